#include "desktop/keys/press_line.h"

#include <cassert>

namespace skranke {

PressLine::PressLine(Background& background, Clock const& clock, QueueDesk& desk)
    : m_clock{clock}, m_desk{desk}, m_tasks{background}
{
}

PressId PressLine::press(Ask ask, Told told)
{
    assert(!busy());
    auto const press = std::make_shared<Open>(Open{PressId::make(), std::move(told), m_clock.now()});
    m_open = press;
    m_tasks.start([ask = std::move(ask), id = press->id] { return ask(id); },
                  [this, press](auto const& outcome) { heard(press, outcome); });
    return press->id;
}

void PressLine::tick()
{
    if (!m_open)
        return;
    if (m_clock.now() - m_open->begun >= patience)
        m_open->asking = true;
    if (m_open->asking && !m_open->inquiry_under_way)
        inquire();
}

void PressLine::heard(std::shared_ptr<Open> const& press, Outcome<Answer<std::optional<Ticket>>> const& outcome)
{
    if (m_open != press)
        return;  // handed back in words already; the picture will show what is
    if (!outcome) {
        if (outcome.failure().kind == Failure::Kind::database_away)
            m_open->asking = true;  // it may have happened: ask, never repeat
        else
            end({.kind = PressEnd::Kind::fault, .code = outcome.failure().code});
        return;
    }
    if (outcome->refused())
        end({.kind = PressEnd::Kind::refused, .refusal = outcome->refusal()});
    else
        end({.kind = PressEnd::Kind::answered, .ticket = **outcome});
}

void PressLine::inquire()
{
    m_open->inquiry_under_way = true;
    m_tasks.start([&desk = m_desk, id = m_open->id] { return desk.press_answer(id); },
                  [this, press = m_open](auto const& outcome) {
                      if (m_open != press)
                          return;
                      m_open->inquiry_under_way = false;
                      if (!outcome)
                          return;  // still away; the next tick asks again
                      if (outcome->known)
                          end({.kind = PressEnd::Kind::happened, .ticket = outcome->ticket});
                      else if (m_clock.now() - m_open->begun >= patience)
                          end({.kind = PressEnd::Kind::lost});
                  });
}

void PressLine::end(PressEnd const& end)
{
    auto const press = std::exchange(m_open, nullptr);
    press->told(end);
}

Answer<std::optional<Ticket>> on_the_line(Answer<Ticket> const& answer)
{
    if (answer.refused())
        return answer.refusal();
    return std::optional{*answer};
}

Answer<std::optional<Ticket>> on_the_line(Answer<Done> const& answer)
{
    if (answer.refused())
        return answer.refusal();
    return std::optional<Ticket>{};
}

}  // namespace skranke

#include "desktop/kiosk/ticket_taking.h"

#include "desktop/kiosk/stand_printer.h"

#include <algorithm>
#include <exception>

namespace skranke {

struct TakenTicket {
    Answer<Ticket> answer;
    std::optional<int> ahead;
};

namespace {

constexpr std::chrono::seconds asks_every{3};

/// Worker. A count that cannot be had is left out: it must not cost the citizen the number just given.
std::optional<int> waiting_for(HallDesk& desk, std::string const& errand_type)
{
    try {
        auto const picture = desk.kiosk();
        auto const errand = std::ranges::find(picture.errands, errand_type, &KioskErrand::errand_type);
        if (errand != picture.errands.end())
            return errand->waiting;
    } catch (std::exception const&) {
    }
    return {};
}

}  // namespace

TicketTaking::TicketTaking(HallDesk& desk, StandPrinter& printer, Background& background, Clock const& clock,
                           std::function<void()> changed)
    : m_desk{desk},
      m_printer{printer},
      m_clock{clock},
      m_changed{std::move(changed)},
      m_tasks{background},
      m_confirms{background}
{
}

void TicketTaking::take(NewTicket ticket, std::optional<WaitEstimate> wait, WordSlip word_slip)
{
    if (m_stage != Stage::idle)
        return;
    ticket.confirm = false;
    m_wait = wait;
    m_word_slip = std::move(word_slip);
    m_press = PressId::make();
    m_pressed = m_clock.now();
    m_stage = Stage::taking;
    m_tasks.start(
        [&desk = m_desk, ticket, press = *m_press] {
            auto answer = desk.take_ticket(ticket, press);
            auto const ahead = answer ? waiting_for(desk, ticket.errand_type) : std::optional<int>{};
            return TakenTicket{std::move(answer), ahead};
        },
        [this](Outcome<TakenTicket> const& outcome) { taken(outcome); });
}

void TicketTaking::taken(Outcome<TakenTicket> const& outcome)
{
    if (m_stage == Stage::printing || m_stage == Stage::done)
        return;  // the question was answered first
    if (!outcome && m_stage != Stage::taking)
        return;  // the question is on its way
    if (!outcome) {
        m_ask_next = m_clock.now();
        enter(Stage::asking);
        ask();
        return;
    }
    if (!outcome->answer) {
        m_refusal = outcome->answer.refusal();
        enter(Stage::refused);
        return;
    }
    m_ahead = outcome->ahead;
    print(*outcome->answer);
}

void TicketTaking::tick()
{
    if (m_stage == Stage::taking && m_clock.now() - m_pressed >= patience) {
        enter(Stage::asking);
        ask();
    } else if (m_stage == Stage::asking && !m_asked && m_clock.now() >= m_ask_next) {
        ask();
    }
}

void TicketTaking::ask()
{
    m_asked = true;
    m_tasks.start([&desk = m_desk, press = *m_press] { return desk.press_answer(press); },
                  [this](Outcome<PressAnswer> const& outcome) { told(outcome); });
}

void TicketTaking::told(Outcome<PressAnswer> const& outcome)
{
    m_asked = false;
    if (m_stage != Stage::asking)
        return;
    if (outcome && outcome->known && outcome->ticket) {
        print(*outcome->ticket);
        return;
    }
    // An unknown press may still be on its way, so only the end of the patience settles it.
    if (m_clock.now() - m_pressed >= patience) {
        enter(outcome ? Stage::nothing : Stage::unsure);
        return;
    }
    m_ask_next = std::min(m_clock.now() + asks_every, m_pressed + patience);
}

void TicketTaking::print(Ticket ticket)
{
    m_ticket = std::move(ticket);
    enter(Stage::printing);
    m_printer.print(m_word_slip(*m_ticket, m_ahead, m_wait), [this, of = m_ticket->id](Printed printed) {
        if (m_ticket && m_ticket->id == of)
            finish_slip(printed);
    });
}

void TicketTaking::finish_slip(Printed printed)
{
    m_printed = printed;
    enter(Stage::done);  // a number that is not on paper stands on the screen before it can be called
    if (printed == Printed::unknown)
        return;  // callable by itself after thirty seconds: a lost citizen costs more than a number nobody has
    m_confirms.start(
        [&desk = m_desk, ticket = m_ticket->id, press = PressId::make()] { return desk.confirm_ticket(ticket, press); },
        [](Outcome<Answer<Ticket>> const&) {});  // unanswered or refused: it waits after thirty seconds
    if (m_wait)  // kept, so that what was told can be held against what became of it; one that is lost is missed by
                 // nobody
        m_confirms.start(
            [&desk = m_desk, ticket = m_ticket->id, wait = *m_wait] { return desk.record_estimate(ticket, wait); },
            [](Outcome<Answer<Done>> const&) {});
}

void TicketTaking::forget()
{
    m_tasks.silence();
    m_stage = Stage::idle;
    m_press.reset();
    m_ticket.reset();
    m_ahead.reset();
    m_wait.reset();
    m_asked = false;
    m_printed = Printed::unknown;
}

void TicketTaking::enter(Stage stage)
{
    m_stage = stage;
    m_changed();
}

}  // namespace skranke

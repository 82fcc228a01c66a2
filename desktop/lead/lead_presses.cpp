#include "desktop/lead/lead_presenter.h"

#include <algorithm>
#include <utility>

/// How the board's acts reach the database, one press after the other, and how what was done with counters is taken
/// back.
namespace skranke {

namespace {

using Says = LeadNotice::Kind;

}  // namespace

LeadPresenter::Step LeadPresenter::assigns(CounterId to, Assignment const& what) const
{
    return {.ask = [to, what](LeadDesk& lead, QueueDesk&,
                              PressId const& press) { return on_the_line(lead.assign_counter(to, what, press)); },
            .take_back = [](PressId const& of) -> Ask {
                return [of](LeadDesk& lead, QueueDesk&, PressId const& press) {
                    return on_the_line(lead.undo_assignment(of, press));
                };
            }};
}

/// Taken back by seating whoever sat there, with the errands they had.
LeadPresenter::Step LeadPresenter::closes(LeadCounter const& at) const
{
    Step step{.ask = [id = at.id](LeadDesk&, QueueDesk& queue, PressId const& press) {
        return on_the_line(queue.close_counter(id, press));
    }};
    if (at.staff)
        step.take_back = [again = assigns(at.id, {.staff = at.staff, .profile = at.profile})](PressId const&) {
            return again.ask;
        };
    return step;
}

void LeadPresenter::close(LeadCounter const& at)
{
    send_all({.says = {.kind = Says::closed, .about = Act::close_counter, .number = at.name}, .steps = {closes(at)}});
}

void LeadPresenter::do_undo()
{
    Sequence all{.says = {.kind = Says::undone, .about = Act::undo}};
    for (auto const& ask : *m_said.undo())
        all.steps.push_front({.ask = ask});
    send_all(std::move(all));
}

void LeadPresenter::send(LeadNotice const& says, Ask ask)
{
    send_all({.says = says, .steps = {{.ask = std::move(ask)}}});
}

void LeadPresenter::send_all(Sequence all)
{
    m_said.say_no_more();
    if (all.says.kind != Says::undone)
        m_said.offer_no_more();
    send_next(std::make_shared<Sequence>(std::move(all)));
}

void LeadPresenter::send_next(std::shared_ptr<Sequence> const& all)
{
    auto const step = std::move(all->steps.front());
    all->steps.pop_front();
    // The id is known only once the line has made it, but before anything can come back.
    auto const id = std::make_shared<std::optional<PressId>>();
    *id = m_line.press([&lead = m_parts.lead, &queue = m_parts.queue,
                        ask = step.ask](PressId const& made) { return ask(lead, queue, made); },
                       [this, all, id, take_back = step.take_back](PressEnd const& end) {
                           bool const went_well =
                               end.kind == PressEnd::Kind::answered || end.kind == PressEnd::Kind::happened;
                           if (went_well && take_back)
                               all->undo.push_back(take_back(**id));
                           if (went_well && !all->steps.empty())
                               return send_next(all);
                           if (went_well && all->says.kind == Says::undone)
                               m_said.offer_no_more();
                           if (!all->undo.empty())
                               m_said.offer(all->undo, m_parts.clock.now());
                           if (went_well && all->when_done)
                               all->when_done();
                           press_ended(all->says, end);
                       });
    show();
}

void LeadPresenter::press_ended(LeadNotice const& says, PressEnd const& end)
{
    m_dead_until = m_parts.clock.now() + Pace::dead_after_press;
    auto notice = says;
    switch (end.kind) {
        case PressEnd::Kind::answered:
            break;
        case PressEnd::Kind::happened:
            notice.kind = Says::press_happened;
            break;
        case PressEnd::Kind::refused:
            notice = {.kind = Says::refused, .about = says.about, .refusal = end.refusal};
            if (end.refusal == Refusal::citizen_elsewhere && !says.what.empty())
                notice = {.kind = Says::citizen_stays, .about = says.about, .what = says.what};
            break;
        case PressEnd::Kind::lost:
            notice = {.kind = Says::press_lost, .about = says.about};
            break;
        case PressEnd::Kind::fault:
            notice = {.kind = Says::fault, .about = says.about, .code = end.code};
            break;
    }
    // Of several presses some may have gone well.
    notice.undoable = says.kind != Says::undone && m_said.undo().has_value();
    m_picture.read();
    say(notice);
}

}  // namespace skranke

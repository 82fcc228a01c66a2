#include "core/queue/ticket.h"
#include "desktop/floor/floor_presenter.h"

#include <algorithm>

/// What the keys and buttons of Medbetjening do, once nothing more has to be asked (floor_questions.cpp).
namespace skranke {

namespace {

using Says = FloorNotice::Kind;

/// What was refused, in words of what was pressed where the usual ones speak of numbers.
FloorNotice refused(FloorNotice const& press, std::optional<Refusal> why)
{
    if (press.kind == Says::going && why == Refusal::wrong_state)
        return {.kind = Says::going_already};
    if (press.kind == Says::counted_back && why == Refusal::nothing_to_undo)
        return {.kind = Says::nothing_counted};
    return {.kind = Says::refused, .about = press.about, .refusal = why};
}

}  // namespace

void FloorPresenter::act(Act act)
{
    touched();
    if (act == Act::hide_citizen)
        return toggle_cover();
    if (act == Act::reveal)
        return reveal([this] { m_cover.lift_for_a_moment(); });
    if (act == Act::help)
        return m_view.show_help();
    if (act == Act::show_list)
        return m_view.go_to_list();
    if (act == Act::stop)
        return stay();
    if (!possible().contains(act) || !idle())
        return;
    switch (act) {
        case Act::call_next_ticket:
            return call_next();
        case Act::next_step:
            return next_step();
        case Act::recall_ticket:
            return send({.says = {.kind = Says::none, .about = act}},
                        [ticket = chosen_help()->ticket](FloorDesk&, QueueDesk& queue, PressId const& press) {
                            return on_the_line(queue.recall_ticket(ticket, press));
                        });
        case Act::mark_no_show:
            return send({.says = {.kind = Says::no_show, .about = act, .number = shown_number(chosen_help()->number)},
                         .undoable = true},
                        [ticket = chosen_help()->ticket](FloorDesk&, QueueDesk& queue, PressId const& press) {
                            return on_the_line(queue.mark_no_show(ticket, press));
                        });
        case Act::finish_service:
            return finish(m_choices.outcomes.empty() ? HelpEnding{}.outcome : m_choices.outcomes.front().code);
        case Act::choose_outcome:
            return ask_outcome({});
        case Act::refer:
            return ask_outcome("referred");
        case Act::transfer_ticket:
            return ask_hand_over();
        case Act::undo:
            return do_undo();
        default:
            return;
    }
}

void FloorPresenter::choose(HelpSpot const& spot)
{
    touched();
    if (m_question)
        return;
    m_chosen = spot;
    m_choose_next.reset();
    if (m_picture)
        keep_choice();
    show();
}

void FloorPresenter::start_topic(std::string const& errand_type)
{
    touched();
    if (!m_picture || m_question || m_picture.away() || !idle())
        return;
    auto const topic = std::ranges::find(m_picture->topics, errand_type, &HelpTopic::errand_type);
    if (topic == m_picture->topics.end())
        return;
    std::optional<CounterId> place;
    if (m_chosen.counter.value || m_chosen.standing.value)  // else the place without a PC is chosen
        if (auto const pc = free_pc())
            place = pc->id;
    m_choose_next = place ? std::optional{HelpSpot{.counter = *place}} : std::nullopt;
    send({.says = {.kind = Says::started, .what = topic->name}, .undoable = true},
         [errand_type, place](FloorDesk& floor, QueueDesk&, PressId const& press) {
             return on_the_line(floor.start_help(errand_type, place, press));
         });
}

void FloorPresenter::finish(std::string const& outcome)
{
    touched();
    auto const* const help = chosen_help();
    if (!help || !possible().contains(Act::finish_service) || !idle())
        return;
    send({.says = {.kind = Says::finished, .about = Act::finish_service, .number = shown_number(help->number)},
          .undoable = true},
         [ticket = help->ticket, outcome](FloorDesk& floor, QueueDesk&, PressId const& press) {
             return on_the_line(floor.finish_help(ticket, {.outcome = outcome}, press));
         });
}

void FloorPresenter::call_next()
{
    auto const pc = free_pc();
    if (!pc)
        return say({.kind = Says::no_free_pc});
    m_choose_next = HelpSpot{.counter = pc->id};
    send({.says = {.kind = Says::called, .about = Act::call_next_ticket, .what = pc->name}},
         [pc = pc->id](FloorDesk&, QueueDesk& queue, PressId const& press) {
             return queue.call_next_ticket(pc, press);
         });
}

void FloorPresenter::next_step()
{
    auto const* const help = chosen_help();
    if (!help)
        return m_view.go_to_topics();
    send({.says = {.kind = Says::none}}, [ticket = help->ticket](FloorDesk&, QueueDesk& queue, PressId const& press) {
        return on_the_line(queue.start_service(ticket, press));
    });
}

void FloorPresenter::count(std::string const& tally)
{
    touched();
    if (!m_picture || m_question || m_picture.away() || !idle())
        return;
    auto const counted = std::ranges::find(m_picture->tallies, tally, &Tally::code);
    if (counted == m_picture->tallies.end())
        return;
    send({.says = {.kind = Says::counted, .what = counted->name}, .undoable = true, .tally = tally},
         [tally](FloorDesk& floor, QueueDesk&, PressId const& press) {
             return on_the_line(floor.count_tally(tally, false, press));
         });
}

void FloorPresenter::answer_call(HelpCallId call)
{
    touched();
    if (!m_picture || m_picture.away() || !idle())
        return;
    auto const asked = std::ranges::find(m_picture->calls, call, &OpenHelpCall::id);
    if (asked == m_picture->calls.end())
        return;
    send({.says = {.kind = Says::going, .what = asked->place}},
         [call](FloorDesk& floor, QueueDesk&, PressId const& press) {
             return on_the_line(floor.answer_help_call(call, press));
         });
}

void FloorPresenter::do_undo()
{
    auto const undo = *m_said.undo();
    send({.says = {.kind = Says::undone, .about = Act::undo}},
         [undo](FloorDesk& floor, QueueDesk& queue, PressId const& press) {
             return undo.tally.empty() ? on_the_line(queue.undo(undo.press, press))
                                       : on_the_line(floor.count_tally(undo.tally, true, press));
         });
}

void FloorPresenter::toggle_cover()
{
    if (m_cover.covered())
        return reveal([this] { m_cover.take_away(); });
    m_cover.lay();
    show();
}

/// What is shown again is written down first, of everybody on the screen.
void FloorPresenter::reveal(std::function<void()> show_details)
{
    if (!m_cover.covered())
        return;
    std::vector<TicketId> tickets;
    if (m_picture) {
        for (auto const& help : m_picture->under_way)
            tickets.push_back(help.ticket);
        for (auto const& row : m_picture->waiting)
            tickets.push_back(row.ticket);
        for (auto const& done : m_picture->done)
            tickets.push_back(done.ticket);
    }
    m_tasks.start(
        [&queue = m_parts.queue, tickets] {
            return std::ranges::all_of(
                tickets, [&](TicketId ticket) { return !queue.reveal(ticket, {Detail::errand}).refused(); });
        },
        [this, show_details = std::move(show_details)](Outcome<bool> const& outcome) {
            if (!outcome || !*outcome)
                return say({.kind = Says::not_shown});
            show_details();
            show();
        });
}

void FloorPresenter::say(FloorNotice notice)
{
    m_said.say(std::move(notice), m_parts.clock.now());
    show();
}

void FloorPresenter::send(Press const& press, Ask ask)
{
    m_said.say_no_more();
    if (press.says.kind != Says::undone)
        m_said.offer_no_more();
    // The id is known only once the line has made it, but before anything can come back.
    auto const id = std::make_shared<std::optional<PressId>>();
    *id = m_line.press([&floor = m_parts.floor, &queue = m_parts.queue,
                        ask = std::move(ask)](PressId const& made) { return ask(floor, queue, made); },
                       [this, press, id](PressEnd const& end) {
                           bool const went_well =
                               end.kind == PressEnd::Kind::answered || end.kind == PressEnd::Kind::happened;
                           if (went_well && press.says.kind == Says::undone)
                               m_said.offer_no_more();
                           if (went_well && press.undoable)
                               m_said.offer({**id, press.tally}, m_parts.clock.now());
                           press_ended(press, end);
                       });
    show();
}

void FloorPresenter::press_ended(Press const& press, PressEnd const& end)
{
    m_dead_until = m_parts.clock.now() + Pace::dead_after_press;
    auto notice = press.says;
    notice.undoable = press.undoable;
    if (end.ticket && notice.number.empty())
        notice.number = shown_number(end.ticket->number);
    switch (end.kind) {
        case PressEnd::Kind::answered:
            if (press.says.kind == Says::called && !end.ticket)
                notice = {.kind = Says::nobody_waits};
            if (press.says.kind == Says::started && end.ticket && !m_choose_next)
                m_choose_next = HelpSpot{.standing = end.ticket->id};
            break;
        case PressEnd::Kind::happened:
            notice.kind = Says::press_happened;
            break;
        case PressEnd::Kind::refused:
            notice = refused(press.says, end.refusal);
            break;
        case PressEnd::Kind::lost:
            notice = {.kind = Says::press_lost, .about = press.says.about};
            break;
        case PressEnd::Kind::fault:
            notice = {.kind = Says::fault, .about = press.says.about, .code = end.code};
            break;
    }
    m_picture.read();
    say(notice);
}

}  // namespace skranke

#include "desktop/desk/cpr_in_text.h"
#include "desktop/desk/desk_presenter.h"

#include <algorithm>

/// What the keys of a desk do, once nothing more has to be asked (desk_questions.cpp).
namespace skranke {

namespace {

using Says = DeskNotice::Kind;

}  // namespace

void DeskPresenter::act(Act act, std::optional<TicketId> chosen)
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
    keep_note();
    if (asks_first(act))
        return;

    switch (act) {
        case Act::call_next_ticket:
            return m_picture->current ? finish_and_call_next() : call_next();
        case Act::finish_service:
            return finish();
        case Act::next_step:
            return next_step();
        case Act::mark_no_show:
            return no_show();
        case Act::recall_ticket:
            return send({.act = act, .says = Says::none},
                        [ticket = m_picture->current->ticket](QueueDesk& desk, PressId const& press) {
                            return on_the_line(desk.recall_ticket(ticket, press));
                        });
        case Act::return_ticket:
            return send({.act = act, .says = Says::returned, .number = shown_number(m_picture->current->number)},
                        [ticket = m_picture->current->ticket](QueueDesk& desk, PressId const& press) {
                            return on_the_line(desk.return_ticket(ticket, Place::arrival, press));
                        });
        case Act::send_to_payment:
            return send_to_payment();
        case Act::resume_ticket:
            return resume(chosen.value_or(m_picture->parked.front().ticket));
        case Act::call_ticket:
            if (chosen)
                send({.act = act, .says = Says::none},
                     [counter = m_parts.counter, ticket = *chosen](QueueDesk& desk, PressId const& press) {
                         return on_the_line(desk.call_ticket(counter, ticket, press));
                     });
            return;
        case Act::undo:
            return do_undo();
        case Act::open_counter:
            return open_counter(false);
        case Act::resume_counter:
            return counter_act(act, [counter = m_parts.counter](QueueDesk& desk, PressId const& press) {
                return desk.resume_counter(counter, press);
            });
        case Act::close_counter:
            return counter_act(act, [counter = m_parts.counter](QueueDesk& desk, PressId const& press) {
                return desk.close_counter(counter, press);
            });
        default:
            return;
    }
}

void DeskPresenter::call_next()
{
    send({.act = Act::call_next_ticket, .says = Says::none, .undoable = true},
         [counter = m_parts.counter](QueueDesk& desk, PressId const& press) {
             return desk.call_next_ticket(counter, press);
         });
}

void DeskPresenter::finish_and_call_next()
{
    auto const& current = *m_picture->current;
    send(
        {.act = Act::call_next_ticket,
         .says = Says::finished,
         .number = shown_number(current.number),
         .undoable = true,
         .wipes_note = !m_note.empty()},
        [counter = m_parts.counter, ticket = current.ticket, ending = m_ending](QueueDesk& desk, PressId const& press) {
            return desk.finish_and_call_next(counter, ticket, ending, press);
        });
}

void DeskPresenter::finish()
{
    auto const& current = *m_picture->current;
    send({.act = Act::finish_service,
          .says = Says::finished,
          .number = shown_number(current.number),
          .undoable = true,
          .wipes_note = !m_note.empty()},
         [ticket = current.ticket, ending = m_ending](QueueDesk& desk, PressId const& press) {
             return on_the_line(desk.finish_service(ticket, ending, press));
         });
}

void DeskPresenter::next_step()
{
    auto const& counter = m_picture->counter;
    if (counter.state == CounterState::closed || counter.staff != m_parts.me)
        return open_counter(false);
    if (counter.state == CounterState::paused && !m_picture->current)
        return act(Act::resume_counter);
    if (!m_picture->current)
        return;
    auto const& current = *m_picture->current;
    if (current.state == TicketState::called)
        return send({.act = Act::next_step, .says = Says::none},
                    [ticket = current.ticket](QueueDesk& desk, PressId const& press) {
                        return on_the_line(desk.start_service(ticket, press));
                    });
    auto const step = std::ranges::find_if(current.steps, [](Step const& s) { return !s.done; });
    if (step != current.steps.end())
        tick_step(step->position, true);
}

void DeskPresenter::tick_step(int position, bool done)
{
    if (!idle() || !m_picture || !m_picture->current || m_question)
        return show();  // puts the tick back to what is
    send({.act = Act::next_step, .says = Says::none},
         [ticket = m_picture->current->ticket, position, done](QueueDesk& desk, PressId const& press) {
             return on_the_line(desk.tick_step(ticket, position, done, press));
         });
}

void DeskPresenter::no_show()
{
    auto const& current = *m_picture->current;
    send({.act = Act::mark_no_show,
          .says = Says::no_show,
          .number = shown_number(current.number),
          .undoable = true,
          .wipes_note = !m_note.empty()},
         [ticket = current.ticket](QueueDesk& desk, PressId const& press) {
             return on_the_line(desk.mark_no_show(ticket, press));
         });
}

void DeskPresenter::send_to_payment()
{
    auto const payment = std::ranges::find_if(m_choices.errand_types, &ErrandType::payment);
    if (payment == m_choices.errand_types.end()) {
        m_said.say({.kind = Says::refused, .refusal = Refusal::unknown_errand}, m_parts.clock.now());
        return show();
    }
    send({.act = Act::send_to_payment,
          .says = Says::sent_on,
          .number = shown_number(m_picture->current->number),
          .undoable = true},
         [ticket = m_picture->current->ticket, code = payment->code](QueueDesk& desk, PressId const& press) {
             return on_the_line(desk.transfer_ticket(ticket, {.errand_type = code, .place = Place::first}, press));
         });
}

void DeskPresenter::resume(TicketId ticket)
{
    send({.act = Act::resume_ticket, .says = Says::none},
         [counter = m_parts.counter, ticket](QueueDesk& desk, PressId const& press) {
             return on_the_line(desk.resume_ticket(counter, ticket, press));
         });
}

void DeskPresenter::do_undo()
{
    auto const undo = *m_said.undo();
    send({.act = Act::undo, .says = undo.wipes_note ? Says::undone_without_note : Says::undone},
         [of = undo.press](QueueDesk& desk, PressId const& press) { return on_the_line(desk.undo(of, press)); });
}

void DeskPresenter::counter_act(Act act, std::function<Answer<Done>(QueueDesk&, PressId const&)> ask)
{
    send({.act = act, .says = Says::none},
         [ask = std::move(ask)](QueueDesk& desk, PressId const& press) { return on_the_line(ask(desk, press)); });
}

void DeskPresenter::note_changed(std::string const& note)
{
    touched();
    if (holds_cpr_number(note)) {
        m_said.say({.kind = Says::cpr_refused}, m_parts.clock.now());
        m_view.put_note(m_note);
        return show();
    }
    m_note = note;
}

void DeskPresenter::keep_note()
{
    if (m_note == m_kept_note || !m_picture || !m_picture->current || m_picture.away())
        return;
    auto const before = std::exchange(m_kept_note, m_note);
    // Not a press of the person's: it goes beside them, and an act never waits for it.
    m_tasks.start([&desk = m_parts.desk, ticket = m_note_of, note = m_note,
                   press = PressId::make()] { return desk.set_note(ticket, note, press); },
                  [this, before, ticket = m_note_of](Outcome<Answer<Ticket>> const& outcome) {
                      if (ticket != m_note_of || (outcome && !outcome->refused()))
                          return;
                      m_kept_note = before;  // still to be kept
                      if (outcome)
                          m_said.say({.kind = Says::refused, .refusal = outcome->refusal()}, m_parts.clock.now());
                      show();
                  });
}

void DeskPresenter::send(Press const& press, Ask ask)
{
    m_said.say_no_more();
    m_still = Still::pressing;
    // A recall is about the call that could be taken back, and it still can.
    if (press.act != Act::undo && press.act != Act::recall_ticket)
        m_said.offer_no_more();
    // The id is known only once the line has made it, but before anything can come back.
    auto const id = std::make_shared<std::optional<PressId>>();
    *id = m_line.press(
        [&desk = m_parts.desk, ask = std::move(ask)](PressId const& made) { return ask(desk, made); },
        [this, press, id](PressEnd const& end) {
            bool const went_well = end.kind == PressEnd::Kind::answered || end.kind == PressEnd::Kind::happened;
            if (went_well && press.act == Act::undo)
                m_said.offer_no_more();
            // A call that found nobody is forgotten.
            bool const nobody = press.act == Act::call_next_ticket && press.number.empty() && !end.ticket;
            if (went_well && press.undoable && !nobody)
                m_said.offer({**id, press.wipes_note}, m_parts.clock.now());
            press_ended(press, end);
        });
    show();
}

void DeskPresenter::press_ended(Press const& press, PressEnd const& end)
{
    auto const now = m_parts.clock.now();
    m_dead_until = now + Pace::dead_after_press;
    DeskNotice notice;
    m_still = Still::settling;
    m_settles_after = m_picture.begun();
    switch (end.kind) {
        case PressEnd::Kind::answered:
            notice = {.kind = press.says, .about = press.act, .number = press.number, .undoable = press.undoable};
            if (press.act == Act::call_next_ticket && !end.ticket)
                notice = {.kind = Says::nobody_waits,
                          .about = press.act,
                          .number = press.number,
                          .undoable = m_said.undo().has_value()};
            if (press.act == Act::take_ticket && end.ticket)
                notice.number = shown_number(end.ticket->number);
            break;
        case PressEnd::Kind::happened:
            notice = {.kind = Says::press_happened,
                      .about = press.act,
                      .number = end.ticket ? shown_number(end.ticket->number) : std::string{},
                      .undoable = press.undoable};
            break;
        case PressEnd::Kind::refused:
            notice = {.kind = Says::refused, .about = press.act, .refusal = end.refusal};
            if (press.act == Act::open_counter && end.refusal == Refusal::counter_taken) {
                notice = {};  // the question says it
                ask({.kind = DeskQuestion::Kind::take_over});
            }
            if (press.act == Act::open_counter && end.refusal == Refusal::citizen_elsewhere) {
                notice = {};
                ask({.kind = DeskQuestion::Kind::move_here});
            }
            break;
        case PressEnd::Kind::lost:
            notice = {.kind = Says::press_lost, .about = press.act};
            break;
        case PressEnd::Kind::fault:
            notice = {.kind = Says::fault, .about = press.act, .code = end.code};
            break;
    }
    m_said.say(notice, now);
    m_picture.read();
    show();
}

}  // namespace skranke

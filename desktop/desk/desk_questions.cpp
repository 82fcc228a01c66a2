#include "desktop/desk/desk_presenter.h"

#include <algorithm>
#include <utility>

/// What a desk asks before it acts, and what it does with the answers.
namespace skranke {

namespace {

using Kind = DeskQuestion::Kind;
using Says = DeskNotice::Kind;

std::vector<Choice> errands_of(DeskChoices const& choices)
{
    std::vector<Choice> errands;
    for (auto const& errand : choices.errand_types)
        errands.push_back({errand.code, errand.letter + "  " + errand.name});
    return errands;
}

std::vector<Choice> counters_of(DeskChoices const& choices, CounterId but)
{
    std::vector<Choice> counters;
    for (auto const& counter : choices.counters)
        if (counter.id != but && counter.kind != "citizen_pc")
            counters.push_back({std::to_string(counter.id.value), counter.name});
    return counters;
}

}  // namespace

bool DeskPresenter::asks_first(Act act)
{
    auto const& current = m_picture->current;
    switch (act) {
        case Act::call_next_ticket:
        case Act::finish_service: {
            bool const missing =
                current && (current->state == TicketState::called ||
                            std::ranges::any_of(current->steps, [](Step const& step) { return !step.done; }));
            if (missing)
                ask_about_missing(act);
            return missing;
        }
        case Act::mark_no_show: {
            bool const young = m_picture.now() - current->called < young_call;
            if (young) {
                m_asked_by = act;
                ask({.kind = Kind::no_show_early});
            }
            return young;
        }
        case Act::park_ticket:
        case Act::transfer_ticket:
        case Act::take_ticket:
        case Act::add_errand:
        case Act::refer:
        case Act::choose_outcome:
        case Act::pause_counter:
            m_asked_by = act;
            ask(question_for(act));
            return true;
        default:
            return false;
    }
}

void DeskPresenter::ask_about_missing(Act act)
{
    DeskQuestion question{.kind = Kind::steps_missing};
    if (m_picture->current->state == TicketState::called)
        question.missing.push_back({});  // the citizen has not been met; the window has the word for it
    for (auto const& step : m_picture->current->steps)
        if (!step.done)
            question.missing.push_back(step.text);
    m_asked_by = act;
    ask(std::move(question));
}

DeskQuestion DeskPresenter::question_for(Act act) const
{
    switch (act) {
        case Act::park_ticket:
            return {.kind = Kind::park, .choices = m_choices.park_reasons};
        case Act::transfer_ticket:
            return {.kind = Kind::send_on,
                    .choices = errands_of(m_choices),
                    .chosen = m_picture->current->errand_type,
                    .counters = counters_of(m_choices, m_parts.counter)};
        case Act::take_ticket:
            return {.kind = Kind::new_number,
                    .choices = errands_of(m_choices),
                    .reasons = m_choices.urgent_reasons,
                    .may_give_priority = m_choices.may_give_priority};
        case Act::add_errand:
            return {.kind = Kind::add_errand, .choices = errands_of(m_choices)};
        case Act::refer:
            return {.kind = Kind::refer, .choices = m_choices.authorities, .chosen = m_ending.referred_to};
        case Act::choose_outcome:
            return {.kind = Kind::outcome, .choices = m_choices.outcomes, .chosen = m_ending.outcome};
        default:
            return {.kind = Kind::pause, .choices = m_choices.pause_reasons};
    }
}

void DeskPresenter::ask(DeskQuestion question)
{
    if (question.chosen.empty() && !question.choices.empty())
        question.chosen = question.choices.front().code;
    m_question = std::move(question);
    show();
}

void DeskPresenter::stay()
{
    m_question.reset();
    m_asked_by.reset();
    show();
}

void DeskPresenter::reply(DeskReply const& reply)
{
    touched();
    if (!m_question || !idle() || !m_picture)
        return;
    auto const question = *std::exchange(m_question, std::nullopt);
    answered(question, reply);
    show();
}

void DeskPresenter::answered(DeskQuestion const& question, DeskReply const& reply)
{
    auto const& current = m_picture->current;
    auto const by = std::exchange(m_asked_by, std::nullopt);
    bool const about_citizen = question.kind != Kind::new_number && question.kind != Kind::pause &&
                               question.kind != Kind::take_over && question.kind != Kind::move_here;
    if (about_citizen && !current)
        return;  // the citizen went elsewhere while the question stood
    auto const ticket = current ? current->ticket : TicketId{};
    auto const number = current ? shown_number(current->number) : std::string{};
    switch (question.kind) {
        case Kind::steps_missing:
            return by == Act::finish_service ? finish() : finish_and_call_next();
        case Kind::no_show_early:
            return no_show();
        case Kind::park:
            return send({.act = Act::park_ticket, .says = Says::parked, .number = number, .undoable = true},
                        [ticket, reply](QueueDesk& desk, PressId const& press) {
                            return on_the_line(desk.park_ticket(ticket, reply.choice, press));
                        });
        case Kind::send_on:
            return send(
                {.act = Act::transfer_ticket, .says = Says::sent_on, .number = number, .undoable = true},
                [ticket, reply](QueueDesk& desk, PressId const& press) {
                    return on_the_line(desk.transfer_ticket(
                        ticket, {.errand_type = reply.choice, .counter = reply.counter, .place = reply.place}, press));
                });
        case Kind::new_number:
            return send({.act = Act::take_ticket, .says = Says::number_given},
                        [reply](QueueDesk& desk, PressId const& press) {
                            return on_the_line(desk.take_ticket({.errand_type = reply.choice,
                                                                 .priority = reply.priority,
                                                                 .persons = reply.persons,
                                                                 .reason = reply.reason},
                                                                press));
                        });
        case Kind::add_errand:
            return send({.act = Act::add_errand, .says = Says::none},
                        [ticket, reply](QueueDesk& desk, PressId const& press) {
                            return on_the_line(desk.add_errand(ticket, reply.choice, press));
                        });
        case Kind::refer:
            m_ending = {.outcome = "referred", .referred_to = reply.choice};
            return;
        case Kind::outcome:
            if (reply.choice == "referred") {
                m_asked_by = Act::refer;
                return ask(question_for(Act::refer));
            }
            m_ending = {.outcome = reply.choice};
            return;
        case Kind::pause:
            return counter_act(Act::pause_counter,
                               [counter = m_parts.counter, reply](QueueDesk& desk, PressId const& press) {
                                   return desk.pause_counter(counter, reply.choice, press);
                               });
        case Kind::take_over:
        case Kind::move_here:
            return open_counter(true);
    }
}

void DeskPresenter::open_counter(bool take_over)
{
    m_question.reset();
    counter_act(Act::open_counter, [counter = m_parts.counter, profile = m_parts.profile, take_over](
                                       QueueDesk& desk, PressId const& press) {
        return desk.open_counter(counter, profile, take_over, press);
    });
}

}  // namespace skranke

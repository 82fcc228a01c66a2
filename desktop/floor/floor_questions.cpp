#include "core/base/words.h"
#include "core/queue/ticket.h"
#include "desktop/floor/floor_presenter.h"

#include <algorithm>
#include <cstdlib>

/// What Medbetjening asks before it acts, and what it does with the answers.
namespace skranke {

namespace {

using Kind = FloorQuestion::Kind;
using Field = FloorQuestion::Field;

/// A list in which nothing may be chosen, too.
std::vector<Choice> or_none(std::vector<Choice> const& choices)
{
    std::vector<Choice> all{{"", "–"}};
    all.insert(all.end(), choices.begin(), choices.end());
    return all;
}

std::string beside(FloorReply const& reply, Field field)
{
    auto const found = reply.beside.find(field);
    return found == reply.beside.end() ? std::string{} : found->second;
}

HelpEnding ending_of(FloorReply const& reply)
{
    return {.outcome = reply.choice,
            .reason = beside(reply, Field::reason),
            .referred_to = reply.choice == "referred" ? beside(reply, Field::referred_to) : std::string{}};
}

}  // namespace

void FloorPresenter::ask(FloorQuestion question)
{
    m_question = std::move(question);
    m_said.say_no_more();
    show();
}

void FloorPresenter::ask_outcome(std::string const& chosen)
{
    auto const* const help = chosen_help();
    ask({.kind = Kind::outcome,
         .ticket = help->ticket,
         .number = shown_number(help->number),
         .choices = m_choices.outcomes,
         .chosen = chosen.empty() && !m_choices.outcomes.empty() ? m_choices.outcomes.front().code : chosen,
         .beside = {{.field = Field::reason, .choices = or_none(m_choices.reasons), .chosen = {}},
                    {.field = Field::referred_to, .choices = or_none(m_choices.authorities), .chosen = {}}}});
}

void FloorPresenter::ask_hand_over()
{
    auto const* const help = chosen_help();
    std::vector<Choice> errands;
    for (auto const& errand : m_choices.errand_types)
        if (std::ranges::find(m_picture->topics, errand.code, &HelpTopic::errand_type) == m_picture->topics.end())
            errands.push_back({errand.code, errand.letter + "  " + errand.name});
    std::vector<Choice> counters{{"", tr("Whoever is free")}};
    for (auto const& counter : m_choices.counters)
        counters.push_back({std::to_string(counter.id.value), counter.name});
    ask({.kind = Kind::hand_over,
         .ticket = help->ticket,
         .number = shown_number(help->number),
         .choices = std::move(errands),
         .chosen = help->counter_errand,
         .beside = {{.field = Field::counter, .choices = std::move(counters), .chosen = {}}}});
}

void FloorPresenter::ask_to_correct(TicketId ticket)
{
    touched();
    if (!m_picture || m_question || m_picture.away() || !idle())
        return;
    auto const done = std::ranges::find(m_picture->done, ticket, &HelpDone::ticket);
    if (done == m_picture->done.end() || !done->correctable)
        return;
    std::vector<Choice> topics;
    for (auto const& topic : m_picture->topics)
        topics.push_back({topic.errand_type, topic.name});
    if (std::ranges::find(topics, done->errand_type, &Choice::code) == topics.end())
        topics.push_back({done->errand_type, done->topic});
    ask({.kind = Kind::correct,
         .ticket = ticket,
         .number = shown_number(done->number),
         .choices = m_choices.outcomes,
         .chosen = done->outcome,
         .beside = {
             {.field = Field::topic, .choices = std::move(topics), .chosen = done->errand_type},
             {.field = Field::reason, .choices = or_none(m_choices.reasons), .chosen = done->reason},
             {.field = Field::referred_to, .choices = or_none(m_choices.authorities), .chosen = done->referred_to}}});
}

void FloorPresenter::ask_to_count_back()
{
    touched();
    if (!m_picture || m_question || m_picture.away() || !idle())
        return;
    FloorQuestion question{.kind = Kind::count_back};
    for (auto const& tally : m_picture->tallies)
        if (tally.today > 0)
            question.choices.push_back({tally.code, tally.name});
    if (question.choices.empty())
        return say({.kind = FloorNotice::Kind::nothing_counted});
    question.chosen = question.choices.front().code;
    ask(std::move(question));
}

void FloorPresenter::stay()
{
    if (!m_question)
        return;
    m_question.reset();
    show();
}

void FloorPresenter::reply(FloorReply const& reply)
{
    touched();
    if (!m_question || m_picture.away() || m_line.busy())
        return;
    auto const question = *std::exchange(m_question, std::nullopt);
    using Says = FloorNotice::Kind;
    switch (question.kind) {
        case Kind::outcome:
            return send({.says = {.kind = Says::finished, .about = Act::choose_outcome, .number = question.number},
                         .undoable = true},
                        [ticket = question.ticket, ending = ending_of(reply)](FloorDesk& floor, QueueDesk&,
                                                                              PressId const& press) {
                            return on_the_line(floor.finish_help(ticket, ending, press));
                        });
        case Kind::hand_over: {
            SendOn to{.errand_type = reply.choice, .place = Place::first};
            if (auto const counter = std::atoi(beside(reply, Field::counter).c_str()))
                to.counter = CounterId{counter};
            return send({.says = {.kind = Says::sent_on, .about = Act::transfer_ticket, .number = question.number},
                         .undoable = true},
                        [ticket = question.ticket, to](FloorDesk&, QueueDesk& queue, PressId const& press) {
                            return on_the_line(queue.transfer_ticket(ticket, to, press));
                        });
        }
        case Kind::correct:
            return send({.says = {.kind = Says::corrected, .number = question.number}},
                        [ticket = question.ticket, ending = ending_of(reply), topic = beside(reply, Field::topic)](
                            FloorDesk& floor, QueueDesk&, PressId const& press) {
                            return on_the_line(floor.correct_help(ticket, {ending, topic}, press));
                        });
        case Kind::count_back: {
            auto const name = std::ranges::find(question.choices, reply.choice, &Choice::code);
            return send({.says = {.kind = Says::counted_back,
                                  .what = name == question.choices.end() ? reply.choice : name->name}},
                        [tally = reply.choice](FloorDesk& floor, QueueDesk&, PressId const& press) {
                            return on_the_line(floor.count_tally(tally, true, press));
                        });
        }
    }
}

}  // namespace skranke

#include "desktop/lead/lead_presenter.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

/// What the board does with an answer.
namespace skranke {

namespace {

using Kind = LeadQuestion::Kind;
using Field = LeadQuestion::Field;
using Says = LeadNotice::Kind;

std::string of_field(LeadReply const& reply, Field field)
{
    auto const found = reply.beside.find(field);
    return found == reply.beside.end() ? std::string{} : found->second;
}

int number_in(std::string const& code)
{
    return std::atoi(code.c_str());
}

Instant instant_in(std::string const& code)
{
    return Instant{std::chrono::seconds{std::atoll(code.c_str())}};
}

}  // namespace

void LeadPresenter::reply(LeadReply const& reply)
{
    touched();
    if (!m_question || m_picture.away() || m_line.busy())
        return;
    auto const question = *std::exchange(m_question, std::nullopt);
    switch (question.kind) {
        case Kind::assign:
            return reply_to_assign(question, reply);
        case Kind::seat_person:
            return assign(CounterId{number_in(reply.choice)}, {.staff = question.staff});
        case Kind::move_up:
            return send({.kind = Says::moved_up, .number = question.about},
                        [ticket = *question.ticket](LeadDesk&, QueueDesk& queue, PressId const& press) {
                            return on_the_line(queue.transfer_ticket(ticket, {.place = Place::first}, press));
                        });
        case Kind::release:
            return send(
                {.kind = Says::released, .number = question.about},
                [ticket = *question.ticket, reason = reply.choice](LeadDesk& lead, QueueDesk&, PressId const& press) {
                    return on_the_line(lead.release_ticket(ticket, reason, press));
                });
        case Kind::breaks:
            return reply.choice == "new" ? ask_to_plan_break() : ask_to_move_break(BreakId{number_in(reply.choice)});
        case Kind::plan_break:
        case Kind::move_break:
            return reply_to_break(question, reply);
        case Kind::stop_errand:
            return reply_to_stop(reply);
        case Kind::try_counter:
            return reply_to_try(question, reply);
        case Kind::give_profile:
            return assign(CounterId{number_in(reply.choice)}, {.profile = question.profile});
    }
}

void LeadPresenter::reply_to_assign(LeadQuestion const& question, LeadReply const& reply)
{
    if (!counter(*question.counter))
        return show();
    if (reply.choice == "close")
        return close(*counter(*question.counter));
    Assignment what;
    if (auto const staff = number_in(reply.choice))
        what.staff = StaffId{staff};
    if (auto const profile = number_in(of_field(reply, Field::profile)))
        what.profile = ProfileId{profile};
    if (!what.staff && !what.profile)
        return show();
    assign(*question.counter, what);
}

void LeadPresenter::reply_to_break(LeadQuestion const& question, LeadReply const& reply)
{
    std::chrono::minutes const lasts{number_in(of_field(reply, Field::minutes))};
    if (question.kind == Kind::plan_break) {
        StaffId const staff{number_in(reply.choice)};
        auto const starts = instant_in(of_field(reply, Field::starts));
        auto const* const whose = person(staff);
        return send({.kind = Says::break_planned, .what = whose ? whose->name : std::string{}},
                    [staff, starts, lasts, kind = of_field(reply, Field::kind)](LeadDesk& lead, QueueDesk&,
                                                                                PressId const& press) {
                        return on_the_line(lead.plan_break(staff, kind, starts, starts + lasts, press));
                    });
    }
    if (reply.choice == "remove")
        return send({.kind = Says::break_removed, .what = question.about},
                    [planned = *question.planned](LeadDesk& lead, QueueDesk&, PressId const& press) {
                        return on_the_line(lead.remove_break(planned, press));
                    });
    return send({.kind = Says::break_moved, .what = question.about},
                [planned = *question.planned, starts = instant_in(reply.choice), lasts](LeadDesk& lead, QueueDesk&,
                                                                                        PressId const& press) {
                    return on_the_line(lead.move_break(planned, starts, starts + lasts, press));
                });
}

void LeadPresenter::reply_to_stop(LeadReply const& reply)
{
    auto const errand = std::ranges::find(m_choices.errand_types, reply.choice, &ErrandType::code);
    auto const stopped = std::ranges::find(m_picture->stopped, reply.choice, &StoppedErrand::errand_type);
    bool const starts = stopped != m_picture->stopped.end();
    send({.kind = starts ? Says::started : Says::stopped,
          .about = Act::stop_errand,
          .what = errand == m_choices.errand_types.end() ? reply.choice : errand->name},
         [code = reply.choice, starts](LeadDesk& lead, QueueDesk&, PressId const& press) {
             return on_the_line(starts ? lead.start_errand(code, press) : lead.stop_errand(code, press));
         });
}

}  // namespace skranke

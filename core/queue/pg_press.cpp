#include "core/queue/pg_press.h"

#include <fmt/format.h>

namespace skranke::pg {

PressAnswer press_answer(SessionPool& pool, PressId const& of_press)
{
    return pool.read([&](soci::session& sql) {
        int known{};
        std::optional<TicketId> id;
        std::optional<std::string> number;
        std::optional<std::string> state;
        sql << "select known::int, id, number, state from api.press_answer(:of_press::uuid)", soci::use(of_press),
            soci::into(known), soci::into(id), soci::into(number), soci::into(state);
        PressAnswer answer{.known = known != 0};
        if (id && number && state && is_ticket_state(*state))
            answer.ticket = Ticket{*id, *number, ticket_state(*state)};
        return answer;
    });
}

Answer<Done> reveal(SessionPool& pool, TicketId ticket, std::vector<Detail> const& details)
{
    std::vector<std::string_view> labels;
    for (auto const detail : details)
        labels.push_back(label(detail));
    auto const all = fmt::format("{{{}}}", fmt::join(labels, ","));
    // One statement, so that all of it is written down or nothing.
    return pool.ask([&](soci::session& sql) {
        sql << "select api.reveal(ticket => :t, what => w.what) from unnest(:d::text[]) w (what)", soci::use(ticket),
            soci::use(all);
    });
}

Answer<Ticket> take_ticket(SessionPool& pool, NewTicket const& wanted, PressId const& press)
{
    // Codes are words of letters, digits and underscores, so the array needs no quoting.
    auto const errands = fmt::format("{{{}}}", fmt::join(wanted.errands, ","));
    return ticket(pool,
                  "take_ticket(errand_type => :e, press_id => :p::uuid, priority => :r, language => :l, persons => :n,"
                  " reason => :w, errands => :m::text[], confirm => (:c)::int::boolean)",
                  wanted.errand_type, press, std::string{label(wanted.priority)}, wanted.language, wanted.persons,
                  wanted.reason, errands, wanted.confirm);
}

}  // namespace skranke::pg

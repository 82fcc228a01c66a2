#pragma once

#include "core/database/session_pool.h"
#include "core/database/soci_types.h"
#include "core/queue/queue_desk.h"

#include <cassert>
#include <optional>
#include <string>
#include <vector>

/// What the Pg… desks of the queue share: one-line calls that answer a ticket.

namespace skranke::pg {

/// `select * from api.<call>` with its values, answering a ticket or nobody.
template <class... Values>
Answer<std::optional<Ticket>> ticket_or_nobody(SessionPool& pool, std::string const& call, Values const&... values)
{
    return pool.ask([&](soci::session& sql) {
        Ticket ticket;
        std::string state;
        soci::statement statement{sql};
        (statement.exchange(soci::use(values)), ...);
        statement.exchange(soci::into(ticket.id));
        statement.exchange(soci::into(ticket.number));
        statement.exchange(soci::into(state));
        statement.alloc();
        statement.prepare("select id, number, state from api." + call);
        statement.define_and_bind();
        if (!statement.execute(true))
            return std::optional<Ticket>{};
        ticket.state = ticket_state(state);
        return std::optional{ticket};
    });
}

/// The same for a call that always answers one.
template <class... Values>
Answer<Ticket> ticket(SessionPool& pool, std::string const& call, Values const&... values)
{
    auto const answer = ticket_or_nobody(pool, call, values...);
    if (answer.refused())
        return answer.refusal();
    assert(answer->has_value());
    return **answer;
}

/// For a call whose answer is only that it was done.
template <class... Values>
Answer<Done> done(SessionPool& pool, std::string const& call, Values const&... values)
{
    return pool.ask([&](soci::session& sql) {
        std::string state;
        soci::statement statement{sql};
        (statement.exchange(soci::use(values)), ...);
        statement.exchange(soci::into(state));
        statement.alloc();
        statement.prepare("select state from api." + call);
        statement.define_and_bind();
        statement.execute(true);
    });
}

PressAnswer press_answer(SessionPool& pool, PressId const& of_press);

Answer<Done> reveal(SessionPool& pool, TicketId ticket, std::vector<Detail> const& details);

Answer<Ticket> take_ticket(SessionPool& pool, NewTicket const& wanted, PressId const& press);

}  // namespace skranke::pg

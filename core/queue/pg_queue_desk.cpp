#include "core/queue/pg_queue_desk.h"

#include "core/queue/pg_desk_picture.h"
#include "core/queue/pg_press.h"

namespace skranke {

Answer<DeskPicture> PgQueueDesk::picture(CounterId counter)
{
    return m_pool.snapshot_answer([&](soci::session& sql) { return pg::read_desk_picture(sql, counter); });
}

DeskChoices PgQueueDesk::choices()
{
    return m_pool.snapshot([](soci::session& sql) { return pg::read_desk_choices(sql); });
}

Answer<std::optional<Ticket>> PgQueueDesk::call_next_ticket(CounterId counter, PressId press)
{
    return pg::ticket_or_nobody(m_pool, "call_next_ticket(counter => :c, press_id => :p::uuid)", counter, press);
}

Answer<std::optional<Ticket>> PgQueueDesk::finish_and_call_next(CounterId counter, TicketId ticket, Ending ending,
                                                                PressId press)
{
    return pg::ticket_or_nobody(m_pool,
                                "finish_and_call_next(counter => :c, ticket => :t, press_id => :p::uuid,"
                                " outcome => :o, referred_to => :r)",
                                counter, ticket, press, ending.outcome, ending.referred_to);
}

Answer<Ticket> PgQueueDesk::call_ticket(CounterId counter, TicketId ticket, PressId press)
{
    return pg::ticket(m_pool, "call_ticket(counter => :c, ticket => :t, press_id => :p::uuid)", counter, ticket, press);
}

Answer<Ticket> PgQueueDesk::recall_ticket(TicketId ticket, PressId press)
{
    return pg::ticket(m_pool, "recall_ticket(ticket => :t, press_id => :p::uuid)", ticket, press);
}

Answer<Ticket> PgQueueDesk::start_service(TicketId ticket, PressId press)
{
    return pg::ticket(m_pool, "start_service(ticket => :t, press_id => :p::uuid)", ticket, press);
}

Answer<Ticket> PgQueueDesk::mark_no_show(TicketId ticket, PressId press)
{
    return pg::ticket(m_pool, "mark_no_show(ticket => :t, press_id => :p::uuid)", ticket, press);
}

Answer<Ticket> PgQueueDesk::park_ticket(TicketId ticket, std::string reason, PressId press)
{
    return pg::ticket(m_pool, "park_ticket(ticket => :t, press_id => :p::uuid, reason => :r)", ticket, press, reason);
}

Answer<Ticket> PgQueueDesk::resume_ticket(CounterId counter, TicketId ticket, PressId press)
{
    return pg::ticket(m_pool, "resume_ticket(counter => :c, ticket => :t, press_id => :p::uuid)", counter, ticket,
                      press);
}

Answer<Ticket> PgQueueDesk::return_ticket(TicketId ticket, Place place, PressId press)
{
    return pg::ticket(m_pool, "return_ticket(ticket => :t, press_id => :p::uuid, place => :l)", ticket, press,
                      std::string{label(place)});
}

Answer<Ticket> PgQueueDesk::transfer_ticket(TicketId ticket, SendOn to, PressId press)
{
    return pg::ticket(m_pool,
                      "transfer_ticket(ticket => :t, press_id => :p::uuid, errand_type => :e, counter => :c,"
                      " place => :l)",
                      ticket, press, to.errand_type, to.counter, std::string{label(to.place)});
}

Answer<Ticket> PgQueueDesk::finish_service(TicketId ticket, Ending ending, PressId press)
{
    return pg::ticket(m_pool, "finish_service(ticket => :t, press_id => :p::uuid, outcome => :o, referred_to => :r)",
                      ticket, press, ending.outcome, ending.referred_to);
}

Answer<Ticket> PgQueueDesk::leave_ticket(TicketId ticket, PressId press)
{
    return pg::ticket(m_pool, "leave_ticket(ticket => :t, press_id => :p::uuid)", ticket, press);
}

Answer<Ticket> PgQueueDesk::take_ticket(NewTicket ticket, PressId press)
{
    return pg::take_ticket(m_pool, ticket, press);
}

Answer<Ticket> PgQueueDesk::add_errand(TicketId ticket, std::string errand_type, PressId press)
{
    return pg::ticket(m_pool, "add_errand(ticket => :t, press_id => :p::uuid, errand_type => :e)", ticket, press,
                      errand_type);
}

Answer<Ticket> PgQueueDesk::set_note(TicketId ticket, std::string note, PressId press)
{
    return pg::ticket(m_pool, "set_note(ticket => :t, press_id => :p::uuid, note => :n)", ticket, press, note);
}

Answer<Ticket> PgQueueDesk::tick_step(TicketId ticket, int step, bool done, PressId press)
{
    return pg::ticket(m_pool, "tick_step(ticket => :t, step => :s, press_id => :p::uuid, done => (:d)::int::boolean)",
                      ticket, step, press, done);
}

Answer<Done> PgQueueDesk::reveal(TicketId ticket, std::vector<Detail> details)
{
    return pg::reveal(m_pool, ticket, details);
}

Answer<Ticket> PgQueueDesk::undo(PressId of_press, PressId press)
{
    return pg::ticket(m_pool, "undo(of_press => :o::uuid, press_id => :p::uuid)", of_press, press);
}

Answer<Done> PgQueueDesk::open_counter(CounterId counter, std::optional<ProfileId> profile, bool take_over,
                                       PressId press)
{
    return pg::done(m_pool,
                    "open_counter(counter => :c, press_id => :p::uuid, profile => :r,"
                    " take_over => (:t)::int::boolean)",
                    counter, press, profile, take_over);
}

Answer<Done> PgQueueDesk::pause_counter(CounterId counter, std::string reason, PressId press)
{
    return pg::done(m_pool, "pause_counter(counter => :c, press_id => :p::uuid, reason => :r)", counter, press, reason);
}

Answer<Done> PgQueueDesk::resume_counter(CounterId counter, PressId press)
{
    return pg::done(m_pool, "resume_counter(counter => :c, press_id => :p::uuid)", counter, press);
}

Answer<Done> PgQueueDesk::close_counter(CounterId counter, PressId press)
{
    return pg::done(m_pool, "close_counter(counter => :c, press_id => :p::uuid)", counter, press);
}

PressAnswer PgQueueDesk::press_answer(PressId of_press)
{
    return pg::press_answer(m_pool, of_press);
}

}  // namespace skranke

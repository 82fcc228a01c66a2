#include "core/floor/pg_floor_desk.h"

#include "core/floor/pg_floor_picture.h"
#include "core/queue/pg_desk_picture.h"
#include "core/queue/pg_press.h"

namespace skranke {

Answer<FloorPicture> PgFloorDesk::picture()
{
    return m_pool.snapshot_answer([](soci::session& sql) { return pg::read_floor_picture(sql); });
}

FloorChoices PgFloorDesk::choices()
{
    return m_pool.snapshot([](soci::session& sql) {
        auto const desk = pg::read_desk_choices(sql);
        FloorChoices choices{.outcomes = pg::read_choices(sql, "help_outcome"),
                             .reasons = pg::read_choices(sql, "help_reason"),
                             .authorities = desk.authorities,
                             .errand_types = desk.errand_types};
        for (auto const& counter : desk.counters)
            if (counter.kind == "counter")
                choices.counters.push_back(counter);
        return choices;
    });
}

Answer<Ticket> PgFloorDesk::start_help(std::string errand_type, std::optional<CounterId> place, PressId press)
{
    return pg::ticket(m_pool, "start_help(errand_type => :e, press_id => :p::uuid, counter => :c)", errand_type, press,
                      place);
}

Answer<Ticket> PgFloorDesk::finish_help(TicketId ticket, HelpEnding ending, PressId press)
{
    return pg::ticket(m_pool,
                      "finish_help(ticket => :t, press_id => :p::uuid, outcome => :o, reason => :w,"
                      " referred_to => :r)",
                      ticket, press, ending.outcome, ending.reason, ending.referred_to);
}

Answer<Ticket> PgFloorDesk::correct_help(TicketId ticket, HelpCorrection correction, PressId press)
{
    return pg::ticket(m_pool,
                      "correct_help(ticket => :t, press_id => :p::uuid, outcome => :o, reason => :w,"
                      " referred_to => :r, errand_type => :e)",
                      ticket, press, correction.ending.outcome, correction.ending.reason, correction.ending.referred_to,
                      correction.errand_type);
}

Answer<Done> PgFloorDesk::count_tally(std::string tally, bool take_back, PressId press)
{
    return pg::done(m_pool, "count_tally(tally => :t, press_id => :p::uuid, take_back => (:b)::int::boolean)", tally,
                    press, take_back);
}

Answer<Done> PgFloorDesk::answer_help_call(HelpCallId call, PressId press)
{
    return pg::done(m_pool, "answer_help_call(call => :c, press_id => :p::uuid)", call, press);
}

}  // namespace skranke

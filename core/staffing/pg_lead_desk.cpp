#include "core/staffing/pg_lead_desk.h"

#include "core/queue/pg_desk_picture.h"
#include "core/queue/pg_press.h"
#include "core/staffing/pg_lead_picture.h"

namespace skranke {
namespace {

constexpr int estimates_compared{20};

}  // namespace

Answer<LeadPicture> PgLeadDesk::picture()
{
    std::string inputs;
    auto picture = m_pool.snapshot_answer([&](soci::session& sql) {
        auto read = pg::read_lead_picture(sql);
        read.estimates = pg::estimate_error(sql, estimates_compared);
        inputs = m_ahead.inputs_if_due(sql);
        return read;
    });
    if (picture.refused())
        return picture;
    auto whole = *picture;
    whole.ahead = m_ahead.latest(inputs);  // the session is free again meanwhile
    return whole;
}

LeadChoices PgLeadDesk::choices()
{
    return m_pool.snapshot([](soci::session& sql) {
        auto const desk = pg::read_desk_choices(sql);
        return LeadChoices{
            .profiles = desk.profiles, .errand_types = desk.errand_types, .break_kinds = desk.pause_reasons};
    });
}

Answer<Done> PgLeadDesk::assign_counter(CounterId counter, Assignment to, PressId press)
{
    return pg::done(m_pool, "assign_counter(counter => :c, press_id => :p::uuid, staff => :s, profile => :r)", counter,
                    press, to.staff, to.profile);
}

Answer<Done> PgLeadDesk::undo_assignment(PressId of_press, PressId press)
{
    return pg::done(m_pool, "undo_assignment(of_press => :o::uuid, press_id => :p::uuid)", of_press, press);
}

Answer<Ticket> PgLeadDesk::release_ticket(TicketId ticket, std::string reason, PressId press)
{
    return pg::ticket(m_pool, "release_ticket(ticket => :t, press_id => :p::uuid, reason => :r)", ticket, press,
                      reason);
}

Answer<Done> PgLeadDesk::stop_errand(std::string errand_type, PressId press)
{
    return pg::done(m_pool, "stop_errand(errand_type => :e, press_id => :p::uuid)", errand_type, press);
}

Answer<Done> PgLeadDesk::start_errand(std::string errand_type, PressId press)
{
    return pg::done(m_pool, "start_errand(errand_type => :e, press_id => :p::uuid)", errand_type, press);
}

Answer<Done> PgLeadDesk::plan_break(StaffId staff, std::string kind, Instant starts, Instant ends, PressId press)
{
    return pg::done(m_pool,
                    "plan_break(staff => :s, starts => " + from_micros(":f") + ", ends => " + from_micros(":t") +
                        ", press_id => :p::uuid, kind => :k)",
                    staff, starts, ends, press, kind);
}

Answer<Done> PgLeadDesk::move_break(BreakId planned, Instant starts, Instant ends, PressId press)
{
    return pg::done(m_pool,
                    "move_break(planned => :b, starts => " + from_micros(":f") + ", ends => " + from_micros(":t") +
                        ", press_id => :p::uuid)",
                    planned, starts, ends, press);
}

Answer<Done> PgLeadDesk::remove_break(BreakId planned, PressId press)
{
    return pg::done(m_pool, "remove_break(planned => :b, press_id => :p::uuid)", planned, press);
}

Answer<Done> PgLeadDesk::answer_help_call(HelpCallId call, PressId press)
{
    return pg::done(m_pool, "answer_help_call(call => :c, press_id => :p::uuid)", call, press);
}

}  // namespace skranke

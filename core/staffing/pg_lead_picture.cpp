#include "core/staffing/pg_lead_picture.h"

#include "core/database/soci_types.h"

#include <sstream>

namespace skranke::pg {
namespace {

using soci::into;
using soci::use;

CounterState state_of_counter(std::string const& label)
{
    return label == "open" ? CounterState::open : label == "paused" ? CounterState::paused : CounterState::closed;
}

std::vector<std::string> codes(std::string const& joined)
{
    std::vector<std::string> all;
    std::istringstream text{joined};
    for (std::string code; std::getline(text, code, ',');)
        all.push_back(code);
    return all;
}

void read_lead_counters(soci::session& sql, LeadPicture& picture)
{
    LeadCounter row;
    std::string state;
    std::string areas;
    std::optional<TicketId> ticket;
    std::optional<std::string> number;
    std::optional<std::string> ticket_state_label;
    std::optional<std::string> errand;
    std::optional<Instant> booked;
    std::optional<Instant> called;
    std::optional<Instant> started;
    std::optional<int> minutes;
    soci::statement rows =
        (sql.prepare << "select counter, name, kind, state, staff, staff_name, profile, profile_name,"
                        " array_to_string(areas, ','), pause_reason, " +
                            micros("since") + ", ticket, number, ticket_state, errand, " + micros("booked") + ", " +
                            micros("called") + ", " + micros("started") + ", minutes from api.lead_counters()",
         into(row.id), into(row.name), into(row.kind), into(state), into(row.staff), into(row.staff_name),
         into(row.profile), into(row.profile_name), into(areas), into(row.pause), into(row.since), into(ticket),
         into(number), into(ticket_state_label), into(errand), into(booked), into(called), into(started),
         into(minutes));
    rows.execute();
    while (rows.fetch()) {
        row.state = state_of_counter(state);
        row.areas = codes(areas);
        row.ticket.reset();
        if (ticket && called)
            row.ticket = LeadTicket{.ticket = *ticket,
                                    .number = number.value_or(""),
                                    .state = ticket_state(ticket_state_label.value_or("called")),
                                    .errand = errand.value_or(""),
                                    .booked = booked,
                                    .called = *called,
                                    .started = started,
                                    .usual = std::chrono::minutes{minutes.value_or(0)}};
        picture.counters.push_back(row);
    }
}

void read_lead_waiting(soci::session& sql, OfficeId office, LeadPicture& picture)
{
    LeadWaiting row;
    soci::statement rows = (sql.prepare << "select ticket, number, errand, area, " + micros("arrived") + ", " +
                                               micros("booked") + ", " + micros("start") + ", " + micros("due") +
                                               " from api.waiting where office = :office order by due, ticket",
                            use(office), into(row.ticket), into(row.number), into(row.errand), into(row.area),
                            into(row.arrived), into(row.booked), into(row.start), into(row.due));
    rows.execute();
    while (rows.fetch())
        picture.waiting.push_back(row);
}

void read_areas(soci::session& sql, OfficeId office, LeadPicture& picture)
{
    LeadArea row;
    soci::statement rows =
        (sql.prepare << "select code, name from api.areas where office = :office order by position, code", use(office),
         into(row.code), into(row.name));
    rows.execute();
    while (rows.fetch())
        picture.areas.push_back(row);
}

void read_staff(soci::session& sql, LeadPicture& picture)
{
    LeadPerson row;
    std::string areas;
    soci::statement rows =
        (sql.prepare << "select staff, name, profile, profile_name, array_to_string(areas, ','),"
                        " counter from api.lead_staff()",
         into(row.id), into(row.name), into(row.profile), into(row.profile_name), into(areas), into(row.counter));
    rows.execute();
    while (rows.fetch()) {
        row.areas = codes(areas);
        picture.staff.push_back(row);
    }
}

void read_day(soci::session& sql, LeadPicture& picture)
{
    auto& day = picture.day;
    sql << "select met, done, services, on_time, no_show, \"left\", referred from api.lead_day()", into(day.met),
        into(day.done), into(day.services), into(day.on_time), into(day.no_show), into(day.left), into(day.referred);
    Quarter row;
    soci::statement rows = (sql.prepare << "select " + micros("at") + ", waiting from api.lead_quarters() order by at",
                            into(row.at), into(row.waiting));
    rows.execute();
    while (rows.fetch())
        picture.quarters.push_back(row);
}

void read_breaks(soci::session& sql, OfficeId office, LeadPicture& picture)
{
    PlannedBreak row;
    soci::statement rows =
        (sql.prepare << "select b.id, b.staff, b.staff_name, b.name, " + micros("b.starts") + ", " + micros("b.ends") +
                            " from api.planned_breaks b join api.offices o on o.id = b.office"
                            " where b.office = :office and b.day = (api.now() at time zone o.zone)::date"
                            " order by b.starts, b.id",
         use(office), into(row.id), into(row.staff), into(row.staff_name), into(row.name), into(row.starts),
         into(row.ends));
    rows.execute();
    while (rows.fetch())
        picture.breaks.push_back(row);
}

void read_stopped(soci::session& sql, OfficeId office, LeadPicture& picture)
{
    StoppedErrand row;
    soci::statement rows = (sql.prepare << "select errand_type, errand, " + micros("since") +
                                               " from api.stopped_errands where office = :office order by errand",
                            use(office), into(row.errand_type), into(row.errand), into(row.since));
    rows.execute();
    while (rows.fetch())
        picture.stopped.push_back(row);
}

void read_lead_calls(soci::session& sql, OfficeId office, LeadPicture& picture)
{
    OpenHelpCall row;
    soci::statement rows = (sql.prepare << "select id, " + micros("at") +
                                               ", place, reason from api.help_calls where office = :office order by id",
                            use(office), into(row.id), into(row.at), into(row.place), into(row.reason));
    rows.execute();
    while (rows.fetch())
        picture.calls.push_back(row);
}

}  // namespace

LeadPicture read_lead_picture(soci::session& sql)
{
    LeadPicture picture;
    OfficeId office;
    sql << "select office, " + micros("api.now()") + ", api.clock_speed() from api.me()", into(office),
        into(picture.read_at), into(picture.clock_speed);
    read_lead_counters(sql, picture);
    read_lead_waiting(sql, office, picture);
    read_areas(sql, office, picture);
    read_staff(sql, picture);
    read_day(sql, picture);
    read_breaks(sql, office, picture);
    read_stopped(sql, office, picture);
    read_lead_calls(sql, office, picture);
    return picture;
}

}  // namespace skranke::pg

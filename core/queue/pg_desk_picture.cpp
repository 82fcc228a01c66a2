#include "core/queue/pg_desk_picture.h"

#include "core/database/soci_types.h"

#include <string_view>

namespace skranke::pg {
namespace {

using soci::into;
using soci::use;

CounterState counter_state(std::string_view label)
{
    return label == "open" ? CounterState::open : label == "paused" ? CounterState::paused : CounterState::closed;
}

/// Counters with their people, one or all of the login's offices.
std::vector<Counter> read_counters(soci::session& sql, std::optional<CounterId> only)
{
    std::vector<Counter> counters;
    Counter row;
    std::string state;
    std::optional<std::string> staff_name;
    std::optional<std::string> profile_name;
    soci::statement rows =
        (sql.prepare << "select id, name, kind, state, staff, staff_name, profile, profile_name, pause_reason, " +
                            micros("since") + " from api.counters where :only::int is null or id = :only order by id",
         use(only, "only"), into(row.id), into(row.name), into(row.kind), into(state), into(row.staff),
         into(staff_name), into(row.profile), into(profile_name), into(row.pause_reason), into(row.since));
    rows.execute();
    while (rows.fetch()) {
        row.state = counter_state(state);
        row.staff_name = staff_name.value_or("");
        row.profile_name = profile_name.value_or("");
        counters.push_back(row);
    }
    return counters;
}

std::optional<Seat> read_seat(soci::session& sql, CounterId but)
{
    Seat row;
    std::optional<std::string> number;
    sql << "select counter, name, number from api.my_seat where counter <> :but", use(but), into(row.counter),
        into(row.name), into(number);
    if (!sql.got_data())
        return std::nullopt;
    row.number = number.value_or("");
    return row;
}

void read_waiting(soci::session& sql, DeskPicture& picture)
{
    WaitingTicket row;
    std::string priority_label;
    std::optional<int> position;
    std::string why;
    soci::statement rows =
        (sql.prepare << "select w.ticket, w.number, w.errand_type, w.errand, w.priority, w.persons, " +
                            micros("w.arrived") + ", " + micros("w.booked") + ", " + micros("w.due") + ", " +
                            micros("case when w.booked is not null then w.start end") +
                            ", q.position, coalesce(q.why, '')"
                            " from api.counters c join api.waiting w on w.office = c.office"
                            " left join api.queue_for(:counter) q on q.ticket = w.ticket where c.id = :counter"
                            " order by q.position, date_part('epoch', api.now() - w.start) / w.target desc, w.ticket",
         use(picture.counter.id, "counter"), into(row.ticket), into(row.number), into(row.errand_type),
         into(row.errand), into(priority_label), into(row.persons), into(row.arrived), into(row.booked), into(row.due),
         into(row.start), into(position), into(why));
    rows.execute();
    while (rows.fetch()) {
        row.priority = priority(priority_label);
        row.hold = why == "before_time" ? Hold::before_time : why == "promise" ? Hold::promise : Hold::none;
        (position ? picture.for_me : picture.others).push_back(row);
    }
}

std::vector<Step> read_steps(soci::session& sql, TicketId ticket)
{
    std::vector<Step> steps;
    Step row;
    soci::statement rows =
        (sql.prepare << "select position, code, text, workspace, " + micros("done") +
                            " from api.ticket_steps where ticket = :ticket order by position",
         use(ticket), into(row.position), into(row.code), into(row.text), into(row.workspace), into(row.done));
    rows.execute();
    while (rows.fetch())
        steps.push_back(row);
    return steps;
}

std::vector<AddedErrand> read_added_errands(soci::session& sql, TicketId ticket)
{
    std::vector<AddedErrand> errands;
    AddedErrand row;
    soci::statement rows =
        (sql.prepare << "select errand_type, errand from api.ticket_errands where ticket = :ticket order by position",
         use(ticket), into(row.errand_type), into(row.errand));
    rows.execute();
    while (rows.fetch())
        errands.push_back(row);
    return errands;
}

std::optional<TicketAtCounter> read_current(soci::session& sql, CounterId counter)
{
    TicketAtCounter row;
    std::string state;
    std::string priority_label;
    int minutes{};
    std::optional<int> on_time;
    sql << "select ticket, number, state, errand_type, errand, priority, language, persons, " + micros("arrived") +
               ", " + micros("booked") + ", " + micros("called") + ", " + micros("started") +
               ", minutes, on_time::int, note from api.at_counter where counter = :counter",
        use(counter), into(row.ticket), into(row.number), into(state), into(row.errand_type), into(row.errand),
        into(priority_label), into(row.language), into(row.persons), into(row.arrived), into(row.booked),
        into(row.called), into(row.started), into(minutes), into(on_time), into(row.note);
    if (!sql.got_data())
        return std::nullopt;
    row.state = ticket_state(state);
    row.priority = priority(priority_label);
    row.usual = std::chrono::minutes{minutes};
    row.on_time = on_time.value_or(1) != 0;
    row.more_errands = read_added_errands(sql, row.ticket);
    row.steps = read_steps(sql, row.ticket);
    return row;
}

std::vector<ParkedTicket> read_parked(soci::session& sql, CounterId counter)
{
    std::vector<ParkedTicket> parked;
    ParkedTicket row;
    // The reason's word where the office has one for the code; else what was written.
    soci::statement rows =
        (sql.prepare << "select p.ticket, p.number, p.errand, coalesce(r.name, p.reason), " + micros("p.since") +
                            ", p.counter_name from api.counters c join api.parked p on p.office = c.office"
                            " left join api.choices r on r.office = p.office and r.kind = 'park' and r.code = p.reason"
                            " where c.id = :counter order by p.since, p.ticket",
         use(counter), into(row.ticket), into(row.number), into(row.errand), into(row.reason), into(row.since),
         into(row.counter));
    rows.execute();
    while (rows.fetch())
        parked.push_back(row);
    return parked;
}

std::optional<HelpCall> read_help_call(soci::session& sql, CounterId counter)
{
    HelpCall row;
    sql << "select " + micros("h.at") +
               ", h.place, h.reason from api.counters c join api.help_calls h on h.office = c.office"
               " where c.id = :counter and h.at > api.now() - interval '3 min' order by h.at desc, h.id desc limit 1",
        use(counter), into(row.at), into(row.place), into(row.reason);
    return sql.got_data() ? std::optional{row} : std::nullopt;
}

std::vector<ErrandType> read_errand_types(soci::session& sql)
{
    std::vector<ErrandType> types;
    ErrandType row;
    soci::statement rows =
        (sql.prepare
             << "select e.code, e.name, e.area, e.area_name, e.letter, e.payment::int, (s.since is not null)::int"
                " from api.errand_types e left join api.stopped_errands s on s.office = e.office"
                " and s.errand_type = e.code where e.office = (select office from api.me())"
                " order by e.letter, e.name",
         into(row.code), into(row.name), into(row.area), into(row.area_name), into(row.letter), into(row.payment),
         into(row.stopped));
    rows.execute();
    while (rows.fetch())
        types.push_back(row);
    return types;
}

std::vector<Profile> read_profiles(soci::session& sql)
{
    std::vector<Profile> profiles;
    Profile row;
    soci::statement rows =
        (sql.prepare << "select id, name from api.profiles where office = (select office from api.me()) order by id",
         into(row.id), into(row.name));
    rows.execute();
    while (rows.fetch())
        profiles.push_back(row);
    return profiles;
}

}  // namespace

std::vector<Choice> read_choices(soci::session& sql, std::string const& kind)
{
    std::vector<Choice> choices;
    Choice row;
    soci::statement rows = (sql.prepare << "select code, name from api.choices where kind = :kind and office ="
                                           " (select office from api.me()) order by position, code",
                            use(kind), into(row.code), into(row.name));
    rows.execute();
    while (rows.fetch())
        choices.push_back(row);
    return choices;
}

DeskPicture read_desk_picture(soci::session& sql, CounterId counter)
{
    DeskPicture picture;
    // Asked first because it refuses a counter of another office.
    sql << "select services, on_time, no_shows, " + micros("next_break") +
               ", coalesce(next_break_kind = 'lunch', false)::int from api.counter_today(:counter)",
        use(counter), into(picture.today.services), into(picture.today.on_time), into(picture.today.no_shows),
        into(picture.today.next_break), into(picture.today.lunch);
    sql << "select " + micros("api.now()") + ", api.clock_speed()", into(picture.read_at), into(picture.clock_speed);
    picture.counter = read_counters(sql, counter).front();
    picture.elsewhere = read_seat(sql, counter);
    read_waiting(sql, picture);
    picture.current = read_current(sql, counter);
    picture.parked = read_parked(sql, counter);
    picture.help_call = read_help_call(sql, counter);
    return picture;
}

DeskChoices read_desk_choices(soci::session& sql)
{
    DeskChoices choices;
    choices.errand_types = read_errand_types(sql);
    choices.profiles = read_profiles(sql);
    choices.counters = read_counters(sql, std::nullopt);
    choices.outcomes = read_choices(sql, "outcome");
    choices.park_reasons = read_choices(sql, "park");
    choices.pause_reasons = read_choices(sql, "pause");
    choices.urgent_reasons = read_choices(sql, "urgent");
    choices.authorities = read_choices(sql, "authority");
    sql << "select ('call_particular' = any (permissions))::int, (roles && '{desk,floor,lead}')::int from api.me()",
        into(choices.may_call_particular), into(choices.may_give_priority);
    return choices;
}

}  // namespace skranke::pg

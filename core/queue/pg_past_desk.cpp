#include "core/queue/pg_past_desk.h"

#include "core/database/soci_types.h"
#include "core/queue/pg_desk_picture.h"

#include <algorithm>

namespace skranke {
namespace {

using soci::into;
using soci::use;

/// A day travels as the number of days since 1970.
int day_number(LocalDay day)
{
    return static_cast<int>(day.time_since_epoch().count());
}

std::optional<int> day_number(std::optional<LocalDay> day)
{
    return day ? std::optional{day_number(*day)} : std::nullopt;
}

std::optional<int> minutes(std::optional<std::chrono::minutes> time)
{
    return time ? std::optional{static_cast<int>(time->count())} : std::nullopt;
}

std::optional<std::string> unless_empty(std::string const& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

std::vector<PastVisit> read_page(soci::session& sql, VisitFilter const& filter, std::optional<VisitPlace> place,
                                 bool newer, int most)
{
    auto const number = unless_empty(filter.number);
    auto const from_day = day_number(filter.from_day);
    auto const to_day = day_number(filter.to_day);
    auto const from_time = minutes(filter.from_time);
    auto const to_time = minutes(filter.to_time);
    auto const errand = unless_empty(filter.errand_type);
    auto const area = unless_empty(filter.area);
    auto const outcome = unless_empty(filter.outcome);
    auto const at_day = place ? std::optional{day_number(place->day)} : std::nullopt;
    auto const at_ticket = place ? place->ticket : std::nullopt;
    PastVisit row;
    int day{};
    soci::statement rows =
        (sql.prepare << "select ticket, day - date '1970-01-01', number, errand, area, counter, ended_as, " +
                            micros("arrived") + ", " + micros("called") + ", " + micros("started") + ", " +
                            micros("ended") +
                            " from api.find_visits(number => :n::text, from_day => date '1970-01-01' + :fd::int,"
                            " to_day => date '1970-01-01' + :td::int,"
                            " from_time => :ft::int * interval '1 min',"
                            " to_time => :tt::int * interval '1 min', errand_type => :e::text,"
                            " area => :a::text, counter => :c::int, outcome => :o::text,"
                            " at_day => date '1970-01-01' + :ad::int, at_ticket => :at::bigint,"
                            " newer => (:w)::int::boolean, most => :m)",
         use(number), use(from_day), use(to_day), use(from_time), use(to_time), use(errand), use(area),
         use(filter.counter), use(outcome), use(at_day), use(at_ticket), use(newer), use(most), into(row.ticket),
         into(day), into(row.number), into(row.errand), into(row.area), into(row.counter), into(row.ended_as),
         into(row.arrived), into(row.called), into(row.started), into(row.ended));
    rows.execute();
    std::vector<PastVisit> page;
    while (rows.fetch()) {
        row.day = LocalDay{date::days{day}};
        page.push_back(row);
    }
    return page;
}

std::vector<Choice> read_area_choices(soci::session& sql)
{
    std::vector<Choice> areas;
    Choice row;
    soci::statement rows = (sql.prepare << "select code, letter || '  ' || name from api.areas where office ="
                                           " (select office from api.me()) order by letter",
                            into(row.code), into(row.name));
    rows.execute();
    while (rows.fetch())
        areas.push_back(row);
    return areas;
}

std::vector<Counter> read_counter_names(soci::session& sql)
{
    std::vector<Counter> counters;
    Counter row;
    soci::statement rows = (sql.prepare << "select id, name, kind from api.counters where office ="
                                           " (select office from api.me()) order by id",
                            into(row.id), into(row.name), into(row.kind));
    rows.execute();
    while (rows.fetch())
        counters.push_back(row);
    return counters;
}

}  // namespace

HistoryChoices PgPastDesk::choices()
{
    return m_pool.snapshot([](soci::session& sql) {
        HistoryChoices choices;
        sql << "select " + micros("api.now()") + ", api.clock_speed()", into(choices.read_at),
            into(choices.clock_speed);
        ErrandType errand;
        soci::statement errands = (sql.prepare << "select code, name, area, letter from api.errand_types where office ="
                                                  " (select office from api.me()) order by letter, name",
                                   into(errand.code), into(errand.name), into(errand.area), into(errand.letter));
        errands.execute();
        while (errands.fetch())
            choices.errand_types.push_back(errand);
        choices.areas = read_area_choices(sql);
        choices.counters = read_counter_names(sql);
        choices.outcomes = pg::read_choices(sql, "outcome");
        for (auto const& help : pg::read_choices(sql, "help_outcome"))
            if (std::ranges::find(choices.outcomes, help.code, &Choice::code) == choices.outcomes.end())
                choices.outcomes.push_back(help);
        return choices;
    });
}

Answer<std::vector<PastVisit>> PgPastDesk::older_visits(VisitFilter const& filter, std::optional<VisitPlace> before,
                                                        int most)
{
    return m_pool.read_answer([&](soci::session& sql) { return read_page(sql, filter, before, false, most); });
}

Answer<std::vector<PastVisit>> PgPastDesk::newer_visits(VisitFilter const& filter, VisitPlace after, int most)
{
    return m_pool.read_answer([&](soci::session& sql) {
        auto page = read_page(sql, filter, after, true, most);
        std::ranges::reverse(page);
        return page;
    });
}

Answer<std::vector<StoryLine>> PgPastDesk::story(TicketId ticket, LocalDay day)
{
    return m_pool.read_answer([&](soci::session& sql) {
        auto const of_day = day_number(day);
        StoryLine row;
        std::optional<std::string> was;
        soci::statement rows =
            (sql.prepare << "select " + micros("at") +
                                ", kind, state, was, counter, errand, outcome, detail, at_stand::int, closing::int"
                                " from api.visit_story(ticket => :t, day => date '1970-01-01' + cast(:d as int)) order by seq",
             use(ticket), use(of_day), into(row.at), into(row.kind), into(row.state), into(was), into(row.counter),
             into(row.errand), into(row.outcome), into(row.detail), into(row.at_stand), into(row.closing));
        rows.execute();
        std::vector<StoryLine> story;
        while (rows.fetch()) {
            row.was = was.value_or("");
            story.push_back(row);
        }
        return story;
    });
}

}  // namespace skranke

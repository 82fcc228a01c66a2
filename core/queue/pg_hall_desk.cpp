#include "core/queue/pg_hall_desk.h"

#include "core/base/danish_time.h"
#include "core/queue/pg_press.h"

#include <algorithm>

namespace skranke {
namespace {

using soci::into;

std::vector<HallCall> read_calls(soci::session& sql)
{
    std::vector<HallCall> calls;
    HallCall row;
    std::string state;
    soci::statement rows =
        (sql.prepare << "select ticket, number, coalesce(nullif(counter_number, ''), counter_name),"
                        " kind, state, " +
                            micros("called") + " from api.called order by called desc, ticket",
         into(row.ticket), into(row.number), into(row.counter), into(row.kind), into(state), into(row.called));
    rows.execute();
    while (rows.fetch()) {
        row.met = state == "serving";
        calls.push_back(row);
    }
    return calls;
}

std::vector<AreaInHall> read_areas(soci::session& sql, Instant now)
{
    std::vector<AreaInHall> areas;
    AreaInHall row;
    std::optional<Instant> since;
    soci::statement rows =
        (sql.prepare << "select area, letter, waiting, " + micros("longest_since") + " from api.hall_areas()",
         into(row.area), into(row.letter), into(row.waiting), into(since));
    rows.execute();
    while (rows.fetch()) {
        row.longest_wait = std::nullopt;
        if (since)  // a booked citizen who came early has not waited yet
            row.longest_wait =
                std::max(std::chrono::minutes{0}, std::chrono::floor<std::chrono::minutes>(now - *since));
        areas.push_back(row);
    }
    return areas;
}

std::vector<KioskErrand> read_tiles(soci::session& sql)
{
    std::vector<KioskErrand> tiles;
    KioskErrand row;
    soci::statement rows =
        (sql.prepare << "select errand_type, area, text_key, icon, open::int, " + micros("opens") + ", " +
                            micros("last_ticket") + ", waiting, asks_persons::int from api.kiosk_errands()",
         into(row.errand_type), into(row.area), into(row.text_key), into(row.icon), into(row.open), into(row.opens),
         into(row.last_ticket), into(row.waiting), into(row.asks_persons));
    rows.execute();
    while (rows.fetch())
        tiles.push_back(row);
    return tiles;
}

std::optional<WaitEstimate> found(std::map<std::string, WaitEstimate> const& waits, std::string const& code)
{
    auto const wait = waits.find(code);
    return wait == waits.end() ? std::nullopt : std::optional{wait->second};
}

}  // namespace

/// A screen that runs through the night brings in by itself what was set up for the day that begins; whoever hears of
/// it reads again.
void PgHallDesk::look_after_the_day(Instant now)
{
    auto const day = static_cast<int>(office_day(now).time_since_epoch().count());
    if (m_day.exchange(day) != day)
        m_pool.with([](soci::session& sql) { sql << "select api.apply_due_setup()"; });
}

HallPicture PgHallDesk::hall()
{
    std::string inputs;
    auto seen = m_pool.snapshot([&](soci::session& sql) {
        HallPicture picture;
        sql << "select " + micros("api.now()") + ", api.clock_speed(), name, notice, open::int, " +
                   micros("opens_next") + " from api.office_hours() limit 1",
            into(picture.read_at), into(picture.clock_speed), into(picture.office), into(picture.notice),
            into(picture.open), into(picture.opens_next);
        picture.calls = read_calls(sql);
        picture.areas = read_areas(sql, picture.read_at);
        inputs = m_waits.inputs_if_due(sql);
        return picture;
    });
    auto const waits = m_waits.latest(inputs);
    for (auto& area : seen.areas)
        area.wait = found(waits.areas, area.area);
    look_after_the_day(seen.read_at);
    return seen;
}

KioskPicture PgHallDesk::kiosk()
{
    std::string inputs;
    auto seen = m_pool.snapshot([&](soci::session& sql) {
        KioskPicture picture;
        sql << "select " + micros("api.now()") + ", api.clock_speed(), name, enabled::int, open::int, " +
                   micros("closes") + ", " + micros("opens_next") + " from api.office_hours() limit 1",
            into(picture.read_at), into(picture.clock_speed), into(picture.office), into(picture.enabled),
            into(picture.open), into(picture.closes), into(picture.opens_next);
        picture.errands = read_tiles(sql);
        inputs = m_waits.inputs_if_due(sql);
        return picture;
    });
    auto const waits = m_waits.latest(inputs);
    for (auto& errand : seen.errands)
        errand.wait = found(waits.errands, errand.errand_type);
    look_after_the_day(seen.read_at);
    return seen;
}

CitizenTexts PgHallDesk::texts()
{
    return m_pool.read([](soci::session& sql) {
        CitizenTexts texts;
        std::string language;
        std::string key;
        std::string text;
        soci::statement rows =
            (sql.prepare << "select language, key, text from api.texts", into(language), into(key), into(text));
        rows.execute();
        while (rows.fetch())
            texts[{language, key}] = text;
        return texts;
    });
}

Answer<Ticket> PgHallDesk::take_ticket(NewTicket ticket, PressId press)
{
    return pg::take_ticket(m_pool, ticket, press);
}

Answer<Ticket> PgHallDesk::confirm_ticket(TicketId ticket, PressId press)
{
    return pg::ticket(m_pool, "confirm_ticket(ticket => :t, press_id => :p::uuid)", ticket, press);
}

Answer<Ticket> PgHallDesk::cancel_ticket(TicketId ticket, PressId press)
{
    return pg::ticket(m_pool, "cancel_ticket(ticket => :t, press_id => :p::uuid)", ticket, press);
}

Answer<Done> PgHallDesk::record_estimate(TicketId ticket, WaitEstimate wait)
{
    auto const median = static_cast<int>(wait.median.count());
    auto const bound = static_cast<int>(wait.bound.count());
    return m_pool.ask([&](soci::session& sql) {
        sql << "select api.record_estimate(ticket => :t, median_s => :m, bound_s => :b)", soci::use(ticket),
            soci::use(median), soci::use(bound);
    });
}

Answer<Done> PgHallDesk::call_helper(HelpReason reason, PressId press)
{
    std::string const why = reason == HelpReason::printer ? "printer" : "";
    return pg::done(m_pool, "call_helper(press_id => :p::uuid, reason => :r)", press, why);
}

PressAnswer PgHallDesk::press_answer(PressId of_press)
{
    return pg::press_answer(m_pool, of_press);
}

}  // namespace skranke

#include "core/demonstration/day_player.h"

#include "core/database/session_pool.h"
#include "core/database/soci_types.h"
#include "core/demonstration/demonstration_clock.h"
#include "core/demonstration/demonstration_files.h"
#include "core/demonstration/played_counter.h"
#include "core/demonstration/played_hall.h"

#include <algorithm>
#include <memory>

namespace skranke {

namespace {

struct Place {
    CounterId id;
    bool citizen_pc{false};
    bool taken{false};
};

/// What the office is called in the database.
struct LoadedPlaces {
    std::map<std::string, Place> counters;
    std::map<std::string, ProfileId> profiles;
    std::string payment_errand;
    std::optional<Instant> opens;
    std::optional<Instant> closes;
    int tickets{};
};

LoadedPlaces read_places(soci::session& sql, int office, std::string const& day)
{
    LoadedPlaces places;
    soci::rowset<soci::row> const counters =
        (sql.prepare << "select id, name, kind, (state <> 'closed' and staff_id is not null)::int from data.counter"
                        " where office_id = :office order by id",
         soci::use(office));
    for (auto const& row : counters)
        places.counters[row.get<std::string>(1)] = {CounterId{row.get<int>(0)}, row.get<std::string>(2) == "citizen_pc",
                                                    row.get<int>(3) != 0};
    soci::rowset<soci::row> const profiles =
        (sql.prepare << "select id, name from data.profile where office_id = :office", soci::use(office));
    for (auto const& row : profiles)
        places.profiles[row.get<std::string>(1)] = ProfileId{row.get<int>(0)};

    std::optional<std::string> payment;
    sql << "select code from data.errand_type where office_id = :office and payment and active", soci::use(office),
        soci::into(payment);
    places.payment_errand = payment.value_or("");
    sql << "select " + micros("min(opens)") + ", " + micros("max(closes)") + " from rules.hours(:office, (:day)::date)",
        soci::use(office), soci::use(day), soci::into(places.opens), soci::into(places.closes);
    sql << "select count(*) from data.ticket where office_id = :office and day = (:day)::date", soci::use(office),
        soci::use(day), soci::into(places.tickets);
    return places;
}

bool anyone_left(SessionPool& pool, int office, std::string const& day)
{
    return pool.read([&](soci::session& sql) {
        int left = 0;
        sql << "select count(*) from data.ticket where office_id = :office and day = (:day)::date"
               " and state in ('issued', 'waiting', 'parked')",
            soci::use(office), soci::use(day), soci::into(left);
        return left > 0;
    });
}

bool contains(std::vector<std::string> const& names, std::string const& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The clerks who are played, each with a login and a counter.
class Crew {
public:
    Crew(PlayedDay& day, LoadedPlaces const& places, ConnectionSettings const& settings, DayOptions const& options)
        : m_day{day}, m_places{places}, m_settings{settings}, m_options{options}
    {
    }

    void begin()
    {
        for (auto const& clerk : m_day.model.clerks) {
            auto const persons = contains(m_options.leave_out, clerk.login);
            auto const place = m_places.counters.find(clerk.counter);
            if (place == m_places.counters.end() || place->second.taken || (persons && !m_options.jump_to))
                continue;
            auto& counter = sit(clerk, place->second);
            counter.begin();
            if (persons)
                counter.leave_at(m_day.at(*m_options.jump_to));
        }
    }

private:
    PlayedCounter& sit(DayModel::Clerk const& clerk, Place const& place)
    {
        auto const profile = m_places.profiles.find(clerk.profile);
        auto const known = profile == m_places.profiles.end() ? std::nullopt : std::optional{profile->second};
        m_logins.push_back(std::make_unique<PlayedLogin>(m_settings, clerk.login));
        m_counters.push_back(
            std::make_unique<PlayedCounter>(m_day, clerk, *m_logins.back(), place.id, known, place.citizen_pc));
        return *m_counters.back();
    }

    PlayedDay& m_day;
    LoadedPlaces const& m_places;
    ConnectionSettings const& m_settings;
    DayOptions const& m_options;
    std::vector<std::unique_ptr<PlayedLogin>> m_logins;
    std::vector<std::unique_ptr<PlayedCounter>> m_counters;
};

/// Lets everything happen in its turn. False when stopped.
bool run_through(PlayedDay& day, DemonstrationClock& clock, DayOptions const& options)
{
    auto const follow_from = options.speed <= 0 ? std::optional<Instant>{}
                             : options.jump_to  ? std::optional{day.at(*options.jump_to)}
                                                : std::optional{day.opens};
    auto following = false;
    while (!day.timetable.empty()) {
        auto const moment = day.timetable.next();
        if (!following && follow_from && moment > *follow_from) {
            clock.run_from(*follow_from, options.speed);
            following = true;
            if (options.following)
                options.following();
        }
        if (!clock.reach(moment))
            return false;
        day.now = moment;
        day.timetable.take()();
    }
    return true;
}

}  // namespace

Result<DayPlayed, DayRefusal> play_day(ConnectionSettings const& settings, DayOptions const& options,
                                       Clock const& machine_clock, std::atomic<bool> const& stop)
{
    auto const model = read_day_model(demonstration_file("day.json"));
    auto const errands =
        read_errands(demonstration_file("errand_types.json"), demonstration_file("kiosk_tiles.json"), model.office);
    auto const date = date::format("%F", model.day);
    SessionPool pool{settings, 1};
    auto const places = pool.snapshot([&](soci::session& sql) { return read_places(sql, model.office, date); });
    if (places.counters.empty() || !places.opens || !places.closes)
        return DayRefusal::not_loaded;
    if (places.tickets > 0)
        return DayRefusal::already_begun;

    auto const plan = draw_day(model, errands, options.seed);
    PlayedDay day{.model = model,
                  .errands = errands,
                  .seed = options.seed,
                  .opens = *places.opens,
                  .closes = *places.closes,
                  .payment_errand = places.payment_errand,
                  .anyone_left = [&] { return anyone_left(pool, model.office, date); }};
    PlayedLogin stand{settings, model.taking.kiosk};
    PlayedLogin information{settings, model.taking.information};
    PlayedHall hall{day, plan, stand, information};
    Crew crew{day, places, settings, options};

    DemonstrationClock clock{pool, machine_clock, stop};
    clock.stand_at(day.opens - std::chrono::minutes{15});
    hall.begin();
    crew.begin();
    auto const whole = run_through(day, clock, options);
    clock.run_from(std::max(day.now, day.opens), 1);
    return DayPlayed{.citizens = static_cast<int>(plan.citizens.size()),
                     .turned_away = day.turned_away,
                     .refusals = day.refusals,
                     .whole = whole};
}

}  // namespace skranke

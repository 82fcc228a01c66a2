#include "core/queue/day_closing.h"

#include "core/base/failure.h"
#include "core/base/log.h"
#include "core/database/session_pool.h"
#include "core/database/soci_types.h"

#include <utility>

namespace skranke {
namespace {

using Due = std::vector<std::pair<OfficeId, std::string>>;

DayClosed::How how(std::string const& answer)
{
    if (answer == "closed")
        return DayClosed::How::closed;
    return answer == "already_closed" ? DayClosed::How::already_closed : DayClosed::How::being_closed;
}

Due due_days(soci::session& sql)
{
    Due due;
    OfficeId office;
    std::string day;
    soci::statement rows =
        (sql.prepare << "select office, day::text from api.days_to_close()", soci::into(office), soci::into(day));
    rows.execute();
    while (rows.fetch())
        due.emplace_back(office, day);
    return due;
}

}  // namespace

Answer<DayClosed> DayClosing::close(OfficeId office, std::string const& day)
{
    return m_pool.ask([&](soci::session& sql) {
        DayClosed closed{.office = office, .day = day};
        std::string answer;
        // Another session's day has no figures to be seen until it is done.
        sql << "select answer, coalesce(tickets, 0), coalesce(agrees, true)::int from api.close_day(:office, "
               "(:day)::date)",
            soci::use(office), soci::use(day), soci::into(answer), soci::into(closed.tickets),
            soci::into(closed.agrees);
        closed.how = how(answer);
        return closed;
    });
}

std::vector<DayClosed> DayClosing::close_due(std::optional<OfficeId> office)
{
    // With the day that begins comes what was set up for it.
    m_pool.with([](soci::session& sql) { sql << "select api.apply_due_setup()"; });
    std::vector<DayClosed> closed;
    for (auto const& [of, day] : m_pool.read(due_days)) {
        if (office && of != *office)
            continue;
        if (auto const answer = close(of, day); !answer.refused())
            closed.push_back(*answer);
    }
    return closed;
}

std::vector<OfficeId> DayClosing::offices()
{
    return m_pool.read([](soci::session& sql) {
        std::vector<OfficeId> all;
        OfficeId id;
        soci::statement rows = (sql.prepare << "select id from api.offices order by id", soci::into(id));
        rows.execute();
        while (rows.fetch())
            all.push_back(id);
        return all;
    });
}

void close_due_days_quietly(ConnectionSettings settings)
{
    settings.warm_up.clear();
    try {
        SessionPool pool{std::move(settings), 1};
        for (auto const& closed : DayClosing{pool}.close_due()) {
            if (closed.how == DayClosed::How::closed)
                log::info("a day was closed", {{"office", closed.office}, {"visits", closed.tickets}});
            if (!closed.agrees)
                log::warning("a closed day's figures are not those of its events", {{"office", closed.office}});
        }
    } catch (DatabaseFault const& fault) {
        // A role that closes no days, such as the cashier's, leaves that to others.
        if (fault.sqlstate() != "42501")
            log::warning("a day could not be closed", {{"sqlstate", log::Sqlstate{fault.sqlstate()}}});
    } catch (DatabaseLost const& lost) {
        log::warning("a day could not be closed", {{"sqlstate", log::Sqlstate{lost.sqlstate()}}});
    } catch (std::exception const&) {
        log::warning("a day could not be closed");
    }
}

}  // namespace skranke

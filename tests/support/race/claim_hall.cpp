#include "tests/support/race/claim_hall.h"

#include <fmt/format.h>

namespace skranke::race {
namespace {

constexpr auto office = R"(
insert into data.municipality (id, name) values (1, 'Hall');
insert into data.office (id, municipality_id, name) values (1, 1, 'Hall');
insert into data.area (id, office_id, code, name, letter, last_number, digits)
select a, 1, 'area' || a, 'Area ' || a, chr(64 + a), 999, 3 from generate_series(1, 5) a;
insert into data.errand_type (id, office_id, area_id, code, name, minutes, target_minutes)
select e, 1, e, 'errand' || e, 'Errand ' || e, 10, 20 from generate_series(1, 5) e;
insert into data.profile (id, office_id, name) values (1, 1, 'Everything');
insert into data.profile_errand select 1, e from generate_series(1, 5) e;
insert into data.choice (office_id, kind, code, name) values (1, 'outcome', 'solved', 'Solved');
)";

std::string login(int counter)
{
    return fmt::format("hall_{}", counter);
}

}  // namespace

ClaimHall::ClaimHall(int counters)
{
    m_database.run(office);
    for (int counter = 1; counter <= counters; ++counter) {
        m_database.run(
            fmt::format("insert into data.staff (id, login, name, permissions) values ({0}, '{1}', 'Person {0}', "
                        "'{{call_particular}}');"
                        "insert into data.login_office (login, office_id) values ('{1}', 1);"
                        "insert into data.counter (id, office_id, name, state, staff_id, profile_id) values ({0}, 1, "
                        "'{0}', 'open', {0}, 1)",
                        counter, login(counter)));
        m_database.make_login(login(counter), {"desk"});
    }
}

std::unique_ptr<Line> ClaimHall::line(int counter) const
{
    auto settings = m_database.as(login(counter));
    settings.lock_timeout = std::chrono::seconds{60};
    settings.statement_timeout = std::chrono::seconds{120};
    return std::make_unique<Line>(settings);
}

void ClaimHall::take_tickets(int count)
{
    auto const taker = line(1);
    for (int taken = 0; taken < count; taken += 500)
        taker->ask(
            fmt::format("select max(id) from (select (api.take_ticket('errand' || (1 + i % 5))).id"
                        " from generate_series(1, {}) i) taken",
                        std::min(500, count - taken)));
}

std::string ClaimHall::call(int counter, std::string const& press)
{
    return fmt::format("select id, number, state from api.call_next_ticket({}, '{}')", counter, press);
}

std::string ClaimHall::finish(std::string const& ticket, std::string const& press)
{
    return fmt::format("select id, number, state from api.finish_service({}, '{}')", ticket, press);
}

}  // namespace skranke::race

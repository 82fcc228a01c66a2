#include "core/staff/pg_staff_desk.h"

#include "core/base/failure.h"
#include "core/database/session_pool.h"
#include "core/database/soci_types.h"
#include "tests/support/db/two_offices.h"

// Who one is, a new password, and what the sign-in window may know beforehand.

namespace skranke {
namespace {

using namespace std::chrono_literals;

class PgStaffDeskTest : public TwoOffices {
protected:
    PgStaffDesk desk_of(std::string const& login)
    {
        auto& pool = as(login);
        return {pool, m_database.as(login)};
    }

    bool lets_in(std::string const& login, std::string const& password)
    {
        auto settings = m_database.as(login);
        settings.password = password;
        return !SessionPool{settings, 1}.try_login().refused();
    }

    static constexpr auto good = "en hest ved fjorden";
};

}  // namespace

TEST_F(PgStaffDeskTest, TellsWhoHasSignedIn)
{
    auto const me = *desk_of("desk").me();

    EXPECT_EQ(me, (Me{.id = StaffId{1},
                      .login = "desk",
                      .name = "Ditte Krag",
                      .office = OfficeId{1},
                      .office_name = "Egelund Borgerservice",
                      .roles = {"desk"},
                      .must_change_password = false,
                      .usual_profile = ProfileId{1}}));
}

TEST_F(PgStaffDeskTest, RefusesLoginsThatAreNobodysOrHaveExpired)
{
    m_database.run("update data.staff set expires = data.clock() + interval '1 min' where login = 'desk_c'");
    auto staff = desk_of("desk_c");
    ASSERT_FALSE(staff.me().refused());
    pass("1 min");
    EXPECT_EQ(staff.me().refusal(), Refusal::expired_login);
    EXPECT_EQ(staff.change_password(m_database.as("desk_c").password, good).refusal(), Refusal::expired_login);

    m_database.run("delete from data.login_office where login = 'lead'; delete from data.staff where login = 'lead'");
    EXPECT_EQ(desk_of("lead").me().refusal(), Refusal::unknown_login);
}

TEST_F(PgStaffDeskTest, RefusesAWrongPasswordAtTheDoor)
{
    as("desk");

    EXPECT_FALSE(lets_in("desk", "et helt andet ord"));
    EXPECT_TRUE(lets_in("desk", m_database.as("desk").password));
}

TEST_F(PgStaffDeskTest, ChangesThePasswordOfWhoKnowsTheOldOne)
{
    auto staff = desk_of("desk_b");
    m_database.run("update data.staff set must_change_password = true where login = 'desk_b'");
    auto const old = m_database.as("desk_b").password;
    EXPECT_TRUE(staff.me()->must_change_password);

    ASSERT_FALSE(staff.change_password(old, good).refused());

    EXPECT_FALSE(staff.me()->must_change_password);
    EXPECT_TRUE(lets_in("desk_b", good));
    EXPECT_FALSE(lets_in("desk_b", old));
}

TEST_F(PgStaffDeskTest, KeepsThePasswordWhenTheOldOneIsWrongOrTheNewOneWeak)
{
    auto staff = desk_of("desk");
    auto const old = m_database.as("desk").password;

    EXPECT_EQ(staff.change_password("et helt andet ord", good).refusal(), Refusal::wrong_password);
    EXPECT_EQ(staff.change_password(old, "kort").refusal(), Refusal::weak_password);
    EXPECT_EQ(staff.change_password(old, "aaaaaaaaaaaaaaaa").refusal(), Refusal::weak_password);
    EXPECT_EQ(staff.change_password(old, "my desk is tidy!").refusal(), Refusal::weak_password);
    EXPECT_EQ(staff.change_password(old, old).refusal(), Refusal::weak_password);
    EXPECT_TRUE(lets_in("desk", old));
}

TEST_F(PgStaffDeskTest, KeepsThePasswordItselfOutOfTheDatabase)
{
    auto staff = desk_of("desk_b");
    ASSERT_FALSE(staff.change_password(m_database.as("desk_b").password, good).refused());

    EXPECT_EQ(value("select left(rolpassword, 14) from pg_authid where rolname = 'desk_b'"), "SCRAM-SHA-256$");
}

TEST_F(PgStaffDeskTest, LetsNobodyChangeAColleaguesPassword)
{
    as("desk_b");
    EXPECT_THROW(as("desk").with([](soci::session& sql) { sql << "alter role desk_b password 'x'"; }), DatabaseFault);
}

TEST_F(PgStaffDeskTest, ShowsTheSignInWindowPlacesAndHoursAndNobody)
{
    auto const picture = PgSignInDesk{as("workplace")}.picture();

    EXPECT_EQ(picture.office, "Egelund Borgerservice");
    EXPECT_EQ(picture.opening_today, "9.00–14.00");
    EXPECT_EQ(picture.counters, (std::vector<CounterPlace>{{CounterId{1}, "Bord 1", "counter", true},
                                                           {CounterId{2}, "Bord 2", "counter", true},
                                                           {CounterId{3}, "Bord 3", "counter", false},
                                                           {CounterId{4}, "Bord 4", "counter", true}}));
    EXPECT_EQ(picture.profiles.size(), 2U);
    for (char const* closed : {"api.counters", "api.staff", "api.waiting", "api.called", "api.me()"})
        EXPECT_THROW(as("workplace").with([&](soci::session& sql) { sql << std::string{"select 1 from "} + closed; }),
                     DatabaseFault)
            << closed;
}

TEST_F(PgStaffDeskTest, TellsWhenTheOfficeOpensNext)
{
    pass("1 day");

    auto const picture = PgSignInDesk{as("workplace")}.picture();

    EXPECT_EQ(picture.opening_today, "");
    EXPECT_EQ(picture.opens_next, Instant{std::chrono::sys_days{std::chrono::November / 27 / 2026} + 8h});
}

}  // namespace skranke

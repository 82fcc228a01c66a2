#include "core/staff/pg_staff_register.h"

#include "core/database/session_pool.h"
#include "core/staff/pg_staff_desk.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace skranke {
namespace {

class StaffRegisterTest : public OfficeTest {
protected:
    Colleague const inger{
        .login = "inger.register", .name = "Inger Ny", .initials = "IN", .offices = {1}, .roles = {"desk", "lead"}};

    Answer<Me> sign_in(std::string const& password)
    {
        auto settings = m_database.as_operator();
        settings.address = TestDatabase::server() + " dbname=" + m_database.name();
        settings.login = inger.login;
        settings.password = password;
        SessionPool pool{settings, 1};
        if (auto const login = pool.try_login(); login.refused())
            return login.refusal();
        return PgStaffDesk{pool, settings}.me();
    }

    PgStaffRegister m_book{m_database.as_operator()};
};

}  // namespace

TEST_F(StaffRegisterTest, EntersAColleagueWhoCanThenSignIn)
{
    auto const password = m_book.add(inger);
    ASSERT_TRUE(password);

    auto const me = sign_in(*password);
    ASSERT_TRUE(me);
    EXPECT_EQ(me->name, "Inger Ny");
    EXPECT_EQ(me->office, OfficeId{1});
    EXPECT_TRUE(me->must_change_password);

    auto const all = m_book.list();
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.login == inger.login; });
    ASSERT_NE(found, all.end());
    EXPECT_EQ(found->roles, inger.roles);
    EXPECT_EQ(found->offices, inger.offices);
    EXPECT_FALSE(found->expired);
}

TEST_F(StaffRegisterTest, GivesANewPasswordAndForgetsTheOld)
{
    auto const old = m_book.add(inger);
    ASSERT_TRUE(old);
    auto const renewed = m_book.renew_password(inger.login);
    ASSERT_TRUE(renewed);

    EXPECT_EQ(sign_in(*old).refusal(), Refusal::wrong_password);
    EXPECT_TRUE(sign_in(*renewed));
    EXPECT_EQ(m_book.list().size(), PgStaffRegister{m_database.as_operator()}.list().size());
}

TEST_F(StaffRegisterTest, ClosesALoginAndOpensItAgain)
{
    auto const password = m_book.add(inger);
    ASSERT_TRUE(password);

    ASSERT_TRUE(m_book.expire(inger.login, false));
    EXPECT_EQ(sign_in(*password).refusal(), Refusal::expired_login);

    ASSERT_TRUE(m_book.expire(inger.login, true));
    EXPECT_TRUE(sign_in(*password));
}

TEST_F(StaffRegisterTest, RefusesWhatCannotBe)
{
    auto other = inger;
    other.login = "ditte.krag";
    EXPECT_EQ(m_book.add(other).refusal(), StaffRefusal::login_taken);
    other.login = "Inger Ny";
    EXPECT_EQ(m_book.add(other).refusal(), StaffRefusal::bad_login);
    other.login = "skranke_operator";
    EXPECT_EQ(m_book.add(other).refusal(), StaffRefusal::bad_login);
    other = inger;
    other.offices = {4711};
    EXPECT_EQ(m_book.add(other).refusal(), StaffRefusal::unknown_office);
    other = inger;
    other.roles = {"migrator"};
    EXPECT_EQ(m_book.add(other).refusal(), StaffRefusal::unknown_role);
    for (auto const* role : {"kiosk", "display", "workplace", "sender"}) {
        other.roles = {"desk", role};
        EXPECT_EQ(m_book.add(other).refusal(), StaffRefusal::not_a_persons_role) << role;
    }
    EXPECT_EQ(m_book.renew_password("ingen").refusal(), StaffRefusal::unknown_person);
    EXPECT_EQ(m_book.expire("ingen", false).refusal(), StaffRefusal::unknown_person);
}

}  // namespace skranke

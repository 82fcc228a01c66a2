#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include "tests/support/gui/staff_window.h"

namespace skranke {
namespace {

/// The window somebody meets in the morning, by keyboard.
class SignInWindowTest : public OfficeTest {
protected:
    void open()
    {
        auto const station = m_database.as("plads4");
        window.open(station.address, {station.login, station.password});
        ASSERT_TRUE(window.comes("Egelund Borgerservice"));
        ASSERT_TRUE(window.comes("9.00–13.00"));
        PersonLine colleague{m_database.as("anker.lyngdal")};
        ASSERT_FALSE(colleague.desk.take_ticket({.errand_type = "passport_adult"}, PressId::make()).refused());
    }
    std::string password(std::string const& login) { return m_database.as(login).password; }
    std::string at_bord_4()
    {
        return m_database.value(
            "select s.login from data.counter c join data.staff s on s.id = c.staff_id where c.id = 4");
    }

    StaffWindow window;
};

}  // namespace

TEST_F(SignInWindowTest, RefusesAWrongPasswordInDanishAndLetsTheRightOneIn)
{
    open();
    EXPECT_TRUE(window.shows("Ledigt. Er bordet i brug"));
    EXPECT_FALSE(window.shows("Ditte Krag"));
    window.sign_in("ditte.krag", "forkert", "Return");
    ASSERT_TRUE(window.comes("Bruger-id eller adgangskode passer ikke. Prøv igen."));
    leave_picture("sign_in_refused");

    window.type(password("ditte.krag"));  // the field has been emptied and has the focus
    window.press("F5");
    ASSERT_TRUE(window.comes("F2 kalder den øverste på listen."));
    EXPECT_EQ(at_bord_4(), "ditte.krag");
    EXPECT_FALSE(window.shows("passer ikke"));
}

TEST_F(SignInWindowTest, TellsThatTheCounterIsTakenAndTakesItOverOnlyWhenAskedTo)
{
    m_database.run(
        "update data.counter set state = 'open', staff_id = (select id from data.staff where login ="
        " 'anker.lyngdal'), profile_id = 1 where id = 4");
    open();
    ASSERT_TRUE(window.comes("I brug. I får det begge at vide, før du overtager det."));
    EXPECT_FALSE(window.shows("Anker Lyngdal"));
    window.sign_in("ditte.krag", password("ditte.krag"), "F5");
    ASSERT_TRUE(window.comes("Bord 4 er i brug"));
    EXPECT_TRUE(window.shows("Anker Lyngdal sidder ved bordet."));
    leave_picture("sign_in_taken");

    window.press("Escape");
    ASSERT_TRUE(wait_until([&] { return !window.shows("Bord 4 er i brug"); }));
    EXPECT_EQ(at_bord_4(), "anker.lyngdal");

    window.press("F5");
    ASSERT_TRUE(window.comes("Bord 4 er i brug"));
    window.press("Tab");
    window.press("Return");
    ASSERT_TRUE(window.comes("F2 kalder den øverste på listen."));
    EXPECT_EQ(at_bord_4(), "ditte.krag");
    EXPECT_TRUE(wait_until([&] { return !window.shows("Anker Lyngdal"); }));
}

TEST_F(SignInWindowTest, WhoeverLosesTheCounterIsTold)
{
    open();
    window.sign_in("ditte.krag", password("ditte.krag"), "F5");
    ASSERT_TRUE(window.comes("F2 kalder den øverste på listen."));

    PersonLine colleague{m_database.as("anker.lyngdal")};
    ASSERT_FALSE(colleague.desk.open_counter(CounterId{4}, std::nullopt, true, PressId::make()).refused());

    EXPECT_TRUE(window.comes("Anker Lyngdal har overtaget bordet. Tryk F5 for at åbne det igen."));
    leave_picture("desk_moved_away");
}

TEST_F(SignInWindowTest, AFirstPasswordIsChangedBeforeTheDeskOpens)
{
    m_database.run("update data.staff set must_change_password = true where login = 'ditte.krag'");
    open();
    window.sign_in("ditte.krag", password("ditte.krag"), "F5");
    ASSERT_TRUE(window.comes("Du skal vælge en ny adgangskode"));
    window.type("kort");
    window.press("Return");
    window.type("kort");
    window.press("Return");
    ASSERT_TRUE(window.comes("for let at gætte"));
    leave_picture("sign_in_new_password");

    window.type("tre ord og lidt til");
    window.press("Return");
    window.type("tre ord og lidt til");
    window.press("Return");
    ASSERT_TRUE(window.comes("F2 kalder den øverste på listen."));
    auto with_new = m_database.as("ditte.krag");
    with_new.password = "tre ord og lidt til";
    EXPECT_FALSE(SessionPool(with_new, 1).try_login().refused());
    // Logins are the server's, and other tests sign in as she does.
    PersonLine ditte{with_new};
    EXPECT_FALSE(ditte.staff.change_password(with_new.password, password("ditte.krag")).refused());
}

TEST_F(SignInWindowTest, SaysThatCapsLockIsOn)
{
    open();
    EXPECT_FALSE(window.shows("Caps Lock er slået til"));
    window.press("Caps_Lock");
    EXPECT_TRUE(window.comes("Caps Lock er slået til"));
    window.press("Caps_Lock");
    EXPECT_TRUE(wait_until([&] { return !window.shows("Caps Lock er slået til"); }));
}

}  // namespace skranke

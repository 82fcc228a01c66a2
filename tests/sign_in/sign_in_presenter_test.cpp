#include "desktop/sign_in/sign_in_presenter.h"

#include "core/base/words.h"
#include "desktop/sign_in/sign_in_words.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_sign_in_door.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

using namespace std::chrono_literals;
using Stage = SignInScreen::Stage;
using Trouble = SignInTrouble::Kind;

class FakeSignInView : public SignInView {
public:
    SignInScreen last;
    int cleared{0};

    void show(SignInScreen const& screen) override { last = screen; }
    void clear_passwords() override { ++cleared; }
};

/// The sign-in window of a PC that stands at Bord 4, and knows it.
class SignInPresenterTest : public testing::Test {
protected:
    SignInPresenterTest()
    {
        door.now = {.read_at = clock.now(),
                    .office = "Egelund Borgerservice",
                    .opening_today = "9.00–13.00",
                    .counters = {{CounterId{3}, "Bord 3", "counter", true}, {CounterId{4}, "Bord 4", "counter", false}},
                    .profiles = {{ProfileId{2}, "Pas og kørekort"}}};
        door.remembered = CounterId{4};
    }

    SignInPresenter& presenter()
    {
        if (!m_presenter)
            m_presenter = std::make_unique<SignInPresenter>(
                SignInPresenter::Parts{.door = door,
                                       .background = background,
                                       .clock = clock,
                                       .signed_in = [this](SignedIn const& came) { who = came; },
                                       .unlocked = [this] { unlocked = true; }},
                view);
        return *m_presenter;
    }
    void start()
    {
        presenter().start();
        background.finish_all();
    }
    void sign_in(std::string const& password, bool open = false)
    {
        presenter().sign_in("ditte.krag", password, view.last.counter, std::nullopt, open);
        background.finish_all();
    }

    FakeClock clock;
    HandBackground background;
    FakeSignInDoor door;
    FakeSignInView view;
    std::optional<SignedIn> who;
    bool unlocked{false};

private:
    std::unique_ptr<SignInPresenter> m_presenter;
};

}  // namespace

TEST_F(SignInPresenterTest, ShowsTheOfficesDayAndTheRememberedCounterBeforeAnybodyHasSignedIn)
{
    start();
    EXPECT_TRUE(view.last.connected);
    EXPECT_EQ(view.last.office, "Egelund Borgerservice");
    EXPECT_EQ(view.last.opening_today, "9.00–13.00");
    EXPECT_EQ(view.last.now, clock.now());
    EXPECT_EQ(view.last.counter, CounterId{4});
}

TEST_F(SignInPresenterTest, ChoosesAFreeCounterWhenTheRememberedOneIsNotThere)
{
    door.remembered = CounterId{99};
    start();
    EXPECT_EQ(view.last.counter, CounterId{4});
}

TEST_F(SignInPresenterTest, TellsWhetherTheChosenCounterIsTakenButNotByWhom)
{
    speak(Language::danish);
    start();
    EXPECT_EQ(counter_words(view.last, CounterId{3}), "▲ I brug. I får det begge at vide, før du overtager det.");
    EXPECT_EQ(counter_words(view.last, CounterId{4}), "✔ Ledigt. Er bordet i brug, får I det begge at vide først.");
}

TEST_F(SignInPresenterTest, LetsInWhoeverKnowsThePasswordAndRemembersTheCounter)
{
    start();
    sign_in(door.password, true);
    ASSERT_TRUE(who);
    EXPECT_EQ(who->me.login, "ditte.krag");
    EXPECT_EQ(who->counter, CounterId{4});
    EXPECT_TRUE(who->open);
    EXPECT_EQ(door.remembered, CounterId{4});
    EXPECT_EQ(view.cleared, 1);
}

TEST_F(SignInPresenterTest, RefusesAWrongPasswordAndForgetsIt)
{
    start();
    sign_in("forkert");
    EXPECT_FALSE(who);
    EXPECT_EQ(view.last.trouble.kind, Trouble::refused);
    EXPECT_EQ(view.last.trouble.refusal, Refusal::wrong_password);
    EXPECT_EQ(view.cleared, 1);
    EXPECT_FALSE(view.last.busy);

    sign_in(door.password);
    EXPECT_TRUE(who);
}

TEST_F(SignInPresenterTest, TellsWhyAnExpiredLoginAndATooOldProgramAreRefused)
{
    start();
    for (auto const refusal : {Refusal::expired_login, Refusal::program_too_old, Refusal::unknown_login}) {
        door.refuses = refusal;
        sign_in(door.password);
        EXPECT_EQ(view.last.trouble.refusal, refusal);
        EXPECT_FALSE(words_of(view.last.trouble).empty());
    }
    EXPECT_FALSE(who);
}

TEST_F(SignInPresenterTest, AsksForAUserIdBeforeItAsksTheDatabase)
{
    start();
    presenter().sign_in("", "x", CounterId{4}, std::nullopt, false);
    EXPECT_EQ(view.last.trouble.kind, Trouble::no_login);
    EXPECT_EQ(door.times["sign_in"], 0);
}

TEST_F(SignInPresenterTest, ASecondPressWhileTheFirstIsUnderWayDoesNothing)
{
    start();
    presenter().sign_in("ditte.krag", "forkert", CounterId{4}, std::nullopt, false);
    presenter().sign_in("ditte.krag", "forkert", CounterId{4}, std::nullopt, false);
    EXPECT_TRUE(view.last.busy);
    background.finish_all();
    EXPECT_EQ(door.times["sign_in"], 1);
}

TEST_F(SignInPresenterTest, TellsAPcWithoutALoginFromADatabaseThatIsAway)
{
    door.without_login = true;
    start();
    EXPECT_FALSE(view.last.connected);
    EXPECT_FALSE(view.last.pc_has_login);
    EXPECT_EQ(view.last.trouble.kind, Trouble::none);

    door.without_login = false;
    clock.pass(SignInPresenter::reads_every);
    presenter().tick();
    background.finish_all();
    EXPECT_TRUE(view.last.connected);
    EXPECT_TRUE(view.last.pc_has_login);
}

TEST_F(SignInPresenterTest, SaysThatTheDatabaseIsAwayAndTakesItBackByItself)
{
    door.away = true;
    start();
    EXPECT_FALSE(view.last.connected);
    EXPECT_EQ(view.last.trouble.kind, Trouble::database_away);
    sign_in(door.password);
    EXPECT_EQ(view.last.trouble.kind, Trouble::database_away);

    door.away = false;
    clock.pass(SignInPresenter::reads_every);
    presenter().tick();
    background.finish_all();
    EXPECT_TRUE(view.last.connected);
    EXPECT_EQ(view.last.trouble.kind, Trouble::none);
}

TEST_F(SignInPresenterTest, WithoutALoginOfThePcTheCountersAreKnownOnceThePersonIs)
{
    door.without_login = true;
    door.remembered.reset();
    door.offers.counters = {{.id = CounterId{3}, .name = "Bord 3", .staff = StaffId{9}},
                            {.id = CounterId{5}, .name = "Bord 5"}};
    start();
    EXPECT_FALSE(view.last.has_picture);
    sign_in(door.password);
    ASSERT_TRUE(who);
    EXPECT_EQ(who->counter, CounterId{5});
}

TEST_F(SignInPresenterTest, WhoeverWorksAtNoCounterIsNotAskedForOne)
{
    door.without_login = true;
    door.remembered.reset();
    door.person.roles = {"setup", "auditor"};
    start();
    sign_in(door.password);
    ASSERT_TRUE(who);
    EXPECT_EQ(who->counter, CounterId{});
}

TEST_F(SignInPresenterTest, AFirstPasswordMustBeChangedBeforeAnythingElse)
{
    door.person.must_change_password = true;
    start();
    sign_in(door.password, true);
    EXPECT_FALSE(who);
    EXPECT_EQ(view.last.stage, Stage::change_password);

    presenter().change_password("fire ord til mig", "fire ord til dig");
    EXPECT_EQ(view.last.trouble.kind, Trouble::not_the_same);
    EXPECT_EQ(door.times["change_password"], 0);

    door.refuses = Refusal::weak_password;
    presenter().change_password("kort", "kort");
    background.finish_all();
    EXPECT_EQ(view.last.trouble.refusal, Refusal::weak_password);
    EXPECT_EQ(view.last.stage, Stage::change_password);

    door.refuses.reset();
    presenter().change_password("fire ord til mig", "fire ord til mig");
    background.finish_all();
    ASSERT_TRUE(who);
    EXPECT_TRUE(who->open);
    EXPECT_EQ(door.password, "fire ord til mig");
}

TEST_F(SignInPresenterTest, ALockedWindowOpensForThePersonWhoLockedItOnly)
{
    start();
    presenter().lock(door.person);
    EXPECT_EQ(view.last.stage, Stage::locked);
    EXPECT_EQ(view.last.locked_by, "Ditte Krag");

    presenter().unlock("forkert");
    background.finish_all();
    EXPECT_FALSE(unlocked);
    EXPECT_EQ(view.last.trouble.refusal, Refusal::wrong_password);
    EXPECT_EQ(view.last.stage, Stage::locked);

    presenter().unlock(door.password);
    background.finish_all();
    EXPECT_TRUE(unlocked);
    EXPECT_FALSE(who);
}

TEST_F(SignInPresenterTest, ALockedWindowOpensForItsOwnPasswordWhileTheDatabaseIsAway)
{
    start();
    sign_in(door.password);
    presenter().lock(door.person);
    background.finish_all();
    door.away = true;

    presenter().unlock("forkert");
    background.finish_all();
    EXPECT_FALSE(unlocked);
    EXPECT_EQ(view.last.stage, Stage::locked);
    EXPECT_EQ(words_of(view.last.trouble),
              "Ingen forbindelse. Den kommer igen af sig selv; indtil da låser kun den adgangskode op, du loggede ind "
              "med. Bordet og borgeren er stadig dine.");

    presenter().unlock(door.password);
    background.finish_all();
    EXPECT_TRUE(unlocked);
    EXPECT_EQ(view.last.trouble.kind, Trouble::none);
}

TEST_F(SignInPresenterTest, ALockedWindowSeesByItselfThatTheDatabaseIsBack)
{
    start();
    sign_in(door.password);
    door.away = true;
    presenter().lock(door.person);
    background.finish_all();
    EXPECT_EQ(view.last.trouble.kind, Trouble::away_while_locked);

    door.away = false;
    clock.pass(SignInPresenter::tries_again_after);
    presenter().tick();
    background.finish_all();
    EXPECT_EQ(view.last.trouble.kind, Trouble::none);
    EXPECT_TRUE(view.last.connected);
}

TEST_F(SignInPresenterTest, TheClockGoesOnBetweenTwoReadings)
{
    door.now.clock_speed = 60;
    start();
    clock.pass(1s);
    presenter().tick();
    EXPECT_EQ(view.last.now, clock.now() + 59s);
    EXPECT_EQ(door.times["picture"], 1);
}

TEST_F(SignInPresenterTest, TellsWhatIsBeingDoneWithoutCallingItTrouble)
{
    start();
    presenter().tell("The practice office is being made ready.");
    EXPECT_EQ(view.last.trouble.kind, SignInTrouble::Kind::news);
    EXPECT_EQ(words_of(view.last.trouble), "The practice office is being made ready.");
    presenter().say("");
    EXPECT_EQ(view.last.trouble.kind, SignInTrouble::Kind::none);
}

}  // namespace skranke

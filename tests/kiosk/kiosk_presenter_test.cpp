// The stand's pages: what they say and offer, and when they come and go.

#include "tests/kiosk/kiosk_presenter_fixture.h"

namespace skranke {
namespace {

TEST_F(KioskPresenterTest, ShowsATilePerErrandInTwoLanguagesWithHowManyWait)
{
    start();

    ASSERT_EQ(shown().page, KioskPage::errands);
    auto const* tile = button(Kind::errand, "passport_adult");
    ASSERT_TRUE(tile);
    EXPECT_EQ(tile->words, (BothWords{"Pas", "Passport"}));
    EXPECT_EQ(tile->fact, "3 venter");
    EXPECT_EQ(tile->icon, "passport");
    EXPECT_EQ(button(Kind::errand, "move")->fact, "Ingen venter");
    EXPECT_EQ(shown().hours, "Åbent til 13.00");
    EXPECT_EQ(shown().title.first, "Velkommen til Egelund Borgerservice");
}

TEST_F(KioskPresenterTest, HasTheHelpButtonOnEveryPage)
{
    EXPECT_FALSE(button(Kind::help));
    start();
    EXPECT_TRUE(button(Kind::help));
    press(Kind::errand, "passport_adult");
    EXPECT_TRUE(button(Kind::help));
    press(Kind::done);
    desk.kiosk_picture.open = false;
    pass(seconds{16});
    EXPECT_TRUE(button(Kind::help));
}

TEST_F(KioskPresenterTest, AsksForPersonsOnlyWhereTheErrandCountsThem)
{
    desk.kiosk_picture.errands[0].asks_persons = true;
    start();
    press(Kind::errand, "passport_adult");
    EXPECT_EQ(shown().page, KioskPage::persons);
    EXPECT_TRUE(desk.taken.empty());

    pass(seconds{1});
    press(Kind::persons, "4");
    ASSERT_EQ(desk.taken.size(), 1u);
    EXPECT_EQ(desk.taken[0].persons, 4);
}

TEST_F(KioskPresenterTest, TellsWhenAClosedErrandOpensAndTakesNoPressOnIt)
{
    desk.kiosk_picture.errands[0].open = false;
    desk.kiosk_picture.errands[0].opens = FakeClock::friday_at(12, 0);
    start();

    EXPECT_FALSE(button(Kind::errand, "passport_adult")->enabled);
    EXPECT_EQ(button(Kind::errand, "passport_adult")->fact, "Åbner kl. 12.00");
    press(Kind::errand, "passport_adult");
    EXPECT_TRUE(desk.taken.empty());
}

TEST_F(KioskPresenterTest, TellsTheLastTicketTimeInTheLastHalfHour)
{
    desk.kiosk_picture.errands[0].last_ticket = FakeClock::friday_at(11, 0);
    desk.kiosk_picture.errands[1].last_ticket = FakeClock::friday_at(12, 40);
    start();

    EXPECT_EQ(button(Kind::errand, "passport_adult")->fact, "Sidste nummer kl. 11.00");
    EXPECT_EQ(button(Kind::errand, "move")->fact, "Ingen venter");
}

TEST_F(KioskPresenterTest, TellsInClosedHoursWhenItOpensNext)
{
    desk.kiosk_picture.open = false;
    desk.kiosk_picture.opens_next = FakeClock::friday_at(9, 0) + std::chrono::days{3};
    start();

    EXPECT_TRUE(says("Vi har lukket."));
    EXPECT_TRUE(says("Vi åbner mandag kl. 9.00."));
    EXPECT_FALSE(button(Kind::errand, "passport_adult"));
}

TEST_F(KioskPresenterTest, NamesTheDateOfAnOpeningThatIsMoreThanAWeekAway)
{
    desk.kiosk_picture.open = false;
    desk.kiosk_picture.opens_next = FakeClock::friday_at(9, 0) + std::chrono::days{10};
    start();

    EXPECT_TRUE(says("mandag 30.11."));
}

TEST_F(KioskPresenterTest, SaysWhenItHasBeenSwitchedOff)
{
    desk.kiosk_picture.enabled = false;
    start();

    EXPECT_TRUE(says("slået fra"));
}

TEST_F(KioskPresenterTest, SaysKindlyThatTheDatabaseIsAwayAndComesBackByItself)
{
    start();
    desk.away = true;
    pass(seconds{20});
    EXPECT_TRUE(says("kan ikke give numre lige nu"));
    EXPECT_TRUE(button(Kind::help));
    press(Kind::help);
    EXPECT_EQ(button(Kind::help)->words.first, "Vi kunne ikke tilkalde nogen herfra. Gå til Informationen.");

    desk.away = false;
    pass(seconds{10});
    EXPECT_EQ(shown().page, KioskPage::errands);
}

TEST_F(KioskPresenterTest, SpeaksTheLanguageChosenWithDanishBesideIt)
{
    start();
    press(Kind::language, "ar");

    EXPECT_TRUE(shown().right_to_left);
    EXPECT_EQ(button(Kind::errand, "passport_adult")->words.second, "Pas");
    EXPECT_NE(button(Kind::errand, "passport_adult")->words.first, "Pas");
    press(Kind::errand, "passport_adult");
    EXPECT_EQ(desk.taken.at(0).language, "ar");
    EXPECT_TRUE(printer.slips.at(0).right_to_left);
}

TEST_F(KioskPresenterTest, SaysThatATranslationHasNotBeenReviewed)
{
    start();
    EXPECT_EQ(shown().privacy.find("gennemgået"), std::string::npos);
    auto const before = shown().privacy;
    press(Kind::language, "uk");
    EXPECT_GT(shown().privacy.size(), before.size());
}

TEST_F(KioskPresenterTest, AsksAfterAMinuteWhetherAnybodyIsThereAndStartsOverAfterTwentySeconds)
{
    start();
    press(Kind::language, "uk");
    press(Kind::contrast);
    pass(seconds{59});
    EXPECT_FALSE(shown().question);
    pass(seconds{2});
    ASSERT_TRUE(shown().question);
    EXPECT_NE(shown().question->countdown.second.find("19"), std::string::npos);
    pass(seconds{20});

    EXPECT_FALSE(shown().question);
    EXPECT_EQ(shown().language, "da");
    EXPECT_FALSE(shown().high_contrast);
}

TEST_F(KioskPresenterTest, AnyTouchSaysThatSomebodyIsThere)
{
    start();
    press(Kind::larger);
    pass(seconds{65});
    ASSERT_TRUE(shown().question);
    presenter.touched();
    EXPECT_FALSE(shown().question);
    EXPECT_TRUE(shown().larger);
    pass(seconds{59});
    EXPECT_FALSE(shown().question);
}

TEST_F(KioskPresenterTest, DoesNotAskAnEmptyHall)
{
    start();
    pass(seconds{200});
    EXPECT_FALSE(shown().question);
}

TEST_F(KioskPresenterTest, CallsAHelperOnceAndSaysThatSomebodyIsComing)
{
    start();
    press(Kind::help);
    press(Kind::help);
    EXPECT_EQ(desk.helpers_called, 1);
    EXPECT_EQ(button(Kind::help)->words.first, "En medarbejder er på vej.");
    pass(seconds{61});
    EXPECT_EQ(button(Kind::help)->words.first, "Tilkald en medarbejder");
}

TEST_F(KioskPresenterTest, ReadsAloudOnlyWhereThereIsAVoice)
{
    start();
    ASSERT_TRUE(button(Kind::read_aloud));
    press(Kind::read_aloud);
    EXPECT_NE(voice.said.at(0).find("Pas. 3 venter."), std::string::npos);

    press(Kind::language, "uk");
    EXPECT_FALSE(button(Kind::read_aloud));
}

}  // namespace
}  // namespace skranke

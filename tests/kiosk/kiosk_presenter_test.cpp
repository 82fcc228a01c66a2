#include "desktop/kiosk/kiosk_presenter.h"

#include "core/ports/speech.h"
#include "desktop/hall/shipped_texts.h"
#include "desktop/kiosk/kiosk_view.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_hall_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

using std::chrono::seconds;
using Kind = KioskAct::Kind;

struct FakeKioskView final : KioskView {
    void show(KioskScreen const& screen) override { shown = screen; }

    KioskScreen shown;
};

struct FakePrinter final : TicketPrinter {
    Printed print(TicketSlip const& slip) override
    {
        slips.push_back(slip);
        return result;
    }
    PrinterHealth health() override { return state; }

    Printed result{Printed::printed};
    PrinterHealth state{PrinterHealth::ready};
    std::vector<TicketSlip> slips;
};

struct FakeVoice final : Speech {
    bool can_speak(std::string const& language) override { return language == "da"; }
    void say(std::string const& text, std::string const&) override { said.push_back(text); }
    void hush() override {}

    std::vector<std::string> said;
};

class KioskPresenterTest : public testing::Test {
protected:
    KioskPresenterTest()
    {
        auto& picture = desk.kiosk_picture;
        picture.read_at = clock.now();
        picture.office = "Egelund Borgerservice";
        picture.closes = FakeClock::friday_at(13, 0);
        picture.errands = {errand("passport_adult", "pas", "passport", 3), errand("move", "folkeregister", "house", 0)};
    }

    static KioskErrand errand(std::string code, std::string area, std::string icon, int waiting)
    {
        KioskErrand made;
        made.errand_type = std::move(code);
        made.area = std::move(area);
        made.icon = std::move(icon);
        made.waiting = waiting;
        return made;
    }

    void start()
    {
        presenter.start();
        background.finish_all();
        pass(seconds{1});
    }

    void pass(seconds time)
    {
        for (auto left = time; left.count() > 0; --left) {
            clock.pass(seconds{1});
            desk.kiosk_picture.read_at = clock.now();
            presenter.tick();
            background.finish_all();
        }
    }

    /// A tap, and all that comes of it.
    void press(Kind kind, std::string of = {})
    {
        presenter.press({kind, std::move(of)});
        background.finish_all();
    }

    KioskScreen const& shown() const { return view.shown; }

    KioskButton const* button(Kind kind, std::string const& of = {}) const
    {
        for (auto const& each : shown().buttons)
            if (each.act == KioskAct{kind, of})
                return &each;
        return nullptr;
    }

    bool says(std::string const& words) const
    {
        for (auto const& sentence : shown().sentences)
            if (sentence.first.find(words) != std::string::npos)
                return true;
        return false;
    }

    FakeClock clock;
    HandBackground background;
    FakeHallDesk desk;
    FakeKioskView view;
    FakePrinter printer;
    FakeVoice voice;
    KioskPresenter presenter{view, desk, &printer, &voice, background, clock, HallTexts{shipped_texts()}};
};

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

TEST_F(KioskPresenterTest, PrintsTheSlipAndConfirmsTheNumberAfterwards)
{
    start();
    press(Kind::errand, "passport_adult");

    ASSERT_EQ(desk.taken.size(), 1u);
    EXPECT_FALSE(desk.taken[0].confirm);
    ASSERT_EQ(printer.slips.size(), 1u);
    EXPECT_EQ(printer.slips[0].number, "B 31");
    EXPECT_EQ(printer.slips[0].office, "Egelund Borgerservice");
    EXPECT_EQ(printer.slips[0].lines.at(0), "Taget 20. november 2026 kl. 10.42");
    EXPECT_EQ(printer.slips[0].lines.at(1), "3 venter før dig.");
    EXPECT_EQ(desk.confirmed, std::vector{TicketId{17}});
    EXPECT_EQ(shown().page, KioskPage::ticket);
    EXPECT_EQ(shown().number, "B 31");
    EXPECT_TRUE(says("3 venter før dig."));
    EXPECT_TRUE(shown().qr.empty());
}

TEST_F(KioskPresenterTest, ConfirmsOnlyWhenThePrinterHasBeenReadBack)
{
    start();
    presenter.press({Kind::errand, "passport_adult"});
    background.work_one();  // taken
    background.act_one();
    EXPECT_EQ(shown().number, "B 31");
    EXPECT_TRUE(desk.confirmed.empty());
    background.finish_all();
    EXPECT_EQ(desk.confirmed.size(), 1u);
}

TEST_F(KioskPresenterTest, ADoubleTapGivesOneNumber)
{
    start();
    presenter.press({Kind::errand, "passport_adult"});
    presenter.press({Kind::errand, "passport_adult"});
    background.finish_all();
    press(Kind::errand, "passport_adult");

    EXPECT_EQ(desk.taken.size(), 1u);
    EXPECT_EQ(printer.slips.size(), 1u);
}

TEST_F(KioskPresenterTest, ASecondTapDoesNotPressWhatHasJustAppeared)
{
    start();
    press(Kind::errand, "passport_adult");
    press(Kind::done);
    EXPECT_EQ(shown().page, KioskPage::ticket);

    pass(seconds{1});
    press(Kind::done);
    EXPECT_EQ(shown().page, KioskPage::errands);
}

TEST_F(KioskPresenterTest, ShowsTheNumberWithACodeAndConfirmsItWhenThePrinterProvablyFailed)
{
    printer.result = Printed::failed;
    start();
    press(Kind::errand, "passport_adult");

    EXPECT_EQ(shown().number, "B 31");
    EXPECT_NE(shown().qr.find("B 31"), std::string::npos);
    EXPECT_TRUE(says("Husk dit nummer"));
    EXPECT_EQ(desk.confirmed.size(), 1u);
}

TEST_F(KioskPresenterTest, LeavesAnUnknownSlipToTheThirtySeconds)
{
    printer.result = Printed::unknown;
    start();
    press(Kind::errand, "passport_adult");

    EXPECT_EQ(shown().number, "B 31");
    EXPECT_FALSE(shown().qr.empty());
    EXPECT_TRUE(desk.confirmed.empty());
}

TEST_F(KioskPresenterTest, AsksWhatBecameOfAPressInsteadOfSendingItAgain)
{
    start();
    desk.lose_answer = true;
    desk.fate = {true, Ticket{TicketId{18}, "B32", TicketState::issued}};
    press(Kind::errand, "passport_adult");

    EXPECT_EQ(desk.taken.size(), 1u);
    ASSERT_EQ(desk.asked_about.size(), 1u);
    EXPECT_EQ(desk.asked_about[0], desk.presses[0]);
    EXPECT_EQ(shown().number, "B 32");
    EXPECT_EQ(printer.slips.size(), 1u);
}

TEST_F(KioskPresenterTest, TellsKindlyAfterTwentySecondsThatThereIsNoNumber)
{
    start();
    desk.lose_answer = true;
    press(Kind::errand, "passport_adult");
    pass(seconds{15});
    EXPECT_FALSE(button(Kind::back));
    pass(seconds{6});

    EXPECT_TRUE(says("Du fik ikke et nummer"));
    EXPECT_TRUE(button(Kind::back));
    EXPECT_TRUE(button(Kind::help));
    EXPECT_EQ(desk.taken.size(), 1u);
}

TEST_F(KioskPresenterTest, SaysThatItDoesNotKnowWhenNobodyCanTell)
{
    start();
    desk.lose_answer = true;
    presenter.press({Kind::errand, "passport_adult"});
    desk.away = true;
    background.finish_all();
    pass(seconds{25});

    EXPECT_TRUE(says("Vi ved ikke"));
}

TEST_F(KioskPresenterTest, AsksAfterTwentySecondsEvenWhenTheAnswerHangs)
{
    start();
    presenter.press({Kind::errand, "passport_adult"});
    desk.fate = {true, Ticket{TicketId{18}, "B32", TicketState::issued}};
    clock.pass(seconds{21});
    presenter.tick();
    EXPECT_TRUE(says("længere tid"));
    background.finish_all();

    EXPECT_EQ(shown().page, KioskPage::ticket);
    EXPECT_EQ(printer.slips.size(), 1u);
}

TEST_F(KioskPresenterTest, SaysWhyThereIsNoNumber)
{
    start();
    desk.next = Refusal::numbers_exhausted;
    press(Kind::errand, "passport_adult");

    EXPECT_TRUE(says("ikke flere numre"));
    EXPECT_TRUE(button(Kind::back));
    EXPECT_TRUE(printer.slips.empty());
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

TEST_F(KioskPresenterTest, LetsANumberOnPaperLeaveTheScreenByItself)
{
    start();
    press(Kind::errand, "passport_adult");
    EXPECT_NE(button(Kind::done)->words.first.find("20"), std::string::npos);
    pass(seconds{20});
    EXPECT_EQ(shown().page, KioskPage::errands);
}

TEST_F(KioskPresenterTest, KeepsANumberThatIsNotOnPaperUntilSomebodySaysSoOrNobodyIsThere)
{
    printer.result = Printed::failed;
    start();
    press(Kind::errand, "passport_adult");
    pass(seconds{50});
    EXPECT_EQ(shown().page, KioskPage::ticket);
    pass(seconds{11});
    EXPECT_TRUE(shown().question);
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

TEST_F(KioskPresenterTest, NoticesThatThePrinterIsOutAndTellsStaffOnce)
{
    start();
    printer.state = PrinterHealth::paper_out;
    pass(seconds{31});
    EXPECT_EQ(desk.helpers_called, 1);
    EXPECT_FALSE(shown().notice.first.empty());
    EXPECT_TRUE(button(Kind::errand, "passport_adult")->enabled);

    printer.state = PrinterHealth::ready;
    pass(seconds{11});
    EXPECT_TRUE(shown().notice.first.empty());
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

TEST_F(KioskPresenterTest, MarksPracticeOnScreenAndSlip)
{
    desk.kiosk_picture.practice = true;
    start();
    EXPECT_NE(shown().practice.first.find("ØVELSE"), std::string::npos);
    press(Kind::errand, "passport_adult");
    EXPECT_TRUE(printer.slips.at(0).practice);
}

TEST(KioskWithoutAPrinter, ShowsTheNumberOnTheScreen)
{
    FakeClock clock;
    HandBackground background;
    FakeHallDesk desk;
    FakeKioskView view;
    desk.kiosk_picture.read_at = clock.now();
    desk.kiosk_picture.errands = {KioskErrand{"move", "folkeregister", "house"}};
    KioskPresenter presenter{view, desk, nullptr, nullptr, background, clock, HallTexts{shipped_texts()}};
    presenter.start();
    background.finish_all();
    clock.pass(seconds{1});
    presenter.press({Kind::errand, "move"});
    background.finish_all();

    EXPECT_EQ(view.shown.number, "B 31");
    EXPECT_FALSE(view.shown.qr.empty());
    EXPECT_EQ(desk.confirmed.size(), 1u);
}

}  // namespace
}  // namespace skranke

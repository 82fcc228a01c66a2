// From a tap to a number on paper, and all that may happen between.

#include "tests/kiosk/kiosk_presenter_fixture.h"

namespace skranke {
namespace {

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

TEST_F(KioskPresenterTest, TellsTheWaitOnTileAndSlipAndWritesDownWhatItToldThen)
{
    WaitEstimate const told{seconds{650}, seconds{1000}};
    desk.kiosk_picture.errands[0].wait = told;
    start();
    EXPECT_EQ(button(Kind::errand, "passport_adult")->fact, "ca. 11 min");
    EXPECT_EQ(button(Kind::errand, "move")->fact, "Ingen venter");
    desk.kiosk_picture.errands[0].wait = WaitEstimate{seconds{900}, seconds{1300}};  // the citizen counted already
    press(Kind::errand, "passport_adult");

    EXPECT_TRUE(says("Ventetid ca. 11 min. 8 ud af 10 bliver kaldt inden 17 min."));
    EXPECT_EQ(printer.slips.at(0).lines.at(2), "Ventetid ca. 11 min. 8 ud af 10 bliver kaldt inden 17 min.");
    EXPECT_EQ(desk.told_waits, (std::vector<std::pair<TicketId, WaitEstimate>>{{TicketId{17}, told}}));
}

TEST_F(KioskPresenterTest, TellsAndWritesDownNoWaitWhereNothingCanBeSaid)
{
    start();
    press(Kind::errand, "passport_adult");

    EXPECT_FALSE(says("Ventetid"));
    EXPECT_TRUE(desk.told_waits.empty());
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

TEST_F(KioskPresenterTest, NoticesThatThePrinterIsOutAndTellsStaffOnce)
{
    start();
    printer.state = PrinterHealth::paper_out;
    pass(seconds{31});
    EXPECT_EQ(desk.helpers_called, 1);
    EXPECT_EQ(desk.help_reason, HelpReason::printer);
    EXPECT_FALSE(shown().notice.first.empty());
    EXPECT_TRUE(button(Kind::errand, "passport_adult")->enabled);

    printer.state = PrinterHealth::ready;
    pass(seconds{11});
    EXPECT_TRUE(shown().notice.first.empty());
}

TEST_F(KioskPresenterTest, TellsStaffBeforeThePaperIsOutAndGoesOn)
{
    start();
    printer.state = PrinterHealth::paper_low;
    pass(seconds{31});
    EXPECT_EQ(desk.helpers_called, 1);
    EXPECT_EQ(desk.help_reason, HelpReason::printer);
    EXPECT_TRUE(shown().notice.first.empty()) << "citizens still get their number";
    printer.state = PrinterHealth::paper_out;
    pass(seconds{31});
    EXPECT_EQ(desk.helpers_called, 2);
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
    clock.pass(std::chrono::seconds{1});
    presenter.press({KioskAct::Kind::errand, "move"});
    background.finish_all();

    EXPECT_EQ(view.shown.number, "B 31");
    EXPECT_FALSE(view.shown.qr.empty());
    EXPECT_EQ(desk.confirmed.size(), 1u);
}

}  // namespace
}  // namespace skranke

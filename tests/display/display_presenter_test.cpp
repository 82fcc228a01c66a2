#include "desktop/display/display_presenter.h"

#include "core/ports/speech.h"
#include "desktop/display/display_view.h"
#include "desktop/hall/shipped_texts.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_hall_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

struct FakeDisplayView final : DisplayView {
    void show(DisplayScreen const& screen) override { shown = screen; }
    void chime() override { ++chimes; }

    DisplayScreen shown;
    int chimes{};
};

struct FakeSpeech final : Speech {
    bool can_speak(std::string const&) override { return true; }
    void say(std::string const& text, std::string const&) override { said.push_back(text); }
    void hush() override {}

    std::vector<std::string> said;
};

class DisplayPresenterTest : public testing::Test {
protected:
    DisplayPresenterTest()
    {
        desk.hall_picture.read_at = clock.now();
        desk.hall_picture.office = "Egelund Borgerservice";
    }

    HallCall call(std::int64_t ticket, std::string number, std::string counter, std::string kind = "counter")
    {
        return {TicketId{ticket}, std::move(number), std::move(counter), std::move(kind), clock.now()};
    }

    void start()
    {
        presenter.start();
        background.finish_all();
    }

    void news()
    {
        desk.hall_picture.read_at = clock.now();
        presenter.refresh();
        background.finish_all();
    }

    void pass(seconds time)
    {
        for (auto left = time; left.count() > 0; --left) {
            clock.pass(seconds{1});
            desk.hall_picture.read_at = clock.now();
            presenter.tick();
            background.finish_all();
        }
    }

    FakeClock clock;
    HandBackground background;
    FakeHallDesk desk;
    FakeDisplayView view;
    FakeSpeech speech;
    DisplayPresenter presenter{view, desk, background, clock, HallTexts{shipped_texts()}, &speech};
};

TEST_F(DisplayPresenterTest, ShowsACallWithChimeAndInBothLanguages)
{
    start();
    desk.hall_picture.calls = {call(1, "B30", "3")};
    news();

    ASSERT_EQ(view.shown.calls.size(), 1u);
    EXPECT_EQ(view.shown.calls[0].number, "B 30");
    EXPECT_EQ(view.shown.calls[0].where, "3");
    EXPECT_EQ(view.shown.calls[0].place, (BothWords{"Bord", "Desk"}));
    EXPECT_TRUE(view.shown.calls[0].flash);
    EXPECT_EQ(view.shown.calling.first, "Nu kaldes");
    EXPECT_EQ(view.chimes, 1);
    EXPECT_EQ(speech.said.at(0), "Nummer B 30. Bord 3.");
    EXPECT_EQ(view.shown.spoken, "Nummer B 30. Bord 3.");
}

TEST_F(DisplayPresenterTest, SaysWhereToGoWhenTheCounterHasANameInsteadOfANumber)
{
    start();
    desk.hall_picture.calls = {call(1, "K04", "Informationen", "information")};
    news();

    EXPECT_EQ(view.shown.calls.at(0).where, "Informationen");
    EXPECT_EQ(view.shown.calls.at(0).place, BothWords{});
    EXPECT_EQ(speech.said.at(0), "Nummer K 04. Informationen.");
}

TEST_F(DisplayPresenterTest, RemembersWhatItHasCalled)
{
    start();
    desk.hall_picture.calls = {call(1, "A10", "1")};
    news();
    pass(seconds{20});
    desk.hall_picture.calls = {call(2, "A11", "4")};
    news();
    pass(seconds{1});

    EXPECT_EQ(view.shown.calls.at(0).number, "A 11");
    EXPECT_EQ(view.shown.lately, (std::vector<LateCall>{{"A 10", "1"}}));
}

TEST_F(DisplayPresenterTest, TellsAPcFromADeskInTheList)
{
    desk.hall_picture.calls = {call(1, "F04", "1", "citizen_pc")};
    clock.pass(minutes{5});
    desk.hall_picture.read_at = clock.now();
    start();

    EXPECT_EQ(view.shown.lately, (std::vector<LateCall>{{"F 04", "Borger-pc 1"}}));
}

TEST_F(DisplayPresenterTest, TellsAQueuedCallInTheListAtOnce)
{
    start();
    desk.hall_picture.calls = {call(1, "A10", "1"), call(2, "A11", "4"), call(3, "D03", "2")};
    news();
    pass(seconds{5});

    ASSERT_EQ(view.shown.calls.size(), 2u);
    EXPECT_EQ(view.shown.lately, (std::vector<LateCall>{{"D 03", "2", true}}));
}

TEST_F(DisplayPresenterTest, TellsHowLongTheWaitWillBeAboutAndAsksToBeAskedWhereNothingCanBeSaid)
{
    desk.hall_picture.areas = {{"mitid", "B", 7, minutes{31}, WaitEstimate{seconds{1501}, seconds{2000}}},
                               {"pas", "A", 0, {}, WaitEstimate{seconds{0}, seconds{10}}},
                               {"koerekort", "D", 2, minutes{4}},
                               {"vielser", "G", 0, {}}};
    start();

    EXPECT_EQ(view.shown.waiting_heading.first, "Ventetid uden bestilt tid");
    EXPECT_EQ(view.shown.waiting, (std::vector<WaitingLine>{{"A", "Pas", "", "", "ca. 1 min"},
                                                            {"B", "MitID", "", "", "ca. 26 min"},
                                                            {"D", "Kørekort", "", "", "spørg os"}}));
}

TEST_F(DisplayPresenterTest, TellsNoMinutesWhenTheOfficeHasClosed)
{
    desk.hall_picture.open = false;
    desk.hall_picture.areas = {{"mitid", "B", 7, minutes{31}, WaitEstimate{seconds{1501}, seconds{2000}}}};
    start();

    EXPECT_EQ(view.shown.waiting, (std::vector<WaitingLine>{{"B", "MitID", "7", "31 min"}}));
}

TEST_F(DisplayPresenterTest, TellsHowManyWaitAndHowLongTheLongestHasWaitedWhenNothingIsKnownOfTheMinutes)
{
    desk.hall_picture.areas = {{"mitid", "B", 7, minutes{31}}, {"pas", "A", 0, {}}};
    start();

    EXPECT_EQ(view.shown.waiting, (std::vector<WaitingLine>{{"A", "Pas", "0", ""}, {"B", "MitID", "7", "31 min"}}));
}

TEST_F(DisplayPresenterTest, LetsMoreAreasThanThereIsRoomForTakeTurns)
{
    for (char letter = 'A'; letter <= 'J'; ++letter)
        desk.hall_picture.areas.push_back({"pas", std::string{letter}, 1, minutes{1}});
    start();

    std::set<std::string> seen;
    for (int turn = 0; turn < 30; ++turn) {
        EXPECT_LE(view.shown.waiting.size(), 8u);
        for (auto const& line : view.shown.waiting)
            seen.insert(line.letter);
        pass(seconds{1});
    }
    EXPECT_EQ(seen.size(), 10u);
}

TEST_F(DisplayPresenterTest, KeepsTheLastGoodPictureMarkedWithItsAgeWhileTheDatabaseIsAway)
{
    desk.hall_picture.calls = {call(1, "B30", "3")};
    start();
    desk.away = true;
    pass(minutes{5});

    EXPECT_EQ(view.shown.office, "Egelund Borgerservice");
    EXPECT_EQ(view.shown.calls.size() + view.shown.lately.size(), 1u);
    EXPECT_NE(view.shown.stale.first.find("10.42"), std::string::npos);
    EXPECT_EQ(view.shown.clock, "10.47");

    desk.away = false;
    pass(seconds{10});
    EXPECT_EQ(view.shown.stale, BothWords{});
}

TEST_F(DisplayPresenterTest, SaysKindlyThatItGetsNoNewsBeforeThereEverWasAPicture)
{
    desk.away = true;
    start();

    EXPECT_FALSE(view.shown.stale.first.empty());
    EXPECT_FALSE(view.shown.missed.first.empty());
}

TEST_F(DisplayPresenterTest, CallsDuringAnOutageAreAnnouncedAfterwards)
{
    start();
    desk.away = true;
    pass(seconds{30});
    desk.hall_picture.calls = {call(1, "B30", "3")};
    desk.away = false;
    pass(seconds{10});

    EXPECT_EQ(view.shown.calls.at(0).number, "B 30");
    EXPECT_EQ(view.chimes, 1);
}

TEST_F(DisplayPresenterTest, ReadsAgainByItselfBecauseNewsIsAHint)
{
    start();
    desk.hall_picture.calls = {call(1, "B30", "3")};
    pass(seconds{16});

    EXPECT_EQ(view.shown.calls.at(0).number, "B 30");
}

TEST_F(DisplayPresenterTest, TellsInTheEveningWhenTheOfficeOpensInsteadOfAskingPeopleToTakeANumber)
{
    start();
    EXPECT_EQ(view.shown.quiet.first, "Tag et nummer på standeren.");
    desk.hall_picture.open = false;
    desk.hall_picture.opens_next = FakeClock::friday_at(9, 0) + std::chrono::days{3};
    news();

    EXPECT_EQ(view.shown.quiet.first, "Vi har lukket. Vi åbner mandag kl. 9.00.");
}

TEST_F(DisplayPresenterTest, SaysThatNobodyWaits)
{
    for (char letter = 'A'; letter <= 'J'; ++letter)
        desk.hall_picture.areas.push_back({"pas", std::string{letter}, 0, {}});
    start();

    EXPECT_TRUE(view.shown.waiting.empty());
    EXPECT_EQ(view.shown.waiting_heading.first, "Ingen venter");
}

TEST_F(DisplayPresenterTest, MarksPractice)
{
    desk.hall_picture.practice = true;
    start();

    EXPECT_EQ(view.shown.practice.first, "ØVELSE");
}

TEST_F(DisplayPresenterTest, PrefersTheTextsOfTheOffice)
{
    desk.citizen_texts[{"da", "display.missed"}] = "Gå til skranken ved indgangen.";
    start();

    EXPECT_EQ(view.shown.missed.first, "Gå til skranken ved indgangen.");
}

TEST_F(DisplayPresenterTest, RunsItsClockAtTheSpeedOfADemonstration)
{
    desk.hall_picture.clock_speed = 60;
    start();
    clock.pass(seconds{10});
    presenter.tick();

    EXPECT_EQ(view.shown.clock, "10.52");
}

}  // namespace
}  // namespace skranke

#include "desktop/incident/incident_presenter.h"

#include "core/base/words.h"
#include "desktop/incident/incident_words.h"
#include "desktop/keys/pace.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_incident_desk.h"
#include "tests/support/fake_news.h"
#include "tests/support/fake_queue_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

using namespace std::chrono_literals;
using Mark = IncidentScreen::Mark::Kind;

class FakeIncidentView : public IncidentView {
public:
    IncidentScreen last;
    void show(IncidentScreen const& screen) override { last = screen; }
};

class IncidentPresenterTest : public testing::Test {
protected:
    IncidentPresenterTest()
    {
        speak(Language::danish);
        desk.now = clock.now();
    }

    Incident from_bord(int bord) const
    {
        return {.id = IncidentId{bord},
                .place = "Bord " + std::to_string(bord),
                .called = clock.now(),
                .answered = {},
                .coming = {}};
    }
    void hear(std::vector<Incident> open)
    {
        desk.open = std::move(open);
        news.tell(QueueNews::Kind::helper);
        background.finish_all();
    }
    void call()
    {
        presenter.call(CounterId{4});
        background.finish_all();
    }

    FakeClock clock;
    HandBackground background;
    FakeIncidentDesk desk;
    FakeQueueDesk queue;
    FakeNews news;
    FakeIncidentView view;
    IncidentPresenter presenter{
        {.incidents = desk, .queue = queue, .news = news, .background = background, .clock = clock}, view};
};

TEST_F(IncidentPresenterTest, TheOneWhoCallsSeesAWordBesideTheClockAndNothingElse)
{
    presenter.call(CounterId{4});
    EXPECT_EQ(view.last.mark.kind, Mark::sending);
    background.finish_all();
    EXPECT_EQ(desk.asked, std::vector<std::string>{"call 4"});
    EXPECT_EQ(words_of(view.last.mark), "Sendt 10.42");
    EXPECT_FALSE(view.last.bar);

    desk.open[0].answered = clock.now() + 1min;
    desk.open[0].coming = "Bo Lund";
    hear(desk.open);
    EXPECT_EQ(words_of(view.last.mark), "På vej 10.43");
    EXPECT_FALSE(view.last.bar);
}

TEST_F(IncidentPresenterTest, AColleagueSeesWhereAndWhenUntilSomebodyGoes)
{
    hear({from_bord(4)});
    ASSERT_TRUE(view.last.bar);
    EXPECT_EQ(words_of(*view.last.bar), "Bord 4 beder om en kollega · 10.42");
    EXPECT_TRUE(view.last.bar->can_answer);
    clock.pass(10min);
    presenter.tick();
    background.finish_all();
    EXPECT_TRUE(view.last.bar) << "until somebody goes, however long it takes";

    presenter.answer();
    background.finish_all();
    EXPECT_EQ(desk.asked, std::vector<std::string>{"answer 4"});
    EXPECT_EQ(words_of(*view.last.bar), "Bo Lund går til Bord 4 · 10.42");
    EXPECT_FALSE(view.last.bar->can_answer);
    clock.pass(Pace::undo_lasts);
    presenter.tick();
    background.finish_all();
    EXPECT_FALSE(view.last.bar);
}

TEST_F(IncidentPresenterTest, TheOldestUnansweredCallIsShownAndHowManyMore)
{
    hear({from_bord(4), from_bord(7), from_bord(9)});
    EXPECT_EQ(words_of(*view.last.bar), "Bord 4 beder om en kollega · 10.42 · og 2 til");
    presenter.answer();
    background.finish_all();
    EXPECT_EQ(view.last.bar->incident.place, "Bord 7");
}

TEST_F(IncidentPresenterTest, SaysThatSomebodyWasFaster)
{
    hear({from_bord(4)});
    desk.refuses = Refusal::colleague_comes;
    presenter.answer();
    background.finish_all();
    EXPECT_EQ(view.last.refusal, Refusal::colleague_comes);
}

TEST_F(IncidentPresenterTest, ACallPressedWhileAnAnswerIsUnderWayGoesRightAfterIt)
{
    hear({from_bord(7)});
    presenter.answer();
    presenter.call(CounterId{4});
    background.finish_all();
    EXPECT_EQ(desk.asked, (std::vector<std::string>{"answer 7", "call 4"}));
}

TEST_F(IncidentPresenterTest, SaysQuietlyThatACallDidNotGetThrough)
{
    desk.refuses = Refusal::expired_login;
    call();
    EXPECT_EQ(words_of(view.last.mark), "Ikke sendt – tryk igen");
    clock.pass(Pace::undo_lasts);
    presenter.tick();
    EXPECT_EQ(view.last.mark.kind, Mark::none);
}

TEST_F(IncidentPresenterTest, KeepsShowingACallWhileTheDatabaseIsAway)
{
    hear({from_bord(4)});
    desk.away = true;
    hear({from_bord(4)});
    EXPECT_TRUE(view.last.bar);
    desk.away = false;
    desk.open.clear();
    clock.pass(5s);
    presenter.tick();
    background.finish_all();
    EXPECT_FALSE(view.last.bar);
}

TEST_F(IncidentPresenterTest, WhoCalledOrCameWritesDownHowItEnded)
{
    hear({from_bord(7)});
    EXPECT_TRUE(view.last.to_write_down.empty());
    call();
    ASSERT_EQ(view.last.to_write_down.size(), 1U);
    presenter.write_down(view.last.to_write_down[0].id, {.warning_given = true});
    background.finish_all();
    EXPECT_EQ(desk.asked.back(), "close 2 warned");
    EXPECT_TRUE(view.last.to_write_down.empty());
    EXPECT_EQ(view.last.mark.kind, Mark::none);
}

}  // namespace

}  // namespace skranke

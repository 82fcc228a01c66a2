#include "desktop/history/history_presenter.h"
#include "desktop/history/history_words.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_news.h"
#include "tests/support/fake_past_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

using namespace std::chrono_literals;
using Says = HistoryNotice::Kind;

class FakeHistoryView : public HistoryView {
public:
    HistoryScreen last;
    HistoryFields typed;
    std::string clipboard;
    bool at_field{false};
    bool at_list{false};
    bool help{false};

    void show(HistoryScreen const& screen) override { last = screen; }
    HistoryFields fields() override { return typed; }
    void go_to_field() override { at_field = true; }
    void go_to_list() override { at_list = true; }
    void put_on_clipboard(std::string const& text) override { clipboard = text; }
    void show_help() override { help = true; }
};

/// A thousand visits a day, the latest first.
class HistoryPresenterTest : public testing::Test {
protected:
    HistoryPresenterTest()
    {
        past.offers.read_at = clock.now();
        past.offers.outcomes = {{"solved", "Løst"}};
    }

    LocalDay day(int before) const { return office_day(clock.now()) - date::days{before}; }

    void has_visits(int count)
    {
        for (int i = 0; i < count; ++i)
            past.visits.push_back({.ticket = TicketId{100'000 - i},
                                   .day = day(i / 1000),
                                   .number = i == 7 ? "B33" : "A12",
                                   .errand = "Nyt pas",
                                   .area = "Pas",
                                   .counter = "Bord 4",
                                   .ended_as = "solved",
                                   .arrived = clock.now() - std::chrono::minutes{i},
                                   .called = clock.now() - std::chrono::minutes{i} + 11min,
                                   .started = {},
                                   .ended = {}});
    }
    void start()
    {
        presenter.start();
        background.finish_all();
    }
    void find(HistoryFields fields)
    {
        view.typed = std::move(fields);
        presenter.find();
        background.finish_all();
    }
    /// As scrolling down to the last row held does.
    void scroll_to_the_end()
    {
        presenter.seen(view.last.visits.size() - 20, view.last.visits.size() - 1);
        background.finish_all();
    }

    FakeClock clock;
    HandBackground background;
    FakePastDesk past;
    FakeNews news;
    FakeHistoryView view;
    HistoryPresenter presenter{{.past = past, .news = news, .background = background, .clock = clock}, view};
};

TEST_F(HistoryPresenterTest, BeginsWithTheLatestVisitsAndTheStoryOfTheLast)
{
    has_visits(3);
    past.stories[TicketId{100'000}] = {{.at = clock.now(), .kind = "taken", .at_stand = true},
                                       {.at = clock.now() + 11min, .kind = "called", .counter = "Bord 4"},
                                       {.at = clock.now() + 11min + 40s, .kind = "started"}};
    start();
    EXPECT_EQ(view.last.visits.size(), 3U);
    EXPECT_EQ(view.last.chosen, 0U);
    ASSERT_TRUE(view.last.story);
    EXPECT_EQ(view.last.story->title, "A 12 · Nyt pas");
    EXPECT_EQ(view.last.story->rows[0], (StoryRow{"10.42", "", "Trak nummer ved standeren"}));
    EXPECT_EQ(view.last.story->rows[1], (StoryRow{"10.53", "+ 11 min", "Kaldt til Bord 4"}));
    EXPECT_EQ(view.last.story->rows[2].since, "+ 40 s");
    EXPECT_FALSE(view.last.older_left);
}

TEST_F(HistoryPresenterTest, ReadsTheNextPageBeforeTheEndComesIntoSight)
{
    has_visits(1200);
    start();
    EXPECT_EQ(view.last.visits.size(), 500U);
    presenter.seen(0, 20);
    background.finish_all();
    EXPECT_EQ(past.reads, 1);
    presenter.seen(180, 200);
    background.finish_all();
    EXPECT_EQ(view.last.visits.size(), 1000U);
    EXPECT_TRUE(view.last.older_left);
    scroll_to_the_end();
    EXPECT_EQ(view.last.visits.size(), 1200U);
    EXPECT_FALSE(view.last.older_left);
}

TEST_F(HistoryPresenterTest, HoldsTwentyThousandAndReadsBackWhatItLetGo)
{
    has_visits(21'000);
    start();
    presenter.choose(20'000 - 1);
    while (view.last.older_left)
        scroll_to_the_end();
    EXPECT_EQ(view.last.visits.size(), VisitWindow::most);
    EXPECT_EQ(view.last.first_row, 1000);
    EXPECT_EQ(view.last.visits.at(0).ticket, TicketId{100'000 - 1000});
    EXPECT_TRUE(view.last.newer_left);

    presenter.choose(5);
    presenter.seen(0, 20);
    background.finish_all();
    EXPECT_EQ(view.last.visits.at(0).ticket, TicketId{100'000 - 500});
    EXPECT_EQ(view.last.first_row, 500);
    EXPECT_EQ(view.last.chosen, 505U) << "the same visit stays chosen";
    EXPECT_TRUE(view.last.older_left);
}

TEST_F(HistoryPresenterTest, JumpsToADayWithTheDaysAfterItAbove)
{
    has_visits(3000);
    start();
    presenter.jump_to("19.11");
    background.finish_all();
    EXPECT_EQ(view.last.visits.at(0).day, day(1));
    EXPECT_TRUE(view.last.newer_left);
    presenter.seen(0, 20);
    background.finish_all();
    presenter.seen(0, 20);
    background.finish_all();
    EXPECT_EQ(view.last.visits.at(0).day, day(0));
}

TEST_F(HistoryPresenterTest, SearchesByWhatIsTypedAsPeopleMeanIt)
{
    has_visits(20);
    start();
    find({.number = "b 33", .from_day = "19.11.2026", .to_day = "i dag", .from_time = "9", .counter = "4"});
    EXPECT_EQ(past.filter.number, "B33");
    EXPECT_EQ(past.filter.from_day, day(1));
    EXPECT_EQ(past.filter.to_day, day(0));
    EXPECT_EQ(past.filter.from_time, 540min);
    EXPECT_EQ(past.filter.counter, CounterId{4});
    EXPECT_EQ(view.last.visits.size(), 1U);
}

TEST_F(HistoryPresenterTest, SaysWhatIsNoDayOrTimeAndSearchesForNothing)
{
    start();
    auto const reads = past.reads;
    find({.from_day = "40.13.2026"});
    EXPECT_EQ(view.last.notice.kind, Says::not_a_day);
    EXPECT_EQ(words_of(view.last.notice).text, "»40.13.2026« er ikke en dag. Skriv den som 20.11.2026 eller »i går«.");
    find({.to_time = "25.00"});
    EXPECT_EQ(view.last.notice.kind, Says::not_a_time);
    EXPECT_EQ(past.reads, reads);
}

TEST_F(HistoryPresenterTest, AnotherSearchForgetsTheAnswerOfTheOneBefore)
{
    has_visits(20);
    start();
    view.typed.number = "A12";
    presenter.find();
    background.work_one();
    view.typed.number = "B33";
    presenter.find();
    background.finish_all();
    EXPECT_EQ(view.last.visits.size(), 1U);
    EXPECT_EQ(view.last.visits.at(0).number, "B33");
}

TEST_F(HistoryPresenterTest, KeepsWhatWasFoundWhileTheDatabaseIsAwayAndAsksAgainByItself)
{
    has_visits(600);
    start();
    past.away = true;
    presenter.seen(480, 499);
    background.finish_all();
    EXPECT_TRUE(view.last.stale);
    EXPECT_EQ(view.last.alarm.kind, Says::database_away);
    EXPECT_EQ(view.last.visits.size(), 500U);

    past.away = false;
    clock.pass(3s);
    presenter.tick();
    background.finish_all();
    EXPECT_FALSE(view.last.stale);
    EXPECT_EQ(view.last.alarm.kind, Says::none);
    EXPECT_EQ(view.last.visits.size(), 600U);
}

TEST_F(HistoryPresenterTest, CopiesAVisitAsText)
{
    has_visits(1);
    past.stories[TicketId{100'000}] = {{.at = clock.now(), .kind = "taken", .at_stand = true},
                                       {.at = clock.now() + 11min, .kind = "finished", .outcome = "Løst"}};
    start();
    presenter.copy_story();
    EXPECT_EQ(view.clipboard,
              "A 12 · Nyt pas\n20.11.2026 · ventede 11 min\n10.42  Trak nummer ved standeren\n"
              "10.53  Afsluttet: Løst  (+ 11 min)\n");
    EXPECT_EQ(view.last.notice.kind, Says::copied);
}

TEST_F(HistoryPresenterTest, CoversByKeyAndAfterTwoIdleMinutes)
{
    start();
    presenter.act(Act::hide_citizen);
    EXPECT_TRUE(view.last.covered);
    presenter.act(Act::reveal);
    EXPECT_FALSE(view.last.covered);
    clock.pass(Pace::idle_covers);
    presenter.tick();
    EXPECT_TRUE(view.last.covered);
}

TEST_F(HistoryPresenterTest, CtrlFGoesToTheField)
{
    start();
    presenter.act(Act::find);
    EXPECT_TRUE(view.at_field);
    presenter.act(Act::show_list);
    EXPECT_TRUE(view.at_list);
}

}  // namespace

}  // namespace skranke

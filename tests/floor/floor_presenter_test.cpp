#include "desktop/floor/floor_presenter.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_floor_desk.h"
#include "tests/support/fake_news.h"
#include "tests/support/fake_queue_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

using namespace std::chrono_literals;
using Asked = std::vector<std::string>;
using Says = FloorNotice::Kind;

class FakeFloorView : public FloorView {
public:
    FloorScreen last;
    bool at_topics{false};

    void show(FloorScreen const& screen) override { last = screen; }
    void go_to_topics() override { at_topics = true; }
    void go_to_list() override {}
    void show_help() override {}
};

/// Two citizen PCs and two topics on a Friday at 10.42; nobody is helped yet.
class FloorPresenterTest : public testing::Test {
protected:
    FloorPresenterTest()
    {
        floor.now.read_at = clock.now();
        floor.now.places = {{CounterId{13}, "Borger-pc 1"}, {CounterId{14}, "Borger-pc 2"}};
        floor.now.topics = {{.errand_type = "mitid", .name = "MitID", .counter_errand = "mitid_help"},
                            {.errand_type = "move", .name = "Flytning"}};
        floor.now.tallies = {{"way", "Vejviser", 30}};
        floor.offers.outcomes = {
            {"solved", "Færdig med hjælp"}, {"self_served", "Klarede det selv"}, {"referred", "Henvist"}};
        floor.offers.reasons = {{"print", "Udskrift"}};
        floor.offers.authorities = {{"police", "Politiet"}};
        floor.offers.errand_types = {{.code = "mitid", .name = "MitID", .letter = "F"},
                                     {.code = "mitid_help", .name = "MitID – hjælp", .letter = "B"}};
        floor.offers.counters = {{.id = CounterId{4}, .name = "Bord 4", .kind = "counter"}};
        presenter.start();
        finish();
    }

    void finish()
    {
        background.finish_all();
        clock.pass(500ms);  // past the time in which a second press does not count
    }
    void start(std::string const& topic)
    {
        presenter.start_topic(topic);
        finish();
    }
    void press(Act act)
    {
        presenter.act(act);
        finish();
    }
    SpotCard const& spot(std::size_t at) const { return view.last.spots.at(at); }

    FakeClock clock;
    HandBackground background;
    FakeFloorDesk floor;
    FakeQueueDesk queue;
    FakeNews news;
    FakeFloorView view;
    FloorPresenter presenter{{.floor = floor, .queue = queue, .news = news, .background = background, .clock = clock},
                             view};
};

}  // namespace

TEST_F(FloorPresenterTest, StartsTheClockAtTheChosenPcWithOnePress)
{
    ASSERT_EQ(view.last.spots.size(), 3U);
    EXPECT_TRUE(spot(0).chosen);
    start("mitid");
    EXPECT_EQ(floor.asked, Asked{"start_help mitid at 13"});
    EXPECT_EQ(spot(0).topic, "mitid");
    EXPECT_EQ(view.last.notice.kind, Says::started);
    EXPECT_TRUE(view.last.notice.undoable);

    clock.pass(11min);
    presenter.tick();
    EXPECT_EQ(spot(0).elapsed, 11min);
    EXPECT_TRUE(spot(0).over);
}

TEST_F(FloorPresenterTest, HelpsTheNextAtTheNextFreePcAndThenWhereTheyStand)
{
    start("mitid");
    start("move");
    start("mitid");
    EXPECT_EQ(floor.asked, (Asked{"start_help mitid at 13", "start_help move at 14", "start_help mitid"}));
    ASSERT_EQ(view.last.spots.size(), 4U);
    EXPECT_TRUE(spot(2).chosen) << "what was begun last is chosen";
    EXPECT_EQ(spot(2).name, "");
    EXPECT_FALSE(spot(3).ticket);
}

TEST_F(FloorPresenterTest, HelpsWithoutAPcWhenThatIsChosen)
{
    presenter.choose({});
    start("move");
    EXPECT_EQ(floor.asked, Asked{"start_help move"});
}

TEST_F(FloorPresenterTest, FinishesAtTheChosenPlaceWithTheUsualOutcome)
{
    start("mitid");
    start("move");
    presenter.choose({.counter = CounterId{13}});
    press(Act::finish_service);
    EXPECT_EQ(floor.asked.back(), "finish_help solved  ");
    EXPECT_FALSE(spot(0).ticket);
    EXPECT_TRUE(spot(1).ticket);
    EXPECT_EQ(view.last.notice.kind, Says::finished);
}

TEST_F(FloorPresenterTest, FinishesWithAnotherOutcomeInOnePress)
{
    start("mitid");
    presenter.finish("self_served");
    finish();
    EXPECT_EQ(floor.asked.back(), "finish_help self_served  ");
}

TEST_F(FloorPresenterTest, AsksForOutcomeReasonAndAuthority)
{
    start("mitid");
    press(Act::refer);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->chosen, "referred");
    presenter.reply(
        {.choice = "referred",
         .beside = {{FloorQuestion::Field::reason, "print"}, {FloorQuestion::Field::referred_to, "police"}}});
    finish();
    EXPECT_EQ(floor.asked.back(), "finish_help referred print police");
    EXPECT_FALSE(view.last.question);
}

TEST_F(FloorPresenterTest, NamesNobodyWhenTheOutcomeIsNotReferred)
{
    start("mitid");
    press(Act::choose_outcome);
    presenter.reply({.choice = "solved", .beside = {{FloorQuestion::Field::referred_to, "police"}}});
    finish();
    EXPECT_EQ(floor.asked.back(), "finish_help solved  ");
}

TEST_F(FloorPresenterTest, SendsOnToACounterAheadOfTheQueue)
{
    start("mitid");
    floor.now.under_way[0].counter_errand = "mitid_help";
    news.tell(QueueNews::Kind::changed);
    finish();
    press(Act::transfer_ticket);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->chosen, "mitid_help");
    ASSERT_EQ(view.last.question->choices.size(), 1U) << "topics of Medbetjening are no counter's";
    presenter.reply({.choice = "mitid_help", .beside = {{FloorQuestion::Field::counter, "4"}}});
    finish();
    EXPECT_EQ(queue.asked, Asked{"transfer_ticket mitid_help first"});
    EXPECT_EQ(view.last.notice.kind, Says::sent_on);
}

TEST_F(FloorPresenterTest, StopsAskingAndDoesNothing)
{
    start("mitid");
    press(Act::transfer_ticket);
    press(Act::stop);
    EXPECT_FALSE(view.last.question);
    EXPECT_TRUE(queue.asked.empty());
}

TEST_F(FloorPresenterTest, CallsTheNextToAFreePcAndBeginsWhenTheCitizenIsThere)
{
    floor.now.waiting = {{TicketId{8}, "F08", "Digital Post", "en", floor.now.read_at - 4min}};
    queue.now.for_me = {{.ticket = TicketId{8}, .number = "F08", .errand = "Digital Post"}};
    news.tell(QueueNews::Kind::changed);
    finish();
    EXPECT_EQ(view.last.waiting.at(0).waited, 4min);
    presenter.act(Act::call_next_ticket);
    floor.now.waiting.clear();
    floor.now.under_way = {{.ticket = TicketId{8},
                            .number = "F08",
                            .place = CounterId{13},
                            .state = TicketState::called,
                            .topic = "Digital Post",
                            .called = clock.now()}};
    finish();
    EXPECT_EQ(queue.asked, Asked{"call_next_ticket"});
    EXPECT_EQ(view.last.notice.kind, Says::called);
    EXPECT_TRUE(spot(0).called);
    EXPECT_TRUE(view.last.possible.contains(Act::mark_no_show));

    press(Act::next_step);
    EXPECT_EQ(queue.asked.back(), "start_service");
}

TEST_F(FloorPresenterTest, CallsNobodyWhenEveryPcIsTaken)
{
    floor.now.waiting = {{TicketId{8}, "F08", "Digital Post", "da", clock.now()}};
    start("mitid");
    start("mitid");
    press(Act::call_next_ticket);
    EXPECT_EQ(view.last.notice.kind, Says::no_free_pc);
    EXPECT_TRUE(queue.asked.empty());
}

TEST_F(FloorPresenterTest, GoesToTheTopicsWhenThePlaceIsFree)
{
    press(Act::next_step);
    EXPECT_TRUE(view.at_topics);
    EXPECT_TRUE(floor.asked.empty());
}

TEST_F(FloorPresenterTest, TakesBackTheLatestPressWithinAMinute)
{
    start("mitid");
    press(Act::undo);
    EXPECT_EQ(queue.asked, Asked{"undo"});
    EXPECT_EQ(view.last.notice.kind, Says::undone);
    EXPECT_FALSE(view.last.possible.contains(Act::undo));

    start("move");
    clock.pass(Pace::undo_lasts);
    presenter.tick();
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(FloorPresenterTest, CountsWithOnePressAndCountsBack)
{
    presenter.count("way");
    finish();
    EXPECT_EQ(view.last.tallies.at(0).today, 31);
    press(Act::undo);
    EXPECT_EQ(floor.asked, (Asked{"count way", "count_back way"}));
    EXPECT_TRUE(queue.asked.empty());
    presenter.ask_to_count_back();
    ASSERT_TRUE(view.last.question);
    presenter.reply({.choice = "way"});
    finish();
    EXPECT_EQ(view.last.notice.kind, Says::counted_back);
    EXPECT_EQ(view.last.tallies.at(0).today, 29);
}

TEST_F(FloorPresenterTest, CorrectsARegistrationOfToday)
{
    floor.now.done = {{.ticket = TicketId{5},
                       .number = "F05",
                       .errand_type = "mitid",
                       .topic = "MitID",
                       .started = clock.now() - 9min,
                       .ended = clock.now(),
                       .outcome = "solved",
                       .reason = "print"},
                      {.ticket = TicketId{4}, .outcome = "transferred", .sent_to = "Bord 4", .correctable = false}};
    news.tell(QueueNews::Kind::changed);
    finish();
    EXPECT_EQ(view.last.done.at(0).how, "Færdig med hjælp · Udskrift");
    EXPECT_EQ(view.last.done.at(0).took, 9min);
    presenter.ask_to_correct(TicketId{4});
    EXPECT_FALSE(view.last.question) << "that visit goes on elsewhere";
    presenter.ask_to_correct(TicketId{5});
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->beside.at(1).chosen, "print");
    presenter.reply({.choice = "self_served", .beside = {{FloorQuestion::Field::topic, "move"}}});
    finish();
    EXPECT_EQ(floor.asked, Asked{"correct_help self_served move"});
    EXPECT_EQ(view.last.notice.kind, Says::corrected);
}

TEST_F(FloorPresenterTest, GoesToTheOneWhoAsksForHelp)
{
    floor.now.calls = {{HelpCallId{7}, clock.now() - 20s, "Nummerstander 1", ""}};
    news.tell(QueueNews::Kind::helper);
    finish();
    ASSERT_EQ(view.last.calls.size(), 1U);
    presenter.answer_call(HelpCallId{7});
    finish();
    EXPECT_EQ(floor.asked, Asked{"answer_help_call 7"});
    EXPECT_TRUE(view.last.calls.empty());
    EXPECT_EQ(view.last.notice.kind, Says::going);
}

TEST_F(FloorPresenterTest, SaysThatAColleagueGoesThereAlready)
{
    floor.now.calls = {{HelpCallId{7}, clock.now(), "Nummerstander 1", ""}};
    news.tell(QueueNews::Kind::helper);
    finish();
    floor.refuses = Refusal::wrong_state;
    presenter.answer_call(HelpCallId{7});
    finish();
    EXPECT_EQ(view.last.notice.kind, Says::going_already);
}

TEST_F(FloorPresenterTest, SaysWhyARefusedPressDidNothing)
{
    floor.refuses = Refusal::counter_occupied;
    start("mitid");
    EXPECT_EQ(view.last.notice.kind, Says::refused);
    EXPECT_EQ(view.last.notice.refusal, Refusal::counter_occupied);
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(FloorPresenterTest, KeepsTheLastPictureWhileTheDatabaseIsAway)
{
    start("mitid");
    floor.away = true;
    news.tell(QueueNews::Kind::line_lost);
    finish();
    EXPECT_TRUE(view.last.stale);
    EXPECT_EQ(view.last.alarm.kind, Says::database_away);
    EXPECT_TRUE(spot(0).ticket);
    EXPECT_FALSE(view.last.possible.contains(Act::finish_service));
    floor.away = false;
    clock.pass(4s);
    presenter.tick();
    finish();
    EXPECT_FALSE(view.last.stale);
}

TEST_F(FloorPresenterTest, CoversWhatCitizensCameForAndWritesDownThatItIsShownAgain)
{
    start("mitid");
    press(Act::hide_citizen);
    EXPECT_TRUE(view.last.covered);
    press(Act::hide_citizen);
    EXPECT_FALSE(view.last.covered);
    EXPECT_EQ(queue.asked, Asked{"reveal 1 errand"});
    clock.pass(Pace::idle_covers);
    presenter.tick();
    EXPECT_TRUE(view.last.covered);
}

TEST_F(FloorPresenterTest, ShowRevealsForTenSeconds)
{
    start("mitid");
    press(Act::hide_citizen);
    presenter.act(Act::reveal);
    EXPECT_TRUE(view.last.covered);
    background.finish_all();
    EXPECT_FALSE(view.last.covered);
    EXPECT_EQ(queue.asked, Asked{"reveal 1 errand"});
    clock.pass(Pace::reveal_lasts);
    presenter.tick();
    EXPECT_TRUE(view.last.covered);
}

}  // namespace skranke

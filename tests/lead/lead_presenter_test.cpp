#include "desktop/lead/lead_presenter.h"
#include "desktop/lead/lead_words.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_estimate_desk.h"
#include "tests/support/fake_lead_desk.h"
#include "tests/support/fake_news.h"
#include "tests/support/fake_queue_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace skranke {
namespace {

using namespace std::chrono_literals;
using Asked = std::vector<std::string>;
using Says = LeadNotice::Kind;
using Kind = LeadQuestion::Kind;
using Field = LeadQuestion::Field;

class FakeLeadView : public LeadView {
public:
    LeadScreen last;
    int turned{0};

    void show(LeadScreen const& screen) override { last = screen; }
    void go_to_list() override { ++turned; }
    void show_help() override {}
};

/// Two open counters, a closed one and two PCs on a Friday at 10.42; Mads has no counter.
class LeadPresenterTest : public testing::Test {
protected:
    LeadPresenterTest()
    {
        lead.now.read_at = clock.now();
        lead.now.areas = {{"pas", "Pas"}};
        for (int id : {1, 2, 3})
            lead.now.counters.push_back({.id = CounterId{id},
                                         .name = "Bord " + std::to_string(id),
                                         .kind = "counter",
                                         .state = id == 3 ? CounterState::closed : CounterState::open,
                                         .staff = id == 3 ? std::nullopt : std::optional{StaffId{id}},
                                         .staff_name = id == 3   ? ""
                                                       : id == 1 ? "Asta Næs"
                                                                 : "Bodil Bro",
                                         .profile_name = id == 3 ? "" : "Pas",
                                         .areas = {"pas"}});
        for (int id : {13, 14})
            lead.now.counters.push_back({.id = CounterId{id},
                                         .name = "Borger-pc " + std::to_string(id - 12),
                                         .kind = "citizen_pc",
                                         .state = CounterState::open,
                                         .profile_name = "Medbetjening"});
        lead.now.staff = {{.id = StaffId{1}, .name = "Asta Næs", .counter = CounterId{1}},
                          {.id = StaffId{2}, .name = "Bodil Bro", .counter = CounterId{2}},
                          {.id = StaffId{4}, .name = "Mads Juhl", .profile_name = "MitID", .areas = {"mitid"}},
                          {.id = StaffId{5}, .name = "Nora Holm", .profile_name = "Pas", .areas = {"pas"}}};
        lead.offers.profiles = {{ProfileId{1}, "Alt"}, {ProfileId{2}, "Pas"}};
        lead.offers.break_kinds = {{"break", "Pause"}, {"lunch", "Frokost"}};
        lead.offers.errand_types = {{.code = "passport", .name = "Nyt pas", .letter = "A"}};
        presenter.start();
        finish();
    }

    void finish()
    {
        background.finish_all();
        clock.pass(500ms);  // past the time in which a second press does not count
    }
    void press(Act act)
    {
        presenter.act(act);
        finish();
    }
    void reply(LeadReply const& with)
    {
        presenter.reply(with);
        finish();
    }
    void attend(std::size_t at)
    {
        presenter.attend(view.last.attention.at(at).key());
        finish();
    }
    void serves(std::size_t counter, std::chrono::minutes since, std::chrono::minutes usual)
    {
        lead.now.counters[counter].ticket = LeadTicket{.ticket = TicketId{11},
                                                       .number = "A11",
                                                       .state = TicketState::serving,
                                                       .errand = "Nyt pas",
                                                       .called = clock.now() - since,
                                                       .started = clock.now() - since,
                                                       .usual = usual};
    }
    void waits(std::chrono::minutes since)
    {
        lead.now.waiting.push_back({.ticket = TicketId{6},
                                    .number = "C07",
                                    .errand = "Indrejse",
                                    .area = "pas",
                                    .arrived = clock.now() - since,
                                    .start = clock.now() - since,
                                    .due = clock.now() - since + 20min});
    }
    void read_again()
    {
        lead.now.read_at = clock.now();
        news.tell(QueueNews::Kind::changed);
        finish();
    }
    CounterCard const& card(std::size_t at) const { return view.last.cards.at(at); }

    FakeClock clock;
    HandBackground background;
    FakeLeadDesk lead;
    FakeQueueDesk queue;
    FakeEstimateDesk estimates;
    FakeNews news;
    FakeLeadView view;
    LeadPresenter presenter{
        {.lead = lead, .queue = queue, .estimates = estimates, .news = news, .background = background, .clock = clock},
        view};
};

}  // namespace

TEST_F(LeadPresenterTest, ShowsACardForEachCounterAndOneForAllPcs)
{
    serves(0, 20min, 15min);
    lead.now.counters[3].ticket = LeadTicket{.number = "F07", .called = clock.now(), .started = clock.now()};
    read_again();
    ASSERT_EQ(view.last.cards.size(), 4U);
    EXPECT_TRUE(card(0).chosen);
    EXPECT_EQ(card(0).state, CounterCard::State::over);
    EXPECT_EQ(card(0).number, "A 11");
    EXPECT_EQ(card(0).over, 5min);
    EXPECT_EQ(card(1).state, CounterCard::State::free);
    EXPECT_EQ(card(2).state, CounterCard::State::closed);
    EXPECT_TRUE(card(3).pcs);
    EXPECT_EQ(card(3).in_use, 1);
    EXPECT_EQ(card(3).places, 2);
    clock.pass(65s);
    presenter.tick();
    EXPECT_EQ(card(0).over, 6min);
    ASSERT_EQ(view.last.free.size(), 2U);
    EXPECT_EQ(view.last.free[0].name, "Mads Juhl");
}

TEST_F(LeadPresenterTest, AsksWhoSitsThereAndSeatsThem)
{
    presenter.choose(CounterId{3});
    press(Act::assign_counter);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->kind, Kind::assign);
    EXPECT_EQ(view.last.question->choices.front().code, "4") << "who has no counter comes first";
    reply({.choice = "4", .beside = {{Field::profile, "2"}}});
    EXPECT_EQ(lead.asked, Asked{"assign_counter 3 staff 4 profile 2"});
    EXPECT_EQ(view.last.notice.kind, Says::assigned);
    EXPECT_EQ(view.last.notice.what, "Mads Juhl");

    press(Act::undo);
    EXPECT_EQ(lead.asked.back(), "undo_assignment");
    EXPECT_EQ(view.last.notice.kind, Says::undone);
    press(Act::undo);
    EXPECT_EQ(lead.asked.size(), 2U) << "once";
}

TEST_F(LeadPresenterTest, UndoesForAMinuteOnly)
{
    presenter.drop(CounterId{1}, {.profile = ProfileId{2}});
    finish();
    EXPECT_TRUE(view.last.possible.contains(Act::undo));
    clock.pass(60s);
    presenter.tick();
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(LeadPresenterTest, GivesACounterAnotherProfileAndLeavesThePerson)
{
    serves(0, 5min, 15min);
    read_again();
    press(Act::assign_counter);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->number, "A 11") << "the citizen who stays";
    EXPECT_EQ(view.last.question->chosen, "") << "the person stays";
    EXPECT_EQ(view.last.question->choices.back().code, "2") << "a counter with a citizen is not closed";
    reply({.choice = "", .beside = {{Field::profile, "1"}}});
    EXPECT_EQ(lead.asked, Asked{"assign_counter 1 staff 0 profile 1"});
    press(Act::assign_counter);
    reply({.choice = "", .beside = {{Field::profile, ""}}});
    EXPECT_EQ(lead.asked.size(), 1U) << "nothing new, nothing asked for";
}

TEST_F(LeadPresenterTest, ClosesACounterThatNobodyIsToSitAt)
{
    press(Act::assign_counter);
    ASSERT_EQ(view.last.question->choices.back().code, "close");
    reply({.choice = "close"});
    EXPECT_EQ(queue.asked, Asked{"close_counter"});
    EXPECT_EQ(view.last.notice.kind, Says::closed);
    press(Act::undo);
    EXPECT_EQ(lead.asked, Asked{"assign_counter 1 staff 1 profile 0"}) << "who sat there sits there again";
}

TEST_F(LeadPresenterTest, AsksWhichCounterTakesAProfile)
{
    presenter.ask_to_give(ProfileId{2});
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->choices.size(), 2U) << "a closed one has nobody who would take it";
    reply({.choice = "2"});
    EXPECT_EQ(lead.asked, Asked{"assign_counter 2 staff 0 profile 2"});
}

TEST_F(LeadPresenterTest, SeatsWhoIsLetGoOverAFreeCounterAndAsksOverATakenOne)
{
    presenter.drop(CounterId{3}, {.staff = StaffId{4}});
    finish();
    EXPECT_EQ(lead.asked, Asked{"assign_counter 3 staff 4 profile 0"});
    presenter.drop(CounterId{2}, {.staff = StaffId{4}});
    finish();
    EXPECT_EQ(lead.asked.size(), 1U);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->about, "Bord 2");
    presenter.stay();
    presenter.drop(CounterId{13}, {.staff = StaffId{4}});
    finish();
    EXPECT_EQ(lead.asked.size(), 1U) << "a PC is nobody's seat";
}

TEST_F(LeadPresenterTest, SaysWhoStillHasACitizen)
{
    lead.refuses = Refusal::citizen_elsewhere;
    presenter.drop(CounterId{3}, {.staff = StaffId{1}});
    finish();
    EXPECT_EQ(view.last.notice.kind, Says::citizen_stays);
    EXPECT_EQ(view.last.notice.what, "Asta Næs");
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(LeadPresenterTest, AsksWherePersonWithoutACounterSits)
{
    presenter.ask_to_seat(StaffId{5});
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->choices.front().code, "3") << "a closed counter first";
    reply({.choice = "3"});
    EXPECT_EQ(lead.asked, Asked{"assign_counter 3 staff 5 profile 0"});
}

TEST_F(LeadPresenterTest, MovesUpWhoHasWaitedPastTheTarget)
{
    waits(24min);
    read_again();
    ASSERT_EQ(view.last.attention.size(), 1U);
    EXPECT_EQ(words_of(view.last.attention[0], false), "C 07 Indrejse har ventet 24 min, 4 over mål");
    attend(0);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->kind, Kind::move_up);
    reply({});
    EXPECT_EQ(queue.asked, Asked{"transfer_ticket same first"});
    EXPECT_EQ(view.last.notice.kind, Says::moved_up);
}

TEST_F(LeadPresenterTest, PutsAMatterOffUntilItIsWorseOrAQuarterOfAnHourHasPassed)
{
    waits(24min);
    read_again();
    presenter.later(view.last.attention[0].key());
    EXPECT_TRUE(view.last.attention.empty());
    EXPECT_EQ(view.last.put_off, 1);
    clock.pass(5min);
    presenter.tick();
    EXPECT_TRUE(view.last.attention.empty());
    clock.pass(1min);
    presenter.tick();
    EXPECT_EQ(view.last.attention.size(), 1U) << "ten over now: worse";

    presenter.later(view.last.attention[0].key());
    lead.now.waiting[0].due = clock.now() - 11min;
    read_again();
    EXPECT_TRUE(view.last.attention.empty());
    clock.pass(15min);
    presenter.tick();
    EXPECT_EQ(view.last.attention.size(), 1U);
}

TEST_F(LeadPresenterTest, PutsAStuckCitizenBackWithAReason)
{
    serves(1, 50min, 15min);
    read_again();
    attend(0);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->kind, Kind::release);
    reply({.choice = "too_long"});
    EXPECT_EQ(lead.asked, Asked{"release_ticket too_long"});
    EXPECT_EQ(view.last.notice.number, "A 11");
}

TEST_F(LeadPresenterTest, ShowsTheCounterOfAServiceFarOverItsTime)
{
    serves(1, 25min, 15min);
    read_again();
    ASSERT_EQ(view.last.attention.at(0).kind, Attention::Kind::over_usual);
    attend(0);
    EXPECT_TRUE(card(1).chosen);
}

TEST_F(LeadPresenterTest, OpensAClosedCounterForAnAreaThatNobodyServes)
{
    for (auto& counter : lead.now.counters)
        counter.areas.clear();
    waits(2min);
    read_again();
    ASSERT_EQ(view.last.attention.at(0).kind, Attention::Kind::nobody_serves);
    attend(0);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->counter, CounterId{3});
    EXPECT_EQ(view.last.question->chosen, "5") << "who is meant for the area";
}

TEST_F(LeadPresenterTest, PlansMovesAndRemovesABreak)
{
    press(Act::plan_break);
    reply({.choice = "new"});
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->kind, Kind::plan_break);
    auto const& starts = view.last.question->beside[1];
    ASSERT_EQ(starts.field, Field::starts);
    EXPECT_EQ(starts.choices.front().name, "10.45");
    reply({.choice = "1",
           .beside = {{Field::kind, "lunch"}, {Field::starts, starts.choices[1].code}, {Field::minutes, "30"}}});
    EXPECT_EQ(lead.asked.back(), "plan_break 1 lunch +18 30");

    lead.now.breaks = {
        {BreakId{7}, StaffId{1}, "Asta Næs", "Frokost", lead.now.read_at + 18min, lead.now.read_at + 48min}};
    read_again();
    EXPECT_EQ(card(0).planned->id, BreakId{7});
    press(Act::plan_break);
    reply({.choice = "7"});
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->kind, Kind::move_break);
    reply({.choice = "remove"});
    EXPECT_EQ(lead.asked.back(), "remove_break 7");
}

TEST_F(LeadPresenterTest, StopsNumbersAndStartsThemAgain)
{
    press(Act::stop_errand);
    reply({.choice = "passport"});
    EXPECT_EQ(lead.asked.back(), "stop_errand passport");
    lead.now.stopped = {{"passport", "Nyt pas", clock.now()}};
    read_again();
    ASSERT_EQ(view.last.attention.at(0).kind, Attention::Kind::errand_stopped);
    attend(0);
    EXPECT_EQ(lead.asked.back(), "start_errand passport");
    press(Act::stop_errand);
    reply({.choice = "passport"});
    EXPECT_EQ(lead.asked.back(), "start_errand passport");
}

TEST_F(LeadPresenterTest, CoversErrandsAndWritesDownThatTheyAreShown)
{
    waits(24min);
    read_again();
    press(Act::hide_citizen);
    EXPECT_TRUE(view.last.covered);
    EXPECT_EQ(words_of(view.last.attention[0], true), "C 07 ••• har ventet 24 min, 4 over mål");
    press(Act::hide_citizen);
    EXPECT_FALSE(view.last.covered);
    EXPECT_EQ(queue.asked, Asked{"reveal 6 errand"});
}

TEST_F(LeadPresenterTest, KeepsTheLastBoardWhileTheDatabaseIsAway)
{
    lead.away = true;
    read_again();
    EXPECT_TRUE(view.last.stale);
    EXPECT_EQ(view.last.alarm.kind, Says::database_away);
    EXPECT_EQ(view.last.cards.size(), 4U);
    presenter.drop(CounterId{3}, {.staff = StaffId{4}});
    EXPECT_TRUE(lead.asked.empty());
    lead.away = false;
    clock.pass(5s);
    presenter.tick();
    finish();
    EXPECT_FALSE(view.last.stale);
}

TEST(LeadWords, NameAPersonInFewLetters)
{
    EXPECT_EQ(short_name("Asta Næs"), "Asta N.");
    EXPECT_EQ(short_name("Åge Østergaard"), "Åge Ø.");
    EXPECT_EQ(short_name("Nora"), "Nora");
}

}  // namespace skranke

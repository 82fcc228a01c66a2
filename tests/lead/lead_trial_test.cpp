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

// What the lead tries, sees, makes real and lets go.

namespace skranke {
namespace {

using namespace std::chrono_literals;
using Asked = std::vector<std::string>;
using Says = LeadNotice::Kind;
using Kind = LeadQuestion::Kind;
using Field = LeadQuestion::Field;

class TrialView : public LeadView {
public:
    LeadScreen last;

    void show(LeadScreen const& screen) override { last = screen; }
    void go_to_list() override {}
    void show_help() override {}
};

/// Bord 1 takes passports, Bord 2 MitID, Bord 3 is closed; eight wait for a passport. Mads could take passports, and
/// Nora sits at Bord 2.
class LeadTrialTest : public testing::Test {
protected:
    LeadTrialTest()
    {
        speak(Language::danish);
        lead.now.read_at = clock.now();
        lead.now.areas = {{"pas", "Pas"}, {"mitid", "MitID"}};
        counter(1, CounterState::open, StaffId{1}, ProfileId{1});
        counter(2, CounterState::open, StaffId{5}, ProfileId{2});
        counter(3, CounterState::closed, std::nullopt, ProfileId{1});
        lead.now.staff = {{.id = StaffId{1}, .name = "Asta Næs", .profile = ProfileId{1}, .counter = CounterId{1}},
                          {.id = StaffId{4}, .name = "Mads Juhl", .profile = ProfileId{1}},
                          {.id = StaffId{5}, .name = "Nora Holm", .profile = ProfileId{2}, .counter = CounterId{2}}};
        lead.offers.profiles = {{ProfileId{1}, "Pas"}, {ProfileId{2}, "MitID"}};

        office.at = clock.now();
        office.errands = {{.errand_type = "passport", .area = "pas"}, {.errand_type = "mitid", .area = "mitid"}};
        office.profiles[ProfileId{1}].errand_types = {"passport"};
        office.profiles[ProfileId{2}].errand_types = {"mitid"};
        for (auto const& each : lead.now.counters)
            office.counters.push_back({.place = {.id = each.id,
                                                 .open = each.state == CounterState::open,
                                                 .profile = office.profiles[*each.profile]},
                                       .profile = each.profile});
        for (int citizen = 1; citizen <= 8; ++citizen)
            office.waiting.push_back({.id = TicketId{citizen},
                                      .errand_type = "passport",
                                      .area = "pas",
                                      .expected = 10min,
                                      .arrived = office.at - 5min,
                                      .start = office.at - 5min,
                                      .target = 20min});
        presenter.start();
        finish();
    }

    void counter(int id, CounterState state, std::optional<StaffId> staff, ProfileId profile)
    {
        lead.now.counters.push_back({.id = CounterId{id},
                                     .name = "Bord " + std::to_string(id),
                                     .kind = "counter",
                                     .state = state,
                                     .staff = staff,
                                     .profile = profile});
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
    void try_at(int counter, LeadReply const& reply)
    {
        presenter.ask_to_try(CounterId{counter});
        ASSERT_TRUE(view.last.question);
        EXPECT_EQ(view.last.question->kind, Kind::try_counter);
        presenter.reply(reply);
        finish();
    }
    void read_again()
    {
        lead.now.read_at = clock.now();
        news.tell(QueueNews::Kind::changed);
        finish();
    }
    LeadTrial const& trial() const { return view.last.trial.value(); }
    std::optional<TriedCounter> const& tried(std::size_t card) const { return view.last.cards.at(card).tried; }

    FakeClock clock;
    HandBackground background;
    FakeLeadDesk lead;
    FakeQueueDesk queue;
    FakeEstimateDesk estimates;
    EstimateInputs& office = estimates.now;
    FakeNews news;
    TrialView view;
    LeadPresenter presenter{
        {.lead = lead, .queue = queue, .estimates = estimates, .news = news, .background = background, .clock = clock},
        view};
};

}  // namespace

TEST_F(LeadTrialTest, ShowsTheNextTwoHoursWithAnotherCounterAndChangesNothing)
{
    try_at(3, {.choice = "4"});

    EXPECT_TRUE(lead.asked.empty());
    EXPECT_TRUE(queue.asked.empty());
    ASSERT_TRUE(trial().known);
    EXPECT_EQ(trial_words(trial()), "Bord 3 åbnes ved Mads J. med Pas.");
    ASSERT_EQ(trial().areas.size(), 1U);
    EXPECT_EQ(trial().areas[0].name, "Pas");
    EXPECT_LT(trial().areas[0].after->median, trial().areas[0].before->median);
    EXPECT_EQ(trial().back_office, -1);
    EXPECT_EQ(back_office_words(trial()), "−1 person");
    EXPECT_EQ(view.last.ahead.size(), 9U);
    EXPECT_EQ(trial().ahead.size(), 9U);
    EXPECT_LT(trial().ahead.back(), view.last.ahead.back());
    ASSERT_TRUE(tried(2));
    EXPECT_TRUE(tried(2)->opens);
    EXPECT_EQ(view.last.cards[2].state, CounterCard::State::closed) << "nothing is so yet";
    EXPECT_EQ(below_words(view.last.cards[2]).front(), "prøve: åbnes · Mads J. · Pas");
}

TEST_F(LeadTrialTest, ReckonsOnAWorkerAndSaysSoMeanwhile)
{
    presenter.ask_to_try(CounterId{3});
    presenter.reply({.choice = "4"});
    ASSERT_TRUE(view.last.trial);
    EXPECT_FALSE(trial().known);
    EXPECT_EQ(estimates.asked, 0);
    EXPECT_EQ(background.work_waiting(), 1U);
    finish();
    EXPECT_TRUE(trial().known);
}

TEST_F(LeadTrialTest, MakesItRealAndTakesItBack)
{
    try_at(3, {.choice = "4"});
    press(Act::save);

    EXPECT_EQ(lead.asked, Asked{"assign_counter 3 staff 4 profile 1"});
    EXPECT_FALSE(view.last.trial);
    EXPECT_EQ(view.last.notice.kind, Says::trial_done);
    EXPECT_TRUE(view.last.notice.undoable);
    press(Act::undo);
    EXPECT_EQ(lead.asked.back(), "undo_assignment");
    EXPECT_EQ(view.last.notice.kind, Says::undone);
}

TEST_F(LeadTrialTest, MakesSeveralCountersRealOneAfterTheOtherAndTakesAllBack)
{
    try_at(1, {.choice = "close"});
    try_at(2, {.choice = "", .beside = {{Field::profile, "1"}}});
    try_at(3, {.choice = "4", .beside = {{Field::profile, "2"}}});
    ASSERT_EQ(trial().counters.size(), 3U);
    press(Act::do_trial);

    EXPECT_EQ(lead.asked, (Asked{"assign_counter 2 staff 0 profile 1", "assign_counter 3 staff 4 profile 2"}));
    EXPECT_EQ(queue.asked, Asked{"close_counter"});
    press(Act::undo);
    ASSERT_EQ(lead.asked.size(), 5U);
    EXPECT_EQ(lead.asked[2], "assign_counter 1 staff 1 profile 1") << "the last one first";
    EXPECT_EQ(lead.asked[4], "undo_assignment");
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(LeadTrialTest, StopsAtTheFirstRefusalAndKeepsTheTrial)
{
    try_at(2, {.choice = "", .beside = {{Field::profile, "1"}}});
    try_at(3, {.choice = "4"});
    lead.refuses = Refusal::citizen_elsewhere;
    press(Act::do_trial);

    EXPECT_EQ(lead.asked.size(), 1U);
    EXPECT_EQ(view.last.notice.kind, Says::refused);
    EXPECT_FALSE(view.last.notice.undoable);
    EXPECT_EQ(trial().counters.size(), 2U);
}

TEST_F(LeadTrialTest, LeavesTheCounterWhereWhoIsMovedSat)
{
    try_at(3, {.choice = "5"});

    ASSERT_TRUE(tried(1));
    EXPECT_TRUE(tried(1)->closes);
    EXPECT_EQ(trial().counters.size(), 1U) << "one thing is tried; the other follows";
    EXPECT_EQ(trial().back_office, 0);
    EXPECT_FALSE(std::ranges::count(trial().areas, "Pas", &TriedArea::name)) << "she takes MitID there, too";
    press(Act::save);
    EXPECT_EQ(lead.asked, Asked{"assign_counter 3 staff 5 profile 2"});
    EXPECT_TRUE(queue.asked.empty()) << "assigning leaves the other counter by itself";
}

TEST_F(LeadTrialTest, SaysWhereAnAreaIsLeftWithoutACounter)
{
    try_at(2, {.choice = "close"});

    ASSERT_FALSE(trial().areas.empty());
    EXPECT_EQ(trial().areas[0].name, "MitID");
    EXPECT_FALSE(trial().areas[0].after);
    EXPECT_EQ(change_words(trial().areas[0]), "1 (1) → intet bord");
    EXPECT_EQ(back_office_words(trial()), "+1 person");
}

TEST_F(LeadTrialTest, IsDroppedByEscAndOneCounterByDel)
{
    try_at(3, {.choice = "4"});
    try_at(2, {.choice = "close"});
    presenter.try_no_more(CounterId{2});
    finish();
    EXPECT_EQ(trial().counters.size(), 1U);
    press(Act::stop);
    EXPECT_FALSE(view.last.trial);
    EXPECT_EQ(view.last.notice.kind, Says::trial_dropped);
    EXPECT_FALSE(tried(2));
    EXPECT_TRUE(lead.asked.empty());
}

TEST_F(LeadTrialTest, TriesNothingWhereNothingIsOtherwise)
{
    try_at(1, {.choice = ""});
    EXPECT_FALSE(view.last.trial);
    try_at(1, {.choice = "", .beside = {{Field::profile, "1"}}});
    EXPECT_FALSE(view.last.trial);
    try_at(3, {.choice = ""});
    EXPECT_FALSE(view.last.trial);
}

TEST_F(LeadTrialTest, ForgetsAFigureOfATrialThatIsAnotherByNow)
{
    presenter.ask_to_try(CounterId{3});
    presenter.reply({.choice = "4"});
    background.work_one();  // reckoned, and not yet heard
    clock.pass(1s);
    presenter.ask_to_try(CounterId{2});
    presenter.reply({.choice = "close"});
    background.act_one();
    EXPECT_FALSE(trial().known);
    finish();
    EXPECT_TRUE(trial().known);
    EXPECT_EQ(trial().counters.size(), 2U);
}

TEST_F(LeadTrialTest, ReckonsAnewWhileItStands)
{
    try_at(3, {.choice = "4"});
    auto const asked = estimates.asked;
    presenter.tick();
    finish();
    EXPECT_EQ(estimates.asked, asked);
    clock.pass(LeadPresenter::trial_ages_in);
    presenter.tick();
    finish();
    EXPECT_EQ(estimates.asked, asked + 1);
}

TEST_F(LeadTrialTest, IsOverWhenItHasComeTrueOtherwise)
{
    try_at(3, {.choice = "4"});
    lead.now.counters[2].state = CounterState::open;
    lead.now.counters[2].staff = StaffId{4};
    read_again();
    EXPECT_FALSE(view.last.trial);
}

TEST_F(LeadTrialTest, TellsThatTheDatabaseIsAwayInsteadOfAFigure)
{
    estimates.away = true;
    try_at(3, {.choice = "4"});
    EXPECT_FALSE(view.last.trial);
    EXPECT_EQ(view.last.notice.kind, Says::database_away);
}

TEST_F(LeadTrialTest, ProposesATrialWhichTheLeadDecidesOn)
{
    presenter.act(Act::next_step);
    EXPECT_TRUE(view.last.proposing);
    finish();
    ASSERT_TRUE(view.last.trial);
    EXPECT_TRUE(trial().proposed);
    EXPECT_TRUE(trial().known);
    EXPECT_TRUE(lead.asked.empty());
    EXPECT_TRUE(std::ranges::any_of(trial().counters, [](TriedCounter const& each) { return each.name == "Bord 3"; }));
    press(Act::do_trial);
    EXPECT_EQ(lead.asked.back(), "assign_counter 3 staff 4 profile 1");
}

TEST_F(LeadTrialTest, SaysWhenNothingIsWorthProposing)
{
    office.waiting.clear();
    press(Act::propose_staffing);
    EXPECT_FALSE(view.last.trial);
    EXPECT_EQ(view.last.notice.kind, Says::nothing_to_propose);
}

TEST_F(LeadTrialTest, NeedNotWaitForAProposal)
{
    presenter.act(Act::propose_staffing);
    presenter.act(Act::stop);
    finish();
    EXPECT_FALSE(view.last.proposing);
    EXPECT_FALSE(view.last.trial);
}

TEST_F(LeadTrialTest, ProposesNobodyWhoHasABreakNow)
{
    lead.now.breaks = {{BreakId{7}, StaffId{4}, "Mads Juhl", "Frokost", clock.now() - 10min, clock.now() + 20min}};
    read_again();
    press(Act::propose_staffing);
    for (auto const& each : view.last.trial ? trial().counters : std::vector<TriedCounter>{})
        EXPECT_NE(each.person, "Mads Juhl");
}

TEST(LeadTrialWords, TellTheWholeOfACardInEverFewerWords)
{
    speak(Language::danish);
    CounterCard card{.number = "A 12", .usual = 12min};
    card.planned =
        PlannedBreak{.name = "Frokost", .starts = FakeClock::friday_at(12, 0), .ends = FakeClock::friday_at(12, 30)};

    EXPECT_EQ(below_words(card),
              (std::vector<std::string>{"uden tid · normalt 12 min · 12.00–12.30 Frokost",
                                        "uden tid · normalt 12 min · Frokost 12.00", "normalt 12 min · Frokost 12.00",
                                        "normalt 12 min · Frokost 12.00", "Frokost 12.00"}));
}

TEST(LeadTrialWords, TellTheWaitAndHowGoodEstimatesWere)
{
    speak(Language::danish);
    EXPECT_EQ(wait_words({}), "–");
    AreaQueue queue;
    queue.wait = WaitEstimate{10min + 20s, 17min};
    EXPECT_EQ(wait_words(queue), "11 (17)");
    LeadScreen screen;
    EXPECT_EQ(estimates_words(screen), "");
    screen.areas = {queue};
    EXPECT_EQ(estimates_words(screen), "I parentes: 8 af 10 kommer til inden for.");
    screen.estimates = EstimateError{20, 170s, 0.8};
    EXPECT_EQ(estimates_words(screen),
              "I parentes: 8 af 10 kommer til inden for. De seneste 20 skøn ramte 3 min ved siden af i gennemsnit.");
}

}  // namespace skranke

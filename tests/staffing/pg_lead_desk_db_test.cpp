#include "core/queue/pg_queue_desk.h"
#include "core/staffing/area_queue.h"
#include "core/staffing/pg_lead_desk.h"
#include "tests/support/db/two_offices.h"

#include <soci/soci.h>

#include <algorithm>

// What the team lead's board is made from, and what the lead does with counters, after each act.

namespace skranke {
namespace {

using namespace std::chrono_literals;

class PgLeadDeskTest : public TwoOffices {
protected:
    LeadPicture picture() { return *lead.picture(); }
    LeadCounter counter(CounterId id)
    {
        auto const all = picture().counters;
        return *std::ranges::find(all, id, &LeadCounter::id);
    }
    AreaQueue area(std::string const& code)
    {
        auto const now = picture();
        auto const all = area_queues(now, now.read_at);
        return *std::ranges::find(all, code, &AreaQueue::code);
    }
    Ticket taken(std::string const& errand) { return *desk.take_ticket({.errand_type = errand}, PressId::make()); }

    static constexpr CounterId bord1{1};
    static constexpr CounterId bord2{2};
    static constexpr CounterId bord3{3};
    static constexpr CounterId bord4{4};
    static constexpr StaffId ditte{1};
    static constexpr StaffId bo{2};
    static constexpr StaffId carl{3};
    static constexpr ProfileId only_passports{2};
    SessionPool& login = as("lead");
    PgLeadDesk lead{login};
    PgQueueDesk desk{as("desk")};
};

}  // namespace

TEST_F(PgLeadDeskTest, ShowsWhoSitsWhereWithWhichErrandsAndWhom)
{
    taken("passport");
    auto const called = *desk.call_next_ticket(bord1, PressId::make());
    ASSERT_FALSE(desk.start_service(called->id, PressId::make()).refused());
    pass("6 min");

    auto const shown = picture();

    ASSERT_EQ(shown.counters.size(), 6U) << "of its own office";
    auto const& first = shown.counters.front();
    EXPECT_EQ(first.staff_name, "Ditte Krag");
    EXPECT_EQ(first.profile_name, "Alt");
    EXPECT_EQ(first.areas, (std::vector<std::string>{"passport", "address", "payment", "narrow"}));
    ASSERT_TRUE(first.ticket);
    EXPECT_EQ(first.ticket->ticket, called->id);
    EXPECT_EQ(first.ticket->errand, "Pas");
    EXPECT_EQ(first.ticket->usual, 12min);
    EXPECT_EQ(shown.read_at - *first.ticket->started, 6min);
    EXPECT_EQ(shown.counters[2].state, CounterState::closed);
    EXPECT_EQ(shown.counters[3].pause, "Frokost");
    auto const choices = lead.choices();
    EXPECT_EQ(choices.profiles.size(), 2U);
    EXPECT_EQ(choices.break_kinds.front().code, "lunch");
}

TEST_F(PgLeadDeskTest, TellsTheQueueOfEachAreaAndWhoCanServeIt)
{
    EXPECT_EQ(area("passport").counters, 4) << "two at counters and two PCs; a paused one calls nobody";
    EXPECT_EQ(area("passport").judgement, Judgement::nobody);
    taken("passport");
    pass("2 min");
    taken("passport");
    pass("14 min");
    EXPECT_EQ(area("passport").waiting, 2);
    EXPECT_EQ(area("passport").longest, 16min);
    EXPECT_EQ(area("passport").judgement, Judgement::close);
    pass("10 min");
    EXPECT_EQ(area("passport").judgement, Judgement::over);
    EXPECT_EQ(area("passport").over, 6min);

    ASSERT_FALSE(lead.assign_counter(bord1, {.profile = only_passports}, PressId::make()).refused());
    EXPECT_EQ(area("passport").counters, 4);
    EXPECT_EQ(area("address").counters, 3);
}

TEST_F(PgLeadDeskTest, TellsTheWaitOfWhoTakesANumberNowAndHowManyWillWait)
{
    EXPECT_FALSE(picture().estimates) << "nothing has come true yet";
    for (int citizen = 0; citizen < 6; ++citizen)
        taken("passport");

    PgLeadDesk fresh{login};
    auto const told = *fresh.picture();
    ASSERT_EQ(told.ahead.queue.size(), 9U);
    EXPECT_EQ(told.ahead.queue.front(), 6);
    auto const queues = area_queues(told, told.read_at);
    auto const passports = std::ranges::find(queues, "passport", &AreaQueue::code);
    ASSERT_TRUE(passports->wait);
    EXPECT_GT(passports->wait->median, 5min);
    EXPECT_GE(passports->wait->bound, passports->wait->median);
}

TEST_F(PgLeadDeskTest, ListsThePeopleOfCountersAndWhoHasNone)
{
    for (char const* each : {"desk_b", "desk_c"})
        as(each);
    auto const all = picture().staff;
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].name, "Bo Lund");
    EXPECT_EQ(all[0].counter, bord2);
    EXPECT_EQ(all[1].name, "Carl Holm");
    EXPECT_EQ(all[1].profile_name, "Kun pas");
    EXPECT_EQ(all[1].counter, bord4) << "a pause is no leaving";
}

TEST_F(PgLeadDeskTest, CountsTheDayAndWhoWaitedAtEachQuarter)
{
    auto const away = taken("passport");
    ASSERT_FALSE(desk.leave_ticket(away.id, PressId::make()).refused());
    taken("passport");
    pass("5 min");
    auto const served = *desk.call_next_ticket(bord1, PressId::make());
    ASSERT_FALSE(desk.finish_service(served->id, {"referred", "police"}, PressId::make()).refused());
    taken("address");
    taken("address");
    pass("20 min");

    auto const shown = picture();

    EXPECT_EQ(shown.day, (LeadDay{.met = 4, .done = 1, .services = 1, .on_time = 1, .left = 1, .referred = 1}));
    ASSERT_EQ(shown.quarters.size(), 9U) << "from nine until seven past eleven";
    EXPECT_EQ(shown.quarters[6].waiting, 0);
    EXPECT_EQ(shown.quarters[7].waiting, 1) << "10.45";
    EXPECT_EQ(shown.quarters[8].waiting, 2) << "11.00";
}

TEST_F(PgLeadDeskTest, MovesAPersonFromTheNextCitizenOnAndClosesWhatTheyLeft)
{
    ASSERT_FALSE(lead.assign_counter(bord3, {.staff = ditte}, PressId::make()).refused());
    EXPECT_EQ(counter(bord3).staff, ditte);
    EXPECT_EQ(counter(bord3).state, CounterState::open);
    EXPECT_EQ(counter(bord3).profile_name, "Alt") << "the usual one comes along";
    EXPECT_EQ(counter(bord1).state, CounterState::closed);

    taken("passport");
    ASSERT_TRUE(desk.call_next_ticket(bord3, PressId::make())->has_value());
    EXPECT_EQ(lead.assign_counter(bord1, {.staff = ditte}, PressId::make()).refusal(), Refusal::citizen_elsewhere);
    EXPECT_EQ(counter(bord3).staff, ditte) << "nobody is moved away from a citizen";

    ASSERT_FALSE(lead.assign_counter(bord3, {.profile = only_passports}, PressId::make()).refused());
    EXPECT_TRUE(counter(bord3).ticket) << "the citizen stays";
    EXPECT_EQ(counter(bord3).profile, only_passports);
}

TEST_F(PgLeadDeskTest, EndsThePauseOfWhoSatThereBefore)
{
    ASSERT_FALSE(lead.assign_counter(bord4, {.staff = ditte}, PressId::make()).refused());
    EXPECT_EQ(counter(bord4).state, CounterState::open);
    EXPECT_EQ(counter(bord4).pause, "");
}

TEST_F(PgLeadDeskTest, TakesAnAssignmentBackWithinAMinute)
{
    auto const press = PressId::make();
    ASSERT_FALSE(lead.assign_counter(bord4, {.staff = ditte, .profile = only_passports}, press).refused());
    pass("59 s");
    ASSERT_FALSE(lead.undo_assignment(press, PressId::make()).refused());

    EXPECT_EQ(counter(bord1).staff, ditte);
    EXPECT_EQ(counter(bord1).state, CounterState::open);
    EXPECT_EQ(counter(bord4).staff, carl);
    EXPECT_EQ(counter(bord4).state, CounterState::paused);
    EXPECT_EQ(counter(bord4).pause, "Frokost");
    EXPECT_EQ(counter(bord4).profile_name, "Alt");
    EXPECT_EQ(lead.undo_assignment(press, PressId::make()).refusal(), Refusal::nothing_to_undo);
    EXPECT_EQ(value("select count(*) || ' ' || count(takes_back) from data.assignment"), "2 1");
}

TEST_F(PgLeadDeskTest, TakesNothingBackThatACallCameAfter)
{
    auto const press = PressId::make();
    ASSERT_FALSE(lead.assign_counter(bord1, {.profile = only_passports}, press).refused());
    taken("passport");
    ASSERT_TRUE(desk.call_next_ticket(bord1, PressId::make())->has_value());
    EXPECT_EQ(lead.undo_assignment(press, PressId::make()).refusal(), Refusal::nothing_to_undo);
    EXPECT_EQ(counter(bord1).profile, only_passports);
}

TEST_F(PgLeadDeskTest, PutsAStuckCitizenBackAndWritesDownWhy)
{
    auto const ticket = taken("passport");
    ASSERT_TRUE(desk.call_next_ticket(bord1, PressId::make())->has_value());
    pass("30 min");
    ASSERT_FALSE(lead.release_ticket(ticket.id, "nobody_there", PressId::make()).refused());

    auto const shown = picture();
    ASSERT_EQ(shown.waiting.size(), 1U);
    EXPECT_EQ(shown.waiting[0].ticket, ticket.id);
    EXPECT_EQ(shown.read_at - shown.waiting[0].arrived, 30min);
    EXPECT_EQ(value("select login || ' ' || (detail ->> 'reason') from data.event where kind = 'returned'"),
              "lead nobody_there");
    EXPECT_EQ(lead.release_ticket(ticket.id, "nobody_there", PressId::make()).refusal(), Refusal::wrong_state);
}

TEST_F(PgLeadDeskTest, StopsAnErrandAtTheStandsAtOnceAndNotAtTheDesks)
{
    auto& kiosk = as("kiosk");
    auto const tile_is_open = [&] {
        return kiosk.with([](soci::session& sql) {
            int open = 0;
            sql << "select open::int from api.kiosk_errands() where errand_type = 'passport'", soci::into(open);
            return open == 1;
        });
    };
    auto const takes = [&] {
        return !kiosk.ask([](soci::session& sql) { sql << "select from api.take_ticket('passport')"; }).refused();
    };
    ASSERT_TRUE(tile_is_open() && takes());

    ASSERT_FALSE(lead.stop_errand("passport", PressId::make()).refused());
    EXPECT_FALSE(tile_is_open() || takes());
    EXPECT_FALSE(desk.take_ticket({.errand_type = "passport"}, PressId::make()).refused());
    ASSERT_EQ(picture().stopped.size(), 1U);
    EXPECT_EQ(picture().stopped.front().errand, "Pas");

    ASSERT_FALSE(lead.start_errand("passport", PressId::make()).refused());
    EXPECT_TRUE(tile_is_open() && takes());
    EXPECT_TRUE(picture().stopped.empty());
}

TEST_F(PgLeadDeskTest, PlansMovesAndRemovesABreakAndForgetsNone)
{
    auto const at = picture().read_at;
    ASSERT_FALSE(lead.plan_break(ditte, "lunch", at + 60min, at + 90min, PressId::make()).refused());
    EXPECT_EQ(lead.plan_break(ditte, "lunch", at + 80min, at + 100min, PressId::make()).refusal(),
              Refusal::break_overlaps);
    ASSERT_FALSE(lead.plan_break(bo, "lunch", at + 60min, at + 90min, PressId::make()).refused());
    auto const planned = picture().breaks;
    ASSERT_EQ(planned.size(), 2U);
    EXPECT_EQ(planned[0].staff_name, "Ditte Krag");
    EXPECT_EQ(planned[0].name, "Frokost");
    EXPECT_EQ(planned[0].starts, at + 60min);

    ASSERT_FALSE(lead.move_break(planned[0].id, at + 75min, at + 105min, PressId::make()).refused());
    EXPECT_EQ(lead.remove_break(planned[0].id, PressId::make()).refusal(), Refusal::unknown_break);
    ASSERT_FALSE(lead.remove_break(planned[1].id, PressId::make()).refused());

    auto const left = picture().breaks;
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].starts, at + 75min);
    EXPECT_EQ(value("select count(*) || ' ' || count(removed) from data.planned_break"), "3 2");
}

}  // namespace skranke

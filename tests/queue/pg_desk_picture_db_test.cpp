#include "core/database/soci_types.h"
#include "core/queue/pg_queue_desk.h"
#include "core/staffing/pg_lead_desk.h"
#include "tests/support/db/two_offices.h"

// What a desk's screen is made from, after each act.

namespace skranke {
namespace {

using namespace std::chrono_literals;

class PgDeskPictureTest : public TwoOffices {
protected:
    Ticket taken(std::string const& errand_type)
    {
        return *desk.take_ticket({.errand_type = errand_type}, PressId::make());
    }

    DeskPicture picture() { return *desk.picture(bord1); }

    static std::vector<std::string> numbers(std::vector<WaitingTicket> const& tickets)
    {
        std::vector<std::string> list;
        for (auto const& ticket : tickets)
            list.push_back(ticket.number);
        return list;
    }

    using Numbers = std::vector<std::string>;
    static constexpr CounterId bord1{1};
    PgQueueDesk desk{as("desk")};
    Instant const ten_forty_two = std::chrono::sys_days{std::chrono::November / 20 / 2026} + 9h + 42min;
};

}  // namespace

TEST_F(PgDeskPictureTest, ShowsAnEmptyDesk)
{
    auto const shown = picture();

    EXPECT_EQ(shown.read_at, ten_forty_two);
    EXPECT_EQ(shown.clock_speed, 0.0);
    EXPECT_EQ(shown.counter.name, "Bord 1");
    EXPECT_EQ(shown.counter.state, CounterState::open);
    EXPECT_EQ(shown.counter.staff_name, "Ditte Krag");
    EXPECT_EQ(shown.counter.profile_name, "Alt");
    EXPECT_TRUE(shown.for_me.empty() && shown.others.empty() && shown.parked.empty());
    EXPECT_EQ(shown.current, std::nullopt);
    EXPECT_EQ(shown.today, CounterToday{});
}

TEST_F(PgDeskPictureTest, ListsTheWaitingInTheOrderInWhichTheyWouldBeCalled)
{
    m_database.run("update data.counter set profile_id = 2 where id = 1");  // passports only
    auto const first = taken("passport");
    auto const other = taken("address");
    pass("4 min");
    auto const urgent = *desk.take_ticket(
        {.errand_type = "passport", .priority = Priority::urgent, .persons = 2, .reason = "travel"}, PressId::make());
    pass("3 min");

    auto const shown = picture();

    EXPECT_EQ(numbers(shown.for_me), (Numbers{urgent.number, first.number}));
    EXPECT_EQ(numbers(shown.others), (Numbers{other.number}));
    auto const& row = shown.for_me.front();
    EXPECT_EQ(row.errand, "Pas");
    EXPECT_EQ(row.priority, Priority::urgent);
    EXPECT_EQ(row.persons, 2);
    EXPECT_EQ(row.arrived, ten_forty_two + 4min);
    EXPECT_EQ(row.due, ten_forty_two + 9min);
    EXPECT_EQ(row.hold, Hold::none);
    EXPECT_EQ((*desk.call_next_ticket(bord1, PressId::make()))->number, urgent.number);
}

TEST_F(PgDeskPictureTest, ShowsWhyAWalkInWaitsForABookedCitizen)
{
    auto const walk_in = taken("passport");
    auto const booked = taken("passport");
    m_database.run(
        "update data.ticket set booked = data.clock() + interval '12 min', start = data.clock() + interval '2 min',"
        " target_s = 600 where number = '" +
        booked.number + "'");
    m_database.run(
        // The citizen PCs stay open, and take nobody off the counter's hands.
        "update data.counter set state = 'closed', staff_id = null where id <> 1 and kind = 'counter' and office_id = "
        "1;"
        "update data.errand_type set minutes = 18 where id = 1");

    auto const shown = picture();

    ASSERT_EQ(shown.for_me.size(), 2U);
    EXPECT_EQ(shown.for_me[0].number, walk_in.number);
    EXPECT_EQ(shown.for_me[0].hold, Hold::promise);
    EXPECT_EQ(shown.for_me[1].hold, Hold::before_time);
    EXPECT_EQ(shown.for_me[1].booked, ten_forty_two + 12min);
    EXPECT_EQ(shown.for_me[1].start, ten_forty_two + 2min);
    EXPECT_EQ(*desk.call_next_ticket(bord1, PressId::make()), std::nullopt);
    pass("2 min");
    EXPECT_EQ((*desk.call_next_ticket(bord1, PressId::make()))->number, booked.number);
}

TEST_F(PgDeskPictureTest, FollowsACitizenFromCallToGoodbye)
{
    auto const ticket = taken("passport");
    pass("1 min");
    ASSERT_FALSE(desk.call_next_ticket(bord1, PressId::make()).refused());
    {
        auto const shown = picture();
        ASSERT_TRUE(shown.current.has_value());
        EXPECT_EQ(shown.current->state, TicketState::called);
        EXPECT_EQ(shown.current->called, ten_forty_two + 1min);
        EXPECT_EQ(shown.current->started, std::nullopt);
        EXPECT_TRUE(shown.current->on_time);
        EXPECT_EQ(shown.current->usual, 12min);
        EXPECT_TRUE(shown.for_me.empty());
    }
    pass("30 s");
    ASSERT_FALSE(desk.start_service(ticket.id, PressId::make()).refused());
    ASSERT_FALSE(desk.set_note(ticket.id, "  Mangler et foto ", PressId::make()).refused());
    ASSERT_FALSE(desk.add_errand(ticket.id, "address", PressId::make()).refused());
    ASSERT_FALSE(desk.tick_step(ticket.id, 1, true, PressId::make()).refused());
    {
        auto const current = *picture().current;
        EXPECT_EQ(current.state, TicketState::serving);
        EXPECT_EQ(current.started, ten_forty_two + 90s);
        EXPECT_EQ(current.note, "Mangler et foto");
        EXPECT_EQ(current.more_errands, (std::vector<AddedErrand>{{"address", "Flytning"}}));
        ASSERT_EQ(current.steps.size(), 2U);
        EXPECT_EQ(current.steps[0].text, "Legitimation set");
        EXPECT_EQ(current.steps[0].done, ten_forty_two + 90s);
        EXPECT_EQ(current.steps[1].workspace, "capture");
        EXPECT_EQ(current.steps[1].done, std::nullopt);
    }
    ASSERT_FALSE(desk.park_ticket(ticket.id, "documents", PressId::make()).refused());
    {
        auto const shown = picture();
        EXPECT_EQ(shown.current, std::nullopt);
        ASSERT_EQ(shown.parked.size(), 1U);
        EXPECT_EQ(shown.parked[0].reason, "Henter papirer");
        EXPECT_EQ(shown.parked[0].counter, "Bord 1");
        EXPECT_EQ(shown.parked[0].since, ten_forty_two + 90s);
    }
    ASSERT_FALSE(desk.resume_ticket(bord1, ticket.id, PressId::make()).refused());
    EXPECT_EQ(picture().current->note, "Mangler et foto");
    EXPECT_EQ(picture().today.services, 0);  // a parked period is no service
    ASSERT_FALSE(desk.start_service(ticket.id, PressId::make()).refused());
    ASSERT_FALSE(desk.finish_service(ticket.id, {}, PressId::make()).refused());

    auto const shown = picture();
    EXPECT_EQ(shown.current, std::nullopt);
    EXPECT_EQ(shown.today, (CounterToday{.services = 1, .on_time = 1, .no_shows = 0}));
}

TEST_F(PgDeskPictureTest, CountsNoShowsAndLateCalls)
{
    auto const first = taken("passport");
    ASSERT_FALSE(desk.call_next_ticket(bord1, PressId::make()).refused());
    ASSERT_FALSE(desk.mark_no_show(first.id, PressId::make()).refused());
    auto const late = taken("passport");
    pass("20 min 1 s");
    ASSERT_FALSE(desk.call_next_ticket(bord1, PressId::make()).refused());
    EXPECT_FALSE(picture().current->on_time);
    ASSERT_FALSE(desk.finish_service(late.id, {}, PressId::make()).refused());

    EXPECT_EQ(picture().today, (CounterToday{.services = 1, .on_time = 0, .no_shows = 1}));
}

TEST_F(PgDeskPictureTest, TellsTheBreakPlannedNextForWhoeverSitsThere)
{
    PgLeadDesk lead{as("lead")};
    auto const at = picture().read_at;
    ASSERT_FALSE(lead.plan_break(StaffId{1}, "lunch", at + 60min, at + 90min, PressId::make()).refused());
    EXPECT_EQ(picture().today, (CounterToday{.next_break = at + 60min, .lunch = true}));

    pass("70 min");
    EXPECT_EQ(picture().today.next_break, at + 60min);
    pass("20 min");
    EXPECT_EQ(picture().today, CounterToday{});
}

TEST_F(PgDeskPictureTest, CountsAReturnedNoShowNoMore)
{
    auto const ticket = taken("passport");
    ASSERT_FALSE(desk.call_next_ticket(bord1, PressId::make()).refused());
    ASSERT_FALSE(desk.mark_no_show(ticket.id, PressId::make()).refused());

    ASSERT_FALSE(desk.return_ticket(ticket.id, Place::arrival, PressId::make()).refused());

    EXPECT_EQ(picture().today.no_shows, 0);
    EXPECT_EQ(picture().for_me.front().priority, Priority::returned);
    EXPECT_EQ(picture().for_me.front().arrived, ten_forty_two);
}

TEST_F(PgDeskPictureTest, ShowsAForgottenNumberAsWaiting)
{
    ASSERT_FALSE(desk.take_ticket({.errand_type = "passport", .confirm = false}, PressId::make()).refused());
    EXPECT_TRUE(picture().for_me.empty());
    pass("30 s");

    EXPECT_EQ(picture().for_me.size(), 1U);
    EXPECT_TRUE(desk.call_next_ticket(bord1, PressId::make())->has_value());
}

TEST_F(PgDeskPictureTest, TellsAPausedAndATakenOverCounter)
{
    ASSERT_FALSE(desk.pause_counter(bord1, "lunch", PressId::make()).refused());
    EXPECT_EQ(picture().counter.state, CounterState::paused);
    EXPECT_EQ(picture().counter.pause_reason, "lunch");
    ASSERT_FALSE(desk.resume_counter(bord1, PressId::make()).refused());

    PgQueueDesk colleague{as("desk_b")};
    ASSERT_FALSE(colleague.open_counter(bord1, ProfileId{2}, true, PressId::make()).refused());
    EXPECT_EQ(picture().counter.staff_name, "Bo Lund");
    EXPECT_EQ(picture().counter.profile_name, "Kun pas");
}

TEST_F(PgDeskPictureTest, KeepsThePausesBeginningWhenOnlyTheProfileChanges)
{
    ASSERT_FALSE(desk.pause_counter(bord1, "lunch", PressId::make()).refused());
    pass("5 min");
    as("lead").with([](soci::session& sql) { sql << "select from api.assign_counter(1, profile => 2)"; });

    EXPECT_EQ(picture().counter.profile_name, "Kun pas");
    EXPECT_EQ(picture().counter.since, ten_forty_two);
}

TEST_F(PgDeskPictureTest, RefusesACounterOfAnotherOffice)
{
    EXPECT_EQ(desk.picture(CounterId{21}).refusal(), Refusal::unknown_counter);
}

TEST_F(PgDeskPictureTest, OffersWhatTheOwnOfficeHasSetUp)
{
    auto const choices = desk.choices();

    EXPECT_EQ(choices.errand_types.size(), 6U);
    EXPECT_EQ(choices.profiles, (std::vector<Profile>{{ProfileId{1}, "Alt"}, {ProfileId{2}, "Kun pas"}}));
    EXPECT_EQ(choices.outcomes.size(), 3U);
    EXPECT_EQ(choices.outcomes.front(), (Choice{"solved", "Løst"}));
    EXPECT_EQ(choices.authorities, (std::vector<Choice>{{"police", "Politiet"}}));
    EXPECT_EQ(choices.counters.size(), 6U);
    EXPECT_TRUE(choices.may_call_particular);
    EXPECT_TRUE(choices.may_give_priority);
    EXPECT_FALSE(PgQueueDesk{as("desk_c")}.choices().may_call_particular);
}

}  // namespace skranke

#include "core/queue/day_closing.h"
#include "core/queue/pg_past_desk.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/db/two_offices.h"

#include <soci/soci.h>

#include <algorithm>

// Visits of today and of closed days, found again, and their story.

namespace skranke {
namespace {

using namespace std::chrono_literals;

class PgPastDeskTest : public TwoOffices {
protected:
    Ticket take(std::string const& errand) { return *queue.take_ticket({.errand_type = errand}, PressId::make()); }
    Ticket served(std::string const& errand, Ending ending = {})
    {
        auto const ticket = take(errand);
        pass("11 min");
        EXPECT_FALSE(queue.call_next_ticket(CounterId{1}, PressId::make()).refused());
        pass("20 s");
        EXPECT_FALSE(queue.start_service(ticket.id, PressId::make()).refused());
        pass("14 min");
        EXPECT_FALSE(queue.finish_service(ticket.id, ending, PressId::make()).refused());
        return ticket;
    }
    /// To the next morning, and today goes to the past.
    void close_today()
    {
        pass("1 day");
        DayClosing{as("lead")}.close_due();
    }
    std::vector<PastVisit> found(VisitFilter const& filter = {})
    {
        return *past.older_visits(filter, std::nullopt, 500);
    }
    std::vector<TicketId> ids(std::vector<PastVisit> const& visits)
    {
        std::vector<TicketId> all;
        for (auto const& visit : visits)
            all.push_back(visit.ticket);
        return all;
    }

    SessionPool& login = as("desk");
    PgQueueDesk queue{login};
    PgPastDesk past{login};
    LocalDay const friday{date::year{2026} / 11 / 20};
};

}  // namespace

TEST_F(PgPastDeskTest, FindsTodaysVisitsAndThoseOfClosedDaysTheLatestFirst)
{
    auto const first = served("passport");
    auto const second = take("address");
    close_today();
    auto const third = take("passport");

    auto const all = found();

    EXPECT_EQ(ids(all), (std::vector{third.id, second.id, first.id}));
    EXPECT_EQ(all[2].day, friday);
    EXPECT_EQ(all[2].number, "A01");
    EXPECT_EQ(all[2].errand, "Pas");
    EXPECT_EQ(all[2].counter, "Bord 1");
    EXPECT_EQ(all[2].ended_as, "solved");
    EXPECT_EQ(*all[2].called - all[2].arrived, 11min);
    EXPECT_EQ(*all[2].ended - *all[2].started, 14min);
    EXPECT_EQ(all[1].ended_as, "left");
    EXPECT_EQ(all[0].ended_as, "waiting");
}

TEST_F(PgPastDeskTest, FindsByEachThingThatIsRemembered)
{
    auto const passport = served("passport", {.outcome = "referred", .referred_to = "police"});
    auto const address = take("address");
    close_today();
    auto const today = take("passport");
    auto const friday_only = std::vector{address.id, passport.id};

    EXPECT_EQ(ids(found({.number = "C01"})), std::vector{address.id});
    EXPECT_EQ(ids(found({.to_day = friday})), friday_only);
    EXPECT_EQ(ids(found({.from_day = friday + date::days{1}})), std::vector{today.id});
    EXPECT_EQ(ids(found({.errand_type = "passport"})), (std::vector{today.id, passport.id}));
    EXPECT_EQ(ids(found({.area = "address"})), std::vector{address.id});
    EXPECT_EQ(ids(found({.counter = CounterId{1}})), std::vector{passport.id});
    EXPECT_EQ(ids(found({.outcome = "referred"})), std::vector{passport.id});
    EXPECT_EQ(ids(found({.outcome = "left"})), std::vector{address.id});
    EXPECT_EQ(ids(found({.from_day = friday, .to_day = friday, .to_time = 10h + 50min})), std::vector{passport.id});
    EXPECT_EQ(ids(found({.from_time = 11h, .to_time = 11h + 30min})), (std::vector{today.id, address.id}));
    EXPECT_TRUE(found({.errand_type = "unheard_of"}).empty());
    EXPECT_TRUE(found({.area = "unheard_of"}).empty());
}

TEST_F(PgPastDeskTest, ReadsPageByPageBothWaysAndFromADay)
{
    std::vector<TicketId> taken;
    for (int day = 0; day < 3; ++day) {
        for (int i = 0; i < 3; ++i)
            taken.push_back(take("passport").id);
        close_today();
    }
    std::ranges::reverse(taken);
    auto const part = [&](int from, int count) {
        return std::vector<TicketId>{taken.begin() + from, taken.begin() + from + count};
    };

    auto const first = *past.older_visits({}, std::nullopt, 4);
    EXPECT_EQ(ids(first), part(0, 4));
    auto const second = *past.older_visits({}, VisitPlace{first.back().day, first.back().ticket}, 4);
    EXPECT_EQ(ids(second), part(4, 4));
    EXPECT_EQ(ids(*past.newer_visits({}, VisitPlace{second.back().day, second.back().ticket}, 2)), part(5, 2));
    EXPECT_EQ(ids(*past.older_visits({}, VisitPlace{friday + date::days{1}, std::nullopt}, 4)), part(3, 4));
    EXPECT_EQ(ids(*past.newer_visits({}, VisitPlace{friday + date::days{1}, std::nullopt}, 10)), part(0, 3));
}

TEST_F(PgPastDeskTest, TellsTheSameStoryTodayAndAfterTheDayWasClosed)
{
    auto const ticket = served("passport", {.outcome = "referred", .referred_to = "police"});
    auto const today = *past.story(ticket.id, friday);
    ASSERT_EQ(today.size(), 4U);
    EXPECT_EQ(today[0].kind, "taken");
    EXPECT_FALSE(today[0].at_stand);
    EXPECT_EQ(today[1].counter, "Bord 1");
    EXPECT_EQ(today[2].kind, "started");
    EXPECT_EQ(today[3].outcome, "Henvist");
    EXPECT_EQ(today[3].detail, "Politiet");
    close_today();
    EXPECT_EQ(*past.story(ticket.id, friday), today);
}

TEST_F(PgPastDeskTest, LeavesOutAPersonsOwnWordsAndTellsWhatWasTakenBack)
{
    auto const ticket = take("passport");
    ASSERT_FALSE(queue.call_next_ticket(CounterId{1}, PressId::make()).refused());
    auto const parked = PressId::make();
    ASSERT_FALSE(queue.park_ticket(ticket.id, "henter sin søster", parked).refused());
    ASSERT_FALSE(queue.undo(parked, PressId::make()).refused());

    auto const story = *past.story(ticket.id, friday);

    ASSERT_EQ(story.size(), 4U);
    EXPECT_EQ(story[2].kind, "parked");
    EXPECT_EQ(story[2].detail, "");
    EXPECT_EQ(story[3].kind, "undone");
    EXPECT_EQ(story[3].detail, "parked");
}

TEST_F(PgPastDeskTest, ShowsNobodyTheVisitsOfAnotherOffice)
{
    auto const ticket = served("passport");
    close_today();
    PgPastDesk west{as("desk_west")};
    EXPECT_TRUE(west.older_visits({}, std::nullopt, 500)->empty());
    EXPECT_TRUE(west.story(ticket.id, friday)->empty());
}

TEST_F(PgPastDeskTest, OffersWhatCanBeChosenToTheAuditorToo)
{
    PgPastDesk auditors{as("auditor")};
    auto const choices = auditors.choices();
    EXPECT_EQ(choices.areas.size(), 4U);
    EXPECT_EQ(choices.counters.size(), 6U);
    EXPECT_EQ(choices.outcomes.size(), 4U);
    EXPECT_EQ(choices.outcomes.front().name, "Løst");
    EXPECT_FALSE(choices.errand_types.empty());
    EXPECT_FALSE(auditors.older_visits({}, std::nullopt, 500).refused());
}

}  // namespace skranke

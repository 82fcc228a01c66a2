#include "core/incident/pg_incident_desk.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/db/two_offices.h"

// The silent call from its key to what is written down.

namespace skranke {

using namespace std::chrono_literals;

class PgIncidentDeskTest : public TwoOffices {
protected:
    std::vector<Incident> seen_by(PgIncidentDesk& desk) { return *desk.open_incidents(); }

    PgIncidentDesk ditte{as("desk")};
    PgIncidentDesk bo{as("desk_b")};
    PgIncidentDesk walker{as("floor")};
};

TEST_F(PgIncidentDeskTest, IsSeenByEveryColleagueWithPlaceAndTimeUntilItIsWrittenDown)
{
    ASSERT_FALSE(ditte.call_colleague(CounterId{1}, PressId::make()).refused());
    {
        auto const seen = seen_by(walker);
        ASSERT_EQ(seen.size(), 1U);
        EXPECT_EQ(seen[0].place, "Bord 1");
        EXPECT_FALSE(seen[0].answered || seen[0].mine || seen[0].i_come);
        EXPECT_TRUE(seen_by(ditte)[0].mine);
    }
    pass("40 s");
    auto const id = seen_by(bo)[0].id;
    ASSERT_FALSE(bo.answer_colleague(id, PressId::make()).refused());
    EXPECT_EQ(walker.answer_colleague(id, PressId::make()).refusal(), Refusal::colleague_comes);
    auto const seen = seen_by(ditte);
    EXPECT_EQ(seen[0].coming, "Bo Lund");
    EXPECT_EQ(*seen[0].answered - seen[0].called, 40s);
    EXPECT_TRUE(seen_by(bo)[0].i_come);

    EXPECT_EQ(walker.close_incident(id, {}, PressId::make()).refusal(), Refusal::needs_permission);
    ASSERT_FALSE(bo.close_incident(id, {true, true, IncidentOutcome::escorted}, PressId::make()).refused());
    EXPECT_EQ(ditte.close_incident(id, {}, PressId::make()).refusal(), Refusal::incident_closed);
    EXPECT_TRUE(seen_by(walker).empty());
    EXPECT_EQ(value("select warning_given || ' ' || conversation_ended || ' ' || outcome from data.incident"),
              "true true escorted");
    EXPECT_EQ(value("select string_agg(kind || ' ' || login, ', ' order by seq) from data.incident_event"),
              "called desk, answered desk_b, closed desk_b");
}

TEST_F(PgIncidentDeskTest, KnowsWhoseVisitItWasWhereThereIsOne)
{
    ASSERT_FALSE(ditte.call_colleague(CounterId{1}, PressId::make()).refused());
    EXPECT_EQ(value("select ticket_id is null from data.incident"), "t");
    ASSERT_FALSE(ditte.close_incident(seen_by(ditte)[0].id, {}, PressId::make()).refused());

    PgQueueDesk queue{as("desk")};
    auto const ticket = *queue.take_ticket({.errand_type = "passport"}, PressId::make());
    ASSERT_FALSE(queue.call_next_ticket(CounterId{1}, PressId::make()).refused());
    ASSERT_FALSE(ditte.call_colleague(CounterId{1}, PressId::make()).refused());
    EXPECT_EQ(value("select ticket_id from data.incident where closed is null"), std::to_string(ticket.id.value));
}

TEST_F(PgIncidentDeskTest, IsOneCallHoweverOftenItIsPressedBeforeSomebodyComes)
{
    for (int press = 0; press < 3; ++press)
        ASSERT_FALSE(ditte.call_colleague(CounterId{1}, PressId::make()).refused());
    ASSERT_EQ(seen_by(bo).size(), 1U);
    EXPECT_EQ(value("select count(*) from data.incident_event where kind = 'called_again'"), "2");
    ASSERT_FALSE(bo.answer_colleague(seen_by(bo)[0].id, PressId::make()).refused());
    ASSERT_FALSE(ditte.call_colleague(CounterId{1}, PressId::make()).refused());
    EXPECT_EQ(seen_by(bo).size(), 2U) << "who has come may need one more";
}

TEST_F(PgIncidentDeskTest, NamesTheCallerWhereThereIsNoCounter)
{
    ASSERT_FALSE(walker.call_colleague(std::nullopt, PressId::make()).refused());
    EXPECT_EQ(seen_by(ditte)[0].place, "Frida Friis");
    ASSERT_FALSE(bo.call_colleague(std::nullopt, PressId::make()).refused());
    EXPECT_EQ(seen_by(ditte)[1].place, "Bord 2") << "where the caller sits";
}

TEST_F(PgIncidentDeskTest, GetsThroughFromAClosedCounterAndFromSomebodyElses)
{
    EXPECT_FALSE(ditte.call_colleague(CounterId{3}, PressId::make()).refused());
    EXPECT_FALSE(ditte.call_colleague(CounterId{2}, PressId::make()).refused());
    EXPECT_EQ(ditte.call_colleague(CounterId{21}, PressId::make()).refusal(), Refusal::unknown_counter);
}

TEST_F(PgIncidentDeskTest, IsNotSeenInAnotherOffice)
{
    ASSERT_FALSE(ditte.call_colleague(CounterId{1}, PressId::make()).refused());
    PgIncidentDesk west{as("desk_west")};
    EXPECT_TRUE(seen_by(west).empty());
    EXPECT_EQ(west.answer_colleague(seen_by(ditte)[0].id, PressId::make()).refusal(), Refusal::unknown_incident);
}

}  // namespace skranke

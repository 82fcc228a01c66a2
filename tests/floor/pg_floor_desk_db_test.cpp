#include "core/floor/pg_floor_desk.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/db/two_offices.h"

#include <soci/soci.h>

// What Medbetjening's screen is made from, after each act.

namespace skranke {
namespace {

using namespace std::chrono_literals;

class PgFloorDeskTest : public TwoOffices {
protected:
    FloorPicture picture() { return *floor.picture(); }
    Ticket helped(std::string const& topic, std::optional<CounterId> place)
    {
        return *floor.start_help(topic, place, PressId::make());
    }

    static constexpr CounterId pc1{5};
    static constexpr CounterId bord2{2};
    SessionPool& login = as("floor");
    PgFloorDesk floor{login};
    PgQueueDesk queue{login};
};

}  // namespace

TEST_F(PgFloorDeskTest, ShowsPcsTopicsAndTalliesOfItsOwnOffice)
{
    auto const shown = picture();

    ASSERT_EQ(shown.places.size(), 2U);
    EXPECT_EQ(shown.places.front().name, "PC 1");
    ASSERT_EQ(shown.topics.size(), 2U);
    EXPECT_EQ(shown.topics.front(), (HelpTopic{.errand_type = "passport",
                                               .name = "Nyt pas",
                                               .hint = "ansøgning hjemmefra",
                                               .counter_errand = "passport"}));
    ASSERT_EQ(shown.tallies.size(), 2U);
    EXPECT_EQ(shown.tallies.front(), (Tally{"way", "Vejviser", 0}));
    EXPECT_TRUE(shown.under_way.empty() && shown.waiting.empty() && shown.calls.empty() && shown.done.empty());

    auto const choices = floor.choices();
    ASSERT_EQ(choices.outcomes.size(), 3U);
    EXPECT_EQ(choices.outcomes.front().name, "Færdig med hjælp");
    EXPECT_EQ(choices.reasons.size(), 2U);
    EXPECT_EQ(choices.counters.size(), 4U);
}

TEST_F(PgFloorDeskTest, HelpsSeveralAtOnceAndShowsSinceWhen)
{
    auto const at_pc = helped("passport", pc1);
    pass("4 min");
    auto const standing = helped("address", std::nullopt);

    auto const shown = picture();

    ASSERT_EQ(shown.under_way.size(), 2U);
    EXPECT_EQ(shown.under_way[0].ticket, at_pc.id);
    EXPECT_EQ(shown.under_way[0].place, pc1);
    EXPECT_EQ(shown.under_way[0].topic, "Nyt pas");
    EXPECT_EQ(shown.read_at - *shown.under_way[0].started, 4min);
    EXPECT_EQ(shown.under_way[1].ticket, standing.id);
    EXPECT_EQ(shown.under_way[1].place, std::nullopt);
    EXPECT_EQ(shown.topics[0].today, 1);
    EXPECT_EQ(shown.topics[1].today, 1);
}

TEST_F(PgFloorDeskTest, ListsWhatHasEndedAndHowAndKeepsTheOldWordBesideACorrection)
{
    auto const ticket = helped("passport", pc1);
    pass("9 min");
    ASSERT_FALSE(floor.finish_help(ticket.id, {"referred", "print", "police"}, PressId::make()).refused());
    {
        auto const shown = picture();
        ASSERT_EQ(shown.done.size(), 1U);
        EXPECT_EQ(shown.done[0].outcome, "referred");
        EXPECT_EQ(shown.done[0].reason, "print");
        EXPECT_EQ(shown.done[0].referred_to, "police");
        EXPECT_EQ(shown.done[0].ended - shown.done[0].started, 9min);
        EXPECT_FALSE(shown.done[0].corrected);
        EXPECT_TRUE(shown.under_way.empty());
    }
    ASSERT_FALSE(floor.correct_help(ticket.id, {{"self_served", "", ""}, "address"}, PressId::make()).refused());

    auto const shown = picture();
    ASSERT_EQ(shown.done.size(), 1U);
    EXPECT_EQ(shown.done[0].outcome, "self_served");
    EXPECT_EQ(shown.done[0].topic, "Flytning");
    EXPECT_EQ(shown.done[0].reason + shown.done[0].referred_to, "");
    EXPECT_TRUE(shown.done[0].corrected);
    EXPECT_EQ(shown.topics[0].today, 0);
    EXPECT_EQ(shown.topics[1].today, 1);
    EXPECT_EQ(m_database.value("select string_agg(kind || ' ' || outcome, ', ' order by seq) from data.event"
                               " where outcome is not null"),
              "finished referred, corrected self_served");
    EXPECT_EQ(m_database.value("select detail ->> 'was_reason' from data.event where kind = 'corrected'"), "print");
}

TEST_F(PgFloorDeskTest, AgreesWithItsEventsWhenTheDayIsClosed)
{
    auto const corrected = helped("passport", pc1);
    pass("9 min");
    ASSERT_FALSE(floor.finish_help(corrected.id, {}, PressId::make()).refused());
    ASSERT_FALSE(floor.correct_help(corrected.id, {{"self_served", "", ""}, "address"}, PressId::make()).refused());
    auto const mistake = PressId::make();
    ASSERT_FALSE(floor.start_help("passport", pc1, mistake).refused());
    ASSERT_FALSE(queue.undo(mistake, PressId::make()).refused());
    ASSERT_FALSE(queue.take_ticket({.errand_type = "passport"}, PressId::make()).refused());
    auto const called = *queue.call_next_ticket(pc1, PressId::make());
    pass("3 min");
    ASSERT_FALSE(floor.finish_help(called->id, {"self_served", "", ""}, PressId::make()).refused());
    ASSERT_FALSE(floor.correct_help(called->id, {{"solved", "", ""}, "address"}, PressId::make()).refused());
    helped("address", std::nullopt);
    pass("1 day");

    m_database.make_login("lead", {"lead"});
    SessionPool lead{m_database.as("lead"), 1};
    auto const agrees = lead.with([](soci::session& sql) {
        int yes = 0;
        sql << "select agrees::int from api.close_day(1, date '2026-11-20')", soci::into(yes);
        return yes;
    });
    EXPECT_EQ(agrees, 1) << m_database.value("select figures || '/' || recomputed from data.closed_day");
}

TEST_F(PgFloorDeskTest, SendsACitizenOnToACounterBeforeThoseWhoWait)
{
    PgQueueDesk desk{as("desk_b")};
    ASSERT_FALSE(queue.take_ticket({.errand_type = "passport"}, PressId::make()).refused());
    auto const ticket = helped("passport", pc1);
    pass("5 min");
    ASSERT_FALSE(queue
                     .transfer_ticket(ticket.id, {.errand_type = "address", .counter = bord2, .place = Place::first},
                                      PressId::make())
                     .refused());

    auto const shown = picture();
    ASSERT_EQ(shown.done.size(), 1U);
    EXPECT_EQ(shown.done[0].outcome, "transferred");
    EXPECT_EQ(shown.done[0].sent_to, "Bord 2");
    EXPECT_FALSE(shown.done[0].correctable);
    EXPECT_EQ((*desk.call_next_ticket(bord2, PressId::make()))->id, ticket.id);
}

TEST_F(PgFloorDeskTest, TakesBackWhatWasBegunByMistake)
{
    auto const press = PressId::make();
    auto const ticket = *floor.start_help("passport", pc1, press);
    ASSERT_FALSE(queue.undo(press, PressId::make()).refused());

    auto const shown = picture();
    EXPECT_TRUE(shown.under_way.empty() && shown.done.empty());
    EXPECT_EQ(shown.topics[0].today, 0);
    EXPECT_EQ(m_database.value("select state from data.ticket where id = " + std::to_string(ticket.id.value)),
              "cancelled");
    EXPECT_FALSE(floor.start_help("passport", pc1, PressId::make()).refused()) << "the PC is free again";
}

TEST_F(PgFloorDeskTest, CallsWhoeverWaitsToAPc)
{
    auto const first = *queue.take_ticket({.errand_type = "passport", .language = "en"}, PressId::make());
    pass("2 min");
    ASSERT_FALSE(queue.take_ticket({.errand_type = "address"}, PressId::make()).refused());
    ASSERT_EQ(picture().waiting.size(), 2U);
    EXPECT_EQ(picture().waiting[0].language, "en");

    EXPECT_EQ((*queue.call_next_ticket(pc1, PressId::make()))->id, first.id);

    auto const shown = picture();
    EXPECT_EQ(shown.waiting.size(), 1U);
    ASSERT_EQ(shown.under_way.size(), 1U);
    EXPECT_EQ(shown.under_way[0].state, TicketState::called);
    EXPECT_EQ(shown.under_way[0].started, std::nullopt);
}

TEST_F(PgFloorDeskTest, GoesToWhoeverAsksForHelpOnce)
{
    m_database.run("insert into data.helper_call (office_id, login, at) values (1, 'kiosk', data.clock())");
    auto const calls = picture().calls;
    ASSERT_EQ(calls.size(), 1U);
    EXPECT_EQ(calls[0].place, "stander1");

    ASSERT_FALSE(floor.answer_help_call(calls[0].id, PressId::make()).refused());
    EXPECT_TRUE(picture().calls.empty());
    EXPECT_EQ(floor.answer_help_call(calls[0].id, PressId::make()).refusal(), Refusal::wrong_state);
    EXPECT_EQ(m_database.value("select s.login from data.helper_call h join data.staff s on s.id = h.answered_by"),
              "floor");
}

TEST_F(PgFloorDeskTest, CountsAndCountsBackWithoutDeleting)
{
    for (int i = 0; i < 3; ++i)
        ASSERT_FALSE(floor.count_tally("way", false, PressId::make()).refused());
    ASSERT_FALSE(floor.count_tally("way", true, PressId::make()).refused());

    EXPECT_EQ(picture().tallies.front().today, 2);
    EXPECT_EQ(m_database.value("select count(*) from data.tally"), "4");
    PgFloorDesk desk{as("desk")};
    EXPECT_EQ(desk.count_tally("way", true, PressId::make()).refusal(), Refusal::nothing_to_undo);
    pass("1 day");
    EXPECT_EQ(picture().tallies.front().today, 0);
}

}  // namespace skranke

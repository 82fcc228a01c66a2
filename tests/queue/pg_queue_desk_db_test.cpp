#include "core/queue/pg_queue_desk.h"

#include "tests/support/db/two_offices.h"
#include "tests/support/wait_for.h"

#include <libpq-fe.h>

#include <set>
#include <thread>

// A press happens once, whoever sends it again and however its answer was lost (contract of the desks with the
// database).

namespace skranke {
namespace {

using namespace std::chrono_literals;

class PgQueueDeskTest : public TwoOffices {
protected:
    Ticket taken(std::string const& errand_type = "passport")
    {
        return *desk.take_ticket({.errand_type = errand_type}, PressId::make());
    }

    Ticket served()
    {
        taken();
        auto const called = **desk.call_next_ticket(bord1, PressId::make());
        return *desk.start_service(called.id, PressId::make());
    }

    std::string state_of(Ticket const& ticket) const
    {
        return value("select state from data.ticket where id = " + std::to_string(ticket.id.value));
    }

    static std::string next_news(Connection const& line)
    {
        PGnotify* heard = nullptr;
        EXPECT_TRUE(wait_for([&] {
            execute(line.get(), "select 1");
            return (heard = PQnotifies(line.get())) != nullptr;
        }));
        std::string news = heard == nullptr ? "" : heard->extra;
        PQfreemem(heard);
        return news;
    }

    static constexpr CounterId bord1{1};
    static constexpr CounterId bord2{2};
    static constexpr CounterId bord3{3};
    PgQueueDesk desk{as("desk")};
    PgQueueDesk colleague{as("desk_b")};
    PressId const press = PressId::make();
};

}  // namespace

TEST_F(PgQueueDeskTest, AnswersThePressOfAMomentAgoAndDoesNothingMore)
{
    auto const first = desk.take_ticket({.errand_type = "passport"}, press);
    auto const again = desk.take_ticket({.errand_type = "passport"}, press);

    EXPECT_EQ(*first, *again);
    EXPECT_EQ(value("select count(*) from data.ticket"), "1");
}

TEST_F(PgQueueDeskTest, AnswersAnOldPressWithTheOldTicketAfterItIsGone)
{
    taken();
    auto const called = **desk.call_next_ticket(bord1, press);
    ASSERT_FALSE(desk.finish_service(called.id, {}, PressId::make()).refused());
    taken();

    EXPECT_EQ(*desk.call_next_ticket(bord1, press), called);
    EXPECT_EQ(state_of(called), "done");
    EXPECT_EQ(value("select count(*) from data.ticket where state = 'waiting'"), "1");
}

TEST_F(PgQueueDeskTest, RefusesAPressThatStandsForSomethingElse)
{
    auto const ticket = served();
    ASSERT_FALSE(desk.set_note(ticket.id, "Mangler et foto", press).refused());

    EXPECT_EQ(desk.set_note(ticket.id, "Mangler to", press).refusal(), Refusal::press_used_otherwise);
    EXPECT_EQ(desk.finish_service(ticket.id, {}, press).refusal(), Refusal::press_used_otherwise);
    EXPECT_EQ(colleague.call_next_ticket(bord2, press).refusal(), Refusal::press_used_otherwise);
    EXPECT_EQ(state_of(ticket), "serving");
}

TEST_F(PgQueueDeskTest, MayTryAPressAgainThatFoundNobody)
{
    EXPECT_EQ(*desk.call_next_ticket(bord1, press), std::nullopt);
    EXPECT_FALSE(desk.press_answer(press).known);
    auto const ticket = taken();

    EXPECT_EQ((*desk.call_next_ticket(bord1, press))->id, ticket.id);
}

TEST_F(PgQueueDeskTest, RemembersAFinishThatFoundNobodyToCall)
{
    auto const ticket = served();
    EXPECT_EQ(*desk.finish_and_call_next(bord1, ticket.id, {}, press), std::nullopt);
    auto const next = taken();

    EXPECT_EQ(*desk.finish_and_call_next(bord1, ticket.id, {}, press), std::nullopt);

    EXPECT_EQ(state_of(ticket), "done");
    EXPECT_EQ(state_of(next), "waiting");
    EXPECT_TRUE(desk.press_answer(press).known);
    EXPECT_EQ(desk.press_answer(press).ticket, std::nullopt);
}

TEST_F(PgQueueDeskTest, DoesNotRememberARefusal)
{
    auto const ticket = taken();
    EXPECT_EQ(desk.recall_ticket(ticket.id, press).refusal(), Refusal::wrong_state);
    EXPECT_FALSE(desk.press_answer(press).known);
    ASSERT_FALSE(desk.call_next_ticket(bord1, PressId::make()).refused());

    EXPECT_FALSE(desk.recall_ticket(ticket.id, press).refused());
}

TEST_F(PgQueueDeskTest, TellsWhatBecameOfAPressToTheOneWhoPressed)
{
    auto const ticket = *desk.take_ticket({.errand_type = "passport"}, press);

    EXPECT_TRUE(desk.press_answer(press).known);
    EXPECT_EQ(desk.press_answer(press).ticket, ticket);
    EXPECT_FALSE(colleague.press_answer(press).known);
    EXPECT_FALSE(desk.press_answer(PressId::make()).known);
}

TEST_F(PgQueueDeskTest, GivesFourSendersOfOnePressOneTicket)
{
    for (int round = 0; round < 10; ++round) {
        taken();
        taken();
        auto const pressed = PressId::make();
        std::vector<std::optional<Ticket>> answers(4);
        std::vector<std::thread> senders;
        for (auto& answer : answers)
            senders.emplace_back([&] { answer = *desk.call_next_ticket(bord1, pressed); });
        for (auto& sender : senders)
            sender.join();

        ASSERT_TRUE(answers[0].has_value());
        for (auto const& answer : answers)
            EXPECT_EQ(answer, answers[0]);
        EXPECT_EQ(value("select count(*) from data.ticket where state = 'called'"), "1");
        ASSERT_FALSE(desk.finish_service(answers[0]->id, {}, PressId::make()).refused());
    }
}

TEST_F(PgQueueDeskTest, GivesFourPressesAtOneCounterOneTicket)
{
    for (int waiting = 0; waiting < 4; ++waiting)
        taken();
    std::vector<std::optional<Ticket>> answers(4);
    std::vector<std::thread> senders;
    for (auto& answer : answers)
        senders.emplace_back([&] { answer = *desk.call_next_ticket(bord1, PressId::make()); });
    for (auto& sender : senders)
        sender.join();

    for (auto const& answer : answers)
        EXPECT_EQ(answer, answers[0]);
    EXPECT_EQ(value("select count(*) from data.ticket where state = 'waiting'"), "3");
}

TEST_F(PgQueueDeskTest, TakesAFinishBackForSixtySecondsByTheDatabasesClock)
{
    auto const ticket = served();
    ASSERT_FALSE(desk.finish_service(ticket.id, {}, press).refused());
    pass("60 s");

    EXPECT_EQ(desk.undo(press, PressId::make())->state, TicketState::serving);
    EXPECT_EQ(value("select count(*) from data.service where ended is null"), "1");

    auto const second = PressId::make();
    ASSERT_FALSE(desk.finish_service(ticket.id, {}, second).refused());
    pass("60.001 s");
    EXPECT_EQ(desk.undo(second, PressId::make()).refusal(), Refusal::nothing_to_undo);
    EXPECT_EQ(state_of(ticket), "done");
}

TEST_F(PgQueueDeskTest, PutsBothCitizensBackWhenF2IsTakenBack)
{
    auto const first = served();
    auto const second = taken("address");
    auto const arrived = value("select arrived from data.ticket where number = '" + second.number + "'");
    pass("10 s");
    ASSERT_EQ((*desk.finish_and_call_next(bord1, first.id, {}, press))->id, second.id);

    ASSERT_EQ(desk.undo(press, PressId::make())->id, first.id);

    EXPECT_EQ(state_of(first), "serving");
    EXPECT_EQ(state_of(second), "waiting");
    EXPECT_EQ(value("select arrived from data.ticket where number = '" + second.number + "'"), arrived);
    EXPECT_EQ(value("select string_agg(kind, ' ' order by id) from data.event where ticket_id = " +
                    std::to_string(second.id.value)),
              "taken called undone");
}

TEST_F(PgQueueDeskTest, RefusesToTakeF2BackOnceTheNextCitizenIsMet)
{
    auto const first = served();
    auto const second = taken();
    ASSERT_FALSE(desk.finish_and_call_next(bord1, first.id, {}, press).refused());
    ASSERT_FALSE(desk.start_service(second.id, PressId::make()).refused());

    EXPECT_EQ(desk.undo(press, PressId::make()).refusal(), Refusal::nothing_to_undo);
    EXPECT_EQ(state_of(first), "done");
    EXPECT_EQ(state_of(second), "serving");
}

TEST_F(PgQueueDeskTest, DoesNotBringAWipedNoteBack)
{
    auto const ticket = served();
    ASSERT_FALSE(desk.set_note(ticket.id, "Mangler et foto", PressId::make()).refused());
    ASSERT_FALSE(desk.finish_service(ticket.id, {}, press).refused());
    EXPECT_EQ(value("select count(*) from data.note"), "0");

    ASSERT_FALSE(desk.undo(press, PressId::make()).refused());
    EXPECT_EQ(desk.picture(bord1)->current->note, "");
}

TEST_F(PgQueueDeskTest, PutsASentOnCitizenBackAsBefore)
{
    auto const ticket = served();
    auto const before = value(
        "select row(errand_id, area_id, start, target_s, priority, only_counter_id, counter_id, state)"
        " from data.ticket");
    ASSERT_FALSE(
        desk.transfer_ticket(ticket.id, {.errand_type = "address", .counter = bord2, .place = Place::last}, press)
            .refused());

    ASSERT_FALSE(desk.undo(press, PressId::make()).refused());
    EXPECT_EQ(value("select row(errand_id, area_id, start, target_s, priority, only_counter_id, counter_id, state)"
                    " from data.ticket"),
              before);
}

TEST_F(PgQueueDeskTest, LeavesTheCounterAloneWhereANoShowOrAParkedCitizenWas)
{
    auto const no_show = taken();
    ASSERT_FALSE(desk.call_next_ticket(bord1, PressId::make()).refused());
    ASSERT_FALSE(desk.mark_no_show(no_show.id, PressId::make()).refused());
    auto const parked = served();
    ASSERT_FALSE(desk.park_ticket(parked.id, "documents", PressId::make()).refused());
    auto const next = served();
    ASSERT_FALSE(desk.finish_service(next.id, {}, press).refused());

    // Somebody holds the counter's row as long as this takes.
    auto const at_the_counter = open_connection(m_database.as_operator());
    execute(at_the_counter.get(), "begin; select from data.counter where id = 1 for no key update");
    EXPECT_FALSE(colleague.return_ticket(no_show.id, Place::arrival, PressId::make()).refused());
    EXPECT_FALSE(colleague.add_errand(parked.id, "address", PressId::make()).refused());
    EXPECT_FALSE(colleague.set_note(parked.id, "Ringer selv", PressId::make()).refused());
    execute(at_the_counter.get(), "rollback");

    EXPECT_EQ(desk.undo(press, PressId::make())->id, next.id) << "the counter has seen a later press";
}

TEST_F(PgQueueDeskTest, NeverLeavesAnEventWithoutItsPlaceInTheStory)
{
    auto const ticket = served();
    ASSERT_FALSE(desk.park_ticket(ticket.id, "documents", press).refused());
    ASSERT_FALSE(desk.undo(press, PressId::make()).refused());
    ASSERT_FALSE(desk.add_errand(ticket.id, "address", PressId::make()).refused());
    ASSERT_FALSE(desk.tick_step(ticket.id, 1, true, PressId::make()).refused());
    ASSERT_FALSE(
        desk.finish_service(ticket.id, {.outcome = "referred", .referred_to = "police"}, PressId::make()).refused());

    EXPECT_EQ(value("select string_agg(seq || ' ' || kind, ', ' order by seq) from data.event"),
              "1 taken, 2 called, 3 started, 4 parked, 5 undone, 6 errand_added, 7 step_done, 8 finished");
    EXPECT_EQ(value("select count(*) from data.event e join data.ticket t on t.id = e.ticket_id"
                    " where e.seq = t.last_seq and e.state = t.state"),
              "1");
}

TEST_F(PgQueueDeskTest, WritesDownWhatWasRevealedOfWhomAndByWhom)
{
    auto const ticket = served();
    pass("7 s");

    ASSERT_FALSE(desk.reveal(ticket.id, {Detail::errand, Detail::note}).refused());

    EXPECT_EQ(value("select string_agg(login || ' ' || what || ' ' || (at = data.clock()), ', ' order by what)"
                    " from audit.reveal where ticket_id = " +
                    std::to_string(ticket.id.value)),
              "desk errand true, desk note true");
    EXPECT_EQ(desk.reveal(TicketId{99}, {Detail::errand}).refusal(), Refusal::unknown_ticket);
    EXPECT_EQ(value("select count(*) from audit.reveal"), "2");
}

TEST_F(PgQueueDeskTest, ClosesTheCounterThatIsLeftForAnotherAndTellsBothInOneNews)
{
    auto const line = open_connection(m_database.as_operator());
    execute(line.get(), "listen skranke_office_1");

    ASSERT_FALSE(desk.open_counter(bord3, std::nullopt, false, PressId::make()).refused());

    EXPECT_EQ(desk.picture(bord1)->counter.state, CounterState::closed);
    EXPECT_EQ(desk.picture(bord1)->elsewhere, (Seat{bord3, "Bord 3", ""}));
    EXPECT_EQ(desk.picture(bord3)->elsewhere, std::nullopt);
    EXPECT_EQ(next_news(line), R"({"t":[],"c":[1,3]})");
}

TEST_F(PgQueueDeskTest, ParksTheCitizenOfTheCounterThatIsLeftAndOnlyWhenAskedTo)
{
    auto const ticket = served();
    EXPECT_EQ(desk.open_counter(bord3, std::nullopt, false, PressId::make()).refusal(), Refusal::citizen_elsewhere);
    EXPECT_EQ(state_of(ticket), "serving");

    ASSERT_FALSE(desk.open_counter(bord3, std::nullopt, true, PressId::make()).refused());

    EXPECT_EQ(desk.picture(bord3)->parked.at(0).counter, "Bord 1");
    EXPECT_EQ(desk.resume_ticket(bord3, ticket.id, PressId::make())->state, TicketState::called);
}

TEST_F(PgQueueDeskTest, WarmsASessionWithoutATrace)
{
    auto const waiting = taken();
    auto const presses = value("select count(*) from data.press");
    as("desk");
    auto settings = m_database.as("desk");
    settings.warm_up = PgQueueDesk::warm_up;

    SessionPool pool{settings};
    pool.warm(1);

    EXPECT_EQ(value("select count(*) from data.press"), presses);
    EXPECT_EQ(state_of(waiting), "waiting");
    EXPECT_EQ((*PgQueueDesk{pool}.call_next_ticket(bord1, PressId::make()))->id, waiting.id);
}

TEST_F(PgQueueDeskTest, MovesATakenCounterWithItsCitizen)
{
    auto const ticket = served();
    EXPECT_EQ(colleague.open_counter(bord1, std::nullopt, false, PressId::make()).refusal(), Refusal::counter_taken);

    ASSERT_FALSE(colleague.open_counter(bord1, std::nullopt, true, PressId::make()).refused());

    EXPECT_EQ(desk.finish_service(ticket.id, {}, PressId::make()).refusal(), Refusal::not_the_owner);
    EXPECT_FALSE(colleague.finish_service(ticket.id, {}, PressId::make()).refused());
}

}  // namespace skranke

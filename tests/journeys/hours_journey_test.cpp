#include "core/database/session_pool.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/journey/journey_test.h"

namespace skranke {
namespace {

/// An hour of each who works at a screen, by keyboard alone. What was seen is checked on the way; here, what is left.
class KeyboardHour : public JourneyTest {
protected:
    KeyboardHour()
    {
        stop_clock();
        install("plads4");
    }

    static TicketId take(QueueDesk& desk, std::string const& errand)
    {
        auto const taken = desk.take_ticket({.errand_type = errand}, PressId::make());
        EXPECT_FALSE(taken.refused()) << errand;
        return taken.refused() ? TicketId{} : taken->id;
    }
    /// Number, state, and how it ended.
    std::string tickets() const
    {
        return value(
            "select string_agg(concat_ws(' ', number, state, outcome), ', ' order by number) from data.ticket");
    }
};

}  // namespace

TEST_F(KeyboardHour, OfAClerk)
{
    SessionPool pool{m_database.as("anker.lyngdal")};
    PgQueueDesk desk{pool};
    for (auto const* errand : {"passport_adult", "passport_adult", "passport_child", "licence_duplicate"})
        take(desk, errand);

    auto const said = journey("clerk_hour.py", {sign_in_file("ditte.krag")});

    EXPECT_EQ(said.exit_code, 0) << said.text;
    EXPECT_EQ(tickets(),
              "A01 waiting, A02 waiting, A03 done papers_missing, A04 done solved, D01 no_show, D02 waiting");
    EXPECT_EQ(value("select e.code from data.ticket t join data.errand_type e on e.id = t.errand_id"
                    " where t.number = 'A01'"),
              "payment");
    EXPECT_EQ(value("select note from data.note"), "Henter foto");
    EXPECT_EQ(value("select count(*) from data.event where kind = 'recalled'"), "1");
    EXPECT_EQ(value("select outcome || ' ' || warning_given || ' ' || conversation_ended from data.incident"),
              "escorted true false");
    EXPECT_EQ(value("select state from data.counter where id = 4"), "closed");
}

TEST_F(KeyboardHour, OfAFloorwalker)
{
    SessionPool pool{m_database.as("anker.lyngdal")};
    PgQueueDesk desk{pool};
    take(desk, "computer_help");
    m_database.run("insert into data.helper_call (office_id, login, at) values (1, 'stander1', data.clock())");

    auto const said = journey("floor_hour.py", {sign_in_file("gudrun.hessel")});

    EXPECT_EQ(said.exit_code, 0) << said.text;
    EXPECT_EQ(tickets(), "F01 done solved, F02 done referred, F03 waiting");
    EXPECT_EQ(value("select t.referred_to || ' ' || e.code from data.ticket t, data.ticket f join data.errand_type e on"
                    " e.id = f.errand_id where t.number = 'F02' and f.number = 'F03'"),
              "library mitid_help");
    EXPECT_EQ(value("select string_agg(code || ' ' || counts, ', ' order by id) from data.tally"),
              "wayfinding 1, wayfinding 1, wayfinding -1");
    EXPECT_EQ(value("select s.login from data.helper_call h join data.staff s on s.id = h.answered_by"),
              "gudrun.hessel");
}

TEST_F(KeyboardHour, OfATeamLead)
{
    SessionPool pool{m_database.as("anker.lyngdal")};
    PgQueueDesk desk{pool};
    take(desk, "passport_adult");
    take(desk, "move");
    CounterId const bord_1{1};
    ASSERT_FALSE(desk.open_counter(bord_1, std::nullopt, false, PressId::make()).refused());
    auto const called = desk.call_next_ticket(bord_1, PressId::make());
    ASSERT_TRUE(!called.refused() && *called);
    ASSERT_FALSE(desk.start_service((*called)->id, PressId::make()).refused());
    m_database.run("update data.clock_row set shown_at = shown_at + interval '50 min'");

    auto const said = journey("lead_hour.py", {sign_in_file("birthe.klosterhede")});

    EXPECT_EQ(said.exit_code, 0) << said.text;
    EXPECT_EQ(tickets(), "A01 waiting, C01 waiting");
    EXPECT_EQ(value("select target_s from data.ticket where number = 'C01'"), "60") << "ahead of the others";
    EXPECT_EQ(
        value("select c.state || ', ' || s.login || ', ' || p.name from data.counter c join data.staff s on s.id ="
              " c.staff_id join data.profile p on p.id = c.profile_id where c.id = 3"),
        "open, yasmin.holmgaard, Alt");
    EXPECT_EQ(value("select count(*) filter (where ended is null) || ' of ' || count(*) from data.errand_stop"),
              "0 of 1");
    EXPECT_EQ(value("select (extract(epoch from ends - starts) / 60)::int || ' ' || (removed is not null) from"
                    " data.planned_break"),
              "45 true");
}

}  // namespace skranke

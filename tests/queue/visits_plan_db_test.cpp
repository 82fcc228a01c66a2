// What a search among past visits reads: by index, whatever it is that is remembered.

#include "tests/support/db/past_years.h"
#include "tests/support/db/two_offices.h"

#include <fmt/format.h>
#include <libpq-fe.h>

namespace skranke {
namespace {

class VisitsPlanTest : public TwoOffices {
protected:
    VisitsPlanTest() : m_connection{open_connection(m_database.as_operator())}
    {
        m_database.run(past_years(40'000));
        PQsetNoticeReceiver(
            m_connection.get(),
            [](void* plans, PGresult const* notice) {
                if (auto const* const text = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY))
                    *static_cast<std::string*>(plans) += std::string{text} + "\n";
            },
            &m_plans);
        execute(m_connection.get(),
                "load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;"
                " set auto_explain.log_nested_statements = on; set client_min_messages = log;"
                " set session authorization desk");
    }

    /// The plans of everything inside a search.
    std::string const& plans_of(std::string const& call)
    {
        m_plans.clear();
        execute(m_connection.get(), "select * from api." + call);
        return m_plans;
    }
    void expect_by(char const* index, std::string const& call)
    {
        auto const& plans = plans_of(call);
        EXPECT_NE(plans.find(index), std::string::npos) << call << "\n" << plans;
        for (char const* table : {"Seq Scan on ticket", "Seq Scan on event"})
            EXPECT_EQ(plans.find(table), std::string::npos) << call << "\n" << plans;
    }

    std::string m_plans;
    Connection m_connection;
};

}  // namespace

// A month's indexes are named after their columns.
TEST_F(VisitsPlanTest, EachThingRememberedHasItsIndex)
{
    expect_by("_office_id_day_id_idx", "find_visits()");
    expect_by("_office_id_day_id_idx", "find_visits(at_day => '2026-10-10')");
    expect_by("_office_id_day_id_idx", "find_visits(at_day => '2026-10-10', at_ticket => 1020000, newer => true)");
    expect_by("_office_id_day_id_idx", "find_visits(from_day => '2026-10-01', to_day => '2026-10-02')");
    expect_by("_office_id_number_day_id_idx", "find_visits(number => 'A12')");
    expect_by("_office_id_errand_id_day_id_idx", "find_visits(errand_type => 'payment')");
    expect_by("_office_id_area_id_day_id_idx", "find_visits(area => 'narrow')");
    expect_by("_office_id_counter_id_day_id_idx", "find_visits(counter => 6)");
    expect_by("_office_id_outcome_day_id_idx", "find_visits(outcome => 'left')");
    expect_by("event_past_2026_10_pkey", "visit_story(1020000, '2026-10-10')");
}

TEST_F(VisitsPlanTest, APageIsReadWithoutTheMonthsBehindIt)
{
    auto const& plans = plans_of("find_visits(at_day => '2026-11-10', most => 50)");
    EXPECT_EQ(plans.find("ticket_past_2026_12"), std::string::npos) << plans;
    // September is in the plan and was never begun.
    auto const september = plans.find("ticket_past_2026_09");
    if (september != std::string::npos) {
        EXPECT_NE(plans.find("(never executed)", september), std::string::npos) << plans;
    }
}

}  // namespace skranke

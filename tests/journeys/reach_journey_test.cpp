#include "core/database/session_pool.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/journey/journey_test.h"

namespace skranke {
namespace {

class ReachJourney : public JourneyTest {};

}  // namespace

TEST_F(ReachJourney, EveryControlHasANameAndARoleAndTabComesToIt)
{
    stop_clock();
    for (auto const* station : {"plads4", "stander1", "hall1"})
        install(station);
    SessionPool pool{m_database.as("anker.lyngdal")};
    for (auto const* errand : {"passport_adult", "licence_duplicate", "move", "computer_help"})
        ASSERT_FALSE(PgQueueDesk{pool}.take_ticket({.errand_type = errand}, PressId::make()).refused());

    auto const said = journey(
        "reach.py", {sign_in_file("ditte.krag"), sign_in_file("gudrun.hessel"), sign_in_file("birthe.klosterhede")});

    EXPECT_EQ(said.exit_code, 0) << said.text;
}

}  // namespace skranke

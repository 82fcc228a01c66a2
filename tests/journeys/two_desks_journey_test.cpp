#include "core/database/session_pool.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/journey/journey_test.h"

namespace skranke {
namespace {

/// Two programs, as on two PCs of one office.
class TwoDesksJourney : public JourneyTest {};

}  // namespace

TEST_F(TwoDesksJourney, SeesAtTheOtherWhatIsPressedAtOneAndCallsTwoCitizens)
{
    install("plads4");
    SessionPool pool{m_database.as("ditte.krag")};
    for (int i = 0; i < 3; ++i)
        ASSERT_FALSE(PgQueueDesk{pool}.take_ticket({.errand_type = "passport_adult"}, PressId::make()).refused());

    auto const said = journey("two_desks.py", {"4", sign_in_file("ditte.krag"), "1", sign_in_file("anker.lyngdal")});

    EXPECT_EQ(said.exit_code, 0) << said.text;
    EXPECT_EQ(value("select string_agg(number || ' ' || state || ' ' || coalesce(counter_id, 0), ', '"
                    " order by number) from data.ticket where state in ('waiting', 'called')"),
              "A01 waiting 0, A02 called 1, A03 waiting 0");
}

}  // namespace skranke

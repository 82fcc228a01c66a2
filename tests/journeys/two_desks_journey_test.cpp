#include "core/base/settings.h"
#include "core/base/station_login.h"
#include "core/database/session_pool.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include <fstream>

namespace skranke {
namespace {

/// Two programs, as on two PCs of one office.
class TwoDesksJourney : public OfficeTest {
protected:
    std::string sign_in_file(std::string const& login) const
    {
        auto const file = m_home.path() / (login + ".sign-in");
        std::ofstream{file} << "login = " << login << "\npassword = " << m_database.as(login).password << "\n";
        std::filesystem::permissions(file, std::filesystem::perms{0600});
        return quoted(file.string());
    }

    TemporaryFolder m_home;
    Environment m_config{"XDG_CONFIG_HOME", m_home.path().string()};
};

}  // namespace

TEST_F(TwoDesksJourney, SeesAtTheOtherWhatIsPressedAtOneAndCallsTwoCitizens)
{
    keep_station_login(user_config_folder(), "plads4", {"plads4", m_database.as("plads4").password});
    SessionPool pool{m_database.as("ditte.krag")};
    for (int i = 0; i < 3; ++i)
        ASSERT_FALSE(PgQueueDesk{pool}.take_ticket({.errand_type = "passport_adult"}, PressId::make()).refused());

    auto const said = shell("/usr/bin/python3 " + quoted(source_dir() + "/tests/journeys/two_desks.py") + " " +
                            quoted(build_dir() + "/bin/skranke") + " " + quoted(m_database.as("plads4").address) + " " +
                            quoted(m_home.path().string()) + " 4 " + sign_in_file("ditte.krag") + " 1 " +
                            sign_in_file("anker.lyngdal"));

    EXPECT_EQ(said.exit_code, 0) << said.text;
    EXPECT_EQ(m_database.value("select string_agg(number || ' ' || state || ' ' || coalesce(counter_id, 0), ', '"
                               " order by number) from data.ticket where state in ('waiting', 'called')"),
              "A01 waiting 0, A02 called 1, A03 waiting 0");
}

}  // namespace skranke

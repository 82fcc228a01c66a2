#include "core/base/station_login.h"

#include "core/base/settings.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

class StationLoginTest : public testing::Test {
protected:
    TemporaryFolder const folder;
    Environment const home{"XDG_CONFIG_HOME", folder.path().string()};
};

}  // namespace

TEST_F(StationLoginTest, IsReadAsItWasKept)
{
    keep_station_login(user_config_folder(), "hall1", {"egelund_hall1", "abc-123"});
    keep_station_login(user_config_folder(), "hall1", {"egelund_hall1", "def-456"});
    EXPECT_EQ(station_login("hall1"), (StationLogin{"egelund_hall1", "def-456"}));
}

TEST_F(StationLoginTest, IsKeptForItsOwnerOnly)
{
    keep_station_login(user_config_folder(), "hall1", {"egelund_hall1", "abc-123"});
    auto const file = user_config_folder() / "stations" / "hall1.ini";
    EXPECT_EQ(std::filesystem::status(file).permissions() & std::filesystem::perms::all,
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);

    std::filesystem::permissions(file, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    EXPECT_THROW(station_login("hall1"), WrongUse);
}

TEST_F(StationLoginTest, IsNoneWhereThereIsNoFile)
{
    EXPECT_EQ(station_login("hall1"), std::nullopt);
}

TEST_F(StationLoginTest, NeedsNoNameWhereTheMachineKeepsOnlyOne)
{
    EXPECT_EQ(only_station(), std::nullopt);
    keep_station_login(user_config_folder(), "plads4", {"egelund_plads4", "abc-123"});
    folder.write("skranke/stations/plads4.ini~", "an editor's");
    EXPECT_EQ(only_station(), "plads4");
    keep_station_login(user_config_folder(), "hall1", {"egelund_hall1", "abc-123"});
    EXPECT_EQ(only_station(), std::nullopt);
}

TEST_F(StationLoginTest, CannotReachOutsideItsFolder)
{
    EXPECT_THROW(station_login("../skranke"), WrongUse);
    EXPECT_THROW(station_login(""), WrongUse);
}

TEST_F(StationLoginTest, SaysSoWhenItCannotBeKept)
{
    folder.write("skranke/stations", "in the way");
    EXPECT_THROW(keep_station_login(user_config_folder(), "hall1", {"a", "b"}), WrongUse);
}

}  // namespace skranke

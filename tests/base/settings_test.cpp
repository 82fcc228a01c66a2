#include "core/base/settings.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

class SettingsTest : public testing::Test {
protected:
    Settings told(std::vector<std::string> const& arguments) const
    {
        return Settings{{{"database", "CONNECTION", "which database"},
                         {"station-id", "ID", "which screen"},
                         {"windowed", "", "in a window"},
                         {"port", "N", "which port"},
                         {"data", "FOLDER", "the private database", "database"}},
                        arguments,
                        files()};
    }

    SettingFiles files() const
    {
        return {folder.path() / "user.ini", folder.path() / "machine.ini", folder.path() / "remembered.ini"};
    }

    std::string refused(std::vector<std::string> const& arguments) const
    {
        try {
            told(arguments);
        } catch (WrongUse const& wrong) {
            return wrong.sentence();
        }
        return {};
    }

    TemporaryFolder const folder;
};

}  // namespace

TEST_F(SettingsTest, HearTheCommandLineAboveAllElse)
{
    folder.write("machine.ini", "station-id = hall1\nport = 1\ndatabase = host=machine\n");
    folder.write("user.ini", "station-id = hall2\nport = 2\n");
    Environment const environment{"SKRANKE_STATION_ID", "hall3"};

    auto const settings = told({"--station-id", "hall4"});

    EXPECT_EQ(settings.text("station-id"), "hall4");
    EXPECT_EQ(told({}).text("station-id"), "hall3");
    EXPECT_EQ(settings.number("port", 0), 2);
    EXPECT_EQ(settings.text("database"), "host=machine");
}

TEST_F(SettingsTest, KeepAPrivateDatabaseApartFromTheServerOfTheMachine)
{
    folder.write("machine.ini", "database = host=machine\n");

    EXPECT_EQ(told({"--data", "/practice"}).get("database"), std::nullopt);
    EXPECT_EQ(told({"--data", "/practice", "--database", "host=told"}).text("database"), "host=told");
    EXPECT_EQ(told({}).text("database"), "host=machine");
}

TEST_F(SettingsTest, RememberWhatWasChosenInTheWindow)
{
    folder.write("user.ini", "station-id = hall1\nport = 1\n");
    remember("station-id", "hall2", files());
    remember("database", "host=a dbname=b", files());
    remember("station-id", "hall3", files());

    EXPECT_EQ(told({}).text("station-id"), "hall3");
    EXPECT_EQ(told({}).text("database"), "host=a dbname=b");
    EXPECT_EQ(told({}).number("port", 0), 1);
    EXPECT_EQ(told({"--station-id", "hall4"}).text("station-id"), "hall4");
}

TEST_F(SettingsTest, TellVerbsFromOptions)
{
    auto const settings = told({"demo", "--port=7", "day", "--windowed", "--", "--port"});

    EXPECT_EQ(settings.words(), (std::vector<std::string>{"demo", "day", "--port"}));
    EXPECT_EQ(settings.number("port", 0), 7);
    EXPECT_TRUE(settings.on("windowed"));
}

TEST_F(SettingsTest, KeepEqualSignsInAValue)
{
    EXPECT_EQ(told({"--database", "host=/run/skranke dbname=skranke"}).text("database"),
              "host=/run/skranke dbname=skranke");
    EXPECT_EQ(told({"--database=host=x"}).text("database"), "host=x");
}

TEST_F(SettingsTest, ReadSectionsAndDanishLettersFromFiles)
{
    folder.write("user.ini", "[printer]\naddress = tcp://10.0.0.7:9100\nname = Stander ved døren\n");
    auto const settings = told({});
    EXPECT_EQ(settings.text("printer.address"), "tcp://10.0.0.7:9100");
    EXPECT_EQ(settings.text("printer.name"), "Stander ved døren");
}

TEST_F(SettingsTest, AnswerWithTheOtherwiseWhenNothingWasSet)
{
    auto const settings = told({});
    EXPECT_EQ(settings.get("database"), std::nullopt);
    EXPECT_EQ(settings.text("database", "none"), "none");
    EXPECT_EQ(settings.number("port", 9100), 9100);
    EXPECT_FALSE(settings.on("windowed"));
}

TEST_F(SettingsTest, SayWhatIsWrongInOneSentence)
{
    EXPECT_EQ(refused({"--kaffe"}), "Der er ingen indstilling, der hedder »--kaffe«. Prøv --help.");
    EXPECT_EQ(refused({"--port"}), "»--port« mangler en værdi.");
    EXPECT_EQ(refused({"--windowed=no"}), "»--windowed« tager ingen værdi.");
    EXPECT_THROW(told({"--port", "7a"}).number("port", 0), WrongUse);
    EXPECT_THROW(told({"--port", ""}).number("port", 0), WrongUse);
}

TEST_F(SettingsTest, RefuseAWordThatIsNeitherYesNorNo)
{
    Environment const environment{"SKRANKE_WINDOWED", "maybe"};
    EXPECT_THROW(told({}).on("windowed"), WrongUse);
}

TEST_F(SettingsTest, ShowEveryOptionInHelp)
{
    EXPECT_EQ(told({}).help(),
              "  --database CONNECTION  which database\n"
              "  --station-id ID        which screen\n"
              "  --windowed             in a window\n"
              "  --port N               which port\n"
              "  --data FOLDER          the private database\n");
}

}  // namespace skranke

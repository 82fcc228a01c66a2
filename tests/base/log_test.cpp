#include "core/base/log.h"

#include <gmock/gmock.h>

#include <type_traits>

namespace skranke {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;

class Log : public testing::Test {
protected:
    void SetUp() override
    {
        log::write_to([this](std::string const& line) { lines.push_back(line); });
    }
    void TearDown() override
    {
        log::write_to({});
        log::show_from(log::Level::info);
    }

    std::vector<std::string> lines;
};

}  // namespace

// What the log is for: nothing that was read, typed or received can be handed to it.
static_assert(!std::is_constructible_v<log::Constant, std::string>);
static_assert(!std::is_constructible_v<log::Constant, std::string_view>);
static_assert(!std::is_constructible_v<log::Field, log::Constant, std::string>);
static_assert(!std::is_constructible_v<log::Field, log::Constant, std::string_view>);
static_assert(!std::is_constructible_v<log::Field, log::Constant, char const*>);

TEST_F(Log, WritesTypedFields)
{
    log::warning("listener lost its connection", {{"sqlstate", log::Sqlstate{"08006"}},
                                                  {"attempt", 3},
                                                  {"ticket", TicketId{71}},
                                                  {"after", 2s},
                                                  {"again", true},
                                                  {"state", "closed"}});

    EXPECT_THAT(lines, ElementsAre(EndsWith(" warning listener lost its connection sqlstate=08006 attempt=3 ticket=71 "
                                            "after=2000ms again=yes state=closed")));
}

TEST_F(Log, BeginsALineWithTheMomentInUtc)
{
    log::info("started");
    EXPECT_THAT(lines, ElementsAre(testing::MatchesRegex("20[0-9-]+T[0-9:.]+Z info started")));
}

TEST_F(Log, WritesNoSqlstateThatIsNone)
{
    log::error("fault", {{"sqlstate", log::Sqlstate{"Ellen"}}, {"other", log::Sqlstate{"1012621234"}}});
    EXPECT_THAT(lines, ElementsAre(HasSubstr("sqlstate=????? other=?????")));
}

TEST_F(Log, KeepsDetailsToItselfUntilAsked)
{
    log::debug("detail");
    log::show_from(log::Level::debug);
    log::debug("another detail");
    EXPECT_THAT(lines, ElementsAre(EndsWith("another detail")));
}

TEST_F(Log, OutlivesASinkThatFails)
{
    log::write_to([](std::string const&) { throw 28; });
    log::error("the disk is full");
    SUCCEED();
}

}  // namespace skranke

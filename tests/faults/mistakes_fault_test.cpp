// The office day can fail: with each of these mistakes it does. Those in SQL and in the servers are made in the test's
// own town, those in the program between its parts (tests/support/fault/mistake.h).

#include "tests/support/fault/office_day.h"
#include "tests/support/wait_for.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skranke::fault {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;

constexpr unsigned seed = 1;

OfficePlan few(int desks)
{
    return {.desks = desks, .programs = 0, .true_desktop = false};
}

/// One town for all; each puts it right again.
class OfficeDayMistakes : public testing::Test {
protected:
    static void SetUpTestSuite() { s_town = std::make_unique<Town>(); }
    static void TearDownTestSuite() { s_town.reset(); }

    static Town& town() { return *s_town; }

private:
    static inline std::unique_ptr<Town> s_town;
};

bool is_said(OfficeDay const& day, char const* lie)
{
    return testing::Matches(Contains(HasSubstr(lie)))(day.lies());
}

auto const lost = Contains(HasSubstr("was answered, and is not there"));

}  // namespace

TEST_F(OfficeDayMistakes, AreNoticedWhenAnswersComeBeforeTheyAreKept)
{
    auto& servers = town().servers();
    servers.set("synchronous_commit", "off");
    servers.set("wal_writer_delay", "10s");
    OfficeDay day{town(), seed, few(6)};
    ASSERT_TRUE(day.work(30)) << day.wrong_on_screens();
    town().suffer_unheard_change();
    servers.set("synchronous_commit", "on");
    servers.set("wal_writer_delay", "200ms");
    EXPECT_THAT(day.lies(), lost);
}

TEST_F(OfficeDayMistakes, AreNoticedWhenALostPressIsSentAgainAsANewOne)
{
    auto plan = few(6);
    plan.at_desks = Mistake::a_lost_press_is_sent_as_a_new_one;
    OfficeDay day{town(), seed, plan};
    ASSERT_TRUE(day.work(12)) << day.wrong_on_screens();
    ASSERT_TRUE(day.suffer_lost_answers());
    EXPECT_TRUE(wait_for([&] { return is_said(day, "was pressed by nobody"); })) << testing::PrintToString(day.lies());
}

TEST_F(OfficeDayMistakes, AreNoticedWhenPressesAreNotWrittenDown)
{
    auto const& servers = town().servers();
    servers.value(
        "create function public.forget_press() returns trigger language plpgsql security definer as"
        " 'begin delete from data.press where id = new.id; return null; end'");
    servers.value(
        "create constraint trigger forget after insert on data.press deferrable initially deferred"
        " for each row execute function public.forget_press()");
    {
        OfficeDay day{town(), seed, few(6)};
        ASSERT_TRUE(day.work(12)) << day.wrong_on_screens();
        ASSERT_TRUE(day.suffer_lost_answers());
        EXPECT_TRUE(wait_for([&] { return is_said(day, "was told not to have happened, and is there"); }))
            << testing::PrintToString(day.lies());
    }
    servers.value("drop trigger forget on data.press");
    servers.value("drop function public.forget_press()");
}

TEST_F(OfficeDayMistakes, AreNoticedOnDisplaysThatMissWhatHappenedMeanwhile)
{
    auto plan = few(1);
    plan.on_displays = {Mistake::a_listener_stays_deaf, Mistake::nobody_reads_when_the_line_is_back,
                        Mistake::the_last_good_picture_stays};
    OfficeDay day{town(), seed, plan};
    ASSERT_TRUE(day.comes_right()) << day.wrong_on_screens();
    ASSERT_TRUE(wait_for([&] { return day.wrong_on_mistaken_displays() == std::vector<std::string>(3); }));
    town().suffer_unheard_change();
    ASSERT_TRUE(day.comes_right()) << day.wrong_on_screens();
    EXPECT_THAT(day.wrong_on_mistaken_displays(), Each(HasSubstr("a display says")));
}

/// What makes the promise when the other server takes over.
TEST_F(OfficeDayMistakes, AreNoticedWhenNobodyWaitsForTheFollower)
{
    auto& servers = town().servers();
    OfficeDay day{town(), seed, few(6)};
    ASSERT_TRUE(day.comes_right()) << day.wrong_on_screens();
    servers.forget_the_follower();
    ASSERT_TRUE(day.work(30)) << day.wrong_on_screens();
    servers.kill_server();
    servers.take_over();
    EXPECT_THAT(day.lies(), lost);
    servers.follow();
}

}  // namespace skranke::fault

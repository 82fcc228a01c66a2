#include "desktop/keys/live_picture.h"

#include "tests/support/fake_clock.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace skranke {
namespace {

using namespace std::chrono_literals;

struct SmallPicture {
    Instant read_at;
    double clock_speed{1};
    int number{0};
};

class LivePictureTest : public testing::Test {
protected:
    Answer<SmallPicture> answer()
    {
        ++asked;
        if (broken)
            throw std::runtime_error{"broken"};
        if (refused)
            return Refusal::needs_permission;
        return SmallPicture{.read_at = FakeClock::friday_at(10, 42), .clock_speed = 60, .number = asked};
    }

    HandBackground background;
    FakeClock clock;
    int asked{0};
    int told{0};
    bool broken{false};
    bool refused{false};
    bool takes{true};
    LivePicture<SmallPicture> picture{background,         clock,
                                      [] { return 0.5; }, [this] { return answer(); },
                                      [this] { ++told; }, [this](SmallPicture const&) { return takes; }};
};

}  // namespace

TEST_F(LivePictureTest, IsNothingUntilItIsRead)
{
    EXPECT_FALSE(picture);
    picture.tick();
    EXPECT_FALSE(picture);

    background.finish_all();

    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->number, 1);
    EXPECT_EQ(told, 1);
}

TEST_F(LivePictureTest, ReadsOneAtATimeAndOnceMoreForAllThatCameMeanwhile)
{
    picture.read();
    picture.hear({.kind = QueueNews::Kind::changed});
    picture.hear({.kind = QueueNews::Kind::changed});
    EXPECT_EQ(background.work_waiting(), 1U);

    background.finish_all();

    EXPECT_EQ(asked, 2);
    EXPECT_EQ(picture.answered(), picture.begun());
}

TEST_F(LivePictureTest, ReadsByItselfBecauseNewsIsOnlyAHint)
{
    picture.read();
    background.finish_all();
    clock.pass(Pace::reads_every / 2);
    picture.tick();
    EXPECT_EQ(background.work_waiting(), 0U);

    clock.pass(Pace::reads_every);
    picture.tick();
    background.finish_all();

    EXPECT_EQ(picture->number, 2);
}

TEST_F(LivePictureTest, KeepsTheLastPictureAndTriesSoonAgainWhenSomethingIsWrong)
{
    picture.read();
    background.finish_all();
    broken = true;
    picture.read();
    background.finish_all();

    EXPECT_EQ(picture->number, 1);
    EXPECT_TRUE(picture.in_vain());
    EXPECT_FALSE(picture.away());
    EXPECT_EQ(picture.trouble().as_of, picture->read_at);

    broken = false;
    clock.pass(Pace::tries_again_after + 1s);
    picture.tick();
    background.finish_all();

    EXPECT_EQ(picture->number, 3);
    EXPECT_FALSE(picture.in_vain());
}

TEST_F(LivePictureTest, TellsARefusal)
{
    refused = true;
    picture.read();
    background.finish_all();

    EXPECT_FALSE(picture);
    EXPECT_EQ(picture.trouble().refusal, Refusal::needs_permission);
}

TEST_F(LivePictureTest, LeavesThePictureStandingWhileItIsNotToMove)
{
    picture.read();
    background.finish_all();
    takes = false;
    picture.read();
    background.finish_all();

    EXPECT_EQ(picture->number, 1);
    EXPECT_EQ(told, 2);
}

TEST_F(LivePictureTest, CarriesTheDatabasesClockOn)
{
    picture.read();
    background.finish_all();
    clock.pass(2s);

    EXPECT_EQ(picture.now(), FakeClock::friday_at(10, 44));
    EXPECT_EQ(picture.age(), 2s);
}

}  // namespace skranke

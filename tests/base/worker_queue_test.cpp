#include "tests/support/worker_queue.h"

#include "core/base/task_scope.h"

#include <gtest/gtest.h>

#include <future>
#include <memory>

namespace skranke {

namespace {
using namespace std::chrono_literals;
}

TEST(WorkerQueue, BringsOutcomesBackToTheThreadThatDrains)
{
    WorkerQueue background;
    TaskScope tasks{background};
    std::thread::id worked;
    std::thread::id told;

    tasks.start([&] { return worked = std::this_thread::get_id(); },
                [&](auto const&) { told = std::this_thread::get_id(); });

    EXPECT_TRUE(background.run_until([&] { return told != std::thread::id{}; }, 60s));
    EXPECT_EQ(told, std::this_thread::get_id());
    EXPECT_NE(worked, told);
}

TEST(WorkerQueue, RunsActsInTheOrderTheyWerePosted)
{
    WorkerQueue background;
    std::vector<int> seen;
    for (int i = 0; i < 5; ++i)
        background.post([&seen, i] { seen.push_back(i); });

    EXPECT_EQ(background.drain(), 5U);
    EXPECT_EQ(seen, (std::vector{0, 1, 2, 3, 4}));
    EXPECT_EQ(background.drain(), 0U);
}

TEST(WorkerQueue, LeavesAnActPostedWhileDrainingForTheNextTime)
{
    WorkerQueue background;
    int runs = 0;
    std::function<void()> again = [&] {
        ++runs;
        background.post(again);
    };
    background.post(again);

    EXPECT_EQ(background.drain(), 1U);
    EXPECT_EQ(runs, 1);
}

TEST(WorkerQueue, GivesUpWhenPatienceRunsOut)
{
    WorkerQueue background;
    EXPECT_FALSE(background.run_until([] { return false; }, 1ms));
}

TEST(WorkerQueue, FinishesWhatHasBegunBeforeItGoes)
{
    std::promise<void> begun;
    bool finished = false;
    {
        WorkerQueue background;
        background.run([&] {
            begun.set_value();
            finished = true;
        });
        begun.get_future().wait();
    }
    EXPECT_TRUE(finished);
}

TEST(WorkerQueue, ForgetsWhatHasNotBegunWhenItGoes)
{
    auto const held = std::make_shared<int>(7);
    {
        WorkerQueue nobody_works{0};
        nobody_works.run([held] { FAIL(); });
        EXPECT_EQ(held.use_count(), 2);
    }
    EXPECT_EQ(held.use_count(), 1);
}

}  // namespace skranke

#include "core/base/task_scope.h"

#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include <optional>

namespace skranke {

TEST(TaskScope, HandsTheOutcomeOver)
{
    HandBackground background;
    TaskScope tasks{background};
    int told = 0;

    tasks.start([] { return 7; }, [&](Outcome<int> const& outcome) { told = *outcome; });
    EXPECT_EQ(told, 0);
    background.finish_all();

    EXPECT_EQ(told, 7);
}

TEST(TaskScope, TurnsAnExceptionIntoAFailure)
{
    HandBackground background;
    TaskScope tasks{background};
    std::optional<Failure> failure;

    tasks.start([]() -> int { throw DatabaseLost{"08006"}; },
                [&](Outcome<int> const& outcome) { failure = outcome.failure(); });
    background.finish_all();

    EXPECT_EQ(failure, (Failure{Failure::Kind::database_away, "08006"}));
}

TEST(TaskScope, FallsSilentWhenItGoes)
{
    HandBackground background;
    bool told = false;
    {
        TaskScope tasks{background};
        tasks.start([] {}, [&](auto const&) { told = true; });
        background.work_one();
    }
    background.finish_all();

    EXPECT_FALSE(told);
}

TEST(TaskScope, ForgetsWhatIsUnderWayWhenSilenced)
{
    HandBackground background;
    TaskScope tasks{background};
    std::vector<int> told;

    tasks.start([] { return 1; }, [&](auto const& outcome) { told.push_back(*outcome); });
    tasks.silence();
    tasks.start([] { return 2; }, [&](auto const& outcome) { told.push_back(*outcome); });
    background.finish_all();

    EXPECT_EQ(told, std::vector{2});
}

}  // namespace skranke

#include "desktop/display/display_layout.h"

#include "tests/support/overlap.h"

#include <gtest/gtest.h>

#include <tuple>
#include <vector>

namespace skranke {
namespace {

/// The screen's shape, in practice, two calls together, with a notice.
using Hall = std::tuple<double, bool, bool, bool>;

class DisplayLayoutIn : public testing::TestWithParam<Hall> {
protected:
    DisplayLayoutIn()
    {
        auto const [shape, practice, two, notice] = GetParam();
        at = display_layout(shape, practice, two, notice);
        boxes = {at.office, at.clock, at.calling, at.calls, at.lately_heading, at.lately, at.foot};
        if (practice)
            boxes.push_back(at.practice);
        for (auto const& box : {at.notice, at.waiting_heading, at.waiting})
            if (box.h > 0)
                boxes.push_back(box);
    }

    DisplayLayout at;
    std::vector<Box> boxes;
};

TEST_P(DisplayLayoutIn, LaysNothingOverAnythingElse)
{
    for (std::size_t one = 0; one < boxes.size(); ++one) {
        EXPECT_GE(boxes[one].x, 0);
        EXPECT_GE(boxes[one].y, 0);
        EXPECT_LE(boxes[one].right(), at.wide);
        EXPECT_LE(boxes[one].bottom(), at.high);
        for (std::size_t other = one + 1; other < boxes.size(); ++other)
            EXPECT_FALSE(overlap(boxes[one], boxes[other])) << one << " and " << other;
    }
}

TEST_P(DisplayLayoutIn, FillsTheScreen)
{
    EXPECT_NEAR(at.wide / at.high, std::get<0>(GetParam()), 0.001);
    EXPECT_EQ(at.foot.bottom(), at.high);
}

TEST_P(DisplayLayoutIn, HasRoomForANumberThatIsReadAcrossTheHall)
{
    bool const two = std::get<2>(GetParam());
    double const each = two ? (at.calls.h - 20) / 2 : at.calls.h;
    double const below = at.stacked ? each * 0.36 : 0;
    EXPECT_GE((each - below - 24) / 1.15, 250);
}

TEST_P(DisplayLayoutIn, ShowsHowManyWaitWhereOneNumberIsCalled)
{
    EXPECT_EQ(at.waiting.h > 0, !std::get<2>(GetParam()));
    if (at.waiting.h > 0) {
        constexpr int areas = 9;
        int const rows = (areas + at.waiting_columns - 1) / at.waiting_columns;
        EXPECT_GE(at.waiting.h / rows, 50);
    }
}

INSTANTIATE_TEST_SUITE_P(Halls, DisplayLayoutIn,
                         testing::Combine(testing::Values(16.0 / 9, 4.0 / 3, 5.0 / 4, 21.0 / 9, 9.0 / 16, 3.0 / 4),
                                          testing::Bool(), testing::Bool(), testing::Bool()));

}  // namespace
}  // namespace skranke

#include "desktop/kiosk/kiosk_layout.h"

#include "tests/support/overlap.h"

#include <gtest/gtest.h>

#include <tuple>

namespace skranke {
namespace {

using Role = KioskButton::Role;

KioskScreen tiles(int count)
{
    KioskScreen screen;
    screen.page = KioskPage::errands;
    auto const add = [&screen](Role role, int times) {
        for (int at = 0; at < times; ++at) {
            KioskButton button;
            button.role = role;
            screen.buttons.push_back(button);
        }
    };
    add(Role::tile, count);
    add(Role::language, 3);
    add(Role::tool, 4);
    add(Role::help, 1);
    return screen;
}

/// Width, height, millimetres a pixel, tiles, moved down, with a notice.
using Glass = std::tuple<double, double, double, int, bool, bool>;

class KioskLayoutOn : public testing::TestWithParam<Glass> {
protected:
    KioskLayoutOn()
    {
        auto const [w, h, mm, count, low, notice] = GetParam();
        screen = tiles(count);
        screen.low = low;
        screen.practice = {"ØVELSE", ""};
        if (notice)
            screen.notice = {"Der kommer ingen sedler lige nu.", ""};
        layout = kiosk_layout(screen, w, h, mm);
    }

    KioskScreen screen;
    KioskLayout layout;
};

TEST_P(KioskLayoutOn, HasNothingToPressInTheTopEighth)
{
    for (auto const& button : layout.buttons)
        EXPECT_GE(button.y, std::get<1>(GetParam()) / 8);
}

TEST_P(KioskLayoutOn, HasTargetsOfTwentyMillimetres)
{
    double const mm = std::get<2>(GetParam());
    for (auto const& button : layout.buttons) {
        EXPECT_GE(button.h * mm, 20 - 1e-6);
        EXPECT_GE(button.w * mm, 20 - 1e-6);
    }
}

TEST_P(KioskLayoutOn, LaysNothingOverAnythingElse)
{
    auto boxes = layout.buttons;
    for (auto const& box : {layout.title, layout.clock, layout.hours, layout.lead, layout.notice, layout.privacy})
        if (box.h > 0)
            boxes.push_back(box);
    for (std::size_t one = 0; one < boxes.size(); ++one) {
        EXPECT_GE(boxes[one].x, 0);
        EXPECT_LE(boxes[one].right(), std::get<0>(GetParam()));
        EXPECT_LE(boxes[one].bottom(), std::get<1>(GetParam()));
        for (std::size_t other = one + 1; other < boxes.size(); ++other)
            EXPECT_FALSE(overlap(boxes[one], boxes[other])) << one << " and " << other;
    }
}

TEST_P(KioskLayoutOn, MovesEverythingToPressIntoReach)
{
    if (!screen.low)
        return;
    for (auto const& button : layout.buttons)
        EXPECT_GE(button.y, std::get<1>(GetParam()) * 0.4);
}

INSTANTIATE_TEST_SUITE_P(
    Stands, KioskLayoutOn,
    testing::Values(Glass{1080, 1920, 0.369, 11, false, false},                                           // 32 inches
                    Glass{1080, 1920, 0.369, 11, true, true}, Glass{1080, 1920, 0.277, 10, false, true},  // 24 inches
                    Glass{1080, 1920, 0.277, 10, true, false}, Glass{2160, 3840, 0.184, 11, true, true},
                    Glass{1440, 2560, 0.233, 12, false, true}, Glass{1920, 1080, 0.277, 11, false, true}));

TEST(KioskLayout, IsMirroredForThoseWhoReadFromRightToLeft)
{
    auto screen = tiles(4);
    auto const plain = kiosk_layout(screen, 1080, 1920, 0.369);
    screen.right_to_left = true;
    auto const mirrored = kiosk_layout(screen, 1080, 1920, 0.369);
    for (std::size_t at = 0; at < plain.buttons.size(); ++at)
        EXPECT_EQ(mirrored.buttons[at], plain.buttons[at].mirrored(1080));
    EXPECT_LT(mirrored.clock.x, mirrored.title.x);
}

TEST(KioskLayout, ShowsOnlyTheQuestionWhileItAsks)
{
    auto screen = tiles(10);
    screen.question = KioskQuestion{};
    auto const layout = kiosk_layout(screen, 1080, 1920, 0.369);
    ASSERT_EQ(layout.buttons.size(), 2u);
    EXPECT_FALSE(overlap(layout.buttons[0], layout.buttons[1]));
    EXPECT_FALSE(overlap(layout.buttons[0], layout.sentences));
}

}  // namespace
}  // namespace skranke

#include "desktop/hall/palette.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

constexpr double for_citizens = 7.0;

TEST(Palette, TextOnTheDisplayIsReadAcrossTheHall)
{
    using namespace display_colours;
    for (auto const& on : {ground, edge})
        for (auto const& text : {ink, soft})
            EXPECT_GE(contrast(text, on), for_citizens);
    EXPECT_GE(contrast(call_ink, call), for_citizens);
    EXPECT_GE(contrast(call_ink, warning), for_citizens);
}

TEST(Palette, TextOnTheStandIsReadByThoseWhoSeeLittle)
{
    for (auto const& colours : {KioskColours::ordinary(), KioskColours::high_contrast()}) {
        for (auto const& text : {colours.ink, colours.soft, colours.fact}) {
            EXPECT_GE(contrast(text, colours.paper), for_citizens);
            EXPECT_GE(contrast(text, colours.ground), 6.9);
        }
        EXPECT_GE(contrast(colours.chosen_ink, colours.chosen), for_citizens);
        EXPECT_GE(contrast(colours.main_ink, colours.main), for_citizens);
        EXPECT_GE(contrast(colours.help_ink, colours.help), for_citizens);
        EXPECT_GE(contrast(colours.border, colours.ground), 3.0);
    }
}

}  // namespace
}  // namespace skranke

#include "desktop/widgets/contrast.h"
#include "desktop/widgets/palette.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

constexpr double for_reading = 4.5;  // WCAG AA
constexpr double for_edges = 3;

/// The colours of a theme: a window, what is written in, the writing.
struct Theme {
    char const* page;
    char const* card;
    char const* text;
    bool high_contrast;
};

class PaletteOfTheTheme : public testing::TestWithParam<Theme> {
protected:
    Palette p{Palette::of(wxColour{GetParam().page}, wxColour{GetParam().card}, wxColour{GetParam().text},
                          GetParam().high_contrast)};
};

TEST_P(PaletteOfTheTheme, CanBeReadOnWhateverItStandsOn)
{
    for (auto const& text : {p.text, p.muted})
        for (auto const& back : {p.card, p.page})
            EXPECT_GE(contrast(text, back), for_reading);
    EXPECT_GE(contrast(p.text, p.chosen), for_reading);
    EXPECT_GE(contrast(p.muted, p.chosen), for_reading) << "when a citizen came, in the row that comes next";
    EXPECT_GE(contrast(p.accent_text, p.card), for_reading);
    EXPECT_GE(contrast(p.on_accent, p.accent), for_reading);
    EXPECT_GE(contrast(p.rail_text, p.rail), for_reading);
    EXPECT_GE(contrast(p.rail_chosen_text, p.rail_chosen), for_reading);
    EXPECT_GE(contrast(p.edge, p.card), for_edges);
}

TEST_P(PaletteOfTheTheme, TellsAStateInColoursThatCanBeRead)
{
    for (auto const tone : {Tone::neutral, Tone::calm, Tone::good, Tone::warning, Tone::bad}) {
        auto const patch = p.tone(tone);
        EXPECT_GE(contrast(patch.text, patch.back), for_reading);
        EXPECT_GE(contrast(patch.text, p.card), for_reading) << "a patch in the row that comes next";
        EXPECT_GE(contrast(p.tone_text(tone), p.card), for_reading);
        EXPECT_GE(contrast(p.tone_text(tone), p.page), for_reading);
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, PaletteOfTheTheme,
                         testing::Values(Theme{"#f6f5f4", "#ffffff", "#000000", false},  // Adwaita
                                         Theme{"#353535", "#2d2d2d", "#ffffff", false},  // Adwaita, dark
                                         Theme{"#eff0f1", "#fcfcfc", "#232629", false},  // Breeze
                                         Theme{"#31363b", "#232629", "#eff0f1", false},  // Breeze, dark
                                         Theme{"#ffffff", "#ffffff", "#000000", true},
                                         Theme{"#000000", "#000000", "#ffffff", true}));

}  // namespace
}  // namespace skranke

#include "desktop/hall/hall_texts.h"

#include "desktop/hall/line_breaking.h"
#include "desktop/hall/shipped_files.h"
#include "desktop/hall/shipped_texts.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string_view>

namespace skranke {
namespace {

TEST(HallTexts, PrefersTheOfficeThenWhatIsShippedThenDanish)
{
    HallTexts texts{{{{"da", "kiosk.back"}, "Tilbage"}, {{"en", "kiosk.back"}, "Back"}}};
    EXPECT_EQ(texts.text("en", "kiosk.back"), "Back");
    EXPECT_EQ(texts.text("uk", "kiosk.back"), "Tilbage");
    texts.use({{{"en", "kiosk.back"}, "Go back"}});
    EXPECT_EQ(texts.text("en", "kiosk.back"), "Go back");
    EXPECT_EQ(texts.text("en", "no.such.key"), "");
}

TEST(HallTexts, FillsItsBraces)
{
    HallTexts const texts{{{{"da", "said"}, "{number}, og {number} ved {place}"}}};
    EXPECT_EQ(texts.text("da", "said", {{"number", "A 1"}, {"place", "{number}"}}), "A 1, og A 1 ved {number}");
}

TEST(HallTexts, SayNothingTwice)
{
    HallTexts const texts{{{{"da", "area.mitid"}, "MitID"}, {{"en", "area.mitid"}, "MitID"}}};
    EXPECT_EQ(texts.both("da", "en", "area.mitid"), (BothWords{"MitID", ""}));
}

TEST(ShippedTexts, HaveTheSameKeysInEveryLanguage)
{
    std::map<std::string, std::set<std::string>> keys;
    for (auto const& [key, text] : shipped_texts()) {
        EXPECT_FALSE(text.empty()) << key.first << " " << key.second;
        if (key.second.rfind("language.", 0) != 0)
            keys[key.first].insert(key.second);
    }
    for (auto const* language : {"da", "en", "uk", "ar"})
        EXPECT_EQ(keys[language], keys["da"]) << language;
}

TEST(ShippedTexts, OfferTheLanguagesByTheirOwnNames)
{
    HallTexts const texts{shipped_texts()};
    EXPECT_EQ(texts.languages(), (std::vector<std::string>{"da", "en", "uk", "ar"}));
    EXPECT_TRUE(texts.has("ar", "language.right_to_left"));
    EXPECT_FALSE(texts.has("uk", "language.right_to_left"));
    EXPECT_TRUE(texts.has("uk", "language.unreviewed"));
}

TEST(ShippedFiles, HoldAPictogramForEachTool)
{
    std::set<std::string_view> names;
    for (auto const& icon : shipped_hall_icons())
        names.insert(icon.name);
    for (auto const* tool : {"lower", "contrast", "larger", "read_aloud", "waiting"})
        EXPECT_TRUE(names.count(tool)) << tool;
    EXPECT_GE(shipped_errand_icons().size(), 11u);
}

TEST(LineBreaking, FillsLinesAndCutsNoWord)
{
    auto const letters = [](std::string const& text) { return static_cast<double>(text.size()); };
    EXPECT_EQ(broken_lines("Hent dit pas her", 8, letters), (std::vector<std::string>{"Hent dit", "pas her"}));
    EXPECT_EQ(broken_lines("Folkeregisteradresse nu", 5, letters),
              (std::vector<std::string>{"Folkeregisteradresse", "nu"}));
    EXPECT_EQ(broken_lines("", 5, letters), std::vector<std::string>{""});
}

}  // namespace
}  // namespace skranke

#include "core/base/words.h"

#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace skranke {

namespace {

class Words : public testing::Test {
protected:
    void TearDown() override { speak(Language::danish); }
};

/// The texts in double quotes of one po entry's `keyword`, put together.
std::string po_text(std::string const& entry, std::string const& keyword)
{
    std::istringstream lines{entry};
    std::string line;
    std::string text;
    bool inside = false;
    while (std::getline(lines, line)) {
        if (!line.empty() && line.front() != '"')
            inside = line.rfind(keyword + " \"", 0) == 0;
        auto const open = line.find('"');
        if (inside && open != std::string::npos)
            text += line.substr(open + 1, line.rfind('"') - open - 1);
    }
    return text;
}

/// The places for values in a text, as a sorted list: "{}", "{number}" …
std::multiset<std::string> places(std::string const& text)
{
    static std::regex const place{R"(\{[^{}]*\})"};
    return {std::sregex_token_iterator{text.begin(), text.end(), place}, std::sregex_token_iterator{}};
}

std::vector<std::string> entries(std::string const& po)
{
    std::vector<std::string> found;
    for (std::size_t from = 0; from < po.size();) {
        auto const end = std::min(po.find("\n\n", from), po.size());
        found.push_back(po.substr(from, end - from));
        from = end + 2;
    }
    return found;
}

std::string read(std::string const& file)
{
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string const merged = build_dir() + "/locale/da/LC_MESSAGES/skranke.po";

}  // namespace

TEST_F(Words, AreDanishUntilEnglishIsChosen)
{
    EXPECT_EQ(tr("A colleague is already at that counter."), "En kollega sidder allerede ved det bord.");

    speak(Language::english);

    EXPECT_EQ(tr("A colleague is already at that counter."), "A colleague is already at that counter.");
}

TEST_F(Words, FollowTheNumber)
{
    speak(Language::english);
    EXPECT_EQ(tr("one citizen", "several citizens", 1), "one citizen");
    EXPECT_EQ(tr("one citizen", "several citizens", 0), "several citizens");
    EXPECT_EQ(tr("one citizen", "several citizens", 2), "several citizens");
}

TEST_F(Words, StandInEnglishWhereTheCatalogueLacksThem)
{
    char const* const unheard_of = "No source says this.";
    EXPECT_EQ(tr(unheard_of), "No source says this.");
}

TEST_F(Words, TakeAValueInTheirPlace)
{
    EXPECT_EQ(tr_with("There is no option “--{}”. Try --help.", "kaffe"),
              "Der er ingen indstilling, der hedder »--kaffe«. Prøv --help.");
}

TEST_F(Words, HaveASentenceForEveryRefusal)
{
    std::set<std::string> sentences;
    for (int why = 0; why <= static_cast<int>(Refusal::other); ++why) {
        auto const text = sentence(static_cast<Refusal>(why));
        EXPECT_GT(text.size(), 20U) << why;
        EXPECT_EQ(text.back(), '.') << text;
        EXPECT_TRUE(sentences.insert(text).second) << "twice: " << text;
    }
}

TEST_F(Words, AreAllTranslated)
{
    TemporaryFolder const folder;
    auto const pot = (folder.path() / "skranke.pot").string();
    auto const extracted =
        shell("cd " + quoted(source_dir()) +
              " && find core devices desktop reports -name '*.cpp' -o -name '*.h' 2>/dev/null | LC_ALL=C sort |"
              " xgettext --files-from=- --from-code=UTF-8 --language=C++ --keyword --keyword=_ --keyword=tr:1"
              " --keyword=tr:1,2 --keyword=tr_with:1 --keyword=wxPLURAL:1,2 --keyword=wxTRANSLATE --keyword=N_ -o " +
              quoted(pot));
    ASSERT_EQ(extracted.exit_code, 0) << extracted.text;

    std::set<std::string> danish;
    for (auto const& entry : entries(read(merged))) {
        bool const fuzzy = std::regex_search(entry, std::regex{"(^|\\n)#, [^\n]*fuzzy"});
        bool const empty = po_text(entry, "msgstr").empty() && po_text(entry, "msgstr[1]").empty();
        if (!fuzzy && !empty)
            danish.insert(po_text(entry, "msgid"));
    }
    for (auto const& entry : entries(read(pot)))
        EXPECT_EQ(danish.count(po_text(entry, "msgid")), 1U) << "no Danish for\n" << entry;
}

TEST_F(Words, KeepEveryPlaceForAValueInDanish)
{
    auto const all = entries(read(merged));
    ASSERT_GT(all.size(), 10U);
    for (auto const& entry : all) {
        auto const source = po_text(entry, "msgid");
        if (source.empty())
            continue;
        bool const plural = entry.find("\nmsgid_plural ") != std::string::npos;
        if (plural) {
            EXPECT_EQ(places(po_text(entry, "msgid_plural")), places(po_text(entry, "msgstr[1]"))) << entry;
            EXPECT_FALSE(po_text(entry, "msgstr[0]").empty()) << entry;
        } else {
            EXPECT_EQ(places(source), places(po_text(entry, "msgstr"))) << entry;
        }
    }
}

TEST_F(Words, QuoteAsDanesDo)
{
    for (auto const& entry : entries(read(merged)))
        for (auto const* form : {"msgstr", "msgstr[0]", "msgstr[1]"})
            for (auto const* foreign : {"“", "”", "„"})
                EXPECT_EQ(po_text(entry, form).find(foreign), std::string::npos) << entry;
}

TEST_F(Words, SayOneThingInOneWayInAllAreas)
{
    auto const together =
        shell("cd " + quoted(source_dir()) + " && msgcat --more-than=1 --no-location resources/translations/da/*.po");
    ASSERT_EQ(together.exit_code, 0) << together.text;
    for (auto const& entry : entries(together.text)) {
        bool const differs = entry.find("#-#-#-#-#") != std::string::npos && !po_text(entry, "msgid").empty();
        EXPECT_FALSE(differs) << entry;
    }
}

}  // namespace skranke

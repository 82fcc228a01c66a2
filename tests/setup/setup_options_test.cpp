#include "core/setup/setup_options.h"
#include "core/base/words.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

/// A field of the form, wherever it stands.
SetupField field(std::string const& section, std::string const& key)
{
    auto const form = *setup_section(section);
    for (auto const& list : form.lists)
        for (auto const& each : list.fields)
            if (each.key == key)
                return each;
    return {};
}

}  // namespace

TEST(SetupOptionsTest, CallsCodesOfOtherPagesByTheirNames)
{
    speak(Language::danish);
    SetupDocument areas{{{{{"pas", "Pas", "A", "1", "99", "2"}}, {{"ny", "", "B", "1", "99", "2"}}}}};
    auto const options = setup_options(field("errands", "area"), {{"areas", areas}});
    EXPECT_EQ(options, (std::vector<SetupOption>{{"pas", "Pas"}, {"ny", "ny"}}));
    EXPECT_EQ(named_value(field("errands", "area"), "pas", options), "Pas");
    EXPECT_TRUE(setup_options(field("errands", "area"), {}).empty());
}

TEST(SetupOptionsTest, EveryFixedWordHasAName)
{
    speak(Language::danish);
    for (auto const& [section, key] :
         {std::pair{"office", "kind"}, std::pair{"devices", "kind"}, std::pair{"staff", "roles"},
          std::pair{"staff", "permissions"}, std::pair{"choices", "kind"}, std::pair{"errands", "payment"}}) {
        auto const options = setup_options(field(section, key), {});
        EXPECT_FALSE(options.empty()) << section;
        for (auto const& option : options)
            EXPECT_NE(option.code, option.name);
    }
}

TEST(SetupOptionsTest, OffersWhatStandsThereThoughNothingIsCalledSoAnyMore)
{
    auto const counter = field("devices", "counter");
    std::vector<SetupOption> const options{{"c4", "Bord 4"}};
    EXPECT_EQ(choices_of(counter, "c9", options),
              (std::vector<SetupOption>{{"", "–"}, {"c4", "Bord 4"}, {"c9", "c9"}}));
    EXPECT_EQ(choices_of(field("kiosk", "errand"), "a", {{"a", "Pas"}}), (std::vector<SetupOption>{{"a", "Pas"}}));
}

TEST(SetupOptionsTest, ReadsADayByItsMonthsName)
{
    SetupField const day{.key = "day", .kind = SetupKind::day};
    for (char const* typed : {"4. januar 2027", "4 januar 2027", "4. jan. 2027", "4.1.2027", "2027-01-04"})
        EXPECT_EQ(*typed_value(day, typed), "2027-01-04") << typed;
    for (char const* typed : {"januar 2027", "4. brumaire 2027", "31. februar 2027", "i morgen"})
        EXPECT_TRUE(typed_value(day, typed).refused()) << typed;
}

}  // namespace skranke

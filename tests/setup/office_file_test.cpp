#include "core/setup/office_file.h"

#include <gtest/gtest.h>

#include <random>

// The file of an office: read strictly, told where it is wrong, written always the same.

namespace skranke {
namespace {

OfficeDocument small_office()
{
    OfficeDocument office{"Egelund Kommune", {}};
    for (auto const& form : setup_sections()) {
        SetupDocument document;
        for (auto const& list : form.lists) {
            auto line = new_line(list);
            for (std::size_t i = 0; i < list.fields.size(); ++i)
                if (list.fields[i].kind == SetupKind::day)
                    line.values[i] = "2027-01-04";
            document.lists.push_back({line});
        }
        office.sections[form.key] = document;
    }
    office.sections["office"].lists[0][0].values[0] = "Egelund \"Øst\"\n\\";
    return office;
}

std::string replaced(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string why_not(std::string const& text)
{
    auto const read = read_office(text);
    return read.refused() ? sentence(read.refusal()) : "";
}

}  // namespace

TEST(OfficeFileTest, IsReadAsItWasWrittenAndWrittenAsItWasRead)
{
    auto const office = small_office();
    auto const text = written_office(office);

    auto const read = read_office(text);

    ASSERT_FALSE(read.refused()) << sentence(read.refusal());
    EXPECT_EQ(*read, office);
    EXPECT_EQ(written_office(*read), text);
}

TEST(OfficeFileTest, SaysWhatIsWrongAndOnWhichLine)
{
    auto const text = written_office(small_office());

    EXPECT_EQ(why_not("{\n  \"format\": skranke\n}"), "Linje 2: det er ikke JSON.");
    EXPECT_EQ(why_not(text.substr(0, text.size() / 2)).find("Linje "), 0U);
    EXPECT_EQ(why_not("{\n\"a\": 1,\n\"a\": 2}"), "Linje 3: det samme navn står to gange.");
    EXPECT_EQ(why_not("{\"a\": \"\xff\"}"), "Linje 1: et bogstav er ikke skrevet i UTF-8.");
    EXPECT_EQ(why_not("{}"), "Filen er ikke et kontors: »format« er ikke »skranke-office«.");
    EXPECT_EQ(why_not(replaced(text, "\"version\": 1", "\"version\": 2")),
              "Filen er af en anden udgave, end dette program læser.");
    EXPECT_EQ(why_not(replaced(text, "\"minutes\": 10", "\"minutes\": \"ti\"")).find("errands · minutes"),
              std::string{"Linje "}.size() + 4)
        << why_not(replaced(text, "\"minutes\": 10", "\"minutes\": \"ti\""));
    EXPECT_NE(why_not(replaced(text, "\"minutes\": 10", "\"minutes\": -1")), "");
    EXPECT_NE(why_not(replaced(text, "\"opens\": \"09:00\"", "\"opens\": \"25:00\"")), "");
    EXPECT_NE(why_not(replaced(text, "\"opens\": \"09:00\", ", "")), "");
    EXPECT_NE(why_not(replaced(text, "\"opens\":", "\"opend\":")), "");
    EXPECT_NE(why_not(replaced(text, "\"2027-01-04\"", "\"2027-02-30\"")), "");
    EXPECT_NE(why_not(replaced(text, "\"staff\": {", "\"stuff\": {")), "");
    EXPECT_NE(why_not(replaced(text, "\"da\", \"en\"", "\"da,en\"")), "");
    EXPECT_NE(why_not(text + "x"), "");
}

TEST(OfficeFileTest, SurvivesWhateverIsInTheFile)
{
    auto const text = written_office(small_office());
    std::mt19937 engine{20261122};
    auto const number = [&](std::size_t below) { return static_cast<std::size_t>(engine()) % below; };
    for (int i = 0; i < 4000; ++i) {
        auto broken = text;
        for (int cut = 0; cut < 3; ++cut) {
            auto const at = number(broken.size());
            switch (number(4)) {
                case 0:
                    broken.erase(at, 1 + number(40));
                    break;
                case 1:
                    broken[at] = static_cast<char>(number(256));
                    break;
                case 2:
                    broken.insert(at, broken.substr(at / 2, 17));
                    break;
                default:
                    broken.insert(at, 1, "{}[]\",:\\0"[number(9)]);
            }
            if (broken.empty())
                break;
        }
        if (auto const read = read_office(broken); !read.refused()) {
            EXPECT_FALSE(read_office(written_office(*read)).refused());
        }
    }
    EXPECT_NE(why_not(std::string(100'000, '[')), "");
    EXPECT_NE(why_not(""), "");
}

TEST(OfficeFileTest, UnderstandsWhatPeopleType)
{
    auto const typed = [](SetupKind kind, char const* text) {
        auto const value = typed_value({.key = "x", .kind = kind}, text);
        return value.refused() ? std::string{"?"} : *value;
    };
    EXPECT_EQ(typed(SetupKind::clock, " 9.30"), "09:30");
    EXPECT_EQ(typed(SetupKind::clock, "9"), "09:00");
    EXPECT_EQ(typed(SetupKind::clock, "24.00"), "?");
    EXPECT_EQ(typed(SetupKind::clock, "9.3x"), "?");
    EXPECT_EQ(typed(SetupKind::day, "4.1.2027"), "2027-01-04");
    EXPECT_EQ(typed(SetupKind::day, "04-01-2027"), "2027-01-04");
    EXPECT_EQ(typed(SetupKind::day, "2027-01-04"), "2027-01-04");
    EXPECT_EQ(typed(SetupKind::day, "31.2.2027"), "?");
    EXPECT_EQ(typed(SetupKind::weekday, "lørdag"), "6");
    EXPECT_EQ(typed(SetupKind::weekday, "8"), "?");
    EXPECT_EQ(typed(SetupKind::set, "lead,desk , desk"), "desk, lead");
    EXPECT_EQ(typed(SetupKind::words, "en, da"), "en, da");
    EXPECT_EQ(typed(SetupKind::number, "007"), "7");
    EXPECT_EQ(typed(SetupKind::number, "1.5"), "?");
    EXPECT_EQ(typed(SetupKind::flag, "ja"), "true");
    EXPECT_EQ(shown_value({.key = "x", .kind = SetupKind::clock}, "09:30"), "9.30");
    EXPECT_EQ(shown_value({.key = "x", .kind = SetupKind::day}, "2027-01-04"), "4. januar 2027");
}

}  // namespace skranke

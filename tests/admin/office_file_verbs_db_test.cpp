#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

// skranke-admin office export and import, from outside: an office goes into a database that has none and comes out the
// same.

namespace skranke {
namespace {

class OfficeFileVerbsTest : public OfficeTest {
protected:
    Said office(std::string const& words, TestDatabase const& database) const
    {
        return shell(quoted(build_dir() + "/bin/skranke-admin") + " office " + words + " --database " +
                     quoted(database.as_operator().address) + " 2>&1");
    }

    std::string path(char const* name) const { return (m_folder.path() / name).string(); }

    static std::string text_of(std::string const& file)
    {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    void write(char const* name, std::string text, std::string const& from, std::string const& to) const
    {
        auto const at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        std::ofstream{path(name), std::ios::binary} << text.replace(at, from.size(), to);
    }

    TemporaryFolder m_folder;
    TestDatabase m_empty;
};

}  // namespace

TEST_F(OfficeFileVerbsTest, CarryAWholeOfficeIntoAnEmptyDatabaseAndBackUnchanged)
{
    for (int const number : {1, 2}) {
        auto const told = office(fmt::format("export {} --office {}", quoted(path("a.json")), number), m_database);
        ASSERT_EQ(told.exit_code, 0) << told.text;
        auto const tried = office("import --dry-run " + quoted(path("a.json")), m_empty);
        ASSERT_EQ(tried.exit_code, 0) << tried.text;
        EXPECT_NE(tried.text.find("Det er, hvad der ville ændres. Intet er gjort."), std::string::npos) << tried.text;
        EXPECT_EQ(m_empty.value("select count(*) from data.office"), std::to_string(number - 1));

        auto const in = office("import " + quoted(path("a.json")), m_empty);
        ASSERT_EQ(in.exit_code, 0) << in.text;
        auto const out = office(fmt::format("export {} --office {}", quoted(path("b.json")), number), m_empty);
        ASSERT_EQ(out.exit_code, 0) << out.text;
        EXPECT_EQ(text_of(path("a.json")), text_of(path("b.json")));
    }
    EXPECT_EQ(office("export -", m_empty).text, "Der er flere kontorer. Sig hvilket med --office og dets nummer.\n");
    EXPECT_EQ(m_empty.value("select count(*) from data.municipality"), "1");
}

TEST_F(OfficeFileVerbsTest, ChangeOnlyWhatTheFileSaysAndTellIt)
{
    ASSERT_EQ(office("export --office 1 " + quoted(path("a.json")), m_database).exit_code, 0);
    write("b.json", text_of(path("a.json")), "\"Bord 7\"", "\"Skranke 7\"");

    auto const said = office("import " + quoted(path("b.json")), m_database);

    EXPECT_EQ(said.exit_code, 0);
    EXPECT_EQ(said.text,
              "Kontor og borde · Borde: Skranke 7, Navn »Bord 7« → »Skranke 7«\nSådan er kontor 1 sat op nu.\n")
        << said.text;
    EXPECT_EQ(m_database.value("select name from data.counter where id = 7"), "Skranke 7");
    EXPECT_EQ(m_database.value("select string_agg(section || ' ' || nr, ', ' order by nr) from data.setup_version"),
              "office 1, office 2");
    auto const again = office("import " + quoted(path("b.json")), m_database);
    EXPECT_EQ(again.text, "Sådan er kontoret allerede.\n");
}

TEST_F(OfficeFileVerbsTest, RefuseABadFileInOneSentenceAndDoNothing)
{
    ASSERT_EQ(office("export --office 1 " + quoted(path("a.json")), m_database).exit_code, 0);
    auto const before = m_database.value("select count(*) from data.setup_version");
    auto const good = text_of(path("a.json"));

    write("b.json", good, "\"letter\": \"A\"", "\"letter\": 7");
    auto const shape = office("import " + quoted(path("b.json")), m_database);
    EXPECT_EQ(shape.exit_code, 1);
    EXPECT_NE(shape.text.find("areas · letter: her skal stå en tekst."), std::string::npos) << shape.text;

    write("b.json", good, "\"letter\": \"A\"", "\"letter\": \"B\"");
    auto const twice = office("import " + quoted(path("b.json")), m_database);
    EXPECT_EQ(twice.exit_code, 1);
    EXPECT_EQ(twice.text, "Fagområder, MitID og Digital Post, Bogstav: det står der to gange.\n");

    auto const json = office("import --json " + quoted(path("b.json")), m_database);
    EXPECT_EQ(json.exit_code, 1);
    EXPECT_NE(json.text.find("\"done\":false"), std::string::npos) << json.text;
    EXPECT_EQ(office("import " + quoted(path("none.json")), m_database).exit_code, 3);
    EXPECT_EQ(office("import", m_database).exit_code, 2);
    EXPECT_EQ(office("import --office 9 " + quoted(path("a.json")), m_database).text, "Det kontor findes ikke.\n");
    EXPECT_EQ(m_database.value("select count(*) from data.setup_version"), before);
}

}  // namespace skranke

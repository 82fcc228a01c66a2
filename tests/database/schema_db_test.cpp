#include "core/database/promises.h"
#include "core/database/server_programs.h"
#include "tests/support/db/sql_people.h"
#include "tests/support/db/written_page.h"
#include "tests/support/shell.h"
#include "tests/support/test_database.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <regex>
#include <sstream>

// What the migrations and api make of a database, read from the database itself: its dump, its owners, its grants.

namespace skranke {
namespace {

/// The dump without what differs from one minor version of pg_dump to the next.
std::string dump_of(TestDatabase const& database)
{
    auto const programs = ServerPrograms::find();
    if (!programs)
        throw std::runtime_error{"no PostgreSQL"};
    auto const pg_dump = quoted((programs->folder / "pg_dump").string());
    auto const knows_key = shell(pg_dump + " --help").text.find("--restrict-key") != std::string::npos;
    auto const dumped =
        shell(fmt::format("{} --schema-only {} --dbname={}", pg_dump, knows_key ? "--restrict-key=skranke" : "",
                          quoted(database.as_operator().address)));
    if (dumped.exit_code != 0)
        throw std::runtime_error{"pg_dump: " + dumped.text};
    std::istringstream lines{dumped.text};
    std::string dump;
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with("-- Dumped ") && !line.starts_with("\\restrict") && !line.starts_with("\\unrestrict"))
            dump += line + "\n";
    return dump;
}

/// Another major version words the same thing differently; what there is and whose it is, it words alike.
std::string only_names(std::string const& dump)
{
    std::istringstream lines{dump};
    std::string names;
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("-- Name: "))
            names += line + "\n";
    return names;
}

/// Whatever tells the real time, outside data.clock().
std::vector<std::string> other_clocks(std::string dump)
{
    auto const from = dump.find("CREATE FUNCTION data.clock()");
    auto const to = dump.find("ALTER FUNCTION data.clock()");
    if (from == std::string::npos || to == std::string::npos)
        return {"data.clock() is missing"};
    dump.erase(from, to - from);
    static std::regex const comment{R"(--[^\n]*)"};
    static std::regex const own{R"(\bapi\.now\(\))"};
    static std::regex const clocks{
        R"(\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|)"
        R"(\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b|'(now|today|yesterday|tomorrow)')",
        std::regex::icase};
    dump = std::regex_replace(std::regex_replace(dump, comment, ""), own, "");
    std::vector<std::string> found;
    for (std::sregex_iterator it{dump.begin(), dump.end(), clocks}, end; it != end; ++it)
        found.push_back(it->str());
    return found;
}

class SchemaTest : public DatabaseTest {
protected:
    std::vector<std::string> names(std::string const& sql) { return m_people.list(sql + " order by 1"); }

    SqlPeople m_people{m_database.as_operator()};
    std::vector<std::string> const none;
};

}  // namespace

TEST_F(SchemaTest, IsTheOneInTheGoldenDump)
{
    auto const dump = dump_of(m_database);
    if (ServerPrograms::find()->version == 15)
        expect_written("tests/database/expected_schema.sql", dump);
    else
        EXPECT_EQ(only_names(dump), only_names(source_text("tests/database/expected_schema.sql")));
}

TEST_F(SchemaTest, IsWhatTheProgramPromises)
{
    auto const connection = open_connection(m_database.as_operator());
    if (ServerPrograms::find()->version == 15) {
        std::string made;
        for (auto const& line : catalogue(connection.get()))
            made += line + "\n";
        expect_written("core/database/promised_catalogue.txt", made);
    }
    EXPECT_EQ(broken_promises(connection.get()), none) << "after writing the list, build again";
}

TEST_F(SchemaTest, KnowsNoTimeButItsClocks)
{
    EXPECT_EQ(other_clocks(dump_of(m_database)), none);
}

TEST_F(SchemaTest, WouldNoticeAnotherClock)
{
    m_database.run(
        "create function data.late() returns timestamptz language plpgsql as 'begin return now(); end';"
        "alter table data.number_series add made timestamptz default current_timestamp");

    EXPECT_GE(other_clocks(dump_of(m_database)).size(), 2U);
}

TEST_F(SchemaTest, BindsEveryTableToItsOfficesAndItsOwnerToo)
{
    EXPECT_EQ(names("select relname from pg_class where relnamespace in ('data'::regnamespace, 'audit'::regnamespace)"
                    " and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)"),
              none);
    EXPECT_EQ(names("select relname from pg_class c where relnamespace in ('data'::regnamespace, 'audit'::regnamespace)"
                    " and relkind in ('r', 'p') and not exists (select from pg_policy p where p.polrelid = c.oid"
                    " and 'skranke_api'::regrole = any (p.polroles))"),
              none);
    // A table with an office of its own is seen by that office only.
    EXPECT_EQ(
        names("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'office_id'"
              " where relnamespace in ('data'::regnamespace, 'audit'::regnamespace) and relkind in ('r', 'p')"
              " and c.relname not in ('text', 'login_office')"
              " and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'office'"
              " and pg_get_expr(p.polqual, p.polrelid) like '%office_id = ANY%')"),
        none);
}

TEST_F(SchemaTest, HasTheOwnersItShould)
{
    EXPECT_EQ(names("select relname from pg_class where relnamespace in ('data'::regnamespace, 'audit'::regnamespace)"
                    " and relkind in ('r', 'p', 'S', 'v') and relowner <> 'skranke_migrator'::regrole"),
              none);
    EXPECT_EQ(names("select proname from pg_proc where pronamespace = 'data'::regnamespace"
                    " and proowner <> 'skranke_migrator'::regrole"),
              none);
    EXPECT_EQ(names("select relname from pg_class where relnamespace in ('api'::regnamespace, 'rules'::regnamespace)"
                    " and relkind in ('r', 'p', 'S', 'v') and relowner <> 'skranke_api'::regrole"),
              none);
    EXPECT_EQ(names("select proname from pg_proc where pronamespace in ('api'::regnamespace, 'rules'::regnamespace)"
                    " and proowner not in ('skranke_api'::regrole, 'skranke_logins'::regrole)"),
              none);
    // Tables are kept from those who own the functions, so that the policies bind them.
    EXPECT_EQ(names("select relname from pg_class where relkind in ('r', 'p') and relowner in ('skranke_api'::regrole,"
                    " 'skranke_logins'::regrole)"),
              none);
}

TEST_F(SchemaTest, GivesEveryFunctionOfTheDoorItsOwnSearchPath)
{
    EXPECT_EQ(names("select proname from pg_proc where pronamespace = 'api'::regnamespace"
                    " and not (prosecdef and 'search_path=pg_catalog, pg_temp' = any (coalesce(proconfig, '{}')))"),
              none);
    // Elsewhere, who runs with another's rights either has one too, or is bound to its names when made, or is the
    // clock, which names nothing that anybody could put in its place.
    EXPECT_EQ(names("select proname from pg_proc where pronamespace in ('rules'::regnamespace, 'data'::regnamespace)"
                    " and prosecdef and prosqlbody is null and oid <> 'data.clock()'::regprocedure"
                    " and not 'search_path=pg_catalog, pg_temp' = any (coalesce(proconfig, '{}'))"),
              none);
}

TEST_F(SchemaTest, LetsEverybodyCallThreeFunctionsOnly)
{
    EXPECT_EQ(names("select p.oid::regprocedure::text from pg_proc p, lateral aclexplode(coalesce(p.proacl,"
                    " acldefault('f', p.proowner))) a where a.grantee = 0 and p.pronamespace in"
                    " (select oid from pg_namespace where nspname in ('api', 'rules', 'data', 'audit', 'migration'))"),
              (std::vector<std::string>{"data.clock()", "data.is_colleague(text)",
                                        "rules.progress(timestamp with time zone,integer,timestamp with time zone)"}));
}

TEST_F(SchemaTest, ChangesAndDeletesOnlyRowsItNames)
{
    // The policies bind what a change looks at; one that looks at nothing would reach into every office.
    EXPECT_EQ(
        names("select p.proname from pg_proc p cross join lateral"
              " regexp_matches(p.prosrc, '((?:update|delete from) data\\.[^;]*;)', 'g') change"
              " where p.pronamespace in ('api'::regnamespace, 'rules'::regnamespace) and change[1] !~ '\\mwhere\\M'"),
        none);
    EXPECT_NE(names("select p.proname from pg_proc p where p.prosrc ~ 'update data\\.'"), none);
}

TEST_F(SchemaTest, KeepsTablesFromAllButTheirOwnerAndTheFunctions)
{
    EXPECT_EQ(
        names("select distinct c.relname || ' ' || coalesce(r.rolname, 'public') from pg_class c cross join lateral"
              " aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a left join pg_roles r on r.oid = a.grantee"
              " where c.relnamespace in ('data'::regnamespace, 'audit'::regnamespace) and c.relkind in ('r', 'p', 'S')"
              " and a.grantee not in (c.relowner, 'skranke_api'::regrole)"),
        none);
    EXPECT_EQ(
        names("select distinct nspname || ' ' || coalesce(r.rolname, 'public') from pg_namespace n cross join lateral"
              " aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee where nspname in ('data', 'audit',"
              " 'rules') and coalesce(r.rolname, 'public') not in"
              " ('skranke_api', 'skranke_logins', 'skranke_migrator')"),
        none);
    EXPECT_EQ(names("select n.nspname from pg_namespace n cross join lateral aclexplode(n.nspacl) a"
                    " where a.grantee = 0 and (n.nspname in ('api', 'rules', 'data', 'audit', 'public')"
                    " or a.privilege_type = 'CREATE')"),
              none);
}

TEST_F(SchemaTest, LetsTheFunctionsAddEventsAndLookUpsAndNeverChangeThem)
{
    for (char const* kept : {"data.event", "audit.reveal"})
        for (char const* act : {"update", "delete", "truncate"})
            EXPECT_EQ(
                m_people.list(fmt::format("select has_table_privilege('skranke_api', '{}', '{}')", kept, act)).front(),
                "f")
                << act << " " << kept;
}

TEST_F(SchemaTest, GivesNoGroupOrOwnerMoreThanItsWork)
{
    EXPECT_EQ(names("select rolname from pg_roles where rolname like 'skranke\\_%' and rolname <> 'skranke_operator'"
                    " and (rolsuper or rolbypassrls or rolcanlogin or rolcreatedb or rolreplication"
                    " or rolcreaterole <> (rolname = 'skranke_logins'))"),
              none);
    EXPECT_EQ(
        names("select m.roleid::regrole || ' to ' || m.member::regrole from pg_auth_members m"
              " where m.roleid in ('skranke_api'::regrole, 'skranke_migrator'::regrole, 'skranke_logins'::regrole)"
              " and m.member <> 'skranke_operator'::regrole"),
        none);
}

}  // namespace skranke

#include "core/database/verification.h"

#include "core/base/words.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace skranke {
namespace {

class VerificationTest : public DatabaseTest {
protected:
    Finding finding(std::string const& check)
    {
        for (auto const& found : verify(m_database.as_operator(), false))
            if (found.check == check)
                return found;
        ADD_FAILURE() << "no check " << check;
        return {};
    }

    void expect_wrong(std::string const& check, std::string const& name)
    {
        auto const found = finding(check);
        EXPECT_EQ(found.grade, Finding::Grade::wrong) << check;
        EXPECT_NE(std::find(found.names.begin(), found.names.end(), name), found.names.end())
            << testing::PrintToString(found.names);
    }
};

}  // namespace

TEST_F(VerificationTest, FindsNothingWrongWithAFreshDatabase)
{
    for (auto const& found : verify(m_database.as_operator(), true)) {
        EXPECT_EQ(found.grade, Finding::Grade::fine) << found.check << " " << testing::PrintToString(found.names);
        EXPECT_NE(sentence(found), found.check) << "no words for it";
    }
}

TEST_F(VerificationTest, FindsATableThatIsOpen)
{
    m_database.run("grant select on data.ticket to skranke_desk");
    expect_wrong("closed_tables", "data.ticket");
}

TEST_F(VerificationTest, FindsATableThatTellsOneOfficeOfAnother)
{
    m_database.run("alter table data.ticket no force row level security");
    expect_wrong("row_security", "data.ticket");
}

TEST_F(VerificationTest, FindsATableOfSomebodyElses)
{
    m_database.run("alter table data.ticket owner to current_user");
    expect_wrong("table_owners", "data.ticket");
}

TEST_F(VerificationTest, FindsAFunctionThatEverybodyMayCall)
{
    m_database.run("create function api.gap() returns int language sql as 'select 1'");
    expect_wrong("open_functions", "api.gap()");
    expect_wrong("function_owners", "api.gap()");
}

TEST_F(VerificationTest, FindsAFunctionThatLooksForNamesWhereTheCallerSays)
{
    m_database.run("create function api.gap() returns int language sql security definer as 'select 1'");
    expect_wrong("search_path", "api.gap()");
}

TEST_F(VerificationTest, FindsAPersonWithAnOperatorsRights)
{
    m_database.run("create role \"verify.boss\" login createrole in role skranke_desk");
    expect_wrong("powerful_logins", "verify.boss");
    m_database.run("drop role \"verify.boss\"");
}

TEST_F(VerificationTest, FindsAMigrationThatIsMissing)
{
    m_database.run("delete from migration.applied where name like '0001%'");
    auto const found = finding("version");
    EXPECT_EQ(found.grade, Finding::Grade::wrong);
    ASSERT_EQ(found.names.size(), 1U);
    EXPECT_EQ(found.names[0].substr(0, 4), "0001");
}

TEST_F(VerificationTest, WarnsWhenAFailoverCouldLoseAPress)
{
    EXPECT_EQ(finding("failover").grade, Finding::Grade::warning);
}

}  // namespace skranke

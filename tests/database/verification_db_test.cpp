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

TEST_F(VerificationTest, NamesWhatNoLongerHoldsThoughEveryFunctionStillWorks)
{
    m_database.run(
        "drop index data.ticket_number;"
        "drop index data.service_one_open_counter;"
        "alter table data.ticket drop constraint ticket_state_fits;"
        "alter table data.opening_hours drop constraint opening_hours_check;"
        "alter domain data.ticket_state drop constraint ticket_state_check;"
        "alter table data.area alter column letter drop not null;"
        "alter table data.login_office disable trigger copy_expiry;"
        "drop policy office on data.note;"
        "alter policy office_new on data.ticket with check (true);"
        "alter table data.checklist_step no force row level security;"
        "revoke execute on function api.recall_ticket from skranke_desk;"
        "grant select on api.events to skranke_kiosk;"
        "alter function data.copy_expiry() owner to current_user");

    auto const found = finding("promises");

    EXPECT_EQ(found.grade, Finding::Grade::wrong);
    EXPECT_EQ(found.names, (std::vector<std::string>{
                               "column data.area.letter",
                               "constraint data.opening_hours.opening_hours_check",
                               "constraint data.ticket.ticket_state_fits",
                               "constraint data.ticket_state.ticket_state_check",
                               "function data.copy_expiry()",
                               "grants on api.events",
                               "grants on api.recall_ticket(bigint,uuid)",
                               "index data.service_one_open_counter",
                               "index data.ticket_number",
                               "policy data.note.office",
                               "policy data.ticket.office_new",
                               "table data.checklist_step",
                               "trigger data.login_office.copy_expiry",
                           }));
}

TEST_F(VerificationTest, TakesAConstraintThatNobodyCheckedForNone)
{
    m_database.run(
        "alter table data.opening_hours drop constraint opening_hours_check;"
        "alter table data.opening_hours add constraint opening_hours_check check (closes > opens) not valid");
    expect_wrong("promises", "constraint data.opening_hours.opening_hours_check");
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

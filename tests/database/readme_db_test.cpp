#include "core/database/refusals.h"
#include "tests/support/db/readme_page.h"
#include "tests/support/db/stage.h"
#include "tests/support/db/written_page.h"

#include <gtest/gtest.h>

#include <set>

namespace skranke {

TEST(DatabaseReadmeTest, SaysWhatTheTableAndTheDatabaseSay)
{
    Stage stage;

    expect_written("core/database/README.md",
                   readme_page(source_text("tests/database/readme.template.md"), transition_table(), stage.people()));
}

TEST(DatabaseReadmeTest, NamesEveryRefusalThatTheProgramsKnow)
{
    std::set<std::string> told;
    for (auto const& code : transition_table().codes)
        told.insert(code.code);

    std::set<std::string> known;
    for (int refusal = 0; refusal <= static_cast<int>(Refusal::other); ++refusal)
        if (auto const code = sqlstate_of(static_cast<Refusal>(refusal)); !code.empty())
            known.insert(std::string{code});
    EXPECT_EQ(told, known);
}

TEST(DatabaseReadmeTest, HasEveryRefusalOfTheQueueProvokedSomewhere)
{
    std::set<std::string> provoked{"SQ003", "SQ022"};  // every row of the table; closing_db_test
    for (auto const& common : transition_table().common)
        provoked.insert(common.code);
    for (auto const& row : transition_table().functions)
        for (auto const& refusal : row.refusals)
            provoked.insert(refusal.code);
    for (auto const& code : transition_table().codes) {
        if (code.code.starts_with("SQ") || code.code.starts_with("SL")) {
            EXPECT_TRUE(provoked.contains(code.code)) << code.code;
        }
    }
}

}  // namespace skranke

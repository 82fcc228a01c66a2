#include "desktop/desk/cpr_in_text.h"
#include "tests/support/test_database.h"

#include <fmt/format.h>

namespace skranke {

/// The numbers are from the list of test persons.
class CprInTextTest : public DatabaseTest {};

TEST_F(CprInTextTest, IsTheSameRuleAtTheDeskAndInTheDatabase)
{
    struct {
        char const* text;
        bool is_cpr;
    } const cases[]{
        {"010190-1234", true},
        {"0101901234", true},
        {"010190 1234", true},
        {"010190–1234", true},
        {"010190 - 1234", true},
        {"010190\u00a01234", true},
        {"01 01 90 1234", true},
        {"01-01-90-1234", true},
        {"010190.1234", true},
        {"01.01.90/1234", true},
        {"cpr 610190-1234.", true},
        {"født 01.01.90 kl. 12.34", false},
        {"sag 4512345678", false},
        {"20.11.2026 kl. 10.42", false},
        {"ring 12 34 56 78", false},
        {"0101901234567", false},
        {"010190-123", false},
        {"011390-1234", false},
        {"", false},
    };
    for (auto const& [text, is_cpr] : cases) {
        EXPECT_EQ(holds_cpr_number(text), is_cpr) << text;
        EXPECT_EQ(m_database.value(fmt::format("select data.holds_cpr('{}')", text)), is_cpr ? "t" : "f") << text;
    }
}

}  // namespace skranke

#include "core/base/language_choice.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace skranke {

class LanguageChoice : public testing::Test {
protected:
    Language told(std::vector<std::string> const& arguments) const
    {
        return language_told(arguments, {.user = m_folder.path() / "user.ini", .machine = {}, .remembered = {}});
    }

    TemporaryFolder const m_folder;
};

TEST_F(LanguageChoice, IsDanishUntilSomebodyChoosesEnglish)
{
    EXPECT_EQ(told({}), Language::danish);
    m_folder.write("user.ini", "language = en\n");
    EXPECT_EQ(told({}), Language::english);
    Environment const environment{"SKRANKE_LANGUAGE", "da"};
    EXPECT_EQ(told({}), Language::danish);
    EXPECT_EQ(told({"--language", "en"}), Language::english);
    EXPECT_EQ(told({"--language=en"}), Language::english);
}

TEST_F(LanguageChoice, IsHeardAmongWordsNobodyUnderstands)
{
    EXPECT_EQ(told({"burn", "--everything", "--language", "en"}), Language::english);
    EXPECT_EQ(told({"--", "--language", "en"}), Language::danish);
    EXPECT_EQ(told({"--language"}), Language::danish);
}

}  // namespace skranke

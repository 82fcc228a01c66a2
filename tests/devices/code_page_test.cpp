#include "devices/printer/code_page.h"

#include "tests/devices/bytes_in_hex.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

TEST(CodePages, SpellTheDanishLettersAsTheNordicPageDoes)
{
    EXPECT_EQ(encoded("æøåÆØÅ", CodePage::pc865), bytes_of("91 9B 86 92 9D 8F"));
}

TEST(CodePages, SpellTheDanishLettersInTheOtherPages)
{
    EXPECT_EQ(encoded("æøåÆØÅ", CodePage::pc850), bytes_of("91 9B 86 92 9D 8F"));
    EXPECT_EQ(encoded("æøåÆØÅ", CodePage::pc858), bytes_of("91 9B 86 92 9D 8F"));
    EXPECT_EQ(encoded("æøåÆØÅ", CodePage::wpc1252), bytes_of("E6 F8 E5 C6 D8 C5"));
}

TEST(CodePages, KnowTheEuroOnlyWhereItIs)
{
    EXPECT_EQ(encoded("€", CodePage::pc858), bytes_of("D5"));
    EXPECT_EQ(encoded("€", CodePage::wpc1252), bytes_of("80"));
    EXPECT_EQ(encoded("€", CodePage::pc865), std::nullopt);
    EXPECT_EQ(encoded("€", CodePage::pc850), std::nullopt);
}

TEST(CodePages, RefuseOtherScriptsAndControlSigns)
{
    EXPECT_EQ(encoded("Візьміть номер", CodePage::pc865), std::nullopt);
    EXPECT_EQ(encoded("رقمك", CodePage::pc865), std::nullopt);
    EXPECT_EQ(encoded("a\x1b@", CodePage::pc865), std::nullopt);
    EXPECT_EQ(encoded("😀", CodePage::wpc1252), std::nullopt);
}

TEST(CodePages, WriteDashesAndQuotesPlainlyWhereThePageLacksThem)
{
    EXPECT_EQ(encoded("9–15 ’nu’ …", CodePage::pc865), letters("9-15 'nu' ..."));
    EXPECT_EQ(encoded("–", CodePage::wpc1252), bytes_of("96"));
}

TEST(CodePages, ReadBackWhatTheyWrite)
{
    for (CodePage const page : {CodePage::pc437, CodePage::pc850, CodePage::pc852, CodePage::pc858, CodePage::pc860,
                                CodePage::pc863, CodePage::pc865, CodePage::pc866, CodePage::wpc1252})
        for (int byte = 0x80; byte <= 0xff; ++byte) {
            char32_t const sign = decoded(static_cast<std::uint8_t>(byte), page);
            if (sign == 0xfffd)
                continue;
            auto const back = encoded(utf8_of(std::u32string(1, sign)), page);
            ASSERT_TRUE(back) << name_of(page) << " " << byte;
            EXPECT_EQ(decoded(back->front(), page), sign) << name_of(page) << " " << byte;
        }
}

TEST(CodePages, AreKnownByNameAndByEpsonsNumber)
{
    EXPECT_EQ(code_page_named("pc865"), CodePage::pc865);
    EXPECT_EQ(code_page_named("latin"), std::nullopt);
    EXPECT_EQ(code_page_numbered(5), CodePage::pc865);
    EXPECT_EQ(code_page_numbered(19), CodePage::pc858);
    EXPECT_EQ(code_page_numbered(200), std::nullopt);
}

}  // namespace
}  // namespace skranke

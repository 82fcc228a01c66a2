#include "devices/printer/escpos_encoder.h"

#include "tests/devices/bytes_in_hex.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

// Expected bytes are read off the Epson ESC/POS command reference, not off this encoder.

TEST(EscPosEncoder, BeginsWithAPrinterInAKnownState)
{
    EXPECT_EQ(EscPosEncoder{}.begin(CodePage::pc865).bytes(), bytes_of("1B 40  1B 52 00  1B 74 05"));
    EXPECT_EQ(EscPosEncoder{}.begin(CodePage::wpc1252).bytes(), bytes_of("1B 40  1B 52 00  1B 74 10"));
}

TEST(EscPosEncoder, SetsLettersAsTheReferenceSays)
{
    EscPosEncoder out;
    out.align(EscPosEncoder::Align::centre).bold(true).size(8, 8).text(letters("A 12")).line_feed();
    out.size(1, 2).bold(false).align(EscPosEncoder::Align::left);
    EXPECT_EQ(out.bytes(), bytes_of("1B 61 01  1B 45 01  1D 21 77  41 20 31 32 0A"
                                    "1D 21 01  1B 45 00  1B 61 00"));
}

TEST(EscPosEncoder, FeedsToTheKnifeAndCuts)
{
    EXPECT_EQ(EscPosEncoder{}.feed_and_cut().bytes(), bytes_of("1D 56 42 00"));
}

TEST(EscPosEncoder, AsksForProof)
{
    EXPECT_EQ(EscPosEncoder{}.answer_when_done({'A', 'B', '1', '2'}).bytes(),
              bytes_of("1D 28 48 06 00 30 30 41 42 31 32"));
    EXPECT_EQ(EscPosEncoder{}.ask_paper().bytes(), bytes_of("1D 72 01"));
}

TEST(EscPosEncoder, AsksInRealTime)
{
    EXPECT_EQ(real_time::ask(real_time::Question::printer), bytes_of("10 04 01"));
    EXPECT_EQ(real_time::ask(real_time::Question::offline_cause), bytes_of("10 04 02"));
    EXPECT_EQ(real_time::ask(real_time::Question::error_cause), bytes_of("10 04 03"));
    EXPECT_EQ(real_time::ask(real_time::Question::paper), bytes_of("10 04 04"));
    EXPECT_EQ(real_time::clear_buffers(), bytes_of("10 14 08 01 03 14 01 06 02 08"));
}

Bitmap a_corner()
{
    Bitmap bitmap{10, 2};  // two bytes a row
    bitmap.blacken(0, 0);
    bitmap.blacken(9, 1);
    return bitmap;
}

TEST(EscPosEncoder, SendsAPictureRowByRow)
{
    EXPECT_EQ(EscPosEncoder{}.picture(a_corner()).bytes(), bytes_of("1D 76 30 00 02 00 02 00  80 00  00 40"));
}

TEST(EscPosEncoder, SendsAHighPictureInBands)
{
    Bytes const job = EscPosEncoder{}.picture(Bitmap{8, 130}).bytes();
    Bytes const first = bytes_of("1D 76 30 00 01 00 80 00") + Bytes(128);
    EXPECT_EQ(job, first + bytes_of("1D 76 30 00 01 00 02 00") + Bytes(2));
}

TEST(EscPosEncoder, SendsAPictureInColumnsToOldPrinters)
{
    Bytes const expected = bytes_of("1B 33 18  1B 2A 21 0A 00") + bytes_of("80 00 00") + Bytes(8 * 3) +
                           bytes_of("40 00 00") + bytes_of("0A  1B 32");
    EXPECT_EQ(EscPosEncoder{}.picture_in_columns(a_corner()).bytes(), expected);
}

TEST(EscPosEncoder, KeepsRealTimeCommandsOutOfPictures)
{
    Bitmap bitmap{24, 1};
    for (int const x : {3, 11, 13, 23})  // 10 14 01: opens the drawer
        bitmap.blacken(x, 0);
    EXPECT_EQ(EscPosEncoder{}.picture(bitmap).bytes(), bytes_of("1D 76 30 00 03 00 01 00  18 14 01"));
}

TEST(EscPosEncoder, LetsThePrinterDrawAQrCode)
{
    EXPECT_EQ(EscPosEncoder{}.qr("A12", 6).bytes(), bytes_of("1D 28 6B 04 00 31 41 32 00"
                                                             "1D 28 6B 03 00 31 43 06"
                                                             "1D 28 6B 03 00 31 45 31"
                                                             "1D 28 6B 06 00 31 50 30 41 31 32"
                                                             "1D 28 6B 03 00 31 51 30"));
}

}  // namespace
}  // namespace skranke

#include "devices/printer/simulator/escpos_parser.h"

#include "devices/printer/simulator/paper.h"
#include "tests/devices/bytes_in_hex.h"

#include <gtest/gtest.h>

#include <random>

namespace skranke {
namespace {

using Family = PrinterCommand::Family;

PrintedSlip printed(Bytes const& job)
{
    Paper paper{576};
    for (PrinterCommand const& each : EscPosParser{}.feed(job))
        paper.execute(each);
    return paper.so_far();
}

std::string text_of(Bytes const& job)
{
    return printed(job).text();
}

TEST(EscPosParser, KnowsWhereEachCommandEnds)
{
    // One of each kind of length, a letter after each: a wrong length would swallow or print something.
    for (char const* hex : {"1B 40",
                            "1B 21 08",
                            "1B 24 10 00",
                            "1B 2A 00 02 00 0A 0A",
                            "1B 2A 21 01 00 41 42 43",
                            "1B 2D 01",
                            "1B 33 18",
                            "1B 44 08 10 00",
                            "1B 45 01",
                            "1B 4A 10",
                            "1B 52 04",
                            "1B 57 00 00 00 00 00 02 00 02",
                            "1B 5C F0 FF",
                            "1B 61 01",
                            "1B 63 33 01",
                            "1B 64 01",
                            "1B 70 00 19 FA",
                            "1B 74 05",
                            "1B 7B 00",
                            "1C 2E",
                            "1C 70 01 00",
                            "1D 21 11",
                            "1D 28 41 02 00 30 30",
                            "1D 28 4B 02 00 31 00",
                            "1D 28 6B 03 00 31 43 06",
                            "1D 2A 01 01 41 42 43 44 45 46 47 48",
                            "1D 42 01",
                            "1D 48 02",
                            "1D 4C 00 00",
                            "1D 50 B4 B4",
                            "1D 57 00 02",
                            "1D 61 00",
                            "1D 66 01",
                            "1D 68 50",
                            "1D 76 30 00 01 00 02 00 41 42",
                            "1D 77 03",
                            "1D 28 4C 06 00 30 45 30 30 01 01",
                            "1D 38 4C 0B 00 00 00 30 70 30 01 01 31 08 00 01 00 41",
                            "1D 43 30 04 00",
                            "1D 67 30 00 14 00",
                            "10 05 01",
                            "10 14 01 00 01",
                            "10 14 08 01 03 14 01 06 02 08",
                            "1B 26 03 41 41 01 41 42 43"}) {
        EscPosParser parser;
        auto const commands = parser.feed(bytes_of(hex) + letters("x"));
        ASSERT_EQ(commands.size(), 2u) << hex;
        EXPECT_NE(commands[0].family, Family::unknown) << hex;
        EXPECT_EQ(commands[1], (PrinterCommand{Family::text, 0, letters("x")})) << hex;
    }
}

TEST(EscPosParser, CutsInEveryWay)
{
    for (char const* hex : {"1D 56 00", "1D 56 01", "1D 56 30", "1D 56 31", "1D 56 41 00", "1D 56 42 60", "1D 56 61 00",
                            "1D 56 62 00", "1B 69", "1B 6D"}) {
        Paper paper{576};
        int cuts = 0;
        for (PrinterCommand const& each : EscPosParser{}.feed(letters("x\n") + bytes_of(hex)))
            cuts += paper.execute(each) == Paper::Did::cut ? 1 : 0;
        EXPECT_EQ(cuts, 1) << hex;
        EXPECT_EQ(paper.take().text(), "x\n") << hex;
    }
}

TEST(EscPosParser, TakesTheSameFromPiecesAsFromTheWhole)
{
    Bytes const job = bytes_of("1B 40 1B 74 05") + letters("Pas\n") +
                      bytes_of("1D 76 30 00 01 00 02 00 41 42 10 04 01") + letters("ud\n") + bytes_of("1D 56 42 00");
    auto const whole = EscPosParser{}.feed(job);
    EscPosParser parser;
    std::string text;
    std::size_t commands = 0;
    for (std::uint8_t const each : job)
        for (PrinterCommand const& command : parser.feed({&each, 1})) {
            text += as_text(command.family == Family::text ? command.body : Bytes{});
            commands += command.family == Family::text ? 0 : 1;
        }
    EXPECT_EQ(text, "Pasud");
    EXPECT_EQ(commands, whole.size() - 2);
}

TEST(EscPosParser, NoticesATruncatedCommand)
{
    EscPosParser parser;
    EXPECT_TRUE(parser.feed(bytes_of("1D 76 30 00 48 00 10 00 FF FF")).empty());
    EXPECT_TRUE(parser.feed(letters("x")).empty()) << "still part of the picture";
    parser.forget();
    EXPECT_EQ(parser.feed(letters("x")).size(), 1u);
}

TEST(EscPosParser, PassesOverWhatNoPrinterKnows)
{
    EXPECT_EQ(text_of(bytes_of("1B 99") + letters("a\n")), "a\n");
    EXPECT_EQ(text_of(bytes_of("1D 1B 40") + letters("a\n")), "a\n");
    EXPECT_EQ(text_of(bytes_of("10 99") + letters("\n")), "Ö\n") << "the byte after a stray DLE is a letter";
}

TEST(PrinterPaper, ReadsEachCodePageAndCountry)
{
    EXPECT_EQ(text_of(bytes_of("1B 74 05 91 9B 86 92 9D 8F 0A")), "æøåÆØÅ\n");
    EXPECT_EQ(text_of(bytes_of("1B 74 10 E6 F8 E5 C6 D8 C5 0A")), "æøåÆØÅ\n");
    EXPECT_EQ(text_of(bytes_of("1B 74 13 D5 0A")), "€\n");
    EXPECT_EQ(text_of(bytes_of("9B 9D 0A")), "¢¥\n") << "PC437 until told: where ø would be";
    EXPECT_EQ(text_of(bytes_of("1B 52 04 5B 5C 5D 7B 7C 7D 0A")), "ÆØÅæøå\n") << "Denmark I in seven bits";
}

TEST(PrinterPaper, CentresAndEnlarges)
{
    PrintedSlip const slip = printed(bytes_of("1B 61 01 1D 21 77") + letters("A 12\n"));
    auto const& first = std::get<PrintedLetter>(slip.marks.front());
    EXPECT_EQ(first.sign, U'A');
    EXPECT_EQ(first.x, (576 - 4 * 96) / 2);
    EXPECT_EQ(first.width, 96);
    EXPECT_EQ(first.height, 192);
    EXPECT_EQ(slip.headline, "A 12");
}

TEST(PrinterPaper, WrapsAFullLine)
{
    std::string const text = text_of(Bytes(50, 'x') + letters("\n"));
    EXPECT_EQ(text, std::string(48, 'x') + "\nxx\n");
}

TEST(PrinterPaper, ShowsStoredGraphicsAndCodes)
{
    EXPECT_EQ(text_of(bytes_of("1D 38 4C 0B 00 00 00 30 70 30 01 01 31 08 00 01 00 81"
                               "1D 28 4C 02 00 30 32")),
              "[picture 8x1]\n");
    EXPECT_EQ(text_of(bytes_of("1D 28 6B 06 00 31 50 30 41 31 32 1D 28 6B 03 00 31 51 30")), "[QR A12]\n");
    EXPECT_EQ(text_of(bytes_of("1D 6B 02") + letters("3130630574613") + bytes_of("00")), "[barcode 3130630574613]\n");
    EXPECT_EQ(text_of(bytes_of("1D 6B 49 03") + letters("{A1")), "[barcode {A1]\n");
}

TEST(PrinterPaper, ReadsWhatOthersEncode)
{
    // Recorded from @point-of-sale/receipt-printer-encoder 4.0.1: code page, size, QR and a partial cut.
    EXPECT_EQ(text_of(bytes_of("1b401c2e1b4d001b45011b74054567656c756e6420426f72676572736572766963651b45000a0d"
                               "1d2177412031321d21000a0d529b6467729b64206d656420666c9b646520919b86929d8f0a0d1b6101"
                               "1d286b0400314132001d286b03003143061d286b03003145311d286b200031503068747470733a2f2f"
                               "6567656c756e642e6578616d706c652f712f4131321d286b03003151300a0d1b6100")),
              "Egelund Borgerservice\nA 12\nRødgrød med fløde æøåÆØÅ\n[QR https://egelund.example/q/A12]\n\n");
    // Recorded from receiptline 4.0.4: many resets, positions, double size.
    EXPECT_EQ(
        text_of(bytes_of("1b401d61001b4d301c2841020030001b20001c5300001b321b7b001c2e1b2d301c2d301b45301d42301d2100"
                         "1d4c00001d5740021b61001b2400001b5cf0001b2d301c2d301b45301d42301d21001d21111b740541203132"
                         "0a1b2d301c2d301b45301d42301d21001d4c00001d5740021b61001b2400001b5c00001b2d301c2d301b4530"
                         "1d42301d21001b7405529b6467729b641b2420011b5c14011b2d301c2d301b45301d42301d21001b7405350a")),
        std::string(20, ' ') + "A 12\nRødgrød" + std::string(40, ' ') + "5\n");
}

/// Random bytes, and jobs cut off anywhere: nothing may hang, crash or grow without end.
TEST(EscPosParser, SurvivesNoiseAndTruncation)
{
    std::mt19937 random{19680305};
    Bytes const prefixes{0x1b, 0x1c, 0x1d, 0x10};
    Bytes const job = bytes_of("1B 40 1B 74 05 1B 61 01 1D 21 77") + letters("A 12\n") +
                      bytes_of(
                          "1D 76 30 00 02 00 03 00 01 02 03 04 05 06 1B 2A 21 02 00 01 02 03 04 05 06 0A"
                          "1D 28 6B 06 00 31 50 30 41 31 32 1D 28 6B 03 00 31 51 30 1D 56 42 00");
    for (int run = 0; run < 400; ++run) {
        Bytes noise;
        while (noise.size() < 600) {
            if (random() % 4 == 0)
                noise.push_back(prefixes[random() % prefixes.size()]);
            else if (random() % 8 == 0)
                noise = noise + Bytes{job.begin(), job.begin() + static_cast<std::ptrdiff_t>(random() % job.size())};
            else
                noise.push_back(static_cast<std::uint8_t>(random()));
        }
        Paper paper{576};
        EscPosParser parser;
        for (std::size_t at = 0; at < noise.size(); at += 37)
            for (PrinterCommand const& each :
                 parser.feed(ByteView{noise}.subspan(at, std::min<std::size_t>(37, noise.size() - at))))
                paper.execute(each);
        EXPECT_LE(paper.so_far().height, 16000);
    }
}

}  // namespace
}  // namespace skranke

#include "devices/printer/printer_status.h"

#include "tests/devices/bytes_in_hex.h"

#include <gtest/gtest.h>

#include <random>

namespace skranke {
namespace {

using Answers = std::vector<PrinterAnswer>;

TEST(StatusDecoder, TellsTheKindsOfAnswersApart)
{
    EXPECT_EQ(StatusDecoder{}.feed(bytes_of("12")), Answers{RealTimeStatus{0x12}});
    EXPECT_EQ(StatusDecoder{}.feed(bytes_of("7E")), Answers{RealTimeStatus{0x7e}});
    EXPECT_EQ(StatusDecoder{}.feed(bytes_of("03")), Answers{PaperSensor{0x03}});
    EXPECT_EQ(StatusDecoder{}.feed(bytes_of("37 22 41 42 31 32 00")), (Answers{JobDone{{'A', 'B', '1', '2'}}}));
    EXPECT_EQ(StatusDecoder{}.feed(bytes_of("37 25 00")), Answers{BuffersCleared{}});
    EXPECT_EQ(StatusDecoder{}.feed(bytes_of("18 00 0C 0F")), (Answers{AutomaticStatus{{0x18, 0x00, 0x0c, 0x0f}}}));
}

TEST(StatusDecoder, PutsAnAnswerTogetherThatComesInPieces)
{
    StatusDecoder decoder;
    for (char const* piece : {"37", "22", "41", "42 31", "32"})
        EXPECT_TRUE(decoder.feed(bytes_of(piece)).empty());
    EXPECT_EQ(decoder.feed(bytes_of("00 12")), (Answers{JobDone{{'A', 'B', '1', '2'}}, RealTimeStatus{0x12}}));
}

TEST(StatusDecoder, HearsThroughFlowControl)
{
    EXPECT_EQ(StatusDecoder{}.feed(bytes_of("11 37 22 41 13 42 31 32 00 11")),
              (Answers{JobDone{{'A', 'B', '1', '2'}}}));
}

TEST(StatusDecoder, PassesOverBlocksItDidNotAskFor)
{
    EXPECT_EQ(StatusDecoder{}.feed(bytes_of("5F 45 50 53 4F 4E 00 12")), Answers{RealTimeStatus{0x12}});
}

TEST(StatusDecoder, SurvivesNoise)
{
    std::mt19937 random{20261120};
    for (int run = 0; run < 200; ++run) {
        StatusDecoder decoder;
        for (int piece = 0; piece < 50; ++piece) {
            Bytes noise(random() % 40);
            for (auto& each : noise)
                each = static_cast<std::uint8_t>(random());
            EXPECT_LE(decoder.feed(noise).size(), noise.size());
        }
        // Whatever came before: after a printer's silence a NUL ends any block, and then it hears again.
        decoder.feed(Bytes(4));
        EXPECT_EQ(decoder.feed(bytes_of("12")), Answers{RealTimeStatus{0x12}});
    }
}

TEST(StatusRound, NamesTheReasonAPersonCanActOn)
{
    EXPECT_EQ((StatusRound{0x12, 0x12, 0x12}.health()), PrinterHealth::ready);
    EXPECT_EQ((StatusRound{0x12, 0x12, 0x1e}.health()), PrinterHealth::paper_low);
    EXPECT_EQ((StatusRound{0x1a, 0x32, 0x7e}.health()), PrinterHealth::paper_out);
    EXPECT_EQ((StatusRound{0x1a, 0x12, 0x72}.health()), PrinterHealth::paper_out);
    EXPECT_EQ((StatusRound{0x1a, 0x16, 0x12}.health()), PrinterHealth::cover_open);
    EXPECT_EQ((StatusRound{0x1a, 0x36, 0x7e}.health()), PrinterHealth::cover_open);
    EXPECT_EQ((StatusRound{0x1a, 0x12, 0x12}.health()), PrinterHealth::offline);
    EXPECT_EQ((StatusRound{0x12, 0x52, 0x12}.health()), PrinterHealth::offline);
    EXPECT_EQ((StatusRound{0x16, 0x12, 0x12}.health()), PrinterHealth::ready) << "the drawer's pin is no fault";
}

}  // namespace
}  // namespace skranke

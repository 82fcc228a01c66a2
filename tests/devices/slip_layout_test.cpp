#include "devices/printer/slip_layout.h"

#include "devices/printer/qr_code.h"
#include "devices/printer/simulator/escpos_parser.h"
#include "devices/printer/simulator/paper.h"
#include "devices/printer/text_picture.h"
#include "tests/devices/bytes_in_hex.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace skranke {
namespace {

TicketSlip a_slip()
{
    TicketSlip slip;
    slip.office = "Egelund Borgerservice";
    slip.number = "A 12";
    slip.lines = {"Tag plads. Du bliver kaldt på skærmen.", "20. november 2026  10.42"};
    return slip;
}

PrintedSlip printed(Bytes const& job, int width = 576)
{
    Paper paper{width};
    for (PrinterCommand const& each : EscPosParser{}.feed(job))
        paper.execute(each);
    return paper.take();
}

Bitmap joined(PrintedSlip const& slip)
{
    std::vector<PrintedPicture> pictures;
    for (auto const& each : slip.marks)
        if (auto const* picture = std::get_if<PrintedPicture>(&each))
            pictures.push_back(*picture);
    int height = 0;
    for (auto const& each : pictures)
        height += each.bitmap.height();
    Bitmap whole{pictures.empty() ? 0 : pictures.front().bitmap.width(), height};
    int top = 0;
    for (auto const& each : pictures) {
        for (int y = 0; y < each.bitmap.height(); ++y)
            for (int x = 0; x < each.bitmap.width(); ++x)
                if (each.bitmap.at(x, y))
                    whole.blacken(x, top + y);
        top += each.bitmap.height();
    }
    return whole;
}

TEST(SlipLayout, IsTheBytesAPrinterExpects)
{
    TicketSlip slip;
    slip.office = "Nørre Å";
    slip.number = "K 7";
    slip.lines = {"Æblevej"};
    EXPECT_EQ(slip_job(slip, {}), bytes_of("1B 40 1B 52 00 1B 74 05  1B 61 01"
                                           "1B 45 01 1D 21 00 4E 9B 72 72 65 20 8F 0A 1D 21 00 1B 45 00  0A"
                                           "1B 45 01 1D 21 77 4B 20 37 0A 1D 21 00 1B 45 00  0A"
                                           "1B 45 00 1D 21 00 92 62 6C 65 76 65 6A 0A 1D 21 00 1B 45 00"
                                           "1D 56 42 00"));
}

TEST(SlipLayout, ShowsOfficeNumberAndLinesInOrder)
{
    PrintedSlip const slip = printed(slip_job(a_slip(), {}));
    EXPECT_EQ(slip.text(),
              "Egelund Borgerservice\n\nA 12\n\nTag plads. Du bliver kaldt på skærmen.\n"
              "20. november 2026  10.42\n");
    EXPECT_EQ(slip.headline, "A 12");
    EXPECT_EQ(slip.headline_height, 8 * 24);
}

TEST(SlipLayout, FitsNarrowPaper)
{
    PrinterSettings settings;
    settings.width = 384;
    TicketSlip slip = a_slip();
    slip.number = "A 123";
    PrintedSlip const narrow = printed(slip_job(slip, settings), 384);
    EXPECT_EQ(narrow.headline, "A 123");
    EXPECT_EQ(narrow.headline_height, 6 * 24);
    EXPECT_NE(narrow.text().find("Tag plads. Du bliver kaldt på\nskærmen.\n"), std::string::npos) << narrow.text();
}

TEST(SlipLayout, MarksPracticeTwice)
{
    TicketSlip slip = a_slip();
    slip.practice = true;
    std::string const text = printed(slip_job(slip, {})).text();
    EXPECT_TRUE(text.starts_with("ØVELSE\n")) << text;
    EXPECT_TRUE(text.ends_with("ØVELSE\n")) << text;
}

TEST(SlipLayout, PrintsScriptsThePageLacksAsPictures)
{
    for (char const* line : {"Візьміть номер і сідайте", "خذ رقمًا واجلس من فضلك", "»citat«"}) {
        TicketSlip slip = a_slip();
        slip.right_to_left = std::string{line}.starts_with("خ");
        slip.lines = {line};
        PrintedSlip const paper = printed(slip_job(slip, {}));
        Bitmap const expected = text_picture(line, {.right_to_left = slip.right_to_left});
        EXPECT_EQ(joined(paper), expected) << line;
        EXPECT_GT(std::count_if(expected.rows().begin(), expected.rows().end(), [](auto each) { return each != 0; }),
                  20)
            << line;
    }
}

TEST(SlipLayout, PrintsTheSamePictureInColumns)
{
    PrinterSettings settings;
    settings.pictures = PrinterSettings::Pictures::columns;
    TicketSlip slip = a_slip();
    slip.lines = {"Візьміть"};
    Bitmap const expected = text_picture("Візьміть", {});
    Bitmap const shown = joined(printed(slip_job(slip, settings)));
    ASSERT_EQ(shown.width(), expected.width());
    for (int y = 0; y < expected.height(); ++y)
        for (int x = 0; x < expected.width(); ++x)
            ASSERT_EQ(shown.at(x, y), expected.at(x, y)) << x << "," << y;
}

TEST(SlipLayout, DrawsTheQrCodeDotForDot)
{
    TicketSlip slip = a_slip();
    slip.qr = "https://egelund.example/k/7f3a";
    Bitmap const shown = joined(printed(slip_job(slip, {})));
    int const dots = qr_module_dots(slip.qr, 576 * 2 / 3);
    Bitmap const expected = qr_picture(slip.qr, dots);
    EXPECT_GE(dots, 6);
    ASSERT_EQ(shown.height(), expected.height());
    for (int y = 0; y < expected.height(); ++y)
        for (int x = 0; x < expected.width(); ++x)
            ASSERT_EQ(shown.at(x, y), expected.at(x, y)) << x << "," << y;
}

TEST(SlipLayout, LeavesTheQrCodeToThePrinterWhereSet)
{
    PrinterSettings settings;
    settings.qr = PrinterSettings::Qr::command;
    TicketSlip slip = a_slip();
    slip.qr = "A12";
    Bytes const job = slip_job(slip, settings);
    EXPECT_TRUE(contains(job, bytes_of("1D 28 6B 06 00 31 50 30 41 31 32")));
    EXPECT_NE(printed(job).text().find("[QR A12]"), std::string::npos);
}

TEST(SlipLayout, SetsArabicFromTheRight)
{
    // A line that begins with the number must still read from the right: set from the left it looks different.
    std::string const line = "A 12 - خذ مقعدا.";
    EXPECT_NE(text_picture(line, {.right_to_left = true}), text_picture(line, {.right_to_left = false}));
}

}  // namespace
}  // namespace skranke

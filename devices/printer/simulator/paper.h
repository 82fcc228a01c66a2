#pragma once

#include "devices/printer/simulator/graphics.h"
#include "devices/printer/simulator/print_style.h"
#include "devices/printer/simulator/printed_slip.h"

namespace skranke {

/// Prints commands on a strip of paper, as an 80 or 58 mm printer of about 200 dots an inch would. Pure.
class Paper {
public:
    explicit Paper(int width) : m_width{width} { m_slip.width = width; }

    enum class Did { nothing, line, cut };

    /// Carries out one command; says whether something new can be seen below the print head, or a slip was cut.
    Did execute(PrinterCommand const& command);

    /// The strip up to the last cut, and a fresh one begun.
    PrintedSlip take();

    /// The strip so far, with the line still in the print head's memory.
    PrintedSlip so_far() const;

    /// Forgets the line not printed yet.
    void clear_line();

private:
    void letters(Bytes const& text);
    void letter(char32_t sign);
    void caption(std::string const& words);
    void graphic(Graphic const& graphic);
    void in_line(Graphic const& graphic);
    void barcode(PrinterCommand const& command);
    void tab();
    void move_to(int x);
    bool print_line(int feed);
    bool control(PrinterCommand const& command);
    bool move_or_feed(PrinterCommand const& command);
    int area() const;
    int offset(int used) const;
    void feed(int dots);
    bool has_room() const;

    int m_width;
    PrintStyle m_style;
    GraphicStore m_graphics;
    PrintedSlip m_slip;

    // The line in the print head's memory, from the left margin.
    std::vector<std::variant<PrintedLetter, PrintedPicture>> m_line;
    std::string m_words;
    int m_x{0};
    int m_tallest{0};
    int m_tallest_letter{0};
};

}  // namespace skranke

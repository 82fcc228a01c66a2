#include "devices/printer/simulator/paper.h"

#include "devices/printer/code_page.h"

#include <algorithm>
#include <utility>

namespace skranke {
namespace {

using Family = PrinterCommand::Family;

// A slip is at most two metres, in dots, and holds so many marks; what comes after is not kept.
constexpr int longest_slip = 16000;
constexpr std::size_t most_marks = 100000;
constexpr std::size_t most_marks_a_line = 2000;
constexpr int cutter_distance = 100;  // dots from the print head to the knife

template <class Mark>
int bottom_gap(Mark const& mark, int line_height)
{
    if constexpr (std::is_same_v<Mark, PrintedLetter>)
        return line_height - mark.height;
    else
        return line_height - mark.bitmap.height() * mark.scale_y;
}

bool is_cut(PrinterCommand const& command)
{
    return command.is(Family::gs, 'V') || command.is(Family::esc, 'i') || command.is(Family::esc, 'm');
}

bool feeds_to_cutter(PrinterCommand const& command)
{
    return command.is(Family::gs, 'V') && command.at(0) >= 65;
}

}  // namespace

std::string PrintedSlip::text() const
{
    std::string whole;
    for (std::string const& each : lines)
        whole += each + '\n';
    return whole;
}

Paper::Did Paper::execute(PrinterCommand const& command)
{
    std::size_t const marks = m_slip.marks.size();
    if (command.family == Family::text) {
        letters(command.body);
    } else if (is_cut(command)) {
        print_line(0);
        if (feeds_to_cutter(command))
            feed(cutter_distance + command.at(1));
        return Did::cut;
    } else if (command.is(Family::esc, '@')) {
        clear_line();
        m_style.heed(command);
    } else if (auto const shown = m_graphics.heed(command)) {
        graphic(*shown);
    } else if (!m_style.heed(command) && !control(command)) {
        move_or_feed(command);
    }
    return m_slip.marks.size() > marks ? Did::line : Did::nothing;
}

bool Paper::control(PrinterCommand const& command)
{
    if (command.family != Family::control)
        return false;
    if (command.op == '\n' || command.op == '\f')
        print_line(m_style.line_spacing);
    else if (command.op == '\t')
        tab();
    return true;
}

bool Paper::move_or_feed(PrinterCommand const& command)
{
    if (command.is(Family::esc, 'J'))
        print_line(0), feed(command.at(0));
    else if (command.is(Family::esc, 'd'))
        for (int lines = std::max<int>(command.at(0), m_line.empty() ? 0 : 1); lines > 0; --lines)
            print_line(m_style.line_spacing);
    else if (command.is(Family::esc, '$'))
        move_to(command.number_at(0));
    else if (command.is(Family::esc, '\\'))
        move_to(m_x + static_cast<std::int16_t>(command.number_at(0)));
    else if (command.is(Family::esc, '*'))
        in_line(column_graphic(command));
    else if (command.is(Family::gs, 'v'))
        graphic(raster_graphic(command));
    else if (command.is(Family::gs, 'k'))
        barcode(command);
    else
        return false;
    return true;
}

int Paper::area() const
{
    int const rest = std::max(0, m_width - m_style.left_margin);
    return m_style.area_width > 0 ? std::min(rest, m_style.area_width) : rest;
}

int Paper::offset(int used) const
{
    int const free = std::max(0, area() - used);
    return m_style.left_margin + (m_style.align == 1 ? free / 2 : m_style.align == 2 ? free : 0);
}

void Paper::letters(Bytes const& text)
{
    for (std::uint8_t const byte : text)
        letter(m_style.sign(byte));
}

void Paper::letter(char32_t sign)
{
    int const width = m_style.letter_width();
    if (m_x + width > area() && m_x > 0)
        print_line(m_style.line_spacing);  // a full line prints itself
    if (m_line.size() >= most_marks_a_line)
        return;
    m_line.emplace_back(PrintedLetter{sign, m_x, 0, width, m_style.letter_height(), m_style.bold, m_style.underlined,
                                      m_style.reversed});
    m_words += utf8_of(std::u32string(1, sign));
    m_x += width + m_style.letter_spacing;
    m_tallest = std::max(m_tallest, m_style.letter_height());
    m_tallest_letter = std::max(m_tallest_letter, m_style.letter_height());
}

void Paper::move_to(int x)
{
    int const target = std::clamp(x, 0, area());
    int const blanks = (target - m_x) / m_style.letter_width();
    if (blanks > 0)
        m_words.append(static_cast<std::size_t>(blanks), ' ');
    m_x = target;
}

void Paper::tab()
{
    int const column = m_style.letter_width() + m_style.letter_spacing;
    if (m_style.tabs.empty())
        return move_to((m_x / (8 * column) + 1) * 8 * column);
    for (int const each : m_style.tabs)
        if (each * column > m_x)
            return move_to(each * column);
}

bool Paper::print_line(int spacing)
{
    int const start = offset(m_x);
    bool const visible = !m_line.empty();
    bool const room = has_room();
    for (auto& each : m_line)
        std::visit(
            [&](auto& mark) {
                mark.x += start;
                mark.y = m_slip.height + bottom_gap(mark, m_tallest);
                if (room)
                    m_slip.marks.emplace_back(std::move(mark));
            },
            each);
    if (room && (visible || spacing > 0))
        m_slip.lines.push_back(m_words);
    if (m_tallest_letter > m_slip.headline_height) {
        m_slip.headline_height = m_tallest_letter;
        m_slip.headline = m_words;
    }
    feed(std::max(spacing, m_tallest));
    clear_line();
    return visible;
}

bool Paper::has_room() const
{
    return m_slip.height < longest_slip && m_slip.marks.size() < most_marks && m_slip.lines.size() < most_marks;
}

void Paper::feed(int dots)
{
    m_slip.height = std::min(longest_slip, m_slip.height + dots);
}

void Paper::clear_line()
{
    m_line.clear();
    m_words.clear();
    m_x = 0;
    m_tallest = 0;
    m_tallest_letter = 0;
}

void Paper::caption(std::string const& words)
{
    if (has_room())
        m_slip.lines.push_back(words);
}

void Paper::graphic(Graphic const& shown)
{
    if (!m_line.empty())
        print_line(0);
    int const width = std::min(shown.bitmap.width() * shown.scale_x, m_width);
    if (has_room())
        m_slip.marks.emplace_back(
            PrintedPicture{shown.bitmap, offset(width), m_slip.height, shown.scale_x, shown.scale_y});
    // The bands of one picture read as one.
    if (m_slip.lines.empty() || m_slip.lines.back() != shown.caption)
        caption(shown.caption);
    feed(shown.bitmap.height() * shown.scale_y);
}

void Paper::in_line(Graphic const& stripe)
{
    if (m_line.size() >= most_marks_a_line)
        return;
    m_line.emplace_back(PrintedPicture{stripe.bitmap, m_x, 0, stripe.scale_x, stripe.scale_y});
    m_words += stripe.caption;
    m_x += stripe.bitmap.width() * stripe.scale_x;
    m_tallest = std::max(m_tallest, stripe.bitmap.height() * stripe.scale_y);
}

void Paper::barcode(PrinterCommand const& command)
{
    // Body: m data NUL, or m n data. Bars are not drawn: the words stand for them.
    bool const counted = command.at(0) >= 65;
    auto const first = command.body.begin() + std::min<std::ptrdiff_t>(counted ? 2 : 1, std::ssize(command.body));
    auto const last = counted ? command.body.end() : std::find(first, command.body.end(), 0);
    if (!m_line.empty())
        print_line(m_style.line_spacing);
    for (char const each : "[barcode " + std::string{first, last} + "]")
        letter(static_cast<unsigned char>(each));
    print_line(m_style.line_spacing);
}

PrintedSlip Paper::take()
{
    PrintedSlip slip = std::exchange(m_slip, PrintedSlip{});
    m_slip.width = m_width;
    return slip;
}

PrintedSlip Paper::so_far() const
{
    Paper copy = *this;
    if (!copy.m_line.empty())
        copy.print_line(0);
    return copy.take();
}

}  // namespace skranke

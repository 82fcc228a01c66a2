#include "desktop/display/display_canvas.h"

#include "desktop/hall/hall_canvas.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <memory>

namespace skranke {
namespace {

namespace colours = display_colours;
using Along = TextLook::Along;
using Down = TextLook::Down;

// Everything is laid out on 1920 × 1080 and then scaled as a whole, so that the proportions which make it readable from
// the back of a hall hold on every screen.
constexpr double wide = 1920;
constexpr double high = 1080;

constexpr double danish = 44;
constexpr double second = 36;
constexpr double number = 344;
constexpr double number_least = 250;

constexpr double left = 60;
constexpr double middle = 1290;  ///< right edge of the calls
constexpr double list = 1390;    ///< left edge of the list
constexpr double right = 1860;
constexpr double head = 100;
constexpr double calls_top = 200;
constexpr double calls_bottom = 612;
constexpr double foot = 952;

TextLook look(double size, Rgb ink, bool bold = false)
{
    TextLook made;
    made.size = size;
    made.least = std::min(size, second);
    made.ink = ink;
    made.bold = bold;
    return made;
}

/// What a screen reader says of the rest of the screen.
std::string described(DisplayScreen const& screen)
{
    std::string all;
    for (auto const& call : screen.lately)
        all += call.number + " – " + call.where + ". ";
    for (auto const& line : screen.waiting)
        all += line.area + ": " + line.waiting + (line.longest.empty() ? "" : ", " + line.longest) + ". ";
    return all + screen.stale.first + " " + screen.missed.first;
}

}  // namespace

DisplayCanvas::DisplayCanvas(wxWindow* parent) : wxWindow{parent, wxID_ANY}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetCursor(wxCursor{wxCURSOR_BLANK});
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void DisplayCanvas::show(DisplayScreen const& screen)
{
    auto const said = screen.spoken.empty() ? screen.quiet.first : screen.calling.first + ". " + screen.spoken;
    tell_reader(*this, said, described(screen));
    m_screen = screen;
    Refresh();
}

void DisplayCanvas::paint()
{
    wxAutoBufferedPaintDC dc{this};
    std::unique_ptr<wxGraphicsContext> const context{wxGraphicsContext::Create(dc)};
    if (!context)
        return;
    auto const size = GetClientSize();
    HallCanvas canvas{*context};
    canvas.fill({0, 0, double(size.x), double(size.y)}, colours::edge);
    double const scale = std::min(size.x / wide, size.y / high);
    context->Translate((size.x - wide * scale) / 2, (size.y - high * scale) / 2);
    context->Scale(scale, scale);

    canvas.fill({0, head, wide, foot - head}, colours::ground);
    paint_head(canvas);
    paint_calls(canvas);
    paint_lately(canvas);
    if (m_screen.calls.size() < 2)
        paint_waiting(canvas);
    paint_foot(canvas);
}

void DisplayCanvas::paint_head(HallCanvas& canvas) const
{
    auto clock = look(52, colours::ink, true);
    clock.along = Along::end;
    canvas.text(m_screen.clock, {right - 260, 0, 260, head}, clock);
    bool const practice = !m_screen.practice.first.empty();
    canvas.text(m_screen.office, {left, 0, practice ? 700.0 : 1400.0, head}, look(48, colours::ink, true));
    if (!practice)
        return;
    Box const sign{800, 0, 700, head};
    canvas.stripes(sign, colours::call, colours::call_ink);
    canvas.fill({sign.x + 60, 14, sign.w - 120, head - 28}, colours::call);
    auto words = look(danish, colours::call_ink, true);
    words.along = Along::middle;
    canvas.text(m_screen.practice.first + " · " + m_screen.practice.second, {sign.x + 70, 14, sign.w - 140, head - 28},
                words);
}

void DisplayCanvas::paint_calls(HallCanvas& canvas) const
{
    canvas.both_in_line(m_screen.calling, {left, 118, middle - left, 72}, look(52, colours::ink), 40, colours::soft);
    if (m_screen.calls.empty()) {
        Box const box{left, calls_top, middle - left, calls_bottom - calls_top};
        canvas.round_box(box, 24, colours::ground, colours::line, 4);
        auto first = look(64, colours::ink);
        first.along = Along::middle;
        first.lines = 2;
        canvas.text(m_screen.quiet.first, {box.x + 40, box.y + 60, box.w - 80, 170}, first);
        auto other = look(44, colours::soft);
        other.along = Along::middle;
        other.lines = 2;
        canvas.text(m_screen.quiet.second, {box.x + 40, box.y + 230, box.w - 80, 120}, other);
        return;
    }
    if (m_screen.calls.size() == 1)
        return paint_call(canvas, m_screen.calls.front(), calls_top, calls_bottom - calls_top);
    constexpr double gap = 20;
    double const each = (foot - 24 - calls_top - gap) / 2;
    paint_call(canvas, m_screen.calls[0], calls_top, each);
    paint_call(canvas, m_screen.calls[1], calls_top + each + gap, each);
}

void DisplayCanvas::paint_call(HallCanvas& canvas, BigCall const& call, double y, double height) const
{
    Box const box{left, y, middle - left, height};
    canvas.round_box(box, 24, colours::call, call.flash ? colours::flash : colours::frame, 12);

    bool const named = call.place.first.empty();
    double const place_width = named ? 400 : 270;
    Box const place{box.right() - 40 - place_width, box.y + 24, place_width, box.h - 48};
    auto words = look(52, colours::call_ink, true);
    words.along = Along::middle;
    if (named) {
        words.size = 84;
        words.lines = 2;
        canvas.text(call.where, place, words);
    } else {
        double const top = place.y + place.h / 2 - 160;
        canvas.text(call.place.first, {place.x, top, place.w, 64}, words);
        auto other = look(40, colours::call_ink);
        other.along = Along::middle;
        canvas.text(call.place.second, {place.x, top + 60, place.w, 50}, other);
        auto where = look(200, colours::call_ink, true);
        where.along = Along::middle;
        canvas.text(call.where, {place.x, top + 104, place.w, 216}, where);
    }

    constexpr double arrow_width = 110;
    Box const arrow{place.x - arrow_width - 24, box.y + box.h / 2 - 46, arrow_width, 92};
    canvas.arrow(arrow, colours::call_ink, 16);

    auto big = look(std::min(number, (box.h - 24) / 1.15), colours::call_ink, true);
    big.least = number_least;
    canvas.text(call.number, {box.x + 56, box.y, arrow.x - box.x - 56 - 24, box.h}, big);
}

void DisplayCanvas::paint_lately(HallCanvas& canvas) const
{
    double const room = right - list;
    canvas.both_in_line(m_screen.called_lately, {list, 118, room, 72}, look(48, colours::ink), second, colours::soft);
    auto heading = look(38, colours::soft);
    canvas.text(m_screen.number_heading, {list, 190, room / 2, 50}, heading);
    heading.along = Along::end;
    canvas.text(m_screen.place_heading, {list + room / 2, 190, room / 2, 50}, heading);

    double const bottom = m_screen.notice.empty() ? foot - 20 : 740;
    constexpr double row = 100;
    double y = 244;
    for (auto const& call : m_screen.lately) {
        if (y + row > bottom)
            break;
        if (call.next)  // called, and announced as soon as those before it have had their time
            canvas.round_box({list - 20, y + 4, room + 40, row - 8}, 14, colours::call, colours::call, 0);
        auto const ink = call.next ? colours::call_ink : colours::ink;
        canvas.text(call.number, {list, y, 250, row}, look(72, ink, true));
        auto where = look(72, ink);
        where.along = Along::end;
        canvas.text(call.where, {list + 225, y, room - 225, row}, where);
        canvas.line(list, y + row, right, y + row, colours::line, 2);
        y += row;
    }
    if (m_screen.notice.empty())
        return;
    Box const notice{list - 20, 756, room + 40, foot - 776};
    canvas.round_box(notice, 16, colours::edge, colours::line, 2);
    auto words = look(danish, colours::ink);
    words.lines = 4;
    canvas.text(m_screen.notice, notice.inset(18), words);
}

void DisplayCanvas::paint_waiting(HallCanvas& canvas) const
{
    canvas.both_in_line(m_screen.waiting_heading, {left, 630, middle - left, 64}, look(danish, colours::ink), second,
                        colours::soft);
    constexpr double gap = 50;
    constexpr double row = 62;
    double const column = (middle - left - gap) / 2;
    auto const rows = static_cast<int>(m_screen.waiting.size() + 1) / 2;
    for (int at = 0; at < static_cast<int>(m_screen.waiting.size()); ++at) {
        auto const& line = m_screen.waiting[static_cast<std::size_t>(at)];
        double const x = left + (at / rows) * (column + gap);
        double const y = 696 + (at % rows) * row;
        canvas.text(line.letter, {x, y, 44, row}, look(danish, colours::soft, true));
        auto longest = look(second, colours::soft);
        longest.along = Along::end;
        canvas.text(line.longest, {x + column - 150, y, 150, row}, longest);
        auto waiting = look(danish, colours::ink, true);
        waiting.along = Along::end;
        canvas.text(line.waiting, {x + column - 250, y, 90, row}, waiting);
        canvas.text(line.area, {x + 54, y, column - 54 - 240, row}, look(danish, colours::ink));
        canvas.line(x, y + row - 1, x + column, y + row - 1, colours::line, 2);
    }
}

void DisplayCanvas::paint_foot(HallCanvas& canvas) const
{
    bool const stale = !m_screen.stale.first.empty();
    auto const& words = stale ? m_screen.stale : m_screen.missed;
    if (stale)
        canvas.fill({0, foot, wide, high - foot}, colours::warning);
    auto const ink = stale ? colours::call_ink : colours::ink;
    canvas.text(words.first, {left, foot + 8, right - left, 60}, look(danish, ink, stale));
    canvas.text(words.second, {left, foot + 68, right - left, 48}, look(second, stale ? ink : colours::soft));
}

}  // namespace skranke

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

constexpr double danish = 44;
constexpr double second = 36;
constexpr double number = 344;
constexpr double number_least = 250;
constexpr double gap = 20;  ///< between two calls

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
    auto all = screen.office + ", " + screen.clock + ". ";
    if (!screen.practice.first.empty())
        all += screen.practice.first + ". ";
    for (auto const& call : screen.lately)
        all += call.number + " – " + call.where + ". ";
    for (auto const& line : screen.waiting)
        all += line.area + ": " + line.about + line.waiting + (line.longest.empty() ? "" : ", " + line.longest) + ". ";
    for (auto const* words : {&screen.notice, &screen.stale.first, &screen.missed.first})
        if (!words->empty())
            all += *words + " ";
    return all;
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
    auto const size = GetClientSize();
    if (!context || size.x < 1 || size.y < 1)
        return;
    HallCanvas canvas{*context};
    canvas.fill({0, 0, double(size.x), double(size.y)}, colours::edge);
    auto const at = display_layout(double(size.x) / size.y, !m_screen.practice.first.empty(), m_screen.calls.size() > 1,
                                   !m_screen.notice.empty());
    double const scale = std::min(size.x / at.wide, size.y / at.high);
    context->Translate((size.x - at.wide * scale) / 2, (size.y - at.high * scale) / 2);
    context->Scale(scale, scale);

    canvas.fill({0, at.head.bottom(), at.wide, at.foot.y - at.head.bottom()}, colours::ground);
    paint_head(canvas, at);
    paint_calls(canvas, at);
    paint_lately(canvas, at);
    if (at.waiting.h > 0)
        paint_waiting(canvas, at);
    paint_foot(canvas, at);
}

void DisplayCanvas::paint_head(HallCanvas& canvas, DisplayLayout const& at) const
{
    auto clock = look(52, colours::ink, true);
    clock.along = Along::end;
    canvas.text(m_screen.clock, at.clock, clock);
    canvas.text(m_screen.office, at.office, look(48, colours::ink, true));
    if (m_screen.practice.first.empty())
        return;
    canvas.stripes(at.practice, colours::call, colours::call_ink);
    Box const sign{at.practice.x + 60, 14, at.practice.w - 120, at.practice.h - 28};
    canvas.fill(sign, colours::call);
    auto words = look(danish, colours::call_ink, true);
    words.along = Along::middle;
    canvas.text(m_screen.practice.first + " · " + m_screen.practice.second, sign.inset(10), words);
}

void DisplayCanvas::paint_calls(HallCanvas& canvas, DisplayLayout const& at) const
{
    canvas.both_in_line(m_screen.calling, at.calling, look(52, colours::ink), 40, colours::soft);
    if (m_screen.calls.empty()) {
        auto const& box = at.calls;
        canvas.round_box(box, 24, colours::ground, colours::line, 4);
        auto first = look(64, colours::ink);
        first.along = Along::middle;
        first.lines = 2;
        canvas.text(m_screen.quiet.first, {box.x + 40, box.y + box.h / 2 - 146, box.w - 80, 170}, first);
        auto other = look(44, colours::soft);
        other.along = Along::middle;
        other.lines = 2;
        canvas.text(m_screen.quiet.second, {box.x + 40, box.y + box.h / 2 + 24, box.w - 80, 120}, other);
        return;
    }
    auto const count = static_cast<double>(m_screen.calls.size());
    Box box{at.calls.x, at.calls.y, at.calls.w, (at.calls.h - (count - 1) * gap) / count};
    for (auto const& call : m_screen.calls) {
        canvas.round_box(box, 24, colours::call, call.flash ? colours::flash : colours::frame, 12);
        at.stacked ? paint_stacked(canvas, call, box) : paint_beside(canvas, call, box);
        box.y += box.h + gap;
    }
}

void DisplayCanvas::paint_beside(HallCanvas& canvas, BigCall const& call, Box const& box) const
{
    double const place_width = call.place.first.empty() ? 400 : 270;
    Box const place{box.right() - 40 - place_width, box.y + box.h / 2 - 160, place_width, 320};
    paint_place(canvas, call, place);

    constexpr double arrow_width = 110;
    Box const arrow{place.x - arrow_width - 24, box.y + box.h / 2 - 46, arrow_width, 92};
    canvas.arrow(arrow, colours::call_ink, 16);

    auto big = look(std::min(number, (box.h - 24) / 1.15), colours::call_ink, true);
    big.least = number_least;
    canvas.text(call.number, {box.x + 56, box.y, arrow.x - box.x - 56 - 24, box.h}, big);
}

/// On a screen that stands upright the number has the whole width, and where to go stands below it.
void DisplayCanvas::paint_stacked(HallCanvas& canvas, BigCall const& call, Box const& box) const
{
    double const below = std::min(200.0, box.h * 0.36);
    auto big = look(number, colours::call_ink, true);
    big.least = number_least;
    big.along = Along::middle;
    canvas.text(call.number, {box.x + 40, box.y + 12, box.w - 80, box.h - below - 24}, big);

    double const y = box.bottom() - below - 16;
    constexpr double arrow_width = 110;
    if (call.place.first.empty()) {
        auto words = look(84, colours::call_ink, true);
        double const width = std::min(canvas.width(call.where, words.size, true), box.w - 260);
        double const x = box.x + (box.w - width - arrow_width - 40) / 2;
        canvas.arrow({x, y + below / 2 - 46, arrow_width, 92}, colours::call_ink, 16);
        canvas.text(call.where, {x + arrow_width + 40, y, width + 2, below}, words);
        return;
    }
    auto words = look(52, colours::call_ink, true);
    auto other = look(40, colours::call_ink);
    auto where = look(below, colours::call_ink, true);
    double const words_width =
        std::max(canvas.width(call.place.first, words.size, true), canvas.width(call.place.second, other.size, false));
    double const where_width = canvas.width(call.where, where.size, true);
    double x = box.x + (box.w - arrow_width - words_width - where_width - 80) / 2;
    canvas.arrow({x, y + below / 2 - 46, arrow_width, 92}, colours::call_ink, 16);
    x += arrow_width + 40;
    canvas.text(call.place.first, {x, y + below / 2 - 62, words_width + 2, 64}, words);
    canvas.text(call.place.second, {x, y + below / 2 + 2, words_width + 2, 50}, other);
    canvas.text(call.where, {x + words_width + 40, y, where_width + 2, below}, where);
}

void DisplayCanvas::paint_place(HallCanvas& canvas, BigCall const& call, Box const& box) const
{
    auto words = look(52, colours::call_ink, true);
    words.along = Along::middle;
    if (call.place.first.empty()) {
        words.size = 84;
        words.lines = 2;
        canvas.text(call.where, box, words);
        return;
    }
    canvas.text(call.place.first, {box.x, box.y, box.w, 64}, words);
    auto other = look(40, colours::call_ink);
    other.along = Along::middle;
    canvas.text(call.place.second, {box.x, box.y + 60, box.w, 50}, other);
    auto where = look(200, colours::call_ink, true);
    where.along = Along::middle;
    canvas.text(call.where, {box.x, box.y + 104, box.w, 216}, where);
}

void DisplayCanvas::paint_lately(HallCanvas& canvas, DisplayLayout const& at) const
{
    canvas.both_in_line(m_screen.called_lately, at.lately_heading, look(48, colours::ink), second, colours::soft);
    constexpr double head = 54;
    constexpr double row = 100;
    constexpr double between = 80;
    double const width = (at.lately.w - (at.lately_columns - 1) * between) / at.lately_columns;
    auto const rows = static_cast<std::size_t>((at.lately.h - head) / row);
    for (std::size_t i = 0; i < m_screen.lately.size() && i < rows * static_cast<std::size_t>(at.lately_columns); ++i) {
        std::size_t const column = i / rows;
        Box const place{at.lately.x + static_cast<double>(column) * (width + between),
                        at.lately.y + head + static_cast<double>(i % rows) * row, width, row};
        if (i % rows == 0) {
            auto heading = look(38, colours::soft);
            canvas.text(m_screen.number_heading, {place.x, at.lately.y, width / 2, head - 4}, heading);
            heading.along = Along::end;
            canvas.text(m_screen.place_heading, {place.x + width / 2, at.lately.y, width / 2, head - 4}, heading);
        }
        paint_late(canvas, m_screen.lately[i], place);
    }
    if (at.notice.h <= 0)
        return;
    canvas.round_box(at.notice, 16, colours::edge, colours::line, 2);
    auto words = look(danish, colours::ink);
    words.lines = 4;
    canvas.text(m_screen.notice, at.notice.inset(18), words);
}

void DisplayCanvas::paint_late(HallCanvas& canvas, LateCall const& call, Box const& box) const
{
    if (call.next)  // called, and announced as soon as those before it have had their time
        canvas.round_box({box.x - 20, box.y + 4, box.w + 40, box.h - 8}, 14, colours::call, colours::call, 0);
    auto const ink = call.next ? colours::call_ink : colours::ink;
    canvas.text(call.number, {box.x, box.y, 250, box.h}, look(72, ink, true));
    auto where = look(72, ink);
    where.along = Along::end;
    canvas.text(call.where, {box.x + 225, box.y, box.w - 225, box.h}, where);
    canvas.line(box.x, box.bottom(), box.right(), box.bottom(), colours::line, 2);
}

void DisplayCanvas::paint_waiting(HallCanvas& canvas, DisplayLayout const& at) const
{
    canvas.both_in_line(m_screen.waiting_heading, at.waiting_heading, look(danish, colours::ink), second,
                        colours::soft);
    constexpr double between = 50;
    double const column = (at.waiting.w - (at.waiting_columns - 1) * between) / at.waiting_columns;
    auto const lines = static_cast<int>(m_screen.waiting.size());
    auto const rows = (lines + at.waiting_columns - 1) / at.waiting_columns;
    double const row = std::min(62.0, at.waiting.h / std::max(1, rows));
    for (int i = 0; i < lines; ++i) {
        auto const& line = m_screen.waiting[static_cast<std::size_t>(i)];
        int const side = i / rows;
        double const x = at.waiting.x + side * (column + between);
        double const y = at.waiting.y + (i % rows) * row;
        canvas.text(line.letter, {x, y, 44, row}, look(danish, colours::soft, true));
        if (!line.about.empty()) {
            auto about = look(danish, colours::ink, true);
            about.along = Along::end;
            canvas.text(line.about, {x + column - 270, y, 270, row}, about);
        }
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

void DisplayCanvas::paint_foot(HallCanvas& canvas, DisplayLayout const& at) const
{
    bool const stale = !m_screen.stale.first.empty();
    auto const& words = stale ? m_screen.stale : m_screen.missed;
    if (stale)
        canvas.fill(at.foot, colours::warning);
    auto const ink = stale ? colours::call_ink : colours::ink;
    double const width = at.clock.right() - at.office.x;
    canvas.text(words.first, {at.office.x, at.foot.y + 8, width, 60}, look(danish, ink, stale));
    canvas.text(words.second, {at.office.x, at.foot.y + 68, width, 48}, look(second, stale ? ink : colours::soft));
}

}  // namespace skranke

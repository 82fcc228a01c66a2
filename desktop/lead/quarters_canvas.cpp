#include "desktop/lead/quarters_canvas.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/contrast.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/text.h"

#include <wx/dcbuffer.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace skranke {

namespace {

constexpr std::size_t in_an_hour{4};  ///< quarters

/// The next whole five.
int fives(double waiting)
{
    return static_cast<int>(std::ceil(waiting / 5)) * 5;
}

}  // namespace

QuartersCanvas::QuartersCanvas(wxWindow* parent)
    : wxWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize({GetTextExtent("0").x * 30, GetTextExtent("X").y * 9});
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    for (auto const type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, [this](wxFocusEvent& event) {
            event.Skip();
            Refresh();
        });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        switch (event.GetKeyCode()) {
            case WXK_LEFT:
                return m_at ? go_to(m_at - 1) : void();
            case WXK_RIGHT:
                return go_to(m_at + 1);
            case WXK_HOME:
                return go_to(0);
            case WXK_END:
                return m_quarters.empty() ? void() : go_to(m_quarters.size() - 1);
            case WXK_TAB:
                Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
                return;
            default:
                event.Skip();
        }
    });
    name_it();
}

std::string QuartersCanvas::words_of_bar(std::size_t bar) const
{
    // TRANSLATORS: a time, and how many waited then
    return tr_with("{}: {} waiting", clock_text(m_quarters[bar].at), m_quarters[bar].waiting);
}

void QuartersCanvas::name_it()
{
    auto name = tr("Waiting by quarter of an hour");
    std::string all;
    for (std::size_t i = 0; i < m_quarters.size(); ++i)
        all += (i ? ", " : "") + words_of_bar(i);
    if (m_ahead.as_is.size() > in_an_hour)
        // TRANSLATORS: how many citizens will wait then, in the chart
        all += ", " + tr_with("in an hour about {} waiting", std::lround(m_ahead.as_is[in_an_hour]));
    if (m_ahead.tried.size() > in_an_hour)
        // TRANSLATORS: the same with what is tried
        all += ", " + tr_with("with the trial about {}", std::lround(m_ahead.tried[in_an_hour]));
    if (m_at < m_quarters.size())
        name += ", " + words_of_bar(m_at);
    set_spoken_name(this, name, all);
}

void QuartersCanvas::go_to(std::size_t bar)
{
    if (bar >= m_quarters.size())
        return;
    m_at = bar;
    name_it();
    Refresh();
}

void QuartersCanvas::show(std::vector<Quarter> const& quarters, std::optional<Instant> now, Ahead const& ahead)
{
    bool const moved = m_now && now && *now - *m_now > std::chrono::minutes{1};
    if (quarters == m_quarters && ahead == m_ahead && m_now.has_value() == now.has_value() && !moved)
        return;
    m_quarters = quarters;
    m_ahead = ahead;
    m_now = now;
    m_at = m_quarters.empty() ? 0 : std::min(m_at, m_quarters.size() - 1);
    name_it();
    Refresh();
}

int QuartersCanvas::height_of(double waiting) const
{
    return static_cast<int>(m_field.height * waiting / m_most);
}

void QuartersCanvas::measure(wxDC& dc)
{
    m_letter = dc.GetTextExtent("0");
    auto const size = GetClientSize();
    m_most = 5;
    for (auto const& quarter : m_quarters)
        m_most = std::max(m_most, fives(quarter.waiting));
    for (auto const* const line : {&m_ahead.as_is, &m_ahead.tried})
        for (double const waiting : *line)
            m_most = std::max(m_most, fives(waiting));
    m_field = {m_letter.x * 4, m_letter.y * 5 / 2, size.x - m_letter.x * 5, size.y - m_letter.y * 5};
    m_slots = std::max(static_cast<int>(m_quarters.size() + m_ahead.as_is.size()), 16);
}

void QuartersCanvas::paint_scale(wxDC& dc) const
{
    auto const& palette = Palette::now();
    dc.SetTextForeground(palette.muted);
    dc.SetPen(wxPen{palette.line});
    for (int line = 0; line <= m_most; line += std::max(5, m_most / 4 / 5 * 5)) {
        int const y = m_field.GetBottom() - height_of(line);
        dc.DrawLine(m_field.x, y, m_field.GetRight(), y);
        auto const text = wx(number_text(line));
        dc.DrawText(text, m_field.x - dc.GetTextExtent(text).x - m_letter.x / 2, y - m_letter.y / 2);
    }
}

void QuartersCanvas::paint_bars(wxDC& dc) const
{
    auto const& palette = Palette::now();
    auto const bar_color = mix(palette.accent, palette.card, palette.dark ? 0.75 : 0.45);
    int const wide = m_field.width / m_slots;
    int written_until = 0;
    for (std::size_t i = 0; i < m_quarters.size(); ++i) {
        int const x = m_field.x + static_cast<int>(i) * m_field.width / m_slots;
        int const tall = height_of(m_quarters[i].waiting);
        bool const chosen = i == m_at && HasFocus();
        dc.SetBrush(chosen ? palette.accent_text : bar_color);
        dc.SetPen(palette.high_contrast ? wxPen{palette.text} : *wxTRANSPARENT_PEN);
        dc.DrawRectangle(x + 1, m_field.GetBottom() - tall, std::max(1, wide - 2), tall);
        auto const time = wx(clock_text(m_quarters[i].at));
        bool const hour = office_day(m_quarters[i].at) == office_day(m_quarters.front().at) &&
                          (time.EndsWith(".00") || i == 0 || chosen);
        if (hour && x >= written_until) {
            dc.DrawText(time, x, m_field.GetBottom() + m_letter.y / 4);
            written_until = x + dc.GetTextExtent(time).x + m_letter.x;
        }
        if (chosen) {
            auto const figure = wx(number_text(m_quarters[i].waiting));
            dc.SetTextForeground(palette.text);
            dc.DrawText(figure, x, std::max(0, m_field.GetBottom() - tall - m_letter.y));
            dc.SetTextForeground(palette.muted);
        }
    }
}

/// What is measured stands as bars, what is only expected as a broken line from now on.
void QuartersCanvas::paint_ahead(wxDC& dc, std::vector<double> const& waiting, wxPen const& pen) const
{
    if (!m_now || m_quarters.empty() || waiting.size() < 2)
        return;
    dc.SetPen(pen);
    auto const quarter = static_cast<double>(m_field.width) / m_slots;
    auto const passed = std::chrono::duration<double>{*m_now - m_quarters.front().at}.count() / 900;
    std::vector<wxPoint> line;
    for (std::size_t at = 0; at < waiting.size(); ++at)
        line.emplace_back(m_field.x + static_cast<int>((passed + static_cast<double>(at)) * quarter),
                          m_field.GetBottom() - height_of(waiting[at]));
    dc.DrawLines(static_cast<int>(line.size()), line.data());
}

/// The hours to come, below the lines.
void QuartersCanvas::paint_hours(wxDC& dc) const
{
    if (!m_now || m_quarters.empty() || m_ahead.as_is.empty())
        return;
    using std::chrono::hours;
    dc.SetTextForeground(Palette::now().muted);
    Instant at{std::chrono::floor<hours>(m_now->time_since_epoch()) + hours{1}};
    for (; at < *m_now + hours{2}; at += hours{1}) {
        auto const after = std::chrono::duration_cast<std::chrono::seconds>(at - m_quarters.front().at).count();
        auto const x = m_field.x + static_cast<int>(after * m_field.width / (std::int64_t{m_slots} * 900));
        dc.DrawText(wx(clock_text(at)), x, m_field.GetBottom() + m_letter.y / 4);
    }
}

void QuartersCanvas::paint_now(wxDC& dc) const
{
    if (!m_now || m_quarters.empty())
        return;
    auto const passed = std::chrono::duration_cast<std::chrono::seconds>(*m_now - m_quarters.front().at).count();
    auto const x = m_field.x + static_cast<int>(passed * m_field.width / (std::int64_t{m_slots} * 900));
    auto const colour = Palette::now().tone_text(Tone::bad);
    dc.SetPen(wxPen{colour, FromDIP(2)});
    dc.DrawLine(x, m_field.y, x, m_field.GetBottom());
    // TRANSLATORS: on the time line of the chart; {} is the time
    auto const text = wx(tr_with("now {}", clock_text(*m_now)));
    dc.SetTextForeground(colour);
    dc.DrawText(text, std::min(x, GetClientSize().x - dc.GetTextExtent(text).x),
                m_field.GetBottom() + m_letter.y * 5 / 4);
}

/// What bars and lines are, each with a piece of itself before the word, at the right above the field.
void QuartersCanvas::paint_legend(wxDC& dc) const
{
    if (m_ahead.as_is.empty())
        return;
    auto const& palette = Palette::now();
    // TRANSLATORS: in the chart: what has been counted, what is expected, and what is expected with the trial
    std::vector<std::pair<wxString, wxPenStyle>> entries{{wx(tr("measured")), wxPENSTYLE_SOLID},
                                                         {wx(tr("expected")), wxPENSTYLE_SHORT_DASH}};
    if (!m_ahead.tried.empty())
        // TRANSLATORS: in the chart, of a line
        entries.emplace_back(wx(tr("with the trial")), wxPENSTYLE_DOT);
    int const piece = m_letter.x * 3;
    int x = m_field.GetRight();
    dc.SetTextForeground(palette.muted);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        x -= dc.GetTextExtent(entry->first).x;
        dc.DrawText(entry->first, x, 0);
        x -= piece + m_letter.x / 2;
        bool const bar = entry->second == wxPENSTYLE_SOLID;
        dc.SetPen(wxPen{bar ? mix(palette.accent, palette.card, palette.dark ? 0.75 : 0.45) : palette.accent_text,
                        bar ? m_letter.y / 2 : FromDIP(2), entry->second});
        dc.DrawLine(bar ? x + m_letter.x : x, m_letter.y / 2, x + piece, m_letter.y / 2);
        x -= m_letter.x * 3 / 2;
    }
}

void QuartersCanvas::paint()
{
    auto const& palette = Palette::now();
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(palette.card);
    dc.Clear();
    dc.SetFont(sized_font(this, 0.82));
    measure(dc);
    paint_scale(dc);
    paint_bars(dc);
    paint_hours(dc);
    paint_ahead(dc, m_ahead.as_is, wxPen{palette.accent_text, FromDIP(2), wxPENSTYLE_SHORT_DASH});
    paint_ahead(dc, m_ahead.tried, wxPen{palette.accent_text, FromDIP(2), wxPENSTYLE_DOT});
    paint_now(dc);
    paint_legend(dc);
    if (HasFocus()) {
        auto const size = GetClientSize();
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen{palette.accent_text, FromDIP(2)});
        dc.DrawRectangle(1, 1, size.x - 2, size.y - 2);
    }
}

}  // namespace skranke

#include "desktop/lead/quarters_canvas.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/contrast.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/text.h"

#include <wx/dcbuffer.h>

#include <algorithm>

namespace skranke {

QuartersCanvas::QuartersCanvas(wxWindow* parent)
    : wxWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize({GetTextExtent("0").x * 30, GetTextExtent("X").y * 7});
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

void QuartersCanvas::show(std::vector<Quarter> const& quarters, std::optional<Instant> now)
{
    bool const moved = m_now && now && *now - *m_now > std::chrono::minutes{1};
    if (quarters == m_quarters && m_now.has_value() == now.has_value() && !moved)
        return;
    m_quarters = quarters;
    m_now = now;
    m_at = m_quarters.empty() ? 0 : std::min(m_at, m_quarters.size() - 1);
    name_it();
    Refresh();
}

void QuartersCanvas::paint()
{
    auto const& palette = Palette::now();
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(palette.card);
    dc.Clear();
    dc.SetFont(sized_font(this, 0.82));
    auto const letter = dc.GetTextExtent("0");
    auto const size = GetClientSize();
    int most = 5;
    for (auto const& quarter : m_quarters)
        most = std::max(most, (quarter.waiting + 4) / 5 * 5);
    wxRect const field{letter.x * 4, letter.y, size.x - letter.x * 5, size.y - letter.y * 7 / 2};
    auto const height_of = [&](int waiting) { return field.height * waiting / most; };

    dc.SetTextForeground(palette.muted);
    dc.SetPen(wxPen{palette.line});
    for (int line = 0; line <= most; line += std::max(5, most / 4 / 5 * 5)) {
        int const y = field.GetBottom() - height_of(line);
        dc.DrawLine(field.x, y, field.GetRight(), y);
        auto const text = wx(number_text(line));
        dc.DrawText(text, field.x - dc.GetTextExtent(text).x - letter.x / 2, y - letter.y / 2);
    }
    auto const slots = std::max<std::size_t>(m_quarters.size(), 16);
    auto const bar_color = mix(palette.accent, palette.card, palette.dark ? 0.75 : 0.45);
    int const wide = field.width / static_cast<int>(slots);
    int written_until = 0;
    for (std::size_t i = 0; i < m_quarters.size(); ++i) {
        int const x = field.x + static_cast<int>(i) * field.width / static_cast<int>(slots);
        int const tall = height_of(m_quarters[i].waiting);
        bool const chosen = i == m_at && HasFocus();
        dc.SetBrush(chosen ? palette.accent_text : bar_color);
        dc.SetPen(palette.high_contrast ? wxPen{palette.text} : *wxTRANSPARENT_PEN);
        dc.DrawRectangle(x + 1, field.GetBottom() - tall, std::max(1, wide - 2), tall);
        auto const time = wx(clock_text(m_quarters[i].at));
        bool const hour = office_day(m_quarters[i].at) == office_day(m_quarters.front().at) &&
                          (time.EndsWith(".00") || i == 0 || chosen);
        if (hour && x >= written_until) {
            dc.DrawText(time, x, field.GetBottom() + letter.y / 4);
            written_until = x + dc.GetTextExtent(time).x + letter.x;
        }
        if (chosen) {
            auto const figure = wx(number_text(m_quarters[i].waiting));
            dc.SetTextForeground(palette.text);
            dc.DrawText(figure, x, std::max(0, field.GetBottom() - tall - letter.y));
            dc.SetTextForeground(palette.muted);
        }
    }
    if (m_now && !m_quarters.empty()) {
        auto const passed = std::chrono::duration_cast<std::chrono::seconds>(*m_now - m_quarters.front().at).count();
        auto const x = field.x + static_cast<int>(passed * field.width / (static_cast<std::int64_t>(slots) * 900));
        auto const colour = palette.tone_text(Tone::bad);
        dc.SetPen(wxPen{colour, FromDIP(2)});
        dc.DrawLine(x, field.y, x, field.GetBottom());
        // TRANSLATORS: on the time line of the chart; {} is the time
        auto const text = wx(tr_with("now {}", clock_text(*m_now)));
        dc.SetTextForeground(colour);
        dc.DrawText(text, std::min(x, size.x - dc.GetTextExtent(text).x), field.GetBottom() + letter.y * 5 / 4);
    }
    if (HasFocus()) {
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen{palette.accent_text, FromDIP(2)});
        dc.DrawRectangle(1, 1, size.x - 2, size.y - 2);
    }
}

}  // namespace skranke

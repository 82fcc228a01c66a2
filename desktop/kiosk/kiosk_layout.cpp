#include "desktop/kiosk/kiosk_layout.h"

#include <algorithm>
#include <cmath>

namespace skranke {
namespace {

using Role = KioskButton::Role;

constexpr double target_mm = 20;
constexpr double low_from = 0.40;  ///< of the height: within reach from a wheelchair on a stand of usual height

class Layout {
public:
    Layout(KioskScreen const& screen, double width, double height, double mm_per_pixel)
        : m_screen{screen}, m_width{width}, m_height{height}
    {
        m_made.scale = std::min(width / 1080, height / 1920);
        if (lies())  // on a screen that lies, half of its height is not wanted twice
            m_made.scale = std::min(width / 1920, height / 1080) * 0.86;
        m_margin = at_scale(50);
        m_gap = at_scale(18);
        m_target = mm_per_pixel > 0 ? target_mm / mm_per_pixel : 0;
        m_made.buttons.resize(screen.buttons.size());
    }

    KioskLayout made()
    {
        head();
        if (m_screen.question) {
            question();
        } else {
            foot();
            middle();
        }
        if (m_screen.right_to_left)
            mirror();
        return std::move(m_made);
    }

private:
    double at_scale(double pixels) const { return pixels * m_made.scale; }
    double inner() const { return m_width - 2 * m_margin; }
    bool lies() const { return m_width > m_height; }
    double row_height(double pixels) const { return std::max(at_scale(pixels), m_target); }

    void head()
    {
        double top = at_scale(28);
        if (!m_screen.practice.first.empty()) {
            m_made.practice = {0, 0, m_width, at_scale(64)};
            top = at_scale(76);
        }
        double const side = at_scale(300);
        double const rest = std::max(at_scale(150), m_height / 8 - top - at_scale(8));
        m_made.title = {m_margin, top, inner() - side - m_gap, rest};
        m_made.clock = {m_width - m_margin - side, top, side, rest * 0.55};
        m_made.hours = {m_width - m_margin - side, top + rest * 0.55, side, rest * 0.36};
        m_top = std::max(m_height / 8, top + rest) + at_scale(6);
    }

    /// Rows of equal buttons; returns where they end.
    void row(std::vector<std::size_t> const& buttons, double y, double height)
    {
        if (buttons.empty())
            return;
        auto const count = static_cast<double>(buttons.size());
        double const each = (inner() - m_gap * (count - 1)) / count;
        double x = m_margin;
        for (auto const button : buttons) {
            m_made.buttons[button] = {x, y, each, height};
            x += each + m_gap;
        }
    }

    std::vector<std::size_t> of(Role role) const
    {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < m_screen.buttons.size(); ++at)
            if (m_screen.buttons[at].role == role)
                found.push_back(at);
        return found;
    }

    void foot()
    {
        double const privacy = at_scale(76);
        double y = m_height - privacy - at_scale(6);
        m_made.privacy = {m_margin, y, inner(), privacy};
        double const help = row_height(96);
        y -= help;
        row(of(Role::help), y, help);
        double const tool = row_height(88);
        for (auto const& buttons : tool_rows()) {
            if (buttons.empty())
                continue;
            y -= tool + m_gap;
            row(buttons, y, tool);
        }
        m_bottom = y - m_gap;
        if (!m_screen.notice.first.empty() && m_screen.page != KioskPage::ticket) {
            double const notice = at_scale(84);
            m_made.notice = {m_margin, m_bottom - notice, inner(), notice};
            m_bottom -= notice + m_gap;
        }
    }

    /// From the lower edge upwards. A screen that lies has width enough for languages and tools in one row.
    std::vector<std::vector<std::size_t>> tool_rows() const
    {
        auto languages = of(Role::language);
        auto const tools = of(Role::tool);
        if (!lies())
            return {tools, languages};
        languages.insert(languages.end(), tools.begin(), tools.end());
        return {languages};
    }

    void middle()
    {
        double const lead = at_scale(m_screen.larger ? 112 : 64);
        m_from = m_screen.low ? std::max(m_top, m_height * low_from) : m_top;
        switch (m_screen.page) {
            case KioskPage::errands:
                m_made.lead = {m_margin, m_from, inner(), lead};
                return grid(of(Role::tile), m_from + lead + at_scale(8), tile_columns(), lies() ? 260 : 210);
            case KioskPage::persons:
                return persons();
            case KioskPage::ticket:
                return ticket();
            case KioskPage::sentence:
                m_made.sentences = {m_margin, m_top, inner(), m_bottom - m_top};
                return way_out(m_made.sentences);
        }
    }

    /// Two where the screen stands; where it lies, as few rows as five columns need, evenly filled.
    int tile_columns() const
    {
        if (!lies())
            return 2;
        auto const tiles = std::max(1, static_cast<int>(of(Role::tile).size()));
        int const rows = (tiles + 4) / 5;
        return (tiles + rows - 1) / rows;
    }

    void grid(std::vector<std::size_t> const& buttons, double top, int columns, double tallest)
    {
        if (buttons.empty())
            return;
        auto const rows = (static_cast<int>(buttons.size()) + columns - 1) / columns;
        double const room = m_bottom - top;
        double const gap = m_screen.low ? m_gap * 0.7 : m_gap;
        double const height = std::min(at_scale(tallest), (room - gap * (rows - 1)) / rows);
        double const width = (inner() - m_gap * (columns - 1)) / columns;
        for (std::size_t at = 0; at < buttons.size(); ++at) {
            auto const column = static_cast<int>(at) % columns;
            auto const line = static_cast<int>(at) / columns;
            m_made.buttons[buttons[at]] = {m_margin + column * (width + m_gap), top + line * (height + gap), width,
                                           height};
        }
    }

    void persons()
    {
        double const words = std::min(at_scale(270), (m_bottom - m_from) * 0.34);
        m_made.lead = {m_margin, m_from, inner(), words * 0.48};
        m_made.sentences = {m_margin, m_from + words * 0.48, inner(), words * 0.52};
        double const back = row_height(110);
        row(of(Role::quiet), m_bottom - back, back);
        m_bottom -= back + m_gap;
        grid(of(Role::choice), m_from + words + m_gap, 3, 300);
    }

    void ticket()
    {
        double const room = m_bottom - m_top;
        m_made.lead = {m_margin, m_top, inner(), std::min(at_scale(100), room * 0.12)};
        double y = m_made.lead.bottom();
        double const number = std::min(at_scale(340), room * (m_screen.qr.empty() ? 0.34 : 0.26));
        m_made.number = {m_margin, y, inner(), number};
        y += number + m_gap;
        Box rest{m_margin, y, inner(), m_bottom - y};
        way_out(rest);
        m_made.sentences = rest;
        if (m_screen.qr.empty())
            return;
        double const side = std::min({rest.h * 0.42, rest.w * 0.6, at_scale(400)});
        m_made.qr = {m_margin + (inner() - side) / 2, rest.bottom() - side, side, side};
        m_made.sentences.h -= side + m_gap;
    }

    /// The button that leaves the page, at the lower edge of `room`, which it makes smaller.
    void way_out(Box& room)
    {
        auto const buttons = of(Role::main);
        if (buttons.empty())
            return;
        double const height = row_height(120);
        row(buttons, room.bottom() - height, height);
        room.h -= height + m_gap;
    }

    void question()
    {
        double const top = m_screen.low ? m_height * low_from : m_height * 0.28;
        double const height = row_height(150);
        m_made.sentences = {m_margin, top, inner(), at_scale(360)};
        double const y = m_made.sentences.bottom() + m_gap;
        m_made.buttons = {{m_margin, y, inner(), height}, {m_margin, y + height + m_gap, inner(), height}};
    }

    void mirror()
    {
        for (auto* box : {&m_made.title, &m_made.clock, &m_made.hours, &m_made.lead, &m_made.notice, &m_made.sentences,
                          &m_made.number, &m_made.qr, &m_made.privacy})
            *box = box->mirrored(m_width);
        for (auto& box : m_made.buttons)
            box = box.mirrored(m_width);
    }

    KioskScreen const& m_screen;
    double m_width;
    double m_height;
    double m_margin{};
    double m_gap{};
    double m_target{};
    double m_top{};     ///< below the head
    double m_from{};    ///< where what is pressed begins
    double m_bottom{};  ///< above the tools
    KioskLayout m_made;
};

}  // namespace

KioskLayout kiosk_layout(KioskScreen const& screen, double width, double height, double mm_per_pixel)
{
    return Layout{screen, width, height, mm_per_pixel}.made();
}

}  // namespace skranke

#include "devices/printer/slip_layout.h"

#include "devices/printer/escpos_encoder.h"
#include "devices/printer/qr_code.h"
#include "devices/printer/text_picture.h"

#include <algorithm>

namespace skranke {
namespace {

constexpr int letter_width = 12;   // font A, dots
constexpr int letter_height = 24;  // font A, dots
constexpr int largest = 8;         // GS ! goes no further

/// Breaks at blanks so that no word is cut; a word longer than the paper is cut by the printer.
std::vector<Bytes> broken(Bytes const& line, std::size_t columns)
{
    std::vector<Bytes> lines;
    auto from = line.begin();
    while (line.end() - from > static_cast<std::ptrdiff_t>(columns)) {
        auto const limit = from + static_cast<std::ptrdiff_t>(columns) + 1;
        auto const blank = std::find(std::make_reverse_iterator(limit), std::make_reverse_iterator(from), ' ');
        if (blank == std::make_reverse_iterator(from))
            break;
        auto const end = blank.base() - 1;
        lines.emplace_back(from, end);
        from = end + 1;
    }
    lines.emplace_back(from, line.end());
    return lines;
}

/// Sets one slip. Exists for one call of slip_job.
class SlipSetter {
public:
    SlipSetter(TicketSlip const& slip, PrinterSettings const& settings) : m_slip{slip}, m_settings{settings} {}

    Bytes set()
    {
        m_out.begin(m_settings.code_page).align(EscPosEncoder::Align::centre);
        if (m_slip.practice)
            line("ØVELSE", {.scale = 2, .bold = true});  // Danish on every slip: staff must know it at a glance
        line(m_slip.office, {.bold = true});
        m_out.line_feed();
        line(m_slip.number, {.scale = largest, .bold = true});
        m_out.line_feed();
        for (std::string const& each : m_slip.lines)
            line(each, {});
        if (!m_slip.qr.empty())
            code();
        if (m_slip.practice)
            line("ØVELSE", {.scale = 2, .bold = true});
        m_out.feed_and_cut();
        return m_out.bytes();
    }

private:
    struct Style {
        int scale{1};
        bool bold{false};
    };

    void line(std::string const& text, Style style)
    {
        if (text.empty())
            m_out.line_feed();
        else if (auto const letters = encoded(text, m_settings.code_page))
            letters_line(*letters, style);
        else
            picture(text_picture(text, {.width = m_settings.width,
                                        .height = letter_height * style.scale,
                                        .bold = style.bold,
                                        .right_to_left = m_slip.right_to_left}));
    }

    void letters_line(Bytes const& letters, Style style)
    {
        int const columns = m_settings.width / letter_width;
        int const fits = columns / std::max(1, static_cast<int>(letters.size()));
        int const scale = std::clamp(fits, 1, style.scale);
        m_out.bold(style.bold).size(scale, scale);
        for (Bytes const& each : broken(letters, static_cast<std::size_t>(columns / scale)))
            m_out.text(each).line_feed();
        m_out.size(1, 1).bold(false);
    }

    void code()
    {
        int const dots = qr_module_dots(m_slip.qr, m_settings.width * 2 / 3);
        m_out.line_feed();
        if (m_settings.qr == PrinterSettings::Qr::command)
            m_out.qr(m_slip.qr, dots).line_feed();
        else
            picture(qr_picture(m_slip.qr, dots));
    }

    void picture(Bitmap const& bitmap)
    {
        if (m_settings.pictures == PrinterSettings::Pictures::columns)
            m_out.picture_in_columns(bitmap);
        else
            m_out.picture(bitmap);
    }

    TicketSlip const& m_slip;
    PrinterSettings const& m_settings;
    EscPosEncoder m_out;
};

}  // namespace

Bytes slip_job(TicketSlip const& slip, PrinterSettings const& settings)
{
    return SlipSetter{slip, settings}.set();
}

}  // namespace skranke

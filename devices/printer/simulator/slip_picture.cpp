#include "devices/printer/simulator/slip_picture.h"

#include "devices/printer/code_page.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace skranke {
namespace {

constexpr int margin = 24;  // dots of paper around what can be printed on

template <auto release>
struct Release {
    template <class Held>
    void operator()(Held* held) const
    {
        release(held);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Font = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;

void set_black(cairo_t* pen, bool black)
{
    cairo_set_source_rgb(pen, black ? 0 : 1, black ? 0 : 1, black ? 0 : 1);
}

/// Draws on one slip's surface.
class SlipPainter {
public:
    explicit SlipPainter(cairo_t* pen) : m_pen{pen}, m_layout{pango_cairo_create_layout(pen)} {}

    void operator()(PrintedLetter const& letter)
    {
        if (letter.reversed) {
            set_black(m_pen, true);
            box(letter.x, letter.y, letter.width, letter.height);
        }
        set_black(m_pen, !letter.reversed);
        sign(letter);
        if (letter.underlined)
            box(letter.x, letter.y + letter.height - 2, letter.width, 2);
    }

    /// Dot by dot into the surface: a path of a million little boxes would take seconds.
    void operator()(PrintedPicture const& picture)
    {
        cairo_surface_t* const surface = cairo_get_target(m_pen);
        cairo_surface_flush(surface);
        for (int y = 0; y < picture.bitmap.height() * picture.scale_y; ++y)
            for (int x = 0; x < picture.bitmap.width() * picture.scale_x; ++x)
                if (picture.bitmap.at(x / picture.scale_x, y / picture.scale_y))
                    blacken(surface, margin + picture.x + x, margin + picture.y + y);
        cairo_surface_mark_dirty(surface);
    }

private:
    static void blacken(cairo_surface_t* surface, int x, int y)
    {
        if (x < 0 || y < 0 || x >= cairo_image_surface_get_width(surface) ||
            y >= cairo_image_surface_get_height(surface))
            return;
        unsigned char* const dot =
            cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface) + x * 4;
        std::fill_n(dot, 4, static_cast<unsigned char>(0));
    }

    void box(int x, int y, int width, int height)
    {
        cairo_rectangle(m_pen, x, y, width, height);
        cairo_fill(m_pen);
    }

    /// A printer's letters fill cells of one size, so each is stretched into its own.
    void sign(PrintedLetter const& letter)
    {
        if (letter.sign == U' ')
            return;
        std::string const text = utf8_of(std::u32string(1, letter.sign));
        Font const font{pango_font_description_from_string("DejaVu Sans Mono, Noto Sans Mono, monospace")};
        pango_font_description_set_absolute_size(font.get(), 20 * PANGO_SCALE);
        pango_font_description_set_weight(font.get(), letter.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(m_layout.get(), font.get());
        pango_layout_set_text(m_layout.get(), text.c_str(), static_cast<int>(text.size()));
        int width = 0;
        int height = 0;
        pango_layout_get_pixel_size(m_layout.get(), &width, &height);
        cairo_save(m_pen);
        cairo_translate(m_pen, letter.x, letter.y);
        cairo_scale(m_pen, static_cast<double>(letter.width) / std::max(1, width),
                    static_cast<double>(letter.height) / std::max(1, height));
        pango_cairo_show_layout(m_pen, m_layout.get());
        cairo_restore(m_pen);
    }

    cairo_t* m_pen;
    Layout m_layout;
};

}  // namespace

void write_picture(PrintedSlip const& slip, std::filesystem::path const& file)
{
    int const width = slip.width + 2 * margin;
    int const height = std::max(slip.height, 1) + 2 * margin;
    Surface const surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)};
    Pen const pen{cairo_create(surface.get())};
    set_black(pen.get(), false);
    cairo_paint(pen.get());
    cairo_translate(pen.get(), margin, margin);
    cairo_set_antialias(pen.get(), CAIRO_ANTIALIAS_NONE);
    SlipPainter painter{pen.get()};
    for (auto const& each : slip.marks)
        std::visit(painter, each);
    if (cairo_surface_write_to_png(surface.get(), file.c_str()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{"picture not written"};
}

}  // namespace skranke

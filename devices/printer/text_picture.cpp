#include "devices/printer/text_picture.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>

namespace skranke {
namespace {

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

Layout laid_out(cairo_t* pen, std::string const& text, Lettering const& lettering)
{
    Layout layout{pango_cairo_create_layout(pen)};
    Font const font{pango_font_description_from_string("Inter, Noto Sans, Noto Sans Arabic, DejaVu Sans, sans-serif")};
    pango_font_description_set_absolute_size(font.get(), lettering.height * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), lettering.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM);
    PangoContext* const context = pango_layout_get_context(layout.get());
    if (lettering.right_to_left) {
        // A line of an Arabic slip that begins with a number still reads from the right.
        pango_context_set_base_dir(context, PANGO_DIRECTION_RTL);
        pango_layout_set_auto_dir(layout.get(), FALSE);
    }
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), lettering.width * PANGO_SCALE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER);
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    return layout;
}

/// Grey becomes black or white at the middle: thermal paper knows no grey.
Bitmap blackened(cairo_surface_t* surface, int width, int height)
{
    cairo_surface_flush(surface);
    unsigned char const* const dots = cairo_image_surface_get_data(surface);
    int const stride = cairo_image_surface_get_stride(surface);
    Bitmap bitmap{width, height};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            if (dots[y * stride + x] >= 128)
                bitmap.blacken(x, y);
    return bitmap;
}

}  // namespace

Bitmap text_picture(std::string const& utf8, Lettering const& lettering)
{
    Surface const measuring{cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)};
    Pen const measure{cairo_create(measuring.get())};
    int height = 0;
    pango_layout_get_pixel_size(laid_out(measure.get(), utf8, lettering).get(), nullptr, &height);
    height = std::max(height, 1);

    Surface const surface{cairo_image_surface_create(CAIRO_FORMAT_A8, lettering.width, height)};
    Pen const pen{cairo_create(surface.get())};
    Layout const layout = laid_out(pen.get(), utf8, lettering);
    pango_cairo_show_layout(pen.get(), layout.get());
    return blackened(surface.get(), lettering.width, height);
}

}  // namespace skranke

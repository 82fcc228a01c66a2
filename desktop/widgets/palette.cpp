#include "desktop/widgets/palette.h"

#include "desktop/widgets/contrast.h"

#include <wx/settings.h>

#include <gtk/gtk.h>

#include <cstring>
#include <optional>

namespace skranke {

namespace {

std::optional<Palette> known;

bool theme_is_high_contrast()
{
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    char const* const told = g_getenv("GTK_THEME");
    bool const high = (name && std::strstr(name, "HighContrast")) || (told && std::strstr(told, "HighContrast"));
    g_free(name);
    return high;
}

wxColour rgb(unsigned value)
{
    return {static_cast<unsigned char>(value >> 16), static_cast<unsigned char>(value >> 8 & 0xff),
            static_cast<unsigned char>(value & 0xff)};
}

unsigned hue(Tone tone)
{
    switch (tone) {
        case Tone::good:
            return 0x0b7a4b;
        case Tone::warning:
            return 0x9a6200;
        case Tone::bad:
            return 0xb3261e;
        case Tone::calm:
            return 0x0b5a8a;
        case Tone::neutral:
            break;
    }
    return 0x5a6875;
}

}  // namespace

ToneColours Palette::tone(Tone tone) const
{
    if (high_contrast)
        return {card, text};
    auto const back = mix(rgb(hue(tone)), card, dark ? 0.30 : 0.12);
    return {back, readable(rgb(hue(tone)), back)};
}

wxColour Palette::tone_text(Tone tone) const
{
    return high_contrast ? text : readable(readable(rgb(hue(tone)), card), page);
}

Palette Palette::of(wxColour const& page, wxColour const& card, wxColour const& text, bool high_contrast)
{
    Palette p;
    p.page = page;
    p.card = card;
    p.text = text;
    p.dark = contrast(p.card, *wxWHITE) > contrast(p.card, *wxBLACK);
    p.high_contrast = high_contrast;
    if (!p.dark)
        p.text = readable(rgb(0x1c2733), p.card, 12);
    p.line = p.high_contrast ? p.text : mix(p.text, p.card, p.dark ? 0.18 : 0.14);
    p.edge = p.high_contrast ? p.text : readable(mix(p.text, p.card, 0.45), p.card, 3);
    p.muted = p.high_contrast ? p.text : readable(readable(mix(p.text, p.card, 0.72), p.card), p.page);
    p.accent = p.dark ? rgb(0x1f78b4) : rgb(0x0b5a8a);
    p.on_accent = readable(*wxWHITE, p.accent);
    p.accent_text = readable(p.accent, p.card);
    p.chosen = mix(p.accent, p.card, p.dark ? 0.28 : 0.11);
    p.rail = p.high_contrast ? p.page : p.dark ? mix(rgb(0x16364a), p.page, 0.6) : rgb(0x173447);
    p.rail_text = readable(rgb(0xd5e0e8), p.rail);
    p.rail_chosen = p.high_contrast ? p.card : mix(*wxBLACK, p.rail, 0.35);
    p.rail_chosen_text = readable(*wxWHITE, p.rail_chosen);
    return p;
}

Palette const& Palette::now()
{
    if (!known)
        known = of(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE), wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW),
                   wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT), theme_is_high_contrast());
    return *known;
}

void Palette::forget()
{
    known.reset();
}

}  // namespace skranke

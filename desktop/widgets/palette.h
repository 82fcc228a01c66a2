#pragma once

#include <wx/colour.h>

namespace skranke {

/// What a state feels like. Never told by colour alone: a symbol and a word go with it.
enum class Tone { neutral, calm, good, warning, bad };

struct ToneColours {
    wxColour back;
    wxColour text;
};

/// The colours of staff screens, made from the system's own, so that dark and high-contrast themes hold.
/// Every text reaches WCAG AA (4.5) on what it stands on.
struct Palette {
    bool dark{false};
    bool high_contrast{false};
    wxColour page;  ///< behind the cards
    wxColour card;  ///< a card
    wxColour line;  ///< a card's border, a row's underline
    wxColour edge;  ///< a button's border: 3:1 on the card
    wxColour text;
    wxColour muted;   ///< what explains; still 4.5
    wxColour accent;  ///< the act a person is most likely to want
    wxColour on_accent;
    wxColour accent_text;  ///< text in the accent's colour on a card
    wxColour chosen;       ///< behind the row that comes next
    wxColour rail;
    wxColour rail_text;
    wxColour rail_chosen;
    wxColour rail_chosen_text;

    ToneColours tone(Tone tone) const;
    wxColour tone_text(Tone tone) const;  ///< for a word that stands on a card without a patch

    /// Of a theme with these colours for a window, for what is written in, and for the writing.
    static Palette of(wxColour const& page, wxColour const& card, wxColour const& text, bool high_contrast);
    /// Of the theme the system shows now.
    static Palette const& now();
    /// After the theme has changed.
    static void forget();
};

}  // namespace skranke

#pragma once

#include "desktop/hall/box.h"
#include "desktop/hall/hall_texts.h"
#include "desktop/hall/palette.h"

#include <memory>
#include <string>

class wxColour;
class wxGraphicsContext;
class wxWindow;

namespace skranke {

/// How a text is set. Sizes are pixels from ascender to descender as the type designer counts them (the em).
struct TextLook {
    enum class Along { begin, middle, end };
    enum class Down { top, middle, bottom };

    double size{40};
    double least{20};  ///< smaller than this it never becomes for its own sake; a text that still has no room does
    bool bold{false};
    Rgb ink{};
    Along along{Along::begin};
    Down down{Down::middle};
    int lines{1};
    bool right_to_left{false};  ///< `begin` is the right edge
};

/// Paints screens for citizens: text that fits its box without being cut, boxes with round corners, pictograms.
/// UI thread, inside one paint event.
class HallCanvas {
public:
    explicit HallCanvas(wxGraphicsContext& context);

    void fill(Box const& box, Rgb colour);
    void round_box(Box const& box, double radius, Rgb inside, Rgb border, double border_width);
    void line(double x1, double y1, double x2, double y2, Rgb colour, double width);
    void arrow(Box const& box, Rgb colour, double width, bool to_the_left = false);
    /// Stripes such as stand on practice screens.
    void stripes(Box const& box, Rgb one, Rgb other);

    /// Sets the text as large as the look allows, in as many lines as it allows, and smaller where it must. Returns the
    /// box it took.
    Box text(std::string const& utf8, Box const& box, TextLook const& look);
    /// "Nu kaldes · Now calling" on one line; the second language under it where one line is too narrow.
    void both_in_line(BothWords const& words, Box const& box, TextLook look, double second_size, Rgb second_ink);
    double width(std::string const& utf8, double size, bool bold);

    /// A pictogram of resources/icons by name; nothing when there is none.
    void icon(std::string const& name, Box const& box, Rgb colour);
    /// A QR code with its quiet zone, black on white whatever the colours around it are.
    void qr(std::string const& content, Box const& box);

private:
    struct Setting;
    Setting set(std::string const& utf8, Box const& box, TextLook const& look);
    void use_font(double size, bool bold, Rgb ink);

    wxGraphicsContext& m_context;
};

/// The frame's font for citizens: Inter where it is installed, else the system's.
std::string citizen_face();

/// Tells a screen reader what a painted window shows.
void tell_reader(wxWindow& window, std::string const& name, std::string const& description);

}  // namespace skranke

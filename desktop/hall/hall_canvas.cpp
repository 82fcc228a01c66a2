#include "desktop/hall/hall_canvas.h"

#include "desktop/hall/line_breaking.h"
#include "desktop/hall/shipped_files.h"

#include <wx/bmpbndl.h>
#include <wx/brush.h>
#include <wx/fontenum.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include <algorithm>
#include <map>
#include <tuple>

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace skranke {
namespace {

/// Painting with wxGraphicsContext sets type at 96 dots an inch on every screen.
constexpr double points_in_a_pixel = 0.75;
constexpr double smallest = 8;

wxColour colour_of(Rgb colour)
{
    return {colour.r, colour.g, colour.b};
}

wxString wide(std::string const& utf8)
{
    return wxString::FromUTF8(utf8);
}

/// A line that holds Hebrew or Arabic letters runs from right to left even when it begins with a name such as MitID.
wxString in_its_direction(std::string const& utf8)
{
    wxUniChar const right_to_left_mark{0x200f};
    auto text = wide(utf8);
    bool const ours = std::any_of(text.begin(), text.end(), [](wxUniChar letter) {
        return letter.GetValue() >= 0x0590 && letter.GetValue() <= 0x08ff;
    });
    return ours ? wxString{right_to_left_mark} + text : text;
}

wxFont const& font(double size, bool bold)
{
    static std::map<std::pair<int, bool>, wxFont> kept;
    auto const key = std::pair{static_cast<int>(std::max(size, 1.0) * 4), bold};
    auto found = kept.find(key);
    if (found == kept.end()) {
        auto info = wxFontInfo(key.first / 4.0 * points_in_a_pixel).FaceName(wide(citizen_face()));
        found = kept.emplace(key, wxFont(info.Bold(bold))).first;
    }
    return found->second;
}

std::string coloured(std::string_view svg, Rgb colour)
{
    static constexpr std::string_view drawn_in = "#1b2733";
    std::string text{svg};
    auto const wanted = colour_of(colour).GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
    for (auto at = text.find(drawn_in); at != std::string::npos; at = text.find(drawn_in, at + wanted.size()))
        text.replace(at, drawn_in.size(), wanted);
    return text;
}

std::string_view drawing(std::string const& name)
{
    for (auto const* files : {&shipped_errand_icons(), &shipped_hall_icons()})
        for (auto const& file : *files)
            if (file.name == name)
                return file.text;
    return {};
}

}  // namespace

std::string citizen_face()
{
    static std::string const face = [] {
        wxString const inter{wxS("Inter")};
        return wxFontEnumerator::IsValidFacename(inter) ? inter.utf8_string() : std::string{};
    }();
    return face;
}

HallCanvas::HallCanvas(wxGraphicsContext& context) : m_context{context}
{
    m_context.SetAntialiasMode(wxANTIALIAS_DEFAULT);
}

void HallCanvas::fill(Box const& box, Rgb colour)
{
    m_context.SetPen(*wxTRANSPARENT_PEN);
    m_context.SetBrush(wxBrush(colour_of(colour)));
    m_context.DrawRectangle(box.x, box.y, box.w, box.h);
}

void HallCanvas::round_box(Box const& box, double radius, Rgb inside, Rgb border, double border_width)
{
    m_context.SetPen(*wxTRANSPARENT_PEN);
    m_context.SetBrush(wxBrush(colour_of(border)));
    m_context.DrawRoundedRectangle(box.x, box.y, box.w, box.h, radius);
    auto const in = box.inset(border_width);
    m_context.SetBrush(wxBrush(colour_of(inside)));
    m_context.DrawRoundedRectangle(in.x, in.y, in.w, in.h, std::max(0.0, radius - border_width));
}

void HallCanvas::line(double x1, double y1, double x2, double y2, Rgb colour, double width)
{
    m_context.SetPen(m_context.CreatePen(wxGraphicsPenInfo(colour_of(colour), width)));
    m_context.StrokeLine(x1, y1, x2, y2);
}

void HallCanvas::arrow(Box const& box, Rgb colour, double width, bool to_the_left)
{
    auto const from = to_the_left ? box.right() : box.x;
    auto const tip = to_the_left ? box.x : box.right();
    auto const back = to_the_left ? box.h / 2 : -box.h / 2;
    auto const middle = box.y + box.h / 2;
    m_context.SetPen(
        m_context.CreatePen(wxGraphicsPenInfo(colour_of(colour), width).Join(wxJOIN_MITER).Cap(wxCAP_BUTT)));
    m_context.StrokeLine(from, middle, tip, middle);
    wxPoint2DDouble const head[]{{tip + back, box.y}, {tip, middle}, {tip + back, box.bottom()}};
    m_context.StrokeLines(3, head);
}

void HallCanvas::stripes(Box const& box, Rgb one, Rgb other)
{
    fill(box, one);
    m_context.Clip(box.x, box.y, box.w, box.h);
    for (double x = box.x - box.h; x < box.right(); x += box.h) {
        auto path = m_context.CreatePath();
        path.MoveToPoint(x, box.bottom());
        path.AddLineToPoint(x + box.h, box.y);
        path.AddLineToPoint(x + 1.5 * box.h, box.y);
        path.AddLineToPoint(x + 0.5 * box.h, box.bottom());
        path.CloseSubpath();
        m_context.SetBrush(wxBrush(colour_of(other)));
        m_context.FillPath(path);
    }
    m_context.ResetClip();
}

/// A text broken into lines at the size at which it fits.
struct HallCanvas::Setting {
    double size;
    std::vector<std::string> lines;
    double line_height;
};

void HallCanvas::use_font(double size, bool bold, Rgb ink)
{
    m_context.SetFont(font(size, bold), colour_of(ink));
}

double HallCanvas::width(std::string const& utf8, double size, bool bold)
{
    use_font(size, bold, {});
    double w = 0;
    double h = 0;
    m_context.GetTextExtent(wide(utf8), &w, &h);
    return w;
}

HallCanvas::Setting HallCanvas::set(std::string const& utf8, Box const& box, TextLook const& look)
{
    for (double size = look.size;; size *= 0.96) {
        // Below its least size a text may take more lines before it becomes smaller still.
        int const lines = size < look.least ? look.lines + 1 : look.lines;
        auto const measure = [&](std::string const& part) { return width(part, size, look.bold); };
        auto broken = broken_lines(utf8, box.w, measure);
        double const line_height = size * 1.2;
        bool const fits = broken.size() <= static_cast<std::size_t>(lines) &&
                          line_height * static_cast<double>(broken.size()) <= box.h + 0.15 * size &&
                          std::ranges::all_of(broken, [&](auto const& part) { return measure(part) <= box.w; });
        if (fits || size <= smallest)
            return {size, std::move(broken), line_height};
    }
}

Box HallCanvas::text(std::string const& utf8, Box const& box, TextLook const& look)
{
    if (utf8.empty())
        return {box.x, box.y, 0, 0};
    auto const set_text = set(utf8, box, look);
    double const height = set_text.line_height * static_cast<double>(set_text.lines.size());
    double y = box.y;
    if (look.down == TextLook::Down::middle)
        y += (box.h - height) / 2;
    else if (look.down == TextLook::Down::bottom)
        y += box.h - height;
    Box took{box.right(), y, 0, height};
    for (auto const& each : set_text.lines) {
        use_font(set_text.size, look.bold, look.ink);
        double w = 0;
        double h = 0;
        m_context.GetTextExtent(wide(each), &w, &h);
        bool const at_right = (look.along == TextLook::Along::end) != look.right_to_left;
        double const x = look.along == TextLook::Along::middle ? box.x + (box.w - w) / 2
                         : at_right                            ? box.right() - w
                                                               : box.x;
        m_context.DrawText(in_its_direction(each), x, y + (set_text.line_height - h) / 2);
        took.x = std::min(took.x, x);
        took.w = std::max(took.w, w);
        y += set_text.line_height;
    }
    return took;
}

void HallCanvas::both_in_line(BothWords const& words, Box const& box, TextLook look, double second_size, Rgb second_ink)
{
    auto second = look;
    second.size = second_size;
    second.bold = false;
    second.ink = second_ink;
    double const first_width = width(words.first, look.size, look.bold);
    double const gap = second_size * 0.3;
    auto const beside = look.right_to_left ? words.second + " ·" : "· " + words.second;
    if (words.second.empty() || first_width + gap + width(beside, second_size, false) <= box.w) {
        text(words.first, box, look);
        if (words.second.empty())
            return;
        double const taken = first_width + gap;
        // One baseline: the smaller type stands lower by a part of the difference.
        Box const rest{look.right_to_left ? box.x : box.x + taken, box.y + (look.size - second_size) * 0.3,
                       box.w - taken, box.h};
        text(beside, rest, second);
        return;
    }
    text(words.first, {box.x, box.y, box.w, box.h * 0.55}, look);
    text(words.second, {box.x, box.y + box.h * 0.55, box.w, box.h * 0.45}, second);
}

void HallCanvas::icon(std::string const& name, Box const& box, Rgb colour)
{
    auto const svg = drawing(name);
    int const side = static_cast<int>(std::min(box.w, box.h));
    if (svg.empty() || side < 1)
        return;
    static std::map<std::tuple<std::string, int, unsigned>, wxBitmap> kept;
    auto const key = std::tuple{name, side, (unsigned{colour.r} << 16) | (unsigned{colour.g} << 8) | colour.b};
    auto found = kept.find(key);
    if (found == kept.end()) {
        wxSize const size{side * 2, side * 2};  // sharp on screens of twice the density, too
        found = kept.emplace(key, wxBitmapBundle::FromSVG(coloured(svg, colour).c_str(), size).GetBitmap(size)).first;
    }
    m_context.DrawBitmap(found->second, box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side, side);
}

void tell_reader(wxWindow& window, std::string const& name, std::string const& description)
{
#ifdef __WXGTK__
    auto* accessible = gtk_widget_get_accessible(GTK_WIDGET(window.GetHandle()));
    atk_object_set_name(accessible, name.c_str());
    atk_object_set_description(accessible, description.c_str());
#else
    window.SetName(wide(name));
    window.SetToolTip(wide(description));
#endif
}

}  // namespace skranke

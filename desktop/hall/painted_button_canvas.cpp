#include "desktop/hall/painted_button_canvas.h"

#include "desktop/hall/box.h"
#include "desktop/hall/hall_canvas.h"

#include <wx/graphics.h>

#include <memory>
#include <utility>

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace skranke {

#ifdef __WXGTK__
namespace {

/// Runs before the theme's own drawing and, by returning TRUE, instead of it.
gboolean draw(GtkWidget*, cairo_t* cairo, gpointer button)
{
    std::unique_ptr<wxGraphicsContext> const context{
        wxGraphicsRenderer::GetDefaultRenderer()->CreateContextFromNativeContext(cairo)};
    static_cast<PaintedButton*>(button)->paint_on(*context);
    return TRUE;
}

}  // namespace
#endif

PaintedButton::PaintedButton(wxWindow* parent) : wxButton{parent, wxID_ANY, wxS(" ")}
{
#ifdef __WXGTK__
    g_signal_connect(GetHandle(), "draw", G_CALLBACK(draw), this);
#endif
}

void PaintedButton::dress(std::string const& name, Paint paint)
{
    m_paint = std::move(paint);
    if (m_name != name) {
        m_name = name;
#ifndef __WXGTK__
        SetLabelText(wxString::FromUTF8(name));
#endif
        tell_reader(*this, name, {});
    }
    Refresh();
}

void PaintedButton::paint_on(wxGraphicsContext& context)
{
    if (!m_paint)
        return;
    HallCanvas canvas{context};
    auto const size = GetSize();
    m_paint(canvas, {0, 0, double(size.x), double(size.y)}, HasFocus());
}

}  // namespace skranke

#pragma once

#include <wx/button.h>

#include <functional>
#include <string>

class wxGraphicsContext;

namespace skranke {

class HallCanvas;
struct Box;

/// A platform button with a face of our own: keys, focus, touch and the accessible press are the platform's, only the
/// paint is ours. Where the platform does not let us paint, its own face with the name on it stands in.
class PaintedButton : public wxButton {
public:
    /// `paint` gets the button's box from 0,0 and whether it has the focus (which shows while keys are used, not
    /// fingers).
    using Paint = std::function<void(HallCanvas& canvas, Box const& box, bool focused)>;

    explicit PaintedButton(wxWindow* parent);

    /// `name` is what a screen reader says, in place of a label.
    void dress(std::string const& name, Paint paint);

    void paint_on(wxGraphicsContext& context);

private:
    Paint m_paint;
    std::string m_name;
};

}  // namespace skranke

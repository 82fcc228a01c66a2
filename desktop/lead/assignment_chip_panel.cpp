#include "desktop/lead/assignment_chip_panel.h"

#include "core/base/words.h"
#include "desktop/lead/assignment_drag_panel.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/key_button.h"

#include <cstdlib>
#include <memory>
#include <optional>

namespace skranke {

namespace {

constexpr int chip_begins_a_drag = 8;  ///< pixels the mouse has moved

}  // namespace

wxButton* assignment_chip(wxWindow* parent, std::string const& words, Assignment const& what,
                          std::function<void()> pressed)
{
    auto* const button = new KeyButton{parent, words, "", KeyButton::Kind::small};
    set_spoken_name(button, words, tr("Enter: choose a counter"));
    button->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
    auto const held = std::make_shared<std::optional<wxPoint>>();
    button->Bind(wxEVT_LEFT_DOWN, [held](wxMouseEvent& event) {
        event.Skip();
        *held = event.GetPosition();
    });
    button->Bind(wxEVT_MOTION, [button, held, what](wxMouseEvent& event) {
        event.Skip();
        if (!*held || !event.LeftIsDown())
            return;
        auto const moved = event.GetPosition() - **held;
        if (std::abs(moved.x) + std::abs(moved.y) < button->FromDIP(chip_begins_a_drag))
            return;
        held->reset();
        drag_assignment(button, what);
    });
    return button;
}

}  // namespace skranke

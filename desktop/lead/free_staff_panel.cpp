#include "desktop/lead/free_staff_panel.h"

#include "core/base/words.h"
#include "desktop/lead/assignment_drag_panel.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <cstdlib>
#include <memory>

namespace skranke {

namespace {

constexpr int begins_a_drag = 8;  ///< pixels the mouse has moved

}  // namespace

FreeStaffPanel::FreeStaffPanel(wxWindow* parent, std::function<void(StaffId)> seat)
    : Card{parent, 12}, m_seat{std::move(seat)}
{
    add_title(tr("Staff without a counter just now"));
    m_nobody = muted_label(this, tr("Nobody: everybody sits at a counter."));
    column()->Add(m_nobody, wxSizerFlags{}.Expand());
    m_chips = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    column()->Add(m_chips, wxSizerFlags{}.Expand());
}

wxButton* FreeStaffPanel::chip(FreePerson const& person, std::string const& words)
{
    auto* const button = new KeyButton{this, words, "", KeyButton::Kind::small};
    set_spoken_name(button, words, tr("Enter: choose a counter"));
    button->Bind(wxEVT_BUTTON, [this, id = person.id](wxCommandEvent&) { m_seat(id); });
    auto const pressed = std::make_shared<std::optional<wxPoint>>();
    button->Bind(wxEVT_LEFT_DOWN, [pressed](wxMouseEvent& event) {
        event.Skip();
        *pressed = event.GetPosition();
    });
    button->Bind(wxEVT_MOTION, [button, pressed, id = person.id](wxMouseEvent& event) {
        event.Skip();
        if (!*pressed || !event.LeftIsDown())
            return;
        auto const moved = event.GetPosition() - **pressed;
        if (std::abs(moved.x) + std::abs(moved.y) < button->FromDIP(begins_a_drag))
            return;
        pressed->reset();
        drag_assignment(button, {.staff = id});
    });
    return button;
}

void FreeStaffPanel::show(LeadScreen const& screen)
{
    std::vector<std::string> words;
    for (auto const& person : screen.free)
        words.push_back(free_words(person, screen.now));
    for (std::size_t i = 0; i < m_buttons.size() && i < words.size(); ++i)
        m_buttons[i]->Enable(!screen.stale && !screen.question);
    if (words == m_shown)
        return;
    m_shown = words;
    m_chips->Clear(true);
    m_buttons.clear();
    for (std::size_t i = 0; i < words.size(); ++i) {
        m_buttons.push_back(chip(screen.free[i], words[i]));
        m_chips->Add(m_buttons.back(), wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
    }
    m_nobody->Show(words.empty());
    Layout();
    lay_out_holders(this);
}

}  // namespace skranke

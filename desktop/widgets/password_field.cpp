#include "desktop/widgets/password_field.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/sizer.h>

#include <gtk/gtk.h>

#include <algorithm>

namespace skranke {

PasswordField::PasswordField(wxWindow* parent, std::string const& spoken_name) : wxPanel{parent}
{
    m_field = new wxTextCtrl{this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD | wxTE_PROCESS_ENTER};
    set_style(m_field, "sk-field");
    set_spoken_name(m_field, spoken_name);
    g_object_set(m_field->GetHandle(), "caps-lock-warning", FALSE, nullptr);  // the window says it in words
    m_field->SetMinSize({-1, std::max(FromDIP(36), GetTextExtent("X").y * 3 / 2)});
    m_show = new wxToggleButton{this, wxID_ANY, wx(tr("Show")), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT};
    set_style(m_show, "sk-key");
    set_spoken_name(m_show, tr("Show the password"));
    m_show->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) {
        gtk_entry_set_visibility(GTK_ENTRY(m_field->GetHandle()), event.IsChecked());
    });
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(m_field, wxSizerFlags{1}.Expand());
    row->Add(m_show, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(6)));
    SetSizer(row);
}

std::string PasswordField::password() const
{
    return utf8(m_field->GetValue());
}

void PasswordField::clear()
{
    m_field->ChangeValue("");
    m_show->SetValue(false);
    gtk_entry_set_visibility(GTK_ENTRY(m_field->GetHandle()), FALSE);
}

bool caps_lock_is_on()
{
    auto* const display = gdk_display_get_default();
    return display && gdk_keymap_get_caps_lock_state(gdk_keymap_get_for_display(display));
}

}  // namespace skranke

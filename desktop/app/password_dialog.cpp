#include "desktop/app/password_dialog.h"

#include "core/base/words.h"
#include "desktop/sign_in/sign_in_words.h"
#include "desktop/widgets/cancel_button.h"
#include "desktop/widgets/form_layout.h"
#include "desktop/widgets/layout.h"

#include <algorithm>

namespace skranke {

PasswordDialog::PasswordDialog(wxWindow* parent, SignInDoor& door, Background& background)
    : wxDialog{parent, wxID_ANY, wx(tr("Change the password"))}, m_door{door}, m_tasks{background}
{
    auto* const column = new wxBoxSizer{wxVERTICAL};
    auto* const rule = new WrappedText{this, tr("At least twelve characters, and not your user id.")};
    column->Add(rule, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(14)));
    m_old = new PasswordField{this, tr("Old password")};
    m_fresh = new PasswordField{this, tr("New password")};
    m_again = new PasswordField{this, tr("New password again")};
    auto* const form = new FormLayout{this};
    form->add(tr("&Old password"), m_old, m_old->field());
    form->add(tr("&New password"), m_fresh, m_fresh->field());
    form->add(tr("New password &again"), m_again, m_again->field());
    column->Add(form, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(14)));
    m_trouble = new WrappedText{this, ""};
    m_trouble->SetForegroundColour(Palette::now().tone_text(Tone::bad));
    column->Add(m_trouble, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(14)));
    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    m_ok = new wxButton{this, wxID_OK, wx(tr("Change the password"))};
    buttons->Add(cancel_button(this), wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
    buttons->Add(m_ok);
    column->Add(buttons, wxSizerFlags{}.Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
    m_ok->SetDefault();
    m_ok->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { change(); });
    for (auto* const field : {m_old, m_fresh, m_again})
        field->field()->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { change(); });
    SetSizer(column);
    SetMinSize({std::min(GetTextExtent("0").x * 64, widest_dialog(parent)), -1});
    Fit();
    CentreOnParent();
    m_old->SetFocus();
}

void PasswordDialog::say(std::string const& text)
{
    m_trouble->set(text);
    Fit();
    Layout();  // a dialog of one size does not do so by itself
}

void PasswordDialog::change()
{
    if (m_fresh->password() != m_again->password())
        return say(words_of(SignInTrouble{.kind = SignInTrouble::Kind::not_the_same}));
    m_ok->Disable();
    m_tasks.start([&door = m_door, old = m_old->password(),
                   fresh = m_fresh->password()] { return door.change_password(old, fresh); },
                  [this](Outcome<Answer<Done>> const& outcome) {
                      m_ok->Enable();
                      if (!outcome)
                          return say(words_of(SignInTrouble{.kind = SignInTrouble::Kind::database_away}));
                      if (outcome->refused())
                          return say(sentence(outcome->refusal()));
                      EndModal(wxID_OK);
                  });
}

}  // namespace skranke

// What stands in the sign-in window, part by part.
#include "desktop/sign_in/sign_in_panel.h"

#include "core/base/words.h"
#include "desktop/sign_in/sign_in_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

int field_height(wxWindow* field)
{
    return std::max(field->FromDIP(36), field->GetTextExtent("X").y * 3 / 2);
}

}  // namespace

wxStaticText* SignInPanel::add_caption(Card* card, wxSizer* part, std::string const& caption)
{
    auto* const made = new wxStaticText{card, wxID_ANY, wx(caption)};
    made->SetForegroundColour(Palette::now().muted);
    part->Add(made, wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(6)));
    return made;
}

void SignInPanel::add_pair(Card* card, wxSizer* first, wxSizer* second)
{
    m_pairs.push_back(new PairSizer{first, second, FromDIP(16)});
    card->column()->Add(m_pairs.back(), wxSizerFlags{}.Expand());
}

Card* SignInPanel::make_door()
{
    auto* const card = new Card{this, 32};
    card->SetMinSize({GetTextExtent("0").x * 56, -1});
    auto* const program = new wxBoxSizer{wxVERTICAL};
    program->Add(heading(card, "Skranke", 2.1));
    auto* const office = new wxBoxSizer{wxVERTICAL};
    m_office = muted_label(card, " ");
    m_office->SetFont(sized_font(this, 1.05));
    office->AddStretchSpacer();
    office->Add(m_office, wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(6)));
    add_pair(card, program, office);
    add_sign_in(card);
    add_place(card);
    add_new_password(card);

    m_trouble = new WrappedText{card, ""};
    card->column()->Add(m_trouble, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(10)));
    m_enter = new KeyButton{card, tr("Sign in"), "↵", KeyButton::Kind::strong};
    set_style(m_enter, "sk-tall");
    m_enter_and_open = new KeyButton{card, tr("Sign in and open the counter"), "F5", KeyButton::Kind::tall};
    m_change_user = new KeyButton{card, tr("Change user"), "", KeyButton::Kind::tall};
    m_enter->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go(false); });
    m_enter_and_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go(true); });
    m_change_user->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_told.change_user(); });
    auto const below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(10));
    auto* const enter = new wxBoxSizer{wxVERTICAL};
    auto* const otherwise = new wxBoxSizer{wxVERTICAL};
    enter->Add(m_enter, below);
    otherwise->Add(m_enter_and_open, below);
    otherwise->Add(m_change_user, below);
    add_pair(card, enter, otherwise);
    auto* const forgotten =
        new WrappedText{card, tr("Forgotten your password? Ask your team leader or the IT hotline."), true};
    card->column()->Add(forgotten, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(16)));
    return card;
}

void SignInPanel::add_sign_in(Card* card)
{
    auto* const who = new wxBoxSizer{wxVERTICAL};
    m_login_caption = add_caption(card, who, tr("&User id"));
    m_login = new wxTextCtrl{card, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
    set_style(m_login, "sk-field");
    set_spoken_name(m_login, tr("User id"));
    m_login->SetMinSize({-1, field_height(m_login)});
    who->Add(m_login, wxSizerFlags{}.Expand());
    auto* const secret = new wxBoxSizer{wxVERTICAL};
    m_password_caption = add_caption(card, secret, tr("&Password"));
    m_password = new PasswordField{card, tr("Password")};
    secret->Add(m_password, wxSizerFlags{}.Expand());
    m_caps_lock = label(card, "▲ " + tr("Caps Lock is on"));
    m_caps_lock->SetForegroundColour(Palette::now().tone_text(Tone::warning));
    m_caps_lock->Hide();
    secret->Add(m_caps_lock, wxSizerFlags{}.Border(wxTOP, FromDIP(8)));
    add_pair(card, who, secret);
    m_login->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_password->SetFocus(); });
    m_password->field()->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { go(false); });
}

void SignInPanel::add_place(Card* card)
{
    auto* const where = new wxBoxSizer{wxVERTICAL};
    auto* const counter_caption = add_caption(card, where, tr("&Counter – remembered on this pc"));
    m_counter = add_choice(card, where, tr("Counter"));
    m_counter_hint = new WrappedText{card, " ", true};
    where->Add(m_counter_hint, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    auto* const what = new wxBoxSizer{wxVERTICAL};
    auto* const profile_caption = add_caption(card, what, tr("What do you &receive?"));
    m_profile = add_choice(card, what, tr("Profile"));
    m_profile->Append(wx(tr("My usual profile")));
    m_profile->SetSelection(0);
    add_pair(card, where, what);
    m_counter->Bind(wxEVT_CHOICE,
                    [this](wxCommandEvent&) { m_counter_hint->set(counter_words(m_shown, chosen_counter())); });
    m_place_part = {counter_caption, m_counter, m_counter_hint, profile_caption, m_profile};
}

wxChoice* SignInPanel::add_choice(Card* card, wxSizer* part, std::string const& spoken_name)
{
    auto* const made = new wxChoice{card, wxID_ANY};
    set_style(made, "sk-choice");
    set_spoken_name(made, spoken_name);
    made->SetMinSize({-1, field_height(made)});
    part->Add(made, wxSizerFlags{}.Expand());
    return made;
}

void SignInPanel::add_new_password(Card* card)
{
    auto* const why = new WrappedText{card, tr("You must choose a new password: at least twelve characters, and not "
                                               "your user id.")};
    card->column()->Add(why, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    auto* const once = new wxBoxSizer{wxVERTICAL};
    auto* const fresh_caption = add_caption(card, once, tr("&New password"));
    m_fresh = new PasswordField{card, tr("New password")};
    once->Add(m_fresh, wxSizerFlags{}.Expand());
    auto* const twice = new wxBoxSizer{wxVERTICAL};
    auto* const again_caption = add_caption(card, twice, tr("New password &again"));
    m_again = new PasswordField{card, tr("New password again")};
    twice->Add(m_again, wxSizerFlags{}.Expand());
    add_pair(card, once, twice);
    m_fresh->field()->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_again->SetFocus(); });
    m_again->field()->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { go(false); });
    m_password_part = {why, fresh_caption, m_fresh, again_caption, m_again};
    for (auto* const window : m_password_part)
        window->Hide();
}

Card* SignInPanel::make_today()
{
    auto* const card = new Card{this};
    m_today_title = new WrappedText{card, tr("Today"), true};
    m_today_title->SetFont(sized_font(card, 1, true));
    card->column()->Add(m_today_title, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(8)));
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(label(card, tr("Opening hours")), wxSizerFlags{}.CenterVertical());
    m_opening = new WrappedText{card, " ", false, wxALIGN_RIGHT};
    m_opening->SetFont(sized_font(card, 1, true));
    row->Add(m_opening, wxSizerFlags{1}.CenterVertical().Border(wxLEFT, FromDIP(12)));
    card->column()->Add(row, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(6)));
    return card;
}

Card* SignInPanel::make_practice()
{
    auto* const card = new Card{this};
    card->add_title(tr("Practice office"));
    card->column()->Add(
        new WrappedText{card, tr("Try a new errand, or a new colleague's first day, with invented "
                                 "citizens. Nothing counts, nothing is paid, and every screen says so.")},
        wxSizerFlags{}.Expand());
    auto* const button = new KeyButton{card, tr("Open the practice office …"), "", KeyButton::Kind::tall};
    button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_told.open_practice(); });
    card->column()->Add(button, wxSizerFlags{}.Border(wxTOP, FromDIP(12)));
    return card;
}

}  // namespace skranke

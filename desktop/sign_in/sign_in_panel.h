#pragma once

#include "desktop/sign_in/sign_in_presenter.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/pair_sizer.h"
#include "desktop/widgets/password_field.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

#include <functional>

namespace skranke {

/// The window before anybody has signed in, and over a workspace that is locked.
class SignInPanel : public wxScrolledWindow, public SignInView {
public:
    struct Told {
        std::function<void(SignInScreen const&)> shown;
        std::function<void()> change_user;
        std::function<void()> open_practice;  ///< none: no practice office can be opened here
    };

    SignInPanel(wxWindow* parent, SignInPresenter::Parts const& parts, Told told);
    ~SignInPanel() override;

    void start();
    void lock(Me const& me);
    /// Signs in without a person at the keys; for demonstrations.
    void sign_in(std::string const& login, std::string const& password, bool open);
    /// F5: sign in and open the counter.
    void sign_in_and_open();
    void say(std::string const& trouble);
    void tell(std::string const& news);

    // SignInView
    void show(SignInScreen const& screen) override;
    void clear_passwords() override;

private:
    Card* make_door();
    void fold(int width);
    void fit_height();
    Card* make_today();
    Card* make_practice();
    void add_sign_in(Card* card);
    void add_new_password(Card* card);
    void add_place(Card* card);
    wxStaticText* add_caption(Card* card, wxSizer* part, std::string const& caption);
    wxChoice* add_choice(Card* card, wxSizer* part, std::string const& spoken_name);
    void add_pair(Card* card, wxSizer* first, wxSizer* second);
    void go(bool open);
    void show_stage(SignInScreen const& screen);
    void show_counters(SignInScreen const& screen);
    void show_caps_lock();
    std::optional<CounterId> chosen_counter() const;
    std::optional<ProfileId> chosen_profile() const;

    Told m_told;
    wxBoxSizer* m_row{};
    Card* m_door{};
    std::vector<Card*> m_beside;
    std::vector<PairSizer*> m_pairs;
    wxStaticText* m_office{};
    wxStaticText* m_login_caption{};
    wxTextCtrl* m_login{};
    wxStaticText* m_password_caption{};
    PasswordField* m_password{};
    wxStaticText* m_caps_lock{};
    WrappedText* m_trouble{};
    std::vector<wxWindow*> m_place_part;     ///< counter and profile: only when signing in
    std::vector<wxWindow*> m_password_part;  ///< only when it must be changed
    wxChoice* m_counter{};
    WrappedText* m_counter_hint{};
    wxChoice* m_profile{};
    PasswordField* m_fresh{};
    PasswordField* m_again{};
    KeyButton* m_enter{};
    KeyButton* m_enter_and_open{};
    KeyButton* m_change_user{};
    Card* m_today{};
    WrappedText* m_today_title{};
    WrappedText* m_opening{};
    SignInScreen m_shown;
    std::vector<CounterPlace> m_counters;
    std::vector<Profile> m_profiles;
    wxTimer m_timer;
    SignInPresenter m_presenter;
};

}  // namespace skranke

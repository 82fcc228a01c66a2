#include "desktop/sign_in/sign_in_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/sign_in/sign_in_words.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

using Stage = SignInScreen::Stage;

namespace {

constexpr int tick_every = 500;  ///< milliseconds; Caps Lock is seen within half a second

}  // namespace

SignInPanel::SignInPanel(wxWindow* parent, SignInPresenter::Parts const& parts, Told told)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, until_laid_out,
                       wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE},
      m_told{std::move(told)},
      m_timer{this},
      m_presenter{parts, *this}
{
    SetBackgroundColour(Palette::now().page);
    SetScrollRate(0, GetTextExtent("X").y);
    auto* const right = new wxBoxSizer{wxVERTICAL};
    m_door = make_door();
    m_today = make_today();
    m_beside = {m_today};
    right->Add(m_today, wxSizerFlags{}.Expand());
    if (m_told.open_practice) {
        m_beside.push_back(make_practice());
        right->Add(m_beside.back(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(16)));
    }
    m_row = new wxBoxSizer{wxHORIZONTAL};
    m_row->Add(m_door, wxSizerFlags{}.Expand());
    m_row->AddSpacer(FromDIP(24));
    m_row->Add(right, wxSizerFlags{}.Expand());
    auto* const page = new wxBoxSizer{wxVERTICAL};
    page->AddStretchSpacer();
    page->Add(m_row, wxSizerFlags{}.Center().Border(wxALL, FromDIP(16)));
    page->AddStretchSpacer();
    SetSizer(page);
    fold(0);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fold(GetClientSize().x);
        fit_height();
        event.Skip();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        show_caps_lock();
        if (IsShownOnScreen())
            m_presenter.tick();
    });
    m_timer.Start(tick_every);
}

/// With large text the other cards become narrower, and then stand below.
void SignInPanel::fold(int width)
{
    int const letter = GetTextExtent("0").x;
    int const beside = width - m_door->GetMinSize().x - FromDIP(24) - 2 * FromDIP(16);
    bool const below = width && beside < letter * 24;
    m_row->SetOrientation(below ? wxVERTICAL : wxHORIZONTAL);
    int const wide = width && !below ? std::min(letter * 60, beside) : letter * (below ? 56 : 60);
    for (auto* const card : m_beside)
        card->SetMinSize({wide, -1});
}

/// On a low screen, or with large text, what is written in stands in two columns; only what is longer still scrolls.
void SignInPanel::fit_height()
{
    for (auto* const pair : m_pairs)
        pair->stand_side_by_side(false);
    if (m_door->GetSizer()->CalcMin().y + 2 * FromDIP(16) <= GetClientSize().y)
        return;
    for (auto* const pair : m_pairs)
        pair->stand_side_by_side(true);
}

SignInPanel::~SignInPanel()
{
    m_timer.Stop();
    DestroyChildren();
}

void SignInPanel::start()
{
    m_login->SetFocus();
    m_presenter.start();
}

void SignInPanel::lock(Me const& me)
{
    m_presenter.lock(me);
    m_password->SetFocus();
}

void SignInPanel::sign_in(std::string const& login, std::string const& password, bool open)
{
    m_presenter.sign_in(login, password, m_shown.counter, std::nullopt, open);
}

void SignInPanel::sign_in_and_open()
{
    if (m_shown.stage == Stage::sign_in)
        go(true);
}

void SignInPanel::say(std::string const& trouble)
{
    m_presenter.say(trouble);
}

void SignInPanel::tell(std::string const& news)
{
    m_presenter.tell(news);
}

void SignInPanel::go(bool open)
{
    switch (m_shown.stage) {
        case Stage::sign_in:
            return m_presenter.sign_in(utf8(m_login->GetValue()), m_password->password(), chosen_counter(),
                                       chosen_profile(), open);
        case Stage::change_password:
            return m_presenter.change_password(m_fresh->password(), m_again->password());
        case Stage::locked:
            return m_presenter.unlock(m_password->password());
    }
}

std::optional<CounterId> SignInPanel::chosen_counter() const
{
    auto const row = m_counter->GetSelection();
    if (row == wxNOT_FOUND || row >= static_cast<int>(m_counters.size()))
        return std::nullopt;
    return m_counters[static_cast<std::size_t>(row)].id;
}

std::optional<ProfileId> SignInPanel::chosen_profile() const
{
    auto const row = m_profile->GetSelection();
    if (row <= 0)
        return std::nullopt;
    return m_profiles[static_cast<std::size_t>(row - 1)].id;
}

void SignInPanel::clear_passwords()
{
    for (auto* const field : {m_password, m_fresh, m_again})
        field->clear();
}

void SignInPanel::show(SignInScreen const& screen)
{
    bool const other_stage = m_shown.stage != screen.stage || m_shown.has_picture != screen.has_picture;
    bool const again = m_shown.busy && !screen.busy && screen.trouble.kind != SignInTrouble::Kind::none;
    m_shown = screen;
    bool moved = set_text(m_office, screen.office.empty() ? " " : screen.office);
    show_counters(screen);
    if (other_stage || m_place_part.front()->IsShown() != (screen.stage == Stage::sign_in && screen.has_picture)) {
        show_stage(screen);
        moved = true;
    }
    for (auto* const button : {m_enter, m_enter_and_open})
        button->Enable(!screen.busy);
    moved |= m_trouble->set(words_of(screen.trouble));
    auto const& palette = Palette::now();
    set_colour(m_trouble,
               screen.trouble.kind == SignInTrouble::Kind::news ? palette.text : palette.tone_text(Tone::bad));
    if (m_today->IsShown() != screen.now.has_value()) {
        m_today->Show(screen.now.has_value());
        moved = true;
    }
    if (screen.now)
        moved |= m_today_title->set(tr_with("Today, {}", weekday_date_text(*screen.now)));
    moved |= m_opening->set(screen.has_picture ? opening_words(screen) : " ");
    if (moved) {
        fit_height();
        Layout();
        FitInside();
    }
    if (again)
        (screen.stage == Stage::change_password ? m_fresh : m_password)->SetFocus();
    m_told.shown(screen);
}

void SignInPanel::show_stage(SignInScreen const& screen)
{
    bool const signing = screen.stage == Stage::sign_in;
    bool const changing = screen.stage == Stage::change_password;
    for (auto* const window : std::initializer_list<wxWindow*>{m_password_caption, m_password})
        window->Show(!changing);
    m_login->Show(signing);
    m_login_caption->SetLabel(
        wx(screen.stage == Stage::locked ? tr_with("Locked by {}", screen.locked_by) : tr("&User id")));
    m_login_caption->Show(!changing);
    for (auto* const window : m_place_part)
        window->Show(signing && screen.has_picture);
    for (auto* const window : m_password_part)
        window->Show(changing);
    m_enter->set_caption(signing ? tr("Sign in") : changing ? tr("Change the password") : tr("Unlock"));
    m_enter_and_open->Show(signing);
    m_change_user->Show(screen.stage == Stage::locked);
    if (changing)
        m_fresh->SetFocus();
}

void SignInPanel::show_counters(SignInScreen const& screen)
{
    if (screen.counters != m_counters) {
        auto const kept = chosen_counter() ? chosen_counter() : screen.counter;
        m_counters = screen.counters;
        m_counter->Clear();
        for (auto const& place : m_counters) {
            m_counter->Append(wx(place.name));
            if (place.id == kept)
                m_counter->SetSelection(static_cast<int>(m_counter->GetCount()) - 1);
        }
    }
    if (screen.profiles != m_profiles) {
        m_profiles = screen.profiles;
        m_profile->Clear();
        m_profile->Append(wx(tr("My usual profile")));
        for (auto const& profile : m_profiles)
            m_profile->Append(wx(profile.name));
        m_profile->SetSelection(0);
    }
    m_counter_hint->set(counter_words(screen, chosen_counter()));
}

void SignInPanel::show_caps_lock()
{
    bool const on = caps_lock_is_on();
    if (m_caps_lock->IsShown() != on) {
        m_caps_lock->Show(on);
        Layout();
    }
}

}  // namespace skranke

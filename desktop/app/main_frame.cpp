#include "desktop/app/main_frame.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/app/help_dialog.h"
#include "desktop/desk/desk_words.h"
#include "desktop/widgets/menu_corner.h"
#include "desktop/widgets/practice_stripes.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/aboutdlg.h>
#include <wx/generic/aboutdlgg.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>

namespace skranke {

MainFrame::MainFrame(Hands hands, wxSize size, bool practice, IdleLock idle)
    : wxFrame{nullptr, wxID_ANY, "Skranke", wxDefaultPosition, size},
      m_hands{std::move(hands)},
      m_practice{practice},
      m_idle{idle},
      m_keys{*this, [this](Act act) { return take(act); },
             [this] {
                 m_idle.touch();
                 if (m_desk)
                     m_desk->touched();
             }}
{
    use_house_style();
    SetMinClientSize({FromDIP(800), FromDIP(520)});
    SetBackgroundColour(Palette::now().page);
    m_rail = new Rail{this};
    m_rail->add(tr("Desk"), "desk", [] {});
    m_rail->done();
    m_rail->Hide();
    m_book = new wxSimplebook{this, wxID_ANY};
    m_status = new StatusLine{this};

    auto* const column = new wxBoxSizer{wxVERTICAL};
    if (m_practice)
        column->Add(new PracticeStripes{this}, wxSizerFlags{}.Expand());
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(m_rail, wxSizerFlags{}.Expand());
    row->Add(m_book, wxSizerFlags{1}.Expand());
    column->Add(row, wxSizerFlags{1}.Expand());
    column->Add(m_status, wxSizerFlags{}.Expand());
    SetSizer(column);
    build_menus(false);
    set_title({});
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        if (event.CanVeto())
            event.Veto();
        m_hands.leave();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        Palette::forget();
        use_house_style();
        Refresh();
    });
}

MainFrame::~MainFrame()
{
    DestroyChildren();
}

void MainFrame::set_title(std::string const& rest)
{
    auto title = std::string{"Skranke"};
    if (!rest.empty())
        title += " – " + rest;
    if (m_practice)
        title = "ØVELSE ▨ " + title + " ▨ ØVELSE";
    SetTitle(wx(title));
}

SignInPanel* MainFrame::show_sign_in(SignInPresenter::Parts const& parts, std::function<void()> open_practice)
{
    m_sign_in = new SignInPanel{m_book,
                                parts,
                                {.shown = [this](SignInScreen const& screen) { show_sign_in_state(screen); },
                                 .change_user = m_hands.change_user,
                                 .open_practice = std::move(open_practice)}};
    m_book->AddPage(m_sign_in, "", true);
    Layout();
    m_sign_in->start();
    return m_sign_in;
}

DeskPanel* MainFrame::show_desk(DeskParts const& parts, std::string const& person, std::string const& office)
{
    if (m_desk)
        close_desk();
    m_person = person;
    m_idle.touch();
    m_desk = new DeskPanel{
        m_book,
        parts,
        {.shown = [this](DeskScreen const& screen) { show_possible(screen); }, .help = [this] { show_help(); }}};
    m_book->AddPage(m_desk, "", true);
    m_rail->Show();
    m_status->show_hint("");
    build_menus(true);
    set_title(office);
    Layout();
    return m_desk;
}

void MainFrame::show_locked(Me const& me)
{
    m_rail->Hide();
    build_menus(false);
    m_book->SetSelection(0);
    m_sign_in->lock(me);
    Layout();
}

void MainFrame::show_unlocked()
{
    m_rail->Show();
    m_status->show_hint("");
    build_menus(true);
    m_book->SetSelection(static_cast<std::size_t>(m_book->FindPage(m_desk)));
    Layout();
    if (m_desk)
        m_desk->focus_work();
}

void MainFrame::close_desk()
{
    if (!m_desk)
        return;
    m_book->SetSelection(0);
    m_book->DeletePage(static_cast<std::size_t>(m_book->FindPage(m_desk)));
    m_desk = nullptr;
    m_person.clear();
    m_rail->Hide();
    build_menus(false);
    set_title({});
    Layout();
}

bool MainFrame::take(Act act)
{
    if (m_desk && m_book->GetCurrentPage() == m_desk) {
        if (act == Act::stop && !m_desk->screen().question)
            return false;
        m_status->show_hint("");
        m_desk->act(act);
        return true;
    }
    if (act == Act::help) {
        show_help();
        return true;
    }
    if (act == Act::next_step && m_sign_in && m_book->GetCurrentPage() == m_sign_in) {
        m_sign_in->sign_in_and_open();
        return true;
    }
    return false;
}

void MainFrame::tell(std::string const& text)
{
    m_status->show_hint(text);
}

/// A desk that everybody has left is nobody's to look at or to use.
void MainFrame::lock_when_idle()
{
    if (m_idle.due() && m_desk && m_book->GetCurrentPage() == m_desk)
        m_hands.lock();
}

void MainFrame::show_possible(DeskScreen const& screen)
{
    if (m_idle.due())
        CallAfter([this] { lock_when_idle(); });
    for (auto const& [act, item] : m_items) {
        bool const on = screen.possible.contains(act);
        if (item->IsEnabled() != on)
            item->Enable(on);
    }
    if (auto const found = m_items.find(Act::hide_citizen); found != m_items.end())
        found->second->Check(screen.covered);
    if (screen.stale)
        m_status->show_connection(tr("No connection – it comes back by itself"), false);
    else
        m_status->show_connection(screen.ready ? tr("Connected") : tr("Connecting …"), true);
    if (screen.now)
        m_status->show_time(weekday_date_text(*screen.now) + " · " + clock_text(*screen.now));
    auto const title =
        m_person + " · " + screen.counter.name + (screen.ready ? " · " + counter_state_words(screen.counter) : "");
    if (screen.ready && title != m_person_title && m_person_menu) {
        m_person_title = title;
        auto* const bar = GetMenuBar();
        bar->SetMenuLabel(bar->GetMenuCount() - 1, wx(title));
    }
}

void MainFrame::show_sign_in_state(SignInScreen const& screen)
{
    if (m_desk && screen.stage != SignInScreen::Stage::locked)
        return;
    m_status->show_connection(screen.connected ? tr("Connected") : tr("Not connected"), screen.connected);
    m_status->show_hint(tr("Messages and everything about citizens are shown only when you have signed in"));
    if (screen.now)
        m_status->show_time(weekday_date_text(*screen.now) + " · " + clock_text(*screen.now));
}

void MainFrame::show_help()
{
    HelpDialog{this}.ShowModal();
}

void MainFrame::about()
{
    wxAboutDialogInfo info;
    info.SetName("Skranke");
    info.SetVersion(wx(SKRANKE_VERSION));
    info.SetDescription(wx(tr("The front desk of a citizen-service centre.")));
    wxGenericAboutBox(info, this);
}

}  // namespace skranke

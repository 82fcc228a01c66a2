#include "desktop/app/main_frame.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/app/help_dialog.h"
#include "desktop/incident/incident_words.h"
#include "desktop/widgets/menu_corner.h"
#include "desktop/widgets/practice_stripes.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/aboutdlg.h>
#include <wx/generic/aboutdlgg.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace skranke {

MainFrame::MainFrame(Hands hands, wxSize size, bool practice, IdleLock idle)
    : wxFrame{nullptr, wxID_ANY, "Skranke", wxDefaultPosition, size},
      m_hands{std::move(hands)},
      m_practice{practice},
      m_idle{idle},
      m_keys{*this, [this](Act act) { return take(act); }, [this] { touched(); }}
{
    use_house_style();
    SetMinClientSize({FromDIP(800), FromDIP(520)});
    SetBackgroundColour(Palette::now().page);
    m_incident_bar = new IncidentBar{this, [this] { m_hands.answer_colleague(); }};
    m_rail = new Rail{this};
    m_rail->Hide();
    m_book = new wxSimplebook{this, wxID_ANY};
    m_status = new StatusLine{this};

    auto* const column = new wxBoxSizer{wxVERTICAL};
    if (m_practice)
        column->Add(new PracticeStripes{this}, wxSizerFlags{}.Expand());
    column->Add(m_incident_bar, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(4)));
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

void MainFrame::offer(std::vector<std::string> const& workspaces)
{
    m_offered = workspaces;
    m_rail->clear();
    for (auto const& workspace : workspaces)
        m_rail->add(name_of(workspace), workspace, [this, workspace] { choose(workspace); });
    m_rail->done();
}

std::string MainFrame::name_of(std::string const& workspace)
{
    if (workspace == "floor")
        return tr("Assisted service");
    if (workspace == "lead")
        return tr("Team leader");
    if (workspace == "history")
        return tr("History");
    return workspace == "setup" ? tr("Set-up") : tr("Desk");
}

/// Later, for the menu that says so is built anew.
void MainFrame::choose(std::string const& workspace)
{
    if (workspace != m_workspace)
        CallAfter([this, workspace] { m_hands.go_to(workspace); });
}

bool MainFrame::turn_to(std::string const& workspace)
{
    auto const found = m_open.find(workspace);
    if (found == m_open.end())
        return false;
    m_workspace = workspace;
    m_rail->mark(workspace);
    m_status->show_hint("");
    m_book->SetSelection(static_cast<std::size_t>(m_book->FindPage(found->second.page)));
    build_menus(true);
    Layout();
    found->second.focus_work();
    return true;
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
    turn_to(m_workspace);
}

void MainFrame::close_desk()
{
    if (m_open.empty())
        return;
    m_book->SetSelection(0);
    for (auto const& [name, workspace] : std::exchange(m_open, {}))
        m_book->DeletePage(static_cast<std::size_t>(m_book->FindPage(workspace.page)));
    m_desk = nullptr;
    m_floor = nullptr;
    m_lead = nullptr;
    m_setup = nullptr;
    m_workspace.clear();
    show(IncidentScreen{});
    m_person.clear();
    m_rail->Hide();
    build_menus(false);
    set_title({});
    Layout();
}

/// A call gets through while the window is locked, too: it may have locked itself while the clerk talked with the
/// citizen.
bool MainFrame::take(Act act)
{
    if (act == Act::call_colleague && !m_workspace.empty()) {
        m_hands.call_colleague();
        return true;
    }
    if (auto const* const workspace = at_work_in()) {
        if (act == Act::stop && !workspace->asks())
            return false;
        m_status->show_hint("");
        if (act == Act::find && m_workspace != "history" && may(act))
            choose("history");
        else
            workspace->act(act);
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

void MainFrame::touched()
{
    m_idle.touch();
    for (auto const& [name, workspace] : m_open)
        workspace.touched();
}

void MainFrame::tell(std::string const& text)
{
    m_status->show_hint(text);
}

/// A desk that everybody has left is nobody's to look at or to use.
void MainFrame::lock_when_idle()
{
    if (m_idle.due() && at_work_in())
        m_hands.lock();
}

/// Null where nobody works: at the sign-in window, and while it is locked.
MainFrame::Workspace* MainFrame::at_work_in()
{
    auto const* const page = m_book->GetCurrentPage();
    for (auto& [name, workspace] : m_open)
        if (workspace.page == page)
            return &workspace;
    return nullptr;
}

/// What is the frame's own, in every workspace.
bool MainFrame::may(Act act) const
{
    if (act == Act::find)
        return std::ranges::find(m_offered, "history") != m_offered.end();
    return act == Act::call_colleague;
}

void MainFrame::show_acts(std::set<Act> const& possible, bool covered)
{
    if (m_idle.due())
        CallAfter([this] { lock_when_idle(); });
    for (auto const& [act, item] : m_items) {
        bool const on = possible.contains(act) || may(act);
        if (item->IsEnabled() != on)
            item->Enable(on);
    }
    if (auto const found = m_items.find(Act::hide_citizen); found != m_items.end())
        found->second->Check(covered);
}

void MainFrame::show_state(bool ready, bool stale, std::optional<Instant> now)
{
    if (stale)
        m_status->show_connection(tr("No connection – it comes back by itself"), false);
    else
        m_status->show_connection(ready ? tr("Connected") : tr("Connecting …"), true);
    if (now)
        m_status->show_time(weekday_date_text(*now) + " · " + clock_text(*now));
}

void MainFrame::show_person(std::string const& title)
{
    if (title == m_person_title || !m_person_menu)
        return;
    m_person_title = title;
    auto* const bar = GetMenuBar();
    bar->SetMenuLabel(bar->GetMenuCount() - 1, wx(title));
}

void MainFrame::show_sign_in_state(SignInScreen const& screen)
{
    if (!m_workspace.empty() && screen.stage != SignInScreen::Stage::locked)
        return;
    m_status->show_connection(screen.connected      ? tr("Connected")
                              : screen.pc_has_login ? tr("Not connected")
                                                    : tr("This pc has no login of its own"),
                              screen.connected);
    m_status->show_hint(tr("Messages and everything about citizens are shown only when you have signed in"));
    if (screen.now)
        m_status->show_time(weekday_date_text(*screen.now) + " · " + clock_text(*screen.now));
}

void MainFrame::show(IncidentScreen const& screen)
{
    if (screen == m_incidents && m_incident_bar->IsShown() == (screen.bar && at_work_in()))
        return;
    m_incidents = screen;
    m_status->show_mark(words_of(screen.mark));
    if (at_work_in())
        m_incident_bar->show(screen);
    else
        m_incident_bar->hide();
    if (m_write_down)
        m_write_down->Enable(!screen.to_write_down.empty());
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

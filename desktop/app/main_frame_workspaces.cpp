// The frame's workspaces: how each is opened, and what it tells the frame to show around it.
#include "desktop/app/main_frame.h"

#include "core/base/words.h"
#include "desktop/desk/desk_words.h"

namespace skranke {

DeskPanel* MainFrame::show_desk(DeskParts const& parts, std::string const& person, std::string const& office)
{
    m_desk = new DeskPanel{
        m_book,
        parts,
        {.shown = [this](DeskScreen const& screen) { show_possible(screen); }, .help = [this] { show_help(); }}};
    open_page(m_desk, "desk", person, office);
    return m_desk;
}

FloorPanel* MainFrame::show_floor(FloorParts const& parts, std::string const& person, std::string const& office)
{
    m_floor = new FloorPanel{
        m_book,
        parts,
        {.shown = [this](FloorScreen const& screen) { show_possible(screen); }, .help = [this] { show_help(); }}};
    open_page(m_floor, "floor", person, office);
    return m_floor;
}

LeadPanel* MainFrame::show_lead(LeadParts const& parts, std::string const& person, std::string const& office)
{
    m_lead = new LeadPanel{
        m_book,
        parts,
        {.shown = [this](LeadScreen const& screen) { show_possible(screen); }, .help = [this] { show_help(); }}};
    open_page(m_lead, "lead", person, office);
    return m_lead;
}

SetupPanel* MainFrame::show_setup(SetupParts const& parts, std::string const& person, std::string const& office)
{
    m_setup = new SetupPanel{
        m_book,
        parts,
        {.shown = [this](SetupScreen const& screen) { show_possible(screen); }, .help = [this] { show_help(); }}};
    open_page(m_setup, "setup", person, office);
    return m_setup;
}

/// While the window is locked somebody else may stand there, and nothing is asked of them.
void MainFrame::leave_setup(std::function<void()> then)
{
    if (!m_setup || !at_work_in())
        return then();
    // Later: what comes then takes the panel away that was asked.
    m_setup->leave([this, then = std::move(then)] { CallAfter(then); });
    if (m_setup->screen().question && m_workspace != "setup")
        turn_to("setup");
}

HistoryPanel* MainFrame::show_history(HistoryParts const& parts, std::string const& person, std::string const& office)
{
    auto* const history = new HistoryPanel{
        m_book,
        parts,
        {.shown = [this](HistoryScreen const& screen) { show_possible(screen); }, .help = [this] { show_help(); }}};
    open_page(history, "history", person, office);
    return history;
}

template <class Panel>
void MainFrame::open_page(Panel* panel, std::string const& workspace, std::string const& person,
                          std::string const& office)
{
    m_open[workspace] = {.page = panel,
                         .act = [panel](Act act) { panel->act(act); },
                         .asks =
                             [panel] {
                                 if constexpr (requires { panel->screen().trial; })
                                     if (panel->screen().trial || panel->screen().proposing)
                                         return true;
                                 if constexpr (requires { panel->screen().question; })
                                     return panel->screen().question.has_value();
                                 return false;
                             },
                         .focus_work = [panel] { panel->focus_work(); },
                         .touched = [panel] { panel->touched(); }};
    m_person = person;
    m_idle.touch();
    m_book->AddPage(panel, "", true);
    m_rail->Show();
    set_title(office);
    turn_to(workspace);
}

void MainFrame::show_possible(DeskScreen const& screen)
{
    if (m_workspace != "desk")
        return;
    show_acts(screen.possible, screen.covered);
    show_state(screen.ready, screen.stale, screen.now);
    if (screen.ready)
        show_person(m_person + " · " + screen.counter.name + " · " + counter_state_words(screen.counter));
}

void MainFrame::show_possible(FloorScreen const& screen)
{
    if (m_workspace != "floor")
        return;
    show_acts(screen.possible, screen.covered);
    show_state(screen.ready, screen.stale, screen.now);
    show_person(m_person + " · " + tr("Assisted service"));
}

void MainFrame::show_possible(LeadScreen const& screen)
{
    if (m_workspace != "lead")
        return;
    show_acts(screen.possible, screen.covered);
    show_state(screen.ready, screen.stale, screen.now);
    show_person(m_person + " · " + tr("Team leader"));
}

void MainFrame::show_possible(SetupScreen const& screen)
{
    if (m_workspace != "setup")
        return;
    show_acts(screen.question ? std::set<Act>{Act::help, Act::stop}
                              : std::set<Act>{Act::help, Act::save, Act::next_step, Act::show_list},
              false);
    show_state(screen.ready, screen.stale, screen.now);
    show_person(m_person + " · " + tr("Set-up"));
}

void MainFrame::show_possible(HistoryScreen const& screen)
{
    if (m_workspace != "history")
        return;
    show_acts(screen.possible, screen.covered);
    show_state(screen.ready, screen.stale, screen.now);
    show_person(m_person + " · " + tr("History"));
}

}  // namespace skranke

#pragma once

#include "core/base/words.h"
#include "desktop/app/key_filter.h"
#include "desktop/desk/desk_panel.h"
#include "desktop/floor/floor_panel.h"
#include "desktop/history/history_panel.h"
#include "desktop/incident/incident_bar_panel.h"
#include "desktop/keys/idle_lock.h"
#include "desktop/lead/lead_panel.h"
#include "desktop/setup/setup_panel.h"
#include "desktop/sign_in/sign_in_panel.h"
#include "desktop/widgets/rail.h"
#include "desktop/widgets/status_line.h"

#include <wx/frame.h>
#include <wx/simplebook.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace skranke {

/// The staff's window: sign-in, or a workspace with rail, menus and status line round it. Knows no database; what it
/// cannot do itself it asks of its owner.
class MainFrame : public wxFrame, public IncidentView {
public:
    struct Hands {
        std::function<void()> change_password;
        std::function<void()> connect_to_server;
        std::function<void()> lock;
        std::function<void()> change_user;  ///< the counter stays as it is, with its citizen
        std::function<void()> sign_out;     ///< closes the counter
        std::function<void(Language)> speak;
        std::function<void(std::string)> go_to;  ///< another workspace, by its name
        std::function<void()> call_colleague;    ///< without a sound
        std::function<void()> answer_colleague;
        std::function<void()> write_down_call;
        std::function<void()> leave;  ///< the window is to close; the owner destroys it when all is done
    };

    MainFrame(Hands hands, wxSize size, bool practice, IdleLock idle);
    ~MainFrame() override;

    SignInPanel* show_sign_in(SignInPresenter::Parts const& parts, std::function<void()> open_practice);
    DeskPanel* show_desk(DeskParts const& parts, std::string const& person, std::string const& office);
    FloorPanel* show_floor(FloorParts const& parts, std::string const& person, std::string const& office);
    LeadPanel* show_lead(LeadParts const& parts, std::string const& person, std::string const& office);
    SetupPanel* show_setup(SetupParts const& parts, std::string const& person, std::string const& office);
    HistoryPanel* show_history(HistoryParts const& parts, std::string const& person, std::string const& office);
    /// The workspaces the person may work in stand in the rail. Known here: desk, floor, lead, setup, history.
    void offer(std::vector<std::string> const& workspaces);
    /// To a workspace that is open already; says whether it is.
    bool turn_to(std::string const& workspace);
    void show_locked(Me const& me);
    void show_unlocked();
    /// Does `then` now, or once a person has said that what they changed in Opsætning may stay as a draft.
    void leave_setup(std::function<void()> then);
    /// Back to the sign-in window; the workspace goes.
    void close_desk();

    SignInPanel* sign_in() { return m_sign_in; }
    DeskPanel* desk() { return m_desk; }
    FloorPanel* floor() { return m_floor; }
    LeadPanel* lead() { return m_lead; }
    SetupPanel* setup() { return m_setup; }
    std::string const& workspace() const { return m_workspace; }
    /// Calls for a colleague: seen in every workspace, and not while the window is locked.
    void show(IncidentScreen const& screen) override;
    void show_help();
    /// In the status line, until the next act.
    void tell(std::string const& text);

private:
    /// A workspace that is open, as the frame round it knows it.
    struct Workspace {
        wxWindow* page;
        std::function<void(Act)> act;
        std::function<bool()> asks;  ///< while it asks something, Esc is its own
        std::function<void()> focus_work;
        std::function<void()> touched;
    };

    void build_menus(bool signed_in);
    void add_workspaces(wxMenu* menu);
    void add_desk_menus(wxMenuBar* bar);
    void add_floor_menus(wxMenuBar* bar);
    void add_lead_menus(wxMenuBar* bar);
    void add_setup_menus(wxMenuBar* bar);
    void add_act(wxMenu* menu, Act act);
    void add_item(wxMenu* menu, std::string const& text, std::function<void()> act);
    void add_language(wxMenuBar* bar);
    bool take(Act act);
    void touched();
    template <class Panel>
    void open_page(Panel* panel, std::string const& workspace, std::string const& person, std::string const& office);
    Workspace* at_work_in();
    void choose(std::string const& workspace);
    static std::string name_of(std::string const& workspace);
    void show_possible(DeskScreen const& screen);
    void show_possible(FloorScreen const& screen);
    void show_possible(LeadScreen const& screen);
    void show_possible(SetupScreen const& screen);
    void show_possible(HistoryScreen const& screen);
    bool may(Act act) const;
    void show_acts(std::set<Act> const& possible, bool covered);
    void show_state(bool ready, bool stale, std::optional<Instant> now);
    void show_person(std::string const& title);
    void show_sign_in_state(SignInScreen const& screen);
    void lock_when_idle();
    void set_title(std::string const& rest);
    void about();

    Hands m_hands;
    bool m_practice;
    IdleLock m_idle;
    std::string m_person;
    IncidentBar* m_incident_bar;
    IncidentScreen m_incidents;
    wxMenuItem* m_write_down{};
    Rail* m_rail;
    wxSimplebook* m_book;
    StatusLine* m_status;
    SignInPanel* m_sign_in{};
    DeskPanel* m_desk{};
    FloorPanel* m_floor{};
    LeadPanel* m_lead{};
    SetupPanel* m_setup{};
    std::map<std::string, Workspace> m_open;
    std::vector<std::string> m_offered;
    std::string m_workspace;  ///< empty: nobody is signed in
    wxMenu* m_person_menu{};
    std::map<Act, wxMenuItem*> m_items;
    std::string m_person_title;
    KeyFilter m_keys;
};

}  // namespace skranke

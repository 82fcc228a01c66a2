#pragma once

#include "desktop/desk/desk_presenter.h"
#include "desktop/desk/serving_panel.h"
#include "desktop/desk/side_panel.h"
#include "desktop/desk/waiting_panel.h"
#include "desktop/widgets/notice_bar.h"

#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>

namespace skranke {

/// The workspace Ekspedition. Three columns where there is room; where there is not, the side columns fold under tabs,
/// and on a narrow screen, or with large text on a usual one, the work does too. The keys are the same everywhere.
class DeskPanel : public wxPanel, public DeskView {
public:
    struct Told {
        std::function<void(DeskScreen const&)> shown;  ///< for the frame's title, menus and status line
        std::function<void()> help;
    };

    DeskPanel(wxWindow* parent, DeskParts const& parts, Told told);
    ~DeskPanel() override;

    void start(bool open) { m_presenter.start(open); }
    void act(Act act);
    /// On what F2 does, so that Enter takes nothing back.
    void focus_work() { m_serving->focus_work(); }
    void touched() { m_presenter.touched(); }
    bool busy() const { return m_presenter.busy(); }
    DeskScreen const& screen() const { return m_presenter.screen(); }

    // DeskView
    void show(DeskScreen const& screen) override;
    void put_note(std::string const& note) override;
    void go_to_list() override;
    void show_help() override { m_told.help(); }

private:
    /// What calls for the tab with the work, when it changes.
    struct AtWork {
        TicketId ticket{};
        bool met{false};
        bool asked{false};

        bool operator==(AtWork const&) const = default;
    };

    void arrange();
    void fold(int columns);
    int columns_in(int width) const;
    void put(wxWindow* part, bool under_a_tab, std::string const& title);
    void open_tab(wxWindow* part);
    void show_under_tabs(DeskScreen const& screen);
    std::string waiting_title() const;

    Told m_told;
    NoticeBar* m_alarm;
    NoticeBar* m_notice;
    KeyButton* m_undo;
    wxBoxSizer* m_row;
    wxNotebook* m_tabs;
    WaitingPanel* m_waiting;
    ServingPanel* m_serving;
    SidePanel* m_side;
    int m_columns{3};
    AtWork m_at_work;
    std::size_t m_waiting_count{0};
    wxTimer m_second;
    DeskPresenter m_presenter;  ///< last: it talks to all of the above
};

}  // namespace skranke

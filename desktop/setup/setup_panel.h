#pragma once

#include "desktop/setup/setup_ask_panel.h"
#include "desktop/setup/setup_change_panel.h"
#include "desktop/setup/setup_history_panel.h"
#include "desktop/setup/setup_lines_panel.h"
#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/notice_bar.h"

#include <wx/listbox.h>
#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

#include <functional>

namespace skranke {

/// The workspace Opsætning: the sections at the left, the lines of one in the middle, what saving leads to at the
/// right. Where there is little room the right folds under a tab.
class SetupPanel : public wxPanel, public SetupView {
public:
    struct Told {
        std::function<void(SetupScreen const&)> shown;  ///< for the frame's menus and status line
        std::function<void()> help;
    };

    SetupPanel(wxWindow* parent, SetupParts const& parts, Told told);
    ~SetupPanel() override;

    void start() { m_presenter.start(); }
    void act(Act act);
    void touched() {}  ///< nothing here is about a citizen
    void focus_work();
    /// Does `then` at once, or when a person has said that what they changed may stay as a draft.
    void leave(std::function<void()> then);
    bool busy() const { return m_presenter.busy(); }
    SetupScreen const& screen() const { return m_presenter.screen(); }

    // SetupView
    void show(SetupScreen const& screen) override;
    void go_to_list() override;
    void go_to_field(std::size_t field) override;
    void go_to_reason() override;
    void show_help() override { m_told.help(); }

private:
    void make_pages();
    void make_work();
    void make_side();
    void show_pages(SetupScreen const& screen);
    void show_question(SetupScreen const& screen);
    void choose_in_list(int section);
    void write_file();
    void read_file();
    int wide_enough() const;
    void fold(bool under_tabs);
    void turn_to(wxWindow* part);
    void keep_focus();

    Told m_told;
    NoticeBar* m_notice{};
    SetupAskPanel* m_ask{};
    Card* m_pages{};
    wxListBox* m_sections{};
    wxNotebook* m_tabs{};
    wxScrolledWindow* m_work{};
    wxScrolledWindow* m_side{};
    SetupLinesPanel* m_lines{};
    SetupChangePanel* m_change{};
    SetupHistoryPanel* m_history{};
    wxBoxSizer* m_row{};
    bool m_folded{false};
    bool m_going{false};
    wxTimer m_second;
    SetupPresenter m_presenter;  ///< last: it talks to all of the above
};

}  // namespace skranke

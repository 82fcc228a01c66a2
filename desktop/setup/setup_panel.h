#pragma once

#include "desktop/setup/setup_change_panel.h"
#include "desktop/setup/setup_history_panel.h"
#include "desktop/setup/setup_lines_panel.h"
#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/notice_bar.h"

#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

#include <functional>

namespace skranke {

/// The workspace Opsætning: the sections at the left, the lines of one in the middle, what saving leads to at the
/// right. Where there is little room the right comes below the middle.
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
    void focus_work() { m_sections->SetFocus(); }
    SetupScreen const& screen() const { return m_presenter.screen(); }

    // SetupView
    void show(SetupScreen const& screen) override;
    void go_to_list() override { m_lines->focus_list(); }
    void go_to_fields() override { m_lines->focus_fields(); }
    void go_to_reason() override { m_change->focus_reason(); }
    void show_help() override { m_told.help(); }
    void ask_to_bring_in(std::vector<std::string> const& differences) override;

private:
    wxSizer* make_left();
    void choose_in_list(int section);
    void write_file();
    void read_file();
    void fold(int width);

    Told m_told;
    NoticeBar* m_notice;
    wxListBox* m_sections{};
    wxScrolledWindow* m_page{};
    wxBoxSizer* m_columns{};
    SetupLinesPanel* m_lines{};
    SetupChangePanel* m_change{};
    SetupHistoryPanel* m_history{};
    wxTimer m_second;
    SetupPresenter m_presenter;  ///< last: it talks to all of the above
};

}  // namespace skranke

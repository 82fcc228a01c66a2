#pragma once

#include "desktop/lead/area_table_panel.h"
#include "desktop/lead/attention_panel.h"
#include "desktop/lead/board_panel.h"
#include "desktop/lead/free_staff_panel.h"
#include "desktop/lead/lead_ask_panel.h"
#include "desktop/lead/lead_presenter.h"
#include "desktop/lead/quarters_canvas.h"
#include "desktop/lead/what_if_panel.h"
#include "desktop/widgets/notice_bar.h"

#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <map>

namespace skranke {

/// The workspace Teamleder: counters and what needs attention at the left, queues and the day at the right.
class LeadPanel : public wxPanel, public LeadView {
public:
    struct Told {
        std::function<void(LeadScreen const&)> shown;  ///< for the frame's menus and status line
        std::function<void()> help;
    };

    LeadPanel(wxWindow* parent, LeadParts const& parts, Told told);
    ~LeadPanel() override;

    void start() { m_presenter.start(); }
    void act(Act act) { m_presenter.act(act); }
    void focus_work() { m_board->focus_chosen(); }
    void touched() { m_presenter.touched(); }
    bool busy() const { return m_presenter.busy(); }
    LeadScreen const& screen() const { return m_presenter.screen(); }

    // LeadView
    void show(LeadScreen const& screen) override;
    void go_to_list() override;
    void show_help() override { m_told.help(); }

private:
    void make_left();
    void make_right();
    void show_question(LeadScreen const& screen);
    void show_trial(LeadScreen const& screen);
    void give_room();
    void fold(bool under_tabs);
    int wide_enough() const;

    Told m_told;
    NoticeBar* m_alarm;
    NoticeBar* m_notice;
    KeyButton* m_undo;
    wxNotebook* m_tabs;
    wxBoxSizer* m_row;
    wxPanel* m_left{};
    wxPanel* m_right{};
    BoardPanel* m_board{};
    AttentionPanel* m_attention{};
    FreeStaffPanel* m_free{};
    LeadAskPanel* m_ask{};
    AreaTablePanel* m_areas{};
    WhatIfPanel* m_what_if{};
    Card* m_chart{};
    QuartersCanvas* m_quarters{};
    WrappedText* m_day{};
    std::map<Act, KeyButton*> m_head;  ///< the buttons above the board
    KeyButton* m_cover{};
    bool m_folded{false};
    bool m_begun{false};  ///< there were cards to give the keyboard to
    wxTimer m_second;
    LeadPresenter m_presenter;  ///< last: it talks to all of the above
};

}  // namespace skranke

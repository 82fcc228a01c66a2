#pragma once

#include "desktop/history/history_presenter.h"
#include "desktop/history/search_fields_panel.h"
#include "desktop/history/story_panel.h"
#include "desktop/history/visit_list_panel.h"
#include "desktop/widgets/notice_bar.h"

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>

namespace skranke {

/// The workspace Historik: what is remembered above, what was found below, and beside it the story of one visit.
class HistoryPanel : public wxPanel, public HistoryView {
public:
    struct Told {
        std::function<void(HistoryScreen const&)> shown;  ///< for the frame's menus and status line
        std::function<void()> help;
    };

    HistoryPanel(wxWindow* parent, HistoryParts const& parts, Told told);
    ~HistoryPanel() override;

    void start() { m_presenter.start(); }
    void act(Act act) { m_presenter.act(act); }
    void focus_work() { m_fields->focus(); }
    void touched() { m_presenter.touched(); }
    bool busy() const { return m_presenter.busy(); }
    HistoryScreen const& screen() const { return m_presenter.screen(); }

    // HistoryView
    void show(HistoryScreen const& screen) override;
    HistoryFields fields() override { return m_fields->fields(); }
    void go_to_field() override { m_fields->focus(); }
    void go_to_list() override { m_list->SetFocus(); }
    void put_on_clipboard(std::string const& text) override;
    void show_help() override { m_told.help(); }

private:
    void tick();

    Told m_told;
    NoticeBar* m_alarm;
    NoticeBar* m_notice;
    SearchFieldsPanel* m_fields;
    wxStaticText* m_found;
    VisitList* m_list;
    StoryPanel* m_story;
    wxBoxSizer* m_row;
    wxTimer m_timer;
    HistoryPresenter m_presenter;  ///< last: it talks to all of the above
};

}  // namespace skranke

#pragma once

#include "desktop/floor/floor_ask_panel.h"
#include "desktop/floor/floor_presenter.h"
#include "desktop/floor/help_done_panel.h"
#include "desktop/floor/help_queue_panel.h"
#include "desktop/floor/spot_panel.h"
#include "desktop/floor/tallies_panel.h"
#include "desktop/floor/topics_panel.h"
#include "desktop/widgets/notice_bar.h"

#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

#include <functional>
#include <vector>

namespace skranke {

/// The workspace Medbetjening: what citizens are helped with at the left, where they sit and who waits at the right.
class FloorPanel : public wxPanel, public FloorView {
public:
    struct Told {
        std::function<void(FloorScreen const&)> shown;  ///< for the frame's menus and status line
        std::function<void()> help;
    };

    FloorPanel(wxWindow* parent, FloorParts const& parts, Told told);
    ~FloorPanel() override;

    void start() { m_presenter.start(); }
    void act(Act act) { m_presenter.act(act); }
    void focus_work();
    void touched() { m_presenter.touched(); }
    bool busy() const { return m_presenter.busy(); }
    FloorScreen const& screen() const { return m_presenter.screen(); }

    // FloorView
    void show(FloorScreen const& screen) override;
    void go_to_topics() override { m_topics->focus_field(); }
    void go_to_list() override { m_queue->focus_list(); }
    void show_help() override { m_told.help(); }

private:
    void make_left();
    void make_right();
    void show_spots(FloorScreen const& screen);
    void show_question(FloorScreen const& screen);
    void go_down(int places);

    Told m_told;
    NoticeBar* m_alarm;
    NoticeBar* m_notice{};
    KeyButton* m_undo{};
    wxPanel* m_left{};
    wxPanel* m_right{};
    wxScrolledWindow* m_work{};
    TopicsPanel* m_topics{};
    TalliesPanel* m_tallies{};
    HelpDonePanel* m_done{};
    FloorAskPanel* m_ask{};
    KeyButton* m_cover{};
    wxScrolledWindow* m_places{};
    std::vector<SpotPanel*> m_spots;
    HelpQueuePanel* m_queue{};
    wxTimer m_second;
    FloorPresenter m_presenter;  ///< last: it talks to all of the above
};

}  // namespace skranke

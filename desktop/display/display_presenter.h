#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/queue/hall_desk.h"
#include "desktop/display/call_board.h"
#include "desktop/display/display_screen.h"
#include "desktop/hall/hall_texts.h"
#include "desktop/keys/live_picture.h"

#include <optional>

namespace skranke {

class DisplayView;
class Speech;

/// Decides what the hall's display shows. UI thread only; the database is asked from workers.
class DisplayPresenter {
public:
    /// `speech` may be null: then the calls are shown and chimed only. `practice`: says so, as it does when the office
    /// itself is one for practice.
    DisplayPresenter(DisplayView& view, HallDesk& desk, Background& background, Clock const& clock, HallTexts texts,
                     Speech* speech, bool practice = false);

    /// The first picture.
    void start();
    /// Something in the office has changed, or the line to the database is back: read the picture again.
    void refresh();
    /// Set-up has changed: read the texts again too.
    void refresh_texts();
    /// Lets time pass. Call it four times a second or so.
    void tick();

private:
    void read_texts();
    void heard();
    void announce();
    void show();
    std::vector<WaitingLine> waiting_lines(Instant now) const;
    WaitingLine waiting_line(AreaInHall const& area, bool with_waits) const;
    char const* waiting_heading(bool anybody) const;
    BothWords quiet_words() const;
    BothWords stale_words() const;
    BothWords both(char const* key, Fillings const& fillings = {}) const;

    DisplayView& m_view;
    HallDesk& m_desk;
    Clock const& m_clock;
    HallTexts m_texts;
    Speech* m_speech;
    bool m_practice;
    CallBoard m_board;
    LivePicture<HallPicture> m_hall;
    bool m_texts_wanted{true};
    std::optional<DisplayScreen> m_shown;
    TaskScope m_tasks;
};

}  // namespace skranke

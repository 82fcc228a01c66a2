#pragma once

#include "core/base/clock.h"
#include "core/queue/queue_news.h"
#include "desktop/display/display_presenter.h"
#include "desktop/display/display_view.h"
#include "desktop/hall/station_frame.h"

#include <wx/sound.h>

#include <memory>

namespace skranke {

class Background;
class DisplayCanvas;
class Speech;

/// The hall's display: `--station display`.
class DisplayFrame final : public StationFrame, private DisplayView {
public:
    /// All outlive the frame; `speech` may be null.
    DisplayFrame(Background& background, HallDesk& hall, QueueNewsSource& news, Speech* speech, bool windowed,
                 bool practice);

private:
    void show(DisplayScreen const& screen) override;
    void chime() override;

    DisplayCanvas* m_canvas;
    wxSound m_chime;
    SystemClock m_clock;
    DisplayPresenter m_presenter;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke

#pragma once

#include "core/base/clock.h"
#include "core/queue/queue_news.h"
#include "desktop/hall/station_frame.h"
#include "desktop/kiosk/kiosk_presenter.h"
#include "desktop/kiosk/kiosk_view.h"

#include <memory>

namespace skranke {

class Background;
class KioskCanvas;
class Speech;
class TicketPrinter;

/// The ticket stand: `--station kiosk`.
class KioskFrame final : public StationFrame, private KioskView {
public:
    /// All outlive the frame; `printer` and `speech` may be null. `mm_per_pixel` of the glass, none: as the screen
    /// tells.
    KioskFrame(Background& background, HallDesk& hall, QueueNewsSource& news, TicketPrinter* printer, Speech* speech,
               bool windowed, bool practice, std::optional<double> mm_per_pixel);

private:
    void show(KioskScreen const& screen) override;

    KioskCanvas* m_canvas;
    SystemClock m_clock;
    KioskPresenter m_presenter;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke

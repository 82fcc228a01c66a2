#include "desktop/kiosk/kiosk_frame.h"

#include "core/base/words.h"
#include "desktop/hall/shipped_texts.h"
#include "desktop/kiosk/kiosk_canvas.h"

#include <wx/gdicmn.h>

namespace skranke {
namespace {

/// What the screen says of itself, unless it says nonsense, as some do: then that of a usual 32 inch stand.
double told_by_screen()
{
    auto const mm = wxGetDisplaySizeMM();
    auto const pixels = wxGetDisplaySize();
    double const told = pixels.y > 0 ? static_cast<double>(mm.y) / pixels.y : 0;
    return told > 0.1 && told < 0.6 ? told : 0.369;
}

}  // namespace

KioskFrame::KioskFrame(Background& background, HallDesk& hall, QueueNewsSource& news, TicketPrinter* printer,
                       Speech* speech, bool windowed, bool practice, std::optional<double> mm_per_pixel)
    : StationFrame{wxString::FromUTF8(tr("Skranke – ticket stand")), {540, 960}, windowed},
      m_canvas{new KioskCanvas{this,
                               mm_per_pixel ? *mm_per_pixel
                               : windowed   ? 0.0
                                            : told_by_screen(),
                               [this](KioskAct const& act) { m_presenter.press(act); },
                               [this] { m_presenter.touched(); }}},
      m_presenter{*this, hall, printer, speech, background, m_clock, HallTexts{shipped_texts()}, practice}
{
    m_news = news.subscribe([this](QueueNews const& heard) {
        if (heard.kind == QueueNews::Kind::set_up)
            m_presenter.refresh_texts();
        else if (heard.kind == QueueNews::Kind::changed || heard.kind == QueueNews::Kind::line_back)
            m_presenter.refresh();
    });
    m_presenter.start();
    start_ticking([this] { m_presenter.tick(); });
}

void KioskFrame::show(KioskScreen const& screen)
{
    m_canvas->show(screen);
}

}  // namespace skranke

#include "desktop/display/display_frame.h"

#include "core/base/words.h"
#include "desktop/display/chime.h"
#include "desktop/display/display_canvas.h"
#include "desktop/hall/shipped_texts.h"

#include <wx/log.h>

namespace skranke {

DisplayFrame::DisplayFrame(Background& background, HallDesk& hall, QueueNewsSource& news, Speech* speech, bool windowed,
                           bool practice)
    : StationFrame{wxString::FromUTF8(tr("Skranke – hall display")), {1280, 720}, windowed},
      m_canvas{new DisplayCanvas{this}},
      m_presenter{*this, hall, background, m_clock, HallTexts{shipped_texts()}, speech, practice}
{
    auto const wav = chime_wav();
    wxLogNull const without_a_window;  // a hall without loudspeakers still has its screen
    m_chime.Create(wav.size(), wav.data());
    m_news = news.subscribe([this](QueueNews const& heard) {
        if (heard.kind == QueueNews::Kind::set_up)
            m_presenter.refresh_texts();
        else if (heard.kind == QueueNews::Kind::changed || heard.kind == QueueNews::Kind::line_back)
            m_presenter.refresh();
    });
    m_presenter.start();
    start_ticking([this] { m_presenter.tick(); });
}

void DisplayFrame::show(DisplayScreen const& screen)
{
    m_canvas->show(screen);
}

void DisplayFrame::chime()
{
    wxLogNull const without_a_window;
    if (m_chime.IsOk())
        m_chime.Play(wxSOUND_ASYNC);
}

}  // namespace skranke

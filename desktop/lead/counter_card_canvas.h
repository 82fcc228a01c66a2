#pragma once

#include "core/staffing/lead_desk.h"
#include "desktop/lead/lead_screen.h"

#include <wx/window.h>

#include <functional>
#include <optional>

namespace skranke {

/// One counter, painted. Has the keyboard like a button: arrows go to its neighbours, Enter and a double click ask who
/// sits there, Ins asks what to try there and Del tries it no more. A screen reader is told the whole card. A person is
/// dragged from it; a person or a profile is let go on it.
class CounterCardCanvas : public wxWindow {
public:
    struct Hands {
        std::function<void(CounterId)> choose;
        std::function<void(CounterId)> assign;
        std::function<void(CounterId)> try_it;
        std::function<void(CounterId)> try_no_more;
        std::function<void(int across, int down)> go;
        std::function<void(CounterId, Assignment const&)> drop;
    };

    CounterCardCanvas(wxWindow* parent, Hands hands);

    void show(CounterCard const& card, bool stale);
    CounterId counter() const { return m_card.id; }
    /// As small as its four lines.
    static wxSize least_size(wxWindow const* window);

private:
    void paint();
    void paint_frame(wxDC& dc);
    void key_down(wxKeyEvent& event);
    void watch_mouse();

    Hands m_hands;
    CounterCard m_card;
    bool m_stale{false};
    std::optional<wxPoint> m_pressed;
};

}  // namespace skranke

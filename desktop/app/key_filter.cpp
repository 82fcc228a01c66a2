#include "desktop/app/key_filter.h"

#include <wx/event.h>
#include <wx/window.h>

#include <gtk/gtk.h>

namespace skranke {

namespace {

/// The control that had the focus may be gone or greyed by the time the key comes up, and then no control hears of it;
/// the window itself always does.
gboolean key_came_up(GtkWidget*, GdkEventKey*, gpointer guard)
{
    static_cast<PressGuard*>(guard)->up();
    return FALSE;
}

/// None for what is no key of ours whatever the table says.
std::optional<Key> key_of(wxKeyEvent const& event)
{
    int const code = event.GetKeyCode();
    if (event.AltDown())
        return std::nullopt;
    Key key{.control = event.ControlDown(), .shift = event.ShiftDown()};
    if (code >= WXK_F1 && code <= WXK_F24)
        key.code = Key::function(code - WXK_F1 + 1);
    else if (code == WXK_RETURN || code == WXK_NUMPAD_ENTER)
        key.code = Key::enter;
    else if (code == WXK_ESCAPE)
        key.code = Key::escape;
    else if (code >= 'A' && code <= 'Z' && key.control)
        key.code = Key::letter(static_cast<char>(code));
    else
        return std::nullopt;
    return key;
}

}  // namespace

KeyFilter::KeyFilter(wxFrame& frame, std::function<bool(Act)> take, std::function<void()> touched)
    : m_frame{frame}, m_take{std::move(take)}, m_touched{std::move(touched)}
{
    wxEvtHandler::AddFilter(this);
    m_key_up = g_signal_connect(m_frame.GetHandle(), "key-release-event", G_CALLBACK(key_came_up), &m_guard);
}

KeyFilter::~KeyFilter()
{
    wxEvtHandler::RemoveFilter(this);
    g_signal_handler_disconnect(m_frame.GetHandle(), m_key_up);
}

bool KeyFilter::ours(wxEvent const& event) const
{
    auto* const window = dynamic_cast<wxWindow*>(event.GetEventObject());
    return window && wxGetTopLevelParent(window) == &m_frame;
}

int KeyFilter::FilterEvent(wxEvent& event)
{
    auto const type = event.GetEventType();
    if (type == wxEVT_ACTIVATE) {
        m_guard.up();  // the key-up of a key that is held goes to another window
        return Event_Skip;
    }
    if (type == wxEVT_LEFT_DOWN || type == wxEVT_MOTION || type == wxEVT_MOUSEWHEEL) {
        m_touched();
        return Event_Skip;
    }
    if (type != wxEVT_CHAR_HOOK)
        return Event_Skip;
    m_touched();
    if (!ours(event))
        return Event_Skip;
    auto const& pressed = static_cast<wxKeyEvent const&>(event);
    auto const key = key_of(pressed);
    auto const act = key ? act_of(*key) : std::nullopt;
    if (!act)
        return Event_Skip;
    // wxKeyEvent::IsAutoRepeat() is never set by wxGTK 3.2 and holds whatever lay in memory, so the guard alone counts:
    // a key that is held sends key-downs without a key-up between them.
    if (!m_guard.down(*key))
        return Event_Processed;
    return m_take(*act) ? Event_Processed : Event_Skip;
}

}  // namespace skranke

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

/// The same of the platform's own event.
std::optional<Key> key_of(GdkEventKey const& event)
{
    auto const code = gdk_keyval_to_upper(event.keyval);
    if (event.state & GDK_MOD1_MASK)
        return std::nullopt;
    Key key{.control = (event.state & GDK_CONTROL_MASK) != 0, .shift = (event.state & GDK_SHIFT_MASK) != 0};
    if (code >= GDK_KEY_F1 && code <= GDK_KEY_F24)
        key.code = Key::function(static_cast<int>(code - GDK_KEY_F1) + 1);
    else if (code == GDK_KEY_Return || code == GDK_KEY_KP_Enter)
        key.code = Key::enter;
    else if (code == GDK_KEY_Escape)
        key.code = Key::escape;
    else if (code >= GDK_KEY_A && code <= GDK_KEY_Z && key.control)
        key.code = Key::letter(static_cast<char>(code));
    else
        return std::nullopt;
    return key;
}

/// Where no control has the focus (the one that had it was greyed), wx hears of no key, and the menus would take it
/// with its repeats.
gboolean key_without_a_control(GtkWidget* window, GdkEvent* event, gpointer filter)
{
    if (event->type != GDK_KEY_PRESS || gtk_window_get_focus(GTK_WINDOW(window)))
        return FALSE;
    auto const key = key_of(event->key);
    return key && static_cast<KeyFilter*>(filter)->press(*key);
}

}  // namespace

KeyFilter::KeyFilter(wxFrame& frame, std::function<bool(Act)> take, std::function<void()> touched)
    : m_frame{frame}, m_take{std::move(take)}, m_touched{std::move(touched)}
{
    wxEvtHandler::AddFilter(this);
    m_key_up = g_signal_connect(m_frame.GetHandle(), "key-release-event", G_CALLBACK(key_came_up), &m_guard);
    m_key_down = g_signal_connect(m_frame.GetHandle(), "event", G_CALLBACK(key_without_a_control), this);
}

KeyFilter::~KeyFilter()
{
    wxEvtHandler::RemoveFilter(this);
    g_signal_handler_disconnect(m_frame.GetHandle(), m_key_down);
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
    return key && press(*key) ? Event_Processed : Event_Skip;
}

bool KeyFilter::press(Key key)
{
    m_touched();
    auto const act = act_of(key);
    if (!act)
        return false;
    // wxKeyEvent::IsAutoRepeat() is never set by wxGTK 3.2 and holds whatever lay in memory, so the guard alone counts:
    // a key that is held sends key-downs without a key-up between them.
    return !m_guard.down(key) || m_take(*act);
}

}  // namespace skranke

#include "desktop/lead/counter_card_canvas.h"

#include "core/base/danish_time.h"
#include "desktop/lead/assignment_drag_panel.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/text.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <gtk/gtk.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace skranke {

namespace {

constexpr int padding = 9;
constexpr int begins_to_drag = 8;  ///< pixels the mouse has moved

}  // namespace

CounterCardCanvas::CounterCardCanvas(wxWindow* parent, Hands hands)
    : wxWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE},
      m_hands{std::move(hands)}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(least_size(this));
    atk_object_set_role(gtk_widget_get_accessible(GTK_WIDGET(GetHandle())), ATK_ROLE_PUSH_BUTTON);
    SetDropTarget(new AssignmentTarget{[this](Assignment const& what) { m_hands.drop(m_card.id, what); }});
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &CounterCardCanvas::key_down, this);
    for (auto const type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, [this](wxFocusEvent& event) {
            event.Skip();
            Refresh();
            if (event.GetEventType() == wxEVT_SET_FOCUS)
                m_hands.choose(m_card.id);
        });
    watch_mouse();
}

wxSize CounterCardCanvas::least_size(wxWindow const* window)
{
    auto const line = window->GetTextExtent("X").y;
    return {window->GetTextExtent("0").x * 22, line * 5 + line / 2 + window->FromDIP(2 * padding)};
}

void CounterCardCanvas::watch_mouse()
{
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        event.Skip();
        SetFocus();
        m_pressed = event.GetPosition();
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        m_pressed.reset();
    });
    Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent&) { m_hands.assign(m_card.id); });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        event.Skip();
        if (!m_pressed || !event.LeftIsDown() || !m_card.staff)
            return;
        auto const moved = event.GetPosition() - *m_pressed;
        if (std::abs(moved.x) + std::abs(moved.y) < FromDIP(begins_to_drag))
            return;
        m_pressed.reset();
        drag_assignment(this, {.staff = m_card.staff});
    });
}

void CounterCardCanvas::key_down(wxKeyEvent& event)
{
    switch (event.GetKeyCode()) {
        case WXK_LEFT:
            return m_hands.go(-1, 0);
        case WXK_RIGHT:
            return m_hands.go(1, 0);
        case WXK_UP:
            return m_hands.go(0, -1);
        case WXK_DOWN:
            return m_hands.go(0, 1);
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            if (event.HasAnyModifiers())
                break;
            return m_hands.assign(m_card.id);
        case WXK_INSERT:
        case WXK_NUMPAD_INSERT:
            return m_hands.try_it(m_card.id);
        case WXK_DELETE:
        case WXK_NUMPAD_DELETE:
            return m_hands.try_no_more(m_card.id);
        case WXK_TAB:
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
            return;
        default:
            break;
    }
    event.Skip();
}

void CounterCardCanvas::show(CounterCard const& card, bool stale)
{
    if (card == m_card && stale == m_stale)
        return;
    auto const spoken = spoken_words(card);
    if (spoken != spoken_words(m_card))
        set_spoken_name(this, spoken);
    // What may be cut off or left out, but not the running time: a tip that changes every second cannot be read.
    if (auto const tip = wx(who_words(card) + "\n" + below_words(card).front()); GetToolTipText() != tip)
        SetToolTip(tip);
    m_card = card;
    m_stale = stale;
    Refresh();
}

/// Dashed while something is only tried here; within the frame of the keyboard's card, when it is that, too.
void CounterCardCanvas::paint_frame(wxDC& dc)
{
    auto const& palette = Palette::now();
    auto const size = GetClientSize();
    bool const marked = HasFocus() || m_card.chosen;
    std::unique_ptr<wxGraphicsContext> const graphics{wxGraphicsContext::CreateFromUnknownDC(dc)};
    int const wide = HasFocus() ? FromDIP(3) : m_card.chosen ? FromDIP(2) : 1;
    graphics->SetBrush(m_card.state == CounterCard::State::closed ? palette.page : palette.card);
    graphics->SetPen(wxPen{marked ? palette.accent_text : palette.line, wide});
    graphics->DrawRoundedRectangle(wide / 2.0, wide / 2.0, size.x - wide, size.y - wide, FromDIP(5));
    if (!m_card.tried)
        return;
    int const inside = marked ? wide + FromDIP(3) : FromDIP(1);
    graphics->SetBrush(*wxTRANSPARENT_BRUSH);
    graphics->SetPen(wxPen{palette.accent_text, FromDIP(2), wxPENSTYLE_SHORT_DASH});
    graphics->DrawRoundedRectangle(inside, inside, size.x - 2 * inside, size.y - 2 * inside, FromDIP(4));
}

void CounterCardCanvas::paint()
{
    auto const& palette = Palette::now();
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(palette.page);
    dc.Clear();
    paint_frame(dc);
    auto const size = GetClientSize();
    int const left = FromDIP(padding);
    int const right = size.x - left;
    int y = FromDIP(padding) - 1;
    auto const state = state_words(m_card);
    auto const write = [&](std::string const& text, int x, int until, wxFont const& font, wxColour const& colour) {
        dc.SetFont(font);
        dc.SetTextForeground(m_stale ? palette.muted : colour);
        auto const shown = wxControl::Ellipsize(wx(text), dc, wxELLIPSIZE_END, std::max(1, until - x));
        dc.DrawText(shown, x, y);
        return dc.GetTextExtent(shown);
    };

    // The patch stands at the right of the name, and takes what the name leaves.
    auto const small = sized_font(this, 0.85, state.feel == LeadFeel::bad || state.feel == LeadFeel::warning);
    dc.SetFont(sized_font(this, 1.08, true));
    auto const name_width = std::min(dc.GetTextExtent(wx(m_card.name)).x, (right - left) * 3 / 5);
    auto const name = write(m_card.name, left, left + name_width + 2, sized_font(this, 1.08, true), palette.text);
    dc.SetFont(small);
    auto const letters = dc.GetTextExtent("X");
    auto const most = right - left - name_width - 2 * letters.x;
    auto said = wx(state.text);
    if (auto const shorter = short_state_words(m_card); !shorter.empty() && dc.GetTextExtent(said).x > most - letters.y)
        said = wx(shorter);
    auto const patch = wxControl::Ellipsize(said, dc, wxELLIPSIZE_END, std::max(1, most - letters.y));
    auto const patch_size = dc.GetTextExtent(patch);
    auto const colours = palette.tone(static_cast<Tone>(m_stale ? LeadFeel::neutral : state.feel));
    int const patch_width = patch_size.x + letters.y;
    dc.SetPen(palette.high_contrast ? wxPen{colours.text} : *wxTRANSPARENT_PEN);
    dc.SetBrush(colours.back);
    dc.DrawRoundedRectangle(right - patch_width, y, patch_width, patch_size.y * 5 / 4, patch_size.y * 5 / 8.0);
    dc.SetTextForeground(colours.text);
    dc.DrawText(patch, right - patch_width + letters.y / 2, y + patch_size.y / 8);

    y += name.y + FromDIP(1);
    auto const who = write(who_words(m_card), left, right, sized_font(this, 0.95),
                           m_card.person.empty() ? palette.muted : palette.text);
    y += who.y;
    auto const large = sized_font(this, 1.6, true);
    dc.SetFont(large);
    auto const tall = dc.GetTextExtent("X").y;
    if (!m_card.number.empty()) {
        write(m_card.number, left, right, large, palette.text);
        auto const time = running_text(m_card.elapsed);
        dc.SetFont(sized_font(this, 1.1));
        auto const extent = dc.GetTextExtent(wx(time));
        y += tall - extent.y - FromDIP(3);
        write(time, right - extent.x, right + 1, sized_font(this, 1.1), palette.text);
        y -= tall - extent.y - FromDIP(3);
    }
    y += tall;
    auto const lowest = sized_font(this, 0.88, m_card.tried.has_value());
    dc.SetFont(lowest);
    auto const ways = below_words(m_card);
    auto const fits = std::ranges::find_if(
        ways, [&](std::string const& words) { return dc.GetTextExtent(wx(words)).x <= right - left; });
    write(fits == ways.end() ? ways.back() : *fits, left, right, lowest,
          m_card.tried ? palette.accent_text : palette.muted);
}

}  // namespace skranke

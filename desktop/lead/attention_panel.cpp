#include "desktop/lead/attention_panel.h"

#include "core/base/words.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <wx/menu.h>
#include <wx/sizer.h>

namespace skranke {

AttentionPanel::AttentionPanel(wxWindow* parent, Hands hands) : Card{parent, 12}, m_hands{std::move(hands)}
{
    m_title = small_heading(this, tr("Needs your attention"));
    column()->Add(m_title, wxSizerFlags{}.Expand());
    m_inside = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, until_laid_out, wxVSCROLL};
    m_inside->SetScrollRate(0, FromDIP(12));
    m_inside->SetBackgroundColour(Palette::now().card);
    m_inside->SetMinSize({-1, GetTextExtent("X").y * 5});
    m_nothing = muted_label(m_inside, tr("Nothing just now."));
    auto* const lines = new wxBoxSizer{wxVERTICAL};
    lines->Add(m_nothing, wxSizerFlags{}.Border(wxTOP, FromDIP(6)));
    m_inside->SetSizer(lines);
    column()->Add(m_inside, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(6)));
}

void AttentionPanel::add_line()
{
    auto const at = m_lines.size();
    auto* const panel = new wxPanel{m_inside};
    panel->SetBackgroundColour(Palette::now().card);
    Line const line{
        panel, label(panel, "▲"), new WrappedText{panel, ""}, new KeyButton{panel, "", "", KeyButton::Kind::small}, {}};
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(line.mark, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(8)));
    row->Add(line.text, wxSizerFlags{1}.CenterVertical());
    row->Add(line.button, wxSizerFlags{}.CenterVertical().Border(wxLEFT, FromDIP(8)));
    panel->SetSizer(row);
    line.button->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) { m_hands.attend(std::string{m_lines[at].key}); });
    line.button->Bind(wxEVT_CHAR_HOOK, [this, at](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_NUMPAD_DELETE)
            put_off(at);
        else
            event.Skip();
    });
    for (auto* const part : std::initializer_list<wxWindow*>{panel, line.mark, line.text, line.button})
        part->Bind(wxEVT_CONTEXT_MENU, [this, at](wxContextMenuEvent&) { show_menu(at); });
    m_inside->GetSizer()->Add(panel, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(4)));
    m_lines.push_back(line);
}

void AttentionPanel::show_menu(std::size_t line)
{
    wxMenu menu;
    auto const later = menu.Append(wxID_ANY, wx(tr("Later") + "\tDel"))->GetId();
    if (GetPopupMenuSelectionFromUser(menu) == later)
        put_off(line);
}

/// The next line takes the keyboard with its place.
void AttentionPanel::put_off(std::size_t line)
{
    m_hands.later(std::string{m_lines[line].key});
    if (m_lines[line].panel->IsShown())
        m_lines[line].button->SetFocus();
    else if (line > 0)
        m_lines[line - 1].button->SetFocus();
}

void AttentionPanel::show(LeadScreen const& screen)
{
    auto title = tr("Needs your attention");
    if (!screen.attention.empty())
        title += " · " + std::to_string(screen.attention.size());
    if (screen.put_off)
        // TRANSLATORS: how many matters are put off for later
        title += " · " + tr_with("{} put off", screen.put_off);
    set_text(m_title, title);
    bool moved = false;
    while (m_lines.size() < screen.attention.size()) {
        add_line();
        moved = true;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        auto& line = m_lines[i];
        bool const shown = i < screen.attention.size();
        if (line.panel->IsShown() != shown) {
            line.panel->Show(shown);
            moved = true;
        }
        if (!shown)
            continue;
        auto const& matter = screen.attention[i];
        auto const text = words_of(matter, screen.covered);
        line.key = matter.key();
        moved |= set_text(line.mark, matter.pressing() ? "▲" : "○");
        set_colour(line.mark, matter.pressing() ? Palette::now().tone_text(Tone::bad) : Palette::now().muted);
        moved |= line.text->set(text);
        auto const caption = button_words(matter);
        if (utf8(line.button->GetToolTipText()) != text) {
            line.button->set_caption(caption);
            line.button->SetToolTip(wx(text));
            set_spoken_name(line.button, caption + ": " + text, tr("Del: later"));
            moved = true;
        }
        bool const enabled = !screen.stale && !screen.question;
        if (line.button->IsEnabled() != enabled)
            line.button->Enable(enabled);
    }
    if (m_nothing->IsShown() != screen.attention.empty()) {
        m_nothing->Show(screen.attention.empty());
        moved = true;
    }
    if (moved) {
        for (auto const& line : m_lines)
            line.panel->Layout();
        lay_out(m_inside);
    }
}

}  // namespace skranke

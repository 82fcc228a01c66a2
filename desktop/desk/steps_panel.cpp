#include "desktop/desk/steps_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/desk/desk_words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/still_panel.h"
#include "desktop/widgets/text.h"
#include "desktop/widgets/wrapped_check_box.h"

#include <wx/dcclient.h>
#include <wx/sizer.h>

#include <algorithm>

namespace skranke {

namespace {

constexpr int met = -1;  ///< the row that no checklist holds: the citizen has come

void paint_row(wxPanel* row, bool current)
{
    auto const& palette = Palette::now();
    wxPaintDC dc{row};
    auto const size = row->GetClientSize();
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(current ? palette.chosen : palette.card);
    dc.DrawRectangle(0, 0, size.x, size.y);
    dc.SetBrush(current ? palette.accent_text : palette.line);
    if (current)
        dc.DrawRectangle(0, 0, row->FromDIP(3), size.y);
    else
        dc.DrawRectangle(0, size.y - 1, size.x, 1);
}

}  // namespace

StepsPanel::StepsPanel(wxWindow* parent, std::function<void()> next_step, Tick tick)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, until_laid_out,
                       wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE},
      m_next_step{std::move(next_step)},
      m_tick{std::move(tick)}
{
    SetBackgroundColour(Palette::now().card);
    SetScrollRate(0, GetTextExtent("X").y);
    SetSizer(new wxBoxSizer{wxVERTICAL});
    // The column's width must not follow the words of one errand, and the current step is seen on any screen.
    SetMinSize({GetTextExtent("0").x * 30, std::max(GetTextExtent("X").y * 5 / 2, FromDIP(60))});
    m_button = new KeyButton{this, tr("Done"), short_key_name(entry_of(Act::next_step).key), KeyButton::Kind::strong};
    m_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_next_step(); });
    m_button->Hide();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { scroll_to_current(); });  // once the rows stand where they are to stand
    });
}

void StepsPanel::show(DeskScreen const& screen)
{
    if (!screen.serving || screen.covered) {
        Hide();
        return;
    }
    Show();
    auto const& card = *screen.serving;
    std::vector<std::string> texts;
    for (auto const& step : card.steps)
        texts.push_back(step.text);
    if (card.ticket != m_ticket || texts != m_texts || m_rows.empty()) {
        m_texts = texts;
        m_ticket = card.ticket;
        build(card);
    }
    bool const on = !screen.busy && !screen.stale && !screen.question;
    fill(m_rows[0], card.met.has_value(), !card.met, card.met ? clock_text(*card.met) : std::string{});
    m_rows[0].box->Enable(on);
    for (std::size_t i = 0; i < card.steps.size(); ++i) {
        auto const& step = card.steps[i];
        auto remark = step.remark;
        if (step.done)
            remark += (remark.empty() ? "" : " · ") + clock_text(*step.done);
        fill(m_rows[i + 1], step.done.has_value(), card.current_step == static_cast<int>(i), remark);
        m_rows[i + 1].box->Enable(on && card.met.has_value());
    }
    move_button(screen);
}

void StepsPanel::build(ServingCard const& card)
{
    m_button->Reparent(this);
    m_button->Hide();
    GetSizer()->Clear(true);
    m_rows.clear();
    m_current = -2;
    add_row(tr("The citizen is here"), met);
    for (auto const& step : card.steps)
        add_row(step.text, step.position);
    FitInside();
    Layout();
}

void StepsPanel::add_row(std::string const& text, int position)
{
    auto* const panel = new StillPanel{this, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE};
    panel->SetBackgroundStyle(wxBG_STYLE_PAINT);
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    auto* const box = new WrappedCheckBox{panel, text};
    auto* const remark = muted_label(panel, "");
    auto* const spaced = new wxBoxSizer{wxVERTICAL};
    spaced->Add(box, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(5)));
    row->Add(spaced, wxSizerFlags{1}.CenterVertical().Border(wxLEFT, FromDIP(8)));
    row->Add(remark, wxSizerFlags{}.CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(8)));
    row->SetMinSize({-1, GetTextExtent("X").y * 19 / 10});
    panel->SetSizer(row);
    std::size_t const index = m_rows.size();
    panel->Bind(wxEVT_PAINT,
                [this, panel, index](wxPaintEvent&) { paint_row(panel, static_cast<int>(index) == m_current); });
    box->Bind(wxEVT_CHECKBOX, [this, position](wxCommandEvent& event) {
        if (position == met && event.IsChecked())
            m_next_step();
        else if (position == met)
            m_rows[0].box->SetValue(true);  // only undo takes that back
        else
            m_tick(position, event.IsChecked());
    });
    GetSizer()->Add(panel, wxSizerFlags{}.Expand());
    m_rows.push_back({panel, box, remark, position});
}

void StepsPanel::fill(Row& row, bool done, bool current, std::string const& remark)
{
    if (row.box->GetValue() != done)
        row.box->SetValue(done);
    auto font = GetFont();
    if (current)
        font.MakeBold();
    if (row.box->GetFont() != font)
        row.box->SetFont(font);
    if (set_text(row.remark, remark))
        row.panel->Layout();
}

void StepsPanel::move_button(DeskScreen const& screen)
{
    auto const& card = *screen.serving;
    int const current = card.met ? (card.current_step < 0 ? -1 : card.current_step + 1) : 0;
    m_button->Enable(screen.possible.contains(Act::next_step));
    m_button->set_caption(card.met ? tr("Done") : tr("The citizen is here"));
    if (current == m_current)
        return;
    if (auto* const old = m_button->GetContainingSizer())
        old->Detach(m_button);
    m_button->Hide();
    m_current = current;
    if (current >= 0) {
        auto& row = m_rows[static_cast<std::size_t>(current)];
        m_button->Reparent(row.panel);
        row.panel->GetSizer()->Add(m_button, wxSizerFlags{}.CenterVertical().Border(wxALL, FromDIP(5)));
        m_button->Show();
    }
    FitInside();
    Layout();
    for (auto& row : m_rows) {
        row.panel->Layout();
        row.panel->Refresh();
    }
    scroll_to_current();
}

void StepsPanel::scroll_to_current()
{
    if (m_current < 0 || m_current >= static_cast<int>(m_rows.size()))
        return;
    auto const& row = *m_rows[static_cast<std::size_t>(m_current)].panel;
    int unit = 0;
    int from = 0;
    GetScrollPixelsPerUnit(nullptr, &unit);
    GetViewStart(nullptr, &from);
    int const top = row.GetPosition().y + from * unit;
    int const bottom = top + row.GetSize().y;
    int const room = GetClientSize().y;
    if (top < from * unit || bottom - top >= room)
        Scroll(0, top / unit);
    else if (bottom > from * unit + room)
        Scroll(0, (bottom - room) / unit + 1);
}

}  // namespace skranke

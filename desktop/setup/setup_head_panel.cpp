#include "desktop/setup/setup_head_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/wrapsizer.h>

namespace skranke {
namespace {

/// Shown or hidden with its text; says whether that is another.
bool tell(WrappedText* line, std::string const& text)
{
    bool const other = line->set(text) || line->IsShown() == text.empty();
    line->Show(!text.empty());
    return other;
}

void set_day(wxTextCtrl* field, std::string const& day, std::string const& trouble)
{
    if (!field->HasFocus() && trouble.empty() && utf8(field->GetValue()) != day)
        field->ChangeValue(wx(day));
}

}  // namespace

SetupHead::SetupHead(wxWindow* card, SetupPresenter& presenter)
    : m_card{card}, m_presenter{presenter}, m_column{new wxBoxSizer{wxVERTICAL}}
{
    int const gap = card->FromDIP(6);
    m_title = wrapped_heading(card, " ", 1.35);
    m_draft = new WrappedText{card, ""};
    m_draft->Hide();
    set_colour(m_draft, Palette::now().tone_text(Tone::warning));
    m_column->Add(m_title, wxSizerFlags{}.Expand());
    m_column->Add(m_draft, wxSizerFlags{}.Expand().Border(wxTOP, gap));
    auto* const days = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    m_from = add_day(days, tr("The change holds from"), &SetupPresenter::type_from);
    m_to = add_day(days, tr("until"), &SetupPresenter::type_to);
    m_column->Add(days, wxSizerFlags{}.Expand());
    m_trouble = new WrappedText{card, ""};
    m_trouble->Hide();
    set_colour(m_trouble, Palette::now().tone_text(Tone::bad));
    m_column->Add(m_trouble, wxSizerFlags{}.Expand().Border(wxTOP, gap));
    m_parts = new wxChoice{card, wxID_ANY};
    set_style(m_parts, "sk-choice");
    set_spoken_name(m_parts, tr("Part of the page"));
    m_parts->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        if (!m_showing && event.GetSelection() >= 0)
            m_presenter.choose_list(static_cast<std::size_t>(event.GetSelection()));
    });
    m_column->Add(m_parts, wxSizerFlags{}.Border(wxTOP, gap));
}

wxTextCtrl* SetupHead::add_day(wxSizer* row, std::string const& caption,
                               void (SetupPresenter::*typed)(std::string const&))
{
    auto* const pair = new wxBoxSizer{wxHORIZONTAL};
    auto* const name = muted_label(m_card, caption);
    auto* const field = new wxTextCtrl{m_card, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
    field->SetMinSize({m_card->GetTextExtent("30. september 2026").x + m_card->FromDIP(24), -1});
    set_style(field, "sk-field");
    set_spoken_name(field, caption);
    pair->Add(name, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, m_card->FromDIP(6)));
    pair->Add(field, wxSizerFlags{}.CenterVertical());
    row->Add(pair, wxSizerFlags{}.Border(wxRIGHT | wxTOP, m_card->FromDIP(8)));
    auto const left = [this, field, typed](wxEvent& event) {
        event.Skip();
        if (!m_showing)
            (m_presenter.*typed)(utf8(field->GetValue()));
    };
    field->Bind(wxEVT_KILL_FOCUS, left);
    field->Bind(wxEVT_TEXT_ENTER, left);
    return field;
}

void SetupHead::take_over()
{
    auto const* const focused = wxWindow::FindFocus();
    if (focused == m_from)
        m_presenter.type_from(utf8(m_from->GetValue()));
    if (focused == m_to)
        m_presenter.type_to(utf8(m_to->GetValue()));
}

void SetupHead::show(SetupScreen const& screen)
{
    m_showing = true;
    m_title->set(screen.title);
    auto const draft = !screen.draft ? ""
                       : screen.draft_author.empty()
                           ? "● " + tr("Draft – does not hold yet")
                           : "● " + tr_with("Draft by {} – does not hold yet", screen.draft_author);
    bool other = tell(m_draft, draft);
    show_days(screen);
    auto const& trouble = screen.from_trouble.empty() ? screen.to_trouble : screen.from_trouble;
    other |= tell(m_trouble, trouble.empty() ? "" : "✖ " + trouble);
    show_parts(screen);
    if (other)
        lay_out_holders(m_title);
    m_showing = false;
}

void SetupHead::show_days(SetupScreen const& screen)
{
    set_day(m_from, screen.from, screen.from_trouble);
    set_day(m_to, screen.to, screen.to_trouble);
}

void SetupHead::show_parts(SetupScreen const& screen)
{
    if (m_lists != screen.lists) {
        m_lists = screen.lists;
        m_parts->Clear();
        for (auto const& list : m_lists)
            m_parts->Append(wx(list));
        m_parts->Show(m_lists.size() > 1);
        m_parts->InvalidateBestSize();
    }
    if (!m_lists.empty())
        m_parts->SetSelection(static_cast<int>(screen.list));
}

}  // namespace skranke

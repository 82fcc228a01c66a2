#include "desktop/setup/setup_lines_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/wrapsizer.h>

#include <algorithm>

namespace skranke {
namespace {

std::string mark_words(SetupRow::Mark mark)
{
    switch (mark) {
        case SetupRow::Mark::same:
            return {};
        case SetupRow::Mark::changed:
            return "● " + tr("changed");
        case SetupRow::Mark::added:
            return "+ " + tr("new");
        case SetupRow::Mark::gone:
            return "– " + tr("goes");
    }
    return {};
}

void set_value(wxTextCtrl* field, std::string const& text)
{
    if (utf8(field->GetValue()) != text)
        field->ChangeValue(wx(text));
}

}  // namespace

SetupLinesPanel::SetupLinesPanel(wxWindow* parent, SetupPresenter& presenter) : Card{parent, 14}, m_presenter{presenter}
{
    make_head();
    make_list();
    m_grid = new wxFlexGridSizer{3, FromDIP(6), FromDIP(12)};
    m_grid->AddGrowableCol(1, 3);
    m_grid->AddGrowableCol(2, 2);
    column()->Add(m_grid, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(10)));
}

wxTextCtrl* SetupLinesPanel::day_field(wxSizer* row, std::string const& caption)
{
    row->Add(muted_label(this, caption), wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(6)));
    auto* const field =
        new wxTextCtrl{this, wxID_ANY, "", wxDefaultPosition, {GetTextExtent("0").x * 22, -1}, wxTE_PROCESS_ENTER};
    set_spoken_name(field, caption);
    row->Add(field, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(10)));
    return field;
}

void SetupLinesPanel::make_head()
{
    auto* const head = new wxBoxSizer{wxHORIZONTAL};
    m_title = heading(this, " ", 1.35);
    m_draft = muted_label(this, "");
    head->Add(m_title, wxSizerFlags{1}.CenterVertical());
    head->Add(m_draft, wxSizerFlags{}.CenterVertical());
    column()->Add(head, wxSizerFlags{}.Expand());

    auto* const days = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    m_from = day_field(days, tr("The change holds from"));
    m_to = day_field(days, tr("until"));
    auto const from = [this](wxEvent& event) {
        event.Skip();
        if (!m_showing)
            m_presenter.type_from(utf8(m_from->GetValue()));
    };
    auto const to = [this](wxEvent& event) {
        event.Skip();
        if (!m_showing)
            m_presenter.type_to(utf8(m_to->GetValue()));
    };
    m_from->Bind(wxEVT_KILL_FOCUS, from);
    m_from->Bind(wxEVT_TEXT_ENTER, from);
    m_to->Bind(wxEVT_KILL_FOCUS, to);
    m_to->Bind(wxEVT_TEXT_ENTER, to);
    column()->Add(days, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    m_day_trouble = new WrappedText{this, ""};
    m_day_trouble->Hide();
    column()->Add(m_day_trouble, wxSizerFlags{}.Expand());
}

void SetupLinesPanel::make_list()
{
    m_lists = new wxChoice{this, wxID_ANY};
    set_spoken_name(m_lists, tr("Part of the page"));
    m_lists->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.choose_list(static_cast<std::size_t>(event.GetSelection()));
    });
    column()->Add(m_lists, wxSizerFlags{}.Border(wxTOP, FromDIP(8)));

    m_list = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE};
    int const letter = GetTextExtent("0").x;
    for (auto const& [title, width] : {std::pair{std::string{" "}, 18}, std::pair{tr("Holds now"), 20},
                                       std::pair{tr("Will hold"), 20}, std::pair{std::string{" "}, 10}})
        m_list->AppendTextColumn(wx(title), wxDATAVIEW_CELL_INERT, letter * width)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    m_list->Bind(wxEVT_SIZE, [this, letter](wxSizeEvent& event) {
        event.Skip();
        int const room = std::max(letter * 40, event.GetSize().x - letter * 13);
        m_list->GetColumn(0)->SetWidth(room * 3 / 10);
        m_list->GetColumn(1)->SetWidth(room * 35 / 100);
        m_list->GetColumn(2)->SetWidth(room * 35 / 100);
        m_list->GetColumn(3)->SetWidth(letter * 11);
    });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        auto const row = m_list->GetSelectedRow();
        if (!m_showing && row != wxNOT_FOUND)
            m_presenter.choose_row(static_cast<std::size_t>(row));
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { focus_fields(); });
    m_list->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_INSERT || event.GetKeyCode() == WXK_NUMPAD_INSERT)
            m_presenter.add_line();
        else if (event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_NUMPAD_DELETE)
            m_presenter.remove_line();
        else
            event.Skip();
    });
    set_style(m_list, "sk-list");
    set_spoken_name(m_list, tr("Lines of the page"));
    m_list->SetMinSize({-1, GetTextExtent("X").y * 9});
    column()->Add(m_list, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(8)));

    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    m_add = new KeyButton{this, tr("Add a line"), "Ins"};
    m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.add_line(); });
    m_remove = new KeyButton{this, tr("Take the line away"), "Del"};
    m_remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.remove_line(); });
    buttons->Add(m_add, wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
    buttons->Add(m_remove);
    column()->Add(buttons, wxSizerFlags{}.Border(wxTOP, FromDIP(8)));
}

void SetupLinesPanel::make_fields(std::size_t count)
{
    while (m_fields.size() > count) {
        auto const& field = m_fields.back();
        for (auto* const part : std::initializer_list<wxWindow*>{field.name, field.text, field.beside})
            part->Destroy();
        m_fields.pop_back();
    }
    while (m_fields.size() < count) {
        Field field;
        field.name = label(this, "");
        field.text =
            new wxTextCtrl{this, wxID_ANY, "", wxDefaultPosition, {GetTextExtent("0").x * 20, -1}, wxTE_PROCESS_ENTER};
        field.beside = new WrappedText{this, "", true};
        auto const typed = [this, index = m_fields.size()](wxEvent& event) {
            event.Skip();
            if (!m_showing)
                take_over(index);
        };
        field.text->Bind(wxEVT_KILL_FOCUS, typed);
        field.text->Bind(wxEVT_TEXT_ENTER, typed);
        m_grid->Add(field.name, wxSizerFlags{}.CenterVertical());
        m_grid->Add(field.text, wxSizerFlags{1}.Expand());
        m_grid->Add(field.beside, wxSizerFlags{1}.CenterVertical().Expand());
        m_fields.push_back(field);
    }
}

void SetupLinesPanel::take_over(std::size_t field)
{
    if (field < m_fields.size())
        m_presenter.type(field, utf8(m_fields[field].text->GetValue()));
}

void SetupLinesPanel::take_over()
{
    auto const* const focused = FindFocus();
    if (focused == m_from)
        m_presenter.type_from(utf8(m_from->GetValue()));
    if (focused == m_to)
        m_presenter.type_to(utf8(m_to->GetValue()));
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (focused == m_fields[i].text)
            return take_over(i);
}

void SetupLinesPanel::focus_fields()
{
    if (!m_fields.empty()) {
        m_fields.front().text->SetFocus();
        m_fields.front().text->SelectAll();
    }
}

void SetupLinesPanel::show_rows(SetupScreen const& screen)
{
    auto const cells_of = [](SetupRow const& row) {
        wxVector<wxVariant> cells;
        for (auto const& text : {row.title, row.now, row.becomes, mark_words(row.mark)})
            cells.push_back(wx(text));
        return cells;
    };
    if (screen.rows.size() != m_rows.size()) {
        m_list->DeleteAllItems();
        for (auto const& row : screen.rows)
            m_list->AppendItem(cells_of(row));
    } else {
        for (unsigned i = 0; i < m_rows.size(); ++i)
            if (m_rows[i] != screen.rows[i])
                for (unsigned column = 0; column < 4; ++column)
                    m_list->SetValue(cells_of(screen.rows[i])[column], i, column);
    }
    m_rows = screen.rows;
    if (screen.row < m_rows.size() && m_list->GetSelectedRow() != static_cast<int>(screen.row)) {
        m_list->SelectRow(static_cast<unsigned>(screen.row));
        m_list->EnsureVisible(m_list->RowToItem(static_cast<int>(screen.row)));
    }
}

void SetupLinesPanel::show_fields(SetupScreen const& screen)
{
    bool const others = m_fields.size() != screen.fields.size();
    make_fields(screen.fields.size());
    auto const of = fmt::format("{} {} {}", screen.section, screen.list, screen.row);
    bool const another = std::exchange(m_shown_of, of) != of;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        auto const& shown = screen.fields[i];
        auto const& field = m_fields[i];
        set_text(field.name, shown.label);
        set_spoken_name(field.text, shown.label);
        // What is wrong stays as it was typed, so that it can be put right.
        if (another || (shown.trouble.empty() && !field.text->HasFocus()))
            set_value(field.text, shown.value);
        field.beside->set(!shown.trouble.empty() ? "▲ " + shown.trouble
                          : shown.now.empty()    ? ""
                                                 : tr_with("now: {}", shown.now));
    }
    if (others)
        lay_out_holders(this);
}

void SetupLinesPanel::show(SetupScreen const& screen)
{
    m_showing = true;
    set_text(m_title, screen.title);
    set_text(m_draft, !screen.draft ? ""
                      : screen.draft_author.empty()
                          ? "● " + tr("Draft – does not hold yet")
                          : "● " + tr_with("Draft by {} – does not hold yet", screen.draft_author));
    set_colour(m_draft, Palette::now().tone_text(Tone::warning));
    if (!m_from->HasFocus() && screen.from_trouble.empty())
        set_value(m_from, screen.from);
    if (!m_to->HasFocus() && screen.to_trouble.empty())
        set_value(m_to, screen.to);
    auto const& trouble = screen.from_trouble.empty() ? screen.to_trouble : screen.from_trouble;
    m_day_trouble->set(trouble.empty() ? "" : "▲ " + trouble);
    m_day_trouble->Show(!trouble.empty());
    if (m_lists->GetCount() != screen.lists.size() ||
        (!screen.lists.empty() && utf8(m_lists->GetString(0)) != screen.lists.front())) {
        m_lists->Clear();
        for (auto const& list : screen.lists)
            m_lists->Append(wx(list));
    }
    if (!screen.lists.empty())
        m_lists->SetSelection(static_cast<int>(screen.list));
    m_lists->Show(screen.lists.size() > 1);
    show_rows(screen);
    show_fields(screen);
    for (auto* const button : {m_add, m_remove})
        button->Enable(screen.ready && !screen.fixed_lines);
    Layout();
    m_showing = false;
}

}  // namespace skranke

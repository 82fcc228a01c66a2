#include "desktop/setup/setup_fields_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace skranke {
namespace {

constexpr int columns = 4;
constexpr int columns_narrow = 2;
constexpr int least_beside = 72;  ///< letters a card must have for what holds now to stand beside
constexpr std::size_t checks_at_once = 8;

/// Shows the options anew only where they are others, for a list that is open would close.
void set_options(wxItemContainer& list, std::vector<std::string> const& options)
{
    list.Clear();
    for (auto const& option : options)
        list.Append(wx(option));
}

}  // namespace

SetupFields::SetupFields(wxWindow* card, SetupPresenter& presenter) : m_card{card}, m_presenter{presenter}
{
    m_grid = new wxFlexGridSizer{columns, card->FromDIP(6), card->FromDIP(10)};
    share_columns();
}

/// Label, what holds now, and field; or label and field.
void SetupFields::share_columns()
{
    std::vector<int> const shares = m_narrow ? std::vector{2, 3} : std::vector{3, 5, 5};
    for (std::size_t i = 0; i < columns; ++i)
        if (m_grid->IsColGrowable(i))
            m_grid->RemoveGrowableCol(i);
    m_grid->SetCols(m_narrow ? columns_narrow : columns);
    for (std::size_t i = 0; i < shares.size(); ++i)
        m_grid->AddGrowableCol(i, shares[i]);
}

bool SetupFields::fits(std::vector<SetupFieldShown> const& fields) const
{
    return std::ranges::equal(m_fields, fields, [](Field const& field, SetupFieldShown const& shown) {
        return field.look == shown.look && utf8(field.control->GetName()) == shown.label;
    });
}

/// The controls are made anew where other kinds of fields come; values alone are set in those that stand there.
void SetupFields::build(std::vector<SetupFieldShown> const& fields)
{
    m_card->Freeze();
    m_grid->Clear(true);
    m_fields.clear();
    m_becomes = nullptr;
    if (!fields.empty() && !m_narrow)
        add_head();
    for (auto const& shown : fields)
        add_field(shown);
    m_shown_of.clear();
    m_card->Thaw();
}

void SetupFields::fit(int width)
{
    bool const narrow = width < m_card->GetTextExtent("0").x * least_beside;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    // Later: the controls go, and the card is being laid out.
    m_card->CallAfter([this] {
        m_showing = true;
        m_grid->Clear(true);
        m_fields.clear();
        share_columns();
        show(m_presenter.screen());
    });
}

void SetupFields::add_head()
{
    auto const caption = [this](std::string const& text) {
        auto* const made = new WrappedText{m_card, text, true};
        made->SetFont(sized_font(m_card, 1, true));
        m_grid->Add(made, wxSizerFlags{}.Expand());
        return made;
    };
    caption("");
    caption(tr("Holds now"));
    m_becomes = caption("");
    m_grid->AddSpacer(0);
}

void SetupFields::add_field(SetupFieldShown const& shown)
{
    Field field{.look = shown.look};
    field.label = new WrappedText{m_card, shown.label};
    field.now = new WrappedText{m_card, "", true};
    field.control = make_control(shown, m_fields.size());
    set_spoken_name(field.control, shown.label);
    field.trouble = new WrappedText{m_card, ""};
    field.trouble->Hide();
    set_colour(field.trouble, Palette::now().tone_text(Tone::bad));
    if (m_narrow)
        place_below(field);
    else
        place(field, shown.look == Look::lines || shown.look == Look::some_of);
    m_fields.push_back(std::move(field));
}

/// Beside a field of one line in its middle, beside a high one at its top.
void SetupFields::place(Field& field, bool high)
{
    field.mark = label(m_card, "");
    field.mark->SetMinSize({m_card->GetTextExtent(wx("● " + tr("changed"))).x, -1});
    auto* const cell = new wxBoxSizer{wxVERTICAL};
    cell->Add(field.control, wxSizerFlags{}.Expand());
    cell->Add(field.trouble, wxSizerFlags{}.Expand().Border(wxTOP, m_card->FromDIP(2)));
    auto const beside = high ? wxSizerFlags{}.Expand() : wxSizerFlags{}.Expand().CenterVertical();
    m_grid->Add(field.label, beside);
    m_grid->Add(field.now, beside);
    m_grid->Add(cell, wxSizerFlags{}.Expand());
    m_grid->Add(field.mark, beside);
}

void SetupFields::place_below(Field& field)
{
    auto* const cell = new wxBoxSizer{wxVERTICAL};
    cell->Add(field.control, wxSizerFlags{}.Expand());
    for (auto* const line : {field.now, field.trouble})
        cell->Add(line, wxSizerFlags{}.Expand().Border(wxTOP, m_card->FromDIP(2)));
    m_grid->Add(field.label, wxSizerFlags{}.Expand());
    m_grid->Add(cell, wxSizerFlags{}.Expand());
}

wxControl* SetupFields::make_control(SetupFieldShown const& shown, std::size_t index)
{
    switch (shown.look) {
        case Look::line:
        case Look::lines:
            return make_text(index, shown.look == Look::lines);
        case Look::one_of:
            return make_choice(index);
        case Look::some_of:
            return make_checks(index, shown.options.size());
    }
    return nullptr;
}

wxTextCtrl* SetupFields::make_text(std::size_t index, bool many_lines)
{
    auto const letters = m_card->GetTextExtent("0");
    auto* const text = new wxTextCtrl{m_card,
                                      wxID_ANY,
                                      "",
                                      wxDefaultPosition,
                                      wxDefaultSize,
                                      many_lines ? wxTE_MULTILINE | wxTE_BESTWRAP : wxTE_PROCESS_ENTER};
    text->SetMinSize({letters.x * 8, many_lines ? letters.y * 5 : -1});
    set_style(text, many_lines ? "sk-note" : "sk-field");
    auto const typed = [this, index](wxEvent& event) {
        event.Skip();
        if (!m_showing)
            take_over(index);
    };
    text->Bind(wxEVT_KILL_FOCUS, typed);
    if (!many_lines)
        text->Bind(wxEVT_TEXT_ENTER, typed);
    return text;
}

wxControl* SetupFields::make_choice(std::size_t index)
{
    auto* const choice = new wxChoice{m_card, wxID_ANY};
    choice->SetMinSize({m_card->GetTextExtent("0").x * 8, -1});
    set_style(choice, "sk-choice");
    choice->Bind(wxEVT_CHOICE, [this, index](wxCommandEvent& event) {
        if (!m_showing && event.GetSelection() >= 0)
            m_presenter.choose(index, static_cast<std::size_t>(event.GetSelection()));
    });
    return choice;
}

wxControl* SetupFields::make_checks(std::size_t index, std::size_t options)
{
    auto* const checks = new wxCheckListBox{m_card, wxID_ANY};
    auto const letters = m_card->GetTextExtent("0");
    auto const rows = static_cast<int>(std::clamp<std::size_t>(options, 2, checks_at_once));
    checks->SetMinSize({letters.x * 8, (letters.y + m_card->FromDIP(7)) * rows + m_card->FromDIP(4)});
    checks->Bind(wxEVT_CHECKLISTBOX, [this, index, checks](wxCommandEvent& event) {
        auto const at = event.GetInt();
        if (!m_showing && at >= 0)
            m_presenter.choose(index, static_cast<std::size_t>(at), checks->IsChecked(static_cast<unsigned>(at)));
    });
    return checks;
}

void SetupFields::show(SetupScreen const& screen)
{
    m_showing = true;
    bool other = !fits(screen.fields);
    if (other)
        build(screen.fields);
    auto const of = fmt::format("{} {} {} {}", screen.section, screen.list, screen.row, screen.rows.size());
    bool const another = std::exchange(m_shown_of, of) != of;
    if (m_becomes)
        m_becomes->set(screen.becomes);
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        other |= show_field(m_fields[i], screen.fields[i], another);
    if (other) {
        lay_out(m_card);
        lay_out_holders(m_card);
    }
    m_showing = false;
}

/// Says whether it may take more or less room than before.
bool SetupFields::show_field(Field& field, SetupFieldShown const& shown, bool another)
{
    bool other = show_now(field, shown);
    show_value(field, shown, another);
    if (field.mark)
        set_text(field.mark, shown.changed ? "● " + tr("changed") : "");
    auto const trouble = shown.trouble.empty() ? "" : "✖ " + shown.trouble;
    other |= field.trouble->set(trouble) || field.trouble->IsShown() == trouble.empty();
    field.trouble->Show(!trouble.empty());
    if (other)
        set_spoken_name(field.control, shown.label, trouble.empty() ? shown.now : trouble);
    return other;
}

/// Below a field only what differs is told. Says whether it is other than before.
bool SetupFields::show_now(Field const& field, SetupFieldShown const& shown) const
{
    if (!m_narrow)
        return field.now->set(shown.now);
    bool const differs = shown.now != shown.value && shown.now != "–";
    bool const other = field.now->set(differs ? "● " + tr_with("now: {}", shown.now) : "");
    if (field.now->IsShown() == differs)
        return other;
    field.now->Show(differs);
    return true;
}

void SetupFields::show_value(Field& field, SetupFieldShown const& shown, bool another)
{
    if (auto* const text = dynamic_cast<wxTextCtrl*>(field.control)) {
        // What is wrong stays as it was typed, so that it can be put right; and what is being typed, too.
        bool const theirs = another || shown.value != field.told || (shown.trouble.empty() && !text->HasFocus());
        field.told = shown.value;
        if (theirs && utf8(text->GetValue()) != shown.value)
            text->ChangeValue(wx(shown.value));
        return;
    }
    auto* const choice = dynamic_cast<wxChoice*>(field.control);
    auto* const checks = dynamic_cast<wxCheckListBox*>(field.control);
    if (field.options != shown.options) {
        field.options = shown.options;
        choice ? set_options(*choice, field.options) : set_options(*checks, field.options);
    }
    auto const is_chosen = [&](std::size_t option) {
        return std::ranges::find(shown.chosen, option) != shown.chosen.end();
    };
    if (choice)
        choice->SetSelection(shown.chosen.empty() ? wxNOT_FOUND : static_cast<int>(shown.chosen.front()));
    for (unsigned i = 0; checks && i < checks->GetCount(); ++i)
        if (checks->IsChecked(i) != is_chosen(i))
            checks->Check(i, is_chosen(i));
}

void SetupFields::take_over(std::size_t field)
{
    if (field >= m_fields.size())
        return;
    if (auto const* const text = dynamic_cast<wxTextCtrl*>(m_fields[field].control))
        m_presenter.type(field, utf8(text->GetValue()));
}

void SetupFields::take_over()
{
    auto const* const focused = wxWindow::FindFocus();
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (focused == m_fields[i].control)
            return take_over(i);
}

void SetupFields::focus(std::size_t field)
{
    if (field >= m_fields.size())
        return;
    auto* const control = m_fields[field].control;
    control->SetFocus();
    if (auto* const text = dynamic_cast<wxTextCtrl*>(control))
        text->SelectAll();
}

}  // namespace skranke

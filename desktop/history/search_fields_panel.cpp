#include "desktop/history/search_fields_panel.h"

#include "core/base/words.h"
#include "desktop/history/history_words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

constexpr int most_columns = 10;
constexpr int even_columns = 5;  ///< two rows, alike

}  // namespace

SearchFieldsPanel::SearchFieldsPanel(wxWindow* parent, Hands hands) : Card{parent, 12}, m_hands{std::move(hands)}
{
    m_grid = new wxGridSizer{5, FromDIP(8), FromDIP(10)};
    auto const find = [this] { m_hands.find(); };
    m_number = add_text(tr("&Number"), find);
    m_from_day = add_text(tr("From day"), find);
    m_to_day = add_text(tr("To day"), find);
    m_from_time = add_text(tr("From time"), find);
    m_to_time = add_text(tr("To time"), find);
    m_errand = add_choice(tr("Errand"));
    m_area = add_choice(tr("Area"));
    m_counter = add_choice(tr("Place"));
    m_outcome = add_choice(tr("Ended as"));
    m_jump = add_text(tr("&Go to day"), [this] { m_hands.jump(utf8(m_jump->GetValue())); });
    column()->Add(m_grid, wxSizerFlags{}.Expand());

    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    auto* const hint =
        new WrappedText{this, tr("Enter searches. Days as 20.11.2026 or “yesterday”, times as 10.30."), true};
    auto* const clear_all = new KeyButton{this, tr("Clear"), ""};
    clear_all->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { clear(); });
    auto* const search =
        new KeyButton{this, tr("Search"), short_key_name(entry_of(Act::next_step).key), KeyButton::Kind::strong};
    search->Bind(wxEVT_BUTTON, [find](wxCommandEvent&) { find(); });
    buttons->Add(hint, wxSizerFlags{1}.CenterVertical());
    buttons->Add(clear_all, wxSizerFlags{}.CenterVertical().Border(wxLEFT, FromDIP(8)));
    buttons->Add(search, wxSizerFlags{}.CenterVertical().Border(wxLEFT, FromDIP(8)));
    column()->Add(buttons, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        auto const before = m_grid->GetCols();
        fit_columns(m_grid, event.GetSize().x - FromDIP(24), most_columns);
        if (m_grid->GetCols() > even_columns && m_grid->GetCols() < most_columns)
            m_grid->SetCols(even_columns);
        if (m_grid->GetCols() != before)
            CallAfter([this] { lay_out_holders(this); });
    });
}

void SearchFieldsPanel::add(std::string const& caption, wxControl* control)
{
    auto* const cell = new wxBoxSizer{wxVERTICAL};
    auto* const name = new wxStaticText{this, wxID_ANY, wx(caption)};
    set_colour(name, Palette::now().muted);
    name->MoveBeforeInTabOrder(control);
    set_spoken_name(control, utf8(wxControl::RemoveMnemonics(wx(caption))));
    control->SetMinSize({GetTextExtent("0").x * 15, -1});
    cell->Add(name);
    cell->Add(control, wxSizerFlags{}.Expand());
    m_grid->Add(cell, wxSizerFlags{}.Expand());
}

wxTextCtrl* SearchFieldsPanel::add_text(std::string const& caption, std::function<void()> entered)
{
    auto* const field = new wxTextCtrl{this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
    field->Bind(wxEVT_TEXT_ENTER, [entered = std::move(entered)](wxCommandEvent&) { entered(); });
    add(caption, field);
    return field;
}

SearchFieldsPanel::Picker SearchFieldsPanel::add_choice(std::string const& caption)
{
    auto* const field = new wxChoice{this, wxID_ANY};
    field->Append(wx(tr("Any")));
    field->SetSelection(0);
    field->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_hands.find(); });
    add(caption, field);
    return {field, {""}};
}

void SearchFieldsPanel::fill(Picker& picker, std::vector<Choice> const& choices)
{
    auto const kept = chosen(picker);
    picker.control->Clear();
    picker.codes.clear();
    picker.control->Append(wx(tr("Any")));
    picker.codes.emplace_back();
    for (auto const& choice : choices) {
        picker.control->Append(wx(choice.name));
        picker.codes.push_back(choice.code);
    }
    auto const at = std::ranges::find(picker.codes, kept);
    picker.control->SetSelection(at == picker.codes.end() ? 0 : static_cast<int>(at - picker.codes.begin()));
}

std::string SearchFieldsPanel::chosen(Picker const& picker)
{
    auto const at = picker.control->GetSelection();
    return at == wxNOT_FOUND ? std::string{} : picker.codes[static_cast<std::size_t>(at)];
}

void SearchFieldsPanel::show(HistoryScreen const& screen)
{
    if (screen.choices == m_choices || !screen.choices)
        return;
    m_choices = screen.choices;
    std::vector<Choice> errands;
    for (auto const& errand : m_choices->errand_types)
        errands.push_back({errand.code, errand.letter + "  " + errand.name});
    std::vector<Choice> places;
    for (auto const& counter : m_choices->counters)
        places.push_back({std::to_string(counter.id.value), counter.name});
    auto outcomes = m_choices->outcomes;
    for (auto const& state : states_to_choose())
        if (std::ranges::find(outcomes, state.code, &Choice::code) == outcomes.end())
            outcomes.push_back(state);
    fill(m_errand, errands);
    fill(m_area, m_choices->areas);
    fill(m_counter, places);
    fill(m_outcome, outcomes);
}

HistoryFields SearchFieldsPanel::fields() const
{
    return {.number = utf8(m_number->GetValue()),
            .from_day = utf8(m_from_day->GetValue()),
            .to_day = utf8(m_to_day->GetValue()),
            .from_time = utf8(m_from_time->GetValue()),
            .to_time = utf8(m_to_time->GetValue()),
            .errand_type = chosen(m_errand),
            .area = chosen(m_area),
            .counter = chosen(m_counter),
            .outcome = chosen(m_outcome)};
}

void SearchFieldsPanel::clear()
{
    for (auto* const field : {m_number, m_from_day, m_to_day, m_from_time, m_to_time, m_jump})
        field->ChangeValue("");
    for (auto* const picker : {&m_errand, &m_area, &m_counter, &m_outcome})
        picker->control->SetSelection(0);
    m_number->SetFocus();
    m_hands.find();
}

}  // namespace skranke

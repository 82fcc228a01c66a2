#include "core/base/words.h"
#include "core/setup/setup_difference.h"
#include "core/setup/setup_week.h"
#include "core/setup/setup_words.h"
#include "desktop/setup/setup_presenter.h"

#include <algorithm>
#include <utility>

/// What a person does to the lines of a section.
namespace skranke {

std::vector<SetupLine>& SetupPresenter::lines()
{
    return m_document.lists.at(m_list);
}

std::vector<SetupLine> const& SetupPresenter::lines() const
{
    return m_document.lists.at(m_list);
}

std::vector<SetupLine> const& SetupPresenter::lines_now() const
{
    return m_state->now.lists.at(m_list);
}

/// Those that hold now and are to go.
std::vector<SetupLine> SetupPresenter::lines_gone() const
{
    std::vector<SetupLine> gone;
    std::ranges::copy_if(lines_now(), std::back_inserter(gone),
                         [this](SetupLine const& line) { return same_line(list_form(), line, lines()) == nullptr; });
    return gone;
}

/// A week is seven fields, and what stands once is its own.
bool SetupPresenter::is_table() const
{
    return !list_form().one_line && !is_week(list_form());
}

void SetupPresenter::choose_section(std::size_t section)
{
    if (section == m_section || section >= m_forms.size() || m_busy)
        return;
    keep_reason();
    if (std::exchange(m_keep_again, false))
        m_left_behind = change();
    m_section = section;
    m_list = 0;
    m_row = 0;
    m_version = 0;
    m_compared = 0;
    m_comparing = false;
    m_state.reset();
    m_history.clear();
    m_effects.clear();
    m_field_trouble.clear();
    m_notice = {};
    m_after_keep = nullptr;
    m_read_after = m_keeping;  // or the draft that is on its way would be missed when one comes back soon
    if (!m_keeping)
        read(false);
    show();
}

void SetupPresenter::choose_list(std::size_t list)
{
    if (list >= form().lists.size() || list == m_list)
        return;
    m_list = list;
    m_row = 0;
    m_field_trouble.clear();
    show();
}

void SetupPresenter::choose_row(std::size_t row)
{
    if (row == m_row)
        return;
    m_row = row;
    m_field_trouble.clear();
    show();
}

void SetupPresenter::trouble(std::size_t field, std::string const& words)
{
    m_field_trouble.resize(std::max(m_field_trouble.size(), field + 1));
    m_field_trouble[field] = words;
}

void SetupPresenter::type(std::size_t field, std::string const& typed)
{
    if (!m_state || m_busy)
        return;
    if (is_week(list_form()))
        return field < 7 ? put_day(static_cast<int>(field) + 1, typed) : void();
    if (m_row >= lines().size() || field >= list_form().fields.size())
        return;
    auto const& now = lines()[m_row].values.at(field);
    auto const& kind = list_form().fields[field];
    put(field, typed == shown_value(kind, now) ? Result<std::string, SetupFault>{now} : typed_value(kind, typed));
}

void SetupPresenter::choose(std::size_t field, std::size_t option, bool on)
{
    if (!m_state || m_busy || m_row >= lines().size() || field >= m_screen.fields.size())
        return;
    auto const& kind = list_form().fields.at(field);
    auto const& now = lines()[m_row].values.at(field);
    auto const choices = choices_of(kind, now, m_options.at(field));
    if (option >= choices.size())
        return;
    if (kind.kind != SetupKind::set)
        return put(field, choices[option].code);
    auto words = words_in(now);
    std::erase(words, choices[option].code);
    if (on)
        words.push_back(choices[option].code);
    std::string joined;
    for (auto const& word : words)
        joined += (joined.empty() ? "" : ", ") + word;
    put(field, typed_value(kind, joined));
}

void SetupPresenter::put(std::size_t field, Result<std::string, SetupFault> const& value)
{
    if (value.refused()) {
        trouble(field, sentence(value.refusal()));
        return show();
    }
    trouble(field, "");
    auto& kept = lines()[m_row].values.at(field);
    if (kept == *value)
        return show();
    kept = *value;
    changed();
}

void SetupPresenter::put_day(int weekday, std::string const& typed)
{
    auto const field = static_cast<std::size_t>(weekday) - 1;
    auto const hours = typed_hours(weekday, typed);
    trouble(field, hours.refused() ? sentence(hours.refusal()) : "");
    auto const before = lines();
    if (!hours.refused())
        set_hours(lines(), weekday, *hours);
    lines() == before ? show() : changed();
}

void SetupPresenter::add_line()
{
    if (!m_state || m_busy || !is_table())
        return;
    auto line = new_line(list_form());
    for (std::size_t i = 0; i < list_form().fields.size(); ++i) {
        auto const& field = list_form().fields[i];
        auto const& choices = m_options.at(i);
        if (line.values[i].empty() && !choices.empty() && field.kind != SetupKind::set && !may_be_blank(field))
            line.values[i] = choices.front().code;
    }
    auto const at = std::min(m_row + 1, lines().size());
    lines().insert(lines().begin() + static_cast<std::ptrdiff_t>(at), line);
    m_row = at;
    m_field_trouble.clear();
    changed();
    m_view.go_to_field(0);
}

void SetupPresenter::remove_line()
{
    if (!m_state || m_busy || !is_table())
        return;
    auto const gone = lines_gone();
    if (m_row < lines().size()) {
        lines().erase(lines().begin() + static_cast<std::ptrdiff_t>(m_row));
    } else if (m_row - lines().size() < gone.size()) {
        lines().push_back(gone[m_row - lines().size()]);
        m_row = lines().size() - 1;
    } else {
        return;
    }
    m_field_trouble.clear();
    changed();
}

void SetupPresenter::move_line(int by)
{
    if (!m_state || m_busy || !list_form().ordered || m_row >= lines().size())
        return;
    auto const to = static_cast<std::ptrdiff_t>(m_row) + by;
    if (to < 0 || to >= std::ssize(lines()))
        return;
    std::swap(lines()[m_row], lines()[static_cast<std::size_t>(to)]);
    m_row = static_cast<std::size_t>(to);
    m_field_trouble.clear();
    changed();
}

void SetupPresenter::type_from(std::string const& typed)
{
    if (!m_state || m_busy)
        return;
    auto const day = typed == shown_day(m_from) ? Result<std::string, SetupFault>{m_from}
                                                : typed_value({.key = "from", .kind = SetupKind::day}, typed);
    bool const passed = !day.refused() && *day < m_state->today;
    m_from_trouble = day.refused() ? sentence(day.refusal()) : passed ? sentence(Refusal::day_passed) : "";
    if (day.refused() || passed || *day == m_from)
        return show();
    m_from = *day;
    changed();
}

void SetupPresenter::type_to(std::string const& typed)
{
    if (!m_state || m_busy)
        return;
    auto const blank = typed.find_first_not_of(' ') == std::string::npos || typed == shown_day("");
    auto const day = blank                      ? Result<std::string, SetupFault>{std::string{}}
                     : typed == shown_day(m_to) ? Result<std::string, SetupFault>{m_to}
                                                : typed_value({.key = "to", .kind = SetupKind::day}, typed);
    m_to_trouble = day.refused() ? sentence(day.refusal()) : "";
    if (day.refused() || *day == m_to)
        return show();
    m_to = *day;
    changed();
}

void SetupPresenter::type_reason(std::string const& typed)
{
    if (typed == m_reason)
        return;
    m_reason = typed;
    show();
}

void SetupPresenter::keep_reason()
{
    if (m_state && !m_busy && m_state->draft && m_state->draft->reason != m_reason)
        keep_draft();
}

void SetupPresenter::choose_version(std::size_t version)
{
    if (version >= m_history.size())
        return;
    m_version = version;
    m_comparing = true;
    show();
}

void SetupPresenter::compare_with(std::size_t beside)
{
    if (beside > m_history.size())
        return;
    m_compared = beside;
    m_comparing = true;
    show();
}

void SetupPresenter::use_version()
{
    if (!m_state || m_version >= m_history.size() || m_busy)
        return;
    m_document = m_history[m_version].document;
    m_row = 0;
    m_field_trouble.clear();
    changed();
}

/// To what the database refuses, or else to where one begins.
void SetupPresenter::go_to_work()
{
    auto const refused = std::ranges::find(m_effects, SetupConsequence::Weight::refused, &SetupConsequence::weight);
    auto const list = refused == m_effects.end() ? form().lists.end()
                                                 : std::ranges::find(form().lists, refused->list, &SetupList::key);
    if (!m_state || list == form().lists.end())
        return m_view.go_to_field(0);
    choose_list(static_cast<std::size_t>(list - form().lists.begin()));
    auto const line = refused->line > 0 ? static_cast<std::size_t>(refused->line) - 1 : m_row;
    auto field = static_cast<std::size_t>(
        std::max(std::ranges::find(list->fields, refused->field, &SetupField::key) - list->fields.begin(), 0L));
    if (is_week(*list) && line < lines().size())
        field = static_cast<std::size_t>(std::stoi(lines()[line].values.at(0))) - 1;
    else
        choose_row(line);
    m_view.go_to_field(field < m_screen.fields.size() ? field : 0);
}

}  // namespace skranke

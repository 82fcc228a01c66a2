#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "core/setup/setup_difference.h"
#include "core/setup/setup_words.h"
#include "desktop/setup/setup_presenter.h"

#include <algorithm>

/// What a person does to the lines of a section, and how they are shown beside what holds now.
namespace skranke {
namespace {

bool is_hours(SetupList const& form)
{
    return form.fields.size() == 3 && form.fields[1].key == "opens";
}

std::string row_title(SetupList const& form, SetupLine const& line)
{
    return is_hours(form) ? shown_value(form.fields[0], line.values.at(0)) : line_title(form, line);
}

/// Everything but what the title says, as short as it can be told.
std::string row_summary(SetupList const& form, SetupLine const& line)
{
    if (is_hours(form))
        return shown_value(form.fields[1], line.values.at(1)) + "–" + shown_value(form.fields[2], line.values.at(2));
    auto const title = line_title(form, line);
    std::string summary;
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        auto const shown = shown_value(form.fields[i], line.values.at(i));
        if (shown.empty() || shown == title)
            continue;
        summary += (summary.empty() ? "" : " · ") + shown;
    }
    return summary;
}

std::string period_told(SetupVersion const& version)
{
    using State = SetupVersion::State;
    auto const from = version.from <= "2000-01-01" ? std::string{} : shown_day(version.from);
    switch (version.state) {
        case State::current:
            return from.empty() ? tr("in force") : tr_with("in force from {}", from);
        case State::coming:
            return tr_with("from {}", from);
        case State::ended:
            return version.ends.empty() ? from : tr_with("{} until {}", from, shown_day(version.ends));
    }
    return {};
}

}  // namespace

SetupSection SetupPresenter::form() const
{
    return m_forms[m_section];
}

SetupList SetupPresenter::list_form() const
{
    return m_forms[m_section].lists[m_list];
}

std::vector<SetupLine>& SetupPresenter::lines()
{
    return m_document.lists.at(m_list);
}

std::vector<SetupLine> const& SetupPresenter::lines_now() const
{
    return m_state->now.lists.at(m_list);
}

void SetupPresenter::choose_section(std::size_t section)
{
    if (section == m_section || section >= m_forms.size() || m_busy)
        return;
    m_section = section;
    m_list = 0;
    m_row = 0;
    m_version = 0;
    m_comparing = false;
    m_state.reset();
    m_history.clear();
    m_effects.clear();
    m_notice = {};
    m_keep_again = false;
    read(false);
    show();
}

void SetupPresenter::choose_list(std::size_t list)
{
    if (list >= form().lists.size())
        return;
    m_list = list;
    m_row = 0;
    m_field_trouble.clear();
    show();
}

void SetupPresenter::choose_row(std::size_t row)
{
    m_row = row;
    m_field_trouble.clear();
    show();
}

void SetupPresenter::type(std::size_t field, std::string const& typed)
{
    if (!m_state || m_row >= lines().size() || field >= list_form().fields.size())
        return;
    auto const unchanged = typed == shown_value(list_form().fields[field], lines()[m_row].values.at(field));
    auto const value = unchanged ? Result<std::string, SetupFault>{lines()[m_row].values[field]}
                                 : typed_value(list_form().fields[field], typed);
    m_field_trouble.resize(list_form().fields.size());
    if (value.refused()) {
        m_field_trouble[field] = sentence(value.refusal());
        return show();
    }
    m_field_trouble[field].clear();
    if (lines()[m_row].values.at(field) == *value)
        return show();
    lines()[m_row].values[field] = *value;
    changed();
}

void SetupPresenter::add_line()
{
    if (!m_state || list_form().one_line)
        return;
    auto line = new_line(list_form());
    auto const at = std::min(m_row + 1, lines().size());
    if (is_hours(list_form()) && m_row < lines().size())
        line.values[0] = lines()[m_row].values[0];
    lines().insert(lines().begin() + static_cast<std::ptrdiff_t>(at), line);
    m_row = at;
    m_field_trouble.clear();
    changed();
    m_view.go_to_fields();
}

void SetupPresenter::remove_line()
{
    if (!m_state || list_form().one_line || m_row >= lines().size())
        return;
    lines().erase(lines().begin() + static_cast<std::ptrdiff_t>(m_row));
    m_row = std::min(m_row, lines().empty() ? 0 : lines().size() - 1);
    m_field_trouble.clear();
    changed();
}

void SetupPresenter::type_from(std::string const& typed)
{
    auto const day = typed == shown_day(m_from) ? Result<std::string, SetupFault>{m_from}
                                                : typed_value({.key = "from", .kind = SetupKind::day}, typed);
    bool const passed = !day.refused() && m_state && *day < m_state->today;
    m_from_trouble = day.refused() ? sentence(day.refusal()) : passed ? sentence(Refusal::day_passed) : "";
    if (day.refused() || passed || *day == m_from)
        return show();
    m_from = *day;
    changed();
}

void SetupPresenter::type_to(std::string const& typed)
{
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

void SetupPresenter::choose_version(std::size_t version)
{
    if (version >= m_history.size())
        return;
    m_version = version;
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

void SetupPresenter::build_rows()
{
    auto const list = list_form();
    for (auto const& line : lines()) {
        auto const* const was = same_line(list, line, lines_now());
        auto const becomes = row_summary(list, line);
        auto const now = was ? row_summary(list, *was) : "";
        m_screen.rows.push_back({row_title(list, line), now, becomes,
                                 was == nullptr ? SetupRow::Mark::added
                                 : *was == line ? SetupRow::Mark::same
                                                : SetupRow::Mark::changed});
    }
    for (auto const& line : lines_now())
        if (same_line(list, line, lines()) == nullptr)
            m_screen.rows.push_back({row_title(list, line), row_summary(list, line), "", SetupRow::Mark::gone});
}

void SetupPresenter::build_fields()
{
    auto const list = list_form();
    if (m_row >= lines().size())
        return;
    auto const& line = lines()[m_row];
    auto const* const was = same_line(list, line, lines_now());
    for (std::size_t i = 0; i < list.fields.size(); ++i) {
        auto const now =
            was && was->values.at(i) != line.values.at(i) ? shown_value(list.fields[i], was->values[i]) : std::string{};
        m_screen.fields.push_back({list.fields[i].label, shown_value(list.fields[i], line.values.at(i)), now,
                                   i < m_field_trouble.size() ? m_field_trouble[i] : ""});
    }
}

void SetupPresenter::build_history()
{
    for (auto const& version : m_history)
        m_screen.history.push_back({version.state, period_told(version),
                                    version.nr == 1 && version.reason.empty() ? tr("First version") : version.reason,
                                    version.author.empty() ? "" : version.author + " · " + date_text(version.at)});
    m_screen.version = m_version;
    if (!m_comparing || m_version >= m_history.size())
        return;
    for (auto const& difference : differences(form(), m_history[m_version].document, m_document))
        m_screen.comparison.push_back(sentence(difference));
    if (m_screen.comparison.empty())
        m_screen.comparison.push_back(tr("There is no difference."));
}

void SetupPresenter::build_screen()
{
    m_screen = {};
    for (auto const& section : m_forms)
        m_screen.sections.push_back({section.key, section.label});
    m_screen.section = m_section;
    m_screen.title = form().label;
    m_screen.stale = m_stale;
    m_screen.busy = m_busy;
    m_screen.notice = m_notice;
    m_screen.question = m_question;
    m_screen.ready = m_state.has_value();
    if (!m_state)
        return;
    for (auto const& list : form().lists)
        m_screen.lists.push_back(list.label);
    m_screen.list = m_list;
    m_screen.fixed_lines = list_form().one_line;
    build_rows();
    m_row = std::min(m_row, m_screen.rows.empty() ? 0 : m_screen.rows.size() - 1);
    m_screen.row = m_row;
    build_fields();
    m_screen.draft = differs();
    m_screen.draft_author = m_state->draft ? m_state->draft->author : "";
    m_screen.from = shown_day(m_from);
    m_screen.from_trouble = m_from_trouble;
    m_screen.to = shown_day(m_to);
    m_screen.to_trouble = m_to_trouble;
    m_screen.reason = m_reason;
    m_screen.save_caption =
        m_from <= m_state->today ? tr("Save, from today") : tr_with("Save, from {}", shown_day(m_from));
    m_screen.effects = m_effects;
    build_history();
    bool const troubled = !m_from_trouble.empty() || !m_to_trouble.empty() ||
                          std::ranges::any_of(m_field_trouble, [](auto const& trouble) { return !trouble.empty(); });
    m_screen.can_save = m_document != m_state->now && !m_reason.empty() && !m_refused && !troubled && !m_busy;
    m_screen.can_discard = differs() && !m_busy;
}

}  // namespace skranke

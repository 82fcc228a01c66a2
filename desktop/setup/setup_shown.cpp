#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "core/setup/setup_difference.h"
#include "core/setup/setup_week.h"
#include "core/setup/setup_words.h"
#include "desktop/setup/setup_presenter.h"

#include <fmt/format.h>

#include <algorithm>

/// What is shown of a section: the lines beside what holds now, what saving leads to, and what was before.
namespace skranke {
namespace {

using Look = SetupFieldShown::Look;

constexpr std::size_t most_named = 4;

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

std::string why_told(SetupVersion const& version)
{
    return version.nr == 1 && version.reason.empty() ? tr("First version") : version.reason;
}

bool has_name(SetupList const& list)
{
    return std::ranges::find(list.fields, "name", &SetupField::key) != list.fields.end();
}

/// What the title says already does not stand in a column of its own.
std::vector<std::size_t> column_fields(SetupList const& list)
{
    std::vector<std::size_t> fields;
    for (std::size_t i = 0; i < list.fields.size(); ++i) {
        auto const& field = list.fields[i];
        bool const in_title = has_name(list) ? field.key == "name" : field.names;
        if (!in_title && field.key != "code")
            fields.push_back(i);
    }
    return fields;
}

/// Of several the number, where their names would be a page of their own.
std::string told_in_short(SetupField const& field, std::string const& value, std::vector<SetupOption> const& options)
{
    auto const count = field.kind == SetupKind::set ? words_in(value).size() : 0;
    return count > most_named ? tr_with("{} chosen", count) : named_value(field, value, options);
}

/// "mandag" where a line begins with it.
std::string as_heading(std::string word)
{
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

Look look_of(SetupList const& list, SetupField const& field, bool chosen_from)
{
    if (chosen_from)
        return field.kind == SetupKind::set ? Look::some_of : Look::one_of;
    bool const long_text = list.key == "texts" && field.key == "text";
    return long_text || field.kind == SetupKind::set ? Look::lines : Look::line;
}

}  // namespace

std::string SetupPresenter::named(std::size_t field, SetupLine const& line) const
{
    return told_in_short(list_form().fields.at(field), line.values.at(field), m_options.at(field));
}

std::string SetupPresenter::title_of(SetupLine const& line) const
{
    if (has_name(list_form()))
        return line_title(list_form(), line);
    std::string title;
    for (std::size_t i = 0; i < list_form().fields.size(); ++i)
        if (list_form().fields[i].names)
            title += (title.empty() ? "" : " · ") + named(i, line);
    return title.empty() ? "–" : title;
}

/// Of a line that is new `was` is none, and of one that goes `becomes`.
std::vector<std::string> SetupPresenter::cells_of(SetupLine const* was, SetupLine const* becomes) const
{
    std::vector<std::string> cells;
    for (auto const field : column_fields(list_form())) {
        auto const shown = named(field, becomes ? *becomes : *was);
        bool const differs = was && becomes && was->values.at(field) != becomes->values.at(field);
        cells.push_back(differs ? named(field, *was) + " → " + shown : shown);
    }
    return cells;
}

/// What the database refuses there; nothing where it does not. `line` counts from 0.
std::string SetupPresenter::refused_at(std::size_t line, std::string const& field) const
{
    for (auto const& one : m_effects)
        if (one.weight == SetupConsequence::Weight::refused && one.list == list_form().key &&
            (field.empty() || one.field == field) && one.line == static_cast<int>(line) + 1)
            return what_is_wrong(one.kind);
    return {};
}

void SetupPresenter::build_rows()
{
    for (auto const field : column_fields(list_form()))
        m_screen.columns.push_back(list_form().fields[field].label);
    for (std::size_t i = 0; i < lines().size(); ++i) {
        auto const& line = lines()[i];
        auto const* const was = same_line(list_form(), line, lines_now());
        m_screen.rows.push_back({title_of(line), cells_of(was, &line),
                                 !refused_at(i, "").empty() ? SetupRow::Mark::wrong
                                 : was == nullptr           ? SetupRow::Mark::added
                                 : *was == line             ? SetupRow::Mark::same
                                                            : SetupRow::Mark::changed});
    }
    for (auto const& line : lines_gone())
        m_screen.rows.push_back({title_of(line), cells_of(&line, nullptr), SetupRow::Mark::gone});
    m_row = std::min(m_row, m_screen.rows.empty() ? 0 : m_screen.rows.size() - 1);
    m_screen.row = m_row;
    m_screen.row_gone = !m_screen.rows.empty() && m_row >= lines().size();
}

SetupFieldShown SetupPresenter::field_shown(std::size_t field, SetupLine const& line, SetupLine const* was) const
{
    auto const& kind = list_form().fields[field];
    auto const& all = m_options.at(field);
    SetupFieldShown shown{.label = kind.label,
                          .now = was ? told_in_short(kind, was->values.at(field), all) : "–",
                          .value = named_value(kind, line.values.at(field), all),
                          .look = look_of(list_form(), kind, !all.empty())};
    if (!was && kind.key == "text")
        shown.now = text_now(line);
    shown.changed = was && was->values.at(field) != line.values.at(field);
    shown.trouble = field < m_field_trouble.size() && !m_field_trouble[field].empty() ? m_field_trouble[field]
                                                                                      : refused_at(m_row, kind.key);
    if (all.empty())
        return shown;
    auto const chosen =
        kind.kind == SetupKind::set ? words_in(line.values.at(field)) : std::vector<std::string>{line.values.at(field)};
    auto const choices = choices_of(kind, line.values.at(field), all);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        shown.options.push_back(choices[i].name);
        if (std::ranges::find(chosen, choices[i].code) != chosen.end())
            shown.chosen.push_back(i);
    }
    return shown;
}

/// An office that words a text in its own way sees what is said without.
std::string SetupPresenter::text_now(SetupLine const& line) const
{
    if (form().key != "texts")
        return "–";
    auto const shipped = m_parts.words.texts.find({line.values.at(0), line.values.at(1)});
    return shipped == m_parts.words.texts.end() ? "–" : shipped->second;
}

void SetupPresenter::build_fields()
{
    if (m_row >= lines().size())
        return;
    auto const& line = lines()[m_row];
    auto const* const was = same_line(list_form(), line, lines_now());
    for (std::size_t i = 0; i < list_form().fields.size(); ++i)
        m_screen.fields.push_back(field_shown(i, line, was));
}

void SetupPresenter::build_week()
{
    for (int weekday = 1; weekday <= 7; ++weekday) {
        auto const field = static_cast<std::size_t>(weekday) - 1;
        SetupFieldShown shown{.label = as_heading(shown_value(list_form().fields[0], std::to_string(weekday))),
                              .now = shown_hours(lines_now(), weekday),
                              .value = shown_hours(lines(), weekday)};
        shown.changed = shown.now != shown.value;
        if (field < m_field_trouble.size())
            shown.trouble = m_field_trouble[field];
        for (std::size_t i = 0; shown.trouble.empty() && i < lines().size(); ++i)
            if (lines()[i].values.at(0) == std::to_string(weekday))
                shown.trouble = refused_at(i, "");
        m_screen.fields.push_back(shown);
    }
}

void SetupPresenter::build_history()
{
    m_screen.beside.push_back(tr("what you edit"));
    for (auto const& version : m_history) {
        m_screen.history.push_back({version.state, period_told(version), why_told(version),
                                    version.author.empty() ? "" : version.author + " · " + date_text(version.at)});
        m_screen.beside.push_back(fmt::format("{}: {}", version.nr, why_told(version)));
    }
    m_screen.version = m_version;
    m_screen.compared = m_compared;
    if (!m_comparing || m_version >= m_history.size())
        return;
    auto const& beside = m_compared == 0 ? m_document : m_history[m_compared - 1].document;
    for (auto const& difference : differences(form(), m_history[m_version].document, beside))
        m_screen.comparison.push_back(sentence(difference));
    if (m_screen.comparison.empty())
        m_screen.comparison.push_back(tr("There is no difference."));
}

bool SetupPresenter::troubled() const
{
    return !m_from_trouble.empty() || !m_to_trouble.empty() ||
           std::ranges::any_of(m_field_trouble, [](auto const& trouble) { return !trouble.empty(); });
}

bool SetupPresenter::cannot_be() const
{
    return std::ranges::find(m_effects, SetupConsequence::Weight::refused, &SetupConsequence::weight) !=
           m_effects.end();
}

void SetupPresenter::find_options()
{
    m_options.clear();
    m_office[form().key] = m_document;
    for (auto const& field : list_form().fields) {
        auto options = setup_options(field, m_office);
        m_options.push_back(options.empty() ? citizen_options(field.choice, m_parts.words, m_office) : options);
    }
}

void SetupPresenter::build_screen()
{
    auto const now = m_screen.now;
    m_screen = {};
    m_screen.now = now;
    for (auto const& section : m_forms)
        m_screen.sections.push_back({section.key, section.label, m_drafts.contains(section.key)});
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
    m_screen.table = is_table();
    m_screen.can_move = list_form().ordered;
    find_options();
    if (is_table())
        build_rows();
    is_week(list_form()) ? build_week() : build_fields();
    m_screen.draft = differs();
    m_screen.draft_author = m_state->draft ? m_state->draft->author : "";
    m_screen.from = shown_day(m_from);
    m_screen.from_trouble = m_from_trouble;
    m_screen.to = shown_day(m_to);
    m_screen.to_trouble = m_to_trouble;
    m_screen.reason = m_reason;
    bool const at_once = m_from <= m_state->today;
    m_screen.becomes = at_once ? tr("Holds from today") : tr_with("Holds from {}", shown_day(m_from));
    m_screen.save_caption = at_once ? tr("Save, from today") : tr_with("Save, from {}", shown_day(m_from));
    for (auto const& effect : m_effects)
        m_screen.effects.push_back({effect.weight, sentence(effect, {{form().key, m_document}})});
    build_history();
    m_screen.can_save =
        m_document != m_state->now && !m_reason.empty() && !cannot_be() && !troubled() && !m_busy && !m_question;
    m_screen.can_discard = differs() && !m_busy && !m_question;
}

}  // namespace skranke

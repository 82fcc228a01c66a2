#include "core/setup/pg_setup_desk.h"

#include "core/database/soci_types.h"
#include "core/setup/pg_setup_json.h"

namespace skranke {
namespace {

using pg::json_of;
using pg::stored_document;
using soci::into;
using soci::use;

/// Empty: none.
std::optional<std::string> day_or_none(SetupDay const& day)
{
    return day.empty() ? std::nullopt : std::optional{day};
}

std::string state_columns()
{
    return "select section, latest, content::text, today::text, coalesce(latest_author, ''), " + micros("latest_at") +
           ", draft::text, revision, coalesce(based_on, 0), coalesce(draft_from::text, ''),"
           " coalesce(draft_to::text, ''), coalesce(draft_reason, ''), coalesce(draft_author, ''), " +
           micros("coalesce(draft_at, timestamptz 'epoch')") + ", " + micros("api.now()") +
           ", api.clock_speed() from api.";
}

/// A call that answers one section.
template <class... Values>
Answer<SetupState> one_state(SessionPool& pool, std::string const& call, Values const&... values)
{
    return pool.ask([&](soci::session& sql) {
        SetupState state;
        SetupDraft draft;
        std::string content;
        std::optional<std::string> drafted;
        soci::statement statement{sql};
        (statement.exchange(use(values)), ...);
        statement.exchange(into(state.section));
        statement.exchange(into(state.latest));
        statement.exchange(into(content));
        statement.exchange(into(state.today));
        statement.exchange(into(state.latest_author));
        statement.exchange(into(state.latest_at));
        statement.exchange(into(drafted));
        statement.exchange(into(draft.revision));
        statement.exchange(into(draft.based_on));
        statement.exchange(into(draft.from));
        statement.exchange(into(draft.to));
        statement.exchange(into(draft.reason));
        statement.exchange(into(draft.author));
        statement.exchange(into(draft.at));
        statement.exchange(into(state.read_at));
        statement.exchange(into(state.clock_speed));
        statement.alloc();
        statement.prepare(state_columns() + call);
        statement.define_and_bind();
        statement.execute(true);
        state.now = stored_document(state.section, content);
        if (drafted) {
            draft.document = stored_document(state.section, *drafted);
            state.draft = std::move(draft);
        }
        return state;
    });
}

SetupVersion::State version_state(std::string const& label)
{
    return label == "current"  ? SetupVersion::State::current
           : label == "coming" ? SetupVersion::State::coming
                               : SetupVersion::State::ended;
}

}  // namespace

Answer<SetupState> PgSetupDesk::state(std::string section)
{
    return one_state(m_pool, "setup(section => :s, office => :o)", section, m_office);
}

Answer<std::vector<std::string>> PgSetupDesk::drafts()
{
    return m_pool.read_answer([&](soci::session& sql) {
        std::vector<std::string> sections;
        std::string section;
        soci::statement rows = (sql.prepare << "select section from api.setup(office => :o) where draft is not null",
                                use(m_office), into(section));
        rows.execute();
        while (rows.fetch())
            sections.push_back(section);
        return sections;
    });
}

Answer<std::vector<SetupVersion>> PgSetupDesk::history(std::string section)
{
    return m_pool.read_answer([&](soci::session& sql) {
        std::vector<SetupVersion> versions;
        SetupVersion row;
        std::string state;
        std::string content;
        soci::statement rows =
            (sql.prepare << "select nr, state, valid_from::text, coalesce(ends::text, ''), author, " + micros("at") +
                                ", reason, content::text from api.setup_history(section => :s, office => :o)",
             use(section), use(m_office), into(row.nr), into(state), into(row.from), into(row.ends), into(row.author),
             into(row.at), into(row.reason), into(content));
        rows.execute();
        while (rows.fetch()) {
            row.state = version_state(state);
            row.document = stored_document(section, content);
            versions.push_back(row);
        }
        return versions;
    });
}

Answer<std::vector<SetupConsequence>> PgSetupDesk::effect(SetupChange change)
{
    return m_pool.read_answer([&](soci::session& sql) {
        std::vector<SetupConsequence> all;
        SetupConsequence row;
        std::string weight;
        auto const json = json_of(change.section, change.document);
        auto const from = day_or_none(change.from);
        auto const to = day_or_none(change.to);
        soci::statement rows =
            (sql.prepare << "select weight, kind, amount, names, list, line, field from api.setup_effect("
                            "section => :s, content => (:c)::jsonb, valid_from => (:f)::date, valid_to => (:t)::date,"
                            " office => :o)",
             use(change.section), use(json), use(from), use(to), use(m_office), into(weight), into(row.kind),
             into(row.amount), into(row.names), into(row.list), into(row.line), into(row.field));
        rows.execute();
        while (rows.fetch()) {
            row.weight = weight == "refused"   ? SetupConsequence::Weight::refused
                         : weight == "warning" ? SetupConsequence::Weight::warning
                                               : SetupConsequence::Weight::fine;
            all.push_back(row);
        }
        return all;
    });
}

Answer<SetupState> PgSetupDesk::keep_draft(SetupChange change, int revision, int based_on)
{
    return one_state(m_pool,
                     "keep_setup_draft(section => :s, content => (:c)::jsonb, revision => :r, based_on => :b,"
                     " valid_from => (:f)::date, valid_to => (:t)::date, reason => :w, office => :o)",
                     change.section, json_of(change.section, change.document), revision, based_on,
                     day_or_none(change.from), day_or_none(change.to), change.reason, m_office);
}

Answer<SetupState> PgSetupDesk::discard_draft(std::string section, int revision)
{
    return one_state(m_pool, "discard_setup_draft(section => :s, revision => :r, office => :o)", section, revision,
                     m_office);
}

Answer<SetupState> PgSetupDesk::save(SetupChange change, int latest)
{
    return one_state(m_pool,
                     "save_setup(section => :s, content => (:c)::jsonb, latest => :l, valid_from => (:f)::date,"
                     " reason => :w, valid_to => (:t)::date, office => :o)",
                     change.section, json_of(change.section, change.document), latest, day_or_none(change.from),
                     change.reason, day_or_none(change.to), m_office);
}

Answer<OfficeDocument> PgSetupDesk::office()
{
    return m_pool.read_answer([&](soci::session& sql) { return pg::read_office_document(sql, m_office); });
}

Answer<std::vector<SetupConsequence>> PgSetupDesk::check(OfficeDocument office)
{
    return m_pool.read_answer([&](soci::session& sql) { return pg::check_office_document(sql, office, m_office); });
}

Answer<int> PgSetupDesk::import(OfficeDocument office, std::string reason)
{
    return m_pool.ask([&](soci::session& sql) { return pg::import_office_document(sql, office, reason, m_office); });
}

int apply_due_setup(SessionPool& pool)
{
    return pool.with([](soci::session& sql) {
        int changed = 0;
        sql << "select api.apply_due_setup()", into(changed);
        return changed;
    });
}

}  // namespace skranke

#include "core/setup/pg_setup_json.h"

#include "core/database/soci_types.h"

#include <stdexcept>

namespace skranke::pg {

using soci::into;
using soci::use;

SetupDocument stored_document(std::string const& section, std::string const& json)
{
    auto const form = setup_section(section);
    auto const parsed = read_json(json);
    if (!form || parsed.refused())
        throw std::logic_error{"a set-up document that is none"};
    auto const document = read_document(*form, *parsed);
    if (document.refused())
        throw std::logic_error{"a set-up document of another shape"};
    return *document;
}

std::string json_of(std::string const& section, SetupDocument const& document)
{
    auto const form = setup_section(section);
    return form ? written_document(*form, document) : "{}";
}

namespace {

std::string json_of_office(OfficeDocument const& office)
{
    std::string text;
    for (auto const& [key, document] : office.sections)
        text += (text.empty() ? "{" : ", ") + json_quoted(key) + ": " + json_of(key, document);
    return text + "}";
}

}  // namespace

OfficeDocument read_office_document(soci::session& sql, std::optional<int> office)
{
    std::string json;
    sql << "select api.office_document(office => :o)::text", use(office), into(json);
    auto const parsed = read_json(json);
    if (parsed.refused())
        throw std::logic_error{"an office document that is none"};
    OfficeDocument whole{parsed->find("municipality")->text, {}};
    for (auto const& form : setup_sections()) {
        auto const document = read_document(form, *parsed->find(form.key));
        if (document.refused())
            throw std::logic_error{"an office document of another shape"};
        whole.sections[form.key] = *document;
    }
    return whole;
}

std::vector<SetupConsequence> check_office_document(soci::session& sql, OfficeDocument const& document,
                                                    std::optional<int> office)
{
    std::vector<SetupConsequence> all;
    SetupConsequence row{.weight = SetupConsequence::Weight::refused};
    auto const json = json_of_office(document);
    soci::statement rows =
        (sql.prepare << "select section, list, line, field, problem from api.check_office(document => (:d)::jsonb,"
                        " office => :o)",
         use(json), use(office), into(row.names), into(row.list), into(row.line), into(row.field), into(row.kind));
    rows.execute();
    while (rows.fetch())
        all.push_back(row);
    return all;
}

int import_office_document(soci::session& sql, OfficeDocument const& document, std::string const& reason,
                           std::optional<int> office)
{
    int changed = 0;
    auto const json = json_of_office(document);
    sql << "select api.import_office(document => (:d)::jsonb, reason => :r, office => :o)", use(json), use(reason),
        use(office), into(changed);
    return changed;
}

}  // namespace skranke::pg

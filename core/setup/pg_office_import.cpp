#include "core/setup/pg_office_import.h"

#include "core/base/words.h"
#include "core/database/session_pool.h"
#include "core/database/soci_types.h"
#include "core/setup/pg_setup_desk.h"
#include "core/setup/pg_setup_json.h"
#include "core/setup/setup_difference.h"
#include "core/setup/setup_words.h"

namespace skranke {
namespace {

using soci::into;
using soci::use;

std::string name_of(OfficeDocument const& document)
{
    return document.sections.at("office").lists.front().front().values.front();
}

/// The office meant; none: it is not there yet.
Result<std::optional<int>, OfficeUnknown> meant(soci::session& sql, std::string const& name, std::optional<int> office)
{
    std::optional<int> found;
    if (office) {
        sql << "select id from data.office where id = :id", use(*office), into(found);
        if (!sql.got_data())
            return OfficeUnknown::no_such_office;
        return found;
    }
    int count = 0;
    sql << "select count(*), min(id) from data.office where name = :name", use(name), into(count), into(found);
    if (count > 1)
        return OfficeUnknown::which_office;
    return found;
}

/// With nothing in it yet. Two who add one at once come one after the other.
int new_office(soci::session& sql, std::string const& municipality, std::string const& name)
{
    int id = 0;
    sql << "lock table data.municipality in share row exclusive mode";
    sql << "insert into data.municipality (id, name) select coalesce(max(id), 0) + 1, :m from data.municipality"
           " having not exists (select from data.municipality where name = :m)",
        use(municipality, "m");
    sql << "insert into data.office (id, municipality_id, name) select coalesce((select max(id) from data.office), 0) "
           "+ 1,"
           " m.id, :n from data.municipality m where m.name = :m order by m.id limit 1 returning id",
        use(name, "n"), use(municipality, "m"), into(id);
    return id;
}

void tell_differences(OfficeDocument const& before, OfficeDocument const& after, OfficeImport& told)
{
    for (auto const& form : setup_sections())
        for (auto const& difference : differences(form, before.sections.at(form.key), after.sections.at(form.key)))
            told.differences.push_back(form.label + " · " + sentence(difference));
}

OfficeImport brought_in(soci::session& sql, OfficeDocument const& document, int office)
{
    OfficeImport told{.office = office, .is_new = false, .differences = {}, .refused = {}};
    tell_differences(pg::read_office_document(sql, office), document, told);
    for (auto const& found : pg::check_office_document(sql, document, office))
        told.refused.push_back(sentence(found, document.sections));
    if (told.refused.empty())
        pg::import_office_document(sql, document, tr("Read from a file"), office);
    return told;
}

}  // namespace

Result<OfficeDocument, OfficeUnknown> PgOfficeImport::read(std::optional<int> office)
{
    using Answer = Result<OfficeDocument, OfficeUnknown>;
    SessionPool pool{m_settings, 1};
    return pool.snapshot([&](soci::session& sql) -> Answer {
        int count = 0;
        std::optional<int> only;
        sql << "set local role skranke_migrator";
        sql << "select count(*), min(id) from data.office where :any = 1 or id = :id", use(office ? 0 : 1),
            use(office.value_or(0)), into(count), into(only);
        if (count != 1)
            return count == 0 ? OfficeUnknown::no_such_office : OfficeUnknown::which_office;
        return pg::read_office_document(sql, *only);
    });
}

Result<OfficeImport, OfficeUnknown> PgOfficeImport::bring_in(OfficeDocument const& document, std::optional<int> office,
                                                             bool dry_run)
{
    using Answer = Result<OfficeImport, OfficeUnknown>;
    SessionPool pool{m_settings, 1};
    return pool.with([&](soci::session& sql) -> Answer {
        soci::transaction whole{sql};
        sql << "set local role skranke_migrator";
        auto const found = meant(sql, name_of(document), office);
        if (found.refused())
            return found.refusal();
        auto const is_new = !found->has_value();
        auto told =
            brought_in(sql, document, is_new ? new_office(sql, document.municipality, name_of(document)) : **found);
        told.is_new = is_new;
        if (told.refused.empty() && !dry_run)
            whole.commit();
        return told;
    });
}

}  // namespace skranke

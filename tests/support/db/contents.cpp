#include "tests/support/db/contents.h"

#include <libpq-fe.h>

#include <sstream>

namespace skranke {

std::string contents(ConnectionSettings const& settings)
{
    auto const line = open_connection(settings);
    auto const ask = [&](std::string const& sql) {
        auto const rows = execute(line.get(), sql);
        std::string text;
        for (int row = 0; row < PQntuples(rows.get()); ++row)
            text += std::string{PQgetvalue(rows.get(), row, 0)} + "\n";
        return text;
    };
    auto const each = ask(
        "select format('select %L || count(*) || '' '' || coalesce(md5(string_agg(t::text, '','' order by t::text)), "
        "'''') from %s t', c.oid::regclass || ' ', c.oid::regclass) from pg_class c where relkind in ('r', 'p') and "
        "relnamespace in ('data'::regnamespace, 'audit'::regnamespace, 'migration'::regnamespace) order by "
        "c.oid::regclass::text collate \"C\"");
    std::string all;
    std::istringstream queries{each};
    for (std::string query; std::getline(queries, query);)
        all += ask(query);
    return all +
           ask("select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences where schemaname = 'data' "
               "order by 1");
}

}  // namespace skranke

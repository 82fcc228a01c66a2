#include "tests/support/race/race_mutations.h"

#include <fmt/format.h>

namespace skranke::race {

std::vector<Mutation> const& mutations()
{
    static std::vector<Mutation> const all{
        {"TheCounterIsNotLocked",
         {{"hold_counter", " for no key update", ""},
          {"hold_ticket", "'serving'))\n           for no key update;", "'serving'));"}},
         {}},
        {"NeitherLockNorIndexKeepsACounter",
         {{"hold_counter", " for no key update", ""},
          {"hold_ticket", "'serving'))\n           for no key update;", "'serving'));"}},
         "drop index data.ticket_one_open; drop index data.service_one_open_counter"},
        {"TheNextTicketIsChosenWithoutALock",
         {{"choose", " for no key update skip locked", ""}, {"choose", " for no key update;", ";"}},
         {}},
        {"ATicketIsChangedWithoutALock",
         {{"hold_ticket", "where d.id = hold_ticket.ticket for no key update", "where d.id = hold_ticket.ticket"}},
         {}},
        {"APressIsLookedForAndNotWrittenFirst", {{"begin_press", "if found then", "if true then"}}, {}},
        {"ANumberIsDrawnFromASnapshot",
         {{"draw_number", "greatest(s.last + 1, band.first_number)",
           "(select x.last + 1 from data.number_series x where x.area_id = draw_number.area and x.day = band.today)"}},
         "drop index data.ticket_number"},
    };
    return all;
}

void apply(Mutation const& mutation, TestDatabase const& database)
{
    for (auto const& change : mutation.changes)
        database.run(fmt::format(R"(do $mutate$
declare
    was text;
    became text;
begin
    select pg_get_functiondef(p.oid) into strict was from pg_proc p
     where p.proname = '{}' and p.pronamespace in ('rules'::regnamespace, 'api'::regnamespace, 'data'::regnamespace);
    became := replace(was, $from${}$from$, $to${}$to$);
    if became = was then
        raise exception 'these words are not there any more';
    end if;
    execute became;
end $mutate$)",
                                 change.function, change.from, change.to));
    if (!mutation.sql.empty())
        database.run(mutation.sql);
}

}  // namespace skranke::race

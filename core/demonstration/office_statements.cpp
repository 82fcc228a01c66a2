#include "core/demonstration/office_statements.h"

#include "core/demonstration/demonstration_files.h"

namespace skranke {

namespace {

// Ids are fixed by office and order, so that a second loading meets the rows of the first.

constexpr char const* forget_the_day = R"sql(
with offices as (select (o->>'office')::int as id from jsonb_array_elements((:files)::jsonb #> '{offices,offices}') o),
     tickets as (select t.id from data.ticket t where t.office_id in (select id from offices)),
     steps as (delete from data.ticket_step s where s.ticket_id in (select id from tickets)),
     errands as (delete from data.ticket_errand e where e.ticket_id in (select id from tickets)),
     notes as (delete from data.note n where n.ticket_id in (select id from tickets)),
     events as (delete from data.event e where e.office_id in (select id from offices)),
     services as (delete from data.service s where s.office_id in (select id from offices)),
     helpers as (delete from data.helper_call h where h.office_id in (select id from offices)),
     series as (delete from data.number_series s using data.area a
                 where a.id = s.area_id and a.office_id in (select id from offices)),
     tallies as (delete from data.tally y where y.office_id in (select id from offices)),
     assignments as (delete from data.assignment a where a.office_id in (select id from offices)),
     stops as (delete from data.errand_stop s where s.office_id in (select id from offices)),
     breaks as (delete from data.planned_break b where b.office_id in (select id from offices)),
     presses as (delete from data.press),
     past as (delete from data.ticket_past t where t.office_id in (select id from offices)),
     past_events as (delete from data.event_past e where e.office_id in (select id from offices)),
     past_services as (delete from data.service_past s where s.office_id in (select id from offices)),
     closed as (delete from data.closed_day d where d.office_id in (select id from offices))
delete from data.ticket t where t.id in (select id from tickets))sql";

// What hangs below a row of the files and is written anew. The bound value is only there because all have it.
constexpr char const* forget_the_leaves = R"sql(
with steps as (delete from data.checklist_step), tiles as (delete from data.kiosk_tile),
     topics as (delete from data.help_topic), errands as (delete from data.profile_errand),
     hours as (delete from data.opening_hours), telephone as (delete from data.telephone_hours),
     days as (delete from data.closing_day), last as (delete from data.last_ticket),
     periods as (delete from data.errand_period), own_texts as (delete from data.text where office_id is not null),
     versions as (delete from data.setup_version), drafts as (delete from data.setup_draft),
     live as (delete from data.setup_live)
delete from data.choice where (:files)::text is not null)sql";

// And what was added by set-up: its ids are told by their sequence.
constexpr char const* forget_what_was_added = R"sql(
with seats as (update data.counter set profile_id = null, staff_id = null, state = 'closed' where id < 1000000),
     people as (update data.staff set usual_profile_id = null),
     counters as (delete from data.counter where id >= 1000000),
     profiles as (delete from data.profile where id >= 1000000),
     errands as (delete from data.errand_type where id >= 1000000)
delete from data.area where id >= 1000000 and (:files)::text is not null)sql";

constexpr char const* offices = R"sql(
with f as (select (:files)::jsonb -> 'offices' as f),
     m as (insert into data.municipality (id, name) select 1, f #>> '{municipality,name}' from f
           on conflict (id) do update set name = excluded.name returning id)
insert into data.office (id, municipality_id, name, holidays)
select (o->>'office')::int, m.id, o->>'name', true from m, f, jsonb_array_elements(f->'offices') o
on conflict (id) do update set name = excluded.name, municipality_id = excluded.municipality_id,
    holidays = true, bridge_saturdays = false)sql";

constexpr char const* areas = R"sql(
insert into data.area (id, office_id, code, name, letter, first_number, last_number, digits, position)
select (office::int - 1) * 100 + (a->>'order')::int, office::int, a->>'code', a->>'name', a->>'letter',
       (a->>'first_number')::int, (a->>'last_number')::int, (a->>'digits')::int, (a->>'order')::int
  from jsonb_array_elements((:files)::jsonb #> '{areas,areas}') a, jsonb_array_elements_text(a->'offices') office
on conflict (id) do update set name = excluded.name, letter = excluded.letter, first_number = excluded.first_number,
    last_number = excluded.last_number, digits = excluded.digits, position = excluded.position,
    retired = false)sql";

constexpr char const* errand_types = R"sql(
insert into data.errand_type (id, office_id, area_id, code, name, kle_number, minutes, target_minutes, languages, payment,
                              active)
select (office::int - 1) * 1000 + nr::int, office::int, a.id, e->>'code', e->>'name', e->>'kle', (e->>'minutes')::int,
       (e->>'target_minutes')::int, array(select jsonb_array_elements_text(e->'languages')),
       coalesce((e->>'payment')::boolean, false),
       coalesce(d.day between (e->>'open_from')::date and (e->>'open_until')::date, true)
  from (select (:files)::jsonb as f) x, (select (data.clock() at time zone 'Europe/Copenhagen')::date as day) d,
       jsonb_array_elements(f #> '{errand_types,errand_types}') with ordinality as t (e, nr)
       cross join lateral jsonb_array_elements_text(e->'offices') office
       join data.area a on a.office_id = office::int and a.code = e->>'area'
on conflict (id) do update set area_id = excluded.area_id, name = excluded.name, kle_number = excluded.kle_number,
    minutes = excluded.minutes, target_minutes = excluded.target_minutes, languages = excluded.languages,
    payment = excluded.payment, active = excluded.active, retired = false)sql";

constexpr char const* checklists = R"sql(
insert into data.checklist_step (errand_type_id, position, code, text, workspace)
select e.id, s.position::int, s.step->>'code', s.step->>'text', s.step->>'workspace'
  from jsonb_array_elements((:files)::jsonb #> '{errand_types,errand_types}') f
       join data.errand_type e on e.code = f->>'code',
       jsonb_array_elements(f->'steps') with ordinality as s (step, position))sql";

constexpr char const* hours = R"sql(
insert into data.opening_hours (office_id, weekday, opens, closes, author)
select (h->>'office')::int, (h->>'weekday')::int, replace(h->>'opens', '.', ':')::time, replace(h->>'closes', '.', ':')::time,
       'demo'
  from jsonb_array_elements((:files)::jsonb #> '{hours,weekly}') h
on conflict (office_id, weekday, opens, valid_from) do update set closes = excluded.closes, valid_to = excluded.valid_to)sql";

constexpr char const* last_tickets = R"sql(
insert into data.last_ticket (errand_type_id, weekday, at, author)
select e.id, h.weekday, max(h.closes - (f->>'last_ticket_before_close')::int * interval '1 min'), 'demo'
  from jsonb_array_elements((:files)::jsonb #> '{errand_types,errand_types}') f
       join data.errand_type e on e.code = f->>'code'
       join data.opening_hours h on h.office_id = e.office_id
 group by e.id, h.weekday
on conflict (errand_type_id, weekday, valid_from) do update set at = excluded.at, valid_to = excluded.valid_to)sql";

constexpr char const* periods = R"sql(
insert into data.errand_period (errand_type_id, from_day, to_day, author)
select e.id, (f->>'open_from')::date, (f->>'open_until')::date, 'demo'
  from jsonb_array_elements((:files)::jsonb #> '{errand_types,errand_types}') f
       join data.errand_type e on e.code = f->>'code'
 where f ? 'open_from'
on conflict (errand_type_id, from_day) do update set to_day = excluded.to_day)sql";

constexpr char const* closing_days = R"sql(
insert into data.closing_day (office_id, day, reason, author, kind)
select (o->>'office')::int, (d->>'day')::date, d->>'name', 'demo', k.kind
  from (select (:files)::jsonb as f) x, jsonb_array_elements(f #> '{offices,offices}') o,
       (values ('holiday', 'closing_days'), ('office', 'local')) as k (kind, key),
       jsonb_array_elements(f -> 'hours' -> k.key) d)sql";

constexpr char const* tiles = R"sql(
insert into data.kiosk_tile (office_id, position, errand_type_id, text_key, icon, asks_persons)
select office::int, (t->>'order')::int, e.id, t->>'text_key', t->>'icon', coalesce((t->>'asks_persons')::boolean, false)
  from jsonb_array_elements((:files)::jsonb #> '{kiosk_tiles,kiosk_tiles}') t
       cross join lateral jsonb_array_elements_text(t->'offices') office
       join data.errand_type e on e.office_id = office::int and e.code = t->>'errand_type')sql";

constexpr char const* topics = R"sql(
insert into data.help_topic (office_id, position, errand_type_id, name, hint, counter_errand_id)
select office::int, (t->>'order')::int, e.id, t->>'name', t->>'hint', k.id
  from jsonb_array_elements((:files)::jsonb #> '{help_topics,help_topics}') t
       cross join lateral jsonb_array_elements_text(t->'offices') office
       join data.errand_type e on e.office_id = office::int and e.code = t->>'errand_type'
       left join data.errand_type k on k.office_id = office::int and k.code = t->>'counter_errand')sql";

constexpr char const* profiles = R"sql(
insert into data.profile (id, office_id, name, max_in_row, first_after)
select ((p->>'office')::int - 1) * 100 + row_number() over (partition by p->>'office' order by nr), (p->>'office')::int,
       p->>'name', (p->>'max_in_row')::int, (p->>'first_after_minutes')::int * interval '1 min'
  from jsonb_array_elements((:files)::jsonb #> '{profiles,profiles}') with ordinality as t (p, nr)
on conflict (id) do update set name = excluded.name, max_in_row = excluded.max_in_row, first_after = excluded.first_after,
    retired = false)sql";

constexpr char const* profile_errands = R"sql(
insert into data.profile_errand (profile_id, errand_type_id)
select r.id, e.id
  from jsonb_array_elements((:files)::jsonb #> '{profiles,profiles}') p
       join data.profile r on r.office_id = (p->>'office')::int and r.name = p->>'name'
       join data.errand_type e on e.office_id = r.office_id
       join data.area a on a.id = e.area_id
 where p->'areas' ? a.code or p->'errand_types' ? e.code)sql";

constexpr char const* choices = R"sql(
insert into data.choice (office_id, kind, code, name, position)
select (o->>'office')::int, k.kind, c->>'code', c->>'name', (c->>'order')::int
  from (select (:files)::jsonb as f) x, jsonb_array_elements(f #> '{offices,offices}') o,
       (values ('outcome', 'outcomes'), ('park', 'park_reasons'), ('pause', 'pause_reasons'), ('urgent', 'urgent_reasons'),
               ('authority', 'authorities'), ('help_outcome', 'help_outcomes'), ('help_reason', 'help_reasons'),
               ('tally', 'tallies')) as k (kind, key),
       jsonb_array_elements(f -> 'choices' -> k.key) c)sql";

constexpr char const* texts = R"sql(
insert into data.text (office_id, language, key, text, reviewed)
select null, l->>'language', t.key, t.value, (l->>'reviewed')::boolean
  from jsonb_array_elements((:files)::jsonb -> 'texts') l, jsonb_each_text(l->'texts') t
on conflict (office_id, language, key) do update set text = excluded.text, reviewed = excluded.reviewed)sql";

constexpr char const* staff = R"sql(
insert into data.staff (login, name, initials, permissions, usual_profile_id)
select s->>'login', s->>'name', s->>'initials', array(select jsonb_array_elements_text(s->'permissions')), p.id
  from jsonb_array_elements((:files)::jsonb #> '{staff,staff}') s
       left join data.profile p on p.office_id = (s->>'office')::int and p.name = s->>'profile'
on conflict (login) do update set name = excluded.name, initials = excluded.initials, permissions = excluded.permissions,
    usual_profile_id = excluded.usual_profile_id, must_change_password = false, expires = null)sql";

constexpr char const* counters = R"sql(
insert into data.counter (id, office_id, number, name, kind, state, profile_id)
select ((o->>'office')::int - 1) * 100 + (c->>'order')::int, (o->>'office')::int, c->>'number', c->>'name', c->>'kind',
       case c->>'kind' when 'citizen_pc' then 'open' else 'closed' end,
       (select p.id from data.profile p where p.office_id = (o->>'office')::int and p.name = 'Medbetjening'
                                          and c->>'kind' = 'citizen_pc')
  from jsonb_array_elements((:files)::jsonb #> '{offices,offices}') o, jsonb_array_elements(o->'counters') c
on conflict (id) do update set number = excluded.number, name = excluded.name, kind = excluded.kind, state = excluded.state,
    profile_id = excluded.profile_id, staff_id = null, pause_reason = '', since = data.clock(), last_area_id = null,
    streak = 0, last_press = null, retired = false)sql";

constexpr char const* stations = R"sql(
insert into data.station (login, office_id, kind, name, settings)
select s->>'station', (o->>'office')::int, s->>'kind', coalesce(s->>'counter', s->>'name', s->>'station'),
       coalesce((select jsonb_build_object('counter', c.id) from data.counter c
                  where c.office_id = (o->>'office')::int and c.name = s->>'counter'), '{}')
  from jsonb_array_elements((:files)::jsonb #> '{offices,offices}') o, jsonb_array_elements(o->'stations') s
on conflict (login) do update set kind = excluded.kind, name = excluded.name, settings = excluded.settings, enabled = true,
    retired = false)sql";

constexpr char const* login_offices = R"sql(
insert into data.login_office (login, office_id)
select s->>'login', (s->>'office')::int from jsonb_array_elements((:files)::jsonb #> '{staff,staff}') s
union all
select s.login, s.office_id from data.station s
on conflict (login, office_id) do nothing)sql";

}  // namespace

std::string demonstration_json()
{
    std::string json = "{";
    std::string languages;
    for (auto const& file : demonstration_files()) {
        if (file.name.starts_with("texts/")) {
            languages += (languages.empty() ? "" : ",") + std::string{file.text};
        } else {
            auto const key = file.name.substr(0, file.name.find('.'));
            json += "\"" + std::string{key} + "\":" + std::string{file.text} + ",";
        }
    }
    return json + "\"texts\":[" + languages + "]}";
}

std::vector<std::string> const& office_statements()
{
    // The people before the counters they sit at, the profiles before the people.
    static std::vector<std::string> const all{
        forget_the_day, forget_the_leaves, forget_what_was_added, offices, areas,    errand_types,    checklists, hours, last_tickets,
        periods,        closing_days,      tiles,        topics,   profiles, profile_errands, choices,    texts, staff,
        counters,       stations,          login_offices};
    return all;
}

}  // namespace skranke

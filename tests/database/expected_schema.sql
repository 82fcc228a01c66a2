--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: api; Type: SCHEMA; Schema: -; Owner: skranke_api
--

CREATE SCHEMA api;


ALTER SCHEMA api OWNER TO skranke_api;

--
-- Name: SCHEMA api; Type: COMMENT; Schema: -; Owner: skranke_api
--

COMMENT ON SCHEMA api IS 'The only door. Functions and views; see core/database/README.md.';


--
-- Name: audit; Type: SCHEMA; Schema: -; Owner: skranke_migrator
--

CREATE SCHEMA audit;


ALTER SCHEMA audit OWNER TO skranke_migrator;

--
-- Name: SCHEMA audit; Type: COMMENT; Schema: -; Owner: skranke_migrator
--

COMMENT ON SCHEMA audit IS 'What was looked at, by whom and why. Append-only.';


--
-- Name: data; Type: SCHEMA; Schema: -; Owner: skranke_migrator
--

CREATE SCHEMA data;


ALTER SCHEMA data OWNER TO skranke_migrator;

--
-- Name: SCHEMA data; Type: COMMENT; Schema: -; Owner: skranke_migrator
--

COMMENT ON SCHEMA data IS 'Tables. Nobody but the functions of schema api reaches them.';


--
-- Name: migration; Type: SCHEMA; Schema: -; Owner: skranke_operator
--

CREATE SCHEMA migration;


ALTER SCHEMA migration OWNER TO skranke_operator;

--
-- Name: rules; Type: SCHEMA; Schema: -; Owner: skranke_api
--

CREATE SCHEMA rules;


ALTER SCHEMA rules OWNER TO skranke_api;

--
-- Name: SCHEMA rules; Type: COMMENT; Schema: -; Owner: skranke_api
--

COMMENT ON SCHEMA rules IS 'What the functions of api share. Nobody may call these directly.';


--
-- Name: closing_answer; Type: TYPE; Schema: api; Owner: skranke_api
--

CREATE TYPE api.closing_answer AS (
	office integer,
	day date,
	answer text,
	tickets integer,
	agrees boolean
);


ALTER TYPE api.closing_answer OWNER TO skranke_api;

--
-- Name: counter_answer; Type: TYPE; Schema: api; Owner: skranke_api
--

CREATE TYPE api.counter_answer AS (
	id integer,
	name text,
	state text
);


ALTER TYPE api.counter_answer OWNER TO skranke_api;

--
-- Name: found_visit; Type: TYPE; Schema: api; Owner: skranke_api
--

CREATE TYPE api.found_visit AS (
	ticket bigint,
	day date,
	number text,
	errand text,
	area text,
	counter text,
	ended_as text,
	arrived timestamp with time zone,
	called timestamp with time zone,
	started timestamp with time zone,
	ended timestamp with time zone,
	on_time boolean,
	closed boolean
);


ALTER TYPE api.found_visit OWNER TO skranke_api;

--
-- Name: incident_answer; Type: TYPE; Schema: api; Owner: skranke_api
--

CREATE TYPE api.incident_answer AS (
	id bigint,
	place text,
	state text
);


ALTER TYPE api.incident_answer OWNER TO skranke_api;

--
-- Name: setup_answer; Type: TYPE; Schema: api; Owner: skranke_api
--

CREATE TYPE api.setup_answer AS (
	office integer,
	section text,
	nr integer,
	latest integer,
	content jsonb,
	today date,
	latest_author text,
	latest_at timestamp with time zone,
	draft jsonb,
	revision integer,
	based_on integer,
	draft_from date,
	draft_to date,
	draft_reason text,
	draft_author text,
	draft_at timestamp with time zone
);


ALTER TYPE api.setup_answer OWNER TO skranke_api;

--
-- Name: story_line; Type: TYPE; Schema: api; Owner: skranke_api
--

CREATE TYPE api.story_line AS (
	seq integer,
	at timestamp with time zone,
	kind text,
	state text,
	was text,
	counter text,
	errand text,
	outcome text,
	detail text,
	at_stand boolean,
	closing boolean
);


ALTER TYPE api.story_line OWNER TO skranke_api;

--
-- Name: tally_answer; Type: TYPE; Schema: api; Owner: skranke_api
--

CREATE TYPE api.tally_answer AS (
	id bigint,
	tally text,
	state text,
	today integer
);


ALTER TYPE api.tally_answer OWNER TO skranke_api;

--
-- Name: ticket_answer; Type: TYPE; Schema: api; Owner: skranke_api
--

CREATE TYPE api.ticket_answer AS (
	id bigint,
	number text,
	state text,
	counter integer
);


ALTER TYPE api.ticket_answer OWNER TO skranke_api;

--
-- Name: language_code; Type: DOMAIN; Schema: data; Owner: skranke_migrator
--

CREATE DOMAIN data.language_code AS text
	CONSTRAINT language_code_check CHECK ((VALUE ~ '^[a-z]{2}$'::text));


ALTER DOMAIN data.language_code OWNER TO skranke_migrator;

--
-- Name: observed; Type: TYPE; Schema: data; Owner: skranke_migrator
--

CREATE TYPE data.observed AS (
	what text,
	errand_id integer,
	hour integer,
	seconds double precision
);


ALTER TYPE data.observed OWNER TO skranke_migrator;

--
-- Name: persons; Type: DOMAIN; Schema: data; Owner: skranke_migrator
--

CREATE DOMAIN data.persons AS integer
	CONSTRAINT persons_check CHECK (((VALUE >= 1) AND (VALUE <= 20)));


ALTER DOMAIN data.persons OWNER TO skranke_migrator;

--
-- Name: setup_section; Type: DOMAIN; Schema: data; Owner: skranke_migrator
--

CREATE DOMAIN data.setup_section AS text
	CONSTRAINT setup_section_check CHECK ((VALUE = ANY (ARRAY['office'::text, 'hours'::text, 'closures'::text, 'areas'::text, 'errands'::text, 'profiles'::text, 'kiosk'::text, 'help'::text, 'choices'::text, 'texts'::text, 'staff'::text, 'devices'::text])));


ALTER DOMAIN data.setup_section OWNER TO skranke_migrator;

--
-- Name: target_seconds; Type: DOMAIN; Schema: data; Owner: skranke_migrator
--

CREATE DOMAIN data.target_seconds AS integer
	CONSTRAINT target_seconds_check CHECK ((VALUE > 0));


ALTER DOMAIN data.target_seconds OWNER TO skranke_migrator;

--
-- Name: ticket_priority; Type: DOMAIN; Schema: data; Owner: skranke_migrator
--

CREATE DOMAIN data.ticket_priority AS text
	CONSTRAINT ticket_priority_check CHECK ((VALUE = ANY (ARRAY['ordinary'::text, 'companion'::text, 'urgent'::text, 'returned'::text])));


ALTER DOMAIN data.ticket_priority OWNER TO skranke_migrator;

--
-- Name: ticket_state; Type: DOMAIN; Schema: data; Owner: skranke_migrator
--

CREATE DOMAIN data.ticket_state AS text
	CONSTRAINT ticket_state_check CHECK ((VALUE = ANY (ARRAY['issued'::text, 'waiting'::text, 'called'::text, 'serving'::text, 'parked'::text, 'done'::text, 'no_show'::text, 'left'::text, 'cancelled'::text])));


ALTER DOMAIN data.ticket_state OWNER TO skranke_migrator;

--
-- Name: left_seat; Type: TYPE; Schema: rules; Owner: skranke_api
--

CREATE TYPE rules.left_seat AS (
	counter integer,
	office integer,
	ticket bigint
);


ALTER TYPE rules.left_seat OWNER TO skranke_api;

--
-- Name: period; Type: TYPE; Schema: rules; Owner: skranke_api
--

CREATE TYPE rules.period AS (
	errand integer,
	counter integer,
	counts boolean,
	on_time boolean,
	served_s numeric
);


ALTER TYPE rules.period OWNER TO skranke_api;

--
-- Name: press; Type: TYPE; Schema: rules; Owner: skranke_api
--

CREATE TYPE rules.press AS (
	id uuid,
	at timestamp with time zone,
	seen boolean,
	staff_id integer,
	station text,
	answer_id bigint,
	answer_number text,
	answer_state text
);


ALTER TYPE rules.press OWNER TO skranke_api;

--
-- Name: profile_now; Type: TYPE; Schema: rules; Owner: skranke_api
--

CREATE TYPE rules.profile_now AS (
	overdue_before timestamp with time zone,
	rested_area integer,
	errands integer[]
);


ALTER TYPE rules.profile_now OWNER TO skranke_api;

--
-- Name: setup_consequence; Type: TYPE; Schema: rules; Owner: skranke_api
--

CREATE TYPE rules.setup_consequence AS (
	weight text,
	kind text,
	amount integer,
	names text,
	list text,
	line integer,
	field text
);


ALTER TYPE rules.setup_consequence OWNER TO skranke_api;

--
-- Name: setup_finding; Type: TYPE; Schema: rules; Owner: skranke_api
--

CREATE TYPE rules.setup_finding AS (
	section text,
	list text,
	line integer,
	field text,
	problem text
);


ALTER TYPE rules.setup_finding OWNER TO skranke_api;

--
-- Name: visit; Type: TYPE; Schema: rules; Owner: skranke_api
--

CREATE TYPE rules.visit AS (
	errand integer,
	state text,
	outcome text,
	waited_s numeric
);


ALTER TYPE rules.visit OWNER TO skranke_api;

--
-- Name: add_errand(bigint, uuid, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.add_errand(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), errand_type text DEFAULT NULL::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(add_errand.press_id, 'add_errand', row(ticket, errand_type)::text, ticket);
    t data.ticket;
    e data.errand_type;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, add_errand.ticket, '{waiting,called,serving,parked}', 'holder');
    e := rules.errand(t.office_id, add_errand.errand_type);
    at := data.clock();
    insert into data.ticket_errand (ticket_id, position, errand_id)
    select t.id, coalesce(max(d.position), 0) + 1, e.id from data.ticket_errand d where d.ticket_id = t.id;
    update data.ticket d set last_seq = d.last_seq + 1, last_press = p.id where d.id = t.id returning * into t;
    if t.state <> 'parked' then
        perform rules.touch(p, t.counter_id);
    end if;
    t := rules.record(p, t, 'errand_added', t.state, at, null, jsonb_build_object('errand', e.code));
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.add_errand(ticket bigint, press_id uuid, errand_type text) OWNER TO skranke_api;

--
-- Name: answer_colleague(bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.answer_colleague(incident bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.incident_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(answer_colleague.press_id, 'answer_colleague', row(incident)::text);
    i data.incident;
    at timestamptz;
begin
    if p.seen then
        return next rules.incident_again(p);
        return;
    end if;
    i := rules.hold_incident(p, answer_colleague.incident);
    at := data.clock();
    if i.closed is not null or i.answered is not null then
        perform rules.refuse('SL022', 'somebody goes there already');
    end if;
    update data.incident d set answered = at, answered_by = p.staff_id where d.id = i.id;
    return next rules.tell_incident(p, i, 'answered', at, 'answered');
end $$;


ALTER FUNCTION api.answer_colleague(incident bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: answer_help_call(bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.answer_help_call(call bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(answer_help_call.press_id, 'answer_help_call', row(call)::text);
    h data.helper_call;
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    update data.helper_call d set answered = data.clock(), answered_by = p.staff_id
     where d.id = answer_help_call.call and d.answered is null returning * into h;
    if not found then
        perform rules.refuse('SQ003', 'somebody goes there already');
    end if;
    select * into c from data.counter d where d.id = h.counter_id;
    perform rules.remember(p, c.id, coalesce(c.name, ''), 'answered');
    perform pg_notify('skranke_office_' || h.office_id, '{"h":' || coalesce(c.id::text, 'null') || '}');
    return next row(c.id, coalesce(c.name, ''), 'answered')::api.counter_answer;
end $$;


ALTER FUNCTION api.answer_help_call(call bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: apply_due_setup(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.apply_due_setup() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    o record;
    changed int := 0;
begin
    for o in select d.id, rules.day_in(d.id, data.clock()) as today from data.office d order by d.id loop
        -- Looked at without a lock first: on most days nothing is due, and on all but the first look nothing ever is.
        continue when not exists (select from data.setup_live l where l.office_id = o.id and l.day <> o.today);
        perform rules.hold_setup(o.id);
        if exists (select from data.setup_live l where l.office_id = o.id and l.day <> o.today) then
            changed := changed + rules.bring_into_force(o.id);
        end if;
    end loop;
    return changed;
end $$;


ALTER FUNCTION api.apply_due_setup() OWNER TO skranke_api;

--
-- Name: assign_counter(integer, uuid, integer, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.assign_counter(counter integer, press_id uuid DEFAULT gen_random_uuid(), staff integer DEFAULT NULL::integer, profile integer DEFAULT NULL::integer) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(assign_counter.press_id, 'assign_counter', row(counter, staff, profile)::text);
    c data.counter;
    was data.counter;
    other data.counter;
    seat rules.left_seat;
    wanted int;
    at timestamptz;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    if assign_counter.staff is not null then
        perform rules.lock_seats(assign_counter.staff, assign_counter.counter);
    end if;
    was := rules.hold_counter(p, assign_counter.counter, false);
    if was.retired then
        perform rules.refuse('SQ012', 'that place is no longer used');
    end if;
    wanted := case when assign_counter.profile is not null then rules.profile(was.office_id, assign_counter.profile) end;
    if assign_counter.staff is not null then
        perform rules.check_colleague(was.office_id, assign_counter.staff);
        if was.kind <> 'citizen_pc' then
            other := rules.seat_of(assign_counter.staff);
            seat := rules.leave_seat(p, assign_counter.staff, was.id, false);
        end if;
    end if;
    at := data.clock();
    if assign_counter.staff is null or assign_counter.staff = was.staff_id then
        update data.counter d set profile_id = coalesce(wanted, d.profile_id), last_press = p.id
         where d.id = was.id returning * into c;
    else        -- a pause was the other person's
        update data.counter d
           set staff_id = assign_counter.staff, state = 'open', pause_reason = '', since = at, last_press = p.id,
               profile_id = coalesce(wanted,
                   (select pr.id from data.staff s join data.profile pr on pr.id = s.usual_profile_id and pr.office_id = d.office_id
                     where s.id = assign_counter.staff and d.kind <> 'citizen_pc'),
                   d.profile_id,
                   (select min(pr.id) from data.profile pr where pr.office_id = d.office_id))
         where d.id = was.id returning * into c;
    end if;
    insert into data.assignment (office_id, counter_id, at, press_id, staff_id, profile_id, was_state, was_staff_id,
                                 was_profile_id, was_pause, left_counter_id, left_state, left_pause)
    values (c.office_id, c.id, at, p.id, c.staff_id, c.profile_id, was.state, was.staff_id, was.profile_id, was.pause_reason,
            seat.counter, case when seat.counter is not null then other.state end,
            case when seat.counter is not null then other.pause_reason end);
    return next rules.counter_answer(p, c, seat);
end $$;


ALTER FUNCTION api.assign_counter(counter integer, press_id uuid, staff integer, profile integer) OWNER TO skranke_api;

--
-- Name: call_colleague(uuid, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.call_colleague(press_id uuid DEFAULT gen_random_uuid(), counter integer DEFAULT NULL::integer) RETURNS SETOF api.incident_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(call_colleague.press_id, 'call_colleague', row(counter)::text);
    c data.counter;
    i data.incident;
    at_office int;
    at timestamptz;
begin
    if p.seen then
        return next rules.incident_again(p);
        return;
    end if;
    if call_colleague.counter is not null then
        select * into c from data.counter d where d.id = call_colleague.counter;
        if not found then
            perform rules.refuse('SQ012', 'no such counter in this office');
        end if;
    else
        select * into c from data.counter d
         where d.staff_id = p.staff_id and d.state <> 'closed' and d.kind <> 'citizen_pc' order by d.id limit 1;
    end if;
    at_office := coalesce(c.office_id, rules.office_meant(null));
    -- One after the other for one person, so that two presses are one call.
    perform from data.staff s where s.id = p.staff_id for no key update;
    at := data.clock();
    select * into i from data.incident d
     where d.office_id = at_office and d.closed is null and d.answered is null and d.called_by = p.staff_id
       and d.counter_id is not distinct from c.id
     order by d.id limit 1;
    if found then
        return next rules.tell_incident(p, i, 'called_again', at, 'called');
        return;
    end if;
    insert into data.incident (office_id, counter_id, ticket_id, called_by, called)
    values (at_office, c.id,
            (select t.id from data.ticket t where t.counter_id = c.id and t.state in ('called', 'serving')), p.staff_id, at)
    returning * into i;
    return next rules.tell_incident(p, i, 'called', at, 'called');
end $$;


ALTER FUNCTION api.call_colleague(press_id uuid, counter integer) OWNER TO skranke_api;

--
-- Name: call_helper(uuid, integer, text, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.call_helper(press_id uuid DEFAULT gen_random_uuid(), counter integer DEFAULT NULL::integer, reason text DEFAULT NULL::text, office integer DEFAULT NULL::integer) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(call_helper.press_id, 'call_helper', row(counter, reason, office)::text);
    at_office int;
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.check_words(call_helper.reason);
    at_office := rules.office_meant(call_helper.office);
    if call_helper.counter is not null then
        select * into c from data.counter d where d.id = call_helper.counter;
        if not found then
            perform rules.refuse('SQ012', 'no such counter in this office');
        end if;
        at_office := c.office_id;
    end if;
    insert into data.helper_call (office_id, counter_id, reason, at)
    values (at_office, call_helper.counter, coalesce(call_helper.reason, ''), data.clock());
    perform rules.remember(p, c.id, coalesce(c.name, ''), 'helper_called');
    perform pg_notify('skranke_office_' || at_office, '{"h":' || coalesce(c.id::text, 'null') || '}');
    return next row(c.id, coalesce(c.name, ''), 'helper_called')::api.counter_answer;
end $$;


ALTER FUNCTION api.call_helper(press_id uuid, counter integer, reason text, office integer) OWNER TO skranke_api;

--
-- Name: call_next_ticket(integer, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.call_next_ticket(counter integer, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(call_next_ticket.press_id, 'call_next_ticket', row(counter)::text);
    c data.counter;
    t data.ticket;
    chosen bigint;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    c := rules.hold_counter(p, call_next_ticket.counter, true);
    select * into t from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving');
    if not found then
        at := data.clock();
        chosen := rules.choose(p, c, at);
        if chosen is null then
            delete from data.press d where d.id = p.id;         -- the same press may try again
            return;
        end if;
        t := rules.give(p, c, chosen, 'called', 'waiting', data.clock());
        perform rules.announce(t.office_id, array[t.id], c.id);
    end if;
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.call_next_ticket(counter integer, press_id uuid) OWNER TO skranke_api;

--
-- Name: call_ticket(integer, bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.call_ticket(counter integer, ticket bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(call_ticket.press_id, 'call_ticket', row(counter, ticket)::text, ticket);
    c data.counter;
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    c := rules.hold_counter(p, call_ticket.counter, true);
    if not exists (select from data.staff s where s.id = p.staff_id and 'call_particular' = any (s.permissions)) then
        perform rules.refuse('SQ018', 'calling a particular number is a permission');
    end if;
    if exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
        perform rules.refuse('SQ007', 'the counter has a citizen already');
    end if;
    t := rules.hold_ticket(p, call_ticket.ticket, '{waiting}', 'anyone', c.id);
    if t.office_id <> c.office_id then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    end if;
    t := rules.give(p, c, t.id, 'called', 'waiting', data.clock());
    perform rules.announce(t.office_id, array[t.id], c.id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.call_ticket(counter integer, ticket bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: cancel_ticket(bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.cancel_ticket(ticket bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(cancel_ticket.press_id, 'cancel_ticket', row(ticket)::text, ticket);
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    return next rules.withdraw(p, cancel_ticket.ticket, '{issued,waiting}', 'cancelled');
end $$;


ALTER FUNCTION api.cancel_ticket(ticket bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: check_office(jsonb, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.check_office(document jsonb, office integer DEFAULT NULL::integer) RETURNS TABLE(section text, list text, line integer, field text, problem text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(check_office.office);
begin
    return query select * from rules.setup_findings(check_office.document, at_office);
end $$;


ALTER FUNCTION api.check_office(document jsonb, office integer) OWNER TO skranke_api;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: clock_row; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.clock_row (
    one boolean DEFAULT true NOT NULL,
    kind text DEFAULT 'demonstration'::text NOT NULL,
    shown_at timestamp with time zone NOT NULL,
    set_at timestamp with time zone NOT NULL,
    speed double precision DEFAULT 1 NOT NULL,
    CONSTRAINT clock_row_kind_check CHECK ((kind = 'demonstration'::text)),
    CONSTRAINT clock_row_one_check CHECK (one),
    CONSTRAINT clock_row_speed_check CHECK (((speed >= (0)::double precision) AND (speed <= (100000)::double precision)))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.clock_row FORCE ROW LEVEL SECURITY;


ALTER TABLE data.clock_row OWNER TO skranke_migrator;

--
-- Name: TABLE clock_row; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.clock_row IS 'A demonstration''s clock: at the real moment set_at it showed shown_at, and it runs speed times as fast.';


--
-- Name: clock_speed(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.clock_speed() RETURNS double precision
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    RETURN COALESCE((SELECT c.speed FROM data.clock_row c), (1)::double precision);


ALTER FUNCTION api.clock_speed() OWNER TO skranke_api;

--
-- Name: close_counter(integer, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.close_counter(counter integer, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(close_counter.press_id, 'close_counter', row(counter)::text);
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    c := rules.hold_own_counter(p, close_counter.counter);
    if exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
        perform rules.refuse('SQ007', 'the counter has a citizen');
    end if;
    c := rules.close(p, c);
    return next rules.counter_answer(p, c);
end $$;


ALTER FUNCTION api.close_counter(counter integer, press_id uuid) OWNER TO skranke_api;

--
-- Name: close_day(integer, date); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.close_day(office integer, day date) RETURNS SETOF api.closing_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    o data.office;
    kept data.closed_day;
    answer text;
    left_open int[];
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    select * into o from data.office d where d.id = close_day.office;
    if not found or close_day.day is null then
        perform rules.refuse('SQ017', 'not an office of this login, or no day');
    elsif close_day.day >= rules.day_in(o.id, data.clock()) then
        perform rules.refuse('SQ022', 'the day is not over');
    end if;

    answer := data.claim_day(o.id, close_day.day, data.clock());
    if answer = 'closed' then
        if data.end_visits(o.id, close_day.day) > 0 then
            perform pg_notify('skranke_office_' || o.id, '{"s":true}');     -- more than one notification could name
        end if;
        perform data.move_estimates(o.id, close_day.day);
        left_open := rules.close_left_counters(o.id, close_day.day, data.clock());
        if cardinality(left_open) > 0 then
            perform pg_notify('skranke_office_' || o.id, '{"t":[],"c":[' || array_to_string(left_open, ',') || ']}');
        end if;
        perform data.move_day(o.id, close_day.day);
        perform data.keep_figures(o.id, close_day.day, rules.figures_from_rows(o.id, close_day.day),
                                  rules.figures_from_events(o.id, close_day.day));
        perform data.learn_day(o.id, close_day.day);
    end if;
    select * into kept from data.closed_day d where d.office_id = o.id and d.day = close_day.day;
    return next row(o.id, close_day.day, answer, kept.tickets, kept.agrees)::api.closing_answer;
end $$;


ALTER FUNCTION api.close_day(office integer, day date) OWNER TO skranke_api;

--
-- Name: close_incident(bigint, uuid, boolean, boolean, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.close_incident(incident bigint, press_id uuid DEFAULT gen_random_uuid(), warning_given boolean DEFAULT false, conversation_ended boolean DEFAULT false, outcome text DEFAULT 'calmed'::text) RETURNS SETOF api.incident_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(close_incident.press_id, 'close_incident',
        row(incident, warning_given, conversation_ended, outcome)::text);
    i data.incident;
    at timestamptz;
begin
    if p.seen then
        return next rules.incident_again(p);
        return;
    end if;
    i := rules.hold_incident(p, close_incident.incident);
    at := data.clock();
    if i.closed is not null then
        perform rules.refuse('SL023', 'it has been written down already');
    elsif p.staff_id <> i.called_by and p.staff_id is distinct from i.answered_by and not rules.has_role('lead') then
        perform rules.refuse('SQ018', 'by who called, who came, or a team lead');
    elsif coalesce(close_incident.outcome, '') not in ('calmed', 'left', 'escorted', 'police', 'mistake', 'other') then
        perform rules.refuse('SQ017', 'no such outcome');
    end if;
    update data.incident d
       set closed = at, warning_given = coalesce(close_incident.warning_given, false),
           conversation_ended = coalesce(close_incident.conversation_ended, false), outcome = close_incident.outcome
     where d.id = i.id;
    return next rules.tell_incident(p, i, 'closed', at, 'closed');
end $$;


ALTER FUNCTION api.close_incident(incident bigint, press_id uuid, warning_given boolean, conversation_ended boolean, outcome text) OWNER TO skranke_api;

--
-- Name: confirm_ticket(bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.confirm_ticket(ticket bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(confirm_ticket.press_id, 'confirm_ticket', row(ticket)::text, ticket);
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    -- One that was confirmed by time meanwhile is as good.
    t := rules.hold_ticket(p, confirm_ticket.ticket, '{issued,waiting}', 'anyone');
    if t.taken_by <> session_user then
        perform rules.refuse('SQ004', 'another login took this number');
    end if;
    if t.state = 'issued' then
        t := rules.confirm(p, t);
    end if;
    perform rules.announce(t.office_id, array[t.id], null);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.confirm_ticket(ticket bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: correct_help(bigint, uuid, text, text, text, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.correct_help(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), outcome text DEFAULT NULL::text, reason text DEFAULT NULL::text, referred_to text DEFAULT NULL::text, errand_type text DEFAULT NULL::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(correct_help.press_id, 'correct_help',
        row(ticket, outcome, reason, referred_to, errand_type)::text, ticket);
    t data.ticket;
    old data.ticket;
    e data.errand_type;
    said record;
    was_code text;
    new_reason text;
    new_referred text;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    old := rules.hold_ticket(p, correct_help.ticket, '{done}', 'anyone');
    at := data.clock();
    if old.day <> rules.day_in(old.office_id, at) then
        perform rules.refuse('SQ003', 'not of today');
    elsif exists (select from data.counter c where c.id = old.counter_id and c.kind not in ('citizen_pc', 'information')) then
        perform rules.refuse('SQ004', 'not help of Medbetjening');
    end if;
    select * into said from rules.help_words(old.id);
    new_reason := nullif(coalesce(correct_help.reason, said.reason), '');
    new_referred := nullif(coalesce(correct_help.referred_to, said.referred_to), '');
    if not exists (select from data.choice d where d.office_id = old.office_id and d.kind in ('outcome', 'help_outcome')
                                               and d.code = coalesce(correct_help.outcome, old.outcome)) then
        perform rules.refuse('SQ017', 'no such outcome');
    end if;
    perform rules.check_help_reason(old.office_id, new_reason);
    perform rules.check_words(new_referred);
    select d.code into was_code from data.errand_type d where d.id = old.errand_id;
    if correct_help.errand_type is null then
        select * into strict e from data.errand_type d where d.id = old.errand_id;
    else
        e := rules.errand(old.office_id, correct_help.errand_type);
    end if;
    update data.ticket d
       set outcome = coalesce(correct_help.outcome, d.outcome), referred_to = new_referred, errand_id = e.id,
           area_id = e.area_id, last_seq = d.last_seq + 1, last_press = p.id
     where d.id = old.id returning * into t;
    update data.service s set outcome = t.outcome, referred_to = t.referred_to, errand_id = t.errand_id
     where s.counter_id is not distinct from t.counter_id and s.day = t.day and s.ticket_id = t.id and s.ended = t.ended;
    t := rules.record(p, t, 'corrected', old.state, at, t.outcome, jsonb_strip_nulls(jsonb_build_object(
        'reason', new_reason, 'referred_to', new_referred, 'was_outcome', old.outcome, 'was_reason', said.reason,
        'was_referred_to', said.referred_to, 'was_errand', was_code)));
    perform rules.announce(t.office_id, array[t.id], null);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.correct_help(ticket bigint, press_id uuid, outcome text, reason text, referred_to text, errand_type text) OWNER TO skranke_api;

--
-- Name: count_tally(text, uuid, boolean, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.count_tally(tally text, press_id uuid DEFAULT gen_random_uuid(), take_back boolean DEFAULT false, office integer DEFAULT NULL::integer) RETURNS SETOF api.tally_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(count_tally.press_id, 'count_tally', row(tally, take_back, office)::text);
    at_office constant int := rules.office_meant(count_tally.office);
    at constant timestamptz := data.clock();
    today constant date := rules.day_in(at_office, at);
    counted bigint;
    made bigint;
begin
    if p.seen then
        return next row(p.answer_id, p.answer_number, p.answer_state,
                        rules.tally_today(at_office, count_tally.tally, today))::api.tally_answer;
        return;
    end if;
    if not exists (select from data.choice c
                    where c.office_id = at_office and c.kind = 'tally' and c.code = count_tally.tally) then
        perform rules.refuse('SQ017', 'nothing of that name is counted here');
    end if;
    if coalesce(count_tally.take_back, false) then
        select d.id into counted from data.tally d
         where d.office_id = at_office and d.day = today and d.code = count_tally.tally and d.takes_back is null
           and d.login = session_user collate "default"
           and not exists (select from data.tally b where b.takes_back = d.id)
         order by d.id desc limit 1;
        if counted is null then
            perform rules.refuse('SQ014', 'you have counted none of these today');
        end if;
    end if;
    insert into data.tally (office_id, day, code, at, press_id, takes_back)
    values (at_office, today, count_tally.tally, at, p.id, counted)
    on conflict (takes_back) do nothing returning id into made;
    if made is null then        -- taken back twice at once
        perform rules.refuse('SQ014', 'it has been taken back already');
    end if;
    perform rules.remember(p, made, count_tally.tally, case when counted is null then 'counted' else 'taken_back' end);
    perform pg_notify('skranke_office_' || at_office, '{"t":[],"c":[]}');
    return next row(made, count_tally.tally, case when counted is null then 'counted' else 'taken_back' end,
                    rules.tally_today(at_office, count_tally.tally, today))::api.tally_answer;
end $$;


ALTER FUNCTION api.count_tally(tally text, press_id uuid, take_back boolean, office integer) OWNER TO skranke_api;

--
-- Name: counter_today(integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.counter_today(counter integer) RETURNS TABLE(services integer, on_time integer, no_shows integer, next_break timestamp with time zone, next_break_kind text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    c data.counter;
    at constant timestamptz := data.clock();
    today date;
    b data.planned_break;
begin
    select * into c from data.counter d where d.id = counter_today.counter;
    if not found then
        perform rules.refuse('SQ012', 'no such counter in this office');
    end if;
    today := rules.day_in(c.office_id, at);
    select * into b from data.planned_break d
     where d.office_id = c.office_id and d.day = today and d.staff_id = c.staff_id and d.removed is null and d.ends > at
     order by d.starts limit 1;
    return query
        select count(*)::int, (count(*) filter (where s.on_time))::int,
               (select count(*)::int from data.ticket t
                 where t.office_id = c.office_id and t.day = today and t.state = 'no_show' and t.counter_id = c.id),
               b.starts, b.kind
          from data.service s
         where s.counter_id = c.id and s.day = today
           and s.outcome not in ('parked', 'returned', 'transferred', 'undone');
end $$;


ALTER FUNCTION api.counter_today(counter integer) OWNER TO skranke_api;

--
-- Name: clock(); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.clock() RETURNS timestamp with time zone
    LANGUAGE plpgsql SECURITY DEFINER PARALLEL RESTRICTED
    AS $$
begin
    return coalesce((select c.shown_at + (clock_timestamp() - c.set_at) * c.speed from data.clock_row c where c.one),
                    clock_timestamp());
end $$;


ALTER FUNCTION data.clock() OWNER TO skranke_migrator;

--
-- Name: FUNCTION clock(); Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON FUNCTION data.clock() IS 'The one time of the database: real time, or a demonstration''s.';


--
-- Name: day_in(integer, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.day_in(office integer, at timestamp with time zone) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
begin
    return (select (day_in.at at time zone o.zone)::date from data.office o where o.id = day_in.office);
end $$;


ALTER FUNCTION rules.day_in(office integer, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: office; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.office (
    id integer NOT NULL,
    municipality_id integer NOT NULL,
    name text NOT NULL,
    zone text DEFAULT 'Europe/Copenhagen'::text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    notice text DEFAULT ''::text NOT NULL,
    call_ahead interval DEFAULT '00:10:00'::interval NOT NULL,
    late_tolerance interval DEFAULT '00:10:00'::interval NOT NULL,
    promise interval DEFAULT '00:05:00'::interval NOT NULL,
    confirm_after interval DEFAULT '00:00:30'::interval NOT NULL,
    holidays boolean DEFAULT false NOT NULL,
    bridge_saturdays boolean DEFAULT false NOT NULL,
    CONSTRAINT office_call_ahead_check CHECK ((call_ahead > '00:00:00'::interval))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.office FORCE ROW LEVEL SECURITY;


ALTER TABLE data.office OWNER TO skranke_migrator;

--
-- Name: COLUMN office.notice; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.office.notice IS 'One line for the displays of the hall.';


--
-- Name: COLUMN office.promise; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.office.promise IS 'No booked citizen is called later than this after the booked time, if dispatch can help it.';


--
-- Name: COLUMN office.holidays; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.office.holidays IS 'Closed on the holidays of the calendar, which are computed.';


--
-- Name: COLUMN office.bridge_saturdays; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.office.bridge_saturdays IS 'Closed on Saturdays squeezed in by a holiday, which are computed.';


--
-- Name: ticket_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

CREATE SEQUENCE data.ticket_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE data.ticket_seq OWNER TO skranke_migrator;

--
-- Name: ticket; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.ticket (
    id bigint DEFAULT nextval('data.ticket_seq'::regclass) NOT NULL,
    office_id integer NOT NULL,
    day date NOT NULL,
    number text NOT NULL,
    area_id integer NOT NULL,
    errand_id integer NOT NULL,
    state data.ticket_state NOT NULL,
    priority data.ticket_priority DEFAULT 'ordinary'::text NOT NULL,
    persons data.persons DEFAULT 1 NOT NULL,
    language data.language_code DEFAULT 'da'::text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    arrived timestamp with time zone NOT NULL,
    booked timestamp with time zone,
    start timestamp with time zone NOT NULL,
    target_s data.target_seconds NOT NULL,
    queued timestamp with time zone,
    waited interval DEFAULT '00:00:00'::interval NOT NULL,
    calls integer DEFAULT 0 NOT NULL,
    parkings integer DEFAULT 0 NOT NULL,
    returns integer DEFAULT 0 NOT NULL,
    transfers integer DEFAULT 0 NOT NULL,
    only_counter_id integer,
    counter_id integer,
    called timestamp with time zone,
    recalled timestamp with time zone,
    parked timestamp with time zone,
    on_time boolean,
    started timestamp with time zone,
    ended timestamp with time zone,
    outcome text,
    referred_to text,
    taken_by text NOT NULL,
    last_seq integer DEFAULT 1 NOT NULL,
    last_press uuid,
    CONSTRAINT ticket_state_fits CHECK (
CASE
    WHEN ((state)::text = ANY (ARRAY['done'::text, 'no_show'::text, 'left'::text, 'cancelled'::text])) THEN (ended IS NOT NULL)
    WHEN (ended IS NOT NULL) THEN false
    WHEN ((state)::text = 'called'::text) THEN (counter_id IS NOT NULL)
    ELSE (((state)::text <> 'waiting'::text) OR (counter_id IS NULL))
END)
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.ticket FORCE ROW LEVEL SECURITY;


ALTER TABLE data.ticket OWNER TO skranke_migrator;

--
-- Name: COLUMN ticket.start; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.ticket.start IS 'Where progress is counted from: arrival, or the booked time less call_ahead, or as place says.';


--
-- Name: COLUMN ticket.queued; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.ticket.queued IS 'Since when the citizen waits again; null: since arrival, or the booked time.';


--
-- Name: COLUMN ticket.waited; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.ticket.waited IS 'All time in the queue up to the last call from it, for a booked citizen from the booked time.';


--
-- Name: COLUMN ticket.calls; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.ticket.calls IS 'How often called from the queue; parkings, returns, transfers: parked, put back, sent on. What was taken back counts nowhere.';


--
-- Name: COLUMN ticket.only_counter_id; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.ticket.only_counter_id IS 'Sent on to this counter and no other.';


--
-- Name: days_to_close(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.days_to_close() RETURNS TABLE(office integer, day date, tickets integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    BEGIN ATOMIC
 SELECT o.id,
     t.day,
     (count(*))::integer AS count
    FROM (data.office o
      JOIN data.ticket t ON (((t.office_id = o.id) AND (t.day < rules.day_in(o.id, data.clock())))))
   GROUP BY o.id, t.day
   ORDER BY t.day, o.id;
END;


ALTER FUNCTION api.days_to_close() OWNER TO skranke_api;

--
-- Name: discard_setup_draft(text, integer, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.discard_setup_draft(section text, revision integer, office integer DEFAULT NULL::integer) RETURNS SETOF api.setup_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(discard_setup_draft.office);
begin
    perform rules.check_section(discard_setup_draft.section);
    perform rules.hold_setup(at_office);
    delete from data.setup_draft d where d.office_id = at_office and d.section = discard_setup_draft.section
                                     and d.revision = discard_setup_draft.revision;
    if not found then
        perform rules.refuse('SO004', 'somebody has changed the draft');
    end if;
    return next rules.setup_answer(at_office, discard_setup_draft.section);
end $$;


ALTER FUNCTION api.discard_setup_draft(section text, revision integer, office integer) OWNER TO skranke_api;

--
-- Name: estimate_error(integer, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.estimate_error(office integer DEFAULT NULL::integer, latest integer DEFAULT 20) RETURNS TABLE(estimates integer, error_s double precision, within double precision, bias_s double precision)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    meant constant int := rules.office_meant(estimate_error.office);
begin
    return query
        select count(*)::int, avg(abs(r.median_s - r.truth_s))::double precision,
               avg((r.truth_s <= r.bound_s)::int)::double precision, avg(r.median_s - r.truth_s)::double precision
          from rules.recent_estimates(meant, least(greatest(estimate_error.latest, 1), 1000)) r;
end $$;


ALTER FUNCTION api.estimate_error(office integer, latest integer) OWNER TO skranke_api;

--
-- Name: estimate_inputs(integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.estimate_inputs(office integer DEFAULT NULL::integer) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    o data.office;
    at constant timestamptz := data.clock();
begin
    select * into o from data.office d where d.id = rules.office_meant(estimate_inputs.office);
    return jsonb_build_object(
        'at', rules.micros(at), 'zone', extract(epoch from (at at time zone o.zone) - (at at time zone 'UTC'))::int,
        'call_ahead', (extract(epoch from o.call_ahead) * 1000000)::bigint, 'promise', (extract(epoch from o.promise) * 1000000)::bigint,
        'errands', rules.estimate_errands(o.id, at, o.zone),
        'profiles', (select jsonb_agg(jsonb_build_object(
                                'id', p.id, 'max_in_row', p.max_in_row, 'first_after', (extract(epoch from p.first_after) * 1000000)::bigint,
                                'errands', (select jsonb_agg(e.code) from data.profile_errand pe join data.errand_type e on e.id = pe.errand_type_id
                                             where pe.profile_id = p.id)) order by p.id)
                       from data.profile p where p.office_id = o.id),
        'counters', rules.estimate_counters(o.id, at),
        'waiting', (select jsonb_agg(jsonb_build_object(
                               'id', t.id, 'errand', e.code, 'arrived', rules.micros(t.arrived), 'start', rules.micros(t.start),
                               'target_s', t.target_s, 'booked', rules.micros(t.booked), 'only', t.only_counter_id) order by t.id)
                      from data.ticket t join data.errand_type e on e.id = t.errand_id
                     where t.office_id = o.id and t.state in ('waiting', 'issued')),
        'calls', rules.learned_once(o.id, 'calls'), 'absent', rules.learned_once(o.id, 'absent'),
        'walk', rules.learned_once(o.id, 'walk'), 'between', rules.learned_once(o.id, 'between'),
        'given_up', rules.learned_once(o.id, 'given_up'),
        'recent', (select jsonb_agg(jsonb_build_array(r.median_s, r.bound_s, r.truth_s)) from rules.recent_estimates(o.id, 100) r));
end $$;


ALTER FUNCTION api.estimate_inputs(office integer) OWNER TO skranke_api;

--
-- Name: find_visits(text, date, date, interval, interval, text, text, integer, text, date, bigint, boolean, integer, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.find_visits(number text DEFAULT NULL::text, from_day date DEFAULT NULL::date, to_day date DEFAULT NULL::date, from_time interval DEFAULT NULL::interval, to_time interval DEFAULT NULL::interval, errand_type text DEFAULT NULL::text, area text DEFAULT NULL::text, counter integer DEFAULT NULL::integer, outcome text DEFAULT NULL::text, at_day date DEFAULT NULL::date, at_ticket bigint DEFAULT NULL::bigint, newer boolean DEFAULT false, most integer DEFAULT 500, office integer DEFAULT NULL::integer) RETURNS SETOF api.found_visit
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $_$
#variable_conflict use_column
declare
    o data.office;
    errand_id int;
    area_id int;
    way constant text := case when find_visits.newer then 'asc' else 'desc' end;
    beyond constant text := case when find_visits.newer then '>' else '<' end;
    fits text := '';
    half text;
begin
    select * into strict o from data.office d where d.id = rules.office_meant(find_visits.office);
    if find_visits.number is not null then
        fits := fits || ' and t.number = $2';
    end if;
    if find_visits.from_day is not null then
        fits := fits || ' and t.day >= $3';
    end if;
    if find_visits.to_day is not null then
        fits := fits || ' and t.day <= $4';
    end if;
    if find_visits.from_time is not null then
        fits := fits || ' and (t.arrived at time zone $14)::time >= $5::time';
    end if;
    if find_visits.to_time is not null then
        fits := fits || ' and (t.arrived at time zone $14)::time <= $6::time';
    end if;
    if find_visits.errand_type is not null then
        select e.id into errand_id from data.errand_type e where e.office_id = o.id and e.code = find_visits.errand_type;
        fits := fits || ' and t.errand_id = $7';
    end if;
    if find_visits.area is not null then
        select a.id into area_id from data.area a where a.office_id = o.id and a.code = find_visits.area;
        fits := fits || ' and t.area_id = $8';
    end if;
    if find_visits.counter is not null then
        fits := fits || ' and t.counter_id = $9';
    end if;
    if find_visits.outcome is not null then
        fits := fits || ' and case when t.outcome is null then t.state::text else t.outcome end = $10';
    end if;
    if find_visits.at_day is not null and find_visits.at_ticket is not null then
        fits := fits || format(' and t.day %1$s= $11 and (t.day, t.id) %1$s ($11, $12)', beyond);
    elsif find_visits.at_day is not null then
        fits := fits || case when find_visits.newer then ' and t.day > $11' else ' and t.day <= $11' end;
    end if;

    half := '(select t.id, %1$s as day, t.number, t.errand_id, t.area_id, t.counter_id, coalesce(t.outcome, t.state::text) as ended_as,'
            '  t.arrived, t.called, t.started, t.ended, t.on_time, %2$s as closed'
            '  from data.%3$s t where t.office_id = $1' || fits || ' order by t.day ' || way || ', t.id ' || way || ' limit $13)';
    return query execute
        'select v.id, v.day, v.number, e.name, a.name, coalesce(c.name, ''''), v.ended_as, v.arrived, v.called, v.started,'
        ' v.ended, v.on_time, v.closed'
        ' from (select * from (' || format(half, 't.day', 'false', 'ticket') || ' union all '
        || format(half, 't.day', 'true', 'ticket_past') || ') h order by h.day ' || way || ', h.id ' || way || ' limit $13) v'
        ' join data.errand_type e on e.id = v.errand_id join data.area a on a.id = v.area_id'
        ' left join data.counter c on c.id = v.counter_id'
        ' order by v.day ' || way || ', v.id ' || way
      using o.id, find_visits.number, find_visits.from_day, find_visits.to_day, find_visits.from_time, find_visits.to_time,
            errand_id, area_id, find_visits.counter, find_visits.outcome, find_visits.at_day, find_visits.at_ticket,
            least(greatest(coalesce(find_visits.most, 500), 1), 2000), o.zone;
end $_$;


ALTER FUNCTION api.find_visits(number text, from_day date, to_day date, from_time interval, to_time interval, errand_type text, area text, counter integer, outcome text, at_day date, at_ticket bigint, newer boolean, most integer, office integer) OWNER TO skranke_api;

--
-- Name: finish_and_call_next(integer, bigint, uuid, text, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.finish_and_call_next(counter integer, ticket bigint, press_id uuid DEFAULT gen_random_uuid(), outcome text DEFAULT 'solved'::text, referred_to text DEFAULT NULL::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(finish_and_call_next.press_id, 'finish_and_call_next',
        row(counter, ticket, outcome, referred_to)::text, ticket);
    c data.counter;
    old data.ticket;
    t data.ticket;
    chosen bigint;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    c := rules.hold_counter(p, finish_and_call_next.counter, true);
    old := rules.hold_ticket(p, finish_and_call_next.ticket, '{called,serving}', 'holder', c.id);
    if old.counter_id is distinct from c.id then
        perform rules.refuse('SQ004', 'another counter has this ticket');
    end if;
    at := data.clock();
    old := rules.finish(p, old, finish_and_call_next.outcome, finish_and_call_next.referred_to, at);
    chosen := rules.choose(p, c, at);
    if chosen is null then
        -- Nobody waits. The finish stands, and the press with it.
        perform rules.announce(c.office_id, array[old.id], c.id);
        return;
    end if;
    t := rules.give(p, c, chosen, 'called', 'waiting', data.clock());
    perform rules.announce(c.office_id, array[old.id, t.id], c.id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.finish_and_call_next(counter integer, ticket bigint, press_id uuid, outcome text, referred_to text) OWNER TO skranke_api;

--
-- Name: finish_help(bigint, uuid, text, text, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.finish_help(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), outcome text DEFAULT 'solved'::text, reason text DEFAULT NULL::text, referred_to text DEFAULT NULL::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(finish_help.press_id, 'finish_help', row(ticket, outcome, reason, referred_to)::text,
                                       ticket);
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, finish_help.ticket, '{called,serving}', 'holder');
    perform rules.check_help_reason(t.office_id, finish_help.reason);
    t := rules.finish(p, t, finish_help.outcome, finish_help.referred_to, data.clock(), 'help_outcome', finish_help.reason);
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.finish_help(ticket bigint, press_id uuid, outcome text, reason text, referred_to text) OWNER TO skranke_api;

--
-- Name: finish_service(bigint, uuid, text, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.finish_service(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), outcome text DEFAULT 'solved'::text, referred_to text DEFAULT NULL::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(finish_service.press_id, 'finish_service', row(ticket, outcome, referred_to)::text, ticket);
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, finish_service.ticket, '{called,serving}', 'holder');
    t := rules.finish(p, t, finish_service.outcome, finish_service.referred_to, data.clock());
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.finish_service(ticket bigint, press_id uuid, outcome text, referred_to text) OWNER TO skranke_api;

--
-- Name: area; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.area (
    id integer NOT NULL,
    office_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    letter text NOT NULL,
    first_number integer DEFAULT 1 NOT NULL,
    last_number integer DEFAULT 99 NOT NULL,
    digits integer DEFAULT 2 NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    retired boolean DEFAULT false NOT NULL,
    CONSTRAINT area_check CHECK (((last_number >= first_number) AND ((last_number)::double precision < ((10)::double precision ^ (digits)::double precision)))),
    CONSTRAINT area_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text)),
    CONSTRAINT area_digits_check CHECK ((digits = ANY (ARRAY[2, 3]))),
    CONSTRAINT area_first_number_check CHECK ((first_number > 0)),
    CONSTRAINT area_letter_check CHECK ((letter ~ '^[A-ZÆØÅ]$'::text))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.area FORCE ROW LEVEL SECURITY;


ALTER TABLE data.area OWNER TO skranke_migrator;

--
-- Name: hall_areas(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.hall_areas() RETURNS TABLE(office integer, area text, letter text, waiting integer, longest_since timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    BEGIN ATOMIC
 SELECT a.office_id,
     a.code,
     a.letter,
     (count(t.id))::integer AS count,
     min(COALESCE(t.booked, t.arrived)) AS min
    FROM (((data.area a
      JOIN data.office o ON ((o.id = a.office_id)))
      CROSS JOIN ( SELECT data.clock() AS at) n)
      LEFT JOIN data.ticket t ON (((t.office_id = a.office_id) AND (t.area_id = a.id) AND (((t.state)::text = 'waiting'::text) OR (((t.state)::text = 'issued'::text) AND ((t.arrived + o.confirm_after) <= n.at))))))
   GROUP BY a.id, a.office_id, a.code, a.letter, a."position", a.retired
  HAVING ((NOT a.retired) OR (count(t.id) > 0))
   ORDER BY a.office_id, a."position";
END;


ALTER FUNCTION api.hall_areas() OWNER TO skranke_api;

--
-- Name: help_done(integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.help_done(most integer DEFAULT 30) RETURNS TABLE(ticket bigint, number text, place text, errand_type text, topic text, started timestamp with time zone, ended timestamp with time zone, outcome text, reason text, referred_to text, corrected boolean, correctable boolean, sent_to text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
begin
    return query
        select t.id, t.number, coalesce(c.name, ''), e.code, coalesce(h.name, e.name), s.started, s.ended, s.outcome,
               coalesce(w.reason, ''), coalesce(s.referred_to, ''), coalesce(w.corrected, false),
               t.state = 'done' and t.ended = s.ended, coalesce(o.name, '')
          from rules.help_services(at_office, rules.day_in(at_office, data.clock())) s
               join data.ticket t on t.id = s.ticket_id
               join data.errand_type e on e.id = s.errand_id
               left join data.counter c on c.id = s.counter_id
               left join data.help_topic h on h.errand_type_id = e.id
               left join data.counter o on o.id = coalesce(t.only_counter_id, t.counter_id) and s.outcome = 'transferred'
               left join lateral rules.help_words(t.id) w on s.outcome <> 'transferred'
         where s.ended is not null and s.outcome not in ('undone', 'returned')
         order by s.ended desc, s.id desc limit help_done.most;
end $$;


ALTER FUNCTION api.help_done(most integer) OWNER TO skranke_api;

--
-- Name: help_topics(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.help_topics() RETURNS TABLE(office integer, "position" integer, errand_type text, name text, hint text, counter_errand text, today integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
begin
    return query
        select h.office_id, h.position, e.code, h.name, h.hint, k.code, coalesce(n.today, 0)
          from data.help_topic h
               join data.errand_type e on e.id = h.errand_type_id
               left join data.errand_type k on k.id = h.counter_errand_id
               left join (select s.errand_id, count(*)::int as today
                            from rules.help_services(at_office, rules.day_in(at_office, data.clock())) s
                           where s.outcome is null or s.outcome not in ('undone', 'returned')
                           group by s.errand_id) n on n.errand_id = e.id
         where h.office_id = at_office and e.active
         order by h.position;
end $$;


ALTER FUNCTION api.help_topics() OWNER TO skranke_api;

--
-- Name: import_office(jsonb, text, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.import_office(document jsonb, reason text, office integer DEFAULT NULL::integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(import_office.office);
    today date;
    s text;
    changed int := 0;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    perform rules.check_words(import_office.reason);
    if coalesce(import_office.reason, '') !~ '\S' then
        perform rules.refuse('SO008', 'a change needs a reason');
    end if;
    perform rules.hold_setup(at_office);
    today := rules.day_in(at_office, data.clock());
    if jsonb_typeof(import_office.document) is distinct from 'object'
       or not import_office.document ?& rules.setup_sections()
       or exists (select from rules.setup_findings(import_office.document, at_office))
       or rules.takes_over_a_letter(at_office, 'areas', import_office.document -> 'areas', today) then
        perform rules.refuse('SO006', 'it cannot be so');
    end if;
    foreach s in array rules.setup_sections() loop
        continue when rules.setup_content(at_office, s) = import_office.document -> s;
        perform rules.add_version(at_office, s, import_office.document -> s, today, null, import_office.reason);
        changed := changed + 1;
    end loop;
    perform rules.bring_into_force(at_office, 'hours');
    return changed;
exception when integrity_constraint_violation or data_exception then
    perform rules.refuse('SO006', 'it cannot be so');
    return 0;
end $$;


ALTER FUNCTION api.import_office(document jsonb, reason text, office integer) OWNER TO skranke_api;

--
-- Name: keep_setup_draft(text, jsonb, integer, integer, date, date, text, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.keep_setup_draft(section text, content jsonb, revision integer, based_on integer, valid_from date DEFAULT NULL::date, valid_to date DEFAULT NULL::date, reason text DEFAULT ''::text, office integer DEFAULT NULL::integer) RETURNS SETOF api.setup_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(keep_setup_draft.office);
begin
    perform rules.check_section(keep_setup_draft.section);
    perform rules.check_words(keep_setup_draft.reason);
    if jsonb_typeof(keep_setup_draft.content) is distinct from 'object' then
        perform rules.refuse('SO006', 'not a document');
    end if;
    perform rules.hold_setup(at_office);
    if coalesce((select d.revision from data.setup_draft d
                  where d.office_id = at_office and d.section = keep_setup_draft.section), 0)
       is distinct from keep_setup_draft.revision then
        perform rules.refuse('SO004', 'somebody has changed the draft');
    end if;
    insert into data.setup_draft (office_id, section, revision, based_on, valid_from, valid_to, content, reason, author, at)
    values (at_office, keep_setup_draft.section, keep_setup_draft.revision + 1, coalesce(keep_setup_draft.based_on, 0),
            keep_setup_draft.valid_from, keep_setup_draft.valid_to, keep_setup_draft.content,
            coalesce(keep_setup_draft.reason, ''), rules.my_name(), data.clock())
    on conflict (office_id, section) do update
        set revision = excluded.revision, based_on = excluded.based_on, valid_from = excluded.valid_from,
            valid_to = excluded.valid_to, content = excluded.content, reason = excluded.reason, author = excluded.author,
            login = session_user, at = excluded.at;
    return next rules.setup_answer(at_office, keep_setup_draft.section);
end $$;


ALTER FUNCTION api.keep_setup_draft(section text, content jsonb, revision integer, based_on integer, valid_from date, valid_to date, reason text, office integer) OWNER TO skranke_api;

--
-- Name: kiosk_errands(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.kiosk_errands() RETURNS TABLE(office integer, "position" integer, errand_type text, area text, text_key text, icon text, open boolean, opens timestamp with time zone, last_ticket timestamp with time zone, waiting integer, asks_persons boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    moment constant timestamptz := data.clock();
begin
    return query
        select k.office_id, k.position, e.code, a.code, k.text_key, k.icon,
               exists (select from rules.hours(k.office_id, d.day) h where moment >= h.opens and moment < h.closes)
                   and coalesce(moment < l.at, true) and not rules.is_stopped(e.id),
               rules.next_opening(k.office_id, moment), l.at,
               (select count(*)::int from data.ticket t
                 where t.office_id = k.office_id and t.area_id = a.id
                   and (t.state = 'waiting' or t.state = 'issued' and t.arrived + o.confirm_after <= moment)), k.asks_persons
          from data.kiosk_tile k
               join data.errand_type e on e.id = k.errand_type_id and e.active
               join data.area a on a.id = e.area_id
               join data.office o on o.id = k.office_id
               cross join lateral (select rules.day_in(k.office_id, moment) as day) d
               cross join lateral (select rules.last_ticket_at(e.id, k.office_id, d.day) as at) l
         where rules.in_its_period(e.id, d.day)
         order by k.office_id, k.position;
end $$;


ALTER FUNCTION api.kiosk_errands() OWNER TO skranke_api;

--
-- Name: lead_counters(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.lead_counters() RETURNS TABLE(counter integer, name text, kind text, state text, staff integer, staff_name text, profile integer, profile_name text, areas text[], pause_reason text, since timestamp with time zone, ticket bigint, number text, ticket_state text, errand text, booked timestamp with time zone, called timestamp with time zone, started timestamp with time zone, minutes integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
begin
    return query
        select c.id, c.name, c.kind, c.state, s.id, coalesce(s.name, ''), p.id, coalesce(p.name, ''),
               coalesce(rules.areas_of(p.id), '{}'), coalesce(k.name, c.pause_reason), c.since, t.id, t.number, t.state::text,
               e.name, t.booked, t.called, t.started, e.minutes
          from data.counter c
               left join data.staff s on s.id = c.staff_id
               left join data.profile p on p.id = c.profile_id
               left join data.choice k on k.office_id = c.office_id and k.kind = 'pause' and k.code = c.pause_reason
               left join data.ticket t on t.counter_id = c.id and t.state in ('called', 'serving')
               left join data.errand_type e on e.id = t.errand_id
         where c.office_id = at_office
         order by c.id;
end $$;


ALTER FUNCTION api.lead_counters() OWNER TO skranke_api;

--
-- Name: lead_day(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.lead_day() RETURNS TABLE(met integer, done integer, services integer, on_time integer, no_show integer, "left" integer, referred integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
    today constant date := rules.day_in(at_office, data.clock());
    s record;
begin
    select count(*)::int as all_of_them, (count(*) filter (where d.on_time))::int as on_time into s
      from (select v.on_time, v.outcome from data.counter c join data.service v on v.counter_id = c.id and v.day = today
             where c.office_id = at_office
            union all
            select v.on_time, v.outcome from data.service v
             where v.counter_id is null and v.day = today and v.office_id = at_office) d
     where d.outcome not in ('parked', 'returned', 'transferred', 'undone');
    return query
        select (count(*) filter (where t.state not in ('issued', 'cancelled')))::int,
               (count(*) filter (where t.state = 'done'))::int, s.all_of_them, s.on_time,
               (count(*) filter (where t.state = 'no_show'))::int, (count(*) filter (where t.state = 'left'))::int,
               (count(*) filter (where t.state = 'done' and t.outcome = 'referred'))::int
          from data.ticket t where t.office_id = at_office and t.day = today;
end $$;


ALTER FUNCTION api.lead_day() OWNER TO skranke_api;

--
-- Name: lead_quarters(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.lead_quarters() RETURNS TABLE(at timestamp with time zone, waiting integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
    moment constant timestamptz := data.clock();
    today constant date := rules.day_in(at_office, moment);
    opened constant timestamptz := (select min(h.opens) from rules.hours(at_office, today) h);
begin
    return query
        with story as (
            select e.state, e.at as since, lead(e.at) over (partition by e.ticket_id order by e.seq) as until
              from data.ticket t join data.event e on e.ticket_id = t.id
             where t.office_id = at_office and t.day = today)
        select q.at, (select count(*)::int from story y
                       where y.state = 'waiting' and y.since <= q.at and (y.until is null or y.until > q.at))
          from generate_series(opened, moment, interval '15 min') q (at)
         order by q.at;
end $$;


ALTER FUNCTION api.lead_quarters() OWNER TO skranke_api;

--
-- Name: lead_staff(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.lead_staff() RETURNS TABLE(staff integer, name text, profile integer, profile_name text, areas text[], counter integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
    at constant timestamptz := data.clock();
begin
    return query
        select s.id, s.name, p.id, coalesce(p.name, ''), coalesce(rules.areas_of(p.id), '{}'), (rules.seat_of(s.id)).id
          from data.login_office lo
               join data.staff s on s.login = lo.login
               join pg_roles r on r.rolname = s.login
               left join data.profile p on p.id = s.usual_profile_id and p.office_id = at_office
         where lo.office_id = at_office and (s.expires is null or s.expires > at)
           and pg_has_role(r.oid, 'skranke_desk', 'member')
         order by s.name, s.id;
end $$;


ALTER FUNCTION api.lead_staff() OWNER TO skranke_api;

--
-- Name: leave_ticket(bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.leave_ticket(ticket bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(leave_ticket.press_id, 'leave_ticket', row(ticket)::text, ticket);
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    return next rules.withdraw(p, leave_ticket.ticket, '{waiting,parked}', 'left');
end $$;


ALTER FUNCTION api.leave_ticket(ticket bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: mark_no_show(bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.mark_no_show(ticket bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(mark_no_show.press_id, 'mark_no_show', row(ticket)::text, ticket);
    t data.ticket;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, mark_no_show.ticket, '{called}', 'holder');
    at := data.clock();
    update data.ticket d set state = 'no_show', ended = at, last_seq = last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    perform rules.wipe(t.id);
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'no_show', 'called', at);
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.mark_no_show(ticket bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: me(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.me() RETURNS TABLE(staff integer, login text, name text, office integer, office_name text, roles text[], permissions text[], must_change_password boolean, usual_profile integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    s data.staff;
begin
    select * into s from data.staff d where d.login = session_user;
    if not found then
        perform rules.refuse('ST001', 'this login has no work here');
    elsif s.expires <= data.clock() then
        perform rules.refuse('ST002', 'this login has expired');
    end if;
    return query
        select s.id, s.login, s.name, o.id, o.name,
               array(select substr(r.rolname, 9) from pg_roles r
                      where r.rolname like 'skranke\_%' and r.rolname <> session_user
                        and pg_has_role(session_user, r.oid, 'member') order by 1),
               s.permissions, s.must_change_password, s.usual_profile_id
          from data.office o where o.id = rules.office_meant(null);
end $$;


ALTER FUNCTION api.me() OWNER TO skranke_api;

--
-- Name: move_break(integer, timestamp with time zone, timestamp with time zone, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.move_break(planned integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(move_break.press_id, 'move_break', row(planned, starts, ends)::text);
    old data.planned_break;
    b data.planned_break;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    select * into old from data.planned_break d where d.id = move_break.planned;
    if found then       -- the person before the block, as plan_break does
        perform rules.check_break(old.office_id, old.staff_id, move_break.starts, move_break.ends, old.kind, old.id);
    end if;
    old := rules.hold_break(move_break.planned);
    update data.planned_break d set removed = data.clock(), removed_by = session_user where d.id = old.id;
    insert into data.planned_break (office_id, day, staff_id, kind, starts, ends, moved_from)
    values (old.office_id, rules.day_in(old.office_id, move_break.starts), old.staff_id, old.kind, move_break.starts,
            move_break.ends, old.id)
    returning * into b;
    return next rules.break_answer(p, b, 'planned');
end $$;


ALTER FUNCTION api.move_break(planned integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid) OWNER TO skranke_api;

--
-- Name: station; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.station (
    login text NOT NULL,
    office_id integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    retired boolean DEFAULT false NOT NULL,
    CONSTRAINT station_kind_check CHECK ((kind = ANY (ARRAY['workplace'::text, 'display'::text, 'kiosk'::text, 'locker'::text, 'customer'::text]))),
    CONSTRAINT station_login_check CHECK ((login ~ '^[a-z][a-z0-9_.-]{1,30}$'::text))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.station FORCE ROW LEVEL SECURITY;


ALTER TABLE data.station OWNER TO skranke_migrator;

--
-- Name: my_station(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.my_station() RETURNS TABLE(login text, kind text, name text, office integer, enabled boolean, settings jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    BEGIN ATOMIC
 SELECT s.login,
     s.kind,
     s.name,
     s.office_id,
     s.enabled,
     s.settings
    FROM data.station s
   WHERE (s.login = SESSION_USER);
END;


ALTER FUNCTION api.my_station() OWNER TO skranke_api;

--
-- Name: now(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.now() RETURNS timestamp with time zone
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    RETURN data.clock();


ALTER FUNCTION api.now() OWNER TO skranke_api;

--
-- Name: office_document(integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.office_document(office integer DEFAULT NULL::integer) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(office_document.office);
begin
    return (select jsonb_object_agg(s, rules.setup_content(at_office, s)) from unnest(rules.setup_sections()) s)
        || jsonb_build_object('municipality', (select m.name from data.office o join data.municipality m on m.id = o.municipality_id
                                                where o.id = at_office));
end $$;


ALTER FUNCTION api.office_document(office integer) OWNER TO skranke_api;

--
-- Name: office_hours(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.office_hours() RETURNS TABLE(office integer, name text, notice text, enabled boolean, open boolean, opens timestamp with time zone, closes timestamp with time zone, opens_next timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at constant timestamptz := data.clock();
begin
    return query
        select o.id, o.name, o.notice, coalesce((select s.enabled from data.station s where s.login = session_user), true),
               coalesce(at >= h.opens and at < h.closes, false), h.opens, h.closes, rules.next_opening(o.id, at)
          from data.office o
               left join lateral (select * from rules.hours(o.id, rules.day_in(o.id, at)) d where d.closes > at
                                  order by d.opens limit 1) h on true
         order by o.id;
end $$;


ALTER FUNCTION api.office_hours() OWNER TO skranke_api;

--
-- Name: open_counter(integer, uuid, integer, boolean); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.open_counter(counter integer, press_id uuid DEFAULT gen_random_uuid(), profile integer DEFAULT NULL::integer, take_over boolean DEFAULT false) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(open_counter.press_id, 'open_counter', row(counter, profile, take_over)::text);
    c data.counter;
    seat rules.left_seat;
    wanted int;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.lock_seats(p.staff_id, open_counter.counter);
    c := rules.hold_counter(p, open_counter.counter, false);
    if c.retired then
        perform rules.refuse('SQ012', 'that place is no longer used');
    end if;
    if c.state <> 'closed' and c.staff_id <> p.staff_id and not coalesce(open_counter.take_over, false) then
        perform rules.refuse('SQ013', (select s.name from data.staff s where s.id = c.staff_id) || ' is at this counter');
    end if;
    wanted := case when open_counter.profile is not null then rules.profile(c.office_id, open_counter.profile) end;
    if c.kind <> 'citizen_pc' then
        seat := rules.leave_seat(p, p.staff_id, c.id, coalesce(open_counter.take_over, false));
    end if;
    update data.counter d
       set state = 'open', staff_id = p.staff_id, pause_reason = '', since = data.clock(), last_press = p.id,
           profile_id = coalesce(wanted,
               (select pr.id from data.staff s join data.profile pr on pr.id = s.usual_profile_id and pr.office_id = c.office_id
                                                            and not pr.retired
                 where s.id = p.staff_id),
               (select pr.id from data.profile pr where pr.id = d.profile_id and not pr.retired),
               (select min(pr.id) from data.profile pr where pr.office_id = c.office_id and not pr.retired))
     where d.id = c.id returning * into c;
    return next rules.counter_answer(p, c, seat);
end $$;


ALTER FUNCTION api.open_counter(counter integer, press_id uuid, profile integer, take_over boolean) OWNER TO skranke_api;

--
-- Name: park_ticket(bigint, uuid, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.park_ticket(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), reason text DEFAULT NULL::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(park_ticket.press_id, 'park_ticket', row(ticket, reason)::text, ticket);
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    perform rules.check_words(park_ticket.reason);
    t := rules.hold_ticket(p, park_ticket.ticket, '{called,serving}', 'holder');
    if t.counter_id is null then
        perform rules.refuse('SQ003', 'help at the stand is not parked');
    end if;
    t := rules.park(p, t, coalesce(park_ticket.reason, ''));
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.park_ticket(ticket bigint, press_id uuid, reason text) OWNER TO skranke_api;

--
-- Name: staff; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.staff (
    id integer NOT NULL,
    login text NOT NULL,
    name text NOT NULL,
    initials text DEFAULT ''::text NOT NULL,
    permissions text[] DEFAULT '{}'::text[] NOT NULL,
    usual_profile_id integer,
    must_change_password boolean DEFAULT false NOT NULL,
    expires timestamp with time zone,
    CONSTRAINT staff_login_check CHECK ((login ~ '^[a-z][a-z0-9_.-]{1,30}$'::text)),
    CONSTRAINT staff_permissions_check CHECK ((permissions <@ '{call_particular}'::text[]))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.staff FORCE ROW LEVEL SECURITY;


ALTER TABLE data.staff OWNER TO skranke_migrator;

--
-- Name: password_changed(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.password_changed() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    BEGIN ATOMIC
 UPDATE data.staff AS s SET must_change_password = false
   WHERE (s.login = SESSION_USER);
END;


ALTER FUNCTION api.password_changed() OWNER TO skranke_api;

--
-- Name: pause_counter(integer, uuid, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.pause_counter(counter integer, press_id uuid DEFAULT gen_random_uuid(), reason text DEFAULT NULL::text) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(pause_counter.press_id, 'pause_counter', row(counter, reason)::text);
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.check_words(pause_counter.reason);
    c := rules.hold_own_counter(p, pause_counter.counter);
    update data.counter d set state = 'paused', pause_reason = coalesce(reason, ''), since = data.clock(), last_press = p.id
     where d.id = c.id returning * into c;
    return next rules.counter_answer(p, c);
end $$;


ALTER FUNCTION api.pause_counter(counter integer, press_id uuid, reason text) OWNER TO skranke_api;

--
-- Name: plan_break(integer, timestamp with time zone, timestamp with time zone, uuid, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.plan_break(staff integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid DEFAULT gen_random_uuid(), kind text DEFAULT 'lunch'::text) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(plan_break.press_id, 'plan_break', row(staff, starts, ends, kind)::text);
    at_office constant int := rules.office_meant(null);
    b data.planned_break;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.check_break(at_office, plan_break.staff, plan_break.starts, plan_break.ends, plan_break.kind);
    insert into data.planned_break (office_id, day, staff_id, kind, starts, ends)
    values (at_office, rules.day_in(at_office, plan_break.starts), plan_break.staff, plan_break.kind, plan_break.starts,
            plan_break.ends)
    returning * into b;
    return next rules.break_answer(p, b, 'planned');
end $$;


ALTER FUNCTION api.plan_break(staff integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid, kind text) OWNER TO skranke_api;

--
-- Name: press; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.press (
    id uuid NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    function text NOT NULL,
    arguments bigint NOT NULL,
    subject bigint,
    at timestamp with time zone NOT NULL,
    answer_id bigint,
    answer_number text,
    answer_state text
)
WITH (fillfactor='80', autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.press FORCE ROW LEVEL SECURITY;


ALTER TABLE data.press OWNER TO skranke_migrator;

--
-- Name: COLUMN press.arguments; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.press.arguments IS 'A hash: the same press must ask for the same thing.';


--
-- Name: COLUMN press.subject; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.press.subject IS 'The ticket it was about, where it was about one.';


--
-- Name: press_answer(uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.press_answer(of_press uuid) RETURNS TABLE(known boolean, id bigint, number text, state text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    BEGIN ATOMIC
 SELECT (d.id IS NOT NULL),
     d.answer_id,
     d.answer_number,
     d.answer_state
    FROM (( SELECT 1 AS "?column?") one
      LEFT JOIN data.press d ON (((d.id = press_answer.of_press) AND (d.login = SESSION_USER))));
END;


ALTER FUNCTION api.press_answer(of_press uuid) OWNER TO skranke_api;

--
-- Name: queue_for(integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.queue_for(counter integer) RETURNS TABLE(ticket bigint, "position" integer, callable boolean, why text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    c data.counter;
    now rules.profile_now;
    at constant timestamptz := data.clock();
    free_by timestamptz;
begin
    select * into c from data.counter d where d.id = queue_for.counter;
    if not found then
        perform rules.refuse('SQ012', 'no such counter in this office');
    end if;
    now := rules.profile_now(c, at);
    free_by := rules.free_by(c, now.errands);
    return query
        select q.id, (row_number() over (order by q.why <> '', q.precedence desc, q.arrived, q.id))::int,
               q.why = '', q.why
          from (select d.id, d.arrived,
                       rules.precedence(d.start, d.booked, d.target_s, d.area_id, now.overdue_before, now.rested_area,
                                        at) as precedence,
                       case when d.booked is not null and d.start > at then 'before_time'
                            when d.booked is null and at + e.minutes * interval '1 min' > free_by then 'promise'
                            else '' end as why
                  from data.ticket d
                  join data.errand_type e on e.id = d.errand_id
                  join data.office o on o.id = d.office_id
                 where d.office_id = c.office_id
                   and (d.state = 'waiting' or d.state = 'issued' and d.arrived + o.confirm_after <= at)
                   and (d.errand_id = any (now.errands) and d.only_counter_id is null or d.only_counter_id = c.id)) q
         order by 2;
end $$;


ALTER FUNCTION api.queue_for(counter integer) OWNER TO skranke_api;

--
-- Name: recall_ticket(bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.recall_ticket(ticket bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(recall_ticket.press_id, 'recall_ticket', row(ticket)::text, ticket);
    t data.ticket;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, recall_ticket.ticket, '{called}', 'holder');
    at := data.clock();
    update data.ticket d set recalled = at, last_seq = last_seq + 1, last_press = p.id where d.id = t.id returning * into t;
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'recalled', 'called', at);
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.recall_ticket(ticket bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: record_estimate(bigint, integer, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.record_estimate(ticket bigint, median_s integer, bound_s integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    t data.ticket;
begin
    select * into t from data.ticket d where d.id = record_estimate.ticket;
    if not found then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    elsif t.taken_by <> session_user and exists (select from data.station s where s.login = session_user collate "default") then
        perform rules.refuse('SQ004', 'another stand issued this number');
    elsif not coalesce(record_estimate.median_s between 0 and 86400
                       and record_estimate.bound_s between record_estimate.median_s and 86400, false) then
        perform rules.refuse('SQ017', 'not a median and its bound');
    elsif t.state in ('issued', 'waiting') and t.calls = 0 then
        insert into data.estimate (ticket_id, office_id, at, median_s, bound_s)
        values (t.id, t.office_id, t.arrived, record_estimate.median_s, record_estimate.bound_s)
        on conflict do nothing;
    end if;
end $$;


ALTER FUNCTION api.record_estimate(ticket bigint, median_s integer, bound_s integer) OWNER TO skranke_api;

--
-- Name: release_ticket(bigint, uuid, text, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.release_ticket(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), reason text DEFAULT NULL::text, place text DEFAULT 'arrival'::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(release_ticket.press_id, 'release_ticket', row(ticket, reason, place)::text, ticket);
    t data.ticket;
    old data.ticket;
    e data.errand_type;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if coalesce(btrim(release_ticket.reason), '') = '' then
        perform rules.refuse('SQ017', 'a reason is needed');
    end if;
    perform rules.check_words(release_ticket.reason);
    old := rules.hold_ticket(p, release_ticket.ticket, '{called,serving}', 'lead');
    at := data.clock();
    select * into strict e from data.errand_type d where d.id = old.errand_id;
    t := rules.put_back(p, old, e, 'returned', release_ticket.place, null,
                        case old.priority when 'ordinary' then 'returned' else old.priority end, at);
    perform rules.end_service(old, at, 'returned', null);
    perform rules.touch(p, old.counter_id);
    t := rules.record(p, t, 'returned', old.state, at, null, rules.before(old) || jsonb_build_object(
        'place', release_ticket.place, 'reason', btrim(release_ticket.reason)));
    perform rules.announce(t.office_id, array[t.id], old.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.release_ticket(ticket bigint, press_id uuid, reason text, place text) OWNER TO skranke_api;

--
-- Name: remove_break(integer, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.remove_break(planned integer, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(remove_break.press_id, 'remove_break', row(planned)::text);
    b data.planned_break;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    b := rules.hold_break(remove_break.planned);
    update data.planned_break d set removed = data.clock(), removed_by = session_user where d.id = b.id returning * into b;
    return next rules.break_answer(p, b, 'removed');
end $$;


ALTER FUNCTION api.remove_break(planned integer, press_id uuid) OWNER TO skranke_api;

--
-- Name: resume_counter(integer, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.resume_counter(counter integer, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(resume_counter.press_id, 'resume_counter', row(counter)::text);
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    c := rules.hold_own_counter(p, resume_counter.counter);
    update data.counter d set state = 'open', pause_reason = '', since = data.clock(), last_press = p.id
     where d.id = c.id returning * into c;
    return next rules.counter_answer(p, c);
end $$;


ALTER FUNCTION api.resume_counter(counter integer, press_id uuid) OWNER TO skranke_api;

--
-- Name: resume_ticket(integer, bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.resume_ticket(counter integer, ticket bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(resume_ticket.press_id, 'resume_ticket', row(counter, ticket)::text, ticket);
    c data.counter;
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    c := rules.hold_counter(p, resume_ticket.counter, true);
    if exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
        perform rules.refuse('SQ007', 'the counter has a citizen already');
    end if;
    -- A parked ticket's counter is only where it was parked, so nobody else's row is needed.
    select * into t from data.ticket d where d.id = resume_ticket.ticket and d.office_id = c.office_id for no key update;
    if not found then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    elsif t.state <> 'parked' then
        perform rules.refuse('SQ003', 'the ticket is ' || t.state);
    end if;
    t := rules.give(p, c, t.id, 'resumed', 'parked', data.clock());
    perform rules.announce(t.office_id, array[t.id], c.id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.resume_ticket(counter integer, ticket bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: return_ticket(bigint, uuid, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.return_ticket(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), place text DEFAULT 'arrival'::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(return_ticket.press_id, 'return_ticket', row(ticket, place)::text, ticket);
    t data.ticket;
    old data.ticket;
    e data.errand_type;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    old := rules.hold_ticket(p, return_ticket.ticket, '{called,serving,no_show}', 'lead');
    at := data.clock();
    if old.state = 'no_show' and old.day <> rules.day_in(old.office_id, at) then
        perform rules.refuse('SQ003', 'not of today');
    end if;
    select * into strict e from data.errand_type d where d.id = old.errand_id;
    t := rules.put_back(p, old, e, 'returned', return_ticket.place, null,
                        case old.priority when 'ordinary' then 'returned' else old.priority end, at);
    perform rules.end_service(old, at, 'returned', null);
    -- A no-show has left its counter, where somebody else may be by now.
    if old.state <> 'no_show' then
        perform rules.touch(p, old.counter_id);
    end if;
    t := rules.record(p, t, 'returned', old.state, at, null, rules.before(old) || jsonb_build_object('place', place));
    perform rules.announce(t.office_id, array[t.id], case when old.state <> 'no_show' then old.counter_id end);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.return_ticket(ticket bigint, press_id uuid, place text) OWNER TO skranke_api;

--
-- Name: reveal(bigint, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.reveal(ticket bigint, what text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    t data.ticket;
begin
    select * into t from data.ticket d where d.id = reveal.ticket;
    if not found then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    elsif reveal.what not in ('note', 'contact', 'errand', 'citizen') then
        perform rules.refuse('SQ017', 'nothing of that name is covered');
    end if;
    insert into audit.reveal (office_id, at, ticket_id, what) values (t.office_id, data.clock(), t.id, reveal.what);
end $$;


ALTER FUNCTION api.reveal(ticket bigint, what text) OWNER TO skranke_api;

--
-- Name: save_setup(text, jsonb, integer, date, text, date, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.save_setup(section text, content jsonb, latest integer, valid_from date, reason text, valid_to date DEFAULT NULL::date, office integer DEFAULT NULL::integer) RETURNS SETOF api.setup_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(save_setup.office);
    until constant date := coalesce(save_setup.valid_to, 'infinity');
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    perform rules.check_section(save_setup.section);
    perform rules.check_words(save_setup.reason);
    if coalesce(save_setup.reason, '') !~ '\S' then
        perform rules.refuse('SO008', 'a change needs a reason');
    end if;
    perform rules.hold_setup(at_office);
    if rules.latest_setup(at_office, save_setup.section) is distinct from save_setup.latest then
        perform rules.refuse('SO004', 'somebody has saved first');
    elsif save_setup.valid_from is null or save_setup.valid_from < rules.day_in(at_office, data.clock())
          or until < save_setup.valid_from then
        perform rules.refuse('SO007', 'that day has passed');
    elsif jsonb_typeof(save_setup.content) is distinct from 'object'
          or exists (select from rules.first_refusal(at_office, save_setup.section, save_setup.content, save_setup.valid_from, until))
          or rules.takes_over_a_letter(at_office, save_setup.section, save_setup.content, save_setup.valid_from) then
        perform rules.refuse('SO006', 'it cannot be so');
    end if;
    perform rules.add_version(at_office, save_setup.section, save_setup.content, save_setup.valid_from, until, save_setup.reason);
    delete from data.setup_draft d where d.office_id = at_office and d.section = save_setup.section;
    perform rules.bring_into_force(at_office, save_setup.section);
    return next rules.setup_answer(at_office, save_setup.section);
exception when integrity_constraint_violation or data_exception then
    perform rules.refuse('SO006', 'it cannot be so');
end $$;


ALTER FUNCTION api.save_setup(section text, content jsonb, latest integer, valid_from date, reason text, valid_to date, office integer) OWNER TO skranke_api;

--
-- Name: set_note(bigint, uuid, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.set_note(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), note text DEFAULT ''::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(set_note.press_id, 'set_note', row(ticket, note)::text, ticket);
    t data.ticket;
    wanted constant text := btrim(coalesce(set_note.note, ''));
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    perform rules.check_words(wanted);
    t := rules.hold_ticket(p, set_note.ticket, '{waiting,called,serving,parked}', 'holder');
    if wanted = '' then
        perform rules.wipe(t.id);
    else
        insert into data.note (ticket_id, office_id, note) values (t.id, t.office_id, wanted)
        on conflict (ticket_id) do update set note = excluded.note;
    end if;
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.set_note(ticket bigint, press_id uuid, note text) OWNER TO skranke_api;

--
-- Name: setup(text, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.setup(section text DEFAULT NULL::text, office integer DEFAULT NULL::integer) RETURNS SETOF api.setup_answer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(setup.office);
begin
    if setup.section is not null then
        perform rules.check_section(setup.section);
    end if;
    return query select a.* from unnest(rules.setup_sections()) with ordinality as s (name, nr)
                   cross join lateral rules.setup_answer(at_office, s.name) a
                  where setup.section is null or s.name = setup.section order by s.nr;
end $$;


ALTER FUNCTION api.setup(section text, office integer) OWNER TO skranke_api;

--
-- Name: setup_effect(text, jsonb, date, date, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.setup_effect(section text, content jsonb, valid_from date, valid_to date DEFAULT NULL::date, office integer DEFAULT NULL::integer) RETURNS TABLE(weight text, kind text, amount integer, names text, list text, line integer, field text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(setup_effect.office);
    until constant date := coalesce(setup_effect.valid_to, 'infinity');
begin
    perform rules.check_section(setup_effect.section);
    if jsonb_typeof(setup_effect.content) is distinct from 'object' then
        perform rules.refuse('SO006', 'not a document');
    elsif setup_effect.valid_from is null then
        perform rules.refuse('SO007', 'no day');
    end if;
    return query select 'refused'::text, f.problem, 0, f.section, f.list, f.line, f.field
                   from rules.first_refusal(at_office, setup_effect.section, setup_effect.content, setup_effect.valid_from, until) f;
    if found then
        return;
    end if;
    if rules.takes_over_a_letter(at_office, setup_effect.section, setup_effect.content, setup_effect.valid_from) then
        return query select 'refused'::text, 'numbers_given', 0, 'areas', 'areas', 0, 'letter';
        return;
    end if;
    case setup_effect.section
    when 'errands' then return query select * from rules.errand_consequences(at_office, setup_effect.content);
    when 'office' then return query select * from rules.place_consequences(at_office, setup_effect.content);
    when 'profiles' then return query select * from rules.profile_consequences(at_office, setup_effect.content);
    when 'hours' then return query select * from rules.hours_consequences(at_office, setup_effect.content, setup_effect.valid_from);
    when 'staff' then return query select * from rules.staff_consequences(at_office, setup_effect.content);
    else null;
    end case;
    return query select 'warning'::text, 'another_is_coming', count(*)::int, to_char(min(v.valid_from), 'YYYY-MM-DD'), '', 0, ''
                   from data.setup_version v
                  where v.office_id = at_office and v.section = setup_effect.section
                    and v.valid_from > setup_effect.valid_from and v.valid_from <= until
                 having count(*) > 0;
    if setup_effect.section in ('hours', 'closures', 'kiosk', 'texts', 'errands', 'areas', 'office') then
        return query select * from rules.one('fine', 'screens_follow', array(
            select s.name from data.station s where s.office_id = at_office and s.kind in ('display', 'kiosk')
                                                and s.enabled order by 1));
    end if;
end $$;


ALTER FUNCTION api.setup_effect(section text, content jsonb, valid_from date, valid_to date, office integer) OWNER TO skranke_api;

--
-- Name: setup_history(text, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.setup_history(section text, office integer DEFAULT NULL::integer) RETURNS TABLE(nr integer, state text, valid_from date, ends date, author text, at timestamp with time zone, reason text, content jsonb)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(setup_history.office);
    today constant date := rules.day_in(at_office, data.clock());
    current constant int := (rules.setup_version_on(at_office, setup_history.section, today)).nr;
begin
    perform rules.check_section(setup_history.section);
    return query
        with v as (
            select d.*, (select min(n.valid_from) from data.setup_version n
                          where n.office_id = d.office_id and n.section = d.section and n.valid_from <= d.valid_to
                            and (n.valid_from, n.nr) > (d.valid_from, d.nr)) - 1 as replaced
              from data.setup_version d where d.office_id = at_office and d.section = setup_history.section)
        select v.nr, case when v.nr = current then 'current'
                          when v.valid_from > today and coalesce(v.replaced, v.valid_from) >= v.valid_from then 'coming'
                          else 'ended' end,
               -- What holds again after something that was for a time only ends by its own day.
               v.valid_from, nullif(least(case when v.replaced >= today or v.nr is distinct from current then v.replaced end,
                                          v.valid_to), 'infinity'), v.author, v.at, v.reason, v.content
          from v order by v.valid_from desc, v.nr desc;
end $$;


ALTER FUNCTION api.setup_history(section text, office integer) OWNER TO skranke_api;

--
-- Name: start_errand(text, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.start_errand(errand_type text, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(start_errand.press_id, 'start_errand', row(errand_type)::text);
    e data.errand_type;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    e := rules.errand(rules.office_meant(null), start_errand.errand_type);
    update data.errand_stop s set ended = data.clock(), ended_by = session_user
     where s.errand_type_id = e.id and s.ended is null;
    perform rules.remember(p, e.id, e.name, 'started');
    perform pg_notify('skranke_office_' || e.office_id, '{"s":true}');
    return next row(e.id, e.name, 'started')::api.counter_answer;
end $$;


ALTER FUNCTION api.start_errand(errand_type text, press_id uuid) OWNER TO skranke_api;

--
-- Name: start_help(text, uuid, integer); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.start_help(errand_type text, press_id uuid DEFAULT gen_random_uuid(), counter integer DEFAULT NULL::integer) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(start_help.press_id, 'start_help', row(errand_type, counter)::text);
    c data.counter;
    e data.errand_type;
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if start_help.counter is not null then
        c := rules.hold_counter(p, start_help.counter, false);
        if c.kind <> 'citizen_pc' and c.kind <> 'information' then
            perform rules.refuse('SQ012', 'help is given at a citizen PC');
        elsif exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
            perform rules.refuse('SQ007', 'the place has a citizen already');
        end if;
    end if;
    e := rules.errand(coalesce(c.office_id, rules.office_meant(null)), start_help.errand_type);
    t := rules.new_ticket(p, e, 'ordinary', 'da', 1, null, 'issued');
    update data.ticket d set state = 'serving', counter_id = c.id, called = d.arrived, on_time = true, started = d.arrived
     where d.id = t.id returning * into t;
    insert into data.service (office_id, day, ticket_id, errand_id, counter_id, staff_id, started, on_time)
    values (t.office_id, t.day, t.id, t.errand_id, t.counter_id, p.staff_id, t.arrived, true);
    perform rules.touch(p, c.id);
    t := rules.record(p, t, 'helped', null, t.arrived);
    perform rules.announce(t.office_id, array[t.id], c.id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.start_help(errand_type text, press_id uuid, counter integer) OWNER TO skranke_api;

--
-- Name: start_service(bigint, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.start_service(ticket bigint, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(start_service.press_id, 'start_service', row(ticket)::text, ticket);
    t data.ticket;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, start_service.ticket, '{called}', 'holder');
    at := data.clock();
    update data.ticket d set state = 'serving', started = at, last_seq = last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    insert into data.service (office_id, day, ticket_id, errand_id, counter_id, staff_id, started, on_time)
    values (t.office_id, t.day, t.id, t.errand_id, t.counter_id, p.staff_id, at, t.on_time);
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'started', 'called', at);
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.start_service(ticket bigint, press_id uuid) OWNER TO skranke_api;

--
-- Name: stop_errand(text, uuid, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.stop_errand(errand_type text, press_id uuid DEFAULT gen_random_uuid(), reason text DEFAULT NULL::text) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(stop_errand.press_id, 'stop_errand', row(errand_type, reason)::text);
    e data.errand_type;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.check_words(stop_errand.reason);
    e := rules.errand(rules.office_meant(null), stop_errand.errand_type);
    insert into data.errand_stop (office_id, errand_type_id, at, reason)
    values (e.office_id, e.id, data.clock(), coalesce(stop_errand.reason, ''))
    on conflict do nothing;
    perform rules.remember(p, e.id, e.name, 'stopped');
    perform pg_notify('skranke_office_' || e.office_id, '{"s":true}');
    return next row(e.id, e.name, 'stopped')::api.counter_answer;
end $$;


ALTER FUNCTION api.stop_errand(errand_type text, press_id uuid, reason text) OWNER TO skranke_api;

--
-- Name: take_ticket(text, uuid, text, text, integer, integer, text, text[], boolean); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.take_ticket(errand_type text, press_id uuid DEFAULT gen_random_uuid(), priority text DEFAULT 'ordinary'::text, language text DEFAULT 'da'::text, persons integer DEFAULT 1, office integer DEFAULT NULL::integer, reason text DEFAULT NULL::text, errands text[] DEFAULT '{}'::text[], confirm boolean DEFAULT true) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(take_ticket.press_id, 'take_ticket',
        row(errand_type, priority, language, persons, office, reason, errands, confirm)::text);
    e data.errand_type;
    more data.errand_type;
    code text;
    t data.ticket;
    place int := 0;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if take_ticket.priority is distinct from 'ordinary' then
        perform rules.check_priority(p, take_ticket.priority);
    end if;
    if take_ticket.reason is not null then
        perform rules.check_words(take_ticket.reason);
    end if;
    e := rules.errand(rules.office_meant(take_ticket.office), take_ticket.errand_type);
    if p.station is not null then
        perform rules.check_stand(e);
    end if;
    t := rules.new_ticket(p, e, take_ticket.priority, take_ticket.language, take_ticket.persons, take_ticket.reason,
                          case when take_ticket.confirm then 'waiting' else 'issued' end);
    foreach code in array coalesce(take_ticket.errands, '{}') loop
        more := rules.errand(e.office_id, code);
        if p.station is not null then
            perform rules.check_stand(more);
        end if;
        place := place + 1;
        insert into data.ticket_errand (ticket_id, position, errand_id) values (t.id, place, more.id);
    end loop;
    t := rules.record(p, t, 'taken', null, t.arrived);
    perform rules.announce(t.office_id, array[t.id], null);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.take_ticket(errand_type text, press_id uuid, priority text, language text, persons integer, office integer, reason text, errands text[], confirm boolean) OWNER TO skranke_api;

--
-- Name: tallies(); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.tallies() RETURNS TABLE(office integer, code text, name text, "position" integer, today integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
    day constant date := rules.day_in(at_office, data.clock());
begin
    return query
        select c.office_id, c.code, c.name, c.position, rules.tally_today(c.office_id, c.code, day)
          from data.choice c where c.office_id = at_office and c.kind = 'tally' order by c.position, c.code;
end $$;


ALTER FUNCTION api.tallies() OWNER TO skranke_api;

--
-- Name: tick_step(bigint, integer, uuid, boolean); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.tick_step(ticket bigint, step integer, press_id uuid DEFAULT gen_random_uuid(), done boolean DEFAULT true) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(tick_step.press_id, 'tick_step', row(ticket, step, done)::text, ticket);
    t data.ticket;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, tick_step.ticket, '{serving}', 'holder');
    if not exists (select from data.checklist_step d where d.errand_type_id = t.errand_id and d.position = tick_step.step) then
        perform rules.refuse('SQ017', 'the errand has no such step');
    end if;
    at := data.clock();
    if tick_step.done then
        insert into data.ticket_step (ticket_id, position, done, login) values (t.id, tick_step.step, at, session_user)
        on conflict do nothing;
    else
        delete from data.ticket_step d where d.ticket_id = t.id and d.position = tick_step.step;
    end if;
    update data.ticket d set last_seq = d.last_seq + 1, last_press = p.id where d.id = t.id returning * into t;
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, case when tick_step.done then 'step_done' else 'step_undone' end, t.state, at, null,
                         jsonb_build_object('step', tick_step.step));
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.tick_step(ticket bigint, step integer, press_id uuid, done boolean) OWNER TO skranke_api;

--
-- Name: transfer_ticket(bigint, uuid, text, integer, text); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.transfer_ticket(ticket bigint, press_id uuid DEFAULT gen_random_uuid(), errand_type text DEFAULT NULL::text, counter integer DEFAULT NULL::integer, place text DEFAULT 'arrival'::text) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(transfer_ticket.press_id, 'transfer_ticket',
        row(ticket, errand_type, counter, place)::text, ticket);
    t data.ticket;
    old data.ticket;
    e data.errand_type;
    c data.counter;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if transfer_ticket.counter is not null then
        -- Both counters, in their order: else the one sent to could close before it hears of the citizen.
        perform from data.counter d
          where d.id in (transfer_ticket.counter, (select x.counter_id from data.ticket x where x.id = transfer_ticket.ticket))
          order by d.id for no key update;
    end if;
    old := rules.hold_ticket(p, transfer_ticket.ticket, '{waiting,called,serving}', 'lead');
    if transfer_ticket.errand_type is null then
        select * into strict e from data.errand_type d where d.id = old.errand_id;
    else
        e := rules.errand(old.office_id, transfer_ticket.errand_type);
    end if;
    if transfer_ticket.counter is not null then
        select * into c from data.counter d where d.id = transfer_ticket.counter and d.office_id = old.office_id;
        if not found then
            perform rules.refuse('SQ012', 'no such counter in this office');
        elsif c.state = 'closed' then
            perform rules.refuse('SQ005', 'the counter is closed');
        end if;
    end if;
    at := data.clock();
    t := rules.put_back(p, old, e, 'transferred', transfer_ticket.place, transfer_ticket.counter, old.priority, at);
    perform rules.end_service(old, at, 'transferred', null);
    perform rules.touch(p, old.counter_id);
    t := rules.record(p, t, 'transferred', old.state, at, null, rules.before(old) || jsonb_build_object('place', place));
    perform rules.announce(t.office_id, array[t.id], old.counter_id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.transfer_ticket(ticket bigint, press_id uuid, errand_type text, counter integer, place text) OWNER TO skranke_api;

--
-- Name: undo(uuid, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.undo(of_press uuid, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(undo.press_id, 'undo', row(of_press)::text);
    q data.press;
    called_id bigint;       -- whom the press called, by F2
    c data.counter;
    t data.ticket;
    called_one data.ticket;
    e data.event;
    -- Not `at`: data.press has a column of that name, which would win.
    moment timestamptz := data.clock();
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    select * into q from data.press d
     where d.id = undo.of_press and (d.login = session_user or rules.has_role('lead'))
       and d.function in ('call_next_ticket', 'finish_service', 'finish_and_call_next', 'mark_no_show', 'park_ticket',
                          'transfer_ticket', 'start_help', 'finish_help')
       and d.at + interval '60 s' >= moment;
    if not found then
        perform rules.refuse('SQ014', 'nothing to take back');
    end if;
    if q.function = 'start_help' then       -- began with no ticket and made one
        q.subject := q.answer_id;
    end if;
    called_id := case when q.function in ('call_next_ticket', 'finish_and_call_next') then q.answer_id end;

    -- The counter first, then the tickets by id; what is asked of them is asked once they are locked.
    select * into c from data.counter k
     where k.id = (select coalesce((d.detail ->> 'counter')::int, d.counter_id) from data.event d
                    where d.ticket_id = coalesce(q.subject, called_id) and d.press_id = q.id
                      and not (d.kind = 'transferred' and d.was = 'waiting'))
       for no key update;
    perform from data.ticket d where d.id in (q.subject, called_id) order by d.id for no key update;

    if called_id is not null then
        e := rules.standing_call(q.id, called_id);
        select * into called_one from data.ticket d where d.id = e.ticket_id;
        if not found then
            perform rules.refuse('SQ014', 'the citizen has come or gone');
        end if;
    end if;
    -- A recall is no reason to keep the call.
    if c.id is not null and c.last_press is distinct from q.id and c.last_press is distinct from coalesce(called_one.last_press, q.id) then
        perform rules.refuse('SQ014', 'something has happened at the counter since');
    end if;
    if q.subject is not null then
        select * into t from data.ticket d where d.id = q.subject and d.last_press = q.id;
        if not found then
            perform rules.refuse('SQ014', 'something has happened to the ticket since');
        end if;
    end if;

    moment := data.clock();
    if called_id is not null then
        called_one := rules.take_back(p, called_one, e, moment);
    end if;
    if q.subject is null then
        t := called_one;
    else
        select * into strict e from data.event d where d.ticket_id = t.id and d.seq = t.last_seq;
        t := rules.take_back(p, t, e, moment);
    end if;
    perform rules.touch(p, c.id);
    perform rules.announce(t.office_id, array_remove(array[t.id, nullif(called_id, t.id)], null), c.id);
    return next rules.answer(p, t);
end $$;


ALTER FUNCTION api.undo(of_press uuid, press_id uuid) OWNER TO skranke_api;

--
-- Name: undo_assignment(uuid, uuid); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.undo_assignment(of_press uuid, press_id uuid DEFAULT gen_random_uuid()) RETURNS SETOF api.counter_answer
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(undo_assignment.press_id, 'undo_assignment', row(of_press)::text);
    a data.assignment;
    c data.counter;
    was data.counter;
    l data.counter;
    moved boolean;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    select * into a from data.assignment d
     where d.press_id = undo_assignment.of_press and d.takes_back is null and d.at >= data.clock() - interval '60 s';
    if not found then
        perform rules.refuse('SQ014', 'no such assignment, or too late');
    end if;
    -- The people by id, then the counters by id, as everybody does who takes a seat.
    perform from data.staff s where s.id in (a.staff_id, a.was_staff_id) order by s.id for no key update;
    perform from data.counter d where d.id in (a.counter_id, a.left_counter_id) order by d.id for no key update;
    select * into was from data.counter d where d.id = a.counter_id and d.last_press = a.press_id;
    if not found then
        perform rules.refuse('SQ014', 'something has happened at the counter since');
    end if;
    if a.left_counter_id is not null then
        select * into l from data.counter d where d.id = a.left_counter_id and d.last_press = a.press_id;
        if not found then
            perform rules.refuse('SQ014', 'something has happened since at the counter that was left');
        end if;
    end if;
    moved := a.staff_id is distinct from a.was_staff_id or a.was_state = 'closed' and was.state <> 'closed';
    if moved and was.kind <> 'citizen_pc' and (rules.seat_of(a.was_staff_id)).id is not null then
        perform rules.refuse('SQ014', 'the person sits elsewhere by now');
    end if;
    if moved and a.was_state = 'closed' then
        if exists (select from data.ticket t where t.counter_id = was.id and t.state in ('called', 'serving')) then
            perform rules.refuse('SQ014', 'the counter has a citizen');
        end if;
        c := rules.close(p, was);
        update data.counter d set profile_id = a.was_profile_id where d.id = c.id returning * into c;
    else
        update data.counter d
           set profile_id = a.was_profile_id, staff_id = a.was_staff_id, last_press = p.id,
               state = case when moved then a.was_state else d.state end,
               pause_reason = case when moved then a.was_pause else d.pause_reason end,
               since = case when moved then data.clock() else d.since end
         where d.id = was.id returning * into c;
    end if;
    if l.id is not null then
        update data.counter d
           set staff_id = a.staff_id, state = a.left_state, pause_reason = a.left_pause, since = data.clock(), last_press = p.id
         where d.id = l.id;
    end if;
    insert into data.assignment (office_id, counter_id, at, press_id, staff_id, profile_id, was_state, was_staff_id,
                                 was_profile_id, was_pause, takes_back)
    values (c.office_id, c.id, data.clock(), p.id, c.staff_id, c.profile_id, was.state, was.staff_id, was.profile_id,
            was.pause_reason, a.id);
    return next rules.counter_answer(p, c, case when l.id is not null then row(l.id, l.office_id, null)::rules.left_seat end);
end $$;


ALTER FUNCTION api.undo_assignment(of_press uuid, press_id uuid) OWNER TO skranke_api;

--
-- Name: visit_story(bigint, date); Type: FUNCTION; Schema: api; Owner: skranke_api
--

CREATE FUNCTION api.visit_story(ticket bigint, day date) RETURNS SETOF api.story_line
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
begin
    return query
        select v.seq, v.at, v.kind, v.state, v.was, coalesce(c.name, ''), e.name,
               coalesce((select h.name from data.choice h where h.office_id = v.office_id and h.code = v.outcome
                                                           and h.kind in ('outcome', 'help_outcome')
                          order by h.kind desc limit 1), v.outcome, ''),
               coalesce(case when v.kind = 'undone' then v.detail ->> 'kind'
                             when v.kind = 'errand_added' then
                                 (select d.name from data.errand_type d where d.office_id = v.office_id
                                                                          and d.code = v.detail ->> 'errand')
                             else (select string_agg(h.name, ', ' order by h.kind) from data.choice h
                                    where h.office_id = v.office_id
                                      and (h.kind in ('park', 'help_reason') and h.code = v.detail ->> 'reason'
                                           or h.kind = 'authority' and h.code = v.detail ->> 'referred_to')) end, ''),
               exists (select from data.station s where s.login = v.login collate "default"),
               coalesce((v.detail ->> 'closing')::boolean, false)
          from (select x.seq, x.at, x.kind, x.state, x.was, x.counter_id, x.errand_id, x.outcome, x.detail, x.login, x.office_id
                  from data.event x where x.ticket_id = visit_story.ticket
                union all
                select x.seq, x.at, x.kind, x.state, x.was, x.counter_id, x.errand_id, x.outcome, x.detail, x.login, x.office_id
                  from data.event_past x where x.day = visit_story.day and x.ticket_id = visit_story.ticket) v
               join data.errand_type e on e.id = v.errand_id
               left join data.counter c on c.id = v.counter_id
         order by v.seq;
end $$;


ALTER FUNCTION api.visit_story(ticket bigint, day date) OWNER TO skranke_api;

--
-- Name: claim_day(integer, date, timestamp with time zone); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.claim_day(office integer, day date, at timestamp with time zone) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
    if not pg_try_advisory_xact_lock(hashtext('data.claim_day'), claim_day.office) then
        return 'being_closed';
    end if;
    insert into data.closed_day (office_id, day, at) values (claim_day.office, claim_day.day, claim_day.at) on conflict do nothing;
    if not found and not exists (select from data.ticket t where t.office_id = claim_day.office and t.day = claim_day.day) then
        return 'already_closed';
    end if;
    return 'closed';
end $$;


ALTER FUNCTION data.claim_day(office integer, day date, at timestamp with time zone) OWNER TO skranke_migrator;

--
-- Name: common_columns(text); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.common_columns(live text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    BEGIN ATOMIC
 SELECT string_agg(format('x.%I'::text, a.attname), ', '::text ORDER BY a.attname) AS string_agg
    FROM (pg_attribute a
      JOIN pg_attribute p ON (((p.attname = a.attname) AND (p.attrelid = ((format('data.%I_past'::text, common_columns.live))::regclass)::oid))))
   WHERE ((a.attrelid = ((format('data.%I'::text, common_columns.live))::regclass)::oid) AND (a.attnum > 0) AND (NOT a.attisdropped) AND (a.attname <> 'day'::name));
END;


ALTER FUNCTION data.common_columns(live text) OWNER TO skranke_migrator;

--
-- Name: copy_expiry(); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.copy_expiry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_table_name = 'staff' then
        update data.login_office lo set expires = new.expires where lo.login = new.login;
    else
        new.expires := (select s.expires from data.staff s where s.login = new.login);
    end if;
    return new;
end $$;


ALTER FUNCTION data.copy_expiry() OWNER TO skranke_migrator;

--
-- Name: end_visits(integer, date); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.end_visits(office integer, day date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    t data.ticket;
    was text;
    at timestamptz;
    ended int := 0;
begin
    -- Counters before tickets, tickets by id: the order in which every press locks.
    perform from data.counter c
      where exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')
                                                and d.office_id = end_visits.office and d.day = end_visits.day)
      order by c.id for no key update;
    perform from data.ticket d where d.office_id = end_visits.office and d.day = end_visits.day order by d.id for update;
    at := data.clock();
    for t in select d.* from data.ticket d
              where d.office_id = end_visits.office and d.day = end_visits.day
                and d.state in ('issued', 'waiting', 'called', 'serving', 'parked')
              order by d.id
    loop
        if t.state = 'issued' then
            update data.ticket d set state = 'waiting', last_seq = d.last_seq + 1, last_press = null
             where d.id = t.id returning * into t;
            insert into data.event (ticket_id, seq, office_id, kind, at, state, was, errand_id)
            values (t.id, t.last_seq, t.office_id, 'confirmed', at, t.state, 'issued', t.errand_id);
        end if;
        was := t.state;
        update data.ticket d
           set state = case was when 'serving' then 'done' when 'called' then 'no_show' else 'left' end,
               outcome = case was when 'serving' then 'other' end,
               ended = at, last_seq = d.last_seq + 1, last_press = null
         where d.id = t.id returning * into t;
        update data.service s set ended = at, outcome = 'unfinished' where s.ticket_id = t.id and s.ended is null;
        insert into data.event (ticket_id, seq, office_id, kind, at, state, was, counter_id, errand_id, on_time, outcome, detail)
        values (t.id, t.last_seq, t.office_id, case t.state when 'done' then 'finished' else t.state end, at, t.state, was,
                t.counter_id, t.errand_id, t.on_time, t.outcome, '{"closing": true}');
        ended := ended + 1;
    end loop;
    return ended;
end $$;


ALTER FUNCTION data.end_visits(office integer, day date) OWNER TO skranke_migrator;

--
-- Name: holds_cpr(text); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.holds_cpr(words text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (words ~ replace('(^|\D)(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])~(0[1-9]|1[0-2])~\d\d~\d{4}(\D|$)'::text, '~'::text, '[\s./\u00a0\u202f\u2010-\u2014\u2212-]{0,3}'::text));


ALTER FUNCTION data.holds_cpr(words text) OWNER TO skranke_migrator;

--
-- Name: is_colleague(text); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.is_colleague(login text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return exists (select from data.login_office theirs join data.login_office mine on mine.office_id = theirs.office_id
                    where theirs.login = is_colleague.login and mine.login = session_user collate "default"
                      and (mine.expires is null or mine.expires > data.clock()));
end $$;


ALTER FUNCTION data.is_colleague(login text) OWNER TO skranke_migrator;

--
-- Name: closed_day; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.closed_day (
    office_id integer NOT NULL,
    day date NOT NULL,
    at timestamp with time zone NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    tickets integer DEFAULT 0 NOT NULL,
    figures jsonb DEFAULT '{}'::jsonb NOT NULL,
    recomputed jsonb DEFAULT '{}'::jsonb NOT NULL,
    agrees boolean GENERATED ALWAYS AS ((figures = recomputed)) STORED NOT NULL
);

ALTER TABLE ONLY data.closed_day FORCE ROW LEVEL SECURITY;


ALTER TABLE data.closed_day OWNER TO skranke_migrator;

--
-- Name: COLUMN closed_day.figures; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.closed_day.figures IS 'The day''s statistics from the rows of visits and services.';


--
-- Name: COLUMN closed_day.recomputed; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.closed_day.recomputed IS 'The same from the events alone.';


--
-- Name: ticket_past; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.ticket_past (
    day date NOT NULL,
    id bigint NOT NULL,
    office_id integer NOT NULL,
    number text NOT NULL,
    area_id integer NOT NULL,
    errand_id integer NOT NULL,
    state data.ticket_state NOT NULL,
    priority data.ticket_priority NOT NULL,
    persons data.persons NOT NULL,
    language data.language_code NOT NULL,
    reason text NOT NULL,
    arrived timestamp with time zone NOT NULL,
    booked timestamp with time zone,
    start timestamp with time zone NOT NULL,
    target_s data.target_seconds NOT NULL,
    queued timestamp with time zone,
    waited interval NOT NULL,
    calls integer NOT NULL,
    parkings integer NOT NULL,
    returns integer NOT NULL,
    transfers integer NOT NULL,
    only_counter_id integer,
    counter_id integer,
    called timestamp with time zone,
    recalled timestamp with time zone,
    parked timestamp with time zone,
    on_time boolean,
    started timestamp with time zone,
    ended timestamp with time zone NOT NULL,
    outcome text,
    referred_to text,
    taken_by text NOT NULL,
    last_seq integer NOT NULL,
    errands integer[] NOT NULL,
    steps jsonb NOT NULL,
    CONSTRAINT ticket_past_is_over CHECK (((state)::text = ANY (ARRAY['done'::text, 'no_show'::text, 'left'::text, 'cancelled'::text])))
)
PARTITION BY RANGE (day);

ALTER TABLE ONLY data.ticket_past FORCE ROW LEVEL SECURITY;


ALTER TABLE data.ticket_past OWNER TO skranke_migrator;

--
-- Name: TABLE ticket_past; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.ticket_past IS 'Visits of closed days. No key of another table points here or from here: what must last keeps ticket id and number.';


--
-- Name: COLUMN ticket_past.errands; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.ticket_past.errands IS 'Further errands of the visit, in their order.';


--
-- Name: COLUMN ticket_past.steps; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.ticket_past.steps IS 'Steps of the checklist that were done: [{"position", "done"}].';


--
-- Name: keep_figures(integer, date, jsonb, jsonb); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.keep_figures(office integer, day date, figures jsonb, recomputed jsonb) RETURNS data.closed_day
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    BEGIN ATOMIC
 UPDATE data.closed_day AS d SET figures = keep_figures.figures, recomputed = keep_figures.recomputed, tickets = ( SELECT count(*) AS count
            FROM data.ticket_past t
           WHERE ((t.office_id = keep_figures.office) AND (t.day = keep_figures.day)))
   WHERE ((d.office_id = keep_figures.office) AND (d.day = keep_figures.day))
   RETURNING d.office_id,
     d.day,
     d.at,
     d.login,
     d.tickets,
     d.figures,
     d.recomputed,
     d.agrees;
END;


ALTER FUNCTION data.keep_figures(office integer, day date, figures jsonb, recomputed jsonb) OWNER TO skranke_migrator;

--
-- Name: learn_day(integer, date); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.learn_day(office integer, day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
#variable_conflict use_column
begin
    insert into data.learned_day (office_id, day) values (learn_day.office, learn_day.day) on conflict do nothing;
    if not found then
        return;
    end if;
    update data.learned k set count = k.count * 0.9885, sum = k.sum * 0.9885, squares = k.squares * 0.9885
     where k.office_id = learn_day.office;
    insert into data.learned (office_id, what, errand_id, hour, count, sum, squares)
    select learn_day.office, o.what, o.errand_id, o.hour, count(*), coalesce(sum(ln(o.seconds)), 0), coalesce(sum(ln(o.seconds) ^ 2), 0)
      from data.lessons(learn_day.office, learn_day.day) o
     group by o.what, o.errand_id, o.hour
    on conflict (office_id, what, errand_id, hour) do update
       set count = data.learned.count + excluded.count, sum = data.learned.sum + excluded.sum,
           squares = data.learned.squares + excluded.squares;
end $$;


ALTER FUNCTION data.learn_day(office integer, day date) OWNER TO skranke_migrator;

--
-- Name: service_past; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.service_past (
    day date NOT NULL,
    id bigint NOT NULL,
    office_id integer NOT NULL,
    ticket_id bigint NOT NULL,
    errand_id integer NOT NULL,
    counter_id integer,
    staff_id integer,
    started timestamp with time zone NOT NULL,
    ended timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    referred_to text,
    on_time boolean
)
PARTITION BY RANGE (day);

ALTER TABLE ONLY data.service_past FORCE ROW LEVEL SECURITY;


ALTER TABLE data.service_past OWNER TO skranke_migrator;

--
-- Name: lessons(integer, date); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.lessons(office integer, day date) RETURNS SETOF data.observed
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    BEGIN ATOMIC
 WITH zone AS (
          SELECT o.zone
            FROM data.office o
           WHERE (o.id = lessons.office)
         ), visit AS (
          SELECT t.day,
             t.id,
             t.office_id,
             t.number,
             t.area_id,
             t.errand_id,
             t.state,
             t.priority,
             t.persons,
             t.language,
             t.reason,
             t.arrived,
             t.booked,
             t.start,
             t.target_s,
             t.queued,
             t.waited,
             t.calls,
             t.parkings,
             t.returns,
             t.transfers,
             t.only_counter_id,
             t.counter_id,
             t.called,
             t.recalled,
             t.parked,
             t.on_time,
             t.started,
             t.ended,
             t.outcome,
             t.referred_to,
             t.taken_by,
             t.last_seq,
             t.errands,
             t.steps
            FROM data.ticket_past t
           WHERE ((t.day = lessons.day) AND (t.office_id = lessons.office))
         ), stay AS (
          SELECT s.day,
             s.id,
             s.office_id,
             s.ticket_id,
             s.errand_id,
             s.counter_id,
             s.staff_id,
             s.started,
             s.ended,
             s.outcome,
             s.referred_to,
             s.on_time,
             v.called,
             v.arrived,
             v.calls,
             lag(s.ended) OVER (PARTITION BY s.counter_id ORDER BY s.started, s.id) AS before
            FROM (data.service_past s
              JOIN visit v ON ((v.id = s.ticket_id)))
           WHERE ((s.day = lessons.day) AND (s.office_id = lessons.office) AND (s.counter_id IS NOT NULL) AND (s.outcome <> 'undone'::text))
         )
  SELECT 'length'::text,
     s.errand_id,
     (EXTRACT(hour FROM (s.started AT TIME ZONE z.zone)))::integer AS "extract",
     EXTRACT(epoch FROM (s.ended - s.started)) AS "extract"
    FROM stay s,
     zone z
   WHERE ((s.outcome <> 'unfinished'::text) AND (((s.ended - s.started) >= '00:00:05'::interval) AND ((s.ended - s.started) <= '04:00:00'::interval)))
 UNION ALL
  SELECT 'arrivals'::text,
     v.errand_id,
     (EXTRACT(hour FROM (v.arrived AT TIME ZONE z.zone)))::integer AS "extract",
     NULL::numeric
    FROM visit v,
     zone z
   WHERE ((v.booked IS NULL) AND ((v.calls > 0) OR ((v.state)::text = 'left'::text)))
 UNION ALL
  SELECT DISTINCT 'hours'::text,
     0,
     (EXTRACT(hour FROM (v.arrived AT TIME ZONE z.zone)))::integer AS "extract",
     NULL::double precision AS float8
    FROM visit v,
     zone z
 UNION ALL
  SELECT 'walk'::text,
     0,
     '-1'::integer,
     EXTRACT(epoch FROM (v.started - v.called)) AS "extract"
    FROM visit v
   WHERE (((v.state)::text = 'done'::text) AND (v.parkings = 0) AND (((v.started - v.called) >= '00:00:01'::interval) AND ((v.started - v.called) <= '00:15:00'::interval)))
 UNION ALL
  SELECT 'between'::text,
     0,
     '-1'::integer,
     GREATEST((1)::numeric, EXTRACT(epoch FROM (s.called - s.before))) AS "greatest"
    FROM stay s
   WHERE ((s.calls = 1) AND (s.arrived < s.before) AND (((s.called - s.before) >= '00:00:00'::interval) AND ((s.called - s.before) <= '00:15:00'::interval)))
 UNION ALL
  SELECT 'given_up'::text,
     0,
     '-1'::integer,
     EXTRACT(epoch FROM (v.ended - v.called)) AS "extract"
    FROM visit v
   WHERE (((v.state)::text = 'no_show'::text) AND (((v.ended - v.called) >= '00:00:10'::interval) AND ((v.ended - v.called) <= '00:15:00'::interval)))
 UNION ALL
  SELECT 'calls'::text,
     0,
     '-1'::integer,
     NULL::double precision AS float8
    FROM (visit v
      CROSS JOIN LATERAL generate_series(1, v.calls) generate_series(generate_series))
 UNION ALL
  SELECT 'absent'::text,
     0,
     '-1'::integer,
     NULL::double precision AS float8
    FROM visit v
   WHERE (((v.state)::text = 'no_show'::text) AND ((v.ended - v.called) <= '00:15:00'::interval));
END;


ALTER FUNCTION data.lessons(office integer, day date) OWNER TO skranke_migrator;

--
-- Name: make_month(date); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.make_month(day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    first constant date := date_trunc('month', make_month.day::timestamp);
    past text;
    month text;
begin
    foreach past in array '{ticket_past,event_past,service_past}'::text[] loop
        month := past || to_char(first, '"_"YYYY_MM');
        continue when to_regclass('data.' || month) is not null;
        perform pg_advisory_xact_lock(hashtextextended('data.make_month', 0));      -- another office's day may be closing
        continue when to_regclass('data.' || month) is not null;
        execute format('create table data.%I (like data.%I including defaults including constraints)', month, past);
        execute format('alter table data.%I enable row level security, force row level security', month);
        execute format('create policy operator on data.%I to skranke_migrator using (true)', month);
        execute format('alter table data.%I attach partition data.%I for values from (%L) to (%L)',
                       past, month, first, (first + interval '1 month')::date);
    end loop;
end $$;


ALTER FUNCTION data.make_month(day date) OWNER TO skranke_migrator;

--
-- Name: move_day(integer, date); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.move_day(office integer, day date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
declare
    columns text := data.common_columns('ticket');
    of_day constant text := 'x.ticket_id in (select t.id from data.ticket t where t.office_id = $1 and t.day = $2)';
    live text;
    moved int;
begin
    perform data.make_month(move_day.day);
    execute format(
        'insert into data.ticket_past (day, errands, steps, %s)'
        ' select x.day, array(select m.errand_id from data.ticket_errand m where m.ticket_id = x.id order by m.position),'
        ' coalesce((select jsonb_agg(jsonb_build_object(''position'', s.position, ''done'', s.done) order by s.position)'
        '             from data.ticket_step s where s.ticket_id = x.id), ''[]''), %s'
        ' from data.ticket x where x.office_id = $1 and x.day = $2', replace(columns, 'x.', ''), columns)
      using move_day.office, move_day.day;
    get diagnostics moved = row_count;
    foreach live in array '{event,service}'::text[] loop
        columns := data.common_columns(live);
        execute format('with x as (delete from data.%1$I x where %2$s returning x.*)'
                       ' insert into data.%1$I_past (day, %3$s) select $2, %4$s from x',
                       live, of_day, replace(columns, 'x.', ''), columns)
          using move_day.office, move_day.day;
    end loop;
    foreach live in array '{note,ticket_errand,ticket_step}'::text[] loop
        execute format('delete from data.%I x where %s', live, of_day) using move_day.office, move_day.day;
    end loop;
    delete from data.ticket t where t.office_id = move_day.office and t.day = move_day.day;
    delete from data.number_series s
     where s.day <= move_day.day and s.area_id in (select a.id from data.area a where a.office_id = move_day.office);
    -- A press has no office. One of a login that works at other offices only is theirs to forget.
    delete from data.press p
     where p.at < (select (move_day.day + 1)::timestamp at time zone o.zone from data.office o where o.id = move_day.office)
       and (exists (select from data.login_office lo where lo.login = p.login and lo.office_id = move_day.office)
            or not exists (select from data.login_office lo where lo.login = p.login));
    return moved;
end $_$;


ALTER FUNCTION data.move_day(office integer, day date) OWNER TO skranke_migrator;

--
-- Name: estimate; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.estimate (
    ticket_id bigint NOT NULL,
    office_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    median_s integer NOT NULL,
    bound_s integer NOT NULL,
    made_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT estimate_check CHECK (((bound_s >= median_s) AND (bound_s <= 86400))),
    CONSTRAINT estimate_median_s_check CHECK (((median_s >= 0) AND (median_s <= 86400)))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.estimate FORCE ROW LEVEL SECURITY;


ALTER TABLE data.estimate OWNER TO skranke_migrator;

--
-- Name: TABLE estimate; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.estimate IS 'What a citizen was told when the number was taken: half are called within median_s, eight of ten within bound_s.';


--
-- Name: estimate_past; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.estimate_past (
    day date NOT NULL,
    ticket_id bigint NOT NULL,
    office_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    median_s integer NOT NULL,
    bound_s integer NOT NULL,
    made_by text NOT NULL,
    truth_s integer
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.estimate_past FORCE ROW LEVEL SECURITY;


ALTER TABLE data.estimate_past OWNER TO skranke_migrator;

--
-- Name: COLUMN estimate_past.truth_s; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.estimate_past.truth_s IS 'From then to the first call; null: was never called.';


--
-- Name: event_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

CREATE SEQUENCE data.event_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE data.event_seq OWNER TO skranke_migrator;

--
-- Name: event; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.event (
    id bigint DEFAULT nextval('data.event_seq'::regclass) NOT NULL,
    ticket_id bigint NOT NULL,
    seq integer NOT NULL,
    office_id integer NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    state text NOT NULL,
    was text,
    counter_id integer,
    staff_id integer,
    errand_id integer NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    press_id uuid,
    on_time boolean,
    outcome text,
    detail jsonb
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.event FORCE ROW LEVEL SECURITY;


ALTER TABLE data.event OWNER TO skranke_migrator;

--
-- Name: COLUMN event.was; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.event.was IS 'The state before.';


--
-- Name: move_estimates(integer, date); Type: FUNCTION; Schema: data; Owner: skranke_migrator
--

CREATE FUNCTION data.move_estimates(office integer, day date) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO data.estimate_past (day, ticket_id, office_id, at, median_s, bound_s, made_by, truth_s)  SELECT move_estimates.day AS day,
             e.ticket_id,
             e.office_id,
             e.at,
             e.median_s,
             e.bound_s,
             e.made_by,
             ( SELECT
                         CASE
                             WHEN (min(v.at) IS NOT NULL) THEN (GREATEST((0)::numeric, EXTRACT(epoch FROM (min(v.at) - e.at))))::integer
                             ELSE NULL::integer
                         END AS "case"
                    FROM data.event v
                   WHERE ((v.ticket_id = e.ticket_id) AND (v.kind = 'called'::text))) AS "case"
            FROM (data.estimate e
              JOIN data.ticket t ON ((t.id = e.ticket_id)))
           WHERE ((t.office_id = move_estimates.office) AND (t.day = move_estimates.day));
 DELETE FROM data.estimate AS e
    USING data.ticket t
   WHERE ((t.id = e.ticket_id) AND (t.office_id = move_estimates.office) AND (t.day = move_estimates.day));
END;


ALTER FUNCTION data.move_estimates(office integer, day date) OWNER TO skranke_migrator;

--
-- Name: add_version(integer, text, jsonb, date, date, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.add_version(office integer, section text, content jsonb, valid_from date, valid_to date, reason text) RETURNS integer
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    made int;
begin
    perform rules.keep_first_version(add_version.office, add_version.section);
    made := rules.latest_setup(add_version.office, add_version.section) + 1;
    insert into data.setup_version (office_id, section, nr, valid_from, valid_to, content, reason, author, at)
    values (add_version.office, add_version.section, made, add_version.valid_from, coalesce(add_version.valid_to, 'infinity'),
            add_version.content, add_version.reason, rules.my_name(), data.clock());
    return made;
end $$;


ALTER FUNCTION rules.add_version(office integer, section text, content jsonb, valid_from date, valid_to date, reason text) OWNER TO skranke_api;

--
-- Name: again(rules.press); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.again(p rules.press) RETURNS SETOF api.ticket_answer
    LANGUAGE sql STABLE ROWS 1
    BEGIN ATOMIC
 SELECT (p).answer_id AS answer_id,
     (p).answer_number AS answer_number,
     (p).answer_state AS answer_state,
     ( SELECT t.counter_id
            FROM data.ticket t
           WHERE (t.id = (again.p).answer_id)) AS counter_id
   WHERE ((p).answer_id IS NOT NULL);
END;


ALTER FUNCTION rules.again(p rules.press) OWNER TO skranke_api;

--
-- Name: announce(integer, bigint[], integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.announce(office integer, tickets bigint[], counter integer) RETURNS void
    LANGUAGE sql
    RETURN pg_notify(('skranke_office_'::text || office), (((('{"t":['::text || array_to_string(tickets, ','::text)) || '],"c":['::text) || COALESCE((counter)::text, ''::text)) || ']}'::text));


ALTER FUNCTION rules.announce(office integer, tickets bigint[], counter integer) OWNER TO skranke_api;

--
-- Name: answer(rules.press, data.ticket); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.answer(p rules.press, t data.ticket) RETURNS api.ticket_answer
    LANGUAGE plpgsql
    AS $$
begin
    update data.press d set answer_id = t.id, answer_number = t.number, answer_state = t.state where d.id = p.id;
    return row(t.id, t.number, t.state, t.counter_id)::api.ticket_answer;
end $$;


ALTER FUNCTION rules.answer(p rules.press, t data.ticket) OWNER TO skranke_api;

--
-- Name: apply_areas(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_areas(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    update data.area a set retired = true
     where a.office_id = apply_areas.office
       and not exists (select from jsonb_array_elements(content -> 'areas') l where l ->> 'code' = a.code);
    insert into data.area (id, office_id, code, name, letter, first_number, last_number, digits, position)
    select coalesce((select a.id from data.area a where a.office_id = apply_areas.office and a.code = n.line ->> 'code'),
                    nextval('data.setup_seq')::int),
           apply_areas.office, n.line ->> 'code', n.line ->> 'name', n.line ->> 'letter', (n.line ->> 'first')::int,
           (n.line ->> 'last')::int, (n.line ->> 'digits')::int, n.nr
      from jsonb_array_elements(content -> 'areas') with ordinality as n (line, nr) order by n.nr
    on conflict (id) do update set name = excluded.name, letter = excluded.letter, first_number = excluded.first_number,
        last_number = excluded.last_number, digits = excluded.digits, position = excluded.position, retired = false;
end $$;


ALTER FUNCTION rules.apply_areas(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: apply_choices(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_choices(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    delete from data.choice c where c.office_id = apply_choices.office;
    insert into data.choice (office_id, kind, code, name, position)
    select apply_choices.office, n.line ->> 'kind', n.line ->> 'code', n.line ->> 'name', n.nr
      from jsonb_array_elements(content -> 'choices') with ordinality as n (line, nr);
end $$;


ALTER FUNCTION rules.apply_choices(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: apply_closing_days(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_closing_days(office integer, today date) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    delete from data.closing_day d
     where d.office_id = apply_closing_days.office and (d.kind = 'office' or d.day >= apply_closing_days.today);
    insert into data.closing_day (office_id, day, reason, kind)
    select distinct on (k.day) apply_closing_days.office, k.day, k.reason, k.kind
      from rules.setup_spans(apply_closing_days.office, 'closures', apply_closing_days.today) s
           cross join lateral (
               select (l ->> 'day')::date as day, l ->> 'reason' as reason, 'office' as kind
                 from jsonb_array_elements(s.content -> 'days') l
               union all
               select h.day, h.reason, h.kind
                 from generate_series(0, 3) ahead
                      cross join lateral rules.holidays(date_part('year', apply_closing_days.today)::int + ahead) h
                where case h.kind when 'holiday' then (s.content #>> '{rules,0,holidays}')::boolean
                                  else (s.content #>> '{rules,0,bridge_saturdays}')::boolean end) k
     where k.day between s.from_day and s.to_day
           or k.kind = 'office' and k.day < apply_closing_days.today and s.from_day = apply_closing_days.today
     order by k.day, k.kind desc
    on conflict do nothing;
end $$;


ALTER FUNCTION rules.apply_closing_days(office integer, today date) OWNER TO skranke_api;

--
-- Name: apply_closures(integer, jsonb, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_closures(office integer, content jsonb, today date) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    update data.office o set holidays = (content #>> '{rules,0,holidays}')::boolean,
                             bridge_saturdays = (content #>> '{rules,0,bridge_saturdays}')::boolean
     where o.id = apply_closures.office;
end $$;


ALTER FUNCTION rules.apply_closures(office integer, content jsonb, today date) OWNER TO skranke_api;

--
-- Name: apply_errands(integer, jsonb, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_errands(office integer, content jsonb, today date) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    update data.errand_type e set retired = true, active = false
     where e.office_id = apply_errands.office
       and not exists (select from jsonb_array_elements(content -> 'errands') l where l ->> 'code' = e.code);
    update data.errand_type e set payment = false where e.office_id = apply_errands.office and e.payment;
    insert into data.errand_type (id, office_id, area_id, code, name, kle_number, minutes, target_minutes, languages, synonyms,
                                  payment)
    select coalesce((select e.id from data.errand_type e where e.office_id = apply_errands.office and e.code = n.line ->> 'code'),
                    nextval('data.setup_seq')::int),
           apply_errands.office,
           (select a.id from data.area a where a.office_id = apply_errands.office and a.code = n.line ->> 'area'),
           n.line ->> 'code', n.line ->> 'name', n.line ->> 'kle', (n.line ->> 'minutes')::int, (n.line ->> 'target')::int,
           array(select jsonb_array_elements_text(n.line -> 'languages')),
           array(select jsonb_array_elements_text(n.line -> 'synonyms')), (n.line ->> 'payment')::boolean
      from jsonb_array_elements(content -> 'errands') with ordinality as n (line, nr) order by n.nr
    on conflict (id) do update set area_id = excluded.area_id, name = excluded.name, kle_number = excluded.kle_number,
        minutes = excluded.minutes, target_minutes = excluded.target_minutes, languages = excluded.languages,
        synonyms = excluded.synonyms, payment = excluded.payment, retired = false, active = true;

    delete from data.checklist_step s using data.errand_type e where e.id = s.errand_type_id and e.office_id = apply_errands.office;
    insert into data.checklist_step (errand_type_id, position, code, text, workspace)
    select e.id, row_number() over (partition by e.id order by n.nr), n.line ->> 'code', n.line ->> 'text', n.line ->> 'workspace'
      from jsonb_array_elements(content -> 'steps') with ordinality as n (line, nr)
           join data.errand_type e on e.office_id = apply_errands.office and e.code = n.line ->> 'errand';
    delete from data.last_ticket t using data.errand_type e where e.id = t.errand_type_id and e.office_id = apply_errands.office;
    insert into data.last_ticket (errand_type_id, weekday, at)
    select e.id, (l ->> 'weekday')::int, (l ->> 'at')::time
      from jsonb_array_elements(content -> 'last_tickets') l
           join data.errand_type e on e.office_id = apply_errands.office and e.code = l ->> 'errand';
    delete from data.errand_period p using data.errand_type e where e.id = p.errand_type_id and e.office_id = apply_errands.office;
    insert into data.errand_period (errand_type_id, from_day, to_day)
    select e.id, (l ->> 'from')::date, (l ->> 'to')::date
      from jsonb_array_elements(content -> 'periods') l
           join data.errand_type e on e.office_id = apply_errands.office and e.code = l ->> 'errand';
    perform rules.refresh_active(apply_errands.office, apply_errands.today);
end $$;


ALTER FUNCTION rules.apply_errands(office integer, content jsonb, today date) OWNER TO skranke_api;

--
-- Name: apply_hours(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_hours(office integer, today date) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    delete from data.opening_hours h where h.office_id = apply_hours.office;
    delete from data.telephone_hours h where h.office_id = apply_hours.office;
    insert into data.opening_hours (office_id, weekday, opens, closes, valid_from, valid_to)
    select apply_hours.office, (l ->> 'weekday')::int, (l ->> 'opens')::time, (l ->> 'closes')::time, s.from_day, s.to_day
      from rules.setup_spans(apply_hours.office, 'hours', apply_hours.today) s, jsonb_array_elements(s.content -> 'opening') l;
    insert into data.telephone_hours (office_id, weekday, opens, closes, valid_from, valid_to)
    select apply_hours.office, (l ->> 'weekday')::int, (l ->> 'opens')::time, (l ->> 'closes')::time, s.from_day, s.to_day
      from rules.setup_spans(apply_hours.office, 'hours', apply_hours.today) s, jsonb_array_elements(s.content -> 'telephone') l;
end $$;


ALTER FUNCTION rules.apply_hours(office integer, today date) OWNER TO skranke_api;

--
-- Name: apply_office(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_office(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    update data.office o
       set name = l ->> 'name', address = l ->> 'address', notice = l ->> 'notice',
           call_ahead = (l ->> 'call_ahead')::int * interval '1 min',
           late_tolerance = (l ->> 'late_tolerance')::int * interval '1 min',
           promise = (l ->> 'promise')::int * interval '1 min', confirm_after = (l ->> 'confirm_after')::int * interval '1 s'
      from jsonb_array_elements(content -> 'office') l where o.id = apply_office.office;

    -- Counters by id, as everybody locks them. A place that is left off stays with whoever is there until they leave.
    perform from data.counter c where c.office_id = apply_office.office order by c.id for no key update;
    update data.counter c set retired = true, state = case when c.kind = 'citizen_pc' then 'closed' else c.state end
     where c.office_id = apply_office.office and not c.retired
       and not exists (select from jsonb_array_elements(content -> 'counters') l where l ->> 'code' = coalesce(c.code, 'c' || c.id));
    update data.counter c
       set name = l ->> 'name', number = l ->> 'number', kind = l ->> 'kind', retired = false,
           profile_id = case l ->> 'kind' when 'citizen_pc' then rules.profile_called(apply_office.office, l ->> 'profile')
                                          else c.profile_id end,
           state = case when l ->> 'kind' = 'citizen_pc' then 'open'
                        when c.kind = 'citizen_pc' or c.staff_id is null then 'closed' else c.state end
      from jsonb_array_elements(content -> 'counters') l
     where c.office_id = apply_office.office and l ->> 'code' = coalesce(c.code, 'c' || c.id)
       and (c.retired or l ->> 'kind' = 'citizen_pc'
            or (c.name, c.number, c.kind) is distinct from (l ->> 'name', l ->> 'number', l ->> 'kind'));
    insert into data.counter (id, office_id, code, name, number, kind, state, profile_id)
    select nextval('data.setup_seq'), apply_office.office, n.line ->> 'code', n.line ->> 'name', n.line ->> 'number',
           n.line ->> 'kind', case n.line ->> 'kind' when 'citizen_pc' then 'open' else 'closed' end,
           case n.line ->> 'kind' when 'citizen_pc' then rules.profile_called(apply_office.office, n.line ->> 'profile') end
      from (select l.line from jsonb_array_elements(content -> 'counters') with ordinality as l (line, nr)
             where not exists (select from data.counter c where c.office_id = apply_office.office
                                                            and coalesce(c.code, 'c' || c.id) = l.line ->> 'code')
             order by l.nr) n;
end $$;


ALTER FUNCTION rules.apply_office(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: apply_profiles(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_profiles(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    update data.profile p set retired = true
     where p.office_id = apply_profiles.office and not p.retired
       and not exists (select from jsonb_array_elements(content -> 'profiles') l where l ->> 'code' = coalesce(p.code, 'p' || p.id));
    insert into data.profile (id, office_id, code, name, max_in_row, first_after)
    select coalesce(p.id, nextval('data.setup_seq')::int), apply_profiles.office, n.line ->> 'code', n.line ->> 'name',
           nullif((n.line ->> 'most_in_row')::int, 0), nullif((n.line ->> 'first_after')::int, 0) * interval '1 min'
      from jsonb_array_elements(content -> 'profiles') with ordinality as n (line, nr)
           left join data.profile p on p.office_id = apply_profiles.office and coalesce(p.code, 'p' || p.id) = n.line ->> 'code'
     order by n.nr
    on conflict (id) do update set code = excluded.code, name = excluded.name, max_in_row = excluded.max_in_row,
        first_after = excluded.first_after, retired = false;
    delete from data.profile_errand pe using data.profile p, data.errand_type e
     where p.id = pe.profile_id and p.office_id = apply_profiles.office and not p.retired and e.id = pe.errand_type_id
       and not e.retired;
    insert into data.profile_errand (profile_id, errand_type_id)
    select p.id, e.id
      from jsonb_array_elements(content -> 'profiles') l
           join data.profile p on p.office_id = apply_profiles.office and coalesce(p.code, 'p' || p.id) = l ->> 'code'
           cross join lateral jsonb_array_elements_text(l -> 'errands') w (code)
           join data.errand_type e on e.office_id = apply_profiles.office and e.code = w.code
    on conflict do nothing;
end $$;


ALTER FUNCTION rules.apply_profiles(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: apply_setup(integer, text, jsonb, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_setup(office integer, section text, content jsonb, today date) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    case section
    when 'office' then perform rules.apply_office(office, content);
    when 'hours' then null;         -- every version of these stands in the tables, each with its days: see bring_into_force
    when 'closures' then perform rules.apply_closures(office, content, today);
    when 'areas' then perform rules.apply_areas(office, content);
    when 'errands' then perform rules.apply_errands(office, content, today);
    when 'profiles' then perform rules.apply_profiles(office, content);
    when 'kiosk' then perform rules.apply_tiles(office, content);
    when 'help' then perform rules.apply_topics(office, content);
    when 'choices' then perform rules.apply_choices(office, content);
    when 'texts' then perform rules.apply_texts(office, content);
    when 'staff' then perform rules.apply_staff(office, content);
    when 'devices' then perform rules.apply_stations(office, content);
    end case;
end $$;


ALTER FUNCTION rules.apply_setup(office integer, section text, content jsonb, today date) OWNER TO skranke_api;

--
-- Name: apply_staff(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_staff(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    l jsonb;
    roles text[];
    profile int;
begin
    for l in select value from jsonb_array_elements(content -> 'staff') loop
        roles := array(select r from jsonb_array_elements_text(l -> 'roles') r order by r collate "C");
        profile := rules.profile_called(apply_staff.office, l ->> 'profile');
        insert into data.login_office (login, office_id) values (l ->> 'login', apply_staff.office) on conflict do nothing;
        update data.staff s
           set name = l ->> 'name', initials = l ->> 'initials', usual_profile_id = profile, expires = null,
               permissions = array(select jsonb_array_elements_text(l -> 'permissions'))
         where s.login = l ->> 'login';
        if not found then
            insert into data.staff (login, name, initials, usual_profile_id, permissions, must_change_password)
            values (l ->> 'login', l ->> 'name', l ->> 'initials', profile,
                    array(select jsonb_array_elements_text(l -> 'permissions')), true);
        end if;
        if rules.roles_of(l ->> 'login') <> roles then
            perform rules.set_login(l ->> 'login', null, roles);
        end if;
    end loop;
    delete from data.login_office lo using data.staff s
     where s.login = lo.login and lo.office_id = apply_staff.office
       and not exists (select from jsonb_array_elements(content -> 'staff') k where k ->> 'login' = lo.login)
       and exists (select from data.login_office other where other.login = lo.login and other.office_id <> apply_staff.office);
    update data.staff s set expires = data.clock()
      from data.login_office lo
     where lo.login = s.login and lo.office_id = apply_staff.office and (s.expires is null or s.expires > data.clock())
       and not exists (select from jsonb_array_elements(content -> 'staff') k where k ->> 'login' = s.login);
end $$;


ALTER FUNCTION rules.apply_staff(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: apply_stations(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_stations(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    l jsonb;
    place jsonb;
begin
    update data.station s set retired = true, enabled = false
     where s.office_id = apply_stations.office
       and not exists (select from jsonb_array_elements(content -> 'stations') k where k ->> 'login' = s.login);
    for l in select value from jsonb_array_elements(content -> 'stations') loop
        place := coalesce((select jsonb_build_object('counter', c.id) from data.counter c
                            where c.office_id = apply_stations.office and coalesce(c.code, 'c' || c.id) = l ->> 'counter'), '{}');
        insert into data.login_office (login, office_id) values (l ->> 'login', apply_stations.office) on conflict do nothing;
        update data.station s
           set kind = l ->> 'kind', name = l ->> 'name', enabled = (l ->> 'enabled')::boolean, retired = false,
               settings = (s.settings - 'counter') || place
         where s.login = l ->> 'login';
        if not found then
            insert into data.station (login, office_id, kind, name, enabled, settings)
            values (l ->> 'login', apply_stations.office, l ->> 'kind', l ->> 'name', (l ->> 'enabled')::boolean, place);
        end if;
        if array[l ->> 'kind'] <> rules.roles_of(l ->> 'login') then
            perform rules.set_login(l ->> 'login', null, array[l ->> 'kind']);
        end if;
    end loop;
end $$;


ALTER FUNCTION rules.apply_stations(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: apply_texts(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_texts(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    delete from data.text t where t.office_id = apply_texts.office;
    insert into data.text (office_id, language, key, text, reviewed)
    select apply_texts.office, l ->> 'language', l ->> 'key', l ->> 'text', (l ->> 'reviewed')::boolean
      from jsonb_array_elements(content -> 'texts') l;
end $$;


ALTER FUNCTION rules.apply_texts(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: apply_tiles(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_tiles(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    delete from data.kiosk_tile k where k.office_id = apply_tiles.office;
    insert into data.kiosk_tile (office_id, position, errand_type_id, text_key, icon, asks_persons)
    select apply_tiles.office, n.nr, e.id, n.line ->> 'text_key', n.line ->> 'icon', (n.line ->> 'asks_persons')::boolean
      from jsonb_array_elements(content -> 'tiles') with ordinality as n (line, nr)
           join data.errand_type e on e.office_id = apply_tiles.office and e.code = n.line ->> 'errand';
end $$;


ALTER FUNCTION rules.apply_tiles(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: apply_topics(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.apply_topics(office integer, content jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    delete from data.help_topic h where h.office_id = apply_topics.office;
    insert into data.help_topic (office_id, position, errand_type_id, name, hint, counter_errand_id)
    select apply_topics.office, n.nr, e.id, n.line ->> 'name', n.line ->> 'hint', k.id
      from jsonb_array_elements(content -> 'topics') with ordinality as n (line, nr)
           join data.errand_type e on e.office_id = apply_topics.office and e.code = n.line ->> 'errand'
           left join data.errand_type k on k.office_id = apply_topics.office and k.code = n.line ->> 'counter_errand';
end $$;


ALTER FUNCTION rules.apply_topics(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: areas_of(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.areas_of(profile integer) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return array(
        select a.code
          from data.profile p
               join data.errand_type e on e.office_id = p.office_id and e.active
               join data.area a on a.id = e.area_id
               left join data.profile_errand pe on pe.profile_id = p.id and pe.errand_type_id = e.id
         where p.id = areas_of.profile
         group by a.code, a.position
        having count(pe.profile_id) > 0 and count(pe.profile_id) * 2 >= count(*)
         order by a.position, a.code);
end $$;


ALTER FUNCTION rules.areas_of(profile integer) OWNER TO skranke_api;

--
-- Name: before(data.ticket); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.before(t data.ticket) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN jsonb_build_object('errand', (t).errand_id, 'area', (t).area_id, 'start', (t).start, 'target_s', (t).target_s, 'priority', (t).priority, 'only_counter', (t).only_counter_id, 'counter', (t).counter_id, 'queued', (t).queued);


ALTER FUNCTION rules.before(t data.ticket) OWNER TO skranke_api;

--
-- Name: begin_press(uuid, text, text, bigint); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.begin_press(press_id uuid, function text, arguments text, subject bigint DEFAULT NULL::bigint) RETURNS rules.press
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    p rules.press;
    stood data.press;
    hash constant bigint := hashtextextended(begin_press.arguments, 0);
    expires timestamptz;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    if begin_press.press_id is null then
        perform rules.refuse('SQ017', 'a press needs an id');
    end if;

    p.at := data.clock();
    -- collate: see the policies of migration 0003.
    select s.id, s.expires into p.staff_id, expires from data.staff s where s.login = session_user collate "default";
    if not found then
        select st.kind into p.station from data.station st where st.login = session_user collate "default";
        if not found then
            perform rules.refuse('ST001', 'this login has no work here');
        end if;
    elsif expires <= p.at then
        perform rules.refuse('ST002', 'this login has expired');
    end if;

    p.id := begin_press.press_id;
    p.seen := false;
    for attempt in 1..3 loop
        insert into data.press (id, function, arguments, subject, at)
        values (begin_press.press_id, begin_press.function, hash, begin_press.subject, p.at)
        on conflict do nothing;
        if found then
            return p;
        end if;
        select * into stood from data.press d where d.id = begin_press.press_id;
        exit when found;        -- else it was taken back meanwhile: ours may stand
    end loop;

    if stood.id is null or stood.login <> session_user or stood.function <> begin_press.function or stood.arguments <> hash then
        perform rules.refuse('SQ009', 'this press id stands for something else');
    end if;
    p.seen := true;
    p.answer_id := stood.answer_id;
    p.answer_number := stood.answer_number;
    p.answer_state := stood.answer_state;
    return p;
end $$;


ALTER FUNCTION rules.begin_press(press_id uuid, function text, arguments text, subject bigint) OWNER TO skranke_api;

--
-- Name: planned_break; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.planned_break (
    id integer NOT NULL,
    office_id integer NOT NULL,
    day date NOT NULL,
    staff_id integer NOT NULL,
    kind text NOT NULL,
    starts timestamp with time zone NOT NULL,
    ends timestamp with time zone NOT NULL,
    author text DEFAULT SESSION_USER NOT NULL,
    moved_from integer,
    removed timestamp with time zone,
    removed_by text,
    CONSTRAINT planned_break_check CHECK ((ends > starts)),
    CONSTRAINT planned_break_check1 CHECK (((removed IS NULL) = (removed_by IS NULL)))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.planned_break FORCE ROW LEVEL SECURITY;


ALTER TABLE data.planned_break OWNER TO skranke_migrator;

--
-- Name: TABLE planned_break; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.planned_break IS 'Lunch and other breaks of the day. Two of one person do not overlap; who plans locks the person first.';


--
-- Name: COLUMN planned_break.moved_from; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.planned_break.moved_from IS 'The one that stood there before it was moved.';


--
-- Name: break_answer(rules.press, data.planned_break, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.break_answer(p rules.press, b data.planned_break, state text) RETURNS api.counter_answer
    LANGUAGE plpgsql
    AS $$
begin
    perform rules.remember(p, b.id, b.kind, break_answer.state);
    perform rules.announce(b.office_id, '{}', null);
    return row(b.id, b.kind, break_answer.state)::api.counter_answer;
end $$;


ALTER FUNCTION rules.break_answer(p rules.press, b data.planned_break, state text) OWNER TO skranke_api;

--
-- Name: bring_into_force(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.bring_into_force(office integer, also text DEFAULT NULL::text) RETURNS integer
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    today constant date := rules.day_in(bring_into_force.office, data.clock());
    v data.setup_version;
    live data.setup_live;
    s text;
    changed int := 0;
begin
    foreach s in array rules.setup_sections() loop
        v := rules.setup_version_on(bring_into_force.office, s, today);
        continue when v.nr is null;
        select * into live from data.setup_live d where d.office_id = bring_into_force.office and d.section = s;
        if live.nr is distinct from v.nr then
            perform rules.apply_setup(bring_into_force.office, s, v.content, today);
            changed := changed + 1;
        end if;
        if s = 'hours' and (s = also or live.nr is distinct from v.nr) then
            perform rules.apply_hours(bring_into_force.office, today);
        elsif s = 'closures' and (s = also or live.nr is distinct from v.nr or live.day is distinct from today) then
            perform rules.apply_closing_days(bring_into_force.office, today);
        end if;
        if live.nr is distinct from v.nr or live.day is distinct from today then
            insert into data.setup_live (office_id, section, nr, day) values (bring_into_force.office, s, v.nr, today)
            on conflict (office_id, section) do update set nr = excluded.nr, day = excluded.day;
        end if;
    end loop;
    perform rules.refresh_active(bring_into_force.office, today);
    set constraints all immediate;
    if changed > 0 or also in ('hours', 'closures') then
        perform pg_notify('skranke_office_' || bring_into_force.office, '{"s":true}');
    end if;
    return changed;
end $$;


ALTER FUNCTION rules.bring_into_force(office integer, also text) OWNER TO skranke_api;

--
-- Name: check_break(integer, integer, timestamp with time zone, timestamp with time zone, text, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.check_break(office integer, staff integer, starts timestamp with time zone, ends timestamp with time zone, kind text, but integer DEFAULT NULL::integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    perform from data.staff s where s.id = check_break.staff for no key update;
    perform rules.check_colleague(check_break.office, check_break.staff);
    if check_break.starts is null or check_break.ends is null or check_break.ends <= check_break.starts
       or check_break.ends > check_break.starts + interval '4 hours'
       or rules.day_in(check_break.office, check_break.starts) <> rules.day_in(check_break.office, check_break.ends)
       or rules.day_in(check_break.office, check_break.starts) < rules.day_in(check_break.office, data.clock()) then
        perform rules.refuse('SQ017', 'no such stretch of a day');
    elsif not exists (select from data.choice c where c.office_id = check_break.office and c.kind = 'pause'
                                                 and c.code = check_break.kind) then
        perform rules.refuse('SQ017', 'no such kind of break');
    elsif exists (select from data.planned_break b
                   where b.office_id = check_break.office and b.staff_id = check_break.staff and b.removed is null
                     and b.id is distinct from check_break.but
                     and b.day = rules.day_in(check_break.office, check_break.starts)
                     and b.starts < check_break.ends and b.ends > check_break.starts) then
        perform rules.refuse('SL002', 'the person has a break then already');
    end if;
end $$;


ALTER FUNCTION rules.check_break(office integer, staff integer, starts timestamp with time zone, ends timestamp with time zone, kind text, but integer) OWNER TO skranke_api;

--
-- Name: check_colleague(integer, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.check_colleague(office integer, staff integer) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    if not exists (select from data.staff s join data.login_office lo on lo.login = s.login
                    where s.id = check_colleague.staff and lo.office_id = check_colleague.office
                      and (s.expires is null or s.expires > data.clock())) then
        perform rules.refuse('SL001', 'no such person in this office');
    end if;
end $$;


ALTER FUNCTION rules.check_colleague(office integer, staff integer) OWNER TO skranke_api;

--
-- Name: check_help_reason(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.check_help_reason(office integer, reason text) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
begin
    if reason <> '' and not exists (select from data.choice d where d.office_id = check_help_reason.office
                                       and d.kind = 'help_reason' and d.code = check_help_reason.reason) then
        perform rules.refuse('SQ017', 'no such reason');
    end if;
end $$;


ALTER FUNCTION rules.check_help_reason(office integer, reason text) OWNER TO skranke_api;

--
-- Name: check_priority(rules.press, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.check_priority(p rules.press, priority text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    if priority is null or priority not in ('ordinary', 'companion', 'urgent') then
        perform rules.refuse('SQ017', 'no such priority');
    elsif priority <> 'ordinary' and p.staff_id is null then
        perform rules.refuse('SQ018', 'a stand gives no priority');
    end if;
end $$;


ALTER FUNCTION rules.check_priority(p rules.press, priority text) OWNER TO skranke_api;

--
-- Name: check_section(text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.check_section(section text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    if section is null or section <> all (rules.setup_sections()) then
        perform rules.refuse('SO005', 'no such section');
    end if;
end $$;


ALTER FUNCTION rules.check_section(section text) OWNER TO skranke_api;

--
-- Name: errand_type; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.errand_type (
    id integer NOT NULL,
    office_id integer NOT NULL,
    area_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kle_number text DEFAULT ''::text NOT NULL,
    minutes integer NOT NULL,
    target_minutes integer DEFAULT 20 NOT NULL,
    languages text[] DEFAULT '{da,en}'::text[] NOT NULL,
    synonyms text[] DEFAULT '{}'::text[] NOT NULL,
    payment boolean DEFAULT false NOT NULL,
    active boolean DEFAULT true NOT NULL,
    retired boolean DEFAULT false NOT NULL,
    CONSTRAINT errand_type_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text)),
    CONSTRAINT errand_type_minutes_check CHECK (((minutes >= 1) AND (minutes <= 480))),
    CONSTRAINT errand_type_target_minutes_check CHECK (((target_minutes >= 1) AND (target_minutes <= 480)))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.errand_type FORCE ROW LEVEL SECURITY;


ALTER TABLE data.errand_type OWNER TO skranke_migrator;

--
-- Name: COLUMN errand_type.payment; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.errand_type.payment IS 'The office''s payment errand: where "Til betaling" sends on.';


--
-- Name: check_stand(data.errand_type); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.check_stand(e data.errand_type) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
    at constant timestamptz := data.clock();
    day constant date := rules.day_in(e.office_id, at);
begin
    if not exists (select from data.station s where s.login = session_user and s.enabled) then
        perform rules.refuse('SQ010', 'this stand has been switched off');
    elsif not exists (select from rules.hours(e.office_id, day) h where at >= h.opens and at < h.closes)
          or at >= rules.last_ticket_at(e.id, e.office_id, day)
          or not rules.in_its_period(e.id, day) or rules.is_stopped(e.id) then
        perform rules.refuse('SQ011', 'no more numbers for this errand now');
    end if;
end $$;


ALTER FUNCTION rules.check_stand(e data.errand_type) OWNER TO skranke_api;

--
-- Name: check_words(text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.check_words(words text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    if data.holds_cpr(words) then
        perform rules.refuse('SQ020', 'no CPR number here');
    elsif length(words) > 500 then
        perform rules.refuse('SQ017', 'at most 500 letters');
    end if;
end $$;


ALTER FUNCTION rules.check_words(words text) OWNER TO skranke_api;

--
-- Name: counter; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.counter (
    id integer NOT NULL,
    office_id integer NOT NULL,
    number text DEFAULT ''::text NOT NULL,
    name text NOT NULL,
    kind text DEFAULT 'counter'::text NOT NULL,
    state text DEFAULT 'closed'::text NOT NULL,
    staff_id integer,
    profile_id integer,
    pause_reason text DEFAULT ''::text NOT NULL,
    since timestamp with time zone DEFAULT data.clock() NOT NULL,
    last_area_id integer,
    streak integer DEFAULT 0 NOT NULL,
    last_press uuid,
    retired boolean DEFAULT false NOT NULL,
    code text,
    CONSTRAINT counter_check CHECK (((kind = 'citizen_pc'::text) OR (state = 'closed'::text) OR (staff_id IS NOT NULL))),
    CONSTRAINT counter_kind_check CHECK ((kind = ANY (ARRAY['counter'::text, 'citizen_pc'::text, 'till'::text, 'information'::text]))),
    CONSTRAINT counter_state_check CHECK ((state = ANY (ARRAY['closed'::text, 'open'::text, 'paused'::text])))
)
WITH (fillfactor='50', autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.counter FORCE ROW LEVEL SECURITY;


ALTER TABLE data.counter OWNER TO skranke_migrator;

--
-- Name: TABLE counter; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.counter IS 'Any place of service. Its row is the mutex of what happens there; no index covers what a call changes, so that stays in the page.';


--
-- Name: COLUMN counter.number; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.counter.number IS 'What citizens see beside their own number.';


--
-- Name: COLUMN counter.streak; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.counter.streak IS 'How many in a row were called from last_area_id.';


--
-- Name: COLUMN counter.code; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.counter.code IS 'By which set-up knows it whatever it is called; null: c and the id.';


--
-- Name: choose(rules.press, data.counter, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.choose(p rules.press, c data.counter, at timestamp with time zone) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    chosen bigint;
    now constant rules.profile_now := rules.profile_now(c, at);
    free_by timestamptz;
    some_issued boolean;
    some_booked boolean;
begin
    -- Seldom are there any of either kind, and looking is cheap.
    select exists (select from data.ticket d where d.office_id = c.office_id and d.state = 'issued'),
           exists (select from data.ticket d where d.office_id = c.office_id and d.state = 'waiting' and d.booked is not null)
      into some_issued, some_booked;
    if some_issued then
        perform rules.confirm_overdue(p, c.office_id, at);
    end if;
    if some_booked then
        free_by := rules.free_by(c, now.errands);
    end if;

    select d.id into chosen from data.ticket d
     where d.office_id = c.office_id and d.state = 'waiting'
       and (d.errand_id = any (now.errands) and d.only_counter_id is null or d.only_counter_id = c.id)
       and (d.booked is null or d.start <= at)
       and (free_by is null or d.booked is not null
            or at + (select e.minutes from data.errand_type e where e.id = d.errand_id) * interval '1 min' <= free_by)
     order by rules.precedence(d.start, d.booked, d.target_s, d.area_id, now.overdue_before, now.rested_area, at) desc,
              d.arrived, d.id
     limit 1 for no key update skip locked;
    if not found then
        -- Nobody, or only citizens whom others are touching just now: wait for those once, so that "nobody" is
        -- true. Whoever has waited too long for them (lock_timeout) is told that, not that nobody is there.
        select d.id into chosen from data.ticket d
         where d.office_id = c.office_id and d.state = 'waiting'
           and (d.errand_id = any (now.errands) and d.only_counter_id is null or d.only_counter_id = c.id)
           and (d.booked is null or d.start <= at)
           and (free_by is null or d.booked is not null
                or at + (select e.minutes from data.errand_type e where e.id = d.errand_id) * interval '1 min' <= free_by)
         order by rules.precedence(d.start, d.booked, d.target_s, d.area_id, now.overdue_before, now.rested_area, at) desc,
                  d.arrived, d.id
         limit 1 for no key update;
    end if;
    return chosen;
end $$;


ALTER FUNCTION rules.choose(p rules.press, c data.counter, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: close(rules.press, data.counter); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.close(p rules.press, c data.counter) RETURNS data.counter
    LANGUAGE plpgsql
    AS $$
declare
    t data.ticket;
begin
    for t in select d.* from data.ticket d where d.office_id = c.office_id and d.state = 'waiting' and d.only_counter_id = c.id
              order by d.id for no key update
    loop
        update data.ticket d set only_counter_id = null, last_seq = d.last_seq + 1, last_press = p.id
         where d.id = t.id returning * into t;
        t := rules.record(p, t, 'released', 'waiting', data.clock());
    end loop;
    update data.counter d set state = 'closed', staff_id = null, pause_reason = '', streak = 0, last_area_id = null,
                              since = data.clock(), last_press = p.id
     where d.id = c.id returning * into c;
    return c;
end $$;


ALTER FUNCTION rules.close(p rules.press, c data.counter) OWNER TO skranke_api;

--
-- Name: close_left_counters(integer, date, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.close_left_counters(office integer, day date, at timestamp with time zone) RETURNS integer[]
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    ended constant timestamptz := (select ((close_left_counters.day + 1)::timestamp at time zone o.zone)
                                     from data.office o where o.id = close_left_counters.office);
    nobody rules.press;
    c data.counter;
    closed int[] := '{}';
begin
    for c in select d.* from data.counter d
              where d.office_id = close_left_counters.office and d.state <> 'closed' and d.kind <> 'citizen_pc'
                and d.staff_id is not null and d.since < ended
                and not exists (select from data.ticket t where t.counter_id = d.id and t.state in ('called', 'serving'))
                and not exists (select from data.ticket t where t.office_id = d.office_id and t.state = 'waiting'
                                                            and t.only_counter_id = d.id)
              order by d.id for no key update skip locked
    loop
        insert into data.counter_event (office_id, counter_id, kind, at, since, staff_id)
        values (c.office_id, c.id, 'closed_overnight', close_left_counters.at, c.since, c.staff_id);
        perform rules.close(nobody, c);
        closed := closed || c.id;
    end loop;
    return closed;
end $$;


ALTER FUNCTION rules.close_left_counters(office integer, day date, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: confirm(rules.press, data.ticket); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.confirm(p rules.press, t data.ticket) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $$
begin
    update data.ticket d set state = 'waiting', last_seq = last_seq + 1, last_press = p.id where d.id = t.id returning * into t;
    t := rules.record(p, t, 'confirmed', 'issued', data.clock());
    return t;
end $$;


ALTER FUNCTION rules.confirm(p rules.press, t data.ticket) OWNER TO skranke_api;

--
-- Name: confirm_overdue(rules.press, integer, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.confirm_overdue(p rules.press, office integer, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
    t data.ticket;
begin
    p.id := null;       -- time confirms, not this press, which is forgotten if it finds nobody
    for t in select d.* from data.ticket d join data.office o on o.id = d.office_id
              where d.office_id = confirm_overdue.office and d.state = 'issued' and d.arrived + o.confirm_after <= at
              order by d.id for no key update of d skip locked
    loop
        t := rules.confirm(p, t);
    end loop;
end $$;


ALTER FUNCTION rules.confirm_overdue(p rules.press, office integer, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: counter_again(rules.press); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.counter_again(p rules.press) RETURNS api.counter_answer
    LANGUAGE sql IMMUTABLE
    RETURN ROW(((p).answer_id)::integer, (p).answer_number, (p).answer_state)::api.counter_answer;


ALTER FUNCTION rules.counter_again(p rules.press) OWNER TO skranke_api;

--
-- Name: counter_answer(rules.press, data.counter, rules.left_seat); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.counter_answer(p rules.press, c data.counter, seat rules.left_seat DEFAULT NULL::rules.left_seat) RETURNS api.counter_answer
    LANGUAGE plpgsql
    AS $$
begin
    perform rules.remember(p, c.id, c.name, c.state);
    if seat.office = c.office_id then
        perform pg_notify('skranke_office_' || c.office_id,
                          '{"t":[' || coalesce(seat.ticket::text, '') || '],"c":[' || seat.counter || ',' || c.id || ']}');
    else
        perform rules.announce(c.office_id, '{}', c.id);
        if seat.office is not null then
            perform rules.announce(seat.office, array_remove(array[seat.ticket], null), seat.counter);
        end if;
    end if;
    return row(c.id, c.name, c.state)::api.counter_answer;
end $$;


ALTER FUNCTION rules.counter_answer(p rules.press, c data.counter, seat rules.left_seat) OWNER TO skranke_api;

--
-- Name: counts(text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.counts(outcome text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (outcome <> ALL (ARRAY['parked'::text, 'returned'::text, 'transferred'::text, 'undone'::text]));


ALTER FUNCTION rules.counts(outcome text) OWNER TO skranke_api;

--
-- Name: draw_number(integer, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.draw_number(area integer, at timestamp with time zone, OUT day date, OUT number text) RETURNS record
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    band record;
    drawn int;
begin
    select a.letter, a.digits, a.first_number, a.last_number, (draw_number.at at time zone o.zone)::date as today into strict band
      from data.area a join data.office o on o.id = a.office_id where a.id = draw_number.area;
    insert into data.number_series as s (area_id, day, last) values (draw_number.area, band.today, band.first_number)
    on conflict (area_id, day) do update set last = greatest(s.last + 1, band.first_number) where s.last < band.last_number
    returning s.last into drawn;
    if drawn is null then
        perform rules.refuse('SQ008', 'no number is left today');
    end if;
    draw_number.day := band.today;
    draw_number.number := band.letter || lpad(drawn::text, band.digits, '0');
end $$;


ALTER FUNCTION rules.draw_number(area integer, at timestamp with time zone, OUT day date, OUT number text) OWNER TO skranke_api;

--
-- Name: easter(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.easter(year integer) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    a constant int := year % 19;
    b constant int := year / 100;
    c constant int := year % 100;
    d constant int := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    e constant int := (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    f constant int := d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
begin
    return make_date(year, f / 31, f % 31 + 1);
end $$;


ALTER FUNCTION rules.easter(year integer) OWNER TO skranke_api;

--
-- Name: end_service(data.ticket, timestamp with time zone, text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.end_service(t data.ticket, at timestamp with time zone, outcome text, referred_to text) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    update data.service s set ended = end_service.at, outcome = end_service.outcome, referred_to = end_service.referred_to
     where s.ticket_id = t.id and s.ended is null;
end $$;


ALTER FUNCTION rules.end_service(t data.ticket, at timestamp with time zone, outcome text, referred_to text) OWNER TO skranke_api;

--
-- Name: errand(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.errand(office integer, code text) RETURNS data.errand_type
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    e data.errand_type;
begin
    select * into e from data.errand_type d where d.office_id = errand.office and d.code = errand.code and d.active;
    if not found then
        perform rules.refuse('SQ001', 'no such errand type in this office');
    end if;
    return e;
end $$;


ALTER FUNCTION rules.errand(office integer, code text) OWNER TO skranke_api;

--
-- Name: errand_consequences(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.errand_consequences(office integer, content jsonb) RETURNS SETOF rules.setup_consequence
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    gone constant text[] := array(select code from rules.left_off(errand_consequences.office, content, 'errands', 'errands', 'code'));
begin
    return query select * from rules.one('warning', 'waiting_with_retired', array(
        select t.number from data.ticket t join data.errand_type e on e.id = t.errand_id
         where t.office_id = errand_consequences.office and t.state in ('issued', 'waiting', 'called', 'serving', 'parked')
           and e.code = any (gone) order by t.number));
    return query select * from rules.one('warning', 'tiles_go', array(
        select e.name from data.kiosk_tile k join data.errand_type e on e.id = k.errand_type_id
         where k.office_id = errand_consequences.office and e.code = any (gone) order by 1));
    return query select * from rules.one('warning', 'not_in_a_profile', array(
        select l ->> 'name' from jsonb_array_elements(content -> 'errands') l
         where not exists (select from data.profile_errand pe join data.profile p on p.id = pe.profile_id and not p.retired
                             join data.errand_type e on e.id = pe.errand_type_id
                            where e.office_id = errand_consequences.office and e.code = l ->> 'code') order by 1));
end $$;


ALTER FUNCTION rules.errand_consequences(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: setup_list(jsonb, text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_list(whole jsonb, section text, list text) RETURNS TABLE(line jsonb, nr integer)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT e.value,
     (e.ordinality)::integer AS ordinality
    FROM jsonb_array_elements(COALESCE(((setup_list.whole -> setup_list.section) -> setup_list.list), '[]'::jsonb)) WITH ORDINALITY e(value, ordinality);
END;


ALTER FUNCTION rules.setup_list(whole jsonb, section text, list text) OWNER TO skranke_api;

--
-- Name: errand_findings(jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.errand_findings(whole jsonb) RETURNS SETOF rules.setup_finding
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT 'errands'::text,
     'errands'::text,
     l.nr,
     v.field,
     'range'::text
    FROM (rules.setup_list(errand_findings.whole, 'errands'::text, 'errands'::text) l(line, nr)
      CROSS JOIN LATERAL ( VALUES ('minutes'::text), ('target'::text)) v(field))
   WHERE ((((l.line ->> v.field))::integer < 1) OR (((l.line ->> v.field))::integer > 480))
 UNION ALL
  SELECT 'errands'::text,
     'errands'::text,
     l.nr,
     'languages'::text,
     'missing'::text
    FROM rules.setup_list(errand_findings.whole, 'errands'::text, 'errands'::text) l(line, nr)
   WHERE ((l.line -> 'languages'::text) = '[]'::jsonb)
 UNION ALL
  SELECT 'errands'::text,
     'errands'::text,
     p.nr,
     'payment'::text,
     'twice'::text
    FROM ( SELECT l.nr,
             row_number() OVER (ORDER BY l.nr) AS copy
            FROM rules.setup_list(errand_findings.whole, 'errands'::text, 'errands'::text) l(line, nr)
           WHERE ((l.line ->> 'payment'::text))::boolean) p
   WHERE (p.copy > 1)
 UNION ALL
  SELECT 'errands'::text,
     'periods'::text,
     l.nr,
     'to'::text,
     'ends_before'::text
    FROM rules.setup_list(errand_findings.whole, 'errands'::text, 'periods'::text) l(line, nr)
   WHERE (((l.line ->> 'to'::text))::date < ((l.line ->> 'from'::text))::date)
 UNION ALL
  SELECT 'errands'::text,
     'errands'::text,
     l.nr,
     'code'::text,
     'no_profile'::text
    FROM rules.setup_list(errand_findings.whole, 'errands'::text, 'errands'::text) l(line, nr)
   WHERE (NOT (EXISTS ( SELECT
            FROM rules.setup_list(errand_findings.whole, 'profiles'::text, 'profiles'::text) p(line, nr)
           WHERE ((p.line -> 'errands'::text) ? (l.line ->> 'code'::text)))));
END;


ALTER FUNCTION rules.errand_findings(whole jsonb) OWNER TO skranke_api;

--
-- Name: setup_lines(jsonb[]); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_lines(lines jsonb[]) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE(to_jsonb(lines), '[]'::jsonb);


ALTER FUNCTION rules.setup_lines(lines jsonb[]) OWNER TO skranke_api;

--
-- Name: checklist_step; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.checklist_step (
    errand_type_id integer NOT NULL,
    "position" integer NOT NULL,
    code text NOT NULL,
    text text NOT NULL,
    workspace text DEFAULT ''::text NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.checklist_step FORCE ROW LEVEL SECURITY;


ALTER TABLE data.checklist_step OWNER TO skranke_migrator;

--
-- Name: errand_period; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.errand_period (
    errand_type_id integer NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    author text DEFAULT ''::text NOT NULL,
    CONSTRAINT errand_period_check CHECK ((to_day >= from_day))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.errand_period FORCE ROW LEVEL SECURITY;


ALTER TABLE data.errand_period OWNER TO skranke_migrator;

--
-- Name: TABLE errand_period; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.errand_period IS 'When an errand exists at all, such as voting in advance. One without a row here exists always.';


--
-- Name: last_ticket; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.last_ticket (
    errand_type_id integer NOT NULL,
    weekday integer NOT NULL,
    at time without time zone NOT NULL,
    valid_from date DEFAULT '2000-01-01'::date NOT NULL,
    valid_to date DEFAULT 'infinity'::date NOT NULL,
    author text DEFAULT ''::text NOT NULL,
    CONSTRAINT last_ticket_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.last_ticket FORCE ROW LEVEL SECURITY;


ALTER TABLE data.last_ticket OWNER TO skranke_migrator;

--
-- Name: errands_document(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.errands_document(office integer, day date) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN jsonb_build_object('errands', rules.setup_lines(ARRAY(SELECT jsonb_build_object('code', e.code, 'name', e.name, 'area', a.code, 'kle', e.kle_number, 'minutes', e.minutes, 'target', e.target_minutes, 'languages', e.languages, 'synonyms', e.synonyms, 'payment', e.payment) AS jsonb_build_object FROM (data.errand_type e JOIN data.area a ON ((a.id = e.area_id))) WHERE ((e.office_id = errands_document.office) AND (NOT e.retired)) ORDER BY e.id)), 'steps', rules.setup_lines(ARRAY(SELECT jsonb_build_object('errand', e.code, 'code', s.code, 'text', s.text, 'workspace', s.workspace) AS jsonb_build_object FROM (data.errand_type e JOIN data.checklist_step s ON ((s.errand_type_id = e.id))) WHERE ((e.office_id = errands_document.office) AND (NOT e.retired)) ORDER BY e.id, s."position")), 'last_tickets', rules.setup_lines(ARRAY(SELECT jsonb_build_object('errand', e.code, 'weekday', l.weekday, 'at', to_char((l.at)::interval, 'HH24:MI'::text)) AS jsonb_build_object FROM (data.errand_type e JOIN data.last_ticket l ON ((l.errand_type_id = e.id))) WHERE ((e.office_id = errands_document.office) AND (NOT e.retired) AND ((errands_document.day >= l.valid_from) AND (errands_document.day <= l.valid_to))) ORDER BY e.id, l.weekday)), 'periods', rules.setup_lines(ARRAY(SELECT jsonb_build_object('errand', e.code, 'from', p.from_day, 'to', p.to_day) AS jsonb_build_object FROM (data.errand_type e JOIN data.errand_period p ON ((p.errand_type_id = e.id))) WHERE ((e.office_id = errands_document.office) AND (NOT e.retired)) ORDER BY e.id, p.from_day)));


ALTER FUNCTION rules.errands_document(office integer, day date) OWNER TO skranke_api;

--
-- Name: estimate_counters(integer, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.estimate_counters(office integer, at timestamp with time zone) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
declare
    today constant date := rules.day_in(estimate_counters.office, estimate_counters.at);
begin
    return (select jsonb_agg(jsonb_build_object(
                       'id', c.id, 'kind', c.kind, 'open', c.state <> 'closed', 'profile', c.profile_id,
                       'paused', case c.state when 'paused' then rules.micros(c.since) end,
                       'last_area', (select a.code from data.area a where a.id = c.last_area_id), 'streak', c.streak,
                       'errand', e.code, 'met', t.state = 'serving',
                       'since', rules.micros(coalesce(t.started, greatest(t.called, t.recalled))),
                       'away', (select jsonb_agg(jsonb_build_array(rules.micros(b.starts), rules.micros(b.ends)) order by b.starts)
                                  from data.planned_break b
                                 where b.office_id = c.office_id and b.day = today
                                   and b.staff_id = c.staff_id and b.removed is null and b.ends > estimate_counters.at)) order by c.id)
              from data.counter c
                   left join data.ticket t on t.counter_id = c.id and t.state in ('called', 'serving')
                   left join data.errand_type e on e.id = t.errand_id
             where c.office_id = estimate_counters.office and c.kind <> 'citizen_pc');
end $$;


ALTER FUNCTION rules.estimate_counters(office integer, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: estimate_errands(integer, timestamp with time zone, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.estimate_errands(office integer, at timestamp with time zone, zone text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
begin
    return (
        with today as (
            select x.errand_id, jsonb_agg(jsonb_build_array(x.hour, x.n, x.sum, x.squares)) as seen
              from (select s.errand_id, extract(hour from s.started at time zone estimate_errands.zone)::int as hour, count(*) as n,
                           sum(ln(extract(epoch from s.ended - s.started))) as sum,
                           sum(ln(extract(epoch from s.ended - s.started)) ^ 2) as squares
                      from data.counter c
                           join data.service s on s.counter_id = c.id and s.day = (estimate_errands.at at time zone estimate_errands.zone)::date
                     where c.office_id = estimate_errands.office and s.ended - s.started >= interval '5 s' and s.outcome <> 'undone'
                     group by 1, 2) x
             group by x.errand_id)
        select jsonb_agg(jsonb_build_object(
                   'code', e.code, 'area', a.code, 'minutes', e.minutes, 'target', e.target_minutes,
                   'offered', e.active and not exists (select from data.errand_stop s
                                                        where s.errand_type_id = e.id and s.ended is null),
                   'lengths', rules.learned(e.office_id, 'length', e.id), 'so_far', t.seen,
                   'arrivals', (select jsonb_agg(jsonb_build_array(k.hour, k.count / h.count)) from data.learned k
                                  join data.learned h on h.office_id = k.office_id and h.what = 'hours' and h.errand_id = 0 and h.hour = k.hour
                                 where k.office_id = e.office_id and k.what = 'arrivals' and k.errand_id = e.id)) order by e.id)
          from data.errand_type e
               join data.area a on a.id = e.area_id
               left join today t on t.errand_id = e.id
         where e.office_id = estimate_errands.office);
end $$;


ALTER FUNCTION rules.estimate_errands(office integer, at timestamp with time zone, zone text) OWNER TO skranke_api;

--
-- Name: figures(rules.visit[], rules.period[]); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.figures(visits rules.visit[], periods rules.period[]) RETURNS jsonb
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 WITH v AS (
          SELECT e.code,
             u.errand,
             u.state,
             u.outcome,
             u.waited_s
            FROM (unnest(figures.visits) u(errand, state, outcome, waited_s)
              JOIN data.errand_type e ON ((e.id = u.errand)))
         ), p AS (
          SELECT e.code,
             u.errand,
             u.counter,
             u.counts,
             u.on_time,
             u.served_s
            FROM (unnest(figures.periods) u(errand, counter, counts, on_time, served_s)
              JOIN data.errand_type e ON ((e.id = u.errand)))
         )
  SELECT jsonb_build_object('tickets', ( SELECT count(*) AS count
            FROM v), 'states', ( SELECT COALESCE(jsonb_object_agg(s.state, s.n), '{}'::jsonb) AS "coalesce"
            FROM ( SELECT v.state,
                     count(*) AS n
                    FROM v
                   GROUP BY v.state) s), 'outcomes', ( SELECT COALESCE(jsonb_object_agg(o.outcome, o.n), '{}'::jsonb) AS "coalesce"
            FROM ( SELECT v.outcome,
                     count(*) AS n
                    FROM v
                   WHERE (v.outcome IS NOT NULL)
                   GROUP BY v.outcome) o), 'errands', ( SELECT COALESCE(jsonb_object_agg(x.code, jsonb_build_object('tickets', x.n, 'waited', x.waited, 'waited_s', x.waited_s, 'services', y.services, 'on_time', y.on_time, 'served_s', y.served_s)), '{}'::jsonb) AS "coalesce"
            FROM (( SELECT v.code,
                     count(*) AS n,
                     count(v.waited_s) AS waited,
                     round(sum(v.waited_s)) AS waited_s
                    FROM v
                   GROUP BY v.code) x
              LEFT JOIN ( SELECT p.code,
                     count(*) FILTER (WHERE p.counts) AS services,
                     count(*) FILTER (WHERE (p.counts AND p.on_time)) AS on_time,
                     round(sum(p.served_s)) AS served_s
                    FROM p
                   GROUP BY p.code) y ON ((y.code = x.code)))), 'counters', ( SELECT COALESCE(jsonb_object_agg(c.counter, jsonb_build_object('services', c.services, 'on_time', c.on_time, 'served_s', c.served_s)), '{}'::jsonb) AS "coalesce"
            FROM ( SELECT COALESCE((p.counter)::text, '-'::text) AS counter,
                     count(*) FILTER (WHERE p.counts) AS services,
                     count(*) FILTER (WHERE (p.counts AND p.on_time)) AS on_time,
                     round(sum(p.served_s)) AS served_s
                    FROM p
                   GROUP BY COALESCE((p.counter)::text, '-'::text)) c)) AS jsonb_build_object;
END;


ALTER FUNCTION rules.figures(visits rules.visit[], periods rules.period[]) OWNER TO skranke_api;

--
-- Name: event_past; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.event_past (
    day date NOT NULL,
    ticket_id bigint NOT NULL,
    seq integer NOT NULL,
    id bigint NOT NULL,
    office_id integer NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    state text NOT NULL,
    was text,
    counter_id integer,
    staff_id integer,
    errand_id integer NOT NULL,
    login text NOT NULL,
    press_id uuid,
    on_time boolean,
    outcome text,
    detail jsonb
)
PARTITION BY RANGE (day);

ALTER TABLE ONLY data.event_past FORCE ROW LEVEL SECURITY;


ALTER TABLE data.event_past OWNER TO skranke_migrator;

--
-- Name: figures_from_events(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.figures_from_events(office integer, day date) RETURNS jsonb
    LANGUAGE sql STABLE
    SET enable_nestloop TO 'off'
    BEGIN ATOMIC
 WITH told AS (
          SELECT e.day,
             e.ticket_id,
             e.seq,
             e.id,
             e.office_id,
             e.kind,
             e.at,
             e.state,
             e.was,
             e.counter_id,
             e.staff_id,
             e.errand_id,
             e.login,
             e.press_id,
             e.on_time,
             e.outcome,
             e.detail
            FROM data.event_past e
           WHERE ((e.day = figures_from_events.day) AND (e.office_id = figures_from_events.office))
         ), undone AS (
          SELECT u.ticket_id,
             ((u.detail ->> 'seq'::text))::integer AS seq
            FROM told u
           WHERE (u.kind = 'undone'::text)
         ), standing AS (
          SELECT e.day,
             e.ticket_id,
             e.seq,
             e.id,
             e.office_id,
             e.kind,
             e.at,
             e.state,
             e.was,
             e.counter_id,
             e.staff_id,
             e.errand_id,
             e.login,
             e.press_id,
             e.on_time,
             e.outcome,
             e.detail,
             max(e.at) FILTER (WHERE (e.kind = ANY (ARRAY['called'::text, 'resumed'::text]))) OVER story AS called_at,
             max(e.at) FILTER (WHERE ((e.kind = ANY (ARRAY['returned'::text, 'transferred'::text])) AND (e.was <> 'waiting'::text))) OVER story AS back_at
            FROM (told e
              LEFT JOIN undone u ON (((u.ticket_id = e.ticket_id) AND (u.seq = e.seq))))
           WHERE ((e.kind <> 'undone'::text) AND (u.seq IS NULL))
           WINDOW story AS (PARTITION BY e.ticket_id ORDER BY e.seq)
         ), ends AS (
          SELECT e.day,
             e.ticket_id,
             e.seq,
             e.id,
             e.office_id,
             e.kind,
             e.at,
             e.state,
             e.was,
             e.counter_id,
             e.staff_id,
             e.errand_id,
             e.login,
             e.press_id,
             e.on_time,
             e.outcome,
             e.detail,
             e.called_at,
             e.back_at,
             lead(e.seq) OVER story AS until
            FROM standing e
           WHERE ((e.kind = ANY (ARRAY['started'::text, 'helped'::text])) OR ((e.was = 'serving'::text) AND (e.state <> 'serving'::text)))
           WINDOW story AS (PARTITION BY e.ticket_id ORDER BY e.seq)
         ), corrected AS (
          SELECT DISTINCT ON (e.ticket_id) e.ticket_id,
             e.errand_id
            FROM told e
           WHERE (e.kind = 'corrected'::text)
           ORDER BY e.ticket_id, e.seq DESC
         ), service AS (
          SELECT b.ticket_id,
                 CASE
                     WHEN (f.kind = 'finished'::text) THEN COALESCE(c.errand_id, b.errand_id)
                     ELSE b.errand_id
                 END AS errand_id,
             b.counter_id,
             b.on_time,
             b.at AS started,
             f.at AS ended,
             f.kind,
             COALESCE(((f.detail ->> 'closing'::text))::boolean, false) AS unfinished
            FROM ((ends b
              JOIN told f ON (((f.ticket_id = b.ticket_id) AND (f.seq = b.until))))
              LEFT JOIN corrected c ON ((c.ticket_id = b.ticket_id)))
           WHERE (b.kind = ANY (ARRAY['started'::text, 'helped'::text]))
         UNION ALL
          SELECT f.ticket_id,
             COALESCE(c.errand_id, f.errand_id) AS "coalesce",
             f.counter_id,
             f.on_time,
             f.called_at,
             f.at,
             f.kind,
             false
            FROM (standing f
              LEFT JOIN corrected c ON ((c.ticket_id = f.ticket_id)))
           WHERE ((f.kind = 'finished'::text) AND (f.was = 'called'::text))
         ), first AS (
          SELECT e.ticket_id,
             e.at,
             ((e.detail ->> 'booked'::text))::timestamp with time zone AS booked
            FROM told e
           WHERE (e.seq = 1)
         ), wait AS (
          SELECT c.ticket_id,
             sum(GREATEST((0)::numeric, EXTRACT(epoch FROM (c.at - COALESCE(GREATEST(c.back_at, f.booked), f.at))))) AS waited_s
            FROM (standing c
              JOIN first f ON ((f.ticket_id = c.ticket_id)))
           WHERE (c.kind = 'called'::text)
           GROUP BY c.ticket_id
         ), last AS (
          SELECT DISTINCT ON (e.ticket_id) e.day,
             e.ticket_id,
             e.seq,
             e.id,
             e.office_id,
             e.kind,
             e.at,
             e.state,
             e.was,
             e.counter_id,
             e.staff_id,
             e.errand_id,
             e.login,
             e.press_id,
             e.on_time,
             e.outcome,
             e.detail
            FROM told e
           ORDER BY e.ticket_id, e.seq DESC
         )
  SELECT rules.figures(ARRAY( SELECT ROW(l.errand_id, l.state,
                 CASE
                     WHEN (l.state = 'done'::text) THEN l.outcome
                     ELSE NULL::text
                 END,
                 CASE
                     WHEN (l.state = 'done'::text) THEN w.waited_s
                     ELSE NULL::numeric
                 END)::rules.visit AS "row"
            FROM ((last l
              JOIN first f ON ((f.ticket_id = l.ticket_id)))
              LEFT JOIN wait w ON ((w.ticket_id = l.ticket_id)))), ARRAY( SELECT ROW(s.errand_id, s.counter_id, rules.counts(s.kind), s.on_time,
                 CASE
                     WHEN (NOT s.unfinished) THEN EXTRACT(epoch FROM (s.ended - s.started))
                     ELSE NULL::numeric
                 END)::rules.period AS "row"
            FROM service s)) AS figures;
END;


ALTER FUNCTION rules.figures_from_events(office integer, day date) OWNER TO skranke_api;

--
-- Name: figures_from_rows(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.figures_from_rows(office integer, day date) RETURNS jsonb
    LANGUAGE sql STABLE
    SET enable_nestloop TO 'off'
    BEGIN ATOMIC
 WITH service AS (
          SELECT s.day,
             s.id,
             s.office_id,
             s.ticket_id,
             s.errand_id,
             s.counter_id,
             s.staff_id,
             s.started,
             s.ended,
             s.outcome,
             s.referred_to,
             s.on_time
            FROM data.service_past s
           WHERE ((s.day = figures_from_rows.day) AND (s.office_id = figures_from_rows.office))
         )
  SELECT rules.figures(ARRAY( SELECT ROW(t.errand_id, (t.state)::text, t.outcome,
                 CASE
                     WHEN (((t.state)::text = 'done'::text) AND (t.calls > 0)) THEN EXTRACT(epoch FROM t.waited)
                     ELSE NULL::numeric
                 END)::rules.visit AS "row"
            FROM data.ticket_past t
           WHERE ((t.day = figures_from_rows.day) AND (t.office_id = figures_from_rows.office))), ARRAY( SELECT ROW(s.errand_id, s.counter_id, rules.counts(s.outcome), s.on_time,
                 CASE
                     WHEN (s.outcome <> 'unfinished'::text) THEN EXTRACT(epoch FROM (s.ended - s.started))
                     ELSE NULL::numeric
                 END)::rules.period AS "row"
            FROM service s
           WHERE (s.outcome <> 'undone'::text))) AS figures;
END;


ALTER FUNCTION rules.figures_from_rows(office integer, day date) OWNER TO skranke_api;

--
-- Name: finish(rules.press, data.ticket, text, text, timestamp with time zone, text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.finish(p rules.press, t data.ticket, outcome text, referred_to text, at timestamp with time zone, also text DEFAULT 'outcome'::text, reason text DEFAULT NULL::text) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    was constant text := t.state;
begin
    if not exists (select from data.choice d where d.office_id = t.office_id and d.kind in ('outcome', also) and d.code = finish.outcome) then
        perform rules.refuse('SQ017', 'no such outcome');
    end if;
    if finish.referred_to <> '' then
        perform rules.check_words(finish.referred_to);
    end if;
    update data.ticket d set state = 'done', ended = finish.at, outcome = finish.outcome, referred_to = finish.referred_to,
                             last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    if was = 'serving' then
        perform rules.end_service(t, at, outcome, referred_to);
    else        -- straight from the call: served since the call
        insert into data.service (office_id, day, ticket_id, errand_id, counter_id, staff_id, started, ended, outcome,
                                  referred_to, on_time)
        values (t.office_id, t.day, t.id, t.errand_id, t.counter_id, p.staff_id, t.called, finish.at, finish.outcome,
                finish.referred_to, t.on_time);
    end if;
    delete from data.note n where n.ticket_id = t.id;
    update data.counter d set last_press = p.id where d.id = t.counter_id;
    t := rules.record(p, t, 'finished', was, at, outcome,
                         case when finish.referred_to <> '' or finish.reason <> '' then jsonb_strip_nulls(jsonb_build_object(
                             'referred_to', nullif(finish.referred_to, ''), 'reason', nullif(finish.reason, ''))) end);
    return t;
end $$;


ALTER FUNCTION rules.finish(p rules.press, t data.ticket, outcome text, referred_to text, at timestamp with time zone, also text, reason text) OWNER TO skranke_api;

--
-- Name: first_refusal(integer, text, jsonb, date, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.first_refusal(office integer, section text, content jsonb, valid_from date, valid_to date) RETURNS SETOF rules.setup_finding
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    day date;
begin
    return query select * from rules.setup_refusals(
        rules.setup_whole(first_refusal.office, first_refusal.valid_from, first_refusal.section, first_refusal.content,
                          first_refusal.valid_from, first_refusal.valid_to), first_refusal.office, first_refusal.section);
    if found then
        return;
    end if;
    for day in select distinct d.day
                 from (select v.valid_from as day from data.setup_version v where v.office_id = first_refusal.office
                       union select v.valid_to + 1 from data.setup_version v
                              where v.office_id = first_refusal.office and v.valid_to < 'infinity'
                       union select first_refusal.valid_to + 1 where first_refusal.valid_to < 'infinity') d
                where d.day > first_refusal.valid_from order by 1
    loop
        return query select * from rules.setup_refusals(
            rules.setup_whole(first_refusal.office, day, first_refusal.section, first_refusal.content,
                              first_refusal.valid_from, first_refusal.valid_to), first_refusal.office, '');
        if found then
            return;
        end if;
    end loop;
end $$;


ALTER FUNCTION rules.first_refusal(office integer, section text, content jsonb, valid_from date, valid_to date) OWNER TO skranke_api;

--
-- Name: form_findings(jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.form_findings(whole jsonb) RETURNS SETOF rules.setup_finding
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 WITH form(section, list, fields) AS (
          VALUES ('office'::text,'office'::text,'{address,call_ahead,confirm_after,late_tolerance,name,notice,promise}'::text[]), ('office'::text,'counters'::text,'{code,kind,name,number,profile}'::text[]), ('hours'::text,'opening'::text,'{closes,opens,weekday}'::text[]), ('hours'::text,'telephone'::text,'{closes,opens,weekday}'::text[]), ('closures'::text,'rules'::text,'{bridge_saturdays,holidays}'::text[]), ('closures'::text,'days'::text,'{day,reason}'::text[]), ('areas'::text,'areas'::text,'{code,digits,first,last,letter,name}'::text[]), ('errands'::text,'errands'::text,'{area,code,kle,languages,minutes,name,payment,synonyms,target}'::text[]), ('errands'::text,'steps'::text,'{code,errand,text,workspace}'::text[]), ('errands'::text,'last_tickets'::text,'{at,errand,weekday}'::text[]), ('errands'::text,'periods'::text,'{errand,from,to}'::text[]), ('profiles'::text,'profiles'::text,'{code,errands,first_after,most_in_row,name}'::text[]), ('kiosk'::text,'tiles'::text,'{asks_persons,errand,icon,text_key}'::text[]), ('help'::text,'topics'::text,'{counter_errand,errand,hint,name}'::text[]), ('choices'::text,'choices'::text,'{code,kind,name}'::text[]), ('texts'::text,'texts'::text,'{key,language,reviewed,text}'::text[]), ('staff'::text,'staff'::text,'{initials,login,name,permissions,profile,roles}'::text[]), ('devices'::text,'stations'::text,'{counter,enabled,kind,login,name}'::text[])
         )
  SELECT f.section,
     f.list,
     0,
     ''::text,
     'shape'::text
    FROM form f
   WHERE ((jsonb_typeof(((form_findings.whole -> f.section) -> f.list)) IS DISTINCT FROM 'array'::text) OR ((f.list = ANY (ARRAY['office'::text, 'rules'::text])) AND (jsonb_array_length(((form_findings.whole -> f.section) -> f.list)) <> 1)))
 UNION ALL
  SELECT f.section,
     f.list,
     l.nr,
     ''::text,
     'shape'::text
    FROM (form f
      CROSS JOIN LATERAL rules.setup_list(
         CASE jsonb_typeof(((form_findings.whole -> f.section) -> f.list))
             WHEN 'array'::text THEN form_findings.whole
             ELSE NULL::jsonb
         END, f.section, f.list) l(line, nr))
   WHERE
         CASE jsonb_typeof(l.line)
             WHEN 'object'::text THEN (ARRAY( SELECT k.key
                FROM jsonb_each(l.line) k(key, value)
               WHERE (k.value <> 'null'::jsonb)
               ORDER BY (k.key COLLATE "C")) <> f.fields)
             ELSE true
         END;
END;


ALTER FUNCTION rules.form_findings(whole jsonb) OWNER TO skranke_api;

--
-- Name: free_by(data.counter, integer[]); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.free_by(c data.counter, errands integer[]) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return (select min(t.booked) + (select o.promise from data.office o where o.id = c.office_id)
      from data.ticket t
     where t.office_id = c.office_id and t.state = 'waiting' and t.booked is not null
       and (t.only_counter_id = c.id
            or t.only_counter_id is null and t.errand_id = any (free_by.errands)
               and not exists (select from data.counter o join data.profile_errand pe on pe.profile_id = o.profile_id
                                where o.office_id = c.office_id and o.id <> c.id and o.kind = 'counter' and o.state = 'open'
                                  and pe.errand_type_id = t.errand_id)));
end $$;


ALTER FUNCTION rules.free_by(c data.counter, errands integer[]) OWNER TO skranke_api;

--
-- Name: give(rules.press, data.counter, bigint, text, text, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.give(p rules.press, c data.counter, ticket bigint, kind text, was text, at timestamp with time zone) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    t data.ticket;
begin
    update data.ticket d
       set state = 'called', counter_id = c.id, called = give.at, started = null,
           -- To be resumed is no call from the queue: neither wait nor punctuality is changed by it.
           on_time = case give.was when 'waiting' then give.at <= d.start + d.target_s * interval '1 s' else d.on_time end,
           waited = case give.was when 'waiting' then d.waited + rules.waited(d, give.at) else d.waited end,
           calls = d.calls + (give.was = 'waiting')::int,
           last_seq = d.last_seq + 1, last_press = p.id
     where d.id = give.ticket
    returning * into t;
    update data.counter d
       set last_area_id = t.area_id, streak = case when d.last_area_id = t.area_id then d.streak + 1 else 1 end,
           last_press = p.id
     where d.id = c.id;
    -- What undo needs to give the counter its count back.
    t := rules.record(p, t, kind, give.was, at, null, jsonb_build_object('last_area', c.last_area_id, 'streak', c.streak));
    return t;
end $$;


ALTER FUNCTION rules.give(p rules.press, c data.counter, ticket bigint, kind text, was text, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: has_role(text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.has_role(name text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN pg_has_role(SESSION_USER, (('skranke_'::text || name))::name, 'member'::text);


ALTER FUNCTION rules.has_role(name text) OWNER TO skranke_api;

--
-- Name: service_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

CREATE SEQUENCE data.service_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE data.service_seq OWNER TO skranke_migrator;

--
-- Name: service; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.service (
    id bigint DEFAULT nextval('data.service_seq'::regclass) NOT NULL,
    office_id integer NOT NULL,
    day date NOT NULL,
    ticket_id bigint NOT NULL,
    errand_id integer NOT NULL,
    counter_id integer,
    staff_id integer,
    started timestamp with time zone NOT NULL,
    ended timestamp with time zone,
    outcome text,
    referred_to text,
    on_time boolean,
    CONSTRAINT service_end_fits CHECK ((((ended IS NULL) = (outcome IS NULL)) AND ((ended IS NULL) OR (ended >= started))))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.service FORCE ROW LEVEL SECURITY;


ALTER TABLE data.service OWNER TO skranke_migrator;

--
-- Name: help_services(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.help_services(office integer, day date) RETURNS SETOF data.service
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return query
        select s.* from data.counter c join data.service s on s.counter_id = c.id and s.day = help_services.day
         where c.office_id = help_services.office and c.kind in ('citizen_pc', 'information');
    return query
        select s.* from data.service s
         where s.counter_id is null and s.day = help_services.day and s.office_id = help_services.office;
end $$;


ALTER FUNCTION rules.help_services(office integer, day date) OWNER TO skranke_api;

--
-- Name: help_words(bigint); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.help_words(ticket bigint, OUT reason text, OUT referred_to text, OUT corrected boolean) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
begin
    select e.detail ->> 'reason', e.detail ->> 'referred_to', e.kind = 'corrected'
      into help_words.reason, help_words.referred_to, help_words.corrected
      from data.event e
     where e.ticket_id = help_words.ticket and e.kind in ('finished', 'corrected') order by e.seq desc limit 1;
end $$;


ALTER FUNCTION rules.help_words(ticket bigint, OUT reason text, OUT referred_to text, OUT corrected boolean) OWNER TO skranke_api;

--
-- Name: hold_break(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hold_break(planned integer) RETURNS data.planned_break
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    b data.planned_break;
begin
    select * into b from data.planned_break d where d.id = hold_break.planned and d.removed is null for no key update;
    if not found then
        perform rules.refuse('SL003', 'no such break is planned');
    end if;
    return b;
end $$;


ALTER FUNCTION rules.hold_break(planned integer) OWNER TO skranke_api;

--
-- Name: hold_counter(rules.press, integer, boolean); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hold_counter(p rules.press, counter integer, must_be_open boolean) RETURNS data.counter
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    c data.counter;
begin
    select * into c from data.counter d where d.id = hold_counter.counter for no key update;
    if not found then
        perform rules.refuse('SQ012', 'no such counter in this office');
    end if;
    if must_be_open then
        if c.state = 'closed' then
            perform rules.refuse('SQ005', 'the counter is closed');
        elsif not rules.is_at(p, c) then
            perform rules.refuse('SQ015', 'somebody else is at this counter');
        elsif c.state = 'paused' then
            perform rules.refuse('SQ006', 'the counter is paused');
        end if;
    end if;
    return c;
end $$;


ALTER FUNCTION rules.hold_counter(p rules.press, counter integer, must_be_open boolean) OWNER TO skranke_api;

--
-- Name: incident; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.incident (
    id bigint NOT NULL,
    office_id integer NOT NULL,
    counter_id integer,
    ticket_id bigint,
    called_by integer NOT NULL,
    called timestamp with time zone NOT NULL,
    answered_by integer,
    answered timestamp with time zone,
    closed timestamp with time zone,
    warning_given boolean,
    conversation_ended boolean,
    outcome text,
    CONSTRAINT incident_answer_fits CHECK (((answered IS NULL) = (answered_by IS NULL))),
    CONSTRAINT incident_end_fits CHECK ((((closed IS NULL) = (outcome IS NULL)) AND ((closed IS NULL) = (warning_given IS NULL)) AND ((closed IS NULL) = (conversation_ended IS NULL)))),
    CONSTRAINT incident_outcome_check CHECK ((outcome = ANY (ARRAY['calmed'::text, 'left'::text, 'escorted'::text, 'police'::text, 'mistake'::text, 'other'::text])))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.incident FORCE ROW LEVEL SECURITY;


ALTER TABLE data.incident OWNER TO skranke_migrator;

--
-- Name: TABLE incident; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.incident IS 'Conduct that made a clerk call for a colleague. It holds no word about the citizen; what must be told is told elsewhere.';


--
-- Name: COLUMN incident.ticket_id; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.incident.ticket_id IS 'Whose visit it was, where one was at the counter. No key: visits go to the past, this stays.';


--
-- Name: hold_incident(rules.press, bigint); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hold_incident(p rules.press, incident bigint) RETURNS data.incident
    LANGUAGE plpgsql
    AS $$
declare
    i data.incident;
begin
    if p.staff_id is null then
        perform rules.refuse('ST001', 'a station calls nobody');
    end if;
    select * into i from data.incident d where d.id = hold_incident.incident for no key update;
    if not found then
        perform rules.refuse('SL021', 'no such call in this office');
    end if;
    return i;
end $$;


ALTER FUNCTION rules.hold_incident(p rules.press, incident bigint) OWNER TO skranke_api;

--
-- Name: hold_own_counter(rules.press, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hold_own_counter(p rules.press, counter integer) RETURNS data.counter
    LANGUAGE plpgsql
    AS $$
declare
    c data.counter := rules.hold_counter(p, hold_own_counter.counter, false);
begin
    if c.state = 'closed' then
        perform rules.refuse('SQ005', 'the counter is closed');
    elsif not rules.is_at(p, c) and not rules.has_role('lead') then
        perform rules.refuse('SQ015', 'somebody else is at this counter');
    end if;
    return c;
end $$;


ALTER FUNCTION rules.hold_own_counter(p rules.press, counter integer) OWNER TO skranke_api;

--
-- Name: hold_setup(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hold_setup(office integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    perform from data.office o where o.id = hold_setup.office for no key update;
end $$;


ALTER FUNCTION rules.hold_setup(office integer) OWNER TO skranke_api;

--
-- Name: hold_ticket(rules.press, bigint, text[], text, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hold_ticket(p rules.press, ticket bigint, states text[], owner text, held integer DEFAULT NULL::integer) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    t data.ticket;
    c data.counter;
    now_at int;
    mine boolean;
begin
    if held is null then
        select * into c from data.counter d
         where d.id = (select s.counter_id from data.ticket s where s.id = hold_ticket.ticket and s.state in ('called', 'serving'))
           for no key update;
    end if;
    select * into t from data.ticket d where d.id = hold_ticket.ticket for no key update;
    if not found then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    end if;
    now_at := case when t.state in ('called', 'serving') then t.counter_id end;
    if held is not null then
        select * into c from data.counter d where d.id = now_at;
    elsif now_at is distinct from c.id then
        -- It moved while we waited. The counter comes before the ticket, which we hold, so it is not waited for.
        select * into c from data.counter d where d.id = now_at for no key update skip locked;
        if c.id is distinct from now_at then
            perform rules.refuse('SQ003', 'the ticket has moved');
        end if;
    end if;

    if t.state = 'issued' then
        if t.arrived + (select o.confirm_after from data.office o where o.id = t.office_id) <= data.clock() then
            t := rules.confirm(p, t);
        end if;
    end if;
    if p.station is not null and t.taken_by <> session_user then
        perform rules.refuse('SQ004', 'another stand issued this number');
    end if;
    if not t.state = any (states) then
        perform rules.refuse('SQ003', 'the ticket is ' || t.state);
    end if;
    if t.state in ('called', 'serving') and owner <> 'anyone' and not (owner = 'lead' and rules.has_role('lead')) then
        if c.id is not null then
            mine := rules.is_at(p, c);
        else
            mine := exists (select from data.service s where s.ticket_id = t.id and s.ended is null and s.staff_id = p.staff_id);
        end if;
        if not mine then
            perform rules.refuse('SQ004', 'another counter has this ticket');
        end if;
    end if;
    return t;
end $$;


ALTER FUNCTION rules.hold_ticket(p rules.press, ticket bigint, states text[], owner text, held integer) OWNER TO skranke_api;

--
-- Name: holidays(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.holidays(year integer) RETURNS TABLE(day date, reason text, kind text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 WITH e AS (
          SELECT rules.easter(holidays.year) AS easter
         ), h AS (
          SELECT make_date(holidays.year, v.month, v.day) AS day,
             v.reason
            FROM ( VALUES (1,1,'Nytårsdag'::text), (12,25,'Juledag'::text), (12,26,'2. juledag'::text)) v(month, day, reason)
         UNION ALL
          SELECT (e.easter + v.days),
             v.reason
            FROM e,
             ( VALUES ('-3'::integer,'Skærtorsdag'::text), ('-2'::integer,'Langfredag'::text), (0,'Påskedag'::text), (1,'2. påskedag'::text), (39,'Kristi himmelfartsdag'::text), (49,'Pinsedag'::text), (50,'2. pinsedag'::text)) v(days, reason)
         )
  SELECT h.day,
     h.reason,
     'holiday'::text
    FROM h
 UNION ALL
  SELECT s.day,
     'Indeklemt lørdag'::text,
     'bridge'::text
    FROM ( SELECT (h.day + (6 - (date_part('isodow'::text, h.day))::integer)) AS day
            FROM h
           WHERE (date_part('isodow'::text, h.day) = ANY (ARRAY[(4)::double precision, (5)::double precision]))
         UNION
          SELECT (e.easter + 48)
            FROM e) s
   WHERE (NOT (EXISTS ( SELECT
            FROM h
           WHERE (h.day = s.day))));
END;


ALTER FUNCTION rules.holidays(year integer) OWNER TO skranke_api;

--
-- Name: closing_day; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.closing_day (
    office_id integer NOT NULL,
    day date NOT NULL,
    reason text NOT NULL,
    author text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'office'::text NOT NULL,
    CONSTRAINT closing_day_kind_check CHECK ((kind = ANY (ARRAY['office'::text, 'holiday'::text, 'bridge'::text])))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.closing_day FORCE ROW LEVEL SECURITY;


ALTER TABLE data.closing_day OWNER TO skranke_migrator;

--
-- Name: opening_hours; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.opening_hours (
    office_id integer NOT NULL,
    weekday integer NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    valid_from date DEFAULT '2000-01-01'::date NOT NULL,
    valid_to date DEFAULT 'infinity'::date NOT NULL,
    author text DEFAULT ''::text NOT NULL,
    CONSTRAINT opening_hours_check CHECK ((closes > opens)),
    CONSTRAINT opening_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.opening_hours FORCE ROW LEVEL SECURITY;


ALTER TABLE data.opening_hours OWNER TO skranke_migrator;

--
-- Name: hours(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hours(office integer, day date) RETURNS TABLE(opens timestamp with time zone, closes timestamp with time zone)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT ((hours.day + h.opens) AT TIME ZONE o.zone) AS timezone,
     ((hours.day + h.closes) AT TIME ZONE o.zone) AS timezone
    FROM (data.opening_hours h
      JOIN data.office o ON ((o.id = h.office_id)))
   WHERE ((h.office_id = hours.office) AND ((h.weekday)::double precision = date_part('isodow'::text, hours.day)) AND ((hours.day >= h.valid_from) AND (hours.day <= h.valid_to)) AND (NOT (EXISTS ( SELECT
            FROM data.closing_day c
           WHERE ((c.office_id = hours.office) AND (c.day = hours.day))))))
   ORDER BY (((hours.day + h.opens) AT TIME ZONE o.zone));
END;


ALTER FUNCTION rules.hours(office integer, day date) OWNER TO skranke_api;

--
-- Name: hours_consequences(integer, jsonb, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hours_consequences(office integer, content jsonb, valid_from date) RETURNS SETOF rules.setup_consequence
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    moment constant timestamp := data.clock() at time zone (select o.zone from data.office o where o.id = hours_consequences.office);
begin
    if valid_from = moment::date and not exists (
        select from jsonb_array_elements(content -> 'opening') l
         where (l ->> 'weekday')::int = date_part('isodow', moment) and moment::time >= (l ->> 'opens')::time
           and moment::time < (l ->> 'closes')::time) then
        return query select * from rules.one('warning', 'counters_open_outside', array(
            select c.name from data.counter c
             where c.office_id = hours_consequences.office and c.kind = 'counter' and c.state <> 'closed' order by c.id));
    end if;
    return query select * from rules.one('warning', 'last_ticket_after_closing', array(
        select distinct e.name from data.last_ticket t join data.errand_type e on e.id = t.errand_type_id and e.active
         where e.office_id = hours_consequences.office
           and t.at > (select max((l ->> 'closes')::time) from jsonb_array_elements(content -> 'opening') l
                        where (l ->> 'weekday')::int = t.weekday) order by 1));
end $$;


ALTER FUNCTION rules.hours_consequences(office integer, content jsonb, valid_from date) OWNER TO skranke_api;

--
-- Name: hours_findings(jsonb, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hours_findings(whole jsonb, list text) RETURNS SETOF rules.setup_finding
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT 'hours'::text,
     hours_findings.list AS list,
     h.nr,
     'closes'::text,
         CASE
             WHEN (h.closes <= h.opens) THEN 'ends_before'::text
             ELSE 'overlaps'::text
         END AS "case"
    FROM ( SELECT l.nr,
             ((l.line ->> 'opens'::text))::time without time zone AS opens,
             ((l.line ->> 'closes'::text))::time without time zone AS closes,
             lag(((l.line ->> 'closes'::text))::time without time zone) OVER (PARTITION BY (l.line ->> 'weekday'::text) ORDER BY (l.line ->> 'opens'::text)) AS before
            FROM rules.setup_list(hours_findings.whole, 'hours'::text, hours_findings.list) l(line, nr)) h
   WHERE ((h.closes <= h.opens) OR (h.opens < h.before));
END;


ALTER FUNCTION rules.hours_findings(whole jsonb, list text) OWNER TO skranke_api;

--
-- Name: hours_lines(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.hours_lines(office integer, day date) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN rules.setup_lines(ARRAY(SELECT jsonb_build_object('weekday', h.weekday, 'opens', to_char((h.opens)::interval, 'HH24:MI'::text), 'closes', to_char((h.closes)::interval, 'HH24:MI'::text)) AS jsonb_build_object FROM data.opening_hours h WHERE ((h.office_id = hours_lines.office) AND ((hours_lines.day >= h.valid_from) AND (hours_lines.day <= h.valid_to))) ORDER BY h.weekday, h.opens));


ALTER FUNCTION rules.hours_lines(office integer, day date) OWNER TO skranke_api;

--
-- Name: in_its_period(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.in_its_period(errand integer, day date) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN ((NOT (EXISTS (SELECT FROM data.errand_period p WHERE (p.errand_type_id = in_its_period.errand)))) OR (EXISTS (SELECT FROM data.errand_period p WHERE ((p.errand_type_id = in_its_period.errand) AND ((in_its_period.day >= p.from_day) AND (in_its_period.day <= p.to_day))))));


ALTER FUNCTION rules.in_its_period(errand integer, day date) OWNER TO skranke_api;

--
-- Name: incident_again(rules.press); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.incident_again(p rules.press) RETURNS api.incident_answer
    LANGUAGE sql IMMUTABLE
    RETURN ROW((p).answer_id, (p).answer_number, (p).answer_state)::api.incident_answer;


ALTER FUNCTION rules.incident_again(p rules.press) OWNER TO skranke_api;

--
-- Name: is_at(rules.press, data.counter); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.is_at(p rules.press, c data.counter) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
begin
    if c.kind = 'citizen_pc' then
        return p.staff_id is not null and rules.has_role('floor');
    end if;
    return c.state <> 'closed' and c.staff_id = p.staff_id;
end $$;


ALTER FUNCTION rules.is_at(p rules.press, c data.counter) OWNER TO skranke_api;

--
-- Name: is_stopped(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.is_stopped(errand integer) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
begin
    return exists (select from data.errand_stop s where s.errand_type_id = is_stopped.errand and s.ended is null);
end $$;


ALTER FUNCTION rules.is_stopped(errand integer) OWNER TO skranke_api;

--
-- Name: keep_first_version(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.keep_first_version(office integer, section text) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    if rules.latest_setup(keep_first_version.office, keep_first_version.section) = 0 then
        insert into data.setup_version (office_id, section, nr, valid_from, valid_to, content, reason, author, at)
        values (keep_first_version.office, keep_first_version.section, 1, '2000-01-01', 'infinity',
                rules.setup_content(keep_first_version.office, keep_first_version.section), '', '', data.clock());
        insert into data.setup_live (office_id, section, nr, day)
        values (keep_first_version.office, keep_first_version.section, 1, rules.day_in(keep_first_version.office, data.clock()))
        on conflict (office_id, section) do update set nr = 1;
    end if;
end $$;


ALTER FUNCTION rules.keep_first_version(office integer, section text) OWNER TO skranke_api;

--
-- Name: last_ticket_at(integer, integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.last_ticket_at(errand integer, office integer, day date) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT ((last_ticket_at.day + l.at) AT TIME ZONE o.zone) AS timezone
    FROM (data.last_ticket l
      JOIN data.office o ON ((o.id = last_ticket_at.office)))
   WHERE ((l.errand_type_id = last_ticket_at.errand) AND ((l.weekday)::double precision = date_part('isodow'::text, last_ticket_at.day)) AND ((last_ticket_at.day >= l.valid_from) AND (last_ticket_at.day <= l.valid_to)) AND (EXISTS ( SELECT
            FROM rules.hours(last_ticket_at.office, last_ticket_at.day) hours(opens, closes))))
   ORDER BY l.valid_from DESC
  LIMIT 1;
END;


ALTER FUNCTION rules.last_ticket_at(errand integer, office integer, day date) OWNER TO skranke_api;

--
-- Name: setup_version; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.setup_version (
    office_id integer NOT NULL,
    section data.setup_section NOT NULL,
    nr integer NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    content jsonb NOT NULL,
    reason text NOT NULL,
    author text NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT setup_version_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT setup_version_nr_check CHECK ((nr > 0))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.setup_version FORCE ROW LEVEL SECURITY;


ALTER TABLE data.setup_version OWNER TO skranke_migrator;

--
-- Name: TABLE setup_version; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.setup_version IS 'Never changed and never deleted. In force on a day: of those that hold then, the one that began last; of two, the later saved.';


--
-- Name: latest_setup(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.latest_setup(office integer, section text) RETURNS integer
    LANGUAGE sql STABLE
    RETURN COALESCE((SELECT max(v.nr) AS max FROM data.setup_version v WHERE ((v.office_id = latest_setup.office) AND ((v.section)::text = latest_setup.section))), 0);


ALTER FUNCTION rules.latest_setup(office integer, section text) OWNER TO skranke_api;

--
-- Name: learned(integer, text, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.learned(office integer, what text, errand integer) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
begin
    return (select jsonb_agg(jsonb_build_array(k.hour, k.count, k.sum, k.squares) order by k.hour) from data.learned k
             where k.office_id = learned.office and k.what = learned.what and k.errand_id = learned.errand);
end $$;


ALTER FUNCTION rules.learned(office integer, what text, errand integer) OWNER TO skranke_api;

--
-- Name: learned_once(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.learned_once(office integer, what text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
begin
    return (select jsonb_build_array(k.count, k.sum, k.squares) from data.learned k
             where k.office_id = learned_once.office and k.what = learned_once.what and k.errand_id = 0 and k.hour = -1);
end $$;


ALTER FUNCTION rules.learned_once(office integer, what text) OWNER TO skranke_api;

--
-- Name: leave_seat(rules.press, integer, integer, boolean); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.leave_seat(p rules.press, staff integer, but integer, parks boolean) RETURNS rules.left_seat
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    c data.counter;
    t data.ticket;
begin
    select * into c from data.counter d
     where d.staff_id = leave_seat.staff and d.state <> 'closed' and d.kind <> 'citizen_pc' and d.id <> leave_seat.but;
    if not found then
        return null;
    end if;
    select * into t from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving') for no key update;
    if found then
        if not leave_seat.parks then
            perform rules.refuse('SQ021', 'a citizen is still at ' || c.name);
        end if;
        t := rules.park(p, t, '');
    end if;
    c := rules.close(p, c);
    return row(c.id, c.office_id, t.id)::rules.left_seat;
end $$;


ALTER FUNCTION rules.leave_seat(p rules.press, staff integer, but integer, parks boolean) OWNER TO skranke_api;

--
-- Name: setup_content(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_content(office integer, section text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    today constant date := rules.day_in(setup_content.office, data.clock());
begin
    return case section
    when 'office' then (
        select jsonb_build_object(
            'office', jsonb_build_array(jsonb_build_object('name', o.name, 'address', o.address, 'notice', o.notice,
                'call_ahead', rules.minutes_of(o.call_ahead), 'late_tolerance', rules.minutes_of(o.late_tolerance),
                'promise', rules.minutes_of(o.promise), 'confirm_after', date_part('epoch', o.confirm_after)::int)),
            'counters', rules.setup_lines(array(
                select jsonb_build_object('code', coalesce(c.code, 'c' || c.id), 'name', c.name, 'number', c.number, 'kind', c.kind,
                                          'profile', case c.kind when 'citizen_pc' then coalesce(p.code, 'p' || p.id, '') else '' end)
                  from data.counter c left join data.profile p on p.id = c.profile_id
                 where c.office_id = o.id and not c.retired order by c.id)))
          from data.office o where o.id = setup_content.office)
    when 'hours' then jsonb_build_object('opening', rules.hours_lines(setup_content.office, today),
                                         'telephone', rules.telephone_lines(setup_content.office, today))
    when 'closures' then (
        select jsonb_build_object(
            'rules', jsonb_build_array(jsonb_build_object('holidays', o.holidays, 'bridge_saturdays', o.bridge_saturdays)),
            'days', rules.setup_lines(array(
                select jsonb_build_object('day', d.day, 'reason', d.reason) from data.closing_day d
                 where d.office_id = o.id and d.kind = 'office' order by d.day)))
          from data.office o where o.id = setup_content.office)
    when 'areas' then jsonb_build_object('areas', rules.setup_lines(array(
        select jsonb_build_object('code', a.code, 'name', a.name, 'letter', a.letter, 'first', a.first_number,
                                  'last', a.last_number, 'digits', a.digits)
          from data.area a where a.office_id = setup_content.office and not a.retired order by a.position, a.id)))
    when 'errands' then rules.errands_document(setup_content.office, today)
    when 'profiles' then jsonb_build_object('profiles', rules.setup_lines(array(
        select jsonb_build_object('code', coalesce(p.code, 'p' || p.id), 'name', p.name, 'most_in_row', coalesce(p.max_in_row, 0),
                                  'first_after', coalesce(rules.minutes_of(p.first_after), 0),
                                  'errands', array(select e.code from data.profile_errand pe
                                                     join data.errand_type e on e.id = pe.errand_type_id
                                                    where pe.profile_id = p.id and not e.retired order by e.code collate "C"))
          from data.profile p where p.office_id = setup_content.office and not p.retired order by p.id)))
    when 'kiosk' then jsonb_build_object('tiles', rules.setup_lines(array(
        select jsonb_build_object('errand', e.code, 'text_key', k.text_key, 'icon', k.icon, 'asks_persons', k.asks_persons)
          from data.kiosk_tile k join data.errand_type e on e.id = k.errand_type_id
         where k.office_id = setup_content.office and not e.retired order by k.position)))
    when 'help' then jsonb_build_object('topics', rules.setup_lines(array(
        select jsonb_build_object('errand', e.code, 'name', h.name, 'hint', h.hint, 'counter_errand', coalesce(k.code, ''))
          from data.help_topic h join data.errand_type e on e.id = h.errand_type_id
               left join data.errand_type k on k.id = h.counter_errand_id and not k.retired
         where h.office_id = setup_content.office and not e.retired order by h.position)))
    when 'choices' then jsonb_build_object('choices', rules.setup_lines(array(
        select jsonb_build_object('kind', c.kind, 'code', c.code, 'name', c.name) from data.choice c
         where c.office_id = setup_content.office order by c.kind collate "C", c.position, c.code)))
    when 'texts' then jsonb_build_object('texts', rules.setup_lines(array(
        select jsonb_build_object('language', t.language, 'key', t.key, 'text', t.text, 'reviewed', t.reviewed)
          from data.text t where t.office_id = setup_content.office order by t.key collate "C", t.language collate "C")))
    when 'staff' then rules.staff_document(setup_content.office, data.clock())
    when 'devices' then jsonb_build_object('stations', rules.setup_lines(array(
        select jsonb_build_object('login', s.login, 'kind', s.kind, 'name', s.name,
                                  'counter', coalesce(c.code, 'c' || c.id, ''), 'enabled', s.enabled)
          from data.station s left join data.counter c on c.id = (s.settings ->> 'counter')::int and c.office_id = s.office_id
         where s.office_id = setup_content.office and not s.retired order by s.login collate "C")))
    end;
end $$;


ALTER FUNCTION rules.setup_content(office integer, section text) OWNER TO skranke_api;

--
-- Name: left_off(integer, jsonb, text, text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.left_off(office integer, content jsonb, section text, list text, key text) RETURNS TABLE(code text)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (l.line ->> left_off.key)
    FROM rules.setup_list(jsonb_build_object(left_off.section, rules.setup_content(left_off.office, left_off.section)), left_off.section, left_off.list) l(line, nr)
 EXCEPT
  SELECT (l.value ->> left_off.key)
    FROM jsonb_array_elements(COALESCE((left_off.content -> left_off.list), '[]'::jsonb)) l(value);
END;


ALTER FUNCTION rules.left_off(office integer, content jsonb, section text, list text, key text) OWNER TO skranke_api;

--
-- Name: lock_seats(integer, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.lock_seats(staff integer, counter integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    perform from data.staff s where s.id = lock_seats.staff for no key update;
    perform from data.counter d
      where d.id = lock_seats.counter or d.staff_id = lock_seats.staff and d.state <> 'closed' and d.kind <> 'citizen_pc'
      order by d.id for no key update;
end $$;


ALTER FUNCTION rules.lock_seats(staff integer, counter integer) OWNER TO skranke_api;

--
-- Name: login_office; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.login_office (
    login text NOT NULL,
    office_id integer NOT NULL,
    expires timestamp with time zone
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.login_office FORCE ROW LEVEL SECURITY;


ALTER TABLE data.login_office OWNER TO skranke_migrator;

--
-- Name: login_findings(jsonb, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.login_findings(whole jsonb, office integer) RETURNS SETOF rules.setup_finding
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT w.section,
     w.list,
     l.nr,
     'login'::text,
     'login_taken'::text
    FROM (( VALUES ('staff'::text,'staff'::text), ('devices'::text,'stations'::text)) w(section, list)
      CROSS JOIN LATERAL rules.setup_list(login_findings.whole, w.section, w.list) l(line, nr))
   WHERE ((NOT (EXISTS ( SELECT
            FROM data.login_office lo
           WHERE ((lo.login = (l.line ->> 'login'::text)) AND (lo.office_id = login_findings.office))))) AND ((EXISTS ( SELECT
            FROM data.login_office lo
           WHERE (lo.login = (l.line ->> 'login'::text)))) OR ((NOT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text)) AND (EXISTS ( SELECT
            FROM pg_roles r
           WHERE (r.rolname = (l.line ->> 'login'::text)))))))
 UNION ALL
  SELECT 'devices'::text,
     'stations'::text,
     l.nr,
     'login'::text,
     'login_taken'::text
    FROM rules.setup_list(login_findings.whole, 'devices'::text, 'stations'::text) l(line, nr)
   WHERE (EXISTS ( SELECT
            FROM rules.setup_list(login_findings.whole, 'staff'::text, 'staff'::text) s(line, nr)
           WHERE ((s.line ->> 'login'::text) = (l.line ->> 'login'::text))));
END;


ALTER FUNCTION rules.login_findings(whole jsonb, office integer) OWNER TO skranke_api;

--
-- Name: micros(timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.micros(at timestamp with time zone) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((EXTRACT(epoch FROM at) * (1000000)::numeric))::bigint;


ALTER FUNCTION rules.micros(at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: minutes_of(interval); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.minutes_of(span interval) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((date_part('epoch'::text, span) / (60)::double precision))::integer;


ALTER FUNCTION rules.minutes_of(span interval) OWNER TO skranke_api;

--
-- Name: my_name(); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.my_name() RETURNS text
    LANGUAGE sql STABLE
    RETURN COALESCE((SELECT s.name FROM data.staff s WHERE (s.login = (SESSION_USER COLLATE "default"))), ''::text);


ALTER FUNCTION rules.my_name() OWNER TO skranke_api;

--
-- Name: named_twice(jsonb, text, text, text[]); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.named_twice(whole jsonb, section text, list text, fields text[]) RETURNS SETOF rules.setup_finding
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT named_twice.section AS section,
     named_twice.list AS list,
     n.nr,
     (named_twice.fields)[cardinality(named_twice.fields)] AS fields,
     'twice'::text
    FROM ( SELECT l.nr,
             row_number() OVER (PARTITION BY ( SELECT array_agg((l.line ->> u.f) ORDER BY u.i) AS array_agg
                    FROM unnest(named_twice.fields) WITH ORDINALITY u(f, i)) ORDER BY l.nr) AS copy
            FROM rules.setup_list(named_twice.whole, named_twice.section, named_twice.list) l(line, nr)) n
   WHERE (n.copy > 1);
END;


ALTER FUNCTION rules.named_twice(whole jsonb, section text, list text, fields text[]) OWNER TO skranke_api;

--
-- Name: names_unknown(jsonb, text, text, text, text, text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.names_unknown(whole jsonb, section text, list text, field text, in_section text, in_list text, key text) RETURNS SETOF rules.setup_finding
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT names_unknown.section AS section,
     names_unknown.list AS list,
     l.nr,
     names_unknown.field AS field,
     'unknown'::text
    FROM (rules.setup_list(names_unknown.whole, names_unknown.section, names_unknown.list) l(line, nr)
      CROSS JOIN LATERAL jsonb_array_elements_text(
         CASE jsonb_typeof((l.line -> names_unknown.field))
             WHEN 'array'::text THEN (l.line -> names_unknown.field)
             ELSE jsonb_build_array((l.line -> names_unknown.field))
         END) w(name))
   WHERE ((w.name <> ''::text) AND (NOT (EXISTS ( SELECT
            FROM rules.setup_list(names_unknown.whole, names_unknown.in_section, names_unknown.in_list) k(line, nr)
           WHERE ((k.line ->> names_unknown.key) = w.name)))))
   GROUP BY l.nr;
END;


ALTER FUNCTION rules.names_unknown(whole jsonb, section text, list text, field text, in_section text, in_list text, key text) OWNER TO skranke_api;

--
-- Name: new_ticket(rules.press, data.errand_type, text, text, integer, text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.new_ticket(p rules.press, e data.errand_type, priority text, language text, persons integer, reason text, state text) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $_$
#variable_conflict use_column
declare
    t data.ticket;
    at timestamptz;
begin
    if new_ticket.persons is null or new_ticket.persons not between 1 and 20
       or new_ticket.language is null or new_ticket.language !~ '^[a-z]{2}$' then
        perform rules.refuse('SQ017', 'persons or language outside what is allowed');
    end if;
    select n.day, n.number into t.day, t.number from rules.draw_number(e.area_id, p.at) n;
    at := data.clock();
    insert into data.ticket (office_id, day, number, area_id, errand_id, state, priority, persons, language, reason,
                             arrived, start, target_s, taken_by, last_press)
    values (e.office_id, t.day, t.number, e.area_id, e.id, new_ticket.state, new_ticket.priority, new_ticket.persons,
            new_ticket.language, coalesce(new_ticket.reason, ''), at, at, rules.target_s(new_ticket.priority, e.target_minutes),
            session_user, p.id)
    returning * into t;
    return t;
end $_$;


ALTER FUNCTION rules.new_ticket(p rules.press, e data.errand_type, priority text, language text, persons integer, reason text, state text) OWNER TO skranke_api;

--
-- Name: next_opening(integer, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.next_opening(office integer, at timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT min(h.opens) AS min
    FROM (generate_series(0, 60) ahead(ahead)
      CROSS JOIN LATERAL rules.hours(next_opening.office, (rules.day_in(next_opening.office, next_opening.at) + ahead.ahead)) h(opens, closes))
   WHERE (h.opens > next_opening.at);
END;


ALTER FUNCTION rules.next_opening(office integer, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: number_findings(jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.number_findings(whole jsonb) RETURNS SETOF rules.setup_finding
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT 'areas'::text,
     'areas'::text,
     l.nr,
     v.field,
     v.problem
    FROM ((rules.setup_list(number_findings.whole, 'areas'::text, 'areas'::text) l(line, nr)
      CROSS JOIN LATERAL ( SELECT ((l.line ->> 'first'::text))::integer AS first,
             ((l.line ->> 'last'::text))::integer AS last,
             ((l.line ->> 'digits'::text))::integer AS digits) n)
      CROSS JOIN LATERAL ( VALUES ('letter'::text,'letter'::text,((l.line ->> 'letter'::text) !~ '^[A-ZÆØÅ]$'::text)), ('digits'::text,'range'::text,(n.digits <> ALL (ARRAY[2, 3]))), ('first'::text,'range'::text,(n.first < 1)), ('last'::text,'ends_before'::text,(n.last < n.first)), ('last'::text,'band'::text,((n.last)::double precision >= ((10)::double precision ^ (n.digits)::double precision)))) v(field, problem, wrong))
   WHERE v.wrong;
END;


ALTER FUNCTION rules.number_findings(whole jsonb) OWNER TO skranke_api;

--
-- Name: office_meant(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.office_meant(office integer) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
declare
    meant int;
begin
    select lo.office_id into meant from data.login_office lo
     where lo.login = session_user collate "default" and (office_meant.office is null or lo.office_id = office_meant.office)
     order by lo.office_id limit 1;
    if meant is null then
        perform rules.refuse('SQ017', 'not an office of this login');
    end if;
    return meant;
end $$;


ALTER FUNCTION rules.office_meant(office integer) OWNER TO skranke_api;

--
-- Name: one(text, text, text[]); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.one(weight text, kind text, names text[]) RETURNS SETOF rules.setup_consequence
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT weight AS weight,
     kind AS kind,
     cardinality(names) AS cardinality,
     array_to_string((names)[1:5], ', '::text) AS array_to_string,
     ''::text,
     0,
     ''::text
   WHERE (cardinality(names) > 0);
END;


ALTER FUNCTION rules.one(weight text, kind text, names text[]) OWNER TO skranke_api;

--
-- Name: park(rules.press, data.ticket, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.park(p rules.press, t data.ticket, reason text) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    was constant text := t.state;
    at constant timestamptz := data.clock();
begin
    update data.ticket d set state = 'parked', reason = park.reason, parked = at,
                             parkings = d.parkings + 1, last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id
    returning * into t;
    perform rules.end_service(t, at, 'parked', null);
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'parked', was, at, null, jsonb_build_object('reason', t.reason));
    return t;
end $$;


ALTER FUNCTION rules.park(p rules.press, t data.ticket, reason text) OWNER TO skranke_api;

--
-- Name: people_findings(jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.people_findings(whole jsonb) RETURNS SETOF rules.setup_finding
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT 'staff'::text,
     'staff'::text,
     l.nr,
     v.field,
     v.problem
    FROM (rules.setup_list(people_findings.whole, 'staff'::text, 'staff'::text) l(line, nr)
      CROSS JOIN LATERAL ( VALUES ('roles'::text,'missing'::text,((l.line -> 'roles'::text) = '[]'::jsonb)), ('roles'::text,'unknown'::text,(NOT ((l.line -> 'roles'::text) <@ '["desk", "floor", "lead", "cashier", "locker_officer", "contact_centre", "setup", "auditor"]'::jsonb))), ('permissions'::text,'unknown'::text,(NOT ((l.line -> 'permissions'::text) <@ '["call_particular"]'::jsonb)))) v(field, problem, wrong))
   WHERE v.wrong
 UNION ALL
  SELECT 'staff'::text,
     'staff'::text,
     0,
     'roles'::text,
     'own_setup_role'::text
    FROM data.staff me
   WHERE ((me.login = (SESSION_USER COLLATE "default")) AND rules.has_role('setup'::text) AND (NOT (EXISTS ( SELECT
            FROM rules.setup_list(people_findings.whole, 'staff'::text, 'staff'::text) l(line, nr)
           WHERE (((l.line ->> 'login'::text) = me.login) AND ((l.line -> 'roles'::text) ? 'setup'::text))))));
END;


ALTER FUNCTION rules.people_findings(whole jsonb) OWNER TO skranke_api;

--
-- Name: place_consequences(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.place_consequences(office integer, content jsonb) RETURNS SETOF rules.setup_consequence
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return query select * from rules.one('warning', 'open_places_go', array(
        select c.name from data.counter c join rules.left_off(place_consequences.office, content, 'office', 'counters', 'code') g
                                            on g.code = coalesce(c.code, 'c' || c.id)
         where c.office_id = place_consequences.office and c.state <> 'closed' order by c.id));
end $$;


ALTER FUNCTION rules.place_consequences(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: progress(timestamp with time zone, integer, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.progress(start timestamp with time zone, target_s integer, at timestamp with time zone) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (date_part('epoch'::text, (at - start)) / (target_s)::double precision);


ALTER FUNCTION rules.progress(start timestamp with time zone, target_s integer, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: precedence(timestamp with time zone, timestamp with time zone, integer, integer, timestamp with time zone, integer, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.precedence(start timestamp with time zone, booked timestamp with time zone, target_s integer, area integer, overdue_before timestamp with time zone, rested_area integer, at timestamp with time zone) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((rules.progress(start, target_s, at) + CASE WHEN (GREATEST(start, booked) < overdue_before) THEN ('4000000'::numeric)::double precision ELSE (0)::double precision END) - CASE WHEN (area = rested_area) THEN ('2000000'::numeric)::double precision ELSE (0)::double precision END);


ALTER FUNCTION rules.precedence(start timestamp with time zone, booked timestamp with time zone, target_s integer, area integer, overdue_before timestamp with time zone, rested_area integer, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: profile(integer, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.profile(office integer, wanted integer) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
begin
    if not exists (select from data.profile d where d.id = profile.wanted and d.office_id = profile.office and not d.retired) then
        perform rules.refuse('SQ019', 'no such profile in this office');
    end if;
    return wanted;
end $$;


ALTER FUNCTION rules.profile(office integer, wanted integer) OWNER TO skranke_api;

--
-- Name: profile; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.profile (
    id integer NOT NULL,
    office_id integer NOT NULL,
    name text NOT NULL,
    max_in_row integer,
    first_after interval,
    retired boolean DEFAULT false NOT NULL,
    code text,
    CONSTRAINT profile_first_after_check CHECK ((first_after > '00:00:00'::interval)),
    CONSTRAINT profile_max_in_row_check CHECK ((max_in_row > 0))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.profile FORCE ROW LEVEL SECURITY;


ALTER TABLE data.profile OWNER TO skranke_migrator;

--
-- Name: COLUMN profile.max_in_row; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.profile.max_in_row IS 'After so many in a row from one area, another area is given if anyone there waits.';


--
-- Name: COLUMN profile.first_after; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.profile.first_after IS 'Who has waited longer than this goes first.';


--
-- Name: COLUMN profile.code; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.profile.code IS 'By which set-up knows it whatever it is called; null: p and the id.';


--
-- Name: profile_called(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.profile_called(office integer, code text) RETURNS integer
    LANGUAGE sql STABLE
    RETURN (SELECT p.id FROM data.profile p WHERE ((p.office_id = profile_called.office) AND (COALESCE(p.code, ('p'::text || p.id)) = profile_called.code)));


ALTER FUNCTION rules.profile_called(office integer, code text) OWNER TO skranke_api;

--
-- Name: profile_consequences(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.profile_consequences(office integer, content jsonb) RETURNS SETOF rules.setup_consequence
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return query select * from rules.one('warning', 'profiles_in_use_go', array(
        select c.name from data.counter c join data.profile p on p.id = c.profile_id
                      join rules.left_off(profile_consequences.office, content, 'profiles', 'profiles', 'code') g
                        on g.code = coalesce(p.code, 'p' || p.id)
         where c.office_id = profile_consequences.office and c.state <> 'closed' order by c.id));
    -- Waiting for an area that no counter open now would take any more.
    return query select * from rules.one('warning', 'areas_without_counter', array(
        select distinct a.name from data.area a join data.errand_type e on e.area_id = a.id and e.active
         where a.office_id = profile_consequences.office and not a.retired
           and exists (select from data.counter c join data.profile_errand pe on pe.profile_id = c.profile_id
                        where c.office_id = a.office_id and c.state <> 'closed' and c.kind = 'counter' and pe.errand_type_id = e.id)
           and not exists (select from data.counter c join data.profile p on p.id = c.profile_id
                             join jsonb_array_elements(content -> 'profiles') l on l ->> 'code' = coalesce(p.code, 'p' || p.id)
                             join data.errand_type m on m.area_id = a.id and l -> 'errands' ? m.code
                            where c.office_id = a.office_id and c.state <> 'closed' and c.kind = 'counter') order by 1));
end $$;


ALTER FUNCTION rules.profile_consequences(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: profile_now(data.counter, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.profile_now(c data.counter, at timestamp with time zone) RETURNS rules.profile_now
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    now rules.profile_now;
begin
    select profile_now.at - pr.first_after, case when c.streak >= pr.max_in_row then c.last_area_id end,
           array(select pe.errand_type_id from data.profile_errand pe where pe.profile_id = pr.id)
      into now from data.profile pr where pr.id = c.profile_id;
    return now;
end $$;


ALTER FUNCTION rules.profile_now(c data.counter, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: put_back(rules.press, data.ticket, data.errand_type, text, text, integer, text, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.put_back(p rules.press, t data.ticket, e data.errand_type, kind text, place text, only_counter integer, priority text, at timestamp with time zone) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    if put_back.place is null or put_back.place not in ('first', 'arrival', 'last') then
        perform rules.refuse('SQ017', 'no such place');
    end if;
    update data.ticket d
       set state = 'waiting', counter_id = null, ended = null, errand_id = e.id, area_id = e.area_id,
           only_counter_id = put_back.only_counter, priority = put_back.priority,
           start = case put_back.place when 'last' then at else d.arrived end,
           target_s = case put_back.place when 'first' then 60 else rules.target_s(put_back.priority, e.target_minutes) end,
           -- Who waited already goes on waiting.
           queued = case t.state when 'waiting' then d.queued else at end,
           returns = d.returns + (put_back.kind = 'returned')::int,
           transfers = d.transfers + (put_back.kind = 'transferred')::int,
           last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    return t;
end $$;


ALTER FUNCTION rules.put_back(p rules.press, t data.ticket, e data.errand_type, kind text, place text, only_counter integer, priority text, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: recent_estimates(integer, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.recent_estimates(office integer, latest integer) RETURNS TABLE(at timestamp with time zone, median_s integer, bound_s integer, truth_s integer)
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return query
        select r.* from (
            select e.at, e.median_s, e.bound_s, greatest(0, extract(epoch from c.called - e.at))::int
              from data.estimate e
                   cross join lateral (select min(v.at) as called from data.event v where v.ticket_id = e.ticket_id and v.kind = 'called') c
             where e.office_id = recent_estimates.office and c.called is not null
            union all
            (select p.at, p.median_s, p.bound_s, p.truth_s from data.estimate_past p
              where p.office_id = recent_estimates.office and p.truth_s is not null order by p.at desc limit recent_estimates.latest)
            ) r (at, median_s, bound_s, truth_s)
         order by r.at desc limit recent_estimates.latest;
end $$;


ALTER FUNCTION rules.recent_estimates(office integer, latest integer) OWNER TO skranke_api;

--
-- Name: record(rules.press, data.ticket, text, text, timestamp with time zone, text, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.record(p rules.press, t data.ticket, kind text, was text, at timestamp with time zone, outcome text DEFAULT NULL::text, detail jsonb DEFAULT NULL::jsonb) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    insert into data.event (ticket_id, seq, office_id, kind, at, state, was, counter_id, staff_id, errand_id, press_id,
                            on_time, outcome, detail)
    values (t.id, t.last_seq, t.office_id, record.kind, record.at, t.state, record.was, t.counter_id, p.staff_id,
            t.errand_id, p.id, t.on_time, record.outcome, record.detail);
    return t;
end $$;


ALTER FUNCTION rules.record(p rules.press, t data.ticket, kind text, was text, at timestamp with time zone, outcome text, detail jsonb) OWNER TO skranke_api;

--
-- Name: refresh_active(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.refresh_active(office integer, today date) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    update data.errand_type e set active = not e.active
     where e.office_id = refresh_active.office and not e.retired
       and exists (select from data.errand_period p where p.errand_type_id = e.id)
       and e.active <> rules.in_its_period(e.id, refresh_active.today);
end $$;


ALTER FUNCTION rules.refresh_active(office integer, today date) OWNER TO skranke_api;

--
-- Name: refuse(text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.refuse(code text, message text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    raise exception '%', message using errcode = code;
end $$;


ALTER FUNCTION rules.refuse(code text, message text) OWNER TO skranke_api;

--
-- Name: remember(rules.press, bigint, text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.remember(p rules.press, answer_id bigint, answer_number text, answer_state text) RETURNS void
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    update data.press d
       set answer_id = remember.answer_id, answer_number = remember.answer_number, answer_state = remember.answer_state
     where d.id = p.id;
end $$;


ALTER FUNCTION rules.remember(p rules.press, answer_id bigint, answer_number text, answer_state text) OWNER TO skranke_api;

--
-- Name: roles_of(text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.roles_of(login text) RETURNS text[]
    LANGUAGE sql STABLE
    RETURN ARRAY(SELECT substr((r.rolname)::text, 9) AS substr FROM pg_roles r WHERE ((r.rolname ~~ 'skranke\_%'::text) AND (NOT r.rolcanlogin) AND (EXISTS (SELECT FROM pg_roles l WHERE (l.rolname = roles_of.login))) AND pg_has_role((roles_of.login)::name, r.oid, 'member'::text)) ORDER BY (substr((r.rolname)::text, 9) COLLATE "C"));


ALTER FUNCTION rules.roles_of(login text) OWNER TO skranke_api;

--
-- Name: seat_of(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.seat_of(staff integer) RETURNS data.counter
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    c data.counter;
begin
    select * into c from data.counter d
     where d.staff_id = seat_of.staff and d.state <> 'closed' and d.kind <> 'citizen_pc';
    return c;
end $$;


ALTER FUNCTION rules.seat_of(staff integer) OWNER TO skranke_api;

--
-- Name: set_login(text, text, text[]); Type: FUNCTION; Schema: rules; Owner: skranke_logins
--

CREATE FUNCTION rules.set_login(login text, verifier text, roles text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
declare
    allowed constant text[] := array['desk', 'floor', 'lead', 'cashier', 'locker_officer', 'contact_centre', 'setup', 'auditor',
        'workplace', 'display', 'kiosk', 'locker', 'customer', 'booking_portal', 'sender'];
    r text;
begin
    if login !~ '^[a-z][a-z0-9_.-]{1,30}$' or login ~ '^(skranke|pg)_' then
        raise exception 'not a login of ours' using errcode = 'SO001';
    elsif not roles <@ allowed or cardinality(roles) = 0 then
        raise exception 'a role that no login may have' using errcode = 'SO002';
    elsif verifier is not null and verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
        raise exception 'not a SCRAM verifier' using errcode = 'SO003';
    end if;
    if not exists (select from pg_roles where rolname = login) then
        execute format('create role %I login', login);
        execute format('alter role %I set jit = off', login);
    elsif exists (select from pg_roles where rolname = login and (rolsuper or rolcreaterole or rolbypassrls or not rolcanlogin)) then
        raise exception 'that name is taken' using errcode = 'SO001';
    end if;
    if verifier is not null then
        execute format('alter role %I password %L', login, verifier);
    end if;
    foreach r in array allowed loop
        if r = any (roles) and not pg_has_role(login, 'skranke_' || r, 'member') then
            execute format('grant %I to %I', 'skranke_' || r, login);
        elsif r <> all (roles) and pg_has_role(login, 'skranke_' || r, 'member') then
            execute format('revoke %I from %I', 'skranke_' || r, login);
        end if;
    end loop;
end $_$;


ALTER FUNCTION rules.set_login(login text, verifier text, roles text[]) OWNER TO skranke_logins;

--
-- Name: setup_answer(integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_answer(office integer, section text) RETURNS api.setup_answer
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    today constant date := rules.day_in(setup_answer.office, data.clock());
    v constant data.setup_version := rules.setup_version_on(setup_answer.office, setup_answer.section, today);
    d data.setup_draft;
    l data.setup_version;
begin
    select * into d from data.setup_draft r where r.office_id = setup_answer.office and r.section = setup_answer.section;
    select * into l from data.setup_version r
     where r.office_id = setup_answer.office and r.section = setup_answer.section order by r.nr desc limit 1;
    return row(setup_answer.office, setup_answer.section, v.nr, coalesce(l.nr, 0),
               rules.setup_content(setup_answer.office, setup_answer.section), today, l.author, l.at,
               d.content, coalesce(d.revision, 0), d.based_on, d.valid_from, nullif(d.valid_to, 'infinity'), d.reason, d.author,
               d.at)::api.setup_answer;
end $$;


ALTER FUNCTION rules.setup_answer(office integer, section text) OWNER TO skranke_api;

--
-- Name: setup_findings(jsonb, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_findings(whole jsonb, office integer) RETURNS SETOF rules.setup_finding
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return query select * from rules.form_findings(whole);
    if found then
        return;
    end if;
    return query select * from rules.shape_findings(whole);
    if found then
        return;         -- the rest reads the lines as what they should be
    end if;
    return query select f.* from (values
        ('areas', 'areas', '{code}'::text[]), ('areas', 'areas', '{letter}'), ('errands', 'errands', '{code}'),
        ('errands', 'steps', '{errand,code}'), ('errands', 'last_tickets', '{errand,weekday}'),
        ('errands', 'periods', '{errand,from}'), ('office', 'counters', '{code}'), ('office', 'counters', '{name}'),
        ('profiles', 'profiles', '{code}'), ('profiles', 'profiles', '{name}'), ('closures', 'days', '{day}'),
        ('help', 'topics', '{errand}'), ('choices', 'choices', '{kind,code}'), ('texts', 'texts', '{language,key}'),
        ('staff', 'staff', '{login}'), ('devices', 'stations', '{login}')) n (section, list, fields)
        cross join lateral rules.named_twice(whole, n.section, n.list, n.fields) f;
    return query select f.* from (values
        ('errands', 'errands', 'area', 'areas', 'areas', 'code'), ('errands', 'steps', 'errand', 'errands', 'errands', 'code'),
        ('errands', 'last_tickets', 'errand', 'errands', 'errands', 'code'),
        ('errands', 'periods', 'errand', 'errands', 'errands', 'code'),
        ('profiles', 'profiles', 'errands', 'errands', 'errands', 'code'), ('kiosk', 'tiles', 'errand', 'errands', 'errands', 'code'),
        ('help', 'topics', 'errand', 'errands', 'errands', 'code'), ('help', 'topics', 'counter_errand', 'errands', 'errands', 'code'),
        ('staff', 'staff', 'profile', 'profiles', 'profiles', 'code'),
        ('office', 'counters', 'profile', 'profiles', 'profiles', 'code'),
        ('devices', 'stations', 'counter', 'office', 'counters', 'code')) n (section, list, field, in_section, in_list, key)
        cross join lateral rules.names_unknown(whole, n.section, n.list, n.field, n.in_section, n.in_list, n.key) f;
    return query select * from rules.hours_findings(whole, 'opening');
    return query select * from rules.hours_findings(whole, 'telephone');
    return query select * from rules.number_findings(whole);
    return query select * from rules.errand_findings(whole);
    return query select * from rules.people_findings(whole);
    return query select * from rules.login_findings(whole, setup_findings.office);
    return query select 'office', 'counters', l.nr, 'profile', 'missing' from rules.setup_list(whole, 'office', 'counters') l
                  where l.line ->> 'kind' = 'citizen_pc' and l.line ->> 'profile' = '';
    if not exists (select from rules.setup_list(whole, 'office', 'counters') l where l.line ->> 'kind' = 'counter') then
        return query select 'office', 'counters', 0, 'kind', 'last_counter';
    end if;
    if not exists (select from rules.setup_list(whole, 'choices', 'choices') l
                    where l.line ->> 'kind' = 'outcome' and l.line ->> 'code' = 'solved') then
        return query select 'choices', 'choices', 0, 'code', 'no_solved';
    end if;
exception when data_exception or array_subscript_error then      -- not even what its shape says
    return query select ''::text, ''::text, 0, ''::text, 'shape'::text;
end $$;


ALTER FUNCTION rules.setup_findings(whole jsonb, office integer) OWNER TO skranke_api;

--
-- Name: setup_office(integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_office(office integer) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
begin
    if office is not null and pg_has_role(session_user, 'skranke_migrator', 'member')
       and exists (select from data.office o where o.id = setup_office.office) then
        return office;
    end if;
    return rules.office_meant(office);
end $$;


ALTER FUNCTION rules.setup_office(office integer) OWNER TO skranke_api;

--
-- Name: setup_refusals(jsonb, integer, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_refusals(whole jsonb, office integer, section text) RETURNS SETOF rules.setup_finding
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return query
        select f.* from rules.setup_findings(whole, setup_refusals.office) f
         where setup_refusals.section is null
            or not (f.problem = 'unknown' and f.section <> setup_refusals.section
                    and (f.section, f.field) in (('profiles', 'errands'), ('kiosk', 'errand'), ('help', 'errand'),
                                                 ('help', 'counter_errand'), ('staff', 'profile'), ('devices', 'counter'))
                    or f.problem = 'no_profile' and setup_refusals.section <> 'profiles');
end $$;


ALTER FUNCTION rules.setup_refusals(whole jsonb, office integer, section text) OWNER TO skranke_api;

--
-- Name: setup_sections(); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_sections() RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '{areas,errands,profiles,office,hours,closures,kiosk,help,choices,texts,staff,devices}'::text[];


ALTER FUNCTION rules.setup_sections() OWNER TO skranke_api;

--
-- Name: setup_spans(integer, text, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_spans(office integer, section text, today date) RETURNS TABLE(from_day date, to_day date, content jsonb)
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return query
        with cuts as (
            select setup_spans.today as day
            union select v.valid_from from data.setup_version v
                   where v.office_id = setup_spans.office and v.section = setup_spans.section and v.valid_from > setup_spans.today
            union select v.valid_to + 1 from data.setup_version v
                   where v.office_id = setup_spans.office and v.section = setup_spans.section
                     and v.valid_to >= setup_spans.today and v.valid_to < 'infinity')
        select c.day, coalesce(lead(c.day) over (order by c.day) - 1, 'infinity'),
               (rules.setup_version_on(setup_spans.office, setup_spans.section, c.day)).content
          from cuts c;
end $$;


ALTER FUNCTION rules.setup_spans(office integer, section text, today date) OWNER TO skranke_api;

--
-- Name: setup_version_on(integer, text, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_version_on(office integer, section text, day date) RETURNS data.setup_version
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    v data.setup_version;
begin
    select * into v from data.setup_version d
     where d.office_id = setup_version_on.office and d.section = setup_version_on.section
       and setup_version_on.day between d.valid_from and d.valid_to
     order by d.valid_from desc, d.nr desc limit 1;
    return v;
end $$;


ALTER FUNCTION rules.setup_version_on(office integer, section text, day date) OWNER TO skranke_api;

--
-- Name: setup_whole(integer, date, text, jsonb, date, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.setup_whole(office integer, day date, section text DEFAULT NULL::text, content jsonb DEFAULT NULL::jsonb, valid_from date DEFAULT NULL::date, valid_to date DEFAULT NULL::date) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    whole jsonb := '{}';
    v data.setup_version;
    s text;
begin
    foreach s in array rules.setup_sections() loop
        v := rules.setup_version_on(setup_whole.office, s, setup_whole.day);
        if s = setup_whole.section and setup_whole.day between setup_whole.valid_from and setup_whole.valid_to
           and (v.valid_from is null or v.valid_from <= setup_whole.valid_from) then
            whole := whole || jsonb_build_object(s, setup_whole.content);
        else
            whole := whole || jsonb_build_object(s, coalesce(v.content, rules.setup_content(setup_whole.office, s)));
        end if;
    end loop;
    return whole;
end $$;


ALTER FUNCTION rules.setup_whole(office integer, day date, section text, content jsonb, valid_from date, valid_to date) OWNER TO skranke_api;

--
-- Name: shape_findings(jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.shape_findings(whole jsonb) RETURNS SETOF rules.setup_finding
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT r.section,
     r.list,
     l.nr,
     r.field,
     r.problem
    FROM (( VALUES ('areas'::text,'areas'::text,'code'::text,'^[a-z][a-z0-9_]*$'::text,'code'::text), ('areas'::text,'areas'::text,'name'::text,'\S'::text,'missing'::text), ('errands'::text,'errands'::text,'code'::text,'^[a-z][a-z0-9_]*$'::text,'code'::text), ('errands'::text,'errands'::text,'name'::text,'\S'::text,'missing'::text), ('errands'::text,'steps'::text,'text'::text,'\S'::text,'missing'::text), ('errands'::text,'last_tickets'::text,'weekday'::text,'^[1-7]$'::text,'range'::text), ('hours'::text,'opening'::text,'weekday'::text,'^[1-7]$'::text,'range'::text), ('hours'::text,'telephone'::text,'weekday'::text,'^[1-7]$'::text,'range'::text), ('closures'::text,'days'::text,'reason'::text,'\S'::text,'missing'::text), ('office'::text,'office'::text,'name'::text,'\S'::text,'missing'::text), ('office'::text,'office'::text,'call_ahead'::text,'^[1-9]\d{0,2}$'::text,'range'::text), ('office'::text,'office'::text,'late_tolerance'::text,'^\d{1,3}$'::text,'range'::text), ('office'::text,'office'::text,'promise'::text,'^\d{1,3}$'::text,'range'::text), ('office'::text,'office'::text,'confirm_after'::text,'^[1-9]\d{0,2}$'::text,'range'::text), ('office'::text,'counters'::text,'code'::text,'^[a-z][a-z0-9_]*$'::text,'code'::text), ('office'::text,'counters'::text,'name'::text,'\S'::text,'missing'::text), ('office'::text,'counters'::text,'kind'::text,'^(counter|citizen_pc|till|information)$'::text,'unknown'::text), ('profiles'::text,'profiles'::text,'code'::text,'^[a-z][a-z0-9_]*$'::text,'code'::text), ('profiles'::text,'profiles'::text,'name'::text,'\S'::text,'missing'::text), ('profiles'::text,'profiles'::text,'most_in_row'::text,'^\d{1,3}$'::text,'range'::text), ('profiles'::text,'profiles'::text,'first_after'::text,'^\d{1,3}$'::text,'range'::text), ('help'::text,'topics'::text,'name'::text,'\S'::text,'missing'::text), ('kiosk'::text,'tiles'::text,'text_key'::text,'\S'::text,'missing'::text), ('choices'::text,'choices'::text,'name'::text,'\S'::text,'missing'::text), ('choices'::text,'choices'::text,'code'::text,'^[a-z][a-z0-9_]*$'::text,'code'::text), ('choices'::text,'choices'::text,'kind'::text,'^(outcome|park|pause|urgent|authority|help_outcome|help_reason|tally)$'::text,'unknown'::text), ('texts'::text,'texts'::text,'language'::text,'^[a-z]{2}$'::text,'unknown'::text), ('texts'::text,'texts'::text,'key'::text,'\S'::text,'missing'::text), ('staff'::text,'staff'::text,'login'::text,'^(?!(skranke|pg)_)[a-z][a-z0-9_.-]{1,30}$'::text,'login'::text), ('staff'::text,'staff'::text,'name'::text,'\S'::text,'missing'::text), ('devices'::text,'stations'::text,'login'::text,'^(?!(skranke|pg)_)[a-z][a-z0-9_.-]{1,30}$'::text,'login'::text), ('devices'::text,'stations'::text,'kind'::text,'^(workplace|display|kiosk|locker|customer)$'::text,'unknown'::text), ('devices'::text,'stations'::text,'name'::text,'\S'::text,'missing'::text)) r(section, list, field, pattern, problem)
      CROSS JOIN LATERAL rules.setup_list(shape_findings.whole, r.section, r.list) l(line, nr))
   WHERE (COALESCE((l.line ->> r.field), ''::text) !~ r.pattern);
END;


ALTER FUNCTION rules.shape_findings(whole jsonb) OWNER TO skranke_api;

--
-- Name: staff_consequences(integer, jsonb); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.staff_consequences(office integer, content jsonb) RETURNS SETOF rules.setup_consequence
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
begin
    return query select * from rules.one('warning', 'signed_in_go', array(
        select s.name || ' (' || c.name || ')' from data.staff s join data.counter c on c.staff_id = s.id and c.state <> 'closed'
           join rules.left_off(staff_consequences.office, content, 'staff', 'staff', 'login') g on g.code = s.login
         where c.office_id = staff_consequences.office order by 1));
    return query select * from rules.one('fine', 'new_passwords', array(
        select l ->> 'login' from jsonb_array_elements(content -> 'staff') l
         where not exists (select from data.staff s where s.login = l ->> 'login') order by 1));
end $$;


ALTER FUNCTION rules.staff_consequences(office integer, content jsonb) OWNER TO skranke_api;

--
-- Name: staff_document(integer, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.staff_document(office integer, at timestamp with time zone) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN jsonb_build_object('staff', rules.setup_lines(ARRAY(SELECT jsonb_build_object('login', s.login, 'name', s.name, 'initials', s.initials, 'roles', rules.roles_of(s.login), 'permissions', s.permissions, 'profile', COALESCE(p.code, ('p'::text || p.id), ''::text)) AS jsonb_build_object FROM ((data.staff s JOIN data.login_office lo ON ((lo.login = s.login))) LEFT JOIN data.profile p ON (((p.id = s.usual_profile_id) AND (p.office_id = lo.office_id)))) WHERE ((lo.office_id = staff_document.office) AND ((s.expires IS NULL) OR (s.expires > staff_document.at))) ORDER BY (s.login COLLATE "C"))));


ALTER FUNCTION rules.staff_document(office integer, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: standing_call(uuid, bigint); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.standing_call(press uuid, ticket bigint) RETURNS data.event
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
declare
    e data.event;
begin
    select d.* into e from data.event d
     where d.ticket_id = standing_call.ticket and d.kind = 'called' and d.press_id = standing_call.press
       and not exists (select from data.event later where later.ticket_id = d.ticket_id and later.seq > d.seq
                                                      and (later.state <> 'called' or later.kind = 'called'));
    return e;
end $$;


ALTER FUNCTION rules.standing_call(press uuid, ticket bigint) OWNER TO skranke_api;

--
-- Name: take_back(rules.press, data.ticket, data.event, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.take_back(p rules.press, t data.ticket, e data.event, at timestamp with time zone) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    was constant text := t.state;
    served_at int;
begin
    served_at := coalesce((e.detail ->> 'counter')::int, e.counter_id);
    if e.kind = 'helped' then       -- there is nothing before it: the number was a mistake
        perform rules.end_service(t, at, 'undone', null);
        update data.ticket d set state = 'cancelled', ended = at, last_seq = d.last_seq + 1, last_press = p.id
         where d.id = t.id returning * into t;
        t := rules.record(p, t, 'undone', was, at, null, jsonb_build_object('seq', e.seq, 'kind', e.kind));
        return t;
    end if;
    if e.was = 'serving' then
        update data.service s set ended = null, outcome = null, referred_to = null
         where s.counter_id is not distinct from served_at and s.day = t.day and s.ticket_id = t.id and s.ended = e.at;
    elsif e.kind = 'finished' then
        update data.service s set outcome = 'undone', referred_to = null
         where s.counter_id is not distinct from served_at and s.day = t.day and s.ticket_id = t.id and s.ended = e.at;
    elsif e.kind = 'called' then
        update data.counter c
           set last_area_id = (e.detail ->> 'last_area')::int, streak = coalesce((e.detail ->> 'streak')::int, 0)
         where c.id = served_at;
    end if;
    update data.ticket d
       set state = e.was, counter_id = case when e.was = 'waiting' then null else served_at end,
           ended = null, outcome = null, referred_to = null,
           errand_id = coalesce((e.detail ->> 'errand')::int, d.errand_id),
           area_id = coalesce((e.detail ->> 'area')::int, d.area_id),
           start = coalesce((e.detail ->> 'start')::timestamptz, d.start),
           target_s = coalesce((e.detail ->> 'target_s')::int, d.target_s),
           priority = coalesce(e.detail ->> 'priority', d.priority),
           only_counter_id = case when not e.detail ? 'only_counter' or e.detail is null then d.only_counter_id
               else (select c.id from data.counter c where c.id = (e.detail ->> 'only_counter')::int and c.state <> 'closed') end,
           queued = case when e.detail ? 'queued' then (e.detail ->> 'queued')::timestamptz else d.queued end,
           waited = case e.kind when 'called' then d.waited - rules.waited(d, e.at) else d.waited end,
           calls = d.calls - (e.kind = 'called')::int,
           parkings = d.parkings - (e.kind = 'parked')::int,
           returns = d.returns - (e.kind = 'returned')::int,
           transfers = d.transfers - (e.kind = 'transferred')::int,
           last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    t := rules.record(p, t, 'undone', was, at, null, jsonb_build_object('seq', e.seq, 'kind', e.kind));
    return t;
end $$;


ALTER FUNCTION rules.take_back(p rules.press, t data.ticket, e data.event, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: takes_over_a_letter(integer, text, jsonb, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.takes_over_a_letter(office integer, section text, content jsonb, valid_from date) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN ((section = 'areas'::text) AND (valid_from = rules.day_in(office, data.clock())) AND (EXISTS (SELECT FROM ((jsonb_array_elements((takes_over_a_letter.content -> 'areas'::text)) l(value) JOIN data.ticket t ON (((t.office_id = takes_over_a_letter.office) AND (t.day = takes_over_a_letter.valid_from) AND ("left"(t.number, 1) = (l.value ->> 'letter'::text))))) JOIN data.area a ON (((a.id = t.area_id) AND (a.code <> (l.value ->> 'code'::text))))))));


ALTER FUNCTION rules.takes_over_a_letter(office integer, section text, content jsonb, valid_from date) OWNER TO skranke_api;

--
-- Name: tally_today(integer, text, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.tally_today(office integer, tally text, day date) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
begin
    return (select coalesce(sum(d.counts), 0)::int from data.tally d
             where d.office_id = tally_today.office and d.day = tally_today.day and d.code = tally_today.tally);
end $$;


ALTER FUNCTION rules.tally_today(office integer, tally text, day date) OWNER TO skranke_api;

--
-- Name: target_s(text, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.target_s(priority text, target_minutes integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE priority WHEN 'companion'::text THEN 60 WHEN 'urgent'::text THEN 300 ELSE (target_minutes * 60) END;


ALTER FUNCTION rules.target_s(priority text, target_minutes integer) OWNER TO skranke_api;

--
-- Name: telephone_hours; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.telephone_hours (
    office_id integer NOT NULL,
    weekday integer NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    valid_from date DEFAULT '2000-01-01'::date NOT NULL,
    valid_to date DEFAULT 'infinity'::date NOT NULL,
    CONSTRAINT telephone_hours_check CHECK ((closes > opens)),
    CONSTRAINT telephone_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.telephone_hours FORCE ROW LEVEL SECURITY;


ALTER TABLE data.telephone_hours OWNER TO skranke_migrator;

--
-- Name: telephone_lines(integer, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.telephone_lines(office integer, day date) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN rules.setup_lines(ARRAY(SELECT jsonb_build_object('weekday', h.weekday, 'opens', to_char((h.opens)::interval, 'HH24:MI'::text), 'closes', to_char((h.closes)::interval, 'HH24:MI'::text)) AS jsonb_build_object FROM data.telephone_hours h WHERE ((h.office_id = telephone_lines.office) AND ((telephone_lines.day >= h.valid_from) AND (telephone_lines.day <= h.valid_to))) ORDER BY h.weekday, h.opens));


ALTER FUNCTION rules.telephone_lines(office integer, day date) OWNER TO skranke_api;

--
-- Name: tell_incident(rules.press, data.incident, text, timestamp with time zone, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.tell_incident(p rules.press, i data.incident, kind text, at timestamp with time zone, state text) RETURNS api.incident_answer
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    place constant text := coalesce((select c.name from data.counter c where c.id = i.counter_id), '');
begin
    insert into data.incident_event (incident_id, seq, office_id, kind, at, staff_id, press_id)
    values (i.id, (select count(*) + 1 from data.incident_event e where e.incident_id = i.id), i.office_id, tell_incident.kind,
            tell_incident.at, p.staff_id, p.id);
    perform rules.remember(p, i.id, place, tell_incident.state);
    perform pg_notify('skranke_office_' || i.office_id, '{"h":' || coalesce(i.counter_id::text, 'null') || '}');
    return row(i.id, place, tell_incident.state)::api.incident_answer;
end $$;


ALTER FUNCTION rules.tell_incident(p rules.press, i data.incident, kind text, at timestamp with time zone, state text) OWNER TO skranke_api;

--
-- Name: touch(rules.press, integer); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.touch(p rules.press, counter integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    update data.counter c set last_press = p.id where c.id = touch.counter;
end $$;


ALTER FUNCTION rules.touch(p rules.press, counter integer) OWNER TO skranke_api;

--
-- Name: waited(data.ticket, timestamp with time zone); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.waited(t data.ticket, at timestamp with time zone) RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN GREATEST('00:00:00'::interval, (at - COALESCE(GREATEST((t).queued, (t).booked), (t).arrived)));


ALTER FUNCTION rules.waited(t data.ticket, at timestamp with time zone) OWNER TO skranke_api;

--
-- Name: wipe(bigint); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.wipe(ticket bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    delete from data.note n where n.ticket_id = wipe.ticket;
end $$;


ALTER FUNCTION rules.wipe(ticket bigint) OWNER TO skranke_api;

--
-- Name: withdraw(rules.press, bigint, text[], text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.withdraw(p rules.press, ticket bigint, states text[], becomes text) RETURNS api.ticket_answer
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    t data.ticket := rules.hold_ticket(p, withdraw.ticket, withdraw.states, 'anyone');
    was constant text := t.state;
    at constant timestamptz := data.clock();
begin
    update data.ticket d set state = withdraw.becomes, ended = at, last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    perform rules.wipe(t.id);
    t := rules.record(p, t, becomes, was, at);
    perform rules.announce(t.office_id, array[t.id], null);
    return rules.answer(p, t);
end $$;


ALTER FUNCTION rules.withdraw(p rules.press, ticket bigint, states text[], becomes text) OWNER TO skranke_api;

--
-- Name: areas; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.areas AS
 SELECT a.office_id AS office,
    a.code,
    a.name,
    a.letter,
    a."position"
   FROM data.area a
  WHERE (NOT a.retired);


ALTER TABLE api.areas OWNER TO skranke_api;

--
-- Name: note; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.note (
    ticket_id bigint NOT NULL,
    office_id integer NOT NULL,
    note text NOT NULL,
    CONSTRAINT note_note_check CHECK ((((length(note) >= 1) AND (length(note) <= 500)) AND (NOT data.holds_cpr(note))))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.note FORCE ROW LEVEL SECURITY;


ALTER TABLE data.note OWNER TO skranke_migrator;

--
-- Name: TABLE note; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.note IS 'Apart from the ticket, so that writing one never hides a waiting citizen from a call. Wiped when the visit ends.';


--
-- Name: at_counter; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.at_counter AS
 SELECT t.id AS ticket,
    t.number,
    t.state,
    t.counter_id AS counter,
    e.code AS errand_type,
    e.name AS errand,
    t.priority,
    t.persons,
    t.language,
    t.arrived,
    t.booked,
    t.called,
    t.started,
    e.minutes,
    t.on_time,
        CASE
            WHEN (c.staff_id = ( SELECT s.id
               FROM data.staff s
              WHERE (s.login = (SESSION_USER COLLATE "default")))) THEN COALESCE(n.note, ''::text)
            ELSE ''::text
        END AS note
   FROM (((data.ticket t
     JOIN data.errand_type e ON ((e.id = t.errand_id)))
     JOIN data.counter c ON ((c.id = t.counter_id)))
     LEFT JOIN data.note n ON ((n.ticket_id = t.id)))
  WHERE ((t.state)::text = ANY (ARRAY['called'::text, 'serving'::text]));


ALTER TABLE api.at_counter OWNER TO skranke_api;

--
-- Name: called; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.called AS
 SELECT t.id AS ticket,
    t.number,
    t.counter_id AS counter,
    GREATEST(t.called, t.recalled) AS called,
    t.state,
    t.office_id AS office,
    c.number AS counter_number,
    c.name AS counter_name,
    c.kind
   FROM (data.ticket t
     JOIN data.counter c ON ((c.id = t.counter_id)))
  WHERE ((t.state)::text = ANY (ARRAY['called'::text, 'serving'::text]));


ALTER TABLE api.called OWNER TO skranke_api;

--
-- Name: choice; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.choice (
    office_id integer NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    CONSTRAINT choice_kind_check CHECK ((kind = ANY (ARRAY['outcome'::text, 'park'::text, 'pause'::text, 'urgent'::text, 'authority'::text, 'help_outcome'::text, 'help_reason'::text, 'tally'::text])))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.choice FORCE ROW LEVEL SECURITY;


ALTER TABLE data.choice OWNER TO skranke_migrator;

--
-- Name: TABLE choice; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.choice IS 'Outcomes, reasons and the authorities to whom citizens are referred, as the office words them.';


--
-- Name: choices; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.choices AS
 SELECT c.office_id AS office,
    c.kind,
    c.code,
    c.name,
    c."position"
   FROM data.choice c;


ALTER TABLE api.choices OWNER TO skranke_api;

--
-- Name: closed_days; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.closed_days AS
 SELECT d.office_id AS office,
    d.day,
    d.at,
    d.login,
    d.tickets,
    d.figures,
    d.recomputed,
    d.agrees
   FROM data.closed_day d;


ALTER TABLE api.closed_days OWNER TO skranke_api;

--
-- Name: counter_event; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.counter_event (
    id bigint NOT NULL,
    office_id integer NOT NULL,
    counter_id integer NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    since timestamp with time zone NOT NULL,
    staff_id integer,
    login text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT counter_event_kind_check CHECK ((kind = 'closed_overnight'::text))
);

ALTER TABLE ONLY data.counter_event FORCE ROW LEVEL SECURITY;


ALTER TABLE data.counter_event OWNER TO skranke_migrator;

--
-- Name: COLUMN counter_event.since; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.counter_event.since IS 'Since when the counter had stood open or paused.';


--
-- Name: COLUMN counter_event.staff_id; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.counter_event.staff_id IS 'Who sat there.';


--
-- Name: counter_events; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.counter_events AS
 SELECT e.id,
    e.office_id AS office,
    e.counter_id AS counter,
    e.kind,
    e.at,
    e.since,
    e.login
   FROM data.counter_event e;


ALTER TABLE api.counter_events OWNER TO skranke_api;

--
-- Name: counter_places; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.counter_places AS
 SELECT c.id,
    c.name,
    c.kind,
    c.office_id AS office,
    (c.state <> 'closed'::text) AS taken
   FROM data.counter c
  WHERE (NOT c.retired);


ALTER TABLE api.counter_places OWNER TO skranke_api;

--
-- Name: counters; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.counters AS
 SELECT c.id,
    c.name,
    c.office_id AS office,
    c.kind,
    c.state,
    c.staff_id AS staff,
    c.profile_id AS profile,
    t.id AS ticket,
    c.since,
    c.number,
    s.name AS staff_name,
    p.name AS profile_name,
    c.pause_reason
   FROM (((data.counter c
     LEFT JOIN data.ticket t ON (((t.counter_id = c.id) AND ((t.state)::text = ANY (ARRAY['called'::text, 'serving'::text])))))
     LEFT JOIN data.staff s ON ((s.id = c.staff_id)))
     LEFT JOIN data.profile p ON ((p.id = c.profile_id)))
  WHERE ((NOT c.retired) OR (c.state <> 'closed'::text));


ALTER TABLE api.counters OWNER TO skranke_api;

--
-- Name: errand_types; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.errand_types AS
 SELECT e.code,
    e.name,
    a.code AS area,
    a.letter,
    e.minutes,
    e.target_minutes,
    e.office_id AS office,
    a.name AS area_name,
    e.payment,
    e.languages,
    e.kle_number,
    e.synonyms
   FROM (data.errand_type e
     JOIN data.area a ON ((a.id = e.area_id)))
  WHERE e.active;


ALTER TABLE api.errand_types OWNER TO skranke_api;

--
-- Name: events; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.events AS
 SELECT v.id,
    v.ticket_id AS ticket,
    v.seq,
    v.kind,
    v.at,
    v.counter_id AS counter,
    v.login,
    v.press_id,
    v.office_id AS office,
    v.state,
    v.was,
    v.on_time,
    v.outcome,
    e.code AS errand_type,
    v.staff_id AS staff,
    v.detail,
    t.day
   FROM ((data.event v
     JOIN data.errand_type e ON ((e.id = v.errand_id)))
     JOIN data.ticket t ON ((t.id = v.ticket_id)))
UNION ALL
 SELECT v.id,
    v.ticket_id AS ticket,
    v.seq,
    v.kind,
    v.at,
    v.counter_id AS counter,
    v.login,
    v.press_id,
    v.office_id AS office,
    v.state,
    v.was,
    v.on_time,
    v.outcome,
    e.code AS errand_type,
    v.staff_id AS staff,
    v.detail,
    v.day
   FROM (data.event_past v
     JOIN data.errand_type e ON ((e.id = v.errand_id)));


ALTER TABLE api.events OWNER TO skranke_api;

--
-- Name: helper_call; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.helper_call (
    id bigint NOT NULL,
    office_id integer NOT NULL,
    counter_id integer,
    login text DEFAULT SESSION_USER NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    at timestamp with time zone NOT NULL,
    answered timestamp with time zone,
    answered_by integer
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.helper_call FORCE ROW LEVEL SECURITY;


ALTER TABLE data.helper_call OWNER TO skranke_migrator;

--
-- Name: COLUMN helper_call.answered; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.helper_call.answered IS 'When somebody said that they went there.';


--
-- Name: help_calls; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.help_calls AS
 SELECT h.id,
    h.office_id AS office,
    h.at,
    h.counter_id AS counter,
    COALESCE(c.name, s.name, ''::text) AS place,
    h.reason
   FROM ((data.helper_call h
     LEFT JOIN data.counter c ON ((c.id = h.counter_id)))
     LEFT JOIN data.station s ON ((s.login = (h.login COLLATE "default"))))
  WHERE ((h.at > (data.clock() -
        CASE h.reason
            WHEN 'printer'::text THEN '01:00:00'::interval
            ELSE '00:03:00'::interval
        END)) AND (h.answered IS NULL));


ALTER TABLE api.help_calls OWNER TO skranke_api;

--
-- Name: help_topic; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.help_topic (
    office_id integer NOT NULL,
    "position" integer NOT NULL,
    errand_type_id integer NOT NULL,
    name text NOT NULL,
    hint text DEFAULT ''::text NOT NULL,
    counter_errand_id integer
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.help_topic FORCE ROW LEVEL SECURITY;


ALTER TABLE data.help_topic OWNER TO skranke_migrator;

--
-- Name: TABLE help_topic; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.help_topic IS 'The tiles of Medbetjening: one press registers the errand type and starts the clock.';


--
-- Name: COLUMN help_topic.counter_errand_id; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.help_topic.counter_errand_id IS 'What the citizen is sent on with when real case handling is needed.';


--
-- Name: help_under_way; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.help_under_way AS
 SELECT t.id AS ticket,
    t.number,
    t.office_id AS office,
    t.counter_id AS counter,
    COALESCE(c.name, ''::text) AS place,
    t.state,
    e.code AS errand_type,
    COALESCE(h.name, e.name) AS topic,
    t.language,
    t.called,
    t.started,
    e.minutes,
    k.code AS counter_errand
   FROM ((((data.ticket t
     JOIN data.errand_type e ON ((e.id = t.errand_id)))
     LEFT JOIN data.counter c ON ((c.id = t.counter_id)))
     LEFT JOIN data.help_topic h ON ((h.errand_type_id = e.id)))
     LEFT JOIN data.errand_type k ON ((k.id = h.counter_errand_id)))
  WHERE (((t.state)::text = ANY (ARRAY['called'::text, 'serving'::text])) AND ((c.kind = ANY (ARRAY['citizen_pc'::text, 'information'::text])) OR (t.counter_id IS NULL)));


ALTER TABLE api.help_under_way OWNER TO skranke_api;

--
-- Name: incident_event; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.incident_event (
    incident_id bigint NOT NULL,
    seq integer NOT NULL,
    office_id integer NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    staff_id integer NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    press_id uuid NOT NULL,
    CONSTRAINT incident_event_kind_check CHECK ((kind = ANY (ARRAY['called'::text, 'called_again'::text, 'answered'::text, 'closed'::text])))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.incident_event FORCE ROW LEVEL SECURITY;


ALTER TABLE data.incident_event OWNER TO skranke_migrator;

--
-- Name: incident_events; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.incident_events AS
 SELECT e.incident_id AS incident,
    e.seq,
    e.office_id AS office,
    e.kind,
    e.at,
    e.login,
    e.press_id
   FROM data.incident_event e;


ALTER TABLE api.incident_events OWNER TO skranke_api;

--
-- Name: incidents; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.incidents AS
 SELECT i.id,
    i.office_id AS office,
    i.counter_id AS counter,
    i.ticket_id AS ticket,
    i.called,
    i.answered,
    i.closed,
    i.warning_given,
    i.conversation_ended,
    i.outcome
   FROM data.incident i;


ALTER TABLE api.incidents OWNER TO skranke_api;

--
-- Name: my_seat; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.my_seat AS
 SELECT c.id AS counter,
    c.name,
    c.state,
    t.number
   FROM (data.counter c
     LEFT JOIN data.ticket t ON (((t.counter_id = c.id) AND ((t.state)::text = ANY (ARRAY['called'::text, 'serving'::text])))))
  WHERE ((c.staff_id = ( SELECT s.id
           FROM data.staff s
          WHERE (s.login = (SESSION_USER COLLATE "default")))) AND (c.state <> 'closed'::text) AND (c.kind <> 'citizen_pc'::text));


ALTER TABLE api.my_seat OWNER TO skranke_api;

--
-- Name: offices; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.offices AS
 SELECT o.id,
    o.name,
    o.zone,
    o.address,
    o.notice
   FROM data.office o;


ALTER TABLE api.offices OWNER TO skranke_api;

--
-- Name: open_incidents; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.open_incidents AS
 SELECT i.id,
    i.office_id AS office,
    i.counter_id AS counter,
    COALESCE(c.name, s.name, ''::text) AS place,
    i.called,
    i.answered,
    COALESCE(a.name, ''::text) AS coming,
    (i.called_by = me.id) AS mine,
    COALESCE((i.answered_by = me.id), false) AS i_come
   FROM ((((data.incident i
     LEFT JOIN data.counter c ON ((c.id = i.counter_id)))
     LEFT JOIN data.staff s ON ((s.id = i.called_by)))
     LEFT JOIN data.staff a ON ((a.id = i.answered_by)))
     LEFT JOIN ( SELECT s_1.id
           FROM data.staff s_1
          WHERE (s_1.login = (SESSION_USER COLLATE "default"))) me ON (true))
  WHERE (i.closed IS NULL);


ALTER TABLE api.open_incidents OWNER TO skranke_api;

--
-- Name: parked; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.parked AS
 SELECT t.id AS ticket,
    t.number,
    t.office_id AS office,
    e.code AS errand_type,
    e.name AS errand,
    t.reason,
    t.parked AS since,
    t.counter_id AS counter,
    c.name AS counter_name
   FROM ((data.ticket t
     JOIN data.errand_type e ON ((e.id = t.errand_id)))
     JOIN data.counter c ON ((c.id = t.counter_id)))
  WHERE ((t.state)::text = 'parked'::text);


ALTER TABLE api.parked OWNER TO skranke_api;

--
-- Name: planned_breaks; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.planned_breaks AS
 SELECT b.id,
    b.office_id AS office,
    b.day,
    b.staff_id AS staff,
    s.name AS staff_name,
    b.kind,
    COALESCE(c.name, b.kind) AS name,
    b.starts,
    b.ends
   FROM ((data.planned_break b
     JOIN data.staff s ON ((s.id = b.staff_id)))
     LEFT JOIN data.choice c ON (((c.office_id = b.office_id) AND (c.kind = 'pause'::text) AND (c.code = b.kind))))
  WHERE (b.removed IS NULL);


ALTER TABLE api.planned_breaks OWNER TO skranke_api;

--
-- Name: profiles; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.profiles AS
 SELECT p.id,
    p.office_id AS office,
    p.name,
    p.max_in_row,
    p.first_after
   FROM data.profile p
  WHERE (NOT p.retired);


ALTER TABLE api.profiles OWNER TO skranke_api;

--
-- Name: services; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.services AS
 SELECT s.id,
    s.ticket_id AS ticket,
    s.office_id AS office,
    s.day,
    e.code AS errand_type,
    s.counter_id AS counter,
    s.started,
    s.ended,
    s.outcome,
    s.on_time
   FROM (data.service s
     JOIN data.errand_type e ON ((e.id = s.errand_id)))
UNION ALL
 SELECT s.id,
    s.ticket_id AS ticket,
    s.office_id AS office,
    s.day,
    e.code AS errand_type,
    s.counter_id AS counter,
    s.started,
    s.ended,
    s.outcome,
    s.on_time
   FROM (data.service_past s
     JOIN data.errand_type e ON ((e.id = s.errand_id)));


ALTER TABLE api.services OWNER TO skranke_api;

--
-- Name: staff; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.staff AS
 SELECT s.id,
    s.name,
    s.initials
   FROM data.staff s;


ALTER TABLE api.staff OWNER TO skranke_api;

--
-- Name: errand_stop; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.errand_stop (
    id bigint NOT NULL,
    office_id integer NOT NULL,
    errand_type_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    ended timestamp with time zone,
    ended_by text,
    CONSTRAINT errand_stop_check CHECK ((((ended IS NULL) = (ended_by IS NULL)) AND ((ended IS NULL) OR (ended >= at))))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.errand_stop FORCE ROW LEVEL SECURITY;


ALTER TABLE data.errand_stop OWNER TO skranke_migrator;

--
-- Name: TABLE errand_stop; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.errand_stop IS 'The stands give no numbers for the errand until it ends.';


--
-- Name: stopped_errands; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.stopped_errands AS
 SELECT s.office_id AS office,
    e.code AS errand_type,
    e.name AS errand,
    a.code AS area,
    s.at AS since,
    s.reason
   FROM ((data.errand_stop s
     JOIN data.errand_type e ON ((e.id = s.errand_type_id)))
     JOIN data.area a ON ((a.id = e.area_id)))
  WHERE (s.ended IS NULL);


ALTER TABLE api.stopped_errands OWNER TO skranke_api;

--
-- Name: text; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.text (
    office_id integer,
    language text NOT NULL,
    key text NOT NULL,
    text text NOT NULL,
    reviewed boolean DEFAULT true NOT NULL,
    CONSTRAINT text_language_check CHECK ((language ~ '^[a-z]{2}$'::text))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.text FORCE ROW LEVEL SECURITY;


ALTER TABLE data.text OWNER TO skranke_migrator;

--
-- Name: TABLE text; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.text IS 'What citizens read, by language. A row without an office serves all; an office''s own row wins.';


--
-- Name: texts; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.texts AS
 SELECT DISTINCT ON (t.language, t.key) t.language,
    t.key,
    t.text,
    t.reviewed
   FROM data.text t
  WHERE ((t.office_id IS NULL) OR (t.office_id IN ( SELECT o.id
           FROM data.office o)))
  ORDER BY t.language, t.key, t.office_id;


ALTER TABLE api.texts OWNER TO skranke_api;

--
-- Name: ticket_errand; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.ticket_errand (
    ticket_id bigint NOT NULL,
    "position" integer NOT NULL,
    errand_id integer NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.ticket_errand FORCE ROW LEVEL SECURITY;


ALTER TABLE data.ticket_errand OWNER TO skranke_migrator;

--
-- Name: ticket_errands; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.ticket_errands AS
 SELECT m.ticket_id AS ticket,
    m."position",
    e.code AS errand_type,
    e.name AS errand
   FROM (data.ticket_errand m
     JOIN data.errand_type e ON ((e.id = m.errand_id)));


ALTER TABLE api.ticket_errands OWNER TO skranke_api;

--
-- Name: ticket_step; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.ticket_step (
    ticket_id bigint NOT NULL,
    "position" integer NOT NULL,
    done timestamp with time zone NOT NULL,
    login text NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.ticket_step FORCE ROW LEVEL SECURITY;


ALTER TABLE data.ticket_step OWNER TO skranke_migrator;

--
-- Name: ticket_steps; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.ticket_steps AS
 SELECT t.id AS ticket,
    k."position",
    k.code,
    k.text,
    k.workspace,
    s.done
   FROM ((data.ticket t
     JOIN data.checklist_step k ON ((k.errand_type_id = t.errand_id)))
     LEFT JOIN data.ticket_step s ON (((s.ticket_id = t.id) AND (s."position" = k."position"))))
  WHERE ((t.state)::text = ANY (ARRAY['called'::text, 'serving'::text]));


ALTER TABLE api.ticket_steps OWNER TO skranke_api;

--
-- Name: visits; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.visits AS
 SELECT t.id AS ticket,
    t.number,
    t.office_id AS office,
    t.day,
    e.code AS errand_type,
    e.name AS errand,
    a.code AS area,
    t.state,
    t.priority,
    t.persons,
    t.language,
    t.arrived,
    t.booked,
    t.called,
    t.started,
    t.ended,
    t.counter_id AS counter,
    t.outcome,
    t.referred_to,
    t.on_time,
    false AS closed
   FROM ((data.ticket t
     JOIN data.errand_type e ON ((e.id = t.errand_id)))
     JOIN data.area a ON ((a.id = t.area_id)))
UNION ALL
 SELECT t.id AS ticket,
    t.number,
    t.office_id AS office,
    t.day,
    e.code AS errand_type,
    e.name AS errand,
    a.code AS area,
    t.state,
    t.priority,
    t.persons,
    t.language,
    t.arrived,
    t.booked,
    t.called,
    t.started,
    t.ended,
    t.counter_id AS counter,
    t.outcome,
    t.referred_to,
    t.on_time,
    true AS closed
   FROM ((data.ticket_past t
     JOIN data.errand_type e ON ((e.id = t.errand_id)))
     JOIN data.area a ON ((a.id = t.area_id)));


ALTER TABLE api.visits OWNER TO skranke_api;

--
-- Name: waiting; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.waiting AS
 SELECT t.id AS ticket,
    t.number,
    t.office_id AS office,
    e.code AS errand_type,
    a.code AS area,
    t.priority,
    t.persons,
    t.arrived,
    t.booked,
    ((t.target_s)::integer / 60) AS target,
    (row_number() OVER (PARTITION BY t.area_id ORDER BY (rules.progress(t.start, (t.target_s)::integer, n.at)) DESC, t.arrived, t.id))::integer AS "position",
    e.name AS errand,
    a.name AS area_name,
    t.start,
    (t.start + ((t.target_s)::double precision * '00:00:01'::interval)) AS due,
    t.language,
    t.only_counter_id AS only_counter
   FROM ((((data.ticket t
     JOIN data.errand_type e ON ((e.id = t.errand_id)))
     JOIN data.area a ON ((a.id = t.area_id)))
     JOIN data.office o ON ((o.id = t.office_id)))
     CROSS JOIN ( SELECT data.clock() AS at) n)
  WHERE (((t.state)::text = 'waiting'::text) OR (((t.state)::text = 'issued'::text) AND ((t.arrived + o.confirm_after) <= n.at)));


ALTER TABLE api.waiting OWNER TO skranke_api;

--
-- Name: reveal; Type: TABLE; Schema: audit; Owner: skranke_migrator
--

CREATE TABLE audit.reveal (
    id bigint NOT NULL,
    office_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    ticket_id bigint NOT NULL,
    what text NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY audit.reveal FORCE ROW LEVEL SECURITY;


ALTER TABLE audit.reveal OWNER TO skranke_migrator;

--
-- Name: reveal_id_seq; Type: SEQUENCE; Schema: audit; Owner: skranke_migrator
--

ALTER TABLE audit.reveal ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.reveal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: assignment; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.assignment (
    id bigint NOT NULL,
    office_id integer NOT NULL,
    counter_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    press_id uuid NOT NULL,
    staff_id integer,
    profile_id integer,
    was_state text NOT NULL,
    was_staff_id integer,
    was_profile_id integer,
    was_pause text DEFAULT ''::text NOT NULL,
    left_counter_id integer,
    left_state text,
    left_pause text,
    takes_back bigint
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.assignment FORCE ROW LEVEL SECURITY;


ALTER TABLE data.assignment OWNER TO skranke_migrator;

--
-- Name: TABLE assignment; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.assignment IS 'What a team lead did with a counter, and what stood there before.';


--
-- Name: COLUMN assignment.left_counter_id; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.assignment.left_counter_id IS 'Where the person sat until then; it closed.';


--
-- Name: assignment_id_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.assignment ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME data.assignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: counter_event_id_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.counter_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME data.counter_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: errand_stop_id_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.errand_stop ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME data.errand_stop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: helper_call_id_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.helper_call ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME data.helper_call_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: incident_id_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.incident ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME data.incident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: installation; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.installation (
    one boolean DEFAULT true NOT NULL,
    kind text NOT NULL,
    prefix bigint NOT NULL,
    CONSTRAINT installation_kind_check CHECK ((kind = ANY (ARRAY['production'::text, 'demonstration'::text]))),
    CONSTRAINT installation_one_check CHECK (one),
    CONSTRAINT installation_prefix_check CHECK (((prefix >= 1) AND (prefix <= 8999)))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.installation FORCE ROW LEVEL SECURITY;


ALTER TABLE data.installation OWNER TO skranke_migrator;

--
-- Name: COLUMN installation.prefix; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.installation.prefix IS 'Leads every ticket, hold, event and service id, so that two databases can be merged one day.';


--
-- Name: kiosk_tile; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.kiosk_tile (
    office_id integer NOT NULL,
    "position" integer NOT NULL,
    errand_type_id integer NOT NULL,
    text_key text NOT NULL,
    icon text NOT NULL,
    asks_persons boolean DEFAULT false NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.kiosk_tile FORCE ROW LEVEL SECURITY;


ALTER TABLE data.kiosk_tile OWNER TO skranke_migrator;

--
-- Name: learned; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.learned (
    office_id integer NOT NULL,
    what text NOT NULL,
    errand_id integer DEFAULT 0 NOT NULL,
    hour integer DEFAULT '-1'::integer NOT NULL,
    count double precision NOT NULL,
    sum double precision DEFAULT 0 NOT NULL,
    squares double precision DEFAULT 0 NOT NULL,
    CONSTRAINT learned_hour_check CHECK (((hour >= '-1'::integer) AND (hour <= 23))),
    CONSTRAINT learned_what_check CHECK ((what = ANY (ARRAY['length'::text, 'arrivals'::text, 'hours'::text, 'walk'::text, 'between'::text, 'given_up'::text, 'calls'::text, 'absent'::text])))
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.learned FORCE ROW LEVEL SECURITY;


ALTER TABLE data.learned OWNER TO skranke_migrator;

--
-- Name: TABLE learned; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.learned IS 'By what: length of services by errand and hour; arrivals of walk-ins by errand and hour, on hours so many days; walk from call to counter; between a leaving and the next call while somebody waits; given_up after a call in vain; absent of calls.';


--
-- Name: learned_day; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.learned_day (
    office_id integer NOT NULL,
    day date NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.learned_day FORCE ROW LEVEL SECURITY;


ALTER TABLE data.learned_day OWNER TO skranke_migrator;

--
-- Name: TABLE learned_day; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.learned_day IS 'The days that have been learned from. What comes to light of one later teaches nothing more.';


--
-- Name: municipality; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.municipality (
    id integer NOT NULL,
    name text NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.municipality FORCE ROW LEVEL SECURITY;


ALTER TABLE data.municipality OWNER TO skranke_migrator;

--
-- Name: number_series; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.number_series (
    area_id integer NOT NULL,
    day date NOT NULL,
    last integer NOT NULL
)
WITH (fillfactor='50', autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.number_series FORCE ROW LEVEL SECURITY;


ALTER TABLE data.number_series OWNER TO skranke_migrator;

--
-- Name: planned_break_id_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.planned_break ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME data.planned_break_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: profile_errand; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.profile_errand (
    profile_id integer NOT NULL,
    errand_type_id integer NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.profile_errand FORCE ROW LEVEL SECURITY;


ALTER TABLE data.profile_errand OWNER TO skranke_migrator;

--
-- Name: setup_draft; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.setup_draft (
    office_id integer NOT NULL,
    section data.setup_section NOT NULL,
    revision integer NOT NULL,
    based_on integer NOT NULL,
    valid_from date,
    valid_to date,
    content jsonb NOT NULL,
    reason text NOT NULL,
    author text NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    at timestamp with time zone NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.setup_draft FORCE ROW LEVEL SECURITY;


ALTER TABLE data.setup_draft OWNER TO skranke_migrator;

--
-- Name: COLUMN setup_draft.based_on; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.setup_draft.based_on IS 'The latest version when the draft was begun.';


--
-- Name: setup_live; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.setup_live (
    office_id integer NOT NULL,
    section data.setup_section NOT NULL,
    nr integer NOT NULL,
    day date NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.setup_live FORCE ROW LEVEL SECURITY;


ALTER TABLE data.setup_live OWNER TO skranke_migrator;

--
-- Name: TABLE setup_live; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON TABLE data.setup_live IS 'Which version stands in the tables that the queue reads, and the day they were last looked after.';


--
-- Name: setup_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

CREATE SEQUENCE data.setup_seq
    AS integer
    START WITH 1000000
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE data.setup_seq OWNER TO skranke_migrator;

--
-- Name: staff_id_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.staff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME data.staff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: tally; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.tally (
    id bigint NOT NULL,
    office_id integer NOT NULL,
    day date NOT NULL,
    code text NOT NULL,
    at timestamp with time zone NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    press_id uuid NOT NULL,
    takes_back bigint,
    counts integer GENERATED ALWAYS AS (
CASE
    WHEN (takes_back IS NULL) THEN 1
    ELSE '-1'::integer
END) STORED NOT NULL
)
WITH (autovacuum_analyze_threshold='1');

ALTER TABLE ONLY data.tally FORCE ROW LEVEL SECURITY;


ALTER TABLE data.tally OWNER TO skranke_migrator;

--
-- Name: COLUMN tally.takes_back; Type: COMMENT; Schema: data; Owner: skranke_migrator
--

COMMENT ON COLUMN data.tally.takes_back IS 'The count that this one takes back, on the same day.';


--
-- Name: tally_id_seq; Type: SEQUENCE; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.tally ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME data.tally_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: applied; Type: TABLE; Schema: migration; Owner: skranke_operator
--

CREATE TABLE migration.applied (
    name text NOT NULL,
    checksum text NOT NULL,
    program text NOT NULL,
    applied timestamp with time zone NOT NULL
);


ALTER TABLE migration.applied OWNER TO skranke_operator;

--
-- Name: program; Type: TABLE; Schema: migration; Owner: skranke_operator
--

CREATE TABLE migration.program (
    single boolean DEFAULT true NOT NULL,
    minimum text NOT NULL,
    current text NOT NULL,
    newest_migration text NOT NULL,
    api_checksum text NOT NULL,
    CONSTRAINT program_single_check CHECK (single)
);


ALTER TABLE migration.program OWNER TO skranke_operator;

--
-- Name: reveal reveal_pkey; Type: CONSTRAINT; Schema: audit; Owner: skranke_migrator
--

ALTER TABLE ONLY audit.reveal
    ADD CONSTRAINT reveal_pkey PRIMARY KEY (id);


--
-- Name: area area_letter; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.area
    ADD CONSTRAINT area_letter EXCLUDE USING btree (office_id WITH =, letter WITH =) WHERE ((NOT retired)) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: area area_office_id_code_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.area
    ADD CONSTRAINT area_office_id_code_key UNIQUE (office_id, code);


--
-- Name: area area_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.area
    ADD CONSTRAINT area_pkey PRIMARY KEY (id);


--
-- Name: assignment assignment_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (id);


--
-- Name: assignment assignment_press_id_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_press_id_key UNIQUE (press_id);


--
-- Name: assignment assignment_takes_back_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_takes_back_key UNIQUE (takes_back);


--
-- Name: checklist_step checklist_step_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.checklist_step
    ADD CONSTRAINT checklist_step_pkey PRIMARY KEY (errand_type_id, "position");


--
-- Name: choice choice_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.choice
    ADD CONSTRAINT choice_pkey PRIMARY KEY (office_id, kind, code);


--
-- Name: clock_row clock_row_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.clock_row
    ADD CONSTRAINT clock_row_pkey PRIMARY KEY (one);


--
-- Name: closed_day closed_day_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.closed_day
    ADD CONSTRAINT closed_day_pkey PRIMARY KEY (office_id, day);


--
-- Name: closing_day closing_day_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.closing_day
    ADD CONSTRAINT closing_day_pkey PRIMARY KEY (office_id, day);


--
-- Name: counter_event counter_event_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter_event
    ADD CONSTRAINT counter_event_pkey PRIMARY KEY (id);


--
-- Name: counter counter_name; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter
    ADD CONSTRAINT counter_name EXCLUDE USING btree (office_id WITH =, name WITH =) WHERE ((NOT retired)) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: counter counter_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (id);


--
-- Name: errand_period errand_period_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_period
    ADD CONSTRAINT errand_period_pkey PRIMARY KEY (errand_type_id, from_day);


--
-- Name: errand_stop errand_stop_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_stop
    ADD CONSTRAINT errand_stop_pkey PRIMARY KEY (id);


--
-- Name: errand_type errand_type_office_id_code_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_type
    ADD CONSTRAINT errand_type_office_id_code_key UNIQUE (office_id, code);


--
-- Name: errand_type errand_type_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_type
    ADD CONSTRAINT errand_type_pkey PRIMARY KEY (id);


--
-- Name: estimate_past estimate_past_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.estimate_past
    ADD CONSTRAINT estimate_past_pkey PRIMARY KEY (day, ticket_id);


--
-- Name: estimate estimate_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.estimate
    ADD CONSTRAINT estimate_pkey PRIMARY KEY (ticket_id);


--
-- Name: event_past event_past_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.event_past
    ADD CONSTRAINT event_past_pkey PRIMARY KEY (day, ticket_id, seq);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (ticket_id, seq);


--
-- Name: help_topic help_topic_errand_type_id_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.help_topic
    ADD CONSTRAINT help_topic_errand_type_id_key UNIQUE (errand_type_id);


--
-- Name: help_topic help_topic_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.help_topic
    ADD CONSTRAINT help_topic_pkey PRIMARY KEY (office_id, "position");


--
-- Name: helper_call helper_call_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.helper_call
    ADD CONSTRAINT helper_call_pkey PRIMARY KEY (id);


--
-- Name: incident_event incident_event_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident_event
    ADD CONSTRAINT incident_event_pkey PRIMARY KEY (incident_id, seq);


--
-- Name: incident incident_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident
    ADD CONSTRAINT incident_pkey PRIMARY KEY (id);


--
-- Name: installation installation_one_kind_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.installation
    ADD CONSTRAINT installation_one_kind_key UNIQUE (one, kind);


--
-- Name: installation installation_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (one);


--
-- Name: kiosk_tile kiosk_tile_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.kiosk_tile
    ADD CONSTRAINT kiosk_tile_pkey PRIMARY KEY (office_id, "position");


--
-- Name: last_ticket last_ticket_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.last_ticket
    ADD CONSTRAINT last_ticket_pkey PRIMARY KEY (errand_type_id, weekday, valid_from);


--
-- Name: learned_day learned_day_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.learned_day
    ADD CONSTRAINT learned_day_pkey PRIMARY KEY (office_id, day);


--
-- Name: learned learned_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.learned
    ADD CONSTRAINT learned_pkey PRIMARY KEY (office_id, what, errand_id, hour);


--
-- Name: login_office login_office_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.login_office
    ADD CONSTRAINT login_office_pkey PRIMARY KEY (login, office_id) INCLUDE (expires);


--
-- Name: municipality municipality_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.municipality
    ADD CONSTRAINT municipality_pkey PRIMARY KEY (id);


--
-- Name: note note_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (ticket_id);


--
-- Name: number_series number_series_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.number_series
    ADD CONSTRAINT number_series_pkey PRIMARY KEY (area_id, day);


--
-- Name: office office_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.office
    ADD CONSTRAINT office_pkey PRIMARY KEY (id);


--
-- Name: opening_hours opening_hours_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.opening_hours
    ADD CONSTRAINT opening_hours_pkey PRIMARY KEY (office_id, weekday, opens, valid_from);


--
-- Name: planned_break planned_break_moved_from_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.planned_break
    ADD CONSTRAINT planned_break_moved_from_key UNIQUE (moved_from);


--
-- Name: planned_break planned_break_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.planned_break
    ADD CONSTRAINT planned_break_pkey PRIMARY KEY (id);


--
-- Name: press press_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.press
    ADD CONSTRAINT press_pkey PRIMARY KEY (id);


--
-- Name: profile_errand profile_errand_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.profile_errand
    ADD CONSTRAINT profile_errand_pkey PRIMARY KEY (profile_id, errand_type_id);


--
-- Name: profile profile_name; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.profile
    ADD CONSTRAINT profile_name EXCLUDE USING btree (office_id WITH =, name WITH =) WHERE ((NOT retired)) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: profile profile_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.profile
    ADD CONSTRAINT profile_pkey PRIMARY KEY (id);


--
-- Name: service_past service_past_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.service_past
    ADD CONSTRAINT service_past_pkey PRIMARY KEY (day, id);


--
-- Name: setup_draft setup_draft_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.setup_draft
    ADD CONSTRAINT setup_draft_pkey PRIMARY KEY (office_id, section);


--
-- Name: setup_live setup_live_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.setup_live
    ADD CONSTRAINT setup_live_pkey PRIMARY KEY (office_id, section);


--
-- Name: setup_version setup_version_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.setup_version
    ADD CONSTRAINT setup_version_pkey PRIMARY KEY (office_id, section, nr);


--
-- Name: staff staff_login_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.staff
    ADD CONSTRAINT staff_login_key UNIQUE (login);


--
-- Name: staff staff_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (id);


--
-- Name: station station_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.station
    ADD CONSTRAINT station_pkey PRIMARY KEY (login);


--
-- Name: tally tally_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (id);


--
-- Name: tally tally_takes_back_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.tally
    ADD CONSTRAINT tally_takes_back_key UNIQUE (takes_back);


--
-- Name: telephone_hours telephone_hours_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.telephone_hours
    ADD CONSTRAINT telephone_hours_pkey PRIMARY KEY (office_id, weekday, opens, valid_from);


--
-- Name: text text_office_id_language_key_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.text
    ADD CONSTRAINT text_office_id_language_key_key UNIQUE NULLS NOT DISTINCT (office_id, language, key);


--
-- Name: ticket_errand ticket_errand_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket_errand
    ADD CONSTRAINT ticket_errand_pkey PRIMARY KEY (ticket_id, "position");


--
-- Name: ticket_past ticket_past_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket_past
    ADD CONSTRAINT ticket_past_pkey PRIMARY KEY (day, id);


--
-- Name: ticket ticket_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket
    ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);


--
-- Name: ticket_step ticket_step_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket_step
    ADD CONSTRAINT ticket_step_pkey PRIMARY KEY (ticket_id, "position");


--
-- Name: applied applied_pkey; Type: CONSTRAINT; Schema: migration; Owner: skranke_operator
--

ALTER TABLE ONLY migration.applied
    ADD CONSTRAINT applied_pkey PRIMARY KEY (name);


--
-- Name: program program_pkey; Type: CONSTRAINT; Schema: migration; Owner: skranke_operator
--

ALTER TABLE ONLY migration.program
    ADD CONSTRAINT program_pkey PRIMARY KEY (single);


--
-- Name: assignment_at; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX assignment_at ON data.assignment USING btree (office_id, at);


--
-- Name: counter_event_at; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX counter_event_at ON data.counter_event USING btree (office_id, at);


--
-- Name: counter_one_seat_each; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX counter_one_seat_each ON data.counter USING btree (staff_id) WHERE ((state <> 'closed'::text) AND (kind <> 'citizen_pc'::text));


--
-- Name: errand_stop_office; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX errand_stop_office ON data.errand_stop USING btree (office_id) WHERE (ended IS NULL);


--
-- Name: errand_stop_one_each; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX errand_stop_one_each ON data.errand_stop USING btree (errand_type_id) WHERE (ended IS NULL);


--
-- Name: errand_type_one_payment; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX errand_type_one_payment ON data.errand_type USING btree (office_id) WHERE payment;


--
-- Name: estimate_past_latest; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX estimate_past_latest ON data.estimate_past USING btree (office_id, at) WHERE (truth_s IS NOT NULL);


--
-- Name: helper_call_at; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX helper_call_at ON data.helper_call USING btree (office_id, at);


--
-- Name: incident_open; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX incident_open ON data.incident USING btree (office_id) WHERE (closed IS NULL);


--
-- Name: planned_break_day; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX planned_break_day ON data.planned_break USING btree (office_id, day, staff_id) WHERE (removed IS NULL);


--
-- Name: service_day; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX service_day ON data.service USING btree (counter_id, day);


--
-- Name: service_one_open_counter; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX service_one_open_counter ON data.service USING btree (counter_id) WHERE (ended IS NULL);


--
-- Name: service_one_open_ticket; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX service_one_open_ticket ON data.service USING btree (ticket_id) WHERE (ended IS NULL);


--
-- Name: tally_day; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX tally_day ON data.tally USING btree (office_id, day, code);


--
-- Name: ticket_booked; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_booked ON data.ticket USING btree (office_id) WHERE (((state)::text = 'waiting'::text) AND (booked IS NOT NULL));


--
-- Name: ticket_issued; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_issued ON data.ticket USING btree (office_id) WHERE ((state)::text = 'issued'::text);


--
-- Name: ticket_number; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX ticket_number ON data.ticket USING btree (office_id, day, number);


--
-- Name: ticket_one_open; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX ticket_one_open ON data.ticket USING btree (counter_id) WHERE ((state)::text = ANY (ARRAY['called'::text, 'serving'::text]));


--
-- Name: ticket_parked; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_parked ON data.ticket USING btree (office_id) WHERE ((state)::text = 'parked'::text);


--
-- Name: ticket_past_area; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_past_area ON ONLY data.ticket_past USING btree (office_id, area_id, day, id);


--
-- Name: ticket_past_counter; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_past_counter ON ONLY data.ticket_past USING btree (office_id, counter_id, day, id);


--
-- Name: ticket_past_ended_as; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_past_ended_as ON ONLY data.ticket_past USING btree (office_id, (
CASE
    WHEN (outcome IS NULL) THEN (state)::text
    ELSE outcome
END), day, id);


--
-- Name: ticket_past_errand; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_past_errand ON ONLY data.ticket_past USING btree (office_id, errand_id, day, id);


--
-- Name: ticket_past_number; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_past_number ON ONLY data.ticket_past USING btree (office_id, number, day, id);


--
-- Name: ticket_past_office; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_past_office ON ONLY data.ticket_past USING btree (office_id, day, id);


--
-- Name: ticket_waiting; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX ticket_waiting ON data.ticket USING btree (office_id, errand_id) WHERE ((state)::text = 'waiting'::text);


--
-- Name: login_office copy_expiry; Type: TRIGGER; Schema: data; Owner: skranke_migrator
--

CREATE TRIGGER copy_expiry BEFORE INSERT ON data.login_office FOR EACH ROW EXECUTE FUNCTION data.copy_expiry();


--
-- Name: staff copy_expiry; Type: TRIGGER; Schema: data; Owner: skranke_migrator
--

CREATE TRIGGER copy_expiry AFTER INSERT OR UPDATE OF expires ON data.staff FOR EACH ROW EXECUTE FUNCTION data.copy_expiry();


--
-- Name: area area_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.area
    ADD CONSTRAINT area_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: assignment assignment_counter_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES data.counter(id);


--
-- Name: assignment assignment_left_counter_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_left_counter_id_fkey FOREIGN KEY (left_counter_id) REFERENCES data.counter(id);


--
-- Name: assignment assignment_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: assignment assignment_profile_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES data.profile(id);


--
-- Name: assignment assignment_staff_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES data.staff(id);


--
-- Name: assignment assignment_takes_back_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_takes_back_fkey FOREIGN KEY (takes_back) REFERENCES data.assignment(id);


--
-- Name: assignment assignment_was_profile_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_was_profile_id_fkey FOREIGN KEY (was_profile_id) REFERENCES data.profile(id);


--
-- Name: assignment assignment_was_staff_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.assignment
    ADD CONSTRAINT assignment_was_staff_id_fkey FOREIGN KEY (was_staff_id) REFERENCES data.staff(id);


--
-- Name: checklist_step checklist_step_errand_type_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.checklist_step
    ADD CONSTRAINT checklist_step_errand_type_id_fkey FOREIGN KEY (errand_type_id) REFERENCES data.errand_type(id);


--
-- Name: choice choice_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.choice
    ADD CONSTRAINT choice_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: clock_row clock_row_one_kind_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.clock_row
    ADD CONSTRAINT clock_row_one_kind_fkey FOREIGN KEY (one, kind) REFERENCES data.installation(one, kind) ON UPDATE RESTRICT;


--
-- Name: closed_day closed_day_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.closed_day
    ADD CONSTRAINT closed_day_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: closing_day closing_day_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.closing_day
    ADD CONSTRAINT closing_day_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: counter_event counter_event_counter_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter_event
    ADD CONSTRAINT counter_event_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES data.counter(id);


--
-- Name: counter_event counter_event_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter_event
    ADD CONSTRAINT counter_event_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: counter_event counter_event_staff_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter_event
    ADD CONSTRAINT counter_event_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES data.staff(id);


--
-- Name: counter counter_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter
    ADD CONSTRAINT counter_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: counter counter_profile_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter
    ADD CONSTRAINT counter_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES data.profile(id);


--
-- Name: counter counter_staff_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter
    ADD CONSTRAINT counter_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES data.staff(id);


--
-- Name: errand_period errand_period_errand_type_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_period
    ADD CONSTRAINT errand_period_errand_type_id_fkey FOREIGN KEY (errand_type_id) REFERENCES data.errand_type(id);


--
-- Name: errand_stop errand_stop_errand_type_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_stop
    ADD CONSTRAINT errand_stop_errand_type_id_fkey FOREIGN KEY (errand_type_id) REFERENCES data.errand_type(id);


--
-- Name: errand_stop errand_stop_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_stop
    ADD CONSTRAINT errand_stop_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: errand_type errand_type_area_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_type
    ADD CONSTRAINT errand_type_area_id_fkey FOREIGN KEY (area_id) REFERENCES data.area(id);


--
-- Name: errand_type errand_type_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.errand_type
    ADD CONSTRAINT errand_type_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: estimate estimate_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.estimate
    ADD CONSTRAINT estimate_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: estimate estimate_ticket_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.estimate
    ADD CONSTRAINT estimate_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES data.ticket(id);


--
-- Name: help_topic help_topic_counter_errand_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.help_topic
    ADD CONSTRAINT help_topic_counter_errand_id_fkey FOREIGN KEY (counter_errand_id) REFERENCES data.errand_type(id);


--
-- Name: help_topic help_topic_errand_type_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.help_topic
    ADD CONSTRAINT help_topic_errand_type_id_fkey FOREIGN KEY (errand_type_id) REFERENCES data.errand_type(id);


--
-- Name: help_topic help_topic_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.help_topic
    ADD CONSTRAINT help_topic_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: helper_call helper_call_answered_by_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.helper_call
    ADD CONSTRAINT helper_call_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES data.staff(id);


--
-- Name: helper_call helper_call_counter_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.helper_call
    ADD CONSTRAINT helper_call_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES data.counter(id);


--
-- Name: helper_call helper_call_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.helper_call
    ADD CONSTRAINT helper_call_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: incident incident_answered_by_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident
    ADD CONSTRAINT incident_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES data.staff(id);


--
-- Name: incident incident_called_by_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident
    ADD CONSTRAINT incident_called_by_fkey FOREIGN KEY (called_by) REFERENCES data.staff(id);


--
-- Name: incident incident_counter_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident
    ADD CONSTRAINT incident_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES data.counter(id);


--
-- Name: incident_event incident_event_incident_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident_event
    ADD CONSTRAINT incident_event_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES data.incident(id);


--
-- Name: incident_event incident_event_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident_event
    ADD CONSTRAINT incident_event_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: incident_event incident_event_staff_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident_event
    ADD CONSTRAINT incident_event_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES data.staff(id);


--
-- Name: incident incident_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.incident
    ADD CONSTRAINT incident_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: kiosk_tile kiosk_tile_errand_type_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.kiosk_tile
    ADD CONSTRAINT kiosk_tile_errand_type_id_fkey FOREIGN KEY (errand_type_id) REFERENCES data.errand_type(id);


--
-- Name: kiosk_tile kiosk_tile_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.kiosk_tile
    ADD CONSTRAINT kiosk_tile_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: last_ticket last_ticket_errand_type_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.last_ticket
    ADD CONSTRAINT last_ticket_errand_type_id_fkey FOREIGN KEY (errand_type_id) REFERENCES data.errand_type(id);


--
-- Name: learned_day learned_day_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.learned_day
    ADD CONSTRAINT learned_day_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: learned learned_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.learned
    ADD CONSTRAINT learned_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: login_office login_office_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.login_office
    ADD CONSTRAINT login_office_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: note note_ticket_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.note
    ADD CONSTRAINT note_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES data.ticket(id);


--
-- Name: number_series number_series_area_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.number_series
    ADD CONSTRAINT number_series_area_id_fkey FOREIGN KEY (area_id) REFERENCES data.area(id);


--
-- Name: office office_municipality_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.office
    ADD CONSTRAINT office_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES data.municipality(id);


--
-- Name: opening_hours opening_hours_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.opening_hours
    ADD CONSTRAINT opening_hours_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: planned_break planned_break_moved_from_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.planned_break
    ADD CONSTRAINT planned_break_moved_from_fkey FOREIGN KEY (moved_from) REFERENCES data.planned_break(id);


--
-- Name: planned_break planned_break_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.planned_break
    ADD CONSTRAINT planned_break_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: planned_break planned_break_staff_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.planned_break
    ADD CONSTRAINT planned_break_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES data.staff(id);


--
-- Name: profile_errand profile_errand_errand_type_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.profile_errand
    ADD CONSTRAINT profile_errand_errand_type_id_fkey FOREIGN KEY (errand_type_id) REFERENCES data.errand_type(id);


--
-- Name: profile_errand profile_errand_profile_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.profile_errand
    ADD CONSTRAINT profile_errand_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES data.profile(id);


--
-- Name: profile profile_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.profile
    ADD CONSTRAINT profile_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: service service_counter_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.service
    ADD CONSTRAINT service_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES data.counter(id);


--
-- Name: service service_errand_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.service
    ADD CONSTRAINT service_errand_id_fkey FOREIGN KEY (errand_id) REFERENCES data.errand_type(id);


--
-- Name: service service_staff_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.service
    ADD CONSTRAINT service_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES data.staff(id);


--
-- Name: service service_ticket_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.service
    ADD CONSTRAINT service_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES data.ticket(id);


--
-- Name: setup_draft setup_draft_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.setup_draft
    ADD CONSTRAINT setup_draft_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: setup_live setup_live_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.setup_live
    ADD CONSTRAINT setup_live_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: setup_version setup_version_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.setup_version
    ADD CONSTRAINT setup_version_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: staff staff_usual_profile_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.staff
    ADD CONSTRAINT staff_usual_profile_id_fkey FOREIGN KEY (usual_profile_id) REFERENCES data.profile(id);


--
-- Name: station station_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.station
    ADD CONSTRAINT station_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: tally tally_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.tally
    ADD CONSTRAINT tally_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: tally tally_takes_back_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.tally
    ADD CONSTRAINT tally_takes_back_fkey FOREIGN KEY (takes_back) REFERENCES data.tally(id);


--
-- Name: telephone_hours telephone_hours_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.telephone_hours
    ADD CONSTRAINT telephone_hours_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: text text_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.text
    ADD CONSTRAINT text_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: ticket ticket_area_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket
    ADD CONSTRAINT ticket_area_id_fkey FOREIGN KEY (area_id) REFERENCES data.area(id);


--
-- Name: ticket ticket_counter_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket
    ADD CONSTRAINT ticket_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES data.counter(id);


--
-- Name: ticket_errand ticket_errand_errand_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket_errand
    ADD CONSTRAINT ticket_errand_errand_id_fkey FOREIGN KEY (errand_id) REFERENCES data.errand_type(id);


--
-- Name: ticket ticket_errand_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket
    ADD CONSTRAINT ticket_errand_id_fkey FOREIGN KEY (errand_id) REFERENCES data.errand_type(id);


--
-- Name: ticket_errand ticket_errand_ticket_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket_errand
    ADD CONSTRAINT ticket_errand_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES data.ticket(id);


--
-- Name: ticket ticket_office_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket
    ADD CONSTRAINT ticket_office_id_fkey FOREIGN KEY (office_id) REFERENCES data.office(id);


--
-- Name: ticket ticket_only_counter_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket
    ADD CONSTRAINT ticket_only_counter_id_fkey FOREIGN KEY (only_counter_id) REFERENCES data.counter(id);


--
-- Name: ticket_step ticket_step_ticket_id_fkey; Type: FK CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.ticket_step
    ADD CONSTRAINT ticket_step_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES data.ticket(id);


--
-- Name: reveal office; Type: POLICY; Schema: audit; Owner: skranke_migrator
--

CREATE POLICY office ON audit.reveal FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: reveal office_change; Type: POLICY; Schema: audit; Owner: skranke_migrator
--

CREATE POLICY office_change ON audit.reveal FOR UPDATE TO skranke_api USING (true);


--
-- Name: reveal office_end; Type: POLICY; Schema: audit; Owner: skranke_migrator
--

CREATE POLICY office_end ON audit.reveal FOR DELETE TO skranke_api USING (true);


--
-- Name: reveal office_new; Type: POLICY; Schema: audit; Owner: skranke_migrator
--

CREATE POLICY office_new ON audit.reveal FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: reveal operator; Type: POLICY; Schema: audit; Owner: skranke_migrator
--

CREATE POLICY operator ON audit.reveal TO skranke_migrator USING (true);


--
-- Name: reveal; Type: ROW SECURITY; Schema: audit; Owner: skranke_migrator
--

ALTER TABLE audit.reveal ENABLE ROW LEVEL SECURITY;

--
-- Name: area; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.area ENABLE ROW LEVEL SECURITY;

--
-- Name: assignment; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.assignment ENABLE ROW LEVEL SECURITY;

--
-- Name: checklist_step; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.checklist_step ENABLE ROW LEVEL SECURITY;

--
-- Name: choice; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.choice ENABLE ROW LEVEL SECURITY;

--
-- Name: clock_row; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.clock_row ENABLE ROW LEVEL SECURITY;

--
-- Name: closed_day; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.closed_day ENABLE ROW LEVEL SECURITY;

--
-- Name: closing_day; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.closing_day ENABLE ROW LEVEL SECURITY;

--
-- Name: counter; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.counter ENABLE ROW LEVEL SECURITY;

--
-- Name: counter_event; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.counter_event ENABLE ROW LEVEL SECURITY;

--
-- Name: errand_period; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.errand_period ENABLE ROW LEVEL SECURITY;

--
-- Name: errand_stop; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.errand_stop ENABLE ROW LEVEL SECURITY;

--
-- Name: errand_type; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.errand_type ENABLE ROW LEVEL SECURITY;

--
-- Name: estimate; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.estimate ENABLE ROW LEVEL SECURITY;

--
-- Name: estimate_past; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.estimate_past ENABLE ROW LEVEL SECURITY;

--
-- Name: event; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.event ENABLE ROW LEVEL SECURITY;

--
-- Name: event_past; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.event_past ENABLE ROW LEVEL SECURITY;

--
-- Name: help_topic; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.help_topic ENABLE ROW LEVEL SECURITY;

--
-- Name: helper_call; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.helper_call ENABLE ROW LEVEL SECURITY;

--
-- Name: incident; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.incident ENABLE ROW LEVEL SECURITY;

--
-- Name: incident_event; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.incident_event ENABLE ROW LEVEL SECURITY;

--
-- Name: installation; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.installation ENABLE ROW LEVEL SECURITY;

--
-- Name: kiosk_tile; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.kiosk_tile ENABLE ROW LEVEL SECURITY;

--
-- Name: last_ticket; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.last_ticket ENABLE ROW LEVEL SECURITY;

--
-- Name: learned; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.learned ENABLE ROW LEVEL SECURITY;

--
-- Name: learned_day; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.learned_day ENABLE ROW LEVEL SECURITY;

--
-- Name: login_office; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.login_office ENABLE ROW LEVEL SECURITY;

--
-- Name: municipality; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.municipality ENABLE ROW LEVEL SECURITY;

--
-- Name: note; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.note ENABLE ROW LEVEL SECURITY;

--
-- Name: number_series; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.number_series ENABLE ROW LEVEL SECURITY;

--
-- Name: area office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.area FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: assignment office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.assignment FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: checklist_step office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.checklist_step TO skranke_api USING (true);


--
-- Name: choice office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.choice FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: clock_row office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.clock_row TO skranke_api USING (true);


--
-- Name: closed_day office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.closed_day FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: closing_day office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.closing_day FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: counter office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.counter FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: counter_event office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.counter_event FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: errand_period office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.errand_period TO skranke_api USING (true);


--
-- Name: errand_stop office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.errand_stop FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: errand_type office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.errand_type FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: estimate office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.estimate FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: estimate_past office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.estimate_past FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: event office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.event FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: event_past office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.event_past FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: help_topic office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.help_topic FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: helper_call office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.helper_call FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: incident office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.incident FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: incident_event office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.incident_event FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: installation office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.installation TO skranke_api USING (true);


--
-- Name: kiosk_tile office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.kiosk_tile FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: last_ticket office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.last_ticket TO skranke_api USING (true);


--
-- Name: learned office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.learned FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: learned_day office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.learned_day FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: login_office office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.login_office TO skranke_api USING (true);


--
-- Name: municipality office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.municipality TO skranke_api USING (true);


--
-- Name: note office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.note FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: number_series office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.number_series TO skranke_api USING (true);


--
-- Name: office; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.office ENABLE ROW LEVEL SECURITY;

--
-- Name: office office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.office FOR SELECT TO skranke_api USING (((id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: opening_hours office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.opening_hours FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: planned_break office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.planned_break FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: press office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.press TO skranke_api USING (true);


--
-- Name: profile office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.profile FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: profile_errand office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.profile_errand TO skranke_api USING (true);


--
-- Name: service office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.service FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: service_past office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.service_past FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: setup_draft office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.setup_draft FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: setup_live office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.setup_live FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: setup_version office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.setup_version FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: staff office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.staff FOR SELECT TO skranke_api USING (((login = (SESSION_USER COLLATE "default")) OR data.is_colleague(login) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: station office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.station FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: tally office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.tally FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: telephone_hours office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.telephone_hours FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: text office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.text TO skranke_api USING (true);


--
-- Name: ticket office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.ticket FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: ticket_errand office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.ticket_errand TO skranke_api USING (true);


--
-- Name: ticket_past office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.ticket_past FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: ticket_step office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.ticket_step TO skranke_api USING (true);


--
-- Name: area office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.area FOR UPDATE TO skranke_api USING (true);


--
-- Name: choice office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.choice FOR UPDATE TO skranke_api USING (true);


--
-- Name: closing_day office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.closing_day FOR UPDATE TO skranke_api USING (true);


--
-- Name: counter office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.counter FOR UPDATE TO skranke_api USING (true);


--
-- Name: errand_stop office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.errand_stop FOR UPDATE TO skranke_api USING (true);


--
-- Name: errand_type office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.errand_type FOR UPDATE TO skranke_api USING (true);


--
-- Name: event office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.event FOR UPDATE TO skranke_api USING (true);


--
-- Name: help_topic office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.help_topic FOR UPDATE TO skranke_api USING (true);


--
-- Name: helper_call office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.helper_call FOR UPDATE TO skranke_api USING (true);


--
-- Name: incident office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.incident FOR UPDATE TO skranke_api USING (true);


--
-- Name: kiosk_tile office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.kiosk_tile FOR UPDATE TO skranke_api USING (true);


--
-- Name: note office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.note FOR UPDATE TO skranke_api USING (true);


--
-- Name: office office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.office FOR UPDATE TO skranke_api USING (true);


--
-- Name: opening_hours office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.opening_hours FOR UPDATE TO skranke_api USING (true);


--
-- Name: planned_break office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.planned_break FOR UPDATE TO skranke_api USING (true);


--
-- Name: profile office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.profile FOR UPDATE TO skranke_api USING (true);


--
-- Name: service office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.service FOR UPDATE TO skranke_api USING (true);


--
-- Name: setup_draft office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.setup_draft FOR UPDATE TO skranke_api USING (true);


--
-- Name: setup_live office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.setup_live FOR UPDATE TO skranke_api USING (true);


--
-- Name: setup_version office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.setup_version FOR UPDATE TO skranke_api USING (true);


--
-- Name: staff office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.staff FOR UPDATE TO skranke_api USING (true);


--
-- Name: station office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.station FOR UPDATE TO skranke_api USING (true);


--
-- Name: telephone_hours office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.telephone_hours FOR UPDATE TO skranke_api USING (true);


--
-- Name: ticket office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.ticket FOR UPDATE TO skranke_api USING (true);


--
-- Name: area office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.area FOR DELETE TO skranke_api USING (true);


--
-- Name: choice office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.choice FOR DELETE TO skranke_api USING (true);


--
-- Name: closing_day office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.closing_day FOR DELETE TO skranke_api USING (true);


--
-- Name: counter office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.counter FOR DELETE TO skranke_api USING (true);


--
-- Name: errand_type office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.errand_type FOR DELETE TO skranke_api USING (true);


--
-- Name: event office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.event FOR DELETE TO skranke_api USING (true);


--
-- Name: help_topic office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.help_topic FOR DELETE TO skranke_api USING (true);


--
-- Name: helper_call office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.helper_call FOR DELETE TO skranke_api USING (true);


--
-- Name: kiosk_tile office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.kiosk_tile FOR DELETE TO skranke_api USING (true);


--
-- Name: note office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.note FOR DELETE TO skranke_api USING (true);


--
-- Name: office office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.office FOR DELETE TO skranke_api USING (true);


--
-- Name: opening_hours office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.opening_hours FOR DELETE TO skranke_api USING (true);


--
-- Name: profile office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.profile FOR DELETE TO skranke_api USING (true);


--
-- Name: service office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.service FOR DELETE TO skranke_api USING (true);


--
-- Name: setup_draft office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.setup_draft FOR DELETE TO skranke_api USING (true);


--
-- Name: setup_live office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.setup_live FOR DELETE TO skranke_api USING (true);


--
-- Name: setup_version office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.setup_version FOR DELETE TO skranke_api USING (true);


--
-- Name: staff office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.staff FOR DELETE TO skranke_api USING (true);


--
-- Name: station office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.station FOR DELETE TO skranke_api USING (true);


--
-- Name: telephone_hours office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.telephone_hours FOR DELETE TO skranke_api USING (true);


--
-- Name: ticket office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.ticket FOR DELETE TO skranke_api USING (true);


--
-- Name: area office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.area FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: assignment office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.assignment FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: choice office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.choice FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: closing_day office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.closing_day FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: counter office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.counter FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: counter_event office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.counter_event FOR INSERT TO skranke_api WITH CHECK (((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))) OR ( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role)));


--
-- Name: errand_stop office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.errand_stop FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: errand_type office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.errand_type FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: estimate office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.estimate FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: event office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.event FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: help_topic office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.help_topic FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: helper_call office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.helper_call FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: incident office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.incident FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: incident_event office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.incident_event FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: kiosk_tile office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.kiosk_tile FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: note office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.note FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: office office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.office FOR INSERT TO skranke_api WITH CHECK ((id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: opening_hours office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.opening_hours FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: planned_break office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.planned_break FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: profile office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.profile FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: service office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.service FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: setup_draft office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.setup_draft FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: setup_live office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.setup_live FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: setup_version office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.setup_version FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: staff office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.staff FOR INSERT TO skranke_api WITH CHECK (((login = (SESSION_USER COLLATE "default")) OR data.is_colleague(login)));


--
-- Name: station office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.station FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: tally office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.tally FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: telephone_hours office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.telephone_hours FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: ticket office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.ticket FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
   FROM data.login_office lo
  WHERE ((lo.login = (SESSION_USER COLLATE "default")) AND ((lo.expires IS NULL) OR (lo.expires > data.clock())))))));


--
-- Name: opening_hours; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.opening_hours ENABLE ROW LEVEL SECURITY;

--
-- Name: area operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.area TO skranke_migrator USING (true);


--
-- Name: assignment operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.assignment TO skranke_migrator USING (true);


--
-- Name: checklist_step operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.checklist_step TO skranke_migrator USING (true);


--
-- Name: choice operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.choice TO skranke_migrator USING (true);


--
-- Name: clock_row operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.clock_row TO skranke_migrator USING (true);


--
-- Name: closed_day operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.closed_day TO skranke_migrator USING (true);


--
-- Name: closing_day operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.closing_day TO skranke_migrator USING (true);


--
-- Name: counter operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.counter TO skranke_migrator USING (true);


--
-- Name: counter_event operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.counter_event TO skranke_migrator USING (true);


--
-- Name: errand_period operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.errand_period TO skranke_migrator USING (true);


--
-- Name: errand_stop operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.errand_stop TO skranke_migrator USING (true);


--
-- Name: errand_type operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.errand_type TO skranke_migrator USING (true);


--
-- Name: estimate operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.estimate TO skranke_migrator USING (true);


--
-- Name: estimate_past operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.estimate_past TO skranke_migrator USING (true);


--
-- Name: event operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.event TO skranke_migrator USING (true);


--
-- Name: event_past operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.event_past TO skranke_migrator USING (true);


--
-- Name: help_topic operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.help_topic TO skranke_migrator USING (true);


--
-- Name: helper_call operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.helper_call TO skranke_migrator USING (true);


--
-- Name: incident operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.incident TO skranke_migrator USING (true);


--
-- Name: incident_event operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.incident_event TO skranke_migrator USING (true);


--
-- Name: installation operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.installation TO skranke_migrator USING (true);


--
-- Name: kiosk_tile operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.kiosk_tile TO skranke_migrator USING (true);


--
-- Name: last_ticket operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.last_ticket TO skranke_migrator USING (true);


--
-- Name: learned operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.learned TO skranke_migrator USING (true);


--
-- Name: learned_day operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.learned_day TO skranke_migrator USING (true);


--
-- Name: login_office operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.login_office TO skranke_migrator USING (true);


--
-- Name: municipality operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.municipality TO skranke_migrator USING (true);


--
-- Name: note operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.note TO skranke_migrator USING (true);


--
-- Name: number_series operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.number_series TO skranke_migrator USING (true);


--
-- Name: office operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.office TO skranke_migrator USING (true);


--
-- Name: opening_hours operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.opening_hours TO skranke_migrator USING (true);


--
-- Name: planned_break operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.planned_break TO skranke_migrator USING (true);


--
-- Name: press operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.press TO skranke_migrator USING (true);


--
-- Name: profile operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.profile TO skranke_migrator USING (true);


--
-- Name: profile_errand operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.profile_errand TO skranke_migrator USING (true);


--
-- Name: service operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.service TO skranke_migrator USING (true);


--
-- Name: service_past operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.service_past TO skranke_migrator USING (true);


--
-- Name: setup_draft operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.setup_draft TO skranke_migrator USING (true);


--
-- Name: setup_live operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.setup_live TO skranke_migrator USING (true);


--
-- Name: setup_version operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.setup_version TO skranke_migrator USING (true);


--
-- Name: staff operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.staff TO skranke_migrator USING (true);


--
-- Name: station operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.station TO skranke_migrator USING (true);


--
-- Name: tally operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.tally TO skranke_migrator USING (true);


--
-- Name: telephone_hours operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.telephone_hours TO skranke_migrator USING (true);


--
-- Name: text operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.text TO skranke_migrator USING (true);


--
-- Name: ticket operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.ticket TO skranke_migrator USING (true);


--
-- Name: ticket_errand operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.ticket_errand TO skranke_migrator USING (true);


--
-- Name: ticket_past operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.ticket_past TO skranke_migrator USING (true);


--
-- Name: ticket_step operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.ticket_step TO skranke_migrator USING (true);


--
-- Name: area operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.area FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: choice operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.choice FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: closing_day operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.closing_day FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: counter operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.counter FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: errand_type operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.errand_type FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: help_topic operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.help_topic FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: kiosk_tile operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.kiosk_tile FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: opening_hours operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.opening_hours FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: profile operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.profile FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: setup_draft operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.setup_draft FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: setup_live operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.setup_live FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: setup_version operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.setup_version FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: staff operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.staff FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: station operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.station FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: telephone_hours operator_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator_new ON data.telephone_hours FOR INSERT TO skranke_api WITH CHECK (( SELECT pg_has_role(SESSION_USER, 'skranke_migrator'::name, 'member'::text) AS pg_has_role));


--
-- Name: planned_break; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.planned_break ENABLE ROW LEVEL SECURITY;

--
-- Name: press; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.press ENABLE ROW LEVEL SECURITY;

--
-- Name: profile; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.profile ENABLE ROW LEVEL SECURITY;

--
-- Name: profile_errand; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.profile_errand ENABLE ROW LEVEL SECURITY;

--
-- Name: service; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.service ENABLE ROW LEVEL SECURITY;

--
-- Name: service_past; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.service_past ENABLE ROW LEVEL SECURITY;

--
-- Name: setup_draft; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.setup_draft ENABLE ROW LEVEL SECURITY;

--
-- Name: setup_live; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.setup_live ENABLE ROW LEVEL SECURITY;

--
-- Name: setup_version; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.setup_version ENABLE ROW LEVEL SECURITY;

--
-- Name: staff; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.staff ENABLE ROW LEVEL SECURITY;

--
-- Name: station; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.station ENABLE ROW LEVEL SECURITY;

--
-- Name: tally; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.tally ENABLE ROW LEVEL SECURITY;

--
-- Name: telephone_hours; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.telephone_hours ENABLE ROW LEVEL SECURITY;

--
-- Name: text; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.text ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.ticket ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket_errand; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.ticket_errand ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket_past; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.ticket_past ENABLE ROW LEVEL SECURITY;

--
-- Name: ticket_step; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.ticket_step ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA api; Type: ACL; Schema: -; Owner: skranke_api
--

GRANT USAGE ON SCHEMA api TO skranke_desk;
GRANT USAGE ON SCHEMA api TO skranke_floor;
GRANT USAGE ON SCHEMA api TO skranke_lead;
GRANT USAGE ON SCHEMA api TO skranke_cashier;
GRANT USAGE ON SCHEMA api TO skranke_locker_officer;
GRANT USAGE ON SCHEMA api TO skranke_contact_centre;
GRANT USAGE ON SCHEMA api TO skranke_setup;
GRANT USAGE ON SCHEMA api TO skranke_auditor;
GRANT USAGE ON SCHEMA api TO skranke_workplace;
GRANT USAGE ON SCHEMA api TO skranke_display;
GRANT USAGE ON SCHEMA api TO skranke_kiosk;
GRANT USAGE ON SCHEMA api TO skranke_locker;
GRANT USAGE ON SCHEMA api TO skranke_customer;
GRANT USAGE ON SCHEMA api TO skranke_booking_portal;
GRANT USAGE ON SCHEMA api TO skranke_sender;
GRANT USAGE ON SCHEMA api TO skranke_migrator;


--
-- Name: SCHEMA audit; Type: ACL; Schema: -; Owner: skranke_migrator
--

GRANT USAGE ON SCHEMA audit TO skranke_api;
GRANT USAGE ON SCHEMA audit TO skranke_logins;


--
-- Name: SCHEMA data; Type: ACL; Schema: -; Owner: skranke_migrator
--

GRANT USAGE ON SCHEMA data TO skranke_api;
GRANT USAGE ON SCHEMA data TO skranke_logins;


--
-- Name: SCHEMA migration; Type: ACL; Schema: -; Owner: skranke_operator
--

GRANT USAGE ON SCHEMA migration TO PUBLIC;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;


--
-- Name: SCHEMA rules; Type: ACL; Schema: -; Owner: skranke_api
--

GRANT ALL ON SCHEMA rules TO skranke_logins;
GRANT USAGE ON SCHEMA rules TO skranke_migrator;


--
-- Name: FUNCTION add_errand(ticket bigint, press_id uuid, errand_type text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.add_errand(ticket bigint, press_id uuid, errand_type text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.add_errand(ticket bigint, press_id uuid, errand_type text) TO skranke_desk;
GRANT ALL ON FUNCTION api.add_errand(ticket bigint, press_id uuid, errand_type text) TO skranke_floor;


--
-- Name: FUNCTION answer_colleague(incident bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.answer_colleague(incident bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.answer_colleague(incident bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.answer_colleague(incident bigint, press_id uuid) TO skranke_floor;
GRANT ALL ON FUNCTION api.answer_colleague(incident bigint, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION answer_help_call(call bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.answer_help_call(call bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.answer_help_call(call bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.answer_help_call(call bigint, press_id uuid) TO skranke_floor;
GRANT ALL ON FUNCTION api.answer_help_call(call bigint, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION apply_due_setup(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.apply_due_setup() FROM PUBLIC;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_desk;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_floor;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_lead;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_cashier;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_locker_officer;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_contact_centre;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_setup;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_auditor;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_workplace;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_display;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_kiosk;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_locker;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_customer;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_booking_portal;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_sender;
GRANT ALL ON FUNCTION api.apply_due_setup() TO skranke_migrator;


--
-- Name: FUNCTION assign_counter(counter integer, press_id uuid, staff integer, profile integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.assign_counter(counter integer, press_id uuid, staff integer, profile integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.assign_counter(counter integer, press_id uuid, staff integer, profile integer) TO skranke_lead;


--
-- Name: FUNCTION call_colleague(press_id uuid, counter integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.call_colleague(press_id uuid, counter integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.call_colleague(press_id uuid, counter integer) TO skranke_desk;
GRANT ALL ON FUNCTION api.call_colleague(press_id uuid, counter integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.call_colleague(press_id uuid, counter integer) TO skranke_lead;


--
-- Name: FUNCTION call_helper(press_id uuid, counter integer, reason text, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.call_helper(press_id uuid, counter integer, reason text, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.call_helper(press_id uuid, counter integer, reason text, office integer) TO skranke_desk;
GRANT ALL ON FUNCTION api.call_helper(press_id uuid, counter integer, reason text, office integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.call_helper(press_id uuid, counter integer, reason text, office integer) TO skranke_kiosk;


--
-- Name: FUNCTION call_next_ticket(counter integer, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.call_next_ticket(counter integer, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.call_next_ticket(counter integer, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.call_next_ticket(counter integer, press_id uuid) TO skranke_floor;


--
-- Name: FUNCTION call_ticket(counter integer, ticket bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.call_ticket(counter integer, ticket bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.call_ticket(counter integer, ticket bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.call_ticket(counter integer, ticket bigint, press_id uuid) TO skranke_floor;


--
-- Name: FUNCTION cancel_ticket(ticket bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.cancel_ticket(ticket bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.cancel_ticket(ticket bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.cancel_ticket(ticket bigint, press_id uuid) TO skranke_kiosk;
GRANT ALL ON FUNCTION api.cancel_ticket(ticket bigint, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION check_office(document jsonb, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.check_office(document jsonb, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.check_office(document jsonb, office integer) TO skranke_setup;
GRANT ALL ON FUNCTION api.check_office(document jsonb, office integer) TO skranke_migrator;


--
-- Name: TABLE clock_row; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.clock_row TO skranke_api;


--
-- Name: FUNCTION clock_speed(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.clock_speed() FROM PUBLIC;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_desk;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_floor;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_lead;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_cashier;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_locker_officer;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_contact_centre;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_setup;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_auditor;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_workplace;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_display;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_kiosk;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_locker;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_customer;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_booking_portal;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_sender;
GRANT ALL ON FUNCTION api.clock_speed() TO skranke_migrator;


--
-- Name: FUNCTION close_counter(counter integer, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.close_counter(counter integer, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.close_counter(counter integer, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.close_counter(counter integer, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION close_day(office integer, day date); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.close_day(office integer, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.close_day(office integer, day date) TO skranke_desk;
GRANT ALL ON FUNCTION api.close_day(office integer, day date) TO skranke_floor;
GRANT ALL ON FUNCTION api.close_day(office integer, day date) TO skranke_lead;
GRANT ALL ON FUNCTION api.close_day(office integer, day date) TO skranke_setup;
GRANT ALL ON FUNCTION api.close_day(office integer, day date) TO skranke_migrator;


--
-- Name: FUNCTION close_incident(incident bigint, press_id uuid, warning_given boolean, conversation_ended boolean, outcome text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.close_incident(incident bigint, press_id uuid, warning_given boolean, conversation_ended boolean, outcome text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.close_incident(incident bigint, press_id uuid, warning_given boolean, conversation_ended boolean, outcome text) TO skranke_desk;
GRANT ALL ON FUNCTION api.close_incident(incident bigint, press_id uuid, warning_given boolean, conversation_ended boolean, outcome text) TO skranke_floor;
GRANT ALL ON FUNCTION api.close_incident(incident bigint, press_id uuid, warning_given boolean, conversation_ended boolean, outcome text) TO skranke_lead;


--
-- Name: FUNCTION confirm_ticket(ticket bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.confirm_ticket(ticket bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.confirm_ticket(ticket bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.confirm_ticket(ticket bigint, press_id uuid) TO skranke_floor;
GRANT ALL ON FUNCTION api.confirm_ticket(ticket bigint, press_id uuid) TO skranke_lead;
GRANT ALL ON FUNCTION api.confirm_ticket(ticket bigint, press_id uuid) TO skranke_kiosk;


--
-- Name: FUNCTION correct_help(ticket bigint, press_id uuid, outcome text, reason text, referred_to text, errand_type text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.correct_help(ticket bigint, press_id uuid, outcome text, reason text, referred_to text, errand_type text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.correct_help(ticket bigint, press_id uuid, outcome text, reason text, referred_to text, errand_type text) TO skranke_floor;


--
-- Name: FUNCTION count_tally(tally text, press_id uuid, take_back boolean, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.count_tally(tally text, press_id uuid, take_back boolean, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.count_tally(tally text, press_id uuid, take_back boolean, office integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.count_tally(tally text, press_id uuid, take_back boolean, office integer) TO skranke_desk;


--
-- Name: FUNCTION counter_today(counter integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.counter_today(counter integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.counter_today(counter integer) TO skranke_desk;
GRANT ALL ON FUNCTION api.counter_today(counter integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.counter_today(counter integer) TO skranke_lead;


--
-- Name: FUNCTION clock(); Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT ALL ON FUNCTION data.clock() TO skranke_api;


--
-- Name: FUNCTION day_in(office integer, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.day_in(office integer, at timestamp with time zone) FROM PUBLIC;


--
-- Name: TABLE office; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,UPDATE ON TABLE data.office TO skranke_api;


--
-- Name: SEQUENCE ticket_seq; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT USAGE ON SEQUENCE data.ticket_seq TO skranke_api;


--
-- Name: TABLE ticket; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.ticket TO skranke_api;


--
-- Name: FUNCTION days_to_close(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.days_to_close() FROM PUBLIC;
GRANT ALL ON FUNCTION api.days_to_close() TO skranke_desk;
GRANT ALL ON FUNCTION api.days_to_close() TO skranke_floor;
GRANT ALL ON FUNCTION api.days_to_close() TO skranke_lead;
GRANT ALL ON FUNCTION api.days_to_close() TO skranke_setup;
GRANT ALL ON FUNCTION api.days_to_close() TO skranke_migrator;


--
-- Name: FUNCTION discard_setup_draft(section text, revision integer, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.discard_setup_draft(section text, revision integer, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.discard_setup_draft(section text, revision integer, office integer) TO skranke_setup;


--
-- Name: FUNCTION estimate_error(office integer, latest integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.estimate_error(office integer, latest integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.estimate_error(office integer, latest integer) TO skranke_lead;
GRANT ALL ON FUNCTION api.estimate_error(office integer, latest integer) TO skranke_auditor;
GRANT ALL ON FUNCTION api.estimate_error(office integer, latest integer) TO skranke_migrator;


--
-- Name: FUNCTION estimate_inputs(office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.estimate_inputs(office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.estimate_inputs(office integer) TO skranke_desk;
GRANT ALL ON FUNCTION api.estimate_inputs(office integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.estimate_inputs(office integer) TO skranke_lead;
GRANT ALL ON FUNCTION api.estimate_inputs(office integer) TO skranke_display;
GRANT ALL ON FUNCTION api.estimate_inputs(office integer) TO skranke_kiosk;


--
-- Name: FUNCTION find_visits(number text, from_day date, to_day date, from_time interval, to_time interval, errand_type text, area text, counter integer, outcome text, at_day date, at_ticket bigint, newer boolean, most integer, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.find_visits(number text, from_day date, to_day date, from_time interval, to_time interval, errand_type text, area text, counter integer, outcome text, at_day date, at_ticket bigint, newer boolean, most integer, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.find_visits(number text, from_day date, to_day date, from_time interval, to_time interval, errand_type text, area text, counter integer, outcome text, at_day date, at_ticket bigint, newer boolean, most integer, office integer) TO skranke_desk;
GRANT ALL ON FUNCTION api.find_visits(number text, from_day date, to_day date, from_time interval, to_time interval, errand_type text, area text, counter integer, outcome text, at_day date, at_ticket bigint, newer boolean, most integer, office integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.find_visits(number text, from_day date, to_day date, from_time interval, to_time interval, errand_type text, area text, counter integer, outcome text, at_day date, at_ticket bigint, newer boolean, most integer, office integer) TO skranke_lead;
GRANT ALL ON FUNCTION api.find_visits(number text, from_day date, to_day date, from_time interval, to_time interval, errand_type text, area text, counter integer, outcome text, at_day date, at_ticket bigint, newer boolean, most integer, office integer) TO skranke_auditor;


--
-- Name: FUNCTION finish_and_call_next(counter integer, ticket bigint, press_id uuid, outcome text, referred_to text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.finish_and_call_next(counter integer, ticket bigint, press_id uuid, outcome text, referred_to text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.finish_and_call_next(counter integer, ticket bigint, press_id uuid, outcome text, referred_to text) TO skranke_desk;


--
-- Name: FUNCTION finish_help(ticket bigint, press_id uuid, outcome text, reason text, referred_to text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.finish_help(ticket bigint, press_id uuid, outcome text, reason text, referred_to text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.finish_help(ticket bigint, press_id uuid, outcome text, reason text, referred_to text) TO skranke_floor;


--
-- Name: FUNCTION finish_service(ticket bigint, press_id uuid, outcome text, referred_to text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.finish_service(ticket bigint, press_id uuid, outcome text, referred_to text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.finish_service(ticket bigint, press_id uuid, outcome text, referred_to text) TO skranke_desk;
GRANT ALL ON FUNCTION api.finish_service(ticket bigint, press_id uuid, outcome text, referred_to text) TO skranke_floor;


--
-- Name: TABLE area; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.area TO skranke_api;


--
-- Name: FUNCTION hall_areas(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.hall_areas() FROM PUBLIC;
GRANT ALL ON FUNCTION api.hall_areas() TO skranke_display;
GRANT ALL ON FUNCTION api.hall_areas() TO skranke_kiosk;


--
-- Name: FUNCTION help_done(most integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.help_done(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.help_done(most integer) TO skranke_desk;
GRANT ALL ON FUNCTION api.help_done(most integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.help_done(most integer) TO skranke_lead;


--
-- Name: FUNCTION help_topics(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.help_topics() FROM PUBLIC;
GRANT ALL ON FUNCTION api.help_topics() TO skranke_desk;
GRANT ALL ON FUNCTION api.help_topics() TO skranke_floor;
GRANT ALL ON FUNCTION api.help_topics() TO skranke_lead;


--
-- Name: FUNCTION import_office(document jsonb, reason text, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.import_office(document jsonb, reason text, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.import_office(document jsonb, reason text, office integer) TO skranke_setup;
GRANT ALL ON FUNCTION api.import_office(document jsonb, reason text, office integer) TO skranke_migrator;


--
-- Name: FUNCTION keep_setup_draft(section text, content jsonb, revision integer, based_on integer, valid_from date, valid_to date, reason text, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.keep_setup_draft(section text, content jsonb, revision integer, based_on integer, valid_from date, valid_to date, reason text, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.keep_setup_draft(section text, content jsonb, revision integer, based_on integer, valid_from date, valid_to date, reason text, office integer) TO skranke_setup;


--
-- Name: FUNCTION kiosk_errands(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.kiosk_errands() FROM PUBLIC;
GRANT ALL ON FUNCTION api.kiosk_errands() TO skranke_kiosk;


--
-- Name: FUNCTION lead_counters(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.lead_counters() FROM PUBLIC;
GRANT ALL ON FUNCTION api.lead_counters() TO skranke_lead;


--
-- Name: FUNCTION lead_day(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.lead_day() FROM PUBLIC;
GRANT ALL ON FUNCTION api.lead_day() TO skranke_lead;


--
-- Name: FUNCTION lead_quarters(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.lead_quarters() FROM PUBLIC;
GRANT ALL ON FUNCTION api.lead_quarters() TO skranke_lead;


--
-- Name: FUNCTION lead_staff(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.lead_staff() FROM PUBLIC;
GRANT ALL ON FUNCTION api.lead_staff() TO skranke_lead;


--
-- Name: FUNCTION leave_ticket(ticket bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.leave_ticket(ticket bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.leave_ticket(ticket bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.leave_ticket(ticket bigint, press_id uuid) TO skranke_kiosk;
GRANT ALL ON FUNCTION api.leave_ticket(ticket bigint, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION mark_no_show(ticket bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.mark_no_show(ticket bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.mark_no_show(ticket bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.mark_no_show(ticket bigint, press_id uuid) TO skranke_floor;


--
-- Name: FUNCTION me(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.me() FROM PUBLIC;
GRANT ALL ON FUNCTION api.me() TO skranke_desk;
GRANT ALL ON FUNCTION api.me() TO skranke_floor;
GRANT ALL ON FUNCTION api.me() TO skranke_lead;
GRANT ALL ON FUNCTION api.me() TO skranke_cashier;
GRANT ALL ON FUNCTION api.me() TO skranke_locker_officer;
GRANT ALL ON FUNCTION api.me() TO skranke_contact_centre;
GRANT ALL ON FUNCTION api.me() TO skranke_setup;
GRANT ALL ON FUNCTION api.me() TO skranke_auditor;


--
-- Name: FUNCTION move_break(planned integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.move_break(planned integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.move_break(planned integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid) TO skranke_lead;


--
-- Name: TABLE station; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.station TO skranke_api;


--
-- Name: FUNCTION my_station(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.my_station() FROM PUBLIC;
GRANT ALL ON FUNCTION api.my_station() TO skranke_workplace;
GRANT ALL ON FUNCTION api.my_station() TO skranke_display;
GRANT ALL ON FUNCTION api.my_station() TO skranke_kiosk;
GRANT ALL ON FUNCTION api.my_station() TO skranke_locker;
GRANT ALL ON FUNCTION api.my_station() TO skranke_customer;


--
-- Name: FUNCTION now(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.now() FROM PUBLIC;
GRANT ALL ON FUNCTION api.now() TO skranke_desk;
GRANT ALL ON FUNCTION api.now() TO skranke_floor;
GRANT ALL ON FUNCTION api.now() TO skranke_lead;
GRANT ALL ON FUNCTION api.now() TO skranke_cashier;
GRANT ALL ON FUNCTION api.now() TO skranke_locker_officer;
GRANT ALL ON FUNCTION api.now() TO skranke_contact_centre;
GRANT ALL ON FUNCTION api.now() TO skranke_setup;
GRANT ALL ON FUNCTION api.now() TO skranke_auditor;
GRANT ALL ON FUNCTION api.now() TO skranke_workplace;
GRANT ALL ON FUNCTION api.now() TO skranke_display;
GRANT ALL ON FUNCTION api.now() TO skranke_kiosk;
GRANT ALL ON FUNCTION api.now() TO skranke_locker;
GRANT ALL ON FUNCTION api.now() TO skranke_customer;
GRANT ALL ON FUNCTION api.now() TO skranke_booking_portal;
GRANT ALL ON FUNCTION api.now() TO skranke_sender;
GRANT ALL ON FUNCTION api.now() TO skranke_migrator;


--
-- Name: FUNCTION office_document(office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.office_document(office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.office_document(office integer) TO skranke_setup;
GRANT ALL ON FUNCTION api.office_document(office integer) TO skranke_migrator;


--
-- Name: FUNCTION office_hours(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.office_hours() FROM PUBLIC;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_desk;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_floor;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_lead;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_cashier;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_locker_officer;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_contact_centre;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_setup;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_auditor;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_workplace;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_display;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_kiosk;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_locker;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_customer;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_booking_portal;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_sender;
GRANT ALL ON FUNCTION api.office_hours() TO skranke_migrator;


--
-- Name: FUNCTION open_counter(counter integer, press_id uuid, profile integer, take_over boolean); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.open_counter(counter integer, press_id uuid, profile integer, take_over boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION api.open_counter(counter integer, press_id uuid, profile integer, take_over boolean) TO skranke_desk;
GRANT ALL ON FUNCTION api.open_counter(counter integer, press_id uuid, profile integer, take_over boolean) TO skranke_lead;


--
-- Name: FUNCTION park_ticket(ticket bigint, press_id uuid, reason text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.park_ticket(ticket bigint, press_id uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.park_ticket(ticket bigint, press_id uuid, reason text) TO skranke_desk;


--
-- Name: TABLE staff; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.staff TO skranke_api;


--
-- Name: COLUMN staff.must_change_password; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(must_change_password) ON TABLE data.staff TO skranke_api;


--
-- Name: FUNCTION password_changed(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.password_changed() FROM PUBLIC;
GRANT ALL ON FUNCTION api.password_changed() TO skranke_desk;
GRANT ALL ON FUNCTION api.password_changed() TO skranke_floor;
GRANT ALL ON FUNCTION api.password_changed() TO skranke_lead;
GRANT ALL ON FUNCTION api.password_changed() TO skranke_cashier;
GRANT ALL ON FUNCTION api.password_changed() TO skranke_locker_officer;
GRANT ALL ON FUNCTION api.password_changed() TO skranke_contact_centre;
GRANT ALL ON FUNCTION api.password_changed() TO skranke_setup;
GRANT ALL ON FUNCTION api.password_changed() TO skranke_auditor;


--
-- Name: FUNCTION pause_counter(counter integer, press_id uuid, reason text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.pause_counter(counter integer, press_id uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.pause_counter(counter integer, press_id uuid, reason text) TO skranke_desk;
GRANT ALL ON FUNCTION api.pause_counter(counter integer, press_id uuid, reason text) TO skranke_lead;


--
-- Name: FUNCTION plan_break(staff integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid, kind text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.plan_break(staff integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid, kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.plan_break(staff integer, starts timestamp with time zone, ends timestamp with time zone, press_id uuid, kind text) TO skranke_lead;


--
-- Name: TABLE press; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE data.press TO skranke_api;


--
-- Name: FUNCTION press_answer(of_press uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.press_answer(of_press uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_floor;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_lead;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_cashier;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_locker_officer;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_contact_centre;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_setup;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_auditor;
GRANT ALL ON FUNCTION api.press_answer(of_press uuid) TO skranke_kiosk;


--
-- Name: FUNCTION queue_for(counter integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.queue_for(counter integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.queue_for(counter integer) TO skranke_desk;
GRANT ALL ON FUNCTION api.queue_for(counter integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.queue_for(counter integer) TO skranke_lead;


--
-- Name: FUNCTION recall_ticket(ticket bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.recall_ticket(ticket bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.recall_ticket(ticket bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.recall_ticket(ticket bigint, press_id uuid) TO skranke_floor;


--
-- Name: FUNCTION record_estimate(ticket bigint, median_s integer, bound_s integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.record_estimate(ticket bigint, median_s integer, bound_s integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.record_estimate(ticket bigint, median_s integer, bound_s integer) TO skranke_desk;
GRANT ALL ON FUNCTION api.record_estimate(ticket bigint, median_s integer, bound_s integer) TO skranke_floor;
GRANT ALL ON FUNCTION api.record_estimate(ticket bigint, median_s integer, bound_s integer) TO skranke_lead;
GRANT ALL ON FUNCTION api.record_estimate(ticket bigint, median_s integer, bound_s integer) TO skranke_kiosk;


--
-- Name: FUNCTION release_ticket(ticket bigint, press_id uuid, reason text, place text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.release_ticket(ticket bigint, press_id uuid, reason text, place text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.release_ticket(ticket bigint, press_id uuid, reason text, place text) TO skranke_lead;


--
-- Name: FUNCTION remove_break(planned integer, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.remove_break(planned integer, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.remove_break(planned integer, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION resume_counter(counter integer, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.resume_counter(counter integer, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.resume_counter(counter integer, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.resume_counter(counter integer, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION resume_ticket(counter integer, ticket bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.resume_ticket(counter integer, ticket bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.resume_ticket(counter integer, ticket bigint, press_id uuid) TO skranke_desk;


--
-- Name: FUNCTION return_ticket(ticket bigint, press_id uuid, place text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.return_ticket(ticket bigint, press_id uuid, place text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.return_ticket(ticket bigint, press_id uuid, place text) TO skranke_desk;
GRANT ALL ON FUNCTION api.return_ticket(ticket bigint, press_id uuid, place text) TO skranke_lead;


--
-- Name: FUNCTION reveal(ticket bigint, what text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.reveal(ticket bigint, what text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.reveal(ticket bigint, what text) TO skranke_desk;
GRANT ALL ON FUNCTION api.reveal(ticket bigint, what text) TO skranke_floor;
GRANT ALL ON FUNCTION api.reveal(ticket bigint, what text) TO skranke_lead;


--
-- Name: FUNCTION save_setup(section text, content jsonb, latest integer, valid_from date, reason text, valid_to date, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.save_setup(section text, content jsonb, latest integer, valid_from date, reason text, valid_to date, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.save_setup(section text, content jsonb, latest integer, valid_from date, reason text, valid_to date, office integer) TO skranke_setup;


--
-- Name: FUNCTION set_note(ticket bigint, press_id uuid, note text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.set_note(ticket bigint, press_id uuid, note text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_note(ticket bigint, press_id uuid, note text) TO skranke_desk;
GRANT ALL ON FUNCTION api.set_note(ticket bigint, press_id uuid, note text) TO skranke_floor;


--
-- Name: FUNCTION setup(section text, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.setup(section text, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.setup(section text, office integer) TO skranke_setup;
GRANT ALL ON FUNCTION api.setup(section text, office integer) TO skranke_migrator;


--
-- Name: FUNCTION setup_effect(section text, content jsonb, valid_from date, valid_to date, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.setup_effect(section text, content jsonb, valid_from date, valid_to date, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.setup_effect(section text, content jsonb, valid_from date, valid_to date, office integer) TO skranke_setup;
GRANT ALL ON FUNCTION api.setup_effect(section text, content jsonb, valid_from date, valid_to date, office integer) TO skranke_migrator;


--
-- Name: FUNCTION setup_history(section text, office integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.setup_history(section text, office integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.setup_history(section text, office integer) TO skranke_setup;
GRANT ALL ON FUNCTION api.setup_history(section text, office integer) TO skranke_migrator;


--
-- Name: FUNCTION start_errand(errand_type text, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.start_errand(errand_type text, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.start_errand(errand_type text, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION start_help(errand_type text, press_id uuid, counter integer); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.start_help(errand_type text, press_id uuid, counter integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.start_help(errand_type text, press_id uuid, counter integer) TO skranke_floor;


--
-- Name: FUNCTION start_service(ticket bigint, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.start_service(ticket bigint, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.start_service(ticket bigint, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.start_service(ticket bigint, press_id uuid) TO skranke_floor;


--
-- Name: FUNCTION stop_errand(errand_type text, press_id uuid, reason text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.stop_errand(errand_type text, press_id uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.stop_errand(errand_type text, press_id uuid, reason text) TO skranke_lead;


--
-- Name: FUNCTION take_ticket(errand_type text, press_id uuid, priority text, language text, persons integer, office integer, reason text, errands text[], confirm boolean); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.take_ticket(errand_type text, press_id uuid, priority text, language text, persons integer, office integer, reason text, errands text[], confirm boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION api.take_ticket(errand_type text, press_id uuid, priority text, language text, persons integer, office integer, reason text, errands text[], confirm boolean) TO skranke_desk;
GRANT ALL ON FUNCTION api.take_ticket(errand_type text, press_id uuid, priority text, language text, persons integer, office integer, reason text, errands text[], confirm boolean) TO skranke_floor;
GRANT ALL ON FUNCTION api.take_ticket(errand_type text, press_id uuid, priority text, language text, persons integer, office integer, reason text, errands text[], confirm boolean) TO skranke_lead;
GRANT ALL ON FUNCTION api.take_ticket(errand_type text, press_id uuid, priority text, language text, persons integer, office integer, reason text, errands text[], confirm boolean) TO skranke_kiosk;


--
-- Name: FUNCTION tallies(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.tallies() FROM PUBLIC;
GRANT ALL ON FUNCTION api.tallies() TO skranke_desk;
GRANT ALL ON FUNCTION api.tallies() TO skranke_floor;
GRANT ALL ON FUNCTION api.tallies() TO skranke_lead;


--
-- Name: FUNCTION tick_step(ticket bigint, step integer, press_id uuid, done boolean); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.tick_step(ticket bigint, step integer, press_id uuid, done boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION api.tick_step(ticket bigint, step integer, press_id uuid, done boolean) TO skranke_desk;
GRANT ALL ON FUNCTION api.tick_step(ticket bigint, step integer, press_id uuid, done boolean) TO skranke_floor;


--
-- Name: FUNCTION transfer_ticket(ticket bigint, press_id uuid, errand_type text, counter integer, place text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.transfer_ticket(ticket bigint, press_id uuid, errand_type text, counter integer, place text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.transfer_ticket(ticket bigint, press_id uuid, errand_type text, counter integer, place text) TO skranke_desk;
GRANT ALL ON FUNCTION api.transfer_ticket(ticket bigint, press_id uuid, errand_type text, counter integer, place text) TO skranke_floor;
GRANT ALL ON FUNCTION api.transfer_ticket(ticket bigint, press_id uuid, errand_type text, counter integer, place text) TO skranke_lead;


--
-- Name: FUNCTION undo(of_press uuid, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.undo(of_press uuid, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.undo(of_press uuid, press_id uuid) TO skranke_desk;
GRANT ALL ON FUNCTION api.undo(of_press uuid, press_id uuid) TO skranke_floor;
GRANT ALL ON FUNCTION api.undo(of_press uuid, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION undo_assignment(of_press uuid, press_id uuid); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.undo_assignment(of_press uuid, press_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.undo_assignment(of_press uuid, press_id uuid) TO skranke_lead;


--
-- Name: FUNCTION visit_story(ticket bigint, day date); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.visit_story(ticket bigint, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION api.visit_story(ticket bigint, day date) TO skranke_desk;
GRANT ALL ON FUNCTION api.visit_story(ticket bigint, day date) TO skranke_floor;
GRANT ALL ON FUNCTION api.visit_story(ticket bigint, day date) TO skranke_lead;
GRANT ALL ON FUNCTION api.visit_story(ticket bigint, day date) TO skranke_auditor;


--
-- Name: FUNCTION claim_day(office integer, day date, at timestamp with time zone); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.claim_day(office integer, day date, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION data.claim_day(office integer, day date, at timestamp with time zone) TO skranke_api;


--
-- Name: FUNCTION common_columns(live text); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.common_columns(live text) FROM PUBLIC;
GRANT ALL ON FUNCTION data.common_columns(live text) TO skranke_api;


--
-- Name: FUNCTION copy_expiry(); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.copy_expiry() FROM PUBLIC;
GRANT ALL ON FUNCTION data.copy_expiry() TO skranke_api;


--
-- Name: FUNCTION end_visits(office integer, day date); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.end_visits(office integer, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION data.end_visits(office integer, day date) TO skranke_api;


--
-- Name: FUNCTION holds_cpr(words text); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.holds_cpr(words text) FROM PUBLIC;
GRANT ALL ON FUNCTION data.holds_cpr(words text) TO skranke_api;


--
-- Name: FUNCTION is_colleague(login text); Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT ALL ON FUNCTION data.is_colleague(login text) TO skranke_api;


--
-- Name: TABLE closed_day; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.closed_day TO skranke_api;


--
-- Name: TABLE ticket_past; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.ticket_past TO skranke_api;


--
-- Name: FUNCTION keep_figures(office integer, day date, figures jsonb, recomputed jsonb); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.keep_figures(office integer, day date, figures jsonb, recomputed jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION data.keep_figures(office integer, day date, figures jsonb, recomputed jsonb) TO skranke_api;


--
-- Name: FUNCTION learn_day(office integer, day date); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.learn_day(office integer, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION data.learn_day(office integer, day date) TO skranke_api;


--
-- Name: TABLE service_past; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.service_past TO skranke_api;


--
-- Name: FUNCTION lessons(office integer, day date); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.lessons(office integer, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION data.lessons(office integer, day date) TO skranke_api;


--
-- Name: FUNCTION make_month(day date); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.make_month(day date) FROM PUBLIC;
GRANT ALL ON FUNCTION data.make_month(day date) TO skranke_api;


--
-- Name: FUNCTION move_day(office integer, day date); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.move_day(office integer, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION data.move_day(office integer, day date) TO skranke_api;


--
-- Name: TABLE estimate; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.estimate TO skranke_api;


--
-- Name: TABLE estimate_past; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.estimate_past TO skranke_api;


--
-- Name: SEQUENCE event_seq; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT USAGE ON SEQUENCE data.event_seq TO skranke_api;


--
-- Name: TABLE event; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.event TO skranke_api;


--
-- Name: FUNCTION move_estimates(office integer, day date); Type: ACL; Schema: data; Owner: skranke_migrator
--

REVOKE ALL ON FUNCTION data.move_estimates(office integer, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION data.move_estimates(office integer, day date) TO skranke_api;


--
-- Name: FUNCTION add_version(office integer, section text, content jsonb, valid_from date, valid_to date, reason text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.add_version(office integer, section text, content jsonb, valid_from date, valid_to date, reason text) FROM PUBLIC;


--
-- Name: FUNCTION again(p rules.press); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.again(p rules.press) FROM PUBLIC;


--
-- Name: FUNCTION announce(office integer, tickets bigint[], counter integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.announce(office integer, tickets bigint[], counter integer) FROM PUBLIC;


--
-- Name: FUNCTION answer(p rules.press, t data.ticket); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.answer(p rules.press, t data.ticket) FROM PUBLIC;


--
-- Name: FUNCTION apply_areas(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_areas(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION apply_choices(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_choices(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION apply_closing_days(office integer, today date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_closing_days(office integer, today date) FROM PUBLIC;


--
-- Name: FUNCTION apply_closures(office integer, content jsonb, today date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_closures(office integer, content jsonb, today date) FROM PUBLIC;


--
-- Name: FUNCTION apply_errands(office integer, content jsonb, today date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_errands(office integer, content jsonb, today date) FROM PUBLIC;


--
-- Name: FUNCTION apply_hours(office integer, today date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_hours(office integer, today date) FROM PUBLIC;


--
-- Name: FUNCTION apply_office(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_office(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION apply_profiles(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_profiles(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION apply_setup(office integer, section text, content jsonb, today date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_setup(office integer, section text, content jsonb, today date) FROM PUBLIC;


--
-- Name: FUNCTION apply_staff(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_staff(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION apply_stations(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_stations(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION apply_texts(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_texts(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION apply_tiles(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_tiles(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION apply_topics(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.apply_topics(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION areas_of(profile integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.areas_of(profile integer) FROM PUBLIC;


--
-- Name: FUNCTION before(t data.ticket); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.before(t data.ticket) FROM PUBLIC;


--
-- Name: FUNCTION begin_press(press_id uuid, function text, arguments text, subject bigint); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.begin_press(press_id uuid, function text, arguments text, subject bigint) FROM PUBLIC;


--
-- Name: TABLE planned_break; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.planned_break TO skranke_api;


--
-- Name: COLUMN planned_break.removed; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(removed) ON TABLE data.planned_break TO skranke_api;


--
-- Name: COLUMN planned_break.removed_by; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(removed_by) ON TABLE data.planned_break TO skranke_api;


--
-- Name: FUNCTION break_answer(p rules.press, b data.planned_break, state text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.break_answer(p rules.press, b data.planned_break, state text) FROM PUBLIC;


--
-- Name: FUNCTION bring_into_force(office integer, also text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.bring_into_force(office integer, also text) FROM PUBLIC;


--
-- Name: FUNCTION check_break(office integer, staff integer, starts timestamp with time zone, ends timestamp with time zone, kind text, but integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_break(office integer, staff integer, starts timestamp with time zone, ends timestamp with time zone, kind text, but integer) FROM PUBLIC;


--
-- Name: FUNCTION check_colleague(office integer, staff integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_colleague(office integer, staff integer) FROM PUBLIC;


--
-- Name: FUNCTION check_help_reason(office integer, reason text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_help_reason(office integer, reason text) FROM PUBLIC;


--
-- Name: FUNCTION check_priority(p rules.press, priority text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_priority(p rules.press, priority text) FROM PUBLIC;


--
-- Name: FUNCTION check_section(section text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_section(section text) FROM PUBLIC;


--
-- Name: TABLE errand_type; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.errand_type TO skranke_api;


--
-- Name: FUNCTION check_stand(e data.errand_type); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_stand(e data.errand_type) FROM PUBLIC;


--
-- Name: FUNCTION check_words(words text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_words(words text) FROM PUBLIC;


--
-- Name: TABLE counter; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.counter TO skranke_api;


--
-- Name: FUNCTION choose(p rules.press, c data.counter, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.choose(p rules.press, c data.counter, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION close(p rules.press, c data.counter); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.close(p rules.press, c data.counter) FROM PUBLIC;


--
-- Name: FUNCTION close_left_counters(office integer, day date, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.close_left_counters(office integer, day date, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION confirm(p rules.press, t data.ticket); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.confirm(p rules.press, t data.ticket) FROM PUBLIC;


--
-- Name: FUNCTION confirm_overdue(p rules.press, office integer, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.confirm_overdue(p rules.press, office integer, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION counter_again(p rules.press); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.counter_again(p rules.press) FROM PUBLIC;


--
-- Name: FUNCTION counter_answer(p rules.press, c data.counter, seat rules.left_seat); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.counter_answer(p rules.press, c data.counter, seat rules.left_seat) FROM PUBLIC;


--
-- Name: FUNCTION counts(outcome text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.counts(outcome text) FROM PUBLIC;


--
-- Name: FUNCTION draw_number(area integer, at timestamp with time zone, OUT day date, OUT number text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.draw_number(area integer, at timestamp with time zone, OUT day date, OUT number text) FROM PUBLIC;


--
-- Name: FUNCTION easter(year integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.easter(year integer) FROM PUBLIC;


--
-- Name: FUNCTION end_service(t data.ticket, at timestamp with time zone, outcome text, referred_to text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.end_service(t data.ticket, at timestamp with time zone, outcome text, referred_to text) FROM PUBLIC;


--
-- Name: FUNCTION errand(office integer, code text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.errand(office integer, code text) FROM PUBLIC;


--
-- Name: FUNCTION errand_consequences(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.errand_consequences(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION setup_list(whole jsonb, section text, list text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_list(whole jsonb, section text, list text) FROM PUBLIC;


--
-- Name: FUNCTION errand_findings(whole jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.errand_findings(whole jsonb) FROM PUBLIC;


--
-- Name: FUNCTION setup_lines(lines jsonb[]); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_lines(lines jsonb[]) FROM PUBLIC;


--
-- Name: TABLE checklist_step; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.checklist_step TO skranke_api;


--
-- Name: TABLE errand_period; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.errand_period TO skranke_api;


--
-- Name: TABLE last_ticket; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.last_ticket TO skranke_api;


--
-- Name: FUNCTION errands_document(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.errands_document(office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION estimate_counters(office integer, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.estimate_counters(office integer, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION estimate_errands(office integer, at timestamp with time zone, zone text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.estimate_errands(office integer, at timestamp with time zone, zone text) FROM PUBLIC;


--
-- Name: FUNCTION figures(visits rules.visit[], periods rules.period[]); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.figures(visits rules.visit[], periods rules.period[]) FROM PUBLIC;


--
-- Name: TABLE event_past; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.event_past TO skranke_api;


--
-- Name: FUNCTION figures_from_events(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.figures_from_events(office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION figures_from_rows(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.figures_from_rows(office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION finish(p rules.press, t data.ticket, outcome text, referred_to text, at timestamp with time zone, also text, reason text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.finish(p rules.press, t data.ticket, outcome text, referred_to text, at timestamp with time zone, also text, reason text) FROM PUBLIC;


--
-- Name: FUNCTION first_refusal(office integer, section text, content jsonb, valid_from date, valid_to date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.first_refusal(office integer, section text, content jsonb, valid_from date, valid_to date) FROM PUBLIC;


--
-- Name: FUNCTION form_findings(whole jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.form_findings(whole jsonb) FROM PUBLIC;


--
-- Name: FUNCTION free_by(c data.counter, errands integer[]); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.free_by(c data.counter, errands integer[]) FROM PUBLIC;


--
-- Name: FUNCTION give(p rules.press, c data.counter, ticket bigint, kind text, was text, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.give(p rules.press, c data.counter, ticket bigint, kind text, was text, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION has_role(name text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.has_role(name text) FROM PUBLIC;


--
-- Name: SEQUENCE service_seq; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT USAGE ON SEQUENCE data.service_seq TO skranke_api;


--
-- Name: TABLE service; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.service TO skranke_api;


--
-- Name: FUNCTION help_services(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.help_services(office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION help_words(ticket bigint, OUT reason text, OUT referred_to text, OUT corrected boolean); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.help_words(ticket bigint, OUT reason text, OUT referred_to text, OUT corrected boolean) FROM PUBLIC;


--
-- Name: FUNCTION hold_break(planned integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hold_break(planned integer) FROM PUBLIC;


--
-- Name: FUNCTION hold_counter(p rules.press, counter integer, must_be_open boolean); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hold_counter(p rules.press, counter integer, must_be_open boolean) FROM PUBLIC;


--
-- Name: TABLE incident; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.incident TO skranke_api;


--
-- Name: COLUMN incident.answered_by; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(answered_by) ON TABLE data.incident TO skranke_api;


--
-- Name: COLUMN incident.answered; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(answered) ON TABLE data.incident TO skranke_api;


--
-- Name: COLUMN incident.closed; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(closed) ON TABLE data.incident TO skranke_api;


--
-- Name: COLUMN incident.warning_given; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(warning_given) ON TABLE data.incident TO skranke_api;


--
-- Name: COLUMN incident.conversation_ended; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(conversation_ended) ON TABLE data.incident TO skranke_api;


--
-- Name: COLUMN incident.outcome; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(outcome) ON TABLE data.incident TO skranke_api;


--
-- Name: FUNCTION hold_incident(p rules.press, incident bigint); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hold_incident(p rules.press, incident bigint) FROM PUBLIC;


--
-- Name: FUNCTION hold_own_counter(p rules.press, counter integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hold_own_counter(p rules.press, counter integer) FROM PUBLIC;


--
-- Name: FUNCTION hold_setup(office integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hold_setup(office integer) FROM PUBLIC;


--
-- Name: FUNCTION hold_ticket(p rules.press, ticket bigint, states text[], owner text, held integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hold_ticket(p rules.press, ticket bigint, states text[], owner text, held integer) FROM PUBLIC;


--
-- Name: FUNCTION holidays(year integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.holidays(year integer) FROM PUBLIC;


--
-- Name: TABLE closing_day; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.closing_day TO skranke_api;


--
-- Name: TABLE opening_hours; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.opening_hours TO skranke_api;


--
-- Name: FUNCTION hours(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hours(office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION hours_consequences(office integer, content jsonb, valid_from date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hours_consequences(office integer, content jsonb, valid_from date) FROM PUBLIC;


--
-- Name: FUNCTION hours_findings(whole jsonb, list text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hours_findings(whole jsonb, list text) FROM PUBLIC;


--
-- Name: FUNCTION hours_lines(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hours_lines(office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION in_its_period(errand integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.in_its_period(errand integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION incident_again(p rules.press); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.incident_again(p rules.press) FROM PUBLIC;


--
-- Name: FUNCTION is_at(p rules.press, c data.counter); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.is_at(p rules.press, c data.counter) FROM PUBLIC;


--
-- Name: FUNCTION is_stopped(errand integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.is_stopped(errand integer) FROM PUBLIC;


--
-- Name: FUNCTION keep_first_version(office integer, section text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.keep_first_version(office integer, section text) FROM PUBLIC;


--
-- Name: FUNCTION last_ticket_at(errand integer, office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.last_ticket_at(errand integer, office integer, day date) FROM PUBLIC;


--
-- Name: TABLE setup_version; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.setup_version TO skranke_api;


--
-- Name: FUNCTION latest_setup(office integer, section text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.latest_setup(office integer, section text) FROM PUBLIC;


--
-- Name: FUNCTION learned(office integer, what text, errand integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.learned(office integer, what text, errand integer) FROM PUBLIC;


--
-- Name: FUNCTION learned_once(office integer, what text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.learned_once(office integer, what text) FROM PUBLIC;


--
-- Name: FUNCTION leave_seat(p rules.press, staff integer, but integer, parks boolean); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.leave_seat(p rules.press, staff integer, but integer, parks boolean) FROM PUBLIC;


--
-- Name: FUNCTION setup_content(office integer, section text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_content(office integer, section text) FROM PUBLIC;


--
-- Name: FUNCTION left_off(office integer, content jsonb, section text, list text, key text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.left_off(office integer, content jsonb, section text, list text, key text) FROM PUBLIC;


--
-- Name: FUNCTION lock_seats(staff integer, counter integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.lock_seats(staff integer, counter integer) FROM PUBLIC;


--
-- Name: TABLE login_office; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE data.login_office TO skranke_api;


--
-- Name: FUNCTION login_findings(whole jsonb, office integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.login_findings(whole jsonb, office integer) FROM PUBLIC;


--
-- Name: FUNCTION micros(at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.micros(at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION minutes_of(span interval); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.minutes_of(span interval) FROM PUBLIC;


--
-- Name: FUNCTION my_name(); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.my_name() FROM PUBLIC;


--
-- Name: FUNCTION named_twice(whole jsonb, section text, list text, fields text[]); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.named_twice(whole jsonb, section text, list text, fields text[]) FROM PUBLIC;


--
-- Name: FUNCTION names_unknown(whole jsonb, section text, list text, field text, in_section text, in_list text, key text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.names_unknown(whole jsonb, section text, list text, field text, in_section text, in_list text, key text) FROM PUBLIC;


--
-- Name: FUNCTION new_ticket(p rules.press, e data.errand_type, priority text, language text, persons integer, reason text, state text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.new_ticket(p rules.press, e data.errand_type, priority text, language text, persons integer, reason text, state text) FROM PUBLIC;


--
-- Name: FUNCTION next_opening(office integer, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.next_opening(office integer, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION number_findings(whole jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.number_findings(whole jsonb) FROM PUBLIC;


--
-- Name: FUNCTION office_meant(office integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.office_meant(office integer) FROM PUBLIC;


--
-- Name: FUNCTION one(weight text, kind text, names text[]); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.one(weight text, kind text, names text[]) FROM PUBLIC;


--
-- Name: FUNCTION park(p rules.press, t data.ticket, reason text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.park(p rules.press, t data.ticket, reason text) FROM PUBLIC;


--
-- Name: FUNCTION people_findings(whole jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.people_findings(whole jsonb) FROM PUBLIC;


--
-- Name: FUNCTION place_consequences(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.place_consequences(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION precedence(start timestamp with time zone, booked timestamp with time zone, target_s integer, area integer, overdue_before timestamp with time zone, rested_area integer, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.precedence(start timestamp with time zone, booked timestamp with time zone, target_s integer, area integer, overdue_before timestamp with time zone, rested_area integer, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION profile(office integer, wanted integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.profile(office integer, wanted integer) FROM PUBLIC;


--
-- Name: TABLE profile; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.profile TO skranke_api;


--
-- Name: FUNCTION profile_called(office integer, code text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.profile_called(office integer, code text) FROM PUBLIC;


--
-- Name: FUNCTION profile_consequences(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.profile_consequences(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION profile_now(c data.counter, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.profile_now(c data.counter, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION put_back(p rules.press, t data.ticket, e data.errand_type, kind text, place text, only_counter integer, priority text, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.put_back(p rules.press, t data.ticket, e data.errand_type, kind text, place text, only_counter integer, priority text, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION recent_estimates(office integer, latest integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.recent_estimates(office integer, latest integer) FROM PUBLIC;


--
-- Name: FUNCTION record(p rules.press, t data.ticket, kind text, was text, at timestamp with time zone, outcome text, detail jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.record(p rules.press, t data.ticket, kind text, was text, at timestamp with time zone, outcome text, detail jsonb) FROM PUBLIC;


--
-- Name: FUNCTION refresh_active(office integer, today date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.refresh_active(office integer, today date) FROM PUBLIC;


--
-- Name: FUNCTION refuse(code text, message text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.refuse(code text, message text) FROM PUBLIC;


--
-- Name: FUNCTION remember(p rules.press, answer_id bigint, answer_number text, answer_state text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.remember(p rules.press, answer_id bigint, answer_number text, answer_state text) FROM PUBLIC;


--
-- Name: FUNCTION roles_of(login text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.roles_of(login text) FROM PUBLIC;


--
-- Name: FUNCTION seat_of(staff integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.seat_of(staff integer) FROM PUBLIC;


--
-- Name: FUNCTION set_login(login text, verifier text, roles text[]); Type: ACL; Schema: rules; Owner: skranke_logins
--

REVOKE ALL ON FUNCTION rules.set_login(login text, verifier text, roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION rules.set_login(login text, verifier text, roles text[]) TO skranke_migrator;
GRANT ALL ON FUNCTION rules.set_login(login text, verifier text, roles text[]) TO skranke_api;


--
-- Name: FUNCTION setup_answer(office integer, section text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_answer(office integer, section text) FROM PUBLIC;


--
-- Name: FUNCTION setup_findings(whole jsonb, office integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_findings(whole jsonb, office integer) FROM PUBLIC;


--
-- Name: FUNCTION setup_office(office integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_office(office integer) FROM PUBLIC;


--
-- Name: FUNCTION setup_refusals(whole jsonb, office integer, section text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_refusals(whole jsonb, office integer, section text) FROM PUBLIC;


--
-- Name: FUNCTION setup_sections(); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_sections() FROM PUBLIC;


--
-- Name: FUNCTION setup_spans(office integer, section text, today date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_spans(office integer, section text, today date) FROM PUBLIC;


--
-- Name: FUNCTION setup_version_on(office integer, section text, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_version_on(office integer, section text, day date) FROM PUBLIC;


--
-- Name: FUNCTION setup_whole(office integer, day date, section text, content jsonb, valid_from date, valid_to date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.setup_whole(office integer, day date, section text, content jsonb, valid_from date, valid_to date) FROM PUBLIC;


--
-- Name: FUNCTION shape_findings(whole jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.shape_findings(whole jsonb) FROM PUBLIC;


--
-- Name: FUNCTION staff_consequences(office integer, content jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.staff_consequences(office integer, content jsonb) FROM PUBLIC;


--
-- Name: FUNCTION staff_document(office integer, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.staff_document(office integer, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION standing_call(press uuid, ticket bigint); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.standing_call(press uuid, ticket bigint) FROM PUBLIC;


--
-- Name: FUNCTION take_back(p rules.press, t data.ticket, e data.event, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.take_back(p rules.press, t data.ticket, e data.event, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION takes_over_a_letter(office integer, section text, content jsonb, valid_from date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.takes_over_a_letter(office integer, section text, content jsonb, valid_from date) FROM PUBLIC;


--
-- Name: FUNCTION tally_today(office integer, tally text, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.tally_today(office integer, tally text, day date) FROM PUBLIC;


--
-- Name: FUNCTION target_s(priority text, target_minutes integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.target_s(priority text, target_minutes integer) FROM PUBLIC;


--
-- Name: TABLE telephone_hours; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE data.telephone_hours TO skranke_api;


--
-- Name: FUNCTION telephone_lines(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.telephone_lines(office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION tell_incident(p rules.press, i data.incident, kind text, at timestamp with time zone, state text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.tell_incident(p rules.press, i data.incident, kind text, at timestamp with time zone, state text) FROM PUBLIC;


--
-- Name: FUNCTION touch(p rules.press, counter integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.touch(p rules.press, counter integer) FROM PUBLIC;


--
-- Name: FUNCTION waited(t data.ticket, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.waited(t data.ticket, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION wipe(ticket bigint); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.wipe(ticket bigint) FROM PUBLIC;


--
-- Name: FUNCTION withdraw(p rules.press, ticket bigint, states text[], becomes text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.withdraw(p rules.press, ticket bigint, states text[], becomes text) FROM PUBLIC;


--
-- Name: TABLE areas; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.areas TO skranke_desk;
GRANT SELECT ON TABLE api.areas TO skranke_floor;
GRANT SELECT ON TABLE api.areas TO skranke_lead;
GRANT SELECT ON TABLE api.areas TO skranke_cashier;
GRANT SELECT ON TABLE api.areas TO skranke_locker_officer;
GRANT SELECT ON TABLE api.areas TO skranke_contact_centre;
GRANT SELECT ON TABLE api.areas TO skranke_setup;
GRANT SELECT ON TABLE api.areas TO skranke_auditor;
GRANT SELECT ON TABLE api.areas TO skranke_display;
GRANT SELECT ON TABLE api.areas TO skranke_kiosk;


--
-- Name: TABLE note; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE data.note TO skranke_api;


--
-- Name: TABLE at_counter; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.at_counter TO skranke_desk;
GRANT SELECT ON TABLE api.at_counter TO skranke_floor;
GRANT SELECT ON TABLE api.at_counter TO skranke_lead;


--
-- Name: TABLE called; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.called TO skranke_desk;
GRANT SELECT ON TABLE api.called TO skranke_floor;
GRANT SELECT ON TABLE api.called TO skranke_lead;
GRANT SELECT ON TABLE api.called TO skranke_auditor;
GRANT SELECT ON TABLE api.called TO skranke_display;
GRANT SELECT ON TABLE api.called TO skranke_migrator;


--
-- Name: TABLE choice; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.choice TO skranke_api;


--
-- Name: TABLE choices; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.choices TO skranke_desk;
GRANT SELECT ON TABLE api.choices TO skranke_floor;
GRANT SELECT ON TABLE api.choices TO skranke_lead;
GRANT SELECT ON TABLE api.choices TO skranke_auditor;


--
-- Name: TABLE closed_days; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.closed_days TO skranke_lead;
GRANT SELECT ON TABLE api.closed_days TO skranke_setup;
GRANT SELECT ON TABLE api.closed_days TO skranke_auditor;
GRANT SELECT ON TABLE api.closed_days TO skranke_migrator;


--
-- Name: TABLE counter_event; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.counter_event TO skranke_api;


--
-- Name: TABLE counter_events; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.counter_events TO skranke_lead;
GRANT SELECT ON TABLE api.counter_events TO skranke_auditor;


--
-- Name: TABLE counter_places; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.counter_places TO skranke_workplace;
GRANT SELECT ON TABLE api.counter_places TO skranke_desk;
GRANT SELECT ON TABLE api.counter_places TO skranke_lead;


--
-- Name: TABLE counters; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.counters TO skranke_desk;
GRANT SELECT ON TABLE api.counters TO skranke_floor;
GRANT SELECT ON TABLE api.counters TO skranke_lead;
GRANT SELECT ON TABLE api.counters TO skranke_auditor;
GRANT SELECT ON TABLE api.counters TO skranke_migrator;


--
-- Name: TABLE errand_types; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.errand_types TO skranke_desk;
GRANT SELECT ON TABLE api.errand_types TO skranke_floor;
GRANT SELECT ON TABLE api.errand_types TO skranke_lead;
GRANT SELECT ON TABLE api.errand_types TO skranke_cashier;
GRANT SELECT ON TABLE api.errand_types TO skranke_locker_officer;
GRANT SELECT ON TABLE api.errand_types TO skranke_contact_centre;
GRANT SELECT ON TABLE api.errand_types TO skranke_setup;
GRANT SELECT ON TABLE api.errand_types TO skranke_auditor;
GRANT SELECT ON TABLE api.errand_types TO skranke_kiosk;
GRANT SELECT ON TABLE api.errand_types TO skranke_display;
GRANT SELECT ON TABLE api.errand_types TO skranke_migrator;


--
-- Name: TABLE events; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.events TO skranke_lead;
GRANT SELECT ON TABLE api.events TO skranke_auditor;
GRANT SELECT ON TABLE api.events TO skranke_migrator;


--
-- Name: TABLE helper_call; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.helper_call TO skranke_api;


--
-- Name: TABLE help_calls; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.help_calls TO skranke_desk;
GRANT SELECT ON TABLE api.help_calls TO skranke_floor;
GRANT SELECT ON TABLE api.help_calls TO skranke_lead;


--
-- Name: TABLE help_topic; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.help_topic TO skranke_api;


--
-- Name: TABLE help_under_way; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.help_under_way TO skranke_desk;
GRANT SELECT ON TABLE api.help_under_way TO skranke_floor;
GRANT SELECT ON TABLE api.help_under_way TO skranke_lead;


--
-- Name: TABLE incident_event; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.incident_event TO skranke_api;


--
-- Name: TABLE incident_events; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.incident_events TO skranke_lead;
GRANT SELECT ON TABLE api.incident_events TO skranke_auditor;


--
-- Name: TABLE incidents; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.incidents TO skranke_lead;
GRANT SELECT ON TABLE api.incidents TO skranke_auditor;


--
-- Name: TABLE my_seat; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.my_seat TO skranke_desk;
GRANT SELECT ON TABLE api.my_seat TO skranke_floor;
GRANT SELECT ON TABLE api.my_seat TO skranke_lead;


--
-- Name: TABLE offices; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.offices TO skranke_desk;
GRANT SELECT ON TABLE api.offices TO skranke_floor;
GRANT SELECT ON TABLE api.offices TO skranke_lead;
GRANT SELECT ON TABLE api.offices TO skranke_cashier;
GRANT SELECT ON TABLE api.offices TO skranke_locker_officer;
GRANT SELECT ON TABLE api.offices TO skranke_contact_centre;
GRANT SELECT ON TABLE api.offices TO skranke_setup;
GRANT SELECT ON TABLE api.offices TO skranke_auditor;
GRANT SELECT ON TABLE api.offices TO skranke_workplace;
GRANT SELECT ON TABLE api.offices TO skranke_display;
GRANT SELECT ON TABLE api.offices TO skranke_kiosk;
GRANT SELECT ON TABLE api.offices TO skranke_locker;
GRANT SELECT ON TABLE api.offices TO skranke_customer;
GRANT SELECT ON TABLE api.offices TO skranke_booking_portal;
GRANT SELECT ON TABLE api.offices TO skranke_sender;
GRANT SELECT ON TABLE api.offices TO skranke_migrator;


--
-- Name: TABLE open_incidents; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.open_incidents TO skranke_desk;
GRANT SELECT ON TABLE api.open_incidents TO skranke_floor;
GRANT SELECT ON TABLE api.open_incidents TO skranke_lead;


--
-- Name: TABLE parked; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.parked TO skranke_desk;
GRANT SELECT ON TABLE api.parked TO skranke_floor;
GRANT SELECT ON TABLE api.parked TO skranke_lead;


--
-- Name: TABLE planned_breaks; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.planned_breaks TO skranke_desk;
GRANT SELECT ON TABLE api.planned_breaks TO skranke_floor;
GRANT SELECT ON TABLE api.planned_breaks TO skranke_lead;


--
-- Name: TABLE profiles; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.profiles TO skranke_desk;
GRANT SELECT ON TABLE api.profiles TO skranke_floor;
GRANT SELECT ON TABLE api.profiles TO skranke_lead;
GRANT SELECT ON TABLE api.profiles TO skranke_workplace;


--
-- Name: TABLE services; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.services TO skranke_lead;
GRANT SELECT ON TABLE api.services TO skranke_auditor;
GRANT SELECT ON TABLE api.services TO skranke_migrator;


--
-- Name: TABLE staff; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.staff TO skranke_desk;
GRANT SELECT ON TABLE api.staff TO skranke_floor;
GRANT SELECT ON TABLE api.staff TO skranke_lead;
GRANT SELECT ON TABLE api.staff TO skranke_cashier;
GRANT SELECT ON TABLE api.staff TO skranke_locker_officer;
GRANT SELECT ON TABLE api.staff TO skranke_contact_centre;
GRANT SELECT ON TABLE api.staff TO skranke_setup;
GRANT SELECT ON TABLE api.staff TO skranke_auditor;


--
-- Name: TABLE errand_stop; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.errand_stop TO skranke_api;


--
-- Name: COLUMN errand_stop.ended; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(ended) ON TABLE data.errand_stop TO skranke_api;


--
-- Name: COLUMN errand_stop.ended_by; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT UPDATE(ended_by) ON TABLE data.errand_stop TO skranke_api;


--
-- Name: TABLE stopped_errands; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.stopped_errands TO skranke_desk;
GRANT SELECT ON TABLE api.stopped_errands TO skranke_floor;
GRANT SELECT ON TABLE api.stopped_errands TO skranke_lead;


--
-- Name: TABLE text; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.text TO skranke_api;


--
-- Name: TABLE texts; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.texts TO skranke_display;
GRANT SELECT ON TABLE api.texts TO skranke_kiosk;
GRANT SELECT ON TABLE api.texts TO skranke_customer;
GRANT SELECT ON TABLE api.texts TO skranke_locker;
GRANT SELECT ON TABLE api.texts TO skranke_desk;
GRANT SELECT ON TABLE api.texts TO skranke_floor;
GRANT SELECT ON TABLE api.texts TO skranke_lead;
GRANT SELECT ON TABLE api.texts TO skranke_cashier;
GRANT SELECT ON TABLE api.texts TO skranke_locker_officer;
GRANT SELECT ON TABLE api.texts TO skranke_contact_centre;
GRANT SELECT ON TABLE api.texts TO skranke_setup;
GRANT SELECT ON TABLE api.texts TO skranke_auditor;


--
-- Name: TABLE ticket_errand; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE data.ticket_errand TO skranke_api;


--
-- Name: TABLE ticket_errands; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.ticket_errands TO skranke_desk;
GRANT SELECT ON TABLE api.ticket_errands TO skranke_floor;
GRANT SELECT ON TABLE api.ticket_errands TO skranke_lead;


--
-- Name: TABLE ticket_step; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE data.ticket_step TO skranke_api;


--
-- Name: TABLE ticket_steps; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.ticket_steps TO skranke_desk;
GRANT SELECT ON TABLE api.ticket_steps TO skranke_floor;
GRANT SELECT ON TABLE api.ticket_steps TO skranke_lead;


--
-- Name: TABLE visits; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.visits TO skranke_lead;
GRANT SELECT ON TABLE api.visits TO skranke_auditor;
GRANT SELECT ON TABLE api.visits TO skranke_migrator;


--
-- Name: TABLE waiting; Type: ACL; Schema: api; Owner: skranke_api
--

GRANT SELECT ON TABLE api.waiting TO skranke_desk;
GRANT SELECT ON TABLE api.waiting TO skranke_floor;
GRANT SELECT ON TABLE api.waiting TO skranke_lead;
GRANT SELECT ON TABLE api.waiting TO skranke_auditor;
GRANT SELECT ON TABLE api.waiting TO skranke_contact_centre;
GRANT SELECT ON TABLE api.waiting TO skranke_migrator;


--
-- Name: TABLE reveal; Type: ACL; Schema: audit; Owner: skranke_migrator
--

GRANT INSERT ON TABLE audit.reveal TO skranke_api;


--
-- Name: TABLE assignment; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.assignment TO skranke_api;


--
-- Name: SEQUENCE helper_call_id_seq; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT USAGE ON SEQUENCE data.helper_call_id_seq TO skranke_api;


--
-- Name: TABLE installation; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.installation TO skranke_api;


--
-- Name: TABLE kiosk_tile; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.kiosk_tile TO skranke_api;


--
-- Name: TABLE learned; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.learned TO skranke_api;


--
-- Name: TABLE learned_day; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.learned_day TO skranke_api;


--
-- Name: TABLE municipality; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.municipality TO skranke_api;


--
-- Name: TABLE number_series; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,UPDATE ON TABLE data.number_series TO skranke_api;


--
-- Name: TABLE profile_errand; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE ON TABLE data.profile_errand TO skranke_api;


--
-- Name: TABLE setup_draft; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE data.setup_draft TO skranke_api;


--
-- Name: TABLE setup_live; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE data.setup_live TO skranke_api;


--
-- Name: SEQUENCE setup_seq; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT USAGE ON SEQUENCE data.setup_seq TO skranke_api;


--
-- Name: SEQUENCE staff_id_seq; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT USAGE ON SEQUENCE data.staff_id_seq TO skranke_api;


--
-- Name: TABLE tally; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.tally TO skranke_api;


--
-- Name: TABLE program; Type: ACL; Schema: migration; Owner: skranke_operator
--

GRANT SELECT ON TABLE migration.program TO PUBLIC;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: data; Owner: skranke_migrator
--

ALTER DEFAULT PRIVILEGES FOR ROLE skranke_migrator IN SCHEMA data GRANT ALL ON FUNCTIONS  TO skranke_api;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: skranke_api
--

ALTER DEFAULT PRIVILEGES FOR ROLE skranke_api REVOKE ALL ON FUNCTIONS  FROM PUBLIC;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: skranke_logins
--

ALTER DEFAULT PRIVILEGES FOR ROLE skranke_logins REVOKE ALL ON FUNCTIONS  FROM PUBLIC;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: skranke_migrator
--

ALTER DEFAULT PRIVILEGES FOR ROLE skranke_migrator REVOKE ALL ON FUNCTIONS  FROM PUBLIC;


--
-- PostgreSQL database dump complete
--



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
-- Name: persons; Type: DOMAIN; Schema: data; Owner: skranke_migrator
--

CREATE DOMAIN data.persons AS integer
	CONSTRAINT persons_check CHECK (((VALUE >= 1) AND (VALUE <= 20)));


ALTER DOMAIN data.persons OWNER TO skranke_migrator;

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
    seat rules.left_seat;
    wanted int;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    if assign_counter.staff is not null then
        perform rules.lock_seats(assign_counter.staff, assign_counter.counter);
    end if;
    c := rules.hold_counter(p, assign_counter.counter, false);
    wanted := case when assign_counter.profile is not null then rules.profile(c.office_id, assign_counter.profile) end;
    if assign_counter.staff is not null and not exists (
        select from data.staff s join data.login_office lo on lo.login = s.login
         where s.id = assign_counter.staff and lo.office_id = c.office_id) then
        perform rules.refuse('SL001', 'no such person in this office');
    end if;
    if assign_counter.staff is not null and c.kind <> 'citizen_pc' then
        seat := rules.leave_seat(p, assign_counter.staff, c.id, false);
    end if;
    update data.counter d
       set profile_id = coalesce(wanted, d.profile_id), staff_id = coalesce(assign_counter.staff, d.staff_id),
           state = case when assign_counter.staff is not null and d.state = 'closed' then 'open' else d.state end,
           since = case when assign_counter.staff is null then d.since else data.clock() end, last_press = p.id
     where d.id = c.id returning * into c;
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
        left_open := rules.close_left_counters(o.id, close_day.day, data.clock());
        if cardinality(left_open) > 0 then
            perform pg_notify('skranke_office_' || o.id, '{"t":[],"c":[' || array_to_string(left_open, ',') || ']}');
        end if;
        perform data.move_day(o.id, close_day.day);
        perform data.keep_figures(o.id, close_day.day, rules.figures_from_rows(o.id, close_day.day),
                                  rules.figures_from_events(o.id, close_day.day));
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

CREATE FUNCTION api.counter_today(counter integer) RETURNS TABLE(services integer, on_time integer, no_shows integer)
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
    today date;
begin
    select * into c from data.counter d where d.id = counter_today.counter;
    if not found then
        perform rules.refuse('SQ012', 'no such counter in this office');
    end if;
    today := rules.day_in(c.office_id, data.clock());
    return query
        select count(*)::int, (count(*) filter (where s.on_time))::int,
               (select count(*)::int from data.ticket t
                 where t.office_id = c.office_id and t.day = today and t.state = 'no_show' and t.counter_id = c.id)
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
   GROUP BY a.id, a.office_id, a.code, a.letter, a."position"
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
                   and coalesce(moment < l.at, true),
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
-- Name: station; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.station (
    login text NOT NULL,
    office_id integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
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
                 where s.id = p.staff_id),
               d.profile_id,
               (select min(pr.id) from data.profile pr where pr.office_id = c.office_id))
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
    pressed_at constant timestamptz := data.clock();
    expires timestamptz;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    if begin_press.press_id is null then
        perform rules.refuse('SQ017', 'a press needs an id');
    end if;

    -- collate: see the policies of migration 0003.
    select s.id, s.expires into p.staff_id, expires from data.staff s where s.login = session_user collate "default";
    if not found then
        select st.kind into p.station from data.station st where st.login = session_user collate "default";
        if not found then
            perform rules.refuse('ST001', 'this login has no work here');
        end if;
    elsif expires <= pressed_at then
        perform rules.refuse('ST002', 'this login has expired');
    end if;

    p.id := begin_press.press_id;
    p.seen := false;
    for attempt in 1..3 loop
        insert into data.press (id, function, arguments, subject, at)
        values (begin_press.press_id, begin_press.function, hash, begin_press.subject, pressed_at)
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
          or not rules.in_its_period(e.id, day) then
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
-- Name: draw_number(data.area, date); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.draw_number(area data.area, day date) RETURNS text
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
declare
    drawn int;
begin
    insert into data.number_series as s (area_id, day, last) values (area.id, draw_number.day, area.first_number)
    on conflict (area_id, day) do update set last = greatest(s.last + 1, area.first_number) where s.last < area.last_number
    returning s.last into drawn;
    if drawn is null then
        perform rules.refuse('SQ008', 'no number is left today');
    end if;
    return area.letter || lpad(drawn::text, area.digits, '0');
end $$;


ALTER FUNCTION rules.draw_number(area data.area, day date) OWNER TO skranke_api;

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
-- Name: closing_day; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.closing_day (
    office_id integer NOT NULL,
    day date NOT NULL,
    reason text NOT NULL,
    author text DEFAULT ''::text NOT NULL
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
-- Name: new_ticket(rules.press, data.errand_type, text, text, integer, text, text); Type: FUNCTION; Schema: rules; Owner: skranke_api
--

CREATE FUNCTION rules.new_ticket(p rules.press, e data.errand_type, priority text, language text, persons integer, reason text, state text) RETURNS data.ticket
    LANGUAGE plpgsql
    AS $_$
#variable_conflict use_column
declare
    t data.ticket;
    a data.area;
    at timestamptz;
begin
    if new_ticket.persons is null or new_ticket.persons not between 1 and 20
       or new_ticket.language is null or new_ticket.language !~ '^[a-z]{2}$' then
        perform rules.refuse('SQ017', 'persons or language outside what is allowed');
    end if;
    select * into strict a from data.area d where d.id = e.area_id;
    t.day := rules.day_in(e.office_id, data.clock());
    t.number := rules.draw_number(a, t.day);
    at := data.clock();
    insert into data.ticket (office_id, day, number, area_id, errand_id, state, priority, persons, language, reason,
                             arrived, start, target_s, taken_by, last_press)
    values (e.office_id, t.day, t.number, a.id, e.id, new_ticket.state, new_ticket.priority, new_ticket.persons,
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
    if not exists (select from data.profile d where d.id = profile.wanted and d.office_id = profile.office) then
        perform rules.refuse('SQ019', 'no such profile in this office');
    end if;
    return wanted;
end $$;


ALTER FUNCTION rules.profile(office integer, wanted integer) OWNER TO skranke_api;

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
   FROM data.area a;


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
   FROM data.counter c;


ALTER TABLE api.counter_places OWNER TO skranke_api;

--
-- Name: profile; Type: TABLE; Schema: data; Owner: skranke_migrator
--

CREATE TABLE data.profile (
    id integer NOT NULL,
    office_id integer NOT NULL,
    name text NOT NULL,
    max_in_row integer,
    first_after interval,
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
     LEFT JOIN data.profile p ON ((p.id = c.profile_id)));


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
  WHERE ((h.at > (data.clock() - '00:03:00'::interval)) AND (h.answered IS NULL));


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
-- Name: profiles; Type: VIEW; Schema: api; Owner: skranke_api
--

CREATE VIEW api.profiles AS
 SELECT p.id,
    p.office_id AS office,
    p.name,
    p.max_in_row,
    p.first_after
   FROM data.profile p;


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
-- Name: area area_office_id_code_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.area
    ADD CONSTRAINT area_office_id_code_key UNIQUE (office_id, code);


--
-- Name: area area_office_id_letter_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.area
    ADD CONSTRAINT area_office_id_letter_key UNIQUE (office_id, letter);


--
-- Name: area area_pkey; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.area
    ADD CONSTRAINT area_pkey PRIMARY KEY (id);


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
-- Name: counter counter_office_id_name_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.counter
    ADD CONSTRAINT counter_office_id_name_key UNIQUE (office_id, name);


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
-- Name: profile profile_office_id_name_key; Type: CONSTRAINT; Schema: data; Owner: skranke_migrator
--

ALTER TABLE ONLY data.profile
    ADD CONSTRAINT profile_office_id_name_key UNIQUE (office_id, name);


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
-- Name: counter_event_at; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX counter_event_at ON data.counter_event USING btree (office_id, at);


--
-- Name: counter_one_seat_each; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX counter_one_seat_each ON data.counter USING btree (staff_id) WHERE ((state <> 'closed'::text) AND (kind <> 'citizen_pc'::text));


--
-- Name: errand_type_one_payment; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE UNIQUE INDEX errand_type_one_payment ON data.errand_type USING btree (office_id) WHERE payment;


--
-- Name: helper_call_at; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX helper_call_at ON data.helper_call USING btree (office_id, at);


--
-- Name: incident_open; Type: INDEX; Schema: data; Owner: skranke_migrator
--

CREATE INDEX incident_open ON data.incident USING btree (office_id) WHERE (closed IS NULL);


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
-- Name: errand_type; Type: ROW SECURITY; Schema: data; Owner: skranke_migrator
--

ALTER TABLE data.errand_type ENABLE ROW LEVEL SECURITY;

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
-- Name: errand_type office; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office ON data.errand_type FOR SELECT TO skranke_api USING (((office_id = ANY (ARRAY( SELECT lo.office_id
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
-- Name: errand_type office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.errand_type FOR UPDATE TO skranke_api USING (true);


--
-- Name: event office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.event FOR UPDATE TO skranke_api USING (true);


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
-- Name: profile office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.profile FOR UPDATE TO skranke_api USING (true);


--
-- Name: service office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.service FOR UPDATE TO skranke_api USING (true);


--
-- Name: staff office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.staff FOR UPDATE TO skranke_api USING (true);


--
-- Name: station office_change; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_change ON data.station FOR UPDATE TO skranke_api USING (true);


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
-- Name: staff office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.staff FOR DELETE TO skranke_api USING (true);


--
-- Name: station office_end; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_end ON data.station FOR DELETE TO skranke_api USING (true);


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
-- Name: errand_type office_new; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY office_new ON data.errand_type FOR INSERT TO skranke_api WITH CHECK ((office_id = ANY (ARRAY( SELECT lo.office_id
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
-- Name: errand_type operator; Type: POLICY; Schema: data; Owner: skranke_migrator
--

CREATE POLICY operator ON data.errand_type TO skranke_migrator USING (true);


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

GRANT SELECT ON TABLE data.office TO skranke_api;


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

GRANT SELECT ON TABLE data.area TO skranke_api;


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
-- Name: FUNCTION kiosk_errands(); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.kiosk_errands() FROM PUBLIC;
GRANT ALL ON FUNCTION api.kiosk_errands() TO skranke_kiosk;


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
-- Name: TABLE station; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.station TO skranke_api;


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

GRANT SELECT ON TABLE data.staff TO skranke_api;


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
-- Name: FUNCTION set_note(ticket bigint, press_id uuid, note text); Type: ACL; Schema: api; Owner: skranke_api
--

REVOKE ALL ON FUNCTION api.set_note(ticket bigint, press_id uuid, note text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_note(ticket bigint, press_id uuid, note text) TO skranke_desk;
GRANT ALL ON FUNCTION api.set_note(ticket bigint, press_id uuid, note text) TO skranke_floor;


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
-- Name: FUNCTION before(t data.ticket); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.before(t data.ticket) FROM PUBLIC;


--
-- Name: FUNCTION begin_press(press_id uuid, function text, arguments text, subject bigint); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.begin_press(press_id uuid, function text, arguments text, subject bigint) FROM PUBLIC;


--
-- Name: FUNCTION check_help_reason(office integer, reason text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_help_reason(office integer, reason text) FROM PUBLIC;


--
-- Name: FUNCTION check_priority(p rules.press, priority text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.check_priority(p rules.press, priority text) FROM PUBLIC;


--
-- Name: TABLE errand_type; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.errand_type TO skranke_api;


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

GRANT SELECT,UPDATE ON TABLE data.counter TO skranke_api;


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
-- Name: FUNCTION draw_number(area data.area, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.draw_number(area data.area, day date) FROM PUBLIC;


--
-- Name: FUNCTION end_service(t data.ticket, at timestamp with time zone, outcome text, referred_to text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.end_service(t data.ticket, at timestamp with time zone, outcome text, referred_to text) FROM PUBLIC;


--
-- Name: FUNCTION errand(office integer, code text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.errand(office integer, code text) FROM PUBLIC;


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
-- Name: TABLE service_past; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.service_past TO skranke_api;


--
-- Name: FUNCTION figures_from_rows(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.figures_from_rows(office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION finish(p rules.press, t data.ticket, outcome text, referred_to text, at timestamp with time zone, also text, reason text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.finish(p rules.press, t data.ticket, outcome text, referred_to text, at timestamp with time zone, also text, reason text) FROM PUBLIC;


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
-- Name: FUNCTION hold_ticket(p rules.press, ticket bigint, states text[], owner text, held integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hold_ticket(p rules.press, ticket bigint, states text[], owner text, held integer) FROM PUBLIC;


--
-- Name: TABLE closing_day; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.closing_day TO skranke_api;


--
-- Name: TABLE opening_hours; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.opening_hours TO skranke_api;


--
-- Name: FUNCTION hours(office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.hours(office integer, day date) FROM PUBLIC;


--
-- Name: TABLE errand_period; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.errand_period TO skranke_api;


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
-- Name: TABLE last_ticket; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.last_ticket TO skranke_api;


--
-- Name: FUNCTION last_ticket_at(errand integer, office integer, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.last_ticket_at(errand integer, office integer, day date) FROM PUBLIC;


--
-- Name: FUNCTION leave_seat(p rules.press, staff integer, but integer, parks boolean); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.leave_seat(p rules.press, staff integer, but integer, parks boolean) FROM PUBLIC;


--
-- Name: FUNCTION lock_seats(staff integer, counter integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.lock_seats(staff integer, counter integer) FROM PUBLIC;


--
-- Name: FUNCTION new_ticket(p rules.press, e data.errand_type, priority text, language text, persons integer, reason text, state text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.new_ticket(p rules.press, e data.errand_type, priority text, language text, persons integer, reason text, state text) FROM PUBLIC;


--
-- Name: FUNCTION next_opening(office integer, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.next_opening(office integer, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION office_meant(office integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.office_meant(office integer) FROM PUBLIC;


--
-- Name: FUNCTION park(p rules.press, t data.ticket, reason text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.park(p rules.press, t data.ticket, reason text) FROM PUBLIC;


--
-- Name: FUNCTION precedence(start timestamp with time zone, booked timestamp with time zone, target_s integer, area integer, overdue_before timestamp with time zone, rested_area integer, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.precedence(start timestamp with time zone, booked timestamp with time zone, target_s integer, area integer, overdue_before timestamp with time zone, rested_area integer, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION profile(office integer, wanted integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.profile(office integer, wanted integer) FROM PUBLIC;


--
-- Name: FUNCTION profile_now(c data.counter, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.profile_now(c data.counter, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION put_back(p rules.press, t data.ticket, e data.errand_type, kind text, place text, only_counter integer, priority text, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.put_back(p rules.press, t data.ticket, e data.errand_type, kind text, place text, only_counter integer, priority text, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION record(p rules.press, t data.ticket, kind text, was text, at timestamp with time zone, outcome text, detail jsonb); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.record(p rules.press, t data.ticket, kind text, was text, at timestamp with time zone, outcome text, detail jsonb) FROM PUBLIC;


--
-- Name: FUNCTION refuse(code text, message text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.refuse(code text, message text) FROM PUBLIC;


--
-- Name: FUNCTION remember(p rules.press, answer_id bigint, answer_number text, answer_state text); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.remember(p rules.press, answer_id bigint, answer_number text, answer_state text) FROM PUBLIC;


--
-- Name: FUNCTION set_login(login text, verifier text, roles text[]); Type: ACL; Schema: rules; Owner: skranke_logins
--

REVOKE ALL ON FUNCTION rules.set_login(login text, verifier text, roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION rules.set_login(login text, verifier text, roles text[]) TO skranke_migrator;


--
-- Name: SEQUENCE event_seq; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT USAGE ON SEQUENCE data.event_seq TO skranke_api;


--
-- Name: TABLE event; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT,INSERT ON TABLE data.event TO skranke_api;


--
-- Name: FUNCTION standing_call(press uuid, ticket bigint); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.standing_call(press uuid, ticket bigint) FROM PUBLIC;


--
-- Name: FUNCTION take_back(p rules.press, t data.ticket, e data.event, at timestamp with time zone); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.take_back(p rules.press, t data.ticket, e data.event, at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION tally_today(office integer, tally text, day date); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.tally_today(office integer, tally text, day date) FROM PUBLIC;


--
-- Name: FUNCTION target_s(priority text, target_minutes integer); Type: ACL; Schema: rules; Owner: skranke_api
--

REVOKE ALL ON FUNCTION rules.target_s(priority text, target_minutes integer) FROM PUBLIC;


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

GRANT SELECT ON TABLE data.choice TO skranke_api;


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
-- Name: TABLE profile; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.profile TO skranke_api;


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

GRANT SELECT ON TABLE data.help_topic TO skranke_api;


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
-- Name: TABLE text; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.text TO skranke_api;


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
-- Name: TABLE checklist_step; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.checklist_step TO skranke_api;


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

GRANT SELECT ON TABLE data.kiosk_tile TO skranke_api;


--
-- Name: TABLE login_office; Type: ACL; Schema: data; Owner: skranke_migrator
--

GRANT SELECT ON TABLE data.login_office TO skranke_api;


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

GRANT SELECT ON TABLE data.profile_errand TO skranke_api;


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



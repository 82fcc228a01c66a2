-- Who may do what: the whole of it, in one place. Whatever is not named here is refused with 42501.

set local role skranke_api;

-- Plans must not freeze on the morning's empty tables, nor gather a bitmap of three rows; no call is long enough for
-- compiling to pay, and planning the choice anew at every call costs more than making it.
do $$
declare
    f record;
begin
    for f in select p.oid::regprocedure as name from pg_proc p
              where p.pronamespace in ('api'::regnamespace, 'rules'::regnamespace)
                and p.prosecdef and p.proowner = 'skranke_api'::regrole and p.prokind = 'f'
    loop
        execute format('alter function %s set enable_seqscan = off', f.name);
        execute format('alter function %s set enable_bitmapscan = off', f.name);
        execute format('alter function %s set jit = off', f.name);
        execute format('alter function %s set plan_cache_mode = force_generic_plan', f.name);
    end loop;
end $$;

-- Called by views, hence as whoever looks; without usage of the schema nobody can name it.
grant execute on function rules.progress(timestamptz, int, timestamptz) to public;

grant usage on schema api to skranke_desk, skranke_floor, skranke_lead, skranke_cashier, skranke_locker_officer,
    skranke_contact_centre, skranke_setup, skranke_auditor, skranke_workplace, skranke_display, skranke_kiosk, skranke_locker,
    skranke_customer, skranke_booking_portal, skranke_sender, skranke_migrator;
grant usage on schema rules to skranke_migrator;

do $$
declare
    everyone constant text := 'skranke_desk, skranke_floor, skranke_lead, skranke_cashier, skranke_locker_officer, '
        'skranke_contact_centre, skranke_setup, skranke_auditor, skranke_workplace, skranke_display, skranke_kiosk, '
        'skranke_locker, skranke_customer, skranke_booking_portal, skranke_sender, skranke_migrator';
    people constant text := 'skranke_desk, skranke_floor, skranke_lead, skranke_cashier, skranke_locker_officer, '
        'skranke_contact_centre, skranke_setup, skranke_auditor';
    counter constant text := 'skranke_desk, skranke_floor, skranke_lead';
    rule record;
begin
    for rule in select * from (values
        ('now', everyone), ('clock_speed', everyone), ('office_hours', everyone),
        ('me', people), ('password_changed', people),
        ('take_ticket', counter || ', skranke_kiosk'),
        ('confirm_ticket', counter || ', skranke_kiosk'),
        ('call_next_ticket', 'skranke_desk, skranke_floor'), ('call_ticket', 'skranke_desk, skranke_floor'),
        ('finish_and_call_next', 'skranke_desk'),
        ('recall_ticket', 'skranke_desk, skranke_floor'), ('start_service', 'skranke_desk, skranke_floor'),
        ('mark_no_show', 'skranke_desk, skranke_floor'),
        ('start_help', 'skranke_floor'), ('finish_help', 'skranke_floor'), ('correct_help', 'skranke_floor'),
        ('count_tally', 'skranke_floor, skranke_desk'), ('answer_help_call', counter),
        ('help_topics', counter), ('help_done', counter), ('tallies', counter),
        ('park_ticket', 'skranke_desk'), ('resume_ticket', 'skranke_desk'),
        ('return_ticket', 'skranke_desk, skranke_lead'),
        ('transfer_ticket', counter),
        ('finish_service', 'skranke_desk, skranke_floor'),
        ('leave_ticket', 'skranke_desk, skranke_kiosk, skranke_lead'),
        ('cancel_ticket', 'skranke_desk, skranke_kiosk, skranke_lead'),
        ('add_errand', 'skranke_desk, skranke_floor'), ('set_note', 'skranke_desk, skranke_floor'),
        ('tick_step', 'skranke_desk, skranke_floor'),
        ('call_helper', 'skranke_desk, skranke_floor, skranke_kiosk'),
        ('call_colleague', counter), ('answer_colleague', counter), ('close_incident', counter),
        ('undo', counter),
        ('press_answer', people || ', skranke_kiosk'),
        ('open_counter', 'skranke_desk, skranke_lead'), ('pause_counter', 'skranke_desk, skranke_lead'),
        ('resume_counter', 'skranke_desk, skranke_lead'), ('close_counter', 'skranke_desk, skranke_lead'),
        ('assign_counter', 'skranke_lead'), ('undo_assignment', 'skranke_lead'), ('release_ticket', 'skranke_lead'),
        ('stop_errand', 'skranke_lead'), ('start_errand', 'skranke_lead'),
        ('plan_break', 'skranke_lead'), ('move_break', 'skranke_lead'), ('remove_break', 'skranke_lead'),
        ('lead_counters', 'skranke_lead'), ('lead_staff', 'skranke_lead'), ('lead_day', 'skranke_lead'),
        ('lead_quarters', 'skranke_lead'),
        ('days_to_close', counter || ', skranke_setup, skranke_migrator'),
        ('close_day', counter || ', skranke_setup, skranke_migrator'),
        ('queue_for', counter), ('counter_today', counter), ('reveal', counter),
        ('estimate_inputs', counter || ', skranke_display, skranke_kiosk'), ('record_estimate', counter || ', skranke_kiosk'),
        ('estimate_error', 'skranke_lead, skranke_auditor, skranke_migrator'),
        ('setup', 'skranke_setup, skranke_migrator'), ('setup_history', 'skranke_setup, skranke_migrator'),
        ('setup_effect', 'skranke_setup, skranke_migrator'), ('keep_setup_draft', 'skranke_setup'),
        ('discard_setup_draft', 'skranke_setup'), ('save_setup', 'skranke_setup'),
        ('office_document', 'skranke_setup, skranke_migrator'), ('check_office', 'skranke_setup, skranke_migrator'),
        ('import_office', 'skranke_setup, skranke_migrator'), ('apply_due_setup', everyone),
        ('find_visits', counter || ', skranke_auditor'), ('visit_story', counter || ', skranke_auditor'),
        ('kiosk_errands', 'skranke_kiosk'), ('hall_areas', 'skranke_display, skranke_kiosk'),
        ('my_station', 'skranke_workplace, skranke_display, skranke_kiosk, skranke_locker, skranke_customer')
        ) as r (function, roles)
    loop
        execute format('grant execute on function %s to %s',
            (select p.oid::regprocedure from pg_proc p where p.pronamespace = 'api'::regnamespace and p.proname = rule.function),
            rule.roles);
    end loop;

    for rule in select * from (values
        ('waiting', counter || ', skranke_auditor, skranke_contact_centre, skranke_migrator'),
        ('called', counter || ', skranke_auditor, skranke_display, skranke_migrator'),
        ('counters', counter || ', skranke_auditor, skranke_migrator'),
        ('errand_types', people || ', skranke_kiosk, skranke_display, skranke_migrator'),
        ('events', 'skranke_lead, skranke_auditor, skranke_migrator'),
        ('services', 'skranke_lead, skranke_auditor, skranke_migrator'),
        ('at_counter', counter), ('my_seat', counter), ('parked', counter), ('help_calls', counter),
        ('open_incidents', counter), ('incidents', 'skranke_lead, skranke_auditor'),
        ('incident_events', 'skranke_lead, skranke_auditor'),
        ('help_under_way', counter), ('ticket_errands', counter), ('ticket_steps', counter),
        ('visits', 'skranke_lead, skranke_auditor, skranke_migrator'),
        ('closed_days', 'skranke_lead, skranke_setup, skranke_auditor, skranke_migrator'),
        ('counter_events', 'skranke_lead, skranke_auditor'),
        ('profiles', counter || ', skranke_workplace'), ('choices', counter || ', skranke_auditor'), ('staff', people),
        ('areas', people || ', skranke_display, skranke_kiosk'), ('offices', everyone),
        ('texts', 'skranke_display, skranke_kiosk, skranke_customer, skranke_locker, ' || people),
        ('planned_breaks', counter), ('stopped_errands', counter),
        ('counter_places', 'skranke_workplace, skranke_desk, skranke_lead')
        ) as r (view, roles)
    loop
        execute format('grant select on api.%I to %s', rule.view, rule.roles);
    end loop;
end $$;

set local role skranke_logins;
grant execute on function rules.set_login(text, text, text[]) to skranke_migrator, skranke_api;

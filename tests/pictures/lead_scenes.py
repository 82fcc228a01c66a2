"""Teamleder: every counter and queue on one board, what needs attention, and what is asked."""
from floor_scenes import query


def take(screen, told):
    told["clock"]("10.42")
    window = screen.run(f"{told['programs']}/skranke", "--data", told["data"], "--station-id", "plads4", "--counter",
                        told["counter"], "--size", told["size"], "--workspace", "lead", "--sign-in-file",
                        told["lead_file"])
    window.says("Kræver din opmærksomhed", "Bord 12, lukket")
    window.picture("lead-begins")
    plan_lunch(told)
    told["clock"]("10.53")
    window.says("Kl. 12.00–12.30", "over mål")
    window.picture("lead")
    window.key("Right", "Bord 2, ")
    window.key("Return", "Hvem sidder ved Bord 2?")
    window.picture("lead-assign")
    window.key("Escape", "Kræver din opmærksomhed")
    window.key("F5", "intet er ændret endnu")
    window.says("Ventetid for en")
    window.picture("lead-proposed")
    window.key("Insert", "Hvad nu, hvis?")
    window.key("Return", "prøve: ")
    window.says("Ventetid for en")
    window.picture("lead-tries")
    window.key("Escape", "Prøven er fortrudt")
    window.press("Pauser …", "Pauser i dag")
    window.picture("lead-breaks")
    window.key("Escape", "Kræver din opmærksomhed")
    window.press("Stop numre …", "Stop numre til et ærinde")
    window.key("Return", "giver ikke flere numre")
    window.picture("lead-stopped")
    window.key("F12", "•••")
    window.picture("lead-covered")
    window.key("ctrl+l", "Tilstand")
    window.picture("lead-list")
    window.end()


def plan_lunch(told):
    """Everybody at a counter for passports, one after the other, so that one is left alone at noon."""
    query(told, "insert into data.planned_break (office_id, day, staff_id, kind, starts, ends) "
                "select 1, date '2026-11-20', s.id, 'lunch', t.at, t.at + interval '30 min' from data.staff s,"
                " (select timestamptz '2026-11-20 12:00 Europe/Copenhagen' as at) t"
                " where s.login in ('anker.lyngdal', 'solvej.tarp', 'kirsa.moelholm', 'nanna.skovlund', 'jeppe.osterbol');"
                "select pg_notify('skranke_office_1', '{\"t\":[],\"c\":[]}')")

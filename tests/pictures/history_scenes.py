"""Historik: what was found, the story of a visit, a search that finds nothing, covered; and a call for a colleague."""
import subprocess


def query(told, sql):
    subprocess.run(["psql", told["operator"], "-XAqtc", sql], check=True, stdout=subprocess.DEVNULL)


def take(screen, told):
    told["clock"]("10.42")
    window = screen.run(f"{told['programs']}/skranke", "--data", told["data"], "--station-id", "plads4", "--counter",
                        told["counter"], "--size", told["size"], "--workspace", "history", "--sign-in-file",
                        told["sign_in_file"])
    window.says("Enter søger", "Fundne besøg", "Kaldt til")
    window.picture("history")
    window.window()
    screen.type("A 12")
    window.key("Return", "A 12 · ")
    window.picture("history-found")
    window.key("F12", "•••")
    window.picture("history-covered")
    window.key("F12", "A 12 · ")
    window.key("ctrl+F12", "Sendt 10.42")
    window.picture("incident-caller")
    query(told, "update data.incident set closed = data.clock(), warning_given = false, conversation_ended = false,"
                " outcome = 'mistake' where closed is null;"
                "insert into data.incident (office_id, counter_id, called_by, called) select 1, c.id, c.staff_id, data.clock()"
                " from data.counter c where c.office_id = 1 and c.name = 'Bord 2';"
                "select pg_notify('skranke_office_1', '{\"h\":null}')")
    window.says("Bord 2 beder om en kollega")
    window.picture("incident-colleague")
    window.end()

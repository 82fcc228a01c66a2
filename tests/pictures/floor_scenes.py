"""Medbetjening: several citizens at once, who waits for help, what was registered today, and what is asked."""
import subprocess

from screen import Role


def query(told, sql):
    subprocess.run(["psql", told["operator"], "-XAqtc", sql], check=True, stdout=subprocess.DEVNULL)


def take(screen, told):
    told["clock"]("10.42")
    window = screen.run(f"{told['programs']}/skranke", "--data", told["data"], "--station-id", "plads4", "--counter",
                        told["counter"], "--size", told["size"], "--workspace", "floor", "--sign-in-file",
                        told["floor_file"])
    window.says("Hvad får borgeren hjælp til?", "Borger-pc 1", "Vejviser")
    for tally in ("Vejviser", "Vejviser", "Udskrift, kopi"):
        press(window, tally, "Talt: " + tally)
    window.picture("floor-begins")
    for letters in ("flyt", "mit", "bolig"):
        begin(screen, window, letters)
    told["clock"]("10.51")
    ask_for_help(told)
    window.says("bad om hjælp")
    window.picture("floor")
    window.key("ctrl+u", "Hvordan endte hjælpen?")
    window.picture("floor-outcome")
    window.key("Escape", "Hvad får borgeren hjælp til?")
    window.key("F7", "Hvad er ærindet ved bordet?")
    window.picture("floor-hand-over")
    window.key("Escape", "Hvad får borgeren hjælp til?")
    window.key("F9", "er afsluttet")
    window.picture("floor-finished")
    window.key("F12", "•••")
    window.picture("floor-covered")
    window.end()


def press(window, button, then):
    window.again_until(lambda: window.find(button, Role.PUSH_BUTTON).get_action_iface().do_action(0), then)


def begin(screen, window, letters):
    """F5 goes to where a topic is found, at a place that is free; the first letters and Enter start it."""
    window.window()
    field = window.find("Find emne")
    field.get_component_iface().grab_focus()
    screen.type(letters)
    window.key("Return", "uret går")


def ask_for_help(told):
    query(told, "insert into data.helper_call (office_id, login, at) values (1, 'stander1', data.clock() - interval '20 s');"
                "select pg_notify('skranke_office_1', '{\"h\":null}')")

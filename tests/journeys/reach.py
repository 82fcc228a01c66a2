"""Every window by ear and by Tab: each control the keyboard reaches has a role and a name, lists and painted views say what
is written in them, and Tab comes to every control and round again. Arguments: a private folder, the program, the
database, and the files with login and password of a clerk, a floorwalker and a team lead."""
import reader
from person import Person, journey
from screen import until

FREE = "F2 kalder den øverste på listen."
CALLED = "Kaldt – på vej til dig"
SERVING = "Du betjener nu"


class Listener:
    """Collects what is wrong in each window, so that one run tells all of it."""

    def __init__(self, screen, program, database):
        self.screen = screen
        self.program = program
        self.database = database
        self.wrong = []

    def open(self, *more):
        return Person(self.screen, self.program, "--database", self.database, *more)

    def staff(self, *more):
        return self.open("--station-id", "plads4", "--counter", "4", "--size", "1440x900", *more)

    def listen(self, where, person):
        """Names and roles, and then the round of the Tab key."""
        def wrong():
            return list(reader.complaints(person.active_window()))
        try:
            until(lambda: not wrong(), "names", 10)
        except TimeoutError:
            self.wrong += [f"{where}: {each}" for each in wrong()]
        met = person.tab_round()
        self.wrong += [f"{where}: Tab comes to a nameless {role} at {at}" for role, name, at in met if not name]
        # By role and name: what scrolls stands elsewhere when Tab has come to it.
        wanted = {key[:2] for key in reader.reachable(person.active_window())}
        self.wrong += [f"{where}: Tab does not come to {missed}" for missed in sorted(wanted - {key[:2] for key in met})]

    def rows(self, where, person, name, expected):
        """The first rows of the list with this name, as a sighted person reads them; of each its first columns."""
        def said():
            for node in reader.nodes(person.program.root()):
                if node.get_role() in reader.LISTS and node.get_name() == name:
                    return [row[:len(wanted)] for row, wanted in zip(reader.rows(node), expected)]
            return []
        try:
            until(lambda: said() == expected, f"the rows of {name}", 10)
        except TimeoutError:
            self.wrong.append(f"{where}: {name} says {said()} and not {expected}")

    def hears(self, where, person, *words):
        """What is painted by hand, in names and descriptions."""
        def said():
            return " | ".join(f"{node.get_name()} {node.get_description()}" for node in reader.nodes(person.program.root()))
        for each in words:
            try:
                until(lambda: each in said(), each, 10)
            except TimeoutError:
                self.wrong.append(f"{where}: nobody hears »{each}« in: {said()}")


def all_windows(screen, arguments):
    program, database, clerk, floorwalker, lead = arguments
    listener = Listener(screen, program, database)
    try:
        the_desk(listener, clerk)
        the_floor(listener, floorwalker)
        the_board(listener, lead)
        the_hall(listener)
    finally:
        print("\n".join(listener.wrong))
    assert not listener.wrong, "what is written above"


def the_desk(listener, file):
    ditte = listener.staff()
    ditte.sees("Bruger-id", "Åbningstid")
    listener.listen("sign-in", ditte)
    ditte.menu(["alt+f"], "Forbind til server …", "Rodcertifikat")
    listener.listen("connect dialog", ditte)
    ditte.press_away("Escape", "Rodcertifikat")
    ditte.go_on_to("Bruger-id")
    ditte.sign_in(file, "F5", FREE)
    listener.listen("desk, free", ditte)
    listener.rows("desk", ditte, "Til dig", [["A 01", "Nyt pas – voksen", "10.42", "0 min", "20 min til mål"],
                                             ["D 01", "Kørekort – duplikat", "10.42", "0 min", "20 min til mål"]])
    listener.rows("desk", ditte, "Øvrige køer", [["C 01", "Flytning – anmeldelse", "10.42", "0 min", "20 min til mål"]])
    ditte.press("F2", CALLED)
    ditte.press("F5", SERVING)
    listener.listen("desk, serving", ditte)
    ditte.press("F7", "Borgeren beholder sit nummer")
    ditte.focus_on("Borgeren beholder sit nummer")
    listener.listen("desk, question", ditte)
    ditte.press_away("Escape", "Borgeren beholder sit nummer")
    ditte.press("F1", "Hvad den gør")
    listener.listen("help", ditte)
    ditte.press_away("Escape", "Hvad den gør")
    ditte.menu(["F10", "Left"], "Skift adgangskode …", "Gammel adgangskode")
    listener.listen("password dialog", ditte)
    ditte.press_away("Escape", "Gammel adgangskode")
    the_past(listener, ditte)
    ditte.program.end()


def the_past(listener, ditte):
    ditte.press("ctrl+f", "Enter søger")
    ditte.focus_on("Nummer")
    ditte.type("A 1")
    ditte.press("Return", "A 01 · ")
    listener.listen("history", ditte)
    listener.rows("history", ditte, "Hvad der skete i besøget", [["10.42", "Fik nummer af en medarbejder"]])


def the_floor(listener, file):
    gudrun = listener.staff()
    gudrun.sign_in(file, "Return", "Hvad får borgeren hjælp til?")
    gudrun.press("F5")
    gudrun.focus_on("Find emne")
    gudrun.type("flyt")
    gudrun.press("Return", "Borger-pc 1, F 02 · Flytning")
    listener.listen("floor", gudrun)
    listener.rows("floor", gudrun, "Venter på hjælp ved pc", [["F 01", "Hjælp ved computer", "0 min"]])
    gudrun.go_on_to("Færdig med hjælp")
    gudrun.press("ctrl+u", "Hvordan endte hjælpen?")
    gudrun.focus_on("Hvordan endte hjælpen?")
    listener.listen("floor, question", gudrun)
    gudrun.program.end()


def the_board(listener, file):
    birthe = listener.staff("--workspace", "lead")
    birthe.sign_in(file, "Return", "Kræver din opmærksomhed")
    birthe.focus_on("Bord 1, ")
    listener.listen("board", birthe)
    listener.hears("board", birthe, "Bord 12, lukket", "Ventende pr. kvarter", "10.30: ")
    listener.rows("board", birthe, "Kø og ventetid", [["Pas"]])
    birthe.go_on_to("Bord 1, ")
    birthe.press("Return", "Hvem sidder ved Bord 1?")
    birthe.focus_on("Hvem sidder ved Bord 1?")
    listener.listen("board, question", birthe)
    birthe.press_away("Escape", "Hvem sidder ved Bord 1?")
    birthe.press("ctrl+l")
    birthe.focus_on("Borde")
    listener.rows("board", birthe, "Borde", [["Bord 1", "lukket", "Ingen"]])
    birthe.program.end()


def the_hall(listener):
    stand = listener.open("--windowed", "--station", "kiosk", "--station-id", "stander1", "--size", "768x1024")
    stand.sees("Pas. Passport")
    listener.listen("ticket stand", stand)
    stand.go_on_to("Pas. Passport")
    stand.press("Return", "Hvor mange er I?")
    listener.listen("ticket stand, persons", stand)
    stand.program.end()
    display = listener.open("--windowed", "--station", "display", "--station-id", "hall1", "--size", "1280x720")
    listener.hears("display", display, "Nummer A 01. Bord 4.", "Folkeregister: 1", "Kørekort: 1", "10.42",
                   "Egelund Borgerservice")
    display.program.end()


journey("reach", all_windows)

"""The staff's window: before anybody has signed in, and one citizen's way over the desk."""
from screen import Role, find_in

QUESTIONS = (  # key, what it asks, the picture's name
    ("F7", "Borgeren beholder sit nummer", "question-send-on"),
    ("F8", "Hvad kommer borgeren for?", "question-new-number"),
    ("ctrl+u", "Hvordan endte besøget?", "question-outcome"),
    ("ctrl+e", "Hvad kommer borgeren ellers for?", "question-add-errand"),
    ("ctrl+h", "Hvilken myndighed tager over?", "question-refer"),
    ("F6", "Hvorfor skal borgeren vente?", "question-park"),
)
FREE = "F2 kalder den øverste på listen."
CALLED = "Kaldt – på vej til dig"
SERVING = "Du betjener nu"


def start(screen, told, *more):
    return screen.run(f"{told['programs']}/skranke", "--data", told["data"], "--station-id", "plads4", "--counter",
                      told["counter"], "--size", told["size"], *more)


def take(screen, told):
    told["clock"]("10.42")
    window = start(screen, told)
    before_sign_in(screen, told, window)
    one_citizen(screen, told, window)
    beside_the_work(screen, window)
    nobody_at_the_desk(screen, told, window)
    window.end()
    practice = start(screen, told, "--practice", "--sign-in-file", told["sign_in_file"])
    practice.says(FREE)
    practice.picture("desk-practice")
    practice.end()


def before_sign_in(screen, told, window):
    window.says("Bruger-id", "Ledigt", "Åbningstid")
    window.picture("signin")
    window.menu(["alt+f"], "Forbind til server …", "Rodcertifikat")
    window.picture("dialog-connect", "Forbind til server")
    screen.key("Escape")
    window.silent_about("Rodcertifikat")
    window.window()
    screen.type(told["login"])
    screen.key("Tab")
    screen.type("det er den ikke")
    screen.key("Return")
    window.says("passer ikke")
    window.picture("signin-refused")
    screen.key("ctrl+a")
    screen.type(told["password"])
    window.key("F5", FREE)
    window.says("Venter ")


def one_citizen(screen, told, window):
    window.picture("desk-free")
    window.key("F2", CALLED)
    window.picture("desk-called")
    window.key("F5", SERVING)
    window.key("F5", "6 trin mangler")
    told["clock"]("10.53")
    window.says("· 10.53", "11:0")
    window.picture("desk-serving")
    tabs(window)
    window.key("F2", "selv om noget mangler?")
    window.picture("question-unfinished")
    window.key("Escape", SERVING)
    for key, asked, name in QUESTIONS:
        window.key(key, asked)
        window.picture(name)
        window.key("Escape", SERVING)
    window.key("F12", "Borgeroplysninger er skjult")
    window.picture("desk-covered")
    screen.key("F12")
    window.silent_about("Borgeroplysninger er skjult")


def tabs(window):
    """Where columns fold under tabs, what lies under the others than the first."""
    page = find_in(window.root(), "Note og mere", Role.PAGE_TAB)
    if not page:
        return
    book = page.get_parent()
    under = {1: "Note til ekspeditionen"} if book.get_child_count() == 2 else {1: "Til dig", 2: "Note til ekspeditionen"}
    for tab, words in under.items():
        book.get_selection_iface().select_child(tab)
        window.says(words)
        window.picture(f"desk-serving-tab-{tab + 1}")
    book.get_selection_iface().select_child(0)
    window.says(SERVING)


def beside_the_work(screen, window):
    window.key("F1", "Hvad den gør")
    window.picture("dialog-help", "Taster og hjælp")
    screen.key("Escape")
    window.silent_about("Hvad den gør")
    window.menu(["F10", "Left"], "Skift adgangskode …", "Gammel adgangskode")
    window.picture("dialog-password", "Skift adgangskode")
    screen.key("Escape")
    window.silent_about("Gammel adgangskode")
    window.menu(["F10", "Left"], "Lås", "Låst af")
    window.picture("signin-locked")


def nobody_at_the_desk(screen, told, window):
    screen.type(told["password"])
    window.key("Return", SERVING)
    window.key("F6", "Hvorfor skal borgeren vente?")
    window.key("Return", FREE)
    window.picture("desk-parked")
    window.menu(["alt+b"], "Pause …", "Du får ikke borgere")
    window.picture("question-pause")
    window.key("Return", "Slut pausen")
    window.picture("desk-paused")

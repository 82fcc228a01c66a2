"""A floorwalker's hour by keyboard alone: several citizens at once, one handed over to a counter, outcomes, tallies, a
correction, a call from the ticket stand. Arguments: a private folder, the program, the database, and the file with login
and password."""
from person import Person, journey

ENDED = "Hvordan endte hjælpen?"
ERRAND = "Hvad er ærindet ved bordet?"
ONE_TOO_MANY = "Hvad har du talt én gang for meget"


def hour(screen, arguments):
    program, database, file = arguments
    gudrun = Person(screen, program, "--database", database, "--station-id", "plads4", "--counter", "4", "--size", "1440x900")
    gudrun.sign_in(file, "Return", "Hvad får borgeren hjælp til?")
    gudrun.sees("Borger-pc 1, ledig", "Borger-pc 4, ledig", "Venter på hjælp ved pc · 1")
    takes_whoever_waits(gudrun)
    helps_two_more(gudrun)
    hands_one_over(gudrun)
    ends_the_others(gudrun)
    counts(gudrun)
    goes_where_somebody_asks(gudrun)
    corrects(gudrun)
    gudrun.menu(["F10", "Left"], "Log af", "Bruger-id", "Åbningstid")


def takes_whoever_waits(gudrun):
    gudrun.press("F2", "Borger-pc 1, F 01 kaldt", "Venter på hjælp ved pc · 0")
    gudrun.press("F5", "Borger-pc 1, F 01 · ")
    gudrun.go_on_to("Færdig med hjælp")


def helps_two_more(gudrun):
    gudrun.move("Down")
    gudrun.focus_on("Start her")
    gudrun.press("F5")
    gudrun.focus_on("Find emne")
    for letters, then in (("flyt", "Borger-pc 2, F 02 · Flytning"), ("mit", "Borger-pc 3, F 03 · MitID")):
        gudrun.type(letters)
        gudrun.press("Return", then, "uret går")


def hands_one_over(gudrun):
    gudrun.press("F7", "F 03 skal til bord")
    gudrun.focus_on(ERRAND)
    assert "MitID – hjælp" in gudrun.chosen(), gudrun.chosen()
    gudrun.press("Return", "F 03 er sendt videre.", "Borger-pc 3, ledig")


def ends_the_others(gudrun):
    gudrun.focus_on("Start her")
    gudrun.move("Up")
    gudrun.press("ctrl+u", ENDED)
    gudrun.focus_on(ENDED)
    gudrun.choose("Klarede det selv")
    gudrun.go_on_to("Årsag")
    gudrun.choose("Sproget driller")
    gudrun.go_on_to("push button Afslut")
    gudrun.press("Return", "F 02 er afsluttet.", "Borger-pc 2, ledig")
    gudrun.focus_on("Start her")
    gudrun.move("Up")
    gudrun.press("F9", "F 01 er afsluttet.", "Borger-pc 1, ledig")
    gudrun.press("ctrl+z", "Fortrudt.", "Borger-pc 1, F 01 · ")
    gudrun.press("F9", "F 01 er afsluttet.", "Borger-pc 1, ledig")


def counts(gudrun):
    gudrun.go_on_to("Vejviser")
    gudrun.press("space", "Talt: Vejviser.", "Vejviser 1")
    gudrun.press("space", "Vejviser 2")
    gudrun.go_on_to("Træk fra …")
    gudrun.press("Return", ONE_TOO_MANY)
    gudrun.focus_on(ONE_TOO_MANY)
    gudrun.press("Return", "Trukket fra: Vejviser.", "Vejviser 1")


def goes_where_somebody_asks(gudrun):
    gudrun.sees("bad om hjælp")
    gudrun.go_on_to("Jeg går derhen")
    gudrun.press("Return", "Du går til Nummerstander 1.")
    gudrun.sees_no_more("bad om hjælp")


def corrects(gudrun):
    gudrun.go_on_to("Sidste registreringer")
    gudrun.choose("Flytning")
    gudrun.press("Return", "Ret F 02")
    gudrun.focus_on(ENDED)
    gudrun.choose("Henvist")
    gudrun.go_on_to("Henvist til")
    gudrun.choose("Biblioteket (it-hjælp)")
    gudrun.go_on_to("push button Ret")
    gudrun.press("Return", "F 02 er rettet.", "Henvist: Biblioteket (it-hjælp)")


journey("floorwalker", hour)

"""A clerk's hour by keyboard alone, from signing in to closing the counter: every key of Ekspedition at least once.
Arguments: a private folder, the program, the database, and the file with login and password."""
from person import Person, journey

FREE = "F2 kalder den øverste på listen."
CALLED = "Kaldt – på vej til dig"
SERVING = "Du betjener nu"
REASON = "Hvorfor skal borgeren vente?"
MISSING = "selv om noget mangler?"


def hour(screen, arguments):
    program, database, file = arguments
    ditte = Person(screen, program, "--database", database, "--station-id", "plads4", "--counter", "4", "--size", "1440x900")
    ditte.sign_in(file, "F5", FREE)
    ditte.sees("Venter 4", "Bord 4 i dag")
    parks_the_first(ditte)
    sends_the_second_on(ditte)
    finishes_the_third_with_an_outcome(ditte)
    waits_in_vain_for_the_fourth(ditte)
    resumes_the_first_and_sends_to_payment(ditte)
    has_a_pause(ditte)
    gives_numbers_and_calls_one_out_of_turn(ditte)
    looks_beside_the_work(ditte)
    calls_a_colleague_and_writes_it_down(ditte)
    ends_the_day(ditte)


def parks_the_first(ditte):
    ditte.press("F2", CALLED, "A 01", "Venter 3")
    ditte.press("F3")
    ditte.press("F5", SERVING, "6 trin mangler")
    ditte.press("F5", "5 trin mangler")
    ditte.press("F5", "4 trin mangler")
    ditte.go_on_to("Note")
    ditte.type("Henter foto")
    ditte.press("ctrl+e", "Hvad kommer borgeren ellers for?")
    ditte.focus_on("Hvad kommer borgeren ellers for?")
    ditte.choose("Pas – udlevering")
    ditte.press("Return", "Nyt pas – voksen + Pas – udlevering")
    park(ditte, "A 01")
    ditte.sees("henter foto")
    ditte.press("ctrl+z", "Fortrudt.", SERVING)
    park(ditte, "A 01")


def park(ditte, number):
    ditte.press("F6", REASON)
    ditte.focus_on(REASON)
    ditte.choose("henter foto")
    ditte.press("Return", f"{number} er parkeret.")
    ditte.is_told(f"{number} er parkeret.")


def sends_the_second_on(ditte):
    ditte.press("F2", CALLED, "A 02", "Venter 2")
    ditte.press("F7", "Borgeren beholder sit nummer")
    ditte.focus_on("Borgeren beholder sit nummer")
    ditte.choose("MitID – hjælp")
    ditte.press("Return", "A 02 er sendt videre.")


def finishes_the_third_with_an_outcome(ditte):
    ditte.press("F2", CALLED, "A 03")
    ditte.press("F5", SERVING)
    ditte.press("F2", MISSING)
    ditte.focus_on("Bliv")
    ditte.press_away("Escape", MISSING)
    ditte.sees(SERVING)
    ditte.press("ctrl+u", "Hvordan endte besøget?")
    ditte.focus_on("Hvordan endte besøget?")
    ditte.choose("Papirer mangler")
    ditte.press("Return", "✔ Papirer mangler")
    ditte.press("F9", MISSING)
    ditte.go_on_to("Afslut alligevel")
    ditte.press("Return", "A 03 er afsluttet.")


def waits_in_vain_for_the_fourth(ditte):
    ditte.press("F2", CALLED, "D 01")
    ditte.press("F4", "Giv borgeren tid til at nå hen til bordet")
    ditte.focus_on("Bliv")
    ditte.go_on_to("Ikke mødt")
    ditte.press("Return", "D 01 er ikke mødt.")


def resumes_the_first_and_sends_to_payment(ditte):
    ditte.press("ctrl+F6", CALLED, "A 01", "Henter foto")
    ditte.press("F5", SERVING, "4 trin mangler")
    ditte.press("ctrl+b", "A 01 er sendt videre.")
    ditte.sees_no_more("Henter foto")


def has_a_pause(ditte):
    ditte.menu(["alt+b"], "Pause …", "Du får ikke borgere")
    ditte.focus_on("Du får ikke borgere")
    ditte.choose("Frokost")
    ditte.press("Return", "Bord 4 holder pause.")
    ditte.press_away("F5", "Bord 4 holder pause.")


def gives_numbers_and_calls_one_out_of_turn(ditte):
    for errand, number in (("Kørekort – fornyelse", "D 02"), ("Nyt pas – voksen", "A 04")):
        ditte.press("F8", "Hvad kommer borgeren for?")
        ditte.focus_on("Hvad kommer borgeren for?")
        ditte.choose(errand)
        ditte.press("Return", f"Borgerens nummer er {number}.")
    ditte.press("ctrl+l")
    ditte.focus_on("Til dig")
    ditte.choose("A 04")
    ditte.press("ctrl+Return", CALLED)
    ditte.press("F5", SERVING, "6 trin mangler")
    for missing in (5, 4, 3, 2, 1):
        ditte.press("F5", f"{missing} trin mangler")
    ditte.press_away("F5", "trin mangler")
    ditte.press("F2", "A 04 er afsluttet.", CALLED, "D 02")
    ditte.press("shift+F6", "D 02 er tilbage i køen.")


def looks_beside_the_work(ditte):
    ditte.press("F1", "Hvad den gør")
    ditte.in_dialog("Taster og hjælp")
    ditte.focus_on("Taster og hjælp")
    ditte.press_away("Escape", "Hvad den gør")
    ditte.press("F12", "•••")
    ditte.press_away("F12", "•••")
    ditte.press("ctrl+f", "Enter søger")
    ditte.focus_on("Nummer")
    ditte.type("A 3")
    ditte.press("Return", "A 03 · ")
    ditte.go_on_to("Kopiér besøget")
    ditte.press("Return", "Besøget er kopieret")
    ditte.menu(["alt+v"], "Ekspedition", FREE)


def calls_a_colleague_and_writes_it_down(ditte):
    ditte.press("ctrl+F12", "Sendt 10.42")
    ditte.menu(["alt+h"], "Notér et kald …", "Der skrives intet om borgeren her")
    ditte.in_dialog("Notér et kald")
    ditte.go_on_to("Hvordan det endte")
    ditte.choose("Borgeren blev fulgt ud")
    ditte.go_on_to("advarsel")
    ditte.press("space")
    ditte.go_on_to("push button Notér")
    ditte.press_away("Return", "Der skrives intet om borgeren her", "Sendt 10.42")


def ends_the_day(ditte):
    ditte.menu(["alt+b"], "Luk bordet", "Bord 4 er lukket.")
    ditte.menu(["F10", "Left"], "Log af", "Bruger-id", "Åbningstid")
    ditte.sees_no_more("Bord 4 i dag")


journey("clerk", hour)

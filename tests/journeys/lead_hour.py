"""A team lead's hour by keyboard alone: a colleague is seated and gets another profile, what needs attention is attended
to, a stuck number goes back, an errand stops and starts, a break is planned and taken away. Arguments: a private folder,
the program, the database, and the file with login and password."""
from person import Person, journey

WHO = "Hvem sidder ved Bord 3?"
FROM_NOW = "Yasmin Holmgaard sidder der fra næste borger."


def hour(screen, arguments):
    program, database, file = arguments
    birthe = Person(screen, program, "--database", database, "--station-id", "plads4", "--counter", "4", "--size", "1440x900",
                    "--workspace", "lead")
    birthe.sign_in(file, "Return", "Kræver din opmærksomhed")
    birthe.focus_on("Bord 1, ")
    birthe.sees("35 min over normalt", "Bord 12, lukket")
    seats_a_colleague(birthe)
    gives_another_profile(birthe)
    attends(birthe)
    stops_an_errand_and_starts_it_again(birthe)
    plans_a_break(birthe)
    birthe.menu(["F10", "Left"], "Log af", "Bruger-id", "Åbningstid")


def seats_a_colleague(birthe):
    seat(birthe)
    birthe.press("ctrl+z", "Fortrudt.", "Bord 3, lukket")
    seat(birthe)


def seat(birthe):
    while "Bord 3, " not in birthe.focus_name():
        birthe.move("Right")
    birthe.press("Return", WHO)
    birthe.focus_on(WHO)
    birthe.choose("Yasmin Holmgaard")
    birthe.press("Return", FROM_NOW, "Bord 3, ledig, Yasmin H. · Digital hjælp")
    birthe.focus_on("Bord 3, ledig")


def gives_another_profile(birthe):
    birthe.press("Return", WHO)
    birthe.focus_on(WHO)
    assert "Yasmin Holmgaard bliver" in birthe.chosen(), birthe.chosen()
    birthe.go_on_to("Profil")
    birthe.choose("Alt")
    birthe.press("Return", "Bord 3 tager de nye ærinder", "Bord 3, ledig, Yasmin H. · Alt")


def attends(birthe):
    birthe.go_on_to("Flyt frem …: C 01")
    birthe.press("Return", "Skal C 01 flyttes frem?")
    birthe.focus_on("Flyt frem")
    birthe.press("Return", "C 01 er nu forrest.")
    birthe.go_on_to("Sæt tilbage …")
    birthe.press("Return", "Skal A 01 tilbage i køen?")
    birthe.focus_on("Skal A 01 tilbage i køen?")
    birthe.choose("Det har varet for længe")
    birthe.press("Return", "A 01 er tilbage i køen.", "Bord 1, ledig")


def stops_an_errand_and_starts_it_again(birthe):
    birthe.menu(["alt+b"], "Stop numre …", "Stop numre til et ærinde")
    birthe.focus_on("Stop numre til et ærinde")
    birthe.choose("Pas – udlevering")
    birthe.press("Return", "Pas – udlevering: nummerstanderen giver ikke flere numre.")
    birthe.go_on_to("Åbn igen")
    birthe.press("Return", "Pas – udlevering: nummerstanderen giver numre igen.")


def plans_a_break(birthe):
    birthe.menu(["alt+b"], "Pauser …", "Pauser i dag")
    birthe.focus_on("Pauser i dag")
    birthe.press("Return", "Hvem skal have pause?")
    birthe.focus_on("Ny pause")
    birthe.choose("Yasmin Holmgaard")
    birthe.go_on_to("Varer")
    birthe.choose("45 min")
    birthe.press("Return", "Pausen er planlagt for Yasmin Holmgaard.", "11.45–12.30 Frokost")
    birthe.menu(["alt+b"], "Pauser …", "Pauser i dag")
    birthe.focus_on("Pauser i dag")
    birthe.choose("Yasmin Holmgaard")
    birthe.press("Return", "Flyt pausen for Yasmin Holmgaard")
    birthe.focus_on("Flyt pausen for Yasmin Holmgaard")
    birthe.choose("Fjern pausen")
    birthe.press("Return", "Pausen for Yasmin Holmgaard er fjernet.")


journey("lead", hour)

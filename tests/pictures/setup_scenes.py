"""Opsætning: opening hours as a change is planned, what it leads to, its history, and longer pages."""
from screen import Role

PAGES = ("Kontor og borde", "Åbningstider", "Lukkedage og lørdage", "Fagområder og nummerserier", "Ærinder",
         "Profiler ved bordene", "Nummerstander", "Medbetjening", "Udfald og begrundelser", "Tekster og sprog",
         "Medarbejdere og roller", "Enheder pr. bord")


def take(screen, told):
    told["clock"]("10.42")
    window = screen.run(f"{told['programs']}/skranke", "--data", told["data"], "--station-id", "plads4", "--size",
                        told["size"], "--workspace", "setup", "--sign-in-file", told["setup_file"])
    window.says("Opsætningens sider", "Torsdag")
    window.picture("setup-begins")
    fill(window, "Ændringen gælder fra", "4.1.2027")
    fill(window, "Torsdag", "10-18")
    window.says("Fra 4. januar 2027", "10.00–18.00", "● ændret")
    window.picture("setup-draft")
    window.key("ctrl+s", "Skriv hvorfor")
    fill(window, "Begrundelse (vises i historikken)", "Torsdag til 18 efter byrådets beslutning")
    window.says("Gem, gælder fra 4. januar 2027")
    window.picture("setup")
    window.key("ctrl+s", "Gemt. Det gælder fra 4. januar 2027.")
    versions = window.find("Historik", Role.TREE_TABLE)
    versions.get_component_iface().grab_focus()
    window.key("Down", "Brug som ny kladde")
    window.picture("setup-history")
    for page, name in (("Kontor og borde", "office"), ("Ærinder", "errands"), ("Profiler ved bordene", "profiles"),
                       ("Medarbejdere og roller", "staff"), ("Enheder pr. bord", "devices")):
        turn_to(screen, window, page)
        window.picture(f"setup-{name}")
    window.end()


def turn_to(screen, window, page):
    """From the first page, by as many presses as it takes."""
    window.window()
    window.find("Opsætningens sider").get_component_iface().grab_focus()
    screen.key("Home")
    for _ in range(PAGES.index(page)):
        screen.key("Down")
    window.find(page, Role.LABEL)


def fill(window, field, words):
    """As typed, and left by Tab."""
    window.window()
    found = window.find(field, Role.TEXT)
    found.get_component_iface().grab_focus()
    found.get_editable_text_iface().set_text_contents(words)
    window.key("Tab", field)

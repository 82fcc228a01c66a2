"""Opsætning: opening hours as a change is planned, what it leads to, and a longer page."""
from screen import Role


def take(screen, told):
    told["clock"]("10.42")
    window = screen.run(f"{told['programs']}/skranke", "--data", told["data"], "--station-id", "plads4", "--size",
                        told["size"], "--workspace", "setup", "--sign-in-file", told["setup_file"])
    window.says("Åbningstider", "Hvad sker der, hvis du gemmer?", "Historik")
    window.picture("setup-begins")
    fill(window, "Ændringen gælder fra", "4.1.2027")
    window.key("ctrl+l", "torsdag")
    for _ in range(3):
        window.key("Down", "torsdag")
    fill(window, "Lukker", "18")
    window.says("Gem, gælder fra 4. januar 2027")
    fill(window, "Begrundelse (vises i historikken)", "Torsdag til 18 efter byrådets beslutning")
    window.picture("setup")
    window.key("ctrl+s", "Gemt. Det gælder fra 4. januar 2027.")
    window.picture("setup-saved")
    pages = window.find("Opsætningens sider")
    pages.get_component_iface().grab_focus()
    for words in ("Lukkedage og lørdage", "Fagområder og nummerserier", "Ærinder"):
        window.key("Down", words)
    window.says("KLE-nummer")
    window.picture("setup-errands")
    window.end()


def fill(window, field, words):
    """As typed, and left by Tab."""
    window.window()
    found = window.find(field, Role.TEXT)
    found.get_component_iface().grab_focus()
    found.get_editable_text_iface().set_text_contents(words)
    window.key("Tab", field)

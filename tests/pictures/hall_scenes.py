"""The screens citizens meet: the display while a number is called, and the ticket stand page by page."""
import json
import urllib.request

import desk_scenes

# What citizens meet has colours and letters of its own and fits whatever glass it gets: neither the theme nor the
# size of the PC's text changes it. So it is pictured in two variants, which differ in the glass.
SIZES = {  # of the display, and of the stand
    "light": (("1920x1080", "1080x1920"), ("1080x1920", "1920x1080")),
    "small": (("1280x720", "1024x768", "720x1280"), ("1280x720", "540x960", "768x1024")),
}


def station(screen, told, kind, station_id, size, *more):
    return screen.run(f"{told['programs']}/skranke", "--data", told["data"], "--windowed", "--station", kind,
                      "--station-id", station_id, "--size", size, *more)


def stand(screen, told, size, *more):
    opened = station(screen, told, "kiosk", "stander1", size, "--printer-address", told["printer"], *more)
    opened.says("Pas. Passport")
    return opened


def take(screen, told):
    told["clock"]("10.42")
    displays, stands = SIZES[told["variant"]]
    take_quiet_display(screen, told, displays[0])
    desk = desk_scenes.start(screen, told, "--sign-in-file", told["sign_in_file"])
    desk.says(desk_scenes.FREE)
    desk.key("F2", desk_scenes.CALLED)
    desk.end()
    for size in displays:
        take_display(screen, told, size)
    for size in stands:
        pages_of_a_stand(screen, told, size)
    if told["variant"] == "light":
        rarer_pages(screen, told, stands[0])


def take_quiet_display(screen, told, size):
    display = station(screen, told, "display", "hall1", size)
    display.says("Tag et nummer")
    display.picture(f"display-{size}-quiet")
    display.end()


def take_display(screen, told, size):
    """The clock stands still, so what has been called is still being called."""
    display = station(screen, told, "display", "hall1", size)
    display.says(". Bord 4.")
    display.picture(f"display-{size}")
    display.end()


def pages_of_a_stand(screen, told, size):
    page = stand(screen, told, size)
    page.picture(f"kiosk-{size}")
    page.press("Flyt ned", "Flyt op")
    page.picture(f"kiosk-{size}-low")
    page.press("Flyt op", "Flyt ned")
    page.press("Større", "Større ✓")
    page.press("Kontrast", "Kontrast ✓")
    page.picture(f"kiosk-{size}-larger-contrast")
    page.press("Українська", "Паспорт")
    page.picture(f"kiosk-{size}-larger-contrast-ukrainian")
    page.end()
    page = stand(screen, told, size)
    page.press("العربية", "جواز السفر")
    page.picture(f"kiosk-{size}-arabic")
    page.end()
    page = stand(screen, told, size)
    page.press("Pas. Passport", "Hvor mange er I?")
    page.picture(f"kiosk-{size}-persons")
    page.press("1", "Dit nummer er")
    page.says("Tag sedlen")
    page.picture(f"kiosk-{size}-ticket")
    page.end()


def rarer_pages(screen, told, size):
    page = stand(screen, told, size)
    page.press("Tilkald en medarbejder", "En medarbejder er på vej.")
    page.picture(f"kiosk-{size}-help-called")
    page.end()
    printer(told, "paper_out")
    page = stand(screen, told, size)
    page.press("Pas. Passport", "Hvor mange er I?")
    page.press("1", "Husk dit nummer")
    page.picture(f"kiosk-{size}-no-paper")
    page.end()
    printer(told, "ok")
    page = stand(screen, told, size, "--practice")
    page.picture(f"kiosk-{size}-practice")
    page.press("Pas. Passport", "Hvor mange er I?")
    page.says("Er du der stadig?", patience=90)  # after a minute untouched
    page.picture(f"kiosk-{size}-still-there")
    page.end()


def printer(told, scenario):
    body = json.dumps({"name": scenario, "times": 100}).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{told['printer_admin']}/scenario", body,
                                     {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=10).close()

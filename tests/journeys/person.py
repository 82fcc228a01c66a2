"""Somebody at one program with a keyboard and a screen reader, and nothing else: every act is a key, everything that is
seen is read through AT-SPI, and every wait is for what is to be seen."""
import os
import re
import subprocess
import sys
import time
import traceback

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "pictures"))
import reader
from reader import State
from screen import Role, Screen, find_in, until

ITEMS = (Role.MENU_ITEM, Role.CHECK_MENU_ITEM, Role.RADIO_MENU_ITEM)

NOWHERE = ("nowhere", "", (0, 0))
TURN = 0.7  # seconds; what is pressed within 0.4 s of an answer does not count, on purpose
SOON = 5  # seconds in which the focus moves


class Person:
    def __init__(self, screen, *command):
        self.screen = screen
        self.focus = reader.Focus()
        self.program = screen.run(*command)
        self.ready = 0

    def sign_in(self, file, key, then):
        """The password is typed by way of standard input and stands in no argument."""
        with open(file, encoding="utf-8") as lines:
            told = dict(line.strip().split(" = ", 1) for line in lines)
        self.sees("Bruger-id", "Åbningstid")
        self.focus_on("Bruger-id")
        self.type(told["login"])
        self.go_on_to("Adgangskode")
        self.type(told["password"])
        self.press(key, then)

    def press(self, key, *then):
        """Presses a key, which makes the window say `then`; what it said before is no answer."""
        self.turn()
        for words in then[:1]:
            assert not find_in(self.program.root(), words), f"{words} stood there before {key}"
        self.program.window()
        if then:
            self.program.again_until(lambda: self.screen.key(key), then[0])
            self.sees(*then[1:])
        else:
            self.screen.key(key)
        self.ready = time.monotonic() + TURN

    def press_away(self, key, *gone):
        """Presses a key after which the window no longer says `gone`."""
        self.turn()
        self.program.window()
        self.screen.key(key)
        self.sees_no_more(*gone)
        self.ready = time.monotonic() + TURN

    def turn(self):
        until(lambda: time.monotonic() >= self.ready, "the moment in which a second press counts")

    def type(self, text):
        self.program.window()
        self.screen.type(text)

    def sees(self, *words):
        self.program.says(*words)

    def is_told(self, words):
        """A notice, which a reader says wherever the keyboard is."""
        self.program.find(words, Role.NOTIFICATION)

    def sees_no_more(self, *words):
        for each in words:
            self.program.silent_about(each)

    def active_window(self):
        """The window that has the keyboard: a dialog keeps it from the one behind."""
        root = self.program.root()
        windows = [root.get_child_at_index(at) for at in range(root.get_child_count())]
        return next((window for window in windows if window and reader.has(window, State.ACTIVE)), root)

    def focused(self):
        return self.focus.now() or reader.focused_in(self.program.root())

    def focus_name(self):
        node = self.focused()
        return reader.said_of(node) if node else ""

    def focus_on(self, words):
        """Waits until the keyboard is where `words` are heard."""
        until(lambda: words in self.focus_name(), f"the focus on {words}, which is on {self.focus_name()}")

    def go_on_to(self, words, key="Tab", most=80):
        """Goes from control to control until the one with `words` has the keyboard."""
        self.program.window()
        passed, places = [], []
        while words not in self.focus_name():
            passed.append(self.focus_name())
            places.append(self.here())  # buttons of one name may stand in a row
            stuck = len(places) > 3 and len(set(places[-4:])) == 1
            assert not stuck and len(passed) <= most, f"{key} does not come to {words}, but to: {passed}"
            self.move(key)
        return passed

    def move(self, key):
        """A key after which the focus is elsewhere; or where it was, where there is no other place."""
        before = self.here()
        self.screen.key(key)
        try:
            until(lambda: self.here() not in (NOWHERE, before), "the focus to move", SOON)
        except TimeoutError:
            pass

    def tab_round(self, most=120):
        """All that the Tab key comes to until it comes round, and where each stands."""
        self.program.window()
        met = []
        while len(met) <= most:
            self.move("Tab")
            here = self.here()
            if here in met:
                return met
            met.append(here)
        raise AssertionError(f"Tab does not come round: {met}")

    def here(self):
        node = self.focused()
        return reader.key_of(node) if node else NOWHERE

    def choose(self, words, key="Down", most=40):
        """Goes down in the list or choice that has the keyboard until `words` are chosen."""
        for _ in range(most):
            if words in self.chosen():
                return
            before = self.chosen()
            self.screen.key(key)
            until(lambda: self.chosen() != before, f"another choice than {before}", SOON)
        raise AssertionError(f"{words} is not to be chosen, but {self.chosen()}")

    def chosen(self):
        node = self.focused()
        if node is None:
            return ""
        if node.get_role() in reader.LISTS:
            return " ".join(reader.chosen_row(node))
        return reader.value_of(node)

    def menu(self, way, item, *then):
        """Opens a menu by the keys of `way` and goes down to an item of it."""
        self.turn()
        self.program.window()
        for key in way:
            self.screen.key(key)
        wanted = until(lambda: self.menu_item(item), f"{item} in the menu")
        for _ in range(wanted.get_parent().get_child_count()):
            if reader.has(wanted, State.SELECTED):
                break
            self.screen.key("Down")
            until(lambda: any(reader.has(each, State.SELECTED) for each in self.menu_items()), "an item to be chosen")
        self.screen.key("Return")
        self.sees(*then)
        self.ready = time.monotonic() + TURN

    def menu_items(self):
        return [node for node in reader.nodes(self.program.root()) if node.get_role() in ITEMS]

    def menu_item(self, words):
        return next((node for node in self.menu_items() if words in node.get_name()), None)

    def in_dialog(self, title):
        """The window that has come up, with the keyboard."""
        self.program.window(re.escape(title))


def journey(name, steps):
    """Runs `steps(screen, arguments)` on a screen of its own; `arguments` are those after the private folder, which comes
    first. What went wrong is told with what the window said."""
    folder, arguments = sys.argv[1], sys.argv[2:]
    screen = Screen(name, folder, folder)
    try:
        steps(screen, arguments)
    except (AssertionError, TimeoutError):
        traceback.print_exc()
        for program in screen.programs:
            print("\n".join(reader.written(program.root())), file=sys.stderr)
        if "SKRANKE_PICTURES" in os.environ:
            subprocess.run(["import", "-window", "root", f"{os.environ['SKRANKE_PICTURES']}/{name}.png"], check=False)
        with open(screen.log, encoding="utf-8", errors="replace") as log:
            sys.exit(log.read()[-4000:])
    finally:
        screen.close()

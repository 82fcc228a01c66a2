"""The virtual screen as a person with a keyboard and a screen reader meets it: programs are started, keys pressed,
words waited for, pictures taken. Every wait is for a condition and has a deadline."""
import os
import re
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

Role = Atspi.Role
PATIENCE = 60  # seconds; only a failure takes as long
HEARD = 5  # seconds; after that a key or a press came too early and is given again


def until(so, what, patience=PATIENCE):
    """Waits until `so()` yields something, and returns it."""
    end = time.monotonic() + patience
    while True:
        try:
            found = so()
        except GLib.Error:  # a control went while it was read
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise TimeoutError(f"waited in vain for: {what}")
        time.sleep(0.03)


def output_of(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout


class Program:
    """One running program and what it shows."""

    def __init__(self, screen, words):
        self.screen = screen
        with open(screen.log, "ab") as log:
            self.process = subprocess.Popen([str(word) for word in words], stderr=log, stdout=log)
        screen.programs.append(self)

    def windows(self):
        found = output_of("xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".")
        return found.decode().split()

    def window(self, title="."):
        """Its newest window with such a title, with the keyboard."""

        def found():
            for window in reversed(self.windows()):
                if re.search(title, output_of("xdotool", "getwindowname", window).decode()):
                    return window
            if self.process.poll() is not None:
                sys.exit("a program ended by itself; see windows.log")
            return None

        def has_the_keyboard():
            wanted = found()
            asked = ("windowactivate", "--sync", wanted, "getwindowfocus") if wanted else ("getwindowfocus",)
            return wanted and output_of("xdotool", *asked).decode().split()[-1:] == [wanted] and wanted

        return until(has_the_keyboard, f"the keyboard in a window named {title}")

    def root(self):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(at)
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def find(self, words, role=None, patience=PATIENCE):
        """The first control on the screen whose name or text holds `words`; waits for it."""
        return until(lambda: find_in(self.root(), words, role), words, patience)

    def says(self, *all_words, patience=PATIENCE):
        for words in all_words:
            self.find(words, patience=patience)

    def silent_about(self, words):
        until(lambda: not find_in(self.root(), words), f"no more {words}")

    def again_until(self, act, words, role=None):
        """A key or a press in the first moments of a screen does not count, on purpose: it was meant for the last."""
        for _ in range(PATIENCE // HEARD):
            act()
            try:
                return until(lambda: find_in(self.root(), words, role), words, HEARD)
            except TimeoutError:
                pass
        raise TimeoutError(f"no key or press led to: {words}")

    def key(self, key, words, role=None):
        """Presses a key that makes the window say `words`; never one that another window would get."""

        def press():
            self.window()
            self.screen.key(key)

        self.again_until(press, words, role)

    def press(self, words, then):
        """As a screen reader presses a button, which makes the window say `then`."""
        self.again_until(lambda: self.find(words).get_action_iface().do_action(0), then)

    def menu(self, way, item, then):
        """Opens a menu by the keys of `way` and goes down to an item of it."""
        self.window()
        for key in way:
            self.screen.key(key)
        wanted = self.find(item, Role.MENU_ITEM)
        for _ in range(wanted.get_parent().get_child_count()):
            if wanted.get_state_set().contains(Atspi.StateType.SELECTED):
                break
            self.screen.key("Down")
            output_of("xprop", "-root", "_NET_ACTIVE_WINDOW")
        self.screen.key("Return")
        self.says(then)

    def picture(self, name, title="."):
        self.screen.picture(self.window(title), name)

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.screen.programs.remove(self)


def find_in(node, words, role=None):
    """The first node under `node`, itself first, that says `words`."""
    try:
        if node is None or not on_screen(node):
            return None
        if (role is None or node.get_role() == role) and (words in one_line(node.get_name()) or words in text_of(node)):
            return node
        children = [node.get_child_at_index(at) for at in range(node.get_child_count())]
    except GLib.Error:  # it went while it was read
        return None
    for child in children:
        found = find_in(child, words, role)
        if found:
            return found
    return None


def on_screen(node):
    return node.get_role() == Role.APPLICATION or node.get_state_set().contains(Atspi.StateType.SHOWING)


def text_of(node):
    text = node.get_text_iface()
    return one_line(Atspi.Text.get_text(text, 0, -1)) if text else ""


def one_line(text):
    """Long words are broken where their column ends."""
    return " ".join((text or "").split())


class Screen:
    """The screen under which this process runs, with a window manager that neither dresses nor moves windows."""

    def __init__(self, variant, folder, private):
        Atspi.init()
        self.variant = variant
        self.folder = folder
        self.log = os.path.join(private, "windows.log")
        self.programs = []
        rules = os.path.join(private, "openbox.xml")
        with open(rules, "w", encoding="utf-8") as out:
            out.write('<openbox_config xmlns="http://openbox.org/3.4/rc"><applications><application type="normal">'
                      "<decor>no</decor><position force=\"yes\"><x>0</x><y>0</y></position></application>"
                      "</applications><theme><keepBorder>no</keepBorder></theme></openbox_config>")
        self.manager = subprocess.Popen(["openbox", "--config-file", rules], stderr=subprocess.DEVNULL)
        until(lambda: b"window id" in output_of("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "the window manager")

    def run(self, *words):
        return Program(self, words)

    def close(self):
        for program in list(self.programs):
            program.end()
        self.manager.terminate()
        self.manager.wait()

    def key(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)

    def type(self, text):
        """By way of standard input: a password never stands in an argument."""
        subprocess.run(["xdotool", "type", "--file", "-"], input=text, text=True, check=True)

    def picture(self, window, name):
        """Of what stands still."""

        def still():
            first = output_of("import", "-window", window, "ppm:-")
            return first and first == output_of("import", "-window", window, "ppm:-") and first

        seen = until(still, f"{name} to stand still")
        file = os.path.join(self.folder, f"{name}.png")
        subprocess.run(["convert", "ppm:-", file], input=seen, check=True)
        width, height = seen.split(b"\n", 2)[1].decode().split()
        with open(os.path.join(self.folder, "INDEX"), "a", encoding="utf-8") as index:
            index.write(f"{self.variant}/{name}.png  {width} × {height}\n")

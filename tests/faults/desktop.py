"""The one true desktop of an office day under faults, and the person before it. Arguments: the program, the database, a
private folder, the counter, the file to sign in with. Told on standard input, a word a line: `work` and `rest`; `look`,
which is answered with every text that stands in the window, a line each, and an empty line; `end`."""
import os
import queue
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "pictures"))
from gi.repository import GLib
from screen import Role, Screen, on_screen, one_line, text_of

HERE = ("Kaldt – på vej til dig", "Du betjener nu")
FIRST = 300  # seconds until the window is there; only a failure takes as long
HASTE = 1.5  # seconds between two keys
ROWS = (Role.TABLE, Role.TREE_TABLE)  # the office's many numbers need not be read one by one


def texts(node):
    try:
        if node is None or not on_screen(node):
            return
        yield from filter(None, {one_line(node.get_name()), text_of(node)})
        children = () if node.get_role() in ROWS else range(node.get_child_count())
        children = [node.get_child_at_index(at) for at in children]
    except GLib.Error:  # it went while it was read
        return
    for child in children:
        yield from texts(child)


def hear(words):
    for line in sys.stdin:
        words.put(line.strip())
    words.put("end")


def press(screen, window):
    """Calls whoever is next, and puts whoever is here back in the queue."""
    here = any(text in HERE for text in texts(window.root()))
    window.window()
    screen.key("shift+F6" if here else "F2")


def main(program, database, folder, counter, file):
    screen = Screen("desktop", folder, folder)
    words = queue.Queue()
    threading.Thread(target=hear, args=(words,), daemon=True).start()
    try:
        window = screen.run(program, "--database", database, "--station-id", "plads4", "--counter", counter,
                            "--sign-in-file", file, "--lock-after", "0")
        window.find("Venter ", patience=FIRST)
        at_work = False
        while True:
            try:
                word = words.get(timeout=HASTE if at_work else None)
            except queue.Empty:
                press(screen, window)
                continue
            if word == "end":
                break
            if word == "look":
                print(*texts(window.root()), "", sep="\n", flush=True)
            else:
                at_work = word == "work"
    finally:
        screen.close()


main(*sys.argv[1:])

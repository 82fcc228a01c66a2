"""Two desks at one database, each a program and a window of its own. What is pressed at one is seen at the other, and F2
at both gives each a citizen of its own. Arguments: a private folder, the program, the database, and for each desk its
counter and the file it signs in with."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "pictures"))
from screen import Screen

FREE = "F2 kalder den øverste på listen."
CALLED = "Kaldt – på vej til dig"


def main(folder, program, database, *desks):
    screen = Screen("two desks", folder, folder)
    try:
        first, second = (
            screen.run(program, "--database", database, "--station-id", "plads4", "--counter", counter,
                       "--sign-in-file", file)
            for counter, file in zip(desks[::2], desks[1::2]))
        for desk in (first, second):
            desk.says(FREE, "Venter 3")

        first.key("F2", CALLED)
        first.says("A 01", "Venter 2")
        second.says("Venter 2")
        second.silent_about("A 01")

        second.key("F2", CALLED)
        second.says("A 02", "Venter 1")
        first.says("Venter 1")
        first.silent_about("A 02")

        first.key("shift+F6", "A 01 er tilbage i køen.")
        second.says("A 01", "Venter 2", "A 02")
    finally:
        screen.close()


main(*sys.argv[1:])

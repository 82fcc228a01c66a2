#!/usr/bin/python3
"""Some pictures of one variant. `take` starts this under a screen of its own:
scenes.py VARIANT SIZE desk|floor|lead|history|hall|setup FOLDER PRIVATE"""
import json
import os
import pathlib
import subprocess
import sys
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk_scenes
import floor_scenes
import hall_scenes
import history_scenes
import lead_scenes
import setup_scenes
from screen import Screen


def set_clock(operator, time):
    """The demonstration's clock stands still at a time of its Friday, so that every picture tells the same story."""
    subprocess.run(["psql", operator, "-XAqtc", "update data.clock_row set speed = 0, set_at = clock_timestamp(), shown_at = "
                    f"('2026-11-20 {time.replace('.', ':')}'::timestamp at time zone 'Europe/Copenhagen')"], check=True)


def main():
    variant, size, scene, folder, private = sys.argv[1:]
    with open(os.path.join(private, "told.json"), encoding="utf-8") as file:
        told = json.load(file)
    with open(os.path.join(private, "ditte.ini"), encoding="utf-8") as file:
        told |= dict(line.strip().split(" = ", 1) for line in file)
    told |= {"size": size, "variant": variant, "sign_in_file": os.path.join(private, "ditte.ini"),
             "floor_file": os.path.join(private, "amalie.ini"), "lead_file": os.path.join(private, "birthe.ini"),
             "setup_file": os.path.join(private, "asger.ini")}
    told["clock"] = lambda time: set_clock(told["operator"], time)
    screen = Screen(variant, folder, private)
    scenes = {"desk": desk_scenes, "floor": floor_scenes, "hall": hall_scenes, "history": history_scenes,
              "lead": lead_scenes, "setup": setup_scenes}
    try:
        scenes[scene].take(screen, told)
    except TimeoutError as vain:
        traceback.print_exc()
        screen.picture("root", f"{scene}-in-vain")
        with open(screen.log, encoding="utf-8", errors="replace") as log:
            sys.exit(f"{variant}: {vain}\n{log.read()}")
    finally:
        screen.close()


if __name__ == "__main__":
    main()

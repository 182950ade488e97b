#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the pictures of the help pages anew, on a display that nobody sees (tests/display.sh). Needs imagemagick, fonts-cantarell and
adwaita-icon-theme. They are small; with --screens they are whole, as the metainfo has them.

    help-pictures.py BINARY SOURCE_ROOT FOLDER [--screens]
"""
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "e2e"))

import lima
import window

SIZE = (1280, 860)
WIDTH, COLOURS = 760, 96


def copy(path):
    """A file that nobody else has open."""
    return shutil.copy(path, lima.folder / path.name)


def settle(program):
    """Nothing on the display moves any more."""
    program.park()
    seen = []
    program.until(lambda: seen.append(program.display.pixels()) or len(seen) > 8 and len(set(seen[-8:])) == 1, "a picture that stays")


def take(program, folder, name, screens):
    settle(program)
    raw, final = folder / f"{name}.new.png", folder / f"{name}.png"
    program.display.picture(raw, program.size)
    if screens:
        raw.rename(final)
        return
    subprocess.run(["convert", str(raw), "-strip", "-filter", "Lanczos", "-resize", f"{WIDTH}x", "+dither", "-colors", str(COLOURS),
                    "-define", "png:compression-level=9", str(final)], check=True)
    raw.unlink()


def overview(program):
    program.open_page("Overview")


def projects(program):
    program.open_page("Projects")
    program.read("^883 projects?$")
    program.key("ctrl+f")
    program.type("energy")
    program.read("^[0-9]+ of 883 projects?$")
    program.tab_to(lambda node: node.role == "row" and "Illustrative project" in node.name)
    program.key("Home")


def editing(program):
    program.key("F2")
    program.find("button", "Done")


def charts(program):
    program.open_page("Charts", "Regions")


def agenda(program):
    program.open_page("Agenda", "Timeline")


def check(program):
    program.open_page("Check")


def plan(program):
    program.open_page("Programmes")
    program.press("button", "Open")
    program.open_page("Programmes", "Plan")


def main():
    folder = pathlib.Path(sys.argv[3]).resolve()
    screens = "--screens" in sys.argv
    sys.argv[1:] = sys.argv[1:3]
    lima.start(__doc__)
    folder.mkdir(parents=True, exist_ok=True)
    settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "gtk-4.0"
    settings.mkdir(parents=True)
    (settings / "settings.ini").write_text("[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=0\ngtk-cursor-blink=0\n")
    with window.Program(copy(lima.sample()), size=SIZE) as program:
        for page in (overview, projects, editing, charts, agenda, check):
            page(program)
            take(program, folder, page.__name__, screens)
    with window.Program(copy(lima.sample().parent / "illustrative-programme.lima"), size=SIZE) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        plan(program)
        take(program, folder, "plan", screens)
    lima.finish()


if __name__ == "__main__":
    main()

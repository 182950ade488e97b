#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in each language: every page, section and dialog speaks it, every control has a name in it, Arabic runs from right to left, and
the report prints.

    window-languages.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import lima
import window
from names import faults_of

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import catalogues  # noqa: E402

PAGES = ("overview", "projects", "programmes", "charts", "agenda", "check")
SHORTEST = 4  # letters of a text that can be told from a code
MIRRORED = ("ar",)
# What opens from the main menu.
DIALOGS = ("Portfolio Recor_ds…", "_Earlier Versions…", "What Was _Read…", "P_references", "_Keyboard Shortcuts", "_About Lima Portfolio")

GTKS, OWN = DIALOGS[-1], ("is named as a class", "holds a mnemonic")  # a dialog that GTK names the parts of


def languages(root):
    return ["en"] + [line for line in (root / "po" / "LINGUAS").read_text().splitlines() if line and not line.startswith("#")]


def illustrative(root):
    """A programme with all that a programme can have."""
    return root / "data" / "portfolios" / "illustrative-programme.lima"


class Words:
    """What the program says in a language."""

    def __init__(self, root, language):
        self.entries = {} if language == "en" else catalogues.read(root / "po" / f"{language}.po")
        data = {text for file in (lima.sample(), illustrative(root)) for text in texts_of(json.loads(file.read_text(encoding="utf-8")))}
        said = {entry.get("msgstr", "").replace("_", "") for entry in self.entries.values()}
        # Texts that the catalogue says in another way, without those that have something put into them, and those that the sample or the
        # language has too.
        self.english = {text.replace("_", "") for (_, text), entry in self.entries.items()
                        if len(text) >= SHORTEST and "%" not in text and entry.get("msgstr") not in (None, text)} - data - said

    def say(self, text):
        """A text of a menu, as the menu shows it."""
        said = self.entries.get((None, text), {}).get("msgstr", text)
        return said.replace("_", "")


def texts_of(value):
    """All that a portfolio says, whatever the language of the program is."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return {text for part in value for text in texts_of(part)}
    return {value} if isinstance(value, str) else set()


def check(program, words, root, what, except_for=()):
    """Nothing below a window is English, and everything has a name."""
    left = sorted({f"{node.role}: {node.name}" for node in root.walk() if node.has("showing") and node.name.strip() in words.english})
    lima.none(left, f"{what} has no English word of the program")
    faults = {fault for fault in faults_of(root) if not fault.startswith(tuple(except_for))}
    lima.none(sorted(faults), f"{what} has a name for each control")
    program.picture(what.replace(": ", "-").replace(", ", "-").replace(" ", "-"))


def check_pages(program, words, language):
    for at, page in enumerate(PAGES, 1):
        program.key(f"alt+{at}")
        time.sleep(window.patience(1))
        check(program, words, program.look(rows=True), f"{language}: {page}")


def side_bar(program):
    return next(node for node in program.look().all("list") if len(node.all("list item")) >= len(PAGES))


def check_sections(program, words, language, page):
    """The rows that a page adds to the side bar."""
    program.key("alt+1")
    program.until(lambda: len(side_bar(program).all("list item")) == len(PAGES), "the pages alone")
    pages = {row.name for row in side_bar(program).all("list item")}
    program.key(f"alt+{PAGES.index(page) + 1}")
    program.until(lambda: len(side_bar(program).all("list item")) > len(PAGES), f"the sections of {page}")
    if page == "programmes":
        pages = {row.name for row in side_bar(program).all("list item")}  # and the list of all programmes
        open_first_programme(program)
    names = [row.name for row in side_bar(program).all("list item") if row.name not in pages]
    for at, name in enumerate(names):
        row = next(row for row in side_bar(program).all("list item") if row.name == name)
        if not row.is_showing():
            continue
        program.click(row)
        time.sleep(window.patience(0.7))
        check(program, words, program.look(rows=True), f"{language}: {page}, section {at + 1}")


def open_first_programme(program):
    """By a double click on its row; its sections stand in the side bar then."""
    before = len(side_bar(program).all("list item"))
    cell = program.until(lambda: next((cell for grid in program.look(rows=True).shown("tree grid") for cell in grid.all("grid cell")), None), "a programme")
    program.click(cell, times=2)
    program.until(lambda: len(side_bar(program).all("list item")) > before, "its sections")


def check_dialogs(program, words, language):
    for at, text in enumerate(DIALOGS):
        open_from_menu(program, words.say(text))
        dialog = program.dialog()
        time.sleep(window.patience(0.3))
        check(program, words, dialog.look(), f"{language}: dialog {at + 1}", OWN if text == GTKS else ())
        program.key("Escape")
        program.alone()


def open_from_menu(program, name):
    program.key("F10")
    program.until(lambda: next(iter(program.look().shown(re.compile("^menu item"), name)), None), f"{name} in the menu").press()


def check_direction(program, language):
    box, whole = side_bar(program).box, program.main.box
    at_the_right = box[0] + box[2] / 2 > whole[2] / 2
    lima.equal(at_the_right, language in MIRRORED, f"{language}: the side bar stands where reading begins")


def check_window(root, language):
    words = Words(root, language)
    with window.Program(lima.sample(), LANGUAGE=language, LC_ALL="C.UTF-8") as program:
        program.until(lambda: program.look().first("list item"), "a window")
        check_pages(program, words, language)
        check_direction(program, language)
        check_sections(program, words, language, "agenda")
        check_dialogs(program, words, language)
    with window.Program(illustrative(root), LANGUAGE=language, LC_ALL="C.UTF-8") as program:
        program.until(lambda: program.look().first("list item"), "a window")
        check_sections(program, words, language, "programmes")


def check_report(root, language):
    out = lima.folder / f"report-{language}.pdf"
    result = lima.run("report", lima.sample(), "--language", language, "--output", out)
    lima.ok(result.code in (0, 1) and out.exists(), f"{language}: the report prints", lima.says(result))
    if not out.exists():
        return
    if not shutil.which("pdftotext"):
        lima.skip(f"{language}: the report's words", "pdftotext is missing")
        return
    text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True).stdout
    lines = {line.strip() for line in text.splitlines()}
    lima.none(sorted(lines & Words(root, language).english), f"{language}: no line of the report is English")


def main():
    lima.start(__doc__)
    root = Path(lima.options.root)
    for language in languages(root):
        check_report(root, language)
        check_window(root, language)
    lima.finish()


if __name__ == "__main__":
    main()

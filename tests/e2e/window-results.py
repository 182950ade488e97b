#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The results of a programme from outside, by keyboard: an indicator from empty to its progress, undo, saving.

    window-results.py BINARY SOURCE_ROOT
"""
import json
import re
import shutil

import lima
import window

NAME = "Firms linked to buyers"


def plain(text):
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text or ""))


def focus(program):
    found = program.focused()
    return plain(found.name) if found is not None else ""


def go(program, key, pattern):
    """Presses a key; what has the focus then says what is expected."""
    program.key(key)
    program.until(lambda: re.search(pattern, focus(program)), "the focus on " + pattern)
    return focus(program)


def indicators(path):
    return json.loads(path.read_text(encoding="utf-8"))["programmes"][0]["indicators"]


def test_rows(program):
    cells = [plain(node.name) for node in program.look(rows=True).shown() if node.name]
    for words in ("Impact: 3 indicators", "Illustrative: jobs created in manufacturing: Actual at least 180. Sum of 2 parts; 1 unknown", "Illustrative: jobs in the park: Target 400, revised from 500"):
        lima.ok(any(re.match(words, text) for text in cells), "a cell says: " + words, *cells)
    program.picture("results")


def test_new(program):
    program.tab_to(lambda node: node.name == "New Indicator")
    program.key("Return")
    for _ in range(8):
        if focus(program) == "Output":
            break
        program.step("Down")
    lima.equal(focus(program), "Output", "the levels can be chosen by keys")
    program.key("Return")
    program.until(lambda: focus(program) == "Title", "the focus in the title")
    program.type(NAME)
    program.picture("results-form")
    go(program, "Escape", "^%s" % NAME)
    lima.ok(True, "from the form back to the row of the indicator")


def fill(program, pattern, number):
    """Goes one cell to the right and types; Enter goes a row down, and from there it is one up."""
    go(program, "Right", pattern)
    program.type(number)
    program.key("Return")
    program.until(lambda: not re.search(NAME, focus(program)), "the focus a row below")
    go(program, "Up", "^%s" % NAME)


def test_numbers(program):
    go(program, "Right", "Unit")
    fill(program, "^%s: Baseline missing" % NAME, "0")
    lima.ok(focus(program).startswith(NAME + ": Baseline 0"), "the baseline is typed in place", focus(program))
    fill(program, "^%s: Target missing" % NAME, "200")
    fill(program, "^%s: Actual not given" % NAME, "50")
    said = go(program, "Right", "Progress")
    lima.ok(said.startswith(NAME + ": Progress, pace 25.0 %"), "50 of 200 are 25 % of the way", said)
    lima.ok("the baseline has no date" in said, "… and why its pace cannot be known", said)
    program.picture("results-typed")


def test_keys(program):
    program.key("ctrl+Home")
    program.until(lambda: "Something is missing" in focus(program), "the first row")
    for _ in range(5):
        program.step("Left")
    program.key("Left")
    program.until(lambda: not any(plain(node.name).startswith(NAME) for node in program.look(rows=True).shown("table cell")), "the group closed")
    program.key("Right")
    go(program, "Down", "^%s" % NAME)
    lima.ok(True, "groups are closed and opened by keys")


def test_saved(program, path):
    program.key("ctrl+s")
    program.until(lambda: len(indicators(path)) == 7, "the new indicator in the file")
    made = indicators(path)[6]
    lima.equal((made["title"], made["level"], made["baseline"]), ({"en": NAME}, "output", "0"), "the file has the indicator")
    lima.equal([(item["target"], item["actual"]) for item in made["targets"]], [("200", "50")], "… its target and its actual value")
    program.key("ctrl+z")
    program.until(lambda: re.search("Actual not given|%s" % NAME, focus(program)), "the actual value gone")
    for _ in range(4):
        program.key("ctrl+z")
    program.read("^6 indicators, [0-9] behind, 0 with something missing$")
    lima.ok(True, "all of it is undone, a step for each number")


def main():
    lima.start(__doc__)
    path = lima.folder / "results.lima"
    shutil.copy(lima.sample().parent / "illustrative-programme.lima", path)
    path.chmod(0o644)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Programmes")
        program.read("^1 programme$")
        program.press("button", "Open")
        program.read("^Summary$")
        program.open_page("Results")
        program.read("^6 indicators, [0-9] behind, 0 with something missing$")
        test_rows(program)
        test_new(program)
        test_numbers(program)
        test_keys(program)
        test_saved(program, path)
    lima.finish()


if __name__ == "__main__":
    main()

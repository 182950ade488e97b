#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Programmes from outside: the two pilots of the sample, what they lack, a programme from empty, undo, saving.

    window-programmes.py BINARY SOURCE_ROOT
"""
import json
import re
import shutil

import lima
import window

PILOTS = ("Programme for Country Partnership with Ethiopia", "Programme for Country Partnership with Senegal")


def plain(text):
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text))


def said(program):
    return [plain(text) for text in program.written(program.look().shown("label"))]


def programmes(path):
    return json.loads(path.read_text(encoding="utf-8")).get("programmes", [])


def test_pilots(program):
    program.read("^2 programmes$")
    program.picture("pilots")
    words = said(program)
    lima.ok(set(PILOTS) <= set(words), "both pilots of the report are listed", *words)
    lima.ok("Ethiopia · Approval by the government, Feb 2015" in words, "with the phase and when it was reached (¶15)", *words)
    lima.ok(any(text == "Missing: national strategy, focus sectors, period, answers to the criteria, outputs of components, indicators, "
                "budget, financing and risks" for text in words), "what the report does not say shows up as missing", *words)


def test_new(program):
    program.press("button", "New Programme")
    program.read("^3 programmes$")
    program.until(lambda: (program.focused() or program.main).name == "Title", "the focus in the title")
    program.type("Partnership with Peru")
    program.read("^Partnership with Peru$")
    program.find("button", re.compile("^Undo “Change Title of"))
    lima.ok(True, "a new programme opens its form, with the focus in the title")


def test_search(program):
    program.key("ctrl+f")
    program.type("senegal")
    program.read("^1 of 3 programmes$")
    program.until(lambda: PILOTS[1] in said(program) and PILOTS[0] not in said(program), "only what is searched for")
    program.picture("search")
    program.key("ctrl+a", "BackSpace")
    program.read("^3 programmes$")
    lima.ok(True, "programmes are searched by name")


def test_saved(program, path):
    program.key("ctrl+s")
    program.until(lambda: len(programmes(path)) == 3, "the new programme in the file")
    lima.equal(programmes(path)[2]["title"], {"en": "Partnership with Peru"}, "the file has the new programme")
    program.key("ctrl+z")
    program.until(lambda: "Partnership with Peru" not in said(program), "the title gone")
    program.until(lambda: (program.key("ctrl+z"), "2 programmes" in said(program))[1], "the programme gone")
    lima.ok(True, "all of it is undone")


def test_delete(program):
    program.press("button", "Delete")
    program.read("^1 programme$")
    program.picture("deleted")
    program.key("ctrl+z")
    program.read("^2 programmes$")
    lima.ok(True, "a deleted programme comes back")


def test_filled():
    """Every section filled: 50 M signed and 8 M disbursed; of the road 20 M are allocated, of the plant 35 M are in discussion."""
    path = lima.sample().parent / "illustrative-programme.lima"
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Programmes")
        program.read("^1 programme$")
        words = said(program)
        lima.ok("Leverage: 58,000,000 USD signed, 105,000,000 USD with what is in talks" in words, "leverage is a band", *words)
        lima.ok("Grant: 30,400,000 USD, within the 30 to 40 M of a programme (¶16)" in words, "the grant in cash, without support cost and kind", *words)
        lima.ok(any(re.match("Plan: 9 activities, 8 Jan 2024 to .*, [0-9] of them critical$", text) for text in words), "the plan is scheduled", *words)
        lima.ok("Missing: sources of financing steps" in words, "the one step without a source is told", *words)
        program.picture("filled")


def main():
    lima.start(__doc__)
    path = lima.folder / "pilots.lima"
    shutil.copy(lima.sample(), path)
    path.chmod(0o644)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Programmes")
        test_pilots(program)
        test_new(program)
        test_search(program)
        test_saved(program, path)
        test_delete(program)
    test_filled()
    lima.finish()


if __name__ == "__main__":
    main()

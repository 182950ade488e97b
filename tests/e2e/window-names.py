#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names for those who listen: every control of every page and dialog has one, and none is the name of a class or holds a mnemonic.

    window-names.py BINARY SOURCE_ROOT
"""
import re

import lima
import window
from names import CLASS, faults_of


def check(root, what):
    lima.none(sorted(set(faults_of(root))), f"names: {what}")


def test_pages(program):
    program.until(lambda: program.look().first("list", "Needs attention"), "Overview")
    check(program.look(True), "Overview")
    program.open_page("Charts")
    program.find("tab", "Table")
    check(program.look(True), "Charts, the chart")
    program.press("tab", "Table")
    program.table("Table of the chart's numbers")
    check(program.look(True), "Charts, the table")
    program.open_page("Projects")
    program.table("Projects")
    program.tab_to(lambda node: node.role == "row" and node.first("grid cell"))
    program.key("Home", "Return")
    check(program.look(True), "Projects")
    rows = program.look(True).first("tree grid", "Projects").all("row")
    cells = [row.first("grid cell").first("label").name for row in rows if row.first("grid cell")]
    lima.none([f"“{name}”" for name in cells if len(name) < 20 or CLASS.match(name)], "the first cell of each row carries the whole sentence", *cells[:3])
    for button in ("Columns",):
        next(node for node in program.look().all("button", button) if node.can_press()).press()
        program.until(lambda: [node for node in program.look().all("checkbox") if node.popover()], "the list of columns")
        check(program.look(True), f"Projects, {button}")
        program.key("Escape")


def test_agenda(program):
    program.open_page("Agenda")
    for section in window.AGENDA:
        program.open_page("Agenda", section)
        program.until(lambda: program.page() == ("Agenda", section), f"the agenda's {section}")
        check(program.look(True), f"Agenda, {section}")
    program.press("button", "Show the editor")
    check(program.look(True), "Agenda, the editor")
    program.press("button", "Show the editor")


def test_dialogs(program):
    next(node for node in program.look().all("button", "Main menu") if node.can_press()).press()
    program.find(re.compile("^menu item"), "New Window")
    check(program.look(True), "the main menu")
    program.key("Escape")
    program.menu("Keyboard Shortcuts")
    check(program.dialog(), "the shortcuts")
    program.picture("shortcuts")
    program.key("Escape")
    program.alone()
    program.menu("About Lima Portfolio")
    about = program.dialog()
    lima.ok("Lima Portfolio" in about.words(), "the dialog about the program names it", about.words())
    check_own(about, "about")
    program.picture("about")
    program.key("Escape")
    program.alone()
    program.menu("What Was Read…")
    check(program.dialog(), "the report of what was read")
    program.picture("report")
    program.key("Escape")
    program.alone()


def check_own(root, what):
    """GTK's own dialogs name their parts as they do; only what has the words of this program is looked at."""
    lima.none([fault for fault in faults_of(root) if fault.startswith("has no name")], f"names: {what}")


def main():
    lima.start(__doc__)
    with window.Program() as program:
        check(program.look(True), "an empty window")
        program.picture("empty")
    with window.Program(lima.sample()) as program:
        test_pages(program)
        test_agenda(program)
        test_dialogs(program)
    awkward = lima.write("half.xml", lima.iati(lima.activity("XX-1", lima.flow("12")), lima.activity("XX-1", lima.flow("13"))) + "<!--")
    with window.Program(awkward) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        if program.look().shown("button", "Show Report"):
            program.press("button", "Show Report")
            check(program.dialog(), "the report of an awkward file")
            program.picture("report-awkward")
    with window.Program(lima.write("broken.xml", "no file of projects\n")) as program:
        check(program.dialog(), "a message")
    lima.finish()


if __name__ == "__main__":
    main()

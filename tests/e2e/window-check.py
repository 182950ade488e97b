#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Check from outside: what the rules found, filtered, each finding leading to its field; edits change what is found.

    window-check.py BINARY SOURCE_ROOT
"""
import re
import shutil

import lima
import window


def findings(program):
    """How many the line below the list says there are."""
    return int(program.read(r"^([0-9,]+) findings?$").group(1).replace(",", ""))


def test_findings(program, path):
    program.open_page("Check")
    n = findings(program)
    program.picture("findings")
    lima.ok(n > 0, f"{path.name} has findings", n)
    return n


def test_filter(program, n):
    program.key("ctrl+f")
    program.type("zzzz")
    program.read("^No finding is as you search for$")
    program.picture("filtered")
    program.key("ctrl+a", "BackSpace")
    lima.equal(findings(program), n, "words filter the findings, and without them all are there again")


def test_jump(program, n):
    """Enter on a finding goes to the form, with the focus where the field is edited."""
    row = program.tab_to(lambda node: node.role == "row")
    lima.ok(bool(re.match("^(Error|Warning|Note): ", row.first("label").name)), "a row says all of its finding", row.first("label").name)
    program.key("Home", "Return")
    program.find("button", "Done")
    program.picture("field")
    lima.ok(True, "Enter leads to the form of the project")
    program.key("Escape", "Escape")


def test_edit(program, n):
    """Deleting the projects takes their findings away; undo brings them back."""
    program.open_page("Projects")
    program.key("ctrl+f")
    program.tab_to(lambda node: node.role == "row")
    program.key("ctrl+a", "Delete")
    program.read("^[0-9]+ projects? deleted$")
    program.open_page("Check")
    program.read("^Nothing to mend$")
    program.picture("nothing")
    program.key("ctrl+z")
    program.until(lambda: findings(program) == n, "the findings again")
    lima.ok(True, "the check follows every change, and undo")


def main():
    lima.start(__doc__)
    path = lima.folder / "r07-sectors.xml"
    shutil.copy(lima.data / "iati" / "r07-sectors.xml", path)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        n = test_findings(program, path)
        test_filter(program, n)
        test_jump(program, n)
        test_edit(program, n)
    with window.Program(lima.sample()) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.key("alt+4")
        program.read("^Nothing to mend$")
        lima.ok(True, "the sample breaks no rule")
    lima.finish()


if __name__ == "__main__":
    main()

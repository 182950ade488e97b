#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shares and flows in the editor from outside: what is left to 100 %, kept or spread; a block pasted from a spreadsheet.

    window-shares.py BINARY SOURCE_ROOT
"""
import json
import re

import clipboard
import lima
import window

PROJECT = {"id": "p1", "identifier": "XX-1", "title": {"en": "Tanneries of Ejura"},
           "sectors": [{"id": "a", "code": "32130", "percentage": "40"}, {"id": "b", "code": "32161", "percentage": "35"}],
           "flows": [{"id": "f1", "type": "3", "date": "2014-01-31", "amount": "100", "currency": "USD"}]}
# As a spreadsheet in English gives it; the third amount is none.
BLOCK = "Expenditure\t2014-02-28\t1,250.50\nExpenditure\tMarch 2014\t12,500\nExpenditure\t2014-04-30\tabout ten\n"


def saved(program, path):
    """What the file has of the project, once it is saved."""
    before = path.stat().st_mtime_ns
    program.until(lambda: any("• " in text for text in program.written(program.look().all("label"))), "a header with a mark")
    program.key("ctrl+s")
    program.until(lambda: path.stat().st_mtime_ns != before, "the file, saved")
    program.until(lambda: not any("• " in text for text in program.written(program.look().all("label"))), "a header without a mark")
    return json.loads(path.read_text(encoding="utf-8"))["projects"][0]


def shares(project):
    return [(one.get("vocabulary"), one.get("code"), one.get("percentage")) for one in project.get("sectors", [])]


def plain(text):
    """Blanks of numbers are no-break, and data in sentences are isolated."""
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text))


def said(program):
    return [plain(text) for text in program.written(program.look().all("label"))]


def read(program, text):
    """Waits for words, also where they are scrolled out of sight."""
    program.until(lambda: text in said(program), text)


def press(program, name):
    program.push(program.until(lambda: next((node for node in program.look().all("button") if plain(node.name).startswith(name)), None), name))


def test_left(program, path):
    read(program, "Left to 100 %: 25 %")
    program.reveal(next(node for node in program.look().all("button") if node.name == "Spread Evenly"))
    program.picture("left")
    press(program, "Keep 25 % Unspecified")
    read(program, "Left to 100 %: 0 %")
    lima.equal(shares(saved(program, path)), [(None, "32130", "40"), (None, "32161", "35"), ("1", "99810", "25")],
               "what is left is kept as unspecified")
    program.key("ctrl+z")
    read(program, "Left to 100 %: 25 %")
    press(program, "Spread Evenly")
    read(program, "Left to 100 %: 0 %")
    lima.equal(shares(saved(program, path)), [(None, "32130", "52.5"), (None, "32161", "47.5")], "or spread over what has a share")
    program.key("ctrl+z")
    read(program, "Left to 100 %: 25 %")


def test_other_list(program, path):
    """A sector of another list has a 100 % of its own."""
    press(program, "Add of Another List")
    program.until(lambda: program.look().shown(None, re.compile("^Search Add")) or program.look().shown(None, re.compile("^Search .*list")), "the lists")
    program.type("3 digit")
    program.key("Return")
    read(program, "Without a share it has all of it.")
    program.picture("other-list")
    lima.equal(shares(saved(program, path))[2:], [("2", None, None)], "a sector of another list is added")
    program.key("ctrl+z")


def choose_new_row(program):
    grid = program.until(lambda: program.look().first("tree grid", "Transactions"), "the grid")
    program.until(lambda: len([row for row in grid.look().all("row") if row.first("grid cell")]) == 2, "a flow, and a row for a new one")
    program.click([row for row in grid.look().all("row") if row.first("grid cell")][1].first("grid cell"))


def paste(program):
    with clipboard.held(BLOCK):
        program.key("ctrl+v")
        program.until(lambda: any(text.startswith("3 rows pasted") for text in said(program)), "what was pasted")


def flows(project):
    return [(one.get("type"), one.get("date"), one.get("amount")) for one in project["flows"]]


def test_paste(program, path):
    """Rows of a spreadsheet go in as one change; what can't be read is kept, said and found."""
    labels = program.look().all("label")
    program.reveal(labels[[plain(text) for text in program.written(labels)].index("Remove Flow")])
    choose_new_row(program)
    paste(program)
    program.picture("pasted")
    lima.equal(flows(saved(program, path)),
               [("3", "2014-01-31", "100"), ("4", "2014-02-28", "1250.50"), ("4", "2014-03", "12500"), ("4", "2014-04-30", "about ten")],
               "a block is pasted: types by name, dates and amounts as they are written; what is no amount stays as text")
    press(program, "Undo Paste")
    lima.equal(len(saved(program, path)["flows"]), 1, "the strip takes the paste back in one step")
    paste(program)                        # the focus is where it was
    program.click(program.find("button", "Go to Cell"))
    program.type("10")
    program.key("Return")
    lima.equal(flows(saved(program, path))[3], ("4", "2014-04-30", "10"), "and leads to what was not understood, to be mended")


def main():
    lima.start(__doc__)
    path = lima.folder / "shares.lima"
    path.write_text(json.dumps({"format": "lima-portfolio", "version": 1, "projects": [PROJECT]}), encoding="utf-8")
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Projects")
        program.tab_to(lambda node: node.role == "row" and "Tanneries" in node.name)
        program.key("F2")
        program.find("button", "Done")
        test_left(program, path)
        test_other_list(program, path)
        test_paste(program, path)
    lima.finish()


if __name__ == "__main__":
    main()

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

SECTIONS = ("Summary", "Components", "Partners", "Documents", "Evaluation")
PILOTS = ("Programme for Country Partnership with Ethiopia", "Programme for Country Partnership with Senegal")


def plain(text):
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text))


def said(program, inside=None):
    return [plain(text) for text in program.written((inside or program).look(rows=True).shown("label"))]


def programmes(path):
    return json.loads(path.read_text(encoding="utf-8")).get("programmes", [])


def test_pilots(program):
    program.read("^2 programmes$")
    program.picture("pilots")
    words = [plain(node.name) for node in program.look(rows=True).shown("label")]
    missing = "national strategy, focus sectors, period, answers to the criteria, outputs of components, indicators, budget, financing and risks"
    for name, country in zip(PILOTS, ("Ethiopia", "Senegal")):
        row = (name + ". " + country + ", phase: Approval by the government, period: not stated. Grant: none recorded. "
               "Leverage: none recorded. Next milestone: none. Missing: " + missing)
        lima.ok(row in words, "the list says of %s what the report does, and what it doesn't" % country, row, *words)


def test_open(program):
    program.press("button", "Open")
    program.read("^Summary$")
    program.until(lambda: "Ethiopia · Approval by the government, Feb 2015" in said(program), "the phase and when it was reached (¶15)")
    lima.ok(any(text.startswith("Missing: national strategy, focus sectors, period") for text in said(program)), "what the report does not say is missing")
    program.picture("summary")
    sections = [row.name for row in program.look().all("list item") if row.name]
    for name in SECTIONS:
        lima.ok(name in sections, "the side bar has the section " + name, *sections)
        program.click(program.look().first("list item", name))
        program.until(lambda: program.look().first("list item", name), name)
        program.picture("section-" + name.lower())
    test_section_search(program)
    program.press("button", "All programmes")
    program.read("^2 programmes$")


def listed(program, words):
    return any(words in plain(node.name or "") for node in program.look().shown())


def test_section_search(program):
    waste, energy = "Waste management and cleaner production", "Energy-efficient technologies"
    program.click(program.look().first("list item", "Components"))
    program.until(lambda: listed(program, waste) and listed(program, energy), "the components")
    program.key("ctrl+f")
    program.type("cleaner waste")
    program.until(lambda: listed(program, waste) and not listed(program, energy), "only what is searched for")
    program.picture("section-search")
    program.key("Escape")
    program.until(lambda: listed(program, waste) and listed(program, energy), "all of them again")
    lima.ok(True, "a section is searched by words in any order")


def test_new(program):
    """A programme is begun with the components and criteria of the report."""
    program.press("button", "New Programme…")
    guide = program.dialog("New Programme")
    for number, title, button in ((1, "Country and period", "Next"), (2, "Screening criteria", "Next"), (3, "Components", "Create")):
        program.until(lambda: "%d of 3: %s" % (number, title) in said(program, guide), title)
        program.picture("guide-%d" % number)
        program.press("button", button, inside=guide)
    program.until(lambda: (program.focused() or program.main).name == "Title", "the focus in the title")
    program.type("Partnership with Peru")
    program.until(lambda: "Partnership with Peru" in said(program), "the title in the head")
    program.find("button", re.compile("^Undo “Change Title of"))
    lima.ok(True, "a new programme opens its form, with the focus in the title")
    program.press("button", "All programmes")
    program.read("^3 programmes$")


def test_search(program):
    program.key("ctrl+f")
    program.type("senegal")
    program.read("^1 of 3 programmes$")
    program.until(lambda: any(text.startswith(PILOTS[1]) for text in said(program))
                  and not any(text.startswith(PILOTS[0]) for text in said(program)), "only what is searched for")
    program.picture("search")
    program.key("ctrl+a", "BackSpace")
    program.read("^3 programmes$")
    lima.ok(True, "programmes are searched by name")


def test_saved(program, path):
    program.key("ctrl+s")
    program.until(lambda: len(programmes(path)) == 3, "the new programme in the file")
    made = programmes(path)[2]
    lima.equal(made["title"], {"en": "Partnership with Peru"}, "the file has the new programme")
    lima.equal([item["kind"] for item in made["components"]],
               ["industrial-policy", "agro-industrial-parks", "energy-efficiency", "cleaner-production", "investment-and-trade"],
               "… with the services that ¶16 names")
    lima.equal([list(item["question"].values()) for item in made["criteria"]],
               [["A coherent national industrialization strategy, backed by a clear business plan"],
                ["A compact programme, with visible results in the short term"]], "… and the criteria of ¶13")
    program.key("ctrl+z")
    program.until(lambda: not any("Partnership with Peru" in text for text in said(program)), "the title gone")
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
        program.press("button", "Open")
        program.until(lambda: "Missing: sources of financing steps" in said(program), "the one step without a source is told")
        words = said(program)
        lima.ok("Leverage: 58,000,000 USD signed, 105,000,000 USD with what is in talks" in words, "leverage is a band", *words)
        lima.ok("Grant: 30,400,000 USD, within the 30 to 40 M of a programme (¶16)" in words, "the grant in cash, without support cost and kind", *words)
        lima.ok(any(re.match("Plan: 9 activities, 8 Jan 2024 to .*, [0-9] of them critical$", text) for text in words), "the plan is scheduled", *words)
        program.picture("filled")


def test_summary():
    """The two projects that its components are linked to: 1,200,000 and 3,500,000."""
    path = lima.sample().parent / "illustrative-programme.lima"
    _, answer = lima.summary(path, "--by", "programme")
    lima.equal([(row["key"], row["amount"], row["projects"]) for row in answer["rows"]], [(["g1"], "4700000", 2)],
               "summary knows which projects a programme is linked to")


def main():
    lima.start(__doc__)
    path = lima.folder / "pilots.lima"
    shutil.copy(lima.sample(), path)
    path.chmod(0o644)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Programmes")
        test_pilots(program)
        test_open(program)
        test_new(program)
        test_search(program)
        test_saved(program, path)
        test_delete(program)
    test_filled()
    test_summary()
    lima.finish()


if __name__ == "__main__":
    main()

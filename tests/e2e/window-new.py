#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A portfolio from nothing, its organisations, and many projects changed at once, from outside.

    window-new.py BINARY SOURCE_ROOT
"""
import json
import re
import shutil

import lima
import window

N = 883


def fill(program, label, words, inside=None):
    """Types into an entry."""
    node = program.find(re.compile("^text"), label, inside=inside)
    program.click(node)
    program.type(words)


def test_new(program, out):
    program.find("button", re.compile("New portfolio"))
    program.picture("nothing-open")
    program.key("ctrl+n")
    program.until(lambda: program.look().first("list item", "Projects"), "an empty portfolio")
    program.open_page("Projects")
    program.picture("empty")
    program.menu("New Project")
    program.read("^1 project$")
    program.until(lambda: (program.focused() or program.main).name == "Title", "the focus in the title of the new project")
    program.type("Cleaner production in Lima")
    program.read("^Cleaner production in Lima$")
    program.find("button", re.compile("^Undo “Change Title of"))
    lima.ok(True, "from nothing: a new project opens its form, with the focus in the title")
    program.picture("first-project")


def test_records(program):
    program.menu("Portfolio Records…")
    dialog = program.dialog("Portfolio Records")
    program.picture("portfolio")
    box = dialog.look().first("combo box")
    box.first("button").press()
    rows = program.until(lambda: box.look().shown("list item"), "the list of parts")
    lima.equal(program.written([row.first("label") for row in rows]),
               ["The portfolio", "Organisations", "Sources", "Published figures", "Theme schemes"], "what a portfolio holds is listed")
    program.key("Down", "Return")
    program.push(program.find("button", "New", inside=dialog))
    fill(program, "Reference", "XM-DAC-41123", inside=dialog)
    program.until(lambda: any(text == "XM-DAC-41123" for text in program.written(dialog.look().all("label"))), "its name in the list")
    program.push(program.find("button", "Duplicate", inside=dialog))
    program.until(lambda: sum(text == "XM-DAC-41123" for text in program.written(dialog.look().all("label"))) == 2, "a copy of it")
    program.push(program.find("button", "Delete", inside=dialog))
    program.until(lambda: sum(text == "XM-DAC-41123" for text in program.written(dialog.look().all("label"))) == 1, "the copy gone")
    lima.ok(True, "organisations are made, copied and removed")
    program.picture("organisations")
    test_sources(program, dialog)
    test_figures(program, dialog)
    program.key("Escape", "Escape")
    program.alone()


def choose_part(program, dialog, name):
    box = dialog.look().first("combo box")
    box.first("button").press()
    program.until(lambda: box.look().shown("list item"), "the list of parts")
    program.key("Home", *["Down"] * ("Organisations", "Sources", "Published figures", "Theme schemes").index(name), "Down", "Return")
    program.until(lambda: program.find("button", "New", inside=dialog), name)


def test_sources(program, dialog):
    choose_part(program, dialog, "Sources")
    program.push(program.find("button", "New", inside=dialog))
    fill(program, "Title", "Report of the Director General", inside=dialog)
    program.until(lambda: "Report of the Director General" in program.written(dialog.look().all("label")), "its name in the list")
    fill(program, "Symbol", "IDB.43/9", inside=dialog)
    lima.ok(True, "a source has a title and a symbol")
    program.picture("sources")


def test_figures(program, dialog):
    """A published figure is named with its value, is found by it, and what is not as it should be says so."""
    choose_part(program, dialog, "Published figures")
    for label, value in (("Africa", "53600000"), ("Asia", "44200000")):
        program.push(program.find("button", "New", inside=dialog))
        program.until(lambda: "Without a name" in program.written(dialog.look().all("label")), "a new figure in the list")
        program.until(lambda: dialog.look().first(None, "Label", "focused"), "the focus in its form")
        fill(program, "Label", label, inside=dialog)
        fill(program, "Value", value, inside=dialog)
        program.key("Tab")
        program.until(lambda: any(text.startswith(f"{label}: ") for text in program.written(dialog.look().all("label"))), "its name and value in the list")
    program.click(program.find(None, "Search records", inside=dialog))
    program.type("53,6")
    program.until(lambda: not any(text.startswith("Asia: ") for text in program.written(dialog.look().shown("label"))), "only what is searched for")
    lima.ok(any(text == "Africa: 53,600,000" for text in program.written(dialog.look().all("label"))), "published figures are found by name and value")
    program.picture("figures")


def test_saved(program, out):
    program.key("ctrl+s")
    program.name_file(out)
    program.until(lambda: not any("• " in text for text in program.written(program.look().all("label"))), "a header without a mark")
    saved = json.loads(out.read_text())
    lima.equal([list(project["title"].values()) for project in saved["projects"]], [["Cleaner production in Lima"]], "the file has the project")
    lima.equal([one["ref"] for one in saved["organisations"]], ["XM-DAC-41123"], "and the organisation")
    lima.equal([(list(one["title"].items()), one["symbol"]) for one in saved["sources"]], [([("en", "Report of the Director General")], "IDB.43/9")],
               "the source, in the language of the user")
    lima.equal([one["value"] for one in saved["figures"]], ["53600000", "44200000"], "and the published figures")
    program.key("ctrl+w")
    lima.equal(program.ended(), 0, "saved, it closes without a question")


def statuses(path):
    return [project.get("status") for project in json.loads(path.read_text())["projects"]]


def test_many(path):
    """F2 on many selected projects changes one field of all, as one step of undo."""
    before = statuses(path)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Projects")
        program.read(f"^{N} projects?$")
        program.key("ctrl+f")
        program.tab_to(lambda node: node.role == "row" and "Illustrative project" in node.name)
        program.key("ctrl+a", "F2")
        dialog = program.dialog(f"Change {N} Projects")
        program.push(program.find("button", re.compile("^Status: "), inside=dialog))
        program.until(lambda: any(node.name == "Search Status" for node in dialog.look().all()), "the list of codes")
        program.type("pipeline")
        program.key("Return")
        program.find("button", re.compile("^Status: 1 Pipeline"), inside=dialog)
        program.until(lambda: not dialog.look().shown(re.compile("^text"), "Search Status"), "the end of the list of codes")
        program.picture("many")
        program.push(program.find("button", f"Change {N} Projects", inside=dialog))
        program.alone()
        program.find("button", f"Undo “Change Status of {N} projects”")
        program.key("ctrl+s")
        program.until(lambda: set(statuses(path)) == {"1"}, "the status of all in the file")
        lima.ok(True, "many projects are changed at once, as one step")
        program.key("ctrl+z", "ctrl+s")
        program.until(lambda: statuses(path) == before, "the statuses as they were")
        lima.ok(True, "and one undo takes it back in all")
        program.until(lambda: not any("• " in text for text in program.written(program.look().all("label"))), "a header without a mark")
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, "it closes")


def main():
    lima.start(__doc__)
    out = lima.folder / "from-nothing.lima"
    with window.Program() as program:
        test_new(program, out)
        test_records(program)
        test_saved(program, out)
    path = lima.folder / "lima-many.lima"
    shutil.copy(lima.sample(), path)
    path.chmod(0o644)
    test_many(path)
    lima.finish()


if __name__ == "__main__":
    main()

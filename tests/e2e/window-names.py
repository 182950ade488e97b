#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names for those who listen: every control of every page and dialog has one, and none is the name of a class or holds a mnemonic.

    window-names.py BINARY SOURCE_ROOT
"""
import re

import lima
import window

CONTROLS = ("button", "checkbox", "radio", "combo box", "text box", "search box", "spin button", "slider", "tab", "switch", "link",
            "list item", "menu item", "menu item checkbox", "menu item radio", "image", "tree grid", "dialog", "window")
CLASS = re.compile("^(Gtk|Lima|Gdk)[A-Z]")
MNEMONIC = re.compile("(^| )[^ ]*_[^ ]")
# What GTK 4.8 builds itself and gives no way to name: rows of lists, which are read by their cells, and parts of its own dialogs.
OWN = re.compile("^Gtk(ListItemWidget|PopoverContent|BuiltinIcon|ColumnViewTitle|ColumnViewCell|ColumnListView|Range|Scrollbar|Paned|"
                 "PanedHandle|Overlay|Popover|PopoverMenu|ListView|ModelButton|Gizmo|Text|Expander|ListBox|FlowBox|Separator)$")


def faults_of(root):
    """What is wrong with the names below a widget."""
    found = []
    for node in root.walk():
        where = f"{node.role} “{node.name}”, under {named_above(node)}"
        if node.role in CONTROLS and not node.name and not is_described(node):
            found.append(f"has no name: {where}")
        elif CLASS.match(node.name) and (node.role in CONTROLS or node.has("focusable")) and not OWN.match(node.name):
            found.append(f"is named as a class: {where}")
        elif node.role in CONTROLS and MNEMONIC.search(node.name) and not is_data(node):
            found.append(f"holds a mnemonic: {where}")
        elif node.role in CONTROLS and says_twice(node.name):
            found.append(f"says it twice: {where}")
    return found


def named_above(node):
    return next((f"{above.role} “{above.name}”" for above in node.ancestors() if above.name and not CLASS.match(above.name)), "nothing")


def is_described(node):
    """Rows of lists and pieces of buttons are read by what is on them."""
    return any(below.role == "label" and below.name and not CLASS.match(below.name) for below in node.walk()) or \
        (node.role == "image" and any(above.role in ("button", "list item", "checkbox") and above.name for above in node.ancestors()))


def is_data(node):
    """Names of files may hold an underscore."""
    return bool(re.search(r"\.(xml|lima|csv)\b", node.name))


def says_twice(name):
    words = name.split(" ")
    half = len(words) // 2
    return len(words) % 2 == 0 and half > 0 and words[:half] == words[half:]


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

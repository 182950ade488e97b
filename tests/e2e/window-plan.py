#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan of a programme by keyboard alone: from nothing to activities that wait for each other, moved, made longer and compared with a baseline,
a circle that is refused, and a plan of a programme that is new itself.

    window-plan.py BINARY SOURCE_ROOT
"""
import json
import re

import lima
import window

TITLE = "Partnership with Peru"
PORTFOLIO = {"format": "lima-portfolio", "version": 1, "title": {"en": "Plan"},
             "programmes": [{"id": "g1", "title": {"en": TITLE}, "country": "PE", "start": "2024-01-01", "working-days": "mon tue wed thu fri"}]}


def plain(text):
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text or ""))


def go_to(program, name, role=None, key="Tab"):
    """Tabs to a control by its name."""
    return program.tab_to(lambda node: window.matches(name, plain(node.name)) and (role is None or node.role == role), key=key)


def wait_focus(program, name):
    program.until(lambda: plain((program.focused() or program.main).name) == name, f"the focus on {name}")


def choose_edit(program, name):
    """Chooses from the menu of the section."""
    go_to(program, "Edit", key="shift+Tab")
    program.key("space")
    program.until(lambda: "menu item" in (program.focused() or program.main).role, "the menu")
    for _ in range(12):
        if plain(program.focused().name) == name:
            break
        program.step("Down")
    lima.equal(plain(program.focused().name), name, f"the menu has “{name}”")
    program.key("Return")


def wait_for(program, words, key):
    """Makes the row that is chosen wait for an activity with these words."""
    go_to(program, re.compile("^Wait"), key=key)
    program.key("space")
    program.until(lambda: (program.focused() or program.main).has("editable"), "the search for an activity")
    program.type(words)
    program.until(lambda: program.focused().text == words, "what was typed")
    program.key("Return")


def chart(program, key="shift+Tab"):
    return program.tab_to(lambda node: plain(node.name) == TITLE, key=key)


def says(program, node, pattern):
    """What the row that is chosen says to a screen reader."""
    program.until(lambda: re.search(pattern, plain(node.look().description)), f"a row that says {pattern}")


def activities(path):
    programme = json.loads(path.read_text(encoding="utf-8"))["programmes"][0]
    return [activity for component in programme.get("components", []) for output in component["outputs"] for activity in output["activities"]]


def test_first(program):
    program.open_page("Programmes", "Plan")
    program.read("^No plan yet$")
    program.picture("none")
    go_to(program, "New Activity", "button")
    program.key("space")
    wait_focus(program, "Title")
    program.type("Study")
    go_to(program, "Start", "text box")
    program.type("2024-01-08")
    go_to(program, "Working days", "text box")
    program.type("5")
    program.read(r"^Ends 12 Jan 2024 · Study: no float$")
    program.picture("first")
    lima.ok(True, "an activity of five days from a Monday ends on Friday")


def test_link(program):
    choose_edit(program, "New Activity")
    wait_focus(program, "Title")
    program.type("Design")
    go_to(program, "Working days", "text box")
    program.type("3")
    wait_for(program, "study", "shift+Tab")
    program.read(r"^Ends 17 Jan 2024 · Design: no float, waits for 1")
    program.picture("linked")
    lima.ok(True, "what waits stands behind it, over the week-end")


def test_keys(program):
    node = chart(program)
    says(program, node, "^Design")
    program.key("Up")
    says(program, node, "^Study")
    program.key("alt+Right")
    program.read(r"^Ends 18 Jan 2024 · ")
    says(program, node, "9 Jan 2024")
    lima.ok(True, "a day later, and what waits with it")
    program.key("alt+shift+Right")
    program.read(r"^Ends 19 Jan 2024 · ")
    lima.ok(True, "a day longer, and what waits with it")
    program.key("plus")
    says(program, node, "10 %")
    program.picture("moved")
    lima.ok(True, "progress is said")
    program.key("ctrl+z", "ctrl+z", "ctrl+z")
    program.read(r"^Ends 17 Jan 2024 · ")
    says(program, node, "^Study")
    lima.ok(True, "undo brings it all back, and the row stays chosen")


def test_baseline(program, path):
    choose_edit(program, "Take a Baseline")
    program.read(r"^Ends 17 Jan 2024, as in the baseline")
    node = chart(program, "Tab")
    program.key("alt+ctrl+Right")
    program.read(r"^Ends 24 Jan 2024, 1 week after the baseline")
    program.picture("baseline")
    lima.ok(True, "a week after the baseline")
    says(program, node, "^Study")
    program.key("ctrl+s")
    program.until(lambda: len(activities(path)) == 2, "the file")
    study, design = activities(path)
    lima.equal((study["start"], study["duration"]), ("2024-01-15", "5"), "the file has what was moved")
    lima.equal("start" in design or "no-earlier" in design, False, "what follows from the plan isn't stored")
    lima.equal(design["dependencies"][0]["activity"], "1/1/1", "the dependency names its place")
    entries = json.loads(path.read_text(encoding="utf-8"))["programmes"][0]["baselines"][0]["entries"]
    lima.equal([(entry["item"], entry["start"], entry["end"]) for entry in entries],
               [("1/1/1", "2024-01-08", "2024-01-12"), ("1/1/2", "2024-01-15", "2024-01-17")], "the baseline has the days as they were")


def test_milestone(program):
    choose_edit(program, "New Milestone")
    wait_focus(program, "Title")
    program.type("Opened")
    wait_for(program, "design", "shift+Tab")
    program.read("^Ends 24 Jan 2024, 1 week after the baseline · Opened: no float, waits for 1$")
    node = chart(program)
    says(program, node, "^Opened, milestone, 24 Jan 2024, on the critical path, not in the baseline, waits for 1$")
    program.picture("milestone")
    lima.ok(True, "a milestone is reached when what it waits for is done")


def test_circle(program, path):
    program.key("Up")
    says(program, chart(program, "Tab") if plain(program.focused().name) != TITLE else program.focused(), "^Study")
    wait_for(program, "opened", "Tab")
    dialog = program.dialog("The activity doesn't wait for the other one")
    program.read("^“Study” can't wait for “Opened”, which waits for it already: they would go round in a circle.$", inside=dialog)
    program.picture("circle")
    program.key("Escape")
    program.alone()
    program.key("ctrl+s")
    program.until(lambda: len(activities(path)) == 3, "the milestone in the file")
    study, opened, design = activities(path)
    lima.equal([activity["title"]["en"] for activity in (study, opened, design)], ["Study", "Opened", "Design"], "it stands behind what was chosen")
    lima.equal((opened["kind"], "start" in opened), ("milestone", False), "the day of the milestone isn't stored")
    lima.equal("dependencies" in study, False, "a circle is refused, and says who waits for whom")


def open_section(program, name):
    """Goes back to the side bar, which is entered at its end, and up in it."""
    program.tab_to(lambda node: node.role == "list item", key="shift+Tab")
    program.tab_to(lambda node: node.name == name, most=20, key="Up")
    program.key("Return")


def test_new(program):
    """From an empty portfolio to a milestone: nothing but keys."""
    program.key("alt+3")
    go_to(program, "New Programme…", "button")
    program.key("Return")
    guide = program.dialog("New Programme")
    for number in (1, 2, 3):
        program.read(f"^{number} of 3: ", inside=guide)
        go_to(program, "Create" if number == 3 else "Next", "button")
        program.key("Return")
    program.alone()
    wait_focus(program, "Title")
    program.type("Partnership with Peru")
    open_section(program, "Plan")
    program.until(lambda: program.page() == ("Programmes", "Plan"), "the section")
    program.picture("new")
    node = chart(program, "Tab")
    says(program, node, "component, no date")
    choose_edit(program, "New Milestone")
    wait_focus(program, "Title")
    program.type("Launch")
    go_to(program, "Start", "text box")
    program.type("2024-01-24")
    program.key("Return")
    program.read("^Ends 24 Jan 2024 · Launch: no float$")
    says(program, chart(program), "^Launch, milestone, 24 Jan 2024, on the critical path$")
    program.picture("new-milestone")
    lima.ok(True, "a programme and its first milestone by keys alone")


def main():
    lima.start(__doc__)
    path = lima.folder / "plan.lima"
    path.write_text(json.dumps(PORTFOLIO), encoding="utf-8")
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Programmes")
        program.press("button", "Open")
        test_first(program)
        test_link(program)
        test_keys(program)
        test_baseline(program, path)
        test_milestone(program)
        test_circle(program, path)
    path.write_text(json.dumps(dict(PORTFOLIO, programmes=[])), encoding="utf-8")
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        test_new(program)
    lima.finish()


if __name__ == "__main__":
    main()

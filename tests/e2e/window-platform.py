#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The platform and the risks of a programme by keyboard: a body with members, a meeting, a decision with an action that is overdue, its end and
its return; a risk that finds its place in the matrix.

    window-platform.py BINARY SOURCE_ROOT
"""
import datetime
import json
import re

import lima
import window

PORTFOLIO = {"format": "lima-portfolio", "version": 1, "title": {"en": "Platform"},
             "programmes": [{"id": "g1", "title": {"en": "Partnership with Peru"}, "country": "PE"}]}


def plain(text):
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text or ""))


def go_to(program, name, role=None, key="Tab"):
    """Tabs to a control by its name; a regular expression or a text."""
    return program.tab_to(lambda node: window.matches(name, plain(node.name)) and (role is None or node.role == role), key=key)


def push(program, name, key="Tab"):
    go_to(program, name, "button", key)
    program.key("space")


def wait_focus(program, name):
    program.until(lambda: plain((program.focused() or program.main).name) == name, f"the focus on {name}")


def pick(program, field, typed):
    """Chooses in a list that is searched by typing."""
    go_to(program, re.compile(f"^{field}: "))
    program.key("space")
    program.until(lambda: (program.focused() or program.main).has("editable"), f"the search for {field}")
    program.type(typed)
    program.until(lambda: program.focused().text == typed, f"what was typed for {field}")
    program.key("Return")
    program.until(lambda: not (program.focused() or program.main).has("editable"), f"the end of the list of {field}")


def programme(path):
    return json.loads(path.read_text(encoding="utf-8"))["programmes"][0]


def actions(path):
    """Of the file as it is now."""
    return [action for body in programme(path).get("bodies", []) for meeting in body.get("meetings", [])
            for decision in meeting.get("decisions", []) for action in decision.get("actions", [])]


def rows(program, name):
    return [[plain(text) for text in row] for row in program.table(name)[1]]


def says(program, words):
    """Words that lie over a table, where a click goes through them."""
    program.until(lambda: words in [plain(text) for text in program.written(program.look().all("label", None, "visible"))], f"the words {words}")


def open_section(program, name, status):
    program.open_page("Programmes", name)
    program.read(status)


def test_body(program):
    open_section(program, "Platform", "^0 bodies, 0 meetings, 0 actions; 0 overdue$")
    program.read("^No coordination platform yet$")
    program.picture("none")
    push(program, "New Body")
    wait_focus(program, "Name")
    program.type("Steering committee")
    for name, group in (("Ministry of Industry", "ministry"), ("Development bank", "financial")):
        push(program, "Add Member")
        go_to(program, "Name", "text box")
        program.type(name)
        pick(program, "Group", group)
    program.until(lambda: rows(program, "Bodies and their meetings") == [["Steering committee", "2 members"]], "the body with its members")
    program.picture("body")
    lima.ok(True, "a body with two members is made by keyboard")


def test_meeting(program):
    push(program, "New Meeting", key="shift+Tab")
    wait_focus(program, "Date")
    listed = [plain(node.name) for node in program.look().all("button")]
    for name in ("Ministry of Industry", "Development bank"):
        lima.ok(f"{name}: not recorded" in listed, f"{name} is on the attendance list, and whether it came is not known", *listed)
    go_to(program, "Ministry of Industry: not recorded")
    program.key("space")
    go_to(program, re.compile("^Present"))
    program.key("space", "Down", "Return")
    program.until(lambda: "Ministry of Industry: present" in [plain(node.name) for node in program.look().all()], "the ministry there")
    program.picture("meeting")
    lima.ok(True, "attendance is ticked by keyboard")


def test_decision(program, yesterday):
    push(program, "New Decision", key="shift+Tab")
    wait_focus(program, "Decision")
    program.type("Open the park")
    push(program, "Add Action")
    wait_focus(program, "Action")
    program.type("Write the law")
    pick(program, "Member", "industry")
    go_to(program, "Due", "text box")
    program.type(yesterday.isoformat())
    program.read("^1 body, 1 meeting, 1 action; 1 overdue$")
    row = rows(program, "Actions")[0]
    lima.equal((row[0], row[1], row[3], row[5]), ("Overdue", "Write the law", "Ministry of Industry", "1 day late"), "the action stands on top as overdue")
    said = [plain(node.name) for node in program.look(rows=True).all("label")]
    lima.ok(any(text.startswith("Overdue, 1 day late: Write the law. Owner: nobody named. Member: Ministry of Industry.") for text in said),
            "a screen reader hears all of it", *said)
    program.picture("overdue")


def test_done(program, path):
    push(program, "Mark as Done", key="shift+Tab")
    program.read("^1 body, 1 meeting, 1 action; 0 overdue$")
    says(program, "Every action is done")
    program.read("is done$")
    program.picture("done")
    program.key("ctrl+s")
    program.until(lambda: [action.get("done") for action in actions(path)] == [datetime.date.today().isoformat()], "the file")
    lima.ok(True, "it is marked as done, today")
    program.key("ctrl+z")
    program.read("^1 body, 1 meeting, 1 action; 1 overdue$")
    program.until(lambda: rows(program, "Actions")[0][0] == "Overdue", "the action again")
    lima.ok(True, "undo makes it overdue again")
    made = programme(path)["bodies"][0]
    lima.equal([member["name"] for member in made["members"]], [{"en": "Ministry of Industry"}, {"en": "Development bank"}], "the file has the members")
    lima.equal([member["group"] for member in made["members"]], ["ministry", "financial-institution"], "… and their groups")
    lima.equal([(row["member"], row.get("present")) for row in made["meetings"][0]["attendance"]], [("1", True), ("2", None)],
               "… and who came: what is not known is left out")
    lima.equal(made["meetings"][0]["date"], datetime.date.today().isoformat(), "a meeting is today's until it gets another date")
    lima.equal(actions(path)[0]["member"], "1", "the action's member was chosen by name")


def test_risk(program):
    open_section(program, "Risks", "^0 risks, ")
    program.picture("no-risks")
    push(program, "New Risk")
    wait_focus(program, "Title")
    program.type("Flood")
    program.read("^1 risk, 1 without a likelihood or an impact; 0 reviews overdue$")
    pick(program, "Likelihood", "medium")
    program.read("^1 risk, 1 without a likelihood or an impact; 0 reviews overdue$")
    pick(program, "Impact", "very high")
    program.read("^1 risk, 0 without a likelihood or an impact; 0 reviews overdue$")
    lima.equal(rows(program, "Risks, the highest score first"), [["1", "Flood", "Medium", "Very high", "15", "—", "—"]], "the risk has a score")
    image = program.tab_to(lambda node: node.role == "image", key="shift+Tab")
    lima.equal(plain(image.name), "The highest risk is “Flood”, with a score of 15", "the picture says what it shows")
    program.key("Home")
    program.until(lambda: plain(image.look().description) == "Likelihood: Medium, Impact: Very high: 1 Flood", "the cell of the risk")
    program.picture("risk")
    lima.ok(True, "the cell says what is in it")
    program.key("ctrl+z")
    program.read("^1 risk, 1 without a likelihood or an impact; 0 reviews overdue$")
    lima.ok(True, "undo takes it out of the matrix")


def test_pilots():
    """What the report says of Senegal, and the programme in which nothing is missing."""
    with window.Program(lima.sample()) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Programmes")
        program.press("button", "Open")
        open_section(program, "Platform", "^1 body, 0 meetings, 0 actions; 0 overdue$")
        says(program, "No meeting has decided on an action yet")
        program.picture("pilot")
        open_section(program, "Risks", "^0 risks, ")
        program.read("^No risks yet$")
        lima.ok(True, "a pilot has a platform and no risks")
    with window.Program(lima.sample().parent / "illustrative-programme.lima") as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Programmes")
        program.press("button", "Open")
        open_section(program, "Platform", "^1 body, 1 meeting, 2 actions; 1 overdue$")
        program.picture("filled")
        program.press("tab", "By Member")
        program.until(lambda: program.table_now("Actions and attendance by member"), "the members")
        program.picture("members")
        open_section(program, "Risks", "^1 risk, 0 without a likelihood or an impact; 1 review overdue$")
        program.picture("filled-risks")
        lima.ok(True, "the filled programme shows both")


def main():
    lima.start(__doc__)
    path = lima.folder / "platform.lima"
    path.write_text(json.dumps(PORTFOLIO), encoding="utf-8")
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Programmes")
        program.press("button", "Open")
        test_body(program)
        test_meeting(program)
        test_decision(program, datetime.date.today() - datetime.timedelta(days=1))
        test_done(program, path)
        test_risk(program)
    test_pilots()
    lima.finish()


if __name__ == "__main__":
    main()

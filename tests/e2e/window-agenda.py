#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda by keyboard: its six views, a milestone that is added, moved, postponed and held, the trail that this leaves beside it and in the file,
undo of all of it, the agenda as a calendar and as a table, and a calendar that is taken in.

    window-agenda.py BINARY SOURCE_ROOT
"""
import csv
import datetime
import json
import re

import lima
import window

TODAY = datetime.date.today()
LATER = TODAY + datetime.timedelta(days=40)
HELD = TODAY - datetime.timedelta(days=2)
VIEWS = ("Timeline", "List", "Month", "By Goal", "Proposals", "Processes")
TIMELINE = "Timeline of milestones"
TITLE = "Review of indicators"
PORTFOLIO = {
    "format": "lima-portfolio", "version": 1, "title": {"en": "Agenda"},
    "processes": [{"id": "c1", "title": {"en": "Financing"}}],
    "milestones": [
        {"id": "m1", "title": {"en": "Conference"}, "process": "c1", "kind": "conference", "goals": [{"id": "1", "goal": "9"}],
         "dates": [{"id": "1", "announced": "2014-06-10", "status": "planned", "start": LATER.isoformat()}]},
        {"id": "m2", "title": {"en": "Session"}, "process": "c1", "kind": "session",
         "dates": [{"id": "1", "announced": "2014-06-10", "status": "held", "start": "2015-01-19", "end": "2015-01-21"}]}],
    "indicator-proposals": [{"id": "i1", "title": {"en": "Share of industry"}, "goal": "9"}]}


def month_after(day, n):
    at = day.year * 12 + day.month - 1 + n
    return "%04d-%02d" % (at // 12, at % 12 + 1)


def plain(text):
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text or ""))


def go_to(program, name, role=None, key="Tab"):
    """Tabs to a control by its name."""
    return program.tab_to(lambda node: window.matches(name, plain(node.name)) and (role is None or node.role == role), key=key)


def wait_focus(program, name):
    program.until(lambda: plain((program.focused() or program.main).name) == name, f"the focus on {name}")


def milestones(path):
    return json.loads(path.read_text(encoding="utf-8"))["milestones"]


def save(program, path, done):
    program.key("ctrl+s")
    program.until(lambda: done(milestones(path)), "the file")
    return milestones(path)


def open_view(program, name):
    """Goes to the side bar, and in it to a view."""
    program.tab_to(lambda node: node.role == "list item", key="shift+Tab")
    program.key("Home")
    program.until(lambda: program.focused().name == "Overview", "the top of the side bar")
    program.tab_to(lambda node: node.name == name, most=20, key="Down")
    program.key("Return")
    program.until(lambda: program.page() == ("Agenda", name), f"the view {name}")


def test_views(program):
    program.key("alt+5")
    program.until(lambda: program.page()[0] == "Agenda", "the page")
    for name, status in zip(VIEWS, ("^2 milestones", "^2 milestones", "^2 milestones", "^2 milestones", "^1 proposal", "^1 process")):
        open_view(program, name)
        program.read(status)
        program.picture("view-" + name.lower().replace(" ", "-"))
        lima.ok(True, "the view %s is reached by keys and says how much is in it" % name)


def test_days(program):
    """The filter also knows days; what is typed without being one doesn't count, and says so."""
    open_view(program, "List")
    program.tab_to(lambda node: plain(node.name) in ("Kind and days", "More…"), key="Tab")
    program.key("space")
    go_to(program, "To")
    program.type("2015-13")
    program.read("^This is no day, month, quarter or year")
    program.key("ctrl+a")
    program.type("2015")
    program.read("^1 of 2 milestones")
    program.picture("days")
    lima.ok(True, "a bound that is a year leaves the milestone that ends in it")
    go_to(program, "Any Kind and Day")
    program.key("Return", "Escape")
    program.read("^2 milestones")
    lima.ok(True, "one button takes the bounds away")


def test_add(program):
    """In a month a new milestone is one of that month."""
    open_view(program, "Month")
    go_to(program, "Today", "button")
    program.key("Return")
    go_to(program, "New Milestone", "button")
    program.key("Return")
    wait_focus(program, "Title")
    program.type(TITLE)
    program.read("^3 milestones")
    program.find("button", re.compile("^Undo “Change Title of"))
    program.picture("added")
    lima.ok(True, "a new milestone opens its form, with the focus in the title")


def timeline(program):
    return program.tab_to(lambda node: plain(node.name) == TIMELINE)


def test_move(program, path):
    open_view(program, "Timeline")
    node = timeline(program)
    program.until(lambda: TITLE in plain(node.look().description), "the new milestone, still selected")
    program.key("alt+Right", "alt+Right")
    found = save(program, path, lambda all_: len(all_) == 3 and all_[2]["dates"][0]["start"] == month_after(TODAY, 2))[2]
    lima.equal([(date["announced"], date["status"], date["start"]) for date in found["dates"]],
               [(TODAY.isoformat(), "planned", month_after(TODAY, 2))], "two steps of a key move it by two months, and what was said today is put right")
    program.picture("moved")


def test_postpone(program, path):
    new = TODAY + datetime.timedelta(days=100)
    go_to(program, "Postpone…", "button")
    program.key("Return")
    dialog = program.dialog("Postpone")
    program.read("^Announced: .* · Planned", inside=dialog)
    wait_focus(program, "Start")
    program.type(new.isoformat())
    program.read("days (later|earlier)|as announced", inside=dialog)
    program.picture("postpone")
    program.key("Return")
    program.alone()
    found = save(program, path, lambda all_: len(all_[2]["dates"]) == 2)[2]
    lima.equal([(date["status"], date["start"]) for date in found["dates"]],
               [("planned", month_after(TODAY, 2)), ("postponed", new.isoformat())], "a postponement is said beside what was announced")
    return new


def test_escape(program, path):
    go_to(program, "Held…", "button")
    program.key("Return")
    program.dialog("Held")
    program.key("Escape")
    program.alone()
    lima.equal(len(milestones(path)[2]["dates"]), 2, "Escape leaves all as it is")


def test_held(program, path, postponed):
    go_to(program, "Postpone…", "button", "shift+Tab")
    go_to(program, "Held…", "button")
    program.key("Return")
    dialog = program.dialog("Held")
    wait_focus(program, "Start")
    program.key("ctrl+a")
    program.type(HELD.isoformat())
    program.picture("held")
    program.key("Return")
    program.alone()
    found = save(program, path, lambda all_: len(all_[2]["dates"]) == 3)[2]
    lima.equal([(date["status"], date["start"], date["announced"]) for date in found["dates"]],
               [("planned", month_after(TODAY, 2), TODAY.isoformat()), ("postponed", postponed.isoformat(), TODAY.isoformat()),
                ("held", HELD.isoformat(), TODAY.isoformat())], "the file has the whole trail")
    lima.ok(len(found["uid"]) == 36, "calendars know it by an identifier", found["uid"])


def test_trail(program):
    """Beside it the newest stands first."""
    words = [plain(text) for text in program.written(program.look(rows=True).shown("label"))]
    places = [next((at for at, text in enumerate(words) if text.endswith("· " + status)), None) for status in ("Held", "Postponed", "Planned")]
    lima.ok(None not in places and places == sorted(places), "the pane has held, postponed and planned, in this order", places, *words)
    lima.ok(any(re.search("days (later|earlier)", text) for text in words), "… and by how much it moved", *words)
    program.picture("trail")


def choose_file(program, item):
    button = next(node for node in program.look().all("button", "Export…") if node.actions())
    button.press()
    program.until(lambda: next(iter(button.parent.look().shown(re.compile("^menu item"), item)), None), f"{item} in the menu").press()


def test_import(program, path, ics):
    """What comes back unchanged changes nothing; another name of an event is taken in, as one step."""
    choose_file(program, "Import Calendar…")
    program.name_file(ics)
    program.read("^The calendar has nothing that is new$")
    lima.ok(True, "a calendar that comes back unchanged changes nothing")
    other = lima.write("other.ics", b"\r\n".join([
        b"BEGIN:VCALENDAR", b"VERSION:2.0", b"PRODID:-//Test//EN", b"BEGIN:VEVENT", b"UID:another@example.org", b"DTSTAMP:20150101T000000Z",
        b"DTSTART;VALUE=DATE:20150302", b"SUMMARY:Briefing", b"END:VEVENT", b"END:VCALENDAR", b""]))
    choose_file(program, "Import Calendar…")
    program.name_file(other)
    program.read("^Milestones from the calendar: 1 added, 0 changed$")
    program.read("^4 milestones")
    program.picture("imported")
    program.key("ctrl+z")
    program.read("^3 milestones")
    lima.ok(True, "an event that is new is added, and undone in one step")


def test_files(program, path):
    """What leaves the program has as many milestones as the command line counts."""
    result = lima.run("agenda", path, "--format", "json")
    count = len(json.loads(result.out)["milestones"])
    lima.equal(count, 3, "the command line counts what is in the file")
    ics, table, one = lima.folder / "out.ics", lima.folder / "out.csv", lima.folder / "one.ics"
    for name, file in (("Calendar (.ics) of All Shown…", ics), ("Calendar of the Selected Milestone…", one), ("Table (CSV)…", table)):
        choose_file(program, name)
        program.name_file(file)
        program.until(file.exists, file.name)
        program.read("^Exported to " + re.escape(file.name))
    pages = lima.folder / "out.pdf"
    choose_file(program, "Printed Pages (PDF)…")
    program.name_file(pages)
    program.until(pages.exists, pages.name)
    lima.equal(pages.read_bytes()[:5], b"%PDF-", "the view that is open goes to paper")
    text = ics.read_bytes()
    lima.equal(text.count(b"BEGIN:VEVENT") + text.count(b"BEGIN:VTODO"), count, "the calendar has all of them")
    text = one.read_bytes()
    lima.equal(text.count(b"BEGIN:VEVENT") + text.count(b"BEGIN:VTODO"), 1, "the calendar of the selected milestone has that one")
    with open(table, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if any(TITLE in cell or cell in ("Conference", "Session") for cell in row)]
    lima.equal(len(rows), count, "the table has all of them", *rows)
    test_import(program, path, ics)


def test_undo(program, path):
    for _ in range(12):
        program.key("ctrl+z")
    program.read("^2 milestones")
    found = save(program, path, lambda all_: len(all_) == 2)
    lima.equal(found, PORTFOLIO["milestones"], "undone, the file has what it had")


def main():
    lima.start(__doc__)
    path = lima.write("agenda.lima", json.dumps(PORTFOLIO))
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Agenda"), "a portfolio")
        test_views(program)
        test_days(program)
        test_add(program)
        test_move(program, path)
        postponed = test_postpone(program, path)
        test_escape(program, path)
        test_held(program, path, postponed)
        test_trail(program)
        test_files(program, path)
        test_undo(program, path)
    lima.finish()


if __name__ == "__main__":
    main()

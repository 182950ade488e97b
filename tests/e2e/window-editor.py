#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor of a project from outside: typing, dates, codes, rules beside their fields, undo, saving; a killed program gives the edits back.

    window-editor.py BINARY SOURCE_ROOT
"""
import json
import re
import shutil
import signal
import time

import lima
import window

N = 883


def header(program):
    """What the header says."""
    return program.written([node for node in program.look().all("label") if 0 <= node.box[1] < 46])


def is_unsaved(program):
    return any(text.startswith("• ") for text in header(program))


def open_editor(program):
    """Opens the form of the first project of the list by keyboard."""
    program.open_page("Projects")
    program.read(f"^{N} projects?$")
    program.key("ctrl+f")
    program.tab_to(lambda node: node.role == "row" and "Illustrative project" in node.name)
    program.key("Home", "F2")
    program.find("button", "Done")
    program.until(lambda: (program.focused() or program.main).name == "Title", "the focus in the title")


def entry(program, label):
    return program.find(re.compile("^text"), label)


def title_of(program):
    return entry(program, "Title").text


def write_over(program, label, words):
    """Puts other words into an entry, as somebody does who types."""
    program.reveal(entry(program, label))
    program.click(entry(program, label))
    program.key("ctrl+a")
    program.type(words)


def test_title(program):
    before = title_of(program)
    program.key("ctrl+End")
    program.type(" and more")
    program.until(lambda: title_of(program) == before + " and more", "what was typed in the title")
    program.find("button", re.compile("^Undo “Change Title of"))
    program.until(lambda: is_unsaved(program), "a header that says edited")
    lima.ok(True, "typing in the title changes it at once, and says so in the header and in the name of Undo")
    program.picture("title")
    program.key("ctrl+z")
    program.until(lambda: title_of(program) == before, "the title as it was")
    program.until(lambda: not is_unsaved(program), "a header without a mark")
    lima.ok(True, "one undo takes back all that was typed, with the focus in the entry")
    program.key("ctrl+shift+z")
    program.until(lambda: title_of(program) == before + " and more", "the title changed again")
    return before


def test_dates(program):
    write_over(program, "Actual start", "31 Mar 2015")
    write_over(program, "Actual end", "Dec 2014")
    program.read("^Ends before the actual start.$")
    program.picture("rule")
    lima.ok(True, "an end before its start is said beside the field, at once")
    write_over(program, "Actual end", "some day")
    program.read("^Not a date: kept as text, counted nowhere.$")
    lima.ok(True, "what is no date is kept and said")
    write_over(program, "Actual end", "Q4 2016")
    program.until(lambda: not [text for text in program.written(program.look().all("label")) if text.startswith("Not a date")], "no complaint")
    program.find("button", "Precision of Actual end")
    lima.ok(True, "a quarter is a date")


def test_status(program):
    node = program.find("button", re.compile("^Status: "))
    program.push(node)
    program.until(lambda: program.look().shown(re.compile("text|search|entry"), re.compile("^Search Status")), "the list of codes")
    program.type("cancel")
    program.picture("codes")
    program.key("Return")
    program.find("button", re.compile("^Status: 5 Cancelled"))
    lima.ok(True, "a code is found by name and chosen by keyboard")


def test_save(program, path, before):
    program.key("ctrl+s")
    program.until(lambda: not is_unsaved(program), "a header without a mark")
    saved = json.loads(path.read_text())
    project = next(one for one in saved["projects"] if before + " and more" in one["title"].values())
    lima.equal((project["actual-start"], project["actual-end"], project["status"]), ("2015-03-31", "2016-Q4", "5"), "the file has what was typed, in its own form")
    return project


def test_done(program):
    program.key("Escape")
    program.find("button", "Edit")
    program.read("and more$")
    program.read("^31 Mar 2015$")
    program.picture("done")
    lima.ok(True, "Escape shows the details again, with what was changed")



def kill(program):
    program.process.send_signal(signal.SIGKILL)
    program.process.wait()
    program.complain = lambda code: None


def test_killed(path):
    """What was typed two seconds before the end comes back."""
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        open_editor(program)
        program.key("ctrl+End")
        program.type(" rescued")
        program.until(lambda: title_of(program).endswith(" rescued"), "the title")
        program.until(lambda: is_unsaved(program), "a header that says edited")
        time.sleep(3)
        kill(program)
    with window.Program() as program:
        dialog = program.dialog("Unsaved Changes")
        lima.ok(any("Change Title of" in text for text in dialog.words()), "the next start tells of the edit", *dialog.words())
        program.picture("offer")
        program.push(next(node for node in dialog.all("button") if node.name.startswith("Restore")))
        program.alone()
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Projects")
        program.read(f"^{N} projects?$")
        program.key("ctrl+f")
        program.type("rescued")
        program.read(f"^1 of {N} projects$")
        lima.ok(True, "and gives it back")
        program.key("ctrl+w")
        program.push(program.dialog().all("button", "Close without Saving")[0])
        lima.equal(program.ended(), 0, "it closes")


def main():
    lima.start(__doc__)
    path = lima.folder / "lima-editor.lima"
    shutil.copy(lima.sample(), path)
    path.chmod(0o644)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list", "Needs attention"), "Overview")
        open_editor(program)
        lima.ok(True, "F2 on a row opens its form, with the focus in the title")
        program.picture("editor")
        before = test_title(program)
        test_dates(program)
        test_status(program)
        test_save(program, path, before)
        test_done(program)
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, "saved, it closes without a question")
    test_killed(path)
    lima.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Editing from outside: projects come, are copied, go, come back by undo; the portfolio is saved, asked for at the end, and reverted.

    window-edit.py BINARY SOURCE_ROOT
"""
import re
import shutil

import lima
import window

N = 883


def title(program):
    """What the header says: title and subtitle, which stand first where they are at the window's top."""
    labels = [node for node in program.look().all("label") if 0 <= node.box[1] < 46]
    return program.written(labels)


def header(program, pattern):
    """Waits until a line of the header fits."""
    return program.until(lambda: next((text for text in title(program) if re.search(pattern, text)), None),
                         lambda: f"“{pattern}” in the header; it says {title(program)}")


def count(program, pattern):
    """Waits for the count below the list."""
    return program.read(f"^{pattern} projects?$")


def undo_button(program, pattern):
    return program.find("button", re.compile(pattern))


def test_projects(program, path):
    program.open_page("Projects")
    count(program, N)
    program.menu("New Project")
    count(program, N + 1)
    header(program, "^• ")
    header(program, "· edited$")
    undo_button(program, "^Undo “New project”$")
    program.read("^Project without a title$")
    lima.ok(True, "a new project is in the list, has no title, and can be undone")
    program.picture("new-project")
    program.key("ctrl+z")
    count(program, N)
    program.until(lambda: not any("edited" in text for text in title(program)), "a header without a mark")
    lima.ok(True, "undo takes the new project back, and nothing is unsaved")
    program.key("ctrl+shift+z")
    count(program, N + 1)
    lima.ok(True, "redo brings it again")
    program.key("ctrl+z")
    count(program, N)


def to_list(program):
    """Puts the focus on the first project of the list."""
    program.key("ctrl+f")
    program.tab_to(lambda node: node.role == "row" and "Illustrative project" in node.name)
    program.key("Home")


def test_rows(program):
    """Delete and Duplicate by the keys and the menu of a row."""
    to_list(program)
    program.key("shift+Down", "Delete")
    count(program, N - 2)
    program.read("^2 projects deleted$")
    program.picture("deleted")
    lima.ok(True, "the key Delete removes the selected projects")
    program.press("button", "Undo")
    count(program, N)
    lima.ok(True, "Undo in the message brings them back")
    to_list(program)
    program.key("shift+F10")
    menu = program.until(lambda: program.look().shown(re.compile("^menu item"), "Duplicate"), "the menu of a row")
    program.picture("row-menu")
    menu[0].press()
    count(program, N + 1)
    undo_button(program, "^Undo “Duplicate project”$")
    lima.ok(True, "the menu of a row duplicates its project")


def test_save(program, path):
    before = lima.summary(path)[1]["totals"]
    program.key("ctrl+s")
    program.until(lambda: not any("edited" in text for text in title(program)), "a header without a mark")
    _, answer = lima.summary(path)
    lima.equal(answer["projects"], N + 1, "the saved file has the new project")
    lima.equal(answer["totals"], before, "a duplicated project brings no money")
    program.key("ctrl+z")
    header(program, "· edited$")
    count(program, N)
    program.key("ctrl+shift+z")
    program.until(lambda: not any("edited" in text for text in title(program)), "a header without a mark")
    lima.ok(True, "undo and redo go across saving, and the mark with them")


def changes(dialog, program):
    """The texts of the rows of the window of changes."""
    return [[cell.text for cell in row.all("label")] for row in dialog.look().all("row") if row.first("grid cell")]


def test_changes(program):
    """The window of changes goes back to how it was opened, and forth again."""
    program.menu("Changes…")
    dialog = program.dialog("Changes")
    rows = program.until(lambda: changes(dialog, program), "the changes")
    lima.equal([(row[0], row[3]) for row in rows], [("Now", "Duplicate project"), ("Done", "As it was opened")], "the changes are listed, the latest first", *rows)
    program.key("End", "Return")
    program.until(lambda: changes(dialog, program)[-1][0] == "Now", "the state as it was opened")
    lima.equal([row[0] for row in changes(dialog, program)], ["Undone", "Now"], "Enter goes to a state")
    program.picture("changes")
    count(program, N)
    program.key("Home", "Return")
    program.until(lambda: changes(dialog, program)[0][0] == "Now", "the latest state")
    program.key("Escape")
    program.alone()
    count(program, N + 1)


def test_log(program):
    """What was saved is told of by the file."""
    program.menu("Changes…")
    dialog = program.dialog("Changes")
    rows = program.until(lambda: changes(dialog, program), "the changes")
    lima.equal([(row[0], row[3]) for row in rows], [("Now", "As it was opened"), ("Earlier", "Duplicate project")],
               "the file tells of what was saved", *rows)
    program.key("End")
    program.picture("log")
    program.key("Escape")
    program.alone()


def test_versions(program):
    """What was saved before is kept, and opens beside as a portfolio without a file."""
    program.menu("Earlier Versions…")
    dialog = program.dialog("Earlier Versions")
    rows = program.until(lambda: [text for text in dialog.look().words() if text.startswith("until ")], "the earlier versions")
    lima.equal(len(rows), 1, "the earlier version of the file is kept", *rows)
    program.picture("versions")
    program.push(next(node for node in dialog.look().all("button") if node.name.startswith("Open the version")))
    other = program.until(lambda: next((node.look() for node in program.windows() if node not in (program.main, dialog)), None), "another window")
    program.until(lambda: any(str(N) + " projects read" in bare for bare in program.written(other.look().all("label"))), "its projects")
    lima.ok(True, "an earlier version opens with what it had, and no file to write over")
    program.picture("version-open")
    program.key("ctrl+w")
    program.until(lambda: len(program.windows()) == 2, "the end of the other window")
    program.display.focus(program.surfaces()[-1])
    program.key("Escape")
    program.alone()


def test_revert(program):
    program.menu("New Project")
    count(program, N + 2)
    program.menu("Revert to Saved")
    dialog = program.dialog()
    program.picture("revert")
    program.push(next(node for node in dialog.all("button", "Revert")))
    program.alone()
    count(program, N + 1)
    header(program, "^lima-edit.lima$")
    lima.ok(True, "reverting reads the file again")


def test_save_as(program, path):
    out = path.parent / "saved-as.lima"
    program.key("ctrl+shift+s")
    program.name_file(out)
    header(program, "^saved-as.lima$")
    lima.equal(out.read_bytes(), path.read_bytes(), "Save As writes the same bytes under another name")
    copy = path.parent / "a-copy.lima"
    program.menu("Save a Copy…")
    program.name_file(copy)
    program.until(copy.exists, "the copy")
    header(program, "^saved-as.lima$")
    lima.equal(copy.read_bytes(), path.read_bytes(), "a copy has the same bytes, and what is open keeps its name")


def test_close(program, path):
    program.menu("New Project")
    count(program, N + 2)
    program.key("ctrl+w")
    dialog = program.dialog()
    lima.ok(any("before closing?" in text for text in dialog.words()), "closing asks once", dialog.words())
    program.picture("close")
    program.push(dialog.all("button", "Cancel")[0])
    program.alone()
    count(program, N + 2)
    program.key("ctrl+w")
    program.push(program.dialog().all("button", "Save")[0])
    lima.equal(program.ended(), 0, "Save in the question closes the window")
    lima.equal(lima.summary(path.parent / "saved-as.lima")[1]["projects"], N + 2, "and has saved")


def test_read_only(path):
    """A file that may not be written stays as it is; what is open stays open and unsaved, with a way out."""
    path.chmod(0o444)
    was = path.read_bytes()
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.menu("New Project")
        header(program, "· edited$")
        program.key("ctrl+s")
        dialog = program.dialog()
        lima.ok(any("write-protected" in text for text in dialog.words()), "a write-protected file: the sentence says so", dialog.words())
        program.picture("write-protected")
        program.push(dialog.all("button", "Cancel")[0])
        program.alone()
        header(program, "· edited$")
        lima.equal(path.read_bytes(), was, "and the file is as it was")
        program.key("ctrl+w")
        program.push(program.dialog().all("button", "Close without Saving")[0])
        lima.equal(program.ended(), 0, "Close without Saving closes")


def test_foreign(path):
    """A file that somebody else has written meanwhile is noticed, and not written over before that is asked for."""
    path.chmod(0o644)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.until(lambda: list(path.parent.glob(f".~lock.{path.name}#")), "the lock file")
        lima.ok(True, "a lock file tells others that it is open")
        program.open_page("Projects")
        program.menu("New Project")
        header(program, "· edited$")
        theirs = path.read_bytes().replace(b"Illustrative project 284", b"Their project 284")
        path.write_bytes(theirs)
        program.key("ctrl+s")
        dialog = program.dialog()
        program.picture("foreign")
        names = [node.name for node in dialog.all("button")]
        lima.ok({"Cancel", "Save Elsewhere…", "Overwrite", "Read It Again"} <= set(names), "what somebody else wrote is not written over", names,
                *dialog.words())
        program.push(dialog.all("button", "Cancel")[0])
        program.alone()
        lima.equal(path.read_bytes(), theirs, "their file is as they left it")
        program.read("^Somebody else has written this file")
        program.picture("foreign-banner")
        program.key("ctrl+s")
        program.push(program.dialog().all("button", "Read It Again")[0])
        program.alone()
        program.open_page("Projects")
        program.find("search box", "Search projects")
        program.key("ctrl+f")
        program.type("Their project")
        program.read("^2 of [0-9]+ projects$")
        lima.ok(True, "read again, it shows what they wrote")
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, "it closes without a question")
    lima.equal(list(path.parent.glob(".~lock.*")), [], "no lock file is left")


def main():
    lima.start(__doc__)
    path = lima.folder / "lima-edit.lima"
    shutil.copy(lima.sample(), path)
    path.chmod(0o644)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list", "Needs attention"), "Overview")
        test_projects(program, path)
        test_rows(program)
        test_changes(program)
        test_save(program, path)
        test_versions(program)
        test_revert(program)
        test_log(program)
        test_save_as(program, path)
        test_close(program, path)
    test_read_only(path)
    test_foreign(path)
    lima.finish()


if __name__ == "__main__":
    main()

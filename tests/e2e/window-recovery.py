#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A killed program loses nothing: the next one offers what was not saved, and makes it again. What has no file comes back too, and so
do both versions of a file whose save was cut short.

    window-recovery.py BINARY SOURCE_ROOT
"""
import hashlib
import os
import pathlib
import shutil
import signal

import lima
import window


def state(name):
    """A folder of the program's own."""
    return pathlib.Path(os.environ.get("XDG_STATE_HOME") or os.path.expanduser("~/.local/state"), "lima-portfolio", name)


def journals():
    """The journals that lie on the disk."""
    return sorted(state("journals").glob("*.journal"))


def count(program, n):
    program.read(f"^{n} projects?$")


def kill(program):
    """As a crash or the end of power would; it isn't held against the program."""
    program.process.send_signal(signal.SIGKILL)
    program.process.wait()
    program.complain = lambda code: None


def edit_and_die(path, n):
    """A new project and a deleted one, then the end."""
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Projects")
        count(program, n)
        program.menu("New Project")
        count(program, n + 1)
        lima.ok(program.until(lambda: journals() and journals()[0].stat().st_size > 0, "the journal", 4), f"{path.name}: a journal is written")
        size = journals()[0].stat().st_size
        program.menu("New Project")
        count(program, n + 2)
        program.until(lambda: journals()[0].stat().st_size > size, "the second change in the journal", 4)
        kill(program)


def restored(path, n, subtitle, what):
    """Starts the program again, and takes the offer."""
    with window.Program() as program:
        dialog = program.dialog("Unsaved Changes")
        words = dialog.words()
        lima.ok(any(text.startswith("2 changes, the last at ") for text in words) and any("New project" in text for text in words),
                f"{what}: the next start offers the changes", *words)
        program.picture(f"offer-{path.stem}")
        program.push(next(node for node in dialog.all("button") if node.name.startswith("Restore")))
        program.alone()
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Projects")
        count(program, n + 2)
        program.find("button", "Undo “New project”")
        program.until(lambda: any(subtitle in text for text in program.written(program.look().all("label"))), subtitle)
        program.key("ctrl+z", "ctrl+z")
        count(program, n)
        program.key("ctrl+shift+z")
        count(program, n + 1)
        lima.ok(True, f"{what}: they are made again, unsaved, and can be undone")
        program.picture(f"restored-{path.stem}")
        out = lima.folder / f"saved-{path.stem}.lima"
        program.key("ctrl+shift+s")
        program.name_file(out)
        program.until(lambda: not any("• " in text for text in program.written(program.look().all("label"))), "a header without a mark")
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, f"{what}: saved, it closes without a question")
    lima.equal(lima.summary(out)[1]["projects"], n + 1, f"{what}: the saved file has what was restored")
    lima.equal(journals(), [], f"{what}: no journal is left")


def test_later(path, n):
    """Left for later, the changes are offered again; deleted, they are gone."""
    edit_and_die(path, n)
    for _ in range(2):
        with window.Program() as program:
            dialog = program.dialog("Unsaved Changes")
            program.push(dialog.all("button", "Decide later")[0])
            program.alone()
    with window.Program() as program:
        dialog = program.dialog("Unsaved Changes")
        program.push(next(node for node in dialog.all("button") if node.name.startswith("Delete the changes")))
        question = program.until(lambda: next((node.look() for node in program.windows() if node.look().all("button", "Delete")), None), "the question")
        program.picture("delete")
        program.push(question.all("button", "Delete")[0])
        program.alone()
    lima.equal(journals(), [], "what is deleted is gone")


def leave_cut_short(path):
    """What a save in place leaves that ended in the middle: the file in pieces, the two versions whole, and the note on them."""
    folder = state("rescue")
    folder.mkdir(parents=True, exist_ok=True)
    stem = hashlib.sha256(os.fsencode(path)).hexdigest()[:32] + "-"
    old = path.read_bytes()
    (folder / f"{stem}1790000000000000.note").write_bytes(os.fsencode(path) + b"\0")
    (folder / f"{stem}1790000000000000.lima").write_bytes(old)
    (folder / f"{stem}1790000000000001.lima").write_bytes(old.replace(b"Illustrative project 284", b"Newer project 284"))
    path.write_bytes(old[:len(old) // 2])
    return folder


def test_cut_short(path, n):
    folder = leave_cut_short(path)
    torn = path.read_bytes()
    with window.Program() as program:
        dialog = program.dialog("Interrupted Save")
        words = dialog.words()
        lima.ok(path.name in words and str(path) in words and any(text.startswith("Saving this file was cut short at ") for text in words),
                "a save that was cut short is told of at the next start", *words)
        program.picture("cut-short")
        program.push(dialog.all("button", f"Open what was being saved to “{path.name}”")[0])
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.until(lambda: any("Not saved yet" in text for text in program.written(program.look().all("label"))), "a portfolio without a file")
        program.push(dialog.all("button", f"Open the version of “{path.name}” before")[0])
        other = program.until(lambda: next((node.look() for node in program.windows() if node not in (program.main, dialog)), None), "another window")
        program.until(lambda: any(f"{n} projects read" in text for text in program.written(other.look().all("label"))), "its projects")
        lima.ok(True, "both versions open, as portfolios that have no file yet")
        program.picture("cut-short-open")
        program.key("ctrl+w")
        program.until(lambda: len(program.windows()) == 2, "the end of the other window")
        program.push(dialog.all("button", f"Delete both versions of “{path.name}”")[0])
        question = program.until(lambda: next((node.look() for node in program.windows() if node.look().all("button", "Delete")), None), "the question")
        lima.equal(len(list(folder.iterdir())), 3, "they stay until they are deleted")
        program.push(question.all("button", "Delete")[0])
        program.alone()
        lima.equal(list(folder.iterdir()), [], "and are gone then")
        lima.equal(path.read_bytes(), torn, "the file itself is nobody's to touch")
        program.open_page("Projects")
        program.find("search box", "Search projects")
        program.key("ctrl+f")
        program.type("Newer project")
        program.read(f"^[12] of {n} projects$")
        lima.ok(True, "the new version has what was being saved")
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, "it closes")


def test_cut_early(path):
    """A save that ended before it began to write the file has left it whole."""
    path.write_bytes(lima.sample().read_bytes())
    folder = leave_cut_short(path)
    path.write_bytes(lima.sample().read_bytes())
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.until(lambda: not list(folder.iterdir()), "an empty folder")
        lima.equal(len(program.windows()), 1, "of a file that is whole nothing is said, and no copy is kept")
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, "it closes")


def main():
    lima.start(__doc__)
    path = lima.folder / "lima-recovery.lima"
    shutil.copy(lima.sample(), path)
    path.chmod(0o644)
    edit_and_die(path, 883)
    restored(path, 883, "edited", "a file")
    activities = lima.data / "iati" / "r09-years.xml"
    n = lima.summary(activities)[1]["projects"]
    edit_and_die(activities, n)
    restored(activities, n, "Not saved yet", "an import")
    test_later(path, 883)
    test_cut_short(path, 883)
    test_cut_early(path)
    lima.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends that nobody asked for, with unsaved work: the system tells the program to end, or takes its display away. The next start has it.

    window-ends.py BINARY SOURCE_ROOT
"""
import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import time

import lima
import window

N = 883
KEPT = 2                             # seconds after which nothing is lost by any end


def state():
    return pathlib.Path(os.environ.get("XDG_STATE_HOME") or os.path.expanduser("~/.local/state"), "lima-portfolio")


def journals():
    return sorted((state() / "journals").glob("*"))


def locks(path):
    return sorted(path.parent.glob(".~lock.*"))


def count(program, n):
    program.read(f"^{n} projects?$")


def said(program, words):
    return any(words in text for text in program.written(program.look().all("label")))


def open_projects(program, n=N):
    program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
    program.open_page("Projects")
    count(program, n)


def new_project(program, n, title):
    """A new project, and a title typed into its form."""
    program.menu("New Project")
    count(program, n + 1)
    program.until(lambda: (program.focused() or program.main).name == "Title", "the focus in the title of the new project")
    program.type(title)
    program.until(lambda: said(program, title), "the title")


def find_title(program, words):
    program.find("search box", "Search projects")
    program.key("ctrl+f")
    program.type(words)
    program.read(f"^1 of {N + 1} projects$")


def restore(program, n, what):
    """Takes the offer of so many changes."""
    dialog = program.dialog("Unsaved Changes")
    words = dialog.words()
    lima.ok(any(text.startswith(f"{n} changes, the last at ") for text in words), f"{what}: the next start offers {n} changes", *words)
    program.picture(f"offer-{what.replace(' ', '-')}")
    program.push(next(node for node in dialog.all("button") if node.name.startswith("Restore")))
    program.alone()
    open_projects(program, N + 1)
    return words


def close_without_saving(program):
    program.key("ctrl+w")
    program.push(program.dialog().all("button", "Close without Saving")[0])
    lima.equal(program.ended(), 0, "it closes")


def test_terminated(path, number, what):
    """At a logout, the end of a terminal, or Ctrl+C there: what was typed a moment ago is kept, and the traces of the file are gone."""
    with window.Program(path) as program:
        open_projects(program)
        program.until(lambda: locks(path), "the lock file")
        new_project(program, N, "Cleaner production in Lima")
        program.process.send_signal(number)
        lima.equal(program.ended(), 0, f"{what}: the program ends in order")
    lima.equal(locks(path), [], f"{what}: no lock file is left")
    lima.equal(len(journals()), 1, f"{what}: the journal is left")
    with window.Program() as program:
        words = restore(program, 2, what)
        lima.ok(any("• Change Title" in text and text.count("•") == 2 for text in words), f"{what}: what was typed is one change", *words)
        find_title(program, "Cleaner production in Lima")
        lima.ok(True, f"{what}: it gives back the last letter")
        program.key("ctrl+a", "BackSpace")
        count(program, N + 1)
        program.picture(f"restored-{what.replace(' ', '-')}")
        close_without_saving(program)
    lima.equal(journals(), [], f"{what}: closed without saving, nothing is offered again")


def test_nothing_unsaved(path):
    """Without unsaved work, also where all was undone, nothing is left behind."""
    for undone in (False, True):
        with window.Program(path) as program:
            open_projects(program)
            if undone:
                program.menu("New Project")
                count(program, N + 1)
                program.key("Escape", "ctrl+z")
                count(program, N)
            program.process.send_signal(signal.SIGTERM)
            lima.equal(program.ended(), 0, "all undone: it ends in order" if undone else "nothing changed: it ends in order")
        lima.equal((journals(), locks(path)), ([], []), "and leaves nothing behind")


def test_while_saving(path):
    """A file that is being written is written to its end."""
    with window.Program(path) as program:
        open_projects(program)
        new_project(program, N, "Saved at the last moment")
        program.display.focus(program.surfaces()[-1])
        with subprocess.Popen(["xdotool", "key", "ctrl+s"]):
            end = time.monotonic() + window.patience()
            seen = False
            while not seen and time.monotonic() < end:           # it is there for a moment only
                seen = any(name.endswith(".tmp") for name in os.listdir(path.parent))
            program.process.send_signal(signal.SIGTERM)
        lima.ok(seen, "the temporary file of a save is seen")
        lima.equal(program.ended(), 0, "while it saves it ends in order, too")
    lima.equal(lima.summary(path)[1]["projects"], N + 1, "and has saved")
    lima.equal((journals(), locks(path), list(path.parent.glob(".*.tmp"))), ([], [], []), "and leaves nothing behind")
    shutil.copy(lima.sample(), path)


def test_while_loading(path):
    with window.Program(path) as program:
        program.process.send_signal(signal.SIGTERM)
        lima.equal(program.ended(), 0, "while it loads it ends in order, too")
    lima.equal((journals(), locks(path)), ([], []), "and leaves nothing behind")


def test_no_window():
    with window.Program() as program:
        program.process.send_signal(signal.SIGTERM)
        lima.equal(program.ended(), 0, "with nothing open it ends in order")


@contextlib.contextmanager
def other_display():
    """A display of its own, to be taken away."""
    reader, writer = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"], pass_fds=[writer],
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    before = os.environ["DISPLAY"]
    with os.fdopen(reader) as stream:
        os.environ["DISPLAY"] = ":" + stream.readline().strip()
    try:
        yield server
    finally:
        os.environ["DISPLAY"] = before
        server.kill()
        server.wait()


def lose_display(path):
    """Types, waits as long as is promised, types more, and loses the display."""
    with other_display() as server, window.Program(path) as program:
        open_projects(program)
        program.until(lambda: locks(path), "the lock file")
        new_project(program, N, "What was typed before")
        time.sleep(KEPT)
        program.type(" and what came last")
        server.kill()
        server.wait()
        program.complain = lambda code: None
        lima.ok(program.ended() != 0, "without its display the program ends")
    lima.equal(len(locks(path)), 1, "its lock file is left")


def test_lost_display(path):
    lose_display(path)
    with window.Program() as program:
        restore(program, 2, "lost display")
        find_title(program, "What was typed before")
        lima.ok(True, "lost display: all is there that was typed two seconds before")
        missing = len(" and what came last") - max((len(text) - len("What was typed before") for text in program.written(program.look().all("label"))
                                                    if text.startswith("What was typed before")), default=0)
        lima.diagnose(f"{missing} of the last letters are missing")
        program.until(lambda: not said(program, "has had this file open"), "a window that does not know of the lock")
        close_without_saving(program)
    lima.equal((journals(), locks(path)), ([], []), "lost display: nothing is left behind")


def test_stale_lock(path):
    """The lock of a program that is no more is in nobody's way."""
    lose_display(path)
    with window.Program(path) as program:
        dialog = program.dialog("Unsaved Changes")
        program.push(dialog.all("button", "Decide later")[0])
        program.alone()
        open_projects(program)
        lima.ok(not said(program, "has had this file open") and not said(program, "may have this file open"), "a lock that was left is no reason to warn")
        program.menu("New Project")
        count(program, N + 1)
        program.key("ctrl+s")
        program.until(lambda: not said(program, "· edited"), "a header without a mark")
        lima.equal(lima.summary(path)[1]["projects"], N + 1, "and the file is saved")
        program.picture("stale-lock")
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, "it closes")
    lima.equal(locks(path), [], "no lock file is left")


def main():
    lima.start(__doc__)
    path = lima.folder / "lima-ends.lima"
    shutil.copy(lima.sample(), path)
    path.chmod(0o644)
    test_terminated(path, signal.SIGTERM, "SIGTERM")
    test_terminated(path, signal.SIGHUP, "SIGHUP")
    test_terminated(path, signal.SIGINT, "SIGINT")
    test_nothing_unsaved(path)
    test_while_loading(path)
    test_while_saving(path)
    test_no_window()
    test_lost_display(path)
    test_stale_lock(path)
    lima.finish()


if __name__ == "__main__":
    main()

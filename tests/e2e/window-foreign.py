#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that somebody else writes while it is open: that is noticed when the window gets the keyboard again, and when it is saved.

Each way out is gone: reading again, overwriting, saving beside, and saving anew what was deleted.

    window-foreign.py BINARY SOURCE_ROOT
"""
import contextlib
import os
import shutil

import lima
import window

N = 883
WRITTEN = "^Somebody else has written this file"
GONE = "^The file is not where it was"
LISTED = "Illustrative project 284"


def titles(program):
    """The lines of the header."""
    return program.written([node for node in program.look().all("label") if 0 <= node.box[1] < 46])


def unsaved(program):
    program.until(lambda: any("· edited" in text for text in titles(program)), "a header that says edited")


def saved(program, name):
    program.until(lambda: name in titles(program) and not any("· edited" in text for text in titles(program)),
                  lambda: f"a header that says {name} and no more; it says {titles(program)}")


def said(program, start):
    """Whether a banner says something now."""
    labels = program.look().all("label")
    return any(text.startswith(start.lstrip("^")) and node.is_showing() for node, text in zip(labels, program.written(labels)))


def active(program):
    """Whether the window has the keyboard, as the toolkit has it."""
    return program.main.look(False).has("active")


def put(path, old, new):
    """Somebody else writes a new file in the place of the old one."""
    beside = path.with_suffix(".theirs")
    beside.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))
    os.replace(beside, path)
    return path.read_bytes()


def search(program, words, pattern):
    program.open_page("Projects")
    program.find("search box", "Search projects")
    program.key("ctrl+f")
    program.key("ctrl+a")
    program.type(words)
    program.read(pattern)
    program.key("ctrl+a", "BackSpace")
    program.read(f"^{N}( of {N})? projects?$")


class Away:
    """While the window has not the keyboard: another window of the program has it."""

    def __init__(self, program):
        self.program, self.surface = program, program.surfaces()[-1]

    def __enter__(self):
        self.program.key("ctrl+shift+n")
        other = self.program.until(lambda: next((found for found in self.program.surfaces() if found.id != self.surface.id), None), "another window")
        self.program.display.focus(other)
        self.program.until(lambda: not active(self.program), "a window that is not active")
        return self

    def __exit__(self, *error):
        self.program.key("ctrl+w")
        self.program.until(lambda: len(self.program.surfaces()) == 1, "the end of the other window")
        if not any(error):
            self.program.display.focus(self.surface)
            self.program.until(lambda: active(self.program), "the window, active again")


def test_touched(program, path):
    """The same bytes with a new time are no news."""
    with Away(program):
        os.utime(path)
    with contextlib.suppress(window.Late):
        program.until(lambda: said(program, WRITTEN), "words about a file that is the same", 0.7)
    lima.ok(not said(program, WRITTEN), "a file that was only touched is no reason to say anything")


def test_reload(program, path):
    """Nothing of one's own would be lost, so nothing is asked."""
    with Away(program):
        put(path, LISTED, "Their project 284")
        lima.ok(not said(program, WRITTEN), "while the window is left alone it says nothing")
        program.picture("left")
    program.read(WRITTEN)
    lima.ok(True, "with the keyboard it notices that somebody else has written the file")
    program.picture("noticed")
    program.press("button", "Read It Again")
    program.until(lambda: not said(program, WRITTEN), "a window without a banner")
    search(program, "Their project 284", "^[12] of [0-9]+ projects$")
    lima.ok(True, "read again, it shows what they wrote")
    program.picture("reloaded")


def test_revert(program, path):
    """One's own changes are not lost before that is asked for."""
    program.menu("New Project")
    unsaved(program)
    with Away(program):
        put(path, "Their project 284", "Their project 285")
    program.read(WRITTEN)
    program.press("button", "Read It Again")
    dialog = program.dialog()
    program.picture("revert")
    lima.ok(any(text.startswith("Read “") for text in dialog.words()), "with changes of one's own, reading again is asked for", *dialog.words())
    program.push(dialog.all("button", "Cancel")[0])
    program.alone()
    unsaved(program)
    program.read(f"^{N + 1} projects?$")
    lima.ok(True, "cancelled, the changes are still there")


def test_overwrite(program, path):
    theirs = path.read_bytes()
    program.key("ctrl+s")
    dialog = program.dialog()
    program.picture("save-overwrite")
    lima.ok(any("was changed by somebody else" in text for text in dialog.words()), "saving notices it too", *dialog.words())
    lima.equal(path.read_bytes(), theirs, "and has written nothing")
    program.push(dialog.all("button", "Overwrite")[0])
    program.alone()
    saved(program, path.name)
    program.until(lambda: not said(program, WRITTEN), "a window without a banner")
    lima.equal(lima.summary(path)[1]["projects"], N + 1, "overwritten, the file has our projects")
    lima.ok(b"Their project 285" not in path.read_bytes(), "and not their change")
    program.picture("overwritten")
    program.menu("Earlier Versions…")
    dialog = program.dialog("Earlier Versions")
    program.until(lambda: [text for text in dialog.look().words() if text.startswith("until ")], "the earlier version")
    lima.ok(True, "what they wrote is kept as an earlier version")
    program.key("Escape")
    program.alone()


def test_beside(program, path):
    program.key("ctrl+z")
    unsaved(program)
    with Away(program):
        theirs = put(path, "Illustrative project 283", "Their project 283")
    program.read(WRITTEN)
    program.key("ctrl+s")
    program.push(program.dialog().all("button", "Save Elsewhere…")[0])
    dialog = program.dialog("Save As")
    program.until(lambda: dialog.look().first(None, None, "focused", "editable"), "the name of the file, to be typed over")
    program.picture("save-beside")
    beside = path.with_name("beside.lima")
    program.name_file(beside)
    saved(program, beside.name)
    program.until(lambda: not said(program, WRITTEN), "a window without a banner")
    lima.equal(path.read_bytes(), theirs, "saved beside, their file is as they left it")
    lima.equal(lima.summary(beside)[1]["projects"], N, "and ours is beside it")
    program.picture("beside")
    return beside


def test_read_instead(program, path):
    """Giving up one's own changes when saving."""
    program.key("ctrl+shift+z")
    unsaved(program)
    put(path, "Illustrative project 282", "Their project 282")
    program.key("ctrl+s")
    dialog = program.dialog()
    program.picture("save-read")
    program.push(dialog.all("button", "Read It Again")[0])
    program.alone()
    saved(program, path.name)
    search(program, "Their project 282", "^[12] of [0-9]+ projects$")
    lima.ok(True, "read again instead of saved, it shows what they wrote")


def test_gone(program, path):
    with Away(program):
        path.unlink()
    program.read(GONE)
    lima.ok(True, "with the keyboard it notices that the file is gone")
    program.picture("gone")
    program.menu("New Project")
    unsaved(program)
    program.key("ctrl+s")
    dialog = program.dialog()
    program.picture("save-gone")
    lima.ok(any("was moved or deleted" in text for text in dialog.words()), "saving says so, too", *dialog.words())
    lima.ok(not dialog.all("button", "Read It Again"), "there is nothing to read")
    program.push(dialog.all("button", "Save Anew")[0])
    program.alone()
    saved(program, path.name)
    program.until(lambda: not said(program, GONE), "a window without a banner")
    lima.equal(lima.summary(path)[1]["projects"], N + 1, "and saving makes it anew")


def main():
    lima.start(__doc__)
    path = lima.folder / "shared.lima"
    shutil.copy(lima.sample(), path)
    path.chmod(0o644)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list", "Needs attention"), "Overview")
        program.open_page("Projects")
        program.read(f"^{N} projects?$")
        test_touched(program, path)
        test_reload(program, path)
        test_revert(program, path)
        test_overwrite(program, path)
        beside = test_beside(program, path)
        test_read_instead(program, beside)
        test_gone(program, beside)
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, "it closes without a question")
    lima.equal(list(path.parent.glob(".~lock.*")), [], "no lock file is left")
    lima.finish()


if __name__ == "__main__":
    main()

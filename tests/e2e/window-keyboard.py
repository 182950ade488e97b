#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything by keyboard alone: the Tab key reaches each control of each page, and the keys of the shortcuts window do what it says.

    window-keyboard.py BINARY SOURCE_ROOT
"""

import lima
import window

# Of these one is enough: arrow keys go on from there.
BY_ARROWS = ("list item", "tab", "row", "menu item")
MOST_STEPS = 110


def reached(program):
    """All that the Tab key comes to, until it comes round."""
    program.key("F6")
    found = []
    for _ in range(MOST_STEPS):
        node = program.step("Tab")
        if node is None or node in found[:-1]:
            break
        if node not in found:
            found.append(node)
    return found


def page_controls(program):
    """The controls that can be seen on the window and take the focus; a label is none."""
    controls = [node for node in program.look().walk() if node.has("focusable", "sensitive", "visible") and node.popover() is None and
                node.role in ("button", "checkbox", "search box", "text box", "image", "tab", "list item", "link")]
    return [node for node in controls if node.is_showing()]


def test_page(program, page, tab=None, section=None):
    program.open_page(page, section)
    if tab:
        program.press("tab", tab)
    what = ", ".join(filter(None, (page, tab, section)))
    found = reached(program)
    lima.ok(len(found) < MOST_STEPS, f"{what}: the Tab key comes round", f"{len(found)} stops")
    missed = [node for node in page_controls(program) if node not in found]
    missed = [node for node in missed if node.role not in BY_ARROWS or not any(other.role == node.role and other.parent == node.parent for other in found)]
    lima.none([f"{node!r} is not reached" for node in missed], f"{what}: the Tab key reaches each control ({len(found)} stops)",
              *[f"reached {node!r}" for node in found[-12:]])
    if page == "Projects" or tab == "Table":
        lima.ok(any(node.role == "row" for node in found), f"{what}: the Tab key reaches the table")


def test_pages_by_keys(program):
    for key, page in (("alt+6", "Check"), ("alt+5", "Agenda"), ("alt+4", "Charts"), ("alt+3", "Programmes"), ("alt+2", "Projects"), ("alt+1", "Overview")):
        program.key(key)
        program.until(lambda: program.page()[0] == page, f"{page} by {key}")
        lima.ok(True, f"{key} opens {page}")
    program.key("ctrl+f")
    program.until(lambda: (program.focused() or program.main).role == "search box", "the search by Ctrl+F")
    lima.equal(program.page()[0], "Projects", "Ctrl+F goes to the search of the projects")
    program.type("mercury")
    program.until(lambda: program.focused().text == "mercury", "what is typed")
    program.read("^[0-9]+ of 883 projects$")
    program.key("Escape")
    program.until(lambda: program.focused().text == "", "an empty search by Escape")
    lima.ok(True, "Escape empties the search")


def test_parts(program):
    """F6 goes from the side bar to the page and back."""
    for page in window.PAGES:
        program.open_page(page)
        program.click(program.find("list item", page, inside=program.side_bar()))
        steps = [program.step("F6") for _ in range(2)]
        rows = program.side_bar().all("list item")
        lima.equal([node in rows for node in steps], [False, True], f"{page}: F6 goes from the side bar to the page and back", *steps)


def test_menus_and_dialogs(program):
    program.key("F10")
    program.until(lambda: program.look().shown("menu item", "New Window"), "the main menu by F10")
    program.picture("menu")
    program.key("Escape")
    program.until(lambda: not program.look().shown("menu item", "New Window"), "the end of the menu by Escape")
    lima.ok(True, "F10 opens the main menu, Escape closes it")
    for keys, what in (("ctrl+question", "the shortcuts"), ("F1", "the shortcuts"), ("ctrl+o", "the file dialog"), ("ctrl+shift+o", "the dialog for more files"),
                       ("ctrl+shift+s", "the dialog to export")):
        program.key(keys)
        program.dialog()
        program.key("Escape")
        program.alone()
        lima.ok(True, f"{keys} opens {what}, Escape closes it")
    out = lima.folder / "exported.lima"
    program.key("ctrl+shift+s")
    program.name_file(out)
    program.until(lambda: out.exists(), "the exported file")
    lima.equal(lima.summary(out)[1]["totals"], lima.summary(lima.sample())[1]["totals"], "the exported portfolio has the figures of the sample")


def test_text_size(program):
    def title():
        return program.look().first("label", "Lima Declaration 2014").box[3]
    usual = title()
    program.key("ctrl+plus", "ctrl+plus", "ctrl+plus")
    program.until(lambda: title() > usual, "larger text by Ctrl+plus")
    program.picture("larger")
    program.key("ctrl+0")
    program.until(lambda: title() == usual, "usual text by Ctrl+0")
    program.key("ctrl+minus", "ctrl+minus")
    program.until(lambda: title() < usual, "smaller text by Ctrl+minus")
    program.key("ctrl+0")
    program.until(lambda: title() == usual, "usual text by Ctrl+0")
    lima.ok(True, "Ctrl+plus, minus and 0 change the size of text")


def test_windows(program):
    program.key("ctrl+n")
    program.until(lambda: len(program.windows()) == 2 and len(program.surfaces()) == 2, "another window by Ctrl+N")
    program.key("ctrl+w")
    program.alone()
    lima.ok(True, "Ctrl+N opens another window, Ctrl+W closes it")
    program.key("ctrl+w")
    lima.equal(program.ended(), 0, "Ctrl+W closes the last window, and the program ends")


def main():
    lima.start(__doc__)
    with window.Program(lima.sample()) as program:
        program.until(lambda: program.look().first("list", "Needs attention"), "Overview")
        test_pages_by_keys(program)
        test_parts(program)
        test_menus_and_dialogs(program)
        test_text_size(program)
        for page, tab in (("Overview", None), ("Charts", "Chart"), ("Charts", "Table"), ("Projects", None)):
            test_page(program, page, tab)
        for section in window.AGENDA:
            test_page(program, "Agenda", section=section)
        test_windows(program)
    with window.Program(lima.sample()) as program:
        program.until(lambda: program.look().first("list", "Needs attention"), "Overview")
        program.key("ctrl+q")
        lima.equal(program.ended(), 0, "Ctrl+Q ends the program")
    lima.finish()


if __name__ == "__main__":
    main()

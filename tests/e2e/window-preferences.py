#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The preferences: what is chosen counts at once in every window, is remembered, and the program starts in the language that was chosen.

    window-preferences.py BINARY SOURCE_ROOT
"""
import re

import lima
import window

LANGUAGES = ["As the desktop", "العربية", "English", "Español", "Français", "Русский", "中文"]


def plain(text):
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text or ""))


def open_preferences(program):
    program.key("ctrl+comma")
    dialog = program.dialog("Preferences")
    return dialog


def total(program):
    """What the overview says of the whole."""
    return [plain(text) for text in program.written(program.look().all("label", None, "visible"))]


def shows(program, pattern, what):
    found = re.compile(pattern)
    program.until(lambda: any(found.search(text) for text in total(program)), f"{what}: {pattern}", 30)
    lima.ok(True, what)


def test_dialog(program):
    dialog = open_preferences(program)
    program.picture("dialog")
    texts = [plain(node.name) for node in dialog.look().all("combo box")]
    lima.equal(texts, ["Language", "Colours", "Currency", "Largest unit of amounts", "Regions"], "each choice has a name")
    lima.equal([node.name for node in dialog.look().all("spin button")], ["Size of text, in percent", "Days to look ahead"], "each number has a name")
    lima.equal(len(dialog.look().all(None, "Notify of what is due when a portfolio is opened")) > 0, True, "the switch has a name")
    program.key("ctrl+comma")
    lima.equal(len(program.windows()), 2, "asked for again, there is no second one")
    program.key("Escape")
    program.alone()
    program.menu("Preferences")
    program.dialog("Preferences")
    program.key("Escape")
    program.alone()


def test_amounts(program):
    program.open_page("Overview")
    shows(program, r"\d[.,]\d+ [MBK]\b", "amounts have a unit")
    dialog = open_preferences(program)
    program.choose("Largest unit of amounts", "In full: 1,234,567,890", dialog)
    shows(program, r"\d,\d{3},\d{3}", "amounts are in full at once")
    lima.none([text for text in total(program) if re.search(r"\d [MB]\b", text)],
              "no computed amount has a unit any more")
    program.picture("in-full")
    program.choose("Currency", "All in EUR, Euro", dialog)
    program.choose("Regions", "United Nations (M49)", dialog)
    program.key("Escape")
    program.alone()
    program.open_page("Charts")
    program.until(lambda: program.look().first("button", re.compile("^Currency: All in EUR, Euro")), "charts in euros", 30)
    program.until(lambda: program.look().first("button", re.compile(r"^Regions: United Nations \(M49\)")), "charts by the regions of the UN", 30)
    lima.ok(True, "currency and regions are those of the charts")
    program.picture("charts-in-euros")
    dialog = open_preferences(program)
    program.choose("Largest unit of amounts", f"Millions: 1,234.6{window.SPACE}M", dialog)
    program.choose("Currency", "As given", dialog)
    program.choose("Regions", "As the file says", dialog)
    program.key("Escape")
    program.alone()
    program.until(lambda: not program.look().first("button", re.compile("^Currency: All in")), "charts as given", 30)
    lima.ok(True, "and back again")


def test_look(program):
    dialog = open_preferences(program)
    program.choose("Colours", "Dark", dialog)
    program.picture("dark")
    program.choose("Colours", "Light", dialog)
    program.key("Escape")
    program.alone()
    lima.ok(True, "colours change while the window is open")


def test_language():
    settings = {"settings": "keyfile", "LC_ALL": "C.UTF-8"}
    with window.Program(lima.sample(), **settings) as program:
        program.until(lambda: program.look().first("list item", "Overview"), "a window in English")
        dialog = open_preferences(program)
        lima.equal(program.items("Language", dialog), LANGUAGES, "each language is there, under its own name")
        program.choose("Language", "Español", dialog)
        program.key("Escape")
        program.alone()
    with window.Program(lima.sample(), **settings) as program:
        program.until(lambda: program.look().first("list item", "Proyectos"), "the window in Spanish")
        program.picture("spanish")
        lima.ok(True, "the program starts in the language that was chosen")
        program.key("ctrl+comma")
        dialog = program.dialog("Preferencias")
        program.choose("Idioma", "Como el escritorio", dialog)
        program.key("Escape")
        program.alone()
    with window.Program(lima.sample(), **settings) as program:
        program.until(lambda: program.look().first("list item", "Overview"), "the window in English again")
        lima.ok(True, "and in the desktop's where that is chosen")


def main():
    lima.start(__doc__)
    with window.Program(lima.sample()) as program:
        program.until(lambda: program.look().first("list item", "Overview"), "a window")
        test_dialog(program)
        test_amounts(program)
        test_look(program)
    test_language()
    lima.finish()


if __name__ == "__main__":
    main()

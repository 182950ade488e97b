#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in each language of the catalogues: every page speaks it, and the report prints in it.

    window-languages.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import lima
import window

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import catalogues  # noqa: E402

PAGES = ("overview", "projects", "programmes", "charts", "agenda", "check")
SHORTEST = 4  # letters of a text that can be told from a code


def languages(root):
    return [line for line in (root / "po" / "LINGUAS").read_text().splitlines() if line and not line.startswith("#")]


def english(root, language):
    """Texts that the catalogue says in another way, without those that have something put into them, and those that the sample has too."""
    entries = catalogues.read(root / "po" / f"{language}.po")
    data = texts_of(json.loads(lima.sample().read_text(encoding="utf-8")))
    return {text.replace("_", "") for (_, text), entry in entries.items()
            if len(text) >= SHORTEST and "%" not in text and entry.get("msgstr") not in (None, text)} - data


def shown_words(program):
    """Every name, and every text of a label, that is on the display."""
    for node in program.look(rows=True).walk():
        if node.name and node.has("showing"):
            yield node.role, node.name.strip()


def texts_of(value):
    """All that a portfolio says, whatever the language of the program is."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return {text for part in value for text in texts_of(part)}
    return {value} if isinstance(value, str) else set()


def check_page(program, language, page, words):
    left = sorted({f"{role}: {name}" for role, name in shown_words(program) if name in words})
    lima.none(left, f"{language}: {page} has no English word of the program")
    program.picture(f"{language}-{page}")


def check_window(root, language):
    words = english(root, language)
    with window.Program(lima.sample(), LANGUAGE=language, LC_ALL="C.UTF-8") as program:
        program.until(lambda: program.look().first("list item"), "a window")
        for at, page in enumerate(PAGES, 1):
            program.key(f"alt+{at}")
            time.sleep(window.patience(1))
            check_page(program, language, page, words)


def check_report(root, language):
    out = lima.folder / f"report-{language}.pdf"
    result = lima.run("report", lima.sample(), "--language", language, "--output", out)
    lima.ok(result.code in (0, 1) and out.exists(), f"{language}: the report prints", lima.says(result))
    if not out.exists():
        return
    if not shutil.which("pdftotext"):
        lima.skip(f"{language}: the report's words", "pdftotext is missing")
        return
    text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True).stdout
    lines = {line.strip() for line in text.splitlines()}
    lima.none(sorted(line for line in lines if line in english(root, language)), f"{language}: no line of the report is English")


def main():
    lima.start(__doc__)
    root = Path(lima.options.root)
    for language in languages(root):
        check_report(root, language)
        check_window(root, language)
    lima.finish()


if __name__ == "__main__":
    main()

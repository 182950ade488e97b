#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a catalogue that nobody has to translate: pseudo.py SOURCE_ROOT OUTPUT.

Every text of the sources stands in brackets, with accents, and is 40 % longer: what has no brackets in the window is not translatable, and what
is cut would be cut in a language of longer words. Beside OUTPUT, a .mo, comes en_XA/LC_MESSAGES/lima-portfolio.mo, for LANGUAGE=en_XA.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(sys.argv[1])
sys.path.insert(0, str(ROOT / "tests"))
import catalogues  # noqa: E402

ACCENTS = str.maketrans("aeiouycnAEIOUYCN", "áéíóúýçñÁÉÍÓÚÝÇÑ")
# What is no word: placeholders, options, marks of markup, addresses, names of files.
KEPT = re.compile(r"%(?:\d+\$)?[-0-9.*']*(?:ll|l|z|h)?[a-zA-Z%]|--[a-z][a-z-]+|<[^>]*>|https?://\S+|&\w+;|\.[a-z]+\b|\n")
LONGER = 0.4
UNIT = re.compile(r"\d:")  # a power of ten before a unit of numbers
HEADER = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\nLanguage: en_XA\n"


def accented(text):
    out, at = [], 0
    for kept in KEPT.finditer(text):
        out += [text[at:kept.start()].translate(ACCENTS), kept[0]]
        at = kept.end()
    return "".join(out) + text[at:].translate(ACCENTS)


def pseudo(text):
    if UNIT.match(text):
        return text
    body = text.strip("\n")
    before, behind = text[:len(text) - len(text.lstrip("\n"))], text[len(text.rstrip("\n")):]
    words = len(KEPT.sub("", body))
    return f"{before}[{accented(body)}{' ~' * round(words * LONGER / 2)}]{behind}"


def quoted(text):
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, escaped)
    return f'"{text}"'


def written(entry):
    lines = [f"msgctxt {quoted(entry['msgctxt'])}"] if "msgctxt" in entry else []
    lines.append(f"msgid {quoted(entry['msgid'])}")
    if not entry["msgid"]:
        return "\n".join([*lines, f"msgstr {quoted(HEADER)}"])
    if "msgid_plural" not in entry:
        return "\n".join([*lines, f"msgstr {quoted(pseudo(entry['msgid']))}"])
    return "\n".join([*lines, f"msgid_plural {quoted(entry['msgid_plural'])}", f"msgstr[0] {quoted(pseudo(entry['msgid']))}",
                      f"msgstr[1] {quoted(pseudo(entry['msgid_plural']))}"])


def main():
    output = Path(sys.argv[2])
    folder = output.parent / "en_XA" / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        entries = catalogues.template(ROOT, scratch)
        po = Path(scratch) / "en_XA.po"
        po.write_text("\n\n".join(written(entry) for entry in entries.values()) + "\n", encoding="utf-8")
        subprocess.run(["msgfmt", "-o", output, po], check=True)
    shutil.copy(output, folder / "lima-portfolio.mo")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the catalogues against the sources: catalogues.py SOURCE_ROOT.

Each language of po/LINGUAS has every text of the sources, translated, with the same placeholders, mnemonics, options and as many plural
forms as it needs; and a name for every code that the program lists.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "P_:1,2")
UNIT = re.compile(r'^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?) (".*")$')
PLACEHOLDER = re.compile(r"%(?:\d+\$)?[-0-9.*]*(?:ll|l|z|h)?[a-zA-Z]")
MNEMONIC = re.compile(r"(?<![\w_])_\w|(?<=\w)_(?=\w)")
# Lists whose names do not come from their own files: iso-codes and the Unicode CLDR have them.
ELSEWHERE = {"Country", "Currency", "Language", "iso-3166-1", "iso-4217"}


def unquote(text):
    escapes = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
    return re.sub(r"\\(.)", lambda match: escapes.get(match[1], match[0]), text[1:-1])


def read(path):
    """The texts of a catalogue: (context, text) -> entry."""
    entries = {}
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        entry, at = {"flags": ""}, None
        for line in block.splitlines():
            match = UNIT.match(line)
            if match:
                at = match[1]
                entry[at] = unquote(match[2])
            elif line.startswith('"') and at:
                entry[at] += unquote(line)
            elif line.startswith("#,"):
                entry["flags"] += line
        if "msgid" in entry:
            entries[entry.get("msgctxt"), entry["msgid"]] = entry
    return entries


def template(root, folder):
    path = Path(folder) / "all.pot"
    subprocess.run(["xgettext", "--from-code=UTF-8", "-f", "po/POTFILES.in", "-o", path, *(f"--keyword={word}" for word in KEYWORDS)],
                   cwd=root, check=True, stderr=subprocess.DEVNULL)
    return read(path)


def forms(catalogue):
    return int(re.search(r"nplurals=(\d+)", catalogue[None, ""]["msgstr"])[1])


def translations(entry):
    return [text for name, text in entry.items() if name.startswith("msgstr")]


def unlike(entry):
    """What a translation has not as its text has it."""
    texts = [entry["msgid"]] + ([entry["msgid_plural"]] if "msgid_plural" in entry else [])
    wanted = [sorted(PLACEHOLDER.findall(text.replace("%%", ""))) for text in texts]
    faults = []
    for translation in translations(entry):
        if sorted(PLACEHOLDER.findall(translation.replace("%%", ""))) not in wanted:
            faults.append(f"placeholders: {entry['msgid']!r}: {translation!r}")
        for option in re.findall(r"--[a-z][a-z-]+", entry["msgid"]):
            if option not in translation:
                faults.append(f"{option}: {entry['msgid']!r}: {translation!r}")
        if entry["msgid"].count("_") == 1 and MNEMONIC.search(entry["msgid"]) and translation.count("_") != 1:
            faults.append(f"mnemonic: {entry['msgid']!r}: {translation!r}")
        if (entry["msgid"][:1] == "\n", entry["msgid"][-1:] == "\n") != (translation[:1] == "\n", translation[-1:] == "\n"):
            faults.append(f"ends of lines: {entry['msgid']!r}: {translation!r}")
    return faults


def codes(folder):
    """Every code that has a name, as list/code."""
    for path in sorted(folder.glob("*.tsv")):
        columns = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                columns = line[2:].split("\t") if "\t" in line else columns
            elif path.stem not in ELSEWHERE:
                cells = dict(zip(columns, line.split("\t")))
                yield f"{path.stem}/{cells['code']}", cells


def unnamed(root, language):
    own = {}
    path = root / "data" / "names" / f"{language}.tsv"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if not line.startswith("#"):
            key, _, name = line.partition("\t")
            own[key] = name
    return [key for key, cells in codes(root / "data" / "codelists") if not cells.get(language) and not own.get(key)]


class Report:
    def __init__(self):
        self.number = self.failed = 0

    def say(self, faults, name, note=None):
        self.number += 1
        self.failed += bool(faults)
        print(f"{'not ok' if faults else 'ok'} {self.number} - {name}", flush=True)
        for line in faults[:20]:
            print("# " + line.replace("\n", "\\n"), flush=True)
        if len(faults) > 20:
            print(f"# and {len(faults) - 20} more", flush=True)
        if note:
            print("# " + note, flush=True)


def check(report, root, wanted, language):
    path = root / "po" / f"{language}.po"
    done = subprocess.run(["msgfmt", "--check", "--statistics", "-o", os.devnull, path], capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C"})
    said = done.stderr.strip().splitlines()
    report.say([] if done.returncode == 0 else said, f"{language}: msgfmt --check", said[-1] if said else None)
    has = read(path)
    entries = [entry for key, entry in has.items() if key != (None, "")]
    report.say([key[1] for key in wanted if key not in has], f"{language}: has every text of the sources")
    report.say([key[1] for key in has if key not in wanted and key != (None, "")], f"{language}: has no text that is in no source")
    report.say([entry["msgid"] for entry in entries if not all(translations(entry)) or "fuzzy" in entry["flags"]],
               f"{language}: every text is translated")
    report.say([entry["msgid"] for entry in entries if "msgid_plural" in entry and len(translations(entry)) != forms(has)],
               f"{language}: every plural has {forms(has)} forms")
    report.say([fault for entry in entries for fault in unlike(entry)], f"{language}: placeholders, options, mnemonics and ends of lines are kept")
    report.say(unnamed(root, language), f"{language}: every code has a name")


def main():
    root = Path(sys.argv[1])
    languages = [line for line in (root / "po" / "LINGUAS").read_text().splitlines() if line and not line.startswith("#")]
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        wanted = template(root, folder)
    wanted.pop((None, ""))
    report.say([] if len(wanted) > 3000 else [f"{len(wanted)} texts"], "the texts of the sources", f"{len(wanted)} texts")
    for language in languages:
        check(report, root, wanted, language)
    print(f"1..{report.number}")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources against the rules of the house: walls.py SOURCE_ROOT."""
import os
import re
import sys

# room: the rooms it may include
ROOMS = {
    "base": {"base"},
    "model": {"base", "model"},
    "analysis": {"base", "model", "analysis"},
    "io": {"base", "model", "io"},
    "charts": {"base", "charts"},
    "report": {"base", "model", "analysis", "io", "charts", "report"},
    "intake": {"base", "model", "analysis", "io", "intake"},
    "cli": {"base", "model", "analysis", "io", "charts", "report", "intake", "cli"},
    "app": {"base", "model", "analysis", "io", "charts", "report", "intake", "app"},
}
# Libraries that only one room may name.
LIBRARIES = {
    "gtk/": {"app"},
    "libxml/": {"io"},
    "json-glib/": {"io", "cli"},
    "cairo": {"charts", "report", "app"},
    "pango/": {"charts", "report", "app"},
}
# Calls that lose documents or depend on the locale.
FORBIDDEN = [
    (r"\bg_file_(set|replace)_contents", "destroys documents on faults"),
    (r"\b(strtod|atof|strtof|sscanf)\s*\(", "depends on the locale"),
    (r"\bg_ascii_string_to_(un)?signed\s*\(", "can fail when several threads call it first"),
    (r"#include \"\.\./", "goes through a wall"),
]


def sources(root, folder, endings):
    for path, folders, names in os.walk(os.path.join(root, folder)):
        folders.sort()
        for name in sorted(names):
            if name.endswith(endings):
                yield os.path.join(path, name)


def read(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def find_owner(root):
    return {os.path.basename(path): os.path.basename(os.path.dirname(path)) for path in sources(root, "src", ".h")}


def judge_includes(root):
    owner = find_owner(root)
    for path in sources(root, "src", (".c", ".h")):
        room = os.path.basename(os.path.dirname(path))
        for include in re.findall(r'#include [<"]([^>"]+)[>"]', read(path)):
            if room in ROOMS and include in owner and owner[include] not in ROOMS[room]:
                yield f"{path}: {room} may not include {include} of {owner[include]}"
            for library, rooms in LIBRARIES.items():
                if include.startswith(library) and room in ROOMS and room not in rooms:
                    yield f"{path}: {room} may not include {include}"


def judge_calls(root):
    for path in sources(root, "src", (".c", ".h")):
        for number, line in enumerate(read(path).split("\n"), 1):
            if line.lstrip().startswith(("*", "/*")):
                continue
            for pattern, why in FORBIDDEN:
                if re.search(pattern, line):
                    yield f"{path}:{number}: {why}: {line.strip()}"


def judge_headers(root):
    for folder in ("src", "tests", "ui"):
        for path in sources(root, folder, (".c", ".h", ".py", ".sh", ".ui", ".css", "meson.build")):
            text = read(path)[:400]
            if text and "SPDX-License-Identifier: GPL-3.0-or-later" not in text:
                yield f"{path}: no licence line"


def judge_potfiles(root):
    listed = {line for line in read(os.path.join(root, "po", "POTFILES.in")).split("\n") if line and line[0] != "#"}
    marked = set()
    for path in sources(root, "src", ".c"):
        if re.search(r'(?<![A-Za-z_])N?C?P?_ ?\("', read(path)):
            marked.add(os.path.relpath(path, root))
    for path in sources(root, "ui", ".ui"):
        if 'translatable="yes"' in read(path):
            marked.add(os.path.relpath(path, root))
    for path in sources(root, "data", (".desktop.in", ".metainfo.xml.in")):
        marked.add(os.path.relpath(path, root))
    for path in sorted(marked - listed):
        yield f"po/POTFILES.in lacks {path}"
    for path in sorted(listed - marked):
        yield f"po/POTFILES.in names {path}, which has nothing to translate"


CASES = [("includes keep to the walls", judge_includes), ("no call loses documents or reads by the locale", judge_calls),
         ("licence lines", judge_headers), ("POTFILES.in is complete", judge_potfiles)]


def main():
    bad = False
    print(f"1..{len(CASES)}")
    for number, (name, judge) in enumerate(CASES, 1):
        faults = list(judge(sys.argv[1]))
        bad = bad or faults
        print(f"{'not ' if faults else ''}ok {number} - {name}")
        for fault in faults:
            print(f"# {fault}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help pages hang together: structure, links, pictures, words of the window, installation; and they are valid by the schema of Mallard.

    help.py SOURCE_ROOT
"""
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

import lima

MALLARD = "{http://projectmallard.org/1.0/}"
BLOCKS = {"p", "list", "steps", "terms", "media", "section", "screen", "title", "info", "note"}
INSIDE = {"page": BLOCKS, "section": BLOCKS, "info": {"link", "desc", "credit", "license"}, "list": {"item", "title"}, "steps": {"item", "title"},
          "terms": {"item", "title"}, "item": {"p", "title", "media", "list"}, "media": {"p"}, "credit": {"name", "years"}, "license": {"p"}}
INLINE = {"gui", "key", "keyseq", "file", "input", "cmd", "em", "link"}
TASKS = ("open", "projects", "edit", "programmes", "charts", "report", "agenda", "check", "languages", "command-line", "recovery")
MOST_BYTES = 100_000
SCHEMA = pathlib.Path("/usr/share/xml/mallard/1.0/mallard-1.0.rng")


def name(element):
    return element.tag.replace(MALLARD, "") if isinstance(element.tag, str) else ""


def read_pages(folder):
    return {path.stem: tree.parse(path).getroot() for path in sorted(folder.glob("*.page"))}


def judge_structure(page, root):
    if name(root) != "page" or root.get("id") != page:
        yield f"{page}: its id is {root.get('id')!r}"
    if root.find(f"{MALLARD}title") is None or not (root.findtext(f"{MALLARD}info/{MALLARD}desc") or "").strip():
        yield f"{page}: no title, or no description"
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        yield f"{page}: an id stands twice"
    for element in root.iter():
        allowed = INSIDE.get(name(element), INLINE if name(element) in {"p", "title", "desc", "cmd", "em", "keyseq", "screen"} else set())
        for child in element:
            if name(child) not in allowed:
                yield f"{page}: <{name(child)}> in <{name(element)}>"
        if name(element) in INSIDE and (element.text or "").strip():
            yield f"{page}: bare words in <{name(element)}>: {element.text.strip()[:40]}"


def targets(pages):
    for page, root in pages.items():
        yield page
        for element in root.iter(f"{MALLARD}section"):
            yield f"{page}#{element.get('id')}"


def check_links(pages):
    known = set(targets(pages))
    faults = [f"{page}: {link.get('xref')}" for page, root in pages.items() for link in root.iter(f"{MALLARD}link") if link.get("xref") not in known]
    lima.none(faults, "every link leads to a page, or a section of one")
    guides = {page: [link.get("xref") for link in root.iterfind(f"{MALLARD}info/{MALLARD}link") if link.get("type") == "guide"] for page, root in pages.items()}
    lima.none([page for page in pages if page != "index" and not guides[page]], "every page is reached from the first")
    lima.equal(sorted(pages), sorted((*TASKS, "index")), "there is a page a task")


def png_size(path):
    head = path.read_bytes()[:24]
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def check_pictures(folder, pages):
    faults, used = [], set()
    for page, root in pages.items():
        for media in root.iter(f"{MALLARD}media"):
            path = folder / media.get("src")
            used.add(path)
            if not path.is_file():
                faults.append(f"{page}: {media.get('src')} is not there")
                continue
            if png_size(path) != (int(media.get("width")), int(media.get("height"))):
                faults.append(f"{page}: {media.get('src')} is {png_size(path)}")
            if path.stat().st_size > MOST_BYTES:
                faults.append(f"{page}: {media.get('src')} has {path.stat().st_size} bytes")
            if not any((p.text or "").strip() for p in media):
                faults.append(f"{page}: {media.get('src')} is not told in words")
    lima.none(faults, "every picture is there, small, of the size that is said, and told in words")
    lima.equal(set((folder / "figures").iterdir()), used, "and no other is")


def words_of_window(root):
    """Everything that the window can say, without mnemonics."""
    words = set()
    for path in (root / "ui").glob("*.ui"):
        words |= {element.text for element in tree.parse(path).iter() if element.get("translatable") == "yes" and element.text}
    for room in ("app", "report", "analysis"):
        for path in (root / "src" / room).glob("*.c"):
            words |= set(re.findall(r'_ ?\((?:"[^"]*", )?"((?:[^"\\]|\\.)*)"', path.read_text("utf-8")))
    return {word.replace("_", "") for word in words}


def check_words(root, pages):
    known = words_of_window(root)
    said = [(page, "".join(gui.itertext())) for page, top in pages.items() for gui in top.iter(f"{MALLARD}gui")]
    lima.ok(len(said) > 60, "the pages name controls", len(said))
    lima.none([f"{page}: {text}" for page, text in said if re.sub(r"\s+", " ", text) not in known], "the window has every control that is named")


def check_installation(root, folder):
    text = (root / "data" / "meson.build").read_text("utf-8")
    names = {path.relative_to(folder.parent.parent).as_posix() for path in folder.rglob("*") if path.is_file()}
    lima.none(sorted(file for file in names if file.split("/C/")[1] not in text), "every file is installed")
    sources = (root / "src" / "app" / "lima-help.c").read_text("utf-8")
    lima.ok('"help:lima-portfolio"' in sources and "help/C/lima-portfolio/index.page" in sources, "the window opens them where they are")


def check_schema(folder):
    if not (SCHEMA.is_file() and shutil.which("xmllint")):
        lima.skip("the schema of Mallard", "mallard-rng or libxml2-utils is not installed")
        return
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--relaxng", str(SCHEMA), *map(str, sorted(folder.glob("*.page")))], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    lima.ok(done.returncode == 0, "the pages are valid by the schema of Mallard", lima.text(done.stdout))


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    folder = root / "data" / "help" / "C"
    pages = read_pages(folder)
    lima.none([fault for page, top in pages.items() for fault in judge_structure(page, top)], "the pages are Mallard")
    check_links(pages)
    check_pictures(folder, pages)
    check_words(root, pages)
    check_installation(root, folder)
    check_schema(folder)
    lima.finish()


if __name__ == "__main__":
    main()

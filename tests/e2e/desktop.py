#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files for the desktop, held against each other and against the program: the sandbox, icons, settings, translation.

    desktop.py SOURCE_ROOT
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

import lima

ID = "org.limaportfolio.Lima"
SVG = "{http://www.w3.org/2000/svg}"
MAY = {"--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri"}


def check_sandbox(root):
    path = root / "data" / "packaging" / f"{ID}.json"
    manifest = json.loads(path.read_text("utf-8"))
    program = re.search(r"executable\('([a-z-]+)'", (root / "src" / "meson.build").read_text("utf-8")).group(1)
    lima.equal((manifest["app-id"], manifest["command"]), (ID, program), "the manifest of the sandbox has the id and the program")
    lima.none(sorted(set(manifest["finish-args"]) - MAY), "the sandbox sees no folder, no network and no bus of the session")
    module = manifest["modules"][-1]
    lima.equal((module["name"], module["buildsystem"]), (program, "meson"), "it builds the program")
    lima.equal([(path.parent / source["path"]).resolve() for source in module["sources"]], [root], "from these sources")
    sources = {source: source.read_text("utf-8") for source in (root / "src").rglob("*.c")}
    lima.none([str(source) for source, text in sources.items() if re.search(r"\bg_spawn_|\bgtk_file_chooser_dialog_new|\bsystem \(|\bpopen \(", text)],
              "files are chosen by what portals can take over, and no program is started")
    lima.ok(any("gtk_file_chooser_native_new" in text for text in sources.values()), "as files are chosen at all")


def check_id(root):
    text = (root / "src" / "app" / "lima-application.c").read_text("utf-8")
    lima.ok(f'"application-id", "{ID}"' in text and f'g_set_prgname ("{ID}")' in text, "the program has the id")
    service = (root / "data" / f"{ID}.service.in").read_text("utf-8")
    lima.ok(f"Name={ID}\n" in service and "--gapplication-service" in service, "the service has it, too")


def check_icons(root):
    faults, n = [], 0
    for path in sorted((root / "ui" / "icons").rglob("*.svg")):
        n += 1
        picture = tree.parse(path).getroot()
        symbolic = path.stem.endswith("-symbolic")
        side = "16" if symbolic else "128"
        if (picture.get("viewBox"), picture.get("width"), picture.get("height")) != (f"0 0 {side} {side}", side, side):
            faults.append(f"{path.name}: not {side} pixels a side")
        colours = {element.get(name) for element in picture.iter() for name in ("fill", "stroke") if element.get(name) not in (None, "none")}
        if symbolic and colours != {"#2e3436"}:
            faults.append(f"{path.name}: a symbolic icon has the one colour that is replaced: {sorted(colours)}")
        strange = {element.tag.replace(SVG, "") for element in picture.iter()} - {"svg", "path", "rect"}
        if strange or path.stat().st_size > 4000:
            faults.append(f"{path.name}: {sorted(strange)}, {path.stat().st_size} bytes")
    lima.none(faults, "icons are plain, of their size, and symbolic ones of one colour")
    lima.ok(n >= 10, "there are icons", n)


def check_settings(root):
    schema = tree.parse(root / "data" / f"{ID}.gschema.xml").getroot()
    keys = [key.get("name") for key in schema.iter("key")]
    text = "".join(path.read_text("utf-8") for path in (root / "src" / "app").glob("*.c"))
    lima.none([key for key in keys if f'"{key}"' not in text], "every setting is one that the program uses")
    lima.none([key.get("name") for key in schema.iter("key") if not (key.findtext("summary") or "").strip()], "and says what it is")
    used = set(re.findall(r'lima_settings_(?:get|set)_\w+ \([^,]*settings, "([a-z0-9-]+)"', text))
    lima.none(sorted(used - set(keys)), "every setting that the program uses is there")


def run(*words, **more):
    done = subprocess.run([*map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **more)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def check_translation(root):
    """A made-up language, in which every text has brackets, goes into both files."""
    if not (shutil.which("xgettext") and shutil.which("msgfmt") and shutil.which("msgfilter") and shutil.which("msginit")):
        lima.skip("msgfmt", "gettext is not installed")
        return
    with tempfile.TemporaryDirectory() as folder:
        room = pathlib.Path(folder)
        for name, kind in ((f"{ID}.desktop.in", "--desktop"), (f"{ID}.metainfo.xml.in", "--xml")):
            source = root / "data" / name
            (room / "po").mkdir(exist_ok=True)
            plain = room / name.replace(".in", "")           # gettext knows the kind of a file by its ending
            plain.write_bytes(source.read_bytes())
            code, said = run("xgettext", "--from-code=UTF-8", "-o", room / "it.pot", plain)
            lima.ok(code == 0 and (room / "it.pot").is_file(), f"{name}: xgettext finds its texts", said)
            header = (room / "it.pot").read_text("utf-8").replace("CHARSET", "UTF-8")
            (room / "it.pot").write_text(header, "utf-8")
            code, said = run("msginit", "--no-translator", "-l", "eo", "-i", room / "it.pot", "-o", room / "it.po")
            text = (room / "it.po").read_text("utf-8")
            texts = len(re.findall(r"^msgid ", text, re.M)) - 1
            code, said = run("msgen", room / "it.po", "-o", room / "same.po")
            code, said = run("msgfilter", "--keep-header", "-i", room / "same.po", "-o", room / "po" / "eo.po", "sed", "-e", "s/^\\(.*[^;]\\)\\(;*\\)$/[\\1]\\2/")
            lima.equal(code, 0, f"{name}: is translated", said)
            (room / "po" / "LINGUAS").write_text("eo\n")
            code, said = run("msgfmt", "--check", kind, "--template", source, "-d", room / "po", "-o", room / "out")
            out = (room / "out").read_text("utf-8") if code == 0 else ""
            got = re.findall(r"\[eo\]=\[" if kind == "--desktop" else r'xml:lang="eo">\[', out)
            lima.ok(code == 0 and texts > 3 and len(got) >= texts, f"{name}: msgfmt puts every text into it", f"{len(got)} of {texts}", said, out[:800])


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    check_sandbox(root)
    check_id(root)
    check_icons(root)
    check_settings(root)
    check_translation(root)
    lima.finish()


if __name__ == "__main__":
    main()

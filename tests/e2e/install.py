#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop gets from an installation: into a fresh prefix, and staged below another root as packagers do.

The installation is made by "meson install" with the program that was built already; data are made anew for the prefix. A session bus
that has read the fresh prefix starts the program when a file is opened with it.

    install.py BINARY SOURCE_ROOT --meson "WORDS"
"""
import argparse
import configparser
import contextlib
import json
import os
import pathlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time

import lima

ID = "org.limaportfolio.Lima"
LIMA_TYPE, IATI_TYPE = "application/x-lima-portfolio+json", "application/x-iati-activities+xml"
PATIENCE = 90
INSTALLED = [f"applications/{ID}.desktop", f"metainfo/{ID}.metainfo.xml", f"mime/packages/{ID}.xml", f"dbus-1/services/{ID}.service",
             f"thumbnailers/{ID}.thumbnailer", f"glib-2.0/schemas/{ID}.gschema.xml", f"icons/hicolor/scalable/apps/{ID}.svg",
             f"icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
             *(f"icons/hicolor/{place}/mimetypes/{kind.replace('/', '-')}{ending}.svg" for kind in (LIMA_TYPE, IATI_TYPE)
               for place, ending in (("scalable", ""), ("symbolic", "-symbolic"))),
             "lima-portfolio/lima-portfolio.schema.json", "lima-portfolio/portfolios/lima-declaration-2014.lima",
             "doc/lima-portfolio/LICENSES.md", "man/man1/lima-portfolio.1", "bash-completion/completions/lima-portfolio",
             "help/C/lima-portfolio/index.page", "help/C/lima-portfolio/figures/overview.png"]


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--meson", required=True)
    known, rest = parser.parse_known_args()
    sys.argv[1:] = rest
    return shlex.split(known.meson)


def call(*words, env=None, cwd=None, timeout=300):
    """(exit code, all that was said)."""
    done = subprocess.run([*map(str, words)], env={**os.environ, **(env or {})}, cwd=cwd, timeout=timeout, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def must(*words, **more):
    code, said = call(*words, **more)
    if code != 0:
        raise SystemExit(f"Bail out! {shlex.join(map(str, words))}: exit {code}: {said[-1500:]}")
    return said


# ---- the installation ------------------------------------------------------------------------------------------------------

def install(meson):
    """A fresh prefix and what is staged for it, with the program as it was built."""
    room, prefix, root = lima.folder / "fresh", lima.folder / "prefix", lima.folder / "stage"
    must(*meson, "setup", room, lima.options.root, f"--prefix={prefix}")
    targets = json.loads(must(*meson, "introspect", "--targets", room))
    needed = [os.path.relpath(name, room) for target in targets if target.get("installed") and target["type"] != "executable"
              for name in target["filename"]]
    must("ninja", "-C", room, *needed)
    (room / "src").mkdir(exist_ok=True)
    shutil.copy2(lima.options.binary, room / "src" / "lima-portfolio")
    said = must(*meson, "install", "-C", room, "--no-rebuild")
    lima.diagnose(f"installed {said.count('Installing ')} times")
    must(*meson, "install", "-C", room, "--no-rebuild", "--destdir", root)
    return prefix, root


def list_files(root):
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


def check_files(prefix, staged):
    share = prefix / "share"
    lima.none([name for name in INSTALLED if not (share / name).is_file()], "what the desktop reads is where it reads it")
    lima.ok(os.access(prefix / "bin" / "lima-portfolio", os.X_OK), "the program is installed")
    below = staged / str(prefix).lstrip("/")
    lima.none(sorted(str(path) for path in staged.iterdir() if not str(below).startswith(str(path))), "DESTDIR holds nothing beside the prefix")
    mine = {name for name in list_files(prefix) if "lima" in name.lower() or "iati" in name}
    theirs = {name for name in list_files(below) if "lima" in name.lower() or "iati" in name}
    made_on_installing = {name for name in mine if re.match(rf"share/mime/(?!packages/)", name)}
    lima.equal(sorted(theirs), sorted(mine - made_on_installing), "DESTDIR holds what a prefix holds, without what is made on the spot")
    service = configparser.ConfigParser()
    service.read(share / "dbus-1" / "services" / f"{ID}.service")
    words = shlex.split(service["D-BUS Service"]["Exec"])
    lima.equal((service["D-BUS Service"]["Name"], words[0], words[1:]), (ID, str(prefix / "bin" / "lima-portfolio"), ["--gapplication-service"]),
               "the bus starts the program of the prefix")


def check_ids(prefix):
    """One id and one set of types everywhere."""
    share = prefix / "share"
    desktop = configparser.RawConfigParser(strict=True)
    desktop.optionxform = str
    desktop.read(share / "applications" / f"{ID}.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    types = {LIMA_TYPE, IATI_TYPE}
    thumbnailer = configparser.RawConfigParser()
    thumbnailer.read(share / "thumbnailers" / f"{ID}.thumbnailer")
    metainfo = (share / "metainfo" / f"{ID}.metainfo.xml").read_text("utf-8")
    mime = (share / "mime" / "packages" / f"{ID}.xml").read_text("utf-8")
    lima.equal({kind for kind in entry["MimeType"].split(";") if kind}, types, "the desktop entry has both types")
    lima.equal({kind for kind in thumbnailer["Thumbnailer Entry"]["MimeType"].split(";") if kind}, types, "so has the thumbnailer")
    lima.equal(set(re.findall(r"<mediatype>([^<]+)", metainfo)), types, "so has the metainfo")
    lima.equal(set(re.findall(r'<mime-type type="([^"]+)', mime)), types, "so has the description of types")
    lima.equal((entry["Icon"], entry["DBusActivatable"]), (ID, "true"), "the desktop entry has the icon of the id, and is started over the bus")
    lima.ok(f"<id>{ID}</id>" in metainfo and f">{ID}.desktop<" in metainfo, "the metainfo has the id")


# ---- types -----------------------------------------------------------------------------------------------------------------

def samples():
    """Files, and what the desktop shall call them."""
    portfolio = lima.sample().read_bytes()
    iati = lima.iati(lima.activity("XX-1", lima.flow("10")))
    commented = iati.replace("<iati-activities", "<!-- " + "a licence, and who made this; " * 40 + "-->\n<iati-activities")
    return [("one.lima", portfolio, LIMA_TYPE),
            ("ONE.LIMA", portfolio, LIMA_TYPE),
            ("no-ending", portfolio, LIMA_TYPE),
            ("compact", b'{"format":"lima-portfolio","version":1}', LIMA_TYPE),
            ("published.xml", iati.encode(), IATI_TYPE),
            ("commented.xml", commented.encode(), IATI_TYPE),
            ("no-declaration.xml", iati.split("\n", 1)[1].encode(), IATI_TYPE),
            ("wide.xml", iati.replace("UTF-8", "UTF-16").encode("utf-16"), IATI_TYPE),
            ("no-ending-xml", iati.encode(), IATI_TYPE),
            ("other.xml", b'<?xml version="1.0"?>\n<catalogue><book/></catalogue>\n', "application/xml"),
            ("organisations.xml", b'<?xml version="1.0"?>\n<iati-organisations version="2.03"/>\n', "application/xml"),
            ("other.json", b'{"format": "other", "version": 1}', "application/json")]


def check_types(world):
    share_of_types = "/usr/share/mime/packages/freedesktop.org.xml"
    if not os.path.exists(share_of_types):
        lima.skip("types", "shared-mime-info is not installed")
        return
    faults, asked = [], []
    for name, content, kind in samples():
        path = lima.write(name, content)
        code, said = call("gio", "info", "-a", "standard::content-type", path, env=world)
        if f"standard::content-type: {kind}" not in said:
            faults.append(f"gio info {name}: not {kind}: {said!r}")
        if shutil.which("xdg-mime"):
            code, said = call("xdg-mime", "query", "filetype", path, env={**world, "XDG_CURRENT_DESKTOP": "GNOME"})
            asked.append(name)
            if said.strip() != kind:
                faults.append(f"xdg-mime {name}: not {kind}: {said!r}")
    lima.none(faults, "portfolio and IATI files are known, by ending and by what is in them, and others are what they were")
    if asked:
        lima.equal(len(asked), len(samples()), "xdg-mime query filetype says so for each")
    else:
        lima.skip("xdg-mime query filetype", "xdg-utils is not installed")
    icons = must("gio", "info", "-a", "standard::icon", lima.folder / "one.lima", env=world)
    lima.ok("application-x-lima-portfolio+json" in icons, "a portfolio has an icon of its own", icons)


# ---- the bus ---------------------------------------------------------------------------------------------------------------

def owner(world):
    """The process that has the id on the bus, or None."""
    code, said = call("gdbus", "call", "--session", "-d", "org.freedesktop.DBus", "-o", "/org/freedesktop/DBus", "-m",
                      "org.freedesktop.DBus.GetConnectionUnixProcessID", ID, env=world)
    found = re.search(r"uint32 (\d+)", said)
    return int(found.group(1)) if code == 0 and found else None


def windows(world):
    code, said = call("gdbus", "introspect", "--session", "-d", ID, "-o", "/org/limaportfolio/Lima/window", env=world)
    return len(re.findall(r"node \d+ ", said)) if code == 0 else 0


def until(question, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.1)
    raise SystemExit(f"Bail out! waited in vain for {what}")


@contextlib.contextmanager
def bus(world):
    """A session bus that reads the fresh prefix, with the display in what it starts."""
    process = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], env={**os.environ, **world}, stdout=subprocess.PIPE,
                               stdin=subprocess.DEVNULL, text=True)
    try:
        yield {**world, "DBUS_SESSION_BUS_ADDRESS": process.stdout.readline().strip()}
    finally:
        process.terminate()
        process.wait()


def end(world):
    process = owner(world)
    if process is not None:
        os.kill(process, signal.SIGTERM)
        until(lambda: owner(world) is None, "the end of the program")


def check_bus(world):
    portfolio, other, iati = lima.folder / "one.lima", lima.write("two.lima", lima.sample().read_bytes()), lima.folder / "published.xml"
    with bus(world) as world:
        lima.equal(owner(world), None, "nothing runs")
        code, said = call("gio", "open", portfolio, env=world)
        lima.equal(code, 0, "gio open takes a portfolio", said)
        process = until(lambda: owner(world), "the program on the bus")
        until(lambda: windows(world) == 1, "a window")
        lima.ok(True, "and the program is started over the bus, with a window")
        command = pathlib.Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
        lima.equal(command[1:2], [b"--gapplication-service"], "as a service")
        call("gio", "open", other, env=world)
        until(lambda: windows(world) == 2, "a second window")
        lima.equal(owner(world), process, "a second file is a second window of the same program")
        call("gio", "open", iati, env=world)
        until(lambda: windows(world) == 3, "a third window")
        lima.equal(owner(world), process, "so is an IATI file, which ends in .xml")
        until(lambda: is_open(portfolio) and is_open(other), "the locks of both portfolios")
        call(*lima_words(world), portfolio, env=world)
        call(*lima_words(world), other, env=world)
        lima.equal((owner(world), windows(world)), (process, 3), "a file that is open is shown, and not opened again")
        call("gdbus", "call", "--session", "-d", ID, "-o", "/org/limaportfolio/Lima", "-m", "org.freedesktop.Application.ActivateAction",
             "new-window", "[]", "{}", env=world)
        until(lambda: windows(world) == 4, "a window by the action of the desktop entry")
        lima.ok(True, "the desktop's New Window makes one")
        end(world)
        lima.equal(owner(world), None, "told to end, it ends")


def is_open(path):
    """A file is locked once it is read."""
    return (path.parent / f".~lock.{path.name}#").exists()


def lima_words(world):
    return [str(pathlib.Path(world["PATH"].split(":")[0]) / "lima-portfolio")]


# ---- the thumbnailer ---------------------------------------------------------------------------------------------------------

def check_thumbnailer(prefix, world):
    entry = configparser.RawConfigParser()
    entry.read(prefix / "share" / "thumbnailers" / f"{ID}.thumbnailer")
    command = entry["Thumbnailer Entry"]["Exec"]
    faults = []
    for name in ("one.lima", "published.xml"):
        for size in (128, 256):
            out = lima.folder / f"thumbnail-{name}-{size}"
            out.write_bytes(b"")                      # as desktops make it before
            words = [{"%i": str(lima.folder / name), "%o": str(out), "%s": str(size)}.get(word, word) for word in shlex.split(command)]
            code, said = call(*words, env=world)
            head = out.read_bytes()[:24]
            sides = (int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big"))
            if code != 0 or said or head[:8] != b"\x89PNG\r\n\x1a\n" or sides != (size, size):
                faults.append(f"{name} at {size}: exit {code}, {sides}, {said[:300]!r}")
    lima.none(faults, "the thumbnailer of the prefix draws a square of the size it is asked for, whatever the file is called")
    empty = lima.write("empty.lima", '{"format":"lima-portfolio","version":1}')
    code, said = call(*shlex.split(command.replace("%i", str(empty)).replace("%o", str(lima.folder / "none")).replace("%s", "128")), env=world)
    lima.ok(code == 2 and not (lima.folder / "none").exists(), "and nothing, which desktops take for no picture, where there is no amount", said)


# ---- what was installed is valid ---------------------------------------------------------------------------------------------

def check_valid(prefix):
    share = prefix / "share"
    for words in (["desktop-file-validate", share / "applications" / f"{ID}.desktop"],
                  ["appstreamcli", "validate", "--no-net", share / "metainfo" / f"{ID}.metainfo.xml"],
                  ["glib-compile-schemas", "--strict", "--dry-run", share / "glib-2.0" / "schemas"],
                  ["update-mime-database", share / "mime"]):
        if shutil.which(words[0]):
            code, said = call(*words)
            loud = words[0] == "update-mime-database" and "unknown" in said.lower()
            lima.ok(code == 0 and not loud, f"{words[0]} is content with what was installed", said)
        else:
            lima.skip(words[0], "it is not installed")


def main():
    meson = arguments()
    lima.start(__doc__)
    prefix, staged = install(meson)
    check_files(prefix, staged)
    check_ids(prefix)
    check_valid(prefix)
    world = {"XDG_DATA_DIRS": f"{prefix / 'share'}:/usr/share", "PATH": f"{prefix / 'bin'}:/usr/bin:/bin", "GIO_USE_VFS": "local",
             "ASAN_OPTIONS": "abort_on_error=1:detect_leaks=0", "GSETTINGS_BACKEND": "memory", "GTK_A11Y": "none", "NO_AT_BRIDGE": "1"}
    check_types(world)
    check_thumbnailer(prefix, world)
    check_bus(world)
    lima.finish()


if __name__ == "__main__":
    main()

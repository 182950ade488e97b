# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: running lima-portfolio in a hostile, empty world, and saying in TAP what was seen.

Every test is `script.py BINARY SOURCE_ROOT [--corpus FOLDER]`. A run that ends by a signal, takes too long, or writes a word of
a sanitizer to standard error is a failure of its own, whatever else is asked: finish() says so.
"""
import argparse
import atexit
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from fractions import Fraction

sys.dont_write_bytecode = True

BAD_WORDS = (b"Sanitizer", b"runtime error:", b"GLib-CRITICAL", b"-CRITICAL **", b"-WARNING **")

Run = collections.namedtuple("Run", "code out err rss seconds")

options = None                   # what the command line says: binary, root, corpus
folder = None                    # a folder of the test's own
data = None                      # tests/data
_number = _failed = 0
_troubles = []


# ---- TAP -----------------------------------------------------------------------------------------------------------------

def diagnose(*lines):
    for line in lines:
        for piece in str(line).splitlines() or [""]:
            print("# " + piece[:600])


def ok(good, name, *lines):
    """Says whether a test passed; the lines explain a failure."""
    global _number, _failed
    _number += 1
    name = name.replace("#", "No. ").replace("\n", " ")
    print(("ok" if good else "not ok") + f" {_number} - {name}")
    if not good:
        _failed += 1
        diagnose(*lines)
    sys.stdout.flush()
    return good


def equal(got, wanted, name, *lines):
    return ok(got == wanted, name, f"got      {got!r}", f"expected {wanted!r}", *lines)


def same_bytes(got, wanted, name, *lines):
    """As equal(), but shows only where two long texts part."""
    at = next((i for i, (a, b) in enumerate(zip(got, wanted)) if a != b), min(len(got), len(wanted)))
    return ok(got == wanted, name, f"{len(got)} and {len(wanted)} bytes, first difference at {at}",
              f"got      {got[max(at - 60, 0):at + 100]!r}", f"expected {wanted[max(at - 60, 0):at + 100]!r}", *lines)


def none(faults, name, *lines):
    """Passes where a list of sentences is empty."""
    return ok(not faults, name, *faults[:12], *([f"and {len(faults) - 12} more"] if len(faults) > 12 else []), *lines)


def skip(name, reason):
    global _number
    _number += 1
    print(f"ok {_number} - {name} # SKIP {reason}")


def finish():
    """The last test: nothing crashed. Then the plan, and the end."""
    none(_troubles, "no run crashed, hung or woke a sanitizer")
    print(f"1..{_number}")
    sys.stdout.flush()
    sys.exit(1 if _failed else 0)


# ---- the world -----------------------------------------------------------------------------------------------------------

def start(description):
    """Reads the command line of a test and makes its folder."""
    global options, folder, data
    parser = argparse.ArgumentParser(description=(description or "").strip().splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("root")
    parser.add_argument("--corpus", default=os.environ.get("LIMA_CORPUS", ""))
    options = parser.parse_args()
    options.binary = os.path.abspath(options.binary)
    options.root = pathlib.Path(options.root).resolve()
    options.corpus = pathlib.Path(options.corpus).resolve() if options.corpus and os.path.isdir(options.corpus) else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="lima-e2e-")).resolve()
    atexit.register(remove_folder)
    (folder / "home").mkdir()
    (folder / "suppressions").write_text("leak:libfontconfig\n")
    data = options.root / "tests" / "data"
    return options


def remove_folder():
    for root, folders, _ in os.walk(folder):
        for name in folders:
            os.chmod(os.path.join(root, name), 0o700)
    shutil.rmtree(folder, ignore_errors=True)


def environment(extra=None):
    world = {
        "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LANGUAGE": "", "TZ": "UTC", "HOME": str(folder / "home"),
        "TMPDIR": str(folder), "G_DEBUG": "gc-friendly,fatal-warnings", "GSETTINGS_BACKEND": "memory",
        "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "abort_on_error=1:detect_leaks=1"),
        "UBSAN_OPTIONS": os.environ.get("UBSAN_OPTIONS", "print_stacktrace=1:halt_on_error=1"),
        # Fontconfig keeps its caches to the end.
        "LSAN_OPTIONS": f"suppressions={folder / 'suppressions'}:print_suppressions=0",
    }
    world.update(extra or {})
    return {name: value for name, value in world.items() if value is not None}


def start_process(words, env=None, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=None, before=(), **more):
    """The program, running. Who starts it this way waits for it, too."""
    command = [*map(str, before), options.binary, *map(str, words)]
    return subprocess.Popen(command, env=environment(env), stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, cwd=cwd, **more)


def run(*words, env=None, timeout=300, cwd=None, before=(), stdout=None, **more):
    """Runs the program with the words as arguments, behind the words of `before`, and looks for crashes."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.monotonic()
        process = start_process(words, env, out if stdout is None else stdout, err, cwd, before, **more)
        code, rss = wait(process, timeout)
        seconds = time.monotonic() - began
        out.seek(0)
        err.seek(0)
        result = Run(code, out.read(), err.read(), rss, seconds)
    asked = " ".join(map(str, words))[:300]
    if code == "hung" or code < 0:
        _troubles.append(f"{asked}: {'hung' if code == 'hung' else 'signal %d' % -code}: {text(result.err)[-900:]}")
    elif any(word in result.err for word in BAD_WORDS):
        _troubles.append(f"{asked}: {text(result.err)[:1500]}")
    return result


def wait(process, timeout):
    """(exit code, or minus the signal, or "hung"; peak kilobytes)."""
    end, pause = time.monotonic() + timeout, 0.001
    while process.returncode is None:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss
        if time.monotonic() > end:
            process.kill()
            os.wait4(process.pid, 0)
            process.returncode = -9
            return "hung", 0
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)
    return process.returncode, 0                     # send_signal() and poll() look for the end, too


def is_sanitized():
    """Whether the binary carries a sanitizer, which needs memory of its own."""
    with open(options.binary, "rb") as stream:
        return b"__asan_init" in stream.read()


def text(raw):
    return raw.decode("utf-8", errors="replace")


# ---- questions -----------------------------------------------------------------------------------------------------------

def summary(files, *question, **more):
    """(Run, the answer as JSON or None)."""
    files = [files] if isinstance(files, (str, os.PathLike)) else list(files)
    result = run("summary", *files, *question, "--format", "json", **more)
    try:
        return result, json.loads(result.out.decode("utf-8"))
    except ValueError:
        return result, None


def convert(*paths, **more):
    return run("convert", *paths, **more)


def sums(answer):
    """Totals of an answer by currency, exactly."""
    return {row["currency"]: Fraction(row["amount"]) for row in (answer or {}).get("totals", [])}


def says(result):
    """A run in few words, for diagnostics."""
    return f"exit {result.code}; stdout {text(result.out)[:200]!r}; stderr {text(result.err)[:400]!r}"


def refused(result, *names):
    """What is missing for a clean refusal: exit 2, nothing on standard output, a sentence that names the file."""
    faults = []
    if result.code != 2:
        faults.append(f"exit {result.code}, not 2")
    if result.out:
        faults.append(f"standard output holds {text(result.out)[:120]!r}")
    if not result.err.strip():
        faults.append("nothing on standard error")
    for name in names:
        if str(name) not in text(result.err):
            faults.append(f"{name!r} isn't named: {text(result.err)[:300]!r}")
    return faults


def write(name, content):
    """A file in the test's folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        content = content.encode("utf-8")
    path.write_bytes(content)
    return path


def own_files():
    """The IATI files of tests/data/iati."""
    return sorted((data / "iati").glob("*.xml"))


def sample():
    return options.root / "data" / "portfolios" / "lima-declaration-2014.lima"


def reference_room():
    """Puts tests/reference on the path of modules."""
    path = str(options.root / "tests" / "reference")
    if path not in sys.path:
        sys.path.insert(0, path)


def activity(identifier, *inside, currency="USD", attributes=""):
    """An activity of version 2."""
    return (f'<iati-activity default-currency="{currency}" {attributes}><iati-identifier>{identifier}</iati-identifier>'
            + "".join(inside) + "</iati-activity>\n")


def flow(amount, date="2014-05-01", kind="3", inside=""):
    when = f'<transaction-date iso-date="{date}"/>' if date is not None else ""
    return f'<transaction><transaction-type code="{kind}"/>{when}<value>{amount}</value>{inside}</transaction>'


def iati(*activities, version="2.03"):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="{version}">\n' + "".join(activities) + "</iati-activities>\n"

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same input gives the same bytes, whatever the number of threads, the time zone and the locale's decimal sign.

    determinism.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import os
import re
import shutil
import subprocess

import lima

QUESTIONS = [[], ["--by", "region,sector"], ["--by", "donor,year"], ["--measure", "budget", "--by", "year"],
             ["--currency", "EUR", "--by", "country"], ["--by", "size", "--sizes", "50,1000.5"],
             ["--measure", "incoming-funds", "--by", "reporter,currency"]]
CHARTS = ["regions", "donors", "years", "sizes"]
COMMA = {}


def make_locale():
    """A French locale in the test's folder, or a reason why there is none."""
    tool = shutil.which("localedef", path="/usr/bin:/bin:/usr/sbin")
    if tool is None or not os.path.exists("/usr/share/i18n/locales/fr_FR"):
        return "no localedef or no sources of locales"
    target = lima.folder / "locales" / "fr_FR.UTF-8"
    target.parent.mkdir()
    made = subprocess.run([tool, "-i", "fr_FR", "-f", "UTF-8", "--no-archive", str(target)], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE)
    if not target.is_dir():
        return "localedef: " + lima.text(made.stderr)[-200:]
    COMMA.update(LOCPATH=str(target.parent), LC_ALL="fr_FR.UTF-8", LANGUAGE="en", LANG="fr_FR.UTF-8")
    sign = subprocess.run(["locale", "decimal_point"], env={**lima.environment(), **COMMA}, stdout=subprocess.PIPE)
    return None if sign.stdout.strip() == b"," else "the locale has no decimal comma"


def outputs(files, env, turn=None):
    """Everything that the program makes of the files, by name; of the questions and charts those whose turn it is."""
    made = {}
    for place, question in enumerate(QUESTIONS):
        for form in ("json", "csv", "text") if turn is None else ("json", ("csv", "text")[place % 2]):
            if turn is None or place % 3 != turn % 3:
                made[f"summary {' '.join(question)} {form}"] = lima.run("summary", *files, *question, "--format", form, env=env).out
    for place, name in enumerate(CHARTS):
        if turn is not None and place % 2 != turn % 2:
            continue
        path = lima.folder / "made.svg"
        path.unlink(missing_ok=True)
        lima.run("chart", name, *files, "--output", path, env=env)
        made[f"chart {name}"] = path.read_bytes() if path.exists() else b""
    path = lima.folder / "made.lima"
    path.unlink(missing_ok=True)
    lima.run("convert", *files, path, env=env)
    made["convert"] = path.read_bytes() if path.exists() else b""
    made["check"] = lima.run("check", *files, env=env).out
    return made


def compare(name, files, first, worlds):
    lima.none([key for key, raw in first.items() if not raw and key != "check"], f"{name}: every command gives something")
    for turn, (what, env, without) in enumerate(worlds):
        if env is None:
            lima.skip(f"{name}: {what}", without)
            continue
        again = outputs(files, env, turn)
        faults = []
        for key, raw in first.items():
            if key not in again:
                continue
            # For people: numbers as the locale writes them.
            if (key.endswith(" text") or key == "check") and "LC_ALL" in env:
                continue
            if again[key] != raw:
                at = next((i for i, (a, b) in enumerate(zip(raw, again[key])) if a != b), min(len(raw), len(again[key])))
                faults.append(f"{key}: {raw[max(at - 50, 0):at + 60]!r} became {again[key][max(at - 50, 0):at + 60]!r}")
        lima.none(faults, f"{name}: {what}")


def worlds(reason):
    yield "once more", {}, None
    for n in ("1", "2", "4"):
        yield f"{n} threads", {"LIMA_THREADS": n}, None
    yield "another time zone", {"TZ": "Pacific/Kiritimati", "LIMA_THREADS": "2"}, None
    yield "a time zone west", {"TZ": "XYZ+11:30"}, None
    yield "another home and user", {"HOME": "/nonexistent", "USER": "nobody", "LOGNAME": "nobody", "XDG_CONFIG_HOME": "/nonexistent"}, None
    yield "a locale with a decimal comma", None if reason else dict(COMMA), reason
    yield "a plain C locale", {"LC_ALL": "C"}, None


def test_swapped(files, name):
    """The order of files changes nothing in figures where no identifier stands in two of them."""
    faults = []
    for question in QUESTIONS:
        first = lima.run("summary", *files, *question, "--format", "json")
        for others in (files[::-1], files[1:] + files[:1]):
            again = lima.run("summary", *others, *question, "--format", "json")
            if (first.code, first.out) != (again.code, again.out):
                at = next((i for i, (a, b) in enumerate(zip(first.out, again.out)) if a != b), 0)
                faults.append(f"{' '.join(question)}: {first.out[max(at - 60, 0):at + 80]!r} became {again.out[max(at - 60, 0):at + 80]!r}")
    lima.none(faults, f"{name}: swapped files, same summary")


def test_repeated():
    """The newest report of an activity counts, whatever its place; where the dates are equal the file named later counts."""
    for newer_first in (False, True):
        old = lima.write("old.xml", lima.iati(lima.activity("XX-1", lima.flow(5), attributes='last-updated-datetime="2014-01-01T00:00:00Z"')))
        new = lima.write("new.xml", lima.iati(lima.activity("XX-1", lima.flow(7), attributes='last-updated-datetime="2014-01-02T00:00:00Z"')))
        files = [new, old] if newer_first else [old, new]
        for threads in ("1", "2"):
            _, answer = lima.summary(files, env={"LIMA_THREADS": threads})
            lima.equal(answer and answer["totals"], [{"currency": "USD", "amount": "7"}],
                       f"the newest report counts, named {'first' if newer_first else 'last'}, {threads} threads")
    first = lima.write("first.xml", lima.iati(lima.activity("XX-1", lima.flow(5))) + "<!--" + "x" * 100_000 + "-->")
    last = lima.write("last.xml", lima.iati(lima.activity("XX-1", lima.flow(7))))
    for files, amount in (([first, last], "7"), ([last, first], "5")):
        for threads in ("1", "2", "4"):
            _, answer = lima.summary(files, env={"LIMA_THREADS": threads})
            lima.equal(answer and answer["totals"], [{"currency": "USD", "amount": amount}],
                       f"the file named later counts: {amount}, {threads} threads")


def test_often(files):
    """The same again and again: what threads do to each other shows seldom."""
    words = ["summary", *files, "--currency", "EUR", "--by", "country", "--format", "json"]
    seen = {lima.run(*words, env={"LIMA_THREADS": "4"}).out for _ in range(60)}
    lima.equal(len(seen), 1, "60 times the same with 4 threads")


def test_svg_numbers(reason):
    """No locale gets into the numbers of a drawing, nor French words into JSON and CSV keys."""
    if reason:
        lima.skip("drawings in a French locale", reason)
        return
    french = {**COMMA, "LANGUAGE": "fr"}
    path = lima.folder / "french.svg"
    result = lima.run("chart", "regions", lima.sample(), "--output", path, env=french)
    drawing = path.read_text(encoding="utf-8") if path.exists() else ""
    wrong = re.findall(r'\b(?:x|y|width|height|cx|cy|r|x1|y1|x2|y2|stroke-width|font-size)="[^"]*,[^"]*"', drawing)
    lima.none(wrong + ([] if drawing else [lima.says(result)]), "drawings in a French locale: coordinates have points")
    # Numbers are written as the words are: where there is no French catalogue, a French locale changes nothing.
    english = lima.folder / "english.svg"
    lima.run("chart", "regions", lima.sample(), "--output", english)
    if not (lima.data.parent.parent / "po" / "fr.po").exists():
        lima.same_bytes(path.read_bytes(), english.read_bytes(), "drawings in a French locale: the same bytes")
        lima.same_bytes(lima.run("summary", lima.sample(), "--by", "year", env=french).out,
                        lima.run("summary", lima.sample(), "--by", "year").out, "text in a French locale: the same bytes")
    for form in ("json", "csv"):
        raw = lima.run("summary", lima.sample(), "--by", "year", "--format", form, env=french).out
        lima.ok(b"171200000" in raw, f"{form} in a French locale: amounts as they are", lima.text(raw)[:300])
    one, two = lima.folder / "one.lima", lima.folder / "two.lima"
    lima.convert(lima.data / "iati" / "r08-rows.xml", one)
    lima.convert(lima.data / "iati" / "r08-rows.xml", two, env=french)
    lima.same_bytes(two.read_bytes(), one.read_bytes(), "convert in a French locale: the same bytes")
    one, _ = lima.summary(lima.data / "iati" / "r02-amounts.xml", "--by", "year")
    two, _ = lima.summary(lima.data / "iati" / "r02-amounts.xml", "--by", "year", env={**COMMA, "LANGUAGE": "en"})
    lima.same_bytes(two.out, one.out, "amounts are read the same in a French locale")
    table = ["--currency", "EUR", "--by", "year", "--rates", lima.data / "iati" / "r05-rates-long.csv"]
    one, _ = lima.summary(lima.data / "iati" / "r05-conversion.xml", *table)
    two, _ = lima.summary(lima.data / "iati" / "r05-conversion.xml", *table, env=dict(COMMA))
    lima.same_bytes(two.out, one.out, "rates are read the same in a French locale")


def test_folders():
    """Neither the folder of the run nor the name of OUT gets into it."""
    source = lima.data / "iati" / "r10-donors.xml"
    made = []
    for name in ("here", "elsewhere/deeper"):
        room = lima.folder / name
        room.mkdir(parents=True)
        shutil.copy(source, room / f"in-{len(made)}.xml")
        os.utime(room / f"in-{len(made)}.xml", (0, 10 ** 9 * len(made)))
        lima.convert(f"in-{len(made)}.xml", f"out-{len(made)}.lima", cwd=room)
        lima.run("chart", "donors", f"in-{len(made)}.xml", "--output", "out.svg", cwd=room)
        made.append(((room / f"out-{len(made)}.lima").read_bytes(), (room / "out.svg").read_bytes()))
    lima.same_bytes(made[1][0], made[0][0], "convert in another folder, from another name: the same bytes")
    lima.same_bytes(made[1][1], made[0][1], "chart in another folder: the same bytes")
    lima.none([w for w in (b"/tmp", b"in-0", b"out-0", b"root") if w in made[0][0]], "no path of the run is written")


def main():
    options = lima.start(__doc__)
    reason = make_locale()
    groups = [("the sample", [lima.sample()]), ("own files", lima.own_files())]
    if options.corpus is not None:
        groups.append(("publishers", [options.corpus / "publishers" / (p + ".xml") for p in ("unido", "unesco", "iadb", "nl-rvo")]))
    for name, files in groups:
        first = outputs(files, {})
        compare(name, files, first, worlds(reason))
    if options.corpus is None:
        lima.skip("publishers: the same bytes", "no corpus")
    test_swapped([p for p in lima.own_files() if "repeated" not in p.name], "own files")
    if options.corpus is None:
        lima.skip("publishers: swapped files, same summary", "no corpus")
    else:
        test_swapped(groups[-1][1], "publishers")
    test_repeated()
    test_often(lima.own_files())
    test_svg_numbers(reason)
    test_folders()
    lima.finish()


if __name__ == "__main__":
    main()

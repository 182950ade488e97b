#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ask lima-portfolio and the reference the same questions and report every difference.

    compare.py BINARY FILE... [--together] [--quick] [--rates CSV] [--show N]
    compare.py BINARY --expected EXPECTED.TSV

Each FILE is a portfolio of its own; --together reads them all as one (money rule 11). --quick asks the main questions
only. --expected asks the questions of a hand-worked table (file, arguments, rows) instead and compares the binary with the
rows that were worked out by hand and with the reference. The last line is `N questions, N equal, N different`;
exit 0 where nothing differs, else 1.
"""

import argparse
import json
import os
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import reference                                                                                      # noqa: E402

SINGLE = [d for d in reference.DIMENSIONS]
PAIRS = ["region,sector", "country,sector", "sector,country", "region,donor", "donor,year", "country,year", "reporter,status",
         "size,region", "sdg,region", "theme,sector", "currency,year", "donor,sector"]


def questions(portfolio, quick):
    """Argument lists to ask about a portfolio."""
    named = [m for m, types in reference.MEASURES.items() if any(a.of(types) for a in portfolio.projects)]
    types = sorted({f.type for a in portfolio.projects for f in a.flows if f.type.isdigit()}, key=int)
    asked = [["--measure", "spend"], []]
    for number in types:
        asked.append(["--measure", "type-" + number])
        if not quick:
            asked += [["--measure", "type-" + number, "--by", by] for by in ("donor", "year", "sector,country")]
    for measure in named:
        base = ["--measure", measure]
        asked.append(base)
        asked += [base + ["--by", by] for by in SINGLE]
        asked += [base + ["--by", by] for by in (PAIRS[:4] if quick else PAIRS)]
        years = sorted({int(y) for a in portfolio.projects for f in a.of(reference.MEASURES[measure]) for y, s in f.years if y})
        spans = ["1980"]
        if years:
            middle = years[len(years) // 2]
            spans += [str(middle), "%d-%d" % (years[0], middle), "%d-%d" % (middle, years[-1])]
        for span in spans[:2] if quick else spans:
            asked += [base + ["--years", span] + by for by in ([], ["--by", "year"], ["--by", "region,sector"], ["--by", "size"],
                                                               ["--by", "donor"])]
        for currency in ("USD", "EUR"):
            asked += [base + ["--currency", currency] + rest for rest in
                      ([], ["--by", "sector"], ["--by", "country,year"], ["--by", "size"], ["--by", "currency"])]
            if years and not quick:
                asked.append(base + ["--currency", currency, "--years", str(middle), "--by", "region,donor"])
        asked += [base + ["--scheme", "m49", "--by", by] for by in ("region", "region,year", "region,sector")]
        asked += [base + ["--sizes", sizes, "--by", "size"] for sizes in ("1000,50000", "500", "10000000,100,2500.50")]
    unique = []
    for question in asked:
        if question not in unique:
            unique.append(question)
    return unique


def ask_binary(binary, files, question):
    run = subprocess.run([binary, "summary"] + files + question + ["--format", "json"], stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE)
    if run.returncode not in (0, 1):
        return None, "exit %d: %s" % (run.returncode, run.stderr.decode(errors="replace").strip()[:500])
    try:
        return json.loads(run.stdout.decode()), None
    except ValueError as error:
        return None, "no JSON: %s: %r" % (error, run.stdout[:200])


def row_of(row):
    return (tuple(row.get("key", ["?"])), row.get("currency"), row.get("amount"), row.get("projects"), bool(row.get("own")))


def differences(got, want):
    """Sentences, one a difference."""
    found = []
    for member in ("projects", "measure", "by", "currency"):
        if got.get(member) != want[member]:
            found.append("%s: %r, expected %r" % (member, got.get(member), want[member]))
    mine, theirs = [row_of(r) for r in got.get("rows", [])], [row_of(r) for r in want["rows"]]
    if mine != theirs:
        a, b = {r[:2]: r[2:] for r in mine}, {r[:2]: r[2:] for r in theirs}
        for key in [r[:2] for r in theirs]:
            if key not in a:
                found.append("row %s missing: expected %s" % (key, b[key]))
            elif a[key] != b[key]:
                found.append("row %s: %s, expected %s" % (key, a[key], b[key]))
        found += ["row %s too many: %s" % (r[:2], r[2:]) for r in mine if r[:2] not in b]
        if len(a) != len(mine):
            found.append("rows: a key stands twice")
        if not found:
            found.append("rows: in another order: %s" % [r[:2] for r in mine])
    for member, fields in (("totals", ("currency", "amount")), ("undated", ("currency", "amount", "flows")),
                           ("unconverted", ("currency", "amount", "flows"))):
        a = [tuple(r.get(f) for f in fields) for r in got.get(member, ["missing"]) if isinstance(r, dict)]
        b = [tuple(r.get(f) for f in fields) for r in want[member]]
        if a != b or member not in got:
            found.append("%s: %s, expected %s" % (member, a if member in got else "no such member", b))
    kinds = [p.get("kind") for p in got.get("problems", [])]
    if "problems" not in got or kinds != sorted(kinds):
        found.append("problems: missing or not sorted by kind: %s" % kinds)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rates")
    parser.add_argument("--show", type=int, default=8, help="differences shown of one question")
    parser.add_argument("--expected")
    given = parser.parse_args()
    names, tables = reference.Names(), {}
    extra = ["--rates", given.rates] if given.rates else []
    asked = equal = 0
    work = []                                         # (files, questions, rows worked out by hand)
    if given.expected:
        for files, words, rows in hand_worked(given.expected):
            work.append((files, [words], rows))
    elif given.together:
        work.append((given.files, None, None))
    else:
        work += [([path], None, None) for path in given.files]
    portfolios = {}
    for files, list_of, rows in work:
        try:
            portfolio = portfolios.get(tuple(files)) or reference.Portfolio(files)
        except Exception as error:                    # not well-formed: not the reference's business
            print("skipped %s: %s" % (" ".join(files), error))
            continue
        portfolios = {tuple(files): portfolio}
        for question in list_of or questions(portfolio, given.quick):
            asked += 1
            words = reference.arguments(files + question + extra)
            if words.rates not in tables:
                tables[words.rates] = reference.Rates(words.rates)
            table = tables[words.rates]
            want = reference.answer(words, portfolio, names, table)
            # facts of a measure in a currency are many: keep few sets at a time
            sets = [k for k in portfolio.cache if k != "problems"]
            if len(sets) > 4:
                del portfolio.cache[sets[0]]
            got, error = ask_binary(given.binary, files, question + extra)
            found = [error] if error else differences(got, want)
            if rows is not None and not error:
                mine = [list(r["key"]) + [r["currency"], r["amount"], r["projects"]] for r in got["rows"]]
                if mine != rows:
                    found.append("rows %s, by hand %s" % (json.dumps(mine), json.dumps(rows)))
            if not found:
                equal += 1
                continue
            print("%s %s" % (" ".join(files), " ".join(question)))
            for sentence in found[:given.show]:
                print("    " + sentence)
            if len(found) > given.show:
                print("    and %d more" % (len(found) - given.show))
    print("%d questions, %d equal, %d different" % (asked, equal, asked - equal))
    return 0 if asked == equal else 1


def hand_worked(path):
    """(files, arguments, rows) of a table file<TAB>arguments<TAB>rows; several files are parted by blanks."""
    folder = os.path.dirname(os.path.abspath(path))
    with open(path, encoding="utf-8") as stream:
        for line in list(stream)[1:]:
            if line.strip() and not line.startswith("#"):
                files, words, rows = line.rstrip("\n").split("\t")[:3]
                words = [os.path.join(folder, w) if w.endswith(".csv") else w for w in words.split()]
                yield [os.path.join(folder, f) for f in files.split()], words, json.loads(rows)


if __name__ == "__main__":
    sys.exit(main())

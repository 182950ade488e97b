#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real files in, exact figures out: every row of the corpus's totals.tsv, and the numbers that issue 2 names.

    totals.py BINARY SOURCE_ROOT [--corpus FOLDER]

Rows of transactions are compared with `summary --measure type-N`. Of a file with repeated identifiers, whose rows count each
report, a copy with identifiers made unlike is asked. Rows of budgets and planned disbursements are sums before rules 9 and 11:
the flows of a converted file are added up.
"""
import csv
import json
import re
from collections import defaultdict
from fractions import Fraction

import lima

LETTERS = {"IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7", "QP": "8", "QS": "9", "CG": "10"}
PROJECTS = {"bare-cr-line-endings": 1, "big-value": 198, "datastore-result-root": 50, "empty-value-dates": 19,
            "five-versions-in-one": 100, "iso-8859-1": 1, "missing-dates": 49, "no-transaction-dates": 8,
            "raw-control-character": 108, "sida-2012-version-1.00": 512, "unbound-prefix": 1, "undp-broke-a-parser": 1,
            "utf8-bom": 25}
# What the sentence about a file that is none must say of it.
BROKEN = {"broken-xml": "XML", "empty": "empty", "json-inside": "JSON", "not-xml": "text", "xlsx-inside": "spreadsheet",
          "unclosed": "damaged"}
PUBLISHERS = "fao fr-afd iadb ifad kr-odakorea nl-mfa nl-rvo unesco unhcr unido unwomen".split()
SHORTEST = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")


def read_totals(corpus):
    """(path, kind) -> rows."""
    rows = defaultdict(list)
    with open(corpus / "totals.tsv", encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            rows[row["path"], row["kind"]].append(row)
    return rows


def identifiers(raw):
    found = re.findall(rb"<iati-identifier[^>]*>(.*?)</iati-identifier>", raw, re.S)
    return [identifier.strip() for identifier in found]


def unlike(path):
    """The file, or a copy of it in which no identifier stands twice."""
    raw = path.read_bytes()
    known = [i for i in identifiers(raw) if i]
    if len(set(known)) == len(known):
        return path, False
    count = iter(range(1, len(known) + 2))
    raw = re.sub(rb"(<iati-identifier[^>]*>)(?=\s*[^<\s])", lambda m: m.group(1) + b"%d-" % next(count), raw)
    return lima.write("unlike/" + path.name, raw), True


def compare_transactions(path, rows):
    """Sentences about rows of totals.tsv that the program sees otherwise."""
    wanted, faults = defaultdict(lambda: defaultdict(Fraction)), []
    for row in rows:
        code = row["code"].upper()
        if int(row["count"]) > int(row["unreadable"]):
            wanted[LETTERS.get(code, code)][row["currency"].upper()] += Fraction(row["sum"])
    for code in sorted(wanted):
        result, answer = lima.summary(path, "--measure", "type-" + code)
        if answer is None or result.code not in (0, 1):
            faults.append(f"type-{code}: {lima.says(result)}")
            continue
        got = lima.sums(answer)
        if got != wanted[code]:
            faults.append(f"type-{code}: {answer['totals']}, expected {dict(wanted[code])}")
        if {r["currency"]: Fraction(r["amount"]) for r in answer["rows"]} != got or len(answer["rows"]) != len(got):
            faults.append(f"type-{code}: rows and totals differ: {answer['rows']}")
        faults += [f"type-{code}: {r['amount']} isn't the shortest decimal" for r in answer["totals"]
                   if not SHORTEST.fullmatch(r["amount"])]
    return faults


def compare_budgets(path, kind, rows):
    wanted = defaultdict(lambda: [Fraction(0), 0])
    for row in rows:
        entry = wanted[row["code"], row["currency"].upper()]
        entry[0] += Fraction(row["sum"])
        entry[1] += int(row["count"])
    out = lima.folder / "budgets.lima"
    result = lima.convert(path, out)
    if result.code not in (0, 1):
        return [lima.says(result)]
    got = defaultdict(lambda: [Fraction(0), 0])
    for project in json.loads(out.read_text(encoding="utf-8")).get("projects", []):
        for flow in project.get("flows", []):
            if flow.get("kind") == kind:
                entry = got[flow.get("type", ""), flow.get("currency", project.get("currency", "")).upper()]
                entry[0] += Fraction(flow["amount"])
                entry[1] += 1
    # Version 1 writes the words; the file may keep the word or the number that it stands for.
    for rows in (wanted, got):
        for (code, currency), entry in list(rows.items()):
            number = {"original": "1", "revised": "2"}.get(code.lower())
            if number:
                del rows[code, currency]
                rows[number, currency] = [a + b for a, b in zip(rows[number, currency], entry)]
    return [f"type {key[0]!r} {key[1]}: {list(map(str, got[key]))}, expected {list(map(str, wanted[key]))}"
            for key in sorted(set(wanted) | set(got)) if got[key] != wanted[key]]


def test_rows(name, totals):
    path = lima.options.corpus / name
    asked, repeated = unlike(path)
    note = " (identifiers made unlike)" if repeated else ""
    rows = totals.get((name, "transaction"), [])
    lima.none(compare_transactions(asked, rows), f"{name}: {len(rows)} rows of transactions{note}")
    for kind in ("budget", "planned-disbursement"):
        rows = totals.get((name, kind), [])
        if rows:
            lima.none(compare_budgets(asked, kind, rows), f"{name}: {len(rows)} rows of {kind}s in the model{note}")


def expect(path, question, wanted, name):
    result, answer = lima.summary(path, *question)
    got = {member: answer.get(member) for member in wanted} if answer else None
    lima.equal((result.code, got), (0, wanted), name, lima.says(result))


def test_named():
    """The figures that the issue and the money rules name."""
    unido = lima.options.corpus / "publishers" / "unido.xml"
    spent, incoming = "6193785.99", "11041976.49"
    expect(unido, ["--measure", "expenditure"], {"projects": 33, "totals": [{"currency": "USD", "amount": spent}]},
           "UNIDO: 33 projects, expenditure")
    expect(unido, ["--measure", "incoming-funds"], {"projects": 33, "totals": [{"currency": "USD", "amount": incoming}]},
           "UNIDO: incoming funds")
    for question in (["--measure", "expenditure", "--by", "region"], ["--by", "region"]):
        _, answer = lima.summary(unido, *question)
        own = [r for r in answer["rows"] if r["key"][0].startswith("99:")]
        lima.equal(sum(Fraction(r["amount"]) for r in own), Fraction("3206331.21"),
                   "UNIDO: own regions: " + " ".join(question), own)
    expect(lima.options.corpus / "awkward" / "raw-control-character.xml", ["--measure", "spend"],
           {"projects": 108, "totals": [{"currency": "USD", "amount": "66757174.25"}]}, "raw-control-character.xml: spend")


def money_of(line, pattern):
    found = re.search(pattern, line)
    return Fraction(re.sub("[^0-9.-]", "", found.group(1).replace("\u2212", "-"))) if found else None


def test_levels():
    afd = lima.options.corpus / "publishers" / "fr-afd.xml"
    _, answer = lima.summary(afd, "--measure", "budget")
    lima.equal(sum(lima.sums(answer).values()), Fraction("2186672601.39"), "fr-afd.xml: budgets counted", answer["totals"])
    result = lima.run("check", afd)
    listed = [money_of(line, r"\(budget\): ([^A-Z]*[0-9])") for line in lima.text(result.out).splitlines()
              if "(budget)" in line]
    lima.equal((result.code, sum(listed)), (1, Fraction("1747480772.29")), f"fr-afd.xml: budgets listed ({len(listed)} lines)")
    result, answer = lima.summary(lima.options.corpus / "publishers" / "unhcr.xml", "--measure", "spend")
    lima.equal([p for p in answer["problems"] if p["kind"] == "both-levels"], [], "unhcr.xml: two levels and no pair")


def test_awkward():
    for name, projects in PROJECTS.items():
        result, answer = lima.summary(lima.options.corpus / "awkward" / (name + ".xml"))
        lima.equal((result.code, (answer or {}).get("projects")), (0, projects), f"awkward/{name}: projects", lima.says(result))
    for name, word in BROKEN.items():
        path = lima.options.corpus / "awkward" / (name + ".xml")
        for command in ("summary", "check"):
            lima.none(lima.refused(lima.run(command, path), path.name, word), f"awkward/{name}: {command} says what it is")
        out = lima.folder / "none.lima"
        faults = lima.refused(lima.convert(path, out), path.name, word)
        lima.none(faults + (["OUT was written"] if out.exists() else []), f"awkward/{name}: convert writes nothing")


def main():
    options = lima.start(__doc__)
    names = [f"publishers/{p}.xml" for p in PUBLISHERS] + [f"awkward/{p}.xml" for p in PROJECTS]
    if options.corpus is None:
        for name in names + ["named figures", "both levels", "awkward files"]:
            lima.skip(name, "no corpus")
        lima.finish()
    totals = read_totals(options.corpus)
    for name in names:
        test_rows(name, totals)
    missed = {path for path, _ in totals} - set(names)
    lima.equal(missed, set(), "every file of totals.tsv is asked")
    test_named()
    test_levels()
    test_awkward()
    lima.finish()


if __name__ == "__main__":
    main()

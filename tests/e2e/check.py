#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`check`: the form of its lines, its exit codes, and every kind of problem at least once.

    check.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import re
from collections import Counter

import lima

SEVERITIES = ("error", "warning", "info")
# Every kind that "problems" of a summary may name: how bad it is, and what the sentence in `check` says.
KINDS = {
    "beyond-range": ("error", "more digits than can be added up"),
    "both-levels": ("info", "Parent and child both carry money"),
    "budget-filled": ("info", "Shorter periods add up to exactly"),
    "budget-overlap": ("warning", "overlaps another"),
    "budget-replaced": ("info", "revised budget replaces"),
    "budget-undated": ("warning", "no usable period"),
    "contradictory-levels": ("warning", "name each other as parent"),
    "date-from-value-date": ("info", "its value date"),
    "date-out-of-range": ("warning", "before 1950 or after 2069"),
    "doubtful-amount": ("warning", "thousands mark"),
    "long-budget": ("info", "longer than a year"),
    "missing-amount": ("error", "has no amount"),
    "missing-currency": ("warning", "has no currency"),
    "repeated-identifier": ("error", "stands earlier in the same portfolio"),
    "shares-scaled": ("info", "do not make 100"),
    "sum-beyond-range": ("error", "sum is beyond range"),
    "too-many-parts": ("error", "divided into too many parts"),
    "undated": ("info", "has no date, so it belongs to no year"),
    "unknown-member": ("info", "kept as"),
    "unknown-type": ("warning", "belongs to no measure"),
    "unread-element": ("info", "kept as XML"),
    "unreadable-amount": ("error", "cannot be read; it is in no sum"),
    "unreadable-date": ("error", "cannot be read, so it belongs to no year"),
    "unreadable-percentage": ("warning", "percentage"),
}
# Told where it was found, once for what it concerns; a sum of a question has no line.
NO_LINE = {"sum-beyond-range"}
# One line for each of the things that are counted.
COUNTED = ("missing-amount", "unreadable-amount", "unreadable-date", "repeated-identifier", "beyond-range", "doubtful-amount",
           "missing-currency", "undated", "date-from-value-date", "long-budget", "budget-filled")


def provoking():
    """Files that provoke what the own data does not, and some that provoke nothing."""
    iati, activity, flow = lima.iati, lima.activity, lima.flow
    big = "9" * 18
    yield "beyond.xml", iati(activity("XX-1", flow("9" * 19), flow("1")))
    # 200 amounts of 18 digits before the point, and one of 18 behind it: no 128 bits hold their sum exactly.
    yield "sum.xml", iati(activity("XX-1", *[flow(big)] * 200, flow("0.000000000000000001")))
    yield "missing.xml", iati(activity("XX-1", flow(""), '<transaction><transaction-type code="3"/></transaction>'))
    yield "no-currency.xml", iati(activity("XX-1", flow("5"), currency=""))
    yield "type.xml", iati(activity("XX-1", flow("5", kind="ZZ"), flow("5", kind="")))
    yield "percentage.xml", iati(activity("XX-1", '<recipient-country code="KE" percentage="half"/><recipient-country code="UG"/>', flow(5)))
    yield "scaled.xml", iati(activity("XX-1", '<sector code="11110" percentage="60"/><sector code="12220" percentage="60"/>', flow(5)))
    yield "parts.xml", iati(activity("XX-1", "".join(f'<recipient-country code="X{i}" percentage="0.25"/>' for i in range(400)),
                                     "".join(f'<sector code="{i}" percentage="0.25"/>' for i in range(400)), flow(5)))
    yield "undated.xml", iati(activity("XX-1", flow("5", date=None), flow("6", date="never"), flow("7", date="1822-01-01")))
    yield "mutual.xml", iati(activity("XX-1", '<related-activity type="1" ref="XX-2"/>', flow(5)),
                             activity("XX-2", '<related-activity type="1" ref="XX-1"/>', flow(6)))
    yield "unread.xml", iati(activity("XX-1", '<conditions attached="0"/><x:thing xmlns:x="http://example.org/x">1</x:thing>', flow(5)))
    yield "member.lima", '{"format":"lima-portfolio","version":1,"x":1,"projects":[{"id":"p1","identifier":"XX-1","y":2,"flows":[]}]}'
    yield "twice.lima", ('{"format":"lima-portfolio","version":1,"projects":[{"id":"p1","identifier":"XX-1"},'
                         '{"id":"p2","identifier":"XX-1"}]}')
    yield "good.xml", iati(activity("XX-1", flow(5)))
    yield "good.lima", '{"format":"lima-portfolio","version":1}'


def sources():
    own = lima.own_files() + sorted((lima.data / "broken").glob("*.xml"))
    made = [lima.write("made/" + name, content) for name, content in provoking()]
    return own + made + [lima.sample()]


def parse(line, path):
    """(line or record, severity, text) of a finding, or None."""
    if not line.startswith(f"{path}:"):
        return None
    found = re.fullmatch(r"([^:]*(?::[^: ][^:]*)*): (error|warning|info): (.+)", line[len(str(path)) + 1:])
    return found.groups() if found else None


def check(path):
    """(Run, findings, faults of the form)."""
    result = lima.run("check", path)
    findings, faults = [], []
    for line in lima.text(result.out).splitlines():
        finding = parse(line, path)
        if finding is None:
            faults.append(f"no finding: {line}")
            continue
        findings.append(finding)
        where, severity, text = finding
        if where == "0" or not where:
            faults.append(f"no line and no record: {line}")
        if "%1$s" in text or "%2$s" in text or "(null)" in text:
            faults.append(f"something isn't filled in: {line}")
        if where.isdigit() and path.suffix == ".xml" and int(where) > path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 2:
            faults.append(f"the file has no such line: {line}")
    if result.out and not result.out.endswith(b"\n"):
        faults.append("the last line doesn't end")
    return result, findings, faults


def test_form(paths):
    """Lines, exit codes, and agreement with the summary of the same file. Returns what was seen of each kind."""
    seen, told = Counter(), Counter()
    for path in paths:
        name = f"{path.parent.name}/{path.name}"
        result, findings, faults = check(path)
        summed, answer = lima.summary(path)
        if result.code == 2 or summed.code == 2:
            # Of a file that proves unusable in a summary nothing is checked, either.
            lima.none(lima.refused(result, path.name) + lima.refused(summed, path.name), f"{name}: refused by both")
            continue
        missing = summed.code == 1 and not NO_LINE & {p["kind"] for p in answer["problems"]}
        if result.code != (1 if findings or missing else 0):
            faults.append(f"exit {result.code} with {len(findings)} findings, summary {summed.code}")
        problems = {p["kind"]: p["count"] for p in answer["problems"]}
        for kind, count in problems.items():
            seen[kind] += count
            if kind not in KINDS:
                faults.append(f"a kind that this test doesn't know: {kind}")
                continue
            severity, words = KINDS[kind]
            lines = [f for f in findings if words in f[2]]
            told[kind] += len(lines)
            if not lines and kind not in NO_LINE:
                faults.append(f"{kind}: {count} in the summary, no line in check")
            if any(f[1] != severity for f in lines):
                faults.append(f"{kind}: {lines[0][1]}, not {severity}")
            if kind in COUNTED and len(lines) != count:
                faults.append(f"{kind}: {count} in the summary, {len(lines)} lines")
        errors = [f for f in findings if f[1] == "error"]
        if errors and summed.code != 1:
            faults.append(f"summary exits {summed.code}, though something is missing: {errors[0]}")
        if summed.code == 1 and not errors and not NO_LINE & set(problems):
            faults.append(f"summary exits 1, and check has no error: {lima.says(summed)}")
        lima.none(faults, f"{name}: {len(findings)} findings, as the summary says")
    return seen, told


def test_kinds(seen, told):
    for kind in KINDS:
        lima.ok(seen[kind] > 0, f"{kind}: provoked somewhere")
        if kind not in NO_LINE:
            lima.ok(told[kind] > 0, f"{kind}: told in words somewhere")


def test_places():
    """Findings lead to the line, and to the record."""
    content = lima.iati(lima.activity("XX-1", "\n" * 5, lima.flow("5")), lima.activity("XX-2", "\n" * 7, lima.flow("five")))
    path = lima.write("places.xml", content)
    line = content[:content.index("five")].count("\n") + 1
    result, findings, _ = check(path)
    lima.equal([(f[0], f[1], "XX-2" in f[2] and "five" in f[2]) for f in findings], [(str(line), "error", True)],
               "a finding names line, record and what was given", lima.says(result))
    out = lima.folder / "places.lima"
    lima.convert(path, out)
    line = out.read_text()[:out.read_text().index("five")].count("\n") + 1
    result, findings, _ = check(out)
    lima.ok(len(findings) == 1 and findings[0][1] == "error" and "five" in findings[0][2],
            "a finding in a portfolio names what was given", lima.says(result))
    lima.ok(findings and (abs(int(findings[0][0]) - line) <= 40 if findings[0][0].isdigit() else True),
            f"a finding in a portfolio leads to its record, near line {line}", lima.says(result))


def test_codes():
    good, bad = lima.write("codes/good.xml", lima.iati(lima.activity("XX-1", lima.flow(5)))), lima.write("codes/bad.xml", "no")
    result = lima.run("check", good)
    lima.equal((result.code, result.out, result.err), (0, b"", b""), "nothing to find: exit 0, not a word")
    lima.equal(lima.run("check", lima.data / "iati" / "r02-amounts.xml").code, 1, "findings: exit 1")
    lima.none(lima.refused(lima.run("check", bad), "bad.xml"), "nothing read: exit 2")
    result = lima.run("check", good, bad)
    lima.ok(result.code == 1 and b"bad.xml" in result.err, "one of two files read: exit 1", lima.says(result))
    lima.none(lima.refused(lima.run("check")), "no file: exit 2")
    result = lima.run("check", lima.sample())
    lima.equal((result.code, lima.text(result.out)), (0, ""), "the sample has no finding")
    several = [lima.data / "iati" / n for n in ("r02-amounts.xml", "r04-dates.xml", "r09-years.xml")]
    together = lima.run("check", *several).out
    lima.same_bytes(together, b"".join(lima.run("check", p).out for p in several), "several files: findings file by file, in their order")


def main():
    options = lima.start(__doc__)
    seen, told = test_form(sources())
    test_kinds(seen, told)
    test_places()
    test_codes()
    rooms = ("publishers", "awkward")
    if options.corpus is None:
        lima.skip("findings of the real files", "no corpus")
    else:
        test_form([p for room in rooms for p in sorted((options.corpus / room).glob("*.xml"))])
    lima.finish()


if __name__ == "__main__":
    main()

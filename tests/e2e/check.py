#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`check`: the form of its lines, its exit codes, and every kind of problem at least once.

    check.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import re
import xml.etree.ElementTree
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


# What every complete project has, so that no rule over the whole portfolio has anything to say of it.
COMPLETE = ('<title><narrative xml:lang="en">Water</narrative></title>'
            '<description><narrative xml:lang="en">Wells</narrative></description><participating-org role="1" ref="XX-D"/>'
            '<activity-status code="4"/><activity-date type="2" iso-date="2014-01-01"/>'
            '<activity-date type="4" iso-date="2014-12-31"/><recipient-country code="KE"/><sector vocabulary="1" code="14010"/>')
# The rules: how bad, what the sentence says, and what breaks it: a part of COMPLETE and what stands instead.
RULES = {
    "no-title": ("warning", "has no title", ('<narrative xml:lang="en">Water</narrative>', "")),
    "no-status": ("warning", "has no status", ('<activity-status code="4"/>', "")),
    "no-start": ("warning", "has no start date", ('<activity-date type="2" iso-date="2014-01-01"/>', "")),
    "no-end": ("info", "has no end date", ('<activity-date type="4" iso-date="2014-12-31"/>', "")),
    "no-place": ("warning", "no country and no region", ('<recipient-country code="KE"/>', "")),
    "no-sector": ("warning", "has no sector", ('<sector vocabulary="1" code="14010"/>', "")),
    "no-donor": ("info", "names no donor", ('<participating-org role="1" ref="XX-D"/>', "")),
    "actual-dates-reversed": ("warning", "The actual start, 1 Jan 2014, is after", ('"2014-12-31"', '"2013-12-31"')),
    "end-in-future": ("warning", "The actual end, 31 Dec 2999, is in the future", ('"2014-12-31"', '"2999-12-31"')),
    "not-closed": ("info", "but is still in implementation", ('status code="4"', 'status code="2"')),
    "places-without-shares": ("info", "none has a percentage", ("<sector", '<recipient-country code="UG"/><sector')),
    "percentage-beyond-range": ("warning", "The share of KE is below", ('code="KE"', 'code="KE" percentage="150"')),
    "organisation-unknown": ("warning", "neither a name nor an identifier", ("<sector", '<participating-org role="4"/><sector')),
    "related-not-found": ("info", "activity XX-9 is not in", ("<sector", '<related-activity type="3" ref="XX-9"/><sector')),
}


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
    yield "good.xml", iati(activity("XX-1", COMPLETE, flow(5)))
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
    content = lima.iati(lima.activity("XX-1", COMPLETE, "\n" * 5, lima.flow("5")),
                        lima.activity("XX-2", COMPLETE, "\n" * 7, lima.flow("five")))
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


def test_rules():
    """A rule over the whole portfolio is said once, with its money, when it is broken, and not a word of it when it is not."""
    for rule, (severity, words, (old, new)) in RULES.items():
        path = lima.write(f"rules/{rule}.xml", lima.iati(lima.activity("XX-1", COMPLETE.replace(old, new), lima.flow(5))))
        result, findings, faults = check(path)
        found = [f for f in findings if words in f[2]]
        lima.none(faults, f"{rule}: lines are well formed")
        lima.equal([(f[1], "XX-1" in f[2], "At stake: 5\u00a0USD." in f[2]) for f in found], [(severity, True, True)],
                   f"{rule}: said once", lima.says(result))


def test_rules_summary():
    """Rules are no problems of a summary, and do not make its figures incomplete."""
    path = lima.write("rules/none.xml", lima.iati(lima.activity("XX-1", lima.flow(5))))
    result, answer = lima.summary(path)
    lima.equal((result.code, answer and answer["problems"], lima.run("check", path).code), (0, [], 1),
               "broken rules are in check alone", lima.says(result))


def test_figures():
    """A published figure that the projects do not add up to, and one that they do."""
    for value, words in (("5", []), ("7", ["f1"])):
        path = lima.write(f"figures/{value}.lima", '{"format":"lima-portfolio","version":1,"figures":[{"id":"f1","label":{"en":"Delivered"},'
                          f'"measure":"spend","value":"{value}","unit":"USD","rounding":"1","start":"2014","end":"2014"}}],'
                          '"projects":[{"id":"p1","identifier":"XX-1","flows":[{"id":"1","kind":"transaction","type":"3",'
                          '"date":"2014-05-01","amount":"5","currency":"USD"}]}]}')
        result, findings, faults = check(path)
        lima.equal([f[0] for f in findings if "Delivered: published as" in f[2]], words, f"a published figure of {value}, 5 delivered",
                   lima.says(result), *faults)


# What the report of 2014 does not say of either pilot programme: there is nothing else to find in the sample.
UNSAID = ("The programme has no period", "Not there yet: national strategy", "Not there yet: focus sectors", "Not there yet: indicators",
          "Not there yet: budget", "Not there yet: financing", "Not there yet: risks", "The phase “Screening” was reached, but not when",
          "The phase “Programme document” was reached, but not when", "No screening criterion has an answer", "No component has an output")


def test_sample():
    """No project of the sample breaks a rule; programmes and agenda lack what the report does not say, each thing told once."""
    result, findings, faults = check(lima.sample())
    lima.none(faults, "the sample: lines are well formed")
    lima.equal(result.code, 1, "the sample has findings, so exit 1")
    agenda = [f for f in findings if re.match(r"[cmi]\d+: ", f[2])]
    # Of the framework of indicators the report says by when it was to be refined, and not what became of it.
    lima.equal([f[2].split(":")[0] for f in findings if f[1] != "info"], ["m19"], "one milestone is past, else nothing is wrong", lima.says(result))
    lima.equal(len(agenda), len(set(f[2] for f in agenda)), "nothing of the agenda is told twice", *(f[2] for f in agenda))
    for record in ("g1", "g2"):
        said = [f[2].removeprefix(f"{record}: ") for f in findings if f[2].startswith(f"{record}: ")]
        lima.ok(len(said) == len(UNSAID) and all(any(text.startswith(words) for text in said) for words in UNSAID),
                f"{record}: what the report does not say, and no more", *said)
    lima.equal(len(findings) - len(agenda), 2 * len(UNSAID), "no project of the sample breaks a rule", lima.says(result))


def test_programmes():
    """Findings of programmes come behind those of the projects of their file, lead to their line, and say the money at stake."""
    lines = ['{"format":"lima-portfolio","version":1,', '"projects":[{"id":"p1","identifier":"XX-1"}],', '"programmes":[{"id":"g1","title":{"en":"P"},',
             '"budget":[', '{"id":"1","component":"9","amount":"70","currency":"EUR"}],', '"risks":[', '{"id":"1","title":{"en":"Drought"},"review":"2020-01-31"}]}]}']
    paths = [lima.write(f"programmes/{name}.lima", "\n".join(lines)) for name in ("a", "b")]
    result, findings, faults = check(paths[0])
    lima.none(faults, "findings of a programme are well formed")
    told = [(f[0], f[1], f[2]) for f in findings if f[2].startswith("g1: ")]
    for where, severity, words in (("3", "warning", "has no country"), ("5", "warning", "belongs to no year; give its start and its end. At stake: 70\u00a0EUR."),
                                   ("5", "warning", "has no component 9;"), ("7", "warning", "“Drought” was to be reviewed on 31 Jan 2020;"),
                                   ("7", "info", "“Drought” has no owner")):
        lima.ok(any(t[:2] == (where, severity) and words in t[2] for t in told), f"a programme is told of: {words}", *told)
    lima.ok(findings[-len(told):] == told, "behind the projects", lima.says(result))
    together = [parse(line, path) for path in paths for line in lima.text(lima.run("check", *paths).out).splitlines() if line.startswith(str(path))]
    lima.equal(sum("“Drought” has no owner" in f[2] for f in together), 2, "each file tells of its own programmes")


def words_of(element):
    return "".join(element.itertext()).strip() if element is not None else ""


def broken_rules(path):
    """How often each of some rules is broken in a file, worked out anew from its XML."""
    activities = xml.etree.ElementTree.parse(path).getroot().findall("iati-activity")
    names = {(a.findtext("iati-identifier") or "").strip() for a in activities}
    counts = Counter()
    for one in activities:
        types = {"start-planned": "1", "start-actual": "2", "end-planned": "3", "end-actual": "4"}
        dates = {types.get(d.get("type", "").lower(), d.get("type")): d.get("iso-date", "").strip()[:10]
                 for d in reversed(one.findall("activity-date")) if re.match(r"\d{4}-\d\d-\d\d", d.get("iso-date", "").strip())}
        flows = one.findall("transaction")
        placed = [f for f in flows if f.find("recipient-country") is not None or f.find("recipient-region") is not None]
        places = one.findall("recipient-country") + one.findall("recipient-region")
        counts["has no title"] += not words_of(one.find("title"))
        counts["has no status"] += one.find("activity-status") is None
        counts["has no start date"] += not {"1", "2"} & set(dates)
        counts["has no end date"] += not {"3", "4"} & set(dates)
        counts["The planned start"] += dates.get("1", "") > dates.get("3", "9")
        counts["The actual start"] += dates.get("2", "") > dates.get("4", "9")
        counts["Countries or regions stand"] += bool(places and placed)
        counts["others none; the others are in no part"] += bool(not places and 0 < len(placed) < len(flows))
        counts["is not in this portfolio"] += sum(r.get("ref", "").strip() not in names | {""} for r in one.findall("related-activity"))
        counts["neither a name nor an identifier"] += sum(not (p.get("ref") or "").strip() and not words_of(p)
                                                          for p in one.findall("participating-org"))
    return counts, len(names) == len(activities)


def test_real():
    """Rules on real files, against a second count."""
    compared = Counter()
    for path in sorted((lima.options.corpus / "publishers").glob("*.xml")):
        expected, once = broken_rules(path)
        if not once:                                 # money rule 11 decides which of them counts
            continue
        _, findings, _ = check(path)
        found = {words: sum(words in f[2] for f in findings) for words in expected}
        compared.update(found)
        lima.equal(found, dict(expected), f"{path.name}: rules broken as often as its XML says")
    lima.ok(sum(n > 0 for n in compared.values()) >= 5, "five rules at least are broken somewhere", compared)


def test_codes():
    good, bad = lima.write("codes/good.xml", lima.iati(lima.activity("XX-1", COMPLETE, lima.flow(5)))), lima.write("codes/bad.xml", "no")
    result = lima.run("check", good)
    lima.equal((result.code, result.out, result.err), (0, b"", b""), "nothing to find: exit 0, not a word")
    lima.equal(lima.run("check", lima.data / "iati" / "r02-amounts.xml").code, 1, "findings: exit 1")
    lima.none(lima.refused(lima.run("check", bad), "bad.xml"), "nothing read: exit 2")
    result = lima.run("check", good, bad)
    lima.ok(result.code == 1 and b"bad.xml" in result.err, "one of two files read: exit 1", lima.says(result))
    lima.none(lima.refused(lima.run("check")), "no file: exit 2")
    several = [lima.data / "iati" / n for n in ("r02-amounts.xml", "r04-dates.xml", "r09-years.xml")]
    together = lima.run("check", *several).out
    lima.same_bytes(together, b"".join(lima.run("check", p).out for p in several), "several files: findings file by file, in their order")


def main():
    options = lima.start(__doc__)
    seen, told = test_form(sources())
    test_kinds(seen, told)
    test_places()
    test_rules()
    test_rules_summary()
    test_figures()
    test_sample()
    test_programmes()
    test_codes()
    rooms = ("publishers", "awkward")
    if options.corpus is None:
        lima.skip("findings of the real files", "no corpus")
    else:
        test_real()
        test_form([p for room in rooms for p in sorted((options.corpus / room).glob("*.xml"))])
    lima.finish()


if __name__ == "__main__":
    main()

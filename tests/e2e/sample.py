#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the sample portfolio by itself, with plain JSON and decimals, and compares with the published figures and dates.

    sample.py FILE

Knows nothing of the program or of the generator; only the country table of the report's regions is read beside the tests.
The last line says `N passed, N failed`; exit 1 when something failed.
"""
import json
import pathlib
import re
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal

JOINT = "Global Environment Facility + Multilateral Fund for the Implementation of the Montreal Protocol"
TOTAL = Decimal(171_200_000)
REGIONS = {"africa": (53_600_000, "31.3"), "asia": (49_900_000, "29.1"), "europe-central-asia": (24_200_000, "14.1"),
           "latin-america-caribbean": (8_900_000, "5.2"), "arab-west-asia": (7_900_000, "4.6"), "global": (26_700_000, "15.6")}
THEMES = {"environment": (108_130_000, "63.2"), "poverty": (32_000_000, "18.7"), "competitiveness": (23_968_000, "14.0"),
          "": (7_102_000, "4.1")}
DONORS = {JOINT: (82_004_800, "47.9"), "European Union": (19_345_600, "11.3")}
NAMED = """Switzerland,Japan,Italy,Canada,United States of America,China,India,Nigeria,Côte d'Ivoire,Gabon,Niger""".split(",")

# What the report prints: paragraph, dimension, key, unit, value, rounding, bound.
PRINTED = """
3 - - USD 171200000 100000 -
3 country - countries 100 1 -
3 theme environment % 63.2 0.1 -
3 theme environment USD 108100000 100000 -
3 theme poverty % 18.7 0.1 -
3 theme poverty USD 32000000 100000 -
3 theme competitiveness % 14 1 -
4 region africa USD 53600000 100000 -
4 region africa % 31.3 0.1 -
4 region asia USD 49900000 100000 -
4 region asia % 29.1 0.1 -
4 region europe-central-asia USD 24200000 100000 -
4 region europe-central-asia % 14.1 0.1 -
4 region latin-america-caribbean USD 8900000 100000 -
4 region latin-america-caribbean % 5.2 0.1 -
4 region arab-west-asia USD 7900000 100000 -
4 region arab-west-asia % 4.6 0.1 -
5 - - % 6 - at-most
7 donor JOINT % 47.9 0.1 -
7 donor European_Union % 11.3 0.1 -
9 - - USD 191000000 100000 -
10 - - projects 883 1 at-least
10 size >1000000 projects 31 1 -
10 size - projects 300 1 -
16 - - USD 30000000 - at-least
16 - - USD 40000000 - at-most
""".split("\n")[1:-1]

# What the report says of milestones: paragraph, first day, last day as it gives them, a word of the title.
SAID_OF_DAYS = """
1 2014-06 - First ISID Forum
1 2014-11 - Second ISID Forum
14 2014 - High-level missions to Ethiopia
14 2014 - High-level missions to Senegal
14 - - Technical teams for Ethiopia
14 - - Technical teams for Senegal
14 2014-11 - Outline of the programme with Ethiopia
14 2014-11 - Outline of the programme with Senegal
15 - - Programme document for Ethiopia
15 - - Programme document for Senegal
15 2014-12 - Executive Board approves the programme with Ethiopia
15 2014-12 - Executive Board approves the programme with Senegal
15 2015-02 - Government of Ethiopia
15 2015-03 - Government of Senegal
19 2014-07-19 - Open Working Group, final report
20 2014-12-04 - Synthesis report
20 2015-01 - takes over
21 2013-09 - special event
21 2015-01-19 2015-01-21 Session 1
21 2015-02-17 2015-02-20 Session 2
21 2015-03-23 2015-03-27 Session 3
21 2015-09 - Summit
23 2013-03 2015-04 Six briefings
23 - - regional and political groups
23 2013-11 - Group of Friends
23 2014-04 - tenth session
24 2014-06 - Europe and Central Asia
24 - - thematic consultations
25 2014-12 - Co-facilitators
25 2015-03-03 2015-03-06 forty-sixth
26 - 2015-08 Four more sessions
26 - - Session 4
26 - - Session 5
26 2015-08 - Session 6
26 2015-08 - Session 7
26 2015-08 - Session 8
27 2015-07-13 2015-07-16 Financing for Development
28 2015-07 - Expert Group
28 2016-03 - forty-seventh
""".split("\n")[1:-1]

# What others say was held since, or when.
HELD_SINCE = """
s2 2015-04-20 - Launch of the programme with Senegal
s2 2015-04-21 2015-04-24 Session 4
s2 2015-04-21 2015-08-02 Four more sessions
s2 2015-05-18 2015-05-22 Session 5
s2 2015-06-22 2015-06-25 Session 6
s2 2015-07-13 2015-07-16 Financing for Development
s2 2015-07-20 2015-07-24 Session 7
s2 2015-07-27 2015-08-02 Session 8
s2 2015-09-25 2015-09-27 Summit
s2 2016-03-08 2016-03-11 forty-seventh
s3 2014-12 - Government of Ethiopia
s3 2015-02 - Government of Senegal
""".split("\n")[1:-1]

passed = failed = 0


def check(what, got, wanted):
    global passed, failed
    if got == wanted:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {what}: {got}, not {wanted}")


def share(part):
    """One decimal, half away from zero."""
    return str((part * 100 / TOTAL).quantize(Decimal("0.1"), ROUND_HALF_UP))


def no_repeats(pairs):
    members = dict(pairs)
    assert len(members) == len(pairs), "a member twice"
    return members


def region_table():
    path = pathlib.Path(__file__).resolve().parents[2] / "data/regions/report.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t")[:2] for line in lines if line and not line.startswith("#"))


def only(things):
    """The one element of a list."""
    assert len(things) == 1, things
    return things[0]


def place_of(project, regions):
    place = only(project["places"])
    assert place.get("percentage", "100") == "100", project["id"]
    if "country" in place:
        assert "region" not in place, project["id"]
        return regions[place["country"]], place["country"]
    assert (place["region"], place["vocabulary"]) == ("998", "1"), project["id"]
    return "global", None


def theme_of(project):
    if "themes" not in project:
        return ""
    theme = only(project["themes"])
    assert theme["percentage"] == "100", project["id"]
    return theme["theme"]


def donor_of(project):
    return " + ".join(sorted(p["name"]["en"] for p in project["participants"] if p["role"] == "1"))


def spend_of(project):
    """The sum of a project's flows; every one must be spend of 2014 in dollars."""
    total = Decimal(0)
    for flow in project["flows"]:
        assert flow["kind"] == "transaction" and flow["type"] in ("3", "4"), project["id"]
        assert flow["date"].startswith("2014-") and flow.get("currency", project["currency"]) == "USD", project["id"]
        assert Decimal(flow["amount"]) > 0, project["id"]
        total += Decimal(flow["amount"])
    return total


def check_projects(projects, regions):
    sums = defaultdict(Decimal)
    sizes = Counter()
    countries = set()
    for project in projects:
        spend = spend_of(project)
        region, country = place_of(project, regions)
        for key in ("total", ("region", region), ("theme", theme_of(project)), ("donor", donor_of(project))):
            sums[key] += spend
        sizes["big" if spend > 1_000_000 else "medium" if spend > 100_000 else "small"] += 1
        if country is not None:
            countries.add(country)

    check("projects", len(projects), 883)
    check("not illustrative", [p["id"] for p in projects if p.get("illustrative") is not True], [])
    check("total", sums["total"], TOTAL)
    for dimension, rows, whole in (("region", REGIONS, True), ("theme", THEMES, True), ("donor", DONORS, False)):
        for key, (amount, percent) in rows.items():
            check(f"{dimension} {key!r}", sums[dimension, key], Decimal(amount))
            check(f"share of {dimension} {key!r}", share(sums[dimension, key]), percent)
        if whole:
            check(f"keys of {dimension}", {k[1] for k in sums if k[0] == dimension}, set(rows))
    donors = {key[1] for key in sums if key[0] == "donor"}
    check("donors that the report names without a figure", [d for d in NAMED if d not in donors], [])
    check("joint donors", [d for d in donors if " + " in d], [JOINT])
    check("above 1,000,000", sizes["big"], 31)
    check("above 100,000 and up to 1,000,000", sizes["medium"], 269)
    check("up to 100,000", sizes["small"], 583)
    check("countries", len(countries), 100)


def check_shape(projects):
    """What makes the sample one that can be opened without a finding."""
    check("ids", len({p["id"] for p in projects}), len(projects))
    check("identifiers", len({p["identifier"] for p in projects}), len(projects))
    title = re.compile(r"Illustrative project ([1-9][0-9]*): [^:]+, [^:]+")
    check("titles", [p["title"] for i, p in enumerate(projects, 1)
                     if not (match := title.fullmatch(p["title"]["en"])) or match[1] != str(i)], [])
    check("identifiers say so", [p["identifier"] for i, p in enumerate(projects, 1)
                                 if not p["identifier"].endswith(f"ILLUSTRATIVE-{i}")], [])
    check("reporter", {p["reporter-ref"] for p in projects}, {"XM-DAC-41123"})
    check("somebody implements", [p["id"] for p in projects if not any(o["role"] == "4" for o in p["participants"])], [])
    check("goals", [p["id"] for p in projects
                    if "tags" not in p and not any(s.get("vocabulary") == "7" for s in p["sectors"])], [])
    wrong = []
    for project in projects:
        dates = [flow["date"] for flow in project["flows"]]
        starts, ends = [project["planned-start"], project["actual-start"]], [project["planned-end"]]
        if (project["status"] == "4") != ("actual-end" in project):
            wrong.append(project["id"])
        if "actual-end" in project:
            ends.append(project["actual-end"])
        if max(starts) >= min(ends) or project["actual-start"] > min(dates) or max(dates) > ends[-1]:
            wrong.append(project["id"])
        for vocabulary in {s.get("vocabulary", "1") for s in project["sectors"]}:
            shares = [s.get("percentage") for s in project["sectors"] if s.get("vocabulary", "1") == vocabulary]
            if shares != [None] and sum(map(Decimal, shares)) != 100:
                wrong.append(project["id"])
        for member in project.values():
            if isinstance(member, list) and [e["id"] for e in member] != [str(i) for i in range(1, len(member) + 1)]:
                wrong.append(project["id"])
    check("dates, shares and ids of elements", wrong, [])


def check_rules(portfolio):
    """The rules of the theme scheme lead to the same themes as the shares of the projects, without contradiction."""
    schemes = {scheme["id"]: scheme for scheme in portfolio["theme-schemes"]}
    themes = schemes[portfolio["theme-scheme"]]["themes"]
    check("themes", [theme["id"] for theme in themes], ["environment", "poverty", "competitiveness"])
    wrong = []
    for project in portfolio["projects"]:
        codes = [s["code"] for s in project["sectors"] if s.get("vocabulary", "1") == "1"]
        found = [{t["id"] for t in themes if any(code.startswith(r["sector"]) for r in t["rules"])} for code in codes]
        theme = theme_of(project)
        if any(hit != ({theme} if theme else set()) for hit in found):
            wrong.append(project["id"])
    check("rules of the scheme", wrong, [])


def check_figures(portfolio):
    figures = portfolio["figures"]
    sources = {source["id"] for source in portfolio["sources"]}
    check("figures without a paragraph", [f["id"] for f in figures if not f.get("paragraph")], [])
    check("figures without rounding or bound", [f["id"] for f in figures if not (f.get("rounding") or f.get("bound"))], [])
    check("figures without a source", [f["id"] for f in figures if f.get("source") not in sources], [])
    check("bounds", {f["bound"] for f in figures if "bound" in f} <= {"at-least", "at-most"}, True)
    spelled = Counter(" ".join(f.get(m, "-").replace(JOINT, "JOINT").replace(" ", "_") for m in
                               ("paragraph", "dimension", "key", "unit", "value", "rounding", "bound")) for f in figures)
    for line in PRINTED:
        check(f"figure {line}", spelled.pop(line, 0), 1)
    check("figures that the report does not print", list(spelled), [])
    check("funds mobilized", [f["value"] for f in figures if f.get("measure") == "funds-mobilized"], ["191000000"])


def statements(milestones):
    """Each statement about a date as (who, start, end, title); who is the paragraph, or the source that is not the report."""
    for milestone in milestones:
        for date in milestone.get("dates", ()):
            who = date.get("paragraph") if date["source"] == "s1" else date["source"]
            yield who, date.get("start", "-"), date.get("end", "-"), milestone["title"]["en"]


def check_agenda(portfolio):
    milestones = portfolio["milestones"]
    processes = {process["id"] for process in portfolio["processes"]}
    said = list(statements(milestones))
    for line in SAID_OF_DAYS + HELD_SINCE:
        who, start, end, words = line.split(" ", 3)
        hits = [each for each in said if each[:3] == (who, start, end) and words in each[3]]
        check(f"statement {line}", len(hits), 1)
    check("statements", len(said), len(SAID_OF_DAYS) + len(HELD_SINCE))
    check("milestones without a process", [m["id"] for m in milestones if m.get("process") not in processes], [])
    check("milestones without a paragraph", [m["title"]["en"] for m in milestones if "paragraph" not in m],
          ["Launch of the programme with Senegal"])
    check("goals", {m["title"]["en"]: [g["goal"] for g in m["goals"]] for m in milestones if "goals" in m},
          {"Open Working Group, final report": ["9", "8", "12", "17"], "Statistical Commission, forty-sixth session": ["9"]})
    check("names of the outcome of Addis Ababa", [o["title"]["en"] for m in milestones if m.get("country") == "ET" for o in m.get("outcomes", ())],
          ["Addis Ababa Accord", "Addis Ababa Action Agenda"])
    check("contradictions in words", sum("contradiction" in m for m in milestones), 2)
    check("contributions", Counter(c["kind"] for m in milestones for c in m.get("contributions", ())),
          Counter({"statement": 1, "draft-indicators": 1, "co-lead": 1, "briefing": 1}))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: sample.py FILE")
    data = pathlib.Path(sys.argv[1]).read_bytes()
    portfolio = json.loads(data.decode("utf-8"), object_pairs_hook=no_repeats)
    check("format", (portfolio["format"], portfolio["version"]), ("lima-portfolio", 1))
    check("below 1 MB", len(data) < 1_000_000, True)
    check("head", (portfolio["agency-ref"], portfolio["currency"], portfolio["region-scheme"]), ("XM-DAC-41123", "USD", "report"))
    for part in (lambda: check_projects(portfolio["projects"], region_table()), lambda: check_shape(portfolio["projects"]),
                 lambda: check_rules(portfolio), lambda: check_figures(portfolio), lambda: check_agenda(portfolio)):
        try:
            part()
        except (AssertionError, ArithmeticError, LookupError, TypeError, AttributeError) as error:
            check("the rest of a part", f"{type(error).__name__}: {error}", None)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda on the command line: JSON and CSV as README has them, days by precision, what is asked wrongly is refused.

    agenda.py BINARY SOURCE_ROOT
"""
import csv
import io
import json

import lima

DAY = "2015-04-22"
FIELDS = {"id", "key", "title", "kind", "process", "programme", "status", "state", "start", "end", "first_day", "last_day", "days_to_go",
          "slip_days", "announced", "place", "country", "goals", "source", "paragraph", "disputed", "contradicts", "dates"}
STATES = {"now", "upcoming", "overdue", "done", "postponed", "cancelled", "undated"}


def small():
    """Four milestones: one that slipped from a day to a month, one held, one of a quarter, one that nobody dated."""
    return lima.write("small.lima", json.dumps({
        "format": "lima-portfolio", "version": 1,
        "sources": [{"id": "s1", "title": {"en": "S"}}],
        "processes": [{"id": "c1", "title": {"en": "Financing"}}],
        "milestones": [
            {"id": "m1", "title": {"fr": "Conférence", "en": "=Conference"}, "process": "c1", "kind": "conference", "country": "ET",
             "goals": [{"id": "1", "goal": "9", "target": "9.2"}],
             "dates": [{"id": "1", "announced": "2014", "status": "planned", "start": "2015-06-25", "source": "s1"},
                       {"id": "2", "announced": "2015-01", "status": "planned", "start": "2015-07", "source": "s1", "paragraph": "21"}]},
            {"id": "m2", "title": {"en": "Held"}, "dates": [{"id": "1", "status": "held", "start": "2015-03-02", "end": "2015-03-05"}]},
            {"id": "m3", "title": {"en": "Quarter"}, "dates": [{"id": "1", "start": "2015-Q1"}]},
            {"id": "m4", "title": {"en": "Someday"}}]}, ensure_ascii=False))


def ask(file, *more):
    """(Run, milestones by key)."""
    result = lima.run("agenda", file, "--date", DAY, "--format", "json", *more)
    answer = json.loads(result.out)
    return answer, {row["key"]: row for row in answer["milestones"]}


def test_small():
    answer, rows = ask(small())
    lima.equal((answer["date"], answer["from"], answer["to"]), (DAY, None, None), "the head says what was asked")
    lima.equal(list(rows), ["m3", "m2", "m1", "m4"], "by their first day, undated ones last")
    lima.equal({key: row["state"] for key, row in rows.items()}, {"m3": "overdue", "m2": "done", "m1": "upcoming", "m4": "undated"}, "states")
    # July begins 70 days after 22 April (8 of April, 31 of May, 30 of June, 1); 6 to 36 days after 25 June.
    m1 = rows["m1"]
    lima.equal((m1["days_to_go"], m1["slip_days"]), ([70, 100], [6, 36]), "a month is an interval")
    lima.equal((m1["start"], m1["end"], m1["first_day"], m1["last_day"]), ("2015-07", None, "2015-07-01", "2015-07-31"), "days as given, and worked out")
    lima.equal((m1["title"], m1["process"], m1["goals"], m1["source"], m1["paragraph"], m1["announced"]),
               ("=Conference", "c1", ["9", "9.2"], "s1", "21", "2015-01"), "title in English, what it belongs to, who says so")
    lima.equal([date["start"] for date in m1["dates"]], ["2015-06-25", "2015-07"], "what was said before is kept")
    lima.equal((rows["m2"]["last_day"], rows["m2"]["slip_days"]), ("2015-03-05", None), "one statement is no slip")
    lima.equal((rows["m4"]["days_to_go"], rows["m4"]["first_day"], rows["m4"]["status"], rows["m4"]["dates"]), (None, None, None, []), "nothing is made up")


def test_times():
    cases = [(["--from", "2015"], ["m3", "m2", "m1"]), (["--from", "2015-07-31"], ["m1"]), (["--from", "2015-08"], []),
             (["--to", "2015-Q1"], ["m3", "m2"]), (["--from", "2015-03-05", "--to", "2015-03-05"], ["m3", "m2"]),
             (["--from", "2015-04-01", "--to", "2015-06"], []), (["--to", "2015-07-01"], ["m3", "m2", "m1"])]
    file = small()
    for words, expected in cases:
        lima.equal(list(ask(file, *words)[1]), expected, " ".join(words))


def test_csv():
    result = lima.run("agenda", small(), "--date", DAY, "--format", "csv")
    rows = {row["key"]: row for row in csv.DictReader(io.StringIO(lima.text(result.out)))}
    lima.equal(set(rows["m1"]), FIELDS - {"dates", "days_to_go", "slip_days"} | {"days_to_go_least", "days_to_go_most", "slip_days_least", "slip_days_most"},
               "the columns")
    lima.equal((rows["m1"]["goals"], rows["m1"]["days_to_go_least"], rows["m1"]["slip_days_most"]), ("9 9.2", "70", "36"), "cells")
    lima.ok(not rows["m1"]["title"].startswith("="), "no cell is a formula", rows["m1"]["title"])
    lima.equal((rows["m4"]["first_day"], rows["m4"]["days_to_go_least"]), ("", ""), "unknown is empty")


def test_text():
    result = lima.run("agenda", small(), "--date", DAY)
    lima.equal(result.code, 0, "text for people")
    lima.none([name for name in ("Conference", "Held", "Quarter", "Someday") if name not in lima.text(result.out)], "all are told")


def test_samples():
    for file in sorted((lima.options.root / "data" / "portfolios").glob("*.lima")):
        answer, rows = ask(file)
        lima.equal(len(rows), len(answer["milestones"]), f"{file.name}: no key twice")
        lima.none([key for key, row in rows.items() if set(row) != FIELDS], f"{file.name}: fields as in README")
        lima.none([key for key, row in rows.items() if row["state"] not in STATES], f"{file.name}: known states")
        lima.none([key for key, row in rows.items() if row["days_to_go"] and row["days_to_go"][0] > row["days_to_go"][1]], f"{file.name}: least, then most")
        stored = {record["id"] for record in json.loads(file.read_text(encoding="utf-8")).get("milestones", [])}
        lima.equal(stored - set(rows), set(), f"{file.name}: every milestone is there")


def test_refused():
    file = small()
    for name, words in (("no file", []), ("a format", [file, "--format", "xml"]), ("no date", [file, "--from", "soon"]), ("no day", [file, "--date", "2015-04"]),
                        ("February", [file, "--to", "2015-02-29"]), ("a file that is not there", [lima.folder / "none.lima"])):
        lima.none(lima.refused(lima.run("agenda", *words)), f"{name}: refused")


def main():
    lima.start(__doc__)
    test_small()
    test_times()
    test_csv()
    test_text()
    test_samples()
    test_refused()
    lima.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fiscal years and bienniums: what summary and chart say with --year-start and --bienniums, and that nothing changes without them.

    periods.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import csv
import io
import xml.etree.ElementTree as ET
from collections import defaultdict
from fractions import Fraction

import lima

SVG = "{http://www.w3.org/2000/svg}"


def small():
    """A unit a power of two, so that a sum says what is in it."""
    dates = ["2013-06-30", "2013-07-01", "2014-01-01", "2014-06-30", "2014-07-01", "2016-02-29"]
    return lima.write("small.xml", lima.iati(lima.activity("A-1", *(lima.flow(str(2 ** n), date) for n, date in enumerate(dates)))))


def rows(answer):
    return [(row["key"][0], row["label"][0], row["amount"]) for row in answer["rows"]]


def test_years():
    path = small()
    _, calendar = lima.summary(path, "--by", "year")
    lima.equal(rows(calendar), [("2013", "2013", "3"), ("2014", "2014", "28"), ("2016", "2016", "32")], "calendar years")
    lima.ok("year_start" not in calendar and "year_span" not in calendar, "without the options nothing more is said")
    _, fiscal = lima.summary(path, "--by", "year", "--year-start", "7")
    lima.equal(rows(fiscal), [("2012", "2012/13", "1"), ("2013", "2013/14", "14"), ("2014", "2014/15", "16"), ("2015", "2015/16", "32")],
               "fiscal years from July on")
    lima.equal((fiscal["year_start"], fiscal["year_span"]), (7, 1), "what a year is")
    _, leap = lima.summary(path, "--by", "year", "--year-start", "3", "--years", "2015-2016")
    lima.equal(rows(leap), [("2015", "2015/16", "32")], "the leap day ends a year that begins in March")
    _, twos = lima.summary(path, "--by", "year", "--bienniums")
    lima.equal(rows(twos), [("2012-2013", "2012-2013", "3"), ("2014-2015", "2014-2015", "28"), ("2016-2017", "2016-2017", "32")], "bienniums")
    lima.equal((twos["year_start"], twos["year_span"]), (1, 2), "what a biennium is")
    _, both = lima.summary(path, "--by", "year", "--bienniums", "--year-start", "7", "--years", "2013-2014")
    lima.equal(rows(both), [("2012-2013", "2012/13-2013/14", "14"), ("2014-2015", "2014/15-2015/16", "16")], "bienniums of fiscal years")
    _, plain = lima.summary(path, "--by", "year", "--year-start", "1")
    lima.equal(rows(plain), rows(calendar), "years that begin in January are calendar years")


def test_texts():
    path = small()
    lines = list(csv.reader(io.StringIO(lima.text(lima.run("summary", path, "--by", "year", "--year-start", "7", "--format", "csv").out))))
    lima.equal([line[:2] for line in lines[1:3]], [["2012", "2012/13"], ["2013", "2013/14"]], "the same as CSV")
    words = lima.text(lima.run("summary", path, "--by", "year", "--year-start", "7").out)
    lima.ok("2013/14" in words, "and for people", words)


def test_budgets():
    """One unit a day, from July 2013 to June 2015."""
    path = lima.write("budget.xml", lima.iati(lima.activity(
        "A-3", '<budget><period-start iso-date="2013-07-01"/><period-end iso-date="2015-06-30"/><value>730</value></budget>')))
    for options, expected in (((), [("2013", "184"), ("2014", "365"), ("2015", "181")]), (("--year-start", "7"), [("2013", "365"), ("2014", "365")]),
                              (("--year-start", "7", "--years", "2014"), [("2014", "365")]),
                              (("--bienniums",), [("2012-2013", "184"), ("2014-2015", "546")])):
        _, answer = lima.summary(path, "--by", "year", "--measure", "budget", *options)
        lima.equal([row[0::2] for row in rows(answer)], expected, "days of a budget, " + (" ".join(options) or "calendar years"))


def test_coarse_dates():
    path = lima.write("coarse.xml", lima.iati(lima.activity("A-2", lima.flow("5", "2014"), lima.flow("7", "2014-05-01"))))
    result, answer = lima.summary(path, "--by", "year", "--year-start", "7")
    _, calendar = lima.summary(path, "--by", "year")
    kinds = {problem["kind"]: problem["count"] for problem in (answer or {}).get("problems", [])}
    if "unreadable-date" in {problem["kind"] for problem in calendar["problems"]}:
        lima.skip("a year alone lies in two fiscal years", "the attribute takes days only")
        return
    lima.equal((result.code, kinds.get("fiscal-year-unknown")), (0, 1), "a year alone lies in two fiscal years")
    lima.equal(rows(answer)[-1][0::2], ("", "5"), "and belongs to neither")


def test_agree(path, title):
    """Whatever a year is, all of it is there; a biennium is the sum of its years."""
    _, whole = lima.summary(path)
    faults = []
    for start in ("1", "4", "7", "10"):
        _, years = lima.summary(path, "--by", "year", "--year-start", start)
        _, twos = lima.summary(path, "--by", "year", "--year-start", start, "--bienniums")
        if years["totals"] != whole["totals"] or twos["totals"] != whole["totals"]:
            faults.append(f"from month {start} on something is lost")
        sums = defaultdict(Fraction)
        for row in years["rows"]:
            year = row["key"][0]
            first = int(year) - int(year) % 2 if year else 0
            sums[f"{first}-{first + 1}" if year else "", row["currency"]] += Fraction(row["amount"])
        if sums != {(row["key"][0], row["currency"]): Fraction(row["amount"]) for row in twos["rows"]}:
            faults.append(f"from month {start} on bienniums are not their years")
    lima.none(faults, f"{title}: years and bienniums agree")


def test_charts():
    out = lima.folder / "years.svg"
    wanted = {("--year-start", "7"): ["2013/14", "fiscal years 2012/13 to 2015/16"], ("--bienniums",): ["2014 to 2015"],
              ("--bienniums", "--year-start", "7"): ["2014/15 to 2015/16"]}
    for options, expected in wanted.items():
        result = lima.run("chart", "years", small(), "--output", out, *options)
        words = " ".join(" ".join("".join(e.itertext()).split()) for e in ET.parse(out).getroot().iter(SVG + "text")) if result.code == 0 else ""
        bare = words.replace(" ", "")
        lima.none([f"{word!r} is missing" for word in expected if word.replace(" ", "") not in bare], "chart of years, " + " ".join(options),
                  words, lima.says(result))


def test_refused():
    for month in ("0", "13", "July", "", "-1", "7.0"):
        for command in (["summary", small()], ["chart", "years", small(), "--output", lima.folder / "no.svg"]):
            result = lima.run(*command, "--year-start", month)
            lima.ok(result.code == 2 and b"month" in result.err and not result.out, f"{command[0]}: no year begins in {month!r}", lima.says(result))


def main():
    lima.start(__doc__)
    test_years()
    test_texts()
    test_budgets()
    test_coarse_dates()
    test_agree(lima.data / "iati" / "r04-dates.xml", "dates of every kind")
    test_agree(lima.sample(), "the sample")
    test_charts()
    test_refused()
    lima.finish()


if __name__ == "__main__":
    main()

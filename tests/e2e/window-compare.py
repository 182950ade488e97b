#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two sides on the Charts page: other years, another portfolio; years that begin in another month.

    window-compare.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import csv
import io
import re
import time
from decimal import Decimal

import lima
import window
import window_figures

TABLE = "Table"
CHART = "Chart"


def flow(day, amount, currency="USD"):
    return (f'<transaction><transaction-type code="3"/><transaction-date iso-date="{day}"/>'
            f'<value currency="{currency}" value-date="{day}">{amount}</value></transaction>')


def two_years():
    """Kenya grows, Peru ends, Viet Nam begins; a fiscal year from April has other sums than a calendar year."""
    return lima.write("two-years.xml", lima.iati(
        lima.activity("XX-1", '<reporting-org ref="XX"/><recipient-country code="KE"/>' + flow("2013-02-01", "100.25") + flow("2014-02-01", "90")
                      + flow("2014-05-01", "60")),
        lima.activity("XX-2", '<reporting-org ref="XX"/><recipient-country code="PE"/>' + flow("2013-06-01", "300")),
        lima.activity("XX-3", '<reporting-org ref="XX"/><recipient-country code="VN"/>' + flow("2014-03-31", "40")),
        lima.activity("XX-4", '<reporting-org ref="XX"/>' + flow("2013-12-01", "7") + flow("2014-12-01", "8"))))


def amount(text):
    return None if text in ("—", "") else window_figures.number(text)[0]


def numbers(program):
    """The table of two sides: name -> (before, after)."""
    program.press("tab", TABLE)
    headings, cells = program.table(window_figures.TABLE)
    return headings, {row[0]: (amount(row[1]), amount(row[2])) for row in cells}


def summed(path, by, *question):
    return {row["label"][0]: Decimal(row["amount"]) for row in lima.summary(path, "--by", by, *question)[1]["rows"]}


def check_sides(program, path, by, name, before, after):
    headings, shown = numbers(program)
    total = shown.pop("Total", None)
    lima.equal({key: value[0] for key, value in shown.items() if value[0] is not None}, before, f"{name}: the side before", headings)
    lima.equal({key: value[1] for key, value in shown.items() if value[1] is not None}, after, f"{name}: the side after", headings)
    lima.equal(total, (sum(before.values()), sum(after.values())), f"{name}: the totals of both sides")
    program.press("tab", CHART)


def export(program, ending):
    out = lima.folder / f"compared.{ending}"
    out.unlink(missing_ok=True)
    program.press("button", re.compile("^Export"))
    program.name_file(out)
    program.until(out.exists, f"the file {out.name}")
    return out.read_bytes()


def test_years(program, path):
    program.open_page("Charts", "Countries")
    program.choose("Compare with", "2013")
    program.until(lambda: any("2013 and 2014" in node.name for node in program.look().shown("label")), "a chart of both years")
    program.picture("compare-years")
    check_sides(program, path, "country", "2014 beside 2013", summed(path, "country", "--years", "2013"), summed(path, "country", "--years", "2014"))
    raw = export(program, "csv").decode("utf-8")
    rows = {row["country"]: row for row in csv.DictReader(io.StringIO(raw)) if row["kind"] != "total"}
    lima.equal((rows["KE"]["2013"], rows["KE"]["2014"], rows["KE"]["change"]), ("100.25", "150", "49.75"), "the numbers exported")
    lima.equal((rows["PE"]["2014"], rows["VN"]["2013"]), ("", ""), "what is not recorded is empty in the file")
    lima.ok("none recorded in 2014" in export(program, "svg").decode("utf-8"), "the drawing says what is not recorded")


def test_marks(program):
    """A mark is read out with both amounts, and leads to the projects of both sides."""
    program.tab_to(lambda node: node.role == "image")
    program.key("Home")
    time.sleep(1)
    said = next(node for node in program.look().shown("image") if "focusable" in node.states).description
    lima.ok("Kenya" in said and "100" in said and "150" in said, "a mark says both amounts", said)
    program.key("End")
    program.key("Home", "Down", "Return")
    program.until(lambda: program.page()[0] == "Projects", "the projects of a country")
    window_figures.check_count(program, "1", "a country of one of the years only leads to its project")
    program.open_page("Charts")


def test_none(program, path):
    program.choose("Compare with", "Nothing")
    program.choose("Years", "All years")
    program.press("tab", TABLE)
    window_figures.check_table(program, path, "country", "nothing to compare with: one side again")
    program.press("tab", CHART)


def test_fiscal(program, path):
    """Years from April: 31 March belongs to the year before."""
    program.open_page("Charts", "Years")
    program.choose("Years are", "Fiscal, April – March")
    program.picture("fiscal-years")
    program.press("tab", TABLE)
    window_figures.check_table(program, path, "year", "fiscal years", "--year-start", "4")
    program.open_page("Charts", "Countries")
    program.choose("Years", "2013/14")
    window_figures.check_table(program, path, "country", "one fiscal year", "--year-start", "4", "--years", "2013")
    program.press("tab", CHART)
    program.choose("Years", "All years")
    program.choose("Years are", "Calendar years")


def test_portfolio(program, path):
    other = lima.write("other.xml", lima.iati(lima.activity("YY-1", '<reporting-org ref="YY"/><recipient-country code="KE"/>' + flow("2012-01-01", "11.5"))))
    program.open_page("Charts", "Countries")
    program.choose("Compare with", "Another Portfolio…")
    program.name_file(other)
    program.until(lambda: any("other.xml" in node.name for node in program.look().shown("label")), "a chart of both portfolios")
    program.picture("compare-portfolios")
    check_sides(program, path, "country", "beside another portfolio", summed(other, "country"), summed(path, "country"))


def test_obstacle(program):
    """Unlike currencies are not compared: the page says so, and the way back is the same list."""
    other = lima.write("euros.xml", lima.iati(lima.activity("YY-2", '<reporting-org ref="YY"/>' + flow("2014-01-01", "12", "EUR"))))
    program.choose("Compare with", "Another Portfolio…")
    program.name_file(other)
    program.until(lambda: program.look().shown("label", "These two cannot be compared"), "what stands in the way")
    program.picture("compare-obstacle")
    lima.ok(any("never compared" in node.name for node in program.look().shown("label")), "it is said why")
    program.choose("Compare with", "Nothing")
    program.until(lambda: not program.look().shown("label", "These two cannot be compared"), "a chart again")


def test_unreadable(program):
    """What cannot be read is said, and what was shown stays."""
    bad = lima.write("bad.xml", b"not a portfolio")
    program.choose("Compare with", "Another Portfolio…")
    program.name_file(bad)
    alert = program.dialog("The portfolio to compare with could not be read")
    lima.ok(alert is not None, "a file that is none is said to be none")
    program.push(alert.all("button")[-1])
    program.alone()
    lima.ok(program.look().shown("image"), "the chart stays")


def many_countries():
    """More countries than stand by themselves."""
    codes = "AF AL DZ AO AR AM AZ BD BB BY BZ BJ BT BO BW BR BF BI KH CM TD CL CN CO CR CU".split()
    return codes, lima.write("many.xml", lima.iati(*(
        lima.activity(f"XX-{code}", f'<reporting-org ref="XX"/><recipient-country code="{code}"/>' + flow("2014-01-01", str(100 - at)))
        for at, code in enumerate(codes))))


def test_expand(program, codes):
    """What is put together opens where it stands; the list of how many rows there are closes it again."""
    program.open_page("Charts", "Countries")
    program.tab_to(lambda node: node.role == "image")
    program.key("End")
    program.until(lambda: program.look().shown("label", re.compile("^6 other countries")), "the row of those that are put together")
    program.key("plus")
    program.until(lambda: program.look().shown("label", re.compile("^Chad")), "the first of them in their place")
    program.key("End")
    program.until(lambda: program.look().shown("label", re.compile("^Cuba")), "the last one by itself")
    program.picture("expanded")
    lima.ok(not program.look().shown("button", "Show Each by Itself"), "there is nothing more to open")
    program.choose("Show", "Top 20 and others")
    program.tab_to(lambda node: node.role == "image")
    program.key("End")
    program.press("button", "Show Each by Itself")
    program.until(lambda: program.look().shown("label", re.compile("^Chad")), "they open by the button, too")


def test_size(program):
    """A picture of pixels is as wide and as fine as it is asked to be; the others have no such question."""
    out = lima.folder / "size.png"
    program.press("button", re.compile("^Export"))
    program.name_file(out)
    program.dialog("Size of the Picture")
    program.tab_to(lambda node: node.name == "Width in millimetres")
    program.picture("size")
    program.key("ctrl+a")
    program.type("100")
    program.key("Return")
    program.until(out.exists, "the picture")
    data = out.read_bytes()
    lima.equal(int.from_bytes(data[16:20], "big"), round(100 / 25.4 * 192), "100 mm at 192 pixels an inch")


def main():
    lima.start(__doc__)
    codes, many = many_countries()
    with window.Program(many) as program:
        test_expand(program, codes)
        test_size(program)
    path = two_years()
    with window.Program(path) as program:
        test_years(program, path)
        test_marks(program)
        test_none(program, path)
        test_fiscal(program, path)
        test_portfolio(program, path)
        test_obstacle(program)
        test_unreadable(program)
    lima.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of charts on the Charts page: each can be chosen, read by keys, shown as a table, led from to its projects, and exported.

    window-kinds.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import csv
import io
import re
import shutil
import subprocess
import time
import xml.etree.ElementTree as ET
from decimal import Decimal

import lima
import window
import window_figures

CHART = "Chart"
TABLE = "Table"
ONE = ["Bars", "Ring", "Tiles by amount"]
TWO = ["Stacked bars", "Stacked bars, each a whole", "Flow", "Shaded table"]


def image(program):
    """The chart itself."""
    return next(node for node in program.look().shown("image") if "focusable" in node.states)


def first_mark(program, name):
    """Goes to the chart's first mark by keys and gives back what is read out."""
    program.press("tab", CHART)
    program.tab_to(lambda node: node.role == "image")
    program.key("End")
    time.sleep(1)
    last = image(program).description
    program.key("Home")
    said = program.until(lambda: next((text for text in [image(program).description] if text != last), None), f"{name}: a mark is read out")
    lima.ok(re.search(r"\d|nothing recorded", said), f"{name}: a mark says its amount", said)
    return said


def export(program, ending):
    out = lima.folder / f"kind.{ending}"
    out.unlink(missing_ok=True)
    program.press("button", re.compile("^Export"))
    program.name_file(out)
    program.until(out.exists, f"the file {out.name}")
    return out.read_bytes()


def test_one(program, path):
    """Kinds of one breakdown have the same table, whatever they are drawn as."""
    program.open_page("Charts", "Regions")
    if any(box.is_showing() for box in program.look().all("combo box", "Figures")):
        program.choose("Figures", "From the projects")
    for kind in ONE:
        program.choose("Chart", kind)
        first_mark(program, kind)
        program.picture(f"kind-{kind}")
        program.press("tab", TABLE)
        window_figures.check_table(program, path, "region", f"{path.name} as {kind}")
        program.press("tab", CHART)
    program.choose("Chart", "Bars")


def test_two(program, path):
    """Kinds of two breakdowns: every amount of the table and of the exported numbers is the summary's."""
    answer = lima.summary(path, "--by", "region,donor")[1]
    wanted = sorted((Decimal(row["amount"]), row["projects"]) for row in answer["rows"])
    for kind in TWO:
        program.choose("Chart", kind)
        program.choose("In parts by", "Donor")
        first_mark(program, kind)
        program.picture(f"kind-{kind}")
        raw = export(program, "csv").decode("utf-8")
        rows = [row for row in csv.DictReader(io.StringIO(raw)) if row["kind"] != "total"]
        lima.equal(sorted((Decimal(row["amount"]), int(row["projects"])) for row in rows), wanted, f"{kind}: the numbers exported")
        program.press("tab", TABLE)
        headings, cells = program.table(window_figures.TABLE)
        lima.equal(len(cells), len(wanted) + 1, f"{kind}: the table has a row for each pair and the total", headings)
        shown = sorted(window_figures.number(row[1])[0] for row in cells[:-1])
        lima.equal(shown, [amount for amount, _ in wanted], f"{kind}: the amounts of the table")
        program.press("tab", CHART)
    words = "".join(ET.fromstring(export(program, "svg")).itertext())
    lima.ok("Africa" in words and "Total" in words, "the drawing of a shaded table holds its words")
    lima.ok(export(program, "pdf").startswith(b"%PDF-"), "the shaded table as PDF")


def test_to_projects(program, path):
    """Enter on a cell shows the projects that are in its row and its column."""
    answer = lima.summary(path, "--by", "region,donor")[1]
    program.open_page("Charts", "Regions")
    program.choose("Chart", "Shaded table")
    program.press("tab", TABLE)
    _, cells = program.table(window_figures.TABLE)
    program.press("tab", CHART)
    said = first_mark(program, "a cell")
    names = {(row["label"][0], row["label"][1]): row["projects"] for row in answer["rows"]}
    pair = next((pair for pair in names if said.startswith(f"{pair[0]}, {pair[1]}")), None)
    if pair is None:
        lima.skip("a cell leads to its projects", f"nothing is recorded in the first cell: {said}")
        return
    program.key("Return")
    program.until(lambda: program.page()[0] == "Projects", "the projects of a cell")
    window_figures.check_count(program, str(names[pair]), f"Enter on “{said}” shows its projects")
    program.open_page("Charts")
    program.press("tab", TABLE)
    program.tab_to(lambda node: node.role == "row" and node.first("grid cell"))
    program.key("Home", "Down", "Return")
    program.until(lambda: program.page()[0] == "Projects", "the projects of a row of two breakdowns")
    window_figures.check_count(program, cells[1][3], f"Enter on the row “{cells[1][0]}” shows its projects")


def test_sizes(program, path):
    """A histogram and a curve of concentration: the table says what the exported numbers do, and a mark leads to its projects."""
    for kind, first in (("Histogram", "size"), ("Concentration", None)):
        program.open_page("Charts", "Project sizes")
        program.choose("Chart", kind)
        said = first_mark(program, kind)
        program.picture(f"kind-{kind}")
        lima.ok(re.search(r"\d+ projects?, [\d.]+ %", said.replace("\u00a0", " ")), f"{kind}: a mark says how many projects, and their share", said)
        raw = export(program, "csv").decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(raw)))
        program.press("tab", TABLE)
        headings, cells = program.table(window_figures.TABLE)
        lima.ok("Share of projects" in headings, f"{kind}: the table has shares of projects", headings)
        if first is not None:
            exported = [(int(row["projects"]), Decimal(row["amount"])) for row in rows if row["kind"] in ("size", "total")]
        else:
            points = {int(row["largest_projects"]): Decimal(row["amount"]) for row in rows}
            exported = [(int(row[-1].replace(",", "")), points[int(row[-1].replace(",", ""))]) for row in cells]
        shown = [(int(row[-1].replace(",", "")), window_figures.number(row[1])[0]) for row in cells]
        lima.equal(shown, exported, f"{kind}: the table has the numbers of the file")
        program.press("tab", CHART)
        first_mark(program, kind)
        program.key("Return")
        program.until(lambda: program.page()[0] == "Projects", f"{kind}: the projects of a mark")
        window_figures.check_count(program, cells[0][-1], f"{kind}: Enter on “{said}” shows its projects")
        program.open_page("Charts")
        program.press("tab", TABLE)
        program.tab_to(lambda node: node.role == "row" and node.first("grid cell"))
        program.key("Home", "Down", "Return")
        program.until(lambda: program.page()[0] == "Projects", f"{kind}: the projects of a row")
        window_figures.check_count(program, cells[1][-1], f"{kind}: Enter on the row “{cells[1][0]}” shows its projects")
        program.open_page("Charts")
        program.press("tab", CHART)
    program.choose("Chart", "Bars")


def test_listed(program, path):
    """A chart of the project list as it is filtered adds up to what the list does."""
    program.open_page("Charts", "Countries")
    program.choose("Chart", "Map")
    said = first_mark(program, "a map")
    lima.ok(said, "the map is read out", said)
    program.choose("Chart", "Bars")
    program.press("tab", TABLE)
    program.tab_to(lambda node: node.role == "row" and node.first("grid cell"))
    program.key("Home", "Return")
    program.until(lambda: program.page()[0] == "Projects", "the projects of the first country")
    shown = window_figures.footer(program)
    program.open_page("Charts", "Status")
    program.choose("Of", "The project list as filtered")
    program.press("tab", TABLE)
    _, cells = program.table(window_figures.TABLE)
    lima.equal(sum(int(row[3].replace(",", "")) for row in cells[:-1]), int(cells[-1][3].replace(",", "")), "each project of the list has one status")
    lima.equal(int(cells[-1][3].replace(",", "")), shown["n"], "the chart is of as many projects as the list")
    program.choose("Of", "All projects")


def test_report(program):
    """The portfolio report from the menu."""
    out = lima.folder / "report.pdf"
    program.menu("Export the Report as PDF…")
    program.name_file(out)
    program.until(out.exists, "the report")
    program.until(lambda: out.read_bytes().rstrip().endswith(b"%%EOF"), "all of the report")
    lima.ok(out.read_bytes().startswith(b"%PDF-"), "the report is a PDF")
    if shutil.which("pdftotext"):
        words = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True).stdout
        lima.none([f"{word} is missing" for word in ("Overview", "Regions", "Published figures beside the projects", "Agenda", "Check")
                   if word not in words], "the report has its sections")


def test_years(program):
    """What was chosen for one breakdown does not stay where it does not suit: years have columns."""
    program.open_page("Charts", "Years")
    lima.ok("Columns" in program.items("Chart"), "years can be columns", program.items("Chart"))
    program.open_page("Charts", "Regions")
    lima.ok("Columns" not in program.items("Chart"), "regions cannot", program.items("Chart"))


def test_periods():
    """Two years together add up to what the summary has of bienniums, and lead to the projects of both."""
    path = lima.data / "iati" / "r09-years.xml"
    with window.Program(path) as program:
        program.open_page("Charts", "Years")
        program.choose("Measure", "Budgets")
        program.choose("Years are", "Two together")
        program.press("tab", TABLE)
        window_figures.check_table(program, path, "year", f"{path.name}: two years together", "--measure", "budget", "--bienniums")
        program.choose("Years are", "Calendar years")
        window_figures.check_table(program, path, "year", f"{path.name}: each year by itself", "--measure", "budget")


def main():
    lima.start(__doc__)
    path = lima.sample()
    with window.Program(path) as program:
        test_one(program, path)
        test_two(program, path)
        test_to_projects(program, path)
        test_sizes(program, path)
        test_listed(program, path)
        test_report(program)
        test_years(program)
    test_periods()
    lima.finish()


if __name__ == "__main__":
    main()

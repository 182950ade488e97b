#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Charts page against the command: every row of every breakdown, by every question, and the way from a mark to its projects.

    window-charts.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import re
import xml.etree.ElementTree as ET

import lima
import window
import window_figures

CHART = "Chart"
TABLE = "Table"


def exact(program):
    """Shows what the projects add up to, where published figures stand in its place."""
    if any(box.is_showing() for box in program.look().all("combo box", "Figures")):
        program.choose("Figures", "From the projects")


def test_breakdowns(program, path, *question):
    for section, dimension in window_figures.BREAKDOWNS.items():
        program.open_page("Charts", section)
        exact(program)
        window_figures.check_table(program, path, dimension, f"{' '.join([path.name, *question])}: {section}", *question)


def test_sample(program):
    program.open_page("Charts")
    program.press("tab", TABLE)
    test_breakdowns(program, lima.sample())
    program.open_page("Charts", "Regions")
    program.choose("Regions", "United Nations (M49)")
    window_figures.check_table(program, lima.sample(), "region", "the sample by the regions of the United Nations", "--scheme", "m49")
    program.choose("Regions", "As in the report, ¶4")
    exact(program)
    window_figures.check_table(program, lima.sample(), "region", "the sample by the regions of the report again")
    test_conversion(program, lima.sample(), "EUR", "All in EUR, Euro", "As given")


def test_conversion(program, path, currency, item, back):
    program.choose("Currency", item)
    window_figures.check_table(program, path, "region", f"{path.name}: all in {currency}", "--currency", currency)
    program.choose("Currency", back)
    exact(program)
    window_figures.check_table(program, path, "region", f"{path.name}: as given again")


def test_questions():
    """Years, measures and currencies, of a small file that has several of each."""
    path = lima.data / "iati" / "r09-years.xml"
    with window.Program(path) as program:
        program.open_page("Charts", "Countries")
        for measure in program.items("Measure"):
            program.choose("Measure", measure)
            if lima.summary(path, "--by", "country", "--measure", window_figures.MEASURES[measure])[1]["rows"]:
                program.press("tab", TABLE)
            word = window_figures.MEASURES[measure]
            window_figures.check_table(program, path, "country", f"{path.name}: {measure}", "--measure", word)
            years = program.items("Years")[1:]
            if years:
                program.choose("Years", years[0])
                program.choose("To", years[-1])
                window_figures.check_table(program, path, "country", f"{path.name}: {measure}, {years[0]} to {years[-1]}", "--measure", word,
                                           "--years", f"{years[0]}-{years[-1]}")
                program.choose("To", years[0])
                window_figures.check_table(program, path, "country", f"{path.name}: {measure}, {years[0]}", "--measure", word,
                                           "--years", years[0])
                program.choose("Years", "All years")
    path = lima.data / "iati" / "r01-currency.xml"
    with window.Program(path) as program:
        program.open_page("Charts", "Countries")
        program.press("tab", TABLE)
        given = [item for item in program.items("Currency") if item.startswith("As given")]
        wanted = {row["currency"] for row in lima.summary(path, "--by", "country")[1]["rows"]}
        lima.equal(len(given), len(wanted), f"{path.name}: each currency has its own chart", given, wanted)
        for item in given:
            program.choose("Currency", item)
            window_figures.check_table(program, path, "country", f"{path.name}: {item}")


def image(program):
    """The chart itself."""
    return next(node for node in program.look().shown("image") if "focusable" in node.states)


def test_marks(program, path):
    """Keys go from mark to mark and say where they are; Enter shows the projects of the mark."""
    program.open_page("Charts", "Countries")
    exact(program)
    program.press("tab", TABLE)
    _, rows = program.table(window_figures.TABLE)
    program.press("tab", CHART)
    program.tab_to(lambda node: node.role == "image")
    program.key("Home")
    seen = []
    for row in rows[:4]:
        label = window_figures.first_line(row[0])
        said = program.until(lambda: next((text for text in [image(program).description] if label in text), None),
                             lambda: f"“{label}” in the description; it says “{image(program).description}”")
        seen.append(said)
        program.read(f"^{re.escape(label)}$")
        program.key("Down")
    lima.ok(len(set(seen)) == len(seen), f"{path.name}: the description follows the keys", *seen)
    lima.none([f"{row[1]} is not in “{text}”" for row, text in zip(rows, seen) if not any(ch.isdigit() for ch in text)],
              f"{path.name}: the description has the figure")
    program.key("Home", "Return")
    program.until(lambda: program.page()[0] == "Projects", "the projects of a mark")
    window_figures.check_count(program, rows[0][3], f"{path.name}: Enter on “{rows[0][0]}” shows its projects")
    program.picture(f"projects-of-a-mark-{path.stem}")
    program.open_page("Charts")
    program.press("tab", TABLE)
    program.tab_to(lambda node: node.role == "row" and node.first("grid cell"))
    program.key("Home", "Down", "Return")
    program.until(lambda: program.page()[0] == "Projects", "the projects of a row")
    window_figures.check_count(program, rows[1][3], f"{path.name}: Enter on the row “{rows[1][0]}” shows its projects")


def test_export(program):
    """The chart is written as each of the kinds, the numbers as CSV."""
    program.open_page("Charts", "Regions")
    for ending, begins in (("svg", b"<"), ("pdf", b"%PDF-"), ("png", b"\x89PNG"), ("csv", None)):
        out = lima.folder / f"regions.{ending}"
        program.press("button", re.compile("^Export"))
        program.name_file(out)
        if ending == "png":
            program.push(program.dialog("Size of the Picture").first("button", "Export"))
        program.until(out.exists, f"the file {out.name}")
        raw = out.read_bytes()
        lima.ok(raw and (begins is None or raw.startswith(begins)), f"the chart as {ending}", raw[:60])
        if ending == "svg":
            words = "".join(ET.fromstring(raw).itertext())
            lima.none([f"{word} is missing" for word in ("Africa", "53.6") if word not in words], "the drawing holds the words and figures")
        if ending == "csv":
            lima.none([f"{word} is missing" for word in (b"Africa", b"53") if word not in raw], "the table holds the words and figures", raw[:300])
    program.picture("exported")


def main():
    lima.start(__doc__)
    with window.Program(lima.sample()) as program:
        test_sample(program)
        test_marks(program, lima.sample())
        program.open_page("Charts", "Regions")
        program.choose("Figures", "Published")
        test_export(program)
    test_questions()
    test_small(lima.data / "iati" / "r05-conversion.xml")
    lima.finish()


def test_small(path):
    with window.Program(path) as program:
        program.open_page("Charts", "Regions")
        program.press("tab", TABLE)
        window_figures.check_table(program, path, "region", f"{path.name}: as given")
        program.choose("Currency", "All in EUR, Euro")
        window_figures.check_table(program, path, "region", f"{path.name}: all in EUR", "--currency", "EUR")


if __name__ == "__main__":
    main()

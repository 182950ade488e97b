#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a window shows of a file that it opens: the sample's published figures, real files, several files, and files that are none.

    window-open.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import re

import lima
import window
from window import SPACE

# What the report prints, by the paragraph that the window has to name.
KEY_FIGURES = {
    "Delivered in 2014": (["171.2 M", "USD", "in 100 countries"], "¶3"),
    "Funds mobilized in 2014": (["191.0 M", "USD"], "¶9"),
    "Projects in 2014": (["≥ 883", "31 above 1 M, 300 above 100,000"], "¶10"),
}
SMALL_CHARTS = {
    "Delivery by theme": ["Environmental sustainability", "108.1 M", "63.2 %", "4.1 %"],
    "Delivery by region": ["Africa", "53.6 M", "31.3 %", "15.6 %"],
    "Delivery by donor": ["≈ 82.0 M", "47.9 %", "40.8 %"],
    "Projects by size": ["583", "66.0 %"],
}
# Rows of the Table tab: breakdown, label, published amount, share.
TABLES = {
    "Regions": [("Africa", "53.6 M", "31.3 %"), ("Asia", "49.9 M", "29.1 %"), ("Eastern Europe and Central Asia", "24.2 M", "14.1 %"),
                ("Latin America and the Caribbean", "8.9 M", "5.2 %"), ("Arab States of West Asia", "7.9 M", "4.6 %"),
                ("Not assigned to a region", "26.7 M", "15.6 %"), ("Technical cooperation delivered", "171.2 M", "100 %")],
    "Themes": [("Environmental sustainability", "108.1 M", "63.2 %"), ("Poverty reduction", "32.0 M", "18.7 %"),
               ("Competitiveness", "≈ 24.0 M", "14 %"), ("Not assigned to a theme", "≈ 7.1 M", "4.1 %")],
    "Donors": [("Global Environment Facility", "≈ 82.0 M", "47.9 %"), ("European Union", "≈ 19.3 M", "11.3 %"),
               ("Not broken down by donor", "≈ 69.8 M", "40.8 %")],
    "Project sizes": [("Above 1,000,000", "31", "3.5 %"), ("Above 100,000 up to 1,000,000", "269", "30.5 %"), ("Up to 100,000", "583", "66.0 %")],
}


def plain(text):
    return text.replace(SPACE, " ")


def title_of(program):
    """Title and subtitle of the header."""
    frame = program.look()
    return frame.name


def test_key_figures(program):
    for label, (wanted, paragraph) in KEY_FIGURES.items():
        card = program.find("group", re.compile(f"^{label}: "))
        words = [plain(word) for word in card.words()]
        lima.none([f"{word!r} is missing" for word in wanted + [paragraph] if word not in words], f"the key figure “{label}”", words)
        lima.ok(wanted[0] in plain(card.name), f"the key figure “{label}” is one sentence for those who listen", card.name)
        source = next(node for node in card.all("button") if node.actions())
        source.press()
        found = program.until(lambda: [word for word in card.look().words() if word not in card.words()], f"the source of {label}")
        lima.ok(any(paragraph.strip("¶") in word for word in found), f"the source of “{label}” names its paragraph", found)
        program.key("Escape")


def test_small_charts(program):
    for title, wanted in SMALL_CHARTS.items():
        button = program.look().first("button", title)
        chart = next((node for node in button.parent.walk() if node.role == "image" and "focusable" in node.states), None) if button else None
        said = plain(f"{chart.name} {chart.description}") if chart else ""
        lima.none([f"{word!r} is missing" for word in wanted if word not in said], f"the small chart “{title}” says what it shows", said)


def test_sample(program):
    lima.equal(title_of(program), "Lima Declaration 2014 — Lima Portfolio", "the sample: the title of the window")
    lima.ok(program.look().first("label", "lima-declaration-2014.lima"), "the sample: the file's name below the title")
    lima.ok("883" in program.side_bar().words(), "the sample: 883 projects at the side", program.side_bar().words())
    program.read("Some projects are illustrative")
    test_key_figures(program)
    test_small_charts(program)
    program.picture("sample")
    test_findings(program)
    test_tables(program)


def test_findings(program):
    """What needs attention is led to."""
    names = [row.name for row in program.find("list", "Needs attention").all("list item")]
    lima.ok(any("26.7" in name and "no region" in name for name in names), "what needs attention names the delivery without a region", names)
    program.click(program.find("list item", re.compile("has no region")))
    program.until(lambda: program.page() == ("Charts", "Regions"), "the chart of regions")
    lima.ok(True, "a finding leads to its chart")


def test_tables(program):
    program.press("tab", "Table")
    for section, wanted in TABLES.items():
        program.open_page("Charts", section)
        program.until(lambda: any(plain(row[1]) == wanted[0][1] for row in program.table("Table of the chart's numbers")[1]),
                      f"the published figures by {section}")
        rows = [[plain(cell) for cell in row] for row in program.table("Table of the chart's numbers")[1]]
        missing = [expected for expected in wanted if not any(row[0].startswith(expected[0]) and tuple(row[1:3]) == expected[1:] for row in rows)]
        lima.none([f"{row} is missing" for row in missing], f"the table of published figures: {section}", *rows)
        program.picture(f"sample-{section.lower().replace(' ', '-')}")


def opened(program):
    """How many projects the side bar counts, once there is a side bar; None where a message came instead."""
    def outcome():
        if len(program.windows()) > 1:
            return "message"
        row = program.look().first("list item", "Projects")
        return row.words()[-1] if row is not None and len(row.words()) > 1 else None
    found = program.until(outcome, "a portfolio or a message")
    return None if found == "message" else found


def count(files):
    result, answer = lima.summary(files)
    return result.code, answer["projects"] if answer else None


def test_file(path, *more, **how):
    """The window opens what the command reads, and says what the command exits with."""
    files = [path, *more]
    code, projects = count(files)
    with window.Program(*files, **how) as program:
        found = opened(program)
        if code == 2:
            message = program.dialog()
            said = " ".join(message.words())
            lima.ok(path.name in said, f"{path.name}: the message names the file", said)
            program.picture(f"message-{path.stem}")
            program.key("Escape")
            program.alone()
            lima.ok(program.find("button", re.compile("^Open files")), f"{path.name}: after the message the window waits for another file")
            return
        lima.equal(found, f"{projects:,}", f"{' and '.join(p.name for p in files)}: the projects at the side are those of summary")
        banner = program.look().shown("button", "Show Report")
        if code == 1:
            lima.ok(banner, f"{path.name}: what is missing is said above the page")
            if banner:
                test_report(program, files)
        program.picture(path.stem)


def test_report(program, files):
    """The report of what could not be read names a file."""
    path = files[0]
    program.press("button", "Show Report")
    report = program.dialog()
    said = " ".join(node.text for node in report.all("label"))
    lima.ok(any(file.name in said for file in files), f"{path.name}: the report names the file", said[:500])
    program.picture(f"report-{path.stem}")
    program.key("Escape")
    program.alone()


def main():
    lima.start(__doc__)
    with window.Program(lima.sample()) as program:
        test_sample(program)
    test_file(lima.write("broken.xml", "This is no file of projects.\n"))
    test_file(lima.folder / "missing.lima")
    names = lima.own_files()
    test_file(names[0], names[1])
    awkward = lima.write("half.xml", lima.iati(lima.activity("XX-1", lima.flow("12")), lima.activity("XX-2", lima.flow("many"))))
    test_file(awkward)
    if lima.options.corpus is None:
        lima.skip("real files", "no corpus")
    else:
        test_file(lima.options.corpus / "publishers" / "unido.xml")
        for path in sorted((lima.options.corpus / "awkward").iterdir()):
            test_file(path)
    lima.finish()


if __name__ == "__main__":
    main()

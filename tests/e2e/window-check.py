#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Check from outside: what was found, as the command says, filtered, sorted, exported, each finding leading to its field; edits
change what is found.

    window-check.py BINARY SOURCE_ROOT
"""
import csv
import json
import re
import shutil

import lima
import window


def findings(program):
    """How many the line below the list says there are."""
    return int(program.read(r"^([0-9,]+) findings?$").group(1).replace(",", ""))


def findings_shown(program):
    """How many of how many are shown, where some are not; None else."""
    found = re.search(r"^([0-9,]+) of ([0-9,]+) findings$", "\n".join(program.written(program.look().shown("label"))), re.M)
    return None if found is None else tuple(int(number.replace(",", "")) for number in found.groups())


def test_figure():
    """A published figure that the projects don't add up to is found, and leads to its record."""
    portfolio = json.loads(lima.sample().read_text(encoding="utf-8"))
    figure = next(figure for figure in portfolio["figures"] if figure["measure"] == "spend" and figure.get("dimension") == "region")
    figure["value"] = 1 + 2 * figure["value"] if isinstance(figure["value"], int) else str(1 + 2 * int(figure["value"]))
    path = lima.folder / "doubled.lima"
    path.write_text(json.dumps(portfolio, ensure_ascii=False), encoding="utf-8")
    said = lima.text(lima.run("check", path).out).splitlines()
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Check")
        lima.equal(findings(program), len(said), "a figure that differs is found, as the command says", *said)
        program.tab_to(lambda node: node.role == "row")
        program.key("Home", "Return")
        dialog = program.dialog("Portfolio Records")
        program.until(lambda: dialog.look().first("combo box", re.compile("^Part")), "the records")
        lima.ok(dialog.look().first("list item", None, "selected"), "and leads to its record")
        program.picture("figure")
        program.key("Escape")
        program.alone()


def test_findings(program, path):
    program.open_page("Check")
    n = findings(program)
    program.picture("findings")
    lima.ok(n > 0, f"{path.name} has findings", n)
    return n


def test_all_sources(paths):
    """Rules, money rules, readers: the page has what the command says of the same files, and of each file that can't be read."""
    said = lima.run("check", *paths)
    lines = lima.text(said.out).splitlines()
    unread = len(re.findall(r"^lima-portfolio: ", lima.text(said.err), re.M))
    with window.Program(*paths) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Check")
        n = findings(program)
        program.picture("all-sources")
        lima.equal(n, len(lines) + unread, f"what was found in {len(paths)} files, as the command says")
        test_sort(program)
        test_export(program, n)


def first_row(program):
    """What is said of the first row that can be seen."""
    _, rows = program.table("Findings")
    return rows[0][0]


def sort(program, column):
    grid = program.find("tree grid", "Findings")
    program.click(next(cell for cell in grid.look().all("column header") if cell.first("label", column)))


def test_sort(program):
    """The worst first; a heading asks for another order, and for the other way round."""
    lima.ok(first_row(program).startswith("Error"), "the worst comes first", first_row(program))
    sort(program, "Severity")
    program.until(lambda: first_row(program).startswith("Error"), "the worst first")
    sort(program, "Severity")
    program.until(lambda: first_row(program).startswith("Note"), "the mildest first")
    lima.ok(True, "a heading sorts, and sorts the other way round")


def test_export(program, n):
    """All that is shown goes to a file."""
    path = lima.folder / "findings.csv"
    program.press("button", "Export…")
    program.name_file(path)
    program.until(path.exists, "the file")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lima.equal(len(rows), n, "the exported table has all findings")
    lima.ok({row["severity"] for row in rows} == {"error", "warning", "info"}, "and how bad they are")


def test_filter(program, n):
    program.key("ctrl+f")
    program.type("zzzz")
    program.read("^No finding is as you search for$")
    program.picture("filtered")
    program.key("ctrl+a", "BackSpace")
    lima.equal(findings(program), n, "words filter the findings, and without them all are there again")


def test_jump(program, n):
    """Enter on a finding goes to the form, with the focus where the field is edited."""
    row = program.tab_to(lambda node: node.role == "row")
    lima.ok(bool(re.match("^(Error|Warning|Note): ", row.first("label").name)), "a row says all of its finding", row.first("label").name)
    program.key("Home", "Return")
    program.find("button", "Done")
    program.picture("field")
    lima.ok(True, "Enter leads to the form of the project")
    program.key("Escape", "Escape")


def test_edit(program, n):
    """Deleting the projects takes their findings away; undo brings them back."""
    program.open_page("Projects")
    program.key("ctrl+f")
    program.tab_to(lambda node: node.role == "row")
    program.key("ctrl+a", "Delete")
    program.read("^[0-9]+ projects? deleted$")
    program.open_page("Check")
    program.read("^Nothing to mend$")
    program.picture("nothing")
    program.key("ctrl+z")
    program.until(lambda: findings(program) == n, "the findings again")
    lima.ok(True, "the check follows every change, and undo")


def lead_on(program, page):
    """Enter on the first finding."""
    program.tab_to(lambda node: node.role == "row")
    program.key("Home", "Return")
    program.until(lambda: page in program.page(), f"the page {page}")
    program.picture(page.lower())


def test_programmes(program):
    """No project of the sample breaks a rule; what the report doesn't say of its two programmes and its agenda is found, and leads there."""
    said = lima.text(lima.run("check", lima.sample()).out).splitlines()
    portfolio = json.loads(lima.sample().read_text(encoding="utf-8"))
    titles = {record["title"]["en"] for kind in ("programmes", "milestones", "indicator-proposals") for record in portfolio[kind]}
    of_senegal = sum(": g2: " in line for line in said)
    lima.equal(findings(program), len(said), "the sample has the findings that the command says", *said)
    _, rows = program.table("Findings")
    lima.none(sorted({row[2] for row in rows} - titles), "all are about its programmes and its agenda")
    lead_on(program, "Agenda")
    lima.ok(True, "Enter on the worst, an overdue milestone, leads to the agenda")
    program.open_page("Check")
    program.key("ctrl+f")
    program.type("Programme for Country Partnership with Senegal")
    program.until(lambda: findings_shown(program) == (of_senegal, len(said)), "those of one programme")
    lima.ok(True, "the name of a programme finds what is said of it")
    lead_on(program, "Programmes")
    lima.ok(True, "Enter leads to the programme")


def test_activity():
    """What is wrong with an activity leads to the plan, with money at stake to the financing; Overview leads to the kind."""
    with window.Program(lima.options.root / "data" / "portfolios" / "illustrative-programme.lima") as program:
        names = [row.name for row in program.find("list", "Needs attention").all("list item")]
        lima.ok(any("activities are overdue" in name for name in names), "Overview tells of activities that are overdue", *names)
        for words, section in (("feasibility", "Plan"), ("access road", "Financing")):
            program.open_page("Check")
            program.key("ctrl+f", "ctrl+a")
            program.type(words)
            program.until(lambda: (findings_shown(program) or (0,))[0] == 1, words)
            program.tab_to(lambda node: node.role == "row")
            program.key("Home", "Return")
            program.until(lambda: program.page() == ("Programmes", section), section)
            lima.ok(True, f"“{words}” leads to the section {section}")


def main():
    lima.start(__doc__)
    test_all_sources(sorted((lima.data / "iati").glob("*.xml")) + sorted((lima.data / "broken").glob("*.xml")))
    with window.Program(lima.sample()) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        program.open_page("Check")
        test_programmes(program)
    test_figure()
    test_activity()
    path = lima.folder / "r07-sectors.xml"
    shutil.copy(lima.data / "iati" / "r07-sectors.xml", path)
    with window.Program(path) as program:
        program.until(lambda: program.look().first("list item", "Projects"), "a portfolio")
        n = test_findings(program, path)
        test_filter(program, n)
        test_jump(program, n)
        test_edit(program, n)
    lima.finish()


if __name__ == "__main__":
    main()

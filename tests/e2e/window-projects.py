#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Projects page against the command and the file: search, facets, sorting, views, columns, copying, exporting, the detail pane.

    window-projects.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import csv
import json
import re
import unicodedata
from fractions import Fraction

import lima
import window
import window_figures
from window_figures import footer, wait_footer

SPEND = ("3", "4")


def records(path):
    """The projects of a file, as the program's own format has them."""
    out = lima.folder / (path.name + ".lima")
    lima.convert(path, out)
    return {record["identifier"]: record for record in json.loads(out.read_text("utf-8"))["projects"]}


def folded(text):
    """As a search compares: no case, no accents."""
    return "".join(ch for ch in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(ch))


def texts(value):
    """All texts in a record."""
    if isinstance(value, dict):
        return " ".join(texts(inner) for inner in value.values())
    if isinstance(value, list):
        return " ".join(texts(inner) for inner in value)
    return str(value)


def spend(records_):
    """What projects have spent, by currency, exactly."""
    sums = {}
    for record in records_:
        for flow in record.get("flows", []):
            if flow.get("type") in SPEND and "date" in flow:
                sums[flow.get("currency", "")] = sums.get(flow.get("currency", ""), 0) + Fraction(flow["amount"])
    return sums


def entry(program):
    return program.find("search box", "Search projects")


def search(program, words):
    entry(program).write(words)


def export(program, name):
    """The list as a table: rows by heading."""
    out = lima.folder / name
    program.menu("Export List as CSV…")
    program.name_file(out)
    program.until(lambda: out.exists() and out.stat().st_size > 0, f"the file {name}")
    with open(out, newline="", encoding="utf-8-sig") as stream:
        return list(csv.DictReader(stream))


def identifier(row):
    return row["Identifier"]


# ---- what is asked of every file -----------------------------------------------------------------------------------------

def test_whole(program, path):
    _, answer = lima.summary(path)
    wait_footer(program, f"{path.name}: without a filter the foot has the sums of the summary", n=answer["projects"],
                sums={row["currency"]: Fraction(row["amount"]) for row in answer["totals"]})


def open_facet(program, facet):
    """Opens a facet; returns its expander."""
    expander = program.until(lambda: next((node for node in program.look().all("button", facet) if node.has("expandable")), None), f"the facet {facet}")
    if not expander.has("expanded"):
        program.push(expander)
        program.until(lambda: expander.look().all("checkbox"), f"the values of {facet}")
    return expander.look()


def test_facet(program, path, facet, dimension):
    """A facet that puts every project in one class has in each class the row of the summary."""
    _, answer = lima.summary(path, "--by", dimension)
    boxes = open_facet(program, facet).all("checkbox")
    by_count = {}
    for row in answer["rows"]:
        by_count.setdefault(row["projects"], []).append(row)
    for box in boxes:
        name, _, count = box.name.rpartition(", ")
        count = int(re.sub("[^0-9]", "", count))
        program.push(box)
        seen = program.until(lambda: footer_when(program, count), f"{count} projects of {box.name}")
        amounts = {currency: sums[0] for currency, sums in seen["sums"].items()}
        fits = [row for row in answer["rows"] if amounts.get(row["currency"]) == Fraction(row["amount"])]
        lima.ok(fits or not any(amounts.values()), f"{path.name}: the sum of {facet}, {name} is that of the summary", seen,
                *[row for row in answer["rows"]])
        program.press("button", re.compile("^Remove “.*" + re.escape(name)))
        program.until(lambda: footer(program)["of"] is None, "all projects again")


def footer_when(program, n):
    seen = footer(program)
    return seen if seen is not None and seen["n"] == n else None


# ---- searching -----------------------------------------------------------------------------------------------------------

def test_search(program, path, words, known):
    """What is found has all the words; whatever has them in its title is found."""
    wanted = [folded(word) for word in words.split()]
    sure = {key for key, record in known.items() if all(word in folded(texts(record.get("title", {}))) for word in wanted)}
    likely = {key for key, record in known.items() if all(word in folded(texts(record)) for word in wanted)}
    search(program, words)
    seen = program.until(lambda: (lambda f: f if f and f["of"] is not None else None)(footer(program)), f"fewer projects with “{words}”")
    found = {identifier(row) for row in export(program, f"search-{abs(hash(words))}.csv")}
    lima.equal(len(found), seen["n"], f"{path.name}: the list of “{words}” is as long as the foot says")
    lima.none([f"{key} has it in its title" for key in sorted(sure - found)] + [f"{key} does not have it" for key in sorted(found - likely)],
              f"{path.name}: what has “{words}” is found, and nothing else")
    expected = {currency: total for currency, total in spend(known[key] for key in found).items()}
    got = {currency: sums[0] for currency, sums in seen["sums"].items()}
    lima.equal({c: s for c, s in got.items() if s}, {c: s for c, s in expected.items() if s}, f"{path.name}: the sums of “{words}” are exact")
    search(program, "")
    program.until(lambda: footer(program)["of"] is None, "all projects again")


def test_scripts():
    """Accents, Chinese, Arabic and Korean are found, by part of a word too."""
    titles = {"XX-1": "水处理与卫生项目", "XX-2": "Énergie rurale au Sénégal", "XX-3": "مشروع المياه والصرف الصحي", "XX-4": "물 관리 사업", "XX-5": "Straße und Brücke"}
    path = lima.write("scripts.xml", lima.iati(*(lima.activity(key, f"<title><narrative>{title}</narrative></title>", lima.flow("10"))
                                                 for key, title in titles.items())))
    with window.Program(path) as program:
        program.open_page("Projects")
        for words, key in (("水处理", "XX-1"), ("energie", "XX-2"), ("ÉNERGIE senegal", "XX-2"), ("المياه", "XX-3"), ("관리", "XX-4"),
                           ("strasse", "XX-5"), ("BRUCKE", "XX-5"), ("xx-4", "XX-4")):
            search(program, words)
            seen = program.until(lambda: (lambda f: f if f and f["n"] == 1 else None)(footer(program)), f"one project with “{words}”", 4)
            _, rows = program.table("Projects")
            lima.ok(rows and titles[key] in rows[0][0], f"“{words}” finds “{titles[key]}”", seen, *rows)
        search(program, "nothing has this")
        program.read("^No projects?|^Nothing")
        program.picture("nothing-found")
        program.key("Escape")


# ---- sorting, columns, views, copying ------------------------------------------------------------------------------------

def heading(program, name):
    grid = program.find("tree grid", "Projects")
    return program.until(lambda: next((cell for cell in grid.look().all("column header") if cell.first("label", re.compile(name))), None), f"the heading {name}")


def amounts_of(program, heading_):
    headings, rows = program.table("Projects")
    at = next(i for i, text in enumerate(headings) if re.search(heading_, text))
    read = [window_figures.number(row[at]) for row in rows]
    return [value[0] if value else None for value in read]


def test_sorting(program):
    for direction in (1, 2):
        before = amounts_of(program, "^Delivery")
        program.click(heading(program, "^Delivery"))
        seen = program.until(lambda: (lambda now: now if now != before else None)(amounts_of(program, "^Delivery")), "another order")
        known = [value for value in seen if value is not None]
        lima.ok(known in (sorted(known), sorted(known, reverse=True)), f"a click on the heading sorts by amounts, {direction}", known[:12])
        lima.ok(None not in seen[:len(known)], f"amounts that aren't known come last, {direction}")
    before = program.table("Projects")[1]
    program.click(heading(program, "^Title"))
    titles = program.until(lambda: (lambda now: [row[0] for row in now] if now != before else None)(program.table("Projects")[1]), "another order")
    plain = [folded(re.sub("[^\\w ]", "", title)) for title in titles[:8]]
    lima.ok(plain in (sorted(plain), sorted(plain, reverse=True)), "a click on the heading sorts by titles", *titles[:8])


def test_copy(program):
    """Ctrl+A and Ctrl+C copy all rows, Ctrl+C the chosen one; that is pasted into the search to be seen."""
    program.tab_to(lambda node: node.role == "row" and node.first("grid cell"))
    program.key("ctrl+a", "ctrl+c")
    lima.ok(program.read("^33 rows copied$"), "copying says how many rows")
    program.key("Home", "ctrl+c")
    program.read("^1 row copied$")
    row = program.table("Projects")[1][0]
    program.key("ctrl+f")
    program.key("ctrl+v")
    pasted = program.until(lambda: entry(program).text or None, "what was copied")
    lima.none([f"{cell!r} is missing" for cell in (row[0][:20], row[2]) if cell not in pasted], "what was copied holds the row", pasted[:300], row)
    search(program, "")
    program.until(lambda: footer(program)["of"] is None, "all projects again")


def test_long_search(path):
    """Somebody pastes a whole page into the search."""
    with window.Program(path) as program:
        program.open_page("Projects")
        search(program, "a long text without an end, " * 400)
        program.until(lambda: not program.look().shown("tree grid", "Projects"), "an empty list")
        program.picture("long-search")
        program.until(lambda: program.main.box[2] <= 1280, "a window that stays as it is")
        search(program, "x" * 10000)
        search(program, "")
        wait_footer(program, "a very long search does no harm", n=lima.summary(path)[1]["projects"])


def test_detail(program, known):
    """The detail pane shows what the file holds of the chosen project."""
    program.tab_to(lambda node: node.role == "row" and node.first("grid cell"))
    program.key("Home", "Return")
    sentence = program.table("Projects")[1][0][0]
    title, record = next((title, record) for record in known.values() for title in record["title"].values() if title in sentence)
    wanted = [title, record["identifier"]]
    seen = [None]

    def there():
        seen[0] = [node.text for node in program.look().shown("label")]
        return all(any(word in text for text in seen[0]) for word in wanted)
    try:
        program.until(there, "the detail pane", 6)
    except window.Late:
        pass
    lima.none([f"“{word}” is missing" for word in wanted if not any(word in text for text in seen[0])], "the detail pane shows title and identifier", *seen[0][-30:])
    program.picture("detail")


def test_settings(path):
    """A saved view and the choice of columns are there after a restart."""
    with window.Program(path, settings="keyfile") as program:
        program.open_page("Projects")
        box = open_facet(program, "Status").all("checkbox")[1]
        program.push(box)
        before = program.until(lambda: (lambda f: f if f and f["of"] is not None else None)(footer(program)), "a filtered list")
        next(node for node in program.look().all("button", "Save as view") if node.actions()).press()
        name = program.find("text box", "Name of the view")
        name.write("In the end")
        program.key("Return")
        program.until(lambda: program.side_bar().first("list item", "In the end"), "the view at the side")
        headings = program.table("Projects")[0]
        toggle_column(program, "Status")
        program.until(lambda: len(program.table("Projects")[0]) == len(headings) + 1, "one column more")
        program.picture("view")
        program.key("ctrl+w")
        lima.equal(program.ended(), 0, "Ctrl+W closes the window, and the program ends")
    with window.Program(path, settings="keyfile") as program:
        program.open_page("Projects")
        lima.equal(len(program.table("Projects")[0]), len(headings) + 1, "columns are remembered")
        program.open_page("Projects", "In the end")
        wait_footer(program, "a saved view is restored", n=before["n"], sums={c: s[0] for c, s in before["sums"].items()})
        program.press("button", "Clear")
        program.until(lambda: footer(program)["of"] is None, "all projects again")
        test_remove_view(program)


def toggle_column(program, name):
    next(node for node in program.look().all("button", "Columns") if node.actions()).press()
    item = program.until(lambda: next(iter(program.look().shown(("checkbox", "menu item checkbox"), re.compile(f"^{name}"))), None), f"the column {name} in the list")
    popover = item.popover()
    inside = [node for node in program.look().all(("checkbox", "menu item checkbox"), re.compile(f"^{name}")) if node.popover() == popover]
    program.push(inside[0])
    program.key("Escape")


def test_remove_view(program):
    row = program.find("list item", "In the end", inside=program.side_bar())
    program.click(row, button=3)
    program.press("button", "Remove View")
    program.until(lambda: program.side_bar().first("list item", "In the end") is None, "a view less")
    program.press("button", "Undo")
    program.until(lambda: program.side_bar().first("list item", "In the end"), "the view again")
    lima.ok(True, "a removed view comes back by Undo")


def test_corpus(corpus):
    path = corpus / "publishers" / "unido.xml"
    known = records(path)
    with window.Program(path) as program:
        program.open_page("Projects")
        test_whole(program, path)
        test_sorting(program)
        for words in ("EMERGENCY response", "resilience", "41123-project-19", "moldova"):
            test_search(program, path, words, known)
        test_copy(program)
        test_detail(program, known)
    test_settings(path)


def main():
    lima.start(__doc__)
    with window.Program(lima.sample()) as program:
        program.open_page("Projects")
        test_whole(program, lima.sample())
        test_facet(program, lima.sample(), "Status", "status")
        test_facet(program, lima.sample(), "Project size", "size")
        rows = export(program, "all.csv")
        _, answer = lima.summary(lima.sample())
        at = next(name for name in rows[0] if name.startswith("Delivery"))
        lima.equal(sum(Fraction(row[at]) for row in rows if row[at]), Fraction(answer["totals"][0]["amount"]), "the exported list adds up to the summary")
        lima.equal(len(rows), answer["projects"], "the exported list has all projects")
        program.picture("sample")
    test_scripts()
    test_long_search(lima.own_files()[0])
    if lima.options.corpus is None:
        lima.skip("real files", "no corpus")
    else:
        test_corpus(lima.options.corpus)
    lima.finish()


if __name__ == "__main__":
    main()

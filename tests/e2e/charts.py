#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every chart as SVG, PDF and PNG: words and figures are text, sizes are kept, and nothing half written is left.

    charts.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import csv
import io
import json
import os
import re
import resource
import shutil
import signal
import struct
import subprocess
import time
import xml.etree.ElementTree as ET
from decimal import Decimal

import lima

NAMES = {"regions": "region", "countries": "country", "donors": "donor", "reporters": "reporter", "themes": "theme",
         "sectors": "sector", "statuses": "status", "years": "year", "sizes": "size"}
SVG = "{http://www.w3.org/2000/svg}"
# What the report prints of the sample, and what the figures come to.
SAMPLE = {
    "regions": ["53.6 M", "31.3 %", "49.9 M", "29.1 %", "24.2 M", "14.1 %", "8.9 M", "5.2 %", "7.9 M", "4.6 %", "26.7 M", "15.6 %",
                "171.2 M", "Africa", "Asia", "Eastern Europe and Central Asia", "Latin America and the Caribbean",
                "Arab States of West Asia", "883", "2014"],
    "themes": ["108.1 M", "63.2 %", "32.0 M", "18.7 %", "24.0 M", "14.0 %", "7.1 M", "4.1 %"],
    "donors": ["82.0 M", "47.9 %", "19.3 M", "11.3 %", "Global Environment Facility", "European Union"],
    "years": ["2014", "171.2 M"],
    "countries": ["China", "India"],
    "sizes": ["171.2 M"],
    "sectors": [], "statuses": [], "reporters": ["UNIDO"],
}


def chart(name, files, out, *more, **how):
    files = files if isinstance(files, list) else [files]
    return lima.run("chart", name, *files, "--output", out, *more, **how)


def words_of(root):
    """What a reader of the drawing reads: its text elements, each on its own; title and description apart."""
    return [" ".join("".join(element.itertext()).split()) for element in root.iter(SVG + "text")]


def squeezed(text):
    return re.sub(r"\s+", "", text)


def lacks(wanted, text):
    """Wanted words that are missing; line breaks may part them."""
    bare = squeezed(text)
    return [f"{word!r} is missing" for word in wanted if squeezed(word) not in bare]


def svg_faults(path, wanted):
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        return [f"not well-formed: {error}"]
    faults = [] if root.tag == SVG + "svg" else [f"the root is {root.tag}"]
    words = words_of(root)
    if not words:
        faults.append("no text elements")
    faults += lacks(wanted, "\n".join(words))
    if root.find(SVG + "title") is None or not (root.find(SVG + "title").text or "").strip():
        faults.append("no title for those who listen")
    numbers = "".join(v for e in root.iter() for n, v in e.attrib.items() if n in ("x", "y", "width", "height", "d", "x1", "y1", "x2", "y2"))
    if re.search("nan|inf", numbers.lower()):
        faults.append("a coordinate is no number")
    return faults


def pdf_text(path):
    return lima.text(subprocess.run(["pdftotext", "-layout", str(path), "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)


def first_label(source, dimension, name):
    """The label of the largest known row, to be found in the drawing."""
    _, answer = lima.summary(source, "--by", dimension)
    rows = [r for r in answer["rows"] if r["key"][0]] or answer["rows"]
    largest = max(rows, key=lambda r: float(r["amount"]))
    # Labels of sizes are written for people in a drawing; long ones may be cut.
    return [] if name == "sizes" else [largest["label"][0][:24]]


def test_kinds(source, title, expected):
    for name, dimension in NAMES.items():
        wanted = expected.get(name, []) + first_label(source, dimension, name)
        for ending in ("svg", "pdf", "png"):
            out = lima.folder / f"chart.{ending}"
            out.unlink(missing_ok=True)
            result = chart(name, source, out)
            what = f"{title}: {name}.{ending}"
            if result.code != 0 or not out.exists() or out.stat().st_size == 0:
                lima.ok(False, what, lima.says(result))
                continue
            faults = ["something on standard output"] if result.out else []
            if ending == "svg":
                faults += svg_faults(out, wanted)
            elif ending == "png":
                faults += [] if png_size(out) else ["no PNG"]
            else:
                raw = out.read_bytes()
                faults += [] if raw.startswith(b"%PDF-") and b"%%EOF" in raw[-32:] else ["no PDF"]
            lima.none(faults, what)
            if ending != "pdf":
                continue
            if shutil.which("pdftotext") is None:
                lima.skip(what + ": text", "no pdftotext")
            else:
                text = pdf_text(out)
                lima.none(lacks(wanted, text), what + ": text", text)


def png_size(path):
    """Width and height in pixels, or None."""
    raw = path.read_bytes()
    if not raw.startswith(b"\x89PNG\r\n\x1a\n") or raw[12:16] != b"IHDR" or b"IEND" not in raw[-12:]:
        return None
    return struct.unpack(">II", raw[16:24])


def svg_size(path):
    """Width and height in millimetres."""
    root = ET.parse(path).getroot()
    sizes = []
    for name in ("width", "height"):
        number, unit = re.fullmatch(r"([0-9.]+)(mm|pt|px|in)?", root.get(name)).groups()
        sizes.append(float(number) * {"mm": 1, "in": 25.4, "pt": 25.4 / 72}.get(unit, 25.4 / 96))
    return tuple(sizes)


def pdf_size(path):
    raw = path.read_bytes()
    box = re.search(rb"/MediaBox \[ *0 0 ([0-9.]+) ([0-9.]+) *\]", raw)
    if box is None and shutil.which("pdfinfo"):
        said = subprocess.run(["pdfinfo", str(path)], stdout=subprocess.PIPE).stdout
        box = re.search(rb"Page size: +([0-9.]+) x ([0-9.]+)", said)
    return tuple(float(n) * 25.4 / 72 for n in box.groups()) if box else None


def near(got, wanted, tolerance):
    return got is not None and all(w is None or abs(g - w) <= tolerance for g, w in zip(got, wanted))


def test_sizes():
    for width, height in ((120, None), (180, None), (300, 200), (100, 250)):
        asked = ["--width", str(width)] + (["--height", str(height)] if height else [])
        for name in ("regions", "years"):
            sizes = {}
            for ending, measure in (("svg", svg_size), ("pdf", pdf_size), ("png", png_size)):
                out = lima.folder / f"size.{ending}"
                out.unlink(missing_ok=True)
                chart(name, lima.sample(), out, *asked)
                sizes[ending] = measure(out) if out.exists() else None
            what = f"{name}, {' '.join(asked)}"
            lima.ok(near(sizes["svg"], (width, height), 0.5), what + ": SVG in millimetres", sizes)
            if sizes["pdf"] is None and not shutil.which("pdfinfo"):
                lima.skip(what + ": PDF in millimetres", "no pdfinfo")
            else:
                lima.ok(near(sizes["pdf"], (width, height), 0.5), what + ": PDF in millimetres", sizes)
            ratio = height / width if height else None
            got = sizes["png"]
            lima.ok(got and (ratio is None or abs(got[1] / got[0] - ratio) < 0.02) and got[0] > width, what + ": PNG in proportion", sizes)
    wide = lima.folder / "wide.png"
    chart("regions", lima.sample(), wide, "--width", "100")
    narrow = png_size(wide)
    chart("regions", lima.sample(), wide, "--width", "200")
    lima.ok(abs(png_size(wide)[0] / narrow[0] - 2) < 0.02, "twice the width, twice the pixels", narrow, png_size(wide))
    out = lima.folder / "default.svg"
    chart("regions", lima.sample(), out)
    same = lima.folder / "180.svg"
    chart("regions", lima.sample(), same, "--width", "180")
    lima.same_bytes(out.read_bytes(), same.read_bytes(), "180 millimetres, if not told")


def test_questions():
    """A chart asks what a summary asks."""
    out = lima.folder / "question.svg"
    for measure, file, expected in (("incoming-funds", "r10-donors.xml", ["Alpha Trust", "Delta"]), ("budget", "r09-years.xml", ["2011"])):
        name = "donors" if measure == "incoming-funds" else "years"
        result = chart(name, lima.data / "iati" / file, out, "--measure", measure)
        lima.none(svg_faults(out, expected) if result.code in (0, 1) else [lima.says(result)], f"{name} of {measure}")
    result = chart("years", lima.data / "iati" / "r09-years.xml", out, "--measure", "budget", "--years", "2011-2012")
    words = "\n".join(words_of(ET.parse(out).getroot()))
    lima.none(lacks(["2011", "2012"], words) + (["2014 is there"] if "2014" in words else []), "years 2011-2012 only")
    result = chart("regions", lima.data / "iati" / "r05-conversion.xml", out, "--currency", "EUR")
    lima.none(svg_faults(out, ["EUR"]) if result.code == 0 else [lima.says(result)], "a chart in euros says so")
    result = chart("regions", lima.data / "iati" / "r01-currency.xml", out)
    lima.none(svg_faults(out, ["EUR", "USD"]) if result.code in (0, 1) else [lima.says(result)],
              "unlike currencies are not added: the chart names both")
    nothing = lima.write("nothing.xml", lima.iati())
    for name in ("regions", "years"):
        for source, what in ((nothing, "no projects"), (lima.data / "iati" / "r03-types-v1.xml", "no such flows")):
            more = [] if source is nothing else ["--measure", "type-99"]
            for ending in ("svg", "pdf", "png"):
                out = lima.folder / f"nothing.{ending}"
                out.unlink(missing_ok=True)
                result = chart(name, source, out, *more)
                lima.ok(result.code == 0 and out.exists() and out.stat().st_size > 0, f"{name}.{ending} of {what}", lima.says(result))
    markup = lima.write("markup.xml", lima.iati(lima.activity(
        "XX-1", '<reporting-org><narrative>A &lt;b&gt; &amp; "C" \u202eevil</narrative></reporting-org>', lima.flow("5e"), lima.flow("-7"),
        lima.flow("12"))))
    out = lima.folder / "markup.svg"
    result = chart("reporters", markup, out)
    faults = svg_faults(out, ['A <b> & "C"']) if out.exists() else ["no file"]
    lima.none(faults + ([] if result.code == 1 else [lima.says(result)]), "markup in a name is text; an unreadable amount: exit 1")


KINDS = {"bars": None, "donut": None, "treemap": None, "stacked": "donor", "whole": "donor", "heat": "donor", "flow": "donor"}


def amounts(text):
    """The CSV of a chart of regions by donors: its rows and its total."""
    rows = list(csv.DictReader(io.StringIO(text)))
    cells = {(r["region"], r["donor"], r["currency"]): Decimal(r["amount"]) for r in rows if r["kind"] != "total"}
    totals = {r["currency"]: Decimal(r["amount"]) for r in rows if r["kind"] == "total"}
    return cells, totals


def test_forms():
    """All kinds draw the same figures, and every one has its total or what it leaves over."""
    for kind, by in KINDS.items():
        for ending in ("svg", "pdf", "png"):
            out = lima.folder / f"kind.{ending}"
            out.unlink(missing_ok=True)
            result = chart("regions", lima.sample(), out, "--kind", kind, *(["--by", by] if by else []))
            lima.ok(result.code in (0, 1) and out.exists(), f"{kind}.{ending}", lima.says(result))
        wanted = ["171.2 M"] if by else SAMPLE["regions"][:12]
        lima.none(svg_faults(lima.folder / "kind.svg", wanted), f"{kind}: figures of the regions")
        if shutil.which("pdftotext"):
            words = subprocess.run(["pdftotext", "-layout", lima.folder / "kind.pdf", "-"], capture_output=True, text=True).stdout
            lima.none(lacks(wanted, words), f"{kind}: figures are text in PDF")
    out = lima.folder / "map.svg"
    result = chart("countries", lima.sample(), out, "--kind", "map")
    lima.none(svg_faults(out, ["171.2 M", "26.7 M", "CN", "AR"]) if result.code in (0, 1) else [lima.says(result)], "a map has its total and what is in no country")
    for kind, wanted in (("histogram", ["883", "Above 1 M", "31 projects", "published: 31", "¶10"]), ("lorenz", ["100 %", "171.2 M"]), ("published", ["agree within rounding", "53.6 M", "¶4"])):
        out = lima.folder / f"{kind}.svg"
        result = chart("sizes", lima.sample(), out, "--kind", kind)
        lima.none(svg_faults(out, wanted) if result.code in (0, 1) else [lima.says(result)], f"{kind} of the sample")
    out = lima.folder / "columns.svg"
    result = chart("years", lima.data / "iati" / "r09-years.xml", out, "--kind", "columns", "--measure", "budget")
    lima.none(svg_faults(out, ["2011"]) if result.code in (0, 1) else [lima.says(result)], "columns of years")


def test_pairs():
    """Two years and two portfolios side by side; unlike currencies are not compared."""
    out = lima.folder / "pairs.svg"
    source = lima.data / "iati" / "r09-years.xml"
    result = chart("statuses", source, out, "--measure", "budget", "--years", "2012", "--compare-years", "2011")
    lima.none(svg_faults(out, ["2011", "2012"]) if result.code in (0, 1) else [lima.says(result)], "two years")
    out.unlink(missing_ok=True)
    rows = lima.folder / "pairs.csv"
    result = chart("statuses", source, rows, "--measure", "budget", "--years", "2012", "--compare-years", "2011")
    found = {line["status"]: line for line in csv.DictReader(rows.read_text().splitlines())} if result.code in (0, 1) else {}
    for year in ("2011", "2012"):
        summary = json.loads(lima.run("summary", source, "--by", "status", "--measure", "budget", "--years", year, "--format", "json").out)
        amounts = {row["key"][0]: row["amount"] for row in summary["rows"]}
        shown = {key: line[year] for key, line in found.items() if line["kind"] != "total" and line[year]}
        lima.ok(amounts and shown == amounts, f"numbers of a comparison: {year} as summary has it", f"{shown} {amounts}")
    result = chart("regions", lima.sample(), out, "--compare-with", lima.sample())
    lima.none(svg_faults(out, ["171.2 M", "Africa"]) if result.code in (0, 1) else [lima.says(result)], "a portfolio beside itself")
    out.unlink(missing_ok=True)
    other = lima.write("euros.xml", lima.iati(lima.activity("XX-2", '<reporting-org ref="XX"/>',
                                                            '<transaction><transaction-type code="3"/><transaction-date iso-date="2014-01-01"/>'
                                                            '<value currency="EUR" value-date="2014-01-01">12</value></transaction>')))
    lima.none(lima.refused(chart("regions", lima.sample(), out, "--compare-with", other)), "unlike currencies")
    for more in (["--compare-years", "x"], ["--compare-years", "2013", "--compare-with", other], ["--compare-with", lima.folder / "missing.xml"],
                 ["--compare-years", "2013", "--kind", "bars"], ["--compare-years", "2013", "--by", "donor"]):
        lima.none(lima.refused(chart("regions", lima.sample(), out, *more)), "refused: " + " ".join(str(word) for word in more))


def test_order():
    """NAME's breakdown is the first, unless --by has it: then its order counts."""
    texts = {}
    for by in ("donor", "region,donor", "donor,region"):
        out = lima.folder / "order.csv"
        chart("regions", lima.sample(), out, "--by", by)
        texts[by] = out.read_text(encoding="utf-8")
    lima.equal(texts["donor"], texts["region,donor"], "regions --by donor is regions by donors")
    lima.ok(texts["donor,region"].startswith("kind,donor,donor_label,region,"), "--by donor,region is donors by regions",
            texts["donor,region"][:60])


def test_numbers():
    """The numbers behind a chart of two breakdowns are those of the summary."""
    for source in (lima.data / "iati" / "r10-donors.xml", lima.data / "iati" / "r01-currency.xml", lima.sample()):
        out = lima.folder / "numbers.csv"
        result = chart("regions", source, out, "--by", "donor")
        cells, totals = amounts(out.read_text(encoding="utf-8"))
        answer = json.loads(lima.run("summary", source, "--by", "region,donor", "--format", "json").out)
        expected = {(*(k or "" for k in row["key"]), row["currency"] or ""): Decimal(row["amount"]) for row in answer["rows"]}
        lima.equal(cells, expected, f"numbers of {source.name} by region and donor")
        lima.equal(totals, {t["currency"] or "": Decimal(t["amount"]) for t in answer["totals"]}, f"totals of {source.name}")
        lima.ok(result.code in (0, 1), f"exit of {source.name}", lima.says(result))


def sizes_of(path):
    """What each project of a portfolio file adds up to, read and added here; None for one without a flow of delivery. The largest first."""
    projects = json.loads(path.read_text(encoding="utf-8"))["projects"]
    flows = [[Decimal(flow["amount"]) for flow in project.get("flows", []) if flow["kind"] == "transaction" and flow["type"] in ("3", "4")]
             for project in projects]
    return sorted((sum(amounts) for amounts in flows if amounts), reverse=True), sum(not amounts for amounts in flows)


def read_csv(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_sizes():
    """The numbers of a histogram and of a curve of concentration are those of the projects, binned and ordered here."""
    sizes, none = sizes_of(lima.sample())
    out = lima.folder / "sizes.csv"
    chart("sizes", lima.sample(), out, "--kind", "histogram")
    rows = read_csv(out)
    bins = [row for row in rows if row["kind"] == "size"]
    for row in bins:
        low, high = Decimal(row["above"]), Decimal(row["up_to"])
        within = [size for size in sizes if low < size <= high]
        lima.equal((int(row["projects"]), Decimal(row["amount"])), (len(within), sum(within)), f"projects above {low} up to {high}")
        lima.ok(re.fullmatch("[125]0*", row["up_to"]), "sizes end at 1, 2, 5, 10 and so on", row["up_to"])
    lima.none([f"{one['up_to']} is followed by {other['above']}" for one, other in zip(bins, bins[1:]) if one["up_to"] != other["above"]],
              "each size begins where the one before it ends")
    lima.equal(sum(int(row["projects"]) for row in bins), len(sizes), "every project is in one size")
    lima.equal(sum(int(row["projects"]) for row in rows if row["kind"] == "not-recorded"), none, "projects of which nothing is recorded")
    lima.equal([(int(row["projects"]), Decimal(row["amount"])) for row in rows if row["kind"] == "total"], [(len(sizes), sum(sizes))], "all projects")
    chart("sizes", lima.sample(), out, "--kind", "lorenz")
    points, held = read_csv(out), Decimal(0)
    lima.equal(len(points), len(sizes), "a point for each project")
    for i, (row, size) in enumerate(zip(points, sizes)):
        held += size
        if (int(row["largest_projects"]), Decimal(row["amount"])) != (i + 1, held) or abs(Decimal(row["share"]) - held * 100 / sum(sizes)) > Decimal("0.0001"):
            lima.ok(False, f"point {i + 1} of the curve", row, held)
    lima.equal(Decimal(points[-1]["share"]), 100, "the curve ends with all of it")


def test_resolution():
    out = lima.folder / "dpi.png"
    chart("regions", lima.sample(), out, "--width", "100", "--dpi", "96")
    small = png_size(out)
    chart("regions", lima.sample(), out, "--width", "100", "--dpi", "288")
    lima.ok(abs(png_size(out)[0] / small[0] - 3) < 0.02, "three times as many pixels an inch", small, png_size(out))


def test_kinds_refused():
    out = lima.folder / "kinds-refused.svg"
    for more in (["--kind", "pie"], ["--kind", ""], ["--kind", "heat"], ["--kind", "bars", "--by", "donor"], ["--by", "planet"], ["--by", "donor,theme,year"],
                 ["--kind", "columns"], ["--kind", "map"], ["--by", "currency"], ["--dpi", "0"], ["--dpi", "100000"], ["--kind", "stacked", "--by", "donor,theme"]):
        lima.none(lima.refused(chart("regions", lima.sample(), out, *more)), f"refused: {' '.join(more)}")
    lima.ok(not out.exists(), "refusals write nothing")


def test_refused():
    before = set(os.listdir(lima.folder))
    for out, more in (("x.gif", []), ("x", []), ("x.svg.bak", []), ("x.SVGZ", [])):
        result = chart("regions", lima.sample(), lima.folder / out, *more)
        lima.none(lima.refused(result), f"an OUT that ends otherwise: {out}")
    for name in ("region", "planets", "", "REGIONS", "theme"):
        lima.none(lima.refused(chart(name, lima.sample(), lima.folder / "x.svg")), f"there is no chart “{name}”")
    lima.none(lima.refused(chart("regions", lima.folder / "missing.lima", lima.folder / "x.svg"), "missing.lima"), "a missing input")
    lima.none(lima.refused(chart("regions", lima.sample(), lima.folder / "none" / "x.svg"), "x.svg"), "an OUT in a missing folder")
    (lima.folder / "room.svg").mkdir()
    lima.none(lima.refused(chart("regions", lima.sample(), lima.folder / "room.svg"), "room.svg"), "an OUT that is a folder")
    lima.equal(set(os.listdir(lima.folder)) - before, {"room.svg"}, "refusals write nothing")


def small_files(size):
    """Run in the child: files may be no larger, and the signal about it is ignored, so that writing fails."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


def test_failing_write():
    room = lima.folder / "failing"
    room.mkdir()
    for ending in ("svg", "pdf", "png"):
        out = room / f"a.{ending}"
        result = chart("countries", lima.sample(), out, preexec_fn=small_files(2000), restore_signals=False)
        lima.none(lima.refused(result, out.name) + [f"{n} is left" for n in os.listdir(room)], f"a failing write of {ending}: no file")
        out.write_bytes(b"what stood there")
        result = chart("countries", lima.sample(), out, preexec_fn=small_files(2000), restore_signals=False)
        faults = lima.refused(result, out.name) + [f"{n} is left" for n in os.listdir(room) if n != out.name]
        lima.none(faults + ([] if out.read_bytes() == b"what stood there" else ["the old file is lost"]),
                  f"a failing write of {ending}: the old file")
        out.unlink()


def test_interrupted():
    """Ctrl+C at any moment: the old file or the new one, and no other."""
    room = lima.folder / "interrupted"
    room.mkdir()
    out = room / "a.pdf"
    chart("countries", lima.sample(), out)
    whole = out.read_bytes()
    faults, stopped = [], 0
    for number in range(12):
        out.write_bytes(b"old")
        process = lima.start_process(["chart", "countries", lima.sample(), "--output", out])
        time.sleep(0.004 * number * (6 if lima.is_sanitized() else 1))
        process.send_signal(signal.SIGINT if number % 2 else signal.SIGTERM)
        code, _ = lima.wait(process, 60)
        stopped += code != 0
        if code not in (0, 130, 143, -signal.SIGINT, -signal.SIGTERM):
            faults.append(f"exit {code}")
        if out.read_bytes() not in (b"old", whole):
            faults.append(f"{out.stat().st_size} bytes are neither the old nor the new file")
        if os.listdir(room) != ["a.pdf"]:
            faults.append(f"left behind: {os.listdir(room)}")
    lima.none(faults, f"an interrupted chart leaves the old or the new file ({stopped} of 12 stopped in time)")


def main():
    lima.start(__doc__)
    test_kinds(lima.sample(), "the sample", SAMPLE)
    test_kinds(lima.data / "iati" / "r06-shares.xml", "r06-shares.xml", {"regions": ["Africa", "237"], "countries": ["Uganda", "Kenya"]})
    test_forms()
    test_pairs()
    test_order()
    test_numbers()
    test_sizes()
    test_resolution()
    test_kinds_refused()
    test_sizes()
    test_questions()
    test_refused()
    test_failing_write()
    test_interrupted()
    lima.finish()


if __name__ == "__main__":
    main()

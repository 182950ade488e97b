#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programmes as PDF: each sample, each section and each paper; the same bytes every time; what is asked wrongly is refused.

    print.py BINARY SOURCE_ROOT
"""
import json
import re
import shutil
import subprocess

import lima

VIEWS = ["timeline", "list", "month", "goals", "proposals"]
SECTIONS = ["summary", "components", "plan", "results", "budget", "financing", "platform", "partners", "risks", "documents", "evaluation"]
DAY = "2026-11-23"


def illustrative():
    return lima.options.root / "data" / "portfolios" / "illustrative-programme.lima"


def pdf(file, out, *more, **how):
    return lima.run("print", file, "--output", out, "--date", DAY, *more, **how)


def pages_of(path):
    """The sizes of the pages, in points."""
    return [tuple(float(n) for n in box) for box in
            re.findall(rb"/Type /Page %.*?/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", path.read_bytes(), re.DOTALL)]


def text_of(path):
    if shutil.which("pdftotext") is None:
        return None
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()


def test_samples():
    for file, programmes in ((illustrative(), 1), (lima.sample(), 2)):
        out = lima.folder / "all.pdf"
        result = pdf(file, out)
        lima.equal((result.code, result.out, result.err), (0, b"", b""), f"{file.name} prints without a word")
        pages = pages_of(out)
        lima.ok(len(pages) >= 3 * programmes, f"{file.name}: {len(pages)} pages")
        odd = [page for page in pages if sorted(round(side) for side in page) != [595, 842]]
        lima.none([f"a page of {page}" for page in odd], f"{file.name}: all pages are A4, upright or level")


def test_one_of_two():
    out = lima.folder / "one.pdf"
    both = lima.folder / "both.pdf"
    pdf(lima.sample(), both)
    counts = []
    for name in ("g1", "g2"):
        lima.equal(pdf(lima.sample(), out, "--programme", name).code, 0, f"programme {name} by itself")
        counts.append(len(pages_of(out)))
    lima.equal(len(pages_of(both)), sum(counts), "both have as many pages as each by itself")


def test_sections():
    for section in SECTIONS:
        faults = []
        for paper, width in (("A4", 595), ("Letter", 612)):
            out = lima.folder / f"{section}-{paper}.pdf"
            result = pdf(illustrative(), out, "--section", section, "--paper", paper)
            if result.code != 0:
                faults.append(f"exit {result.code}: {result.err!r}")
            elif width not in (round(side) for side in pages_of(out)[0]):
                faults.append(f"the first page of {paper} is {pages_of(out)[0]}")
        lima.none(faults, f"section {section}, A4 and Letter")


def test_words():
    out = lima.folder / "words.pdf"
    pdf(illustrative(), out)
    text = text_of(out)
    if text is None:
        lima.skip("words are text", "there is no pdftotext")
        return
    pages = [page for page in text.split("\f") if page.strip()]
    lima.none([f"page {i + 1} does not say so" for i, page in enumerate(pages) if "· Illustrative" not in page], "each page says that it is illustrative")
    lima.none([f"page {i + 1} is not numbered" for i, page in enumerate(pages) if f"Page {i + 1} of {len(pages)}" not in page],
              "each page has its number")
    lima.none([f"{word} is missing" for word in ("30,400,000", "58,000,000", "105,000,000") if word not in text], "sums are text")


def test_same_bytes():
    out = lima.folder / "same.pdf"
    pdf(illustrative(), out)
    first = out.read_bytes()
    pdf(illustrative(), out, env={"TZ": "Asia/Tokyo", "HOME": str(lima.folder)})
    lima.same_bytes(out.read_bytes(), first, "the same bytes again, elsewhere")


def test_agenda():
    for view in VIEWS:
        faults = []
        for file in (illustrative(), lima.sample()):
            for paper, sides in (("A4", [595, 842]), ("Letter", [612, 792])):
                out = lima.folder / "agenda.pdf"
                result = pdf(file, out, "--agenda", view, "--paper", paper)
                if (result.code, result.out, result.err) != (0, b"", b""):
                    faults.append(f"{file.name}: exit {result.code}: {result.err!r}")
                    continue
                faults += [f"{file.name}: a page of {page}" for page in pages_of(out) if sorted(round(side) for side in page) != sides]
        lima.none(faults, f"agenda as {view}, A4 and Letter")
    result = pdf(illustrative(), lima.folder / "weeks.pdf", "--agenda", "weeks")
    lima.none([f"{view} is not named" for view in VIEWS if view.encode() not in result.err], "who asks for an unknown view hears which there are")


def test_agenda_words():
    out = lima.folder / "list.pdf"
    pdf(lima.sample(), out, "--agenda", "list")
    text = text_of(out)
    if text is None:
        lima.skip("milestones are text", "there is no pdftotext")
        return
    raw = subprocess.run(["pdftotext", out, "-"], capture_output=True, check=True).stdout.decode()
    found = re.sub(r"[\s-]", "", raw)  # a word with a hyphen may be divided there, and the reader then joins it without
    milestones = json.loads(lima.sample().read_bytes())["milestones"]
    titles = [milestone["title"]["en"] for milestone in milestones]
    lima.ok(len(titles) > 20, f"{len(titles)} milestones are in the sample")
    lima.none([f"{title} is missing" for title in titles if re.sub(r"[\s-]", "", title) not in found], "each milestone is on paper")


def test_refused():
    out = lima.folder / "refused.pdf"
    cases = [
        ("no file", ["--output", out]),
        ("no output", [illustrative()]),
        ("not a PDF", [illustrative(), "--output", lima.folder / "refused.png"]),
        ("no such section", [illustrative(), "--output", out, "--section", "plans"]),
        ("no such programme", [illustrative(), "--output", out, "--programme", "g99"]),
        ("no such paper", [illustrative(), "--output", out, "--paper", "A5"]),
        ("no such day", [illustrative(), "--output", out, "--date", "yesterday"]),
        ("no such file", [lima.folder / "none.lima", "--output", out]),
        ("no such view", [illustrative(), "--output", out, "--agenda", "weeks"]),
        ("a view of a programme", [illustrative(), "--output", out, "--agenda", "list", "--programme", "g1"]),
        ("a view and a section", [illustrative(), "--output", out, "--agenda", "list", "--section", "plan"]),
        ("a file without an agenda", [lima.data / "iati" / "r06-shares.xml", "--output", out, "--agenda", "list"]),
        ("a file without programmes", [lima.data / "iati" / "r06-shares.xml", "--output", out]),
    ]
    for name, words in cases:
        result = lima.run("print", *words)
        lima.none(lima.refused(result) + (["a file was written"] if out.exists() else []), f"{name}: refused")
    result = pdf(illustrative(), lima.folder / "nowhere" / "a.pdf")
    lima.none(lima.refused(result, "a.pdf"), "a folder that is not there: refused")


def main():
    lima.start(__doc__)
    test_samples()
    test_one_of_two()
    test_sections()
    test_words()
    test_same_bytes()
    test_agenda()
    test_agenda_words()
    test_refused()
    lima.finish()


if __name__ == "__main__":
    main()

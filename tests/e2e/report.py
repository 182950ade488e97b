#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The portfolio report as PDF: its sections, its figures as text, each paper, the same bytes every time; what is asked wrongly is refused.

    report.py BINARY SOURCE_ROOT
"""
import re
import shutil
import subprocess

import lima

DAY = "2015-04-22"
# What the source report prints in its paragraphs 3, 4, 7, 9 and 10, typed from there.
FIGURES = {
    "3": ["171.2 M", "108.1 M", "63.2 %", "32.0 M", "18.7 %", "14 %"],
    "4": ["53.6 M", "31.3 %", "49.9 M", "29.1 %", "24.2 M", "14.1 %", "8.9 M", "5.2 %", "7.9 M", "4.6 %"],
    "7": ["47.9 %", "11.3 %"],
    "9": ["191.0 M"],
    "10": ["883", "31"],
}
SECTIONS = ["Overview", "Themes", "Regions", "Donors", "Countries", "Project sizes", "Published figures beside the projects",
            "Programmes for Country Partnership", "Agenda", "Check", "Notes"]


def report(file, out, *more, **how):
    return lima.run("report", file, "--output", out, "--date", DAY, *more, **how)


def text_of(path):
    if shutil.which("pdftotext") is None:
        return None
    raw = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    return re.sub("[\u00a0\u202f]", " ", raw)


def sizes_of(path):
    return [tuple(round(float(n)) for n in box) for box in
            re.findall(rb"/Type /Page %.*?/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", path.read_bytes(), re.DOTALL)]


def test_sample():
    out = lima.folder / "report.pdf"
    result = report(lima.sample(), out)
    lima.ok(result.code in (0, 1), "the sample is reported on", lima.says(result))
    lima.ok(len(sizes_of(out)) >= 8, "it has its pages", sizes_of(out))
    lima.none([f"a page of {size}" for size in sizes_of(out) if sorted(size) != [595, 842]], "all of them A4")
    text = text_of(out)
    if text is None:
        lima.skip("the words of the report", "no pdftotext")
        return
    lines = [line.strip() for line in text.splitlines()]
    lima.none([f"no section “{name}”" for name in SECTIONS if name not in lines], "each section has its heading")
    lima.equal([line for line in lines if line in SECTIONS], SECTIONS, "in their order")
    for paragraph, figures in FIGURES.items():
        lima.none([f"{figure} is missing" for figure in figures if figure not in text], f"the figures of ¶{paragraph}")
    pages = len(sizes_of(out))
    lima.none([f"no page {n} of {pages}" for n in range(1, pages + 1) if f"Page {n} of {pages}" not in text], "each page is numbered")
    lima.ok(text.count("Illustrative data") >= pages, "each page says that data are illustrative", text.count("Illustrative data"), pages)
    lima.ok("published figures agree within rounding" in " ".join(text.split()), "published figures are held against the projects")
    lima.ok("26.7 M" in text and "15.6 %" in text, "what no region has is told")


def test_others():
    """Files without programmes, agenda or published figures: the notes say that these are not there."""
    out = lima.folder / "other.pdf"
    result = report(lima.data / "iati" / "r06-shares.xml", out)
    lima.ok(result.code in (0, 1) and out.exists(), "an IATI file", lima.says(result))
    text = text_of(out)
    if text is not None:
        lima.none([f"“{words}” is missing" for words in ("Agenda: the portfolio has no milestones.", "Published figures: the portfolio has none.")
                   if words not in text], "what is left out is named")
        lima.ok("Illustrative data" not in text, "nothing is said to be illustrative that is not")
    empty = lima.write("empty.xml", lima.iati())
    result = report(empty, out)
    lima.ok(result.code in (0, 1), "a file without any activity", lima.says(result))


def test_paper():
    out = lima.folder / "letter.pdf"
    report(lima.sample(), out, "--paper", "Letter")
    lima.none([f"a page of {size}" for size in sizes_of(out) if sorted(size) != [612, 792]], "Letter")
    first, second = lima.folder / "first.pdf", lima.folder / "second.pdf"
    report(lima.sample(), first)
    report(lima.sample(), second)
    lima.same_bytes(first.read_bytes(), second.read_bytes(), "the same bytes on the same day")


def test_profiles():
    """A profile is one page, of every region, country and donor of the sample, with what the summary says of it."""
    out = lima.folder / "profile.pdf"
    faults, wrong = [], []
    for option, dimension, most in (("--region", "region", 100), ("--country", "country", 12), ("--donor", "donor", 12)):
        rows = lima.summary(lima.sample(), "--by", dimension)[1]["rows"]
        for row in [row for row in rows if row["key"][0]][:most]:
            result = report(lima.sample(), out, option, row["key"][0])
            if result.code not in (0, 1):
                faults.append(f"{row['key'][0]}: {lima.says(result)}")
                continue
            if len(sizes_of(out)) != 1:
                faults.append(f"{row['key'][0]}: {len(sizes_of(out))} pages")
            text = text_of(out)
            if text is not None and (" ".join(row["label"][0].split()[:2]) not in " ".join(text.split()) or f"{row['projects']:,} project" not in text):
                wrong.append(f"{row['key'][0]}: no name or not {row['projects']} projects")
    lima.none(faults, "a profile is one page")
    lima.none(wrong, "a profile has its name and its projects")
    report(lima.sample(), out, "--region", "africa")
    text = text_of(out)
    if text is not None:
        lima.none([f"{figure} is missing" for figure in ("53.6 M", "171.2 M", "31.3 %", "Ethiopia", "Senegal") if figure not in text], "the profile of Africa")
    out.unlink()
    for more in (["--region", "atlantis"], ["--region", ""], ["--region", "africa", "--donor", "Japan"]):
        lima.none(lima.refused(report(lima.sample(), out, *more)), f"refused: {' '.join(more)}")


def test_project():
    """All that a project holds; a project that is not there is refused."""
    out = lima.folder / "project.pdf"
    result = report(lima.sample(), out, "--project", "XM-DAC-41123-ILLUSTRATIVE-1")
    lima.equal((result.code, result.out, result.err), (0, b"", b""), "a project of the sample prints without a word")
    pages = len(sizes_of(out))
    text = text_of(out)
    if text is None:
        lima.skip("the words of a project", "no pdftotext")
    else:
        words = ["Lima Declaration 2014", "22 Apr 2015", "XM-DAC-41123-ILLUSTRATIVE-1", "Implementation", "26,631.94", "Norway", "Indonesia", "Planned start",
                 "none recorded", "Not recorded", "disbursements and expenditures.", "as reported by UNIDO"]
        lima.none([f"“{word}” is missing" for word in words if word not in text], "what it holds, and what is missing")
        lima.none([f"no page {n} of {pages}" for n in range(1, pages + 1) if f"Page {n} of {pages}" not in text], "its pages are numbered")
        lima.equal(text.count("· Illustrative data"), pages, "each page says that it is illustrative")
    again = lima.folder / "again.pdf"
    report(lima.sample(), again, "--project", "XM-DAC-41123-ILLUSTRATIVE-1")
    lima.same_bytes(out.read_bytes(), again.read_bytes(), "the same bytes on the same day")
    report(lima.sample(), out, "--project", "XM-DAC-41123-ILLUSTRATIVE-1", "--paper", "Letter")
    lima.none([f"a page of {size}" for size in sizes_of(out) if sorted(size) != [612, 792]], "a project on Letter")
    out.unlink()
    lima.none(lima.refused(report(lima.sample(), out, "--project", "XM-DAC-1-2"), "XM-DAC-1-2"), "refused: a project that is not there")
    for more in (["--project", ""], ["--project", "XM-DAC-41123-ILLUSTRATIVE-1", "--country", "ET"]):
        lima.none(lima.refused(report(lima.sample(), out, *more)), f"refused: {' '.join(more)}")
    lima.ok(not out.exists(), "refusals write no project")
    lima.ok(b"--project=KEY" in lima.run("report", "--help").out, "--help names --project")


def test_large_project():
    """A project of a real file with hundreds of flows goes over as many pages as it needs."""
    if lima.options.corpus is None:
        lima.skip("a project with hundreds of flows", "no corpus")
        return
    out = lima.folder / "large.pdf"
    result = report(lima.options.corpus / "publishers" / "unhcr.xml", out, "--project", "XM-DAC-41121-2020")
    lima.ok(result.code in (0, 1) and len(sizes_of(out)) >= 20, "a project with hundreds of flows", lima.says(result), len(sizes_of(out)))
    text = text_of(out)
    if text is not None:
        lima.none([f"“{word}” is missing" for word in ("452,789,063.82", "EUR, Euro", "JPY, Yen", "46,540,135.879 USD", f"Page 1 of {len(sizes_of(out))}")
                   if word not in text], "its sums by currency, and flows with every place")


def test_refused():
    out = lima.folder / "no.pdf"
    for more in (["--paper", "A3"], ["--date", "soon"], ["--measure", "money"], ["--language", "xx"], ["--years", "x"], ["--nothing"]):
        lima.none(lima.refused(report(lima.sample(), out, *more)), f"refused: {' '.join(more)}")
    lima.none(lima.refused(lima.run("report", lima.sample())), "refused: no output")
    lima.none(lima.refused(lima.run("report", lima.sample(), "--output", lima.folder / "no.svg")), "refused: no PDF")
    lima.none(lima.refused(lima.run("report", "--output", out)), "refused: no file")
    lima.none(lima.refused(report(lima.folder / "missing.lima", out), "missing.lima"), "refused: a missing file")
    lima.ok(not out.exists(), "refusals write nothing")


def main():
    lima.start(__doc__)
    test_sample()
    test_others()
    test_paper()
    test_profiles()
    test_project()
    test_large_project()
    test_refused()
    lima.finish()


if __name__ == "__main__":
    main()

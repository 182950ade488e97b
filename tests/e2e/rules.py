#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The twelve money rules: rows worked out by hand, the independent reference, and tables that agree with each other.

    rules.py BINARY SOURCE_ROOT [--corpus FOLDER]

Questions about one file are asked in one test each; the reference (tests/reference) knows nothing of the program.
"""
import re
from collections import defaultdict
from fractions import Fraction

import lima

PUBLISHERS = "fao fr-afd iadb ifad kr-odakorea nl-mfa nl-rvo unesco unhcr unido unwomen".split()
AWKWARD = ("bare-cr-line-endings big-value datastore-result-root empty-value-dates five-versions-in-one iso-8859-1 missing-dates "
           "no-transaction-dates raw-control-character unbound-prefix undp-broke-a-parser utf8-bom").split()
# What is asked of a real file, in turns over its measures.
BREAKDOWNS = ["region", "country", "donor", "sector", "year", "sdg", "size", "reporter", "status", "region,sector", "donor,year",
              "sector,country"]
PAIRS = ["country,sector", "sector,region", "donor,year", "year,country"]
RULE = re.compile(r"r(\d\d)-")


def ask(files, question):
    """As compare.ask_binary(), with the watch over crashes."""
    result, answer = lima.summary(files, *question)
    if result.code not in (0, 1) or answer is None:
        return None, lima.says(result)
    return answer, None


class Reference:
    """Portfolios and rates of the reference, the last one kept."""

    def __init__(self):
        lima.reference_room()
        import compare
        import reference
        self.compare, self.reference = compare, reference
        self.names, self.rates, self.last = reference.Names(), {}, (None, None)

    def portfolio(self, files):
        files = tuple(map(str, files))
        if self.last[0] != files:
            self.last = (files, self.reference.Portfolio(files))
        return self.last[1]

    def answer(self, files, question):
        words = self.reference.arguments([*map(str, files), *question])
        if words.rates not in self.rates:
            self.rates[words.rates] = self.reference.Rates(words.rates)
        portfolio = self.portfolio(files)
        answer = self.reference.answer(words, portfolio, self.names, self.rates[words.rates])
        sets = [name for name in portfolio.cache if name != "problems"]
        if len(sets) > 4:
            del portfolio.cache[sets[0]]
        return answer

    def compare_files(self, files, questions):
        faults = []
        for question in questions:
            answer, error = ask(files, question)
            found = [error] if error else self.compare.differences(answer, self.answer(files, question))
            faults += [f"{' '.join(question)}: {fault}" for fault in found[:3]]
        return faults

    def measures(self, files):
        projects = self.portfolio(files).projects
        return [m for m, types in self.reference.MEASURES.items() if any(a.of(types) for a in projects)]

    def years(self, files, measure):
        types = self.reference.MEASURES[measure]
        return sorted({int(y) for a in self.portfolio(files).projects for f in a.of(types) for y, _ in f.years if y})


def test_by_hand(reference):
    path = lima.data / "iati" / "expected.tsv"
    for files, words, rows in reference.compare.hand_worked(str(path)):
        name = " ".join(file.rsplit("/", 1)[1] for file in files) + "".join(" " + w.rsplit("/", 1)[-1] for w in words)
        answer, error = ask(files, words)
        if error:
            lima.ok(False, "by hand: " + name, error)
            continue
        mine = [[*r["key"], r["currency"], r["amount"], r["projects"]] for r in answer["rows"]]
        faults = [] if mine == rows else [f"got     {mine}", f"by hand {rows}"]
        lima.none(faults + reference.compare.differences(answer, reference.answer(files, words)), "by hand: " + name)


def few(reference, files, start):
    """Some questions about real files; another beginning asks others."""
    asked, turn = [[]], start
    for measure in reference.measures(files):
        base = ["--measure", measure]
        asked.append(base)
        for _ in range(3):
            asked.append(base + ["--by", BREAKDOWNS[turn % len(BREAKDOWNS)]])
            turn += 5
        years = reference.years(files, measure)
        if years:
            middle = years[len(years) // 2]
            asked.append(base + ["--years", f"{years[0]}-{middle}", "--by", "year,sector" if turn % 2 else "size"])
            asked.append(base + ["--currency", "EUR" if turn % 3 else "USD", "--years", str(middle), "--by", "country"])
        asked.append(base + ["--currency", "EUR" if turn % 2 else "GBP", "--by", BREAKDOWNS[(turn + 1) % len(BREAKDOWNS)]])
        if turn % 4 == 0:
            asked.append(base + ["--scheme", "m49", "--by", "region"])
    return asked


def test_against_reference(reference, corpus):
    files = lima.own_files()
    for path in files:
        questions = reference.compare.questions(reference.portfolio([path]), True)
        # Every second one of the longer lists: what is left out of one file is asked of the next.
        if len(questions) > 60:
            questions = questions[:6] + questions[6 + files.index(path) % 2::2]
        rule = RULE.match(path.name)
        lima.none(reference.compare_files([path], questions),
                  f"reference: {path.name}{', rule %d' % int(rule.group(1)) if rule else ''}: {len(questions)} questions")
    questions = few(reference, files, 3)
    lima.none(reference.compare_files(files, questions), f"reference: own files as one portfolio: {len(questions)} questions")
    for start, (room, name) in enumerate([("publishers", p) for p in PUBLISHERS] + [("awkward", a) for a in AWKWARD]):
        if corpus is None:
            lima.skip(f"reference: {room}/{name}", "no corpus")
            continue
        path = corpus / room / (name + ".xml")
        questions = few(reference, [path], start)
        lima.none(reference.compare_files([path], questions), f"reference: {room}/{name}: {len(questions)} questions")
    if corpus is None:
        lima.skip("reference: several publishers as one portfolio", "no corpus")
        return
    files = [corpus / "publishers" / (p + ".xml") for p in ("unido", "unesco", "ifad", "unwomen")]
    questions = few(reference, files, 1)[::2]
    lima.none(reference.compare_files(files, questions), f"reference: several publishers as one portfolio: {len(questions)} questions")


def by_row(answer, places):
    sums = defaultdict(Fraction)
    for row in answer["rows"]:
        sums[tuple(row["key"][p] for p in places) + (row["currency"],)] += Fraction(row["amount"])
    return dict(sums)


def disagreements(files, measure, pair):
    """A two-dimensional table, the two one-dimensional ones, and the totals: parts add up exactly."""
    base, (first, second) = ["--measure", measure], pair.split(",")
    both, error = ask(files, base + ["--by", pair])
    whole, error = (None, error) if error else ask(files, base)
    if error:
        return [error]
    faults = []
    total = {(c,): s for c, s in lima.sums(whole).items()}
    if by_row(both, []) != total:
        faults.append(f"{measure} by {pair}: {by_row(both, [])}, in all {total}")
    for place, dimension in enumerate((first, second)):
        single, error = ask(files, base + ["--by", dimension])
        if error:
            faults.append(error)
        elif by_row(both, [place]) != by_row(single, [0]):
            ours, theirs = by_row(both, [place]), by_row(single, [0])
            unlike = [k for k in {**ours, **theirs} if ours.get(k) != theirs.get(k)]
            faults.append(f"{measure} by {pair}: {dimension} {unlike[:4]} differ from the table of one dimension")
    return faults


def test_tables(corpus):
    groups = [(path.name, [path]) for path in lima.own_files() if RULE.match(path.name)]
    for name, files in groups:
        lima.none([f for m in ("spend", "budget") for p in PAIRS[:2] for f in disagreements(files, m, p)], f"tables agree: {name}")
    lima.none([f for m in ("spend", "incoming-funds") for p in PAIRS for f in disagreements([lima.sample()], m, p)],
              "tables agree: the sample")
    for start, name in enumerate(PUBLISHERS):
        if corpus is None:
            lima.skip("tables agree: " + name, "no corpus")
            continue
        path = [corpus / "publishers" / (name + ".xml")]
        pairs = (PAIRS[start % 4], PAIRS[(start + 1) % 4])
        lima.none([f for m, p in zip(("spend", "budget"), pairs) for f in disagreements(path, m, p)], "tables agree: " + name)


def test_names():
    """Keys of the publisher's own carry its names (rules 6 and 7)."""
    own = lima.activity("XX-1", '<recipient-region code="M0" vocabulary="99"><narrative>Global reach</narrative></recipient-region>'
                        '<sector code="Z9" vocabulary="99"><narrative>Own sector</narrative></sector>', lima.flow("5"))
    path = lima.write("names.xml", lima.iati(own))
    answer, error = ask([path], ["--by", "region,sector"])
    rows = answer["rows"] if answer else error
    lima.equal([(r["key"], r["label"]) for r in rows] if answer else error, [(["99:M0", "99:Z9"], ["Global reach", "Own sector"])],
               "a publisher's own region and sector keep code and name")


def main():
    options = lima.start(__doc__)
    reference = Reference()
    test_by_hand(reference)
    test_names()
    test_against_reference(reference, options.corpus)
    test_tables(options.corpus)
    lima.finish()


if __name__ == "__main__":
    main()

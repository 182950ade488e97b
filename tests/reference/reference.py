#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A slow, obvious and exact `summary` of IATI activity files, to check lima-portfolio against.

It was written from the twelve money rules and the contract of `summary --format json` alone, without a look at the C
sources. Every number is a fraction; nothing is ever a float. It reads well-formed XML only.

    reference.py FILE... [--by DIM[,DIM]] [--measure M] [--years Y|Y-Y] [--currency CUR] [--rates CSV]
                 [--scheme report|m49] [--sizes B[,B]] [--names FOLDER] [--listed]

Facts (country to region, rates) come from the repository's data/ folder where it has them, else from the folder that the
environment variable LIMA_REFERENCE names (names/, rates/). --listed adds what was left out and why ("listed").
"""

import argparse
import csv
import datetime
import glob
import json
import os
import re
import sys
import xml.parsers.expat
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "data")

DIMENSIONS = ("region country donor reporter theme sector sdg status year currency size programme").split()
MEASURES = {
    "incoming-funds": {"1"}, "incoming-commitment": {"11"}, "commitment": {"2"}, "disbursement": {"3"},
    "expenditure": {"4"}, "spend": {"3", "4"}, "budget": {"budget"}, "planned-disbursement": {"planned-disbursement"},
}
LETTERS = {"IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7", "QP": "8", "QS": "9", "CG": "10"}
INCOMING = {"1", "11", "13"}
SECTOR_VOCABULARY = {"": "1", "DAC": "1", "DAC-3": "2", "RO": "99"}

# IATI regions in the top level of UN M49, as the scheme m49 asks for.
M49_OF_IATI = {code: region for region, codes in {
    "001": "998",
    "002": "189 289 298 1027 1028 1029 1030",
    "009": "889 1033 1034 1035",
    "019": "380 389 489 498 1031 1032",
    "142": "589 619 679 689 789 798",
    "150": "88 89 610",
}.items() for code in codes.split()}
IATI_REGIONS = {}
for _region, _codes in {
    "africa": "289 298 1027 1028 1029 1030 189",
    "europe-central-asia": "619 610 88 89",
    "asia": "679 689 789 798 889 1033 1034 1035",
    "latin-america-caribbean": "380 389 489 498 1031 1032",
    "global": "998",
}.items():
    for _code in _codes.split():
        IATI_REGIONS[_code] = _region


# ---- XML: a tree of names as written (prefixes and all), no namespaces -----------------------------------------------

class Node:
    __slots__ = ("name", "attributes", "children", "pieces", "line")

    def __init__(self, name, attributes, line):
        self.name, self.attributes, self.children, self.pieces, self.line = name, attributes, [], [], line

    def get(self, name):
        """The attribute, trimmed; empty where it is missing."""
        return self.attributes.get(name, "").strip()

    @property
    def text(self):
        return "".join(self.pieces)

    def all(self, *names):
        return [child for child in self.children if child.name in names]

    def first(self, name):
        return next((child for child in self.children if child.name == name), None)


def read_activities(path):
    """Every outermost iati-activity of a file, whatever the root is."""
    activities, stack = [], []
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True

    def start(name, attributes):
        if stack:
            node = Node(name, attributes, parser.CurrentLineNumber)
            stack[-1].children.append(node)
            stack.append(node)
        elif name == "iati-activity":
            stack.append(Node(name, attributes, parser.CurrentLineNumber))

    def end(name):
        if stack:
            node = stack.pop()
            if not stack:
                activities.append(node)

    def text(data):
        if stack:
            stack[-1].pieces.append(data)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    with open(path, "rb") as stream:
        data = stream.read()
    if b"\0" not in data:                             # control characters are no XML: real files have them, they drop
        data = data.translate(None, bytes(set(range(32)) - {9, 10, 13}))
    parser.Parse(data, True)
    return activities


# ---- single values ---------------------------------------------------------------------------------------------------

BLANK = "[ \t\r\n\u00a0\u2007\u2009\u202f]"


def parse_amount(text):
    """(value, places, doubtful), or the kind of problem as a string (rule 2)."""
    text = (text or "").strip(" \t\r\n\u00a0\u2007\u2009\u202f")
    if not text:
        return "missing-amount"
    sign = 1
    if text[0] in "+-":
        sign = -1 if text[0] == "-" else 1
        text = text[1:]
    # blanks: thousands marks, each with exactly three digits behind it, and a digit before
    if re.search(BLANK, text):
        head = re.split("[.,]", text, maxsplit=1)[0]
        if re.search(BLANK, text[len(head):]):
            # a blank may still stand between comma groups (1,234 567); everything but that is unreadable
            if not re.fullmatch(r"\d+(?:(?:,|%s)\d{3})+(?:\.\d*)?" % BLANK, text):
                return "unreadable-amount"
        elif not re.fullmatch(r"\d+(?:%s\d{3})+" % BLANK, head):
            return "unreadable-amount"
        text = re.sub(BLANK, "", text)
    doubtful = False
    commas = text.count(",")
    if commas:
        thousands = re.fullmatch(r"\d+(?:,\d{3})+(?:\.\d*)?", text)
        if thousands and (commas >= 2 or "." in text):
            text = text.replace(",", "")
        elif commas == 1 and "." not in text:
            if thousands:
                doubtful = True
                text = text.replace(",", "")
            elif re.fullmatch(r"\d*,(?:\d{1,2}|\d{4,})", text):
                text = text.replace(",", ".")
            else:
                return "unreadable-amount"
        else:
            return "unreadable-amount"
    if not re.fullmatch(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+", text):
        return "unreadable-amount"
    whole, _, part = text.partition(".")
    digits = (whole + part).lstrip("0")
    if len(digits) > 18 or len(part) > 18:
        return "beyond-range"
    return Fraction(sign * int(whole + part or "0"), 10 ** len(part)), len(part), doubtful


def parse_percentage(text):
    text = text.strip()
    if re.fullmatch(r"[+-]?[0-9]+,[0-9]+", text):
        text = text.replace(",", ".")
    if re.fullmatch(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)", text):
        return Fraction(text if not text.endswith(".") else text[:-1])
    return None


MONTHS = "january february march april may june july august september october november december".split()


def parse_date(text):
    """(first day, last day, precision), or None. Rule 4."""
    text = (text or "").strip()
    year = month = day = None
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*|Z|[+-][0-9]{2}:?[0-9]{2})?", text)
    if match:
        try:
            first = datetime.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
        return first, first, "day"
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})", text)
    if match:
        year, month = int(match[1]), int(match[2])
        if not 1 <= month <= 12:
            return None
        span = 1
    if year is None:
        match = re.fullmatch(r"([0-9]{4})[- ]?([A-Za-z]{3,9})", text)
        if match:
            names = [i for i, name in enumerate(MONTHS) if match[2].lower() in (name, name[:3])]
            if not names:
                return None
            year, month, span = int(match[1]), names[0] + 1, 1
    if year is None:
        match = re.fullmatch(r"([0-9]{4})-?[Qq]([1-4])", text)
        if match:
            year, month, span = int(match[1]), 3 * int(match[2]) - 2, 3
    if year is None:
        match = re.fullmatch(r"[0-9]{4}", text)
        if match:
            year, month, span = int(text), 1, 12
    if year is None or not 1 <= year <= 9998:
        return None
    first = datetime.date(year, month, 1)
    after = month - 1 + span
    last = datetime.date(year + after // 12, after % 12 + 1, 1) - datetime.timedelta(days=1)
    return first, last, {1: "month", 3: "quarter", 12: "year"}[span]


LOW, HIGH = datetime.date(1950, 1, 1), datetime.date(2069, 12, 31)


def element_date(element):
    """@iso-date, else the text (rule 4)."""
    if element is None:
        return None
    return parse_date(element.get("iso-date")) or parse_date(element.text)


def in_range(date):
    return date is not None and date[0] >= LOW and date[1] <= HIGH


def parse_instant(text):
    """last-updated-datetime as an instant; None (lowest) where it can't be read."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
                         r"(?:[T ]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]+)?)?)?\s*(Z|[+-][0-9]{2}:?[0-9]{2})?",
                         text.strip())
    if not match:
        return None
    try:
        day = datetime.date(int(match[1]), int(match[2]), int(match[3])).toordinal()
    except ValueError:
        return None
    seconds = Fraction(int(match[4] or 0) * 3600 + int(match[5] or 0) * 60 + int(match[6] or 0)) + \
        Fraction("0" + (match[7] or ".0"))
    zone = match[8]
    if zone and zone != "Z":
        offset = int(zone[1:3]) * 3600 + int(zone[-2:]) * 60
        seconds -= offset if zone[0] == "+" else -offset
    return day * 86400 + seconds


def collapse(text):
    return " ".join((text or "").split())


def organisation(element):
    """(key, name to sort by), or None where neither ref nor name is known (rule 10)."""
    if element is None:
        return None
    name = ""
    narratives = element.all("narrative")
    for narrative in narratives:
        name = collapse(narrative.text)
        if name:
            break
    if not name and not narratives:
        name = collapse(element.text)
    ref = element.get("ref").upper()
    if ref in ("", "-", "0", "N/A"):
        ref = ""
    if not ref and not name:
        return None
    return ref or name, name or ref


# ---- shares ----------------------------------------------------------------------------------------------------------

def shares(entries):
    """[(key, percentage or None)] -> [(key, share)], shares that add up to 1 (rules 6 and 7); [] for no share at all."""
    entries = [(key, share) for key, share in entries if share != 0]
    if any(share is not None for key, share in entries):
        entries = [(key, share) for key, share in entries if share is not None]
    else:
        entries = [(key, Fraction(1)) for key, share in entries]
    total = sum(share for key, share in entries)
    if not entries or total <= 0:
        return []
    return [(key, share / total) for key, share in entries]


def places_of(element):
    """Country and region shares of an activity or a transaction: [((country, region), share)]; region is None for a
    country and (vocabulary, code) else. None where it has none of its own."""
    entries = []
    for child in element.all("recipient-country", "recipient-region"):
        code, share = child.get("code"), parse_percentage(child.get("percentage"))
        if not code or share == 0:
            continue
        if child.name == "recipient-country":
            if re.fullmatch("[0-9]+", code):
                entries.append((("", ("1", code)), share))
            else:
                entries.append(((code.upper(), None), share))
        else:
            entries.append((("", (child.get("vocabulary") or "1", code)), share))
    if not entries:
        return None
    present = {key[1][0] for key, share in entries if key[1]}
    chosen = next((v for v in ("1", "2", "99") if v in present), None)
    entries = [e for e in entries if e[0][1] is None or e[0][1][0] == chosen]
    countries = [e for e in entries if e[0][1] is None]
    if countries and len(countries) < len(entries):
        if all(share is None for key, share in entries) or sum(share or 0 for key, share in countries) >= 100:
            entries = countries
    if not entries:
        return None
    return shares(entries)


def sector_vocabulary(element):
    vocabulary = element.get("vocabulary").upper()
    return SECTOR_VOCABULARY.get(vocabulary, vocabulary)


def sectors_of(element):
    """Sector shares: [(key, share)], or None where the element has none of its own."""
    entries = []
    for child in element.all("sector"):
        vocabulary, code = sector_vocabulary(child), child.get("code")
        share = parse_percentage(child.get("percentage"))
        if code and share != 0 and vocabulary not in ("7", "8", "9"):
            entries.append((vocabulary, code, share))
    if not entries:
        return None

    def rank(vocabulary):
        first = ("1", "2", "99", "98")
        if vocabulary in first:
            return (0, first.index(vocabulary), "")
        return (1, int(vocabulary), "") if re.fullmatch("[0-9]+", vocabulary) else (2, 0, vocabulary)

    chosen = min((e[0] for e in entries), key=rank)
    return shares([(code if chosen == "1" else chosen + ":" + code, share)
                   for vocabulary, code, share in entries if vocabulary == chosen])


def goal_of(code):
    goal = code.split(".")[0].strip()
    return str(int(goal)) if re.fullmatch("[0-9]+", goal) else goal


def goals_of(element, tags):
    """SDG shares: [(key, share)], or None where the element says nothing of goals."""
    entries = [(sector_vocabulary(s), goal_of(s.get("code")), parse_percentage(s.get("percentage")))
               for s in element.all("sector") if sector_vocabulary(s) in ("7", "8", "9") and goal_of(s.get("code"))]
    for vocabulary in ("7", "8", "9"):
        own = [(goal, share) for v, goal, share in entries if v == vocabulary]
        if any(share is not None for goal, share in own):
            return shares(own)
    goals = {goal for v, goal, share in entries}
    if tags:
        goals |= {goal_of(t.get("code")) for t in element.all("tag") if t.get("vocabulary") in ("2", "3")} - {""}
    if not goals:
        return None
    order = sorted(goals, key=lambda g: (0, int(g), "") if re.fullmatch("[0-9]+", g) else (1, 0, g))
    return [("+".join(order), Fraction(1))]


def cut(value, places):
    return Fraction(int(value * 10 ** places), 10 ** places)


def split(amount, places, parts):
    """Rule 8: [(key, share)] -> [(key, amount)]; cut toward zero, the last takes the rest."""
    if len(parts) == 1:
        return [(parts[0][0], amount)]
    done, rest = [], amount
    for key, share in parts[:-1]:
        part = cut(amount * share, max(4, places))
        rest -= part
        done.append((key, part))
    done.append((parts[-1][0], rest))
    return done


# ---- activities ------------------------------------------------------------------------------------------------------

class Flow:
    """One amount: a transaction, or what of a budget is counted."""

    def __init__(self):
        self.problem = None        # kind, where the amount can't be read: then the flow takes part in nothing
        self.doubtful = False
        self.years = []            # [(year, share of the amount)], in order; year "" is undated
        self.left = Fraction(1)    # share of the amount that is counted (a budget partly replaced)
        self.partly = False


def read_value(flow, element, currency):
    value = element.first("value")
    parsed = parse_amount(value.text if value is not None else "")
    flow.currency = ((value.get("currency") if value is not None else "") or currency).upper()
    flow.value_date = parse_date(value.get("value-date")) if value is not None else None
    if not in_range(flow.value_date):
        flow.value_date = None
    if isinstance(parsed, str):
        flow.problem = parsed
    else:
        flow.amount, flow.places, flow.doubtful = parsed


class Activity:
    def __init__(self, node, file, place):
        self.file, self.place, self.line = file, place, node.line
        identifier = node.first("iati-identifier")
        self.identifier = identifier.text.strip() if identifier is not None else ""
        self.currency = node.get("default-currency").upper()
        self.updated = parse_instant(node.get("last-updated-datetime"))
        reporting = node.first("reporting-org")
        self.reporter = organisation(reporting)
        self.secondary = reporting is not None and reporting.get("secondary-reporter").lower() in ("1", "true")
        status = node.first("activity-status")
        self.status = status.get("code") if status is not None else ""
        self.related = [(r.get("type"), r.get("ref")) for r in node.all("related-activity") if r.get("ref")]
        places = places_of(node)
        sectors = sectors_of(node)
        goals = goals_of(node, tags=True)
        self.funding = self.distinct(organisation(p) for p in node.all("participating-org")
                                     if p.get("role").lower() in ("1", "funding"))
        self.flows = []
        for element in node.all("transaction"):
            self.flows.append(self.transaction(element, places, sectors, goals))
        self.budgets = {}
        for kind in ("budget", "planned-disbursement"):
            self.budgets[kind] = [self.budget(element, kind, places, sectors, goals) for element in node.all(kind)]
            self.settle(self.budgets[kind])
        self.donors(node)

    @staticmethod
    def distinct(organisations):
        seen, result = set(), []
        for known in organisations:
            if known and known[0] not in seen:
                seen.add(known[0])
                result.append(known)
        return result

    def set_shares(self, flow, places, sectors, goals):
        flow.place = places or [(("", None), Fraction(1))]
        flow.sector = sectors or [("", Fraction(1))]
        flow.goals = goals or [("", Fraction(1))]

    def transaction(self, element, places, sectors, goals):
        flow = Flow()
        kind = element.first("transaction-type")
        code = kind.get("code").upper() if kind is not None else ""
        flow.type = LETTERS.get(code, code)
        read_value(flow, element, self.currency)
        date = element_date(element.first("transaction-date"))
        flow.from_value_date = False
        if date is None and flow.value_date is not None:
            date, flow.from_value_date = flow.value_date, True
        if not in_range(date):
            date = None
        flow.years = [(str(date[0].year) if date else "", Fraction(1))]
        flow.rate_date = flow.value_date or date
        flow.provider = organisation(element.first("provider-org"))
        own_places, own_sectors, own_goals = places_of(element), sectors_of(element), goals_of(element, tags=False)
        self.set_shares(flow, own_places if own_places is not None else places,
                        own_sectors if own_sectors is not None else sectors,
                        own_goals if own_goals is not None else goals)
        return flow

    def budget(self, element, kind, places, sectors, goals):
        flow = Flow()
        flow.type, flow.provider = kind, None
        version = element.get("type").lower()
        flow.version = {"": "1", "original": "1", "revised": "2"}.get(version, version)
        read_value(flow, element, self.currency)
        start, end = element_date(element.first("period-start")), element_date(element.first("period-end"))
        flow.rate_date = flow.value_date or (start if in_range(start) else None)
        flow.period = None
        if in_range(start) and in_range(end) and start[0] <= end[1]:
            flow.period = (start[0].toordinal(), end[1].toordinal() + 1)
        flow.counted, flow.why = True, None
        self.set_shares(flow, places, sectors, goals)
        return flow

    def settle(self, budgets):
        """Rule 9: which budgets count, and which of their days."""
        readable = [b for b in budgets if not b.problem]
        dated = [b for b in readable if b.period]
        for long in dated:                            # filled exactly by shorter ones
            start, end = long.period
            shorter = [b for b in dated if b.version == long.version and b.currency == long.currency
                       and start <= b.period[0] and b.period[1] <= end
                       and b.period[1] - b.period[0] < end - start]
            sums = {start: {Fraction(0)}}             # day reached -> sums with which it can be reached
            for b in sorted(shorter, key=lambda b: b.period):
                for reached in list(sums.get(b.period[0], ())):
                    sums.setdefault(b.period[1], set()).add(reached + b.amount)
            if long.amount in sums.get(end, ()):
                long.counted, long.why = False, "filled"
        revised = [b.period for b in dated if b.counted and b.version == "2"]
        for b in dated:
            if not b.counted:
                continue
            days = range(*b.period)
            if b.version == "1":
                covered = [r for r in revised if r[0] < b.period[1] and b.period[0] < r[1]]
                if covered:
                    days = [d for d in days if not any(r[0] <= d < r[1] for r in covered)]
            if not days:
                b.counted, b.why = False, "replaced"
                continue
            if len(days) < b.period[1] - b.period[0]:
                b.partly, b.left = True, Fraction(len(days), b.period[1] - b.period[0])
            b.years = self.by_year(days)
        for b in readable:
            if not b.period:
                b.years = [("", Fraction(1))]

    @staticmethod
    def by_year(days):
        if isinstance(days, range):
            first, last = datetime.date.fromordinal(days[0]).year, datetime.date.fromordinal(days[-1]).year
            counts = {}
            for year in range(first, last + 1):
                start = max(days.start, datetime.date(year, 1, 1).toordinal())
                stop = min(days.stop, datetime.date(year + 1, 1, 1).toordinal())
                counts[year] = stop - start
        else:
            counts = {}
            for day in days:
                year = datetime.date.fromordinal(day).year
                counts[year] = counts.get(year, 0) + 1
        return [(str(year), Fraction(counts[year], len(days))) for year in sorted(counts)]

    def donors(self, node):
        """Rule 10: each flow gets (donor key, own)."""
        joint, own = self.funding, False
        if not joint:
            joint = self.distinct(f.provider for f in self.flows if f.type in INCOMING)
        if not joint:
            joint, own = ([self.reporter], True) if self.reporter else ([], False)
        joint = sorted(joint, key=lambda known: (known[1].encode(), known[0].encode()))
        key = " + ".join(known[0] for known in joint)
        for flow in self.flows:
            flow.donor, flow.own = (flow.provider[0], False) if flow.type in INCOMING and flow.provider else (key, own)
        for budgets in self.budgets.values():
            for flow in budgets:
                flow.donor, flow.own = key, own

    def of(self, types):
        """The readable flows of these types; of budgets those that count."""
        found = [f for f in self.flows if f.type in types and not f.problem]
        for kind in ("budget", "planned-disbursement"):
            if kind in types:
                found += [b for b in self.budgets[kind] if not b.problem and b.counted]
        return found


# ---- the portfolio ---------------------------------------------------------------------------------------------------

class Portfolio:
    def __init__(self, files):
        everything = []
        for number, path in enumerate(files):
            for place, node in enumerate(read_activities(path)):
                everything.append(Activity(node, number, place))
        best = {}
        for activity in everything:                   # rule 11: once
            if activity.identifier:
                rank = (activity.updated is not None, activity.updated or 0, not activity.secondary, activity.file,
                        activity.place)
                if activity.identifier not in best or rank > best[activity.identifier][0]:
                    best[activity.identifier] = (rank, activity)
        self.everything = everything
        self.projects = [a for a in everything if not a.identifier or best[a.identifier][1] is a]
        self.pairs()
        self.cache = {}

    def pairs(self):
        """Parent and child, both here, not in a ring of parents: self.children[parent] = {child}, by number."""
        number = {a.identifier: i for i, a in enumerate(self.projects) if a.identifier}
        children = {i: set() for i in range(len(self.projects))}
        for i, activity in enumerate(self.projects):
            for kind, ref in activity.related:
                if kind in ("1", "2") and ref in number:
                    parent, child = (number[ref], i) if kind == "1" else (i, number[ref])
                    children[parent].add(child)
        order, seen = [], set()                       # Kosaraju: rings are the components of more than one
        for root in children:
            stack = [(root, iter(children[root]))] if root not in seen else []
            seen.add(root)
            while stack:
                node, rest = stack[-1]
                for child in rest:
                    if child not in seen:
                        seen.add(child)
                        stack.append((child, iter(children[child])))
                        break
                else:
                    order.append(node)
                    stack.pop()
        parents = {i: set() for i in children}
        for parent, own in children.items():
            for child in own:
                parents[child].add(parent)
        component = {}
        for root in reversed(order):
            if root in component:
                continue
            stack = [root]
            component[root] = root
            while stack:
                for parent in parents[stack.pop()]:
                    if parent not in component:
                        component[parent] = root
                        stack.append(parent)
        self.children, self.rings = {}, set()
        for parent, own in children.items():
            for child in own:
                if component[parent] != component[child]:
                    self.children.setdefault(parent, set()).add(child)
                else:
                    self.rings.add(frozenset((parent, child)))

    def problems(self):
        if "problems" not in self.cache:
            self.cache["problems"] = problems_of(self)
        return self.cache["problems"]

    def flows(self, types):
        """(project number, flow) for everything counted, and the same for what stands at both levels."""
        own = [a.of(types) for a in self.projects]
        counted, both = [], []
        for i, flows in enumerate(own):
            twice = flows and any(own[child] for child in self.children.get(i, ()))
            (both if twice else counted).extend((i, flow) for flow in flows)
        return counted, both


# ---- facts: regions and rates ----------------------------------------------------------------------------------------

class Names:
    def __init__(self, folder=None):
        reference = os.environ.get("LIMA_REFERENCE", "")
        self.report, self.m49 = {}, {}
        own, shared = os.path.join(DATA, "regions"), folder or os.path.join(reference, "names")
        if not folder and os.path.exists(os.path.join(own, "report.tsv")):
            for row in self.rows(os.path.join(own, "report.tsv")):
                self.report[row[0]] = row[1]
        else:
            with open(os.path.join(shared, "regions-report.csv"), newline="", encoding="utf-8-sig") as stream:
                for row in list(csv.reader(stream))[1:]:
                    self.report[row[0]] = row[1]
        self.inside = {}
        if not folder and os.path.exists(os.path.join(own, "m49.tsv")):
            rows = [(r + ["", "", ""])[:4] for r in self.rows(os.path.join(own, "m49.tsv"))]
        else:
            with open(os.path.join(shared, "m49-countries-regions.csv"), newline="", encoding="utf-8-sig") as stream:
                rows = [(r["ISO-alpha2 Code"], r["Region Code"], r["Sub-region Code"], r["Intermediate Region Code"])
                        for r in csv.DictReader(stream)]
        for country, *levels in rows:
            if country and levels[0]:
                self.m49[country] = levels[0]
                for code in levels:
                    if code:
                        self.inside[code] = levels[0]

    @staticmethod
    def rows(path):
        with open(path, encoding="utf-8-sig") as stream:
            for line in stream:
                row = line.rstrip("\r\n").split("\t")
                if not line.startswith("#") and len(row) > 1 and re.fullmatch("[A-Z]{2}", row[0]):
                    yield row

    def region(self, place, scheme):
        """The region key of (country, (vocabulary, code) or None)."""
        country, region = place
        if region:
            vocabulary, code = region
            if vocabulary == "99":
                return "99:" + code
            if scheme == "m49":
                return (self.inside if vocabulary == "2" else M49_OF_IATI).get(code, "other")
            return IATI_REGIONS.get(code, "other") if vocabulary == "1" else "other"
        if not country:
            return ""
        return (self.m49 if scheme == "m49" else self.report).get(country, "other")


class Rates:
    def __init__(self, path=None):
        reference = os.environ.get("LIMA_REFERENCE", "")
        own = sorted(glob.glob(os.path.join(DATA, "rates", "usd-by-month*.csv")))
        self.rates = {}                               # (month number, currency) -> units per dollar
        self.known = {}
        for each in [path] if path else own or [os.path.join(reference, "rates", "usd_to_xxx_by_month.csv")]:
            self.read(each)

    def read(self, path):
        with open(path, newline="", encoding="utf-8-sig") as stream:
            rows = list(csv.reader(line for line in stream if not line.startswith("#") and line.strip()))
        head = [cell.strip() for cell in rows[0]]
        if [cell.lower() for cell in head[:3]] == ["date", "rate", "currency"]:
            for row in rows[1:]:
                self.put(row[0], row[2], row[1])
        else:
            for row in rows[1:]:
                for currency, rate in zip(head[1:], row[1:]):
                    self.put(row[0], currency, rate)

    def put(self, month, currency, rate):
        month, currency, rate = month.strip(), currency.strip().upper(), rate.strip()
        match = re.fullmatch("([0-9]{4})-([0-9]{2})(?:-[0-9]{2})?", month)
        if not match or not 1 <= int(match[2]) <= 12 or not rate or currency == "USD":
            return
        if currency in ("ITL", "NLG") and match[1] > "1998":
            return
        value = Fraction(rate)
        if value > 0:
            self.rates[int(match[1]) * 12 + int(match[2]) - 1, currency] = value

    def rate(self, month, currency):
        return Fraction(1) if currency == "USD" else self.rates.get((month, currency))

    def convert(self, amount, source, target, date):
        """Rule 5: the amount in the target currency at four places, or None."""
        if not source or date is None:
            return None
        month = date[0].year * 12 + date[0].month - 1
        key = (month, source, target)
        if key not in self.known:
            self.known[key] = None
            for distance in range(13):
                for near in ((month - distance, month + distance) if distance else (month,)):
                    if self.known[key] is None:
                        a, b = self.rate(near, source), self.rate(near, target)
                        if a is not None and b is not None:
                            self.known[key] = b / a
        factor = self.known[key]
        if factor is None:
            return None
        exact = amount * factor * 10000
        whole = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)   # half away from zero
        return Fraction(whole if exact >= 0 else -whole, 10000)


# ---- the question ----------------------------------------------------------------------------------------------------

class Fact:
    __slots__ = ("project", "flow", "year", "place", "sector", "sdg", "amount", "currency")

    def __init__(self, project, flow, year, place, sector, sdg, amount, currency):
        self.project, self.flow, self.year, self.place = project, flow, year, place
        self.sector, self.sdg, self.amount, self.currency = sector, sdg, amount, currency


def parts_of(flow, amount, places):
    """The amount split by year, then country x sector, then goal: (year, place, sector, goal, amount)."""
    if flow.left != 1:
        amount = cut(amount * flow.left, max(4, places))
    both = [((place, sector), a * b) for place, a in flow.place for sector, b in flow.sector]
    for year, part in split(amount, places, flow.years):
        for (place, sector), piece in split(part, places, both):
            for goal, bit in split(piece, places, flow.goals):
                yield year, place, sector, goal, bit


def facts_of(portfolio, types, currency, rates):
    """(facts, facts that could not be converted)."""
    key = (frozenset(types), currency, id(rates))
    if key not in portfolio.cache:
        facts, unconverted = [], []
        for project, flow in portfolio.flows(types)[0]:
            amount, places, unit, target = flow.amount, flow.places, flow.currency, facts
            if currency and unit != currency:
                converted = rates.convert(amount, unit, currency, flow.rate_date)
                if converted is None:
                    target = unconverted
                else:
                    amount, places, unit = converted, 4, currency
            for year, place, sector, goal, bit in parts_of(flow, amount, places):
                target.append(Fact(project, flow, year, place, sector, goal, bit, unit))
        portfolio.cache[key] = (facts, unconverted)
    return portfolio.cache[key]


def measure_types(measure):
    if measure in MEASURES:
        return MEASURES[measure]
    if measure.startswith("type-") and len(measure) > 5:
        code = measure[5:].upper()
        return {LETTERS.get(code, code)}
    raise ValueError("unknown measure " + measure)


def parse_years(text):
    match = re.fullmatch("([0-9]{4})(?:-([0-9]{4}))?", text)
    if not match:
        raise ValueError("unknown years " + text)
    return int(match[1]), int(match[2] or match[1])


def decimal(value):
    """The shortest decimal of a fraction that has one."""
    places = 0
    while (value * 10 ** places).denominator != 1:
        places += 1
        if places > 60:
            raise ArithmeticError("not a decimal: %s" % value)
    digits = str(abs((value * 10 ** places).numerator)).rjust(places + 1, "0")
    text = digits[:-places] + "." + digits[-places:] if places else digits
    return ("-" if value < 0 else "") + text


def last_when_empty(text):
    return (text == "", text.encode())


def sum_up(facts, with_flows=True):
    totals, flows = {}, {}
    for fact in facts:
        totals[fact.currency] = totals.get(fact.currency, 0) + fact.amount
        flows.setdefault(fact.currency, set()).add(id(fact.flow))
    rows = []
    for currency in sorted(totals, key=last_when_empty):
        row = {"currency": currency, "amount": decimal(totals[currency])}
        if with_flows:
            row["flows"] = len(flows[currency])
        rows.append(row)
    return rows


def problems_of(portfolio):
    counts = {}

    def add(kind, number=1):
        if number:
            counts[kind] = counts.get(kind, 0) + number

    add("repeated-identifier", len(portfolio.everything) - len(portfolio.projects))
    add("mutual-parents", len(portfolio.rings))
    for activity in portfolio.projects:
        for flow in activity.flows + activity.budgets["budget"] + activity.budgets["planned-disbursement"]:
            if flow.problem:
                add(flow.problem)
                continue
            add("doubtful-amount", int(flow.doubtful))
            if flow.type in activity.budgets:
                add("filled-budget", int(flow.why == "filled"))
                add("replaced-budget", int(flow.why == "replaced" or flow.partly))
                add("undated-budget", int(flow.period is None))
            else:
                add("undated", int(flow.years[0][0] == ""))
    for measure in ("incoming-funds", "incoming-commitment", "commitment", "spend", "budget", "planned-disbursement"):
        add("both-levels", len(portfolio.flows(MEASURES[measure])[1]))
    return [{"kind": kind, "count": counts[kind]} for kind in sorted(counts)]


def summary(portfolio, measure="spend", by=(), years=None, currency=None, scheme="report", sizes=("100000", "1000000"),
            names=None, rates=None, listed=False):
    types = measure_types(measure)
    facts, unconverted = facts_of(portfolio, types, currency, rates)
    undated = []
    if years:
        undated = [f for f in facts + unconverted if not f.year]
        facts = [f for f in facts if f.year and years[0] <= int(f.year) <= years[1]]
        unconverted = [f for f in unconverted if f.year and years[0] <= int(f.year) <= years[1]]
    if "size" in by:
        sums = {}
        for fact in facts:
            place = (fact.project, fact.currency)
            sums[place] = sums.get(place, 0) + fact.amount
        bounds = sorted({Fraction(b) for b in sizes}, reverse=True)

    def key_of(fact, dimension):
        activity = portfolio.projects[fact.project]
        if dimension == "region":
            return names.region(fact.place, scheme)
        if dimension == "country":
            return fact.place[0]
        if dimension == "donor":
            return fact.flow.donor
        if dimension == "reporter":
            return activity.reporter[0] if activity.reporter else ""
        if dimension == "sector":
            return fact.sector
        if dimension == "sdg":
            return fact.sdg
        if dimension == "status":
            return activity.status
        if dimension == "year":
            return fact.year
        if dimension == "currency":
            return fact.flow.currency
        if dimension == "size":
            total = sums[fact.project, fact.currency]
            for bound in bounds:
                if total > bound:
                    return ">" + decimal(bound)
            return "<=" + decimal(bounds[-1])
        return ""                                     # theme, programme: IATI has none

    groups = {}
    for fact in facts:
        key = (tuple(key_of(fact, dimension) for dimension in by), fact.currency)
        group = groups.setdefault(key, [Fraction(0), set(), False])
        group[0] += fact.amount
        group[1].add(fact.project)
        group[2] = group[2] or ("donor" in by and fact.flow.own)
    rows = []
    for key, unit in sorted(groups, key=lambda g: ([last_when_empty(k) for k in g[0]], last_when_empty(g[1]))):
        amount, projects, own = groups[key, unit]
        row = {"key": list(key), "label": list(key), "currency": unit, "amount": decimal(amount),
               "projects": len(projects)}
        if own:
            row["own"] = True
        rows.append(row)
    result = {"projects": len(portfolio.projects), "measure": measure, "by": list(by), "currency": currency,
              "rows": rows, "totals": sum_up(facts, with_flows=False),
              "undated": sum_up(undated), "unconverted": sum_up(unconverted), "problems": portfolio.problems()}
    if listed:
        both = [Fact(p, f, "", None, "", "", f.amount, f.currency) for p, f in portfolio.flows(types)[1]]
        result["listed"] = {"both-levels": sum_up(both)}
        for why in ("filled", "replaced"):
            out = [Fact(i, b, "", None, "", "", b.amount, b.currency) for i, a in enumerate(portfolio.projects)
                   for kind in types & set(a.budgets) for b in a.budgets[kind] if b.why == why]
            result["listed"][why] = sum_up(out)
    return result


def arguments(words):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--by", default="")
    parser.add_argument("--measure", default="spend")
    parser.add_argument("--years")
    parser.add_argument("--currency")
    parser.add_argument("--rates")
    parser.add_argument("--scheme", default="report", choices=("report", "m49"))
    parser.add_argument("--sizes", default="100000,1000000")
    parser.add_argument("--names")
    parser.add_argument("--format", default="json", choices=("json",))
    parser.add_argument("--listed", action="store_true")
    return parser.parse_intermixed_args(words)


def answer(given, portfolio=None, names=None, rates=None):
    by = [d for d in given.by.split(",") if d]
    for dimension in by:
        if dimension not in DIMENSIONS:
            raise ValueError("unknown dimension " + dimension)
    currency = given.currency.upper() if given.currency else None
    return summary(portfolio or Portfolio(given.files), given.measure, by,
                   parse_years(given.years) if given.years else None, currency, given.scheme, given.sizes.split(","),
                   names or Names(given.names), rates or (Rates(given.rates) if currency else None), given.listed)


def main():
    result = answer(arguments(sys.argv[1:]))
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()

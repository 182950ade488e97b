#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample portfolio: the published figures of the report on the Lima Declaration, 883 illustrative
projects, the two pilot programmes and the agenda of the post-2015 process.

    make-lima-declaration-2014.py [OUT]           writes the portfolio, to standard output without OUT
    make-lima-declaration-2014.py --check FILE    makes it again and compares: exit 1 when a byte differs

The figures are those of the report of the Director General of UNIDO to the Industrial Development Board, spring 2015, each
with its paragraph. The projects are not real. They are made so that they add up to the published figures exactly:

    1. the spend of each region x theme x donor is fitted to the three margins (iterative proportional fitting),
       and what rounding leaves over is moved so that every margin is exact;
    2. each of these cells is cut into projects of three size classes with given numbers over all;
    3. each project gets a country of its region, a topic of its theme, dates, goals and one or two flows.

No clock, no locale and no generator of the library is used: the same bytes at every run. Floating point is used with
+ - * / only, whose results IEEE 754 fixes.
"""
import argparse
import datetime
import json
import sys
from pathlib import Path

YEAR = 2014
DATA = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "ar", "es", "ru", "zh")

# --- The margins, in US dollars -------------------------------------------------------------------------------------

REGIONS = {
    "africa": 53_600_000,
    "asia": 49_900_000,
    "europe-central-asia": 24_200_000,
    "latin-america-caribbean": 8_900_000,
    "arab-west-asia": 7_900_000,
    "global": 26_700_000,
}
THEMES = {"environment": 108_130_000, "poverty": 32_000_000, "competitiveness": 23_968_000, "": 7_102_000}
TOTAL = 171_200_000

GEF = "Global Environment Facility"
MLF = "Multilateral Fund for the Implementation of the Montreal Protocol"
EU = "European Union"

# Donor: spend; how it leans to the themes (in their order) and to the regions (in their order). Only the first two amounts
# come from the report; the others are made up. A lean of 0 means never.
DONORS = {
    (GEF, MLF): (82_004_800, (975, 0, 10, 15), (22, 40, 15, 6, 4, 13)),
    (EU,): (19_345_600, (30, 27, 38, 5), (42, 22, 12, 5, 5, 14)),
    ("Switzerland",): (9_412_350, (45, 5, 42, 8), (25, 25, 12, 14, 0, 24)),
    ("Japan",): (9_187_700, (38, 45, 12, 5), (48, 28, 0, 0, 12, 12)),
    ("Italy",): (7_268_900, (15, 50, 30, 5), (50, 10, 12, 6, 17, 5)),
    ("Norway",): (4_980_450, (30, 18, 45, 7), (40, 30, 0, 0, 0, 30)),
    ("Sweden",): (3_655_700, (10, 75, 10, 5), (62, 12, 0, 0, 14, 12)),
    ("China",): (3_540_000, (45, 25, 25, 5), (35, 45, 0, 0, 0, 20)),
    ("Germany",): (3_412_800, (45, 20, 25, 10), (35, 20, 15, 8, 0, 22)),
    ("Russian Federation",): (3_120_300, (45, 15, 40, 0), (0, 0, 100, 0, 0, 0)),
    ("Republic of Korea",): (3_015_800, (40, 25, 35, 0), (35, 50, 0, 5, 0, 10)),
    ("Austria",): (2_986_500, (50, 15, 20, 15), (35, 0, 22, 13, 0, 30)),
    ("Canada",): (2_875_600, (15, 75, 10, 0), (60, 12, 0, 28, 0, 0)),
    ("Niger",): (2_750_000, (0, 100, 0, 0), (100, 0, 0, 0, 0, 0)),
    ("United States of America",): (2_640_250, (35, 50, 15, 0), (45, 20, 0, 15, 20, 0)),
    ("India",): (2_310_000, (35, 20, 45, 0), (25, 75, 0, 0, 0, 0)),
    ("Nigeria",): (1_980_700, (15, 45, 40, 0), (100, 0, 0, 0, 0, 0)),
    ("Spain",): (1_945_150, (25, 60, 15, 0), (50, 0, 0, 50, 0, 0)),
    ("Finland",): (1_820_400, (40, 40, 0, 20), (50, 0, 0, 0, 0, 50)),
    ("Gabon",): (1_120_500, (0, 40, 60, 0), (100, 0, 0, 0, 0, 0)),
    ("Côte d'Ivoire",): (940_300, (25, 35, 40, 0), (100, 0, 0, 0, 0, 0)),
    ("Brazil",): (886_200, (50, 0, 50, 0), (0, 0, 0, 100, 0, 0)),
}

# IATI types of organisation and, for governments, the country.
ORGANISATIONS = {
    GEF: ("40", None), MLF: ("40", None), EU: ("40", None), "Switzerland": ("10", "CH"), "Japan": ("10", "JP"),
    "Italy": ("10", "IT"), "Norway": ("10", "NO"), "Sweden": ("10", "SE"), "China": ("10", "CN"), "Germany": ("10", "DE"),
    "Russian Federation": ("10", "RU"), "Republic of Korea": ("10", "KR"), "Austria": ("10", "AT"), "Canada": ("10", "CA"),
    "Niger": ("10", "NE"), "United States of America": ("10", "US"), "India": ("10", "IN"), "Nigeria": ("10", "NG"),
    "Spain": ("10", "ES"), "Finland": ("10", "FI"), "Gabon": ("10", "GA"), "Côte d'Ivoire": ("10", "CI"),
    "Brazil": ("10", "BR"),
}

# --- The size classes: how many projects, from and up to what, and their usual size -------------------------------------

BIG, MEDIUM, SMALL = range(3)
COUNTS = (31, 269, 583)
BOUNDS = ((1_004_000, 4_850_000), (100_900, 996_000), (2_100, 99_300))
USUAL = (1_750_000, 360_000, 34_000)
BIG_SLOPE, MEDIUM_SLOPE = 3.5, 5  # how much they spread over the cells, see allot()
SKEW = (9.0, 4.2, 5.0)  # how much the small ones of a class outnumber its large ones

# --- Countries: name and how often it comes up -------------------------------------------------------------------------

COUNTRIES = {
    "africa": {
        "AO": ("Angola", 2), "BJ": ("Benin", 2), "BF": ("Burkina Faso", 4), "BI": ("Burundi", 2), "CM": ("Cameroon", 4),
        "CV": ("Cabo Verde", 2), "TD": ("Chad", 2), "CG": ("Congo", 2), "CI": ("Côte d'Ivoire", 6),
        "CD": ("Democratic Republic of the Congo", 3), "DJ": ("Djibouti", 1), "DZ": ("Algeria", 4), "EG": ("Egypt", 9),
        "ER": ("Eritrea", 1), "ET": ("Ethiopia", 12), "GA": ("Gabon", 3), "GM": ("Gambia", 3), "GH": ("Ghana", 5),
        "GN": ("Guinea", 3), "KE": ("Kenya", 7), "LR": ("Liberia", 3), "LS": ("Lesotho", 1), "MA": ("Morocco", 6),
        "MG": ("Madagascar", 4), "ML": ("Mali", 3), "MR": ("Mauritania", 1), "MU": ("Mauritius", 1), "MW": ("Malawi", 2),
        "MZ": ("Mozambique", 4), "NA": ("Namibia", 1), "NE": ("Niger", 3), "NG": ("Nigeria", 9), "RW": ("Rwanda", 4),
        "SD": ("Sudan", 6), "SL": ("Sierra Leone", 3), "SN": ("Senegal", 10), "TG": ("Togo", 2), "TN": ("Tunisia", 7),
        "TZ": ("United Republic of Tanzania", 6), "UG": ("Uganda", 4), "ZA": ("South Africa", 7), "ZM": ("Zambia", 3),
    },
    "asia": {
        "AF": ("Afghanistan", 2), "BD": ("Bangladesh", 5), "BT": ("Bhutan", 1), "CN": ("China", 20), "FJ": ("Fiji", 1),
        "ID": ("Indonesia", 8), "IN": ("India", 15), "IR": ("Iran (Islamic Republic of)", 6), "KH": ("Cambodia", 4),
        "LA": ("Lao People's Democratic Republic", 4), "LK": ("Sri Lanka", 4), "MM": ("Myanmar", 4), "MN": ("Mongolia", 2),
        "MV": ("Maldives", 1), "MY": ("Malaysia", 4), "NP": ("Nepal", 2), "PG": ("Papua New Guinea", 1),
        "PH": ("Philippines", 6), "PK": ("Pakistan", 6), "TH": ("Thailand", 7), "TL": ("Timor-Leste", 1),
        "VN": ("Viet Nam", 10),
    },
    "europe-central-asia": {
        "AL": ("Albania", 3), "AM": ("Armenia", 5), "AZ": ("Azerbaijan", 3), "BA": ("Bosnia and Herzegovina", 2),
        "BY": ("Belarus", 4), "GE": ("Georgia", 3), "KG": ("Kyrgyzstan", 4), "KZ": ("Kazakhstan", 4),
        "MD": ("Republic of Moldova", 3), "ME": ("Montenegro", 2), "RS": ("Serbia", 3), "RU": ("Russian Federation", 12), "TJ": ("Tajikistan", 3),
        "TM": ("Turkmenistan", 2), "TR": ("Türkiye", 9), "UA": ("Ukraine", 8),
    },
    "latin-america-caribbean": {
        "BO": ("Bolivia (Plurinational State of)", 3), "BR": ("Brazil", 5), "CO": ("Colombia", 6), "CU": ("Cuba", 4),
        "DO": ("Dominican Republic", 3), "EC": ("Ecuador", 4), "GT": ("Guatemala", 2), "HN": ("Honduras", 2), "HT": ("Haiti", 3),
        "MX": ("Mexico", 7), "NI": ("Nicaragua", 3), "PE": ("Peru", 5), "UY": ("Uruguay", 3),
    },
    "arab-west-asia": {
        "IQ": ("Iraq", 6), "JO": ("Jordan", 5), "KW": ("Kuwait", 1), "LB": ("Lebanon", 6), "PS": ("State of Palestine", 2),
        "SA": ("Saudi Arabia", 2), "YE": ("Yemen", 2),
    },
}
N_COUNTRIES = 100

# Donors that pay for work at home: where their projects are, when the region has the country.
HOME = {"Niger": "NE", "Nigeria": "NG", "Côte d'Ivoire": "CI", "Gabon": "GA", "India": "IN", "China": "CN", "Brazil": "BR"}

# Pairs that nobody would believe.
AVOID = {"United States of America": {"CU", "IR", "SD"}, "Russian Federation": {"UA", "GE"}}

# Countries without a sea, for topics that need one.
LANDLOCKED = set("AF AM AZ BF BI BO BT BY ET KG KZ LA LS MD ML MN MW NE NP RS RW TD TJ TM UG ZM ZW".split())
SEA_TOPICS = {"coastal ecosystems", "fish processing"}

# --- Topics: text, DAC sectors, goals, how often; with a fund named, only of that donor row -----------------------------

TOPICS = {
    "environment": [
        ("energy efficiency", ("23183", "23181"), ("7", "9"), 10, None),
        ("energy management in industry", ("23183",), ("7", "12"), 6, None),
        ("efficient motor systems", ("23183",), ("7", "9"), 3, None),
        ("cleaner production", ("41010", "14050"), ("12", "9"), 8, None),
        ("renewable energy in industry", ("23210", "23183"), ("7", "13"), 6, None),
        ("biomass energy", ("23270", "23210"), ("7", "13"), 4, None),
        ("small hydropower", ("23220",), ("7",), 4, None),
        ("solar heat in industry", ("23232",), ("7", "13"), 3, None),
        ("mini-grids", ("23231", "23631"), ("7", "9"), 3, None),
        ("waste management", ("14050",), ("12", "11"), 5, None),
        ("industrial waste water", ("14015", "14050"), ("6", "12"), 4, None),
        ("electronic waste", ("14050",), ("12",), 2, None),
        ("persistent organic pollutants", ("41010", "14050"), ("12", "3"), 6, None),
        ("mercury in small-scale mining", ("41010",), ("3", "12"), 3, None),
        ("low-carbon industrial parks", ("41010", "23183"), ("9", "13"), 3, None),
        ("low-carbon technology", ("41020", "23183"), ("13", "9"), 3, None),
        ("coastal ecosystems", ("41030",), ("14",), 2, None),
        ("phase-out of ozone-depleting substances", ("41020",), ("12", "13"), 16, MLF),
        ("refrigeration without ozone-depleting substances", ("41020",), ("12", "13"), 7, MLF),
        ("foams without ozone-depleting substances", ("41020",), ("12",), 5, MLF),
        ("disposal of PCBs", ("14050", "41010"), ("12", "3"), 5, MLF),
    ],
    "poverty": [
        ("food processing", ("32161", "31120"), ("2", "8"), 8, None),
        ("agro-value chains", ("32161", "31191"), ("2", "9"), 7, None),
        ("post-harvest losses", ("31192", "32161"), ("2", "12"), 4, None),
        ("food security", ("43071", "31120"), ("2",), 4, None),
        ("leather and footwear", ("32163",), ("8", "9"), 4, None),
        ("cotton and textiles", ("32163", "11330"), ("8", "9"), 3, None),
        ("vocational training", ("11330",), ("4", "8"), 6, None),
        ("youth employment", ("16020", "11330"), ("8", "1"), 6, None),
        ("rural entrepreneurship", ("43040", "16020"), ("8", "1"), 6, None),
        ("women in rural industry", ("43040", "32140"), ("5", "8"), 4, None),
        ("handicraft and creative industries", ("32140",), ("8", "1"), 4, None),
        ("livelihoods after crises", ("16020", "43040"), ("1", "8"), 3, None),
        ("fish processing", ("31391", "32161"), ("14", "2"), 3, None),
        ("dairy processing", ("32161", "31195"), ("2", "8"), 2, None),
    ],
    "competitiveness": [
        ("quality infrastructure", ("33120", "32130"), ("9", "8"), 7, None),
        ("standards and conformity", ("33120",), ("9", "17"), 5, None),
        ("food safety for export", ("43073", "33120"), ("9", "3"), 4, None),
        ("clusters of small enterprises", ("32130",), ("9", "8"), 7, None),
        ("investment promotion", ("25010", "32120"), ("17", "9"), 6, None),
        ("subcontracting exchanges", ("32130", "25030"), ("9",), 4, None),
        ("export consortia", ("33110", "32130"), ("17", "8"), 3, None),
        ("upgrading of enterprises", ("32120", "32130"), ("9", "8"), 5, None),
        ("trade facilitation", ("33120", "33110"), ("17", "9"), 3, None),
        ("business development services", ("25030", "32130"), ("8", "9"), 3, None),
        ("responsible supply chains", ("25040", "32130"), ("12", "8"), 3, None),
    ],
    "": [
        ("industrial policy advice", ("32110",), ("9",), 6, None),
        ("industrial statistics", ("16062",), ("9", "17"), 4, None),
        ("industrial research", ("32182",), ("9",), 3, None),
        ("knowledge networks", ("43081",), ("17", "9"), 3, None),
        ("forums on industrial development", ("99820",), ("17",), 2, None),
        ("country programme preparation", ("43010",), ("17", "9"), 4, None),
    ],
}

# What belongs to a theme, as beginnings of DAC sector codes. The sectors of each project lead to its own theme and no other.
RULES = {
    "environment": ("14", "23", "41"),
    "poverty": ("11330", "16020", "311", "313", "32140", "32161", "32163", "43040", "43071"),
    "competitiveness": ("25", "32120", "32130", "331", "43073"),
}

GLOBAL = "global and interregional"  # region code 998 has no country
UNIDO, UNIDO_SHORT, UNIDO_NAME = "XM-DAC-41123", "UNIDO", "United Nations Industrial Development Organization"

# The identifier begins with the reporter's reference, as the IATI ruleset wants it (1.1.21), and then says what it is;
# UNIDO's own go on with PROJECT.
IDENTIFIER = UNIDO + "-ILLUSTRATIVE-"

EXAMPLE = 417, "energy efficiency", "VN"  # the project that the documentation names


class Dice:
    """A linear congruential generator of our own (Knuth's MMIX constants), the same in every version of Python."""

    def __init__(self, seed):
        self.state = seed
        for _ in range(4):
            self.next()

    def next(self):
        """A number from 0 to 2^32 - 1."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return self.state >> 32

    def below(self, n):
        return self.next() * n >> 32

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def unit(self):
        return (self.next() + 0.5) / 2.0 ** 32

    def choose(self, weighted):
        """One of [(thing, whole weight), …]."""
        hit = self.below(sum(weight for _, weight in weighted))
        for thing, weight in weighted:
            if hit < weight:
                return thing
            hit -= weight
        raise AssertionError

    def shuffle(self, things):
        for i in range(len(things) - 1, 0, -1):
            j = self.below(i + 1)
            things[i], things[j] = things[j], things[i]


# --- 1. Region x theme x donor -----------------------------------------------------------------------------------------

LEAST = 14_000  # a cell below this many dollars is dropped
STEP = 50       # cells are multiples of this many dollars, before the margins are made exact


def margins():
    return [REGIONS, THEMES, {donor: row[0] for donor, row in DONORS.items()}]


def fit(cells):
    """Scales the cells until each margin is met; what becomes too small is dropped on the way."""
    for turn in range(400):
        for axis, margin in enumerate(margins()):
            sums = dict.fromkeys(margin, 0.0)
            for key, value in cells.items():
                sums[key[axis]] += value
            for key in cells:
                cells[key] *= margin[key[axis]] / sums[key[axis]]
        if turn % 40 == 39 and turn < 300:
            cells = {key: value for key, value in cells.items() if value >= LEAST}
    return cells


def move(cells, source, target, amount):
    cells[source] -= amount
    cells[target] += amount


def make_exact(cells):
    """Moves what rounding left over along pairs of cells that differ in one thing only, so that the other margins stay."""
    funds, europe = (GEF, MLF), (EU,)
    anchor = "africa", "environment", europe
    cells[anchor] += TOTAL - sum(cells.values())

    def rest(axis, key):
        return margins()[axis][key] - sum(value for cell, value in cells.items() if cell[axis] == key)

    for region in REGIONS:
        move(cells, ("africa", "environment", funds), (region, "environment", funds), rest(0, region))
    for theme in THEMES:
        move(cells, anchor, ("africa", theme, europe), rest(1, theme))
    for donor in DONORS:
        region, theme = next(c[:2] for c in cells if c[2] == donor and (*c[:2], europe) in cells)
        move(cells, (region, theme, europe), (region, theme, donor), rest(2, donor))
    for axis, margin in enumerate(margins()):
        assert all(rest(axis, key) == 0 for key in margin), "margins"
    assert min(cells.values()) > 0, "cells"
    return cells


def make_cells():
    """(region, theme, donor): whole US dollars."""
    cells = {}
    for donor, (_, themes, regions) in DONORS.items():
        for theme, by_theme in zip(THEMES, themes):
            for region, by_region in zip(REGIONS, regions):
                if by_theme * by_region > 0:
                    # Knowledge without a theme is mostly shared by everybody.
                    extra = 4 if theme == "" and region == "global" else 1
                    cells[region, theme, donor] = float(by_theme * by_region * extra)
    cells = fit(cells)
    cells = {key: int(value / STEP + 0.5) * STEP for key, value in cells.items()}
    return make_exact(cells)


# --- 2. Cells into projects --------------------------------------------------------------------------------------------

def allot(room, number, start, slope=1):
    """Gives out `number` seats one by one to the cell with the most room for one more: room / (1 + slope * seats), which is
    d'Hondt's rule with a slope of 1 and favours the first seats with more. Changes and returns `start`."""
    left = number - sum(start.values())
    assert left >= 0
    for _ in range(left):
        best = max(room, key=lambda cell: (room[cell] / (1 + slope * start[cell]), cell))
        start[best] += 1
    return start


def count_projects(cells):
    """How many projects of each class each cell is cut into."""
    big = allot({c: max(0, a - 700_000) for c, a in cells.items()}, COUNTS[BIG], dict.fromkeys(cells, 0), BIG_SLOPE)
    rest = {c: a - big[c] * USUAL[BIG] for c, a in cells.items()}
    medium = allot({c: max(0, r - 70_000) for c, r in rest.items()}, COUNTS[MEDIUM], dict.fromkeys(cells, 0), MEDIUM_SLOPE)
    least = {}
    for c, a in cells.items():
        high = big[c] * BOUNDS[BIG][1] + medium[c] * BOUNDS[MEDIUM][1]
        alone = big[c] + medium[c] == 0
        least[c] = max(1 if alone else 0, -(-a // 60_000) if alone else 0, -(-(a - high) // 60_000))
    small = allot({c: a + 150_000 for c, a in cells.items()}, COUNTS[SMALL], least)
    return {c: (big[c], medium[c], small[c]) for c in cells}


def bend(draw, skew):
    """Maps 0..1 to 0..1, bent towards 0 the more the greater `skew` is."""
    return draw / (draw + (1.0 - draw) * skew)


def cut(amount, counts, dice):
    """Cuts whole dollars into sizes in cents, [(class, cents)], with the given number in each class."""
    drawn = [(size, dice.unit(), dice.below(10) < 4) for size in range(3) for _ in range(counts[size])]

    def sizes(tilt):
        return [BOUNDS[c][0] + (BOUNDS[c][1] - BOUNDS[c][0]) * bend(u, SKEW[c] * tilt) for c, u, _ in drawn]

    low, high = 1.0 / 65536, 65536.0  # a greater tilt makes the whole smaller
    assert sum(sizes(high)) < amount < sum(sizes(low)), (amount, counts)
    for _ in range(200):
        middle = (low + high) / 2
        if sum(sizes(middle)) > amount:
            low = middle
        else:
            high = middle
    cents = [int(s) * 100 if whole else int(s * 100) for s, (_, _, whole) in zip(sizes(high), drawn)]
    rest = amount * 100 - sum(cents)
    for i in sorted(range(len(cents)), key=lambda i: -cents[i]):
        top = BOUNDS[drawn[i][0]][1] * 100
        take = min(rest, top - cents[i])
        cents[i] += max(0, take)
        rest -= max(0, take)
    assert rest == 0
    return [(c, size) for (c, _, _), size in zip(drawn, cents)]


def set_edges(projects):
    """One project of exactly 1,000,000 and one of exactly 100,000: they belong to the lower class (up to). What they gain,
    another of their cell and class loses."""
    for size, edge in ((MEDIUM, 100_000_000), (SMALL, 10_000_000)):
        low, high = BOUNDS[size][0] * 100, BOUNDS[size][1] * 100
        for project in sorted((p for p in projects if p["class"] == size), key=lambda p: -p["cents"]):
            gain = edge - project["cents"]
            other = next((p for p in projects if p is not project and p["class"] == size and p["cell"] == project["cell"]
                          and low < p["cents"] - gain < high), None)
            if other is not None:
                project["cents"] += gain
                other["cents"] -= gain
                break
        else:
            raise AssertionError("no edge")


# --- 3. What else a project has ----------------------------------------------------------------------------------------

def give_countries(projects, dice):
    """Each country at least once; donors at home there; the rest by weight, the largest projects more so."""
    for region, countries in COUNTRIES.items():
        here = [p for p in projects if p["cell"][0] == region]
        free = []
        seen = set()
        for project in here:
            home = HOME.get(project["cell"][2][0])
            if home in countries and (region == "africa" and home in ("NE", "NG", "CI", "GA") or dice.below(10) < 7):
                project["country"] = home
                seen.add(home)
            else:
                free.append(project)
        dice.shuffle(free)
        for country in countries:
            if country not in seen:
                at = next(i for i, p in enumerate(free) if p["class"] != BIG and country not in AVOID.get(p["cell"][2][0], ()))
                free.pop(at)["country"] = country
        for project in free:
            avoid = AVOID.get(project["cell"][2][0], ())
            power = (2, 1, 1)[project["class"]]
            project["country"] = dice.choose([(code, n ** power) for code, (_, n) in countries.items() if code not in avoid])


def give_topic(project, dice):
    _, theme, donor = project["cell"]
    inland = project.get("country") in LANDLOCKED
    topics = [(t, t[3]) for t in TOPICS[theme] if (t[4] is None or t[4] in donor) and not (inland and t[0] in SEA_TOPICS)]
    project["topic"] = dice.choose(topics)


def iso(day):
    return day.isoformat()


def give_dates(project, dice):
    """Status, dates and the span of 2014 in which money was spent. Small projects are short ones."""
    first, last = datetime.date(YEAR, 1, 6), datetime.date(YEAR, 12, 22)
    years_back = (4, 3, 2)[project["class"]]
    planned = datetime.date(YEAR - dice.below(years_back), dice.between(1, 12), dice.choose([(1, 6), (15, 2), (10, 1)]))
    planned = min(planned, datetime.date(YEAR, 9, 1))
    actual = planned + datetime.timedelta(days=dice.between(0, 75))
    status = dice.choose([("2", 66), ("3", 12), ("4", 21), ("6", 1)])
    if status == "4" and actual >= datetime.date(YEAR, 7, 1):
        status = "2"
    project["dates"] = dates = {"planned-start": iso(planned), "actual-start": iso(actual)}
    if status == "4":
        end = datetime.date(YEAR, 10, 31) + datetime.timedelta(days=dice.between(0, 150))
        dates["planned-end"] = iso((end - datetime.timedelta(days=dice.between(0, 60))).replace(day=28))
        dates["actual-end"] = iso(end)
        last = min(last, end)
    else:
        if status == "3":
            year, month = YEAR + 1, dice.between(1, 3)
        else:
            year, month = YEAR + 1 + dice.below((4, 3, 2)[project["class"]]), dice.between(4, 12)
        dates["planned-end"] = iso(datetime.date(year, month, 30 if month in (4, 6, 9, 11) else 28 if month == 2 else 31))
    project["status"] = status
    project["span"] = max(first, actual + datetime.timedelta(days=10)), last


def decimal(cents):
    """The shortest decimal of an amount."""
    whole, part = divmod(cents, 100)
    return str(whole) if part == 0 else f"{whole}.{part:02d}".rstrip("0")


def make_flows(project, dice):
    """One or two flows of spend, IATI types 3 and 4, whose sum is the project's."""
    cents = project["cents"]
    start, end = project["span"]
    if dice.below(100) < (95, 70, 22)[project["class"]]:
        part = cents * dice.between(25, 75) // 100
        part -= part % (100 if cents % 100 == 0 else 1)
        parts, types = [part, cents - part], dice.choose([(("4", "4"), 5), (("3", "4"), 4), (("3", "3"), 1)])
    else:
        parts, types = [cents], (dice.choose([("4", 4), ("3", 1)]),)
    days = sorted(start + datetime.timedelta(days=dice.below((end - start).days + 1)) for _ in parts)
    return [{"kind": "transaction", "type": kind, "date": iso(day), "amount": decimal(part)}
            for kind, day, part in zip(types, days, parts)]


def make_sectors(project, dice):
    """DAC sectors, and the tags of the goals; for some the goals stand as shares of sector vocabulary 7 instead."""
    _, codes, goals, _, _ = project["topic"]
    if len(codes) > 1 and dice.below(100) < (70, 45, 15)[project["class"]]:
        share = dice.choose([(60, 4), (70, 3), (50, 2), (75, 1)])
        sectors = [{"code": codes[0], "percentage": str(share)}, {"code": codes[1], "percentage": str(100 - share)}]
    else:
        sectors = [{"code": codes[0]}]  # one alone is 100 %
    joint = len(goals) > 1 and dice.below(100) < 30
    if joint and dice.below(100) < 45:
        share = dice.choose([(60, 2), (80, 1), (50, 1)])
        shares = (share, 100 - share)
        return sectors + [{"vocabulary": "7", "code": g, "percentage": str(s)} for g, s in zip(goals, shares)], []
    return sectors, [{"vocabulary": "2", "code": goal} for goal in (goals if joint else goals[:1])]


def make_projects():
    dice = Dice(20140101)
    cells = make_cells()
    counts = count_projects(cells)
    projects = []
    for cell in sorted(cells):
        for size, cents in cut(cells[cell], counts[cell], dice):
            projects.append({"cell": cell, "class": size, "cents": cents})
    set_edges(projects)
    dice.shuffle(projects)
    give_countries(projects, dice)
    for project in projects:
        give_topic(project, dice)
        give_dates(project, dice)
    number, topic, country = EXAMPLE
    example = next(i for i, p in enumerate(projects) if p.get("country") == country and p["cell"][1] == "environment")
    projects[example]["topic"] = next(t for t in TOPICS["environment"] if t[0] == topic)
    projects[number - 1], projects[example] = projects[example], projects[number - 1]
    return [make_project(number, project, dice) for number, project in enumerate(projects, 1)]


def make_project(number, project, dice):
    region, theme, donors = project["cell"]
    country = project.get("country")
    where = GLOBAL if country is None else COUNTRIES[region][country][0]
    sectors, tags = make_sectors(project, dice)
    parties = [{"role": "1", "type": ORGANISATIONS[name][0], "name": {"en": name}} for name in donors]
    parties.append({"role": "4", "ref": UNIDO, "type": "40", "name": {"en": UNIDO_SHORT}})
    if country is None:
        place = {"region": "998", "vocabulary": "1", "percentage": "100"}
    else:
        place = {"country": country, "percentage": "100"}
    record = {
        "id": f"p{number}",
        "identifier": f"{IDENTIFIER}{number}",
        "illustrative": True,
        "reporter-ref": UNIDO,
        "reporter-name": {"en": UNIDO_SHORT},
        "reporter-type": "40",
        "title": {"en": f"Illustrative project {number}: {project['topic'][0]}, {where}"},
        "status": project["status"],
        **project["dates"],
        "participants": items(parties),
        "places": items([place]),
        "sectors": items(sectors),
    }
    if theme:
        record["themes"] = items([{"theme": theme, "percentage": "100"}])
    if tags:
        record["tags"] = items(tags)
    record["currency"] = "USD"
    record["flows"] = items(make_flows(project, dice))
    return record


def items(elements):
    """Every element of a list has an id of its own within the list."""
    return [{"id": str(i), **element} for i, element in enumerate(elements, 1)]


# --- The published figures ---------------------------------------------------------------------------------------------

DELIVERY = {"en": "Technical cooperation delivered in 2014", "fr": "Coopération technique exécutée en 2014"}
REGION_NAMES = {
    "africa": ("Africa, with the Arab States of North Africa", "Afrique, y compris les États arabes d'Afrique du Nord"),
    "asia": ("Asia", "Asie"),
    "europe-central-asia": ("Eastern Europe and Central Asia", "Europe orientale et Asie centrale"),
    "latin-america-caribbean": ("Latin America and the Caribbean", "Amérique latine et Caraïbes"),
    "arab-west-asia": ("Arab States of West Asia", "États arabes d'Asie occidentale"),
}
THEME_NAMES = {
    "environment": ("Environmental sustainability", "Durabilité environnementale"),
    "poverty": ("Poverty reduction through job creation", "Réduction de la pauvreté par la création d'emplois"),
    "competitiveness": ("Competitiveness of small and medium enterprises and trade",
                        "Compétitivité des petites et moyennes entreprises et commerce"),
}


def figure(paragraph, label, value, unit, rounding=None, bound=None, measure=None, dimension=None, key=None,
           basis=DELIVERY, year=True, note=None):
    """A number as printed. Members in the order of the table of figures; what is None is left out."""
    members = {
        "label": {"en": label[0], "fr": label[1]}, "measure": measure, "dimension": dimension, "key": key, "value": value,
        "unit": unit, "rounding": rounding, "bound": bound, "basis": basis, "start": str(YEAR) if year else None,
        "end": str(YEAR) if year else None, "source": "s1", "paragraph": str(paragraph), "note": note and {"en": note},
    }
    return {member: given for member, given in members.items() if given is not None}


def spent(paragraph, label, value, dimension=None, key=None, note=None):
    return figure(paragraph, label, value, "USD", "100000", measure="spend", dimension=dimension, key=key, note=note)


def share(paragraph, label, value, dimension, key, rounding="0.1", note=None):
    return figure(paragraph, label, value, "%", rounding, measure="spend", dimension=dimension, key=key, note=note)


def make_figures():
    figures = [
        spent(3, ("Technical cooperation delivered", "Coopération technique exécutée"), "171200000"),
        figure(3, ("Countries with technical cooperation", "Pays bénéficiant de la coopération technique"), "100", "countries",
               "1", measure="spend", dimension="country"),
    ]
    for key, percent, amount, note in (
            ("environment", "63.2", "108100000",
             "108.1 of 171.2 is 63.14 %. The two amounts are rounded: the share lies between 63.09 and 63.19 %, "
             "and its upper end prints as 63.2."),
            ("poverty", "18.7", "32000000", "Above all rural."),
            ("competitiveness", "14", None, "The report gives no amount, and this share without a decimal.")):
        if amount is not None:
            figures.append(spent(3, THEME_NAMES[key], amount, "theme", key))
        figures.append(share(3, THEME_NAMES[key], percent, "theme", key, "0.1" if "." in percent else "1", note))
    for key, amount, percent in (("africa", "53600000", "31.3"), ("asia", "49900000", "29.1"),
                                 ("europe-central-asia", "24200000", "14.1"), ("latin-america-caribbean", "8900000", "5.2"),
                                 ("arab-west-asia", "7900000", "4.6")):
        figures.append(spent(4, REGION_NAMES[key], amount, "region", key))
        figures.append(share(4, REGION_NAMES[key], percent, "region", key))
    figures += [
        figure(5, ("Technical cooperation within the regular budget, at most",
                   "Part du budget ordinaire pour la coopération technique, au plus"), "6", "%", bound="at-most",
               basis={"en": "Regular budget of UNIDO", "fr": "Budget ordinaire de l'ONUDI"}, year=False,
               note="Constitution of UNIDO, Annex II, part B. Nearly all technical cooperation is funded voluntarily."),
        share(7, ("Global Environment Facility and Multilateral Fund for the Implementation of the Montreal Protocol",
                  "Fonds pour l'environnement mondial et Fonds multilatéral aux fins d'application du Protocole de Montréal"),
              "47.9", "donor", f"{GEF} + {MLF}", note="One figure for both. They carry most of the energy and environment part."),
        share(7, ("European Union", "Union européenne"), "11.3", "donor", EU),
        figure(9, ("Funds mobilized", "Fonds mobilisés"), "191000000", "USD", "100000", measure="funds-mobilized",
               basis={"en": "Funds mobilized for technical cooperation in 2014",
                      "fr": "Fonds mobilisés pour la coopération technique en 2014"},
               note="The second highest ever. Another basis than delivery: never subtracted from it."),
        figure(10, ("Projects with delivery, at least", "Projets exécutés, au moins"), "883", "projects", "1", "at-least",
               measure="spend"),
        figure(10, ("Projects that took more than 1 million", "Projets de plus de 1 million"), "31", "projects", "1",
               measure="spend", dimension="size", key=">1000000"),
        figure(10, ("Projects that took more than 100,000, in all", "Projets de plus de 100 000, en tout"), "300", "projects", "1",
               measure="spend", dimension="size",
               note="No row of the breakdown: the report does not say whether the 31 above 1 million are among the 300. "
                    "If they are, 269 took more than 100,000 and up to 1 million, and 583 took up to 100,000."),
    ]
    cost = {"en": "Grant cost of one Programme for Country Partnership",
            "fr": "Coût, financé par des dons, d'un programme de partenariat avec un pays"}
    for bound, value, words in (("at-least", "30000000", ("from", "de")), ("at-most", "40000000", ("up to", "à"))):
        figures.append(figure(16, (f"Grant cost of a Programme for Country Partnership, {words[0]}",
                                   f"Coût d'un programme de partenariat avec un pays, {words[1]}"), value, "USD", bound=bound,
                              basis=cost, year=False, note="Printed as a band, 30 million to 40 million."))
    return figures


# --- The two pilot programmes ------------------------------------------------------------------------------------------

# What the report says of them, ¶13 to 17, and nothing else: what it does not say is left out, and so shows up as missing.
PILOTS = (
    ("ET", ("Ethiopia", "l'Éthiopie"), ("Government of Ethiopia", "Gouvernement éthiopien"), "2015-02"),
    ("SN", ("Senegal", "le Sénégal"), ("Government of Senegal", "Gouvernement sénégalais"), "2015-03"),
)
CRITERIA = (
    ("A coherent national industrialization strategy, backed by a clear business plan",
     "Une stratégie nationale d'industrialisation cohérente, appuyée par un plan d'activité clair"),
    ("A compact programme, with visible results in the short term",
     "Un programme resserré, avec des résultats visibles à court terme"),
)
SERVICES = (
    ("industrial-policy", "Industrial policy advice", "Conseils en matière de politique industrielle"),
    ("agro-industrial-parks", "Agro-poles and agro-industrial parks", "Agropoles et parcs agro-industriels"),
    ("energy-efficiency", "Energy-efficient technologies", "Technologies économes en énergie"),
    ("cleaner-production", "Waste management and cleaner production", "Gestion des déchets et production plus propre"),
    ("investment-and-trade", "Investment promotion and trade facilitation", "Promotion de l'investissement et facilitation du commerce"),
)
PLATFORM = (
    ("ministry", "All ministries concerned", "Tous les ministères concernés"),
    ("development-partner", "Development partners", "Partenaires de développement"),
    ("financial-institution", "Financial institutions", "Institutions financières"),
)
LENDERS = (("World Bank", "Banque mondiale"), ("International Finance Corporation", "Société financière internationale"),
           ("European Investment Bank", "Banque européenne d'investissement"))


def said(paragraph):
    return {"source": "s1", "paragraph": str(paragraph)}


def both(english, french):
    return {"en": english, "fr": french}


def make_steps(government, approved):
    return items([
        {"phase": "screening", **said(13), "note": {"en": "One of two low-income African countries chosen as pilots."}},
        {"phase": "mission", "date": "2014", **said(14),
         "note": {"en": "High-level missions met the government, industry associations, development partners, and bilateral and "
                        "multilateral development banks; technical teams followed."}},
        {"phase": "outline", "date": "2014-11", **said(14),
         "note": {"en": "Takes in national strategies, assistance programmes and investment flows. Drawn up by early November 2014 and "
                        "presented at the Second ISID Forum."}},
        {"phase": "document", **said(15), "note": {"en": "The outline was made a detailed document after the Forum."}},
        {"phase": "board-approval", "date": "2014-12", "body": both("UNIDO Executive Board", "Conseil exécutif de l'ONUDI"), **said(15)},
        {"phase": "government-approval", "date": approved, "body": both(*government), **said(15)},
    ])


def make_programme(country, name, government, approved):
    return {
        "title": both(f"Programme for Country Partnership with {name[0]}", f"Programme de partenariat avec {name[1]}"),
        "country": country,
        "currency": "USD",
        "phase": "government-approval",
        "steps": make_steps(government, approved),
        "criteria": items({"question": both(*question), **said(13)} for question in CRITERIA),
        "components": items({"kind": kind, "title": both(english, french), **said(16)} for kind, english, french in SERVICES),
        "bodies": items([{
            "name": both("Coordination platform", "Plateforme de coordination"),
            "members": items([*({"name": both(english, french), "group": group} for group, english, french in PLATFORM),
                              {"organisation": UNIDO, "group": "agency"}]),
            **said(17)}]),
        "partners": items({"name": both(*lender), "group": "financial-institution",
                           "role": both("Named as an example of those that back the larger undertakings of the host country",
                                        "Citée en exemple parmi celles qui appuient les grandes initiatives du pays hôte"), **said(16)}
                          for lender in LENDERS),
        "documents": items([{"symbol": "IDB.42/5"}]),
        "source": "s1",
    }


def numbered(prefix, records):
    return [{"id": f"{prefix}{i}", **record} for i, record in enumerate(records, 1)]


# --- The agenda --------------------------------------------------------------------------------------------------------

# What the report says of the post-2015 process and of the approvals of the pilots, each with its paragraph. What was held since is
# marked [ext]: the report does not say it, public records do. Where sources differ, both stand here.
RECORDS, SITE = "s2", "s3"
SPRING = "2015-Q2"  # when the report was made: in spring 2015, and it covers the time to April


def stated(paragraph, status, start=None, end=None, note=None):
    """What the report says of the days of a milestone."""
    members = {"announced": SPRING, "status": status, "start": start, "end": end, **said(paragraph), "note": note and {"en": note}}
    return {member: given for member, given in members.items() if given is not None}


def held_since(start, end=None, source=RECORDS, note=None, known=True):
    """What other sources say was held; known from its last day on."""
    members = {"announced": (end or start) if known else None, "status": "held", "start": start, "end": end, "source": source,
               "note": note and {"en": note}}
    return {member: given for member, given in members.items() if given is not None}


PROCESSES = (
    ("Intergovernmental negotiations", "Négociations intergouvernementales", "All Member States of the United Nations",
     "Tous les États Membres de l'ONU", "20", None),
    ("Open Working Group", "Groupe de travail ouvert", "Proposes the Sustainable Development Goals",
     "Propose les objectifs de développement durable", "19", None),
    ("Reports of the Secretary-General", "Rapports du Secrétaire général", "Secretary-General of the United Nations",
     "Secrétaire général de l'ONU", "20", None),
    ("Financing for development", "Financement du développement", "Conference series", "Série de conférences", "27", None),
    ("Indicators", "Indicateurs", "Statistical Commission", "Commission de statistique", "25", None),
    ("Consultations", "Consultations", "United Nations Development Group", "Groupe des Nations Unies pour le développement", "24", None),
    ("Engagement of UNIDO", "Action de l'ONUDI", "United Nations Industrial Development Organization",
     "Organisation des Nations Unies pour le développement industriel", "23", None),
    ("PCP Ethiopia: approvals", "PCP Éthiopie : approbations", "Government of Ethiopia and UNIDO", "Gouvernement éthiopien et ONUDI", "15", "g1"),
    ("PCP Senegal: approvals", "PCP Sénégal : approbations", "Government of Senegal and UNIDO", "Gouvernement sénégalais et ONUDI", "15", "g2"),
)
NEGOTIATIONS, WORKING_GROUP, REPORTS, FINANCING, INDICATORS, CONSULTATIONS, ENGAGEMENT, ETHIOPIA, SENEGAL = (f"c{i}" for i in range(1, 10))


def make_processes():
    return [{"title": both(english, french), "body": both(body, french_body), **({"programme": programme} if programme else {}), **said(paragraph)}
            for english, french, body, french_body, paragraph, programme in PROCESSES]


def milestone(process, kind, title, dates, paragraph=None, **more):
    """A milestone; lists among @more get their ids."""
    made = {"title": both(*title), "process": process, "kind": kind, "dates": items(dates)}
    for member in ("place", "country", "description", "goals", "outcomes", "contributions", "dependencies", "documents", "contradiction"):
        given = more.pop(member, None)
        if given is not None:
            made[member] = items(given) if isinstance(given, list) else given
    assert not more, more
    return {**made, **(said(paragraph) if paragraph else {"source": RECORDS})}


def talks():
    """The negotiations, ¶20, 21 and 26, with what was held since."""
    month_before = "¶26 has three sessions on the outcome document in the month before the summit."
    later = [
        ("4", ("means of implementation and partnership", "moyens de mise en œuvre et partenariat"), "2015-04-21", "2015-04-24", None),
        ("5", ("follow-up and review", "suivi et examen"), "2015-05-18", "2015-05-22", None),
        ("6", ("outcome document", "document final"), "2015-06-22", "2015-06-25", "2015-08"),
        ("7", ("outcome document", "document final"), "2015-07-20", "2015-07-24", "2015-08"),
        ("8", ("outcome document", "document final"), "2015-07-27", "2015-08-02", "2015-08"),
    ]
    made = [
        milestone(NEGOTIATIONS, "conference", ("General Assembly special event on the Millennium Development Goals",
                                               "Manifestation spéciale de l'Assemblée générale sur les objectifs du Millénaire"),
                  [stated(21, "held", "2013-09")], 21,
                  outcomes=[{"title": both("Mandate for the negotiations", "Mandat pour les négociations"), "status": "adopted",
                             "date": "2013-09", **said(21)}]),
        milestone(NEGOTIATIONS, "launch", ("The intergovernmental process takes over from the Open Working Group",
                                           "Le processus intergouvernemental prend le relais du Groupe de travail ouvert"),
                  [stated(20, "held", "2015-01")], 20),
    ]
    for number, (english, french), start, end in (("1", ("stocktaking", "bilan"), "2015-01-19", "2015-01-21"),
                                                  ("2", ("declaration", "déclaration"), "2015-02-17", "2015-02-20"),
                                                  ("3", ("goals, targets, indicators", "objectifs, cibles, indicateurs"), "2015-03-23", "2015-03-27")):
        made.append(milestone(NEGOTIATIONS, "session", (f"Session {number}: {english}", f"Session {number} : {french}"),
                              [stated(21, "held", start, end)], 21))
    made.append(milestone(
        NEGOTIATIONS, "session", ("Four more sessions before the summit", "Quatre autres sessions avant le sommet"),
        [stated(26, "planned", None, "2015-08", "Before September 2015."),
         held_since("2015-04-21", "2015-08-02", note="Five sessions: the fourth to the eighth.")], 26,
        contradiction=both("¶26 announces four sessions. The text then lists five: one on means of implementation and partnership, one on "
                           "follow-up and review, and three on the outcome document.",
                           "Le ¶26 annonce quatre sessions ; le texte en énumère ensuite cinq.")))
    for number, (english, french), start, end, before in later:
        announced = stated(26, "planned", before, note=month_before if before else "Listed without a date.")
        made.append(milestone(
            NEGOTIATIONS, "session", (f"Session {number}: {english}", f"Session {number} : {french}"), [announced, held_since(start, end)], 26,
            **({"contradiction": both("¶26 has three sessions on the outcome document in the month before the summit; they were held from June to August.",
                                      "Le ¶26 place trois sessions dans le mois précédant le sommet ; elles se sont tenues de juin à août.")}
               if number == "6" else {})))
    made.append(milestone(
        NEGOTIATIONS, "summit", ("Summit to adopt the post-2015 development agenda", "Sommet pour l'adoption du programme de développement pour l'après-2015"),
        [stated(21, "planned", "2015-09"), held_since("2015-09-25", "2015-09-27")], 21,
        outcomes=[{"title": both("New United Nations development agenda", "Nouveau programme de développement de l'ONU"), "status": "expected",
                   "date": SPRING, **said(21)}]))
    return made


def make_milestones():
    made = talks()
    made += [
        milestone(WORKING_GROUP, "session", ("Open Working Group, tenth session", "Groupe de travail ouvert, dixième session"),
                  [stated(23, "held", "2014-04")], 23,
                  contributions=[{"kind": "statement", "title": both("Joint statement of the Group of Friends of ISID",
                                                                     "Déclaration commune du Groupe des Amis du développement industriel inclusif et durable"),
                                  "date": "2014-04", "partners": both("Group of Friends of ISID", "Groupe des Amis"), **said(23)}]),
        milestone(WORKING_GROUP, "report", ("Open Working Group, final report", "Groupe de travail ouvert, rapport final"),
                  [stated(19, "held", "2014-07-19")], 19,
                  goals=[{"goal": "9", "note": both("Infrastructure, industrialization, innovation", "Infrastructure, industrialisation, innovation")},
                         {"goal": "8", "note": both("Targets on inclusive and sustainable development", "Cibles relatives au développement inclusif et durable")},
                         {"goal": "12", "note": both("Targets on inclusive and sustainable development", "Cibles relatives au développement inclusif et durable")},
                         {"goal": "17", "note": both("A role in partnerships and technology transfer",
                                                     "Un rôle dans les partenariats et le transfert de technologie")}]),
        milestone(REPORTS, "report", ("Synthesis report of the Secretary-General", "Rapport de synthèse du Secrétaire général"),
                  [stated(20, "held", "2014-12-04")], 20,
                  description=both("Six essential elements. Whether and how they enter the outcome document was still open (¶26).",
                                   "Six éléments essentiels. Leur place dans le document final restait à examiner (¶26).")),
        milestone(FINANCING, "conference", ("Third International Conference on Financing for Development",
                                            "Troisième Conférence internationale sur le financement du développement"),
                  [stated(27, "planned", "2015-07-13", "2015-07-16"), held_since("2015-07-13", "2015-07-16")], 27,
                  place=both("Addis Ababa", "Addis-Abeba"), country="ET",
                  outcomes=[{"title": both("Addis Ababa Accord", "Accord d'Addis-Abeba"), "status": "expected", "date": SPRING, **said(27)},
                            {"title": both("Addis Ababa Action Agenda", "Programme d'action d'Addis-Abeba"), "status": "adopted",
                             "date": "2015-07-16", "source": RECORDS}]),
        milestone(INDICATORS, "decision", ("Co-facilitators ask the Statistical Commission for an indicator framework",
                                           "Les cofacilitateurs demandent un cadre d'indicateurs à la Commission de statistique"),
                  [stated(25, "held", "2014-12")], 25),
        milestone(INDICATORS, "session", ("Statistical Commission, forty-sixth session", "Commission de statistique, quarante-sixième session"),
                  [stated(25, "held", "2015-03-03", "2015-03-06")], 25,
                  description=both("Data in support of the post-2015 agenda", "Des données à l'appui du programme pour l'après-2015"),
                  goals=[{"goal": "9", "note": both("Draft indicators of UNIDO", "Projet d'indicateurs de l'ONUDI")}],
                  outcomes=[{"title": both("Road map for the indicator framework", "Feuille de route pour le cadre d'indicateurs"),
                             "status": "adopted", "date": "2015-03", **said(28)}],
                  contributions=[{"kind": "draft-indicators",
                                  "title": both("Integrated draft indicator framework for Goal 9 and other relevant goals",
                                                "Projet intégré de cadre d'indicateurs pour l'objectif 9 et d'autres objectifs"), **said(25)}]),
        milestone(INDICATORS, "report", ("Inter-agency and Expert Group on SDG Indicators: refined framework",
                                         "Groupe d'experts sur les indicateurs : cadre affiné"),
                  [stated(28, "planned", "2015-07")], 28),
        milestone(INDICATORS, "session", ("Statistical Commission, forty-seventh session", "Commission de statistique, quarante-septième session"),
                  [stated(28, "planned", "2016-03"), held_since("2016-03-08", "2016-03-11")], 28,
                  outcomes=[{"title": both("Approval of the indicator framework", "Approbation du cadre d'indicateurs"), "status": "expected",
                             "date": SPRING, **said(28)}]),
        milestone(CONSULTATIONS, "consultation", ("Europe and Central Asia strategic consultation",
                                                  "Consultation stratégique pour l'Europe et l'Asie centrale"),
                  [stated(24, "held", "2014-06")], 24, place=both("Bratislava", "Bratislava"), country="SK",
                  contributions=[{"kind": "co-lead", "title": both("Engaging with the private sector", "Collaborer avec le secteur privé"),
                                  "partners": both("United Nations Global Compact", "Pacte mondial des Nations Unies"),
                                  **said(24), "note": both("Second round of dialogues on means of implementation",
                                                           "Deuxième série de dialogues sur les moyens de mise en œuvre")}]),
        milestone(CONSULTATIONS, "consultation", ("National, regional and thematic consultations", "Consultations nationales, régionales et thématiques"),
                  [stated(24, "held")], 24,
                  description=both("Themes: growth and employment; environmental sustainability and energy.",
                                   "Thèmes : croissance et emploi ; durabilité environnementale et énergie.")),
        milestone(ENGAGEMENT, "briefing", ("Six briefings to Member States", "Six réunions d'information à l'intention des États Membres"),
                  [stated(23, "held", "2013-03", "2015-04", "From March 2013; the report covers the time to April 2015.")], 23,
                  place=both("Vienna", "Vienne"), country="AT",
                  contributions=[{"kind": "briefing", "title": both("Six briefings on the post-2015 agenda", "Six réunions d'information"), **said(23)}]),
        milestone(ENGAGEMENT, "briefing", ("Briefings for regional and political groups", "Réunions d'information pour les groupes régionaux et politiques"),
                  [stated(23, "held")], 23),
        milestone(ENGAGEMENT, "launch", ("Group of Friends of ISID", "Groupe des Amis du développement industriel inclusif et durable"),
                  [stated(23, "held", "2013-11")], 23, place=both("New York", "New York"), country="US",
                  description=both("Now 38 permanent representatives.", "38 représentants permanents à présent.")),
        milestone(ENGAGEMENT, "conference", ("First ISID Forum", "Premier Forum sur le développement industriel inclusif et durable"),
                  [stated(1, "held", "2014-06")], 1, description=both("Knowledge and good practice.", "Connaissances et bonnes pratiques.")),
        milestone(ENGAGEMENT, "conference", ("Second ISID Forum", "Deuxième Forum sur le développement industriel inclusif et durable"),
                  [stated(1, "held", "2014-11")], 1,
                  description=both("Programmes for Country Partnership, piloted in two countries.", "Programmes de partenariat, essayés dans deux pays.")),
    ]
    made += pilot_approvals(ETHIOPIA, "Ethiopia", "l'Éthiopie", "2015-02", "2014-12")
    made += pilot_approvals(SENEGAL, "Senegal", "le Sénégal", "2015-03", "2015-02")
    made.append(milestone(SENEGAL, "launch", ("Launch of the programme with Senegal", "Lancement du programme avec le Sénégal"),
                          [held_since("2015-04-20")]))
    return link(numbered("m", made))


def pilot_approvals(process, english, french, government, site):
    """¶14 and 15 for one pilot; the day of the government's approval is told in two ways."""
    return [
        milestone(process, "consultation", (f"High-level missions to {english}", f"Missions de haut niveau : {french}"), [stated(14, "held", "2014")], 14,
                  description=both("Government, industry associations, development partners, bilateral and multilateral banks.",
                                   "Gouvernement, associations industrielles, partenaires de développement, banques bilatérales et multilatérales.")),
        milestone(process, "consultation", (f"Technical teams for {english}", f"Équipes techniques : {french}"),
                  [stated(14, "held", note="After the high-level missions of 2014.")], 14),
        milestone(process, "report", (f"Outline of the programme with {english}", f"Avant-projet de programme avec {french}"),
                  [stated(14, "held", "2014-11", note="By early November 2014.")], 14,
                  outcomes=[{"title": both("Presented at the Second ISID Forum", "Présenté au deuxième Forum"), "status": "adopted",
                             "date": "2014-11", **said(14)}]),
        milestone(process, "report", (f"Programme document for {english}", f"Descriptif de programme : {french}"), [stated(15, "held")], 15,
                  documents=[{"symbol": "IDB.42/5"}]),
        milestone(process, "decision", (f"Executive Board approves the programme with {english}",
                                        f"Le Conseil exécutif approuve le programme avec {french}"), [stated(15, "held", "2014-12")], 15),
        milestone(process, "decision", (f"Government of {english} approves the programme", f"Le gouvernement approuve le programme : {french}"),
                  [stated(15, "held", government), held_since(site, source=SITE, known=False)], 15),
    ]


# What waits for what, by English titles: ¶14, 21, 26 and 28 say so.
WAITS = (
    ("Statistical Commission, forty-seventh session", "Inter-agency and Expert Group on SDG Indicators: refined framework"),
    ("Inter-agency and Expert Group on SDG Indicators: refined framework", "Statistical Commission, forty-sixth session"),
    ("Summit to adopt the post-2015 development agenda", "Session 8: outcome document"),
    *((f"Outline of the programme with {country}", f"High-level missions to {country}") for country in ("Ethiopia", "Senegal")),
    *((f"Executive Board approves the programme with {country}", f"Outline of the programme with {country}") for country in ("Ethiopia", "Senegal")),
)


def link(milestones):
    known = {made["title"]["en"]: made for made in milestones}
    assert len(known) == len(milestones), "titles"
    for after, before in WAITS:
        made, waits = known[after], items([{"milestone": known[before]["id"]}])
        names = list(made)
        at = next(i for i, name in enumerate(names) if name in ("documents", "contradiction", "source"))
        ordered = {name: made[name] for name in names[:at]} | {"dependencies": waits} | {name: made[name] for name in names[at:]}
        made.clear()
        made.update(ordered)
    return milestones


def make_proposals():
    """¶25 names them and gives no wording."""
    session = next(made["id"] for made in make_milestones() if made["title"]["en"] == "Statistical Commission, forty-sixth session")
    return [{"title": both(english, french), **({"goal": goal} if goal else {}), "proposer": UNIDO,
             "versions": items([{"date": "2015-03", "status": "submitted", "milestone": session, **said(25)}]), **said(25)}
            for english, french, goal in (
                ("UNIDO's draft indicators for Goal 9", "Projet d'indicateurs de l'ONUDI pour l'objectif 9", "9"),
                ("UNIDO's draft indicators for other relevant goals", "Projet d'indicateurs de l'ONUDI pour d'autres objectifs", None))]


def make_portfolio():
    sources = [{
        "title": {"en": "Implementation of the Lima Declaration: Towards inclusive and sustainable industrial development. "
                        "Report by the Director General",
                  "zh": "《利马宣言：努力实现包容及可持续工业发展》的执行情况。总干事的报告"},
        "author": {"en": "Director General of the United Nations Industrial Development Organization"},
        "date": "2015",
        "note": "To the Industrial Development Board, spring 2015. Read in Chinese; the English title is a translation.",
    }, {
        "title": both("Public records of what was held since", "Documents publics sur ce qui s'est tenu depuis"),
        "symbol": "[ext]",
        "note": "Not in the report.",
    }, {
        "title": both("Web site of UNIDO", "Site de l'ONUDI"),
        "symbol": "[ext] UNIDO",
        "note": "Not in the report. It gives other days for the approvals by the governments.",
    }]
    themes = [{"id": key, "name": {"en": english, "fr": french},
               "rules": items({"sector": sector, "vocabulary": "1"} for sector in RULES[key])}
              for key, (english, french) in THEME_NAMES.items()]
    unido = {"en": UNIDO_NAME, "fr": "Organisation des Nations Unies pour le développement industriel"}
    organisations = [{"ref": UNIDO, "name": unido, "type": "40"}]
    for name, (kind, country) in ORGANISATIONS.items():
        organisations.append({"name": {"en": name}, "type": kind, **({"country": country} if country else {})})
    head = {
        "title": {"en": "Lima Declaration 2014", "fr": "Déclaration de Lima 2014"},
        "description": {
            "en": "Technical cooperation of UNIDO in 2014. The published figures are those of the report of its Director General to "
                  "the Industrial Development Board, spring 2015, each with its paragraph. The 883 projects are illustrative: they "
                  "are not real, and are made so that they add up to the published figures. What the report does not give (the "
                  "amounts of countries, of topics and goals, and of all donors but the Global Environment Facility with the Multilateral "
                  "Fund and the European Union) is made up.",
            "fr": "Coopération technique de l'ONUDI en 2014. Les chiffres publiés sont ceux du rapport de son Directeur général au "
                  "Conseil du développement industriel, printemps 2015, chacun avec son paragraphe. Les 883 projets sont donnés à "
                  "titre d'exemple : ils ne sont pas réels et sont faits de sorte que leurs sommes soient les chiffres publiés.",
        },
        "agency-ref": UNIDO,
        "agency": unido,
        "currency": "USD",
        "region-scheme": "report",
        "theme-scheme": "t1",
        "notes": "Written by make-lima-declaration-2014.py.",
    }
    lists = {
        "sources": numbered("s", sources),
        "figures": numbered("f", make_figures()),
        "theme-schemes": numbered("t", [{
            "name": {"en": "Themes of the Lima Declaration", "fr": "Thèmes de la Déclaration de Lima"}, "themes": themes}]),
        "organisations": numbered("o", organisations),
        "projects": make_projects(),
        "programmes": numbered("g", (make_programme(*pilot) for pilot in PILOTS)),
        "processes": numbered("c", make_processes()),
        "milestones": make_milestones(),
        "indicator-proposals": numbered("i", make_proposals()),
    }
    return head, lists


# --- More languages ----------------------------------------------------------------------------------------------------

def read_table(path):
    """The rows of a table by their English, each a text in languages; its last line that begins with # names them."""
    rows, languages = {}, ()
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.lstrip("# ").split("\t")
        if not line.startswith("#"):
            rows[dict(zip(languages, fields))["en"]] = {language: text for language, text in zip(languages, fields) if language != "code" and text}
        elif len(fields) > 2:
            languages = fields
    return rows


def add_languages(value, texts):
    """Says all that the tables have in the languages that they have it in. Projects and milestones stay as they are: the file is large enough."""
    if isinstance(value, list):
        return [add_languages(each, texts) for each in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("en"), str):
        more = texts.get(value["en"], {})
        return value | {language: more[language] for language in LANGUAGES if language in more and language not in value}
    return {name: add_languages(each, texts) for name, each in value.items()}


def speak(head, lists):
    texts = read_table(DATA / "regions" / "m49-names.tsv") | read_table(DATA / "portfolios" / "lima-declaration-2014-texts.tsv")
    return add_languages(head, texts), {name: records if name in ("projects", "milestones") else add_languages(records, texts)
                                        for name, records in lists.items()}


# --- The layout of the file --------------------------------------------------------------------------------------------

def inline(value):
    return json.dumps(value, ensure_ascii=False)


def lay_out_member(name, value):
    if isinstance(value, list):
        return f"{inline(name)}: [\n" + ",\n".join("  " + inline(element) for element in value) + "]"
    return f"{inline(name)}: {inline(value)}"


def lay_out_record(record):
    return "{" + ",\n ".join(lay_out_member(name, value) for name, value in record.items()) + "}"


def lay_out(head, lists):
    parts = [lay_out_member("format", "lima-portfolio"), lay_out_member("version", 1)]
    parts += [lay_out_member(name, value) for name, value in head.items()]
    parts += [f"{inline(name)}: [\n" + ",\n".join(map(lay_out_record, records)) + "\n]" for name, records in lists.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", metavar="OUT", help="where to write; standard output when not given")
    parser.add_argument("--check", metavar="FILE", help="compare with FILE instead of writing")
    arguments = parser.parse_args()
    made = lay_out(*speak(*make_portfolio())).encode("utf-8")
    if arguments.check is not None:
        with open(arguments.check, "rb") as file:
            same = file.read() == made
        print(f"{arguments.check}: {'the same' if same else 'differs from what the generator makes'}", file=sys.stderr)
        return 0 if same else 1
    if arguments.out is not None:
        with open(arguments.out, "wb") as file:
            file.write(made)
    else:
        sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of the window compared with those that "lima-portfolio summary" gives to the same question, exactly."""
import re
from decimal import Decimal
from fractions import Fraction

import lima
import window
from window import SPACE

TABLE = "Table of the chart's numbers"
BREAKDOWNS = {"Regions": "region", "Countries": "country", "Donors": "donor", "Reporters": "reporter", "Themes": "theme",
              "Sectors": "sector", "Years": "year", "Status": "status", "Project sizes": "size"}
MEASURES = {"Delivery": "spend", "Disbursements": "disbursement", "Expenditures": "expenditure", "Incoming funds": "incoming-funds",
            "Incoming commitments": "incoming-commitment", "Commitments": "commitment", "Budgets": "budget",
            "Planned disbursements": "planned-disbursement"}


def number(text):
    """A number for people as an exact one, with the number of its decimals; None for a dash."""
    text = re.sub(f"[,{SPACE} ]", "", text or "").replace("\u2212", "-").strip("\u2066\u2067\u2068\u2069")
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return None
    return Fraction(Decimal(text)), len(text.partition(".")[2])


def first_line(cell):
    """The label of a cell without what stands below it."""
    return cell.split("\n")[0].split(", with ")[0]


def amount_fault(shown, wanted):
    """What is wrong with an amount that may be rounded to the decimals of its column; None when it is right."""
    read = number(shown)
    if read is None:
        return f"{shown!r} is no amount, expected {wanted}"
    half = Fraction(1, 2 * 10 ** read[1])
    return None if abs(read[0] - wanted) <= half else f"{shown} is not {wanted}"


def share_fault(shown, part, whole):
    """Shares have one decimal, but are never rounded to all or nothing."""
    if whole == 0:
        return None
    share = part * 100 / whole
    if shown in ("", "—"):
        return f"no share, expected {float(share):.3f} %"
    read = re.search(r"[0-9]+(?:\.[0-9]+)?", shown)
    if read is None:
        return f"{shown!r} is no share"
    value = Fraction(Decimal(read.group()))
    if re.search("<|below", shown):
        return None if 0 < share < value else f"{shown!r}, expected {float(share):.3f} %"
    if (value in (0, 100)) != (share in (0, 100)):
        return f"{shown!r} for {float(share):.4f} %"
    return None if abs(value - share) <= Fraction(1, 9) else f"{shown!r}, expected {float(share):.3f} %"


def table_faults(headings, rows, answer, dimension):
    """Where a table of the window and an answer of the command part."""
    currency = headings[1].rpartition(", ")[2] if ", " in headings[1] else ""
    totals = {row["currency"]: Fraction(row["amount"]) for row in answer["totals"]}
    if currency not in totals:
        currency = next((code for code in totals if code == ""), currency)
    wanted = [row for row in answer["rows"] if row["currency"] == currency]
    below_zero = any(row["amount"].startswith("-") for row in wanted)   # then there are no shares
    if not rows:
        return [] if not wanted else [f"no rows, expected {len(wanted)}"]
    faults = [] if len(rows) == len(wanted) + 1 else [f"{len(rows)} rows, expected {len(wanted)} and the total"]
    left = list(wanted)
    for row in rows[:-1]:
        found = next((other for other in left if is_of(row, other, dimension)), None)
        if found is None:
            faults.append(f"{row} is not in the summary")
            continue
        left.remove(found)
        if not below_zero:
            faults += filter(None, [share_fault(row[2], Fraction(found["amount"]), totals[currency])])
    faults += [f"{row['label']} {row['amount']} ({row['projects']}) is not in the window" for row in left]
    fault = amount_fault(rows[-1][1], totals.get(currency, Fraction(0)))
    return faults + ([f"the total: {fault}"] if fault else [])


def is_of(row, other, dimension):
    if amount_fault(row[1], Fraction(other["amount"])) or number(row[-1]) != (other["projects"], 0):
        return False
    key, label = other["key"][0], other["label"][0]
    return key == "" or label == key or dimension in ("size", "donor", "year") or first_line(row[0]).startswith(label[:20])


def check_table(program, path, dimension, name, *question):
    """The Table tab shows the rows of the summary: label, amount, share, projects, remainder and total."""
    _, answer = lima.summary(path, "--by", dimension, *question)
    seen = [None, None, []]

    def right():
        table = program.table_now(TABLE)
        if table is None:
            seen[:] = [[], [], [] if not answer["rows"] else ["there is no table"]]
        else:
            seen[:] = [*table, table_faults(*table, answer, dimension)]
        return not seen[2]
    try:
        program.until(right, name, 4)
    except window.Late:
        program.picture("wrong-" + re.sub("[^a-z0-9]+", "-", name.lower())[:60])
    lima.none(seen[2] or [], name, f"headings {seen[0]}")


# ---- the foot of the Projects page ---------------------------------------------------------------------------------------

COUNT = re.compile("^([0-9,]+)(?: of ([0-9,]+))? projects?$")
SUM = re.compile("^[A-Z][a-z]+(?: [a-z]+)? (-?[0-9,]+(?:\\.[0-9]+)?) ([A-Z]{3})(?: · ([^%]*%) of ([0-9,.]+))?$")


def bare(text):
    """Without the marks that keep data apart from the direction of a sentence."""
    return re.sub("[\u2066-\u2069]", "", text).replace(SPACE, " ").replace("\u2212", "-")


def footer(program):
    """What the foot says: {"n", "of", "sums": {currency: (sum, of which)}}; None while it says nothing."""
    labels = [node for node in program.look().all("label", re.compile(r"[0-9] projects?$|^[A-Z][a-z]+.* [0-9]|none recorded"))]
    texts = [bare(text or "") for text in program.written(labels)]
    at = next((i for i, text in enumerate(texts) if COUNT.match(text) and labels[i].is_showing()), None)
    if at is None:
        return None
    n, of = COUNT.match(texts[at]).groups()
    sums = {}
    for piece in texts[at + 1].split("  ") if at + 1 < len(texts) else []:
        found = SUM.match(piece)
        if found:
            amount, currency, _, whole = found.groups()
            sums[currency] = (number(amount)[0], number(whole)[0] if whole else None)
    return {"n": int(n.replace(",", "")), "of": int(of.replace(",", "")) if of else None, "sums": sums}


def wait_footer(program, name, n, sums=None):
    """The foot counts as many projects, and has the same sums, exactly."""
    seen = [None]

    def right():
        seen[0] = footer(program)
        return seen[0] and seen[0]["n"] == n and (sums is None or {c: s[0] for c, s in seen[0]["sums"].items()} == sums)
    try:
        program.until(right, name, 6)
        lima.ok(True, name)
    except window.Late:
        lima.ok(False, name, f"got {seen[0]}", f"expected {n} projects, {sums}", program.picture("wrong-foot"))


def check_count(program, wanted, name):
    """The foot counts as many projects."""
    wait_footer(program, name, int(number(wanted)[0]))

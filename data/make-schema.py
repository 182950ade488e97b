#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes data/lima-portfolio.schema.json from the record tables in src/model.

Run it after a field was added to a table; a test compares the tables of the program with the schema.
"""

import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "data" / "lima-portfolio.schema.json"

FIELDS = re.compile(r"static const LimaField (\w+)\[\] = \{\n(.*?)\n\};", re.S)
FIELD = re.compile(r'\{ "([^"]+)", NC_\("field", "([^"]+)"\), LIMA_FIELD_(\w+), G_STRUCT_OFFSET \([^)]*\), '
                   r'(?:NULL|"([^"]+)"), (?:NULL|&(\w+)),')
TABLE = re.compile(r'const LimaTable (\w+) = \{\n\s*"([^"]+)", "[^"]*", NC_\("record", "([^"]+)"\), sizeof \(\w+\), (\w+),')
KIND = re.compile(r"\[LIMA_RECORD_\w+\] = &(\w+),")

TYPES = {
    "STRING": {"type": "string"},
    "CODE": {"type": "string"},
    "REF": {"type": "string"},
    "TEXT": {"$ref": "#/$defs/-text"},
    "AMOUNT": {"$ref": "#/$defs/-amount"},
    "DAY": {"$ref": "#/$defs/-day"},
    "BOOL": {"type": "boolean"},
}

BASICS = {
    "-id": {
        "description": "Known within the list. Elements without one get the lowest free number when the file is read.",
        "type": "string",
        "minLength": 1,
    },
    "-text": {
        "description": "The text in one or more languages, by language tag; \"\" where none is named.",
        "type": "object",
        "additionalProperties": {"type": "string"},
    },
    "-amount": {
        "description": "A decimal number such as \"-1234.50\"; what could not be read as one is kept as it was given.",
        "type": "string",
    },
    "-day": {
        "description": "YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD; what could not be read as one is kept as it was given.",
        "type": "string",
    },
}


def read_sources():
    """Returns the fields by array, the tables by variable, and the tables of the record kinds in order."""
    fields, tables, kinds = {}, {}, []
    for path in sorted((ROOT / "src" / "model").glob("*.c")):
        text = path.read_text(encoding="utf-8")
        for array, body in FIELDS.findall(text):
            found = FIELD.findall(body)
            if len(found) != len(re.findall(r"LIMA_FIELD_\w+", body)):
                raise SystemExit(f"{path.name}: {array} has a line that is not understood")
            fields[array] = found
        for variable, name, label, array in TABLE.findall(text):
            tables[variable] = (name, label, array)
        kinds += KIND.findall(text)
    return fields, tables, kinds


def describe(field, tables):
    """Returns the name and the schema of one field."""
    member, label, kind, codelist, items = field
    schema = {"title": label}
    if codelist:
        schema["description"] = f"A code of the codelist {codelist}."
    if kind == "ITEMS":
        schema.update({"type": "array", "items": {"$ref": f"#/$defs/{tables[items][0]}"}})
    else:
        schema.update(TYPES[kind])
    return member, schema


def describe_table(table, fields, tables):
    name, label, array = table
    properties = {"id": {"$ref": "#/$defs/-id"}}
    properties.update(describe(field, tables) for field in fields[array])
    return {"title": label, "type": "object", "properties": properties}


def make_schema():
    fields, tables, kinds = read_sources()
    head = tables.pop("lima_head_table")
    names = [table[0] for table in tables.values()]
    if len(names) != len(set(names)):
        raise SystemExit("two tables have one name")

    properties = {
        "format": {"const": "lima-portfolio"},
        "version": {"const": 1},
        "minor": {"description": "Counts additions that older programs may keep unread.", "type": "integer", "minimum": 0},
    }
    properties.update(describe(field, tables) for field in fields[head[2]])
    for kind in kinds:
        properties[tables[kind][0]] = {"type": "array", "items": {"$ref": f"#/$defs/{tables[kind][0]}"}}
    defs = dict(BASICS)
    for table in sorted(tables.values()):
        defs[table[0]] = describe_table(table, fields, tables)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Lima portfolio",
        "description": "A file of Lima Portfolio, version 1 (application/x-lima-portfolio+json, *.lima). Members that are not "
                       "named here are allowed at every level and are kept. Made by data/make-schema.py from the record tables.",
        "type": "object",
        "required": ["format", "version"],
        "properties": properties,
        "$defs": defs,
    }


TARGET.write_text(json.dumps(make_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")

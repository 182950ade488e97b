#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""schema.py SCHEMA [FILE.lima ...]: validates portfolios with python3-jsonschema, and checks that wrong ones do not pass.

Exit 77 (skipped) where python3-jsonschema is not installed.
"""

import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

HEAD = {"format": "lima-portfolio", "version": 1}

GOOD = [
    {},
    {"minor": 3, "title": {"en": "A", "": "B"}, "x-unknown": [1e20, None]},
    {"projects": [{"id": "p1", "identifier": "XX-1", "illustrative": True, "x": {"y": 1},
                   "flows": [{"id": "1", "kind": "transaction", "type": "3", "date": "2014-05-01", "amount": "1234.50",
                              "places": [{"id": "1", "country": "KE"}]}]}]},
    {"projects": [{"title": {"en": "no id"}}]},
]

BAD = [
    {"format": "other"},
    {"version": 2},
    {"version": "1"},
    {"minor": -1},
    {"minor": 1.5},
    {"title": "A"},
    {"title": {"en": 1}},
    {"currency": 5},
    {"projects": {}},
    {"projects": [1]},
    {"projects": [{"id": 1}]},
    {"projects": [{"id": ""}]},
    {"projects": [{"illustrative": "yes"}]},
    {"projects": [{"flows": {}}]},
    {"projects": [{"flows": [{"amount": 1234.5}]}]},
    {"projects": [{"flows": [{"date": 2014}]}]},
    {"projects": [{"flows": [{"places": [{"country": ["KE"]}]}]}]},
    {"projects": [{"results": [{"indicators": [{"periods": [{"targets": [{"value": 1}]}]}]}]}]},
    {"sources": [{"title": None}]},
    {"figures": [{"value": 53.6}]},
    {"theme-schemes": [{"themes": [{"rules": ["x"]}]}]},
    {"organisations": [{"name": "UNIDO"}]},
]


def main(schema_path, paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    failed = 0

    for value in GOOD:
        for error in validator.iter_errors({**HEAD, **value}):
            print(f"a good portfolio fails: {value}: {error.message}")
            failed += 1
    for value in [{**HEAD, **value} for value in BAD] + [{}, [], {"format": "lima-portfolio"}, {"version": 1}]:
        if validator.is_valid(value):
            print(f"a wrong portfolio passes: {value}")
            failed += 1
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for error in validator.iter_errors(json.load(file)):
                print(f"{path}: {error.json_path}: {error.message}")
                failed += 1
    return 1 if failed else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))

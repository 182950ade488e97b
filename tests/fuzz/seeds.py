#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what fuzzing begins with: seeds.py SOURCE_ROOT FOLDER [STAMP].

FOLDER/TARGET holds the seeds of a target, FOLDER/TARGET.words the words of its format, a line each, and FOLDER/TARGET.dict the same as
libFuzzer reads them. Everything is made of the tests' own files, the sample portfolio and the schema of portfolio files.
"""
import hashlib
import json
import pathlib
import re
import shutil
import sys

MOST_BYTES = 8192

VALUES = {"percentage": "33.3", "amount": "-1234.50", "value": "1,234", "date": "2014-05-01", "currency": "USD", "country": "KE"}
DATES = ("2014 2014-Q2 2014-05 2014-05-31 0001-01-01 9999-12-31 2016-02-29 2014-02-29 2006-10-1 2005-May 2005-mayo 2011Q1 2011-q4 "
         "2014-05-31T00:00:00Z 2014-05-31+02:00 2014-13 2014-Q5 0000 soon").split() + [" 2014-05-01 ", "2014-05-31 12:00", ""]
AMOUNTS = ("0 -0 1.50 +3 -.5 5. 1,234 1,234.5 1,234,567 12,34,567 46678,00 98325.6441968 123456789012345678 1234567890123456789 "
           "0.000000000000000001 0000000000000000000000000000001 1e5 NaN 0x10 1.2.3 - . ,").split() + [
               "12 345,67", " 5 ", "1 234", "170141183460469231731.687303715884105727", "-170141183460469231731.687303715884105728",
               "18446744073709551615", "$5", ""]
FILTERS = ["", "status=2", "status=2&country=KE&country=UG&search=wind%20power&with-flows=1", "missing=country&year=2014&size=%3E1000000",
           "donor=&sdg=9%2B8&theme=environment", "search=100%25%20%C3%A9%26%3D", "status=2&status=2", "search=a&search=b", "nothing=1",
           "search=%zz", "region=africa&reporter=XM-DAC-41123&currency=USD&sector=2%3A321",
           "amounts=within,100000,1000000,2014,2014,USD&year=2014", "amounts=largest,12,0,0,0,USD", "amounts=none%2C0%2C0%2C0%2C0%2C"]
CELLS = ["", "a", "a\x1fb", "\x1f", "a\x1e\x1eb", "=1+1\x1f-5\x1f-5x\x1f+1\x1f@x\x1f-", "a \"b\", c\x1fline\nline\x1f\r\n", "\x1f\x1f\x1f",
         "-1.5\x1f--1\x1f\t\x1f'=a"]
EVENT = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}BEGIN:VEVENT\r\nUID:a@b\r\nSUMMARY:A\\, b\r\n c\r\n{}END:VEVENT\r\nEND:VCALENDAR\r\n"
CALENDARS = [EVENT.format(*parts) for parts in (
    ("", ""), ("", "DTSTART;VALUE=DATE:20150713\r\nDTEND;VALUE=DATE:20150717\r\nSTATUS:CONFIRMED\r\nLOCATION:Lima\\, Peru\r\n"),
    ("", "DTSTART;TZID=\"Europe/Vienna\":20150713T223000\r\nDURATION:P1W\r\nRRULE:FREQ=DAILY\r\nCATEGORIES:a\\,b,c\r\nURL:https://example.org\r\n"),
    ("BEGIN:VTIMEZONE\nTZID:X\nEND:VTIMEZONE\n", "BEGIN:VALARM\nEND:VALARM\nDTSTAMP:20150102T030405Z\nLAST-MODIFIED:20150102T030405Z\n"),
    ("X-LIMA-PROCESS:{\"id\": \"c1\"\\, \"title\": {\"en\": \"T\"}}\r\n",
     "DTSTART;VALUE=DATE:99991231\r\nX-LIMA-RECORD:{\"id\": \"m1\"\\, \"title\": {\"en\": \"A\"}\\, \"process\": \"c1\"\\, \"dates\": [{\"id\": "
     "\"1\"\\, \"announced\": \"2014-05\"\\, \"status\": \"planned\"\\, \"start\": \"9999\"}]\\, \"x\": [1.50]}\r\n"))]
RATES = ["Date,Rate,Currency\n2014-05,0.75,EUR\n2014-05-31,1e2,KES\n", "DATE,EUR,KES\n2014-05,0.75,\n# note\n2014-06,.7,87.5\n",
         "Currency,Date,Rate\r\n\"EUR\",\"2014-05\",\"0,75\"\r\n", "DATE\n", ""]


class Seeds:
    """The folder, and what stands in it."""

    def __init__(self, folder):
        self.folder = folder

    def put(self, target, name, data):
        data = data.encode() if isinstance(data, str) else data
        path = self.folder / target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if len(data) <= MOST_BYTES:
            path.write_bytes(data)

    def put_all(self, target, texts):
        for number, text in enumerate(texts):
            self.put(target, f"{number:03}", text)

    def put_words(self, target, words):
        words = sorted({word for word in words if word.isprintable() and 0 < len(word) <= 60})
        quoted = [word.replace("\\", "\\\\").replace('"', '\\"') for word in words]
        (self.folder / f"{target}.words").write_text("\n".join(words), "utf-8")
        (self.folder / f"{target}.dict").write_text("".join(f'"{word}"\n' for word in quoted if word.isascii()), "utf-8")


class Schema:
    """Gives a value to every member that the schema knows."""

    def __init__(self, root):
        self.schema = json.loads((root / "data" / "lima-portfolio.schema.json").read_text("utf-8"))

    def resolve(self, node):
        return self.schema["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node

    def value(self, name, node):
        if node.get("$ref", "").endswith("/-text"):
            return {"en": f"A {name}", "fr": "é\n\"\\", "": "x"}
        node = self.resolve(node)
        if "const" in node:
            return node["const"]
        kind = node.get("type")
        if kind == "boolean":
            return True
        if kind == "integer":
            return 1
        if kind == "array":
            return [self.value(name, node["items"]), {}]
        if kind == "object" or "properties" in node:
            return {member: self.value(member, child) for member, child in node.get("properties", {}).items()}
        return VALUES.get(name.split("-")[-1], f"{name}-1")

    def lists(self):
        return {name: node for name, node in self.schema["properties"].items() if node.get("type") == "array"}

    def head(self):
        members = self.schema["properties"].items()
        return {name: self.value(name, node) for name, node in members if node.get("type") != "array"}

    def words(self, node=None):
        node = self.schema if node is None else node
        found = set()
        if isinstance(node, dict):
            found |= set(node.get("properties", {}))
            for child in node.values():
                found |= self.words(child)
        return found


def dump(document):
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def portfolio(**members):
    return dump({"format": "lima-portfolio", "version": 1, **members})


def put_schema(seeds, schema):
    seeds.put("file", "head", dump(schema.head()))
    for name, node in schema.lists().items():
        record = schema.value(name, node["items"])
        seeds.put("file", f"every-{name}", portfolio(**{name: [record]}))
        for member, value in record.items():
            seeds.put("file", f"one-{name}-{member}", portfolio(**{name: [{"x": 1, member: value, "y": [0.10]}, {"id": "p1", member: 5}]}))


def put_sample(seeds, root):
    sample = json.loads((root / "data" / "portfolios" / "lima-declaration-2014.lima").read_text("utf-8"))
    for name, records in sample.items():
        if isinstance(records, list):
            for number, record in enumerate(records[:3]):
                seeds.put("file", f"sample-{name}-{number}", portfolio(**{name: [record]}))
            seeds.put("file", f"sample-{name}", portfolio(**{name: records[:2]}, zz={"deep": [[[]]]}))


def put_oddities(seeds):
    texts = ["{}", "[]", "\ufeff {}", '{"format":"lima-portfolio","version":2}', '{"format":"lima-portfolio","version":1,"minor":7}',
             '{"version":1,"format":"lima-portf\\u006flio"}', "{" * 70, '{"format":"lima-portfolio","version":1,"a":1e20,"b":-0,"b":1}',
             '{"format":"lima-portfolio","version":1,"x":"\\ud83d\\ude00\\/\\n","projects":[{"id":5},{"id":null},{},{"id":"p4"}]}',
             '{"format":"lima-portfolio","version":1,"projects":{"a":1},"x":1,"title":5,"projects2":[],"sources":[{},5]}',
             '{"format":"lima-portfolio","version":1,"projects":[{"status":"2","x":1,"identifier":"A","y":2,"id":"p","z":3}]}']
    seeds.put_all("file", texts)


class Journals:
    """Recovery journals: each line of a seed is the kind of a frame and what it holds."""

    HEAD = ('H{"format": "lima-journal", "version": "1", "time": "5", "file": "file:///none/a%20b%FF.lima", "title": "A", "size": "3", '
            '"mtime": "7"}')
    COPY = 'H{"format": "lima-journal", "version": "1", "time": "5", "title": "A “title”", "copy": "00"}'

    @staticmethod
    def frames(lines):
        text, chain = b"", b""
        for line in lines:
            kind, payload = line[:1].encode(), line[1:].encode()
            start = kind + b" %012d " % len(payload)
            chain = hashlib.sha256(chain + start + payload).hexdigest()[:16].encode()
            text += start + chain + b"\n" + payload + b"\n"
        return text

    @staticmethod
    def field(table, record, member, old, new, **more):
        return {"verb": "set", "table": table, "record": record, **more, "field": member, "old": {} if old is None else {member: old},
                "new": {} if new is None else {member: new}}

    @classmethod
    def changes(cls, schema):
        """Lists of changes, each of which fits to records "a" and "b" of every kind."""
        for name, node in schema.schema["properties"].items():
            if node.get("type") != "array" and name not in ("format", "version", "minor"):
                value = schema.value(name, node)
                change = cls.field("portfolio", "", name, None, value)
                del change["record"]
                yield [change]
        for table, node in schema.lists().items():
            record = {**schema.value(table, node["items"]), "id": "c"}
            insert = {"verb": "insert", "table": table, "record": "c", "new-before": "a", "block": record}
            yield [insert]
            yield [insert, {"verb": "move", "table": table, "record": "c", "old-before": "a"},
                   {"verb": "remove", "table": table, "record": "b", "old-before": "c", "block": {"id": "b"}}]
            for member, value in record.items():
                if member != "id":
                    yield [cls.field(table, "a", member, None, value), cls.field(table, "a", member, value, None)]
                for item in value[:1] if isinstance(value, list) and value and isinstance(value[0], dict) else []:
                    step = {"path": [member, "x"]}
                    yield [{"verb": "insert", "table": table, "record": "a", **step, "block": {**item, "id": "x"}}]
                    yield [{"verb": "insert", "table": table, "record": "a", **step, "block": {"id": "x"}}] + [
                        cls.field(table, "a", inner, None, item[inner], **step) for inner in item if inner != "id"]

    @classmethod
    def put(cls, seeds, schema):
        seeds.put("journal", "head", cls.HEAD[1:])
        seeds.put("journal", "copy", cls.COPY[1:])
        seeds.put("recovery", "torn", cls.frames([cls.HEAD, 'C["a"]'])[:-3])
        for number, changes in enumerate(cls.changes(schema)):
            record = dump(["" if number % 4 == 0 else f"Step {number}", *changes])
            more = {"more": True} if number % 2 == 0 else {}     # steps that go on, as typing does
            single = [f'C["{n}",{dump({**change, **(more if n > 0 else {})})}]' for n, change in enumerate(changes)]
            lines = [cls.COPY if number % 3 == 0 else cls.HEAD, "C" + record, *single]
            seeds.put("journal", f"{number:03}", record)
            seeds.put("recovery", f"{number:03}", "\n".join(lines[:2] if number % 5 == 0 else lines[2:]))
            if number % 16 == 0:
                seeds.put("recovery", f"{number:03}-frames", cls.frames(lines[:2]))
        words = {f'"{word}"' for word in schema.words() | {"set", "insert", "remove", "move", "portfolio", "a", "b", "c", "x", "more"}}
        for target in ("journal", "recovery"):
            seeds.put_words(target, words | {"2014-05", "1,234"})


def put_iati(seeds, root):
    words = set()
    for path in sorted((root / "tests" / "data").rglob("*.xml")):
        data = path.read_bytes()
        seeds.put("iati", f"{path.parent.name}-{path.name}", data)
        words |= set(re.findall(r"</?[a-z0-9:-]+|\b[a-z-]+=", data.decode("latin-1")))
    text = (root / "tests" / "data" / "iati" / "r12-texts.xml").read_text("utf-8")
    body = re.sub(r"^<\?xml[^>]*>\s*", "", text)
    seeds.put("iati", "latin-1", ('<?xml version="1.0" encoding="ISO-8859-1"?>\n' + body).encode("latin-1", "replace"))
    seeds.put("iati", "utf-16", ('<?xml version="1.0" encoding="UTF-16"?>\n' + body).encode("utf-16"))
    seeds.put_words("iati", words | set(AMOUNTS[:12]) | set(DATES[:12]))


def put_values(seeds, root):
    found = {"date": set(DATES), "amount": set(AMOUNTS)}
    for path in (root / "tests" / "data").rglob("*.xml"):
        text = path.read_bytes().decode("latin-1")
        found["date"] |= set(re.findall(r'date="([^"<]*)"', text))
        found["amount"] |= set(re.findall(r"<value[^>]*>([^<]*)</value>", text))
    for target, texts in found.items():
        seeds.put_all(target, sorted(texts))
        seeds.put_words(target, texts)


def put_figures(seeds):
    for target in ("file", "iati"):
        for path in sorted((seeds.folder / target).iterdir()):
            seeds.put("figures", path.name, path.read_bytes())
    seeds.put_words("figures", DATES[:6] + AMOUNTS[:12] + ["USD", "EUR", "KE", "percentage", "100"])


def main():
    root, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    seeds, schema = Seeds(folder), Schema(root)
    shutil.rmtree(folder, ignore_errors=True)
    put_schema(seeds, schema)
    put_sample(seeds, root)
    put_oddities(seeds)
    seeds.put_words("file", {f'"{word}"' for word in schema.words()} | {"2014-05", "1,234", "p1", "s1", "lima-portfolio"})
    Journals.put(seeds, schema)
    put_iati(seeds, root)
    put_values(seeds, root)
    put_figures(seeds)
    for target, texts in (("filter", FILTERS), ("csv", CELLS), ("rates", RATES), ("calendar", CALENDARS)):
        seeds.put_all(target, texts)
        seeds.put_words(target, {word for text in texts for word in re.split(r"[&=,;\r\n\x1e\x1f]", text)})
    for path in sys.argv[3:]:
        pathlib.Path(path).write_text("", "utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A portfolio says what the IATI file said, and gives back what it does not know, byte for byte and in place.

    roundtrip.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import itertools
import json
import sys

import lima

PUBLISHERS = "fao fr-afd iadb ifad kr-odakorea nl-mfa nl-rvo unesco unhcr unido unwomen".split()
AWKWARD = ("bare-cr-line-endings big-value datastore-result-root empty-value-dates five-versions-in-one iso-8859-1 missing-dates "
           "no-transaction-dates raw-control-character sida-2012-version-1.00 unbound-prefix undp-broke-a-parser utf8-bom").split()
QUESTIONS = [
    [], ["--by", "region"], ["--by", "country,sector"], ["--by", "donor,year"], ["--by", "sdg,status"], ["--by", "reporter,size"],
    ["--measure", "incoming-funds", "--by", "donor"], ["--measure", "commitment", "--by", "sector,region", "--scheme", "m49"],
    ["--measure", "budget", "--by", "year,country"], ["--measure", "budget", "--currency", "EUR", "--by", "currency"],
    ["--measure", "planned-disbursement", "--by", "year"], ["--measure", "spend", "--currency", "USD", "--years", "2010-2014"],
    ["--measure", "type-5"], ["--measure", "spend", "--by", "theme,year", "--sizes", "500,70000.5"],
    ["--measure", "budget", "--years", "2013-2015", "--by", "sector"],
]
# Members that no version knows, as their bytes: numbers that doubles would spoil, escapes, blanks, nesting.
STRANGE = [
    '1e20', '0.1', '1E-7', '-0', '-0.0', '1.0', '0.10000000000000001', '123456789012345678', '1e+2', '1.7976931348623157e308',
    'true', 'null', '""', '"\\u00e9\\/\\n \\ud83d\\ude00 é 中"', '[]', '[ ]', '{}', '{\t}', '[1,2 ,3]',
    '{"a":[1,2,{"b":null}],  "c" : "\\"}{]["}', '{\n  "deep": [[[[[[[["x"]]]]]]]],\n\n  "id": "p1"\n }',
    '[{"id": "1"}, {"id": "1"}]', '"// no comment /* either */"', '9223372036854775807', '-9223372036854775808',
]


class Raw(str):
    """A member to be written as it stands."""


# ---- converting ----------------------------------------------------------------------------------------------------------

def test_file(path, name, questions):
    out, again, third = (lima.folder / n for n in ("one.lima", "two.lima", "three.lima"))
    first = lima.convert(path, out)
    if first.code not in (0, 1):
        lima.ok(False, f"{name}: converts", lima.says(first))
        return
    faults = []
    for question in questions:
        before, _ = lima.summary(path, *question)
        after, _ = lima.summary(out, *question)
        if before.out != after.out or not before.out:
            at = next((i for i, (a, b) in enumerate(zip(before.out, after.out)) if a != b), 0)
            faults.append(f"{' '.join(question)}: {before.out[max(at - 80, 0):at + 120]!r} became {after.out[max(at - 80, 0):at + 120]!r}")
        if before.code == 0 and after.code != 0:
            faults.append(f"{' '.join(question)}: exit {after.code} after exit 0: {lima.text(after.err)[:300]}")
    lima.none(faults, f"{name}: the same summary, {len(questions)} questions")
    lima.convert(path, again)
    lima.convert(out, third)
    lima.same_bytes(again.read_bytes(), out.read_bytes(), f"{name}: converting twice gives the same bytes")
    lima.same_bytes(third.read_bytes(), out.read_bytes(), f"{name}: converting what was converted gives the same bytes")


def test_files(corpus):
    for place, path in enumerate(lima.own_files()):
        test_file(path, path.name, QUESTIONS[:1] + QUESTIONS[1 + place % 2::2])
    for path in sorted((lima.data / "broken").glob("*.xml")):
        if lima.summary(path)[0].code != 2:
            test_file(path, "broken/" + path.name, QUESTIONS[:1])
    for place, (room, name) in enumerate([("publishers", p) for p in PUBLISHERS] + [("awkward", a) for a in AWKWARD]):
        if corpus is None:
            lima.skip(f"{room}/{name}: the same summary", "no corpus")
            continue
        test_file(corpus / room / (name + ".xml"), f"{room}/{name}", QUESTIONS[:1] + QUESTIONS[1 + place % 3::3])


def test_schema():
    """What convert writes is valid by the schema of the file."""
    schema_path = lima.options.root / "data" / "lima-portfolio.schema.json"
    try:
        import jsonschema
    except ImportError:
        lima.skip("converted files are valid by the schema", "no python3-jsonschema")
        return
    validator = jsonschema.Draft202012Validator(json.loads(schema_path.read_text(encoding="utf-8")))
    faults = []
    for path in lima.own_files():
        out = lima.folder / "valid.lima"
        lima.convert(path, out)
        faults += [f"{path.name}: {list(e.absolute_path)}: {e.message[:200]}"
                   for e in itertools.islice(validator.iter_errors(json.loads(out.read_text(encoding="utf-8"))), 3)]
    lima.none(faults, "converted files are valid by the schema")


# ---- unknown members -----------------------------------------------------------------------------------------------------

def pairs(raw):
    """The document with objects as lists of (name, value); lists stay lists."""
    return json.loads(raw.decode("utf-8"), object_pairs_hook=lambda members: ("object", members))


def is_object(value):
    return isinstance(value, tuple)


def is_records(value):
    return isinstance(value, list) and all(is_object(element) for element in value)


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def put_text(value):
    return "{" + ", ".join(f"{dump(n)}: {dump(v)}" for n, v in value[1]) + "}"


def put_value(value, layout):
    if is_object(value):
        return put_text(value)
    if isinstance(value, list):
        between = {"record": ",\n  ", "inline": ", ", "head": ",\n "}[layout]
        return "[" + ("" if layout == "inline" else between[1:]) + between.join(put_object(e, "inline") for e in value) + "]"
    return dump(value)


def put_object(value, layout):
    """An object in the one form that the program writes."""
    between = {"record": ",\n ", "inline": ", "}[layout]
    return "{" + between.join(m if isinstance(m, Raw) else f"{dump(m[0])}: {put_value(m[1], layout)}" for m in value[1]) + "}"


def put_document(document):
    members = []
    for member in document[1]:
        if isinstance(member, Raw):
            members.append(member)
        elif is_records(member[1]):
            members.append(f"{dump(member[0])}: [\n" + ",\n".join(put_object(r, "record") for r in member[1]) + "\n]")
        else:
            members.append(f"{dump(member[0])}: {put_value(member[1], 'head')}")
    return "{\n" + ",\n".join(members) + "\n}\n"


def add_strange(value, strange, every, count):
    """The object with unknown members before, between and behind its own, down to the elements of its lists. `every` names how
    many of the places get one."""
    members = []
    for place, member in enumerate([None, *value[1]]):
        if member is not None:
            name, content = member
            if is_records(content):
                content = [add_strange(element, strange, every, count) for element in content]
            members.append((name, content))
        if next(count) % every == 0:
            number, blanks = next(count), (": ", ":", " :\t", ":\n ")
            name = f'"x\\u002d{number}"' if number % 7 == 0 else f'"x-{number} é"'
            members.append(Raw(name + blanks[number % 4] + next(strange)))
    return "object", members


def dressed(raw, every, start):
    return put_document(add_strange(pairs(raw), itertools.cycle(STRANGE[start:] + STRANGE[:start]), every,
                                    itertools.count())).encode("utf-8")


def test_unknown_in(path, name, every):
    plain = lima.folder / "plain.lima"
    lima.convert(path, plain)
    raw = plain.read_bytes()
    if not lima.same_bytes(put_document(pairs(raw)).encode("utf-8"), raw, f"{name}: this test knows how the program writes"):
        return
    for start in range(0, 2):
        content = dressed(raw, every, start * 7)
        full, out = lima.write("full.lima", content), lima.folder / "out.lima"
        result = lima.convert(full, out)
        if lima.equal(result.code, 0, f"{name}: unknown members are no error ({start})", lima.says(result)):
            lima.same_bytes(out.read_bytes(), content, f"{name}: unknown members survive byte for byte and in place ({start})")
    before, after = lima.summary(plain, "--by", "country,sector")[1], lima.summary(full, "--by", "country,sector")[1]
    for answer in (before, after):
        answer["problems"] = [p for p in answer["problems"] if p["kind"] != "unknown-member"]
    lima.equal(after, before, f"{name}: unknown members change no figure")


# A file that somebody wrote by hand, in a form of its own: what is known is written anew, what is not stays.
BY_HAND = """\ufeff{"x-first" :1e20 ,"format":"lima-portfolio",
\t"x-a":  0.1,  "version"  : 1 , "x-b" : 1E-7,
 "title":{"en":"By hand","fr":"\\u00c0 la main"}, "x-c":{"nested" :  { "deep":[ 1e400x ] } },
"x-future": [ {"id":"f1",  "value":1.50} ],
 "projects" : [ { "x-d":-0.0, "id":"p1", "x-e":[ ] ,"identifier":"XX-1" , "x-f" : "\\u0041\\t",
   "flows":[{"x-g":0.30, "id":"1","kind":"transaction","type":"3","amount":"5","x-h": {"b":1,"a":2},"currency":"USD",
     "places":[{"x-i":1e0,"id":"1","country":"KE","x-j" :"z"}] , "x-k":9007199254740993 }]  ,"x-l":1 } ] , "x-last":[[ ],{ }] }
""".replace("1e400x", "1e300")


def members_after(value):
    """Each unknown member of a document with the names of the members before it, and where it stands."""
    found = []

    def walk(value, where):
        if is_object(value):
            names = []
            for name, content in value[1]:
                if name.startswith("x-"):
                    found.append((where, tuple(n for n in names[-1:]), name, json.dumps(content)))
                else:
                    walk(content, where + (name,))
                names.append(name)
        elif isinstance(value, list):
            for place, element in enumerate(value):
                walk(element, where + (place,))

    walk(value, ())
    return found


def test_by_hand():
    path, out = lima.write("by-hand.lima", BY_HAND), lima.folder / "by-hand-out.lima"
    result = lima.convert(path, out)
    if not lima.equal(result.code, 0, "written by hand: converts", lima.says(result)):
        return
    got = out.read_bytes()
    snippets = ['"x-first" :1e20', '"x-a":  0.1', '"x-b" : 1E-7', '"x-c":{"nested" :  { "deep":[ 1e300 ] } }',
                '"x-future": [ {"id":"f1",  "value":1.50} ]', '"x-d":-0.0', '"x-e":[ ]', '"x-f" : "\\u0041\\t"', '"x-g":0.30',
                '"x-h": {"b":1,"a":2}', '"x-i":1e0', '"x-j" :"z"', '"x-k":9007199254740993', '"x-l":1', '"x-last":[[ ],{ }]']
    lima.none([f"{s} is gone" for s in snippets if got.count(s.encode()) != 1], "written by hand: every unknown member byte for byte",
              lima.text(got))
    lima.equal(members_after(pairs(got)), members_after(pairs(BY_HAND.lstrip("\ufeff").encode())),
               "written by hand: every unknown member in its place")
    lima.ok(not got.startswith(b"\xef\xbb\xbf") and got.endswith(b"\n"), "written by hand: no byte order mark is written")


def test_wrong_types():
    """Known members with values of another type are kept as they stand, and said."""
    content = ('{\n"format": "lima-portfolio",\n"version": 1,\n"title": 5,\n"projects": [\n{"id": "p1",\n "identifier": ["XX-1"],\n'
               ' "title": "a text",\n "flows": {"amount": 1e2}}\n]\n}\n')
    path, out = lima.write("types.lima", content), lima.folder / "types-out.lima"
    result = lima.convert(path, out)
    lima.equal(result.code, 1, "members of the wrong type: said", lima.says(result))
    lima.same_bytes(out.read_bytes() if out.exists() else b"", content.encode(), "members of the wrong type: kept")


# ---- versions ------------------------------------------------------------------------------------------------------------

def test_versions():
    bare = lima.write("bare.lima", '{"format":"lima-portfolio","version":1}')
    out = lima.folder / "bare-out.lima"
    result, answer = lima.summary(bare)
    lima.equal((result.code, answer and answer["projects"], answer and answer["rows"]), (0, 0, []),
               "format and version alone: an empty portfolio", lima.says(result))
    lima.equal((lima.convert(bare, out).code, pairs(out.read_bytes())),
               (0, ("object", [("format", "lima-portfolio"), ("version", 1)])), "format and version alone: converts")
    result = lima.run("check", bare)
    lima.equal((result.code, result.out), (0, b""), "format and version alone: nothing to check", lima.says(result))

    newer = '{\n"format": "lima-portfolio",\n"version": 1,\n"minor": 7,\n"x-later": [1e20]\n}\n'
    minor, out = lima.write("minor.lima", newer), lima.folder / "minor-out.lima"
    result = lima.convert(minor, out)
    lima.equal(result.code, 0, "a newer minor version is opened", lima.says(result))
    lima.same_bytes(out.read_bytes(), newer.encode(), "a newer minor version is kept")
    result, _ = lima.summary(minor)
    lima.equal((result.code, lima.text(result.err).count("newer")), (0, 1), "a newer minor version is said once", lima.says(result))
    listed = lima.text(lima.run("check", minor).out)
    lima.equal(listed.count("newer"), 1, "a newer minor version is listed once", listed)


def test_newer():
    newer = lima.write("newer.lima", '{"format":"lima-portfolio","version":2,"projects":[{"id":"p1","identifier":"XX-1","currency":'
                       '"USD","flows":[{"id":"1","kind":"transaction","type":"3","amount":"5"}]}],"x":1}')
    result, answer = lima.summary(newer)
    lima.equal((result.code in (0, 1), answer and answer["totals"]), (True, [{"currency": "USD", "amount": "5"}]),
               "a newer version can be looked at", lima.says(result))
    lima.ok("version" in lima.text(result.err), "a newer version is said", lima.says(result))
    good = lima.own_files()[0]
    for others in ([], [good]):
        out = lima.folder / "untouched.lima"
        out.unlink(missing_ok=True)
        faults = lima.refused(lima.convert(newer, *others, out), newer.name, "newer")
        lima.none(faults + (["OUT was made"] if out.exists() else []), f"a newer version is not converted ({1 + len(others)} files)")
        out.write_bytes(b"what stood there")
        lima.refused(lima.convert(newer, *others, out))
        lima.equal(out.read_bytes(), b"what stood there", f"a newer version leaves OUT untouched ({1 + len(others)} files)")
    raw = newer.read_bytes()
    lima.none(lima.refused(lima.convert(newer, newer), newer.name), "a newer version is not converted to itself")
    lima.equal(newer.read_bytes(), raw, "a newer version stays as it is")


def test_sample():
    out = lima.folder / "sample-out.lima"
    result = lima.convert(lima.sample(), out)
    lima.equal(result.code, 0, "the sample converts", lima.says(result))
    lima.same_bytes(out.read_bytes(), lima.sample().read_bytes(), "the sample converts to the same bytes")


def main():
    sys.setrecursionlimit(10000)
    options = lima.start(__doc__)
    test_sample()
    test_versions()
    test_newer()
    test_wrong_types()
    test_by_hand()
    test_unknown_in(lima.sample(), "the sample", 11)
    for name in ("r06-shares.xml", "r08-rows.xml", "r09-revised.xml", "r10-donors.xml", "r12-texts.xml", "root-result.xml"):
        test_unknown_in(lima.data / "iati" / name, name, 1)
    if options.corpus is None:
        lima.skip("unesco.xml: unknown members survive byte for byte and in place", "no corpus")
    else:
        test_unknown_in(options.corpus / "publishers" / "unesco.xml", "unesco.xml", 3)
    test_schema()
    test_files(options.corpus)
    lima.finish()


if __name__ == "__main__":
    main()

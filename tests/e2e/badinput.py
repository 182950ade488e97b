#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input: a clear sentence, no crash, nothing half loaded, nothing fetched, little memory.

    badinput.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import codecs
import os
import re
import shutil
import socket
import subprocess

import lima

MOST_KILOBYTES = 300 * 1024
GOOD = ('{"format":"lima-portfolio","version":1,"title":{"en":"T"},"projects":[{"id":"p1","identifier":"XX-1","currency":"USD",'
        '"flows":[{"id":"1","kind":"transaction","type":"3","date":"2014","amount":"5"}]}]}')
HEAD = '{"format":"lima-portfolio","version":1,'
slowest = []


def measured(faults, result, name):
    """Adds what a refusal costs; an address sanitizer needs memory of its own."""
    slowest.append((result.seconds, name))
    if result.rss > MOST_KILOBYTES and not lima.is_sanitized():
        faults.append(f"{result.rss // 1024} MB of memory")
    return faults


def test_refused(name, path, *words):
    """Every command says of the file what is wrong, and no more."""
    faults = []
    for command in (["summary", path], ["summary", path, "--by", "country,year", "--format", "json"], ["check", path],
                    ["chart", "regions", path, "--output", lima.folder / "none.svg"], ["convert", path, lima.folder / "none.lima"]):
        result = lima.run(*command, timeout=120)
        faults += [f"{command[0]}: {fault}" for fault in lima.refused(result, os.path.basename(path))]
        if words and not any(re.search(word, lima.text(result.err)) for word in words):
            faults.append(f"{command[0]}: says none of {words}: {lima.text(result.err)[:300]}")
        if b"\x1b" in result.err or result.err.count(b"\n") > 5:
            faults.append(f"{command[0]}: more than a sentence: {lima.text(result.err)[:300]}")
        measured(faults, result, f"{name}, {command[0]}")
    faults += [f"{path} was written" for path in lima.folder.glob("none.*")]
    lima.none(faults, f"{name}: refused")


# ---- portfolio files -----------------------------------------------------------------------------------------------------

def deep(opening, closing, core="", n=100_000):
    return opening * n + core + closing * n


def test_portfolios():
    cases = [
        ("empty.lima", "", r"empty"),
        ("blank.lima", " \n\t\r\n", r"empty"),
        ("only-a-mark.lima", "\ufeff", r"empty"),
        ("nul.lima", "\0" * 4096, r"zero"),
        ("one-nul.lima", "\0", r"zero"),
        ("nul-behind.lima", GOOD + "\0\0\0\0", r"zero|behind"),
        ("deep-arrays.lima", HEAD + '"x":' + deep("[", "]") + "}", r"deep|nested"),
        ("deep-objects.lima", HEAD + '"x":' + deep('{"a":', "}", "1") + "}", r"deep|nested"),
        ("deep-open.lima", HEAD + '"x":' + "[" * 100_000, r"deep|nested"),
        ("deep-root.lima", "[" * 100_000, r"JSON|deep|nested"),
        ("deep-mixed.lima", HEAD + '"projects":[' + deep('{"flows":[', "]}") + "]}", r"deep|nested"),
        ("deep-in-project.lima", HEAD + '"projects":[{"id":"p1","x":' + deep("[", "]") + "}]}", r"deep|nested"),
        ("65-deep.lima", HEAD + '"x":' + deep("[", "]", n=64) + "}", r"deep|nested"),
        ("utf-16-mark.lima", codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le"), r"UTF-16"),
        ("utf-16.lima", GOOD.encode("utf-16-be"), r"UTF-16"),
        ("utf-32.lima", GOOD.encode("utf-32"), r"UTF-32"),
        ("latin-1.lima", GOOD.replace('"T"', '"T\xe9"').encode("latin-1"), r"UTF-8"),
        ("cut-character.lima", GOOD.encode().replace(b'"T"', b'"T\xe2\x82"'), r"UTF-8"),
        ("surrogate.lima", GOOD.encode().replace(b'"T"', b'"\xed\xa0\x80"'), r"UTF-8"),
        ("half-pair.lima", GOOD.replace('"T"', '"\\ud800"'), r"surrogate"),
        ("escaped-zero.lima", GOOD.replace('"T"', '"x\\u0000y"'), r"zero"),
        ("raw-zero.lima", GOOD.replace('"T"', '"x\0y"'), r"zero"),
        ("control.lima", GOOD.replace('"T"', '"x\ty"'), r"control"),
        ("1e400.lima", HEAD + '"x":1e400}', r"range"),
        ("minus-1e400.lima", HEAD + '"x":[{"y":-1E+400}]}', r"range"),
        ("1e400-amount.lima", GOOD.replace('"5"', "1e400"), r"range"),
        ("big-integer.lima", HEAD + '"x":9223372036854775808}', r"range"),
        ("big-negative.lima", HEAD + '"x":-9223372036854775809}', r"range"),
        ("huge-integer.lima", HEAD + '"x":' + "9" * 100_000 + "}", r"range"),
        ("big-version.lima", '{"format":"lima-portfolio","version":9223372036854775808}', r"range|version"),
        ("octal.lima", HEAD + '"x":017}', r"number"),
        ("nan.lima", HEAD + '"x":NaN}', r"damaged"),
        ("plus.lima", HEAD + '"x":+1}', r"damaged"),
        ("twice-in-root.lima", HEAD + '"version":1}', r"twice"),
        ("twice-unknown.lima", HEAD + '"x":1,"x":1}', r"twice"),
        ("twice-escaped.lima", HEAD + '"\\u0078":1,"x":1}', r"twice"),
        ("twice-in-project.lima", GOOD.replace('"id":"p1",', '"id":"p1","id":"p2",'), r"twice"),
        ("twice-in-flow.lima", GOOD.replace('"amount":"5"', '"amount":"5","amount":"6"'), r"twice"),
        ("twice-deep.lima", HEAD + '"x":[{"y":{"a":1,"b":2,"a":3}}]}', r"twice"),
        ("two-roots.lima", GOOD + GOOD, r"behind"),
        ("two-roots-in-lines.lima", GOOD + "\n" + GOOD + "\n", r"behind"),
        ("comment.lima", GOOD.replace('"version"', '/* c */ "version"'), r"comment"),
        ("line-comment.lima", GOOD + "\n// end\n", r"comment|behind"),
        ("trailing-comma.lima", GOOD[:-1] + ",}", r"comma"),
        ("single-quote.lima", GOOD.replace('"T"', "'T'"), r"quotation"),
        ("no-format.lima", '{"version":1}', r"format"),
        ("other-format.lima", '{"format":"lima","version":1}', r"format"),
        ("no-version.lima", '{"format":"lima-portfolio"}', r"version"),
        ("version-0.lima", '{"format":"lima-portfolio","version":0}', r"version"),
        ("version-text.lima", '{"format":"lima-portfolio","version":"1"}', r"version"),
        ("version-decimal.lima", '{"format":"lima-portfolio","version":1.0}', r"version"),
        ("array.lima", "[" + GOOD + "]", r"JSON"),
        ("number.lima", "5", r"text|JSON"),
        ("null.lima", "null", r"text|JSON"),
        ("binary.lima", bytes(range(256)) * 16, r"binary|text"),
    ]
    for name, content, word in cases:
        test_refused(name, lima.write(name, content), word)
    sparse = lima.folder / "sparse.lima"
    with open(sparse, "wb") as stream:
        stream.truncate(64 << 20)
    test_refused("64 MB of zero bytes", sparse, r"zero")


def test_truncated():
    """A portfolio that ends early is refused wherever it ends."""
    out = lima.folder / "whole.lima"
    lima.convert(lima.data / "iati" / "r12-texts.xml", out)
    raw = out.read_bytes()
    body = raw.rstrip()
    places = sorted({*range(1, 40, 3), *range(40, len(body), max(len(body) // 40, 1)), *range(len(body) - 6, len(body))})
    faults = []
    for at in places:
        path = lima.write("truncated.lima", raw[:at])
        result = lima.run("summary", path)
        faults += [f"cut at {at}: {fault}" for fault in lima.refused(result, path.name)]
        if not re.search("ends early|UTF-8|JSON|damaged", lima.text(result.err)):
            faults.append(f"cut at {at}: {lima.text(result.err)[:200]}")
    lima.none(faults, f"a portfolio cut at {len(places)} places: refused")
    path = lima.write("truncated.lima", body)
    lima.equal(lima.run("summary", path).code, 0, "a portfolio without its last line break: read")
    line = raw[:raw.index(b'"flows"') + 9].count(b"\n") + 1
    path = lima.write("truncated.lima", raw[:raw.index(b'"flows"') + 9])
    result = lima.run("summary", path)
    lima.ok(f"line {line}" in lima.text(result.err), f"a portfolio that ends early: says line {line}", lima.says(result))


def project(record, identifier, amount):
    return (f'{{"id":"{record}","identifier":"{identifier}","currency":"USD","flows":[{{"id":"1","kind":"transaction","type":"3",'
            f'"date":"2014","amount":"{amount}"}}]}}')


def test_ids():
    """Both of two projects with one id are kept; of two with one identifier the second is not counted. Both are said."""
    path = lima.write("ids.lima", HEAD + '"projects":[' + project("p1", "XX-1", 5) + "," + project("p1", "XX-2", 7) + "]}")
    result, answer = lima.summary(path)
    lima.equal((result.code in (0, 1), answer and (answer["projects"], answer["totals"])),
               (True, (2, [{"currency": "USD", "amount": "12"}])), "two projects of one id: both are kept", lima.says(result))
    listed = lima.run("check", path)
    lima.ok(listed.code == 1 and re.search("p1.*another record|twice", lima.text(listed.out)), "two projects of one id: said",
            lima.says(listed))
    path = lima.write("elements.lima", GOOD.replace('"flows":[', '"flows":[{"id":"1","kind":"transaction","type":"3","amount":"2"},'))
    result, answer = lima.summary(path)
    lima.equal(answer and answer["totals"], [{"currency": "USD", "amount": "7"}], "two flows of one id: both are kept", lima.says(result))
    listed = lima.run("check", path)
    lima.ok(listed.code == 1 and "“1”" in lima.text(listed.out), "two flows of one id: said", lima.says(listed))
    path = lima.write("identifiers.lima", HEAD + '"projects":[' + project("p1", "XX-1", 5) + "," + project("p2", "XX-1", 7) + "]}")
    result, answer = lima.summary(path)
    lima.equal((result.code, answer and (answer["projects"], answer["totals"], answer["problems"])),
               (1, (1, [{"currency": "USD", "amount": "5"}], [{"kind": "repeated-identifier", "count": 1}])),
               "two projects of one identifier: the second is not counted, exit 1", lima.says(result))
    out = lima.folder / "identifiers-out.lima"
    lima.convert(path, out)
    lima.ok(out.exists() and out.read_bytes().count(b'"XX-1"') == 2, "two projects of one identifier: both stay in the file")


# ---- what is no file -----------------------------------------------------------------------------------------------------

def test_no_files():
    room = lima.folder / "room.lima"
    room.mkdir()
    test_refused("a folder", room, r"folder")
    fifo = lima.folder / "fifo.lima"
    os.mkfifo(fifo)
    test_refused("a pipe", fifo, r"pipe")
    test_refused("a device", "/dev/zero", r"device")
    test_refused("a missing file", lima.folder / "missing.xml", r"not there")
    test_refused("a file in a missing folder", lima.folder / "none" / "missing.lima", r"not there")
    loop = lima.folder / "loop.lima"
    loop.symlink_to(loop)
    test_refused("a link to itself", loop, r"link")
    dangling = lima.folder / "dangling.lima"
    dangling.symlink_to(lima.folder / "nowhere")
    test_refused("a link to nothing", dangling, r"not there|link")
    test_refused("a strange name", lima.write("%s%n –\t\u202e.xml", "x"))
    result = lima.run("summary", "")
    lima.none(lima.refused(result), "an empty name: refused")


def nobody():
    """Words that run the program as somebody without rights, or a reason why that can't be."""
    if os.geteuid() != 0:
        return [], None
    if shutil.which("setpriv") is None:
        return None, "root, and no setpriv"
    words = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    try:
        process = subprocess.run([*words, lima.options.binary, "--version"], env=lima.environment(), stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE, timeout=60)
    except OSError as error:
        return None, str(error)
    return (words, None) if process.returncode == 0 else (None, "root, and nobody else may run the program")


def test_no_permission():
    words, reason = nobody()
    if words is None:
        lima.skip("a file without permission", reason)
        return
    os.chmod(lima.folder, 0o755)
    path = lima.write("secret.lima", GOOD)
    os.chmod(path, 0)
    result = lima.run("summary", path, before=words)
    lima.none(lima.refused(result, path.name, "permission"), "a file without permission: refused")
    shut = lima.folder / "shut"
    shut.mkdir()
    lima.write("shut/inside.lima", GOOD)
    os.chmod(shut, 0)
    result = lima.run("summary", shut / "inside.lima", before=words)
    lima.none(lima.refused(result, "inside.lima", "permission"), "a file in a folder without permission: refused")


# ---- XML -----------------------------------------------------------------------------------------------------------------

def bomb():
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE iati-activities [{entities}]>' + with_title("&a9;")


def with_title(title):
    return ('<iati-activities version="2.03">' + lima.activity("XX-1", f"<title><narrative>{title}</narrative></title>",
                                                               lima.flow(5)) + "</iati-activities>")


def test_entities():
    quadratic = f'<!DOCTYPE iati-activities [<!ENTITY a "{"x" * 200_000}">]>' + with_title("&a;" * 5000)
    parameter = '<!DOCTYPE iati-activities [<!ENTITY % a "<!ENTITY b \'c\'>"> %a; %a;]>' + with_title("&b;")
    cases = [("billion-laughs.xml", bomb()), ("quadratic.xml", quadratic), ("parameter.xml", parameter),
             ("late-bomb.xml", "<!--" + "x" * 100_000 + "-->\n" + bomb().split("?>", 1)[1]),
             ("bare-doctype.xml", "<!DOCTYPE iati-activities>" + with_title("T")),
             ("utf-16-doctype.xml", ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE iati-activities [<!ENTITY a "b">]>'
                                     + with_title("&a;")).encode("utf-16"))]
    for name, content in cases:
        test_refused(name, lima.write(name, content), r"document type")
    for name in ("entity-bomb", "external-entity", "external-dtd", "doctype"):
        test_refused("broken/" + name, lima.data / "broken" / (name + ".xml"), r"document type")
    result, answer = lima.summary(lima.write("undefined.xml", with_title("&nothing; &amp; &#65;")))
    lima.ok(result.code in (0, 1, 2), "an undefined entity: no crash", lima.says(result))


def fetching_files(fifo, marker, port):
    """Files that try to make the program open something else."""
    urls = [f"file://{fifo}", f"file://{marker}", str(marker), f"http://127.0.0.1:{port}/x.dtd", f"ftp://127.0.0.1:{port}/x"]
    for number, url in enumerate(urls):
        yield f"entity-{number}.xml", f'<!DOCTYPE iati-activities [<!ENTITY x SYSTEM "{url}">]>' + with_title("&x;")
        yield f"parameter-{number}.xml", f'<!DOCTYPE iati-activities [<!ENTITY % x SYSTEM "{url}"> %x;]>' + with_title("T")
        yield f"dtd-{number}.xml", f'<!DOCTYPE iati-activities SYSTEM "{url}">' + with_title("T")
        yield f"public-{number}.xml", f'<!DOCTYPE iati-activities PUBLIC "-//X//Y" "{url}">' + with_title("T")
        yield f"xinclude-{number}.xml", with_title(
            f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{url}" parse="text"/>')
        yield f"schema-{number}.xml", with_title("T").replace(
            "<iati-activities ", '<iati-activities xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:noNamespaceSchemaLocation="{url}" ')
        yield f"style-{number}.xml", f'<?xml-stylesheet type="text/xsl" href="{url}"?><?xml-model href="{url}"?>' + with_title("T")


def can_trace():
    if shutil.which("strace", path="/usr/bin:/bin") is None:
        return False
    traced = subprocess.run(["strace", "-f", "-o", os.devnull, "true"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return traced.returncode == 0


def opened_by(path, trace):
    """The lines of a trace of one summary."""
    options = lima.environment()["ASAN_OPTIONS"] + ":detect_leaks=0"       # which can't be under a tracer
    lima.run("summary", path, before=["strace", "-f", "-e", "trace=open,openat,openat2,connect,socket,execve", "-o", trace],
             env={"ASAN_OPTIONS": options, "LSAN_OPTIONS": "detect_leaks=0"})
    return trace.read_text(errors="replace").splitlines()


def test_nothing_fetched():
    fifo, marker = lima.folder / "entity-fifo", lima.write("marker-4711.txt", "secret")
    os.mkfifo(fifo)
    faults, traced, trace = [], can_trace(), lima.folder / "trace"
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.01)
        for name, content in fetching_files(fifo, marker, server.getsockname()[1]):
            path = lima.write("fetch/" + name, content)
            result = lima.run("summary", path, timeout=60)
            if result.code == "hung":
                faults.append(f"{name}: waits for what it should not open")
            if "DOCTYPE" in content and result.code != 2:
                faults.append(f"{name}: {lima.says(result)}")
            if b"secret" in result.out + result.err:
                faults.append(f"{name}: read another file")
            try:
                server.accept()
                faults.append(f"{name}: opened a connection")
            except socket.timeout:
                pass
            if traced and name.endswith(("-0.xml", "-1.xml", "-3.xml")):
                lines = opened_by(path, trace)
                faults += [f"{name}: {line}" for line in lines if any(word in line for word in
                                                                      ("4711", "entity-fifo", "AF_INET", "x.dtd"))]
                if not any(name in line for line in lines):
                    faults.append(f"{name}: the trace doesn't even show the file itself")
    lima.none(faults, "external entities, DTDs, XInclude, schemaLocation: nothing is opened" + ("" if traced else " (no strace)"))


def test_broken_xml():
    """No entity in these: what can be read is read, or the file is refused; never a crash."""
    whole = lima.iati(lima.activity("XX-1", lima.flow(5)), lima.activity("XX-2", lima.flow(7)), lima.activity("XX-3", lima.flow(11)))
    ends = [m.end() for m in re.finditer("</iati-activity>", whole)]
    faults = []
    for at in range(20, len(whole) - 20, 29):
        path = lima.write("cut.xml", whole[:at])
        result, answer = lima.summary(path)
        complete = sum(end <= at for end in ends)
        got = answer["projects"] if answer else None
        if complete and (result.code != 1 or got != complete or path.name not in lima.text(result.err)):
            faults.append(f"cut at {at}: {complete} whole activities, {got} read: {lima.says(result)}")
        if not complete:
            faults += [f"cut at {at}: {fault}" for fault in lima.refused(result, path.name)]
    lima.none(faults, "an IATI file cut anywhere: every whole activity is read")
    deep_title = "<b>" * 100_000 + "</b>" * 100_000
    for name, content in (("deep-inside.xml", lima.iati(lima.activity("XX-1", lima.flow(5), deep_title), lima.activity("XX-2", lima.flow(7)))),
                          ("deep-open.xml", lima.iati(lima.activity("XX-1", "<b>" * 100_000))),
                          ("deep-outside.xml", "<a>" * 100_000),
                          ("long-name.xml", "<" + "a" * 20_000_000 + "/>"),
                          ("long-text.xml", lima.iati(lima.activity("XX-1", f"<title>{'x' * 30_000_000}</title>", lima.flow(5)))),
                          ("many-attributes.xml", lima.iati(lima.activity("XX-1", "<title " + " ".join(f'a{i}="1"' for i in range(20_000))
                                                                         + "/>", lima.flow(5))))):
        path = lima.write(name, content)
        result = lima.run("summary", path, "--format", "json", timeout=120)
        faults = [] if result.code in (0, 1, 2) else [lima.says(result)]
        if result.code and path.name not in lima.text(result.err):
            faults.append("doesn't name the file: " + lima.says(result))
        if len(result.err) > 3000:
            faults.append(f"{len(result.err)} bytes of words")
        lima.none(measured(faults, result, name), f"{name}: a sentence, no crash (exit {result.code})")
    lima.none(lima.refused(lima.run("summary", lima.folder / "deep-inside.xml"), "deep-inside.xml", "nested deeper"),
              "deep-inside.xml: refused for its depth")
    result, answer = lima.summary(lima.write("roots.xml", whole + whole.split("\n", 1)[1].replace("XX-", "YY-")))
    lima.equal(result.code, 1, "two roots of XML: said", lima.says(result))


# ---- several files, and what is written ----------------------------------------------------------------------------------

def test_several():
    good, other = lima.data / "iati" / "r01-currency.xml", lima.data / "iati" / "sizes.xml"
    alone, _ = lima.summary([good, other], "--by", "currency")
    bad_ones = {"truncated portfolio": lima.write("bad.lima", GOOD[:-9]), "empty file": lima.write("bad.xml", ""),
                "missing file": lima.folder / "not-there.xml", "entity bomb": lima.write("bad-bomb.xml", bomb()),
                "late fault in a portfolio": lima.write("late.lima", GOOD[:-1] + ',"x":1e400}')}
    for name, bad in bad_ones.items():
        for files in ([bad, good, other], [good, bad, other], [good, other, bad]):
            result, _ = lima.summary(files, "--by", "currency")
            if result.code != 1 or result.out != alone.out or bad.name not in lima.text(result.err):
                lima.ok(False, f"several files and a {name}: the figures of the good ones, exit 1", lima.says(result))
                break
        else:
            lima.ok(True, f"several files and a {name}: the figures of the good ones, exit 1")
    result = lima.run("summary", *bad_ones.values())
    lima.none(lima.refused(result, *(p.name for p in bad_ones.values())), "several bad files: refused, each named")


def test_output():
    good = lima.data / "iati" / "r01-currency.xml"
    commands = [["summary", good, "--format", f] for f in ("text", "json", "csv")] + [["check", lima.data / "iati" / "r02-amounts.xml"],
                                                                                       ["--help"], ["--version"]]
    for words in commands:
        name = " ".join(w if isinstance(w, str) else w.name for w in words)
        with open("/dev/full", "wb") as full:
            result = lima.run(*words, stdout=full)
        lima.none(lima.refused(result), f"{name}: standard output is full: said, exit 2")
    before = good.read_bytes()
    for words in commands[:2]:
        result = closed(words)
        lima.none(lima.refused(result), f"{words[0]} {words[-1]}: standard output is closed: said, exit 2")
    lima.equal(good.read_bytes(), before, "a closed standard output: the input stays as it is")
    out = lima.folder / "closed.lima"
    result = closed(["convert", good, out])
    open_out = lima.folder / "open.lima"
    lima.convert(good, open_out)
    lima.equal((result.code, out.exists() and out.read_bytes()), (0, open_out.read_bytes()), "convert with a closed standard output",
               lima.says(result))


def closed(words):
    """Runs the program without a standard output."""
    return lima.run(*words, before=["/bin/sh", "-c", 'exec "$@" >&-', "sh"])


def test_usage():
    good = lima.data / "iati" / "r01-currency.xml"
    out = lima.folder / "usage.svg"
    cases = [
        [], ["sumary", good], ["--nothing"], ["summary"], ["check"], ["convert"], ["chart"], ["convert", good], ["chart", "regions"],
        ["summary", good, "--nothing"], ["check", good, "--nothing"], ["convert", good, lima.folder / "u.lima", "--nothing"],
        ["summary", good, "--measure", "money"], ["summary", good, "--measure", "type-"], ["summary", good, "--measure", "type-x y"],
        ["summary", good, "--measure", ""], ["summary", good, "--by", "planet"], ["summary", good, "--by", "region,"],
        ["summary", good, "--by", "region,planet"], ["summary", good, "--by", "region,country,year"], ["summary", good, "--by", ""],
        ["summary", good, "--by", "region,region"],
        ["summary", good, "--years", "soon"], ["summary", good, "--years", "2015-2014"], ["summary", good, "--years", "2014-"],
        ["summary", good, "--years", "20144"], ["summary", good, "--years", ""], ["summary", good, "--currency", "XQZ"],
        ["summary", good, "--currency", ""], ["summary", good, "--rates", "none.csv", "--currency", "EUR"],
        ["summary", good, "--scheme", "old"], ["summary", good, "--sizes", "many"], ["summary", good, "--sizes", ""],
        ["summary", good, "--sizes", "1e400"], ["summary", good, "--format", "xml"], ["summary", good, "--format"],
        ["chart", "planets", good, "--output", out], ["chart", "regions", good], ["chart", "regions", good, "--output", ""],
        ["chart", "regions", good, "--output", lima.folder / "u.gif"], ["chart", "regions", good, "--output", out, "--width", "0"],
        ["chart", "regions", good, "--output", out, "--width", "wide"], ["chart", "regions", good, "--output", out, "--height", "-5"],
        ["chart", "regions", good, "--output", out, "--width", "nan"], ["chart", "regions", good, "--output", out, "--width", "1e9"],
        ["convert", good, lima.folder / "u.json"], ["convert", good, lima.folder / "u"],
    ]
    for words in cases:
        name = " ".join(w if isinstance(w, str) else w.name for w in words)
        result = lima.run(*words)
        # Without a word at all the help may go to standard output.
        faults = lima.refused(result) if words else ([] if result.code == 2 else [f"exit {result.code}"])
        lima.none(faults, f"usage: “{name}”: exit 2")
    lima.none([str(p) for p in (*lima.folder.glob("u.*"), out) if p.exists()], "usage: nothing is written")
    for words in (["--help"], ["--version"], *([c, "--help"] for c in ("summary", "chart", "convert", "check"))):
        result = lima.run(*words)
        lima.ok(result.code == 0 and result.out and not result.err, " ".join(words) + ": exit 0", lima.says(result))
        if len(words) == 2:
            lima.ok("lima-portfolio " + words[0] in lima.text(result.out), " ".join(words) + ": has examples", lima.says(result))


def main():
    lima.start(__doc__)
    test_portfolios()
    test_truncated()
    test_ids()
    test_no_files()
    test_no_permission()
    test_entities()
    test_nothing_fetched()
    test_broken_xml()
    test_several()
    test_output()
    test_usage()
    slowest.sort(reverse=True)
    for seconds, name in slowest[:3]:
        lima.diagnose(f"{seconds * 1000:.0f} ms: {name}")
    late = [name for seconds, name in slowest if seconds > 0.1]
    lima.diagnose(f"{len(slowest)} refusals, {len(late)} of them above 100 ms" + (" (sanitized)" if lima.is_sanitized() else ""))
    lima.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`convert`: OUT is replaced whole or not at all, and several files become one portfolio.

    convert.py BINARY SOURCE_ROOT [--corpus FOLDER]
"""
import json
import os
import resource
import shutil
import signal
import stat
import subprocess
import time

import lima

room = None


def good():
    return lima.data / "iati" / "r10-donors.xml"


def fresh(name):
    """An empty folder for one test."""
    global room
    room = lima.folder / "rooms" / name
    room.mkdir(parents=True)
    return room


def left(*allowed):
    return [f"left behind: {name}" for name in os.listdir(room) if name not in allowed]


def converted():
    out = lima.folder / "converted.lima"
    lima.convert(good(), out)
    return out.read_bytes()


def test_replace(whole):
    out = fresh("replace") / "a.lima"
    result = lima.convert(good(), out)
    lima.equal((result.code, result.out, result.err, out.read_bytes() == whole), (0, b"", b"", True), "a new file", lima.says(result))
    out.write_bytes(b"x" * (len(whole) * 3))
    result = lima.convert(good(), out)
    lima.none(([] if result.code == 0 else [lima.says(result)]) + left("a.lima"), "a longer file is replaced: nothing is left behind")
    lima.same_bytes(out.read_bytes(), whole, "a longer file is replaced whole")
    for mode in (0o600, 0o640, 0o664, 0o604, 0o755):
        out.write_bytes(b"old")
        os.chmod(out, mode)
        lima.convert(good(), out)
        lima.equal((oct(stat.S_IMODE(out.stat().st_mode)), out.read_bytes() == whole), (oct(mode), True), f"mode {mode:o} is kept")
    out.unlink()
    for mask, mode in ((0o022, 0o644), (0o077, 0o600), (0o002, 0o664)):
        lima.convert(good(), out, preexec_fn=lambda mask=mask: os.umask(mask))
        lima.equal(oct(stat.S_IMODE(out.stat().st_mode)), oct(mode), f"a new file under umask {mask:03o}")
        out.unlink()
    if os.geteuid() == 0:
        out.write_bytes(b"old")
        os.chown(out, 65534, 65534)
        os.chmod(out, 0o660)
        lima.convert(good(), out)
        lima.equal((out.stat().st_uid, out.stat().st_gid, oct(stat.S_IMODE(out.stat().st_mode))), (65534, 65534, oct(0o660)),
                   "owner and group are kept")
    else:
        lima.skip("owner and group are kept", "not root")


def test_itself(whole):
    out = fresh("itself") / "a.lima"
    out.write_bytes(whole)
    result = lima.convert(out, out)
    lima.equal((result.code, out.read_bytes() == whole, left("a.lima")), (0, True, []), "a file converted to itself", lima.says(result))
    lima.write("rooms/itself/b.xml", good().read_bytes())
    lima.convert(good(), lima.data / "iati" / "r12-texts.xml", out)
    merged = out.read_bytes()
    result = lima.run("convert", "a.lima", "a.lima", cwd=room)
    lima.equal((result.code, out.read_bytes() == merged), (0, True), "a file converted to itself, by a bare name", lima.says(result))
    dashed = room / "-x.lima"
    result = lima.run("convert", "--", "a.lima", "-x.lima", cwd=room)
    lima.equal((result.code, dashed.exists()), (0, True), "names behind --", lima.says(result))


def test_links(whole):
    target = fresh("links") / "target.lima"
    target.write_bytes(b"old")
    os.chmod(target, 0o640)
    link = room / "link.lima"
    link.symlink_to("target.lima")
    result = lima.convert(good(), link)
    lima.equal((result.code, link.is_symlink(), target.read_bytes() == whole, oct(stat.S_IMODE(target.stat().st_mode))),
               (0, True, True, oct(0o640)), "a symbolic link stays one, its target is written", lima.says(result))
    other = lima.folder / "rooms" / "other"
    other.mkdir()
    far = room / "far.lima"
    (other / "far.lima").write_bytes(b"old")
    far.symlink_to(other / "far.lima")
    result = lima.convert(good(), far)
    lima.equal((result.code, far.is_symlink(), (other / "far.lima").read_bytes() == whole, os.listdir(other)),
               (0, True, True, ["far.lima"]), "a symbolic link to another folder", lima.says(result))
    lima.none(left("target.lima", "link.lima", "far.lima"), "links: nothing is left behind")
    dangling = room / "dangling.lima"
    dangling.symlink_to(room / "nowhere.lima")
    faults = lima.refused(lima.convert(good(), dangling), "dangling.lima")
    lima.none(faults + ([] if dangling.is_symlink() and not (room / "nowhere.lima").exists() else ["something was made"]),
              "a link to nothing is refused")


def test_refused(whole):
    fresh("refused")
    lima.none(lima.refused(lima.convert(good(), room / "none" / "a.lima"), "a.lima") + left(), "OUT in a missing folder")
    (room / "folder.lima").mkdir()
    lima.none(lima.refused(lima.convert(good(), room / "folder.lima"), "folder.lima") + left("folder.lima"), "OUT that is a folder")
    os.mkfifo(room / "fifo.lima")
    lima.none(lima.refused(lima.convert(good(), room / "fifo.lima", timeout=60), "fifo.lima") + left("folder.lima", "fifo.lima"),
              "OUT that is a pipe")
    shut = room / "shut.lima"
    shut.write_bytes(b"old")
    os.chmod(shut, 0o444)
    faults = lima.refused(lima.convert(good(), shut), "shut.lima")
    lima.none(faults + ([] if shut.read_bytes() == b"old" else ["it was written"]), "OUT that is write-protected")
    for name in ("a.json", "a.xml", "a", "a.lima.bak"):
        lima.none(lima.refused(lima.convert(good(), room / name), name) + ([f"{name} was made"] if (room / name).exists() else []),
                  f"OUT that ends otherwise: {name}")
    lima.none(left("folder.lima", "fifo.lima", "shut.lima"), "refusals leave nothing behind")
    kept = room / "kept.lima"
    for what, bad in (("not there", room / "missing.xml"), ("no portfolio", lima.write("rooms/refused/bad.xml", "no")),
                      ("damaged", lima.write("rooms/refused/bad.lima", whole[:-20]))):
        kept.write_bytes(b"old")
        faults = lima.refused(lima.convert(bad, kept), bad.name)
        lima.none(faults + ([] if kept.read_bytes() == b"old" else ["OUT was written"]), f"IN that is {what}: OUT stays")
    words, reason = nobody()
    if words is None:
        lima.skip("OUT in a folder without permission", reason)
        return
    for folder in (lima.folder, lima.folder / "rooms", room):
        os.chmod(folder, 0o755)
    readable = lima.write("rooms/refused/in.xml", good().read_bytes())
    closed = room / "closed"
    closed.mkdir()
    os.chmod(closed, 0o555)
    faults = lima.refused(lima.convert(readable, closed / "a.lima", before=words), "a.lima")
    lima.none(faults + [f"{n} was made" for n in os.listdir(closed)], "OUT in a folder without permission")


def nobody():
    """Words that run the program as somebody without rights, or a reason why that can't be."""
    if os.geteuid() != 0:
        return [], None
    if shutil.which("setpriv") is None:
        return None, "root, and no setpriv"
    words = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    tried = subprocess.run([*words, lima.options.binary, "--version"], env=lima.environment(), stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
    return (words, None) if tried.returncode == 0 else (None, "root, and nobody else may run the program")


def limited(size, ignored=True):
    """Run in the child: no file may be larger. Where the signal about it is not ignored, it kills."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN if ignored else signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


def test_no_room():
    out = fresh("no-room") / "a.lima"
    for size in (1000, 200_000):
        for old in (None, b"what stood there"):
            if old is not None:
                out.write_bytes(old)
            result = lima.convert(lima.sample(), out, preexec_fn=limited(size), restore_signals=False)
            faults = lima.refused(result, "a.lima")
            faults += left("a.lima") if old is not None else left()
            if old is not None and out.read_bytes() != old:
                faults.append("the old file is lost")
            lima.none(faults, f"no room behind {size} bytes, {'an' if old else 'no'} old file")
        out.unlink()
    out.write_bytes(b"old")
    process = lima.start_process(["convert", lima.sample(), out], preexec_fn=limited(100_000, False), restore_signals=False)
    lima.wait(process, 60)
    lima.equal(out.read_bytes(), b"old", "a file size limit that kills: the old file stays")
    for fault in left("a.lima"):
        lima.diagnose("killed by the file size limit: " + fault)


def big_input():
    """Many activities, each its own."""
    one = good().read_text(encoding="utf-8")
    body = one[one.index("<iati-activity"):one.rindex("</iati-activities>")]
    path = lima.folder / "big.xml"
    copies = 1500 if lima.is_sanitized() else 6000
    with open(path, "w", encoding="utf-8") as stream:
        stream.write('<iati-activities version="2.03">\n')
        for number in range(copies):
            stream.write(body.replace("<iati-identifier>", f"<iati-identifier>N{number}-"))
        stream.write("</iati-activities>\n")
    return path


def interrupt(source, out, number, when):
    """Starts a convert and stops it: "writing" waits for the temporary file, else after so many seconds."""
    process = lima.start_process(["convert", source, out])
    if when == "writing":
        end = time.monotonic() + 60
        while process.poll() is None and os.listdir(room) == [out.name] and time.monotonic() < end:
            time.sleep(0.0005)
    else:
        time.sleep(when)
    if process.returncode is not None:
        return process.returncode
    process.send_signal(number)
    code, _ = lima.wait(process, 120)
    return code


def test_interrupted():
    source, out = big_input(), fresh("interrupted") / "a.lima"
    began = time.monotonic()
    result = lima.convert(source, out)
    needed = time.monotonic() - began
    whole = out.read_bytes()
    lima.equal(result.code, 0, f"a big file converts ({source.stat().st_size >> 20} MB)", lima.says(result))
    for number, word in ((signal.SIGINT, "Ctrl+C"), (signal.SIGTERM, "SIGTERM"), (signal.SIGHUP, "SIGHUP")):
        faults, codes = [], []
        moments = ["writing", "writing", 0.0] + [needed * part for part in (0.2, 0.5, 0.8)]
        for when in moments if number == signal.SIGINT else moments[:2]:
            out.write_bytes(b"old")
            code = interrupt(source, out, number, when)
            codes.append(code)
            content = out.read_bytes()
            if code == 0 and content != whole or code != 0 and content not in (b"old", whole):
                faults.append(f"{when}: exit {code}, {len(content)} bytes")
            if code not in (0, 128 + number, -number):
                faults.append(f"{when}: exit {code}")
            faults += [f"{when}: {fault}" for fault in left("a.lima")]
        lima.none(faults, f"{word}: the old file or the new one, and nothing left behind")
        lima.ok(any(code != 0 for code in codes), f"{word}: stops a convert", codes)
    out.write_bytes(b"old")
    code = interrupt(source, out, signal.SIGKILL, "writing")
    lima.ok(out.read_bytes() in (b"old", whole), "killed while writing: the old file or the new one", f"exit {code}")


def test_merge():
    old, new = lima.data / "iati" / "r11-repeated.xml", lima.data / "iati" / "r11-repeated-later.xml"
    out = fresh("merge") / "a.lima"
    for files, amount in (([old], "23211"), ([old, new], "23311"), ([new, old], "23211")):
        result = lima.convert(*files, out)
        name = " ".join(f.name for f in files)
        summed, answer = lima.summary(out)
        lima.equal((result.code, summed.code, answer and [(r["currency"], r["amount"], r["projects"]) for r in answer["rows"]]),
                   (0, 0, [("USD", amount, 6)]), f"{name}: repeated identifiers count once", lima.says(result))
        portfolio = json.loads(out.read_text(encoding="utf-8"))
        known = [p["identifier"] for p in portfolio["projects"] if p.get("identifier")]
        lima.equal(len(known), len(set(known)), f"{name}: no identifier stands twice", known)
        ids = [p["id"] for p in portfolio["projects"]]
        lima.equal(len(ids), len(set(ids)), f"{name}: no id stands twice", ids)
    files = [lima.sample(), good(), lima.data / "iati" / "sizes.xml"]
    lima.convert(*files, out)
    for question in ([], ["--by", "donor"], ["--by", "region,year"], ["--measure", "incoming-funds"]):
        one, two = lima.summary(files, *question)[0], lima.summary(out, *question)[0]
        lima.same_bytes(two.out, one.out, f"a portfolio and IATI files merged: {' '.join(question) or 'spend'}")
    portfolio = json.loads(out.read_text(encoding="utf-8"))
    lima.equal((portfolio["title"]["en"], len(portfolio["figures"]), len({p["id"] for p in portfolio["projects"]})),
               ("Lima Declaration 2014", len(json.loads(lima.sample().read_text(encoding="utf-8"))["figures"]),
                len(portfolio["projects"])), "a portfolio and IATI files merged: the head is kept, ids are unlike")
    bad = lima.write("rooms/merge/bad.xml", "no")
    out.unlink()
    result = lima.convert(good(), bad, out)
    alone = room / "alone.lima"
    lima.convert(good(), alone)
    lima.equal((result.code, out.exists() and out.read_bytes() == alone.read_bytes(), b"bad.xml" in result.err), (1, True, True),
               "one of two files read: exit 1, the other is written", lima.says(result))
    twice = room / "twice.lima"
    lima.convert(lima.sample(), lima.sample(), twice)
    lima.diagnose(f"the sample merged with itself: {lima.says(lima.summary(twice)[0])[:200]}")


def test_world(whole):
    """No date, user, host or path of the run is in the file."""
    out = fresh("world") / "a.lima"
    lima.convert(good(), out, env={"USER": "jane", "LOGNAME": "jane", "HOME": str(room), "TZ": "Asia/Tokyo", "LIMA_THREADS": "3"})
    lima.same_bytes(out.read_bytes(), whole, "another user, home and time zone: the same bytes")
    words = [str(lima.folder), str(lima.data), time.strftime("%Y-%m-%d"), "jane", os.uname().nodename, good().name]
    lima.none([w for w in words if w.encode() in whole], "no date, user or path of the run is written")


def main():
    lima.start(__doc__)
    whole = converted()
    test_replace(whole)
    test_itself(whole)
    test_links(whole)
    test_refused(whole)
    test_no_room()
    test_merge()
    test_world(whole)
    test_interrupted()
    lima.finish()


if __name__ == "__main__":
    main()

# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the bars of speed and size, each beside its peer in the same run.

bench.py BINARY BUILD_DIR SOURCE_ROOT [totals|open|group|growth|search|index|rules|schedule|timeline|charts|window ...]

Prints a line "bar | ours | peer | ratio | holds" for each. A bar that does not hold is no failure: other work on the machine may be
the reason. The exit status is 1 only when something is broken. Peers that are not there are skipped: xmllint (libxml2-utils), jq,
and DuckDB (npm's @duckdb/node-api). LIMA_BENCH_IATI names a folder of IATI files; without it the US agencies' files of LIMA_CORPUS
are taken, else generated files.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is written beside the sources

import generate  # noqa: E402 (after the line above)

ROUNDS = 5
PROJECTS = 100000
SMALL = 10000
MILESTONES = 5000
MEGABYTE = 1e6
PROBLEMS_ARE_FINE = (0, 1)  # "summary" and "xmllint" say so when some of many files is damaged
ANY = tuple(range(256))


class Broken(Exception):
    """Something does not work, whatever time it takes."""


class Run:
    """One run of a command: seconds, peak memory in bytes, and what it printed."""

    def __init__(self, command, statuses=(0,), cwd=None):
        with tempfile.TemporaryFile() as out:
            begin = time.perf_counter()
            process = subprocess.Popen([str(word) for word in command], stdout=out, stderr=subprocess.DEVNULL, cwd=cwd)
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - begin
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in statuses:
                raise Broken("%s ended with status %d" % (Path(str(command[0])).name, process.returncode))
            self.memory = usage.ru_maxrss * 1024
            self.cpu = usage.ru_utime + usage.ru_stime
            out.seek(0)
            self.out = out.read().decode()


def compete(ours, peer, rounds=ROUNDS):
    """Runs both in turn, so that what else the machine does meets both; the best of each."""
    runs = [(ours(), peer() if peer else None) for _ in range(rounds)]
    best = min((run for run, _ in runs), key=lambda run: run.seconds)
    return best, min((run for _, run in runs), key=lambda run: run.seconds) if peer else None


def say(bar, ours, peer, ratio, holds):
    answer = "-" if holds is None else "yes" if holds else "no"
    print("%s | %s | %s | %s | %s" % (bar, ours, peer, "-" if ratio is None else "%.2f" % ratio, answer), flush=True)


def seconds(value):
    return "%.3f s" % value


def milliseconds(value):
    return "%.1f ms" % value


def megabytes(value):
    return "%.0f MB" % (value / MEGABYTE)


def unpack(archive, folder):
    with tarfile.open(archive) as tar:
        if hasattr(tarfile, "data_filter"):
            tar.extractall(folder, filter="data")
        else:
            tar.extractall(folder)


def find_iati(scratch):
    corpus = os.environ.get("LIMA_CORPUS")
    folder = os.environ.get("LIMA_BENCH_IATI")
    if not folder and corpus and Path(corpus, "us-agencies.tar.xz").exists():
        folder = scratch / "us-agencies"
        unpack(Path(corpus, "us-agencies.tar.xz"), folder)
    if folder:
        return sorted(Path(folder).rglob("*.xml"))
    generate.generate("iati", PROJECTS // 2, scratch / "a.xml")
    generate.generate("iati", PROJECTS // 2, scratch / "b.xml")
    return [scratch / "a.xml", scratch / "b.xml"]


def bench_totals(place, scratch):
    files = find_iati(scratch)
    if not files:
        raise Broken("no IATI file to read")
    size = sum(path.stat().st_size for path in files)
    peer = shutil.which("xmllint")
    ours, other = compete(lambda: Run([place.binary, "summary", *files], PROBLEMS_ARE_FINE),
                          peer and (lambda: Run([peer, "--stream", "--noout", *files], ANY)))
    name = "totals of %d IATI files, %s" % (len(files), megabytes(size))
    if other:
        ratio = ours.seconds / other.seconds
        say(name + " (at most 0.6 of xmllint)", seconds(ours.seconds), "xmllint " + seconds(other.seconds), ratio, ratio <= 0.6)
        say("… seconds of processor", seconds(ours.cpu), "xmllint " + seconds(other.cpu), ours.cpu / other.cpu, None)
    else:
        say(name, seconds(ours.seconds), "skipped: no xmllint", None, None)
    say("… peak memory (below half the input)", megabytes(ours.memory), "input " + megabytes(size), ours.memory / size,
        ours.memory < size / 2)


def figure(text, name):
    for line in text.splitlines():
        if line.startswith(name + " "):
            return float(line.split()[-1])
    raise Broken("no line “%s”" % name)


def check_layout(place, scratch):
    """The generated portfolio has to be as the program writes it, else the input would not be in the shape of real ones."""
    generate.generate("lima", 1000, scratch / "small.lima")
    Run([place.binary, "convert", scratch / "small.lima", scratch / "again.lima"])
    if (scratch / "small.lima").read_bytes() != (scratch / "again.lima").read_bytes():
        print("note: the generated portfolio is not in the layout that the program writes")


def bench_open(place, scratch):
    check_layout(place, scratch)
    path = scratch / "projects.lima"
    generate.generate("lima", PROJECTS, path)
    size = path.stat().st_size
    peer = shutil.which("jq")
    ours, other = compete(lambda: Run([place.program("open"), path]), peer and (lambda: Run([peer, "length", path])))
    if figure(ours.out, "projects") != PROJECTS:
        raise Broken("not all projects were read")
    name = "open a .lima of %d projects, %s" % (PROJECTS, megabytes(size))
    if other:
        ratio = ours.seconds / other.seconds
        say(name + " (at most 2 of jq)", seconds(ours.seconds), "jq " + seconds(other.seconds), ratio, ratio <= 2)
    else:
        say(name, seconds(ours.seconds), "skipped: no jq", None, None)
    say("… peak memory (below 3 of the file)", megabytes(ours.memory), "file " + megabytes(size), ours.memory / size,
        ours.memory < 3 * size)


def install_duckdb(folder):
    """Where DuckDB is, or None when it cannot be had."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "node_modules/@duckdb/node-api").exists():
        (folder / "package.json").write_text('{"private": true}\n')
        command = [npm, "install", "--no-audit", "--no-fund", "@duckdb/node-api"]
        if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode:
            return None
    return folder


def parse_answers(text):
    """From "WHO BY ms T rows N sum S projects P" to {WHO: {BY: (T, N, S, P)}}."""
    answers = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) == 10 and words[2] == "ms":
            whole, _, places = words[7].partition(".")
            answer = (float(words[3]), int(words[5]), (whole, places.rstrip("0")), int(words[9]))
            answers.setdefault(words[0], {})[words[1]] = answer
    return answers


def keep_best(answers, who, new):
    old = answers.setdefault(who, {})
    for by, answer in new.items():
        old[by] = min(answer, old.get(by, answer))


def bench_group(place, scratch):
    rows = scratch / "rows.csv"
    peer = install_duckdb(place.build / "tests/bench/npm")
    if peer:
        Run([place.program("group"), "--repeats", 1, "--rows", rows])
    answers = {}
    for _ in range(2):
        for who, answer in parse_answers(Run([place.program("group"), "--repeats", ROUNDS]).out).items():
            keep_best(answers, who, answer)
        text = Run(["node", place.source / "tests/bench/duckdb.mjs", rows, ROUNDS], cwd=peer).out if peer else ""
        for who, answer in parse_answers(text).items():
            keep_best(answers, who, answer)
    if peer:
        print(text.splitlines()[0])
    for by, answer in answers["query"].items():
        name = "group 1,000,000 projects of 10 flows by %s" % by
        if not peer:
            say(name, milliseconds(answer[0]), "skipped: no DuckDB", None, None)
            continue
        for what, bar in (("counts", ", with project counts (at most 1 of DuckDB)"), ("sums", "; DuckDB without the counts")):
            # With enumerations or with texts, whichever is faster.
            other = min(answers[table + "-" + what][by] for table in ("flows", "texts"))
            if answer[1:3] != other[1:3] or (what == "counts" and answer[3] != other[3]):
                raise Broken("%s: %s here, %s in DuckDB" % (by, answer[1:], other[1:]))
            ratio = answer[0] / other[0]
            say(name + bar, milliseconds(answer[0]), "DuckDB " + milliseconds(other[0]), ratio,
                ratio <= 1 if what == "counts" else None)


def bench_growth(place, scratch):
    times = {}
    for n in (SMALL, 10 * SMALL):
        generate.generate("iati", n, scratch / ("%d.xml" % n))
    for _ in range(3):
        for n in (SMALL, 10 * SMALL):
            run = Run([place.program("growth"), "--scratch", scratch / "saved.lima", scratch / ("%d.xml" % n)])
            for line in run.out.splitlines():
                name, _, value = line.split()
                key = (name, n)
                times[key] = min(times.get(key, float("inf")), float(value))
    for name in dict.fromkeys(name for name, _ in times):
        bar = 14 if name == "sorting" else 11
        small, large = times[name, SMALL], times[name, 10 * SMALL]
        say("%s, %d and %d projects (at most %d)" % (name.replace("-", " "), SMALL, 10 * SMALL, bar), milliseconds(large),
            milliseconds(small), large / small, large / small <= bar)


def bench_search(place, _scratch):
    text = Run([place.program("search")]).out
    worst = next((line.split()[2:] for line in text.splitlines() if line.startswith("worst key ")), None)
    if worst is None:
        raise Broken("no worst key")
    say("search, the worst key in 1,000,000 rows (at most 50 ms)", worst[0] + " ms", "memmem on 2 threads %s ms" % worst[3],
        figure(text, "ratio search/memmem-2-threads"), float(worst[0]) <= 50)
    say("… within the former rows", worst[1] + " ms", "memmem on 2 threads %s ms" % worst[3],
        figure(text, "ratio narrowed/memmem-2-threads"), float(worst[1]) <= 50)


def start(command):
    """Starts a program that tells how long it took from here to a frame on the display."""
    environment = dict(os.environ, LIMA_BENCH_START="%d" % (time.monotonic_ns() // 1000))
    run = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
                         timeout=120, check=False)
    words = run.stdout.decode().split()
    if run.returncode != 0 or len(words) < 3:
        raise Broken("%s %s ended with status %d" % (Path(str(command[0])).name, command[1], run.returncode))
    return float(words[-1])


def bench_window_inside(place, scratch):
    """On a display: the same process starts in turn, empty and with pages; memory of a window that is opened again and again."""
    program, sample = place.program("window"), place.source / "data/portfolios/lima-declaration-2014.lima"
    times = {mode: [] for mode in ("empty", "overview", "projects")}
    for _ in range(2 * ROUNDS):
        for mode, values in times.items():
            values.append(start([program, mode, sample]))
    empty, overview, projects = (min(times[mode]) for mode in ("empty", "overview", "projects"))
    say("first frame with the sample's figures (at most 100 ms more than an empty window)", milliseconds(overview),
        "empty window " + milliseconds(empty), overview / empty, overview <= empty + 100)
    say("Projects with its 883 rows, from start (at most 350 ms)", milliseconds(projects), "empty window " + milliseconds(empty),
        projects / empty, projects <= 350)
    text = Run([program, "scroll", sample]).out
    say("scroll 1,000,000 rows, a page a frame: the whole frame", milliseconds(figure(text, "projects frame median")),
        "plain texts " + milliseconds(figure(text, "plain frame median")),
        figure(text, "projects frame median") / figure(text, "plain frame median"), None)
    say("… of it our own work for a screenful, the worst (a frame is 16.7 ms)", milliseconds(figure(text, "cells worst")),
        "16.7 ms", figure(text, "cells worst") / 16.7, figure(text, "cells worst") < 16.7)
    text = Run([program, "memory", sample, 6]).out
    closed = [int(line.split()[-1]) for line in text.splitlines() if line.startswith("closed ")]
    say("memory after closing a window with all pages, sixth time beside the second", megabytes(closed[-1]), megabytes(closed[1]),
        closed[-1] / closed[1], closed[-1] <= 1.1 * closed[1])
    bench_typing(program, scratch)


def bench_typing(program, scratch):
    """Typing in the title of one of many projects, first quietly, then while the portfolio is saved."""
    path = scratch / "typing.lima"
    generate.generate("lima", PROJECTS, path)
    text = Run([program, "type", path]).out
    plain = figure(text, "plain key mean")
    for name, what in (("title", "a key typed in a title, %d projects open" % PROJECTS), ("saving", "… while it is saved")):
        say(what + ": until it stands in the portfolio", "%.2f ms" % figure(text, name + " key mean"), "plain text %.2f ms" % plain,
            figure(text, name + " key mean") / plain, None)
        worst, clock = figure(text, name + " work worst"), figure(text, name + " busy worst")
        say("… the longest that the window worked at a stretch (at most 16 ms of a processor)", "%.1f ms, %.1f by the clock" % (worst, clock),
            "plain text %.1f ms, %.1f by the clock" % (figure(text, "plain work worst"), figure(text, "plain busy worst")),
            worst / figure(text, "plain work worst"), worst <= 16)


def bench_window(place, _scratch):
    if not shutil.which("xvfb-run"):
        say("windows", "-", "skipped: no Xvfb", None, None)
        return
    text = Run([place.source / "tests/display.sh", sys.executable, __file__, place.binary, place.build, place.source,
                "window-inside"]).out
    print("\n".join(line for line in text.splitlines() if line.count("|") == 4 and not line.startswith("bar")))


def bench_index(place, _scratch):
    text = Run([place.program("index")]).out
    lines = [line.split() for line in text.splitlines() if " find-ms " in line]
    if not lines:
        raise Broken("no question was asked")
    times = {words[0]: (float(words[4]), float(words[6])) for words in lines}
    say("list of 1,000,000 projects: its index", seconds(figure(text, "index-seconds")), "-", None, None)
    size = figure(text, "index-bytes-a-project")
    say("… bytes a project (below 200)", "%.0f" % size, "-", None, size < 200)
    find = max(times[name][0] for name in ("nothing", "search"))
    say("… from hits of a search to the rows (at most 10 ms)", milliseconds(find), "-", None, find <= 10)
    find = max(times[name][0] for name in ("two-facets", "two-facets-search"))
    say("… rows with two facets set (at most 40 ms)", milliseconds(find), "-", None, find <= 40)
    name, tally = max(((name, time[1]) for name, time in times.items()), key=lambda pair: pair[1])
    say("… counts and sums, the slowest: %s (at most 250 ms)" % name, milliseconds(tally), "-", None, tally <= 250)
    for line in text.splitlines():
        if line.startswith("sorting-"):
            say("… %s, once" % line.split()[0].replace("-", " by ", 1), seconds(float(line.split()[1])), "-", None, None)


def bench_rules(place, scratch):
    files = find_iati(scratch)
    if not files:
        raise Broken("no IATI file to read")
    text = Run([place.program("rules"), "--repeats", ROUNDS, *files]).out
    check, read = figure(text, "check-seconds"), figure(text, "read-seconds")
    ratio = check / read
    say("rules of the check over %d projects, %d findings (at most 0.2 of reading)" % (figure(text, "projects"),
                                                                                     figure(text, "findings")),
        milliseconds(check * 1000), "reading the same files " + milliseconds(read * 1000), ratio, ratio <= 0.2)


def bench_schedule(place, _scratch):
    text = Run([place.program("schedule"), "--activities", SMALL]).out
    names = (("move", "reschedule %d activities with %d dependencies after one is moved" % (SMALL, figure(text, "links"))),
             ("frame", "… and ask for the days of them all"))
    for key, name in names:
        worst = figure(text, key + "-worst-processor-ms")
        say(name + ", the worst of 500, processor time (at most a frame)", milliseconds(worst), "16.0 ms", worst / 16, worst <= 16)
        usual = figure(text, key + "-99-of-100-ms")
        say("… 99 of 100, by the clock", milliseconds(usual), "16.0 ms", usual / 16, usual <= 16)
    say("… make the schedule of the programme, once", milliseconds(figure(text, "new-ms")), "-", None, None)


def bench_timeline(place, _scratch):
    text = Run([place.program("timeline"), "--items", MILESTONES]).out
    for key in ("pan", "scroll", "zoom"):
        usual, peer = figure(text, key + "-99-of-100-ms"), figure(text, key + "-peer-99-of-100-ms")
        say("%s %d milestones, layout and paint of a frame, 99 of 100 (at most a frame)" % (key, MILESTONES), milliseconds(usual),
            "16.0 ms", usual / 16, usual <= 16)
        say("… the worst, beside painting %d plain texts" % figure(text, key + "-texts"), milliseconds(figure(text, key + "-worst-ms")),
            milliseconds(figure(text, key + "-peer-worst-ms")), usual / peer, None)
        say("… its layout alone, 99 of 100", milliseconds(figure(text, key + "-layout-99-of-100-ms")), "-", None, None)
    say("… measure all labels, once", milliseconds(figure(text, "first-ms")), "-", None, None)


def bench_charts(place, _scratch):
    for flows in (3, 10):
        text = Run([place.program("charts"), "--flows", flows]).out
        for key in ("region", "donor-region", "donor-theme-region"):
            usual, peer = figure(text, key + "-median-ms"), figure(text, key + "-peer-median-ms")
            say("group 1,000,000 projects of %d flows by %s after the filter changed, median" % (flows, key.replace("-", " x ")), milliseconds(usual),
                "plain loop and hash table " + milliseconds(peer), usual / peer, None)
            say("… the worst", milliseconds(figure(text, key + "-worst-ms")), milliseconds(figure(text, key + "-peer-worst-ms")), None, None)
        for key in ("bars", "heat", "flow"):
            usual = figure(text, key + "-median-ms")
            say("picture of kind %s of 1,000,000 projects of %d flows, from the filter to the pixels, median (at most 100 ms)" % (key, flows),
                milliseconds(usual), "100.0 ms", usual / 100, usual <= 100)
            say("… its layout, and its paint", milliseconds(figure(text, key + "-layout-median-ms")),
                milliseconds(figure(text, key + "-paint-median-ms")), None, None)
            usual, peer = figure(text, key + "-hover-worst-ms"), figure(text, key + "-hover-peer-worst-ms")
            say("… the pointer moves over it, the worst of 400 places (at most a frame, 16.7 ms)", milliseconds(usual), "all of it painted " + milliseconds(peer),
                usual / peer, usual <= 16.7)


class Place:
    def __init__(self, binary, build, source):
        self.binary = Path(binary).resolve()
        self.build = Path(build).resolve()
        self.source = Path(source).resolve()

    def program(self, name):
        return self.build / "tests/bench" / ("bench-" + name)


BENCHMARKS = {"totals": bench_totals, "open": bench_open, "group": bench_group, "growth": bench_growth, "search": bench_search,
              "index": bench_index, "rules": bench_rules, "schedule": bench_schedule, "timeline": bench_timeline,
              "charts": bench_charts, "window": bench_window, "window-inside": bench_window_inside}


def main(arguments):
    if len(arguments) < 3 or not set(arguments[3:]) <= set(BENCHMARKS):
        sys.exit(__doc__)
    place = Place(*arguments[:3])
    status = 0
    print("load average %.1f before, on %d processors" % (os.getloadavg()[0], os.cpu_count()))
    print("bar | ours | peer | ratio | holds")
    for name in arguments[3:] or [name for name in BENCHMARKS if name != "window-inside"]:
        with tempfile.TemporaryDirectory(prefix="lima-bench-") as scratch:
            try:
                BENCHMARKS[name](place, Path(scratch))
            except Broken as broken:
                print("%s is broken: %s" % (name, broken))
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

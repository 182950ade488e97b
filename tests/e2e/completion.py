#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completion for bash offers what --help lists, and files that can be read; also in a shell that somebody types in.

    completion.py BINARY SOURCE_ROOT
"""
import os
import pty
import re
import select
import shlex
import subprocess
import time

import lima
import manual

PATIENCE = 20


def script():
    return lima.options.root / "data" / "completions" / "lima-portfolio"


def complete(*words, cwd=None):
    """What is offered for the last of the words."""
    line = f"""source {shlex.quote(str(script()))}
COMP_WORDS=({shlex.join(['lima-portfolio', *words])}); COMP_CWORD={len(words)}
_lima_portfolio
printf '%s\\n' "${{COMPREPLY[@]}}" """
    done = subprocess.run(["bash", "--norc", "-c", line], cwd=cwd or lima.folder, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1) or done.stderr:
        lima.diagnose(lima.text(done.stderr))
        return [f"exit {done.returncode}"]
    return [word for word in lima.text(done.stdout).splitlines() if word]


def check_options(names):
    lima.equal(sorted(set(names) & set(complete(""))), sorted(names), "every command is offered")
    lima.equal(complete("su"), ["summary"], "by its beginning")
    faults, words = [], []
    for command in names:
        options, said = manual.help_of(command)
        offered = {word.rstrip("=").lstrip("-") for word in complete(command, "--")}
        if offered != set(options):
            faults.append(f"{command}: {sorted(offered ^ set(options))}")
        for option in options:
            wanted = set(manual.words_of(said, option))
            got = set(complete(command, f"--{option}", "=", "")) if wanted else set()
            if {word.replace("type-N", "type-") for word in wanted} != got:
                words.append(f"{command} --{option}: {sorted(wanted)} but {sorted(got)}")
    lima.none(faults, "every option of every command, and no other, is offered")
    lima.none(words, "the words that an option takes are offered")
    lima.equal(complete("summary", "--by", "donor,the"), ["donor,theme"], "the second of two breakdowns")
    lima.ok("donor,donor" not in complete("summary", "--by", "donor,"), "and never the same twice")
    lima.equal(complete("summary", "--format=j"), ["json"], "a value behind =, as one word")
    charts = complete("chart", "")
    refused = lima.text(lima.run("chart", "nothing", "x.lima", "-o", "x.svg").err)
    listed = re.findall(r"\b[a-z]+\b", refused[refused.index("there are ") + 10:].replace(" and ", ", "))
    lima.equal(sorted(charts), sorted(listed), "the names of charts", refused)


def check_files():
    room = lima.folder / "room"
    (room / "a folder").mkdir(parents=True)
    for name in ("one.lima", "two.XML", "notes.txt", "three.ics", "with blank.lima", "rates.csv"):
        (room / name).write_bytes(b"")
    lima.equal(sorted(complete("summary", "", cwd=room)), ["a folder", "one.lima", "two.XML", "with blank.lima"], "files that can be read, and folders")
    lima.equal(sorted(complete("convert", "t", cwd=room)), ["three.ics", "two.XML"], "calendars for convert")
    lima.equal(sorted(complete("summary", "--rates", "r", cwd=room)), ["rates.csv"], "tables of rates")
    lima.equal(sorted(complete("chart", "donors", "", cwd=room)), ["a folder", "one.lima", "two.XML", "with blank.lima"], "files behind the name of a chart")
    lima.equal(sorted(complete("chart", "--dpi", "=", "96", "", cwd=room)), sorted(complete("chart", "", cwd=room)), "the name of a chart, also behind options")
    return room


def check_typed(room):
    """A shell on a terminal of its own: keys in, what it shows out."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(room)
        os.execve("/bin/bash", ["bash", "--norc", "--noprofile", "-i"], {"PATH": "/usr/bin:/bin", "PS1": "ready> ", "TERM": "dumb", "HOME": str(room),
                                                                         "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null"})
    shown = ""

    def until(pattern):
        nonlocal shown
        end = time.monotonic() + PATIENCE
        while not re.search(pattern, shown) and time.monotonic() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                shown += os.read(terminal, 4096).decode("utf-8", "replace").replace("\r", "").replace("\a", "")
        return bool(re.search(pattern, shown))

    until("ready> ")
    os.write(terminal, f"source {shlex.quote(str(script()))}; PS1='set> '\n".encode())
    until(r"\nset> ")
    shown = ""
    os.write(terminal, b"lima-portfolio summ\t--form\tj\tone\t")
    lima.ok(until(r"lima-portfolio summary --format=json one\.lima "), "typed with the Tab key: command, option, value and file", shown)
    os.write(terminal, b"with\t")
    lima.ok(until(r"with\\ blank\.lima "), "a blank in a name is escaped", shown)
    os.write(terminal, b"\x15exit\n")
    os.waitpid(process, 0)
    os.close(terminal)


def main():
    lima.start(__doc__)
    check_options(manual.commands())
    check_typed(check_files())
    lima.finish()


if __name__ == "__main__":
    main()

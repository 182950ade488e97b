#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the manual says what --help says: every command, option and word, and nothing that is not there.

    manual.py BINARY SOURCE_ROOT
"""
import re
import shutil
import subprocess

import lima

LISTED = ("measure", "by", "kind", "scheme", "format", "paper", "section", "agenda")


def commands():
    said = lima.text(lima.run("--help").out)
    return re.findall(r"^  ([a-z]+) ", said[said.index("Commands:"):], re.M)


def help_of(command):
    """({option: the letter or None}, all that is said)."""
    said = lima.text(lima.run(command, "--help").out)
    options = {found[1]: found[0] or None for found in re.findall(r"^  (?:-(\w), )?--([a-z-]+)", said, re.M)}
    return options, said


def words_of(said, option):
    """The words that the help of an option lists, if it is one of those that take listed words."""
    line = next((line for line in said.splitlines() if re.search(rf"^  .*--{option}\b", line)), "")
    text = re.split(r"\s{2,}", line.strip(), maxsplit=1)[-1]
    if option not in LISTED or "as of summary" in text:
        return []
    lists = re.findall(r"(?:\b[A-Za-z0-9-]+, )*\b[A-Za-z0-9-]+(?: or |, )[A-Za-z0-9-]+", re.sub(r"^.*? of |^.*? as ", "", text.split(" if not")[0]))
    return sorted({word for found in lists for word in re.split(r", | or ", found)} - {"which", "as", "programmes"})


def plain(text):
    """Roff without its fonts and escapes."""
    text = re.sub(r"\\f(?:\[\w*\]|[A-Z])", "", text)
    text = text.replace("\\-", "-").replace("\\(co", "©")
    return "\n".join(line for line in text.splitlines() if not line.startswith('.\\"'))


def sections(page):
    """{heading of options: its text}."""
    parts = re.split(r"^\.(?:SH|SS) (.*)$", page, flags=re.M)
    return {heading.strip(): text for heading, text in zip(parts[1::2], parts[2::2])}


def manual_options(found, command):
    options = {}
    for heading, text in found.items():
        if heading == "OPTIONS" or (heading.startswith("Options of") and re.search(rf"\b{command}\b", heading)):
            for line in text.splitlines():
                if line.startswith(".B"):
                    for name in re.findall(r"--([a-z-]+)", line):
                        letter = re.match(r"\.B\w* -(\w) ", line)
                        if text[text.index(line) - 4:text.index(line)] == ".TP\n":
                            options[name] = letter.group(1) if letter else None
    return options


def main():
    lima.start(__doc__)
    source = lima.options.root / "data" / "man" / "lima-portfolio.1"
    page = plain(source.read_text("utf-8"))
    found = sections(page)
    names = commands()
    lima.ok(len(names) >= 7, "there are commands", names)
    lima.none([name for name in names if f".B {name}\n" not in found["COMMANDS"]], "each is explained")
    lima.none([name for name in names if f".B lima-portfolio {name}\n" not in found["SYNOPSIS"]], "each is in the synopsis")
    listed = re.findall(r"^\.B ([a-z]+)$", found["COMMANDS"], re.M)
    lima.none([name for name in listed if name not in names and f".TP\n.B {name}\n" in found["COMMANDS"]], "no other is")
    faults, absent, n_words = [], [], 0
    for command in names:
        options, said = help_of(command)
        described = manual_options(found, command)
        described.pop("version", None)
        if options != described:
            faults.append(f"{command}: {sorted(options.items() ^ described.items(), key=str)}")
        flat = " ".join(text for heading, text in found.items() if command in heading).replace("\n", " ")
        for option in options:
            for word in words_of(said, option):
                n_words += 1
                if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w])", flat):
                    absent.append(f"{command} --{option}: {word}")
    lima.none(faults, "the options of each are those of its help, with their letters")
    lima.none(absent, "the words that an option takes are those of its help")
    lima.ok(n_words > 40, "there are such words", n_words)
    version = lima.text(lima.run("--version").out).split()[-1]
    lima.ok(f'"Lima Portfolio {version}"' in page, "the page is of this version", version)
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", str(source)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        lima.ok(done.returncode == 0 and not done.stdout, "groff is content with the page", lima.text(done.stdout))
    else:
        lima.skip("groff", "it is not installed")
    lima.finish()


if __name__ == "__main__":
    main()

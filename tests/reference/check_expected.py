#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the reference itself against the rows worked out by hand: check_expected.py [EXPECTED.TSV]"""

import json
import os
import sys

sys.dont_write_bytecode = True
import compare                                                                                        # noqa: E402
import reference                                                                                      # noqa: E402


def main():
    default = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "iati", "expected.tsv")
    names, rates, asked, wrong = reference.Names(), reference.Rates(), 0, 0
    for files, words, rows in compare.hand_worked(sys.argv[1] if len(sys.argv) > 1 else default):
        asked += 1
        given = reference.arguments(files + words)
        result = reference.answer(given, names=names, rates=reference.Rates(given.rates) if given.rates else rates)
        mine = [r["key"] + [r["currency"], r["amount"], r["projects"]] for r in result["rows"]]
        if mine != rows:
            wrong += 1
            print("%s %s\n    reference %s\n    by hand   %s" % (" ".join(map(os.path.basename, files)), " ".join(words),
                                                              json.dumps(mine), json.dumps(rows)))
    print("%d questions, %d equal, %d different" % (asked, asked - wrong, wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

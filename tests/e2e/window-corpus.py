#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Over all real files: the foot of the project list and every breakdown's table have the figures of the summary.

    window-corpus.py BINARY SOURCE_ROOT --corpus FOLDER
"""
from fractions import Fraction

import lima
import window
import window_figures


def test_file(path):
    _, answer = lima.summary(path)
    with window.Program(path) as program:
        program.open_page("Projects")
        window_figures.wait_footer(program, f"{path.name}: the foot has the sums of the summary", n=answer["projects"],
                                   sums={row["currency"]: Fraction(row["amount"]) for row in answer["totals"]})
        program.open_page("Charts")
        if not answer["totals"]:
            lima.ok(program.read("No amounts|no delivery|Nothing|No delivery"), f"{path.name}: without amounts the page says so")
            return
        program.press("tab", "Table")
        for section, dimension in window_figures.BREAKDOWNS.items():
            program.open_page("Charts", section)
            window_figures.check_table(program, path, dimension, f"{path.name}: {section}")


def main():
    lima.start(__doc__)
    if lima.options.corpus is None:
        lima.skip("real files", "no corpus")
    else:
        for path in sorted((lima.options.corpus / "publishers").glob("*.xml")):
            test_file(path)
    lima.finish()


if __name__ == "__main__":
    main()

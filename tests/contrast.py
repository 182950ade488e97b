#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the colours of the style sheets and of charts against WCAG 2.1: text 4.5 to 1 (1.4.3), marks 3 to 1 (1.4.11).

contrast.py SOURCE_ROOT
"""
import os
import re
import sys

# The theme's own grounds and ink, light and dark, that the style sheets stand on (GTK's Default theme).
THEME = {
    "light": {"window": "f6f5f4", "data": "ffffff", "side": "f0eeec", "ink": "2e3436", "chip": "e2e1e0"},
    "dark": {"window": "353535", "data": "2d2d2d", "side": "303030", "ink": "eeeeec", "chip": "484848"},
}
TEXT = [  # colour, the grounds it stands on
    ("lima_dim", ("window", "data", "side", "lima_row")),
    ("ink", ("window", "data", "side", "chip", "lima_row", "lima_info_bg", "lima_warning_bg", "lima_error_bg")),
    ("lima_link", ("window", "data", "lima_info_bg")),
    ("lima_warning", ("window", "data", "lima_warning_bg")),
    ("lima_error", ("window", "data", "lima_error_bg")),
]
MARKS = [
    ("lima_bar", ("side", "lima_info_bg")),
    ("lima_mark", ("data", "lima_track", "lima_row")),
]
# Texts and marks of charts, by the names of LimaColour; a mark is told by its fill or by its outline.
CHART_TEXT = ["INK", "SECOND", "WARNING"]
CHART_MARKS = [("MARK", "MARK_LINE"), ("REST", "REST"), ("TINT", "MARK_LINE"), ("AXIS", "AXIS"), ("FOCUS", "FOCUS"),
               ("CRITICAL", "CRITICAL_LINE"), ("CRITICAL_TINT", "CRITICAL_LINE"), ("BEHIND", "BEHIND_LINE"), ("SUMMARY", "SUMMARY")]
CHART_MARKS += [(f"SERIES_{i}", "SERIES_LINE") for i in range(2, 7)]
CHART_ROW = ["INK", "SECOND", "CRITICAL_LINE"]  # what stands on the band of a selected row
CHART_HATCHES = [(f"SERIES_{i}", "SERIES_LINE", 3) for i in range(2, 7)]
CHART_HATCHES += [("CRITICAL_TINT", "CRITICAL_LINE", 3), ("CRITICAL", "CRITICAL_HATCH", 1.5)]


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def read_style(path):
    with open(path, encoding="utf-8") as stream:
        return dict(re.findall(r"@define-color (\w+) #([0-9a-f]{6});", stream.read()))


def judge_style(root, look):
    colours = dict(THEME[look])
    colours.update(read_style(os.path.join(root, "ui", "style.css")))
    if look == "dark":
        colours.update(read_style(os.path.join(root, "ui", "style-dark.css")))
    for pairs, least in ((TEXT, 4.5), (MARKS, 3)):
        for name, grounds in pairs:
            for ground in grounds:
                found = ratio(colours[name], colours[ground])
                if found < least:
                    yield f"{name} on {ground}: {found:.2f}, less than {least}"


def read_chart(root):
    """The looks as the program has them: values in the order of the enumeration that names them."""
    with open(os.path.join(root, "src", "charts", "lima-chart-theme.h"), encoding="utf-8") as stream:
        names = re.findall(r"^  LIMA_COLOUR_(\w+),", stream.read(), re.M)
    with open(os.path.join(root, "src", "charts", "lima-chart-theme.c"), encoding="utf-8") as stream:
        text = stream.read()
    looks = {}
    for look in ("LIGHT", "DARK", "PAPER"):
        begin = text.index(f"[LIMA_CHART_{look}]")
        block = text[begin:text.index(".font", begin)]
        values = re.findall(r"0x([0-9A-Fa-f]{6})", block)
        if len(values) != len(names):
            raise SystemExit(f"{look} has {len(values)} colours, {len(names)} are named")
        looks[look] = dict(zip(names, (value.lower() for value in values)))
    return looks


def judge_chart(root, look):
    colours = read_chart(root)[look]
    for name in CHART_TEXT:
        found = ratio(colours[name], colours["GROUND"])
        if found < 4.5:
            yield f"{name}: {found:.2f}, less than 4.5"
    for fill, line in CHART_MARKS:
        found = max(ratio(colours[fill], colours["GROUND"]), ratio(colours[line], colours["GROUND"]))
        if found < 3:
            yield f"{fill}: {found:.2f}, less than 3"
    for name in CHART_ROW:
        found = ratio(colours[name], colours["SELECTED"])
        if found < 4.5:
            yield f"{name} on a selected row: {found:.2f}, less than 4.5"
    for fill, line, least in CHART_HATCHES:
        found = ratio(colours[fill], colours[line])
        if found < least:
            yield f"{line} on {fill}: {found:.2f}, less than {least}"


def main():
    root = sys.argv[1]
    cases = [(f"style sheet, {look}", judge_style(root, look)) for look in THEME]
    cases += [(f"charts, {look.lower()}", judge_chart(root, look)) for look in ("LIGHT", "DARK", "PAPER")]
    bad = False
    print(f"1..{len(cases)}")
    for number, (name, faults) in enumerate(cases, 1):
        faults = list(faults)
        bad = bad or bool(faults)
        print(f"{'not ' if faults else ''}ok {number} - {name}")
        for fault in faults:
            print(f"# {fault}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small and large windows, dark, right to left, large text, a decimal comma: nothing lies outside the window or over its neighbour.

    window-sizes.py BINARY SOURCE_ROOT [--corpus FOLDER]

The pictures it takes are for people to look at.
"""
import lima
import window
from window import SLACK, overlap
from gi.repository import GLib

SIZES = {"small": (1024, 700), "usual": (1280, 860), "large": (1920, 1080)}
PARTS = ("button", "checkbox", "label", "combo box", "search box", "text box", "tab", "tab list", "image", "list item", "tree grid", "list")


def boxes_of(program, nodes):
    questions = [(node.owner, node.path, window.ATSPI + "Component", "GetExtents", GLib.Variant("(u)", (window.IN_WINDOW,))) for node in nodes]
    return dict(zip(nodes, program.bus.ask_all(questions)))


def is_scrolled(node):
    return any(child.role == "scroll bar" for child in node.children)


def pane_of(node):
    """The box that a widget scrolls in, or None."""
    return next((above for above in node.ancestors() if is_scrolled(above)), None)


def outside(node, box, frame, boxes):
    """What is wrong with where a widget lies, or None. What is scrolled away is no fault; across, only tables scroll."""
    pane = pane_of(node)
    left, top, width, height = boxes[pane] if pane is not None and pane in boxes else frame
    if pane is None and (box[1] < top - SLACK or box[1] + box[3] > top + height + SLACK):
        return "lies outside the window"
    if pane is not None and any(above.role == "tree grid" for above in [node, *node.ancestors()]):
        return None
    if box[0] < left - SLACK or box[0] + box[2] > left + width + SLACK:
        return "is cut off at the side"
    return None


def faults_of(program):
    root = program.look()
    nodes = [node for node in root.walk() if node.has("visible") and node.popover() is None and not node.name.startswith("GtkPopover")]
    boxes = {node: box for node, box in boxes_of(program, [root, *nodes]).items() if box and box[2] > 0 and box[3] > 0}
    frame = boxes[root]
    found = []
    for node in nodes:
        if node not in boxes or node.role not in PARTS:
            continue
        fault = outside(node, boxes[node], frame, boxes)
        if fault:
            found.append(f"{node!r} at {boxes[node]} {fault}, {boxes.get(pane_of(node), frame)}")
    for above in [root, *nodes]:
        if above.name == "GtkOverlay" or above.role in ("tree grid", "window"):
            continue
        beside = [child for child in above.children if child in boxes and child.role in (*PARTS, "group")]
        for i, a in enumerate(beside):
            for b in beside[i + 1:]:
                if overlap(boxes[a], boxes[b]) and (a.role != "group" or b.role != "group" or boxes[a] != boxes[b]):
                    found.append(f"{a!r} at {boxes[a]} and {b!r} at {boxes[b]} overlap")
    return found


def check(program, what):
    seen = [None]

    def right():
        seen[0] = faults_of(program)
        return not seen[0]
    try:
        program.until(right, what, 1)
    except window.Late:
        pass
    lima.none(seen[0], what)
    program.picture(what.replace(" ", "-").replace(",", "").replace(":", "").replace("%", ""))


def test_window(path, size, name, larger=0, **environment):
    """All pages of one window."""
    with window.Program(path, size=SIZES[size], **environment) as program:
        what = f"{path.stem} {size} {name}".strip()
        program.until(lambda: program.look().first("list", "Needs attention"), "Overview")
        width, height = program.main.box[2:]
        lima.ok(width <= SIZES[size][0] and height <= SIZES[size][1], f"{what}: the window is as large as it shall be", (width, height), SIZES[size])
        program.key(*["ctrl+plus"] * larger) if larger else None
        check(program, f"{what}: Overview")
        program.open_page("Charts", "Regions")
        program.find("tab", "Chart")
        check(program, f"{what}: Regions")
        program.open_page("Charts", "Countries")
        check(program, f"{what}: Countries")
        program.press("tab", "Table")
        program.table("Table of the chart's numbers")
        check(program, f"{what}: Table")
        program.open_page("Projects")
        program.table("Projects")
        check(program, f"{what}: Projects")
        width, height = program.main.box[2:]
        lima.ok(width <= SIZES[size][0] and height <= SIZES[size][1], f"{what}: the window does not grow", (width, height), SIZES[size])




def main():
    lima.start(__doc__)
    test_window(lima.sample(), "small", "light")
    test_window(lima.sample(), "large", "dark", LIMA_APPEARANCE="dark")
    test_window(lima.sample(), "usual", "right to left, comma", LIMA_TEXT_DIRECTION="rtl", LIMA_NUMBERS="fr")
    test_window(lima.sample(), "small", "text of 150 %", larger=5)
    if lima.options.corpus is None:
        lima.skip("a real file", "no corpus")
    else:
        big = lima.options.corpus / "publishers" / "fao.xml"
        test_window(big, "small", "dark", LIMA_APPEARANCE="dark")
        test_window(big, "large", "light", LIMA_APPEARANCE="light")
    lima.finish()


if __name__ == "__main__":
    main()

# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with the names that a screen reader says."""
import re

CONTROLS = ("button", "checkbox", "radio", "combo box", "text box", "search box", "spin button", "slider", "tab", "switch", "link",
            "list item", "menu item", "menu item checkbox", "menu item radio", "image", "tree grid", "dialog", "window")
CLASS = re.compile("^(Gtk|Lima|Gdk)[A-Z]")
MNEMONIC = re.compile("(^| )[^ ]*_[^ ]")
# What GTK 4.8 builds itself and gives no way to name: rows of lists, which are read by their cells, and parts of its own dialogs.
OWN = re.compile("^Gtk(ListItemWidget|PopoverContent|BuiltinIcon|ColumnViewTitle|ColumnViewCell|ColumnListView|Range|Scrollbar|Paned|"
                 "PanedHandle|Overlay|Popover|PopoverMenu|ListView|ModelButton|Gizmo|Text|Expander|ListBox|FlowBox|Separator)$")


def faults_of(root):
    """What is wrong with the names below a widget."""
    found = []
    for node in root.walk():
        where = f"{node.role} “{node.name}”, under {named_above(node)}"
        if node.role in CONTROLS and not node.name and not is_described(node):
            found.append(f"has no name: {where}")
        elif CLASS.match(node.name) and (node.role in CONTROLS or node.has("focusable")) and not OWN.match(node.name):
            found.append(f"is named as a class: {where}")
        elif node.role in CONTROLS and MNEMONIC.search(node.name) and not is_data(node):
            found.append(f"holds a mnemonic: {where}")
        elif node.role in CONTROLS and says_twice(node.name):
            found.append(f"says it twice: {where}")
    return found


def named_above(node):
    return next((f"{above.role} “{above.name}”" for above in node.ancestors() if above.name and not CLASS.match(above.name)), "nothing")


def is_described(node):
    """Rows of lists and pieces of buttons are read by what is on them."""
    return any(below.role == "label" and below.name and not CLASS.match(below.name) for below in node.walk()) or \
        (node.role == "image" and any(above.role in ("button", "list item", "checkbox") and above.name for above in node.ancestors()))


def is_data(node):
    """Names of files may hold an underscore."""
    return bool(re.search(r"\.(xml|lima|csv)\b", node.name))


def says_twice(name):
    words = name.split(" ")
    half = len(words) // 2
    return len(words) % 2 == 0 and half > 0 and words[:half] == words[half:]

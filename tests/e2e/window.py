# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Driving the window of lima-portfolio from outside: its accessibility tree, its keys, the mouse, and pictures of it.

A test that uses it runs inside tests/display.sh, which gives it a home, a session bus and a display of its own. Nothing waits for a
fixed time: until() asks again and again until what is expected is there, or gives up and says what it waited for.

The tree is read from the accessibility bus itself, not through libatspi, whose cache answers with what was there before. Nodes are
what was there at one look; GTK 4.8 calls the widgets on hidden pages "visible" too, so is_showing() asks what stands in their place.
"""
import contextlib
import functools
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import lima

try:
    from gi.repository import Gio, GLib
    import screen
except (ImportError, OSError) as trouble:
    print(f"1..0 # SKIP the window can't be driven: {trouble}")
    sys.exit(0)

SLACK = 2                            # pixels by which boxes may overlap
PAUSE = 0.02                         # seconds between two looks
PATIENCE = 10                        # seconds until something that should happen is given up, three times as many with sanitizers
SPACE = "\u00a0"                     # no-break, as in numbers for people

ATSPI = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
PLACES = ((0.5, 0.5), (0.05, 0.5), (0.95, 0.5), (0.5, 0.05), (0.5, 0.95), (0.5, 0.02), (0.98, 0.02), (0.02, 0.98))
NOTHING = "/org/a11y/atspi/null"
IN_WINDOW, TO_THE_END = 1, 1 << 30
PAGES = ("Overview", "Projects", "Programmes", "Charts", "Agenda", "Check")
AGENDA = ("Timeline", "List", "Month", "By Goal", "Proposals", "Processes")
STATES = {1: "active", 3: "busy", 4: "checked", 7: "editable", 8: "enabled", 9: "expandable", 10: "expanded", 11: "focusable",
          12: "focused", 16: "modal", 20: "pressed", 22: "selectable", 23: "selected", 24: "sensitive", 25: "showing", 30: "visible",
          36: "invalid", 43: "read-only"}


class Late(Exception):
    """What was waited for did not come."""


@functools.cache
def slowness():
    return 3 if lima.is_sanitized() else 1


def patience(seconds=PATIENCE):
    return seconds * slowness()


def until(question, what, seconds=PATIENCE):
    """Asks until the answer is true, and returns it. What is asked may be gone while it is asked."""
    end = time.monotonic() + patience(seconds)
    while True:
        with contextlib.suppress(GLib.Error):
            answer = question()
            if answer:
                return answer
        if time.monotonic() > end:
            raise Late(f"waited in vain for {what() if callable(what) else what}")
        time.sleep(PAUSE)


def matches(pattern, text):
    """A pattern is a text, a compiled regular expression, a tuple of texts, or None for everything."""
    if pattern is None:
        return True
    if isinstance(pattern, re.Pattern):
        return pattern.search(text) is not None
    return text in pattern if isinstance(pattern, tuple) else text == pattern


def overlap(a, b):
    """Whether two boxes share a place; frames may touch."""
    if a is None or b is None:
        return False
    across, down = (min(a[i] + a[i + 2], b[i] + b[i + 2]) - max(a[i], b[i]) for i in (0, 1))
    return across > SLACK and down > SLACK


# ---- the bus -------------------------------------------------------------------------------------------------------------

class Bus:
    """The accessibility bus. Questions are sent together and their answers gathered, as each alone takes its time on the way."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def ask(self, owner, path, interface, method, arguments=None):
        interface = interface if "." in interface else ATSPI + interface
        answer = self.connection.call_sync(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                           int(patience(10) * 1000), None).unpack()
        return answer[0] if len(answer) == 1 else answer

    def get(self, owner, path, interface, name):
        return self.ask(owner, path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ATSPI + interface, name)))

    def ask_all(self, questions):
        """Answers in the order of the questions, (owner, path, interface, method, arguments); None where there is none."""
        answers = [None] * len(questions)
        left = [len(questions)]

        def answered(connection, result, at):
            with contextlib.suppress(GLib.Error):
                answer = connection.call_finish(result).unpack()
                answers[at] = answer[0] if len(answer) == 1 else answer
            left[0] -= 1

        for at, (owner, path, interface, method, arguments) in enumerate(questions):
            self.connection.call(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                 int(patience(10) * 1000), None, answered, at)
        context = GLib.MainContext.default()
        while left[0]:
            context.iteration(True)
        return answers


# ---- widgets -------------------------------------------------------------------------------------------------------------

class Node:
    """A widget, as a screen reader had it at one look."""

    def __init__(self, bus, owner, path, parent=None):
        self.bus, self.owner, self.path, self.parent = bus, owner, path, parent
        self.children = []
        self.role = self.name = self.description = ""
        self.states = frozenset()

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path and self.owner == other.owner

    def __hash__(self):
        return hash(self.path)

    def ask(self, interface, method, arguments=None):
        return self.bus.ask(self.owner, self.path, interface, method, arguments)

    def look(self, rows=True):
        """The same widget and all below it, as they are now, but for the hidden pages of stacks, and on request the rows of tables."""
        fresh = Node(self.bus, self.owner, self.path, self.parent)
        level = [fresh]
        while level:
            level = self.read(level, rows)
        return fresh

    def read(self, nodes, rows):
        """Reads what nodes are; returns their children, yet to be read."""
        members = GLib.Variant("(s)", (ATSPI + "Accessible",))
        questions = []
        for node in nodes:
            questions += [(node.owner, node.path, ATSPI + "Accessible", method, None) for method in ("GetRoleName", "GetState")]
            questions.append((node.owner, node.path, "org.freedesktop.DBus.Properties", "GetAll", members))
        answers = iter(self.bus.ask_all(questions))
        parents = []
        for node in nodes:
            role, states, said = (next(answers) for _ in range(3))
            said = said or {}
            node.role, node.name, node.description = role or "", said.get("Name", ""), said.get("Description", "")
            bits = sum(word << 32 * i for i, word in enumerate(states or ()))
            node.states = frozenset(name for bit, name in STATES.items() if bits >> bit & 1)
            if said.get("ChildCount", 0) > 0:
                parents.append(node)
        hidden = self.hidden(nodes)
        parents = [node for node in parents if node not in hidden and (rows or node.role != "list" or node.parent.role != "tree grid")]
        for node in hidden:
            node.parent.children.remove(node)
        below = self.bus.ask_all([(node.owner, node.path, ATSPI + "Accessible", "GetChildren", None) for node in parents])
        for node, children in zip(parents, below):
            node.children = [Node(self.bus, owner, path, node) for owner, path in children or () if owner == self.owner]
        return [child for node in parents for child in node.children]

    def hidden(self, nodes):
        """Which of the nodes are pages of a stack that aren't shown: they have no size, or stand in the place
        of the one that is."""
        pages = [node for node in nodes if node.role == "group" and node.parent is not None and
                 sum(other.role == "group" for other in node.parent.children) > 1]
        boxes = self.bus.ask_all([(node.owner, node.path, ATSPI + "Component", "GetExtents", GLib.Variant("(u)", (IN_WINDOW,)))
                                  for node in pages])
        boxes = dict(zip(pages, boxes))
        found = {node for node in pages if boxes[node] is not None and (boxes[node][2] <= 0 or boxes[node][3] <= 0)}
        for node in pages:
            others = [other for other in node.parent.children if other != node and other in boxes and other not in found]
            if node not in found and any(overlap(boxes[node], boxes[other]) for other in others):
                there = node.stands_there(boxes[node])
                if node.path not in there and any(other.path in there for other in others):
                    found.add(node)
        return found

    @property
    def interfaces(self):
        return [name.removeprefix(ATSPI) for name in self.ask("Accessible", "GetInterfaces")]

    @property
    def box(self):
        """Left, top, width and height in the window, now."""
        return tuple(self.ask("Component", "GetExtents", GLib.Variant("(u)", (IN_WINDOW,))))

    def has(self, *states):
        return self.states.issuperset(states)

    def walk(self):
        for child in self.children:
            yield child
            yield from child.walk()

    def all(self, role=None, name=None, *states):
        return [node for node in self.walk() if matches(role, node.role) and matches(name, node.name) and node.has(*states)]

    def first(self, role=None, name=None, *states):
        return next(iter(self.all(role, name, *states)), None)

    def shown(self, role=None, name=None, *states):
        """All that fit and can be seen."""
        return [node for node in self.all(role, name, *states) if node.is_showing()]

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def popover(self):
        """The menu or popover that it is in, or None."""
        return next((node for node in self.ancestors() if any(child.name == "GtkPopoverContent" for child in node.children)), None)

    @property
    def text(self):
        """What it shows, or what was typed into it."""
        if "Text" not in self.interfaces:
            return self.name
        return self.ask("Text", "GetText", GLib.Variant("(ii)", (0, TO_THE_END)))

    def words(self):
        """Everything that is written on it."""
        return [node.text for node in self.walk() if node.role == "label" and node.has("visible") and node.text]

    def is_showing(self):
        """Whether it, or something on it, is what stands in its place."""
        if min(self.box[2:]) <= 0 or not self.has("visible"):
            return False
        popover = self.popover()
        if popover is not None:                       # nothing stands above it, and it can't be asked what stands where
            return popover.has("visible")
        if self.has("editable"):                      # what stands in an entry has no name on the bus
            return self.parent is not None and self.parent.is_showing()
        return self.path in self.stands_there(self.box)

    def stands_there(self, box):
        """The paths of what stands in a box of the window, and of all that holds it. What nobody asked for yet has no path."""
        root = [self, *self.ancestors()][-1]
        found = set()
        for x, y in PLACES:
            place = GLib.Variant("(iiu)", (int(box[0] + box[2] * x), int(box[1] + box[3] * y), IN_WINDOW))
            at = root.ask("Component", "GetAccessibleAtPoint", place)[1]
            if at != NOTHING and at not in found:
                found.update(self.chain(at, root.path))
            if self.path in found:
                break
        return found

    def chain(self, path, last):
        """The paths from a widget up to the window; parts of entries are in no list of children."""
        while path not in (last, NOTHING):
            yield path
            path = self.bus.get(self.owner, path, "Accessible", "Parent")[1]
        yield path

    def actions(self):
        return [name.lower() for name, _, _ in self.ask("Action", "GetActions")] if "Action" in self.interfaces else []

    def can_press(self):
        return "click" in self.actions()

    def press(self):
        """Does what a click does."""
        actions = self.actions()
        if "click" not in actions and len(actions) != 1:          # GTK says it in the language of the program
            raise Late(f"a way to press {self!r}: it has {actions}")
        self.ask("Action", "DoAction", GLib.Variant("(i)", (actions.index("click") if "click" in actions else 0,)))

    def write(self, text):
        """Puts a text in place of what an entry holds."""
        return self.ask("EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))

    def select(self, at):
        return self.ask("Selection", "SelectChild", GLib.Variant("(i)", (at,)))


# ---- the program ---------------------------------------------------------------------------------------------------------

class Program:
    """lima-portfolio with its windows. To be used by "with", at whose end it has to have ended by itself and without a complaint."""

    _bus = None

    def __init__(self, *files, size=(1280, 860), settings="memory", **environment):
        if Program._bus is None:
            Program._bus = Bus()
        self.bus = Program._bus
        self.display = screen.Display()
        self.size = size
        self.side = self.owner = None
        self.files = list(map(str, files))
        self.environment = dict(
            os.environ, GTK_A11Y="atspi", GSETTINGS_BACKEND=settings, GSETTINGS_SCHEMA_DIR=str(build_folder() / "data"),
            G_DEBUG="gc-friendly,fatal-criticals", ASAN_OPTIONS="abort_on_error=1:detect_leaks=0", **environment)
        self.says = tempfile.TemporaryFile()
        self.began = time.monotonic()
        self.process = subprocess.Popen([lima.options.binary, *self.files], env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=self.says, stderr=self.says)
        self.focus = None
        self.bus.connection.signal_subscribe(None, ATSPI + "Event.Object", "StateChanged", None, "focused", Gio.DBusSignalFlags.NONE, self.moved)
        self.owner = until(self.find_owner, "the program on the accessibility bus")
        self.main = self.windows()[0]
        self.until(lambda: self.surfaces(), "the window on the display")
        if size is not None:
            self.resize(*size)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, (Late, GLib.Error)):
            lima.ok(False, f"{self.named()}: nothing was waited for in vain", error, "".join(traceback.format_tb(trace)),
                    self.picture("failed-" + re.sub("[^a-z0-9]+", "-", self.named())[:60]))
        if self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(patience(5))
        if self.process.poll() is None:
            self.process.kill()
        self.complain(self.process.wait())
        return isinstance(error, (Late, GLib.Error))

    def named(self):
        return " ".join(os.path.basename(file) for file in self.files) or "no file"

    def complain(self, code):
        """Crashes, warnings and sanitizers are failures of the test, whatever else it saw."""
        self.says.seek(0)
        said = lima.text(self.says.read())
        faults = [line for line in said.splitlines() if any(word in line for word in ("-CRITICAL **", "-WARNING **", "runtime error:", "Sanitizer"))]
        faults = [line for line in faults if not any(word in line for word in HARMLESS)]
        if code not in (0, -signal.SIGTERM):
            faults.insert(0, f"exit {code}: {said[-3000:]}")
        if faults:
            lima.none(faults, f"{self.named()}: the program has no complaints")

    def find_owner(self):
        if self.process.poll() is not None:
            self.complain(self.process.returncode)
            raise Late(f"the program: it ended with {self.process.returncode}")
        for owner, _ in self.bus.ask("org.a11y.atspi.Registry", ROOT, "Accessible", "GetChildren"):
            pid = self.bus.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                               GLib.Variant("(s)", (owner,)))
            if pid == self.process.pid and self.bus.ask(owner, ROOT, "Accessible", "GetChildren"):
                return owner
        return None

    def until(self, question, what, seconds=PATIENCE):
        """As until(); says at once when the program is gone."""
        def asked():
            if self.process.poll() is not None:
                raise Late(f"{what() if callable(what) else what}: the program has ended with {self.process.returncode}")
            return question()
        return until(asked, what, seconds)

    def ended(self):
        """Waits for the end, and returns what it exits with."""
        try:
            return self.process.wait(patience())
        except subprocess.TimeoutExpired:
            raise Late("the end of the program") from None

    # ---- windows

    def windows(self):
        """Its windows and dialogs, the oldest first, unread."""
        return [Node(self.bus, owner, path) for owner, path in self.bus.ask(self.owner, ROOT, "Accessible", "GetChildren")]

    def look(self, rows=False):
        """The main window, read. One that was told of while it was made, and has nothing in it, is asked for again."""
        seen = self.main.look(rows)
        if not seen.children and self.windows():
            self.main = self.windows()[0]
            seen = self.main.look(rows)
        return seen

    def surfaces(self):
        """Its windows on the display, the lowest first; menus and popovers are none."""
        return [found for found in self.display.windows() if not found.is_popup]

    def dialog(self, name=None, seconds=PATIENCE):
        """The window that was opened last, read, once it is there."""
        def newest():
            others = [node for node in self.windows() if node != self.main]
            if not others or len(self.surfaces()) < 2:
                return None
            found = others[-1].look()
            return found if found.children and matches(name, found.name) else None
        return self.until(newest, f"a dialog {name or ''}", seconds)

    def alone(self):
        """Waits until no dialog is left."""
        self.until(lambda: len(self.windows()) == 1 and len(self.surfaces()) == 1, "the end of the dialog")

    def resize(self, width, height, window=None):
        surface = (window or self.surfaces()[0])
        self.display.place(surface, 0, 0, width, height)
        self.size = (width, height)
        self.until(lambda: abs(self.main.box[2] - width) <= 20, f"a window {width} wide")

    # ---- looking and finding

    def find(self, role=None, name=None, *states, inside=None, seconds=PATIENCE):
        """The first that fits and can be seen, waited for."""
        def look():
            return next(iter((inside or self.main).look(False).shown(role, name, *states)), None)
        said = name.pattern if isinstance(name, re.Pattern) else name
        return self.until(look, f"{role} “{said}” {' '.join(states)}", seconds)

    def press(self, role, name, **more):
        """Does what a click does; what has no action of its own, as check boxes in GTK 4.8, is clicked on."""
        node = self.find(role, name, **more)
        self.push(node)
        return node

    def push(self, node):
        self.reveal(node)
        if node.can_press():
            node.press()
        else:
            self.click(node)

    def read(self, pattern, inside=None, seconds=PATIENCE):
        """Waits for a visible text that fits a regular expression, and returns the match."""
        pattern = re.compile(pattern)

        def look():
            labels = (inside or self.main).look(False).all("label")
            found = [(node, pattern.search(text)) for node, text in zip(labels, self.written(labels))]
            return next((match for node, match in found if match and node.is_showing()), None)
        return self.until(look, f"the words “{pattern.pattern}”", seconds)

    def written(self, nodes):
        """What labels show, in one go."""
        arguments = GLib.Variant("(ii)", (0, TO_THE_END))
        texts = self.bus.ask_all([(node.owner, node.path, ATSPI + "Text", "GetText", arguments) for node in nodes])
        return [node.name if text is None else text for node, text in zip(nodes, texts)]

    def table(self, name):
        """As table_now(), waited for."""
        return self.until(lambda: self.table_now(name), f"the table “{name}”")

    def table_now(self, name):
        """(headings, rows) of the texts in a table's cells, as far as the table has rows ready; None where it isn't shown."""
        grid = self.look().first("tree grid", name)
        if grid is None or not grid.is_showing():
            return None
        grid = grid.look()
        headings = [cell.first("label") for cell in grid.all("column header")]
        rows = [[cell.first("label") for cell in row.all("grid cell")] for row in grid.all("row")]
        rows = [row for row in rows if row and None not in row]
        texts = iter(self.written(headings + [cell for row in rows for cell in row]))
        return [next(texts) for _ in headings], [[next(texts) for _ in row] for row in rows]

    # ---- keys and mouse

    def key(self, *keys):
        """Presses keys, named as xdotool names them, in the topmost window."""
        self.display.focus(self.surfaces()[-1])
        subprocess.run(["xdotool", "key", "--delay", "0", *keys], check=True)

    def type(self, text):
        """Types plain ASCII."""
        self.display.focus(self.surfaces()[-1])
        subprocess.run(["xdotool", "type", "--delay", "0", text], check=True)

    def point(self, node):
        """Moves the mouse to the middle of a widget of the topmost window, or of the popover above it."""
        left, top, width, height = node.box
        popover = node.popover()
        if popover is None:
            surface, frame = self.surfaces()[-1], [node, *node.ancestors()][-1]
            edge = (surface.width - frame.box[2]) // 2
            x, y = surface.x + edge + left, surface.y + edge + top
        else:                                         # GTK 4.8 gives places in a popover as if it hung elsewhere
            surface = [found for found in self.display.windows() if found.is_popup][-1]
            x, y = surface.x + left - popover.box[0], surface.y + top - popover.box[1]
        subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2)], check=True)

    def click(self, node, button=1, times=1):
        self.display.focus(self.surfaces()[-1])
        self.point(node)
        subprocess.run(["xdotool", "click", "--repeat", str(times), "--delay", "20", str(button)], check=True)
        self.park()

    def reveal(self, node, most=60):
        """Scrolls until a widget can be seen."""
        pane = next((above for above in node.ancestors() if any(child.role == "scroll bar" for child in above.children)), None)
        for _ in range(most):
            if pane is None or node.is_showing():
                return
            self.point(pane)
            down = node.box[1] + node.box[3] / 2 > pane.box[1] + pane.box[3] / 2
            subprocess.run(["xdotool", "click", "5" if down else "4"], check=True)
            time.sleep(PAUSE)

    def park(self):
        """Takes the mouse out of the way, and with it what it points at."""
        subprocess.run(["xdotool", "mousemove", "10000", "10000"], check=True)

    def focused(self):
        """The widget that has the focus, read, or None."""
        context = GLib.MainContext.default()
        self.bus.get(self.owner, self.main.path, "Accessible", "Name")    # what it said before is here then
        while context.iteration(False):
            pass
        if self.focus is None:
            return self.windows()[-1].look().first(None, None, "focused")
        return self.node_of(self.focus)

    def node_of(self, path):
        """A widget by its path, with the widgets above it."""
        node = above = Node(self.bus, self.owner, path)
        top = {window_.path for window_ in self.windows()}
        while above.path not in top:
            parent = self.bus.get(self.owner, above.path, "Accessible", "Parent")[1]
            if parent == NOTHING:
                return None
            above.parent = Node(self.bus, self.owner, parent)
            above = above.parent
        return node.look()

    def moved(self, connection, sender, path, interface, signal_, arguments):
        if sender == self.owner and arguments.unpack()[1]:
            self.focus = path

    def step(self, *keys):
        """Presses keys and returns what has the focus then; a key that moves nothing takes a moment to tell."""
        before = self.focus
        self.key(*keys)
        with contextlib.suppress(Late):
            self.until(lambda: self.focused() is not None and self.focus != before, "another focus", 0.2)
        return self.focused()

    def tab_to(self, wanted, most=90, key="Tab"):
        """Goes by the Tab key until the focused widget is as wanted; returns it."""
        for _ in range(most):
            found = self.step(key)
            if found is not None and wanted(found):
                return found
        raise Late(f"the focus on a certain widget within {most} steps; it is on {self.focused()!r}")

    # ---- what all tests do

    def page(self):
        """The open page and its open section, or None, as the side bar has them."""
        page = section = None
        for row in self.side_bar().children:
            page, section = (row.name, None) if row.name in PAGES else (page, row.name)
            if row.has("selected"):
                return page, section
        return None, None

    def side_bar(self):
        """The list at the side."""
        if self.side is None:
            self.side = self.until(lambda: next((node for node in self.look().all("list") if node.first("list item", PAGES[0])), None),
                                   "the side bar")
        return self.side.look()

    def open_page(self, name, section=None):
        """Goes to a page, and to one of its sections, by the side bar."""
        for wanted in filter(None, (name, section)):
            self.until(lambda: self.try_page(wanted), f"the page {wanted}")

    def try_page(self, wanted):
        """Clicks on a row of the side bar, which may just be moving away; returns whether it is the open one then."""
        if wanted in self.page():
            return True
        row = self.side_bar().first("list item", wanted)
        if row is not None and row.is_showing():
            self.click(row)
            with contextlib.suppress(Late):
                return self.until(lambda: wanted in self.page(), wanted, 0.3)
        return False

    def open_list(self, combo, inside=None):
        """Opens a drop-down list; returns its box and its rows. Keys are for the list once one of its rows has the focus."""
        box = self.find("combo box", combo, inside=inside)
        box.first("button").press()
        rows = self.until(lambda: box.look().shown("list item"), f"the list of {combo}")
        with contextlib.suppress(Late):
            until(lambda: any(row.look(False).has("focused") for row in rows), f"the focus in the list of {combo}", 1)
        return box, rows

    def closed_list(self, box):
        self.until(lambda: not any(child.has("visible") and child.role != "button" for child in box.look().children), f"the end of the list of {box.name}")

    def choose(self, combo, item, inside=None):
        """Chooses an item of a drop-down list."""
        box, rows = self.open_list(combo, inside)
        texts = self.written([row.first("label") for row in rows])
        if item not in texts:
            raise Late(f"the item “{item}” of {combo}, which has {texts}")
        self.key("Home", *["Down"] * texts.index(item), "Return")
        self.closed_list(box)

    def items(self, combo, inside=None):
        """What a drop-down list has to choose from."""
        box, rows = self.open_list(combo, inside)
        texts = self.written([row.first("label") for row in rows])
        self.key("Escape")
        self.closed_list(box)
        return texts

    def menu(self, *names):
        """Chooses from the main menu."""
        button = next(node for node in self.look().all("button", "Main menu") if node.actions())
        button.press()
        for name in names:
            self.until(lambda: next(iter(button.parent.look().shown(re.compile("^menu item"), name)), None), f"{name} in the menu").press()

    def name_file(self, path):
        """Types a path into the file dialog that is shown, and accepts it."""
        dialog = self.dialog()
        focus = self.until(lambda: dialog.look().first(None, None, "focused"), "the file dialog")
        if focus.has("editable"):
            self.key("ctrl+a")
        self.type(str(path))
        self.until(lambda: any(node.text.endswith(os.path.basename(path)) for node in dialog.look().all("text box")), "the path in the entry")
        self.key("Return")
        self.until(lambda: dialog not in self.windows(), "the end of the file dialog")

    def picture(self, name):
        """Takes a picture of the display, for people to look at."""
        shots = pathlib.Path(os.environ.get("LIMA_SHOTS") or build_folder() / "window-shots")
        shots.mkdir(parents=True, exist_ok=True)
        test = pathlib.Path(sys.argv[0]).stem
        path = shots / f"{test}-{name}.png"
        self.display.picture(path, self.size)
        return path


def build_folder():
    """Where the program was built."""
    return pathlib.Path(lima.options.binary).parent.parent


# What the display has not, and no fault of the program.
HARMLESS = ("Screen coordinates not supported",)

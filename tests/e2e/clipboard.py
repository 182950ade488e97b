#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a text in the clipboard of the display, as a spreadsheet that somebody copied from does, with nothing but libX11.

    clipboard.py          reads the text, says "held", and answers until it is ended

with held(text) does that in a process of its own.
"""
import contextlib
import ctypes
import subprocess
import sys

SELECTION_CLEAR, SELECTION_REQUEST, SELECTION_NOTIFY = 29, 30, 31
ATOM, REPLACE = 4, 0
TEXT_TYPES = ("UTF8_STRING", "text/plain;charset=utf-8", "text/plain", "STRING", "TEXT")


class Request(ctypes.Structure):
    """XSelectionRequestEvent of Xlib.h."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("owner", ctypes.c_ulong), ("requestor", ctypes.c_ulong), ("selection", ctypes.c_ulong), ("target", ctypes.c_ulong),
                ("property", ctypes.c_ulong), ("time", ctypes.c_ulong)]


class Notice(ctypes.Structure):
    """XSelectionEvent of Xlib.h."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("requestor", ctypes.c_ulong), ("selection", ctypes.c_ulong), ("target", ctypes.c_ulong), ("property", ctypes.c_ulong),
                ("time", ctypes.c_ulong)]


class Event(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("request", Request), ("notice", Notice), ("pad", ctypes.c_long * 24)]


class Holder:
    def __init__(self, text):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        for name in ("XDefaultRootWindow", "XCreateSimpleWindow", "XInternAtom"):
            getattr(self.x, name).restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        self.window = ctypes.c_ulong(self.x.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, ctypes.c_ulong(0), ctypes.c_ulong(0)))
        self.data = text.encode("utf-8")
        self.targets = self.atom("TARGETS")
        self.types = [self.atom(name) for name in TEXT_TYPES]

    def atom(self, name):
        return self.x.XInternAtom(self.display, name.encode(), 0)

    def hold(self):
        self.x.XSetSelectionOwner(self.display, ctypes.c_ulong(self.atom("CLIPBOARD")), self.window, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)
        print("held", flush=True)
        event = Event()
        while event.type != SELECTION_CLEAR:
            self.x.XNextEvent(self.display, ctypes.byref(event))
            if event.type == SELECTION_REQUEST:
                self.answer(event.request)

    def give(self, request, kind, width, data, n):
        self.x.XChangeProperty(self.display, ctypes.c_ulong(request.requestor), ctypes.c_ulong(request.property), ctypes.c_ulong(kind), width,
                               REPLACE, data, n)

    def answer(self, request):
        given = request.property
        if request.target == self.targets:
            atoms = (ctypes.c_ulong * (len(self.types) + 1))(self.targets, *self.types)
            self.give(request, ATOM, 32, atoms, len(atoms))
        elif request.target in self.types:
            self.give(request, request.target, 8, self.data, len(self.data))
        else:
            given = 0
        event = Event()
        event.notice = Notice(SELECTION_NOTIFY, 0, 1, self.display, request.requestor, request.selection, request.target, given, request.time)
        self.x.XSendEvent(self.display, ctypes.c_ulong(request.requestor), 0, ctypes.c_long(0), ctypes.byref(event))
        self.x.XFlush(self.display)


@contextlib.contextmanager
def held(text):
    """While this goes on, whoever pastes gets the text."""
    with subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        process.stdin.write(text)
        process.stdin.close()
        process.stdout.readline()
        try:
            yield
        finally:
            process.terminate()


if __name__ == "__main__":
    Holder(sys.stdin.read()).hold()

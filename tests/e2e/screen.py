# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The display that a test sees: its windows from the lowest to the topmost, the focus, and pictures, with nothing but libX11."""
import collections
import ctypes
import struct
import zlib

Surface = collections.namedtuple("Surface", "id x y width height is_popup")

VIEWABLE, Z_PIXMAP, TO_PARENT = 2, 2, 2
ALL_PLANES = ctypes.c_ulong(-1).value


class Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib.h."""
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border_width", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
                ("c_class", ctypes.c_int), ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int),
                ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
                ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
                ("map_state", ctypes.c_int), ("all_event_masks", ctypes.c_long), ("your_event_mask", ctypes.c_long),
                ("do_not_propagate_mask", ctypes.c_long), ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


class Image(ctypes.Structure):
    """The beginning of XImage of Xlib.h."""
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
                ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int)]


xlib = ctypes.CDLL("libX11.so.6")
xlib.XOpenDisplay.restype = ctypes.c_void_p
xlib.XDefaultRootWindow.restype = ctypes.c_ulong
xlib.XGetImage.restype = ctypes.POINTER(Image)
# Windows come and go while they are looked at; errors about those that went are no news.
ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_ignore = ERROR_HANDLER(lambda display, event: 0)
xlib.XSetErrorHandler(_ignore)


class Display:
    def __init__(self):
        self.display = ctypes.c_void_p(xlib.XOpenDisplay(None))
        if not self.display:
            raise OSError("there is no display")
        self.root = ctypes.c_ulong(xlib.XDefaultRootWindow(self.display))

    def windows(self):
        """The windows that can be seen, the lowest first."""
        root, parent, children, n = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        xlib.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(n))
        found = []
        for i in range(n.value):
            at = Attributes()
            if xlib.XGetWindowAttributes(self.display, ctypes.c_ulong(children[i]), ctypes.byref(at)) and at.map_state == VIEWABLE:
                found.append(Surface(children[i], at.x, at.y, at.width, at.height, bool(at.override_redirect)))
        if children:
            xlib.XFree(children)
        return found

    def focus(self, surface):
        """Gives a window the keyboard, as a window manager would."""
        xlib.XSetInputFocus(self.display, ctypes.c_ulong(surface.id), TO_PARENT, ctypes.c_ulong(0))
        xlib.XSync(self.display, 0)

    def place(self, surface, x, y, width, height):
        xlib.XMoveResizeWindow(self.display, ctypes.c_ulong(surface.id), x, y, width, height)
        xlib.XSync(self.display, 0)

    def pixels(self):
        """(width, height, bytes: red, green, blue) of the whole display."""
        at = Attributes()
        xlib.XGetWindowAttributes(self.display, self.root, ctypes.byref(at))
        image = xlib.XGetImage(self.display, self.root, 0, 0, at.width, at.height, ctypes.c_ulong(ALL_PLANES), Z_PIXMAP)
        rows = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * at.height)
        xlib.XFree(ctypes.c_void_p(image.contents.data))
        xlib.XFree(image)
        colours = bytearray(at.width * at.height * 3)
        colours[0::3], colours[1::3], colours[2::3] = rows[2::4], rows[1::4], rows[0::4]
        return at.width, at.height, bytes(colours)

    def picture(self, path, size=None):
        """Writes the display, or its upper left part, as PNG."""
        width, height, colours = self.pixels()
        across, down = size or (width, height)
        across, down = min(across, width), min(down, height)
        lines = b"".join(b"\0" + colours[row * width * 3:(row * width + across) * 3] for row in range(down))

        def chunk(kind, body):
            return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        with open(path, "wb") as stream:
            stream.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", across, down, 8, 2, 0, 0, 0)) +
                         chunk(b"IDAT", zlib.compress(lines, 6)) + chunk(b"IEND", b""))

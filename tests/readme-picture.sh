#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# readme-picture.sh PROGRAM FILE PICTURE.png: draws the picture of the window at the top of README anew, on a display that nobody sees.
# Needs xvfb, xdotool, imagemagick, fonts-cantarell and adwaita-icon-theme.
set -eu
if [ "${LIMA_PICTURE_INSIDE:-}" != 1 ]; then
  LIMA_PICTURE_INSIDE=1 LIMA_SCREEN=1280x860 GSETTINGS_BACKEND=memory GTK_A11Y=none ASAN_OPTIONS=detect_leaks=0 LC_ALL=C.UTF-8 \
    exec "$(dirname "$0")/display.sh" sh "$0" "$@"
fi
mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
printf '[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=0\n' >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini"
"$1" "$2" &
program=$!
window=$(xdotool search --sync --onlyvisible --name 'Lima Declaration' | tail -n 1)
xdotool windowmove "$window" 0 0 windowsize "$window" 1280 860
sleep 3
import -window root "$3.new.png"
kill "$program"
# Few colours are enough for a drawn window, and keep the file small.
convert "$3.new.png" -strip +dither -colors 128 -define png:compression-level=9 "$3"
rm -f "$3.new.png"

#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command in a world of its own: an empty home, its own session bus, and a display that nobody sees. LIMA_SCREEN is the size of
# the display. Where the machine has no such display, it says in TAP that all is skipped.
set -eu
for tool in Xvfb dbus-run-session xvfb-run; do
  command -v "$tool" >/dev/null || { echo "1..0 # SKIP $tool is not installed"; exit 0; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache
export HOME XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME
GSK_RENDERER=cairo GDK_BACKEND=x11 NO_AT_BRIDGE=0
export GSK_RENDERER GDK_BACKEND NO_AT_BRIDGE
# What services of the session say is not the command's: the command writes to descriptor 3, which is our output.
dbus-run-session -- sh -c 'screen=$1; shift; exec xvfb-run -a -s "$screen" "$@" >&3 3>&-' sh \
  "-screen 0 ${LIMA_SCREEN:-1280x900}x24 -nolisten tcp" "$@" 3>&1 >/dev/null

#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need on Debian 12, builds with warnings as errors and sanitizers, runs every test, and ends with a line
# "N passed, N failed, N skipped". LIMA_CORPUS names a folder with real IATI files; tests that need it are skipped without it.
set -eu
cd "$(dirname "$0")/.."

packages="meson ninja-build gcc pkg-config gettext libgtk-4-dev libglib2.0-bin libjson-glib-dev libxml2-dev libicu-dev iso-codes
  adwaita-icon-theme fonts-cantarell fonts-dejavu-core fonts-droid-fallback locales python3 python3-icalendar python3-jsonschema libxml2-utils
  poppler-utils xvfb xauth dbus at-spi2-core python3-gi xdotool desktop-file-utils appstream shared-mime-info xdg-utils groff-base mallard-rng"

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  missing=
  for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  done
  if [ -n "$missing" ]; then
    root=
    [ "$(id -u)" = 0 ] || root=sudo
    $root apt-get update
    # shellcheck disable=SC2086
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
  fi
fi

build=${LIMA_BUILD:-_build/tests}
# Debian's own Python, whatever else stands first on the path: the modules above belong to it.
PATH=/usr/bin:$PATH
export PATH
if [ ! -f "$build/build.ninja" ]; then
  meson setup "$build" --werror -Db_sanitize=address,undefined -Db_lundef=false
fi
meson configure "$build" -Dcorpus="${LIMA_CORPUS:-}"
meson compile -C "$build"
status=0
meson test -C "$build" --print-errorlogs --no-suite bench || status=$?
python3 tests/count.py "$build/meson-logs/testlog.junit.xml" || status=1
exit "$status"

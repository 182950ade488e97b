#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The long run of fuzzing: run.sh MINUTES [TARGET...]. Needs clang and libclang-rt-14-dev, beside what tests/run.sh installs. Each
# target runs for MINUTES on one core, from its seeds and from what earlier runs have found, and ends with a line of its figures.
# Codes are kept for ever by design (lima-atom.h), so that every minute begins with a new process. An input that breaks something is
# kept in the build folder, and the status is 1 then.
set -eu
cd "$(dirname "$0")/../.."

minutes=${1:?"run.sh MINUTES [TARGET...]"}
shift
[ $# -gt 0 ] || set -- amount calendar csv date figures file filter iati journal rates recovery
build=${LIMA_BUILD:-_build/fuzz}
PATH=/usr/bin:$PATH
export PATH
if [ ! -f "$build/build.ninja" ]; then
  CC=clang meson setup "$build" -Db_sanitize=address,undefined -Db_lundef=false -Dc_args=-fsanitize=fuzzer-no-link
fi
programs=
for target in "$@"; do programs="$programs tests/fuzz/fuzz-$target"; done
# shellcheck disable=SC2086
ninja -C "$build" tests/fuzz/seeds.stamp $programs >"$build/fuzz.log" || { cat "$build/fuzz.log"; exit 2; }

export G_DEBUG=gc-friendly,fatal-warnings G_SLICE=always-malloc LC_ALL=C.UTF-8 LANGUAGE='' TZ=UTC
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
status=0
for target in "$@"; do
  runs=0 minute=0
  found="$build/tests/fuzz/found-$target"
  log="$build/tests/fuzz/$target.log"
  mkdir -p "$found"
  while [ "$minute" -lt "$minutes" ]; do
    # -timeout is ten seconds for the sake of a busy machine; the short run in the tests holds every input to one.
    "$build/tests/fuzz/fuzz-$target" -max_total_time=60 -max_len=8192 -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
      -dict="$build/tests/fuzz/seeds/$target.dict" -artifact_prefix="$build/tests/fuzz/$target-" \
      "$found" "$build/tests/fuzz/seeds/$target" >"$log" 2>&1 || { tail -60 "$log"; status=1; break; }
    runs=$((runs + $(sed -n 's/^stat::number_of_executed_units: *//p' "$log")))
    minute=$((minute + 1))
  done
  echo "$target: $minute minutes, $runs runs, $(grep -ao 'cov: [0-9]*' "$log" | tail -1), $(grep -ao 'corp: [0-9]*' "$log" | tail -1)"
done
exit "$status"

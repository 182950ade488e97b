/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-process.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

/* Where the start time stands in /proc/PID/stat, counted from the state, which follows the name in brackets. */
#define START_AFTER_STATE 19

/* What the system says of a process from its state on, NULL if it says nothing. */
static char *
read_state (int pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid), *text = NULL;
  const char *end;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (end = strrchr (text, ')')) == NULL)
    return NULL;
  return g_strdup (g_strchug ((char *) end + 1));
}

static guint64
find_start (const char *state)
{
  g_auto (GStrv) words = state == NULL ? NULL : g_strsplit (state, " ", START_AFTER_STATE + 2);

  return words != NULL && g_strv_length (words) > START_AFTER_STATE ? g_ascii_strtoull (words[START_AFTER_STATE], NULL, 10) : 0;
}

/**
 * lima_process_get_start:
 * @pid: a process of this computer
 *
 * Tells when a process began, so that a later one which got the same number is not taken for it.
 *
 * Returns: ticks since the computer started, 0 if that is unknown
 */
guint64
lima_process_get_start (int pid)
{
  g_autofree char *state = read_state (pid);

  return find_start (state);
}

/**
 * lima_process_lives:
 * @pid: a process of this computer
 * @start: what lima_process_get_start() said of it, 0 if that is unknown
 *
 * Returns: whether that process is still there; one that has ended and that nobody has asked after is not
 */
gboolean
lima_process_lives (int pid, guint64 start)
{
  g_autofree char *state = NULL;
  guint64 now;

  if (pid <= 0 || (kill (pid, 0) < 0 && errno == ESRCH))
    return FALSE;
  state = read_state (pid);
  if (state != NULL && (*state == 'Z' || *state == 'X'))
    return FALSE;
  now = find_start (state);
  return start == 0 || now == 0 || now == start;
}

/**
 * lima_process_get_host:
 *
 * Returns: a number for this computer, for the names of files in folders that several computers share
 */
guint32
lima_process_get_host (void)
{
  return g_str_hash (g_get_host_name ());
}

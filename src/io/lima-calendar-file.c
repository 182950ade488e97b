/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar among the files that become a portfolio. */

#include "lima-calendar-file.h"

#include <lima-i18n.h>

#include "lima-calendar.h"

static void
give (const LimaRead *read, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    read->sink->record (read->sink, read->file, read->worker, lima_block_ref (g_ptr_array_index (blocks, i)));
}

static gboolean
refuse (const LimaRead *read, const GError *reason, LimaReadError code, GError **error)
{
  g_autofree char *name = g_filename_display_name (read->path);

  /* Translators: 1 is the name of a file, 2 a sentence that says what is wrong with it */
  g_set_error (error, LIMA_READ_ERROR, code, _("“%1$s” cannot be read as a calendar: %2$s"), name, reason->message);
  return FALSE;
}

/**
 * lima_calendar_file_read:
 * @read: a file, and where its records go
 * @error: return location for a #LimaReadError
 *
 * Reads a calendar: its milestones, and the processes that they are of. What the model does not hold is among the findings. Figures need nothing of it.
 *
 * Returns: whether it could be read
 */
gboolean
lima_calendar_file_read (const LimaRead *read, GError **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(LimaCalendar) calendar = NULL;
  char *data;
  gsize size;

  if (!g_file_get_contents (read->path, &data, &size, &reason))
    return refuse (read, reason, LIMA_READ_ERROR_OPEN, error);
  bytes = g_bytes_new_take (data, size);
  calendar = lima_calendar_read (bytes, &reason);
  if (read->done != NULL)
    g_atomic_pointer_add (read->done, (gssize) size);
  if (calendar == NULL)
    return refuse (read, reason, LIMA_READ_ERROR_BROKEN, error);
  for (guint i = 0; read->findings != NULL && i < calendar->dropped->len; i++)
    lima_findings_add (read->findings, "unread-element", LIMA_SEVERITY_INFO, 0, 0, "%s", (const char *) g_ptr_array_index (calendar->dropped, i));
  if (read->parts == LIMA_PARTS_FIGURES)
    return TRUE;
  if (calendar->head != NULL)
    read->sink->head (read->sink, read->file, read->worker, lima_block_ref (calendar->head), 0);
  give (read, calendar->processes);
  give (read, calendar->milestones);
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is now, next and due, in a line. */

#include "lima-report-agenda-private.h"

#include <lima-i18n.h>

#include "lima-report-words.h"

#define DAYS_BACK 14  /* what is overdue for longer is no news */
#define MOST_LINES 5  /* of what is due */

/* The first of them in a state, NULL for none; they are by their days. */
static const LimaAgendaItem *
find_first (LimaAgenda *agenda, const GArray *rows, LimaAgendaState state)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, g_array_index (rows, guint, i));

      if (item->state == state)
        return item;
    }
  return NULL;
}

static char *
add_next (LimaFormat *format, char *line, const LimaAgendaItem *item, const char *sentence)
{
  g_autofree char *former = line, *title = NULL, *to_go = NULL;

  if (item == NULL)
    return g_steal_pointer (&former);
  title = lima_report_agenda_title (format, item);
  to_go = lima_report_agenda_to_go (format, item);
  return lima_report_fill (format, sentence, former, title, to_go, NULL);
}

/**
 * lima_report_agenda_status:
 * @rows: (element-type guint): the milestones that are shown
 *
 * Returns: (transfer full): how many there are, which one is now and which one is next
 */
char *
lima_report_agenda_status (LimaFormat *format, LimaAgenda *agenda, const GArray *rows)
{
  char *line;

  g_return_val_if_fail (format != NULL && agenda != NULL && rows != NULL, NULL);

  line = lima_report_agenda_count (format, agenda, rows);
  /* Translators: the last line of the agenda: 1 how many milestones there are, 2 the one that is now, 3 until when it is */
  line = add_next (format, line, find_first (agenda, rows, LIMA_AGENDA_NOW), _("%1$s · Now: %2$s, %3$s"));
  /* Translators: the last line of the agenda: 1 what was said before, 2 the next milestone, 3 in how many days it is */
  return add_next (format, line, find_first (agenda, rows, LIMA_AGENDA_UPCOMING), _("%1$s · Next: %2$s, %3$s"));
}

/**
 * lima_report_agenda_contradictions:
 * @rows: (element-type guint): the milestones that are shown
 *
 * Returns: (transfer full) (nullable): how many contradictions are kept, %NULL for none
 */
char *
lima_report_agenda_contradictions (LimaFormat *format, LimaAgenda *agenda, const GArray *rows)
{
  g_autofree char *number = NULL;
  guint n = 0;

  g_return_val_if_fail (format != NULL && agenda != NULL && rows != NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    n += lima_agenda_get (agenda, g_array_index (rows, guint, i))->contradicts;
  if (n == 0)
    return NULL;
  number = lima_format_integer (format, n);
  /* Translators: what sources contradict each other in is shown and not resolved; 1 is a number */
  return lima_report_fill (format, P_("%1$s contradiction kept side by side", "%1$s contradictions kept side by side", n), number, NULL);
}

/* ---- What is due ---- */

/* It can begin within so many days, it is now, or it has been overdue since not long ago. */
static gboolean
is_due (const LimaAgendaItem *item, gint32 today, guint days)
{
  if (item->state == LIMA_AGENDA_NOW)
    return TRUE;
  if (item->state == LIMA_AGENDA_UPCOMING)
    return item->days_low <= (gint32) days;
  return item->state == LIMA_AGENDA_OVERDUE && today - item->span.end < DAYS_BACK;
}

static char *
describe_due (LimaFormat *format, const LimaAgendaItem *item)
{
  g_autofree char *title = lima_report_agenda_title (format, item), *to_go = lima_report_agenda_to_go (format, item);

  /* Translators: a line of a notification: 1 a milestone, 2 in how many days it is */
  return lima_report_fill (format, C_("agenda", "%1$s: %2$s"), title, to_go, NULL);
}

/* The first ones, a line each, and how many more there are. */
static char *
list_due (LimaFormat *format, const GPtrArray *due)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < MIN (due->len, MOST_LINES); i++)
    {
      g_autofree char *line = describe_due (format, g_ptr_array_index (due, i));

      g_string_append_printf (lines, "%s%s", i == 0 ? "" : "\n", line);
    }
  if (due->len > MOST_LINES)
    {
      guint n = due->len - MOST_LINES;
      g_autofree char *number = lima_format_integer (format, n);
      /* Translators: the last line of a list that was cut; 1 is a number */
      g_autofree char *more = lima_report_fill (format, P_("and %1$s more", "and %1$s more", n), number, NULL);

      g_string_append_printf (lines, "\n%s", more);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/**
 * lima_report_agenda_due:
 * @days: how far to look ahead
 * @title: (out): how many are due
 * @body: (out): which, a line each
 *
 * Returns: whether anything is due in the next @days days, is going on, or became overdue lately; nothing is set otherwise
 */
gboolean
lima_report_agenda_due (LimaFormat *format, LimaAgenda *agenda, guint days, char **title, char **body)
{
  g_autoptr(GPtrArray) due = g_ptr_array_new ();
  g_autofree char *number = NULL, *ahead = NULL;

  g_return_val_if_fail (format != NULL && agenda != NULL && title != NULL && body != NULL, FALSE);

  for (guint i = 0; i < lima_agenda_get_n (agenda); i++)
    if (is_due (lima_agenda_get (agenda, i), lima_agenda_get_today (agenda), days))
      g_ptr_array_add (due, (gpointer) lima_agenda_get (agenda, i));
  if (due->len == 0)
    return FALSE;
  number = lima_format_integer (format, due->len);
  ahead = lima_format_date (format, lima_day_to_date (lima_agenda_get_today (agenda) + (gint32) days));
  /* Translators: the title of a notification: 1 how many milestones, 2 a day; both are numbers and dates as people write them */
  *title = lima_report_fill (format, P_("%1$s milestone is due until %2$s", "%1$s milestones are due until %2$s", due->len), number, ahead, NULL);
  *body = list_due (format, due);
  return TRUE;
}

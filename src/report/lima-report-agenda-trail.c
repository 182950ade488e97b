/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The memory of a milestone: all that was said of its days. */

#include "lima-report-agenda-private.h"

#include <lima-i18n.h>
#include <lima-own-codes.h>

#include "lima-report-words.h"

/**
 * lima_report_agenda_statement_free:
 * @statement: (nullable): a line to give up
 */
void
lima_report_agenda_statement_free (LimaReportAgendaStatement *statement)
{
  if (statement == NULL)
    return;
  g_free (statement->announced);
  g_free (statement->status);
  g_free (statement->when);
  g_free (statement->change);
  g_free (statement->source);
  g_free (statement->note);
  g_free (statement);
}

static int
status_of (const LimaMilestoneDate *date)
{
  return date->status == 0 ? -1 : lima_own_codes_find ("MilestoneStatus", lima_atom_text (date->status));
}

/* Another one that names no day of those that this one names, where the days are in dispute. */
static gboolean
is_contradicted (const LimaAgendaItem *item, guint i)
{
  LimaMilestoneSpan span, other;

  if (!item->disputed || !lima_milestone_date_get_span (g_ptr_array_index (item->order, i), &span))
    return FALSE;
  for (guint k = 0; k < item->order->len; k++)
    if (k != i && status_of (g_ptr_array_index (item->order, k)) == status_of (g_ptr_array_index (item->order, i)) &&
        lima_milestone_date_get_span (g_ptr_array_index (item->order, k), &other) && !lima_milestone_span_overlaps (&span, &other))
      return TRUE;
  return FALSE;
}

/* Against the statement with days that was made before. */
static char *
describe_change (LimaFormat *format, const LimaAgendaItem *item, guint i)
{
  LimaMilestoneSpan span, before;

  lima_milestone_date_get_span (g_ptr_array_index (item->order, i), &span);
  for (guint k = i; k-- > 0;)
    if (lima_milestone_date_get_span (g_ptr_array_index (item->order, k), &before))
      {
        if (before.start == span.start && before.end == span.end)
          return g_strdup (C_("agenda", "the same days"));
        return lima_report_agenda_between (format, &before, &span);
      }
  return g_strdup ("");
}

static LimaReportAgendaStatement *
statement_new (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaItem *item, guint i)
{
  const LimaMilestoneDate *date = g_ptr_array_index (item->order, i);
  LimaReportAgendaStatement *made = g_new0 (LimaReportAgendaStatement, 1);
  g_autofree char *note = lima_report_agenda_text (format, date->note);

  made->id = date->head.id;
  made->announced = lima_report_agenda_day (format, &date->announced);
  if (*made->announced == '\0')
    {
      g_free (made->announced);
      made->announced = g_strdup (C_("agenda", "day not stated"));
    }
  made->status = lima_report_agenda_status_name (status_of (date));
  made->when = lima_report_agenda_statement_when (format, date);
  made->is_disputed = is_contradicted (item, i);
  made->change = made->is_disputed ? g_strdup (C_("agenda", "sources differ")) : describe_change (format, item, i);
  made->source = lima_report_agenda_source (format, lima_agenda_get_snapshot (agenda), date->source, date->paragraph);
  made->note = *note == '\0' ? NULL : g_steal_pointer (&note);
  made->is_current = date == item->current;
  return made;
}

/**
 * lima_report_agenda_trail:
 * @format: for words and dates
 * @agenda: the agenda that @item is of
 * @item: a milestone
 *
 * Returns: (transfer full) (element-type LimaReportAgendaStatement): all statements about its days in the order in which they were made; none for
 *   what a programme has of its own
 */
GPtrArray *
lima_report_agenda_trail (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaItem *item)
{
  GPtrArray *trail = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_report_agenda_statement_free);

  g_return_val_if_fail (format != NULL && agenda != NULL && item != NULL, trail);

  for (guint i = 0; item->order != NULL && i < item->order->len; i++)
    g_ptr_array_add (trail, statement_new (format, agenda, item, i));
  return trail;
}

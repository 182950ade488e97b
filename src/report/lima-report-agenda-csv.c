/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of milestones as a table for spreadsheets. */

#include "lima-report-agenda-private.h"

#include <lima-csv.h>
#include <lima-i18n.h>

static void
add_date (GString *line, gint32 day)
{
  char buffer[LIMA_DATE_BUFFER];

  lima_csv_append_cell (line, day == LIMA_MILESTONE_NEVER ? "" : lima_date_to_text (lima_day_to_date (day), buffer));
}

static void
add_heading (GString *table)
{
  static const char *const titles[] = {
    NC_("agenda", "Milestone"), NC_("agenda", "Process"), NC_("agenda", "When"),  NC_("agenda", "First day"), NC_("agenda", "Last day"),
    NC_("agenda", "State"),     NC_("agenda", "To go"),   NC_("agenda", "Slip"),  NC_("agenda", "Kind"),      NC_("agenda", "Place"),
    NC_("agenda", "Goals"),     NC_("agenda", "Owner"),   NC_("agenda", "Source"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    lima_csv_append_cell (table, C_("agenda", titles[i]));
  lima_csv_end_line (table);
}

static void
add_row (GString *table, const LimaAgendaItem *item, const LimaReportAgendaRow *row)
{
  const char *const first[] = { row->title, row->process, row->when };
  const char *const second[] = { row->stand, row->to_go, row->slip, row->kind, row->place, row->goals, row->owner, row->source };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    lima_csv_append_cell (table, first[i]);
  add_date (table, item->span.start);
  add_date (table, item->span.start == LIMA_MILESTONE_NEVER ? LIMA_MILESTONE_NEVER : item->span.end - 1);
  for (guint i = 0; i < G_N_ELEMENTS (second); i++)
    lima_csv_append_cell (table, second[i]);
  lima_csv_end_line (table);
}

/**
 * lima_report_agenda_csv:
 * @rows: (element-type guint): the milestones that are wanted
 *
 * Returns: (transfer full): a table with the words of the list, and first and last day as YYYY-MM-DD; a line each, and one of headings
 */
GString *
lima_report_agenda_csv (LimaFormat *format, LimaAgenda *agenda, const GArray *rows)
{
  GString *table = g_string_new (NULL);
  g_autoptr(GPtrArray) words = NULL;

  g_return_val_if_fail (format != NULL && agenda != NULL && rows != NULL, table);

  words = lima_report_agenda_rows (format, agenda, rows);
  add_heading (table);
  for (guint i = 0; i < rows->len; i++)
    add_row (table, lima_agenda_get (agenda, g_array_index (rows, guint, i)), g_ptr_array_index (words, i));
  return table;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Results as they leave the window: read out, and as a table of comma-separated values. */

#include <lima-csv.h>
#include <lima-i18n.h>

#include "lima-report-results.h"
#include "lima-report-results-private.h"
#include "lima-report-words.h"

/* ---- Read out ---- */

static char *
say_number (const LimaReportResults *self, LimaFormat *format, const LimaResultsRow *row, LimaResultsColumn column)
{
  const LimaResultsCell *cell = &row->cells[column];
  const char *name = row->cells[LIMA_RESULTS_COLUMN_NAME].text;
  g_autofree char *heading = lima_report_results_get_heading (self, column);

  if (*cell->text == '\0')
    /* Translators: a cell read out: 1 the row, 2 the heading of the column */
    return lima_report_fill (format, C_("results", "%1$s: %2$s not given"), name, heading, NULL);
  if (cell->struck != NULL)
    /* Translators: a cell read out: 1 the row, 2 the heading of the column, 3 a target, 4 the target as it was first set */
    return lima_report_fill (format, C_("results", "%1$s: %2$s %3$s, revised from %4$s"), name, heading, cell->text, cell->struck, NULL);
  /* Translators: a cell read out: 1 the row, 2 the heading of the column, 3 what stands there */
  return lima_report_fill (format, C_("results", "%1$s: %2$s %3$s"), name, heading, cell->said != NULL ? cell->said : cell->text, NULL);
}

static char *
say_group (LimaFormat *format, const LimaResultsRow *row)
{
  g_autofree char *n = lima_format_integer (format, row->n);

  /* Translators: the heading of a group of indicators read out: 1 its name, 2 how many there are */
  return lima_report_fill (format, P_("%1$s: %2$s indicator", "%1$s: %2$s indicators", row->n), row->cells[LIMA_RESULTS_COLUMN_NAME].text, n, NULL);
}

/* The name of a part says nothing without that of its indicator. */
static char *
say_name (const LimaReportResults *self, LimaFormat *format, const LimaResultsRow *row)
{
  const char *name = row->cells[LIMA_RESULTS_COLUMN_NAME].text;

  if (row->kind == LIMA_RESULTS_ROW_INDICATOR)
    return g_strdup (name);
  /* Translators: a part read out: 1 the indicator, 2 the part: "Jobs created: women" */
  return lima_report_fill (format, C_("results", "%1$s: %2$s"),
                           lima_report_results_get (self, (guint) row->parent)->cells[LIMA_RESULTS_COLUMN_NAME].text, name, NULL);
}

/**
 * lima_report_results_say:
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell for a screen reader: "Jobs created: Target 10,500, revised from 12,000"
 */
char *
lima_report_results_say (const LimaReportResults *self, guint row, LimaResultsColumn column)
{
  const LimaResultsRow *at;
  LimaFormat *format;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL && row < lima_report_results_get_n (self) && column < LIMA_N_RESULTS_COLUMNS, NULL);

  at = lima_report_results_get (self, row);
  format = lima_results_get_format (self);
  if (at->kind == LIMA_RESULTS_ROW_GROUP)
    return say_group (format, at);
  words = column == LIMA_RESULTS_COLUMN_NAME ? say_name (self, format, at) : say_number (self, format, at, column);
  if (at->cells[column].tip == NULL)
    return g_steal_pointer (&words);
  /* Translators: a cell read out: 1 what stands there, 2 what else is to be said */
  return lima_report_fill (format, C_("results", "%1$s. %2$s"), words, at->cells[column].tip, NULL);
}

/* ---- Comma-separated values ---- */

static void
append_heading (const LimaReportResults *self, GString *line)
{
  lima_csv_append_cell (line, C_("results", "Group"));
  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    {
      g_autofree char *heading = lima_report_results_get_heading (self, (LimaResultsColumn) i);

      if (i == LIMA_RESULTS_COLUMN_TARGET)
        lima_csv_append_cell (line, C_("results", "Target as first set"));
      lima_csv_append_cell (line, heading);
      if (i == LIMA_RESULTS_COLUMN_PROGRESS)
        lima_csv_append_cell (line, C_("results", "Remark"));
    }
  lima_csv_end_line (line);
}

static void
append_row (const LimaReportResults *self, GString *line, const char *group, guint at)
{
  const LimaResultsRow *row = lima_report_results_get (self, at);

  lima_csv_append_cell (line, group);
  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    {
      const LimaResultsCell *cell = &row->cells[i];
      g_autofree char *name = i == LIMA_RESULTS_COLUMN_NAME ? say_name (self, lima_results_get_format (self), row) : NULL;

      if (i == LIMA_RESULTS_COLUMN_TARGET)
        lima_csv_append_cell (line, cell->struck != NULL ? cell->struck : "");
      lima_csv_append_cell (line, name != NULL ? name : cell->text);
      if (i == LIMA_RESULTS_COLUMN_PROGRESS)
        lima_csv_append_cell (line, cell->tip != NULL ? cell->tip : "");
    }
  lima_csv_end_line (line);
}

/**
 * lima_report_results_to_csv:
 *
 * Returns: (transfer full): all rows with their group, as people read them; a target that was revised in two columns
 */
char *
lima_report_results_to_csv (const LimaReportResults *self)
{
  GString *lines;
  const char *group = "";

  g_return_val_if_fail (self != NULL, NULL);

  lines = g_string_new (NULL);
  append_heading (self, lines);
  for (guint i = 0; i < lima_report_results_get_n (self); i++)
    {
      const LimaResultsRow *row = lima_report_results_get (self, i);

      if (row->kind == LIMA_RESULTS_ROW_GROUP)
        group = row->cells[LIMA_RESULTS_COLUMN_NAME].text;
      else
        append_row (self, lines, group, i);
    }
  return g_string_free (lines, FALSE);
}

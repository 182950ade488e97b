/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide texts are, and the columns beside the time axis of a plan. What was measured is kept, as shaping text takes most of the time. */
#include <math.h>

#include "lima-gantt-private.h"

#define COLUMN_GAP 16
#define LEAST_NAMES 190  /* before a column of dates gives way */
#define LEAST_CHOSEN 80  /* where somebody drew the column narrow */
#define MOST_NAMES 320
#define MOST_COLUMNS 0.55 /* of the width, for all of them */
#define N_CANDIDATES 16   /* texts that are measured to find the widest of a column */

static gboolean
is_group (const LimaGanttRow *row)
{
  return row->kind == LIMA_GANTT_PROGRAMME || row->kind == LIMA_GANTT_SUMMARY;
}

static void
use_theme (LimaGantt *self, const LimaChartTheme *theme)
{
  if (lima_text_widths_use_theme (&self->widths.texts, theme))
    for (guint i = 0; i < LIMA_GANTT_N_COLUMNS; i++)
      self->widths.columns[i] = -1;
}

double
lima_gantt_text_width (LimaGantt *self, LimaTexter *texter, const LimaChartText *text)
{
  return lima_text_widths_get (&self->widths.texts, texter, text);
}

static const char *
get_text (const LimaGanttRow *row, LimaGanttColumn column)
{
  switch (column)
    {
    case LIMA_GANTT_COLUMN_START:
      return row->start_text;
    case LIMA_GANTT_COLUMN_END:
      return row->end_text;
    case LIMA_GANTT_COLUMN_SLIP:
      return row->slip_text;
    case LIMA_GANTT_COLUMN_NAME:
    case LIMA_GANTT_N_COLUMNS:
    default:
      return row->label;
    }
}

/* Letters and indent of a text, in letters: near enough to find those that may be the widest. */
static glong
rate (const LimaGanttRow *row, LimaGanttColumn column)
{
  const char *text = get_text (row, column);
  glong letters = text != NULL ? g_utf8_strlen (text, -1) : 0;

  return letters + (is_group (row) ? 1 : 0) + (column == LIMA_GANTT_COLUMN_NAME ? 2 * (glong) row->level : 0);
}

static double
measure_text (LimaGantt *self, LimaTexter *texter, const LimaChartTheme *theme, const LimaGanttRow *row, LimaGanttColumn column, double unit)
{
  const char *words = get_text (row, column);
  gboolean bold = is_group (row) || column == LIMA_GANTT_COLUMN_SLIP;
  g_autoptr (LimaChartText) text = NULL;

  if (words == NULL)
    return 0;
  text = (bold ? lima_chart_text_new_bold : lima_chart_text_new) (words, theme->text_size, LIMA_COLOUR_INK, FALSE);
  return lima_gantt_text_width (self, texter, text) + (column == LIMA_GANTT_COLUMN_NAME ? (row->level + 1) * LIMA_GANTT_INDENT * unit : 0);
}

/* The widest of the texts with most letters. */
static double
measure_column (LimaGantt *self, LimaTexter *texter, const LimaChartTheme *theme, LimaGanttColumn column, double unit)
{
  guint candidates[N_CANDIDATES], n = 0;
  double width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      glong rated = rate (&g_array_index (self->rows, LimaGanttRow, i), column);
      guint j = n;

      if (n == N_CANDIDATES && rated <= rate (&g_array_index (self->rows, LimaGanttRow, candidates[n - 1]), column))
        continue;
      if (n == N_CANDIDATES)
        j--;
      else
        n++;
      for (; j > 0 && rate (&g_array_index (self->rows, LimaGanttRow, candidates[j - 1]), column) < rated; j--)
        candidates[j] = candidates[j - 1];
      candidates[j] = i;
    }
  for (guint i = 0; i < n; i++)
    width = MAX (width, measure_text (self, texter, theme, &g_array_index (self->rows, LimaGanttRow, candidates[i]), column, unit));
  if (self->headings[column] != NULL)
    {
      g_autoptr (LimaChartText) heading = lima_chart_text_new_bold (self->headings[column], theme->text_size, LIMA_COLOUR_SECOND, FALSE);

      width = MAX (width, lima_gantt_text_width (self, texter, heading));
    }
  return ceil (width + COLUMN_GAP * unit);
}

static double
get_column (LimaGantt *self, const LimaChartTheme *theme, LimaGanttColumn column, double unit)
{
  g_autoptr (LimaTexter) texter = NULL;

  if (column != LIMA_GANTT_COLUMN_NAME && self->headings[column] == NULL)
    return 0;
  if (self->widths.columns[column] < 0)
    {
      texter = lima_texter_new (theme);
      self->widths.columns[column] = measure_column (self, texter, theme, column, unit);
    }
  return self->widths.columns[column];
}

/* Names shrink before a column of dates is left out: first that of starts, which bars show best. */
void
lima_gantt_place_columns (LimaGantt *self, const LimaChartTheme *theme, LimaGanttGeometry *geometry, double left)
{
  static const LimaGanttColumn dispensable[] = { LIMA_GANTT_COLUMN_START, LIMA_GANTT_COLUMN_END, LIMA_GANTT_COLUMN_SLIP };
  const LimaGanttView *view = &geometry->view;
  double unit = geometry->unit, most = MOST_COLUMNS * (view->width - left), least = LEAST_NAMES * unit, sum = 0;
  double widths[LIMA_GANTT_N_COLUMNS] = { 0 };

  use_theme (self, theme);
  for (guint i = 0; i < LIMA_GANTT_N_COLUMNS && view->with_columns; i++)
    sum += widths[i] = get_column (self, theme, (LimaGanttColumn) i, unit);
  for (guint i = 0; i < G_N_ELEMENTS (dispensable) && sum - widths[0] + least > most; i++)
    {
      sum -= widths[dispensable[i]];
      widths[dispensable[i]] = 0;
    }
  if (view->with_columns)
    {
      double dates = sum - widths[0];

      widths[0] = view->name_width > 0 ? MAX (view->name_width, LEAST_CHOSEN * unit) : CLAMP (widths[0], least, MOST_NAMES * unit);
      widths[0] = floor (MIN (widths[0], MAX (most - dates, MIN (least, most))));
    }
  geometry->columns[0] = left;
  for (guint i = 0; i < LIMA_GANTT_N_COLUMNS; i++)
    geometry->columns[i + 1] = geometry->columns[i] + widths[i];
}

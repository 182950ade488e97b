/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-stacked-private.h"

#include <math.h>

static void
series_clear (gpointer series)
{
  g_free (((LimaStackedSeries *) series)->label);
}

static void
part_clear (gpointer part)
{
  g_free (((LimaStackedPart *) part)->figure);
  g_free (((LimaStackedPart *) part)->sentence);
}

/**
 * lima_stacked_new:
 *
 * Returns: (transfer full): a chart without rows
 */
LimaStacked *
lima_stacked_new (void)
{
  LimaStacked *self = g_new0 (LimaStacked, 1);

  self->table = lima_chart_table_new ();
  self->series = g_array_new (FALSE, FALSE, sizeof (LimaStackedSeries));
  self->parts = g_array_new (FALSE, FALSE, sizeof (LimaStackedPart));
  g_array_set_clear_func (self->series, series_clear);
  g_array_set_clear_func (self->parts, part_clear);
  return self;
}

void
lima_stacked_free (LimaStacked *self)
{
  if (self == NULL)
    return;
  if (self->grid == NULL)
    lima_chart_table_free (self->table);
  lima_chart_grid_free (self->grid);
  g_array_unref (self->series);
  g_array_unref (self->parts);
  g_free (self);
}

static void
append_part (LimaStacked *self, guint row, guint series, double value, const char *figure, char *sentence)
{
  LimaStackedPart part = { row, series, value, g_strdup (figure), sentence };

  g_array_append_val (self->parts, part);
}

/* ---- Of two breakdowns ---- */

/* Only columns with a name of their own are told apart by a fill of their own. */
static gboolean
is_named (const LimaChartRow *column)
{
  return column->kind == LIMA_CHART_PLAIN || column->kind == LIMA_CHART_UNKNOWN;
}

static guint
count_named (const LimaChartTable *columns, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    n += is_named (lima_chart_table_get_row (columns, i));
  return n;
}

static LimaFill
fill_of_column (const LimaChartTable *columns, guint i)
{
  switch (lima_chart_table_get_row (columns, i)->kind)
    {
    case LIMA_CHART_JOINT:
      return LIMA_FILL_JOINT;
    case LIMA_CHART_OTHERS:
      return LIMA_FILL_OTHERS;
    case LIMA_CHART_REMAINDER:
      return LIMA_FILL_REMAINDER;
    case LIMA_CHART_PLAIN:
    case LIMA_CHART_UNKNOWN:
    default:
      return lima_stacked_nth_fill (count_named (columns, i));
    }
}

/* Where nothing is recorded there is no part; one that is not known has words and no length. */
static void
add_cells (LimaStacked *self, guint row)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const LimaChartCell *cell = lima_chart_grid_get (self->grid, row, i);

      if (cell->figure != NULL)
        append_part (self, row, i, cell->value, cell->figure, lima_chart_grid_get_sentence (self->grid, row, i));
    }
}

/**
 * lima_stacked_new_from_grid:
 * @grid: (transfer full): rows and the columns that they are made of: of those by name %LIMA_STACKED_MOST at most, so that no two look alike;
 *   the caller has put the others together
 * @whole: whether each row is filled to its own whole; its amount stands beside it all the same
 *
 * Rows that hold an amount below zero or one that is not known are no whole of parts: words say so in their place.
 *
 * Returns: (transfer full): a bar a row; each part is a mark of its own, see lima_stacked_find_mark()
 */
LimaStacked *
lima_stacked_new_from_grid (LimaChartGrid *grid, gboolean whole)
{
  const LimaChartTable *columns;
  LimaStacked *self;

  g_return_val_if_fail (grid != NULL, NULL);

  columns = lima_chart_grid_get_columns (grid);
  g_return_val_if_fail (count_named (columns, lima_chart_table_get_n_rows (columns)) <= LIMA_STACKED_MOST, NULL);

  self = lima_stacked_new ();
  lima_chart_table_free (self->table);
  self->grid = grid;
  self->table = (LimaChartTable *) lima_chart_grid_get_rows (grid);
  self->whole = whole;
  for (guint i = 0; i < lima_chart_table_get_n_rows (columns); i++)
    lima_stacked_add_series (self, lima_chart_table_get_row (columns, i)->label, fill_of_column (columns, i));
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->table); i++)
    add_cells (self, i);
  return self;
}

/**
 * lima_stacked_find_mark:
 * @mark: the row of a mark
 * @row: (out): its row
 * @series: (out): its series, -1 for the whole row
 *
 * Returns: whether there is such a mark
 */
gboolean
lima_stacked_find_mark (const LimaStacked *self, int mark, int *row, int *series)
{
  g_return_val_if_fail (self != NULL && row != NULL && series != NULL, FALSE);

  if (self->grid != NULL)
    return lima_chart_grid_find_mark (self->grid, mark, row, series) && *row >= 0;
  *row = mark;
  *series = -1;
  return mark >= 0 && mark < (int) lima_chart_table_get_n_rows (self->table);
}

/* ---- By hand ---- */

/**
 * lima_stacked_get_table:
 *
 * Returns: (transfer none): what stands around the rows: title, footnotes, the mark of illustrative data, the direction; rows are added by
 *   lima_stacked_add()
 */
LimaChartTable *
lima_stacked_get_table (const LimaStacked *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

/**
 * lima_stacked_nth_fill:
 * @n: a number
 *
 * Returns: the fill of the series with this number; beyond the last of them the one of others
 */
LimaFill
lima_stacked_nth_fill (guint n)
{
  return n < LIMA_STACKED_MOST ? (LimaFill) ((guint) LIMA_FILL_SERIES_1 + n) : LIMA_FILL_OTHERS;
}

/**
 * lima_stacked_set_counts:
 * @counts: whether its values are numbers of things, so that the axis has whole steps
 */
void
lima_stacked_set_counts (LimaStacked *self, gboolean counts)
{
  g_return_if_fail (self != NULL);

  self->counts = counts;
}

/**
 * lima_stacked_add_series:
 * @label: what the legend calls it
 * @fill: its look
 *
 * Returns: its number
 */
guint
lima_stacked_add_series (LimaStacked *self, const char *label, LimaFill fill)
{
  LimaStackedSeries series = { g_strdup (label), fill };

  g_return_val_if_fail (self != NULL && label != NULL, 0);

  g_array_append_val (self->series, series);
  return self->series->len - 1;
}

/**
 * lima_stacked_add:
 * @key: (nullable): names the row to the caller
 * @label: its name
 * @figure: what its parts come to, or the words of a row without any
 *
 * Returns: the number of the row
 */
guint
lima_stacked_add (LimaStacked *self, const char *key, const char *label, const char *figure)
{
  g_return_val_if_fail (self != NULL && label != NULL && figure != NULL, 0);

  return lima_chart_table_add (self->table, LIMA_CHART_PLAIN, key, label, 0, figure, NULL);
}

/**
 * lima_stacked_add_part:
 * @row: the row it belongs to
 * @series: its series
 * @value: its length
 * @figure: the same for people
 *
 * Adds a part behind the others of its row. What is below zero stands on the other side of the axis.
 */
void
lima_stacked_add_part (LimaStacked *self, guint row, guint series, double value, const char *figure)
{
  g_return_if_fail (self != NULL && figure != NULL && isfinite (value));
  g_return_if_fail (row < lima_chart_table_get_n_rows (self->table) && series < self->series->len);

  append_part (self, row, series, value, figure, NULL);
}

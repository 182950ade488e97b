/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-grid.h"

#include <math.h>

#include "lima-chart-text.h"
#include "lima-i18n.h"

struct _LimaChartGrid
{
  LimaChartTable *rows;
  LimaChartTable *columns;
  GArray *cells; /* of LimaChartCell, row by row */
  LimaChartSteps steps;
};

static void
clear_cell (LimaChartCell *cell)
{
  g_free (cell->figure);
  g_free (cell->share);
}

static LimaChartCell *
cell_at (const LimaChartGrid *self, guint row, guint column)
{
  return &g_array_index (self->cells, LimaChartCell, row * lima_chart_table_get_n_rows (self->columns) + column);
}

/**
 * lima_chart_grid_new:
 * @rows: (transfer full): the sums of the rows, and all that stands around the chart
 * @columns: (transfer full): the sums of the columns
 *
 * Returns: (transfer full): a grid of as many empty cells
 */
LimaChartGrid *
lima_chart_grid_new (LimaChartTable *rows, LimaChartTable *columns)
{
  LimaChartGrid *self;
  guint n;

  g_return_val_if_fail (rows != NULL && columns != NULL, NULL);

  self = g_new0 (LimaChartGrid, 1);
  self->rows = rows;
  self->columns = columns;
  n = lima_chart_table_get_n_rows (rows) * lima_chart_table_get_n_rows (columns);
  self->cells = g_array_sized_new (FALSE, TRUE, sizeof (LimaChartCell), n);
  g_array_set_clear_func (self->cells, (GDestroyNotify) clear_cell);
  g_array_set_size (self->cells, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->cells, LimaChartCell, i).value = NAN;
  return self;
}

/**
 * lima_chart_grid_free:
 * @self: (nullable): a grid
 */
void
lima_chart_grid_free (LimaChartGrid *self)
{
  if (self == NULL)
    return;
  lima_chart_table_free (self->rows);
  lima_chart_table_free (self->columns);
  g_array_unref (self->cells);
  lima_chart_steps_clear (&self->steps);
  g_free (self);
}

/**
 * lima_chart_grid_get_rows:
 *
 * Returns: (transfer none): the rows with their sums, and what stands around the chart
 */
const LimaChartTable *
lima_chart_grid_get_rows (const LimaChartGrid *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

/**
 * lima_chart_grid_get_columns:
 *
 * Returns: (transfer none): the columns with their sums
 */
const LimaChartTable *
lima_chart_grid_get_columns (const LimaChartGrid *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->columns;
}

/**
 * lima_chart_grid_set:
 * @value: the amount; NaN for one that is not known, and for none
 * @figure: (nullable): the amount as text, or the words of one that is not known; %NULL for none
 * @share: (nullable): its share of the whole
 *
 * Says what is where a row and a column meet.
 */
void
lima_chart_grid_set (LimaChartGrid *self, guint row, guint column, double value, const char *figure, const char *share)
{
  LimaChartCell *cell;

  g_return_if_fail (self != NULL && row < lima_chart_table_get_n_rows (self->rows) && column < lima_chart_table_get_n_rows (self->columns));

  cell = cell_at (self, row, column);
  clear_cell (cell);
  *cell = (LimaChartCell) { value, figure == NULL ? NULL : lima_chart_text_clean (figure), share == NULL ? NULL : lima_chart_text_clean (share) };
}

/**
 * lima_chart_grid_get:
 *
 * Returns: (transfer none): what is where they meet
 */
const LimaChartCell *
lima_chart_grid_get (const LimaChartGrid *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && row < lima_chart_table_get_n_rows (self->rows) && column < lima_chart_table_get_n_rows (self->columns),
                        NULL);

  return cell_at (self, row, column);
}

/**
 * lima_chart_grid_set_steps:
 * @bounds: (array fixed-size=4): from small to large
 * @texts: (array fixed-size=5): what each step holds
 *
 * Says by which steps a table shades its cells.
 */
void
lima_chart_grid_set_steps (LimaChartGrid *self, const double *bounds, const char *const *texts)
{
  g_return_if_fail (self != NULL);

  lima_chart_steps_set (&self->steps, bounds, texts);
}

/**
 * lima_chart_grid_get_steps:
 *
 * Returns: (transfer none): the steps by which cells are shaded
 */
const LimaChartSteps *
lima_chart_grid_get_steps (const LimaChartGrid *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->steps;
}

/**
 * lima_chart_grid_get_sentence:
 *
 * Returns: (transfer full): the cell for a screen reader
 */
char *
lima_chart_grid_get_sentence (const LimaChartGrid *self, guint row, guint column)
{
  const LimaChartCell *cell = lima_chart_grid_get (self, row, column);
  const char *across = lima_chart_table_get_row (self->rows, row)->label, *down = lima_chart_table_get_row (self->columns, column)->label;
  g_autofree char *figure = NULL;

  if (cell->figure == NULL)
    figure = g_strdup (C_ ("chart", "nothing recorded"));
  else
    figure = cell->share == NULL ? g_strdup (cell->figure) : g_strdup_printf (lima_format_amount_pattern (), cell->figure, cell->share);
  /* Translators: a cell of a chart, read out: 1 its row, 2 its column, 3 its figure: "Japan, Africa: 2.1 M · 1.2 %" */
  return g_strdup_printf (C_ ("chart", "%1$s, %2$s: %3$s"), across, down, figure);
}

/**
 * lima_chart_grid_get_mark:
 * @row: a row, or -1 for the sum of a column
 * @column: a column, or -1 for the sum of a row; not both are -1
 *
 * Returns: the number that names it as a mark of a drawing
 */
int
lima_chart_grid_get_mark (const LimaChartGrid *self, int row, int column)
{
  int n_rows, n_columns;

  g_return_val_if_fail (self != NULL && (row >= 0 || column >= 0), -1);

  n_rows = (int) lima_chart_table_get_n_rows (self->rows);
  n_columns = (int) lima_chart_table_get_n_rows (self->columns);
  if (row < 0)
    return n_rows * (n_columns + 1) + column;
  return row * (n_columns + 1) + (column < 0 ? n_columns : column);
}

/**
 * lima_chart_grid_find_mark:
 * @mark: a number from lima_chart_grid_get_mark()
 * @row: (out): its row, or -1
 * @column: (out): its column, or -1
 *
 * Returns: whether there is such a mark
 */
gboolean
lima_chart_grid_find_mark (const LimaChartGrid *self, int mark, int *row, int *column)
{
  int n_rows, n_columns;

  g_return_val_if_fail (self != NULL && row != NULL && column != NULL, FALSE);

  n_rows = (int) lima_chart_table_get_n_rows (self->rows);
  n_columns = (int) lima_chart_table_get_n_rows (self->columns);
  *row = mark / (n_columns + 1);
  *column = mark % (n_columns + 1);
  if (mark < 0 || mark >= n_rows * (n_columns + 1) + n_columns)
    return FALSE;
  if (*row == n_rows)
    *row = -1;
  else if (*column == n_columns)
    *column = -1;
  return TRUE;
}

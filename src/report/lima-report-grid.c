/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-grid.h"

#include "lima-report-dimensions.h"

#define DEFAULT_MOST_ROWS 20

/* ---- Cells ---- */

typedef struct
{
  LimaSum amount;
  gboolean used;
  gboolean overflow;
} Cell;

/* Sums are exact; what is beyond range says so in the notes, and its cell stays empty. */
static void
add_up (const LimaReportDimensions *self, Cell *cells)
{
  guint width = lima_draft_get_n (&self->drafts[1]), at[LIMA_QUERY_MAX_BY];

  for (guint i = 0; i < self->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (self->result->rows, LimaResultRow, i);
      Cell *cell;

      if (!lima_report_dimensions_find (self, row, at))
        continue;
      cell = &cells[at[0] * width + at[1]];
      cell->used = TRUE;
      cell->overflow |= !lima_sum_add_sum (&cell->amount, &row->amount);
    }
}

static void
set_cells (const LimaReportDimensions *self, const Cell *cells, LimaChartGrid *grid)
{
  guint height = lima_draft_get_n (&self->drafts[0]), width = lima_draft_get_n (&self->drafts[1]);

  for (guint i = 0; i < height * width; i++)
    {
      g_autofree char *figure = NULL, *share = NULL;

      if (!cells[i].used || cells[i].overflow)
        continue;
      figure = lima_draft_small_amount (&self->drafts[0], &cells[i].amount);
      share = lima_draft_share (&self->drafts[0], &cells[i].amount);
      lima_chart_grid_set (grid, i / width, i % width, lima_sum_to_double (&cells[i].amount), figure, share);
    }
}

static LimaChartGrid *
make (const LimaReportDimensions *self)
{
  LimaChartTable *rows = lima_draft_to_table (&self->drafts[0]), *columns = lima_draft_to_table (&self->drafts[1]);
  g_autofree char *subtitle = lima_report_dimensions_subtitle (self);
  g_autofree Cell *cells = g_new0 (Cell, lima_draft_get_n (&self->drafts[0]) * lima_draft_get_n (&self->drafts[1]) + 1);
  LimaChartGrid *grid;

  if (lima_chart_table_get_n_rows (rows) > 0)
    lima_chart_table_set_subtitle (rows, subtitle);
  lima_report_dimensions_add_left (self, rows);
  add_up (self, cells);
  grid = lima_chart_grid_new (rows, columns);
  set_cells (self, cells, grid);
  return grid;
}

/**
 * lima_report_grid_new:
 * @facts: settled facts
 * @query: a question by two dimensions
 * @options: how to show it; its most rows are those of the first dimension
 * @most_columns: how many rows of the second dimension stand by themselves, at least 1
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Makes of numbers what a chart of two dimensions shows: the rows and the columns are those of the two breakdowns by themselves, with those put
 * together and with what they leave over, so that the cells of a row add up to its sum. All of it is in one currency.
 *
 * Returns: (transfer full) (nullable): the grid
 */
LimaChartGrid *
lima_report_grid_new (const LimaFacts *facts, const LimaQuery *query, const LimaReportChartOptions *options, guint most_columns,
                      GCancellable *cancellable, GError **error)
{
  guint most[LIMA_QUERY_MAX_BY] = { 0 };
  g_autoptr(LimaReportDimensions) dimensions = NULL;

  g_return_val_if_fail (facts != NULL && query != NULL && options != NULL && most_columns > 0, NULL);
  g_return_val_if_fail (query->n_by == 2 && query->by[0] != query->by[1], NULL);

  most[0] = options->most_rows != 0 ? options->most_rows : DEFAULT_MOST_ROWS;
  most[1] = most_columns;
  dimensions = lima_report_dimensions_new (facts, query, options, most, cancellable, error);
  return dimensions == NULL ? NULL : make (dimensions);
}

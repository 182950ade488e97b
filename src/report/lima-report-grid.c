/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-grid.h"

#include <lima-i18n.h>
#include <math.h>

/* ---- Cells ---- */

typedef struct
{
  LimaSum amount;
  gboolean used;
  gboolean overflow;
} Cell;

/* Sums are exact; what is beyond range is no amount, and says so. */
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
set_cells (const LimaReportDimensions *self, const Cell *cells, LimaChartGrid *grid, GArray *amounts)
{
  guint height = lima_draft_get_n (&self->drafts[0]), width = lima_draft_get_n (&self->drafts[1]);

  for (guint i = 0; i < height * width; i++)
    {
      g_autofree char *figure = NULL, *share = NULL;

      if (!cells[i].used)
        continue;
      if (cells[i].overflow)
        {
          lima_chart_grid_set (grid, i / width, i % width, NAN, C_ ("chart", "beyond range"), NULL);
          continue;
        }
      figure = lima_draft_small_amount (&self->drafts[0], &cells[i].amount);
      share = lima_report_dimensions_share (self, &cells[i].amount);
      lima_chart_grid_set (grid, i / width, i % width, lima_sum_to_double (&cells[i].amount), figure, share);
      if (amounts != NULL)
        g_array_append_val (amounts, cells[i].amount);
    }
}

/*< private >
 * lima_report_grid_new:
 * @dimensions: money by two dimensions
 * @amounts: (nullable) (element-type LimaSum): an array; the amounts of all cells are appended
 *
 * Makes of numbers what a chart of two dimensions shows: the rows and the columns are those of the two breakdowns by themselves, with those put
 * together and with what they leave over, so that the cells of a row add up to its sum. All of it is in one currency.
 *
 * Returns: (transfer full): the grid
 */
LimaChartGrid *
lima_report_grid_new (const LimaReportDimensions *dimensions, GArray *amounts)
{
  g_autofree Cell *cells = NULL;
  LimaChartGrid *grid;

  g_return_val_if_fail (dimensions != NULL && dimensions->n == 2, NULL);

  cells = g_new0 (Cell, lima_draft_get_n (&dimensions->drafts[0]) * lima_draft_get_n (&dimensions->drafts[1]) + 1);
  add_up (dimensions, cells);
  grid = lima_chart_grid_new (lima_report_dimensions_to_words (dimensions), lima_draft_to_table (&dimensions->drafts[1], FALSE));
  set_cells (dimensions, cells, grid, amounts);
  return grid;
}

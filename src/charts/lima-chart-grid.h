/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-steps.h"
#include "lima-chart-table.h"

G_BEGIN_DECLS

/**
 * LimaChartCell:
 * @value: the amount, for the length or the shade of the mark only; NaN where there is none
 * @figure: (nullable): the amount as text, or the words of one that is not known; %NULL where nothing is recorded
 * @share: (nullable): its share of the whole as text
 *
 * Where a row and a column of a grid meet.
 */
typedef struct
{
  double value;
  char *figure;
  char *share;
} LimaChartCell;

/**
 * LimaChartGrid:
 *
 * What a chart of two dimensions shows: rows by columns. Each row has its sum over all columns, each column its sum over all rows, and both
 * have their remainder, so that nothing is hidden in either direction. What stands around it (sentence, footnotes, total) is the table of its rows.
 * All texts arrive formatted and translated.
 */
typedef struct _LimaChartGrid LimaChartGrid;

LimaChartGrid        *lima_chart_grid_new         (LimaChartTable       *rows,
                                                   LimaChartTable       *columns);
void                  lima_chart_grid_free        (LimaChartGrid        *self);
const LimaChartTable *lima_chart_grid_get_rows    (const LimaChartGrid  *self);
const LimaChartTable *lima_chart_grid_get_columns (const LimaChartGrid  *self);
void                  lima_chart_grid_set         (LimaChartGrid        *self,
                                                   guint                 row,
                                                   guint                 column,
                                                   double                value,
                                                   const char           *figure,
                                                   const char           *share);
const LimaChartCell  *lima_chart_grid_get         (const LimaChartGrid  *self,
                                                   guint                 row,
                                                   guint                 column);
void                  lima_chart_grid_set_steps   (LimaChartGrid        *self,
                                                   const double         *bounds,
                                                   const char *const    *texts);
const LimaChartSteps *lima_chart_grid_get_steps   (const LimaChartGrid  *self);
char                 *lima_chart_grid_get_sentence (const LimaChartGrid *self,
                                                   guint                 row,
                                                   guint                 column);
int                   lima_chart_grid_get_mark    (const LimaChartGrid  *self,
                                                   int                   row,
                                                   int                   column);
gboolean              lima_chart_grid_find_mark   (const LimaChartGrid  *self,
                                                   int                   mark,
                                                   int                  *row,
                                                   int                  *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaChartGrid, lima_chart_grid_free)

G_END_DECLS

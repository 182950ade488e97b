/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-charts-row.h"

G_BEGIN_DECLS

/**
 * LimaChartsHeadings:
 * @rows: what the rows are: "Region"
 * @before: (nullable): what the other side is called, where two are compared
 * @amounts: what the amounts are: "Delivery, USD"
 * @further: (nullable): the heading of a further column, #LimaChartsCells.computed; %NULL for none
 *
 * The headings of the table.
 */
typedef struct
{
  const char *rows;
  const char *before;
  const char *amounts;
  const char *further;
} LimaChartsHeadings;

#define LIMA_TYPE_CHARTS_TABLE (lima_charts_table_get_type ())

/**
 * LimaChartsTable:
 *
 * The numbers of a chart as a list. "activate-row" says that a row was chosen; the property "selected" is the row that the keyboard
 * is on.
 */
G_DECLARE_FINAL_TYPE (LimaChartsTable, lima_charts_table, LIMA, CHARTS_TABLE, GtkBox)

void           lima_charts_table_set_rows     (LimaChartsTable          *self,
                                               GPtrArray                *rows,
                                               const LimaChartsHeadings *headings);
LimaChartsRow *lima_charts_table_get_selected (LimaChartsTable          *self);

G_END_DECLS

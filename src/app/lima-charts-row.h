/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-chart-table.h>

G_BEGIN_DECLS

/**
 * LimaChartsCells:
 * @kind: what the row is
 * @is_total: whether it is the total
 * @key: (nullable): its key, "" for what is left over; %NULL where it has none
 * @label: its name
 * @sublabel: (nullable): what the name leaves open
 * @amount: (nullable): exact, or as published; %NULL where none is recorded
 * @share: (nullable): of the total
 * @before: (nullable): the amount of the other side, where two are compared
 * @change: (nullable): what became of it
 * @computed: (nullable): what the projects add up to, beside a published amount; of project sizes which share of all projects these are
 * @projects: (nullable): how many projects
 *
 * The texts of a row.
 */
typedef struct
{
  LimaChartKind kind;
  gboolean is_total;
  char *key;
  char *label;
  char *sublabel;
  char *amount;
  char *share;
  char *before;
  char *change;
  char *computed;
  char *projects;
} LimaChartsCells;

#define LIMA_TYPE_CHARTS_ROW (lima_charts_row_get_type ())

/**
 * LimaChartsRow:
 *
 * A row of the table on the Charts page.
 */
G_DECLARE_FINAL_TYPE (LimaChartsRow, lima_charts_row, LIMA, CHARTS_ROW, GObject)

LimaChartsRow         *lima_charts_row_new       (const LimaChartsCells *cells);
const LimaChartsCells *lima_charts_row_get_cells (LimaChartsRow         *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-charts-row.h"

struct _LimaChartsRow
{
  GObject parent_instance;

  LimaChartsCells cells;
};

G_DEFINE_FINAL_TYPE (LimaChartsRow, lima_charts_row, G_TYPE_OBJECT)

static void
lima_charts_row_finalize (GObject *object)
{
  LimaChartsCells *cells = &LIMA_CHARTS_ROW (object)->cells;

  g_free (cells->key);
  g_free (cells->label);
  g_free (cells->sublabel);
  g_free (cells->amount);
  g_free (cells->share);
  g_free (cells->before);
  g_free (cells->change);
  g_free (cells->computed);
  g_free (cells->projects);
  G_OBJECT_CLASS (lima_charts_row_parent_class)->finalize (object);
}

static void
lima_charts_row_class_init (LimaChartsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_charts_row_finalize;
}

static void
lima_charts_row_init (LimaChartsRow *self)
{
}

/**
 * lima_charts_row_new:
 * @cells: its texts; copied
 *
 * Returns: (transfer full): the row
 */
LimaChartsRow *
lima_charts_row_new (const LimaChartsCells *cells)
{
  LimaChartsRow *self;

  g_return_val_if_fail (cells != NULL && cells->label != NULL, NULL);

  self = g_object_new (LIMA_TYPE_CHARTS_ROW, NULL);
  self->cells = (LimaChartsCells) {
    .kind = cells->kind,
    .is_total = cells->is_total,
    .key = g_strdup (cells->key),
    .label = g_strdup (cells->label),
    .sublabel = g_strdup (cells->sublabel),
    .amount = g_strdup (cells->amount),
    .share = g_strdup (cells->share),
    .before = g_strdup (cells->before),
    .change = g_strdup (cells->change),
    .computed = g_strdup (cells->computed),
    .projects = g_strdup (cells->projects),
  };
  return self;
}

/**
 * lima_charts_row_get_cells:
 *
 * Returns: (transfer none): its texts
 */
const LimaChartsCells *
lima_charts_row_get_cells (LimaChartsRow *self)
{
  g_return_val_if_fail (LIMA_IS_CHARTS_ROW (self), NULL);

  return &self->cells;
}

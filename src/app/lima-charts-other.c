/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-charts-other.h"

/**
 * lima_charts_other_new_years:
 * @first_year: other years of the same portfolio
 * @last_year: belongs to them
 *
 * Returns: (transfer full): what a chart is compared with
 */
LimaChartsOther *
lima_charts_other_new_years (int first_year, int last_year)
{
  LimaChartsOther *self;

  g_return_val_if_fail (first_year > 0 && last_year >= first_year, NULL);

  self = g_new0 (LimaChartsOther, 1);
  g_atomic_ref_count_init (&self->ref);
  self->first_year = first_year;
  self->last_year = last_year;
  return self;
}

/**
 * lima_charts_other_new_portfolio:
 * @figures: another portfolio
 * @name: what it is called
 *
 * Returns: (transfer full): what a chart is compared with
 */
LimaChartsOther *
lima_charts_other_new_portfolio (LimaFigures *figures, const char *name)
{
  LimaChartsOther *self;

  g_return_val_if_fail (figures != NULL && name != NULL, NULL);

  self = g_new0 (LimaChartsOther, 1);
  g_atomic_ref_count_init (&self->ref);
  self->figures = lima_figures_ref (figures);
  self->name = g_strdup (name);
  return self;
}

/**
 * lima_charts_other_ref:
 * @self: (nullable): the other side
 *
 * Returns: (transfer full) (nullable): the same, counted once more
 */
LimaChartsOther *
lima_charts_other_ref (LimaChartsOther *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_charts_other_unref:
 * @self: (nullable): the other side
 */
void
lima_charts_other_unref (LimaChartsOther *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  g_clear_pointer (&self->figures, lima_figures_unref);
  g_free (self->name);
  g_free (self);
}

/**
 * lima_charts_other_equal:
 * @a: (nullable): the other side
 * @b: (nullable): the other side
 *
 * Returns: whether both are the same years, or the same portfolio
 */
gboolean
lima_charts_other_equal (const LimaChartsOther *a, const LimaChartsOther *b)
{
  if (a == NULL || b == NULL || a == b)
    return a == b;
  if (a->figures != NULL || b->figures != NULL)
    return a->figures != NULL && b->figures != NULL && a->figures->snapshot == b->figures->snapshot;
  return a->first_year == b->first_year && a->last_year == b->last_year;
}

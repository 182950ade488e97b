/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMA_CHART_MAX_TICKS 7

/**
 * LimaChartScale:
 * @low: where the axis begins: 0, or the least value where that is below zero
 * @high: where it ends: the greatest value, or 0 where all are below zero
 * @step: from tick to tick: 1, 2, 2.5 or 5 times a power of ten
 * @places: places behind the point that a tick needs
 * @n_ticks: how many ticks there are, at most seven
 * @ticks: multiples of @step, in order; the outer ones may lie beyond @low and @high
 *
 * A line from 0 to 1 that knows values and nothing of points on a page. Zero is always on it, and always a tick.
 */
typedef struct
{
  double low;
  double high;
  double step;
  guint places;
  guint n_ticks;
  double ticks[LIMA_CHART_MAX_TICKS];
} LimaChartScale;

void   lima_chart_scale_init         (LimaChartScale       *self,
                                      double                low,
                                      double                high,
                                      guint                 max_ticks,
                                      double                least_step);
double lima_chart_scale_get_position (const LimaChartScale *self,
                                      double                value);

G_END_DECLS

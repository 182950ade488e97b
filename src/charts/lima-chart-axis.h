/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"
#include "lima-chart-scale.h"

G_BEGIN_DECLS

/*
 * LimaChartAxis:
 * @page: where it is drawn
 * @words: writes its numbers and names it
 * @scale: its values
 * @low: the least value shown
 * @high: the greatest value shown
 * @least_step: see lima_chart_scale_init()
 * @left: where the plot begins
 * @right: where it ends
 * @zero: where zero is
 * @per_unit: pixels
 *
 * A level axis from zero while a chart is laid out.
 */
typedef struct
{
  LimaChartPage *page;
  const LimaChartTable *words;
  LimaChartScale scale;
  double low;
  double high;
  double least_step;
  double left;
  double right;
  double zero;
  double per_unit;
} LimaChartAxis;

void   lima_chart_axis_init        (LimaChartAxis        *self,
                                    LimaChartPage        *page,
                                    const LimaChartTable *words,
                                    double                low,
                                    double                high,
                                    double                least_step);
void   lima_chart_axis_place       (LimaChartAxis        *self,
                                    double                left,
                                    double                right,
                                    double                per_unit);
double lima_chart_axis_get_x       (const LimaChartAxis  *self,
                                    double                value);
void   lima_chart_axis_add_grid    (LimaChartAxis        *self,
                                    double                top,
                                    double                bottom,
                                    const GArray         *holes);
void   lima_chart_axis_add_numbers (LimaChartAxis        *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing.h"

G_BEGIN_DECLS

/**
 * LimaChartSteps:
 * @bounds: from small to large; a step ends with its bound
 * @texts: what each step holds, for the legend
 *
 * The five steps by which a chart shades amounts above zero.
 */
typedef struct
{
  double bounds[LIMA_FILL_N_STEPS - 1];
  char *texts[LIMA_FILL_N_STEPS];
} LimaChartSteps;

void     lima_chart_steps_set      (LimaChartSteps       *self,
                                    const double         *bounds,
                                    const char *const    *texts);
void     lima_chart_steps_clear    (LimaChartSteps       *self);
LimaFill lima_chart_steps_get_fill (const LimaChartSteps *self,
                                    double                value);

G_END_DECLS

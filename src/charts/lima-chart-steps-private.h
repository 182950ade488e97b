/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"
#include "lima-chart-steps.h"

G_BEGIN_DECLS

void lima_chart_steps_add_legend (const LimaChartSteps *self,
                                  LimaChartPage        *page,
                                  gboolean              has_below,
                                  gboolean              has_none);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-charts-answer.h"

G_BEGIN_DECLS

LimaQuery              lima_charts_answer_get_query   (const LimaChartsAnswer  *self);
LimaReportChartOptions lima_charts_answer_get_options (const LimaChartsAnswer  *self);
gboolean               lima_charts_answer_compare     (LimaChartsAnswer        *self,
                                                       GCancellable            *cancellable,
                                                       GError                 **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-intervals.h>

#include "lima-report-chart.h"

G_BEGIN_DECLS

LimaIntervals *lima_report_intervals_new (const LimaFacts              *facts,
                                          const LimaQuery              *query,
                                          const LimaReportChartOptions *options);

G_END_DECLS

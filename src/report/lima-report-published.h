/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-published.h>

#include "lima-report-chart.h"

G_BEGIN_DECLS

LimaChartTable *lima_report_published_chart_new (const LimaSnapshot            *snapshot,
                                                 const LimaPublishedQuery      *query,
                                                 const LimaReportChartOptions  *options,
                                                 GError                       **error);

G_END_DECLS

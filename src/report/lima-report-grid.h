/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-chart-grid.h>

#include "lima-report-chart.h"

G_BEGIN_DECLS

LimaChartGrid *lima_report_grid_new (const LimaFacts              *facts,
                                     const LimaQuery              *query,
                                     const LimaReportChartOptions *options,
                                     guint                         most_columns,
                                     GCancellable                 *cancellable,
                                     GError                      **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-chart-grid.h>

#include "lima-report-dimensions.h"

G_BEGIN_DECLS

LimaChartGrid *lima_report_grid_new (const LimaReportDimensions *dimensions,
                                     GArray                     *amounts);

G_END_DECLS

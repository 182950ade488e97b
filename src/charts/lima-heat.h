/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-grid.h"
#include "lima-chart-layout.h"

G_BEGIN_DECLS

LimaDrawing *lima_heat_layout (const LimaChartGrid  *grid,
                               const LimaChartTheme *theme,
                               double                width,
                               double                height,
                               LimaChartParts        parts);

G_END_DECLS

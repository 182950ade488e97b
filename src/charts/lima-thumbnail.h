/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-table.h"
#include "lima-drawing.h"

G_BEGIN_DECLS

#define LIMA_THUMBNAIL_SIDE 128.0

LimaDrawing *lima_thumbnail_layout (const LimaChartTable *table,
                                    const LimaChartTheme *theme);

G_END_DECLS

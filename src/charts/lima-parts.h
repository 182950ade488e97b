/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"

G_BEGIN_DECLS

/* What charts have in common that show the rows of a table as parts of a whole. */

const char  *lima_parts_find_obstacle (const LimaChartTable *table);
double       lima_parts_get_sum       (const LimaChartTable *table);
double       lima_parts_add_line      (LimaChartPage        *page,
                                       guint                 row,
                                       LimaFill              fill,
                                       const char           *number,
                                       double                left,
                                       double                right,
                                       double                top);
double       lima_parts_line_height   (LimaChartPage        *page,
                                       guint                 row,
                                       double                width,
                                       gboolean              numbered);
LimaDrawing *lima_bars_layout_noted   (const LimaChartTable *table,
                                       const LimaChartTheme *theme,
                                       double                width,
                                       double                height,
                                       LimaChartParts        parts,
                                       const char           *note);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-grid.h"
#include "lima-chart-layout.h"

G_BEGIN_DECLS

#define LIMA_STACKED_MOST 6 /* series with a fill of their own */

/**
 * LimaStacked:
 *
 * Bars that are made of parts, a bar a row and a fill a series: what lima_stacked_layout() draws. All texts arrive formatted and translated.
 */
typedef struct _LimaStacked LimaStacked;

LimaStacked    *lima_stacked_new        (void);
LimaStacked    *lima_stacked_new_from_grid (LimaChartGrid     *grid,
                                         gboolean              whole);
void            lima_stacked_free       (LimaStacked          *self);
LimaChartTable *lima_stacked_get_table  (const LimaStacked    *self);
void            lima_stacked_set_counts (LimaStacked          *self,
                                         gboolean              counts);
guint           lima_stacked_add_series (LimaStacked          *self,
                                         const char           *label,
                                         LimaFill              fill);
guint           lima_stacked_add        (LimaStacked          *self,
                                         const char           *key,
                                         const char           *label,
                                         const char           *figure);
void            lima_stacked_add_part   (LimaStacked          *self,
                                         guint                 row,
                                         guint                 series,
                                         double                value,
                                         const char           *figure);
LimaFill        lima_stacked_nth_fill   (guint                 n);
gboolean        lima_stacked_find_mark  (const LimaStacked    *self,
                                         int                   mark,
                                         int                  *row,
                                         int                  *series);
LimaDrawing    *lima_stacked_layout     (const LimaStacked    *self,
                                         const LimaChartTheme *theme,
                                         double                width,
                                         double                height,
                                         LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaStacked, lima_stacked_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-tile-map.h>

#include "lima-report-dimensions.h"

G_BEGIN_DECLS

/**
 * LimaReportMap:
 * @map: what is drawn; its table has the countries, and behind them what is in none, by region
 * @n: how many countries its table has
 * @regions: (element-type guint): the row of each region behind them among those of the second dimension
 */
typedef struct
{
  LimaTileMap *map;
  guint n;
  GArray *regions;
} LimaReportMap;

LimaReportMap *lima_report_map_new  (const LimaReportDimensions *dimensions);
void           lima_report_map_free (LimaReportMap              *self);
gboolean       lima_report_map_find (const LimaReportMap        *self,
                                     int                         mark,
                                     int                        *rows);

G_END_DECLS

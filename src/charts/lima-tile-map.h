/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

/**
 * LimaTileMap:
 *
 * A map of tiles, one for each country, shaded by its amount, and below it a shelf for all that has no tile. All texts arrive formatted and
 * translated.
 */
typedef struct _LimaTileMap LimaTileMap;

LimaTileMap          *lima_tile_map_new        (LimaChartTable       *table);
void                  lima_tile_map_free       (LimaTileMap          *self);
const LimaChartTable *lima_tile_map_get_table  (const LimaTileMap    *self);
void                  lima_tile_map_add_tile   (LimaTileMap          *self,
                                                guint                 column,
                                                guint                 row,
                                                const char           *code,
                                                const char           *name,
                                                int                   table_row);
void                  lima_tile_map_add_shelf  (LimaTileMap          *self,
                                                guint                 table_row);
void                  lima_tile_map_set_bounds (LimaTileMap          *self,
                                                const double         *bounds,
                                                const char *const    *texts);
gboolean              lima_tile_map_find_mark  (const LimaTileMap    *self,
                                                int                   mark,
                                                int                  *table_row);
LimaDrawing          *lima_tile_map_layout     (const LimaTileMap    *self,
                                                const LimaChartTheme *theme,
                                                double                width,
                                                double                height,
                                                LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaTileMap, lima_tile_map_free)

G_END_DECLS

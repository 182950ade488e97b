/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-steps.h"
#include "lima-tile-map.h"

G_BEGIN_DECLS

typedef struct
{
  guint column; /* from the west */
  guint row;    /* from the north */
  char *code;
  char *name;
  int table_row; /* or -1: nothing is recorded */
} LimaTile;

struct _LimaTileMap
{
  LimaChartTable *table;
  GArray *tiles; /* of LimaTile */
  GArray *shelf; /* of guint: rows of the table */
  LimaChartSteps steps;
};

const LimaTile     *lima_tile_map_get_tile     (const LimaTileMap *self,
                                                guint              i);
const LimaChartRow *lima_tile_map_get_row      (const LimaTileMap *self,
                                                const LimaTile    *tile);
int                 lima_tile_map_get_mark     (const LimaTileMap *self,
                                                guint              i);
char               *lima_tile_map_get_sentence (const LimaTileMap *self,
                                                const LimaTile    *tile);

G_END_DECLS

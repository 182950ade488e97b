/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-tile-map-private.h"

#include "lima-chart-page.h"
#include "lima-chart-text.h"
#include "lima-i18n.h"

static void
clear_tile (LimaTile *tile)
{
  g_free (tile->code);
  g_free (tile->name);
}

/**
 * lima_tile_map_new:
 * @table: (transfer full): the amounts of countries, of what is in none and what is left over, and all that stands around the map
 *
 * Returns: (transfer full): a map without tiles
 */
LimaTileMap *
lima_tile_map_new (LimaChartTable *table)
{
  LimaTileMap *self;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (LimaTileMap, 1);
  self->table = table;
  self->tiles = g_array_new (FALSE, TRUE, sizeof (LimaTile));
  self->shelf = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_clear_func (self->tiles, (GDestroyNotify) clear_tile);
  return self;
}

void
lima_tile_map_free (LimaTileMap *self)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_free (self->table);
  g_array_unref (self->tiles);
  g_array_unref (self->shelf);
  lima_chart_steps_clear (&self->steps);
  g_free (self);
}

/**
 * lima_tile_map_get_table:
 *
 * Returns: (transfer none): the table the map was made of
 */
const LimaChartTable *
lima_tile_map_get_table (const LimaTileMap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

/**
 * lima_tile_map_add_tile:
 * @column: its column, from the west
 * @row: its row, from the north
 * @code: the letters on it
 * @name: the name of the country
 * @table_row: the row of the table with its amount, that no other tile has; -1 where nothing is recorded
 *
 * Adds a country. No two are at one place.
 */
void
lima_tile_map_add_tile (LimaTileMap *self, guint column, guint row, const char *code, const char *name, int table_row)
{
  LimaTile tile = { .column = column, .row = row, .table_row = table_row };

  g_return_if_fail (self != NULL && code != NULL && name != NULL);
  g_return_if_fail (table_row >= -1 && table_row < (int) lima_chart_table_get_n_rows (self->table));

  tile.code = lima_chart_text_clean (code);
  tile.name = lima_chart_text_clean (name);
  g_array_append_val (self->tiles, tile);
}

/**
 * lima_tile_map_add_shelf:
 * @table_row: a row of the table that no tile has
 *
 * Adds what has no tile: regional and global amounts, territories, what is left over.
 */
void
lima_tile_map_add_shelf (LimaTileMap *self, guint table_row)
{
  g_return_if_fail (self != NULL && table_row < lima_chart_table_get_n_rows (self->table));

  g_array_append_val (self->shelf, table_row);
}

/**
 * lima_tile_map_set_bounds:
 * @bounds: (array fixed-size=4): what parts the five shades, from small to large
 * @texts: (array fixed-size=5): what each shade holds, for the legend
 */
void
lima_tile_map_set_bounds (LimaTileMap *self, const double *bounds, const char *const *texts)
{
  g_return_if_fail (self != NULL && bounds != NULL && texts != NULL);

  lima_chart_steps_set (&self->steps, bounds, texts);
}

/**
 * lima_tile_map_find_mark:
 * @mark: a mark of the drawing
 * @table_row: (out): its row of the table, or -1 where nothing is recorded for the country
 *
 * Returns: whether there is such a mark
 */
gboolean
lima_tile_map_find_mark (const LimaTileMap *self, int mark, int *table_row)
{
  int n;

  g_return_val_if_fail (self != NULL && table_row != NULL, FALSE);

  n = (int) lima_chart_table_get_n_rows (self->table);
  *table_row = mark < n ? mark : -1;
  return mark >= 0 && (mark < n || (mark - n < (int) self->tiles->len && lima_tile_map_get_tile (self, (guint) (mark - n))->table_row < 0));
}

const LimaTile *
lima_tile_map_get_tile (const LimaTileMap *self, guint i)
{
  return &g_array_index (self->tiles, LimaTile, i);
}

/* The amount of a tile, NULL where nothing is recorded. */
const LimaChartRow *
lima_tile_map_get_row (const LimaTileMap *self, const LimaTile *tile)
{
  return tile->table_row < 0 ? NULL : lima_chart_table_get_row (self->table, (guint) tile->table_row);
}

/* Marks are numbered by rows of the table; tiles without a row are behind all of them. */
int
lima_tile_map_get_mark (const LimaTileMap *self, guint i)
{
  const LimaTile *tile = lima_tile_map_get_tile (self, i);

  return tile->table_row >= 0 ? tile->table_row : (int) (lima_chart_table_get_n_rows (self->table) + i);
}

/* Takes a tile for a screen reader. */
char *
lima_tile_map_get_sentence (const LimaTileMap *self, const LimaTile *tile)
{
  const LimaChartRow *row = lima_tile_map_get_row (self, tile);

  if (row != NULL)
    return lima_chart_row_get_sentence (row);
  /* Translators: a country of a map, read out: "Chad: nothing recorded" */
  return g_strdup_printf (C_ ("chart", "%1$s: nothing recorded"), tile->name);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-tiles.h"

#include <string.h>

#include "lima-codelist.h"

typedef struct
{
  char code[3];
  guint column;
  guint row;
} Tile;

/* The numbers of a line "AF,20,8"; the heading has none. */
static gboolean
parse_line (const char *line, Tile *tile)
{
  char *end;

  if (strlen (line) < 6 || line[2] != ',')
    return FALSE;
  memcpy (tile->code, line, 2);
  tile->code[2] = '\0';
  tile->column = (guint) g_ascii_strtoull (line + 3, &end, 10);
  if (end == line + 3 || *end != ',')
    return FALSE;
  line = end + 1;
  tile->row = (guint) g_ascii_strtoull (line, &end, 10);
  return end != line;
}

static GArray *
read_tiles (void)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  g_autoptr(GBytes) bytes = lima_facts_bytes ("tiles.csv");
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  g_autofree char *text = g_strndup (data, size);
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      Tile tile;

      if (*lines[i] != '#' && parse_line (lines[i], &tile))
        g_array_append_val (tiles, tile);
    }
  return tiles;
}

/* Read when they are first asked for, and kept for the life of the program. */
static const GArray *
get_tiles (void)
{
  static gsize tiles;

  if (g_once_init_enter (&tiles))
    g_once_init_leave (&tiles, (gsize) read_tiles ());
  return (const GArray *) tiles;
}

/**
 * lima_tiles_find:
 * @code: (nullable): an ISO 3166-1 code of two letters, upper case
 * @column: (out) (optional): its column, from the west
 * @row: (out) (optional): its row, from the north
 *
 * Finds the place of a country on a grid of tiles, one for each Member State and observer State of the United Nations. The places are the
 * program's own work and say nothing of borders or sizes. This function can be called from any thread.
 *
 * Returns: whether the country has a tile
 */
gboolean
lima_tiles_find (const char *code, guint *column, guint *row)
{
  const GArray *tiles = get_tiles ();

  for (guint i = 0; code != NULL && i < tiles->len; i++)
    {
      const Tile *tile = &g_array_index (tiles, Tile, i);

      if (strcmp (tile->code, code) != 0)
        continue;
      if (column != NULL)
        *column = tile->column;
      if (row != NULL)
        *row = tile->row;
      return TRUE;
    }
  return FALSE;
}

/**
 * lima_tiles_foreach:
 * @func: (scope call): what to call for each tile
 * @data: handed to @func
 *
 * Visits all tiles, by their codes.
 */
void
lima_tiles_foreach (LimaTilesFunc func, gpointer data)
{
  const GArray *tiles = get_tiles ();

  g_return_if_fail (func != NULL);

  for (guint i = 0; i < tiles->len; i++)
    {
      const Tile *tile = &g_array_index (tiles, Tile, i);

      func (tile->code, tile->column, tile->row, data);
    }
}

/**
 * lima_tiles_get_size:
 * @columns: (out): how many columns the grid has
 * @rows: (out): how many rows it has
 */
void
lima_tiles_get_size (guint *columns, guint *rows)
{
  const GArray *tiles = get_tiles ();

  g_return_if_fail (columns != NULL && rows != NULL);

  *columns = *rows = 0;
  for (guint i = 0; i < tiles->len; i++)
    {
      const Tile *tile = &g_array_index (tiles, Tile, i);

      *columns = MAX (*columns, tile->column + 1);
      *rows = MAX (*rows, tile->row + 1);
    }
}

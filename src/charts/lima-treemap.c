/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-layout.h"

#include <math.h>

#include "lima-parts.h"

#define HEIGHT_PART 0.5 /* of the page's width */
#define MIN_HEIGHT 180
#define MAX_HEIGHT 460
#define PADDING 6
#define LABEL_LINES 3
#define LEAST_NUMBER 16 /* pixels of a tile both ways that a number has room on */
#define COLUMN 360      /* a column of the list below is as wide at least */
#define COLUMN_GAP 32

typedef struct
{
  guint row;
  double value;
  LimaRect box;
  guint number; /* by which it is found in the list, 0 where its words are on it */
} Tile;

typedef struct
{
  LimaChartPage page;
  GArray *tiles; /* Tile, in the order in which they are drawn */
} Treemap;

static Tile *
tile_at (const Treemap *self, guint i)
{
  return &g_array_index (self->tiles, Tile, i);
}

/* ---- Places ---- */

/* How far the tiles from first to before end are from squares, when they share a strip of this side: the worst ratio of their sides. */
static double
worst_ratio (const Treemap *self, guint first, guint end, double side, double per_pixel)
{
  double sum = 0, worst = 0, thickness;

  for (guint i = first; i < end; i++)
    sum += tile_at (self, i)->value;
  thickness = sum * per_pixel / side;
  for (guint i = first; i < end; i++)
    {
      double length = tile_at (self, i)->value * per_pixel / thickness;

      worst = fmax (worst, fmax (length / thickness, thickness / length));
    }
  return worst;
}

/* Sets tiles along the shorter side of the room, and takes what they cover off it. */
static void
set_strip (Treemap *self, guint first, guint end, LimaRect *room, double per_pixel)
{
  gboolean upright = room->width >= room->height;
  double side = upright ? room->height : room->width, sum = 0, at = 0, thickness;

  for (guint i = first; i < end; i++)
    sum += tile_at (self, i)->value;
  thickness = fmin (sum * per_pixel / side, upright ? room->width : room->height);
  for (guint i = first; i < end; i++)
    {
      double length = tile_at (self, i)->value / sum * side;

      tile_at (self, i)->box = upright ? (LimaRect) { room->x, room->y + at, thickness, length } : (LimaRect) { room->x + at, room->y, length, thickness };
      at += length;
    }
  if (upright)
    *room = (LimaRect) { room->x + thickness, room->y, room->width - thickness, room->height };
  else
    *room = (LimaRect) { room->x, room->y + thickness, room->width, room->height - thickness };
}

/* Squarified treemaps (Bruls, Huizing, van Wijk, 2000): a strip takes tiles as long as that makes the worst of them more like a square. The order is
 * kept, so that what is left over ends at the bottom. */
static void
place_tiles (Treemap *self, LimaRect room)
{
  double sum = 0, per_pixel;

  for (guint i = 0; i < self->tiles->len; i++)
    sum += tile_at (self, i)->value;
  per_pixel = room.width * room.height / sum;
  for (guint first = 0, end; first < self->tiles->len; first = end)
    {
      double side = fmin (room.width, room.height);

      end = first + 1;
      while (end < self->tiles->len && side > 0 &&
             worst_ratio (self, first, end + 1, side, per_pixel) <= worst_ratio (self, first, end, side, per_pixel))
        end++;
      set_strip (self, first, end, &room, per_pixel);
    }
}

/* ---- Tiles ---- */

static gboolean
is_plain (LimaFill fill)
{
  return fill == LIMA_FILL_PLAIN;
}

/* Name and figure as lines for the tile; %NULL where they have no room without being cut. */
static GPtrArray *
fit_words (Treemap *self, const Tile *tile, LimaFill fill)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, tile->row);
  LimaColour ink = lima_fill_get_ink (fill);
  double width = tile->box.width - 2 * PADDING;
  g_autofree char *share = row->share == NULL ? NULL : g_strdup_printf (lima_format_amount_pattern (), row->figure, row->share);
  g_autoptr (LimaChartText) figure = lima_chart_page_text (&self->page, share != NULL ? share : row->figure, ink);
  GPtrArray *lines;

  if (width < 24 || lima_chart_page_width_of (&self->page, figure) > width)
    return NULL;
  lines = lima_chart_page_wrap (&self->page, lima_chart_text_new_bold (row->label, self->page.theme->text_size, ink, self->page.rtl), width, LABEL_LINES);
  if (g_str_has_suffix (((const LimaChartText *) lines->pdata[lines->len - 1])->text, "…") && !g_str_has_suffix (row->label, "…"))
    g_clear_pointer (&lines, g_ptr_array_unref);
  else
    g_ptr_array_add (lines, g_steal_pointer (&figure));
  if (lines != NULL && lima_chart_page_lines_height (&self->page, lines) + 2 * PADDING > tile->box.height)
    g_clear_pointer (&lines, g_ptr_array_unref);
  return lines;
}

/* Words on a hatch stand on a piece of ground. */
static void
add_ground (Treemap *self, const Tile *tile, GPtrArray *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, ceil (lima_chart_page_width_of (&self->page, lines->pdata[i])));
  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, (int) tile->row,
                         (LimaRect) { tile->box.x + PADDING / 2.0, tile->box.y + PADDING / 2.0, width + PADDING,
                                      lima_chart_page_lines_height (&self->page, lines) + PADDING },
                         LIMA_FILL_GROUND);
}

static void
add_number (Treemap *self, const Tile *tile, LimaFill fill)
{
  g_autofree char *number = g_strdup_printf ("%u", tile->number);
  LimaChartText *text = lima_chart_text_new (number, self->page.theme->note_size, lima_fill_get_ink (fill), FALSE);
  double width = ceil (lima_chart_page_width_of (&self->page, text)), line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);
  double x = tile->box.x + tile->box.width / 2, y = tile->box.y + tile->box.height / 2;

  if (tile->box.width < width + 4 || tile->box.height < LEAST_NUMBER)
    {
      lima_chart_text_free (text);
      return;
    }
  if (!is_plain (fill))
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, (int) tile->row, (LimaRect) { x - width / 2 - 1, y - line / 2, width + 2, line }, LIMA_FILL_GROUND);
  lima_drawing_add_text (self->page.drawing, (int) tile->row, text, LIMA_ANCHOR_MIDDLE, x, lima_chart_page_middle (&self->page, self->page.theme->note_size, y));
}

static void
add_tile (Treemap *self, Tile *tile, guint *n_listed)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, tile->row);
  LimaFill fill = lima_chart_row_get_fill (row);
  GPtrArray *lines = fit_words (self, tile, fill);
  LimaRect seen = { fmin (tile->box.x, self->page.right - 1), tile->box.y, fmax (tile->box.width, 1), fmax (tile->box.height, 1) };

  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, (int) tile->row, tile->box, fill);
  lima_drawing_add_mark (self->page.drawing, (int) tile->row, seen, seen, lima_chart_row_get_sentence (row));
  if (lines == NULL)
    {
      tile->number = ++*n_listed;
      add_number (self, tile, fill);
      return;
    }
  if (!is_plain (fill))
    add_ground (self, tile, lines);
  lima_chart_page_add_lines (&self->page, (int) tile->row, lines, LIMA_ANCHOR_LEFT, tile->box.x + PADDING, tile->box.y + PADDING);
}

/* ---- List of those whose words have no room ---- */

static void
add_list (Treemap *self, guint n)
{
  double width = self->page.right - self->page.left, y = self->page.y, lowest = y;
  guint n_columns = MAX ((guint) floor ((width + COLUMN_GAP) / (COLUMN + COLUMN_GAP)), 1), per_column = (n + n_columns - 1) / n_columns;
  double column = floor ((width - (n_columns - 1) * COLUMN_GAP) / n_columns);

  for (guint i = 0; i < self->tiles->len; i++)
    {
      const Tile *tile = tile_at (self, i);
      g_autofree char *number = g_strdup_printf ("%u", tile->number);
      double left;

      if (tile->number == 0)
        continue;
      if ((tile->number - 1) % per_column == 0)
        y = self->page.y;
      left = self->page.left + (tile->number - 1) / per_column * (column + COLUMN_GAP);
      y = lima_parts_add_line (&self->page, tile->row, lima_chart_row_get_fill (lima_chart_table_get_row (self->page.table, tile->row)), number, left,
                               left + column, y);
      lowest = fmax (lowest, y);
    }
  self->page.y = lowest + 8;
}

/* ---- All of it ---- */

/* An amount of zero has no area: it is in the list, and its place there leads to it. */
static void
collect (Treemap *self)
{
  g_autoptr(GArray) order = lima_chart_rows_get_order (self->page.table);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < order->len; i++)
      {
        Tile tile = { .row = (guint) g_array_index (order, int, i) };

        tile.value = lima_chart_table_get_row (self->page.table, tile.row)->value;
        if ((tile.value > 0) == (pass == 0))
          g_array_append_val (self->tiles, tile);
      }
}

static void
add_plot (Treemap *self)
{
  double width = self->page.right - self->page.left, height = round (fmin (fmax (width * HEIGHT_PART, MIN_HEIGHT), MAX_HEIGHT));
  guint n_listed = 0, n_tiles = 0;
  Treemap tiles = *self;

  collect (self);
  while (n_tiles < self->tiles->len && tile_at (self, n_tiles)->value > 0)
    n_tiles++;
  tiles.tiles = g_array_sized_new (FALSE, FALSE, sizeof (Tile), n_tiles);
  g_array_append_vals (tiles.tiles, self->tiles->data, n_tiles);
  place_tiles (&tiles, (LimaRect) { self->page.left, self->page.y, width, height });
  for (guint i = 0; i < n_tiles; i++)
    tile_at (self, i)->box = tile_at (&tiles, i)->box;
  g_array_unref (tiles.tiles);
  for (guint i = n_tiles; i < self->tiles->len; i++)
    tile_at (self, i)->box = (LimaRect) { self->page.right - 1, self->page.y + height - 1, 1, 1 };
  for (guint i = 0; i < self->tiles->len; i++)
    add_tile (self, tile_at (self, i), &n_listed);
  self->page.y += height + 12;
  if (n_listed > 0)
    add_list (self, n_listed);
}

static LimaDrawing *
lay_out (const LimaChartTable *table, const LimaChartTheme *theme, double width, LimaChartParts parts)
{
  Treemap self = { .tiles = g_array_new (FALSE, TRUE, sizeof (Tile)) };

  lima_chart_page_init (&self.page, table, theme, width, parts & ~LIMA_CHART_STRIP);
  lima_chart_page_add_head (&self.page);
  if (lima_chart_table_get_n_rows (table) > 0)
    add_plot (&self);
  else
    lima_chart_page_add_empty (&self.page);
  lima_chart_page_add_total (&self.page, (self.page.right - self.page.left) / 3, self.page.left + (self.page.right - self.page.left) / 3 + LIMA_CHART_GAP);
  lima_chart_page_add_footnotes (&self.page);
  g_array_unref (self.tiles);
  return lima_chart_page_finish (&self.page);
}

/**
 * lima_treemap_layout:
 * @table: what is shown
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around it; the strip would say again what the tiles do
 *
 * Lays out the rows as tiles, as large as their amounts; the words of those that have no room for them stand below, by number. Amounts that
 * are no parts of a whole, since one is below zero or not known, are drawn as bars instead, with a sentence that says so.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_treemap_layout (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  const char *obstacle;
  LimaDrawing *drawing;

  g_return_val_if_fail (table != NULL && theme != NULL, NULL);

  obstacle = lima_parts_find_obstacle (table);
  if (obstacle != NULL)
    return lima_bars_layout_noted (table, theme, width, height, parts, obstacle);
  drawing = lay_out (table, theme, width, parts);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}

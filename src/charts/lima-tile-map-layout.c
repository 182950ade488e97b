/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-tile-map-private.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-steps-private.h"
#include "lima-i18n.h"
#include "lima-parts.h"

#define MIN_PITCH 14 /* from tile to tile; with less a world is no longer seen, and there is a list instead */
#define MAX_PITCH 44
#define WIDE_PITCH 20 /* from here on there are two pixels between tiles */
#define SMALL_CODE 7  /* points of letters on small tiles */
#define LEAST_CODE 6  /* what an upright A4 page needs; smaller letters are left out */
#define NOTE_LINES 3
#define SHELF_WIDTH 200
#define SHELF_MAX_WIDTH 320
#define SHELF_GAP 8
#define SHELF_SWATCH 24
#define SHELF_LINES 3
#define PADDING 8

typedef struct
{
  LimaChartPage page;
  const LimaTileMap *map;
  GArray *order;      /* of guint: tiles in reading order */
  guint n_columns;
  guint n_rows;
  double pitch;
  double side;        /* of a tile */
  double code_size;   /* points; 0 for no letters */
} Layout;

/* ---- What is shown ---- */

static const LimaTile *
tile_at (const Layout *self, guint i)
{
  return lima_tile_map_get_tile (self->map, i);
}

static double
value_of (const Layout *self, const LimaTile *tile)
{
  const LimaChartRow *row = lima_tile_map_get_row (self->map, tile);

  return row != NULL ? row->value : NAN;
}

static LimaFill
fill_of (const Layout *self, const LimaTile *tile)
{
  return lima_chart_steps_get_fill (&self->map->steps, value_of (self, tile));
}

/* On the shelf, amounts of a kind of their own look like it; territories are shaded as countries are. */
static LimaFill
fill_of_row (const Layout *self, const LimaChartRow *row)
{
  return row->kind == LIMA_CHART_PLAIN ? lima_chart_steps_get_fill (&self->map->steps, row->value) : lima_chart_row_get_fill (row);
}

static const LimaChartRow *
shelf_row (const Layout *self, guint i)
{
  return lima_chart_table_get_row (self->map->table, g_array_index (self->map->shelf, guint, i));
}

/* A page from right to left is mirrored as a whole, and the world must not be: its columns are counted from the east here, so that being
 * mirrored puts them right. */
static guint
column_of (const Layout *self, const LimaTile *tile)
{
  return self->page.rtl ? self->n_columns - 1 - tile->column : tile->column;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const Layout *self = data;
  const LimaTile *first = tile_at (self, *(const guint *) a), *second = tile_at (self, *(const guint *) b);

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  return (int) column_of (self, first) - (int) column_of (self, second);
}

static void
find_size (Layout *self)
{
  for (guint i = 0; i < self->map->tiles->len; i++)
    {
      self->n_columns = MAX (self->n_columns, tile_at (self, i)->column + 1);
      self->n_rows = MAX (self->n_rows, tile_at (self, i)->row + 1);
    }
  for (guint i = 0; i < self->map->tiles->len; i++)
    g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, compare_places, self);
}

/* ---- The map ---- */

/* Letters are bold where there is an amount, so that the lightest shade is told from nothing in grey too. */
static LimaChartText *
new_code (const Layout *self, const LimaTile *tile, double points)
{
  LimaFill fill = fill_of (self, tile);

  if (fill == LIMA_FILL_EMPTY)
    return lima_chart_text_new (tile->code, points, LIMA_COLOUR_SECOND, self->page.rtl);
  return lima_chart_text_new_bold (tile->code, points, lima_fill_get_ink (fill), self->page.rtl);
}

static gboolean
codes_fit (Layout *self, double points)
{
  if (lima_chart_theme_to_pixels (self->page.theme, points) * 1.2 > self->side)
    return FALSE;
  for (guint i = 0; i < self->map->tiles->len; i++)
    {
      g_autoptr(LimaChartText) text = new_code (self, tile_at (self, i), points);

      if (lima_chart_page_width_of (&self->page, text) > self->side - 2)
        return FALSE;
    }
  return TRUE;
}

/* Tiles are as large as the page lets them be; the letters of all of them have one size. */
static void
measure (Layout *self)
{
  double sizes[] = { self->page.theme->text_size, self->page.theme->note_size, SMALL_CODE, LEAST_CODE };
  double width = self->page.right - self->page.left;

  self->pitch = fmin (floor ((width + 1) / self->n_columns), MAX_PITCH);
  self->side = self->pitch - (self->pitch >= WIDE_PITCH ? 2 : 1);
  for (guint i = 0; i < G_N_ELEMENTS (sizes) && self->code_size == 0; i++)
    if (codes_fit (self, sizes[i]))
      self->code_size = sizes[i];
}

/* Letters on a hatch could not be read: the ground is behind them. */
static void
add_code (Layout *self, int mark, const LimaTile *tile, LimaRect box, LimaFill fill)
{
  LimaChartText *text = new_code (self, tile, self->code_size);
  double width = lima_chart_page_width_of (&self->page, text), height = lima_chart_theme_to_pixels (self->page.theme, self->code_size);
  double middle = box.x + box.width / 2, centre = box.y + box.height / 2;

  if (fill == LIMA_FILL_NEGATIVE)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, mark,
                           (LimaRect) { floor (middle - width / 2 - 1), round (centre - height / 2), ceil (width + 2), round (height) },
                           LIMA_FILL_GROUND);
  lima_drawing_add_measured (self->page.drawing, mark, text, width, LIMA_ANCHOR_MIDDLE, middle,
                             lima_chart_page_middle (&self->page, self->code_size, centre));
}

static void
add_tile (Layout *self, guint i)
{
  const LimaTile *tile = tile_at (self, i);
  int mark = lima_tile_map_get_mark (self->map, i);
  LimaFill fill = fill_of (self, tile);
  LimaRect box = { self->page.left + column_of (self, tile) * self->pitch, self->page.y + tile->row * self->pitch, self->side, self->side };

  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark, box, fill);
  if (self->code_size > 0)
    add_code (self, mark, tile, box, fill);
  lima_drawing_add_mark (self->page.drawing, mark, box, box, lima_tile_map_get_sentence (self->map, tile));
}

static double
map_width (const Layout *self)
{
  return self->n_columns * self->pitch - (self->pitch - self->side);
}

static void
add_note (Layout *self, const char *words)
{
  GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, words), self->page.right - self->page.left, NOTE_LINES);

  self->page.y = lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_LEFT, self->page.left, self->page.y);
}

static void
add_map (Layout *self)
{
  self->page.y = round (self->page.y);
  for (guint i = 0; i < self->order->len; i++)
    add_tile (self, g_array_index (self->order, guint, i));
  self->page.y += self->n_rows * self->pitch + PADDING;
  add_note (self, C_ ("chart", "Each country has one tile of the same size; the shade stands for the amount."));
  self->page.y += 2 * PADDING;
}

/* ---- The shelf ---- */

static GPtrArray *
wrap_shelf (Layout *self, const LimaChartRow *row, double width)
{
  LimaChartText *label = lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK);
  GPtrArray *lines;

  if (row->kind == LIMA_CHART_REMAINDER)
    lima_chart_text_set_italic (label);
  lines = lima_chart_page_wrap (&self->page, label, width, SHELF_LINES);
  g_ptr_array_extend_and_steal (lines, lima_chart_page_wrap (&self->page, lima_chart_page_figure (&self->page, row), width, 2));
  return lines;
}

static double
words_width (double width)
{
  return width - SHELF_SWATCH - 2 * PADDING;
}

static double
shelf_height (Layout *self, double width)
{
  double height = 0;

  for (guint i = 0; i < self->map->shelf->len; i++)
    {
      g_autoptr(GPtrArray) lines = wrap_shelf (self, shelf_row (self, i), words_width (width));

      height = fmax (height, lima_chart_page_lines_height (&self->page, lines));
    }
  return height + PADDING;
}

/* A wide tile: its look at the start, then its name and its amount. */
static void
add_wide_tile (Layout *self, guint i, LimaRect box)
{
  const LimaChartRow *row = shelf_row (self, i);
  int mark = (int) g_array_index (self->map->shelf, guint, i);
  GPtrArray *lines = wrap_shelf (self, row, words_width (box.width));
  double height = lima_chart_page_lines_height (&self->page, lines);

  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, mark, box, LIMA_FILL_SHADE);
  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark, (LimaRect) { box.x, box.y, SHELF_SWATCH, box.height }, fill_of_row (self, row));
  lima_chart_page_add_lines (&self->page, mark, lines, LIMA_ANCHOR_LEFT, box.x + SHELF_SWATCH + PADDING, round (box.y + (box.height - height) / 2));
  lima_drawing_add_mark (self->page.drawing, mark, box, box, lima_chart_row_get_sentence (row));
}

/* All of the same size, in as many columns as have room below the map. */
static void
add_shelf (Layout *self)
{
  double width = map_width (self), height, column;
  guint n = self->map->shelf->len, n_columns = MAX ((guint) floor ((width + SHELF_GAP) / (SHELF_WIDTH + SHELF_GAP)), 1);
  LimaChartText *heading;

  if (n == 0)
    return;
  n_columns = MIN (n_columns, n);
  column = fmin (floor ((width + SHELF_GAP) / n_columns) - SHELF_GAP, SHELF_MAX_WIDTH);
  /* Translators: the heading of what a map of countries has no tile for: regions, territories, amounts without a country */
  heading = lima_chart_text_new_bold (C_ ("chart", "Not on the map"), self->page.theme->text_size, LIMA_COLOUR_INK, self->page.rtl);
  self->page.y = 4 + lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, heading, width, 1), LIMA_ANCHOR_LEFT,
                                                self->page.left, self->page.y);
  height = shelf_height (self, column);
  for (guint i = 0; i < n; i++)
    add_wide_tile (self, i, (LimaRect) { self->page.left + i % n_columns * (column + SHELF_GAP), self->page.y + i / n_columns * (height + SHELF_GAP),
                                         column, height });
  self->page.y += (n + n_columns - 1) / n_columns * (height + SHELF_GAP) + PADDING;
}

/* ---- In place of the map, where it has no room ---- */

/* The largest first; what is not known last. */
static int
compare_amounts (gconstpointer a, gconstpointer b, gpointer data)
{
  const Layout *self = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  double first = value_of (self, tile_at (self, i)), second = value_of (self, tile_at (self, j));

  if (isfinite (first) != isfinite (second))
    return isfinite (first) ? -1 : 1;
  if (isfinite (first) && first != second)
    return first > second ? -1 : 1;
  return tile_at (self, i)->table_row - tile_at (self, j)->table_row;
}

static void
add_line (Layout *self, guint row, LimaFill fill, char *sentence)
{
  LimaRect box = { self->page.left, self->page.y, self->page.right - self->page.left, 0 };

  box.height = lima_parts_line_height (&self->page, row, box.width, FALSE);
  lima_drawing_add_mark (self->page.drawing, (int) row, box, box, sentence);
  self->page.y = lima_parts_add_line (&self->page, row, fill, NULL, self->page.left, self->page.right, self->page.y);
}

/* The dotted rule before what has no tile. */
static void
add_rule (Layout *self)
{
  double y = floor (self->page.y) + 0.5;

  lima_drawing_add_line (self->page.drawing, self->page.left, y, self->page.right, y, 1, TRUE, LIMA_COLOUR_REST);
  self->page.y += PADDING / 2;
}

static void
add_list (Layout *self)
{
  gboolean has_others = FALSE;

  g_array_sort_with_data (self->order, compare_amounts, self);
  for (guint i = 0; i < self->order->len; i++)
    {
      const LimaTile *tile = tile_at (self, g_array_index (self->order, guint, i));

      if (tile->table_row >= 0)
        add_line (self, (guint) tile->table_row, fill_of (self, tile), lima_tile_map_get_sentence (self->map, tile));
      else
        has_others = TRUE;
    }
  self->page.y += PADDING / 2;
  if (has_others)
    {
      add_note (self, C_ ("chart", "Nothing is recorded for any other country."));
      self->page.y += PADDING / 2;
    }
  if (self->map->shelf->len > 0)
    add_rule (self);
  for (guint i = 0; i < self->map->shelf->len; i++)
    add_line (self, g_array_index (self->map->shelf, guint, i), fill_of_row (self, shelf_row (self, i)),
              lima_chart_row_get_sentence (shelf_row (self, i)));
  self->page.y += PADDING;
}

/* ---- All of it ---- */

static void
add_legend (Layout *self)
{
  gboolean has_below = FALSE, has_none = FALSE;

  for (guint i = 0; i < self->map->tiles->len; i++)
    {
      LimaFill fill = fill_of (self, tile_at (self, i));

      has_below |= fill == LIMA_FILL_NEGATIVE;
      has_none |= fill == LIMA_FILL_EMPTY;
    }
  for (guint i = 0; i < self->map->shelf->len; i++)
    has_below |= fill_of_row (self, shelf_row (self, i)) == LIMA_FILL_NEGATIVE;
  lima_chart_steps_add_legend (&self->map->steps, &self->page, has_below, has_none);
}

static void
add_plot (Layout *self)
{
  add_legend (self);
  find_size (self);
  if (self->n_columns * MIN_PITCH > self->page.right - self->page.left + 1)
    {
      add_list (self);
      return;
    }
  measure (self);
  add_map (self);
  add_shelf (self);
}

/**
 * lima_tile_map_layout:
 * @self: tiles and shelf
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the map
 *
 * Lays out a map of square tiles that are all of one size: only the shade stands for the amount. West is at the left on every page, and what
 * has no tile stands on a shelf below. Where tiles would be too small there is a list, the largest amount first. There is no strip of the whole:
 * the shelf says what is left over.
 *
 * Returns: (transfer full): the drawing; lima_tile_map_find_mark() knows its marks
 */
LimaDrawing *
lima_tile_map_layout (const LimaTileMap *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  Layout layout = { .map = self };
  g_autoptr(GArray) order = NULL;
  LimaDrawing *drawing;
  double names;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  layout.order = order = g_array_new (FALSE, FALSE, sizeof (guint));
  lima_chart_page_init (&layout.page, self->table, theme, width, parts & ~LIMA_CHART_STRIP);
  lima_chart_page_add_head (&layout.page);
  if (lima_chart_table_get_n_rows (self->table) > 0)
    add_plot (&layout);
  else
    lima_chart_page_add_empty (&layout.page);
  names = floor ((layout.page.right - layout.page.left) / 3);
  lima_chart_page_add_total (&layout.page, names, layout.page.left + names + LIMA_CHART_GAP);
  lima_chart_page_add_footnotes (&layout.page);
  drawing = lima_chart_page_finish (&layout.page);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}

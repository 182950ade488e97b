/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-layout.h"

#include <math.h>

#include "lima-parts.h"

#define HOLE 0.6            /* of the ring's radius */
#define MAX_DIAMETER 260
#define RING_PART 0.4       /* of the page, that the ring takes where the list stands beside it */
#define LEAST_BESIDE 460    /* pixels of a page on which the list stands beside the ring */
#define LIST_GAP 32
#define MAX_LIST 460
#define N_SERIES 6
#define TURN (2 * G_PI)

typedef struct
{
  LimaChartPage page;
  GArray *order; /* of int: rows as they are drawn */
  LimaRect ring; /* the box around it */
} Donut;

static guint
row_at (const Donut *self, guint place)
{
  return (guint) g_array_index (self->order, int, place);
}

/* Named rows have a fill each, and beyond six the same again: neighbours always differ. */
static LimaFill
fill_of (const Donut *self, guint place)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, row_at (self, place));

  if (row->kind != LIMA_CHART_PLAIN)
    return lima_chart_row_get_fill (row);
  return (LimaFill) ((guint) LIMA_FILL_SERIES_1 + place % N_SERIES);
}

/* ---- Ring ---- */

/* From the top, as a clock goes. */
static void
add_slice (Donut *self, guint place, double from, double to)
{
  guint row = row_at (self, place);
  double x = self->ring.x + self->ring.width / 2, y = self->ring.y + self->ring.height / 2, radius = self->ring.width / 2;
  LimaOutline *slice = lima_outline_new ();

  lima_outline_arc (slice, x, y, radius, from * TURN - G_PI_2, to * TURN - G_PI_2);
  lima_outline_arc (slice, x, y, radius * HOLE, to * TURN - G_PI_2, from * TURN - G_PI_2);
  lima_outline_close (slice);
  lima_drawing_add_shape (self->page.drawing, (int) row, slice, fill_of (self, place), FALSE);
  lima_drawing_mark_shape (self->page.drawing, lima_chart_row_get_sentence (lima_chart_table_get_row (self->page.table, row)));
}

static void
add_ring (Donut *self)
{
  double sum = lima_parts_get_sum (self->page.table), before = 0;

  for (guint i = 0; i < self->order->len; i++)
    {
      double value = lima_chart_table_get_row (self->page.table, row_at (self, i))->value;

      add_slice (self, i, before / sum, (before + value) / sum);
      before += value;
    }
}

/* The total in the hole of the ring, which is as wide there as the words' line is high. */
static void
add_middle (Donut *self)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->page.table);
  const LimaChartTheme *theme = self->page.theme;
  double hole = self->ring.width * HOLE, width = hole * 0.8, x = self->ring.x + self->ring.width / 2, y;
  GPtrArray *figure, *label;

  if (total == NULL || total->label == NULL || total->figure == NULL)
    return;
  figure = lima_chart_page_wrap (&self->page, lima_chart_text_new_bold (total->figure, theme->title_size, LIMA_COLOUR_INK, FALSE), width, 1);
  label = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, total->label), width * 0.9, 3);
  y = self->ring.y + (self->ring.height - lima_chart_page_lines_height (&self->page, figure) - lima_chart_page_lines_height (&self->page, label)) / 2;
  y = lima_chart_page_add_lines (&self->page, -1, figure, LIMA_ANCHOR_MIDDLE, x, round (y));
  lima_chart_page_add_lines (&self->page, -1, label, LIMA_ANCHOR_MIDDLE, x, y);
}

/* ---- List ---- */

static double
measure_list (Donut *self, double width)
{
  double height = 0;

  for (guint i = 0; i < self->order->len; i++)
    height += lima_parts_line_height (&self->page, row_at (self, i), width, FALSE);
  return height;
}

static double
add_list (Donut *self, double left, double right, double top)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      guint row = row_at (self, i);

      if (i > 0 && lima_chart_table_get_row (self->page.table, row)->kind == LIMA_CHART_REMAINDER &&
          lima_chart_table_get_row (self->page.table, row_at (self, i - 1))->kind != LIMA_CHART_REMAINDER)
        lima_drawing_add_line (self->page.drawing, left, top + 0.5, right, top + 0.5, 1, TRUE, LIMA_COLOUR_REST);
      top = lima_parts_add_line (&self->page, row, fill_of (self, i), NULL, left, right, top);
    }
  return top;
}

/* The list beside the ring, both in the middle of the higher one; below it where there is no room. */
static void
add_plot (Donut *self)
{
  double width = self->page.right - self->page.left, left, right, list;
  gboolean beside = width >= LEAST_BESIDE;
  double diameter = fmin (floor (beside ? width * RING_PART : width), MAX_DIAMETER);

  left = beside ? self->page.left + diameter + LIST_GAP : self->page.left;
  right = fmin (self->page.right, left + MAX_LIST);
  list = measure_list (self, right - left);
  self->ring = (LimaRect) { self->page.left + (beside ? 0 : floor ((width - diameter) / 2)), self->page.y, diameter, diameter };
  if (beside && list > diameter)
    self->ring.y += fmin (floor ((list - diameter) / 2), diameter / 2);
  add_ring (self);
  add_middle (self);
  if (beside)
    add_list (self, left, right, self->page.y + fmax (floor ((diameter - list) / 2), 0));
  else
    add_list (self, left, right, self->page.y + diameter + 16);
  self->page.y += (beside ? fmax (diameter, list) : diameter + 16 + list) + 12;
}

static LimaDrawing *
lay_out (const LimaChartTable *table, const LimaChartTheme *theme, double width, LimaChartParts parts)
{
  g_autoptr(GArray) order = lima_chart_rows_get_order (table);
  Donut self = { .order = order };

  lima_chart_page_init (&self.page, table, theme, width, parts & ~(LIMA_CHART_STRIP | LIMA_CHART_LEGEND));
  lima_chart_page_add_head (&self.page);
  if (order->len > 0)
    add_plot (&self);
  else
    lima_chart_page_add_empty (&self.page);
  self.page.parts = parts;
  lima_chart_page_add_footnotes (&self.page);
  return lima_chart_page_finish (&self.page);
}

/**
 * lima_donut_layout:
 * @table: what is shown
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around it; the strip and the legend would say again what the ring and its list do
 *
 * Lays out a ring whose parts are the rows, from the top as a clock goes, what is left over last; the total stands in the middle, and a list
 * beside or below it has the name, the amount and the share of each. Amounts that are no parts of a whole, since one is below
 * zero or not known, are drawn as bars instead, with a sentence that says so.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_donut_layout (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
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

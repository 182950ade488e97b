/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "lima-chart-page.h"

#define FIGURE_GAP 12
#define FIGURE_PART 0.65 /* of the line, that a figure may take at most */
#define BAR_GAP 2
#define BAR_HEIGHT 8
#define HIGH_BAR_HEIGHT 10
#define ROW_GAP 12
#define MAX_EXTRA 8 /* more pixels between rows look as if some were missing */
#define MIN_LENGTH 2
#define NAME_LINES 2

typedef struct
{
  LimaChartPage page;
  double row_height;
  double bar_height;
  double low;      /* the value at the beginning of the track */
  double per_unit; /* pixels */
} Compact;

/* The track stands for the sum of all rows, or where one is below zero, and there is no whole, for the range of their values. */
static void
set_unit (Compact *self)
{
  const LimaChartTable *table = self->page.table;
  double low, high, step, whole = 0;

  lima_chart_rows_get_range (table, &low, &high, &step);
  for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (table, i);

      whole += isfinite (row->value) ? row->value : 0;
      if (row->value < 0)
        self->low = low;
    }
  if (self->low < 0)
    whole = high - low;
  self->per_unit = whole > 0 && isfinite (whole) ? (self->page.right - self->page.left) / whole : 0;
}

static double
x_of (const Compact *self, double value)
{
  return self->page.left + round ((value - self->low) * self->per_unit);
}

/* From zero to the value; a row without a figure has all of the track. */
static LimaRect
bar_of (const Compact *self, const LimaChartRow *row, double top)
{
  double zero = x_of (self, 0), start = zero, end = zero;

  if (row->kind == LIMA_CHART_UNKNOWN)
    return (LimaRect) { self->page.left, top, self->page.right - self->page.left, self->bar_height };
  if (row->value > 0)
    end = fmin (fmax (x_of (self, row->value), zero + MIN_LENGTH), self->page.right);
  if (row->value < 0)
    start = fmax (fmin (x_of (self, row->value), zero - MIN_LENGTH), self->page.left);
  return (LimaRect) { start, top, end - start, self->bar_height };
}

/* The name takes what the figure leaves of the line, and one more line if it needs it. Returns where the words end. */
static double
add_words (Compact *self, int index, const LimaChartRow *row)
{
  double width = self->page.right - self->page.left;
  GPtrArray *figure = lima_chart_page_wrap (&self->page, lima_chart_page_figure (&self->page, row), floor (width * FIGURE_PART), 1);
  double taken = ceil (lima_chart_page_width_of (&self->page, figure->pdata[0])) + FIGURE_GAP;
  LimaChartText *name = lima_chart_page_text (&self->page, row->label,
                                              row->kind == LIMA_CHART_UNKNOWN ? LIMA_COLOUR_SECOND : LIMA_COLOUR_INK);

  if (row->kind == LIMA_CHART_REMAINDER)
    lima_chart_text_set_italic (name);
  lima_chart_page_add_lines (&self->page, index, figure, LIMA_ANCHOR_RIGHT, self->page.right, self->page.y);
  return lima_chart_page_add_lines (&self->page, index, lima_chart_page_wrap (&self->page, name, width - taken, NAME_LINES),
                                    LIMA_ANCHOR_LEFT, self->page.left, self->page.y);
}

static void
add_row (Compact *self, int index)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, (guint) index);
  double line = lima_chart_page_line_height (&self->page, self->page.theme->text_size);
  double top = add_words (self, index, row) + BAR_GAP, row_height = self->row_height + top - BAR_GAP - line - self->page.y;
  double overhang = MIN (self->page.theme->margin, LIMA_CHART_GAP), half = ROW_GAP / 2;
  LimaRect track = { self->page.left, top, self->page.right - self->page.left, self->bar_height };
  LimaRect band = { self->page.left - overhang, self->page.y - half, track.width + 2 * overhang, row_height };
  LimaRect bar = bar_of (self, row, top);

  if (row->kind != LIMA_CHART_UNKNOWN)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, index, track, LIMA_FILL_TRACK);
  if (bar.width > 0)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, index, bar, lima_chart_row_get_fill (row));
  lima_drawing_add_mark (self->page.drawing, index, band, bar, lima_chart_row_get_sentence (row));
  self->page.y += row_height;
}

static void
add_rows (Compact *self, double extra)
{
  g_autoptr (GArray) order = lima_chart_rows_get_order (self->page.table);

  set_unit (self);
  extra = MIN (extra, MAX_EXTRA);
  self->bar_height = extra >= MAX_EXTRA / 2.0 ? HIGH_BAR_HEIGHT : BAR_HEIGHT;
  self->row_height = lima_chart_page_line_height (&self->page, self->page.theme->text_size) + BAR_GAP + BAR_HEIGHT + ROW_GAP +
                     extra;
  for (guint i = 0; i < order->len; i++)
    add_row (self, g_array_index (order, int, i));
}

static LimaDrawing *
lay_out (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts, double extra)
{
  Compact self = { 0 };

  lima_chart_page_init (&self.page, table, theme, width, parts & (LimaChartParts) (LIMA_CHART_LEGEND | LIMA_CHART_FOOTNOTE));
  lima_chart_page_add_head (&self.page);
  if (lima_chart_table_get_n_rows (table) > 0)
    add_rows (&self, extra);
  else
    lima_chart_page_add_empty (&self.page);
  lima_chart_page_add_caption (&self.page, height);
  return lima_chart_page_finish (&self.page);
}

/**
 * lima_compact_layout:
 * @table: what is shown
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels, or 0 for what it needs
 * @parts: the legend and the caption are drawn if asked for, nothing else
 *
 * Lays out the rows for a card: name and figure on one line, a thin bar below. The track behind a bar is the whole, the sum of all
 * rows, so that cards can be compared; there is no axis. A long name takes a second line, and ends in an ellipsis there. Where more height is given
 * than needed, rows spread out a little and the caption stands at the bottom; where less is, the drawing grows: the caller
 * says how many rows there are.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_compact_layout (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  LimaDrawing *drawing;
  guint n;

  g_return_val_if_fail (table != NULL && theme != NULL, NULL);

  drawing = lay_out (table, theme, width, 0, parts, 0);
  n = lima_chart_table_get_n_rows (table);
  if (height > drawing->height)
    {
      double extra = n > 0 ? floor ((height - drawing->height) / n) : 0;

      lima_drawing_unref (drawing);
      drawing = lay_out (table, theme, width, height, parts, extra);
    }
  drawing->height = MAX (drawing->height, height);
  return drawing;
}

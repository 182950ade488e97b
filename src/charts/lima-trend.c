/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-scale.h"

#define PLOT_HEIGHT 200
#define SMALL_PLOT_HEIGHT 72
#define MAX_SLOT 132
#define MIN_SLOT 32
#define MAX_COLUMN 64
#define COLUMN_PART 0.58
#define SLOT_PADDING 8
#define TICK_GAP 8
#define FIGURE_GAP 5
#define NAMES_GAP 24
#define GRID_CLEARANCE 3
#define MIN_PIECE 2

typedef struct
{
  const LimaChartRow *data;
  int index;
  GPtrArray *figure; /* lines above the column */
  double figure_top;
  double figure_bottom;
  double figure_width;

  double left;
  double top; /* of the mark */
  double bottom;
} Column;

typedef struct
{
  LimaChartPage page;
  LimaChartScale scale;
  GArray *columns; /* of Column, as they are drawn */
  gboolean small;
  gboolean one_line; /* whether the share stands behind the amount, not below it */
  double plot_height;
  double slot;     /* width from column to column */
  double width;    /* of a column */
  double plot_left;
  double area_top; /* above the figures */
  double plot_bottom;
  double zero;
  double per_unit;
} Trend;

static Column *
column_at (Trend *self, guint i)
{
  return &g_array_index (self->columns, Column, i);
}

static double
centre_of (const Trend *self, const Column *column)
{
  return column->left + floor (self->slot / 2);
}

static double
y_of (const Trend *self, double value)
{
  return self->zero - round (value * self->per_unit);
}

/* The amount, and below it the share: side by side they are mostly wider than a column. */
static GPtrArray *
new_figure (Trend *self, const LimaChartRow *data, double width)
{
  GPtrArray *lines, *share;

  if (data->kind == LIMA_CHART_UNKNOWN)
    return lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, data->figure), width, 3);
  if (self->one_line)
    return lima_chart_page_wrap (&self->page, lima_chart_page_figure (&self->page, data), width, 1);
  lines = lima_chart_page_wrap (&self->page,
                                lima_chart_text_new_bold (data->figure, self->page.theme->text_size, LIMA_COLOUR_INK,
                                                          FALSE),
                                width, 1);
  if (data->share == NULL)
    return lines;
  share = lima_chart_page_wrap (&self->page, lima_chart_page_number (&self->page, data->share), width, 1);
  g_ptr_array_extend_and_steal (lines, share);
  return lines;
}

static double
widest_of (Trend *self, GPtrArray *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, lima_chart_page_width_of (&self->page, lines->pdata[i]));
  return width;
}

/* The slot that the figures need; words may wrap, figures may not. */
static double
needed_slot (Trend *self)
{
  double needed = MIN_SLOT;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      const LimaChartRow *data = lima_chart_table_get_row (self->page.table, i);
      g_autoptr (GPtrArray) figure = new_figure (self, data, G_MAXINT / PANGO_SCALE / 2);
      g_autoptr (LimaChartText) label = lima_chart_page_text (&self->page, data->label, LIMA_COLOUR_INK);
      double words = fmin (lima_chart_page_width_of (&self->page, label), MAX_COLUMN);
      double width = widest_of (self, figure);

      if (data->kind == LIMA_CHART_UNKNOWN)
        width = MIN (width, MAX_COLUMN);
      needed = MAX (needed, ceil (MAX (width, words)) + SLOT_PADDING);
    }
  return needed;
}

static LimaChartText *
new_tick (Trend *self, guint i)
{
  g_autofree char *number = lima_chart_table_format_tick (self->page.table, self->scale.ticks[i], self->scale.places);

  return lima_chart_page_number (&self->page, number);
}

/* The room for the numbers of the axis; a small chart has none. */
static double
axis_width (Trend *self)
{
  double width = 0;

  if (self->small)
    return 0;
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      g_autoptr (LimaChartText) text = new_tick (self, i);

      width = fmax (width, ceil (lima_chart_page_width_of (&self->page, text)));
    }
  return width + TICK_GAP;
}

/* Sets the scale and the room for its numbers, then the slots. Returns whether all columns have a place. */
static gboolean
place_across (Trend *self)
{
  guint n = lima_chart_table_get_n_rows (self->page.table);
  double low, high, step;
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);
  guint most = (guint) CLAMP (self->plot_height / (2 * line), 3, LIMA_CHART_MAX_TICKS);

  lima_chart_rows_get_range (self->page.table, &low, &high, &step);
  lima_chart_scale_init (&self->scale, low, high, most, step);
  self->plot_left = self->page.left + axis_width (self);
  self->slot = floor ((self->page.right - self->plot_left) / n);
  self->slot = self->small ? self->slot : MIN (self->slot, MAX_SLOT);
  self->width = 2 * round (MIN (self->slot * COLUMN_PART, MAX_COLUMN) / 2);
  self->one_line = self->small;
  if (self->one_line && self->slot < needed_slot (self))
    self->one_line = FALSE;
  return self->one_line || self->slot >= needed_slot (self);
}

static void
measure_columns (Trend *self)
{
  g_autoptr (GArray) order = lima_chart_rows_get_order (self->page.table);

  for (guint i = 0; i < order->len; i++)
    {
      int index = g_array_index (order, int, i);
      Column column = { .data = lima_chart_table_get_row (self->page.table, (guint) index), .index = index };

      column.left = self->plot_left + i * self->slot;
      column.figure = new_figure (self, column.data, self->slot - SLOT_PADDING / 2);
      column.figure_width = widest_of (self, column.figure);
      g_array_append_val (self->columns, column);
    }
}

/* The value above which the figure stands; of what is below zero, above the line. */
static double
reach_of (const Trend *self, const Column *column)
{
  double reach = column->data->kind == LIMA_CHART_UNKNOWN ? self->scale.high : MAX (column->data->value, 0);

  return !self->small && column->data->high > reach ? column->data->high : reach;
}

static void
place_column (Trend *self, Column *column)
{
  double value = column->data->value;
  gboolean unknown = column->data->kind == LIMA_CHART_UNKNOWN;

  column->top = y_of (self, unknown ? self->scale.high : MAX (value, 0));
  column->bottom = y_of (self, unknown ? self->scale.low : MIN (value, 0));
  if (value > 0)
    column->top = MIN (column->top, column->bottom - 1);
  if (value < 0)
    column->bottom = MAX (column->bottom, column->top + 1);
  column->figure_bottom = MIN (column->top, y_of (self, reach_of (self, column))) - FIGURE_GAP;
  column->figure_top = column->figure_bottom - lima_chart_page_lines_height (&self->page, column->figure);
}

/* The plot is as high as the page allows, with room for the figures above the highest column. */
static void
place_up (Trend *self)
{
  double figures = 0;

  for (guint i = 0; i < self->columns->len; i++)
    figures = fmax (figures, lima_chart_page_lines_height (&self->page, column_at (self, i)->figure));
  self->area_top = self->page.y;
  self->plot_bottom = self->area_top + figures + FIGURE_GAP + self->plot_height;
  self->per_unit = (self->plot_height - 2) / (self->scale.high - self->scale.low);
  self->zero = self->plot_bottom - ceil (-self->scale.low * self->per_unit);
  for (guint i = 0; i < self->columns->len; i++)
    place_column (self, column_at (self, i));
}

/* One line of the grid, left out where a figure stands. */
static void
add_grid_line (Trend *self, double y)
{
  double from = self->plot_left;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = column_at (self, i);
      double half = column->figure_width / 2 + GRID_CLEARANCE, centre = centre_of (self, column);

      if (y < column->figure_top || y > column->figure_bottom + GRID_CLEARANCE)
        continue;
      if (centre - half - from >= MIN_PIECE)
        lima_drawing_add_line (self->page.drawing, from, y, centre - half, y, 1, FALSE, LIMA_COLOUR_GRID);
      from = MAX (from, centre + half);
    }
  if (self->page.right - from >= MIN_PIECE)
    lima_drawing_add_line (self->page.drawing, from, y, self->page.right, y, 1, FALSE, LIMA_COLOUR_GRID);
}

static void
add_axis (Trend *self)
{
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double y = y_of (self, self->scale.ticks[i]);

      if (y < self->area_top || y > self->plot_bottom + 1)
        continue;
      if (self->scale.ticks[i] != 0)
        add_grid_line (self, y - 0.5);
      lima_drawing_add_text (self->page.drawing, -1, new_tick (self, i), LIMA_ANCHOR_RIGHT, self->plot_left - TICK_GAP,
                             lima_chart_page_middle (&self->page, self->page.theme->note_size, y));
    }
}

static LimaRect
bar_of (Trend *self, const Column *column)
{
  return (LimaRect) { centre_of (self, column) - self->width / 2, column->top, self->width, column->bottom - column->top };
}

static void
add_bracket (Trend *self, const Column *column)
{
  double low = y_of (self, column->data->low) + 0.5, high = y_of (self, column->data->high) + 0.5;
  double x = centre_of (self, column), half = round (self->width * 0.25);

  lima_drawing_add_line (self->page.drawing, x - half, low, x + half, low, 1.5, FALSE, LIMA_COLOUR_INK);
  lima_drawing_add_line (self->page.drawing, x - half, high, x + half, high, 1.5, FALSE, LIMA_COLOUR_INK);
  lima_drawing_add_line (self->page.drawing, x, high, x, low, 1.5, FALSE, LIMA_COLOUR_INK);
}

static void
add_marks (Trend *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = column_at (self, i);

      if (column->bottom > column->top)
        lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, column->index, bar_of (self, column),
                               lima_chart_row_get_fill (column->data));
    }
  lima_drawing_add_line (self->page.drawing, self->plot_left, self->zero + 0.5, self->page.right, self->zero + 0.5, 1, FALSE,
                         LIMA_COLOUR_AXIS);
  for (guint i = 0; i < self->columns->len; i++)
    if (!self->small && isfinite (column_at (self, i)->data->low))
      add_bracket (self, column_at (self, i));
}

/* The class below its column, with a second line. Returns where it ends. */
static double
add_name (Trend *self, const Column *column)
{
  LimaChartText *label = lima_chart_page_text (&self->page, column->data->label, LIMA_COLOUR_INK);
  double width = self->slot - SLOT_PADDING / 2, top = self->plot_bottom + 5;
  GPtrArray *lines;

  if (column->data->kind == LIMA_CHART_REMAINDER)
    lima_chart_text_set_italic (label);
  lines = lima_chart_page_wrap (&self->page, label, width, 3);
  if (column->data->sublabel != NULL && !self->small)
    {
      GPtrArray *note = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, column->data->sublabel), width, 3);

      g_ptr_array_extend_and_steal (lines, note);
    }
  return lima_chart_page_add_lines (&self->page, column->index, lines, LIMA_ANCHOR_MIDDLE, centre_of (self, column), top);
}

static void
add_texts (Trend *self)
{
  double end = self->plot_bottom;

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = column_at (self, i);

      lima_chart_page_add_lines (&self->page, column->index, g_steal_pointer (&column->figure), LIMA_ANCHOR_MIDDLE,
                                 centre_of (self, column), column->figure_top);
      end = fmax (end, add_name (self, column));
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = column_at (self, i);
      LimaRect band = { column->left, self->area_top, self->slot, end - self->area_top };

      lima_drawing_add_mark (self->page.drawing, column->index, band, bar_of (self, column),
                             lima_chart_row_get_sentence (column->data));
      if (i > 0 && column->data->kind == LIMA_CHART_REMAINDER && column[-1].data->kind != LIMA_CHART_REMAINDER)
        lima_drawing_add_line (self->page.drawing, column->left + 0.5, self->area_top, column->left + 0.5, end, 1, TRUE,
                               LIMA_COLOUR_REST);
    }
  self->page.y = end + 10;
}

/* What the axis measures stands above it, where it is read first. */
static void
add_axis_title (Trend *self)
{
  const char *title = lima_chart_table_get_axis_title (self->page.table);

  if (title == NULL)
    return;
  self->page.y = lima_chart_page_add_lines (&self->page, -1,
                                            lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, title),
                                                                  self->page.right - self->page.left, 2),
                                            LIMA_ANCHOR_LEFT, self->page.left, self->page.y);
  self->page.y += 8;
}

static void
add_total (Trend *self)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->page.table);
  g_autoptr (LimaChartText) label = NULL;
  double width;

  if (total == NULL)
    return;
  label = lima_chart_text_new_bold (total->label, self->page.theme->text_size, LIMA_COLOUR_INK, self->page.rtl);
  width = fmin (ceil (lima_chart_page_width_of (&self->page, label)), floor ((self->page.right - self->page.left) / 3));
  lima_chart_page_add_total (&self->page, width, self->page.left + width + NAMES_GAP);
}

static void
clear_column (Column *column)
{
  g_clear_pointer (&column->figure, g_ptr_array_unref);
}

static void
add_plot (Trend *self)
{
  if (!self->small)
    add_axis_title (self);
  measure_columns (self);
  place_up (self);
  if (!self->small)
    add_axis (self);
  add_marks (self);
  add_texts (self);
}

static void
add_end (Trend *self, double height)
{
  add_total (self);
  if (self->small)
    lima_chart_page_add_caption (&self->page, height);
  else
    lima_chart_page_add_footnotes (&self->page);
}

/* Lays the page out with so many pixels more than it needs; %NULL where the columns have no place side by side. */
static LimaDrawing *
lay_out (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts, double extra)
{
  Trend self = { .columns = g_array_new (FALSE, TRUE, sizeof (Column)), .small = (parts & LIMA_CHART_SMALL) != 0 };
  gboolean placed;

  self.plot_height = (self.small ? SMALL_PLOT_HEIGHT : PLOT_HEIGHT) + extra;
  g_array_set_clear_func (self.columns, (GDestroyNotify) clear_column);
  lima_chart_page_init (&self.page, table, theme, width, parts);
  lima_chart_page_add_head (&self.page);
  placed = place_across (&self);
  if (placed)
    {
      add_plot (&self);
      add_end (&self, height);
    }
  g_array_unref (self.columns);
  if (placed)
    return lima_chart_page_finish (&self.page);
  lima_drawing_unref (self.page.drawing);
  return NULL;
}

/**
 * lima_trend_layout:
 * @table: what is shown: rows of ordered classes such as years, in their order
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels, or 0 for what it needs
 * @parts: what is drawn around the columns
 *
 * Lays out one column a row, side by side: its class below, its figure above, the remainder hatched behind a dotted rule at
 * the end. Where the figures would touch, as with many years on a narrow page, the rows become level bars in the same order. A
 * small chart has no axis and, in place of its footnote, the caption; its plot shrinks to 72 pixels before the drawing grows.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_trend_layout (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  LimaDrawing *drawing;

  g_return_val_if_fail (table != NULL && theme != NULL, NULL);

  drawing = lima_chart_table_get_n_rows (table) > 0 ? lay_out (table, theme, width, 0, parts, 0) : NULL;
  if (drawing == NULL && (parts & LIMA_CHART_SMALL) != 0)
    return lima_compact_layout (table, theme, width, height, parts);
  if (drawing == NULL)
    return lima_bars_layout (table, theme, width, height, parts);
  if (height > drawing->height)
    {
      double extra = floor (height - drawing->height);

      lima_drawing_unref (drawing);
      drawing = lay_out (table, theme, width, height, parts, extra);
    }
  drawing->height = MAX (drawing->height, height);
  return drawing;
}

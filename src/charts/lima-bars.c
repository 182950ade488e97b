/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-scale.h"
#include "lima-parts.h"

#define NAMES_GAP 24
#define BAR_PART 0.58
#define MAX_BAR 32
#define MAX_ROW 66
#define ROW_PADDING 12
#define TICK_GAP 12
#define BAND_OVERHANG 10
#define GRID_CLEARANCE 5
#define MIN_PIECE 2
#define ROUNDING 2 /* marks end on whole pixels */

typedef struct
{
  const LimaChartRow *data;
  int index;
  GPtrArray *name;  /* lines of the label and the second line */
  GPtrArray *figure; /* one line */
  double figure_width;

  double top;
  double height;
  double bar_start; /* the left end of the mark */
  double bar_end;
  double figure_x;
} Row;

typedef struct
{
  LimaChartPage page;
  LimaChartScale scale;
  GArray *rows; /* of Row, as they are drawn */
  double names_width;
  double row_height; /* the least */
  double bar_height;
  double plot_left;
  double plot_top;
  double plot_bottom;
  double zero;       /* where zero is */
  double per_unit;   /* pixels */
} Bars;

static Row *
row_at (Bars *self, guint i)
{
  return &g_array_index (self->rows, Row, i);
}

static double
centre_of (const Row *row)
{
  return row->top + floor (row->height / 2);
}

/* As wide as the longest name, at most a third of the page. */
static void
measure_names (Bars *self)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->page.table);
  double most = floor ((self->page.right - self->page.left) / 3), width = 0;

  for (guint i = 0; i < self->rows->len && width < most; i++)
    {
      const LimaChartRow *data = row_at (self, i)->data;
      g_autoptr (LimaChartText) label = lima_chart_page_name (&self->page, data);

      width = fmax (width, lima_chart_page_width_of (&self->page, label));
      if (data->sublabel != NULL)
        {
          g_autoptr (LimaChartText) note = lima_chart_page_note (&self->page, data->sublabel);

          width = fmax (width, lima_chart_page_width_of (&self->page, note));
        }
    }
  if (total != NULL && (self->page.parts & LIMA_CHART_TOTAL) != 0 && width < most)
    {
      g_autoptr (LimaChartText) label = lima_chart_text_new_bold (total->label, self->page.theme->text_size, LIMA_COLOUR_INK,
                                                                  self->page.rtl);

      width = fmax (width, lima_chart_page_width_of (&self->page, label));
    }
  self->names_width = MIN (ceil (width), most);
  self->plot_left = self->page.left + self->names_width + NAMES_GAP;
}

/* Wraps a name to two lines, its second line to two more. */
static void
set_name (Bars *self, Row *row)
{
  row->name = lima_chart_page_wrap (&self->page, lima_chart_page_name (&self->page, row->data), self->names_width, 2);
  if (row->data->sublabel != NULL)
    {
      GPtrArray *note = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, row->data->sublabel),
                                              self->names_width, 2);

      g_ptr_array_extend_and_steal (row->name, note);
    }
}

/* Figures are never cut, unless even a stub of a bar would have no room beside them. */
static void
set_figure (Bars *self, Row *row)
{
  double room = self->page.right - self->plot_left, stub = MIN (120, floor (room * 0.3));

  row->figure = lima_chart_page_wrap (&self->page, lima_chart_page_figure (&self->page, row->data),
                                      room - LIMA_CHART_GAP - stub, 1);
  row->figure_width = lima_chart_page_width_of (&self->page, row->figure->pdata[0]);
}

static void
measure_rows (Bars *self)
{
  g_autoptr (GArray) order = lima_chart_rows_get_order (self->page.table);

  for (guint i = 0; i < order->len; i++)
    {
      int index = g_array_index (order, int, i);
      Row row = { .data = lima_chart_table_get_row (self->page.table, (guint) index), .index = index };

      g_array_append_val (self->rows, row);
    }
  measure_names (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      set_name (self, row_at (self, i));
      set_figure (self, row_at (self, i));
    }
}

/* The value whose mark the figure stands behind. */
static double
reach_of (const Bars *self, const Row *row)
{
  double reach = row->data->kind == LIMA_CHART_UNKNOWN ? self->scale.high : MAX (row->data->value, 0);

  return row->data->high > reach ? row->data->high : reach;
}

/* The plot is what is left beside the figures: the most pixels for a unit with which every mark and its figure fit. */
static void
set_unit (Bars *self)
{
  double room = self->page.right - self->plot_left, low, high, step;

  lima_chart_rows_get_range (self->page.table, &low, &high, &step);
  lima_chart_scale_init (&self->scale, low, high, LIMA_CHART_MAX_TICKS, step);
  self->per_unit = room / (self->scale.high - self->scale.low);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = row_at (self, i);
      double length = reach_of (self, row) - self->scale.low;

      if (length > 0)
        self->per_unit = MIN (self->per_unit, (room - LIMA_CHART_GAP - ceil (row->figure_width) - ROUNDING) / length);
    }
  self->zero = self->plot_left + ceil (-self->scale.low * self->per_unit);
}

static double
x_of (const Bars *self, double value)
{
  return self->zero + round (value * self->per_unit);
}

static void
place_row (Bars *self, Row *row, double extra)
{
  double names = lima_chart_page_lines_height (&self->page, row->name);
  double value = row->data->value, start, end;

  row->top = self->page.y;
  row->height = MAX (self->row_height, names + ROW_PADDING);
  row->height += CLAMP (MAX_ROW - row->height, 0, extra);
  self->page.y += row->height;

  start = row->data->kind == LIMA_CHART_UNKNOWN ? x_of (self, self->scale.low) : x_of (self, MIN (value, 0));
  end = row->data->kind == LIMA_CHART_UNKNOWN ? x_of (self, self->scale.high) : x_of (self, MAX (value, 0));
  if (value > 0)
    end = MAX (end, start + 1);
  if (value < 0)
    start = MIN (start, end - 1);
  row->bar_start = start;
  row->bar_end = end;
  row->figure_x = MAX (end, x_of (self, reach_of (self, row))) + LIMA_CHART_GAP;
}

/* Long lists stand closer. */
static double
natural_row_height (Bars *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->text_size);

  if (self->rows->len > 40)
    return line + 10;
  return self->rows->len > 12 ? line + 14 : line + 22;
}

static void
place_rows (Bars *self, double extra)
{
  double least = G_MAXDOUBLE;

  self->row_height = natural_row_height (self);
  self->plot_top = self->page.y;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);

      place_row (self, row, extra);
      least = MIN (least, row->height);
    }
  self->bar_height = 2 * round (MIN (least * BAR_PART, MAX_BAR) / 2);
  self->plot_bottom = self->page.y;
}

/* One line of the grid, left out where a figure stands. */
static void
add_grid_line (Bars *self, double x)
{
  double from = self->plot_top, half = lima_chart_page_line_height (&self->page, self->page.theme->text_size) / 2;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = row_at (self, i);

      if (x < row->figure_x - GRID_CLEARANCE || x > row->figure_x + row->figure_width + GRID_CLEARANCE)
        continue;
      if (centre_of (row) - half - from >= MIN_PIECE)
        lima_drawing_add_line (self->page.drawing, x, from, x, centre_of (row) - half, 1, FALSE, LIMA_COLOUR_GRID);
      from = centre_of (row) + half;
    }
  if (self->plot_bottom - from >= MIN_PIECE)
    lima_drawing_add_line (self->page.drawing, x, from, x, self->plot_bottom, 1, FALSE, LIMA_COLOUR_GRID);
}

static LimaChartText *
new_tick (Bars *self, double value)
{
  g_autofree char *number = lima_chart_table_format_tick (self->page.table, value, self->scale.places);

  return lima_chart_page_number (&self->page, number);
}

/* Whether the tick and its number have a place beside the tick before it, whose number ends at *end. */
static gboolean
tick_fits (Bars *self, double value, double *end)
{
  g_autoptr (LimaChartText) text = new_tick (self, value);
  double x = x_of (self, value), half = lima_chart_page_width_of (&self->page, text) / 2;

  if (x < self->plot_left - 1 || x - half < MAX (self->page.left, *end + TICK_GAP) || x + half > self->page.right)
    return FALSE;
  *end = x + half;
  return TRUE;
}

/* Ticks beyond the page are no reason for fewer; those that touch are. */
static gboolean
ticks_fit (Bars *self)
{
  double end = -G_MAXDOUBLE;

  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double ignored = -G_MAXDOUBLE;

      if (tick_fits (self, self->scale.ticks[i], &ignored) && !tick_fits (self, self->scale.ticks[i], &end))
        return FALSE;
    }
  return TRUE;
}

static void
choose_ticks (Bars *self)
{
  double low, high, step;

  lima_chart_rows_get_range (self->page.table, &low, &high, &step);
  for (guint most = LIMA_CHART_MAX_TICKS; most >= 3; most--)
    {
      lima_chart_scale_init (&self->scale, low, high, most, step);
      if (ticks_fit (self))
        return;
    }
}

static void
add_grid (Bars *self)
{
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double ignored = -G_MAXDOUBLE;

      if (self->scale.ticks[i] != 0 && tick_fits (self, self->scale.ticks[i], &ignored))
        add_grid_line (self, x_of (self, self->scale.ticks[i]) - 0.5);
    }
}

static void
add_axis (Bars *self)
{
  const char *title = lima_chart_table_get_axis_title (self->page.table);
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);
  double end = -G_MAXDOUBLE, last = self->plot_left;

  self->page.y = self->plot_bottom + 5;
  for (guint i = 0; i < self->scale.n_ticks; i++)
    if (tick_fits (self, self->scale.ticks[i], &end))
      {
        last = x_of (self, self->scale.ticks[i]);
        lima_drawing_add_text (self->page.drawing, -1, new_tick (self, self->scale.ticks[i]), LIMA_ANCHOR_MIDDLE, last,
                               lima_chart_page_middle (&self->page, self->page.theme->note_size, self->page.y + line / 2));
      }
  self->page.y += line;
  if (title != NULL)
    {
      GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, title),
                                               self->page.right - self->page.left, 1);
      double half = lima_chart_page_width_of (&self->page, lines->pdata[0]) / 2;
      double x = CLAMP ((self->plot_left + MAX (last, self->plot_left)) / 2, self->page.left + half, self->page.right - half);

      self->page.y = lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_MIDDLE, x, self->page.y + 2);
    }
  self->page.y += 6;
}

/* Two ends and a line between them, from the least to the greatest value that is possible. */
static void
add_bracket (Bars *self, const Row *row)
{
  double low = x_of (self, row->data->low) + 0.5, high = x_of (self, row->data->high) + 0.5;
  double centre = centre_of (row), half = round (self->bar_height * 0.4);

  lima_drawing_add_line (self->page.drawing, low, centre - half, low, centre + half, 1.5, FALSE, LIMA_COLOUR_INK);
  lima_drawing_add_line (self->page.drawing, high, centre - half, high, centre + half, 1.5, FALSE, LIMA_COLOUR_INK);
  lima_drawing_add_line (self->page.drawing, low, centre, high, centre, 1.5, FALSE, LIMA_COLOUR_INK);
}

static LimaRect
bar_of (Bars *self, const Row *row)
{
  return (LimaRect) { row->bar_start, centre_of (row) - self->bar_height / 2, row->bar_end - row->bar_start, self->bar_height };
}

static void
add_bars (Bars *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = row_at (self, i);

      if (row->bar_end > row->bar_start)
        lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, row->index, bar_of (self, row),
                               lima_chart_row_get_fill (row->data));
    }
  lima_drawing_add_line (self->page.drawing, self->zero - 0.5, self->plot_top, self->zero - 0.5, self->plot_bottom + 4, 1, FALSE,
                         LIMA_COLOUR_AXIS);
  for (guint i = 0; i < self->rows->len; i++)
    if (isfinite (row_at (self, i)->data->low))
      add_bracket (self, row_at (self, i));
}

static void
add_row_texts (Bars *self, Row *row)
{
  double centre = centre_of (row), height = lima_chart_page_lines_height (&self->page, row->name);
  double line = lima_chart_page_line_height (&self->page, self->page.theme->text_size);
  LimaRect band = { self->page.left - BAND_OVERHANG, row->top,
                    self->page.right - self->page.left + 2 * BAND_OVERHANG, row->height };

  lima_chart_page_add_lines (&self->page, row->index, g_steal_pointer (&row->name), LIMA_ANCHOR_LEFT, self->page.left,
                             round (centre - height / 2));
  lima_chart_page_add_lines (&self->page, row->index, g_steal_pointer (&row->figure), LIMA_ANCHOR_LEFT, row->figure_x,
                             centre - line / 2);
  lima_drawing_add_mark (self->page.drawing, row->index, band, bar_of (self, row), lima_chart_row_get_sentence (row->data));
}

/* The dotted rule before what the rows leave over. */
static void
add_remainder_rule (Bars *self)
{
  for (guint i = 1; i < self->rows->len; i++)
    if (row_at (self, i)->data->kind == LIMA_CHART_REMAINDER && row_at (self, i - 1)->data->kind != LIMA_CHART_REMAINDER)
      {
        double y = row_at (self, i)->top + 0.5;

        lima_drawing_add_line (self->page.drawing, self->page.left, y, self->page.right, y, 1, TRUE, LIMA_COLOUR_REST);
      }
}

static void
add_plot (Bars *self, double extra)
{
  set_unit (self);
  choose_ticks (self);
  place_rows (self, extra);
  add_grid (self);
  add_remainder_rule (self);
  add_bars (self);
  for (guint i = 0; i < self->rows->len; i++)
    add_row_texts (self, row_at (self, i));
  add_axis (self);
}

static void
clear_row (Row *row)
{
  g_clear_pointer (&row->name, g_ptr_array_unref);
  g_clear_pointer (&row->figure, g_ptr_array_unref);
}

static void
add_note (Bars *self, const char *note)
{
  GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, note), self->page.right - self->page.left, 3);

  self->page.y = lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_LEFT, self->page.left, self->page.y) + 8;
}

/* Lays the page out with so many pixels more for each row than it needs. */
static LimaDrawing *
lay_out (const LimaChartTable *table, const LimaChartTheme *theme, double width, LimaChartParts parts, const char *note, double extra)
{
  Bars self = { .rows = g_array_new (FALSE, TRUE, sizeof (Row)) };

  g_array_set_clear_func (self.rows, (GDestroyNotify) clear_row);
  lima_chart_page_init (&self.page, table, theme, width, parts);
  lima_chart_page_add_head (&self.page);
  if (note != NULL)
    add_note (&self, note);
  measure_rows (&self);
  if (self.rows->len > 0)
    add_plot (&self, extra);
  else
    lima_chart_page_add_empty (&self.page);
  lima_chart_page_add_total (&self.page, self.names_width, self.plot_left + LIMA_CHART_GAP);
  lima_chart_page_add_footnotes (&self.page);
  g_array_unref (self.rows);
  return lima_chart_page_finish (&self.page);
}

/**
 * lima_bars_layout:
 * @table: what is shown
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels, or 0 for what it needs
 * @parts: what is drawn around the rows
 *
 * Lays out level bars, a row each, from top to bottom: sentence, measure and unit, strip of the whole, legend, rows, dotted
 * rule, remainder, axis, rule, total, footnote. Names stand in a column as wide as the longest, at most a third, and take
 * a second line before they end in an ellipsis; figures stand behind the bars and are never cut while there is room. Bars begin
 * at zero, always. Where more height is given than needed rows spread out, to 66 pixels; where less is, the drawing grows.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_bars_layout (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_bars_layout_noted (table, theme, width, height, parts, NULL);
}

/*
 * lima_bars_layout_noted:
 * @note: (nullable): a sentence above the bars
 *
 * Returns: (transfer full): lima_bars_layout() of what was to be drawn otherwise
 */
LimaDrawing *
lima_bars_layout_noted (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts, const char *note)
{
  LimaDrawing *drawing;
  guint n;

  g_return_val_if_fail (table != NULL && theme != NULL, NULL);

  drawing = lay_out (table, theme, width, parts, note, 0);
  n = lima_chart_table_get_n_rows (table);
  if (n > 0 && height - drawing->height >= n)
    {
      double extra = floor ((height - drawing->height) / n);

      lima_drawing_unref (drawing);
      drawing = lay_out (table, theme, width, parts, note, extra);
    }
  drawing->height = MAX (drawing->height, height);
  return drawing;
}

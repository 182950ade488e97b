/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the columns of a histogram stand, and what stands around them. */

#include "lima-histogram-private.h"

#include <math.h>

#define PLOT_HEIGHT 200
#define TICK_GAP 6
#define FIGURE_GAP 4
#define CLEARANCE 3
#define MIN_PIECE 2
#define OPEN_END 0.30103 /* how wide a column without beginning or end is, in decades */
#define MIN_GAP 18       /* between the axis and what stands apart */
#define MAX_DECADE 340   /* pixels: columns are no wider than that makes them */
#define MAX_BOUND 30      /* half of a bound's text that has room beyond the axis */
#define MIN_PLOT 200      /* where there is no axis */
#define APART_PADDING 10
#define MIN_APART 44
#define MAX_APART 92
#define NARROW_APART 24
#define APART_PART 0.36  /* of the width for columns apart with their names below them */
#define MAX_COLUMN 64
#define COLUMN_PART 0.62 /* of its slot, for a column apart */
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define SWATCH_GAP 8
#define LIST_GAP 10

/* The columns as they stand, from left to right. */
LimaHistogramPlace *
lima_histogram_get_place (const LimaHistogramLayout *self, guint i)
{
  return &g_array_index (self->places, LimaHistogramPlace, i);
}

static void
clear_place (LimaHistogramPlace *place)
{
  g_clear_pointer (&place->figure, lima_chart_text_free);
}

/* ---- Across ---- */

/* Where the power of ten is: beyond the axis, at its end. */
double
lima_histogram_get_x (const LimaHistogramLayout *self, double decade)
{
  return self->axis_left + (CLAMP (decade, self->first, self->last) - self->first) / (self->last - self->first) * (self->axis_right - self->axis_left);
}

/* The power of ten at which a column begins. */
double
lima_histogram_get_low (const LimaHistogramColumn *column)
{
  return column->low > 0 ? log10 (column->low) : log10 (column->high) - OPEN_END;
}

/* The power of ten at which a column ends. */
double
lima_histogram_get_high (const LimaHistogramColumn *column)
{
  return column->high > 0 ? log10 (column->high) : log10 (column->low) + OPEN_END;
}

static LimaChartText *
new_tick (LimaHistogramLayout *self, guint i)
{
  g_autofree char *number = lima_chart_table_format_tick (self->page.table, self->scale.ticks[i], self->scale.places);

  return lima_chart_page_number (&self->page, number);
}

static double
ticks_width (LimaHistogramLayout *self)
{
  double width = 0;

  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      g_autoptr (LimaChartText) text = new_tick (self, i);

      width = fmax (width, ceil (lima_chart_page_width_of (&self->page, text)));
    }
  return width;
}

static GPtrArray *
wrap_name (LimaHistogramLayout *self, const LimaHistogramColumn *column)
{
  LimaChartText *text = lima_chart_page_note (&self->page, column->name);

  if (column->apart == LIMA_HISTOGRAM_NONE)
    lima_chart_text_set_italic (text);
  return lima_chart_page_wrap (&self->page, text, self->has_names ? self->apart - 4 : MAX_APART - APART_PADDING, 3);
}

static double
widest_of (LimaHistogramLayout *self, GPtrArray *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, ceil (lima_chart_page_width_of (&self->page, lines->pdata[i])));
  return width;
}

/* Columns apart are as wide as their names, where there is room for that; else their names are told below the plot. */
static void
settle_apart (LimaHistogramLayout *self, guint before, guint behind, double room)
{
  double widest = 0;

  for (guint i = 0; i < self->places->len; i++)
    if (lima_histogram_get_place (self, i)->data->is_apart)
      {
        g_autoptr (GPtrArray) lines = wrap_name (self, lima_histogram_get_place (self, i)->data);

        widest = fmax (widest, widest_of (self, lines));
      }
  self->apart = CLAMP (widest + APART_PADDING, MIN_APART, MAX_APART);
  self->has_names = (before + behind) * self->apart <= (self->has_axis ? APART_PART : 1) * room;
  if (!self->has_names)
    self->apart = fmin (NARROW_APART, floor (room / 8));
}

static void
count_places (const LimaHistogramLayout *self, guint *before, guint *behind)
{
  *before = *behind = 0;
  for (guint i = 0; i < self->places->len; i++)
    if (lima_histogram_get_place (self, i)->data->is_apart)
      *(lima_histogram_get_place (self, i)->data->apart == LIMA_HISTOGRAM_NONE ? behind : before) += 1;
}

static void
place_apart (LimaHistogramLayout *self, LimaHistogramPlace *place, double x)
{
  double width = 2 * round (fmin (self->apart * COLUMN_PART, MAX_COLUMN) / 2);

  place->left = x;
  place->right = x + self->apart;
  place->bar.x = x + round ((self->apart - width) / 2);
  place->bar.width = width;
}

/* A pixel stays free between columns that are wide enough to spare it. */
static void
place_bin (LimaHistogramLayout *self, LimaHistogramPlace *place)
{
  double from = round (lima_histogram_get_x (self, lima_histogram_get_low (place->data))), to = round (lima_histogram_get_x (self, lima_histogram_get_high (place->data)));
  double gap = to - from >= 4 ? 1 : 0;

  place->left = from;
  place->right = to;
  place->bar.x = from + gap;
  place->bar.width = fmax (to - from - gap, 1);
}

static void
place_columns (LimaHistogramLayout *self)
{
  double before = self->left, behind = self->axis_right + self->gap;

  for (guint i = 0; i < self->places->len; i++)
    {
      LimaHistogramPlace *place = lima_histogram_get_place (self, i);

      if (!place->data->is_apart)
        place_bin (self, place);
      else if (place->data->apart == LIMA_HISTOGRAM_NONE && self->has_axis)
        {
          place_apart (self, place, behind);
          behind += self->apart;
        }
      else
        {
          place_apart (self, place, before);
          before += self->apart;
        }
    }
}

static void
find_decades (LimaHistogramLayout *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const LimaHistogramColumn *column = lima_histogram_get_place (self, i)->data;

      if (column->is_apart)
        continue;
      self->first = self->has_axis ? fmin (self->first, lima_histogram_get_low (column)) : lima_histogram_get_low (column);
      self->last = self->has_axis ? fmax (self->last, lima_histogram_get_high (column)) : lima_histogram_get_high (column);
      self->has_axis = TRUE;
    }
}

/* The bounds at both ends reach beyond the axis, and have room there; few columns are no wider than many. */
static void
place_axis (LimaHistogramLayout *self, guint before, guint behind)
{
  double first = fmin (lima_histogram_measure_bounds (self, FALSE), MAX_BOUND), last = fmin (lima_histogram_measure_bounds (self, TRUE), MAX_BOUND);

  self->gap = fmax (fmax (first, last) + CLEARANCE, MIN_GAP);
  self->axis_left = before > 0 ? self->left + before * self->apart + self->gap : fmax (self->left + CLEARANCE, self->page.left + first);
  self->axis_right = self->page.right - (behind > 0 ? behind * self->apart + self->gap : fmax (last, CLEARANCE));
  self->axis_right = fmin (self->axis_right, self->axis_left + round ((self->last - self->first) * MAX_DECADE));
  self->bands_left = before > 0 ? self->left : self->axis_left;
  self->right = self->axis_right + (behind > 0 ? self->gap + behind * self->apart : 0);
}

static void
place_across (LimaHistogramLayout *self)
{
  guint before, behind, most = 0;
  double numbers;

  for (guint i = 0; i < self->places->len; i++)
    most = MAX (most, lima_histogram_get_place (self, i)->data->n);
  lima_chart_scale_init (&self->scale, 0, MAX (most, 1), LIMA_CHART_MAX_TICKS, 1);
  numbers = ticks_width (self) + TICK_GAP;
  find_decades (self);
  count_places (self, &before, &behind);
  self->left = self->page.left + numbers;
  settle_apart (self, before, behind, self->page.right - self->left);
  if (self->has_axis)
    place_axis (self, before, behind);
  else
    self->right = self->left + fmax ((before + behind) * self->apart, MIN_PLOT);
  place_columns (self);
}

/* ---- Upward ---- */

static void
measure_figures (LimaHistogramLayout *self)
{
  self->has_figures = TRUE;
  for (guint i = 0; i < self->places->len; i++)
    {
      LimaHistogramPlace *place = lima_histogram_get_place (self, i);

      place->figure = lima_chart_text_new_bold (place->data->figure, self->page.theme->note_size, LIMA_COLOUR_INK, FALSE);
      place->figure_width = ceil (lima_chart_page_width_of (&self->page, place->figure));
      if (place->data->n > 0 && place->figure_width > place->right - place->left - 1)
        self->has_figures = FALSE;
    }
}

static double
y_of (const LimaHistogramLayout *self, double value)
{
  return self->bottom - round (value / self->scale.high * (self->bottom - self->top));
}

static void
place_upward (LimaHistogramLayout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);

  self->top = round (self->page.y + (self->has_figures ? line : line / 2) + FIGURE_GAP);
  self->bottom = self->top + PLOT_HEIGHT + self->extra;
  for (guint i = 0; i < self->places->len; i++)
    {
      LimaHistogramPlace *place = lima_histogram_get_place (self, i);
      double top = place->data->n > 0 ? fmin (y_of (self, place->data->n), self->bottom - 1) : self->bottom;

      place->bar.y = top;
      place->bar.height = self->bottom - top;
      place->figure_top = top - FIGURE_GAP - line;
    }
  self->page.y = self->bottom;
}

/* ---- Plot ---- */

/* A line of the grid, left out where a figure stands. */
static void
add_grid_line (LimaHistogramLayout *self, double y)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), from = self->left;

  for (guint i = 0; self->has_figures && i < self->places->len; i++)
    {
      const LimaHistogramPlace *place = lima_histogram_get_place (self, i);
      double centre = (place->left + place->right) / 2, half = place->figure_width / 2 + CLEARANCE;

      if (place->data->n == 0 || y < place->figure_top || y > place->figure_top + line)
        continue;
      if (centre - half - from >= MIN_PIECE)
        lima_drawing_add_line (self->page.drawing, from, y, centre - half, y, 1, FALSE, LIMA_COLOUR_GRID);
      from = fmax (from, centre + half);
    }
  if (self->right - from >= MIN_PIECE)
    lima_drawing_add_line (self->page.drawing, from, y, self->right, y, 1, FALSE, LIMA_COLOUR_GRID);
}

static void
add_grid (LimaHistogramLayout *self)
{
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double y = y_of (self, self->scale.ticks[i]);

      if (y < self->top - 1)
        continue;
      if (self->scale.ticks[i] != 0)
        add_grid_line (self, y - 0.5);
      lima_drawing_add_text (self->page.drawing, -1, new_tick (self, i), LIMA_ANCHOR_RIGHT, self->left - TICK_GAP,
                             lima_chart_page_middle (&self->page, self->page.theme->note_size, y));
    }
}

static LimaFill
fill_of (const LimaHistogramColumn *column)
{
  if (!column->is_apart)
    return LIMA_FILL_PLAIN;
  if (column->apart == LIMA_HISTOGRAM_NONE)
    return LIMA_FILL_REMAINDER;
  return column->apart == LIMA_HISTOGRAM_BELOW ? LIMA_FILL_NEGATIVE : LIMA_FILL_OTHERS;
}

static void
add_columns (LimaHistogramLayout *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      LimaHistogramPlace *place = lima_histogram_get_place (self, i);

      if (place->data->n == 0)
        continue;
      lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, place->index, place->bar, fill_of (place->data));
      if (self->has_figures)
        lima_drawing_add_text (self->page.drawing, place->index, g_steal_pointer (&place->figure), LIMA_ANCHOR_MIDDLE,
                               (place->bar.x + place->bar.x + place->bar.width) / 2,
                               lima_chart_page_middle (&self->page, self->page.theme->note_size,
                                                       place->figure_top + lima_chart_page_line_height (&self->page, self->page.theme->note_size) / 2));
    }
  lima_drawing_add_line (self->page.drawing, self->left, self->bottom + 0.5, self->right, self->bottom + 0.5, 1, FALSE, LIMA_COLOUR_AXIS);
}

/* ---- Below ---- */

/* The names of the columns apart, where they have room below them. Returns where they end. */
static double
add_names (LimaHistogramLayout *self)
{
  double top = self->bottom + LIMA_HISTOGRAM_TICK_LENGTH + 2, end = top + lima_chart_page_line_height (&self->page, self->page.theme->note_size);

  for (guint i = 0; i < self->places->len && self->has_names; i++)
    {
      const LimaHistogramPlace *place = lima_histogram_get_place (self, i);

      if (place->data->is_apart)
        end = fmax (end, lima_chart_page_add_lines (&self->page, place->index, wrap_name (self, place->data), LIMA_ANCHOR_MIDDLE,
                                                    (place->left + place->right) / 2, top));
    }
  return end;
}

static void
add_across (LimaHistogramLayout *self)
{
  double names, width = self->axis_right - self->axis_left;
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);
  GPtrArray *lines;

  if (self->has_axis)
    lima_histogram_add_bounds (self);
  names = add_names (self);
  self->page.y = names;
  if (!self->has_axis)
    return;
  lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, self->chart->across), width, 2);
  if (lima_chart_page_lines_height (&self->page, lines) > line) /* no room between the names */
    {
      g_ptr_array_unref (lines);
      lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, self->chart->across), self->page.right - self->page.left, 2);
      self->page.y = lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_LEFT, self->page.left, names + 2);
    }
  else
    self->page.y = fmax (names, lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_MIDDLE, (self->axis_left + self->axis_right) / 2,
                                                           self->bottom + LIMA_HISTOGRAM_TICK_LENGTH + 2 + line));
}

/* ---- Marks ---- */

/* Columns apart without a name below them are told, with their look. */
static void
add_told (LimaHistogramLayout *self, const LimaHistogramPlace *place)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), top = self->page.y, x = self->page.left + SWATCH_WIDTH + SWATCH_GAP;
  LimaChartText *text = lima_chart_text_new (place->data->sentence, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);

  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_SWATCH, -1,
                         (LimaRect) { self->page.left, top + round ((line - SWATCH_HEIGHT) / 2), SWATCH_WIDTH, SWATCH_HEIGHT }, fill_of (place->data));
  self->page.y = lima_chart_page_add_lines (&self->page, place->index, lima_chart_page_wrap (&self->page, text, self->page.right - x, 3),
                                            LIMA_ANCHOR_LEFT, x, top);
  lima_drawing_tell_mark (self->page.drawing, place->index, (LimaRect) { self->page.left, top, self->page.right - self->page.left, self->page.y - top });
}

/* An empty column has nothing to focus: the axis and the columns beside it say that it is empty. */
static void
add_marks (LimaHistogramLayout *self)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->places->len; i++)
    {
      const LimaHistogramPlace *place = lima_histogram_get_place (self, i);
      LimaRect band = { place->left, self->top, place->right - place->left, self->bottom - self->top };

      if (place->data->n > 0)
        lima_drawing_add_mark (self->page.drawing, place->index, band, place->bar, g_strdup (place->data->sentence));
    }
  for (guint i = 0; i < self->places->len && !self->has_names; i++)
    if (lima_histogram_get_place (self, i)->data->is_apart && lima_histogram_get_place (self, i)->data->n > 0)
      {
        self->page.y += is_first ? LIST_GAP : 0;
        is_first = FALSE;
        add_told (self, lima_histogram_get_place (self, i));
      }
  self->page.y += LIST_GAP;
}

/* ---- All ---- */

/* Before the axis, on it, behind it. */
static int
rank_of (const LimaHistogramColumn *column)
{
  return column->is_apart ? (column->apart == LIMA_HISTOGRAM_NONE ? 3 : (int) column->apart) : 2;
}

static void
find_places (LimaHistogramLayout *self)
{
  for (int rank = 0; rank < 4; rank++)
    for (guint i = 0; i < self->chart->columns->len; i++)
      {
        LimaHistogramPlace place = { .data = &g_array_index (self->chart->columns, LimaHistogramColumn, i), .index = (int) i };

        if (rank_of (place.data) == rank)
          g_array_append_val (self->places, place);
      }
}

static void
add_plot (LimaHistogramLayout *self)
{
  GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, self->chart->upward), self->page.right - self->page.left, 2);
  double upward;

  place_across (self);
  measure_figures (self);
  lima_histogram_reserve_heads (self);
  upward = self->page.y;
  self->page.y += lima_chart_page_lines_height (&self->page, lines) + 2;
  self->bands = self->has_heads ? self->heads : self->page.y;
  place_upward (self);
  lima_histogram_add_bands (self);
  lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_LEFT, self->page.left, upward);
  add_grid (self);
  add_columns (self);
  add_across (self);
  add_marks (self);
}

static void
add_total (LimaHistogramLayout *self)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->page.table);
  g_autoptr (LimaChartText) label = NULL;
  double width;

  if (total == NULL)
    return;
  label = lima_chart_text_new_bold (total->label, self->page.theme->text_size, LIMA_COLOUR_INK, self->page.rtl);
  width = fmin (ceil (lima_chart_page_width_of (&self->page, label)), floor ((self->page.right - self->page.left) / 2));
  lima_chart_page_add_total (&self->page, width, self->page.left + width + 2 * LIMA_CHART_GAP);
}

static gboolean
is_empty (const LimaHistogram *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, LimaHistogramColumn, i).n > 0)
      return FALSE;
  return TRUE;
}

static LimaDrawing *
lay_out (const LimaHistogram *chart, const LimaChartTheme *theme, double width, LimaChartParts parts, double extra)
{
  LimaHistogramLayout self = { .chart = chart, .extra = extra };

  lima_chart_page_init (&self.page, chart->words, theme, width, parts);
  lima_chart_page_add_head (&self.page);
  if (is_empty (chart))
    lima_chart_page_add_empty (&self.page);
  else
    {
      self.places = g_array_new (FALSE, TRUE, sizeof (LimaHistogramPlace));
      g_array_set_clear_func (self.places, (GDestroyNotify) clear_place);
      find_places (&self);
      add_plot (&self);
      g_array_unref (self.places);
      add_total (&self);
    }
  lima_chart_page_add_footnotes (&self.page);
  return lima_chart_page_finish (&self.page);
}

/**
 * lima_histogram_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the columns
 *
 * Lays out the columns on their axis, each as wide as its sizes are apart, from zero up. Classes are bands behind them, with what is said of each
 * above it or, where a class is too narrow for that, one below the other. What is zero, below or not known stands beside the axis, hatched.
 *
 * Returns: (transfer full): the drawing; its marks are the columns that are not empty, by their numbers
 */
LimaDrawing *
lima_histogram_layout (const LimaHistogram *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  LimaDrawing *drawing;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  drawing = lay_out (self, theme, width, parts, 0);
  if (height > drawing->height && !is_empty (self))
    {
      double extra = floor (height - drawing->height);

      lima_drawing_unref (drawing);
      drawing = lay_out (self, theme, width, parts, extra);
    }
  drawing->height = fmax (drawing->height, height);
  return drawing;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the columns of a histogram stand, and what stands around them. */

#include "lima-histogram-private.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-scale.h"

#define PLOT_HEIGHT 200
#define TICK_GAP 6
#define TICK_LENGTH 4
#define FIGURE_GAP 4
#define CLEARANCE 3
#define MIN_PIECE 2
#define OPEN_END 0.30103 /* how wide a column without beginning or end is, in decades */
#define APART_GAP 18     /* between the axis and what stands apart */
#define APART_PADDING 10
#define MIN_APART 44
#define MAX_APART 92
#define NARROW_APART 24
#define APART_PART 0.36  /* of the width for columns apart with their names below them */
#define MAX_COLUMN 64
#define COLUMN_PART 0.62 /* of its slot, for a column apart */
#define CLASS_PADDING 6
#define CLASS_GAP 8
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define SWATCH_GAP 8
#define LIST_GAP 10

/* A column with its place. */
typedef struct
{
  const LimaHistogramColumn *data;
  int index;
  double left; /* of its slot */
  double right;
  LimaRect bar;
  LimaChartText *figure;
  double figure_width;
  double figure_top;
} Place;

typedef struct
{
  LimaChartPage page;
  const LimaHistogram *chart;
  LimaChartScale scale;
  GArray *places; /* of Place, from left to right */
  double extra;   /* height beyond what is needed */
  gboolean has_axis;
  gboolean has_names;   /* whether columns apart have their names below them */
  gboolean has_figures; /* whether all columns have room for theirs */
  double apart;         /* width of a slot apart */
  double left;          /* of all columns */
  double axis_left;
  double axis_right;
  double right;         /* of all columns in a class */
  double first;         /* decades */
  double last;
  double top;           /* of the plot */
  double bottom;
  double heads;         /* where the names of classes begin */
} Layout;

static Place *
place_at (const Layout *self, guint i)
{
  return &g_array_index (self->places, Place, i);
}

static void
clear_place (Place *place)
{
  g_clear_pointer (&place->figure, lima_chart_text_free);
}

/* ---- Across ---- */

static double
decade_of (double size)
{
  return log10 (size);
}

static double
x_of (const Layout *self, double decade)
{
  return self->axis_left + (CLAMP (decade, self->first, self->last) - self->first) / (self->last - self->first) * (self->axis_right - self->axis_left);
}

static double
left_of (const LimaHistogramColumn *column)
{
  return column->low > 0 ? decade_of (column->low) : decade_of (column->high) - OPEN_END;
}

static double
right_of (const LimaHistogramColumn *column)
{
  return column->high > 0 ? decade_of (column->high) : decade_of (column->low) + OPEN_END;
}

static LimaChartText *
new_tick (Layout *self, guint i)
{
  g_autofree char *number = lima_chart_table_format_tick (self->page.table, self->scale.ticks[i], self->scale.places);

  return lima_chart_page_number (&self->page, number);
}

static double
ticks_width (Layout *self)
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
wrap_name (Layout *self, const LimaHistogramColumn *column)
{
  LimaChartText *text = lima_chart_page_note (&self->page, column->name);

  if (column->apart == LIMA_HISTOGRAM_NONE)
    lima_chart_text_set_italic (text);
  return lima_chart_page_wrap (&self->page, text, self->has_names ? self->apart - 4 : MAX_APART - APART_PADDING, 3);
}

static double
widest_of (Layout *self, GPtrArray *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, ceil (lima_chart_page_width_of (&self->page, lines->pdata[i])));
  return width;
}

/* Columns apart are as wide as their names, where there is room for that; else their names are told below the plot. */
static void
settle_apart (Layout *self, guint before, guint behind, double room)
{
  double widest = 0;

  for (guint i = 0; i < self->places->len; i++)
    if (place_at (self, i)->data->is_apart)
      {
        g_autoptr (GPtrArray) lines = wrap_name (self, place_at (self, i)->data);

        widest = fmax (widest, widest_of (self, lines));
      }
  self->apart = CLAMP (widest + APART_PADDING, MIN_APART, MAX_APART);
  self->has_names = (before + behind) * self->apart <= (self->has_axis ? APART_PART : 1) * room;
  if (!self->has_names)
    self->apart = fmin (NARROW_APART, floor (room / 8));
}

static void
count_places (const Layout *self, guint *before, guint *behind)
{
  *before = *behind = 0;
  for (guint i = 0; i < self->places->len; i++)
    if (place_at (self, i)->data->is_apart)
      *(place_at (self, i)->data->apart == LIMA_HISTOGRAM_NONE ? behind : before) += 1;
}

static void
place_apart (Layout *self, Place *place, double x)
{
  double width = 2 * round (fmin (self->apart * COLUMN_PART, MAX_COLUMN) / 2);

  place->left = x;
  place->right = x + self->apart;
  place->bar.x = x + round ((self->apart - width) / 2);
  place->bar.width = width;
}

/* A pixel stays free between columns that are wide enough to spare it. */
static void
place_bin (Layout *self, Place *place)
{
  double from = round (x_of (self, left_of (place->data))), to = round (x_of (self, right_of (place->data)));
  double gap = to - from >= 4 ? 1 : 0;

  place->left = from;
  place->right = to;
  place->bar.x = from + gap;
  place->bar.width = fmax (to - from - gap, 1);
}

static void
place_columns (Layout *self)
{
  double before = self->left, behind = self->right + (self->has_axis ? APART_GAP : 0);

  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = place_at (self, i);

      if (!place->data->is_apart)
        place_bin (self, place);
      else if (place->data->apart == LIMA_HISTOGRAM_NONE)
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
find_decades (Layout *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const LimaHistogramColumn *column = place_at (self, i)->data;

      if (column->is_apart)
        continue;
      self->first = self->has_axis ? fmin (self->first, left_of (column)) : left_of (column);
      self->last = self->has_axis ? fmax (self->last, right_of (column)) : right_of (column);
      self->has_axis = TRUE;
    }
}

static void
place_across (Layout *self)
{
  guint before, behind, most = 0;
  double room, numbers;

  for (guint i = 0; i < self->places->len; i++)
    most = MAX (most, place_at (self, i)->data->n);
  lima_chart_scale_init (&self->scale, 0, MAX (most, 1), LIMA_CHART_MAX_TICKS, 1);
  numbers = ticks_width (self) + TICK_GAP;
  find_decades (self);
  count_places (self, &before, &behind);
  room = self->page.right - self->page.left - numbers;
  settle_apart (self, before, behind, room);
  self->left = self->page.left + numbers;
  self->axis_left = self->left + before * self->apart + (before > 0 && self->has_axis ? APART_GAP : 0);
  self->axis_right = self->has_axis ? self->page.right - behind * self->apart - (behind > 0 ? APART_GAP : CLEARANCE) : self->axis_left;
  self->right = self->axis_right;
  place_columns (self);
}

/* ---- Upward ---- */

static void
measure_figures (Layout *self)
{
  self->has_figures = TRUE;
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = place_at (self, i);

      place->figure = lima_chart_text_new_bold (place->data->figure, self->page.theme->note_size, LIMA_COLOUR_INK, FALSE);
      place->figure_width = ceil (lima_chart_page_width_of (&self->page, place->figure));
      if (place->data->n > 0 && place->figure_width > place->right - place->left - 1)
        self->has_figures = FALSE;
    }
}

static double
y_of (const Layout *self, double value)
{
  return self->bottom - round (value / self->scale.high * (self->bottom - self->top));
}

static void
place_upward (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);

  self->top = round (self->page.y + (self->has_figures ? line : line / 2) + FIGURE_GAP);
  self->bottom = self->top + PLOT_HEIGHT + self->extra;
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = place_at (self, i);
      double top = place->data->n > 0 ? fmin (y_of (self, place->data->n), self->bottom - 1) : self->bottom;

      place->bar.y = top;
      place->bar.height = self->bottom - top;
      place->figure_top = top - FIGURE_GAP - line;
    }
  self->page.y = self->bottom;
}

/* ---- Classes ---- */

static const LimaHistogramClass *
class_at (const Layout *self, guint i)
{
  return &g_array_index (self->chart->classes, LimaHistogramClass, i);
}

/* What is zero and below is in the smallest class. Returns whether any of the class is on the page. */
static gboolean
find_band (const Layout *self, guint i, double *left, double *right)
{
  const LimaHistogramClass *one = class_at (self, i);

  if (!self->has_axis)
    return FALSE;
  *left = one->low > 0 ? round (x_of (self, decade_of (one->low))) : self->left;
  *right = one->high > 0 ? round (x_of (self, decade_of (one->high))) : self->right;
  return *right > *left;
}

static void
fill_lines (Layout *self, guint i, LimaChartText *lines[4], guint *n)
{
  const LimaHistogramClass *one = class_at (self, i);

  *n = 0;
  lines[(*n)++] = lima_chart_text_new_bold (one->name, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);
  lines[(*n)++] = lima_chart_text_new (one->count, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);
  lines[(*n)++] = lima_chart_text_new (one->money, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);
  if (one->printed != NULL)
    lines[(*n)++] = lima_chart_page_note (&self->page, one->printed);
}

/* Whether each class is so wide that all that is said of it fits above it. */
static gboolean
heads_fit (Layout *self)
{
  gboolean fit = TRUE;

  for (guint i = 0; i < self->chart->classes->len; i++)
    {
      LimaChartText *lines[4];
      double left = 0, right = 0;
      guint n;

      fit &= find_band (self, i, &left, &right);
      fill_lines (self, i, lines, &n);
      for (guint line = 0; line < n; line++)
        {
          fit &= lima_chart_page_width_of (&self->page, lines[line]) <= right - left - 2 * CLASS_PADDING;
          lima_chart_text_free (lines[line]);
        }
    }
  return fit;
}

static void
add_heads_above (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), end = self->page.y;

  for (guint i = 0; i < self->chart->classes->len; i++)
    {
      LimaChartText *lines[4];
      double left = 0, right = 0;
      guint n;

      find_band (self, i, &left, &right);
      fill_lines (self, i, lines, &n);
      for (guint j = 0; j < n; j++)
        lima_drawing_add_text (self->page.drawing, -1, lines[j], LIMA_ANCHOR_LEFT, left + CLASS_PADDING,
                               lima_chart_page_middle (&self->page, self->page.theme->note_size, self->page.y + (j + 0.5) * line));
      end = fmax (end, self->page.y + n * line);
    }
  self->page.y = end;
}

/* One below the other, each on lines of its own above a line as long as the class. */
static void
add_heads_below_each_other (Layout *self)
{
  for (guint i = 0; i < self->chart->classes->len; i++)
    {
      const LimaHistogramClass *one = class_at (self, i);
      LimaChartText *text = lima_chart_text_new (one->sentence, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);
      double left = 0, right = 0;

      lima_chart_text_embolden (text, one->name);
      self->page.y = lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, self->page.right - self->page.left, 4),
                                                LIMA_ANCHOR_LEFT, self->page.left, self->page.y);
      if (find_band (self, i, &left, &right))
        lima_drawing_add_line (self->page.drawing, left + 1, self->page.y + 2.5, right, self->page.y + 2.5, 2, FALSE, LIMA_COLOUR_AXIS);
      self->page.y += CLASS_GAP;
    }
}

static void
add_heads (Layout *self)
{
  self->heads = self->page.y;
  if (self->chart->classes->len == 0)
    return;
  if (heads_fit (self))
    add_heads_above (self);
  else
    {
      add_heads_below_each_other (self);
      self->heads = self->page.y;
    }
  self->page.y += CLASS_GAP;
}

/* Every other class is shaded; lines divide them. */
static void
add_bands (Layout *self)
{
  double top = self->heads;

  for (guint i = 0; i < self->chart->classes->len; i++)
    {
      double left, right;

      if (!find_band (self, i, &left, &right))
        continue;
      if (i % 2 == 1)
        lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, -1, (LimaRect) { left, top, right - left, self->bottom - top }, LIMA_FILL_SHADE);
      if (left > self->left)
        lima_drawing_add_line (self->page.drawing, left + 0.5, top, left + 0.5, self->bottom + TICK_LENGTH, 1, FALSE, LIMA_COLOUR_DIVIDE);
    }
}

/* ---- Plot ---- */

/* A line of the grid, left out where a figure stands. */
static void
add_grid_line (Layout *self, double y)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), from = self->left;

  for (guint i = 0; self->has_figures && i < self->places->len; i++)
    {
      const Place *place = place_at (self, i);
      double centre = (place->left + place->right) / 2, half = place->figure_width / 2 + CLEARANCE;

      if (place->data->n == 0 || y < place->figure_top || y > place->figure_top + line)
        continue;
      if (centre - half - from >= MIN_PIECE)
        lima_drawing_add_line (self->page.drawing, from, y, centre - half, y, 1, FALSE, LIMA_COLOUR_GRID);
      from = fmax (from, centre + half);
    }
  if (self->page.right - from >= MIN_PIECE)
    lima_drawing_add_line (self->page.drawing, from, y, self->page.right, y, 1, FALSE, LIMA_COLOUR_GRID);
}

static void
add_grid (Layout *self)
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
add_columns (Layout *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = place_at (self, i);

      if (place->data->n == 0)
        continue;
      lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, place->index, place->bar, fill_of (place->data));
      if (self->has_figures)
        lima_drawing_add_text (self->page.drawing, place->index, g_steal_pointer (&place->figure), LIMA_ANCHOR_MIDDLE,
                               (place->bar.x + place->bar.x + place->bar.width) / 2,
                               lima_chart_page_middle (&self->page, self->page.theme->note_size,
                                                       place->figure_top + lima_chart_page_line_height (&self->page, self->page.theme->note_size) / 2));
    }
  lima_drawing_add_line (self->page.drawing, self->left, self->bottom + 0.5, self->page.right, self->bottom + 0.5, 1, FALSE, LIMA_COLOUR_AXIS);
}

/* ---- The axis below ---- */

typedef struct
{
  double decade;
  const char *text;
} Bound;

static GArray *
find_bounds (const Layout *self)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (Bound));

  for (guint i = 0; i < self->places->len; i++)
    {
      const LimaHistogramColumn *column = place_at (self, i)->data;
      Bound low, high;

      if (column->is_apart)
        continue;
      low = (Bound) { left_of (column), column->low_text };
      high = (Bound) { right_of (column), column->high_text };
      if (bounds->len == 0 && low.text != NULL)
        g_array_append_val (bounds, low);
      if (high.text != NULL)
        g_array_append_val (bounds, high);
    }
  return bounds;
}

/* Of all bounds, or of those that are each so many decades from the next: 0 stands for all. */
static gboolean
is_wanted (const Bound *bound, int decades)
{
  double whole = round (bound->decade);

  return decades == 0 || (fabs (bound->decade - whole) < 0.01 && (int) whole % decades == 0);
}

/* The text of a bound must leave room for what stands apart beside it. Returns whether it has a place behind the one before. */
static gboolean
bound_fits (Layout *self, const Bound *bound, double *end)
{
  g_autoptr (LimaChartText) text = lima_chart_page_number (&self->page, bound->text);
  double x = round (x_of (self, bound->decade)), half = ceil (lima_chart_page_width_of (&self->page, text)) / 2;
  double from = self->axis_left > self->left ? self->axis_left - APART_GAP + 2 : self->page.left;
  double to = self->axis_right < self->page.right - CLEARANCE ? self->axis_right + APART_GAP - 2 : self->page.right;

  if (x - half < fmax (from, *end) || x + half > to)
    return FALSE;
  *end = x + half + TICK_GAP;
  return TRUE;
}

static guint
count_bounds (Layout *self, const GArray *bounds, int decades, gboolean *fit)
{
  double end = -G_MAXDOUBLE;
  guint n = 0;

  *fit = TRUE;
  for (guint i = 0; i < bounds->len; i++)
    {
      const Bound *bound = &g_array_index (bounds, Bound, i);
      double alone = -G_MAXDOUBLE;

      if (!is_wanted (bound, decades) || !bound_fits (self, bound, &alone)) /* those at the edges may have no place at all */
        continue;
      if (bound_fits (self, bound, &end))
        n++;
      else
        *fit = FALSE;
    }
  return n;
}

static int
choose_decades (Layout *self, const GArray *bounds)
{
  static const int choices[] = { 0, 1, 2, 3, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gboolean fit;

      if (count_bounds (self, bounds, choices[i], &fit) > 0 && fit)
        return choices[i];
    }
  return 0;
}

static void
add_bounds (Layout *self)
{
  g_autoptr (GArray) bounds = find_bounds (self);
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), end = -G_MAXDOUBLE, top = self->bottom + TICK_LENGTH + 2;
  int decades = choose_decades (self, bounds);

  for (guint i = 0; i < bounds->len; i++)
    {
      const Bound *bound = &g_array_index (bounds, Bound, i);
      double x = round (x_of (self, bound->decade));

      if (!is_wanted (bound, decades))
        continue;
      lima_drawing_add_line (self->page.drawing, x + 0.5, self->bottom, x + 0.5, self->bottom + TICK_LENGTH, 1, FALSE, LIMA_COLOUR_AXIS);
      if (bound_fits (self, bound, &end))
        lima_drawing_add_text (self->page.drawing, -1, lima_chart_page_number (&self->page, bound->text), LIMA_ANCHOR_MIDDLE, x,
                               lima_chart_page_middle (&self->page, self->page.theme->note_size, top + line / 2));
    }
}

/* The names of the columns apart, where they have room below them. Returns where they end. */
static double
add_names (Layout *self)
{
  double top = self->bottom + TICK_LENGTH + 2, end = top + lima_chart_page_line_height (&self->page, self->page.theme->note_size);

  for (guint i = 0; i < self->places->len && self->has_names; i++)
    {
      const Place *place = place_at (self, i);

      if (place->data->is_apart)
        end = fmax (end, lima_chart_page_add_lines (&self->page, place->index, wrap_name (self, place->data), LIMA_ANCHOR_MIDDLE,
                                                    (place->left + place->right) / 2, top));
    }
  return end;
}

static void
add_across (Layout *self)
{
  double names, width = self->axis_right - self->axis_left;
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);
  GPtrArray *lines;

  if (self->has_axis)
    add_bounds (self);
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
                                                           self->bottom + TICK_LENGTH + 2 + line));
}

/* ---- Marks ---- */

/* Columns apart without a name below them are told, with their look. */
static void
add_told (Layout *self, const Place *place)
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
add_marks (Layout *self)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = place_at (self, i);
      LimaRect band = { place->left, self->top, place->right - place->left, self->bottom - self->top };

      if (place->data->n > 0)
        lima_drawing_add_mark (self->page.drawing, place->index, band, place->bar, g_strdup (place->data->sentence));
    }
  for (guint i = 0; i < self->places->len && !self->has_names; i++)
    if (place_at (self, i)->data->is_apart && place_at (self, i)->data->n > 0)
      {
        self->page.y += is_first ? LIST_GAP : 0;
        is_first = FALSE;
        add_told (self, place_at (self, i));
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
find_places (Layout *self)
{
  for (int rank = 0; rank < 4; rank++)
    for (guint i = 0; i < self->chart->columns->len; i++)
      {
        Place place = { .data = &g_array_index (self->chart->columns, LimaHistogramColumn, i), .index = (int) i };

        if (rank_of (place.data) == rank)
          g_array_append_val (self->places, place);
      }
}

static void
add_plot (Layout *self)
{
  GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, self->chart->upward), self->page.right - self->page.left, 2);

  place_across (self);
  measure_figures (self);
  add_heads (self);
  self->page.y = lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_LEFT, self->page.left, self->page.y) + 2;
  place_upward (self);
  add_bands (self);
  add_grid (self);
  add_columns (self);
  add_across (self);
  add_marks (self);
}

static void
add_total (Layout *self)
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
  Layout self = { .chart = chart, .extra = extra };

  lima_chart_page_init (&self.page, chart->words, theme, width, parts);
  lima_chart_page_add_head (&self.page);
  if (is_empty (chart))
    lima_chart_page_add_empty (&self.page);
  else
    {
      self.places = g_array_new (FALSE, TRUE, sizeof (Place));
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

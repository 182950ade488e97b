/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The bounds of a histogram's columns on their logarithmic axis: as many as have room, at even distances. */

#include "lima-histogram-private.h"

#include <math.h>

#define TICK_GAP 6
#define EDGE 2

typedef struct
{
  double decade;
  const char *text;
} Bound;

static GArray *
find_bounds (const LimaHistogramLayout *self)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (Bound));

  for (guint i = 0; i < self->places->len; i++)
    {
      const LimaHistogramColumn *column = lima_histogram_get_place (self, i)->data;
      Bound low, high;

      if (column->is_apart)
        continue;
      low = (Bound) { lima_histogram_get_low (column), column->low_text };
      high = (Bound) { lima_histogram_get_high (column), column->high_text };
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
bound_fits (LimaHistogramLayout *self, const Bound *bound, double *end)
{
  g_autoptr (LimaChartText) text = lima_chart_page_number (&self->page, bound->text);
  double x = round (lima_histogram_get_x (self, bound->decade)), half = ceil (lima_chart_page_width_of (&self->page, text)) / 2;
  double from = self->gap > 0 && self->axis_left > self->left ? self->axis_left - self->gap + EDGE : self->page.left;
  double to = self->gap > 0 && self->axis_right < self->right ? self->axis_right + self->gap - EDGE : self->page.right;

  if (x - half < fmax (from, *end) || x + half > to)
    return FALSE;
  *end = x + half + TICK_GAP;
  return TRUE;
}

static guint
count_bounds (LimaHistogramLayout *self, const GArray *bounds, int decades, gboolean *fit)
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
choose_decades (LimaHistogramLayout *self, const GArray *bounds)
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

/*
 * lima_histogram_measure_bounds:
 * @last: whether the last bound is asked for, not the first
 *
 * Returns: half the width of its text: how far it reaches beyond the axis
 */
double
lima_histogram_measure_bounds (LimaHistogramLayout *self, gboolean last)
{
  g_autoptr (GArray) bounds = find_bounds (self);
  g_autoptr (LimaChartText) text = NULL;

  if (bounds->len == 0)
    return 0;
  text = lima_chart_page_number (&self->page, g_array_index (bounds, Bound, last ? bounds->len - 1 : 0).text);
  return ceil (lima_chart_page_width_of (&self->page, text) / 2);
}

/*
 * lima_histogram_add_bounds:
 *
 * Adds the bounds below the axis: all of them, or those of each decade, or of every second and so on.
 */
void
lima_histogram_add_bounds (LimaHistogramLayout *self)
{
  g_autoptr (GArray) bounds = find_bounds (self);
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), end = -G_MAXDOUBLE, top = self->bottom + LIMA_HISTOGRAM_TICK_LENGTH + 2;
  int decades = choose_decades (self, bounds);

  for (guint i = 0; i < bounds->len; i++)
    {
      const Bound *bound = &g_array_index (bounds, Bound, i);
      double x = round (lima_histogram_get_x (self, bound->decade));

      if (!is_wanted (bound, decades))
        continue;
      lima_drawing_add_line (self->page.drawing, x + 0.5, self->bottom, x + 0.5, self->bottom + LIMA_HISTOGRAM_TICK_LENGTH, 1, FALSE, LIMA_COLOUR_AXIS);
      if (bound_fits (self, bound, &end))
        lima_drawing_add_text (self->page.drawing, -1, lima_chart_page_number (&self->page, bound->text), LIMA_ANCHOR_MIDDLE, x,
                               lima_chart_page_middle (&self->page, self->page.theme->note_size, top + line / 2));
    }
}

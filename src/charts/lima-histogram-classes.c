/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The classes of a histogram: bands behind its columns, and what is said of them. */

#include "lima-histogram-private.h"

#include <math.h>

#define MOST_LINES 4
#define PADDING 6
#define GAP 8

static const LimaHistogramClass *
class_at (const LimaHistogramLayout *self, guint i)
{
  return &g_array_index (self->chart->classes, LimaHistogramClass, i);
}

/* What is zero and below is in the smallest class. Returns whether any of the class is on the page. */
static gboolean
find_band (const LimaHistogramLayout *self, guint i, double *left, double *right)
{
  const LimaHistogramClass *one = class_at (self, i);

  if (!self->has_axis)
    return FALSE;
  *left = one->low > 0 ? round (lima_histogram_get_x (self, log10 (one->low))) : self->bands_left;
  *right = one->high > 0 ? round (lima_histogram_get_x (self, log10 (one->high))) : self->axis_right;
  return *right > *left;
}

static guint
fill_lines (LimaHistogramLayout *self, guint i, LimaChartText *lines[MOST_LINES])
{
  const LimaHistogramClass *one = class_at (self, i);
  double size = self->page.theme->note_size;
  guint n = 0;

  lines[n++] = lima_chart_text_new_bold (one->name, size, LIMA_COLOUR_INK, self->page.rtl);
  lines[n++] = lima_chart_text_new (one->count, size, LIMA_COLOUR_INK, self->page.rtl);
  lines[n++] = lima_chart_text_new (one->money, size, LIMA_COLOUR_INK, self->page.rtl);
  if (one->printed != NULL)
    lines[n++] = lima_chart_page_note (&self->page, one->printed);
  return n;
}

/* How many lines all that is said of classes has above them, 0 where one of them is too narrow for that. */
static guint
measure_heads (LimaHistogramLayout *self)
{
  gboolean fit = TRUE;
  guint most = 0;

  for (guint i = 0; i < self->chart->classes->len; i++)
    {
      LimaChartText *lines[MOST_LINES];
      double left = 0, right = 0;
      guint n = fill_lines (self, i, lines);

      fit &= find_band (self, i, &left, &right);
      most = MAX (most, n);
      for (guint line = 0; line < n; line++)
        {
          fit &= lima_chart_page_width_of (&self->page, lines[line]) <= right - left - 2 * PADDING;
          lima_chart_text_free (lines[line]);
        }
    }
  return fit ? most : 0;
}

static void
add_list (LimaHistogramLayout *self)
{
  for (guint i = 0; i < self->chart->classes->len; i++)
    {
      const LimaHistogramClass *one = class_at (self, i);
      LimaChartText *text = lima_chart_text_new (one->sentence, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);

      lima_chart_text_embolden (text, one->name);
      self->page.y = lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, self->page.right - self->page.left, 4),
                                                LIMA_ANCHOR_LEFT, self->page.left, self->page.y) + PADDING / 2;
    }
}

/*
 * lima_histogram_reserve_heads:
 *
 * Keeps the room above the classes free for what is said of them or, where one is too narrow, says it, one below the other.
 */
void
lima_histogram_reserve_heads (LimaHistogramLayout *self)
{
  guint n = measure_heads (self);

  self->has_heads = n > 0;
  self->heads = self->page.y;
  if (self->chart->classes->len == 0)
    return;
  if (self->has_heads)
    self->page.y += PADDING + n * lima_chart_page_line_height (&self->page, self->page.theme->note_size) + GAP;
  else
    {
      add_list (self);
      self->page.y += GAP;
    }
}

static void
add_head (LimaHistogramLayout *self, guint i, double left)
{
  double size = self->page.theme->note_size, line = lima_chart_page_line_height (&self->page, size);
  LimaChartText *lines[MOST_LINES];
  guint n = fill_lines (self, i, lines);

  for (guint j = 0; j < n; j++)
    lima_drawing_add_text (self->page.drawing, -1, lines[j], LIMA_ANCHOR_LEFT, left + PADDING,
                           lima_chart_page_middle (&self->page, size, self->heads + PADDING / 2 + (j + 0.5) * line));
}

/*
 * lima_histogram_add_bands:
 *
 * Every other class is shaded; lines divide them.
 */
void
lima_histogram_add_bands (LimaHistogramLayout *self)
{
  double top = self->bands, bottom = self->bottom;

  for (guint i = 0; i < self->chart->classes->len; i++)
    {
      double left, right;

      if (!find_band (self, i, &left, &right))
        continue;
      if (i % 2 == 1)
        lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, -1, (LimaRect) { left, top, right - left, bottom - top }, LIMA_FILL_SHADE);
      if (left > self->axis_left)
        lima_drawing_add_line (self->page.drawing, left + 0.5, top, left + 0.5, bottom + LIMA_HISTOGRAM_TICK_LENGTH, 1, FALSE, LIMA_COLOUR_DIVIDE);
      if (self->has_heads)
        add_head (self, i, left);
    }
}

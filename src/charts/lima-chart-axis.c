/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-axis.h"

#include <math.h>

#define TICK_GAP 12
#define CLEARANCE 5 /* beside a text, that a line of the grid keeps away from */
#define MIN_PIECE 2
#define TICK_LENGTH 4
#define OVERHANG 6 /* of the number of a tick that begins where the page does */

/*
 * lima_chart_axis_init:
 * @self: (out caller-allocates): the axis, which still has no place
 * @words: its format, the unit of its numbers, and its title
 * @low: the least value shown
 * @high: the greatest value shown
 * @least_step: see lima_chart_scale_init()
 */
void
lima_chart_axis_init (LimaChartAxis *self, LimaChartPage *page, const LimaChartTable *words, double low, double high, double least_step)
{
  *self = (LimaChartAxis) { .page = page, .words = words, .low = low, .high = high, .least_step = least_step };
  lima_chart_scale_init (&self->scale, low, high, LIMA_CHART_MAX_TICKS, least_step);
}

/*
 * lima_chart_axis_get_x:
 *
 * Returns: where a value is: a whole pixel
 */
double
lima_chart_axis_get_x (const LimaChartAxis *self, double value)
{
  return self->zero + round (value * self->per_unit);
}

static LimaChartText *
new_number (const LimaChartAxis *self, double value)
{
  g_autofree char *number = lima_chart_table_format_tick (self->words, value, self->scale.places);

  return lima_chart_page_number (self->page, number);
}

/* Whether the tick and its number have a place behind the tick before it, whose number ends at *end. */
static gboolean
tick_fits (const LimaChartAxis *self, double value, double *end)
{
  g_autoptr(LimaChartText) text = new_number (self, value);
  double x = lima_chart_axis_get_x (self, value), half = lima_chart_page_width_of (self->page, text) / 2;

  if (x < self->left - 1 || x > self->right + 1 || x - half < fmax (self->page->left - OVERHANG, *end + TICK_GAP) || x + half > self->page->right)
    return FALSE;
  *end = x + half;
  return TRUE;
}

/* Ticks beyond the plot are no reason for fewer; those that touch are. */
static gboolean
ticks_fit (const LimaChartAxis *self)
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

/*
 * lima_chart_axis_place:
 * @left: where the plot begins
 * @right: where it ends
 * @per_unit: pixels, 0 for as many as there is room for
 *
 * Gives the axis its place, and as many ticks as have one.
 */
void
lima_chart_axis_place (LimaChartAxis *self, double left, double right, double per_unit)
{
  self->left = left;
  self->right = right;
  self->per_unit = per_unit > 0 ? per_unit : (right - left) / (self->scale.high - self->scale.low);
  self->zero = left + ceil (-self->scale.low * self->per_unit);
  for (guint most = LIMA_CHART_MAX_TICKS; most >= 3; most--)
    {
      lima_chart_scale_init (&self->scale, self->low, self->high, most, self->least_step);
      if (ticks_fit (self))
        return;
    }
}

/* A line from top to bottom, left out where one of the holes is. */
static void
add_line (LimaChartAxis *self, double x, double top, double bottom, const GArray *holes)
{
  LimaDrawing *drawing = self->page->drawing;
  double from = top;

  for (guint i = 0; holes != NULL && i < holes->len; i++)
    {
      const LimaRect *hole = &g_array_index (holes, LimaRect, i);

      if (hole->y < top || hole->y > bottom || x < hole->x - CLEARANCE || x > hole->x + hole->width + CLEARANCE)
        continue;
      if (hole->y - from >= MIN_PIECE)
        lima_drawing_add_line (drawing, x, from, x, hole->y, 1, FALSE, LIMA_COLOUR_GRID);
      from = hole->y + hole->height;
    }
  if (bottom - from >= MIN_PIECE)
    lima_drawing_add_line (drawing, x, from, x, bottom, 1, FALSE, LIMA_COLOUR_GRID);
}

/*
 * lima_chart_axis_add_grid:
 * @top: where the plot begins
 * @bottom: where it ends
 * @holes: (nullable) (element-type LimaRect): texts on the plot, from top to bottom
 *
 * Adds a line for each tick, and that of zero, which nothing interrupts.
 */
void
lima_chart_axis_add_grid (LimaChartAxis *self, double top, double bottom, const GArray *holes)
{
  double zero = self->zero - 0.5;

  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double ignored = -G_MAXDOUBLE;

      if (self->scale.ticks[i] != 0 && tick_fits (self, self->scale.ticks[i], &ignored))
        add_line (self, lima_chart_axis_get_x (self, self->scale.ticks[i]) - 0.5, top, bottom, holes);
    }
  lima_drawing_add_line (self->page->drawing, zero, top, zero, bottom + TICK_LENGTH, 1, FALSE, LIMA_COLOUR_AXIS);
}

static double
add_ticks (LimaChartAxis *self, double line)
{
  double end = -G_MAXDOUBLE, last = self->left;

  for (guint i = 0; i < self->scale.n_ticks; i++)
    if (tick_fits (self, self->scale.ticks[i], &end))
      {
        last = lima_chart_axis_get_x (self, self->scale.ticks[i]);
        lima_drawing_add_text (self->page->drawing, -1, new_number (self, self->scale.ticks[i]), LIMA_ANCHOR_MIDDLE, last,
                               lima_chart_page_middle (self->page, self->page->theme->note_size, self->page->y + line / 2));
      }
  return last;
}

/*
 * lima_chart_axis_add_numbers:
 *
 * Adds the numbers of the ticks and the title below them, from where the page is on.
 */
void
lima_chart_axis_add_numbers (LimaChartAxis *self)
{
  LimaChartPage *page = self->page;
  const char *title = lima_chart_table_get_axis_title (self->words);
  double line = lima_chart_page_line_height (page, page->theme->note_size), last;

  page->y += TICK_LENGTH + 1;
  last = add_ticks (self, line);
  page->y += line;
  if (title != NULL)
    {
      GPtrArray *lines = lima_chart_page_wrap (page, lima_chart_page_note (page, title), page->right - page->left, 1);
      double half = lima_chart_page_width_of (page, lines->pdata[0]) / 2;
      double x = CLAMP ((self->left + last) / 2, page->left + half, page->right - half);

      page->y = lima_chart_page_add_lines (page, -1, lines, LIMA_ANCHOR_MIDDLE, x, page->y + 2);
    }
  page->y += 6;
}

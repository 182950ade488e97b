/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* All of a timeline in a strip: a tick for each item, a window over what is seen, and years below. */
#include <math.h>

#include "lima-timeline-private.h"

#define EDGE 16      /* beside the strip */
#define TOP 8        /* above it: the triangle of today */
#define HEIGHT 26
#define YEARS 22     /* below it */
#define TICK 10
#define HANDLE_WIDTH 7
#define HANDLE_HEIGHT 14
#define LEAST_MARGIN 30 /* days before the first item and behind the last one */

/* The strip shows all items and today, with some days around them. */
static void
get_days (LimaTimeline *self, double *first, double *last)
{
  gint32 start, end;
  double margin;

  lima_timeline_get_range (self, &start, &end);
  if (self->today != LIMA_TIMELINE_NOWHERE)
    {
      start = MIN (start, self->today);
      end = MAX (end, self->today);
    }
  margin = MAX ((end - start) * 0.03, LEAST_MARGIN);
  *first = start - margin;
  *last = end + margin;
}

/**
 * lima_timeline_navigator_day:
 * @width: pixels of the navigator
 * @x: a place in it, or beyond it
 *
 * Returns: the day there, with a fraction
 */
double
lima_timeline_navigator_day (LimaTimeline *self, double width, double x)
{
  double first, last;

  g_return_val_if_fail (self != NULL && width > 0, 0);

  get_days (self, &first, &last);
  if (lima_timeline_get_rtl (self))
    x = width - x;
  return first + (x - EDGE) / MAX (width - 2 * EDGE, 1) * (last - first);
}

static LimaTimeAxis
get_axis (LimaTimeline *self, const LimaChartTheme *theme, LimaDrawing *drawing, double width)
{
  LimaTimeAxis axis = { .format = self->format, .theme = theme, .widths = &self->widths, .drawing = drawing, .zoom = LIMA_TIME_YEARS };
  double first, last;

  get_days (self, &first, &last);
  axis.unit = lima_time_axis_get_unit (theme);
  axis.left = EDGE;
  axis.right = MAX (width - EDGE, EDGE + 1);
  axis.left_day = first;
  axis.pixels_per_day = (axis.right - axis.left) / (last - first);
  axis.rtl = lima_timeline_get_rtl (self);
  return axis;
}

/* One for all that fall on a pixel. */
static void
add_ticks (LimaTimeline *self, const LimaTimeAxis *axis, double middle)
{
  guint n = (guint) ceil (axis->right - axis->left) + 1;
  g_autofree guint8 *taken = g_new0 (guint8, n);
  double half = round (TICK * axis->unit / 2);

  for (guint i = 0; i < self->items->len; i++)
    taken[(guint) CLAMP (floor (lima_time_axis_place_x (axis, LIMA_TIMELINE_ITEM (self, i)->span.start) - axis->left), 0, n - 1)] = 1;
  for (guint i = 0; i < n; i++)
    if (taken[i])
      lima_drawing_add_line (axis->drawing, axis->left + i + 0.5, middle - half, axis->left + i + 0.5, middle + half, 2, FALSE, LIMA_COLOUR_MARK);
}

static void
add_window (const LimaTimeAxis *axis, const LimaTimelineView *view, double days, double top, double height)
{
  double left = CLAMP (lima_time_axis_place_x (axis, view->left_day), axis->left, axis->right);
  double right = CLAMP (lima_time_axis_place_x (axis, view->left_day + days), axis->left, axis->right);

  if (right - left < 4)
    {
      left = MAX (MIN (left, axis->right - 4), axis->left);
      right = left + 4;
    }
  lima_drawing_add_rect (axis->drawing, LIMA_ITEM_SWATCH, -1, (LimaRect) { left, top, right - left, height }, LIMA_FILL_WINDOW);
}

static void
add_handles (const LimaTimeAxis *axis, const LimaTimelineView *view, double days, double middle)
{
  double ends[] = { lima_time_axis_place_x (axis, view->left_day), lima_time_axis_place_x (axis, view->left_day + days) };
  double width = round (HANDLE_WIDTH * axis->unit), height = round (HANDLE_HEIGHT * axis->unit);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] >= axis->left && ends[i] <= axis->right)
      lima_drawing_add_rect (axis->drawing, LIMA_ITEM_PILL, -1, (LimaRect) { ends[i] - width / 2, middle - height / 2, width, height },
                             LIMA_FILL_WINDOW);
}

/* A tick where years begin, with the first of them behind it where it has room. */
static void
add_years (const LimaTimeAxis *axis, double top)
{
  double line = floor (top) + 0.5, size = axis->theme->note_size, free_from = axis->left;
  gint32 first, last;

  lima_time_axis_get_days (axis, &first, &last);
  for (gint32 next = first; next < last;)
    {
      LimaTimeCell cell = lima_time_axis_find_years (axis, next);
      double x = lima_time_axis_place_x (axis, cell.start), width;
      g_autofree char *words = lima_format_date_tick (axis->format, cell.name);
      g_autoptr (LimaChartText) text = lima_chart_text_new (words, size, LIMA_COLOUR_SECOND, axis->rtl);

      next = cell.end;
      width = lima_text_widths_get (axis->widths, axis->drawing->texter, text);
      if (x >= axis->left)
        lima_drawing_add_line (axis->drawing, floor (x) + 0.5, line, floor (x) + 0.5, line + 5 * axis->unit, 1, FALSE, LIMA_COLOUR_AXIS);
      x = MAX (x, axis->left) + 4 * axis->unit;
      if (x < free_from || x + width > MIN (lima_time_axis_place_x (axis, cell.end), axis->right))
        continue;
      free_from = x + width + 4 * axis->unit;
      lima_drawing_add_measured (axis->drawing, -1, g_steal_pointer (&text), width, LIMA_ANCHOR_LEFT, x, top + 15 * axis->unit);
    }
  lima_drawing_add_line (axis->drawing, axis->left, line, axis->right, line, 1, FALSE, LIMA_COLOUR_AXIS);
}

/**
 * lima_timeline_layout_navigator:
 * @width: pixels there are
 * @view: what the window stands around
 * @geometry: of the view
 *
 * Returns: (transfer full): the strip, as high as it needs to be
 */
LimaDrawing *
lima_timeline_layout_navigator (LimaTimeline *self, const LimaChartTheme *theme, double width, const LimaTimelineView *view,
                                const LimaTimelineGeometry *geometry)
{
  LimaDrawing *drawing;
  LimaTimeAxis axis;
  double top, height, days, x;

  g_return_val_if_fail (self != NULL && theme != NULL && view != NULL && geometry != NULL && width > 0, NULL);

  lima_timeline_measure_labels (self, theme);
  drawing = lima_drawing_new (theme, width, lima_timeline_get_rtl (self));
  axis = get_axis (self, theme, drawing, width);
  top = round (TOP * axis.unit);
  height = round (HEIGHT * axis.unit);
  days = fabs (geometry->axis_right - geometry->axis_left) / view->pixels_per_day;
  lima_drawing_add_rect (drawing, LIMA_ITEM_TRACK, -1, (LimaRect) { axis.left, top, axis.right - axis.left, height }, LIMA_FILL_TRACK);
  if (self->items->len > 0)
    add_window (&axis, view, days, top, height);
  add_ticks (self, &axis, top + height / 2);
  if (self->items->len > 0)
    add_handles (&axis, view, days, top + height / 2);
  add_years (&axis, top + height);
  x = self->today != LIMA_TIMELINE_NOWHERE ? floor (lima_time_axis_place_x (&axis, self->today)) + 0.5 : 0;
  if (self->today != LIMA_TIMELINE_NOWHERE)
    lima_drawing_add_triangle (drawing, (LimaRect) { x - 4 * axis.unit, top - 5 * axis.unit, 8 * axis.unit, 6 * axis.unit }, LIMA_POINTS_DOWN,
                               LIMA_COLOUR_INK);
  lima_drawing_freeze (drawing, top + height + round (YEARS * axis.unit));
  return drawing;
}

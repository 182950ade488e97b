/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things are in a view of a plan. */
#include "lima-gantt-private.h"

#include <math.h>

#include "lima-time-axis.h"

#define ROW_HEIGHT 28
#define HEAD_HEIGHT 46
#define EDGE 5            /* how near to an end of a bar the pointer has hold of it */
#define LEAST_BAR 3
#define EMPTY_DAYS 365    /* what is shown where nothing has a day */

/* Pixels a day of each zoom: a week of 42, a month of 49, a quarter of 46, a year of 60. */
static const double scales[] = { 6.0, 1.6, 0.5, 0.165 };

void
lima_gantt_view_init (LimaGanttView *view)
{
  g_return_if_fail (view != NULL);

  *view = (LimaGanttView) { .width = 800, .height = 600, .zoom = LIMA_GANTT_QUARTERS, .pixels_per_day = scales[LIMA_GANTT_QUARTERS],
                            .with_columns = TRUE, .selected = -1 };
}

/**
 * lima_gantt_zoom_get_scale:
 *
 * Returns: the pixels of a day at which a zoom is comfortable to read
 */
double
lima_gantt_zoom_get_scale (LimaGanttZoom zoom, const LimaChartTheme *theme)
{
  g_return_val_if_fail (zoom < G_N_ELEMENTS (scales) && theme != NULL, 1);

  return scales[zoom] * lima_time_axis_get_unit (theme);
}

/**
 * lima_gantt_zoom_for_scale:
 * @pixels_per_day: of the time axis
 *
 * Returns: the finest zoom whose texts have room
 */
LimaGanttZoom
lima_gantt_zoom_for_scale (double pixels_per_day, const LimaChartTheme *theme)
{
  g_return_val_if_fail (theme != NULL, LIMA_GANTT_YEARS);

  return MAX (lima_time_zoom_for_scale (pixels_per_day, lima_time_axis_get_unit (theme)), LIMA_TIME_WEEKS) - LIMA_TIME_WEEKS;
}

/*
 * lima_gantt_measure_at:
 * @left: where the columns begin
 * @top: where the head begins
 * @gutter: what is left free on both sides of the time axis
 *
 * As lima_gantt_measure(), elsewhere than in the corner.
 */
void
lima_gantt_measure_at (LimaGantt *self, const LimaChartTheme *theme, const LimaGanttView *view, double left, double top, double gutter,
                       LimaGanttGeometry *geometry)
{
  double unit = lima_time_axis_get_unit (theme);

  *geometry = (LimaGanttGeometry) { .view = *view, .unit = unit, .rtl = lima_gantt_get_rtl (self), .top = top };
  geometry->row_height = round (ROW_HEIGHT * unit);
  geometry->head_height = round (HEAD_HEIGHT * unit);
  lima_gantt_place_columns (self, theme, geometry, left);
  geometry->axis_left = geometry->columns[LIMA_GANTT_N_COLUMNS] + gutter;
  geometry->axis_right = MAX (view->width - gutter, geometry->axis_left + 1);
}

/**
 * lima_gantt_measure:
 * @view: what is seen
 * @geometry: (out caller-allocates): where things are
 */
void
lima_gantt_measure (LimaGantt *self, const LimaChartTheme *theme, const LimaGanttView *view, LimaGanttGeometry *geometry)
{
  g_return_if_fail (self != NULL && theme != NULL && view != NULL && geometry != NULL);
  g_return_if_fail (view->pixels_per_day > 0);

  lima_gantt_measure_at (self, theme, view, 0, 0, 0, geometry);
}

/**
 * lima_gantt_fit:
 * @view: (inout): a view with its width; scale, zoom and left day become those that show every day
 *
 * Leaves room behind the last day, where its note stands. A plan of a few days isn't stretched beyond a comfortable scale.
 */
void
lima_gantt_fit (LimaGantt *self, const LimaChartTheme *theme, LimaGanttView *view)
{
  gint32 start, end;
  LimaGanttGeometry geometry;
  double width, scale, before;

  g_return_if_fail (self != NULL && theme != NULL && view != NULL);

  view->pixels_per_day = view->pixels_per_day > 0 ? view->pixels_per_day : 1;
  lima_gantt_measure (self, theme, view, &geometry);
  if (!lima_gantt_get_span (self, &start, &end))
    {
      start = self->today != LIMA_GANTT_NOWHERE ? self->today : lima_date_first_day (lima_date_today ());
      end = start + EMPTY_DAYS;
    }
  width = geometry.axis_right - geometry.axis_left;
  before = MIN (12 * geometry.unit, width / 20);
  scale = (width - before - MIN (80 * geometry.unit, width / 6)) / MAX (end - start, 1);
  view->pixels_per_day = MIN (scale, 2 * lima_gantt_zoom_get_scale (LIMA_GANTT_WEEKS, theme));
  view->zoom = lima_gantt_zoom_for_scale (view->pixels_per_day, theme);
  view->left_day = start - before / view->pixels_per_day;
}

/* ---- Places, all from left to right ---- */

double
lima_gantt_place_x (const LimaGanttGeometry *geometry, double day)
{
  return geometry->axis_left + (day - geometry->view.left_day) * geometry->view.pixels_per_day;
}

/* The box of the bar, the clamp or the diamond of a row that begins at row_top; FALSE where it stands nowhere. */
gboolean
lima_gantt_place_bar (const LimaGanttGeometry *geometry, const LimaGanttRow *row, double row_top, LimaRect *bar)
{
  double unit = geometry->unit, middle = row_top + round (geometry->row_height / 2) - round (LIMA_GANTT_BAR_LIFT * unit);
  double left, right, height = round (LIMA_GANTT_BAR_HEIGHT * unit / 2) * 2;

  if (row->start == LIMA_GANTT_NOWHERE || row->end == LIMA_GANTT_NOWHERE)
    return FALSE;
  left = lima_gantt_place_x (geometry, row->start);
  right = lima_gantt_place_x (geometry, row->end);
  if (row->kind == LIMA_GANTT_MILESTONE)
    {
      double half = round (LIMA_GANTT_DIAMOND * unit / 2);

      *bar = (LimaRect) { left - half, middle - half, 2 * half, 2 * half };
      return TRUE;
    }
  *bar = (LimaRect) { left, middle - height / 2, MAX (right - left, LEAST_BAR * unit), height };
  return TRUE;
}

static double
place_y (const LimaGanttGeometry *geometry, double place)
{
  return geometry->top + geometry->head_height + place * geometry->row_height - geometry->view.scroll_y;
}

static double
turn (const LimaGanttGeometry *geometry, double x)
{
  return geometry->rtl ? geometry->view.width - x : x;
}

static void
turn_rect (const LimaGanttGeometry *geometry, LimaRect *rect)
{
  if (geometry->rtl)
    rect->x = geometry->view.width - rect->x - rect->width;
}

/**
 * lima_gantt_get_rows_height:
 *
 * Returns: the height of all rows that are shown, one below the other
 */
double
lima_gantt_get_rows_height (LimaGantt *self, const LimaGanttGeometry *geometry)
{
  g_return_val_if_fail (self != NULL && geometry != NULL, 0);

  return lima_gantt_get_n_visible (self) * geometry->row_height;
}

/**
 * lima_gantt_get_x:
 * @day: days from 1970-01-01, with a fraction
 *
 * Returns: where the day begins, in the view or beyond it
 */
double
lima_gantt_get_x (const LimaGanttGeometry *geometry, double day)
{
  g_return_val_if_fail (geometry != NULL, 0);

  return turn (geometry, lima_gantt_place_x (geometry, day));
}

/**
 * lima_gantt_get_day:
 * @x: a place in the view
 *
 * Returns: the day there, with a fraction
 */
double
lima_gantt_get_day (const LimaGanttGeometry *geometry, double x)
{
  g_return_val_if_fail (geometry != NULL, 0);

  return geometry->view.left_day + (turn (geometry, x) - geometry->axis_left) / geometry->view.pixels_per_day;
}

/**
 * lima_gantt_get_row_at:
 *
 * Returns: the row at the height @y, or -1
 */
int
lima_gantt_get_row_at (LimaGantt *self, const LimaGanttGeometry *geometry, double y)
{
  double place;

  g_return_val_if_fail (self != NULL && geometry != NULL, -1);

  place = floor ((y - place_y (geometry, 0)) / geometry->row_height);
  if (y < geometry->top + geometry->head_height || !(place >= 0 && place < lima_gantt_get_n_visible (self)))
    return -1;
  return (int) lima_gantt_get_visible (self, (guint) place);
}

/**
 * lima_gantt_get_band:
 * @band: (out): all of the row, across the view
 *
 * Returns: %FALSE when the row is in a closed group
 */
gboolean
lima_gantt_get_band (LimaGantt *self, const LimaGanttGeometry *geometry, guint row, LimaRect *band)
{
  int place;

  g_return_val_if_fail (self != NULL && geometry != NULL && band != NULL, FALSE);

  place = lima_gantt_get_place (self, row);
  if (place < 0)
    return FALSE;
  *band = (LimaRect) { 0, place_y (geometry, place), geometry->view.width, geometry->row_height };
  return TRUE;
}

/**
 * lima_gantt_get_bar:
 * @bar: (out): the box of its bar, clamp or diamond, in the view or beyond it
 *
 * Returns: %FALSE when the row is in a closed group or stands nowhere
 */
gboolean
lima_gantt_get_bar (LimaGantt *self, const LimaGanttGeometry *geometry, guint row, LimaRect *bar)
{
  int place;

  g_return_val_if_fail (self != NULL && geometry != NULL && bar != NULL, FALSE);

  place = lima_gantt_get_place (self, row);
  if (place < 0 || !lima_gantt_place_bar (geometry, lima_gantt_get_row (self, row), place_y (geometry, place), bar))
    return FALSE;
  turn_rect (geometry, bar);
  return TRUE;
}

/* What of a bar is at a place, both from left to right. The ends reach a bit out of it, and never take more than a third of it each. */
static LimaGanttPart
find_part (const LimaGanttGeometry *geometry, const LimaGanttRow *row, const LimaRect *bar, double x)
{
  double out = EDGE * geometry->unit, in = MIN (out, bar->width / 3);

  if (x < bar->x - out || x > bar->x + bar->width + out)
    return LIMA_GANTT_PART_NOTHING;
  if (row->kind == LIMA_GANTT_ACTIVITY && x < bar->x + in)
    return LIMA_GANTT_PART_START;
  if (row->kind == LIMA_GANTT_ACTIVITY && x > bar->x + bar->width - in)
    return LIMA_GANTT_PART_END;
  return LIMA_GANTT_PART_BODY;
}

static gboolean
is_on_expander (const LimaGanttGeometry *geometry, const LimaGanttRow *row, double x)
{
  double start = geometry->columns[0] + LIMA_GANTT_PADDING * geometry->unit + row->level * LIMA_GANTT_INDENT * geometry->unit;

  return row->has_children && x >= start - 4 * geometry->unit && x < start + LIMA_GANTT_INDENT * geometry->unit;
}

/**
 * lima_gantt_get_part_at:
 * @x: a place in the view
 * @y: likewise
 * @row: (out): the row at that height, or -1
 *
 * Returns: what the pointer is on
 */
LimaGanttPart
lima_gantt_get_part_at (LimaGantt *self, const LimaGanttGeometry *geometry, double x, double y, int *row)
{
  double at, columns_end;
  LimaRect bar;

  g_return_val_if_fail (self != NULL && geometry != NULL && row != NULL, LIMA_GANTT_PART_NOTHING);

  at = turn (geometry, x);
  columns_end = geometry->columns[LIMA_GANTT_N_COLUMNS];
  *row = lima_gantt_get_row_at (self, geometry, y);
  if (geometry->view.with_columns && fabs (at - geometry->columns[1]) <= EDGE * geometry->unit / 2 && y >= geometry->top)
    return LIMA_GANTT_PART_DIVIDER;
  if (y >= geometry->top && y < geometry->top + geometry->head_height)
    return LIMA_GANTT_PART_HEAD;
  if (*row < 0)
    return LIMA_GANTT_PART_NOTHING;
  if (at < columns_end)
    return is_on_expander (geometry, lima_gantt_get_row (self, (guint) *row), at) ? LIMA_GANTT_PART_EXPANDER : LIMA_GANTT_PART_COLUMNS;
  if (!lima_gantt_get_bar (self, geometry, (guint) *row, &bar) || y < bar.y - 2 || y > bar.y + bar.height + 2)
    return LIMA_GANTT_PART_NOTHING;
  turn_rect (geometry, &bar);
  return find_part (geometry, lima_gantt_get_row (self, (guint) *row), &bar, at);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at a place of a view of a timeline, and beside an item. */
#include <math.h>

#include "lima-timeline-private.h"

/* As the geometry has it; zooming may have packed it at another scale since. */
static void
use_geometry (LimaTimeline *self, const LimaTimelineGeometry *geometry)
{
  lima_timeline_pack (self, geometry->view.pixels_per_day, geometry->unit);
}

/* A place of the view, from 1970-01-01 on. */
static double
to_place (const LimaTimelineGeometry *geometry, double x)
{
  return lima_timeline_get_day (geometry, x) * geometry->view.pixels_per_day;
}

static gboolean
is_on_axis (const LimaTimelineGeometry *geometry, double x)
{
  return x >= MIN (geometry->axis_left, geometry->axis_right) && x < MAX (geometry->axis_left, geometry->axis_right);
}

/**
 * lima_timeline_get_item_at:
 * @x: a place in the view
 * @y: likewise
 *
 * Returns: the item whose mark, trail or label is there, or -1
 */
int
lima_timeline_get_item_at (LimaTimeline *self, const LimaTimelineGeometry *geometry, double x, double y)
{
  double place, along;
  guint row, at, item;

  g_return_val_if_fail (self != NULL && geometry != NULL, -1);

  if (self->items->len == 0 || y < geometry->head_height || !is_on_axis (geometry, x))
    return -1;
  use_geometry (self, geometry);
  along = y - geometry->head_height + geometry->view.scroll_y;
  row = lima_timeline_row_at (self, along);
  if (row >= g_array_index (self->pack.lane_rows, guint, self->lanes->len) || along < lima_timeline_row_top (self, row))
    return -1;
  place = to_place (geometry, x);
  at = lima_timeline_find_in_row (self, row, place);
  if (at >= g_array_index (self->pack.row_starts, guint, row + 1))
    return -1;
  item = g_array_index (self->pack.order, guint, at);
  return place >= LIMA_TIMELINE_PLACE (self, item)->left ? (int) item : -1;
}

/**
 * lima_timeline_get_lane_at:
 *
 * Returns: the lane at the height @y, or -1
 */
int
lima_timeline_get_lane_at (LimaTimeline *self, const LimaTimelineGeometry *geometry, double y)
{
  double along;

  g_return_val_if_fail (self != NULL && geometry != NULL, -1);

  use_geometry (self, geometry);
  along = y - geometry->head_height + geometry->view.scroll_y;
  if (y < geometry->head_height || along < 0)
    return -1;
  for (guint lane = 0; lane < self->lanes->len; lane++)
    if (along < g_array_index (self->pack.lane_tops, double, lane + 1))
      return (int) lane;
  return -1;
}

/**
 * lima_timeline_get_mark:
 * @mark: (out): the box of its mark, in the view or beyond it
 *
 * Returns: %FALSE when there is no such item
 */
gboolean
lima_timeline_get_mark (LimaTimeline *self, const LimaTimelineGeometry *geometry, guint item, LimaRect *mark)
{
  const LimaTimelineItem *found;
  const LimaTimelinePlace *place;
  double middle, scale;

  g_return_val_if_fail (self != NULL && geometry != NULL && mark != NULL, FALSE);

  if (item >= self->items->len)
    return FALSE;
  use_geometry (self, geometry);
  found = LIMA_TIMELINE_ITEM (self, item);
  place = LIMA_TIMELINE_PLACE (self, item);
  scale = geometry->view.pixels_per_day;
  lima_timeline_place_span (&found->span, found->is_marked, scale, geometry->unit, mark);
  middle = lima_timeline_row_top (self, place->row) + round (LIMA_TIMELINE_ROW * geometry->unit) / 2;
  mark->y += geometry->head_height + middle - geometry->view.scroll_y;
  mark->x = lima_timeline_get_x (geometry, mark->x / scale) - (geometry->rtl ? mark->width : 0);
  return TRUE;
}

/* ---- Neighbours ---- */

static guint
get_sorted (LimaTimeline *self, guint at)
{
  return g_array_index (self->sorted, guint, at);
}

/* By the day its last date begins, and in the order in which they were added where that is the same. */
static gboolean
is_before (LimaTimeline *self, guint a, guint b)
{
  gint32 x = LIMA_TIMELINE_ITEM (self, a)->span.start, y = LIMA_TIMELINE_ITEM (self, b)->span.start;

  return x != y ? x < y : a < b;
}

/* The next one in time in the same lane. */
static int
find_beside (LimaTimeline *self, guint item, gboolean later)
{
  guint lane = LIMA_TIMELINE_ITEM (self, item)->lane;
  int found = -1;

  for (guint i = g_array_index (self->lane_starts, guint, lane); i < g_array_index (self->lane_starts, guint, lane + 1); i++)
    {
      guint other = get_sorted (self, i);

      if (other == item || is_before (self, item, other) != later)
        continue;
      if (found < 0 || is_before (self, other, (guint) found) == later)
        found = (int) other;
    }
  return found;
}

/* The nearest one in time in the next lane that has any. */
static int
find_across (LimaTimeline *self, guint item, int step)
{
  const LimaTimelineItem *from = LIMA_TIMELINE_ITEM (self, item);
  int found = -1;
  gint64 best = G_MAXINT64;

  for (int lane = (int) from->lane + step; lane >= 0 && lane < (int) self->lanes->len && found < 0; lane += step)
    for (guint i = g_array_index (self->lane_starts, guint, lane); i < g_array_index (self->lane_starts, guint, lane + 1); i++)
      {
        guint other = get_sorted (self, i);
        gint64 distance = ABS ((gint64) LIMA_TIMELINE_ITEM (self, other)->span.start - from->span.start);

        if (distance < best)
          {
            best = distance;
            found = (int) other;
          }
      }
  return found;
}

/* The first one from the top whose mark is in sight; where none is, the first one of all. */
static int
find_first (LimaTimeline *self, const LimaTimelineGeometry *geometry)
{
  for (guint i = 0; i < self->sorted->len; i++)
    {
      LimaRect mark;

      lima_timeline_get_mark (self, geometry, get_sorted (self, i), &mark);
      if (is_on_axis (geometry, mark.x + mark.width / 2) && mark.y >= geometry->head_height && mark.y + mark.height <= geometry->view.height)
        return (int) get_sorted (self, i);
    }
  return self->sorted->len > 0 ? (int) get_sorted (self, 0) : -1;
}

/**
 * lima_timeline_get_neighbour:
 * @item: an item, or -1
 * @direction: right and left go through the lane as it is seen, up and down to the nearest in time in another lane
 *
 * Returns: where an arrow key goes, or -1 where nothing is there; from -1 to the first one in view
 */
int
lima_timeline_get_neighbour (LimaTimeline *self, const LimaTimelineGeometry *geometry, int item, LimaDirection direction)
{
  g_return_val_if_fail (self != NULL && geometry != NULL && item < (int) self->items->len, -1);

  use_geometry (self, geometry);
  if (item < 0)
    return find_first (self, geometry);
  if (direction == LIMA_POINTS_UP || direction == LIMA_POINTS_DOWN)
    return find_across (self, (guint) item, direction == LIMA_POINTS_UP ? -1 : 1);
  return find_beside (self, (guint) item, (direction == LIMA_POINTS_RIGHT) != geometry->rtl);
}

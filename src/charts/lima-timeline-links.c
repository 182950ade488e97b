/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrows from what is waited for to what waits: out of the middle of a mark, between the rows, and into the other one from there. */
#include <math.h>

#include "lima-timeline-private.h"

#define ARROW 7

/* Adds what of a level or upright line is among the lanes and on the axis. */
static void
add_line (LimaTimelineCanvas *self, double x1, double y1, double x2, double y2)
{
  double left = MAX (MIN (x1, x2), self->left), right = MIN (MAX (x1, x2), self->right);
  double top = MAX (MIN (y1, y2), self->top + self->head_height), bottom = MIN (MAX (y1, y2), self->bottom);

  if (left <= right && top <= bottom && (left < right || top < bottom))
    lima_drawing_add_line (self->drawing, left, top, right, bottom, 1, FALSE, LIMA_COLOUR_AXIS);
}

static double
snap (double value)
{
  return floor (value) + 0.5;
}

static void
add_arrow (LimaTimelineCanvas *self, double x, double tip, gboolean down)
{
  double size = round (ARROW * self->unit), half = size / 2;
  LimaRect box = { x - half, down ? tip - size : tip, size, size };

  if (box.x < self->left || box.x + size > self->right || box.y < self->top + self->head_height || box.y + size > self->bottom)
    return;
  lima_drawing_add_triangle (self->drawing, box, down ? LIMA_POINTS_DOWN : LIMA_POINTS_UP, LIMA_COLOUR_AXIS);
}

/* A mark of a lower row is reached from above, one of the same or a higher row from below. */
static void
add_link (LimaTimelineCanvas *self, const LimaTimelineLink *link)
{
  LimaTimeline *timeline = self->timeline;
  guint from_row = LIMA_TIMELINE_PLACE (timeline, link->from)->row, to_row = LIMA_TIMELINE_PLACE (timeline, link->to)->row;
  gboolean down = to_row > from_row;
  LimaRect from = lima_timeline_canvas_mark (self, link->from), to = lima_timeline_canvas_mark (self, link->to);
  double x1 = snap (from.x + from.width / 2), x2 = snap (to.x + to.width / 2), half = round (LIMA_TIMELINE_ROW * self->unit) / 2;
  double between = snap (to.y + to.height / 2 + (down ? -half : half)), arrow = round (ARROW * self->unit) / 2;

  add_line (self, x1, to_row >= from_row ? from.y + from.height : from.y, x1, between);
  add_line (self, x1, between, x2, between);
  add_line (self, x2, between, x2, down ? to.y - arrow : to.y + to.height + arrow);
  add_arrow (self, x2, down ? to.y : to.y + to.height, down);
}

/* Whether no part of the link can be in view. */
static gboolean
is_elsewhere (const LimaTimelineCanvas *self, const LimaTimelineLink *link)
{
  const LimaTimelinePlace *from = LIMA_TIMELINE_PLACE (self->timeline, link->from), *to = LIMA_TIMELINE_PLACE (self->timeline, link->to);
  double left = self->view.left_day * self->view.pixels_per_day, right = left + self->right - self->left;

  return (from->row + 1 < self->first_row && to->row + 1 < self->first_row) || (from->row >= self->last_row && to->row > self->last_row) ||
         (from->mark_right < left && to->mark_right < left) || (from->mark_left > right && to->mark_left > right);
}

void
lima_timeline_canvas_add_links (LimaTimelineCanvas *self)
{
  for (guint i = 0; i < self->timeline->links->len; i++)
    {
      const LimaTimelineLink *link = &g_array_index (self->timeline->links, LimaTimelineLink, i);

      if (!is_elsewhere (self, link))
        add_link (self, link);
    }
}

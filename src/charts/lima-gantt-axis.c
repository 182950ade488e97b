/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The time axis of a plan, beside its columns. */
#include "lima-gantt-private.h"
#include "lima-time-axis.h"

static LimaTimeAxis
get_axis (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;

  return (LimaTimeAxis) {
    .format = self->gantt->format, .theme = self->theme, .widths = &self->gantt->widths.texts, .drawing = self->drawing,
    .zoom = LIMA_TIME_WEEKS + geometry->view.zoom, .left_day = geometry->view.left_day, .pixels_per_day = geometry->view.pixels_per_day,
    .left = geometry->axis_left, .right = geometry->axis_right, .slack = self->right - geometry->axis_right, .top = geometry->top,
    .head_height = geometry->head_height, .bottom = self->bottom, .unit = geometry->unit, .rtl = geometry->rtl,
    .is_paper = self->is_paper, .today = self->gantt->today, .today_text = self->gantt->today_text,
  };
}

void
lima_gantt_canvas_add_grid (LimaGanttCanvas *self)
{
  LimaTimeAxis axis = get_axis (self);

  lima_time_axis_add_grid (&axis);
}

void
lima_gantt_canvas_add_today (LimaGanttCanvas *self)
{
  LimaTimeAxis axis = get_axis (self);

  lima_time_axis_add_today (&axis);
}

/* On the screen the head lies above rows that have moved below it, and the columns' part of it above names that have. */
void
lima_gantt_canvas_add_head (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;
  LimaTimeAxis axis = get_axis (self);
  LimaRect all = { geometry->columns[0], geometry->top, geometry->view.width - geometry->columns[0], geometry->head_height };

  if (!self->is_paper)
    lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, all, LIMA_FILL_GROUND);
  lima_time_axis_add_head (&axis);
  if (!self->is_paper && geometry->view.with_columns)
    lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1,
                           (LimaRect) { all.x, all.y, geometry->columns[LIMA_GANTT_N_COLUMNS] - all.x, all.height }, LIMA_FILL_GROUND);
}

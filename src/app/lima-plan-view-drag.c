/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Dragging a bar: everything that waits for it moves along, on a schedule that is made for the drag and given up with it. */

#include "lima-plan-view-private.h"

#include <lima-programme.h>
#include <math.h>
#include <string.h>

static LimaGantt *
get_gantt (LimaPlanView *self)
{
  return self->report == NULL ? NULL : lima_report_gantt_get_gantt (self->report);
}

/* ---- What moves along ---- */

static gboolean
can_drag (LimaPlanView *self, int row)
{
  const LimaGanttRow *data = lima_gantt_get_row (get_gantt (self), (guint) row);
  LimaScheduleTimes times;

  return (data->kind == LIMA_GANTT_ACTIVITY || data->kind == LIMA_GANTT_MILESTONE) && lima_report_gantt_get_times (self->report, (guint) row, &times);
}

static int
task_of (const LimaSchedule *schedule, const LimaGanttRow *row)
{
  const char *place = strchr (row->key, '/');

  return place == NULL ? -1 : lima_schedule_plan_find (lima_schedule_get_plan (schedule), lima_atom (place + 1));
}

/* Days of the rows as a schedule has them. */
static void
show_days (LimaPlanView *self, const LimaSchedule *schedule)
{
  LimaGantt *gantt = get_gantt (self);

  for (guint i = 0; i < self->drag.tasks->len; i++)
    {
      int task = g_array_index (self->drag.tasks, int, i);
      LimaScheduleTimes times;
      gint32 day;

      if (task < 0)
        continue;
      lima_schedule_get_times (schedule, (guint) task, &times);
      day = times.early_start + (times.is_at_end ? 1 : 0);
      if (lima_gantt_get_row (gantt, i)->kind == LIMA_GANTT_MILESTONE)
        lima_gantt_set_days (gantt, i, day, day);
      else
        lima_gantt_set_days (gantt, i, times.early_start, times.early_end + 1);
    }
}

static gsize
programme_length (const char *key)
{
  return strcspn (key, "/");
}

/* The number of the programme that a row belongs to: programmes stand one behind the other. */
static guint
programme_of (LimaGantt *gantt, guint row)
{
  guint number = 0;

  for (guint i = 1; i <= row; i++)
    {
      const char *key = lima_gantt_get_row (gantt, i)->key, *former = lima_gantt_get_row (gantt, i - 1)->key;
      gsize length = programme_length (key);

      number += length != programme_length (former) || strncmp (key, former, length) != 0 ? 1 : 0;
    }
  return number;
}

/* Which task each row is, found once: places are looked up by their words. */
static GArray *
list_tasks (LimaGantt *gantt, const LimaSchedule *schedule, const char *programme)
{
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (int));
  gsize length = programme_length (programme);

  for (guint i = 0; i < lima_gantt_get_n_rows (gantt); i++)
    {
      const LimaGanttRow *row = lima_gantt_get_row (gantt, i);
      gboolean is_task = row->kind == LIMA_GANTT_ACTIVITY || row->kind == LIMA_GANTT_MILESTONE;
      int task = is_task && programme_length (row->key) == length && strncmp (row->key, programme, length) == 0 ? task_of (schedule, row) : -1;

      g_array_append_val (tasks, task);
    }
  return tasks;
}

static const LimaSchedule *
get_schedule (LimaPlanView *self, int row)
{
  return lima_report_gantt_get_schedule (self->report, programme_of (get_gantt (self), (guint) row));
}

/* From where it stood when the drag began: what was dragged before does not count. */
static void
show_drag (LimaPlanView *self)
{
  int task = g_array_index (self->drag.tasks, int, self->drag.row);
  gint32 duration = LIMA_DURATION_KEEP, day;
  LimaScheduleTimes times;
  LimaDate start = { 0 };

  if (task < 0)
    return;
  lima_report_gantt_get_times (self->report, (guint) self->drag.row, &times);
  if (self->drag.part == LIMA_GANTT_PART_BODY && lima_report_gantt_get_day_by (self->report, (guint) self->drag.row, self->drag.by, &day))
    start = lima_day_to_date (day);
  else
    duration = MAX (times.duration + self->drag.by, 1);
  lima_schedule_move (self->drag.schedule, (guint) task, start, duration, NULL);
  show_days (self, self->drag.schedule);
  lima_plan_view_update_scrolling (self);
}

static void
forget_drag (LimaPlanView *self)
{
  g_clear_pointer (&self->drag.schedule, lima_schedule_free);
  g_clear_pointer (&self->drag.tasks, g_array_unref);
  self->drag = (LimaPlanDrag) { .part = LIMA_GANTT_PART_NOTHING, .row = -1 };
}

/* ---- The gesture ---- */

static void
begin (LimaPlanView *self, double x, double y)
{
  LimaGanttGeometry geometry;
  LimaGanttPart part;
  int row = -1;

  if (!lima_plan_view_measure (self, &geometry))
    return;
  part = lima_gantt_get_part_at (get_gantt (self), &geometry, x, y, &row);
  if (row < 0 || (part != LIMA_GANTT_PART_BODY && part != LIMA_GANTT_PART_END) || !can_drag (self, row))
    return;
  if (part == LIMA_GANTT_PART_END && lima_gantt_get_row (get_gantt (self), (guint) row)->kind == LIMA_GANTT_MILESTONE)
    part = LIMA_GANTT_PART_BODY;
  forget_drag (self);
  self->drag = (LimaPlanDrag) { .part = part, .row = row, .x = x, .from = lima_gantt_get_day (&geometry, x) };
  self->drag.schedule = lima_schedule_new (lima_schedule_get_plan (get_schedule (self, row)), NULL, NULL);
  self->drag.tasks = list_tasks (get_gantt (self), self->drag.schedule, lima_gantt_get_row (get_gantt (self), (guint) row)->key);
  gtk_widget_set_cursor_from_name (self->area, part == LIMA_GANTT_PART_BODY ? "grabbing" : "ew-resize");
}

static void
update (LimaPlanView *self, double dx, double dy)
{
  LimaGanttGeometry geometry;
  int by;

  if (self->drag.part == LIMA_GANTT_PART_NOTHING || !lima_plan_view_measure (self, &geometry))
    return;
  by = (int) round (lima_gantt_get_day (&geometry, self->drag.x + dx) - self->drag.from);
  if (by == self->drag.by)
    return;
  self->drag.by = by;
  show_drag (self);
}

static void
end (LimaPlanView *self)
{
  LimaGanttPart part = self->drag.part;
  int row = self->drag.row, by = self->drag.by;

  lima_plan_view_cancel_drag (self);
  if (part == LIMA_GANTT_PART_NOTHING || by == 0)
    return;
  lima_plan_view_choose (self, row);
  lima_plan_view_emit (self, part == LIMA_GANTT_PART_BODY ? LIMA_PLAN_MOVED : LIMA_PLAN_RESIZED, by);
}

/*
 * lima_plan_view_cancel_drag:
 *
 * Shows everything where it was.
 */
void
lima_plan_view_cancel_drag (LimaPlanView *self)
{
  if (self->drag.part == LIMA_GANTT_PART_NOTHING)
    return;
  if (self->report != NULL)
    show_days (self, get_schedule (self, self->drag.row));
  forget_drag (self);
  lima_plan_view_update_scrolling (self);
  gtk_widget_set_cursor (self->area, NULL);
}

/*
 * lima_plan_view_init_drag:
 *
 * Makes the gesture.
 */
void
lima_plan_view_init_drag (LimaPlanView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->drag.row = -1;
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (end), self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (drag));
}

/*
 * lima_plan_view_dispose_drag:
 *
 * Forgets a drag that is going on.
 */
void
lima_plan_view_dispose_drag (LimaPlanView *self)
{
  forget_drag (self);
}

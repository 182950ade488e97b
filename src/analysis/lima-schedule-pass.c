/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The passes of the critical path method over a precedence diagram, in whole working days. As a task is never interrupted, each
 * of the four kinds of links says how many days after the start of the one task the other may start. */

#include "lima-schedule-private.h"

#include <lima-i18n.h>

static gint64
get_gap (const LimaWait *wait, const LimaScheduleNode *before, const LimaScheduleNode *after)
{
  switch (wait->kind)
    {
    case LIMA_LINK_FINISH_START:
      return (gint64) wait->lag + before->duration;
    case LIMA_LINK_START_START:
      return wait->lag;
    case LIMA_LINK_FINISH_FINISH:
      return (gint64) wait->lag + before->duration - after->duration;
    case LIMA_LINK_START_FINISH:
      return (gint64) wait->lag - after->duration;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
waits (const LimaSchedule *self, guint task)
{
  return self->net.first[task] < self->net.first[task + 1];
}

static void
lower (gint64 *least, gint64 given)
{
  if (given != LIMA_NOT_GIVEN && (*least == LIMA_NOT_GIVEN || given < *least))
    *least = given;
}

/* ---- Forward ---- */

/* Where tasks start that nothing holds: the start of the plan, else the earliest day that is given. The start of a task that
 * waits may be what an earlier schedule said, so it counts only where nothing better is known. */
static gint64
find_plan_start (const LimaSchedule *self)
{
  gint64 start = self->start;

  for (guint i = 0; i < self->net.n && self->start == LIMA_NOT_GIVEN; i++)
    {
      if (!waits (self, i))
        lower (&start, self->nodes[i].start);
      lower (&start, self->nodes[i].no_earlier);
    }
  for (guint i = 0; i < self->net.n && start == LIMA_NOT_GIVEN; i++)
    lower (&start, self->nodes[i].start);
  return start;
}

/* Tasks that wait aren't drawn before this, however long their lead: the start of the plan, or the first start that was given. */
static gint64
find_floor (const LimaSchedule *self, gint64 plan_start)
{
  gint64 floor = plan_start;

  for (guint i = 0; i < self->net.n; i++)
    if (!waits (self, i))
      lower (&floor, self->nodes[i].start);
  return floor;
}

static gint64
find_bound (const LimaSchedule *self, guint task, gint64 plan_start, gint64 floor)
{
  const LimaScheduleNode *node = &self->nodes[task];
  gint64 bound = waits (self, task) ? floor : node->start != LIMA_NOT_GIVEN ? node->start : plan_start;

  return MAX (bound, node->no_earlier);
}

/* A place is the end of one working day and the start of the next. Which of them what is waited for stands at. */
static gboolean
comes_at_end (const LimaWait *wait, const LimaScheduleNode *before)
{
  if (wait->lag != 0)
    return wait->lag > 0;
  if (before->duration == 0)
    return before->is_at_end;
  return wait->kind == LIMA_LINK_FINISH_START || wait->kind == LIMA_LINK_FINISH_FINISH;
}

/* Whether a task without days stands at the end of a day: when nothing holds it until the start of the next one. */
static gboolean
stands_at_end (const LimaSchedule *self, guint task, gint64 bound)
{
  const LimaScheduleNode *node = &self->nodes[task];

  if (node->duration > 0 || node->is_unknown || bound == node->early)
    return FALSE;
  for (guint w = self->net.first[task]; w < self->net.first[task + 1]; w++)
    {
      const LimaWait *wait = &self->net.waits[w];
      const LimaScheduleNode *before = &self->nodes[wait->before];

      if (before->early + get_gap (wait, before, node) == node->early && !comes_at_end (wait, before))
        return FALSE;
    }
  return TRUE;
}

static void
go_forward (LimaSchedule *self, gint64 plan_start)
{
  gint64 floor = find_floor (self, plan_start);

  self->end = floor;
  for (guint i = 0; i < self->net.n; i++)
    {
      guint task = self->net.order[i];
      LimaScheduleNode *node = &self->nodes[task];
      gint64 bound = find_bound (self, task, plan_start, floor);

      node->early = bound;
      node->rests_on_unknown = FALSE;
      for (guint w = self->net.first[task]; w < self->net.first[task + 1]; w++)
        {
          const LimaWait *wait = &self->net.waits[w];
          const LimaScheduleNode *before = &self->nodes[wait->before];

          node->early = MAX (node->early, before->early + get_gap (wait, before, node));
          node->rests_on_unknown |= before->is_unknown | before->rests_on_unknown;
        }
      node->is_at_end = stands_at_end (self, task, bound);
      self->end = MAX (self->end, node->early + node->duration);
    }
}

/* ---- Backward ---- */

static void
go_backward (LimaSchedule *self)
{
  for (guint i = 0; i < self->net.n; i++)
    {
      LimaScheduleNode *node = &self->nodes[i];

      node->late = self->end - node->duration;
      node->free = node->late - node->early;
    }
  for (guint i = self->net.n; i > 0; i--)
    {
      guint task = self->net.order[i - 1];
      const LimaScheduleNode *node = &self->nodes[task];

      for (guint w = self->net.first[task]; w < self->net.first[task + 1]; w++)
        {
          const LimaWait *wait = &self->net.waits[w];
          LimaScheduleNode *before = &self->nodes[wait->before];
          gint64 gap = get_gap (wait, before, node);

          before->late = MIN (before->late, node->late - gap);
          before->free = MIN (before->free, node->early - gap - before->early);
        }
    }
}

/* Reckons all tasks anew. */
gboolean
lima_schedule_pass (LimaSchedule *self, GError **error)
{
  gint64 plan_start = find_plan_start (self);

  if (self->net.n == 0)
    return TRUE;
  if (plan_start == LIMA_NOT_GIVEN)
    {
      g_set_error_literal (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_NO_START,
                           _("Neither the programme nor any of its activities has a start, so the plan has no dates."));
      return FALSE;
    }
  go_forward (self, plan_start);
  if (self->end > lima_work_calendar_get_n (lima_schedule_plan_get_calendar (self->plan)))
    {
      g_set_error_literal (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_RANGE, _("The plan would end after the year 9999."));
      return FALSE;
    }
  go_backward (self);
  return TRUE;
}

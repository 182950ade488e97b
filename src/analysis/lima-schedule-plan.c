/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-schedule-plan.h"

struct _LimaSchedulePlan
{
  LimaWorkCalendar *calendar;
  LimaDate start;
  GArray *tasks;
  GArray *links;
  GArray *doubts;
  GHashTable *numbers; /* of an id, the number of its task */
};

static void
clear_task (gpointer data)
{
  g_free (((LimaScheduleTask *) data)->title);
}

/**
 * lima_schedule_plan_new:
 * @calendar: which days are worked on
 * @start: the day on which tasks start that nothing else holds, or "no date", then that is the earliest day that any task names
 *
 * Returns: (transfer full): a plan without tasks
 */
LimaSchedulePlan *
lima_schedule_plan_new (LimaWorkCalendar *calendar, LimaDate start)
{
  LimaSchedulePlan *self;

  g_return_val_if_fail (calendar != NULL, NULL);

  self = g_rc_box_new0 (LimaSchedulePlan);
  self->calendar = lima_work_calendar_ref (calendar);
  self->start = start;
  self->tasks = g_array_new (FALSE, FALSE, sizeof (LimaScheduleTask));
  g_array_set_clear_func (self->tasks, clear_task);
  self->links = g_array_new (FALSE, FALSE, sizeof (LimaScheduleLink));
  self->doubts = g_array_new (FALSE, FALSE, sizeof (LimaScheduleDoubt));
  self->numbers = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * lima_schedule_plan_ref:
 *
 * Returns: (transfer full): @self
 */
LimaSchedulePlan *
lima_schedule_plan_ref (LimaSchedulePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LimaSchedulePlan *self = data;

  lima_work_calendar_unref (self->calendar);
  g_array_unref (self->tasks);
  g_array_unref (self->links);
  g_array_unref (self->doubts);
  g_hash_table_unref (self->numbers);
}

/**
 * lima_schedule_plan_unref:
 *
 * Gives up one reference, the last one with the plan.
 */
void
lima_schedule_plan_unref (LimaSchedulePlan *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear);
}

/**
 * lima_schedule_plan_add:
 * @task: a task; of several with one id the first is known by it
 *
 * Returns: its number, the first 0
 */
guint
lima_schedule_plan_add (LimaSchedulePlan *self, const LimaScheduleTask *task)
{
  LimaScheduleTask copy;
  guint number;

  g_return_val_if_fail (self != NULL && task != NULL, 0);
  g_return_val_if_fail (task->duration >= 0 || task->duration == LIMA_DURATION_UNKNOWN, 0);
  g_return_val_if_fail (!task->is_milestone || task->duration == 0, 0);

  copy = *task;
  copy.title = g_strdup (task->title);
  number = self->tasks->len;
  g_array_append_val (self->tasks, copy);
  if (task->id != 0 && !g_hash_table_contains (self->numbers, GUINT_TO_POINTER (task->id)))
    g_hash_table_insert (self->numbers, GUINT_TO_POINTER (task->id), GUINT_TO_POINTER (number));
  return number;
}

/**
 * lima_schedule_plan_link:
 * @link: what waits for what; both tasks may still have to be added. Two tasks may be linked more than once
 */
void
lima_schedule_plan_link (LimaSchedulePlan *self, const LimaScheduleLink *link)
{
  g_return_if_fail (self != NULL && link != NULL);

  g_array_append_val (self->links, *link);
}

/**
 * lima_schedule_plan_doubt:
 * @doubt: what was settled on the way to the plan
 */
void
lima_schedule_plan_doubt (LimaSchedulePlan *self, const LimaScheduleDoubt *doubt)
{
  g_return_if_fail (self != NULL && doubt != NULL);

  g_array_append_val (self->doubts, *doubt);
}

/**
 * lima_schedule_plan_get_calendar:
 *
 * Returns: (transfer none): which days are worked on
 */
LimaWorkCalendar *
lima_schedule_plan_get_calendar (const LimaSchedulePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->calendar;
}

/**
 * lima_schedule_plan_get_start:
 *
 * Returns: the day it was given, or "no date"
 */
LimaDate
lima_schedule_plan_get_start (const LimaSchedulePlan *self)
{
  g_return_val_if_fail (self != NULL, (LimaDate) { 0 });

  return self->start;
}

/**
 * lima_schedule_plan_get_n:
 *
 * Returns: how many tasks there are
 */
guint
lima_schedule_plan_get_n (const LimaSchedulePlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->tasks->len;
}

/**
 * lima_schedule_plan_get:
 * @task: the number of a task
 *
 * Returns: (transfer none): the task, until the next one is added
 */
const LimaScheduleTask *
lima_schedule_plan_get (const LimaSchedulePlan *self, guint task)
{
  g_return_val_if_fail (self != NULL && task < self->tasks->len, NULL);

  return &g_array_index (self->tasks, LimaScheduleTask, task);
}

/**
 * lima_schedule_plan_find:
 * @id: the id of an activity
 *
 * Returns: the number of its task, -1 when there is none
 */
int
lima_schedule_plan_find (const LimaSchedulePlan *self, LimaAtom id)
{
  gpointer number;

  g_return_val_if_fail (self != NULL, -1);

  if (!g_hash_table_lookup_extended (self->numbers, GUINT_TO_POINTER (id), NULL, &number))
    return -1;
  return (int) GPOINTER_TO_UINT (number);
}

/**
 * lima_schedule_plan_get_links:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the links, until the next one is added
 */
const LimaScheduleLink *
lima_schedule_plan_get_links (const LimaSchedulePlan *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->links->len;
  return (const LimaScheduleLink *) (gpointer) self->links->data;
}

/**
 * lima_schedule_plan_get_doubts:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what was settled, in the order of the tasks
 */
const LimaScheduleDoubt *
lima_schedule_plan_get_doubts (const LimaSchedulePlan *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->doubts->len;
  return (const LimaScheduleDoubt *) (gpointer) self->doubts->data;
}

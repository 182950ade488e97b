/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Conventions, those of Microsoft Project and GNOME Planner with whole days for hours:
 *
 * - A task takes whole working days and is never interrupted. One of a day starts and ends on the same day; what waits for its
 *   end (FS) starts on the next working day.
 * - What takes no days is a moment. Behind the end of a task it is the end of that day, so that a milestone bears the date on
 *   which the work before it is done; where a day was given, or it waits for a start, it is the beginning of that day.
 * - A lag is in working days too. What it leads to is never before the start of the plan, or the first start that was given.
 * - The end of the plan is the end of its last task; what is late is reckoned from there, so that no float is below 0.
 */

#include "lima-schedule-private.h"

#include <lima-format.h>
#include <lima-i18n.h>

#define MOST_TITLES 8 /* of a cycle, in a sentence */

G_DEFINE_QUARK (lima-schedule-error-quark, lima_schedule_error)

/* ---- Cycles ---- */

static void
append_title (GString *list, const LimaSchedulePlan *plan, guint number)
{
  const LimaScheduleTask *task = lima_schedule_plan_get (plan, number);
  gboolean has_title = task->title != NULL && *task->title != '\0';
  g_autofree char *title = lima_format_isolate (has_title ? task->title : task->id != 0 ? lima_atom_text (task->id) : "?");

  if (list->len > 0)
    g_string_append (list, " → ");
  g_string_append (list, title);
}

static void
set_cycle_error (GError **error, const LimaSchedulePlan *plan, const GArray *cycle)
{
  g_autoptr(GString) list = g_string_new (NULL);
  guint first = g_array_index (cycle, guint, 0);

  append_title (list, plan, first);
  if (cycle->len == 1)
    {
      g_set_error (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_CYCLE, _("An activity waits for itself: %s"), list->str);
      return;
    }
  for (guint i = 1; i < MIN (cycle->len, MOST_TITLES); i++)
    append_title (list, plan, g_array_index (cycle, guint, i));
  if (cycle->len > MOST_TITLES)
    g_string_append (list, " → …");
  append_title (list, plan, first);
  g_set_error (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_CYCLE, _("Activities wait for each other in a circle: %s"),
               list->str);
}

/* ---- Making ---- */

static gint64
get_place (const LimaSchedulePlan *plan, LimaDate date)
{
  if (date.precision == LIMA_PRECISION_NONE)
    return LIMA_NOT_GIVEN;
  return lima_work_calendar_get_number (lima_schedule_plan_get_calendar (plan), lima_date_first_day (date));
}

static void
take_tasks (LimaSchedule *self)
{
  guint n = lima_schedule_plan_get_n (self->plan);

  self->start = get_place (self->plan, lima_schedule_plan_get_start (self->plan));
  self->nodes = g_new0 (LimaScheduleNode, n);
  for (guint i = 0; i < n; i++)
    {
      const LimaScheduleTask *task = lima_schedule_plan_get (self->plan, i);
      LimaScheduleNode *node = &self->nodes[i];

      node->start = get_place (self->plan, task->start);
      node->no_earlier = get_place (self->plan, task->no_earlier);
      node->is_unknown = task->duration == LIMA_DURATION_UNKNOWN;
      node->duration = MAX (task->duration, 0);
    }
}

static gboolean
are_links_valid (const LimaScheduleLink *links, guint n_links, guint n_tasks)
{
  for (guint i = 0; i < n_links; i++)
    if (links[i].before >= n_tasks || links[i].after >= n_tasks || (guint) links[i].kind > LIMA_LINK_START_FINISH)
      return FALSE;
  return TRUE;
}

/**
 * lima_schedule_new:
 * @plan: what is to be done; the schedule keeps it
 * @cycle: (out) (optional) (element-type guint) (transfer full): for %LIMA_SCHEDULE_ERROR_CYCLE the tasks that wait for each
 *   other, each before the one that waits for it, the last before the first; else %NULL
 *
 * Returns: (transfer full): when it can be done, or %NULL with an error of %LIMA_SCHEDULE_ERROR
 */
LimaSchedule *
lima_schedule_new (LimaSchedulePlan *plan, GArray **cycle, GError **error)
{
  g_autoptr(LimaSchedule) self = NULL;
  g_autoptr(GArray) found = NULL;
  const LimaScheduleLink *links;
  guint n_links;

  g_return_val_if_fail (plan != NULL, NULL);
  links = lima_schedule_plan_get_links (plan, &n_links);
  g_return_val_if_fail (are_links_valid (links, n_links, lima_schedule_plan_get_n (plan)), NULL);

  self = g_new0 (LimaSchedule, 1);
  self->plan = lima_schedule_plan_ref (plan);
  lima_schedule_net_init (&self->net, lima_schedule_plan_get_n (plan), links, n_links);
  found = lima_schedule_net_sort (&self->net);
  if (found != NULL)
    set_cycle_error (error, plan, found);
  if (cycle != NULL)
    *cycle = found == NULL ? NULL : g_array_ref (found);
  if (found != NULL)
    return NULL;
  take_tasks (self);
  return lima_schedule_pass (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * lima_schedule_new_from_programme:
 * @programme: a programme
 * @language: (nullable): the language of the titles, for errors
 *
 * Returns: (transfer full): when its activities can be, or %NULL with an error of %LIMA_SCHEDULE_ERROR or
 *   %LIMA_WORK_CALENDAR_ERROR. Its plan knows the task of each activity, and what was in doubt
 */
LimaSchedule *
lima_schedule_new_from_programme (const LimaProgramme *programme, const char *language, GError **error)
{
  g_autoptr(LimaSchedulePlan) plan = NULL;

  g_return_val_if_fail (programme != NULL, NULL);

  plan = lima_schedule_plan_new_from_programme (programme, language, error);
  return plan == NULL ? NULL : lima_schedule_new (plan, NULL, error);
}

/**
 * lima_schedule_free:
 *
 * Frees the schedule, and gives up its plan.
 */
void
lima_schedule_free (LimaSchedule *self)
{
  g_return_if_fail (self != NULL);

  lima_schedule_net_clear (&self->net);
  g_free (self->nodes);
  lima_schedule_plan_unref (self->plan);
  g_free (self);
}

/* ---- Asking ---- */

/**
 * lima_schedule_get_plan:
 *
 * Returns: (transfer none): what it was made from, without what was moved since
 */
LimaSchedulePlan *
lima_schedule_get_plan (const LimaSchedule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plan;
}

/* The first and the last day of what stands at a place. Behind the last working day of all there is no day to begin. */
static void
find_days (const LimaSchedule *self, gint64 place, gint32 duration, gboolean is_at_end, gint32 *first, gint32 *last)
{
  const LimaWorkCalendar *calendar = lima_schedule_plan_get_calendar (self->plan);
  gint64 end = lima_work_calendar_get_n (calendar) - 1;
  gint64 from = MIN (is_at_end ? place - 1 : place, end);

  g_assert (from >= 0 && place + duration - 1 <= end);
  *first = lima_work_calendar_get_day (calendar, (gint32) from);
  *last = duration == 0 ? *first : lima_work_calendar_get_day (calendar, (gint32) (place + duration - 1));
}

/**
 * lima_schedule_get_times:
 * @task: the number of a task
 * @times: (out): when it is
 */
void
lima_schedule_get_times (const LimaSchedule *self, guint task, LimaScheduleTimes *times)
{
  const LimaScheduleNode *node;
  gboolean has_float, is_late_at_end;

  g_return_if_fail (self != NULL && task < self->net.n && times != NULL);

  node = &self->nodes[task];
  has_float = node->late > node->early;
  is_late_at_end = node->duration == 0 && (has_float || node->is_at_end); /* the last moment of all is the end of a day */
  find_days (self, node->early, node->duration, node->is_at_end, &times->early_start, &times->early_end);
  find_days (self, node->late, node->duration, is_late_at_end, &times->late_start, &times->late_end);
  times->duration = node->duration;
  times->total_float = (gint32) (node->late - node->early);
  times->free_float = (gint32) node->free;
  times->is_critical = !has_float;
  times->is_at_end = node->is_at_end;
  times->is_unknown = node->is_unknown;
  times->rests_on_unknown = node->rests_on_unknown;
}

/**
 * lima_schedule_get_span:
 * @start: (out) (optional): the first day of the earliest task
 * @end: (out) (optional): the last day of the latest one
 *
 * Returns: %FALSE when there are no tasks
 */
gboolean
lima_schedule_get_span (const LimaSchedule *self, gint32 *start, gint32 *end)
{
  gint32 first = G_MAXINT32, last = G_MININT32;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->net.n; i++)
    {
      LimaScheduleTimes times;

      lima_schedule_get_times (self, i, &times);
      first = MIN (first, times.early_start);
      last = MAX (last, times.early_end);
    }
  if (start != NULL && self->net.n > 0)
    *start = first;
  if (end != NULL && self->net.n > 0)
    *end = last;
  return self->net.n > 0;
}

/**
 * lima_schedule_can_link:
 * @before: the number of a task
 * @after: that of one that is to wait for it
 *
 * Returns: whether it can, so that no task waits for itself
 */
gboolean
lima_schedule_can_link (const LimaSchedule *self, guint before, guint after)
{
  g_return_val_if_fail (self != NULL && before < self->net.n && after < self->net.n, FALSE);

  return !lima_schedule_net_reaches (&self->net, after, before);
}

/* ---- Changing ---- */

static gboolean
is_milestone (const LimaSchedule *self, guint task)
{
  return lima_schedule_plan_get (self->plan, task)->is_milestone;
}

/**
 * lima_schedule_move:
 * @task: the number of a task
 * @start: the day on which it is to start, or "no date" to leave that
 * @duration: its working days, %LIMA_DURATION_UNKNOWN, or %LIMA_DURATION_KEEP; a milestone has none
 *
 * Moves a task, as dragging its bar does, and all that wait for it. A task that waits for nothing gets a new start, and one that
 * waits mustn't start before the day, and still waits: the caller writes down the one or the other. The plan is left as it is.
 *
 * Returns: %FALSE when it would end after the year 9999; then nothing is changed
 */
gboolean
lima_schedule_move (LimaSchedule *self, guint task, LimaDate start, gint32 duration, GError **error)
{
  LimaScheduleNode former, *node;

  g_return_val_if_fail (self != NULL && task < self->net.n, FALSE);
  g_return_val_if_fail (duration >= LIMA_DURATION_KEEP, FALSE);
  g_return_val_if_fail (duration == LIMA_DURATION_KEEP || duration == 0 || !is_milestone (self, task), FALSE);

  node = &self->nodes[task];
  former = *node;
  if (start.precision != LIMA_PRECISION_NONE)
    {
      gboolean waits = self->net.first[task] < self->net.first[task + 1];

      *(waits ? &node->no_earlier : &node->start) = get_place (self->plan, start);
    }
  if (duration != LIMA_DURATION_KEEP)
    {
      node->is_unknown = duration == LIMA_DURATION_UNKNOWN;
      node->duration = MAX (duration, 0);
    }
  if (lima_schedule_pass (self, error))
    return TRUE;
  *node = former;
  lima_schedule_pass (self, NULL);
  return FALSE;
}

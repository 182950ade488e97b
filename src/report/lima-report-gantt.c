/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-gantt.h"

#include <lima-i18n.h>

#include "lima-report-gantt-private.h"
#include "lima-report-words.h"

static void
clear_item (LimaGanttItem *item)
{
  g_free (item->key);
  g_free (item->label);
}

static void
clear_plan (LimaGanttPlan *plan)
{
  g_clear_pointer (&plan->plan, lima_schedule_plan_unref);
  g_clear_pointer (&plan->schedule, lima_schedule_free);
  g_clear_pointer (&plan->tasks, g_array_unref);
}

static LimaGanttItem *
get_item (const LimaReportGantt *self, guint i)
{
  return &g_array_index (self->items, LimaGanttItem, i);
}

/* ---- Rows ---- */

/* (nullable): a date as it is written, once. */
static const char *
write_date (LimaReportGantt *self, LimaDate date)
{
  guint key = (guint) date.year << 16 | (guint) date.month << 12 | (guint) date.day << 4 | date.precision;
  char *text;

  if (date.precision == LIMA_PRECISION_NONE)
    return NULL;
  text = g_hash_table_lookup (self->days, GUINT_TO_POINTER (key));
  if (text != NULL)
    return text;
  text = lima_format_date (self->format, date);
  g_hash_table_insert (self->days, GUINT_TO_POINTER (key), text);
  return text;
}

static void
write_dates (LimaReportGantt *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      LimaGanttItem *item = get_item (self, i);

      item->first_text = write_date (self, item->given_first);
      item->last_text = write_date (self, item->given_last);
    }
}

/* What a row says beside its bar: how much is done of what has begun, when a milestone is. */
static char *
write_note (const LimaReportGantt *self, const LimaGanttItem *item)
{
  if (item->row.kind == LIMA_GANTT_MILESTONE)
    return g_strdup (item->last_text);
  if (item->is_unknown)
    return g_strdup (_("duration not known"));
  if (item->kind == LIMA_GANTT_ITEM_ACTIVITY && item->row.progress > 0 && item->row.progress < 1)
    return lima_report_gantt_write_progress (self->format, item);
  return NULL;
}

/* What takes no days has an end alone. */
static const char *
get_start (const LimaGanttItem *item)
{
  if (item->row.kind == LIMA_GANTT_MILESTONE)
    return NULL;
  return item->first_text != NULL ? item->first_text : "—";
}

static const char *
get_end (const LimaGanttItem *item)
{
  return item->last_text != NULL && !item->is_unknown ? item->last_text : "—";
}

static char *
write_slip (const LimaReportGantt *self, const LimaGanttItem *item)
{
  if (!self->compares || (!item->is_new && !lima_report_gantt_has_slip (item)))
    return NULL;
  /* Translators: in the narrow column of slips: an activity that the baseline didn't have */
  return item->is_new ? g_strdup (C_ ("slip", "new")) : lima_report_gantt_write_slip (self->format, item->last - item->base_last);
}

static void
add_row (LimaReportGantt *self, const LimaGanttItem *item, const LimaReportGanttOptions *options)
{
  g_autofree char *slip = write_slip (self, item);
  g_autofree char *note = write_note (self, item), *sentence = lima_report_gantt_write_sentence (self->format, item, self->compares);
  LimaGanttRow row = item->row;

  row.key = item->key;
  row.label = item->label;
  row.start_text = get_start (item);
  row.end_text = get_end (item);
  row.slip_text = slip;
  row.slip_is_late = lima_report_gantt_has_slip (item) && item->last > item->base_last;
  row.note = note;
  row.sentence = sentence;
  row.is_open = options->closed == NULL || !g_hash_table_contains (options->closed, item->key);
  lima_gantt_add_row (self->gantt, &row);
}

/* ---- Links ---- */

static gint64
place_of (const LimaWorkCalendar *calendar, const LimaGanttItem *item, gboolean at_end)
{
  return lima_work_calendar_get_number (calendar, at_end ? item->row.end : item->row.start);
}

/* Whether one critical task stands where it does because of the other: no working day is free between them. */
static gboolean
is_tight (const LimaGanttPlan *plan, const LimaScheduleLink *link, const LimaGanttItem *before, const LimaGanttItem *after)
{
  const LimaWorkCalendar *calendar = lima_schedule_plan_get_calendar (plan->plan);
  gboolean from_end = link->kind == LIMA_LINK_FINISH_START || link->kind == LIMA_LINK_FINISH_FINISH;
  gboolean to_end = link->kind == LIMA_LINK_FINISH_FINISH || link->kind == LIMA_LINK_START_FINISH;

  return before->row.is_critical && after->row.is_critical &&
         place_of (calendar, after, to_end) == place_of (calendar, before, from_end) + link->lag;
}

/* The kinds of both rooms have the same order. */
static void
add_links (LimaReportGantt *self, const LimaGanttPlan *plan)
{
  guint n = 0;
  const LimaScheduleLink *links = plan->plan != NULL ? lima_schedule_plan_get_links (plan->plan, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      LimaGanttLink link = { .kind = (LimaGanttLinkKind) links[i].kind };

      link.from = g_array_index (plan->tasks, guint, links[i].before);
      link.to = g_array_index (plan->tasks, guint, links[i].after);
      link.is_critical = plan->schedule != NULL && is_tight (plan, &links[i], get_item (self, link.from), get_item (self, link.to));
      lima_gantt_add_link (self->gantt, &link);
    }
}

static void
count_links (LimaReportGantt *self, const LimaGanttPlan *plan)
{
  guint n = 0;
  const LimaScheduleLink *links = plan->plan != NULL ? lima_schedule_plan_get_links (plan->plan, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      get_item (self, g_array_index (plan->tasks, guint, links[i].after))->n_before++;
      get_item (self, g_array_index (plan->tasks, guint, links[i].before))->n_after++;
    }
}

/* ---- Words around it ---- */

/* Which signs stand in the plan. */
typedef struct
{
  gboolean has_activity;
  gboolean has_critical;
  gboolean has_milestone;
  gboolean has_base;
  gboolean has_base_milestone;
  gboolean has_uncertain;
} Signs;

static Signs
find_signs (const LimaReportGantt *self)
{
  Signs signs = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const LimaGanttItem *item = get_item (self, i);
      gboolean is_milestone = item->row.kind == LIMA_GANTT_MILESTONE, is_activity = item->row.kind == LIMA_GANTT_ACTIVITY;

      signs.has_activity |= is_activity;
      signs.has_milestone |= is_milestone;
      signs.has_critical |= item->row.is_critical;
      signs.has_base |= is_activity && item->row.base_start != LIMA_GANTT_NOWHERE;
      signs.has_base_milestone |= is_milestone && item->row.base_start != LIMA_GANTT_NOWHERE;
      signs.has_uncertain |= (is_milestone || is_activity) && item->row.is_uncertain;
    }
  return signs;
}

static void
add_legend (LimaReportGantt *self)
{
  Signs signs = find_signs (self);

  if (signs.has_activity)
    lima_gantt_add_legend (self->gantt, LIMA_GANTT_SIGN_ACTIVITY, _("Activity, done part solid"));
  if (signs.has_critical)
    lima_gantt_add_legend (self->gantt, LIMA_GANTT_SIGN_CRITICAL, _("On the critical path"));
  if (signs.has_milestone)
    lima_gantt_add_legend (self->gantt, LIMA_GANTT_SIGN_MILESTONE, _("Milestone"));
  if (signs.has_base)
    lima_gantt_add_legend (self->gantt, LIMA_GANTT_SIGN_BASELINE, _("Baseline"));
  if (signs.has_base_milestone)
    lima_gantt_add_legend (self->gantt, LIMA_GANTT_SIGN_BASELINE_MILESTONE, _("Baseline of a milestone"));
  if (signs.has_uncertain)
    lima_gantt_add_legend (self->gantt, LIMA_GANTT_SIGN_UNCERTAIN, _("Dashed: the day isn't certain"));
}

static void
add_today (LimaReportGantt *self, LimaDate today)
{
  g_autofree char *day = lima_format_date (self->format, today);
  /* Translators: 1 the date of today, beside its line */
  g_autofree char *words = lima_report_fill (self->format, _("Today, %1$s"), day, NULL);

  if (today.precision != LIMA_PRECISION_NONE)
    lima_gantt_set_today (self->gantt, lima_date_first_day (today), words);
}

/* The title of one programme; of several what they have in common. */
static void
add_title (LimaReportGantt *self, const LimaProgramme *const *programmes, guint n)
{
  const char *title = n == 1 ? lima_text_get (programmes[0]->title, lima_format_get_language (self->format)) : NULL;
  g_autofree char *end = lima_report_gantt_describe_end (self);
  gboolean is_illustrative = FALSE;

  for (guint i = 0; i < n; i++)
    is_illustrative |= programmes[i]->illustrative == LIMA_TRUE;
  lima_gantt_set_title (self->gantt, title != NULL ? title : n == 1 ? _("Programme without a title") : _("Plans of several programmes"), end);
  if (is_illustrative)
    lima_gantt_set_illustrative (self->gantt, _("Illustrative data"));
}

static void
add_words (LimaReportGantt *self, const LimaProgramme *const *programmes, guint n, const LimaReportGanttOptions *options)
{
  lima_gantt_set_heading (self->gantt, LIMA_GANTT_COLUMN_NAME, C_ ("column of a plan", "Name"));
  lima_gantt_set_heading (self->gantt, LIMA_GANTT_COLUMN_START, C_ ("column of a plan", "Start"));
  lima_gantt_set_heading (self->gantt, LIMA_GANTT_COLUMN_END, C_ ("column of a plan", "End"));
  if (self->compares)
    /* Translators: the column that says how much later things end than in the baseline */
    lima_gantt_set_heading (self->gantt, LIMA_GANTT_COLUMN_SLIP, C_ ("column of a plan", "Slip"));
  lima_gantt_set_empty_text (self->gantt, _("The plan has no activities yet."));
  add_today (self, options->today);
  add_title (self, programmes, n);
  add_legend (self);
}

/**
 * lima_report_gantt_new:
 * @format: language and dates
 * @programmes: (array length=n): programmes; of several each has a row above what belongs to it
 * @options: what is compared and shown
 *
 * Schedules programmes as early as can be, and makes rows of their approvals, components, outputs, activities and milestones. Where no
 * schedule can be made, as when activities wait for each other in a circle, rows have the days that are given, and
 * lima_report_gantt_get_problem() says why.
 *
 * Returns: (transfer full): the plan
 */
LimaReportGantt *
lima_report_gantt_new (LimaFormat *format, const LimaProgramme *const *programmes, guint n, const LimaReportGanttOptions *options)
{
  LimaReportGantt *self;

  g_return_val_if_fail (format != NULL && (programmes != NULL || n == 0) && options != NULL, NULL);

  self = g_new0 (LimaReportGantt, 1);
  self->format = lima_format_ref (format);
  self->gantt = lima_gantt_new (format);
  self->plans = g_array_new (FALSE, TRUE, sizeof (LimaGanttPlan));
  self->items = g_array_new (FALSE, TRUE, sizeof (LimaGanttItem));
  self->doubts = g_ptr_array_new_with_free_func (g_free);
  self->problem = g_string_new (NULL);
  self->days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_array_set_clear_func (self->plans, (GDestroyNotify) clear_plan);
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);

  for (guint i = 0; i < n; i++)
    lima_report_gantt_collect (self, programmes[i], i, n == 1, options);
  lima_report_gantt_widen_groups (self);
  write_dates (self);
  for (guint i = 0; i < n; i++)
    {
      count_links (self, &g_array_index (self->plans, LimaGanttPlan, i));
      lima_report_gantt_add_doubts (self, i);
    }
  for (guint i = 0; i < self->items->len; i++)
    add_row (self, get_item (self, i), options);
  for (guint i = 0; i < n; i++)
    add_links (self, &g_array_index (self->plans, LimaGanttPlan, i));
  add_words (self, programmes, n, options);
  return self;
}

void
lima_report_gantt_free (LimaReportGantt *self)
{
  g_return_if_fail (self != NULL);

  lima_format_unref (self->format);
  lima_gantt_unref (self->gantt);
  g_array_unref (self->plans);
  g_array_unref (self->items);
  g_ptr_array_unref (self->doubts);
  g_string_free (self->problem, TRUE);
  g_hash_table_unref (self->days);
  g_free (self);
}

/**
 * lima_report_gantt_get_gantt:
 *
 * Returns: (transfer none): the plan as it is drawn
 */
LimaGantt *
lima_report_gantt_get_gantt (const LimaReportGantt *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->gantt;
}

/**
 * lima_report_gantt_get_schedule:
 * @programme: the number of a programme
 *
 * Returns: (transfer none) (nullable): its schedule, %NULL where none can be made
 */
const LimaSchedule *
lima_report_gantt_get_schedule (const LimaReportGantt *self, guint programme)
{
  g_return_val_if_fail (self != NULL && programme < self->plans->len, NULL);

  return g_array_index (self->plans, LimaGanttPlan, programme).schedule;
}

/**
 * lima_report_gantt_get_problem:
 *
 * Returns: (transfer none) (nullable): why no schedule can be made, a line for each programme of which that is so; a cycle is named
 */
const char *
lima_report_gantt_get_problem (const LimaReportGantt *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->problem->len > 0 ? self->problem->str : NULL;
}

/**
 * lima_report_gantt_get_doubts:
 *
 * Returns: (transfer none) (element-type utf8): sentences: what was in doubt, and how it was settled
 */
GPtrArray *
lima_report_gantt_get_doubts (const LimaReportGantt *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->doubts;
}

/**
 * lima_report_gantt_get_times:
 * @row: a row of the plan
 * @times: (out): when it can be
 *
 * Returns: %FALSE when it is no activity, or there is no schedule
 */
gboolean
lima_report_gantt_get_times (const LimaReportGantt *self, guint row, LimaScheduleTimes *times)
{
  const LimaGanttItem *item;
  const LimaSchedule *schedule;

  g_return_val_if_fail (self != NULL && row < self->items->len && times != NULL, FALSE);

  item = get_item (self, row);
  schedule = g_array_index (self->plans, LimaGanttPlan, item->programme).schedule;
  if (schedule == NULL || item->task == LIMA_NO_TASK)
    return FALSE;
  lima_schedule_get_times (schedule, (guint) item->task, times);
  return TRUE;
}

/**
 * lima_report_gantt_get_day_by:
 * @row: a row of the plan
 * @days: how many days later, below 0 for earlier
 * @day: (out): when it starts if it is moved by them
 *
 * To an earlier day it passes over days on which nobody works, which a schedule fills up to the next working day: so it gets away from a Monday.
 *
 * Returns: %FALSE when it is no activity, or there is no schedule
 */
gboolean
lima_report_gantt_get_day_by (const LimaReportGantt *self, guint row, gint32 days, gint32 *day)
{
  LimaScheduleTimes times;
  const LimaWorkCalendar *calendar;

  g_return_val_if_fail (day != NULL, FALSE);

  if (!lima_report_gantt_get_times (self, row, &times))
    return FALSE;
  calendar = lima_schedule_plan_get_calendar (lima_schedule_get_plan (lima_report_gantt_get_schedule (self, get_item (self, row)->programme)));
  *day = times.early_start + days;
  if (days < 0 && !lima_work_calendar_works_on (calendar, *day))
    lima_work_calendar_add (calendar, *day, -1, day);
  return TRUE;
}

/* The sentence about the end: 1 the day, 2 how far it is from the baseline. */
static const char *
sentence_of_end (gint32 slip, guint n)
{
  if (ABS (slip) < 7)
    return slip > 0 ? P_ ("Ends %1$s, %2$s day after the baseline", "Ends %1$s, %2$s days after the baseline", n)
                    : P_ ("Ends %1$s, %2$s day before the baseline", "Ends %1$s, %2$s days before the baseline", n);
  return slip > 0 ? P_ ("Ends %1$s, %2$s week after the baseline", "Ends %1$s, %2$s weeks after the baseline", n)
                  : P_ ("Ends %1$s, %2$s week before the baseline", "Ends %1$s, %2$s weeks before the baseline", n);
}

/* The last days of all activities, now and in the baseline, and whether the first of them may be later. */
static void
find_end (const LimaReportGantt *self, gint32 *last, gint32 *base_last, gboolean *is_uncertain)
{
  *last = *base_last = LIMA_GANTT_NOWHERE;
  *is_uncertain = FALSE;
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimaGanttItem *item = get_item (self, i);

      if (item->task == LIMA_NO_TASK)
        continue;
      *last = MAX (*last, item->last);
      *base_last = MAX (*base_last, item->base_last);
      *is_uncertain |= item->row.is_uncertain;
    }
}

/**
 * lima_report_gantt_describe_end:
 *
 * Returns: (transfer full) (nullable): "Ends 4 Jun 2018, 16 weeks after the baseline"; %NULL where nothing has a day
 */
char *
lima_report_gantt_describe_end (const LimaReportGantt *self)
{
  g_autofree char *day = NULL;
  g_autofree char *end = NULL;
  g_autofree char *number = NULL;
  gint32 last, base_last, slip;
  gboolean is_uncertain;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);

  find_end (self, &last, &base_last, &is_uncertain);
  if (last == LIMA_GANTT_NOWHERE)
    return NULL;
  day = lima_format_date (self->format, lima_day_to_date (last));
  /* Translators: 1 a day; it may be later, since something isn't known */
  end = is_uncertain ? lima_report_fill (self->format, _("%1$s at the earliest"), day, NULL) : g_steal_pointer (&day);
  if (!self->compares || base_last == LIMA_GANTT_NOWHERE)
    /* Translators: of a plan; 1 a day */
    return lima_report_fill (self->format, _("Ends %1$s"), end, NULL);
  slip = last - base_last;
  if (slip == 0)
    return lima_report_fill (self->format, _("Ends %1$s, as in the baseline"), end, NULL);
  n = lima_report_gantt_count_slip (slip);
  number = lima_format_integer (self->format, n);
  return lima_report_fill (self->format, sentence_of_end (slip, n), end, number, NULL);
}

/**
 * lima_report_gantt_describe_row:
 * @row: a row of the plan
 *
 * Returns: (transfer full) (nullable): "no float, waits for 2, holds up 1"; %NULL for what is no activity
 */
char *
lima_report_gantt_describe_row (const LimaReportGantt *self, guint row)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *number = NULL;
  char *waits;
  LimaScheduleTimes times;
  guint n;

  g_return_val_if_fail (self != NULL && row < self->items->len, NULL);

  if (!lima_report_gantt_get_times (self, row, &times))
    return NULL;
  parts = g_ptr_array_new_with_free_func (g_free);
  n = (guint) MAX (times.total_float, 0);
  number = lima_format_integer (self->format, n);
  if (n == 0)
    g_ptr_array_add (parts, g_strdup (_("no float")));
  else
    /* Translators: by how much an activity may be later without delaying the end of the plan */
    g_ptr_array_add (parts, lima_report_fill (self->format, P_ ("%1$s working day of float", "%1$s working days of float", n), number, NULL));
  waits = lima_report_gantt_describe_waits (self->format, get_item (self, row));
  if (waits != NULL)
    g_ptr_array_add (parts, waits);
  return lima_report_gantt_join (self->format, parts);
}

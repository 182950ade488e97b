/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan says in words: slips, what waits for what, a row for a screen reader, and doubts. */
#include <lima-i18n.h>

#include "lima-report-gantt-private.h"
#include "lima-report-words.h"

/* Phrases as one enumeration, in the order they have; NULL for none. */
char *
lima_report_gantt_join (LimaFormat *format, GPtrArray *parts)
{
  g_autofree char *all = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *before = g_steal_pointer (&all);

      /* Translators: an enumeration, read out: "Site selection, activity, 60 % done"; 1 what came before, 2 what comes next */
      all = before == NULL ? g_strdup (parts->pdata[i])
                           : lima_report_fill (format, C_ ("enumeration", "%1$s, %2$s"), before, parts->pdata[i], NULL);
    }
  return g_steal_pointer (&all);
}

static gboolean
is_in_weeks (gint32 days)
{
  return ABS (days) >= 7;
}

/* Below a week days are counted, then whole weeks, the nearest. */
guint
lima_report_gantt_count_slip (gint32 days)
{
  return (guint) (is_in_weeks (days) ? (ABS (days) + 3) / 7 : ABS (days));
}

/* A slip as a column has room for: "0", "+4 w", "−3 d". */
char *
lima_report_gantt_write_slip (LimaFormat *format, gint32 days)
{
  g_autofree char *number = lima_format_integer (format, lima_report_gantt_count_slip (days));

  if (days == 0)
    return g_steal_pointer (&number);
  if (is_in_weeks (days))
    /* Translators: so many weeks later, or earlier, in a narrow column */
    return lima_report_fill (format, days > 0 ? C_ ("slip", "+%1$s w") : C_ ("slip", "−%1$s w"), number, NULL);
  /* Translators: so many days later, or earlier, in a narrow column */
  return lima_report_fill (format, days > 0 ? C_ ("slip", "+%1$s d") : C_ ("slip", "−%1$s d"), number, NULL);
}

char *
lima_report_gantt_describe_slip (LimaFormat *format, gint32 days)
{
  guint n = lima_report_gantt_count_slip (days);
  g_autofree char *number = lima_format_integer (format, n);
  const char *words;

  if (days == 0)
    return g_strdup (_("as in the baseline"));
  if (is_in_weeks (days))
    words = days > 0 ? P_ ("%1$s week later than in the baseline", "%1$s weeks later than in the baseline", n)
                     : P_ ("%1$s week earlier than in the baseline", "%1$s weeks earlier than in the baseline", n);
  else
    words = days > 0 ? P_ ("%1$s day later than in the baseline", "%1$s days later than in the baseline", n)
                     : P_ ("%1$s day earlier than in the baseline", "%1$s days earlier than in the baseline", n);
  return lima_report_fill (format, words, number, NULL);
}

gboolean
lima_report_gantt_has_slip (const LimaGanttItem *item)
{
  return item->last != LIMA_GANTT_NOWHERE && item->base_last != LIMA_GANTT_NOWHERE;
}

static void
add_count (LimaFormat *format, GPtrArray *parts, const char *sentence, guint n)
{
  g_autofree char *number = lima_format_integer (format, n);

  if (n > 0)
    g_ptr_array_add (parts, lima_report_fill (format, sentence, number, NULL));
}

static void
add_waits (LimaFormat *format, const LimaGanttItem *item, GPtrArray *parts)
{
  /* Translators: how many others an activity waits for */
  add_count (format, parts, _("waits for %1$s"), item->n_before);
  /* Translators: how many others wait for an activity */
  add_count (format, parts, _("holds up %1$s"), item->n_after);
}

/* (nullable): what waits for what. */
char *
lima_report_gantt_describe_waits (LimaFormat *format, const LimaGanttItem *item)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_waits (format, item, parts);
  return lima_report_gantt_join (format, parts);
}

/* ---- A row for a screen reader ---- */

static const char *
name_kind (LimaGanttItemKind kind)
{
  switch (kind)
    {
    case LIMA_GANTT_ITEM_PROGRAMME:
      return C_ ("row of a plan", "programme");
    case LIMA_GANTT_ITEM_APPROVALS:
      return C_ ("row of a plan", "group");
    case LIMA_GANTT_ITEM_STEP:
      return C_ ("row of a plan", "step of the life cycle");
    case LIMA_GANTT_ITEM_COMPONENT:
      return C_ ("row of a plan", "component");
    case LIMA_GANTT_ITEM_OUTPUT:
      return C_ ("row of a plan", "output");
    case LIMA_GANTT_ITEM_MILESTONE:
      return C_ ("row of a plan", "milestone");
    case LIMA_GANTT_ITEM_ACTIVITY:
    default:
      return C_ ("row of a plan", "activity");
    }
}

/* As exact as is known; what takes no days has one. */
static char *
describe_days (LimaFormat *format, const LimaGanttItem *item)
{
  if (item->first_text == NULL || item->last_text == NULL)
    return g_strdup (_("no date"));
  if (item->is_unknown)
    /* Translators: 1 the day on which an activity starts that nobody knows the duration of */
    return lima_report_fill (format, _("from %1$s, duration not known"), item->first_text, NULL);
  if (item->row.kind == LIMA_GANTT_MILESTONE)
    return g_strdup (item->last_text);
  /* Translators: from one day to another */
  return lima_report_fill (format, _("%1$s to %2$s"), item->first_text, item->last_text, NULL);
}

/* "60 % done". */
char *
lima_report_gantt_write_progress (LimaFormat *format, const LimaGanttItem *item)
{
  LimaSum percentage = lima_sum_from_decimal (lima_amount_value (&item->progress));
  g_autofree char *words = lima_format_percentage (format, &percentage, 0);

  /* Translators: 1 a percentage */
  return lima_report_fill (format, _("%1$s done"), words, NULL);
}

static void
add_progress (LimaFormat *format, const LimaGanttItem *item, GPtrArray *parts)
{
  if (item->kind == LIMA_GANTT_ITEM_ACTIVITY && lima_amount_has_value (&item->progress))
    g_ptr_array_add (parts, lima_report_gantt_write_progress (format, item));
}

/* "Site selection, activity, 20 Jul 2015 to 18 Jan 2016, 60 % done, on the critical path, 4 weeks later than in the baseline". */
char *
lima_report_gantt_write_sentence (LimaFormat *format, const LimaGanttItem *item, gboolean compares)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (item->label));
  g_ptr_array_add (parts, g_strdup (name_kind (item->kind)));
  g_ptr_array_add (parts, describe_days (format, item));
  add_progress (format, item, parts);
  if (item->row.is_critical)
    g_ptr_array_add (parts, g_strdup (_("on the critical path")));
  if (item->row.is_uncertain && !item->is_unknown && item->kind != LIMA_GANTT_ITEM_STEP)
    g_ptr_array_add (parts, g_strdup (_("may be later, since a duration isn't known")));
  if (compares && lima_report_gantt_has_slip (item))
    g_ptr_array_add (parts, lima_report_gantt_describe_slip (format, item->last - item->base_last));
  if (compares && item->is_new)
    g_ptr_array_add (parts, g_strdup (_("not in the baseline")));
  add_waits (format, item, parts);
  return lima_report_gantt_join (format, parts);
}

/* ---- Doubts ---- */

/* The sentence about a doubt: 1 the activity, 2 what was given. */
static const char *
sentence_of_doubt (LimaDoubtKind kind)
{
  switch (kind)
    {
    case LIMA_DOUBT_NO_ACTIVITY:
      return _("%1$s: it waits for an activity that isn't in the plan (%2$s); this is left out.");
    case LIMA_DOUBT_KIND:
      return _("%1$s: nobody knows the kind of dependency “%2$s”; it starts when the other one ends.");
    case LIMA_DOUBT_LAG:
      return _("%1$s: the lag of a dependency can't be read; it is taken as none.");
    case LIMA_DOUBT_DURATION:
      return _("%1$s: its duration isn't known; it stands in the plan without any day.");
    case LIMA_DOUBT_PART_OF_DAY:
      return _("%1$s: a duration or a lag has parts of a day; the next whole day is taken.");
    case LIMA_DOUBT_DATE:
      return _("%1$s: a date can't be read; it is taken as not given.");
    case LIMA_DOUBT_ROUGH_DATE:
      return _("%1$s: a month, a quarter or a year is given; a start is taken as its first day, an end as its last.");
    case LIMA_DOUBT_NO_WORKING_DAY:
      return _("%1$s: nobody works between its start and its end.");
    case LIMA_DOUBT_HOLIDAY:
    default:
      return _("A holiday is no day; it is left out.");
    }
}

/* What was settled in the plan of a programme, and how: a sentence each. */
void
lima_report_gantt_add_doubts (LimaReportGantt *self, guint programme)
{
  const LimaGanttPlan *plan = &g_array_index (self->plans, LimaGanttPlan, programme);
  guint n = 0;
  const LimaScheduleDoubt *doubts = plan->plan != NULL ? lima_schedule_plan_get_doubts (plan->plan, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      gboolean has_task = doubts[i].kind != LIMA_DOUBT_HOLIDAY && doubts[i].task < plan->tasks->len;
      guint item = has_task ? g_array_index (plan->tasks, guint, doubts[i].task) : 0;
      const char *label = has_task ? g_array_index (self->items, LimaGanttItem, item).label : "";
      const char *reference = doubts[i].reference != 0 ? lima_atom_text (doubts[i].reference) : "?";

      g_ptr_array_add (self->doubts, lima_report_fill (self->format, sentence_of_doubt (doubts[i].kind), label, reference, NULL));
    }
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to a plan; each is one step that can be undone. The days of what waits follow from the plan and are never stored. */

#include "lima-plan-edit.h"

#include <lima-i18n.h>
#include <lima-programme.h>
#include <lima-report-words.h>

#include "lima-editing.h"

#define ALL_OF_IT 100

/* The lists on the way down to an activity. */
static const guint levels[] = { LIMA_PROGRAMME_COMPONENTS, LIMA_PROGRAMME_COMPONENT_OUTPUTS, LIMA_PROGRAMME_OUTPUT_ACTIVITIES };

/**
 * lima_plan_edit_read_key:
 * @path: (out): what the key names
 * @key: of a row of a #LimaReportGantt: "g1/2/1/3"
 *
 * Returns: whether it is a programme, or a component, output or activity of one
 */
gboolean
lima_plan_edit_read_key (LimaPath *path, const char *key)
{
  g_auto(GStrv) ids = NULL;
  guint n;

  g_return_val_if_fail (path != NULL && key != NULL, FALSE);

  ids = g_strsplit (key, "/", -1);
  n = g_strv_length (ids);
  if (n == 0 || n > 1 + G_N_ELEMENTS (levels) || (n > 1 && g_str_equal (ids[1], "steps")))
    return FALSE;
  *path = (LimaPath) { .table = &lima_programme_table, .record = lima_atom (ids[0]) };
  for (guint i = 1; i < n; i++)
    *path = lima_editing_path_to (path, levels[i - 1], lima_atom (ids[i]));
  return TRUE;
}

static const LimaProgramme *
find_programme (LimaSession *session, LimaAtom id)
{
  const LimaPath path = { .table = &lima_programme_table, .record = id };

  return (const LimaProgramme *) lima_editing_find (session, &path);
}

/* How the schedule knows an activity: the ids of component, output and itself. */
static LimaAtom
place_of (const LimaPath *activity)
{
  g_autofree char *place = g_strdup_printf ("%s/%s/%s", lima_atom_text (activity->steps[0].item), lima_atom_text (activity->steps[1].item),
                                            lima_atom_text (activity->steps[2].item));

  return lima_atom (place);
}

static LimaSchedule *
schedule_of (LimaSession *session, const LimaPath *activity, guint *task, GError **error)
{
  const LimaProgramme *programme = find_programme (session, activity->record);
  const char *language = lima_format_get_language (lima_session_get_format (session));
  g_autoptr(LimaSchedule) schedule = programme == NULL ? NULL : lima_schedule_new_from_programme (programme, language, error);
  int found = schedule == NULL ? -1 : lima_schedule_plan_find (lima_schedule_get_plan (schedule), place_of (activity));

  if (found < 0)
    return NULL;
  *task = (guint) found;
  return g_steal_pointer (&schedule);
}

/* ---- Days ---- */

static void
add_day (LimaChangeSet *set, const LimaBlock *block, const LimaPath *path, guint field, gint32 day)
{
  const LimaValue value = { .type = LIMA_FIELD_DAY, .v.day = { .date = lima_day_to_date (day) } };

  lima_editing_add_set (set, block, path, field, &value);
}

/* Whether the plan knows of something that is looked at first: a dependency on what isn't there holds up nothing. */
static gboolean
has_to_wait (const LimaSchedule *schedule, guint task)
{
  guint n;
  const LimaScheduleLink *links = lima_schedule_plan_get_links (lima_schedule_get_plan (schedule), &n);

  for (guint i = 0; i < n; i++)
    if (links[i].after == task)
      return TRUE;
  return FALSE;
}

/*
 * | field | what it gets |
 * |---|---|
 * | no-earlier | of an activity that waits for others: the day it was moved to |
 * | start | of one that waits for nothing: that day; where the duration is counted from start to end, the day it starts on now |
 * | end | where it is given: the day it ends on now |
 * | duration | unless it is counted from start to end: the new one |
 */
static void
add_days (LimaChangeSet *set, const LimaProgrammeActivity *activity, const LimaPath *path, const LimaScheduleTimes *times, LimaDate start, gint32 duration,
          gboolean waits)
{
  gboolean has_start = lima_day_has_date (&activity->start), has_end = lima_day_has_date (&activity->end);
  gboolean moved = start.precision != LIMA_PRECISION_NONE, counted = activity->duration.state == LIMA_AMOUNT_NONE && has_start && has_end;

  if (waits && moved)
    add_day (set, &activity->head, path, LIMA_PROGRAMME_ACTIVITY_NO_EARLIER, lima_date_first_day (start));
  if ((!waits && moved) || counted)
    add_day (set, &activity->head, path, LIMA_PROGRAMME_ACTIVITY_START, times->early_start);
  if (has_end)
    add_day (set, &activity->head, path, LIMA_PROGRAMME_ACTIVITY_END, times->early_end);
  if (!counted && duration >= 0)
    {
      const LimaDecimal days = { .coef = duration };
      const LimaValue value = { .type = LIMA_FIELD_AMOUNT, .v.amount = lima_amount_exact (days) };

      lima_editing_add_set (set, &activity->head, path, LIMA_PROGRAMME_ACTIVITY_DURATION, &value);
    }
}

/* What waits can't be moved before what it waits for: then there is nothing to write down. */
static gboolean
is_as_before (const LimaScheduleTimes *former, const LimaScheduleTimes *times)
{
  return former->early_start == times->early_start && former->early_end == times->early_end && former->is_at_end == times->is_at_end
         && former->duration == times->duration;
}

/**
 * lima_plan_edit_move:
 * @widget: where an error is told
 * @session: what is open
 * @activity: leads to an activity
 * @start: the day it is moved to; one without precision leaves that
 * @duration: its working days, or %LIMA_DURATION_KEEP
 *
 * Moves or resizes an activity, as dragging its bar does.
 *
 * Returns: whether something changed
 */
gboolean
lima_plan_edit_move (GtkWidget *widget, LimaSession *session, const LimaPath *activity, LimaDate start, gint32 duration)
{
  const LimaProgrammeActivity *block = (const LimaProgrammeActivity *) lima_editing_find (session, activity);
  g_autoptr(LimaSchedule) schedule = NULL;
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *label = NULL;
  LimaScheduleTimes former, times;
  guint task;

  if (block == NULL || activity->n_steps != G_N_ELEMENTS (levels))
    return FALSE;
  schedule = schedule_of (session, activity, &task, NULL);
  if (schedule == NULL)
    return FALSE;
  lima_schedule_get_times (schedule, task, &former);
  if (lima_schedule_plan_get (lima_schedule_get_plan (schedule), task)->is_milestone)
    duration = LIMA_DURATION_KEEP;
  if (!lima_schedule_move (schedule, task, start, duration, NULL))
    return FALSE;
  lima_schedule_get_times (schedule, task, &times);
  if (start.precision != LIMA_PRECISION_NONE && is_as_before (&former, &times))
    return FALSE;
  /* Translators: a step that can be undone; 1 is an activity */
  label = start.precision != LIMA_PRECISION_NONE ? lima_editing_label (session, block->title, _("Move “%1$s”"), _("Move an activity"))
                                                 : lima_editing_label (session, block->title, _("Change the duration of “%1$s”"), _("Change a duration"));
  set = lima_change_set_new (label);
  add_days (set, block, activity, &times, start, duration, has_to_wait (schedule, task));
  return lima_change_set_get_n (set) > 0 && lima_editing_apply (widget, session, set, NULL);
}

/**
 * lima_plan_edit_add_progress:
 * @activity: leads to an activity
 * @percent: how much more of it is done
 *
 * Returns: whether something changed
 */
gboolean
lima_plan_edit_add_progress (GtkWidget *widget, LimaSession *session, const LimaPath *activity, int percent)
{
  const LimaProgrammeActivity *block = (const LimaProgrammeActivity *) lima_editing_find (session, activity);
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *label = NULL;
  LimaValue value = { .type = LIMA_FIELD_AMOUNT };
  gint64 done = 0;

  if (block == NULL || activity->n_steps != G_N_ELEMENTS (levels))
    return FALSE;
  if (lima_amount_has_value (&block->progress))
    {
      LimaDecimal now = lima_amount_value (&block->progress);

      done = now.coef / (gint64) lima_power_of_ten (now.places);
    }
  value.v.amount = lima_amount_exact ((LimaDecimal) { .coef = CLAMP (done + percent, 0, ALL_OF_IT) });
  /* Translators: a step that can be undone; 1 is an activity */
  label = lima_editing_label (session, block->title, _("Change the progress of “%1$s”"), _("Change a progress"));
  set = lima_change_set_new (label);
  lima_editing_add_set (set, &block->head, activity, LIMA_PROGRAMME_ACTIVITY_PROGRESS, &value);
  return lima_change_set_get_n (set) > 0 && lima_editing_apply (widget, session, set, NULL);
}

/* ---- New things ---- */

static LimaBlock *
child_new (const LimaTable *table, gboolean is_milestone)
{
  LimaBlock *block = lima_block_new (table, lima_atom ("1"));

  if (is_milestone)
    ((LimaProgrammeActivity *) block)->kind = lima_atom ("milestone");
  return block;
}

static const LimaTable *
table_of_level (guint level)
{
  static const LimaTable *const tables[] = { &lima_programme_component_table, &lima_programme_output_table, &lima_programme_activity_table };

  return tables[level];
}

static guint
level_of (const LimaTable *table)
{
  guint level = 0;

  while (level + 1 < G_N_ELEMENTS (levels) && table_of_level (level) != table)
    level++;
  return level;
}

/* An activity needs an output, and this a component: those that are missing are made with it. Returns the block that comes in at @level. */
static LimaBlock *
nest (guint level, guint deepest, gboolean is_milestone)
{
  LimaBlock *block = child_new (table_of_level (level), is_milestone && level == deepest);
  LimaBlock *child;

  if (level == deepest)
    return block;
  child = nest (level + 1, deepest, is_milestone);
  if (level == 0)
    ((LimaProgrammeComponent *) block)->outputs = lima_items_new (&child, 1);
  else
    ((LimaProgrammeOutput *) block)->activities = lima_items_new (&child, 1);
  return block;
}

static const LimaItems *
list_of (LimaSession *session, const LimaPath *parent, guint field)
{
  const LimaBlock *block = lima_editing_find (session, parent);

  return block == NULL ? NULL : LIMA_BLOCK_GET (block, LimaItems *, &block->table->fields[field]);
}

/* The last one of a list, for what is added while nothing below it is chosen. */
static LimaAtom
last_of (const LimaItems *items)
{
  guint n = lima_items_get_n (items);

  return n == 0 ? 0 : items->item[n - 1]->id;
}

/* What stands behind an element now, 0 at the end. */
static LimaAtom
next_of (const LimaItems *items, LimaAtom item)
{
  int at = lima_items_find (items, item);

  return at < 0 || (guint) at + 1 >= lima_items_get_n (items) ? 0 : items->item[at + 1]->id;
}

static char *
label_of_new (const LimaTable *table, gboolean is_milestone)
{
  if (table == &lima_programme_component_table)
    return g_strdup (_("Add a component"));
  if (table == &lima_programme_output_table)
    return g_strdup (_("Add an output"));
  return g_strdup (is_milestone ? _("Add a milestone") : _("Add an activity"));
}

/**
 * lima_plan_edit_add:
 * @near: leads to what is chosen, or to the programme
 * @table: of a component, an output or an activity
 * @is_milestone: whether an activity is a moment
 * @made: (out): leads to what was added
 *
 * Adds something behind what is chosen or where that belongs to, with the output and component that it needs.
 *
 * Returns: whether it is there
 */
gboolean
lima_plan_edit_add (GtkWidget *widget, LimaSession *session, const LimaPath *near, const LimaTable *table, gboolean is_milestone, LimaPath *made)
{
  guint deepest = level_of (table), level = 0;
  g_autoptr(LimaBlock) block = NULL;
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *label = NULL;
  const LimaItems *items;
  LimaPath parent = *near;

  parent.n_steps = 0;
  while (level < deepest)
    {
      LimaAtom item = level < near->n_steps ? near->steps[level].item : last_of (list_of (session, &parent, levels[level]));

      if (item == 0)
        break;
      parent = lima_editing_path_to (&parent, levels[level++], item);
    }
  block = nest (level, deepest, is_milestone);
  items = list_of (session, &parent, levels[level]);
  block->id = lima_editing_new_item_id (items);
  *made = lima_editing_path_to (&parent, levels[level], block->id);
  label = label_of_new (table, is_milestone);
  set = lima_change_set_new (label);
  lima_change_set_insert (set, made, block, level < near->n_steps ? next_of (items, near->steps[level].item) : 0);
  if (!lima_editing_apply (widget, session, set, NULL))
    return FALSE;
  while (level < deepest)
    *made = lima_editing_path_to (made, levels[++level], lima_atom ("1"));
  return TRUE;
}

/* ---- Dependencies ---- */

/**
 * lima_plan_edit_link:
 * @activity: leads to what shall wait
 * @before: the place of what it shall wait for, "component/output/activity"
 * @error: return location for a cycle, which is named
 *
 * Makes an activity wait for the end of another one.
 *
 * Returns: whether it waits now
 */
gboolean
lima_plan_edit_link (GtkWidget *widget, LimaSession *session, const LimaPath *activity, LimaAtom before, GError **error)
{
  const LimaProgrammeActivity *block = (const LimaProgrammeActivity *) lima_editing_find (session, activity);
  g_autoptr(LimaSchedule) schedule = NULL;
  g_autoptr(LimaBlock) dependency = NULL;
  guint task;
  int other;

  if (block == NULL || activity->n_steps != G_N_ELEMENTS (levels))
    return FALSE;
  schedule = schedule_of (session, activity, &task, error);
  other = schedule == NULL ? -1 : lima_schedule_plan_find (lima_schedule_get_plan (schedule), before);
  if (other < 0)
    return FALSE;
  if (!lima_schedule_can_link (schedule, (guint) other, task))
    {
      const LimaSchedulePlan *plan = lima_schedule_get_plan (schedule);
      const char *first = lima_schedule_plan_get (plan, task)->title, *second = lima_schedule_plan_get (plan, (guint) other)->title;
      g_autofree char *words = lima_report_fill (lima_session_get_format (session),
                                                 /* Translators: two activities of a plan */
                                                 _("“%1$s” can't wait for “%2$s”, which waits for it already: they would go round in a circle."),
                                                 first == NULL ? "" : first, second == NULL ? "" : second, NULL);

      g_set_error_literal (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_CYCLE, words);
      return FALSE;
    }
  dependency = lima_block_new (&lima_programme_dependency_table, 0);
  ((LimaProgrammeDependency *) dependency)->activity = before;
  ((LimaProgrammeDependency *) dependency)->kind = lima_atom ("FS");
  return lima_editing_insert (widget, session, activity, LIMA_PROGRAMME_ACTIVITY_DEPENDENCIES, dependency);
}

/* ---- Baselines ---- */

static LimaProgrammeBaselineEntry *
add_entry (GPtrArray *entries, const char *place)
{
  g_autofree char *id = g_strdup_printf ("%u", entries->len + 1);
  LimaProgrammeBaselineEntry *entry = (LimaProgrammeBaselineEntry *) lima_block_new (&lima_programme_baseline_entry_table, lima_atom (id));

  entry->item = lima_atom (place);
  g_ptr_array_add (entries, entry);
  return entry;
}

/* Nobody knows when something ends whose duration is unknown, so that isn't frozen either. */
static void
add_dates (GPtrArray *entries, const LimaSchedule *schedule)
{
  const LimaSchedulePlan *plan = lima_schedule_get_plan (schedule);

  for (guint i = 0; i < lima_schedule_plan_get_n (plan); i++)
    {
      LimaProgrammeBaselineEntry *entry = add_entry (entries, lima_atom_text (lima_schedule_plan_get (plan, i)->id));
      LimaScheduleTimes times;

      lima_schedule_get_times (schedule, i, &times);
      entry->start = (LimaDay) { .date = lima_day_to_date (times.early_start) };
      if (!times.is_unknown)
        entry->end = (LimaDay) { .date = lima_day_to_date (times.early_end) };
    }
}

/* What counts on the day: a revised amount or target where there is one. */
static void
add_money (GPtrArray *entries, const LimaProgramme *programme)
{
  for (guint i = 0; i < lima_items_get_n (programme->budget); i++)
    {
      const LimaProgrammeBudgetLine *line = (const LimaProgrammeBudgetLine *) programme->budget->item[i];
      g_autofree char *place = g_strdup_printf ("budget/%s", lima_block_get_id (&line->head));
      LimaProgrammeBaselineEntry *entry = add_entry (entries, place);

      entry->value = line->revised.state != LIMA_AMOUNT_NONE ? line->revised : line->amount;
      entry->currency = line->currency != 0 ? line->currency : programme->currency;
    }
}

static void
add_targets (GPtrArray *entries, const LimaProgrammeIndicator *indicator)
{
  for (guint i = 0; i < lima_items_get_n (indicator->targets); i++)
    {
      const LimaProgrammeTarget *target = (const LimaProgrammeTarget *) indicator->targets->item[i];
      g_autofree char *place = g_strdup_printf ("indicators/%s/%s", lima_block_get_id (&indicator->head), lima_block_get_id (&target->head));
      LimaProgrammeBaselineEntry *entry = add_entry (entries, place);

      entry->end = target->end;
      entry->value = target->revised.state != LIMA_AMOUNT_NONE ? target->revised : target->target;
    }
}

/**
 * lima_plan_edit_take_baseline:
 * @programme: the id of a programme
 * @today: the day it is taken
 * @error: return location for why the plan has no days
 *
 * Freezes the days of all activities, the money of the budget and the targets of the indicators together.
 *
 * Returns: the id of the baseline, 0 where that was not possible
 */
LimaAtom
lima_plan_edit_take_baseline (GtkWidget *widget, LimaSession *session, LimaAtom programme, LimaDate today, GError **error)
{
  const LimaPath path = { .table = &lima_programme_table, .record = programme };
  LimaFormat *format = lima_session_get_format (session);
  const LimaProgramme *block = find_programme (session, programme);
  g_autoptr(LimaSchedule) schedule = NULL;
  g_autoptr(GPtrArray) entries = g_ptr_array_new ();
  g_autoptr(LimaBlock) baseline = NULL;
  g_autofree char *day = NULL, *name = NULL;

  if (block == NULL)
    return 0;
  schedule = lima_schedule_new_from_programme (block, lima_format_get_language (format), error);
  if (schedule == NULL)
    return 0;
  add_dates (entries, schedule);
  add_money (entries, block);
  for (guint i = 0; i < lima_items_get_n (block->indicators); i++)
    add_targets (entries, (const LimaProgrammeIndicator *) block->indicators->item[i]);
  day = lima_format_date (format, today);
  /* Translators: the name of a baseline; %1$s is a date */
  name = lima_report_fill (format, _("Baseline of %1$s"), day, NULL);
  baseline = lima_block_new (&lima_programme_baseline_table, 0);
  ((LimaProgrammeBaseline *) baseline)->name = lima_text_new (lima_format_get_language (format), name);
  ((LimaProgrammeBaseline *) baseline)->date = (LimaDay) { .date = today };
  ((LimaProgrammeBaseline *) baseline)->entries = lima_items_new ((LimaBlock *const *) entries->pdata, entries->len);
  return lima_editing_insert (widget, session, &path, LIMA_PROGRAMME_BASELINES, baseline) ? baseline->id : 0;
}

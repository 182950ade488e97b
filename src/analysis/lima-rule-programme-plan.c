/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Components, the projects linked to them, and the plan: activities, what they wait for, and what is overdue. */

#include "lima-rule-programme-private.h"

#include <string.h>

#include "lima-schedule.h"

#define MOST_NAMES 8 /* of a circle, in a sentence */

/* An activity, by the number that it has in the plan too. */
typedef struct
{
  LimaPath path;
  const LimaProgrammeActivity *activity;
  char *place; /* the ids of component, output and activity, with slashes */
  guint output; /* characters of @place that are its output's */
} Place;

typedef struct
{
  LimaProgrammeRun *run;
  GArray *places;         /* Place */
  GHashTable *known;       /* the places */
  LimaSchedule *schedule; /* nullable: there is none where activities wait for each other */
} Plan;

static void
place_clear (gpointer data)
{
  g_free (((Place *) data)->place);
}

static void
plan_clear (Plan *self)
{
  g_clear_pointer (&self->schedule, lima_schedule_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->places, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static const Place *
get_place (const Plan *self, guint number)
{
  return &g_array_index (self->places, Place, number);
}

static const char *
name_of (const Plan *self, const Place *place)
{
  return lima_programme_run_name (self->run, place->activity->title, &place->activity->head);
}

static gboolean
is_milestone (const LimaProgrammeActivity *activity)
{
  return g_strcmp0 (lima_atom_text (activity->kind), "milestone") == 0;
}

/* ---- Projects ---- */

static void
set_stake (const LimaProgrammeRun *self, LimaRuleItem *item, guint row)
{
  LimaProjectSum sum;

  if (self->index == NULL || !lima_index_get_sum ((LimaIndex *) self->index, row, LIMA_CELL_SPEND, &sum) || sum.n_currencies != 1)
    return;
  item->has_stake = TRUE;
  item->currency = sum.currency;
  item->stake = sum.amount;
}

static void
check_link (LimaProgrammeRun *self, const LimaPath *above, const LimaProgrammeLink *link)
{
  LimaPath path = lima_rule_path_below (above, LIMA_PROGRAMME_COMPONENT_PROJECTS, &link->head);
  const LimaProject *project;
  LimaRuleItem *item;
  gpointer row;

  if (link->project == 0)
    return;
  if (!g_hash_table_lookup_extended (self->projects, GUINT_TO_POINTER (link->project), NULL, &row))
    {
      lima_programme_run_add (self, LIMA_RULE_PROGRAMME_PROJECT_LOST, &path, &link->head, LIMA_PROGRAMME_LINK_PROJECT)->text =
        lima_atom_text (link->project);
      return;
    }
  if (g_hash_table_add (self->linked, GUINT_TO_POINTER (link->project)))
    return;
  project = (const LimaProject *) lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, GPOINTER_TO_UINT (row));
  item = lima_programme_run_add (self, LIMA_RULE_PROGRAMME_PROJECT_SHARED, &path, &link->head, LIMA_PROGRAMME_LINK_PROJECT);
  item->text = lima_programme_run_name (self, project->title, &project->head);
  set_stake (self, item, GPOINTER_TO_UINT (row));
}

/* ---- Components ---- */

static void
check_components (LimaProgrammeRun *self)
{
  const LimaItems *components = self->programme->components;
  guint n = lima_items_get_n (components);

  for (guint i = 0; i < n; i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) components->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_COMPONENTS, &component->head);

      if (lima_items_get_n (component->outputs) == 0)
        lima_programme_run_add (self, LIMA_RULE_PROGRAMME_COMPONENT_EMPTY, &path, &component->head,
                                LIMA_PROGRAMME_COMPONENT_OUTPUTS)->text =
          lima_programme_run_name (self, component->title, &component->head);
    }
  lima_programme_run_fold (self, LIMA_RULE_PROGRAMME_COMPONENT_EMPTY, n);
  for (guint i = 0; i < n; i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) components->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_COMPONENTS, &component->head);

      for (guint k = 0; k < lima_items_get_n (component->projects); k++)
        check_link (self, &path, (const LimaProgrammeLink *) component->projects->item[k]);
    }
}

/* ---- Activities ---- */

static void
collect_output (Plan *self, const LimaPath *above, const LimaProgrammeComponent *component, const LimaProgrammeOutput *output)
{
  LimaPath path = lima_rule_path_below (above, LIMA_PROGRAMME_COMPONENT_OUTPUTS, &output->head);

  for (guint i = 0; i < lima_items_get_n (output->activities); i++)
    {
      const LimaProgrammeActivity *activity = (const LimaProgrammeActivity *) output->activities->item[i];
      g_autofree char *prefix = g_strdup_printf ("%s/%s/", lima_block_get_id (&component->head), lima_block_get_id (&output->head));
      Place place = {
        .path = lima_rule_path_below (&path, LIMA_PROGRAMME_OUTPUT_ACTIVITIES, &activity->head),
        .activity = activity,
        .place = g_strconcat (prefix, lima_block_get_id (&activity->head), NULL),
        .output = (guint) strlen (prefix),
      };

      g_array_append_val (self->places, place);
      g_hash_table_add (self->known, place.place);
    }
}

/* In the order of the plan, see lima_schedule_plan_new_from_programme(). */
static void
collect (Plan *self)
{
  const LimaProgramme *programme = self->run->programme;

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, place_clear);
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) programme->components->item[i];
      LimaPath path = lima_rule_path_below (&self->run->path, LIMA_PROGRAMME_COMPONENTS, &component->head);

      for (guint k = 0; k < lima_items_get_n (component->outputs); k++)
        collect_output (self, &path, component, (const LimaProgrammeOutput *) component->outputs->item[k]);
    }
}

/* Within an output the id of an activity will do. */
static gboolean
has_activity (const Plan *self, const Place *from, LimaAtom reference)
{
  const char *text = lima_atom_text (reference);
  g_autofree char *place = NULL;

  if (strchr (text, '/') != NULL)
    return g_hash_table_contains (self->known, text);
  place = g_strdup_printf ("%.*s%s", (int) from->output, from->place, text);
  return g_hash_table_contains (self->known, place);
}

static void
check_dependencies (Plan *self, const Place *place)
{
  const LimaItems *dependencies = place->activity->dependencies;

  for (guint i = 0; i < lima_items_get_n (dependencies); i++)
    {
      const LimaProgrammeDependency *dependency = (const LimaProgrammeDependency *) dependencies->item[i];
      LimaPath path = lima_rule_path_below (&place->path, LIMA_PROGRAMME_ACTIVITY_DEPENDENCIES, &dependency->head);

      if (dependency->activity == 0 || !has_activity (self, place, dependency->activity))
        lima_programme_run_add (self->run, LIMA_RULE_PROGRAMME_DEPENDENCY_LOST, &path, &dependency->head,
                                LIMA_PROGRAMME_DEPENDENCY_ACTIVITY)->text = name_of (self, place);
    }
}

/* Whether the plan knows neither how long it takes nor when it is. A milestone may follow from what it waits for. */
static gboolean
is_unplanned (const LimaProgrammeActivity *activity)
{
  gboolean starts = lima_day_has_date (&activity->start), ends = lima_day_has_date (&activity->end);

  if (is_milestone (activity))
    return !starts && !ends && !lima_day_has_date (&activity->no_earlier) && lima_items_get_n (activity->dependencies) == 0;
  return !lima_amount_has_value (&activity->duration) && !(starts && ends);
}

static void
check_days (Plan *self, const Place *place)
{
  const LimaProgrammeActivity *activity = place->activity;
  const LimaProgramme *programme = self->run->programme;

  if (is_unplanned (activity))
    lima_programme_run_add (self->run, LIMA_RULE_PROGRAMME_ACTIVITY_UNPLANNED, &place->path, &activity->head,
                            is_milestone (activity) ? LIMA_PROGRAMME_ACTIVITY_START : LIMA_PROGRAMME_ACTIVITY_DURATION)->text =
      name_of (self, place);
  if (lima_rule_is_reversed (&activity->start, &activity->end))
    lima_programme_run_add_date (self->run, LIMA_RULE_PROGRAMME_ACTIVITY_REVERSED, &place->path, &activity->head,
                                 LIMA_PROGRAMME_ACTIVITY_END, &activity->end)->text = name_of (self, place);
  if (lima_rule_is_reversed (&programme->start, &activity->start))
    lima_programme_run_add_date (self->run, LIMA_RULE_PROGRAMME_ACTIVITY_OUTSIDE, &place->path, &activity->head,
                                 LIMA_PROGRAMME_ACTIVITY_START, &activity->start)->text = name_of (self, place);
  else if (lima_rule_is_reversed (&activity->end, &programme->end))
    lima_programme_run_add_date (self->run, LIMA_RULE_PROGRAMME_ACTIVITY_OUTSIDE, &place->path, &activity->head,
                                 LIMA_PROGRAMME_ACTIVITY_END, &activity->end)->text = name_of (self, place);
}

/* ---- Overdue ---- */

/* The planned end: the one given, else that of the plan, which is no more than a guess where something has no duration. */
static LimaDay
find_end (const Plan *self, guint number)
{
  const LimaProgrammeActivity *activity = get_place (self, number)->activity;
  LimaScheduleTimes times;
  LimaDay none = { 0 };

  if (lima_day_has_date (&activity->end))
    return activity->end;
  if (is_milestone (activity) && lima_day_has_date (&activity->start))
    return activity->start;
  if (self->schedule == NULL || is_unplanned (activity))
    return none;
  lima_schedule_get_times (self->schedule, number, &times);
  return times.is_unknown || times.rests_on_unknown ? none : (LimaDay) { lima_day_to_date (times.early_end), 0 };
}

static gboolean
is_done (const LimaProgrammeActivity *activity)
{
  const LimaDecimal all = { 100, 0 };

  return lima_amount_has_value (&activity->progress) && lima_decimal_compare (lima_amount_value (&activity->progress), all) >= 0;
}

static void
check_overdue (Plan *self, guint number)
{
  const Place *place = get_place (self, number);
  LimaDay end = find_end (self, number);

  if (is_done (place->activity) || !lima_programme_run_is_over (self->run, &end))
    return;
  lima_programme_run_add_date (self->run, is_milestone (place->activity) ? LIMA_RULE_PROGRAMME_MILESTONE_OVERDUE
                                                                         : LIMA_RULE_PROGRAMME_ACTIVITY_OVERDUE,
                               &place->path, &place->activity->head, LIMA_PROGRAMME_ACTIVITY_PROGRESS, &end)->text = name_of (self, place);
}

/* ---- The plan ---- */

/* Names are kept for good: a circle has no text of its own in the portfolio. */
static const char *
name_cycle (const Plan *self, const GArray *cycle)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (cycle->len, MOST_NAMES); i++)
    g_string_append_printf (names, "%s → ", name_of (self, get_place (self, g_array_index (cycle, guint, i))));
  if (cycle->len > MOST_NAMES)
    g_string_append (names, "… → ");
  g_string_append (names, name_of (self, get_place (self, g_array_index (cycle, guint, 0))));
  return lima_atom_text (lima_atom (names->str));
}

static void
make_schedule (Plan *self)
{
  const LimaProgramme *programme = self->run->programme;
  g_autoptr(LimaSchedulePlan) plan = lima_schedule_plan_new_from_programme (programme, self->run->language, NULL);
  g_autoptr(GArray) cycle = NULL;
  const Place *first;

  if (plan == NULL)
    {
      lima_programme_run_add (self->run, LIMA_RULE_PROGRAMME_CALENDAR_UNREADABLE, &self->run->path, &programme->head,
                              LIMA_PROGRAMME_WORKING_DAYS)->text = programme->working_days;
      return;
    }
  if (self->places->len == 0)
    return;
  self->schedule = lima_schedule_new (plan, &cycle, NULL);
  if (cycle == NULL || cycle->len == 0)
    return;
  first = get_place (self, g_array_index (cycle, guint, 0));
  lima_programme_run_add (self->run, LIMA_RULE_PROGRAMME_ACTIVITY_CYCLE, &first->path, &first->activity->head,
                          LIMA_PROGRAMME_ACTIVITY_DEPENDENCIES)->text = name_cycle (self, cycle);
}

/*< private >
 * lima_programme_check_plan:
 *
 * Components of ¶16 of the report, and their plan.
 */
void
lima_programme_check_plan (LimaProgrammeRun *self)
{
  g_auto(Plan) plan = { .run = self };

  check_components (self);
  collect (&plan);
  make_schedule (&plan);
  for (guint i = 0; i < plan.places->len; i++)
    {
      check_days (&plan, get_place (&plan, i));
      check_dependencies (&plan, get_place (&plan, i));
      check_overdue (&plan, i);
    }
}

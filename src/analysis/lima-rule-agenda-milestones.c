/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What milestones are asked: what they lack, their days, what they depend on, contradictions, contributions. */

#include "lima-rule-agenda-private.h"

static const LimaMilestone *
milestone_of (const LimaAgendaRun *self)
{
  return (const LimaMilestone *) self->record;
}

static const char *
name_of (const LimaAgendaRun *self)
{
  return lima_agenda_run_name (self, milestone_of (self)->title, self->record);
}

static LimaRuleItem *
add (LimaAgendaRun *self, LimaRule rule, guint field)
{
  LimaRuleItem *item = lima_agenda_run_add (self, rule, &self->path, self->record, field);

  item->text = name_of (self);
  return item;
}

static gboolean
is_dated (const LimaAgendaItem *item)
{
  return item->span.start != LIMA_MILESTONE_NEVER;
}

/* ---- What it lacks ---- */

/* A postponement without a date, or a cancelled milestone, has none because nobody can give one. */
static void
check_lacks (LimaAgendaRun *self, const LimaAgendaItem *item)
{
  if (lima_rule_text_is_blank (milestone_of (self)->title))
    add (self, LIMA_RULE_AGENDA_NO_TITLE, LIMA_MILESTONE_TITLE);
  if (milestone_of (self)->process == 0)
    add (self, LIMA_RULE_AGENDA_NO_PROCESS, LIMA_MILESTONE_PROCESS);
  if (!is_dated (item) && item->state != LIMA_AGENDA_POSTPONED && item->state != LIMA_AGENDA_CANCELLED)
    add (self, LIMA_RULE_AGENDA_NO_DATE, LIMA_MILESTONE_DATES);
  if (item->state == LIMA_AGENDA_OVERDUE)
    add (self, LIMA_RULE_AGENDA_OVERDUE, LIMA_MILESTONE_DATES)->dates[1] = lima_day_to_date (item->span.end - 1);
  if (item->contradicts)
    add (self, LIMA_RULE_AGENDA_CONTRADICTED, item->disputed ? LIMA_MILESTONE_DATES : LIMA_MILESTONE_CONTRADICTION);
}

/* ---- Statements ---- */

static void
check_statement (LimaAgendaRun *self, const LimaMilestoneDate *date)
{
  LimaPath path = lima_rule_path_below (&self->path, LIMA_MILESTONE_DATES, &date->head);
  gboolean held = g_strcmp0 (lima_atom_text (date->status), "held") == 0;
  LimaMilestoneSpan span;
  LimaRuleItem *item;

  if (held && lima_milestone_date_get_span (date, &span) && span.start > self->today)
    {
      item = lima_agenda_run_add (self, LIMA_RULE_AGENDA_HELD_IN_FUTURE, &path, &date->head, LIMA_MILESTONE_DATE_STATUS);
      item->text = name_of (self);
      item->dates[1] = lima_day_has_date (&date->start) ? date->start.date : date->end.date;
    }
  if (lima_rule_is_reversed (&date->start, &date->end))
    {
      item = lima_agenda_run_add (self, LIMA_RULE_AGENDA_DATES_REVERSED, &path, &date->head, LIMA_MILESTONE_DATE_END);
      item->text = name_of (self);
      item->dates[1] = date->end.date;
    }
  if (date->source == 0 && (date->paragraph == NULL || *date->paragraph == '\0'))
    lima_agenda_run_add (self, LIMA_RULE_AGENDA_STATEMENT_UNSOURCED, &path, &date->head, LIMA_MILESTONE_DATE_SOURCE)->text = name_of (self);
}

/* ---- Dependencies ---- */

/* The first day on which it can be over. */
static gint32
earliest_end (const LimaMilestoneSpan *span)
{
  return span->fuzzy_end ? span->start : span->end - 1;
}

/* Told where it is certain: it starts before the other one can be over, wherever both are within what is known of their days. */
static void
check_dependency (LimaAgendaRun *self, const LimaAgendaItem *item, const LimaMilestoneDependency *dependency)
{
  const LimaAgendaItem *other = g_hash_table_lookup (self->milestones, GUINT_TO_POINTER (dependency->milestone));
  LimaPath path = lima_rule_path_below (&self->path, LIMA_MILESTONE_DEPENDENCIES, &dependency->head);

  if (other == NULL || other == item || !is_dated (item) || !is_dated (other) || other->state == LIMA_AGENDA_CANCELLED ||
      item->state == LIMA_AGENDA_CANCELLED || item->span.latest_start >= earliest_end (&other->span))
    return;
  lima_agenda_run_add (self, LIMA_RULE_AGENDA_BEFORE_DEPENDENCY, &path, &dependency->head, LIMA_MILESTONE_DEPENDENCY_MILESTONE)->text =
    name_of (self);
}

/* ---- Contributions ---- */

static void
check_contributions (LimaAgendaRun *self, const LimaAgendaItem *item)
{
  const LimaItems *contributions = milestone_of (self)->contributions;

  for (guint i = 0; item->state == LIMA_AGENDA_DONE && i < lima_items_get_n (contributions); i++)
    {
      const LimaContribution *contribution = (const LimaContribution *) contributions->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_MILESTONE_CONTRIBUTIONS, &contribution->head);

      if (lima_rule_text_is_blank (contribution->outcome))
        lima_agenda_run_add (self, LIMA_RULE_AGENDA_CONTRIBUTION_OPEN, &path, &contribution->head, LIMA_CONTRIBUTION_OUTCOME)->text =
          lima_agenda_run_name (self, contribution->title, &contribution->head);
    }
}

/*< private >
 * lima_agenda_check_milestone:
 *
 * Asks the milestone under way all but its circles and what every record is asked.
 */
void
lima_agenda_check_milestone (LimaAgendaRun *self)
{
  const LimaAgendaItem *item = g_hash_table_lookup (self->milestones, GUINT_TO_POINTER (self->record->id));
  const LimaItems *dates = milestone_of (self)->dates, *dependencies = milestone_of (self)->dependencies;

  check_lacks (self, item);
  for (guint i = 0; i < lima_items_get_n (dates); i++)
    check_statement (self, (const LimaMilestoneDate *) dates->item[i]);
  for (guint i = 0; i < lima_items_get_n (dependencies); i++)
    check_dependency (self, item, (const LimaMilestoneDependency *) dependencies->item[i]);
  check_contributions (self, item);
}

/* ---- Circles ---- */

/* A milestone that is gone through: its row, and which of its dependencies is next. */
typedef struct
{
  guint row;
  guint next;
} Step;

enum
{
  NEW,
  OPEN,
  CLOSED,
};

/* The dependency closes a circle: it leads back to a milestone that led here. */
static void
add_circle (LimaAgendaRun *self, guint row, const LimaMilestoneDependency *dependency)
{
  LimaPath path;

  lima_agenda_run_begin (self, LIMA_RECORD_MILESTONE, row);
  path = lima_rule_path_below (&self->path, LIMA_MILESTONE_DEPENDENCIES, &dependency->head);
  lima_agenda_run_add (self, LIMA_RULE_AGENDA_CIRCLE, &path, &dependency->head, LIMA_MILESTONE_DEPENDENCY_MILESTONE)->text = name_of (self);
}

/* Depth first with a stack of its own: chains may be long. */
static void
follow (LimaAgendaRun *self, GHashTable *rows, guint8 *states, guint first)
{
  g_autoptr(GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  Step begin = { first, 0 };

  g_array_append_val (steps, begin);
  states[first] = OPEN;
  while (steps->len > 0)
    {
      Step *step = &g_array_index (steps, Step, steps->len - 1);
      const LimaMilestone *milestone = (const LimaMilestone *) lima_snapshot_get (self->snapshot, LIMA_RECORD_MILESTONE, step->row);
      const LimaMilestoneDependency *dependency;
      Step below = { 0 };
      gpointer found;

      if (step->next >= lima_items_get_n (milestone->dependencies))
        {
          states[step->row] = CLOSED;
          g_array_set_size (steps, steps->len - 1);
          continue;
        }
      dependency = (const LimaMilestoneDependency *) milestone->dependencies->item[step->next++];
      if (!g_hash_table_lookup_extended (rows, GUINT_TO_POINTER (dependency->milestone), NULL, &found))
        continue;
      below.row = GPOINTER_TO_UINT (found);
      if (states[below.row] == OPEN)
        add_circle (self, step->row, dependency);
      if (states[below.row] != NEW)
        continue;
      states[below.row] = OPEN;
      g_array_append_val (steps, below);
    }
}

/*< private >
 * lima_agenda_check_circles:
 *
 * Tells each circle of dependencies once, with the dependency that closes it.
 */
void
lima_agenda_check_circles (LimaAgendaRun *self)
{
  guint n = lima_snapshot_get_n (self->snapshot, LIMA_RECORD_MILESTONE);
  g_autoptr(GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autofree guint8 *states = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (rows, GUINT_TO_POINTER (lima_snapshot_get (self->snapshot, LIMA_RECORD_MILESTONE, i)->id), GUINT_TO_POINTER (i));
  for (guint i = 0; i < n; i++)
    if (states[i] == NEW)
      follow (self, rows, states, i);
}

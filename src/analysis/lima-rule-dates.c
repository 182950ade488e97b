/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates out of order, and in the future. Budgets that end before they start are found by the money rules. */

#include "lima-rule-private.h"

/*< private >
 * lima_rule_is_reversed:
 * @start: a date
 * @end: another
 *
 * Returns: whether both are known and the end is before the start. A date that is less exact than a day is in order as long as
 *   some day of it is.
 */
gboolean
lima_rule_is_reversed (const LimaDay *start, const LimaDay *end)
{
  return lima_day_has_date (start) && lima_day_has_date (end) &&
         lima_date_first_day (start->date) >= lima_date_end_day (end->date);
}

static gboolean
is_in_future (const LimaRuleRun *self, const LimaDay *day)
{
  return lima_day_has_date (day) && lima_date_first_day (day->date) > self->today;
}

static void
check_order (LimaRuleRun *self, LimaRule rule, const LimaDay *start, const LimaDay *end, guint field)
{
  LimaRuleItem *item;

  if (!lima_rule_is_reversed (start, end))
    return;
  item = lima_rule_run_add (self, rule, field);
  item->dates[0] = start->date;
  item->dates[1] = end->date;
}

static void
check_future (LimaRuleRun *self, LimaRule rule, const LimaDay *day, guint field)
{
  if (is_in_future (self, day))
    lima_rule_run_add (self, rule, field)->dates[0] = day->date;
}

static void
check_flow (LimaRuleRun *self, const LimaFlow *flow)
{
  if (lima_kind_is_period (lima_flow_get_kind (flow)))
    return;
  if (is_in_future (self, &flow->date))
    lima_rule_run_add_flow (self, LIMA_RULE_FLOW_IN_FUTURE, flow, LIMA_FLOW_DATE)->dates[0] = flow->date.date;
  else if (is_in_future (self, &flow->value_date))
    lima_rule_run_add_flow (self, LIMA_RULE_VALUE_DATE_IN_FUTURE, flow, LIMA_FLOW_VALUE_DATE)->dates[0] = flow->value_date.date;
}

/* As the facet of missing data has it. Nobody closes a project that is not real. */
static void
check_closure (LimaRuleRun *self)
{
  const LimaDate end = lima_index_get_end (self->index, self->row)->date;
  gboolean actual = lima_day_has_date (&self->project->actual_end);

  if (self->project->illustrative == LIMA_TRUE || self->project->status != lima_atom ("2") ||
      end.precision == LIMA_PRECISION_NONE || lima_date_end_day (end) > self->today)
    return;
  lima_rule_run_add (self, LIMA_RULE_NOT_CLOSED, actual ? LIMA_PROJECT_ACTUAL_END : LIMA_PROJECT_PLANNED_END)->dates[0] = end;
}

/* A clock may be a day ahead, in another part of the world. */
static void
check_update (LimaRuleRun *self)
{
  gint64 time = lima_identity_time (self->project->updated);

  if (time != G_MININT64 && time >= (self->today + 2) * G_GINT64_CONSTANT (86400000))
    lima_rule_run_add (self, LIMA_RULE_UPDATED_IN_FUTURE, LIMA_PROJECT_UPDATED)->text = self->project->updated;
}

/*< private >
 * lima_rule_check_dates:
 *
 * Rules 11.1.1 to 11.1.5, 11.2.1 and 11.2.2 of the IATI ruleset.
 */
void
lima_rule_check_dates (LimaRuleRun *self)
{
  const LimaProject *project = self->project;

  check_order (self, LIMA_RULE_ACTUAL_DATES_REVERSED, &project->actual_start, &project->actual_end, LIMA_PROJECT_ACTUAL_END);
  check_order (self, LIMA_RULE_PLANNED_DATES_REVERSED, &project->planned_start, &project->planned_end, LIMA_PROJECT_PLANNED_END);
  check_future (self, LIMA_RULE_START_IN_FUTURE, &project->actual_start, LIMA_PROJECT_ACTUAL_START);
  check_future (self, LIMA_RULE_END_IN_FUTURE, &project->actual_end, LIMA_PROJECT_ACTUAL_END);
  check_closure (self);
  check_update (self);
  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    check_flow (self, (const LimaFlow *) project->flows->item[i]);
}

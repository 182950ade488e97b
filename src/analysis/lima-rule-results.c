/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Results, their indicators and the values of these; and documents, which stand with all of them. */

#include "lima-rule-private.h"

/* What each kind of value may be found to be. */
typedef struct
{
  guint list; /* of the indicator or the period */
  LimaRule without_value;
  LimaRule no_number;
  LimaRule qualitative;
} Kind;

static const Kind baseline = {
  LIMA_INDICATOR_BASELINES, LIMA_RULE_BASELINE_WITHOUT_VALUE, LIMA_RULE_BASELINE_NO_NUMBER, LIMA_RULE_BASELINE_QUALITATIVE,
};
static const Kind target = {
  LIMA_PERIOD_TARGETS, LIMA_RULE_TARGET_WITHOUT_VALUE, LIMA_RULE_TARGET_NO_NUMBER, LIMA_RULE_TARGET_QUALITATIVE,
};
static const Kind actual = {
  LIMA_PERIOD_ACTUALS, LIMA_RULE_ACTUAL_WITHOUT_VALUE, LIMA_RULE_ACTUAL_NO_NUMBER, LIMA_RULE_ACTUAL_QUALITATIVE,
};

static gboolean
is_empty (const char *text)
{
  for (; text != NULL && g_ascii_isspace (*text); text++)
    ;
  return text == NULL || *text == '\0';
}

/* Digits with a point or none: a number of any size, as XPath reads it. A plus is let pass. */
static gboolean
is_number (const char *text)
{
  gboolean any = FALSE, point = FALSE;

  for (; g_ascii_isspace (*text); text++)
    ;
  for (text += *text == '-' || *text == '+'; g_ascii_isdigit (*text) || (*text == '.' && !point); text++)
    {
      any |= *text != '.';
      point |= *text == '.';
    }
  for (; g_ascii_isspace (*text); text++)
    ;
  return any && *text == '\0';
}

static void
check_documents (LimaRuleRun *self, const LimaPath *path, guint list, const LimaItems *documents)
{
  for (guint i = 0; i < lima_items_get_n (documents); i++)
    if (lima_rule_text_is_blank (((const LimaDocument *) documents->item[i])->title))
      {
        LimaPath below = lima_rule_path_below (path, list, documents->item[i]);

        lima_rule_run_add_below (self, LIMA_RULE_DOCUMENT_UNTITLED, &below, documents->item[i], LIMA_DOCUMENT_TITLE);
      }
}

/* Measures 1 to 4 are unit, percentage, nominal and ordinal; 5 is qualitative. */
static void
check_value (LimaRuleRun *self, const LimaPath *path, const LimaMeasurement *value, LimaAtom measure, const Kind *kind)
{
  const char *code = lima_atom_text (measure);
  gboolean given = !is_empty (value->value);

  if (code == NULL || *code < '1' || *code > '5' || code[1] != '\0')
    return;
  if (*code == '5' && given)
    lima_rule_run_add_below (self, kind->qualitative, path, &value->head, LIMA_MEASUREMENT_VALUE)->text = value->value;
  else if (*code != '5' && !given)
    lima_rule_run_add_below (self, kind->without_value, path, &value->head, LIMA_MEASUREMENT_VALUE);
  else if (*code != '5' && !is_number (value->value))
    lima_rule_run_add_below (self, kind->no_number, path, &value->head, LIMA_MEASUREMENT_VALUE)->text = value->value;
}

static void
check_values (LimaRuleRun *self, const LimaPath *path, const LimaItems *values, LimaAtom measure, const Kind *kind)
{
  for (guint i = 0; i < lima_items_get_n (values); i++)
    {
      const LimaMeasurement *value = (const LimaMeasurement *) values->item[i];
      LimaPath below = lima_rule_path_below (path, kind->list, &value->head);

      check_value (self, &below, value, measure, kind);
      check_documents (self, &below, LIMA_MEASUREMENT_DOCUMENTS, value->documents);
      if (kind == &baseline && !lima_day_has_date (&value->year) && !lima_day_has_date (&value->date))
        lima_rule_run_add_below (self, LIMA_RULE_BASELINE_UNDATED, &below, &value->head, LIMA_MEASUREMENT_YEAR);
    }
}

/* Returns whether the period has a target. */
static gboolean
check_period (LimaRuleRun *self, const LimaPath *path, const LimaPeriod *period, LimaAtom measure)
{
  LimaPath below = lima_rule_path_below (path, LIMA_INDICATOR_PERIODS, &period->head);
  LimaRuleItem *item;

  check_values (self, &below, period->targets, measure, &target);
  check_values (self, &below, period->actuals, measure, &actual);
  if (lima_rule_is_reversed (&period->start, &period->end))
    {
      item = lima_rule_run_add_below (self, LIMA_RULE_PERIOD_REVERSED, &below, &period->head, LIMA_PERIOD_END);
      item->dates[0] = period->start.date;
      item->dates[1] = period->end.date;
    }
  return lima_items_get_n (period->targets) > 0;
}

static void
check_indicator (LimaRuleRun *self, const LimaPath *path, const LimaOutcome *outcome, const LimaIndicator *indicator)
{
  LimaPath below = lima_rule_path_below (path, LIMA_OUTCOME_INDICATORS, &indicator->head);
  gboolean has_target = FALSE;

  if (lima_rule_text_is_blank (indicator->title))
    lima_rule_run_add_below (self, LIMA_RULE_INDICATOR_UNTITLED, &below, &indicator->head, LIMA_INDICATOR_TITLE);
  if (lima_items_get_n (outcome->references) > 0 && lima_items_get_n (indicator->references) > 0)
    lima_rule_run_add_below (self, LIMA_RULE_REFERENCES_AT_BOTH_LEVELS, &below, &indicator->head, LIMA_INDICATOR_REFERENCES);
  check_documents (self, &below, LIMA_INDICATOR_DOCUMENTS, indicator->documents);
  check_values (self, &below, indicator->baselines, indicator->measure, &baseline);
  for (guint i = 0; i < lima_items_get_n (indicator->periods); i++)
    has_target |= check_period (self, &below, (const LimaPeriod *) indicator->periods->item[i], indicator->measure);
  if (!has_target)
    lima_rule_run_add_below (self, LIMA_RULE_INDICATOR_WITHOUT_TARGET, &below, &indicator->head, LIMA_INDICATOR_PERIODS);
}

static void
check_outcome (LimaRuleRun *self, const LimaPath *path, const LimaOutcome *outcome)
{
  LimaPath below = lima_rule_path_below (path, LIMA_PROJECT_RESULTS, &outcome->head);

  if (lima_rule_text_is_blank (outcome->title))
    lima_rule_run_add_below (self, LIMA_RULE_RESULT_UNTITLED, &below, &outcome->head, LIMA_OUTCOME_TITLE);
  check_documents (self, &below, LIMA_OUTCOME_DOCUMENTS, outcome->documents);
  for (guint i = 0; i < lima_items_get_n (outcome->indicators); i++)
    check_indicator (self, &below, outcome, (const LimaIndicator *) outcome->indicators->item[i]);
}

/*< private >
 * lima_rule_check_results:
 *
 * Rules 4.3.1, 8.6.1 and 8.8.1 to 8.11.1 of the IATI ruleset, and what an indicator is not complete without: a target, and the
 * year of its baseline, which the schema asks for.
 */
void
lima_rule_check_results (LimaRuleRun *self)
{
  const LimaProject *project = self->project;
  LimaPath path = { .table = &lima_project_table, .record = project->head.id };

  check_documents (self, &path, LIMA_PROJECT_DOCUMENTS, project->documents);
  for (guint i = 0; i < lima_items_get_n (project->results); i++)
    check_outcome (self, &path, (const LimaOutcome *) project->results->item[i]);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-chart.h"

#include <lima-i18n.h>

#include "lima-report-draft.h"
#include "lima-report-notes.h"
#include "lima-report-words.h"

/* ---- Head ---- */

static char *
describe_total (const LimaDraft *draft)
{
  g_autofree char *total = lima_draft_amount (draft, &draft->total);

  /* Translators: the title of a chart without a row above zero: "The amounts add up to −5.0 M" */
  return lima_report_fill (draft->format, _("The amounts add up to %1$s"), total, NULL);
}

static char *
describe_tie (const LimaDraft *draft)
{
  g_autofree char *number = lima_format_integer (draft->format, draft->n_leaders);
  g_autofree char *amount = lima_draft_amount (draft, &draft->highest);

  /* Translators: the title of a chart whose highest rows are equal: "2 rows share the highest amount, 5.0 M each" */
  return lima_report_fill (draft->format, P_("%1$s row has the highest amount, %2$s",
                                             "%1$s rows share the highest amount, %2$s each", draft->n_leaders),
                           number, amount, NULL);
}

static char *
describe_leader (const LimaDraft *draft)
{
  LimaReportWords words = lima_report_words (draft->dimension, draft->leader_is_joint);
  g_autofree char *amount = lima_draft_amount (draft, &draft->highest);
  g_autofree char *share = lima_draft_share (draft, &draft->highest);
  gboolean has_left = draft->left.coef != 0;
  g_autofree char *left = share == NULL ? lima_draft_amount (draft, &draft->left) : lima_draft_share (draft, &draft->left);

  if (share == NULL && has_left && !draft->beyond)
    return lima_report_fill (draft->format, words.lead_amount_left, draft->leader, amount, left, NULL);
  if (share == NULL || (draft->n_named == 1 && !has_left && draft->dimension == LIMA_DIMENSION_YEAR))
    return lima_report_fill (draft->format, words.lead_amount, draft->leader, amount, NULL);
  if (draft->n_named == 1 && !has_left)
    /* Translators: the title of a chart with a single row: 1 its name, 2 its amount */
    return lima_report_fill (draft->format, _("All of it is in one row, “%1$s”: %2$s"), draft->leader, amount, NULL);
  if (!has_left)
    return lima_report_fill (draft->format, words.lead, draft->leader, amount, share, NULL);
  return lima_report_fill (draft->format, words.lead_left, draft->leader, amount, share, left, NULL);
}

/*
 * | rows | sentence |
 * |---|---|
 * | none | nothing to show |
 * | of the remainder only | nothing is assigned |
 * | none above zero | the total |
 * | several of the highest amount | how many |
 * | else | the highest, and what is left over |
 */
static char *
describe (const LimaDraft *draft)
{
  if (draft->n_named == 0 && !draft->has_left)
    return g_strdup (_("No amounts to show"));
  if (draft->n_named == 0)
    return g_strdup (lima_report_words (draft->dimension, FALSE).all_left);
  if (draft->highest.coef <= 0 && !draft->beyond)
    return describe_total (draft);
  return draft->n_leaders > 1 ? describe_tie (draft) : describe_leader (draft);
}

static void
set_head (LimaChartTable *table, const LimaDraft *draft, const char *currency)
{
  g_autofree char *title = describe (draft);
  g_autofree char *measure = lima_measure_get_label (draft->options->measure);
  g_autofree char *period = lima_draft_period (draft);
  g_autofree char *unit = lima_report_words_unit (draft->format, draft->scale, currency);
  g_autofree char *subtitle = lima_report_fill (draft->format, lima_report_words (draft->dimension, FALSE).subtitle, measure,
                                                period, unit, NULL);
  /* Translators: what the axis of a chart counts: "Delivery in millions of US dollars" */
  g_autofree char *axis = lima_report_fill (draft->format, _("%1$s in %2$s"), measure, unit, NULL);

  lima_chart_table_set_format (table, draft->format, draft->scale);
  lima_chart_table_set_title (table, title);
  lima_chart_table_set_empty_text (table, _("No amounts to show"));
  if (draft->options->illustrative)
    lima_chart_table_set_illustrative (table, _("Illustrative projects"));
  if (lima_draft_get_n (draft) == 0)
    return;
  lima_chart_table_set_subtitle (table, subtitle);
  lima_chart_table_set_axis_title (table, axis);
}

/* One row alone is no whole of parts, and years are no parts unless some amounts have none. */
static void
set_strip (LimaChartTable *table, const LimaDraft *draft)
{
  gboolean by_donor = draft->dimension == LIMA_DIMENSION_DONOR;
  guint n = by_donor ? draft->n_owners : draft->n_named;
  const char *words = lima_report_words_assigned (draft->dimension, draft->has_joint, n);
  g_autofree char *assigned = lima_draft_figure (draft, &draft->assigned);
  g_autofree char *left = lima_draft_figure (draft, &draft->left);
  g_autofree char *number = lima_format_integer (draft->format, n);
  g_autofree char *assigned_text = NULL;
  g_autofree char *left_text = NULL;

  if (!draft->has_shares || draft->n_named == 0 ||
      (!draft->has_left && (draft->n_named == 1 || draft->dimension == LIMA_DIMENSION_YEAR)))
    return;
  if (draft->dimension == LIMA_DIMENSION_YEAR && draft->result->query.year_span == 2)
    words = P_("%1$s in %2$s biennium", "%1$s in %2$s bienniums", n);
  assigned_text = lima_report_fill (draft->format, words, assigned, number, NULL);
  if (draft->has_left)
    left_text = lima_report_fill (draft->format, lima_report_words (draft->dimension, FALSE).left, left, NULL);
  lima_chart_table_set_strip (table, assigned, assigned_text, left, left_text);
}

/* ---- Rows ---- */

static void
add_part (LimaChartTable *table, const LimaDraft *draft, const LimaDraftPart *part)
{
  g_autofree char *amount = NULL;
  g_autofree char *share = NULL;
  guint row;

  if (part->kind == LIMA_CHART_UNKNOWN)
    {
      lima_chart_table_add_unknown (table, part->key, part->label, _("none recorded"));
      return;
    }
  amount = lima_draft_amount (draft, &part->amount);
  share = lima_draft_share (draft, &part->amount);
  row = lima_chart_table_add (table, part->kind, part->key, part->label, lima_sum_to_double (&part->amount), amount, share);
  lima_chart_table_set_sublabel (table, row, part->sublabel);
  if (part->kind == LIMA_CHART_REMAINDER && draft->paragraphs != NULL)
    lima_chart_table_set_interval (table, row, lima_sum_to_double (&draft->low), lima_sum_to_double (&draft->high));
}

static void
add_legend (LimaChartTable *table, const LimaDraft *draft)
{
  if (!draft->has_joint)
    return;
  lima_chart_table_add_legend (table, LIMA_CHART_PLAIN, _("One donor"));
  lima_chart_table_add_legend (table, LIMA_CHART_JOINT, _("Several donors jointly, never split by guess"));
  if (draft->n_others > 0)
    lima_chart_table_add_legend (table, LIMA_CHART_OTHERS, _("Sum of smaller donors"));
}

static void
set_total (LimaChartTable *table, const LimaDraft *draft)
{
  g_autofree char *amount = lima_draft_amount (draft, &draft->total);
  g_autofree char *share = lima_draft_share (draft, &draft->total);
  g_autofree char *number = lima_format_integer (draft->format, draft->projects);
  g_autofree char *projects = lima_report_fill (draft->format, P_("%1$s project", "%1$s projects", draft->projects), number, NULL);

  if (!draft->beyond && lima_draft_get_n (draft) > 0)
    lima_chart_table_set_total (table, _("Total"), amount, share, projects);
}

/*< private >
 * lima_draft_to_table:
 * @alone: whether it is the only breakdown of its chart, whose fills are those of its rows: with the strip of the whole and their legend
 *
 * Returns: (transfer full): what lima_report_chart_new() makes of it
 */
LimaChartTable *
lima_draft_to_table (const LimaDraft *self, gboolean alone)
{
  LimaChartTable *table = lima_chart_table_new ();
  g_autofree char *currency = lima_report_words_currency (self->format, self->language, lima_atom_text (self->currency));

  set_head (table, self, currency);
  if (alone)
    set_strip (table, self);
  for (guint i = 0; i < lima_draft_get_n (self); i++)
    add_part (table, self, lima_draft_get_part (self, i));
  if (alone)
    add_legend (table, self);
  set_total (table, self);
  lima_report_add_notes (table, self, currency);
  return table;
}

/**
 * lima_report_chart_new:
 * @facts: settled facts
 * @result: their answer to a query by one dimension
 * @options: how to show it
 *
 * Makes of numbers what a chart shows: rows by amount (years and size classes in their order), the remainder last, all in one
 * currency and one unit, with the sentence above, and the footnote that says what is left out. Amounts of other currencies are
 * named there, never added. Everything is exact until it is written; only the lengths are doubles.
 *
 * Returns: (transfer full): the table, ready for lima_bars_layout() or lima_trend_layout()
 */
LimaChartTable *
lima_report_chart_new (const LimaFacts *facts, const LimaResult *result, const LimaReportChartOptions *options)
{
  g_auto(LimaDraft) draft = { 0 };

  g_return_val_if_fail (facts != NULL && result != NULL && options != NULL, NULL);
  g_return_val_if_fail (result->query.n_by == 1, NULL);
  g_return_val_if_fail (options->format != NULL && options->measure != NULL, NULL);

  lima_draft_init (&draft, facts, result, options);
  return lima_draft_to_table (&draft, TRUE);
}

/**
 * lima_report_chart_is_trend:
 * @result: the answer to a query by one dimension
 *
 * Returns: whether it has an order of its own, years or size classes, and so is shown as columns; otherwise as bars
 */
gboolean
lima_report_chart_is_trend (const LimaResult *result)
{
  g_return_val_if_fail (result != NULL, FALSE);

  return result->query.n_by == 1 &&
         (result->query.by[0] == LIMA_DIMENSION_YEAR || result->query.by[0] == LIMA_DIMENSION_SIZE);
}

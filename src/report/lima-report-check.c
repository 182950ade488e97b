/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the check of the whole portfolio says. */

#include "lima-report-check.h"

#include <lima-i18n.h>

#include "lima-report-attention-private.h"
#include "lima-report-words.h"

static char *
describe_date (LimaFormat *format, LimaDate date)
{
  return date.precision == LIMA_PRECISION_NONE ? g_strdup ("") : lima_format_date (format, date);
}

/**
 * lima_report_describe_rule:
 * @format: for dates
 * @item: a finding
 *
 * Returns: (transfer full): what is so and what to do, in whole sentences
 */
char *
lima_report_describe_rule (LimaFormat *format, const LimaRuleItem *item)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (format != NULL && item != NULL, NULL);

  if (item->is_all)
    return g_strdup (lima_rule_get_sentence_of_all (item->rule));
  first = item->text != NULL ? g_strdup (item->text) : describe_date (format, item->dates[0]);
  second = describe_date (format, item->dates[1]);
  return lima_report_fill (format, lima_rule_get_sentence (item->rule), first, second, NULL);
}

/**
 * lima_report_describe_stake:
 * @format: for money
 * @item: a finding
 *
 * Returns: (transfer full) (nullable): a sentence that says the money at stake, %NULL where it is not known or nothing
 */
char *
lima_report_describe_stake (LimaFormat *format, const LimaRuleItem *item)
{
  g_autofree char *money = NULL;
  const char *currency;

  g_return_val_if_fail (format != NULL && item != NULL, NULL);

  if (!item->has_stake || item->stake.coef == 0)
    return NULL;
  currency = lima_atom_text (item->currency);
  money = lima_format_money (format, &item->stake, currency == NULL ? "" : currency, -1);
  /* Translators: of a finding of the check; 1 an amount of money */
  return lima_report_fill (format, _("At stake: %1$s."), money, NULL);
}

/**
 * lima_report_describe_settled:
 * @format: for money
 * @item: of lima_facts_check()
 *
 * Returns: (transfer full): what a money rule settled or could not, in whole sentences
 */
char *
lima_report_describe_settled (LimaFormat *format, const LimaCheckItem *item)
{
  const char *currency;
  g_autofree char *money = NULL;
  LimaSum sum;

  g_return_val_if_fail (format != NULL && item != NULL, NULL);

  currency = lima_atom_text (item->trouble.currency);
  sum = lima_sum_from_decimal (item->trouble.amount);
  money = item->trouble.has_amount ? lima_format_money (format, &sum, currency == NULL ? "" : currency, -1) : g_strdup ("");
  return lima_trouble_describe (&item->trouble, money);
}

/**
 * lima_report_check_figures:
 * @format: for numbers
 * @facts: settled facts
 * @snapshot: the portfolio they were made from
 *
 * Compares every published figure with what the projects add up to. Takes a query for each.
 *
 * Returns: (transfer full) (element-type LimaAttention): the figures that the projects differ from, in order of the portfolio
 */
GPtrArray *
lima_report_check_figures (LimaFormat *format, const LimaFacts *facts, const LimaSnapshot *snapshot)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_attention_free);
  const LimaReportChartOptions options = { .format = format, .measure = "spend", .snapshot = snapshot };
  LimaQuery query;
  LimaAttentionMaker maker = { .facts = facts, .query = &query, .options = &options, .list = list, .format = format };

  g_return_val_if_fail (format != NULL && facts != NULL && snapshot != NULL, list);

  lima_query_init (&query);
  maker.language = lima_format_get_language (format);
  lima_attention_maker_add_published (&maker);
  return list;
}

/**
 * lima_report_describe_figure:
 * @format: the language
 * @figure: of lima_report_check_figures()
 *
 * Returns: (transfer full): what was published and what the projects say, in whole sentences
 */
char *
lima_report_describe_figure (LimaFormat *format, const LimaAttention *figure)
{
  g_return_val_if_fail (format != NULL && figure != NULL, NULL);

  /* Translators: a finding of the check; 1 a published figure and its value, 2 a sentence that says what the projects add up to */
  return lima_report_fill (format, _("%1$s. %2$s"), figure->title, figure->detail, NULL);
}

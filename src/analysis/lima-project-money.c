/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-money.h"

#include <lima-i18n.h>

/**
 * lima_money_of_kind:
 * @kind: the kind of a flow, see lima_flow_get_kind()
 *
 * Returns: the sum that it belongs to; %LIMA_N_MONEY for none
 */
LimaMoney
lima_money_of_kind (guint kind)
{
  switch (kind)
    {
    case 1:
      return LIMA_MONEY_FUNDS;
    case 2:
      return LIMA_MONEY_COMMITTED;
    case 3:
    case 4:
      return LIMA_MONEY_SPENT;
    case 11:
      return LIMA_MONEY_PROMISED;
    case LIMA_KIND_BUDGET:
      return LIMA_MONEY_BUDGET;
    case LIMA_KIND_PLANNED:
      return LIMA_MONEY_PLANNED;
    default:
      return LIMA_N_MONEY;
    }
}

static LimaProjectMoney *
find_currency (GArray *all, LimaAtom currency, gboolean unconverted)
{
  LimaProjectMoney made = { .currency = currency, .unconverted = unconverted };

  for (guint i = 0; i < all->len; i++)
    {
      LimaProjectMoney *money = &g_array_index (all, LimaProjectMoney, i);

      if (money->currency == currency && money->unconverted == unconverted)
        return money;
    }
  g_array_append_val (all, made);
  return &g_array_index (all, LimaProjectMoney, all->len - 1);
}

static guint
count_flows (const LimaProjectMoney *self)
{
  guint n = 0;

  for (guint i = 0; i < LIMA_N_MONEY; i++)
    n += self->flows[i];
  return n;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  guint n = count_flows (a), m = count_flows (b);

  return n > m ? -1 : n < m;
}

/**
 * lima_project_money_new:
 * @facts: figures
 * @project: the project's number among them
 *
 * Adds up the flows of one project as they stand in the figures: converted where the figures are, budgets after money rule 9.
 *
 * Returns: (transfer full) (element-type LimaProjectMoney): its sums by currency, the one with most flows first
 */
GArray *
lima_project_money_new (const LimaFacts *facts, guint project)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (LimaProjectMoney));
  const LimaFactProject *of;
  const LimaDictionary *names;
  const guint32 *currencies;
  const guint8 *kinds, *flags;

  g_return_val_if_fail (facts != NULL && project < lima_facts_get_n_projects (facts), all);

  of = lima_facts_get_project (facts, project);
  names = lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY);
  currencies = lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY);
  kinds = lima_facts_get_kinds (facts);
  flags = lima_facts_get_flags (facts);
  for (guint32 row = of->run; row < of->run + of->n_rows; row++)
    {
      LimaMoney which = lima_money_of_kind (kinds[row]);
      LimaSum amount = lima_facts_get_amount (facts, row);
      LimaProjectMoney *money;

      if (which == LIMA_N_MONEY)
        continue;
      money = find_currency (all, lima_dictionary_get_key (names, currencies[row]), (flags[row] & LIMA_FACT_UNCONVERTED) != 0);
      money->flows[which] += (flags[row] & LIMA_FACT_FIRST) != 0;
      money->beyond |= !lima_sum_add_sum (&money->sums[which], &amount);
    }
  g_array_sort (all, compare);
  return all;
}

/**
 * lima_project_money_whole:
 *
 * Returns: what the spend is a part of: the funds received; the budget, where there are none; %LIMA_N_MONEY, where neither is above
 *   zero
 */
LimaMoney
lima_project_money_whole (const LimaProjectMoney *self)
{
  static const LimaSum zero = { 0 };

  g_return_val_if_fail (self != NULL, LIMA_N_MONEY);

  if (self->flows[LIMA_MONEY_FUNDS] > 0)
    return lima_sum_compare (&self->sums[LIMA_MONEY_FUNDS], &zero) > 0 ? LIMA_MONEY_FUNDS : LIMA_N_MONEY;
  return self->flows[LIMA_MONEY_BUDGET] > 0 && lima_sum_compare (&self->sums[LIMA_MONEY_BUDGET], &zero) > 0 ? LIMA_MONEY_BUDGET
                                                                                                           : LIMA_N_MONEY;
}

/**
 * lima_project_money_left:
 * @whole: what the spend is a part of
 * @left: (out): what is not spent yet, or how much more than the whole was spent, below zero
 *
 * Returns: whether both are known
 */
gboolean
lima_project_money_left (const LimaProjectMoney *self, LimaMoney whole, LimaSum *left)
{
  LimaSum spent;

  g_return_val_if_fail (self != NULL && left != NULL, FALSE);

  if (whole == LIMA_N_MONEY || self->flows[LIMA_MONEY_SPENT] == 0 || self->beyond)
    return FALSE;
  spent.coef = -self->sums[LIMA_MONEY_SPENT].coef;
  *left = self->sums[whole];
  return lima_sum_add_sum (left, &spent);
}

/**
 * lima_project_money_get_label:
 * @which: one of the sums
 *
 * Returns: what people call it, translated
 */
const char *
lima_project_money_get_label (LimaMoney which)
{
  switch (which)
    {
    case LIMA_MONEY_SPENT:
      return C_("money", "Spent");
    case LIMA_MONEY_FUNDS:
      return C_("money", "Funds received");
    case LIMA_MONEY_PROMISED:
      return C_("money", "Funds committed to it");
    case LIMA_MONEY_COMMITTED:
      return C_("money", "Committed to others");
    case LIMA_MONEY_BUDGET:
      return C_("money", "Budget");
    case LIMA_MONEY_PLANNED:
      return C_("money", "Planned disbursements");
    case LIMA_N_MONEY:
    default:
      g_assert_not_reached ();
    }
}

/**
 * lima_project_money_get_measure:
 * @which: one of the sums
 *
 * Returns: the measure that it is, as lima_measure_parse() reads it
 */
const char *
lima_project_money_get_measure (LimaMoney which)
{
  static const char *const measures[] = {
    [LIMA_MONEY_SPENT] = "spend",          [LIMA_MONEY_FUNDS] = "incoming-funds", [LIMA_MONEY_PROMISED] = "incoming-commitment",
    [LIMA_MONEY_COMMITTED] = "commitment", [LIMA_MONEY_BUDGET] = "budget",        [LIMA_MONEY_PLANNED] = "planned-disbursement",
  };

  g_return_val_if_fail (which < LIMA_N_MONEY, NULL);

  return measures[which];
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts that could not be converted, where the figures are in one currency. */

#include "lima-rule-private.h"

/* The sum of a project's rows in a currency that could not be converted; FALSE where it is beyond the range of a sum. */
static gboolean
add_up (const LimaFacts *facts, const LimaFactProject *project, guint32 first, LimaSum *out)
{
  const guint32 *originals = lima_facts_get_column (facts, LIMA_COLUMN_ORIGINAL);
  const guint8 *flags = lima_facts_get_flags (facts);
  gboolean fits = TRUE;

  for (guint32 row = first; row < project->run + project->n_rows; row++)
    if (flags[row] & LIMA_FACT_UNCONVERTED && originals[row] == originals[first])
      {
        LimaSum amount = lima_facts_get_amount (facts, row);

        fits &= lima_sum_add_sum (out, &amount);
      }
  return fits;
}

static gboolean
was_said (const LimaRuleRun *self, guint n_before, LimaAtom currency)
{
  for (guint i = n_before; i < self->items->len; i++)
    if (g_array_index (self->items, LimaRuleItem, i).currency == currency)
      return TRUE;
  return FALSE;
}

/*< private >
 * lima_rule_check_rates:
 *
 * Once for each currency that could not be converted. An amount without a currency is found by the money rules.
 */
void
lima_rule_check_rates (LimaRuleRun *self)
{
  const LimaFacts *facts = self->index->facts;
  const LimaFactProject *project = lima_facts_get_project (facts, self->row);
  const LimaDictionary *currencies = lima_facts_get_dictionary (facts, LIMA_COLUMN_ORIGINAL);
  const guint32 *originals = lima_facts_get_column (facts, LIMA_COLUMN_ORIGINAL);
  const guint8 *flags = lima_facts_get_flags (facts);
  guint n_before = self->items->len;

  for (guint32 row = project->run; row < project->run + project->n_rows; row++)
    {
      LimaAtom currency = lima_dictionary_get_key (currencies, originals[row]);
      LimaRuleItem *item;

      if (!(flags[row] & LIMA_FACT_UNCONVERTED) || currency == 0 || was_said (self, n_before, currency))
        continue;
      item = lima_rule_run_add (self, LIMA_RULE_NO_RATE, LIMA_PROJECT_FLOWS);
      item->text = lima_atom_text (currency);
      item->currency = currency;
      item->stake = (LimaSum) { 0 };
      item->has_stake = add_up (facts, project, row, &item->stake);
    }
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The budget of a programme, and the financing beside it. */

#include "lima-rule-programme-private.h"

#include "lima-adding-private.h"
#include "lima-leverage.h"
#include "lima-programme-budget.h"

/* ---- The budget ---- */

static void
set_stake (LimaRuleItem *item, const LimaAmount *amount, LimaAtom currency, const LimaProgramme *programme)
{
  item->has_stake = lima_amount_has_value (amount);
  item->currency = lima_adding_clean_currency (currency != 0 ? currency : programme->currency);
  if (item->has_stake)
    item->stake = lima_sum_from_decimal (lima_amount_value (amount));
}

static void
add_line (LimaProgrammeRun *self, LimaRule rule, const LimaProgrammeBudgetLine *line, guint field)
{
  LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_BUDGET, &line->head);
  LimaRuleItem *item = lima_programme_run_add (self, rule, &path, &line->head, field);

  set_stake (item, line->revised.state != LIMA_AMOUNT_NONE ? &line->revised : &line->amount, line->currency, self->programme);
}

static void
check_line (LimaProgrammeRun *self, const LimaProgrammeBudgetLine *line)
{
  gboolean starts = lima_day_has_date (&line->start), ends = lima_day_has_date (&line->end);

  if (!starts || !ends || lima_rule_is_reversed (&line->start, &line->end))
    add_line (self, LIMA_RULE_PROGRAMME_LINE_WITHOUT_PERIOD, line,
              starts ? LIMA_PROGRAMME_BUDGET_LINE_END : LIMA_PROGRAMME_BUDGET_LINE_START);
  if (line->currency == 0 && self->programme->currency == 0)
    add_line (self, LIMA_RULE_PROGRAMME_LINE_WITHOUT_CURRENCY, line, LIMA_PROGRAMME_BUDGET_LINE_CURRENCY);
  if (line->component == 0)
    add_line (self, LIMA_RULE_PROGRAMME_LINE_WITHOUT_COMPONENT, line, LIMA_PROGRAMME_BUDGET_LINE_COMPONENT);
}

/* The whole grant is at stake. */
static void
check_grant (LimaProgrammeRun *self)
{
  g_autoptr(LimaProgrammeBudget) budget = lima_programme_budget_new (self->programme, LIMA_BUDGET_CALENDAR_YEARS);
  LimaBudgetBand band = lima_programme_budget_judge_grant (budget);
  LimaBudgetPick pick = LIMA_BUDGET_PICK_ALL;
  LimaBudgetSum sum;
  LimaRuleItem *item;

  if (band != LIMA_BUDGET_BAND_BELOW && band != LIMA_BUDGET_BAND_ABOVE)
    return;
  item = lima_programme_run_add (self, band == LIMA_BUDGET_BAND_BELOW ? LIMA_RULE_PROGRAMME_GRANT_BELOW : LIMA_RULE_PROGRAMME_GRANT_ABOVE,
                                 &self->path, &self->programme->head, LIMA_PROGRAMME_BUDGET);
  pick.kind = LIMA_BUDGET_KIND_GRANT;
  pick.form = LIMA_BUDGET_FORM_CASH;
  item->currency = lima_atom ("USD");
  item->has_stake = lima_programme_budget_sum (budget, &pick, item->currency, &sum);
  if (item->has_stake)
    item->stake = sum.amount;
}

/* ---- The financing ---- */

static LimaRuleItem *
add_step (LimaProgrammeRun *self, LimaRule rule, const LimaProgrammeFinancing *entry, const LimaProgrammeFinancingStep *step, guint field)
{
  LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_FINANCING, &entry->head);
  LimaRuleItem *item;

  path = lima_rule_path_below (&path, LIMA_PROGRAMME_FINANCING_STEPS, &step->head);
  item = lima_programme_run_add (self, rule, &path, &step->head, field);
  item->text = lima_programme_run_name (self, entry->title, &entry->head);
  set_stake (item, &step->amount, step->currency, self->programme);
  return item;
}

/* Whether a lower rung was reached later. */
static gboolean
is_before_lower (const LimaProgrammeFinancing *entry, const LimaProgrammeFinancingStep *step)
{
  LimaRung rung = lima_leverage_get_rung (step);

  for (guint i = 0; rung != LIMA_RUNG_NONE && i < entry->steps->n; i++)
    {
      const LimaProgrammeFinancingStep *other = (const LimaProgrammeFinancingStep *) entry->steps->item[i];

      if (lima_leverage_get_rung (other) < rung && lima_rule_is_reversed (&other->date, &step->date))
        return TRUE;
    }
  return FALSE;
}

static void
check_step (LimaProgrammeRun *self, const LimaProgrammeFinancing *entry, const LimaProgrammeFinancingStep *step)
{
  if (!lima_leverage_step_has_source (step))
    add_step (self, LIMA_RULE_PROGRAMME_STEP_UNSOURCED, entry, step, LIMA_PROGRAMME_FINANCING_STEP_SOURCE);
  if (!lima_day_has_date (&step->date) && step->date.text == 0)
    add_step (self, LIMA_RULE_PROGRAMME_STEP_UNDATED, entry, step, LIMA_PROGRAMME_FINANCING_STEP_DATE);
  if (step->amount.state == LIMA_AMOUNT_NONE)
    add_step (self, LIMA_RULE_PROGRAMME_STEP_WITHOUT_AMOUNT, entry, step, LIMA_PROGRAMME_FINANCING_STEP_AMOUNT);
  else if (step->currency == 0 && self->programme->currency == 0)
    add_step (self, LIMA_RULE_PROGRAMME_STEP_WITHOUT_CURRENCY, entry, step, LIMA_PROGRAMME_FINANCING_STEP_CURRENCY);
  if (is_before_lower (entry, step))
    add_step (self, LIMA_RULE_PROGRAMME_STEPS_REVERSED, entry, step, LIMA_PROGRAMME_FINANCING_STEP_DATE)->dates[1] = step->date.date;
}

static gboolean
has_status (const LimaProgrammeFinancing *entry)
{
  for (guint i = 0; i < lima_items_get_n (entry->steps); i++)
    if (lima_leverage_get_rung ((const LimaProgrammeFinancingStep *) entry->steps->item[i]) != LIMA_RUNG_NONE)
      return TRUE;
  return FALSE;
}

static void
check_entry (LimaProgrammeRun *self, const LimaProgrammeFinancing *entry)
{
  LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_FINANCING, &entry->head);

  if (!has_status (entry))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_FINANCING_NO_STATUS, &path, &entry->head, LIMA_PROGRAMME_FINANCING_STEPS)->text =
      lima_programme_run_name (self, entry->title, &entry->head);
  for (guint i = 0; i < lima_items_get_n (entry->steps); i++)
    check_step (self, entry, (const LimaProgrammeFinancingStep *) entry->steps->item[i]);
}

/* Told once for each asset, at the second entry that names it. */
static void
check_assets (LimaProgrammeRun *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal); /* assets, to how many entries so far */

  for (guint i = 0; i < lima_items_get_n (self->programme->financing); i++)
    {
      const LimaProgrammeFinancing *entry = (const LimaProgrammeFinancing *) self->programme->financing->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_FINANCING, &entry->head);
      guint n;

      if (entry->asset == NULL || *entry->asset == '\0')
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, entry->asset));
      g_hash_table_insert (seen, entry->asset, GUINT_TO_POINTER (n + 1));
      if (n == 1)
        lima_programme_run_add (self, LIMA_RULE_PROGRAMME_ASSET_REPEATED, &path, &entry->head,
                                LIMA_PROGRAMME_FINANCING_ASSET)->text = entry->asset;
    }
}

/*< private >
 * lima_programme_check_money:
 *
 * The grant of ¶16 of the report, and the investment that it sets in motion.
 */
void
lima_programme_check_money (LimaProgrammeRun *self)
{
  for (guint i = 0; i < lima_items_get_n (self->programme->budget); i++)
    check_line (self, (const LimaProgrammeBudgetLine *) self->programme->budget->item[i]);
  check_grant (self);
  for (guint i = 0; i < lima_items_get_n (self->programme->financing); i++)
    check_entry (self, (const LimaProgrammeFinancing *) self->programme->financing->item[i]);
  check_assets (self);
}

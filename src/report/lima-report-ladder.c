/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Leverage as a ladder: money at each rung, in one currency, and the band it makes of the grant. */

#include "lima-report-ladder.h"

#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-programme-budget.h>

#include "lima-report-words.h"

/**
 * Ladder:
 * @here: the money at each rung; at "identified" what is only that, which is in no band
 * @beyond: at the rung or above it
 * @whole: all of the ladder
 * @existing: what was there already
 */
typedef struct
{
  LimaFormat *format;
  LimaLadder *chart;
  const LimaProgramme *programme;
  const LimaLeverage *leverage;
  LimaAtom currency;
  LimaSum here[LIMA_N_RUNGS];
  LimaSum unsourced[LIMA_N_RUNGS];
  LimaSum beyond[LIMA_N_RUNGS];
  LimaSum whole;
  LimaSum existing;
  guint n_unstated; /* entries of which no money is known, of this currency or none */
  guint n_same;
  LimaScale scale;
  int decimals;
} Ladder;

static const LimaLeverageEntry *
nth (const LimaLeverage *leverage, guint i)
{
  return &g_array_index (leverage->entries, LimaLeverageEntry, i);
}

static const LimaLeverageBand *
find_band (const LimaLeverage *leverage, LimaAtom currency)
{
  for (guint i = 0; i < leverage->bands->len; i++)
    if (g_array_index (leverage->bands, LimaLeverageBand, i).currency == currency)
      return &g_array_index (leverage->bands, LimaLeverageBand, i);
  return NULL;
}

/* ---- Sums ---- */

/* What is in no band, but on the ladder or beside it. */
static void
add_outside (Ladder *self, const LimaLeverageEntry *entry)
{
  LimaSum stated = lima_sum_from_decimal (entry->stated);

  self->n_same += entry->fate == LIMA_LEVERAGE_SAME_ASSET ? 1 : 0;
  if (!entry->has_stated && (entry->fate == LIMA_LEVERAGE_COUNTS || entry->fate == LIMA_LEVERAGE_IDENTIFIED))
    self->n_unstated++;
  if (!entry->has_stated || entry->stated_currency != self->currency)
    return;
  if (entry->fate == LIMA_LEVERAGE_EXISTING)
    lima_sum_add_sum (&self->existing, &stated);
  if (entry->fate != LIMA_LEVERAGE_IDENTIFIED)
    return;
  lima_sum_add_sum (&self->here[LIMA_RUNG_IDENTIFIED], &stated);
  if (!entry->has_source)
    lima_sum_add_sum (&self->unsourced[LIMA_RUNG_IDENTIFIED], &stated);
}

static void
add_up (Ladder *self)
{
  const LimaLeverageBand *band = find_band (self->leverage, self->currency);

  for (guint i = 0; i < self->leverage->entries->len; i++)
    add_outside (self, nth (self->leverage, i));
  for (guint rung = LIMA_RUNG_IN_DISCUSSION; band != NULL && rung < LIMA_N_RUNGS; rung++)
    {
      self->here[rung] = band->by_rung[rung];
      self->unsourced[rung] = band->unsourced[rung];
    }
  for (guint rung = LIMA_N_RUNGS; rung-- > 0;)
    {
      lima_sum_add_sum (&self->whole, &self->here[rung]);
      self->beyond[rung] = self->whole;
    }
  self->scale = lima_format_scale_for (self->format, &self->whole);
  self->decimals = lima_scale_decimals (&self->whole, self->scale);
}

/* ---- Rungs ---- */

static char *
write_money (const Ladder *self, const LimaSum *money)
{
  return money->coef == 0 ? g_strdup (C_("leverage", "none")) : lima_format_scaled (self->format, money, self->scale, self->decimals, TRUE);
}

static char *
write_share (const Ladder *self, guint rung)
{
  return self->beyond[rung].coef == 0 ? NULL : lima_format_share (self->format, &self->beyond[rung], &self->whole);
}

static char *
describe_rung (const Ladder *self, guint rung, const char *here, const char *beyond)
{
  const char *label = lima_own_codes_label ("FinancingStatus", rung);
  g_autofree char *unsourced = NULL;

  if (self->unsourced[rung].coef == 0)
    /* Translators: a rung of a ladder: 1 its name, 2 the money at it, 3 the money at it or above it */
    return lima_report_fill (self->format, _("%1$s: %2$s here, %3$s here or beyond"), label, here, beyond, NULL);
  unsourced = write_money (self, &self->unsourced[rung]);
  /* Translators: a rung of a ladder: 1 its name, 2 the money at it, 3 the part of it without a source, 4 the money at it or above it */
  return lima_report_fill (self->format, _("%1$s: %2$s here, %3$s of it without a source, %4$s here or beyond"), label, here, unsourced, beyond, NULL);
}

static void
add_rung (const Ladder *self, guint rung)
{
  g_autofree char *here = write_money (self, &self->here[rung]), *beyond = write_money (self, &self->beyond[rung]), *share = write_share (self, rung);
  g_autofree char *both = share == NULL ? g_strdup (beyond) : lima_format_amount_and_share (self->format, beyond, share);
  g_autofree char *text = describe_rung (self, rung, here, both);
  const LimaLadderRung step = {
    .label = lima_own_codes_label ("FinancingStatus", rung),
    .here = lima_sum_to_double (&self->here[rung]),
    .unsourced = lima_sum_to_double (&self->unsourced[rung]),
    .beyond = lima_sum_to_double (&self->beyond[rung]),
    .here_text = here,
    .beyond_text = beyond,
    .beyond_share = share,
    .text = text,
    .rule = rung == LIMA_RUNG_SIGNED ? C_("leverage", "Above: signed or beyond") : rung == LIMA_RUNG_IN_DISCUSSION ? C_("leverage", "Above: in talks or beyond") : NULL,
    .is_firm = rung == LIMA_RUNG_SIGNED,
  };

  lima_ladder_add (self->chart, &step);
}

/* ---- The band ---- */

/* The grant in cash: known where each line that may be part of it says so, has an amount, and is in the currency of the ladder. */
static gboolean
find_grant (const Ladder *self, LimaSum *out)
{
  g_autoptr(LimaProgrammeBudget) budget = lima_programme_budget_new (self->programme, LIMA_BUDGET_CALENDAR_YEARS);
  LimaBudgetPick grant = LIMA_BUDGET_PICK_ALL, unsaid = LIMA_BUDGET_PICK_ALL;
  gboolean found = FALSE;

  grant.kind = LIMA_BUDGET_KIND_GRANT;
  grant.form = LIMA_BUDGET_FORM_CASH;
  unsaid.kind = LIMA_BUDGET_KIND_UNSAID;
  for (guint i = 0; i < budget->currencies->len; i++)
    {
      LimaAtom currency = g_array_index (budget->currencies, LimaAtom, i);
      LimaBudgetSum sum, other;

      if (!lima_programme_budget_sum (budget, &grant, currency, &sum) || !lima_programme_budget_sum (budget, &unsaid, currency, &other))
        return FALSE;
      if (other.lines > 0 || sum.unknown > 0 || (sum.lines > 0 && currency != self->currency))
        return FALSE;
      if (currency == self->currency && sum.lines > 0)
        {
          *out = sum.amount;
          found = TRUE;
        }
    }
  return found;
}

/* Money for each unit of the grant, where both are known in one currency. */
static gboolean
find_ratios (const Ladder *self, LimaSum *low, LimaSum *high)
{
  const LimaLeverageBand *band = find_band (self->leverage, self->currency);
  LimaSum grant;

  return band != NULL && find_grant (self, &grant) && lima_leverage_ratio (&band->low, &grant, low)
         && lima_leverage_ratio (&band->high, &grant, high);
}

static gboolean
is_partial (const Ladder *self)
{
  const LimaLeverageBand *band = find_band (self->leverage, self->currency);

  return band != NULL && band->n_low_unknown + band->n_high_unknown > 0;
}

/* The title says the ratio where there is one, else the money. */
static void
set_band (const Ladder *self)
{
  LimaChartTable *table = lima_ladder_get_table (self->chart);
  g_autofree char *from = NULL, *to = NULL, *title = NULL, *low_text = NULL, *high_text = NULL, *text = NULL;
  LimaSum low, high;

  if (!find_ratios (self, &low, &high))
    {
      lima_chart_table_set_title (table, _("Parallel investment by status"));
      return;
    }
  from = lima_format_number (self->format, &low, -1);
  to = lima_format_number (self->format, &high, -1);
  /* Translators: a title: parallel investment for each unit of money of the grant, 1 what is signed, 2 with what is talked of */
  title = lima_report_fill (self->format, is_partial (self) ? _("Leverage of at least %1$s to %2$s") : _("Leverage of %1$s to %2$s"), from, to, NULL);
  /* Translators: leverage; 1 a ratio */
  low_text = lima_report_fill (self->format, _("%1$s signed"), from, NULL);
  /* Translators: leverage; 1 a ratio */
  high_text = lima_report_fill (self->format, _("%1$s with talks"), to, NULL);
  /* Translators: leverage as a screen reader says it: 1 the ratio of what is signed, 2 with what is talked of */
  text = lima_report_fill (self->format, _("For each unit of the grant: %1$s signed, %2$s with what is in talks"), from, to, NULL);
  lima_chart_table_set_title (table, title);
  lima_ladder_set_band (self->chart, lima_sum_to_double (&low), lima_sum_to_double (&high), low_text, high_text, text);
}

/* ---- What stands around ---- */

static char *
write_exact (const Ladder *self, const LimaSum *money, LimaAtom currency)
{
  return lima_format_money (self->format, money, currency == 0 ? "" : lima_atom_text (currency), -1);
}

/* Takes the figure. */
static void
take_fact (const Ladder *self, const char *label, char *figure, gboolean is_outside)
{
  lima_ladder_add_fact (self->chart, label, figure, is_outside);
  g_free (figure);
}

static char *
write_at_least (const Ladder *self, const LimaSum *money, gboolean is_known)
{
  g_autofree char *text = write_exact (self, money, self->currency);

  /* Translators: a sum of which a part is not known; 1 the part that is */
  return is_known ? g_steal_pointer (&text) : lima_report_fill (self->format, _("at least %1$s"), text, NULL);
}

static void
add_inside (const Ladder *self)
{
  const LimaLeverageBand *band = find_band (self->leverage, self->currency);
  LimaSum grant;

  if (band != NULL)
    {
      take_fact (self, _("Signed or beyond"), write_at_least (self, &band->low, band->n_low_unknown == 0), FALSE);
      take_fact (self, _("In talks or beyond"), write_at_least (self, &band->high, band->n_high_unknown == 0), FALSE);
    }
  if (find_grant (self, &grant))
    take_fact (self, _("Grant of the programme"), write_exact (self, &grant, self->currency), FALSE);
}

/* Unlike currencies are never added: those of other ladders are named. */
static void
add_currencies (const Ladder *self)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->leverage->bands->len; i++)
    {
      const LimaLeverageBand *band = &g_array_index (self->leverage->bands, LimaLeverageBand, i);

      if (band->currency != self->currency)
        g_ptr_array_add (others, write_exact (self, &band->high, band->currency));
    }
  if (others->len == 0)
    return;
  g_ptr_array_add (others, NULL);
  take_fact (self, _("In other currencies, not converted"), lima_format_list (self->format, (const char *const *) others->pdata), TRUE);
}

static void
add_outside_facts (const Ladder *self)
{
  g_autofree char *unstated = lima_format_integer (self->format, self->n_unstated), *same = lima_format_integer (self->format, self->n_same);

  if (self->here[LIMA_RUNG_IDENTIFIED].coef != 0)
    take_fact (self, _("Only identified, outside the band"), write_exact (self, &self->here[LIMA_RUNG_IDENTIFIED], self->currency), TRUE);
  if (self->existing.coef != 0)
    take_fact (self, _("Already there, not leverage"), write_exact (self, &self->existing, self->currency), TRUE);
  add_currencies (self);
  if (self->n_unstated > 0)
    take_fact (self, _("Amount not known"), g_strdup_printf (P_("%s entry", "%s entries", self->n_unstated), unstated), TRUE);
  if (self->n_same > 0)
    take_fact (self, _("The same asset, counted once"), g_strdup_printf (P_("%s entry", "%s entries", self->n_same), same), TRUE);
}

static void
set_head (const Ladder *self)
{
  LimaChartTable *table = lima_ladder_get_table (self->chart);
  const char *code = lima_atom_text (self->currency);
  g_autofree char *unit = lima_report_words_unit (self->format, self->scale, code == NULL ? "" : code);

  lima_chart_table_set_format (table, self->format, self->scale);
  lima_chart_table_set_rtl (table, lima_format_is_right_to_left (self->format));
  lima_chart_table_set_axis_title (table, unit);
  lima_chart_table_set_empty_text (table, _("No parallel investment is recorded yet"));
  if (self->programme->illustrative == LIMA_TRUE)
    lima_chart_table_set_illustrative (table, _("Illustrative data"));
  lima_ladder_set_headings (self->chart, C_("leverage", "Status"), _("At this step, and at it or beyond"), C_("leverage", "Here"), _("Here or beyond"));
  lima_ladder_set_legend (self->chart, _("At this step"), _("At this step, no source"), _("Further up the ladder"));
}

/**
 * lima_report_ladder_currencies:
 * @at: as of lima_leverage_new_at()
 *
 * Returns: (transfer full) (element-type LimaAtom): the currencies that a ladder can be drawn in, that of the programme first; at least one
 */
GArray *
lima_report_ladder_currencies (const LimaProgramme *programme, LimaDate at)
{
  g_autoptr(LimaLeverage) leverage = NULL;
  GArray *currencies = g_array_new (FALSE, FALSE, sizeof (LimaAtom));

  g_return_val_if_fail (programme != NULL, currencies);

  leverage = lima_leverage_new_at (programme, at);
  for (guint i = 0; i < leverage->bands->len; i++)
    g_array_append_val (currencies, g_array_index (leverage->bands, LimaLeverageBand, i).currency);
  for (guint i = 0; i < leverage->entries->len; i++)
    {
      const LimaLeverageEntry *entry = nth (leverage, i);
      gboolean known = !entry->has_stated;

      for (guint j = 0; j < currencies->len; j++)
        known = known || g_array_index (currencies, LimaAtom, j) == entry->stated_currency;
      if (!known)
        g_array_insert_val (currencies, entry->stated_currency == programme->currency ? 0 : currencies->len, entry->stated_currency);
    }
  if (currencies->len == 0)
    g_array_append_val (currencies, programme->currency);
  return currencies;
}

/**
 * lima_report_ladder_new:
 * @format: for money
 * @programme: a programme
 * @at: as of lima_leverage_new_at()
 * @currency: one of lima_report_ladder_currencies()
 *
 * Returns: (transfer full): the ladder in one currency; without rungs where nothing is recorded
 */
LimaLadder *
lima_report_ladder_new (LimaFormat *format, const LimaProgramme *programme, LimaDate at, LimaAtom currency)
{
  g_autoptr(LimaLeverage) leverage = NULL;
  Ladder self = { .format = format, .programme = programme, .currency = currency };

  g_return_val_if_fail (format != NULL && programme != NULL, NULL);

  leverage = lima_leverage_new_at (programme, at);
  self.leverage = leverage;
  self.chart = lima_ladder_new ();
  add_up (&self);
  set_head (&self);
  set_band (&self);
  for (guint rung = LIMA_N_RUNGS; leverage->entries->len > 0 && rung-- > 0;)
    add_rung (&self, rung);
  add_inside (&self);
  add_outside_facts (&self);
  return self.chart;
}

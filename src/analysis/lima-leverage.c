/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Leverage is never one number: it is a band from what is signed to what is only talked of. Unlike currencies are never added, the
 * same asset counts once, and what is not known makes a sum "at least". */

#include "lima-leverage.h"

#include <lima-own-codes.h>
#include <string.h>

#include "lima-adding-private.h"

#define RATIO_PLACES ((__int128) 10000000000000000) /* 0.01 in the places of a LimaSum, 18 */

/* ---- Entries ---- */

/**
 * lima_leverage_get_rung:
 * @step: a step of the financing
 *
 * Returns: its rung, %LIMA_RUNG_NONE without a status that is known
 */
LimaRung
lima_leverage_get_rung (const LimaProgrammeFinancingStep *step)
{
  int rung;

  g_return_val_if_fail (step != NULL, LIMA_RUNG_NONE);

  rung = lima_own_codes_find ("FinancingStatus", lima_atom_text (step->status));
  return rung < 0 ? LIMA_RUNG_NONE : (LimaRung) rung;
}

static LimaAtom
currency_of (const LimaProgrammeFinancingStep *step, const LimaProgramme *programme)
{
  return lima_adding_clean_currency (step->currency != 0 ? step->currency : programme->currency);
}

/**
 * lima_leverage_step_has_source:
 * @step: a step of the financing
 *
 * Returns: whether it says where that is said: a source, an address or a paragraph
 */
gboolean
lima_leverage_step_has_source (const LimaProgrammeFinancingStep *step)
{
  g_return_val_if_fail (step != NULL, FALSE);

  return step->source != 0 || (step->url != NULL && *step->url != '\0') || (step->paragraph != NULL && *step->paragraph != '\0');
}

/* Of two steps of one rung the later one says what it is now; what has no date is oldest. */
static gboolean
is_newer (const LimaProgrammeFinancingStep *step, const LimaProgrammeFinancingStep *than)
{
  return than == NULL || lima_date_compare (step->date.date, than->date.date) >= 0;
}

typedef struct
{
  const LimaProgrammeFinancingStep *firm;
  const LimaProgrammeFinancingStep *talked;
} Steps;

static void
choose_step (Steps *self, const LimaProgrammeFinancingStep *step, LimaRung rung)
{
  if (!lima_amount_has_value (&step->amount))
    return;
  if (rung >= LIMA_RUNG_SIGNED)
    {
      if (self->firm == NULL || rung < lima_leverage_get_rung (self->firm) ||
          (rung == lima_leverage_get_rung (self->firm) && is_newer (step, self->firm)))
        self->firm = step;
    }
  else if (rung >= LIMA_RUNG_IN_DISCUSSION)
    {
      if (self->talked == NULL || rung > lima_leverage_get_rung (self->talked) ||
          (rung == lima_leverage_get_rung (self->talked) && is_newer (step, self->talked)))
        self->talked = step;
    }
}

/* A step of a month or a year that has begun may have been taken; one without a date was taken at some time. */
static gboolean
is_taken (const LimaProgrammeFinancingStep *step, LimaDate at)
{
  return at.precision == LIMA_PRECISION_NONE || !lima_day_has_date (&step->date) || lima_date_first_day (step->date.date) < lima_date_end_day (at);
}

/* What the entry stands on, and the latest that is said of its money. */
static void
note_step (LimaLeverageEntry *self, const LimaProgrammeFinancingStep **stated, const LimaProgrammeFinancingStep *step, LimaRung rung)
{
  if (lima_amount_has_value (&step->amount) && is_newer (step, *stated))
    *stated = step;
  if (rung == LIMA_RUNG_NONE)
    return;
  if (self->rung == LIMA_RUNG_NONE || rung > self->rung || (rung == self->rung && is_newer (step, self->step)))
    self->step = step;
  if (self->rung == LIMA_RUNG_NONE || rung > self->rung)
    self->rung = rung;
}

static void
set_stated (LimaLeverageEntry *self, const LimaProgrammeFinancingStep *stated, const LimaProgramme *programme)
{
  self->has_source = self->step != NULL && lima_leverage_step_has_source (self->step);
  self->has_stated = stated != NULL;
  if (stated == NULL)
    return;
  self->stated = lima_amount_value (&stated->amount);
  self->stated_currency = currency_of (stated, programme);
}

static void
entry_init (LimaLeverageEntry *self, const LimaProgrammeFinancing *financing, const LimaProgramme *programme, LimaDate at)
{
  const LimaProgrammeFinancingStep *stated = NULL;
  Steps steps = { NULL, NULL };

  *self = (LimaLeverageEntry) { .financing = financing, .rung = LIMA_RUNG_NONE };
  for (guint i = 0; i < lima_items_get_n (financing->steps); i++)
    {
      const LimaProgrammeFinancingStep *step = (const LimaProgrammeFinancingStep *) financing->steps->item[i];
      LimaRung rung = lima_leverage_get_rung (step);

      if (!is_taken (step, at))
        continue;
      self->n_unsourced += !lima_leverage_step_has_source (step);
      note_step (self, &stated, step, rung);
      if (rung != LIMA_RUNG_NONE)
        choose_step (&steps, step, rung);
    }
  set_stated (self, stated, programme);
  self->has_firm = steps.firm != NULL;
  self->has_talked = steps.talked != NULL;
  if (self->has_firm)
    self->firm = lima_amount_value (&steps.firm->amount);
  if (self->has_talked)
    {
      self->talked = lima_amount_value (&steps.talked->amount);
      self->talked_rung = lima_leverage_get_rung (steps.talked);
      self->talked_has_source = lima_leverage_step_has_source (steps.talked);
    }
  self->most = self->has_firm ? self->firm : self->talked;
  if (self->has_firm && self->has_talked && lima_leverage_get_rung (steps.firm) >= LIMA_RUNG_DISBURSED
      && currency_of (steps.firm, programme) == currency_of (steps.talked, programme) && lima_decimal_compare (self->talked, self->firm) > 0)
    self->most = self->talked;
  if (self->has_firm || self->has_talked)
    self->currency = currency_of (self->has_firm ? steps.firm : steps.talked, programme);
}

/* ---- Which count ---- */

static LimaLeverageFate
judge (const LimaLeverageEntry *entry)
{
  const char *attribution = lima_atom_text (entry->financing->attribution);

  if (g_strcmp0 (attribution, "existing") == 0)
    return LIMA_LEVERAGE_EXISTING;
  if (entry->rung == LIMA_RUNG_NONE)
    return LIMA_LEVERAGE_NO_STATUS;
  return entry->rung == LIMA_RUNG_IDENTIFIED ? LIMA_LEVERAGE_IDENTIFIED : LIMA_LEVERAGE_COUNTS;
}

/* Whether an entry counts for an asset rather than another: the higher on the ladder, then the one whose amount is known, then the larger
 * where both are of one currency, else the first in the ledger. */
static gboolean
goes_before (const LimaLeverageEntry *entry, const LimaLeverageEntry *other)
{
  gboolean known = entry->has_firm || entry->has_talked, other_known = other->has_firm || other->has_talked;

  if (entry->rung != other->rung)
    return entry->rung > other->rung;
  if (known != other_known)
    return known;
  return known && entry->currency == other->currency && lima_decimal_compare (entry->most, other->most) > 0;
}

static gboolean
is_same_asset (const LimaLeverageEntry *a, const LimaLeverageEntry *b)
{
  const char *first = a->financing->asset, *second = b->financing->asset;

  return first != NULL && second != NULL && *first != '\0' && strcmp (first, second) == 0;
}

static LimaLeverageEntry *
nth (GArray *entries, guint i)
{
  return &g_array_index (entries, LimaLeverageEntry, i);
}

/* One entry for each asset; the others say which. */
static void
settle_assets (GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      guint best = i;

      if (nth (entries, i)->fate != LIMA_LEVERAGE_COUNTS)
        continue;
      for (guint j = 0; j < entries->len; j++)
        if (j != best && nth (entries, j)->fate == LIMA_LEVERAGE_COUNTS && is_same_asset (nth (entries, i), nth (entries, j))
            && goes_before (nth (entries, j), nth (entries, best)))
          best = j;
      for (guint j = 0; j < entries->len; j++)
        if (j != best && nth (entries, j)->fate == LIMA_LEVERAGE_COUNTS && is_same_asset (nth (entries, best), nth (entries, j)))
          {
            nth (entries, j)->fate = LIMA_LEVERAGE_SAME_ASSET;
            nth (entries, j)->same_as = best;
          }
    }
}

/* ---- Bands ---- */

static LimaLeverageBand *
find_band (GArray *bands, LimaAtom currency)
{
  LimaLeverageBand made = { .currency = currency };

  for (guint i = 0; i < bands->len; i++)
    if (g_array_index (bands, LimaLeverageBand, i).currency == currency)
      return &g_array_index (bands, LimaLeverageBand, i);
  g_array_append_val (bands, made);
  return &g_array_index (bands, LimaLeverageBand, bands->len - 1);
}

static gboolean
add_at (LimaLeverageBand *band, LimaRung rung, LimaSum money, gboolean sourced)
{
  gboolean fits = lima_sum_add_sum (&band->by_rung[rung], &money);

  return (sourced || lima_sum_add_sum (&band->unsourced[rung], &money)) && fits;
}

/* What is firm stands on the rung that was reached; what is only talked of beyond it, on the rung where that was said. */
static gboolean
add_to_rungs (LimaLeverageBand *band, const LimaLeverageEntry *entry)
{
  LimaSum rest = lima_sum_from_decimal (entry->most), firm = lima_sum_from_decimal (entry->firm);
  gboolean fits = TRUE;

  if (entry->has_firm)
    {
      fits = add_at (band, entry->rung, firm, entry->has_source);
      rest.coef -= firm.coef;
    }
  if (entry->has_talked && rest.coef != 0)
    fits = add_at (band, entry->talked_rung, rest, entry->talked_has_source) && fits;
  return fits;
}

static void
add_to_band (LimaLeverage *self, const LimaLeverageEntry *entry)
{
  LimaLeverageBand *band = find_band (self->bands, entry->currency);
  gboolean fits = add_to_rungs (band, entry);

  fits = lima_sum_add (&band->high, entry->most) && fits;
  band->n++;
  if (entry->has_firm)
    fits = lima_sum_add (&band->low, entry->firm) && fits;
  else if (entry->rung >= LIMA_RUNG_SIGNED)
    band->n_low_unknown++;
  self->overflow = self->overflow || !fits;
}

/* What is not known may be of any currency, so every band is "at least" then. */
static void
note_unknown (LimaLeverage *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LimaLeverageEntry *entry = nth (self->entries, i);

      if (entry->fate != LIMA_LEVERAGE_COUNTS || entry->has_firm || entry->has_talked)
        continue;
      self->n_unknown++;
      for (guint j = 0; j < self->bands->len; j++)
        {
          LimaLeverageBand *band = &g_array_index (self->bands, LimaLeverageBand, j);

          band->n_high_unknown++;
          band->n_low_unknown += entry->rung >= LIMA_RUNG_SIGNED;
        }
    }
}

static int
compare_bands (gconstpointer a, gconstpointer b, gpointer data)
{
  LimaAtom first = ((const LimaLeverageBand *) a)->currency, second = ((const LimaLeverageBand *) b)->currency;
  LimaAtom own = GPOINTER_TO_UINT (data);

  if ((first == own) != (second == own))
    return first == own ? -1 : 1;
  return g_strcmp0 (lima_atom_text (first), lima_atom_text (second));
}

/**
 * lima_leverage_new:
 * @programme: a programme, which has to outlive the result
 *
 * Goes through the ledger. May be called in any thread.
 *
 * Returns: (transfer full): what counts, and why the rest does not
 */
LimaLeverage *
lima_leverage_new (const LimaProgramme *programme)
{
  return lima_leverage_new_at (programme, (LimaDate) { .precision = LIMA_PRECISION_NONE });
}

/**
 * lima_leverage_new_at:
 * @programme: a programme, which has to outlive the result
 * @at: a date; steps that come after it are left out. One without precision leaves out none
 *
 * lima_leverage_new() as it was on a day: where the ledger stood then, as far as steps say when they were taken.
 *
 * Returns: (transfer full): what counted, and why the rest did not
 */
LimaLeverage *
lima_leverage_new_at (const LimaProgramme *programme, LimaDate at)
{
  LimaLeverage *self = g_new0 (LimaLeverage, 1);

  g_return_val_if_fail (programme != NULL, self);

  self->entries = g_array_new (FALSE, FALSE, sizeof (LimaLeverageEntry));
  self->bands = g_array_new (FALSE, FALSE, sizeof (LimaLeverageBand));
  for (guint i = 0; i < lima_items_get_n (programme->financing); i++)
    {
      LimaLeverageEntry entry;

      entry_init (&entry, (const LimaProgrammeFinancing *) programme->financing->item[i], programme, at);
      entry.fate = judge (&entry);
      g_array_append_val (self->entries, entry);
    }
  settle_assets (self->entries);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LimaLeverageEntry *entry = nth (self->entries, i);

      if (entry->fate == LIMA_LEVERAGE_COUNTS && (entry->has_firm || entry->has_talked))
        add_to_band (self, entry);
    }
  note_unknown (self);
  g_array_sort_with_data (self->bands, compare_bands, GUINT_TO_POINTER (lima_adding_clean_currency (programme->currency)));
  return self;
}

/**
 * lima_leverage_free:
 * @self: (transfer full): what to give up
 */
void
lima_leverage_free (LimaLeverage *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->bands, g_array_unref);
  g_free (self);
}

/**
 * lima_leverage_ratio:
 * @money: an end of a band
 * @grant: the grant, in the same currency
 * @out: (out): how many times the grant it is, to two places, half away from zero
 *
 * Returns: %FALSE when the grant is zero or below, or the ratio is beyond range
 */
gboolean
lima_leverage_ratio (const LimaSum *money, const LimaSum *grant, LimaSum *out)
{
  __int128 hundredths;

  g_return_val_if_fail (money != NULL && grant != NULL && out != NULL, FALSE);

  if (grant->coef <= 0 || !lima_mul_div (money->coef, 100, (unsigned __int128) grant->coef, LIMA_ROUND_HALF_AWAY, &hundredths))
    return FALSE;
  if (hundredths > G_MAXINT64 || hundredths < G_MININT64)
    return FALSE;
  out->coef = hundredths * RATIO_PLACES;
  return TRUE;
}

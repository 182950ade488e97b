/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-facts.h"

#define CHECK_EVERY 1024

/**
 * lima_facts_new_of_years:
 * @snapshot: a portfolio
 * @rates: (nullable): rates, where amounts are to be converted
 * @currency: what to convert to, 0 for no conversion
 * @first_month: the month in which years begin, 2 to 12 for fiscal years; 0 and 1 for calendar years
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Adds up a portfolio: project n of the facts is its project n. May be called in any thread.
 *
 * Returns: (transfer full): its figures, settled
 */
LimaFacts *
lima_facts_new_of_years (const LimaSnapshot *snapshot, LimaRates *rates, LimaAtom currency, guint first_month, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr(LimaThemeMap) themes = lima_theme_map_new (lima_snapshot_get_theme_scheme (snapshot));
  const LimaFactsOptions options = { .rates = rates, .currency = currency, .themes = themes, .first_month = first_month };
  g_autoptr(LimaFacts) facts = lima_facts_new (&options);
  guint n = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT);

  for (guint row = 0; row < n; row++)
    {
      if (row % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      lima_facts_add (facts, (const LimaProject *) lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row), 0, row);
    }
  for (guint row = 0; row < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); row++)
    lima_facts_link (facts, 0, (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, row));
  lima_facts_settle (facts);
  return g_steal_pointer (&facts);
}

/**
 * lima_facts_new_from_snapshot:
 * @snapshot: a portfolio
 * @rates: (nullable): rates, where amounts are to be converted
 * @currency: what to convert to, 0 for no conversion
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * lima_facts_new_of_years() for calendar years.
 *
 * Returns: (transfer full): its figures, settled
 */
LimaFacts *
lima_facts_new_from_snapshot (const LimaSnapshot *snapshot, LimaRates *rates, LimaAtom currency, GCancellable *cancellable,
                              GError **error)
{
  return lima_facts_new_of_years (snapshot, rates, currency, 1, cancellable, error);
}

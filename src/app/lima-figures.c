/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-figures.h"

G_DEFINE_BOXED_TYPE (LimaFigures, lima_figures, lima_figures_ref, lima_figures_unref)

static gboolean
is_illustrative (const LimaSnapshot *snapshot)
{
  for (guint row = 0; row < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT); row++)
    if (((const LimaProject *) lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row))->illustrative == LIMA_TRUE)
      return TRUE;
  return FALSE;
}

static guint
count_projects (const LimaFacts *facts)
{
  guint n = 0;

  for (guint i = 0; i < lima_facts_get_n_projects (facts); i++)
    n += lima_facts_get_project (facts, i)->identity.fate == LIMA_FATE_COUNTS;
  return n;
}

static LimaFigures *
add_up (LimaSnapshot *snapshot, LimaFormat *format, LimaRegionScheme scheme, LimaAtom currency, guint first_month, GCancellable *cancellable,
        GError **error)
{
  LimaRates *rates = currency == 0 ? NULL : lima_rates_default ();
  LimaFacts *facts = lima_facts_new_of_years (snapshot, rates, currency, first_month, cancellable, error);
  LimaFigures *self;

  if (facts == NULL)
    return NULL;
  self = g_new0 (LimaFigures, 1);
  g_atomic_ref_count_init (&self->ref);
  self->snapshot = lima_snapshot_ref (snapshot);
  self->facts = facts;
  self->format = lima_format_ref (format);
  self->scheme = scheme;
  self->currency = currency;
  self->first_month = first_month;
  self->illustrative = is_illustrative (snapshot);
  self->n_projects = count_projects (facts);
  return self;
}

/**
 * lima_figures_new:
 * @snapshot: a portfolio
 * @format: how figures are written
 * @scheme: how countries are put into regions
 * @currency: what to convert to by the built-in rates, 0 for no conversion
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Adds up a portfolio, in calendar years. May be called in any thread.
 *
 * Returns: (transfer full): its figures
 */
LimaFigures *
lima_figures_new (LimaSnapshot *snapshot, LimaFormat *format, LimaRegionScheme scheme, LimaAtom currency,
                  GCancellable *cancellable, GError **error)
{
  return add_up (snapshot, format, scheme, currency, 1, cancellable, error);
}

/**
 * lima_figures_adapt:
 * @scheme: how countries are put into regions
 * @currency: what to convert to, 0 for no conversion
 * @first_month: the month in which years begin, 1 for calendar years
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Adds up the same portfolio in another way, where it is another one. May be called in any thread.
 *
 * Returns: (transfer full): its figures, which may be @self
 */
LimaFigures *
lima_figures_adapt (LimaFigures *self, LimaRegionScheme scheme, LimaAtom currency, guint first_month, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && first_month >= 1 && first_month <= 12, NULL);

  if (self->scheme == scheme && self->currency == currency && self->first_month == first_month)
    return lima_figures_ref (self);
  return add_up (self->snapshot, self->format, scheme, currency, first_month, cancellable, error);
}

/**
 * lima_figures_ref:
 *
 * Returns: (transfer full): the same, counted once more
 */
LimaFigures *
lima_figures_ref (LimaFigures *self)
{
  g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_figures_unref:
 * @self: (nullable): figures to give up
 */
void
lima_figures_unref (LimaFigures *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  lima_facts_free (self->facts);
  lima_snapshot_unref (self->snapshot);
  lima_format_unref (self->format);
  g_free (self);
}

/**
 * lima_figures_init_query:
 * @query: a query to set
 * @measure: a measure's word; "spend" where it is none
 *
 * Sets a query by no dimension, over all years.
 */
void
lima_figures_init_query (const LimaFigures *self, LimaQuery *query, const char *measure)
{
  lima_query_init (query);
  query->scheme = self->scheme;
  if (!lima_measure_parse (measure, &query->measure))
    lima_measure_parse ("spend", &query->measure);
}

/**
 * lima_figures_find_project:
 * @id: the id of a project
 * @guess: the row that it had in other figures
 *
 * Returns: its row; %G_MAXUINT when it is not there
 */
guint
lima_figures_find_project (const LimaFigures *self, LimaAtom id, guint guess)
{
  guint n;

  g_return_val_if_fail (self != NULL, G_MAXUINT);

  n = lima_snapshot_get_n (self->snapshot, LIMA_RECORD_PROJECT);
  if (guess < n && lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, guess)->id == id)
    return guess;
  for (guint row = 0; row < n; row++)
    if (lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, row)->id == id)
      return row;
  return G_MAXUINT;
}

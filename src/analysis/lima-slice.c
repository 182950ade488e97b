/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-slice.h"

#include "lima-group.h"

/* ---- Rows ---- */

/* Takes the rows of the key over, without it. */
static void
take_rows (LimaResult *slice, const LimaResult *whole, LimaAtom key)
{
  for (guint i = 0; i < whole->rows->len; i++)
    {
      LimaResultRow row = g_array_index (whole->rows, LimaResultRow, i);

      if (row.keys[0] != key)
        continue;
      for (guint d = 0; d + 1 < LIMA_QUERY_MAX_BY; d++)
        {
          row.keys[d] = row.keys[d + 1];
          row.names[d] = row.names[d + 1];
        }
      row.keys[LIMA_QUERY_MAX_BY - 1] = 0;
      row.names[LIMA_QUERY_MAX_BY - 1] = NULL;
      g_array_append_val (slice->rows, row);
    }
}

/* ---- Sums ---- */

/* The money of the key by currency, with the projects that it is of. */
static void
take_totals (LimaResult *slice, const LimaResult *by_key, LimaAtom key)
{
  for (guint i = 0; i < by_key->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (by_key->rows, LimaResultRow, i);
      LimaResultSum total = { row->currency, row->amount, 0 };
      LimaResultReach reach = { .currency = row->currency, .projects = row->projects };

      if (row->keys[0] != key)
        continue;
      g_array_append_val (slice->totals, total);
      g_array_append_val (slice->reaches, reach);
    }
}

/* Rows are sorted by year, what has none last: nobody can say then which years all of it is of. */
static void
take_years (LimaResult *slice, const LimaResult *by_year, LimaAtom key)
{
  for (guint i = 0; i < slice->reaches->len; i++)
    {
      LimaResultReach *reach = &g_array_index (slice->reaches, LimaResultReach, i);

      for (guint j = 0; j < by_year->rows->len; j++)
        {
          const LimaResultRow *row = &g_array_index (by_year->rows, LimaResultRow, j);
          const char *text = lima_atom_text (row->keys[1]);
          int year = text == NULL ? 0 : (int) g_ascii_strtoll (text, NULL, 10);

          if (row->keys[0] != key || row->currency != reach->currency)
            continue;
          reach->first_year = reach->first_year == 0 || year == 0 ? year : MIN (reach->first_year, year);
          reach->last_year = year == 0 ? 0 : MAX (reach->last_year, year);
        }
    }
}

static LimaResult *
ask (const LimaFacts *facts, const LimaQuery *query, LimaDimensionKind first, const LimaDimensionKind *others, guint n, GCancellable *cancellable,
     GError **error)
{
  LimaQuery asked = *query;

  asked.n_by = n + 1;
  asked.by[0] = first;
  for (guint d = 0; d < n; d++)
    asked.by[d + 1] = others[d];
  return lima_facts_query (facts, &asked, cancellable, error);
}

/**
 * lima_facts_slice:
 * @facts: settled facts
 * @query: the question, by one dimension or two, others than @dimension
 * @dimension: what it is a slice of
 * @key: the key in it, 0 for what is assigned to none
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Answers as if there were nothing but the money of one key: of one region, say, the parts of flows that are in it, not all of the projects that
 * have something in it. What has no date or no rate, and what is wrong, is known of the whole only, and is not in the answer.
 *
 * Returns: (transfer full) (nullable): the answer
 */
LimaResult *
lima_facts_slice (const LimaFacts *facts, const LimaQuery *query, LimaDimensionKind dimension, LimaAtom key, GCancellable *cancellable, GError **error)
{
  const LimaDimensionKind year = LIMA_DIMENSION_YEAR;
  g_autoptr(LimaResult) whole = NULL, by_key = NULL, by_year = NULL;
  LimaResult *slice;

  g_return_val_if_fail (facts != NULL && query != NULL && query->n_by >= 1 && query->n_by < LIMA_QUERY_MAX_BY, NULL);

  whole = ask (facts, query, dimension, query->by, query->n_by, cancellable, error);
  by_key = whole == NULL ? NULL : ask (facts, query, dimension, NULL, 0, cancellable, error);
  by_year = by_key == NULL || dimension == year ? NULL : ask (facts, query, dimension, &year, 1, cancellable, error);
  if (by_key == NULL || (by_year == NULL && dimension != year))
    return NULL;
  slice = lima_result_new (query);
  slice->projects = whole->projects;
  take_rows (slice, whole, key);
  take_totals (slice, by_key, key);
  if (by_year != NULL)
    take_years (slice, by_year, key);
  return slice;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "portfolio.h"

#include <lima-check.h>
#include <lima-file-reader.h>
#include <lima-iati-reader.h>
#include <lima-result.h>

static LimaResult *
ask (const LimaFacts *facts, const char *measure, guint n_by, LimaDimensionKind dimension)
{
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_measure_parse (measure, &query.measure));
  query.n_by = n_by;
  query.by[0] = dimension;
  return lima_facts_query (facts, &query, NULL, NULL);
}

/* What the rows of a currency add up to; FALSE when that is beyond the range of a sum. */
static gboolean
add_rows (const LimaResult *result, LimaAtom currency, LimaSum *sum)
{
  gboolean good = TRUE;

  *sum = (LimaSum) { 0 };
  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);

      if (row->currency == currency)
        good = good && lima_sum_add_sum (sum, &row->amount);
    }
  return good;
}

/* The rows of every breakdown add up to the total of the whole, in each currency, to the last place. */
static void
check_breakdowns (const LimaFacts *facts, const char *measure)
{
  g_autoptr(LimaResult) whole = ask (facts, measure, 0, 0);

  for (guint dimension = 0; dimension < LIMA_N_DIMENSIONS; dimension++)
    {
      g_autoptr(LimaResult) parts = ask (facts, measure, 1, (LimaDimensionKind) dimension);

      g_assert_cmpuint (parts->projects, ==, whole->projects);
      for (guint i = 0; i < whole->totals->len; i++)
        {
          const LimaResultSum *total = &g_array_index (whole->totals, LimaResultSum, i);
          LimaSum sum;

          if (add_rows (parts, total->currency, &sum))
            g_assert_cmpint (lima_sum_compare (&sum, &total->amount), ==, 0);
        }
    }
}

static void
check_troubles (const LimaFacts *facts)
{
  g_autoptr(GArray) items = lima_facts_check (facts);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *sentence = lima_trouble_describe (&g_array_index (items, LimaCheckItem, i).trouble, "1");

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }
}

static void
check_figures (const LimaSnapshot *snapshot, LimaRates *rates, LimaAtom currency)
{
  g_autoptr(LimaFacts) facts = lima_facts_new_from_snapshot (snapshot, rates, currency, NULL, NULL);

  check_breakdowns (facts, "spend");
  check_breakdowns (facts, "budget");
  check_troubles (facts);
}

/* The figures of whatever can be read, as they are and in one currency. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gboolean xml = size > 0 && *data == '<';
  g_autoptr(LimaSnapshot) snapshot = fuzz_read (xml ? lima_iati_read : lima_file_read, data, size, LIMA_PARTS_FIGURES);

  if (snapshot == NULL)
    return 0;
  check_figures (snapshot, NULL, 0);
  check_figures (snapshot, lima_rates_default (), lima_atom ("EUR"));
  return 0;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-slice.h>

#include "fixture.h"

/* Of the money of one key, worked by hand: 60 % of 100 and 50 are in Ethiopia, 40 % of 100 in Senegal, 7 in none. */
static LimaFacts *
make_facts (void)
{
  return fixture_facts (NULL, "id a; country ET 60; country SN 40; funder _ Japan; flow 3 100 2014-05-01 USD",
                        "id b; country ET; funder _ China; flow 3 50 2016-01-01 USD; flow 3 9 2015-01-01 EUR",
                        "id c; funder _ Japan; flow 3 7 _ USD", NULL);
}

static LimaResult *
slice_by (const LimaFacts *facts, const char *by, LimaDimensionKind dimension, const char *key, const char *years)
{
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_query_parse_by (&query, by));
  g_assert_true (years == NULL || lima_query_parse_years (&query, years));
  return lima_facts_slice (facts, &query, dimension, key == NULL ? 0 : lima_atom (key), NULL, NULL);
}

static void
test_rows (void)
{
  static const struct { const char *by; const char *key; const char *years; const char *rows; const char *totals; } cases[] = {
    { "donor", "ET", NULL, "China EUR 9 x1; China USD 50 x1; Japan USD 60 x1", "EUR 9; USD 110" },
    { "donor", "SN", NULL, "Japan USD 40 x1", "USD 40" },
    { "donor", NULL, NULL, "Japan USD 7 x1", "USD 7" },
    { "donor", "KE", NULL, "", "" },
    { "donor", "ET", "2014", "Japan USD 60 x1", "USD 60" },
    { "year", "ET", NULL, "2014 USD 60 x1; 2015 EUR 9 x1; 2016 USD 50 x1", "EUR 9; USD 110" },
    { "donor,year", "ET", NULL, "China|2015 EUR 9 x1; China|2016 USD 50 x1; Japan|2014 USD 60 x1", "EUR 9; USD 110" },
  };
  g_autoptr(LimaFacts) facts = make_facts ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaResult) slice = slice_by (facts, cases[i].by, LIMA_DIMENSION_COUNTRY, cases[i].key, cases[i].years);

      fixture_assert_text (fixture_result (slice), cases[i].rows);
      fixture_assert_text (fixture_sums (slice->totals), cases[i].totals);
    }
}

/* What the money of the key spans is its own, not that of the whole. */
static void
test_reach (void)
{
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaResult) ethiopia = slice_by (facts, "donor", LIMA_DIMENSION_COUNTRY, "ET", NULL), none = slice_by (facts, "donor", LIMA_DIMENSION_COUNTRY, NULL, NULL);
  const LimaResultReach *euros = &g_array_index (ethiopia->reaches, LimaResultReach, 0), *dollars = &g_array_index (ethiopia->reaches, LimaResultReach, 1);

  g_assert_cmpuint (ethiopia->reaches->len, ==, 2);
  g_assert_cmpuint (dollars->projects, ==, 2);
  g_assert_cmpint (dollars->first_year, ==, 2014);
  g_assert_cmpint (dollars->last_year, ==, 2016);
  g_assert_cmpuint (euros->projects, ==, 1);
  g_assert_cmpint (euros->first_year, ==, 2015);
  g_assert_cmpint (g_array_index (none->reaches, LimaResultReach, 0).first_year, ==, 0); /* no date */
}

/* All slices together are the whole, to the last digit. */
static void
test_together (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (21);

  for (guint round = 0; round < 5; round++)
    {
      g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
      g_autoptr(LimaResult) whole = NULL, by_region = NULL;
      g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
      LimaSum left = { 0 };

      for (guint i = 0; i < 60; i++)
        {
          g_autofree char *spec = fixture_random_spec (rand, 60);

          fixture_add (facts, 0, i, spec);
        }
      lima_facts_settle (facts);
      whole = fixture_query (facts, "spend", NULL, NULL);
      by_region = fixture_query (facts, "spend", "region", NULL);
      for (guint i = 0; i < whole->totals->len; i++)
        g_assert_true (lima_sum_add_sum (&left, &g_array_index (whole->totals, LimaResultSum, i).amount));
      for (guint i = 0; i < by_region->rows->len; i++)
        {
          LimaAtom key = g_array_index (by_region->rows, LimaResultRow, i).keys[0];
          g_autoptr(LimaResult) slice = NULL;

          if (!g_hash_table_add (seen, GUINT_TO_POINTER (key)))
            continue;
          slice = slice_by (facts, "donor", LIMA_DIMENSION_REGION, key == 0 ? NULL : lima_atom_text (key), NULL);
          for (guint j = 0; j < slice->rows->len; j++)
            {
              LimaSum amount = { -g_array_index (slice->rows, LimaResultRow, j).amount.coef };

              g_assert_true (lima_sum_add_sum (&left, &amount));
            }
        }
      g_assert_true (left.coef == 0);
    }
}

static void
test_cancelled (void)
{
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_query_parse_by (&query, "donor"));
  g_cancellable_cancel (cancellable);
  g_assert_null (lima_facts_slice (facts, &query, LIMA_DIMENSION_REGION, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slice/rows", test_rows);
  g_test_add_func ("/slice/reach", test_reach);
  g_test_add_func ("/slice/together", test_together);
  g_test_add_func ("/slice/cancelled", test_cancelled);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A breakdown asked for with each of its dimensions alone says what is said to whoever asks for each by itself. */
#include "fixture.h"

static LimaFacts *
random_facts (GRand *rand, const LimaFactsOptions *options, guint n)
{
  LimaFacts *facts = lima_facts_new (options);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *spec = fixture_random_spec (rand, n);

      fixture_add (facts, 0, i, spec);
    }
  lima_facts_settle (facts);
  return facts;
}

/* Compares and frees what writes of two answers say. */
static void
assert_same (char *a, char *b)
{
  g_assert_cmpstr (a, ==, b);
  g_free (a);
  g_free (b);
}

static char *
write_reaches (const LimaResult *result)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < result->reaches->len; i++)
    {
      const LimaResultReach *reach = &g_array_index (result->reaches, LimaResultReach, i);

      g_string_append_printf (out, "%u x%u %d-%d; ", reach->currency, reach->projects, reach->first_year, reach->last_year);
    }
  return g_string_free (out, FALSE);
}

static char *
write_names (const LimaResult *result)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < result->rows->len; i++)
    for (guint d = 0; d < result->query.n_by; d++)
      g_string_append_printf (out, "%s; ", g_array_index (result->rows, LimaResultRow, i).names[d]);
  return g_string_free (out, FALSE);
}

static void
assert_same_answer (const LimaResult *one, const LimaResult *other)
{
  g_assert_cmpuint (one->query.n_by, ==, other->query.n_by);
  assert_same (fixture_result (one), fixture_result (other));
  assert_same (fixture_sums (one->totals), fixture_sums (other->totals));
  assert_same (fixture_sums (one->undated), fixture_sums (other->undated));
  assert_same (fixture_sums (one->unconverted), fixture_sums (other->unconverted));
  assert_same (fixture_problems (one), fixture_problems (other));
  assert_same (write_reaches (one), write_reaches (other));
  assert_same (write_names (one), write_names (other));
  g_assert_cmpuint (one->projects, ==, other->projects);
}

/* Returns how many rows the parts had. */
static guint
check_parts (const LimaFacts *facts, const LimaQuery *query)
{
  LimaResult *results[LIMA_QUERY_MAX_BY + 1] = { NULL };
  g_autoptr(LimaResult) whole = lima_facts_query (facts, query, NULL, NULL);
  guint n_rows = 0;

  g_assert_true (lima_facts_query_parts (facts, query, results, NULL, NULL));
  assert_same_answer (results[0], whole);
  for (guint d = 0; d < query->n_by; d++)
    {
      LimaQuery alone = *query;
      g_autoptr(LimaResult) part = NULL;

      alone.n_by = 1;
      alone.by[0] = query->by[d];
      part = lima_facts_query (facts, &alone, NULL, NULL);
      assert_same_answer (results[d + 1], part);
      n_rows += part->rows->len;
    }
  for (guint i = 0; i <= query->n_by; i++)
    lima_result_free (results[i]);
  return n_rows;
}

static void
set_query (LimaQuery *query, const char *measure, const char *by, const char *years)
{
  lima_query_init (query);
  g_assert_true (lima_measure_parse (measure, &query->measure));
  g_assert_true (lima_query_parse_by (query, by));
  if (years != NULL)
    g_assert_true (lima_query_parse_years (query, years));
}

/* By any two or three dimensions, with and without rates, years and a filter. */
static void
test_random (void)
{
  static const char *const measures[] = { "spend", "incoming-funds", "budget", "planned-disbursement", "type-7" };
  static const char *const years[] = { NULL, "2014", "2013-2015" };
  g_autoptr(LimaRates) rates = fixture_rates ("DATE,EUR,KES\n2012-05,0.8,80\n2013-10,0.7,90\n2014-06,0.9,95\n2015-09,0.75,100\n");
  LimaFactsOptions converting = { rates, lima_atom ("EUR"), NULL };
  g_autoptr(GRand) rand = g_rand_new_with_seed (70);
  guint n_rows = 0;

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr(LimaFacts) facts = random_facts (rand, round % 2 == 0 ? NULL : &converting, 60);
      guint8 mask[60];

      for (guint i = 0; i < G_N_ELEMENTS (mask); i++)
        mask[i] = g_rand_boolean (rand);
      for (guint a = 0; a < LIMA_N_DIMENSIONS; a++)
        for (guint b = 0; b < LIMA_N_DIMENSIONS; b++)
          {
            guint c = (guint) g_rand_int_range (rand, 0, LIMA_N_DIMENSIONS);
            LimaQuery query;

            if (a == b)
              continue;
            set_query (&query, measures[(a + b + round) % G_N_ELEMENTS (measures)], "region,country", years[(a + round) % G_N_ELEMENTS (years)]);
            query.by[0] = (LimaDimensionKind) a;
            query.by[1] = (LimaDimensionKind) b;
            query.by[2] = (LimaDimensionKind) c;
            query.n_by = c == a || c == b ? 2 : 3;
            query.projects = b % 3 == 0 ? mask : NULL;
            n_rows += check_parts (facts, &query);
          }
    }
  g_assert_cmpuint (n_rows, >, 10000);
}

/* Counted by hand: a project of two donors and two countries is one project for each of them, and one for the whole. */
static void
test_by_hand (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL,
    "id A; country ET 60; country SN 40; sector 32110; flow 3 10 2014 USD; .provider D1; flow 3 5 2014 USD; .provider D2; flow 3 1 2014 EUR; .provider D1",
    "id B; funder _ D1; country ET; sector 32110; flow 3 5 2015 USD", NULL);
  LimaResult *results[LIMA_QUERY_MAX_BY + 1] = { NULL };
  LimaQuery query;

  set_query (&query, "spend", "country,year,currency", NULL);
  g_assert_true (lima_facts_query_parts (facts, &query, results, NULL, NULL));
  fixture_assert_text (fixture_result (results[0]), "ET|2014|EUR EUR 0.6 x1; ET|2014|USD USD 9 x1; ET|2015|USD USD 5 x1; SN|2014|EUR EUR 0.4 x1; "
                                                    "SN|2014|USD USD 6 x1");
  fixture_assert_text (fixture_result (results[1]), "ET EUR 0.6 x1; ET USD 14 x2; SN EUR 0.4 x1; SN USD 6 x1");
  fixture_assert_text (fixture_result (results[2]), "2014 EUR 1 x1; 2014 USD 15 x1; 2015 USD 5 x1");
  fixture_assert_text (fixture_result (results[3]), "EUR EUR 1 x1; USD USD 20 x2");
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    lima_result_free (results[i]);
}

/* So many rows that threads share the work, and so many combinations that no table holds them. */
static void
test_many (void)
{
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
  guint n = 2300;
  LimaQuery query;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GString) spec = g_string_new (NULL);

      g_string_append_printf (spec, "currency USD; funder _ D%04u; sector %05u 50; sector %05u 50;", i, 10000 + i, 10000 + (i + 1) % n);
      for (guint f = 0; f < 50; f++)
        g_string_append_printf (spec, "flow 3 %u.0000002 %u;", 2 * i, 2010 + f % 5);
      fixture_add (facts, 0, i, spec->str);
    }
  lima_facts_settle (facts);
  g_assert_cmpuint (lima_facts_get_n_rows (facts), >, 200000);
  set_query (&query, "spend", "donor,sector", NULL);
  g_assert_cmpuint (check_parts (facts, &query), ==, 2 * n);
  set_query (&query, "spend", "year,status", NULL);
  g_assert_cmpuint (check_parts (facts, &query), ==, 6);
}

/* A sum beyond range is an error in each answer that has it. */
static void
test_overflow (void)
{
  g_autoptr(GString) spec = g_string_new ("country KE 50; country UG 50");
  g_autoptr(LimaFacts) facts = NULL;
  LimaResult *results[LIMA_QUERY_MAX_BY + 1] = { NULL };
  LimaQuery query;

  for (guint i = 0; i < 300; i++)
    g_string_append (spec, "; flow 3 999999999999999999 2014 USD");
  facts = fixture_facts (NULL, spec->str, "country KE; flow 3 1 2015 USD", NULL);
  set_query (&query, "spend", "country,year", NULL);
  g_assert_true (lima_facts_query_parts (facts, &query, results, NULL, NULL));
  for (guint i = 0; i <= query.n_by; i++)
    {
      fixture_assert_text (fixture_problems (results[i]), "sum-beyond-range=1");
      g_assert_cmpint (lima_result_get_severity (results[i]), ==, LIMA_SEVERITY_ERROR);
      lima_result_free (results[i]);
    }
}

static void
test_cancel (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "flow 3 5 2014 USD", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  LimaResult *results[LIMA_QUERY_MAX_BY + 1] = { NULL };
  LimaQuery query;

  set_query (&query, "spend", "country,size", NULL);
  g_cancellable_cancel (cancellable);
  g_assert_false (lima_facts_query_parts (facts, &query, results, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (results[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-parts/by-hand", test_by_hand);
  g_test_add_func ("/group-parts/random", test_random);
  g_test_add_func ("/group-parts/many", test_many);
  g_test_add_func ("/group-parts/overflow", test_overflow);
  g_test_add_func ("/group-parts/cancel", test_cancel);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-concentration.h>
#include <lima-result.h>

#include "fixture.h"

typedef struct
{
  const char *const projects[8];
  const char *years, *currency;
  const char *amounts;  /* currency, amount/cumulated with the number of the project, total */
  const char *counts;   /* whatever is not 0 */
  const char *shares;   /* half, four fifths, tenth and what it holds, coefficient */
  const char *bins;     /* above-to=count */
} Case;

static char *
describe_fraction (const LimaGini *gini)
{
  if (!gini->known)
    return g_strdup ("unknown");
  g_assert_cmpfloat_with_epsilon (gini->value, (double) gini->numerator / (double) gini->denominator, 1e-12);
  return g_strdup_printf ("%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, (guint64) gini->numerator, (guint64) gini->denominator);
}

static char *
describe_amounts (const LimaConcentration *self)
{
  const char *currency = lima_atom_text (self->currency);
  GString *out = g_string_new (currency != NULL ? currency : "_");
  char a[LIMA_DECIMAL_BUFFER], b[LIMA_DECIMAL_BUFFER];

  for (guint i = 0; i < self->projects->len; i++)
    {
      const LimaConcentrationProject *project = &g_array_index (self->projects, LimaConcentrationProject, i);

      g_string_append_printf (out, " %u:%s/%s", project->project, lima_sum_shortest (&project->amount, a),
                              lima_sum_shortest (&project->cumulated, b));
    }
  g_string_append_printf (out, " = %s", self->overflow ? "beyond" : lima_sum_shortest (&self->total, a));
  return g_string_free (out, FALSE);
}

static char *
describe_counts (const LimaConcentration *self)
{
  const struct { const char *name; guint count; } counts[] = {
    { "zero", self->n_zero }, { "below", self->n_below }, { "beyond", self->n_beyond }, { "other", self->n_other },
    { "too", self->n_other_too }, { "without", self->n_without }, { "undated", self->n_undated }, { "parents", self->n_parents },
  };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i].count > 0)
      g_string_append_printf (out, "%s%s=%u", out->len > 0 ? " " : "", counts[i].name, counts[i].count);
  return g_string_free (out, FALSE);
}

static char *
describe_shares (const LimaConcentration *self)
{
  g_autofree char *gini = describe_fraction (&self->gini);
  char buffer[LIMA_DECIMAL_BUFFER];

  g_assert_true (self->has_curve || (self->n_half == 0 && self->n_four_fifths == 0 && !self->gini.known));
  return g_strdup_printf ("%u %u %u:%s %s", self->n_half, self->n_four_fifths, self->n_tenth, lima_sum_shortest (&self->tenth, buffer), gini);
}

static char *
describe_bins (const LimaConcentration *self)
{
  GString *out = g_string_new (NULL);
  char a[LIMA_DECIMAL_BUFFER], b[LIMA_DECIMAL_BUFFER];

  for (guint i = 0; i < self->bins->len; i++)
    {
      const LimaConcentrationBin *bin = &g_array_index (self->bins, LimaConcentrationBin, i);

      g_string_append_printf (out, "%s%s-%s=%u", i > 0 ? " " : "", lima_decimal_shortest (bin->low, a), lima_decimal_shortest (bin->high, b),
                              bin->count);
    }
  return g_string_free (out, FALSE);
}

static char *
describe_classes (const LimaConcentration *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i <= self->query.n_sizes; i++)
    {
      g_autofree char *key = lima_query_size_key (&self->query, i);
      char buffer[LIMA_DECIMAL_BUFFER];

      g_string_append_printf (out, "%s%s x%u %s", i > 0 ? "; " : "", key, self->classes[i].count,
                              lima_sum_shortest (&self->classes[i].sum, buffer));
    }
  return g_string_free (out, FALSE);
}

static LimaConcentration *
concentrate (const LimaFacts *facts, const char *years, const char *currency, const guint8 *projects)
{
  g_autoptr(GError) error = NULL;
  LimaConcentration *self;
  LimaQuery query;

  lima_query_init (&query);
  query.projects = projects;
  g_assert_true (years == NULL || lima_query_parse_years (&query, years));
  self = lima_concentration_new (facts, &query, currency, NULL, &error);
  g_assert_no_error (error);
  return self;
}

static LimaFacts *
make_facts (const char *const *specs, const LimaFactsOptions *options)
{
  LimaFacts *facts = lima_facts_new (options);

  for (guint i = 0; specs[i] != NULL; i++)
    fixture_add (facts, 0, i, specs[i]);
  lima_facts_settle (facts);
  return facts;
}

static const Case cases[] = {
  /* From the smallest: -3 x 0, -1 x 100, 1 x 300, 3 x 600 make 2000, of 4 x 1000: a half. 100 is the end of its bin. */
  { { "currency USD;flow 3 600", "currency USD;flow 4 60;flow 3 40", "currency USD;flow 3 300", "currency USD;flow 3 5;flow 3 -5",
      "currency USD;flow 2 9" }, NULL, NULL,
    "USD 0:600/600 2:300/900 1:100/1000 3:0/1000 = 1000", "zero=1 without=1", "1 2 1:600 1/2", "50-100=1 100-200=0 200-500=1 500-1000=1" },
  /* Equal amounts: half is reached exactly by two, 80 % of 20 is 16. */
  { { "currency USD;flow 3 5", "currency USD;flow 3 5", "currency USD;flow 3 5", "currency USD;flow 3 5" }, NULL, NULL,
    "USD 0:5/5 1:5/10 2:5/15 3:5/20 = 20", "", "2 4 1:5 0/1", "2-5=4" },
  /* 80 % is reached exactly by the first. From the smallest: -1 x 0.2, 1 x 0.8: 0.6 of 2 x 1. */
  { { "currency USD;flow 3 0.2", "currency USD;flow 3 0.8" }, NULL, NULL,
    "USD 1:0.8/0.8 0:0.2/1 = 1", "", "1 1 1:0.8 3/10", "0-1=2" },
  { { "currency USD;flow 3 1.00000000000000001" }, NULL, NULL, "USD 0:1.00000000000000001/1.00000000000000001 = 1.00000000000000001", "",
    "1 1 1:1.00000000000000001 0/1", "1-2=1" },
  { { NULL }, NULL, NULL, "_ = 0", "", "0 0 0:0 unknown", "" },
  { { "currency USD" }, NULL, NULL, "_ = 0", "without=1", "0 0 0:0 unknown", "" },
  { { "currency USD;flow 3 0" }, NULL, NULL, "USD 0:0/0 = 0", "zero=1", "0 0 1:0 unknown", "" },
  /* Something below zero: no shares of a whole. */
  { { "currency USD;flow 3 -30", "currency USD;flow 3 100" }, NULL, NULL, "USD 1:100/100 0:-30/70 = 70", "below=1",
    "0 0 1:100 unknown", "50-100=1" },
  { { "currency USD;flow 3 -30" }, NULL, NULL, "USD 0:-30/-30 = -30", "below=1", "0 0 1:-30 unknown", "" },
  /* Dollars have three projects, euros two. From the smallest: -2 x 10, 0 x 20, 2 x 30: 40 of 3 x 60. */
  { { "flow 3 10 2014 USD", "flow 3 20 2014 USD;flow 3 5 2014 EUR", "flow 3 7 2014 EUR", "flow 2 1 2014 EUR", "flow 3 30 2014 USD" }, NULL, NULL,
    "USD 4:30/30 1:20/50 0:10/60 = 60", "other=1 too=1 without=1", "1 2 1:30 2/9", "5-10=1 10-20=1 20-50=1" },
  { { "flow 3 10 2014 USD", "flow 3 20 2014 USD;flow 3 5 2014 EUR", "flow 3 7 2014 EUR", "flow 2 1 2014 EUR", "flow 3 30 2014 USD" }, NULL, "EUR",
    "EUR 2:7/7 1:5/12 = 12", "other=2 too=1 without=1", "1 2 1:7 1/12", "2-5=1 5-10=1" },
  { { "flow 3 10 2014 USD", "flow 3 20 2014" }, NULL, "", "_ 1:20/20 = 20", "other=1", "1 1 1:20 0/1", "10-20=1" },
  { { "flow 3 10 2014 USD" }, NULL, "CHF", "CHF = 0", "other=1", "0 0 0:0 unknown", "" },
  /* As many projects in either: the first in the alphabet. */
  { { "flow 3 10 2014 USD", "flow 3 1 2014 EUR" }, NULL, NULL, "EUR 1:1/1 = 1", "other=1", "1 1 1:1 0/1", "0-1=1" },
  /* Years: what lies outside is no amount of them; what has no date is told. */
  { { "currency USD;flow 3 8 2014;flow 3 90 2015", "currency USD;flow 3 8 2015", "currency USD;flow 3 4 soon;flow 3 2 2014",
      "currency USD;flow 3 4 soon" }, "2014", NULL,
    "USD 0:8/8 2:2/10 = 10", "without=2 undated=2", "1 1 1:8 3/10", "1-2=1 2-5=0 5-10=1" },
  /* Money rule 11: the parent's flows are its children's; the same identifier counts once. */
  { { "id A;currency USD;flow 3 100", "id B;parent A;currency USD;flow 3 60", "id C;parent A;currency USD;flow 3 40;updated 2002-01-01",
      "id C;currency USD;flow 3 1;updated 2001-01-01" }, NULL, NULL,
    "USD 1:60/60 2:40/100 = 100", "parents=1", "1 2 1:60 1/10", "20-50=1 50-100=1" },
};

static void
test_by_hand (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFacts) facts = make_facts (cases[i].projects, NULL);
      g_autoptr(LimaConcentration) self = concentrate (facts, cases[i].years, cases[i].currency, NULL);

      g_test_message ("case %u", i);
      fixture_assert_text (describe_amounts (self), cases[i].amounts);
      fixture_assert_text (describe_counts (self), cases[i].counts);
      fixture_assert_text (describe_shares (self), cases[i].shares);
      fixture_assert_text (describe_bins (self), cases[i].bins);
    }
}

/* An amount that is a bound belongs below it, as in the query's classes; what is below zero is among the smallest. */
static void
test_classes (void)
{
  static const char *const specs[] = { "currency USD;flow 3 100000", "currency USD;flow 3 100000.01", "currency USD;flow 3 1000000",
                                       "currency USD;flow 3 1000000.0001", "currency USD;flow 3 -5", "currency USD;flow 3 0", NULL };
  g_autoptr(LimaFacts) facts = make_facts (specs, NULL);
  g_autoptr(LimaConcentration) self = concentrate (facts, NULL, NULL, NULL);

  fixture_assert_text (describe_classes (self), "<=100000 x3 99995; >100000 x2 1100000.01; >1000000 x1 1000000.0001");
  fixture_assert_text (describe_bins (self), "50000-100000=1 100000-200000=1 200000-500000=0 500000-1000000=1 1000000-2000000=1");
}

/* What a filter keeps out is in no number. */
static void
test_filter (void)
{
  static const char *const specs[] = { "currency USD;flow 3 600", "currency EUR;flow 3 300", "currency EUR;flow 3 50", "currency USD",
                                       "currency EUR;flow 3 1", NULL };
  static const guint8 some[] = { 1, 1, 0, 1, 0 };
  g_autoptr(LimaFacts) facts = make_facts (specs, NULL);
  g_autoptr(LimaConcentration) all = concentrate (facts, NULL, NULL, NULL);
  g_autoptr(LimaConcentration) self = concentrate (facts, NULL, "USD", some);

  fixture_assert_text (describe_amounts (all), "EUR 1:300/300 2:50/350 4:1/351 = 351");
  fixture_assert_text (describe_amounts (self), "USD 0:600/600 = 600");
  fixture_assert_text (describe_counts (self), "other=1 without=1");
}

/* What could not be converted is money in another currency. */
static void
test_unconverted (void)
{
  static const char *const specs[] = { "currency EUR;flow 3 3 2014", "currency USD;flow 3 10 2014", "currency USD;flow 3 1;flow 3 2 2014 EUR", NULL };
  const LimaFactsOptions options = { .currency = lima_atom ("EUR") };
  g_autoptr(LimaFacts) facts = make_facts (specs, &options);
  g_autoptr(LimaConcentration) self = concentrate (facts, NULL, NULL, NULL);

  fixture_assert_text (describe_amounts (self), "EUR 0:3/3 2:2/5 = 5");
  fixture_assert_text (describe_counts (self), "other=1 too=1");
}

/* Flows of nearly 10^18; a sum holds 170 of them. */
static char *
spec_of_large (guint n, const char *more)
{
  GString *spec = g_string_new ("currency USD");

  for (guint i = 0; i < n; i++)
    g_string_append (spec, ";flow 3 999999999999999999");
  return g_string_free (g_string_append (spec, more), FALSE);
}

static LimaConcentration *
concentrate_large (guint n_projects, guint n_flows, const char *more)
{
  g_autoptr(GPtrArray) specs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(LimaFacts) facts = NULL;

  for (guint i = 0; i < n_projects; i++)
    g_ptr_array_add (specs, spec_of_large (n_flows, i == 0 ? more : ""));
  g_ptr_array_add (specs, g_strdup ("currency USD;flow 3 1"));
  g_ptr_array_add (specs, NULL);
  facts = make_facts ((const char *const *) specs->pdata, NULL);
  return concentrate (facts, NULL, NULL, NULL);
}

static void
test_beyond_range (void)
{
  g_autoptr(LimaConcentration) one = concentrate_large (1, 171, "");
  g_autoptr(LimaConcentration) both = concentrate_large (2, 100, "");
  g_autoptr(LimaConcentration) coefficient = concentrate_large (20, 1, ";flow 3 0.000000000000000001");
  g_autoptr(LimaConcentration) last = concentrate_large (1, 6, "");

  /* The project that has no sum is not one of those that have one, and nothing is a share. */
  fixture_assert_text (describe_amounts (one), "USD 1:1/1 = beyond");
  fixture_assert_text (describe_counts (one), "beyond=1");
  g_assert_false (one->has_curve);
  g_assert_true (both->overflow);
  g_assert_cmpuint (both->n_beyond, ==, 0);
  g_assert_false (both->has_curve);
  /* 20 x 21 x 10^36 is above 2^127; the shares are known all the same. */
  g_assert_true (coefficient->has_curve);
  g_assert_cmpuint (coefficient->n_half, ==, 11); /* without the 1 of the last project it would be ten */
  g_assert_false (coefficient->gini.known);
  /* The last bin has no end. */
  g_assert_cmpuint (last->bins->len, ==, 58);
  g_assert_cmpint (g_array_index (last->bins, LimaConcentrationBin, 57).low.coef, ==, G_GINT64_CONSTANT (5000000000000000000));
  g_assert_cmpint (g_array_index (last->bins, LimaConcentrationBin, 57).high.coef, ==, 0);
  g_assert_cmpuint (g_array_index (last->bins, LimaConcentrationBin, 57).count, ==, 1);
}

static int
compare_falling (gconstpointer a, gconstpointer b)
{
  return lima_sum_compare (b, a);
}

/* The other definition: the sum of differences of all pairs, i and j in either order, is G x 2 n x the sum of all. */
static void
test_coefficient_of_pairs (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1912);

  for (guint round = 0; round < 200; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 1, 30);
      LimaSum sums[30];
      __int128 differences = 0, whole = 0;
      LimaGini gini;

      for (guint i = 0; i < n; i++)
        {
          sums[i] = lima_sum_from_decimal ((LimaDecimal) { g_rand_int_range (rand, i == 0, 1000), 2 });
          whole += sums[i].coef;
        }
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          differences += sums[i].coef > sums[j].coef ? sums[i].coef - sums[j].coef : sums[j].coef - sums[i].coef;
      qsort (sums, n, sizeof *sums, compare_falling);
      gini = lima_gini (sums, n, sizeof *sums);
      g_assert_true (gini.known);
      g_assert_true (differences * (__int128) gini.denominator == (__int128) gini.numerator * 2 * n * whole);
    }
}

/* All its classes, and the query that has the same: they add up to the same. */
static void
test_agrees_with_groups (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (10);
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
  g_autoptr(LimaConcentration) self = NULL;
  g_autoptr(LimaResult) result = NULL;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *spec = fixture_random_spec (rand, 300);

      fixture_add (facts, 0, i, spec);
    }
  lima_facts_settle (facts);
  self = concentrate (facts, "2013-2015", "USD", NULL);
  result = fixture_query (facts, "spend", "size", "2013-2015");
  g_assert_cmpuint (self->projects->len, >, 20);
  g_assert_cmpuint (result->projects, ==, self->projects->len + self->n_beyond + self->n_other + self->n_without + self->n_parents);
  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);

      for (guint c = 0; row->currency == self->currency && c <= self->query.n_sizes; c++)
        {
          g_autofree char *key = lima_query_size_key (&self->query, c);

          if (g_strcmp0 (key, lima_atom_text (row->keys[0])) != 0)
            continue;
          g_assert_cmpuint (self->classes[c].count, ==, row->projects);
          g_assert_cmpint (lima_sum_compare (&self->classes[c].sum, &row->amount), ==, 0);
        }
    }
}

/* Each project is in one column, by its own amount: what columns, zero and below count and add up to is what all do. */
static void
test_columns (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
  g_autoptr(LimaConcentration) self = NULL;
  LimaSum whole;
  guint n;

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *spec = fixture_random_spec (rand, 300);

      fixture_add (facts, 0, i, spec);
    }
  lima_facts_settle (facts);
  self = concentrate (facts, "2013-2015", "USD", NULL);
  g_assert_cmpuint (self->without->len, ==, self->n_without);
  g_assert_cmpuint (self->n_without, >, 0);
  g_assert_cmpuint (self->n_below, >, 0);
  whole = self->below;
  n = self->n_below + self->n_zero;
  for (guint b = 0; b < self->bins->len; b++)
    {
      const LimaConcentrationBin *bin = &g_array_index (self->bins, LimaConcentrationBin, b);
      LimaSum low = lima_sum_from_decimal (bin->low), high = lima_sum_from_decimal (bin->high), sum = { 0 };
      guint count = 0;

      for (guint i = 0; i < self->projects->len; i++)
        {
          const LimaSum *amount = &g_array_index (self->projects, LimaConcentrationProject, i).amount;

          if (lima_sum_compare (amount, &low) > 0 && lima_sum_compare (amount, &high) <= 0)
            {
              count++;
              g_assert_true (lima_sum_add_sum (&sum, amount));
            }
        }
      g_assert_cmpuint (bin->count, ==, count);
      g_assert_cmpint (lima_sum_compare (&bin->sum, &sum), ==, 0);
      n += count;
      g_assert_true (lima_sum_add_sum (&whole, &sum));
    }
  g_assert_cmpuint (n, ==, self->projects->len);
  g_assert_cmpint (lima_sum_compare (&whole, &self->total), ==, 0);
}

static void
test_cancelled (void)
{
  static const char *const specs[] = { "currency USD;flow 3 1", NULL };
  g_autoptr(LimaFacts) facts = make_facts (specs, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  static const char *const currencies[] = { NULL, "USD" };
  LimaQuery query;

  lima_query_init (&query);
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (lima_concentration_new (facts, &query, currencies[i], cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concentration/by-hand", test_by_hand);
  g_test_add_func ("/concentration/classes", test_classes);
  g_test_add_func ("/concentration/filter", test_filter);
  g_test_add_func ("/concentration/unconverted", test_unconverted);
  g_test_add_func ("/concentration/beyond-range", test_beyond_range);
  g_test_add_func ("/concentration/coefficient-of-pairs", test_coefficient_of_pairs);
  g_test_add_func ("/concentration/agrees-with-groups", test_agrees_with_groups);
  g_test_add_func ("/concentration/columns", test_columns);
  g_test_add_func ("/concentration/cancelled", test_cancelled);
  return g_test_run ();
}

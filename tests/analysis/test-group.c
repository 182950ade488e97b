/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

typedef struct
{
  const char *measure, *by, *years;
  const char *expected;
} Question;

static void
check_questions (const LimaFacts *facts, const Question *questions, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("question %u: %s by %s in %s", i, questions[i].measure, questions[i].by, questions[i].years);
      fixture_assert_query (facts, questions[i].measure, questions[i].by, questions[i].years, questions[i].expected);
    }
}

/* Three projects, worked out by hand. */
static void
test_by_hand (void)
{
  static const Question questions[] = {
    /* The second project has no donor but its reporter, so what it takes part in is marked as its own. */
    { "spend", NULL, NULL, "EUR 7 x1*; USD 160 x2*; _ 1.5 x1" },
    { "disbursement", NULL, NULL, "USD 150 x2*; _ 1.5 x1" },
    { "expenditure", NULL, NULL, "EUR 7 x1*; USD 10 x1*" },
    { "commitment", NULL, NULL, "USD 1000 x1" },
    { "incoming-funds", NULL, NULL, "USD 500 x1" },
    { "incoming-commitment", NULL, NULL, "" },
    { "type-7", NULL, NULL, "USD 3 x1*" },
    { "budget", NULL, NULL, "USD 365 x1" },
    { "budget", "year", NULL, "2014 USD 184 x1; 2015 USD 181 x1" },
    { "budget", "year", "2015", "2015 USD 181 x1" },
    { "planned-disbursement", NULL, NULL, "USD 0 x1" },
    { "spend", "country", NULL, "KE USD 60 x1; UG USD 40 x1; VN EUR 7 x1*; VN USD 60 x1*; _ _ 1.5 x1" },
    { "spend", "region", NULL, "africa USD 100 x1; asia EUR 7 x1*; asia USD 60 x1*; _ _ 1.5 x1" },
    { "spend", "sector", NULL, "31120 USD 50 x1; 32130 EUR 7 x1*; 32130 USD 110 x2*; _ _ 1.5 x1" },
    { "spend", "country,sector", NULL, "KE|31120 USD 30 x1; KE|32130 USD 30 x1; UG|31120 USD 20 x1; UG|32130 USD 20 x1; "
      "VN|32130 EUR 7 x1*; VN|32130 USD 60 x1*; _|_ _ 1.5 x1" },
    { "spend", "sector,region", NULL, "31120|africa USD 50 x1; 32130|africa USD 50 x1; 32130|asia EUR 7 x1*; 32130|asia USD 60 x1*; "
      "_|_ _ 1.5 x1" },
    { "spend", "year", NULL, "2014 USD 100 x1; 2015 EUR 7 x1*; 2015 USD 50 x1*; _ USD 10 x1*; _ _ 1.5 x1" },
    { "spend", "year", "2014", "2014 USD 100 x1" },
    { "spend", "country", "2014-2015", "KE USD 60 x1; UG USD 40 x1; VN EUR 7 x1*; VN USD 50 x1*" },
    { "spend", "country", "2016", "" },
    { "spend", "donor", NULL, "F1 USD 100 x1; R2 EUR 7 x1*; R2 USD 60 x1*; _ _ 1.5 x1" },
    { "incoming-funds", "donor", NULL, "P1 USD 500 x1" },
    { "spend", "reporter", NULL, "R1 USD 100 x1; R2 EUR 7 x1*; R2 USD 60 x1*; _ _ 1.5 x1" },
    { "spend", "status", NULL, "2 USD 100 x1; 4 EUR 7 x1*; 4 USD 60 x1*; _ _ 1.5 x1" },
    { "spend", "currency", NULL, "EUR EUR 7 x1*; USD USD 160 x2*; _ _ 1.5 x1" },
    { "spend", "theme", NULL, "_ EUR 7 x1*; _ USD 160 x2*; _ _ 1.5 x1" },
    { "spend", "programme", NULL, "_ EUR 7 x1*; _ USD 160 x2*; _ _ 1.5 x1" },
    { "spend", "sdg", NULL, "8+9 USD 100 x1; _ EUR 7 x1*; _ USD 60 x1*; _ _ 1.5 x1" },
    { "spend", "size", NULL, "<=100000 EUR 7 x1*; <=100000 USD 160 x2*; <=100000 _ 1.5 x1" },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL,
    "id A; reporter R1; status 2; currency USD; country KE 60; country UG 40; sector 32130; sector 31120; tag 8 2; tag 9 2; funder F1; "
    "flow 3 100 2014-05-01; flow 2 1000 2014-01-01; flow 1 500 2014-01-01; .provider P1; budget 1 365 2014-07-01 2015-06-30; "
    "planned 1 0 2014-01-01 2014-12-31",
    "id B; reporter R2; status 4; currency USD; country VN; sector 32130; flow 3 50 2015-01-01; flow 4 10 _; flow 4 7 2015 EUR; "
    "flow 7 3 2015",
    "flow 3 1.5 _", NULL);

  check_questions (facts, questions, G_N_ELEMENTS (questions));
}

static void
test_regions (void)
{
  static const struct { const char *place, *report, *m49; } cases[] = {
    { "country KE", "africa", "002" },
    { "country EG", "africa", "002" },
    { "country JO", "arab-west-asia", "142" },
    { "country VN", "asia", "142" },
    { "country PE", "latin-america-caribbean", "019" },
    { "country UA", "europe-central-asia", "150" },
    { "country XK", "europe-central-asia", "other" },
    { "country ZZ", "other", "other" },
    { "region 298", "africa", "002" },
    { "region 998", "global", "001" },
    { "country 998", "global", "001" },
    { "region 589", "other", "142" },
    { "region 777", "other", "other" },
    { "region 002 _ 2", "other", "002" },
    { "region M0 _ 99", "99:M0", "99:M0" },
    { "status 2", "_", "_" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spec = g_strdup_printf ("%s; flow 3 5 2014 USD", cases[i].place);
      g_autoptr(LimaFacts) facts = fixture_facts (NULL, spec, NULL);
      g_autofree char *report = g_strdup_printf ("%s USD 5 x1", cases[i].report);
      g_autofree char *m49 = g_strdup_printf ("%s USD 5 x1", cases[i].m49);
      LimaResult *result;
      LimaQuery query;

      g_test_message ("%s", cases[i].place);
      fixture_assert_query (facts, "spend", "region", NULL, report);
      lima_query_init (&query);
      query.scheme = LIMA_REGION_SCHEME_M49;
      g_assert_true (lima_query_parse_by (&query, "region"));
      result = lima_facts_query (facts, &query, NULL, NULL);
      fixture_assert_text (fixture_result (result), m49);
      lima_result_free (result);
    }
}

/* Two countries of one region make one row and one project. */
static void
test_distinct (void)
{
  static const Question questions[] = {
    { "spend", "region", NULL, "africa USD 12 x2; asia USD 3 x1" },
    { "spend", "country", NULL, "KE USD 7 x2; UG USD 5 x1; VN USD 3 x1" },
    { "spend", "year", NULL, "2014 USD 10 x2; 2015 USD 5 x1" },
    { "spend", NULL, NULL, "USD 15 x2" },
    { "commitment", "country", NULL, "KE USD 0 x1; UG USD 0 x1" },          /* zero amounts too */
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL,
    "currency USD; country KE; country UG; flow 3 4 2014; flow 3 1 2014; flow 4 5 2015; flow 2 0 2015",
    "currency USD; country KE 40; country VN 60; flow 3 5 2014", "id none", NULL);

  check_questions (facts, questions, G_N_ELEMENTS (questions));
}

/* Keys by bytes, "" last; then currencies, "" last. */
static void
test_order (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL,
    "funder _ b; flow 3 1 2014; flow 3 1 2014 USD; flow 3 1 2014 EUR", "funder _ a; flow 3 1 2014 USD", "flow 3 1 2014; flow 3 1 2014 AAA",
    "funder _ Z; flow 3 1 2014 USD", "funder _ É; flow 3 1 2014 USD", NULL);
  g_autoptr(LimaResult) result = fixture_query (facts, "spend", "donor", NULL);

  fixture_assert_text (fixture_result (result), "Z USD 1 x1; a USD 1 x1; b EUR 1 x1; b USD 1 x1; b _ 1 x1; É USD 1 x1; _ AAA 1 x1; _ _ 1 x1");
  fixture_assert_text (fixture_sums (result->totals), "AAA 1; EUR 1; USD 4; _ 2");
}

/* Undated flows are left out of years, and given. */
static void
test_undated (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL,
    "country KE; country UG; flow 3 1.2345678 _ USD; flow 3 2 2014 USD; flow 3 0 _ EUR; flow 3 -5 soon; flow 2 7 _ USD; "
    "budget 1 5 _ _ USD; flow 4 1 1949 USD", "id B; updated 2014-01-01; flow 3 9 _ USD", "id B; updated 2015-01-01; flow 3 8 _ USD", NULL);
  g_autoptr(LimaResult) all = fixture_query (facts, "spend", NULL, NULL);
  g_autoptr(LimaResult) year = fixture_query (facts, "spend", "country", "2014");
  g_autoptr(LimaResult) budget = fixture_query (facts, "budget", NULL, "2014");

  fixture_assert_text (fixture_result (all), "EUR 0 x1; USD 12.2345678 x2; _ -5 x1");
  fixture_assert_text (fixture_sums (all->undated), "");
  fixture_assert_text (fixture_result (year), "KE USD 1 x1; UG USD 1 x1");
  fixture_assert_text (fixture_sums (year->totals), "USD 2");
  fixture_assert_text (fixture_sums (year->undated), "EUR 0 x1; USD 10.2345678 x3; _ -5 x1");
  fixture_assert_text (fixture_result (budget), "");
  fixture_assert_text (fixture_sums (budget->undated), "USD 5 x1");
}

/* What no rate was found for stands apart, in its own currency, in the years asked for. */
static void
test_unconverted (void)
{
  g_autoptr(LimaRates) rates = fixture_rates ("DATE,EUR\n2014-01,0.8\n");
  LimaFactsOptions options = { rates, lima_atom ("EUR"), NULL };
  g_autoptr(LimaFacts) facts = fixture_facts (&options,
    "country KE; country UG; flow 3 100 2014-02-01 USD; flow 3 10 2014-01-01 EUR; flow 3 7.1234567 2014-01-01 XXX; flow 3 3 2016-01-01 USD; "
    "flow 3 2 _ USD; flow 4 1 2014-01-01; budget 1 365 2013-07-01 2014-06-30 XXX; budget 1 0 2013-01-01 2013-12-31 YYY",
    "flow 3 -7.1234567 2014-01-01 XXX", NULL);
  static const struct { const char *measure, *years, *rows, *undated, *unconverted; } cases[] = {
    { "spend", NULL, "EUR 90 x1", "", "USD 5 x2; XXX 0 x2; _ 1 x1" },
    { "spend", "2014", "EUR 90 x1", "USD 2 x1", "XXX 0 x2; _ 1 x1" },
    { "spend", "2016", "", "USD 2 x1", "USD 3 x1" },
    { "budget", NULL, "", "", "XXX 365 x1; YYY 0 x1" },
    { "budget", "2013", "", "", "XXX 184 x1; YYY 0 x1" },
    { "budget", "2014", "", "", "XXX 181 x1" },         /* the part of a year that is not its first is a part of it too */
    { "budget", "2015", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaResult) result = fixture_query (facts, cases[i].measure, NULL, cases[i].years);

      g_test_message ("%s in %s", cases[i].measure, cases[i].years);
      fixture_assert_text (fixture_result (result), cases[i].rows);
      fixture_assert_text (fixture_sums (result->undated), cases[i].undated);
      fixture_assert_text (fixture_sums (result->unconverted), cases[i].unconverted);
    }
  fixture_assert_query (facts, "spend", "currency", NULL, "EUR EUR 10 x1; USD EUR 80 x1");
  fixture_assert_query (facts, "spend", "country,currency", NULL, "KE|EUR EUR 5 x1; KE|USD EUR 40 x1; UG|EUR EUR 5 x1; UG|USD EUR 40 x1");
}

/* The class of a project's sum of the measure, in the years, in each currency by itself. */
static void
test_sizes (void)
{
  static const Question questions[] = {
    { "spend", "size", NULL, "<=100000 EUR 100000 x1; <=100000 USD 199995 x3; <=100000 _ 0 x1; >100000 EUR 100000.01 x1; "
      ">100000 USD 1000000 x1; >1000000 USD 1000000.0000001 x1" },
    { "spend", "size", "2014", "<=100000 EUR 100000 x1; <=100000 USD 160000 x2; >100000 EUR 100000.01 x1; >100000 USD 1000000 x1" },
    { "commitment", "size", NULL, ">1000000 USD 2000000 x1" },
    { "spend", "country,size", "2014", "KE|<=100000 EUR 60000 x1; KE|<=100000 USD 36000 x1; UG|<=100000 EUR 40000 x1; "
      "UG|<=100000 USD 24000 x1; _|<=100000 USD 100000 x1; _|>100000 EUR 100000.01 x1; _|>100000 USD 1000000 x1" },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL,
    "country KE 60; country UG 40; flow 3 60000 2014 USD; flow 4 40000.5 2015 USD; flow 4 -0.5 2015 USD; flow 3 100000 2014 EUR; "
    "flow 2 2000000 2014 USD",
    "flow 3 1000000 2014 USD; flow 3 100000.01 2014 EUR",
    "flow 3 1000000.0000001 2015 USD; flow 3 0 2015", "flow 3 -5 2015 USD", "flow 3 100000 2014 USD; parent P",
    "id P; flow 3 5000000 2014 USD", NULL); /* the last one is left out: its own child spends */

  check_questions (facts, questions, G_N_ELEMENTS (questions));
}

/* Rule 11: the parent's flows of a measure that its own child carries too are left out. */
static void
test_both_levels (void)
{
  static const struct { const char *specs[4]; const char *measure, *rows, *problems; } cases[] = {
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 3 40 2014 USD" }, "spend", "USD 40 x1", "both-levels=1" },
    { { "id P; child C; flow 3 100 2014 USD", "id C; flow 3 40 2014 USD" }, "spend", "USD 40 x1", "both-levels=1" },
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 4 40 2014 USD" }, "spend", "USD 40 x1", "both-levels=1" },
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 4 40 2014 USD" }, "disbursement", "USD 100 x1", "" },
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 2 40 2014 USD" }, "spend", "USD 100 x1", "" },
    { { "id P; flow 2 100 2014 USD", "id C; parent P; flow 2 40 2014 USD; flow 3 1 2014 USD" }, "spend", "USD 1 x1", "" },
    { { "id P; flow 3 100 2014 USD; flow 3 50 2015 EUR", "id C; parent P; flow 3 40 2014 USD" }, "spend", "USD 40 x1", "both-levels=1" },
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 3 0 2014 USD" }, "spend", "USD 0 x1", "both-levels=1" },
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 3 x 2014 USD" }, "spend", "USD 100 x1", "unreadable-amount=1" },
    { { "id P; budget 1 100 2014-01-01 2014-12-31 USD", "id C; parent P; budget 1 40 2014-01-01 2014-12-31 USD" }, "budget",
      "USD 40 x1", "both-levels=1" },
    { { "id P; budget 1 100 2014-01-01 2014-12-31 USD", "id C; parent P; planned 1 40 2014-01-01 2014-12-31 USD" }, "budget",
      "USD 100 x1", "" },
    /* three levels: the lowest counts */
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 3 40 2014 USD", "id G; parent C; flow 3 7 2014 USD" }, "spend", "USD 7 x1",
      "both-levels=2" },
    /* a level between without money */
    { { "id P; flow 3 100 2014 USD", "id C; parent P", "id G; parent C; flow 3 7 2014 USD" }, "spend", "USD 107 x2", "" },
    /* no parent and child */
    { { "id P; parent C; flow 3 100 2014 USD", "id C; parent P; flow 3 40 2014 USD" }, "spend", "USD 140 x2", "contradictory-levels=2" },
    { { "id P; flow 3 100 2014 USD", "id C; parent Q; flow 3 40 2014 USD" }, "spend", "USD 140 x2", "" },
    { { "id P; flow 3 100 2014 USD", "id C; related 3 P; flow 3 40 2014 USD" }, "spend", "USD 140 x2", "" },
    { { "id P; flow 3 100 2014 USD", "id C; updated 2014-01-01; parent P; flow 3 40 2014 USD", "id C; updated 2015-01-01; flow 3 41 2014 USD" },
      "spend", "USD 141 x2", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFacts) facts = fixture_facts (NULL, cases[i].specs[0], cases[i].specs[1], cases[i].specs[2], NULL);
      g_autoptr(LimaResult) result = fixture_query (facts, cases[i].measure, NULL, NULL);

      g_test_message ("case %u", i);
      fixture_assert_text (fixture_result (result), cases[i].rows);
      fixture_assert_text (fixture_problems (result), cases[i].problems);
    }
}

/* Rule 11: what is reported twice counts once, with its problems; projects are all that count, whatever the measure. */
static void
test_once (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL,
    "id A; updated 2014-01-01; flow 3 100 2014 USD; flow 3 x 2014 USD", "id A; updated 2015-01-01; flow 3 7 _ USD",
    "flow 3 1 2014 USD", "flow 3 1 2014 USD", "id B", NULL);
  g_autoptr(LimaFacts) stored = fixture_facts (NULL,
    "record p1; id A; flow 3 100 2014 USD", "record p2; id A; updated 2015-01-01; flow 3 x 2014 USD; flow 3 5 2014 USD", NULL);
  g_autoptr(LimaResult) result = fixture_query (facts, "spend", NULL, NULL);
  g_autoptr(LimaResult) second = fixture_query (stored, "spend", NULL, NULL);

  fixture_assert_text (fixture_result (result), "USD 9 x3");
  g_assert_cmpuint (result->projects, ==, 4);
  fixture_assert_text (fixture_problems (result), "undated=1");
  g_assert_cmpint (lima_result_get_severity (result), ==, LIMA_SEVERITY_INFO);
  fixture_assert_text (fixture_result (second), "USD 100 x1");
  g_assert_cmpuint (second->projects, ==, 1);
  fixture_assert_text (fixture_problems (second), "repeated-identifier=1");
  g_assert_cmpint (lima_result_get_severity (second), ==, LIMA_SEVERITY_ERROR);
}

static void
test_empty (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, NULL);

  for (guint a = 0; a < LIMA_N_DIMENSIONS; a++)
    {
      g_autoptr(LimaResult) result = fixture_query (facts, "spend", lima_dimension_get_name ((LimaDimensionKind) a), "2014");

      g_assert_cmpuint (result->rows->len, ==, 0);
      g_assert_cmpuint (result->totals->len, ==, 0);
      g_assert_cmpuint (result->projects, ==, 0);
    }
}

/* ---- properties ---------------------------------------------------------------------------------------------------------- */

/* What a table says of one key and currency. */
typedef struct
{
  LimaSum amount;
  guint projects; /* the number where they are one project's own, else the most that one row says */
  guint rows;
} Cell;

/* Rows of a result by the key of one dimension (or all of them, for -1) and currency, added up. */
static GHashTable *
collapse (const LimaResult *result, int dimension)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);
      g_autoptr(GString) key = g_string_new (NULL);
      Cell *cell;

      for (guint d = 0; d < result->query.n_by; d++)
        if (dimension < 0 || d == (guint) dimension)
          g_string_append_printf (key, "%u|", row->keys[d]);
      g_string_append_printf (key, "%u", row->currency);
      cell = g_hash_table_lookup (cells, key->str);
      if (cell == NULL)
        {
          cell = g_new0 (Cell, 1);
          g_hash_table_insert (cells, g_strdup (key->str), cell);
        }
      g_assert_true (lima_sum_add_sum (&cell->amount, &row->amount));
      cell->projects += row->projects;
      cell->rows++;
    }
  return cells;
}

/* The two tables agree: same keys, same sums; projects at most as many as the parts say. */
static void
assert_agree (GHashTable *one, GHashTable *two, gboolean same_projects)
{
  GHashTableIter iter;
  gpointer key, value;

  g_assert_cmpuint (g_hash_table_size (one), ==, g_hash_table_size (two));
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Cell *a = value, *b = g_hash_table_lookup (two, key);

      g_assert_nonnull (b);
      g_assert_cmpint (lima_sum_compare (&a->amount, &b->amount), ==, 0);
      if (same_projects)
        g_assert_cmpuint (a->projects, ==, b->projects);
      else
        {
          g_assert_cmpuint (a->projects, <=, b->projects);
          g_assert_cmpuint (a->projects * b->rows, >=, b->projects);
        }
    }
}

static void
assert_sums_equal (GArray *a, GArray *b)
{
  g_autofree char *x = fixture_sums (a);
  g_autofree char *y = fixture_sums (b);

  g_assert_cmpstr (x, ==, y);
}

static void
check_pair (const LimaFacts *facts, const char *measure, const char *first, const char *second, const char *years)
{
  g_autofree char *both = g_strconcat (first, ",", second, NULL);
  g_autoptr(LimaResult) a = fixture_query (facts, measure, first, years);
  g_autoptr(LimaResult) b = fixture_query (facts, measure, second, years);
  g_autoptr(LimaResult) ab = fixture_query (facts, measure, both, years);
  g_autoptr(LimaResult) none = fixture_query (facts, measure, NULL, years);
  g_autoptr(GHashTable) one = collapse (a, 0);
  g_autoptr(GHashTable) of_two = collapse (ab, 0);
  g_autoptr(GHashTable) other = collapse (b, 0);
  g_autoptr(GHashTable) of_other = collapse (ab, 1);

  assert_agree (one, of_two, FALSE);
  assert_agree (other, of_other, FALSE);
  assert_sums_equal (a->totals, ab->totals);
  assert_sums_equal (b->totals, ab->totals);
  assert_sums_equal (none->totals, ab->totals);
  assert_sums_equal (a->undated, ab->undated);
  assert_sums_equal (a->unconverted, ab->unconverted);
}

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

/* Rule 8: a breakdown by two, added up over either, is the breakdown by the other, to the last place. */
static void
test_agree (void)
{
  static const char *const measures[] = { "spend", "incoming-funds", "budget", "planned-disbursement", "type-7" };
  g_autoptr(LimaRates) rates = fixture_rates ("DATE,EUR,KES\n2012-05,0.8,80\n2013-10,0.7,90\n2014-06,0.9,95\n2015-09,0.75,100\n");
  LimaFactsOptions converting = { rates, lima_atom ("EUR"), NULL };
  g_autoptr(GRand) rand = g_rand_new_with_seed (14);

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr(LimaFacts) facts = random_facts (rand, round % 2 == 0 ? NULL : &converting, 60);

      for (guint a = 0; a < LIMA_N_DIMENSIONS; a++)
        for (guint b = 0; b < LIMA_N_DIMENSIONS; b++)
          if (a != b)
            check_pair (facts, measures[g_rand_int_range (rand, 0, G_N_ELEMENTS (measures))],
                        lima_dimension_get_name ((LimaDimensionKind) a), lima_dimension_get_name ((LimaDimensionKind) b),
                        round % 3 == 0 ? NULL : round % 3 == 1 ? "2014" : "2013-2015");
    }
}

/* The key of a row by a dimension, found the slow way. */
static LimaAtom
slow_key (const LimaFacts *facts, guint32 row, LimaDimensionKind dimension)
{
  static const int columns[LIMA_N_DIMENSIONS] = {
    [LIMA_DIMENSION_DONOR] = LIMA_COLUMN_DONOR, [LIMA_DIMENSION_SECTOR] = LIMA_COLUMN_SECTOR,
    [LIMA_DIMENSION_SDG] = LIMA_COLUMN_GOAL, [LIMA_DIMENSION_CURRENCY] = LIMA_COLUMN_ORIGINAL,
    [LIMA_DIMENSION_COUNTRY] = LIMA_COLUMN_PLACE,
  };
  const LimaFactProject *project = lima_facts_get_project (facts, lima_facts_get_projects (facts)[row]);
  LimaAtom key;
  char year[8];

  if (dimension == LIMA_DIMENSION_STATUS)
    return project->status;
  if (dimension == LIMA_DIMENSION_REPORTER)
    return lima_dictionary_get_key (lima_facts_get_reporters (facts), project->reporter);
  if (dimension == LIMA_DIMENSION_YEAR)
    {
      g_snprintf (year, sizeof year, "%d", lima_facts_get_years (facts)[row]);
      return lima_facts_get_years (facts)[row] == 0 ? 0 : lima_atom (year);
    }
  key = lima_dictionary_get_key (lima_facts_get_dictionary (facts, columns[dimension]),
                                 lima_facts_get_column (facts, columns[dimension])[row]);
  if (dimension == LIMA_DIMENSION_COUNTRY && key != 0 && strchr (lima_atom_text (key), ':') != NULL)
    return 0;
  return key;
}

/* Adds up row by row, with a set of projects for each key. */
static GHashTable *
slow_table (const LimaFacts *facts, const char *measure, LimaDimensionKind first, LimaDimensionKind second)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *left_out = NULL;
  LimaMeasure kinds;
  guint n;

  g_assert_true (lima_measure_parse (measure, &kinds));
  left_out = lima_facts_find_left_out (facts, &kinds, &n);
  for (guint32 row = 0; row < lima_facts_get_n_rows (facts); row++)
    {
      guint project = lima_facts_get_projects (facts)[row];
      guint8 flags = lima_facts_get_flags (facts)[row];
      LimaAtom currency = lima_dictionary_get_key (lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY),
                                                   lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY)[row]);
      char *key, *pair;
      LimaSum amount;
      Cell *cell;

      if (left_out[project] || !lima_measure_has (&kinds, lima_facts_get_kinds (facts)[row]) || (flags & LIMA_FACT_UNCONVERTED))
        continue;
      key = g_strdup_printf ("%u|%u|%u", slow_key (facts, row, first), slow_key (facts, row, second), currency);
      pair = g_strdup_printf ("%s of %u", key, project);
      cell = g_hash_table_lookup (cells, key);
      if (cell == NULL)
        g_hash_table_insert (cells, g_strdup (key), cell = g_new0 (Cell, 1));
      amount = lima_facts_get_amount (facts, row);
      g_assert_true (lima_sum_add_sum (&cell->amount, &amount));
      cell->projects += g_hash_table_add (seen, pair);
      g_free (key);
    }
  return cells;
}

static void
check_slowly (const LimaFacts *facts, const char *measure, LimaDimensionKind first, LimaDimensionKind second)
{
  g_autofree char *by = g_strconcat (lima_dimension_get_name (first), ",", lima_dimension_get_name (second), NULL);
  g_autoptr(LimaResult) result = fixture_query (facts, measure, by, NULL);
  g_autoptr(GHashTable) fast = collapse (result, -1);
  g_autoptr(GHashTable) slow = slow_table (facts, measure, first, second);

  g_assert_cmpuint (g_hash_table_size (fast), ==, result->rows->len);
  assert_agree (slow, fast, TRUE);
}

/* The dimensions that slow_key() knows. */
static const LimaDimensionKind slow_ones[] = {
  LIMA_DIMENSION_COUNTRY, LIMA_DIMENSION_DONOR, LIMA_DIMENSION_REPORTER, LIMA_DIMENSION_SECTOR,
  LIMA_DIMENSION_SDG, LIMA_DIMENSION_STATUS, LIMA_DIMENSION_YEAR, LIMA_DIMENSION_CURRENCY,
};

static void
test_slowly (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (15);

  for (guint round = 0; round < 10; round++)
    {
      g_autoptr(LimaFacts) facts = random_facts (rand, NULL, 100);

      for (guint a = 0; a < G_N_ELEMENTS (slow_ones); a++)
        for (guint b = 0; b < G_N_ELEMENTS (slow_ones); b++)
          if (a != b)
            check_slowly (facts, round % 2 == 0 ? "spend" : "budget", slow_ones[a], slow_ones[b]);
    }
}

/* So many rows that threads share the work: as by one, row by row. */
static void
test_threads (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (16);
  g_autoptr(GPtrArray) projects = g_ptr_array_new_with_free_func ((GDestroyNotify) fixture_project_free);
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
  LimaFacts *parts[4];
  guint n_parts = 0;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *spec = fixture_random_spec (rand, 0);

      g_ptr_array_add (projects, fixture_project (spec));
    }
  /* The same projects in four facts of their own, each of which one thread adds up. */
  for (; n_parts < G_N_ELEMENTS (parts); n_parts++)
    {
      parts[n_parts] = lima_facts_new (NULL);
      for (guint place = 0; lima_facts_get_n_rows (parts[n_parts]) < 60000; place++)
        {
          const LimaProject *project = g_ptr_array_index (projects, g_rand_int (rand) % projects->len);

          lima_facts_add (facts, project, n_parts, place);
          lima_facts_add (parts[n_parts], project, n_parts, place);
        }
      lima_facts_settle (parts[n_parts]);
    }
  lima_facts_settle (facts);
  g_assert_cmpuint (lima_facts_get_n_rows (facts), >, 240000);

  check_slowly (facts, "spend", LIMA_DIMENSION_COUNTRY, LIMA_DIMENSION_SECTOR);
  check_slowly (facts, "spend", LIMA_DIMENSION_DONOR, LIMA_DIMENSION_YEAR);
  check_slowly (facts, "budget", LIMA_DIMENSION_SDG, LIMA_DIMENSION_STATUS);
  check_pair (facts, "spend", "size", "region", NULL);
  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr(LimaResult) all = fixture_query (facts, "spend", "region,donor", turn == 0 ? NULL : "2014");
      g_autoptr(GHashTable) fast = collapse (all, -1);
      g_autoptr(GHashTable) sum = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      LimaSum undated = { 0 }, expected = { 0 };
      guint flows = 0, expected_flows = 0;

      for (guint p = 0; p < n_parts; p++)
        {
          g_autoptr(LimaResult) result = fixture_query (parts[p], "spend", "region,donor", turn == 0 ? NULL : "2014");
          g_autoptr(GHashTable) cells = collapse (result, -1);
          GHashTableIter iter;
          gpointer key, value;

          g_hash_table_iter_init (&iter, cells);
          while (g_hash_table_iter_next (&iter, &key, &value))
            {
              Cell *cell = g_hash_table_lookup (sum, key);

              if (cell == NULL)
                g_hash_table_insert (sum, g_strdup (key), cell = g_new0 (Cell, 1));
              g_assert_true (lima_sum_add_sum (&cell->amount, &((Cell *) value)->amount));
              cell->projects += ((Cell *) value)->projects;
            }
          for (guint i = 0; i < result->undated->len; i++)
            {
              g_assert_true (lima_sum_add_sum (&expected, &g_array_index (result->undated, LimaResultSum, i).amount));
              expected_flows += g_array_index (result->undated, LimaResultSum, i).flows;
            }
        }
      assert_agree (sum, fast, TRUE);
      for (guint i = 0; i < all->undated->len; i++)
        {
          g_assert_true (lima_sum_add_sum (&undated, &g_array_index (all->undated, LimaResultSum, i).amount));
          flows += g_array_index (all->undated, LimaResultSum, i).flows;
        }
      g_assert_cmpint (lima_sum_compare (&undated, &expected), ==, 0);
      g_assert_cmpuint (flows, ==, expected_flows);
      g_assert_cmpint (flows > 0, ==, turn == 1);
    }
  for (guint p = 0; p < n_parts; p++)
    lima_facts_free (parts[p]);
}

/* More combinations than a table holds: by one thread, then by two. */
static void
test_sparse (void)
{
  guint n = 2300;

  for (guint flows = 1; flows <= 90; flows += 89)
    {
      g_autoptr(LimaFacts) facts = lima_facts_new (NULL);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr(GString) spec = g_string_new (NULL);

          g_string_append_printf (spec, "currency USD; funder _ D%04u; sector %05u 50; sector %05u 50;", i, 10000 + i, 10000 + (i + 1) % n);
          for (guint f = 0; f < flows; f++)
            g_string_append_printf (spec, "flow 3 %u.0000002 2014;", 2 * i);
          fixture_add (facts, 0, i, spec->str);
        }
      lima_facts_settle (facts);
      g_assert_cmpuint (lima_facts_get_n_rows (facts), ==, 2 * n * flows);
      check_slowly (facts, "spend", LIMA_DIMENSION_DONOR, LIMA_DIMENSION_SECTOR);
      if (flows == 1)
        check_pair (facts, "spend", "donor", "sector", NULL);
    }
}

/* A table by three dimensions is that by two of them, taken apart. */
static void
check_three (const LimaFacts *facts, const char *first, const char *second, const char *third)
{
  g_autofree char *all = g_strjoin (",", first, second, third, NULL), *two = g_strjoin (",", first, second, NULL);
  g_autoptr(LimaResult) by_three = fixture_query (facts, "spend", all, NULL), by_two = fixture_query (facts, "spend", two, NULL);
  g_autoptr(LimaResult) by_third = fixture_query (facts, "spend", third, NULL);
  g_autoptr(GHashTable) sums = collapse (by_third, 0), of_three = collapse (by_three, 2), pairs = collapse (by_two, -1);

  assert_agree (sums, of_three, FALSE);
  assert_sums_equal (by_two->totals, by_three->totals);
  by_three->query.n_by = 2;
  {
    g_autoptr(GHashTable) of_pairs = collapse (by_three, -1);

    assert_agree (pairs, of_pairs, FALSE);
  }
}

static void
test_three (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (17);
  g_autoptr(LimaFacts) by_hand = fixture_facts (NULL,
    "id A; funder _ D1; country ET 60; country SN 40; sector 32110; flow 3 10 2014 USD",
    "id B; funder _ D1; country ET 100; sector 32110; flow 3 5 2015 USD", NULL);
  g_autoptr(LimaResult) result = fixture_query (by_hand, "spend", "donor,country,year", NULL);

  fixture_assert_text (fixture_result (result), "D1|ET|2014 USD 6 x1; D1|ET|2015 USD 5 x1; D1|SN|2014 USD 4 x1");
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr(LimaFacts) facts = random_facts (rand, NULL, 100);

      check_three (facts, "donor", "theme", "region");
      check_three (facts, "year", "size", "sector");
      check_three (facts, "currency", "country", "status");
    }
}

/* ---- some of the projects ------------------------------------------------------------------------------------------------ */

/* What is looked at adds up as if it were all there is, as far as nothing else tells what counts. */
static void
test_masked (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (18);
  g_autoptr(LimaFacts) all = lima_facts_new (NULL), some = lima_facts_new (NULL);
  guint8 mask[200];
  LimaQuery query;

  for (guint i = 0; i < G_N_ELEMENTS (mask); i++)
    {
      g_autofree char *spec = fixture_random_spec (rand, 0);

      mask[i] = g_rand_boolean (rand);
      fixture_add (all, 0, i, spec);
      if (mask[i])
        fixture_add (some, 0, i, spec);
    }
  lima_facts_settle (all);
  lima_facts_settle (some);
  lima_query_init (&query);
  query.projects = mask;
  for (guint first = 0; first < LIMA_N_DIMENSIONS; first++)
    {
      g_autoptr(LimaResult) masked = NULL, own = NULL;
      g_autofree char *a = NULL, *b = NULL, *problems = NULL;

      query.n_by = 1;
      query.by[0] = (LimaDimensionKind) first;
      masked = lima_facts_query (all, &query, NULL, NULL);
      own = fixture_query (some, "spend", lima_dimension_get_name (query.by[0]), NULL);
      a = fixture_result (masked);
      b = fixture_result (own);
      g_assert_cmpstr (a, ==, b);
      assert_sums_equal (masked->totals, own->totals);
      assert_sums_equal (masked->unconverted, own->unconverted);
      g_assert_cmpuint (masked->projects, ==, own->projects);
      fixture_assert_text (fixture_problems (masked), problems = fixture_problems (own));
    }
}

/* A filter does not change what a project counts for: what a child carries is not its parent's, shown or not. */
static void
test_masked_levels (void)
{
  static const struct { guint8 mask[2]; const char *rows, *problems; guint projects; } cases[] = {
    { { 1, 1 }, "USD 40 x1", "both-levels=1", 2 },
    { { 1, 0 }, "", "both-levels=1", 1 },
    { { 0, 1 }, "USD 40 x1", "", 1 },
    { { 0, 0 }, "", "", 0 },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id P; flow 3 100 2014 USD", "id C; parent P; flow 3 40 2014 USD", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaResult) result = NULL;
      LimaQuery query;

      lima_query_init (&query);
      query.projects = cases[i].mask;
      result = lima_facts_query (facts, &query, NULL, NULL);
      fixture_assert_text (fixture_result (result), cases[i].rows);
      fixture_assert_text (fixture_problems (result), cases[i].problems);
      g_assert_cmpuint (result->projects, ==, cases[i].projects);
    }
}

/* ---- limits -------------------------------------------------------------------------------------------------------------- */

static char *
many_flows (const char *before, const char *flow, guint n)
{
  GString *spec = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (spec, ";%s", flow);
  return g_string_free (spec, FALSE);
}

/* A sum holds up to 1.7 x 10^20. Beyond, an error is said, and no number that has gone round. */
static void
test_overflow (void)
{
  g_autofree char *all = many_flows ("country KE", "flow 3 999999999999999999 2014 USD", 200);
  g_autofree char *minus = many_flows ("country KE", "flow 3 -999999999999999999 2014 USD", 200);
  g_autofree char *kenya = many_flows ("country KE", "flow 3 999999999999999999 2014 USD", 120);
  g_autofree char *uganda = many_flows ("country UG", "flow 3 999999999999999999 2014 USD", 120);
  g_autofree char *undated = many_flows ("country UG", "flow 3 999999999999999999 _ USD", 200);
  g_autofree char *narrow = many_flows ("country KE", "flow 3 900000000000000.5 2014 USD", 1000);
  g_autoptr(LimaFacts) one = fixture_facts (NULL, all, NULL);
  g_autoptr(LimaFacts) below = fixture_facts (NULL, minus, NULL);
  g_autoptr(LimaFacts) two = fixture_facts (NULL, kenya, uganda, NULL);
  g_autoptr(LimaFacts) aside = fixture_facts (NULL, undated, NULL);
  g_autoptr(LimaFacts) many = lima_facts_new (NULL);
  g_autoptr(LimaProject) project = fixture_project (narrow);
  g_autoptr(LimaResult) first = fixture_query (one, "spend", "country", NULL);
  g_autoptr(LimaResult) second = fixture_query (below, "spend", NULL, NULL);
  g_autoptr(LimaResult) third = fixture_query (two, "spend", "country", NULL);
  g_autoptr(LimaResult) fourth = fixture_query (aside, "spend", NULL, "2014");
  g_autoptr(LimaResult) fifth = fixture_query (aside, "spend", NULL, NULL);
  g_autoptr(LimaResult) sixth = NULL;

  fixture_assert_text (fixture_problems (first), "sum-beyond-range=1");
  g_assert_cmpint (lima_result_get_severity (first), ==, LIMA_SEVERITY_ERROR);
  g_assert_true (g_array_index (first->rows, LimaResultRow, 0).amount.coef >= 0);
  fixture_assert_text (fixture_problems (second), "sum-beyond-range=1");
  g_assert_true (g_array_index (second->rows, LimaResultRow, 0).amount.coef <= 0);
  fixture_assert_text (fixture_problems (third), "sum-beyond-range=1");
  fixture_assert_text (fixture_result (third), "KE USD 119999999999999999880 x1; UG USD 119999999999999999880 x1");
  g_assert_true (g_array_index (third->totals, LimaResultSum, 0).amount.coef >= 0);
  fixture_assert_text (fixture_problems (fourth), "sum-beyond-range=1 undated=200");
  g_assert_true (g_array_index (fourth->undated, LimaResultSum, 0).amount.coef >= 0);
  fixture_assert_text (fixture_problems (fifth), "sum-beyond-range=1 undated=200");

  /* 188,000 and then 300,000 amounts that fit four places each. */
  for (guint i = 0; i < 300; i++)
    {
      lima_facts_add (many, project, 0, i);
      if (i == 187)
        {
          g_autoptr(LimaFacts) fits = lima_facts_new (NULL);

          for (guint j = 0; j <= i; j++)
            lima_facts_add (fits, project, 0, j);
          lima_facts_settle (fits);
          fixture_assert_query (fits, "spend", NULL, NULL, "USD 169200000000000094000 x188");
        }
    }
  lima_facts_settle (many);
  sixth = fixture_query (many, "spend", NULL, NULL);
  fixture_assert_text (fixture_problems (sixth), "sum-beyond-range=1");
  g_assert_true (g_array_index (sixth->rows, LimaResultRow, 0).amount.coef >= 0);
}

static char *
write_reaches (const LimaResult *result)
{
  GString *out = g_string_new (NULL);

  g_assert_cmpuint (result->reaches->len, ==, result->totals->len);
  for (guint i = 0; i < result->reaches->len; i++)
    {
      const LimaResultReach *reach = &g_array_index (result->reaches, LimaResultReach, i);

      g_assert_true (reach->currency == g_array_index (result->totals, LimaResultSum, i).currency);
      g_string_append_printf (out, "%s%s x%u %d-%d", i == 0 ? "" : "; ", reach->currency == 0 ? "_" : lima_atom_text (reach->currency),
                              reach->projects, reach->first_year, reach->last_year);
    }
  return g_string_free (out, FALSE);
}

/* A project is counted once in each currency, in however many rows it is. */
static void
test_reaches (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "country KE 50;country UG 50;flow 3 1 2014 USD;flow 3 1 2012 EUR;flow 3 1 2016 USD",
                                              "country KE;flow 3 1 2010 USD;flow 2 1 2001 USD;flow 3 2 _ EUR", "flow 3 5 2013", NULL);
  static const struct { const char *by, *years, *expected; } cases[] = {
    { "country", NULL, "EUR x2 0-2012; USD x2 2010-2016; _ x1 2013-2013" },
    { NULL, NULL, "EUR x2 0-2012; USD x2 2010-2016; _ x1 2013-2013" },
    { "year", "2012-2014", "EUR x1 2012-2012; USD x1 2014-2014; _ x1 2013-2013" },
    { "year", "2001", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaResult) result = fixture_query (facts, "spend", cases[i].by, cases[i].years);

      fixture_assert_text (write_reaches (result), cases[i].expected);
    }
}

static void
test_cancel (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "flow 3 5 2014 USD", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  LimaResult *result;
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_query_parse_by (&query, "country,size"));
  result = lima_facts_query (facts, &query, cancellable, &error);
  g_assert_no_error (error);
  lima_result_free (result);
  g_cancellable_cancel (cancellable);
  g_assert_null (lima_facts_query (facts, &query, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- labels -------------------------------------------------------------------------------------------------------------- */

static void
test_labels (void)
{
  static const struct { const char *spec, *by, *label; } cases[] = {
    { "country KE", "country", "Kenya" },
    { "country ZZ", "country", "ZZ" },
    { "status 2", "country", "Not assigned to a country" },
    { "region M0 _ 99 'Middle Office'", "country", "Not assigned to a country" },
    { "region M0 _ 99 'Middle Office'", "region", "Middle Office" },
    { "region M0 _ 99", "region", "99:M0" },
    { "country KE", "region", "Africa" },
    { "funder F 'The Fund'", "donor", "The Fund" },
    { "funder F", "donor", "F" },
    { "reporter R 'Rep'", "reporter", "Rep" },
    { "sector A1 _ 99 'Agro'", "sector", "Agro" },
    { "sector A1 _ 99", "sector", "99:A1" },
    { "tag 8 2; tag 9 2", "sdg", "Goals 8+9" },
    { "status 2", "size", "Up to 100000" },
    { "status 2", "year", "2014" },
    { "status 2", "programme", "In no programme" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spec = g_strdup_printf ("%s; flow 3 5 2014 USD", cases[i].spec);
      g_autoptr(LimaFacts) facts = fixture_facts (NULL, spec, NULL);
      g_autoptr(LimaResult) result = fixture_query (facts, "spend", cases[i].by, NULL);

      g_test_message ("%s by %s", cases[i].spec, cases[i].by);
      fixture_assert_text (lima_result_get_label (result, facts, &g_array_index (result->rows, LimaResultRow, 0), 0, "en"),
                           cases[i].label);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group/by-hand", test_by_hand);
  g_test_add_func ("/group/regions", test_regions);
  g_test_add_func ("/group/distinct", test_distinct);
  g_test_add_func ("/group/order", test_order);
  g_test_add_func ("/group/undated", test_undated);
  g_test_add_func ("/group/unconverted", test_unconverted);
  g_test_add_func ("/group/sizes", test_sizes);
  g_test_add_func ("/group/both-levels", test_both_levels);
  g_test_add_func ("/group/once", test_once);
  g_test_add_func ("/group/empty", test_empty);
  g_test_add_func ("/group/agree", test_agree);
  g_test_add_func ("/group/slowly", test_slowly);
  g_test_add_func ("/group/threads", test_threads);
  g_test_add_func ("/group/sparse", test_sparse);
  g_test_add_func ("/group/three", test_three);
  g_test_add_func ("/group/masked", test_masked);
  g_test_add_func ("/group/masked-levels", test_masked_levels);
  g_test_add_func ("/group/overflow", test_overflow);
  g_test_add_func ("/group/reaches", test_reaches);
  g_test_add_func ("/group/cancel", test_cancel);
  g_test_add_func ("/group/labels", test_labels);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Years that do not begin in January, and years put together by two. */
#include <lima-result.h>

#include "fixture.h"

static LimaFacts *
make_facts (guint first_month, const char *spec)
{
  const LimaFactsOptions options = { .first_month = first_month };

  return fixture_facts (&options, spec, NULL);
}

static LimaResult *
ask (const LimaFacts *facts, const char *measure, const char *years, guint span)
{
  g_autoptr(GError) error = NULL;
  LimaResult *result;
  LimaQuery query;

  lima_query_init (&query);
  query.year_span = span;
  g_assert_true (lima_measure_parse (measure, &query.measure));
  g_assert_true (lima_query_parse_by (&query, "year"));
  g_assert_true (years == NULL || lima_query_parse_years (&query, years));
  result = lima_facts_query (facts, &query, NULL, &error);
  g_assert_no_error (error);
  return result;
}

/* A flow's date and its year, 0 for none. */
static void
test_dates (void)
{
  static const struct { guint first_month; const char *date; int year; } cases[] = {
    { 0, "2014-01-01", 2014 },  { 1, "2014-01-01", 2014 },  { 1, "2013-12-31", 2013 },  { 1, "2014", 2014 },      { 1, "2014-Q4", 2014 },
    { 7, "2013-06-30", 2012 },  { 7, "2013-07-01", 2013 },  { 7, "2013-12-31", 2013 },  { 7, "2014-01-01", 2013 }, { 7, "2014-06-30", 2013 },
    { 7, "2014-07-01", 2014 },  { 4, "2014-03-31", 2013 },  { 4, "2014-04-01", 2014 },  { 10, "2014-09-30", 2013 }, { 10, "2014-10-01", 2014 },
    { 2, "2014-01-31", 2013 },  { 2, "2014-02-01", 2014 },  { 12, "2014-11-30", 2013 }, { 12, "2014-12-01", 2014 },
    /* leap days, and days that only look like one */
    { 3, "2016-02-28", 2015 },  { 3, "2016-02-29", 2015 },  { 3, "2016-03-01", 2016 },  { 3, "2015-02-28", 2014 }, { 3, "2015-03-01", 2015 },
    { 2, "2016-02-29", 2016 },
    /* months always lie in one year, quarters and years not */
    { 7, "2014-06", 2013 },     { 7, "2014-07", 2014 },     { 7, "2014-Q2", 2013 },     { 7, "2014-Q3", 2014 },   { 8, "2014-Q3", 0 },
    { 8, "2014-Q2", 2013 },     { 7, "2014", 0 },           { 2, "2014", 0 },           { 7, "_", 0 },
    /* the ends of what is read as a date */
    { 7, "1950-01-01", 1949 },  { 7, "2069-12-31", 2069 },  { 7, "1949-12-31", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spec = g_strdup_printf ("currency USD;flow 3 10 %s", cases[i].date);
      g_autofree char *expected = g_strdup_printf ("%d 10", cases[i].year);
      g_autoptr(LimaFacts) facts = make_facts (cases[i].first_month, spec);

      g_test_message ("%s where years begin in month %u", cases[i].date, cases[i].first_month);
      fixture_assert_text (fixture_rows (facts, "ya"), expected);
      g_assert_cmpuint (lima_facts_get_first_month (facts), ==, MAX (cases[i].first_month, 1));
    }
}

static void
test_troubles (void)
{
  g_autoptr(LimaFacts) fiscal = make_facts (7, "currency USD;flow 3 10 2014;flow 3 5 2014-05;flow 3 1");
  g_autoptr(LimaFacts) calendar = make_facts (1, "currency USD;flow 3 10 2014");
  g_autoptr(LimaResult) result = ask (fiscal, "spend", "2013", 1);

  fixture_assert_text (fixture_troubles (fiscal), "fiscal-year-unknown 2014 10 USD; undated 1 USD");
  fixture_assert_text (fixture_troubles (calendar), "");
  fixture_assert_text (fixture_result (result), "2013 USD 5 x1");
  fixture_assert_text (fixture_sums (result->undated), "USD 11 x2");
  g_assert_cmpint (lima_result_get_severity (result), ==, LIMA_SEVERITY_INFO);
}

/* Money rule 9: by day, whatever a year is. One unit of money a day. */
static void
test_budgets (void)
{
  static const struct { guint first_month; const char *flow, *expected; } cases[] = {
    { 1, "budget 1 365 2014-01-01 2014-12-31", "2014 USD 365 x1" },
    { 7, "budget 1 365 2014-01-01 2014-12-31", "2013 USD 181 x1; 2014 USD 184 x1" },
    { 7, "budget 1 365 2013-07-01 2014-06-30", "2013 USD 365 x1" },
    { 7, "budget 1 2 2014-06-30 2014-07-01", "2013 USD 1 x1; 2014 USD 1 x1" },
    { 3, "budget 1 366 2016-01-01 2016-12-31", "2015 USD 60 x1; 2016 USD 306 x1" },
    { 3, "budget 1 365 2015-01-01 2015-12-31", "2014 USD 59 x1; 2015 USD 306 x1" },
    { 4, "budget 1 730 2013-01-01 2014-12-31", "2012 USD 90 x1; 2013 USD 365 x1; 2014 USD 275 x1" },
    /* The revised one takes July to December: what is left of the first lies in one fiscal year. */
    { 7, "budget 1 365 2014-01-01 2014-12-31;budget 2 1000 2014-07-01 2014-12-31", "2013 USD 181 x1; 2014 USD 1000 x1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spec = g_strdup_printf ("currency USD;%s", cases[i].flow);
      g_autoptr(LimaFacts) facts = make_facts (cases[i].first_month, spec);
      g_autoptr(LimaResult) result = ask (facts, "budget", NULL, 1);

      g_test_message ("%s where years begin in month %u", cases[i].flow, cases[i].first_month);
      fixture_assert_text (fixture_result (result), cases[i].expected);
    }
}

/* They begin in even years; years asked for are years. */
static void
test_bienniums (void)
{
  static const char spec[] = "currency USD;flow 3 1 2013-12-31;flow 3 2 2014-01-01;flow 3 4 2015-12-31;flow 3 8 2016-01-01;flow 3 16";
  static const struct { guint first_month; const char *years, *expected; } cases[] = {
    { 1, NULL, "2012-2013 USD 1 x1; 2014-2015 USD 6 x1; 2016-2017 USD 8 x1; _ USD 16 x1" },
    { 1, "2014", "2014-2015 USD 2 x1" },
    { 1, "2015-2016", "2014-2015 USD 4 x1; 2016-2017 USD 8 x1" },
    /* 2013/14 has 1 and 2, 2015/16 has 4 and 8 */
    { 7, NULL, "2012-2013 USD 3 x1; 2014-2015 USD 12 x1; _ USD 16 x1" },
    { 7, "2014", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFacts) facts = make_facts (cases[i].first_month, spec);
      g_autoptr(LimaResult) result = ask (facts, "spend", cases[i].years, 2);

      fixture_assert_text (fixture_result (result), cases[i].expected);
    }
}

static void
test_labels (void)
{
  static const struct { guint first_month, span; const char *date, *label; } cases[] = {
    { 1, 1, "2014-08-01", "2014" },    { 1, 2, "2014-08-01", "2014-2015" },       { 7, 1, "2013-08-01", "2013/14" },
    { 7, 1, "1999-08-01", "1999/00" }, { 7, 2, "2015-08-01", "2014/15-2015/16" }, { 7, 2, "_", "No date given" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spec = g_strdup_printf ("currency USD;flow 3 1 %s", cases[i].date);
      g_autoptr(LimaFacts) facts = make_facts (cases[i].first_month, spec);
      g_autoptr(LimaResult) result = ask (facts, "spend", NULL, cases[i].span);

      fixture_assert_text (lima_result_get_label (result, facts, &g_array_index (result->rows, LimaResultRow, 0), 0, "en"), cases[i].label);
    }
}

static LimaSum
sum_of (const LimaResult *result, const char *key, LimaAtom currency)
{
  LimaSum sum = { 0 };

  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);

      if (row->currency == currency && g_strcmp0 (lima_atom_text (row->keys[0]), key) == 0)
        g_assert_true (lima_sum_add_sum (&sum, &row->amount));
    }
  return sum;
}

/* Whatever a year is, nothing is lost; a biennium is the sum of its years. */
static void
test_agree (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3043);
  static const char *const measures[] = { "spend", "budget" };

  for (guint round = 0; round < 24; round++)
    {
      const LimaFactsOptions options = { .first_month = round % 12 + 1 };
      g_autoptr(LimaFacts) facts = lima_facts_new (&options);
      g_autoptr(LimaFacts) calendar = lima_facts_new (NULL);
      const char *measure = measures[round / 12];
      g_autoptr(LimaResult) years = NULL;
      g_autoptr(LimaResult) twos = NULL;
      g_autoptr(LimaResult) plain = NULL;
      g_autofree char *total = NULL;

      for (guint i = 0; i < 40; i++)
        {
          g_autofree char *spec = fixture_random_spec (rand, 0);

          fixture_add (facts, 0, i, spec);
          fixture_add (calendar, 0, i, spec);
        }
      lima_facts_settle (facts);
      lima_facts_settle (calendar);
      years = ask (facts, measure, NULL, 1);
      twos = ask (facts, measure, NULL, 2);
      plain = ask (calendar, measure, NULL, 1);
      total = fixture_sums (plain->totals);
      fixture_assert_text (fixture_sums (years->totals), total);
      fixture_assert_text (fixture_sums (twos->totals), total);
      g_assert_cmpuint (twos->rows->len, >, 0);
      for (guint i = 0; i < twos->rows->len; i++)
        {
          const LimaResultRow *row = &g_array_index (twos->rows, LimaResultRow, i);
          const char *key = lima_atom_text (row->keys[0]);
          LimaSum sum = sum_of (years, key, row->currency);

          if (key != NULL)
            {
              g_autofree char *first = g_strndup (key, 4);
              LimaSum a = sum_of (years, first, row->currency), b = sum_of (years, key + 5, row->currency);

              sum = a;
              g_assert_true (lima_sum_add_sum (&sum, &b));
              g_assert_cmpint ((key[3] - '0') % 2, ==, 0);
            }
          g_assert_cmpint (lima_sum_compare (&sum, &row->amount), ==, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/periods/dates", test_dates);
  g_test_add_func ("/periods/troubles", test_troubles);
  g_test_add_func ("/periods/budgets", test_budgets);
  g_test_add_func ("/periods/bienniums", test_bienniums);
  g_test_add_func ("/periods/labels", test_labels);
  g_test_add_func ("/periods/agree", test_agree);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "lima-check.h"

typedef struct
{
  const char *spec;
  const char *rows;
  const char *troubles;
} Case;

static void
check_cases (const Case *cases, guint n, const LimaFactsOptions *options, const char *columns)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(LimaFacts) facts = fixture_facts (options, cases[i].spec, NULL);

      g_test_message ("case %u: %s", i, cases[i].spec);
      fixture_assert_text (fixture_rows (facts, columns), cases[i].rows);
      if (cases[i].troubles != NULL)
        fixture_assert_text (fixture_troubles (facts), cases[i].troubles);
    }
}

/* Rule 1. */
static void
test_currencies (void)
{
  static const Case cases[] = {
    { "currency USD; flow 3 5 2014", "USD USD 5", "" },
    { "currency USD; flow 3 5 2014 EUR", "EUR EUR 5", "" },
    { "currency ' usd'; flow 3 5 2014", "USD USD 5", "" },
    { "flow 3 5 2014 ' eur\t'", "EUR EUR 5", "" },
    { "currency USD; flow 3 5 2014 '  '", "USD USD 5", "" },
    { "currency ' '; flow 3 5 2014", "_ _ 5", "missing-currency 5 _" },
    { "flow 3 5 2014", "_ _ 5", "missing-currency 5 _" },
    { "flow 3 5 2014; flow 3 6 2014 EUR; flow 3 7 2014", "_ _ 5; EUR EUR 6; _ _ 7", "missing-currency 5 _; missing-currency 7 _" },
    { "currency USD; budget 1 5 2014-01-01 2014-12-31; planned _ 6 2014-01-01 2014-12-31 EUR", "USD USD 5; EUR EUR 6", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL, "oca");
}

/* Rule 2. */
static void
test_amounts (void)
{
  static const Case cases[] = {
    { "currency USD; flow 3 5 2014", "5 F", "" },
    { "currency USD; flow 3 0 2014", "0 F", "" },
    { "currency USD; flow 3 -5.25 2014", "-5.25 F", "" },
    { "currency USD; flow 3 1,234,567 2014", "1234567 F", "" },
    { "currency USD; flow 3 46678,00 2014", "46678 F", "" },
    { "currency USD; flow 3 1,234 2014", "1234 F", "doubtful-amount 1,234 1234 USD" },
    { "flow 3 1,234 2014", "1234 F", "doubtful-amount 1,234 1234 _; missing-currency 1234 _" },
    { "currency USD; flow 3 '12 x' 2014", "", "unreadable-amount 12 x" },
    { "currency USD; flow 3 1234567890123456789 2014", "", "beyond-range 1234567890123456789" },
    { "currency USD; flow 3 _ 2014", "", "missing-amount" },
    { "currency USD; budget 1 _ 2014-01-01 2014-12-31", "", "missing-amount" },
    { "currency USD; planned 1 x 2014-01-01 2014-12-31", "", "unreadable-amount x" },
    /* what four places do not hold */
    { "currency USD; flow 3 0.12345 2014", "0.12345 FW", "" },
    { "currency USD; flow 3 98325.6441968 2014; flow 3 -0.0000001 2014; flow 3 7 2014", "98325.6441968 FW; -0.0000001 FW; 7 F", "" },
    { "currency USD; flow 3 1.2345000 2014", "1.2345 F", "" },
    { "currency USD; flow 3 0.123456789012345678 2014", "0.123456789012345678 FW", "" },
    { "currency USD; flow 3 922337203685477.5 2014", "922337203685477.5 F", "" },
    { "currency USD; flow 3 922337203685478 2014", "922337203685478 FW", "" },
    { "currency USD; flow 3 -999999999999999999 2014", "-999999999999999999 FW", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL, "af");
}

/* Rule 4. */
static void
test_dates (void)
{
  static const Case cases[] = {
    { "currency USD; flow 3 5 2014-05-01", "2014", "" },
    { "currency USD; flow 3 5 2006-10-1", "2006", "" },
    { "currency USD; flow 3 5 2014-05-01T10:00:00Z", "2014", "" },
    { "currency USD; flow 3 5 2014", "2014", "" },
    { "currency USD; flow 3 5 2014-Q2", "2014", "" },
    { "currency USD; flow 3 5 2014-05", "2014", "" },
    { "currency USD; flow 3 5 2016-02-29", "2016", "" },
    { "currency USD; flow 3 5 _; .date-text 2010-12-31", "2010", "" },
    { "currency USD; flow 3 5 _; .date-text 2005-May", "2005", "" },
    { "currency USD; flow 3 5 _; .date-text 2011Q1", "2011", "" },
    { "currency USD; flow 3 5 _; .date-text 2010", "2010", "" },
    { "currency USD; flow 3 5 314804; .date-text 2010-12-31", "2010", "" },
    { "currency USD; flow 3 5 2013-01-01; .date-text 2010-12-31", "2013", "" },
    { "currency USD; flow 3 5 2013-01-01; .value-date 2010-12-31", "2013", "" },
    { "currency USD; flow 3 5 _; .date-text 2011; .value-date 2010-12-31", "2011", "" },
    { "currency USD; flow 3 5 _; .value-date 2012-03-01", "2012", "date-from-value-date 2012-03-01 5 USD" },
    { "currency USD; flow 3 5 soon; .value-date 2012-03-01", "2012", "date-from-value-date 2012-03-01 5 USD" },
    { "currency USD; flow 3 5 _; .date-text soon; .value-date 2012-03-01", "2012", "date-from-value-date 2012-03-01 5 USD" },
    { "currency USD; flow 3 5 _", "0", "undated 5 USD" },
    { "currency USD; flow 3 5 soon", "0", "unreadable-date soon 5 USD" },
    { "currency USD; flow 3 5 314804", "0", "unreadable-date 314804 5 USD" },
    { "currency USD; flow 3 5 2015-02-29", "0", "unreadable-date 2015-02-29 5 USD" },
    { "currency USD; flow 3 5 _; .date-text later", "0", "unreadable-date later 5 USD" },
    { "currency USD; flow 3 5 soon; .value-date later", "0", "unreadable-date soon 5 USD" },
    { "currency USD; flow 3 5 _; .value-date later", "0", "undated 5 USD" },
    { "currency USD; flow 3 5 _; .value-date 2070-01-01", "0", "undated 5 USD" },
    { "currency USD; flow 3 5 1949-12-31", "0", "date-out-of-range 1949-12-31 5 USD" },
    { "currency USD; flow 3 5 1950-01-01", "1950", "" },
    { "currency USD; flow 3 5 2069-12-31", "2069", "" },
    { "currency USD; flow 3 5 2070-01-01", "0", "date-out-of-range 2070-01-01 5 USD" },
    { "currency USD; flow 3 5 0201-05-01; .value-date 2012-03-01", "0", "date-out-of-range 0201-05-01 5 USD" },
    { "currency USD; flow 3 5 soon; .date-text 1900", "0", "date-out-of-range 1900 5 USD" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL, "y");
}

/* Rule 10: kind, donor, and "O" where it is the reporter's own. */
static void
test_donors (void)
{
  static const Case cases[] = {
    /* the funding organisations */
    { "reporter R; funder a 'Aid'; flow 3 5 2014 USD", "3 A F", NULL },
    { "reporter R; participant Funding A; flow 3 5 2014 USD", "3 A F", NULL },
    { "reporter R; participant FUNDING A; flow 3 5 2014 USD", "3 A F", NULL },
    { "reporter R; participant 4 A; participant 2 B; participant 3 C; flow 3 5 2014 USD", "3 R FO", NULL },
    { "funder _ Iran; funder _ China; flow 3 5 2014 USD", "3 China + Iran F", NULL },
    { "funder B Zambia; funder Z Angola; funder b Zambia; flow 4 5 2014 USD", "4 Z + B F", NULL },
    { "reporter R; funder - _; funder 0 '  '; flow 3 5 2014 USD", "3 R FO", NULL },
    { "funder _ 'The  Fund'; flow 2 5 2014 USD; budget 1 5 2014-01-01 2014-12-31 USD", "2 The Fund F; 124 The Fund F", NULL },
    /* the provider of an incoming flow */
    { "funder A; flow 1 5 2014 USD; .provider P; flow 3 6 2014 USD", "1 P F; 3 A F", NULL },
    { "funder A; flow 11 5 2014 USD; .provider P; flow 13 6 2014 USD; .provider Q", "11 P F; 13 Q F", NULL },
    { "funder A; flow 1 5 2014 USD", "1 A F", NULL },
    { "funder A; flow 1 5 2014 USD; .provider - _", "1 A F", NULL },
    { "funder A; flow 1 5 2014 USD; .provider n/a 'Norway'", "1 Norway F", NULL },
    { "reporter R; flow 3 5 2014 USD; .provider P", "3 R FO", NULL },                 /* it is not incoming */
    { "funder A; flow 3 5 2014 USD; .provider P", "3 A F", NULL },
    /* without funders: the providers */
    { "reporter R; flow 3 6 2014 USD; flow 1 5 2014 USD; .provider P", "3 P F; 1 P F", NULL },
    { "flow 1 5 2014 USD; .provider P 'Zed'; flow 11 5 2014 USD; .provider Q 'Alpha'; flow 3 6 2014 USD",
      "1 P F; 11 Q F; 3 Q + P F", NULL },
    { "flow 1 5 2014 USD; .provider P; flow 1 5 2014 USD; .provider p; flow 1 7 2014 USD; flow 3 6 2014 USD",
      "1 P F; 1 P F; 1 P F; 3 P F", NULL },
    { "flow 1 x 2014 USD; .provider P; flow 3 6 2014 USD", "3 P F", NULL },           /* its amount is no matter of this */
    /* none: the reporter, its own */
    { "reporter R 'Rep'; flow 1 5 2014 USD; flow 3 6 2014 USD; planned 1 5 2014-01-01 2014-12-31 USD", "1 R FO; 3 R FO; 125 R FO", NULL },
    { "reporter _ 'The  Agency'; flow 3 6 2014 USD", "3 The Agency FO", NULL },
    { "flow 3 6 2014 USD", "3 _ F", NULL },
    { "reporter - _; flow 3 6 2014 USD", "3 _ F", NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL, "kdf");
}

/* Rules 6 to 8: place, sector, goal, amount. */
static void
test_parts (void)
{
  static const Case cases[] = {
    { "flow 3 100 2014 USD", "_ _ _ 100", "" },
    { "country KE 60; country UG 40; sector 32130 50; sector 31120 50; flow 3 100 2014 USD",
      "KE 32130 _ 30; KE 31120 _ 30; UG 32130 _ 20; UG 31120 _ 20", "" },
    { "country KE; country UG; country TZ; flow 3 100 2014 USD; flow 3 -100 2014 USD",
      "KE _ _ 33.3333; UG _ _ 33.3333; TZ _ _ 33.3334; KE _ _ -33.3333; UG _ _ -33.3333; TZ _ _ -33.3334", "" },
    { "country KE; country UG; country TZ; sector 32130; sector 31120; sector 11110; flow 3 1 2014 USD",
      "KE 32130 _ 0.1111; KE 31120 _ 0.1111; KE 11110 _ 0.1111; UG 32130 _ 0.1111; UG 31120 _ 0.1111; UG 11110 _ 0.1111; "
      "TZ 32130 _ 0.1111; TZ 31120 _ 0.1111; TZ 11110 _ 0.1112", "" },
    { "country KE 33.33; country UG 66.67; flow 3 0.0000007 2014 USD", "KE _ _ 0.0000002; UG _ _ 0.0000005", "" },
    { "country KE; country UG; flow 3 0 2014 USD", "KE _ _ 0; UG _ _ 0", "" },
    { "country KE; country UG; flow 3 100000000000000000 2014 USD", "KE _ _ 50000000000000000; UG _ _ 50000000000000000", "" },
    { "country KE; country UG; country TZ; flow 3 100000000000000000 2014 USD",
      "KE _ _ 33333333333333333.3333; UG _ _ 33333333333333333.3333; TZ _ _ 33333333333333333.3334", "" },
    /* a transaction's own */
    { "country KE 60; country UG 40; flow 3 100 2014 USD; .country TZ; flow 3 10 2014 USD",
      "TZ _ _ 100; KE _ _ 6; UG _ _ 4", "" },
    { "country KE; flow 3 100 2014 USD; .country TZ; .region 298", "TZ _ _ 100", "" },
    { "country KE; flow 3 100 2014 USD; .region 298", "1:298 _ _ 100", "" },
    { "country KE; flow 3 100 2014 USD; .country TZ 30", "TZ _ _ 100", "shares-scaled recipient-country, recipient-region" },
    { "country KE; flow 3 100 2014 USD; .country TZ 0", "KE _ _ 100", "" },
    { "country KE; flow 3 100 2014 USD; .country _", "KE _ _ 100", "" },
    { "country KE; sector 32130; flow 3 100 2014 USD; .sector 31120", "KE 31120 _ 100", "" },
    { "sector 32130; flow 3 100 2014 USD; .sector 321 _ 2", "_ 2:321 _ 100", "" },
    { "sector 32130; sector 9 100 7; flow 3 100 2014 USD; .sector 8 _ 7", "_ 32130 8 100", "" },
    { "sector 32130; tag 9 2; tag 8 2; flow 3 100 2014 USD", "_ 32130 8+9 100", "" },
    /* goals divide what place and sector left */
    { "country KE; country UG; sector 9 60 7; sector 8 40 7; flow 3 1 2014 USD",
      "KE _ 9 0.3; KE _ 8 0.2; UG _ 9 0.3; UG _ 8 0.2", "" },
    { "country KE; country UG; country TZ; sector 9 50 7; sector 8 50 7; flow 3 100 2014 USD",
      "KE _ 9 16.6666; KE _ 8 16.6667; UG _ 9 16.6666; UG _ 8 16.6667; TZ _ 9 16.6667; TZ _ 8 16.6667", "" },
    /* listed */
    { "line 7; country KE 30; country UG 30; sector 32130 10; flow 3 5 2014 USD", "KE 32130 _ 2.5; UG 32130 _ 2.5",
      "shares-scaled recipient-country, recipient-region; shares-scaled sector" },
    { "country KE half; country UG half; flow 3 5 2014 USD", "KE _ _ 2.5; UG _ _ 2.5",
      "unreadable-percentage half; unreadable-percentage half" },
    { "sector 32130 1234567890123456789; flow 3 5 2014 USD", "_ 32130 _ 5", "unreadable-percentage 1234567890123456789" },
    { "flow 3 5 2014 USD; .country TZ half; .sector 32130 x", "TZ 32130 _ 5", "unreadable-percentage half; unreadable-percentage x" },
    { "theme X half; flow 3 5 2014 USD", "_ _ _ 5", "unreadable-percentage half" },
    { "theme X 50; flow 3 5 2014 USD", "_ _ _ 5", "shares-scaled theme" },
    { "sector 9 50 7; sector 8 30 7; flow 3 8 2014 USD", "_ _ 9 5; _ _ 8 3", "shares-scaled sdg" },
    { "country KE 30; country UG 30", "", "shares-scaled recipient-country, recipient-region" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL, "psga");
}

/* Rule 9: kind, year, amount. */
static void
test_budgets (void)
{
  static const Case cases[] = {
    { "budget 1 100 2014-01-01 2014-12-31 USD", "124 2014 100 F", "" },
    { "budget _ 100 2014-01-01 2014-12-31 USD", "124 2014 100 F", "" },
    { "budget 1 365 2014-07-01 2015-06-30 USD", "124 2014 184 F; 124 2015 181 ", "" },
    { "budget 1 100 2014-07-01 2015-06-30 USD", "124 2014 50.4109 F; 124 2015 49.5891 ", "" },
    { "budget 1 -100 2014-07-01 2015-06-30 USD", "124 2014 -50.4109 F; 124 2015 -49.5891 ", "" },
    { "budget 1 1461 2012-01-01 2015-12-31 USD", "124 2012 366 F; 124 2013 365 ; 124 2014 365 ; 124 2015 365 ",
      "long-budget 2012-01-01/2015-12-31 1461 USD" },
    { "budget 1 90 2014-01 2014-03 USD", "124 2014 90 F", "" },
    { "budget 1 90 2014 2014 USD", "124 2014 90 F", "" },
    { "budget 1 1 2014-01-01 2014-01-01 USD", "124 2014 1 F", "" },
    /* revised */
    { "budget 1 365 2014-01-01 2014-12-31 USD; budget 2 500 2014-07-01 2014-12-31 USD", "124 2014 181 F; 124 2014 500 F",
      "budget-replaced 2014-01-01/2014-12-31 365 USD" },
    { "budget 1 365 2014-01-01 2014-12-31 USD; budget revised 500 2014-01-01 2014-12-31 USD", "124 2014 500 F",
      "budget-replaced 2014-01-01/2014-12-31 365 USD" },
    { "budget 1 365 2014-07-01 2015-06-30 USD; budget 2 9 2014-12-01 2015-01-31 USD",
      "124 2014 153 F; 124 2015 150 ; 124 2014 4.5 F; 124 2015 4.5 ", "budget-replaced 2014-07-01/2015-06-30 365 USD" },
    { "budget 1 100 2014-01-01 2014-12-31 USD; budget 2 1 2014-01-01 2014-01-01 USD", "124 2014 99.726 F; 124 2014 1 F", NULL },
    { "budget 1 100 2014-01-01 2014-12-31 USD; budget 2 x 2014-01-01 2014-12-31 USD", "124 2014 100 F", "unreadable-amount x" },
    { "budget 1 100 2014-01-01 2014-12-31 USD; planned 2 50 2014-01-01 2014-12-31 USD", "124 2014 100 F; 125 2014 50 F", "" },
    /* filled */
    { "budget 1 100 2014-01-01 2014-12-31 USD; budget 1 40 2014-01-01 2014-06-30 USD; budget 1 60 2014-07-01 2014-12-31 USD",
      "124 2014 40 F; 124 2014 60 F", "budget-filled 2014-01-01/2014-12-31 100 USD" },
    { "budget 1 100 2014-01-01 2014-12-31 USD; planned 1 40 2014-01-01 2014-06-30 USD; planned 1 60 2014-07-01 2014-12-31 USD",
      "124 2014 100 F; 125 2014 40 F; 125 2014 60 F", "" },
    { "planned 1 100 2014-01-01 2014-12-31 USD; planned 1 40 2014-01-01 2014-06-30 USD; planned 1 60 2014-07-01 2014-12-31 USD",
      "125 2014 40 F; 125 2014 60 F", "budget-filled 2014-01-01/2014-12-31 100 USD" },
    /* overlapping */
    { "budget 1 5 2014-01-01 2014-12-31 USD; budget 1 5 2014-01-01 2014-12-31 USD", "124 2014 5 F; 124 2014 5 F",
      "budget-overlap 2014-01-01/2014-12-31 5 USD; budget-overlap 2014-01-01/2014-12-31 5 USD" },
    /* undated */
    { "budget 1 5 2014-05-02 2014-05-01 USD", "124 0 5 F", "budget-undated 2014-05-02/2014-05-01 5 USD" },
    { "budget 1 5 2014-05-02 _ USD", "124 0 5 F", "budget-undated 2014-05-02/ 5 USD" },
    { "budget 1 5 _ _ USD", "124 0 5 F", "budget-undated / 5 USD" },
    { "budget 1 5 soon 2014-12-31 USD", "124 0 5 F", "unreadable-date soon 5 USD" },
    { "budget 1 5 2014-01-01 later USD", "124 0 5 F", "unreadable-date later 5 USD" },
    { "budget 1 5 1949-07-01 1950-06-30 USD", "124 0 5 F", "budget-undated 1949-07-01/1950-06-30 5 USD" },
    { "budget 1 5 2069-07-01 2070-06-30 USD", "124 0 5 F", "budget-undated 2069-07-01/2070-06-30 5 USD" },
    { "budget 1 365 2069-01-01 2069-12-31 USD", "124 2069 365 F", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL, "kyaf");
}

/* A year's part of a budget is divided by place and sector like any other amount. */
static void
test_budget_parts (void)
{
  static const Case cases[] = {
    { "country KE 60; country UG 40; budget 1 365 2014-07-01 2015-06-30 USD",
      "2014 KE 110.4 F; 2014 UG 73.6 ; 2015 KE 108.6 ; 2015 UG 72.4 ", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL, "ypaf");
}

/* Rule 5. */
static void
test_conversion (void)
{
  static const Case cases[] = {
    { "flow 3 100 2010-01-01 USD", "USD EUR 80 F", "" },
    { "flow 3 100 2010-01-01 EUR", "EUR EUR 100 F", "" },
    { "flow 3 98325.6441968 2010-01-01 EUR", "EUR EUR 98325.6441968 FW", "" },
    { "flow 3 98325.6441968 2010-01-01 USD", "USD EUR 78660.5154 F", "" },       /* .51535744 */
    { "flow 3 100 2010-01-01 USD; .value-date 2010-03-01", "USD EUR 50 F", "" },
    { "flow 3 100 2010-01-01 USD; .value-date 2070-03-01", "USD EUR 80 F", "" },
    { "flow 3 100 _ USD; .value-date 2010-03-01", "USD EUR 50 F", NULL },
    { "flow 3 100 _ USD", "USD USD 100 FU", NULL },
    { "flow 3 100 2012-01-01 USD", "USD USD 100 FU", "" },
    { "flow 3 100 2010-01-01 XXX", "XXX XXX 100 FU", "" },
    { "flow 3 100 2010-01-01", "_ _ 100 FU", NULL },
    { "budget 1 365 2010-01-01 2010-12-31 USD", "USD EUR 292 F", "" },           /* the rate of its start */
    { "budget 1 365 2010-01-01 2010-12-31 USD; .value-date 2010-03-01", "USD EUR 182.5 F", "" },
    { "budget 1 365 2009-07-01 2010-06-30 USD", "USD EUR 147.2 F; USD EUR 144.8 ", "" },
    { "budget 1 365 2010-01-01 2010-12-31 USD; budget 2 100 2010-03-01 2010-12-31 USD", "USD EUR 47.2 F; USD EUR 50 F", NULL },
    { "budget 1 5 2010-05-01 2010-04-01 USD", "USD EUR 2.5 F", NULL },
    { "budget 1 5 _ _ USD", "USD USD 5 FU", NULL },
    { "country KE; country UG; country TZ; flow 3 100 2010-01-01 USD", "USD EUR 26.6666 F; USD EUR 26.6666 ; USD EUR 26.6668 ", "" },
    { "country KE; country UG; flow 3 100 2010-01-01 XXX", "XXX XXX 50 FU; XXX XXX 50 U", "" },
  };
  g_autoptr(LimaRates) rates = fixture_rates ("DATE,EUR\n2010-01,0.8\n2010-03,0.5\n");
  LimaFactsOptions options = { rates, lima_atom ("EUR"), NULL };
  LimaFactsOptions no_rates = { NULL, lima_atom ("EUR"), NULL };
  g_autoptr(LimaFacts) facts = fixture_facts (&no_rates, "flow 3 100 2010-01-01 USD; flow 3 7 2010-01-01 EUR", NULL);

  check_cases (cases, G_N_ELEMENTS (cases), &options, "ocaf");
  fixture_assert_text (fixture_rows (facts, "ocaf"), "USD USD 100 FU; EUR EUR 7 F");
  g_assert_cmpuint (lima_facts_get_currency (facts), ==, lima_atom ("EUR"));
}

/* The other troubles, and those that only the whole can tell. */
static void
test_troubles (void)
{
  static const struct { const char *specs[4]; const char *troubles; } cases[] = {
    { { "flow X 5 2014 USD" }, "unknown-type X 5 USD" },
    { { "flow _ 5 2014 USD" }, "unknown-type 5 USD" },
    { { "unread crs-add; unread fss" }, "unread-element crs-add; unread-element fss" },
    { { "record p1; unknown; unknown" }, "unknown-member x2" },
    { { "unknown" }, "" },                                       /* an import lists these itself */
    { { "record p1; id A", "record p2; id A" }, "repeated-identifier A" },
    { { "record p1; id A", "record p2; id A", "record p3; id A" }, "repeated-identifier A; repeated-identifier A" },
    { { "record p1; id A", "record p2; id ' A '" }, "repeated-identifier A" },
    { { "id A", "id A" }, "" },
    { { "id A; parent B", "id B; parent A" }, "contradictory-levels; contradictory-levels" },
    { { "id A; parent A" }, "contradictory-levels" },
    { { "id A; child B", "id B; parent A" }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFacts) facts = fixture_facts (NULL, cases[i].specs[0], cases[i].specs[1], cases[i].specs[2], NULL);

      g_test_message ("case %u: %s", i, cases[i].specs[0]);
      fixture_assert_text (fixture_troubles (facts), cases[i].troubles);
    }
}

/* An error is what is missing from the figures, and nothing else (design §9, exit 1). */
static void
test_severities (void)
{
  static const LimaTroubleKind errors[] = {
    LIMA_TROUBLE_BEYOND_RANGE, LIMA_TROUBLE_MISSING_AMOUNT, LIMA_TROUBLE_REPEATED_IDENTIFIER, LIMA_TROUBLE_SUM_BEYOND_RANGE,
    LIMA_TROUBLE_TOO_MANY_PARTS, LIMA_TROUBLE_UNREADABLE_AMOUNT, LIMA_TROUBLE_UNREADABLE_DATE,
  };

  for (guint kind = 0; kind < LIMA_N_TROUBLES; kind++)
    {
      LimaTrouble trouble = { .kind = (guint8) kind, .detail = lima_atom ("DETAIL"), .count = 1 };
      gboolean is_error = FALSE;
      g_autofree char *text = lima_trouble_describe (&trouble, "MONEY");

      for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
        is_error = is_error || errors[i] == kind;
      g_assert_cmpint (lima_trouble_get_severity (kind) == LIMA_SEVERITY_ERROR, ==, is_error);
      g_assert_cmpuint (strlen (lima_trouble_get_name (kind)), >, 0);
      g_assert_null (strchr (text, '%'));
      if (kind > 0)
        g_assert_cmpstr (lima_trouble_get_name (kind - 1), <, lima_trouble_get_name (kind));
    }
}

static char *
pairs_of (const LimaFacts *facts)
{
  GString *out = g_string_new (NULL);
  guint n;
  const LimaPair *pairs = lima_facts_get_pairs (facts, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%u>%u", i == 0 ? "" : " ", pairs[i].parent, pairs[i].child);
  return g_string_free (out, FALSE);
}

/* Rule 11: parents and their own children, from either side. */
static void
test_pairs (void)
{
  static const struct { const char *specs[4]; const char *pairs; } cases[] = {
    { { "id A", "id B; parent A" }, "0>1" },
    { { "id A; child B", "id B" }, "0>1" },
    { { "id A; child B", "id B; parent A" }, "0>1" },
    { { "id B; parent A", "id A" }, "1>0" },
    { { "id A; child ' B '", "id ' B'" }, "0>1" },
    { { "id A; child b", "id B" }, "" },
    { { "id A; child Z", "id B" }, "" },
    { { "id A; related 3 B; related 4 B; related _ B", "id B" }, "" },
    { { "id A; child _; parent ' '", "id B" }, "" },
    { { "child B", "id B" }, "0>1" },                            /* a project without identifier may name its children */
    { { "id A; child B", "id B; child C", "id C" }, "0>1 1>2" },
    { { "id A", "id B; parent A; updated 2014-01-01", "id B; updated 2015-01-01" }, "" }, /* what does not count says nothing */
    { { "id A", "id B; updated 2014-01-01", "id B; parent A; updated 2015-01-01" }, "0>2" },
    { { "id A; updated 2014-01-01", "id B; parent A", "id A; updated 2015-01-01" }, "2>1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFacts) facts = fixture_facts (NULL, cases[i].specs[0], cases[i].specs[1], cases[i].specs[2], NULL);

      g_test_message ("case %u: %s", i, cases[i].specs[0]);
      fixture_assert_text (pairs_of (facts), cases[i].pairs);
    }
}

static void
test_projects (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id ' A '; status 2; line 12; reporter r1 One; flow 1 1 2014 USD; flow 3 x 2014 USD",
                                              "", "record p3; reporter _ Two; country KE; country UG; flow 3 1 2014 USD; flow 4 1 2014 USD", NULL);
  const LimaFactProject *a = lima_facts_get_project (facts, 0), *b = lima_facts_get_project (facts, 1),
                        *c = lima_facts_get_project (facts, 2);
  g_autoptr(LimaResult) result = NULL;
  LimaQuery query;

  g_assert_cmpuint (lima_facts_get_n_projects (facts), ==, 3);
  lima_query_init (&query);
  result = lima_facts_query (facts, &query, NULL, NULL);
  g_assert_cmpuint (result->projects, ==, 3);
  g_assert_cmpuint (lima_facts_get_n_rows (facts), ==, 5);
  g_assert_cmpstr (a->identity.identifier, ==, "A");
  g_assert_cmpstr (lima_atom_text (a->status), ==, "2");
  g_assert_cmpuint (a->line, ==, 12);
  g_assert_cmpuint (a->run, ==, 0);
  g_assert_cmpuint (a->n_rows, ==, 1);
  g_assert_true (a->kinds[0] == 1 << 1 && a->kinds[1] == 0); /* a flow without amount is none */
  g_assert_cmpstr (lima_atom_text (lima_dictionary_get_key (lima_facts_get_reporters (facts), a->reporter)), ==, "R1");
  g_assert_null (b->identity.identifier);
  g_assert_cmpuint (b->n_rows, ==, 0);
  g_assert_cmpuint (c->run, ==, 1);
  g_assert_cmpuint (c->n_rows, ==, 4);
  g_assert_true (c->kinds[0] == (1 << 3 | 1 << 4));
  g_assert_cmpstr (lima_atom_text (c->record), ==, "p3");
  fixture_assert_text (fixture_rows (facts, "jpf"), "0 _ FO; 2 KE FO; 2 UG O; 2 KE FO; 2 UG O");
}

/* The parts of a flow add up to it, whatever it is. */
static void
test_sums (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (8);

  for (guint round = 0; round < 3000; round++)
    {
      g_autofree char *spec = fixture_random_spec (rand, 0);
      g_autoptr(LimaProject) project = fixture_project (spec);
      g_autoptr(LimaFacts) facts = fixture_facts (NULL, spec, NULL);
      LimaSum given = { 0 }, rows = { 0 };
      guint flows = 0, firsts = 0;

      for (guint i = 0; i < lima_items_get_n (project->flows); i++)
        {
          const LimaFlow *flow = (const LimaFlow *) project->flows->item[i];

          if (lima_kind_is_period (lima_flow_get_kind (flow)) || !lima_amount_has_value (&flow->amount))
            continue;
          flows++;
          g_assert_true (lima_sum_add (&given, lima_amount_value (&flow->amount)));
        }
      for (guint32 row = 0; row < lima_facts_get_n_rows (facts); row++)
        {
          guint8 flags = lima_facts_get_flags (facts)[row];
          LimaSum amount;

          if (lima_kind_is_period (lima_facts_get_kinds (facts)[row]))
            continue;
          firsts += (flags & LIMA_FACT_FIRST) != 0;
          amount = lima_facts_get_amount (facts, row);
          g_assert_true (lima_sum_add_sum (&rows, &amount));
        }
      g_test_message ("%s", spec);
      g_assert_cmpint (lima_sum_compare (&given, &rows), ==, 0);
      g_assert_cmpuint (flows, ==, firsts);
    }
}

/* A budget that nothing replaces or fills is the sum of its parts too. */
static void
test_budget_sums (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);

  for (guint round = 0; round < 2000; round++)
    {
      LimaDecimal amount = { (gint64) g_rand_int (rand) - 1000000000, (guint8) g_rand_int_range (rand, 0, 8) };
      int year = g_rand_int_range (rand, 1950, 2060);
      char buffer[LIMA_DECIMAL_BUFFER];
      g_autofree char *spec = g_strdup_printf ("country KE %d; country UG; sector 1; sector 2 7.77; budget 1 %s %d-%02d-%02d %d-%02d-%02d USD",
                                               g_rand_int_range (rand, 1, 120), lima_decimal_to_text (amount, buffer), year,
                                               g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29),
                                               year + g_rand_int_range (rand, 1, 10), g_rand_int_range (rand, 1, 13),
                                               g_rand_int_range (rand, 1, 29));
      g_autoptr(LimaFacts) facts = fixture_facts (NULL, spec, NULL);
      g_autoptr(LimaResult) result = fixture_query (facts, "budget", NULL, NULL);
      LimaSum given = lima_sum_from_decimal (amount);

      g_test_message ("%s", spec);
      g_assert_cmpint (lima_sum_compare (&g_array_index (result->rows, LimaResultRow, 0).amount, &given), ==, 0);
    }
}

/* Names of a publisher's own places, sectors and of donors: the first in the order of files and places, in whatever order they come. */
static void
test_names (void)
{
  static const char late[] = "region M0 _ 99 Late; sector A _ 99 Late; funder F Late; flow 3 5 2014 USD";
  static const char early[] = "region M0 _ 99 Early; sector A _ 99 Early; funder F Early; flow 3 5 2014 USD";

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
      LimaFacts *other = lima_facts_new (NULL);
      static const LimaColumn columns[] = { LIMA_COLUMN_PLACE, LIMA_COLUMN_SECTOR, LIMA_COLUMN_DONOR };

      fixture_add (turn == 0 ? facts : other, 0, 9, early);
      fixture_add (turn == 0 ? other : facts, 1, 0, late);
      lima_facts_take (facts, other);
      lima_facts_settle (facts);
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        {
          const LimaDictionary *words = lima_facts_get_dictionary (facts, columns[i]);

          g_assert_cmpuint (lima_dictionary_get_n (words), ==, 2);
          g_assert_cmpstr (lima_dictionary_get_name (words, 1), ==, "Early");
        }
    }
}

static char *
dump_query (const LimaFacts *facts, const char *measure, const char *by, const char *years)
{
  g_autoptr(LimaResult) result = fixture_query (facts, measure, by, years);
  g_autofree char *rows = fixture_result (result);
  g_autofree char *totals = fixture_sums (result->totals);
  g_autofree char *undated = fixture_sums (result->undated);
  g_autofree char *unconverted = fixture_sums (result->unconverted);
  g_autofree char *problems = fixture_problems (result);

  return g_strdup_printf ("%u projects: %s\ntotals %s\nundated %s\nunconverted %s\nproblems %s\n", result->projects, rows, totals,
                          undated, unconverted, problems);
}

static char *
dump (const LimaFacts *facts)
{
  GString *out = g_string_new (NULL);
  g_autoptr(GArray) items = lima_facts_check (facts);
  static const char *const measures[] = { "spend", "incoming-funds", "commitment", "budget", "planned-disbursement" };
  static const char *const bys[] = { "country,sector", "region,donor", "year,size", "reporter,sdg", "status,currency" };

  for (guint m = 0; m < G_N_ELEMENTS (measures); m++)
    for (guint b = 0; b < G_N_ELEMENTS (bys); b++)
      {
        g_autofree char *all = dump_query (facts, measures[m], bys[b], NULL);
        g_autofree char *some = dump_query (facts, measures[m], bys[b], "2013-2014");

        g_string_append_printf (out, "%s by %s\n%s%s", measures[m], bys[b], all, some);
      }
  for (guint i = 0; i < items->len; i++)
    {
      const LimaCheckItem *item = &g_array_index (items, LimaCheckItem, i);

      g_string_append_printf (out, "%u %u %u %s %d\n", item->file, item->place, item->line, lima_trouble_get_name (item->trouble.kind),
                              item->severity);
    }
  return g_string_free (out, FALSE);
}

/* Several threads' facts, merged in any order, say what one's say. */
static void
test_merge (void)
{
  g_autoptr(LimaRates) rates = fixture_rates ("DATE,EUR,KES\n2012-05,0.8,80\n2013-10,0.7,90\n2014-06,0.9,95\n2015-09,0.75,100\n");
  LimaFactsOptions converting = { rates, lima_atom ("EUR"), NULL };
  g_autoptr(GRand) rand = g_rand_new_with_seed (13);

  for (guint round = 0; round < 40; round++)
    {
      const LimaFactsOptions *options = round % 2 == 0 ? NULL : &converting;
      LimaFacts *parts[3] = { lima_facts_new (options), lima_facts_new (options), lima_facts_new (options) };
      g_autoptr(LimaFacts) one = lima_facts_new (options);
      g_autoptr(LimaFacts) merged = lima_facts_new (options);
      guint first = (guint) g_rand_int_range (rand, 0, 3);
      g_autofree char *a = NULL, *b = NULL;

      for (guint file = 0; file < 3; file++)
        for (guint place = 0; place < 15; place++)
          {
            g_autofree char *spec = fixture_random_spec (rand, 20);

            fixture_add (one, file, place, spec);
            fixture_add (parts[file], file, place, spec);
          }
      for (guint i = 0; i < 3; i++)
        lima_facts_take (merged, parts[(first + i * 2) % 3]);
      g_assert_cmpuint (lima_facts_get_n_rows (merged), ==, lima_facts_get_n_rows (one));
      lima_facts_settle (one);
      lima_facts_settle (merged);
      a = dump (one);
      b = dump (merged);
      g_assert_cmpstr (a, ==, b);
    }
}

/* Facts with nothing in them, taken or taking. */
static void
test_merge_empty (void)
{
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);

  lima_facts_take (facts, lima_facts_new (NULL));
  fixture_add (facts, 0, 0, "flow 3 0.1234567 2014 USD");
  lima_facts_take (facts, lima_facts_new (NULL));
  lima_facts_take (facts, fixture_facts (NULL, "country KE; country UG; flow 3 0.7654321 2014 USD", NULL));
  lima_facts_settle (facts);
  fixture_assert_text (fixture_rows (facts, "jpaf"), "0 _ 0.1234567 FW; 1 KE 0.382716 FW; 1 UG 0.3827161 W");
}

/* A file that turned out to be unusable: nothing of it counts, and it hides nothing. */
static void
test_forget (void)
{
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);

  fixture_add (facts, 0, 0, "id A; flow 3 5 2014 USD");
  fixture_add (facts, 0, 1, "id B; flow 3 6 2014 USD");
  fixture_add (facts, 1, 0, "id A; updated 2020-01-01; flow 3 100 2014 USD; flow 3 x 2014 USD");
  fixture_add (facts, 1, 1, "id C; parent B; child A; flow 3 100 2014 USD");
  lima_facts_forget (facts, 1);
  lima_facts_settle (facts);
  fixture_assert_text (dump_query (facts, "spend", NULL, NULL), "2 projects: USD 11 x2\ntotals USD 11\nundated \nunconverted \nproblems \n");
  fixture_assert_text (pairs_of (facts), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/currencies", test_currencies);
  g_test_add_func ("/facts/amounts", test_amounts);
  g_test_add_func ("/facts/dates", test_dates);
  g_test_add_func ("/facts/donors", test_donors);
  g_test_add_func ("/facts/parts", test_parts);
  g_test_add_func ("/facts/budgets", test_budgets);
  g_test_add_func ("/facts/budget-parts", test_budget_parts);
  g_test_add_func ("/facts/conversion", test_conversion);
  g_test_add_func ("/facts/troubles", test_troubles);
  g_test_add_func ("/facts/severities", test_severities);
  g_test_add_func ("/facts/pairs", test_pairs);
  g_test_add_func ("/facts/projects", test_projects);
  g_test_add_func ("/facts/sums", test_sums);
  g_test_add_func ("/facts/budget-sums", test_budget_sums);
  g_test_add_func ("/facts/names", test_names);
  g_test_add_func ("/facts/merge", test_merge);
  g_test_add_func ("/facts/merge-empty", test_merge_empty);
  g_test_add_func ("/facts/forget", test_forget);
  return g_test_run ();
}

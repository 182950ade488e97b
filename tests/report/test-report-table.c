/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-report-currencies.h>
#include <lima-report-table.h>
#include <string.h>

#include "fixture.h"

#define NB "\302\240"
#define MINUS "\342\210\222"

/* A row of a table as text: kind, key, label, currency, amount, share, projects. */
static char *
write_row (const LimaReportRow *row)
{
  static const char *const kinds[] = { "plain", "joint", "remainder", "total" };

  return g_strdup_printf ("%s|%s|%s|%s|%s|%s|%u", kinds[row->kind], row->key, row->label, row->currency, row->amount,
                          row->share != NULL ? row->share : "-", row->projects);
}

static void
check_rows (const LimaReportTable *table, const char *const *expected)
{
  guint i = 0;

  for (; expected[i] != NULL; i++)
    {
      g_autofree char *row = NULL;

      g_assert_cmpuint (i, <, lima_report_table_get_n (table));
      row = write_row (lima_report_table_get_row (table, i));
      g_assert_cmpstr (row, ==, expected[i]);
    }
  g_assert_cmpuint (lima_report_table_get_n (table), ==, i);
}

static LimaReportTable *
tabulate (const LimaFacts *facts, const char *by, guint most_rows)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaResult) result = fixture_query (facts, "spend", by, NULL);
  LimaReportChartOptions options = { .format = format, .measure = "spend", .most_rows = most_rows };

  return lima_report_table_new (facts, result, &options);
}

/* Two currencies and unknown ones; that of most projects first. All amounts of the column have the same decimals. */
static LimaFacts *
make_facts (void)
{
  return fixture_facts (NULL, "id a; country KE; funder _ Japan; flow 3 100.5 2014-01-01 USD",
                        "id b; country IN; funder _ Japan; funder _ China; flow 3 300 2014-01-01 USD; flow 4 7 2015-01-01 EUR",
                        "id c; funder _ China; flow 3 50.1234 2016-01-01 USD",
                        "id d; country KE; funder _ China; flow 3 2 2016-01-01 EUR; flow 3 1 2016-01-01 _", NULL);
}

static void
test_rows (void)
{
  static const char *const expected[] = {
    "plain|IN|India|USD|300.0000|66.6" NB "%|1",
    "plain|KE|Kenya|USD|100.5000|22.3" NB "%|1",
    "remainder||Not assigned to a country|USD|50.1234|11.1" NB "%|1",
    "total||Total|USD|450.6234|100" NB "%|3",
    "plain|IN|India|EUR|7.0000|77.8" NB "%|1",
    "plain|KE|Kenya|EUR|2.0000|22.2" NB "%|1",
    "total||Total|EUR|9.0000|100" NB "%|2",
    "plain|KE|Kenya||1.0000|100" NB "%|1",
    "total||Total||1.0000|100" NB "%|1",
    NULL,
  };
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaReportTable) table = tabulate (facts, "country", 1); /* all rows stand, whatever the chart puts together */

  g_assert_cmpstr (table->dimension, ==, "Country");
  g_assert_cmpstr (table->measure, ==, "Delivery");
  g_assert_cmpuint (table->n_currencies, ==, 3);
  check_rows (table, expected);
}

/* Years and classes stand in their order; a year without amounts is no row of a table. */
static void
test_order (void)
{
  static const char *const years[] = {
    "plain|2014|2014|USD|400.5000|88.9" NB "%|2", "plain|2016|2016|USD|50.1234|11.1" NB "%|1", "total||Total|USD|450.6234|100" NB "%|3",
    "plain|2015|2015|EUR|7.0000|77.8" NB "%|1",   "plain|2016|2016|EUR|2.0000|22.2" NB "%|1",  "total||Total|EUR|9.0000|100" NB "%|2",
    "plain|2016|2016||1.0000|100" NB "%|1",       "total||Total||1.0000|100" NB "%|1",         NULL,
  };
  static const char *const donors[] = {
    "joint|China + Japan|China and Japan|USD|300.0000|66.6" NB "%|1",
    "plain|Japan|Japan|USD|100.5000|22.3" NB "%|1",
    "plain|China|China|USD|50.1234|11.1" NB "%|1",
    "total||Total|USD|450.6234|100" NB "%|3",
    "joint|China + Japan|China and Japan|EUR|7.0000|77.8" NB "%|1",
    "plain|China|China|EUR|2.0000|22.2" NB "%|1",
    "total||Total|EUR|9.0000|100" NB "%|2",
    "plain|China|China||1.0000|100" NB "%|1",
    "total||Total||1.0000|100" NB "%|1",
    NULL,
  };
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaReportTable) by_year = tabulate (facts, "year", 0);
  g_autoptr(LimaReportTable) by_donor = tabulate (facts, "donor", 0);

  check_rows (by_year, years);
  check_rows (by_donor, donors);
}

/* Shares of a total with parts below zero mean nothing; whole amounts need no decimals. */
static void
test_negative (void)
{
  static const char *const expected[] = { "plain|IN|India|USD|900|-|1", "plain|KE|Kenya|USD|" MINUS "500|-|1",
                                          "total||Total|USD|400|-|2", NULL };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE; flow 3 -500 2014-01-01 USD",
                                              "id b; country IN; flow 3 900 2014-01-01 USD", NULL);
  g_autoptr(LimaReportTable) table = tabulate (facts, "country", 0);

  check_rows (table, expected);
}

static void
test_empty (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE", NULL);
  g_autoptr(LimaReportTable) table = tabulate (facts, "country", 0);
  g_autofree char *tsv = lima_report_table_to_tsv (table);

  g_assert_cmpuint (lima_report_table_get_n (table), ==, 0);
  g_assert_cmpstr (tsv, ==, "Country\tDelivery\tCurrency\tShare in %\tProjects\n");
}

/* Numbers are plain, and no name becomes a formula, a cell or a tag. */
static void
test_forms (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; funder _ '=1+2'; flow 3 1234567.5 2014-01-01 USD",
                                              "id b; funder _ '<b>&\tc'; flow 3 617283.75 2014-01-01 USD", NULL);
  g_autoptr(LimaReportTable) table = tabulate (facts, "donor", 0);
  g_autofree char *tsv = lima_report_table_to_tsv (table);
  g_autofree char *csv = lima_report_table_to_csv (table);
  g_autofree char *html = lima_report_table_to_html (table);

  g_assert_cmpstr (tsv, ==,
                   "Donor\tDelivery\tCurrency\tShare in %\tProjects\n"
                   "'=1+2\t1234567.5\tUSD\t66.6667\t1\n"
                   "<b>& c\t617283.75\tUSD\t33.3333\t1\n"
                   "Total\t1851851.25\tUSD\t100\t2\n");
  g_assert_cmpstr (csv, ==,
                   "kind,key,label,currency,amount,share,projects\r\n"
                   "plain,\"'=1+2\",\"'=1+2\",USD,1234567.5,66.6667,1\r\n"
                   "plain,<b>& c,<b>& c,USD,617283.75,33.3333,1\r\n"
                   "total,,Total,USD,1851851.25,100,2\r\n");
  g_assert_nonnull (strstr (html, "<td>&lt;b&gt;&amp; c</td><td align=\"right\">617,283.75</td><td>USD</td>"));
  g_assert_nonnull (strstr (html, "<th>Total</th><th align=\"right\">1,851,851.25</th>"));
}

/* The rows of a currency add up to its total, to the last digit. */
static void
test_random (void)
{
  static const char *const dimensions[] = { "country", "region", "donor", "sector", "sdg", "status", "year", "size", "reporter" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
      g_autoptr(LimaReportTable) table = NULL;
      LimaSum sum = { 0 };

      for (guint p = 0; p < 20; p++)
        {
          g_autofree char *spec = fixture_random_spec (rand, 30);

          fixture_add (facts, 0, p, spec);
        }
      lima_facts_settle (facts);
      table = tabulate (facts, dimensions[i % G_N_ELEMENTS (dimensions)], 0);
      for (guint r = 0; r < lima_report_table_get_n (table); r++)
        {
          const LimaReportRow *row = lima_report_table_get_row (table, r);

          if (row->kind == LIMA_REPORT_ROW_TOTAL)
            {
              g_assert_cmpint (lima_sum_compare (&sum, &row->sum), ==, 0);
              sum.coef = 0;
            }
          else
            g_assert_true (lima_sum_add_sum (&sum, &row->sum));
        }
    }
}

static void
test_currencies (void)
{
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaResult) result = fixture_query (facts, "spend", "country", NULL);
  g_autoptr(GArray) currencies = lima_report_currencies_new (facts, result);
  static const struct
  {
    const char *currency, *amount;
    guint projects;
  } expected[] = { { "USD", "450.6234", 3 }, { "EUR", "9", 2 }, { NULL, "1", 1 } };

  g_assert_cmpuint (currencies->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < currencies->len; i++)
    {
      const LimaReportCurrency *currency = &g_array_index (currencies, LimaReportCurrency, i);
      char buffer[LIMA_DECIMAL_BUFFER];

      g_assert_cmpstr (lima_atom_text (currency->currency), ==, expected[i].currency);
      g_assert_cmpstr (lima_sum_shortest (&currency->amount, buffer), ==, expected[i].amount);
      g_assert_cmpuint (currency->projects, ==, expected[i].projects);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/table/rows", test_rows);
  g_test_add_func ("/report/table/order", test_order);
  g_test_add_func ("/report/table/negative", test_negative);
  g_test_add_func ("/report/table/empty", test_empty);
  g_test_add_func ("/report/table/forms", test_forms);
  g_test_add_func ("/report/table/random", test_random);
  g_test_add_func ("/report/table/currencies", test_currencies);
  return g_test_run ();
}

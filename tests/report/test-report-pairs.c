/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-report-pairs-table.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-samples.h"
#include "fixture.h"

#define NB "\302\240"
#define MINUS "\342\210\222"

/* What a row shall be; NULL for a figure that is not recorded. */
typedef struct
{
  LimaChartKind kind;
  const char *key, *label, *first, *first_share, *second, *second_share, *change;
} Expected;

static LimaPairs *
pair (const LimaFacts *a, const char *years_a, const LimaFacts *b, const char *years_b, const char *by, const LimaReportChartOptions *given, GError **error)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaResult) first = fixture_query (a, "spend", by, years_a), second = fixture_query (b, "spend", by, years_b);
  LimaReportChartOptions options = given != NULL ? *given : (LimaReportChartOptions) { 0 };
  const LimaReportPairsSide left = { a, first, NULL, years_a }, right = { b, second, NULL, years_b };

  options.format = format;
  options.measure = "spend";
  return lima_report_pairs_new (&left, &right, &options, error);
}

static LimaPairs *
pair_years (const LimaFacts *facts, const char *by, guint most)
{
  const LimaReportChartOptions options = { .most_rows = most };
  g_autoptr(GError) error = NULL;
  LimaPairs *chart = pair (facts, "2013", facts, "2014", by, &options, &error);

  g_assert_no_error (error);
  return chart;
}

static void
check_row (const LimaPairsRow *row, const Expected *expected)
{
  g_assert_cmpstr (row->label, ==, expected->label);
  g_assert_cmpstr (row->key, ==, expected->key);
  g_assert_cmpint (row->kind, ==, expected->kind);
  g_assert_cmpstr (row->figures[0], ==, expected->first != NULL ? expected->first : "none recorded");
  g_assert_cmpstr (row->figures[1], ==, expected->second != NULL ? expected->second : "none recorded");
  g_assert_true (isnan (row->values[0]) == (expected->first == NULL));
  g_assert_true (isnan (row->values[1]) == (expected->second == NULL));
  g_assert_cmpstr (row->shares[0], ==, expected->first_share);
  g_assert_cmpstr (row->shares[1], ==, expected->second_share);
  g_assert_cmpstr (row->change, ==, expected->change);
}

static void
check (const LimaPairs *chart, const char *title, const Expected *expected, guint n)
{
  g_assert_cmpstr (lima_chart_table_get_title (lima_pairs_get_texts (chart)), ==, title);
  g_assert_cmpuint (lima_pairs_get_n (chart), ==, n);
  for (guint i = 0; i < n; i++)
    check_row (lima_pairs_get (chart, i), &expected[i]);
}

static LimaReportPairsTable *
make_table (const LimaFacts *facts, const char *by)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaResult) first = fixture_query (facts, "spend", by, "2013"), second = fixture_query (facts, "spend", by, "2014");
  const LimaReportChartOptions options = { .format = format, .measure = "spend", .most_rows = 1 };
  const LimaReportPairsSide left = { facts, first, NULL, "2013" }, right = { facts, second, NULL, "2014" };
  g_autoptr(GError) error = NULL;
  LimaReportPairsTable *table = lima_report_pairs_table_new (&left, &right, &options, &error);

  g_assert_no_error (error);
  return table;
}

/* Laid out at some widths: nothing overlaps, nothing leaves the page. Its texts, a line each. */
static char *
draw (const LimaPairs *chart)
{
  static const double widths[] = { 240, 500, 1600 };
  char *texts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      LimaChartTheme theme;
      g_autoptr(LimaDrawing) drawing = NULL;

      lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
      drawing = lima_pairs_layout (chart, &theme, widths[i], 0, LIMA_CHART_ALL);
      chart_checks_assert (drawing);
      g_free (texts);
      texts = chart_checks_get_texts (drawing);
    }
  return texts;
}

/* By hand, in millions: Africa 50 and 53, Asia 60 and 40, Latin America 10 only before, Europe 20 only after; without a region 30 and 37. Of 150 and
 * of 150: Africa 33.3 % and 35.3 %. Africa's +3 is 6 %, Asia's -20 is 33.3 %, what is left over +7 is 23.3 %. */
static void
test_join (void)
{
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "africa", "Africa", "50.0" NB "M", "33.3" NB "%", "53.0" NB "M", "35.3" NB "%", "+3.0" NB "M · +6" NB "%" },
    { LIMA_CHART_PLAIN, "asia", "Asia", "60.0" NB "M", "40.0" NB "%", "40.0" NB "M", "26.7" NB "%", MINUS "20.0" NB "M · " MINUS "33" NB "%" },
    { LIMA_CHART_PLAIN, "europe-central-asia", "Eastern Europe and Central Asia", NULL, NULL, "20.0" NB "M", "13.3" NB "%", "new" },
    { LIMA_CHART_PLAIN, "latin-america-caribbean", "Latin America and the Caribbean", "10.0" NB "M", "6.7" NB "%", NULL, NULL, "none recorded in 2014" },
    { LIMA_CHART_REMAINDER, "", "Not assigned to a region", "30.0" NB "M", "20.0" NB "%", "37.0" NB "M", "24.7" NB "%", "+7.0" NB "M · +23" NB "%" },
  };
  static const Expected total = { LIMA_CHART_PLAIN, NULL, "Total", "150.0" NB "M", "100" NB "%", "150.0" NB "M", "100" NB "%", "unchanged" };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE; flow 3 50000000 2013-01-01 USD; flow 3 53000000 2014-01-01 USD",
                                              "id b; country IN; flow 3 60000000 2013-01-01 USD; flow 3 40000000 2014-01-01 USD",
                                              "id c; country PE; flow 3 10000000 2013-01-01 USD", "id d; country KZ; flow 3 20000000 2014-01-01 USD",
                                              "id e; flow 3 30000000 2013-01-01 USD; flow 3 37000000 2014-01-01 USD", NULL);
  g_autoptr(LimaPairs) chart = pair_years (facts, "region", 0);
  g_autofree char *texts = draw (chart);

  check (chart, "Africa grew most, by 3.0" NB "M to 53.0" NB "M; together 150.0" NB "M after 150.0" NB "M", rows, G_N_ELEMENTS (rows));
  check_row (lima_pairs_get_total (chart), &total);
  g_assert_cmpstr (lima_chart_table_get_subtitle (lima_pairs_get_texts (chart)), ==, "Delivery by region, 2013 and 2014, millions of US dollars");
  g_assert_nonnull (strstr (texts, "2013 · Left over: 30.0" NB "M · 20.0" NB "% that the data assign to no region."));
  g_assert_nonnull (strstr (texts, "2014 · Left over: 37.0" NB "M · 24.7" NB "% that the data assign to no region."));
  g_assert_null (strstr (texts, "2014 · Measure:")); /* which holds of both */
}

/* The two largest of 2014 stand by themselves; the same three are put together on both sides: 300 and 1 + 2 before, 3 + 2 and none after, a unit each.
 * The whole fell, and what fell most is among the small ones of now: its name is told all the same. */
static void
test_others (void)
{
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "KE", "Kenya", "100", NULL, "90", NULL, MINUS "10 · " MINUS "10" NB "%" },
    { LIMA_CHART_PLAIN, "UG", "Uganda", "20", NULL, "40", NULL, "+20 · +100" NB "%" },
    { LIMA_CHART_OTHERS, NULL, "3 other countries", "303", NULL, "5", NULL, MINUS "298 · " MINUS "98" NB "%" },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE; flow 3 100 2013-01-01 USD; flow 3 90 2014-01-01 USD",
                                              "id b; country UG; flow 3 20 2013-01-01 USD; flow 3 40 2014-01-01 USD",
                                              "id c; country PE; flow 3 300 2013-01-01 USD; flow 3 3 2014-01-01 USD",
                                              "id d; country BO; flow 3 1 2013-01-01 USD; flow 3 2 2014-01-01 USD", "id e; country IN; flow 3 2 2013-01-01 USD", NULL);
  g_autoptr(LimaPairs) chart = pair_years (facts, "country", 2);

  g_assert_cmpstr (lima_chart_table_get_title (lima_pairs_get_texts (chart)), ==, "Peru fell most, by 297 to 3; together 135 after 423");
  g_assert_cmpuint (lima_pairs_get_n (chart), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      Expected expected = rows[i];

      expected.first_share = lima_pairs_get (chart, i)->shares[0];
      expected.second_share = lima_pairs_get (chart, i)->shares[1];
      g_assert_nonnull (expected.first_share);
      check_row (lima_pairs_get (chart, i), &expected);
    }
  g_assert_cmpfloat (lima_pairs_get (chart, 2)->values[0], ==, 303);
  g_assert_cmpfloat (lima_pairs_get (chart, 2)->values[1], ==, 5);
}

/* No percentage of what is zero or below, none that would be written as nothing, as all, or in thousands; unchanged is a word. No shares with corrections. */
static void
test_percentages (void)
{
  static const struct
  {
    const char *key, *change;
  } rows[] = {
    { "NP", "+2.00" NB "M" }, { "IN", "+1" },        { "KE", "+40 · +0.4" NB "%" },                 { "UG", "+70" },
    { "PE", "+65" },          { "BO", "unchanged" }, { "CL", MINUS "998 · " MINUS "99.8" NB "%" },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country NP; flow 3 1 2013-01-01 USD; flow 3 2000000 2014-01-01 USD",
                                              "id b; country IN; flow 3 1000000 2013-01-01 USD; flow 3 1000001 2014-01-01 USD",
                                              "id c; country KE; flow 3 10000 2013-01-01 USD; flow 3 10040 2014-01-01 USD",
                                              "id d; country UG; flow 3 0 2013-01-01 USD; flow 3 70 2014-01-01 USD",
                                              "id e; country PE; flow 3 -5 2013-01-01 USD; flow 3 60 2014-01-01 USD",
                                              "id f; country BO; flow 3 50 2013-01-01 USD; flow 3 50 2014-01-01 USD",
                                              "id g; country CL; flow 3 1000 2013-01-01 USD; flow 3 2 2014-01-01 USD", NULL);
  g_autoptr(LimaPairs) chart = pair_years (facts, "country", 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (lima_pairs_get (chart, i)->key, ==, rows[i].key);
      g_assert_cmpstr (lima_pairs_get (chart, i)->change, ==, rows[i].change);
      g_assert_null (lima_pairs_get (chart, i)->shares[0]);
      g_assert_nonnull (lima_pairs_get (chart, i)->shares[1]);
    }
}

/* Unlike currencies are not compared; where both have the second's main one, that is taken, and the other is named in the footnote. */
static void
test_currencies (void)
{
  static const LimaReportChartOptions dollars = { .currency = "USD" };
  g_autoptr(LimaFacts) usd = fixture_facts (NULL, "id a; country KE; flow 3 100 2013-01-01 USD", NULL);
  g_autoptr(LimaFacts) eur = fixture_facts (NULL, "id a; country KE; flow 3 70 2014-01-01 EUR", NULL);
  g_autoptr(LimaFacts) both = fixture_facts (NULL, "id a; country KE; flow 3 5 2013-01-01 EUR; flow 3 6 2013-01-01 USD", "id b; flow 3 1 2013-01-01 USD", NULL);
  g_autoptr(GError) first = NULL;
  g_autoptr(GError) second = NULL;
  g_autoptr(GError) none = NULL;
  g_autoptr(LimaPairs) chart = NULL;
  g_autofree char *texts = NULL;

  g_assert_null (pair (usd, "2013", eur, "2014", "country", NULL, &first));
  g_assert_error (first, LIMA_REPORT_PAIRS_ERROR, LIMA_REPORT_PAIRS_ERROR_CURRENCY);
  g_assert_cmpstr (first->message, ==, "“2013” has no amounts in euros, and unlike currencies are never compared");
  g_assert_null (pair (usd, "2013", eur, "2014", "country", &dollars, &second));
  g_assert_cmpstr (second->message, ==, "“2014” has no amounts in US dollars, and unlike currencies are never compared");
  chart = pair (both, "2013", eur, "2014", "country", NULL, &none);
  g_assert_no_error (none);
  texts = draw (chart);
  g_assert_cmpstr (lima_pairs_get (chart, 0)->figures[0], ==, "5");
  g_assert_cmpstr (lima_pairs_get (chart, 0)->figures[1], ==, "70");
  g_assert_nonnull (strstr (texts, "2013 · Other currencies:"));
}

/* A side with nothing at all is no zero, and nothing is new after it. */
static void
test_empty (void)
{
  static const Expected row = { LIMA_CHART_PLAIN, "KE", "Kenya", NULL, NULL, "100", "100" NB "%", "none recorded in 2013" };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE; flow 3 100 2014-01-01 USD", NULL);
  g_autoptr(LimaPairs) chart = pair_years (facts, "country", 0), nothing = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *texts = NULL;

  check (chart, "100 in 2014; nothing is recorded in 2013", &row, 1);
  g_assert_cmpstr (lima_pairs_get_total (chart)->figures[0], ==, "none recorded");
  nothing = pair (facts, "2010", facts, "2011", "country", NULL, &error);
  g_assert_no_error (error);
  texts = draw (nothing);
  g_assert_cmpstr (lima_chart_table_get_title (lima_pairs_get_texts (nothing)), ==, "No amounts to show");
  g_assert_null (lima_pairs_get_total (nothing));
}

/* Years keep their order, whichever side has them; joint donors and their legend. */
static void
test_orders (void)
{
  g_autoptr(LimaFacts) a = fixture_facts (NULL, "id a; flow 3 1 2012-01-01 USD; flow 3 9 2014-01-01 USD", NULL);
  g_autoptr(LimaFacts) b = fixture_facts (NULL, "id a; funder _ China; funder _ Japan; flow 3 7 2013-01-01 USD; flow 3 8 2014-01-01 USD", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LimaPairs) years = pair (a, "2010-2015", b, "2010-2015", "year", NULL, &error), donors = pair (b, "2013", b, "2014", "donor", NULL, &error);
  LimaChartKind kind;

  g_assert_no_error (error);
  g_assert_cmpuint (lima_pairs_get_n (years), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (lima_pairs_get (years, i)->key, ==, ((const char *const[]) { "2012", "2013", "2014" })[i]);
  g_assert_cmpint (lima_pairs_get (donors, 0)->kind, ==, LIMA_CHART_JOINT);
  g_assert_cmpstr (lima_chart_table_get_legend (lima_pairs_get_texts (donors), 0, &kind), ==, "Several donors jointly, never split by guess");
}

/* All rows to the last place, whatever the chart puts together; what is not recorded is empty, and a zero is a zero. */
static void
test_table (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE; flow 3 100.25 2013-01-01 USD; flow 3 90 2014-01-01 USD",
                                              "id b; country UG; flow 3 0 2013-01-01 USD; flow 3 40 2014-01-01 USD",
                                              "id c; country PE; flow 3 300 2013-01-01 USD", "id d; country KZ; flow 3 -5 2014-01-01 USD",
                                              "id e; flow 3 1 2014-01-01 USD; flow 3 9 2014-01-01 EUR", NULL);
  g_autoptr(LimaReportPairsTable) table = make_table (facts, "country");
  g_autofree char *csv = lima_report_pairs_table_to_csv (table), *tsv = lima_report_pairs_table_to_tsv (table);
  g_autofree char *html = lima_report_pairs_table_to_html (table);

  g_assert_cmpstr (csv, ==, "kind,country,country_label,currency,2013,2014,change\r\n"
                            "plain,KE,Kenya,USD,100.25,90,-10.25\r\n"
                            "plain,UG,Uganda,USD,0,40,40\r\n"
                            "plain,KZ,Kazakhstan,USD,,-5,\r\n"
                            "plain,PE,Peru,USD,300,,\r\n"
                            "remainder,,Not assigned to a country,USD,,1,\r\n"
                            "total,,Total,USD,400.25,126,-274.25\r\n");
  g_assert_true (g_str_has_prefix (tsv, "Country\tCurrency\t2013\t2014\tChange\nKenya\tUSD\t100.25\t90\t-10.25\n"));
  g_assert_nonnull (strstr (html, "<td>Kenya</td><td>USD</td><td align=\"right\">100.25</td><td align=\"right\">90.00</td>"));
  g_assert_nonnull (strstr (html, "<th align=\"right\">400.25</th>"));
  g_assert_cmpstr (lima_report_pairs_table_get_row (table, 0)->change, ==, MINUS "10.25 · " MINUS "10" NB "%");
  g_assert_cmpstr (lima_report_pairs_table_get_row (table, 1)->change, ==, "+40.00");
  g_assert_cmpstr (lima_report_pairs_table_get_row (table, 3)->change, ==, "none recorded in 2014");
  g_assert_null (lima_report_pairs_table_get_row (table, 3)->amounts[1]);
}

/* Without any amounts there is no row, and so no total. */
static void
test_empty_table (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE", NULL);
  g_autoptr(LimaReportPairsTable) table = make_table (facts, "country");
  g_autofree char *csv = lima_report_pairs_table_to_csv (table);

  g_assert_cmpuint (lima_report_pairs_table_get_n (table), ==, 0);
  g_assert_cmpstr (csv, ==, "kind,country,country_label,currency,2013,2014,change\r\n");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pairs/join", test_join);
  g_test_add_func ("/report-pairs/others", test_others);
  g_test_add_func ("/report-pairs/percentages", test_percentages);
  g_test_add_func ("/report-pairs/currencies", test_currencies);
  g_test_add_func ("/report-pairs/empty", test_empty);
  g_test_add_func ("/report-pairs/orders", test_orders);
  g_test_add_func ("/report-pairs/table", test_table);
  g_test_add_func ("/report-pairs/empty-table", test_empty_table);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

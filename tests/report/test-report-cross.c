/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-report-cross.h>
#include <lima-report-grid.h>
#include <lima-report-steps.h>
#include <string.h>

#include "fixture.h"

#define NB "\302\240"

static LimaFacts *
make_facts (void)
{
  return fixture_facts (NULL,
                        "id a; country KE 60; country SN 40; funder _ Japan; flow 3 1000 2014-01-01 USD",
                        "id b; country IN; funder _ China; flow 3 500.25 2014-01-01 USD; flow 3 20 2014-01-01 EUR",
                        "id c; funder _ Japan; region 1 298; flow 3 300 2014-01-01 USD",
                        "id d; country KE; flow 3 50 2014-01-01 USD",
                        "id e; country IN; funder _ Japan; flow 3 2 2014-01-01 EUR", NULL);
}

static LimaReportChartOptions
options_of (LimaFormat *format)
{
  return (LimaReportChartOptions) { .format = format, .measure = "spend" };
}

static LimaQuery
query_by (const char *by)
{
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_query_parse_by (&query, by));
  return query;
}

/* ---- All combinations ---- */

static char *
write_row (const LimaReportCrossRow *row)
{
  static const char *const kinds[] = { "plain", "joint", "remainder", "total" };

  return g_strdup_printf ("%s|%s|%s|%s|%s|%s|%u", kinds[row->kind], row->labels[0], row->labels[1], row->currency, row->amount,
                          row->share != NULL ? row->share : "-", row->projects);
}

/* By hand: 1000 at 60 and 40 per cent; of 1850.25 in all 600 are 32.4, 400 are 21.6, 300 are 16.2, 500.25 are 27.0 and 50 are 2.7. */
static void
test_rows (void)
{
  static const char *const expected[] = {
    "plain|Japan|Kenya|USD|600.00|32.4" NB "%|1",
    "plain|Japan|Senegal|USD|400.00|21.6" NB "%|1",
    "remainder|Japan|Not assigned to a country|USD|300.00|16.2" NB "%|1",
    "plain|China|India|USD|500.25|27.0" NB "%|1",
    "remainder|No donor given|Kenya|USD|50.00|2.7" NB "%|1",
    "total|Total||USD|1,850.25|100" NB "%|4",
    "plain|China|India|EUR|20.00|90.9" NB "%|1",
    "plain|Japan|India|EUR|2.00|9.1" NB "%|1",
    "total|Total||EUR|22.00|100" NB "%|2",
  };
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts ();
  LimaReportChartOptions options = options_of (format);
  LimaQuery query = query_by ("donor,country");
  g_autoptr(LimaReportCross) cross = lima_report_cross_new (facts, &query, &options, NULL, NULL);

  for (guint i = 0; i < MIN (lima_report_cross_get_n (cross), G_N_ELEMENTS (expected)); i++)
    {
      g_autofree char *row = write_row (lima_report_cross_get_row (cross, i));

      g_assert_cmpstr (row, ==, expected[i]);
    }
  g_assert_cmpuint (lima_report_cross_get_n (cross), ==, G_N_ELEMENTS (expected));
}

static void
test_texts (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE; funder _ =Fund(1); status 2; flow 3 10.5 2014-01-01 USD",
                                              "id b; country KE; funder _ A<B; status 3; flow 3 -4 2014-01-01 USD", NULL);
  LimaReportChartOptions options = options_of (format);
  LimaQuery query = query_by ("country,donor,status");
  g_autoptr(LimaReportCross) cross = lima_report_cross_new (facts, &query, &options, NULL, NULL);
  g_autofree char *csv = lima_report_cross_to_csv (cross), *tsv = lima_report_cross_to_tsv (cross), *html = lima_report_cross_to_html (cross);

  g_assert_true (g_str_has_prefix (csv, "kind,country,country_label,donor,donor_label,status,status_label,currency,amount,share,projects\r\n"));
  g_assert_nonnull (strstr (csv, "\"'=Fund(1)\""));
  g_assert_nonnull (strstr (csv, ",3,Finalisation,USD,-4,,1\r\n"));
  g_assert_nonnull (strstr (csv, "\r\ntotal,,Total,,,,,USD,6.5,,2\r\n"));
  g_assert_true (g_str_has_prefix (tsv, "Country\tDonor\tStatus\tDelivery\tCurrency\tShare in %\tProjects\n"));
  g_assert_nonnull (strstr (tsv, "Kenya\t'=Fund(1)\tImplementation\t10.5\tUSD\t\t1\n"));
  g_assert_nonnull (strstr (tsv, "Kenya\tA<B\tFinalisation\t-4\tUSD\t\t1\n"));
  g_assert_nonnull (strstr (html, "<td>A&lt;B</td>"));
  g_assert_nonnull (strstr (html, "<th>Total</th><th></th><th></th><th align=\"right\">6.50</th>"));
}

static void
test_cancelled (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  LimaReportChartOptions options = options_of (format);
  LimaQuery query = query_by ("donor,country");

  g_cancellable_cancel (cancellable);
  g_assert_null (lima_report_cross_new (facts, &query, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- The grid of a chart ---- */

/* Rows as "label: cell cell ...", with "." where nothing meets. */
static char *
write_grid (const LimaChartGrid *grid)
{
  const LimaChartTable *rows = lima_chart_grid_get_rows (grid), *columns = lima_chart_grid_get_columns (grid);
  GString *out = g_string_new (NULL);

  for (guint c = 0; c < lima_chart_table_get_n_rows (columns); c++)
    g_string_append_printf (out, "%s%s", c == 0 ? "" : ", ", lima_chart_table_get_row (columns, c)->label);
  for (guint r = 0; r < lima_chart_table_get_n_rows (rows); r++)
    {
      g_string_append_printf (out, "; %s:", lima_chart_table_get_row (rows, r)->label);
      for (guint c = 0; c < lima_chart_table_get_n_rows (columns); c++)
        {
          const LimaChartCell *cell = lima_chart_grid_get (grid, r, c);

          g_string_append_printf (out, " %s", cell->figure == NULL ? "." : cell->figure);
        }
    }
  return g_string_free (out, FALSE);
}

static void
check_grid (const char *by, guint most, guint most_columns, const char *expected)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts ();
  LimaReportChartOptions options = options_of (format);
  LimaQuery query = query_by (by);
  const guint mosts[] = { most, most_columns, 0 };
  g_autoptr(LimaReportDimensions) dimensions = lima_report_dimensions_new (facts, &query, &options, mosts, NULL, NULL);
  g_autoptr(LimaChartGrid) grid = lima_report_grid_new (dimensions, NULL);

  fixture_assert_text (write_grid (grid), expected);
}

/* Only the currency of most projects is in the grid; those put together are one row, and what is assigned to none is in it. */
static void
test_grid (void)
{
  check_grid ("donor,country", 20, 20,
              "Kenya, India, Senegal, Not assigned to a country; Japan: 600 . 400 300; China: . 500 . .; No donor given: 50 . . .");
  check_grid ("donor,country", 20, 1,
              "Kenya, 2 other countries, Not assigned to a country; Japan: 600 400 300; China: . 500 .; No donor given: 50 . .");
  check_grid ("country,donor", 1, 1,
              "Japan, China, No donor given; Kenya: 600.00 . 50.00; 2 other countries: 400.00 500.25 .; Not assigned to a country: 300.00 . .");
}

static void
note_key (LimaDimensionKind dimension, const char *key, gpointer data)
{
  GString *out = data;

  g_string_append_printf (out, "%s=%s ", lima_dimension_get_name (dimension), key);
}

static void
test_keys (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts ();
  LimaReportChartOptions options = options_of (format);
  LimaQuery query = query_by ("donor,country");
  const guint mosts[] = { 20, 1, 0 };
  g_autoptr(LimaReportDimensions) dimensions = lima_report_dimensions_new (facts, &query, &options, mosts, NULL, NULL);
  g_autoptr(GString) keys = g_string_new (NULL);

  lima_report_dimensions_foreach_key (dimensions, 1, 0, note_key, keys);
  lima_report_dimensions_foreach_key (dimensions, 1, 1, note_key, keys);
  lima_report_dimensions_foreach_key (dimensions, 1, 2, note_key, keys);
  g_assert_cmpstr (keys->str, ==, "country=KE country=IN country=SN country= ");
}

/* ---- Shades ---- */

static void
test_steps (void)
{
  static const struct { const char *amounts; const char *bounds; } cases[] = {
    { "6 12 25 40 60", "5 10 20 50" },             /* near to each other: each bound the next round number */
    { "100 60 51 45 3", "5 10 20 50" },            /* a bound is below the largest, not it */
    { "0.3 2 9 30 400", "2 10 50 200" },           /* further apart: every other round number, and one in five below the lowest */
    { "1 1 1 1 1000000", "500 5000 50000 500000" }, /* each ten times the one before: no further */
    { "-5 0", NULL },
    { "7", "0.5 1 2 5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) amounts = g_array_new (FALSE, FALSE, sizeof (LimaSum));
      g_auto(GStrv) words = g_strsplit (cases[i].amounts, " ", -1);
      g_autoptr(GString) out = g_string_new (NULL);
      LimaSum bounds[LIMA_REPORT_N_STEPS - 1];

      for (guint w = 0; words[w] != NULL; w++)
        {
          LimaSum sum = { 0 };

          g_assert_true (lima_sum_parse (words[w], &sum));
          g_array_append_val (amounts, sum);
        }
      lima_report_steps_find (amounts, bounds);
      for (guint b = 0; b < G_N_ELEMENTS (bounds); b++)
        {
          char buffer[LIMA_DECIMAL_BUFFER];

          g_string_append_printf (out, "%s%s", b == 0 ? "" : " ", lima_sum_shortest (&bounds[b], buffer));
          if (b > 0)
            g_assert_cmpint (lima_sum_compare (&bounds[b - 1], &bounds[b]), <, 0);
        }
      if (cases[i].bounds != NULL)
        g_assert_cmpstr (out->str, ==, cases[i].bounds);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-cross/rows", test_rows);
  g_test_add_func ("/report-cross/texts", test_texts);
  g_test_add_func ("/report-cross/cancelled", test_cancelled);
  g_test_add_func ("/report-cross/grid", test_grid);
  g_test_add_func ("/report-cross/keys", test_keys);
  g_test_add_func ("/report-cross/steps", test_steps);
  return g_test_run ();
}

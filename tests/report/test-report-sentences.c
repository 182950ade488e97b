/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-input.h>
#include <lima-portfolio.h>
#include <lima-report-published.h>
#include <lima-report-sentences.h>
#include <string.h>

/* ---- Making things ---- */

static LimaChartTable *
draw_sample (LimaFormat *format, const char *dimension, const char *unit)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  LimaReportChartOptions options = { .format = format, .snapshot = snapshot };
  LimaPublishedQuery query = { lima_atom ("spend"), lima_atom (dimension), lima_atom (unit), 0, 2014 };
  g_autoptr(GError) error = NULL;
  LimaChartTable *table;

  g_assert_false (input->failed);
  table = lima_report_published_chart_new (snapshot, &query, &options, &error);
  g_assert_no_error (error);
  return table;
}

/* What is said, with plain spaces and without the marks that isolate names, which no reader sees. */
static char *
plain (char *sentence)
{
  g_autofree char *owned = sentence;
  GString *text = g_string_new (sentence);

  g_assert_nonnull (owned);
  g_string_replace (text, "\302\240", " ", 0);
  g_string_replace (text, "\342\200\257", " ", 0);
  g_string_replace (text, "\342\201\250", "", 0);
  g_string_replace (text, "\342\201\251", "", 0);
  return g_string_free (text, FALSE);
}

/* All parts are in the text, one after the other. */
static void
check_parts (const char *text, const char *const *parts)
{
  const char *rest = text;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (rest, parts[i]);

      if (found == NULL)
        g_error ("“%s” is not in its place in: %s", parts[i], text);
      rest = found + strlen (parts[i]);
    }
}

static void
check_sample (const char *dimension, const char *unit, const char *const *rows, const char *const *left, const char *const *total)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaChartTable *table = draw_sample (format, dimension, unit);
  g_autofree char *listed = plain (lima_report_sentence_rows (format, table, 6));
  g_autofree char *said = plain (g_strconcat (lima_chart_table_get_title (table), ". ", listed, NULL));
  g_autofree char *whole = plain (lima_report_sentence_total (format, table));

  check_parts (said, rows);
  check_parts (whole, total);
  if (left != NULL)
    {
      g_autofree char *over = plain (lima_report_sentence_left (format, table));

      check_parts (over, left);
    }
  else
    g_assert_null (lima_report_sentence_left (format, table));
  lima_chart_table_free (table);
}

/* ---- The paragraphs of the source report ---- */

/* The theme without an amount: 14 % of 171.2 is 23.968. */
static void
test_themes (void)
{
  const char *const rows[] = { "Environmental sustainability leads with 108.1 M, 63.2 %", "Besides: Poverty reduction through job creation with 32.0 M, 18.7 %",
                               "Competitiveness of small and medium enterprises and trade with ≈ 24.0 M, 14 %", NULL };
  const char *const left[] = { "≈ 7.1 M", "4.1 %", "Not assigned to a theme", NULL };
  const char *const total[] = { "171.2 M", NULL };

  check_sample ("theme", "USD", rows, left, total);
}

/* 171.2 less 144.5 is 26.7, and that is 15.596 % of 171.2. */
static void
test_regions (void)
{
  const char *const rows[] = { "In detail: Africa, with the Arab States of North Africa with 53.6 M, 31.3 %", "Asia with 49.9 M, 29.1 %",
                               "Eastern Europe and Central Asia with 24.2 M, 14.1 %", "Latin America and the Caribbean with 8.9 M, 5.2 %",
                               "Arab States of West Asia with 7.9 M, 4.6 %", NULL };
  const char *const left[] = { "26.7 M", "15.6 %", "Not assigned to a region", NULL };
  const char *const total[] = { "171.2 M", NULL };

  check_sample ("region", "USD", rows, left, total);
}

/* Shares only: 47.9 % of 171.2 is 82.0048, 11.3 % is 19.3456, and 40.8 % is 69.8496. */
static void
test_donors (void)
{
  const char *const rows[] = { "Global Environment Facility", "≈ 82.0 M, 47.9 %", "Besides: European Union with ≈ 19.3 M, 11.3 %", NULL };
  const char *const left[] = { "≈ 69.8 M", "40.8 %", NULL };
  const char *const total[] = { "171.2 M", NULL };

  check_sample ("donor", "USD", rows, left, total);
}

/* 300 less 31 is 269, 883 less 300 is 583, if the 300 have the 31 among them; all of them are at least 883. */
static void
test_sizes (void)
{
  const char *const rows[] = { "Up to 100,000", "583", "Above 100,000 up to 1,000,000 with 269", "Above 1,000,000 with 31", NULL };
  const char *const total[] = { "≥ 883", NULL };

  check_sample ("size", "projects", rows, NULL, total);
}

static void
test_few (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaChartTable *table = draw_sample (format, "region", "USD");
  g_autofree char *two = plain (lima_report_sentence_rows (format, table, 2));

  g_assert_nonnull (strstr (two, "49.9 M"));
  g_assert_null (strstr (two, "24.2 M"));
  g_assert_null (lima_report_sentence_rows (format, table, 0));
  lima_chart_table_free (table);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/sentences/themes", test_themes);
  g_test_add_func ("/report/sentences/regions", test_regions);
  g_test_add_func ("/report/sentences/donors", test_donors);
  g_test_add_func ("/report/sentences/few", test_few);
  g_test_add_func ("/report/sentences/sizes", test_sizes);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-input.h>
#include <lima-portfolio.h>
#include <lima-report-published.h>
#include <math.h>
#include <string.h>

#define NB "\302\240"

/* A figure: value, unit, rounding, dimension, key, bound. */
typedef struct
{
  const char *value, *unit, *rounding, *dimension, *key, *bound;
} Given;

/* A row as it shall stand in the chart; a range in units of the amount. */
typedef struct
{
  LimaChartKind kind;
  const char *key, *label, *sublabel, *figure, *share;
  double low, high;
} Expected;

/* ---- Making things ---- */

static LimaBlock *
make_figure (const Given *given, guint number)
{
  g_autofree char *id = g_strdup_printf ("f%u", number);
  LimaFigure *figure = (LimaFigure *) lima_block_new (&lima_figure_table, lima_atom (id));

  if (given->value != NULL)
    figure->value = lima_amount_read (given->value, -1);
  if (given->rounding != NULL)
    figure->rounding = lima_amount_read (given->rounding, -1);
  if (given->key != NULL)
    figure->label = lima_text_new ("en", given->key);
  figure->unit = lima_atom (given->unit);
  figure->dimension = lima_atom (given->dimension);
  figure->key = lima_atom (given->key);
  figure->bound = lima_atom (given->bound);
  figure->measure = lima_atom ("spend");
  figure->start = lima_day_read ("2014", -1);
  figure->source = lima_atom ("s1");
  figure->paragraph = g_strdup ("4");
  return &figure->head;
}

static LimaSnapshot *
make_snapshot (const Given *given, guint n)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (figures, make_figure (&given[i], i + 1));
  lima_portfolio_load (portfolio, LIMA_RECORD_FIGURE, figures);
  return lima_portfolio_snapshot (portfolio);
}

static LimaSnapshot *
read_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);

  g_assert_false (input->failed);
  return lima_portfolio_snapshot (input->portfolio);
}

static LimaChartTable *
draw (LimaSnapshot *snapshot, const char *dimension, const char *unit, GError **error)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaReportChartOptions options = { .format = format, .snapshot = snapshot };
  LimaPublishedQuery query = { lima_atom ("spend"), lima_atom (dimension), lima_atom (unit), 0, 2014 };

  return lima_report_published_chart_new (snapshot, &query, &options, error);
}

static LimaChartTable *
draw_given (const Given *given, guint n, const char *dimension)
{
  g_autoptr(LimaSnapshot) snapshot = make_snapshot (given, n);
  g_autoptr(GError) error = NULL;
  LimaChartTable *table = draw (snapshot, dimension, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static LimaChartTable *
draw_sample (const char *dimension, const char *unit)
{
  g_autoptr(LimaSnapshot) snapshot = read_sample ();
  g_autoptr(GError) error = NULL;
  LimaChartTable *table = draw (snapshot, dimension, unit, &error);

  g_assert_no_error (error);
  return table;
}

/* ---- Looking at them ---- */

static void
check_rows (const LimaChartTable *table, const Expected *expected, guint n)
{
  g_assert_cmpuint (lima_chart_table_get_n_rows (table), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (table, i);

      g_assert_cmpstr (row->label, ==, expected[i].label);
      g_assert_cmpstr (row->key, ==, expected[i].key);
      g_assert_cmpint (row->kind, ==, expected[i].kind);
      g_assert_cmpstr (row->sublabel, ==, expected[i].sublabel);
      g_assert_cmpstr (row->figure, ==, expected[i].figure);
      g_assert_cmpstr (row->share, ==, expected[i].share);
      if (expected[i].high == 0)
        g_assert_true (isnan (row->low) && isnan (row->high));
      else
        g_assert_true (fabs (row->low - expected[i].low) < 0.5 && fabs (row->high - expected[i].high) < 0.5);
    }
}

static void
check_note (const LimaChartTable *table, const char *part)
{
  g_autoptr(GString) notes = g_string_new (NULL);

  for (guint i = 0; i < lima_chart_table_get_n_footnotes (table); i++)
    {
      const LimaChartNote *note = lima_chart_table_get_footnote (table, i);

      g_string_append_printf (notes, "%s %s\n", note->bold != NULL ? note->bold : "", note->text);
    }
  if (strstr (notes->str, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, notes->str);
}

static void
check_head (const LimaChartTable *table, const char *title, const char *subtitle)
{
  g_assert_cmpstr (lima_chart_table_get_title (table), ==, title);
  g_assert_cmpstr (lima_chart_table_get_subtitle (table), ==, subtitle);
  g_assert_null (lima_chart_table_get_illustrative (table));
}

static void
check_total (const LimaChartTable *table, const char *label, const char *figure, const char *note)
{
  const LimaChartRow *total = lima_chart_table_get_total (table);

  g_assert_cmpstr (total->label, ==, label);
  g_assert_cmpstr (total->figure, ==, figure);
  g_assert_cmpstr (total->share, ==, "100" NB "%");
  g_assert_cmpstr (total->sublabel, ==, note);
}

/* ---- The report of the sample ---- */

/* By hand, from the rounding of all four figures: 171.15 x 85.5 % - 108.15 - 32.05 and 171.25 x 86.5 % - 108.05 - 31.95. */
static void
test_themes (void)
{
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "environment", "Environmental sustainability", NULL, "108.1" NB "M", "63.2" NB "%" },
    { LIMA_CHART_PLAIN, "poverty", "Poverty reduction through job creation", NULL, "32.0" NB "M", "18.7" NB "%" },
    { LIMA_CHART_PLAIN, "competitiveness", "Competitiveness of small and medium enterprises and trade",
      "between 23.1 and 24.8" NB "M", "≈" NB "24.0" NB "M", "14" NB "%", 23105250, 24831250 },
    { LIMA_CHART_REMAINDER, "", "Not assigned to a theme", "between 6.1 and 8.1" NB "M", "≈" NB "7.1" NB "M", "4.1" NB "%", 6133250,
      8131250 },
  };
  LimaChartTable *table = draw_sample ("theme", NULL);

  check_head (table,
              "Environmental sustainability leads with 108.1" NB "M, 63.2" NB "%; 4.1" NB "% is not assigned to a theme",
              "Delivery by theme, calendar year 2014, millions of US dollars");
  check_rows (table, rows, G_N_ELEMENTS (rows));
  check_total (table, "Technical cooperation delivered", "171.2" NB "M", "¶3");
  check_note (table, "Computed: amounts with ≈ follow from a printed share; the document does not give them.");
  g_assert_cmpstr (lima_chart_table_get_strip (table, FALSE)->text, ==, "≈" NB "164.1" NB "M · 95.9" NB "% assigned to 3 themes");
  g_assert_cmpstr (lima_chart_table_get_caption (table), ==,
                   "≈ from a printed share; remainder 6.1 to 8.1" NB "M. ¶3");
  lima_chart_table_free (table);
}

static void
test_regions (void)
{
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "africa", "Africa", "with the Arab States of North Africa", "53.6" NB "M", "31.3" NB "%" },
    { LIMA_CHART_PLAIN, "asia", "Asia", NULL, "49.9" NB "M", "29.1" NB "%" },
    { LIMA_CHART_PLAIN, "europe-central-asia", "Eastern Europe and Central Asia", NULL, "24.2" NB "M", "14.1" NB "%" },
    { LIMA_CHART_PLAIN, "latin-america-caribbean", "Latin America and the Caribbean", NULL, "8.9" NB "M", "5.2" NB "%" },
    { LIMA_CHART_PLAIN, "arab-west-asia", "Arab States of West Asia", NULL, "7.9" NB "M", "4.6" NB "%" },
    { LIMA_CHART_REMAINDER, "", "Not assigned to a region", "between 26.4 and 27.0" NB "M", "26.7" NB "M", "15.6" NB "%", 26400000,
      27000000 },
  };
  LimaChartTable *table = draw_sample ("region", NULL);

  check_head (table, "Africa leads with 53.6" NB "M, 31.3" NB "%; 15.6" NB "% is not assigned to a region",
              "Delivery by region, calendar year 2014, millions of US dollars");
  check_rows (table, rows, G_N_ELEMENTS (rows));
  check_total (table, "Technical cooperation delivered", "171.2" NB "M", "¶3");
  check_note (table, "Left over: 26.7" NB "M · 15.6" NB "% that the document does not break down.");
  check_note (table, "It is 15.6" NB "% by the amounts and 15.7" NB "% by the printed shares.");
  check_note (table, "The bracket shows the range that the rounding of the published figures allows (¶3 and ¶4).");
  check_note (table, "Measure: Technical cooperation delivered in 2014.");
  check_note (table, "Unit: millions of US dollars.");
  check_note (table, "Source: Implementation of the Lima Declaration: Towards inclusive and sustainable industrial development. "
                     "Report by the Director General, ¶3 and ¶4.");
  g_assert_cmpstr (lima_chart_table_get_strip (table, FALSE)->text, ==, "144.5" NB "M · 84.4" NB "% assigned to 5 regions");
  g_assert_cmpstr (lima_chart_table_get_strip (table, TRUE)->text, ==, "26.7" NB "M · 15.6" NB "% not assigned");
  g_assert_cmpstr (lima_chart_table_get_caption (table), ==,
                   "Remainder 26.4 to 27.0" NB "M, by rounding. ¶3 and ¶4");
  lima_chart_table_free (table);
}

static void
test_donors (void)
{
  static const Expected rows[] = {
    { LIMA_CHART_JOINT, "Global Environment Facility + Multilateral Fund for the Implementation of the Montreal Protocol",
      "Global Environment Facility and Multilateral Fund for the Implementation of the Montreal Protocol",
      "jointly, between 81.9 and 82.1" NB "M", "≈" NB "82.0" NB "M", "47.9" NB "%", 81895275, 82114375 },
    { LIMA_CHART_PLAIN, "European Union", "European Union", "between 19.3 and 19.4" NB "M", "≈" NB "19.3" NB "M", "11.3" NB "%",
      19254375, 19436875 },
    { LIMA_CHART_REMAINDER, "", "Not broken down by donor", "between 69.7 and 70.0" NB "M", "≈" NB "69.8" NB "M", "40.8" NB "%",
      69658050, 70041250 },
  };
  LimaChartTable *table = draw_sample ("donor", NULL);

  check_head (table,
              "Global Environment Facility and Multilateral Fund for the Implementation of the Montreal Protocol jointly lead with "
              "≈" NB "82.0" NB "M, 47.9" NB "%; 40.8" NB "% is not broken down by donor",
              "Delivery by donor, calendar year 2014, millions of US dollars");
  check_rows (table, rows, G_N_ELEMENTS (rows));
  g_assert_cmpstr (lima_chart_table_get_strip (table, FALSE)->text, ==,
                   "≈" NB "101.4" NB "M · 59.2" NB "% from 3 donors, alone or jointly");
  g_assert_cmpuint (lima_chart_table_get_n_legend (table), ==, 2);
  lima_chart_table_free (table);
}

static void
test_sizes (void)
{
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "<=100000", "Up to 100,000", "at least 552", "583", "66.0" NB "%" },
    { LIMA_CHART_PLAIN, ">100000", "Above 100,000 up to 1,000,000", "between 269 and 300", "269", "30.5" NB "%", 269, 300 },
    { LIMA_CHART_PLAIN, ">1000000", "Above 1,000,000", NULL, "31", "3.5" NB "%" },
  };
  LimaChartTable *table = draw_sample ("size", "projects");

  check_head (table, "Most projects are in the class “Up to 100,000”: 583, 66.0" NB "%",
              "Delivery by size of the project, calendar year 2014, number of projects");
  check_rows (table, rows, G_N_ELEMENTS (rows));
  check_total (table, "Total", "≥" NB "883", "¶10");
  check_note (table, "Classes: Read as: the 300 above 100,000 include the 31 above 1,000,000. The document does not say so.");
  g_assert_cmpstr (lima_chart_table_get_axis_title (table), ==, "Number of projects");
  g_assert_cmpstr (lima_chart_table_get_caption (table), ==,
                   "Read as: the 300 above 100,000 include the 31 above 1,000,000. The document does not say so. ¶10");
  lima_chart_table_free (table);
}

/* 100 countries are named, but none by itself; the report says nothing of years. */
static void
test_none (void)
{
  g_assert_null (draw_sample ("country", NULL));
  g_assert_null (draw_sample ("year", NULL));
  g_assert_null (draw_sample ("planet", NULL));
  g_assert_null (draw_given (NULL, 0, "region"));
}

/* ---- What other documents may print ---- */

#define WHOLE { "1000000", "USD", "10000", NULL, NULL }

/* A part without any figure is neither 0 nor left out, and leaves open what is left over. */
static void
test_unknown (void)
{
  static const Given given[] = {
    WHOLE,
    { "600000", "USD", "10000", "donor", "A" },
    { NULL, "USD", NULL, "donor", "B" },
    { "100000", "USD", "10000", "donor", "C" },
  };
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "A", "A", NULL, "600" NB "K", "60.0" NB "%" },
    { LIMA_CHART_PLAIN, "C", "C", NULL, "100" NB "K", "10.0" NB "%" },
    { LIMA_CHART_UNKNOWN, "B", "B", NULL, "no figure", NULL },
    { LIMA_CHART_REMAINDER, "", "Not broken down by donor", NULL, "300" NB "K", "30.0" NB "%" },
  };
  LimaChartTable *table = draw_given (given, G_N_ELEMENTS (given), "donor");

  check_rows (table, rows, G_N_ELEMENTS (rows));
  check_note (table, "Shares: computed from the printed numbers");
  g_assert_cmpstr (lima_chart_table_get_caption (table), ==, "As published. ¶4");
  lima_chart_table_free (table);
}

/* Shares alone are percentages of a whole that nobody names. */
static void
test_only_shares (void)
{
  static const Given given[] = {
    { "47.9", "%", "0.1", "donor", "A" },
    { "11.25", "%", "0.01", "donor", "B" },
  };
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "A", "A", NULL, "47.90" NB "%", NULL },
    { LIMA_CHART_PLAIN, "B", "B", NULL, "11.25" NB "%", NULL },
    { LIMA_CHART_REMAINDER, "", "Not broken down by donor", "between 40.80" NB "% and 40.91" NB "%", "40.85" NB "%", NULL, 41, 41 },
  };
  LimaChartTable *table = draw_given (given, G_N_ELEMENTS (given), "donor");

  check_rows (table, rows, G_N_ELEMENTS (rows));
  check_head (table, "A leads with 47.90" NB "%; 40.85" NB "% is not broken down by donor",
              "Delivery by donor, calendar year 2014, percent of the whole");
  g_assert_null (lima_chart_table_get_total (table));
  lima_chart_table_free (table);
}

/* Amounts without a whole: nothing is left over of it, and no share is known. A number is written as it is printed, digit by digit. */
static void
test_no_whole (void)
{
  static const Given given[] = { { "53612345.67", "USD", NULL, "region", "africa" }, { "49900000", "USD", "100000", "region", "asia" } };
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "africa", "Africa", "with the Arab States of North Africa", "53,612,345.67", NULL },
    { LIMA_CHART_PLAIN, "asia", "Asia", NULL, "49,900,000.00", NULL },
  };
  LimaChartTable *table = draw_given (given, G_N_ELEMENTS (given), "region");

  check_rows (table, rows, G_N_ELEMENTS (rows));
  check_head (table, "Africa leads with 53,612,345.67", "Delivery by region, calendar year 2014, US dollars");
  lima_chart_table_free (table);
}

/* Parts that make the whole leave nothing over; amount and share that do not fit are said. */
static void
test_contradiction (void)
{
  static const Given given[] = {
    WHOLE,
    { "600000", "USD", "10000", "theme", "A" },
    { "70", "%", "1", "theme", "A" },
    { "400000", "USD", "10000", "theme", "B" },
    { "410000", "USD", "10000", "theme", "B" },
  };
  LimaChartTable *table = draw_given (given, G_N_ELEMENTS (given), "theme");

  g_assert_cmpuint (lima_chart_table_get_n_rows (table), ==, 2);
  g_assert_null (lima_chart_table_get_strip (table, FALSE));
  check_note (table, "Contradiction: no rounding makes amount and share of “A” fit; the amount counts.");
  check_note (table, "Contradiction: “B” is printed again with another value; the first counts.");
  check_note (table, "Left over: nothing; the parts add up to the whole.");
  lima_chart_table_free (table);
}

/* A number of a class with its key, as another file may have it, is read in the same way. */
static void
test_keyed_sizes (void)
{
  static const Given given[] = {
    { "883", "projects", "1", NULL, NULL },
    { "300", "projects", "1", "size", ">100000" },
    { "31", "projects", "1", "size", ">1000000" },
  };
  static const Expected rows[] = {
    { LIMA_CHART_PLAIN, "<=100000", "Up to 100,000", "between 552 and 583", "583", "66.0" NB "%", 552, 583 },
    { LIMA_CHART_PLAIN, ">100000", "Above 100,000 up to 1,000,000", "between 269 and 300", "269", "30.5" NB "%", 269, 300 },
    { LIMA_CHART_PLAIN, ">1000000", "Above 1,000,000", NULL, "31", "3.5" NB "%" },
  };
  LimaChartTable *table = draw_given (given, G_N_ELEMENTS (given), "size");

  check_rows (table, rows, G_N_ELEMENTS (rows));
  check_total (table, "Total", "883", "¶4");
  lima_chart_table_free (table);
}

static void
test_others (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  Given given[8] = { WHOLE };
  static const char *const keys[] = { "A", "B", "C", "D", "E", "F", "G" };
  static const char *const values[] = { "300000", "200000", "100000", "90000", "80000", "70000", "60000" };
  g_autoptr(LimaSnapshot) snapshot = NULL;
  LimaReportChartOptions options = { .format = format, .most_rows = 3 };
  LimaPublishedQuery query = { lima_atom ("spend"), lima_atom ("donor"), 0, 0, 2014 };
  LimaChartTable *table;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    given[i + 1] = (Given) { values[i], "USD", "10000", "donor", keys[i] };
  snapshot = make_snapshot (given, G_N_ELEMENTS (given));
  table = lima_report_published_chart_new (snapshot, &query, &options, NULL);
  g_assert_cmpuint (lima_chart_table_get_n_rows (table), ==, 5);
  g_assert_cmpstr (lima_chart_table_get_row (table, 3)->label, ==, "4 other donors");
  g_assert_cmpstr (lima_chart_table_get_row (table, 3)->figure, ==, "300" NB "K");
  g_assert_cmpstr (lima_chart_table_get_row (table, 3)->share, ==, "30.0" NB "%");
  g_assert_cmpint (lima_chart_table_get_row (table, 4)->kind, ==, LIMA_CHART_REMAINDER);
  lima_chart_table_free (table);
}

static void
test_overflow (void)
{
  static const Given given[] = { { "999999999999999999", "USD", "1", NULL, NULL }, { "999999999999999999", "%", "1", "theme", "A" } };
  g_autoptr(LimaSnapshot) snapshot = make_snapshot (given, G_N_ELEMENTS (given));
  g_autoptr(GError) error = NULL;

  g_assert_null (draw (snapshot, "theme", NULL, &error));
  g_assert_error (error, LIMA_PUBLISHED_ERROR, LIMA_PUBLISHED_ERROR_OVERFLOW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/published/themes", test_themes);
  g_test_add_func ("/report/published/regions", test_regions);
  g_test_add_func ("/report/published/donors", test_donors);
  g_test_add_func ("/report/published/sizes", test_sizes);
  g_test_add_func ("/report/published/none", test_none);
  g_test_add_func ("/report/published/unknown", test_unknown);
  g_test_add_func ("/report/published/only-shares", test_only_shares);
  g_test_add_func ("/report/published/no-whole", test_no_whole);
  g_test_add_func ("/report/published/contradiction", test_contradiction);
  g_test_add_func ("/report/published/keyed-sizes", test_keyed_sizes);
  g_test_add_func ("/report/published/others", test_others);
  g_test_add_func ("/report/published/overflow", test_overflow);
  return g_test_run ();
}

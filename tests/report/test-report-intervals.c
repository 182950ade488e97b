/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-input.h>
#include <lima-portfolio.h>
#include <lima-report-intervals.h>
#include <math.h>
#include <string.h>

#include "chart-samples.h"
#include "fixture.h"

#define NB "\302\240"

/* A figure: measure, value, unit, rounding, year, dimension, key, bound. */
typedef struct
{
  const char *measure, *value, *unit, *rounding, *year, *dimension, *key, *bound;
} Given;

/* What its line shall be; the key is the figure's id. */
typedef struct
{
  const char *key, *label, *printed, *computed, *words;
  LimaIntervalsVerdict verdict;
} Expected;

static LimaBlock *
make_figure (const Given *given, guint number)
{
  g_autofree char *id = g_strdup_printf ("f%u", number);
  LimaFigure *figure = (LimaFigure *) lima_block_new (&lima_figure_table, lima_atom (id));

  figure->measure = lima_atom (given->measure);
  figure->value = lima_amount_read (given->value, -1);
  if (given->rounding != NULL)
    figure->rounding = lima_amount_read (given->rounding, -1);
  if (given->year != NULL)
    figure->start = lima_day_read (given->year, -1);
  figure->unit = lima_atom (given->unit);
  figure->dimension = lima_atom (given->dimension);
  figure->key = lima_atom (given->key);
  figure->bound = lima_atom (given->bound);
  figure->paragraph = g_strdup ("4");
  return &figure->head;
}

static LimaIntervals *
make (const LimaFacts *facts, const Given *given, guint n)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaReportChartOptions options = { .format = format };
  LimaQuery query;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (figures, make_figure (&given[i], i + 1));
  lima_portfolio_load (portfolio, LIMA_RECORD_FIGURE, figures);
  snapshot = lima_portfolio_snapshot (portfolio);
  options.snapshot = snapshot;
  lima_query_init (&query);
  return lima_report_intervals_new (facts, &query, &options);
}

static void
check (const LimaIntervals *chart, const Expected *expected, guint n)
{
  g_assert_cmpuint (lima_intervals_get_n (chart), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const LimaIntervalsLine *line = lima_intervals_get (chart, i);

      g_assert_cmpstr (line->key, ==, expected[i].key);
      g_assert_cmpstr (line->label, ==, expected[i].label);
      g_assert_cmpstr (line->printed, ==, expected[i].printed);
      g_assert_cmpstr (line->computed, ==, expected[i].computed);
      g_assert_cmpstr (line->words, ==, expected[i].words);
      g_assert_cmpint (line->verdict, ==, expected[i].verdict);
    }
}

static const char *
get_title (const LimaIntervals *chart)
{
  return lima_chart_table_get_title (lima_intervals_get_texts (chart));
}

/* All texts of its drawing, a line each. */
static char *
read_texts (const LimaIntervals *chart)
{
  LimaChartTheme theme;
  g_autoptr(LimaDrawing) drawing = NULL;
  GString *out = g_string_new ("\n");

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  drawing = lima_intervals_layout (chart, &theme, 1600, 0, LIMA_CHART_ALL);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_TEXT)
      g_string_append_printf (out, "%s\n", lima_drawing_get_item (drawing, i)->text->text);
  return g_string_free (out, FALSE);
}

static LimaFacts *
make_facts (void)
{
  return fixture_facts (NULL, "id a; country KE; flow 3 53640000 2014-01-01 USD", "id b; country IN; flow 3 40000000 2014-05-01 USD", NULL);
}

/*
 * By hand: Kenya and India add up to 93.64 M, printed as 93.6; Africa 53.64 within 53.55 to 53.65; Asia 40.0 is 0.05 above 39.95, which one decimal
 * would write as 0.1 or nothing. Two projects. Nothing is recorded of euros or 2013, funds mobilized are no measure of projects. The share is
 * left out. Amounts in millions and below, dollars and euros, and counts have an axis each; the lines stand by axis.
 */
static void
test_verdicts (void)
{
  static const Given given[] = {
    { "spend", "93600000", "USD", "100000", "2014", NULL, NULL, NULL },
    { "spend", "53600000", "USD", "100000", "2014", "region", "africa", NULL },
    { "spend", "39900000", "USD", "100000", "2014", "region", "asia", NULL },
    { "spend", "1000000", "EUR", "100000", "2014", NULL, NULL, NULL },
    { "spend", "2", "projects", "1", "2014", NULL, NULL, NULL },
    { "funds-mobilized", "191000000", "USD", "100000", "2014", NULL, NULL, NULL },
    { "spend", "5000", "USD", "1", "2013", NULL, NULL, NULL },
    { "spend", "57", "%", "1", "2014", "region", "africa", NULL },
  };
  static const Expected expected[] = {
    { "f1", "Delivered in 2014", "93.6" NB "M · ¶4", "projects: 93.6" NB "M", "agrees within rounding", LIMA_INTERVALS_AGREES },
    { "f6", "Funds mobilized in 2014", "191.0" NB "M · ¶4", "the projects do not record this", "cannot be known", LIMA_INTERVALS_UNKNOWN },
    { "f2", "africa", "53.6" NB "M · ¶4", "projects: 53.6" NB "M", "agrees within rounding", LIMA_INTERVALS_AGREES },
    { "f3", "asia", "39.9" NB "M · ¶4", "projects: 40.00" NB "M", "differs by 0.05" NB "M", LIMA_INTERVALS_DIFFERS },
    { "f4", "Delivered in 2014", "1.0" NB "M · ¶4", "none recorded", "cannot be known", LIMA_INTERVALS_UNKNOWN },
    { "f5", "Projects in 2014", "2 · ¶4", "projects: 2", "agrees", LIMA_INTERVALS_AGREES },
    { "f7", "Delivered in 2013", "5,000 · ¶4", "none recorded", "cannot be known", LIMA_INTERVALS_UNKNOWN },
  };
  static const char *const headings[] = { "\nFigures by themselves, millions of US dollars\n", "\nDelivery by region, calendar year 2014, millions of US dollars\n",
                                          "\nFigures by themselves, millions of euros\n", "\nFigures by themselves, number of projects\n",
                                          "\nFigures by themselves, US dollars\n", "\n1 published figure that is a share" };
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaIntervals) chart = make (facts, given, G_N_ELEMENTS (given));
  g_autofree char *texts = read_texts (chart);

  check (chart, expected, G_N_ELEMENTS (expected));
  g_assert_cmpstr (get_title (chart), ==, "3 of 7 published figures agree within rounding, 1 differ, 3 cannot be known");
  g_assert_cmpstr (lima_intervals_get (chart, 3)->sentence, ==,
                   "asia, ¶4. Printed as 39.9" NB "M, rounded to 0.1" NB "M. The projects add up to 40.00" NB "M: differs, 0.05" NB "M more than rounding allows.");
  for (guint i = 0; i + 1 < G_N_ELEMENTS (headings); i++)
    if (strstr (texts, headings[i]) == NULL)
      g_error ("%s is not in: %s", headings[i], texts);
  g_assert_nonnull (strstr (texts, "1 published figure that is a share"));
}

/* Lengths: what the rounding allows, and what was computed, to the cent. */
static void
test_lengths (void)
{
  static const Given given[] = { { "spend", "39900000", "USD", "100000", "2014", "region", "asia", NULL },
                                 { "spend", "10", "projects", "1", "2014", NULL, NULL, "at-most" } };
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaIntervals) chart = make (facts, given, G_N_ELEMENTS (given));
  const LimaIntervalsLine *asia = lima_intervals_get (chart, 0), *projects = lima_intervals_get (chart, 1);

  g_assert_cmpfloat (asia->value, ==, 39900000);
  g_assert_cmpfloat (asia->low, ==, 39850000);
  g_assert_cmpfloat (asia->high, ==, 39950000);
  g_assert_cmpfloat (asia->least, ==, 40000000);
  g_assert_cmpfloat (asia->most, ==, 40000000);
  g_assert_cmpfloat (projects->low, ==, -INFINITY);
  g_assert_cmpfloat (projects->least, ==, 2);
  g_assert_cmpint (projects->verdict, ==, LIMA_INTERVALS_AGREES);
}

/* An amount that cannot be read may be anything: 5.0 M is 0.95 M more than 4.05 M, written with the decimal that is printed. What is known is too little or already too much, and the sentence says why nobody knows. */
static void
test_missing (void)
{
  static const Given given[] = { { "spend", "7000000", "USD", "100000", "2014", NULL, NULL, NULL },
                                 { "spend", "4000000", "USD", "100000", "2014", NULL, NULL, NULL } };
  static const Expected expected[] = {
    { "f1", "Delivered in 2014", "7.0" NB "M · ¶4", "projects: at least 5.0" NB "M", "cannot be known", LIMA_INTERVALS_UNKNOWN },
    { "f2", "Delivered in 2014", "4.0" NB "M · ¶4", "projects: at least 5.0" NB "M", "differs by 1.0" NB "M", LIMA_INTERVALS_DIFFERS },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 3 5000000 2014-01-01 USD", "id b; flow 3 many 2014-01-01 USD", NULL);
  g_autoptr(LimaIntervals) chart = make (facts, given, G_N_ELEMENTS (given));
  g_autofree char *texts = read_texts (chart);

  check (chart, expected, G_N_ELEMENTS (expected));
  g_assert_true (isinf (lima_intervals_get (chart, 0)->most));
  g_assert_nonnull (strstr (lima_intervals_get (chart, 0)->sentence, "Amounts are missing from what the projects add up to."));
  g_assert_nonnull (strstr (texts, "\nProjects, at least so much\n"));
}

/* Countries are counted once in whatever currency; where a project names none there may be more of them. */
static void
test_countries (void)
{
  static const Given given[] = { { "spend", "2", "countries", "1", "2014", "country", NULL, NULL }, { "spend", "3", "countries", "1", "2014", NULL, NULL, NULL },
                                 { "spend", "1", "countries", "1", "2014", "country", NULL, NULL } };
  static const char *const known[] = { "agrees", "differs by 1", "differs by 1" }, *const open[] = { "cannot be known", "cannot be known", "differs by 1" };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE; flow 3 5 2014-01-01 USD; flow 3 6 2014-01-01 EUR", "id b; country UG; flow 3 5 2014-01-01 USD",
                                              "id c; country PE; flow 3 5 2013-01-01 USD", NULL);
  g_autoptr(LimaFacts) more = fixture_facts (NULL, "id a; country KE; flow 3 5 2014-01-01 USD", "id b; country UG; flow 3 5 2014-01-01 USD",
                                             "id c; flow 3 5 2014-01-01 USD", NULL);
  g_autoptr(LimaIntervals) first = make (facts, given, G_N_ELEMENTS (given)), second = make (more, given, G_N_ELEMENTS (given));

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      const char *id = ((const char *const[]) { "f1", "f2", "f3" })[i];

      for (guint j = 0; j < G_N_ELEMENTS (given); j++)
        if (strcmp (lima_intervals_get (first, j)->key, id) == 0)
          {
            g_assert_cmpstr (lima_intervals_get (first, j)->words, ==, known[i]);
            g_assert_cmpstr (lima_intervals_get (second, j)->words, ==, open[i]);
          }
    }
  g_assert_cmpstr (lima_intervals_get (second, 0)->computed, ==, "projects: at least 2");
  g_assert_nonnull (strstr (lima_intervals_get (first, 0)->sentence, "The projects are in 2 countries: agrees."));
  g_assert_nonnull (strstr (lima_intervals_get (second, 0)->sentence, "Some of it is assigned to no country, or cannot be read."));
}

/* Each reason why the projects say nothing, in words. */
static void
test_reasons (void)
{
  static const Given given[] = {
    { NULL, "30000000", "USD", "100000", "2014", NULL, NULL, NULL },    { "spend", "30000000", "USD", "100000", NULL, NULL, NULL, NULL },
    { "spend", "100", "donors", "1", "2014", "donor", NULL, NULL }, { "spend", "300", "projects", "1", "2014", "size", NULL, NULL },
    { "spend", "30000000", "USD", "100000", "2013", NULL, NULL, NULL },  { "spend", "53600000", "USD", NULL, "2014", "region", "africa", NULL },
  };
  static const char *const words[] = { "the projects do not record this", "not of whole years", "none recorded", "neither money nor projects",
                                       "no row of a breakdown", "projects: 53.6" NB "M" };
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaIntervals) chart = make (facts, given, G_N_ELEMENTS (given));

  g_assert_cmpuint (lima_intervals_get_n (chart), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpstr (lima_intervals_get (chart, i)->computed, ==, words[i]);
      g_assert_cmpstr (lima_intervals_get (chart, i)->words, ==, "cannot be known");
    }
  g_assert_nonnull (strstr (lima_intervals_get (chart, 5)->sentence, "How the figure was rounded is not given."));
  g_assert_cmpstr (get_title (chart), ==, "0 of 6 published figures agree within rounding, 0 differ, 6 cannot be known");
}

static void
test_none (void)
{
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaIntervals) chart = make (facts, NULL, 0);
  g_autofree char *texts = read_texts (chart);

  g_assert_cmpuint (lima_intervals_get_n (chart), ==, 0);
  g_assert_cmpstr (get_title (chart), ==, "No published figure to compare");
  g_assert_nonnull (strstr (texts, "\nNo published figure to compare\n"));
}

/* Of the sample's 26 figures 11 are shares; the report's projects agree with all that they record, but some of them are in no
 * country, so that nobody can say whether there are 100. */
static void
test_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  g_autoptr(LimaFacts) facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaReportChartOptions options = { .format = format, .snapshot = snapshot, .illustrative = TRUE };
  g_autoptr(LimaIntervals) chart = NULL;
  LimaQuery query;

  lima_query_init (&query);
  chart = lima_report_intervals_new (facts, &query, &options);
  g_assert_cmpuint (lima_intervals_get_n (chart), ==, 15);
  g_assert_cmpstr (get_title (chart), ==, "10 of 15 published figures agree within rounding, 0 differ, 5 cannot be known");
  g_assert_cmpstr (lima_chart_table_get_illustrative (lima_intervals_get_texts (chart)), ==, "Illustrative projects");
  for (guint i = 0; i < 15; i++)
    if (strcmp (lima_intervals_get (chart, i)->key, "f8") == 0)
      g_assert_cmpstr (lima_intervals_get (chart, i)->sentence, ==,
                       "Africa, with the Arab States of North Africa, ¶4. Printed as 53.6" NB "M, rounded to 0.1" NB "M. The projects add up to 53.6" NB
                       "M: agrees within rounding.");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-intervals/verdicts", test_verdicts);
  g_test_add_func ("/report-intervals/lengths", test_lengths);
  g_test_add_func ("/report-intervals/missing", test_missing);
  g_test_add_func ("/report-intervals/countries", test_countries);
  g_test_add_func ("/report-intervals/reasons", test_reasons);
  g_test_add_func ("/report-intervals/none", test_none);
  g_test_add_func ("/report-intervals/sample", test_sample);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-input.h>
#include <lima-portfolio.h>
#include <lima-report-figures.h>

#include "fixture.h"

#define NB "\302\240"
#define MINUS "\342\210\222"
#define TITLE                                                                                                                     \
  "Implementation of the Lima Declaration: Towards inclusive and sustainable industrial development. Report by the Director General"

/* What a key figure shall be. */
typedef struct
{
  const char *caption, *value, *unit, *note, *paragraph, *printed, *interval, *source, *agreement;
  gboolean computed;
} Expected;

static GPtrArray *
make (const LimaFacts *facts, const LimaSnapshot *snapshot)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaReportChartOptions options = { .format = format, .snapshot = snapshot };
  LimaQuery query;

  lima_query_init (&query);
  return lima_report_key_figures_new (facts, &query, &options);
}

static void
check (GPtrArray *figures, const Expected *expected, guint n)
{
  g_assert_cmpuint (figures->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const LimaKeyFigure *figure = g_ptr_array_index (figures, i);

      g_assert_cmpstr (figure->caption, ==, expected[i].caption);
      g_assert_cmpstr (figure->value, ==, expected[i].value);
      g_assert_cmpstr (figure->unit, ==, expected[i].unit);
      g_assert_cmpstr (figure->note, ==, expected[i].note);
      g_assert_cmpstr (figure->paragraph, ==, expected[i].paragraph);
      g_assert_cmpstr (figure->printed, ==, expected[i].printed);
      g_assert_cmpstr (figure->interval, ==, expected[i].interval);
      g_assert_cmpstr (figure->source, ==, expected[i].source);
      g_assert_cmpstr (figure->agreement, ==, expected[i].agreement);
      g_assert_true (figure->computed == expected[i].computed);
    }
}

static void
test_sample (void)
{
  static const Expected expected[] = {
    { "Delivered in 2014", "171.2" NB "M", "USD", "in 100 countries", "¶3", "Printed as 171.2" NB "M, rounded to 0.1" NB "M.",
      "Between 171.15" NB "M and 171.25" NB "M.", TITLE ", ¶3", "The projects add up to 171.2" NB "M: agrees within rounding.", FALSE },
    { "Funds mobilized in 2014", "191.0" NB "M", "USD", "The second highest ever. Another basis than delivery: never subtracted from it.",
      "¶9", "Printed as 191.0" NB "M, rounded to 0.1" NB "M.", "Between 190.95" NB "M and 191.05" NB "M.", TITLE ", ¶9",
      "The projects do not record this, so it cannot be compared.", FALSE },
    { "Projects in 2014", "≥" NB "883", NULL, "31 above 1" NB "M, 300 above 100,000", "¶10", "Printed as “at least 883”.", NULL,
      TITLE ", ¶10", "The portfolio has 883 such projects: agrees.", FALSE },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  g_autoptr(LimaFacts) facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);
  g_autoptr(GPtrArray) figures = make (facts, snapshot);

  check (figures, expected, G_N_ELEMENTS (expected));
}

#define COMPUTED "Computed from the projects."

/* Without published figures; what is not recorded is a word. Money of other currencies is counted, not added. */
static void
test_computed (void)
{
  static const Expected expected[] = {
    { "Projects", "3", NULL, "2 have delivery recorded", NULL, NULL, NULL, COMPUTED, NULL, TRUE },
    { "Delivery", "1.24" NB "M", "USD", "2014 to 2016, 2 of 3 projects; without 1 other currency", NULL, "1,235,012.50" NB "USD", NULL,
      COMPUTED, NULL, TRUE },
    { "Incoming funds", MINUS "5", "EUR", "2015, 1 of 3 projects", NULL, MINUS "5" NB "EUR", NULL, COMPUTED, NULL, TRUE },
    { "Budgets", "none recorded", NULL, NULL, NULL, NULL, NULL, COMPUTED, NULL, TRUE },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 3 1234567.5 2014-01-01 USD; flow 4 445 2016-01-01 USD; flow 3 2 2014-01-01 EUR",
                                              "id b; flow 3 0 2016-01-01 USD; flow 1 -5 2015-01-01 EUR", "id c", NULL);
  g_autoptr(GPtrArray) figures = make (facts, NULL);

  check (figures, expected, G_N_ELEMENTS (expected));
}

/* Amounts without a date belong to no year, so nobody can say which years they are of. */
static void
test_undated (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 3 100 _ _", NULL);
  g_autoptr(GPtrArray) figures = make (facts, NULL);
  const LimaKeyFigure *figure = g_ptr_array_index (figures, 1);

  g_assert_cmpstr (figure->value, ==, "100");
  g_assert_cmpstr (figure->unit, ==, "no currency given");
  g_assert_cmpstr (figure->note, ==, "all years, 1 of 1 project");
}

/* A figure of the projects' measure, printed as money of 2014. */
static LimaSnapshot *
publish (const char *value, const char *rounding, const char *unit, const char *bound)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  LimaFigure *figure = (LimaFigure *) lima_block_new (&lima_figure_table, lima_atom ("f1"));

  figure->measure = lima_atom ("spend");
  figure->value = lima_amount_read (value, -1);
  figure->rounding = rounding == NULL ? figure->rounding : lima_amount_read (rounding, -1);
  figure->unit = lima_atom (unit);
  figure->bound = lima_atom (bound);
  figure->start = lima_day_read ("2014-01-01", -1);
  figure->end = lima_day_read ("2014-12-31", -1);
  g_ptr_array_add (blocks, figure);
  lima_portfolio_load (portfolio, LIMA_RECORD_FIGURE, blocks);
  return lima_portfolio_snapshot (portfolio);
}

static void
test_agreement (void)
{
  static const struct
  {
    const char *value, *rounding, *unit, *bound, *agreement;
  } cases[] = {
    { "53600000", "100000", "USD", NULL, "The projects add up to 53.6" NB "M: agrees within rounding." },
    { "53000000", "100000", "USD", NULL, "The projects add up to 53.6" NB "M: differs, 0.6" NB "M more than rounding allows." },
    { "54000000", "100000", "USD", NULL, "The projects add up to 53.6" NB "M: differs, 0.3" NB "M less than rounding allows." },
    { "53600000", NULL, "USD", NULL, "The projects add up to 53.6" NB "M; whether that agrees cannot be known." },
    { "53600000", "100000", "EUR", NULL, "The projects do not record this, so it cannot be compared." },
    { "2", NULL, "projects", NULL, "The portfolio has 2 such projects: agrees." },
    { "3", NULL, "projects", NULL, "The portfolio has 2 such projects: 1 too few." },
    { "1", NULL, "projects", NULL, "The portfolio has 2 such projects: 1 too many." },
    { "1", NULL, "projects", "at-least", "The portfolio has 2 such projects: agrees." },
    { "2", NULL, "countries", NULL, "The projects do not record this, so it cannot be compared." },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 3 53000000 2014-01-01 USD", "id b; flow 3 623456.78 2014-12-31 USD",
                                              "id c; flow 3 9 2015-01-01 USD", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaSnapshot) snapshot = publish (cases[i].value, cases[i].rounding, cases[i].unit, cases[i].bound);
      g_autoptr(GPtrArray) figures = make (facts, snapshot);

      g_test_message ("case %u", i);
      g_assert_cmpuint (figures->len, ==, 1);
      g_assert_cmpstr (((LimaKeyFigure *) figures->pdata[0])->agreement, ==, cases[i].agreement);
    }
}

/* Where an amount cannot be read, the sum may be too low, and nobody can say by how much. */
static void
test_incomplete (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 3 50000000 2014-01-01 USD; flow 3 much 2014-01-01 USD", NULL);
  g_autoptr(LimaSnapshot) snapshot = publish ("53600000", "100000", "USD", NULL);
  g_autoptr(GPtrArray) figures = make (facts, snapshot);

  g_assert_cmpstr (((LimaKeyFigure *) figures->pdata[0])->agreement, ==,
                   "The projects add up to 50.0" NB "M; whether that agrees cannot be known.");
}

/* A value with more digits than its unit shows keeps all of them. */
static void
test_digits (void)
{
  static const struct
  {
    const char *value, *rounding, *text;
  } cases[] = {
    { "171200000", "100000", "171.2" NB "M" }, { "171200000", NULL, "171.2" NB "M" },   { "171000000", "100000", "171.0" NB "M" },
    { "171234567", "1", "171,234.567" NB "K" }, { "171234567.89", NULL, "171,234,567.89" }, { "12", "1", "12" },
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaSnapshot) snapshot = publish (cases[i].value, cases[i].rounding, "USD", NULL);
      g_autoptr(GPtrArray) figures = make (facts, snapshot);

      g_assert_cmpstr (((LimaKeyFigure *) figures->pdata[0])->value, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/figures/sample", test_sample);
  g_test_add_func ("/report/figures/computed", test_computed);
  g_test_add_func ("/report/figures/undated", test_undated);
  g_test_add_func ("/report/figures/agreement", test_agreement);
  g_test_add_func ("/report/figures/incomplete", test_incomplete);
  g_test_add_func ("/report/figures/digits", test_digits);
  return g_test_run ();
}

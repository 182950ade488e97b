/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-grid.h"

#include <locale.h>
#include <math.h>

#include "grid-samples.h"

/* Two rows by three columns, all cells empty. */
static LimaChartGrid *
new_grid (void)
{
  static const char *const across[] = { "Japan", "China" }, *const down[] = { "Africa", "Asia", "Europe" };
  LimaChartTable *rows = lima_chart_table_new (), *columns = lima_chart_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (across); i++)
    lima_chart_table_add (rows, LIMA_CHART_PLAIN, across[i], across[i], 1, "1", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (down); i++)
    lima_chart_table_add (columns, LIMA_CHART_PLAIN, down[i], down[i], 1, "1", NULL);
  return lima_chart_grid_new (rows, columns);
}

/* A new cell is not zero; what is set is where it was set, and may be set again; line ends and broken bytes do not get in. */
static void
test_cells (void)
{
  g_autoptr(LimaChartGrid) grid = new_grid ();

  for (guint r = 0; r < 2; r++)
    for (guint c = 0; c < 3; c++)
      {
        g_assert_true (isnan (lima_chart_grid_get (grid, r, c)->value));
        g_assert_null (lima_chart_grid_get (grid, r, c)->figure);
      }
  lima_chart_grid_set (grid, 1, 2, 7, "old", "1 %");
  lima_chart_grid_set (grid, 1, 2, 8, "a\nb\377", NULL);
  g_assert_cmpfloat (lima_chart_grid_get (grid, 1, 2)->value, ==, 8);
  g_assert_cmpstr (lima_chart_grid_get (grid, 1, 2)->figure, ==, "a b\357\277\275");
  g_assert_null (lima_chart_grid_get (grid, 1, 2)->share);
  g_assert_null (lima_chart_grid_get (grid, 1, 1)->figure);
  g_assert_null (lima_chart_grid_get (grid, 0, 2)->figure);
}

/* No share without its amount; what is not known is told from what is not recorded. */
static void
test_sentences (void)
{
  static const struct
  {
    double value;
    const char *figure;
    const char *share;
    const char *expected;
  } cases[] = {
    { 2.1, "2.1 M", "1.2 %", "China, Asia: 2.1 M · 1.2 %" },
    { -2.1, "-2.1 M", NULL, "China, Asia: -2.1 M" },
    { 0, "0.0 M", NULL, "China, Asia: 0.0 M" },
    { NAN, "not known", NULL, "China, Asia: not known" },
    { NAN, NULL, NULL, "China, Asia: nothing recorded" },
  };
  g_autoptr(LimaChartGrid) grid = new_grid ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = NULL;

      lima_chart_grid_set (grid, 1, 1, cases[i].value, cases[i].figure, cases[i].share);
      sentence = lima_chart_grid_get_sentence (grid, 1, 1);
      g_assert_cmpstr (sentence, ==, cases[i].expected);
    }
}

/* Each cell and each sum has a number of its own, from which it is found again; no other number is a mark. */
static void
test_marks (void)
{
  for (guint s = 0; s < grid_samples_get_n (); s++)
    {
      g_autoptr(LimaChartGrid) grid = grid_samples_new (s);
      int n_rows = (int) lima_chart_table_get_n_rows (lima_chart_grid_get_rows (grid));
      int n_columns = (int) lima_chart_table_get_n_rows (lima_chart_grid_get_columns (grid));
      int n = n_rows * n_columns + n_rows + n_columns, found_row, found_column;
      g_autofree gboolean *seen = g_new0 (gboolean, n + 1);

      for (int row = -1; row < n_rows; row++)
        for (int column = row < 0 ? 0 : -1; column < n_columns; column++)
          {
            int mark = lima_chart_grid_get_mark (grid, row, column);

            g_assert_cmpint (mark, >=, 0);
            g_assert_cmpint (mark, <, n);
            g_assert_false (seen[mark]);
            seen[mark] = TRUE;
            g_assert_true (lima_chart_grid_find_mark (grid, mark, &found_row, &found_column));
            g_assert_cmpint (found_row, ==, row);
            g_assert_cmpint (found_column, ==, column);
          }
      g_assert_false (lima_chart_grid_find_mark (grid, n, &found_row, &found_column));
      g_assert_false (lima_chart_grid_find_mark (grid, -1, &found_row, &found_column));
      g_assert_false (lima_chart_grid_find_mark (grid, G_MAXINT, &found_row, &found_column));
    }
}

/* A bound belongs to the step below it, and steps may be set again. */
static void
test_steps (void)
{
  static const double bounds[] = { 1, 2, 5, 10 };
  static const char *const texts[] = { "to 1", "to 2", "to 5", "to 10", "above\n10" };
  static const struct
  {
    double value;
    LimaFill fill;
  } cases[] = {
    { 0, LIMA_FILL_STEP_1 },        { 1, LIMA_FILL_STEP_1 },       { 1.01, LIMA_FILL_STEP_2 },    { 2, LIMA_FILL_STEP_2 },
    { 5, LIMA_FILL_STEP_3 },        { 10, LIMA_FILL_STEP_4 },      { 10.5, LIMA_FILL_STEP_5 },    { 1e300, LIMA_FILL_STEP_5 },
    { -0.001, LIMA_FILL_NEGATIVE }, { -1e300, LIMA_FILL_NEGATIVE }, { NAN, LIMA_FILL_EMPTY },
  };
  g_autoptr(LimaChartGrid) grid = new_grid ();

  g_assert_null (lima_chart_grid_get_steps (grid)->texts[0]);
  lima_chart_grid_set_steps (grid, bounds, texts);
  lima_chart_grid_set_steps (grid, bounds, texts);
  g_assert_cmpstr (lima_chart_grid_get_steps (grid)->texts[0], ==, "to 1");
  g_assert_cmpstr (lima_chart_grid_get_steps (grid)->texts[4], ==, "above 10");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lima_chart_steps_get_fill (lima_chart_grid_get_steps (grid), cases[i].value), ==, cases[i].fill);
}

/* A place that is not in the grid is a mistake of the caller, and harmless. */
static void
test_outside (void)
{
  g_autoptr(LimaChartGrid) grid = new_grid ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*row < *");
  g_assert_null (lima_chart_grid_get (grid, 2, 0));
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*row < *");
  lima_chart_grid_set (grid, 0, 3, 1, "1", NULL);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*row >= 0*");
  g_assert_cmpint (lima_chart_grid_get_mark (grid, -1, -1), ==, -1);
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-grid/cells", test_cells);
  g_test_add_func ("/chart-grid/sentences", test_sentences);
  g_test_add_func ("/chart-grid/marks", test_marks);
  g_test_add_func ("/chart-grid/steps", test_steps);
  g_test_add_func ("/chart-grid/outside", test_outside);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-heat.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"
#include "grid-samples.h"

static const double widths[] = { 240, 330, 500, 800, 1600, 3000 };

static LimaDrawing *
lay_out (const LimaChartGrid *grid, LimaChartLook look, double width)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_heat_layout (grid, &theme, width, 0, LIMA_CHART_ALL);
}

/* The fill of a cell: that of its rectangle. */
static LimaFill
fill_at (LimaDrawing *drawing, const LimaChartGrid *grid, guint row, guint column)
{
  LimaFill fill = LIMA_FILL_TRACK;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_BAR && item->row == lima_chart_grid_get_mark (grid, (int) row, (int) column))
        fill = item->fill;
    }
  return fill;
}

/* By hand, of amounts in millions with bounds at 2, 5, 10 and 20; a bound belongs to the step below it. */
static void
test_shades (void)
{
  static const LimaFill regions[5][4] = {
    { LIMA_FILL_STEP_4, LIMA_FILL_STEP_5, LIMA_FILL_EMPTY, LIMA_FILL_STEP_2 },  /* 12.5, 21, none, 2.5 */
    { LIMA_FILL_STEP_3, LIMA_FILL_STEP_1, LIMA_FILL_STEP_3, LIMA_FILL_STEP_1 }, /* 8, 0.4, 9.6, 1 */
    { LIMA_FILL_EMPTY, LIMA_FILL_STEP_5, LIMA_FILL_EMPTY, LIMA_FILL_EMPTY },    /* none, 30.1, none, none */
    { LIMA_FILL_STEP_1, LIMA_FILL_STEP_2, LIMA_FILL_STEP_1, LIMA_FILL_EMPTY },  /* 1.5, 3, 0, none: zero is not nothing recorded */
    { LIMA_FILL_EMPTY, LIMA_FILL_EMPTY, LIMA_FILL_EMPTY, LIMA_FILL_STEP_3 },    /* none, none, none, 5.5 */
  };
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("regions"), negative = grid_samples_find ("negative");
  g_autoptr(LimaDrawing) drawing = lay_out (grid, LIMA_CHART_PAPER, 800), below = lay_out (negative, LIMA_CHART_PAPER, 800);
  const LimaChartSteps *steps = lima_chart_grid_get_steps (grid);

  for (guint r = 0; r < 5; r++)
    for (guint c = 0; c < 4; c++)
      g_assert_cmpint (fill_at (drawing, grid, r, c), ==, regions[r][c]);
  g_assert_cmpint (fill_at (below, negative, 0, 0), ==, LIMA_FILL_NEGATIVE);
  g_assert_cmpint (lima_chart_steps_get_fill (steps, 2e6), ==, LIMA_FILL_STEP_1);
  g_assert_cmpint (lima_chart_steps_get_fill (steps, 2e6 + 1), ==, LIMA_FILL_STEP_2);
  g_assert_cmpint (lima_chart_steps_get_fill (steps, 20e6), ==, LIMA_FILL_STEP_4);
  g_assert_cmpint (lima_chart_steps_get_fill (steps, 1e18), ==, LIMA_FILL_STEP_5);
}

/* Sums of rows, of columns and of all are there below and behind the name of the total, the remainders among them, and so are the bounds of the
 * shades. */
static void
test_sums (void)
{
  static const char *const expected[] = { "36.0\302\240M\n", "19.0\302\240M\n", "30.1\302\240M\n", "4.5\302\240M\n", "5.5\302\240M\n", "22.0\302\240M\n",
                                          "54.5\302\240M\n", "9.6\302\240M\n", "9.0\302\240M\n", "95.1\302\240M\n", "No donor given\n", "Not assigned",
                                          "up to 2 M\n", "above 10 M to 20 M\n", "above 20 M\n", "nothing recorded\n" };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaChartGrid) grid = grid_samples_find ("regions");
      g_autoptr(LimaDrawing) drawing = lay_out (grid, LIMA_CHART_PAPER, widths[w]);
      g_autofree char *texts = chart_checks_get_texts (drawing);
      g_auto(GStrv) totals = g_strsplit (texts, "Total\n", -1);

      g_assert_cmpuint (g_strv_length (totals), >=, 1 + 2); /* once above their column, and once before each of their rows */
      for (guint i = 0; i < G_N_ELEMENTS (expected) - (widths[w] < 500 ? 6 : 0); i++)
        if (strstr (texts, expected[i]) == NULL)
          g_error ("at %.0f pixels \"%s\" is not in: %s", widths[w], expected[i], texts);
    }
}

/* Every cell and every sum is a mark with a sentence, in reading order, and says where it belongs. */
static void
test_marks (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("regions");
  g_autoptr(LimaDrawing) drawing = lay_out (grid, LIMA_CHART_PAPER, 800);
  int row, column;

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 5 * 4 + 5 + 4);
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 0)->text, ==, "Japan, Africa: 12.5\302\240M · 1.2\302\240%");
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 2)->text, ==, "Japan, Europe: nothing recorded");
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 4)->text, ==, "Japan: 36.0\302\240M · 9.9\302\240%");
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 25)->text, ==, "Africa: 22.0\302\240M · 9.9\302\240%");
  g_assert_true (lima_chart_grid_find_mark (grid, lima_drawing_get_nth_mark (drawing, 7)->row, &row, &column));
  g_assert_cmpint (row, ==, 1);
  g_assert_cmpint (column, ==, 2);
  g_assert_true (lima_chart_grid_find_mark (grid, lima_drawing_get_nth_mark (drawing, 25)->row, &row, &column));
  g_assert_cmpint (row, ==, -1);
  g_assert_cmpint (column, ==, 0);
  g_assert_false (lima_chart_grid_find_mark (grid, 29, &row, &column));
}

/* The pointer may be over the name of a row or a column as well: each is a part of the mark of its sum. */
static void
test_names (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("regions");

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (grid, LIMA_CHART_PAPER, widths[w]);

      for (int i = 0; i < 5 + 4; i++)
        {
          int name = lima_chart_grid_get_mark (grid, i < 5 ? i : -1, i < 5 ? -1 : i - 5);
          const LimaRect *line = &lima_drawing_get_mark (drawing, name)->line;

          g_assert_cmpfloat (line->width, >, 0);
          g_assert_cmpint (lima_drawing_hit (drawing, line->x + line->width / 2, line->y + line->height / 2), ==, name);
        }
    }
}

/* What is not known says so, without a shade; that nothing is recorded is another thing, and both are no zero. */
static void
test_unknown (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("partly");
  g_autoptr(LimaDrawing) drawing = lay_out (grid, LIMA_CHART_PAPER, 800);
  g_autofree char *texts = chart_checks_get_texts (drawing);
  g_auto(GStrv) words = g_strsplit (texts, "not known\n", -1);

  g_assert_cmpuint (g_strv_length (words), ==, 1 + 3 + 1 + 1); /* three cells, the sum of Peru, and the title ends with it */
  g_assert_cmpint (fill_at (drawing, grid, 0, 1), ==, LIMA_FILL_EMPTY);
  g_assert_cmpint (fill_at (drawing, grid, 1, 2), ==, LIMA_FILL_EMPTY);
  g_assert_cmpstr (lima_drawing_get_mark (drawing, lima_chart_grid_get_mark (grid, 0, 1))->text, ==, "Japan, Asia: not known");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, lima_chart_grid_get_mark (grid, 1, 2))->text, ==, "China, Not assigned: nothing recorded");
  g_assert_nonnull (strstr (texts, "at least 5.0\302\240M\n"));
  g_assert_nonnull (strstr (texts, "at least 13.0\302\240M\n"));
}

/* Below a remainder's name, and before it in a row, is its hatch. */
static void
test_remainders (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("regions"), without = grid_samples_find ("one");
  g_autoptr(LimaDrawing) drawing = lay_out (grid, LIMA_CHART_PAPER, 800), plain = lay_out (without, LIMA_CHART_PAPER, 800);
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    n += lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_SWATCH && lima_drawing_get_item (drawing, i)->fill == LIMA_FILL_REMAINDER;
  g_assert_cmpuint (n, ==, 2);
  for (guint i = 0; i < lima_drawing_get_n_items (plain); i++)
    g_assert_cmpint (lima_drawing_get_item (plain, i)->fill, !=, LIMA_FILL_REMAINDER);
}

/* However narrow the page is, no amount is cut. */
static void
test_amounts (void)
{
  for (guint s = 0; s < grid_samples_get_n (); s++)
    {
      g_autoptr(LimaChartGrid) grid = grid_samples_new (s);
      const LimaChartTable *rows = lima_chart_grid_get_rows (grid), *columns = lima_chart_grid_get_columns (grid);
      g_autoptr(LimaDrawing) drawing = lay_out (grid, LIMA_CHART_PAPER, 240);
      g_autofree char *texts = chart_checks_get_texts (drawing);

      for (guint r = 0; r < lima_chart_table_get_n_rows (rows); r++)
        {
          g_assert_nonnull (strstr (texts, lima_chart_table_get_row (rows, r)->figure));
          for (guint c = 0; c < lima_chart_table_get_n_rows (columns); c++)
            {
              const char *figure = lima_chart_grid_get (grid, r, c)->figure;

              g_assert_nonnull (strstr (texts, figure == NULL ? "" : figure));
            }
        }
      for (guint c = 0; c < lima_chart_table_get_n_rows (columns); c++)
        g_assert_nonnull (strstr (texts, lima_chart_table_get_row (columns, c)->figure));
    }
}

/* Where forty columns do not fit, the names of the rows stand again before the others. */
static void
test_blocks (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("wide");
  g_autoptr(LimaDrawing) narrow = lay_out (grid, LIMA_CHART_PAPER, 500), wide = lay_out (grid, LIMA_CHART_PAPER, 3000);
  g_autofree char *texts = chart_checks_get_texts (narrow), *in_one = chart_checks_get_texts (wide);
  g_auto(GStrv) repeated = g_strsplit (texts, "Donor 0\n", -1), once = g_strsplit (in_one, "Donor 0\n", -1);

  g_assert_cmpuint (g_strv_length (repeated), >, 4);
  g_assert_cmpuint (g_strv_length (once), ==, 2);
  g_assert_cmpuint (lima_drawing_get_n_marks (narrow), ==, lima_drawing_get_n_marks (wide));
}

static void
test_everywhere (void)
{
  for (guint s = 0; s < grid_samples_get_n (); s++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr(LimaChartGrid) grid = grid_samples_new (s);
        g_autoptr(LimaDrawing) drawing = NULL;

        if (strcmp (grid_samples_get_name (s), "many") == 0 && widths[w] != 500)
          continue; /* each text is held against all others */
        g_test_message ("%s at %.0f", grid_samples_get_name (s), widths[w]);
        drawing = lay_out (grid, LIMA_CHART_PAPER, widths[w]);
        chart_checks_assert (drawing);
      }
}

static void
test_references (void)
{
  g_autoptr(LimaChartGrid) regions = grid_samples_find ("regions");
  g_autoptr(LimaDrawing) dark = lay_out (regions, LIMA_CHART_DARK, 700);

  for (guint s = 0; s < grid_samples_get_n (); s++)
    {
      g_autoptr(LimaChartGrid) grid = grid_samples_new (s);
      g_autoptr(LimaDrawing) drawing = lay_out (grid, LIMA_CHART_PAPER, 700);

      if (strcmp (grid_samples_get_name (s), "names") == 0 || strcmp (grid_samples_get_name (s), "busy") == 0)
        continue; /* where names are cut short depends on the font; a busy table says no more than a wide one */
      chart_references_assert ("heat", grid_samples_get_name (s), drawing);
    }
  chart_references_assert ("heat", "dark", dark);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heat/shades", test_shades);
  g_test_add_func ("/heat/sums", test_sums);
  g_test_add_func ("/heat/marks", test_marks);
  g_test_add_func ("/heat/names", test_names);
  g_test_add_func ("/heat/unknown", test_unknown);
  g_test_add_func ("/heat/remainders", test_remainders);
  g_test_add_func ("/heat/amounts", test_amounts);
  g_test_add_func ("/heat/blocks", test_blocks);
  g_test_add_func ("/heat/everywhere", test_everywhere);
  g_test_add_func ("/heat/references", test_references);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

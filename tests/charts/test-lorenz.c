/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-lorenz.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"

#define LONG_NAME "Multilateral Fund for the Implementation of the Montreal Protocol on Substances that Deplete the Ozone Layer"

static const double widths[] = { 240, 330, 500, 800, 1600, 3000 };

typedef enum
{
  EMPTY,
  ONE,
  MANY,
  HUGE_ONE,
  NEGATIVE,
  UNKNOWN,
  SMALLEST_FIRST,
  NAMES,
  RIGHT_TO_LEFT,
  HOSTILE,
  N_STATES,
} State;

static const char *const names[N_STATES] = { "empty", "one", "many", "huge", "negative", "unknown", "smallest-first", "names", "right-to-left", "hostile" };

static double
height_at (State state, double x, guint left)
{
  if (state == HUGE_ONE)
    return 1 - 1e-9 * left;
  return state == SMALLEST_FIRST ? x * x : sqrt (x);
}

static LimaLorenz *
make_chart (State state)
{
  g_autoptr(LimaFormat) format = lima_format_new (state == RIGHT_TO_LEFT ? "ar" : "en");
  LimaChartTable *words = lima_chart_table_new ();
  LimaLorenz *chart;
  guint n = state == EMPTY || state == NEGATIVE ? 0 : state == ONE ? 1 : 300;

  lima_chart_table_set_format (words, format, LIMA_SCALE_ONE);
  lima_chart_table_set_title (words, state == NAMES ? LONG_NAME : state == HOSTILE ? "<title> & \"quotes\" \001 \377" : "Few hold most");
  lima_chart_table_set_empty_text (words, state == NEGATIVE ? "No curve: amounts below zero are no shares of a whole." : "No curve");
  if (state == UNKNOWN)
    lima_chart_table_add_footnote (words, "Not recorded:", "12 projects have no amount of the measure; that is not zero.");
  lima_chart_table_add_footnote (words, "Gini coefficient:", "0.704");
  chart = lima_lorenz_new (words, state == RIGHT_TO_LEFT ? "نسبة المشاريع" : "Share of 300 projects", state == NAMES ? LONG_NAME : "Share of 171.2 M");
  if (n > 0)
    lima_lorenz_add_point (chart, 0, 0);
  for (guint i = 1; i <= n; i++)
    lima_lorenz_add_point (chart, (double) i / n, height_at (state, (double) i / n, n - i));
  for (guint i = 1; i <= 10 && n > 1; i++)
    lima_lorenz_add_mark (chart, i / 10.0, height_at (state, i / 10.0, 0), state == NAMES ? LONG_NAME : state == HOSTILE ? "]]> <b>\n" : "The largest",
                          "106.4 M · 62.1 %", i == 1 || i == 3);
  return chart;
}

static LimaDrawing *
lay_out (State state, LimaChartLook look, double width)
{
  g_autoptr(LimaLorenz) chart = make_chart (state);
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_lorenz_layout (chart, &theme, width, 0, LIMA_CHART_ALL);
}

/* Half of the projects stand in the middle below, and a quarter of the money a quarter up: marks are where their numbers say. */
static void
test_places (void)
{
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (MANY, LIMA_CHART_PAPER, widths[w]);
      const LimaRect *first = &lima_drawing_get_mark (drawing, 0)->bar, *last = &lima_drawing_get_mark (drawing, 9)->bar;
      double left = first->x - (last->x - first->x) / 9, top = last->y, bottom;

      g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 10);
      bottom = top + (first->y - top) / (1 - sqrt (0.1));
      for (int i = 0; i < 10; i++)
        {
          const LimaRect *mark = &lima_drawing_get_mark (drawing, i)->bar;

          g_assert_cmpfloat (fabs (mark->x - (left + (last->x - left) * (i + 1) / 10.0)), <, 0.01);
          g_assert_cmpfloat (fabs (mark->y - (bottom - (bottom - top) * sqrt ((i + 1) / 10.0))), <, 0.01);
        }
    }
}

/* What is told below the curve leads to its mark, and has lines to both axes; no share stands without its amount. */
static void
test_told (void)
{
  g_autoptr(LimaDrawing) drawing = lay_out (MANY, LIMA_CHART_PAPER, 700);
  g_autofree char *texts = chart_checks_get_texts (drawing);
  guint dotted = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    dotted += lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_LINE && lima_drawing_get_item (drawing, i)->dotted;
  g_assert_cmpuint (dotted, ==, 1 + 2 * 2); /* the line of equal shares, and two for each of two marks */
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 2)->text, ==, "The largest: 106.4 M · 62.1 %");
  g_assert_cmpint (lima_drawing_hit (drawing, lima_drawing_get_mark (drawing, 2)->line.x + 4, lima_drawing_get_mark (drawing, 2)->line.y + 4), ==, 2);
  g_assert_nonnull (strstr (texts, "The largest: 106.4 M · 62.1 %"));
  g_assert_nonnull (strstr (texts, "Share of 171.2 M"));
  g_assert_nonnull (strstr (texts, "100\302\240%\n100\302\240%\n")); /* at both ends */
}

/* The smallest first the curve is below the line of equal shares, the largest first above it. */
static void
test_order (void)
{
  g_autoptr(LimaDrawing) largest = lay_out (MANY, LIMA_CHART_PAPER, 700), smallest = lay_out (SMALLEST_FIRST, LIMA_CHART_PAPER, 700);

  for (int i = 0; i < 9; i++)
    {
      const LimaRect *above = &lima_drawing_get_mark (largest, i)->bar, *below = &lima_drawing_get_mark (smallest, i)->bar;
      const LimaRect *last = &lima_drawing_get_mark (largest, 9)->bar;
      double plot = (above->y - last->y) / (1 - sqrt ((i + 1) / 10.0));

      g_assert_cmpfloat (above->x, ==, below->x);
      g_assert_cmpfloat (fabs (below->y - last->y - plot * (1 - (i + 1) * (i + 1) / 100.0)), <, 0.01);
    }
}

/* Of amounts below zero there is no curve, and it says why; what is not recorded is told beside a curve. */
static void
test_words (void)
{
  g_autoptr(LimaDrawing) negative = lay_out (NEGATIVE, LIMA_CHART_PAPER, 700), unknown = lay_out (UNKNOWN, LIMA_CHART_PAPER, 700);
  g_autofree char *without = chart_checks_get_texts (negative), *with = chart_checks_get_texts (unknown);

  g_assert_nonnull (strstr (without, "amounts below zero are no shares"));
  g_assert_cmpuint (lima_drawing_get_n_marks (negative), ==, 0);
  g_assert_nonnull (strstr (with, "12 projects have no amount"));
  g_assert_cmpuint (lima_drawing_get_n_marks (unknown), ==, 10);
}

static void
test_empty (void)
{
  g_autoptr(LimaDrawing) drawing = lay_out (EMPTY, LIMA_CHART_PAPER, 700);
  g_autofree char *texts = chart_checks_get_texts (drawing);

  g_assert_nonnull (strstr (texts, "No curve"));
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 0);
}

/* From right to left the curve begins at the right. */
static void
test_mirrored (void)
{
  g_autoptr(LimaDrawing) ltr = lay_out (MANY, LIMA_CHART_PAPER, 700), rtl = lay_out (RIGHT_TO_LEFT, LIMA_CHART_PAPER, 700);

  g_assert_cmpfloat (lima_drawing_get_mark (ltr, 0)->bar.x, <, lima_drawing_get_mark (ltr, 9)->bar.x);
  g_assert_cmpfloat (lima_drawing_get_mark (rtl, 0)->bar.x, >, lima_drawing_get_mark (rtl, 9)->bar.x);
}

static void
test_everywhere (void)
{
  for (guint state = 0; state < N_STATES; state++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr(LimaDrawing) drawing = lay_out (state, LIMA_CHART_PAPER, widths[w]);

        g_test_message ("%s at %.0f", names[state], widths[w]);
        chart_checks_assert (drawing);
      }
}

static void
test_references (void)
{
  g_autoptr(LimaDrawing) dark = lay_out (MANY, LIMA_CHART_DARK, 700);

  for (guint state = 0; state < N_STATES; state++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (state, LIMA_CHART_PAPER, 700);

      if (state != NAMES) /* where they are cut short depends on the font */
        chart_references_assert ("lorenz", names[state], drawing);
    }
  chart_references_assert ("lorenz", "dark", dark);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lorenz/places", test_places);
  g_test_add_func ("/lorenz/told", test_told);
  g_test_add_func ("/lorenz/order", test_order);
  g_test_add_func ("/lorenz/words", test_words);
  g_test_add_func ("/lorenz/empty", test_empty);
  g_test_add_func ("/lorenz/mirrored", test_mirrored);
  g_test_add_func ("/lorenz/everywhere", test_everywhere);
  g_test_add_func ("/lorenz/references", test_references);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

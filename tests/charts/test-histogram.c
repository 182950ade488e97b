/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-histogram.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"

#define LONG_NAME "Multilateral Fund for the Implementation of the Montreal Protocol on Substances that Deplete the Ozone Layer"
#define MOST_BINS 58

static const double widths[] = { 240, 330, 500, 800, 1600, 3000 };

typedef enum
{
  EMPTY,
  ONE,
  MANY,
  NEGATIVE,
  MIXED,
  HUGE_ONE,
  UNKNOWN,
  REMAINDER,
  ENDS,
  NAMES,
  RIGHT_TO_LEFT,
  HOSTILE,
  N_STATES,
} State;

static const char *const names[N_STATES] = { "empty", "one", "many", "negative", "mixed", "huge", "unknown", "remainder", "ends", "names",
                                             "right-to-left", "hostile" };

/* How many there are in each column: of a state, from the bound 10 to the power of @first / 3 on. */
typedef struct
{
  guint first; /* which of 1, 2, 5, 10 and so on the lowest column begins at; 0 for the one that has no beginning */
  guint n[MOST_BINS];
  guint n_bins;
  guint below;
  guint zero;
  guint none;
} Counts;

static const Counts counts[N_STATES] = {
  [ONE] = { 16, { 1 }, 1, 0, 0, 0 },
  [MANY] = { 10, { 4, 12, 30, 44, 58, 61, 40, 27, 14, 7, 2, 1 }, 12, 0, 0, 0 }, /* 300 */
  [NEGATIVE] = { 0, { 0 }, 0, 12, 0, 0 },
  [MIXED] = { 10, { 2, 8, 11, 9, 0, 3, 1 }, 7, 6, 4, 0 },
  [HUGE_ONE] = { 1, { 299, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 }, 28, 0, 0, 0 },
  [UNKNOWN] = { 0, { 0 }, 0, 0, 0, 7 },
  [REMAINDER] = { 10, { 2, 8, 11, 9, 0, 3, 1 }, 7, 0, 0, 19 },
  [ENDS] = { 0, { 3, 1, 2, [57] = 1 }, 58, 1, 1, 1 },
  [NAMES] = { 10, { 2, 8, 11, 9, 0, 3, 1 }, 7, 6, 4, 5 },
  [RIGHT_TO_LEFT] = { 10, { 2, 8, 11, 9, 0, 3, 1 }, 7, 6, 4, 5 },
  [HOSTILE] = { 10, { 2, 8, 11, 9, 0, 3, 1 }, 7, 6, 4, 5 },
};

static double
bound (guint i)
{
  static const double steps[] = { 1, 2, 5 };

  return steps[(i - 1) % 3] * pow (10, (i - 1) / 3);
}

static char *
write_bound (LimaFormat *format, guint i)
{
  LimaSum sum = lima_sum_from_decimal ((LimaDecimal) { (gint64) bound (i), 0 });

  return lima_format_scaled (format, &sum, lima_scale_for (&sum), -1, TRUE);
}

static const char *
name_of (State state, const char *name)
{
  return state == NAMES ? LONG_NAME : state == HOSTILE ? "]]> <b>\n&\001\377" : state == RIGHT_TO_LEFT ? "غير مسجل" : name;
}

static void
add_apart (LimaHistogram *chart, LimaFormat *format, State state, LimaHistogramApart apart, const char *name, guint n)
{
  g_autofree char *figure = lima_format_integer (format, n), *sentence = g_strdup_printf ("%s: %u projects", name_of (state, name), n);

  if (n > 0)
    lima_histogram_add_apart (chart, apart, name_of (state, name), n, figure, sentence);
}

static void
add_bins (LimaHistogram *chart, LimaFormat *format, State state)
{
  for (guint i = 0; i < counts[state].n_bins; i++)
    {
      guint from = counts[state].first + i;
      g_autofree char *low = from == 0 ? NULL : write_bound (format, from), *high = from == 57 ? NULL : write_bound (format, from + 1);
      g_autofree char *figure = lima_format_integer (format, counts[state].n[i]);
      g_autofree char *sentence = g_strdup_printf ("above %s to %s: %s projects", low != NULL ? low : "0", high != NULL ? high : "all", figure);

      lima_histogram_add_bin (chart, from == 0 ? 0 : bound (from), from == 57 ? 0 : bound (from + 1), low, high, counts[state].n[i], figure, sentence);
    }
}

static void
add_classes (LimaHistogram *chart, State state)
{
  const LimaHistogramClass classes[] = {
    { 0, 100000, name_of (state, "Up to 100,000"), "583 projects · 66.0 %", "20.1 M · 11.7 %", NULL, "Up to 100,000: 583 projects, 66.0 %, hold 20.1 M · 11.7 %." },
    { 100000, 1000000, name_of (state, "Above 100,000 to 1 M"), "269 projects · 30.5 %", "44.7 M · 26.1 %", "published 269 to 300",
      "Above 100,000 to 1 M: 269 projects, 30.5 %, hold 44.7 M · 26.1 %. Published: 269 to 300." },
    { 1000000, 0, name_of (state, "Above 1 M"), "31 projects · 3.5 %", "106.4 M · 62.1 %", "published 31",
      "Above 1 M: 31 projects, 3.5 %, hold 106.4 M · 62.1 %. Published: 31." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    lima_histogram_add_class (chart, &classes[i]);
}

static LimaHistogram *
make_chart (State state)
{
  g_autoptr(LimaFormat) format = lima_format_new (state == RIGHT_TO_LEFT ? "ar" : "en");
  LimaChartTable *words = lima_chart_table_new ();
  LimaHistogram *chart;

  lima_chart_table_set_format (words, format, LIMA_SCALE_ONE);
  lima_chart_table_set_title (words, state == NAMES ? LONG_NAME : state == HOSTILE ? "<title> & \"quotes\" \001 \377" : "31 of 883 projects are above 1 M");
  lima_chart_table_set_empty_text (words, "No amounts to show");
  lima_chart_table_set_total (words, "With an amount", "883 projects", NULL, NULL);
  lima_chart_table_add_footnote (words, "Amounts:", "in USD.");
  chart = lima_histogram_new (words, state == NAMES ? LONG_NAME : "Size of a project, USD", state == RIGHT_TO_LEFT ? "عدد المشاريع" : "Number of projects");
  add_apart (chart, format, state, LIMA_HISTOGRAM_BELOW, "Below zero", counts[state].below);
  add_apart (chart, format, state, LIMA_HISTOGRAM_ZERO, "Zero", counts[state].zero);
  add_bins (chart, format, state);
  add_apart (chart, format, state, LIMA_HISTOGRAM_NONE, "None recorded", counts[state].none);
  if (state != EMPTY)
    add_classes (chart, state);
  return chart;
}

static LimaDrawing *
lay_out (State state, LimaChartLook look, double width, double height)
{
  g_autoptr(LimaHistogram) chart = make_chart (state);
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_histogram_layout (chart, &theme, width, height, LIMA_CHART_ALL);
}

static const LimaRect *
bar_of (LimaDrawing *drawing, int row)
{
  return &lima_drawing_get_mark (drawing, row)->bar;
}

/* Columns stand side by side on a logarithmic axis, all on one line, as high as they count. */
static void
test_columns (void)
{
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (MANY, LIMA_CHART_PAPER, widths[w], 0);
      const Counts *all = &counts[MANY];
      const LimaRect *first = bar_of (drawing, 0), *last = bar_of (drawing, (int) all->n_bins - 1), *highest = bar_of (drawing, 5);
      double left = log10 (bound (all->first)), span = log10 (bound (all->first + all->n_bins)) - left;
      double per_decade = (last->x + last->width - first->x) / span;

      g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, all->n_bins);
      for (guint i = 0; i < all->n_bins; i++)
        {
          const LimaRect *bar = bar_of (drawing, (int) i);

          g_assert_cmpfloat (fabs (bar->x - (first->x + (log10 (bound (all->first + i)) - left) * per_decade)), <=, 1.5);
          g_assert_cmpfloat (fabs (bar->y + bar->height - (first->y + first->height)), <, 0.01);
          g_assert_cmpfloat (fabs (bar->height - highest->height * all->n[i] / 61.0), <=, 1);
        }
    }
}

/* A column is never nothing, however small it is beside another, and an empty one is no mark. */
static void
test_huge (void)
{
  g_autoptr(LimaDrawing) drawing = lay_out (HUGE_ONE, LIMA_CHART_PAPER, 700, 0);

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 2);
  g_assert_cmpfloat (bar_of (drawing, 27)->height, >=, 1);
  g_assert_null (lima_drawing_get_mark (drawing, 13));
}

/* What has no logarithm stands apart, each with a look of its own, where the pointer finds it. */
static void
test_apart (void)
{
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (NAMES, LIMA_CHART_PAPER, widths[w], 0);
      const LimaRect *below = bar_of (drawing, 0), *zero = bar_of (drawing, 1), *bin = bar_of (drawing, 2), *last = bar_of (drawing, 8), *none = bar_of (drawing, 9);
      guint fills = 0;

      g_assert_cmpfloat (below->x + below->width, <, zero->x);
      g_assert_cmpfloat (zero->x + zero->width, <, bin->x);
      g_assert_cmpfloat (last->x + last->width, <, none->x);
      for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
        {
          const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

          if (item->kind == LIMA_ITEM_BAR)
            fills |= 1u << item->fill;
        }
      g_assert_cmpuint (fills, ==, 1u << LIMA_FILL_PLAIN | 1u << LIMA_FILL_NEGATIVE | 1u << LIMA_FILL_OTHERS | 1u << LIMA_FILL_REMAINDER);
      for (int row = 0; row < 10; row++)
        if (lima_drawing_get_mark (drawing, row) != NULL)
          g_assert_cmpint (lima_drawing_hit (drawing, bar_of (drawing, row)->x + bar_of (drawing, row)->width / 2, bar_of (drawing, row)->y + 0.5), ==, row);
    }
}

/* All that is said of a class stands there at every width, once: above it, or one below the other. The shaded class begins and ends at its bounds. */
static void
test_classes (void)
{
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (MANY, LIMA_CHART_PAPER, widths[w], 0);
      g_autofree char *texts = chart_checks_get_texts (drawing), *words = g_strdelimit (g_strdup (texts), "\n", ' ');
      const LimaRect *band = NULL;

      for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
        if (lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_TRACK)
          band = &lima_drawing_get_item (drawing, i)->box;
      g_assert_nonnull (band); /* from 100,000, where column 6 begins, to 1 M, where 9 does */
      g_assert_cmpfloat (fabs (band->x - bar_of (drawing, 6)->x), <=, 1);
      g_assert_cmpfloat (fabs (band->x + band->width - bar_of (drawing, 9)->x), <=, 1);
      g_assert_nonnull (strstr (words, "583 projects"));
      g_assert_nonnull (strstr (words, "44.7 M · 26.1 %"));
      g_assert_nonnull (strstr (words, "ublished"));
    }
}

static void
test_empty (void)
{
  g_autoptr(LimaDrawing) drawing = lay_out (EMPTY, LIMA_CHART_PAPER, 700, 0);
  g_autofree char *texts = chart_checks_get_texts (drawing);

  g_assert_nonnull (strstr (texts, "No amounts to show"));
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 0);
}

/* A drawing that shall be higher has higher columns. */
static void
test_height (void)
{
  g_autoptr(LimaDrawing) low = lay_out (MANY, LIMA_CHART_PAPER, 700, 0), high = lay_out (MANY, LIMA_CHART_PAPER, 700, 900);

  g_assert_cmpfloat (lima_drawing_get_height (high), ==, 900);
  g_assert_cmpfloat (bar_of (high, 5)->height - bar_of (low, 5)->height, >, 899 - lima_drawing_get_height (low) - 1);
  chart_checks_assert (high);
}

/* From right to left small ones are at the right. */
static void
test_mirrored (void)
{
  g_autoptr(LimaDrawing) ltr = lay_out (MIXED, LIMA_CHART_PAPER, 700, 0), rtl = lay_out (RIGHT_TO_LEFT, LIMA_CHART_PAPER, 700, 0);

  g_assert_cmpfloat (bar_of (ltr, 2)->x, <, bar_of (ltr, 8)->x);
  g_assert_cmpfloat (bar_of (rtl, 2)->x, >, bar_of (rtl, 8)->x);
  g_assert_cmpfloat (bar_of (rtl, 0)->x, >, bar_of (rtl, 2)->x);
}

static void
test_everywhere (void)
{
  for (guint state = 0; state < N_STATES; state++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr(LimaDrawing) drawing = lay_out (state, LIMA_CHART_PAPER, widths[w], 0);

        g_test_message ("%s at %.0f", names[state], widths[w]);
        chart_checks_assert (drawing);
      }
}

static void
test_references (void)
{
  g_autoptr(LimaDrawing) dark = lay_out (MIXED, LIMA_CHART_DARK, 700, 0), narrow = lay_out (MIXED, LIMA_CHART_PAPER, 300, 0);

  for (guint state = 0; state < N_STATES; state++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (state, LIMA_CHART_PAPER, 700, 0);

      if (state != NAMES) /* where they are cut short depends on the font */
        chart_references_assert ("histogram", names[state], drawing);
    }
  chart_references_assert ("histogram", "dark", dark);
  chart_references_assert ("histogram", "narrow", narrow);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/histogram/columns", test_columns);
  g_test_add_func ("/histogram/huge", test_huge);
  g_test_add_func ("/histogram/apart", test_apart);
  g_test_add_func ("/histogram/classes", test_classes);
  g_test_add_func ("/histogram/empty", test_empty);
  g_test_add_func ("/histogram/height", test_height);
  g_test_add_func ("/histogram/mirrored", test_mirrored);
  g_test_add_func ("/histogram/everywhere", test_everywhere);
  g_test_add_func ("/histogram/references", test_references);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

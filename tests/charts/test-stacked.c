/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-stacked.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-samples.h"

#define SLACK 0.6

static LimaStacked *
make_chart (gboolean counts, gboolean rtl)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaStacked *self = lima_stacked_new ();
  guint row;

  lima_chart_table_set_title (lima_stacked_get_table (self), "Actions by member");
  lima_chart_table_set_format (lima_stacked_get_table (self), format, LIMA_SCALE_ONE);
  lima_chart_table_set_rtl (lima_stacked_get_table (self), rtl);
  lima_chart_table_set_axis_title (lima_stacked_get_table (self), "Actions");
  lima_stacked_set_counts (self, counts);
  lima_stacked_add_series (self, "Done", lima_stacked_nth_fill (0));
  lima_stacked_add_series (self, "Open", lima_stacked_nth_fill (1));
  lima_stacked_add_series (self, "Overdue", lima_stacked_nth_fill (2));
  row = lima_stacked_add (self, "1", "Ministry", "2");
  lima_stacked_add_part (self, row, 0, 1, "1");
  lima_stacked_add_part (self, row, 2, 1, "1");
  row = lima_stacked_add (self, "2", "Bank", "1");
  lima_stacked_add_part (self, row, 1, 1, "1");
  return self;
}

static LimaDrawing *
lay_out (gboolean counts, gboolean rtl, double width)
{
  g_autoptr(LimaStacked) chart = make_chart (counts, rtl);
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return lima_stacked_layout (chart, &theme, width, 0, LIMA_CHART_ALL);
}

static gboolean
has_text (LimaDrawing *drawing, const char *words)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && strcmp (item->text->text, words) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The bars of a row, in the order in which they stand. */
static GArray *
bars_of (LimaDrawing *drawing, int row)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (LimaDrawingItem));

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_BAR && lima_drawing_get_item (drawing, i)->row == row)
      g_array_append_val (bars, *lima_drawing_get_item (drawing, i));
  return bars;
}

static const LimaDrawingItem *
nth (const GArray *bars, guint n)
{
  g_assert_cmpuint (n, <, bars->len);
  return &g_array_index (bars, LimaDrawingItem, n);
}

/* There is no half action; a step of money may be a half. */
static void
test_ticks (void)
{
  g_autoptr(LimaDrawing) counted = lay_out (TRUE, FALSE, 700), measured = lay_out (FALSE, FALSE, 700);

  g_assert_false (has_text (counted, "0.5"));
  g_assert_true (has_text (counted, "1"));
  g_assert_true (has_text (measured, "0.5"));
}

/* Two parts of one are as long as each other and as the one part of the other row, end to end, from the same zero. */
static void
test_lengths (void)
{
  static const double widths[] = { 290, 420, 700, 1072 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (TRUE, FALSE, widths[i]);
      g_autoptr(GArray) first = bars_of (drawing, 0), second = bars_of (drawing, 1);

      g_assert_cmpuint (first->len, ==, 2);
      g_assert_cmpuint (second->len, ==, 1);
      g_assert_cmpfloat (fabs (nth (first, 0)->box.width - nth (first, 1)->box.width), <=, 2 * SLACK);
      g_assert_cmpfloat (fabs (nth (first, 0)->box.x - nth (second, 0)->box.x), <=, SLACK);
      g_assert_cmpfloat (fabs (nth (first, 0)->box.x + nth (first, 0)->box.width - nth (first, 1)->box.x), <=, 2);
      g_assert_cmpint (nth (first, 0)->fill, !=, nth (first, 1)->fill);
      g_assert_cmpint (nth (first, 0)->fill, !=, nth (second, 0)->fill);
    }
}

static void
test_mirrored (void)
{
  g_autoptr(LimaDrawing) ltr = lay_out (TRUE, FALSE, 700), rtl = lay_out (TRUE, TRUE, 700);
  g_autoptr(GArray) left = bars_of (ltr, 0), right = bars_of (rtl, 0);

  g_assert_cmpuint (left->len, ==, right->len);
  for (guint i = 0; i < left->len; i++)
    g_assert_cmpfloat (fabs (nth (left, i)->box.x - (700 - nth (right, i)->box.x - nth (right, i)->box.width)), <=, SLACK);
}

static void
test_empty (void)
{
  g_autoptr(LimaStacked) chart = lima_stacked_new ();
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  lima_chart_table_set_empty_text (lima_stacked_get_table (chart), "No action yet");
  drawing = lima_stacked_layout (chart, &theme, 700, 0, LIMA_CHART_ALL);
  g_assert_true (has_text (drawing, "No action yet"));
}

int
main (int argc, char **argv)
{
  int failures;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stacked/ticks", test_ticks);
  g_test_add_func ("/stacked/lengths", test_lengths);
  g_test_add_func ("/stacked/mirrored", test_mirrored);
  g_test_add_func ("/stacked/empty", test_empty);
  failures = g_test_run ();
  chart_samples_clean_up ();
  return failures;
}

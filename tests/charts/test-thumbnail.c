/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-samples.h"

#include <lima-thumbnail.h>

static LimaDrawing *
lay_out (const LimaChartTable *table)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return lima_thumbnail_layout (table, &theme);
}

/* Counts the bars and holds everything against the square. */
static guint
count_bars (LimaDrawing *drawing, LimaFill *last, double *longest)
{
  guint n = 0;

  *longest = 0;
  g_assert_cmpfloat (lima_drawing_get_width (drawing), ==, LIMA_THUMBNAIL_SIDE);
  g_assert_cmpfloat (lima_drawing_get_height (drawing), ==, LIMA_THUMBNAIL_SIDE);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      g_assert_cmpint (item->kind, !=, LIMA_ITEM_TEXT);
      if (item->kind != LIMA_ITEM_BAR)
        continue;
      n++;
      *last = item->fill;
      *longest = MAX (*longest, item->box.width);
      g_assert_cmpfloat (item->box.x, >=, 0);
      g_assert_cmpfloat (item->box.y, >=, 0);
      g_assert_cmpfloat (item->box.x + item->box.width, <=, LIMA_THUMBNAIL_SIDE);
      g_assert_cmpfloat (item->box.y + item->box.height, <=, LIMA_THUMBNAIL_SIDE);
    }
  return n;
}

static void
test_remainder_stays (void)
{
  g_autoptr(LimaChartTable) table = lima_chart_table_new ();
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaFill last = LIMA_FILL_EMPTY;
  double longest;

  for (guint i = 0; i < 12; i++)
    lima_chart_table_add (table, LIMA_CHART_PLAIN, "k", "Label", 100 - i, "100", NULL);
  lima_chart_table_add (table, LIMA_CHART_REMAINDER, "", "Not assigned", 7, "7", NULL);
  drawing = lay_out (table);
  g_assert_cmpuint (count_bars (drawing, &last, &longest), ==, 5);
  g_assert_cmpint (last, ==, LIMA_FILL_REMAINDER);
  g_assert_cmpfloat_with_epsilon (longest, 96, 0.01);
}

static void
test_below_zero (void)
{
  g_autoptr(LimaChartTable) table = lima_chart_table_new ();
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaFill last = LIMA_FILL_EMPTY;
  double longest;

  lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", "A", 50, "50", NULL);
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "b", "B", -50, "-50", NULL);
  drawing = lay_out (table);
  g_assert_cmpuint (count_bars (drawing, &last, &longest), ==, 2);
  g_assert_cmpint (last, ==, LIMA_FILL_NEGATIVE);
  g_assert_cmpfloat_with_epsilon (longest, 48, 0.01);
}

/* One huge amount beside tiny ones: they are still seen. */
static void
test_tiny (void)
{
  g_autoptr(LimaChartTable) table = lima_chart_table_new ();
  g_autoptr(LimaDrawing) drawing = NULL;

  lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", "A", 1e15, "1", NULL);
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "b", "B", 1, "1", NULL);
  drawing = lay_out (table);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_BAR)
      g_assert_cmpfloat (lima_drawing_get_item (drawing, i)->box.width, >=, 2);
}

static void
test_nothing (void)
{
  g_autoptr(LimaChartTable) table = lima_chart_table_new ();

  g_assert_null (lay_out (table));
  lima_chart_table_add_unknown (table, "a", "A", "not known");
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "b", "B", 0, "0", NULL);
  g_assert_null (lay_out (table));
}

static void
test_sizes (void)
{
  static const guint sizes[] = { 16, 64, 128, 256, 512, 2048 };
  g_autoptr(LimaChartTable) table = lima_chart_table_new ();
  g_autoptr(LimaDrawing) drawing = NULL;

  lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", "A", 1, "1", NULL);
  drawing = lay_out (table);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = lima_drawing_to_png (drawing, sizes[i] / LIMA_THUMBNAIL_SIDE, &error);
      const guint8 *data = g_bytes_get_data (bytes, NULL);

      g_assert_no_error (error);
      for (guint at = 16; at <= 20; at += 4) /* the sides, in the first chunk of a PNG */
        g_assert_cmpuint ((guint) data[at] << 24 | (guint) data[at + 1] << 16 | (guint) data[at + 2] << 8 | data[at + 3], ==, sizes[i]);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/thumbnail/remainder-stays", test_remainder_stays);
  g_test_add_func ("/thumbnail/below-zero", test_below_zero);
  g_test_add_func ("/thumbnail/tiny", test_tiny);
  g_test_add_func ("/thumbnail/nothing", test_nothing);
  g_test_add_func ("/thumbnail/sizes", test_sizes);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

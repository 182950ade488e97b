/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-samples.h"

#define SLACK 0.6

typedef LimaDrawing *(*Layout) (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height,
                                LimaChartParts parts);

static LimaDrawing *
lay_out_small_trend (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_trend_layout (table, theme, width, height, LIMA_CHART_SMALL | LIMA_CHART_FOOTNOTE);
}

static const Layout layouts[] = { lima_bars_layout, lima_trend_layout, lima_compact_layout, lay_out_small_trend };
static const double widths[] = { 240, 330, 480, 700, 1072, 1600 };

static gboolean
is_rect (const LimaDrawingItem *item)
{
  return item->kind == LIMA_ITEM_BAR || item->kind == LIMA_ITEM_TRACK || item->kind == LIMA_ITEM_STRIP || item->kind == LIMA_ITEM_SWATCH;
}

static gboolean
overlap (const LimaRect *a, const LimaRect *b)
{
  return a->x + a->width > b->x + SLACK && b->x + b->width > a->x + SLACK && a->y + a->height > b->y + SLACK &&
         b->y + b->height > a->y + SLACK;
}

static void
assert_inside (LimaDrawing *drawing, const LimaDrawingItem *item)
{
  double left = MIN (item->box.x, item->box.x + item->box.width), right = MAX (item->box.x, item->box.x + item->box.width);

  g_assert_cmpfloat (left, >=, -SLACK);
  g_assert_cmpfloat (right, <=, lima_drawing_get_width (drawing) + SLACK);
  g_assert_cmpfloat (item->box.y, >=, 0);
  g_assert_cmpfloat (item->box.y + item->box.height, <=, lima_drawing_get_height (drawing));
}

/* No text over a text, over a mark or crossed by the grid. */
static void
assert_apart (LimaDrawing *drawing, const LimaDrawingItem *text, guint from)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *other = lima_drawing_get_item (drawing, i);
      gboolean counts = (other->kind == LIMA_ITEM_TEXT && i > from) || other->kind == LIMA_ITEM_BAR ||
                        other->kind == LIMA_ITEM_STRIP || other->kind == LIMA_ITEM_TRACK || (other->kind == LIMA_ITEM_SWATCH && other->fill != LIMA_FILL_FRAME);

      if (other->kind == LIMA_ITEM_LINE && other->colour == LIMA_COLOUR_GRID)
        counts = other->box.x + other->box.width > text->box.x && other->box.x < text->box.x + text->box.width &&
                 other->box.y < text->baseline && other->box.y + other->box.height > text->baseline - 6;
      if (counts && (other->kind == LIMA_ITEM_LINE || overlap (&text->box, &other->box)))
        g_error ("\"%s\" at %.1f,%.1f touches item %u (%s) at %.1f,%.1f %.1fx%.1f", text->text->text, text->box.x, text->box.y, i,
                 other->kind == LIMA_ITEM_TEXT ? other->text->text : "a mark or line", other->box.x, other->box.y,
                 other->box.width, other->box.height);
    }
}

static void
assert_marks (LimaDrawing *drawing, const LimaChartTable *table)
{
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, lima_chart_table_get_n_rows (table));
  for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, (int) i);
      const LimaChartRow *row = lima_chart_table_get_row (table, i);

      g_assert_nonnull (mark);
      g_assert_nonnull (strstr (mark->text, row->label));
      g_assert_nonnull (strstr (mark->text, row->figure));
      g_assert_cmpint (i, ==, lima_drawing_hit (drawing, mark->band.x + mark->band.width / 2,
                                                mark->band.y + mark->band.height / 2));
    }
  g_assert_cmpint (lima_drawing_hit (drawing, -50, -50), ==, -1);
}

static void
check_drawing (LimaDrawing *drawing, const LimaChartTable *table)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      assert_inside (drawing, item);
      if (item->kind == LIMA_ITEM_TEXT)
        assert_apart (drawing, item, i);
      else if (is_rect (item))
        g_assert_true (item->box.width >= 1 && item->box.height >= 1);
    }
  assert_marks (drawing, table);
}

static void
test_state (gconstpointer data)
{
  g_autoptr (LimaChartTable) table = chart_samples_new (GPOINTER_TO_UINT (data));
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  for (guint l = 0; l < G_N_ELEMENTS (layouts); l++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (guint rtl = 0; rtl < 2; rtl++)
        for (guint large = 0; large < 2; large++)
          {
            g_autoptr (LimaDrawing) drawing = NULL;

            lima_chart_table_set_rtl (table, rtl == 1);
            theme.text_scale = large == 1 ? 1.5 : 1;
            drawing = layouts[l](table, &theme, widths[w], 0, LIMA_CHART_ALL);
            g_assert_cmpfloat (lima_drawing_get_width (drawing), ==, widths[w]);
            g_assert_true (lima_drawing_get_rtl (drawing) == (rtl == 1));
            check_drawing (drawing, table);
          }
}

/* Where the mark ends and how long it is, along the axis, as if all ran from left to right or upwards. */
static double
end_of_zero (LimaDrawing *drawing, const LimaRect *bar, gboolean columns, gboolean negative, double *length)
{
  gboolean rtl = !columns && lima_drawing_get_rtl (drawing);

  *length = columns ? bar->height : bar->width;
  if (columns)
    return negative ? bar->y : bar->y + bar->height;
  return negative == rtl ? bar->x : bar->x + bar->width;
}

/* Every mark has one end at zero, and the lengths are as the values. */
static void
assert_proportional (LimaDrawing *drawing, const LimaChartTable *table, gboolean columns)
{
  double zero = NAN, unit = NAN;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
      {
        const LimaChartRow *row = lima_chart_table_get_row (table, i);
        const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, (int) i);
        double length, end;

        if (row->kind == LIMA_CHART_UNKNOWN || row->value == 0)
          continue;
        end = end_of_zero (drawing, &mark->bar, columns, row->value < 0, &length);
        if (pass == 0)
          {
            zero = end;
            if (isnan (unit) || length > 100)
              unit = length > 20 ? length / fabs (row->value) : unit;
            continue;
          }
        g_assert_cmpfloat_with_epsilon (end, zero, 0.001);
        if (!isnan (unit) && length > 1)
          g_assert_cmpfloat_with_epsilon (length, fabs (row->value) * unit, 1.1 + fabs (row->value) * unit * 0.02);
      }
}

static void
test_proportions (void)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  for (guint i = 0; i < chart_samples_get_n (); i++)
    for (guint rtl = 0; rtl < 2; rtl++)
      {
        g_autoptr (LimaChartTable) table = chart_samples_new (i);
        g_autoptr (LimaDrawing) bars = NULL, columns = NULL;

        lima_chart_table_set_rtl (table, rtl == 1);
        bars = lima_bars_layout (table, &theme, 1000, 0, LIMA_CHART_ALL);
        assert_proportional (bars, table, FALSE);
        columns = lima_trend_layout (table, &theme, 1600, 0, LIMA_CHART_ALL);
        if (lima_chart_table_get_n_rows (table) < 10 && lima_chart_table_get_n_rows (table) > 0)
          assert_proportional (columns, table, TRUE);
      }
}

/* What is left over comes last, and its row says so too. */
static void
test_order (void)
{
  g_autoptr (LimaChartTable) table = lima_chart_table_new ();
  g_autoptr (LimaDrawing) drawing = NULL;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  lima_chart_table_add (table, LIMA_CHART_REMAINDER, "rest", "Rest", 9, "9", NULL);
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", "A", 5, "5", NULL);
  lima_chart_table_add (table, LIMA_CHART_OTHERS, "b", "B", 7, "7", NULL);
  drawing = lima_bars_layout (table, &theme, 600, 0, LIMA_CHART_ALL);
  g_assert_cmpint (lima_drawing_get_nth_mark (drawing, 0)->row, ==, 1);
  g_assert_cmpint (lima_drawing_get_nth_mark (drawing, 1)->row, ==, 2);
  g_assert_cmpint (lima_drawing_get_nth_mark (drawing, 2)->row, ==, 0);
}

static void
test_height (void)
{
  g_autoptr (LimaChartTable) table = chart_samples_new_regions ();
  g_autoptr (LimaDrawing) natural = NULL, small = NULL, high = NULL, bare = NULL;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  natural = lima_bars_layout (table, &theme, 1000, 0, LIMA_CHART_ALL);
  small = lima_bars_layout (table, &theme, 1000, 50, LIMA_CHART_ALL);
  high = lima_bars_layout (table, &theme, 1000, 900, LIMA_CHART_ALL);
  bare = lima_bars_layout (table, &theme, 1000, 0, 0);
  g_assert_cmpfloat (lima_drawing_get_height (small), ==, lima_drawing_get_height (natural));
  g_assert_cmpfloat (lima_drawing_get_height (high), ==, 900);
  g_assert_cmpfloat (lima_drawing_get_height (bare), <, lima_drawing_get_height (natural) - 150);
  check_drawing (high, table);
  check_drawing (bare, table);
}

/* Where a row or a part of the strip is small, it is still seen; where the strip makes no sense there is none. */
static void
test_strip (void)
{
  static const struct
  {
    double a, b, rest;
    guint parts;
  } cases[] = {
    { 10, 5, 5, 3 },
    { 1e9, 1, 1, 2 },
    { 0, 0, 5, 1 },
    { 5, 0, 0, 1 },
    { 0, 0, 0, 0 },
    { 5, -1, 2, 0 },
  };
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaChartTable) table = lima_chart_table_new ();
      g_autoptr (LimaDrawing) drawing = NULL;
      double end = 0;
      guint parts = 0;

      lima_chart_table_set_strip (table, NULL, "assigned", NULL, "not assigned");
      lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", "A", cases[i].a, "a", NULL);
      lima_chart_table_add (table, LIMA_CHART_PLAIN, "b", "B", cases[i].b, "b", NULL);
      lima_chart_table_add (table, LIMA_CHART_REMAINDER, "rest", "Rest", cases[i].rest, "rest", NULL);
      drawing = lima_bars_layout (table, &theme, 640, 0, LIMA_CHART_ALL);
      for (guint j = 0; j < lima_drawing_get_n_items (drawing); j++)
        {
          const LimaDrawingItem *item = lima_drawing_get_item (drawing, j);

          if (item->kind != LIMA_ITEM_STRIP)
            continue;
          parts++;
          end = item->box.x + item->box.width;
        }
      g_assert_cmpuint (parts, ==, cases[i].parts);
      if (parts > 0)
        g_assert_cmpfloat (end, ==, 620);
    }
}

/* A name that is too long ends in an ellipsis; its mark still says all of it. */
static void
test_ellipsis (void)
{
  g_autoptr (LimaChartTable) table = lima_chart_table_new ();
  g_autoptr (LimaDrawing) drawing = NULL;
  g_autofree char *name = g_strnfill (400, 'w');
  gboolean cut = FALSE;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", name, 5, "5", NULL);
  drawing = lima_bars_layout (table, &theme, 400, 0, LIMA_CHART_ALL);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_TEXT)
      cut = cut || g_str_has_suffix (lima_drawing_get_item (drawing, i)->text->text, "…");
  g_assert_true (cut);
  g_assert_nonnull (strstr (lima_drawing_get_mark (drawing, 0)->text, name));
}

/* The track is the whole: bars are their share of it, and start where it starts. */
static void
test_compact (void)
{
  g_autoptr (LimaChartTable) table = chart_samples_new_regions ();
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  theme.margin = 8;
  lima_chart_table_set_caption (table, "The report names no region for the remainder.");
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (LimaDrawing) natural = NULL, high = NULL, bare = NULL;
      const LimaDrawingItem *last;
      double sum = 0;

      lima_chart_table_set_rtl (table, rtl == 1);
      natural = lima_compact_layout (table, &theme, 345, 0, LIMA_CHART_ALL);
      bare = lima_compact_layout (table, &theme, 345, 0, 0);
      high = lima_compact_layout (table, &theme, 345, 400, LIMA_CHART_ALL);
      check_drawing (high, table);
      for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
        {
          LimaRect bar = lima_drawing_get_mark (natural, (int) i)->bar;

          sum += lima_chart_table_get_row (table, i)->value;
          g_assert_cmpfloat_with_epsilon (bar.width, 329 * lima_chart_table_get_row (table, i)->value / 171.2e6, 1);
          g_assert_cmpfloat (rtl == 1 ? bar.x + bar.width : bar.x, ==, rtl == 1 ? 337 : 8);
          g_assert_cmpfloat (bar.height, ==, 8);
          g_assert_cmpfloat (lima_drawing_get_mark (high, (int) i)->bar.height, ==, 10);
        }
      g_assert_cmpfloat_with_epsilon (sum, 171.2e6, 1);
      g_assert_cmpfloat (lima_drawing_get_height (bare), <, lima_drawing_get_height (natural));
      g_assert_cmpfloat (lima_drawing_get_height (high), ==, 400);
      last = lima_drawing_get_item (high, lima_drawing_get_n_items (high) - 1);
      g_assert_cmpfloat (last->box.y + last->box.height, >, 390); /* the caption is at the bottom */
    }
}

/* A row without a figure has an empty track; where a row is below zero there is no whole, and both sides of zero are drawn. */
static void
test_compact_marks (void)
{
  g_autoptr (LimaChartTable) table = lima_chart_table_new ();
  g_autoptr (LimaDrawing) drawing = NULL;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", "A", 300, "300", NULL);
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "b", "B", -100, "-100", NULL);
  lima_chart_table_add_unknown (table, "c", "C", "no figure");
  drawing = lima_compact_layout (table, &theme, 440, 0, 0);
  g_assert_cmpfloat (lima_drawing_get_mark (drawing, 0)->bar.x, ==, 120);
  g_assert_cmpfloat (lima_drawing_get_mark (drawing, 0)->bar.width, ==, 300);
  g_assert_cmpfloat (lima_drawing_get_mark (drawing, 1)->bar.x, ==, 20);
  g_assert_cmpfloat (lima_drawing_get_mark (drawing, 1)->bar.width, ==, 100);
  g_assert_cmpfloat (lima_drawing_get_mark (drawing, 2)->bar.width, ==, 400);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      g_assert_false (item->kind == LIMA_ITEM_TRACK && item->row == 2);
      if (item->kind == LIMA_ITEM_BAR && item->row == 2)
        g_assert_cmpint (item->fill, ==, LIMA_FILL_EMPTY);
    }
}

/* A small chart of columns has no axis, keeps to its height, and has the share behind the amount where there is room. */
static void
test_small_trend (void)
{
  g_autoptr (LimaChartTable) table = lima_chart_table_new ();
  g_autoptr (LimaDrawing) drawing = NULL;
  LimaChartTheme theme;
  guint texts = 0;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  theme.margin = 8;
  lima_chart_table_set_axis_title (table, "Number of projects");
  lima_chart_table_set_caption (table, "Read as: the 300 above 100,000 include the 31 above 1,000,000. The report does not say so.");
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", "Up to 100,000", 583, "583", "66.0 %");
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "b", "Above 100,000 up to 1,000,000", 269, "269", "30.5 %");
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "c", "Above 1,000,000", 31, "31", "3.5 %");
  lima_chart_table_set_interval (table, 1, 269, 300);
  drawing = lima_trend_layout (table, &theme, 345, 300, LIMA_CHART_SMALL | LIMA_CHART_FOOTNOTE);
  g_assert_cmpfloat (lima_drawing_get_height (drawing), ==, 300);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      texts += item->kind == LIMA_ITEM_TEXT;
      g_assert_true (item->kind != LIMA_ITEM_LINE || item->colour == LIMA_COLOUR_AXIS);
    }
  g_assert_cmpuint (texts, ==, 3 + 4 + 2); /* figures, names in four lines, the caption in two */
  g_assert_cmpfloat (lima_drawing_get_mark (drawing, 0)->bar.height, >, 150);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (LimaChartTable) table = lima_chart_table_new ();
      g_autoptr (LimaDrawing) drawing = NULL;
      guint n = (guint) g_rand_int_range (random, 0, 14);

      lima_chart_table_set_axis_title (table, "Millions of US dollars");
      for (guint j = 0; j < n; j++)
        {
          double value = g_rand_double_range (random, -0.4, 1) * pow (10, g_rand_int_range (random, 0, 12));
          g_autofree char *label = g_strnfill ((gsize) g_rand_int_range (random, 0, 60), 'n');
          g_autofree char *figure = g_strnfill ((gsize) g_rand_int_range (random, 1, 40), '8');
          guint row = lima_chart_table_add (table, (LimaChartKind) g_rand_int_range (random, 0, 5), NULL, label, value, figure,
                                            g_rand_boolean (random) ? "31.3 %" : NULL);

          if (g_rand_boolean (random))
            lima_chart_table_set_interval (table, row, value - fabs (value), value + fabs (value) / 2);
        }
      lima_chart_table_set_rtl (table, g_rand_boolean (random));
      drawing = layouts[i % G_N_ELEMENTS (layouts)](table, &theme, g_rand_double_range (random, 100, 1200), 0, LIMA_CHART_ALL);
      check_drawing (drawing, table);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < chart_samples_get_n (); i++)
    {
      g_autofree char *path = g_strconcat ("/charts/layout/", chart_samples_get_name (i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_state);
    }
  g_test_add_func ("/charts/layout/proportions", test_proportions);
  g_test_add_func ("/charts/layout/order", test_order);
  g_test_add_func ("/charts/layout/height", test_height);
  g_test_add_func ("/charts/layout/strip", test_strip);
  g_test_add_func ("/charts/layout/ellipsis", test_ellipsis);
  g_test_add_func ("/charts/layout/compact", test_compact);
  g_test_add_func ("/charts/layout/compact-marks", test_compact_marks);
  g_test_add_func ("/charts/layout/small-trend", test_small_trend);
  g_test_add_func ("/charts/layout/random", test_random);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

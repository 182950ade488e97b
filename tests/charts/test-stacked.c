/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-stacked.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"
#include "grid-samples.h"

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

/* ---- Of two breakdowns ---- */

static gboolean
is_for_stacks (const char *name)
{
  return strcmp (name, "wide") != 0 && strcmp (name, "busy") != 0; /* so many series are for a table */
}

static LimaDrawing *
lay_out_grid (const char *name, gboolean whole, LimaChartLook look, double width)
{
  g_autoptr(LimaStacked) chart = lima_stacked_new_from_grid (grid_samples_find (name), whole);
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_stacked_layout (chart, &theme, width, 0, LIMA_CHART_ALL);
}

static LimaRect
part_at (LimaDrawing *drawing, const LimaChartGrid *grid, int row, int column)
{
  const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, lima_chart_grid_get_mark (grid, row, column));

  g_assert_nonnull (mark);
  return mark->bar;
}

/* All rows begin at zero; a part is as long as its amount on the one scale of all, end to end in the order of the columns; an amount of zero and
 * one that is not recorded have no part. */
static void
test_grid (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("regions");
  g_autoptr(LimaDrawing) drawing = lay_out_grid ("regions", FALSE, LIMA_CHART_PAPER, 900);
  LimaRect japan_africa = part_at (drawing, grid, 0, 0), japan_asia = part_at (drawing, grid, 0, 1), japan_left = part_at (drawing, grid, 0, 3);
  LimaRect union_africa = part_at (drawing, grid, 1, 0), china_asia = part_at (drawing, grid, 2, 1);
  double per_million = japan_africa.width / 12.5;

  g_assert_cmpfloat (japan_africa.x, ==, union_africa.x);
  g_assert_cmpfloat (japan_africa.x, ==, china_asia.x);
  g_assert_cmpfloat (fabs (japan_asia.width - 21 * per_million), <=, 2);
  g_assert_cmpfloat (fabs (japan_left.width - 2.5 * per_million), <=, 2);
  g_assert_cmpfloat (fabs (union_africa.width - 8 * per_million), <=, 2);
  g_assert_cmpfloat (fabs (china_asia.width - 30.1 * per_million), <=, 2);
  g_assert_cmpfloat (fabs (japan_africa.x + japan_africa.width - japan_asia.x), <=, SLACK);
  g_assert_cmpfloat (fabs (japan_asia.x + japan_asia.width - japan_left.x), <=, SLACK);
  g_assert_null (lima_drawing_get_mark (drawing, lima_chart_grid_get_mark (grid, 0, 2)));
  g_assert_null (lima_drawing_get_mark (drawing, lima_chart_grid_get_mark (grid, 3, 2)));
}

/* Every row with a whole is as long as every other, and its amount stands beside it; its parts are as long as their share of it. */
static void
test_whole (void)
{
  static const double sums[] = { 36, 19, 30.1, 4.5, 5.5 };
  static const char *const figures[] = { "36.0\302\240M · 9.9\302\240%", "19.0\302\240M · 9.9\302\240%", "30.1\302\240M · 9.9\302\240%" };
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("regions");
  g_autoptr(LimaDrawing) drawing = lay_out_grid ("regions", TRUE, LIMA_CHART_PAPER, 900);
  double length = part_at (drawing, grid, 0, -1).width;

  for (int row = 0; row < 5; row++)
    g_assert_cmpfloat (fabs (part_at (drawing, grid, row, -1).width - length), <=, 2);
  g_assert_cmpfloat (fabs (part_at (drawing, grid, 0, 1).width - length * 21 / sums[0]), <=, 2);
  g_assert_cmpfloat (fabs (part_at (drawing, grid, 1, 0).width - length * 8 / sums[1]), <=, 2);
  g_assert_cmpfloat (fabs (part_at (drawing, grid, 2, 1).width - length), <=, 2);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_assert_true (has_text (drawing, figures[i]));
  g_assert_true (has_text (drawing, "100\302\240%"));
}

/* The middle of a number of the axis. */
static double
tick_at (LimaDrawing *drawing, const char *number)
{
  double x = NAN;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && strcmp (item->text->text, number) == 0)
        x = item->box.x + item->box.width / 2;
    }
  g_assert_true (isfinite (x));
  return x;
}

/* The axis of amounts begins at zero, where the bars begin, and its numbers are where they say; that of wholes ends where the bars end. */
static void
test_axis (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("regions");
  g_autoptr(LimaDrawing) plain = lay_out_grid ("regions", FALSE, LIMA_CHART_PAPER, 900), whole = lay_out_grid ("regions", TRUE, LIMA_CHART_PAPER, 900);
  LimaRect africa = part_at (plain, grid, 0, 0), all = part_at (whole, grid, 0, -1);

  g_assert_cmpfloat (fabs (tick_at (plain, "0") - africa.x), <=, 1.5);
  g_assert_cmpfloat (fabs (tick_at (plain, "10") - africa.x - africa.width * 10 / 12.5), <=, 2);
  g_assert_cmpfloat (fabs (tick_at (plain, "20") - africa.x - africa.width * 20 / 12.5), <=, 2);
  g_assert_cmpfloat (fabs (tick_at (whole, "0\302\240%") - all.x), <=, 1.5);
  g_assert_cmpfloat (fabs (tick_at (whole, "100\302\240%") - all.x - all.width), <=, 1.5);
}

static LimaFill
track_of (LimaDrawing *drawing, const LimaChartGrid *grid, int row)
{
  g_autoptr(GArray) bars = bars_of (drawing, lima_chart_grid_get_mark (grid, row, -1));

  return bars->len == 0 ? LIMA_FILL_TRACK : nth (bars, 0)->fill;
}

/* What is below zero or not known is no part of a whole: an empty track and words say so, and the amount is there all the same. */
static void
test_no_whole (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("partly"), unknown = grid_samples_find ("unknown");
  g_autoptr(LimaDrawing) below = lay_out_grid ("negative", TRUE, LIMA_CHART_PAPER, 900), partly = lay_out_grid ("partly", TRUE, LIMA_CHART_PAPER, 900);
  g_autoptr(LimaDrawing) none = lay_out_grid ("unknown", TRUE, LIMA_CHART_PAPER, 900);

  g_assert_true (has_text (below, "below zero: no parts of a whole"));
  g_assert_true (has_text (below, "\342\210\22215.5\302\240M"));
  g_assert_true (has_text (partly, "not all known: no parts of a whole"));
  g_assert_true (has_text (partly, "at least 5.0\302\240M"));
  g_assert_cmpint (track_of (partly, grid, 0), ==, LIMA_FILL_EMPTY);
  g_assert_cmpint (track_of (partly, grid, 1), ==, LIMA_FILL_TRACK); /* it has its parts */
  g_assert_null (lima_drawing_get_mark (partly, lima_chart_grid_get_mark (grid, 0, 0)));
  g_assert_cmpint (track_of (none, unknown, 1), ==, LIMA_FILL_EMPTY);
  g_assert_true (has_text (none, "nothing recorded"));
}

/* What is not known has no length, and its row says that there is such a part. Where nothing is known the axis has nothing but zero. */
static void
test_unknown (void)
{
  g_autoptr(LimaChartGrid) grid = grid_samples_find ("partly");
  g_autoptr(LimaDrawing) drawing = lay_out_grid ("partly", FALSE, LIMA_CHART_PAPER, 900), none = lay_out_grid ("unknown", FALSE, LIMA_CHART_PAPER, 900);
  LimaRect africa = part_at (drawing, grid, 0, 0), left = part_at (drawing, grid, 0, 2);

  g_assert_cmpfloat (fabs (africa.width - 4 * left.width), <=, 4);
  g_assert_null (lima_drawing_get_mark (drawing, lima_chart_grid_get_mark (grid, 0, 1)));
  g_assert_cmpstr (lima_drawing_get_mark (drawing, lima_chart_grid_get_mark (grid, 0, -1))->text, ==,
                   "Japan: at least 5.0\302\240M. Africa 4.0\302\240M; Asia not known; Not assigned 1.0\302\240M");
  g_assert_true (has_text (none, "0"));
  g_assert_false (has_text (none, "0.000001"));
}

/* However narrow the page is, no amount is cut: it stands above its bar, which is as long as the page. */
static void
test_narrow (void)
{
  g_autoptr(LimaChartGrid) regions = grid_samples_find ("regions");
  g_autoptr(LimaDrawing) narrow = lay_out_grid ("regions", TRUE, LIMA_CHART_PAPER, 240), wide = lay_out_grid ("regions", TRUE, LIMA_CHART_PAPER, 900);

  g_assert_cmpfloat (part_at (narrow, regions, 0, -1).width, >, 190);
  g_assert_cmpfloat (part_at (wide, regions, 0, -1).width, <, 700);
  for (guint s = 0; s < grid_samples_get_n (); s++)
    {
      g_autoptr(LimaChartGrid) grid = grid_samples_new (s);
      const LimaChartTable *rows = lima_chart_grid_get_rows (grid);
      g_autoptr(LimaDrawing) drawing = NULL;
      g_autofree char *texts = NULL;

      if (!is_for_stacks (grid_samples_get_name (s)))
        continue;
      drawing = lay_out_grid (grid_samples_get_name (s), FALSE, LIMA_CHART_PAPER, 240);
      texts = chart_checks_get_texts (drawing);
      for (guint r = 0; r < lima_chart_table_get_n_rows (rows); r++)
        g_assert_nonnull (strstr (texts, lima_chart_table_get_row (rows, r)->figure));
    }
}

/* Six by name, those of several, the others and what is left over all look different; a seventh by name would look like the others. */
static void
test_series (void)
{
  static const LimaChartKind kinds[] = { LIMA_CHART_PLAIN, LIMA_CHART_PLAIN, LIMA_CHART_PLAIN, LIMA_CHART_JOINT, LIMA_CHART_PLAIN,
                                         LIMA_CHART_PLAIN, LIMA_CHART_PLAIN, LIMA_CHART_OTHERS, LIMA_CHART_REMAINDER };
  static const LimaFill fills[] = { LIMA_FILL_SERIES_1, LIMA_FILL_SERIES_2, LIMA_FILL_SERIES_3, LIMA_FILL_JOINT, LIMA_FILL_SERIES_4,
                                    LIMA_FILL_SERIES_5, LIMA_FILL_SERIES_6, LIMA_FILL_OTHERS, LIMA_FILL_REMAINDER };
  LimaChartTable *rows = lima_chart_table_new (), *columns = lima_chart_table_new ();
  g_autoptr(LimaStacked) chart = NULL;
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartGrid *grid, *too_many = grid_samples_find ("busy");
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  lima_chart_table_add (rows, LIMA_CHART_PLAIN, "r", "Row", 9, "9", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    lima_chart_table_add (columns, kinds[i], "c", "Column", 1, "1", NULL);
  grid = lima_chart_grid_new (rows, columns);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    lima_chart_grid_set (grid, 0, i, 1, "1", NULL);
  chart = lima_stacked_new_from_grid (grid, FALSE);
  drawing = lima_stacked_layout (chart, &theme, 900, 0, LIMA_CHART_ALL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GArray) bars = bars_of (drawing, lima_chart_grid_get_mark (grid, 0, (int) i));

      g_assert_cmpint (nth (bars, 0)->fill, ==, fills[i]);
    }

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*LIMA_STACKED_MOST*");
  g_assert_null (lima_stacked_new_from_grid (too_many, FALSE));
  g_test_assert_expected_messages ();
  lima_chart_grid_free (too_many);
}

/* What the columns leave over is the last part, and looks like a remainder; the marks say which part they are. */
static void
test_grid_marks (void)
{
  g_autoptr(LimaStacked) chart = lima_stacked_new_from_grid (grid_samples_find ("regions"), FALSE);
  g_autoptr(LimaDrawing) drawing = lay_out_grid ("regions", FALSE, LIMA_CHART_PAPER, 900);
  g_autoptr(GArray) left = NULL;
  int row, series;

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 3 + 4 + 1 + 2 + 1 + 5);
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 0)->text, ==, "Japan, Africa: 12.5\302\240M · 1.2\302\240%");
  g_assert_true (lima_stacked_find_mark (chart, lima_drawing_get_nth_mark (drawing, 2)->row, &row, &series));
  g_assert_cmpint (row, ==, 0);
  g_assert_cmpint (series, ==, 3);
  left = bars_of (drawing, lima_drawing_get_nth_mark (drawing, 2)->row);
  g_assert_cmpint (nth (left, 0)->fill, ==, LIMA_FILL_REMAINDER);
  g_assert_true (lima_stacked_find_mark (chart, lima_drawing_get_nth_mark (drawing, 3)->row, &row, &series));
  g_assert_cmpint (series, ==, -1);
  g_assert_false (lima_stacked_find_mark (chart, 1000, &row, &series));
}

static void
test_grids_everywhere (void)
{
  static const double widths[] = { 240, 330, 500, 800, 1600, 3000 };

  for (guint s = 0; s < grid_samples_get_n (); s++)
    for (guint i = 0; is_for_stacks (grid_samples_get_name (s)) && i < 2 * G_N_ELEMENTS (widths); i++)
      {
        g_autoptr(LimaDrawing) drawing = NULL;

        if (strcmp (grid_samples_get_name (s), "many") == 0 && widths[i / 2] != 500)
          continue; /* each text is held against all others */
        g_test_message ("%s at %.0f", grid_samples_get_name (s), widths[i / 2]);
        drawing = lay_out_grid (grid_samples_get_name (s), i % 2, LIMA_CHART_PAPER, widths[i / 2]);
        chart_checks_assert (drawing);
      }
}

static void
test_references (void)
{
  for (guint s = 0; s < grid_samples_get_n (); s++)
    for (guint whole = 0; whole < 2; whole++)
      {
        const char *name = grid_samples_get_name (s);
        g_autoptr(LimaDrawing) drawing = NULL;

        if (!is_for_stacks (name) || strcmp (name, "names") == 0)
          continue; /* where names are cut short depends on the font */
        drawing = lay_out_grid (name, whole, LIMA_CHART_PAPER, 700);
        chart_references_assert (whole ? "whole" : "stacked", name, drawing);
      }
  for (guint whole = 0; whole < 2; whole++)
    {
      g_autoptr(LimaDrawing) dark = lay_out_grid ("regions", whole, LIMA_CHART_DARK, 700);

      chart_references_assert (whole ? "whole" : "stacked", "dark", dark);
    }
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
  g_test_add_func ("/stacked/grid", test_grid);
  g_test_add_func ("/stacked/whole", test_whole);
  g_test_add_func ("/stacked/axis", test_axis);
  g_test_add_func ("/stacked/no-whole", test_no_whole);
  g_test_add_func ("/stacked/unknown", test_unknown);
  g_test_add_func ("/stacked/narrow", test_narrow);
  g_test_add_func ("/stacked/series", test_series);
  g_test_add_func ("/stacked/grid-marks", test_grid_marks);
  g_test_add_func ("/stacked/grids-everywhere", test_grids_everywhere);
  g_test_add_func ("/stacked/references", test_references);
  failures = g_test_run ();
  chart_samples_clean_up ();
  return failures;
}

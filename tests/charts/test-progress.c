/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-progress.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-samples.h"
#include "lima-course.h"

#define SLACK 0.6

static const double widths[] = { 240, 290, 700, 1072 };

static LimaChartTheme
make_theme (void)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return theme;
}

static LimaProgress *
make_progress (gboolean rtl)
{
  LimaProgress *self = lima_progress_new ();

  lima_chart_table_set_title (lima_progress_get_table (self), "Two of four are behind");
  lima_chart_table_set_rtl (lima_progress_get_table (self), rtl);
  lima_chart_table_set_illustrative (lima_progress_get_table (self), "Illustrative data");
  lima_chart_table_add_footnote (lima_progress_get_table (self), NULL, "A sentence below.");
  lima_progress_set_legend (self, "on pace", "behind", "not known", "needed");
  lima_progress_add (self, "a", "On pace", NULL, 0.5, "50 %", 0.25, "25 % needed", LIMA_PROGRESS_KEEPS_PACE);
  lima_progress_add (self, "b", "Behind, with a name that is long enough for a second line", "Output", 0.25, "25 %", 0.75, "75 % needed", LIMA_PROGRESS_LAGS);
  lima_progress_add (self, "c", "Moves away", NULL, -0.1, "−10 %", 0.5, "50 % needed", LIMA_PROGRESS_LAGS);
  lima_progress_add_unknown (self, "d", "Without a baseline", NULL, "cannot be known");
  return self;
}

static const LimaDrawingItem *
find_item (LimaDrawing *drawing, LimaItemKind kind, int row)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == kind && item->row == row)
        return item;
    }
  return NULL;
}

/* The upright line of the pace that stands across a track. */
static double
find_pace (LimaDrawing *drawing, const LimaRect *track)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_LINE && item->colour == LIMA_COLOUR_INK && item->box.y < track->y &&
          item->box.y + item->box.height > track->y + track->height && item->box.height < 3 * track->height)
        return item->box.x;
    }
  return NAN;
}

static void
assert_inside (LimaDrawing *drawing)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaRect *box = &lima_drawing_get_item (drawing, i)->box;

      g_assert_cmpfloat (MIN (box->x, box->x + box->width), >=, -SLACK);
      g_assert_cmpfloat (MAX (box->x, box->x + box->width), <=, lima_drawing_get_width (drawing) + SLACK);
      g_assert_cmpfloat (MIN (box->y, box->y + box->height), >=, 0);
      g_assert_cmpfloat (MAX (box->y, box->y + box->height), <=, lima_drawing_get_height (drawing));
    }
}

/* Half of the way is half of the track, and so is the pace. */
static void
test_lengths (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaProgress) chart = make_progress (FALSE);
  g_autoptr(LimaDrawing) drawing = lima_progress_layout (chart, &theme, 700, 0, LIMA_CHART_ALL);
  const LimaRect *track = &find_item (drawing, LIMA_ITEM_TRACK, 0)->box, *bar = &find_item (drawing, LIMA_ITEM_BAR, 0)->box;
  const LimaDrawingItem *behind = find_item (drawing, LIMA_ITEM_BAR, 1), *away = find_item (drawing, LIMA_ITEM_BAR, 2);

  g_assert_cmpfloat_with_epsilon (bar->width, track->width / 2, 1);
  g_assert_cmpfloat_with_epsilon (bar->x, track->x, 0.01);
  g_assert_cmpfloat_with_epsilon (find_pace (drawing, track), track->x + track->width / 4, 1);
  g_assert_cmpint (find_item (drawing, LIMA_ITEM_BAR, 0)->fill, ==, LIMA_FILL_PLAIN);
  g_assert_cmpint (behind->fill, ==, LIMA_FILL_BEHIND);
  g_assert_cmpfloat_with_epsilon (behind->box.width, track->width / 4, 1);
  g_assert_cmpint (away->fill, ==, LIMA_FILL_NEGATIVE);
  g_assert_cmpfloat_with_epsilon (away->box.x + away->box.width, track->x, 1);
  g_assert_null (find_item (drawing, LIMA_ITEM_BAR, 3));
  g_assert_cmpint (find_item (drawing, LIMA_ITEM_TRACK, 3)->fill, ==, LIMA_FILL_EMPTY);
}

static gboolean
has_text (LimaDrawing *drawing, const char *words)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_TEXT && g_str_equal (lima_drawing_get_item (drawing, i)->text->text, words))
      return TRUE;
  return FALSE;
}

/* Only what is to be seen is explained. */
static void
test_legend (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaProgress) chart = make_progress (FALSE);
  g_autoptr(LimaDrawing) without = lima_progress_layout (chart, &theme, 700, 0, LIMA_CHART_ALL), with = NULL;

  g_assert_true (has_text (without, "behind"));
  g_assert_false (has_text (without, "not known"));
  lima_progress_add (chart, "e", "Without a date", NULL, 0.5, "50 %", NAN, NULL, LIMA_PROGRESS_NO_PACE);
  with = lima_progress_layout (chart, &theme, 700, 0, LIMA_CHART_ALL);
  g_assert_true (has_text (with, "not known"));
  g_assert_cmpint (find_item (with, LIMA_ITEM_BAR, 4)->fill, ==, LIMA_FILL_TINT);
}

/* From right to left all is mirrored. */
static void
test_mirrored (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaProgress) chart = make_progress (FALSE), mirrored = make_progress (TRUE);
  g_autoptr(LimaDrawing) left = lima_progress_layout (chart, &theme, 700, 0, 0), right = lima_progress_layout (mirrored, &theme, 700, 0, 0);
  const LimaRect *a = &find_item (left, LIMA_ITEM_BAR, 0)->box, *b = &find_item (right, LIMA_ITEM_BAR, 0)->box;

  g_assert_cmpfloat_with_epsilon (a->x, 700 - b->x - b->width, 2);
  g_assert_cmpfloat_with_epsilon (a->width, b->width, 2);
}

static void
test_sentences (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaProgress) chart = make_progress (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(LimaDrawing) drawing = lima_progress_layout (chart, &theme, widths[i], 0, LIMA_CHART_ALL);

      assert_inside (drawing);
      g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 4);
      g_assert_cmpstr (lima_drawing_get_mark (drawing, 0)->text, ==, "On pace: 50 % · 25 % needed");
      g_assert_cmpstr (lima_drawing_get_mark (drawing, 3)->text, ==, "Without a baseline: cannot be known");
      for (int row = 0; row < 4; row++)
        {
          const LimaRect *band = &lima_drawing_get_mark (drawing, row)->band;

          g_assert_cmpint (lima_drawing_hit (drawing, band->x + 1, band->y + 1), ==, row);
        }
    }
}

static void
test_nothing (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaProgress) chart = lima_progress_new ();
  g_autoptr(LimaCourse) course = lima_course_new ();
  g_autoptr(LimaDrawing) a = NULL, b = NULL;

  lima_chart_table_set_empty_text (lima_progress_get_table (chart), "Nothing yet.");
  lima_chart_table_set_empty_text (lima_course_get_table (course), "Nothing yet.");
  a = lima_progress_layout (chart, &theme, 300, 400, LIMA_CHART_ALL);
  b = lima_course_layout (course, &theme, 300, 0, LIMA_CHART_ALL);
  g_assert_cmpfloat (lima_drawing_get_height (a), ==, 400);
  g_assert_cmpuint (lima_drawing_get_n_marks (a), ==, 0);
  g_assert_cmpuint (lima_drawing_get_n_marks (b), ==, 0);
}

/* ---- One over time ---- */

static LimaCourse *
make_course (gboolean rtl)
{
  LimaCourse *self = lima_course_new ();

  lima_chart_table_set_title (lima_course_get_table (self), "Jobs");
  lima_chart_table_set_rtl (lima_course_get_table (self), rtl);
  lima_course_add (self, LIMA_COURSE_BASELINE, NULL, "Baseline", 1000, 0, "0");
  lima_course_add (self, LIMA_COURSE_ACTUAL, NULL, "Actual value", 1500, 400, "400");
  lima_course_add (self, LIMA_COURSE_TARGET, NULL, "Target", 2000, 800, "800");
  lima_course_add (self, LIMA_COURSE_ORIGINAL, NULL, "Target as first set", 2000, 1000, "1,000");
  lima_course_set_today (self, 1500, "Today");
  return self;
}

static double
middle_x (LimaDrawing *drawing, int row)
{
  const LimaRect *bar = &lima_drawing_get_mark (drawing, row)->bar;

  return bar->x + bar->width / 2;
}

static double
middle_y (LimaDrawing *drawing, int row)
{
  const LimaRect *bar = &lima_drawing_get_mark (drawing, row)->bar;

  return bar->y + bar->height / 2;
}

/* 1,500 is half way from 1,000 to 2,000; 400 is half of 800 and two fifths of 1,000. */
static void
test_course (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaCourse) course = make_course (FALSE), mirrored = make_course (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(LimaDrawing) drawing = lima_course_layout (course, &theme, widths[i], 0, LIMA_CHART_ALL);
      g_autoptr(LimaDrawing) back = lima_course_layout (mirrored, &theme, widths[i], 0, LIMA_CHART_ALL);
      double zero = middle_y (drawing, 0);

      assert_inside (drawing);
      assert_inside (back);
      g_assert_cmpfloat_with_epsilon (middle_x (drawing, 1) - middle_x (drawing, 0), middle_x (drawing, 2) - middle_x (drawing, 1), 1.1);
      g_assert_cmpfloat_with_epsilon (zero - middle_y (drawing, 1), (zero - middle_y (drawing, 2)) / 2, 1.1);
      g_assert_cmpfloat_with_epsilon (zero - middle_y (drawing, 1), (zero - middle_y (drawing, 3)) * 0.4, 1.1);
      g_assert_cmpfloat_with_epsilon (middle_x (drawing, 3), middle_x (drawing, 2), 0.01);
      g_assert_cmpfloat (middle_x (back, 1), >, middle_x (back, 2));
      g_assert_cmpstr (lima_drawing_get_mark (drawing, 1)->text, ==, "Actual value: 400");
    }
}

/* The first target is a dashed line, the revised one a whole one; both begin at the baseline. */
static void
test_course_lines (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaCourse) course = make_course (FALSE);
  g_autoptr(LimaDrawing) drawing = lima_course_layout (course, &theme, 600, 400, LIMA_CHART_ALL);
  guint dashed = 0, whole = 0, marked = 0;

  g_assert_cmpfloat (lima_drawing_get_height (drawing), ==, 400);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);
      gboolean is_slanted = item->kind == LIMA_ITEM_LINE && item->box.width > 1 && fabs (item->box.height) > 1;

      if (is_slanted && item->colour == LIMA_COLOUR_SECOND)
        dashed += item->dashed;
      if (is_slanted && item->colour == LIMA_COLOUR_INK)
        whole += !item->dashed;
      if (is_slanted && item->colour == LIMA_COLOUR_MARK)
        marked++;
      if (is_slanted)
        g_assert_cmpfloat_with_epsilon (item->box.x, middle_x (drawing, 0), 1);
    }
  g_assert_cmpuint (dashed, ==, 1);
  g_assert_cmpuint (whole, ==, 1);
  g_assert_cmpuint (marked, ==, 1);
}

static void
test_files (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaCourse) course = make_course (FALSE);
  g_autoptr(LimaProgress) chart = make_progress (FALSE);
  g_autoptr(LimaDrawing) a = lima_course_layout (course, &theme, 600, 0, LIMA_CHART_ALL), b = lima_progress_layout (chart, &theme, 600, 0, LIMA_CHART_ALL);
  g_autoptr(GBytes) svg = lima_drawing_to_svg (a), pdf = lima_drawing_to_pdf (b, NULL);

  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "Today"));
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
}

int
main (int argc, char **argv)
{
  int failures;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/progress/lengths", test_lengths);
  g_test_add_func ("/charts/progress/legend", test_legend);
  g_test_add_func ("/charts/progress/mirrored", test_mirrored);
  g_test_add_func ("/charts/progress/sentences", test_sentences);
  g_test_add_func ("/charts/progress/nothing", test_nothing);
  g_test_add_func ("/charts/course/places", test_course);
  g_test_add_func ("/charts/course/lines", test_course_lines);
  g_test_add_func ("/charts/course/files", test_files);
  failures = g_test_run ();
  chart_samples_clean_up ();
  return failures;
}

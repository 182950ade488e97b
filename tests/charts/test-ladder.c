/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-ladder.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-samples.h"

#define SLACK 0.6
#define N_RUNGS 3

static const double widths[] = { 240, 290, 420, 700, 1072 };

static LimaChartTheme
make_theme (void)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return theme;
}

/*
 * | rung | here | of it without a source | here or beyond |
 * |---|---|---|---|
 * | Operating | none | | none |
 * | Signed | 120 | | 120 |
 * | Pledged | 80 | 20 | 200 |
 */
static LimaLadder *
make_ladder (gboolean rtl)
{
  static const LimaLadderRung rungs[N_RUNGS] = {
    { .label = "Operating", .here_text = "none", .beyond_text = "none", .text = "Operating: none" },
    { .label = "Signed", .here = 120, .beyond = 120, .here_text = "120.0 M", .beyond_text = "120.0 M", .beyond_share = "60 %", .text = "Signed: 120.0 M",
      .rule = "signed or beyond", .is_firm = TRUE },
    { .label = "Pledged", .here = 80, .unsourced = 20, .beyond = 200, .here_text = "80.0 M", .beyond_text = "200.0 M", .beyond_share = "100 %",
      .text = "Pledged: 80.0 M" },
  };
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaLadder *self = lima_ladder_new ();

  lima_chart_table_set_title (lima_ladder_get_table (self), "Leverage of 4 to 5");
  lima_chart_table_set_format (lima_ladder_get_table (self), format, LIMA_SCALE_ONE);
  lima_chart_table_set_rtl (lima_ladder_get_table (self), rtl);
  lima_chart_table_set_axis_title (lima_ladder_get_table (self), "US dollars");
  lima_chart_table_set_illustrative (lima_ladder_get_table (self), "Illustrative data");
  lima_ladder_set_headings (self, "Status", "At this step, and at it or beyond", "Here", "Here or beyond");
  lima_ladder_set_legend (self, "At this step", "At this step, no source", "Further up the ladder");
  for (guint i = 0; i < N_RUNGS; i++)
    lima_ladder_add (self, &rungs[i]);
  lima_ladder_set_band (self, 4, 5, "4 signed", "5 with talks", "4 signed, 5 with talks");
  lima_ladder_add_fact (self, "Signed or beyond", "120 USD", FALSE);
  lima_ladder_add_fact (self, "Already there, not leverage", "31 USD", TRUE);
  return self;
}

/* The nth bar of a row that has a look. */
static const LimaDrawingItem *
find_bar (LimaDrawing *drawing, int row, LimaFill fill)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_BAR && item->row == row && item->fill == fill)
        return item;
    }
  return NULL;
}

static const LimaDrawingItem *
find_text (LimaDrawing *drawing, const char *words)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && strstr (item->text->text, words) != NULL)
        return item;
    }
  return NULL;
}

static guint
count_dashed (LimaDrawing *drawing)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    n += lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_LINE && lima_drawing_get_item (drawing, i)->dashed;
  return n;
}

/* Of 200 at most: 120 is three fifths of it, 80 two, of which a quarter has no source. */
static void
test_lengths (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaLadder) ladder = make_ladder (FALSE);
  g_autoptr(LimaDrawing) drawing = lima_ladder_layout (ladder, &theme, 700, 0, LIMA_CHART_ALL);
  const LimaDrawingItem *signed_here = find_bar (drawing, 1, LIMA_FILL_PLAIN), *sourced = find_bar (drawing, 2, LIMA_FILL_PLAIN);
  const LimaDrawingItem *hollow = find_bar (drawing, 2, LIMA_FILL_HOLLOW), *beyond = find_bar (drawing, 2, LIMA_FILL_TINT);
  double unit = signed_here->box.width / 120;

  g_assert_null (find_bar (drawing, 0, LIMA_FILL_PLAIN));
  g_assert_null (find_bar (drawing, 1, LIMA_FILL_HOLLOW));
  g_assert_null (find_bar (drawing, 1, LIMA_FILL_TINT)); /* nothing is further up */
  g_assert_cmpfloat_with_epsilon (sourced->box.width, 60 * unit, 1.5);
  g_assert_cmpfloat_with_epsilon (hollow->box.width, 20 * unit, 1.5);
  g_assert_cmpfloat_with_epsilon (beyond->box.width, 120 * unit, 1.5);
  g_assert_cmpfloat_with_epsilon (hollow->box.x, sourced->box.x + sourced->box.width, 0.01);
  g_assert_cmpfloat_with_epsilon (beyond->box.x, hollow->box.x + hollow->box.width, 0.01);
  g_assert_cmpfloat_with_epsilon (sourced->box.x, signed_here->box.x, 0.01);
}

/* The rule below "Signed", its sample in the legend, and three sides of what is only in talks. */
static void
test_rules (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaLadder) ladder = make_ladder (FALSE);
  g_autoptr(LimaDrawing) with = lima_ladder_layout (ladder, &theme, 700, 0, LIMA_CHART_ALL);
  g_autoptr(LimaDrawing) without = lima_ladder_layout (ladder, &theme, 700, 0, LIMA_CHART_TITLE);
  const LimaDrawingItem *band = find_bar (with, -1, LIMA_FILL_PLAIN);

  g_assert_cmpuint (count_dashed (with), ==, 5);
  g_assert_cmpuint (count_dashed (without), ==, 4);
  g_assert_nonnull (find_text (with, "signed or beyond"));
  g_assert_null (find_text (without, "signed or beyond"));
  g_assert_cmpfloat_with_epsilon (band->box.width / lima_drawing_get_mark (with, N_RUNGS)->bar.width, 0.8, 0.01); /* 4 of 5 */
}

/* Beside each other where there is room, else below. */
static void
test_room (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaLadder) ladder = make_ladder (FALSE);
  g_autoptr(LimaDrawing) narrow = lima_ladder_layout (ladder, &theme, 700, 0, LIMA_CHART_ALL);
  g_autoptr(LimaDrawing) wide = lima_ladder_layout (ladder, &theme, 1072, 0, LIMA_CHART_ALL);
  const LimaRect *above = &lima_drawing_get_mark (narrow, N_RUNGS - 1)->band, *below = &lima_drawing_get_mark (narrow, N_RUNGS)->band;
  const LimaRect *left = &lima_drawing_get_mark (wide, 0)->band, *right = &lima_drawing_get_mark (wide, N_RUNGS)->band;

  g_assert_cmpfloat (below->y, >, above->y + above->height);
  g_assert_cmpfloat (right->x, >, left->x + left->width);
  g_assert_cmpfloat (find_text (narrow, "Leverage of")->box.x, <, 60);
  g_assert_cmpfloat (find_text (wide, "Leverage of")->box.x, >, left->x + left->width);
  g_assert_cmpfloat (lima_drawing_get_height (wide), <, lima_drawing_get_height (narrow));
}

/* A narrow one leaves out shares, then the money at each rung, which its marks say all the same. */
static void
test_narrow (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaLadder) ladder = make_ladder (FALSE);
  g_autoptr(LimaDrawing) narrow = lima_ladder_layout (ladder, &theme, 240, 0, 0), middle = lima_ladder_layout (ladder, &theme, 700, 0, 0);

  g_assert_nonnull (find_text (middle, "60 %"));
  g_assert_nonnull (find_text (middle, "80.0 M"));
  g_assert_null (find_text (narrow, "60 %"));
  g_assert_null (find_text (narrow, "80.0 M"));
  g_assert_nonnull (find_text (narrow, "200.0 M"));
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

/* No word lies over another. */
static void
assert_apart (LimaDrawing *drawing)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    for (guint j = 0; j < i; j++)
      {
        const LimaDrawingItem *a = lima_drawing_get_item (drawing, i), *b = lima_drawing_get_item (drawing, j);

        if (a->kind == LIMA_ITEM_TEXT && b->kind == LIMA_ITEM_TEXT && a->box.x + 1 < b->box.x + b->box.width && b->box.x + 1 < a->box.x + a->box.width)
          if (a->box.y + 3 < b->box.y + b->box.height && b->box.y + 3 < a->box.y + a->box.height)
            g_error ("“%s” lies over “%s” at %g", a->text->text, b->text->text, lima_drawing_get_width (drawing));
      }
}

static void
test_marks (void)
{
  static const char *const texts[] = { "Operating: none", "Signed: 120.0 M", "Pledged: 80.0 M", "4 signed, 5 with talks", "Signed or beyond: 120 USD",
                                       "Already there, not leverage: 31 USD" };
  const LimaChartTheme theme = make_theme ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(LimaLadder) ladder = make_ladder (i % 2 == 1);
      g_autoptr(LimaDrawing) drawing = lima_ladder_layout (ladder, &theme, widths[i / 2], 0, LIMA_CHART_ALL);

      assert_inside (drawing);
      assert_apart (drawing);
      g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, G_N_ELEMENTS (texts));
      for (int row = 0; row < (int) G_N_ELEMENTS (texts); row++)
        {
          const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, row);

          g_assert_cmpstr (mark->text, ==, texts[row]);
          g_assert_cmpint (lima_drawing_hit (drawing, mark->band.x + mark->band.width / 2, mark->band.y + mark->band.height / 2), ==, row);
        }
    }
}

/* From right to left all is mirrored. */
static void
test_mirrored (void)
{
  const LimaChartTheme theme = make_theme ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(LimaLadder) ladder = make_ladder (FALSE), mirrored = make_ladder (TRUE);
      g_autoptr(LimaDrawing) left = lima_ladder_layout (ladder, &theme, widths[i], 0, 0), right = lima_ladder_layout (mirrored, &theme, widths[i], 0, 0);
      const LimaRect *a = &find_bar (left, 1, LIMA_FILL_PLAIN)->box, *b = &find_bar (right, 1, LIMA_FILL_PLAIN)->box;

      g_assert_cmpfloat_with_epsilon (a->x, widths[i] - b->x - b->width, 2);
      g_assert_cmpfloat_with_epsilon (a->width, b->width, 2);
    }
}

/* The title comes first also where it stands beside the rungs, and words stay words. */
static void
test_svg (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaLadder) ladder = make_ladder (FALSE);
  g_autoptr(LimaDrawing) drawing = lima_ladder_layout (ladder, &theme, 1072, 0, LIMA_CHART_ALL);
  g_autoptr(GString) svg = lima_drawing_write_svg (drawing);
  const char *body = strstr (svg->str, "<text");

  g_assert_nonnull (body);
  g_assert_nonnull (strstr (svg->str, "<title>Leverage of 4 to 5</title>"));
  g_assert_true (strstr (body, "Leverage of 4 to 5") < strstr (body, "Pledged"));
  g_assert_nonnull (strstr (body, "At this step, no source"));
  g_assert_nonnull (strstr (body, "Already there, not leverage"));
  g_assert_nonnull (strstr (svg->str, "stroke-dasharray"));
}

static void
test_nothing (void)
{
  const LimaChartTheme theme = make_theme ();
  g_autoptr(LimaLadder) ladder = lima_ladder_new ();
  g_autoptr(LimaDrawing) drawing = NULL;

  lima_chart_table_set_empty_text (lima_ladder_get_table (ladder), "Nothing yet.");
  drawing = lima_ladder_layout (ladder, &theme, 1072, 400, LIMA_CHART_ALL);
  g_assert_cmpfloat (lima_drawing_get_height (drawing), ==, 400);
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 0);
  g_assert_nonnull (find_text (drawing, "Nothing yet."));
}

int
main (int argc, char **argv)
{
  int failures;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/ladder/lengths", test_lengths);
  g_test_add_func ("/charts/ladder/rules", test_rules);
  g_test_add_func ("/charts/ladder/room", test_room);
  g_test_add_func ("/charts/ladder/narrow", test_narrow);
  g_test_add_func ("/charts/ladder/marks", test_marks);
  g_test_add_func ("/charts/ladder/mirrored", test_mirrored);
  g_test_add_func ("/charts/ladder/svg", test_svg);
  g_test_add_func ("/charts/ladder/nothing", test_nothing);
  failures = g_test_run ();
  chart_samples_clean_up ();
  return failures;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds that show a table as parts of a whole: ring and tiles. */

#include "lima-chart-layout.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"

typedef LimaDrawing *(*Layout) (const LimaChartTable *table, const LimaChartTheme *theme, double width, double height, LimaChartParts parts);

static const struct
{
  const char *name;
  Layout layout;
} kinds[] = { { "donut", lima_donut_layout }, { "treemap", lima_treemap_layout } };

static const double widths[] = { 240, 330, 500, 800, 1600, 3000 };
static const double regions[] = { 53.6, 49.9, 24.2, 8.9, 7.9, 26.7 }; /* of the sample, the remainder last */

static LimaDrawing *
lay_out (Layout layout, LimaChartTable *table, LimaChartLook look, double width)
{
  LimaChartTheme theme;
  LimaDrawing *drawing;

  lima_chart_theme_init (&theme, look);
  drawing = layout (table, &theme, width, 0, LIMA_CHART_ALL);
  lima_chart_table_free (table);
  return drawing;
}

static const LimaDrawingItem *
find_part (LimaDrawing *drawing, LimaItemKind kind, int row)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == kind && lima_drawing_get_item (drawing, i)->row == row)
      return lima_drawing_get_item (drawing, i);
  g_assert_not_reached ();
}

static guint
count_parts (LimaDrawing *drawing, LimaItemKind kind)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    n += lima_drawing_get_item (drawing, i)->kind == kind;
  return n;
}

/* Areas of slices are as their amounts, and what is left over is the last one before the top again. */
static void
test_slices (void)
{
  g_autoptr(LimaDrawing) drawing = lay_out (lima_donut_layout, chart_samples_new_regions (), LIMA_CHART_PAPER, 800);
  double all = 0, sum = 0;
  const LimaDrawingItem *left = find_part (drawing, LIMA_ITEM_SHAPE, 5), *first = find_part (drawing, LIMA_ITEM_SHAPE, 0);

  for (int i = 0; i < 6; i++)
    {
      all += lima_outline_get_area (find_part (drawing, LIMA_ITEM_SHAPE, i)->outline);
      sum += regions[i];
    }
  for (int i = 0; i < 6; i++)
    g_assert_cmpfloat (fabs (lima_outline_get_area (find_part (drawing, LIMA_ITEM_SHAPE, i)->outline) / all - regions[i] / sum), <, 1e-3);
  g_assert_cmpint (left->fill, ==, LIMA_FILL_REMAINDER);
  g_assert_cmpfloat (fabs (left->box.x + left->box.width - first->box.x), <, 1); /* both end at the line from the middle to the top */
  g_assert_cmpint (first->fill, !=, find_part (drawing, LIMA_ITEM_SHAPE, 1)->fill);
}

/* The pointer over a line of the list is over its slice. */
static void
test_list (void)
{
  g_autoptr(LimaDrawing) drawing = lay_out (lima_donut_layout, chart_samples_new_regions (), LIMA_CHART_PAPER, 800);

  for (int i = 0; i < 6; i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, i);

      g_assert_cmpfloat (mark->line.width, >, 0);
      g_assert_cmpint (lima_drawing_hit (drawing, mark->line.x + 3, mark->line.y + mark->line.height / 2), ==, i);
    }
  g_assert_cmpint (lima_drawing_hit (drawing, find_part (drawing, LIMA_ITEM_SHAPE, 0)->box.x + 3, find_part (drawing, LIMA_ITEM_SHAPE, 0)->box.y + 3), ==, 0);
}

/* Tiles are as large as their amounts, lie beside each other and fill the plot. */
static void
test_tiles (void)
{
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaDrawing) drawing = lay_out (lima_treemap_layout, chart_samples_new_regions (), LIMA_CHART_PAPER, widths[w]);
      double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = 0, bottom = 0, all = 0, sum = 0;

      g_assert_cmpuint (count_parts (drawing, LIMA_ITEM_BAR), ==, 6);
      for (int i = 0; i < 6; i++)
        {
          LimaRect box = find_part (drawing, LIMA_ITEM_BAR, i)->box;

          left = MIN (left, box.x);
          top = MIN (top, box.y);
          right = MAX (right, box.x + box.width);
          bottom = MAX (bottom, box.y + box.height);
          all += box.width * box.height;
          sum += regions[i];
          for (int j = 0; j < i; j++)
            {
              LimaRect other = find_part (drawing, LIMA_ITEM_BAR, j)->box;

              g_assert_true (box.x + box.width < other.x + 1e-6 || other.x + other.width < box.x + 1e-6 || box.y + box.height < other.y + 1e-6 ||
                             other.y + other.height < box.y + 1e-6);
            }
        }
      g_assert_cmpfloat (fabs (all / ((right - left) * (bottom - top)) - 1), <, 1e-6);
      for (int i = 0; i < 6; i++)
        {
          LimaRect box = find_part (drawing, LIMA_ITEM_BAR, i)->box;

          g_assert_cmpfloat (fabs (box.width * box.height / all - regions[i] / sum), <, 1e-6);
        }
      g_assert_cmpint (find_part (drawing, LIMA_ITEM_BAR, 5)->fill, ==, LIMA_FILL_REMAINDER);
    }
}

/* What is no part of a whole is drawn as bars, and a sentence says why. */
static void
test_obstacles (void)
{
  static const struct { const char *sample; const char *words; } cases[] = {
    { "negative", "below zero" }, { "mixed", "below zero" }, { "unknown", "not known" }, { "zero", "nothing has no parts" }, { "right-to-left", "below zero" },
  };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      for (guint s = 0; s < chart_samples_get_n (); s++)
        {
          g_autoptr(LimaDrawing) drawing = NULL;
          g_autofree char *texts = NULL;

          if (strcmp (chart_samples_get_name (s), cases[i].sample) != 0)
            continue;
          drawing = lay_out (kinds[k].layout, chart_samples_new (s), LIMA_CHART_PAPER, 1000);
          texts = chart_checks_get_texts (drawing);
          g_assert_cmpuint (count_parts (drawing, LIMA_ITEM_SHAPE), ==, 0);
          g_assert_nonnull (strstr (texts, cases[i].words));
        }
}

/* No share stands without its amount: each text that has one has the other, and each row's amount is there. */
static void
test_amounts (void)
{
  static const char *const figures[] = { "53.6\302\240M", "49.9\302\240M", "24.2\302\240M", "8.9\302\240M", "7.9\302\240M", "26.7\302\240M" };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr(LimaDrawing) drawing = lay_out (kinds[k].layout, chart_samples_new_regions (), LIMA_CHART_PAPER, widths[w]);
        g_autofree char *texts = chart_checks_get_texts (drawing);

        for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
          g_assert_nonnull (strstr (texts, figures[i]));
      }
}

static void
test_everywhere (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint s = 0; s < chart_samples_get_n (); s++)
      for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
        {
          g_autoptr(LimaDrawing) drawing = NULL;

          if (strcmp (chart_samples_get_name (s), "many") == 0 && widths[w] != 800)
            continue; /* each text is held against all others */
          g_test_message ("%s, %s at %.0f", kinds[k].name, chart_samples_get_name (s), widths[w]);
          drawing = lay_out (kinds[k].layout, chart_samples_new (s), LIMA_CHART_PAPER, widths[w]);
          chart_checks_assert (drawing);
        }
}

static void
test_references (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(LimaDrawing) dark = lay_out (kinds[k].layout, chart_samples_new_regions (), LIMA_CHART_DARK, 700);

      for (guint s = 0; s < chart_samples_get_n (); s++)
        {
          g_autoptr(LimaDrawing) drawing = lay_out (kinds[k].layout, chart_samples_new (s), LIMA_CHART_PAPER, 700);

          if (strcmp (chart_samples_get_name (s), "names") != 0 && strcmp (chart_samples_get_name (s), "many") != 0) /* what fits depends on the font */
            chart_references_assert (kinds[k].name, chart_samples_get_name (s), drawing);
        }
      chart_references_assert (kinds[k].name, "dark", dark);
    }
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parts/slices", test_slices);
  g_test_add_func ("/parts/list", test_list);
  g_test_add_func ("/parts/tiles", test_tiles);
  g_test_add_func ("/parts/obstacles", test_obstacles);
  g_test_add_func ("/parts/amounts", test_amounts);
  g_test_add_func ("/parts/everywhere", test_everywhere);
  g_test_add_func ("/parts/references", test_references);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-tile-map.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"
#include "map-samples.h"

#define N_TILES 195
#define NOTE "Each country has one tile of the same size; the shade stands for the amount."

static const double widths[] = { 240, 500, 800, 1600, 3000 };

static LimaDrawing *
lay_out (const LimaTileMap *map, LimaChartLook look, double width)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_tile_map_layout (map, &theme, width, 0, LIMA_CHART_ALL);
}

/* The mark of a country, by what is read out of it. */
static const LimaDrawingMark *
find_country (LimaDrawing *drawing, const char *name)
{
  g_autofree char *start = g_strconcat (name, ":", NULL);

  for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
    if (g_str_has_prefix (lima_drawing_get_nth_mark (drawing, i)->text, start))
      return lima_drawing_get_nth_mark (drawing, i);
  g_error ("%s has no mark", name);
}

static const LimaDrawingItem *
find_bar (LimaDrawing *drawing, int mark)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_BAR && lima_drawing_get_item (drawing, i)->row == mark)
      return lima_drawing_get_item (drawing, i);
  g_error ("mark %d has no tile", mark);
}

/* No amount makes a tile larger, not even a huge one; and none is over another. */
static void
test_sizes (void)
{
  static const char *const names[] = { "regions", "many", "huge", "one" };

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint w = 1; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr(LimaTileMap) map = map_samples_find (names[n]);
        g_autoptr(LimaDrawing) drawing = lay_out (map, LIMA_CHART_PAPER, widths[w]);
        double side = lima_drawing_get_nth_mark (drawing, 0)->bar.width;

        g_assert_cmpfloat (side, >=, 12);
        for (guint i = 0; i < N_TILES; i++)
          {
            const LimaDrawingMark *mark = lima_drawing_get_nth_mark (drawing, i);
            const LimaRect *box = &find_bar (drawing, mark->row)->box;

            g_assert_cmpfloat (box->width, ==, side);
            g_assert_cmpfloat (box->height, ==, side);
            g_assert_cmpfloat (box->x, ==, round (box->x));
            if (i > 0 && lima_drawing_get_nth_mark (drawing, i - 1)->bar.y == box->y)
              g_assert_cmpfloat (box->x, >=, lima_drawing_get_nth_mark (drawing, i - 1)->bar.x + side + 1);
          }
      }
}

/* By hand, of amounts in millions with bounds at 2, 5, 10 and 20; a bound belongs to the shade below it. */
static void
test_shades (void)
{
  static const struct
  {
    const char *sample, *country;
    LimaFill fill;
  } cases[] = {
    { "regions", "Ethiopia", LIMA_FILL_STEP_5 },   /* 21.4 */
    { "regions", "China", LIMA_FILL_STEP_5 },      /* 30.1 */
    { "regions", "Viet Nam", LIMA_FILL_STEP_4 },   /* 20 */
    { "regions", "Egypt", LIMA_FILL_STEP_4 },      /* 12.2 */
    { "regions", "Senegal", LIMA_FILL_STEP_3 },    /* 9.6 */
    { "regions", "Indonesia", LIMA_FILL_STEP_3 },  /* 6.4 */
    { "regions", "Peru", LIMA_FILL_STEP_2 },       /* 5 */
    { "regions", "Colombia", LIMA_FILL_STEP_2 },   /* 2.5 */
    { "regions", "Kenya", LIMA_FILL_STEP_1 },      /* 2 */
    { "regions", "Fiji", LIMA_FILL_STEP_1 },       /* 0.4 */
    { "regions", "Kyrgyzstan", LIMA_FILL_STEP_1 }, /* 0 is an amount */
    { "regions", "Country TD", LIMA_FILL_EMPTY },  /* nothing recorded is none */
    { "regions", "Bonaire, Sint Eustatius and Saba", LIMA_FILL_STEP_1 },
    { "regions", "3 other territories", LIMA_FILL_OTHERS },
    { "regions", "Global and interregional", LIMA_FILL_REMAINDER },
    { "mixed", "Kenya", LIMA_FILL_STEP_5 },
    { "mixed", "Peru", LIMA_FILL_NEGATIVE },
    { "mixed", "Viet Nam", LIMA_FILL_EMPTY },
    { "mixed", "Mongolia", LIMA_FILL_STEP_1 },
    { "negative", "Greenland", LIMA_FILL_NEGATIVE },
    { "negative", "Not assigned", LIMA_FILL_REMAINDER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaTileMap) map = map_samples_find (cases[i].sample);
      g_autoptr(LimaDrawing) drawing = lay_out (map, LIMA_CHART_PAPER, 800);

      g_assert_cmpint (find_bar (drawing, find_country (drawing, cases[i].country)->row)->fill, ==, cases[i].fill);
    }
}

/* Tiles and shelf have every amount once: 140.3 million in countries and 30.9 million on the shelf are the total of 171.2 million. */
static void
test_complete (void)
{
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaTileMap) map = map_samples_find ("regions");
      const LimaChartTable *table = lima_tile_map_get_table (map);
      g_autoptr(LimaDrawing) drawing = lay_out (map, LIMA_CHART_PAPER, widths[w]);
      g_autofree char *texts = chart_checks_get_texts (drawing);
      double countries = 0, shelf = 0;
      guint n = 0;

      for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
        {
          int row;

          g_assert_true (lima_tile_map_find_mark (map, lima_drawing_get_nth_mark (drawing, i)->row, &row));
          if (row < 0)
            continue;
          *(row < 15 ? &countries : &shelf) += lima_chart_table_get_row (table, (guint) row)->value;
          n++;
        }
      g_assert_cmpuint (n, ==, lima_chart_table_get_n_rows (table));
      g_assert_cmpfloat_with_epsilon (countries, 140.3e6, 1);
      g_assert_cmpfloat_with_epsilon (shelf, 30.9e6, 1);
      g_assert_nonnull (strstr (texts, "171.2\302\240M"));
      g_assert_nonnull (strstr (texts, "11.5\302\240M"));
      g_assert_nonnull (strstr (texts, "7.1\302\240M · 4.1\302\240%"));
      g_assert_nonnull (strstr (texts, "above 10 M to 20 M"));
      g_assert_nonnull (strstr (texts, "nothing recorded"));
    }
}

/* What the size and the shade of a tile stand for is said below the map. */
static void
test_note (void)
{
  g_autoptr(LimaTileMap) map = map_samples_find ("regions");
  LimaChartTheme theme;
  g_autoptr(LimaDrawing) bare = NULL;
  g_autofree char *texts = NULL;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  bare = lima_tile_map_layout (map, &theme, 1000, 0, 0);
  texts = chart_checks_get_texts (bare);
  g_assert_nonnull (strstr (texts, NOTE));
}

/* Letters where the tiles have room for them; below that tiles alone, and at last a list by amount. */
static void
test_widths (void)
{
  g_autoptr(LimaTileMap) map = map_samples_find ("regions");
  g_autoptr(LimaDrawing) list = lay_out (map, LIMA_CHART_PAPER, 240), small = lay_out (map, LIMA_CHART_PAPER, 500),
                         large = lay_out (map, LIMA_CHART_PAPER, 1600);
  g_autofree char *in_list = chart_checks_get_texts (list), *in_small = chart_checks_get_texts (small), *in_large = chart_checks_get_texts (large);

  g_assert_nonnull (strstr (in_large, "\nET\n"));
  g_assert_nonnull (strstr (in_large, "\nTD\n"));
  g_assert_null (strstr (in_small, "\nET\n"));
  g_assert_cmpuint (lima_drawing_get_n_marks (small), ==, N_TILES + 5);
  g_assert_cmpuint (lima_drawing_get_n_marks (list), ==, 15 + 5);
  g_assert_nonnull (strstr (g_strdelimit (in_list, "\n", ' '), "Nothing is recorded for any other country."));
  g_assert_true (g_str_has_prefix (lima_drawing_get_nth_mark (list, 0)->text, "China: 30.1"));
  g_assert_true (g_str_has_prefix (lima_drawing_get_nth_mark (list, 1)->text, "Ethiopia: 21.4"));
  g_assert_true (g_str_has_prefix (lima_drawing_get_nth_mark (list, 14)->text, "Kyrgyzstan: 0.0"));
  g_assert_true (g_str_has_prefix (lima_drawing_get_nth_mark (list, 19)->text, "Not assigned to a country: 11.4"));
}

/* Between the margins of an upright A4 page letters have room on the tiles. */
static void
test_paper (void)
{
  g_autoptr(LimaTileMap) map = map_samples_find ("regions");
  LimaChartTheme theme;
  g_autoptr(LimaDrawing) drawing = NULL;
  g_autofree char *texts = NULL;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  theme.margin = 0;
  drawing = lima_tile_map_layout (map, &theme, LIMA_PIXELS_FROM_MM (170), 0, LIMA_CHART_ALL);
  texts = chart_checks_get_texts (drawing);
  g_assert_nonnull (strstr (texts, "\nMW\n"));
}

/* The order is that of reading: row by row from the north, and then the shelf. */
static void
test_marks (void)
{
  g_autoptr(LimaTileMap) map = map_samples_find ("regions");
  g_autoptr(LimaDrawing) drawing = lay_out (map, LIMA_CHART_PAPER, 800);
  int row;

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, N_TILES + 5);
  for (guint i = 1; i < N_TILES; i++)
    {
      const LimaRect *before = &lima_drawing_get_nth_mark (drawing, i - 1)->bar, *box = &lima_drawing_get_nth_mark (drawing, i)->bar;

      g_assert_true (box->y > before->y || (box->y == before->y && box->x > before->x));
    }
  g_assert_cmpstr (find_country (drawing, "Ethiopia")->text, ==, "Ethiopia: 21.4\302\240M · 12.5\302\240%");
  g_assert_cmpstr (find_country (drawing, "Country TD")->text, ==, "Country TD: nothing recorded");
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, N_TILES + 4)->text, ==, "Not assigned to a country: 11.4\302\240M · 6.7\302\240%");

  g_assert_true (lima_tile_map_find_mark (map, find_country (drawing, "Kenya")->row, &row));
  g_assert_cmpint (row, ==, 3);
  g_assert_true (lima_tile_map_find_mark (map, find_country (drawing, "Country TD")->row, &row));
  g_assert_cmpint (row, ==, -1);
  g_assert_false (lima_tile_map_find_mark (map, -1, &row));
  g_assert_false (lima_tile_map_find_mark (map, 20 + N_TILES, &row));
}

/* The world is never mirrored; what is read is. */
static void
test_right_to_left (void)
{
  g_autoptr(LimaTileMap) map = map_samples_find ("right-to-left");
  g_autoptr(LimaDrawing) drawing = lay_out (map, LIMA_CHART_PAPER, 800), narrow = lay_out (map, LIMA_CHART_PAPER, 240);
  const LimaDrawingMark *peru = find_country (drawing, "بيرو"), *senegal = find_country (drawing, "السنغال"), *china = find_country (drawing, "الصين"),
                        *global = find_country (drawing, "إقليمي وعالمي"), *left_over = find_country (drawing, "غير مخصص لبلد");
  double pitch = find_country (drawing, "إثيوبيا")->bar.x - find_country (drawing, "Country SS")->bar.x;
  guint column, china_column, row;

  g_assert_cmpfloat (peru->bar.x, <, senegal->bar.x);
  g_assert_cmpfloat (senegal->bar.x, <, china->bar.x);
  map_samples_locate ("PE", &column, &row);
  map_samples_locate ("CN", &china_column, &row);
  g_assert_cmpfloat (china->bar.x - peru->bar.x, ==, pitch * (china_column - column));
  g_assert_cmpfloat (peru->bar.y, >, china->bar.y);

  g_assert_cmpfloat (global->bar.x, >, left_over->bar.x);
  g_assert_cmpfloat (find_bar (drawing, global->row)->box.x, >, global->bar.x + global->bar.width / 2); /* its look is at its start */
  for (guint i = 1; i < N_TILES; i++)
    {
      const LimaRect *before = &lima_drawing_get_nth_mark (drawing, i - 1)->bar, *box = &lima_drawing_get_nth_mark (drawing, i)->bar;

      g_assert_true (box->y > before->y || (box->y == before->y && box->x < before->x));
    }
  g_assert_cmpuint (lima_drawing_get_n_marks (narrow), ==, 7);
}

static void
test_everywhere (void)
{
  for (guint s = 0; s < map_samples_get_n (); s++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr(LimaTileMap) map = map_samples_new (s);
        g_autoptr(LimaDrawing) drawing = lay_out (map, LIMA_CHART_PAPER, widths[w]);

        g_test_message ("%s at %.0f", map_samples_get_name (s), widths[w]);
        chart_checks_assert (drawing);
      }
}

static void
test_large_text (void)
{
  g_autoptr(LimaTileMap) map = map_samples_find ("regions");

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      LimaChartTheme theme;
      g_autoptr(LimaDrawing) drawing = NULL;

      lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
      theme.text_scale = 2;
      drawing = lima_tile_map_layout (map, &theme, widths[w], 0, LIMA_CHART_ALL);
      chart_checks_assert (drawing);
    }
}

/* Where long names break depends on the font: what is made of them is looked at, and held by the checks above. */
static void
test_references (void)
{
  g_autoptr(LimaTileMap) regions = map_samples_find ("regions"), mixed = map_samples_find ("mixed");
  g_autoptr(LimaDrawing) dark = lay_out (regions, LIMA_CHART_DARK, 800), narrow = lay_out (mixed, LIMA_CHART_PAPER, 240),
                         small = lay_out (regions, LIMA_CHART_PAPER, 500);

  for (guint s = 0; s < map_samples_get_n (); s++)
    {
      g_autoptr(LimaTileMap) map = map_samples_new (s);
      g_autoptr(LimaDrawing) drawing = lay_out (map, LIMA_CHART_PAPER, 1000);

      if (strcmp (map_samples_get_name (s), "names") != 0)
        chart_references_assert ("map", map_samples_get_name (s), drawing);
    }
  chart_references_assert ("map", "dark", dark);
  chart_references_assert ("map", "narrow", narrow);
  chart_references_assert ("map", "small", small);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tile-map/sizes", test_sizes);
  g_test_add_func ("/tile-map/shades", test_shades);
  g_test_add_func ("/tile-map/complete", test_complete);
  g_test_add_func ("/tile-map/note", test_note);
  g_test_add_func ("/tile-map/widths", test_widths);
  g_test_add_func ("/tile-map/paper", test_paper);
  g_test_add_func ("/tile-map/marks", test_marks);
  g_test_add_func ("/tile-map/right-to-left", test_right_to_left);
  g_test_add_func ("/tile-map/everywhere", test_everywhere);
  g_test_add_func ("/tile-map/large-text", test_large_text);
  g_test_add_func ("/tile-map/references", test_references);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-matrix.h>
#include <string.h>

#include "chart-samples.h"

static const char *const degrees[] = { "Very low", "Low", "Medium", "High", "Very high" };

/* Two risks in one cell, one in the corner with the highest product, and two without a place. */
static LimaMatrix *
matrix_new (void)
{
  LimaChartTable *texts = lima_chart_table_new ();
  LimaMatrix *matrix;

  lima_chart_table_set_title (texts, "The title");
  matrix = lima_matrix_new (texts);
  lima_matrix_set_axis (matrix, TRUE, "Likelihood", degrees);
  lima_matrix_set_axis (matrix, FALSE, "Impact", degrees);
  lima_matrix_set_class (matrix, 0, 1, "1 to 4");
  lima_matrix_set_class (matrix, 1, 5, "5 to 9");
  lima_matrix_set_class (matrix, 2, 10, "10 to 14");
  lima_matrix_set_class (matrix, 3, 15, "15 to 25");
  lima_matrix_set_unplaced (matrix, "Without a place");
  lima_matrix_add (matrix, 5, 5, "1", "1 Fire");
  lima_matrix_add (matrix, 3, 2, "2", "2 Rain");
  lima_matrix_add (matrix, 3, 2, "3", "3 Wind");
  lima_matrix_add (matrix, 0, 4, "4", "4 Fog");
  lima_matrix_add (matrix, 2, 0, "5", "5 Dust");
  return matrix;
}

static LimaDrawing *
lay_out (const LimaMatrix *matrix, double width, double height, LimaChartParts parts)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return lima_matrix_layout (matrix, &theme, width, height, parts);
}

static const LimaDrawingItem *
find_cell (LimaDrawing *drawing, int mark)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_BAR && item->row == mark)
        return item;
    }
  return NULL;
}

static gboolean
has_text (LimaDrawing *drawing, int mark, const char *text)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && item->row == mark && g_str_equal (item->text->text, text))
        return TRUE;
    }
  return FALSE;
}

/* A cell's mark is five times its degree upward, less one, and its degree across, less one. */
static void
test_places (void)
{
  g_autoptr(LimaMatrix) matrix = matrix_new ();

  g_assert_cmpuint (lima_matrix_get_mark (matrix, 0), ==, 24);
  g_assert_cmpuint (lima_matrix_get_mark (matrix, 1), ==, 7);
  g_assert_cmpuint (lima_matrix_get_mark (matrix, 2), ==, 7);
  g_assert_cmpuint (lima_matrix_get_mark (matrix, 3), ==, LIMA_MATRIX_UNPLACED);
  g_assert_cmpuint (lima_matrix_get_mark (matrix, 4), ==, LIMA_MATRIX_UNPLACED);
  g_assert_cmpint (lima_matrix_find_item (matrix, 7, -1), ==, 1);
  g_assert_cmpint (lima_matrix_find_item (matrix, 7, 1), ==, 2);
  g_assert_cmpint (lima_matrix_find_item (matrix, 7, 2), ==, 1); /* round again */
  g_assert_cmpint (lima_matrix_find_item (matrix, 24, 0), ==, 0);
  g_assert_cmpint (lima_matrix_find_item (matrix, 0, -1), ==, -1);
  g_assert_cmpint (lima_matrix_find_item (matrix, LIMA_MATRIX_UNPLACED, -1), ==, 3);
}

static void
test_cells (void)
{
  g_autoptr(LimaMatrix) matrix = matrix_new ();
  g_autoptr(LimaDrawing) drawing = lay_out (matrix, 600, 0, LIMA_CHART_ALL);

  for (int mark = 0; mark < LIMA_MATRIX_UNPLACED; mark++)
    {
      const LimaDrawingItem *cell = find_cell (drawing, mark), *left = mark % 5 == 0 ? NULL : find_cell (drawing, mark - 1);
      const LimaDrawingItem *below = mark < 5 ? NULL : find_cell (drawing, mark - 5);

      g_assert_nonnull (cell);
      g_assert_cmpfloat (cell->box.x + cell->box.width, <=, 600);
      if (left != NULL)
        g_assert_cmpfloat (cell->box.x, >=, left->box.x + left->box.width);
      if (below != NULL)
        g_assert_cmpfloat (cell->box.y + cell->box.height, <=, below->box.y); /* a higher degree stands higher */
    }
  g_assert_null (find_cell (drawing, LIMA_MATRIX_UNPLACED));
  g_assert_true (has_text (drawing, 24, "1"));
  g_assert_true (has_text (drawing, 7, "2, 3"));
  g_assert_true (has_text (drawing, LIMA_MATRIX_UNPLACED, "4 Fog"));
  g_assert_true (has_text (drawing, LIMA_MATRIX_UNPLACED, "5 Dust"));
  g_assert_false (has_text (drawing, 0, "4")); /* what is unknown is never the least */
}

/* 1 to 4, 5 to 9, 10 to 14, 15 and more, by the product of both degrees. */
static void
test_shades (void)
{
  static const LimaFill expected[5][5] = {
    { LIMA_FILL_EMPTY, LIMA_FILL_EMPTY, LIMA_FILL_EMPTY, LIMA_FILL_EMPTY, LIMA_FILL_TRACK },  /* 1 2 3 4 5 */
    { LIMA_FILL_EMPTY, LIMA_FILL_EMPTY, LIMA_FILL_TRACK, LIMA_FILL_TRACK, LIMA_FILL_TINT },   /* 2 4 6 8 10 */
    { LIMA_FILL_EMPTY, LIMA_FILL_TRACK, LIMA_FILL_TRACK, LIMA_FILL_TINT, LIMA_FILL_PLAIN },   /* 3 6 9 12 15 */
    { LIMA_FILL_EMPTY, LIMA_FILL_TRACK, LIMA_FILL_TINT, LIMA_FILL_PLAIN, LIMA_FILL_PLAIN },   /* 4 8 12 16 20 */
    { LIMA_FILL_TRACK, LIMA_FILL_TINT, LIMA_FILL_PLAIN, LIMA_FILL_PLAIN, LIMA_FILL_PLAIN },   /* 5 10 15 20 25 */
  };
  g_autoptr(LimaMatrix) matrix = matrix_new ();
  g_autoptr(LimaDrawing) drawing = lay_out (matrix, 500, 0, 0);

  for (int up = 0; up < 5; up++)
    for (int across = 0; across < 5; across++)
      g_assert_cmpint (find_cell (drawing, up * 5 + across)->fill, ==, expected[up][across]);
}

/* Only what holds something is a mark; from the top, as one reads. */
static void
test_marks (void)
{
  static const struct
  {
    int row;
    const char *text;
  } expected[] = {
    { 24, "Likelihood: Very high, Impact: Very high: 1 Fire" },
    { 7, "Likelihood: Low, Impact: Medium: 2 Rain, 3 Wind" },
    { LIMA_MATRIX_UNPLACED, "Without a place: 4 Fog, 5 Dust" },
  };
  g_autoptr(LimaMatrix) matrix = matrix_new ();
  g_autoptr(LimaDrawing) drawing = lay_out (matrix, 500, 0, LIMA_CHART_ALL);
  const LimaDrawingMark *mark;

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      mark = lima_drawing_get_nth_mark (drawing, i);
      g_assert_cmpint (mark->row, ==, expected[i].row);
      g_assert_cmpstr (mark->text, ==, expected[i].text);
      g_assert_cmpint (lima_drawing_hit (drawing, mark->bar.x + mark->bar.width / 2, mark->bar.y + mark->bar.height / 2), ==, expected[i].row);
    }
}

/* Nothing is outside of the drawing, however narrow it is and in either direction; more height is used. */
static void
test_sizes (void)
{
  static const double widths[] = { 240, 320, 480, 800, 1600 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * 2; i++)
    {
      g_autoptr(LimaMatrix) matrix = matrix_new ();
      g_autoptr(LimaDrawing) drawing = NULL, higher = NULL;
      double width = widths[i / 2];

      lima_matrix_set_rtl (matrix, i % 2 == 1);
      drawing = lay_out (matrix, width, 0, LIMA_CHART_ALL);
      for (guint j = 0; j < lima_drawing_get_n_items (drawing); j++)
        {
          const LimaRect box = lima_drawing_get_item (drawing, j)->box;

          g_assert_cmpfloat (box.x, >=, -0.5);
          g_assert_cmpfloat (box.x + box.width, <=, width + 0.5);
          g_assert_cmpfloat (box.y + box.height, <=, lima_drawing_get_height (drawing) + 0.5);
        }
      higher = lay_out (matrix, width, 900, LIMA_CHART_ALL);
      g_assert_cmpfloat (lima_drawing_get_height (higher), <=, 900);
      g_assert_cmpfloat (lima_drawing_get_height (higher), >=, lima_drawing_get_height (drawing));
      g_assert_cmpfloat (find_cell (higher, 0)->box.height, >=, find_cell (drawing, 0)->box.height);
      if (i % 2 == 1)
        g_assert_cmpfloat (find_cell (drawing, 0)->box.x, >, find_cell (drawing, 4)->box.x);
    }
}

/* The picture as a file: the words of the cells are in it. */
static void
test_svg (void)
{
  g_autoptr(LimaMatrix) matrix = matrix_new ();
  g_autoptr(LimaDrawing) drawing = lay_out (matrix, 500, 0, LIMA_CHART_ALL);
  g_autoptr(GBytes) svg = lima_drawing_to_svg (drawing);
  gsize size;
  const char *text = g_bytes_get_data (svg, &size);

  g_assert_nonnull (g_strstr_len (text, (gssize) size, "5 Dust"));
  g_assert_nonnull (g_strstr_len (text, (gssize) size, "2, 3"));
  g_assert_nonnull (g_strstr_len (text, (gssize) size, "10 to 14"));
}

static guint
count_texts (LimaDrawing *drawing, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      n += item->kind == LIMA_ITEM_TEXT && g_str_equal (item->text->text, text);
    }
  return n;
}

/* Where room is scarce, names beside the cells are broken between words, so that none below the cells is broken within one. */
static void
test_words (void)
{
  static const char *const names[] = { "Очень низкая", "Низкая", "Средняя", "Высокая", "Очень высокая" };
  g_autoptr(LimaMatrix) matrix = matrix_new ();
  g_autoptr(LimaDrawing) drawing = NULL;

  lima_matrix_set_axis (matrix, TRUE, "Вероятность", names);
  lima_matrix_set_axis (matrix, FALSE, "Тяжесть", names);
  drawing = lay_out (matrix, 330, 0, LIMA_CHART_ALL);
  g_assert_cmpuint (count_texts (drawing, "Низкая"), ==, 2);
  g_assert_cmpuint (count_texts (drawing, "Средняя"), ==, 2);
  g_assert_cmpuint (count_texts (drawing, "Высокая"), ==, 2);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/places", test_places);
  g_test_add_func ("/matrix/cells", test_cells);
  g_test_add_func ("/matrix/shades", test_shades);
  g_test_add_func ("/matrix/marks", test_marks);
  g_test_add_func ("/matrix/sizes", test_sizes);
  g_test_add_func ("/matrix/words", test_words);
  g_test_add_func ("/matrix/svg", test_svg);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

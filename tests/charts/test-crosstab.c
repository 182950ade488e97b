/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-crosstab.h>

#include "chart-samples.h"

#define MORE 9 /* the mark that says how many more there are */

static LimaCrosstab *
new_empty (gboolean rtl)
{
  LimaChartTable *texts = lima_chart_table_new ();
  LimaCrosstab *table;

  lima_chart_table_set_title (texts, "The title");
  lima_chart_table_set_empty_text (texts, "Nothing is recorded");
  table = lima_crosstab_new (texts);
  lima_crosstab_set_rtl (table, rtl);
  return table;
}

/* Three rows by four columns, of which the last are remainders; two things in each cell of the first row, one in the first of the second. */
static LimaCrosstab *
new_table (gboolean rtl)
{
  LimaCrosstab *table = new_empty (rtl);

  lima_crosstab_add_row (table, "r0", "General Assembly", "of the United Nations", "8 and more", FALSE);
  lima_crosstab_add_row (table, "r1", "Council", NULL, "1", FALSE);
  lima_crosstab_add_row (table, "r2", "Body unknown", NULL, "none", TRUE);
  lima_crosstab_add_column (table, "c0", "Intergovernmental negotiations", "three", FALSE);
  lima_crosstab_add_column (table, "c1", "Financing", "two", FALSE);
  lima_crosstab_add_column (table, "c2", "Climate change", "2 of them", FALSE);
  lima_crosstab_add_column (table, "c3", "Without a process", "some", TRUE);
  lima_crosstab_set_totals (table, "Altogether", "All 9");
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %u", i), *label = g_strdup_printf ("Session number %u of the open working group", i);
      g_autofree char *sentence = g_strdup_printf ("Sentence %u", i);

      lima_crosstab_add (table, 0, i / 2, key, label, sentence, (LimaTimelineLook) (i % 4));
    }
  lima_crosstab_add (table, 1, 0, "key 8", "Session number 8", "Sentence 8", LIMA_TIMELINE_HELD);
  lima_crosstab_set_more (table, 0, 3, "5 more", "Five more are not shown");
  return table;
}

static LimaDrawing *
lay_out (const LimaCrosstab *table, double width, double text_scale)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  theme.text_scale = text_scale;
  return lima_crosstab_layout (table, &theme, width, 0, LIMA_CHART_ALL);
}

static const LimaDrawingItem *
find_text (LimaDrawing *drawing, const char *text)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && g_str_equal (item->text->text, text))
        return item;
    }
  return NULL;
}

static guint
count_hatches (LimaDrawing *drawing)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    n += lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_SWATCH && lima_drawing_get_item (drawing, i)->fill == LIMA_FILL_REMAINDER;
  return n;
}

static gboolean
overlap (LimaRect a, LimaRect b)
{
  const double slack = 0.6;

  return a.x + a.width > b.x + slack && b.x + b.width > a.x + slack && a.y + a.height > b.y + slack && b.y + b.height > a.y + slack;
}

/* Neither words nor marks lie on each other, and all is in the drawing. */
static void
assert_tidy (LimaDrawing *drawing)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      g_assert_cmpfloat (item->box.x, >=, -0.5);
      g_assert_cmpfloat (item->box.y, >=, -0.5);
      g_assert_cmpfloat (item->box.x + item->box.width, <=, lima_drawing_get_width (drawing) + 0.5);
      g_assert_cmpfloat (item->box.y + item->box.height, <=, lima_drawing_get_height (drawing) + 0.5);
      for (guint j = 0; j < i && item->kind != LIMA_ITEM_LINE; j++)
        if (lima_drawing_get_item (drawing, j)->kind != LIMA_ITEM_LINE)
          g_assert_false (overlap (item->box, lima_drawing_get_item (drawing, j)->box));
    }
}

static void
test_keys (void)
{
  g_autoptr(LimaCrosstab) table = new_table (FALSE);
  g_autoptr(LimaDrawing) drawing = lay_out (table, 1000, 1);
  int row, column;

  g_assert_cmpuint (lima_crosstab_get_n (table), ==, 10);
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 10);
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %u", i), *sentence = g_strdup_printf ("Sentence %u", i);
      const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, (int) i);

      g_assert_cmpstr (lima_crosstab_get_key (table, i, &row, &column), ==, key);
      g_assert_cmpint (row, ==, i == 8 ? 1 : 0);
      g_assert_cmpint (column, ==, i == 8 ? 0 : (int) i / 2);
      g_assert_cmpstr (mark->text, ==, sentence);
      g_assert_cmpint (lima_drawing_hit (drawing, mark->bar.x + 5, mark->bar.y + 5), ==, (int) i);
    }
  g_assert_null (lima_crosstab_get_key (table, MORE, &row, &column));
  g_assert_cmpint (row, ==, 0);
  g_assert_cmpint (column, ==, 3);
  g_assert_cmpstr (lima_drawing_get_mark (drawing, MORE)->text, ==, "Five more are not shown");
  g_assert_cmpint (find_text (drawing, "5 more")->row, ==, MORE);
  g_assert_cmpstr (lima_crosstab_get_row_key (table, 2), ==, "r2");
  g_assert_cmpstr (lima_crosstab_get_column_key (table, 1), ==, "c1");
}

/* Widths, in both directions, with text of both sizes. */
static void
test_tidy (void)
{
  static const double widths[] = { 240, 700, 1000, 1800 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * 4; i++)
    {
      g_autoptr(LimaCrosstab) table = new_table (i % 2 == 1);
      g_autoptr(LimaDrawing) drawing = lay_out (table, widths[i / 4], i % 4 < 2 ? 1 : 1.5);

      assert_tidy (drawing);
      g_assert_cmpfloat (lima_drawing_get_width (drawing), >=, widths[i / 4]);
      if (widths[i / 4] < 300)
        g_assert_cmpfloat (lima_drawing_get_width (drawing), >, 4 * 150); /* four columns, and what stands before and behind them */
    }
}

/* Behind the rows at the same end, below the columns in the same line. */
static void
test_totals (void)
{
  g_autoptr(LimaCrosstab) table = new_table (FALSE);
  g_autoptr(LimaDrawing) drawing = lay_out (table, 1000, 1);
  const LimaDrawingItem *row = find_text (drawing, "8 and more"), *none = find_text (drawing, "none"), *all = find_text (drawing, "All 9");
  const LimaDrawingItem *column = find_text (drawing, "three"), *rest = find_text (drawing, "some");

  g_assert_true (row != NULL && none != NULL && all != NULL && column != NULL && rest != NULL);
  g_assert_cmpfloat (row->x, ==, none->x);
  g_assert_cmpfloat (row->x, ==, all->x);
  g_assert_cmpfloat (column->x, ==, find_text (drawing, "Intergovernmental")->x);
  g_assert_cmpfloat (column->baseline, ==, rest->baseline);
  g_assert_cmpfloat (column->baseline, ==, all->baseline);
  g_assert_cmpfloat (all->baseline, >, none->baseline);
  g_assert_cmpfloat (row->baseline, ==, find_text (drawing, "General Assembly")->baseline);
}

static void
test_remainders (void)
{
  g_autoptr(LimaCrosstab) table = new_table (FALSE);
  g_autoptr(LimaDrawing) drawing = lay_out (table, 1000, 1);

  g_assert_cmpuint (count_hatches (drawing), ==, 2);
  g_assert_true (find_text (drawing, "Body unknown")->text->italic);
  g_assert_true (find_text (drawing, "Without a process")->text->italic);
  g_assert_false (find_text (drawing, "Climate change")->text->italic);
  g_assert_cmpuint (find_text (drawing, "Climate change")->text->n_bold, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr(LimaCrosstab) table = new_empty (FALSE);
  g_autoptr(LimaDrawing) drawing = lay_out (table, 500, 1), rows_only = NULL;

  g_assert_nonnull (find_text (drawing, "Nothing is recorded"));
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 0);
  g_assert_cmpfloat (lima_drawing_get_width (drawing), ==, 500);
  lima_crosstab_add_row (table, "r", "Row", NULL, "0", FALSE);
  rows_only = lay_out (table, 500, 1);
  g_assert_nonnull (find_text (rows_only, "Nothing is recorded"));
}

static void
test_mirrored (void)
{
  g_autoptr(LimaCrosstab) table = new_table (FALSE), turned = new_table (TRUE);
  g_autoptr(LimaDrawing) left = lay_out (table, 1000, 1), right = lay_out (turned, 1000, 1);
  double width = lima_drawing_get_width (left);

  g_assert_cmpfloat (lima_drawing_get_width (right), ==, width);
  for (guint i = 0; i < lima_drawing_get_n_marks (left); i++)
    {
      LimaRect a = lima_drawing_get_mark (left, (int) i)->band, b = lima_drawing_get_mark (right, (int) i)->band;

      g_assert_cmpfloat_with_epsilon (a.x + a.width, width - b.x, 0.01);
      g_assert_cmpfloat_with_epsilon (a.y, b.y, 0.01);
    }
}

static LimaDrawing *
lay_out_headings (const char *row, const char *column)
{
  g_autoptr(LimaCrosstab) table = new_empty (FALSE);

  lima_crosstab_add_row (table, "r", row, NULL, "1", FALSE);
  lima_crosstab_add_column (table, "c", column, "1", FALSE);
  return lay_out (table, 300, 1.5);
}

/* Headings break between words, and a column is as wide as the longest of them. */
static void
test_words (void)
{
  g_autoptr(LimaDrawing) drawing = lay_out_headings ("Responsibilities of all", "Internationalisierungen der Zusammenarbeit");

  g_assert_nonnull (find_text (drawing, "Responsibilities"));
  g_assert_nonnull (find_text (drawing, "of all"));
  g_assert_nonnull (find_text (drawing, "Internationalisierungen"));
  g_assert_nonnull (find_text (drawing, "der Zusammenarbeit"));
  assert_tidy (drawing);
}

/* A word that has no room at all ends in an ellipsis, and the next begins as it is. */
static void
test_long_word (void)
{
  g_autoptr(LimaDrawing) drawing = lay_out_headings ("Row", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft meets");
  guint cut = 0;

  g_assert_nonnull (find_text (drawing, "meets"));
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      cut += item->kind == LIMA_ITEM_TEXT && g_str_has_prefix (item->text->text, "Donau") && g_str_has_suffix (item->text->text, "…");
    }
  g_assert_cmpuint (cut, ==, 1);
  assert_tidy (drawing);
}

/* A drawing that was made wider than its window, as its columns need it, needs no more once the window is as wide as it. */
static void
test_settled (void)
{
  for (int scale = 1; scale <= 2; scale++)
    for (int mirrored = 0; mirrored <= 1; mirrored++)
      {
        g_autoptr(LimaCrosstab) table = new_table (mirrored);
        g_autoptr(LimaDrawing) narrow = lay_out (table, 200, scale), again = lay_out (table, lima_drawing_get_width (narrow), scale);

        g_assert_cmpfloat (lima_drawing_get_width (narrow), >, 200);
        g_assert_cmpfloat (lima_drawing_get_width (again), ==, lima_drawing_get_width (narrow));
        assert_tidy (again);
      }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crosstab/keys", test_keys);
  g_test_add_func ("/crosstab/tidy", test_tidy);
  g_test_add_func ("/crosstab/totals", test_totals);
  g_test_add_func ("/crosstab/remainders", test_remainders);
  g_test_add_func ("/crosstab/empty", test_empty);
  g_test_add_func ("/crosstab/mirrored", test_mirrored);
  g_test_add_func ("/crosstab/settled", test_settled);
  g_test_add_func ("/crosstab/words", test_words);
  g_test_add_func ("/crosstab/long-word", test_long_word);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

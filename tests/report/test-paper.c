/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper: pages, headings, tables, what stays together, and that nothing is cut off. */

#include <lima-drawing-private.h>

#include "chart-samples.h"
#include "paper-ink.h"

#include <string.h>

#define LONG_WORD "Donaudampfschifffahrtselektrizit\303\244tenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender"

static LimaPaperSheet sheet;

static LimaPaper *
new_paper (const char *language)
{
  g_autoptr(LimaFormat) format = lima_format_new (language);

  lima_paper_sheet_init (&sheet, LIMA_PAPER_A4);
  return lima_paper_new (format, &sheet, "The title of it all");
}

static LimaPaperTable *
new_table (guint n_rows)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, "Heading of names", LIMA_PAPER_START, 1);
  lima_paper_table_add_column (table, "Heading of sums", LIMA_PAPER_END, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_take_cell (table, g_strdup_printf ("row %u.", i));
      lima_paper_table_take_cell (table, g_strdup_printf ("%u,000", i));
    }
  return table;
}

static LimaDrawing *
new_drawing (double width, double height)
{
  LimaDrawing *drawing;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  drawing = lima_drawing_new (&theme, width, FALSE);
  lima_drawing_add_rect (drawing, LIMA_ITEM_BAR, 0, (LimaRect) { 0, 0, width, height }, LIMA_FILL_PLAIN);
  lima_drawing_freeze (drawing, height);
  return drawing;
}

static gboolean
has_text (LimaPaper *paper, guint page, const char *words)
{
  g_autofree char *text = lima_paper_get_page_text (paper, page);

  return strstr (text, words) != NULL;
}

static gboolean
is_wide (LimaPaper *paper, guint page)
{
  double width, height;

  lima_paper_get_page_size (paper, page, &width, &height);
  return width > height;
}

/* ---- Pages ---- */

/* Nothing but the running lines: one page. */
static void
test_empty (void)
{
  g_autoptr(LimaPaper) paper = new_paper ("en");

  lima_paper_set_mark (paper, "Illustrative");
  lima_paper_set_head (paper, "Portfolio", "23 November 2026");
  lima_paper_lay_out (paper);
  g_assert_cmpuint (lima_paper_get_n_pages (paper), ==, 1);
  g_assert_true (has_text (paper, 0, "The title of it all"));
  g_assert_true (has_text (paper, 0, "Illustrative"));
  g_assert_true (has_text (paper, 0, "Page 1 of 1"));
  g_assert_true (has_text (paper, 0, "Portfolio"));
  g_assert_true (has_text (paper, 0, "23 November 2026"));
  paper_assert_ink (paper, &sheet);
}

static void
test_breaks (void)
{
  g_autoptr(LimaPaper) paper = new_paper ("en");

  lima_paper_break_page (paper); /* of an empty page: no effect */
  lima_paper_add_paragraph (paper, "first");
  lima_paper_break_page (paper);
  lima_paper_break_page (paper);
  lima_paper_add_bullet (paper, "second");
  lima_paper_break_page (paper); /* nothing follows */
  lima_paper_lay_out (paper);
  g_assert_cmpuint (lima_paper_get_n_pages (paper), ==, 2);
  g_assert_true (has_text (paper, 0, "first"));
  g_assert_true (has_text (paper, 1, "second"));
  g_assert_true (has_text (paper, 1, "Page 2 of 2"));
  paper_assert_ink (paper, &sheet);
}

/* A paragraph of many pages: all of its words are there, once, and no page is left with a single line of it. */
static void
test_long_paragraph (void)
{
  g_autoptr(LimaPaper) paper = new_paper ("en");
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (text, "word%u. ", i);
  lima_paper_add_paragraph (paper, text->str);
  lima_paper_lay_out (paper);
  g_assert_cmpuint (lima_paper_get_n_pages (paper), >, 3);
  for (guint i = 0; i < 4000; i += 37)
    {
      g_autofree char *word = g_strdup_printf ("word%u.", i);

      g_assert_cmpuint (paper_count_words (paper, word), ==, 1);
    }
  paper_assert_ink (paper, &sheet);
}

/* However much room is left above it, a heading is on the page of what it heads. */
static void
test_keep_with_next (void)
{
  for (guint before = 30; before < 70; before++)
    {
      g_autoptr(LimaPaper) paper = new_paper ("en");

      for (guint i = 0; i < before; i++)
        lima_paper_add_paragraph (paper, "a line of words");
      lima_paper_add_heading (paper, 2, "Heading kept");
      lima_paper_add_heading (paper, 3, "Lower heading kept");
      lima_paper_add_caption (paper, "Caption kept", "unit");
      lima_paper_take_table (paper, new_table (3));
      lima_paper_lay_out (paper);
      for (guint page = 0; page < lima_paper_get_n_pages (paper); page++)
        {
          g_assert_cmpint (has_text (paper, page, "Heading kept"), ==, has_text (paper, page, "row 0."));
          g_assert_cmpint (has_text (paper, page, "Lower heading kept"), ==, has_text (paper, page, "row 0."));
          g_assert_cmpint (has_text (paper, page, "Caption kept"), ==, has_text (paper, page, "row 0."));
        }
    }
}

/* ---- Tables ---- */

static void
test_repeated_headings (void)
{
  g_autoptr(LimaPaper) paper = new_paper ("en");
  guint n;

  lima_paper_take_table (paper, new_table (200));
  lima_paper_lay_out (paper);
  n = lima_paper_get_n_pages (paper);
  g_assert_cmpuint (n, >, 3);
  for (guint i = 0; i < n; i++)
    g_assert_true (has_text (paper, i, "Heading of names") && has_text (paper, i, "Heading of sums"));
  g_assert_cmpuint (paper_count_words (paper, "Heading of names"), ==, n);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("row %u.", i);

      g_assert_cmpuint (paper_count_words (paper, name), ==, 1);
    }
  paper_assert_ink (paper, &sheet);
}

/* A row that has room on a page is on one page; its name and its last line are together. */
static void
test_whole_rows (void)
{
  g_autoptr(LimaPaper) paper = new_paper ("en");
  LimaPaperTable *table = new_table (0);

  for (guint i = 0; i < 40; i++)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_take_cell (table, g_strdup_printf ("begin%u.\nsecond\nthird\nfourth\nend%u.", i, i));
    }
  lima_paper_take_table (paper, table);
  lima_paper_lay_out (paper);
  g_assert_cmpuint (lima_paper_get_n_pages (paper), >, 2);
  for (guint i = 0; i < 40; i++)
    for (guint page = 0; page < lima_paper_get_n_pages (paper); page++)
      {
        g_autofree char *begin = g_strdup_printf ("begin%u.", i), *end = g_strdup_printf ("end%u.", i);

        g_assert_cmpint (has_text (paper, page, begin), ==, has_text (paper, page, end));
      }
}

/* A note below a table is on the page of its last row. */
static void
test_note_below_table (void)
{
  for (guint n = 30; n < 60; n++)
    {
      g_autoptr(LimaPaper) paper = new_paper ("en");
      g_autofree char *last = g_strdup_printf ("row %u.", n - 1);

      lima_paper_take_table (paper, new_table (n));
      lima_paper_add_note (paper, "A note on it");
      lima_paper_lay_out (paper);
      for (guint page = 0; page < lima_paper_get_n_pages (paper); page++)
        g_assert_cmpint (has_text (paper, page, "A note on it"), ==, has_text (paper, page, last));
    }
}

/* A total is not alone on a page, nor is a group without its first row, wherever the page ends. */
static void
test_rows_that_stay (void)
{
  for (guint n = 25; n < 50; n++)
    {
      g_autoptr(LimaPaper) paper = new_paper ("en");
      LimaPaperTable *table = new_table (n);
      g_autofree char *last = g_strdup_printf ("row %u.", n - 1);

      lima_paper_table_add_row (table, LIMA_PAPER_ROW_TOTAL, 0);
      lima_paper_table_add_cell (table, "In all");
      lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
      lima_paper_table_add_cell (table, "A group");
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 1);
      lima_paper_table_add_cell (table, "of the group");
      lima_paper_take_table (paper, table);
      lima_paper_lay_out (paper);
      for (guint page = 0; page < lima_paper_get_n_pages (paper); page++)
        {
          g_assert_cmpint (has_text (paper, page, "In all"), ==, has_text (paper, page, last));
          g_assert_cmpint (has_text (paper, page, "A group"), ==, has_text (paper, page, "of the group"));
        }
    }
}

/* A cell higher than three pages goes on under repeated headings, and no line of it is lost. */
static void
test_huge_cell (void)
{
  g_autoptr(LimaPaper) paper = new_paper ("en");
  LimaPaperTable *table = new_table (1);
  g_autoptr(GString) text = g_string_new ("line0.");

  for (guint i = 1; i < 180; i++)
    g_string_append_printf (text, "\nline%u.", i);
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, text->str);
  lima_paper_table_add_cell (table, "the sum of it");
  lima_paper_take_table (paper, table);
  lima_paper_lay_out (paper);
  g_assert_cmpuint (lima_paper_get_n_pages (paper), >=, 3);
  g_assert_cmpuint (paper_count_words (paper, "Heading of names"), ==, lima_paper_get_n_pages (paper));
  g_assert_cmpuint (paper_count_words (paper, "the sum of it"), ==, 1);
  for (guint i = 0; i < 180; i++)
    {
      g_autofree char *line = g_strdup_printf ("line%u.", i);

      g_assert_cmpuint (paper_count_words (paper, line), ==, 1);
    }
  paper_assert_ink (paper, &sheet);
}

static void
add_long_words (LimaPaper *paper)
{
  LimaPaperTable *table = lima_paper_table_new ();

  for (guint i = 0; i < 4; i++)
    lima_paper_table_add_column (table, LONG_WORD, i < 2 ? LIMA_PAPER_START : LIMA_PAPER_END, 1);
  for (guint r = 0; r < 3; r++)
    {
      lima_paper_table_add_row (table, r == 1 ? LIMA_PAPER_ROW_TOTAL : LIMA_PAPER_ROW, 2);
      for (guint i = 0; i < 4; i++)
        lima_paper_table_add_cell (table, i == 3 ? "123,456,789,012,345,678,901,234,567,890,123,456,789,012" : LONG_WORD LONG_WORD);
    }
  lima_paper_add_heading (paper, 1, LONG_WORD LONG_WORD);
  lima_paper_add_paragraph (paper, LONG_WORD LONG_WORD LONG_WORD);
  lima_paper_add_bullet (paper, LONG_WORD LONG_WORD LONG_WORD);
  lima_paper_add_caption (paper, LONG_WORD LONG_WORD, LONG_WORD LONG_WORD);
  lima_paper_take_table (paper, table);
  table = lima_paper_table_new_pairs ();
  lima_paper_table_add_pair (table, LONG_WORD, LONG_WORD LONG_WORD);
  lima_paper_take_table (paper, table);
}

/* Words without a blank wrap by their letters, in either direction, on the smallest sheet too. */
static void
test_long_words (void)
{
  static const char *const languages[] = { "en", "ar" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(LimaFormat) format = lima_format_new (languages[i / 2]);
      g_autoptr(LimaPaper) paper = NULL;

      lima_paper_sheet_init (&sheet, LIMA_PAPER_A4);
      if (i % 2 == 1)
        sheet = (LimaPaperSheet) { LIMA_PAPER_LEAST_MM + 20, LIMA_PAPER_LEAST_MM + 30, 15, 5, 10, 5 };
      paper = lima_paper_new (format, &sheet, LONG_WORD LONG_WORD LONG_WORD);
      lima_paper_set_mark (paper, LONG_WORD LONG_WORD);
      lima_paper_set_head (paper, LONG_WORD LONG_WORD, LONG_WORD);
      add_long_words (paper);
      lima_paper_lay_out (paper);
      paper_assert_ink (paper, &sheet);
    }
}

/* 8 columns of sums lie on a wide sheet with their heading; 40 are divided, with the names repeated; what follows stands upright. */
static void
test_many_columns (void)
{
  static const guint columns[] = { 9, 40 };

  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    {
      g_autoptr(LimaPaper) paper = new_paper ("en");
      LimaPaperTable *table = lima_paper_table_new ();

      lima_paper_table_add_column (table, "Names", LIMA_PAPER_START, 1);
      for (guint i = 1; i <= columns[c]; i++)
        {
          g_autofree char *title = g_strdup_printf ("Y%u.", i);

          lima_paper_table_add_column (table, title, LIMA_PAPER_END, 0);
        }
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, "Row");
      for (guint i = 1; i <= columns[c]; i++)
        lima_paper_table_take_cell (table, g_strdup_printf ("1,234,567,%03u", i));
      lima_paper_add_paragraph (paper, "before");
      lima_paper_add_heading (paper, 2, "Above the table");
      lima_paper_take_table (paper, table);
      lima_paper_add_heading (paper, 2, "Below the table");
      lima_paper_add_paragraph (paper, "after");
      lima_paper_lay_out (paper);

      g_assert_false (is_wide (paper, 0));
      g_assert_true (is_wide (paper, 1));
      g_assert_true (has_text (paper, 1, "Above the table") && has_text (paper, 1, "1,234,567,001"));
      g_assert_false (is_wide (paper, lima_paper_get_n_pages (paper) - 1));
      for (guint i = 1; i <= columns[c]; i++)
        {
          g_autofree char *sum = g_strdup_printf ("1,234,567,%03u", i), *title = g_strdup_printf ("Y%u.", i);

          g_assert_cmpuint (paper_count_words (paper, sum), ==, 1);
          g_assert_cmpuint (paper_count_words (paper, title), ==, 1);
        }
      if (columns[c] == 9)
        g_assert_cmpuint (paper_count_words (paper, "Names"), ==, 1);
      else
        g_assert_cmpuint (paper_count_words (paper, "Names"), >=, 3);
      paper_assert_ink (paper, &sheet);
    }
}

/* ---- Drawings ---- */

static void
test_drawings (void)
{
  g_autoptr(LimaPaper) paper = new_paper ("en");
  g_autoptr(LimaDrawing) small = new_drawing (300, 100), broad = NULL, high = NULL, tile = NULL;
  double width, height;

  broad = new_drawing (3000, 200);
  high = new_drawing (500, 4000);
  lima_paper_get_tile_size (paper, TRUE, &width, &height);
  tile = new_drawing (width, height);
  lima_paper_add_drawing (paper, small);
  lima_paper_add_heading (paper, 2, "Broad");
  lima_paper_add_drawing (paper, broad);
  lima_paper_add_heading (paper, 2, "High");
  lima_paper_add_drawing (paper, high);
  lima_paper_add_heading (paper, 2, "Tiles");
  lima_paper_add_tile (paper, tile);
  lima_paper_add_tile (paper, tile);
  lima_paper_lay_out (paper);

  g_assert_cmpuint (lima_paper_get_n_pages (paper), ==, 5);
  g_assert_true (has_text (paper, 1, "Broad") && is_wide (paper, 1));
  g_assert_true (has_text (paper, 2, "High") && !is_wide (paper, 2));
  g_assert_true (has_text (paper, 3, "Tiles") && is_wide (paper, 3));
  g_assert_true (is_wide (paper, 4));
  paper_assert_ink (paper, &sheet);
}

/* ---- Right to left, PDF ---- */

static void
fill (LimaPaper *paper)
{
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  lima_paper_set_mark (paper, "Illustrative");
  lima_paper_add_heading (paper, 1, "Title");
  lima_paper_table_add_pair (table, "Country", "Peru");
  lima_paper_table_add_pair (table, "Left out", NULL);
  lima_paper_take_table (paper, table);
  lima_paper_add_heading (paper, 2, "Section");
  lima_paper_add_paragraph (paper, "\331\206\330\265 words \330\271\330\261\330\250\331\212");
  lima_paper_take_table (paper, new_table (60));
  lima_paper_add_note (paper, "A note");
  lima_paper_lay_out (paper);
}

/* The sum of the places of ink on a page. */
static double
get_middle (LimaPaper *paper)
{
  double width, height, sum = 0, n = 0;
  cairo_surface_t *surface;
  cairo_t *cr;

  lima_paper_get_page_size (paper, 0, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) width, (int) height);
  cr = cairo_create (surface);
  lima_paper_paint_page (paper, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) height; y++)
    for (int x = 0; x < (int) width; x++)
      {
        double ink = cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];

        sum += ink * x;
        n += ink;
      }
  cairo_surface_destroy (surface);
  return sum / n - width / 2;
}

/* Words begin at the left, and at the right where the language does. */
static void
test_right_to_left (void)
{
  g_autoptr(LimaPaper) english = new_paper ("en"), arabic = NULL;

  arabic = new_paper ("ar");
  lima_paper_add_paragraph (english, "a few words");
  lima_paper_add_paragraph (arabic, "a few words");
  lima_paper_lay_out (english);
  lima_paper_lay_out (arabic);
  g_assert_cmpfloat (get_middle (english), <, -1);
  g_assert_cmpfloat (get_middle (arabic), >, 1);
  paper_assert_ink (arabic, &sheet);
}

static guint
count (GBytes *bytes, const char *what)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  guint n = 0;

  for (gsize i = 0; i + strlen (what) <= size; i++)
    n += memcmp (data + i, what, strlen (what)) == 0;
  return n;
}

static void
test_pdf (void)
{
  g_autoptr(LimaPaper) first = new_paper ("en"), second = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL, again = NULL;

  second = new_paper ("en");
  fill (first);
  fill (second);
  bytes = lima_paper_to_pdf (first, &error);
  g_assert_no_error (error);
  again = lima_paper_to_pdf (second, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpuint (count (bytes, "/Type /Page %"), ==, lima_paper_get_n_pages (first));
  g_assert_cmpuint (count (bytes, "/Title (Title)"), ==, 1);   /* of the outline */
  g_assert_cmpuint (count (bytes, "/Title (Section)"), ==, 1); /* below it */
  g_assert_cmpuint (count (bytes, "(The title of it all)"), ==, 1);
  g_assert_cmpuint (count (bytes, "/S /TH"), ==, 1 + 2 * lima_paper_get_n_pages (first));
  g_assert_cmpuint (count (bytes, "/Marked true"), ==, 1);
  g_assert_cmpuint (count (bytes, "CreationDate"), ==, 0);
  g_assert_cmpuint (count (bytes, "ModDate"), ==, 0);
}

static void
test_sheets (void)
{
  LimaPaperSheet a4, letter, small = { 130, 130, 20, 20, 5, 5 };

  lima_paper_sheet_init (&a4, LIMA_PAPER_A4);
  lima_paper_sheet_init (&letter, LIMA_PAPER_LETTER);
  g_assert_cmpfloat (a4.width, ==, 210);
  g_assert_cmpfloat_with_epsilon (letter.width, 215.9, 0.001);
  g_assert_cmpfloat_with_epsilon (letter.height, 279.4, 0.001);
  g_assert_true (lima_paper_sheet_is_usable (&a4) && lima_paper_sheet_is_usable (&letter));
  g_assert_false (lima_paper_sheet_is_usable (&small)); /* 90 mm across */
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/paper/empty", test_empty);
  g_test_add_func ("/report/paper/breaks", test_breaks);
  g_test_add_func ("/report/paper/long-paragraph", test_long_paragraph);
  g_test_add_func ("/report/paper/keep-with-next", test_keep_with_next);
  g_test_add_func ("/report/paper/repeated-headings", test_repeated_headings);
  g_test_add_func ("/report/paper/whole-rows", test_whole_rows);
  g_test_add_func ("/report/paper/rows-that-stay", test_rows_that_stay);
  g_test_add_func ("/report/paper/note-below-table", test_note_below_table);
  g_test_add_func ("/report/paper/huge-cell", test_huge_cell);
  g_test_add_func ("/report/paper/long-words", test_long_words);
  g_test_add_func ("/report/paper/many-columns", test_many_columns);
  g_test_add_func ("/report/paper/drawings", test_drawings);
  g_test_add_func ("/report/paper/right-to-left", test_right_to_left);
  g_test_add_func ("/report/paper/pdf", test_pdf);
  g_test_add_func ("/report/paper/sheets", test_sheets);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

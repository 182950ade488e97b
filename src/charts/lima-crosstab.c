/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-crosstab.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-milestone-marks.h"

#define PADDING 6
#define GAP 4
#define MARK 10          /* the box of a mark */
#define MIN_COLUMN 150
#define MAX_COLUMN 240
#define NAMES_PART 0.2   /* of the width, that the titles of rows take at most */
#define MIN_NAMES 96
#define MAX_NAMES 190
#define MAX_TOTALS 150
#define HEADING_LINES 3
#define LABEL_LINES 3
#define SWATCH_WIDTH 14
#define SWATCH_HEIGHT 10

/* A row or a column. */
typedef struct
{
  const char *key;
  const char *title;
  const char *detail;
  const char *total;
  gboolean is_rest;
} Side;

/* What is in a cell; the marks have the places of these. */
typedef struct
{
  guint row;
  guint column;
  const char *key; /* NULL for those that there is no room for */
  const char *label;
  const char *sentence;
  LimaTimelineLook look;
} Entry;

struct _LimaCrosstab
{
  LimaChartTable *texts;
  GStringChunk *strings;
  GArray *rows;    /* Side */
  GArray *columns; /* Side */
  GArray *entries; /* Entry */
  const char *totals_heading;
  const char *all;
};

/* ---- What it holds ---- */

/**
 * lima_crosstab_new:
 * @texts: (transfer full): its title, mark of illustrative data, footnotes and format; it has no rows
 *
 * Returns: (transfer full): a table without anything in it
 */
LimaCrosstab *
lima_crosstab_new (LimaChartTable *texts)
{
  LimaCrosstab *self;

  g_return_val_if_fail (texts != NULL, NULL);

  self = g_new0 (LimaCrosstab, 1);
  self->texts = texts;
  self->strings = g_string_chunk_new (4096);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Side));
  self->columns = g_array_new (FALSE, FALSE, sizeof (Side));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

/**
 * lima_crosstab_free:
 * @self: (nullable): to be given up
 */
void
lima_crosstab_free (LimaCrosstab *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->entries);
  g_string_chunk_free (self->strings);
  lima_chart_table_free (self->texts);
  g_free (self);
}

/**
 * lima_crosstab_get_texts:
 *
 * Returns: (transfer none): what stands around the cells
 */
const LimaChartTable *
lima_crosstab_get_texts (const LimaCrosstab *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts;
}

/**
 * lima_crosstab_set_rtl:
 * @rtl: whether it runs from right to left
 */
void
lima_crosstab_set_rtl (LimaCrosstab *self, gboolean rtl)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_rtl (self->texts, rtl);
}

static const char *
keep (LimaCrosstab *self, const char *text)
{
  g_autofree char *clean = text == NULL ? NULL : lima_chart_text_clean (text);

  return clean == NULL ? NULL : g_string_chunk_insert_const (self->strings, clean);
}

static guint
add_side (LimaCrosstab *self, GArray *sides, const char *key, const char *title, const char *detail, const char *total, gboolean is_rest)
{
  const Side side = { keep (self, key), keep (self, title), keep (self, detail), keep (self, total), is_rest };

  g_array_append_val (sides, side);
  return sides->len - 1;
}

/**
 * lima_crosstab_add_row:
 * @key: names it to the caller
 * @title: its heading
 * @detail: (nullable): a second line below that
 * @total: how many different things it has
 * @is_rest: whether it is what the others leave over
 *
 * Returns: its place
 */
guint
lima_crosstab_add_row (LimaCrosstab *self, const char *key, const char *title, const char *detail, const char *total, gboolean is_rest)
{
  g_return_val_if_fail (self != NULL && key != NULL && title != NULL && total != NULL, 0);

  return add_side (self, self->rows, key, title, detail, total, is_rest);
}

/**
 * lima_crosstab_add_column:
 * @key: names it to the caller
 * @title: its heading
 * @total: how many different things it has
 * @is_rest: whether it is what the others leave over
 *
 * Returns: its place
 */
guint
lima_crosstab_add_column (LimaCrosstab *self, const char *key, const char *title, const char *total, gboolean is_rest)
{
  g_return_val_if_fail (self != NULL && key != NULL && title != NULL && total != NULL, 0);

  return add_side (self, self->columns, key, title, NULL, total, is_rest);
}

/**
 * lima_crosstab_set_totals:
 * @heading: what stands above and before the totals
 * @all: how many different things there are
 */
void
lima_crosstab_set_totals (LimaCrosstab *self, const char *heading, const char *all)
{
  g_return_if_fail (self != NULL && heading != NULL && all != NULL);

  self->totals_heading = keep (self, heading);
  self->all = keep (self, all);
}

static void
add_entry (LimaCrosstab *self, guint row, guint column, const char *key, const char *label, const char *sentence, LimaTimelineLook look)
{
  const Entry entry = { row, column, keep (self, key), keep (self, label), keep (self, sentence), look };

  g_array_append_val (self->entries, entry);
}

/**
 * lima_crosstab_add:
 * @row: a row
 * @column: a column
 * @key: names it to the caller
 * @label: what it is called
 * @sentence: says all of it to a screen reader
 * @look: what it looks like
 *
 * Puts something into a cell, behind what is there. The marks are these, by their place.
 */
void
lima_crosstab_add (LimaCrosstab *self, guint row, guint column, const char *key, const char *label, const char *sentence, LimaTimelineLook look)
{
  g_return_if_fail (self != NULL && row < self->rows->len && column < self->columns->len && key != NULL && label != NULL && sentence != NULL);

  add_entry (self, row, column, key, label, sentence, look);
}

/**
 * lima_crosstab_set_more:
 * @row: a row
 * @column: a column
 * @words: how many more there are than are shown
 * @sentence: the same to a screen reader
 *
 * Ends a cell. It is a mark without a key.
 */
void
lima_crosstab_set_more (LimaCrosstab *self, guint row, guint column, const char *words, const char *sentence)
{
  g_return_if_fail (self != NULL && row < self->rows->len && column < self->columns->len && words != NULL && sentence != NULL);

  add_entry (self, row, column, NULL, words, sentence, LIMA_TIMELINE_PLANNED);
}

static const Entry *
entry_at (const LimaCrosstab *self, guint i)
{
  return &g_array_index (self->entries, Entry, i);
}

/**
 * lima_crosstab_get_n:
 *
 * Returns: how many marks it may have
 */
guint
lima_crosstab_get_n (const LimaCrosstab *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * lima_crosstab_get_key:
 * @mark: the row of a mark
 * @row: (out) (optional): its row in the table
 * @column: (out) (optional): its column
 *
 * Returns: (nullable): what names it, %NULL for those that are not shown
 */
const char *
lima_crosstab_get_key (const LimaCrosstab *self, guint mark, int *row, int *column)
{
  g_return_val_if_fail (self != NULL && mark < self->entries->len, NULL);

  if (row != NULL)
    *row = (int) entry_at (self, mark)->row;
  if (column != NULL)
    *column = (int) entry_at (self, mark)->column;
  return entry_at (self, mark)->key;
}

static const Side *
side_at (const GArray *sides, guint i)
{
  return &g_array_index (sides, Side, i);
}

/**
 * lima_crosstab_get_row_key:
 *
 * Returns: what names a row
 */
const char *
lima_crosstab_get_row_key (const LimaCrosstab *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return side_at (self->rows, row)->key;
}

/**
 * lima_crosstab_get_column_key:
 *
 * Returns: what names a column
 */
const char *
lima_crosstab_get_column_key (const LimaCrosstab *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return side_at (self->columns, column)->key;
}

/* ---- Laying out ---- */

typedef struct
{
  const LimaCrosstab *table;
  const LimaChartTheme *theme;
  LimaTexter *texter;
  LimaChartPage page;
  double names;  /* width of the titles of rows */
  double column; /* width of a column */
  double totals; /* width of the last column */
  double left;   /* of the first column */
  double right;  /* of the last one */
} Layout;

static double
column_x (const Layout *self, guint column)
{
  return self->left + column * self->column;
}

static LimaChartText *
new_title (const Layout *self, const char *words, gboolean is_rest)
{
  const LimaChartTheme *theme = self->theme;
  gboolean rtl = lima_chart_table_get_rtl (self->table->texts);
  LimaChartText *text = is_rest ? lima_chart_text_new (words, theme->text_size, LIMA_COLOUR_INK, rtl)
                                : lima_chart_text_new_bold (words, theme->text_size, LIMA_COLOUR_INK, rtl);

  if (is_rest)
    lima_chart_text_set_italic (text);
  return text;
}

static double
title_width (const Layout *self, const char *words, gboolean is_rest)
{
  g_autoptr(LimaChartText) text = new_title (self, words, is_rest);

  return ceil (lima_texter_get_width (self->texter, text));
}

static double
detail_width (const Layout *self, const char *words)
{
  g_autoptr(LimaChartText) text = lima_chart_text_new (words, self->theme->note_size, LIMA_COLOUR_SECOND, lima_chart_table_get_rtl (self->table->texts));

  return ceil (lima_texter_get_width (self->texter, text));
}

/* The width of the longest word of the titles, with what stands before it. */
static double
widest_word (const Layout *self, const GArray *sides)
{
  double widest = 0;

  for (guint i = 0; i < sides->len; i++)
    {
      const Side *side = side_at (sides, i);
      g_auto(GStrv) words = g_strsplit (side->title, " ", -1), more = g_strsplit (side->detail == NULL ? "" : side->detail, " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        widest = fmax (widest, title_width (self, words[j], side->is_rest) + (side->is_rest ? SWATCH_WIDTH + GAP : 0));
      for (guint j = 0; more[j] != NULL; j++)
        widest = fmax (widest, detail_width (self, more[j]));
    }
  return widest;
}

static double
total_width (const Layout *self)
{
  const LimaCrosstab *table = self->table;
  double widest = table->totals_heading == NULL ? 0 : fmax (title_width (self, table->totals_heading, FALSE), title_width (self, table->all, FALSE));

  for (guint i = 0; i < table->rows->len; i++)
    widest = fmax (widest, title_width (self, side_at (table->rows, i)->total, FALSE));
  return fmin (widest, MAX_TOTALS * self->theme->text_scale) + 2 * PADDING;
}

/* A word without room is cut short, so that none is broken in the middle. */
static LimaChartText *
fit_words (Layout *self, const Side *side, double width)
{
  g_auto(GStrv) words = g_strsplit (side->title, " ", -1);
  g_autofree char *fitting = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      GPtrArray *lines;

      if (title_width (self, words[i], side->is_rest) <= width)
        continue;
      lines = lima_chart_page_wrap (&self->page, new_title (self, words[i], side->is_rest), width, 1);
      g_free (words[i]);
      words[i] = g_strdup (((const LimaChartText *) lines->pdata[0])->text);
      g_ptr_array_unref (lines);
    }
  fitting = g_strjoinv (" ", words);
  return new_title (self, fitting, side->is_rest);
}

/* A remainder is slanted, and has its hatch beside it. */
static double
add_heading (Layout *self, const Side *side, double x, double top, double width)
{
  double indent = side->is_rest ? SWATCH_WIDTH + GAP : 0, y;

  if (side->is_rest)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_SWATCH, -1,
                           (LimaRect) { x, top + round ((lima_chart_page_line_height (&self->page, self->page.theme->text_size) - SWATCH_HEIGHT) / 2),
                                        SWATCH_WIDTH, SWATCH_HEIGHT },
                           LIMA_FILL_REMAINDER);
  y = lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, fit_words (self, side, width - indent), width - indent, HEADING_LINES), LIMA_ANCHOR_LEFT, x + indent, top);
  if (side->detail != NULL)
    y = lima_chart_page_add_lines (&self->page, -1,
                                   lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, side->detail), width, HEADING_LINES),
                                   LIMA_ANCHOR_LEFT, x, y);
  return y;
}

static void
add_rule (Layout *self, LimaColour colour)
{
  lima_drawing_add_line (self->page.drawing, self->page.left, self->page.y + 0.5, self->right, self->page.y + 0.5, 1, FALSE, colour);
  self->page.y += 1;
}

static void
add_headings (Layout *self)
{
  double end = self->page.y;
  const Side totals = { .title = self->table->totals_heading };

  for (guint i = 0; i < self->table->columns->len; i++)
    end = fmax (end, add_heading (self, side_at (self->table->columns, i), column_x (self, i) + PADDING, self->page.y, self->column - 2 * PADDING));
  if (totals.title != NULL)
    end = fmax (end, add_heading (self, &totals, column_x (self, self->table->columns->len) + PADDING, self->page.y, self->totals - 2 * PADDING));
  self->page.y = end + PADDING;
  add_rule (self, LIMA_COLOUR_AXIS);
}

/* A mark and its label. Returns where it ends. */
static double
add_entry_at (Layout *self, guint i, double x, double top, double width)
{
  const Entry *entry = entry_at (self->table, i);
  LimaChartPage *page = &self->page;
  LimaDrawing *drawing = page->drawing;
  double line = lima_chart_page_line_height (page, page->theme->text_size), indent = entry->key == NULL ? 0 : MARK + GAP, end;
  LimaChartText *text = lima_chart_page_text (page, entry->label, entry->key == NULL ? LIMA_COLOUR_SECOND : LIMA_COLOUR_INK);
  LimaRect mark = { x, top + round ((line - MARK) / 2), MARK, MARK }, band;
  GPtrArray *lines;

  if (entry->key == NULL)
    lima_chart_text_set_italic (text);
  else
    lima_drawing_add_diamond (drawing, (int) i, mark, lima_milestone_mark_fill (entry->look));
  lines = lima_chart_page_wrap (page, text, width - indent, LABEL_LINES);
  if (entry->look == LIMA_TIMELINE_CANCELLED)
    lima_milestone_strike (page, lines, x + indent, top);
  end = lima_chart_page_add_lines (page, (int) i, lines, LIMA_ANCHOR_LEFT, x + indent, top);
  band = (LimaRect) { x - 2, top - 1, width + 4, end - top + 2 };
  lima_drawing_add_mark (drawing, (int) i, band, entry->key == NULL ? band : mark, g_strdup (entry->sentence));
  return end;
}

static double
add_cell (Layout *self, guint row, guint column, double top)
{
  double y = top;

  for (guint i = 0; i < self->table->entries->len; i++)
    if (entry_at (self->table, i)->row == row && entry_at (self->table, i)->column == column)
      y = add_entry_at (self, i, column_x (self, column) + PADDING, y, self->column - 2 * PADDING) + GAP;
  return y;
}

static void
add_total (Layout *self, const char *words, LimaAnchor anchor, double x, double width, double top)
{
  LimaChartText *text = lima_chart_text_new_bold (words, self->page.theme->text_size, LIMA_COLOUR_INK, self->page.rtl);

  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, width - 2 * PADDING, 1), anchor,
                             anchor == LIMA_ANCHOR_LEFT ? x + PADDING : x + width - PADDING, top);
}

static void
add_row (Layout *self, guint row)
{
  double top = self->page.y + PADDING, end;
  const Side *side = side_at (self->table->rows, row);

  end = add_heading (self, side, self->page.left, top, self->names - PADDING);
  for (guint column = 0; column < self->table->columns->len; column++)
    end = fmax (end, add_cell (self, row, column, top));
  add_total (self, side->total, LIMA_ANCHOR_RIGHT, column_x (self, self->table->columns->len), self->totals, top);
  self->page.y = end + PADDING;
  add_rule (self, LIMA_COLOUR_HAIR);
}

/* How many different things each column has, and how many there are. */
static void
add_totals (Layout *self)
{
  const LimaCrosstab *table = self->table;
  const Side heading = { .title = table->totals_heading };
  double top = self->page.y + PADDING, end;

  if (table->totals_heading == NULL)
    return;
  self->page.y -= 1;
  add_rule (self, LIMA_COLOUR_AXIS);
  end = add_heading (self, &heading, self->page.left, top, self->names - PADDING);
  for (guint i = 0; i < table->columns->len; i++)
    add_total (self, side_at (table->columns, i)->total, LIMA_ANCHOR_LEFT, column_x (self, i), self->column, top);
  add_total (self, table->all, LIMA_ANCHOR_RIGHT, column_x (self, table->columns->len), self->totals, top);
  self->page.y = end + PADDING;
}

/* Columns have room for the longest word above them, as far as that is sensible; the titles of rows take what is left of their part, so that a
 * drawing that is wide enough never needs more for being wider. Returns the width of the drawing. */
static double
measure (Layout *self, double width)
{
  const LimaCrosstab *table = self->table;
  double scale = self->theme->text_scale, room = width - 2 * self->theme->margin, least, left_over;

  if (table->rows->len == 0 || table->columns->len == 0)
    return width;
  self->totals = total_width (self);
  least = fmin (fmax (MIN_COLUMN * scale, widest_word (self, table->columns) + 2 * PADDING), MAX_COLUMN * scale);
  left_over = floor (fmin (room * NAMES_PART, room - self->totals - table->columns->len * least));
  self->names = fmax (fmax (MIN_NAMES * scale, left_over), widest_word (self, table->rows) + PADDING);
  self->names = fmin (self->names, MAX_NAMES * scale);
  self->column = fmin (fmax (floor ((room - self->names - self->totals) / table->columns->len), least), MAX_COLUMN * scale);
  self->left = self->theme->margin + self->names;
  self->right = column_x (self, table->columns->len) + self->totals;
  return fmax (width, ceil (self->right + self->theme->margin));
}

/**
 * lima_crosstab_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; more is used where the columns need it
 * @height: ignored: it is as high as what is in it
 * @parts: what is drawn around the table: title and footnotes
 *
 * Lays out the table. Marks are what is in the cells, by their place.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_crosstab_layout (const LimaCrosstab *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  g_autoptr(LimaTexter) texter = NULL;
  Layout layout = { .table = self, .theme = theme };

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  layout.texter = texter = lima_texter_new (theme);
  lima_chart_page_init (&layout.page, self->texts, theme, measure (&layout, width), parts);
  lima_chart_page_add_head (&layout.page);
  if (self->rows->len == 0 || self->columns->len == 0)
    lima_chart_page_add_empty (&layout.page);
  else
    {
      add_headings (&layout);
      for (guint row = 0; row < self->rows->len; row++)
        add_row (&layout, row);
      add_totals (&layout);
    }
  lima_chart_page_add_footnotes (&layout.page);
  return lima_chart_page_finish (&layout.page);
}

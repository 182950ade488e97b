/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-heat.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-steps-private.h"

#define PADDING 6
#define NAMES_PART 0.3 /* of the page, that the names of rows take at most */
#define MIN_NAMES 72
#define MIN_COLUMN 56
#define MAX_COLUMN 132
#define MIN_ROW 26
#define HEADING_LINES 4
#define NAME_LINES 3
#define SUM_LINES 2 /* of words where there is no sum */
#define SWATCH_WIDTH 14
#define SWATCH_HEIGHT 10
#define NEGATIVE_WIDTH 8 /* the hatch of an amount below zero stands before it: on a hatch nobody can read */
#define BLOCK_GAP 24

typedef struct
{
  LimaChartPage page;
  const LimaChartGrid *grid;
  const LimaChartTable *rows;
  const LimaChartTable *columns;
  double names;  /* width of the names of rows */
  double column; /* width of a column */
  double totals; /* width of the last column */
  guint first;   /* column of the block */
  guint end;     /* of its columns */
  double heads_top;
  double heads_height;
  gboolean apart; /* the sums of the rows have no room beside any column, and a block of their own */
} Layout;

static guint
count (const LimaChartTable *table)
{
  return lima_chart_table_get_n_rows (table);
}

/* The sums of the rows stand behind the last column. */
static gboolean
has_totals (const Layout *self)
{
  return self->end == count (self->columns) && (!self->apart || self->first == self->end);
}

static double
column_x (const Layout *self, guint column)
{
  return self->page.left + self->names + (column - self->first) * self->column;
}

static double
block_right (const Layout *self)
{
  return column_x (self, self->end) + (has_totals (self) ? self->totals : 0);
}

/* ---- Measuring ---- */

static double
width_of (Layout *self, const char *words, gboolean bold)
{
  g_autoptr (LimaChartText) text = bold ? lima_chart_text_new_bold (words, self->page.theme->text_size, LIMA_COLOUR_INK, self->page.rtl)
                                        : lima_chart_page_text (&self->page, words, LIMA_COLOUR_INK);

  return ceil (lima_chart_page_width_of (&self->page, text));
}

static double
swatch_width (const LimaChartRow *row)
{
  return row->kind == LIMA_CHART_REMAINDER ? SWATCH_WIDTH + PADDING : 0;
}

static double
widest_name (Layout *self)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->rows);
  double widest = total == NULL || total->label == NULL ? 0 : width_of (self, total->label, TRUE);

  for (guint i = 0; i < count (self->rows); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->rows, i);
      g_autoptr (LimaChartText) name = lima_chart_page_name (&self->page, row);

      widest = fmax (widest, ceil (lima_chart_page_width_of (&self->page, name)) + swatch_width (row));
    }
  return widest;
}

/* Amounts are never cut: the widest of them decides. */
static double
widest_figure (Layout *self)
{
  double widest = 0;

  for (guint c = 0; c < count (self->columns); c++)
    {
      widest = fmax (widest, width_of (self, lima_chart_table_get_row (self->columns, c)->figure, TRUE));
      for (guint r = 0; r < count (self->rows); r++)
        {
          const LimaChartCell *cell = lima_chart_grid_get (self->grid, r, c);

          if (cell->figure != NULL)
            widest = fmax (widest, width_of (self, cell->figure, FALSE) + (cell->value < 0 ? NEGATIVE_WIDTH : 0));
        }
    }
  return widest;
}

static double
widest_total (Layout *self)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->rows);
  double widest = total == NULL || total->figure == NULL ? 0 : width_of (self, total->figure, TRUE);

  for (guint i = 0; i < count (self->rows); i++)
    widest = fmax (widest, width_of (self, lima_chart_table_get_row (self->rows, i)->figure, TRUE));
  return widest;
}

/* As many columns stand beside each other as have room, the same number in each block. */
static guint
measure (Layout *self)
{
  double width = self->page.right - self->page.left, room, least;
  guint n = count (self->columns), fitting, n_blocks;

  self->names = fmin (widest_name (self) + 2 * PADDING, fmax (floor (width * NAMES_PART), MIN_NAMES));
  self->totals = widest_total (self) + 2 * PADDING;
  least = fmax (widest_figure (self) + 2 * PADDING, MIN_COLUMN);
  self->apart = width - self->names - self->totals < least;
  if (self->apart)
    self->totals = width - self->names;
  room = width - self->names - (self->apart ? 0 : self->totals);
  fitting = MAX ((guint) fmax (floor (room / least), 0), 1);
  n_blocks = (n + fitting - 1) / fitting;
  fitting = (n + n_blocks - 1) / n_blocks;
  self->column = fmax (fmin (floor (room / fitting), MAX_COLUMN), fmin (least, room));
  return fitting;
}

/* ---- Headings ---- */

static LimaChartText *
new_heading (Layout *self, const LimaChartRow *row)
{
  LimaChartText *text;

  if (row == lima_chart_table_get_total (self->rows))
    return lima_chart_text_new_bold (row->label, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);
  text = lima_chart_text_new (row->label, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);
  if (row->kind == LIMA_CHART_REMAINDER)
    lima_chart_text_set_italic (text);
  return text;
}

static double
swatch_height (const LimaChartRow *row)
{
  return row->kind == LIMA_CHART_REMAINDER ? SWATCH_HEIGHT + 4 : 0;
}

static double
measure_heading (Layout *self, const LimaChartRow *row, double width)
{
  g_autoptr (GPtrArray) lines = lima_chart_page_wrap (&self->page, new_heading (self, row), width, HEADING_LINES);

  return lima_chart_page_lines_height (&self->page, lines) + swatch_height (row);
}

static void
add_swatch (Layout *self, double x, double middle)
{
  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_SWATCH, -1,
                         (LimaRect) { x, round (middle - SWATCH_HEIGHT / 2.0), SWATCH_WIDTH, SWATCH_HEIGHT }, LIMA_FILL_REMAINDER);
}

/* Headings end above their columns; what is left over has its hatch below its name. */
static void
add_heading (Layout *self, const LimaChartRow *row, double width, LimaAnchor anchor, double x)
{
  double bottom = self->heads_top + self->heads_height;
  GPtrArray *lines = lima_chart_page_wrap (&self->page, new_heading (self, row), width, HEADING_LINES);

  if (row->kind == LIMA_CHART_REMAINDER)
    add_swatch (self, round (x - SWATCH_WIDTH / 2.0), bottom - SWATCH_HEIGHT / 2.0);
  lima_chart_page_add_lines (&self->page, -1, lines, anchor, x, bottom - swatch_height (row) - lima_chart_page_lines_height (&self->page, lines));
}

static void
add_headings (Layout *self)
{
  const LimaChartRow *total = has_totals (self) ? lima_chart_table_get_total (self->rows) : NULL;
  double height = total == NULL || total->label == NULL ? 0 : measure_heading (self, total, self->totals - PADDING);

  for (guint c = self->first; c < self->end; c++)
    height = fmax (height, measure_heading (self, lima_chart_table_get_row (self->columns, c), self->column - 4));
  self->heads_top = self->page.y;
  self->heads_height = height;
  for (guint c = self->first; c < self->end; c++)
    add_heading (self, lima_chart_table_get_row (self->columns, c), self->column - 4, LIMA_ANCHOR_MIDDLE, column_x (self, c) + self->column / 2);
  if (total != NULL && total->label != NULL)
    add_heading (self, total, self->totals - PADDING, LIMA_ANCHOR_RIGHT, block_right (self) - PADDING);
  self->page.y += height + PADDING;
}

/* ---- Cells ---- */

static void
add_figure (Layout *self, int mark, const char *figure, LimaColour ink, LimaRect box)
{
  LimaChartText *text = lima_chart_text_new (figure, self->page.theme->text_size, ink, FALSE);

  lima_chart_page_add_lines (&self->page, mark, lima_chart_page_wrap (&self->page, text, box.width, 1), LIMA_ANCHOR_MIDDLE, box.x + box.width / 2,
                             round (box.y + (box.height - lima_chart_page_line_height (&self->page, self->page.theme->text_size)) / 2));
}

static void
add_cell (Layout *self, guint r, guint c, double top, double height)
{
  const LimaChartCell *cell = lima_chart_grid_get (self->grid, r, c);
  LimaFill fill = lima_chart_steps_get_fill (lima_chart_grid_get_steps (self->grid), cell->value);
  LimaRect box = { column_x (self, c), top, self->column - 1, height - 1 };
  int mark = lima_chart_grid_get_mark (self->grid, (int) r, (int) c);
  double indent = fill == LIMA_FILL_NEGATIVE ? NEGATIVE_WIDTH : 0;

  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark, box, fill == LIMA_FILL_NEGATIVE ? LIMA_FILL_EMPTY : fill);
  if (indent > 0)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark, (LimaRect) { box.x, top, indent, height - 1 }, fill);
  if (cell->figure != NULL)
    add_figure (self, mark, cell->figure, lima_fill_get_ink (fill), (LimaRect) { box.x + indent, top, box.width - indent, height });
  lima_drawing_add_mark (self->page.drawing, mark, box, box, lima_chart_grid_get_sentence (self->grid, r, c));
}

static GPtrArray *
wrap_sum (Layout *self, const LimaChartRow *row, double width)
{
  LimaChartText *text = row->kind == LIMA_CHART_UNKNOWN
                          ? lima_chart_page_text (&self->page, row->figure, LIMA_COLOUR_SECOND)
                          : lima_chart_text_new_bold (row->figure, self->page.theme->text_size, LIMA_COLOUR_INK, FALSE);

  return lima_chart_page_wrap (&self->page, text, width - 2, SUM_LINES);
}

/* An amount in bold, or words, as a mark of its own; the pointer may be over the name it belongs to as well. */
static void
add_sum (Layout *self, int mark, const LimaChartRow *row, LimaRect box, LimaAnchor anchor, LimaRect name)
{
  GPtrArray *lines = wrap_sum (self, row, box.width);
  double height = lima_chart_page_lines_height (&self->page, lines);

  lima_chart_page_add_lines (&self->page, mark, lines, anchor,
                             anchor == LIMA_ANCHOR_MIDDLE ? box.x + box.width / 2 : box.x + box.width - PADDING,
                             round (box.y + (box.height - height) / 2));
  if (mark < 0)
    return;
  lima_drawing_add_mark (self->page.drawing, mark, box, box, lima_chart_row_get_sentence (row));
  lima_drawing_tell_mark (self->page.drawing, mark, name);
}

static double
measure_sum (Layout *self, const LimaChartRow *row)
{
  g_autoptr (GPtrArray) lines = wrap_sum (self, row, self->totals);

  return lima_chart_page_lines_height (&self->page, lines);
}

static void
add_row (Layout *self, guint r)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->rows, r);
  double indent = swatch_width (row);
  GPtrArray *name = lima_chart_page_wrap (&self->page, lima_chart_page_name (&self->page, row), self->names - PADDING - indent, NAME_LINES);
  double lines = lima_chart_page_lines_height (&self->page, name), top = self->page.y;
  double height = fmax (fmax (lines, has_totals (self) ? measure_sum (self, row) : 0) + 4, MIN_ROW);
  int mark = lima_chart_grid_get_mark (self->grid, (int) r, -1);

  if (indent > 0)
    add_swatch (self, self->page.left, top + height / 2);
  lima_chart_page_add_lines (&self->page, mark, name, LIMA_ANCHOR_LEFT, self->page.left + indent, round (top + (height - lines) / 2));
  for (guint c = self->first; c < self->end; c++)
    add_cell (self, r, c, top, height);
  if (has_totals (self))
    add_sum (self, mark, row, (LimaRect) { column_x (self, self->end), top, self->totals, height }, LIMA_ANCHOR_RIGHT,
             (LimaRect) { self->page.left, top, self->names, height });
  self->page.y += height;
}

/* ---- Totals ---- */

static void
add_totals (Layout *self)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->rows);
  double top = self->page.y + 3, height = MIN_ROW;

  if (total == NULL || total->label == NULL || (self->page.parts & LIMA_CHART_TOTAL) == 0)
    return;
  lima_drawing_add_line (self->page.drawing, self->page.left, self->page.y + 1.5, block_right (self), self->page.y + 1.5, 1, FALSE, LIMA_COLOUR_RULE);
  lima_chart_page_add_lines (&self->page, -1,
                             lima_chart_page_wrap (&self->page, lima_chart_text_new_bold (total->label, self->page.theme->text_size, LIMA_COLOUR_INK, self->page.rtl),
                                                   self->names - PADDING, 1),
                             LIMA_ANCHOR_LEFT, self->page.left,
                             round (top + (height - lima_chart_page_line_height (&self->page, self->page.theme->text_size)) / 2));
  for (guint c = self->first; c < self->end; c++)
    add_sum (self, lima_chart_grid_get_mark (self->grid, -1, (int) c), lima_chart_table_get_row (self->columns, c),
             (LimaRect) { column_x (self, c), top, self->column - 1, height }, LIMA_ANCHOR_MIDDLE,
             (LimaRect) { column_x (self, c), self->heads_top, self->column - 1, self->heads_height });
  if (has_totals (self) && total->figure != NULL)
    add_sum (self, -1, total, (LimaRect) { column_x (self, self->end), top, self->totals, height }, LIMA_ANCHOR_RIGHT, (LimaRect) { 0 });
  self->page.y = top + height;
}

static void
add_note (Layout *self)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->rows);

  if (total == NULL || total->sublabel == NULL || (self->page.parts & LIMA_CHART_TOTAL) == 0)
    return;
  self->page.y = lima_chart_page_add_lines (&self->page, -1,
                                            lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, total->sublabel),
                                                                  self->page.right - self->page.left, 2),
                                            LIMA_ANCHOR_LEFT, self->page.left, self->page.y + 4);
}

/* ---- All of it ---- */

static void
add_legend (Layout *self)
{
  gboolean has_below = FALSE, has_none = FALSE;

  for (guint r = 0; r < count (self->rows); r++)
    for (guint c = 0; c < count (self->columns); c++)
      {
        const LimaChartCell *cell = lima_chart_grid_get (self->grid, r, c);

        has_none |= cell->figure == NULL;
        has_below |= cell->value < 0;
      }
  lima_chart_steps_add_legend (lima_chart_grid_get_steps (self->grid), &self->page, has_below, has_none);
}

static void
add_block (Layout *self, guint first, guint end)
{
  if (first > 0)
    self->page.y += BLOCK_GAP;
  self->first = first;
  self->end = end;
  add_headings (self);
  for (guint r = 0; r < count (self->rows); r++)
    add_row (self, r);
  add_totals (self);
}

static void
add_blocks (Layout *self)
{
  guint n = count (self->columns), step = measure (self);

  add_legend (self);
  for (guint first = 0; first < n; first += step)
    add_block (self, first, MIN (first + step, n));
  if (self->apart)
    add_block (self, n, n);
  add_note (self);
  self->page.y += 8;
}

/**
 * lima_heat_layout:
 * @grid: rows by columns; its steps say how amounts are shaded
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the table
 *
 * Lays out a table with an amount in each cell, shaded by it. The sums of rows and columns are at its ends; where there is no room for all
 * columns beside each other, the others stand below, with the names of the rows again. Where nothing is recorded a cell is empty; an amount that
 * is not known says so in its words. The name of a row or a column is a part of the mark of its sum.
 *
 * Returns: (transfer full): the drawing; its marks are those of lima_chart_grid_get_mark()
 */
LimaDrawing *
lima_heat_layout (const LimaChartGrid *grid, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  Layout layout = { .grid = grid };
  LimaDrawing *drawing;

  g_return_val_if_fail (grid != NULL && theme != NULL, NULL);

  layout.rows = lima_chart_grid_get_rows (grid);
  layout.columns = lima_chart_grid_get_columns (grid);
  lima_chart_page_init (&layout.page, layout.rows, theme, width, parts);
  lima_chart_page_add_head (&layout.page);
  if (count (layout.rows) > 0 && count (layout.columns) > 0)
    add_blocks (&layout);
  else
    lima_chart_page_add_empty (&layout.page);
  lima_chart_page_add_footnotes (&layout.page);
  drawing = lima_chart_page_finish (&layout.page);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}

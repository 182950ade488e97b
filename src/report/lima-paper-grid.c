/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the columns of a table are, and what its cells come to when they are wrapped to that. */

#include "lima-paper-private.h"

#include <math.h>
#include <string.h>

#define LEAST_COLUMN LIMA_PIXELS_FROM_MM (11)
#define MOST_WORD LIMA_PIXELS_FROM_MM (30)   /* a longer word is wrapped by its letters */
#define MOST_NUMBER LIMA_PIXELS_FROM_MM (42) /* likewise a longer number */

/* What a column needs: @least that nothing is torn apart, @natural that nothing is wrapped. */
typedef struct
{
  double least;
  double natural;
} Need;

void
lima_paper_lines_clear (LimaPaperLines *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

double
lima_paper_lines_get_height (const LimaPaperLines *self)
{
  return self->lines == NULL ? 0 : self->lines->len * self->height;
}

static LimaChartText *
new_text (const char *text, double points, gboolean bold, gboolean rtl)
{
  return bold ? lima_chart_text_new_bold (text, points, LIMA_COLOUR_INK, rtl)
              : lima_chart_text_new (text, points, LIMA_COLOUR_INK, rtl);
}

/*
 * lima_paper_wrap:
 * @text: UTF-8; each line end begins a new line
 *
 * Returns: lines of at most @width; a word that is longer is wrapped by its letters
 */
LimaPaperLines
lima_paper_wrap (LimaTexter *texter, const LimaChartTheme *theme, const char *text, double points, gboolean bold, gboolean rtl,
                 double width)
{
  double pixels = lima_chart_theme_to_pixels (theme, points);
  LimaPaperLines self = { g_ptr_array_new_with_free_func ((GDestroyNotify) lima_chart_text_free), pixels * LIMA_PAPER_LINE,
                          pixels * LIMA_PAPER_ASCENT };
  g_auto(GStrv) parts = g_strsplit (text, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr(LimaChartText) whole = NULL;
      g_autoptr(GPtrArray) lines = NULL;

      g_strdelimit (parts[i], "\r\t\v\f", ' ');
      whole = new_text (g_strchomp (parts[i]), points, bold, rtl);
      lines = lima_texter_wrap (texter, whole, width, G_MAXUINT);
      g_ptr_array_extend_and_steal (self.lines, g_steal_pointer (&lines));
    }
  return self;
}

static double
measure (LimaTexter *texter, const char *text, gboolean bold)
{
  g_autoptr(LimaChartText) line = new_text (text, LIMA_PAPER_TABLE_POINTS, bold, FALSE);

  return lima_texter_get_width (texter, line);
}

/* The widest line of a text, and its longest word; letters are counted, since measuring each word would take long. */
static void
measure_cell (LimaTexter *texter, const char *text, gboolean bold, double *widest, double *word)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto(GStrv) words = g_strsplit_set (text, " \n", -1);
  const char *longest = "";
  glong most = 0;

  *widest = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    *widest = MAX (*widest, measure (texter, lines[i], bold));
  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > most)
      {
        most = g_utf8_strlen (words[i], -1);
        longest = words[i];
      }
  *word = measure (texter, longest, bold);
}

/* Numbers that begin a cell, and what stands in columns that take no more than they need, are not wrapped up to some width. */
static gboolean
is_whole (const LimaPaperColumn *column, const char *text, gboolean is_head)
{
  if (is_head)
    return FALSE;
  return column->weight == 0 || (column->align == LIMA_PAPER_END && g_unichar_isdigit (g_utf8_get_char (text)));
}

static void
add_need (Need *self, LimaTexter *texter, const LimaPaperColumn *column, const char *text, gboolean bold, gboolean is_head, double indent)
{
  double widest, word;

  if (*text == '\0')
    return;
  measure_cell (texter, text, bold, &widest, &word);
  if (is_whole (column, text, is_head))
    self->least = MAX (self->least, MIN (widest, column->align == LIMA_PAPER_END ? MOST_NUMBER : MOST_WORD) + indent);
  else
    self->least = MAX (self->least, MIN (word, MOST_WORD) + indent);
  self->natural = MAX (self->natural, widest + indent);
}

static gboolean
is_bold (const LimaPaperTable *self, const LimaPaperRow *row, guint column)
{
  return row->kind == LIMA_PAPER_ROW_GROUP || row->kind == LIMA_PAPER_ROW_SUM || row->kind == LIMA_PAPER_ROW_TOTAL ||
         (self->is_pairs && column == 0);
}

static Need
get_need (const LimaPaperTable *self, LimaTexter *texter, guint i)
{
  const LimaPaperColumn *column = &g_array_index (self->columns, LimaPaperColumn, i);
  Need need = { LEAST_COLUMN, LEAST_COLUMN };

  add_need (&need, texter, column, column->title, TRUE, TRUE, 0);
  for (guint r = 0; r < self->rows->len; r++)
    {
      const LimaPaperRow *row = &g_array_index (self->rows, LimaPaperRow, r);

      if (row->kind != LIMA_PAPER_ROW_GROUP && i < row->cells->len)
        add_need (&need, texter, column, g_ptr_array_index (row->cells, i), is_bold (self, row, i), FALSE,
                  i == 0 ? row->level * LIMA_PAPER_INDENT : 0);
    }
  need.natural = ceil (MAX (need.natural, need.least)) + 1;
  need.least = ceil (need.least) + 1;
  return need;
}

static Need *
get_needs (const LimaPaperTable *self, LimaTexter *texter)
{
  Need *needs = g_new0 (Need, self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    needs[i] = get_need (self, texter, i);
  return needs;
}

/*
 * lima_paper_table_get_least:
 *
 * Returns: the width below which words and numbers of the table would be torn apart
 */
double
lima_paper_table_get_least (const LimaPaperTable *self, LimaTexter *texter)
{
  g_autofree Need *needs = get_needs (self, texter);
  double least = (self->columns->len - 1) * LIMA_PAPER_CELL_GAP;

  for (guint i = 0; i < self->columns->len; i++)
    least += needs[i].least;
  return least;
}

static guint
get_weight (const LimaPaperGrid *self, guint i)
{
  return g_array_index (self->table->columns, LimaPaperColumn, self->columns[i]).weight;
}

/* All columns have what they need: what is left goes to those that take it. */
static void
share_out (LimaPaperGrid *self, double rest)
{
  guint weights = 0;

  for (guint i = 0; i < self->n_columns; i++)
    weights += get_weight (self, i);
  for (guint i = 0; i < self->n_columns && weights > 0; i++)
    self->widths[i] += rest * get_weight (self, i) / weights;
}

/* There is less room than all would take: between least and natural, in proportion to what each lacks and its weight. A column
 * never takes more than it needs; what it leaves goes to the others in the next round. */
static void
squeeze (LimaPaperGrid *self, const Need *needs, double rest)
{
  for (guint round = 0; round <= self->n_columns && rest > 0.01; round++)
    {
      double lacking = 0, given = 0;

      for (guint i = 0; i < self->n_columns; i++)
        lacking += (needs[self->columns[i]].natural - self->widths[i]) * (get_weight (self, i) + 1);
      for (guint i = 0; i < self->n_columns && lacking > 0.01; i++)
        {
          double lacks = needs[self->columns[i]].natural - self->widths[i];
          double more = MIN (lacks, rest * lacks * (get_weight (self, i) + 1) / lacking);

          self->widths[i] += more;
          given += more;
        }
      rest -= given;
    }
}

static void
set_widths (LimaPaperGrid *self, const Need *needs, double width)
{
  double room = width - (self->n_columns - 1) * LIMA_PAPER_CELL_GAP, least = 0, natural = 0, x = 0;

  self->x = g_new0 (double, self->n_columns);
  self->widths = g_new0 (double, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    {
      least += needs[self->columns[i]].least;
      natural += needs[self->columns[i]].natural;
    }
  for (guint i = 0; i < self->n_columns; i++)
    self->widths[i] = natural <= room ? needs[self->columns[i]].natural : needs[self->columns[i]].least;
  if (natural <= room)
    share_out (self, room - natural);
  else
    squeeze (self, needs, room - least);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->x[i] = x;
      x += self->widths[i] + LIMA_PAPER_CELL_GAP;
    }
}

static void
clear_grid_row (LimaPaperGridRow *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    lima_paper_lines_clear (&self->cells[i]);
  g_free (self->cells);
}

static void
free_grid (LimaPaperGrid *self)
{
  if (self->head != NULL)
    clear_grid_row (self->head);
  g_free (self->head);
  g_array_unref (self->rows);
  g_free (self->columns);
  g_free (self->x);
  g_free (self->widths);
  g_free (self);
}

static void
set_height (LimaPaperGridRow *self)
{
  double height = 0;

  for (guint i = 0; i < self->n_cells; i++)
    height = MAX (height, lima_paper_lines_get_height (&self->cells[i]));
  self->height = height + 2 * LIMA_PAPER_CELL_PAD;
}

static void
slant (LimaPaperLines *lines)
{
  for (guint i = 0; i < lines->lines->len; i++)
    lima_chart_text_set_italic (g_ptr_array_index (lines->lines, i));
}

typedef struct
{
  LimaTexter *texter;
  const LimaChartTheme *theme;
  gboolean rtl;
} Wrapping;

static LimaPaperLines
wrap_cell (const Wrapping *with, const char *text, gboolean bold, double width)
{
  return lima_paper_wrap (with->texter, with->theme, text, LIMA_PAPER_TABLE_POINTS, bold, with->rtl, width);
}

static LimaPaperGridRow *
wrap_head (const LimaPaperGrid *self, const Wrapping *with)
{
  LimaPaperGridRow *head = g_new0 (LimaPaperGridRow, 1);

  head->is_head = TRUE;
  head->n_cells = self->n_columns;
  head->cells = g_new0 (LimaPaperLines, head->n_cells);
  for (guint i = 0; i < head->n_cells; i++)
    head->cells[i] = wrap_cell (with, g_array_index (self->table->columns, LimaPaperColumn, self->columns[i]).title, TRUE, self->widths[i]);
  set_height (head);
  return head;
}

static void
wrap_row (LimaPaperGrid *self, const Wrapping *with, guint r, double width)
{
  const LimaPaperRow *row = &g_array_index (self->table->rows, LimaPaperRow, r);
  LimaPaperGridRow out = { .kind = row->kind, .indent = row->level * LIMA_PAPER_INDENT };

  out.n_cells = row->kind == LIMA_PAPER_ROW_GROUP ? 1 : self->n_columns;
  out.cells = g_new0 (LimaPaperLines, out.n_cells);
  for (guint i = 0; i < out.n_cells; i++)
    {
      double room = (row->kind == LIMA_PAPER_ROW_GROUP ? width : self->widths[i]) - (i == 0 ? out.indent : 0);

      out.cells[i] = wrap_cell (with, lima_paper_table_get_cell (self->table, r, self->columns[i]), is_bold (self->table, row, self->columns[i]),
                                room);
      if (row->kind == LIMA_PAPER_ROW_REST)
        slant (&out.cells[i]);
    }
  set_height (&out);
  g_array_append_val (self->rows, out);
}

/* The columns from @next on that have room beside the first one; at least one of them. */
static LimaPaperGrid *
take_columns (const LimaPaperTable *table, const Need *needs, double width, guint *next)
{
  LimaPaperGrid *self = g_new0 (LimaPaperGrid, 1);
  double used = needs[0].least;

  self->table = table;
  self->columns = g_new0 (guint, table->columns->len);
  self->n_columns = 1; /* the first one is in all of them */
  while (*next < table->columns->len &&
         (self->n_columns == 1 || used + LIMA_PAPER_CELL_GAP + needs[*next].least <= width))
    {
      used += LIMA_PAPER_CELL_GAP + needs[*next].least;
      self->columns[self->n_columns++] = (*next)++;
    }
  self->rows = g_array_new (FALSE, FALSE, sizeof (LimaPaperGridRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_grid_row);
  return self;
}

/*
 * lima_paper_table_wrap:
 *
 * Returns: (transfer full) (element-type LimaPaperGrid): the table; more than one where its columns have no room beside each other, each
 *   with the first column
 */
GPtrArray *
lima_paper_table_wrap (const LimaPaperTable *self, LimaTexter *texter, const LimaChartTheme *theme, gboolean rtl, double width)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify) free_grid);
  g_autofree Need *needs = get_needs (self, texter);
  const Wrapping with = { texter, theme, rtl };
  guint next = 1;

  do
    {
      LimaPaperGrid *grid = take_columns (self, needs, width, &next);

      set_widths (grid, needs, width);
      if (!self->is_pairs)
        grid->head = wrap_head (grid, &with);
      for (guint r = 0; r < self->rows->len; r++)
        wrap_row (grid, &with, r, width);
      g_ptr_array_add (grids, grid);
    }
  while (next < self->columns->len);
  return grids;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-matrix.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-i18n.h"

#define GAP 8
#define CELL_GAP 2
#define CELL_PADDING 4
#define CELL_PART 0.62  /* of its width, that a cell is high */
#define MIN_CELL_HEIGHT 36
#define MAX_CELL_HEIGHT 72
#define MAX_CELL_WIDTH 128
#define NAMES_PART 0.25 /* of the width, that the names of the upward degrees take at most */
#define CELL_LINES 2
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define LEGEND_GAP 16

typedef struct
{
  guint across; /* 1 to 5, 0 for unknown */
  guint up;
  char *number;
  char *words;
} Item;

typedef struct
{
  char *title;
  char *degrees[LIMA_MATRIX_SIZE];
} Axis;

typedef struct
{
  guint least;
  char *words;
} Class;

struct _LimaMatrix
{
  /* owned */
  LimaChartTable *texts;
  Axis across;
  Axis up;
  Class classes[LIMA_MATRIX_CLASSES];
  char *unplaced; /* the heading of what lacks a degree */
  GArray *items;  /* of Item */
};

/* ---- What it holds ---- */

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_free (item->number);
  g_free (item->words);
}

static void
clear_axis (Axis *axis)
{
  g_free (axis->title);
  for (guint i = 0; i < LIMA_MATRIX_SIZE; i++)
    g_free (axis->degrees[i]);
  *axis = (Axis) { 0 };
}

/**
 * lima_matrix_new:
 * @texts: (transfer full): its title, description, mark of illustrative data, footnotes and format; it has no rows
 *
 * Returns: (transfer full): a matrix without anything in it
 */
LimaMatrix *
lima_matrix_new (LimaChartTable *texts)
{
  LimaMatrix *self;

  g_return_val_if_fail (texts != NULL, NULL);

  self = g_new0 (LimaMatrix, 1);
  self->texts = texts;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  return self;
}

/**
 * lima_matrix_free:
 * @self: (nullable): to be given up
 */
void
lima_matrix_free (LimaMatrix *self)
{
  if (self == NULL)
    return;
  clear_axis (&self->across);
  clear_axis (&self->up);
  for (guint i = 0; i < LIMA_MATRIX_CLASSES; i++)
    g_free (self->classes[i].words);
  g_free (self->unplaced);
  g_array_unref (self->items);
  lima_chart_table_free (self->texts);
  g_free (self);
}

/**
 * lima_matrix_get_texts:
 *
 * Returns: (transfer none): what stands around the cells
 */
const LimaChartTable *
lima_matrix_get_texts (const LimaMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts;
}

/**
 * lima_matrix_set_rtl:
 * @rtl: whether it runs from right to left
 */
void
lima_matrix_set_rtl (LimaMatrix *self, gboolean rtl)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_rtl (self->texts, rtl);
}

/**
 * lima_matrix_set_axis:
 * @upward: whether it is the one that goes up, else the one that goes across
 * @title: what it measures
 * @degrees: (array fixed-size=5): what its degrees are called, from the first
 */
void
lima_matrix_set_axis (LimaMatrix *self, gboolean upward, const char *title, const char *const *degrees)
{
  Axis *axis;

  g_return_if_fail (self != NULL && title != NULL && degrees != NULL);

  axis = upward ? &self->up : &self->across;
  clear_axis (axis);
  axis->title = g_strdup (title);
  for (guint i = 0; i < LIMA_MATRIX_SIZE; i++)
    axis->degrees[i] = g_strdup (degrees[i]);
}

/**
 * lima_matrix_set_class:
 * @number: which, from the lightest, below %LIMA_MATRIX_CLASSES
 * @least: the least product of degrees that is in it
 * @words: what the legend says of it
 */
void
lima_matrix_set_class (LimaMatrix *self, guint number, guint least, const char *words)
{
  g_return_if_fail (self != NULL && number < LIMA_MATRIX_CLASSES && words != NULL);

  g_free (self->classes[number].words);
  self->classes[number] = (Class) { least, g_strdup (words) };
}

/**
 * lima_matrix_set_unplaced:
 * @words: the heading of what lacks a degree
 */
void
lima_matrix_set_unplaced (LimaMatrix *self, const char *words)
{
  g_return_if_fail (self != NULL && words != NULL);

  g_free (self->unplaced);
  self->unplaced = g_strdup (words);
}

/**
 * lima_matrix_add:
 * @across: its degree across, 1 to 5, 0 for unknown
 * @up: its degree upward, the same
 * @number: what stands in the cell
 * @words: what it is, for the list of what has no cell and for a screen reader; the number included
 */
void
lima_matrix_add (LimaMatrix *self, guint across, guint up, const char *number, const char *words)
{
  Item item;

  g_return_if_fail (self != NULL && across <= LIMA_MATRIX_SIZE && up <= LIMA_MATRIX_SIZE && number != NULL && words != NULL);

  item = (Item) { across, up, lima_chart_text_clean (number), lima_chart_text_clean (words) };
  g_array_append_val (self->items, item);
}

static const Item *
item_at (const LimaMatrix *self, guint i)
{
  return &g_array_index (self->items, Item, i);
}

/**
 * lima_matrix_get_mark:
 * @item: the place of an item, as they were added
 *
 * Returns: the row of the mark that it is in: its cell, or %LIMA_MATRIX_UNPLACED
 */
guint
lima_matrix_get_mark (const LimaMatrix *self, guint item)
{
  const Item *found;

  g_return_val_if_fail (self != NULL && item < self->items->len, LIMA_MATRIX_UNPLACED);

  found = item_at (self, item);
  return found->across == 0 || found->up == 0 ? LIMA_MATRIX_UNPLACED : (found->up - 1) * LIMA_MATRIX_SIZE + found->across - 1;
}

/**
 * lima_matrix_find_item:
 * @mark: the row of a mark
 * @after: an item of it, -1 for none
 *
 * Returns: the next item in the same mark, the first one again after the last; -1 where it has none
 */
int
lima_matrix_find_item (const LimaMatrix *self, guint mark, int after)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->items->len; i++)
    {
      guint place = (guint) (after + 1 + (int) i) % self->items->len;

      if (lima_matrix_get_mark (self, place) == mark)
        return (int) place;
    }
  return -1;
}

/* ---- Laying out ---- */

typedef struct
{
  const LimaMatrix *matrix;
  LimaChartPage page;
  double left; /* of the cells */
  double top;
  double width; /* of one cell */
  double height;
} Layout;

static LimaFill
fill_of (const LimaMatrix *self, guint product)
{
  static const LimaFill fills[LIMA_MATRIX_CLASSES] = { LIMA_FILL_EMPTY, LIMA_FILL_TRACK, LIMA_FILL_TINT, LIMA_FILL_PLAIN };
  guint class = 0;

  for (guint i = 1; i < LIMA_MATRIX_CLASSES; i++)
    if (self->classes[i].words != NULL && product >= self->classes[i].least)
      class = i;
  return fills[class];
}

/* All that is in a mark: the numbers, or where they are to be read out, the words. */
static char *
join (const LimaMatrix *self, guint mark, gboolean in_words)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  LimaFormat *format = lima_chart_table_get_format (self->texts);

  for (guint i = 0; i < self->items->len; i++)
    if (lima_matrix_get_mark (self, i) == mark)
      g_ptr_array_add (parts, in_words ? item_at (self, i)->words : item_at (self, i)->number);
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  if (format != NULL && in_words)
    return lima_format_list (format, (const char *const *) parts->pdata);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static LimaRect
box_of (const Layout *self, guint across, guint up)
{
  return (LimaRect) { self->left + (across - 1) * self->width, self->top + (LIMA_MATRIX_SIZE - up) * self->height, self->width - CELL_GAP,
                      self->height - CELL_GAP };
}

/* A light cell has an outline as the others have. */
static void
add_shade (Layout *self, LimaItemKind kind, int mark, LimaRect box, LimaFill fill)
{
  LimaDrawing *drawing = self->page.drawing;
  double left = box.x + 0.5, top = box.y + 0.5, right = box.x + box.width - 0.5, bottom = box.y + box.height - 0.5;

  lima_drawing_add_rect (drawing, kind, mark, box, fill);
  if (fill != LIMA_FILL_TRACK)
    return;
  lima_drawing_add_line (drawing, left, top, right, top, 1, FALSE, LIMA_COLOUR_AXIS);
  lima_drawing_add_line (drawing, left, bottom, right, bottom, 1, FALSE, LIMA_COLOUR_AXIS);
  lima_drawing_add_line (drawing, left, top, left, bottom, 1, FALSE, LIMA_COLOUR_AXIS);
  lima_drawing_add_line (drawing, right, top, right, bottom, 1, FALSE, LIMA_COLOUR_AXIS);
}

/* Every cell is drawn; those with something in it are marks. */
static void
add_cell (Layout *self, guint across, guint up)
{
  const LimaMatrix *matrix = self->matrix;
  guint mark = (up - 1) * LIMA_MATRIX_SIZE + across - 1;
  LimaRect box = box_of (self, across, up);
  LimaFill fill = fill_of (matrix, across * up);
  g_autofree char *numbers = join (matrix, mark, FALSE), *words = join (matrix, mark, TRUE);
  LimaChartText *text;
  GPtrArray *lines;

  add_shade (self, LIMA_ITEM_BAR, (int) mark, box, fill);
  if (numbers == NULL)
    return;
  text = lima_chart_text_new_bold (numbers, self->page.theme->text_size, fill == LIMA_FILL_PLAIN ? LIMA_COLOUR_GROUND : LIMA_COLOUR_INK,
                                   self->page.rtl);
  lines = lima_chart_page_wrap (&self->page, text, box.width - 2 * CELL_PADDING, CELL_LINES);
  lima_chart_page_add_lines (&self->page, (int) mark, lines, LIMA_ANCHOR_MIDDLE, box.x + box.width / 2,
                             floor (box.y + (box.height - lima_chart_page_lines_height (&self->page, lines)) / 2));
  lima_drawing_add_mark (self->page.drawing, (int) mark, box, box,
                         /* Translators: a cell of a matrix, read out: 1 and 3 what the axes measure, 2 and 4 the degrees of the cell, 5 what is in
                          * it: "Likelihood high, impact medium: 1 Land comes late" */
                         g_strdup_printf (C_ ("matrix", "%1$s: %2$s, %3$s: %4$s: %5$s"), matrix->up.title, matrix->up.degrees[up - 1],
                                          matrix->across.title, matrix->across.degrees[across - 1], words));
}

static double
name_width (Layout *self, const char *words)
{
  g_autoptr(LimaChartText) text = lima_chart_page_note (&self->page, words);

  return ceil (lima_chart_page_width_of (&self->page, text));
}

static double
widest_word (Layout *self, const Axis *axis)
{
  double widest = 0;

  for (guint i = 0; i < LIMA_MATRIX_SIZE; i++)
    {
      g_auto(GStrv) words = g_strsplit (axis->degrees[i], " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        widest = fmax (widest, name_width (self, words[j]));
    }
  return widest;
}

/* The names of the upward degrees left of the cells; returns the room that they take: no more than leaves the cells as wide as the words below
 * them, if they can be broken between words. */
static double
measure_names (Layout *self)
{
  double room = self->page.right - self->page.left, most = floor (room * NAMES_PART), widest = 0, least, left_over;

  for (guint i = 0; i < LIMA_MATRIX_SIZE; i++)
    widest = fmax (widest, name_width (self, self->matrix->up.degrees[i]));
  least = widest_word (self, &self->matrix->up);
  left_over = room - GAP - LIMA_MATRIX_SIZE * (widest_word (self, &self->matrix->across) + CELL_GAP);
  return fmin (fmin (widest, most), fmax (least, left_over));
}

static void
add_names (Layout *self, double names)
{
  for (guint up = 1; up <= LIMA_MATRIX_SIZE; up++)
    {
      LimaRect box = box_of (self, 1, up);
      GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, self->matrix->up.degrees[up - 1]), names, 2);

      lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_RIGHT, self->left - GAP,
                                 floor (box.y + (box.height - lima_chart_page_lines_height (&self->page, lines)) / 2));
    }
}

/* Returns where the names below the cells end. */
static double
add_names_below (Layout *self)
{
  double top = self->top + LIMA_MATRIX_SIZE * self->height + 4, end = top;

  for (guint across = 1; across <= LIMA_MATRIX_SIZE; across++)
    {
      LimaRect box = box_of (self, across, 1);
      LimaChartText *name = lima_chart_page_note (&self->page, self->matrix->across.degrees[across - 1]);
      GPtrArray *lines = lima_chart_page_wrap (&self->page, name, box.width, 2);

      end = fmax (end, lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_MIDDLE, box.x + box.width / 2, top));
    }
  return end;
}

static double
add_title (Layout *self, const char *words, LimaAnchor anchor, double x, double top)
{
  LimaChartText *text = lima_chart_text_new_bold (words, self->page.theme->note_size, LIMA_COLOUR_SECOND, self->page.rtl);
  GPtrArray *lines = lima_chart_page_wrap (&self->page, text, self->page.right - self->page.left, 1);

  return lima_chart_page_add_lines (&self->page, -1, lines, anchor, x, top);
}

static void
add_cells (Layout *self, double height)
{
  double names = measure_names (self), right;

  self->left = self->page.left + names + GAP;
  self->width = fmin (floor ((self->page.right - self->left) / LIMA_MATRIX_SIZE), MAX_CELL_WIDTH);
  self->height = height > 0 ? height : fmin (fmax (round (self->width * CELL_PART), MIN_CELL_HEIGHT), MAX_CELL_HEIGHT);
  self->top = add_title (self, self->matrix->up.title, LIMA_ANCHOR_LEFT, self->page.left, self->page.y) + 4;
  right = self->left + LIMA_MATRIX_SIZE * self->width - CELL_GAP;
  for (guint up = LIMA_MATRIX_SIZE; up > 0; up--)
    for (guint across = 1; across <= LIMA_MATRIX_SIZE; across++)
      add_cell (self, across, up);
  add_names (self, names);
  self->page.y = add_names_below (self) + 4;
  self->page.y = add_title (self, self->matrix->across.title, LIMA_ANCHOR_RIGHT, right, self->page.y) + GAP;
}

/* What the shades mean, in a row, wrapped to the next where the line is full. */
static void
add_classes (Layout *self)
{
  double height = lima_chart_page_line_height (&self->page, self->page.theme->note_size) + 4, x = self->page.left;

  if ((self->page.parts & LIMA_CHART_LEGEND) == 0)
    return;
  for (guint i = 0; i < LIMA_MATRIX_CLASSES && self->matrix->classes[i].words != NULL; i++)
    {
      LimaChartText *text = lima_chart_text_new (self->matrix->classes[i].words, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);
      double width = SWATCH_WIDTH + GAP + ceil (lima_chart_page_width_of (&self->page, text));
      GPtrArray *lines;

      if (x > self->page.left && x + width > self->page.right)
        {
          x = self->page.left;
          self->page.y += height;
        }
      add_shade (self, LIMA_ITEM_SWATCH, -1, (LimaRect) { x, self->page.y + round ((height - SWATCH_HEIGHT) / 2), SWATCH_WIDTH, SWATCH_HEIGHT },
                 fill_of (self->matrix, self->matrix->classes[i].least));
      lines = lima_chart_page_wrap (&self->page, text, self->page.right - x - SWATCH_WIDTH - GAP, 1);
      lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_LEFT, x + SWATCH_WIDTH + GAP, self->page.y + 2);
      x += width + LEGEND_GAP;
    }
  self->page.y += height + GAP;
}

/* What lacks a degree, one below the other, in one mark. */
static void
add_unplaced (Layout *self)
{
  g_autofree char *words = join (self->matrix, LIMA_MATRIX_UNPLACED, TRUE);
  double top = self->page.y + 4, width = self->page.right - self->page.left, overhang = fmin (self->page.theme->margin, LIMA_CHART_GAP);
  LimaRect box;

  if (words == NULL)
    return;
  self->page.y = add_title (self, self->matrix->unplaced, LIMA_ANCHOR_LEFT, self->page.left, top);
  for (guint i = 0; i < self->matrix->items->len; i++)
    if (lima_matrix_get_mark (self->matrix, i) == LIMA_MATRIX_UNPLACED)
      {
        LimaChartText *text = lima_chart_page_text (&self->page, item_at (self->matrix, i)->words, LIMA_COLOUR_INK);

        self->page.y = lima_chart_page_add_lines (&self->page, LIMA_MATRIX_UNPLACED, lima_chart_page_wrap (&self->page, text, width, 2),
                                                  LIMA_ANCHOR_LEFT, self->page.left, self->page.y);
      }
  box = (LimaRect) { self->page.left - overhang, top - 4, width + 2 * overhang, self->page.y + 8 - top };
  lima_drawing_add_mark (self->page.drawing, LIMA_MATRIX_UNPLACED, box, box,
                         /* Translators: what is not in a matrix, read out: 1 why, 2 what */
                         g_strdup_printf (C_ ("matrix", "%1$s: %2$s"), self->matrix->unplaced, words));
  self->page.y += GAP;
}

/* @wanted is the height of a cell, 0 for what suits its width. */
static LimaDrawing *
lay_out (const LimaMatrix *matrix, const LimaChartTheme *theme, double width, LimaChartParts parts, double wanted, double *cell_height)
{
  Layout self = { .matrix = matrix };

  lima_chart_page_init (&self.page, matrix->texts, theme, width, parts);
  lima_chart_page_add_head (&self.page);
  add_cells (&self, wanted);
  *cell_height = self.height;
  add_classes (&self);
  add_unplaced (&self);
  lima_chart_page_add_footnotes (&self.page);
  return lima_chart_page_finish (&self.page);
}

/**
 * lima_matrix_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels, or 0 for what it needs
 * @parts: what is drawn around the cells: title, legend and footnotes
 *
 * Lays out the matrix: cells with the numbers of what is in them, the first degrees at the bottom and at the beginning. Where there is more height
 * cells grow, where there is less they shrink as far as their numbers can be read. Marks are the cells that hold something, by the place in
 * reading order of degrees, and one for what has no cell.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_matrix_layout (const LimaMatrix *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  LimaDrawing *drawing;
  double cell, spare;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);
  g_return_val_if_fail (self->up.title != NULL && self->across.title != NULL, NULL);

  drawing = lay_out (self, theme, width, parts, 0, &cell);
  spare = height - lima_drawing_get_height (drawing);
  if (height > 0 && spare != 0)
    {
      cell = fmin (fmax (cell + floor (spare / LIMA_MATRIX_SIZE), MIN_CELL_HEIGHT), MAX_CELL_HEIGHT);
      lima_drawing_unref (drawing);
      drawing = lay_out (self, theme, width, parts, cell, &cell);
    }
  return drawing;
}

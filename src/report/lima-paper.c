/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-paper-private.h"

#define INCH 25.4
#define SIDE_MM 19
#define TOP_MM 14

static void
free_block (LimaPaperBlock *self)
{
  g_free (self->text);
  g_free (self->end_text);
  g_clear_pointer (&self->table, lima_paper_table_free);
  g_clear_pointer (&self->drawing, lima_drawing_unref);
  lima_paper_lines_clear (&self->lines);
  lima_paper_lines_clear (&self->end);
  g_clear_pointer (&self->grids, g_ptr_array_unref);
  g_free (self);
}

static void
clear_entry (LimaPaperEntry *self)
{
  g_free (self->text);
}

/**
 * lima_paper_sheet_init:
 * @self: (out caller-allocates): a sheet that stands upright
 * @size: its size
 */
void
lima_paper_sheet_init (LimaPaperSheet *self, LimaPaperSize size)
{
  g_return_if_fail (self != NULL);

  *self = (LimaPaperSheet) { 210, 297, SIDE_MM, SIDE_MM, TOP_MM, TOP_MM };
  if (size == LIMA_PAPER_LETTER)
    {
      self->width = 8.5 * INCH;
      self->height = 11 * INCH;
    }
}

/**
 * lima_paper_sheet_is_usable:
 *
 * Returns: whether there is room for words between the margins, also where the sheet lies on its side
 */
gboolean
lima_paper_sheet_is_usable (const LimaPaperSheet *self)
{
  double across, down;

  g_return_val_if_fail (self != NULL, FALSE);

  across = self->left + self->right;
  down = self->top + self->bottom;
  return MIN (self->left, self->right) >= 0 && MIN (self->top, self->bottom) >= 0 &&
         MIN (self->width, self->height) - MAX (across, down) >= LIMA_PAPER_LEAST_MM;
}

/**
 * lima_paper_new:
 * @format: the language; pages run from right to left where it does
 * @sheet: what it is laid out for; usable
 * @title: what the document is called
 *
 * Returns: (transfer full): an empty document
 */
LimaPaper *
lima_paper_new (LimaFormat *format, const LimaPaperSheet *sheet, const char *title)
{
  LimaPaper *self;

  g_return_val_if_fail (format != NULL && sheet != NULL && title != NULL, NULL);
  g_return_val_if_fail (lima_paper_sheet_is_usable (sheet), NULL);

  self = g_new0 (LimaPaper, 1);
  g_atomic_ref_count_init (&self->refs);
  self->format = lima_format_ref (format);
  self->sheet = *sheet;
  self->rtl = lima_format_is_right_to_left (format);
  self->title = g_strdup (title);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  self->entries = g_array_new (FALSE, FALSE, sizeof (LimaPaperEntry));
  g_array_set_clear_func (self->entries, (GDestroyNotify) clear_entry);
  lima_chart_theme_init (&self->theme, LIMA_CHART_PAPER);
  return self;
}

LimaPaper *
lima_paper_ref (LimaPaper *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lima_paper_unref (LimaPaper *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  lima_format_unref (self->format);
  g_free (self->title);
  g_free (self->mark);
  g_free (self->head_start);
  g_free (self->head_end);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * lima_paper_set_mark:
 * @mark: (nullable): a word that stands on every page, such as "Illustrative"
 */
void
lima_paper_set_mark (LimaPaper *self, const char *mark)
{
  g_return_if_fail (self != NULL && self->pages == NULL);

  g_free (self->mark);
  self->mark = g_strdup (mark);
}

/**
 * lima_paper_set_head:
 * @start: (nullable): what stands at the beginning of the running head: what it is printed from
 * @end: (nullable): what stands at its end: when that was
 */
void
lima_paper_set_head (LimaPaper *self, const char *start, const char *end)
{
  g_return_if_fail (self != NULL && self->pages == NULL);

  g_free (self->head_start);
  g_free (self->head_end);
  self->head_start = g_strdup (start);
  self->head_end = g_strdup (end);
}

static LimaPaperBlock *
add_block (LimaPaper *self, LimaPaperBlockKind kind, const char *text, double points)
{
  LimaPaperBlock *block = g_new0 (LimaPaperBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->points = points;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * lima_paper_add_heading:
 * @level: 1 to 3
 * @text: the heading; it stays with what follows, and stands in the outline of a PDF
 */
void
lima_paper_add_heading (LimaPaper *self, guint level, const char *text)
{
  g_return_if_fail (self != NULL && self->pages == NULL && text != NULL);
  g_return_if_fail (level >= 1 && level <= 3);

  add_block (self, LIMA_PAPER_BLOCK_HEADING, text, 0)->level = level;
}

void
lima_paper_add_paragraph (LimaPaper *self, const char *text)
{
  g_return_if_fail (self != NULL && self->pages == NULL && text != NULL);

  add_block (self, LIMA_PAPER_BLOCK_TEXT, text, LIMA_PAPER_TEXT_POINTS);
}

/**
 * lima_paper_add_note:
 * @text: a paragraph in small type, below a table or a drawing
 */
void
lima_paper_add_note (LimaPaper *self, const char *text)
{
  g_return_if_fail (self != NULL && self->pages == NULL && text != NULL);

  add_block (self, LIMA_PAPER_BLOCK_TEXT, text, LIMA_PAPER_NOTE_POINTS);
}

void
lima_paper_add_bullet (LimaPaper *self, const char *text)
{
  g_return_if_fail (self != NULL && self->pages == NULL && text != NULL);

  add_block (self, LIMA_PAPER_BLOCK_BULLET, text, LIMA_PAPER_TEXT_POINTS);
}

/**
 * lima_paper_add_caption:
 * @start: what the table or drawing below shows; it stays with it
 * @end: (nullable): what stands at the other end of the line, such as the unit
 */
void
lima_paper_add_caption (LimaPaper *self, const char *start, const char *end)
{
  g_return_if_fail (self != NULL && self->pages == NULL && start != NULL);

  add_block (self, LIMA_PAPER_BLOCK_CAPTION, start, LIMA_PAPER_TABLE_POINTS)->end_text = g_strdup (end);
}

/**
 * lima_paper_take_table:
 * @table: (transfer full): a table; one without rows is left out
 *
 * Its headings are repeated on each page, and no row is divided that has room on a page. Where its columns have no room beside each
 * other it goes on a wide sheet, and where that doesn't do its columns are divided, with the first one repeated.
 */
void
lima_paper_take_table (LimaPaper *self, LimaPaperTable *table)
{
  g_return_if_fail (self != NULL && self->pages == NULL && table != NULL);

  if (table->rows->len == 0)
    lima_paper_table_free (table);
  else
    add_block (self, LIMA_PAPER_BLOCK_TABLE, NULL, 0)->table = table;
}

/**
 * lima_paper_add_drawing:
 * @drawing: a drawing; it is never divided, and made smaller where there is too little room
 */
void
lima_paper_add_drawing (LimaPaper *self, LimaDrawing *drawing)
{
  g_return_if_fail (self != NULL && self->pages == NULL && drawing != NULL);

  add_block (self, LIMA_PAPER_BLOCK_DRAWING, NULL, 0)->drawing = lima_drawing_ref (drawing);
}

/**
 * lima_paper_add_tile:
 * @drawing: a drawing as large as lima_paper_get_tile_size() says: it gets a page that lies as it does
 */
void
lima_paper_add_tile (LimaPaper *self, LimaDrawing *drawing)
{
  g_return_if_fail (self != NULL && self->pages == NULL && drawing != NULL);

  add_block (self, LIMA_PAPER_BLOCK_TILE, NULL, 0)->drawing = lima_drawing_ref (drawing);
}

void
lima_paper_break_page (LimaPaper *self)
{
  g_return_if_fail (self != NULL && self->pages == NULL);

  add_block (self, LIMA_PAPER_BLOCK_BREAK, NULL, 0);
}

guint
lima_paper_get_n_pages (LimaPaper *self)
{
  g_return_val_if_fail (self != NULL && self->pages != NULL, 0);

  return self->pages->len;
}

/**
 * lima_paper_get_page_size:
 * @page: from 0
 * @width: (out): pixels of 1/96 inch
 * @height: (out): pixels
 */
void
lima_paper_get_page_size (LimaPaper *self, guint page, double *width, double *height)
{
  const LimaPaperPage *at;

  g_return_if_fail (self != NULL && self->pages != NULL && page < self->pages->len);
  g_return_if_fail (width != NULL && height != NULL);

  at = g_ptr_array_index (self->pages, page);
  *width = at->width;
  *height = at->height;
}

/**
 * lima_paper_paint_page:
 * @page: from 0
 * @cr: a context whose unit is a pixel of 1/96 inch and whose origin the corner of the sheet
 *
 * Paints all but the sheet itself, which stays as it is.
 */
void
lima_paper_paint_page (LimaPaper *self, guint page, cairo_t *cr)
{
  g_return_if_fail (self != NULL && self->pages != NULL && page < self->pages->len);
  g_return_if_fail (cr != NULL);

  lima_paper_page_paint (g_ptr_array_index (self->pages, page), self, cr, FALSE);
}

static void
append_line (GString *out, const char *text)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, text);
}

static void
append_item (GString *out, const LimaPaperItem *item)
{
  if (item->kind == LIMA_PAPER_ITEM_TEXT)
    append_line (out, item->text->text);
  for (guint i = 0; item->kind == LIMA_PAPER_ITEM_DRAWING && i < lima_drawing_get_n_items (item->drawing); i++)
    {
      const LimaDrawingItem *part = lima_drawing_get_item (item->drawing, i);

      if (part->kind == LIMA_ITEM_TEXT)
        append_line (out, part->text->text);
    }
}

/**
 * lima_paper_get_page_text:
 * @page: from 0
 *
 * Returns: (transfer full): the words on the page, a line each, cell by cell, those of drawings too
 */
char *
lima_paper_get_page_text (LimaPaper *self, guint page)
{
  GString *out = g_string_new (NULL);
  const LimaPaperPage *at;

  g_return_val_if_fail (self != NULL && self->pages != NULL && page < self->pages->len, g_string_free (out, FALSE));

  at = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < at->items->len; i++)
    append_item (out, &g_array_index (at->items, LimaPaperItem, i));
  return g_string_free (out, FALSE);
}

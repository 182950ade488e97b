/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What blocks come to on the sheets they go on. */

#include "lima-paper-private.h"

#define READABLE 0.72 /* a drawing that would be smaller than this goes on a wide sheet */
#define CAPTION_PART 0.62

static const LimaPaperHeadingLook heading_looks[] = { { 22, 26, 8 }, { 14, 24, 6 }, { 11, 14, 4 } };

/* How headings of a level, 1 to 3, look. */
const LimaPaperHeadingLook *
lima_paper_get_heading_look (guint level)
{
  return &heading_looks[level - 1];
}

/* NULL behind the last one. */
LimaPaperBlock *
lima_paper_get_block (LimaPaper *self, guint i)
{
  return i < self->blocks->len ? g_ptr_array_index (self->blocks, i) : NULL;
}

static gboolean
can_turn (LimaPaper *self)
{
  return self->sheet.width < self->sheet.height;
}

/* What is free between the running lines of a sheet. */
void
lima_paper_get_room (LimaPaper *self, gboolean is_wide, double *width, double *height)
{
  LimaPaperPage *page = lima_paper_page_new (self, is_wide);

  *width = page->right - page->left;
  *height = page->bottom - page->top;
  lima_paper_page_free (page);
}

static double
get_scale (LimaPaper *self, LimaDrawing *drawing, gboolean is_wide)
{
  double width, height;

  lima_paper_get_room (self, is_wide, &width, &height);
  return MIN (1, MIN (width / lima_drawing_get_width (drawing), height / lima_drawing_get_height (drawing)));
}

/* Whether it would be torn apart, or too small to read, on a sheet that stands upright. */
static gboolean
needs_wide (LimaPaper *self, LimaTexter *texter, const LimaPaperBlock *block)
{
  double width, height, scale;

  if (!can_turn (self))
    return FALSE;
  lima_paper_get_room (self, FALSE, &width, &height);
  switch (block->kind)
    {
    case LIMA_PAPER_BLOCK_TABLE:
      return lima_paper_table_get_least (block->table, texter) > width;
    case LIMA_PAPER_BLOCK_DRAWING:
      scale = get_scale (self, block->drawing, FALSE);
      return scale < READABLE && get_scale (self, block->drawing, TRUE) > scale;
    case LIMA_PAPER_BLOCK_TILE:
      return lima_drawing_get_width (block->drawing) > lima_drawing_get_height (block->drawing);
    case LIMA_PAPER_BLOCK_HEADING:
    case LIMA_PAPER_BLOCK_TEXT:
    case LIMA_PAPER_BLOCK_BULLET:
    case LIMA_PAPER_BLOCK_CAPTION:
    case LIMA_PAPER_BLOCK_BREAK:
    default:
      return FALSE;
    }
}

static gboolean
is_text (const LimaPaperBlock *block)
{
  return block->kind == LIMA_PAPER_BLOCK_TEXT || block->kind == LIMA_PAPER_BLOCK_BULLET;
}

/* Headings and captions go where what they stand above goes; so do words between a heading and something wide, and notes below it. */
static void
choose_sheets (LimaPaper *self, LimaTexter *texter)
{
  for (guint i = self->blocks->len; i-- > 0;)
    {
      LimaPaperBlock *block = lima_paper_get_block (self, i), *next = lima_paper_get_block (self, i + 1);

      block->is_wide = needs_wide (self, texter, block);
      if (next == NULL || next->kind == LIMA_PAPER_BLOCK_BREAK)
        continue;
      if (block->kind == LIMA_PAPER_BLOCK_HEADING || block->kind == LIMA_PAPER_BLOCK_CAPTION ||
          (is_text (block) && next->kind != LIMA_PAPER_BLOCK_HEADING))
        block->is_wide = next->is_wide;
    }
  for (guint i = 1; i < self->blocks->len; i++)
    {
      LimaPaperBlock *block = lima_paper_get_block (self, i), *before = lima_paper_get_block (self, i - 1);

      block->is_wide |= is_text (block) && before->is_wide && before->kind != LIMA_PAPER_BLOCK_BREAK;
    }
}

static LimaPaperLines
wrap (LimaPaper *self, LimaTexter *texter, const char *text, double points, gboolean bold, double width)
{
  return lima_paper_wrap (texter, &self->theme, text, points, bold, self->rtl, width);
}

static void
measure (LimaPaper *self, LimaTexter *texter, LimaPaperBlock *block)
{
  double width, height;

  lima_paper_get_room (self, block->is_wide, &width, &height);
  switch (block->kind)
    {
    case LIMA_PAPER_BLOCK_HEADING:
      block->lines = wrap (self, texter, block->text, lima_paper_get_heading_look (block->level)->points, TRUE, width);
      break;
    case LIMA_PAPER_BLOCK_TEXT:
      block->lines = wrap (self, texter, block->text, block->points, FALSE, width);
      break;
    case LIMA_PAPER_BLOCK_BULLET:
      block->lines = wrap (self, texter, block->text, block->points, FALSE, width - LIMA_PAPER_BULLET_INDENT);
      block->end = wrap (self, texter, "•", block->points, FALSE, LIMA_PAPER_BULLET_INDENT);
      break;
    case LIMA_PAPER_BLOCK_CAPTION:
      block->lines = wrap (self, texter, block->text, block->points, TRUE, block->end_text == NULL ? width : width * CAPTION_PART);
      if (block->end_text != NULL)
        block->end = wrap (self, texter, block->end_text, block->points, FALSE, width * (1 - CAPTION_PART) - LIMA_PAPER_CELL_GAP);
      break;
    case LIMA_PAPER_BLOCK_TABLE:
      block->grids = lima_paper_table_wrap (block->table, texter, &self->theme, self->rtl, width);
      break;
    case LIMA_PAPER_BLOCK_DRAWING:
    case LIMA_PAPER_BLOCK_TILE:
      block->scale = get_scale (self, block->drawing, block->is_wide);
      break;
    case LIMA_PAPER_BLOCK_BREAK:
    default:
      break;
    }
}

/*
 * lima_paper_measure:
 *
 * Chooses the sheet of each block, and wraps it to its width.
 */
void
lima_paper_measure (LimaPaper *self, LimaTexter *texter)
{
  choose_sheets (self, texter);
  for (guint i = 0; i < self->blocks->len; i++)
    measure (self, texter, lima_paper_get_block (self, i));
}

/**
 * lima_paper_get_tile_size:
 * @wide: whether of a sheet whose longer side is level
 * @width: (out): pixels
 * @height: (out): pixels
 *
 * The size of a drawing that fills a page and leaves room for a heading of the second level above it.
 */
void
lima_paper_get_tile_size (LimaPaper *self, gboolean wide, double *width, double *height)
{
  const LimaPaperHeadingLook *look;

  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  look = lima_paper_get_heading_look (2);
  lima_paper_get_room (self, wide && can_turn (self), width, height);
  *height -= lima_chart_theme_to_pixels (&self->theme, look->points) * LIMA_PAPER_LINE + look->after + LIMA_PAPER_BLOCK_GAP;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How blocks that are measured flow over pages. */

#include "lima-paper-private.h"

#include <math.h>

#define NEARLY 0.85   /* a drawing as high as a page is made smaller, down to this part of it, to be below its heading */
#define TABLE_GAP 12
#define SMALL_TABLE 0.3 /* a table that takes no more of a page than this is not divided */
#define LEAD_LINES 4
#define LEAST_LINES 2 /* of a text on either side of a page's end */

static const char *const heading_tags[] = { "H1", "H2", "H3" };

/* What is known while pages are filled. */
typedef struct
{
  LimaPaper *paper;
  LimaTexter *texter;
  LimaPaperPage *page;
  double y;
  gboolean is_fresh; /* whether nothing has been placed on the page yet */
} Flow;

/* ---- Pages ---- */

static void
begin_page (Flow *self, gboolean is_wide)
{
  self->page = lima_paper_page_new (self->paper, is_wide);
  g_ptr_array_add (self->paper->pages, self->page);
  self->y = self->page->top;
  self->is_fresh = TRUE;
}

static void
next_page (Flow *self)
{
  begin_page (self, self->page->is_wide);
}

/* Sees to it that the page is of the right kind, and has so much room unless it is fresh. */
static void
make_room (Flow *self, gboolean is_wide, double height)
{
  if (self->page->is_wide != is_wide && self->is_fresh)
    {
      g_ptr_array_remove_index (self->paper->pages, self->paper->pages->len - 1);
      begin_page (self, is_wide);
    }
  else if (self->page->is_wide != is_wide)
    begin_page (self, is_wide);
  else if (!self->is_fresh && self->y + height > self->page->bottom)
    next_page (self);
}

static double
get_start (Flow *self)
{
  return self->paper->rtl ? self->page->width - self->page->right : self->page->left;
}

static double
get_width (Flow *self)
{
  return self->page->right - self->page->left;
}

static void
set_lines (Flow *self, const LimaPaperLines *lines, guint first, guint n, double indent, LimaPaperAlign align)
{
  LimaRect box = { get_start (self) + indent, self->y, get_width (self) - indent, 0 };

  lima_paper_page_add_lines (self->page, self->paper, self->texter, lines, first, n, box, align);
}

/* ---- Texts ---- */

static double
get_space_before (const LimaPaperBlock *block)
{
  if (block->kind == LIMA_PAPER_BLOCK_HEADING)
    return lima_paper_get_heading_look (block->level)->before;
  return block->kind == LIMA_PAPER_BLOCK_CAPTION ? LIMA_PAPER_BLOCK_GAP : 0;
}

static void
place_text (Flow *self, LimaPaperBlock *block)
{
  double indent = block->kind == LIMA_PAPER_BLOCK_BULLET ? LIMA_PAPER_BULLET_INDENT : 0;
  guint n = block->lines.lines->len, done = 0;
  const char *tag = indent > 0 ? "LI" : "P";

  while (done < n)
    {
      guint room = (guint) MAX (0, floor ((self->page->bottom - self->y + 0.01) / block->lines.height)), now = MIN (room, n - done);

      if (now < n - done && n - done - now < LEAST_LINES && now > LEAST_LINES)
        now = n - done - LEAST_LINES;
      if (now < MIN (LEAST_LINES, n - done) && !self->is_fresh)
        {
          next_page (self);
          continue;
        }
      now = MAX (now, 1);
      lima_paper_page_open (self->page, tag);
      if (indent > 0 && done == 0)
        set_lines (self, &block->end, 0, 1, 0, LIMA_PAPER_START);
      set_lines (self, &block->lines, done, now, indent, LIMA_PAPER_START);
      lima_paper_page_close (self->page, tag);
      self->y += now * block->lines.height;
      self->is_fresh = FALSE;
      done += now;
    }
  self->y += indent > 0 ? LIMA_PAPER_BLOCK_GAP / 2.0 : LIMA_PAPER_BLOCK_GAP;
}

static void
place_heading (Flow *self, LimaPaperBlock *block)
{
  LimaPaperEntry entry = { block->level, 0, 0, NULL };

  if (!self->is_fresh)
    self->y += get_space_before (block);
  entry.page = self->paper->pages->len;
  entry.y = self->y;
  entry.text = g_strdup (block->text);
  g_array_append_val (self->paper->entries, entry);
  lima_paper_page_open (self->page, heading_tags[block->level - 1]);
  set_lines (self, &block->lines, 0, block->lines.lines->len, 0, LIMA_PAPER_START);
  lima_paper_page_close (self->page, heading_tags[block->level - 1]);
  self->y += lima_paper_lines_get_height (&block->lines) + lima_paper_get_heading_look (block->level)->after;
  self->is_fresh = FALSE;
}

static void
place_caption (Flow *self, LimaPaperBlock *block)
{
  if (!self->is_fresh)
    self->y += get_space_before (block);
  lima_paper_page_open (self->page, "P");
  set_lines (self, &block->lines, 0, block->lines.lines->len, 0, LIMA_PAPER_START);
  if (block->end.lines != NULL)
    set_lines (self, &block->end, 0, block->end.lines->len, 0, LIMA_PAPER_END);
  lima_paper_page_close (self->page, "P");
  self->y += MAX (lima_paper_lines_get_height (&block->lines), lima_paper_lines_get_height (&block->end)) + LIMA_PAPER_BLOCK_GAP / 2.0;
  self->is_fresh = FALSE;
}

static void
place_drawing (Flow *self, LimaPaperBlock *block)
{
  double height = lima_drawing_get_height (block->drawing), scale;

  if (!self->is_fresh)
    self->y += LIMA_PAPER_BLOCK_GAP;
  scale = MIN (block->scale, (self->page->bottom - self->y) / height);
  lima_paper_page_open (self->page, "Figure");
  lima_paper_page_add_drawing (self->page, self->paper, block->drawing, scale, get_start (self), self->y);
  lima_paper_page_close (self->page, "Figure");
  self->y += height * scale + LIMA_PAPER_BLOCK_GAP;
  self->is_fresh = FALSE;
}

/* ---- Tables ---- */

static const LimaPaperGridRow *
get_row (const LimaPaperGrid *grid, guint r)
{
  return &g_array_index (grid->rows, LimaPaperGridRow, r);
}

/* The row and those that stay with it: what a group heads, and the totals below; and a note below the table, by its height. */
static double
get_chain_height (const LimaPaperGrid *grid, guint r, double note)
{
  double height = get_row (grid, r)->height;

  while ((get_row (grid, r)->kind == LIMA_PAPER_ROW_GROUP || get_row (grid, r)->kind == LIMA_PAPER_ROW_SUM) && r + 1 < grid->rows->len)
    height += get_row (grid, ++r)->height;
  while (r + 1 < grid->rows->len && get_row (grid, r + 1)->kind == LIMA_PAPER_ROW_TOTAL)
    height += get_row (grid, ++r)->height;
  return r + 1 == grid->rows->len ? height + note : height;
}

/* Lines @first to before @first + @n of all cells of a row. */
static void
set_row (Flow *self, const LimaPaperGrid *grid, const LimaPaperGridRow *row, guint first, guint n)
{
  gboolean is_name;

  lima_paper_page_open (self->page, "TR");
  for (guint i = 0; i < row->n_cells; i++)
    {
      LimaPaperAlign align = g_array_index (grid->table->columns, LimaPaperColumn, grid->columns[i]).align;
      double indent = i == 0 ? row->indent : 0;
      LimaRect box = { get_start (self) + grid->x[i] + indent, self->y + LIMA_PAPER_CELL_PAD, grid->widths[i] - indent, 0 };

      is_name = row->is_head || (grid->table->is_pairs && i == 0);
      lima_paper_page_open (self->page, is_name ? "TH" : "TD");
      lima_paper_page_add_lines (self->page, self->paper, self->texter, &row->cells[i], first, n, box, align);
      lima_paper_page_close (self->page, is_name ? "TH" : "TD");
    }
  lima_paper_page_close (self->page, "TR");
}

static guint
get_n_lines (const LimaPaperGridRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    n = MAX (n, row->cells[i].lines->len);
  return n;
}

static void
begin_grid (Flow *self, const LimaPaperGrid *grid)
{
  lima_paper_page_open (self->page, "Table");
  if (grid->head == NULL)
    return;
  set_row (self, grid, grid->head, 0, G_MAXUINT);
  self->y += grid->head->height;
  lima_paper_page_add_line (self->page, LIMA_COLOUR_RULE, self->y);
}

static void
continue_grid (Flow *self, const LimaPaperGrid *grid)
{
  lima_paper_page_close (self->page, "Table");
  next_page (self);
  begin_grid (self, grid);
}

static void
end_row (Flow *self, const LimaPaperGrid *grid, guint r)
{
  gboolean is_strong = r + 1 == grid->rows->len || get_row (grid, r + 1)->kind == LIMA_PAPER_ROW_TOTAL;

  if (!grid->table->is_pairs)
    lima_paper_page_add_line (self->page, is_strong ? LIMA_COLOUR_RULE : LIMA_COLOUR_HAIR, self->y);
  self->is_fresh = FALSE;
}

/* A row that is higher than a page, a piece a page. */
static void
place_high_row (Flow *self, const LimaPaperGrid *grid, guint r)
{
  const LimaPaperGridRow *row = get_row (grid, r);
  guint n = get_n_lines (row);
  double line = row->cells[0].height;

  for (guint done = 0; done < n;)
    {
      double room = self->page->bottom - self->y - 2 * LIMA_PAPER_CELL_PAD;
      guint now = (guint) MAX (1, floor (room / line));

      set_row (self, grid, row, done, now);
      now = MIN (now, n - done);
      self->y += now * line + 2 * LIMA_PAPER_CELL_PAD;
      done += now;
      if (done < n)
        continue_grid (self, grid);
    }
}

static void
place_row (Flow *self, const LimaPaperGrid *grid, guint r, double full, double note)
{
  const LimaPaperGridRow *row = get_row (grid, r);
  double chain = get_chain_height (grid, r, note), wanted = chain <= full ? chain : row->height;

  if (row->height > full)
    {
      if (!self->is_fresh && self->y + full / 3 > self->page->bottom)
        continue_grid (self, grid);
      place_high_row (self, grid, r);
    }
  else
    {
      if (!self->is_fresh && self->y + wanted > self->page->bottom + 0.01)
        continue_grid (self, grid);
      set_row (self, grid, row, 0, G_MAXUINT);
      self->y += row->height;
    }
  end_row (self, grid, r);
}

/* The height that must be free for a table to begin: its head and its first row, or all of it where it is small. */
static double
get_first_height (const LimaPaperGrid *grid, double full)
{
  double head = grid->head == NULL ? 0 : grid->head->height, all = head;

  for (guint r = 0; r < grid->rows->len; r++)
    all += get_row (grid, r)->height;
  return all <= full * SMALL_TABLE ? all : head + get_chain_height (grid, 0, 0);
}

/* The height of a note of a few lines below a table, which stays with its last row. */
static double
get_note_height (Flow *self, guint i)
{
  const LimaPaperBlock *next = lima_paper_get_block (self->paper, i + 1);

  if (next == NULL || next->kind != LIMA_PAPER_BLOCK_TEXT || next->points != LIMA_PAPER_NOTE_POINTS || next->lines.lines->len > LEAD_LINES)
    return 0;
  return TABLE_GAP + lima_paper_lines_get_height (&next->lines);
}

static void
place_table (Flow *self, guint i)
{
  const LimaPaperBlock *block = lima_paper_get_block (self->paper, i);
  double width, full;

  lima_paper_get_room (self->paper, block->is_wide, &width, &full);
  for (guint g = 0; g < block->grids->len; g++)
    {
      const LimaPaperGrid *grid = g_ptr_array_index (block->grids, g);
      double rest = full - (grid->head == NULL ? 0 : grid->head->height);

      make_room (self, block->is_wide, MIN (get_first_height (grid, full), full / 3));
      begin_grid (self, grid);
      for (guint r = 0; r < grid->rows->len; r++)
        place_row (self, grid, r, rest, g + 1 == block->grids->len ? get_note_height (self, i) : 0);
      lima_paper_page_close (self->page, "Table");
      self->y += TABLE_GAP;
    }
}

/* ---- All of it ---- */

static gboolean
is_pairs (const LimaPaperBlock *block)
{
  return block->kind == LIMA_PAPER_BLOCK_TABLE && block->table->is_pairs;
}

/* Whether it is a sentence or two, or some facts, between a heading and what that is about: they stay with both. */
static gboolean
leads (LimaPaper *self, guint i)
{
  const LimaPaperBlock *block = lima_paper_get_block (self, i), *before = i > 0 ? lima_paper_get_block (self, i - 1) : NULL, *next = lima_paper_get_block (self, i + 1);

  if (before == NULL || (before->kind != LIMA_PAPER_BLOCK_HEADING && before->kind != LIMA_PAPER_BLOCK_TEXT))
    return FALSE;
  if (next == NULL || next->kind == LIMA_PAPER_BLOCK_HEADING || next->kind == LIMA_PAPER_BLOCK_BREAK || next->kind == LIMA_PAPER_BLOCK_TILE)
    return FALSE;
  return is_pairs (block) ? block->table->rows->len <= LEAD_LINES
                          : before->kind == LIMA_PAPER_BLOCK_HEADING && block->lines.lines->len <= LEAD_LINES;
}

/* What must be free for the block to begin on a page, with what it has to stay with. */
static double
get_least_height (Flow *self, guint i)
{
  const LimaPaperBlock *block = lima_paper_get_block (self->paper, i);
  double width, full;

  if (block == NULL)
    return 0;
  switch (block->kind)
    {
    case LIMA_PAPER_BLOCK_HEADING:
      return get_space_before (block) + lima_paper_lines_get_height (&block->lines) + lima_paper_get_heading_look (block->level)->after +
             get_least_height (self, i + 1);
    case LIMA_PAPER_BLOCK_CAPTION:
      return get_space_before (block) + lima_paper_lines_get_height (&block->lines) + LIMA_PAPER_BLOCK_GAP + get_least_height (self, i + 1);
    case LIMA_PAPER_BLOCK_TEXT:
    case LIMA_PAPER_BLOCK_BULLET:
      if (leads (self->paper, i))
        return lima_paper_lines_get_height (&block->lines) + LIMA_PAPER_BLOCK_GAP + get_least_height (self, i + 1);
      return MIN (block->lines.lines->len, LEAST_LINES) * block->lines.height;
    case LIMA_PAPER_BLOCK_TABLE:
      lima_paper_get_room (self->paper, block->is_wide, &width, &full);
      return get_first_height (g_ptr_array_index (block->grids, 0), full) +
             (is_pairs (block) && leads (self->paper, i) ? TABLE_GAP + get_least_height (self, i + 1) : 0);
    case LIMA_PAPER_BLOCK_DRAWING:
    case LIMA_PAPER_BLOCK_TILE:
      lima_paper_get_room (self->paper, block->is_wide, &width, &full);
      return MIN (LIMA_PAPER_BLOCK_GAP + lima_drawing_get_height (block->drawing) * block->scale, full * NEARLY);
    case LIMA_PAPER_BLOCK_BREAK:
    default:
      return 0;
    }
}

static void
place (Flow *self, guint i)
{
  LimaPaperBlock *block = lima_paper_get_block (self->paper, i);
  double width, full;

  if (block->kind == LIMA_PAPER_BLOCK_BREAK)
    {
      if (!self->is_fresh)
        next_page (self);
      return;
    }
  lima_paper_get_room (self->paper, block->is_wide, &width, &full);
  make_room (self, block->is_wide, MIN (get_least_height (self, i), full));
  if (block->kind == LIMA_PAPER_BLOCK_HEADING)
    place_heading (self, block);
  else if (block->kind == LIMA_PAPER_BLOCK_CAPTION)
    place_caption (self, block);
  else if (block->kind == LIMA_PAPER_BLOCK_TABLE)
    place_table (self, i);
  else if (block->kind == LIMA_PAPER_BLOCK_DRAWING || block->kind == LIMA_PAPER_BLOCK_TILE)
    place_drawing (self, block);
  else
    place_text (self, block);
}

/**
 * lima_paper_lay_out:
 *
 * Divides the document into pages. From here on it can't be added to. There is one page at least.
 */
void
lima_paper_lay_out (LimaPaper *self)
{
  g_autoptr(LimaTexter) texter = NULL;
  Flow flow = { .paper = self };

  g_return_if_fail (self != NULL && self->pages == NULL);

  texter = lima_texter_new (&self->theme);
  flow.texter = texter;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_paper_page_free);
  lima_paper_measure (self, texter);
  begin_page (&flow, FALSE);
  for (guint i = 0; i < self->blocks->len; i++)
    place (&flow, i);
  if (flow.is_fresh && self->pages->len > 1)
    g_ptr_array_remove_index (self->pages, self->pages->len - 1);
  lima_paper_add_running (self, texter);
}

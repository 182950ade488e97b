/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* One page: what lies on it, the running head and foot, and how it is painted. */

#include "lima-paper-private.h"

#include <lima-i18n.h>

#include "lima-report-words.h"

#define HAIR_WIDTH 0.75
#define HEAD_GAP 18 /* from the running head to what flows, and from there to the foot */
#define RULE_GAP 6  /* from the words of a running line to its rule */
#define WORDS_GAP 4
#define MARK_GAP 12
#define DOT "·"
#define OUTLINE 3 /* what a box at the edge of a drawing may stand out above and below */

static void
clear_item (LimaPaperItem *self)
{
  g_clear_pointer (&self->text, lima_chart_text_free);
  g_clear_pointer (&self->drawing, lima_drawing_unref);
}

static double
get_running_height (LimaPaper *paper)
{
  return lima_chart_theme_to_pixels (&paper->theme, LIMA_PAPER_NOTE_POINTS) * LIMA_PAPER_LINE + RULE_GAP + HEAD_GAP;
}

/*
 * lima_paper_page_new:
 * @is_wide: whether the longer side is level
 *
 * Returns: (transfer full): an empty page
 */
LimaPaperPage *
lima_paper_page_new (LimaPaper *paper, gboolean is_wide)
{
  const LimaPaperSheet *sheet = &paper->sheet;
  LimaPaperPage *self = g_new0 (LimaPaperPage, 1);
  double running = get_running_height (paper);

  self->is_wide = is_wide;
  self->width = LIMA_PIXELS_FROM_MM (is_wide ? MAX (sheet->width, sheet->height) : sheet->width);
  self->height = LIMA_PIXELS_FROM_MM (is_wide ? MIN (sheet->width, sheet->height) : sheet->height);
  self->left = LIMA_PIXELS_FROM_MM (sheet->left);
  self->right = self->width - LIMA_PIXELS_FROM_MM (sheet->right);
  self->top = LIMA_PIXELS_FROM_MM (sheet->top) + running;
  self->bottom = self->height - LIMA_PIXELS_FROM_MM (sheet->bottom) - running;
  self->items = g_array_new (FALSE, FALSE, sizeof (LimaPaperItem));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  return self;
}

void
lima_paper_page_free (LimaPaperPage *self)
{
  g_array_unref (self->items);
  g_free (self);
}

static double
mirror (LimaPaperPage *self, LimaPaper *paper, double x, double width)
{
  return paper->rtl ? self->width - x - width : x;
}

/* Opens and closes an element of the structure of a PDF; balanced on each page. */
void
lima_paper_page_open (LimaPaperPage *self, const char *tag)
{
  LimaPaperItem item = { .kind = LIMA_PAPER_ITEM_OPEN, .tag = tag };

  g_array_append_val (self->items, item);
}

void
lima_paper_page_close (LimaPaperPage *self, const char *tag)
{
  LimaPaperItem item = { .kind = LIMA_PAPER_ITEM_CLOSE, .tag = tag };

  g_array_append_val (self->items, item);
}

/* A level line over the whole width of the text. */
void
lima_paper_page_add_line (LimaPaperPage *self, LimaColour colour, double y)
{
  LimaPaperItem item = { .kind = LIMA_PAPER_ITEM_LINE, .x = self->left, .y = y, .width = self->right - self->left, .colour = colour };

  g_array_append_val (self->items, item);
}

static LimaChartText *
copy_text (const LimaChartText *text)
{
  LimaChartText *copy = lima_chart_text_new (text->text, text->size, text->colour, text->rtl);

  copy->rtl = text->rtl;
  copy->italic = text->italic;
  copy->n_bold = text->n_bold;
  copy->bold = g_memdup2 (text->bold, text->n_bold * sizeof *text->bold);
  return copy;
}

/*
 * lima_paper_page_add_lines:
 * @first: the first line to be set
 * @n: how many of them; fewer where there are no more
 * @box: where they go, from its top
 * @align: which end of the box they stand at
 *
 * Sets lines of text below each other.
 */
void
lima_paper_page_add_lines (LimaPaperPage *self, LimaPaper *paper, LimaTexter *texter, const LimaPaperLines *lines, guint first, guint n,
                           LimaRect box, LimaPaperAlign align)
{
  for (guint i = first; i < lines->lines->len && i < first + n; i++)
    {
      const LimaChartText *text = g_ptr_array_index (lines->lines, i);
      double width = lima_texter_get_width (texter, text);
      double x = align == LIMA_PAPER_END ? box.x + box.width - width : box.x;
      LimaPaperItem item = { .kind = LIMA_PAPER_ITEM_TEXT, .width = width };

      item.x = mirror (self, paper, x, width);
      item.y = box.y + (i - first) * lines->height + lines->ascent;
      item.text = copy_text (text);
      g_array_append_val (self->items, item);
    }
}

void
lima_paper_page_add_drawing (LimaPaperPage *self, LimaPaper *paper, LimaDrawing *drawing, double scale, double x, double y)
{
  double width = lima_drawing_get_width (drawing) * scale;
  LimaPaperItem item = { .kind = LIMA_PAPER_ITEM_DRAWING, .y = y, .width = width, .scale = scale };

  item.x = mirror (self, paper, x, width);
  item.drawing = lima_drawing_ref (drawing);
  g_array_append_val (self->items, item);
}

/* ---- Running head and foot ---- */

/* One line, cut with an ellipsis where it is wider than there is room. */
static LimaPaperLines
fit (LimaPaper *paper, LimaTexter *texter, const char *text, double width)
{
  double pixels = lima_chart_theme_to_pixels (&paper->theme, LIMA_PAPER_NOTE_POINTS);
  g_autoptr(LimaChartText) line = lima_chart_text_new (text, LIMA_PAPER_NOTE_POINTS, LIMA_COLOUR_SECOND, paper->rtl);

  g_strdelimit (line->text, "\r\n\t\v\f", ' ');
  return (LimaPaperLines) { lima_texter_wrap (texter, line, width, 1), pixels * LIMA_PAPER_LINE, pixels * LIMA_PAPER_ASCENT };
}

static double
get_line_width (LimaTexter *texter, const LimaPaperLines *lines)
{
  return lines->lines->len == 0 ? 0 : lima_texter_get_width (texter, g_ptr_array_index (lines->lines, 0));
}

static double
add_running_text (LimaPaperPage *self, LimaPaper *paper, LimaTexter *texter, const char *text, LimaRect box, LimaPaperAlign align)
{
  LimaPaperLines lines = fit (paper, texter, text, box.width);
  double width = get_line_width (texter, &lines);

  lima_paper_page_add_lines (self, paper, texter, &lines, 0, 1, box, align);
  lima_paper_lines_clear (&lines);
  return width;
}

static double
get_text_width (LimaPaper *paper, LimaTexter *texter, const char *text, double most)
{
  LimaPaperLines lines = fit (paper, texter, text, most);
  double width = get_line_width (texter, &lines);

  lima_paper_lines_clear (&lines);
  return width;
}

static double
get_start (LimaPaperPage *self, LimaPaper *paper)
{
  return paper->rtl ? self->width - self->right : self->left;
}

/* Head: what it is printed from, and when. */
static void
add_head (LimaPaperPage *self, LimaPaper *paper, LimaTexter *texter)
{
  double width = self->right - self->left, top = LIMA_PIXELS_FROM_MM (paper->sheet.top), end = 0;
  LimaRect box = { get_start (self, paper), top, width, 0 };

  if (paper->head_end != NULL)
    end = add_running_text (self, paper, texter, paper->head_end, box, LIMA_PAPER_END) + MARK_GAP;
  box.width = MAX (width - end, 1);
  if (paper->head_start != NULL)
    add_running_text (self, paper, texter, paper->head_start, box, LIMA_PAPER_START);
  lima_paper_page_add_line (self, LIMA_COLOUR_RULE, self->top - HEAD_GAP);
}

/* The dot is a text of its own, so that it stands between both also where these read against the page. */
static void
add_title (LimaPaperPage *self, LimaPaper *paper, LimaTexter *texter, LimaRect box)
{
  double room = box.width, dot = get_text_width (paper, texter, DOT, room);
  double mark = paper->mark == NULL ? 0 : get_text_width (paper, texter, paper->mark, room / 2) + dot + 2 * WORDS_GAP;

  box.width = MAX (room - mark, 1);
  box.x += add_running_text (self, paper, texter, paper->title, box, LIMA_PAPER_START) + WORDS_GAP;
  if (paper->mark == NULL)
    return;
  box.width = mark;
  box.x += add_running_text (self, paper, texter, DOT, box, LIMA_PAPER_START) + WORDS_GAP;
  box.width = mark - dot - WORDS_GAP;
  add_running_text (self, paper, texter, paper->mark, box, LIMA_PAPER_START);
}

/* Foot: the title, whether it is illustrative, and the page. Only the title is cut where there is no room. */
static void
add_foot (LimaPaperPage *self, LimaPaper *paper, LimaTexter *texter, guint number)
{
  g_autofree char *page = lima_format_integer (paper->format, number), *pages = lima_format_integer (paper->format, paper->pages->len);
  /* Translators: at the foot of a page: 1 its number, 2 how many there are */
  g_autofree char *count = lima_report_fill (paper->format, _("Page %1$s of %2$s"), page, pages, NULL);
  LimaRect box = { get_start (self, paper), self->bottom + HEAD_GAP + RULE_GAP, self->right - self->left, 0 };

  lima_paper_page_add_line (self, LIMA_COLOUR_RULE, self->bottom + HEAD_GAP);
  box.width -= add_running_text (self, paper, texter, count, box, LIMA_PAPER_END) + MARK_GAP;
  add_title (self, paper, texter, box);
}

/*
 * lima_paper_add_running:
 *
 * Adds the running head and foot to all pages, once it is known how many there are.
 */
void
lima_paper_add_running (LimaPaper *self, LimaTexter *texter)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      LimaPaperPage *page = g_ptr_array_index (self->pages, i);

      add_head (page, self, texter);
      add_foot (page, self, texter, i + 1);
    }
}

/* ---- Painting ---- */

static void
set_colour (LimaPaper *paper, cairo_t *cr, LimaColour colour)
{
  guint32 rgb = paper->theme.colours[colour];

  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

static void
paint_drawing (cairo_t *cr, const LimaPaperItem *item)
{
  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, item->scale, item->scale);
  cairo_rectangle (cr, 0, -OUTLINE, lima_drawing_get_width (item->drawing), lima_drawing_get_height (item->drawing) + 2 * OUTLINE);
  cairo_clip (cr);
  lima_drawing_paint (item->drawing, cr);
  cairo_restore (cr);
}

static void
paint_line (LimaPaper *paper, cairo_t *cr, const LimaPaperItem *item)
{
  set_colour (paper, cr, item->colour);
  cairo_set_line_width (cr, HAIR_WIDTH);
  cairo_move_to (cr, item->x, item->y);
  cairo_rel_line_to (cr, item->width, 0);
  cairo_stroke (cr);
}

static void
paint_text (LimaPaper *paper, cairo_t *cr, LimaTexter *texter, const LimaPaperItem *item)
{
  cairo_move_to (cr, item->x, item->y);
  set_colour (paper, cr, item->text->colour);
  lima_texter_paint (texter, cr, item->text);
}

static void
paint_item (LimaPaper *paper, cairo_t *cr, LimaTexter *texter, const LimaPaperItem *item, gboolean tagged)
{
  switch (item->kind)
    {
    case LIMA_PAPER_ITEM_LINE:
      paint_line (paper, cr, item);
      break;
    case LIMA_PAPER_ITEM_DRAWING:
      paint_drawing (cr, item);
      break;
    case LIMA_PAPER_ITEM_OPEN:
      if (tagged)
        cairo_tag_begin (cr, item->tag, NULL);
      break;
    case LIMA_PAPER_ITEM_CLOSE:
      if (tagged)
        cairo_tag_end (cr, item->tag);
      break;
    case LIMA_PAPER_ITEM_TEXT:
    default:
      paint_text (paper, cr, texter, item);
      break;
    }
}

/*
 * lima_paper_page_paint:
 * @cr: a context whose unit is a pixel and whose origin the corner of the sheet
 * @tagged: whether it goes to a PDF that has a structure
 */
void
lima_paper_page_paint (LimaPaperPage *self, LimaPaper *paper, cairo_t *cr, gboolean tagged)
{
  g_autoptr(LimaTexter) texter = lima_texter_new (&paper->theme);

  cairo_save (cr);
  lima_texter_paint_on (texter, cr);
  for (guint i = 0; i < self->items->len; i++)
    paint_item (paper, cr, texter, &g_array_index (self->items, LimaPaperItem, i), tagged);
  cairo_restore (cr);
}

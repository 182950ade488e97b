/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-drawing-private.h"

#include <math.h>

/* What the letters of a line cover above and below the baseline, in parts of their size: capitals with accents, and tails. */
#define ASCENT 0.92
#define DESCENT 0.28

#define DOT 1.5
#define DOT_GAP 3.5
#define DASH 4.0
#define DASH_GAP 3.0

static void
clear_item (LimaDrawingItem *item)
{
  g_clear_pointer (&item->text, lima_chart_text_free);
  g_clear_pointer (&item->outline, lima_outline_free);
}

static void
clear_mark (LimaDrawingMark *mark)
{
  g_free (mark->text);
}

/*
 * lima_drawing_new:
 * @theme: colours and sizes, copied
 * @width: width of the page
 * @rtl: whether all that is added shall be mirrored
 *
 * Returns: (transfer full): an empty drawing
 */
LimaDrawing *
lima_drawing_new (const LimaChartTheme *theme, double width, gboolean rtl)
{
  LimaDrawing *self = g_new0 (LimaDrawing, 1);

  g_atomic_ref_count_init (&self->refs);
  self->theme = *theme;
  self->theme.font = g_intern_string (theme->font);
  self->width = width;
  self->rtl = rtl;
  self->texter = lima_texter_new (theme);
  self->items = g_array_new (FALSE, TRUE, sizeof (LimaDrawingItem));
  self->marks = g_array_new (FALSE, TRUE, sizeof (LimaDrawingMark));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  g_array_set_clear_func (self->marks, (GDestroyNotify) clear_mark);
  return self;
}

LimaDrawing *
lima_drawing_ref (LimaDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lima_drawing_unref (LimaDrawing *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->items);
  g_array_unref (self->marks);
  g_clear_pointer (&self->texter, lima_texter_free);
  g_free (self->title);
  g_free (self->description);
  g_free (self->language);
  g_free (self);
}

/* Ends the laying out: what follows only reads. */
void
lima_drawing_freeze (LimaDrawing *self, double height)
{
  self->height = height;
  g_clear_pointer (&self->texter, lima_texter_free);
}

/* The words that stand in no item: what files say of themselves. */
void
lima_drawing_set_words (LimaDrawing *self, const char *title, const char *description, const char *language)
{
  self->title = g_strdup (title);
  self->description = g_strdup (description);
  self->language = g_strdup (language);
}

static LimaRect
mirror (LimaDrawing *self, LimaRect box)
{
  if (self->rtl)
    box.x = self->width - box.x - box.width;
  return box;
}

void
lima_drawing_add_rect (LimaDrawing *self, LimaItemKind kind, int row, LimaRect box, LimaFill fill)
{
  LimaDrawingItem item = { .kind = kind, .section = self->section, .row = row, .fill = fill, .mirrored = self->rtl };

  item.box = mirror (self, box);
  g_array_append_val (self->items, item);
}

void
lima_drawing_add_line (LimaDrawing *self, double x1, double y1, double x2, double y2, double line_width, gboolean dotted,
                       LimaColour colour)
{
  LimaDrawingItem item = { .kind = LIMA_ITEM_LINE, .section = self->section, .row = -1, .line_width = line_width,
                           .dotted = dotted, .colour = colour };

  item.box = mirror (self, (LimaRect) { x1, y1, x2 - x1, y2 - y1 });
  g_array_append_val (self->items, item);
}

/* A mark for a moment; the box is around it. */
void
lima_drawing_add_diamond (LimaDrawing *self, int row, LimaRect box, LimaFill fill)
{
  lima_drawing_add_rect (self, LIMA_ITEM_DIAMOND, row, box, fill);
}

static LimaDirection
turn (LimaDirection direction)
{
  static const LimaDirection turned[] = { LIMA_POINTS_UP, LIMA_POINTS_DOWN, LIMA_POINTS_RIGHT, LIMA_POINTS_LEFT,
                                          LIMA_POINTS_CORNER_RIGHT, LIMA_POINTS_CORNER_LEFT };

  return turned[direction];
}

void
lima_drawing_add_triangle (LimaDrawing *self, LimaRect box, LimaDirection direction, LimaColour colour)
{
  LimaDrawingItem item = { .kind = LIMA_ITEM_TRIANGLE, .section = self->section, .row = -1, .colour = colour,
                           .direction = self->rtl ? turn (direction) : direction, .mirrored = self->rtl };

  item.box = mirror (self, box);
  g_array_append_val (self->items, item);
}

static void
add_path (LimaDrawing *self, LimaDrawingItem *item, LimaOutline *path)
{
  if (self->rtl)
    lima_outline_mirror (path, self->width);
  item->section = self->section;
  item->mirrored = self->rtl;
  item->outline = path;
  lima_outline_get_box (path, &item->box.x, &item->box.y, &item->box.width, &item->box.height);
  g_array_append_vals (self->items, item, 1);
}

/* Takes the outline, which is closed. */
void
lima_drawing_add_shape (LimaDrawing *self, int row, LimaOutline *path, LimaFill fill, gboolean clear)
{
  LimaDrawingItem item = { .kind = LIMA_ITEM_SHAPE, .row = row, .fill = fill, .clear = clear };

  add_path (self, &item, path);
}

/* Takes the outline, which is open. */
void
lima_drawing_add_course (LimaDrawing *self, LimaOutline *path, double line_width, gboolean dotted, LimaColour colour)
{
  LimaDrawingItem item = { .kind = LIMA_ITEM_COURSE, .row = -1, .line_width = line_width, .dotted = dotted, .colour = colour };

  add_path (self, &item, path);
}

/* Makes the shape that was added last a mark of its row. Takes the text. */
void
lima_drawing_mark_shape (LimaDrawing *self, char *text)
{
  const LimaDrawingItem *item = &g_array_index (self->items, LimaDrawingItem, self->items->len - 1);
  LimaDrawingMark mark = { .row = item->row, .outline = item->outline, .text = text };

  mark.bar = mark.band = (LimaRect) { item->box.x, item->box.y, fmax (item->box.width, 1), fmax (item->box.height, 1) }; /* the thinnest is seen as well */
  g_array_append_val (self->marks, mark);
}

/* Says where a row that has its mark stands in a list of words as well. */
void
lima_drawing_tell_mark (LimaDrawing *self, int row, LimaRect line)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      LimaDrawingMark *mark = &g_array_index (self->marks, LimaDrawingMark, i);

      if (mark->row == row)
        mark->line = mirror (self, line);
    }
}

/* Dashes the line or the outline that was added last. */
void
lima_drawing_dash_last (LimaDrawing *self)
{
  g_array_index (self->items, LimaDrawingItem, self->items->len - 1).dashed = TRUE;
}

/* The lengths of dashes or dots and of what is between them, and where in them the line begins; FALSE for a line without. The
 * corners of a diamond are whole. */
gboolean
lima_drawing_get_dashes (const LimaDrawingItem *item, double dashes[2], double *offset)
{
  double side = hypot (item->box.width, item->box.height) / 2;

  dashes[0] = item->dashed ? DASH : DOT;
  dashes[1] = item->dashed ? DASH_GAP : DOT_GAP;
  *offset = 0;
  if (item->dashed && item->kind == LIMA_ITEM_DIAMOND)
    {
      dashes[0] = 0.7 * side;
      dashes[1] = 0.3 * side;
      *offset = 0.35 * side;
    }
  return item->dashed || item->dotted;
}

/* The corners of a diamond, on the middle of its outline of one pixel, or of a triangle, in parts of the box from the left and the top. */
void
lima_drawing_get_corners (const LimaDrawingItem *item, guint *n, double corners[4][2])
{
  static const double shapes[][4][2] = {
    [LIMA_POINTS_UP] = { { 0, 1 }, { 0.5, 0 }, { 1, 1 } },
    [LIMA_POINTS_DOWN] = { { 0, 0 }, { 1, 0 }, { 0.5, 1 } },
    [LIMA_POINTS_LEFT] = { { 1, 0 }, { 1, 1 }, { 0, 0.5 } },
    [LIMA_POINTS_RIGHT] = { { 0, 0 }, { 1, 0.5 }, { 0, 1 } },
    [LIMA_POINTS_CORNER_LEFT] = { { 0, 0 }, { 1, 0 }, { 0, 1 } },
    [LIMA_POINTS_CORNER_RIGHT] = { { 0, 0 }, { 1, 0 }, { 1, 1 } },
  };
  static const double diamond[4][2] = { { 0, 0.5 }, { 0.5, 0 }, { 1, 0.5 }, { 0.5, 1 } };
  gboolean is_diamond = item->kind == LIMA_ITEM_DIAMOND;

  *n = is_diamond ? 4 : 3;
  for (guint i = 0; i < *n; i++)
    {
      const double *part = is_diamond ? diamond[i] : shapes[item->direction][i];

      corners[i][0] = item->box.x + part[0] * item->box.width;
      corners[i][1] = item->box.y + part[1] * item->box.height;
    }
}

/* Takes the text. Where the page runs from right to left, the left end of a text becomes its right end, whatever its letters. */
void
lima_drawing_add_text (LimaDrawing *self, int row, LimaChartText *text, LimaAnchor anchor, double x, double baseline)
{
  lima_drawing_add_measured (self, row, text, lima_texter_get_width (self->texter, text), anchor, x, baseline);
}

/* As lima_drawing_add_text(), where the width of the text is known already. */
void
lima_drawing_add_measured (LimaDrawing *self, int row, LimaChartText *text, double width, LimaAnchor anchor, double x, double baseline)
{
  LimaDrawingItem item = { .kind = LIMA_ITEM_TEXT, .section = self->section, .row = row, .text = text, .baseline = baseline };
  double size = lima_chart_theme_to_pixels (&self->theme, text->size);
  double left = x - (anchor == LIMA_ANCHOR_LEFT ? 0 : anchor == LIMA_ANCHOR_MIDDLE ? width / 2 : width);

  item.anchor = self->rtl ? LIMA_ANCHOR_RIGHT - anchor : anchor;
  item.x = self->rtl ? self->width - x : x;
  item.box = mirror (self, (LimaRect) { left, baseline - ASCENT * size, width, (ASCENT + DESCENT) * size });
  g_array_append_val (self->items, item);
}

/* Takes the text. */
void
lima_drawing_add_mark (LimaDrawing *self, int row, LimaRect band, LimaRect bar, char *text)
{
  LimaDrawingMark mark = { .row = row, .band = mirror (self, band), .bar = mirror (self, bar), .text = text };

  g_array_append_val (self->marks, mark);
}

double
lima_drawing_get_width (LimaDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

double
lima_drawing_get_height (LimaDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

gboolean
lima_drawing_get_rtl (LimaDrawing *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

guint
lima_drawing_get_n_items (LimaDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

const LimaDrawingItem *
lima_drawing_get_item (LimaDrawing *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->items->len, NULL);

  return &g_array_index (self->items, LimaDrawingItem, i);
}

guint
lima_drawing_get_n_marks (LimaDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->marks->len;
}

/**
 * lima_drawing_get_nth_mark:
 * @i: a number below that of the marks
 *
 * Returns: the marks in reading order, in which the arrow keys go: a remainder is last, wherever its row stands in the table
 */
const LimaDrawingMark *
lima_drawing_get_nth_mark (LimaDrawing *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->marks->len, NULL);

  return &g_array_index (self->marks, LimaDrawingMark, i);
}

/**
 * lima_drawing_get_mark:
 * @row: a row of the table
 *
 * Returns: (nullable): its mark
 */
const LimaDrawingMark *
lima_drawing_get_mark (LimaDrawing *self, int row)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->marks->len; i++)
    if (g_array_index (self->marks, LimaDrawingMark, i).row == row)
      return &g_array_index (self->marks, LimaDrawingMark, i);
  return NULL;
}

static gboolean
is_in (const LimaRect *box, double x, double y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

/**
 * lima_drawing_hit:
 *
 * Returns: the row of the table whose shape, or else band, holds the point, or -1; of shapes that lie upon each other it is the upper one
 */
int
lima_drawing_hit (LimaDrawing *self, double x, double y)
{
  int band = -1;

  g_return_val_if_fail (self != NULL, -1);

  for (guint i = self->marks->len; i > 0; i--)
    {
      const LimaDrawingMark *mark = &g_array_index (self->marks, LimaDrawingMark, i - 1);

      if (is_in (&mark->line, x, y) || (mark->outline == NULL && is_in (&mark->band, x, y)))
        band = mark->row;
      else if (mark->outline != NULL && is_in (&mark->band, x, y) && lima_outline_contains (mark->outline, x, y))
        return mark->row;
    }
  return band;
}

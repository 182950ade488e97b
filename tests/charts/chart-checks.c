/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-checks.h"

#include <string.h>

#define SLACK 0.6

static gboolean
overlap (const LimaRect *a, const LimaRect *b)
{
  return a->x + a->width > b->x + SLACK && b->x + b->width > a->x + SLACK && a->y + a->height > b->y + SLACK &&
         b->y + b->height > a->y + SLACK;
}

static void
assert_inside (LimaDrawing *drawing, const LimaRect *box, const char *what)
{
  double width = lima_drawing_get_width (drawing), height = lima_drawing_get_height (drawing);

  if (MIN (box->x, box->x + box->width) < -SLACK || MAX (box->x, box->x + box->width) > width + SLACK || box->y < -SLACK ||
      box->y + box->height > height + SLACK)
    g_error ("\"%s\" at %.1f,%.1f %.1fx%.1f leaves the page of %.0fx%.0f", what, box->x, box->y, box->width, box->height, width, height);
}

static gboolean
is_rect (const LimaDrawingItem *item)
{
  return item->kind == LIMA_ITEM_BAR || item->kind == LIMA_ITEM_STRIP || (item->kind == LIMA_ITEM_SWATCH && item->fill != LIMA_FILL_FRAME);
}

/* A text is beside a mark, or all of it is on it. */
static gboolean
is_within (const LimaRect *inner, const LimaRect *outer)
{
  return inner->x >= outer->x - SLACK && inner->x + inner->width <= outer->x + outer->width + SLACK && inner->y >= outer->y - 2 &&
         inner->y + inner->height <= outer->y + outer->height + 2;
}

static void
assert_apart (LimaDrawing *drawing, guint at)
{
  const LimaDrawingItem *text = lima_drawing_get_item (drawing, at);

  if (*text->text->text == '\0')
    return;
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *other = lima_drawing_get_item (drawing, i);
      gboolean counts = other->kind == LIMA_ITEM_TEXT ? i > at && *other->text->text != '\0' : is_rect (other) && !is_within (&text->box, &other->box);

      if (counts && overlap (&text->box, &other->box))
        g_error ("\"%s\" at %.1f,%.1f %.1fx%.1f touches \"%s\" at %.1f,%.1f %.1fx%.1f", text->text->text, text->box.x, text->box.y, text->box.width,
                 text->box.height, other->kind == LIMA_ITEM_TEXT ? other->text->text : "a mark", other->box.x, other->box.y, other->box.width,
                 other->box.height);
    }
}

static void
assert_marks (LimaDrawing *drawing)
{
  for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_nth_mark (drawing, i);

      g_assert_nonnull (mark->text);
      g_assert_cmpuint (strlen (mark->text), >, 0);
      g_assert_true (g_utf8_validate (mark->text, -1, NULL));
      g_assert_true (lima_drawing_get_mark (drawing, mark->row) == mark); /* each has a number of its own */
      assert_inside (drawing, &mark->bar, mark->text);
      g_assert_cmpfloat (mark->bar.width, >=, 0);
      g_assert_cmpfloat (mark->bar.height, >, 0);
    }
}

void
chart_checks_assert (LimaDrawing *drawing)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      assert_inside (drawing, &item->box, item->kind == LIMA_ITEM_TEXT ? item->text->text : "a mark or line");
      if (item->kind == LIMA_ITEM_TEXT)
        assert_apart (drawing, i);
    }
  assert_marks (drawing);
}

char *
chart_checks_get_texts (LimaDrawing *drawing)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_TEXT)
      g_string_append_printf (out, "%s\n", lima_drawing_get_item (drawing, i)->text->text);
  return g_string_free (out, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on the axis: marks, trails of the dates before, dates that differ, and the labels beside them. */
#include <math.h>

#include "lima-timeline-private.h"

#define HALO 2
#define ARROW 7
#define TRAIL_LINE 1.5
#define DOUBLE_GAP 3 /* between the two lines that join dates of sources that differ */

static LimaFill
get_fill (const LimaTimelineItem *item)
{
  gboolean fuzzy = item->span.fuzzy_start || item->span.fuzzy_end;

  if (item->disputed || item->look == LIMA_TIMELINE_OVERDUE)
    return LIMA_FILL_DOUBTED;
  if (item->look == LIMA_TIMELINE_CANCELLED)
    return LIMA_FILL_EMPTY;
  if (item->look == LIMA_TIMELINE_HELD)
    return item->is_marked ? LIMA_FILL_SUMMARY : fuzzy ? LIMA_FILL_TINT : LIMA_FILL_PLAIN;
  return item->is_marked ? LIMA_FILL_DARK_HOLLOW : LIMA_FILL_HOLLOW;
}

/* A diamond, a box or a pill, cut to what is seen. What is fuzzy or differs is dashed. */
static void
add_span (LimaTimelineCanvas *self, int row, const LimaTimelineSpan *span, const LimaRect *whole, LimaFill fill)
{
  gboolean fuzzy = span->fuzzy_start || span->fuzzy_end;
  LimaRect box = *whole;

  if (!lima_timeline_canvas_cut (self, &box))
    return;
  if (!lima_timeline_is_moment (span))
    lima_drawing_add_rect (self->drawing, fuzzy ? LIMA_ITEM_PILL : LIMA_ITEM_BAR, row, box, fill);
  else if (box.width == whole->width)
    lima_drawing_add_diamond (self->drawing, row, box, fill);
  else
    return;
  if (fuzzy)
    lima_drawing_dash_last (self->drawing);
}

static LimaRect
find_trail_box (const LimaTimelineCanvas *self, const LimaTimelineItem *item, guint i, double middle)
{
  LimaRect box;

  lima_timeline_place_span (&item->trail[i], item->is_marked, self->view.pixels_per_day, self->unit, &box);
  box.x = lima_timeline_canvas_x (self, box.x);
  box.y += middle;
  return box;
}

/* The free way from one box to another one, whichever is the later. FALSE where they touch. */
static gboolean
find_way (const LimaRect *from, const LimaRect *to, double *start, double *end)
{
  gboolean later = to->x + to->width / 2 >= from->x + from->width / 2;

  *start = later ? from->x + from->width : from->x;
  *end = later ? to->x : to->x + to->width;
  return later ? *end > *start : *end < *start;
}

static void
add_level_line (LimaTimelineCanvas *self, double start, double end, double y, double width, gboolean dotted, LimaColour colour)
{
  LimaRect line = { MIN (start, end), y, fabs (end - start), 0 };

  if (lima_timeline_canvas_cut (self, &line))
    lima_drawing_add_line (self->drawing, line.x, y, line.x + line.width, y, width, dotted, colour);
}

/* A dotted line, with an arrow where the last date is reached. */
static void
add_step (LimaTimelineCanvas *self, const LimaRect *from, const LimaRect *to, double middle, gboolean is_last)
{
  double size = round (ARROW * self->unit), start, end, tip;
  LimaRect arrow;

  if (!find_way (from, to, &start, &end))
    return;
  tip = is_last ? (end > start ? end - size : end + size) : end;
  if (is_last && fabs (end - start) < size)
    tip = start;
  add_level_line (self, start, tip, middle, TRAIL_LINE, TRUE, LIMA_COLOUR_WARNING);
  arrow = (LimaRect) { end > start ? end - size : end, middle - size / 2, size, size };
  if (!is_last || fabs (end - start) < size || arrow.x < self->left || arrow.x + size > self->right)
    return;
  lima_drawing_add_triangle (self->drawing, arrow, end > start ? LIMA_POINTS_RIGHT : LIMA_POINTS_LEFT, LIMA_COLOUR_WARNING);
}

/* Two lines from one source's date to the other's. */
static void
add_double (LimaTimelineCanvas *self, const LimaRect *from, const LimaRect *to, double middle)
{
  double half = DOUBLE_GAP * self->unit / 2, start, end;

  if (!find_way (from, to, &start, &end))
    return;
  add_level_line (self, start, end, middle - half, 1, FALSE, LIMA_COLOUR_WARNING);
  add_level_line (self, start, end, middle + half, 1, FALSE, LIMA_COLOUR_WARNING);
}

static void
add_trail (LimaTimelineCanvas *self, const LimaTimelineItem *item, const LimaRect *mark, double middle)
{
  for (guint i = 0; i < item->n_trail; i++)
    {
      gboolean is_last = i + 1 == item->n_trail;
      LimaRect from = find_trail_box (self, item, i, middle), to = is_last ? *mark : find_trail_box (self, item, i + 1, middle);

      if (item->disputed)
        add_double (self, &from, &to, middle);
      else
        add_step (self, &from, &to, middle, is_last);
      add_span (self, -1, &item->trail[i], &from, item->disputed ? LIMA_FILL_DOUBTED : LIMA_FILL_EMPTY);
    }
}

/* ---- Labels ---- */

/* On paper a label that would run over an edge stands on the other page. */
static gboolean
has_room (const LimaTimelineCanvas *self, double x, double width)
{
  if (self->is_paper)
    return x >= self->left - 0.5 && x + width <= self->right + 0.5;
  return x + width > self->left && x < self->right;
}

static void
add_words (LimaTimelineCanvas *self, int row, const char *words, double width, double x, double middle, gboolean is_note, gboolean is_struck)
{
  LimaChartText *text = lima_chart_text_new (words, is_note ? self->theme->note_size : self->theme->text_size,
                                             is_note || is_struck ? LIMA_COLOUR_SECOND : LIMA_COLOUR_INK, self->rtl);
  double y = floor (middle) + 0.5;

  if (is_note)
    lima_chart_text_set_italic (text);
  lima_drawing_add_measured (self->drawing, row, text, width, LIMA_ANCHOR_LEFT, x, lima_timeline_canvas_middle (self, text->size, middle));
  if (is_struck && !is_note)
    lima_drawing_add_line (self->drawing, x, y, x + width, y, 1, FALSE, LIMA_COLOUR_SECOND);
}

/* Lines that pass below a label are covered by its ground. */
static void
add_label (LimaTimelineCanvas *self, guint number, double middle, LimaFill ground)
{
  const LimaTimelineItem *item = LIMA_TIMELINE_ITEM (self->timeline, number);
  const LimaTimelineLabel *label = &g_array_index (self->timeline->labels, LimaTimelineLabel, number);
  double x = lima_timeline_canvas_x (self, LIMA_TIMELINE_PLACE (self->timeline, number)->label_left);
  double gap = label->label_width > 0 ? LIMA_TIMELINE_NOTE_GAP * self->unit : 0, height = round (LIMA_TIMELINE_ROW * self->unit * 0.6);
  double width = label->label_width + (label->note != NULL ? gap + label->note_width : 0);
  gboolean is_struck = item->look == LIMA_TIMELINE_CANCELLED;

  if (width <= 0 || !has_room (self, x, width))
    return;
  lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, (LimaRect) { x - HALO, round (middle - height / 2), ceil (width) + 2 * HALO, height },
                         ground);
  if (label->label_width > 0)
    add_words (self, (int) number, label->label, label->label_width, x, middle, FALSE, is_struck);
  if (label->note != NULL)
    add_words (self, (int) number, label->note, label->note_width, x + label->label_width + gap, middle, TRUE, is_struck);
}

static void
add_selection (LimaTimelineCanvas *self, guint item, double middle)
{
  const LimaTimelinePlace *place = LIMA_TIMELINE_PLACE (self->timeline, item);
  double height = round (LIMA_TIMELINE_ROW * self->unit) - 4, gap = 4 * self->unit;
  LimaRect box = { lima_timeline_canvas_x (self, place->left) - gap, middle - height / 2, place->right - place->left + 2 * gap, height };

  if (lima_timeline_canvas_cut (self, &box))
    lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, box, LIMA_FILL_SELECTED);
}

/*
 * lima_timeline_canvas_add_item:
 * @ground: what its label lies on
 *
 * Adds what of the item is seen.
 */
void
lima_timeline_canvas_add_item (LimaTimelineCanvas *self, guint item, LimaFill ground)
{
  const LimaTimelineItem *found = LIMA_TIMELINE_ITEM (self->timeline, item);
  LimaRect mark = lima_timeline_canvas_mark (self, item);
  double middle = mark.y + mark.height / 2;
  gboolean is_selected = self->view.selected == (int) item;

  if (is_selected)
    add_selection (self, item, middle);
  add_trail (self, found, &mark, middle);
  add_span (self, (int) item, &found->span, &mark, get_fill (found));
  if (found->look == LIMA_TIMELINE_CANCELLED)
    add_level_line (self, mark.x - 2, mark.x + mark.width + 2, floor (middle) + 0.5, 1, FALSE, LIMA_COLOUR_AXIS);
  add_label (self, item, middle, is_selected ? LIMA_FILL_SELECTED : ground);
}

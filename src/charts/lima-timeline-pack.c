/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Items in rows of their lanes: each in the first row in which all before it end to the left of it. */
#include <math.h>

#include "lima-timeline-private.h"

#define ITEM_GAP 12    /* from one item of a row to the next one */
#define DIAMOND 15
#define BOX_HEIGHT 15
#define PILL_HEIGHT 13
#define LEAST_BOX 8
#define SMALL 0.75     /* what belongs to a programme */

void
lima_timeline_pack_clear (LimaTimelinePack *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->row_starts, g_array_unref);
  g_clear_pointer (&self->lane_rows, g_array_unref);
  g_clear_pointer (&self->lane_tops, g_array_unref);
}

/* ---- The order in time ---- */

static gint32
first_day (const LimaTimelineItem *item)
{
  gint32 day = item->span.start;

  for (guint i = 0; i < item->n_trail; i++)
    day = MIN (day, item->trail[i].start);
  return day;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  guint i = *(const guint *) a, j = *(const guint *) b;
  const LimaTimelineItem *x = LIMA_TIMELINE_ITEM ((LimaTimeline *) data, i), *y = LIMA_TIMELINE_ITEM ((LimaTimeline *) data, j);
  gint32 from_x = first_day (x), from_y = first_day (y);

  if (x->lane != y->lane)
    return x->lane < y->lane ? -1 : 1;
  if (from_x != from_y)
    return from_x < from_y ? -1 : 1;
  return i < j ? -1 : i > j;
}

void
lima_timeline_sort (LimaTimeline *self)
{
  guint at = 0;

  if (self->is_sorted)
    return;
  g_array_set_size (self->sorted, 0);
  g_array_set_size (self->lane_starts, 0);
  for (guint i = 0; i < self->items->len; i++)
    g_array_append_val (self->sorted, i);
  g_array_sort_with_data (self->sorted, compare_items, self);
  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      g_array_append_val (self->lane_starts, at);
      while (at < self->sorted->len && LIMA_TIMELINE_ITEM (self, g_array_index (self->sorted, guint, at))->lane == lane)
        at++;
    }
  g_array_append_val (self->lane_starts, at);
  self->is_sorted = TRUE;
}

/* ---- The box of a mark ---- */

/* A day that is known is drawn as a diamond. */
gboolean
lima_timeline_is_moment (const LimaTimelineSpan *span)
{
  return span->end - span->start == 1 && !span->fuzzy_start && !span->fuzzy_end;
}

/* The box of a mark, from 1970-01-01 on and around the height 0; a diamond stands in the middle of its day. */
void
lima_timeline_place_span (const LimaTimelineSpan *span, gboolean is_small, double pixels_per_day, double unit, LimaRect *box)
{
  double size = unit * (is_small ? SMALL : 1), left = span->start * pixels_per_day, right = span->end * pixels_per_day;
  double height = round ((span->fuzzy_start || span->fuzzy_end ? PILL_HEIGHT : BOX_HEIGHT) * size), least = LEAST_BOX * size;
  double half = DIAMOND * size / 2, middle = (left + right) / 2;

  if (lima_timeline_is_moment (span))
    *box = (LimaRect) { middle - half, -half, 2 * half, 2 * half };
  else if (right - left < least)
    *box = (LimaRect) { middle - least / 2, -height / 2, least, height };
  else
    *box = (LimaRect) { left, -height / 2, right - left, height };
}

/* ---- Rows ---- */

/*
 * Where the rows of a lane end so far: a tree whose leaves are rows and whose nodes the least of what is below them, so that the first
 * row with room is found in as many steps as the tree is high.
 */
typedef struct
{
  double *ends;
  guint size;
  guint n_rows;
} Rows;

static void
rows_init (Rows *self, guint n_items)
{
  self->n_rows = 0;
  self->size = 1;
  while (self->size < n_items)
    self->size *= 2;
  self->ends = g_new (double, 2 * self->size);
  for (guint i = 0; i < 2 * self->size; i++)
    self->ends[i] = -INFINITY;
}

static guint
rows_find (const Rows *self, double left)
{
  guint node = 1;

  while (node < self->size)
    node = self->ends[2 * node] <= left ? 2 * node : 2 * node + 1;
  return node - self->size;
}

static void
rows_set (Rows *self, guint row, double end)
{
  guint node = self->size + row;

  self->n_rows = MAX (self->n_rows, row + 1);
  self->ends[node] = end;
  for (node /= 2; node >= 1; node /= 2)
    self->ends[node] = MIN (self->ends[2 * node], self->ends[2 * node + 1]);
}

static double
label_room (const LimaTimelineLabel *label, double unit)
{
  double note = label->note != NULL ? label->note_width + (label->label_width > 0 ? LIMA_TIMELINE_NOTE_GAP * unit : 0) : 0;

  return label->label_width + note > 0 ? ceil (label->label_width + note) + LIMA_TIMELINE_LABEL_GAP * unit : 0;
}

/* The mark and what leads to it, without the label. */
static void
place_marks (LimaTimeline *self, guint number, LimaTimelinePlace *place)
{
  const LimaTimelineItem *item = LIMA_TIMELINE_ITEM (self, number);
  double scale = self->pack.pixels_per_day, unit = self->pack.unit;
  LimaRect box;

  lima_timeline_place_span (&item->span, item->is_marked, scale, unit, &box);
  place->left = place->mark_left = box.x;
  place->right = place->mark_right = box.x + box.width;
  for (guint i = 0; i < item->n_trail; i++)
    {
      lima_timeline_place_span (&item->trail[i], item->is_marked, scale, unit, &box);
      place->left = MIN (place->left, box.x);
      place->right = MAX (place->right, box.x + box.width);
    }
}

/* The label stands behind all of it, unless the next item has a place in the row only when it stands before it. */
static void
place_item (LimaTimeline *self, Rows *rows, guint number, const LimaTimelinePlace *next, double least)
{
  LimaTimelinePlace *place = LIMA_TIMELINE_PLACE (self, number);
  double unit = self->pack.unit, gap = ITEM_GAP * unit;
  double room = label_room (&g_array_index (self->labels, LimaTimelineLabel, number), unit);
  double before = place->left - room, behind = place->right + room;
  double end;

  place->row = rows_find (rows, place->left);
  end = rows->ends[rows->size + place->row];
  if (next != NULL && room > 0 && next->left < behind + gap && next->left >= place->right + gap && before >= end && before >= least &&
      rows_find (rows, next->left) == place->row)
    {
      place->label_left = place->left = before;
      rows_set (rows, place->row, place->right + gap);
      return;
    }
  place->label_left = place->right + LIMA_TIMELINE_LABEL_GAP * unit;
  place->right = behind;
  rows_set (rows, place->row, behind + gap);
}

static guint
pack_lane (LimaTimeline *self, guint first, guint last, double least)
{
  Rows rows;

  rows_init (&rows, MAX (last - first, 1));
  for (guint i = first; i < last; i++)
    {
      const guint *number = &g_array_index (self->sorted, guint, i);

      place_item (self, &rows, number[0], i + 1 < last ? LIMA_TIMELINE_PLACE (self, number[1]) : NULL, least);
    }
  g_free (rows.ends);
  return MAX (rows.n_rows, 1);
}

/* Items by row; in a row they keep their order in time. */
static void
order_rows (LimaTimeline *self, guint n_rows)
{
  LimaTimelinePack *pack = &self->pack;
  g_autofree guint *next = g_new0 (guint, n_rows + 1);

  for (guint i = 0; i < self->items->len; i++)
    next[LIMA_TIMELINE_PLACE (self, i)->row + 1]++;
  for (guint row = 0; row < n_rows; row++)
    next[row + 1] += next[row];
  g_array_append_vals (pack->row_starts, next, n_rows + 1);
  g_array_set_size (pack->order, self->items->len);
  for (guint i = 0; i < self->sorted->len; i++)
    {
      guint item = g_array_index (self->sorted, guint, i);

      g_array_index (pack->order, guint, next[LIMA_TIMELINE_PLACE (self, item)->row]++) = item;
    }
}

static void
add_lane (LimaTimeline *self, guint lane, double least)
{
  LimaTimelinePack *pack = &self->pack;
  guint first = g_array_index (self->lane_starts, guint, lane), last = g_array_index (self->lane_starts, guint, lane + 1);
  guint base = g_array_index (pack->lane_rows, guint, lane), end;
  double height;

  end = base + pack_lane (self, first, last, least);
  for (guint i = first; i < last; i++)
    LIMA_TIMELINE_PLACE (self, g_array_index (self->sorted, guint, i))->row += base;
  g_array_append_val (pack->lane_rows, end);
  height = (end - base) * round (LIMA_TIMELINE_ROW * pack->unit) + 2 * round (LIMA_TIMELINE_LANE_PADDING * pack->unit);
  height += g_array_index (pack->lane_tops, double, lane);
  g_array_append_val (pack->lane_tops, height);
}

/* Packs all lanes at a scale, unless that is how they are packed. Labels are measured before. */
void
lima_timeline_pack (LimaTimeline *self, double pixels_per_day, double unit)
{
  LimaTimelinePack *pack = &self->pack;
  guint first_row = 0;
  double top = 0;
  gint32 start, end;

  if (pack->places != NULL && pack->pixels_per_day == pixels_per_day && pack->unit == unit)
    return;
  lima_timeline_pack_clear (pack);
  lima_timeline_sort (self);
  *pack = (LimaTimelinePack) { .pixels_per_day = pixels_per_day, .unit = unit };
  pack->places = g_array_sized_new (FALSE, TRUE, sizeof (LimaTimelinePlace), self->items->len);
  g_array_set_size (pack->places, self->items->len);
  pack->order = g_array_new (FALSE, FALSE, sizeof (guint));
  pack->row_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  pack->lane_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  pack->lane_tops = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (pack->lane_rows, first_row);
  g_array_append_val (pack->lane_tops, top);
  lima_timeline_get_span (self, &start, &end);
  for (guint i = 0; i < self->items->len; i++)
    place_marks (self, i, LIMA_TIMELINE_PLACE (self, i));
  for (guint lane = 0; lane < self->lanes->len; lane++)
    add_lane (self, lane, start * pixels_per_day);
  order_rows (self, g_array_index (pack->lane_rows, guint, self->lanes->len));
}

/* ---- What stands where ---- */

guint
lima_timeline_lane_of_row (LimaTimeline *self, guint row)
{
  guint low = 0, high = self->lanes->len - 1;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (g_array_index (self->pack.lane_rows, guint, middle) <= row)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

/* From the top of the first lane. */
double
lima_timeline_row_top (LimaTimeline *self, guint row)
{
  guint lane = lima_timeline_lane_of_row (self, row);
  double unit = self->pack.unit;

  return g_array_index (self->pack.lane_tops, double, lane) + round (LIMA_TIMELINE_LANE_PADDING * unit) +
         (row - g_array_index (self->pack.lane_rows, guint, lane)) * round (LIMA_TIMELINE_ROW * unit);
}

/* The first row whose end is below a height. */
guint
lima_timeline_row_at (LimaTimeline *self, double y)
{
  guint low = 0, high = g_array_index (self->pack.lane_rows, guint, self->lanes->len);
  double height = round (LIMA_TIMELINE_ROW * self->pack.unit);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (lima_timeline_row_top (self, middle) + height <= y)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Where in the order the first item of a row is that ends behind a place; the end of the row where none does. */
guint
lima_timeline_find_in_row (LimaTimeline *self, guint row, double x)
{
  guint low = g_array_index (self->pack.row_starts, guint, row), high = g_array_index (self->pack.row_starts, guint, row + 1);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (LIMA_TIMELINE_PLACE (self, g_array_index (self->pack.order, guint, middle))->right < x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-timeline-private.h"

/**
 * lima_timeline_new:
 * @format: how the time axis writes dates; its language says which way the chart runs
 *
 * Returns: (transfer full): a timeline without lanes
 */
LimaTimeline *
lima_timeline_new (LimaFormat *format)
{
  LimaTimeline *self;

  g_return_val_if_fail (format != NULL, NULL);

  self = g_new0 (LimaTimeline, 1);
  g_atomic_ref_count_init (&self->refs);
  self->format = lima_format_ref (format);
  self->words = lima_chart_table_new ();
  lima_chart_table_set_format (self->words, format, LIMA_SCALE_ONE);
  lima_chart_table_set_rtl (self->words, lima_format_is_right_to_left (format));
  self->texts = g_string_chunk_new (4096);
  self->trails = g_ptr_array_new_with_free_func (g_free);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (LimaTimelineLane));
  self->items = g_array_new (FALSE, FALSE, sizeof (LimaTimelineItem));
  self->links = g_array_new (FALSE, FALSE, sizeof (LimaTimelineLink));
  self->keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->legend = lima_sign_entries_new ();
  self->sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lane_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->labels = g_array_new (FALSE, FALSE, sizeof (LimaTimelineLabel));
  self->today = LIMA_TIMELINE_NOWHERE;
  return self;
}

LimaTimeline *
lima_timeline_ref (LimaTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lima_timeline_unref (LimaTimeline *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  lima_format_unref (self->format);
  lima_chart_table_free (self->words);
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->trails);
  g_array_unref (self->lanes);
  g_array_unref (self->items);
  g_array_unref (self->links);
  g_hash_table_unref (self->keys);
  g_array_unref (self->legend);
  g_array_unref (self->sorted);
  g_array_unref (self->lane_starts);
  g_array_unref (self->labels);
  g_free (self->today_text);
  lima_text_widths_clear (&self->widths);
  lima_timeline_pack_clear (&self->pack);
  g_free (self);
}

static const char *
keep (LimaTimeline *self, const char *text)
{
  g_autofree char *clean = lima_chart_text_clean (text);

  return clean != NULL ? g_string_chunk_insert (self->texts, clean) : NULL;
}

/* What was measured and packed holds no longer. */
static void
forget (LimaTimeline *self)
{
  self->is_sorted = FALSE;
  g_array_set_size (self->labels, 0);
  lima_text_widths_clear (&self->widths);
  lima_timeline_pack_clear (&self->pack);
}

/**
 * lima_timeline_add_lane:
 * @key: names it to the caller
 * @title: what it is called
 * @detail: (nullable): a second line
 *
 * Returns: the number of the lane
 */
guint
lima_timeline_add_lane (LimaTimeline *self, const char *key, const char *title, const char *detail)
{
  LimaTimelineLane lane = { 0 };

  g_return_val_if_fail (self != NULL && title != NULL, 0);

  lane.key = key != NULL ? g_string_chunk_insert (self->texts, key) : NULL;
  lane.title = keep (self, title);
  lane.detail = detail != NULL && *detail != '\0' ? keep (self, detail) : NULL;
  g_array_append_val (self->lanes, lane);
  forget (self);
  return self->lanes->len - 1;
}

guint
lima_timeline_get_n_lanes (LimaTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lanes->len;
}

const char *
lima_timeline_get_lane_key (LimaTimeline *self, guint lane)
{
  g_return_val_if_fail (self != NULL && lane < self->lanes->len, NULL);

  return g_array_index (self->lanes, LimaTimelineLane, lane).key;
}

/* A span of a day at least, among the days that calendars know. */
static LimaTimelineSpan
tidy (LimaTimelineSpan span)
{
  gint32 low = lima_day_number (1, 1, 1), high = lima_day_number (9999, 12, 31);

  span.start = CLAMP (span.start, low, high);
  span.end = CLAMP (span.end, span.start + 1, high + 1);
  return span;
}

/**
 * lima_timeline_add_item:
 * @item: what is copied; its span has a start, and ends a day later at least
 *
 * Returns: the number of the item
 */
guint
lima_timeline_add_item (LimaTimeline *self, const LimaTimelineItem *item)
{
  LimaTimelineItem copy;
  LimaTimelineSpan *trail = NULL;

  g_return_val_if_fail (self != NULL && item != NULL && item->lane < self->lanes->len, 0);
  g_return_val_if_fail (item->label != NULL && item->sentence != NULL && item->span.start != LIMA_TIMELINE_NOWHERE, 0);

  copy = *item;
  copy.key = item->key != NULL ? g_string_chunk_insert (self->texts, item->key) : NULL;
  copy.label = keep (self, item->label);
  copy.note = item->note != NULL && *item->note != '\0' ? keep (self, item->note) : NULL;
  copy.sentence = keep (self, item->sentence);
  copy.span = tidy (item->span);
  copy.trail = NULL;
  copy.n_trail = 0;
  if (item->n_trail > 0)
    copy.trail = trail = g_new (LimaTimelineSpan, item->n_trail);
  for (guint i = 0; i < item->n_trail; i++)
    if (item->trail[i].start != LIMA_TIMELINE_NOWHERE)
      trail[copy.n_trail++] = tidy (item->trail[i]);
  if (trail != NULL)
    g_ptr_array_add (self->trails, trail);
  g_array_append_val (self->items, copy);
  if (copy.key != NULL)
    g_hash_table_insert (self->keys, (gpointer) copy.key, GUINT_TO_POINTER (self->items->len));
  forget (self);
  return self->items->len - 1;
}

guint
lima_timeline_get_n_items (LimaTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

const LimaTimelineItem *
lima_timeline_get_item (LimaTimeline *self, guint item)
{
  g_return_val_if_fail (self != NULL && item < self->items->len, NULL);

  return LIMA_TIMELINE_ITEM (self, item);
}

/**
 * lima_timeline_find_item:
 * @key: the key of an item
 *
 * Returns: the item, or -1
 */
int
lima_timeline_find_item (LimaTimeline *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, -1);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, key)) - 1;
}

/**
 * lima_timeline_add_link:
 * @from: what is waited for
 * @to: what waits for it
 */
void
lima_timeline_add_link (LimaTimeline *self, guint from, guint to)
{
  LimaTimelineLink link = { from, to };

  g_return_if_fail (self != NULL && from < self->items->len && to < self->items->len);

  if (from != to)
    g_array_append_val (self->links, link);
}

/**
 * lima_timeline_get_span:
 * @start: (out): the first day of all items and their trails
 * @end: (out): the day after the last one
 *
 * Returns: %FALSE when there are no items
 */
gboolean
lima_timeline_get_span (LimaTimeline *self, gint32 *start, gint32 *end)
{
  g_return_val_if_fail (self != NULL && start != NULL && end != NULL, FALSE);

  *start = G_MAXINT32;
  *end = G_MININT32;
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimaTimelineItem *item = LIMA_TIMELINE_ITEM (self, i);

      *start = MIN (*start, item->span.start);
      *end = MAX (*end, item->span.end);
      for (guint j = 0; j < item->n_trail; j++)
        {
          *start = MIN (*start, item->trail[j].start);
          *end = MAX (*end, item->trail[j].end);
        }
    }
  if (self->items->len == 0)
    *start = *end = LIMA_TIMELINE_NOWHERE;
  return self->items->len > 0;
}

LimaFormat *
lima_timeline_get_format (LimaTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->format;
}

gboolean
lima_timeline_get_rtl (LimaTimeline *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return lima_chart_table_get_rtl (self->words);
}

/**
 * lima_timeline_set_rtl:
 * @rtl: whether the chart runs from right to left; at first that follows from the language
 */
void
lima_timeline_set_rtl (LimaTimeline *self, gboolean rtl)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_rtl (self->words, rtl);
}

const char *
lima_timeline_get_title (LimaTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lima_chart_table_get_title (self->words);
}

/**
 * lima_timeline_set_title:
 * @title: (nullable): what pages of paper have at their top
 * @subtitle: (nullable): what they have below it
 */
void
lima_timeline_set_title (LimaTimeline *self, const char *title, const char *subtitle)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_title (self->words, title);
  lima_chart_table_set_subtitle (self->words, subtitle);
}

/**
 * lima_timeline_set_illustrative:
 * @mark: (nullable): the words that data which are not real are marked by, on every page
 */
void
lima_timeline_set_illustrative (LimaTimeline *self, const char *mark)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_illustrative (self->words, mark);
}

/**
 * lima_timeline_set_today:
 * @day: the day at whose beginning the line stands, or %LIMA_TIMELINE_NOWHERE
 * @text: (nullable): what is said beside it
 */
void
lima_timeline_set_today (LimaTimeline *self, gint32 day, const char *text)
{
  g_return_if_fail (self != NULL);

  self->today = day;
  g_free (self->today_text);
  self->today_text = lima_chart_text_clean (text);
}

gint32
lima_timeline_get_today (LimaTimeline *self, const char **text)
{
  g_return_val_if_fail (self != NULL, LIMA_TIMELINE_NOWHERE);

  if (text != NULL)
    *text = self->today_text;
  return self->today;
}

/**
 * lima_timeline_set_empty_text:
 * @words: (nullable): what is said in place of lanes where there are no items
 */
void
lima_timeline_set_empty_text (LimaTimeline *self, const char *words)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_empty_text (self->words, words);
}

void
lima_timeline_add_legend (LimaTimeline *self, LimaTimelineSign sign, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  lima_sign_entries_add (self->legend, (int) sign, text);
}

/**
 * lima_timeline_add_footnote:
 * @text: a sentence below the timeline, on paper only
 */
void
lima_timeline_add_footnote (LimaTimeline *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  lima_chart_table_add_footnote (self->words, NULL, text);
}

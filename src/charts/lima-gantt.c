/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-gantt.h"

#include <math.h>

#include "lima-gantt-private.h"

/**
 * lima_gantt_new:
 * @format: how the time axis writes dates; its language says which way the chart runs
 *
 * Returns: (transfer full): a plan without rows
 */
LimaGantt *
lima_gantt_new (LimaFormat *format)
{
  LimaGantt *self;

  g_return_val_if_fail (format != NULL, NULL);

  self = g_new0 (LimaGantt, 1);
  g_atomic_ref_count_init (&self->refs);
  self->format = lima_format_ref (format);
  self->words = lima_chart_table_new ();
  lima_chart_table_set_format (self->words, format, LIMA_SCALE_ONE);
  lima_chart_table_set_rtl (self->words, lima_format_is_right_to_left (format));
  self->texts = g_string_chunk_new (4096);
  self->rows = g_array_new (FALSE, FALSE, sizeof (LimaGanttRow));
  self->parents = g_array_new (FALSE, FALSE, sizeof (int));
  self->keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->links = g_array_new (FALSE, FALSE, sizeof (LimaGanttLink));
  self->legend = lima_sign_entries_new ();
  self->visible = g_array_new (FALSE, FALSE, sizeof (guint));
  self->places = g_array_new (FALSE, FALSE, sizeof (int));
  self->today = LIMA_GANTT_NOWHERE;
  return self;
}

LimaGantt *
lima_gantt_ref (LimaGantt *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lima_gantt_unref (LimaGantt *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  lima_format_unref (self->format);
  lima_chart_table_free (self->words);
  g_string_chunk_free (self->texts);
  g_array_unref (self->rows);
  g_array_unref (self->parents);
  g_hash_table_unref (self->keys);
  g_array_unref (self->links);
  g_array_unref (self->legend);
  g_array_unref (self->visible);
  g_array_unref (self->places);
  for (guint i = 0; i < LIMA_GANTT_N_COLUMNS; i++)
    g_free (self->headings[i]);
  g_free (self->today_text);
  lima_text_widths_clear (&self->widths.texts);
  g_free (self);
}

static const char *
keep (LimaGantt *self, const char *text)
{
  g_autofree char *clean = lima_chart_text_clean (text);

  return clean != NULL ? g_string_chunk_insert (self->texts, clean) : NULL;
}

/* The nearest row above with a lower level. */
static int
find_parent (const LimaGantt *self, guint level)
{
  int row = (int) self->rows->len - 1;

  while (row >= 0 && g_array_index (self->rows, LimaGanttRow, row).level >= level)
    row = g_array_index (self->parents, int, row);
  return row;
}

/**
 * lima_gantt_add_row:
 * @row: what is copied
 *
 * Returns: the number of the row
 */
guint
lima_gantt_add_row (LimaGantt *self, const LimaGanttRow *row)
{
  LimaGanttRow copy;
  int parent;

  g_return_val_if_fail (self != NULL && row != NULL && row->label != NULL && row->sentence != NULL, 0);

  copy = *row;
  copy.key = row->key != NULL ? g_string_chunk_insert (self->texts, row->key) : NULL;
  copy.label = keep (self, row->label);
  copy.start_text = keep (self, row->start_text);
  copy.end_text = keep (self, row->end_text);
  copy.slip_text = keep (self, row->slip_text);
  copy.note = keep (self, row->note);
  copy.sentence = keep (self, row->sentence);
  parent = find_parent (self, row->level);
  g_array_append_val (self->parents, parent);
  g_array_append_val (self->rows, copy);
  if (copy.key != NULL)
    g_hash_table_insert (self->keys, (gpointer) copy.key, GUINT_TO_POINTER (self->rows->len));
  self->is_shown = FALSE;
  lima_text_widths_clear (&self->widths.texts);
  return self->rows->len - 1;
}

guint
lima_gantt_get_n_rows (const LimaGantt *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const LimaGanttRow *
lima_gantt_get_row (const LimaGantt *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return &g_array_index (self->rows, LimaGanttRow, row);
}

/**
 * lima_gantt_find_row:
 * @key: the key of a row
 *
 * Returns: the row, or -1
 */
int
lima_gantt_find_row (const LimaGantt *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, -1);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, key)) - 1;
}

/**
 * lima_gantt_get_parent:
 *
 * Returns: the row that @row belongs to, or -1
 */
int
lima_gantt_get_parent (const LimaGantt *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->parents->len, -1);

  return g_array_index (self->parents, int, row);
}

/**
 * lima_gantt_set_open:
 * @row: a group
 * @is_open: whether what belongs to it is shown
 */
void
lima_gantt_set_open (LimaGantt *self, guint row, gboolean is_open)
{
  g_return_if_fail (self != NULL && row < self->rows->len);

  g_array_index (self->rows, LimaGanttRow, row).is_open = is_open;
  self->is_shown = FALSE;
}

/**
 * lima_gantt_set_days:
 * @row: a row
 * @start: its first day
 * @end: the day after its last one
 *
 * Shows a row elsewhere, as while it is dragged; its texts stay.
 */
void
lima_gantt_set_days (LimaGantt *self, guint row, gint32 start, gint32 end)
{
  g_return_if_fail (self != NULL && row < self->rows->len);

  g_array_index (self->rows, LimaGanttRow, row).start = start;
  g_array_index (self->rows, LimaGanttRow, row).end = end;
}

/* A row is seen where the one it belongs to is seen and open. */
static gboolean
is_seen (const LimaGantt *self, guint row)
{
  int parent = g_array_index (self->parents, int, row);

  return parent < 0 || (g_array_index (self->places, int, parent) >= 0 && g_array_index (self->rows, LimaGanttRow, parent).is_open);
}

static void
show (LimaGantt *self)
{
  if (self->is_shown)
    return;
  g_array_set_size (self->visible, 0);
  g_array_set_size (self->places, self->rows->len);
  for (guint row = 0; row < self->rows->len; row++)
    {
      gboolean seen = is_seen (self, row);

      g_array_index (self->places, int, row) = seen ? (int) self->visible->len : -1;
      if (seen)
        g_array_append_val (self->visible, row);
    }
  self->is_shown = TRUE;
}

/**
 * lima_gantt_get_n_visible:
 *
 * Returns: how many rows are shown, those in closed groups left out
 */
guint
lima_gantt_get_n_visible (LimaGantt *self)
{
  g_return_val_if_fail (self != NULL, 0);

  show (self);
  return self->visible->len;
}

/**
 * lima_gantt_get_visible:
 * @place: a number below lima_gantt_get_n_visible()
 *
 * Returns: the row at that place
 */
guint
lima_gantt_get_visible (LimaGantt *self, guint place)
{
  g_return_val_if_fail (self != NULL, 0);

  show (self);
  g_return_val_if_fail (place < self->visible->len, 0);
  return g_array_index (self->visible, guint, place);
}

/**
 * lima_gantt_get_place:
 *
 * Returns: the place of @row among those that are shown, or -1
 */
int
lima_gantt_get_place (LimaGantt *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, -1);

  show (self);
  return g_array_index (self->places, int, row);
}

/**
 * lima_gantt_add_link:
 * @link: from a row to another, both added before
 */
void
lima_gantt_add_link (LimaGantt *self, const LimaGanttLink *link)
{
  g_return_if_fail (self != NULL && link != NULL && link->from < self->rows->len && link->to < self->rows->len);

  g_array_append_val (self->links, *link);
}

const LimaGanttLink *
lima_gantt_get_links (const LimaGantt *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->links->len;
  return (const LimaGanttLink *) (gpointer) self->links->data;
}

static void
widen (gint32 day, gint32 *low, gint32 *high)
{
  if (day == LIMA_GANTT_NOWHERE)
    return;
  *low = *low == LIMA_GANTT_NOWHERE ? day : MIN (*low, day);
  *high = *high == LIMA_GANTT_NOWHERE ? day : MAX (*high, day);
}

/**
 * lima_gantt_get_span:
 * @start: (out): the first day of all rows and their baselines
 * @end: (out): the day after the last one
 *
 * Returns: %FALSE when no row has a day
 */
gboolean
lima_gantt_get_span (const LimaGantt *self, gint32 *start, gint32 *end)
{
  g_return_val_if_fail (self != NULL && start != NULL && end != NULL, FALSE);

  *start = *end = LIMA_GANTT_NOWHERE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaGanttRow *row = &g_array_index (self->rows, LimaGanttRow, i);

      widen (row->start, start, end);
      widen (row->end, start, end);
      widen (row->base_start, start, end);
      widen (row->base_end, start, end);
    }
  return *start != LIMA_GANTT_NOWHERE;
}

LimaFormat *
lima_gantt_get_format (const LimaGantt *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->format;
}

gboolean
lima_gantt_get_rtl (const LimaGantt *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return lima_chart_table_get_rtl (self->words);
}

/**
 * lima_gantt_set_rtl:
 * @rtl: whether the chart runs from right to left; at first that follows from the language
 */
void
lima_gantt_set_rtl (LimaGantt *self, gboolean rtl)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_rtl (self->words, rtl);
}

const char *
lima_gantt_get_title (const LimaGantt *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lima_chart_table_get_title (self->words);
}

/**
 * lima_gantt_set_title:
 * @title: (nullable): what pages of paper have at their top
 * @subtitle: (nullable): what they have below it
 */
void
lima_gantt_set_title (LimaGantt *self, const char *title, const char *subtitle)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_title (self->words, title);
  lima_chart_table_set_subtitle (self->words, subtitle);
}

/**
 * lima_gantt_set_illustrative:
 * @mark: (nullable): the words that data which are not real are marked by, on every page
 */
void
lima_gantt_set_illustrative (LimaGantt *self, const char *mark)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_illustrative (self->words, mark);
}

void
lima_gantt_set_heading (LimaGantt *self, LimaGanttColumn column, const char *heading)
{
  g_return_if_fail (self != NULL && column < LIMA_GANTT_N_COLUMNS);

  g_free (self->headings[column]);
  self->headings[column] = lima_chart_text_clean (heading);
  lima_text_widths_clear (&self->widths.texts);
}

const char *
lima_gantt_get_heading (const LimaGantt *self, LimaGanttColumn column)
{
  g_return_val_if_fail (self != NULL && column < LIMA_GANTT_N_COLUMNS, NULL);

  return self->headings[column];
}

/**
 * lima_gantt_set_today:
 * @day: the day at whose beginning the line stands, or %LIMA_GANTT_NOWHERE
 * @text: (nullable): what is said beside it
 */
void
lima_gantt_set_today (LimaGantt *self, gint32 day, const char *text)
{
  g_return_if_fail (self != NULL);

  self->today = day;
  g_free (self->today_text);
  self->today_text = lima_chart_text_clean (text);
}

gint32
lima_gantt_get_today (const LimaGantt *self, const char **text)
{
  g_return_val_if_fail (self != NULL, LIMA_GANTT_NOWHERE);

  if (text != NULL)
    *text = self->today_text;
  return self->today;
}

/**
 * lima_gantt_set_empty_text:
 * @words: (nullable): what is said in place of rows where there are none
 */
void
lima_gantt_set_empty_text (LimaGantt *self, const char *words)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_empty_text (self->words, words);
}

const char *
lima_gantt_get_empty_text (const LimaGantt *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lima_chart_table_get_empty_text (self->words);
}

void
lima_gantt_add_legend (LimaGantt *self, LimaGanttSign sign, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  lima_sign_entries_add (self->legend, (int) sign, text);
}

/**
 * lima_gantt_add_footnote:
 * @text: a sentence below the plan, on paper only
 */
void
lima_gantt_add_footnote (LimaGantt *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  lima_chart_table_add_footnote (self->words, NULL, text);
}

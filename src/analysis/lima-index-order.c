/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the rows by a column, made once. */

#include "lima-index-private.h"

#include "lima-group.h"

#include <string.h>

/* What a row is sorted by: part, then high, then low, or the text behind the first eight bytes, then its number. */
typedef struct
{
  guint32 row;
  guint32 part;
  guint64 high;
  guint64 low; /* where texts are sorted, the place of the rest in "texts" */
} Entry;

typedef struct
{
  const LimaIndex *index;
  LimaProjectColumn column;
  GCancellable *cancellable;
  GArray *entries;  /* Entry: the rows that are known */
  GArray *unknown;  /* guint32: those that are not */
  GByteArray *texts; /* the rest of each text, ended by NUL; NULL where numbers are sorted */
} Sorting;

/* ---- sorting ------------------------------------------------------------------------------------------------------------- */

static inline gboolean
stands_before (const Sorting *self, const Entry *a, const Entry *b)
{
  int order;

  if (a->part != b->part)
    return a->part < b->part;
  if (a->high != b->high)
    return a->high < b->high;
  if (self->texts == NULL)
    return a->low != b->low ? a->low < b->low : a->row < b->row;
  order = strcmp ((const char *) self->texts->data + a->low, (const char *) self->texts->data + b->low);
  return order != 0 ? order < 0 : a->row < b->row;
}

static void
merge (const Sorting *self, const Entry *a, const Entry *a_end, const Entry *b, const Entry *b_end, Entry *out)
{
  while (a < a_end && b < b_end)
    *out++ = stands_before (self, b, a) ? *b++ : *a++;
  memcpy (out, a, (gsize) (a_end - a) * sizeof *a);
  memcpy (out + (a_end - a), b, (gsize) (b_end - b) * sizeof *b);
}

/* A merge sort from the bottom up, so that it can be stopped: of a million rows each pass needs some hundredths of a second. */
static gboolean
sort (Sorting *self)
{
  gsize n = self->entries->len;
  g_autofree Entry *spare = g_new (Entry, MAX (n, 1));
  Entry *from = (Entry *) (gpointer) self->entries->data, *to = spare;

  for (gsize width = 1; width < n; width *= 2)
    {
      for (gsize i = 0; i < n; i += 2 * width)
        merge (self, from + i, from + MIN (i + width, n), from + MIN (i + width, n), from + MIN (i + 2 * width, n), to + i);
      if (g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      to = from;
      from = from == spare ? (Entry *) (gpointer) self->entries->data : spare;
    }
  if (from == spare && n > 0)
    memcpy (self->entries->data, spare, n * sizeof *spare);
  return TRUE;
}

/* ---- numbers ------------------------------------------------------------------------------------------------------------- */

static void
add_number (Sorting *self, guint32 row, guint32 part, __int128 number)
{
  unsigned __int128 rising = (unsigned __int128) number ^ (unsigned __int128) 1 << 127;
  Entry entry = { row, part, (guint64) (rising >> 64), (guint64) rising };

  g_array_append_val (self->entries, entry);
}

/* By its first day, a coarser date before a finer one. */
static gboolean
add_day (Sorting *self, guint row, const LimaDay *day)
{
  if (!lima_day_has_date (day))
    return FALSE;
  add_number (self, row, 0, (__int128) lima_date_first_day (day->date) * 8 + day->date.precision);
  return TRUE;
}

static gboolean
add_updated (Sorting *self, guint row)
{
  gint64 time = lima_identity_time (lima_index_get_project (self->index, row)->updated);

  if (time == G_MININT64)
    return FALSE;
  add_number (self, row, 0, time);
  return TRUE;
}

static gboolean
add_days_left (Sorting *self, guint row)
{
  int days;

  if (!lima_index_get_days_left (self->index, row, &days))
    return FALSE;
  add_number (self, row, 0, days);
  return TRUE;
}

/* The part is the currency's atom until all are known, see rank_currencies(). */
static gboolean
add_sum (Sorting *self, guint row)
{
  LimaProjectSum sum;

  if (!lima_index_get_sum (self->index, row, self->column, &sum))
    return FALSE;
  add_number (self, row, sum.currency, sum.amount.coef);
  return TRUE;
}

/* Rates are compared at twelve decimals: beyond, no column shows a difference. */
static gboolean
add_rate (Sorting *self, guint row)
{
  LimaSum part, whole;
  __int128 rate;

  if (!lima_index_get_rate (self->index, row, self->column, &part, &whole) ||
      !lima_mul_div (part.coef, lima_power_of_ten (12), (unsigned __int128) whole.coef, LIMA_ROUND_DOWN, &rate))
    return FALSE;
  add_number (self, row, 0, rate);
  return TRUE;
}

typedef struct
{
  LimaAtom currency;
  guint projects;
} Rank;

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Rank *x = a, *y = b;

  if ((x->currency == 0) != (y->currency == 0))
    return x->currency == 0 ? 1 : -1;
  if (x->projects != y->projects)
    return x->projects > y->projects ? -1 : 1;
  return lima_keys_compare (x->currency, y->currency);
}

/* Gives each currency its place: that of most projects first, the unknown one last. */
static void
rank_currencies (Sorting *self)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new (NULL, NULL); /* currency -> place in ranks + 1, then rank + 1 */
  g_autoptr(GArray) ranks = g_array_new (FALSE, FALSE, sizeof (Rank));

  for (guint i = 0; i < self->entries->len; i++)
    {
      gpointer currency = GUINT_TO_POINTER (g_array_index (self->entries, Entry, i).part);
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, currency));
      Rank fresh = { GPOINTER_TO_UINT (currency), 0 };

      if (at == 0)
        {
          g_array_append_val (ranks, fresh);
          at = ranks->len;
          g_hash_table_insert (numbers, currency, GUINT_TO_POINTER (at));
        }
      g_array_index (ranks, Rank, at - 1).projects++;
    }
  g_array_sort (ranks, compare_ranks);
  for (guint i = 0; i < ranks->len; i++)
    g_hash_table_insert (numbers, GUINT_TO_POINTER (g_array_index (ranks, Rank, i).currency), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      entry->part = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, GUINT_TO_POINTER (entry->part))) - 1;
    }
}

/* ---- texts --------------------------------------------------------------------------------------------------------------- */

/* Sorts by the text as the language does: its first bytes stand in the entry, since they nearly always decide. */
static gboolean
add_text (Sorting *self, guint row)
{
  g_autofree char *text = lima_index_get_text (self->index, row, self->column);
  g_autofree char *key = text == NULL ? NULL : lima_format_sort_key (self->index->format, text);
  Entry entry = { .row = row, .low = self->texts->len };
  gsize n = key == NULL ? 0 : strlen (key);

  if (key == NULL)
    return FALSE;
  for (guint i = 0; i < 8; i++)
    entry.high = entry.high << 8 | (i < n ? (guchar) key[i] : 0);
  g_byte_array_append (self->texts, (const guint8 *) key + MIN (n, 8), (guint) (n - MIN (n, 8)) + 1);
  g_array_append_val (self->entries, entry);
  return TRUE;
}

static gboolean
is_text (LimaProjectColumn column)
{
  return column <= LIMA_CELL_STATUS || (column >= LIMA_CELL_DONOR && column <= LIMA_CELL_IMPLEMENTER);
}

static gboolean
add_row (Sorting *self, guint row)
{
  LimaIndexMeasure measure;

  if (is_text (self->column))
    return add_text (self, row);
  if (lima_index_column_measure (self->column, &measure))
    return add_sum (self, row);
  if (self->column == LIMA_CELL_SPEND_OF_FUNDS || self->column == LIMA_CELL_SPEND_OF_BUDGET)
    return add_rate (self, row);
  if (self->column == LIMA_CELL_START || self->column == LIMA_CELL_PERIOD)
    return add_day (self, row, lima_index_get_start (self->index, row));
  if (self->column == LIMA_CELL_END)
    return add_day (self, row, lima_index_get_end (self->index, row));
  return self->column == LIMA_CELL_UPDATED ? add_updated (self, row) : add_days_left (self, row);
}

/* ---- the order ----------------------------------------------------------------------------------------------------------- */

static void
take_rows (LimaOrder *self, const Sorting *sorting)
{
  guint n = sorting->entries->len;

  self->rows = g_new (guint32, MAX (n + sorting->unknown->len, 1));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n; i++)
    {
      const Entry *entry = &g_array_index (sorting->entries, Entry, i);
      guint end = i + 1;

      self->rows[i] = entry->row;
      if (end == n || entry[1].part != entry->part)
        g_array_append_val (self->ends, end);
    }
  if (sorting->unknown->len > 0)
    memcpy (self->rows + n, sorting->unknown->data, sorting->unknown->len * sizeof *self->rows);
}

static gboolean
make_order (LimaOrder *self, const LimaIndex *index, LimaProjectColumn column, GCancellable *cancellable)
{
  g_autoptr(GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr(GArray) unknown = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GByteArray) texts = is_text (column) ? g_byte_array_new () : NULL;
  Sorting sorting = { index, column, cancellable, entries, unknown, texts };
  LimaIndexMeasure measure;

  for (guint32 row = 0; row < index->n; row++)
    {
      if (row % LIMA_INDEX_CHECK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (!add_row (&sorting, row))
        g_array_append_val (unknown, row);
    }
  if (lima_index_column_measure (column, &measure))
    rank_currencies (&sorting);
  if (!sort (&sorting))
    return FALSE;
  take_rows (self, &sorting);
  return TRUE;
}

/* Waits while another thread makes the order, as long as nobody stops this one. */
static gboolean
wait_for_order (LimaIndex *self, const LimaOrder *order, GCancellable *cancellable)
{
  while (order->state == LIMA_ORDER_BUSY)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      g_cond_wait_until (&self->made, &self->lock, g_get_monotonic_time () + 20 * G_TIME_SPAN_MILLISECOND);
    }
  return TRUE;
}

/*< private >
 * lima_index_get_order:
 * @self: an index
 * @column: a column
 * @cancellable: (nullable): stops it
 *
 * Finds the order of a column, or makes it when it is first asked for. Who asks meanwhile waits. What was stopped is made anew by
 * the next who asks.
 *
 * Returns: (nullable): the order, which stays as it is; %NULL when it was stopped
 */
const LimaOrder *
lima_index_get_order (LimaIndex *self, LimaProjectColumn column, GCancellable *cancellable)
{
  LimaOrder *order = &self->orders[column];
  gboolean ready, mine;

  g_mutex_lock (&self->lock);
  ready = wait_for_order (self, order, cancellable) && order->state == LIMA_ORDER_READY;
  mine = order->state == LIMA_ORDER_NONE;
  if (mine)
    order->state = LIMA_ORDER_BUSY;
  g_mutex_unlock (&self->lock);
  if (!mine)
    return ready ? order : NULL;

  ready = make_order (order, self, column, cancellable);
  g_mutex_lock (&self->lock);
  order->state = ready ? LIMA_ORDER_READY : LIMA_ORDER_NONE;
  g_cond_broadcast (&self->made);
  g_mutex_unlock (&self->lock);
  return ready ? order : NULL;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of two breakdowns belong together. */
#include "lima-report-pairs-private.h"

#include <string.h>

#include "lima-report-words.h"

#define DEFAULT_MOST_ROWS 20

static LimaJoinedRow *
row_at (const LimaJoin *self, guint i)
{
  return &g_array_index (self->rows, LimaJoinedRow, i);
}

static void
clear_row (LimaJoinedRow *row)
{
  g_free (row->label);
}

/* Takes the rows of a side, those of the second first, so that its names count. */
static void
take_side (LimaJoin *self, guint side, GHashTable *places)
{
  const LimaDraft *draft = &self->drafts[side];

  for (guint i = 0; i < lima_draft_get_n (draft); i++)
    {
      const LimaDraftPart *part = lima_draft_get_part (draft, i);
      guint place;

      if (part->kind == LIMA_CHART_UNKNOWN) /* a year without amounts, between others */
        continue;
      place = GPOINTER_TO_UINT (g_hash_table_lookup (places, part->key));
      if (place == 0)
        {
          LimaJoinedRow row = { .kind = part->kind, .key = part->key, .label = g_strdup (part->label) };

          row.sublabel = part->kind == LIMA_CHART_REMAINDER ? NULL : part->sublabel;
          g_array_append_val (self->rows, row);
          place = self->rows->len;
          g_hash_table_insert (places, (gpointer) part->key, GUINT_TO_POINTER (place));
        }
      row_at (self, place - 1)->has[side] = TRUE;
      row_at (self, place - 1)->amounts[side] = part->amount;
    }
}

/* The place of a year or of a class of sizes. */
static gint64
rank_of (const LimaDraft *draft, const char *key)
{
  const LimaQuery *query = &draft->result->query;
  guint i = 0;

  if (draft->dimension == LIMA_DIMENSION_YEAR)
    return g_ascii_strtoll (key, NULL, 10);
  for (; i < query->n_sizes; i++)
    {
      g_autofree char *candidate = lima_query_size_key (query, i);

      if (g_str_equal (candidate, key))
        break;
    }
  return i;
}

static int
compare_amounts (const LimaJoinedRow *x, const LimaJoinedRow *y, guint side)
{
  if (x->has[side] != y->has[side])
    return x->has[side] ? -1 : 1;
  return lima_sum_compare (&y->amounts[side], &x->amounts[side]);
}

/* What is left over last, without any key at the very end; the others by the second side, then the first, or in an order of their own. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimaJoinedRow *x = a, *y = b;
  const LimaDraft *draft = data;
  gboolean x_is_left = x->kind == LIMA_CHART_REMAINDER, y_is_left = y->kind == LIMA_CHART_REMAINDER;
  int order;

  if (x_is_left || y_is_left)
    return x_is_left && y_is_left ? strcmp (y->key, x->key) : x_is_left - y_is_left;
  if (draft->dimension == LIMA_DIMENSION_YEAR || draft->dimension == LIMA_DIMENSION_SIZE)
    {
      gint64 p = rank_of (draft, x->key), q = rank_of (draft, y->key);

      return (p > q) - (p < q);
    }
  order = compare_amounts (x, y, 1);
  if (order == 0)
    order = compare_amounts (x, y, 0);
  if (order == 0)
    order = lima_format_collate (draft->format, x->label, y->label);
  return order != 0 ? order : strcmp (x->key, y->key);
}

/*< private >
 * lima_join_get_change:
 * @out: (out): @to less @from
 *
 * Returns: %FALSE when that is beyond range
 */
gboolean
lima_join_get_change (const LimaSum *from, const LimaSum *to, LimaSum *out)
{
  return !__builtin_sub_overflow (to->coef, from->coef, &out->coef);
}

static void
keep_most (LimaJoinedMost *most, const LimaJoinedRow *row, LimaSum by)
{
  int order = lima_sum_compare (&by, &most->by);

  if (order >= 0)
    g_clear_pointer (&most->label, g_free);
  if (order > 0)
    *most = (LimaJoinedMost) { g_strdup (row->label), by, row->amounts[1] };
}

static void
find_most (LimaJoin *self)
{
  for (guint i = 0; i < self->n_named; i++)
    {
      const LimaJoinedRow *row = row_at (self, i);
      LimaSum change;

      if (!row->has[0] || !row->has[1] || !lima_join_get_change (&row->amounts[0], &row->amounts[1], &change))
        continue;
      if (change.coef > 0)
        keep_most (&self->grew, row, change);
      else if (change.coef < 0)
        keep_most (&self->fell, row, (LimaSum) { -change.coef });
    }
}

static gboolean
add_up (LimaJoinedRow *sum, const LimaJoinedRow *row)
{
  for (guint side = 0; side < 2; side++)
    if (row->has[side])
      {
        sum->has[side] = TRUE;
        if (!lima_sum_add_sum (&sum->amounts[side], &row->amounts[side]))
          return FALSE;
      }
  return TRUE;
}

/* Puts the small rows together: the same ones on both sides. One alone takes no more room by itself. */
static void
put_together (LimaJoin *self, guint most)
{
  const LimaDraft *draft = &self->drafts[1];
  LimaJoinedRow others = { .kind = LIMA_CHART_OTHERS };
  g_autofree char *number = NULL;
  guint n = self->n_named;

  if (most == 0)
    most = DEFAULT_MOST_ROWS;
  if (n <= most + 1 || draft->dimension == LIMA_DIMENSION_YEAR || draft->dimension == LIMA_DIMENSION_SIZE)
    return;
  for (guint i = most; i < n; i++)
    if (!add_up (&others, row_at (self, i)))
      return;
  number = lima_format_integer (draft->format, n - most);
  others.label = lima_report_fill (draft->format, lima_report_words_others (draft->dimension, n - most), number, NULL);
  g_array_remove_range (self->rows, most, n - most);
  g_array_insert_val (self->rows, most, others);
}

static void
choose_scale (LimaJoin *self)
{
  LimaSum largest = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        LimaSum amount = row_at (self, i)->amounts[side];

        if (amount.coef < 0)
          amount.coef = -amount.coef;
        if (lima_sum_compare (&amount, &largest) > 0)
          largest = amount;
      }
  for (guint side = 0; side < 2; side++)
    {
      self->drafts[side].scale = lima_format_scale_for (self->drafts[side].format, &largest);
      self->drafts[side].decimals = lima_scale_decimals (&largest, self->drafts[side].scale);
    }
}

/*< private >
 * lima_join_init:
 * @self: both drafts are there; nothing of them is put together
 * @most: how many rows stand by themselves, 0 for 20
 *
 * Joins their rows by key, sorts them by the second side, puts small ones together and gives both sides one unit.
 */
void
lima_join_init (LimaJoin *self, guint most)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  self->rows = g_array_new (FALSE, TRUE, sizeof (LimaJoinedRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  take_side (self, 1, places);
  take_side (self, 0, places);
  for (guint i = 0; i < self->rows->len; i++)
    self->n_named += row_at (self, i)->kind != LIMA_CHART_REMAINDER;
  g_array_sort_with_data (self->rows, compare_rows, &self->drafts[1]);
  find_most (self);
  put_together (self, most);
  choose_scale (self);
}

void
lima_join_clear (LimaJoin *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self->fell.label);
  g_free (self->grew.label);
  lima_draft_clear (&self->drafts[0]);
  lima_draft_clear (&self->drafts[1]);
}

/*< private >
 * lima_join_get_row:
 *
 * Returns: (transfer none): a row of the chart
 */
const LimaJoinedRow *
lima_join_get_row (const LimaJoin *self, guint i)
{
  return row_at (self, i);
}

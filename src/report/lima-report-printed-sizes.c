/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of projects in classes of size, which documents print as "31 above 1 M, 300 above 100,000". */

#include "lima-report-printed.h"

/*< private >
 * lima_printed_possible:
 * @range: where a number lies as it is rounded
 *
 * Of what is counted only whole numbers are possible: 31, rounded to 1, is 31 and not 30.5 to 31.5.
 *
 * Returns: the values that are possible
 */
LimaInterval
lima_printed_possible (const LimaPrinted *self, LimaInterval range)
{
  const __int128 one = (__int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES);
  const char *unit = lima_atom_text (self->published->unit);
  __int128 low = range.low.coef % one, high = range.high.coef % one;

  if (self->only_shares || g_strcmp0 (unit, "projects") != 0)
    return range;
  if (!lima_interval_is_low_open (&range))
    range.low.coef += low > 0 ? one - low : -low;
  if (!lima_interval_is_high_open (&range))
    range.high.coef -= high < 0 ? one + high : high;
  return range;
}

static gboolean
has_row (const LimaPrinted *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (lima_printed_get_row (self, i)->key, key) == 0)
      return TRUE;
  return FALSE;
}

/*< private >
 * lima_printed_get_class:
 *
 * Returns: the number of the class, from small to large; what is none of them comes last
 */
guint
lima_printed_get_class (const LimaPrinted *self, const char *key)
{
  guint i = 0;

  for (; i <= self->sizes.n_sizes; i++)
    {
      g_autofree char *candidate = lima_query_size_key (&self->sizes, i);

      if (g_strcmp0 (candidate, key) == 0)
        break;
    }
  return i;
}

/* Takes off what may be included: the lowest value is what is left without all of it. */
static void
include (LimaInterval *range, const LimaInterval *above)
{
  if (lima_interval_is_high_open (above))
    range->low.coef = 0;
  else
    range->low.coef -= above->high.coef;
  range->low.coef = MAX (range->low.coef, 0);
}

/* "31 above 1,000,000, in all 300 above 100,000": a number without a class of its own is that of both upper classes. The document
 * doesn't say whether the 300 hold the 31, so the class between has what is left of them, or up to all. */
static void
split_together (LimaPrinted *self, const LimaFigure *together)
{
  g_autofree char *middle = lima_query_size_key (&self->sizes, 1);
  g_autofree char *highest = lima_query_size_key (&self->sizes, 2);
  LimaPrintedRow row = { .kind = LIMA_CHART_PLAIN, .known = TRUE, .has_range = TRUE };

  if (self->rows->len != 1 || !has_row (self, highest) || !lima_published_interval (together, &row.range, NULL))
    return;
  self->together = together;
  row.range = lima_printed_possible (self, row.range);
  row.key = lima_atom_text (lima_atom (middle));
  row.amount = lima_figure_get_value (together);
  row.amount.coef -= lima_printed_get_row (self, 0)->amount.coef;
  include (&row.range, &lima_printed_get_row (self, 0)->range);
  g_array_append_val (self->rows, row);
}

/* A class that is printed with a number of its own may hold all of the higher ones, or none. */
static void
widen (LimaPrinted *self, LimaPrintedRow *row)
{
  self->together = row->part->amount;
  row->range = lima_printed_possible (self, row->part->by_amount);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaPrintedRow *other = lima_printed_get_row (self, i);

      if (other->part->amount != NULL && lima_printed_get_class (self, other->key) > lima_printed_get_class (self, row->key))
        {
          LimaInterval above = lima_printed_possible (self, other->part->by_amount);

          include (&row->range, &above);
        }
    }
}

static void
find_together (LimaPrinted *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if ((lima_printed_get_row (self, i)->part->flags & LIMA_PUBLISHED_MAY_INCLUDE) != 0)
      widen (self, &g_array_index (self->rows, LimaPrintedRow, i));
  for (guint i = 0; i < self->published->n_parts; i++)
    {
      const LimaPublishedPart *part = &self->published->parts[i];

      if (self->together == NULL && part->key == 0 && part->amount != NULL && self->sizes.n_sizes == 2)
        split_together (self, part->amount);
    }
}

/* Those that projects are put into, where a printed bound is one of theirs; else the printed bounds. */
static void
find_sizes (LimaPrinted *self)
{
  g_autoptr(GString) bounds = g_string_new (NULL);

  lima_query_init (&self->sizes);
  for (guint i = 1; i <= self->sizes.n_sizes; i++)
    {
      g_autofree char *key = lima_query_size_key (&self->sizes, i);

      if (has_row (self, key))
        return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (*lima_printed_get_row (self, i)->key == '>')
      g_string_append_printf (bounds, "%s%s", bounds->len > 0 ? "," : "", lima_printed_get_row (self, i)->key + 1);
  if (!lima_query_parse_sizes (&self->sizes, bounds->str))
    self->sizes.n_sizes = 0;
}

/*< private >
 * lima_printed_is_lowest_missing:
 *
 * Returns: whether the lowest class isn't printed, so that projects in no printed class are in it
 */
gboolean
lima_printed_is_lowest_missing (const LimaPrinted *self)
{
  g_autofree char *key = self->sizes.n_sizes > 0 ? lima_query_size_key (&self->sizes, 0) : NULL;

  return self->dimension == LIMA_DIMENSION_SIZE && key != NULL && !has_row (self, key);
}

/*< private >
 * lima_printed_settle_sizes:
 *
 * Finds the classes of a breakdown by size, and what may be included in what.
 */
void
lima_printed_settle_sizes (LimaPrinted *self)
{
  find_sizes (self);
  find_together (self);
}

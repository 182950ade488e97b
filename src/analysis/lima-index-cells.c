/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the cells of a list: figures of one project. */

#include "lima-index-private.h"

typedef struct
{
  guint32 currency; /* number in the facts' dictionary */
  guint flows;
  LimaSum amount;
} Part;

static Part *
find_part (GArray *parts, guint32 currency)
{
  Part fresh = { currency, 0, { 0 } };

  for (guint i = parts->len; i-- > 0;)
    if (g_array_index (parts, Part, i).currency == currency)
      return &g_array_index (parts, Part, i);
  g_array_append_val (parts, fresh);
  return &g_array_index (parts, Part, parts->len - 1);
}

/* The currency of most flows, the first of them where several have as many. */
static guint
find_main (const GArray *parts)
{
  guint best = 0;

  for (guint i = 1; i < parts->len; i++)
    if (g_array_index (parts, Part, i).flows > g_array_index (parts, Part, best).flows)
      best = i;
  return best;
}

static void
append_sum (const LimaIndex *self, const GArray *parts, guint i, GArray *sums)
{
  const Part *part = &g_array_index (parts, Part, i);
  const LimaDictionary *currencies = lima_facts_get_dictionary (self->facts, LIMA_COLUMN_CURRENCY);
  LimaProjectSum sum = { lima_dictionary_get_key (currencies, part->currency), part->amount, parts->len };

  g_array_append_val (sums, sum);
}

/*< private >
 * lima_index_add_up:
 * @self: an index
 * @row: a project
 * @measure: what to add up
 * @out: (out): its sums
 *
 * Adds up the flows of all years that a project carries itself, whether or not its parts carry them again or another report of it
 * counts: this is what its own record says. Where some of it has no value in the currency asked for, its sum is unknown.
 */
void
lima_index_add_up (const LimaIndex *self, guint row, LimaIndexMeasure measure, LimaProjectSums *out)
{
  const LimaFactProject *fact = lima_facts_get_project (self->facts, row);
  const guint32 *currencies = lima_facts_get_column (self->facts, LIMA_COLUMN_CURRENCY);
  const guint8 *kinds = lima_facts_get_kinds (self->facts);
  const guint8 *flags = lima_facts_get_flags (self->facts);
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  guint first;

  *out = (LimaProjectSums) { g_array_new (FALSE, FALSE, sizeof (LimaProjectSum)), FALSE };
  for (guint32 i = fact->run; i < fact->run + fact->n_rows; i++)
    {
      LimaSum amount;
      Part *part;

      if (!lima_measure_has (&self->measures[measure], kinds[i]))
        continue;
      amount = lima_facts_get_amount (self->facts, i);
      part = find_part (parts, currencies[i]);
      part->flows += (flags[i] & LIMA_FACT_FIRST) != 0;
      out->unknown |= (flags[i] & LIMA_FACT_UNCONVERTED) || !lima_sum_add_sum (&part->amount, &amount);
    }
  if (parts->len == 0)
    return;
  first = find_main (parts);
  append_sum (self, parts, first, out->sums);
  for (guint i = 0; i < parts->len; i++)
    if (i != first)
      append_sum (self, parts, i, out->sums);
}

/*< private >
 * lima_project_sums_clear:
 * @self: to give up what it owns
 */
void
lima_project_sums_clear (LimaProjectSums *self)
{
  g_clear_pointer (&self->sums, g_array_unref);
}

/*< private >
 * lima_index_column_measure:
 * @column: a column
 * @measure: (out): the measure it shows, or the one that spend is compared with
 *
 * Returns: whether it shows sums of a measure
 */
gboolean
lima_index_column_measure (LimaProjectColumn column, LimaIndexMeasure *measure)
{
  static const LimaIndexMeasure measures[LIMA_N_CELLS] = {
    [LIMA_CELL_MEASURE] = LIMA_INDEX_MEASURE,     [LIMA_CELL_SPEND] = LIMA_INDEX_SPEND,
    [LIMA_CELL_FUNDS] = LIMA_INDEX_FUNDS,         [LIMA_CELL_BUDGET] = LIMA_INDEX_BUDGET,
    [LIMA_CELL_SPEND_OF_FUNDS] = LIMA_INDEX_FUNDS, [LIMA_CELL_SPEND_OF_BUDGET] = LIMA_INDEX_BUDGET,
  };

  *measure = measures[column];
  return column >= LIMA_CELL_MEASURE && column <= LIMA_CELL_BUDGET;
}

/**
 * lima_index_get_sum:
 * @self: an index
 * @row: a project
 * @column: %LIMA_CELL_MEASURE, %LIMA_CELL_SPEND, %LIMA_CELL_FUNDS or %LIMA_CELL_BUDGET
 * @out: (out): its sum over all years, exact; all zero where there is none
 *
 * Of the project's own flows, also where the flows of its parts are added up in place of them (money rule 11).
 *
 * Returns: %FALSE when no flow is recorded, or one of them has no value for want of a rate: the sum is unknown, which isn't zero
 */
gboolean
lima_index_get_sum (const LimaIndex *self, guint row, LimaProjectColumn column, LimaProjectSum *out)
{
  g_auto(LimaProjectSums) sums = { 0 };
  LimaIndexMeasure measure;

  g_return_val_if_fail (self != NULL && row < self->n && out != NULL, FALSE);

  *out = (LimaProjectSum) { 0 };
  g_return_val_if_fail (lima_index_column_measure (column, &measure), FALSE);
  lima_index_add_up (self, row, measure, &sums);
  if (sums.unknown || sums.sums->len == 0)
    return FALSE;
  *out = g_array_index (sums.sums, LimaProjectSum, 0);
  return TRUE;
}

/**
 * lima_index_get_rate:
 * @self: an index
 * @row: a project
 * @column: %LIMA_CELL_SPEND_OF_FUNDS or %LIMA_CELL_SPEND_OF_BUDGET
 * @part: (out): its spend
 * @whole: (out): what that is compared with, above zero
 *
 * There is a rate only where both are recorded, all in one and the same currency, and neither is left out of sums because the
 * project's parts carry it: funds of the whole against spend of a part would mean nothing.
 *
 * Returns: whether there is one
 */
gboolean
lima_index_get_rate (const LimaIndex *self, guint row, LimaProjectColumn column, LimaSum *part, LimaSum *whole)
{
  g_auto(LimaProjectSums) spend = { 0 };
  g_auto(LimaProjectSums) other = { 0 };
  LimaIndexMeasure measure;
  const LimaProjectSum *a, *b;

  g_return_val_if_fail (self != NULL && row < self->n && part != NULL && whole != NULL, FALSE);
  g_return_val_if_fail (column == LIMA_CELL_SPEND_OF_FUNDS || column == LIMA_CELL_SPEND_OF_BUDGET, FALSE);

  lima_index_column_measure (column, &measure);
  if (self->left_out[row] & (1u << measure | 1u << LIMA_INDEX_SPEND))
    return FALSE;
  lima_index_add_up (self, row, LIMA_INDEX_SPEND, &spend);
  lima_index_add_up (self, row, measure, &other);
  if (spend.unknown || other.unknown || spend.sums->len != 1 || other.sums->len != 1)
    return FALSE;
  a = &g_array_index (spend.sums, LimaProjectSum, 0);
  b = &g_array_index (other.sums, LimaProjectSum, 0);
  if (a->currency != b->currency || b->amount.coef <= 0)
    return FALSE;
  *part = a->amount;
  *whole = b->amount;
  return TRUE;
}

/*< private >
 * lima_index_get_end:
 * @self: an index
 * @row: a project
 *
 * Returns: when it ended, else when it shall
 */
const LimaDay *
lima_index_get_end (const LimaIndex *self, guint row)
{
  const LimaProject *project = lima_index_get_project (self, row);

  return lima_day_has_date (&project->actual_end) ? &project->actual_end : &project->planned_end;
}

/*< private >
 * lima_index_get_start:
 * @self: an index
 * @row: a project
 *
 * Returns: when it began, else when it shall
 */
const LimaDay *
lima_index_get_start (const LimaIndex *self, guint row)
{
  const LimaProject *project = lima_index_get_project (self, row);

  return lima_day_has_date (&project->actual_start) ? &project->actual_start : &project->planned_start;
}

/**
 * lima_index_get_days_left:
 * @self: an index
 * @row: a project
 * @days: (out): from today to its last day, below zero once it is over
 *
 * A month, quarter or year as the end is meant with its last day.
 *
 * Returns: %FALSE when it has no end
 */
gboolean
lima_index_get_days_left (const LimaIndex *self, guint row, int *days)
{
  const LimaDay *last;

  g_return_val_if_fail (self != NULL && row < self->n && days != NULL, FALSE);

  last = lima_index_get_end (self, row);
  if (!lima_day_has_date (last) || self->today.precision == LIMA_PRECISION_NONE)
    return FALSE;
  *days = lima_date_end_day (last->date) - 1 - lima_date_first_day (self->today);
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-group-private.h"

#include <string.h>

/* Up to so many combinations of keys a table finds the group; above, a hash does. */
#define MOST_DENSE (1u << 22)
/* Below so many rows a second thread costs more than it brings. */
#define LEAST_ROWS_FOR_THREADS 200000
#define CHECK_EVERY 4096

/* Rows of a project one behind the other that belong to one group, as most do: added up before the group is touched. */
typedef struct
{
  LimaGroupNumber number;
  LimaGroup *group;
  LimaGroupReach *reach;
  __int128 sum;
  gint16 first_year;
  gint16 last_year;
  guint8 flags;
} Stretch;

static guint
hash_number (gconstpointer key)
{
  LimaGroupNumber number = *(const LimaGroupNumber *) key;
  guint64 low = (guint64) number, high = (guint64) (number >> 64);

  return g_int64_hash (&low) * 31 + g_int64_hash (&high);
}

static gboolean
equal_numbers (gconstpointer a, gconstpointer b)
{
  return *(const LimaGroupNumber *) a == *(const LimaGroupNumber *) b;
}

static LimaGroup *
make_group (LimaGrouping *self, LimaGroupNumber number)
{
  LimaGroup group = { 0 };
  LimaGroupNumber rest = number / self->n_currencies;

  for (guint d = self->query->n_by; d-- > 0; rest /= self->axes[d].n)
    group.at[d] = (guint32) (rest % self->axes[d].n * self->n_currencies + number % self->n_currencies);
  g_array_append_val (self->groups, group);
  if (self->dense != NULL)
    {
      self->dense[(guint32) number] = self->groups->len;
      g_array_index (self->groups, LimaGroup, self->groups->len - 1).number = (guint32) number;
    }
  else
    {
      LimaGroupNumber *key = g_new (LimaGroupNumber, 1);

      *key = number;
      g_hash_table_insert (self->sparse, key, GUINT_TO_POINTER (self->groups->len));
    }
  return &g_array_index (self->groups, LimaGroup, self->groups->len - 1);
}

static inline LimaGroup *
group_of (LimaGrouping *self, LimaGroupNumber number)
{
  guint32 at = self->dense != NULL ? self->dense[(guint32) number]
                                   : GPOINTER_TO_UINT (g_hash_table_lookup (self->sparse, &number));

  return at == 0 ? make_group (self, number) : &g_array_index (self->groups, LimaGroup, at - 1);
}

static inline guint32
axis_number (const LimaAxis *axis, guint32 row, guint32 currency, guint n_currencies)
{
  if (axis->years != NULL)
    return axis->map[axis->years[row]];
  if (axis->by_currency)
    return axis->map[(gsize) axis->column[row] * n_currencies + currency];
  return axis->map[axis->column[row]];
}

/* A flow is counted by the first of its parts that is put aside: that is not always its own first, which may be in another year. */
static void
put_aside (const LimaFacts *facts, LimaGroupAside *aside, guint32 row, gboolean *counted)
{
  LimaSum amount = lima_facts_get_amount (facts, row);

  aside->overflow |= !lima_sum_add_sum (&aside->amount, &amount);
  aside->flows += !*counted;
  *counted = TRUE;
}

static void
add_wide (LimaGroup *group, const LimaFacts *facts, guint32 row)
{
  LimaSum amount = lima_facts_get_amount (facts, row);

  group->overflow |= !lima_sum_add_sum (&group->wide, &amount);
}

/* One dimension of the numbers of n rows from @first on. */
static void
number_rows (const LimaGrouping *self, const LimaAxis *axis, guint32 first, guint n, guint32 *restrict numbers)
{
  const guint32 *restrict map = axis->map;
  const guint32 *restrict column = axis->column + (axis->column != NULL ? first : 0);
  const guint32 *restrict currencies = self->currencies + first;
  guint32 of = axis->n, nc = self->n_currencies;

  if (axis->years != NULL)
    for (guint i = 0; i < n; i++)
      numbers[i] = numbers[i] * of + map[axis->years[first + i]];
  else if (axis->by_currency)
    for (guint i = 0; i < n; i++)
      numbers[i] = numbers[i] * of + map[(gsize) column[i] * nc + currencies[i]];
  else
    for (guint i = 0; i < n; i++)
      numbers[i] = numbers[i] * of + map[column[i]];
}

/* The last part of the numbers: the currency. */
static void
number_currencies (const LimaGrouping *self, guint32 first, guint n, guint32 *restrict numbers)
{
  const guint32 *restrict currencies = self->currencies + first;
  guint32 nc = self->n_currencies;

  for (guint i = 0; i < n; i++)
    numbers[i] = numbers[i] * nc + currencies[i];
}

/* Numbers the rows from @row on. All numbers fit 32 bits where a table finds groups. */
static void
number_block (LimaGrouping *self, guint32 row)
{
  guint n = MIN (LIMA_GROUP_BLOCK, lima_facts_get_n_rows (self->facts) - row);

  memset (self->numbers, 0, n * sizeof *self->numbers);
  for (guint d = 0; d < self->query->n_by; d++)
    number_rows (self, &self->axes[d], row, n, self->numbers);
  number_currencies (self, row, n, self->numbers);
  self->block = row;
  self->block_end = row + n;
}

static G_ALWAYS_INLINE inline LimaGroupNumber
number_of_row (LimaGrouping *self, guint32 row, gboolean dense)
{
  guint32 currency = self->currencies[row];
  LimaGroupNumber number = 0;

  if (dense)
    {
      if (row >= self->block_end)
        number_block (self, row);
      return self->numbers[row - self->block];
    }
  for (guint d = 0; d < self->query->n_by; d++)
    number = number * self->axes[d].n + axis_number (&self->axes[d], row, currency, self->n_currencies);
  return number * self->n_currencies + currency;
}

static G_ALWAYS_INLINE inline void
end_stretch (const Stretch *stretch)
{
  LimaGroup *group = stretch->group;
  LimaGroupReach *reach = stretch->reach;

  if (group == NULL)
    return;
  group->sum += stretch->sum;
  group->own |= stretch->flags & LIMA_FACT_OWN;
  reach->first_year = MIN (reach->first_year, stretch->first_year);
  reach->last_year = MAX (reach->last_year, stretch->last_year);
}

static G_ALWAYS_INLINE inline void
begin_stretch (LimaGrouping *self, Stretch *stretch, LimaGroupNumber number, guint32 currency, guint project)
{
  LimaGroup *group = group_of (self, number);
  LimaGroupReach *reach = &self->reaches[currency];

  group->projects += group->last != project + 1;
  group->last = project + 1;
  reach->projects += reach->last != project + 1;
  reach->last = project + 1;
  for (guint d = 0; d < self->n_margins; d++)
    {
      LimaGroupMargin *margin = &self->margins[d][group->at[d]];

      margin->projects += margin->last != project + 1;
      margin->last = project + 1;
    }
  *stretch = (Stretch) { .number = number, .group = group, .reach = reach, .first_year = G_MAXINT16 };
}

static inline gboolean
is_asked_year (const LimaGrouping *self, guint32 row)
{
  return self->years[row] >= self->first_year && self->years[row] <= self->last_year;
}

/* A row whose year was not asked for, or that was not converted, is in no group. */
static void
leave_aside (LimaGrouping *self, guint32 row, gboolean *counted)
{
  guint32 currency = self->currencies[row];

  if (!is_asked_year (self, row))
    {
      if (self->years[row] == 0)
        put_aside (self->facts, &self->undated[currency], row, counted);
      return;
    }
  put_aside (self->facts, &self->unconverted[currency], row, counted);
}

static G_ALWAYS_INLINE inline void
add_project (LimaGrouping *self, guint project, gboolean dense)
{
  gboolean counted = FALSE;
  Stretch stretch = { 0 };

  for (guint32 row = self->runs[project], end = self->runs[project + 1]; row < end; row++)
    {
      guint8 flags = self->flags[row];
      gint16 year = self->years[row];
      LimaGroupNumber number;

      counted = counted && !(flags & LIMA_FACT_FIRST);
      if (!self->wanted[self->kinds[row]])
        continue;
      if (!is_asked_year (self, row) || (flags & LIMA_FACT_UNCONVERTED))
        {
          leave_aside (self, row, &counted);
          continue;
        }
      number = number_of_row (self, row, dense);
      if (stretch.group == NULL || stretch.number != number)
        {
          end_stretch (&stretch);
          begin_stretch (self, &stretch, number, self->currencies[row], project);
        }
      stretch.sum += self->amounts[row];
      stretch.flags |= flags;
      stretch.first_year = MIN (stretch.first_year, year);
      stretch.last_year = MAX (stretch.last_year, year);
      if (flags & LIMA_FACT_WIDE)
        add_wide (stretch.group, self->facts, row);
    }
  end_stretch (&stretch);
}

static gpointer
do_work (gpointer data)
{
  LimaGrouping *self = data;

  for (guint i = self->first; i < self->end; i++)
    {
      if (i % CHECK_EVERY == 0 && g_cancellable_is_cancelled (self->cancellable))
        break;
      if (self->left_out[i])
        continue;
      if (self->dense != NULL)
        add_project (self, i, TRUE);
      else
        add_project (self, i, FALSE);
    }
  return NULL;
}

static void
work_init (LimaGrouping *self, const LimaGrouping *model, guint first, guint end)
{
  *self = *model;
  self->first = first;
  self->end = end;
  self->groups = g_array_new (FALSE, FALSE, sizeof (LimaGroup));
  self->undated = g_new0 (LimaGroupAside, self->n_currencies);
  self->unconverted = g_new0 (LimaGroupAside, self->n_currencies);
  self->reaches = g_new0 (LimaGroupReach, self->n_currencies);
  for (guint c = 0; c < self->n_currencies; c++)
    self->reaches[c].first_year = G_MAXINT16;
  for (guint d = 0; d < self->n_margins; d++)
    self->margins[d] = g_new0 (LimaGroupMargin, (gsize) self->axes[d].n * self->n_currencies);
  if (self->n_numbers <= MOST_DENSE)
    self->dense = g_new0 (guint32, self->n_numbers);
  else
    self->sparse = g_hash_table_new_full (hash_number, equal_numbers, g_free, NULL);
}

/*< private >
 * lima_grouping_clear:
 * @self: a run to give up what it holds of
 */
void
lima_grouping_clear (LimaGrouping *self)
{
  g_free (self->dense);
  g_clear_pointer (&self->sparse, g_hash_table_unref);
  g_array_unref (self->groups);
  g_free (self->undated);
  g_free (self->unconverted);
  g_free (self->reaches);
  for (guint d = 0; d < self->n_margins; d++)
    g_free (self->margins[d]);
}

static void
add_group (LimaGrouping *self, LimaGroupNumber number, const LimaGroup *other)
{
  LimaGroup *group = group_of (self, number);

  group->sum += other->sum;
  group->overflow |= other->overflow || !lima_sum_add_sum (&group->wide, &other->wide);
  group->own |= other->own;
  group->projects += other->projects;
}

static void
add_aside (LimaGroupAside *self, const LimaGroupAside *other)
{
  self->overflow |= other->overflow || !lima_sum_add_sum (&self->amount, &other->amount);
  self->flows += other->flows;
}

static void
add_reach (LimaGroupReach *self, const LimaGroupReach *other)
{
  self->projects += other->projects;
  self->first_year = MIN (self->first_year, other->first_year);
  self->last_year = MAX (self->last_year, other->last_year);
}

static void
work_take (LimaGrouping *self, const LimaGrouping *other)
{
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; other->dense != NULL && i < other->groups->len; i++)
    {
      const LimaGroup *group = &g_array_index (other->groups, LimaGroup, i);

      add_group (self, group->number, group);
    }
  if (other->sparse != NULL)
    {
      g_hash_table_iter_init (&iter, other->sparse);
      while (g_hash_table_iter_next (&iter, &key, &value))
        add_group (self, *(LimaGroupNumber *) key, &g_array_index (other->groups, LimaGroup, GPOINTER_TO_UINT (value) - 1));
    }
  for (guint c = 0; c < self->n_currencies; c++)
    {
      add_aside (&self->undated[c], &other->undated[c]);
      add_aside (&self->unconverted[c], &other->unconverted[c]);
      add_reach (&self->reaches[c], &other->reaches[c]);
    }
  for (guint d = 0; d < self->n_margins; d++)
    for (gsize i = 0; i < (gsize) self->axes[d].n * self->n_currencies; i++)
      self->margins[d][i].projects += other->margins[d][i].projects;
}

/*< private >
 * lima_grouping_point_at_columns:
 * @self: a run whose facts and query are set
 */
void
lima_grouping_point_at_columns (LimaGrouping *self)
{
  const LimaFacts *facts = self->facts;

  self->runs = lima_facts_get_runs (facts);
  self->kinds = lima_facts_get_kinds (facts);
  self->flags = lima_facts_get_flags (facts);
  self->years = lima_facts_get_years (facts);
  self->currencies = lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY);
  self->amounts = lima_facts_get_amounts (facts);
  self->first_year = self->query->first_year != 0 ? (gint16) self->query->first_year : G_MININT16;
  self->last_year = self->query->first_year != 0 ? (gint16) self->query->last_year : G_MAXINT16;
  for (guint kind = 0; kind < LIMA_N_KINDS; kind++)
    self->wanted[kind] = lima_measure_has (&self->query->measure, kind);
}

/*< private >
 * lima_facts_find_middle:
 * @facts: settled facts
 *
 * Returns: the project at which to cut them so that both halves have as many rows
 */
guint
lima_facts_find_middle (const LimaFacts *facts)
{
  guint low = 0, high = lima_facts_get_n_projects (facts);
  guint32 half = lima_facts_get_n_rows (facts) / 2;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (lima_facts_get_project (facts, middle)->run < half)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/*< private >
 * lima_grouping_run:
 * @self: (out caller-allocates): the groups; lima_grouping_clear() when done
 * @model: what is asked of what; it and all that it points to must outlive @self
 *
 * Goes over the facts once, in two threads where they are many.
 */
void
lima_grouping_run (LimaGrouping *self, const LimaGrouping *model)
{
  guint n = lima_facts_get_n_projects (model->facts);
  guint cut = lima_facts_find_middle (model->facts);
  GThread *thread;
  LimaGrouping other;

  if (lima_facts_get_n_rows (model->facts) < LEAST_ROWS_FOR_THREADS)
    {
      work_init (self, model, 0, n);
      do_work (self);
      return;
    }
  work_init (self, model, 0, cut);
  work_init (&other, model, cut, n);
  thread = g_thread_new ("lima-group", do_work, &other);
  do_work (self);
  g_thread_join (thread);
  work_take (self, &other);
  lima_grouping_clear (&other);
}

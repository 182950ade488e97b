/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-group.h"

#include <string.h>

#include "lima-facts-private.h"

/* Up to so many combinations of keys a table finds the group; above, a hash does. */
#define MOST_DENSE (1u << 22)
/* Below so many rows a second thread costs more than it brings. */
#define LEAST_ROWS_FOR_THREADS 200000
#define CHECK_EVERY 4096
/* So many rows are numbered at once, dimension by dimension: more would leave the nearest cache. */
#define BLOCK 1024

/* A combination of keys: three dimensions and the currency have up to 32 bits each. */
typedef unsigned __int128 Number;

typedef struct
{
  LimaSum amount;
  guint flows;
  gboolean overflow;
} Aside;

/* What the rows of a currency span. */
typedef struct
{
  guint32 projects;
  guint32 last; /* the project seen last, and one */
  gint16 first_year; /* 0 where one has no date */
  gint16 last_year;
} Reach;

/* Rows of a project one behind the other that belong to one group, as most do: added up before the group is touched. */
typedef struct
{
  Number number;
  LimaGroup *group;
  Reach *reach;
  __int128 sum;
  gint16 first_year;
  gint16 last_year;
  guint8 flags;
} Stretch;

/* One thread's share of the work: some projects, and the groups it made of them. */
typedef struct
{
  const LimaFacts *facts;
  const guint32 *runs; /* by project: its first row, and that of the next one */
  const guint8 *kinds;
  const guint8 *flags;
  const gint16 *years;
  const guint32 *currencies;
  const gint64 *amounts;
  guint8 wanted[LIMA_N_KINDS]; /* by kind */
  const LimaQuery *query;
  gint16 first_year; /* of the query, as wide as can be where it asks for all */
  gint16 last_year;
  const LimaAxis *axes;
  const guint8 *left_out;
  GCancellable *cancellable;
  guint first;
  guint end;
  guint n_currencies;
  Number n_numbers;
  guint32 *dense; /* group + 1 by number */
  GHashTable *sparse;
  GArray *groups;   /* LimaGroup */
  Reach *reaches;   /* by currency */
  Aside *undated;   /* by currency */
  Aside *unconverted;
  guint32 numbers[BLOCK]; /* of the rows from block to before block_end, where a table finds groups */
  guint32 block;
  guint32 block_end;
} Work;

static guint
hash_number (gconstpointer key)
{
  Number number = *(const Number *) key;
  guint64 low = (guint64) number, high = (guint64) (number >> 64);

  return g_int64_hash (&low) * 31 + g_int64_hash (&high);
}

static gboolean
equal_numbers (gconstpointer a, gconstpointer b)
{
  return *(const Number *) a == *(const Number *) b;
}

static LimaGroup *
make_group (Work *self, Number number)
{
  LimaGroup group = { 0 };

  g_array_append_val (self->groups, group);
  if (self->dense != NULL)
    {
      self->dense[(guint32) number] = self->groups->len;
      g_array_index (self->groups, LimaGroup, self->groups->len - 1).number = (guint32) number;
    }
  else
    {
      Number *key = g_new (Number, 1);

      *key = number;
      g_hash_table_insert (self->sparse, key, GUINT_TO_POINTER (self->groups->len));
    }
  return &g_array_index (self->groups, LimaGroup, self->groups->len - 1);
}

static inline LimaGroup *
group_of (Work *self, Number number)
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
put_aside (const LimaFacts *facts, Aside *aside, guint32 row, gboolean *counted)
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
number_rows (const Work *self, const LimaAxis *axis, guint32 first, guint n, guint32 *restrict numbers)
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
number_currencies (const Work *self, guint32 first, guint n, guint32 *restrict numbers)
{
  const guint32 *restrict currencies = self->currencies + first;
  guint32 nc = self->n_currencies;

  for (guint i = 0; i < n; i++)
    numbers[i] = numbers[i] * nc + currencies[i];
}

/* Numbers the rows from @row on. All numbers fit 32 bits where a table finds groups. */
static void
number_block (Work *self, guint32 row)
{
  guint n = MIN (BLOCK, lima_facts_get_n_rows (self->facts) - row);

  memset (self->numbers, 0, n * sizeof *self->numbers);
  for (guint d = 0; d < self->query->n_by; d++)
    number_rows (self, &self->axes[d], row, n, self->numbers);
  number_currencies (self, row, n, self->numbers);
  self->block = row;
  self->block_end = row + n;
}

static G_ALWAYS_INLINE inline Number
number_of_row (Work *self, guint32 row, gboolean dense)
{
  guint32 currency = self->currencies[row];
  Number number = 0;

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
  Reach *reach = stretch->reach;

  if (group == NULL)
    return;
  group->sum += stretch->sum;
  group->own |= stretch->flags & LIMA_FACT_OWN;
  reach->first_year = MIN (reach->first_year, stretch->first_year);
  reach->last_year = MAX (reach->last_year, stretch->last_year);
}

static G_ALWAYS_INLINE inline void
begin_stretch (Work *self, Stretch *stretch, Number number, guint32 currency, guint project)
{
  LimaGroup *group = group_of (self, number);
  Reach *reach = &self->reaches[currency];

  group->projects += group->last != project + 1;
  group->last = project + 1;
  reach->projects += reach->last != project + 1;
  reach->last = project + 1;
  *stretch = (Stretch) { .number = number, .group = group, .reach = reach, .first_year = G_MAXINT16 };
}

static inline gboolean
is_asked_year (const Work *self, guint32 row)
{
  return self->years[row] >= self->first_year && self->years[row] <= self->last_year;
}

/* A row whose year was not asked for, or that was not converted, is in no group. */
static void
leave_aside (Work *self, guint32 row, gboolean *counted)
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
add_project (Work *self, guint project, gboolean dense)
{
  gboolean counted = FALSE;
  Stretch stretch = { 0 };

  for (guint32 row = self->runs[project], end = self->runs[project + 1]; row < end; row++)
    {
      guint8 flags = self->flags[row];
      gint16 year = self->years[row];
      Number number;

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
  Work *self = data;

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
work_init (Work *self, const Work *model, guint first, guint end)
{
  *self = *model;
  self->first = first;
  self->end = end;
  self->groups = g_array_new (FALSE, FALSE, sizeof (LimaGroup));
  self->undated = g_new0 (Aside, self->n_currencies);
  self->unconverted = g_new0 (Aside, self->n_currencies);
  self->reaches = g_new0 (Reach, self->n_currencies);
  for (guint c = 0; c < self->n_currencies; c++)
    self->reaches[c].first_year = G_MAXINT16;
  if (self->n_numbers <= MOST_DENSE)
    self->dense = g_new0 (guint32, self->n_numbers);
  else
    self->sparse = g_hash_table_new_full (hash_number, equal_numbers, g_free, NULL);
}

static void
work_clear (Work *self)
{
  g_free (self->dense);
  g_clear_pointer (&self->sparse, g_hash_table_unref);
  g_array_unref (self->groups);
  g_free (self->undated);
  g_free (self->unconverted);
  g_free (self->reaches);
}

static void
add_group (Work *self, Number number, const LimaGroup *other)
{
  LimaGroup *group = group_of (self, number);

  group->sum += other->sum;
  group->overflow |= other->overflow || !lima_sum_add_sum (&group->wide, &other->wide);
  group->own |= other->own;
  group->projects += other->projects;
}

static void
add_aside (Aside *self, const Aside *other)
{
  self->overflow |= other->overflow || !lima_sum_add_sum (&self->amount, &other->amount);
  self->flows += other->flows;
}

static void
add_reach (Reach *self, const Reach *other)
{
  self->projects += other->projects;
  self->first_year = MIN (self->first_year, other->first_year);
  self->last_year = MAX (self->last_year, other->last_year);
}

static void
work_take (Work *self, const Work *other)
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
        add_group (self, *(Number *) key, &g_array_index (other->groups, LimaGroup, GPOINTER_TO_UINT (value) - 1));
    }
  for (guint c = 0; c < self->n_currencies; c++)
    {
      add_aside (&self->undated[c], &other->undated[c]);
      add_aside (&self->unconverted[c], &other->unconverted[c]);
      add_reach (&self->reaches[c], &other->reaches[c]);
    }
}

static void
point_at_columns (Work *self)
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

static void
do_all (Work *self, const Work *model)
{
  guint n = lima_facts_get_n_projects (model->facts);
  guint cut = lima_facts_find_middle (model->facts);
  GThread *thread;
  Work other;

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
  work_clear (&other);
}

static void
append_row (const Work *work, LimaResult *result, Number number, const LimaGroup *group, gboolean *overflow)
{
  const LimaDictionary *currencies = lima_facts_get_dictionary (work->facts, LIMA_COLUMN_CURRENCY);
  LimaResultRow row = { .projects = group->projects, .own = group->own != 0, .amount = group->wide };
  guint n_by = work->query->n_by;
  __int128 sum;

  row.currency = lima_dictionary_get_key (currencies, (guint32) (number % work->n_currencies));
  number /= work->n_currencies;
  for (guint d = n_by; d-- > 0; number /= work->axes[d].n)
    {
      guint at = (guint) (number % work->axes[d].n);

      row.keys[d] = g_array_index (work->axes[d].keys, LimaAtom, at);
      row.names[d] = g_ptr_array_index (work->axes[d].names, at);
    }
  *overflow |= group->overflow || __builtin_mul_overflow (group->sum, (__int128) 100000000000000, &sum) ||
               !lima_sum_add_sum (&row.amount, &(LimaSum) { sum });
  g_array_append_val (result->rows, row);
}

static void
append_rows (const Work *work, LimaResult *result, gboolean *overflow)
{
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; work->dense != NULL && i < work->groups->len; i++)
    {
      const LimaGroup *group = &g_array_index (work->groups, LimaGroup, i);

      append_row (work, result, group->number, group, overflow);
    }
  if (work->sparse == NULL)
    return;
  g_hash_table_iter_init (&iter, work->sparse);
  while (g_hash_table_iter_next (&iter, &key, &value))
    append_row (work, result, *(Number *) key, &g_array_index (work->groups, LimaGroup, GPOINTER_TO_UINT (value) - 1), overflow);
}

static void
append_asides (const Work *work, const Aside *asides, GArray *sums, gboolean *overflow)
{
  const LimaDictionary *currencies = lima_facts_get_dictionary (work->facts, LIMA_COLUMN_CURRENCY);

  for (guint c = 0; c < work->n_currencies; c++)
    {
      LimaResultSum sum = { lima_dictionary_get_key (currencies, c), asides[c].amount, asides[c].flows };

      *overflow |= asides[c].overflow;
      if (sum.flows > 0)
        g_array_append_val (sums, sum);
    }
}

static void
append_reaches (const Work *work, GArray *reaches)
{
  const LimaDictionary *currencies = lima_facts_get_dictionary (work->facts, LIMA_COLUMN_CURRENCY);

  for (guint c = 0; c < work->n_currencies; c++)
    {
      const Reach *reach = &work->reaches[c];
      LimaResultReach one = { lima_dictionary_get_key (currencies, c), reach->projects, reach->first_year, reach->last_year };

      if (reach->projects > 0)
        g_array_append_val (reaches, one);
    }
}

/*< private >
 * lima_keys_compare:
 *
 * Returns: below, equal to or above zero, as keys are sorted: by their bytes, what is not given last
 */
int
lima_keys_compare (LimaAtom a, LimaAtom b)
{
  if (a == b)
    return 0;
  if (a == 0 || b == 0)
    return a == 0 ? 1 : -1;
  return strcmp (lima_atom_text (a), lima_atom_text (b));
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const LimaResultRow *x = a, *y = b;

  for (guint d = 0; d < LIMA_QUERY_MAX_BY; d++)
    {
      int order = lima_keys_compare (x->keys[d], y->keys[d]);

      if (order != 0)
        return order;
    }
  return lima_keys_compare (x->currency, y->currency);
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  return lima_keys_compare (((const LimaResultSum *) a)->currency, ((const LimaResultSum *) b)->currency);
}

static int
compare_reaches (gconstpointer a, gconstpointer b)
{
  return lima_keys_compare (((const LimaResultReach *) a)->currency, ((const LimaResultReach *) b)->currency);
}

static void
add_totals (LimaResult *result, gboolean *overflow)
{
  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);
      LimaResultSum fresh = { row->currency, { 0 }, 0 };
      LimaResultSum *total = NULL;

      for (guint t = 0; t < result->totals->len && total == NULL; t++)
        if (g_array_index (result->totals, LimaResultSum, t).currency == row->currency)
          total = &g_array_index (result->totals, LimaResultSum, t);
      if (total == NULL)
        {
          g_array_append_val (result->totals, fresh);
          total = &g_array_index (result->totals, LimaResultSum, result->totals->len - 1);
        }
      *overflow |= !lima_sum_add_sum (&total->amount, &row->amount);
    }
  g_array_sort (result->totals, compare_sums);
}

static void
add_problems (LimaResult *result, const LimaFacts *facts, guint both_levels, gboolean overflow)
{
  const guint8 *projects = result->query.projects;
  guint counts[LIMA_N_TROUBLES] = { 0 }, n;
  const LimaTrouble *troubles = lima_facts_get_troubles (facts, &n);

  for (guint i = 0; i < n; i++)
    {
      LimaFate fate = lima_facts_get_project (facts, troubles[i].project)->identity.fate;

      if (projects != NULL && !projects[troubles[i].project])
        continue;
      if (fate == LIMA_FATE_COUNTS || (fate == LIMA_FATE_REPEATED && troubles[i].kind == LIMA_TROUBLE_REPEATED_IDENTIFIER))
        counts[troubles[i].kind] += troubles[i].count;
    }
  counts[LIMA_TROUBLE_BOTH_LEVELS] = both_levels;
  counts[LIMA_TROUBLE_SUM_BEYOND_RANGE] = overflow;
  for (guint kind = 0; kind < LIMA_N_TROUBLES; kind++)
    {
      LimaResultProblem problem = { (guint8) kind, counts[kind] };

      if (problem.count > 0)
        g_array_append_val (result->problems, problem);
    }
}

/**
 * lima_facts_query:
 * @facts: settled facts
 * @query: the question
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Adds up. Sums are exact; rows sum to the totals, and tables by one and by two dimensions agree (money rule 8). May be called in
 * any thread.
 *
 * Returns: (transfer full): the answer
 */
LimaResult *
lima_facts_query (const LimaFacts *facts, const LimaQuery *query, GCancellable *cancellable, GError **error)
{
  guint both_levels;
  g_autofree guint8 *left_out = lima_facts_find_unasked (facts, query, &both_levels);
  LimaAxis axes[LIMA_QUERY_MAX_BY];
  Work model = { .facts = facts, .query = query, .axes = axes, .left_out = left_out, .cancellable = cancellable };
  LimaResult *result = lima_result_new (query);
  gboolean overflow = FALSE;
  Work work;

  point_at_columns (&model);
  model.n_currencies = lima_dictionary_get_n (lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY));
  model.n_numbers = model.n_currencies;
  for (guint d = 0; d < query->n_by; d++)
    {
      lima_axis_init (&axes[d], facts, query, query->by[d], left_out);
      model.n_numbers *= axes[d].n;
    }
  do_all (&work, &model);

  for (guint i = 0, n = lima_facts_get_n_projects (facts); i < n; i++)
    result->projects += left_out[i] != 1;
  append_rows (&work, result, &overflow);
  append_reaches (&work, result->reaches);
  append_asides (&work, work.undated, result->undated, &overflow);
  append_asides (&work, work.unconverted, result->unconverted, &overflow);
  g_array_sort (result->rows, compare_rows);
  g_array_sort (result->reaches, compare_reaches);
  g_array_sort (result->undated, compare_sums);
  g_array_sort (result->unconverted, compare_sums);
  add_totals (result, &overflow);
  add_problems (result, facts, both_levels, overflow);

  work_clear (&work);
  for (guint d = 0; d < query->n_by; d++)
    lima_axis_clear (&axes[d]);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    return result;
  lima_result_free (result);
  return NULL;
}

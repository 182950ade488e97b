/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What was grouped, as answers: rows with their keys, totals, what was put aside, problems. */

#include "lima-group-private.h"

#include <string.h>

/* One key of the row: that of a dimension, found by where it stands there with its currency. */
static void
set_key (const LimaGrouping *work, LimaResultRow *row, guint key, guint dimension, guint32 at)
{
  row->keys[key] = g_array_index (work->axes[dimension].keys, LimaAtom, at / work->n_currencies);
  row->names[key] = g_ptr_array_index (work->axes[dimension].names, at / work->n_currencies);
}

static void
append_row (const LimaGrouping *work, LimaResult *result, LimaResultRow *row, guint32 currency, const LimaGroup *group, gboolean *overflow)
{
  __int128 sum;

  row->currency = lima_dictionary_get_key (lima_facts_get_dictionary (work->facts, LIMA_COLUMN_CURRENCY), currency);
  row->projects = group->projects;
  row->own = group->own != 0;
  row->amount = group->wide;
  *overflow |= group->overflow || __builtin_mul_overflow (group->sum, (__int128) 100000000000000, &sum) ||
               !lima_sum_add_sum (&row->amount, &(LimaSum) { sum });
  g_array_append_val (result->rows, *row);
}

static void
append_group (const LimaGrouping *work, LimaResult *result, LimaGroupNumber number, const LimaGroup *group, gboolean *overflow)
{
  LimaResultRow row = { .projects = 0 };

  for (guint d = 0; d < work->query->n_by; d++)
    set_key (work, &row, d, d, group->at[d]);
  append_row (work, result, &row, (guint32) (number % work->n_currencies), group, overflow);
}

static void
append_rows (const LimaGrouping *work, LimaResult *result, gboolean *overflow)
{
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; work->dense != NULL && i < work->groups->len; i++)
    {
      const LimaGroup *group = &g_array_index (work->groups, LimaGroup, i);

      append_group (work, result, group->number, group, overflow);
    }
  if (work->sparse == NULL)
    return;
  g_hash_table_iter_init (&iter, work->sparse);
  while (g_hash_table_iter_next (&iter, &key, &value))
    append_group (work, result, *(LimaGroupNumber *) key, &g_array_index (work->groups, LimaGroup, GPOINTER_TO_UINT (value) - 1), overflow);
}

/* The rows of one dimension alone: sums of the groups, and the projects that were counted beside them. */
static void
append_margin (const LimaGrouping *work, LimaResult *result, guint dimension, gboolean *overflow)
{
  guint n = work->axes[dimension].n * work->n_currencies;
  g_autofree LimaGroup *sums = g_new0 (LimaGroup, n);

  for (guint i = 0; i < work->groups->len; i++)
    {
      const LimaGroup *group = &g_array_index (work->groups, LimaGroup, i);
      LimaGroup *sum = &sums[group->at[dimension]];

      sum->sum += group->sum;
      sum->overflow |= group->overflow || !lima_sum_add_sum (&sum->wide, &group->wide);
      sum->own |= group->own;
    }
  for (guint32 at = 0; at < n; at++)
    {
      LimaResultRow row = { .projects = 0 };

      sums[at].projects = work->margins[dimension][at].projects;
      if (sums[at].projects == 0)
        continue;
      set_key (work, &row, 0, dimension, at);
      append_row (work, result, &row, at % work->n_currencies, &sums[at], overflow);
    }
}

static void
append_asides (const LimaGrouping *work, const LimaGroupAside *asides, GArray *sums, gboolean *overflow)
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
append_reaches (const LimaGrouping *work, GArray *reaches)
{
  const LimaDictionary *currencies = lima_facts_get_dictionary (work->facts, LIMA_COLUMN_CURRENCY);

  for (guint c = 0; c < work->n_currencies; c++)
    {
      const LimaGroupReach *reach = &work->reaches[c];
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

/* All that an answer has besides its rows. */
static void
complete (const LimaGrouping *work, LimaResult *result, guint both_levels, gboolean overflow)
{
  for (guint i = 0, n = lima_facts_get_n_projects (work->facts); i < n; i++)
    result->projects += work->left_out[i] != 1;
  append_reaches (work, result->reaches);
  append_asides (work, work->undated, result->undated, &overflow);
  append_asides (work, work->unconverted, result->unconverted, &overflow);
  g_array_sort (result->rows, compare_rows);
  g_array_sort (result->reaches, compare_reaches);
  g_array_sort (result->undated, compare_sums);
  g_array_sort (result->unconverted, compare_sums);
  add_totals (result, &overflow);
  add_problems (result, work->facts, both_levels, overflow);
}

static LimaResult *
make_whole (const LimaGrouping *work, guint both_levels)
{
  LimaResult *result = lima_result_new (work->query);
  gboolean overflow = FALSE;

  append_rows (work, result, &overflow);
  complete (work, result, both_levels, overflow);
  return result;
}

static LimaResult *
make_part (const LimaGrouping *work, guint dimension, guint both_levels)
{
  LimaQuery query = *work->query;
  gboolean overflow = FALSE;
  LimaResult *result;

  query.n_by = 1;
  query.by[0] = work->query->by[dimension];
  result = lima_result_new (&query);
  append_margin (work, result, dimension, &overflow);
  complete (work, result, both_levels, overflow);
  return result;
}

/* Answers with the whole first, and then with @n_parts dimensions alone. */
static gboolean
answer (const LimaFacts *facts, const LimaQuery *query, LimaResult **results, guint n_parts, GCancellable *cancellable, GError **error)
{
  guint both_levels;
  g_autofree guint8 *left_out = lima_facts_find_unasked (facts, query, &both_levels);
  LimaAxis axes[LIMA_QUERY_MAX_BY];
  LimaGrouping model = { .facts = facts, .query = query, .axes = axes, .left_out = left_out, .n_margins = n_parts, .cancellable = cancellable };
  gboolean stopped;
  LimaGrouping work;

  lima_grouping_point_at_columns (&model);
  model.n_currencies = lima_dictionary_get_n (lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY));
  model.n_numbers = model.n_currencies;
  for (guint d = 0; d < query->n_by; d++)
    {
      lima_axis_init (&axes[d], facts, query, query->by[d], left_out);
      model.n_numbers *= axes[d].n;
    }
  lima_grouping_run (&work, &model);

  stopped = g_cancellable_set_error_if_cancelled (cancellable, error);
  if (!stopped)
    {
      results[0] = make_whole (&work, both_levels);
      for (guint d = 0; d < n_parts; d++)
        results[d + 1] = make_part (&work, d, both_levels);
    }
  lima_grouping_clear (&work);
  for (guint d = 0; d < query->n_by; d++)
    lima_axis_clear (&axes[d]);
  return !stopped;
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
  LimaResult *result = NULL;

  answer (facts, query, &result, 0, cancellable, error);
  return result;
}

/**
 * lima_facts_query_parts:
 * @facts: settled facts
 * @query: the question
 * @results: (out caller-allocates) (array) (transfer full): the answer, and behind it those to the same question by each of its dimensions alone:
 *   room for 1 + the dimensions of @query
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * As lima_facts_query() for the whole and for each dimension, but goes over the facts once.
 *
 * Returns: whether it was not stopped; if it was, @results is left alone
 */
gboolean
lima_facts_query_parts (const LimaFacts *facts, const LimaQuery *query, LimaResult **results, GCancellable *cancellable, GError **error)
{
  return answer (facts, query, results, query->n_by, cancellable, error);
}

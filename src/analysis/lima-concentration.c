/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-concentration.h"

#include "lima-group.h"

#define CHECK_EVERY 4096
#define STEPS_PER_DECADE 3
/* 1, 2, 5, 10 and so on up to 5 x 10^18, the last that a decimal holds. */
#define N_BOUNDS (19 * STEPS_PER_DECADE)

/* Sums on their way, project by project. */
typedef struct
{
  LimaConcentration *out;
  const LimaFacts *facts;
  const guint32 *currencies;
  const guint8 *kinds;
  const guint8 *flags;
  const gint16 *years;
  guint32 wanted; /* number of the currency, %G_MAXUINT32 when nothing is in it */
} Adding;

/* ---- The currency ---- */

/* Unlike currencies are never added. Amounts of them cannot be compared either, so that the one of most projects is taken; of equals the
 * first in the alphabet, as rows are sorted. */
static gboolean
choose_currency (LimaConcentration *self, const LimaFacts *facts, GCancellable *cancellable, GError **error)
{
  g_autoptr(LimaResult) result = NULL;
  LimaQuery query = self->query;
  guint most = 0;

  query.n_by = 0;
  result = lima_facts_query (facts, &query, cancellable, error);
  if (result == NULL)
    return FALSE;
  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);

      if (row->projects > most)
        {
          most = row->projects;
          self->currency = row->currency;
        }
    }
  return TRUE;
}

static guint32
find_number (const LimaFacts *facts, LimaAtom currency)
{
  const LimaDictionary *currencies = lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY);

  for (guint i = 0; i < lima_dictionary_get_n (currencies); i++)
    if (lima_dictionary_get_key (currencies, i) == currency)
      return i;
  return G_MAXUINT32;
}

/* ---- Projects ---- */

/* Where a project belongs by its rows of the measure:
 *   in the currency   in others or not converted   it is
 *   some              -                            among the projects, or beyond the range
 *   none              some                         in other currencies only
 *   none              none                         without the measure */
static void
add_project (Adding *self, guint project)
{
  const LimaFactProject *fact = lima_facts_get_project (self->facts, project);
  LimaConcentration *out = self->out;
  LimaConcentrationProject one = { .project = project };
  gboolean some = FALSE, others = FALSE, undated = FALSE, beyond = FALSE;

  for (guint32 row = fact->run, end = row + fact->n_rows; row < end; row++)
    {
      if (!lima_measure_has (&out->query.measure, self->kinds[row]))
        continue;
      if (out->query.first_year != 0 && (self->years[row] < out->query.first_year || self->years[row] > out->query.last_year))
        undated |= self->years[row] == 0;
      else if ((self->flags[row] & LIMA_FACT_UNCONVERTED) != 0 || self->currencies[row] != self->wanted)
        others = TRUE;
      else
        {
          LimaSum amount = lima_facts_get_amount (self->facts, row);

          some = TRUE;
          beyond |= !lima_sum_add_sum (&one.amount, &amount);
        }
    }
  out->n_undated += undated;
  out->n_other_too += some && others;
  out->n_other += !some && others;
  out->n_without += !some && !others;
  if (!some && !others)
    g_array_append_val (out->without, one.project);
  out->n_beyond += beyond;
  if (some && !beyond)
    g_array_append_val (out->projects, one);
}

static gboolean
add_projects (LimaConcentration *self, const LimaFacts *facts, GCancellable *cancellable, GError **error)
{
  guint n_parents;
  g_autofree guint8 *left_out = lima_facts_find_unasked (facts, &self->query, &n_parents);
  Adding adding = { self, facts };

  adding.currencies = lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY);
  adding.kinds = lima_facts_get_kinds (facts);
  adding.flags = lima_facts_get_flags (facts);
  adding.years = lima_facts_get_years (facts);
  adding.wanted = find_number (facts, self->currency);
  self->n_parents = n_parents;
  for (guint i = 0; i < lima_facts_get_n_projects (facts); i++)
    {
      if (i % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (left_out[i] == 0)
        add_project (&adding, i);
    }
  return TRUE;
}

static int
compare_projects (gconstpointer a, gconstpointer b)
{
  const LimaConcentrationProject *x = a, *y = b;
  int order = lima_sum_compare (&y->amount, &x->amount);

  return order != 0 ? order : (x->project > y->project) - (x->project < y->project);
}

static LimaConcentrationProject *
project_at (const LimaConcentration *self, guint i)
{
  return &g_array_index (self->projects, LimaConcentrationProject, i);
}

/* ---- What they add up to ---- */

static void
add_up (LimaConcentration *self)
{
  self->overflow = self->n_beyond > 0;
  for (guint i = 0; i < self->projects->len; i++)
    {
      LimaConcentrationProject *project = project_at (self, i);
      LimaConcentrationClass *class = &self->classes[lima_query_size_class (&self->query, &project->amount)];

      self->overflow |= !lima_sum_add_sum (&self->total, &project->amount);
      project->cumulated = self->total;
      class->count++;
      self->overflow |= !lima_sum_add_sum (&class->sum, &project->amount);
      self->n_zero += project->amount.coef == 0;
      self->n_below += project->amount.coef < 0;
      if (project->amount.coef < 0)
        self->overflow |= !lima_sum_add_sum (&self->below, &project->amount);
    }
}

/* Shares are compared by what is missing of the whole, which stays within range where five times a sum would not. */
static void
find_shares (LimaConcentration *self)
{
  guint n = self->projects->len;

  self->n_tenth = (n + 9) / 10;
  if (self->n_tenth > 0)
    self->tenth = project_at (self, self->n_tenth - 1)->cumulated;
  self->has_curve = !self->overflow && self->n_below == 0 && self->total.coef > 0;
  for (guint i = 0; self->has_curve && self->n_four_fifths == 0; i++)
    {
      __int128 held = project_at (self, i)->cumulated.coef, rest = self->total.coef - held;

      if (self->n_half == 0 && rest <= held)
        self->n_half = i + 1;
      if (rest <= held / 4)
        self->n_four_fifths = i + 1;
    }
  if (self->has_curve)
    self->gini = lima_gini (&project_at (self, 0)->amount, n, sizeof (LimaConcentrationProject));
}

/* ---- Bins ---- */

static LimaDecimal
get_bound (guint bound)
{
  static const gint64 steps[STEPS_PER_DECADE] = { 1, 2, 5 };

  return (LimaDecimal) { steps[bound % STEPS_PER_DECADE] * (gint64) lima_power_of_ten (bound / STEPS_PER_DECADE), 0 };
}

static void
append_bin (LimaConcentration *self, guint bin, guint count, const LimaSum *sum)
{
  LimaConcentrationBin one = { { 0, 0 }, { 0, 0 }, count, *sum };

  if (bin > 0)
    one.low = get_bound (bin - 1);
  if (bin < N_BOUNDS)
    one.high = get_bound (bin);
  g_array_append_val (self->bins, one);
}

/* Bin 0 ends at the first bound, bin N_BOUNDS has no end. Projects come from the largest, so that bins are met from the last. */
static void
fill_bins (LimaConcentration *self)
{
  guint counts[N_BOUNDS + 1] = { 0 };
  LimaSum sums[N_BOUNDS + 1] = { { 0 } };
  guint bin = N_BOUNDS, highest = 0, n = 0;

  for (guint i = 0; i < self->projects->len && project_at (self, i)->amount.coef > 0; i++)
    {
      for (; bin > 0; bin--)
        {
          LimaSum low = lima_sum_from_decimal (get_bound (bin - 1));

          if (lima_sum_compare (&project_at (self, i)->amount, &low) > 0)
            break;
        }
      if (n++ == 0)
        highest = bin;
      counts[bin]++;
      self->overflow |= !lima_sum_add_sum (&sums[bin], &project_at (self, i)->amount);
    }
  for (; n > 0 && bin <= highest; bin++)
    append_bin (self, bin, counts[bin], &sums[bin]);
}

/**
 * lima_concentration_new:
 * @facts: settled facts
 * @query: measure, years, projects and classes of sizes; its dimensions are not looked at
 * @currency: (nullable): the currency wanted, "" for amounts without one; %NULL for that of most projects
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Adds up each project and puts them in order. Parents of children with the same measure are left out (money rule 11). May be called in any
 * thread.
 *
 * Returns: (transfer full): how the money is spread
 */
LimaConcentration *
lima_concentration_new (const LimaFacts *facts, const LimaQuery *query, const char *currency, GCancellable *cancellable, GError **error)
{
  g_autoptr(LimaConcentration) self = NULL;

  g_return_val_if_fail (facts != NULL && query != NULL, NULL);

  self = g_new0 (LimaConcentration, 1);
  self->query = *query;
  self->projects = g_array_new (FALSE, FALSE, sizeof (LimaConcentrationProject));
  self->without = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->bins = g_array_new (FALSE, FALSE, sizeof (LimaConcentrationBin));
  if (currency != NULL)
    self->currency = lima_atom (currency);
  else if (!choose_currency (self, facts, cancellable, error))
    return NULL;
  if (!add_projects (self, facts, cancellable, error))
    return NULL;
  g_array_sort (self->projects, compare_projects);
  add_up (self);
  fill_bins (self);
  find_shares (self);
  return g_steal_pointer (&self);
}

/**
 * lima_concentration_free:
 * @self: one to give up
 */
void
lima_concentration_free (LimaConcentration *self)
{
  g_array_unref (self->projects);
  g_array_unref (self->without);
  g_array_unref (self->bins);
  g_free (self);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts and sums of what a filter leaves. */

#include "lima-index-private.h"

#include "lima-group.h"

/* Below so many rows a second thread costs more than it brings. */
#define LEAST_ROWS_FOR_THREADS 200000
#define FOUR_PLACES 100000000000000 /* from units of 10^-4 to those of a sum */

typedef struct
{
  __int128 sum;  /* at four places */
  LimaSum wide;  /* of rows that do not fit four */
  guint projects;
  guint last;    /* the project seen last, and one */
  gboolean overflow;
} Sum;

typedef struct
{
  LimaSum amount;
  guint flows;
  gboolean overflow;
} Aside;

/* One thread's share: some projects, and what it found of them. */
typedef struct
{
  const LimaIndexQuestion *question;
  const LimaIndex *index;
  const guint8 *kinds;
  const guint8 *flags;
  const gint16 *years;
  const guint32 *currencies;
  const gint64 *amounts;
  const guint32 *numbers[LIMA_N_FACETS]; /* of words, by row of the facts; NULL where a facet is not about words */
  const guint32 *maps[LIMA_N_FACETS];    /* from these numbers, or from years, to those of keys */
  GCancellable *cancellable;
  guint first;
  guint end;

  /* found */
  guint n;
  guint n_left_out;
  guint *counts[LIMA_N_FACETS];
  guint32 *seen[LIMA_N_FACETS]; /* by key: the project counted last, and one; with flows only */
  Sum *sums;                    /* by currency */
  Aside *undated;
  Aside *unconverted;
} Work;

/* ---- counts -------------------------------------------------------------------------------------------------------------- */

static void
count_keys (Work *self, guint project, LimaFacet facet)
{
  const LimaLists *members = &self->index->facets[facet].members;

  for (guint32 i = members->starts[project]; i < members->starts[project + 1]; i++)
    self->counts[facet][lima_lists_get (members, i)]++;
}

/* A project that fails nothing would be left by each of its keys; one that fails a single facet by each of that facet. */
static void
count_project (Work *self, guint project, guint fails)
{
  if (fails == 0)
    for (guint f = 0; f < LIMA_N_FACETS; f++)
      count_keys (self, project, (LimaFacet) f);
  else if ((fails & (fails - 1)) == 0 && fails < LIMA_FAILS_SEARCH)
    count_keys (self, project, (LimaFacet) __builtin_ctz (fails));
}

static inline void
count_once (Work *self, guint project, LimaFacet facet, guint32 number)
{
  if (self->seen[facet][number] == project + 1)
    return;
  self->seen[facet][number] = project + 1;
  self->counts[facet][number]++;
}

static inline void
count_facet_of_row (Work *self, guint project, guint32 row, LimaFacet facet)
{
  if (self->numbers[facet] != NULL)
    count_once (self, project, facet, self->maps[facet][self->numbers[facet][row]]);
  else if (facet == LIMA_FACET_YEAR)
    count_once (self, project, facet, self->maps[facet][self->years[row]]);
  else if (facet == LIMA_FACET_SIZE)
    count_once (self, project, facet, lima_index_question_size_of_row (self->question, project, row));
}

/* The same as count_project() for a single row, but for the facets that flows do not say. */
static void
count_row (Work *self, guint project, guint32 row, guint fails)
{
  if (fails == 0)
    for (guint f = 0; f < LIMA_N_FACETS; f++)
      count_facet_of_row (self, project, row, (LimaFacet) f);
  else if ((fails & (fails - 1)) == 0 && fails < LIMA_FAILS_SEARCH)
    count_facet_of_row (self, project, row, (LimaFacet) __builtin_ctz (fails));
}

/* @passed: whether a row failed nothing; @reached: the facets that were the only ones some row failed. */
static void
count_rest (Work *self, guint project, gboolean passed, guint reached)
{
  static const LimaFacet of_projects[] = { LIMA_FACET_STATUS, LIMA_FACET_REPORTER, LIMA_FACET_MISSING };

  for (guint i = 0; i < G_N_ELEMENTS (of_projects); i++)
    if (passed || (reached & (1u << of_projects[i])))
      count_keys (self, project, of_projects[i]);
}

/* ---- sums ---------------------------------------------------------------------------------------------------------------- */

/* A flow is counted by the first of its parts that is put aside. */
static void
put_aside (Work *self, Aside *aside, guint32 row, gboolean *counted)
{
  LimaSum amount = lima_facts_get_amount (self->index->facts, row);

  aside->overflow |= !lima_sum_add_sum (&aside->amount, &amount);
  aside->flows += !*counted;
  *counted = TRUE;
}

static void
add_amount (Work *self, guint project, guint32 row)
{
  Sum *sum = &self->sums[self->currencies[row]];

  sum->sum += self->amounts[row];
  if (self->flags[row] & LIMA_FACT_WIDE)
    {
      LimaSum amount = lima_facts_get_amount (self->index->facts, row);

      sum->overflow |= !lima_sum_add_sum (&sum->wide, &amount);
    }
  sum->projects += sum->last != project + 1;
  sum->last = project + 1;
}

/* Adds up the rows of a project that may pass. An undated flow is put aside where it fails by its year alone, before it is asked
 * whether it was converted, as breakdowns by years do. */
static void
add_rows (Work *self, guint project)
{
  const LimaIndexQuestion *question = self->question;
  const LimaFactProject *fact = lima_facts_get_project (self->index->facts, project);
  const guint year = 1u << LIMA_FACET_YEAR;
  gboolean counted = FALSE, passed = FALSE;
  guint reached = 0;

  for (guint32 row = fact->run, end = row + fact->n_rows; row < end; row++)
    {
      guint fails;

      counted = counted && !(self->flags[row] & LIMA_FACT_FIRST);
      if (!question->kinds[self->kinds[row]])
        continue;
      fails = lima_index_question_fails_of_row (question, project, row);
      if (fails == year && self->years[row] == 0)
        put_aside (self, &self->undated[self->currencies[row]], row, &counted);
      if (self->flags[row] & LIMA_FACT_UNCONVERTED)
        {
          if (fails == 0)
            put_aside (self, &self->unconverted[self->currencies[row]], row, &counted);
          continue;
        }
      if (fails == 0)
        add_amount (self, project, row);
      if (!question->with_flows)
        continue;
      count_row (self, project, row, fails);
      passed |= fails == 0;
      reached |= (fails & (fails - 1)) == 0 ? fails : 0;
    }
  if (question->with_flows)
    {
      count_rest (self, project, passed, reached);
      self->n += passed;
    }
}

static gpointer
do_work (gpointer data)
{
  Work *self = data;
  const LimaIndexQuestion *question = self->question;
  const guint year = 1u << LIMA_FACET_YEAR;

  for (guint project = self->first; project < self->end; project++)
    {
      guint fails = question->fails[project];

      if (project % LIMA_INDEX_CHECK_EVERY == 0 && g_cancellable_is_cancelled (self->cancellable))
        break;
      if (!question->with_flows)
        {
          count_project (self, project, fails);
          self->n += fails == 0;
          self->n_left_out += fails == 0 && self->index->counts_not[project] == 2;
        }
      if (self->index->counts_not[project])
        continue;
      if (fails == 0 || fails == year || (question->with_flows && (fails & (fails - 1)) == 0 && fails < LIMA_FAILS_SEARCH))
        add_rows (self, project);
    }
  return NULL;
}

/* ---- threads ------------------------------------------------------------------------------------------------------------- */

static guint
count_currencies (const LimaIndex *index)
{
  return lima_dictionary_get_n (lima_facts_get_dictionary (index->facts, LIMA_COLUMN_CURRENCY));
}

static void
work_init (Work *self, const LimaIndexQuestion *question, guint first, guint end, GCancellable *cancellable)
{
  const LimaIndex *index = question->index;
  const LimaFacts *facts = index->facts;
  guint n_currencies = count_currencies (index);

  *self = (Work) { .question = question, .index = index, .first = first, .end = end, .cancellable = cancellable };
  self->kinds = lima_facts_get_kinds (facts);
  self->flags = lima_facts_get_flags (facts);
  self->years = lima_facts_get_years (facts);
  self->currencies = lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY);
  self->amounts = lima_facts_get_amounts (facts);
  self->sums = g_new0 (Sum, n_currencies);
  self->undated = g_new0 (Aside, n_currencies);
  self->unconverted = g_new0 (Aside, n_currencies);
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    {
      self->counts[f] = g_new0 (guint, MAX (index->facets[f].n_keys, 1));
      self->maps[f] = index->facets[f].map;
      if (self->maps[f] != NULL && f != LIMA_FACET_YEAR)
        self->numbers[f] = lima_facts_get_column (facts, lima_axis_get_column (lima_facet_get_dimension ((LimaFacet) f)));
      self->seen[f] = question->with_flows ? g_new0 (guint32, MAX (index->facets[f].n_keys, 1)) : NULL;
    }
}

static void
work_clear (Work *self)
{
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    {
      g_free (self->counts[f]);
      g_free (self->seen[f]);
    }
  g_free (self->sums);
  g_free (self->undated);
  g_free (self->unconverted);
}

static void
take_aside (Aside *self, const Aside *other)
{
  self->overflow |= other->overflow || !lima_sum_add_sum (&self->amount, &other->amount);
  self->flows += other->flows;
}

static void
work_take (Work *self, const Work *other)
{
  self->n += other->n;
  self->n_left_out += other->n_left_out;
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    for (guint i = 0; i < self->index->facets[f].n_keys; i++)
      self->counts[f][i] += other->counts[f][i];
  for (guint c = 0; c < count_currencies (self->index); c++)
    {
      Sum *sum = &self->sums[c];

      sum->sum += other->sums[c].sum;
      sum->projects += other->sums[c].projects;
      sum->overflow |= other->sums[c].overflow || !lima_sum_add_sum (&sum->wide, &other->sums[c].wide);
      take_aside (&self->undated[c], &other->undated[c]);
      take_aside (&self->unconverted[c], &other->unconverted[c]);
    }
}

static void
do_all (Work *self, const LimaIndexQuestion *question, GCancellable *cancellable)
{
  const LimaFacts *facts = question->index->facts;
  guint n = question->index->n, cut = lima_facts_find_middle (facts);
  GThread *thread = NULL;
  Work other;

  if (lima_facts_get_n_rows (facts) < LEAST_ROWS_FOR_THREADS)
    {
      work_init (self, question, 0, n, cancellable);
      do_work (self);
      return;
    }
  work_init (self, question, 0, cut, cancellable);
  work_init (&other, question, cut, n, cancellable);
  thread = g_thread_try_new ("lima-tally", do_work, &other, NULL);
  do_work (self);
  if (thread == NULL)
    do_work (&other);
  else
    g_thread_join (thread);
  work_take (self, &other);
  work_clear (&other);
}

/* ---- the tally ----------------------------------------------------------------------------------------------------------- */

static int
compare_tally_sums (gconstpointer a, gconstpointer b)
{
  const LimaTallySum *x = a, *y = b;

  if (x->projects != y->projects)
    return x->projects > y->projects ? -1 : 1;
  return lima_keys_compare (x->currency, y->currency);
}

static int
compare_result_sums (gconstpointer a, gconstpointer b)
{
  return lima_keys_compare (((const LimaResultSum *) a)->currency, ((const LimaResultSum *) b)->currency);
}

static LimaAtom
currency_of (const LimaIndex *index, guint number)
{
  return lima_dictionary_get_key (lima_facts_get_dictionary (index->facts, LIMA_COLUMN_CURRENCY), number);
}

static gboolean
is_in_whole (const LimaIndex *index, LimaAtom currency)
{
  for (guint i = 0; index->whole != NULL && i < index->whole->len; i++)
    if (g_array_index (index->whole, LimaTallySum, i).currency == currency)
      return TRUE;
  return FALSE;
}

static GArray *
list_sums (const Work *work, gboolean *overflow)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (LimaTallySum));

  for (guint c = 0; c < count_currencies (work->index); c++)
    {
      const Sum *found = &work->sums[c];
      LimaTallySum sum = { currency_of (work->index, c), found->wide, { 0 }, found->projects };
      __int128 amount;

      if (found->projects == 0 && !is_in_whole (work->index, sum.currency))
        continue;
      *overflow |= found->overflow || __builtin_mul_overflow (found->sum, (__int128) FOUR_PLACES, &amount) ||
                   !lima_sum_add_sum (&sum.amount, &(LimaSum) { amount });
      g_array_append_val (sums, sum);
    }
  g_array_sort (sums, compare_tally_sums);
  return sums;
}

static GArray *
list_asides (const Work *work, const Aside *asides, gboolean *overflow)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (LimaResultSum));

  for (guint c = 0; c < count_currencies (work->index); c++)
    {
      LimaResultSum sum = { currency_of (work->index, c), asides[c].amount, asides[c].flows };

      *overflow |= asides[c].overflow;
      if (sum.flows > 0)
        g_array_append_val (sums, sum);
    }
  g_array_sort (sums, compare_result_sums);
  return sums;
}

/*< private >
 * lima_tally_new:
 * @question: what is asked
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full) (nullable): the tally, without the sums of the whole; %NULL when it was stopped
 */
LimaTally *
lima_tally_new (const LimaIndexQuestion *question, GCancellable *cancellable)
{
  LimaTally *tally = NULL;
  Work work;

  do_all (&work, question, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    {
      tally = g_new0 (LimaTally, 1);
      tally->n = work.n;
      tally->n_all = question->index->n;
      tally->n_left_out = work.n_left_out;
      tally->sums = list_sums (&work, &tally->overflow);
      tally->undated = list_asides (&work, work.undated, &tally->overflow);
      tally->unconverted = list_asides (&work, work.unconverted, &tally->overflow);
      for (guint f = 0; f < LIMA_N_FACETS; f++)
        tally->counts[f] = g_steal_pointer (&work.counts[f]);
    }
  work_clear (&work);
  return tally;
}

/**
 * lima_tally_free:
 * @self: (nullable): a tally to give up
 */
void
lima_tally_free (LimaTally *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->sums, g_array_unref);
  g_clear_pointer (&self->undated, g_array_unref);
  g_clear_pointer (&self->unconverted, g_array_unref);
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    g_free (self->counts[f]);
  g_free (self);
}

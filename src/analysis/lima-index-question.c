/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A filter made ready to be asked of projects and of rows of the facts. */

#include "lima-index-private.h"

#include "lima-amounts-private.h"
#include "lima-group.h"

#include <string.h>

static guint8 *
find_wanted (const LimaIndex *index, const LimaFilter *filter, LimaFacet facet)
{
  guint n = lima_filter_get_n (filter, facet);
  guint8 *wanted = n == 0 ? NULL : g_new0 (guint8, MAX (index->facets[facet].n_keys, 1));

  for (guint i = 0; i < n; i++)
    {
      int number = lima_index_find_key (index, facet, lima_filter_get_key (filter, facet, i));

      if (number >= 0)
        wanted[number] = 1;
    }
  return wanted;
}

/* Which projects have none of the keys that are set. */
static gboolean
judge_members (LimaIndexQuestion *self, LimaFacet facet, GCancellable *cancellable)
{
  const LimaLists *members = &self->index->facets[facet].members;
  const guint8 *wanted = self->wanted[facet];
  guint16 bit = (guint16) (1u << facet);

  for (guint row = 0; row < self->index->n; row++)
    {
      guint32 i = members->starts[row], last = members->starts[row + 1];

      if (row % LIMA_INDEX_CHECK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      while (i < last && !wanted[lima_lists_get (members, i)])
        i++;
      if (i == last)
        self->fails[row] |= bit;
    }
  return TRUE;
}

static void
judge_search (LimaIndexQuestion *self, const GArray *searched)
{
  for (guint row = 0; row < self->index->n; row++)
    self->fails[row] = LIMA_FAILS_SEARCH;
  for (guint i = 0; i < searched->len; i++)
    {
      guint32 row = g_array_index (searched, guint32, i);

      if (row < self->index->n)
        self->fails[row] = 0;
    }
}

/* By number of the map: which do not lead to a key that is set. */
static void
judge_map (const LimaIndexQuestion *self, LimaFacet facet, guint16 *fails)
{
  const LimaFacetData *data = &self->index->facets[facet];

  for (gsize i = 0; i < data->n_map; i++)
    if (data->map[i] == G_MAXUINT32 || !self->wanted[facet][data->map[i]])
      fails[i] |= (guint16) (1u << facet);
}

static LimaQuestionColumn *
find_column (LimaIndexQuestion *self, LimaFacet facet)
{
  LimaColumn column = lima_axis_get_column (lima_facet_get_dimension (facet));
  const guint32 *numbers = lima_facts_get_column (self->index->facts, column);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].words == column)
      return &self->columns[i];
  self->columns[self->n_columns] = (LimaQuestionColumn) { column, numbers, g_new0 (guint16, self->index->facets[facet].n_map) };
  return &self->columns[self->n_columns++];
}

static gboolean
is_of_words (LimaFacet facet)
{
  return facet == LIMA_FACET_COUNTRY || facet == LIMA_FACET_REGION || facet == LIMA_FACET_DONOR || facet == LIMA_FACET_THEME ||
         facet == LIMA_FACET_SECTOR || facet == LIMA_FACET_SDG || facet == LIMA_FACET_CURRENCY;
}

static gboolean
set_facet (LimaIndexQuestion *self, LimaFacet facet, GCancellable *cancellable)
{
  self->set |= (guint16) (1u << facet);
  if (is_of_words (facet))
    judge_map (self, facet, find_column (self, facet)->fails);
  else if (facet == LIMA_FACET_YEAR)
    {
      self->years = g_new0 (guint16, LIMA_INDEX_N_YEARS);
      judge_map (self, facet, self->years);
    }
  return judge_members (self, facet, cancellable);
}

static gboolean
has_flow (const LimaIndexQuestion *self, guint project)
{
  const LimaFactProject *fact = lima_facts_get_project (self->index->facts, project);
  const guint8 *kinds = lima_facts_get_kinds (self->index->facts);
  const guint8 *flags = lima_facts_get_flags (self->index->facts);

  for (guint32 row = fact->run; row < fact->run + fact->n_rows; row++)
    if (self->kinds[kinds[row]] && !(flags[row] & LIMA_FACT_UNCONVERTED) &&
        lima_index_question_fails_of_row (self, project, row) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
passes (const LimaIndexQuestion *self, guint row)
{
  return self->fails[row] == 0 && (!self->with_flows || (!self->index->counts_not[row] && has_flow (self, row)));
}

/* The largest are those of the projects that pass all else; what else is asked of amounts is the same whatever passes. */
static gboolean
judge_amounts (LimaIndexQuestion *self, const LimaAmounts *amounts, GCancellable *cancellable)
{
  g_autofree guint8 *found = NULL, *passing = NULL;

  if (amounts->kind == LIMA_AMOUNTS_LARGEST)
    passing = g_malloc0 (MAX (self->index->n, 1));
  for (guint row = 0; passing != NULL && row < self->index->n; row++)
    {
      if (row % LIMA_INDEX_CHECK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      passing[row] = passes (self, row);
    }
  found = lima_amounts_find (amounts, self->index->facts, &self->index->query.measure, passing, cancellable);
  for (guint row = 0; found != NULL && row < self->index->n; row++)
    if (!found[row])
      self->fails[row] |= LIMA_FAILS_AMOUNTS;
  return found != NULL;
}

/*< private >
 * lima_index_question_init:
 * @self: to begin
 * @index: an index
 * @filter: what is set
 * @searched: (nullable): rows that a search found
 * @cancellable: (nullable): stops it
 *
 * Finds which facets each project fails by all that belongs to it; flows one by one are not looked at yet.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
lima_index_question_init (LimaIndexQuestion *self, const LimaIndex *index, const LimaFilter *filter, const GArray *searched,
                    GCancellable *cancellable)
{
  *self = (LimaIndexQuestion) { .index = index, .with_flows = lima_filter_get_with_flows (filter) };
  self->fails = g_new0 (guint16, MAX (index->n, 1));
  for (guint kind = 0; kind < LIMA_N_KINDS; kind++)
    self->kinds[kind] = lima_measure_has (&index->query.measure, kind);
  if (searched != NULL)
    judge_search (self, searched);
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    {
      self->wanted[f] = find_wanted (index, filter, (LimaFacet) f);
      if (self->wanted[f] != NULL && !set_facet (self, (LimaFacet) f, cancellable))
        return FALSE;
    }
  return lima_filter_get_amounts (filter)->kind == LIMA_AMOUNTS_ANY || judge_amounts (self, lima_filter_get_amounts (filter), cancellable);
}

/*< private >
 * lima_index_question_clear:
 * @self: to give up what it owns
 */
void
lima_index_question_clear (LimaIndexQuestion *self)
{
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    g_free (self->wanted[f]);
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->columns[i].fails);
  g_free (self->years);
  g_free (self->fails);
  *self = (LimaIndexQuestion) { 0 };
}

/*< private >
 * lima_index_question_size_of_row:
 * @self: a question
 * @project: the project of the row
 * @row: a row of the facts whose amount is known
 *
 * Returns: the number of the size class of the project's sum in the row's currency
 */
guint32
lima_index_question_size_of_row (const LimaIndexQuestion *self, guint project, guint32 row)
{
  const LimaIndex *index = self->index;
  guint32 currency = lima_facts_get_column (index->facts, LIMA_COLUMN_CURRENCY)[row];
  guint32 i = index->size_starts[project];

  while (index->sizes[i].currency != currency)
    i++;
  return index->sizes[i].key;
}

/*< private >
 * lima_index_question_look_at_flows:
 * @self: a question
 * @cancellable: (nullable): stops it
 *
 * Where only projects shall pass that have a flow with all that is set, looks for one in each that is left.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
lima_index_question_look_at_flows (LimaIndexQuestion *self, GCancellable *cancellable)
{
  for (guint row = 0; self->with_flows && row < self->index->n; row++)
    {
      if (row % LIMA_INDEX_CHECK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (self->fails[row] == 0 && !passes (self, row))
        self->fails[row] = LIMA_FAILS_FLOWS;
    }
  return TRUE;
}

typedef struct
{
  const LimaIndexQuestion *question;
  const guint32 *rows; /* NULL for the order of the portfolio */
  LimaFound *found;
} Walk;

/* Written without a branch, since none could be foreseen. */
static void
walk_forward (Walk *self, guint first, guint end)
{
  const guint16 *fails = self->question->fails;
  guint32 *out = self->found->rows;
  guint n = self->found->n;

  for (guint i = first; i < end; i++)
    {
      guint32 row = self->rows == NULL ? i : self->rows[i];

      out[n] = row;
      n += fails[row] == 0;
    }
  self->found->n = n;
}

static void
walk_backward (Walk *self, guint first, guint end)
{
  const guint16 *fails = self->question->fails;
  guint32 *out = self->found->rows;
  guint n = self->found->n;

  for (guint i = end; i-- > first;)
    {
      guint32 row = self->rows == NULL ? i : self->rows[i];

      out[n] = row;
      n += fails[row] == 0;
    }
  self->found->n = n;
}

/*< private >
 * lima_index_question_walk:
 * @self: a question
 * @order: (nullable): the order of a column, %NULL for that of the portfolio
 * @descending: whether its parts are to be reversed
 *
 * Returns: (transfer full): the rows that fail nothing, in that order
 */
LimaFound *
lima_index_question_walk (const LimaIndexQuestion *self, const LimaOrder *order, gboolean descending)
{
  guint n = self->index->n, first = 0;
  LimaFound *found = g_new0 (LimaFound, 1);
  Walk walk = { self, order == NULL ? NULL : order->rows, found };

  found->rows = g_new (guint32, (gsize) n + 1);
  if (descending && order == NULL)
    walk_backward (&walk, 0, n);
  for (guint i = 0; order != NULL && descending && i < order->ends->len; i++)
    {
      guint end = g_array_index (order->ends, guint, i);

      walk_backward (&walk, first, end);
      first = end;
    }
  if (!descending || order != NULL)
    walk_forward (&walk, first, n);
  found->rows = g_renew (guint32, found->rows, MAX (found->n, 1));
  return found;
}

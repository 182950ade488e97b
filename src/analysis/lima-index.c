/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-index-private.h"

#include "lima-group.h"

#include <lima-i18n.h>
#include <string.h>

static void
facet_clear (LimaFacetData *self)
{
  g_free (self->keys);
  g_free (self->names);
  g_free (self->map);
  lima_lists_clear (&self->members);
}

static void
free_index (LimaIndex *self)
{
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    lima_dictionary_free (self->words[c]);
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    facet_clear (&self->facets[f]);
  for (guint c = 0; c < LIMA_N_CELLS; c++)
    {
      g_free (self->orders[c].rows);
      g_clear_pointer (&self->orders[c].ends, g_array_unref);
    }
  lima_lists_clear (&self->places);
  g_free (self->size_starts);
  g_free (self->sizes);
  g_free (self->left_out);
  g_free (self->counts_not);
  g_clear_pointer (&self->whole, g_array_unref);
  lima_snapshot_unref (self->snapshot);
  lima_format_unref (self->format);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->made);
  if (self->owner != NULL && self->free_owner != NULL)
    self->free_owner (self->owner);
  g_free (self);
}

static LimaIndex *
begin (const LimaIndexOptions *options)
{
  static const char *const names[LIMA_INDEX_N_MEASURES] = { NULL, "spend", "incoming-funds", "budget" };
  LimaIndex *self = g_new0 (LimaIndex, 1);

  g_atomic_ref_count_init (&self->ref);
  g_mutex_init (&self->lock);
  g_cond_init (&self->made);
  self->snapshot = lima_snapshot_ref (options->snapshot);
  self->format = lima_format_ref (options->format);
  self->facts = options->facts;
  self->owner = options->owner;
  self->free_owner = options->free_owner;
  self->owner = options->owner;
  self->free_owner = options->free_owner;
  self->today = options->today;
  self->n = lima_facts_get_n_projects (options->facts);
  self->query = options->query;
  self->query.n_by = 0;
  self->query.first_year = self->query.last_year = 0;
  self->measures[LIMA_INDEX_MEASURE] = self->query.measure;
  for (guint m = LIMA_INDEX_SPEND; m < LIMA_INDEX_N_MEASURES; m++)
    lima_measure_parse (names[m], &self->measures[m]);
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    {
      self->words[c] = lima_dictionary_new ();
      g_free (lima_dictionary_take (self->words[c], lima_facts_get_dictionary (self->facts, (LimaColumn) c)));
    }
  return self;
}

/* Who is left out of which sums (money rule 11). */
static void
find_left_out (LimaIndex *self)
{
  self->left_out = g_new0 (guint8, MAX (self->n, 1));
  for (guint m = 0; m < LIMA_INDEX_N_MEASURES; m++)
    {
      guint n;
      g_autofree guint8 *left_out = lima_facts_find_left_out (self->facts, &self->measures[m], &n);

      for (guint row = 0; row < self->n; row++)
        self->left_out[row] |= (guint8) ((left_out[row] != 0) << m);
      if (m == LIMA_INDEX_MEASURE)
        self->counts_not = g_steal_pointer (&left_out);
    }
}

/* What a list without a filter adds up to. */
static gboolean
add_up_whole (LimaIndex *self, GCancellable *cancellable)
{
  g_autoptr(LimaFilter) none = lima_filter_new ();
  g_auto(LimaIndexQuestion) question = { 0 };
  g_autoptr(LimaTally) tally = NULL;

  if (!lima_index_question_init (&question, self, none, NULL, cancellable))
    return FALSE;
  tally = lima_tally_new (&question, cancellable);
  if (tally == NULL)
    return FALSE;
  self->whole = g_steal_pointer (&tally->sums);
  return TRUE;
}

/**
 * lima_index_new:
 * @options: of what, and how; copied but for the facts. Their owner is given up also when the index could not be made
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Takes a second or two for a million projects. May be called in any thread.
 *
 * Returns: (transfer full): the index
 */
LimaIndex *
lima_index_new (const LimaIndexOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr(LimaIndex) self = NULL;

  g_return_val_if_fail (options != NULL && options->snapshot != NULL && options->facts != NULL && options->format != NULL, NULL);
  g_return_val_if_fail (lima_facts_get_n_projects (options->facts) ==
                        lima_snapshot_get_n (options->snapshot, LIMA_RECORD_PROJECT), NULL);

  self = begin (options);
  find_left_out (self);
  if (lima_index_build_facets (self, cancellable) && add_up_whole (self, cancellable))
    return g_steal_pointer (&self);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}

/**
 * lima_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): the same, counted once more
 */
LimaIndex *
lima_index_ref (LimaIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_index_unref:
 * @self: (nullable): an index to give up
 */
void
lima_index_unref (LimaIndex *self)
{
  if (self != NULL && g_atomic_ref_count_dec (&self->ref))
    free_index (self);
}

/**
 * lima_index_get_n:
 *
 * Returns: how many projects there are, those that do not count among them
 */
guint
lima_index_get_n (const LimaIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

/**
 * lima_index_get_project:
 * @self: an index
 * @row: below lima_index_get_n()
 *
 * Returns: (transfer none): the project, as it is in the snapshot
 */
const LimaProject *
lima_index_get_project (const LimaIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->n, NULL);

  return (const LimaProject *) lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, row);
}

/**
 * lima_index_get_whole:
 *
 * Returns: (transfer none) (element-type LimaTallySum): what all projects add up to, by currency
 */
const GArray *
lima_index_get_whole (const LimaIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->whole;
}

/**
 * lima_index_get_facts:
 *
 * Returns: (transfer none): the figures that it was made from
 */
const LimaFacts *
lima_index_get_facts (const LimaIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->facts;
}

/**
 * lima_index_get_snapshot:
 *
 * Returns: (transfer none): the portfolio that it was made from
 */
const LimaSnapshot *
lima_index_get_snapshot (const LimaIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->snapshot;
}

/**
 * lima_index_get_format:
 *
 * Returns: (transfer none): how its texts are written
 */
LimaFormat *
lima_index_get_format (const LimaIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->format;
}

/**
 * lima_index_get_query:
 *
 * Returns: the measure, scheme and size classes; no dimension, all years
 */
const LimaQuery *
lima_index_get_query (const LimaIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->query;
}

/*< private >
 * lima_index_get_size:
 *
 * Returns: the bytes of its columns, orders left out
 */
gsize
lima_index_get_size (const LimaIndex *self)
{
  gsize size = lima_lists_get_size (&self->places) + self->n * 2 + ((gsize) self->n + 1) * sizeof *self->size_starts +
               self->size_starts[self->n] * sizeof *self->sizes;

  for (guint f = 0; f < LIMA_N_FACETS; f++)
    size += lima_lists_get_size (&self->facets[f].members) + self->facets[f].n_map * sizeof *self->facets[f].map +
            self->facets[f].n_keys * (sizeof *self->facets[f].keys + sizeof *self->facets[f].names);
  return size;
}

/**
 * lima_index_get_n_keys:
 * @self: an index
 * @facet: a facet
 *
 * Returns: how many keys of the facet some project has, what is not given among them
 */
guint
lima_index_get_n_keys (const LimaIndex *self, LimaFacet facet)
{
  g_return_val_if_fail (self != NULL && facet < LIMA_N_FACETS, 0);

  return self->facets[facet].n_keys;
}

/**
 * lima_index_get_key:
 * @self: an index
 * @facet: a facet
 * @number: below lima_index_get_n_keys()
 *
 * Keys are sorted by their bytes, sizes from small to large, missing data in the order of #LimaMissing; what is not given is
 * last.
 *
 * Returns: the key, 0 for what is not given
 */
LimaAtom
lima_index_get_key (const LimaIndex *self, LimaFacet facet, guint number)
{
  g_return_val_if_fail (self != NULL && facet < LIMA_N_FACETS && number < self->facets[facet].n_keys, 0);

  return self->facets[facet].keys[number];
}

static int
find_in_order (const LimaFacetData *facet, LimaAtom key)
{
  guint low = 0, high = facet->n_keys;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (lima_keys_compare (facet->keys[middle], key) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low < facet->n_keys && facet->keys[low] == key ? (int) low : -1;
}

/*< private >
 * lima_index_find_key:
 * @self: an index
 * @facet: a facet
 * @key: a key, 0 for what is not given
 *
 * Returns: its number, -1 where no project has it
 */
int
lima_index_find_key (const LimaIndex *self, LimaFacet facet, LimaAtom key)
{
  const LimaFacetData *data = &self->facets[facet];

  if (facet != LIMA_FACET_SIZE && facet != LIMA_FACET_MISSING)
    return find_in_order (data, key);
  for (guint i = 0; i < data->n_keys; i++)
    if (data->keys[i] == key)
      return (int) i;
  return -1;
}

static char *
label_missing (LimaAtom key)
{
  const char *name = lima_atom_text (key);

  for (guint m = 0; name != NULL && m < LIMA_N_MISSING; m++)
    if (strcmp (name, lima_missing_get_name ((LimaMissing) m)) == 0)
      return g_strdup (lima_missing_get_label ((LimaMissing) m));
  return g_strdup (name == NULL ? "" : name);
}

/**
 * lima_index_get_label:
 * @self: an index
 * @facet: a facet
 * @key: a key of it, also one that no project has; 0 for what is not given
 *
 * Returns: (transfer full): what people call the key, as lima_result_get_label() does
 */
char *
lima_index_get_label (const LimaIndex *self, LimaFacet facet, LimaAtom key)
{
  const char *name = NULL;
  int number;

  g_return_val_if_fail (self != NULL && facet < LIMA_N_FACETS, NULL);

  if (facet == LIMA_FACET_MISSING)
    return label_missing (key);
  if (facet == LIMA_FACET_SIZE && key == 0)
    return g_strdup (C_ ("project size", "No amount known"));
  number = lima_index_find_key (self, facet, key);
  if (number >= 0)
    name = self->facets[facet].names[number];
  return lima_key_get_label (lima_facet_get_dimension (facet), &self->query, self->facts, key, name,
                             lima_format_get_language (self->format), self->format);
}

/**
 * lima_index_find:
 * @self: an index
 * @filter: what is set; its search is not looked at
 * @searched: (nullable) (element-type guint32): rows that the search found, rising, see lima_search_find(); %NULL for no search
 * @column: what to sort by, %LIMA_N_CELLS for the order of the portfolio
 * @descending: whether from large to small; what is unknown stands last all the same, and currencies keep their order
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Finds the rows of a list. Nothing is sorted here but the first time that a column is asked for. May be called in any thread.
 *
 * Returns: (transfer full): the rows
 */
LimaFound *
lima_index_find (LimaIndex *self, const LimaFilter *filter, const GArray *searched, LimaProjectColumn column,
                 gboolean descending, GCancellable *cancellable, GError **error)
{
  g_auto(LimaIndexQuestion) question = { 0 };
  const LimaOrder *order = NULL;
  LimaFound *found = NULL;

  g_return_val_if_fail (self != NULL && filter != NULL && column <= LIMA_N_CELLS, NULL);

  if (column < LIMA_N_CELLS)
    order = lima_index_get_order (self, column, cancellable);
  if ((order != NULL || column == LIMA_N_CELLS) &&
      lima_index_question_init (&question, self, filter, searched, cancellable) &&
      lima_index_question_look_at_flows (&question, cancellable))
    found = lima_index_question_walk (&question, order, descending);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    return found;
  lima_found_free (found);
  return NULL;
}

/**
 * lima_found_free:
 * @self: (nullable): what was found, to give up
 */
void
lima_found_free (LimaFound *self)
{
  if (self == NULL)
    return;
  g_free (self->rows);
  g_free (self);
}

/* What the whole portfolio adds up to stands beside each sum. */
static void
add_whole (const LimaIndex *self, LimaTally *tally)
{
  for (guint i = 0; i < tally->sums->len; i++)
    {
      LimaTallySum *sum = &g_array_index (tally->sums, LimaTallySum, i);

      for (guint w = 0; w < self->whole->len; w++)
        if (g_array_index (self->whole, LimaTallySum, w).currency == sum->currency)
          sum->whole = g_array_index (self->whole, LimaTallySum, w).amount;
    }
}

/**
 * lima_index_tally:
 * @self: an index
 * @filter: what is set; its search is not looked at
 * @searched: (nullable) (element-type guint32): as for lima_index_find()
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Counts and adds up what a filter leaves. Sums are those of `summary` for what is set. Uses two threads where there is much. May
 * be called in any thread.
 *
 * Returns: (transfer full): the tally
 */
LimaTally *
lima_index_tally (const LimaIndex *self, const LimaFilter *filter, const GArray *searched, GCancellable *cancellable,
                  GError **error)
{
  g_auto(LimaIndexQuestion) question = { 0 };
  g_autoptr(LimaTally) tally = NULL;

  g_return_val_if_fail (self != NULL && filter != NULL, NULL);

  if (lima_index_question_init (&question, self, filter, searched, cancellable))
    tally = lima_tally_new (&question, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  add_whole (self, tally);
  return g_steal_pointer (&tally);
}

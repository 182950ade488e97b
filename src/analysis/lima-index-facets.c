/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which keys of which facet belong to which project: those of all its flows, by the axes of breakdowns, and of its record. */

#include "lima-index-build.h"

#include "lima-group.h"

/* One facet under way: numbers are those of the axis, in the order in which they came, until the facet is ended. */
typedef struct
{
  LimaIndex *index;
  const LimaRecordJudge *records;
  GCancellable *cancellable;
  LimaFacet facet;
  GArray *keys;     /* LimaAtom, by number */
  GPtrArray *names; /* by number */
  guint32 *map;     /* owned by the facet once ended */
  gsize n_map;
  guint32 *seen;    /* by number: the project that had it last, and one */
  LimaLists members;
} Building;

static void
begin (Building *self, LimaIndex *index, const LimaRecordJudge *records, LimaFacet facet, GCancellable *cancellable)
{
  *self = (Building) { .index = index, .records = records, .facet = facet, .cancellable = cancellable };
  lima_lists_init (&self->members, index->n);
}

/* Takes over the keys of an axis, and its map. */
static void
take_axis (Building *self, LimaAxis *axis, gsize n_map)
{
  self->keys = g_array_ref (axis->keys);
  self->names = g_ptr_array_ref (axis->names);
  self->map = g_steal_pointer (&axis->map);
  self->n_map = n_map;
  self->seen = g_new0 (guint32, MAX (axis->n, 1));
  lima_axis_clear (axis);
}

static inline void
add (Building *self, guint32 row, guint32 number)
{
  if (self->seen[number] == row + 1)
    return;
  self->seen[number] = row + 1;
  lima_lists_add (&self->members, number);
}

static gboolean
goes_on (const Building *self, guint row)
{
  return row % LIMA_INDEX_CHECK_EVERY != 0 || !g_cancellable_is_cancelled (self->cancellable);
}

/* ---- ending a facet ------------------------------------------------------------------------------------------------------ */

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *keys = data;

  return lima_keys_compare (g_array_index (keys, LimaAtom, *(const guint32 *) a),
                            g_array_index (keys, LimaAtom, *(const guint32 *) b));
}

/* The numbers that some project has, in the order in which keys are to stand. */
static GArray *
list_used (const Building *self, gboolean sorted)
{
  GArray *used = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 number = 0; number < self->keys->len; number++)
    if (self->seen[number] != 0)
      g_array_append_val (used, number);
  if (sorted)
    g_qsort_with_data (used->data, (int) used->len, sizeof (guint32), compare_numbers, self->keys);
  return used;
}

/* Leaves out the keys that no project has, and renumbers the others. Words without a project have the number of no key. */
static void
end (Building *self, gboolean sorted)
{
  g_autoptr(GArray) used = list_used (self, sorted);
  g_autofree guint32 *numbers = g_new (guint32, MAX (self->keys->len, 1));
  LimaFacetData *out = &self->index->facets[self->facet];

  *out = (LimaFacetData) { .n_keys = used->len, .map = self->map, .n_map = self->n_map };
  out->keys = g_new (LimaAtom, MAX (used->len, 1));
  out->names = g_new0 (const char *, MAX (used->len, 1));
  for (guint i = 0; i < self->keys->len; i++)
    numbers[i] = G_MAXUINT32;
  for (guint i = 0; i < used->len; i++)
    {
      guint32 number = g_array_index (used, guint32, i);

      numbers[number] = i;
      out->keys[i] = g_array_index (self->keys, LimaAtom, number);
      out->names[i] = self->names == NULL ? NULL : g_ptr_array_index (self->names, number);
    }
  for (gsize i = 0; i < out->n_map; i++)
    out->map[i] = numbers[out->map[i]];
  if (self->facet == LIMA_FACET_SIZE)
    for (guint32 i = 0; i < self->index->size_starts[self->index->n]; i++)
      self->index->sizes[i].key = numbers[self->index->sizes[i].key];
  lima_lists_pack (&self->members, numbers, used->len);
  out->members = self->members;
  self->members = (LimaLists) { 0 };
}

static void
give_up (Building *self)
{
  g_free (self->map);
  lima_lists_clear (&self->members);
}

/* Ends the facet, or gives it up where not all projects were seen. */
static gboolean
finish (Building *self, gboolean sorted)
{
  gboolean whole = self->members.n_rows == self->index->n;

  if (whole)
    end (self, sorted);
  else
    give_up (self);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self->seen);
  return whole;
}

/* ---- facets of words ----------------------------------------------------------------------------------------------------- */

static void
collect_words (Building *self, LimaColumn column)
{
  const guint32 *words = lima_facts_get_column (self->index->facts, column);
  const LimaLists *records = &self->records->lists[column];
  const guint32 *map = self->map;

  for (guint row = 0; row < self->index->n && goes_on (self, row); row++)
    {
      const LimaFactProject *fact = lima_facts_get_project (self->index->facts, row);

      for (guint32 i = records->starts[row]; i < records->starts[row + 1]; i++)
        add (self, row, map[lima_lists_get (records, i)]);
      for (guint32 i = fact->run, last = i + fact->n_rows; i < last; i++)
        add (self, row, map[words[i]]);
      if (self->members.n == self->members.starts[row])
        add (self, row, map[0]);
      lima_lists_end_row (&self->members);
    }
}

/* From the places of projects, which are there. */
static void
collect_places (Building *self)
{
  const LimaLists *places = &self->index->places;

  for (guint row = 0; row < self->index->n && goes_on (self, row); row++)
    {
      for (guint32 i = places->starts[row]; i < places->starts[row + 1]; i++)
        add (self, row, self->map[lima_lists_get (places, i)]);
      lima_lists_end_row (&self->members);
    }
}

static gboolean
build_words (LimaIndex *self, const LimaRecordJudge *records, LimaFacet facet, GCancellable *cancellable)
{
  LimaDimensionKind dimension = lima_facet_get_dimension (facet);
  LimaColumn column = lima_axis_get_column (dimension);
  Building building;
  LimaAxis axis;

  begin (&building, self, records, facet, cancellable);
  lima_axis_init_words (&axis, self->words[column], self->query.scheme, dimension);
  take_axis (&building, &axis, lima_dictionary_get_n (self->words[column]));
  if (column == LIMA_COLUMN_PLACE)
    collect_places (&building);
  else
    collect_words (&building, column);
  return finish (&building, TRUE);
}

/* The places themselves, numbers of words: countries and regions derive from them, and the text of the cell. */
static gboolean
build_places (LimaIndex *self, const LimaRecordJudge *records, GCancellable *cancellable)
{
  guint n = lima_dictionary_get_n (self->words[LIMA_COLUMN_PLACE]);
  g_autofree guint32 *same = g_new (guint32, n);
  g_autofree guint32 *seen = g_new0 (guint32, n);
  Building building;

  begin (&building, self, records, LIMA_FACET_COUNTRY, cancellable);
  for (guint i = 0; i < n; i++)
    same[i] = i;
  building.map = same;
  building.seen = seen;
  collect_words (&building, LIMA_COLUMN_PLACE);
  self->places = building.members;
  if (self->places.n_rows < self->n)
    return FALSE;
  lima_lists_pack (&self->places, NULL, n);
  return TRUE;
}

/* ---- facets of projects and of flows of the measure ---------------------------------------------------------------------- */

static gboolean
build_projects (LimaIndex *self, LimaFacet facet, GCancellable *cancellable)
{
  Building building;
  LimaAxis axis;

  begin (&building, self, NULL, facet, cancellable);
  lima_axis_init (&axis, self->facts, &self->query, lima_facet_get_dimension (facet), self->counts_not);
  take_axis (&building, &axis, 0);
  for (guint row = 0; row < self->n && goes_on (&building, row); row++)
    {
      add (&building, row, building.map[row]);
      lima_lists_end_row (&building.members);
    }
  g_clear_pointer (&building.map, g_free);
  return finish (&building, TRUE);
}

static gboolean
build_years (LimaIndex *self, GCancellable *cancellable)
{
  const guint8 *kinds = lima_facts_get_kinds (self->facts);
  const gint16 *years = lima_facts_get_years (self->facts);
  Building building;
  LimaAxis axis;

  begin (&building, self, NULL, LIMA_FACET_YEAR, cancellable);
  lima_axis_init (&axis, self->facts, &self->query, LIMA_DIMENSION_YEAR, self->counts_not);
  take_axis (&building, &axis, LIMA_INDEX_N_YEARS);
  for (guint row = 0; row < self->n && goes_on (&building, row); row++)
    {
      const LimaFactProject *fact = lima_facts_get_project (self->facts, row);

      for (guint32 i = fact->run; i < fact->run + fact->n_rows; i++)
        if (lima_measure_has (&self->query.measure, kinds[i]))
          add (&building, row, building.map[years[i]]);
      if (building.members.n == building.members.starts[row])
        add (&building, row, building.map[0]);
      lima_lists_end_row (&building.members);
    }
  return finish (&building, TRUE);
}

/* The sums of one project by currency. */
typedef struct
{
  LimaSum *sums;   /* by currency */
  guint32 *seen;   /* by currency: the project that had it last, and one */
  GArray *touched; /* guint32: the currencies of this project */
} Purse;

static void
fill_purse (Purse *self, const LimaIndex *index, guint row)
{
  const LimaFactProject *fact = lima_facts_get_project (index->facts, row);
  const guint32 *currencies = lima_facts_get_column (index->facts, LIMA_COLUMN_CURRENCY);
  const guint8 *kinds = lima_facts_get_kinds (index->facts);
  const guint8 *flags = lima_facts_get_flags (index->facts);

  g_array_set_size (self->touched, 0);
  for (guint32 i = fact->run; i < fact->run + fact->n_rows; i++)
    {
      guint32 currency = currencies[i];
      LimaSum amount;

      if (!lima_measure_has (&index->query.measure, kinds[i]) || (flags[i] & LIMA_FACT_UNCONVERTED))
        continue;
      if (self->seen[currency] != row + 1)
        {
          self->seen[currency] = row + 1;
          self->sums[currency] = (LimaSum) { 0 };
          g_array_append_val (self->touched, currency);
        }
      amount = lima_facts_get_amount (index->facts, i);
      lima_sum_add_sum (&self->sums[currency], &amount);
    }
}

static void
collect_sizes (Building *self, Purse *purse, GArray *entries)
{
  const LimaIndex *index = self->index;

  index->size_starts[0] = 0;
  for (guint row = 0; row < index->n && goes_on (self, row); row++)
    {
      fill_purse (purse, index, row);
      for (guint i = 0; i < purse->touched->len; i++)
        {
          guint32 currency = g_array_index (purse->touched, guint32, i);
          LimaSizeEntry entry = { currency, lima_query_size_class (&index->query, &purse->sums[currency]) };

          g_array_append_val (entries, entry);
          add (self, row, entry.key);
        }
      if (purse->touched->len == 0)
        add (self, row, index->query.n_sizes + 1);
      index->size_starts[row + 1] = entries->len;
      lima_lists_end_row (&self->members);
    }
}

/* The classes of a project's sums, in each currency by itself, whether or not its parts carry them again. The last key is that of
 * projects without a sum. */
static gboolean
build_sizes (LimaIndex *self, GCancellable *cancellable)
{
  guint n_currencies = lima_dictionary_get_n (lima_facts_get_dictionary (self->facts, LIMA_COLUMN_CURRENCY));
  g_autofree LimaSum *sums = g_new (LimaSum, n_currencies);
  g_autofree guint32 *seen = g_new0 (guint32, n_currencies);
  g_autoptr(GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (LimaSizeEntry));
  Purse purse = { sums, seen, touched };
  const LimaAtom none = 0;
  Building building;

  begin (&building, self, NULL, LIMA_FACET_SIZE, cancellable);
  building.keys = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  for (guint i = 0; i <= self->query.n_sizes; i++)
    {
      g_autofree char *text = lima_query_size_key (&self->query, i);
      LimaAtom key = lima_atom (text);

      g_array_append_val (building.keys, key);
    }
  g_array_append_val (building.keys, none);
  building.seen = g_new0 (guint32, building.keys->len);
  self->size_starts = g_new0 (guint32, (gsize) self->n + 1);
  collect_sizes (&building, &purse, entries);
  self->sizes = g_renew (LimaSizeEntry, g_array_free (entries, FALSE), MAX (self->size_starts[self->n], 1));
  return finish (&building, FALSE);
}

static gboolean
build_missing (LimaIndex *self, const LimaRecordJudge *records, GCancellable *cancellable)
{
  const LimaLists *donors = &records->lists[LIMA_COLUMN_DONOR];
  Building building;

  begin (&building, self, records, LIMA_FACET_MISSING, cancellable);
  building.keys = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  for (guint m = 0; m < LIMA_N_MISSING; m++)
    {
      LimaAtom key = lima_atom (lima_missing_get_name ((LimaMissing) m));

      g_array_append_val (building.keys, key);
    }
  building.seen = g_new0 (guint32, LIMA_N_MISSING);
  for (guint row = 0; row < self->n && goes_on (&building, row); row++)
    {
      guint16 missing = lima_index_find_missing (self, row, donors->starts[row + 1] > donors->starts[row]);

      for (guint m = 0; m < LIMA_N_MISSING; m++)
        if (missing & (1u << m))
          add (&building, row, m);
      lima_lists_end_row (&building.members);
    }
  return finish (&building, FALSE);
}

/*< private >
 * lima_index_build_facets:
 * @self: an index that is being made
 * @cancellable: (nullable): stops it
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
lima_index_build_facets (LimaIndex *self, GCancellable *cancellable)
{
  static const LimaFacet of_words[] = { LIMA_FACET_COUNTRY, LIMA_FACET_REGION, LIMA_FACET_DONOR,
                                        LIMA_FACET_THEME,   LIMA_FACET_SECTOR, LIMA_FACET_SDG,
                                        LIMA_FACET_CURRENCY };
  g_auto(LimaRecordJudge) records = { 0 };

  lima_record_judge_init (&records, self->facts, self->words, self->n);
  for (guint row = 0; row < self->n; row++)
    {
      if (row % LIMA_INDEX_CHECK_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      lima_record_judge_add (&records, lima_index_get_project (self, row));
    }
  if (!build_places (self, &records, cancellable))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (of_words); i++)
    if (!build_words (self, &records, of_words[i], cancellable))
      return FALSE;
  return build_projects (self, LIMA_FACET_STATUS, cancellable) && build_projects (self, LIMA_FACET_REPORTER, cancellable) &&
         build_years (self, cancellable) && build_sizes (self, cancellable) && build_missing (self, &records, cancellable);
}

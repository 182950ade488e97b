/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "index-checks.h"

#include <string.h>

#include <lima-result.h>

#define N_PAIRS 12
#define N_FILTERS 25
#define MOST_KEYS 40 /* asked of one facet: the others are as good */

typedef struct
{
  LimaIndex *index;
  const LimaFacts *facts;
} Case;

static const LimaDimensionKind dimensions[LIMA_FACET_MISSING] = {
  [LIMA_FACET_STATUS] = LIMA_DIMENSION_STATUS, [LIMA_FACET_COUNTRY] = LIMA_DIMENSION_COUNTRY,
  [LIMA_FACET_REGION] = LIMA_DIMENSION_REGION, [LIMA_FACET_DONOR] = LIMA_DIMENSION_DONOR,
  [LIMA_FACET_THEME] = LIMA_DIMENSION_THEME,   [LIMA_FACET_SECTOR] = LIMA_DIMENSION_SECTOR,
  [LIMA_FACET_SDG] = LIMA_DIMENSION_SDG,       [LIMA_FACET_YEAR] = LIMA_DIMENSION_YEAR,
  [LIMA_FACET_SIZE] = LIMA_DIMENSION_SIZE,     [LIMA_FACET_REPORTER] = LIMA_DIMENSION_REPORTER,
  [LIMA_FACET_CURRENCY] = LIMA_DIMENSION_CURRENCY,
};

static LimaTally *
tally (const Case *self, const LimaFilter *filter)
{
  g_autoptr(GError) error = NULL;
  LimaTally *made = lima_index_tally (self->index, filter, NULL, NULL, &error);

  g_assert_no_error (error);
  return made;
}

static guint
count_found (const Case *self, const LimaFilter *filter)
{
  g_autoptr(LimaFound) found = lima_index_find (self->index, filter, NULL, LIMA_N_CELLS, FALSE, NULL, NULL);

  return found->n;
}

static const LimaTallySum *
find_sum (const LimaTally *self, LimaAtom currency)
{
  for (guint i = 0; i < self->sums->len; i++)
    if (g_array_index (self->sums, LimaTallySum, i).currency == currency)
      return &g_array_index (self->sums, LimaTallySum, i);
  return NULL;
}

static LimaResult *
ask (const Case *self, const LimaFacet *facets, guint n)
{
  LimaQuery query = *lima_index_get_query (self->index);
  g_autoptr(GError) error = NULL;
  LimaResult *result;

  query.n_by = n;
  for (guint i = 0; i < n; i++)
    query.by[i] = dimensions[facets[i]];
  result = lima_facts_query (self->facts, &query, NULL, &error);
  g_assert_no_error (error);
  return result;
}

static gboolean
row_has (const LimaResultRow *row, const LimaAtom *keys, guint n)
{
  for (guint i = 0; i < n; i++)
    if (row->keys[i] != keys[i])
      return FALSE;
  return TRUE;
}

/* The rows of a breakdown with these keys against a list that is narrowed down to them. */
static void
compare_with_rows (const Case *self, const LimaResult *result, const LimaFacet *facets, const LimaAtom *keys, guint n)
{
  g_autoptr(LimaFilter) filter = lima_filter_new ();
  g_autoptr(LimaTally) loose = NULL;
  g_autoptr(LimaTally) strict = NULL;
  guint rows = 0, most = 0, all = 0, given = 0;

  for (guint i = 0; i < n; i++)
    lima_filter_set (filter, facets[i], keys[i], TRUE);
  loose = tally (self, filter);
  lima_filter_set_with_flows (filter, TRUE);
  strict = tally (self, filter);
  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);
      const LimaTallySum *a, *b;

      if (!row_has (row, keys, n))
        continue;
      a = find_sum (loose, row->currency);
      b = find_sum (strict, row->currency);
      g_assert_true (a != NULL && b != NULL);
      g_assert_cmpint (lima_sum_compare (&a->amount, &row->amount), ==, 0);
      g_assert_cmpint (lima_sum_compare (&b->amount, &row->amount), ==, 0);
      g_assert_cmpuint (a->projects, ==, row->projects);
      g_assert_cmpuint (b->projects, ==, row->projects);
      rows++;
      most = MAX (most, row->projects);
      all += row->projects;
    }
  for (guint i = 0; i < loose->sums->len; i++)
    given += g_array_index (loose->sums, LimaTallySum, i).projects > 0;
  g_assert_cmpuint (given, ==, rows);
  g_assert_cmpuint (strict->n, >=, most);
  g_assert_cmpuint (strict->n, <=, all);
  if (rows == 1)
    g_assert_cmpuint (strict->n, ==, most);
  g_assert_cmpuint (strict->n, ==, count_found (self, filter));
  g_assert_cmpuint (loose->n, >=, strict->n);
}

static void
check_facet (const Case *self, LimaFacet facet)
{
  guint n = lima_index_get_n_keys (self->index, facet);
  guint step = MAX (n / MOST_KEYS, 1);
  g_autoptr(LimaResult) result = ask (self, &facet, 1);

  for (guint i = 0; i < n; i += step)
    {
      LimaAtom key = lima_index_get_key (self->index, facet, i);

      compare_with_rows (self, result, &facet, &key, 1);
    }
  /* No row of a breakdown has a key that the facet lacks. */
  for (guint i = 0; i < result->rows->len; i++)
    {
      LimaAtom key = g_array_index (result->rows, LimaResultRow, i).keys[0];
      gboolean has = FALSE;

      for (guint k = 0; k < n && !has; k++)
        has = lima_index_get_key (self->index, facet, k) == key;
      g_assert_true (has);
    }
}

static void
check_pairs (const Case *self, GRand *rand)
{
  for (guint i = 0; i < N_PAIRS; i++)
    {
      LimaFacet facets[2];
      LimaAtom keys[2];
      g_autoptr(LimaResult) result = NULL;

      facets[0] = (LimaFacet) g_rand_int_range (rand, 0, LIMA_FACET_MISSING);
      do
        facets[1] = (LimaFacet) g_rand_int_range (rand, 0, LIMA_FACET_MISSING);
      while (facets[1] == facets[0]);
      result = ask (self, facets, 2);
      for (guint f = 0; f < 2; f++)
        keys[f] = lima_index_get_key (self->index, facets[f], g_rand_int (rand) % lima_index_get_n_keys (self->index, facets[f]));
      compare_with_rows (self, result, facets, keys, 2);
      if (result->rows->len == 0)
        continue;
      memcpy (keys, g_array_index (result->rows, LimaResultRow, g_rand_int (rand) % result->rows->len).keys, sizeof keys);
      compare_with_rows (self, result, facets, keys, 2);
    }
}

/* ---- counts -------------------------------------------------------------------------------------------------------------- */

static LimaFilter *
make_filter (const Case *self, GRand *rand)
{
  LimaFilter *filter = lima_filter_new ();

  for (guint f = 0; f < LIMA_N_FACETS; f++)
    {
      guint n = lima_index_get_n_keys (self->index, (LimaFacet) f);

      while (n > 0 && g_rand_int_range (rand, 0, 4) == 0)
        lima_filter_set (filter, (LimaFacet) f, lima_index_get_key (self->index, (LimaFacet) f, g_rand_int (rand) % n), TRUE);
    }
  lima_filter_set_with_flows (filter, g_rand_boolean (rand));
  return filter;
}

/* Every count is that of asking with the key alone in its facet. */
static void
check_counts (const Case *self, GRand *rand)
{
  g_autoptr(LimaFilter) filter = make_filter (self, rand);
  g_autoptr(LimaTally) counted = tally (self, filter);

  g_assert_cmpuint (counted->n, ==, count_found (self, filter));
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    {
      guint n = lima_index_get_n_keys (self->index, (LimaFacet) f), step = MAX (n / 8, 1);

      for (guint i = 0; i < n; i += step)
        {
          g_autoptr(LimaFilter) one = lima_filter_copy (filter);

          lima_filter_clear_facet (one, (LimaFacet) f);
          lima_filter_set (one, (LimaFacet) f, lima_index_get_key (self->index, (LimaFacet) f, i), TRUE);
          g_assert_cmpuint (counted->counts[f][i], ==, count_found (self, one));
        }
    }
}

/* Without a filter: the totals of the breakdown. */
static void
check_totals (const Case *self)
{
  g_autoptr(LimaFilter) none = lima_filter_new ();
  g_autoptr(LimaTally) all = tally (self, none);
  g_autoptr(LimaResult) result = ask (self, NULL, 0);

  g_assert_cmpuint (all->n, ==, lima_facts_get_n_projects (self->facts));
  g_assert_cmpuint (all->n_all, ==, all->n);
  g_assert_false (all->overflow);
  g_assert_cmpuint (all->sums->len, ==, result->rows->len);
  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);
      const LimaTallySum *sum = find_sum (all, row->currency);

      g_assert_nonnull (sum);
      g_assert_cmpint (lima_sum_compare (&sum->amount, &row->amount), ==, 0);
      g_assert_cmpint (lima_sum_compare (&sum->whole, &row->amount), ==, 0);
      g_assert_cmpuint (sum->projects, ==, row->projects);
    }
  g_assert_cmpuint (all->undated->len, ==, 0);
  g_assert_cmpuint (all->unconverted->len, ==, result->unconverted->len);
}

static void
compare_sums (const GArray *a, const GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const LimaResultSum *x = &g_array_index (a, LimaResultSum, i), *y = &g_array_index (b, LimaResultSum, i);

      g_assert_cmpuint (x->currency, ==, y->currency);
      g_assert_cmpuint (x->flows, ==, y->flows);
      g_assert_cmpint (lima_sum_compare (&x->amount, &y->amount), ==, 0);
    }
}

/* Years set as facets leave out the same as years asked for. */
static void
check_years (const Case *self)
{
  LimaQuery query = *lima_index_get_query (self->index);
  g_autoptr(LimaFilter) filter = lima_filter_new ();
  g_autoptr(LimaResult) result = NULL;
  g_autoptr(LimaTally) counted = NULL;

  query.first_year = 2014;
  query.last_year = 2016;
  for (guint year = 2014; year <= 2016; year++)
    {
      g_autofree char *text = g_strdup_printf ("%u", year);

      lima_filter_set (filter, LIMA_FACET_YEAR, lima_atom (text), TRUE);
    }
  result = lima_facts_query (self->facts, &query, NULL, NULL);
  counted = tally (self, filter);
  compare_sums (counted->undated, result->undated);
  compare_sums (counted->unconverted, result->unconverted);
  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);
      const LimaTallySum *sum = find_sum (counted, row->currency);

      g_assert_nonnull (sum);
      g_assert_cmpint (lima_sum_compare (&sum->amount, &row->amount), ==, 0);
      g_assert_cmpuint (sum->projects, ==, row->projects);
    }
}

/* Every column can be sorted, each row stands in it once, and every cell can be written. */
static void
check_columns (const Case *self)
{
  g_autoptr(LimaFilter) none = lima_filter_new ();
  guint n = lima_index_get_n (self->index);
  g_autofree guint8 *seen = g_malloc0 (MAX (n, 1));

  for (guint c = 0; c <= LIMA_N_CELLS; c++)
    for (guint descending = 0; descending < 2; descending++)
      {
        g_autoptr(LimaFound) found = lima_index_find (self->index, none, NULL, (LimaProjectColumn) c, descending, NULL, NULL);
        gboolean unknown = FALSE;

        g_assert_cmpuint (found->n, ==, n);
        memset (seen, 0, n);
        for (guint i = 0; i < n; i++)
          {
            g_autofree char *text = c == LIMA_N_CELLS ? NULL
                                                      : lima_index_get_text (self->index, found->rows[i], (LimaProjectColumn) c);

            g_assert_false (seen[found->rows[i]]);
            seen[found->rows[i]] = 1;
            g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
            /* A share below zero is a rate that has no text; a date that can't be read is a text that has no place. */
            if (c < LIMA_CELL_START || (c >= LIMA_CELL_MEASURE && c <= LIMA_CELL_BUDGET))
              g_assert_false (unknown && text != NULL);
            unknown = text == NULL;
          }
      }
}

/* Everything that must hold of any index. */
void
index_checks_run (LimaIndex *index, const LimaFacts *facts, guint32 start)
{
  const Case one = { index, facts };
  g_autoptr(GRand) rand = g_rand_new_with_seed (start);

  check_totals (&one);
  check_years (&one);
  for (guint f = 0; f < LIMA_FACET_MISSING; f++)
    check_facet (&one, (LimaFacet) f);
  for (guint i = 0; i < N_FILTERS; i++)
    check_counts (&one, rand);
  if (lima_index_get_n (index) > 0)
    check_pairs (&one, rand);
  check_columns (&one);
}

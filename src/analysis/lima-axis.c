/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-group.h"

#include "lima-classes.h"

#include <string.h>

/* Numbers keys as they come; equal keys get one number. */
typedef struct
{
  LimaAxis *axis;
  GHashTable *numbers; /* key -> number + 1 */
} Numbering;

static guint32
number_of (Numbering *self, LimaAtom key, const char *name)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (key)));

  if (number == 0)
    {
      g_array_append_val (self->axis->keys, key);
      g_ptr_array_add (self->axis->names, (gpointer) name);
      number = self->axis->keys->len;
      g_hash_table_insert (self->numbers, GUINT_TO_POINTER (key), GUINT_TO_POINTER (number));
    }
  else if (g_ptr_array_index (self->axis->names, number - 1) == NULL)
    g_ptr_array_index (self->axis->names, number - 1) = (gpointer) name;
  return number - 1;
}

static LimaAtom
region_key (LimaRegionScheme scheme, LimaAtom place)
{
  LimaAtom vocabulary;
  const char *code;

  if (place == 0)
    return 0;
  if (lima_place_is_region (place, &vocabulary, &code))
    return lima_atom (lima_region_scheme_of_region (scheme, lima_atom_text (vocabulary), code));
  return lima_atom (lima_region_scheme_of_country (scheme, lima_atom_text (place)));
}

static LimaAtom
country_key (LimaAtom place)
{
  LimaAtom vocabulary;
  const char *code;

  return lima_place_is_region (place, &vocabulary, &code) ? 0 : place;
}

static void
map_words (LimaAxis *self, Numbering *numbering, const LimaDictionary *words, LimaRegionScheme scheme, LimaDimensionKind dimension)
{
  guint n = lima_dictionary_get_n (words);

  self->map = g_new (guint32, n);
  for (guint i = 0; i < n; i++)
    {
      LimaAtom key = lima_dictionary_get_key (words, i);
      const char *name = lima_dictionary_get_name (words, i);

      if (dimension == LIMA_DIMENSION_REGION)
        key = region_key (scheme, key);
      else if (dimension == LIMA_DIMENSION_COUNTRY)
        key = country_key (key);
      self->map[i] = number_of (numbering, key, name);
    }
}

/* "2014", or "2014-2015" of two: what years are called in keys, fiscal ones too. */
static LimaAtom
year_key (guint year, guint span)
{
  char text[16];

  if (year == 0)
    return 0;
  if (span == 2)
    g_snprintf (text, sizeof text, "%u-%u", year - year % 2, year - year % 2 + 1);
  else
    g_snprintf (text, sizeof text, "%u", year);
  return lima_atom (text);
}

static void
map_years (LimaAxis *self, Numbering *numbering, const LimaFacts *facts, guint span)
{
  self->years = lima_facts_get_years (facts);
  self->map = g_new (guint32, 10000);
  for (guint year = 0; year < 10000; year++)
    {
      if (year != 0 && (year < 1900 || year > 2100))
        {
          self->map[year] = 0;
          continue;
        }
      self->map[year] = number_of (numbering, year_key (year, span), NULL);
    }
}

static void
map_projects (LimaAxis *self, Numbering *numbering, const LimaFacts *facts, LimaDimensionKind dimension)
{
  const LimaDictionary *reporters = lima_facts_get_reporters (facts);
  guint n = lima_facts_get_n_projects (facts);

  self->column = lima_facts_get_projects (facts);
  self->map = g_new (guint32, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      const LimaFactProject *project = lima_facts_get_project (facts, i);
      LimaAtom key = 0;
      const char *name = NULL;

      if (dimension == LIMA_DIMENSION_STATUS)
        key = project->status;
      else if (dimension == LIMA_DIMENSION_REPORTER)
        {
          key = lima_dictionary_get_key (reporters, project->reporter);
          name = lima_dictionary_get_name (reporters, project->reporter);
        }
      else
        {
          LimaAtom title;

          key = lima_facts_get_programme (facts, i, &title);
          name = lima_atom_text (title);
        }
      self->map[i] = number_of (numbering, key, name);
    }
}

/* Adds up a project's rows of the measure by currency, into sums. */
static void
add_up_project (const LimaFacts *facts, const LimaQuery *query, const LimaFactProject *project, LimaSum *sums)
{
  const guint32 *currency = lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY);
  const guint8 *kinds = lima_facts_get_kinds (facts);
  const guint8 *flags = lima_facts_get_flags (facts);
  const gint16 *years = lima_facts_get_years (facts);

  for (guint32 row = project->run; row < project->run + project->n_rows; row++)
    {
      LimaSum amount;

      if (!lima_measure_has (&query->measure, kinds[row]) || (flags[row] & LIMA_FACT_UNCONVERTED) ||
          (query->first_year != 0 && (years[row] < query->first_year || years[row] > query->last_year)))
        continue;
      amount = lima_facts_get_amount (facts, row);
      lima_sum_add_sum (&sums[currency[row]], &amount);
    }
}

/* A project's class is that of its sum in each currency by itself. */
static void
map_sizes (LimaAxis *self, Numbering *numbering, const LimaFacts *facts, const LimaQuery *query, const guint8 *left_out)
{
  guint n = lima_facts_get_n_projects (facts);
  guint n_currencies = lima_dictionary_get_n (lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY));
  g_autofree LimaSum *sums = g_new (LimaSum, n_currencies);
  guint32 classes[LIMA_QUERY_MAX_SIZES + 1];

  for (guint i = 0; i <= query->n_sizes; i++)
    {
      g_autofree char *key = lima_query_size_key (query, i);

      classes[i] = number_of (numbering, lima_atom (key), NULL);
    }
  self->column = lima_facts_get_projects (facts);
  self->by_currency = TRUE;
  self->map = g_new (guint32, MAX ((gsize) n * n_currencies, 1));
  for (guint i = 0; i < n; i++)
    {
      memset (sums, 0, n_currencies * sizeof *sums);
      if (!left_out[i])
        add_up_project (facts, query, lima_facts_get_project (facts, i), sums);
      for (guint c = 0; c < n_currencies; c++)
        self->map[(gsize) i * n_currencies + c] = classes[lima_query_size_class (query, &sums[c])];
    }
}

static const LimaColumn columns[LIMA_N_DIMENSIONS] = {
  [LIMA_DIMENSION_REGION] = LIMA_COLUMN_PLACE,  [LIMA_DIMENSION_COUNTRY] = LIMA_COLUMN_PLACE,
  [LIMA_DIMENSION_DONOR] = LIMA_COLUMN_DONOR,   [LIMA_DIMENSION_THEME] = LIMA_COLUMN_THEME,
  [LIMA_DIMENSION_SECTOR] = LIMA_COLUMN_SECTOR, [LIMA_DIMENSION_SDG] = LIMA_COLUMN_GOAL,
  [LIMA_DIMENSION_CURRENCY] = LIMA_COLUMN_ORIGINAL,
};

/*< private >
 * lima_axis_get_column:
 * @dimension: a dimension that is about words of a column
 *
 * Returns: that column
 */
LimaColumn
lima_axis_get_column (LimaDimensionKind dimension)
{
  return columns[dimension];
}

/*< private >
 * lima_axis_init_words:
 * @self: an axis to set
 * @words: the words of its column
 * @scheme: how countries are put into regions
 * @dimension: one that is about words of a column
 *
 * Makes an axis without rows: the numbers of words and the map to its own.
 */
void
lima_axis_init_words (LimaAxis *self, const LimaDictionary *words, LimaRegionScheme scheme, LimaDimensionKind dimension)
{
  Numbering numbering = { self, g_hash_table_new (NULL, NULL) };

  *self = (LimaAxis) { .keys = g_array_new (FALSE, FALSE, sizeof (LimaAtom)), .names = g_ptr_array_new () };
  map_words (self, &numbering, words, scheme, dimension);
  self->n = self->keys->len;
  g_hash_table_unref (numbering.numbers);
}

/*< private >
 * lima_axis_init:
 * @self: an axis to set
 * @facts: settled facts
 * @query: the question
 * @dimension: one of its dimensions
 * @left_out: by project, whether its rows are left out
 */
void
lima_axis_init (LimaAxis *self, const LimaFacts *facts, const LimaQuery *query, LimaDimensionKind dimension,
                const guint8 *left_out)
{
  Numbering numbering = { self, g_hash_table_new (NULL, NULL) };

  *self = (LimaAxis) { .keys = g_array_new (FALSE, FALSE, sizeof (LimaAtom)), .names = g_ptr_array_new () };
  switch (dimension)
    {
    case LIMA_DIMENSION_YEAR:
      map_years (self, &numbering, facts, query->year_span);
      break;
    case LIMA_DIMENSION_SIZE:
      map_sizes (self, &numbering, facts, query, left_out);
      break;
    case LIMA_DIMENSION_REPORTER:
    case LIMA_DIMENSION_STATUS:
    case LIMA_DIMENSION_PROGRAMME:
      map_projects (self, &numbering, facts, dimension);
      break;
    case LIMA_DIMENSION_REGION:
    case LIMA_DIMENSION_COUNTRY:
    case LIMA_DIMENSION_DONOR:
    case LIMA_DIMENSION_THEME:
    case LIMA_DIMENSION_SECTOR:
    case LIMA_DIMENSION_SDG:
    case LIMA_DIMENSION_CURRENCY:
    case LIMA_N_DIMENSIONS:
    default:
      self->column = lima_facts_get_column (facts, columns[dimension]);
      map_words (self, &numbering, lima_facts_get_dictionary (facts, columns[dimension]), query->scheme, dimension);
      break;
    }
  self->n = self->keys->len;
  g_hash_table_unref (numbering.numbers);
}

/*< private >
 * lima_axis_clear:
 * @self: an axis to give up
 */
void
lima_axis_clear (LimaAxis *self)
{
  g_free (self->map);
  g_array_unref (self->keys);
  g_ptr_array_unref (self->names);
}

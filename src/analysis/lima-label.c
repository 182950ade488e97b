/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What people call the keys of a result. */

#include "lima-group.h"

#include <lima-i18n.h>
#include <lima-codelist.h>
#include <lima-format-years.h>
#include <string.h>

static char *
or_key (const char *name, const char *key)
{
  return g_strdup (name != NULL ? name : key);
}

static char *
write_bound (LimaFormat *format, const LimaDecimal *bound)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  const LimaSum sum = lima_sum_from_decimal (*bound);

  if (format == NULL)
    return g_strdup (lima_decimal_shortest (*bound, buffer));
  if (bound->places == 0 && bound->coef % 1000000 == 0)
    return lima_format_scaled (format, &sum, LIMA_SCALE_MILLION, 0, TRUE);
  return lima_format_number (format, &sum, -1);
}

/* A class of sizes by both of its bounds: "Above 100000" alone would seem to hold what is above 1000000 as well. */
static char *
label_size (const LimaQuery *query, const char *key, LimaFormat *format)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint size = 0;

  while (size < query->n_sizes && strcmp (lima_decimal_shortest (query->sizes[size], buffer), key + (key[0] == '<' ? 2 : 1)) != 0)
    size++;
  if (size == query->n_sizes)
    return g_strdup (key);
  from = write_bound (format, &query->sizes[size]);
  if (key[0] == '<')
    /* Translators: a class of project sizes, e.g. "Up to 100000" */
    return g_strdup_printf (_("Up to %s"), from);
  if (size + 1 == query->n_sizes)
    /* Translators: a class of project sizes, e.g. "Above 1000000" */
    return g_strdup_printf (_("Above %s"), from);
  to = write_bound (format, &query->sizes[size + 1]);
  if (format != NULL)
    /* Translators: a class of project sizes, as short as can be: "100,000 to 1 M" */
    return g_strdup_printf (_("%1$s to %2$s"), from, to);
  /* Translators: a class of project sizes, e.g. "Above 100000 up to 1000000" */
  return g_strdup_printf (_("Above %1$s up to %2$s"), from, to);
}

static char *
label_goal (const char *key, const char *language)
{
  const char *name = strchr (key, '+') == NULL ? lima_goal_name (key, language) : NULL;

  if (name != NULL)
    /* Translators: a Sustainable Development Goal, number and title */
    return g_strdup_printf (_("Goal %s: %s"), key, name);
  /* Translators: several Sustainable Development Goals together, e.g. "Goals 8+9" */
  return g_strdup_printf (_("Goals %s"), key);
}

/* Years by their key, "2014" or "2014-2015": fiscal ones as "2013/14". */
static char *
label_year (const LimaQuery *query, const LimaFacts *facts, const char *key, LimaFormat *format)
{
  guint first_month = lima_facts_get_first_month (facts);
  int first = (int) g_ascii_strtoll (key, NULL, 10);
  int last = query->year_span == 2 ? first + 1 : first;

  if (format != NULL && (first_month != 1 || first != last))
    return lima_format_years (format, first_month, first, last);
  if (first_month == 1)
    return g_strdup (key);
  if (first == last)
    return g_strdup_printf ("%d/%02d", first, (first + 1) % 100);
  return g_strdup_printf ("%d/%02d-%d/%02d", first, (first + 1) % 100, last, (last + 1) % 100);
}

static char *
label_unknown (LimaDimensionKind dimension)
{
  static const char *const labels[LIMA_N_DIMENSIONS] = {
    [LIMA_DIMENSION_REGION] = N_ ("Not assigned to a region"),
    [LIMA_DIMENSION_COUNTRY] = N_ ("Not assigned to a country"),
    [LIMA_DIMENSION_DONOR] = N_ ("No donor given"),
    [LIMA_DIMENSION_REPORTER] = N_ ("No reporting organisation given"),
    [LIMA_DIMENSION_THEME] = N_ ("Not assigned to a theme"),
    [LIMA_DIMENSION_SECTOR] = N_ ("Not assigned to a sector"),
    [LIMA_DIMENSION_SDG] = N_ ("Not assigned to a goal"),
    [LIMA_DIMENSION_STATUS] = N_ ("No status given"),
    [LIMA_DIMENSION_YEAR] = N_ ("No date given"),
    [LIMA_DIMENSION_CURRENCY] = N_ ("No currency given"),
    [LIMA_DIMENSION_SIZE] = N_ ("No size"),
    [LIMA_DIMENSION_PROGRAMME] = N_ ("In no programme"),
  };

  return g_strdup (_(labels[dimension]));
}

/*< private >
 * lima_key_get_label:
 * @dimension: a dimension
 * @query: has the regions' scheme and the classes of sizes
 * @facts: has the theme scheme
 * @atom: a key of the dimension, 0 for what is not given
 * @name: (nullable): what the data calls it
 * @language: (nullable): the language wanted
 * @format: (nullable): how bounds of sizes are written, %NULL for digits alone
 *
 * Returns: (transfer full): what people call the key
 */
char *
lima_key_get_label (LimaDimensionKind dimension, const LimaQuery *query, const LimaFacts *facts, LimaAtom atom, const char *name,
                    const char *language, LimaFormat *format)
{
  const char *key = lima_atom_text (atom);

  if (key == NULL)
    return label_unknown (dimension);
  switch (dimension)
    {
    case LIMA_DIMENSION_REGION:
      return g_str_has_prefix (key, "99:") ? or_key (name, key)
                                           : lima_region_scheme_label (query->scheme, key, language);
    case LIMA_DIMENSION_COUNTRY:
      return or_key (lima_country_name (key, language), key);
    case LIMA_DIMENSION_THEME:
      return or_key (lima_theme_map_get_name (lima_facts_get_themes (facts), atom, language), key);
    case LIMA_DIMENSION_SECTOR:
      if (strchr (key, ':') == NULL)
        return or_key (lima_codelist_name ("Sector", key, language), key);
      if (g_str_has_prefix (key, "2:") && name == NULL)
        name = lima_codelist_name ("SectorCategory", key + 2, language);
      return or_key (name, key);
    case LIMA_DIMENSION_SDG:
      return label_goal (key, language);
    case LIMA_DIMENSION_STATUS:
      return or_key (lima_codelist_name ("ActivityStatus", key, language), key);
    case LIMA_DIMENSION_CURRENCY:
      return or_key (lima_currency_name (key, language), key);
    case LIMA_DIMENSION_SIZE:
      return label_size (query, key, format);
    case LIMA_DIMENSION_DONOR:
    case LIMA_DIMENSION_REPORTER:
    case LIMA_DIMENSION_PROGRAMME:
      return or_key (name, key);
    case LIMA_DIMENSION_YEAR:
      return label_year (query, facts, key, format);
    case LIMA_N_DIMENSIONS:
    default:
      return g_strdup (key);
    }
}

/**
 * lima_result_get_label:
 * @self: a result
 * @facts: the facts it comes from
 * @row: one of its rows
 * @dimension: below the query's number of dimensions
 * @language: (nullable): the language wanted
 *
 * Returns: (transfer full): what people call the row's key: by the codelists, else as the data calls it, else the key itself
 */
char *
lima_result_get_label (const LimaResult *self, const LimaFacts *facts, const LimaResultRow *row, guint dimension,
                       const char *language)
{
  return lima_key_get_label (self->query.by[dimension], &self->query, facts, row->keys[dimension], row->names[dimension], language,
                             NULL);
}

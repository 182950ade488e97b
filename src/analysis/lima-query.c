/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-query.h"

#include <lima-i18n.h>
#include <stdlib.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *label;
} dimensions[LIMA_N_DIMENSIONS] = {
  [LIMA_DIMENSION_REGION] = { "region", NC_ ("dimension", "Region") },
  [LIMA_DIMENSION_COUNTRY] = { "country", NC_ ("dimension", "Country") },
  [LIMA_DIMENSION_DONOR] = { "donor", NC_ ("dimension", "Donor") },
  [LIMA_DIMENSION_REPORTER] = { "reporter", NC_ ("dimension", "Reporting organisation") },
  [LIMA_DIMENSION_THEME] = { "theme", NC_ ("dimension", "Theme") },
  [LIMA_DIMENSION_SECTOR] = { "sector", NC_ ("dimension", "Sector") },
  [LIMA_DIMENSION_SDG] = { "sdg", NC_ ("dimension", "Sustainable Development Goal") },
  [LIMA_DIMENSION_STATUS] = { "status", NC_ ("dimension", "Status") },
  [LIMA_DIMENSION_YEAR] = { "year", NC_ ("dimension", "Year") },
  [LIMA_DIMENSION_CURRENCY] = { "currency", NC_ ("dimension", "Currency") },
  [LIMA_DIMENSION_SIZE] = { "size", NC_ ("dimension", "Project size") },
  [LIMA_DIMENSION_PROGRAMME] = { "programme", NC_ ("dimension", "Programme") },
};

/**
 * lima_query_init:
 * @self: a query to set to its defaults: spend, no breakdown, all years, the report's regions, classes above 100,000 and 1,000,000
 */
void
lima_query_init (LimaQuery *self)
{
  *self = (LimaQuery) { .year_span = 1, .scheme = LIMA_REGION_SCHEME_REPORT, .n_sizes = 2 };
  lima_measure_parse ("spend", &self->measure);
  self->sizes[0] = (LimaDecimal) { 100000, 0 };
  self->sizes[1] = (LimaDecimal) { 1000000, 0 };
}

/**
 * lima_dimension_get_name:
 *
 * Returns: the dimension's word on the command line
 */
const char *
lima_dimension_get_name (LimaDimensionKind dimension)
{
  return dimensions[dimension].name;
}

/**
 * lima_dimension_get_label:
 *
 * Returns: what people call it, translated
 */
const char *
lima_dimension_get_label (LimaDimensionKind dimension)
{
  return C_ ("dimension", dimensions[dimension].label);
}

static int
find_dimension (const char *name)
{
  for (guint i = 0; i < LIMA_N_DIMENSIONS; i++)
    if (strcmp (dimensions[i].name, name) == 0)
      return (int) i;
  return -1;
}

/**
 * lima_query_parse_by:
 * @self: a query
 * @text: one to three dimensions, separated by commas
 *
 * Returns: whether they are dimensions, and different ones
 */
gboolean
lima_query_parse_by (LimaQuery *self, const char *text)
{
  g_auto(GStrv) names = g_strsplit (text, ",", -1);
  guint n = g_strv_length (names);
  LimaDimensionKind by[LIMA_QUERY_MAX_BY];

  if (n == 0 || n > LIMA_QUERY_MAX_BY)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      int dimension = find_dimension (names[i]);

      if (dimension < 0 || g_strv_contains ((const char *const *) names + i + 1, names[i]))
        return FALSE;
      by[i] = (LimaDimensionKind) dimension;
    }
  memcpy (self->by, by, n * sizeof *by);
  self->n_by = n;
  return TRUE;
}

static gboolean
parse_year (const char *text, int *out)
{
  guint64 year;

  if (!lima_digits_parse (text, 9999, &year) || year == 0)
    return FALSE;
  *out = (int) year;
  return TRUE;
}

/**
 * lima_query_parse_years:
 * @self: a query
 * @text: "2014", or "2014-2016"
 *
 * Returns: whether it is a year or two in order
 */
gboolean
lima_query_parse_years (LimaQuery *self, const char *text)
{
  g_auto(GStrv) years = g_strsplit (text, "-", -1);
  guint n = g_strv_length (years);
  int first, last;

  if (n < 1 || n > 2 || !parse_year (years[0], &first) || !parse_year (years[n - 1], &last) || first > last)
    return FALSE;
  self->first_year = first;
  self->last_year = last;
  return TRUE;
}

static int
compare_bounds (gconstpointer a, gconstpointer b)
{
  return lima_decimal_compare (*(const LimaDecimal *) a, *(const LimaDecimal *) b);
}

/**
 * lima_query_parse_sizes:
 * @self: a query
 * @text: bounds in any order, separated by commas
 *
 * Returns: whether they are different numbers
 */
gboolean
lima_query_parse_sizes (LimaQuery *self, const char *text)
{
  g_auto(GStrv) bounds = g_strsplit (text, ",", -1);
  guint n = g_strv_length (bounds);
  LimaDecimal sizes[LIMA_QUERY_MAX_SIZES];

  if (n == 0 || n > LIMA_QUERY_MAX_SIZES)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!lima_decimal_parse (bounds[i], -1, &sizes[i]))
      return FALSE;
  qsort (sizes, n, sizeof *sizes, compare_bounds);
  for (guint i = 1; i < n; i++)
    if (lima_decimal_compare (sizes[i - 1], sizes[i]) == 0)
      return FALSE;
  memcpy (self->sizes, sizes, n * sizeof *sizes);
  self->n_sizes = n;
  return TRUE;
}

/**
 * lima_query_parse_scheme:
 * @self: a query
 * @text: "report" or "m49"
 *
 * Returns: whether it is a region scheme
 */
gboolean
lima_query_parse_scheme (LimaQuery *self, const char *text)
{
  gboolean m49 = strcmp (text, "m49") == 0;

  if (!m49 && strcmp (text, "report") != 0)
    return FALSE;
  self->scheme = m49 ? LIMA_REGION_SCHEME_M49 : LIMA_REGION_SCHEME_REPORT;
  return TRUE;
}

/**
 * lima_query_size_class:
 * @self: a query
 * @sum: what a project adds up to
 *
 * Returns: the class: 0 up to the first bound, then one more for each bound that is exceeded
 */
guint
lima_query_size_class (const LimaQuery *self, const LimaSum *sum)
{
  guint size = 0;

  while (size < self->n_sizes)
    {
      LimaSum bound = lima_sum_from_decimal (self->sizes[size]);

      if (lima_sum_compare (sum, &bound) <= 0)
        break;
      size++;
    }
  return size;
}

/**
 * lima_query_size_key:
 * @self: a query
 * @size_class: a class
 *
 * Returns: (transfer full): its key: "<=100000", ">100000", ">1000000"
 */
char *
lima_query_size_key (const LimaQuery *self, guint size_class)
{
  char buffer[LIMA_DECIMAL_BUFFER];

  if (size_class == 0)
    return g_strdup_printf ("<=%s", lima_decimal_shortest (self->sizes[0], buffer));
  return g_strdup_printf (">%s", lima_decimal_shortest (self->sizes[size_class - 1], buffer));
}

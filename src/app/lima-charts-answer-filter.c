/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* From a row or a mark to its projects: what narrows the list down to them. */

#include "lima-charts-answer.h"

#include <lima-filter.h>
#include <string.h>

static int
facet_of (LimaDimensionKind dimension)
{
  for (int facet = 0; facet < LIMA_N_FACETS; facet++)
    if (g_str_equal (lima_facet_get_name ((LimaFacet) facet), lima_dimension_get_name (dimension)))
      return facet;
  return -1;
}

/* Lists know calendar years only. */
static gboolean
has_fiscal_years (const LimaChartsAnswer *self)
{
  return self->figures->first_month != 1;
}

static gboolean
is_asked_year (const LimaChartsAnswer *self, int year)
{
  const LimaChartsOther *other = self->question.other;

  if (year >= self->question.first_year && year <= self->question.last_year)
    return TRUE;
  return other != NULL && other->figures == NULL && year >= other->first_year && year <= other->last_year;
}

/* The years asked for, and those that they are compared with: what is behind a row is behind both sides of it. */
static void
set_years (const LimaChartsAnswer *self, LimaFilter *filter)
{
  for (guint i = 0; self->question.first_year != 0 && i < self->years->len; i++)
    {
      int year = g_array_index (self->years, int, i);
      char text[16];

      g_snprintf (text, sizeof text, "%d", year);
      if (is_asked_year (self, year))
        lima_filter_set (filter, LIMA_FACET_YEAR, lima_atom (text), TRUE);
    }
}

static gboolean
is_shown (const LimaChartsAnswer *self, const char *key)
{
  for (guint i = 0; self->pairs != NULL && i < lima_pairs_get_n (self->pairs); i++)
    if (g_strcmp0 (lima_pairs_get (self->pairs, i)->key, key) == 0)
      return TRUE;
  if (self->pairs != NULL)
    return FALSE;
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->paper); i++)
    if (g_strcmp0 (lima_chart_table_get_row (self->paper, i)->key, key) == 0)
      return TRUE;
  return FALSE;
}

static void
set_others (const LimaChartsAnswer *self, LimaFilter *filter, LimaFacet facet)
{
  for (guint i = 0; i < self->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (self->result->rows, LimaResultRow, i);
      const char *key = lima_atom_text (row->keys[0]);

      if (row->currency == self->currency && key != NULL && !is_shown (self, key))
        lima_filter_set (filter, facet, row->keys[0], TRUE);
    }
}

/* The list behind a mark is narrowed down further, where the chart is of a list. */
static LimaFilter *
new_filter (const LimaChartsAnswer *self)
{
  return self->question.scope == NULL ? lima_filter_new () : lima_filter_copy (self->question.scope->filter);
}

/* Classes of sizes are those of the sums of the years asked for; lists class projects by all years, and would show others. */
static gboolean
leaves_out_years (const LimaChartsAnswer *self)
{
  for (guint i = 0; self->question.first_year != 0 && i < self->years->len; i++)
    {
      int year = g_array_index (self->years, int, i);

      if (year < self->question.first_year || year > self->question.last_year)
        return TRUE;
    }
  return FALSE;
}

/* A row is of one currency; where there are others, so is the list behind it. */
static gboolean
has_other_currencies (const LimaChartsAnswer *self)
{
  return self->figures->currency == 0 && self->currencies->len > 1;
}

/* A period is a year, or several: "2014-2015". */
static void
set_period (LimaFilter *filter, const char *key)
{
  const char *dash = strchr (key, '-');
  int first = (int) g_ascii_strtoll (key, NULL, 10), last = dash == NULL ? first : (int) g_ascii_strtoll (dash + 1, NULL, 10);

  for (int year = first; year <= last; year++)
    {
      char text[16];

      g_snprintf (text, sizeof text, "%d", year);
      lima_filter_set (filter, LIMA_FACET_YEAR, lima_atom (text), TRUE);
    }
}

typedef struct
{
  const LimaChartsAnswer *answer;
  LimaFilter *filter;
  gboolean has_year;
  gboolean is_lost; /* no list can be narrowed down so */
} Narrowing;

static void
narrow (LimaDimensionKind dimension, const char *key, gpointer data)
{
  Narrowing *self = data;
  int facet = facet_of (dimension);

  if (facet < 0 || (facet == LIMA_FACET_SIZE && leaves_out_years (self->answer)))
    self->is_lost = TRUE;
  else if (facet == LIMA_FACET_YEAR && *key != '\0')
    set_period (self->filter, key);
  else
    lima_filter_set (self->filter, (LimaFacet) facet, *key == '\0' ? 0 : lima_atom (key), TRUE);
  self->has_year |= dimension == LIMA_DIMENSION_YEAR;
}

static char *
finish (Narrowing *self)
{
  self->is_lost |= has_fiscal_years (self->answer) && (self->has_year || self->answer->question.first_year != 0);
  if (self->is_lost || lima_filter_is_empty (self->filter))
    return NULL;
  if (!self->has_year)
    set_years (self->answer, self->filter);
  if (has_other_currencies (self->answer))
    lima_filter_set (self->filter, LIMA_FACET_CURRENCY, self->answer->currency, TRUE);
  lima_filter_set_with_flows (self->filter, TRUE);
  return lima_filter_to_text (self->filter);
}

/* The projects behind a row of several breakdowns. */
static char *
filter_of_keys (const LimaChartsAnswer *self, const char *joined)
{
  g_autoptr(LimaFilter) filter = new_filter (self);
  g_auto(GStrv) keys = g_strsplit (joined, LIMA_CHARTS_KEYS, -1);
  Narrowing narrowing = { .answer = self, .filter = filter };

  for (guint d = 0; d < self->cross->n_by && keys[d] != NULL; d++)
    narrow (self->cross->by[d], keys[d], &narrowing);
  return finish (&narrowing);
}

/* What a project adds up to is asked as the chart adds it up. The years and the currency of the list's own sums are those of the chart as well, but
 * where nothing is recorded in them: that list has no sums. */
static char *
filter_of_amounts (const LimaChartsAnswer *self, const LimaAmounts *amounts)
{
  g_autoptr(LimaFilter) filter = new_filter (self);

  if (amounts->kind != LIMA_AMOUNTS_NONE && lima_filter_get_n (filter, LIMA_FACET_YEAR) == 0)
    set_years (self, filter);
  if (amounts->kind != LIMA_AMOUNTS_NONE && has_other_currencies (self))
    lima_filter_set (filter, LIMA_FACET_CURRENCY, self->currency, TRUE);
  lima_filter_set_amounts (filter, amounts);
  return lima_filter_to_text (filter);
}

/**
 * lima_charts_answer_get_filter:
 * @key: (nullable): a key of the breakdown, or of several, joined; of pictures of sizes lima_amounts_to_text(); "" for what is assigned to none; %NULL for the rows that are put together
 *
 * What narrows the project list down to the projects behind a row: those with a flow of the measure, in the years asked for. What a
 * document leaves over is all that it does not name.
 *
 * Returns: (transfer full) (nullable): a filter as text; %NULL where no list can be narrowed down so
 */
char *
lima_charts_answer_get_filter (const LimaChartsAnswer *self, const char *key)
{
  g_autoptr(LimaFilter) filter = new_filter (self);
  LimaAmounts amounts;
  int facet;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->cross != NULL)
    return key == NULL ? NULL : filter_of_keys (self, key);
  if (lima_charts_answer_get_sizes (self) != NULL)
    return key != NULL && lima_amounts_parse (&amounts, key) ? filter_of_amounts (self, &amounts) : NULL;
  facet = facet_of (self->question.dimension);
  if (facet < 0 || (facet == LIMA_FACET_SIZE && leaves_out_years (self)))
    return NULL;
  if (has_fiscal_years (self) && (facet == LIMA_FACET_YEAR || self->question.first_year != 0))
    return NULL;
  if (facet != LIMA_FACET_YEAR)
    set_years (self, filter);
  if (has_other_currencies (self))
    lima_filter_set (filter, LIMA_FACET_CURRENCY, self->currency, TRUE);
  if (key != NULL && *key != '\0' && facet == LIMA_FACET_YEAR)
    set_period (filter, key);
  else if (key != NULL)
    lima_filter_set (filter, (LimaFacet) facet, *key == '\0' ? 0 : lima_atom (key), TRUE);
  if (key == NULL || (*key == '\0' && self->is_published))
    set_others (self, filter, (LimaFacet) facet);
  lima_filter_set_with_flows (filter, TRUE);
  return lima_filter_get_n (filter, (LimaFacet) facet) == 0 ? NULL : lima_filter_to_text (filter);
}

/**
 * lima_charts_answer_get_mark_filter:
 * @mark: the row of a mark of the picture
 *
 * Returns: (transfer full) (nullable): what narrows the project list down to the projects behind a mark, as text; %NULL where nothing does
 */
char *
lima_charts_answer_get_mark_filter (const LimaChartsAnswer *self, int mark)
{
  g_autoptr(LimaFilter) filter = new_filter (self);
  Narrowing narrowing = { .answer = self, .filter = filter };

  g_return_val_if_fail (self != NULL, NULL);

  if (self->pairs != NULL && mark >= 0 && mark < (int) lima_pairs_get_n (self->pairs))
    return lima_charts_answer_get_filter (self, lima_pairs_get (self->pairs, (guint) mark)->key);
  if (self->picture == NULL || mark < 0)
    return NULL;
  if (lima_charts_answer_get_sizes (self) != NULL)
    {
      const LimaAmounts *amounts = lima_report_picture_get_amounts (self->picture, mark);

      return amounts == NULL ? NULL : filter_of_amounts (self, amounts);
    }
  lima_report_picture_foreach_key (self->picture, mark, narrow, &narrowing);
  return finish (&narrowing);
}

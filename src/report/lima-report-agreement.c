/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-agreement.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-report-words.h"

/**
 * lima_figure_get_years:
 * @figure: a published figure
 * @first: (out): the first calendar year of its period
 * @last: (out): the last one, which belongs to it
 *
 * The end may be given as the last day or as the day after, or left out where the start is a year.
 *
 * Returns: whether its period is of whole calendar years
 */
gboolean
lima_figure_get_years (const LimaFigure *figure, int *first, int *last)
{
  LimaDate start, end, after;

  g_return_val_if_fail (figure != NULL && first != NULL && last != NULL, FALSE);

  start = figure->start.date;
  end = lima_day_has_date (&figure->end) ? figure->end.date : start;
  if (!lima_day_has_date (&figure->start) || lima_date_first_day (start) != lima_day_number (start.year, 1, 1))
    return FALSE;
  if (!lima_day_has_date (&figure->end) && start.precision != LIMA_PRECISION_YEAR)
    return FALSE;
  after = lima_day_to_date (lima_date_end_day (end));
  if (end.precision == LIMA_PRECISION_DAY && end.month == 1 && end.day == 1)
    after = end;
  *first = start.year;
  *last = after.year - 1;
  return after.month == 1 && after.day == 1 && *last >= *first;
}

/**
 * lima_figure_is_money:
 *
 * Returns: whether its unit is a currency
 */
gboolean
lima_figure_is_money (const LimaFigure *figure)
{
  const char *unit;

  g_return_val_if_fail (figure != NULL, FALSE);

  unit = lima_atom_text (figure->unit);
  return unit != NULL && strlen (unit) == 3 && g_ascii_isupper (unit[0]) && g_ascii_isupper (unit[1]) && g_ascii_isupper (unit[2]);
}

/**
 * lima_report_find_dimension:
 * @name: a dimension's word, as published figures have it
 * @out: (out): the dimension
 *
 * Returns: whether it is one
 */
gboolean
lima_report_find_dimension (LimaAtom name, LimaDimensionKind *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  for (guint i = 0; i < LIMA_N_DIMENSIONS; i++)
    if (g_strcmp0 (lima_atom_text (name), lima_dimension_get_name ((LimaDimensionKind) i)) == 0)
      {
        *out = (LimaDimensionKind) i;
        return TRUE;
      }
  return FALSE;
}

/* Whether it says how many countries have anything of its measure. */
static gboolean
is_of_countries (const LimaFigure *figure)
{
  LimaDimensionKind dimension = LIMA_DIMENSION_COUNTRY;

  return figure->key == 0 && g_strcmp0 (lima_atom_text (figure->unit), "countries") == 0 &&
         (figure->dimension == 0 || lima_report_find_dimension (figure->dimension, &dimension)) && dimension == LIMA_DIMENSION_COUNTRY;
}

/* The question that the figure answers, or FALSE where the projects record nothing of the kind. */
static gboolean
ask_for (const LimaFigure *figure, LimaQuery *query)
{
  const char *measure = lima_atom_text (figure->measure);
  gboolean is_part = figure->dimension != 0;

  query->n_by = is_part ? 1 : 0;
  if (measure == NULL || !lima_measure_parse (measure, &query->measure) || !lima_figure_get_years (figure, &query->first_year, &query->last_year))
    return FALSE;
  if (is_of_countries (figure))
    {
      query->n_by = 1;
      query->by[0] = LIMA_DIMENSION_COUNTRY;
      return TRUE;
    }
  return (!is_part || (figure->key != 0 && lima_report_find_dimension (figure->dimension, &query->by[0]))) &&
         (lima_figure_is_money (figure) || g_strcmp0 (lima_atom_text (figure->unit), "projects") == 0);
}

/* Whether money of the measure may be missing from the result: unreadable, undated or of another currency. */
static gboolean
is_incomplete (const LimaResult *result, LimaAtom currency)
{
  for (guint i = 0; i < result->totals->len; i++)
    if (g_array_index (result->totals, LimaResultSum, i).currency != currency)
      return TRUE;
  return lima_result_get_severity (result) == LIMA_SEVERITY_ERROR || result->undated->len > 0 || result->unconverted->len > 0;
}

/* Projects in several currencies may be the same ones, so that their number lies between the largest and the sum. */
static gboolean
count_projects (const LimaResult *result, LimaAtom key, LimaInterval *out)
{
  guint most = 0, sum = 0;

  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);

      if (result->query.n_by > 0 && row->keys[0] != key)
        continue;
      most = MAX (most, row->projects);
      sum += row->projects;
    }
  out->low = lima_sum_from_decimal ((LimaDecimal) { most, 0 });
  out->high = lima_sum_from_decimal ((LimaDecimal) { sum, 0 });
  return sum > 0;
}

/* Rows stand by key. What names no country, or cannot be read, may be in more of them. */
static gboolean
count_countries (const LimaResult *result, LimaInterval *out)
{
  gboolean is_open = lima_result_get_severity (result) == LIMA_SEVERITY_ERROR || result->undated->len > 0;
  LimaSum count;
  LimaAtom last = 0;
  guint n = 0;

  for (guint i = 0; i < result->rows->len; i++)
    {
      LimaAtom key = g_array_index (result->rows, LimaResultRow, i).keys[0];

      is_open |= key == 0;
      n += key != 0 && key != last;
      last = key;
    }
  count = lima_sum_from_decimal ((LimaDecimal) { n, 0 });
  *out = lima_interval_exact (&count);
  if (is_open)
    out->high = lima_interval_unknown ().high;
  return n > 0;
}

static gboolean
add_money (const LimaResult *result, const LimaFigure *figure, LimaInterval *out)
{
  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);

      if (row->currency != figure->unit || (result->query.n_by > 0 && row->keys[0] != figure->key))
        continue;
      *out = lima_interval_exact (&row->amount);
      if (is_incomplete (result, figure->unit))
        out->high = lima_interval_unknown ().high;
      return TRUE;
    }
  return FALSE;
}

/* What the result says of the figure; FALSE for nothing. */
static gboolean
compute (const LimaResult *result, const LimaFigure *figure, LimaComparison *comparison)
{
  if (comparison->of_countries)
    return count_countries (result, &comparison->computed);
  if (comparison->is_count)
    return count_projects (result, figure->key, &comparison->computed);
  return add_money (result, figure, &comparison->computed);
}

/**
 * lima_report_compare:
 * @facts: settled facts
 * @query: has the scheme of the regions and the classes of sizes
 * @figure: a published figure, of the whole or of a part
 * @out: (out): what the projects say of it
 *
 * Returns: %FALSE when they say nothing: its measure, period, unit or breakdown is none of theirs, or no flow of it is recorded
 */
gboolean
lima_report_compare (const LimaFacts *facts, const LimaQuery *query, const LimaFigure *figure, LimaComparison *out)
{
  LimaQuery asked;
  g_autoptr(LimaResult) result = NULL;

  g_return_val_if_fail (facts != NULL && query != NULL && figure != NULL && out != NULL, FALSE);

  asked = *query;
  if (!ask_for (figure, &asked))
    return FALSE;
  *out = (LimaComparison) { .is_count = !lima_figure_is_money (figure), .of_countries = is_of_countries (figure) };
  result = lima_facts_query (facts, &asked, NULL, NULL);
  if (!compute (result, figure, out))
    return FALSE;
  out->agreement = lima_published_compare (figure, figure->unit, &out->computed, &out->beyond);
  return TRUE;
}

static const char *
sentence_of_countries (const LimaComparison *comparison)
{
  switch (comparison->agreement)
    {
    case LIMA_AGREES_WITHIN_ROUNDING:
      /* Translators: of a printed number of countries: "The projects are in 100 countries: agrees." */
      return _("The projects are in %1$s countries: agrees.");
    case LIMA_DIFFERS:
      return comparison->beyond.coef > 0 ? _("The projects are in %1$s countries: %2$s too many.") : _("The projects are in %1$s countries: %2$s too few.");
    case LIMA_CANNOT_BE_KNOWN:
    default:
      return _("The projects are in %1$s countries; whether that agrees cannot be known.");
    }
}

static const char *
sentence_of (const LimaComparison *comparison)
{
  gboolean more = comparison->beyond.coef > 0, is_count = comparison->is_count;

  if (comparison->of_countries)
    return sentence_of_countries (comparison);
  switch (comparison->agreement)
    {
    case LIMA_AGREES_WITHIN_ROUNDING:
      /* Translators: of a printed figure: "The projects add up to 171.2 M: agrees within rounding." */
      return is_count ? _("The portfolio has %1$s such projects: agrees.")
                      : _("The projects add up to %1$s: agrees within rounding.");
    case LIMA_DIFFERS:
      if (is_count)
        return more ? _("The portfolio has %1$s such projects: %2$s too many.")
                    : _("The portfolio has %1$s such projects: %2$s too few.");
      return more ? _("The projects add up to %1$s: differs, %2$s more than rounding allows.")
                  : _("The projects add up to %1$s: differs, %2$s less than rounding allows.");
    case LIMA_CANNOT_BE_KNOWN:
    default:
      return is_count ? _("The portfolio has %1$s such projects; whether that agrees cannot be known.")
                      : _("The projects add up to %1$s; whether that agrees cannot be known.");
    }
}

/**
 * lima_report_comparison_decimals:
 * @scale: the unit of the amounts
 * @decimals: their decimals as printed, or -1 for all that they have
 *
 * A difference of money that the printed decimals would write as nothing has more of them; of a count half of one is one.
 *
 * Returns: how many decimals tell what was computed from what was printed
 */
int
lima_report_comparison_decimals (const LimaComparison *comparison, LimaScale scale, int decimals)
{
  __int128 apart, step = 1;

  g_return_val_if_fail (comparison != NULL, decimals);

  apart = comparison->beyond.coef < 0 ? -comparison->beyond.coef : comparison->beyond.coef;
  if (apart == 0 || decimals < 0 || comparison->is_count)
    return decimals;
  for (int i = decimals; i < LIMA_DECIMAL_MAX_PLACES + 3 * (int) scale; i++)
    step *= 10;
  for (; decimals < LIMA_DECIMAL_MAX_PLACES && apart < step; step /= 10)
    decimals++;
  return decimals;
}

/**
 * lima_report_describe_comparison:
 * @scale: the unit of the amounts
 * @decimals: their decimals
 *
 * Returns: (transfer full): "The projects add up to 171.2 M: agrees within rounding."
 */
char *
lima_report_describe_comparison (LimaFormat *format, const LimaComparison *comparison, LimaScale scale, int decimals)
{
  LimaSum apart;
  g_autofree char *computed = NULL;
  g_autofree char *beyond = NULL;

  g_return_val_if_fail (format != NULL && comparison != NULL, NULL);

  decimals = lima_report_comparison_decimals (comparison, scale, decimals);
  computed = lima_format_scaled (format, &comparison->computed.low, scale, decimals, TRUE);
  apart = comparison->beyond;
  if (apart.coef < 0)
    apart.coef = -apart.coef;
  beyond = lima_format_scaled (format, &apart, scale, decimals, TRUE);
  return lima_report_fill (format, sentence_of (comparison), computed, beyond, NULL);
}

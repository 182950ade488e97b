/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Key figures that the projects add up to. */

#include "lima-report-figures-private.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-report-currencies.h"
#include "lima-report-labels.h"
#include "lima-report-words.h"

static LimaResult *
ask (const LimaFigureMaker *self, const char *measure, gboolean by_year)
{
  LimaQuery query = *self->query;

  lima_measure_parse (measure, &query.measure);
  query.n_by = by_year ? 1 : 0;
  query.by[0] = LIMA_DIMENSION_YEAR;
  query.first_year = query.last_year = 0;
  return lima_facts_query (self->facts, &query, NULL, NULL);
}

/* The years of the amounts in a currency; nobody can say where some have no date. */
static char *
describe_years (const LimaFigureMaker *self, const char *measure, LimaAtom currency)
{
  g_autoptr(LimaResult) result = ask (self, measure, TRUE);
  int first = 0, last = 0;

  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);
      const char *year = lima_atom_text (row->keys[0]);

      if (row->currency != currency)
        continue;
      if (year == NULL)
        return g_strdup (_("all years"));
      last = (int) g_ascii_strtoll (year, NULL, 10);
      first = first == 0 ? last : first;
    }
  return lima_report_label_years (self->format, first, last);
}

/* Different projects with a flow of the measure that counts, in any currency. */
static guint
count_projects (const LimaFigureMaker *self, const LimaMeasure *measure)
{
  guint n_left_out, n = 0;
  g_autofree guint8 *left_out = lima_facts_find_left_out (self->facts, measure, &n_left_out);

  for (guint i = 0; i < lima_facts_get_n_projects (self->facts); i++)
    {
      const LimaFactProject *project = lima_facts_get_project (self->facts, i);

      if (left_out[i] == 0)
        n += (project->kinds[0] & measure->kinds[0]) != 0 || (project->kinds[1] & measure->kinds[1]) != 0;
    }
  return n;
}

/* "2016 to 2021, 31 of 33 projects; other currencies: 2" */
static char *
describe_sum (const LimaFigureMaker *self, const char *measure, const LimaResult *result, const GArray *currencies)
{
  LimaAtom currency = g_array_index (currencies, LimaReportCurrency, 0).currency;
  guint others = currencies->len - 1;
  g_autofree char *years = describe_years (self, measure, currency);
  g_autofree char *some = lima_format_integer (self->format, count_projects (self, &result->query.measure));
  g_autofree char *all = lima_format_integer (self->format, result->projects);
  g_autofree char *number = lima_format_integer (self->format, others);

  if (others == 0)
    /* Translators: below a sum: 1 its years, 2 the number of projects that have such amounts, 3 that of all projects */
    return lima_report_fill (self->format, P_("%1$s, %2$s of %3$s project", "%1$s, %2$s of %3$s projects", result->projects), years,
                             some, all, NULL);
  /* Translators: below a sum in one currency: 1 its years, 2 the number of projects that have such amounts, 3 that of all projects, 4
   * the number of other currencies, whose amounts are not in it */
  return lima_report_fill (self->format, P_("%1$s, %2$s of %3$s projects; without %4$s other currency",
                                            "%1$s, %2$s of %3$s projects; without %4$s other currencies", others),
                           years, some, all, number, NULL);
}

/* All places there are, but never one alone: "1,235,012.50 USD". */
static char *
format_exactly (const LimaFigureMaker *self, const LimaReportCurrency *sum)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  const char *point = strchr (lima_sum_shortest (&sum->amount, buffer), '.');
  int places = point == NULL ? 0 : (int) strlen (point + 1);

  return lima_format_money (self->format, &sum->amount, lima_atom_text (sum->currency), places == 1 ? 2 : places);
}

static LimaKeyFigure *
new_figure (const char *caption)
{
  LimaKeyFigure *figure = g_new0 (LimaKeyFigure, 1);

  figure->caption = g_strdup (caption);
  figure->source = g_strdup (_("Computed from the projects."));
  figure->computed = TRUE;
  return figure;
}

/* Nothing recorded is a word, never a zero. */
static LimaKeyFigure *
compute_sum (const LimaFigureMaker *self, const char *measure)
{
  g_autofree char *caption = lima_measure_get_label (measure);
  g_autoptr(LimaResult) result = ask (self, measure, FALSE);
  g_autoptr(GArray) currencies = lima_report_currencies_new (self->facts, result);
  LimaKeyFigure *figure = new_figure (caption);
  const LimaReportCurrency *main_one;
  LimaSum size;
  LimaScale scale;

  if (currencies->len == 0)
    {
      figure->value = g_strdup (_("none recorded"));
      return figure;
    }
  main_one = &g_array_index (currencies, LimaReportCurrency, 0);
  size = main_one->amount;
  size.coef = size.coef < 0 ? -size.coef : size.coef;
  scale = lima_format_scale_for (self->format, &size);
  figure->value = lima_format_scaled (self->format, &main_one->amount, scale, lima_scale_decimals (&size, scale), TRUE);
  figure->unit = g_strdup (main_one->currency != 0 ? lima_atom_text (main_one->currency) : _("no currency given"));
  figure->note = describe_sum (self, measure, result, currencies);
  figure->printed = format_exactly (self, main_one);
  return figure;
}

static LimaKeyFigure *
compute_projects (const LimaFigureMaker *self)
{
  g_autoptr(LimaResult) result = ask (self, "spend", FALSE);
  LimaKeyFigure *figure = new_figure (_("Projects"));
  guint n = count_projects (self, &result->query.measure);
  g_autofree char *number = lima_format_integer (self->format, n);

  figure->value = lima_format_integer (self->format, result->projects);
  figure->note = n == 0 ? g_strdup (_("none has delivery recorded"))
                        : lima_report_fill (self->format, P_("%1$s has delivery recorded", "%1$s have delivery recorded", n), number,
                                            NULL);
  return figure;
}

/*< private >
 * lima_figure_maker_compute:
 * @figures: (element-type LimaKeyFigure): where to add them
 */
void
lima_figure_maker_compute (const LimaFigureMaker *self, GPtrArray *figures)
{
  static const char *const measures[] = { "spend", "incoming-funds", "budget" };

  g_ptr_array_add (figures, compute_projects (self));
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    g_ptr_array_add (figures, compute_sum (self, measures[i]));
}

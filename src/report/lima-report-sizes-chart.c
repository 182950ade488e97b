/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-sizes-chart.h"

#include <lima-i18n.h>

#include "lima-report-labels.h"
#include "lima-report-notes.h"
#include "lima-report-published.h"
#include "lima-report-sizes-private.h"
#include "lima-report-words.h"

#define MOST_POINTS 400 /* of a curve: more are not seen */

/* ---- Words of both ---- */

static char *
write_bound (const LimaDraft *draft, LimaDecimal bound)
{
  return lima_report_sizes_write_bound (draft->format, bound);
}

static char *
write_number (const LimaDraft *draft, guint n)
{
  return lima_format_integer (draft->format, n);
}

static char *
write_part (const LimaDraft *draft, guint n, guint of)
{
  LimaSum part = lima_sum_from_decimal ((LimaDecimal) { n, 0 }), whole = lima_sum_from_decimal ((LimaDecimal) { of, 0 });

  return lima_format_share (draft->format, &part, &whole);
}

static char *
write_amount (const LimaDraft *draft, const LimaConcentration *sizes, const LimaSum *amount)
{
  LimaScale scale = lima_format_scale_for (draft->format, &sizes->total);

  return lima_format_scaled (draft->format, amount, scale, lima_scale_decimals (&sizes->total, scale), TRUE);
}

static char *
write_money (const LimaDraft *draft, const LimaConcentration *sizes, const LimaSum *amount)
{
  g_autofree char *text = write_amount (draft, sizes, amount);
  g_autofree char *share = sizes->has_curve ? lima_format_share (draft->format, amount, &sizes->total) : NULL;

  return lima_format_amount_and_share (draft->format, text, share);
}

/* As the source's ¶10 has it: how many are above the highest bound, and what they hold. */
static char *
describe (const LimaDraft *draft, const LimaConcentration *sizes)
{
  guint last = sizes->query.n_sizes, n = sizes->projects->len;
  g_autofree char *all = write_number (draft, n), *count = NULL, *bound = NULL, *money = NULL, *share = NULL;

  if (n == 0)
    return g_strdup (_("No amounts to show"));
  if (last == 0 || sizes->overflow)
    return lima_report_fill (draft->format, P_("%1$s project", "%1$s projects", n), all, NULL);
  count = write_number (draft, sizes->classes[last].count);
  share = write_part (draft, sizes->classes[last].count, n);
  bound = write_bound (draft, sizes->query.sizes[last - 1]);
  money = write_money (draft, sizes, &sizes->classes[last].sum);
  /* Translators: the sentence above a chart of project sizes: 1 how many projects, 2 of how many, 3 the share of them, 4 a bound, 5 what they hold,
   * as amount and share */
  return lima_report_fill (draft->format, P_("%1$s of %2$s projects, %3$s, is above %4$s and holds %5$s", "%1$s of %2$s projects, %3$s, are above %4$s and hold %5$s",
                                             sizes->classes[last].count),
                           count, all, share, bound, money, NULL);
}

static char *
name_class (const LimaDraft *draft, const LimaConcentration *sizes, guint i)
{
  g_autofree char *low = i == 0 ? NULL : write_bound (draft, sizes->query.sizes[i - 1]);
  g_autofree char *high = i == sizes->query.n_sizes ? NULL : write_bound (draft, sizes->query.sizes[i]);

  if (low == NULL && high == NULL)
    return g_strdup (C_ ("class", "All"));
  if (low == NULL)
    return lima_report_fill (draft->format, C_ ("class", "Up to %1$s"), high, NULL);
  if (high == NULL)
    return lima_report_fill (draft->format, C_ ("class", "Above %1$s"), low, NULL);
  return lima_report_fill (draft->format, C_ ("class", "Above %1$s to %2$s"), low, high, NULL);
}

/* "583 projects, 66.0 %, hold 20.1 M · 11.7 %." */
static char *
describe_class (const LimaDraft *draft, const LimaConcentration *sizes, guint i)
{
  g_autofree char *count = write_number (draft, sizes->classes[i].count), *share = write_part (draft, sizes->classes[i].count, sizes->projects->len);
  g_autofree char *money = write_money (draft, sizes, &sizes->classes[i].sum);

  /* Translators: behind a class of project sizes: 1 how many, 2 their share of all projects, 3 what they hold, as amount and share */
  return lima_report_fill (draft->format, P_("%1$s project, %2$s, holds %3$s.", "%1$s projects, %2$s, hold %3$s.", sizes->classes[i].count), count, share,
                           money, NULL);
}

/* "Up to 100,000: 583 projects, 66.0 %, hold 20.1 M · 11.7 %." */
static void
add_classes (LimaChartTable *table, const LimaDraft *draft, const LimaConcentration *sizes)
{
  for (guint i = 0; i <= sizes->query.n_sizes && !sizes->overflow; i++)
    {
      g_autofree char *name = name_class (draft, sizes, i), *text = describe_class (draft, sizes, i);
      /* Translators: the name of a class of project sizes before what is said of it: "Up to 100,000:" */
      g_autofree char *lead = lima_report_fill (draft->format, C_ ("class", "%1$s:"), name, NULL);

      lima_chart_table_add_footnote (table, lead, text);
    }
}

static void
add_aside (LimaChartTable *table, const LimaDraft *draft, const char *lead, const char *sentence, guint n)
{
  g_autofree char *number = write_number (draft, n), *text = lima_report_fill (draft->format, sentence, number, NULL);

  if (n > 0)
    lima_chart_table_add_footnote (table, lead, text);
}

/* Who is not in the picture, or not with all of its money. */
static void
add_asides (LimaChartTable *table, const LimaDraft *draft, const LimaConcentration *sizes)
{
  add_aside (table, draft, _("Not recorded:"), P_("%1$s project has no amount of the measure; that is not zero.",
                                                  "%1$s projects have no amount of the measure; that is not zero.", sizes->n_without), sizes->n_without);
  add_aside (table, draft, _("Left out:"), P_("%1$s project has amounts in other currencies only.", "%1$s projects have amounts in other currencies only.",
                                              sizes->n_other), sizes->n_other);
  add_aside (table, draft, _("Left out:"), P_("%1$s project, whose flows are those of its parts.", "%1$s projects, whose flows are those of their parts.",
                                              sizes->n_parents), sizes->n_parents);
  add_aside (table, draft, _("Left out:"), P_("%1$s project, whose amount is beyond range.", "%1$s projects, whose amounts are beyond range.", sizes->n_beyond),
             sizes->n_beyond);
  add_aside (table, draft, _("In part:"), P_("%1$s project has amounts in other currencies too.", "%1$s projects have amounts in other currencies too.",
                                             sizes->n_other_too), sizes->n_other_too);
}

static LimaChartTable *
new_words (const LimaDraft *draft, const LimaConcentration *sizes, const char *pattern, gboolean has_classes)
{
  LimaChartTable *table = lima_chart_table_new ();
  g_autofree char *title = describe (draft, sizes), *period = lima_draft_period (draft), *measure = lima_measure_get_label (draft->options->measure);
  g_autofree char *subtitle = lima_report_fill (draft->format, pattern, measure, period, NULL);

  lima_chart_table_set_format (table, draft->format, LIMA_SCALE_ONE);
  lima_chart_table_set_title (table, title);
  lima_chart_table_set_empty_text (table, _("No amounts to show"));
  if (draft->options->illustrative)
    lima_chart_table_set_illustrative (table, _("Illustrative projects"));
  if (sizes->projects->len > 0)
    {
      lima_chart_table_set_subtitle (table, subtitle);
      if (has_classes)
        add_classes (table, draft, sizes);
    }
  add_asides (table, draft, sizes);
  return table;
}

static void
add_notes (LimaChartTable *table, const LimaDraft *draft)
{
  g_autofree char *currency = lima_report_words_currency (draft->format, draft->language, lima_atom_text (draft->currency));

  lima_report_add_notes (table, draft, currency);
}

/* ---- Classes as published ---- */

/* What a document says of the same classes, the same measure and the same year; nothing where amounts are converted, or not of all projects. */
static LimaChartTable *
find_printed (const LimaDraft *draft, const LimaConcentration *sizes, LimaPublished **published)
{
  LimaPublishedQuery query = { .measure = lima_atom (draft->options->measure), .dimension = lima_atom (lima_dimension_get_name (LIMA_DIMENSION_SIZE)),
                               .year = draft->first_year };
  LimaReportChartOptions options = *draft->options;
  LimaChartTable *table;

  if (draft->options->snapshot == NULL || lima_facts_get_currency (draft->facts) != 0 || lima_facts_get_first_month (draft->facts) != 1 ||
      sizes->query.projects != NULL || draft->first_year == 0 || draft->first_year != draft->last_year)
    return NULL;
  options.currency = NULL;
  table = lima_report_published_chart_new (draft->options->snapshot, &query, &options, NULL);
  if (table != NULL)
    *published = lima_published_new (draft->options->snapshot, &query, NULL);
  return table;
}

static const LimaChartRow *
find_row (const LimaChartTable *table, const LimaConcentration *sizes, guint i)
{
  g_autofree char *key = lima_query_size_key (&sizes->query, i);

  for (guint row = 0; table != NULL && row < lima_chart_table_get_n_rows (table); row++)
    if (g_strcmp0 (lima_chart_table_get_row (table, row)->key, key) == 0)
      return lima_chart_table_get_row (table, row);
  return NULL;
}

/* A class is named after where it begins, so that all of them have to be the same. */
static gboolean
has_same_classes (const LimaChartTable *table, const LimaConcentration *sizes)
{
  if (table == NULL || lima_chart_table_get_n_rows (table) != sizes->query.n_sizes + 1)
    return FALSE;
  for (guint i = 0; i <= sizes->query.n_sizes; i++)
    if (find_row (table, sizes, i) == NULL)
      return FALSE;
  return TRUE;
}

/* "published: 31", "published: between 552 and 583" */
static char *
describe_printed (const LimaDraft *draft, const LimaChartRow *row)
{
  /* Translators: below the name of a class of project sizes: how many projects a document says are in it, a number or "between 269 and 300" */
  return lima_report_fill (draft->format, _("published: %1$s"), row->sublabel != NULL ? row->sublabel : row->figure, NULL);
}

static void
add_band (LimaHistogram *chart, const LimaDraft *draft, const LimaConcentration *sizes, guint i, const LimaChartRow *row)
{
  g_autofree char *name = name_class (draft, sizes, i), *number = write_number (draft, sizes->classes[i].count);
  g_autofree char *projects = lima_report_fill (draft->format, P_("%1$s project", "%1$s projects", sizes->classes[i].count), number, NULL);
  g_autofree char *part = write_part (draft, sizes->classes[i].count, sizes->projects->len);
  g_autofree char *count = lima_format_amount_and_share (draft->format, projects, part);
  g_autofree char *money = write_money (draft, sizes, &sizes->classes[i].sum), *text = describe_class (draft, sizes, i);
  g_autofree char *printed = row == NULL ? NULL : describe_printed (draft, row), *sentence = NULL;

  if (printed == NULL)
    /* Translators: a class of project sizes: 1 its name, 2 a sentence: "Up to 100,000: 583 projects, 66.0 %, hold 20.1 M · 11.7 %." */
    sentence = lima_report_fill (draft->format, C_ ("class", "%1$s: %2$s"), name, text, NULL);
  else
    /* Translators: the same, and 3 what a document says: "published: 31" */
    sentence = lima_report_fill (draft->format, C_ ("class", "%1$s: %2$s (%3$s)"), name, text, printed, NULL);
  lima_histogram_add_class (chart, &(LimaHistogramClass) {
                                     .low = i == 0 ? 0 : lima_decimal_to_double (sizes->query.sizes[i - 1]),
                                     .high = i == sizes->query.n_sizes ? 0 : lima_decimal_to_double (sizes->query.sizes[i]),
                                     .name = name, .count = count, .money = money, .printed = printed, .sentence = sentence });
}

static void
add_bands (LimaHistogram *chart, LimaChartTable *words, const LimaDraft *draft, const LimaConcentration *sizes)
{
  LimaPublished *published = NULL;
  LimaChartTable *printed = find_printed (draft, sizes, &published);
  gboolean same = has_same_classes (printed, sizes);

  for (guint i = 0; i <= sizes->query.n_sizes && !sizes->overflow && sizes->projects->len > 0; i++)
    add_band (chart, draft, sizes, i, same ? find_row (printed, sizes, i) : NULL);
  if (same && published != NULL)
    {
      g_autofree char *paragraphs = lima_report_label_paragraphs (draft->format, published);
      g_autofree char *text = lima_report_fill (draft->format, _("numbers of projects in each class as %1$s has them; what it leaves open is a range."),
                                                paragraphs, NULL);

      lima_chart_table_add_footnote (words, _("Published:"), text);
    }
  g_clear_pointer (&printed, lima_chart_table_free);
  g_clear_pointer (&published, lima_published_free);
}

/* ---- Histogram ---- */

/* Which of the columns that count something this one is, the highest first. */
static char *
rank_row (const LimaReportSizes *self, const LimaReportSizesRow *row)
{
  guint place = 1, of = 0;

  for (guint i = 0; i < lima_report_sizes_get_n (self); i++)
    {
      const LimaReportSizesRow *other = lima_report_sizes_get_row (self, i);

      if (other->kind != LIMA_REPORT_SIZES_BIN || other->projects == 0)
        continue;
      of++;
      place += other->projects > row->projects;
    }
  return row->kind == LIMA_REPORT_SIZES_BIN && of > 1 ? lima_report_words_rank (self->format, place, of) : NULL;
}

/* "20 projects, 2.3 %, holding 25.1 M · 14.7 %" */
static char *
describe_row (const LimaDraft *draft, const LimaReportSizes *self, const LimaReportSizesRow *row)
{
  g_autofree char *number = write_number (draft, row->projects), *money = NULL;

  if (row->kind == LIMA_REPORT_SIZES_NONE)
    return lima_report_fill (draft->format, P_("%1$s project", "%1$s projects", row->projects), number, NULL);
  if (row->has_sum && row->kind != LIMA_REPORT_SIZES_ZERO)
    money = write_money (draft, self->sizes, &row->sum);
  if (money == NULL)
    /* Translators: 1 how many projects, 2 their share of all */
    return lima_report_fill (draft->format, P_("%1$s project, %2$s", "%1$s projects, %2$s", row->projects), number, row->share_of_projects, NULL);
  /* Translators: 1 how many projects, 2 their share of all, 3 what they add up to, as amount and share */
  return lima_report_fill (draft->format, P_("%1$s project, %2$s, holding %3$s", "%1$s projects, %2$s, holding %3$s", row->projects), number,
                           row->share_of_projects, money, NULL);
}

static char *
say_row (const LimaDraft *draft, const LimaReportSizes *self, const LimaReportSizesRow *row)
{
  g_autofree char *text = describe_row (draft, self, row), *rank = rank_row (self, row);

  if (rank == NULL)
    /* Translators: a column of a histogram read out: 1 what it is, 2 how many projects, and what they hold */
    return lima_report_fill (draft->format, C_ ("histogram", "%1$s: %2$s"), row->label, text, NULL);
  /* Translators: the same, and 3 its place: "first of 12" */
  return lima_report_fill (draft->format, C_ ("histogram", "%1$s: %2$s; %3$s"), row->label, text, rank, NULL);
}

static void
add_column (LimaHistogram *chart, const LimaDraft *draft, const LimaReportSizes *self, const LimaReportSizesRow *row)
{
  g_autofree char *figure = write_number (draft, row->projects), *sentence = say_row (draft, self, row);
  g_autofree char *low = row->low.coef == 0 ? NULL : write_bound (draft, row->low), *high = row->high.coef == 0 ? NULL : write_bound (draft, row->high);

  if (row->kind == LIMA_REPORT_SIZES_BIN)
    lima_histogram_add_bin (chart, lima_decimal_to_double (row->low), lima_decimal_to_double (row->high), low, high, row->projects, figure, sentence);
  else if (row->kind != LIMA_REPORT_SIZES_TOTAL)
    lima_histogram_add_apart (chart, row->kind == LIMA_REPORT_SIZES_BELOW  ? LIMA_HISTOGRAM_BELOW
                                     : row->kind == LIMA_REPORT_SIZES_ZERO ? LIMA_HISTOGRAM_ZERO
                                                                           : LIMA_HISTOGRAM_NONE,
                              row->label, row->projects, figure, sentence);
}

/*< private >
 * lima_report_histogram_new:
 * @draft: the breakdown by size that it is shown for: period, currency, format
 * @sizes: (transfer full): how the money is spread
 *
 * A column for each of the sizes 1, 2, 5, 10 and so on, as high as there are projects of that size; zero, what is below and projects without any
 * amount have columns of their own. Classes are bands behind them; what a document says of the same classes stands beside.
 *
 * Returns: (transfer full): the histogram
 */
LimaReportSizes *
lima_report_histogram_new (const LimaDraft *draft, LimaConcentration *sizes)
{
  /* Translators: below the title of a chart: 1 the measure, 2 the period */
  LimaChartTable *words = new_words (draft, sizes, _("%1$s of each project, %2$s, number of projects by size"), FALSE);
  LimaReportSizes *self = lima_report_sizes_new_bins (draft, sizes);
  guint n = sizes->projects->len;
  g_autofree char *all = write_number (draft, n), *figure = lima_report_fill (draft->format, P_("%1$s project", "%1$s projects", n), all, NULL);
  g_autofree char *currency = lima_report_words_currency (draft->format, draft->language, lima_atom_text (draft->currency));
  /* Translators: what the axis below a chart measures: %1$s a currency */
  g_autofree char *across = lima_report_fill (draft->format, _("Size of a project, %1$s, on a logarithmic axis"), currency, NULL);

  if (n > 0)
    lima_chart_table_set_total (words, _("With an amount"), figure, NULL, NULL);
  self->histogram = lima_histogram_new (words, across, _("Number of projects"));
  for (guint i = 0; i < lima_report_sizes_get_n (self); i++)
    add_column (self->histogram, draft, self, lima_report_sizes_get_row (self, i));
  add_bands (self->histogram, words, draft, sizes);
  add_notes (words, draft);
  return self;
}

/* ---- Concentration ---- */

static const LimaConcentrationProject *
project_at (const LimaConcentration *sizes, guint i)
{
  return &g_array_index (sizes->projects, LimaConcentrationProject, i);
}

static double
height_at (const LimaConcentration *sizes, guint n)
{
  double total = lima_sum_to_double (&sizes->total);

  return n == 0 ? 0 : MIN (lima_sum_to_double (&project_at (sizes, n - 1)->cumulated) / total, 1);
}

static void
add_curve (LimaLorenz *chart, const LimaConcentration *sizes)
{
  guint n = sizes->projects->len, steps = MIN (n, MOST_POINTS);

  lima_lorenz_add_point (chart, 0, 0);
  for (guint i = 1; i <= steps; i++)
    {
      guint at = (guint) ((guint64) n * i / steps);

      lima_lorenz_add_point (chart, (double) at / n, height_at (sizes, at));
    }
}

/* The deciles can be read, and the largest tenth, half of the money and four fifths of it are told. */
static void
add_marks (LimaLorenz *chart, const LimaDraft *draft, const LimaReportSizes *self)
{
  const LimaConcentration *sizes = self->sizes;

  for (guint i = 0; i < lima_report_sizes_get_n (self); i++)
    {
      const LimaReportSizesRow *row = lima_report_sizes_get_row (self, i);
      guint n = row->projects;
      g_autofree char *count = write_number (draft, n), *money = write_money (draft, sizes, &row->sum);
      /* Translators: a point of a curve: 1 how many of the largest projects, 2 their share of all projects; what they hold follows */
      g_autofree char *label = lima_report_fill (draft->format, P_("The largest project, %2$s of them", "The largest %1$s projects, %2$s of them", n), count,
                                                 row->share_of_projects, NULL);

      lima_lorenz_add_mark (chart, (double) n / sizes->projects->len, height_at (sizes, n), label, money,
                            n == sizes->n_tenth || n == sizes->n_half || n == sizes->n_four_fifths);
    }
}

static void
add_gini (LimaChartTable *words, const LimaDraft *draft, const LimaConcentration *sizes)
{
  LimaSum value = lima_sum_from_decimal ((LimaDecimal) { (gint64) (sizes->gini.value * 1000 + 0.5), 3 });
  g_autofree char *number = NULL, *text = NULL;

  if (!sizes->gini.known)
    return;
  number = lima_format_number (draft->format, &value, 3);
  text = lima_report_fill (draft->format, _("%1$s; 0 where all projects are of one size, near 1 where one has nearly everything."), number, NULL);
  lima_chart_table_add_footnote (words, _("Gini coefficient:"), text);
}

/*< private >
 * lima_report_lorenz_new:
 * @draft: the breakdown by size that it is shown for: period, currency, format
 * @sizes: (transfer full): how the money is spread
 *
 * The curve of concentration, the largest projects first. Where a project is below zero there are no shares of a whole: no curve then, and a
 * footnote says why.
 *
 * Returns: (transfer full): the chart
 */
LimaReportSizes *
lima_report_lorenz_new (const LimaDraft *draft, LimaConcentration *sizes)
{
  /* Translators: below the title of a chart: 1 the measure, 2 the period */
  LimaChartTable *words = new_words (draft, sizes, _("%1$s: concentration, %2$s"), TRUE);
  const char *obstacle = sizes->overflow ? _("No curve: the sum of all amounts is beyond range.")
                                         : _("No curve: amounts below zero, or of nothing, are no shares of a whole.");
  g_autofree char *money = sizes->overflow ? g_strdup ("") : write_amount (draft, sizes, &sizes->total);
  g_autofree char *number = write_number (draft, sizes->projects->len);
  g_autofree char *across = lima_report_fill (draft->format, P_("Share of %1$s project, the largest first", "Share of %1$s projects, the largest first",
                                                                sizes->projects->len), number, NULL);
  g_autofree char *upward = lima_report_fill (draft->format, _("Share of %1$s"), money, NULL);
  LimaReportSizes *self = lima_report_sizes_new_largest (draft, sizes);

  if (sizes->projects->len > 0 && !sizes->has_curve)
    lima_chart_table_set_empty_text (words, obstacle);
  add_gini (words, draft, sizes);
  add_notes (words, draft);
  self->lorenz = lima_lorenz_new (words, across, upward);
  if (sizes->has_curve)
    {
      add_curve (self->lorenz, sizes);
      add_marks (self->lorenz, draft, self);
    }
  return self;
}

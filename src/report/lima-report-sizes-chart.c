/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-sizes-chart.h"

#include <lima-i18n.h>

#include "lima-report-notes.h"
#include "lima-report-words.h"

#define N_QUANTILES 10
#define MOST_POINTS 400 /* of a curve: more are not seen */

/* ---- Words of both ---- */

/* In its own unit, and exact: a rounded bound would say what is not so. */
static char *
write_bound (const LimaDraft *draft, LimaDecimal bound)
{
  LimaSum sum = lima_sum_from_decimal (bound);

  return lima_format_scaled (draft->format, &sum, lima_scale_for (&sum), -1, TRUE);
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
write_money (const LimaDraft *draft, const LimaConcentration *sizes, const LimaSum *amount)
{
  LimaScale scale = lima_scale_for (&sizes->total);
  g_autofree char *text = lima_format_scaled (draft->format, amount, scale, lima_scale_decimals (&sizes->total, scale), TRUE);
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

/* "Classes: up to 100,000: 583 projects, 66.0 %, hold 20.1 M · 11.7 %." */
static void
add_classes (LimaChartTable *table, const LimaDraft *draft, const LimaConcentration *sizes)
{
  for (guint i = 0; i <= sizes->query.n_sizes && !sizes->overflow; i++)
    {
      g_autofree char *count = write_number (draft, sizes->classes[i].count), *share = write_part (draft, sizes->classes[i].count, sizes->projects->len);
      g_autofree char *money = write_money (draft, sizes, &sizes->classes[i].sum);
      g_autofree char *low = i == 0 ? NULL : write_bound (draft, sizes->query.sizes[i - 1]);
      g_autofree char *high = i == sizes->query.n_sizes ? NULL : write_bound (draft, sizes->query.sizes[i]);
      g_autofree char *lead = NULL, *text = NULL;

      if (low == NULL)
        lead = lima_report_fill (draft->format, high == NULL ? _("All:") : C_ ("class", "Up to %1$s:"), high == NULL ? "" : high, NULL);
      else if (high == NULL)
        lead = lima_report_fill (draft->format, C_ ("class", "Above %1$s:"), low, NULL);
      else
        lead = lima_report_fill (draft->format, C_ ("class", "Above %1$s to %2$s:"), low, high, NULL);
      /* Translators: behind a class of project sizes: 1 how many, 2 their share of all projects, 3 what they hold, as amount and share */
      text = lima_report_fill (draft->format, P_("%1$s project, %2$s, holds %3$s.", "%1$s projects, %2$s, hold %3$s.", sizes->classes[i].count), count, share,
                               money, NULL);
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
new_words (const LimaDraft *draft, const LimaConcentration *sizes, const char *pattern)
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

/* ---- Histogram ---- */

static void
add_count (LimaChartTable *table, const LimaDraft *draft, LimaChartKind kind, const char *key, const char *label, guint n, guint of)
{
  g_autofree char *number = write_number (draft, n), *share = of == 0 ? NULL : write_part (draft, n, of);
  g_autofree char *figure = lima_report_fill (draft->format, P_("%1$s project", "%1$s projects", n), number, NULL);

  if (n > 0 || kind == LIMA_CHART_PLAIN)
    lima_chart_table_add (table, kind, key, label, n, figure, share);
}

static char *
name_bin (const LimaDraft *draft, const LimaConcentrationBin *bin)
{
  g_autofree char *low = write_bound (draft, bin->low), *high = bin->high.coef == 0 ? NULL : write_bound (draft, bin->high);

  if (high == NULL)
    return lima_report_fill (draft->format, _("above %1$s"), low, NULL);
  if (bin->low.coef == 0)
    return lima_report_fill (draft->format, _("up to %1$s"), high, NULL);
  return lima_report_fill (draft->format, _("above %1$s to %2$s"), low, high, NULL);
}

/*< private >
 * lima_report_histogram_new:
 * @draft: the breakdown by size that it is shown for: period, currency, format
 * @sizes: how the money is spread
 *
 * A bar for each of the sizes 1, 2, 5, 10 and so on, as long as there are projects of that size; zero, what is below and projects without any
 * amount have bars of their own. The footnotes have the classes.
 *
 * Returns: (transfer full): the histogram as a table, for lima_bars_layout()
 */
LimaChartTable *
lima_report_histogram_new (const LimaDraft *draft, const LimaConcentration *sizes)
{
  /* Translators: below the title of a chart: 1 the measure, 2 the period */
  LimaChartTable *table = new_words (draft, sizes, _("%1$s of each project, %2$s, number of projects by size"));
  guint n = sizes->projects->len;
  g_autofree char *all = write_number (draft, n), *figure = NULL;

  lima_chart_table_set_axis_title (table, _("Number of projects"));
  add_count (table, draft, LIMA_CHART_OTHERS, "below", _("Below zero"), sizes->n_below, n);
  add_count (table, draft, LIMA_CHART_OTHERS, "zero", _("Zero"), sizes->n_zero, n);
  for (guint i = 0; i < sizes->bins->len; i++)
    {
      const LimaConcentrationBin *bin = &g_array_index (sizes->bins, LimaConcentrationBin, i);
      g_autofree char *label = name_bin (draft, bin), *key = g_strdup_printf ("bin-%u", i);

      add_count (table, draft, LIMA_CHART_PLAIN, key, label, bin->count, n);
    }
  add_count (table, draft, LIMA_CHART_REMAINDER, "none", _("None recorded"), sizes->n_without, 0);
  figure = lima_report_fill (draft->format, P_("%1$s project", "%1$s projects", n), all, NULL);
  lima_chart_table_set_total (table, _("With an amount"), figure, NULL, NULL);
  add_notes (table, draft);
  return table;
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

static void
add_mark (LimaLorenz *chart, const LimaDraft *draft, const LimaConcentration *sizes, guint n, gboolean listed)
{
  g_autofree char *count = write_number (draft, n), *share = write_part (draft, n, sizes->projects->len);
  g_autofree char *money = write_money (draft, sizes, &project_at (sizes, n - 1)->cumulated);
  /* Translators: a point of a curve: 1 how many of the largest projects, 2 their share of all projects; what they hold follows */
  g_autofree char *label = lima_report_fill (draft->format, P_("The largest project, %2$s of them", "The largest %1$s projects, %2$s of them", n), count, share, NULL);

  lima_lorenz_add_mark (chart, (double) n / sizes->projects->len, height_at (sizes, n), label, money, listed);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* The deciles can be read, and the largest tenth, half of the money and four fifths of it are told. */
static void
add_marks (LimaLorenz *chart, const LimaDraft *draft, const LimaConcentration *sizes)
{
  const guint told[] = { sizes->n_tenth, sizes->n_half, sizes->n_four_fifths };
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (numbers, told, G_N_ELEMENTS (told));
  for (guint i = 1; i <= N_QUANTILES; i++)
    {
      guint n = (guint) ((guint64) sizes->projects->len * i / N_QUANTILES);

      g_array_append_val (numbers, n);
    }
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0, before = 0; i < numbers->len; i++)
    {
      guint n = g_array_index (numbers, guint, i);

      if (n == 0 || n == before)
        continue;
      before = n;
      add_mark (chart, draft, sizes, n, n == told[0] || n == told[1] || n == told[2]);
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
 * @sizes: how the money is spread
 *
 * The curve of concentration, the largest projects first. Where a project is below zero there are no shares of a whole: no curve then, and a
 * footnote says why.
 *
 * Returns: (transfer full): the chart
 */
LimaLorenz *
lima_report_lorenz_new (const LimaDraft *draft, const LimaConcentration *sizes)
{
  /* Translators: below the title of a chart: 1 the measure, 2 the period */
  LimaChartTable *words = new_words (draft, sizes, _("%1$s: concentration, %2$s"));
  const char *obstacle = sizes->overflow ? _("No curve: the sum of all amounts is beyond range.")
                                         : _("No curve: amounts below zero, or of nothing, are no shares of a whole.");
  g_autofree char *money = sizes->overflow ? g_strdup ("") : write_money (draft, sizes, &sizes->total);
  g_autofree char *number = write_number (draft, sizes->projects->len);
  g_autofree char *across = lima_report_fill (draft->format, P_("Share of %1$s project, the largest first", "Share of %1$s projects, the largest first",
                                                                sizes->projects->len), number, NULL);
  g_autofree char *upward = lima_report_fill (draft->format, _("Share of %1$s"), money, NULL);
  LimaLorenz *chart;

  if (sizes->projects->len > 0 && !sizes->has_curve)
    lima_chart_table_set_empty_text (words, obstacle);
  add_gini (words, draft, sizes);
  add_notes (words, draft);
  chart = lima_lorenz_new (words, across, upward);
  if (sizes->has_curve)
    {
      add_curve (chart, sizes);
      add_marks (chart, draft, sizes);
    }
  return chart;
}

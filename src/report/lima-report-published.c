/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-published.h"

#include <lima-i18n.h>
#include <math.h>

#include "lima-report-agreement.h"
#include "lima-report-labels.h"
#include "lima-report-printed.h"
#include "lima-report-printed-notes.h"
#include "lima-report-words.h"

/* The figure that says what all of them are about. */
static const LimaFigure *
get_subject (const LimaPrinted *printed)
{
  return printed->published->whole != NULL ? printed->published->whole : printed->first;
}

static gboolean
is_count (const LimaPrinted *printed)
{
  return !printed->only_shares && !lima_figure_is_money (get_subject (printed));
}

/* ---- Head ---- */

static char *
describe_tie (const LimaPrinted *printed, const char *amount)
{
  g_autofree char *number = lima_format_integer (printed->format, printed->n_leaders);

  return lima_report_fill (printed->format, P_("%1$s row has the highest amount, %2$s",
                                               "%1$s rows share the highest amount, %2$s each", printed->n_leaders),
                           number, amount, NULL);
}

/* What the words about projects say of donors, that amounts have none, does not hold of a document that is silent about them. */
static const char *
sentence_with_left (const LimaPrinted *printed, gboolean with_share)
{
  gboolean jointly = printed->leader->kind == LIMA_CHART_JOINT;
  LimaReportWords words = lima_report_words (printed->dimension, jointly);

  if (printed->dimension != LIMA_DIMENSION_DONOR)
    return with_share ? words.lead_left : words.lead_amount_left;
  if (with_share)
    return jointly ? _("%1$s jointly lead with %2$s, %3$s; %4$s is not broken down by donor")
                   : _("%1$s leads with %2$s, %3$s; %4$s is not broken down by donor");
  return jointly ? _("%1$s jointly lead with %2$s; %3$s is not broken down by donor")
                 : _("%1$s leads with %2$s; %3$s is not broken down by donor");
}

static const char *
sentence_without_left (const LimaPrinted *printed, gboolean with_share)
{
  LimaReportWords words = lima_report_words (printed->dimension, printed->leader->kind == LIMA_CHART_JOINT);

  if (is_count (printed) && printed->dimension == LIMA_DIMENSION_SIZE)
    return with_share ? _("Most projects are in the class “%1$s”: %2$s, %3$s") : _("Most projects are in the class “%1$s”: %2$s");
  return with_share ? words.lead : words.lead_amount;
}

static const LimaPrintedRow *
find_left (const LimaPrinted *printed)
{
  for (guint i = 0; i < printed->rows->len; i++)
    if (lima_printed_get_row (printed, i)->kind == LIMA_CHART_REMAINDER)
      return lima_printed_get_row (printed, i);
  return NULL;
}

static char *
describe (const LimaPrinted *printed)
{
  const LimaPrintedRow *leader = printed->leader, *left = find_left (printed);
  g_autofree char *amount = lima_printed_amount (printed, &leader->amount, leader->computed);
  g_autofree char *rest = left != NULL ? lima_printed_amount (printed, &left->amount, left->computed) : NULL;

  if (printed->n_leaders > 1)
    return describe_tie (printed, amount);
  if (leader->share == NULL)
    return lima_report_fill (printed->format, left != NULL ? sentence_with_left (printed, FALSE) : sentence_without_left (printed, FALSE),
                             leader->label, amount, rest, NULL);
  if (left == NULL)
    return lima_report_fill (printed->format, sentence_without_left (printed, TRUE), leader->label, amount, leader->share, NULL);
  return lima_report_fill (printed->format, sentence_with_left (printed, TRUE), leader->label, amount, leader->share,
                           left->share != NULL ? left->share : rest, NULL);
}

/* What the figures measure, as the program calls it, else as the document does. */
static char *
get_measure (const LimaPrinted *printed)
{
  const LimaFigure *subject = get_subject (printed);
  const char *word = lima_atom_text (printed->measure), *label = lima_text_get (subject->label, printed->language);
  LimaMeasure measure;

  if (word != NULL && lima_measure_parse (word, &measure))
    return lima_measure_get_label (word);
  return g_strdup (label != NULL ? label : word);
}

static char *
get_unit (const LimaPrinted *printed)
{
  const LimaFigure *subject = get_subject (printed);
  const char *unit = lima_atom_text (printed->published->unit);
  g_autofree char *currency = NULL;

  if (printed->only_shares)
    /* Translators: the unit of a chart that has shares only */
    return g_strdup (_("percent of the whole"));
  if (g_strcmp0 (unit, "projects") == 0)
    /* Translators: the unit of a chart: "Delivery by size of the project, calendar year 2014, number of projects" */
    return g_strdup (_("number of projects"));
  if (!lima_figure_is_money (subject))
    return g_strdup (unit);
  currency = lima_report_words_currency (printed->format, printed->language, unit);
  return lima_report_words_unit (printed->format, printed->scale, currency);
}

static char *
get_axis_title (const LimaPrinted *printed, const char *measure, const char *unit)
{
  if (g_strcmp0 (lima_atom_text (printed->published->unit), "projects") == 0)
    return g_strdup (_("Number of projects"));
  return lima_report_fill (printed->format, _("%1$s in %2$s"), measure, unit, NULL);
}

static void
set_head (LimaChartTable *table, const LimaPrinted *printed, const char *measure, const char *period, const char *unit)
{
  g_autofree char *title = describe (printed);
  g_autofree char *axis = get_axis_title (printed, measure, unit);
  g_autofree char *subtitle = lima_report_fill (printed->format, lima_report_words (printed->dimension, FALSE).subtitle, measure,
                                                period, unit, NULL);

  lima_chart_table_set_format (table, printed->format, printed->scale);
  lima_chart_table_set_title (table, title);
  lima_chart_table_set_subtitle (table, subtitle);
  lima_chart_table_set_axis_title (table, axis);
}

/* ---- Rows ---- */

static guint
count_owners (const LimaPrinted *printed, gboolean *has_joint)
{
  g_autoptr(GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  *has_joint = FALSE;
  for (guint i = 0; i < printed->published->n_parts; i++)
    {
      const char *key = lima_atom_text (printed->published->parts[i].key);
      g_auto(GStrv) names = g_strsplit (key != NULL ? key : "", LIMA_REPORT_JOINED, -1);

      *has_joint |= g_strv_length (names) > 1;
      for (guint j = 0; names[j] != NULL; j++)
        g_hash_table_add (owners, g_strdup (names[j]));
    }
  return g_hash_table_size (owners);
}

static void
set_strip (LimaChartTable *table, const LimaPrinted *printed)
{
  const LimaPrintedRow *left = find_left (printed);
  gboolean by_donor = printed->dimension == LIMA_DIMENSION_DONOR, has_joint;
  guint n = count_owners (printed, &has_joint);
  g_autofree char *number = lima_format_integer (printed->format, by_donor ? n : printed->n_named);
  g_autofree char *amount = lima_printed_amount (printed, &printed->assigned, printed->has_computed);
  g_autofree char *assigned = lima_format_amount_and_share (printed->format, amount, printed->assigned_share);
  g_autofree char *assigned_text = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *left_figure = NULL;
  g_autofree char *left_text = NULL;

  if (left == NULL)
    return;
  assigned_text = lima_report_fill (printed->format,
                                    lima_report_words_assigned (printed->dimension, by_donor && has_joint,
                                                                by_donor ? n : printed->n_named),
                                    assigned, number, NULL);
  rest = lima_printed_amount (printed, &left->amount, left->computed);
  left_figure = lima_format_amount_and_share (printed->format, rest, left->share);
  left_text = lima_report_fill (printed->format,
                                by_donor ? _("%1$s not broken down") : lima_report_words (printed->dimension, FALSE).left,
                                left_figure, NULL);
  lima_chart_table_set_strip (table, assigned, assigned_text, left_figure, left_text);
}

static void
add_row (LimaChartTable *table, const LimaPrinted *printed, const LimaPrintedRow *row)
{
  g_autofree char *amount = NULL;
  guint index;

  if (!row->known)
    {
      lima_chart_table_add_unknown (table, row->key, row->label, _("no figure"));
      return;
    }
  amount = lima_printed_amount (printed, &row->amount, row->computed);
  index = lima_chart_table_add (table, row->kind, row->key, row->label, lima_sum_to_double (&row->amount), amount, row->share);
  lima_chart_table_set_sublabel (table, index, row->sublabel);
  if (row->has_range && lima_interval_is_bounded (&row->range) && lima_sum_compare (&row->range.low, &row->range.high) < 0)
    lima_chart_table_set_interval (table, index, lima_sum_to_double (&row->range.low), lima_sum_to_double (&row->range.high));
}

static void
add_legend (LimaChartTable *table, const LimaPrinted *printed)
{
  gboolean has_joint;

  count_owners (printed, &has_joint);
  if (!has_joint || printed->dimension != LIMA_DIMENSION_DONOR)
    return;
  lima_chart_table_add_legend (table, LIMA_CHART_PLAIN, _("One donor"));
  lima_chart_table_add_legend (table, LIMA_CHART_JOINT, _("Several donors jointly, never split by guess"));
}

/* The document's name of a number that it gives as "at least" may say so as well: the sign says it once. */
static void
set_total (LimaChartTable *table, const LimaPrinted *printed)
{
  const LimaFigure *whole = printed->published->whole;
  const char *label = whole != NULL && whole->bound == 0 ? lima_text_get (whole->label, printed->language) : NULL;
  g_autofree char *paragraph = lima_report_label_paragraph (printed->format, whole);
  g_autofree char *amount = NULL;
  g_autofree char *share = NULL;

  if (whole == NULL)
    return;
  amount = lima_printed_total (printed);
  share = lima_format_share (printed->format, &printed->published->total.value, &printed->published->total.value);
  lima_chart_table_set_total (table, label != NULL ? label : _("Total"), amount, share, paragraph);
}

/**
 * lima_report_published_chart_new:
 * @snapshot: a portfolio
 * @query: which of its published figures: measure, breakdown, year
 * @options: how to show them; of these format, language and most_rows
 * @error: return location for a #LimaPublishedError
 *
 * Makes a chart of what documents print: amounts and shares as printed; amounts that follow from a printed share carry "≈" and
 * their range; a part without a figure says so; what is left over is the last row, with the range that the rounding allows. Keys are
 * those of results by projects. Paragraphs and document stand in the footnote, and in short in the caption.
 *
 * Returns: (transfer full) (nullable): the table; %NULL without an error where the portfolio has no figure of a part of this
 *   breakdown, and with one where the figures are too large to be added up
 */
LimaChartTable *
lima_report_published_chart_new (const LimaSnapshot *snapshot, const LimaPublishedQuery *query,
                                 const LimaReportChartOptions *options, GError **error)
{
  g_auto(LimaPrinted) printed = { 0 };
  g_autofree char *measure = NULL;
  g_autofree char *period = NULL;
  g_autofree char *unit = NULL;
  LimaChartTable *table;

  g_return_val_if_fail (snapshot != NULL && query != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->format != NULL, NULL);

  if (!lima_printed_init (&printed, snapshot, query, options, error) || printed.leader == NULL)
    return NULL;
  measure = get_measure (&printed);
  period = lima_report_label_period (printed.format, get_subject (&printed));
  unit = get_unit (&printed);
  table = lima_chart_table_new ();
  set_head (table, &printed, measure, period, unit);
  set_strip (table, &printed);
  for (guint i = 0; i < printed.rows->len; i++)
    add_row (table, &printed, lima_printed_get_row (&printed, i));
  add_legend (table, &printed);
  set_total (table, &printed);
  lima_printed_add_notes (table, &printed, period, unit);
  return table;
}

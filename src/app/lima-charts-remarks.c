/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of the rows of a chart beside what is drawn: exact amounts, places, where a figure comes from. */

#include "lima-charts-remarks.h"

#include <lima-i18n.h>
#include <lima-published.h>
#include <lima-report-agreement.h>
#include <lima-report-labels.h>
#include <lima-report-words.h>

#include "lima-chart-view.h"

/**
 * lima_charts_find_row:
 * @key: (nullable): a key of the breakdown
 *
 * Returns: (nullable): what the projects add up to in it, in the currency shown
 */
const LimaResultRow *
lima_charts_find_row (const LimaChartsAnswer *answer, const char *key)
{
  g_return_val_if_fail (answer != NULL, NULL);

  for (guint i = 0; key != NULL && i < answer->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (answer->result->rows, LimaResultRow, i);
      const char *own = lima_atom_text (row->keys[0]);

      if (row->currency == answer->currency && g_str_equal (own != NULL ? own : "", key))
        return row;
    }
  return NULL;
}

/* ---- Places ---- */

static gboolean
is_named (const LimaChartRow *row)
{
  return row->kind == LIMA_CHART_PLAIN || row->kind == LIMA_CHART_JOINT;
}

/* Rows beyond those that stand by themselves are smaller, so that the rows of the chart are enough to count. */
static guint
find_place (const LimaChartTable *table, const LimaChartRow *row)
{
  guint place = 1;

  for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
    {
      const LimaChartRow *other = lima_chart_table_get_row (table, i);

      place += is_named (other) && other->value > row->value;
    }
  return place;
}

/* Classes with an order of their own would have two "first" ones. */
static char *
describe_rank (const LimaChartsAnswer *answer, const LimaChartRow *row)
{
  if (!is_named (row) || answer->n_named < 2 || answer->is_trend)
    return NULL;
  return lima_report_words_rank (answer->figures->format, find_place (answer->paper, row), answer->n_named);
}

/* ---- Notes of projects ---- */

static char *
describe_projects (const LimaChartsAnswer *answer, const LimaChartRow *row, const LimaResultRow *data)
{
  LimaFormat *format = answer->figures->format;
  g_autofree char *number = lima_format_integer (format, data->projects);

  if (row->kind == LIMA_CHART_JOINT)
    return lima_report_fill (format, P_("%1$s project names them together; nobody says how much came from each.",
                                        "%1$s projects name them together; nobody says how much came from each.", data->projects),
                             number, NULL);
  return lima_report_fill (format, P_("%1$s project", "%1$s projects", data->projects), number, NULL);
}

static char *
describe_exactly (const LimaChartsAnswer *answer, const LimaChartRow *row, const LimaResultRow *data)
{
  const char *currency = lima_atom_text (data->currency);
  g_autofree char *amount = lima_format_money (answer->figures->format, &data->amount, currency != NULL ? currency : "", -1);

  return row->share == NULL ? g_steal_pointer (&amount) : lima_format_amount_and_share (answer->figures->format, amount, row->share);
}

static LimaChartRemark *
remark_on_projects (const LimaChartsAnswer *answer, const LimaChartRow *row)
{
  const LimaResultRow *data = lima_charts_find_row (answer, row->key);
  g_autofree char *rank = describe_rank (answer, row);
  g_autofree char *figure = data == NULL ? NULL : describe_exactly (answer, row, data);
  g_autofree char *note = data == NULL ? NULL : describe_projects (answer, row, data);

  return lima_chart_remark_new (figure, rank, note);
}

/* ---- Notes of published figures ---- */

static const LimaFigure *
find_figure (const LimaPublished *published, const char *key)
{
  for (guint i = 0; published != NULL && key != NULL && i < published->n_parts; i++)
    if (g_strcmp0 (lima_atom_text (published->parts[i].key), key) == 0)
      return published->parts[i].amount != NULL ? published->parts[i].amount : published->parts[i].share;
  return NULL;
}

static char *
describe_agreement (const LimaChartsAnswer *answer, const LimaFigure *figure)
{
  LimaComparison comparison;
  LimaSum value = lima_sum_from_decimal (lima_amount_value (&figure->value));
  LimaScale scale = lima_format_scale_for (answer->figures->format, &value);

  if (!lima_report_compare (answer->figures->facts, &answer->result->query, figure, &comparison))
    return NULL;
  return lima_report_describe_comparison (answer->figures->format, &comparison, scale, lima_scale_decimals (&value, scale));
}

static LimaChartRemark *
remark_on_published (const LimaChartsAnswer *answer, const LimaChartRow *row, const LimaPublished *published)
{
  const LimaFigure *figure = find_figure (published, row->key);
  g_autofree char *rank = describe_rank (answer, row);
  g_autofree char *paragraph = NULL, *agreement = NULL, *note = NULL;

  if (figure == NULL)
    return lima_chart_remark_new (NULL, rank, NULL);
  paragraph = lima_report_label_paragraph (answer->figures->format, figure);
  agreement = describe_agreement (answer, figure);
  if (paragraph != NULL && agreement != NULL)
    /* Translators: 1 a paragraph, "¶4"; 2 a sentence: "The projects add up to 53.6 M: agrees within rounding." */
    note = lima_report_fill (answer->figures->format, _("Published in %1$s. %2$s"), paragraph, agreement, NULL);
  return lima_chart_remark_new (NULL, rank, note != NULL ? note : agreement);
}

/**
 * lima_charts_remarks_new:
 * @answer: an answer that has its chart and its result
 *
 * Returns: (transfer full) (element-type LimaChartRemark): a remark for each row of the chart
 */
GPtrArray *
lima_charts_remarks_new (const LimaChartsAnswer *answer)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_chart_remark_free);
  g_autoptr(LimaPublished) published = NULL;
  LimaPublishedQuery query;

  g_return_val_if_fail (answer != NULL && answer->paper != NULL, remarks);

  if (answer->is_published)
    {
      lima_charts_answer_init_published (answer, &query);
      published = lima_published_new (answer->figures->snapshot, &query, NULL);
    }
  for (guint i = 0; i < lima_chart_table_get_n_rows (answer->paper); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (answer->paper, i);

      g_ptr_array_add (remarks, answer->is_published ? remark_on_published (answer, row, published)
                                                     : remark_on_projects (answer, row));
    }
  return remarks;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-dimensions.h"

#include <lima-i18n.h>

#include "lima-report-words.h"

/* ---- The rows of each dimension ---- */

static guint
find_others (const LimaDraft *draft)
{
  for (guint i = 0; i < lima_draft_get_n (draft); i++)
    if (lima_draft_get_part (draft, i)->key == NULL)
      return i;
  return G_MAXUINT;
}

static void
number_rows (LimaReportDimensions *self, guint dimension)
{
  const LimaDraft *draft = &self->drafts[dimension];

  self->rows[dimension] = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < lima_draft_get_n (draft); i++)
    {
      const LimaDraftPart *part = lima_draft_get_part (draft, i);

      if (part->key != NULL)
        g_hash_table_insert (self->rows[dimension], (gpointer) part->key, GUINT_TO_POINTER (i + 1));
    }
}

/* The rows of one dimension are those of its own chart, in the currency of the first. */
static void
draw_up (LimaReportDimensions *self, const LimaFacts *facts, guint dimension, guint most)
{
  const LimaResult *alone = self->results[dimension] != NULL ? self->results[dimension] : self->result;
  const char *currency;

  self->options.most_rows = most;
  lima_draft_init (&self->drafts[dimension], facts, alone, &self->options);
  self->n = dimension + 1;
  number_rows (self, dimension);
  currency = lima_atom_text (self->drafts[0].currency);
  self->options.currency = currency == NULL ? "" : currency;
}

/* The breakdown by all dimensions and by each; where there is one only, it's the whole that has its rows. */
static gboolean
ask (LimaReportDimensions *self, const LimaFacts *facts, const LimaQuery *query, GCancellable *cancellable, GError **error)
{
  LimaResult *results[LIMA_QUERY_MAX_BY + 1] = { NULL };

  if (query->n_by == 1)
    results[0] = lima_facts_query (facts, query, cancellable, error);
  else if (!lima_facts_query_parts (facts, query, results, cancellable, error))
    return FALSE;
  self->result = results[0];
  for (guint i = 0; i < LIMA_QUERY_MAX_BY; i++)
    self->results[i] = results[i + 1];
  return self->result != NULL;
}

/* Rows may be above zero and yet have a part below it, beside which no share of another means anything. */
static gboolean
find_shares (const LimaReportDimensions *self)
{
  for (guint i = 0; i < self->n; i++)
    if (!self->drafts[i].has_shares)
      return FALSE;
  for (guint i = 0; i < self->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (self->result->rows, LimaResultRow, i);

      if (row->currency == self->drafts[0].currency && row->amount.coef < 0)
        return FALSE;
    }
  return TRUE;
}

/*< private >
 * lima_report_dimensions_new:
 * @query: by as many dimensions as there are
 * @options: what it points to must outlive the result; its most rows are not looked at
 * @most: (array): how many rows of each dimension stand by themselves
 * @cancellable: (nullable): stops it
 * @error: where to say that it was stopped
 *
 * Returns: (transfer full) (nullable): what is where, %NULL when it was stopped
 */
LimaReportDimensions *
lima_report_dimensions_new (const LimaFacts *facts, const LimaQuery *query, const LimaReportChartOptions *options, const guint *most,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr(LimaReportDimensions) self = g_new0 (LimaReportDimensions, 1);

  self->options = *options;
  if (!ask (self, facts, query, cancellable, error))
    return NULL;
  for (guint i = 0; i < query->n_by; i++)
    draw_up (self, facts, i, most[i]);
  self->has_shares = find_shares (self);
  return g_steal_pointer (&self);
}

/*< private >
 * lima_report_dimensions_free:
 * @self: (nullable): what to give up
 */
void
lima_report_dimensions_free (LimaReportDimensions *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n; i++)
    {
      lima_draft_clear (&self->drafts[i]);
      g_hash_table_unref (self->rows[i]);
    }
  for (guint i = 0; i < LIMA_QUERY_MAX_BY; i++)
    g_clear_pointer (&self->results[i], lima_result_free);
  g_clear_pointer (&self->result, lima_result_free);
  g_free (self);
}

/*< private >
 * lima_report_dimensions_find:
 * @row: of the result by all dimensions
 * @rows: (out) (array): the row of each dimension that it belongs to; those put together are one row
 *
 * Returns: whether it belongs to the chart: %FALSE for an amount in another currency
 */
gboolean
lima_report_dimensions_find (const LimaReportDimensions *self, const LimaResultRow *row, guint *rows)
{
  if (row->currency != self->drafts[0].currency)
    return FALSE;
  for (guint i = 0; i < self->n; i++)
    {
      const char *key = lima_atom_text (row->keys[i]);
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows[i], key == NULL ? "" : key));

      rows[i] = found != 0 ? found - 1 : find_others (&self->drafts[i]);
      g_return_val_if_fail (rows[i] != G_MAXUINT, FALSE);
    }
  return TRUE;
}

/*< private >
 * lima_report_dimensions_share:
 *
 * Returns: (transfer full) (nullable): the share of an amount where dimensions meet, %NULL where shares mean nothing
 */
char *
lima_report_dimensions_share (const LimaReportDimensions *self, const LimaSum *amount)
{
  return self->has_shares ? lima_draft_share (&self->drafts[0], amount) : NULL;
}

/*< private >
 * lima_report_dimensions_foreach_key:
 * @dimension: number of a dimension
 * @row: a row of it
 * @func: called with each key that the row stands for, "" for what is assigned to none
 *
 * A row of those put together stands for several.
 */
void
lima_report_dimensions_foreach_key (const LimaReportDimensions *self, guint dimension, guint row, LimaReportKeyFunc func, gpointer data)
{
  const LimaDraft *draft = &self->drafts[dimension];
  const LimaDraftPart *part = lima_draft_get_part (draft, row);

  if (part->key != NULL)
    {
      func (draft->dimension, part->key, data);
      return;
    }
  for (guint i = 0; i < draft->result->rows->len; i++)
    {
      const LimaResultRow *other = &g_array_index (draft->result->rows, LimaResultRow, i);
      const char *key = lima_atom_text (other->keys[0]);

      if (other->currency == draft->currency && !g_hash_table_contains (self->rows[dimension], key == NULL ? "" : key))
        func (draft->dimension, key == NULL ? "" : key, data);
    }
}

/* ---- Words ---- */

/* "Delivery: Donor × Region, calendar year 2014, millions of US dollars" */
static char *
describe (const LimaReportDimensions *self)
{
  const LimaDraft *draft = &self->drafts[0];
  g_autofree char *currency = lima_report_words_currency (draft->format, draft->language, lima_atom_text (draft->currency));
  g_autofree char *measure = lima_measure_get_label (self->options.measure);
  g_autofree char *period = lima_draft_period (draft);
  g_autofree char *unit = lima_report_words_unit (draft->format, draft->scale, currency);
  const char *names[LIMA_QUERY_MAX_BY] = { NULL };

  for (guint i = 0; i < self->n; i++)
    names[i] = lima_dimension_get_label (self->result->query.by[i]);
  if (self->n == 2)
    /* Translators: below the title of a chart: 1 the measure, 2 and 3 what it is broken down by, 4 the period, 5 the unit */
    return lima_report_fill (draft->format, _("%1$s: %2$s × %3$s, %4$s, %5$s"), measure, names[0], names[1], period, unit, NULL);
  /* Translators: below the title of a chart: 1 the measure, 2 to 4 what it is broken down by, 5 the period, 6 the unit */
  return lima_report_fill (draft->format, _("%1$s: %2$s × %3$s × %4$s, %5$s, %6$s"), measure, names[0], names[1], names[2], period, unit, NULL);
}

/* What the other dimensions leave over is said behind what the first does. */
static void
add_left_of (const LimaReportDimensions *self, guint dimension, LimaChartTable *words)
{
  const LimaDraft *draft = &self->drafts[dimension];
  g_autofree char *figure = lima_draft_figure (draft, &draft->left);
  g_autofree char *text = lima_report_fill (draft->format, lima_report_words (draft->dimension, FALSE).left_over, figure, NULL);

  if (draft->has_left)
    lima_chart_table_add_footnote (words, _("Left over:"), text);
}

/*< private >
 * lima_report_dimensions_to_words:
 *
 * Returns: (transfer full): the table of the first dimension; the line below its title names all dimensions, and its footnotes say what the
 *   others leave over
 */
LimaChartTable *
lima_report_dimensions_to_words (const LimaReportDimensions *self)
{
  LimaChartTable *words = lima_draft_to_table (&self->drafts[0], self->n == 1);
  g_autofree char *subtitle = NULL;

  if (self->n == 1 || lima_chart_table_get_n_rows (words) == 0)
    return words;
  subtitle = describe (self);
  lima_chart_table_set_subtitle (words, subtitle);
  for (guint i = 1; i < self->n; i++)
    add_left_of (self, i, words);
  return words;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-overview.h"

#include <lima-i18n.h>
#include <lima-report-published.h>
#include <lima-report-words.h>

#define MOST_ROWS 5

static const struct
{
  LimaDimensionKind dimension;
  const char *title;
} cards[LIMA_OVERVIEW_N_CARDS] = {
  /* Translators: titles of small charts; %1$s is a measure such as "Delivery" */
  { LIMA_DIMENSION_THEME, N_("%1$s by theme") },
  { LIMA_DIMENSION_REGION, N_("%1$s by region") },
  { LIMA_DIMENSION_DONOR, N_("%1$s by donor") },
  { LIMA_DIMENSION_SIZE, N_("%1$s by project size") },
};

/**
 * lima_overview_free:
 * @self: an overview to give up
 */
void
lima_overview_free (LimaOverview *self)
{
  g_clear_pointer (&self->key_figures, g_ptr_array_unref);
  g_clear_pointer (&self->attention, g_ptr_array_unref);
  for (guint i = 0; i < LIMA_OVERVIEW_N_CARDS; i++)
    {
      g_clear_pointer (&self->cards[i].table, lima_chart_table_free);
      g_free (self->cards[i].title);
    }
  g_free (self);
}

/* Spend is what people ask for first; a portfolio that has none is shown by what it has. */
static const char *
find_measure (const LimaFigures *figures)
{
  static const char *const measures[] = { "spend", "commitment", "budget", "incoming-funds", "planned-disbursement" };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr(LimaResult) result = NULL;
      LimaQuery query;

      lima_figures_init_query (figures, &query, measures[i]);
      result = lima_facts_query (figures->facts, &query, NULL, NULL);
      if (result->rows->len > 0)
        return measures[i];
    }
  return measures[0];
}

static LimaChartTable *
make_published (const LimaFigures *figures, const char *measure, LimaDimensionKind dimension, const LimaReportChartOptions *options)
{
  const LimaPublishedQuery query = {
    .measure = lima_atom (measure),
    .dimension = lima_atom (lima_dimension_get_name (dimension)),
    .unit = dimension == LIMA_DIMENSION_SIZE ? lima_atom ("projects") : 0,
  };

  return lima_report_published_chart_new (figures->snapshot, &query, options, NULL);
}

static LimaChartTable *
make_computed (const LimaFigures *figures, const char *measure, LimaDimensionKind dimension, const LimaReportChartOptions *options,
               GCancellable *cancellable)
{
  g_autoptr(LimaResult) result = NULL;
  LimaQuery query;

  lima_figures_init_query (figures, &query, measure);
  query.by[0] = dimension;
  query.n_by = 1;
  result = lima_facts_query (figures->facts, &query, cancellable, NULL);
  return result == NULL ? NULL : lima_report_chart_new (figures->facts, result, options);
}

static void
make_card (LimaOverviewCard *card, guint i, const LimaFigures *figures, const LimaReportChartOptions *options,
           GCancellable *cancellable)
{
  g_autofree char *measure = lima_measure_get_label (options->measure);
  gboolean published;

  card->dimension = cards[i].dimension;
  card->columns = card->dimension == LIMA_DIMENSION_SIZE;
  card->table = make_published (figures, options->measure, card->dimension, options);
  published = card->table != NULL;
  if (!published)
    card->table = make_computed (figures, options->measure, card->dimension, options, cancellable);
  if (published && card->columns)
    card->title = g_strdup (_("Projects by size"));
  else
    card->title = lima_report_fill (figures->format, _(cards[i].title), measure, NULL);
}

static void
work_out (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LimaFigures *figures = data;
  LimaOverview *self = g_new0 (LimaOverview, 1);
  LimaReportChartOptions options = {
    .format = figures->format,
    .snapshot = figures->snapshot,
    .most_rows = MOST_ROWS,
  };
  LimaQuery query;

  self->measure = find_measure (figures);
  options.measure = self->measure;
  lima_figures_init_query (figures, &query, self->measure);
  self->key_figures = lima_report_key_figures_new (figures->facts, &query, &options);
  for (guint i = 0; i < LIMA_OVERVIEW_N_CARDS && !g_cancellable_is_cancelled (cancellable); i++)
    make_card (&self->cards[i], i, figures, &options, cancellable);
  self->attention = lima_report_attention_new (figures->facts, &query, &options, lima_date_today ());
  g_task_return_pointer (task, self, (GDestroyNotify) lima_overview_free);
}

/**
 * lima_overview_async:
 * @figures: of what
 * @cancellable: stops it
 * @callback: called when it is worked out
 * @data: for @callback
 */
void
lima_overview_async (LimaFigures *figures, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, lima_figures_ref (figures), (GDestroyNotify) lima_figures_unref);
  g_task_run_in_thread (task, work_out);
}

/**
 * lima_overview_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the overview, %NULL when it was cancelled
 */
LimaOverview *
lima_overview_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

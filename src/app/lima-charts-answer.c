/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-charts-answer-private.h"

#include <lima-report-chart.h>
#include <lima-report-currencies.h>
#include <lima-report-published.h>
#include <lima-report-sizes.h>

#include "lima-chart-view.h"
#include "lima-charts-remarks.h"
#include "lima-charts-rows.h"

static const char *const words[] = {
  "spend",        "disbursement", "expenditure",          "incoming-funds", "incoming-commitment",
  "commitment",   "budget",       "planned-disbursement",
};

/**
 * lima_charts_question_clear:
 * @self: a question that counts what it refers to
 *
 * Gives up the scope and the other side.
 */
void
lima_charts_question_clear (LimaChartsQuestion *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->scope, lima_charts_scope_unref);
  g_clear_pointer (&self->other, lima_charts_other_unref);
}

static void
count_question (const LimaChartsQuestion *self)
{
  lima_charts_scope_ref (self->scope);
  lima_charts_other_ref (self->other);
}

/**
 * lima_charts_question_equal:
 *
 * Returns: whether both ask the same
 */
gboolean
lima_charts_question_equal (const LimaChartsQuestion *a, const LimaChartsQuestion *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->dimension == b->dimension && a->kind == b->kind && a->second == b->second && a->third == b->third && a->measure == b->measure && a->first_year == b->first_year &&
         a->last_year == b->last_year && a->currency == b->currency && a->basis == b->basis && a->most_rows == b->most_rows && a->scope == b->scope && a->bienniums == b->bienniums &&
         a->first_month == b->first_month && lima_charts_other_equal (a->other, b->other);
}

/* ---- What there is to choose from ---- */

/*
 * lima_charts_answer_get_query:
 *
 * Returns: what the facts are asked, by the first breakdown
 */
LimaQuery
lima_charts_answer_get_query (const LimaChartsAnswer *self)
{
  LimaQuery query;

  lima_figures_init_query (self->figures, &query, self->question.measure);
  query.n_by = 1;
  query.by[0] = self->question.dimension;
  query.first_year = self->question.first_year;
  query.last_year = self->question.last_year;
  query.year_span = self->question.bienniums ? 2 : 1;
  query.projects = self->mask;
  return query;
}

static gboolean
find_years (LimaChartsAnswer *self, GCancellable *cancellable, GError **error)
{
  LimaQuery query = lima_charts_answer_get_query (self);
  g_autoptr(LimaResult) result = NULL;
  int last = 0;

  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  query.by[0] = LIMA_DIMENSION_YEAR;
  query.year_span = 1;
  query.first_year = query.last_year = 0;
  result = lima_facts_query (self->figures->facts, &query, cancellable, error);
  if (result == NULL)
    return FALSE;
  for (guint i = 0; i < result->rows->len; i++)
    {
      const char *key = lima_atom_text (g_array_index (result->rows, LimaResultRow, i).keys[0]);
      int year = key == NULL ? 0 : (int) g_ascii_strtoll (key, NULL, 10);

      if (year != 0 && year != last)
        g_array_append_val (self->years, year);
      last = year;
    }
  return TRUE;
}

/* Delivery can be chosen always: it is what the page begins with. */
static void
find_measures (LimaChartsAnswer *self)
{
  guint64 kinds[2] = { 0, 0 };

  for (guint i = 0; i < lima_facts_get_n_projects (self->figures->facts); i++)
    {
      const LimaFactProject *project = lima_facts_get_project (self->figures->facts, i);

      kinds[0] |= project->kinds[0];
      kinds[1] |= project->kinds[1];
    }
  self->measures = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      LimaMeasure measure;

      lima_measure_parse (words[i], &measure);
      if (i == 0 || (measure.kinds[0] & kinds[0]) != 0 || (measure.kinds[1] & kinds[1]) != 0)
        g_ptr_array_add (self->measures, (gpointer) g_intern_string (words[i]));
    }
}

/* The currency asked for, or that of most projects. */
static void
find_currency (LimaChartsAnswer *self)
{
  self->currencies = lima_report_currencies_new (self->figures->facts, self->result);
  for (guint i = 0; i < self->currencies->len; i++)
    {
      LimaAtom currency = g_array_index (self->currencies, LimaReportCurrency, i).currency;
      const char *code = lima_atom_text (currency);

      if (i == 0 || g_strcmp0 (code != NULL ? code : "", self->question.currency) == 0)
        self->currency = currency;
    }
}

/* ---- Charts ---- */

/*
 * lima_charts_answer_get_options:
 *
 * Returns: how charts are made; belongs to the answer
 */
LimaReportChartOptions
lima_charts_answer_get_options (const LimaChartsAnswer *self)
{
  const char *code = lima_atom_text (self->currency);

  return (LimaReportChartOptions) {
    .format = self->figures->format,
    .language = lima_format_get_language (self->figures->format),
    .measure = self->question.measure,
    .snapshot = self->figures->snapshot,
    .currency = code != NULL ? code : "",
    .most_rows = self->question.most_rows,
    .illustrative = self->figures->illustrative,
    .in_window = TRUE,
  };
}

/* The one year that the projects' amounts are of: what is published of another period is no match. */
static int
find_year (const LimaChartsAnswer *self)
{
  if (self->question.first_year != 0)
    return self->question.first_year == self->question.last_year ? self->question.first_year : 0;
  return self->years->len == 1 ? g_array_index (self->years, int, 0) : 0;
}

/**
 * lima_charts_answer_init_published:
 * @query: (out caller-allocates): asks for the published figures that match
 *
 * Returns: whether any can match: published regions are the report's, and its amounts are not converted
 */
gboolean
lima_charts_answer_init_published (const LimaChartsAnswer *self, LimaPublishedQuery *query)
{
  *query = (LimaPublishedQuery) { .measure = lima_atom (self->question.measure),
                                  .dimension = lima_atom (lima_dimension_get_name (self->question.dimension)),
                                  .year = find_year (self) };
  return query->year != 0 && self->figures->currency == 0 && self->figures->first_month == 1 &&
         (self->question.dimension != LIMA_DIMENSION_REGION || self->figures->scheme == LIMA_REGION_SCHEME_REPORT);
}

static LimaChartTable *
make_published (const LimaChartsAnswer *self)
{
  LimaReportChartOptions options = lima_charts_answer_get_options (self);
  LimaPublishedQuery query;

  if (!lima_charts_answer_init_published (self, &query))
    return NULL;
  options.currency = NULL;
  return lima_report_published_chart_new (self->figures->snapshot, &query, &options, NULL);
}

/* Beyond some parts neighbours in a ring look the same in grey. */
#define MOST_IN_RING 5

static LimaChartTable *
make_computed (const LimaChartsAnswer *self)
{
  LimaReportChartOptions options = lima_charts_answer_get_options (self);

  if (self->kind == LIMA_PICTURE_DONUT)
    options.most_rows = MIN (options.most_rows, MOST_IN_RING);
  return lima_report_chart_new (self->figures->facts, self->result, &options);
}

static void
count_named (LimaChartsAnswer *self)
{
  for (guint i = 0; i < self->result->rows->len && !self->is_published; i++)
    {
      const LimaResultRow *row = &g_array_index (self->result->rows, LimaResultRow, i);

      self->n_named += row->currency == self->currency && row->keys[0] != 0;
    }
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->paper); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->paper, i);

      if (self->is_published)
        self->n_named += row->kind == LIMA_CHART_PLAIN || row->kind == LIMA_CHART_JOINT;
      else
        self->n_named -= row->kind == LIMA_CHART_REMAINDER && row->key != NULL && *row->key != '\0';
    }
}

static void
make_charts (LimaChartsAnswer *self)
{
  gboolean may_be = lima_picture_kind_is_table (self->kind) && self->mask == NULL && self->question.other == NULL;
  LimaChartTable *published = may_be ? make_published (self) : NULL;

  self->has_published = published != NULL;
  self->is_published = published != NULL && self->question.basis != LIMA_CHARTS_PROJECTS;
  self->is_trend = self->kind == LIMA_PICTURE_COLUMNS && lima_report_chart_is_trend (self->result);
  if (self->is_published)
    {
      self->paper = g_steal_pointer (&published);
      self->shown = make_published (self);
    }
  else
    {
      self->paper = make_computed (self);
      self->shown = make_computed (self);
    }
  g_clear_pointer (&published, lima_chart_table_free);
  count_named (self);
}

/* ---- Several breakdowns ---- */

/* A breakdown that is there already makes way for another one that most portfolios have. */
static LimaDimensionKind
find_free (const LimaQuery *query, LimaDimensionKind wanted)
{
  static const LimaDimensionKind others[] = { LIMA_DIMENSION_REGION, LIMA_DIMENSION_DONOR, LIMA_DIMENSION_YEAR };
  guint next = 0;

  for (guint i = 0; i < query->n_by; i++)
    if (query->by[i] == wanted)
      {
        wanted = others[next++];
        i = G_MAXUINT;
      }
  return wanted;
}

/* By as many dimensions as the kind has. */
static void
fill_by (const LimaChartsQuestion *question, LimaPictureKind kind, LimaQuery *query)
{
  const LimaDimensionKind wanted[] = { question->dimension, question->second, question->third };
  guint n = lima_picture_kind_get_n_by (kind, NULL);

  for (query->n_by = 0; query->n_by < n && wanted[query->n_by] != LIMA_N_DIMENSIONS; query->n_by++)
    query->by[query->n_by] = find_free (query, wanted[query->n_by]);
}

/* What was chosen for one breakdown may not suit another. */
static LimaPictureKind
kind_of (const LimaChartsQuestion *question)
{
  LimaQuery query;

  if (question->other != NULL)
    return LIMA_PICTURE_BARS;
  lima_query_init (&query);
  if (question->kind != LIMA_CHARTS_AS_SUITS)
    {
      fill_by (question, (LimaPictureKind) question->kind, &query);
      if (lima_picture_kind_suits ((LimaPictureKind) question->kind, &query) == NULL)
        return (LimaPictureKind) question->kind;
    }
  return question->dimension == LIMA_DIMENSION_YEAR ? LIMA_PICTURE_COLUMNS : LIMA_PICTURE_BARS;
}

static gboolean
make_picture (LimaChartsAnswer *self, GCancellable *cancellable, GError **error)
{
  LimaReportChartOptions options = lima_charts_answer_get_options (self);
  LimaQuery query = lima_charts_answer_get_query (self);

  fill_by (&self->question, self->kind, &query);
  self->question.second = query.n_by > 1 ? query.by[1] : self->question.second;
  self->question.third = query.n_by > 2 ? query.by[2] : self->question.third;
  if (lima_picture_kind_is_table (self->kind))
    return TRUE;
  self->picture = lima_report_picture_new (self->kind, self->figures->facts, &query, &options, cancellable, error);
  if (self->picture != NULL && query.n_by > 1)
    self->cross = lima_report_cross_new (self->figures->facts, &query, &options, cancellable, error);
  return self->picture != NULL && (self->cross != NULL || query.n_by == 1);
}

/**
 * lima_charts_answer_has_marks:
 *
 * Returns: whether what is drawn is no table of rows, but marks of its own
 */
gboolean
lima_charts_answer_has_marks (const LimaChartsAnswer *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->picture != NULL || self->pairs != NULL;
}

/**
 * lima_charts_answer_is_empty:
 *
 * Returns: whether there is nothing to show
 */
gboolean
lima_charts_answer_is_empty (const LimaChartsAnswer *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  if (self->question.other != NULL)
    return self->pairs == NULL || lima_pairs_get_n (self->pairs) == 0;
  return lima_chart_table_get_n_rows (self->paper) == 0;
}

/**
 * lima_charts_answer_get_words:
 *
 * Returns: (transfer none): what stands around the chart
 */
const LimaChartTable *
lima_charts_answer_get_words (const LimaChartsAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->pairs != NULL)
    return lima_pairs_get_texts (self->pairs);
  return self->picture != NULL ? lima_report_picture_get_words (self->picture) : self->paper;
}

/**
 * lima_charts_answer_get_sizes:
 *
 * Returns: (transfer none) (nullable): the numbers of a picture of project sizes; %NULL for any other
 */
const LimaReportSizes *
lima_charts_answer_get_sizes (const LimaChartsAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->picture == NULL ? NULL : lima_report_picture_get_sizes (self->picture);
}

/**
 * lima_charts_answer_layout:
 * @theme: colours and sizes
 * @width: pixels
 * @height: pixels, 0 for as many as are needed
 * @parts: what is drawn around the plot
 *
 * Returns: (transfer full): the chart, as it is for files and paper
 */
LimaDrawing *
lima_charts_answer_layout (const LimaChartsAnswer *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->pairs != NULL)
    return lima_pairs_layout (self->pairs, theme, width, height, parts);
  if (self->picture != NULL)
    return lima_report_picture_layout (self->picture, theme, width, height, parts);
  if (self->kind == LIMA_PICTURE_DONUT)
    return lima_donut_layout (self->paper, theme, width, height, parts);
  if (self->kind == LIMA_PICTURE_TREEMAP)
    return lima_treemap_layout (self->paper, theme, width, height, parts);
  return self->is_trend ? lima_trend_layout (self->paper, theme, width, height, parts) : lima_bars_layout (self->paper, theme, width, height, parts);
}

/**
 * lima_charts_answer_new:
 * @figures: of what
 * @question: what is asked
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Answers in the thread that calls it.
 *
 * Returns: (transfer full): the answer
 */
LimaChartsAnswer *
lima_charts_answer_new (LimaFigures *figures, const LimaChartsQuestion *question, GCancellable *cancellable, GError **error)
{
  g_autoptr(LimaChartsAnswer) self = g_new0 (LimaChartsAnswer, 1);
  LimaReportChartOptions options;
  LimaQuery query;

  g_atomic_ref_count_init (&self->ref);
  self->question = *question;
  count_question (question);
  self->question.first_month = MAX (question->first_month, 1);
  self->figures = lima_figures_adapt (figures, figures->scheme, figures->currency, self->question.first_month, cancellable, error);
  if (self->figures == NULL)
    return NULL;
  self->kind = kind_of (question);
  if (question->scope != NULL)
    {
      self->mask = lima_charts_scope_find (question->scope, cancellable, error);
      if (self->mask == NULL)
        return NULL;
    }
  query = lima_charts_answer_get_query (self);
  self->result = lima_facts_query (self->figures->facts, &query, cancellable, error);
  if (self->result == NULL || !find_years (self, cancellable, error))
    return NULL;
  find_measures (self);
  find_currency (self);
  options = lima_charts_answer_get_options (self);
  make_charts (self);
  if (!make_picture (self, cancellable, error) || (question->other != NULL && !lima_charts_answer_compare (self, cancellable, error)))
    return NULL;
  self->exact = lima_report_table_new (self->figures->facts, self->result, &options);
  self->remarks = lima_charts_remarks_new (self);
  self->rows = lima_charts_rows_new (self);
  return g_steal_pointer (&self);
}

typedef struct
{
  LimaFigures *figures;
  LimaChartsQuestion question;
} Asking;

static void
asking_free (Asking *self)
{
  lima_figures_unref (self->figures);
  lima_charts_question_clear (&self->question);
  g_free (self);
}

static void
answer_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Asking *asking = data;
  GError *error = NULL;
  LimaChartsAnswer *answer = lima_charts_answer_new (asking->figures, &asking->question, cancellable, &error);

  if (answer == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, answer, (GDestroyNotify) lima_charts_answer_unref);
}

/**
 * lima_charts_answer_async:
 * @figures: of what
 * @question: what is asked
 * @cancellable: (nullable): stops it
 * @callback: called with the answer
 * @data: for @callback
 *
 * lima_charts_answer_new() in a thread.
 */
void
lima_charts_answer_async (LimaFigures *figures, const LimaChartsQuestion *question, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);
  Asking *asking = g_new0 (Asking, 1);

  asking->figures = lima_figures_ref (figures);
  asking->question = *question;
  count_question (question);
  g_task_set_task_data (task, asking, (GDestroyNotify) asking_free);
  g_task_run_in_thread (task, answer_in_thread);
}

/**
 * lima_charts_answer_finish:
 * @result: what the callback got
 * @error: as for lima_charts_answer_new()
 *
 * Returns: (transfer full): the answer
 */
LimaChartsAnswer *
lima_charts_answer_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lima_charts_answer_ref:
 *
 * Returns: (transfer full): the same, counted once more
 */
LimaChartsAnswer *
lima_charts_answer_ref (LimaChartsAnswer *self)
{
  g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_charts_answer_unref:
 * @self: (nullable): an answer to give up
 */
void
lima_charts_answer_unref (LimaChartsAnswer *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  g_clear_pointer (&self->picture, lima_report_picture_free);
  g_clear_pointer (&self->cross, lima_report_cross_free);
  g_clear_pointer (&self->pairs, lima_pairs_free);
  g_clear_pointer (&self->compared, lima_report_pairs_table_free);
  g_free (self->obstacle);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->exact, lima_report_table_free);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->currencies, g_array_unref);
  g_clear_pointer (&self->shown, lima_chart_table_free);
  g_clear_pointer (&self->paper, lima_chart_table_free);
  g_clear_pointer (&self->result, lima_result_free);
  g_clear_pointer (&self->mask, g_free);
  lima_charts_question_clear (&self->question);
  g_clear_pointer (&self->figures, lima_figures_unref);
  g_free (self);
}

/**
 * lima_charts_answer_take_table:
 *
 * Returns: (transfer full) (nullable): the chart for the window; there is one only
 */
LimaChartTable *
lima_charts_answer_take_table (LimaChartsAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->shown);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-chart-table.h>
#include <lima-published.h>
#include <lima-report-cross.h>
#include <lima-report-pairs-table.h>
#include <lima-report-picture.h>
#include <lima-report-table.h>

#include "lima-charts-other.h"
#include "lima-charts-scope.h"
#include "lima-figures.h"

G_BEGIN_DECLS

/**
 * LimaChartsBasis:
 * @LIMA_CHARTS_EITHER: published figures where there are any of the breakdown, its measure and its year
 * @LIMA_CHARTS_PUBLISHED: published figures, and projects where there are none
 * @LIMA_CHARTS_PROJECTS: what the projects add up to
 */
typedef enum
{
  LIMA_CHARTS_EITHER,
  LIMA_CHARTS_PUBLISHED,
  LIMA_CHARTS_PROJECTS,
} LimaChartsBasis;

#define LIMA_CHARTS_AS_SUITS (-1)
#define LIMA_CHARTS_KEYS "\037" /* between the keys of a row of several breakdowns */

/**
 * LimaChartsQuestion:
 * @dimension: the breakdown
 * @kind: a #LimaPictureKind, or %LIMA_CHARTS_AS_SUITS: columns for years, bars for all else
 * @second: the second breakdown of kinds that have two
 * @third: the third one of kinds that may have three, %LIMA_N_DIMENSIONS for none
 * @measure: (not nullable): a measure's word, interned
 * @first_year: year, 0 for all years; a fiscal year is called after the calendar year in which it begins
 * @last_year: belongs to the question
 * @bienniums: whether two years stand together, from an even one on
 * @first_month: the month in which years begin, 0 or 1 for calendar years
 * @currency: (nullable): which currency's chart, interned, "" for amounts without one; %NULL for that of most projects
 * @basis: whose figures
 * @most_rows: how many rows stand by themselves
 * @scope: (nullable): the projects it is of, %NULL for all
 * @other: (nullable): what it is compared with, side by side
 *
 * What the Charts page shows. A plain value, but for the scope and the other side, which whoever keeps it counts.
 */
typedef struct
{
  LimaDimensionKind dimension;
  int kind;
  LimaDimensionKind second;
  LimaDimensionKind third;
  const char *measure;
  int first_year;
  int last_year;
  gboolean bienniums;
  guint first_month;
  const char *currency;
  LimaChartsBasis basis;
  guint most_rows;
  LimaChartsScope *scope;
  LimaChartsOther *other;
} LimaChartsQuestion;

/**
 * LimaChartsAnswer:
 * @question: what was asked
 * @figures: of what
 * @mask: (nullable): by project, whether the chart is of it
 * @result: what the projects add up to
 * @currency: the currency shown
 * @shown: (nullable): the chart for the window, until lima_charts_answer_take_table() takes it
 * @paper: the same chart for files
 * @kind: how it is drawn
 * @picture: (nullable): a picture of several breakdowns, which is drawn in place of the chart
 * @cross: (nullable): its numbers
 * @pairs: (nullable): two sides, which are drawn in place of the chart
 * @compared: (nullable): their numbers
 * @obstacle: (nullable): why the two cannot be compared, a sentence
 * @remarks: (element-type LimaChartRemark): to its rows
 * @exact: all that the projects add up to, in all currencies
 * @rows: (element-type LimaChartsRow): the table for the window
 * @years: (element-type int): years, calendar or fiscal ones, in which there are amounts of the measure
 * @measures: (element-type utf8): measures of which there are amounts, as words
 * @currencies: (element-type LimaReportCurrency): of the result
 * @is_published: whether the chart shows published figures
 * @has_published: whether it could
 * @is_trend: whether it is drawn as columns
 * @n_named: how many rows have a key
 *
 * All that the page needs to show a breakdown, made in a thread and never changed afterwards.
 */
typedef struct
{
  gatomicrefcount ref;
  LimaChartsQuestion question;
  LimaFigures *figures;
  guint8 *mask;
  LimaResult *result;
  LimaAtom currency;
  LimaChartTable *shown;
  LimaChartTable *paper;
  LimaPictureKind kind;
  LimaReportPicture *picture;
  LimaReportCross *cross;
  LimaPairs *pairs;
  LimaReportPairsTable *compared;
  char *obstacle;
  GPtrArray *remarks;
  LimaReportTable *exact;
  GPtrArray *rows;
  GArray *years;
  GPtrArray *measures;
  GArray *currencies;
  gboolean is_published;
  gboolean has_published;
  gboolean is_trend;
  guint n_named;
} LimaChartsAnswer;

void              lima_charts_question_clear    (LimaChartsQuestion       *self);
gboolean          lima_charts_question_equal    (const LimaChartsQuestion *a,
                                                 const LimaChartsQuestion *b);

LimaChartsAnswer *lima_charts_answer_new        (LimaFigures              *figures,
                                                 const LimaChartsQuestion *question,
                                                 GCancellable             *cancellable,
                                                 GError                  **error);
void              lima_charts_answer_async      (LimaFigures              *figures,
                                                 const LimaChartsQuestion *question,
                                                 GCancellable             *cancellable,
                                                 GAsyncReadyCallback       callback,
                                                 gpointer                  data);
LimaChartsAnswer *lima_charts_answer_finish     (GAsyncResult             *result,
                                                 GError                  **error);
LimaChartsAnswer *lima_charts_answer_ref        (LimaChartsAnswer         *self);
void              lima_charts_answer_unref      (LimaChartsAnswer         *self);
LimaChartTable   *lima_charts_answer_take_table (LimaChartsAnswer         *self);
char             *lima_charts_answer_get_filter (const LimaChartsAnswer   *self,
                                                 const char               *key);
gboolean          lima_charts_answer_has_marks  (const LimaChartsAnswer   *self);
gboolean          lima_charts_answer_is_empty   (const LimaChartsAnswer   *self);
const LimaChartTable *lima_charts_answer_get_words (const LimaChartsAnswer *self);
const LimaReportSizes *lima_charts_answer_get_sizes (const LimaChartsAnswer *self);
LimaDrawing      *lima_charts_answer_layout     (const LimaChartsAnswer   *self,
                                                 const LimaChartTheme     *theme,
                                                 double                    width,
                                                 double                    height,
                                                 LimaChartParts            parts);
char             *lima_charts_answer_get_mark_filter (const LimaChartsAnswer *self,
                                                 int                       mark);
gboolean          lima_charts_answer_init_published (const LimaChartsAnswer *self,
                                                 LimaPublishedQuery       *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaChartsAnswer, lima_charts_answer_unref)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-table.h"

G_BEGIN_DECLS

/**
 * LimaReportCrossRow:
 * @kind: what the row is; of a remainder of any dimension, that
 * @keys: (array): as in the result, "" for what is assigned to nothing and for the total
 * @labels: (array): their names
 * @currency: code, "" for unknown
 * @sum: the amount
 * @amount: the same for people, exact; all rows have the same decimals
 * @share: (nullable): of the total of its currency, %NULL where shares mean nothing
 * @projects: different projects with a flow of the measure in it
 */
typedef struct
{
  LimaReportRowKind kind;
  char *keys[LIMA_QUERY_MAX_BY];
  char *labels[LIMA_QUERY_MAX_BY];
  char *currency;
  LimaSum sum;
  char *amount;
  char *share;
  guint projects;
} LimaReportCrossRow;

/**
 * LimaReportCross:
 * @n_by: how many dimensions
 * @by: (array): the dimensions
 * @measure: heading of the amounts
 * @rows: (element-type LimaReportCrossRow): the rows of one currency behind the other, each with its total
 *
 * A breakdown by several dimensions in exact numbers, a row for each combination: what programs and pivot tables read.
 */
typedef struct
{
  guint n_by;
  LimaDimensionKind by[LIMA_QUERY_MAX_BY];
  char *measure;
  GArray *rows;
} LimaReportCross;

LimaReportCross          *lima_report_cross_new     (const LimaFacts              *facts,
                                                     const LimaQuery              *query,
                                                     const LimaReportChartOptions *options,
                                                     GCancellable                 *cancellable,
                                                     GError                      **error);
void                      lima_report_cross_free    (LimaReportCross              *self);
guint                     lima_report_cross_get_n   (const LimaReportCross        *self);
const LimaReportCrossRow *lima_report_cross_get_row (const LimaReportCross        *self,
                                                     guint                         i);
char                     *lima_report_cross_to_csv  (const LimaReportCross        *self);
char                     *lima_report_cross_to_tsv  (const LimaReportCross        *self);
char                     *lima_report_cross_to_html (const LimaReportCross        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportCross, lima_report_cross_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-chart.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_REPORT_ROW_PLAIN,
  LIMA_REPORT_ROW_JOINT,
  LIMA_REPORT_ROW_REMAINDER,
  LIMA_REPORT_ROW_TOTAL,
} LimaReportRowKind;

/**
 * LimaReportRow:
 * @kind: what the row is
 * @key: as in the result, "" for what is assigned to nothing and for the total
 * @label: its name
 * @sublabel: (nullable): what has to be said below it
 * @currency: code, "" for unknown
 * @sum: the amount
 * @amount: the same for people, exact; all rows have the same decimals
 * @share: (nullable): of the total of its currency, %NULL where shares mean nothing
 * @projects: different projects with a flow of the measure in it
 * @interval: (nullable): of a remainder that published figures speak of: "between 26.4 and 27.0 M"
 */
typedef struct
{
  LimaReportRowKind kind;
  char *key;
  char *label;
  char *sublabel;
  char *currency;
  LimaSum sum;
  char *amount;
  char *share;
  guint projects;
  char *interval;
} LimaReportRow;

/**
 * LimaReportTable:
 * @dimension: heading of the names
 * @measure: heading of the amounts
 * @n_currencies: how many currencies the rows are in
 * @rows: (element-type LimaReportRow): the rows of one currency behind the other, each with its remainder and its total
 *
 * A breakdown in exact numbers: all its rows in all its currencies, in the order of the chart.
 */
typedef struct
{
  char *dimension;
  char *measure;
  guint n_currencies;
  GArray *rows;
} LimaReportTable;

LimaReportTable     *lima_report_table_new     (const LimaFacts              *facts,
                                                const LimaResult             *result,
                                                const LimaReportChartOptions *options);
void                 lima_report_table_free    (LimaReportTable              *self);
guint                lima_report_table_get_n   (const LimaReportTable        *self);
const LimaReportRow *lima_report_table_get_row (const LimaReportTable        *self,
                                                guint                         i);
char                *lima_report_table_to_tsv  (const LimaReportTable        *self);
char                *lima_report_table_to_csv  (const LimaReportTable        *self);
char                *lima_report_table_to_html (const LimaReportTable        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportTable, lima_report_table_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-amounts.h>
#include <lima-concentration.h>
#include <lima-format.h>
#include <lima-histogram.h>
#include <lima-lorenz.h>

G_BEGIN_DECLS

/**
 * LimaReportSizesKind:
 * @LIMA_REPORT_SIZES_BELOW: projects below zero
 * @LIMA_REPORT_SIZES_ZERO: projects of zero
 * @LIMA_REPORT_SIZES_BIN: projects of a size
 * @LIMA_REPORT_SIZES_NONE: projects of which no amount is recorded
 * @LIMA_REPORT_SIZES_LARGEST: the largest projects
 * @LIMA_REPORT_SIZES_TOTAL: all projects with an amount
 *
 * What a row of a chart of project sizes is.
 */
typedef enum
{
  LIMA_REPORT_SIZES_BELOW,
  LIMA_REPORT_SIZES_ZERO,
  LIMA_REPORT_SIZES_BIN,
  LIMA_REPORT_SIZES_NONE,
  LIMA_REPORT_SIZES_LARGEST,
  LIMA_REPORT_SIZES_TOTAL,
} LimaReportSizesKind;

/**
 * LimaReportSizesRow:
 * @kind: what it is
 * @label: its name
 * @low: bins: amounts are above it
 * @high: bins: and up to it; 0 for no end
 * @projects: how many
 * @share_of_projects: (nullable): of all that have an amount, as text
 * @has_sum: whether @sum is known
 * @sum: what they add up to
 * @amount: (nullable): the same for people, exact; all rows have the same decimals
 * @share: (nullable): of what all add up to, as text; %NULL where shares mean nothing
 * @amounts: what leads to them; of the kind %LIMA_AMOUNTS_ANY where there are none
 *
 * A row of a chart of project sizes: a mark of its drawing, by its number, but for the total.
 */
typedef struct
{
  LimaReportSizesKind kind;
  char *label;
  LimaDecimal low;
  LimaDecimal high;
  guint projects;
  char *share_of_projects;
  gboolean has_sum;
  LimaSum sum;
  char *amount;
  char *share;
  LimaAmounts amounts;
} LimaReportSizesRow;

/**
 * LimaReportSizes:
 * @format: writes the numbers
 * @measure: heading of the amounts
 * @currency: of all amounts, "" for unknown
 * @rows: (element-type LimaReportSizesRow): as they are drawn, the total last
 * @sizes: what they are made of
 * @histogram: (nullable): the picture of a histogram
 * @lorenz: (nullable): the picture of a curve
 *
 * A chart of project sizes: numbers and picture.
 */
typedef struct
{
  LimaFormat *format;
  char *measure;
  char *currency;
  GArray *rows;
  LimaConcentration *sizes;
  LimaHistogram *histogram;
  LimaLorenz *lorenz;
} LimaReportSizes;

void                      lima_report_sizes_free    (LimaReportSizes       *self);
guint                     lima_report_sizes_get_n   (const LimaReportSizes *self);
const LimaReportSizesRow *lima_report_sizes_get_row (const LimaReportSizes *self,
                                                     guint                  i);
char                     *lima_report_sizes_label   (LimaFormat            *format,
                                                     const LimaAmounts     *amounts);
char                     *lima_report_sizes_to_csv  (const LimaReportSizes *self);
char                     *lima_report_sizes_to_tsv  (const LimaReportSizes *self);
char                     *lima_report_sizes_to_html (const LimaReportSizes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportSizes, lima_report_sizes_free)

G_END_DECLS

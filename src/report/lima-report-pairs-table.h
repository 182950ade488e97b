/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-pairs.h"
#include "lima-report-table.h"

G_BEGIN_DECLS

/**
 * LimaReportPairsTableRow:
 * @kind: what the row is
 * @key: of the breakdown, "" for what is assigned to none; %NULL for the total
 * @label: its name
 * @sublabel: (nullable): what the name leaves open
 * @has: whether each side has an amount: what is not recorded isn't zero
 * @sums: exact
 * @amounts: (nullable): as people read them, %NULL where none is recorded
 * @change: what became of the first, as people read it
 */
typedef struct
{
  LimaReportRowKind kind;
  char *key;
  char *label;
  char *sublabel;
  gboolean has[2];
  LimaSum sums[2];
  char *amounts[2];
  char *change;
} LimaReportPairsTableRow;

/**
 * LimaReportPairsTable:
 *
 * Two breakdowns side by side in exact numbers, all rows of them: what stands beside a comparison that is drawn.
 */
typedef struct _LimaReportPairsTable LimaReportPairsTable;

LimaReportPairsTable          *lima_report_pairs_table_new      (const LimaReportPairsSide     *first,
                                                                 const LimaReportPairsSide     *second,
                                                                 const LimaReportChartOptions  *options,
                                                                 GError                       **error);
void                           lima_report_pairs_table_free     (LimaReportPairsTable          *self);
guint                          lima_report_pairs_table_get_n    (const LimaReportPairsTable    *self);
const LimaReportPairsTableRow *lima_report_pairs_table_get_row  (const LimaReportPairsTable    *self,
                                                                 guint                          i);
const char                    *lima_report_pairs_table_get_name (const LimaReportPairsTable    *self,
                                                                 guint                          side);
char                          *lima_report_pairs_table_to_csv   (const LimaReportPairsTable    *self);
char                          *lima_report_pairs_table_to_tsv   (const LimaReportPairsTable    *self);
char                          *lima_report_pairs_table_to_html  (const LimaReportPairsTable    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportPairsTable, lima_report_pairs_table_free)

G_END_DECLS

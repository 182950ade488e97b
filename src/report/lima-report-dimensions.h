/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lima-report-draft.h"

G_BEGIN_DECLS

/**
 * LimaReportKeyFunc:
 * @dimension: what is broken down by
 * @key: one of its keys, "" for what is assigned to none
 */
typedef void (*LimaReportKeyFunc) (LimaDimensionKind dimension,
                                   const char       *key,
                                   gpointer          data);

/**
 * LimaReportDimensions:
 * @result: the amounts by all dimensions of the query
 * @n: how many dimensions there are
 * @results: the breakdown by each dimension alone, where there are several
 * @drafts: what a chart of it has for rows, all in the same currency
 * @rows: (element-type utf8 guint): key to row + 1
 * @has_shares: whether shares of amounts where dimensions meet mean anything
 *
 * A breakdown by several dimensions while its chart is made: where each amount belongs among the rows of each dimension.
 */
typedef struct
{
  LimaReportChartOptions options;
  LimaResult *result;
  guint n;
  LimaResult *results[LIMA_QUERY_MAX_BY];
  LimaDraft drafts[LIMA_QUERY_MAX_BY];
  GHashTable *rows[LIMA_QUERY_MAX_BY];
  gboolean has_shares;
} LimaReportDimensions;

LimaReportDimensions *lima_report_dimensions_new  (const LimaFacts              *facts,
                                                   const LimaQuery              *query,
                                                   const LimaReportChartOptions *options,
                                                   const guint                  *most,
                                                   GCancellable                 *cancellable,
                                                   GError                      **error);
void                  lima_report_dimensions_free (LimaReportDimensions         *self);
gboolean              lima_report_dimensions_find (const LimaReportDimensions   *self,
                                                   const LimaResultRow          *row,
                                                   guint                        *rows);
char                 *lima_report_dimensions_share (const LimaReportDimensions   *self,
                                                   const LimaSum                *amount);
void                  lima_report_dimensions_foreach_key (const LimaReportDimensions *self,
                                                   guint                         dimension,
                                                   guint                         row,
                                                   LimaReportKeyFunc             func,
                                                   gpointer                      data);
LimaChartTable       *lima_report_dimensions_to_words (const LimaReportDimensions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportDimensions, lima_report_dimensions_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-chart-table.h>
#include <lima-result.h>
#include <lima-snapshot.h>

G_BEGIN_DECLS

/**
 * LimaReportChartOptions:
 * @format: how numbers, dates and lists are written
 * @language: (nullable): the language of names of keys, %NULL for that of @format
 * @measure: the measure's word, as lima_measure_parse() reads it
 * @snapshot: (nullable): the portfolio, for its title and its published figures
 * @currency: (nullable): the currency shown, "" for amounts without one; %NULL for that of most projects
 * @most_rows: how many rows stand by themselves, 0 for 20; those beyond are one row together
 * @illustrative: whether a project is marked as illustrative
 * @in_window: whether the reader can choose another currency beside the chart, and needs no word of the command line
 */
typedef struct
{
  LimaFormat *format;
  const char *language;
  const char *measure;
  const LimaSnapshot *snapshot;
  const char *currency;
  guint most_rows;
  gboolean illustrative;
  gboolean in_window;
} LimaReportChartOptions;

LimaChartTable *lima_report_chart_new      (const LimaFacts              *facts,
                                            const LimaResult             *result,
                                            const LimaReportChartOptions *options);
gboolean        lima_report_chart_is_trend (const LimaResult             *result);

G_END_DECLS

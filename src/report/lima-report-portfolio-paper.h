/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-index.h>

#include "lima-paper.h"
#include "lima-report-chart.h"
#include "lima-report-findings.h"

G_BEGIN_DECLS

/**
 * LimaReportPortfolioPaper:
 * @format: the language
 * @facts: settled facts, projects in the order of the snapshot
 * @snapshot: the portfolio they are of
 * @findings: (nullable): what the check found, run already; %NULL leaves it out
 * @query: years, scheme and size classes; its measure and its breakdowns are not looked at
 * @measure: the measure's word, as lima_measure_parse() reads it
 * @currency: (nullable): whose amounts are shown, "" for those without one; %NULL for that of most projects
 * @illustrative: whether a project is marked as illustrative
 * @today: the day of the report: where the agenda stands then
 * @sheet: what it is printed on
 *
 * How a portfolio is reported on.
 */
typedef struct
{
  LimaFormat *format;
  const LimaFacts *facts;
  const LimaSnapshot *snapshot;
  const LimaReportFindings *findings;
  LimaQuery query;
  const char *measure;
  const char *currency;
  gboolean illustrative;
  LimaDate today;
  LimaPaperSheet sheet;
} LimaReportPortfolioPaper;

LimaPaper *lima_report_portfolio_paper_new (const LimaReportPortfolioPaper *options,
                                            GCancellable                   *cancellable,
                                            GError                        **error);

G_END_DECLS

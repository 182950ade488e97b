/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-pairs.h>

#include "lima-report-chart.h"

G_BEGIN_DECLS

#define LIMA_REPORT_PAIRS_ERROR (lima_report_pairs_error_quark ())

/**
 * LimaReportPairsError:
 * @LIMA_REPORT_PAIRS_ERROR_CURRENCY: a side has no amounts in the currency of the other
 */
typedef enum
{
  LIMA_REPORT_PAIRS_ERROR_CURRENCY,
} LimaReportPairsError;

/**
 * LimaReportPairsSide:
 * @facts: settled facts
 * @result: their answer to a query by one dimension
 * @snapshot: (nullable): their portfolio
 * @name: what it is called: "2013", or a portfolio's title
 *
 * One of two breakdowns that are compared.
 */
typedef struct
{
  const LimaFacts *facts;
  const LimaResult *result;
  const LimaSnapshot *snapshot;
  const char *name;
} LimaReportPairsSide;

GQuark     lima_report_pairs_error_quark (void);
LimaPairs *lima_report_pairs_new         (const LimaReportPairsSide     *first,
                                          const LimaReportPairsSide     *second,
                                          const LimaReportChartOptions  *options,
                                          GError                       **error);

G_END_DECLS

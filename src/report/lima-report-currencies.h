/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-result.h>

G_BEGIN_DECLS

/**
 * LimaReportCurrency:
 * @currency: 0 for unknown
 * @amount: the sum of the measure in it
 * @projects: different projects with a flow of the measure in it
 *
 * One of the currencies that a result is in.
 */
typedef struct
{
  LimaAtom currency;
  LimaSum amount;
  guint projects;
} LimaReportCurrency;

GArray *lima_report_currencies_new (const LimaFacts  *facts,
                                    const LimaResult *result);
char   *lima_report_list_sums      (LimaFormat       *format,
                                    const GArray     *sums);

G_END_DECLS

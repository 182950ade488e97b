/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-draft.h"
#include "lima-report-sizes.h"

G_BEGIN_DECLS

LimaReportSizes *lima_report_histogram_new (const LimaDraft   *draft,
                                            LimaConcentration *sizes);
LimaReportSizes *lima_report_lorenz_new    (const LimaDraft   *draft,
                                            LimaConcentration *sizes);

G_END_DECLS

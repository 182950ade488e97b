/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-draft.h"
#include "lima-report-sizes.h"

G_BEGIN_DECLS

char            *lima_report_sizes_write_bound (LimaFormat               *format,
                                                LimaDecimal               bound);
LimaReportSizes *lima_report_sizes_new_bins    (const LimaDraft          *draft,
                                                LimaConcentration        *sizes);
LimaReportSizes *lima_report_sizes_new_largest (const LimaDraft          *draft,
                                                LimaConcentration        *sizes);

G_END_DECLS

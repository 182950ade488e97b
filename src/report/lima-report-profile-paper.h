/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-portfolio-paper.h"

G_BEGIN_DECLS

#define LIMA_REPORT_PROFILE_ERROR (lima_report_profile_error_quark ())

/**
 * LimaReportProfileError:
 * @LIMA_REPORT_PROFILE_ERROR_NOTHING: no money of the measure has the key
 */
typedef enum
{
  LIMA_REPORT_PROFILE_ERROR_NOTHING,
} LimaReportProfileError;

GQuark     lima_report_profile_error_quark (void);
LimaPaper *lima_report_profile_paper_new   (const LimaReportPortfolioPaper *options,
                                            LimaDimensionKind               dimension,
                                            const char                     *key,
                                            GCancellable                   *cancellable,
                                            GError                        **error);

G_END_DECLS

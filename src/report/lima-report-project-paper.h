/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-portfolio-paper.h"

G_BEGIN_DECLS

LimaPaper *lima_report_project_paper_new  (const LimaReportPortfolioPaper *options,
                                           guint                           project);
gboolean   lima_report_project_find       (const LimaReportPortfolioPaper *options,
                                           const char                     *key,
                                           guint                          *project);

G_END_DECLS

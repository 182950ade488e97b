/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-stacked.h>

#include "lima-report-platform.h"

G_BEGIN_DECLS

LimaStacked *lima_report_platform_chart (LimaFormat               *format,
                                         const LimaReportPlatform *report,
                                         gboolean                  illustrative);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-sankey.h>

#include "lima-report-dimensions.h"

G_BEGIN_DECLS

LimaSankey *lima_report_sankey_new (const LimaReportDimensions *dimensions);

G_END_DECLS

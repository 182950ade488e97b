/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-draft.h"

G_BEGIN_DECLS

void lima_report_add_notes (LimaChartTable  *table,
                            const LimaDraft *draft,
                            const char      *currency);

G_END_DECLS

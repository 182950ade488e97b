/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-charts-answer.h"

G_BEGIN_DECLS

GPtrArray           *lima_charts_remarks_new (const LimaChartsAnswer *answer);
const LimaResultRow *lima_charts_find_row    (const LimaChartsAnswer *answer,
                                              const char             *key);

G_END_DECLS

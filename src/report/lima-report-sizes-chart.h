/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-concentration.h>
#include <lima-lorenz.h>

#include "lima-report-draft.h"

G_BEGIN_DECLS

LimaChartTable *lima_report_histogram_new (const LimaDraft         *draft,
                                           const LimaConcentration *sizes);
LimaLorenz     *lima_report_lorenz_new    (const LimaDraft         *draft,
                                           const LimaConcentration *sizes);

G_END_DECLS

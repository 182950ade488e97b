/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

/* The states a chart can be in, each a table under a name. */
guint           chart_samples_get_n (void);
const char     *chart_samples_get_name (guint i);
LimaChartTable *chart_samples_new      (guint i);
LimaChartTable *chart_samples_new_regions (void);
void            chart_samples_clean_up (void);

G_END_DECLS

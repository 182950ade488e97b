/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-grid.h"

G_BEGIN_DECLS

/* The states that a chart of two dimensions can be in, each a grid under a name. */
guint          grid_samples_get_n    (void);
const char    *grid_samples_get_name (guint i);
LimaChartGrid *grid_samples_new      (guint i);
LimaChartGrid *grid_samples_find     (const char *name);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-charts-answer.h"

G_BEGIN_DECLS

GPtrArray *lima_charts_rows_new     (const LimaChartsAnswer *answer);
char      *lima_charts_rows_to_tsv  (const LimaChartsAnswer *answer);
char      *lima_charts_rows_to_csv  (const LimaChartsAnswer *answer);
char      *lima_charts_rows_to_html (const LimaChartsAnswer *answer);

char      *lima_charts_rows_get_heading (const LimaChartsAnswer *answer);

G_END_DECLS

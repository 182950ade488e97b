/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-gantt.h"

G_BEGIN_DECLS

/* A plan of 21 rows in four groups, one of them closed, with baselines, links of all kinds and a day of today. */
LimaGantt *gantt_samples_new       (const char *language);
LimaGantt *gantt_samples_new_large (guint       n_rows);

G_END_DECLS

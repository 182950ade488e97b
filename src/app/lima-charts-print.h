/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-charts-answer.h"

G_BEGIN_DECLS

void lima_charts_print (GtkWidget        *parent,
                        LimaSession      *session,
                        LimaChartsAnswer *answer);

G_END_DECLS

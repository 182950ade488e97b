/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-printed.h"

G_BEGIN_DECLS

char *lima_printed_total     (const LimaPrinted *self);
void  lima_printed_add_notes (LimaChartTable    *table,
                              const LimaPrinted *printed,
                              const char        *period,
                              const char        *unit);

G_END_DECLS

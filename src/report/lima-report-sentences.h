/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-chart-table.h>
#include <lima-format.h>

G_BEGIN_DECLS

char *lima_report_sentence_rows  (LimaFormat           *format,
                                  const LimaChartTable *table,
                                  guint                 most);
char *lima_report_sentence_left  (LimaFormat           *format,
                                  const LimaChartTable *table);
char *lima_report_sentence_total (LimaFormat           *format,
                                  const LimaChartTable *table);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-view.h"

G_BEGIN_DECLS

/**
 * LimaChartExport:
 * @layout: lays the chart out
 * @to_csv: (nullable): writes its numbers, (transfer full); %NULL where it has none
 * @spec: (transfer full): what is drawn; it is read in a thread
 * @free_spec: (nullable): gives @spec up
 *
 * A chart that leaves the program. Pictures are as on paper, whatever the window looks like.
 */
typedef struct
{
  LimaChartLayoutFunc layout;
  char *(*to_csv) (gconstpointer spec);
  gpointer spec;
  GDestroyNotify free_spec;
} LimaChartExport;

void lima_chart_export              (GtkWidget             *widget,
                                     const char            *name,
                                     const LimaChartExport *chart);
void lima_chart_export_to           (GtkWidget             *widget,
                                     GFile                 *file,
                                     const LimaChartExport *chart);
void lima_chart_export_copy_picture (GtkWidget             *widget,
                                     const LimaChartExport *chart);

G_END_DECLS

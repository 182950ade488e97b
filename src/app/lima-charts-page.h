/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CHARTS_PAGE (lima_charts_page_get_type ())

/**
 * LimaChartsPage:
 *
 * A breakdown as a chart and as a table of the same numbers. The property "dimension" is a #LimaDimensionKind; what else is chosen stays
 * as it is when XX
 *
 * | action | |
 * |---|---|
 * | chart.copy | the exact numbers, as a table |
 * | chart.copy-picture | the chart as on paper |
 * | chart.export | a picture or the exact numbers as a file |
 * | chart.show-projects | the projects behind the row that the keyboard is on |
 */
G_DECLARE_FINAL_TYPE (LimaChartsPage, lima_charts_page, LIMA, CHARTS_PAGE, GtkBox)

GtkWidget *lima_charts_page_new           (LimaSession       *session,
                                           GSettings         *settings);
void       lima_charts_page_set_dimension (LimaChartsPage    *self,
                                           LimaDimensionKind  dimension);

G_END_DECLS

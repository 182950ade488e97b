/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-drawing.h>

#include "lima-chart-view.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CHART_TIP (lima_chart_tip_get_type ())

/**
 * LimaChartTip:
 *
 * What a chart says of the row under the pointer, in a popover beside it that takes neither focus nor clicks.
 */
G_DECLARE_FINAL_TYPE (LimaChartTip, lima_chart_tip, LIMA, CHART_TIP, GtkPopover)

GtkWidget *lima_chart_tip_new  (void);
void       lima_chart_tip_show (LimaChartTip          *self,
                                LimaDrawing           *drawing,
                                int                    row,
                                double                 x,
                                const LimaChartRow    *data,
                                const LimaChartRemark *remark);
void       lima_chart_tip_show_mark
                               (LimaChartTip          *self,
                                LimaDrawing           *drawing,
                                int                    row,
                                double                 x);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-chart-theme.h>

G_BEGIN_DECLS

void lima_chart_look_init (LimaChartTheme *theme,
                           GtkWidget      *widget);
void lima_chart_look_set_colour (cairo_t              *cr,
                                 const LimaChartTheme *theme,
                                 LimaColour            colour);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_RATIO_BAR (lima_ratio_bar_get_type ())

/**
 * LimaRatioBar:
 *
 * A whole as a bar: the part of it that is done, or several parts, the rest hatched as in charts.
 */
G_DECLARE_FINAL_TYPE (LimaRatioBar, lima_ratio_bar, LIMA, RATIO_BAR, GtkWidget)

GtkWidget *lima_ratio_bar_new       (double        fraction,
                                     const char   *sentence);
void       lima_ratio_bar_set_parts (LimaRatioBar *self,
                                     const double *parts,
                                     guint         n,
                                     const char   *sentence);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-chart-theme.h>

G_BEGIN_DECLS

#define LIMA_TYPE_RESULTS_BAR (lima_results_bar_get_type ())

/**
 * LimaResultsBar:
 *
 * How far an indicator is: a bar over a track that is all of the way, and across it a line at what is needed by now.
 */
G_DECLARE_FINAL_TYPE (LimaResultsBar, lima_results_bar, LIMA, RESULTS_BAR, GtkWidget)

GtkWidget *lima_results_bar_new (void);
void       lima_results_bar_set (LimaResultsBar *self,
                                 double          done,
                                 double          needed,
                                 LimaColour      colour);

G_END_DECLS

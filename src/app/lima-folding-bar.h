/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_FOLDING_BAR (lima_folding_bar_get_type ())

/**
 * LimaFoldingBar:
 *
 * Two groups of controls: in one line where both have room, the first one taking what is left, else one below the other.
 */
G_DECLARE_FINAL_TYPE (LimaFoldingBar, lima_folding_bar, LIMA, FOLDING_BAR, GtkWidget)

GtkWidget *lima_folding_bar_new (GtkWidget *first,
                                 GtkWidget *second);

G_END_DECLS

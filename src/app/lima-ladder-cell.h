/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_LADDER_CELL (lima_ladder_cell_get_type ())

/**
 * LimaLadderCell:
 *
 * A ladder of small steps, of which those are dark that were reached; hollow ones lack a source. What it shows has to be said beside it.
 */
G_DECLARE_FINAL_TYPE (LimaLadderCell, lima_ladder_cell, LIMA, LADDER_CELL, GtkWidget)

GtkWidget *lima_ladder_cell_new         (guint           n_steps);
void       lima_ladder_cell_set         (LimaLadderCell *self,
                                         guint           n_reached,
                                         gboolean        is_hollow);
guint      lima_ladder_cell_get_reached (LimaLadderCell *self);
gboolean   lima_ladder_cell_is_hollow   (LimaLadderCell *self);

G_END_DECLS

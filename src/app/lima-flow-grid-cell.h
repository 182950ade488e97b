/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-flow-grid-rows.h"

G_BEGIN_DECLS

#define LIMA_TYPE_FLOW_GRID_CELL (lima_flow_grid_cell_get_type ())

/**
 * LimaFlowGridCell:
 *
 * A cell of the grid: a text to be typed over, and a mark where something is wrong with it. "edited" is emitted when the user changed the
 * text, "pasting" when something of the clipboard is to come in.
 */
G_DECLARE_FINAL_TYPE (LimaFlowGridCell, lima_flow_grid_cell, LIMA, FLOW_GRID_CELL, GtkBox)

GtkWidget       *lima_flow_grid_cell_new          (guint             column,
                                                   int               width,
                                                   gboolean          number);
void             lima_flow_grid_cell_bind         (LimaFlowGridCell *self,
                                                   LimaFlowGridRow  *row);
gboolean         lima_flow_grid_cell_is_current   (LimaFlowGridCell *self);
gboolean         lima_flow_grid_cell_follow       (LimaFlowGridCell *self,
                                                   guint             field);
guint            lima_flow_grid_cell_get_column   (LimaFlowGridCell *self);
LimaFlowGridRow *lima_flow_grid_cell_get_row      (LimaFlowGridCell *self);
GtkWidget       *lima_flow_grid_cell_get_entry    (LimaFlowGridCell *self);
void             lima_flow_grid_cell_show         (LimaFlowGridCell *self,
                                                   const char       *text,
                                                   LimaAtom          language);
LimaAtom         lima_flow_grid_cell_get_language (LimaFlowGridCell *self);
void             lima_flow_grid_cell_set_hint     (LimaFlowGridCell *self,
                                                   const char       *hint);
void             lima_flow_grid_cell_judge        (LimaFlowGridCell *self,
                                                   const char       *sentence,
                                                   gboolean          wrong);
gboolean         lima_flow_grid_cell_is_stuck     (LimaFlowGridCell *self);
void             lima_flow_grid_cell_set_stuck    (LimaFlowGridCell *self,
                                                   gboolean          stuck);

G_END_DECLS

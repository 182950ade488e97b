/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-flow.h>

G_BEGIN_DECLS

#define LIMA_TYPE_FLOW_GRID_ROW (lima_flow_grid_row_get_type ())
#define LIMA_TYPE_FLOW_GRID_ROWS (lima_flow_grid_rows_get_type ())

/**
 * LimaFlowGridRow:
 *
 * A row of the grid: a flow, which is another block after each change, or the place where a new one is begun.
 */
G_DECLARE_FINAL_TYPE (LimaFlowGridRow, lima_flow_grid_row, LIMA, FLOW_GRID_ROW, GObject)

/**
 * LimaFlowGridRows:
 *
 * The rows of the grid: the flows of a project that belong there, in the order of the file, and a last row for a new one.
 */
G_DECLARE_FINAL_TYPE (LimaFlowGridRows, lima_flow_grid_rows, LIMA, FLOW_GRID_ROWS, GObject)

const LimaBlock  *lima_flow_grid_row_get_flow   (LimaFlowGridRow  *self);
LimaAtom          lima_flow_grid_row_get_id     (LimaFlowGridRow  *self);
gboolean          lima_flow_grid_row_is_pasted  (LimaFlowGridRow  *self);
void              lima_flow_grid_row_set_pasted (LimaFlowGridRow  *self,
                                                 gboolean          pasted);

LimaFlowGridRows *lima_flow_grid_rows_new       (const LimaItems  *flows,
                                                 gboolean          periods);
void              lima_flow_grid_rows_follow    (LimaFlowGridRows *self,
                                                 const LimaItems  *flows,
                                                 gboolean          begun);
guint             lima_flow_grid_rows_get_n     (LimaFlowGridRows *self);
LimaFlowGridRow  *lima_flow_grid_rows_get       (LimaFlowGridRows *self,
                                                 guint             position);
int               lima_flow_grid_rows_find      (LimaFlowGridRows *self,
                                                 LimaAtom          id);

G_END_DECLS

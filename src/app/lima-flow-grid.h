/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_FLOW_GRID (lima_flow_grid_get_type ())

/**
 * LimaFlowGrid:
 *
 * The flows of a project, edited as in a spreadsheet: each cell takes what is typed at once, a block that is pasted is one step of undo,
 * and the last row is for a new flow. What could not be read is kept as text and marked.
 */
G_DECLARE_FINAL_TYPE (LimaFlowGrid, lima_flow_grid, LIMA, FLOW_GRID, GtkBox)

GtkWidget *lima_flow_grid_new (LimaSession    *session,
                               const LimaPath *project,
                               gboolean        periods);

G_END_DECLS

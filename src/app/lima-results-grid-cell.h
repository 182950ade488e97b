/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-results-rows.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RESULTS_GRID_CELL (lima_results_grid_cell_get_type ())

/**
 * LimaResultsGridCell:
 *
 * A cell of the results: it takes the focus, says what it holds with its row and column, and can be typed into. "toggled" is emitted when
 * its row shall open or close; "activated" when Enter ends the typing; "committed" with what was typed, or with %NULL when that is given up.
 */
G_DECLARE_FINAL_TYPE (LimaResultsGridCell, lima_results_grid_cell, LIMA, RESULTS_GRID_CELL, GtkBox)

GtkWidget        *lima_results_grid_cell_new        (LimaResultsColumn    column);
void              lima_results_grid_cell_bind       (LimaResultsGridCell *self,
                                                     LimaResultsItem     *item);
LimaResultsColumn lima_results_grid_cell_get_column (LimaResultsGridCell *self);
LimaResultsItem  *lima_results_grid_cell_get_item   (LimaResultsGridCell *self);
void              lima_results_grid_cell_edit       (LimaResultsGridCell *self,
                                                     const char          *text,
                                                     gboolean             select);
gboolean          lima_results_grid_cell_is_edited  (LimaResultsGridCell *self);
void              lima_results_grid_cell_end        (LimaResultsGridCell *self,
                                                     gboolean             take);
void              lima_results_grid_cell_complain   (LimaResultsGridCell *self,
                                                     const char          *sentence);

G_END_DECLS

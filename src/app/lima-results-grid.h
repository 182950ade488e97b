/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-results-rows.h"
#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RESULTS_GRID (lima_results_grid_get_type ())

/**
 * LimaResultsGrid:
 *
 * The results of a programme as a tree in a table, gone through cell by cell. Numbers are typed in place, also as a block of a
 * spreadsheet. The property "indicator" follows the row that has the focus. "open-form" is emitted when the user wants to edit what is no
 * plain number, with the column.
 */
G_DECLARE_FINAL_TYPE (LimaResultsGrid, lima_results_grid, LIMA, RESULTS_GRID, GtkBox)

GtkWidget         *lima_results_grid_new              (void);
void               lima_results_grid_follow           (LimaResultsGrid   *self,
                                                       LimaSession       *session,
                                                       const LimaPath    *programme,
                                                       LimaReportResults *results);
LimaResultsRows   *lima_results_grid_get_rows         (LimaResultsGrid   *self);
LimaAtom           lima_results_grid_get_indicator    (LimaResultsGrid   *self);
LimaResultsItem   *lima_results_grid_get_selected     (LimaResultsGrid   *self);
gboolean           lima_results_grid_select           (LimaResultsGrid   *self,
                                                       LimaAtom           indicator);
void               lima_results_grid_focus            (LimaResultsGrid   *self,
                                                       guint              position,
                                                       LimaResultsColumn  column);
void               lima_results_grid_paste            (LimaResultsGrid   *self,
                                                       guint              position,
                                                       LimaResultsColumn  column,
                                                       const char        *text);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-project-row.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROJECT_CELL (lima_project_cell_get_type ())

/**
 * LimaProjectCell:
 *
 * One cell of the project list: a text of one or two lines, a number at its edge, or a rate with a thin bar below.
 */
G_DECLARE_FINAL_TYPE (LimaProjectCell, lima_project_cell, LIMA, PROJECT_CELL, GtkWidget)

GtkWidget *lima_project_cell_new     (LimaProjectColumn  column);
void       lima_project_cell_bind    (LimaProjectCell   *self,
                                      LimaProjectRow    *row,
                                      LimaFormat        *format,
                                      LimaAtom           currency,
                                      int                decimals,
                                      guint              sum_chars);

gboolean   lima_project_column_is_number (LimaProjectColumn column);
gboolean   lima_project_column_is_sum    (LimaProjectColumn column);
gboolean   lima_project_column_is_rate   (LimaProjectColumn column);

G_END_DECLS

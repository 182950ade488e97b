/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-check-list.h"
#include "lima-check-question.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CHECK_TABLE (lima_check_table_get_type ())

/**
 * LimaCheckTable:
 *
 * Findings in columns; each leads to the field where it is mended, or to what was read. Signal: "sorted", when another order is asked for.
 */
G_DECLARE_FINAL_TYPE (LimaCheckTable, lima_check_table, LIMA, CHECK_TABLE, GtkBox)

GtkWidget *lima_check_table_new       (LimaCheckList      *list);
void       lima_check_table_get_order (LimaCheckTable     *self,
                                       LimaCheckOrder     *order,
                                       gboolean           *reversed);
void       lima_check_table_take      (LimaCheckTable     *self,
                                       LimaReportFindings *findings,
                                       GArray             *shown,
                                       GtkWidget          *other);

G_END_DECLS

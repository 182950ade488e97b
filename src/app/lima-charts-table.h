/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-charts-row.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CHARTS_TABLE (lima_charts_table_get_type ())

/**
 * LimaChartsTable:
 *
 * The numbers of a chart as a list. "activate-row" says that a row was chosen; the property "selected" is the row that the keyboard
 * is on.
 */
G_DECLARE_FINAL_TYPE (LimaChartsTable, lima_charts_table, LIMA, CHARTS_TABLE, GtkBox)

void           lima_charts_table_set_rows     (LimaChartsTable *self,
                                               GPtrArray       *rows,
                                               const char      *heading,
                                               const char      *amounts,
                                               const char      *further);
LimaChartsRow *lima_charts_table_get_selected (LimaChartsTable *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-format.h>

G_BEGIN_DECLS

#define LIMA_TYPE_IMPORT_REPORT (lima_import_report_get_type ())

/**
 * LimaImportReport:
 *
 * A window that says what became of the files that were read: what could not be read, and what was settled on the way.
 */
G_DECLARE_FINAL_TYPE (LimaImportReport, lima_import_report, LIMA, IMPORT_REPORT, GtkWindow)

GtkWidget *lima_import_report_new     (GtkWindow *parent,
                                       GPtrArray *reports);
char      *lima_import_report_summary (GPtrArray *reports);

G_END_DECLS

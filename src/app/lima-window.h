/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-recovery.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_WINDOW (lima_window_get_type ())

/**
 * LimaWindow:
 *
 * A window: a portfolio. Its actions, by the prefix "win.", are how pages reach what is not theirs:
 *
 * | action | parameter | |
 * |---|---|---|
 * | open-page | s | "overview", "projects", "charts" |
 * | show-projects | s | a filter as text, see lima_filter_to_text(); opens Projects with it |
 * | show-projects-of | (ss) | the same, and the measure its figures are of |
 * | show-chart | s | a dimension's name, see lima_dimension_get_name(); opens Charts with it |
 * | print | | what is shown |
 * | show-report | | the report of what could not be read |
 * | show-findings | s | a kind of findings, see #LimaReportFindingKind; lists them |
 * | show-record | ss | the table of a record, its id |
 * | show-programme | sss | the id of a programme, a section of it or "", and where in it, see lima_path_to_text() |
 * | show-agenda | ss | a view of the agenda or "", and where in it, see lima_agenda_page_show_path() |
 * | open, add, export, export-csv, close, search | | |
 * | toast | s | says what was done |
 */
G_DECLARE_FINAL_TYPE (LimaWindow, lima_window, LIMA, WINDOW, GtkApplicationWindow)

GtkWidget   *lima_window_new         (GtkApplication *application,
                                      GSettings      *settings,
                                      LimaFormat     *format);
LimaSession *lima_window_get_session (LimaWindow     *self);
gboolean     lima_window_is_empty    (LimaWindow     *self);
gboolean     lima_window_is_saving   (LimaWindow     *self);
void         lima_window_set_recent  (LimaWindow     *self,
                                      GMenuModel     *recent);
void         lima_window_open        (LimaWindow     *self,
                                      GFile         **files,
                                      guint           n_files);
void         lima_window_present_filled (LimaWindow *self);
void         lima_window_show_page   (LimaWindow     *self,
                                      const char     *name);
GtkWidget   *lima_window_get_page    (LimaWindow     *self,
                                      const char     *name);

void          lima_window_open_version    (LimaWindow      *self,
                                           const char      *path);
void          lima_window_restore         (LimaWindow      *self,
                                           LimaRecovery    *recovery);

G_END_DECLS

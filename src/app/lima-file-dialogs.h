/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_FILES_PORTFOLIO,   /* .lima */
  LIMA_FILES_READABLE,    /* .lima and IATI */
  LIMA_FILES_CSV,
  LIMA_FILES_PICTURE,     /* .svg, .pdf, .png, .csv: an export of a chart */
  LIMA_FILES_TEXT,
  LIMA_FILES_PAGE,        /* .pdf */
  LIMA_FILES_CALENDAR,    /* .ics */
} LimaFiles;

void        lima_file_dialog_open_async  (GtkWidget            *parent,
                                          const char           *title,
                                          LimaFiles             files,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GListModel *lima_file_dialog_open_finish (GAsyncResult         *result);
void        lima_file_dialog_save_async  (GtkWidget            *parent,
                                          const char           *title,
                                          LimaFiles             files,
                                          const char           *name,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
GFile      *lima_file_dialog_save_finish (GAsyncResult         *result);

G_END_DECLS

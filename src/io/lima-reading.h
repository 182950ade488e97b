/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-sink.h"

G_BEGIN_DECLS

/**
 * LimaFileReport:
 * @path: the file
 * @error: (nullable): why nothing of it could be read
 * @findings: what was found in it
 * @n_projects: projects that were read
 * @is_portfolio: whether it is a portfolio file
 *
 * What became of one file.
 */
typedef struct
{
  char *path;
  GError *error;
  LimaFindings *findings;
  guint n_projects;
  gboolean is_portfolio;
} LimaFileReport;

typedef void (*LimaReadingProgress) (guint64  done,
                                     guint64  total,
                                     gpointer data);

LimaFileReport *lima_file_report_new (const char     *path);
void       lima_file_report_free    (LimaFileReport      *report);
guint      lima_reading_get_workers (void);
GPtrArray *lima_reading_run         (const char * const  *paths,
                                     LimaParts            parts,
                                     LimaSink            *sink,
                                     LimaReadingProgress  progress,
                                     gpointer             data,
                                     GCancellable        *cancellable);

G_END_DECLS

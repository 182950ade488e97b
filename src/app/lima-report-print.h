/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

void lima_report_print            (GtkWidget   *parent,
                                   LimaSession *session);
void lima_report_print_profile    (GtkWidget        *parent,
                                   LimaSession      *session,
                                   LimaDimensionKind dimension,
                                   const char       *key);
void lima_report_print_project    (GtkWidget   *parent,
                                   LimaSession *session,
                                   LimaAtom     project);
void lima_report_print_export_pdf (GtkWidget   *parent,
                                   LimaSession *session);
void lima_report_print_export_project_pdf
                                  (GtkWidget   *parent,
                                   LimaSession *session,
                                   LimaAtom     project);

G_END_DECLS

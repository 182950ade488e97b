/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

void lima_programme_print      (GtkWidget   *parent,
                                LimaSession *session,
                                LimaAtom     programme,
                                const char  *section);
void lima_programme_export_pdf (GtkWidget   *parent,
                                LimaSession *session,
                                LimaAtom     programme,
                                const char  *section);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-record-editor.h"

G_BEGIN_DECLS

GtkWidget *lima_programme_editor_new        (LimaSession *session,
                                             LimaAtom     programme);
guint64    lima_programme_editor_get_fields (void);

G_END_DECLS

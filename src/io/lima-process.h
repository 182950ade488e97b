/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64  lima_process_get_start (int     pid);
gboolean lima_process_lives     (int     pid,
                                 guint64 start);
guint32  lima_process_get_host  (void);

G_END_DECLS

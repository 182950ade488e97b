/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef gboolean (*LimaAtomicWriter) (GOutputStream  *stream,
                                      gpointer        data,
                                      GCancellable   *cancellable,
                                      GError        **error);

gboolean lima_atomic_write (const char        *path,
                            LimaAtomicWriter   writer,
                            gpointer           data,
                            GCancellable      *cancellable,
                            GError           **error);
void     lima_atomic_abandon (void);

G_END_DECLS

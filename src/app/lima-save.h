/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimaSaveFunc:
 * @stream: where to write
 * @data: what the caller gave
 *
 * Writes a file, in a thread: it may read frozen data only.
 */
typedef gboolean (*LimaSaveFunc) (GOutputStream  *stream,
                                  gpointer        data,
                                  GCancellable   *cancellable,
                                  GError        **error);

void     lima_save_async  (GFile                *file,
                           LimaSaveFunc          write,
                           gpointer              data,
                           GDestroyNotify        free_data,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data);
gboolean lima_save_finish (GAsyncResult         *result,
                           GError              **error);
void     lima_save_bytes_async (GFile           *file,
                           GBytes               *bytes,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data);

G_END_DECLS

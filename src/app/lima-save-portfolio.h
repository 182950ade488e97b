/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-atomic.h>
#include <lima-snapshot.h>

G_BEGIN_DECLS

char    *lima_save_backups_folder    (void);
char    *lima_save_rescue_folder     (void);
void     lima_save_portfolio_async   (GFile               *file,
                                      LimaSnapshot        *snapshot,
                                      const LimaFileMark  *expected,
                                      gboolean             anew,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean lima_save_portfolio_finish  (GAsyncResult        *result,
                                      LimaAtomicOutcome   *outcome,
                                      GError             **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include <lima-snapshot.h>

G_BEGIN_DECLS

gboolean lima_file_write (const LimaSnapshot  *snapshot,
                          GOutputStream       *stream,
                          GCancellable        *cancellable,
                          GError             **error);

void     lima_file_write_string (GString         *out,
                                 const char      *text);
void     lima_file_write_block (GString          *out,
                                const LimaBlock  *block);

G_END_DECLS

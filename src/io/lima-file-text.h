/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimaFileText:
 * @data: the bytes, with zero bytes behind them
 * @length: how many there are
 * @size: what was mapped
 * @released: what was given back from the beginning on
 *
 * A file in memory, which can be given back piece by piece. It is a copy: a file that shrinks while it is read does no harm.
 */
typedef struct
{
  char *data;
  gsize length;
  gsize size;
  gsize released;
} LimaFileText;

gboolean lima_file_text_load    (LimaFileText  *self,
                                 const char    *path,
                                 GCancellable  *cancellable,
                                 GError       **error);
void     lima_file_text_release (LimaFileText  *self,
                                 const char    *upto);
void     lima_file_text_clear   (LimaFileText  *self);

G_END_DECLS

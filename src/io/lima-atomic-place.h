/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaAtomicPlace:
 * @code: what failed, an error number
 * @damaged: whether the file is neither the old nor the new one now
 *
 * How writing in place ended.
 */
typedef struct
{
  int code;
  gboolean damaged;
} LimaAtomicPlace;

LimaAtomicPlace lima_atomic_place_write (const char   *target,
                                         const char   *old_copy,
                                         const char   *new_copy,
                                         const guint8 *digest);
int             lima_atomic_sync_folder (const char   *folder);

G_END_DECLS

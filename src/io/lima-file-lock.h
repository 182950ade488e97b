/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_FILE_LOCK_GOT,
  LIMA_FILE_LOCK_STALE,      /* got, from a program of this computer that lives no more */
  LIMA_FILE_LOCK_OTHER,      /* somebody has the document open */
  LIMA_FILE_LOCK_IMPOSSIBLE, /* no lock can be made there; that is no error */
} LimaFileLockState;

/**
 * LimaFileLockHolder:
 * @user: (nullable): the name of who has the document open, %NULL if it can't be read
 * @host: (nullable): on which computer
 * @pid: which process there, 0 if unknown
 * @time: since when, in seconds since 1970
 */
typedef struct
{
  char *user;
  char *host;
  int pid;
  guint64 start;
  gint64 time;
} LimaFileLockHolder;

/**
 * LimaFileLock:
 *
 * A file beside a document that tells others that it is open.
 */
typedef struct _LimaFileLock LimaFileLock;

LimaFileLockState lima_file_lock_take         (const char          *document,
                                               gboolean             force,
                                               LimaFileLock       **lock,
                                               LimaFileLockHolder  *holder);
void              lima_file_lock_release      (LimaFileLock        *self);
void              lima_file_lock_holder_clear (LimaFileLockHolder  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaFileLock, lima_file_lock_release)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaFileLockHolder, lima_file_lock_holder_clear)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-file-mark.h"

G_BEGIN_DECLS

typedef gboolean (*LimaAtomicWriter)   (GOutputStream  *stream,
                                        gpointer        data,
                                        GCancellable   *cancellable,
                                        GError        **error);
typedef gboolean (*LimaAtomicVerifier) (const char     *path,
                                        gpointer        data,
                                        GCancellable   *cancellable,
                                        GError        **error);

/**
 * LimaAtomicJob:
 * @write: writes what shall stand in the file
 * @verify: (nullable): reads the written file, which has another name still, and says whether it is what was meant
 * @data: for both
 * @estimate: how many bytes it will be, to be reserved beforehand; 0 if nobody knows
 * @expected: (nullable): what the file was when it was loaded; otherwise it is replaced whatever it is
 * @anew: whether a file that is gone since is made again
 * @backups: (nullable): the folder for the earlier version; see lima-backup.h
 * @rescue: (nullable): the folder for copies of the old and the new version, as backups, while a file is written in place
 *
 * One save.
 */
typedef struct
{
  LimaAtomicWriter write;
  LimaAtomicVerifier verify;
  gpointer data;
  goffset estimate;
  const LimaFileMark *expected;
  gboolean anew;
  const char *backups;
  const char *rescue;
} LimaAtomicJob;

/**
 * LimaAtomicOutcome:
 * @mark: of the file as it was saved
 * @backed_up: whether the earlier version was put away, if that was asked for
 */
typedef struct
{
  LimaFileMark mark;
  gboolean backed_up;
} LimaAtomicOutcome;

gboolean lima_atomic_save      (const char           *path,
                                const LimaAtomicJob  *job,
                                LimaAtomicOutcome    *outcome,
                                GCancellable         *cancellable,
                                GError              **error);
gboolean lima_atomic_write     (const char           *path,
                                LimaAtomicWriter      writer,
                                gpointer              data,
                                GCancellable         *cancellable,
                                GError              **error);
void     lima_atomic_abandon   (void);
guint    lima_atomic_sweep     (const char           *path);
char    *lima_atomic_real_path (const char           *path);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * LimaAtomicTemp:
 * @path: (nullable): where it is
 * @fd: open for reading and writing, or -1
 * @slot: for the signal handler
 *
 * A temporary file, which goes unless it is given its name. Begins as %LIMA_ATOMIC_TEMP_INIT.
 */
typedef struct
{
  char *path;
  int fd;
  int slot;
} LimaAtomicTemp;

#define LIMA_ATOMIC_TEMP_INIT { NULL, -1, -1 }

int   lima_atomic_temp_make  (LimaAtomicTemp *self,
                              const char     *folder,
                              const char     *base,
                              mode_t          mode);
int   lima_atomic_temp_close (LimaAtomicTemp *self);
void  lima_atomic_temp_named (LimaAtomicTemp *self);
void  lima_atomic_temp_clear (LimaAtomicTemp *self);
guint lima_atomic_temp_sweep (const char     *folder,
                              const char     *base);

G_END_DECLS

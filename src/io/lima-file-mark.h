/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

#define LIMA_FILE_DIGEST 32

/**
 * LimaFileMark:
 * @device: of the file
 * @inode: of the file
 * @size: in bytes
 * @modified: nanoseconds since 1970
 * @changed: the same of the last change of contents or of permissions, which no program can set
 * @digest: SHA-256 of the contents
 *
 * What a file was when it was loaded or saved, to notice that somebody else wrote it.
 */
typedef struct
{
  guint64 device;
  guint64 inode;
  goffset size;
  gint64 modified;
  gint64 changed;
  guint8 digest[LIMA_FILE_DIGEST];
} LimaFileMark;

typedef enum
{
  LIMA_FILE_SAME,
  LIMA_FILE_CHANGED,    /* written, or at least touched, since */
  LIMA_FILE_REPLACED,   /* another file has the name now */
  LIMA_FILE_GONE,
  LIMA_FILE_UNREADABLE, /* it can't be told */
} LimaFileState;

gboolean      lima_file_mark_take    (LimaFileMark        *self,
                                      const char          *path,
                                      GError             **error);
void          lima_file_mark_set     (LimaFileMark        *self,
                                      const struct stat   *info,
                                      const guint8        *digest);
LimaFileState lima_file_mark_glance  (const LimaFileMark  *self,
                                      const char          *path);
LimaFileState lima_file_mark_examine (const LimaFileMark  *self,
                                      const char          *path);

gboolean      lima_file_digest       (int                  fd,
                                      guint8              *digest,
                                      goffset             *size);

G_END_DECLS

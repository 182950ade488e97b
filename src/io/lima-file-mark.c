/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-mark.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <lima-i18n.h>
#include <string.h>
#include <unistd.h>

#define PIECE (64 << 10)

static gint64
nanoseconds (struct timespec time)
{
  return (gint64) time.tv_sec * G_GINT64_CONSTANT (1000000000) + time.tv_nsec;
}

/**
 * lima_file_mark_set:
 * @self: a mark to fill
 * @info: the file
 * @digest: (array fixed-size=32): of its contents
 *
 * Makes a mark of what is known already.
 */
void
lima_file_mark_set (LimaFileMark *self, const struct stat *info, const guint8 *digest)
{
  g_return_if_fail (self != NULL && info != NULL && digest != NULL);

  self->device = info->st_dev;
  self->inode = info->st_ino;
  self->size = info->st_size;
  self->modified = nanoseconds (info->st_mtim);
  self->changed = nanoseconds (info->st_ctim);
  memmove (self->digest, digest, LIMA_FILE_DIGEST);
}

/**
 * lima_file_digest:
 * @fd: a file open for reading; its position is not used
 * @digest: (out caller-allocates) (array fixed-size=32): SHA-256
 * @size: (out): how many bytes there were
 *
 * Adds up a whole file.
 *
 * Returns: whether it could be read; errno says why not
 */
gboolean
lima_file_digest (int fd, guint8 *digest, goffset *size)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *piece = g_malloc (PIECE);
  gsize length = LIMA_FILE_DIGEST;
  gssize n;

  *size = 0;
  while ((n = pread (fd, piece, PIECE, *size)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      g_checksum_update (sum, piece, n);
      *size += n;
    }
  g_checksum_get_digest (sum, digest, &length);
  return TRUE;
}

/* The mark of an open file; one that is written meanwhile gets none. */
static gboolean
take (LimaFileMark *self, int fd)
{
  guint8 digest[LIMA_FILE_DIGEST];
  LimaFileMark before;
  struct stat info;
  goffset size;

  if (fstat (fd, &info) < 0 || !lima_file_digest (fd, digest, &size))
    return FALSE;
  lima_file_mark_set (&before, &info, digest);
  if (fstat (fd, &info) < 0)
    return FALSE;
  lima_file_mark_set (self, &info, digest);
  errno = EAGAIN;
  return size == self->size && before.modified == self->modified && before.size == self->size;
}

static gboolean
take_path (LimaFileMark *self, const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), code;
  gboolean good;

  if (fd < 0)
    return FALSE;
  good = take (self, fd);
  code = errno;
  g_close (fd, NULL);
  errno = code;
  return good;
}

/**
 * lima_file_mark_take:
 * @self: a mark to fill
 * @path: a file; of a symbolic link, where it leads
 * @error: return location for a #GIOErrorEnum; the message is a whole sentence
 *
 * Reads the whole file. To be done before it is loaded: what somebody writes while it loads is noticed then.
 *
 * Returns: whether the mark was taken
 */
gboolean
lima_file_mark_take (LimaFileMark *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (!take_path (self, path))
    {
      int code = errno;
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), _("“%s” could not be read: %s."), name, g_strerror (code));
      return FALSE;
    }
  return TRUE;
}

/**
 * lima_file_mark_glance:
 * @self: a mark
 * @path: where the file was
 *
 * Asks whether it is still that file without reading it. %LIMA_FILE_CHANGED may be a mere touch, and a file that was written within
 * the tick of the clock in which the mark was taken passes: lima_file_mark_examine() knows.
 *
 * Returns: how it is
 */
LimaFileState
lima_file_mark_glance (const LimaFileMark *self, const char *path)
{
  LimaFileMark now;
  struct stat info;

  g_return_val_if_fail (self != NULL && path != NULL, LIMA_FILE_UNREADABLE);

  if (stat (path, &info) < 0)
    return errno == ENOENT || errno == ENOTDIR ? LIMA_FILE_GONE : LIMA_FILE_UNREADABLE;
  lima_file_mark_set (&now, &info, self->digest);
  if (now.device != self->device || now.inode != self->inode)
    return LIMA_FILE_REPLACED;
  return now.size == self->size && now.modified == self->modified && now.changed == self->changed ? LIMA_FILE_SAME : LIMA_FILE_CHANGED;
}

/**
 * lima_file_mark_examine:
 * @self: a mark
 * @path: where the file was
 *
 * Asks whether the contents are still those, reading the file if its size has not told already. A copy with the same contents in
 * its place is the same: nothing of anybody is lost when it is overwritten.
 *
 * Returns: how it is
 */
LimaFileState
lima_file_mark_examine (const LimaFileMark *self, const char *path)
{
  LimaFileState state = lima_file_mark_glance (self, path);
  LimaFileMark now;
  struct stat info;

  if (state == LIMA_FILE_GONE || state == LIMA_FILE_UNREADABLE)
    return state;
  if (stat (path, &info) == 0 && info.st_size == self->size)
    {
      if (!take_path (&now, path))
        return errno == EAGAIN ? LIMA_FILE_CHANGED : errno == ENOENT ? LIMA_FILE_GONE : LIMA_FILE_UNREADABLE;
      if (memcmp (now.digest, self->digest, LIMA_FILE_DIGEST) == 0)
        return LIMA_FILE_SAME;
    }
  return state == LIMA_FILE_SAME ? LIMA_FILE_CHANGED : state;
}

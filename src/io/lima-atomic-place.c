/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "lima-atomic-place.h"

#include "lima-file-mark.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define PIECE (64 << 10)

/**
 * lima_atomic_sync_folder:
 * @folder: a folder
 *
 * Makes the names in it last. Some file systems cannot do that for a folder, and one that may be written but not read can't be asked;
 * that is no failure.
 *
 * Returns: 0, or the error number
 */
int
lima_atomic_sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), code;

  if (fd < 0)
    return errno == EACCES ? 0 : errno;
  code = fsync (fd) < 0 ? errno : 0;
  close (fd);
  return code == EINVAL || code == ENOSYS || code == ENOTSUP || code == EBADF || code == EROFS ? 0 : code;
}

/* Room for what will be longer, without making the file longer. */
static int
reserve (int fd, goffset size)
{
  int code = size == 0 || fallocate (fd, FALLOC_FL_KEEP_SIZE, 0, size) == 0 ? 0 : errno;

  return code == ENOSPC || code == EDQUOT || code == EFBIG || code == EIO ? code : 0;
}

static int
pour (int in, int out)
{
  g_autofree char *piece = g_malloc (PIECE);
  goffset at = 0;
  gssize n;

  while ((n = pread (in, piece, PIECE, at)) != 0)
    {
      gssize done;

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      done = pwrite (out, piece, (gsize) n, at);
      if (done < 0 && errno != EINTR)
        return errno;
      at += MAX (done, 0);
    }
  return ftruncate (out, at) < 0 || fsync (out) < 0 ? errno : 0;
}

/* Whether the file has those contents now. */
static int
check (int fd, const guint8 *digest)
{
  guint8 found[LIMA_FILE_DIGEST];
  goffset size;

  if (!lima_file_digest (fd, found, &size))
    return errno;
  return memcmp (found, digest, LIMA_FILE_DIGEST) == 0 ? 0 : EIO;
}

/* Pours a copy into the file, and looks. */
static int
fill (int fd, const char *copy, const guint8 *digest)
{
  int in = open (copy, O_RDONLY | O_CLOEXEC), code;

  if (in < 0)
    return errno;
  code = pour (in, fd);
  close (in);
  return code == 0 ? check (fd, digest) : code;
}

static LimaAtomicPlace
write_open (int fd, const char *old_copy, const char *new_copy, const guint8 *digest)
{
  guint8 before[LIMA_FILE_DIGEST];
  LimaAtomicPlace end = { 0 };
  struct stat info;
  goffset size;

  if (!lima_file_digest (fd, before, &size) || stat (new_copy, &info) < 0)
    end.code = errno;
  else
    end.code = reserve (fd, info.st_size);
  if (end.code != 0)
    return end;
  end.code = fill (fd, new_copy, digest);
  end.damaged = end.code != 0 && fill (fd, old_copy, before) != 0;
  return end;
}

/**
 * lima_atomic_place_write:
 * @target: the file
 * @old_copy: a durable copy of what it is
 * @new_copy: a durable file with what it shall be
 * @digest: SHA-256 of @new_copy
 *
 * Writes a file in place, where no other can take its name. What fails half way is undone from the copy.
 *
 * Returns: whether that failed, and how the file is left then
 */
LimaAtomicPlace
lima_atomic_place_write (const char *target, const char *old_copy, const char *new_copy, const guint8 *digest)
{
  int fd = open (target, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  LimaAtomicPlace end = { 0 };

  if (fd < 0)
    return (LimaAtomicPlace) { .code = errno };
  end = write_open (fd, old_copy, new_copy, digest);
  /* All is on the disk and was read back: what closing says now is about nothing of ours. */
  close (fd);
  return end;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-rescue.h"

#include "lima-backup.h"
#include "lima-file-mark.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* The copies have the names of backups, which say nothing of the document but a hash. A note beside the old one, HASH-TIME.note, holds
 * the path and, while the save runs, a lock. It is there before the copies and goes after them:
 *
 *   note   old copy   new copy   the document
 *   yes    maybe      no         untouched, or whole again: all is swept
 *   yes    yes        yes        equal to one of them: swept; anything else: offered
 *
 * The path ends with a zero byte, so that a note that was being written is known. */
#define NOTE_ENDING ".note"
#define COPY_ENDING ".lima"
#define MOST_TRIES 8

struct _LimaRescue
{
  char *document;
  char *old_copy;
  char *new_copy;
  char *note;
  gint64 time;
  int fd; /* of the note; holds the lock */
};

static char *
with_ending (const char *path, const char *from, const char *to)
{
  return g_strdup_printf ("%.*s%s", (int) (strlen (path) - strlen (from)), path, to);
}

/* A new note with the lock on it, -1 when there is none. Somebody who sweeps may take it away before it is locked; then there is
 * another. A file system without locks has none: there two programs may see the copies of each other. */
static int
open_locked (const char *path)
{
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      int fd = open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
      struct stat info;

      if (fd < 0)
        return -1;
      if ((flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) && fstat (fd, &info) == 0 && info.st_nlink > 0)
        return fd;
      close (fd);
      g_usleep (1000);
    }
  errno = EBUSY;
  return -1;
}

static int
write_note (const LimaRescue *self)
{
  gsize length = strlen (self->document) + 1, at = 0;

  while (at < length)
    {
      gssize n = pwrite (self->fd, self->document + at, length - at, (goffset) at);

      if (n < 0 && errno != EINTR)
        return errno;
      at += (gsize) MAX (n, 0);
    }
  return fsync (self->fd) < 0 ? errno : 0;
}

/**
 * lima_rescue_begin:
 * @folder: where copies are kept, which is there
 * @document: a file that is going to be written in place, by its real path
 * @now: microseconds since 1970
 *
 * Copies what the file is. The caller puts what it shall be to lima_rescue_get_new(), makes the names in the folder last, and writes the
 * file; then it calls lima_rescue_remove().
 *
 * Returns: (transfer full) (nullable): the copies, %NULL with errno if that failed, and then there are none
 */
LimaRescue *
lima_rescue_begin (const char *folder, const char *document, gint64 now)
{
  g_autoptr (LimaRescue) self = NULL;
  int code;

  g_return_val_if_fail (folder != NULL && document != NULL, NULL);

  self = g_new0 (LimaRescue, 1);
  self->document = g_strdup (document);
  self->old_copy = lima_backup_new_path (folder, document, now);
  self->new_copy = lima_backup_new_path (folder, document, now + 1);
  self->note = with_ending (self->old_copy, COPY_ENDING, NOTE_ENDING);
  self->time = now;
  self->fd = open_locked (self->note);
  if (self->fd < 0)
    return NULL;
  code = write_note (self);
  if (code == 0)
    code = lima_backup_copy (document, self->old_copy);
  if (code == 0)
    return g_steal_pointer (&self);
  lima_rescue_remove (self);
  g_clear_pointer (&self, lima_rescue_free);
  errno = code;
  return NULL;
}

/**
 * lima_rescue_free:
 * @self: copies to give up; they stay for later
 */
void
lima_rescue_free (LimaRescue *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->document);
  g_free (self->old_copy);
  g_free (self->new_copy);
  g_free (self->note);
  g_free (self);
}

/* ---- What was left ---- */

/* Opens and locks a note that nobody alive has. */
static gboolean
lock (LimaRescue *self)
{
  struct stat info;

  self->fd = open (self->note, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (self->fd < 0 || (flock (self->fd, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK))
    return FALSE;
  return fstat (self->fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_nlink > 0;
}

/* The path in the note; NULL when it was being written. */
static char *
read_note (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL) || strlen (text) + 1 != length || !g_path_is_absolute (text))
    return NULL;
  return g_steal_pointer (&text);
}

/* The new copy was made a microsecond later, as its name says. */
static void
find_copies (LimaRescue *self)
{
  const char *dash = strrchr (self->note, '-');

  self->time = MIN (g_ascii_strtoll (dash + 1, NULL, 10), G_MAXINT64 - 1);
  self->old_copy = with_ending (self->note, NOTE_ENDING, COPY_ENDING);
  self->new_copy = g_strdup_printf ("%.*s%" G_GINT64_FORMAT COPY_ENDING, (int) (dash + 1 - self->note), self->note, self->time + 1);
}

static gboolean
digest_of (const char *path, guint8 *digest)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gboolean good;
  goffset size;

  if (fd < 0)
    return FALSE;
  good = lima_file_digest (fd, digest, &size);
  close (fd);
  return good;
}

static gboolean
is_equal (const guint8 *digest, const char *path)
{
  guint8 other[LIMA_FILE_DIGEST];

  return digest_of (path, other) && memcmp (digest, other, LIMA_FILE_DIGEST) == 0;
}

/* Whether the document may be in pieces. */
static gboolean
is_wanted (const LimaRescue *self)
{
  guint8 digest[LIMA_FILE_DIGEST];

  if (self->document == NULL || access (self->new_copy, F_OK) < 0)
    return FALSE;
  return !digest_of (self->document, digest) || (!is_equal (digest, self->old_copy) && !is_equal (digest, self->new_copy));
}

static LimaRescue *
look_at (const char *folder, const char *name)
{
  g_autoptr (LimaRescue) self = g_new0 (LimaRescue, 1);

  self->fd = -1;
  if (!g_str_has_suffix (name, NOTE_ENDING) || strchr (name, '-') == NULL)
    return NULL;
  self->note = g_build_filename (folder, name, NULL);
  if (!lock (self))
    return NULL;
  self->document = read_note (self->note);
  find_copies (self);
  if (is_wanted (self))
    return g_steal_pointer (&self);
  lima_rescue_remove (self);
  return NULL;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const LimaRescue *one = *(LimaRescue *const *) a, *other = *(LimaRescue *const *) b;

  return one->time > other->time ? -1 : one->time < other->time;
}

/**
 * lima_rescue_list:
 * @folder: where copies are kept
 *
 * Finds the copies whose save was cut short so that the document may be in pieces, and sweeps up those whose document is whole.
 *
 * Returns: (transfer full) (element-type LimaRescue): what was left, the latest first
 */
GPtrArray *
lima_rescue_list (const char *folder)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_rescue_free);
  g_autoptr (GDir) dir = NULL;

  g_return_val_if_fail (folder != NULL, found);

  dir = g_dir_open (folder, 0, NULL);
  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      LimaRescue *one = look_at (folder, name);

      if (one != NULL)
        g_ptr_array_add (found, one);
    }
  g_ptr_array_sort (found, compare);
  return found;
}

/**
 * lima_rescue_get_document:
 *
 * Returns: the file that was written
 */
const char *
lima_rescue_get_document (const LimaRescue *self)
{
  return self->document;
}

/**
 * lima_rescue_get_old:
 *
 * Returns: where the version before stands
 */
const char *
lima_rescue_get_old (const LimaRescue *self)
{
  return self->old_copy;
}

/**
 * lima_rescue_get_new:
 *
 * Returns: where the version stands that was being saved
 */
const char *
lima_rescue_get_new (const LimaRescue *self)
{
  return self->new_copy;
}

/**
 * lima_rescue_get_time:
 *
 * Returns: when the save began, in microseconds since 1970
 */
gint64
lima_rescue_get_time (const LimaRescue *self)
{
  return self->time;
}

/**
 * lima_rescue_remove:
 * @self: copies
 *
 * Takes them off the disk: the document is whole, or they are not wanted.
 */
void
lima_rescue_remove (LimaRescue *self)
{
  g_unlink (self->new_copy);
  g_unlink (self->old_copy);
  g_unlink (self->note);
}

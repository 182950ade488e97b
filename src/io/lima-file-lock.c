/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-lock.h"

#include "lima-atomic.h"
#include "lima-process.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_BYTES 4096
#define N_WORDS 5

struct _LimaFileLock
{
  char *path;
  char *text;
};

/* Beside the document, with the name that office programs give theirs. */
static char *
path_of (const char *document)
{
  g_autofree char *real = lima_atomic_real_path (document);
  g_autofree char *folder = g_path_get_dirname (real), *base = g_path_get_basename (real);

  return g_strdup_printf ("%s/.~lock.%s#", folder, base);
}

/* One line: user, host, process, its start, time; the names escaped. */
static char *
new_text (void)
{
  g_autofree char *user = g_uri_escape_string (g_get_user_name (), NULL, FALSE);
  g_autofree char *host = g_uri_escape_string (g_get_host_name (), NULL, FALSE);

  return g_strdup_printf ("%s,%s,%d,%" G_GUINT64_FORMAT ",%" G_GINT64_FORMAT "\n", user, host, (int) getpid (),
                          lima_process_get_start ((int) getpid ()), g_get_real_time () / G_USEC_PER_SEC);
}

/* A name that may be shown, or nothing. */
static char *
unescape (const char *word)
{
  g_autofree char *name = g_uri_unescape_string (word, NULL);

  return name != NULL && g_utf8_validate (name, -1, NULL) ? g_steal_pointer (&name) : NULL;
}

static gboolean
parse_number (const char *word, guint64 max, guint64 *value)
{
  char *end;

  if (!g_ascii_isdigit (word[0]))
    return FALSE;
  errno = 0;
  *value = g_ascii_strtoull (word, &end, 10);
  return *end == '\0' && errno == 0 && *value <= max;
}

/* What stands in a lock file; whatever isn't of our form says nothing. */
static void
parse (LimaFileLockHolder *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  guint64 pid, start, time;

  if (g_strv_length (words) != N_WORDS)
    return;
  g_strchomp (words[4]);
  if (!parse_number (words[2], G_MAXINT, &pid) || !parse_number (words[3], G_MAXUINT64, &start) ||
      !parse_number (words[4], G_MAXINT64, &time))
    return;
  self->user = unescape (words[0]);
  self->host = unescape (words[1]);
  self->pid = (int) pid;
  self->start = start;
  self->time = (gint64) time;
}

/* All that is in it, of a file that is as short as ours are. */
static char *
read_text (int fd)
{
  char *text = g_malloc0 (MAX_BYTES + 1);
  gssize n = pread (fd, text, MAX_BYTES, 0);

  if (n < 0)
    text[0] = '\0';
  return text;
}

static gboolean
write_text (int fd, const char *text)
{
  gssize length = (gssize) strlen (text);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, (gsize) length, 0) == length;
}

static LimaFileLock *
lock_new (const char *path, const char *text)
{
  LimaFileLock *self = g_new (LimaFileLock, 1);

  self->path = g_strdup (path);
  self->text = g_strdup (text);
  return self;
}

static gboolean
is_stale (const LimaFileLockHolder *holder)
{
  return g_strcmp0 (holder->host, g_get_host_name ()) == 0 && holder->pid > 0 && !lima_process_lives (holder->pid, holder->start);
}

/* Whether the file open there still has that name. */
static gboolean
is_there (int fd, const char *path)
{
  struct stat opened, named;

  return fstat (fd, &opened) == 0 && lstat (path, &named) == 0 && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

/* Looks at the lock of somebody else, and takes it over if he is dead. It is written over, not removed, and that under a lock of the
 * system, so that of two who find it only one gets it. */
static LimaFileLockState
look_at (const char *path, int fd, const char *text, gboolean force, LimaFileLockHolder *holder)
{
  g_autofree char *found = NULL;
  struct stat info;

  if (flock (fd, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK)
    return LIMA_FILE_LOCK_OTHER;
  found = read_text (fd);
  if (fstat (fd, &info) == 0)
    holder->time = info.st_mtim.tv_sec;
  parse (holder, found);
  if (!is_there (fd, path) || (!force && !is_stale (holder)))
    return LIMA_FILE_LOCK_OTHER;
  return write_text (fd, text) ? LIMA_FILE_LOCK_STALE : LIMA_FILE_LOCK_IMPOSSIBLE;
}

static LimaFileLockState
open_and_look (const char *path, const char *text, gboolean force, LimaFileLockHolder *holder)
{
  int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  int fd = open (path, O_RDWR | flags);
  LimaFileLockState state;

  /* A colleague's lock may often be read only; nothing is taken over then. */
  if (fd < 0)
    {
      fd = open (path, O_RDONLY | flags);
      force = FALSE;
    }
  if (fd < 0)
    return LIMA_FILE_LOCK_OTHER;
  state = look_at (path, fd, text, force, holder);
  close (fd);
  return state == LIMA_FILE_LOCK_IMPOSSIBLE ? LIMA_FILE_LOCK_OTHER : state;
}

/* Makes the file, which must not be there. */
static LimaFileLockState
make (const char *path, const char *text)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
  gboolean good;

  if (fd < 0)
    return errno == EEXIST ? LIMA_FILE_LOCK_OTHER : LIMA_FILE_LOCK_IMPOSSIBLE;
  good = write_text (fd, text);
  close (fd);
  if (!good)
    unlink (path);
  return good ? LIMA_FILE_LOCK_GOT : LIMA_FILE_LOCK_IMPOSSIBLE;
}

/**
 * lima_file_lock_take:
 * @document: a file that is going to be opened
 * @force: whether to take it from anybody, since the user said so
 * @lock: (out): the lock, if it was got
 * @holder: (out caller-allocates): who had it, if somebody had
 *
 * Makes a lock file beside a document. In a folder that takes none there is no lock, and that is no error. One that can't be
 * understood is somebody's.
 *
 * Returns: who has the document
 */
LimaFileLockState
lima_file_lock_take (const char *document, gboolean force, LimaFileLock **lock, LimaFileLockHolder *holder)
{
  g_autofree char *path = NULL, *text = NULL;
  LimaFileLockState state;

  g_return_val_if_fail (document != NULL && lock != NULL && holder != NULL, LIMA_FILE_LOCK_IMPOSSIBLE);

  *lock = NULL;
  *holder = (LimaFileLockHolder) { 0 };
  path = path_of (document);
  text = new_text ();
  state = make (path, text);
  if (state == LIMA_FILE_LOCK_OTHER)
    state = open_and_look (path, text, force, holder);
  if (state == LIMA_FILE_LOCK_GOT || state == LIMA_FILE_LOCK_STALE)
    *lock = lock_new (path, text);
  return state;
}

/**
 * lima_file_lock_release:
 * @self: (transfer full): a lock
 *
 * Removes the lock file, if it is still ours.
 */
void
lima_file_lock_release (LimaFileLock *self)
{
  int fd = open (self->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (fd >= 0)
    {
      g_autofree char *found = read_text (fd);

      if (strcmp (found, self->text) == 0 && is_there (fd, self->path))
        unlink (self->path);
      close (fd);
    }
  g_free (self->path);
  g_free (self->text);
  g_free (self);
}

/**
 * lima_file_lock_holder_clear:
 * @self: a holder
 */
void
lima_file_lock_holder_clear (LimaFileLockHolder *self)
{
  g_clear_pointer (&self->user, g_free);
  g_clear_pointer (&self->host, g_free);
}

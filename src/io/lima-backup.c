/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-backup.h"

#include "lima-atomic.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Backups stand together in one folder of the user, not beside the document, where they would litter a folder that colleagues
 * share; so their names begin with a hash of the document's path: two documents of one name never share them. Where both are on
 * one file system a backup is a link and costs nothing, elsewhere a copy. */
#define HASH_LETTERS 32
#define ENDING ".lima"
#define PIECE (64 << 10)

/* HASH-, for the document that stands behind @document. */
static char *
prefix_of (const char *document)
{
  g_autofree char *real = lima_atomic_real_path (document);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, real, -1);

  return g_strdup_printf ("%.*s-", HASH_LETTERS, sum);
}

/**
 * lima_backup_free:
 * @self: (transfer full): a backup; the file stays
 */
void
lima_backup_free (LimaBackup *self)
{
  g_free (self->path);
  g_free (self);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const LimaBackup *one = *(LimaBackup *const *) a, *other = *(LimaBackup *const *) b;

  return one->time != other->time ? (one->time > other->time ? -1 : 1) : strcmp (one->path, other->path);
}

/* One file of the folder, if its name is one that we give. */
static LimaBackup *
look_at (const char *folder, const char *name, const char *prefix)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;
  LimaBackup *self;
  char *end;
  gint64 time;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ENDING))
    return NULL;
  time = g_ascii_strtoll (name + strlen (prefix), &end, 10);
  if (strcmp (end, ENDING) != 0 || lstat (path, &info) < 0 || !S_ISREG (info.st_mode))
    return NULL;
  self = g_new (LimaBackup, 1);
  *self = (LimaBackup) { g_steal_pointer (&path), time, info.st_size };
  return self;
}

/**
 * lima_backup_list:
 * @folder: where backups are kept
 * @document: whose; the file itself need not be there any more
 *
 * Returns: (transfer full) (element-type LimaBackup): its earlier versions, the latest first
 */
GPtrArray *
lima_backup_list (const char *folder, const char *document)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_backup_free);
  g_autofree char *prefix = NULL;
  g_autoptr (GDir) dir = NULL;

  g_return_val_if_fail (folder != NULL && document != NULL, found);

  prefix = prefix_of (document);
  dir = g_dir_open (folder, 0, NULL);
  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      LimaBackup *one = look_at (folder, name, prefix);

      if (one != NULL)
        g_ptr_array_add (found, one);
    }
  g_ptr_array_sort (found, compare);
  return found;
}

/**
 * lima_backup_prune:
 * @folder: where backups are kept
 * @document: whose
 * @now: microseconds since 1970
 *
 * Removes what is too much: the newest %LIMA_BACKUP_NEWEST stay, then the last one of each day for %LIMA_BACKUP_DAYS days.
 *
 * Returns: how many were removed
 */
guint
lima_backup_prune (const char *folder, const char *document, gint64 now)
{
  g_autoptr (GPtrArray) list = lima_backup_list (folder, document);
  gint64 seen = G_MAXINT64;
  guint n = 0;

  for (guint i = LIMA_BACKUP_NEWEST; i < list->len; i++)
    {
      const LimaBackup *one = g_ptr_array_index (list, i);
      gint64 day = one->time / G_TIME_SPAN_DAY;

      if (day < seen && now - one->time <= LIMA_BACKUP_DAYS * G_TIME_SPAN_DAY)
        seen = day;
      else
        n += g_unlink (one->path) == 0;
    }
  return n;
}

/**
 * lima_backup_new_path:
 * @folder: where backups are kept
 * @document: whose
 * @now: microseconds since 1970
 *
 * Returns: (transfer full): a name that is free, in the form that lima_backup_list() finds
 */
char *
lima_backup_new_path (const char *folder, const char *document, gint64 now)
{
  g_autofree char *prefix = prefix_of (document);
  char *path = NULL;
  struct stat info;

  do
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s%" G_GINT64_FORMAT ENDING, folder, prefix, now++);
    }
  while (lstat (path, &info) == 0);
  return path;
}

/**
 * lima_backup_forget:
 * @folder: where backups are kept
 * @document: whose
 * @file: the document's file
 *
 * Removes the backup that is the very file, which a save that was killed leaves. Its second name is no reason to spare the file.
 */
void
lima_backup_forget (const char *folder, const char *document, const struct stat *file)
{
  g_autoptr (GPtrArray) list = lima_backup_list (folder, document);

  for (guint i = 0; i < list->len; i++)
    {
      const LimaBackup *one = g_ptr_array_index (list, i);
      struct stat info;

      if (lstat (one->path, &info) == 0 && info.st_ino == file->st_ino && info.st_dev == file->st_dev)
        g_unlink (one->path);
    }
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
  return fsync (out) < 0 ? errno : 0;
}

/**
 * lima_backup_copy:
 * @from: a file
 * @to: a new one, which only the user may read
 *
 * Makes a copy that is on the disk when this returns, or none.
 *
 * Returns: 0, or the error number
 */
int
lima_backup_copy (const char *from, const char *to)
{
  int in = open (from, O_RDONLY | O_CLOEXEC), out, code;

  if (in < 0)
    return errno;
  out = open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  code = out < 0 ? errno : pour (in, out);
  if (out >= 0 && close (out) < 0 && code == 0 && errno != EINTR)
    code = errno;
  if (out >= 0 && code != 0)
    unlink (to);
  close (in);
  return code;
}

/**
 * lima_backup_keep:
 * @folder: where backups are kept; made if it is not there
 * @document: a file that is going to be replaced
 * @now: microseconds since 1970
 *
 * Puts the present version away: as a second name of the file where that can be, else as a copy.
 *
 * Returns: (transfer full) (nullable): where it is, %NULL with errno if that failed
 */
char *
lima_backup_keep (const char *folder, const char *document, gint64 now)
{
  g_autofree char *real = NULL, *path = NULL;
  int code;

  g_return_val_if_fail (folder != NULL && document != NULL, NULL);

  if (g_mkdir_with_parents (folder, 0700) < 0)
    return NULL;
  real = lima_atomic_real_path (document);
  path = lima_backup_new_path (folder, document, now);
  if (link (real, path) == 0)
    return g_steal_pointer (&path);
  code = lima_backup_copy (real, path);
  errno = code;
  return code == 0 ? g_steal_pointer (&path) : NULL;
}

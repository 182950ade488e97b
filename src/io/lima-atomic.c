/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "lima-atomic.h"

#include "lima-atomic-mode.h"
#include "lima-atomic-place.h"
#include "lima-atomic-temp.h"
#include "lima-backup.h"
#include "lima-digest-stream.h"
#include "lima-rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <lima-i18n.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One file being replaced. */
typedef struct
{
  const char *path;
  const LimaAtomicJob *job;
  LimaAtomicOutcome *outcome;
  GCancellable *cancellable;
  char *name;
  char *target;
  char *folder;
  char *backup;
  LimaAtomicTemp temp;
  gboolean exists;
  gboolean in_place;
  struct stat old;
  goffset size;
  guint8 digest[LIMA_FILE_DIGEST];
} Atomic;

/* What was not finished goes: the temporary file, and a backup that is the very file still. */
static void
atomic_clear (Atomic *self)
{
  lima_atomic_temp_clear (&self->temp);
  if (self->backup != NULL)
    unlink (self->backup);
  g_free (self->backup);
  g_free (self->name);
  g_free (self->target);
  g_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Atomic, atomic_clear)

static gboolean
refuse (GError **error, GIOErrorEnum code, char *message)
{
  g_set_error_literal (error, G_IO_ERROR, (int) code, message);
  g_free (message);
  return FALSE;
}

/* Something between the temporary file and the folder failed. */
static gboolean
fail (Atomic *self, int code, GError **error)
{
  return refuse (error, g_io_error_from_errno (code),
                 g_strdup_printf (self->exists ? _("“%s” could not be saved: %s. The old file is untouched.")
                                               : _("“%s” could not be saved: %s. No file was made."),
                                  self->name, g_strerror (code)));
}

/* Says the same of an error that has a sentence already; that it was stopped stays as it is. */
static gboolean
fail_because (Atomic *self, GError *cause, GError **error)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return FALSE;
    }
  g_set_error (error, cause->domain, cause->code,
               self->exists ? _("“%s” could not be saved: %s. The old file is untouched.")
                            : _("“%s” could not be saved: %s. No file was made."),
               self->name, cause->message);
  return FALSE;
}

/* The file itself, behind a symbolic link; a link that leads nowhere is refused. */
static gboolean
resolve (Atomic *self, GError **error)
{
  struct stat info;
  char *real;
  int code = lstat (self->path, &info) < 0 ? errno : 0;

  if (code != 0 && code != ENOENT)
    return fail (self, code, error);
  if (code != 0 || !S_ISLNK (info.st_mode))
    {
      self->target = g_strdup (self->path);
      return TRUE;
    }
  real = realpath (self->path, NULL);
  if (real == NULL && errno == ENOENT)
    return refuse (error, G_IO_ERROR_NOT_FOUND,
                   g_strdup_printf (_("“%s” is a link to a file that is not there. Choose another name."), self->name));
  if (real == NULL)
    return fail (self, errno, error);
  self->target = g_strdup (real);
  free (real);
  return TRUE;
}

static gboolean
judge_mode (Atomic *self, GError **error)
{
  mode_t mode = self->old.st_mode;

  if (S_ISDIR (mode))
    return refuse (error, G_IO_ERROR_IS_DIRECTORY, g_strdup_printf (_("“%s” is a folder. Choose the name of a file."), self->name));
  if (!S_ISREG (mode))
    return refuse (error, G_IO_ERROR_NOT_REGULAR_FILE,
                   g_strdup_printf (_("“%s” is a pipe, socket or device, not a file. Choose the name of a file."), self->name));
  if ((mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || faccessat (AT_FDCWD, self->target, W_OK, AT_EACCESS) < 0)
    return refuse (error, G_IO_ERROR_PERMISSION_DENIED,
                   g_strdup_printf (_("“%s” is write-protected. Choose another name, or ask for the permission."), self->name));
  return TRUE;
}

/* Whether the file is the one that was loaded. */
static gboolean
judge_mark (Atomic *self, GError **error)
{
  LimaFileState state = self->job->expected == NULL ? LIMA_FILE_SAME : lima_file_mark_examine (self->job->expected, self->target);

  switch (state)
    {
    case LIMA_FILE_SAME:
      return TRUE;
    case LIMA_FILE_GONE:
      return self->job->anew || refuse (error, G_IO_ERROR_NOT_FOUND,
                     g_strdup_printf (_("“%s” was moved or deleted since it was opened, so it was not saved."), self->name));
    case LIMA_FILE_UNREADABLE:
      return refuse (error, G_IO_ERROR_WRONG_ETAG,
                     g_strdup_printf (_("“%s” cannot be read any more, so it is unknown whether somebody changed it. It was not saved."),
                                      self->name));
    case LIMA_FILE_CHANGED:
    case LIMA_FILE_REPLACED:
    default:
      return refuse (error, G_IO_ERROR_WRONG_ETAG,
                     g_strdup_printf (_("“%s” was changed by somebody else since it was opened. That version is untouched, and yours was "
                                        "not saved."), self->name));
    }
}

/* Whether another file may take the name: in a folder for everybody, such as /tmp, only the owner's own may. */
static gboolean
can_rename (const Atomic *self)
{
  struct stat folder;

  if (faccessat (AT_FDCWD, self->folder, W_OK | X_OK, AT_EACCESS) < 0)
    return FALSE;
  return geteuid () == 0 || self->old.st_uid == geteuid () || stat (self->folder, &folder) < 0 || folder.st_uid == geteuid () ||
         (folder.st_mode & S_ISVTX) == 0;
}

/* A file with a second name keeps it, and one in a folder that takes no other file is still saved: both in place, if there is a place
 * for the copies. The name that a killed save left in the backups doesn't count. */
static gboolean
judge_place (Atomic *self, GError **error)
{
  if (self->job->backups != NULL && self->old.st_nlink > 1)
    {
      lima_backup_forget (self->job->backups, self->target, &self->old);
      if (stat (self->target, &self->old) < 0)
        return fail (self, errno, error);
    }
  self->in_place = self->job->rescue != NULL && (self->old.st_nlink > 1 || !can_rename (self));
  return TRUE;
}

/* Whether there may be a file of that name. */
static gboolean
judge_target (Atomic *self, GError **error)
{
  gsize length = strlen (self->path);

  self->exists = stat (self->target, &self->old) == 0;
  if (!self->exists && errno != ENOENT)
    return fail (self, errno, error);
  if (!self->exists && (length == 0 || self->path[length - 1] == '/'))
    return refuse (error, G_IO_ERROR_INVALID_FILENAME, g_strdup_printf (_("“%s” is no name of a file."), self->name));
  self->folder = g_path_get_dirname (self->target);
  if (!self->exists)
    return judge_mark (self, error);
  if (!judge_mode (self, error) || !judge_mark (self, error))
    return FALSE;
  return judge_place (self, error);
}

static gboolean
make_temp (Atomic *self, GError **error)
{
  g_autofree char *base = g_path_get_basename (self->target);
  const char *folder = self->in_place ? self->job->rescue : self->folder;
  int code;

  if (self->in_place && g_mkdir_with_parents (folder, 0700) < 0)
    return fail (self, errno, error);
  if (self->in_place)
    lima_atomic_temp_sweep (folder, base);
  code = lima_atomic_temp_make (&self->temp, folder, base, self->exists ? 0600 : 0666);
  return code == 0 || fail (self, code, error);
}

/* Says "disk full" before anything was written. A file system that can't reserve finds out later. */
static gboolean
reserve (Atomic *self, GError **error)
{
  goffset size = MAX (self->job->estimate, 0);
  int code = size == 0 || fallocate (self->temp.fd, FALLOC_FL_KEEP_SIZE, 0, size) == 0 ? 0 : errno;

  return (code != ENOSPC && code != EDQUOT && code != EFBIG && code != EIO) || fail (self, code, error);
}

static gboolean
write_and_close (Atomic *self, GOutputStream *stream, GError **error)
{
  return self->job->write (stream, self->job->data, self->cancellable, error) &&
         g_output_stream_flush (stream, self->cancellable, error) && g_output_stream_close (stream, self->cancellable, error);
}

/* Lets the caller write. The stream has a descriptor of its own; ours is for what follows. */
static gboolean
fill (Atomic *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->temp.path);
  g_autoptr (GFileOutputStream) base = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  GError *cause = NULL;

  base = g_file_append_to (file, G_FILE_CREATE_NONE, self->cancellable, &cause);
  stream = base == NULL ? NULL : lima_digest_stream_new (G_OUTPUT_STREAM (base));
  if (stream != NULL && write_and_close (self, stream, &cause))
    {
      self->size = lima_digest_stream_get (LIMA_DIGEST_STREAM (stream), self->digest);
      /* Gives back what was reserved too much. */
      return ftruncate (self->temp.fd, self->size) == 0 || fail (self, errno, error);
    }
  if (cause == NULL)
    return fail (self, EIO, error);
  return fail_because (self, cause, error);
}

/* The caller reads the file while we may do so still: its mode comes later. */
static gboolean
verify (Atomic *self, GError **error)
{
  GError *cause = NULL;

  if (self->job->verify == NULL || self->job->verify (self->temp.path, self->job->data, self->cancellable, &cause))
    return TRUE;
  return cause == NULL ? fail (self, EIO, error) : fail_because (self, cause, error);
}

/* A file in place keeps its own mode; the copy of it is for nobody else. */
static gboolean
copy_mode (Atomic *self, GError **error)
{
  int code = self->exists && !self->in_place ? lima_atomic_mode_copy (self->temp.fd, self->target, &self->old) : 0;

  return code == 0 || fail (self, code, error);
}

/* To the disk, and back from it where the system lets go of what it holds. */
static gboolean
sync_and_close (Atomic *self, GError **error)
{
  guint8 digest[LIMA_FILE_DIGEST];
  goffset size;
  int code;

  if (fsync (self->temp.fd) < 0)
    return fail (self, errno, error);
  posix_fadvise (self->temp.fd, 0, 0, POSIX_FADV_DONTNEED);
  if (!lima_file_digest (self->temp.fd, digest, &size))
    return fail (self, errno, error);
  if (size != self->size || memcmp (digest, self->digest, LIMA_FILE_DIGEST) != 0)
    return fail (self, EIO, error);
  code = lima_atomic_temp_close (&self->temp);
  return code == 0 || fail (self, code, error);
}

/* The last moment to notice somebody: from here to the rename there are microseconds. */
static gboolean
judge_again (Atomic *self, GError **error)
{
  LimaFileMark mark;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->job->expected == NULL || !self->exists)
    return TRUE;
  lima_file_mark_set (&mark, &self->old, self->digest);
  return lima_file_mark_glance (&mark, self->target) == LIMA_FILE_SAME || judge_mark (self, error);
}

/* Puts the old version away. That this fails is no reason not to save the new one; the caller is told. */
static void
keep_backup (Atomic *self)
{
  if (self->exists && self->job->backups != NULL)
    self->backup = lima_backup_keep (self->job->backups, self->target, g_get_real_time ());
  self->outcome->backed_up = self->backup != NULL;
}

static void
settle_backup (Atomic *self)
{
  if (self->backup != NULL)
    lima_backup_prune (self->job->backups, self->target, g_get_real_time ());
  g_clear_pointer (&self->backup, g_free);
}

/* Gives a new file its name, unless somebody made one of that name meanwhile. */
static int
name_new (Atomic *self)
{
  if (renameat2 (AT_FDCWD, self->temp.path, AT_FDCWD, self->target, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return errno;
  if (link (self->temp.path, self->target) < 0)
    return errno;
  unlink (self->temp.path);
  return 0;
}

/* The new file is there: what is known of it. */
static gboolean
finish (Atomic *self, const char *folder, GError **error)
{
  struct stat info;
  int code = lima_atomic_sync_folder (folder);

  if (stat (self->target, &info) == 0)
    lima_file_mark_set (&self->outcome->mark, &info, self->digest);
  settle_backup (self);
  if (code == 0)
    return TRUE;
  return refuse (error, g_io_error_from_errno (code),
                 g_strdup_printf (_("“%s” was saved, but may be lost in a power cut: %s."), self->name, g_strerror (code)));
}

static gboolean
replace (Atomic *self, GError **error)
{
  int code;

  if (!judge_again (self, error))
    return FALSE;
  keep_backup (self);
  code = !self->exists ? name_new (self) : rename (self->temp.path, self->target) < 0 ? errno : 0;
  if (code == EEXIST)
    return refuse (error, G_IO_ERROR_EXISTS,
                   g_strdup_printf (_("Somebody else made “%s” meanwhile. That file is untouched, and yours was not saved."), self->name));
  if (code != 0)
    return fail (self, code, error);
  lima_atomic_temp_named (&self->temp);
  return finish (self, self->folder, error);
}

/* The file is in pieces, and what is whole has to be named. */
static gboolean
fail_damaged (Atomic *self, const char *old_copy, const char *new_copy, int code, GError **error)
{
  g_autofree char *old_name = g_filename_display_name (old_copy), *new_name = g_filename_display_name (new_copy);

  return refuse (error, g_io_error_from_errno (code),
                 g_strdup_printf (_("“%1$s” is damaged: while it was written, this happened: %2$s. The whole new version is in “%3$s” and "
                                    "the old one in “%4$s”."), self->name, g_strerror (code), new_name, old_name));
}

/* Both versions are on the disk in the rescue folder before the file itself is touched, and go when it is whole. */
static gboolean
write_in_place (Atomic *self, GError **error)
{
  g_autofree char *real = lima_atomic_real_path (self->target);
  g_autoptr (LimaRescue) rescue = lima_rescue_begin (self->job->rescue, real, g_get_real_time ());
  LimaAtomicPlace end = { 0 };

  if (rescue == NULL)
    return fail (self, errno, error);
  end.code = rename (self->temp.path, lima_rescue_get_new (rescue)) < 0 ? errno : lima_atomic_sync_folder (self->job->rescue);
  if (access (lima_rescue_get_new (rescue), F_OK) == 0)
    lima_atomic_temp_named (&self->temp);
  if (end.code == 0)
    end = lima_atomic_place_write (self->target, lima_rescue_get_old (rescue), lima_rescue_get_new (rescue), self->digest);
  if (end.damaged)
    return fail_damaged (self, lima_rescue_get_old (rescue), lima_rescue_get_new (rescue), end.code, error);
  lima_rescue_remove (rescue);
  return end.code == 0 || fail (self, end.code, error);
}

static gboolean
overwrite (Atomic *self, GError **error)
{
  if (!judge_again (self, error))
    return FALSE;
  /* A second name of the file would be overwritten with it: the backup is a copy. */
  if (self->job->backups != NULL && g_mkdir_with_parents (self->job->backups, 0700) == 0)
    {
      self->backup = lima_backup_new_path (self->job->backups, self->target, g_get_real_time ());
      if (lima_backup_copy (self->target, self->backup) != 0)
        g_clear_pointer (&self->backup, g_free);
    }
  self->outcome->backed_up = self->backup != NULL;
  return write_in_place (self, error) && finish (self, self->folder, error);
}

/* A limit on the size of files shall be an error, not the end of the program. */
static void
ignore_size_signal (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      struct sigaction action;

      if (sigaction (SIGXFSZ, NULL, &action) == 0 && action.sa_handler == SIG_DFL)
        signal (SIGXFSZ, SIG_IGN);
      g_once_init_leave (&done, 1);
    }
}

/**
 * lima_atomic_real_path:
 * @path: of a file that may not be there
 *
 * Returns: (transfer full): the file behind all symbolic links, from the root on, as far as that can be found
 */
char *
lima_atomic_real_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path), *base = g_path_get_basename (path);
  char *real = realpath (path, NULL), *result;

  if (real != NULL)
    result = g_strdup (real);
  else if ((real = realpath (folder, NULL)) != NULL)
    result = g_build_filename (real, base, NULL);
  else
    result = g_canonicalize_filename (path, NULL);
  free (real);
  return result;
}

/**
 * lima_atomic_save:
 * @path: the file to be made, or replaced whole; of a symbolic link, the file that it leads to
 * @job: what to write, and how carefully
 * @outcome: (out) (optional): what to know for the next save
 * @cancellable: (nullable): stops it; the old file stays
 * @error: return location for a #GIOErrorEnum, or the error of the writer or the verifier; the message is a whole sentence
 *
 * Writes a file so that at every moment the old or the new one stands there, whole: to a temporary file in the same folder, to the
 * disk, read back, and then renamed. Mode, group and attributes of the old file are kept. Folders, pipes, devices, dangling links
 * and write-protected files are refused; so is, with %G_IO_ERROR_WRONG_ETAG, a file that isn't the expected one, with %G_IO_ERROR_NOT_FOUND one that is gone, and with
 * %G_IO_ERROR_EXISTS one that appeared meanwhile. With a rescue folder, a file with several names, or in a folder that takes no
 * other, is written in place; after a fault there which could not be undone, the message names whole copies. Without one the first
 * loses its other names, and the second is refused.
 *
 * Returns: whether the new file is there and will last
 */
gboolean
lima_atomic_save (const char *path, const LimaAtomicJob *job, LimaAtomicOutcome *outcome, GCancellable *cancellable, GError **error)
{
  LimaAtomicOutcome unwanted;
  g_auto (Atomic) self = { .path = path, .job = job, .cancellable = cancellable, .temp = LIMA_ATOMIC_TEMP_INIT };

  g_return_val_if_fail (path != NULL && job != NULL && job->write != NULL, FALSE);

  self.outcome = outcome == NULL ? &unwanted : outcome;
  *self.outcome = (LimaAtomicOutcome) { 0 };
  self.name = g_filename_display_name (path);
  ignore_size_signal ();
  return resolve (&self, error) && judge_target (&self, error) && make_temp (&self, error) && reserve (&self, error) &&
         fill (&self, error) && verify (&self, error) && copy_mode (&self, error) && sync_and_close (&self, error) &&
         (self.in_place ? overwrite (&self, error) : replace (&self, error));
}

/**
 * lima_atomic_write:
 * @path: the file to be made, or replaced whole
 * @writer: writes what shall stand in it
 * @data: for @writer
 * @cancellable: (nullable): stops it; the old file stays
 * @error: return location for a #GIOErrorEnum, or the error of @writer; the message is a whole sentence
 *
 * lima_atomic_save() of a file that nobody has loaded: an export.
 *
 * Returns: whether the new file is there and will last
 */
gboolean
lima_atomic_write (const char *path, LimaAtomicWriter writer, gpointer data, GCancellable *cancellable, GError **error)
{
  LimaAtomicJob job = { .write = writer, .data = data };

  return lima_atomic_save (path, &job, NULL, cancellable, error);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-atomic.h"

#include <errno.h>
#include <fcntl.h>
#include <lima-i18n.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define N_SLOTS 4
#define NAME_BYTES 200

/* Temporary files of the writes that run, for a signal handler: a slot is claimed, filled, and only then seen. */
typedef enum
{
  SLOT_FREE,
  SLOT_CLAIMED,
  SLOT_USED,
} SlotState;

static struct
{
  int state;
  char path[PATH_MAX];
} slots[N_SLOTS];

/* One file being replaced. */
typedef struct
{
  const char *path;
  char *name;
  char *target;
  char *folder;
  char *temp;
  int fd;
  int slot;
  gboolean exists;
  struct stat old;
} Atomic;

static int
claim_slot (const char *path)
{
  if (strlen (path) >= PATH_MAX)
    return -1;
  for (int i = 0; i < N_SLOTS; i++)
    {
      int expected = SLOT_FREE;

      if (!__atomic_compare_exchange_n (&slots[i].state, &expected, SLOT_CLAIMED, FALSE, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
        continue;
      strcpy (slots[i].path, path);
      __atomic_store_n (&slots[i].state, SLOT_USED, __ATOMIC_SEQ_CST);
      return i;
    }
  return -1;
}

static void
free_slot (Atomic *self)
{
  if (self->slot >= 0)
    __atomic_store_n (&slots[self->slot].state, SLOT_FREE, __ATOMIC_SEQ_CST);
  self->slot = -1;
}

/**
 * lima_atomic_abandon:
 *
 * Removes the temporary files of all writes that run, for a signal handler that ends the program: only unlink() is called.
 */
void
lima_atomic_abandon (void)
{
  for (int i = 0; i < N_SLOTS; i++)
    if (__atomic_load_n (&slots[i].state, __ATOMIC_SEQ_CST) == SLOT_USED)
      unlink (slots[i].path);
}

/* The temporary file, if there is still one, goes. */
static void
atomic_clear (Atomic *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temp != NULL)
    unlink (self->temp);
  free_slot (self);
  g_free (self->name);
  g_free (self->target);
  g_free (self->folder);
  g_free (self->temp);
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

  if (lstat (self->path, &info) < 0 || !S_ISLNK (info.st_mode))
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
  return !self->exists || judge_mode (self, error);
}

static char *
new_temp_name (Atomic *self)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  g_autofree char *base = g_path_get_basename (self->target);
  char suffix[7] = { 0 };

  for (guint i = 0; i < 6; i++)
    suffix[i] = letters[g_random_int_range (0, sizeof letters - 1)];
  return g_strdup_printf ("%s/.%.*s.%s.tmp", self->folder, NAME_BYTES, base, suffix);
}

/* A file of our own beside the target. The slot is filled before the file is there, so that no signal finds it unknown. */
static gboolean
make_temp (Atomic *self, GError **error)
{
  int code = EEXIST;

  for (guint tries = 0; tries < 100 && code == EEXIST; tries++)
    {
      g_autofree char *temp = new_temp_name (self);

      self->slot = claim_slot (temp);
      self->fd = open (temp, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, self->exists ? 0600 : 0666);
      if (self->fd >= 0)
        {
          self->temp = g_steal_pointer (&temp);
          return TRUE;
        }
      code = errno;
      free_slot (self);
    }
  return fail (self, code, error);
}

/* Copies one extended attribute, an access control list among them. */
static gboolean
copy_attribute (Atomic *self, const char *name)
{
  gssize size = getxattr (self->target, name, NULL, 0);
  g_autofree char *value = size > 0 ? g_malloc ((gsize) size) : NULL;

  if (size > 0)
    size = getxattr (self->target, name, value, (gsize) size);
  return size >= 0 && fsetxattr (self->fd, name, value == NULL ? "" : value, (gsize) size, 0) == 0;
}

/* Returns whether the access control list came along, if there is one; of the other attributes, what can be had. */
static gboolean
copy_attributes (Atomic *self)
{
  gssize size = listxattr (self->target, NULL, 0);
  g_autofree char *names = size > 0 ? g_malloc ((gsize) size) : NULL;
  gboolean good = TRUE;

  if (size > 0)
    size = listxattr (self->target, names, (gsize) size);
  for (const char *name = names; size > 0 && name < names + size; name += strlen (name) + 1)
    if (!copy_attribute (self, name) && strcmp (name, "system.posix_acl_access") == 0)
      good = FALSE;
  return good;
}

/* Owner, group, mode and attributes of the old file. Where its group or its access control list can't be had, the group may do
 * no more than others may. */
static gboolean
copy_mode (Atomic *self, GError **error)
{
  mode_t mode = self->old.st_mode & 07777;
  gboolean same_group;

  if (!self->exists)
    return TRUE;
  same_group = fchown (self->fd, self->old.st_uid, self->old.st_gid) == 0 || fchown (self->fd, (uid_t) -1, self->old.st_gid) == 0;
  if (fchmod (self->fd, mode) < 0)
    return fail (self, errno, error);
  if (copy_attributes (self) && same_group)
    return TRUE;
  mode = (mode & (mode_t) ~(S_IRWXG | S_ISUID | S_ISGID)) | ((mode & S_IRWXO) << 3 & mode);
  return fchmod (self->fd, mode) == 0 || fail (self, errno, error);
}

/* Lets the caller write. The stream has a descriptor of its own; ours is for what follows. */
static gboolean
fill (Atomic *self, LimaAtomicWriter writer, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->temp);
  g_autoptr (GFileOutputStream) stream = NULL;
  GError *cause = NULL;

  stream = g_file_append_to (file, G_FILE_CREATE_NONE, cancellable, &cause);
  if (stream != NULL && writer (G_OUTPUT_STREAM (stream), data, cancellable, &cause) &&
      g_output_stream_flush (G_OUTPUT_STREAM (stream), cancellable, &cause) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &cause))
    return TRUE;
  if (cause == NULL)
    return fail (self, EIO, error);
  return fail_because (self, cause, error);
}

static gboolean
sync_and_close (Atomic *self, GError **error)
{
  int fd = self->fd, code;

  if (fsync (fd) < 0)
    return fail (self, errno, error);
  self->fd = -1;
  code = close (fd) < 0 ? errno : 0;
  return code == 0 || code == EINTR || fail (self, code, error);
}

/* Makes the new name last. Some file systems cannot do that for a folder; that is no failure. */
static gboolean
sync_folder (Atomic *self, GError **error)
{
  int fd = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), code;

  if (fd < 0)
    return TRUE;
  code = fsync (fd) < 0 ? errno : 0;
  close (fd);
  if (code == 0 || code == EINVAL || code == ENOSYS || code == ENOTSUP || code == EBADF || code == EROFS)
    return TRUE;
  return refuse (error, g_io_error_from_errno (code),
                 g_strdup_printf (_("“%s” was saved, but may be lost in a power cut: %s."), self->name, g_strerror (code)));
}

static gboolean
replace (Atomic *self, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (rename (self->temp, self->target) < 0)
    return fail (self, errno, error);
  free_slot (self);
  g_clear_pointer (&self->temp, g_free);
  return sync_folder (self, error);
}

/**
 * lima_atomic_write:
 * @path: the file to be made, or replaced whole; of a symbolic link, the file that it leads to
 * @writer: writes what shall stand in it
 * @data: for @writer
 * @cancellable: (nullable): stops it; the old file stays
 * @error: return location for a #GIOErrorEnum, or the error of @writer; the message is a whole sentence
 *
 * Writes a file so that at every moment the old or the new one stands there, whole: to a temporary file in the same folder, then
 * to the disk, then renamed. Mode and group of the old file are kept. Folders, pipes, devices, dangling links and write-protected
 * files are refused.
 *
 * Returns: whether the new file is there
 */
gboolean
lima_atomic_write (const char *path, LimaAtomicWriter writer, gpointer data, GCancellable *cancellable, GError **error)
{
  g_auto (Atomic) self = { .path = path, .fd = -1, .slot = -1 };

  g_return_val_if_fail (path != NULL && writer != NULL, FALSE);

  self.name = g_filename_display_name (path);
  return resolve (&self, error) && judge_target (&self, error) && make_temp (&self, error) &&
         fill (&self, writer, data, cancellable, error) && copy_mode (&self, error) && sync_and_close (&self, error) &&
         replace (&self, cancellable, error);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* unshare */
#endif
#include <lima-atomic-place.h>
#include <lima-atomic.h>
#include <lima-backup.h>
#include <lima-file-lock.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* The places where people keep their files: folders that take none, folders of a group or of everybody, full ones, ones that go. */

#define OLD "the old file, as it was before\n"
#define NEW "the new file\n"
#define MINE 65534
#define THEIRS 65533
#define GROUP 54321
#define SKIP 77

typedef struct
{
  char *folder; /* of the file */
  char *path;
  char *state;  /* of the program */
  char *backups;
  char *rescue;
} World;

static void
put (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, NULL));
}

static void
world_init (World *self, const void *data)
{
  (void) data;
  self->folder = g_dir_make_tmp ("lima-place-XXXXXX", NULL);
  self->state = g_dir_make_tmp ("lima-state-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "portfolio.lima", NULL);
  self->backups = g_build_filename (self->state, "backups", NULL);
  self->rescue = g_build_filename (self->state, "rescue", NULL);
  put (self->path, OLD);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) < 0)
        remove_all (path);
    }
  g_rmdir (folder);
}

static void
world_clear (World *self, const void *data)
{
  (void) data;
  g_chmod (self->folder, 0700);
  remove_all (self->folder);
  remove_all (self->state);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->state);
  g_free (self->backups);
  g_free (self->rescue);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
has (const char *path, const char *text)
{
  g_autofree char *found = NULL;

  return g_file_get_contents (path, &found, NULL, NULL) && strcmp (found, text) == 0;
}

static gboolean
write_text (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (stream, data, strlen (data), NULL, cancellable, error);
}

static gboolean
save (World *self, const char *path, const char *text, GError **error)
{
  LimaAtomicJob job = { .write = write_text, .data = (gpointer) text, .backups = self->backups, .rescue = self->rescue };

  return lima_atomic_save (path, &job, NULL, NULL, error);
}

/* Does something in a process of its own, as another user where @user isn't 0. Returns whether it could be done; it must succeed. */
static gboolean
do_apart (int (*act) (World *self), World *self, uid_t user)
{
  int status = 0;
  pid_t child;

  if (user != 0 && geteuid () != 0)
    {
      g_test_skip ("only root can become somebody else");
      return FALSE;
    }
  if (user != 0)
    g_assert_cmpint (chown (self->state, user, GROUP), ==, 0);
  child = fork ();
  if (child == 0)
    {
      gid_t group = GROUP;

      _exit (user != 0 && (setgroups (1, &group) < 0 || setgid (user) < 0 || setuid (user) < 0) ? SKIP : act (self));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == SKIP)
    g_test_skip ("the system does not allow that");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return WEXITSTATUS (status) == 0;
}

static int
save_new (World *self)
{
  return save (self, self->path, NEW, NULL) ? 0 : 1;
}

static void
assert_backup (World *self)
{
  g_autoptr (GPtrArray) list = lima_backup_list (self->backups, self->path);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (has (((LimaBackup *) list->pdata[0])->path, OLD));
}

/* The folder takes no other file: written in place, with a backup, and no copy left. */
static void
test_locked_folder (World *self, const void *data)
{
  struct stat before, after;

  (void) data;
  g_assert_cmpint (g_chmod (self->path, 0664), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (chown (self->path, MINE, GROUP), ==, 0);
  g_assert_cmpint (stat (self->path, &before), ==, 0);
  if (!do_apart (save_new, self, geteuid () == 0 ? MINE : 0))
    return;
  g_assert_true (has (self->path, NEW));
  g_assert_cmpint (stat (self->path, &after), ==, 0);
  g_assert_true (before.st_ino == after.st_ino && before.st_mode == after.st_mode);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_assert_cmpuint (count_files (self->rescue), ==, 0);
  assert_backup (self);
}

/* A folder for everybody, in which only the owner may replace a file that everybody may write. */
static void
test_sticky_folder (World *self, const void *data)
{
  (void) data;
  g_assert_cmpint (g_chmod (self->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 01777), ==, 0);
  if (!do_apart (save_new, self, MINE))
    return;
  g_assert_true (has (self->path, NEW));
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_assert_cmpuint (count_files (self->rescue), ==, 0);
  assert_backup (self);
}

/* A colleague's file in the folder of a group stays the group's. */
static void
test_group_folder (World *self, const void *data)
{
  static const mode_t modes[] = { 0664, 0660 };

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      struct stat info;

      put (self->path, OLD);
      if (geteuid () == 0)
        {
          g_assert_cmpint (chown (self->folder, THEIRS, GROUP), ==, 0);
          g_assert_cmpint (g_chmod (self->folder, 02775), ==, 0);
          g_assert_cmpint (chown (self->path, THEIRS, GROUP), ==, 0);
        }
      g_assert_cmpint (g_chmod (self->path, (int) modes[i]), ==, 0);
      if (!do_apart (save_new, self, MINE))
        return;
      g_assert_true (has (self->path, NEW));
      g_assert_cmpint (stat (self->path, &info), ==, 0);
      g_assert_cmpint (info.st_gid, ==, GROUP);
      g_assert_cmpint (info.st_mode & 07777, ==, modes[i]);
      g_assert_cmpuint (count_files (self->folder), ==, 1);
    }
}

/* A file of a group that we are not in, which everybody may write: the new one is for its group no more than for others. */
static void
test_other_group (World *self, const void *data)
{
  struct stat info;

  (void) data;
  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (self->path, THEIRS, GROUP + 1), ==, 0);
      g_assert_cmpint (g_chmod (self->folder, 0777), ==, 0);
    }
  g_assert_cmpint (g_chmod (self->path, 0672), ==, 0);
  if (!do_apart (save_new, self, MINE))
    return;
  g_assert_true (has (self->path, NEW));
  g_assert_cmpint (stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0622);
}

static int
take_no_lock (World *self)
{
  LimaFileLockHolder holder;
  LimaFileLock *lock;

  return lima_file_lock_take (self->path, FALSE, &lock, &holder) == LIMA_FILE_LOCK_IMPOSSIBLE && lock == NULL ? 0 : 1;
}

/* No lock can be made in a folder that takes no file, and that is no error. */
static void
test_lock (World *self, const void *data)
{
  (void) data;
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  do_apart (take_no_lock, self, geteuid () == 0 ? MINE : 0);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
put_line (const char *path, const char *format, int id)
{
  g_autofree char *line = g_strdup_printf (format, id);
  int fd = open (path, O_WRONLY);

  if (fd >= 0 && write (fd, line, strlen (line)) >= 0)
    close (fd);
}

/* A file system of 64 kB, which only this process sees. */
static gboolean
mount_small (const char *folder)
{
  uid_t user = geteuid ();
  gid_t group = getegid ();

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) < 0)
    return FALSE;
  put_line ("/proc/self/setgroups", "deny%.0d", 0);
  put_line ("/proc/self/uid_map", "0 %d 1\n", (int) user);
  put_line ("/proc/self/gid_map", "0 %d 1\n", (int) group);
  return mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 && mount ("small", folder, "tmpfs", 0, "size=64k") == 0;
}

/* Saves more than there is room for, and wants the old file, no other one, and an error that says why. */
static gboolean
is_refused (World *self, gsize size, goffset estimate)
{
  g_autofree char *big = g_strnfill (size, 'x');
  LimaAtomicJob job = { .write = write_text, .data = big, .backups = self->backups, .rescue = self->rescue, .estimate = estimate };
  g_autoptr (GError) error = NULL;
  guint n = count_files (self->folder);

  return !lima_atomic_save (self->path, &job, NULL, NULL, &error) && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) &&
         strstr (error->message, "The old file is untouched") != NULL && has (self->path, OLD) && count_files (self->folder) == n &&
         count_files (self->rescue) == 0;
}

static int
fill_disk (World *self)
{
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);

  if (!mount_small (self->folder))
    return SKIP;
  put (self->path, OLD);
  if (!is_refused (self, 200000, 0) || !is_refused (self, 200000, 200000))
    return 1;
  /* In place there is even less room. */
  if (link (self->path, second) < 0 || !is_refused (self, 200000, 0) || !has (second, OLD))
    return 2;
  g_unlink (second);
  return save (self, self->path, NEW, NULL) && has (self->path, NEW) && count_files (self->folder) == 1 ? 0 : 3;
}

/* A disk that is really full. Where the kernel lets nobody mount one, the faults of the other tests have to do. */
static void
test_full_disk (World *self, const void *data)
{
  (void) data;
  do_apart (fill_disk, self, 0);
}

static gboolean
write_and_move_folder (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  World *self = data;
  g_autofree char *away = g_build_filename (self->state, "away", NULL);

  return write_text (stream, (gpointer) NEW, cancellable, error) && g_rename (self->folder, away) == 0;
}

/* The folder goes while the file is saved, as a network share does; and was gone before. */
static void
test_vanished_folder (World *self, const void *data)
{
  LimaAtomicJob job = { .write = write_and_move_folder, .data = self, .backups = self->backups, .rescue = self->rescue };
  g_autofree char *away = g_build_filename (self->state, "away", "portfolio.lima", NULL);
  g_autoptr (GError) error = NULL;
  LimaFileMark mark;

  (void) data;
  g_assert_true (lima_file_mark_take (&mark, self->path, NULL));
  g_assert_false (lima_atomic_save (self->path, &job, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, self->path));
  g_assert_true (has (away, OLD));
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  job = (LimaAtomicJob) { .write = write_text, .data = (gpointer) NEW, .expected = &mark };
  g_assert_false (lima_atomic_save (self->path, &job, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (save (self, self->path, NEW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpint (lima_atomic_sync_folder (self->folder), ==, ENOENT);
}

static int
save_link (World *self)
{
  g_autofree char *link = g_build_filename (self->state, "links", "link", NULL);

  return save (self, link, NEW, NULL) ? 0 : 1;
}

/* A link in a folder that takes no file, through another link, to a file in one that does. */
static void
test_links (World *self, const void *data)
{
  g_autofree char *links = g_build_filename (self->state, "links", NULL), *link = g_build_filename (links, "link", NULL);
  g_autofree char *door = g_build_filename (self->state, "door", NULL), *target = g_build_filename (door, "portfolio.lima", NULL);

  (void) data;
  g_assert_cmpint (g_mkdir (links, 0755), ==, 0);
  g_assert_cmpint (symlink (self->folder, door), ==, 0);
  g_assert_cmpint (symlink (target, link), ==, 0);
  g_assert_cmpint (g_chmod (links, 0555), ==, 0);
  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (self->folder, MINE, GROUP), ==, 0);
      g_assert_cmpint (chown (self->path, MINE, GROUP), ==, 0);
    }
  do_apart (save_link, self, geteuid () == 0 ? MINE : 0);
  g_assert_cmpint (g_chmod (links, 0755), ==, 0);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (door, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (has (self->path, NEW));
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_assert_cmpuint (count_files (links), ==, 1);
  assert_backup (self);
  g_unlink (door);
}

static void
add (const char *name, void (*test) (World *, const void *))
{
  g_test_add (name, World, NULL, world_init, test, world_clear);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/places/locked-folder", test_locked_folder);
  add ("/places/sticky-folder", test_sticky_folder);
  add ("/places/group-folder", test_group_folder);
  add ("/places/other-group", test_other_group);
  add ("/places/lock", test_lock);
  add ("/places/full-disk", test_full_disk);
  add ("/places/vanished-folder", test_vanished_folder);
  add ("/places/links", test_links);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-atomic.h>

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#define OLD "the old file\n"
#define NEW "the new file, which is longer\n"

typedef struct
{
  char *folder;
  char *path;
} World;

static void
world_init (World *self, const void *data)
{
  (void) data;
  self->folder = g_dir_make_tmp ("lima-atomic-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "portfolio.lima", NULL);
  g_assert_true (g_file_set_contents (self->path, OLD, -1, NULL));
}

static void
world_clear (World *self, const void *data)
{
  g_autoptr (GDir) dir = NULL;

  (void) data;
  g_chmod (self->folder, 0700);
  dir = g_dir_open (self->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (g_unlink (path) < 0)
        g_rmdir (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static char *
below (World *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* How many files there are, hidden ones too. */
static guint
count_files (World *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static mode_t
mode_of (const char *path)
{
  struct stat info;

  g_assert_cmpint (lstat (path, &info), ==, 0);
  return info.st_mode;
}

static gboolean
write_new (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *text = data == NULL ? NEW : data;

  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

static gboolean
write_and_fail (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (write_new (stream, data, cancellable, NULL));
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no room");
  return FALSE;
}

static gboolean
write_and_cancel (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (write_new (stream, data, cancellable, error));
  g_cancellable_cancel (cancellable);
  return TRUE;
}

static void
test_new (World *self, const void *data)
{
  g_autofree char *path = below (self, "new");
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);

  (void) data;
  g_assert_true (lima_atomic_write (path, write_new, NULL, NULL, &error));
  umask (mask);
  assert_contents (path, NEW);
  g_assert_cmpint (mode_of (path), ==, S_IFREG | 0640);
  g_assert_cmpuint (count_files (self), ==, 2);
}

static void
test_modes (World *self, const void *data)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0664, 0666, 0755, 0200 };

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (g_chmod (self->path, (int) modes[i]), ==, 0);
      g_assert_true (lima_atomic_write (self->path, write_new, NULL, NULL, &error));
      g_assert_cmpint (mode_of (self->path), ==, S_IFREG | modes[i]);
    }
  g_chmod (self->path, 0600);
  assert_contents (self->path, NEW);
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_group (World *self, const void *data)
{
  gid_t groups[64], other = 0;
  int n = getgroups (G_N_ELEMENTS (groups), groups);
  struct stat info;

  (void) data;
  for (int i = 0; i < n; i++)
    if (groups[i] != getegid ())
      other = groups[i];
  if (geteuid () == 0)
    other = 12345;
  if (other == 0)
    {
      g_test_skip ("there is no second group");
      return;
    }
  g_assert_cmpint (chown (self->path, (uid_t) -1, other), ==, 0);
  g_assert_cmpint (g_chmod (self->path, 0664), ==, 0);
  g_assert_true (lima_atomic_write (self->path, write_new, NULL, NULL, NULL));
  g_assert_cmpint (stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_gid, ==, other);
  g_assert_cmpint (info.st_mode & 07777, ==, 0664);
}

static void
test_symlink (World *self, const void *data)
{
  g_autofree char *link = below (self, "link"), *second = below (self, "second");

  (void) data;
  g_assert_cmpint (symlink ("portfolio.lima", link), ==, 0);
  g_assert_cmpint (symlink (link, second), ==, 0);
  g_assert_true (lima_atomic_write (second, write_new, NULL, NULL, NULL));
  g_assert_true (S_ISLNK (mode_of (second)));
  g_assert_true (S_ISLNK (mode_of (link)));
  g_assert_true (S_ISREG (mode_of (self->path)));
  assert_contents (self->path, NEW);
}

static void
assert_refused (World *self, const char *path, int code, const char *says)
{
  g_autoptr (GError) error = NULL;
  guint n = count_files (self);

  g_assert_false (lima_atomic_write (path, write_new, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  if (strstr (error->message, says) == NULL || strstr (error->message, path) == NULL)
    g_error ("%s", error->message);
  g_assert_cmpuint (count_files (self), ==, n);
  assert_contents (self->path, OLD);
}

static void
test_refused (World *self, const void *data)
{
  g_autofree char *dangling = below (self, "dangling"), *loop = below (self, "loop"), *fifo = below (self, "fifo");
  g_autofree char *slash = below (self, "new/"), *nowhere = below (self, "no/where"), *under = below (self, "portfolio.lima/x");

  (void) data;
  g_assert_cmpint (symlink ("missing", dangling), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_refused (self, dangling, G_IO_ERROR_NOT_FOUND, "a link to a file that is not there");
  assert_refused (self, loop, G_IO_ERROR_TOO_MANY_LINKS, "No file was made");
  assert_refused (self, self->folder, G_IO_ERROR_IS_DIRECTORY, "is a folder");
  assert_refused (self, fifo, G_IO_ERROR_NOT_REGULAR_FILE, "pipe");
  assert_refused (self, "/dev/null", G_IO_ERROR_NOT_REGULAR_FILE, "device");
  assert_refused (self, slash, G_IO_ERROR_INVALID_FILENAME, "no name of a file");
  assert_refused (self, nowhere, G_IO_ERROR_NOT_FOUND, "No file was made");
  assert_refused (self, under, G_IO_ERROR_NOT_DIRECTORY, "No file was made");
  g_assert_cmpint (g_chmod (self->path, 0444), ==, 0);
  assert_refused (self, self->path, G_IO_ERROR_PERMISSION_DENIED, "write-protected");
}

static void
test_read_only_folder (World *self, const void *data)
{
  (void) data;
  g_assert_cmpint (g_chmod (self->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  /* Root may write everywhere. */
  if (getuid () == 0 && seteuid (65534) < 0)
    {
      g_test_skip ("root cannot become nobody here");
      return;
    }
  assert_refused (self, self->path, G_IO_ERROR_PERMISSION_DENIED, "The old file is untouched");
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

static void
test_writer_fails (World *self, const void *data)
{
  g_autofree char *path = below (self, "new");
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_false (lima_atomic_write (self->path, write_and_fail, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "no room"));
  g_assert_nonnull (strstr (error->message, "The old file is untouched"));
  assert_contents (self->path, OLD);
  g_clear_error (&error);
  g_assert_false (lima_atomic_write (path, write_and_fail, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_cancelled (World *self, const void *data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_false (lima_atomic_write (self->path, write_and_cancel, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_contents (self->path, OLD);
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_attributes (World *self, const void *data)
{
  char value[16] = { 0 };

  (void) data;
  if (setxattr (self->path, "user.lima", "kept", 4, 0) < 0)
    {
      g_test_skip ("the file system has no extended attributes");
      return;
    }
  g_assert_true (lima_atomic_write (self->path, write_new, NULL, NULL, NULL));
  g_assert_cmpint (getxattr (self->path, "user.lima", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "kept");
}

static void
test_long_name (World *self, const void *data)
{
  g_autofree char *name = g_strnfill (255, 'n'), *path = below (self, name);

  (void) data;
  g_assert_true (lima_atomic_write (path, write_new, NULL, NULL, NULL));
  assert_contents (path, NEW);
  g_assert_cmpuint (count_files (self), ==, 2);
}

static gboolean
write_nested (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  World *self = data;
  g_autofree char *path = below (self, "inner");

  g_assert_cmpuint (count_files (self), ==, 2);
  g_assert_true (lima_atomic_write (path, write_new, NULL, NULL, NULL));
  g_assert_cmpuint (count_files (self), ==, 3);
  lima_atomic_abandon ();
  g_assert_cmpuint (count_files (self), ==, 2);
  return write_new (stream, NULL, cancellable, error);
}

/* Abandoned while it runs: the temporary file is gone, a finished one stays, and the write says that it failed. */
static void
test_abandoned (World *self, const void *data)
{
  g_autofree char *inner = below (self, "inner");
  g_autoptr (GError) error = NULL;

  (void) data;
  lima_atomic_abandon ();
  g_assert_false (lima_atomic_write (self->path, write_nested, self, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_contents (self->path, OLD);
  assert_contents (inner, NEW);
  g_unlink (inner);
  g_assert_true (lima_atomic_write (self->path, write_new, NULL, NULL, NULL));
  lima_atomic_abandon ();
  assert_contents (self->path, NEW);
}

static void
abandon_and_end (int number)
{
  (void) number;
  lima_atomic_abandon ();
  _exit (3);
}

static gboolean
write_and_be_interrupted (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  write_new (stream, data, cancellable, error);
  raise (SIGINT);
  return TRUE;
}

/* Ctrl+C in the middle of a write leaves the old file and nothing else. */
static void
test_interrupted (World *self, const void *data)
{
  int status = 0;
  pid_t child = fork ();

  (void) data;
  if (child == 0)
    {
      signal (SIGINT, abandon_and_end);
      lima_atomic_write (self->path, write_and_be_interrupted, NULL, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 3);
  assert_contents (self->path, OLD);
  g_assert_cmpuint (count_files (self), ==, 1);
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
  add ("/atomic/new", test_new);
  add ("/atomic/modes", test_modes);
  add ("/atomic/group", test_group);
  add ("/atomic/attributes", test_attributes);
  add ("/atomic/symlink", test_symlink);
  add ("/atomic/refused", test_refused);
  add ("/atomic/read-only-folder", test_read_only_folder);
  add ("/atomic/writer-fails", test_writer_fails);
  add ("/atomic/cancelled", test_cancelled);
  add ("/atomic/long-name", test_long_name);
  add ("/atomic/abandoned", test_abandoned);
  add ("/atomic/interrupted", test_interrupted);
  return g_test_run ();
}

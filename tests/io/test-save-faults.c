/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-atomic.h>
#include <lima-backup.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* The new one is shorter, so that there is a moment in which a file written in place is neither. */
#define OLD "the old file, as it was before; it is longer than the new one\n"
#define NEW "the new file, as it was meant to be\n"
#define N_KILLS 200

typedef enum
{
  TARGET_EXISTING,
  TARGET_NEW,
  TARGET_SYMLINK,
  TARGET_HARD_LINK,
  N_TARGETS,
} Target;

typedef struct
{
  char *folder;
  char *path;    /* what is saved */
  char *file;    /* where it is */
  char *state;
  char *backups;
  char *rescue;
} World;

typedef struct
{
  int status;
  guint calls;
  char *words;
} Ran;

static const int codes[] = { ENOSPC, EIO, EPERM, EACCES, EXDEV, EMFILE, EDQUOT, EROFS, EINTR };

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
world_make (World *self, Target target)
{
  g_autofree char *second = NULL;

  self->folder = g_dir_make_tmp ("lima-save-XXXXXX", NULL);
  self->state = g_dir_make_tmp ("lima-state-XXXXXX", NULL);
  self->file = g_build_filename (self->folder, "portfolio.lima", NULL);
  self->path = target == TARGET_SYMLINK ? g_build_filename (self->folder, "link", NULL) : g_strdup (self->file);
  self->backups = g_build_filename (self->state, "backups", NULL);
  self->rescue = g_build_filename (self->state, "rescue", NULL);
  second = g_build_filename (self->folder, "second", NULL);
  if (target != TARGET_NEW)
    g_assert_true (g_file_set_contents (self->file, OLD, -1, NULL));
  if (target == TARGET_SYMLINK)
    g_assert_cmpint (symlink ("portfolio.lima", self->path), ==, 0);
  if (target == TARGET_HARD_LINK)
    g_assert_cmpint (link (self->file, second), ==, 0);
}

static void
world_clear (World *self)
{
  remove_all (self->folder);
  remove_all (self->state);
  g_free (self->folder);
  g_free (self->state);
  g_free (self->path);
  g_free (self->file);
  g_free (self->backups);
  g_free (self->rescue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static guint
count_temps (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    n += g_str_has_suffix (name, ".tmp");
  return n;
}

static gboolean
has (const char *path, const char *text)
{
  g_autofree char *found = NULL;

  return g_file_get_contents (path, &found, NULL, NULL) && strcmp (found, text) == 0;
}

static char **
environment_of (int at, int last, int code)
{
  char **list = g_get_environ ();
  g_autofree char *n = g_strdup_printf ("%d", at), *m = g_strdup_printf ("%d", last), *c = g_strdup_printf ("%d", code);

  list = g_environ_setenv (list, "LD_PRELOAD", g_getenv ("LIMA_FAULT_SHIM"), TRUE);
  list = g_environ_setenv (list, "FAULT_AT", n, TRUE);
  list = g_environ_setenv (list, "FAULT_LAST", m, TRUE);
  return g_environ_setenv (list, "FAULT_CODE", c, TRUE);
}

static Ran
run (World *self, int at, int last, int code)
{
  g_auto (GStrv) list = environment_of (at, last, code);
  const char *argv[] = { g_getenv ("LIMA_SAVE_VICTIM"), self->path, NEW, self->backups, self->rescue, NULL };
  g_autofree char *out = NULL;
  Ran ran = { 0 };

  g_assert_true (g_spawn_sync (NULL, (char **) argv, list, G_SPAWN_DEFAULT, NULL, NULL, &out, &ran.words, &ran.status, NULL));
  ran.calls = (guint) g_ascii_strtoull (out, NULL, 10);
  return ran;
}

/* The file is the old or the new one, whole, or its copies are named: and "saved" is only said of the new one. */
static void
judge (World *self, Target target, const Ran *ran, int at, int code)
{
  gboolean killed = WIFSIGNALED (ran->status), saved = WIFEXITED (ran->status) && WEXITSTATUS (ran->status) == 0;
  gboolean is_new = has (self->file, NEW), is_old = target == TARGET_NEW ? !g_file_test (self->file, G_FILE_TEST_EXISTS) : has (self->file, OLD);

  if (!killed && !(WIFEXITED (ran->status) && WEXITSTATUS (ran->status) <= 1))
    g_error ("target %d, call %d, code %d: status %x %s", target, at, code, ran->status, ran->words);
  if (saved && !is_new)
    g_error ("target %d, call %d, code %d: not saved", target, at, code);
  if (!saved && !killed && strstr (ran->words, self->path) == NULL)
    g_error ("target %d, call %d, code %d: says %s", target, at, code, ran->words);
  if (!is_new && !is_old)
    {
      g_autoptr (GPtrArray) copies = lima_backup_list (self->rescue, self->path);
      gboolean old_there = FALSE, new_there = FALSE;

      for (guint i = 0; i < copies->len; i++)
        {
          const char *path = ((LimaBackup *) g_ptr_array_index (copies, i))->path;

          old_there = old_there || has (path, OLD);
          new_there = new_there || has (path, NEW);
        }
      if (target != TARGET_HARD_LINK || !old_there || !new_there || (!killed && strstr (ran->words, "damaged") == NULL))
        g_error ("target %d, call %d, code %d: torn: %s", target, at, code, ran->words);
    }
}

/* Every call of a save fails once, with each error, and then that one and all after it. */
static void
test_faults (gconstpointer data)
{
  Target target = GPOINTER_TO_INT (data);
  guint n_calls = 1, n_points = 0, n_saved = 0;

  for (guint at = 1; at <= n_calls; at++)
    for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
      for (guint sticky = 0; sticky < (codes[i] == EIO || codes[i] == ENOSPC ? 2 : 1); sticky++)
        {
          g_auto (World) world = { 0 };
          Ran ran;

          world_make (&world, target);
          ran = run (&world, (int) at, sticky ? G_MAXINT : (int) at, codes[i]);
          judge (&world, target, &ran, (int) at, codes[i]);
          /* One left is one that could not be removed: the fault was in that. */
          if (count_temps (world.folder) + count_temps (world.rescue) > 0 && WEXITSTATUS (ran.status) != 0 && strstr (ran.words, "No file was made") == NULL)
            g_error ("target %d, call %u, code %d: a temporary file is left", target, at, codes[i]);
          n_points++;
          n_saved += WEXITSTATUS (ran.status) == 0;
          n_calls = MAX (n_calls, ran.calls);
          g_free (ran.words);
        }
  g_test_message ("%u calls, %u faults tried, %u of them survived by a save", n_calls, n_points, n_saved);
  g_assert_cmpuint (n_calls, >=, 15);
  g_assert_cmpuint (n_saved, <, n_points * 3 / 4);
}

static guint
count_backups_with (World *self, const char *text)
{
  g_autoptr (GPtrArray) list = lima_backup_list (self->backups, self->path);
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += has (((LimaBackup *) g_ptr_array_index (list, i))->path, text);
  return n;
}

/* Killed before each call: old or new, and what is left is swept. */
static void
test_killed (gconstpointer data)
{
  Target target = GPOINTER_TO_INT (data);
  guint n_killed = 0;

  for (int at = 1;; at++)
    {
      g_auto (World) world = { 0 };
      Ran ran;
      gboolean killed, was_old;

      world_make (&world, target);
      ran = run (&world, at, at, 0);
      judge (&world, target, &ran, at, 0);
      killed = WIFSIGNALED (ran.status);
      g_free (ran.words);
      lima_atomic_sweep (world.path);
      g_assert_cmpuint (count_temps (world.folder), ==, 0);
      if (!killed)
        break;
      n_killed++;
      was_old = has (world.file, OLD);
      ran = run (&world, 0, 0, 0);
      g_free (ran.words);
      g_assert_true (has (world.file, NEW));
      /* A backup that was the very file must not be written with it. */
      if (was_old)
        g_assert_cmpuint (count_backups_with (&world, NEW), ==, 0);
    }
  g_test_message ("killed at %u calls", n_killed);
  g_assert_cmpuint (n_killed, >=, 15);
}

/* Killed at any moment. */
static void
test_killed_at_random (gconstpointer data)
{
  Target target = GPOINTER_TO_INT (data);
  guint n_killed = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_auto (World) world = { 0 };
      const char *argv[] = { g_getenv ("LIMA_SAVE_VICTIM"), NULL, NEW, NULL, NULL, NULL };
      GPid pid;
      Ran ran = { .words = (char *) "" };

      world_make (&world, target);
      argv[1] = world.path;
      argv[3] = world.backups;
      argv[4] = world.rescue;
      g_assert_true (g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, &pid, NULL));
      g_usleep ((gulong) g_random_int_range (0, 5000));
      kill (pid, SIGKILL);
      g_assert_cmpint (waitpid (pid, &ran.status, 0), ==, pid);
      judge (&world, target, &ran, 0, 0);
      lima_atomic_sweep (world.path);
      g_assert_cmpuint (count_temps (world.folder), ==, 0);
      n_killed += WIFSIGNALED (ran.status) != 0;
    }
  g_test_message ("%u of %u killed before the end", n_killed, N_KILLS);
}

int
main (int argc, char **argv)
{
  static const char *const names[N_TARGETS] = { "existing", "new", "symlink", "hard-link" };

  g_test_init (&argc, &argv, NULL);
  for (int target = 0; target < N_TARGETS; target++)
    {
      g_autofree char *faults = g_strdup_printf ("/save/faults/%s", names[target]);
      g_autofree char *killed = g_strdup_printf ("/save/killed/%s", names[target]);
      g_autofree char *moment = g_strdup_printf ("/save/killed-at-random/%s", names[target]);

      g_test_add_data_func (faults, GINT_TO_POINTER (target), test_faults);
      g_test_add_data_func (killed, GINT_TO_POINTER (target), test_killed);
      g_test_add_data_func (moment, GINT_TO_POINTER (target), test_killed_at_random);
    }
  return g_test_run ();
}

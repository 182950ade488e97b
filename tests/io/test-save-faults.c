/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-atomic.h>
#include <lima-backup.h>
#include <lima-rescue.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

/* The new one is shorter, so that there is a moment in which a file written in place is neither. */
#define OLD "the old file, as it was before; it is longer than the new one\n"
#define NEW "the new file, as it was meant to be\n"
#define N_KILLS 200
#define NOBODY 65534
#define ACL "system.posix_acl_access"

typedef enum
{
  TARGET_EXISTING,
  TARGET_NEW,
  TARGET_SYMLINK,
  TARGET_HARD_LINK,
  TARGET_LOCKED_FOLDER, /* takes no other file */
  N_TARGETS,
} Target;

typedef struct
{
  Target target;
  char *folder;
  char *path;    /* what is saved */
  char *file;    /* where it is */
  char *second;  /* another name of it */
  gboolean has_acl;
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

static const int codes[] = { ENOSPC, EIO, EPERM, EACCES, EXDEV, EMFILE, EDQUOT, EROFS, EINTR, -1 /* half */ };

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

/* The file's group may do nothing, one more user may write. The mode alone looks as if the group might. */
static gboolean
add_acl (const char *path)
{
  static const guint16 list[] = { 2,  0, 1,      6,      0xffff, 0xffff, 2,  6, 12345,  0,
                                  4,  0, 0xffff, 0xffff, 16,     6,      0xffff, 0xffff, 32, 0, 0xffff, 0xffff };
  guint8 bytes[sizeof list];

  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    {
      bytes[2 * i] = (guint8) (list[i] & 0xff);
      bytes[2 * i + 1] = (guint8) (list[i] >> 8);
    }
  return setxattr (path, ACL, bytes, sizeof bytes, 0) == 0;
}

/* Root may write everywhere, so that somebody else has to save. */
static void
lock_folder (World *self)
{
  g_assert_cmpint (g_chmod (self->file, 0600), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  if (geteuid () != 0)
    return;
  g_assert_cmpint (chown (self->file, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (self->folder, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (self->state, NOBODY, NOBODY), ==, 0);
}

static void
become_nobody (gpointer data)
{
  if (((World *) data)->target == TARGET_LOCKED_FOLDER && geteuid () == 0 && (setgid (NOBODY) < 0 || setuid (NOBODY) < 0))
    _exit (2);
}

static void
world_make (World *self, Target target)
{
  self->target = target;
  self->folder = g_dir_make_tmp ("lima-save-XXXXXX", NULL);
  self->state = g_dir_make_tmp ("lima-state-XXXXXX", NULL);
  self->file = g_build_filename (self->folder, "portfolio.lima", NULL);
  self->path = target == TARGET_SYMLINK ? g_build_filename (self->folder, "link", NULL) : g_strdup (self->file);
  self->backups = g_build_filename (self->state, "backups", NULL);
  self->rescue = g_build_filename (self->state, "rescue", NULL);
  self->second = g_build_filename (self->folder, "second", NULL);
  if (target != TARGET_NEW)
    g_assert_true (g_file_set_contents (self->file, OLD, -1, NULL));
  if (target == TARGET_SYMLINK)
    g_assert_cmpint (symlink ("portfolio.lima", self->path), ==, 0);
  if (target == TARGET_HARD_LINK)
    g_assert_cmpint (link (self->file, self->second), ==, 0);
  if (target == TARGET_LOCKED_FOLDER)
    lock_folder (self);
  else
    self->has_acl = target != TARGET_NEW && add_acl (self->file);
}

static void
world_clear (World *self)
{
  g_chmod (self->folder, 0700);
  remove_all (self->folder);
  remove_all (self->state);
  g_free (self->folder);
  g_free (self->state);
  g_free (self->path);
  g_free (self->file);
  g_free (self->second);
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
  const char *line;
  Ran ran = { 0 };

  g_assert_true (g_spawn_sync (NULL, (char **) argv, list, G_SPAWN_DEFAULT, become_nobody, self, &out, &ran.words, &ran.status, NULL));
  line = strchr (out, '\n');
  ran.calls = line == NULL ? 0 : (guint) g_ascii_strtoull (line + 1, NULL, 10);
  return ran;
}

/* The old and the new version stand whole in the rescue folder. */
static gboolean
has_copies (World *self)
{
  g_autoptr (GPtrArray) copies = lima_backup_list (self->rescue, self->path);
  gboolean old_there = FALSE, new_there = FALSE;

  for (guint i = 0; i < copies->len; i++)
    {
      const char *path = ((LimaBackup *) g_ptr_array_index (copies, i))->path;

      old_there = old_there || has (path, OLD);
      new_there = new_there || has (path, NEW);
    }
  return old_there && new_there;
}

/* Whether nobody may do more with the file than before, and it is still what it was to the file system. */
static gboolean
is_kept (World *self)
{
  mode_t mode = self->target == TARGET_LOCKED_FOLDER ? 0600 : self->has_acl ? 0660 : 0644;
  struct stat file, other;

  if (stat (self->file, &file) < 0)
    return self->target == TARGET_NEW;
  if (self->target == TARGET_SYMLINK && !g_file_test (self->path, G_FILE_TEST_IS_SYMLINK))
    return FALSE;
  if (self->target == TARGET_HARD_LINK && (stat (self->second, &other) < 0 || other.st_ino != file.st_ino))
    return FALSE;
  if (self->has_acl && (file.st_mode & S_IRWXG) != 0 && getxattr (self->file, ACL, NULL, 0) <= 0)
    return FALSE;
  return self->target == TARGET_NEW || (file.st_mode & 0777 & ~mode) == 0;
}

/* The file is the old or the new one, whole, or its copies are named: and "saved" is only said of the new one. */
static const char *
find_fault (World *self, const Ran *ran)
{
  gboolean killed = WIFSIGNALED (ran->status), saved = WIFEXITED (ran->status) && WEXITSTATUS (ran->status) == 0;
  gboolean is_new = has (self->file, NEW);
  gboolean is_old = self->target == TARGET_NEW ? !g_file_test (self->file, G_FILE_TEST_EXISTS) : has (self->file, OLD);
  gboolean in_place = self->target == TARGET_HARD_LINK || self->target == TARGET_LOCKED_FOLDER;

  if (!killed && !(WIFEXITED (ran->status) && WEXITSTATUS (ran->status) <= 1))
    return "it broke down";
  if (saved && !is_new)
    return "it was not saved";
  if (!saved && !killed && strstr (ran->words, self->path) == NULL)
    return "the file is not named";
  if (!is_kept (self))
    return "mode, link or second name is lost";
  if (!is_new && !is_old && (!in_place || !has_copies (self) || (!killed && strstr (ran->words, "damaged") == NULL)))
    return "torn";
  return NULL;
}

static void
judge (World *self, const Ran *ran, int at, int code)
{
  const char *fault = find_fault (self, ran);

  if (fault != NULL)
    g_error ("target %d, call %d, code %d, status %x: %s. %s", self->target, at, code, ran->status, fault, ran->words);
}

/* Whether there may be a fault in a save of this target here. */
static gboolean
can_save (Target target)
{
  g_auto (World) world = { 0 };
  gboolean good;
  Ran ran;

  world_make (&world, target);
  ran = run (&world, 0, 0, 0);
  good = ran.status == 0;
  g_free (ran.words);
  if (!good && target == TARGET_LOCKED_FOLDER)
    g_test_skip ("nobody else can save here");
  else
    g_assert_true (good);
  return good;
}

typedef struct
{
  guint n_calls;
  guint n_points;
  guint n_saved;
} Faults;

/* One save, in which a call fails once or for ever. */
static void
try_fault (Faults *self, Target target, guint at, gboolean for_ever, int code)
{
  g_auto (World) world = { 0 };
  gboolean saved;
  Ran ran;

  world_make (&world, target);
  ran = run (&world, (int) at, for_ever ? G_MAXINT : (int) at, code);
  judge (&world, &ran, (int) at, code);
  saved = ran.status == 0;
  if (code < 0 && !saved)
    g_error ("target %d, call %u: half of it is too little: %s", target, at, ran.words);
  /* One left by a save that succeeded is one that could not be removed: the fault was in that. */
  if (!saved && count_temps (world.folder) + count_temps (world.rescue) > 0)
    g_error ("target %d, call %u, code %d: a temporary file is left. %s", target, at, code, ran.words);
  self->n_points++;
  self->n_saved += saved;
  self->n_calls = MAX (self->n_calls, ran.calls);
  g_free (ran.words);
}

/* Every call of a save fails once, with each error, and then that one and all after it; and reads and writes but half. */
static void
test_faults (gconstpointer data)
{
  Target target = GPOINTER_TO_INT (data);
  Faults faults = { .n_calls = 1 };

  for (guint at = 1; can_save (target) && at <= faults.n_calls; at++)
    for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
      {
        try_fault (&faults, target, at, FALSE, codes[i]);
        if (codes[i] == EIO || codes[i] == ENOSPC || codes[i] < 0)
          try_fault (&faults, target, at, TRUE, codes[i]);
      }
  if (faults.n_points == 0)
    return;
  g_test_message ("%u calls, %u faults tried, %u of them survived by a save", faults.n_calls, faults.n_points, faults.n_saved);
  g_assert_cmpuint (faults.n_calls, >=, 15);
  g_assert_cmpuint (faults.n_saved, <, faults.n_points * 4 / 5);
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

/* A file in pieces is found at the next start, with both versions; of one that is whole nothing is left. */
static guint
check_offer (World *self)
{
  g_autoptr (GPtrArray) found = lima_rescue_list (self->rescue), left = NULL;
  gboolean torn = self->target != TARGET_NEW && !has (self->file, OLD) && !has (self->file, NEW);

  g_assert_cmpuint (found->len, ==, torn ? 1 : 0);
  if (torn)
    {
      LimaRescue *rescue = g_ptr_array_index (found, 0);
      g_autofree char *real = lima_atomic_real_path (self->path);

      g_assert_cmpstr (lima_rescue_get_document (rescue), ==, real);
      g_assert_true (has (lima_rescue_get_old (rescue), OLD));
      g_assert_true (has (lima_rescue_get_new (rescue), NEW));
      lima_rescue_remove (rescue);
    }
  left = lima_backup_list (self->rescue, self->path);
  g_assert_cmpuint (left->len, ==, 0);
  return found->len;
}

/* A temporary file is never for more people than the file will be, not even for the moment in which it gets its mode. */
static void
check_temps (World *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);

  for (const char *name; self->has_acl && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      struct stat info;

      g_assert_cmpint (lstat (path, &info), ==, 0);
      if (g_str_has_suffix (name, ".tmp") && (info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        g_assert_cmpint (getxattr (path, ACL, NULL, 0), >, 0);
    }
}

/* Killed before each call: old or new, and what is left is swept. */
static void
test_killed (gconstpointer data)
{
  Target target = GPOINTER_TO_INT (data);
  guint n_killed = 0, n_offered = 0;

  if (!can_save (target))
    return;
  for (int at = 1;; at++)
    {
      g_auto (World) world = { 0 };
      Ran ran;
      gboolean killed, was_old;

      world_make (&world, target);
      ran = run (&world, at, at, 0);
      judge (&world, &ran, at, 0);
      check_temps (&world);
      killed = WIFSIGNALED (ran.status);
      n_offered += check_offer (&world);
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
      g_assert_cmpuint (count_temps (world.rescue), ==, 0);
    }
  g_test_message ("killed at %u calls, at %u of them in the middle of the file", n_killed, n_offered);
  g_assert_true ((n_offered > 0) == (target == TARGET_HARD_LINK || target == TARGET_LOCKED_FOLDER));
  g_assert_cmpuint (n_killed, >=, 15);
}

/* A program that saves, and the pipe in which it says when it begins and when it is done. */
typedef struct
{
  GPid pid;
  FILE *out;
} Victim;

static Victim
victim_start (World *self)
{
  const char *argv[] = { g_getenv ("LIMA_SAVE_VICTIM"), self->path, NEW, self->backups, self->rescue, NULL };
  char line[16];
  Victim victim;
  int out;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, become_nobody, self, &victim.pid, NULL, &out,
                                           NULL, NULL));
  victim.out = fdopen (out, "r");
  g_assert_nonnull (fgets (line, sizeof line, victim.out));
  return victim;
}

/* Returns whether the save was done before the program ended. */
static gboolean
victim_end (Victim *self, int *status)
{
  char line[16];
  gboolean done = fgets (line, sizeof line, self->out) != NULL;

  fclose (self->out);
  g_assert_cmpint (waitpid (self->pid, status, 0), ==, self->pid);
  return done;
}

/* How long a save takes that nobody disturbs, in microseconds. */
static double
time_save (Target target)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 5; i++)
    {
      g_auto (World) world = { 0 };
      gint64 start;
      Victim victim;
      int status;

      world_make (&world, target);
      victim = victim_start (&world);
      start = g_get_monotonic_time ();
      g_assert_true (victim_end (&victim, &status));
      best = MIN (best, g_get_monotonic_time () - start);
    }
  return (double) best;
}

static gboolean
kill_after (Target target, double microseconds)
{
  g_auto (World) world = { 0 };
  Ran ran = { .words = (char *) "" };
  Victim victim;
  gint64 until;
  gboolean done;

  world_make (&world, target);
  victim = victim_start (&world);
  until = g_get_monotonic_time () + (gint64) microseconds;
  while (g_get_monotonic_time () < until)
    ;
  kill (victim.pid, SIGKILL);
  done = victim_end (&victim, &ran.status);
  judge (&world, &ran, 0, 0);
  lima_atomic_sweep (world.path);
  g_assert_cmpuint (count_temps (world.folder), ==, 0);
  return !done;
}

/* Killed at any moment between the beginning and the end of the save. How long that is shifts with the load of the machine: the span is
 * drawn in where the end was missed. */
static void
test_killed_at_random (gconstpointer data)
{
  Target target = GPOINTER_TO_INT (data);
  guint n_killed = 0;
  double span;

  if (!can_save (target))
    return;
  span = time_save (target);
  for (guint i = 0; i < N_KILLS; i++)
    {
      gboolean killed = kill_after (target, g_random_double_range (0, span));

      n_killed += killed;
      span *= killed ? 1.02 : 0.95;
    }
  g_test_message ("%u of %u killed before the save had ended", n_killed, N_KILLS);
  g_assert_cmpuint (n_killed, >=, N_KILLS / 2);
}

int
main (int argc, char **argv)
{
  static const char *const names[N_TARGETS] = { "existing", "new", "symlink", "hard-link", "locked-folder" };

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

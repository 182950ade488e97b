/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-backup.h>
#include <lima-file-lock.h>
#include <lima-file-reader.h>
#include <lima-file-save.h>
#include <lima-portfolio.h>

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define SAMPLE "data/portfolios/lima-declaration-2014.lima"
#define N_CUTS 500
#define DAY ((gint64) 86400 * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *path;
  char *backups;
  char *rescue;
} World;

static void
put (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, NULL));
}

static void
assert_text (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
world_init (World *self, const void *data)
{
  (void) data;
  self->folder = g_dir_make_tmp ("lima-keep-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "portfolio.lima", NULL);
  self->backups = g_build_filename (self->folder, "backups", NULL);
  self->rescue = g_build_filename (self->folder, "rescue", NULL);
  put (self->path, "old");
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
  g_free (self->folder);
  g_free (self->path);
  g_free (self->backups);
  g_free (self->rescue);
}

static gboolean
write_text (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (stream, data, strlen (data), NULL, cancellable, error);
}

static void
test_mark (World *self, const void *data)
{
  struct utimbuf times = { 1000, 1000 };
  LimaFileMark mark;

  (void) data;
  g_assert_true (lima_file_mark_take (&mark, self->path, NULL));
  g_assert_cmpint (lima_file_mark_glance (&mark, self->path), ==, LIMA_FILE_SAME);
  g_assert_cmpint (lima_file_mark_examine (&mark, self->path), ==, LIMA_FILE_SAME);
  g_usleep (20000);
  g_assert_cmpint (utime (self->path, &times), ==, 0);
  g_assert_cmpint (lima_file_mark_glance (&mark, self->path), ==, LIMA_FILE_CHANGED);
  g_assert_cmpint (lima_file_mark_examine (&mark, self->path), ==, LIMA_FILE_SAME);
  put (self->path, "other");
  g_assert_cmpint (lima_file_mark_glance (&mark, self->path), ==, LIMA_FILE_REPLACED);
  g_assert_cmpint (lima_file_mark_examine (&mark, self->path), ==, LIMA_FILE_REPLACED);
  put (self->path, "old");
  g_assert_cmpint (lima_file_mark_examine (&mark, self->path), ==, LIMA_FILE_SAME);
  g_unlink (self->path);
  g_assert_cmpint (lima_file_mark_glance (&mark, self->path), ==, LIMA_FILE_GONE);
  g_assert_false (lima_file_mark_take (&mark, self->path, NULL));
}

/* The same size and the same time, but other contents. */
static void
test_mark_forged (World *self, const void *data)
{
  struct utimbuf times = { 1000, 1000 };
  LimaFileMark mark;
  FILE *file;

  (void) data;
  g_assert_cmpint (utime (self->path, &times), ==, 0);
  g_assert_true (lima_file_mark_take (&mark, self->path, NULL));
  file = fopen (self->path, "r+");
  g_assert_cmpint (fputs ("new", file), >=, 0);
  fclose (file);
  g_assert_cmpint (utime (self->path, &times), ==, 0);
  g_assert_cmpint (lima_file_mark_examine (&mark, self->path), ==, LIMA_FILE_CHANGED);
}

static void
test_expected (World *self, const void *data)
{
  LimaAtomicOutcome outcome;
  LimaAtomicJob job = { .write = write_text, .data = (gpointer) "mine", .expected = &outcome.mark };
  LimaFileMark mark;
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_true (lima_file_mark_take (&mark, self->path, NULL));
  job.expected = &mark;
  g_assert_true (lima_atomic_save (self->path, &job, &outcome, NULL, NULL));
  g_assert_cmpint (lima_file_mark_glance (&outcome.mark, self->path), ==, LIMA_FILE_SAME);
  g_assert_cmpint (lima_file_mark_examine (&outcome.mark, self->path), ==, LIMA_FILE_SAME);
  put (self->path, "theirs");
  mark = outcome.mark;
  g_assert_false (lima_atomic_save (self->path, &job, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_text (self->path, "theirs");
  g_clear_error (&error);
  g_unlink (self->path);
  g_assert_false (lima_atomic_save (self->path, &job, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  job.anew = TRUE;
  put (self->path, "theirs again"); /* it came back, and is not what was loaded */
  g_assert_false (lima_atomic_save (self->path, &job, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_text (self->path, "theirs again");
  g_unlink (self->path);
  g_assert_true (lima_atomic_save (self->path, &job, NULL, NULL, NULL));
}

static gboolean
write_and_make (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  put (data, "theirs");
  return write_text (stream, (gpointer) "mine", cancellable, error);
}

static void
test_made_meanwhile (World *self, const void *data)
{
  LimaAtomicJob job = { .write = write_and_make, .data = self->path };
  g_autoptr (GError) error = NULL;

  (void) data;
  g_unlink (self->path);
  g_assert_false (lima_atomic_save (self->path, &job, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_text (self->path, "theirs");
}

static void
test_backups (World *self, const void *data)
{
  g_autofree char *sub = g_build_filename (self->folder, "sub", NULL), *other = g_build_filename (sub, "portfolio.lima", NULL);
  LimaAtomicJob job = { .write = write_text, .data = (gpointer) "new", .backups = self->backups };
  g_autoptr (GPtrArray) list = NULL, none = NULL;
  LimaAtomicOutcome outcome;

  (void) data;
  g_assert_true (lima_atomic_save (self->path, &job, &outcome, NULL, NULL));
  g_assert_true (outcome.backed_up);
  job.data = (gpointer) "newer";
  g_assert_true (lima_atomic_save (self->path, &job, NULL, NULL, NULL));
  list = lima_backup_list (self->backups, self->path);
  g_assert_cmpuint (list->len, ==, 2);
  assert_text (((LimaBackup *) list->pdata[0])->path, "new");
  assert_text (((LimaBackup *) list->pdata[1])->path, "old");
  g_assert_cmpint (((LimaBackup *) list->pdata[1])->size, ==, 3);
  g_mkdir (sub, 0700);
  put (other, "other");
  none = lima_backup_list (self->backups, other);
  g_assert_cmpuint (none->len, ==, 0);
}

/* That the earlier version can't be put away is told, and is no reason not to save. */
static void
test_no_backup (World *self, const void *data)
{
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);
  LimaAtomicJob job = { .write = write_text, .data = (gpointer) "new", .backups = self->backups, .rescue = self->rescue };
  LimaAtomicOutcome outcome = { .backed_up = TRUE };

  (void) data;
  put (self->backups, "a file, not a folder");
  g_assert_true (lima_atomic_save (self->path, &job, &outcome, NULL, NULL));
  g_assert_false (outcome.backed_up);
  assert_text (self->path, "new");
  job.data = (gpointer) "newer";
  g_assert_cmpint (link (self->path, second), ==, 0);
  g_assert_true (lima_atomic_save (self->path, &job, &outcome, NULL, NULL));
  g_assert_false (outcome.backed_up);
  assert_text (second, "newer");
}

/* Three a day for fifty days: the newest ten, which are of four days, then one a day from the fourth to the thirtieth before. */
static void
test_prune (World *self, const void *data)
{
  gint64 now = 20000 * DAY + DAY / 2;
  g_autoptr (GPtrArray) list = NULL;

  (void) data;
  g_mkdir (self->backups, 0700);
  for (gint64 day = 0; day < 50; day++)
    for (gint64 i = 0; i < 3; i++)
      {
        g_autofree char *path = lima_backup_new_path (self->backups, self->path, now - day * DAY - i);

        put (path, "x");
      }
  g_assert_cmpuint (lima_backup_prune (self->backups, self->path, now), ==, 150 - 10 - 28);
  list = lima_backup_list (self->backups, self->path);
  g_assert_cmpuint (list->len, ==, 10 + 28);
  for (guint i = 1; i < list->len; i++)
    g_assert_cmpint (((LimaBackup *) list->pdata[i - 1])->time, >, ((LimaBackup *) list->pdata[i])->time);
}

static void
test_hard_link (World *self, const void *data)
{
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);
  LimaAtomicJob job = { .write = write_text, .data = (gpointer) "n", .backups = self->backups, .rescue = self->rescue };
  g_autoptr (GPtrArray) left = NULL;

  (void) data;
  g_assert_cmpint (link (self->path, second), ==, 0);
  g_assert_true (lima_atomic_save (self->path, &job, NULL, NULL, NULL));
  assert_text (self->path, "n");
  assert_text (second, "n");
  left = lima_backup_list (self->rescue, self->path);
  g_assert_cmpuint (left->len, ==, 0);
}

static void
test_size_limit (World *self, const void *data)
{
  int status;
  pid_t child = fork ();

  (void) data;
  if (child == 0)
    {
      struct rlimit limit = { 1000, 1000 };
      g_autofree char *big = g_strnfill (5000, 'x');
      g_autoptr (GError) error = NULL;

      setrlimit (RLIMIT_FSIZE, &limit);
      _exit (lima_atomic_write (self->path, write_text, big, NULL, &error) ? 1 : error->message == NULL ? 2 : 0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  assert_text (self->path, "old");
}

static void
test_lock (World *self, const void *data)
{
  g_autofree char *file = g_build_filename (self->folder, ".~lock.portfolio.lima#", NULL), *dead = NULL;
  g_auto (LimaFileLockHolder) holder = { 0 };
  LimaFileLock *lock, *other;

  (void) data;
  g_assert_cmpint (lima_file_lock_take (self->path, FALSE, &lock, &holder), ==, LIMA_FILE_LOCK_GOT);
  g_assert_cmpint (lima_file_lock_take (self->path, FALSE, &other, &holder), ==, LIMA_FILE_LOCK_OTHER);
  g_assert_null (other);
  g_assert_cmpint (holder.pid, ==, getpid ());
  g_assert_cmpstr (holder.host, ==, g_get_host_name ());
  lima_file_lock_holder_clear (&holder);
  lima_file_lock_release (lock);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  dead = g_strdup_printf ("somebody,%s,%d,1,1000\n", g_get_host_name (), (int) getpid ());
  put (file, dead);
  g_assert_cmpint (lima_file_lock_take (self->path, FALSE, &lock, &holder), ==, LIMA_FILE_LOCK_STALE);
  g_assert_cmpstr (holder.user, ==, "somebody");
  put (file, "of another");
  lima_file_lock_release (lock);
  assert_text (file, "of another");
}

static void
test_lock_garbage (World *self, const void *data)
{
  static const char *const texts[] = { "", ",", ",,,,", "a,b,c,d,e", "u,h,-1,0,0", "u,h,99999999999999999999,0,0", "u,elsewhere,1,0,5\n", "%00,%ff,1,2,3" };
  g_autofree char *file = g_build_filename (self->folder, ".~lock.portfolio.lima#", NULL);

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (LimaFileLockHolder) holder = { 0 };
      g_auto (LimaFileLockHolder) forced = { 0 };
      LimaFileLock *lock;

      put (file, texts[i]);
      g_assert_cmpint (lima_file_lock_take (self->path, FALSE, &lock, &holder), ==, LIMA_FILE_LOCK_OTHER);
      assert_text (file, texts[i]);
      g_assert_cmpint (lima_file_lock_take (self->path, TRUE, &lock, &forced), ==, LIMA_FILE_LOCK_STALE);
      lima_file_lock_release (lock);
    }
}

/* Everything of a file, as a portfolio. */
typedef struct
{
  LimaSink sink;
  LimaPortfolio *portfolio;
  GPtrArray *records[LIMA_N_RECORDS];
  guint n;
} Loaded;

static void
take_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  Loaded *self = (Loaded *) sink;

  self->n++;
  lima_portfolio_load_head (self->portfolio, head, minor);
  lima_block_unref (head);
}

static void
take_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Loaded *self = (Loaded *) sink;

  self->n++;
  g_ptr_array_add (self->records[lima_record_kind_of (record->table)], record);
}

static gboolean
load (Loaded *self, const char *path, LimaSnapshot **snapshot)
{
  LimaRead read = { .path = path, .parts = LIMA_PARTS_ALL, .sink = &self->sink };
  gboolean good;

  *self = (Loaded) { .sink = { take_head, take_record }, .portfolio = lima_portfolio_new () };
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    self->records[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  good = lima_file_read (&read, NULL);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      if (good && snapshot != NULL)
        lima_portfolio_load (self->portfolio, (LimaRecordKind) kind, self->records[kind]);
      g_ptr_array_unref (self->records[kind]);
    }
  if (good && snapshot != NULL)
    *snapshot = lima_portfolio_snapshot (self->portfolio);
  g_object_unref (self->portfolio);
  return good;
}

/* The sample is saved, read back and the same. */
static void
test_portfolio (World *self, const void *data)
{
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, SAMPLE, NULL), *one = NULL, *two = NULL;
  g_autoptr (LimaSnapshot) snapshot = NULL;
  g_autoptr (LimaSnapshot) again = NULL;
  g_autoptr (GError) error = NULL;
  LimaAtomicOutcome outcome;
  Loaded loaded;

  (void) data;
  g_assert_true (load (&loaded, sample, &snapshot));
  lima_file_save (snapshot, self->path, NULL, &outcome, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (load (&loaded, self->path, &again));
  g_assert_cmpuint (lima_snapshot_get_n (again, LIMA_RECORD_PROJECT), ==, 883);
  g_assert_true (g_file_get_contents (sample, &one, NULL, NULL) && g_file_get_contents (self->path, &two, NULL, NULL));
  g_assert_cmpstr (one, ==, two);
}

/* Cut at any of many places, the sample gives nothing at all. */
static void
test_truncated (World *self, const void *data)
{
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, SAMPLE, NULL), *text = NULL;
  gsize length;

  (void) data;
  g_assert_true (g_file_get_contents (sample, &text, &length, NULL));
  put (self->path, text);
  for (gsize i = 1; i <= N_CUTS; i++)
    {
      Loaded loaded;

      /* From the end on, so that cutting is all there is to do; the line break behind it is not missed. */
      g_assert_cmpint (truncate (self->path, (off_t) ((length - 2) * (N_CUTS - i + 1) / N_CUTS)), ==, 0);
      g_assert_false (load (&loaded, self->path, NULL));
      g_assert_cmpuint (loaded.n, ==, 0);
    }
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
  add ("/mark/states", test_mark);
  add ("/mark/forged", test_mark_forged);
  add ("/save/expected", test_expected);
  add ("/save/made-meanwhile", test_made_meanwhile);
  add ("/save/hard-link", test_hard_link);
  add ("/save/size-limit", test_size_limit);
  add ("/save/portfolio", test_portfolio);
  add ("/save/truncated", test_truncated);
  add ("/backup/list", test_backups);
  add ("/backup/none", test_no_backup);
  add ("/backup/prune", test_prune);
  add ("/lock/states", test_lock);
  add ("/lock/garbage", test_lock_garbage);
  return g_test_run ();
}

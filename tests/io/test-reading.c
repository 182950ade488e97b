/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-reading.h>

#include <glib/gstdio.h>
#include <string.h>

#define N_FILES 40

/* What each file gave, in its order, whoever read it. */
typedef struct
{
  LimaSink sink;
  GString *ids[N_FILES];
  gint n_records;
  gint cancel_at;
  GCancellable *cancellable;
  guint n_progress;
  guint64 last;
  gint delay;
} Outcome;

static void
take_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Outcome *self = (Outcome *) sink;

  g_assert_cmpuint (file, <, N_FILES);
  g_assert_cmpuint (worker, <, lima_reading_get_workers ());
  g_string_append_printf (self->ids[file], "%s ", ((LimaProject *) record)->identifier);
  lima_block_unref (record);
  if (g_atomic_int_add (&self->n_records, 1) + 1 == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
  if (self->delay > 0)
    g_usleep ((gulong) self->delay);
}

static void
outcome_init (Outcome *self)
{
  *self = (Outcome) { .sink = { NULL, take_record } };
  for (guint i = 0; i < N_FILES; i++)
    self->ids[i] = g_string_new (NULL);
  self->cancellable = g_cancellable_new ();
}

static void
outcome_clear (Outcome *self)
{
  for (guint i = 0; i < N_FILES; i++)
    g_string_free (self->ids[i], TRUE);
  g_object_unref (self->cancellable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
show_progress (guint64 done, guint64 total, gpointer data)
{
  Outcome *self = data;

  g_assert_cmpuint (done, <=, total);
  g_assert_cmpuint (done, >=, self->last);
  self->last = done;
  self->n_progress++;
}

/* A folder of files: file i has i activities, the 7th has one that is broken, the 8th is no XML, the 9th isn't there. */
typedef struct
{
  char *folder;
  char *paths[N_FILES + 1];
} Files;

static void
write_file (const char *path, guint i)
{
  g_autoptr (GString) xml = g_string_new (i == 8 ? "no XML" : "<iati-activities>\n");

  for (guint k = 0; i != 8 && k < i; k++)
    g_string_append_printf (xml, "<iati-activity><iati-identifier>%u-%u</iati-identifier>%s</iati-activity>\n", i, k,
                            i == 7 && k == 3 ? "<title>" : "");
  if (i != 8)
    g_string_append (xml, "</iati-activities>\n");
  g_assert_true (g_file_set_contents (path, xml->str, -1, NULL));
}

static void
files_init (Files *self)
{
  *self = (Files) { .folder = g_dir_make_tmp ("lima-reading-XXXXXX", NULL) };
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.xml", i);

      self->paths[i] = g_build_filename (self->folder, name, NULL);
      if (i != 9)
        write_file (self->paths[i], i);
    }
}

static void
files_clear (Files *self)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_unlink (self->paths[i]);
      g_free (self->paths[i]);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Files, files_clear)

static const LimaFileReport *
report (GPtrArray *reports, guint i)
{
  g_assert_cmpuint (i, <, reports->len);
  return reports->pdata[i];
}

static GPtrArray *
run (const Files *files, Outcome *seen, const char *threads)
{
  g_setenv ("LIMA_THREADS", threads, TRUE);
  return lima_reading_run ((const char * const *) files->paths, LIMA_PARTS_FIGURES, &seen->sink, show_progress, seen,
                           seen->cancellable);
}

static void
check_reports (const Files *files, GPtrArray *reports)
{
  g_assert_cmpuint (reports->len, ==, N_FILES);
  for (guint i = 0; i < N_FILES; i++)
    {
      const LimaFileReport *r = report (reports, i);

      g_assert_cmpstr (r->path, ==, files->paths[i]);
      g_assert_false (r->is_portfolio);
      g_assert_cmpuint (r->n_projects, ==, i == 7 ? 6 : i == 8 || i == 9 ? 0 : i);
      g_assert_cmpuint (lima_findings_get_n (r->findings), ==, i == 7);
      if (i == 8)
        g_assert_error (r->error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS);
      else if (i == 9)
        g_assert_error (r->error, LIMA_READ_ERROR, LIMA_READ_ERROR_OPEN);
      else
        g_assert_no_error (r->error);
    }
  g_assert_cmpuint (lima_findings_get (report (reports, 7)->findings, 0)->line, ==, 5);
}

/* One thread and many give the same, file by file and in order. */
static void
test_threads (void)
{
  static const char * const threads[] = { "1", "2", "5", "64" };
  g_auto (Files) files;
  g_auto (Outcome) first;

  files_init (&files);
  outcome_init (&first);
  g_ptr_array_unref (run (&files, &first, "1"));
  for (guint t = 0; t < G_N_ELEMENTS (threads); t++)
    {
      g_auto (Outcome) seen;
      g_autoptr (GPtrArray) reports = NULL;

      outcome_init (&seen);
      reports = run (&files, &seen, threads[t]);
      check_reports (&files, reports);
      for (guint i = 0; i < N_FILES; i++)
        g_assert_cmpstr (seen.ids[i]->str, ==, first.ids[i]->str);
    }
  g_assert_cmpstr (first.ids[3]->str, ==, "3-0 3-1 3-2 ");
  g_unsetenv ("LIMA_THREADS");
}

static void
test_workers (void)
{
  g_unsetenv ("LIMA_THREADS");
  g_assert_cmpuint (lima_reading_get_workers (), >=, 1);
  g_setenv ("LIMA_THREADS", "3", TRUE);
  g_assert_cmpuint (lima_reading_get_workers (), ==, 3);
  g_setenv ("LIMA_THREADS", "0", TRUE);
  g_assert_cmpuint (lima_reading_get_workers (), >=, 1);
  g_setenv ("LIMA_THREADS", "many", TRUE);
  g_assert_cmpuint (lima_reading_get_workers (), >=, 1);
  g_unsetenv ("LIMA_THREADS");
}

static void
test_none (void)
{
  static const char * const paths[] = { NULL };
  g_auto (Outcome) seen;
  g_autoptr (GPtrArray) reports = NULL;

  outcome_init (&seen);
  reports = lima_reading_run (paths, LIMA_PARTS_ALL, &seen.sink, NULL, NULL, NULL);
  g_assert_cmpuint (reports->len, ==, 0);
}

static void
test_progress (void)
{
  g_auto (Files) files;
  g_auto (Outcome) seen;
  g_autoptr (GPtrArray) reports = NULL;

  files_init (&files);
  outcome_init (&seen);
  seen.delay = 1000;
  reports = run (&files, &seen, "2");
  check_reports (&files, reports);
  g_assert_cmpuint (seen.n_progress, >=, 1);
  g_unsetenv ("LIMA_THREADS");
}

/* After a cancel no further file is begun; each that wasn't read says so. */
static void
test_cancel (void)
{
  g_auto (Files) files;
  g_auto (Outcome) seen;
  g_autoptr (GPtrArray) reports = NULL;
  guint n_cancelled = 0;

  files_init (&files);
  outcome_init (&seen);
  seen.cancel_at = 50;
  reports = run (&files, &seen, "2");
  for (guint i = 0; i < N_FILES; i++)
    n_cancelled += g_error_matches (report (reports, i)->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_cancelled, >=, N_FILES - 10);
  g_assert_cmpint (seen.n_records, <, 300);
  g_unsetenv ("LIMA_THREADS");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/threads", test_threads);
  g_test_add_func ("/reading/workers", test_workers);
  g_test_add_func ("/reading/none", test_none);
  g_test_add_func ("/reading/progress", test_progress);
  g_test_add_func ("/reading/cancel", test_cancel);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-reading.h"

#include "lima-calendar-file.h"
#include "lima-file-reader.h"
#include "lima-iati-reader.h"
#include "lima-probe.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <unistd.h>

#define MAX_WORKERS 64
#define PROGRESS_INTERVAL (G_TIME_SPAN_MILLISECOND * 100)

/* Workers take the next place of @order until there is none: the largest files first, so that none is left alone at the end. The
 * number of a file is its place among the paths, whoever reads it and when. */
typedef struct
{
  const char * const *paths;
  guint n_files;
  guint *order;
  guint64 *sizes;
  guint64 total;
  LimaParts parts;
  LimaSink *sink;
  GCancellable *cancellable;
  GPtrArray *reports;

  guint next;
  gsize done;
  GMutex lock;
  GCond finished;
  guint n_working;
} Job;

typedef struct
{
  Job *job;
  guint number;
} Worker;

/**
 * lima_file_report_free:
 * @report: a report to give up
 */
void
lima_file_report_free (LimaFileReport *report)
{
  g_free (report->path);
  g_clear_error (&report->error);
  lima_findings_free (report->findings);
  g_free (report);
}

/**
 * lima_file_report_new:
 * @path: what it is about
 *
 * Returns: (transfer full): a report that says nothing yet
 */
LimaFileReport *
lima_file_report_new (const char *path)
{
  LimaFileReport *report = g_new0 (LimaFileReport, 1);

  report->path = g_strdup (path);
  report->findings = lima_findings_new ();
  return report;
}

/* Counts the projects on their way to the caller's sink. */
typedef struct
{
  LimaSink sink;
  LimaSink *target;
  guint n_projects;
} Counter;

static void
count_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  Counter *self = (Counter *) sink;

  self->target->head (self->target, file, worker, head, minor);
}

static void
count_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Counter *self = (Counter *) sink;

  self->n_projects += record->table == &lima_project_table;
  self->target->record (self->target, file, worker, record);
}

static gboolean
find_format (const char *path, LimaFileFormat *format, GError **error)
{
  guint64 size;
  int fd = lima_probe_open (path, &size, error);
  gboolean found;

  if (fd < 0)
    return FALSE;
  found = lima_probe_format (fd, path, format, error);
  close (fd);
  return found;
}

static void
read_file (Job *job, guint file, guint worker)
{
  LimaFileReport *report = job->reports->pdata[file];
  Counter counter = { { count_head, count_record }, job->sink, 0 };
  LimaRead read = { job->paths[file], file,       worker,          job->parts, &counter.sink, report->findings,
                    &job->done,       job->cancellable };
  LimaFileFormat format;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, &report->error) ||
      !find_format (read.path, &format, &report->error))
    return;
  report->is_portfolio = format == LIMA_FORMAT_PORTFOLIO;
  if (report->is_portfolio)
    lima_file_read (&read, &report->error);
  else if (format == LIMA_FORMAT_CALENDAR)
    lima_calendar_file_read (&read, &report->error);
  else
    lima_iati_read (&read, &report->error);
  report->n_projects = report->error == NULL ? counter.n_projects : 0;
}

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  Job *job = worker->job;

  for (;;)
    {
      guint place = (guint) g_atomic_int_add ((gint *) &job->next, 1);

      if (place >= job->n_files)
        break;
      read_file (job, job->order[place], worker->number);
    }
  g_mutex_lock (&job->lock);
  job->n_working--;
  g_cond_signal (&job->finished);
  g_mutex_unlock (&job->lock);
  return NULL;
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint64 *sizes = data;
  guint x = *(const guint *) a, y = *(const guint *) b;

  if (sizes[x] != sizes[y])
    return sizes[x] > sizes[y] ? -1 : 1;
  return x < y ? -1 : x > y;
}

/* Sizes decide only the order of work and the progress shown; what can't be read says so later. */
static void
plan (Job *job)
{
  job->order = g_new (guint, job->n_files);
  job->sizes = g_new0 (guint64, job->n_files);
  for (guint i = 0; i < job->n_files; i++)
    {
      GStatBuf info;

      job->order[i] = i;
      if (g_stat (job->paths[i], &info) == 0 && S_ISREG (info.st_mode))
        job->sizes[i] = (guint64) info.st_size;
      job->total += job->sizes[i];
      g_ptr_array_add (job->reports, lima_file_report_new (job->paths[i]));
    }
  g_qsort_with_data (job->order, (gint) job->n_files, sizeof (guint), compare_sizes, job->sizes);
}

/* Shows progress from the calling thread until all workers have finished. */
static void
wait_for_workers (Job *job, LimaReadingProgress progress, gpointer data)
{
  g_mutex_lock (&job->lock);
  while (job->n_working > 0)
    {
      gint64 until = g_get_monotonic_time () + PROGRESS_INTERVAL;

      while (job->n_working > 0 && g_cond_wait_until (&job->finished, &job->lock, until))
        ;
      if (progress == NULL || job->n_working == 0)
        continue;
      g_mutex_unlock (&job->lock);
      progress (MIN ((guint64) (gsize) g_atomic_pointer_get (&job->done), job->total), job->total, data);
      g_mutex_lock (&job->lock);
    }
  g_mutex_unlock (&job->lock);
}

static void
run_workers (Job *job, LimaReadingProgress progress, gpointer data)
{
  guint n = MIN (lima_reading_get_workers (), job->n_files);
  Worker workers[MAX_WORKERS];
  GThread *threads[MAX_WORKERS];

  job->n_working = n;
  for (guint i = 0; i < n; i++)
    {
      workers[i] = (Worker) { job, i };
      threads[i] = g_thread_new ("lima-reading", work, &workers[i]);
    }
  wait_for_workers (job, progress, data);
  for (guint i = 0; i < n; i++)
    g_thread_join (threads[i]);
}

/**
 * lima_reading_get_workers:
 *
 * The environment variable LIMA_THREADS gives another number, for tests.
 *
 * Returns: how many threads read at once, at least 1; the numbers of workers that a sink sees are below it
 */
guint
lima_reading_get_workers (void)
{
  const char *wanted = g_getenv ("LIMA_THREADS");
  guint64 n;

  if (wanted != NULL && lima_digits_parse (wanted, MAX_WORKERS, &n) && n > 0)
    return (guint) n;
  return CLAMP (g_get_num_processors (), 1, MAX_WORKERS);
}

/**
 * lima_reading_run:
 * @paths: (array zero-terminated=1): the files, of any kind
 * @parts: what to make of them
 * @sink: where to put it; called in worker threads, for one file by one thread
 * @progress: (nullable): called in this thread about every 100 ms, with bytes
 * @data: for @progress
 * @cancellable: (nullable): stops all within some milliseconds
 *
 * Reads several files at once, on all cores. The numbers of the files are their places among the paths; which thread reads a file, and
 * in which order they end, is left to chance.
 *
 * Returns: (transfer full) (element-type LimaFileReport): a report for each file, in the order of the paths. Records of a file whose
 *   report has an error are to be forgotten
 */
GPtrArray *
lima_reading_run (const char * const *paths, LimaParts parts, LimaSink *sink, LimaReadingProgress progress, gpointer data,
                  GCancellable *cancellable)
{
  Job job = { .paths = paths, .parts = parts, .sink = sink, .cancellable = cancellable };

  g_return_val_if_fail (paths != NULL && sink != NULL, NULL);

  job.n_files = g_strv_length ((char **) paths);
  job.reports = g_ptr_array_new_full (job.n_files, (GDestroyNotify) lima_file_report_free);
  xmlInitParser ();
  g_mutex_init (&job.lock);
  g_cond_init (&job.finished);
  plan (&job);
  run_workers (&job, progress, data);
  g_cond_clear (&job.finished);
  g_mutex_clear (&job.lock);
  g_free (job.order);
  g_free (job.sizes);
  return job.reports;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a portfolio file as the window does: everything in it, into a LimaPortfolio. Says the seconds and the peak of memory. */

#include <sys/resource.h>

#include <lima-portfolio.h>
#include <lima-reading.h>

typedef struct
{
  LimaSink sink;
  LimaBlock *head;
  guint minor;
  GPtrArray *records[LIMA_N_RECORDS];
} Keeper;

static void
take_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  Keeper *self = (Keeper *) sink;

  self->head = head;
  self->minor = minor;
}

static void
keep_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Keeper *self = (Keeper *) sink;

  g_ptr_array_add (self->records[lima_record_kind_of (record->table)], record);
}

static LimaPortfolio *
open_portfolio (const char *path)
{
  const char *paths[] = { path, NULL };
  Keeper keeper = { .sink = { take_head, keep_record } };
  g_autoptr(GPtrArray) reports = NULL;
  LimaPortfolio *portfolio = lima_portfolio_new ();
  const LimaFileReport *report;

  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    keeper.records[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  reports = lima_reading_run (paths, LIMA_PARTS_ALL, &keeper.sink, NULL, NULL, NULL);
  report = g_ptr_array_index (reports, 0);
  if (report->error != NULL)
    g_error ("%s", report->error->message);
  if (keeper.head != NULL)
    lima_portfolio_load_head (portfolio, keeper.head, keeper.minor);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      lima_portfolio_load (portfolio, (LimaRecordKind) kind, keeper.records[kind]);
      g_ptr_array_unref (keeper.records[kind]);
    }
  g_clear_pointer (&keeper.head, lima_block_unref);
  return portfolio;
}

int
main (int argc, char **argv)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(LimaPortfolio) portfolio = NULL;
  struct rusage usage;

  if (argc != 2)
    return 2;
  portfolio = open_portfolio (argv[1]);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("projects %u\nseconds %.3f\npeak-kilobytes %ld\n", lima_portfolio_get_n (portfolio, LIMA_RECORD_PROJECT),
           (double) (g_get_monotonic_time () - begin) / 1e6, usage.ru_maxrss);
  return 0;
}

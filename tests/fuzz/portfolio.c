/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memfd_create */
#endif
#include "portfolio.h"

#include <lima-file-reader.h>
#include <lima-file-writer.h>
#include <lima-portfolio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

typedef struct
{
  LimaSink sink;
  LimaPortfolio *portfolio;
  GPtrArray *records[LIMA_N_RECORDS];
} Outcome;

static void
take_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  lima_portfolio_load_head (((Outcome *) sink)->portfolio, head, minor);
  lima_block_unref (head);
}

/* Projects of IATI files come without an id, and get one as an import gives it. */
static void
take_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  GPtrArray *records = ((Outcome *) sink)->records[lima_record_kind_of (record->table)];
  char id[16];

  if (record->id == 0)
    record->id = lima_atom_len (id, (gsize) g_snprintf (id, sizeof id, "p%u", records->len + 1));
  g_ptr_array_add (records, record);
}

/* A file in memory: nothing is left behind, whatever happens. */
static int
open_file (const void *data, gsize size, char path[32])
{
  int fd = memfd_create ("fuzz", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, (gssize) size);
  g_snprintf (path, 32, "/proc/self/fd/%d", fd);
  return fd;
}

static void
check_sentence (const char *sentence)
{
  g_assert_nonnull (sentence);
  g_assert_cmpstr (sentence, !=, "");
  if (!g_utf8_validate (sentence, -1, NULL))
    g_error ("A sentence for people is no UTF-8: %s", sentence);
}

static void
check_findings (const LimaFindings *findings)
{
  for (guint i = 0; i < lima_findings_get_n (findings); i++)
    check_sentence (lima_findings_get (findings, i)->message);
}

static gboolean
read_into (Outcome *self, FuzzReader reader, const void *data, gsize size, LimaParts parts)
{
  g_autoptr(LimaFindings) findings = lima_findings_new ();
  g_autoptr(GError) error = NULL;
  char path[32];
  int fd = open_file (data, size, path);
  LimaRead read = { .path = path, .parts = parts, .sink = &self->sink, .findings = findings };
  gboolean good = reader (&read, &error);

  close (fd);
  g_assert_true (good == (error == NULL));
  check_findings (findings);
  if (error != NULL)
    check_sentence (error->message);
  return good;
}

/**
 * fuzz_read:
 * @reader: what reads
 * @data: the bytes of a file
 * @size: how many
 * @parts: what to make of it
 *
 * Returns: (transfer full) (nullable): what was read, %NULL where the reader says that nothing could be
 */
LimaSnapshot *
fuzz_read (FuzzReader reader, const void *data, gsize size, LimaParts parts)
{
  Outcome self = { .sink = { take_head, take_record }, .portfolio = lima_portfolio_new () };
  LimaSnapshot *snapshot = NULL;

  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    self.records[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  if (read_into (&self, reader, data, size, parts))
    {
      for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
        lima_portfolio_load (self.portfolio, kind, self.records[kind]);
      snapshot = lima_portfolio_snapshot (self.portfolio);
    }
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    g_ptr_array_unref (self.records[kind]);
  g_object_unref (self.portfolio);
  return snapshot;
}

/**
 * fuzz_write:
 * @snapshot: a portfolio
 *
 * Returns: (transfer full): it as a file
 */
GBytes *
fuzz_write (const LimaSnapshot *snapshot)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  lima_file_write (snapshot, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The last member in which two blocks differ. */
static const char *
find_difference (const LimaBlock *a, const LimaBlock *b)
{
  for (guint f = 0; f < a->table->n_fields && a->table == b->table; f++)
    {
      g_autoptr(LimaBlock) without_a = lima_block_copy (a), without_b = lima_block_copy (b);

      for (guint other = 0; other <= f; other++)
        {
          lima_block_clear_field (without_a, other);
          lima_block_clear_field (without_b, other);
        }
      if (lima_block_equal (without_a, without_b))
        return a->table->fields[f].member;
    }
  return "id, or unknown members";
}

static void
check_block (const LimaBlock *a, const LimaBlock *b)
{
  if (!lima_block_equal (a, b))
    g_error ("“%s” of %s is read back in another way: %s", lima_block_get_id (a), a->table->name, find_difference (a, b));
}

static void
check_equal (const LimaSnapshot *a, const LimaSnapshot *b)
{
  check_block (&lima_snapshot_get_head (a)->head, &lima_snapshot_get_head (b)->head);
  g_assert_cmpuint (lima_snapshot_get_minor (a), ==, lima_snapshot_get_minor (b));
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      g_assert_cmpuint (lima_snapshot_get_n (a, kind), ==, lima_snapshot_get_n (b, kind));
      for (guint row = 0; row < lima_snapshot_get_n (a, kind); row++)
        check_block (lima_snapshot_get (a, kind, row), lima_snapshot_get (b, kind, row));
    }
}

/**
 * fuzz_check_round:
 * @snapshot: a portfolio
 *
 * Holds that what is written is read back equal, and written again as the same bytes.
 */
void
fuzz_check_round (const LimaSnapshot *snapshot)
{
  g_autoptr(GBytes) once = fuzz_write (snapshot);
  gsize size, size_twice;
  const char *text = g_bytes_get_data (once, &size), *text_twice;
  g_autoptr(LimaSnapshot) again = fuzz_read (lima_file_read, text, size, LIMA_PARTS_ALL);
  g_autoptr(GBytes) twice = NULL;

  g_assert_nonnull (again);
  twice = fuzz_write (again);
  text_twice = g_bytes_get_data (twice, &size_twice);
  g_assert_cmpmem (text, size, text_twice, size_twice);
  check_equal (snapshot, again);
}

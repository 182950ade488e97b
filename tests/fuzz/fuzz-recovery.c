/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "portfolio.h"

#include <glib/gstdio.h>
#include <lima-journal-frame.h>
#include <lima-recovery.h>
#include <stdlib.h>
#include <string.h>

/* A journal has to be a file with a name: there is one, written anew for each input. */
static char *folder, *journal;

static void
remove_journal (void)
{
  g_unlink (journal);
  g_rmdir (folder);
  g_free (journal);
  g_free (folder);
}

static void
make_journal (void)
{
  if (journal != NULL)
    return;
  folder = g_dir_make_tmp ("lima-fuzz-XXXXXX", NULL);
  g_assert_nonnull (folder);
  journal = g_build_filename (folder, "fuzz.journal", NULL);
  atexit (remove_journal);
}

static LimaRecovery *
open_text (const void *data, gsize size)
{
  g_autoptr(GError) error = NULL;
  LimaRecovery *recovery;
  FILE *file = g_fopen (journal, "we");

  g_assert_true (fwrite (data, 1, size, file) == size);
  g_assert_cmpint (fclose (file), ==, 0);
  recovery = lima_recovery_open (journal, &error);
  g_assert_true ((recovery == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (error->domain == LIMA_RECOVERY_ERROR && g_utf8_validate (error->message, -1, NULL));
  return recovery;
}

/* Two records of every kind, which the seeds change. */
static LimaPortfolio *
make_portfolio (void)
{
  LimaPortfolio *portfolio = lima_portfolio_new ();

  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

      g_ptr_array_add (blocks, lima_block_new (lima_record_table ((LimaRecordKind) kind), lima_atom ("a")));
      g_ptr_array_add (blocks, lima_block_new (lima_record_table ((LimaRecordKind) kind), lima_atom ("b")));
      lima_portfolio_load (portfolio, (LimaRecordKind) kind, blocks);
    }
  return portfolio;
}

static GBytes *
bytes_of (LimaPortfolio *portfolio)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);

  return fuzz_write (snapshot);
}

/* What was restored can be saved, and undone to the last byte. */
static void
check_replay (const LimaRecovery *recovery)
{
  g_autoptr(LimaPortfolio) portfolio = make_portfolio ();
  g_autoptr(LimaHistory) history = lima_history_new (portfolio);
  g_autoptr(GBytes) before = bytes_of (portfolio), after = NULL;
  g_autoptr(LimaSnapshot) restored = NULL;
  g_autoptr(GError) error = NULL;
  gboolean good;
  guint n;

  good = lima_recovery_replay (recovery, history, &n, &error);
  g_assert_true (good == (error == NULL));
  g_assert_true (good ? n == lima_recovery_get_n (recovery) : n < lima_recovery_get_n (recovery));
  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  restored = lima_portfolio_snapshot (portfolio);
  fuzz_check_round (restored);
  g_assert_true (lima_history_go_to (history, 0, NULL));
  after = bytes_of (portfolio);
  g_assert_true (g_bytes_equal (before, after));
}

static void
check (const void *data, gsize size)
{
  g_autoptr(LimaRecovery) recovery = open_text (data, size);

  if (recovery == NULL)
    return;
  lima_recovery_check_base (recovery);
  for (guint i = 0; i < lima_recovery_get_n (recovery); i++)
    {
      const char *label = lima_recovery_get_label (recovery, i);

      g_assert_true (label == NULL || g_utf8_validate (label, -1, NULL));
    }
  check_replay (recovery);
}

#define HEAD "{\"format\": \"lima-journal\", \"version\": \"1\", \"file\": \"file:///none.lima\"}"

/* The lines of an input as frames with the checksums that belong to them: the first letter is the kind. Changes alone get a head. */
static GString *
make_frames (const char *data, gsize size)
{
  GString *frames = g_string_new (NULL);
  char chain[LIMA_FRAME_CHAIN] = "";

  if (size > 0 && *data == LIMA_FRAME_CHANGES)
    lima_frame_append (frames, LIMA_FRAME_HEAD, HEAD, strlen (HEAD), chain);
  for (const char *line = data, *stop = data + size; line < stop;)
    {
      const char *end = memchr (line, '\n', (gsize) (stop - line));

      end = end == NULL ? stop : end;
      if (end > line)
        lima_frame_append (frames, *line, line + 1, (gsize) (end - line - 1), chain);
      line = end + 1;
    }
  return frames;
}

/* A whole recovery journal: the input as it is, and its lines with the checksums put right, which chance would never find. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr(GString) frames = make_frames ((const char *) data, size);

  make_journal ();
  check (data, size);
  check (frames->str, frames->len);
  return 0;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-file-reader.h>
#include <lima-file-writer.h>
#include <lima-journal-file.h>
#include <lima-journal-frame.h>
#include <lima-journal.h>
#include <lima-recovery.h>

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* A portfolio with a history and a journal in a folder of its own, for tests. */

/* ---- portfolios, as files and bytes ---- */

typedef struct
{
  LimaSink sink;
  LimaPortfolio *portfolio;
} Loader;

static inline void
take_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  g_assert_cmpuint (file + worker, ==, 0);
  lima_portfolio_load_head (((Loader *) sink)->portfolio, head, minor);
  lima_block_unref (head);
}

static inline void
take_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  g_assert_cmpuint (file + worker, ==, 0);
  g_ptr_array_add (blocks, record);
  lima_portfolio_load (((Loader *) sink)->portfolio, (LimaRecordKind) lima_record_kind_of (record->table), blocks);
}

static inline LimaPortfolio *
load_file (const char *path)
{
  Loader loader = { { take_head, take_record }, lima_portfolio_new () };
  LimaRead read = { .path = path, .parts = LIMA_PARTS_ALL, .sink = &loader.sink };
  g_autoptr (GError) error = NULL;

  lima_file_read (&read, &error);
  g_assert_no_error (error);
  return loader.portfolio;
}

static inline GBytes *
bytes_of (LimaPortfolio *portfolio)
{
  g_autoptr (LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (lima_file_write (snapshot, stream, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static inline char *
sum_of (LimaPortfolio *portfolio)
{
  g_autoptr (GBytes) bytes = bytes_of (portfolio);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static inline void
put_bytes (const char *path, const char *data, gsize length)
{
  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
}

static inline void
put_text (const char *path, const char *text)
{
  put_bytes (path, text, strlen (text));
}

static inline void
save (LimaPortfolio *portfolio, const char *path)
{
  g_autoptr (GBytes) bytes = bytes_of (portfolio);

  put_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* ---- a portfolio with a history and a journal, in a folder of its own ---- */

typedef struct
{
  char *folder;   /* of everything */
  char *journals; /* of the journals */
  char *document;
  LimaPortfolio *portfolio;
  LimaHistory *history;
  LimaJournal *journal;
} Fixture;

static inline void
begin_journal (Fixture *self, gboolean with_file)
{
  g_auto (LimaJournalBase) base = { 0 };

  g_clear_object (&self->journal);
  g_clear_object (&self->history);
  if (with_file)
    {
      save (self->portfolio, self->document);
      g_assert_true (lima_journal_base_look_at (&base, self->document));
    }
  else
    base.copy = lima_portfolio_snapshot (self->portfolio);
  base.title = g_strdup ("A “title”");
  self->history = lima_history_new (self->portfolio);
  self->journal = lima_journal_new (self->journals, &base);
  g_signal_connect_swapped (self->history, "applied", G_CALLBACK (lima_journal_append), self->journal);
}

static inline void
fixture_init (Fixture *self)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  *self = (Fixture) { .folder = g_dir_make_tmp ("lima-journal-XXXXXX", NULL), .portfolio = lima_portfolio_new () };
  self->journals = g_build_filename (self->folder, "state", "journals", NULL);
  self->document = g_build_filename (self->folder, "a b\xff.lima", NULL);
  g_ptr_array_add (blocks, lima_block_new (&lima_project_table, lima_atom ("p1")));
  lima_portfolio_load (self->portfolio, LIMA_RECORD_PROJECT, blocks);
}

static inline void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

static inline void
fixture_clear (Fixture *self)
{
  g_clear_object (&self->journal);
  g_clear_object (&self->history);
  g_clear_object (&self->portfolio);
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->journals);
  g_free (self->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

/* What the folder of the journals holds, by its endings, sorted. */
static inline char *
list_endings (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n[3] = { 0 };
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n[g_str_has_suffix (name, LIMA_JOURNAL_ENDING) ? 0 : g_str_has_suffix (name, LIMA_JOURNAL_COPY_ENDING) ? 1 : 2]++;
  return g_strdup_printf ("%u journals, %u copies, %u others", n[0], n[1], n[2]);
}

static inline void
assert_files (Fixture *self, const char *expected)
{
  g_autofree char *files = list_endings (self->journals);

  g_assert_cmpstr (files, ==, expected);
}

/* Puts something into the notes; with the same key, as typing does it. */
static inline void
type_notes (Fixture *self, const char *to, const char *key)
{
  g_autoptr (LimaChangeSet) set = lima_change_set_new (to);
  LimaPath path = { .table = &lima_project_table, .record = lima_atom ("p1"), .field = LIMA_PROJECT_NOTES };
  g_auto (LimaValue) old_value = lima_block_get (lima_portfolio_get (self->portfolio, LIMA_RECORD_PROJECT, 0), LIMA_PROJECT_NOTES);
  g_auto (LimaValue) new_value = { .type = LIMA_FIELD_STRING, .v.string = g_strdup (to) };

  lima_change_set_set (set, &path, &old_value, &new_value);
  g_assert_true (lima_history_apply (self->history, set, key, NULL));
}

static inline void
write_notes (Fixture *self, const char *to)
{
  type_notes (self, to, NULL);
}

static inline void
flush (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  lima_journal_flush (self->journal, &error);
  g_assert_no_error (error);
}

/* The program ends here: what it has written stays. */
static inline void
end_program (Fixture *self)
{
  g_clear_object (&self->history);
  g_clear_object (&self->journal);
}

static inline LimaRecovery *
find_one (Fixture *self)
{
  g_autoptr (GPtrArray) found = lima_recovery_list (self->journals);

  g_assert_cmpuint (found->len, ==, 1);
  return g_ptr_array_steal_index (found, 0);
}

/* What comes back of the only journal there is. */
static inline LimaPortfolio *
restore (LimaRecovery *recovery)
{
  LimaPortfolio *portfolio = load_file (lima_recovery_get_base (recovery));
  g_autoptr (LimaHistory) history = lima_history_new (portfolio);
  g_autoptr (GError) error = NULL;
  guint restored;

  g_assert_cmpint (lima_recovery_check_base (recovery), ==, LIMA_RECOVERY_BASE_SAME);
  lima_recovery_replay (recovery, history, &restored, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (restored, ==, lima_recovery_get_n (recovery));
  g_assert_cmpint (lima_history_is_saved (history), ==, lima_history_get_n (history) == 0);
  return portfolio;
}

static inline void
assert_same (LimaPortfolio *a, LimaPortfolio *b)
{
  g_autofree char *one = sum_of (a), *other = sum_of (b);

  g_assert_cmpstr (one, ==, other);
}

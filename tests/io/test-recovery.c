/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <unistd.h>

#include "journal-fixture.h"

static const char *program;

/* ---- what a journal must survive ---- */

/* A journal of some changes, as text, with the ends of its frames. */
static char *
make_journal (Fixture *self, gsize *length, GArray *ends)
{
  static const char *const notes[] = { "a", "“quotes” \" \\ \n\t\x01\x7f", "", "e\xcc\x81 \xf0\x9f\x98\x80 \xe2\x80\xa8", "end" };
  LimaFrames frames = { 0 };
  const char *payload;
  char *text, kind;
  gsize size;

  begin_journal (self, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    write_notes (self, notes[i]);
  end_program (self);
  {
    g_autoptr (LimaRecovery) recovery = find_one (self);
    g_autoptr (LimaPortfolio) back = restore (recovery);
    g_autoptr (GDir) dir = g_dir_open (self->journals, 0, NULL);
    g_autofree char *path = g_build_filename (self->journals, g_dir_read_name (dir), NULL);

    assert_same (back, self->portfolio);
    g_assert_true (g_file_get_contents (path, &text, length, NULL));
    lima_recovery_remove (recovery);
  }
  frames.text = text;
  frames.length = *length;
  while (lima_frames_next (&frames, &kind, &payload, &size) == LIMA_FRAME_WHOLE)
    g_array_append_val (ends, frames.at);
  g_assert_cmpuint (ends->len, ==, 1 + G_N_ELEMENTS (notes));
  return text;
}

/* The whole frames among the first bytes, and whether they end with one. */
static guint
count_frames (GArray *ends, gsize length, gboolean *even)
{
  guint n = 0;

  *even = FALSE;
  for (guint i = 0; i < ends->len; i++)
    if (g_array_index (ends, gsize, i) <= length)
      {
        n++;
        *even = g_array_index (ends, gsize, i) == length;
      }
  return n;
}

static LimaRecovery *
open_text (Fixture *self, const char *text, gsize length, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "text.journal", NULL);
  LimaRecovery *recovery;

  put_bytes (path, text, length);
  recovery = lima_recovery_open (path, error);
  if (recovery == NULL && error != NULL)
    {
      g_assert_error (*error, LIMA_RECOVERY_ERROR, LIMA_RECOVERY_ERROR_NOT_OURS);
      g_assert_true (g_str_has_suffix ((*error)->message, "."));
    }
  return recovery;
}

/* A prefix of the notes: each set that is left is the one that was written. */
static void
assert_prefix (const LimaRecovery *recovery, guint n)
{
  static const char *const labels[] = { "a", "“quotes” \" \\ \n\t\x01\x7f", NULL, "e\xcc\x81 \xf0\x9f\x98\x80 \xe2\x80\xa8", "end" };

  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (lima_recovery_get_label (recovery, i), ==, labels[i]);
}

static void
test_truncated (void)
{
  g_auto (Fixture) self;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *text = NULL;
  gsize length;

  fixture_init (&self);
  text = make_journal (&self, &length, ends);
  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LimaRecovery) recovery = open_text (&self, text, cut, &error);
      gboolean even;
      guint n = count_frames (ends, cut, &even);

      g_assert_cmpint (recovery == NULL, ==, n == 0);
      if (recovery == NULL)
        continue;
      assert_prefix (recovery, n - 1);
      g_assert_cmpint (lima_recovery_get_state (recovery), ==, even ? LIMA_RECOVERY_WHOLE : LIMA_RECOVERY_TORN);
    }
  g_test_message ("%" G_GSIZE_FORMAT " places", length + 1);
}

static void
test_corrupted (void)
{
  g_auto (Fixture) self;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *text = NULL;
  gsize length;

  fixture_init (&self);
  text = make_journal (&self, &length, ends);
  for (gsize at = 0; at < length; at++)
    for (guint bit = 0; bit < 8; bit += 3)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (LimaRecovery) recovery = NULL;
        gboolean even;
        guint n = count_frames (ends, at, &even);

        text[at] = (char) (text[at] ^ (1 << bit));
        recovery = open_text (&self, text, length, &error);
        text[at] = (char) (text[at] ^ (1 << bit));
        g_assert_cmpint (recovery == NULL, ==, n == 0);
        if (recovery == NULL)
          continue;
        assert_prefix (recovery, n - 1);
        g_assert_cmpint (lima_recovery_get_state (recovery), !=, LIMA_RECOVERY_WHOLE);
      }
}

/* Frames that are whole, but do not belong where they are; and what a disk leaves behind. */
static void
test_misplaced (void)
{
  g_auto (Fixture) self;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *text = NULL;
  gsize length, first, second;

  fixture_init (&self);
  text = make_journal (&self, &length, ends);
  first = g_array_index (ends, gsize, 0);
  second = g_array_index (ends, gsize, 1);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GString) other = g_string_new_len (text, (gssize) length);
      g_autoptr (LimaRecovery) recovery = NULL;

      if (i == 0)
        g_string_erase (other, (gssize) first, (gssize) (second - first));
      else if (i == 1)
        g_string_insert_len (other, (gssize) second, text + first, (gssize) (second - first));
      else if (i == 2)
        g_string_append_len (other, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 34);
      else
        g_string_append_len (other, text, (gssize) length);
      recovery = open_text (&self, other->str, other->len, NULL);
      g_assert_nonnull (recovery);
      assert_prefix (recovery, i == 0 ? 0 : i == 1 ? 1 : 5);
      g_assert_cmpint (lima_recovery_get_state (recovery), ==, LIMA_RECOVERY_DAMAGED);
    }
}

/* A member that this version does not know stood behind a field that is cleared: the record that goes then is still the same one, and
 * comes back with the member. Where it stands among the others isn't kept. */
static void
test_unknown (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;
  g_autoptr (LimaHistory) history = NULL;
  g_autoptr (LimaChangeSet) gone = lima_change_set_new ("Remove");
  LimaPath path = { .table = &lima_project_table, .record = lima_atom ("p1") };
  const LimaBlock *block;

  fixture_init (&self);
  put_text (self.document, "{\"format\": \"lima-portfolio\", \"version\": 1, \"projects\": [{\"id\": \"p1\", \"status\": 3, \"notes\": \"z\", \"x\": 1}]}");
  g_clear_object (&self.portfolio);
  self.portfolio = load_file (self.document);
  begin_journal (&self, TRUE);
  write_notes (&self, NULL);
  lima_change_set_remove (gone, &path, (LimaBlock *) lima_portfolio_get (self.portfolio, LIMA_RECORD_PROJECT, 0), 0);
  g_assert_true (lima_history_apply (self.history, gone, NULL, NULL));
  g_assert_true (lima_history_undo (self.history, NULL));
  g_assert_true (lima_history_redo (self.history, NULL));
  g_assert_true (lima_history_go_to (self.history, 0, NULL));
  end_program (&self);
  recovery = find_one (&self);
  back = restore (recovery);
  block = lima_portfolio_get (back, LIMA_RECORD_PROJECT, 0);
  g_assert_cmpuint (lima_unknown_get_n (block->unknown), ==, 2);
  g_assert_true (lima_block_equal (block, lima_portfolio_get (back, LIMA_RECORD_PROJECT, 0)));
  g_assert_cmpstr (((const LimaProject *) block)->notes, ==, "z");
}

/* ---- whose journal it is ---- */

static void
test_living (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (GPtrArray) found = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *path = NULL;
  gint64 before = g_get_real_time ();

  fixture_init (&self);
  none = lima_recovery_list (self.journals);
  g_assert_cmpuint (none->len, ==, 0);
  begin_journal (&self, TRUE);
  flush (&self);
  assert_files (&self, "0 journals, 0 copies, 0 others");
  write_notes (&self, "a");
  flush (&self);
  assert_files (&self, "1 journals, 0 copies, 0 others");
  found = lima_recovery_list (self.journals);
  g_assert_cmpuint (found->len, ==, 0);
  dir = g_dir_open (self.journals, 0, NULL);
  path = g_build_filename (self.journals, g_dir_read_name (dir), NULL);
  g_assert_null (lima_recovery_open (path, &error));
  g_assert_error (error, LIMA_RECOVERY_ERROR, LIMA_RECOVERY_ERROR_IN_USE);

  /* Once it is dead one gets it, and only one. */
  end_program (&self);
  recovery = find_one (&self);
  g_assert_null (lima_recovery_open (path, NULL));
  g_assert_cmpstr (lima_recovery_get_document (recovery), ==, self.document);
  g_assert_cmpstr (lima_recovery_get_base (recovery), ==, self.document);
  g_assert_cmpstr (lima_recovery_get_title (recovery), ==, "A “title”");
  g_assert_cmpint (lima_recovery_get_time (recovery), >=, before - G_USEC_PER_SEC);
  lima_recovery_remove (recovery);
  assert_files (&self, "0 journals, 0 copies, 0 others");
}

static void
test_copy (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;

  fixture_init (&self);
  begin_journal (&self, FALSE);
  write_notes (&self, "a");
  flush (&self);
  assert_files (&self, "1 journals, 1 copies, 0 others");
  end_program (&self);
  recovery = find_one (&self);
  g_assert_null (lima_recovery_get_document (recovery));
  back = restore (recovery);
  assert_same (back, self.portfolio);
  /* A copy that isn't what was written is noticed. */
  put_bytes (lima_recovery_get_base (recovery), "{}", 2);
  g_assert_cmpint (lima_recovery_check_base (recovery), ==, LIMA_RECOVERY_BASE_CHANGED);
  g_unlink (lima_recovery_get_base (recovery));
  g_assert_cmpint (lima_recovery_check_base (recovery), ==, LIMA_RECOVERY_BASE_GONE);
  lima_recovery_remove (recovery);
  assert_files (&self, "0 journals, 0 copies, 0 others");
}

/* What somebody was making when he died goes; a copy that has its journal stays. */
static void
test_sweep (void)
{
  g_auto (Fixture) self;
  g_autofree char *coming = NULL, *copy = NULL, *orphan = NULL;
  g_autoptr (LimaRecovery) recovery = NULL;

  fixture_init (&self);
  begin_journal (&self, FALSE);
  write_notes (&self, "a");
  end_program (&self);
  coming = g_build_filename (self.journals, "x.new", NULL);
  copy = g_build_filename (self.journals, "x.lima", NULL);
  orphan = g_build_filename (self.journals, "y.lima", NULL);
  put_bytes (coming, "H", 1);
  put_bytes (copy, "{}", 2);
  put_bytes (orphan, "{}", 2);
  assert_files (&self, "1 journals, 3 copies, 1 others");
  recovery = find_one (&self);
  assert_files (&self, "1 journals, 1 copies, 0 others");
}

static void
test_discard (void)
{
  g_auto (Fixture) self;

  fixture_init (&self);
  begin_journal (&self, FALSE);
  write_notes (&self, "a");
  lima_journal_discard (self.journal);
  assert_files (&self, "0 journals, 0 copies, 0 others");
  lima_journal_discard (self.journal);
}

/* What can't be a journal is refused with a sentence. */
static void
test_refused (void)
{
  static const struct
  {
    const char *head;
    LimaRecoveryError code;
  } cases[] = {
    { "{\"format\": \"lima-journal\", \"version\": \"2\", \"file\": \"file:///a\"}", LIMA_RECOVERY_ERROR_NEWER },
    { "{\"format\": \"lima-journal\", \"version\": \"1\"}", LIMA_RECOVERY_ERROR_NOT_OURS },
    { "{\"format\": \"lima-journal\", \"version\": \"-1\", \"file\": \"file:///a\"}", LIMA_RECOVERY_ERROR_NOT_OURS },
    { "{\"format\": \"other\", \"version\": \"1\", \"file\": \"file:///a\"}", LIMA_RECOVERY_ERROR_NOT_OURS },
    { "[]", LIMA_RECOVERY_ERROR_NOT_OURS },
    { "{", LIMA_RECOVERY_ERROR_NOT_OURS },
  };
  g_auto (Fixture) self;
  g_autofree char *path = NULL, *fifo = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&self);
  path = g_build_filename (self.folder, "head.journal", NULL);
  fifo = g_build_filename (self.folder, "fifo.journal", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      char chain[LIMA_FRAME_CHAIN] = "";

      lima_frame_append (text, LIMA_FRAME_HEAD, cases[i].head, strlen (cases[i].head), chain);
      put_bytes (path, text->str, text->len);
      g_assert_null (lima_recovery_open (path, &error));
      g_assert_error (error, LIMA_RECOVERY_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_clear_error (&error);
    }
  g_assert_null (open_text (&self, "any text that is long enough for the line of a frame", 52, &error));
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_null (lima_recovery_open (fifo, &error));
  g_assert_error (error, LIMA_RECOVERY_ERROR, LIMA_RECOVERY_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (lima_recovery_open (self.folder, &error));
  g_assert_error (error, LIMA_RECOVERY_ERROR, LIMA_RECOVERY_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_unlink (path);
  g_assert_null (lima_recovery_open (path, &error));
  g_assert_error (error, LIMA_RECOVERY_ERROR, LIMA_RECOVERY_ERROR_OPEN);
}

/* The document was written by somebody else since: what fits is restored, and the rest is told. */
static void
test_conflict (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) other = NULL;
  g_autoptr (LimaHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Title");
  LimaPath path = { .table = &lima_head_table, .field = LIMA_HEAD_NOTES };
  g_auto (LimaValue) none = { .type = LIMA_FIELD_STRING };
  g_auto (LimaValue) notes = { .type = LIMA_FIELD_STRING, .v.string = g_strdup ("Head") };
  guint restored;

  fixture_init (&self);
  begin_journal (&self, TRUE);
  lima_change_set_set (set, &path, &none, &notes);
  g_assert_true (lima_history_apply (self.history, set, NULL, NULL));
  write_notes (&self, "a");
  write_notes (&self, "b");
  end_program (&self);
  recovery = find_one (&self);
  put_text (self.document, "{\"format\": \"lima-portfolio\", \"version\": 1, \"projects\": [{\"id\": \"p1\", \"notes\": \"z\"}]}");
  g_assert_cmpint (lima_recovery_check_base (recovery), ==, LIMA_RECOVERY_BASE_CHANGED);
  other = load_file (self.document);
  history = lima_history_new (other);
  g_assert_false (lima_recovery_replay (recovery, history, &restored, &error));
  g_assert_error (error, LIMA_RECOVERY_ERROR, LIMA_RECOVERY_ERROR_CONFLICT);
  g_assert_cmpuint (restored, ==, 1);
  g_assert_true (g_str_has_prefix (error->message, "1 of 3 changes were restored"));
  g_assert_cmpstr (lima_portfolio_get_head (other)->notes, ==, "Head");
}

/* ---- steps ---- */

/* What is offered and what comes back are the steps that there were, by their names, and each can be undone. */
static void
assert_same_steps (Fixture *self)
{
  g_autoptr (LimaHistory) before = g_object_ref (self->history);
  g_autoptr (LimaPortfolio) back = NULL;
  g_autoptr (LimaHistory) history = NULL;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (GError) error = NULL;
  guint n = lima_history_get_n (before), restored;

  g_signal_handlers_disconnect_by_data (before, self->journal);
  end_program (self);
  recovery = find_one (self);
  back = load_file (lima_recovery_get_base (recovery));
  history = lima_history_new (back);
  g_assert_true (lima_recovery_replay (recovery, history, &restored, &error));
  g_assert_no_error (error);
  assert_same (back, self->portfolio);
  g_assert_cmpuint (restored, ==, n);
  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, n);
  g_assert_cmpuint (lima_history_get_n (history), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (lima_recovery_get_label (recovery, i), ==, lima_history_get_label (before, i));
      g_assert_cmpstr (lima_history_get_label (history, i), ==, lima_history_get_label (before, i));
    }
  for (guint i = n; i-- > 0;)
    {
      g_assert_true (lima_history_undo (history, NULL));
      g_assert_true (lima_history_go_to (before, i, NULL));
      assert_same (back, self->portfolio);
    }
  g_assert_true (lima_history_is_saved (history));
  lima_recovery_remove (recovery);
}

/* What was typed in one go is one step again. */
static void
test_typing (void)
{
  g_auto (Fixture) self;

  fixture_init (&self);
  begin_journal (&self, TRUE);
  type_notes (&self, "a", "notes");
  type_notes (&self, "ab", "notes");
  type_notes (&self, "abc", "notes");
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 1);
  assert_same_steps (&self);
}

/* The same field, and the same name, but each time something of its own: the cursor left in between, or nothing says that it is typing. */
static void
test_steps (void)
{
  g_auto (Fixture) self;

  fixture_init (&self);
  begin_journal (&self, TRUE);
  write_notes (&self, "a");
  write_notes (&self, "b");
  write_notes (&self, "a");
  type_notes (&self, "ab", "notes");
  type_notes (&self, "abc", "notes");
  lima_history_break (self.history);
  type_notes (&self, "abcd", "notes");
  type_notes (&self, "abcde", "other");
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 6);
  assert_same_steps (&self);
}

/* What cancels out is no step, and what follows is not added to the one before. */
static void
test_cancelled (void)
{
  g_auto (Fixture) self;

  fixture_init (&self);
  begin_journal (&self, TRUE);
  type_notes (&self, "a", "one");
  type_notes (&self, "ab", "two");
  type_notes (&self, "a", "two");
  type_notes (&self, "ac", "one");
  type_notes (&self, "acd", "one");
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 2);
  assert_same_steps (&self);
}

/* Nothing is left of what was typed: nothing is offered, and no journal stays. */
static void
test_nothing (void)
{
  g_auto (Fixture) self;
  g_autoptr (GPtrArray) found = NULL;

  fixture_init (&self);
  begin_journal (&self, TRUE);
  type_notes (&self, "a", "notes");
  type_notes (&self, NULL, "notes");
  end_program (&self);
  assert_files (&self, "1 journals, 0 copies, 0 others");
  found = lima_recovery_list (self.journals);
  g_assert_cmpuint (found->len, ==, 0);
  assert_files (&self, "0 journals, 0 copies, 0 others");
}

/* Typing goes on over a save: what came later is a step of its own, and its keys are one. */
static void
test_saved_between (void)
{
  g_auto (Fixture) self;
  g_auto (LimaJournalBase) base = { 0 };
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;

  fixture_init (&self);
  begin_journal (&self, TRUE);
  type_notes (&self, "a", "notes");
  type_notes (&self, "ab", "notes");
  save (self.portfolio, self.document);
  lima_history_freeze (self.history);
  lima_journal_freeze (self.journal);
  type_notes (&self, "abc", "notes");
  type_notes (&self, "abcd", "notes");
  g_assert_true (lima_journal_base_look_at (&base, self.document));
  lima_journal_saved (self.journal, &base);
  lima_history_mark_saved (self.history, 1);
  type_notes (&self, "abcde", "notes");
  end_program (&self);
  recovery = find_one (&self);
  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, 1);
  g_assert_cmpstr (lima_recovery_get_label (recovery, 0), ==, "abc");
  back = restore (recovery);
  assert_same (back, self.portfolio);
}

/* A journal of an earlier version does not say what was typed in one go: each key comes back, as a step of its own. */
static void
test_unmarked (void)
{
  static const char *const sets[] = {
    "[\"A\", {\"verb\": \"set\", \"table\": \"projects\", \"record\": \"p1\", \"field\": \"notes\", \"old\": {}, \"new\": {\"notes\": \"a\"}}]",
    "[\"A\", {\"verb\": \"set\", \"table\": \"projects\", \"record\": \"p1\", \"field\": \"notes\", \"old\": {\"notes\": \"a\"}, "
    "\"new\": {\"notes\": \"ab\"}}]",
  };
  static const char head[] = "{\"format\": \"lima-journal\", \"version\": \"1\", \"file\": \"file:///a\"}";
  g_auto (Fixture) self;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaHistory) history = NULL;
  char chain[LIMA_FRAME_CHAIN] = "";

  fixture_init (&self);
  lima_frame_append (text, LIMA_FRAME_HEAD, head, strlen (head), chain);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    lima_frame_append (text, LIMA_FRAME_CHANGES, sets[i], strlen (sets[i]), chain);
  recovery = open_text (&self, text->str, text->len, NULL);
  history = lima_history_new (self.portfolio);
  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, 2);
  g_assert_true (lima_recovery_replay (recovery, history, NULL, NULL));
  g_assert_cmpuint (lima_history_get_n (history), ==, 2);
  g_assert_cmpstr (((const LimaProject *) lima_portfolio_get (self.portfolio, LIMA_RECORD_PROJECT, 0))->notes, ==, "ab");
}

/* ---- kill -9 ---- */

/* A program that changes and flushes for ever, and says how many changes are safe. */
static void
be_victim (char *folder)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  Fixture self = { .folder = folder, .portfolio = lima_portfolio_new () };

  self.journals = g_build_filename (folder, "state", "journals", NULL);
  g_ptr_array_add (blocks, lima_block_new (&lima_project_table, lima_atom ("p1")));
  lima_portfolio_load (self.portfolio, LIMA_RECORD_PROJECT, blocks);
  begin_journal (&self, FALSE);
  for (guint i = 1;; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i), *line = g_strdup_printf ("%8u\n", i);

      write_notes (&self, text);
      if (i % 3 != 0)
        continue;
      flush (&self);
      if (write (STDOUT_FILENO, line, 9) != 9)
        return;
    }
}

/* How many changes the victim said were safe before it was killed. */
static guint
kill_victim (const char *folder, guint lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) victim = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--victim", folder, NULL);
  GInputStream *out;
  char buffer[10] = "";
  guint safe = 0;
  gsize n;

  g_assert_no_error (error);
  out = g_subprocess_get_stdout_pipe (victim);
  for (guint i = 0; i < lines && g_input_stream_read_all (out, buffer, 9, &n, NULL, NULL) && n == 9; i++)
    safe = (guint) g_ascii_strtoull (g_strstrip (buffer), NULL, 10);
  g_subprocess_send_signal (victim, SIGKILL);
  while (g_input_stream_read_all (out, buffer, 9, &n, NULL, NULL) && n == 9)
    safe = (guint) g_ascii_strtoull (g_strstrip (buffer), NULL, 10);
  g_subprocess_wait (victim, NULL, NULL);
  return safe;
}

static void
test_killed (void)
{
  guint safe_total = 0, found_total = 0;

  for (guint i = 0; i < 25; i++)
    {
      g_auto (Fixture) self;
      g_autoptr (LimaRecovery) recovery = NULL;
      g_autoptr (LimaPortfolio) back = NULL;
      g_autofree char *expected = NULL;
      guint safe;

      fixture_init (&self);
      safe = kill_victim (self.folder, 1 + i * 3);
      recovery = find_one (&self);
      g_assert_cmpint (lima_recovery_get_state (recovery), !=, LIMA_RECOVERY_DAMAGED);
      g_assert_cmpuint (lima_recovery_get_n (recovery), >=, safe);
      back = restore (recovery);
      expected = g_strdup_printf ("%u", lima_recovery_get_n (recovery));
      g_assert_cmpstr (((const LimaProject *) lima_portfolio_get (back, LIMA_RECORD_PROJECT, 0))->notes, ==, expected);
      safe_total += safe;
      found_total += lima_recovery_get_n (recovery);
    }
  g_test_message ("%u changes were safe, %u came back", safe_total, found_total);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && strcmp (argv[1], "--victim") == 0)
    {
      be_victim (argv[2]);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery/truncated", test_truncated);
  g_test_add_func ("/recovery/corrupted", test_corrupted);
  g_test_add_func ("/recovery/misplaced", test_misplaced);
  g_test_add_func ("/recovery/unknown", test_unknown);
  g_test_add_func ("/recovery/living", test_living);
  g_test_add_func ("/recovery/copy", test_copy);
  g_test_add_func ("/recovery/sweep", test_sweep);
  g_test_add_func ("/recovery/discard", test_discard);
  g_test_add_func ("/recovery/refused", test_refused);
  g_test_add_func ("/recovery/conflict", test_conflict);
  g_test_add_func ("/recovery/typing", test_typing);
  g_test_add_func ("/recovery/steps", test_steps);
  g_test_add_func ("/recovery/cancelled", test_cancelled);
  g_test_add_func ("/recovery/nothing", test_nothing);
  g_test_add_func ("/recovery/saved-between", test_saved_between);
  g_test_add_func ("/recovery/unmarked", test_unmarked);
  g_test_add_func ("/recovery/killed", test_killed);
  return g_test_run ();
}

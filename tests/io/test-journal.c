/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-change-log.h>
#include <lima-journal-record.h>

#include <signal.h>
#include <sys/resource.h>

#include "journal-fixture.h"
#include "random-changes.h"

/* ---- the property: whatever is done comes back, undone, done again, and from the journal ---- */

/* Which verbs were seen, for each field of each table, and for records as a whole. */
typedef struct
{
  GHashTable *seen;
  guint n_changes;
} Coverage;

static void
note_coverage (Coverage *self, const LimaChangeSet *set)
{
  for (guint i = 0; i < lima_change_set_get_n (set); i++)
    {
      const LimaChange *change = lima_change_set_get (set, i);
      const LimaTable *table = change->path.table;

      for (guint k = 0; k < change->path.n_steps; k++)
        table = table->fields[change->path.steps[k].field].items;
      self->n_changes++;
      g_hash_table_add (self->seen, g_strdup_printf ("%d %s", (int) change->verb, change->path.table->name));
      if (change->verb == LIMA_CHANGE_SET)
        g_hash_table_add (self->seen, g_strdup_printf ("%s %d", change->path.table->name, (int) table->fields[change->path.field].type));
      g_hash_table_add (self->seen, g_strdup_printf ("deep %u %d", change->path.n_steps, (int) change->verb));
    }
}

static gboolean
has_type (const LimaTable *table, LimaFieldType type)
{
  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].type == type)
      return TRUE;
  return FALSE;
}

/* Every verb for every kind of records, and a set of every type of field that a kind has. */
static void
check_coverage (Coverage *self)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      const LimaTable *table = lima_record_table ((LimaRecordKind) kind);

      for (int verb = LIMA_CHANGE_SET; verb <= LIMA_CHANGE_MOVE; verb++)
        {
          g_autofree char *key = g_strdup_printf ("%d %s", verb, table->name);

          if (!g_hash_table_contains (self->seen, key))
            g_error ("no “%s”", key);
        }
      for (int type = LIMA_FIELD_STRING; type <= LIMA_FIELD_ITEMS; type++)
        {
          g_autofree char *key = g_strdup_printf ("%s %d", table->name, type);

          if (has_type (table, (LimaFieldType) type) && !g_hash_table_contains (self->seen, key))
            g_error ("no “%s”", key);
        }
    }
  for (int verb = LIMA_CHANGE_SET; verb <= LIMA_CHANGE_MOVE; verb++)
    for (guint depth = 0; depth <= 2; depth++)
      {
        g_autofree char *key = g_strdup_printf ("deep %u %d", depth, verb);

        if (!g_hash_table_contains (self->seen, key))
          g_error ("no “%s”", key);
      }
}

/* Writing what was read gives the same text. */
static void
check_record (LimaChangeSet *set, gboolean is_more)
{
  gsize length, again_length;
  gboolean found;
  g_autofree char *text = lima_journal_record_write (set, is_more, &length);
  g_autoptr (LimaChangeSet) back = lima_journal_record_read (text, length, &found);
  g_autofree char *again = NULL;

  g_assert_nonnull (back);
  g_assert_true (found == (is_more && lima_change_set_get_n (set) > 0));
  again = lima_journal_record_write (back, found, &again_length);
  g_assert_cmpmem (text, length, again, again_length);
}

static void
check_property (guint32 seed, guint n, Coverage *coverage)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (LimaPortfolio) beside = lima_portfolio_new (), back = NULL;
  g_autoptr (GPtrArray) sums = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LimaRecovery) recovery = NULL;
  g_auto (Fixture) self;

  fixture_init (&self);
  g_clear_object (&self.portfolio);
  self.portfolio = lima_portfolio_new ();
  load_random (rand, self.portfolio, beside, 9);
  begin_journal (&self, seed % 2 == 0);
  g_ptr_array_add (sums, sum_of (self.portfolio));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimaChangeSet) set = random_changes (rand, beside);

      note_coverage (coverage, set);
      check_record (set, i % 2 == 0);
      if (lima_change_set_get_n (set) == 0)
        continue;
      g_assert_true (lima_history_apply (self.history, set, NULL, NULL));
      g_ptr_array_add (sums, sum_of (beside));
    }
  assert_same (self.portfolio, beside);
  for (guint i = sums->len - 1; i > 0; i--)
    {
      g_autofree char *sum = NULL;

      g_assert_true (lima_history_undo (self.history, NULL));
      sum = sum_of (self.portfolio);
      g_assert_cmpstr (sum, ==, g_ptr_array_index (sums, i - 1));
    }
  for (guint i = 1; i < sums->len; i++)
    {
      g_autofree char *sum = NULL;

      g_assert_true (lima_history_redo (self.history, NULL));
      sum = sum_of (self.portfolio);
      g_assert_cmpstr (sum, ==, g_ptr_array_index (sums, i));
    }
  end_program (&self);
  recovery = find_one (&self);
  g_assert_cmpint (lima_recovery_get_state (recovery), ==, LIMA_RECOVERY_WHOLE);
  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, 3 * (sums->len - 1));
  back = restore (recovery);
  assert_same (back, beside);
}

static void
test_property (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Coverage coverage = { seen, 0 };

  for (guint32 seed = 1; seed <= (g_test_slow () ? 60u : 8u); seed++)
    check_property (seed, 400, &coverage);
  check_coverage (&coverage);
  g_test_message ("%u changes", coverage.n_changes);
}

/* Payloads that a newer program may have written, or nobody. */
static void
test_records (void)
{
  static const char *const bad[] = {
    "", "{}", "[]", "[1]", "[\"a\", 1]", "[\"a\", {}]", "[\"a\"", "[\"a\", {\"verb\": \"set\"}]",
    "[\"a\", {\"verb\": \"jump\", \"table\": \"projects\", \"record\": \"p1\"}]",
    "[\"a\", {\"verb\": \"set\", \"table\": \"nothing\", \"record\": \"p1\", \"field\": \"notes\", \"old\": {}, \"new\": {}}]",
    "[\"a\", {\"verb\": \"set\", \"table\": \"projects\", \"record\": \"p1\", \"field\": \"nothing\", \"old\": {}, \"new\": {}}]",
    "[\"a\", {\"verb\": \"set\", \"table\": \"projects\", \"record\": \"p1\", \"field\": \"notes\", \"old\": {}}]",
    "[\"a\", {\"verb\": \"set\", \"table\": \"projects\", \"record\": \"p1\", \"field\": \"notes\", \"old\": 1, \"new\": {}}]",
    "[\"a\", {\"verb\": \"insert\", \"table\": \"projects\", \"record\": \"p1\", \"block\": {\"id\": \"p2\"}}]",
    "[\"a\", {\"verb\": \"insert\", \"table\": \"projects\", \"record\": \"p1\"}]",
    "[\"a\", {\"verb\": \"move\", \"table\": \"projects\", \"record\": \"p1\", \"path\": [\"flows\"]}]",
    "[\"a\", {\"verb\": \"move\", \"table\": \"projects\", \"record\": \"p1\", \"path\": [\"notes\", \"1\"]}]",
    "[\"a\", {\"verb\": \"move\", \"table\": \"projects\", \"record\": \"p1\", \"path\": [\"flows\", 1]}]",
    "[\"a\", {\"verb\": \"move\", \"table\": \"projects\", \"record\": \"p1\", \"path\": [1, \"flows\"]}]",
    "[\"a\", {\"verb\": \"move\", \"table\": \"projects\", \"record\": \"p1\", \"path\": {}}]",
    "[\"a\", {\"verb\": \"move\", \"table\": \"projects\", \"record\": \"p1\", \"path\": [\"flows\", \"1\", \"places\", \"1\", \"x\", \"1\"]}]",
  };
  static const char moved[] = "[\"\", {\"new-before\": \"p2\", \"record\": \"p1\", \"x\": [1], \"table\": \"projects\", \"verb\": \"move\"}]";
  gboolean is_more;
  g_autoptr (LimaChangeSet) good = lima_journal_record_read (moved, strlen (moved), &is_more);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (lima_journal_record_read (bad[i], strlen (bad[i]), &is_more) != NULL)
      g_error ("“%s” was taken", bad[i]);
  g_assert_nonnull (good);
  g_assert_null (lima_change_set_get_label (good));
  g_assert_cmpstr (lima_atom_text (lima_change_set_get (good, 0)->new_before), ==, "p2");
}

/* What the file may hold at its deepest, the journal can hold too. */
static void
test_deep (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Deep");
  g_autoptr (LimaBlock) block = lima_block_new (&lima_project_table, lima_atom ("p2"));
  g_autofree char *open = g_strnfill (61, '['), *close = g_strnfill (61, ']');
  g_autofree char *member = g_strdup_printf ("\"deep\": %s%s", open, close);
  LimaPath path = { .table = &lima_project_table, .record = block->id };

  fixture_init (&self);
  begin_journal (&self, FALSE);
  block->unknown = lima_unknown_append (NULL, LIMA_AFTER_ID, member, strlen (member));
  lima_change_set_insert (set, &path, block, lima_atom ("p1"));
  g_assert_true (lima_history_apply (self.history, set, NULL, NULL));
  end_program (&self);
  recovery = find_one (&self);
  back = restore (recovery);
  assert_same (back, self.portfolio);
}

/* Every verb five lists down, where the file has its deepest elements. */
static void
test_far_down (void)
{
  static const guint16 lists[] = { LIMA_PROJECT_RESULTS, LIMA_OUTCOME_INDICATORS, LIMA_INDICATOR_PERIODS, LIMA_PERIOD_TARGETS,
                                   LIMA_MEASUREMENT_DIMENSIONS };
  g_auto (Fixture) self;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Far down");
  g_autoptr (LimaBlock) one = lima_block_new (&lima_dimension_table, lima_atom ("1")), two = NULL;
  LimaPath path = { .table = &lima_project_table, .record = lima_atom ("p1"), .n_steps = 5, .field = LIMA_DIMENSION_NAME };
  g_auto (LimaValue) none = { .type = LIMA_FIELD_STRING };
  g_auto (LimaValue) name = { .type = LIMA_FIELD_STRING, .v.string = g_strdup ("sex") };

  fixture_init (&self);
  put_text (self.document, "{\"format\": \"lima-portfolio\", \"version\": 1, \"projects\": [{\"id\": \"p1\", \"results\": [{\"id\": \"1\", "
                           "\"indicators\": [{\"id\": \"1\", \"periods\": [{\"id\": \"1\", \"targets\": [{\"id\": \"1\"}]}]}]}]}]}");
  g_clear_object (&self.portfolio);
  self.portfolio = load_file (self.document);
  begin_journal (&self, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    path.steps[i] = (LimaStep) { lists[i], lima_atom ("1") };
  lima_change_set_insert (set, &path, one, 0);
  lima_change_set_set (set, &path, &none, &name);
  two = lima_block_new (&lima_dimension_table, lima_atom ("2"));
  path.steps[4].item = two->id;
  lima_change_set_insert (set, &path, two, lima_atom ("1"));
  lima_change_set_move (set, &path, lima_atom ("1"), 0);
  lima_change_set_remove (set, &path, two, 0);
  lima_change_set_insert (set, &path, two, lima_atom ("1"));
  g_assert_true (lima_history_apply (self.history, set, NULL, NULL));
  end_program (&self);
  recovery = find_one (&self);
  back = restore (recovery);
  assert_same (back, self.portfolio);
}

/* ---- saving ---- */

static void
test_saved (void)
{
  g_auto (Fixture) self;
  g_auto (LimaJournalBase) base = { 0 };
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;

  fixture_init (&self);
  begin_journal (&self, FALSE);
  write_notes (&self, "a");
  write_notes (&self, "b");
  /* It is frozen, the user goes on, and then the save is done. */
  lima_journal_freeze (self.journal);
  g_assert_cmpuint (lima_change_log_write (self.history, "Ana", "en"), ==, 2);
  save (self.portfolio, self.document);
  write_notes (&self, "c");
  write_notes (&self, "d");
  g_assert_true (lima_journal_base_look_at (&base, self.document));
  lima_journal_saved (self.journal, &base);
  write_notes (&self, "e");
  flush (&self);
  assert_files (&self, "1 journals, 0 copies, 0 others");
  end_program (&self);
  recovery = find_one (&self);
  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, 3);
  g_assert_cmpstr (lima_recovery_get_label (recovery, 0), ==, "c");
  back = restore (recovery);
  assert_same (back, self.portfolio);
}

/* Saved with nothing later: there is no journal, until there is a change. */
static void
test_saved_all (void)
{
  g_auto (Fixture) self;
  g_auto (LimaJournalBase) base = { 0 };
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;

  fixture_init (&self);
  begin_journal (&self, FALSE);
  write_notes (&self, "a");
  lima_journal_freeze (self.journal);
  save (self.portfolio, self.document);
  g_assert_true (lima_journal_base_look_at (&base, self.document));
  lima_journal_saved (self.journal, &base);
  flush (&self);
  assert_files (&self, "0 journals, 0 copies, 0 others");
  write_notes (&self, "b");
  end_program (&self);
  recovery = find_one (&self);
  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, 1);
  back = restore (recovery);
  assert_same (back, self.portfolio);
}

static void
on_failed (LimaJournal *journal, const char *message, gpointer data)
{
  g_assert_true (LIMA_IS_JOURNAL (journal));
  g_assert_true (g_str_has_suffix (message, "."));
  ++*(guint *) data;
}

/* The folder can't be made at first: nothing is lost once it can. */
static void
test_failing (void)
{
  g_auto (Fixture) self;
  g_autofree char *state = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;
  guint n = 0;

  fixture_init (&self);
  state = g_build_filename (self.folder, "state", NULL);
  put_bytes (state, "", 0);
  begin_journal (&self, TRUE);
  g_signal_connect (self.journal, "failed", G_CALLBACK (on_failed), &n);
  write_notes (&self, "a");
  write_notes (&self, "b");
  g_assert_false (lima_journal_flush (self.journal, &error));
  g_assert_nonnull (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, ==, 1);
  lima_journal_freeze (self.journal);
  write_notes (&self, "c");
  g_unlink (state);
  flush (&self);
  end_program (&self);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, ==, 1);
  recovery = find_one (&self);
  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, 3);
  back = restore (recovery);
  assert_same (back, self.portfolio);
}

static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* The disk is full in the middle of a frame: what was written is whole, and what comes later follows once there is room again. */
static void
test_full (void)
{
  g_auto (Fixture) self;
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (LimaRecovery) recovery = NULL;
  g_autoptr (LimaPortfolio) back = NULL;
  guint n = 0;

  fixture_init (&self);
  begin_journal (&self, TRUE);
  g_signal_connect (self.journal, "failed", G_CALLBACK (on_failed), &n);
  write_notes (&self, "a");
  flush (&self);
  signal (SIGXFSZ, SIG_IGN);
  limit_files (3000);
  write_notes (&self, long_text);
  g_assert_false (lima_journal_flush (self.journal, &error));
  g_assert_nonnull (strstr (error->message, "they are lost."));
  write_notes (&self, "b");
  limit_files (RLIM_INFINITY);
  flush (&self);
  end_program (&self);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, >=, 1);
  recovery = find_one (&self);
  g_assert_cmpint (lima_recovery_get_state (recovery), ==, LIMA_RECOVERY_WHOLE);
  g_assert_cmpuint (lima_recovery_get_n (recovery), ==, 3);
  back = restore (recovery);
  assert_same (back, self.portfolio);
}

/* A change is with the system at once, without a flush. */
static void
test_soon (void)
{
  g_auto (Fixture) self;
  g_autoptr (GTimer) timer = NULL;
  g_autofree char *path = NULL;
  struct stat before, after;
  double appended;

  fixture_init (&self);
  begin_journal (&self, FALSE);
  write_notes (&self, "a");
  flush (&self);
  {
    g_autoptr (GDir) dir = g_dir_open (self.journals, 0, NULL);
    const char *name;

    while (path == NULL && (name = g_dir_read_name (dir)) != NULL)
      if (g_str_has_suffix (name, LIMA_JOURNAL_ENDING))
        path = g_build_filename (self.journals, name, NULL);
  }
  g_assert_cmpint (stat (path, &before), ==, 0);
  timer = g_timer_new ();
  write_notes (&self, "b");
  appended = g_timer_elapsed (timer, NULL);
  do
    g_assert_cmpint (stat (path, &after), ==, 0);
  while (after.st_size == before.st_size && g_timer_elapsed (timer, NULL) < 2);
  g_assert_cmpint (after.st_size, >, before.st_size);
  g_test_message ("appended in %.1f us, written after %.2f ms", appended * 1e6, g_timer_elapsed (timer, NULL) * 1e3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/property", test_property);
  g_test_add_func ("/journal/records", test_records);
  g_test_add_func ("/journal/deep", test_deep);
  g_test_add_func ("/journal/far-down", test_far_down);
  g_test_add_func ("/journal/saved", test_saved);
  g_test_add_func ("/journal/saved-all", test_saved_all);
  g_test_add_func ("/journal/failing", test_failing);
  g_test_add_func ("/journal/full", test_full);
  g_test_add_func ("/journal/soon", test_soon);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-fixture.h"
#include "random-changes.h"

/* ---- steps ---- */

static void
test_empty (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaChangeSet) nothing = lima_change_set_new ("Nothing");

  fixture_init (&self);
  assert_at (&self, 0, 0, TRUE);
  g_assert_true (lima_history_get_portfolio (self.history) == self.portfolio);
  undo (&self);
  redo (&self);
  g_assert_true (lima_history_apply (self.history, nothing, NULL, NULL));
  assert_at (&self, 0, 0, TRUE);
  g_assert_cmpuint (self.n_changed, ==, 0);
  g_assert_cmpuint (self.applied->len, ==, 0);
}

static void
test_steps (void)
{
  g_auto (Fixture) self;
  gint64 before = g_get_real_time ();

  fixture_init (&self);
  write_notes (&self, "p1", "A", NULL);
  write_notes (&self, "p1", "B", NULL);
  write_notes (&self, "p2", "C", NULL);
  assert_at (&self, 3, 3, FALSE);
  g_assert_cmpstr (lima_history_get_label (self.history, 1), ==, "B");
  g_assert_cmpuint (lima_change_set_get_n (lima_history_get_step (self.history, 2)), ==, 1);
  g_assert_cmpint (lima_history_get_time (self.history, 0), >=, before);
  g_assert_cmpint (lima_history_get_time (self.history, 2), >=, lima_history_get_time (self.history, 0));
  undo (&self);
  undo (&self);
  assert_at (&self, 1, 3, FALSE);
  g_assert_cmpstr (project (&self, "p1")->notes, ==, "A");
  g_assert_null (project (&self, "p2")->notes);
  redo (&self);
  g_assert_cmpstr (project (&self, "p1")->notes, ==, "B");
  undo (&self);
  undo (&self);
  assert_at (&self, 0, 3, TRUE);
  undo (&self);
  assert_at (&self, 0, 3, TRUE);
  g_assert_cmpuint (self.applied->len, ==, 8);
  g_assert_cmpuint (self.n_changed, ==, 8);
}

/* A jump is one change of the portfolio. */
static void
test_go_to (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaSnapshot) end = NULL, now = NULL;

  fixture_init (&self);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      write_notes (&self, i % 2 == 0 ? "p1" : "p2", text, NULL);
    }
  end = lima_portfolio_snapshot (self.portfolio);
  g_assert_true (lima_history_go_to (self.history, 5, NULL));
  g_assert_cmpstr (project (&self, "p1")->notes, ==, "4");
  g_assert_cmpstr (project (&self, "p2")->notes, ==, "3");
  g_assert_cmpuint (self.applied->len, ==, 21);
  g_assert_true (lima_history_go_to (self.history, 5, NULL));
  g_assert_cmpuint (self.applied->len, ==, 21);
  g_assert_true (lima_history_go_to (self.history, 20, NULL));
  now = lima_portfolio_snapshot (self.portfolio);
  g_assert_true (snapshots_equal (now, end));
  assert_at (&self, 20, 20, FALSE);
}

static void
test_tail (void)
{
  g_auto (Fixture) self;

  fixture_init (&self);
  write_notes (&self, "p1", "A", NULL);
  write_notes (&self, "p1", "B", NULL);
  undo (&self);
  write_notes (&self, "p1", "C", NULL);
  assert_at (&self, 2, 2, FALSE);
  g_assert_cmpstr (lima_history_get_label (self.history, 1), ==, "C");
  redo (&self);
  g_assert_cmpstr (project (&self, "p1")->notes, ==, "C");
}

/* What can't be applied is no step, and the redo tail stays. */
static void
test_failure (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Fails");
  g_autoptr (GError) error = NULL;

  fixture_init (&self);
  write_notes (&self, "p1", "A", NULL);
  undo (&self);
  add_notes (&self, set, "p1", "other", "B");
  g_assert_false (lima_history_apply (self.history, set, NULL, &error));
  g_assert_error (error, LIMA_PORTFOLIO_ERROR, LIMA_PORTFOLIO_ERROR_CONFLICT);
  assert_at (&self, 0, 1, TRUE);
  redo (&self);
  g_assert_cmpstr (project (&self, "p1")->notes, ==, "A");

  /* Somebody went past the history: undo says so and changes nothing. */
  g_clear_error (&error);
  g_clear_pointer (&set, lima_change_set_unref);
  set = lima_change_set_new ("Past");
  add_notes (&self, set, "p1", "A", "past");
  g_assert_true (lima_portfolio_apply (self.portfolio, set, NULL));
  g_assert_false (lima_history_undo (self.history, &error));
  g_assert_error (error, LIMA_PORTFOLIO_ERROR, LIMA_PORTFOLIO_ERROR_CONFLICT);
  assert_at (&self, 1, 1, FALSE);
}

static void
apply_again (LimaHistory *history, LimaChangeSet *set, gboolean is_more)
{
  g_assert_false (lima_history_apply (history, set, NULL, NULL));
}

/* Nothing is applied while a set is being applied. */
static void
test_guard (void)
{
  g_auto (Fixture) self;

  fixture_init (&self);
  g_signal_connect (self.history, "applied", G_CALLBACK (apply_again), NULL);
  g_test_expect_message ("lima-model", G_LOG_LEVEL_CRITICAL, "*!self->applying*");
  write_notes (&self, "p1", "A", NULL);
  g_test_assert_expected_messages ();
  assert_at (&self, 1, 1, FALSE);
}

/* ---- merging ---- */

static void
test_merge (void)
{
  g_auto (Fixture) self;

  fixture_init (&self);
  write_notes (&self, "p1", "a", "p1 notes");
  write_notes (&self, "p1", "ab", "p1 notes");
  write_notes (&self, "p1", "abc", "p1 notes");
  assert_at (&self, 1, 1, FALSE);
  g_assert_cmpuint (self.applied->len, ==, 3);
  g_assert_cmpuint (lima_change_set_get_n (lima_history_get_step (self.history, 0)), ==, 1);
  g_assert_cmpstr (lima_change_set_get (lima_history_get_step (self.history, 0), 0)->new_value.v.string, ==, "abc");
  g_assert_cmpstr (lima_history_get_label (self.history, 0), ==, "a");
  write_notes (&self, "p2", "x", "p2 notes");
  write_notes (&self, "p2", "xy", NULL);
  write_notes (&self, "p2", "xyz", "p2 notes");
  assert_at (&self, 4, 4, FALSE);
  lima_history_break (self.history);
  write_notes (&self, "p2", "xyzw", "p2 notes");
  assert_at (&self, 5, 5, FALSE);
  write_notes (&self, "p2", "v", "p2 notes");
  assert_at (&self, 5, 5, FALSE);
  for (guint i = 0; i < 5; i++)
    undo (&self);
  g_assert_null (project (&self, "p1")->notes);
  g_assert_null (project (&self, "p2")->notes);
  for (guint i = 0; i < 5; i++)
    redo (&self);
  g_assert_cmpstr (project (&self, "p1")->notes, ==, "abc");
  g_assert_cmpstr (project (&self, "p2")->notes, ==, "v");
}

static void
test_merge_ends (void)
{
  g_auto (Fixture) self;

  /* Not after an undo, even to the step with that key. */
  fixture_init (&self);
  write_notes (&self, "p1", "a", "key");
  write_notes (&self, "p2", "b", NULL);
  undo (&self);
  write_notes (&self, "p1", "c", "key");
  assert_at (&self, 2, 2, FALSE);
  /* Not across the saved position. */
  lima_history_mark_saved (self.history, 2);
  assert_at (&self, 2, 2, TRUE);
  write_notes (&self, "p1", "d", "key");
  assert_at (&self, 3, 3, FALSE);
  /* Nor across what is being saved. */
  g_assert_cmpuint (lima_history_freeze (self.history), ==, 3);
  write_notes (&self, "p1", "e", "key");
  write_notes (&self, "p1", "f", "key");
  assert_at (&self, 4, 4, FALSE);
  lima_history_mark_saved (self.history, 3);
  assert_at (&self, 4, 4, FALSE);
  undo (&self);
  assert_at (&self, 3, 4, TRUE);
  g_assert_cmpstr (project (&self, "p1")->notes, ==, "d");
}

/* What is typed and taken away again is no step; it may even be saved again. */
static void
test_merge_cancels (void)
{
  g_auto (Fixture) self;

  fixture_init (&self);
  write_notes (&self, "p2", "before", NULL);
  lima_history_mark_saved (self.history, 1);
  write_notes (&self, "p1", "a", "key");
  assert_at (&self, 2, 2, FALSE);
  write_notes (&self, "p1", NULL, "key");
  assert_at (&self, 1, 1, TRUE);
  write_notes (&self, "p1", "b", "key");
  assert_at (&self, 2, 2, FALSE);
  undo (&self);
  g_assert_null (project (&self, "p1")->notes);
  undo (&self);
  g_assert_null (project (&self, "p2")->notes);
}

/* Two sets, each a list of "record from to", "+id" to insert and "-id" to remove at the end, and what they are together. */
static const struct
{
  const char *first, *second, *both;
} merge_cases[] = {
  { "p1 - a", "p1 a b", "p1 - b" },
  { "p1 - a", "p1 a -", "" },
  { "p1 - a", "p2 - a", "p1 - a,p2 - a" },
  { "p1 - a,p2 - x", "p1 a b,p2 x y", "p1 - b,p2 - y" },
  { "p1 - a,p1 a b", "p1 b c,p1 c d", "p1 - d" },
  { "p1 - a,p2 - x", "p1 a -", "p2 - x" },
  { "p1 - a,+p4", "p1 a b", "p1 - a,+p4,p1 a b" },
  { "p1 - a", "+p4,p1 a b,p1 b c", "p1 - a,+p4,p1 a c" },
  { "+p4", "-p4", "+p4,-p4" },
};

static char *
describe_set (const LimaChangeSet *set)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lima_change_set_get_n (set); i++)
    {
      const LimaChange *change = lima_change_set_get (set, i);
      const char *id = lima_atom_text (change->path.record), *from = change->old_value.v.string, *to = change->new_value.v.string;

      g_string_append (text, i == 0 ? "" : ",");
      if (change->verb == LIMA_CHANGE_SET)
        g_string_append_printf (text, "%s %s %s", id, from == NULL ? "-" : from, to == NULL ? "-" : to);
      else
        g_string_append_printf (text, "%c%s", change->verb == LIMA_CHANGE_INSERT ? '+' : '-', id);
    }
  return g_string_free (text, FALSE);
}

static void
test_merge_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (merge_cases); i++)
    {
      g_auto (Fixture) self;
      g_autoptr (LimaChangeSet) first = NULL, second = NULL, both = NULL;
      g_autoptr (LimaSnapshot) one_by_one = NULL, together = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s then %s", merge_cases[i].first, merge_cases[i].second);
      fixture_init (&self);
      first = make_set (&self, merge_cases[i].first);
      second = make_set (&self, merge_cases[i].second);
      both = lima_change_set_merge (first, second);
      text = describe_set (both);
      g_assert_cmpstr (text, ==, merge_cases[i].both);
      g_assert_true (lima_history_apply (self.history, first, NULL, NULL));
      g_assert_true (lima_history_apply (self.history, second, NULL, NULL));
      one_by_one = lima_portfolio_snapshot (self.portfolio);
      g_assert_true (lima_history_go_to (self.history, 0, NULL));
      g_assert_true (lima_history_apply (self.history, both, NULL, NULL));
      together = lima_portfolio_snapshot (self.portfolio);
      g_assert_true (snapshots_equal (one_by_one, together));
    }
}

/* ---- the saved position ---- */

static void
test_saved (void)
{
  g_auto (Fixture) self;
  guint n;

  fixture_init (&self);
  write_notes (&self, "p1", "A", NULL);
  write_notes (&self, "p1", "B", NULL);
  n = self.n_changed;
  lima_history_mark_saved (self.history, 2);
  g_assert_cmpuint (self.n_changed, ==, n + 1);
  assert_at (&self, 2, 2, TRUE);
  undo (&self);
  assert_at (&self, 1, 2, FALSE);
  redo (&self);
  assert_at (&self, 2, 2, TRUE);
  undo (&self);
  write_notes (&self, "p1", "C", NULL);
  /* The saved position was in the tail that is gone: the same number is another state. */
  assert_at (&self, 2, 2, FALSE);
  undo (&self);
  assert_at (&self, 1, 2, FALSE);
  undo (&self);
  assert_at (&self, 0, 2, FALSE);
  lima_history_mark_saved (self.history, 0);
  assert_at (&self, 0, 2, TRUE);
}

/* What is being saved may be gone when it is saved. */
static void
test_frozen (void)
{
  g_auto (Fixture) self;
  guint position;

  fixture_init (&self);
  write_notes (&self, "p1", "A", NULL);
  write_notes (&self, "p1", "B", NULL);
  position = lima_history_freeze (self.history);
  undo (&self);
  write_notes (&self, "p1", "C", NULL);
  lima_history_mark_saved (self.history, position);
  assert_at (&self, 2, 2, FALSE);
  undo (&self);
  assert_at (&self, 1, 2, FALSE);

  position = lima_history_freeze (self.history);
  redo (&self);
  lima_history_mark_saved (self.history, position);
  assert_at (&self, 2, 2, FALSE);
  undo (&self);
  assert_at (&self, 1, 2, TRUE);

  /* A position that never was. */
  lima_history_mark_saved (self.history, 99);
  assert_at (&self, 1, 2, FALSE);
}

/* ---- the property ---- */

/* Steps that nobody thought of, some merged, with jumps to anywhere: each position is always the same portfolio. */
static void
check_property (guint32 seed, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (LimaPortfolio) portfolio = lima_portfolio_new (), beside = lima_portfolio_new ();
  g_autoptr (LimaHistory) history = lima_history_new (portfolio);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_snapshot_unref);

  load_random (rand, portfolio, beside, 15);
  g_ptr_array_add (states, lima_portfolio_snapshot (portfolio));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimaChangeSet) set = random_changes (rand, beside);

      g_assert_true (lima_history_apply (history, set, g_rand_int_range (rand, 0, 4) == 0 ? "key" : NULL, NULL));
      g_ptr_array_set_size (states, (int) MIN (states->len, lima_history_get_position (history)));
      g_ptr_array_add (states, lima_portfolio_snapshot (beside));
      g_assert_cmpuint (states->len, ==, lima_history_get_n (history) + 1);
    }
  for (guint i = 0; i < 400; i++)
    {
      guint to = i % 50 == 0 ? 0 : i % 50 == 1 ? states->len - 1 : (guint) g_rand_int_range (rand, 0, (int) states->len);
      g_autoptr (LimaSnapshot) now = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (lima_history_go_to (history, to, &error));
      g_assert_no_error (error);
      now = lima_portfolio_snapshot (portfolio);
      g_assert_true (snapshots_equal (now, g_ptr_array_index (states, to)));
    }
}

static void
test_property (void)
{
  for (guint32 seed = 1; seed <= (g_test_slow () ? 20u : 2u); seed++)
    check_property (seed, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/steps", test_steps);
  g_test_add_func ("/history/go-to", test_go_to);
  g_test_add_func ("/history/tail", test_tail);
  g_test_add_func ("/history/failure", test_failure);
  g_test_add_func ("/history/guard", test_guard);
  g_test_add_func ("/history/merge", test_merge);
  g_test_add_func ("/history/merge-ends", test_merge_ends);
  g_test_add_func ("/history/merge-cancels", test_merge_cancels);
  g_test_add_func ("/history/merge-cases", test_merge_cases);
  g_test_add_func ("/history/saved", test_saved);
  g_test_add_func ("/history/frozen", test_frozen);
  g_test_add_func ("/history/property", test_property);
  return g_test_run ();
}

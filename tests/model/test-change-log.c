/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-change-label.h>
#include <lima-change-log.h>
#include <lima-words.h>

#include "history-fixture.h"

/* ---- labels ---- */

static LimaPath
flow_path (const char *id, guint field)
{
  LimaPath path = { .table = &lima_project_table, .record = lima_atom ("p1"), .n_steps = 1, .field = (guint16) field };

  path.steps[0] = (LimaStep) { LIMA_PROJECT_FLOWS, lima_atom (id) };
  return path;
}

static void
assert_label (Fixture *self, LimaChangeSet *set, const char *expected)
{
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  g_autofree char *label = lima_change_label (set, self->portfolio, format);

  g_assert_cmpstr (label, ==, expected);
  lima_change_set_unref (set);
}

static LimaChangeSet *
set_of_flow (LimaVerb verb)
{
  LimaChangeSet *set = lima_change_set_new (NULL);
  g_autoptr (LimaBlock) flow = lima_block_new (&lima_flow_table, lima_atom ("f1"));
  LimaPath path = flow_path ("f1", LIMA_FLOW_AMOUNT);
  LimaValue none = { .type = LIMA_FIELD_AMOUNT }, one = { .type = LIMA_FIELD_AMOUNT, .v.amount = lima_amount_read ("1", -1) };

  if (verb == LIMA_CHANGE_INSERT)
    lima_change_set_insert (set, &path, flow, 0);
  else if (verb == LIMA_CHANGE_REMOVE)
    lima_change_set_remove (set, &path, flow, 0);
  else if (verb == LIMA_CHANGE_MOVE)
    lima_change_set_move (set, &path, 0, lima_atom ("f0"));
  else
    lima_change_set_set (set, &path, &none, &one);
  return set;
}

/* Projects as a whole: the first @n of p1 p2 p3, or new ones. */
static LimaChangeSet *
set_of_projects (LimaVerb verb, guint n)
{
  LimaChangeSet *set = lima_change_set_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s%u", verb == LIMA_CHANGE_INSERT ? "n" : "p", i + 1);
      LimaPath path = { .table = &lima_project_table, .record = lima_atom (id) };
      g_autoptr (LimaBlock) block = lima_block_new (&lima_project_table, path.record);

      ((LimaProject *) block)->title = lima_text_new ("en", id);
      if (verb == LIMA_CHANGE_INSERT)
        lima_change_set_insert (set, &path, block, 0);
      else if (verb == LIMA_CHANGE_REMOVE)
        lima_change_set_remove (set, &path, block, 0);
      else
        lima_change_set_move (set, &path, 0, lima_atom ("p3"));
    }
  return set;
}

static LimaChangeSet *
set_of_head (void)
{
  LimaChangeSet *set = lima_change_set_new (NULL);
  LimaPath path = { .table = &lima_head_table, .field = LIMA_HEAD_TITLE };
  LimaValue none = { .type = LIMA_FIELD_TEXT };
  g_auto (LimaValue) title = { .type = LIMA_FIELD_TEXT, .v.text = lima_text_new ("en", "T") };

  lima_change_set_set (set, &path, &none, &title);
  return set;
}

static void
test_labels (void)
{
  g_auto (Fixture) self;
  LimaChangeSet *set;

  fixture_init (&self);
  assert_label (&self, make_set (&self, "p1 - a"), "Change Notes of “p1”");
  assert_label (&self, make_set (&self, "p1 - a,p1 a b"), "Change Notes of “p1”");
  assert_label (&self, make_set (&self, "p1 - a,p2 - a"), "Change Notes of 2 projects");
  assert_label (&self, set_of_head (), "Change Title of the portfolio");
  assert_label (&self, set_of_flow (LIMA_CHANGE_SET), "Change Amount of Flow in “p1”");
  assert_label (&self, set_of_flow (LIMA_CHANGE_INSERT), "Add Flow to “p1”");
  assert_label (&self, set_of_flow (LIMA_CHANGE_REMOVE), "Delete Flow of “p1”");
  assert_label (&self, set_of_flow (LIMA_CHANGE_MOVE), "Move Flow of “p1”");
  assert_label (&self, set_of_projects (LIMA_CHANGE_INSERT, 1), "Add Project “n1”");
  assert_label (&self, set_of_projects (LIMA_CHANGE_REMOVE, 1), "Delete Project “p1”");
  assert_label (&self, set_of_projects (LIMA_CHANGE_MOVE, 1), "Move Project “p1”");
  assert_label (&self, set_of_projects (LIMA_CHANGE_INSERT, 1200), "Add 1,200 projects");
  assert_label (&self, set_of_projects (LIMA_CHANGE_REMOVE, 3), "Delete 3 projects");
  assert_label (&self, set_of_projects (LIMA_CHANGE_MOVE, 2), "Move 2 projects");
  set = set_of_flow (LIMA_CHANGE_INSERT);
  add_notes (&self, set, "p1", NULL, "a");
  assert_label (&self, set, "Change “p1”");
  set = set_of_projects (LIMA_CHANGE_INSERT, 1);
  add_notes (&self, set, "n1", NULL, "a");
  assert_label (&self, set, "Add Project “n1”");
  set = set_of_flow (LIMA_CHANGE_INSERT);
  add_notes (&self, set, "p2", NULL, "a");
  assert_label (&self, set, "Make 2 changes");
  assert_label (&self, lima_change_set_new (NULL), "Change nothing");
}

/* A long name is cut, one that runs the other way is isolated. */
static void
test_label_names (void)
{
  static const struct
  {
    const char *title, *label;
  } cases[] = {
    { "A title that goes on and on and on and on and on", "Change Notes of “A title that goes on and on and on and …”" },
    { "مشروع", "Change Notes of “\xe2\x81\xa8مشروع\xe2\x81\xa9”" },
    { "two\nlines", "Change Notes of “two lines”" },
    { "100 %s %n", "Change Notes of “100 %s %n”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Fixture) self;
      g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
      LimaBlock *block = lima_block_new (&lima_project_table, lima_atom ("p4"));

      fixture_init (&self);
      ((LimaProject *) block)->title = lima_text_new ("en", cases[i].title);
      g_ptr_array_add (blocks, block);
      lima_portfolio_load (self.portfolio, LIMA_RECORD_PROJECT, blocks);
      assert_label (&self, make_set (&self, "p4 - a"), cases[i].label);
    }
}

/* ---- the change log ---- */

static const LimaLogEntry *
log_entry (Fixture *self, guint row)
{
  return (const LimaLogEntry *) lima_portfolio_get (self->portfolio, LIMA_RECORD_LOG_ENTRY, row);
}

static void
test_log (void)
{
  g_auto (Fixture) self;
  const LimaLogChange *change;

  fixture_init (&self);
  g_assert_cmpuint (lima_change_log_write (self.history, "Ana", "en"), ==, 0);
  write_notes (&self, "p1", "A", NULL);
  write_notes (&self, "p1", "gone", NULL);
  undo (&self);
  write_notes (&self, "p2", "x", "key");
  write_notes (&self, "p2", "xy", "key");
  write_notes (&self, "p3", "x", "other key");
  write_notes (&self, "p3", NULL, "other key");
  g_assert_cmpuint (lima_change_log_write (self.history, "Ana", "en"), ==, 2);
  lima_history_mark_saved (self.history, lima_history_get_position (self.history));
  g_assert_cmpuint (lima_portfolio_get_n (self.portfolio, LIMA_RECORD_LOG_ENTRY), ==, 2);
  assert_at (&self, 2, 2, TRUE);

  g_assert_cmpstr (lima_block_get_id (&log_entry (&self, 0)->head), ==, "l1");
  g_assert_cmpstr (log_entry (&self, 0)->who, ==, "Ana");
  g_assert_cmpstr (log_entry (&self, 0)->what, ==, "A");
  g_assert_true (g_regex_match_simple ("^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$", log_entry (&self, 0)->time, 0, 0));
  g_assert_cmpint (log_entry (&self, 0)->undone, ==, LIMA_UNKNOWN);
  g_assert_cmpuint (lima_items_get_n (log_entry (&self, 1)->changes), ==, 1);
  change = (const LimaLogChange *) log_entry (&self, 1)->changes->item[0];
  g_assert_cmpstr (lima_atom_text (change->verb), ==, "set");
  g_assert_cmpstr (lima_atom_text (change->kind), ==, "projects");
  g_assert_cmpstr (lima_atom_text (change->record), ==, "p2");
  g_assert_cmpstr (change->name, ==, "p2");
  g_assert_cmpstr (change->field, ==, "notes");
  g_assert_cmpstr (change->old_words, ==, "");
  g_assert_cmpstr (change->new_words, ==, "xy");

  /* A step that was told and then taken back is told again; undo goes past the entries. */
  undo (&self);
  undo (&self);
  redo (&self);
  g_assert_cmpuint (lima_change_log_write (self.history, NULL, "en"), ==, 1);
  g_assert_cmpstr (log_entry (&self, 2)->what, ==, "x");
  g_assert_cmpint (log_entry (&self, 2)->undone, ==, LIMA_TRUE);
  g_assert_null (log_entry (&self, 2)->who);
  change = (const LimaLogChange *) log_entry (&self, 2)->changes->item[0];
  g_assert_cmpstr (change->old_words, ==, "xy");
  g_assert_cmpstr (change->new_words, ==, "");
  undo (&self);
  assert_at (&self, 0, 2, FALSE);
  g_assert_null (project (&self, "p1")->notes);
  g_assert_cmpuint (lima_portfolio_get_n (self.portfolio, LIMA_RECORD_LOG_ENTRY), ==, 3);
}

/* Paths, blocks that come and go, and what is too much. */
static void
test_log_words (void)
{
  g_auto (Fixture) self;
  g_autoptr (LimaChangeSet) flow = set_of_flow (LIMA_CHANGE_INSERT), amount = set_of_flow (LIMA_CHANGE_SET);
  g_autoptr (LimaChangeSet) many = set_of_projects (LIMA_CHANGE_INSERT, LIMA_CHANGE_LOG_MOST + 5);
  g_autofree char *long_text = g_strnfill (3000, 'x');
  const LimaLogChange *change;

  fixture_init (&self);
  g_assert_true (lima_history_apply (self.history, flow, NULL, NULL));
  g_assert_true (lima_history_apply (self.history, amount, NULL, NULL));
  g_assert_true (lima_history_apply (self.history, many, NULL, NULL));
  write_notes (&self, "p1", long_text, NULL);
  g_assert_cmpuint (lima_change_log_write (self.history, "Ana", "en"), ==, 4);
  change = (const LimaLogChange *) log_entry (&self, 0)->changes->item[0];
  g_assert_cmpstr (change->field, ==, "flows");
  g_assert_cmpstr (lima_atom_text (change->verb), ==, "insert");
  g_assert_cmpstr (change->new_words, ==, "f1");
  change = (const LimaLogChange *) log_entry (&self, 1)->changes->item[0];
  g_assert_cmpstr (change->field, ==, "flows.amount");
  g_assert_cmpstr (change->new_words, ==, "1");
  g_assert_cmpuint (lima_items_get_n (log_entry (&self, 2)->changes), ==, LIMA_CHANGE_LOG_MOST);
  g_assert_cmpint (log_entry (&self, 2)->left_out.coef, ==, 5);
  change = (const LimaLogChange *) log_entry (&self, 3)->changes->item[0];
  g_assert_cmpint (g_utf8_strlen (change->new_words, -1), ==, LIMA_WORDS_MAX);
  g_assert_true (g_str_has_suffix (change->new_words, "…"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-label/sentences", test_labels);
  g_test_add_func ("/change-label/names", test_label_names);
  g_test_add_func ("/change-log/entries", test_log);
  g_test_add_func ("/change-log/words", test_log_words);
  return g_test_run ();
}

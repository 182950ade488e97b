/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-history.h>
#include <string.h>

/* A history of a portfolio with three projects and an organisation, and what its signals said. */
typedef struct
{
  LimaPortfolio *portfolio;
  LimaHistory *history;
  GPtrArray *applied; /* of LimaChangeSet */
  guint n_changed;
} Fixture;

static inline void
on_applied (LimaHistory *history, LimaChangeSet *set, gboolean is_more, gpointer data)
{
  Fixture *self = data;

  g_assert_true (history == self->history);
  g_assert_true (!is_more || lima_history_get_position (history) > 0);
  g_ptr_array_add (self->applied, lima_change_set_ref (set));
}

static inline void
on_changed (LimaHistory *history, gpointer data)
{
  ((Fixture *) data)->n_changed++;
  g_assert_cmpuint (lima_history_get_position (history), <=, lima_history_get_n (history));
}

static inline void
load (LimaPortfolio *portfolio, LimaRecordKind kind, const char *ids)
{
  g_auto (GStrv) parts = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      LimaBlock *block = lima_block_new (lima_record_table (kind), lima_atom (parts[i]));

      if (kind == LIMA_RECORD_PROJECT)
        ((LimaProject *) block)->title = lima_text_new ("en", parts[i]);
      g_ptr_array_add (blocks, block);
    }
  lima_portfolio_load (portfolio, kind, blocks);
}

static inline void
fixture_init (Fixture *self)
{
  *self = (Fixture) { .portfolio = lima_portfolio_new () };
  load (self->portfolio, LIMA_RECORD_PROJECT, "p1 p2 p3");
  load (self->portfolio, LIMA_RECORD_ORGANISATION, "o1");
  self->history = lima_history_new (self->portfolio);
  self->applied = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_change_set_unref);
  g_signal_connect (self->history, "applied", G_CALLBACK (on_applied), self);
  g_signal_connect (self->history, "changed", G_CALLBACK (on_changed), self);
}

static inline void
fixture_clear (Fixture *self)
{
  gpointer weak = self->history;

  g_object_add_weak_pointer (G_OBJECT (self->history), &weak);
  g_object_unref (self->history);
  g_assert_null (weak);
  g_object_unref (self->portfolio);
  g_ptr_array_unref (self->applied);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static const LimaProject *
project (Fixture *self, const char *id)
{
  int row = lima_portfolio_find (self->portfolio, LIMA_RECORD_PROJECT, lima_atom (id));

  g_assert_cmpint (row, >=, 0);
  return (const LimaProject *) lima_portfolio_get (self->portfolio, LIMA_RECORD_PROJECT, (guint) row);
}

/* Sets the notes of a project, from what they are. */
static inline void
add_notes (Fixture *self, LimaChangeSet *set, const char *id, const char *from, const char *to)
{
  LimaPath path = { .table = &lima_project_table, .record = lima_atom (id), .field = LIMA_PROJECT_NOTES };
  g_auto (LimaValue) old_value = { .type = LIMA_FIELD_STRING, .v.string = g_strdup (from) };
  g_auto (LimaValue) new_value = { .type = LIMA_FIELD_STRING, .v.string = g_strdup (to) };

  g_assert_nonnull (self);
  lima_change_set_set (set, &path, &old_value, &new_value);
}

static inline void
write_notes (Fixture *self, const char *id, const char *to, const char *merge)
{
  g_autoptr (LimaChangeSet) set = lima_change_set_new (to);
  g_autoptr (GError) error = NULL;

  add_notes (self, set, id, project (self, id)->notes, to);
  g_assert_true (lima_history_apply (self->history, set, merge, &error));
  g_assert_no_error (error);
}

static inline void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lima_history_undo (self->history, &error));
  g_assert_no_error (error);
}

static inline void
redo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lima_history_redo (self->history, &error));
  g_assert_no_error (error);
}

static inline void
assert_at (Fixture *self, guint position, guint n, gboolean saved)
{
  g_assert_cmpuint (lima_history_get_position (self->history), ==, position);
  g_assert_cmpuint (lima_history_get_n (self->history), ==, n);
  g_assert_cmpint (lima_history_is_saved (self->history), ==, saved);
}

/* A set of changes, parted by commas: "record from to" for its notes, "+id" to insert and "-id" to remove at the end. */
static inline void
add_part (Fixture *self, LimaChangeSet *set, const char *part)
{
  g_auto (GStrv) words = g_strsplit (part, " ", -1);
  LimaPath path = { .table = &lima_project_table, .record = lima_atom (part + 1) };
  g_autoptr (LimaBlock) block = lima_block_new (&lima_project_table, path.record);

  if (*part == '+')
    lima_change_set_insert (set, &path, block, 0);
  else if (*part == '-')
    lima_change_set_remove (set, &path, block, 0);
  else
    add_notes (self, set, words[0], *words[1] == '-' ? NULL : words[1], *words[2] == '-' ? NULL : words[2]);
}

static inline LimaChangeSet *
make_set (Fixture *self, const char *text)
{
  LimaChangeSet *set = lima_change_set_new ("Set");
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add_part (self, set, parts[i]);
  return set;
}

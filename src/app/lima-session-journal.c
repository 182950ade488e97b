/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The recovery journal of what is open: every change is on the disk within two seconds. */

#include "lima-session-private.h"

#include <lima-i18n.h>

/**
 * lima_session_journal_folder:
 *
 * Returns: (transfer full): where journals are kept, beside other state of the program
 */
char *
lima_session_journal_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "lima-portfolio", "journals", NULL);
}

/* The work goes on; it is not safe from a crash before it is saved. */
static void
failed (LimaSession *self, const char *message)
{
  g_signal_emit_by_name (self, "journal-failed", message);
}

static void
begin (LimaSession *self)
{
  g_autofree char *folder = lima_session_journal_folder ();

  self->base.title = g_strdup (self->title);
  self->journal = lima_journal_new (folder, &self->base);
  g_signal_connect_object (self->journal, "failed", G_CALLBACK (failed), self, G_CONNECT_SWAPPED);
  lima_journal_base_clear (&self->base);
}

/* Unsaved work that came here with a portfolio has no changes of its own to write: an empty one makes the journal keep a copy of all. */
static void
keep_all (LimaSession *self)
{
  g_autoptr(LimaChangeSet) nothing = lima_change_set_new (_("Add files"));

  lima_session_journal_append (self, nothing, FALSE);
}

/*< private >
 * lima_session_journal_follow:
 *
 * Says that another portfolio was opened, or the same with more in it. Its journal begins with the first change.
 */
void
lima_session_journal_follow (LimaSession *self)
{
  LimaJournal *former = g_steal_pointer (&self->journal);

  lima_journal_base_clear (&self->base);
  if (self->file == NULL || self->base_unsaved || !lima_journal_base_look_at (&self->base, g_file_peek_path (self->file)))
    {
      lima_journal_base_clear (&self->base);
      self->base.copy = lima_portfolio_snapshot (self->portfolio);
    }
  if (self->base_unsaved)
    keep_all (self);
  if (former != NULL)
    lima_journal_discard (former);
  g_clear_object (&former);
}

/*< private >
 * lima_session_journal_append:
 * @set: what was applied
 * @is_more: whether it belongs to the same step of undo as the set before
 */
void
lima_session_journal_append (LimaSession *self, LimaChangeSet *set, gboolean is_more)
{
  if (self->journal == NULL)
    begin (self);
  lima_journal_append (self->journal, set, is_more);
}

/*< private >
 * lima_session_journal_saved:
 *
 * Says that what was frozen stands in the file.
 */
void
lima_session_journal_saved (LimaSession *self)
{
  g_auto(LimaJournalBase) base = { 0 };

  if (!lima_journal_base_look_at (&base, g_file_peek_path (self->file)))
    return;
  if (self->journal != NULL)
    lima_journal_saved (self->journal, &base);
  else
    {
      lima_journal_base_clear (&self->base);
      self->base = lima_journal_base_copy (&base);
    }
}

/**
 * lima_session_flush:
 *
 * Waits until all changes are on the disk.
 *
 * Returns: whether they are
 */
gboolean
lima_session_flush (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), FALSE);

  return self->journal == NULL || lima_journal_flush (self->journal, NULL);
}

/**
 * lima_session_close:
 *
 * Says that what is open is closed on purpose: nothing of it will be offered for recovery.
 */
void
lima_session_close (LimaSession *self)
{
  g_return_if_fail (LIMA_IS_SESSION (self));

  lima_session_file_unlock (self);
  if (self->journal != NULL)
    lima_journal_discard (self->journal);
  g_clear_object (&self->journal);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
}

/**
 * lima_session_leave:
 *
 * Says that the program ends and nobody can be asked. What is unsaved is on the disk when this returns, and offered at the next start.
 */
void
lima_session_leave (LimaSession *self)
{
  g_return_if_fail (LIMA_IS_SESSION (self));

  if (!lima_session_is_unsaved (self))
    {
      lima_session_close (self);
      return;
    }
  lima_session_flush (self);
  lima_session_file_unlock (self);
}

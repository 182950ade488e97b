/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of what is open, and whether they are saved. */

#include "lima-session-private.h"

#define ADD_UP_AFTER_MS 300 /* of quiet: while somebody types, figures stay as they are */

/* ---- Following changes ---- */

static gboolean
add_up_now (gpointer data)
{
  LimaSession *self = data;

  self->add_up_delay = 0;
  lima_session_add_up (self);
  return G_SOURCE_REMOVE;
}

static void
applied (LimaSession *self, LimaChangeSet *set, gboolean is_more)
{
  lima_session_journal_append (self, set, is_more);
  g_clear_handle_id (&self->add_up_delay, g_source_remove);
  self->add_up_delay = g_timeout_add (ADD_UP_AFTER_MS, add_up_now, self);
  lima_session_notify (self, PROP_BUSY);
}

static void
history_changed (LimaSession *self)
{
  gboolean unsaved = lima_session_is_unsaved (self);

  lima_session_name (self);
  if (unsaved != self->was_unsaved)
    {
      self->was_unsaved = unsaved;
      lima_session_notify (self, PROP_UNSAVED);
    }
  lima_session_notify (self, PROP_HISTORY);
}

/*< private >
 * lima_session_follow:
 * @unsaved: whether what is open differs from its file already
 *
 * Begins the history of another portfolio. Loading can't be undone.
 */
void
lima_session_follow (LimaSession *self, gboolean unsaved)
{
  g_clear_handle_id (&self->add_up_delay, g_source_remove);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->history);
  self->history = lima_history_new (self->portfolio);
  self->base_unsaved = unsaved;
  self->n_logged = lima_portfolio_get_n (self->portfolio, LIMA_RECORD_LOG_ENTRY);
  lima_session_journal_follow (self);
  lima_session_file_follow (self);
  g_signal_connect_swapped (self->history, "applied", G_CALLBACK (applied), self);
  g_signal_connect_swapped (self->history, "changed", G_CALLBACK (history_changed), self);
  self->was_unsaved = lima_session_is_unsaved (self);
  lima_session_notify (self, PROP_HISTORY);
  lima_session_notify (self, PROP_UNSAVED);
}

/**
 * lima_session_get_history:
 *
 * Returns: (transfer none) (nullable): the changes since what is open was opened, %NULL while nothing is open
 */
LimaHistory *
lima_session_get_history (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->history;
}

/**
 * lima_session_get_user:
 *
 * Returns: who works here, as the system knows them
 */
const char *
lima_session_get_user (LimaSession *self)
{
  const char *real = g_get_real_name ();

  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return g_str_equal (real, "Unknown") || *real == '\0' ? g_get_user_name () : real;
}

/**
 * lima_session_get_n_logged:
 *
 * Returns: how many entries the change log had when what is open was read
 */
guint
lima_session_get_n_logged (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), 0);

  return self->n_logged;
}

/**
 * lima_session_apply:
 * @set: changes under one label
 * @merge: (nullable): a key; changes that follow each other with the same key become one step of undo, as typing in one field does
 * @error: return location for a #LimaPortfolioError
 *
 * Changes what is open. The figures follow in a thread, once nothing more comes for a moment.
 *
 * Returns: whether all of it was done; otherwise nothing was
 */
gboolean
lima_session_apply (LimaSession *self, LimaChangeSet *set, const char *merge, GError **error)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self) && self->history != NULL, FALSE);

  return lima_history_apply (self->history, set, merge, error);
}

/* ---- Saving ---- */

/**
 * lima_session_is_unsaved:
 *
 * Returns: whether work would be lost if what is open were closed. What was only read from IATI files can be read again.
 */
gboolean
lima_session_is_unsaved (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), FALSE);

  return self->history != NULL && (self->base_unsaved || !lima_history_is_saved (self->history));
}

/**
 * lima_session_freeze:
 *
 * Says that what is open is about to be saved as it is now.
 *
 * Returns: the position of the history, for lima_session_saved()
 */
guint
lima_session_freeze (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self) && self->history != NULL, 0);

  if (self->journal != NULL)
    lima_journal_freeze (self->journal);
  return lima_history_freeze (self->history);
}

/**
 * lima_session_saved:
 * @file: where it stands now
 * @position: the position of the history that was frozen for it
 * @mark: what the file is now
 *
 * Says that what is open was saved. Changes made meanwhile are unsaved.
 */
void
lima_session_saved (LimaSession *self, GFile *file, guint position, const LimaFileMark *mark)
{
  g_return_if_fail (LIMA_IS_SESSION (self) && self->history != NULL);

  g_set_object (&self->file, file);
  self->base_unsaved = FALSE;
  self->mark = *mark;
  self->marked = TRUE;
  lima_session_file_lock (self);
  lima_session_journal_saved (self);
  lima_history_mark_saved (self->history, position);
  history_changed (self);
}

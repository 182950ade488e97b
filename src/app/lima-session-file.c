/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the file of what is open is still the one that was read or saved. Asked in threads, since a network may stall. */

#include "lima-session-private.h"

#include <lima-atomic.h>
#include <string.h>

typedef struct
{
  char *path;
  LimaFileMark mark;
  gboolean marked;
  LimaFileState state;
} Look;

static void
look_free (Look *self)
{
  g_free (self->path);
  g_free (self);
}

static Look *
look_new (LimaSession *self)
{
  Look *look = g_new0 (Look, 1);

  look->path = g_file_get_path (self->file);
  look->mark = self->mark;
  return look;
}

static gboolean
is_same_file (LimaSession *self, const Look *look)
{
  return self->file != NULL && g_strcmp0 (g_file_peek_path (self->file), look->path) == 0;
}

/* ---- What it was ---- */

static void
mark_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;

  look->marked = lima_file_mark_take (&look->mark, look->path, NULL);
  g_task_return_boolean (task, look->marked);
}

static void
marked (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaSession *self = LIMA_SESSION (source);
  Look *look = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || !is_same_file (self, look) || self->marked)
    return;
  self->mark = look->mark;
  self->marked = TRUE;
}

/*< private >
 * lima_session_file_follow:
 *
 * Remembers what the file is that was just read.
 */
void
lima_session_file_follow (LimaSession *self)
{
  g_autoptr(GTask) task = NULL;

  self->marked = FALSE;
  lima_session_file_lock (self);
  if (self->file == NULL)
    return;
  task = g_task_new (self, NULL, marked, NULL);
  g_task_set_task_data (task, look_new (self), (GDestroyNotify) look_free);
  g_task_run_in_thread (task, mark_in_thread);
}

/**
 * lima_session_get_mark:
 *
 * Returns: (nullable): what the file was when it was read or saved; %NULL without a file, and in the moment after it was read
 */
const LimaFileMark *
lima_session_get_mark (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->marked ? &self->mark : NULL;
}

/* ---- Who has it ---- */

typedef struct
{
  char *path;
  LimaFileLock *lock;
  LimaFileLockHolder holder;
} Locking;

static void
locking_free (Locking *self)
{
  g_clear_pointer (&self->lock, lima_file_lock_release);
  lima_file_lock_holder_clear (&self->holder);
  g_free (self->path);
  g_free (self);
}

static void
lock_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Locking *self = data;

  lima_atomic_sweep (self->path); /* what a save that was killed has left */
  g_task_return_int (task, lima_file_lock_take (self->path, FALSE, &self->lock, &self->holder));
}

static void
locked (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaSession *self = LIMA_SESSION (source);
  Locking *locking = g_task_get_task_data (G_TASK (result));
  gssize state = g_task_propagate_int (G_TASK (result), NULL);

  if (self->locked_path == NULL || !g_str_equal (self->locked_path, locking->path))
    return; /* it was closed meanwhile: the lock goes with the task */
  self->lock = g_steal_pointer (&locking->lock);
  if (state != LIMA_FILE_LOCK_OTHER)
    return;
  self->holder = locking->holder;
  locking->holder = (LimaFileLockHolder) { 0 };
  self->is_held = TRUE;
  lima_session_notify (self, PROP_HOLDER);
}

/*< private >
 * lima_session_file_unlock:
 *
 * Gives up the lock on the file.
 */
void
lima_session_file_unlock (LimaSession *self)
{
  g_clear_pointer (&self->locked_path, g_free);
  g_clear_pointer (&self->lock, lima_file_lock_release);
  lima_file_lock_holder_clear (&self->holder);
  if (!self->is_held)
    return;
  self->is_held = FALSE;
  lima_session_notify (self, PROP_HOLDER);
}

/*< private >
 * lima_session_file_lock:
 *
 * Tells others that the file is open here, or finds out who has it open already. The lock of another file is given up.
 */
void
lima_session_file_lock (LimaSession *self)
{
  g_autofree char *path = self->file == NULL ? NULL : g_file_get_path (self->file);
  g_autoptr(GTask) task = NULL;
  Locking *locking;

  if (g_strcmp0 (path, self->locked_path) == 0)
    return;
  lima_session_file_unlock (self);
  if (path == NULL)
    return;
  self->locked_path = g_strdup (path);
  locking = g_new0 (Locking, 1);
  locking->path = g_steal_pointer (&path);
  task = g_task_new (self, NULL, locked, NULL);
  g_task_set_task_data (task, locking, (GDestroyNotify) locking_free);
  g_task_run_in_thread (task, lock_in_thread);
}

/**
 * lima_session_get_holder:
 *
 * Returns: (nullable): who else has the file open
 */
const LimaFileLockHolder *
lima_session_get_holder (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->is_held ? &self->holder : NULL;
}

/* ---- What it is ---- */

static void
glance_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;

  look->state = lima_file_mark_glance (&look->mark, look->path);
  if (look->state == LIMA_FILE_CHANGED || look->state == LIMA_FILE_REPLACED)
    look->state = lima_file_mark_examine (&look->mark, look->path);
  g_task_return_int (task, (gssize) look->state);
}

/**
 * lima_session_look_async:
 * @callback: called when it is known
 * @data: for @callback
 *
 * Looks whether somebody else wrote the file.
 */
void
lima_session_look_async (LimaSession *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LIMA_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, data);
  if (self->file == NULL || !self->marked)
    {
      g_task_return_int (task, LIMA_FILE_SAME);
      return;
    }
  g_task_set_task_data (task, look_new (self), (GDestroyNotify) look_free);
  g_task_run_in_thread (task, glance_in_thread);
}

/**
 * lima_session_look_finish:
 * @result: what the callback got
 *
 * Returns: how the file is; the same when it was saved or another was opened meanwhile
 */
LimaFileState
lima_session_look_finish (LimaSession *self, GAsyncResult *result)
{
  const Look *look = g_task_get_task_data (G_TASK (result));
  LimaFileState state = (LimaFileState) g_task_propagate_int (G_TASK (result), NULL);

  if (look == NULL || !is_same_file (self, look) || memcmp (&look->mark, &self->mark, sizeof self->mark) != 0)
    return LIMA_FILE_SAME;
  return state;
}

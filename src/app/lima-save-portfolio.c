/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-save-portfolio.h"

#include <lima-file-save.h>
#include <lima-i18n.h>

#include "lima-aside.h"

typedef struct
{
  char *path;
  LimaSnapshot *snapshot;
  LimaFileMark expected;
  gboolean is_expected;
  gboolean anew;
  LimaAtomicOutcome outcome;
} Save;

static void
save_free (Save *self)
{
  lima_snapshot_unref (self->snapshot);
  g_free (self->path);
  g_free (self);
}

static char *
state_folder (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "lima-portfolio", name, NULL);
}

/**
 * lima_save_backups_folder:
 *
 * Returns: (transfer full): where earlier versions of portfolios are kept
 */
char *
lima_save_backups_folder (void)
{
  return state_folder ("backups");
}

/**
 * lima_save_rescue_folder:
 *
 * Returns: (transfer full): where copies of portfolios are kept while they are written in place
 */
char *
lima_save_rescue_folder (void)
{
  return state_folder ("rescue");
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *self = data;
  g_autofree char *backups = lima_save_backups_folder (), *rescue = lima_save_rescue_folder ();
  LimaAtomicJob job = { .expected = self->is_expected ? &self->expected : NULL, .anew = self->anew, .backups = backups, .rescue = rescue };
  GError *error = NULL;

  if (lima_file_save (self->snapshot, self->path, &job, &self->outcome, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lima_save_portfolio_async:
 * @file: where to
 * @snapshot: what
 * @expected: (nullable): what the file was when it was loaded or saved last; a file that somebody else has written since is left alone
 * @anew: whether one that is gone since is made again
 * @cancellable: (nullable): stops it; what stood there before stays
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a portfolio in a thread, by lima_file_save(), with the earlier version kept as a backup.
 */
void
lima_save_portfolio_async (GFile *file, LimaSnapshot *snapshot, const LimaFileMark *expected, gboolean anew, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (file, cancellable, callback, user_data);
  Save *self = g_new0 (Save, 1);

  self->path = g_file_get_path (file);
  self->snapshot = lima_snapshot_ref (snapshot);
  self->is_expected = expected != NULL;
  self->anew = anew;
  if (expected != NULL)
    self->expected = *expected;
  g_task_set_task_data (task, self, (GDestroyNotify) save_free);
  if (self->path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               _("“%s” is not a folder of this computer. Save it to one, and copy it from there."), uri);
      return;
    }
  lima_aside_run (task, save_in_thread);
}

/**
 * lima_save_portfolio_finish:
 * @result: what the callback got
 * @outcome: (out): what the file is now, and whether the earlier version was kept
 * @error: return location for the errors of lima_file_save()
 *
 * Returns: whether it was saved
 */
gboolean
lima_save_portfolio_finish (GAsyncResult *result, LimaAtomicOutcome *outcome, GError **error)
{
  const Save *self = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *outcome = self->outcome;
  return TRUE;
}

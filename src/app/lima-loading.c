/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-loading.h"

#include "lima-problems.h"

typedef struct
{
  LimaWork *work;
  char **paths;
  LimaLoadingOptions options;
} Loading;

static void
loading_free (Loading *self)
{
  g_object_unref (self->work);
  g_strfreev (self->paths);
  lima_format_unref (self->options.format);
  g_clear_pointer (&self->options.onto, lima_snapshot_unref);
  g_free (self);
}

/**
 * lima_loaded_free:
 * @self: what was loaded, to give up
 */
void
lima_loaded_free (LimaLoaded *self)
{
  g_clear_pointer (&self->input, lima_input_free);
  g_clear_pointer (&self->figures, lima_figures_unref);
  g_free (self);
}

static void
show_progress (guint64 done, guint64 total, gpointer data)
{
  lima_work_set_progress (data, done, total);
}

/**
 * lima_loading_scheme:
 * @snapshot: what is open
 * @chosen: a #LimaRegionScheme, or -1 for what @snapshot says
 *
 * Returns: how countries are put into regions; as the report does where nothing is said
 */
LimaRegionScheme
lima_loading_scheme (const LimaSnapshot *snapshot, int chosen)
{
  LimaAtom named;

  g_return_val_if_fail (snapshot != NULL, LIMA_REGION_SCHEME_REPORT);

  named = lima_snapshot_get_head (snapshot)->region_scheme;

  if (chosen >= 0)
    return (LimaRegionScheme) chosen;
  return named == lima_atom ("m49") ? LIMA_REGION_SCHEME_M49 : LIMA_REGION_SCHEME_REPORT;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Loading *self = data;
  g_autoptr(LimaLoaded) loaded = g_new0 (LimaLoaded, 1);
  GError *error = NULL;

  loaded->input = lima_input_read_whole (self->paths, self->options.onto, show_progress, self->work, cancellable);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!loaded->input->failed)
    {
      g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (loaded->input->portfolio);

      loaded->figures = lima_figures_new (snapshot, self->options.format, lima_loading_scheme (snapshot, self->options.scheme),
                                          self->options.currency, cancellable, &error);
    }
  if (loaded->figures != NULL)
    lima_problems_add_to (loaded->figures, loaded->input->reports, loaded->input->starts);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&loaded), (GDestroyNotify) lima_loaded_free);
}

/**
 * lima_load_async:
 * @work: tells how far it is, and stops it
 * @paths: (array zero-terminated=1): the files
 * @options: how to read them
 * @callback: called when they are read
 * @data: for @callback
 *
 * Reads files as one portfolio and adds it up, in threads.
 */
void
lima_load_async (LimaWork *work, char **paths, const LimaLoadingOptions *options, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr(GTask) task = g_task_new (work, lima_work_get_cancellable (work), callback, data);
  Loading *self = g_new0 (Loading, 1);

  self->work = g_object_ref (work);
  self->paths = g_strdupv (paths);
  self->options = *options;
  self->options.format = lima_format_ref (options->format);
  self->options.onto = options->onto == NULL ? NULL : lima_snapshot_ref (options->onto);
  g_task_set_task_data (task, self, (GDestroyNotify) loading_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * lima_load_finish:
 * @result: what the callback got
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error: what a file is wrong with stands in its report
 *
 * Returns: (transfer full): what was read, also when nothing could be
 */
LimaLoaded *
lima_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

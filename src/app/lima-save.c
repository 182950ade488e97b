/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-save.h"

#include <lima-atomic.h>
#include <lima-i18n.h>

#include "lima-aside.h"

typedef struct
{
  char *path;
  LimaSaveFunc write;
  gpointer data;
  GDestroyNotify free_data;
} Save;

static void
save_free (Save *self)
{
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self->path);
  g_free (self);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *self = data;
  GError *error = NULL;

  if (lima_atomic_write (self->path, self->write, self->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lima_save_async:
 * @file: where to write
 * @write: writes it, in a thread
 * @data: (transfer full): frozen data for @write
 * @free_data: (nullable): gives @data up
 * @cancellable: (nullable): stops it; what stood there before stays
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes a file whole or not at all, in a thread.
 */
void
lima_save_async (GFile *file, LimaSaveFunc write, gpointer data, GDestroyNotify free_data, GCancellable *cancellable,
                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (file, cancellable, callback, user_data);
  Save *self = g_new0 (Save, 1);

  self->path = g_file_get_path (file);
  self->write = write;
  self->data = data;
  self->free_data = free_data;
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
 * lima_save_finish:
 * @result: what the callback got
 * @error: return location for what went wrong, a sentence that names the file
 *
 * Returns: whether it was written
 */
gboolean
lima_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  return g_output_stream_write_all (stream, bytes, size, NULL, cancellable, error);
}

/**
 * lima_save_bytes_async:
 * @file: where to write
 * @bytes: what
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * lima_save_async() for what is in memory already.
 */
void
lima_save_bytes_async (GFile *file, GBytes *bytes, GAsyncReadyCallback callback, gpointer user_data)
{
  lima_save_async (file, write_bytes, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref, NULL, callback, user_data);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of the user's state holds the windows of the files that were open last. It names no file and nothing that is in one: a group
 * is called by the digest of a path. */

#include "lima-window-state.h"

#include <glib/gstdio.h>
#include <lima-atomic.h>

#define MOST_PIXELS 32767
#define PRIVATE_FOLDER 0700

/**
 * lima_window_state_store:
 *
 * Returns: (transfer full): the file that windows are remembered in
 */
char *
lima_window_state_store (void)
{
  return g_build_filename (g_get_user_state_dir (), "lima-portfolio", "windows", NULL);
}

static char *
group_of (const char *document)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, document, -1);
}

static gboolean
is_size (int pixels)
{
  return pixels > 0 && pixels <= MOST_PIXELS;
}

/**
 * lima_window_state_read:
 * @store: the file that windows are remembered in
 * @document: the path of a file
 * @state: (out): how its window was
 *
 * Returns: whether that is known; what is damaged counts as unknown
 */
gboolean
lima_window_state_read (const char *store, const char *document, LimaWindowState *state)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *group = NULL;
  g_autofree char *page = NULL;

  g_return_val_if_fail (store != NULL && document != NULL && state != NULL, FALSE);

  *state = (LimaWindowState) { 0 };
  group = group_of (document);
  if (!g_key_file_load_from_file (keys, store, G_KEY_FILE_NONE, NULL) || !g_key_file_has_group (keys, group))
    return FALSE;
  state->width = g_key_file_get_integer (keys, group, "width", NULL);
  state->height = g_key_file_get_integer (keys, group, "height", NULL);
  state->maximized = g_key_file_get_boolean (keys, group, "maximized", NULL);
  page = g_key_file_get_string (keys, group, "page", NULL);
  g_strlcpy (state->page, page == NULL ? "" : page, sizeof state->page);
  return is_size (state->width) && is_size (state->height);
}

static gboolean
write_text (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const GString *text = data;

  return g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error);
}

static void
drop_oldest (GKeyFile *keys)
{
  gsize n;
  g_auto(GStrv) groups = g_key_file_get_groups (keys, &n);

  for (gsize i = 0; i + LIMA_WINDOW_STATES_MOST < n; i++)
    g_key_file_remove_group (keys, groups[i], NULL);
}

/**
 * lima_window_state_write:
 * @store: the file that windows are remembered in
 * @document: the path of a file
 * @state: how its window is
 * @error: return location for what went wrong
 *
 * Remembers it as the latest of at most %LIMA_WINDOW_STATES_MOST; the one that is longest unused goes.
 *
 * Returns: whether it is remembered
 */
gboolean
lima_window_state_write (const char *store, const char *document, const LimaWindowState *state, GError **error)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autoptr(GString) text = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *group = NULL;
  gsize length;
  char *data;

  g_return_val_if_fail (store != NULL && document != NULL && state != NULL, FALSE);

  folder = g_path_get_dirname (store);
  group = group_of (document);
  g_mkdir_with_parents (folder, PRIVATE_FOLDER);
  if (!g_key_file_load_from_file (keys, store, G_KEY_FILE_NONE, NULL))
    {
      g_key_file_unref (keys);
      keys = g_key_file_new (); /* what is damaged is begun again */
    }
  g_key_file_remove_group (keys, group, NULL); /* what is set anew stands last */
  g_key_file_set_integer (keys, group, "width", state->width);
  g_key_file_set_integer (keys, group, "height", state->height);
  g_key_file_set_boolean (keys, group, "maximized", state->maximized);
  g_key_file_set_string (keys, group, "page", state->page);
  drop_oldest (keys);
  data = g_key_file_to_data (keys, &length, NULL);
  text = g_string_new_len (data, (gssize) length);
  g_free (data);
  return lima_atomic_write (store, write_text, text, NULL, error);
}

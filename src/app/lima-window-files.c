/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and adding files. */

#include "lima-window-private.h"

#include <glib/gstdio.h>
#include <lima-i18n.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-loading.h"
#include "lima-preferences.h"
#include "lima-work-view.h"

#define SHOW_WORK_AFTER_MS 300
#define SAMPLE "/org/limaportfolio/Lima/sample/lima-declaration-2014.lima"

/* ---- Work under way ---- */

/* Work is shown in the middle of an empty window, and above the page of one that has something open. */
static gboolean
show_work (gpointer data)
{
  LimaWindow *self = data;

  self->work_delay = 0;
  self->work_view = lima_work_view_new (self->work, lima_session_get_format (self->session));
  if (lima_session_get_figures (self->session) == NULL)
    {
      gtk_box_append (GTK_BOX (self->loading_box), self->work_view);
      gtk_stack_set_visible_child_name (self->states, "loading");
    }
  else
    {
      gtk_revealer_set_child (self->work_revealer, self->work_view);
      gtk_revealer_set_reveal_child (self->work_revealer, TRUE);
    }
  return G_SOURCE_REMOVE;
}

/*< private >
 * lima_window_begin_work:
 * @title: what is being done
 *
 * Begins something that takes a moment. It is shown when it takes longer.
 */
void
lima_window_begin_work (LimaWindow *self, const char *title)
{
  self->work = lima_work_new (title);
  self->work_delay = g_timeout_add (SHOW_WORK_AFTER_MS, show_work, self);
  lima_window_enable_actions (self);
}

/*< private >
 * lima_window_end_work:
 *
 * Ends it, whatever became of it.
 */
void
lima_window_end_work (LimaWindow *self)
{
  g_clear_handle_id (&self->work_delay, g_source_remove);
  if (self->work_view != NULL && gtk_widget_get_parent (self->work_view) == self->loading_box)
    gtk_box_remove (GTK_BOX (self->loading_box), self->work_view);
  else if (self->work_view != NULL)
    {
      gtk_revealer_set_reveal_child (self->work_revealer, FALSE);
      gtk_revealer_set_child (self->work_revealer, NULL);
    }
  self->work_view = NULL;
  if (self->work != NULL)
    lima_work_end (self->work);
  g_clear_object (&self->work);
  if (lima_session_get_figures (self->session) == NULL)
    gtk_stack_set_visible_child_name (self->states, "empty");
  lima_window_enable_actions (self);
}

/*< private >
 * lima_window_stop_work:
 *
 * Cancels what is under way, when the window goes.
 */
void
lima_window_stop_work (LimaWindow *self)
{
  g_clear_handle_id (&self->work_delay, g_source_remove);
  if (self->work == NULL)
    return;
  g_cancellable_cancel (lima_work_get_cancellable (self->work));
  lima_work_end (self->work);
  g_clear_object (&self->work);
}

/* ---- Reading ---- */

typedef struct
{
  LimaWindow *window;
  GFile *file;     /* the portfolio file that is opened, or NULL */
  char *temporary; /* a file to remove afterwards, or NULL */
  LimaRecovery *recovery; /* changes to make again, or NULL */
  gboolean add;
} Opening;

static void
opening_free (Opening *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_clear_object (&self->file);
  g_clear_pointer (&self->recovery, lima_recovery_free);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static char *
collect_errors (GPtrArray *reports)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < reports->len && i < 8; i++)
    {
      const LimaFileReport *report = g_ptr_array_index (reports, i);

      if (report->error == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, report->error->message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
say_failure (LimaWindow *self, GPtrArray *reports, gboolean add)
{
  g_autofree char *detail = collect_errors (reports);
  guint n = reports->len;

  lima_window_present_now (self); /* a message needs a window to stand before */
  if (add)
    lima_alert_show (GTK_WIDGET (self), P_("The file could not be added", "None of the files could be added", n), detail);
  else
    lima_alert_show (GTK_WIDGET (self), P_("The file could not be opened", "None of the files could be opened", n), detail);
}

/* Earlier versions and what was rescued are no files of the user's. */
static gboolean
is_kept_by_us (const char *path)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "lima-portfolio" G_DIR_SEPARATOR_S, NULL);

  return g_str_has_prefix (path, folder);
}

static void
remember_recent (GPtrArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const LimaFileReport *report = g_ptr_array_index (reports, i);
      g_autofree char *uri = g_filename_to_uri (report->path, NULL, NULL);
      const GtkRecentData data = {
        .mime_type = (char *) (report->is_portfolio ? "application/x-lima-portfolio+json" : "application/x-iati-activities+xml"),
        .app_name = (char *) "Lima Portfolio",
        .app_exec = (char *) "lima-portfolio %f",
      };

      if (report->error == NULL && uri != NULL && !is_kept_by_us (report->path))
        gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
    }
}

static void
say_added (LimaWindow *self, guint before)
{
  LimaFigures *figures = lima_session_get_figures (self->session);
  guint n = figures->n_projects - MIN (before, figures->n_projects);
  g_autofree char *number = lima_format_integer (figures->format, n);
  /* Translators: what was done; %s is a number */
  g_autofree char *text = g_strdup_printf (P_("%s project added", "%s projects added", n), number);

  lima_toast_say (self->toast, text, NULL, NULL);
}

/* The changes go to the journal of this window before they leave that of the program that ended. */
static void
restore_changes (LimaWindow *self, LimaRecovery *recovery)
{
  g_autoptr(GError) error = NULL;
  guint n = 0;
  gboolean all = lima_recovery_replay (recovery, lima_session_get_history (self->session), &n, &error);
  g_autofree char *number = lima_format_integer (lima_session_get_format (self->session), n);
  /* Translators: what was done; %s is a number */
  g_autofree char *text = g_strdup_printf (P_("%s change restored", "%s changes restored", n), number);

  if (!all)
    {
      lima_alert_show (GTK_WIDGET (self), _("Not all changes could be restored"), error->message);
      return;
    }
  lima_toast_say (self->toast, text, NULL, NULL);
  if (lima_session_flush (self->session))
    lima_recovery_remove (recovery);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(Opening) opening = data;
  LimaWindow *self = opening->window;
  g_autoptr(LimaLoaded) done = lima_load_finish (result, NULL);
  LimaFigures *figures = lima_session_get_figures (self->session);
  guint before = figures == NULL ? 0 : figures->n_projects;
  gboolean is_portfolio;

  lima_window_end_work (self);
  if (done == NULL)
    return;
  if (done->figures == NULL)
    {
      say_failure (self, done->input->reports, opening->add);
      return;
    }
  if (opening->temporary == NULL)
    remember_recent (done->input->reports);
  is_portfolio = done->input->reports->len == 1 && ((LimaFileReport *) g_ptr_array_index (done->input->reports, 0))->is_portfolio;
  lima_session_take (self->session, done->input, g_steal_pointer (&done->figures), is_portfolio ? opening->file : NULL);
  if (opening->add)
    say_added (self, before);
  if (opening->recovery != NULL)
    restore_changes (self, opening->recovery);
  lima_window_look_at_file (self); /* it may lie in the trash */
}

static void
load (LimaWindow *self, char **paths, gboolean add, GFile *file, char *temporary, LimaRecovery *recovery)
{
  guint n = g_strv_length (paths);
  g_autofree char *name = g_path_get_basename (paths[0]);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *number = lima_format_integer (lima_session_get_format (self->session), n);
  g_autofree char *title = n == 1 ? g_strdup_printf (_("Reading “%s”"), shown)
                                  : g_strdup_printf (P_("Reading %s file", "Reading %s files", n), number);
  g_autoptr(LimaSnapshot) onto = add ? lima_portfolio_snapshot (lima_session_get_portfolio (self->session)) : NULL;
  const LimaLoadingOptions options = {
    .format = lima_session_get_format (self->session),
    .onto = onto,
    .scheme = add ? (int) lima_session_get_scheme (self->session) : lima_preferences_get_scheme (self->settings),
    .currency = lima_atom (lima_session_get_currency (self->session)),
  };
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (self);
  opening->file = file == NULL ? NULL : g_object_ref (file);
  opening->temporary = temporary;
  opening->recovery = recovery;
  opening->add = add;
  lima_window_begin_work (self, title);
  lima_load_async (self->work, paths, &options, loaded, opening);
}

/* Files that have no path, as in a folder of the network, can't be read: that is said, and nothing is opened. */
static char **
paths_of (LimaWindow *self, GFile **files, guint n)
{
  g_autoptr(GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = g_file_get_uri (files[i]);

      if (path == NULL)
        {
          lima_alert_show (GTK_WIDGET (self), _("The file is not on this computer"), uri);
          return NULL;
        }
      g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

/**
 * lima_window_open:
 * @files: (array length=n_files): what to open
 * @n_files: how many, at least one
 *
 * Opens files as one portfolio, in this window if it is empty.
 */
void
lima_window_open (LimaWindow *self, GFile **files, guint n_files)
{
  g_auto(GStrv) paths = NULL;

  g_return_if_fail (LIMA_IS_WINDOW (self) && files != NULL && n_files > 0);

  if (!lima_window_is_empty (self))
    {
      GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

      g_application_open (G_APPLICATION (application), files, (int) n_files, "");
      return;
    }
  paths = paths_of (self, files, n_files);
  if (paths == NULL)
    return;
  lima_window_recall (self, n_files == 1 ? files[0] : NULL);
  load (self, paths, FALSE, n_files == 1 ? files[0] : NULL, NULL, NULL);
}

/*< private >
 * lima_window_reload:
 *
 * Reads the file of what is open again.
 */
void
lima_window_reload (LimaWindow *self)
{
  GFile *file = lima_session_get_file (self->session);

  load (self, (char *[]) { (char *) g_file_peek_path (file), NULL }, FALSE, file, NULL, NULL);
}

static void
add_files (LimaWindow *self, GFile **files, guint n)
{
  g_auto(GStrv) paths = self->work != NULL ? NULL : paths_of (self, files, n);

  if (paths != NULL && *paths != NULL)
    load (self, paths, TRUE, NULL, NULL, NULL);
}

static GPtrArray *
list_files (GListModel *model)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (files, g_list_model_get_item (model, i));
  return files;
}

static void
open_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaWindow *self = LIMA_WINDOW (source);
  g_autoptr(GListModel) model = lima_file_dialog_open_finish (result);
  g_autoptr(GPtrArray) files = model == NULL ? NULL : list_files (model);

  if (files == NULL || files->len == 0)
    return;
  if (GPOINTER_TO_INT (data))
    add_files (self, (GFile **) files->pdata, files->len);
  else
    lima_window_open (self, (GFile **) files->pdata, files->len);
}

/*< private >
 * lima_window_open_files_chosen:
 * @add: whether they are added to what is open
 *
 * Lets the user choose files, and opens them.
 */
void
lima_window_open_files_chosen (LimaWindow *self, gboolean add)
{
  lima_file_dialog_open_async (GTK_WIDGET (self), add ? _("Add Files") : _("Open"), LIMA_FILES_READABLE, open_chosen,
                               GINT_TO_POINTER (add));
}

/*< private >
 * lima_window_open_sample:
 *
 * Opens the sample that the program carries. It is read as any file, so it is written to a temporary one first.
 */
void
lima_window_open_sample (LimaWindow *self)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (SAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;
  gconstpointer data;

  if (!lima_window_is_empty (self))
    return;
  data = g_bytes_get_data (bytes, &size);
  file = g_file_new_tmp ("lima-sample-XXXXXX.lima", &stream, &error);
  if (file == NULL ||
      !g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), data, size, NULL, NULL, &error) ||
      !g_io_stream_close (G_IO_STREAM (stream), NULL, &error))
    {
      lima_alert_show (GTK_WIDGET (self), _("The sample could not be unpacked"), error->message);
      return;
    }
  load (self, (char *[]) { (char *) g_file_peek_path (file), NULL }, FALSE, NULL, g_file_get_path (file), NULL);
}

/**
 * lima_window_open_version:
 * @path: an earlier version of a file
 *
 * Opens it in an empty window, as a portfolio that has no file yet: saving it never touches the version.
 */
void
lima_window_open_version (LimaWindow *self, const char *path)
{
  g_return_if_fail (LIMA_IS_WINDOW (self) && lima_window_is_empty (self) && path != NULL);

  load (self, (char *[]) { (char *) path, NULL }, FALSE, NULL, NULL, NULL);
}

/**
 * lima_window_restore:
 * @recovery: (transfer full): what a program that ended unexpectedly has left
 *
 * Opens what it was about, in an empty window, and makes its changes again. They are unsaved, and can be undone.
 */
void
lima_window_restore (LimaWindow *self, LimaRecovery *recovery)
{
  const char *document = lima_recovery_get_document (recovery), *base = lima_recovery_get_base (recovery);
  g_autoptr(GFile) file = document == NULL ? NULL : g_file_new_for_path (document);

  g_return_if_fail (LIMA_IS_WINDOW (self) && lima_window_is_empty (self));

  load (self, (char *[]) { (char *) base, NULL }, FALSE, file, NULL, recovery);
}

/* ---- Dropping ---- */

typedef struct
{
  LimaWindow *window;
  GPtrArray *files;
} Dropped;

static void
drop_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  Dropped *dropped = data;
  int choice = lima_alert_ask_finish (result);

  if (choice == 0)
    add_files (dropped->window, (GFile **) dropped->files->pdata, dropped->files->len);
  else if (choice == 1)
    lima_window_open (dropped->window, (GFile **) dropped->files->pdata, dropped->files->len);
  g_ptr_array_unref (dropped->files);
  g_free (dropped);
}

static gboolean
dropped_on (LimaWindow *self, const GValue *value)
{
  const char *const answers[] = { _("_Add to This Portfolio"), _("_Open Separately"), NULL };
  GSList *list = g_value_get_boxed (value);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  Dropped *dropped;

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  if (files->len == 0 || lima_window_is_empty (self))
    {
      if (files->len > 0)
        lima_window_open (self, (GFile **) files->pdata, files->len);
      g_ptr_array_unref (files);
      return TRUE;
    }
  dropped = g_new0 (Dropped, 1);
  dropped->window = self;
  dropped->files = files;
  lima_alert_ask_async (GTK_WIDGET (self), _("What shall become of the files?"),
                        _("They can be added to the portfolio of this window, where the same activity counts once, or be opened by themselves."),
                        answers, drop_chosen, dropped);
  return TRUE;
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  return dropped_on (data, value);
}

/*< private >
 * lima_window_accept_drops:
 */
void
lima_window_accept_drops (LimaWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

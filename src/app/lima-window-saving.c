/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving, and what stands between unsaved work and its loss. */

#include "lima-window-private.h"

#include <lima-change-log.h>
#include <lima-i18n.h>
#include <string.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-save-portfolio.h"
#include "lima-versions-window.h"

/* One file being written. */
typedef struct
{
  LimaWindow *window;
  guint position; /* of the history, as it is written */
  gboolean copy;  /* what is open goes on to belong to its own file */
  gboolean replaces; /* an earlier version of it */
} Saving;

/* What the user was asked about the file before. */
typedef enum
{
  INSIST_NOT,
  INSIST_ANEW,      /* one that is gone shall be made again */
  INSIST_OVERWRITE, /* what somebody else wrote shall be written over */
} Insist;

static void save_to (LimaWindow *self, GFile *file, gboolean copy, Insist insist);
static void choose_file (LimaWindow *self, gboolean copy);

static void
saving_free (Saving *self)
{
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* ---- What became of it ---- */

typedef struct
{
  LimaWindow *window;
  GFile *file;
  gboolean copy;
  Insist insist; /* when it is tried again */
} Failure;

static void
read_again (LimaWindow *self)
{
  self->closing = FALSE;
  if (self->work == NULL)
    lima_window_reload (self);
}

static void
way_out_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  Failure *failure = data;
  int choice = lima_alert_ask_finish (result);

  if (choice == 0)
    choose_file (failure->window, failure->copy);
  else if (choice == 1)
    save_to (failure->window, failure->file, failure->copy, failure->insist);
  else if (choice == 2)
    read_again (failure->window);
  else
    failure->window->closing = FALSE;
  g_object_unref (failure->window);
  g_object_unref (failure->file);
  g_free (failure);
}

/* What is open stays open and unsaved; the user may try again, or elsewhere. A file that somebody else wrote is not written over
 * before that is asked for. */
static void
offer_ways_out (LimaWindow *self, GFile *file, gboolean copy, const GError *error)
{
  gboolean changed = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  gboolean gone = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  const char *const answers[] = { _("Save _Elsewhere…"), changed ? _("_Overwrite") : gone ? _("Save _Anew") : _("_Try Again"),
                                  changed ? _("_Read It Again") : NULL, NULL };
  Failure *failure = g_new0 (Failure, 1);

  failure->window = g_object_ref (self);
  failure->file = g_object_ref (file);
  failure->copy = copy;
  failure->insist = changed ? INSIST_OVERWRITE : gone ? INSIST_ANEW : INSIST_NOT;
  if (changed || gone)
    lima_window_look_at_file (self);
  lima_alert_ask_async (GTK_WIDGET (self), _("The portfolio was not saved"), error->message, answers, way_out_chosen, failure);
}

static void
say_saved (LimaWindow *self, GFile *file, gboolean copy, gboolean kept)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: what was done; %s is a file name */
  g_autofree char *text = g_strdup_printf (!kept ? _("Saved as “%s”. The earlier version could not be kept.")
                                           : copy ? _("A copy was saved as “%s”") : _("Saved as “%s”"), shown);

  lima_toast_say (self->toast, text, NULL, NULL);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(Saving) saving = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = g_file_get_uri (G_FILE (source));
  LimaWindow *self = saving->window;
  LimaAtomicOutcome outcome;
  gboolean done = lima_save_portfolio_finish (result, &outcome, &error);

  self->saving = FALSE;
  lima_window_end_work (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->closing = FALSE;
  else if (!done)
    offer_ways_out (self, G_FILE (source), saving->copy, error);
  if (!done)
    return;
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  if (!saving->copy)
    lima_session_saved (self->session, G_FILE (source), saving->position, &outcome.mark);
  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
  else
    say_saved (self, G_FILE (source), saving->copy, outcome.backed_up || !saving->replaces);
}

/* ---- Saving ---- */

/* What is open is frozen now and written in a thread; it can be changed meanwhile. */
static void
save_to (LimaWindow *self, GFile *file, gboolean copy, Insist insist)
{
  LimaHistory *history = lima_session_get_history (self->session);
  GFile *own = lima_session_get_file (self->session);
  const LimaFileMark *expected = insist != INSIST_OVERWRITE && own != NULL && g_file_equal (own, file) ? lima_session_get_mark (self->session) : NULL;
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *title = g_strdup_printf (_("Writing “%s”"), shown);
  Saving *saving = g_new0 (Saving, 1);

  lima_change_log_write (history, lima_session_get_user (self->session), lima_format_get_language (lima_session_get_format (self->session)));
  saving->window = g_object_ref (self);
  saving->position = copy ? lima_history_get_position (history) : lima_session_freeze (self->session);
  saving->copy = copy;
  saving->replaces = own != NULL && g_file_equal (own, file);
  self->saving = TRUE;
  lima_window_begin_work (self, title);
  snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (self->session));
  lima_save_portfolio_async (file, snapshot, expected, insist == INSIST_ANEW, lima_work_get_cancellable (self->work), saved, saving);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaWindow *self = LIMA_WINDOW (source);
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);

  if (file == NULL || self->work != NULL)
    self->closing = FALSE;
  else
    save_to (self, file, GPOINTER_TO_INT (data), INSIST_NOT);
}

/* The name of the file that it is or was read from, with the ending of a portfolio. */
static char *
suggest_name (LimaWindow *self)
{
  GPtrArray *reports = lima_session_get_reports (self->session);
  const LimaFileReport *first = reports == NULL || reports->len == 0 ? NULL : g_ptr_array_index (reports, 0);
  GFile *file = lima_session_get_file (self->session);
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : first != NULL ? g_path_get_basename (first->path) : NULL;
  char *dot = base == NULL ? NULL : strrchr (base, '.');

  if (base == NULL)
    return g_strconcat (_("Portfolio"), ".lima", NULL);
  if (dot != NULL && dot != base)
    *dot = '\0';
  return g_strconcat (base, ".lima", NULL);
}

static void
choose_file (LimaWindow *self, gboolean copy)
{
  g_autofree char *name = suggest_name (self);

  lima_file_dialog_save_async (GTK_WIDGET (self), copy ? _("Save a Copy") : _("Save As"), LIMA_FILES_PORTFOLIO, name, file_chosen,
                               GINT_TO_POINTER (copy));
}

/* ---- Actions ---- */

static void
save (LimaWindow *self)
{
  GFile *file = lima_session_get_file (self->session);

  if (file == NULL)
    choose_file (self, FALSE);
  else
    save_to (self, file, FALSE, INSIST_NOT);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (LIMA_WINDOW (widget));
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_file (LIMA_WINDOW (widget), FALSE);
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_file (LIMA_WINDOW (widget), TRUE);
}

static void
revert_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaWindow *self = LIMA_WINDOW (source);

  if (lima_alert_choose_finish (result) && self->work == NULL)
    lima_window_reload (self);
}

/* What is not changed is read again without a question. */
static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  if (self->work != NULL || lima_session_get_file (self->session) == NULL)
    return;
  if (lima_session_is_unsaved (self->session))
    gtk_widget_activate_action (widget, "win.revert", NULL);
  else
    lima_window_reload (self);
}

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);
  g_autofree char *file = g_file_get_basename (lima_session_get_file (self->session));
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *what = g_strdup_printf (_("Read “%s” again?"), shown);

  lima_alert_choose_async (widget, what, _("All changes since it was saved are lost, and can't be brought back by undo."),
                           _("_Revert"), TRUE, revert_chosen, NULL);
}

static void
show_versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (lima_versions_window_new (GTK_WINDOW (self), lima_session_get_format (self->session),
                                                            lima_session_get_file (self->session))));
}

/*< private >
 * lima_window_install_saving:
 */
void
lima_window_install_saving (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.save", NULL, save_action);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (klass, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (klass, "win.revert", NULL, revert_action);
  gtk_widget_class_install_action (klass, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (klass, "win.show-versions", NULL, show_versions_action);
}

/* ---- Closing ---- */

static void
close_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaWindow *self = LIMA_WINDOW (source);
  int choice = lima_alert_ask_finish (result);

  self->closing = choice == 0;
  if (choice == 0 && self->work == NULL)
    save (self);
  if (choice != 1)
    return;
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/*< private >
 * lima_window_ask_to_save:
 *
 * Asks what shall become of unsaved work, when the window is about to close. A file that is being written is waited for.
 *
 * Returns: whether the window stays for now
 */
gboolean
lima_window_ask_to_save (LimaWindow *self)
{
  const char *const answers[] = { _("_Save"), _("Close _without Saving"), NULL };
  g_autofree char *what = NULL;

  if (self->saving)
    {
      self->closing = TRUE;
      return TRUE;
    }
  if (self->may_close || !lima_session_is_unsaved (self->session))
    return FALSE;
  /* Translators: %s is the title of a portfolio */
  what = g_strdup_printf (_("Save the changes to “%s” before closing?"), lima_session_get_title (self->session));
  lima_alert_ask_async (GTK_WIDGET (self), what, _("Changes that are not saved are lost."), answers, close_chosen, NULL);
  return TRUE;
}

/**
 * lima_window_is_saving:
 *
 * Returns: whether a file is being written, which must not be cut short
 */
gboolean
lima_window_is_saving (LimaWindow *self)
{
  g_return_val_if_fail (LIMA_IS_WINDOW (self), FALSE);

  return self->saving;
}

/* ---- What follows ---- */

/*< private >
 * lima_window_enable_saving:
 */
void
lima_window_enable_saving (LimaWindow *self)
{
  gboolean open = lima_session_get_figures (self->session) != NULL && self->work == NULL;
  gboolean unsaved = lima_session_is_unsaved (self->session), file = lima_session_get_file (self->session) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", open && (unsaved || !file));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-copy", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.revert", open && unsaved && file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-versions", open && file);
}

/* The desktop asks before it logs the user out. */
static void
unsaved_changed (LimaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean unsaved = lima_session_is_unsaved (self->session);

  lima_window_enable_saving (self);
  if (application == NULL || unsaved == (self->inhibited != 0))
    return;
  if (unsaved)
    self->inhibited = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT, _("A portfolio is not saved"));
  else
    {
      gtk_application_uninhibit (application, self->inhibited);
      self->inhibited = 0;
    }
}

/*< private >
 * lima_window_init_saving:
 *
 * Follows whether anything is unsaved.
 */
void
lima_window_init_saving (LimaWindow *self)
{
  g_signal_connect_object (self->session, "notify::unsaved", G_CALLBACK (unsaved_changed), self, G_CONNECT_SWAPPED);
}

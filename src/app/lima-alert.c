/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages that wait for an answer. GTK 4.8 has no GtkAlertDialog; this is one of the two files that know what serves instead. */

#include "lima-alert.h"

#include <lima-i18n.h>

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = widget == NULL ? NULL : gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static GtkWidget *
make (GtkWidget *parent, GtkMessageType type, const char *what, const char *detail)
{
  GtkWidget *dialog = gtk_message_dialog_new (window_of (parent), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, type,
                                              GTK_BUTTONS_NONE, "%s", what);

  if (detail != NULL)
    gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  return dialog;
}

/* A mnemonic is drawn, and not read out. */
static GtkWidget *
add_button (GtkWidget *dialog, const char *text, int response)
{
  GtkWidget *button = gtk_dialog_add_button (GTK_DIALOG (dialog), text, response);
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (label)), -1);
  gtk_button_set_child (GTK_BUTTON (button), label);
  return button;
}

/**
 * lima_alert_show:
 * @parent: (nullable): a widget of the window it belongs to
 * @what: what happened, one sentence
 * @detail: (nullable): to which file, what is safe, what to do
 *
 * Shows an error that the user has to know of.
 */
void
lima_alert_show (GtkWidget *parent, const char *what, const char *detail)
{
  GtkWidget *dialog = make (parent, GTK_MESSAGE_ERROR, what, detail);

  add_button (dialog, _("_Close"), GTK_RESPONSE_CLOSE);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The answer is given once the dialog is gone: where it closes the window below while the dialog still goes, GTK 4.8 frees that too early. */
static gboolean
tell (gpointer data)
{
  g_autoptr(GTask) task = data;

  g_task_return_int (task, GPOINTER_TO_INT (g_task_get_task_data (task)));
  return G_SOURCE_REMOVE;
}

static void
tell_later (GtkDialog *dialog, GTask *task, int answer)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_task_set_task_data (task, GINT_TO_POINTER (answer), NULL);
  g_idle_add (tell, task);
}

static void
answered (GtkDialog *dialog, int response, gpointer data)
{
  tell_later (dialog, data, response == GTK_RESPONSE_ACCEPT);
}

/**
 * lima_alert_choose_async:
 * @parent: (nullable): a widget of the window it belongs to
 * @what: the question
 * @detail: (nullable): what follows from the answer
 * @accept: the button that does it, with a mnemonic
 * @destructive: whether doing it loses something
 * @callback: called with the answer
 * @data: for @callback
 *
 * Asks before something is done that can't be undone.
 */
void
lima_alert_choose_async (GtkWidget *parent, const char *what, const char *detail, const char *accept, gboolean destructive,
                         GAsyncReadyCallback callback, gpointer data)
{
  GtkWidget *dialog = make (parent, GTK_MESSAGE_QUESTION, what, detail);
  GTask *task = g_task_new (parent, NULL, callback, data);
  GtkWidget *button;

  add_button (dialog, _("_Cancel"), GTK_RESPONSE_CANCEL);
  button = add_button (dialog, accept, GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (button, destructive ? "destructive-action" : "suggested-action");
  g_signal_connect (dialog, "response", G_CALLBACK (answered), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * lima_alert_choose_finish:
 * @result: what the callback got
 *
 * Returns: whether to do it
 */
gboolean
lima_alert_choose_finish (GAsyncResult *result)
{
  return g_task_propagate_int (G_TASK (result), NULL) == TRUE;
}

static void
asked (GtkDialog *dialog, int response, gpointer data)
{
  tell_later (dialog, data, response >= 0 ? response : -1);
}

/**
 * lima_alert_ask_async:
 * @parent: (nullable): a widget of the window it belongs to
 * @what: the question
 * @detail: (nullable): what follows from the answers
 * @answers: (array zero-terminated=1): the answers, with mnemonics; the first is the default
 * @callback: called with the answer
 * @data: for @callback
 *
 * Asks which of several things to do.
 */
void
lima_alert_ask_async (GtkWidget *parent, const char *what, const char *detail, const char *const *answers,
                      GAsyncReadyCallback callback, gpointer data)
{
  GtkWidget *dialog = make (parent, GTK_MESSAGE_QUESTION, what, detail);
  GTask *task = g_task_new (parent, NULL, callback, data);

  add_button (dialog, _("_Cancel"), GTK_RESPONSE_CANCEL);
  for (int i = 0; answers[i] != NULL; i++)
    add_button (dialog, answers[i], i);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), 0);
  g_signal_connect (dialog, "response", G_CALLBACK (asked), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * lima_alert_ask_finish:
 * @result: what the callback got
 *
 * Returns: the number of the answer, -1 when nothing is to be done
 */
int
lima_alert_ask_finish (GAsyncResult *result)
{
  return (int) g_task_propagate_int (G_TASK (result), NULL);
}

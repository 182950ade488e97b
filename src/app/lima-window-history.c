/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo, named by what they would do; the windows that list changes and records. */

#include "lima-window-private.h"

#include <lima-i18n.h>

#include "lima-alert.h"
#include "lima-changes-window.h"
#include "lima-records-window.h"

/* ---- Words ---- */

/* The label of what undo (or redo) would do, or NULL. */
static const char *
label_at (LimaWindow *self, gboolean redo)
{
  LimaHistory *history = lima_session_get_history (self->session);
  guint position = history == NULL ? 0 : lima_history_get_position (history);

  if (history == NULL || (redo ? position >= lima_history_get_n (history) : position == 0))
    return NULL;
  return lima_history_get_label (history, redo ? position : position - 1);
}

static char *
describe_undo (const char *label)
{
  /* Translators: %s is what was done, as "Change Title" */
  return label == NULL ? g_strdup (_("Undo")) : g_strdup_printf (_("Undo “%s”"), label);
}

static char *
describe_redo (const char *label)
{
  /* Translators: %s is what was undone, as "Change Title" */
  return label == NULL ? g_strdup (_("Redo")) : g_strdup_printf (_("Redo “%s”"), label);
}

static void
show_step (LimaWindow *self, GtkWidget *button, const char *action, const char *words, gboolean possible)
{
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, possible);
  g_menu_append (self->edit_section, words, action);
}

static void
show_steps (LimaWindow *self)
{
  const char *undo = label_at (self, FALSE), *redo = label_at (self, TRUE);
  g_autofree char *undo_words = describe_undo (undo);
  g_autofree char *redo_words = describe_redo (redo);

  g_menu_remove_all (self->edit_section);
  show_step (self, self->undo_button, "win.undo", undo_words, undo != NULL);
  show_step (self, self->redo_button, "win.redo", redo_words, redo != NULL);
  g_menu_append (self->edit_section, _("Chan_ges…"), "win.show-changes");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-changes", lima_session_get_history (self->session) != NULL);
}

/* ---- Actions ---- */

static void
step (LimaWindow *self, gboolean redo)
{
  LimaHistory *history = lima_session_get_history (self->session);
  g_autoptr(GError) error = NULL;

  if (history == NULL)
    return;
  if (!(redo ? lima_history_redo (history, &error) : lima_history_undo (history, &error)))
    lima_alert_show (GTK_WIDGET (self), redo ? _("The change could not be made again") : _("The change could not be undone"), error->message);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (LIMA_WINDOW (widget), FALSE);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (LIMA_WINDOW (widget), TRUE);
}

static void
show_changes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (lima_changes_window_new (GTK_WINDOW (widget), LIMA_WINDOW (widget)->session)));
}

static void
show_records_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (lima_records_window_new (GTK_WINDOW (widget), LIMA_WINDOW (widget)->session)));
}

static void
show_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *window = lima_records_window_new (GTK_WINDOW (widget), LIMA_WINDOW (widget)->session);
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  lima_records_window_show (LIMA_RECORDS_WINDOW (window), kind, lima_atom (id));
  gtk_window_present (GTK_WINDOW (window));
}

/*< private >
 * lima_window_install_history:
 */
void
lima_window_install_history (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (klass, "win.show-changes", NULL, show_changes_action);
  gtk_widget_class_install_action (klass, "win.show-records", NULL, show_records_action);
  gtk_widget_class_install_action (klass, "win.show-record", "(ss)", show_record_action);
}

/*< private >
 * lima_window_init_history:
 *
 * Follows what can be undone.
 */
void
lima_window_init_history (LimaWindow *self)
{
  g_signal_connect_object (self->session, "notify::history", G_CALLBACK (show_steps), self, G_CONNECT_SWAPPED);
  show_steps (self);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-versions-window.h"

#include <lima-backup.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-moment.h"
#include "lima-save-portfolio.h"

struct _LimaVersionsWindow
{
  GtkWindow parent_instance;

  LimaFormat *format; /* owned */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (LimaVersionsWindow, lima_versions_window, GTK_TYPE_WINDOW)

/* ---- Rows ---- */

/* A label with a mnemonic would name the button after itself, and all alike; as a child it does not. */
static GtkWidget *
open_button_new (LimaVersionsWindow *self, const LimaBackup *backup, const char *moment)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = lima_report_fill (self->format, _("Open the version of %1$s"), moment, NULL);

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (_("Open")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open-version");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "^ay", backup->path);
  return button;
}

static GtkWidget *
row_new (LimaVersionsWindow *self, const LimaBackup *backup)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label;
  g_autofree char *moment = lima_moment_describe (self->format, backup->time);
  g_autofree char *number = lima_format_integer (self->format, (guint64) (backup->size + 999) / 1000);
  /* Translators: a size in thousands of bytes */
  g_autofree char *size = g_strdup_printf (_("%s kB"), number);
  /* Translators: an earlier version of a file: when it was replaced, and its size */
  g_autofree char *words = lima_report_fill (self->format, C_("version", "until %1$s · %2$s"), moment, size, NULL);

  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "lima-card");
  gtk_widget_add_css_class (row, "lima-recovery");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), open_button_new (self, backup, moment));
  return row;
}

static void
say_nothing (LimaVersionsWindow *self)
{
  GtkWidget *label = gtk_label_new (_("No earlier version is kept of this file yet. One is each time that it is saved."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_widget_add_css_class (label, "lima-dim");
  gtk_box_append (GTK_BOX (self->list), label);
}

/* ---- Listing ---- */

static void
list_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autofree char *folder = lima_save_backups_folder ();

  g_task_return_pointer (task, lima_backup_list (folder, path), (GDestroyNotify) g_ptr_array_unref);
}

static void
listed (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaVersionsWindow *self = LIMA_VERSIONS_WINDOW (source);
  g_autoptr(GPtrArray) backups = g_task_propagate_pointer (G_TASK (result), NULL);

  if (backups == NULL || self->list == NULL)
    return;
  for (guint i = 0; i < backups->len; i++)
    gtk_box_append (GTK_BOX (self->list), row_new (self, g_ptr_array_index (backups, i)));
  if (backups->len == 0)
    say_nothing (self);
}

/* ---- Window ---- */

static void
lima_versions_window_dispose (GObject *object)
{
  LIMA_VERSIONS_WINDOW (object)->list = NULL;
  G_OBJECT_CLASS (lima_versions_window_parent_class)->dispose (object);
}

static void
lima_versions_window_finalize (GObject *object)
{
  lima_format_unref (LIMA_VERSIONS_WINDOW (object)->format);
  G_OBJECT_CLASS (lima_versions_window_parent_class)->finalize (object);
}

static void
lima_versions_window_class_init (LimaVersionsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_versions_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_versions_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lima_versions_window_init (LimaVersionsWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->list, "lima-dialog");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_window_set_child (GTK_WINDOW (self), scrolled);
  gtk_window_set_title (GTK_WINDOW (self), _("Earlier Versions"));
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 360);
}

/**
 * lima_versions_window_new:
 * @parent: the window it belongs to
 * @format: how numbers and moments are written
 * @file: whose versions
 *
 * Returns: (transfer none): a window, to be presented; GTK owns it
 */
GtkWidget *
lima_versions_window_new (GtkWindow *parent, LimaFormat *format, GFile *file)
{
  LimaVersionsWindow *self = g_object_new (LIMA_TYPE_VERSIONS_WINDOW, "application", gtk_window_get_application (parent), "transient-for", parent,
                                           "destroy-with-parent", TRUE, NULL);
  g_autoptr(GTask) task = g_task_new (self, NULL, listed, NULL);

  self->format = lima_format_ref (format);
  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_task_run_in_thread (task, list_in_thread);
  return GTK_WIDGET (self);
}

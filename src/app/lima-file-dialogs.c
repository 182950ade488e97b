/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing files. GTK 4.8 has no GtkFileDialog; this is one of the two files that know what serves instead. */

#include "lima-file-dialogs.h"

#include <lima-i18n.h>

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_suffix (filter, *patterns);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser, LimaFiles files)
{
  static const char *const all[] = { "lima", "xml", NULL }, *const lima[] = { "lima", NULL }, *const xml[] = { "xml", NULL };
  static const char *const csv[] = { "csv", NULL }, *const text[] = { "txt", NULL }, *const svg[] = { "svg", NULL };
  static const char *const pdf[] = { "pdf", NULL }, *const png[] = { "png", NULL }, *const ics[] = { "ics", NULL };

  if (files == LIMA_FILES_READABLE)
    {
      add_filter (chooser, _("Portfolios and IATI files"), all);
      add_filter (chooser, _("Portfolios (.lima)"), lima);
      add_filter (chooser, _("IATI activity files (.xml)"), xml);
    }
  if (files == LIMA_FILES_PORTFOLIO)
    add_filter (chooser, _("Portfolios (.lima)"), lima);
  if (files == LIMA_FILES_PICTURE)
    {
      add_filter (chooser, _("Drawing that stays sharp (.svg)"), svg);
      add_filter (chooser, _("Page (.pdf)"), pdf);
      add_filter (chooser, _("Picture (.png)"), png);
    }
  if (files == LIMA_FILES_CSV || files == LIMA_FILES_PICTURE || files == LIMA_FILES_TEXT)
    add_filter (chooser, _("Table (.csv)"), csv);
  if (files == LIMA_FILES_TEXT)
    add_filter (chooser, _("Text (.txt)"), text);
  if (files == LIMA_FILES_PAGE)
    add_filter (chooser, _("Page (.pdf)"), pdf);
  if (files == LIMA_FILES_CALENDAR)
    add_filter (chooser, _("Calendar with the whole records (.ics)"), ics);
}

static GListModel *
chosen_files (GtkFileChooser *chooser)
{
  return gtk_file_chooser_get_files (chooser);
}

static void
responded (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr(GTask) task = data;
  GListModel *files = response == GTK_RESPONSE_ACCEPT ? chosen_files (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_task_return_pointer (task, files, g_object_unref);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

/* The dialog is held while it is shown, and given up after it has been destroyed. */
static GtkFileChooserNative *
show (GtkWidget *parent, const char *title, LimaFiles files, GtkFileChooserAction action, GTask *task)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action,
                                                              action == GTK_FILE_CHOOSER_ACTION_OPEN ? _("_Open") : _("_Save"),
                                                              _("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (dialog), files);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (responded), task);
  return dialog;
}

/**
 * lima_file_dialog_open_async:
 * @parent: a widget of the window it belongs to
 * @title: what the files are for
 * @files: which are offered
 * @callback: called with the choice
 * @data: for @callback
 *
 * Lets the user choose one or more files to read.
 */
void
lima_file_dialog_open_async (GtkWidget *parent, const char *title, LimaFiles files, GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooserNative *dialog = show (parent, title, files, GTK_FILE_CHOOSER_ACTION_OPEN, g_task_new (parent, NULL, callback, data));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * lima_file_dialog_open_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable) (element-type GFile): the files, %NULL when nothing was chosen
 */
GListModel *
lima_file_dialog_open_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * lima_file_dialog_save_async:
 * @parent: a widget of the window it belongs to
 * @title: what is saved
 * @files: the kinds that can be written
 * @name: a name to begin with
 * @callback: called with the choice
 * @data: for @callback
 *
 * Lets the user say where to write; the dialog asks before a file that exists is taken.
 */
void
lima_file_dialog_save_async (GtkWidget *parent, const char *title, LimaFiles files, const char *name,
                             GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooserNative *dialog = show (parent, title, files, GTK_FILE_CHOOSER_ACTION_SAVE, g_task_new (parent, NULL, callback, data));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * lima_file_dialog_save_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): where to write, %NULL when nothing was chosen
 */
GFile *
lima_file_dialog_save_finish (GAsyncResult *result)
{
  g_autoptr(GListModel) files = g_task_propagate_pointer (G_TASK (result), NULL);

  return files == NULL ? NULL : g_list_model_get_item (files, 0);
}

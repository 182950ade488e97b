/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing from a window: the dialog of the system, and the preview, which is the program's own. */

#include <glib/gstdio.h>
#include <lima-programme-print.h>
#include <string.h>

#include "app-fixture.h"

static LimaWindow *
open_illustrative (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "illustrative-programme.lima", NULL);

  return fixture_open (fixture_application (), path);
}

/* The first other window that is shown, of a type or of any. */
static GtkWindow *
find_window (const char *type, LimaWindow *but)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if ((gpointer) window != but && gtk_widget_get_mapped (GTK_WIDGET (window)) && g_str_equal (G_OBJECT_TYPE_NAME (window), type))
        found = window;
    }
  return found;
}

static gboolean
has_dialog (gpointer data)
{
  return find_window ("GtkPrintUnixDialog", data) != NULL;
}

static gboolean
has_preview (gpointer data)
{
  return find_window ("GtkWindow", data) != NULL;
}

static gboolean
has_no_preview (gpointer data)
{
  return !has_preview (data);
}

static guint
count_areas (GtkWidget *from)
{
  guint n = GTK_IS_DRAWING_AREA (from);

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_areas (child);
  return n;
}

static void
test_preview (void)
{
  LimaWindow *window = open_illustrative ();
  GtkWindow *dialog, *preview;

  lima_programme_print (GTK_WIDGET (window), lima_window_get_session (window), lima_atom ("g1"), "plan");
  fixture_wait (has_dialog, window);
  dialog = find_window ("GtkPrintUnixDialog", window);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_APPLY); /* "Preview" */
  fixture_wait (has_preview, window);
  preview = find_window ("GtkWindow", window);
  g_assert_cmpstr (gtk_window_get_title (preview), ==, "Illustrative: Programme for Country Partnership");
  fixture_settle (200);
  g_assert_cmpuint (count_areas (GTK_WIDGET (preview)), >=, 1);
  gtk_window_close (preview);
  fixture_wait (has_no_preview, window);
  fixture_settle (100);
  fixture_close (window);
}

static gboolean
is_written (gpointer file)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) > 1000;
}

/* The printer that writes a file is chosen as it was the last time. */
static void
choose_file_printer (LimaSession *session, GFile *file)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();
  g_autofree char *uri = g_file_get_uri (file);

  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  g_object_set_data_full (G_OBJECT (session), "lima-print-settings", settings, g_object_unref);
}

static guint
count (const char *text, gsize size, const char *what)
{
  guint n = 0;

  for (gsize i = 0; i + strlen (what) <= size; i++)
    n += memcmp (text + i, what, strlen (what)) == 0;
  return n;
}

/* Through GTK's own printing: upright pages, and level ones for the chart of the plan. */
static void
test_print_to_file (void)
{
  LimaWindow *window = open_illustrative ();
  g_autofree char *folder = g_dir_make_tmp ("lima-print-XXXXXX", NULL), *path = g_build_filename (folder, "plan.pdf", NULL), *bytes = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  gsize size;

  choose_file_printer (lima_window_get_session (window), file);
  lima_programme_print (GTK_WIDGET (window), lima_window_get_session (window), lima_atom ("g1"), "plan");
  fixture_wait (has_dialog, window);
  fixture_settle (500); /* printers are found one after the other */
  gtk_dialog_response (GTK_DIALOG (find_window ("GtkPrintUnixDialog", window)), GTK_RESPONSE_OK);
  fixture_wait (is_written, file);
  fixture_settle (300);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpuint (count (bytes, size, "/Type /Page %"), >=, 3);
  g_assert_cmpuint (count (bytes, size, "/MediaBox [ 0 0 841."), >=, 1);
  g_assert_cmpuint (count (bytes, size, "/MediaBox [ 0 0 595."), >=, 1);
  g_remove (path);
  g_rmdir (folder);
  fixture_close (window);
}

/* Cancelling leaves nothing behind; a programme that isn't there shows no dialog. */
static void
test_cancel (void)
{
  LimaWindow *window = open_illustrative ();

  lima_programme_print (GTK_WIDGET (window), lima_window_get_session (window), lima_atom ("g99"), NULL);
  fixture_settle (200);
  g_assert_false (has_dialog (window));
  lima_programme_print (GTK_WIDGET (window), lima_window_get_session (window), lima_atom ("g1"), NULL);
  fixture_wait (has_dialog, window);
  gtk_dialog_response (GTK_DIALOG (find_window ("GtkPrintUnixDialog", window)), GTK_RESPONSE_CANCEL);
  fixture_settle (200);
  g_assert_false (has_dialog (window));
  fixture_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/programme-print/preview", test_preview);
  g_test_add_func ("/app/programme-print/to-file", test_print_to_file);
  g_test_add_func ("/app/programme-print/cancel", test_cancel);
  return g_test_run ();
}

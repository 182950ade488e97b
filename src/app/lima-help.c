/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-help.h"

#include <lima-i18n.h>

#include "lima-alert.h"

#define FIRST_PAGE "help/C/lima-portfolio/index.page"

/* The folder of the pages where viewers look for them: NULL where they are not installed. */
static char *
find_pages (void)
{
  const char *const own[] = { g_get_user_data_dir (), LIMA_DATA_DIR, NULL };
  const char *const *folders[] = { own, g_get_system_data_dirs () };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    for (const char *const *folder = folders[i]; *folder != NULL; folder++)
      {
        g_autofree char *page = g_build_filename (*folder, FIRST_PAGE, NULL);

        if (g_file_test (page, G_FILE_TEST_IS_REGULAR))
          return g_path_get_dirname (page);
      }
  return NULL;
}

/* What can be read without a viewer: the pages as they are, and the page of the manual. */
static void
say_where (GtkWindow *parent)
{
  g_autofree char *pages = find_pages ();
  g_autofree char *shown = pages == NULL ? NULL : g_filename_display_name (pages);
  g_autofree char *detail = NULL;

  if (pages != NULL)
    /* Translators: %s is a folder */
    detail = g_strdup_printf (_("Install the help viewer Yelp to read the help pages. They are in the folder “%s”. The commands are explained by "
                                "“man lima-portfolio”, and the keys by Ctrl+?."),
                              shown);
  else
    detail = g_strdup (_("The help pages are not installed with this program: they are in the folder data/help of its sources. The keys are listed "
                         "by Ctrl+?."));
  lima_alert_show (GTK_WIDGET (parent), _("There is nothing that can show the help"), detail);
}

static void
shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_where (GTK_WINDOW (source));
  g_object_unref (source);
}

/**
 * lima_help_show:
 * @parent: the window that it is asked from
 * @page: (nullable): a page of the help, as "charts"; the first one if %NULL
 *
 * Opens the help in the viewer of the desktop, or says where it is when there is none.
 */
void
lima_help_show (GtkWindow *parent, const char *page)
{
  g_autoptr(GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");
  g_autofree char *pages = find_pages ();
  g_autofree char *uri = page == NULL ? g_strdup ("help:lima-portfolio") : g_strdup_printf ("help:lima-portfolio/%s", page);

  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (viewer == NULL || pages == NULL)
    say_where (parent);
  else
    gtk_show_uri_full (g_object_ref (parent), uri, GDK_CURRENT_TIME, NULL, shown, NULL);
}

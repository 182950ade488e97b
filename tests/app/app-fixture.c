/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#define MOST_SECONDS 60

static gboolean
is_over (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @done says so; a test that waits for nothing fails. */
void
fixture_wait (gboolean (*done) (gpointer data), gpointer data)
{
  gint64 end = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;

  while (!done (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* Runs the main loop for a time. */
void
fixture_settle (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, is_over, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

LimaApplication *
fixture_application (void)
{
  static LimaApplication *application;
  g_autoptr(GError) error = NULL;

  if (application == NULL)
    {
      application = lima_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_application_hold (G_APPLICATION (application));
    }
  return application;
}

char *
fixture_sample (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
}

static gboolean
has_figures (gpointer data)
{
  return lima_session_get_figures (lima_window_get_session (data)) != NULL;
}

static gboolean
has_index (gpointer data)
{
  return lima_session_get_index (lima_window_get_session (data)) != NULL;
}

LimaWindow *
fixture_open (LimaApplication *application, const char *path)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaWindow *window = LIMA_WINDOW (lima_window_new (GTK_APPLICATION (application), NULL, format));
  g_autoptr(GFile) file = g_file_new_for_path (path);

  gtk_window_present (GTK_WINDOW (window));
  lima_window_open (window, &file, 1);
  fixture_wait (has_figures, window);
  return window;
}

void
fixture_wait_index (LimaWindow *window)
{
  fixture_wait (has_index, window);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
fixture_close (LimaWindow *window)
{
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait (is_gone, &weak);
}

/* Waits until an object is gone whose weak pointer is @weak. */
void
fixture_assert_dies (gpointer *weak)
{
  fixture_wait (is_gone, weak);
}

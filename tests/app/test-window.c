/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

static const char *const pages[] = { "overview", "projects", "charts", "agenda", "check" };

static void
test_titles (void)
{
  g_autofree char *sample = fixture_sample ();
  LimaWindow *window = fixture_open (fixture_application (), sample);
  LimaSession *session = lima_window_get_session (window);

  g_assert_cmpstr (lima_session_get_title (session), ==, "Lima Declaration 2014");
  g_assert_cmpstr (lima_session_get_subtitle (session), ==, "lima-declaration-2014.lima");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Lima Declaration 2014 — Lima Portfolio");
  g_assert_cmpuint (lima_session_get_figures (session)->n_projects, ==, 883);
  g_assert_true (lima_session_get_figures (session)->illustrative);
  fixture_close (window);
}

static void
test_pages_die (void)
{
  g_autofree char *sample = fixture_sample ();
  LimaWindow *window = fixture_open (fixture_application (), sample);
  gpointer weak[G_N_ELEMENTS (pages)], session = lima_window_get_session (window);

  g_object_add_weak_pointer (session, &session);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      lima_window_show_page (window, pages[i]);
      fixture_settle (300);
      weak[i] = lima_window_get_page (window, pages[i]);
      g_object_add_weak_pointer (weak[i], &weak[i]);
    }
  fixture_close (window);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    fixture_assert_dies (&weak[i]);
  fixture_assert_dies (&session);
}

/* A window may be closed while a page is still making its figures. */
static void
test_closed_at_once (void)
{
  g_autofree char *sample = fixture_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      LimaWindow *window = fixture_open (fixture_application (), sample);

      lima_window_show_page (window, pages[i]);
      fixture_close (window);
    }
}

static void
test_pages_on_demand (void)
{
  g_autofree char *sample = fixture_sample ();
  LimaWindow *window = fixture_open (fixture_application (), sample);

  g_assert_null (lima_session_get_index (lima_window_get_session (window)));
  lima_window_show_page (window, "projects");
  fixture_wait_index (window);
  lima_window_show_page (window, "nowhere");
  fixture_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/titles", test_titles);
  g_test_add_func ("/window/pages-die", test_pages_die);
  g_test_add_func ("/window/closed-at-once", test_closed_at_once);
  g_test_add_func ("/window/pages-on-demand", test_pages_on_demand);
  return g_test_run ();
}

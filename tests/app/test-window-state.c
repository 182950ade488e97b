/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <lima-window-state.h>
#include <string.h>

static char *folder;
static char *store;

static void
set (const char *document, int width, const char *page)
{
  LimaWindowState state = { .width = width, .height = 700 };
  g_autoptr(GError) error = NULL;

  g_strlcpy (state.page, page, sizeof state.page);
  lima_window_state_write (store, document, &state, &error);
  g_assert_no_error (error);
}

static void
test_each_its_own (void)
{
  LimaWindowState state = { .width = 900, .height = 700, .maximized = TRUE, .page = "charts" };

  g_assert_false (lima_window_state_read (store, "/a.lima", &state));
  g_assert_true (lima_window_state_write (store, "/a.lima", &(LimaWindowState) { 900, 700, TRUE, "charts" }, NULL));
  set ("/b.lima", 1000, "check");
  g_assert_true (lima_window_state_read (store, "/a.lima", &state));
  g_assert_cmpint (state.width, ==, 900);
  g_assert_cmpint (state.height, ==, 700);
  g_assert_true (state.maximized);
  g_assert_cmpstr (state.page, ==, "charts");
  g_assert_true (lima_window_state_read (store, "/b.lima", &state));
  g_assert_cmpint (state.width, ==, 1000);
  g_assert_false (state.maximized);
  g_assert_cmpstr (state.page, ==, "check");
}

/* The oldest go, and what is used again is not old. */
static void
test_bounded (void)
{
  g_autofree char *text = NULL;
  LimaWindowState state;

  set ("/first.lima", 901, "agenda");
  set ("/second.lima", 902, "agenda");
  for (guint i = 0; i < LIMA_WINDOW_STATES_MOST - 2; i++)
    {
      g_autofree char *document = g_strdup_printf ("/many-%u.lima", i);

      set (document, 800, "overview");
    }
  g_assert_true (lima_window_state_read (store, "/first.lima", &state));
  set ("/first.lima", 903, "agenda");
  set ("/last.lima", 904, "agenda");
  g_assert_true (lima_window_state_read (store, "/first.lima", &state));
  g_assert_cmpint (state.width, ==, 903);
  g_assert_false (lima_window_state_read (store, "/second.lima", &state));
  g_assert_true (g_file_get_contents (store, &text, NULL, NULL));
  g_assert_null (strstr (text, "lima")); /* no names of files */
}

static void
test_damaged (void)
{
  static const char *const texts[] = { "", "[", "\xff\xfe", "width=5\n", "[x]\nwidth=huge\n" };
  g_autofree char *group = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "/a.lima", -1);
  g_autofree char *absurd = g_strdup_printf ("[%s]\nwidth=-4\nheight=99999999\nmaximized=perhaps\npage=a-page-with-a-name-that-is-far-too-long\n", group);
  LimaWindowState state;

  for (guint i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      FILE *stream = g_fopen (store, "w");

      fputs (i < G_N_ELEMENTS (texts) ? texts[i] : absurd, stream);
      fclose (stream);
      g_assert_false (lima_window_state_read (store, "/a.lima", &state));
      set ("/a.lima", 800, "projects");
      g_assert_true (lima_window_state_read (store, "/a.lima", &state));
      g_assert_cmpstr (state.page, ==, "projects");
    }
}

static void
test_no_place (void)
{
  g_autofree char *below = g_build_filename (store, "x", "windows", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (lima_window_state_write (below, "/a.lima", &(LimaWindowState) { 900, 700, FALSE, "charts" }, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lima-state-XXXXXX", NULL);
  store = g_build_filename (folder, "state", "windows", NULL);
  g_test_add_func ("/window-state/each-its-own", test_each_its_own);
  g_test_add_func ("/window-state/bounded", test_bounded);
  g_test_add_func ("/window-state/damaged", test_damaged);
  g_test_add_func ("/window-state/no-place", test_no_place);
  status = g_test_run ();
  g_unlink (store);
  {
    g_autofree char *state = g_path_get_dirname (store);

    g_rmdir (state);
  }
  g_rmdir (folder);
  g_free (store);
  g_free (folder);
  return status;
}

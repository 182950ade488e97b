/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes from the start of the process to the frame that shows what was asked for:
 *
 *   bench-window empty            an empty GtkApplicationWindow, the peer
 *   bench-window overview FILE    Overview with its figures
 *   bench-window projects FILE    Projects with its rows
 *   bench-window memory FILE N    opens and closes a window N times, each with all pages, and prints resident memory after each
 *
 * LIMA_BENCH_START is the monotonic time in microseconds at which the process was started. */
#include <lima-application.h>
#include <lima-overview-page.h>
#include <lima-window.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  const char *mode;
  const char *path;
  guint rounds;
  gboolean ready;
  gboolean timed;
} Bench;

static double
elapsed_ms (void)
{
  const char *start = g_getenv ("LIMA_BENCH_START");

  return start == NULL ? 0 : (double) (g_get_monotonic_time () - g_ascii_strtoll (start, NULL, 10)) / 1000;
}

static gboolean
has_rows (GtkWidget *page)
{
  g_autofree char *footer = NULL;

  g_object_get (page, "footer", &footer, NULL);
  return footer != NULL && *footer != '\0';
}

/* Only a frame that begins after the figures are there shows them. */
static void
before_paint (GdkFrameClock *clock, Bench *self)
{
  LimaWindow *window = g_object_get_data (G_OBJECT (clock), "window");

  if (g_str_equal (self->mode, "empty"))
    self->ready = TRUE;
  else if (g_str_equal (self->mode, "overview"))
    self->ready = lima_session_get_figures (lima_window_get_session (window)) != NULL &&
                  lima_overview_page_is_ready (LIMA_OVERVIEW_PAGE (lima_window_get_page (window, "overview")));
  else
    self->ready = has_rows (lima_window_get_page (window, "projects"));
}

static void
after_paint (GdkFrameClock *clock, Bench *self)
{
  if (!self->ready || self->timed)
    return;
  self->timed = TRUE;
  printf ("%s ms %.1f\n", self->mode, elapsed_ms ());
  g_application_quit (g_application_get_default ());
}

static void
watch (GtkWidget *window, Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_object_set_data (G_OBJECT (clock), "window", window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint), self);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint), self);
  if (g_str_equal (self->mode, "projects"))
    lima_window_show_page (LIMA_WINDOW (window), "projects");
}

static void
window_added (GtkApplication *application, GtkWindow *window, Bench *self)
{
  g_signal_connect (window, "realize", G_CALLBACK (watch), self);
}

static void
activate_empty (GtkApplication *application, Bench *self)
{
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 860);
  g_signal_connect (window, "realize", G_CALLBACK (watch), self);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_empty (Bench *self)
{
  g_autoptr(GtkApplication) application = gtk_application_new ("org.limaportfolio.Empty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_empty), self);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static int
run_page (Bench *self)
{
  g_autoptr(LimaApplication) application = lima_application_new ();
  char *arguments[] = { (char *) "bench-window", (char *) self->path, NULL };

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added), self);
  return g_application_run (G_APPLICATION (application), 2, arguments);
}

/* ---- Memory ---- */

static gsize
resident_bytes (void)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) words = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  words = g_strsplit (text, " ", 3);
  return (gsize) g_ascii_strtoull (words[1], NULL, 10) * (gsize) sysconf (_SC_PAGESIZE);
}

static void
iterate (guint ms)
{
  gint64 end = g_get_monotonic_time () + (gint64) ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static int
run_memory (Bench *self)
{
  static const char *const pages[] = { "overview", "projects", "charts" };
  g_autoptr(LimaApplication) application = lima_application_new ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(GFile) file = g_file_new_for_path (self->path);

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_hold (G_APPLICATION (application));
  for (guint round = 0; round < self->rounds; round++)
    {
      GtkWidget *window = lima_window_new (GTK_APPLICATION (application), NULL, format);
      gpointer weak = window;

      g_object_add_weak_pointer (G_OBJECT (window), &weak);
      gtk_window_present (GTK_WINDOW (window));
      lima_window_open (LIMA_WINDOW (window), &file, 1);
      while (lima_session_get_figures (lima_window_get_session (LIMA_WINDOW (window))) == NULL)
        g_main_context_iteration (NULL, TRUE);
      for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
        {
          lima_window_show_page (LIMA_WINDOW (window), pages[i]);
          iterate (700);
        }
      printf ("open bytes %" G_GSIZE_FORMAT "\n", resident_bytes ());
      gtk_window_close (GTK_WINDOW (window));
      while (weak != NULL)
        g_main_context_iteration (NULL, TRUE);
      iterate (300);
      printf ("closed bytes %" G_GSIZE_FORMAT "\n", resident_bytes ());
    }
  return 0;
}

int
main (int argc, char **argv)
{
  Bench self = { .mode = argc > 1 ? argv[1] : "", .path = argc > 2 ? argv[2] : NULL };

  setvbuf (stdout, NULL, _IOLBF, 0);
  self.rounds = argc > 3 ? (guint) g_ascii_strtoull (argv[3], NULL, 10) : 1;
  if (g_str_equal (self.mode, "empty"))
    return run_empty (&self);
  gtk_init ();
  return g_str_equal (self.mode, "memory") ? run_memory (&self) : run_page (&self);
}

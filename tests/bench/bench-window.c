/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes from the start of the process to the frame that shows what was asked for:
 *
 *   bench-window empty            an empty GtkApplicationWindow, the peer
 *   bench-window overview FILE    Overview with its figures
 *   bench-window projects FILE    Projects with its rows
 *   bench-window scroll FILE      scrolls a million rows, the file's projects again and again, and a plain list as peer
 *   bench-window memory FILE N    opens and closes a window N times, each with all pages, and prints resident memory after each
 *   bench-window type FILE        types in the title of a project, saves meanwhile, and types in a plain text as peer
 *
 * LIMA_BENCH_START is the monotonic time in microseconds at which the process was started. */
#include <lima-application.h>
#include <lima-overview-page.h>
#include <lima-project-cell.h>
#include <lima-project-columns.h>
#include <lima-project-list.h>
#include <lima-window.h>

#include <stdio.h>
#include <string.h>
#include <time.h>
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

/* ---- Scrolling ---- */

#define N_ROWS 1000000
#define N_FRAMES 240
#define FRAME_MS (1000.0 / 60)
#define SCREEN 22 /* rows that come into sight at once when a page is turned */

typedef struct
{
  const char *name;
  GtkAdjustment *adjustment;
  GArray *frames; /* ms of each */
  gint64 begin;
} Scroll;

static void
begin_frame (GdkFrameClock *clock, Scroll *self)
{
  self->begin = g_get_monotonic_time ();
}

/* A page a frame, as when the key is held: every row in sight is new each time. */
static void
end_frame (GdkFrameClock *clock, Scroll *self)
{
  double ms = (double) (g_get_monotonic_time () - self->begin) / 1000;

  g_array_append_val (self->frames, ms);
  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + gtk_adjustment_get_page_size (self->adjustment));
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static int
compare_ms (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
scroll (GtkWidget *view, const char *name)
{
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new ();
  Scroll self = { .name = name, .frames = g_array_new (FALSE, FALSE, sizeof (double)) };
  GdkFrameClock *clock;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, SCREEN * 44);
  gtk_window_present (GTK_WINDOW (window));
  iterate (500);
  self.adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_frame), &self);
  g_signal_connect (clock, "after-paint", G_CALLBACK (end_frame), &self);
  gtk_widget_queue_draw (window);
  while (self.frames->len < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, &self);
  g_array_sort (self.frames, compare_ms);
  printf ("%s frame median %.2f\n%s frame worst %.2f\n", name, g_array_index (self.frames, double, N_FRAMES / 2), name,
          g_array_index (self.frames, double, N_FRAMES - 1));
  gtk_window_destroy (GTK_WINDOW (window));
  g_array_unref (self.frames);
}

static void
set_up_plain (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 2);
  gtk_list_item_set_child (item, text);
}

static void
bind_plain (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)),
                            gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The same columns of the same GTK, with texts that are there already. */
static GtkWidget *
make_plain (guint n_columns)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkWidget *view = gtk_column_view_new (NULL);

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (strings, i % 2 == 0 ? "Illustrative project: energy efficiency" : "3,589,290.91");
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view), GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (strings))));
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (set_up_plain), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_plain), NULL);
      gtk_column_view_column_set_expand (column, i == 0);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  return view;
}

/* What a screenful costs us: the texts of all cells, without a frame of GTK's. */
static void
time_cells (LimaIndex *index, LimaProjectList *list, GArray *columns)
{
  gint64 begin, worst = 0;

  for (guint screen = 0; screen < N_FRAMES; screen++)
    {
      begin = g_get_monotonic_time ();
      for (guint i = 0; i < SCREEN * columns->len; i++)
        {
          g_autoptr(LimaProjectRow) row = g_list_model_get_item (G_LIST_MODEL (list), (screen * SCREEN + i / columns->len) * 7 % N_ROWS);
          g_autofree char *text = lima_index_get_text (index, lima_project_row_get_row (row),
                                                       g_array_index (columns, LimaProjectColumn, i % columns->len));
        }
      worst = MAX (worst, g_get_monotonic_time () - begin);
    }
  printf ("cells worst %.2f\n", (double) worst / 1000);
}

static int
run_scroll (Bench *self)
{
  g_autoptr(LimaApplication) application = lima_application_new ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(LimaProjectList) list = lima_project_list_new ();
  LimaFound found = { g_new (guint32, N_ROWS), N_ROWS };
  GtkWidget *window, *view = gtk_column_view_new (NULL);
  g_autoptr(LimaProjectColumns) columns = NULL;
  g_autoptr(GArray) shown = NULL;
  LimaSession *session;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  window = lima_window_new (GTK_APPLICATION (application), NULL, format);
  session = lima_window_get_session (LIMA_WINDOW (window));
  lima_window_open (LIMA_WINDOW (window), &file, 1);
  lima_session_want_index (session);
  while (lima_session_get_index (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < N_ROWS; i++)
    found.rows[i] = i % lima_index_get_n (lima_session_get_index (session));
  lima_project_list_take (list, lima_session_get_index (session), &found);
  gtk_widget_add_css_class (view, "lima-table");
  gtk_widget_add_css_class (view, "two-lines");
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view),
                             GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (list)))));
  columns = lima_project_columns_new (GTK_COLUMN_VIEW (view), NULL);
  lima_project_columns_set_index (columns, lima_session_get_index (session), lima_atom ("USD"), 2, "Delivery");
  shown = lima_project_columns_list (columns);
  time_cells (lima_session_get_index (session), list, shown);
  scroll (view, "projects");
  scroll (make_plain (shown->len), "plain");
  g_free (found.rows);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}

/* ---- Typing ---- */

#define N_KEYS 120
#define KEY_MS 50 /* from key to key, as somebody types who is quick */

typedef struct
{
  gint64 worst_key;   /* microseconds that a key took until it stood in the portfolio */
  gint64 sum;
  gint64 worst_block; /* the longest that the main loop was busy at a stretch, by the clock */
  gint64 worst_work;  /* … and by its own use of a processor, whatever else the machine does */
} Typing;

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What this thread has used of a processor, microseconds. */
static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Runs the main loop, and remembers the longest that it was busy. */
static void
breathe (Typing *typing, guint ms)
{
  gint64 end = g_get_monotonic_time () + (gint64) ms * 1000;

  while (g_get_monotonic_time () < end)
    {
      gint64 begin = g_get_monotonic_time (), work = get_processor_time ();

      if (!g_main_context_iteration (NULL, FALSE))
        {
          g_usleep (500);
          continue;
        }
      typing->worst_block = MAX (typing->worst_block, g_get_monotonic_time () - begin);
      typing->worst_work = MAX (typing->worst_work, get_processor_time () - work);
    }
}

static void
type_keys (GtkWidget *view, const char *name, GtkWidget *save_at_half)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  Typing typing = { 0 };

  for (guint i = 0; i < N_KEYS; i++)
    {
      gint64 begin = g_get_monotonic_time (), took;

      gtk_text_buffer_insert_at_cursor (buffer, i % 6 == 5 ? " " : "a", 1);
      took = g_get_monotonic_time () - begin;
      typing.worst_key = MAX (typing.worst_key, took);
      typing.sum += took;
      if (save_at_half != NULL && i == N_KEYS / 4)
        gtk_widget_activate_action (save_at_half, "win.save", NULL);
      breathe (&typing, KEY_MS);
    }
  breathe (&typing, 2000);
  printf ("%s key mean %.3f\n%s key worst %.3f\n%s busy worst %.2f\n%s work worst %.2f\n", name, (double) typing.sum / N_KEYS / 1000, name,
          (double) typing.worst_key / 1000, name, (double) typing.worst_block / 1000, name, (double) typing.worst_work / 1000);
}

static void
type_plain (void)
{
  GtkWidget *window = gtk_window_new (), *view = gtk_text_view_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  iterate (500);
  type_keys (view, "plain", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
run_type (Bench *self)
{
  g_autoptr(LimaApplication) application = lima_application_new ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  GtkWidget *window, *page, *view;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_hold (G_APPLICATION (application));
  window = lima_window_new (GTK_APPLICATION (application), NULL, format);
  gtk_window_present (GTK_WINDOW (window));
  lima_window_open (LIMA_WINDOW (window), &file, 1);
  while (lima_session_get_figures (lima_window_get_session (LIMA_WINDOW (window))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  lima_window_show_page (LIMA_WINDOW (window), "projects");
  page = lima_window_get_page (LIMA_WINDOW (window), "projects");
  while (!has_rows (page))
    g_main_context_iteration (NULL, TRUE);
  iterate (1500);
  gtk_widget_activate_action (page, "projects.edit", NULL);
  iterate (1000);
  view = find_text_view (page);
  if (view == NULL)
    return 1;
  type_keys (view, "title", NULL);
  type_keys (view, "saving", window);
  type_plain ();
  while (lima_session_is_unsaved (lima_window_get_session (LIMA_WINDOW (window))))
    {
      gtk_widget_activate_action (window, "win.save", NULL);
      iterate (3000);
    }
  gtk_window_destroy (GTK_WINDOW (window));
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
  if (g_str_equal (self.mode, "scroll"))
    return run_scroll (&self);
  if (g_str_equal (self.mode, "type"))
    return run_type (&self);
  return g_str_equal (self.mode, "memory") ? run_memory (&self) : run_page (&self);
}

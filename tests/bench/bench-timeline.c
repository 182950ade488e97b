/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A frame of a large timeline while it is panned, scrolled and zoomed, beside painting as many plain texts as it has labels. */
#include <locale.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "lima-timeline-view.h"

#define N_LANES 12
#define DAYS 3652
#define WIDTH 1280
#define HEIGHT 800

static int n_items = 5000;
static int n_frames = 200;

static const GOptionEntry options[] = {
  { "items", 0, 0, G_OPTION_ARG_INT, &n_items, "Milestones", "NUMBER" },
  { "frames", 0, 0, G_OPTION_ARG_INT, &n_frames, "Frames of each kind", "NUMBER" },
  { NULL },
};

/* Every fifth item was moved twice, every third one waits for another one. */
static void
fill (LimaTimeline *timeline, GRand *rand)
{
  for (guint i = 0; i < N_LANES; i++)
    lima_timeline_add_lane (timeline, NULL, "A process of several years", "Intergovernmental");
  for (guint i = 0; i < (guint) n_items; i++)
    {
      gint32 start = lima_day_number (2012, 1, 1) + g_rand_int_range (rand, 0, DAYS);
      g_autofree char *label = g_strdup_printf ("Session %u of the committee", i);
      LimaTimelineSpan trail[] = { { start - 90, start - 89, FALSE, FALSE }, { start - 30, start - 29, FALSE, FALSE } };
      LimaTimelineItem item = { .lane = i % N_LANES, .key = label, .label = label, .sentence = label, .look = (LimaTimelineLook) (i % 2) };

      item.span = (LimaTimelineSpan) { start, start + (i % 2 == 0 ? 1 : 5), i % 7 == 0, i % 7 == 0 };
      item.trail = trail;
      item.n_trail = i % 5 == 0 ? 2 : 0;
      lima_timeline_add_item (timeline, &item);
      if (i > N_LANES && i % 3 == 0)
        lima_timeline_add_link (timeline, i - 11, i);
    }
}

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
say_times (const char *what, double *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("%s-median-ms %.3f\n%s-99-of-100-ms %.3f\n%s-worst-ms %.3f\n", what, times[n / 2], what, times[n * 99 / 100], what, times[n - 1]);
}

/* Plain texts, each laid out and shown, as many as a frame has. */
static double
paint_peer (cairo_t *cr, guint n_texts)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("sans-serif 10");
  gint64 begin = g_get_monotonic_time ();

  pango_layout_set_font_description (layout, font);
  for (guint i = 0; i < n_texts; i++)
    {
      g_autofree char *words = g_strdup_printf ("Session %u of the committee", i);

      pango_layout_set_text (layout, words, -1);
      cairo_move_to (cr, i * 97 % WIDTH, i * 28 % HEIGHT);
      pango_cairo_show_layout (cr, layout);
    }
  return since (begin);
}

static guint
count_texts (LimaDrawing *drawing)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    n += lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_TEXT;
  return n;
}

static void
move (LimaTimelineView *view, const char *what, int frame)
{
  if (g_str_equal (what, "pan"))
    view->left_day += 7.3 / view->pixels_per_day;
  else if (g_str_equal (what, "scroll"))
    view->scroll_y += 11;
  else
    view->pixels_per_day *= frame % 40 < 20 ? 1.1 : 1 / 1.1003;
}

static void
measure (LimaTimeline *timeline, const LimaChartTheme *theme, cairo_t *cr, const char *what)
{
  g_autofree double *times = g_new (double, n_frames), *layouts = g_new (double, n_frames), *peers = g_new (double, n_frames);
  g_autofree char *peer = g_strconcat (what, "-peer", NULL), *layout = g_strconcat (what, "-layout", NULL);
  LimaTimelineView view;
  guint n_texts = 0;

  lima_timeline_view_init (&view);
  view.width = WIDTH;
  view.height = HEIGHT;
  view.pixels_per_day = 1.6;
  view.left_day = lima_day_number (2015, 1, 1);
  for (int i = 0; i < n_frames; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (LimaDrawing) drawing = NULL;

      move (&view, what, i);
      drawing = lima_timeline_layout (timeline, theme, &view);
      layouts[i] = since (begin);
      lima_drawing_paint (drawing, cr);
      times[i] = since (begin);
      n_texts = MAX (n_texts, count_texts (drawing));
      peers[i] = paint_peer (cr, count_texts (drawing));
    }
  say_times (layout, layouts, (guint) n_frames);
  say_times (what, times, (guint) n_frames);
  say_times (peer, peers, (guint) n_frames);
  g_print ("%s-texts %u\n", what, n_texts);
}

int
main (int argc, char **argv)
{
  static const char *const kinds[] = { "pan", "scroll", "zoom" };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2015);
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  g_autoptr (LimaTimeline) timeline = lima_timeline_new (format);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LimaTimelineView view;
  LimaTimelineGeometry geometry;
  LimaChartTheme theme;
  gint64 begin;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc > 1 || n_items < 1 || n_frames < 1)
    return 2;
  fill (timeline, rand);
  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  theme.pixel_scale = 1; /* as the window has it on a plain screen */
  lima_timeline_view_init (&view);
  begin = g_get_monotonic_time ();
  lima_timeline_measure (timeline, &theme, &view, &geometry);
  view.left_day = lima_day_number (2015, 1, 1);
  view.pixels_per_day = 1.6;
  {
    g_autoptr (LimaDrawing) drawing = lima_timeline_layout (timeline, &theme, &view);

    lima_drawing_paint (drawing, cr);
  }
  g_print ("first-ms %.3f\n", since (begin));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    measure (timeline, &theme, cr, kinds[i]);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}

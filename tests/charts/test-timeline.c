/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "chart-samples.h"
#include "lima-timeline-view.h"

#define HEAD 46
#define ROW 28
#define PADDING 9 /* above and below the rows of a lane */

static LimaTimeline *
new_timeline (gboolean rtl)
{
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  LimaTimeline *timeline = lima_timeline_new (format);

  lima_timeline_set_rtl (timeline, rtl);
  return timeline;
}

static LimaChartTheme
new_theme (void)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  return theme;
}

static LimaTimelineSpan
span (int year, int month, int day, int n_days)
{
  gint32 start = lima_day_number (year, month, day);

  return (LimaTimelineSpan) { start, start + n_days, FALSE, FALSE };
}

static guint
add (LimaTimeline *timeline, guint lane, const char *label, LimaTimelineSpan days)
{
  return lima_timeline_add_item (timeline, &(LimaTimelineItem) { .lane = lane, .key = label, .label = label, .sentence = label, .span = days });
}

/* Lanes of 100 pixels and an axis that begins with 2015. */
static LimaTimelineView
new_view (double pixels_per_day)
{
  LimaTimelineView view;

  lima_timeline_view_init (&view);
  view.width = 900;
  view.height = 500;
  view.lane_width = 100;
  view.pixels_per_day = pixels_per_day;
  view.left_day = lima_day_number (2015, 1, 1);
  return view;
}

/* Several hundred items in five lanes over six years, of all looks, with trails, fuzzy and disputed ones. */
static LimaTimeline *
new_crowd (gboolean rtl)
{
  LimaTimeline *timeline = new_timeline (rtl);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2030);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Lane %u", i);

      lima_timeline_add_lane (timeline, title, title, i % 2 == 0 ? "a second line" : NULL);
    }
  for (guint i = 0; i < 400; i++)
    {
      gint32 start = lima_day_number (2015, 1, 1) + g_rand_int_range (rand, 0, 2190);
      g_autofree char *label = g_strdup_printf ("Milestone %u%s", i, i % 40 == 0 ? ", of which a great many words are said, so that it is far too long to be shown" : "");
      LimaTimelineSpan trail[] = { { start - 60, start - 59, FALSE, FALSE }, { start - 30, start - 20, i % 2 == 0, FALSE } };
      LimaTimelineItem item = { .lane = i % 5, .key = label, .label = label, .sentence = label, .look = (LimaTimelineLook) (i % 4),
                                .is_marked = i % 7 == 0, .disputed = i % 9 == 0, .note = i % 11 == 0 ? "said aslant" : NULL };

      item.span = (LimaTimelineSpan) { start, start + (i % 3 == 0 ? 1 : g_rand_int_range (rand, 2, 40)), i % 6 == 1, i % 6 == 1 };
      item.trail = trail;
      item.n_trail = i % 5 == 0 ? 2 : 0;
      lima_timeline_add_item (timeline, &item);
      if (i > 10 && i % 4 == 0)
        lima_timeline_add_link (timeline, i - 7, i);
    }
  lima_timeline_set_today (timeline, lima_day_number (2016, 5, 9), "Today");
  return timeline;
}

static guint
count (LimaDrawing *drawing, LimaItemKind kind, LimaFill fill)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      n += item->kind == kind && item->fill == fill;
    }
  return n;
}

static guint
count_lines (LimaDrawing *drawing, gboolean dotted, LimaColour colour)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      n += item->kind == LIMA_ITEM_LINE && item->dotted == dotted && item->colour == colour;
    }
  return n;
}

static gboolean
has_text (LimaDrawing *drawing, const char *text)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && g_str_equal (item->text->text, text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
overlap (const LimaRect *a, const LimaRect *b)
{
  return a->x < b->x + b->width - 0.01 && b->x < a->x + a->width - 0.01 && a->y < b->y + b->height - 0.01 && b->y < a->y + a->height - 0.01;
}

/* Marks and labels of an item are drawn with its number. */
static gboolean
is_of_item (const LimaDrawingItem *item)
{
  return item->row >= 0;
}

static void
assert_apart (LimaDrawing *drawing)
{
  guint n = lima_drawing_get_n_items (drawing);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const LimaDrawingItem *a = lima_drawing_get_item (drawing, i), *b = lima_drawing_get_item (drawing, j);

        if (is_of_item (a) && is_of_item (b) && (a->row != b->row || a->kind == LIMA_ITEM_TEXT || b->kind == LIMA_ITEM_TEXT))
          g_assert_false (overlap (&a->box, &b->box));
      }
  for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
    for (guint j = i + 1; j < lima_drawing_get_n_marks (drawing); j++)
      g_assert_false (overlap (&lima_drawing_get_nth_mark (drawing, i)->band, &lima_drawing_get_nth_mark (drawing, j)->band));
}

static void
assert_marks_agree (LimaTimeline *timeline, const LimaTimelineGeometry *geometry, LimaDrawing *drawing)
{
  for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_nth_mark (drawing, i);
      double x = mark->band.x + mark->band.width / 2, y = mark->band.y + mark->band.height / 2;

      g_assert_cmpint (lima_timeline_get_item_at (timeline, geometry, x, y), ==, mark->row);
      g_assert_cmpint (lima_timeline_get_lane_at (timeline, geometry, y), ==, lima_timeline_get_item (timeline, (guint) mark->row)->lane);
      g_assert_cmpstr (mark->text, ==, lima_timeline_get_item (timeline, (guint) mark->row)->sentence);
      g_assert_true (mark->band.x >= 0 && mark->band.x + mark->band.width <= geometry->view.width);
      g_assert_true (mark->band.y >= HEAD && mark->band.y + mark->band.height <= geometry->view.height);
      g_assert_true (mark->bar.x >= mark->band.x - 0.01 && mark->bar.x + mark->bar.width <= mark->band.x + mark->band.width + 0.01);
    }
}

static void
test_apart (gconstpointer data)
{
  static const double scales[] = { 0.05, 0.3, 1.6, 6, 25 };
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (LimaTimeline) timeline = new_crowd (rtl);
  LimaChartTheme theme = new_theme ();

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      LimaTimelineView view = new_view (scales[i]);
      LimaTimelineGeometry geometry;
      g_autoptr (LimaDrawing) drawing = NULL;

      view.left_day += 300;
      view.scroll_y = 33;
      lima_timeline_measure (timeline, &theme, &view, &geometry);
      drawing = lima_timeline_layout (timeline, &theme, &view);
      g_assert_cmpuint (lima_drawing_get_n_marks (drawing), >, 3);
      assert_apart (drawing);
      assert_marks_agree (timeline, &geometry, drawing);
    }
}

/* Two pixels a day: the first of February is 62 pixels behind the beginning of the axis at 100; its day is two pixels wide. */
static void
test_places (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (LimaTimeline) timeline = new_timeline (rtl);
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (2);
  LimaTimelineGeometry geometry;
  LimaRect rect;
  gint32 start, end;

  g_assert_false (lima_timeline_get_span (timeline, &start, &end));
  lima_timeline_add_lane (timeline, "a", "A", NULL);
  lima_timeline_add_lane (timeline, "b", "B", NULL);
  add (timeline, 0, "one", span (2015, 2, 1, 1));
  add (timeline, 1, "ten", span (2015, 2, 1, 10));
  lima_timeline_measure (timeline, &theme, &view, &geometry);
  g_assert_cmpfloat (geometry.axis_left, ==, rtl ? 800 : 100);
  g_assert_cmpfloat (geometry.axis_right, ==, rtl ? 0 : 900);
  g_assert_cmpfloat (geometry.lanes_height, ==, 2 * (ROW + 2 * PADDING));
  g_assert_cmpfloat (lima_timeline_get_x (&geometry, lima_day_number (2015, 2, 1)), ==, rtl ? 738 : 162);
  g_assert_cmpfloat (lima_timeline_get_day (&geometry, rtl ? 738 : 162), ==, lima_day_number (2015, 2, 1));

  g_assert_true (lima_timeline_get_mark (timeline, &geometry, 0, &rect));
  g_assert_cmpfloat (rect.x + rect.width / 2, ==, rtl ? 737 : 163);
  g_assert_cmpfloat (rect.y + rect.height / 2, ==, HEAD + PADDING + ROW / 2);
  g_assert_true (lima_timeline_get_mark (timeline, &geometry, 1, &rect));
  g_assert_cmpfloat (rect.x, ==, rtl ? 718 : 162);
  g_assert_cmpfloat (rect.width, ==, 20);
  g_assert_false (lima_timeline_get_mark (timeline, &geometry, 2, &rect));
  g_assert_cmpint (lima_timeline_get_item_at (timeline, &geometry, rtl ? 1 : 899, HEAD + 20), ==, -1);
  g_assert_cmpint (lima_timeline_get_lane_at (timeline, &geometry, HEAD + 200), ==, -1);
  g_assert_true (lima_timeline_get_span (timeline, &start, &end));
  g_assert_cmpint (end - start, ==, 10);
}

/* The place stays over its day; scales end where they end. */
static void
test_zoom (gconstpointer data)
{
  g_autoptr (LimaTimeline) timeline = new_crowd (GPOINTER_TO_INT (data));
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (2);
  LimaTimelineGeometry geometry;
  double day;

  lima_timeline_measure (timeline, &theme, &view, &geometry);
  day = lima_timeline_get_day (&geometry, 300);
  lima_timeline_zoom (&view, &geometry, 2, 300);
  g_assert_cmpfloat (view.pixels_per_day, ==, 4);
  lima_timeline_measure (timeline, &theme, &view, &geometry);
  g_assert_cmpfloat_with_epsilon (lima_timeline_get_day (&geometry, 300), day, 1e-6);
  lima_timeline_zoom (&view, &geometry, 1000, 300);
  g_assert_cmpfloat (view.pixels_per_day, ==, LIMA_TIMELINE_MOST_SCALE);
  lima_timeline_zoom (&view, &geometry, 1e-9, 300);
  g_assert_cmpfloat (view.pixels_per_day, ==, LIMA_TIMELINE_LEAST_SCALE);
}

/* Where all is shown, every item stands in the view with its label. */
static void
test_fit (gconstpointer data)
{
  g_autoptr (LimaTimeline) timeline = new_crowd (GPOINTER_TO_INT (data));
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (2);
  LimaTimelineGeometry geometry;
  g_autoptr (LimaDrawing) drawing = NULL;

  lima_timeline_fit (timeline, &theme, &view);
  lima_timeline_measure (timeline, &theme, &view, &geometry);
  view.height = HEAD + geometry.lanes_height;
  drawing = lima_timeline_layout (timeline, &theme, &view);
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 400);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaRect *box = &lima_drawing_get_item (drawing, i)->box;

      g_assert_true (box->x >= -0.01 && box->x + box->width <= view.width + 0.01);
      g_assert_true (box->y >= -0.01 && box->y + box->height <= view.height + 0.01);
    }
}

static void
test_trail (void)
{
  g_autoptr (LimaTimeline) timeline = new_timeline (FALSE);
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (3);
  LimaTimelineSpan trail[] = { span (2015, 2, 1, 1), span (2015, 3, 1, 1) };
  LimaTimelineSpan month = { lima_day_number (2015, 2, 1), lima_day_number (2015, 3, 1), TRUE, TRUE };
  LimaTimelineItem item = { .label = "slipped twice", .sentence = "slipped twice", .span = span (2015, 4, 1, 1), .trail = trail, .n_trail = 2 };
  g_autoptr (LimaDrawing) slip = NULL, both = NULL;

  lima_timeline_add_lane (timeline, "a", "A", NULL);
  lima_timeline_add_item (timeline, &item);
  slip = lima_timeline_layout (timeline, &theme, &view);
  g_assert_cmpuint (count (slip, LIMA_ITEM_DIAMOND, LIMA_FILL_EMPTY), ==, 2);
  g_assert_cmpuint (count (slip, LIMA_ITEM_DIAMOND, LIMA_FILL_HOLLOW), ==, 1);
  g_assert_cmpuint (count_lines (slip, TRUE, LIMA_COLOUR_WARNING), ==, 2);
  g_assert_cmpuint (count_lines (slip, FALSE, LIMA_COLOUR_WARNING), ==, 0);

  item = (LimaTimelineItem) { .label = "sources differ", .sentence = "sources differ", .trail = &month, .n_trail = 1, .disputed = TRUE };
  item.span = (LimaTimelineSpan) { lima_day_number (2015, 5, 1), lima_day_number (2015, 6, 1), TRUE, TRUE };
  lima_timeline_add_item (timeline, &item);
  both = lima_timeline_layout (timeline, &theme, &view);
  g_assert_cmpuint (count (both, LIMA_ITEM_PILL, LIMA_FILL_DOUBTED), ==, 2);
  g_assert_cmpuint (count_lines (both, TRUE, LIMA_COLOUR_WARNING), ==, 2);
  g_assert_cmpuint (count_lines (both, FALSE, LIMA_COLOUR_WARNING), ==, 2);
  for (guint i = 0; i < lima_drawing_get_n_items (both); i++)
    {
      const LimaDrawingItem *drawn = lima_drawing_get_item (both, i);

      g_assert_true (drawn->kind != LIMA_ITEM_PILL || drawn->dashed);
    }
}

static void
test_neighbours (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  LimaDirection later = rtl ? LIMA_POINTS_LEFT : LIMA_POINTS_RIGHT, earlier = rtl ? LIMA_POINTS_RIGHT : LIMA_POINTS_LEFT;
  g_autoptr (LimaTimeline) timeline = new_timeline (rtl);
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (1);
  LimaTimelineGeometry geometry;
  guint march, january, april, december;

  lima_timeline_add_lane (timeline, "a", "A", NULL);
  lima_timeline_add_lane (timeline, "empty", "Empty", NULL);
  lima_timeline_add_lane (timeline, "b", "B", NULL);
  march = add (timeline, 0, "March", span (2015, 3, 1, 1));
  january = add (timeline, 0, "January", span (2014, 1, 9, 1));
  april = add (timeline, 2, "April", span (2015, 4, 1, 1));
  december = add (timeline, 2, "December", span (2015, 12, 1, 1));
  lima_timeline_measure (timeline, &theme, &view, &geometry);
  g_assert_cmpint (lima_timeline_get_neighbour (timeline, &geometry, (int) january, later), ==, march);
  g_assert_cmpint (lima_timeline_get_neighbour (timeline, &geometry, (int) march, earlier), ==, january);
  g_assert_cmpint (lima_timeline_get_neighbour (timeline, &geometry, (int) march, later), ==, -1);
  g_assert_cmpint (lima_timeline_get_neighbour (timeline, &geometry, (int) march, LIMA_POINTS_DOWN), ==, april);
  g_assert_cmpint (lima_timeline_get_neighbour (timeline, &geometry, (int) december, LIMA_POINTS_UP), ==, march);
  g_assert_cmpint (lima_timeline_get_neighbour (timeline, &geometry, (int) march, LIMA_POINTS_UP), ==, -1);
  /* January 2014 lies before the view. */
  g_assert_cmpint (lima_timeline_get_neighbour (timeline, &geometry, -1, later), ==, march);
}

static void
test_legend (void)
{
  g_autoptr (LimaTimeline) timeline = new_timeline (FALSE);
  LimaChartTheme theme = new_theme ();
  g_autoptr (LimaDrawing) legend = NULL;

  for (int sign = 0; sign <= LIMA_TIMELINE_SIGN_TODAY; sign++)
    lima_timeline_add_legend (timeline, (LimaTimelineSign) sign, "meaning");
  legend = lima_timeline_layout_legend (timeline, &theme, 700);
  g_assert_cmpuint (count (legend, LIMA_ITEM_PILL, LIMA_FILL_DOUBTED), ==, 2);
  g_assert_cmpuint (count (legend, LIMA_ITEM_DIAMOND, LIMA_FILL_PLAIN), ==, 1);
  g_assert_true (has_text (legend, "meaning"));
}

/* Days of the strip are the same distance from each other, also beyond its ends. */
static void
test_navigator (gconstpointer data)
{
  g_autoptr (LimaTimeline) timeline = new_crowd (GPOINTER_TO_INT (data));
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (2);
  LimaTimelineGeometry geometry;
  g_autoptr (LimaDrawing) drawing = NULL;
  double zero = lima_timeline_navigator_day (timeline, 800, 0), half = lima_timeline_navigator_day (timeline, 800, 400);
  double whole = lima_timeline_navigator_day (timeline, 800, 800);

  g_assert_cmpfloat_with_epsilon (half - zero, whole - half, 1e-6);
  g_assert_true (lima_timeline_get_rtl (timeline) ? zero > whole : zero < whole);
  lima_timeline_measure (timeline, &theme, &view, &geometry);
  drawing = lima_timeline_layout_navigator (timeline, &theme, 800, &view, &geometry);
  g_assert_cmpuint (count (drawing, LIMA_ITEM_SWATCH, LIMA_FILL_WINDOW), ==, 1);
  g_assert_true (has_text (drawing, "2016"));
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      g_assert_true (item->box.x >= 0 && item->box.x + item->box.width <= 800);
    }
}

/* Each item has a mark on a page, and its label is written on one. */
static void
assert_pages (LimaTimeline *timeline, const LimaChartTheme *theme, double width, double height, const char *last_words)
{
  g_autoptr (GPtrArray) pages = lima_timeline_layout_pages (timeline, theme, width, height);
  g_autofree gboolean *found = g_new0 (gboolean, lima_timeline_get_n_items (timeline) + 1);

  g_assert_cmpuint (pages->len, >=, 1);
  for (guint i = 0; i < pages->len; i++)
    {
      LimaDrawing *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < lima_drawing_get_n_items (page); j++)
        {
          const LimaDrawingItem *item = lima_drawing_get_item (page, j);

          g_assert_true (item->box.x >= 0 && item->box.x + item->box.width <= width + 0.01);
          if (item->kind == LIMA_ITEM_TEXT && item->row >= 0)
            found[item->row] = TRUE;
        }
    }
  for (guint i = 0; i < lima_timeline_get_n_items (timeline); i++)
    g_assert_true (found[i]);
  if (last_words != NULL)
    for (guint i = 0; i < pages->len; i++)
      g_assert_cmpint (has_text (g_ptr_array_index (pages, i), last_words), ==, i + 1 == pages->len);
}

static void
test_pages (gconstpointer data)
{
  g_autoptr (LimaTimeline) timeline = new_crowd (GPOINTER_TO_INT (data));
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  lima_timeline_add_legend (timeline, LIMA_TIMELINE_SIGN_HELD, "was held");
  assert_pages (timeline, &theme, 1000, 700, "was held");
  add (timeline, 0, "far away", span (2090, 1, 1, 3));
  assert_pages (timeline, &theme, 900, 700, "was held");
}

static void
test_empty (void)
{
  g_autoptr (LimaTimeline) timeline = new_timeline (FALSE);
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (2);
  LimaTimelineGeometry geometry;
  g_autoptr (LimaDrawing) drawing = NULL, strip = NULL;

  lima_timeline_set_empty_text (timeline, "Nothing is planned.");
  lima_timeline_fit (timeline, &theme, &view);
  lima_timeline_measure (timeline, &theme, &view, &geometry);
  drawing = lima_timeline_layout (timeline, &theme, &view);
  strip = lima_timeline_layout_navigator (timeline, &theme, 500, &view, &geometry);
  g_assert_true (has_text (drawing, "Nothing is planned."));
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 0);
  g_assert_cmpint (lima_timeline_get_item_at (timeline, &geometry, 300, 100), ==, -1);
  g_assert_cmpint (lima_timeline_get_neighbour (timeline, &geometry, -1, LIMA_POINTS_RIGHT), ==, -1);
  assert_pages (timeline, &theme, 800, 600, NULL);
}

/* The first and the last year that calendars know. */
static void
test_extremes (void)
{
  g_autoptr (LimaTimeline) timeline = new_timeline (FALSE);
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (2);
  static const double lefts[] = { -800000, 2932000, 0 };

  lima_timeline_add_lane (timeline, "a", "A", NULL);
  add (timeline, 0, "only", span (1, 1, 1, 1));
  assert_pages (timeline, &theme, 800, 600, NULL);
  add (timeline, 0, "last", span (9999, 12, 31, 1));
  assert_pages (timeline, &theme, 800, 600, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lefts); i++)
    for (double scale = LIMA_TIMELINE_LEAST_SCALE; scale <= LIMA_TIMELINE_MOST_SCALE; scale *= 5)
      {
        LimaTimelineGeometry geometry;
        g_autoptr (LimaDrawing) drawing = NULL, strip = NULL;

        view.left_day = lefts[i];
        view.pixels_per_day = scale;
        lima_timeline_measure (timeline, &theme, &view, &geometry);
        drawing = lima_timeline_layout (timeline, &theme, &view);
        strip = lima_timeline_layout_navigator (timeline, &theme, 500, &view, &geometry);
        g_assert_cmpuint (lima_drawing_get_n_items (drawing), <, 2000);
        g_assert_cmpuint (lima_drawing_get_n_items (strip), <, 200);
      }
  lima_timeline_fit (timeline, &theme, &view);
  g_assert_cmpfloat (view.pixels_per_day, ==, LIMA_TIMELINE_LEAST_SCALE);
}

/* A day of 25 pixels has its number in the head; years of 7.3 pixels are named five at a time, as 36 are asked for. */
static void
test_head (void)
{
  g_autoptr (LimaTimeline) timeline = new_timeline (FALSE);
  LimaChartTheme theme = new_theme ();
  LimaTimelineView view = new_view (25);
  g_autoptr (LimaDrawing) days = NULL, years = NULL;

  lima_timeline_add_lane (timeline, "a", "A", NULL);
  days = lima_timeline_layout (timeline, &theme, &view);
  g_assert_true (has_text (days, "Jan 2015"));
  g_assert_true (has_text (days, "17"));
  g_assert_true (has_text (days, "18"));
  view.pixels_per_day = 0.02;
  years = lima_timeline_layout (timeline, &theme, &view);
  g_assert_true (has_text (years, "2020"));
  g_assert_true (has_text (years, "2025"));
  g_assert_false (has_text (years, "2021"));
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      static const struct
      {
        const char *name;
        GTestDataFunc function;
      } tests[] = { { "apart", test_apart }, { "places", test_places }, { "zoom", test_zoom }, { "fit", test_fit },
                    { "neighbours", test_neighbours }, { "navigator", test_navigator }, { "pages", test_pages } };

      for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
        {
          g_autofree char *path = g_strdup_printf ("/timeline/%s/%s", tests[i].name, rtl ? "right-to-left" : "left-to-right");

          g_test_add_data_func (path, GUINT_TO_POINTER (rtl), tests[i].function);
        }
    }
  g_test_add_func ("/timeline/trail", test_trail);
  g_test_add_func ("/timeline/legend", test_legend);
  g_test_add_func ("/timeline/empty", test_empty);
  g_test_add_func ("/timeline/extremes", test_extremes);
  g_test_add_func ("/timeline/head", test_head);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

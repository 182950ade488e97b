/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-samples.h"
#include "gantt-samples.h"
#include "lima-gantt-view.h"
#include "lima-hatch.h"

#define SLACK 0.6
#define HEAD 46 /* pixels of the head, and of a row, where text isn't scaled */
#define ROW 28

static LimaChartTheme
new_theme (LimaChartLook look)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return theme;
}

/* A view without columns whose left edge is the first day of 2015. */
static LimaGanttView
new_view (double width, LimaGanttZoom zoom, double pixels_per_day)
{
  LimaGanttView view;

  lima_gantt_view_init (&view);
  view.with_columns = FALSE;
  view.width = width;
  view.height = 400;
  view.zoom = zoom;
  view.pixels_per_day = pixels_per_day;
  view.left_day = lima_day_number (2015, 1, 1);
  return view;
}

static LimaGantt *
new_plan (const char *language)
{
  g_autoptr (LimaFormat) format = lima_format_new (language);

  return lima_gantt_new (format);
}

static guint
add (LimaGantt *gantt, LimaGanttKind kind, guint level, const char *label, gint32 start, gint32 end)
{
  LimaGanttRow row = { .kind = kind, .level = level, .is_open = TRUE, .key = label, .label = label, .sentence = label,
                       .start = start, .end = end, .progress = NAN, .base_start = LIMA_GANTT_NOWHERE, .base_end = LIMA_GANTT_NOWHERE };

  row.has_children = kind == LIMA_GANTT_SUMMARY;
  return lima_gantt_add_row (gantt, &row);
}

static gint32
day (int year, int month, int number)
{
  return lima_day_number (year, month, number);
}

static void
test_rows (void)
{
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  guint component = add (gantt, LIMA_GANTT_SUMMARY, 0, "component", 0, 9), output = add (gantt, LIMA_GANTT_SUMMARY, 1, "output", 0, 9);
  guint activity = add (gantt, LIMA_GANTT_ACTIVITY, 2, "activity", 0, 9), other = add (gantt, LIMA_GANTT_SUMMARY, 0, "other", 2, 12);
  gint32 start, end;

  g_assert_cmpint (lima_gantt_get_parent (gantt, component), ==, -1);
  g_assert_cmpint (lima_gantt_get_parent (gantt, output), ==, 0);
  g_assert_cmpint (lima_gantt_get_parent (gantt, activity), ==, 1);
  g_assert_cmpint (lima_gantt_get_parent (gantt, other), ==, -1);
  g_assert_cmpint (lima_gantt_find_row (gantt, "activity"), ==, 2);
  g_assert_cmpint (lima_gantt_find_row (gantt, "nothing"), ==, -1);
  g_assert_true (lima_gantt_get_span (gantt, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 12);

  g_assert_cmpuint (lima_gantt_get_n_visible (gantt), ==, 4);
  lima_gantt_set_open (gantt, component, FALSE);
  g_assert_cmpuint (lima_gantt_get_n_visible (gantt), ==, 2);
  g_assert_cmpuint (lima_gantt_get_visible (gantt, 1), ==, other);
  g_assert_cmpint (lima_gantt_get_place (gantt, activity), ==, -1);
  g_assert_cmpint (lima_gantt_get_place (gantt, other), ==, 1);

  lima_gantt_set_days (gantt, other, 5, 20);
  g_assert_true (lima_gantt_get_span (gantt, &start, &end));
  g_assert_cmpint (end, ==, 20);
}

static void
assert_rect (const LimaRect *rect, double x, double y, double width, double height)
{
  g_assert_cmpfloat_with_epsilon (rect->x, x, 0.001);
  g_assert_cmpfloat_with_epsilon (rect->y, y, 0.001);
  g_assert_cmpfloat_with_epsilon (rect->width, width, 0.001);
  g_assert_cmpfloat_with_epsilon (rect->height, height, 0.001);
}

/* Two pixels a day: January takes 62, February 56. */
static void
test_days (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (LimaGantt) gantt = new_plan (rtl ? "ar" : "en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaGanttView view = new_view (730, LIMA_GANTT_MONTHS, 2);
  LimaGanttGeometry geometry;
  LimaRect rect;

  add (gantt, LIMA_GANTT_ACTIVITY, 0, "February", day (2015, 2, 1), day (2015, 3, 1));
  add (gantt, LIMA_GANTT_MILESTONE, 0, "March", day (2015, 3, 1), day (2015, 3, 1));
  add (gantt, LIMA_GANTT_ACTIVITY, 0, "nowhere", LIMA_GANTT_NOWHERE, LIMA_GANTT_NOWHERE);
  lima_gantt_measure (gantt, &theme, &view, &geometry);
  g_assert_cmpfloat (geometry.row_height, ==, ROW);
  g_assert_cmpfloat (geometry.head_height, ==, HEAD);
  g_assert_cmpfloat (lima_gantt_get_x (&geometry, day (2015, 2, 1)), ==, rtl ? 730 - 62 : 62);
  g_assert_cmpfloat (lima_gantt_get_day (&geometry, rtl ? 730 - 62 : 62), ==, day (2015, 2, 1));
  g_assert_cmpfloat (lima_gantt_get_rows_height (gantt, &geometry), ==, 3 * ROW);

  g_assert_true (lima_gantt_get_bar (gantt, &geometry, 0, &rect));
  assert_rect (&rect, rtl ? 730 - 118 : 62, HEAD + 6, 56, 12);
  g_assert_true (lima_gantt_get_bar (gantt, &geometry, 1, &rect));
  assert_rect (&rect, rtl ? 730 - 125 : 111, HEAD + ROW + 5, 14, 14);
  g_assert_false (lima_gantt_get_bar (gantt, &geometry, 2, &rect));
  g_assert_true (lima_gantt_get_band (gantt, &geometry, 2, &rect));
  assert_rect (&rect, 0, HEAD + 2 * ROW, 730, ROW);
}

/* All lengths follow large text. */
static void
test_large_text (void)
{
  g_autoptr (LimaGantt) gantt = gantt_samples_new ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT), large = theme;
  LimaGanttView view = new_view (1600, LIMA_GANTT_MONTHS, 2);
  LimaGanttGeometry usual, doubled;
  LimaRect bar;

  view.with_columns = TRUE;
  large.text_scale = 2;
  lima_gantt_measure (gantt, &theme, &view, &usual);
  lima_gantt_measure (gantt, &large, &view, &doubled);
  g_assert_cmpfloat (doubled.row_height, ==, 2 * ROW);
  g_assert_cmpfloat (doubled.head_height, ==, 2 * HEAD);
  g_assert_cmpfloat (doubled.columns[1], >, usual.columns[1] * 1.5);
  g_assert_true (lima_gantt_get_bar (gantt, &doubled, 1, &bar));
  g_assert_cmpfloat (bar.height, ==, 24);
}

/* ---- What is on a drawing ---- */

/* The texts whose baseline is between two heights, from left to right, with blanks between. */
static char *
read_line (LimaDrawing *drawing, double from, double to)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && item->baseline > from && item->baseline <= to)
        g_string_append_printf (line, "%s%s", line->len > 0 ? "|" : "", item->text->text);
    }
  return g_string_free (line, FALSE);
}

static const struct
{
  const char *name;
  LimaGanttZoom zoom;
  double pixels_per_day;
  const char *upper;
  const char *lower;
} heads[] = {
  /* The first of January 2015 is a Thursday; 73 days end with the fourteenth of March. */
  { "weeks", LIMA_GANTT_WEEKS, 10, "Jan 2015|Feb 2015|Mar 2015", "29|5|12|19|26|2|9|16|23|2|9" },
  { "months", LIMA_GANTT_MONTHS, 2, "2015", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec" },
  { "quarters", LIMA_GANTT_QUARTERS, 0.5, "2015|2016|2017|2018", "Q1|Q2|Q3|Q4|Q1|Q2|Q3|Q4|Q1|Q2|Q3|Q4|Q1|Q2|Q3|Q4" },
  { "years", LIMA_GANTT_YEARS, 0.2, "", "2015|2016|2017|2018|2019|2020|2021|2022|2023|2024" },
  /* 27 pixels have no room for the longest name: all are numbers, since a number among names reads as another thing. */
  { "narrow months", LIMA_GANTT_MONTHS, 0.9, "2015|2016|2017", NULL },
};

static void
test_head (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaGanttView view = new_view (730, heads[i].zoom, heads[i].pixels_per_day);
  g_autoptr (LimaDrawing) drawing = NULL;
  g_autofree char *upper = NULL, *lower = NULL;

  add (gantt, LIMA_GANTT_ACTIVITY, 0, "far away", day (1990, 1, 1), day (1990, 1, 5));
  drawing = lima_gantt_layout (gantt, &theme, &view);
  upper = read_line (drawing, 0, HEAD / 2);
  lower = read_line (drawing, HEAD / 2, HEAD);
  g_assert_cmpstr (upper, ==, heads[i].upper);
  if (heads[i].lower != NULL)
    g_assert_cmpstr (lower, ==, heads[i].lower);
  else
    g_assert_nonnull (strstr (lower, "|8|9|10|"));
}

/* Cells without room have no names, years become decades, and far years take no time. */
static void
test_far_years (void)
{
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_PAPER);
  LimaGanttView view = new_view (730, LIMA_GANTT_YEARS, 0.02);
  g_autoptr (LimaDrawing) decades = NULL, all = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *lower = NULL;

  add (gantt, LIMA_GANTT_ACTIVITY, 0, "near", day (2015, 1, 1), day (2016, 1, 1));
  add (gantt, LIMA_GANTT_ACTIVITY, 0, "far", day (2015, 1, 1), day (9999, 12, 31));
  decades = lima_gantt_layout (gantt, &theme, &view);
  lower = read_line (decades, HEAD / 2, HEAD);
  g_assert_true (g_str_has_prefix (lower, "2015|2020|2025|2030|"));
  lima_gantt_fit (gantt, &theme, &view);
  all = lima_gantt_layout (gantt, &theme, &view);
  g_assert_cmpuint (lima_drawing_get_n_items (all), <, 200);
  pages = lima_gantt_layout_pages (gantt, &theme, 1046, 718);
  g_assert_cmpuint (pages->len, <=, 25);
}

static guint
count_kind (LimaDrawing *drawing, LimaItemKind kind, LimaFill fill)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    n += lima_drawing_get_item (drawing, i)->kind == kind && lima_drawing_get_item (drawing, i)->fill == fill;
  return n;
}

static const LimaDrawingItem *
find_kind (LimaDrawing *drawing, LimaItemKind kind, LimaFill fill)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == kind && lima_drawing_get_item (drawing, i)->fill == fill)
      return lima_drawing_get_item (drawing, i);
  return NULL;
}

/* Forty of a hundred days at two pixels each; a baseline ten days before. */
static void
test_bars (void)
{
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaGanttView view = new_view (730, LIMA_GANTT_MONTHS, 2);
  gint32 first = day (2015, 1, 11);
  LimaGanttRow row = { .kind = LIMA_GANTT_ACTIVITY, .label = "a", .sentence = "a", .start = first, .end = first + 100, .progress = 0.4,
                       .base_start = first - 10, .base_end = first + 90, .note = "40 % done", .is_uncertain = TRUE };
  g_autoptr (LimaDrawing) drawing = NULL;
  gboolean has_baseline = FALSE, has_note = FALSE;

  lima_gantt_add_row (gantt, &row);
  row.kind = LIMA_GANTT_MILESTONE;
  row.end = row.start;
  row.is_critical = TRUE;
  row.is_uncertain = FALSE;
  row.note = NULL;
  lima_gantt_add_row (gantt, &row);
  drawing = lima_gantt_layout (gantt, &theme, &view);
  assert_rect (&find_kind (drawing, LIMA_ITEM_BAR, LIMA_FILL_TINT)->box, 20, HEAD + 6, 200, 12);
  assert_rect (&find_kind (drawing, LIMA_ITEM_BAR, LIMA_FILL_PLAIN)->box, 20, HEAD + 6, 80, 12);
  g_assert_true (find_kind (drawing, LIMA_ITEM_BAR, LIMA_FILL_TINT)->dashed);
  assert_rect (&find_kind (drawing, LIMA_ITEM_DIAMOND, LIMA_FILL_CRITICAL)->box, 13, HEAD + ROW + 5, 14, 14);
  g_assert_false (find_kind (drawing, LIMA_ITEM_DIAMOND, LIMA_FILL_CRITICAL)->dashed);
  assert_rect (&find_kind (drawing, LIMA_ITEM_DIAMOND, LIMA_FILL_EMPTY)->box, -6, HEAD + ROW + 6, 12, 12);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_LINE && item->colour == LIMA_COLOUR_AXIS && item->box.width > 0)
        has_baseline = fabs (item->box.x - 0.5) < 0.01 && fabs (item->box.width - 199) < 0.01 && item->box.y == HEAD + 22.5;
      if (item->kind == LIMA_ITEM_TEXT && g_str_equal (item->text->text, "40 % done"))
        has_note = item->box.x == 220 + 12;
    }
  g_assert_true (has_baseline && has_note);
}

/* A note that would run over the edge is left out, and so is one whose bar ends elsewhere. */
static void
test_notes (void)
{
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaGanttView view = new_view (730, LIMA_GANTT_MONTHS, 2);
  LimaGanttRow row = { .kind = LIMA_GANTT_ACTIVITY, .label = "a", .sentence = "a", .note = "note", .progress = NAN,
                       .base_start = LIMA_GANTT_NOWHERE, .base_end = LIMA_GANTT_NOWHERE };
  const struct { gint32 end; gboolean has_note; } cases[] = { { 340, TRUE }, { 355, FALSE }, { 370, FALSE }, { 500, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaDrawing) drawing = NULL;
      g_autofree char *line = NULL;
      guint n = lima_gantt_get_n_rows (gantt);

      row.start = day (2015, 1, 1);
      row.end = row.start + cases[i].end;
      lima_gantt_add_row (gantt, &row);
      drawing = lima_gantt_layout (gantt, &theme, &view);
      line = read_line (drawing, HEAD + n * ROW, HEAD + (n + 1) * ROW);
      g_assert_cmpstr (line, ==, cases[i].has_note ? "note" : "");
    }
}

/* ---- Links ---- */

/* From a bar of days 50 to 100 to another one in the row below. Two pixels a day. */
static const struct
{
  const char *name;
  LimaGanttLinkKind kind;
  gint32 start;
  gint32 end;
  double from_x;
  double arrow_x; /* where the arrow has its point */
  LimaDirection arrow;
  guint n_lines;
} routes[] = {
  { "finish-start with room", LIMA_GANTT_FINISH_START, 120, 150, 200, 240, LIMA_POINTS_RIGHT, 3 },
  { "finish-start without room", LIMA_GANTT_FINISH_START, 100, 150, 200, 200, LIMA_POINTS_RIGHT, 5 },
  { "start-start", LIMA_GANTT_START_START, 60, 150, 100, 120, LIMA_POINTS_RIGHT, 3 },
  { "finish-finish", LIMA_GANTT_FINISH_FINISH, 60, 90, 200, 180, LIMA_POINTS_LEFT, 3 },
  { "start-finish with room", LIMA_GANTT_START_FINISH, 10, 30, 100, 60, LIMA_POINTS_LEFT, 3 },
  { "start-finish without room", LIMA_GANTT_START_FINISH, 10, 60, 100, 120, LIMA_POINTS_LEFT, 5 },
};

static gboolean
is_arrow (const LimaDrawingItem *item)
{
  return item->kind == LIMA_ITEM_TRIANGLE && item->colour == LIMA_COLOUR_REST;
}

static void
test_link (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data), n_lines = 0, n_arrows = 0;
  gint32 first = day (2015, 1, 1);
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaGanttView view = new_view (730, LIMA_GANTT_MONTHS, 2);
  g_autoptr (LimaDrawing) drawing = NULL;

  add (gantt, LIMA_GANTT_ACTIVITY, 0, "before", first + 50, first + 100);
  add (gantt, LIMA_GANTT_ACTIVITY, 0, "after", first + routes[number].start, first + routes[number].end);
  lima_gantt_add_link (gantt, &(LimaGanttLink) { 0, 1, routes[number].kind, FALSE });
  drawing = lima_gantt_layout (gantt, &theme, &view);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_LINE && item->colour == LIMA_COLOUR_REST && n_lines++ == 0)
        {
          /* the first line touches the edge it comes from, at the middle of the bar */
          g_assert_cmpfloat (item->box.y, ==, HEAD + 12.5);
          g_assert_true (fabs (item->box.x - routes[number].from_x) < 1 || fabs (item->box.x + item->box.width - routes[number].from_x) < 1);
        }
      if (is_arrow (item))
        {
          n_arrows++;
          g_assert_cmpint (item->direction, ==, routes[number].arrow);
          g_assert_cmpfloat (item->box.x + (item->direction == LIMA_POINTS_RIGHT ? item->box.width : 0), ==, routes[number].arrow_x);
          g_assert_cmpfloat (item->box.y + item->box.height / 2, ==, HEAD + ROW + 12.5);
        }
    }
  g_assert_cmpuint (n_lines, ==, routes[number].n_lines);
  g_assert_cmpuint (n_arrows, ==, 1);
}

/* Only what is shown has links. */
static void
test_hidden_link (void)
{
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaGanttView view = new_view (730, LIMA_GANTT_MONTHS, 2);
  gint32 first = day (2015, 1, 1);

  add (gantt, LIMA_GANTT_ACTIVITY, 0, "before", first, first + 10);
  add (gantt, LIMA_GANTT_SUMMARY, 0, "group", first + 20, first + 40);
  add (gantt, LIMA_GANTT_ACTIVITY, 1, "after", first + 20, first + 40);
  lima_gantt_add_link (gantt, &(LimaGanttLink) { 0, 2, LIMA_GANTT_FINISH_START, FALSE });
  for (guint open = 0; open < 2; open++)
    {
      g_autoptr (LimaDrawing) drawing = NULL;
      guint n = 0;

      lima_gantt_set_open (gantt, 1, open == 1);
      drawing = lima_gantt_layout (gantt, &theme, &view);
      for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
        n += is_arrow (lima_drawing_get_item (drawing, i));
      g_assert_cmpuint (n, ==, open);
      g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 2 + open);
    }
}

/* ---- What the pointer is on ---- */

static void
test_parts (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (LimaGantt) gantt = new_plan (rtl ? "ar" : "en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaGanttView view = new_view (1000, LIMA_GANTT_MONTHS, 2);
  LimaGanttGeometry geometry;
  LimaRect bar;
  double left, right, middle;
  int row;

  view.with_columns = TRUE;
  add (gantt, LIMA_GANTT_SUMMARY, 0, "group", day (2015, 2, 1), day (2015, 3, 1));
  add (gantt, LIMA_GANTT_ACTIVITY, 1, "activity", day (2015, 2, 1), day (2015, 3, 1));
  lima_gantt_measure (gantt, &theme, &view, &geometry);
  g_assert_true (lima_gantt_get_bar (gantt, &geometry, 1, &bar));
  left = bar.x + 1;
  right = bar.x + bar.width - 1;
  middle = bar.y + 6;
  g_assert_cmpint (lima_gantt_get_part_at (gantt, &geometry, left, middle, &row), ==, rtl ? LIMA_GANTT_PART_END : LIMA_GANTT_PART_START);
  g_assert_cmpint (row, ==, 1);
  g_assert_cmpint (lima_gantt_get_part_at (gantt, &geometry, right, middle, &row), ==, rtl ? LIMA_GANTT_PART_START : LIMA_GANTT_PART_END);
  g_assert_cmpint (lima_gantt_get_part_at (gantt, &geometry, bar.x + bar.width / 2, middle, &row), ==, LIMA_GANTT_PART_BODY);
  g_assert_cmpint (lima_gantt_get_part_at (gantt, &geometry, bar.x + bar.width / 2, bar.y + 18, &row), ==, LIMA_GANTT_PART_NOTHING);
  g_assert_cmpint (lima_gantt_get_part_at (gantt, &geometry, rtl ? 1000 - 12 : 12, HEAD + 14, &row), ==, LIMA_GANTT_PART_EXPANDER);
  g_assert_cmpint (row, ==, 0);
  g_assert_cmpint (lima_gantt_get_part_at (gantt, &geometry, rtl ? 1000 - 60 : 60, HEAD + ROW + 14, &row), ==, LIMA_GANTT_PART_COLUMNS);
  g_assert_cmpint (lima_gantt_get_part_at (gantt, &geometry, 500, 10, &row), ==, LIMA_GANTT_PART_HEAD);
  g_assert_cmpint (row, ==, -1);
  g_assert_cmpint (lima_gantt_get_part_at (gantt, &geometry, rtl ? 1000 - geometry.columns[1] : geometry.columns[1], 100, &row), ==,
                   LIMA_GANTT_PART_DIVIDER);
  g_assert_cmpint (lima_gantt_get_row_at (gantt, &geometry, HEAD + 2 * ROW + 1), ==, -1);
}

/* ---- All of it ---- */

static void
test_fit (void)
{
  static const double widths[] = { 500, 800, 1100, 2000 };
  g_autoptr (LimaGantt) gantt = gantt_samples_new ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  gint32 start, end;

  g_assert_true (lima_gantt_get_span (gantt, &start, &end));
  g_assert_cmpint (start, ==, day (2015, 1, 5));
  g_assert_cmpint (end, ==, day (2018, 3, 12));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      LimaGanttView view;
      LimaGanttGeometry geometry;

      lima_gantt_view_init (&view);
      view.width = widths[i];
      lima_gantt_fit (gantt, &theme, &view);
      lima_gantt_measure (gantt, &theme, &view, &geometry);
      g_assert_cmpfloat (lima_gantt_get_x (&geometry, start), >, geometry.columns[LIMA_GANTT_N_COLUMNS]);
      g_assert_cmpfloat (lima_gantt_get_x (&geometry, end), <, widths[i]);
      g_assert_cmpint (view.zoom, ==, lima_gantt_zoom_for_scale (view.pixels_per_day, &theme));
    }
}

/* Everything mirrored, texts aside, which are as wide as they are. */
static void
test_mirrored (void)
{
  g_autoptr (LimaGantt) one = gantt_samples_new ("en"), other = gantt_samples_new ("ar");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaGanttView view = new_view (900, LIMA_GANTT_QUARTERS, 0.6);
  g_autoptr (LimaDrawing) left = NULL, right = NULL;
  guint n_bars = 0;

  view.height = 800;
  left = lima_gantt_layout (one, &theme, &view);
  right = lima_gantt_layout (other, &theme, &view);
  g_assert_true (lima_drawing_get_rtl (right));
  g_assert_cmpuint (lima_drawing_get_n_marks (left), ==, lima_drawing_get_n_marks (right));
  for (guint i = 0, j = 0; i < lima_drawing_get_n_items (left); i++)
    {
      const LimaDrawingItem *a = lima_drawing_get_item (left, i), *b;

      if (a->kind != LIMA_ITEM_BAR && a->kind != LIMA_ITEM_DIAMOND)
        continue;
      while (lima_drawing_get_item (right, j)->kind != LIMA_ITEM_BAR && lima_drawing_get_item (right, j)->kind != LIMA_ITEM_DIAMOND)
        j++;
      b = lima_drawing_get_item (right, j++);
      assert_rect (&b->box, 900 - a->box.x - a->box.width, a->box.y, a->box.width, a->box.height);
      g_assert_cmpint (a->fill, ==, b->fill);
      g_assert_true (b->mirrored);
      n_bars++;
    }
  g_assert_cmpuint (n_bars, >, 25);
}

/* As many items as there is room for, however many rows there are; a mark for each row that is seen. */
static void
test_many (void)
{
  guint n_items[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LimaGantt) gantt = gantt_samples_new_large (i == 0 ? 1000 : 10000);
      LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
      LimaGanttView view;
      g_autoptr (LimaDrawing) drawing = NULL;

      lima_gantt_view_init (&view);
      view.width = 1100;
      view.height = HEAD + 20 * ROW;
      view.scroll_y = 500 * ROW + 4; /* the first and the last one are half seen */
      view.left_day = 1000;
      drawing = lima_gantt_layout (gantt, &theme, &view);
      n_items[i] = lima_drawing_get_n_items (drawing);
      g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 21);
      g_assert_cmpint (lima_drawing_get_nth_mark (drawing, 0)->row, ==, 500);
      g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 1)->text, ==, "Activity 501");
    }
  g_assert_cmpuint (n_items[0], <, 600);
  g_assert_cmpuint (n_items[1], ==, n_items[0]);
}

static void
test_empty (void)
{
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_PAPER);
  LimaGanttView view;
  g_autoptr (LimaDrawing) drawing = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *words = NULL, *printed = NULL;
  gint32 start, end;

  lima_gantt_set_empty_text (gantt, "No activities yet.");
  g_assert_false (lima_gantt_get_span (gantt, &start, &end));
  lima_gantt_view_init (&view);
  lima_gantt_fit (gantt, &theme, &view);
  drawing = lima_gantt_layout (gantt, &theme, &view);
  words = read_line (drawing, HEAD, 1000);
  g_assert_cmpstr (words, ==, "No activities yet.");
  pages = lima_gantt_layout_pages (gantt, &theme, 800, 500);
  g_assert_cmpuint (pages->len, ==, 1);
  printed = read_line (pages->pdata[0], 100, 1000);
  g_assert_nonnull (strstr (printed, "No activities yet."));
}

/* ---- Paper ---- */

static void
assert_inside (LimaDrawing *page)
{
  double width = lima_drawing_get_width (page), height = lima_drawing_get_height (page);

  for (guint i = 0; i < lima_drawing_get_n_items (page); i++)
    {
      const LimaRect *box = &lima_drawing_get_item (page, i)->box;

      g_assert_cmpfloat (MIN (box->x, box->x + box->width), >=, 20 - SLACK);
      g_assert_cmpfloat (MAX (box->x, box->x + box->width), <=, width - 20 + SLACK);
      g_assert_cmpfloat (MIN (box->y, box->y + box->height), >=, 0);
      g_assert_cmpfloat (MAX (box->y, box->y + box->height), <=, height);
    }
}

static gboolean
has_text (LimaDrawing *page, const char *text)
{
  for (guint i = 0; i < lima_drawing_get_n_items (page); i++)
    if (lima_drawing_get_item (page, i)->kind == LIMA_ITEM_TEXT && g_str_equal (lima_drawing_get_item (page, i)->text->text, text))
      return TRUE;
  return FALSE;
}

static void
test_pages (gconstpointer data)
{
  static const double sizes[][2] = { { 1046, 718 }, { 718, 1046 }, { 620, 420 }, { 420, 300 } };
  g_autoptr (LimaGantt) gantt = gantt_samples_new (data);
  LimaChartTheme theme = new_theme (LIMA_CHART_PAPER);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (GPtrArray) pages = lima_gantt_layout_pages (gantt, &theme, sizes[s][0], sizes[s][1]);
      g_autofree guint *seen = g_new0 (guint, lima_gantt_get_n_rows (gantt));

      for (guint i = 0; i < pages->len; i++)
        {
          assert_inside (pages->pdata[i]);
          g_assert_true (has_text (pages->pdata[i], "Illustrative programme"));
          g_assert_true (has_text (pages->pdata[i], "Illustrative data"));
          g_assert_true (has_text (pages->pdata[i], "Name"));
          g_assert_true (has_text (pages->pdata[i], "On the critical path"));
          for (guint m = 0; m < lima_drawing_get_n_marks (pages->pdata[i]); m++)
            seen[lima_drawing_get_nth_mark (pages->pdata[i], m)->row]++;
        }
      for (guint row = 0; row < lima_gantt_get_n_rows (gantt); row++)
        g_assert_cmpuint (seen[row], ==, row == 16 ? 0 : seen[0]); /* row 16 is in a closed group */
      g_assert_cmpuint (s == 0 ? pages->len : 1, ==, 1);
      g_assert_cmpuint (s == 3 ? pages->len : 10, >=, 8);
    }
}

/* A milestone on each day of three years: each is on exactly one page, so no day is lost between pages or printed twice. */
static void
test_each_day_once (void)
{
  g_autoptr (LimaGantt) gantt = new_plan ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_PAPER);
  const guint n = 1096;
  g_autofree guint *seen = g_new0 (guint, n);
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("day %u", i);

      add (gantt, LIMA_GANTT_MILESTONE, 0, label, day (2015, 1, 1) + (gint32) i, day (2015, 1, 1) + (gint32) i);
    }
  pages = lima_gantt_layout_pages (gantt, &theme, 420, 700);
  g_assert_cmpuint (pages->len, >, 50);
  for (guint i = 0; i < pages->len; i++)
    {
      assert_inside (pages->pdata[i]);
      for (guint j = 0; j < lima_drawing_get_n_items (pages->pdata[i]); j++)
        {
          const LimaDrawingItem *item = lima_drawing_get_item (pages->pdata[i], j);

          if (item->kind == LIMA_ITEM_DIAMOND)
            seen[item->row]++;
        }
    }
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (seen[i], ==, 1);
}

/* ---- Files ---- */

static void
count_element (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data, GError **error)
{
  guint *counts = data;

  for (guint i = 0; names[i] != NULL; i++)
    counts[1] += g_str_equal (names[i], "stroke-dasharray");
  counts[0] += g_str_equal (name, "path");
}

static void
test_files (gconstpointer data)
{
  static const GMarkupParser parser = { .start_element = count_element };
  g_autoptr (LimaGantt) gantt = gantt_samples_new (data);
  LimaChartTheme theme = new_theme (LIMA_CHART_PAPER);
  g_autoptr (GPtrArray) pages = lima_gantt_layout_pages (gantt, &theme, 1046, 718);
  g_autoptr (GPtrArray) again = lima_gantt_layout_pages (gantt, &theme, 1046, 718);
  g_autoptr (GBytes) svg = lima_drawing_to_svg (pages->pdata[0]), same = lima_drawing_to_svg (again->pdata[0]);
  g_autoptr (GBytes) pdf = lima_drawing_to_pdf (pages->pdata[0], NULL), png = lima_drawing_to_png (pages->pdata[0], 1, NULL);
  guint counts[2] = { 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, counts, NULL);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (svg, &length);

  g_assert_true (g_bytes_equal (svg, same));
  g_assert_true (g_markup_parse_context_parse (context, text, (gssize) length, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts[0], >, 40); /* diamonds, triangles and hatches */
  g_assert_cmpuint (counts[1], ==, 3); /* today, and the legend's two dashed signs */
  g_assert_nonnull (g_strstr_len (text, (gssize) length, "Site selection and feasibility"));
  g_assert_nonnull (g_strstr_len (text, (gssize) length, "<title>Launch"));
  g_assert_true (memcmp (g_bytes_get_data (pdf, &length), "%PDF-", 5) == 0);
  g_assert_true (memcmp (g_bytes_get_data (png, &length), "\211PNG", 4) == 0);
}

/* The legend has a sign for each entry, and goes on on the next line where one is full. */
static void
test_legend (void)
{
  g_autoptr (LimaGantt) gantt = gantt_samples_new ("en");
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  g_autoptr (LimaDrawing) wide = lima_gantt_layout_legend (gantt, &theme, 1400), narrow = lima_gantt_layout_legend (gantt, &theme, 300);

  g_assert_cmpfloat (lima_drawing_get_height (wide), ==, 30);
  g_assert_cmpfloat (lima_drawing_get_height (narrow), >, 100);
  g_assert_cmpuint (count_kind (wide, LIMA_ITEM_DIAMOND, LIMA_FILL_PLAIN), ==, 1);
  g_assert_cmpuint (count_kind (wide, LIMA_ITEM_DIAMOND, LIMA_FILL_EMPTY), ==, 1);
  g_assert_cmpuint (count_kind (wide, LIMA_ITEM_SWATCH, LIMA_FILL_CRITICAL), ==, 1);
}

/* Which ways the lines of a hatch go: 1 level, 2 upright, 4 and 8 slanted, 16 dots. */
static guint
find_ways (LimaFill fill)
{
  LimaChartTheme theme = new_theme (LIMA_CHART_LIGHT);
  LimaDrawingItem item = { .kind = LIMA_ITEM_BAR, .box = { 0, 0, 60, 24 }, .fill = fill };
  g_auto (LimaHatch) hatch = { 0 };
  guint ways = 0;

  lima_hatch_init (&hatch, &item, &theme);
  for (guint i = 0; i < hatch.lines->len; i++)
    {
      const LimaRect *line = &g_array_index (hatch.lines, LimaRect, i);

      ways |= hatch.dots ? 16 : line->height == 0 ? 1 : line->width == 0 ? 2 : line->width * line->height < 0 ? 4 : 8;
    }
  return ways;
}

/* The six series stay apart without colours; what is critical is hatched, done or not. */
static void
test_hatches (void)
{
  static const guint ways[] = { 0, 4, 16, 1, 4 | 8, 2 };
  LimaChartTheme theme;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_assert_cmpuint (find_ways ((LimaFill) (LIMA_FILL_SERIES_1 + i)), ==, ways[i]);
  g_assert_cmpint (LIMA_FILL_SERIES_1 + 5, ==, LIMA_FILL_SERIES_6);
  g_assert_cmpuint (find_ways (LIMA_FILL_CRITICAL), ==, 4);
  g_assert_cmpuint (find_ways (LIMA_FILL_CRITICAL_TINT), ==, 4);

  lima_chart_theme_init_high_contrast (&theme, 0xffffff, 0x000000);
  g_assert_cmpuint (theme.colours[LIMA_COLOUR_SERIES_2], ==, 0xffffff);
  g_assert_cmpuint (theme.colours[LIMA_COLOUR_SERIES_LINE], ==, 0x000000);
  g_assert_cmpuint (theme.colours[LIMA_COLOUR_CRITICAL], ==, 0x000000);
  g_assert_cmpuint (theme.colours[LIMA_COLOUR_CRITICAL_HATCH], ==, 0xffffff);
  g_assert_cmpuint (theme.colours[LIMA_COLOUR_CRITICAL_TINT], ==, 0xffffff);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gantt/rows", test_rows);
  g_test_add_data_func ("/gantt/days/left-to-right", GINT_TO_POINTER (FALSE), test_days);
  g_test_add_data_func ("/gantt/days/right-to-left", GINT_TO_POINTER (TRUE), test_days);
  g_test_add_func ("/gantt/large-text", test_large_text);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *path = g_strconcat ("/gantt/head/", heads[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_head);
    }
  g_test_add_func ("/gantt/head/far-years", test_far_years);
  g_test_add_func ("/gantt/bars", test_bars);
  g_test_add_func ("/gantt/notes", test_notes);
  for (guint i = 0; i < G_N_ELEMENTS (routes); i++)
    {
      g_autofree char *path = g_strconcat ("/gantt/link/", routes[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_link);
    }
  g_test_add_func ("/gantt/link/hidden", test_hidden_link);
  g_test_add_data_func ("/gantt/parts/left-to-right", GINT_TO_POINTER (FALSE), test_parts);
  g_test_add_data_func ("/gantt/parts/right-to-left", GINT_TO_POINTER (TRUE), test_parts);
  g_test_add_func ("/gantt/fit", test_fit);
  g_test_add_func ("/gantt/mirrored", test_mirrored);
  g_test_add_func ("/gantt/many", test_many);
  g_test_add_func ("/gantt/empty", test_empty);
  g_test_add_data_func ("/gantt/pages/left-to-right", "en", test_pages);
  g_test_add_data_func ("/gantt/pages/right-to-left", "ar", test_pages);
  g_test_add_func ("/gantt/each-day-once", test_each_day_once);
  g_test_add_data_func ("/gantt/files/left-to-right", "en", test_files);
  g_test_add_data_func ("/gantt/files/right-to-left", "ar", test_files);
  g_test_add_func ("/gantt/legend", test_legend);
  g_test_add_func ("/gantt/hatches", test_hatches);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}

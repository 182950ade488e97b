/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-course.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-scale.h"

#define PLOT_HEIGHT 140
#define TICK_GAP 8
#define POINT 7
#define DIAMOND 11
#define REACH 10 /* from a point to the edge of what can be pointed at */
#define LINE_WIDTH 2
#define END_ROOM 8
#define FIGURE_GAP 8
#define LABEL_GAP 10
#define MAX_TICKS 5

typedef struct
{
  LimaCourseKind kind;
  gint32 day;
} Point;

struct _LimaCourse
{
  LimaChartTable *table; /* all that is read, and the values */
  GArray *points;        /* Point, one for each row of it */
  gboolean has_today;
  gint32 today;
  char *today_label;
};

typedef struct
{
  LimaChartPage page;
  const LimaCourse *chart;
  LimaChartScale scale;
  gint32 first;
  gint32 last;
  double plot_left;
  double plot_right;
  double plot_top;
  double plot_bottom;
} Layout;

/* ---- What is shown ---- */

/**
 * lima_course_new:
 *
 * Returns: (transfer full): a chart without points
 */
LimaCourse *
lima_course_new (void)
{
  LimaCourse *self = g_new0 (LimaCourse, 1);

  self->table = lima_chart_table_new ();
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  return self;
}

void
lima_course_free (LimaCourse *self)
{
  if (self == NULL)
    return;
  lima_chart_table_free (self->table);
  g_array_unref (self->points);
  g_free (self->today_label);
  g_free (self);
}

/**
 * lima_course_get_table:
 *
 * Returns: (transfer none): what stands around the plot: title, footnotes, the mark of illustrative data, the direction; points are added
 *   by lima_course_add()
 */
LimaChartTable *
lima_course_get_table (const LimaCourse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

/**
 * lima_course_add:
 * @kind: what it is
 * @key: (nullable): names the point to the caller
 * @label: when, and what it is, for those who listen
 * @day: a day number; points of a kind are added in the order of their days
 * @value: the number, for its place only
 * @figure: the number for people
 */
void
lima_course_add (LimaCourse *self, LimaCourseKind kind, const char *key, const char *label, gint32 day, double value, const char *figure)
{
  Point point = { kind, day };

  g_return_if_fail (self != NULL && label != NULL && figure != NULL && isfinite (value));

  lima_chart_table_add (self->table, LIMA_CHART_PLAIN, key, label, value, figure, NULL);
  g_array_append_val (self->points, point);
}

/**
 * lima_course_set_today:
 * @day: a day number
 * @label: the word above its line
 */
void
lima_course_set_today (LimaCourse *self, gint32 day, const char *label)
{
  g_return_if_fail (self != NULL && label != NULL);

  self->has_today = TRUE;
  self->today = day;
  g_free (self->today_label);
  self->today_label = g_strdup (label);
}

/* ---- Where it stands ---- */

static const Point *
point_at (const Layout *self, guint i)
{
  return &g_array_index (self->chart->points, Point, i);
}

static double
x_of (const Layout *self, gint32 day)
{
  return self->plot_left + round ((self->plot_right - self->plot_left) * (double) (day - self->first) / (self->last - self->first));
}

static double
y_of (const Layout *self, double value)
{
  return self->plot_bottom - round (lima_chart_scale_get_position (&self->scale, value) * (self->plot_bottom - self->plot_top));
}

static double
y_at (const Layout *self, guint i)
{
  return y_of (self, lima_chart_table_get_row (self->page.table, i)->value);
}

static LimaChartText *
new_tick (Layout *self, guint i)
{
  g_autofree char *number = lima_chart_table_format_tick (self->page.table, self->scale.ticks[i], self->scale.places);

  return lima_chart_page_number (&self->page, number);
}

static void
set_days (Layout *self)
{
  gint32 first = G_MAXINT32, last = G_MININT32;

  for (guint i = 0; i < self->chart->points->len; i++)
    {
      first = MIN (first, point_at (self, i)->day);
      last = MAX (last, point_at (self, i)->day);
    }
  if (self->chart->has_today)
    {
      first = MIN (first, self->chart->today);
      last = MAX (last, self->chart->today);
    }
  self->first = first;
  self->last = MAX (last, first + 1);
}

static void
place (Layout *self, double extra)
{
  double low, high, step, width = 0, note = lima_chart_page_line_height (&self->page, self->page.theme->note_size);

  set_days (self);
  lima_chart_rows_get_range (self->page.table, &low, &high, &step);
  lima_chart_scale_init (&self->scale, low, high, MAX_TICKS, step);
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      g_autoptr (LimaChartText) text = new_tick (self, i);

      width = fmax (width, ceil (lima_chart_page_width_of (&self->page, text)));
    }
  self->plot_left = self->page.left + width + TICK_GAP;
  self->plot_right = self->page.right - END_ROOM;
  self->plot_top = self->page.y + (self->chart->has_today ? note + 4 : 0) + DIAMOND / 2;
  self->plot_bottom = self->plot_top + PLOT_HEIGHT + extra;
}

/* ---- What is drawn ---- */

static void
add_grid (Layout *self)
{
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double y = y_of (self, self->scale.ticks[i]);

      if (y < self->plot_top || y > self->plot_bottom)
        continue;
      lima_drawing_add_line (self->page.drawing, self->plot_left, y + 0.5, self->page.right, y + 0.5, 1, FALSE,
                             self->scale.ticks[i] == 0 ? LIMA_COLOUR_AXIS : LIMA_COLOUR_GRID);
      lima_drawing_add_text (self->page.drawing, -1, new_tick (self, i), LIMA_ANCHOR_RIGHT, self->plot_left - TICK_GAP,
                             lima_chart_page_middle (&self->page, self->page.theme->note_size, y));
    }
}

static char *
write_date (Layout *self, LimaDate date)
{
  LimaFormat *format = lima_chart_table_get_format (self->page.table);
  char buffer[LIMA_DATE_BUFFER];

  return format == NULL ? g_strdup (lima_date_to_text (date, buffer)) : lima_format_date (format, date);
}

/* A date below the axis, where it does not run into the one before. Returns where it ends. */
static double
add_date (Layout *self, LimaDate date, gint32 day, double from)
{
  g_autofree char *words = write_date (self, date);
  LimaChartText *text = lima_chart_text_new (words, self->page.theme->note_size, LIMA_COLOUR_SECOND, self->page.rtl);
  double width = ceil (lima_chart_page_width_of (&self->page, text)), x = x_of (self, day);
  double left = CLAMP (x - floor (width / 2), self->page.left, fmax (self->page.right - width, self->page.left));

  lima_drawing_add_line (self->page.drawing, x + 0.5, self->plot_bottom, x + 0.5, self->plot_bottom + 4, 1, FALSE, LIMA_COLOUR_AXIS);
  if (left < from)
    {
      lima_chart_text_free (text);
      return from;
    }
  lima_drawing_add_text (self->page.drawing, -1, text, LIMA_ANCHOR_LEFT, left,
                         lima_chart_page_middle (&self->page, self->page.theme->note_size,
                                                 self->plot_bottom + 6 + lima_chart_page_line_height (&self->page, self->page.theme->note_size) / 2));
  return left + width + LABEL_GAP;
}

/* The beginning of each year; where none begins between the ends, the ends. */
static void
add_dates (Layout *self)
{
  int first = lima_day_to_date (self->first).year, last = lima_day_to_date (self->last).year;
  double from = self->page.left;
  guint years = 0;

  for (int year = first; year <= last; year++)
    {
      LimaDate date = { (gint16) year, 0, 0, LIMA_PRECISION_YEAR };

      if (lima_date_first_day (date) < self->first)
        continue;
      from = add_date (self, date, lima_date_first_day (date), from);
      years++;
    }
  if (years > 0)
    return;
  from = add_date (self, lima_day_to_date (self->first), self->first, from);
  add_date (self, lima_day_to_date (self->last), self->last, from);
}

static void
add_today (Layout *self)
{
  double x = x_of (self, self->chart->today) + 0.5, top = self->page.y;
  LimaChartText *text;
  double width, left;

  if (!self->chart->has_today)
    return;
  text = lima_chart_text_new_bold (self->chart->today_label, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl);
  width = ceil (lima_chart_page_width_of (&self->page, text));
  left = CLAMP (x - floor (width / 2), self->page.left, fmax (self->page.right - width, self->page.left));
  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, self->page.right - left, 1), LIMA_ANCHOR_LEFT, left, top);
  lima_drawing_add_line (self->page.drawing, x, top + lima_chart_page_line_height (&self->page, self->page.theme->note_size) + 2, x,
                         self->plot_bottom, 1, FALSE, LIMA_COLOUR_INK);
  lima_drawing_dash_last (self->page.drawing);
}

/* From the baseline through all points of a kind. */
static void
add_path (Layout *self, LimaCourseKind kind, double width, gboolean is_dashed, LimaColour colour)
{
  int before = -1;

  for (guint i = 0; i < self->chart->points->len; i++)
    {
      if (point_at (self, i)->kind != kind && point_at (self, i)->kind != LIMA_COURSE_BASELINE)
        continue;
      if (before >= 0)
        {
          lima_drawing_add_line (self->page.drawing, x_of (self, point_at (self, (guint) before)->day) + 0.5, y_at (self, (guint) before) + 0.5,
                                 x_of (self, point_at (self, i)->day) + 0.5, y_at (self, i) + 0.5, width, FALSE, colour);
          if (is_dashed)
            lima_drawing_dash_last (self->page.drawing);
        }
      before = (int) i;
    }
}

static void
add_point (Layout *self, guint i)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, i);
  LimaCourseKind kind = point_at (self, i)->kind;
  gboolean is_target = kind == LIMA_COURSE_TARGET || kind == LIMA_COURSE_ORIGINAL;
  double size = is_target ? DIAMOND : POINT, x = x_of (self, point_at (self, i)->day) + 0.5, y = y_at (self, i) + 0.5;
  LimaRect box = { x - size / 2, y - size / 2, size, size };

  if (is_target)
    lima_drawing_add_diamond (self->page.drawing, (int) i, box, kind == LIMA_COURSE_TARGET ? LIMA_FILL_HOLLOW : LIMA_FILL_EMPTY);
  else
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, (int) i, box, LIMA_FILL_PLAIN);
  lima_drawing_add_mark (self->page.drawing, (int) i, (LimaRect) { x - REACH, y - REACH, 2 * REACH, 2 * REACH }, box,
                         lima_chart_row_get_sentence (row));
}

/* The latest value stands beside its point, below the line that goes on from there. */
static void
add_figure (Layout *self)
{
  int latest = -1;
  LimaChartText *text;
  double width, x, y;
  gboolean fits;

  for (guint i = 0; i < self->chart->points->len; i++)
    if (point_at (self, i)->kind == LIMA_COURSE_ACTUAL)
      latest = (int) i;
  if (latest < 0)
    return;
  text = lima_chart_page_figure (&self->page, lima_chart_table_get_row (self->page.table, (guint) latest));
  width = ceil (lima_chart_page_width_of (&self->page, text));
  x = x_of (self, point_at (self, (guint) latest)->day);
  y = y_at (self, (guint) latest);
  fits = x + FIGURE_GAP + width <= self->page.right;
  lima_drawing_add_text (self->page.drawing, latest, text, fits ? LIMA_ANCHOR_LEFT : LIMA_ANCHOR_RIGHT, fits ? x + FIGURE_GAP : x - FIGURE_GAP,
                         lima_chart_page_middle (&self->page, self->page.theme->text_size, MIN (y + 12, self->plot_bottom - 8)));
}

static void
add_plot (Layout *self, double extra)
{
  place (self, extra);
  add_grid (self);
  add_dates (self);
  add_path (self, LIMA_COURSE_ORIGINAL, 1, TRUE, LIMA_COLOUR_SECOND);
  add_path (self, LIMA_COURSE_TARGET, 1, FALSE, LIMA_COLOUR_INK);
  add_today (self);
  add_path (self, LIMA_COURSE_ACTUAL, LINE_WIDTH, FALSE, LIMA_COLOUR_MARK);
  for (guint i = 0; i < self->chart->points->len; i++)
    add_point (self, i);
  add_figure (self);
  self->page.y = self->plot_bottom + 6 + lima_chart_page_line_height (&self->page, self->page.theme->note_size) + 6;
}

static LimaDrawing *
lay_out (const LimaCourse *self, const LimaChartTheme *theme, double width, LimaChartParts parts, double extra)
{
  Layout layout = { .chart = self };

  lima_chart_page_init (&layout.page, self->table, theme, width, parts);
  lima_chart_page_add_head (&layout.page);
  if (self->points->len > 0)
    add_plot (&layout, extra);
  else
    lima_chart_page_add_empty (&layout.page);
  lima_chart_page_add_footnotes (&layout.page);
  return lima_chart_page_finish (&layout.page);
}

/**
 * lima_course_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels, or 0 for what it needs
 * @parts: what is drawn around the plot
 *
 * Lays out the points of an indicator over time. A line goes from the baseline through what was reached, a thin one to what is to be
 * reached, a dashed one to that as it was first set, and an upright one where today is. Time runs with the language.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_course_layout (const LimaCourse *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  LimaDrawing *drawing;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  drawing = lay_out (self, theme, width, parts, 0);
  if (height > drawing->height && self->points->len > 0)
    {
      double extra = floor (height - drawing->height);

      lima_drawing_unref (drawing);
      drawing = lay_out (self, theme, width, parts, extra);
    }
  drawing->height = MAX (drawing->height, height);
  return drawing;
}

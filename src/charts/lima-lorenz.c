/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-lorenz.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-i18n.h"

#define HEIGHT_PART 0.62 /* of the plot's width */
#define MAX_WIDTH 640
#define MIN_PLOT 120
#define STEP 20 /* percent, from a line of the grid to the next */
#define MARK 9
#define CURVE_WIDTH 2
#define TICK_GAP 6
#define LIST_GAP 12

typedef struct
{
  double x;
  double y;
} Point;

typedef struct
{
  Point at;
  char *label;
  char *figure;
  gboolean listed;
} Mark;

struct _LimaLorenz
{
  LimaChartTable *words;
  char *across;
  char *upward;
  GArray *points; /* Point */
  GArray *marks;  /* Mark */
};

typedef struct
{
  LimaChartPage page;
  const LimaLorenz *chart;
  LimaRect plot;
} Layout;

/* ---- What is shown ---- */

static void
clear_mark (Mark *mark)
{
  g_free (mark->label);
  g_free (mark->figure);
}

/**
 * lima_lorenz_new:
 * @words: (transfer full): what stands around the curve; it has no rows
 * @across: what the axis below counts
 * @upward: what the axis to the left counts, with the amount that is all of it
 *
 * Returns: (transfer full): a chart without a curve
 */
LimaLorenz *
lima_lorenz_new (LimaChartTable *words, const char *across, const char *upward)
{
  LimaLorenz *self;

  g_return_val_if_fail (words != NULL && across != NULL && upward != NULL, NULL);

  self = g_new0 (LimaLorenz, 1);
  self->words = words;
  self->across = lima_chart_text_clean (across);
  self->upward = lima_chart_text_clean (upward);
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, (GDestroyNotify) clear_mark);
  return self;
}

/**
 * lima_lorenz_free:
 * @self: (nullable): a chart
 */
void
lima_lorenz_free (LimaLorenz *self)
{
  if (self == NULL)
    return;
  lima_chart_table_free (self->words);
  g_free (self->across);
  g_free (self->upward);
  g_array_unref (self->points);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * lima_lorenz_get_words:
 *
 * Returns: (transfer none): what stands around the curve
 */
const LimaChartTable *
lima_lorenz_get_words (const LimaLorenz *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

/**
 * lima_lorenz_add_point:
 * @x: which part of all, 0 to 1, not below the one before
 * @y: which part of the whole they have, 0 to 1
 *
 * Adds a point of the curve.
 */
void
lima_lorenz_add_point (LimaLorenz *self, double x, double y)
{
  const Point point = { x, y };

  g_return_if_fail (self != NULL && x >= 0 && x <= 1 && y >= 0 && y <= 1);

  g_array_append_val (self->points, point);
}

/**
 * lima_lorenz_add_mark:
 * @x: as of a point
 * @y: as of a point
 * @label: what it is: "the largest 10 % of projects, 88"
 * @figure: what they have, as amount and share
 * @listed: whether it is told below the curve, and has lines to both axes
 *
 * Adds a point of the curve that can be read. Marks are numbered as they are added, from left to right.
 */
void
lima_lorenz_add_mark (LimaLorenz *self, double x, double y, const char *label, const char *figure, gboolean listed)
{
  Mark mark = { { x, y }, NULL, NULL, listed };

  g_return_if_fail (self != NULL && label != NULL && figure != NULL && x >= 0 && x <= 1 && y >= 0 && y <= 1);

  mark.label = lima_chart_text_clean (label);
  mark.figure = lima_chart_text_clean (figure);
  g_array_append_val (self->marks, mark);
}

static const Mark *
mark_at (const LimaLorenz *self, guint i)
{
  return &g_array_index (self->marks, Mark, i);
}

/* ---- Plot ---- */

static double
x_of (const Layout *self, double part)
{
  return self->plot.x + part * self->plot.width;
}

static double
y_of (const Layout *self, double part)
{
  return self->plot.y + self->plot.height - part * self->plot.height;
}

static LimaChartText *
new_percent (Layout *self, int percent)
{
  LimaFormat *format = lima_chart_table_get_format (self->page.table);
  LimaSum sum = lima_sum_from_decimal ((LimaDecimal) { percent, 0 });
  g_autofree char *text = format == NULL ? g_strdup_printf ("%d %%", percent) : lima_format_percentage (format, &sum, 0);

  return lima_chart_page_number (&self->page, text);
}

/* The words of the axis to the left stand above it, where they have room; its numbers have a column as wide as the widest. */
static void
place (Layout *self)
{
  g_autoptr (LimaChartText) widest = new_percent (self, 100);
  double numbers = ceil (lima_chart_page_width_of (&self->page, widest)), width;
  GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, self->chart->upward), self->page.right - self->page.left, 2);

  self->page.y = lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_LEFT, self->page.left, self->page.y) + TICK_GAP + MARK;
  width = fmax (fmin (self->page.right - self->page.left - ceil (1.5 * numbers) - TICK_GAP - 1, MAX_WIDTH), MIN_PLOT); /* the last number below overhangs */
  self->plot = (LimaRect) { self->page.left + numbers + TICK_GAP, self->page.y, round (width), round (width * HEIGHT_PART) };
}

static void
add_grid (Layout *self)
{
  double note = self->page.theme->note_size, line = lima_chart_page_line_height (&self->page, note), end = -G_MAXDOUBLE;

  for (int percent = 0; percent <= 100; percent += STEP)
    {
      double x = round (x_of (self, percent / 100.0)) + 0.5, y = round (y_of (self, percent / 100.0)) + 0.5;
      LimaColour colour = percent == 0 ? LIMA_COLOUR_AXIS : LIMA_COLOUR_GRID;
      g_autoptr (LimaChartText) below = new_percent (self, percent);
      double half = lima_chart_page_width_of (&self->page, below) / 2;

      lima_drawing_add_line (self->page.drawing, x, self->plot.y, x, self->plot.y + self->plot.height, 1, FALSE, colour);
      lima_drawing_add_line (self->page.drawing, self->plot.x, y, self->plot.x + self->plot.width, y, 1, FALSE, colour);
      lima_drawing_add_text (self->page.drawing, -1, new_percent (self, percent), LIMA_ANCHOR_RIGHT, self->plot.x - TICK_GAP,
                             lima_chart_page_middle (&self->page, note, y));
      if (x - half < end || x + half > self->page.right)
        continue;
      end = x + half + TICK_GAP;
      lima_drawing_add_text (self->page.drawing, -1, g_steal_pointer (&below), LIMA_ANCHOR_MIDDLE, x,
                             lima_chart_page_middle (&self->page, note, self->plot.y + self->plot.height + TICK_GAP + line / 2));
    }
}

static void
add_curve (Layout *self)
{
  LimaOutline *curve = lima_outline_new ();

  lima_drawing_add_line (self->page.drawing, x_of (self, 0), y_of (self, 0), x_of (self, 1), y_of (self, 1), 1, TRUE, LIMA_COLOUR_REST);
  for (guint i = 0; i < self->chart->points->len; i++)
    {
      const Point *point = &g_array_index (self->chart->points, Point, i);

      if (i == 0)
        lima_outline_move (curve, x_of (self, point->x), y_of (self, point->y));
      else
        lima_outline_line (curve, x_of (self, point->x), y_of (self, point->y));
    }
  lima_drawing_add_course (self->page.drawing, curve, CURVE_WIDTH, FALSE, LIMA_COLOUR_MARK);
}

/* Lines from what is told below to both axes, beneath the marks. */
static void
add_guides (Layout *self)
{
  for (guint i = 0; i < self->chart->marks->len; i++)
    {
      const Mark *mark = mark_at (self->chart, i);
      double x = x_of (self, mark->at.x), y = y_of (self, mark->at.y);

      if (!mark->listed)
        continue;
      lima_drawing_add_line (self->page.drawing, x, y, x, self->plot.y + self->plot.height, 1, TRUE, LIMA_COLOUR_INK);
      lima_drawing_add_line (self->page.drawing, self->plot.x, y, x, y, 1, TRUE, LIMA_COLOUR_INK);
    }
}

static char *
get_sentence (const Mark *mark)
{
  /* Translators: a point of a curve, read out: 1 what it is ("the largest 10 % of projects, 88"), 2 what they have */
  return g_strdup_printf (C_ ("chart", "%1$s: %2$s"), mark->label, mark->figure);
}

static void
add_marks (Layout *self)
{
  for (guint i = 0; i < self->chart->marks->len; i++)
    {
      const Mark *mark = mark_at (self->chart, i);
      LimaRect box = { x_of (self, mark->at.x) - MARK / 2.0, y_of (self, mark->at.y) - MARK / 2.0, MARK, MARK };
      LimaRect band = { box.x, self->plot.y, MARK, self->plot.height };

      lima_drawing_add_diamond (self->page.drawing, (int) i, box, mark->listed ? LIMA_FILL_PLAIN : LIMA_FILL_HOLLOW);
      lima_drawing_add_mark (self->page.drawing, (int) i, band, box, get_sentence (mark));
    }
}

/* ---- List ---- */

static void
add_line (Layout *self, guint i)
{
  const Mark *mark = mark_at (self->chart, i);
  g_autofree char *sentence = get_sentence (mark);
  LimaChartText *text = lima_chart_page_text (&self->page, sentence, LIMA_COLOUR_INK);
  double top = self->page.y;

  lima_chart_text_embolden (text, mark->figure);
  self->page.y = lima_chart_page_add_lines (&self->page, (int) i, lima_chart_page_wrap (&self->page, text, self->page.right - self->page.left, 3),
                                            LIMA_ANCHOR_LEFT, self->page.left, top);
  lima_drawing_tell_mark (self->page.drawing, (int) i, (LimaRect) { self->page.left, top, self->page.right - self->page.left, self->page.y - top });
}

static void
add_plot (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);

  place (self);
  add_grid (self);
  add_curve (self);
  add_guides (self);
  add_marks (self);
  self->page.y = self->plot.y + self->plot.height + TICK_GAP + line;
  self->page.y = lima_chart_page_add_lines (&self->page, -1,
                                            lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, self->chart->across),
                                                                  self->page.right - self->plot.x, 2),
                                            LIMA_ANCHOR_LEFT, self->plot.x, self->page.y) + LIST_GAP;
  for (guint i = 0; i < self->chart->marks->len; i++)
    if (mark_at (self->chart, i)->listed)
      add_line (self, i);
  self->page.y += LIST_GAP;
}

/**
 * lima_lorenz_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the curve
 *
 * Lays out the curve between axes from nothing to all, its marks, and below it those that are told. Without points it says that there is
 * nothing.
 *
 * Returns: (transfer full): the drawing; its marks are those of the chart, in their order
 */
LimaDrawing *
lima_lorenz_layout (const LimaLorenz *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  Layout layout = { .chart = self };
  LimaDrawing *drawing;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  lima_chart_page_init (&layout.page, self->words, theme, width, parts);
  lima_chart_page_add_head (&layout.page);
  if (self->points->len > 1)
    add_plot (&layout);
  else
    lima_chart_page_add_empty (&layout.page);
  lima_chart_page_add_footnotes (&layout.page);
  drawing = lima_chart_page_finish (&layout.page);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}

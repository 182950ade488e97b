/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-scale.h"
#include "lima-i18n.h"
#include "lima-stacked-private.h"

#define BAR_HEIGHT 18
#define ROW_PADDING 10
#define NAMES_GAP 16
#define NAMES_PART 3 /* names take a third of the page at most */
#define MIN_PLOT 80 /* with less beside names and figures, they stand above the bars */
#define MIN_LENGTH 2
#define MAX_TICKS 6
#define MIN_TICKS 3
#define TICK_GAP 8 /* numbers of an axis that would touch the one before are left out */
#define LINE_GAP 3 /* between what stands above a bar and it */
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define SWATCH_GAP 8
#define LEGEND_GAP 20

typedef struct
{
  LimaChartPage page;
  const LimaStacked *chart;
  LimaChartScale scale;
  gboolean narrow; /* names and figures stand above the bars */
  double names_width;
  double plot_left;
  double plot_right;
  double figure_x;
} Layout;

/* What a row is made of, and where that is below its top. */
typedef struct
{
  const LimaChartRow *given;
  GPtrArray *name;
  GPtrArray *figure;
  double name_top;
  double figure_top;
  double bar_top;
  double height;
} Row;

static void
row_clear (Row *row)
{
  g_clear_pointer (&row->name, g_ptr_array_unref);
  g_clear_pointer (&row->figure, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

/* ---- Where it stands ---- */

/* How far the parts of a row reach, to either side; those that are not known reach nowhere. */
static void
measure_parts (const LimaStacked *self, guint row, double *low, double *high)
{
  *low = *high = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const LimaStackedPart *part = &g_array_index (self->parts, LimaStackedPart, i);

      if (part->row == row && isfinite (part->value))
        *(part->value < 0 ? low : high) += part->value;
    }
}

/* Why a row is no whole of parts; NULL where it is one. */
static const char *
why_no_whole (const LimaStacked *self, guint row)
{
  double low, high;
  guint n = 0, n_known = 0;

  for (guint i = 0; i < self->parts->len; i++)
    if (g_array_index (self->parts, LimaStackedPart, i).row == row)
      {
        n++;
        n_known += isfinite (g_array_index (self->parts, LimaStackedPart, i).value);
      }
  measure_parts (self, row, &low, &high);
  if (n == 0)
    return C_ ("chart", "nothing recorded");
  if (n_known < n || !isfinite (lima_chart_table_get_row (self->table, row)->value))
    return C_ ("chart", "not all known: no parts of a whole");
  if (low < 0)
    return C_ ("chart", "below zero: no parts of a whole");
  return high > 0 ? NULL : C_ ("chart", "zero: no parts of a whole");
}

/* What lengths of a row are multiplied by. */
static double
factor_of (const LimaStacked *self, guint row)
{
  double low, high;

  if (!self->whole)
    return 1;
  measure_parts (self, row, &low, &high);
  return 100 / high;
}

static int
mark_of (const LimaStacked *self, guint row, int series)
{
  return self->grid == NULL ? (int) row : lima_chart_grid_get_mark (self->grid, (int) row, series);
}

static double
x_of (const Layout *self, double value)
{
  return self->plot_left + round (lima_chart_scale_get_position (&self->scale, value) * (self->plot_right - self->plot_left));
}

static gboolean
is_on_plot (const Layout *self, double tick)
{
  double x = x_of (self, tick);

  return x >= self->plot_left && x <= self->plot_right;
}

static LimaChartText *
new_tick (Layout *self, double tick)
{
  LimaFormat *format = lima_chart_table_get_format (self->page.table);
  LimaSum percent = lima_sum_from_decimal ((LimaDecimal) { (gint64) tick, 0 });
  g_autofree char *number = NULL;

  if (self->chart->whole && format != NULL)
    number = lima_format_percentage (format, &percent, 0);
  else
    number = lima_chart_table_format_tick (self->page.table, tick, self->scale.places);
  return lima_chart_page_number (&self->page, number);
}

/* The numbers of an axis keep apart, none is left out between others. */
static gboolean
ticks_fit (Layout *self)
{
  double end = -G_MAXDOUBLE;

  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      g_autoptr (LimaChartText) text = new_tick (self, self->scale.ticks[i]);
      double half = lima_chart_page_width_of (&self->page, text) / 2, x = x_of (self, self->scale.ticks[i]);

      if (!is_on_plot (self, self->scale.ticks[i]))
        continue;
      if (x - half < end + TICK_GAP)
        return FALSE;
      end = x + half;
    }
  return TRUE;
}

static void
measure_values (const LimaStacked *self, double *least, double *most)
{
  double low, high;

  *least = *most = 0;
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->table); i++)
    {
      measure_parts (self, i, &low, &high);
      *least = fmin (*least, low);
      *most = fmax (*most, high);
    }
}

/* As many ticks as have room, evenly. */
static void
set_scale (Layout *self)
{
  double least = 0, most = 100;

  if (!self->chart->whole)
    measure_values (self->chart, &least, &most);
  for (guint n = MAX_TICKS; n >= MIN_TICKS; n--)
    {
      lima_chart_scale_init (&self->scale, least, most, n, self->chart->whole || self->chart->counts ? 1 : 0);
      if (ticks_fit (self))
        return;
    }
}

static double
figure_width (Layout *self, const LimaChartRow *row)
{
  g_autoptr (LimaChartText) figure = lima_chart_page_figure (&self->page, row);

  return ceil (lima_chart_page_width_of (&self->page, figure));
}

/* Names to the left, figures to the right, what is left between them is the plot. Amounts are never cut: where that is too little, both stand
 * above the bars. */
static void
place_across (Layout *self)
{
  const LimaChartRow *total = (self->page.parts & LIMA_CHART_TOTAL) != 0 ? lima_chart_table_get_total (self->page.table) : NULL;
  double names = 0, figures = total == NULL ? 0 : figure_width (self, total), width = self->page.right - self->page.left;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->page.table, i);
      g_autoptr (LimaChartText) name = lima_chart_page_name (&self->page, row);

      names = fmax (names, ceil (lima_chart_page_width_of (&self->page, name)));
      figures = fmax (figures, figure_width (self, row));
    }
  self->names_width = fmin (names, floor (width / NAMES_PART));
  self->narrow = width - self->names_width - NAMES_GAP - LIMA_CHART_GAP - figures < MIN_PLOT;
  if (self->narrow)
    self->names_width = width;
  self->plot_left = self->page.left + (self->narrow ? 0 : self->names_width + NAMES_GAP);
  self->plot_right = self->page.right - (self->narrow ? 0 : figures + LIMA_CHART_GAP);
  self->figure_x = self->page.right - fmin (figures, width);
}

/* Its name and its figure stand beside the bar. */
static void
place_beside (Layout *self, Row *row)
{
  double name = lima_chart_page_lines_height (&self->page, row->name), middle;

  row->height = fmax (name, BAR_HEIGHT) + ROW_PADDING;
  middle = round (row->height / 2);
  row->name_top = middle - round (name / 2);
  row->figure_top = middle - round (lima_chart_page_lines_height (&self->page, row->figure) / 2);
  row->bar_top = middle - BAR_HEIGHT / 2;
}

/* Its name and its figure stand above the bar, in one line where there is room. */
static void
place_above (Layout *self, Row *row)
{
  double name = lima_chart_page_lines_height (&self->page, row->name), figure = lima_chart_page_lines_height (&self->page, row->figure);
  double across = lima_chart_page_width_of (&self->page, row->name->pdata[0]) + NAMES_GAP + lima_chart_page_width_of (&self->page, row->figure->pdata[0]);

  row->name_top = ROW_PADDING / 2;
  row->figure_top = row->name_top + name;
  if (row->name->len == 1 && across <= self->page.right - self->page.left)
    row->figure_top -= figure;
  row->bar_top = ceil (row->figure_top + figure) + LINE_GAP;
  row->height = row->bar_top + BAR_HEIGHT + ROW_PADDING / 2;
}

static void
row_init (Row *row, Layout *self, guint index)
{
  *row = (Row) { .given = lima_chart_table_get_row (self->page.table, index) };
  row->name = lima_chart_page_wrap (&self->page, lima_chart_page_name (&self->page, row->given), self->names_width, 2);
  row->figure = lima_chart_page_wrap (&self->page, lima_chart_page_figure (&self->page, row->given),
                                      self->narrow ? self->names_width : self->page.right - self->figure_x, 1);
  if (self->narrow)
    place_above (self, row);
  else
    place_beside (self, row);
}

/* ---- What is drawn ---- */

static void
add_legend (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), x = self->page.left;

  if (self->chart->series->len == 0 || (self->page.parts & LIMA_CHART_LEGEND) == 0)
    return;
  for (guint i = 0; i < self->chart->series->len; i++)
    {
      const LimaStackedSeries *series = &g_array_index (self->chart->series, LimaStackedSeries, i);
      LimaChartText *text = lima_chart_page_note (&self->page, series->label);
      double room = self->page.right - self->page.left - SWATCH_WIDTH - SWATCH_GAP;
      double width = SWATCH_WIDTH + SWATCH_GAP + fmin (ceil (lima_chart_page_width_of (&self->page, text)), room);

      if (x > self->page.left && x + width > self->page.right)
        {
          x = self->page.left;
          self->page.y += line + 4;
        }
      lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_SWATCH, -1,
                             (LimaRect) { x, self->page.y + round ((line - SWATCH_HEIGHT) / 2), SWATCH_WIDTH, SWATCH_HEIGHT }, series->fill);
      lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, room, 1), LIMA_ANCHOR_LEFT,
                                 x + SWATCH_WIDTH + SWATCH_GAP, self->page.y);
      x += width + LEGEND_GAP;
    }
  self->page.y += line + 12;
}

/* "2016: 34.0 M. Fund A 20.0 M; Fund B 14.0 M": the row as a screen reader says it. */
static char *
describe_row (Layout *self, guint index)
{
  g_autofree char *whole = lima_chart_row_get_sentence (lima_chart_table_get_row (self->page.table, index));
  GString *text = g_string_new (whole);
  gboolean first = TRUE;

  for (guint i = 0; i < self->chart->parts->len; i++)
    {
      const LimaStackedPart *part = &g_array_index (self->chart->parts, LimaStackedPart, i);

      if (part->row != index)
        continue;
      g_string_append_printf (text, "%s%s %s", first ? ". " : "; ", g_array_index (self->chart->series, LimaStackedSeries, part->series).label, part->figure);
      first = FALSE;
    }
  return g_string_free (text, FALSE);
}

/* An empty track, and words why nothing is on it. */
static LimaRect
add_no_whole (Layout *self, guint index, const char *why, double top)
{
  LimaRect track = { self->plot_left, top, self->plot_right - self->plot_left, BAR_HEIGHT };
  GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, why), track.width - 8, 1);
  int mark = mark_of (self->chart, index, -1);

  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark, track, LIMA_FILL_EMPTY);
  lima_chart_page_add_lines (&self->page, mark, lines, LIMA_ANCHOR_LEFT, track.x + 4,
                             top + round ((BAR_HEIGHT - lima_chart_page_line_height (&self->page, self->page.theme->note_size)) / 2));
  return track;
}

/* Parts to the right of zero, and those below it to its left, each where the one before ends. Returns what all of them cover. */
static LimaRect
add_parts (Layout *self, guint index, double top)
{
  double low = 0, high = 0, left = x_of (self, 0), right = left, factor = factor_of (self->chart, index);

  for (guint i = 0; i < self->chart->parts->len; i++)
    {
      const LimaStackedPart *part = &g_array_index (self->chart->parts, LimaStackedPart, i);
      double *end = part->value < 0 ? &low : &high, from, to;
      LimaRect box;

      if (part->row != index || part->value == 0 || !isfinite (part->value))
        continue;
      from = x_of (self, *end);
      *end += part->value * factor;
      to = x_of (self, *end);
      if (fabs (to - from) < MIN_LENGTH)
        to = from + (part->value < 0 ? -MIN_LENGTH : MIN_LENGTH);
      box = (LimaRect) { fmin (fmin (from, to), self->plot_right - MIN_LENGTH), top, fabs (to - from), BAR_HEIGHT };
      lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark_of (self->chart, index, (int) part->series), box,
                             g_array_index (self->chart->series, LimaStackedSeries, part->series).fill);
      if (part->sentence != NULL)
        lima_drawing_add_mark (self->page.drawing, mark_of (self->chart, index, (int) part->series), box, box, g_strdup (part->sentence));
      left = fmin (left, fmin (from, to));
      right = fmax (right, fmax (from, to));
    }
  return (LimaRect) { left, top, fmax (right - left, MIN_LENGTH), BAR_HEIGHT };
}

static void
add_grid (Layout *self, double top, double bottom)
{
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double x = x_of (self, self->scale.ticks[i]) + 0.5;

      if (is_on_plot (self, self->scale.ticks[i]))
        lima_drawing_add_line (self->page.drawing, x, top, x, bottom, 1, FALSE, self->scale.ticks[i] == 0 ? LIMA_COLOUR_AXIS : LIMA_COLOUR_GRID);
    }
}

static void
add_row (Layout *self, guint index)
{
  g_auto (Row) row = { 0 };
  double top = self->page.y, overhang = fmin (self->page.theme->margin, LIMA_CHART_GAP);
  const char *why = self->chart->whole ? why_no_whole (self->chart, index) : NULL;
  int mark = mark_of (self->chart, index, -1);
  LimaRect bar;

  row_init (&row, self, index);
  if (self->narrow) /* no line goes through the words above the bars */
    add_grid (self, top + row.bar_top - LINE_GAP, top + row.bar_top + BAR_HEIGHT + LINE_GAP);
  lima_chart_page_add_lines (&self->page, mark, g_steal_pointer (&row.name), LIMA_ANCHOR_LEFT, self->page.left, top + row.name_top);
  bar = why != NULL ? add_no_whole (self, index, why, top + row.bar_top) : add_parts (self, index, top + row.bar_top);
  lima_chart_page_add_lines (&self->page, mark, g_steal_pointer (&row.figure), self->narrow ? LIMA_ANCHOR_RIGHT : LIMA_ANCHOR_LEFT,
                             self->narrow ? self->page.right : self->figure_x, top + row.figure_top);
  lima_drawing_add_mark (self->page.drawing, mark,
                         (LimaRect) { self->page.left - overhang, top, self->page.right - self->page.left + 2 * overhang, row.height }, bar,
                         describe_row (self, index));
  self->page.y += row.height;
}

static double
measure_rows (Layout *self)
{
  double height = 0;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      g_auto (Row) row = { 0 };

      row_init (&row, self, i);
      height += row.height;
    }
  return height;
}

static const char *
axis_title (const Layout *self)
{
  return self->chart->whole ? C_ ("chart", "Parts of each row, whose amount stands beside it") : lima_chart_table_get_axis_title (self->page.table);
}

static void
add_ticks (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), overhang = self->page.theme->margin - 2;
  const char *title = axis_title (self);
  double end = -G_MAXDOUBLE;

  self->page.y += 4;
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      g_autoptr (LimaChartText) text = new_tick (self, self->scale.ticks[i]);
      double half = lima_chart_page_width_of (&self->page, text) / 2, x = x_of (self, self->scale.ticks[i]);

      x = fmax (fmin (x, self->page.right + overhang - half), self->page.left - overhang + half);
      if (!is_on_plot (self, self->scale.ticks[i]) || x - half < end + TICK_GAP)
        continue;
      end = x + half;
      lima_drawing_add_text (self->page.drawing, -1, g_steal_pointer (&text), LIMA_ANCHOR_MIDDLE, x,
                             lima_chart_page_middle (&self->page, self->page.theme->note_size, self->page.y + line / 2));
    }
  self->page.y += line;
  if (title != NULL)
    self->page.y = lima_chart_page_add_lines (&self->page, -1,
                                              lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, title), self->page.right - self->plot_left, 2),
                                              LIMA_ANCHOR_LEFT, self->plot_left, self->page.y);
  self->page.y += 8;
}

static void
add_rows (Layout *self)
{
  place_across (self);
  set_scale (self);
  if (!self->narrow)
    add_grid (self, self->page.y, self->page.y + measure_rows (self));
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    add_row (self, i);
  if ((self->page.parts & LIMA_CHART_SMALL) == 0)
    add_ticks (self);
  lima_chart_page_add_total (&self->page,
                             self->narrow ? fmax (self->figure_x - NAMES_GAP - self->page.left, NAMES_GAP) : self->names_width, self->figure_x);
}

/**
 * lima_stacked_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the rows
 *
 * Lays out a bar a row, made of its parts in their order, on one scale for all of them.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_stacked_layout (const LimaStacked *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  Layout layout = { .chart = self };
  LimaDrawing *drawing;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  lima_chart_page_init (&layout.page, self->table, theme, width, parts);
  lima_chart_page_add_head (&layout.page);
  add_legend (&layout);
  if (lima_chart_table_get_n_rows (self->table) > 0)
    add_rows (&layout);
  else
    lima_chart_page_add_empty (&layout.page);
  lima_chart_page_add_footnotes (&layout.page);
  drawing = lima_chart_page_finish (&layout.page);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}

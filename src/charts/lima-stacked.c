/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-stacked.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-scale.h"
#include "lima-i18n.h"

#define BAR_HEIGHT 18
#define ROW_PADDING 10
#define NAMES_GAP 16
#define NAMES_PART 3 /* names take a third of the page at most */
#define MIN_PLOT 80
#define MIN_LENGTH 2
#define MAX_TICKS 6
#define TICK_GAP 4 /* numbers of an axis that would touch the one before are left out */
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define SWATCH_GAP 8
#define LEGEND_GAP 20

typedef struct
{
  char *label;
  LimaFill fill;
} Series;

typedef struct
{
  guint row;
  guint series;
  double value;
  char *figure;
  char *sentence; /* NULL where the part is no mark of its own */
} Part;

struct _LimaStacked
{
  LimaChartTable *table; /* all that is read, but for the parts; a row's value is the sum of its parts */
  GArray *series;        /* Series */
  GArray *parts;         /* Part, in the order in which they stand */
  gboolean counts;       /* things are counted: there are no parts of one */
  gboolean whole;        /* each row is filled to its own whole */
  LimaChartGrid *grid;   /* what it is made of, whose rows are the table; NULL where parts were added by hand */
};

typedef struct
{
  LimaChartPage page;
  const LimaStacked *chart;
  LimaChartScale scale;
  double names_width;
  double plot_left;
  double plot_right;
  double figure_x;
} Layout;

/* ---- What is shown ---- */

static void
series_clear (gpointer series)
{
  g_free (((Series *) series)->label);
}

static void
part_clear (gpointer part)
{
  g_free (((Part *) part)->figure);
  g_free (((Part *) part)->sentence);
}

/**
 * lima_stacked_new:
 *
 * Returns: (transfer full): a chart without rows
 */
LimaStacked *
lima_stacked_new (void)
{
  LimaStacked *self = g_new0 (LimaStacked, 1);

  self->table = lima_chart_table_new ();
  self->series = g_array_new (FALSE, FALSE, sizeof (Series));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->series, series_clear);
  g_array_set_clear_func (self->parts, part_clear);
  return self;
}

void
lima_stacked_free (LimaStacked *self)
{
  if (self == NULL)
    return;
  if (self->grid == NULL)
    lima_chart_table_free (self->table);
  lima_chart_grid_free (self->grid);
  g_array_unref (self->series);
  g_array_unref (self->parts);
  g_free (self);
}

static LimaFill
fill_of_series (const LimaChartRow *column, guint n)
{
  if (column->kind == LIMA_CHART_REMAINDER)
    return LIMA_FILL_REMAINDER;
  return column->kind == LIMA_CHART_OTHERS ? LIMA_FILL_OTHERS : lima_stacked_nth_fill (n);
}

static void
add_cells (LimaStacked *self, guint row)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const LimaChartCell *cell = lima_chart_grid_get (self->grid, row, i);

      if (cell->figure == NULL || !isfinite (cell->value))
        continue;
      lima_stacked_add_part (self, row, i, cell->value, cell->figure);
      g_array_index (self->parts, Part, self->parts->len - 1).sentence = lima_chart_grid_get_sentence (self->grid, row, i);
    }
}

/**
 * lima_stacked_new_from_grid:
 * @grid: (transfer full): rows and the columns that they are made of; beyond six columns by name and those put together no two look different
 * @whole: whether each row is filled to its own whole; its amount stands beside it all the same
 *
 * Returns: (transfer full): a bar a row; each part is a mark of its own
 */
LimaStacked *
lima_stacked_new_from_grid (LimaChartGrid *grid, gboolean whole)
{
  const LimaChartTable *columns;
  LimaStacked *self;

  g_return_val_if_fail (grid != NULL, NULL);

  self = lima_stacked_new ();
  lima_chart_table_free (self->table);
  self->grid = grid;
  self->table = (LimaChartTable *) lima_chart_grid_get_rows (grid);
  self->whole = whole;
  columns = lima_chart_grid_get_columns (grid);
  for (guint i = 0; i < lima_chart_table_get_n_rows (columns); i++)
    lima_stacked_add_series (self, lima_chart_table_get_row (columns, i)->label, fill_of_series (lima_chart_table_get_row (columns, i), i));
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->table); i++)
    add_cells (self, i);
  return self;
}

/**
 * lima_stacked_find_mark:
 * @mark: the row of a mark
 * @row: (out): its row
 * @series: (out): its series, -1 for the whole row
 *
 * Returns: whether there is such a mark
 */
gboolean
lima_stacked_find_mark (const LimaStacked *self, int mark, int *row, int *series)
{
  g_return_val_if_fail (self != NULL && row != NULL && series != NULL, FALSE);

  if (self->grid != NULL)
    return lima_chart_grid_find_mark (self->grid, mark, row, series) && *row >= 0;
  *row = mark;
  *series = -1;
  return mark >= 0 && mark < (int) lima_chart_table_get_n_rows (self->table);
}

/**
 * lima_stacked_get_table:
 *
 * Returns: (transfer none): what stands around the rows: title, footnotes, the mark of illustrative data, the direction; rows are added by
 *   lima_stacked_add()
 */
LimaChartTable *
lima_stacked_get_table (const LimaStacked *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

/**
 * lima_stacked_nth_fill:
 * @n: a number
 *
 * Returns: the fill of the series with this number; beyond the last of them the one of others
 */
LimaFill
lima_stacked_nth_fill (guint n)
{
  return n < LIMA_STACKED_MOST ? (LimaFill) ((guint) LIMA_FILL_SERIES_1 + n) : LIMA_FILL_OTHERS;
}

/**
 * lima_stacked_set_counts:
 * @counts: whether its values are numbers of things, so that the axis has whole steps
 */
void
lima_stacked_set_counts (LimaStacked *self, gboolean counts)
{
  g_return_if_fail (self != NULL);

  self->counts = counts;
}

/**
 * lima_stacked_add_series:
 * @label: what the legend calls it
 * @fill: its look
 *
 * Returns: its number
 */
guint
lima_stacked_add_series (LimaStacked *self, const char *label, LimaFill fill)
{
  Series series = { g_strdup (label), fill };

  g_return_val_if_fail (self != NULL && label != NULL, 0);

  g_array_append_val (self->series, series);
  return self->series->len - 1;
}

/**
 * lima_stacked_add:
 * @key: (nullable): names the row to the caller
 * @label: its name
 * @figure: what its parts come to, or the words of a row without any
 *
 * Returns: the number of the row
 */
guint
lima_stacked_add (LimaStacked *self, const char *key, const char *label, const char *figure)
{
  g_return_val_if_fail (self != NULL && label != NULL && figure != NULL, 0);

  return lima_chart_table_add (self->table, LIMA_CHART_PLAIN, key, label, 0, figure, NULL);
}

/**
 * lima_stacked_add_part:
 * @row: the row it belongs to
 * @series: its series
 * @value: its length
 * @figure: the same for people
 *
 * Adds a part behind the others of its row. What is below zero stands on the other side of the axis.
 */
void
lima_stacked_add_part (LimaStacked *self, guint row, guint series, double value, const char *figure)
{
  Part part = { row, series, value, NULL };

  g_return_if_fail (self != NULL && figure != NULL && isfinite (value));
  g_return_if_fail (row < lima_chart_table_get_n_rows (self->table) && series < self->series->len);

  part.figure = g_strdup (figure);
  g_array_append_val (self->parts, part);
}

/* ---- Where it stands ---- */

/* How far the parts of a row reach, to either side. */
static void
measure_row (const LimaStacked *self, guint row, double *low, double *high)
{
  *low = *high = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (part->row == row)
        *(part->value < 0 ? low : high) += part->value;
    }
}

/* A row is a whole of parts where it has some, and none of them is below zero or unknown. */
static gboolean
is_whole (const LimaStacked *self, guint row)
{
  double low, high;
  const LimaChartRow *given = lima_chart_table_get_row (self->table, row);

  measure_row (self, row, &low, &high);
  return low == 0 && high > 0 && isfinite (high) && isfinite (given->value);
}

/* What lengths of a row are multiplied by. */
static double
factor_of (const LimaStacked *self, guint row)
{
  double low, high;

  if (!self->whole)
    return 1;
  measure_row (self, row, &low, &high);
  return is_whole (self, row) ? 100 / high : 0;
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

static void
set_scale (Layout *self)
{
  double least = 0, most = 0, low, high;

  if (self->chart->whole)
    {
      lima_chart_scale_init (&self->scale, 0, 100, MAX_TICKS, 1);
      return;
    }
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      measure_row (self->chart, i, &low, &high);
      least = fmin (least, low);
      most = fmax (most, high);
    }
  lima_chart_scale_init (&self->scale, least, most > least ? most : 1, MAX_TICKS, self->chart->counts ? 1 : 0);
}

/* Names to the left, figures to the right, what is left between them is the plot. */
static void
place_across (Layout *self)
{
  double names = 0, figures = 0, width = self->page.right - self->page.left;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->page.table, i);
      g_autoptr (LimaChartText) name = lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK);
      g_autoptr (LimaChartText) figure = lima_chart_page_figure (&self->page, row);

      names = fmax (names, ceil (lima_chart_page_width_of (&self->page, name)));
      figures = fmax (figures, ceil (lima_chart_page_width_of (&self->page, figure)));
    }
  self->names_width = fmin (names, floor (width / NAMES_PART));
  figures = fmin (figures, floor (width / NAMES_PART));
  self->plot_left = self->page.left + self->names_width + NAMES_GAP;
  self->plot_right = fmax (self->page.right - figures - LIMA_CHART_GAP, self->plot_left + MIN_PLOT);
  self->figure_x = self->plot_right + LIMA_CHART_GAP;
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
      const Series *series = &g_array_index (self->chart->series, Series, i);
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
      const Part *part = &g_array_index (self->chart->parts, Part, i);

      if (part->row != index)
        continue;
      g_string_append_printf (text, "%s%s %s", first ? ". " : "; ", g_array_index (self->chart->series, Series, part->series).label, part->figure);
      first = FALSE;
    }
  return g_string_free (text, FALSE);
}

/* An empty track, and words why nothing is on it. */
static LimaRect
add_no_whole (Layout *self, guint index, double top)
{
  LimaRect track = { self->plot_left, top, self->plot_right - self->plot_left, BAR_HEIGHT };
  GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, C_ ("chart", "no whole of parts")), track.width - 8, 1);

  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark_of (self->chart, index, -1), track, LIMA_FILL_EMPTY);
  lima_chart_page_add_lines (&self->page, mark_of (self->chart, index, -1), lines, LIMA_ANCHOR_LEFT, track.x + 4,
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
      const Part *part = &g_array_index (self->chart->parts, Part, i);
      double *end = part->value < 0 ? &low : &high, from, to;
      LimaRect box;

      if (part->row != index || part->value == 0)
        continue;
      from = x_of (self, *end);
      *end += part->value * factor;
      to = x_of (self, *end);
      if (fabs (to - from) < MIN_LENGTH)
        to = from + (part->value < 0 ? -MIN_LENGTH : MIN_LENGTH);
      box = (LimaRect) { fmin (fmin (from, to), self->plot_right - MIN_LENGTH), top, fabs (to - from), BAR_HEIGHT };
      lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark_of (self->chart, index, (int) part->series), box,
                             g_array_index (self->chart->series, Series, part->series).fill);
      if (part->sentence != NULL)
        lima_drawing_add_mark (self->page.drawing, mark_of (self->chart, index, (int) part->series), box, box, g_strdup (part->sentence));
      left = fmin (left, fmin (from, to));
      right = fmax (right, fmax (from, to));
    }
  return (LimaRect) { left, top, fmax (right - left, MIN_LENGTH), BAR_HEIGHT };
}

static void
add_row (Layout *self, guint index)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, index);
  GPtrArray *name = lima_chart_page_wrap (&self->page, lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK), self->names_width, 2);
  double text = lima_chart_page_line_height (&self->page, self->page.theme->text_size), height = lima_chart_page_lines_height (&self->page, name);
  double row_height = fmax (height, BAR_HEIGHT) + ROW_PADDING, middle = self->page.y + round (row_height / 2);
  double overhang = fmin (self->page.theme->margin, LIMA_CHART_GAP);
  int mark = mark_of (self->chart, index, -1);
  LimaRect bar;

  lima_chart_page_add_lines (&self->page, mark, name, LIMA_ANCHOR_LEFT, self->page.left, middle - round (height / 2));
  if (self->chart->whole && !is_whole (self->chart, index))
    bar = add_no_whole (self, index, middle - BAR_HEIGHT / 2);
  else
    bar = add_parts (self, index, middle - BAR_HEIGHT / 2);
  lima_chart_page_add_lines (&self->page, mark,
                             lima_chart_page_wrap (&self->page, lima_chart_page_figure (&self->page, row), self->page.right - self->figure_x, 1),
                             LIMA_ANCHOR_LEFT, self->figure_x, middle - round (text / 2));
  lima_drawing_add_mark (self->page.drawing, mark,
                         (LimaRect) { self->page.left - overhang, self->page.y, self->page.right - self->page.left + 2 * overhang, row_height },
                         bar, describe_row (self, index));
  self->page.y += row_height;
}

static double
measure_rows (Layout *self)
{
  double height = 0;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->page.table, i);
      g_autoptr (GPtrArray) name = lima_chart_page_wrap (&self->page, lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK), self->names_width, 2);

      height += fmax (lima_chart_page_lines_height (&self->page, name), BAR_HEIGHT) + ROW_PADDING;
    }
  return height;
}

static gboolean
is_on_plot (const Layout *self, double tick)
{
  double x = x_of (self, tick);

  return x >= self->plot_left && x <= self->plot_right;
}

static void
add_grid (Layout *self, double bottom)
{
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double x = x_of (self, self->scale.ticks[i]) + 0.5;

      if (is_on_plot (self, self->scale.ticks[i]))
        lima_drawing_add_line (self->page.drawing, x, self->page.y, x, bottom, 1, FALSE, self->scale.ticks[i] == 0 ? LIMA_COLOUR_AXIS : LIMA_COLOUR_GRID);
    }
}

static char *
write_tick (const Layout *self, double tick)
{
  LimaFormat *format = lima_chart_table_get_format (self->page.table);
  LimaSum percent = lima_sum_from_decimal ((LimaDecimal) { (gint64) tick, 0 });

  if (self->chart->whole && format != NULL)
    return lima_format_percentage (format, &percent, 0);
  return lima_chart_table_format_tick (self->page.table, tick, self->scale.places);
}

static const char *
axis_title (const Layout *self)
{
  return self->chart->whole ? C_ ("chart", "Parts of each row, whose amount stands beside it") : lima_chart_table_get_axis_title (self->page.table);
}

static void
add_ticks (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);
  const char *title = axis_title (self);
  double end = -G_MAXDOUBLE;

  self->page.y += 4;
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      g_autofree char *number = write_tick (self, self->scale.ticks[i]);
      g_autoptr (LimaChartText) text = lima_chart_page_number (&self->page, number);
      double half = lima_chart_page_width_of (&self->page, text) / 2, x = x_of (self, self->scale.ticks[i]);

      if (!is_on_plot (self, self->scale.ticks[i]) || x - half < end)
        continue;
      end = x + half + TICK_GAP;
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
  set_scale (self);
  place_across (self);
  add_grid (self, self->page.y + measure_rows (self));
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    add_row (self, i);
  if ((self->page.parts & LIMA_CHART_SMALL) == 0)
    add_ticks (self);
  lima_chart_page_add_total (&self->page, self->names_width, self->figure_x);
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

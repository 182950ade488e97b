/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-progress.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-scale.h"

#define BAR_HEIGHT 12
#define ROW_PADDING 8
#define TICK_OVERHANG 3 /* of the pace that is needed, above and below the bar */
#define TICK_WIDTH 2
#define NAMES_GAP 16
#define MIN_LENGTH 2
#define MIN_PLOT 60
#define NAMES_PART 3 /* names take a third of the page at most */
#define MAX_DONE 2.0 /* what is further is drawn to the end; its figure says how far it is */
#define MIN_DONE (-0.5)
#define HUNDRED 100
#define MAX_TICKS 5
#define SWATCH_WIDTH 22
#define SWATCH_GAP 8
#define LEGEND_GAP 20
#define WORDS_PART 4 /* words in place of a figure take a fourth of the page at most */

struct _LimaProgress
{
  LimaChartTable *table; /* all that is read, and the shares that are done */
  GArray *paces;         /* Pace, one for each row of it */
  char *legend[4];       /* on pace, behind, not known, needed; all or none */
};

typedef struct
{
  double needed; /* NaN where it is not known */
  LimaProgressPace kind;
} Pace;

typedef struct
{
  LimaChartPage page;
  const LimaProgress *chart;
  LimaChartScale scale;
  double names_width;
  double plot_left;
  double plot_right;
  double figure_x;
} Layout;

/* ---- What is shown ---- */

/**
 * lima_progress_new:
 *
 * Returns: (transfer full): a chart without rows
 */
LimaProgress *
lima_progress_new (void)
{
  LimaProgress *self = g_new0 (LimaProgress, 1);

  self->table = lima_chart_table_new ();
  self->paces = g_array_new (FALSE, FALSE, sizeof (Pace));
  return self;
}

void
lima_progress_free (LimaProgress *self)
{
  if (self == NULL)
    return;
  lima_chart_table_free (self->table);
  g_array_unref (self->paces);
  for (guint i = 0; i < G_N_ELEMENTS (self->legend); i++)
    g_free (self->legend[i]);
  g_free (self);
}

/**
 * lima_progress_get_table:
 *
 * Returns: (transfer none): what stands around the rows: title, footnotes, the mark of illustrative data, the direction; rows are added by
 *   lima_progress_add()
 */
LimaChartTable *
lima_progress_get_table (const LimaProgress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

/**
 * lima_progress_set_legend:
 * @on_pace: what a blue bar says
 * @behind: what an amber bar says
 * @unknown: what a pale bar says
 * @needed: what the line across a bar says
 */
void
lima_progress_set_legend (LimaProgress *self, const char *on_pace, const char *behind, const char *unknown, const char *needed)
{
  const char *words[] = { on_pace, behind, unknown, needed };

  g_return_if_fail (self != NULL && on_pace != NULL && behind != NULL && unknown != NULL && needed != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_free (self->legend[i]);
      self->legend[i] = g_strdup (words[i]);
    }
}

/**
 * lima_progress_add:
 * @key: (nullable): names the row to the caller
 * @label: its name
 * @sublabel: (nullable): a second line
 * @done: the share that is done, 1 for all of it; below 0 it moves away
 * @figure: the same for people
 * @needed: the share that is needed by now, NaN where that is not known
 * @needed_figure: (nullable): the same for people
 * @pace: whether as much is done as is needed
 */
void
lima_progress_add (LimaProgress *self, const char *key, const char *label, const char *sublabel, double done, const char *figure,
                   double needed, const char *needed_figure, LimaProgressPace pace)
{
  const Pace added = { needed, pace };
  guint row;

  g_return_if_fail (self != NULL && label != NULL && figure != NULL && isfinite (done));

  row = lima_chart_table_add (self->table, LIMA_CHART_PLAIN, key, label, done, figure, needed_figure);
  lima_chart_table_set_sublabel (self->table, row, sublabel);
  g_array_append_val (self->paces, added);
}

/**
 * lima_progress_add_unknown:
 * @words: why there is no bar
 */
void
lima_progress_add_unknown (LimaProgress *self, const char *key, const char *label, const char *sublabel, const char *words)
{
  const Pace pace = { NAN, LIMA_PROGRESS_NO_PACE };
  guint row;

  g_return_if_fail (self != NULL && label != NULL && words != NULL);

  row = lima_chart_table_add_unknown (self->table, key, label, words);
  lima_chart_table_set_sublabel (self->table, row, sublabel);
  g_array_append_val (self->paces, pace);
}

/* ---- Where it stands ---- */

static double
x_of (const Layout *self, double share)
{
  double value = CLAMP (share, MIN_DONE, MAX_DONE) * HUNDRED;

  return self->plot_left + round (lima_chart_scale_get_position (&self->scale, value) * (self->plot_right - self->plot_left));
}

/* From nothing to all of the way; further where an indicator is, or where it moves away. */
static void
set_scale (Layout *self)
{
  double low = 0, high = 1;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      double done = lima_chart_table_get_row (self->page.table, i)->value;

      if (isfinite (done))
        {
          low = MIN (low, MAX (done, MIN_DONE));
          high = MAX (high, MIN (done, MAX_DONE));
        }
    }
  lima_chart_scale_init (&self->scale, low * HUNDRED, high * HUNDRED, MAX_TICKS, 1);
}

static LimaChartText *
new_name (Layout *self, const LimaChartRow *row)
{
  return lima_chart_page_text (&self->page, row->label, row->kind == LIMA_CHART_UNKNOWN ? LIMA_COLOUR_SECOND : LIMA_COLOUR_INK);
}

/* Names to the left, figures to the right, what is left between them is the plot. Words in place of a figure may take more lines. */
static void
place_across (Layout *self)
{
  double names = 0, figures = 0, width = self->page.right - self->page.left;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->page.table, i);
      g_autoptr (LimaChartText) name = new_name (self, row), figure = lima_chart_page_figure (&self->page, row);

      names = fmax (names, ceil (lima_chart_page_width_of (&self->page, name)));
      figures = fmax (figures, fmin (ceil (lima_chart_page_width_of (&self->page, figure)),
                                     row->kind == LIMA_CHART_UNKNOWN ? floor (width / WORDS_PART) : width));
    }
  self->names_width = MIN (names, floor (width / NAMES_PART));
  self->plot_left = self->page.left + self->names_width + NAMES_GAP;
  self->plot_right = fmax (self->page.right - figures - LIMA_CHART_GAP, self->plot_left + MIN_PLOT);
  self->figure_x = self->plot_right + LIMA_CHART_GAP;
}

/* ---- What is drawn ---- */

/* By LimaProgressPace. */
static const LimaFill fills[] = { LIMA_FILL_PLAIN, LIMA_FILL_BEHIND, LIMA_FILL_TINT };

/* What no row needs is not explained. */
static gboolean
is_explained (Layout *self, guint entry)
{
  for (guint i = 0; i < self->chart->paces->len; i++)
    {
      const Pace *pace = &g_array_index (self->chart->paces, Pace, i);

      if (entry >= G_N_ELEMENTS (fills) ? isfinite (pace->needed)
                                        : pace->kind == (LimaProgressPace) entry && lima_chart_table_get_row (self->page.table, i)->value >= 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_swatch (Layout *self, guint entry, double x, double middle)
{
  double centre = x + SWATCH_WIDTH / 2, reach = BAR_HEIGHT / 2 + TICK_OVERHANG;

  if (entry < G_N_ELEMENTS (fills))
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_SWATCH, -1, (LimaRect) { x, middle - BAR_HEIGHT / 2, SWATCH_WIDTH, BAR_HEIGHT }, fills[entry]);
  else
    lima_drawing_add_line (self->page.drawing, centre, middle - reach, centre, middle + reach, TICK_WIDTH, FALSE, LIMA_COLOUR_INK);
}

/* A swatch and its words, on a new line where this one is full. Returns where the next begins. */
static double
add_entry (Layout *self, guint entry, double x)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);
  LimaChartText *text = lima_chart_page_note (&self->page, self->chart->legend[entry]);
  double width = SWATCH_WIDTH + SWATCH_GAP + ceil (lima_chart_page_width_of (&self->page, text));

  if (x > self->page.left && x + width > self->page.right)
    {
      x = self->page.left;
      self->page.y += line + 4;
    }
  add_swatch (self, entry, x, self->page.y + round (line / 2));
  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, self->page.right - x - SWATCH_WIDTH - SWATCH_GAP, 1),
                             LIMA_ANCHOR_LEFT, x + SWATCH_WIDTH + SWATCH_GAP, self->page.y);
  return x + width + LEGEND_GAP;
}

static void
add_legend (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), x = self->page.left;

  if (self->chart->legend[0] == NULL || (self->page.parts & LIMA_CHART_LEGEND) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->chart->legend); i++)
    if (is_explained (self, i))
      x = add_entry (self, i, x);
  self->page.y += line + 12;
}

static GPtrArray *
new_name_lines (Layout *self, const LimaChartRow *row)
{
  GPtrArray *lines = lima_chart_page_wrap (&self->page, new_name (self, row), self->names_width, 2);

  if (row->sublabel != NULL)
    g_ptr_array_extend_and_steal (lines, lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, row->sublabel), self->names_width, 1));
  return lines;
}

static LimaRect
bar_of (const Layout *self, const LimaChartRow *row, double top)
{
  double zero = x_of (self, 0), end = x_of (self, row->value);

  if (row->value > 0)
    return (LimaRect) { zero, top, MAX (end - zero, MIN_LENGTH), BAR_HEIGHT };
  if (row->value < 0)
    return (LimaRect) { MIN (end, zero - MIN_LENGTH), top, MAX (zero - end, MIN_LENGTH), BAR_HEIGHT };
  return (LimaRect) { zero, top, 0, BAR_HEIGHT };
}

static LimaFill
fill_of (const LimaChartRow *row, const Pace *pace)
{
  if (row->value < 0)
    return LIMA_FILL_NEGATIVE;
  return fills[pace->kind];
}

/* The bar over what is all of the way, and across it the pace. Returns the box of what can be pointed at. */
static LimaRect
add_bar (Layout *self, guint index, double top)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, index);
  const Pace *pace = &g_array_index (self->chart->paces, Pace, index);
  LimaRect track = { x_of (self, 0), top, x_of (self, 1) - x_of (self, 0), BAR_HEIGHT }, bar;

  if (row->kind == LIMA_CHART_UNKNOWN)
    {
      lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, (int) index, track, LIMA_FILL_EMPTY);
      return track;
    }
  bar = bar_of (self, row, top);
  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, (int) index, track, LIMA_FILL_TRACK);
  if (bar.width > 0)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, (int) index, bar, fill_of (row, pace));
  if (isfinite (pace->needed))
    lima_drawing_add_line (self->page.drawing, x_of (self, pace->needed), top - TICK_OVERHANG, x_of (self, pace->needed),
                           top + BAR_HEIGHT + TICK_OVERHANG, TICK_WIDTH, FALSE, LIMA_COLOUR_INK);
  return bar.width > 0 ? bar : track;
}

static GPtrArray *
new_figure_lines (Layout *self, const LimaChartRow *row)
{
  LimaChartText *figure = lima_chart_page_figure (&self->page, row);

  if (row->kind == LIMA_CHART_UNKNOWN)
    lima_chart_text_set_italic (figure);
  return lima_chart_page_wrap (&self->page, figure, fmax (self->page.right - self->figure_x, MIN_PLOT), row->kind == LIMA_CHART_UNKNOWN ? 2 : 1);
}

static double
height_of (Layout *self, GPtrArray *name, GPtrArray *figure)
{
  double words = fmax (lima_chart_page_lines_height (&self->page, name), lima_chart_page_lines_height (&self->page, figure));

  return fmax (words, BAR_HEIGHT + 2 * TICK_OVERHANG) + ROW_PADDING;
}

static void
add_middle (Layout *self, guint index, GPtrArray *lines, double x, double middle)
{
  lima_chart_page_add_lines (&self->page, (int) index, lines, LIMA_ANCHOR_LEFT, x, middle - round (lima_chart_page_lines_height (&self->page, lines) / 2));
}

static void
add_row (Layout *self, guint index)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, index);
  GPtrArray *name = new_name_lines (self, row), *figure = new_figure_lines (self, row);
  double height = height_of (self, name, figure), middle = self->page.y + round (height / 2), overhang = MIN (self->page.theme->margin, LIMA_CHART_GAP);
  LimaRect bar;

  add_middle (self, index, name, self->page.left, middle);
  bar = add_bar (self, index, middle - BAR_HEIGHT / 2);
  add_middle (self, index, figure, self->figure_x, middle);
  lima_drawing_add_mark (self->page.drawing, (int) index,
                         (LimaRect) { self->page.left - overhang, self->page.y, self->page.right - self->page.left + 2 * overhang, height },
                         bar, lima_chart_row_get_sentence (row));
  self->page.y += height;
}

/* Behind the rows, so it comes first; how far down it reaches is known once they are measured. */
static double
measure_rows (Layout *self)
{
  double height = 0;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->page.table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->page.table, i);
      g_autoptr (GPtrArray) name = new_name_lines (self, row), figure = new_figure_lines (self, row);

      height += height_of (self, name, figure);
    }
  return height;
}

static void
add_grid (Layout *self, double bottom)
{
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double x = x_of (self, self->scale.ticks[i] / HUNDRED) + 0.5;

      if (x < self->plot_left || x > self->plot_right + 1)
        continue;
      lima_drawing_add_line (self->page.drawing, x, self->page.y, x, bottom, 1, FALSE, self->scale.ticks[i] == 0 ? LIMA_COLOUR_AXIS : LIMA_COLOUR_GRID);
    }
}

static void
add_ticks (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size);
  const char *title = lima_chart_table_get_axis_title (self->page.table);

  self->page.y += 4;
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double x = x_of (self, self->scale.ticks[i] / HUNDRED);
      g_autofree char *number = lima_chart_table_format_tick (self->page.table, self->scale.ticks[i], self->scale.places);

      if (x >= self->plot_left && x <= self->plot_right)
        lima_drawing_add_text (self->page.drawing, -1, lima_chart_page_number (&self->page, number), LIMA_ANCHOR_MIDDLE, x,
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
  guint n = lima_chart_table_get_n_rows (self->page.table);

  set_scale (self);
  place_across (self);
  add_grid (self, self->page.y + measure_rows (self));
  for (guint i = 0; i < n; i++)
    add_row (self, i);
  if ((self->page.parts & LIMA_CHART_SMALL) == 0)
    add_ticks (self);
}

/**
 * lima_progress_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the rows
 *
 * Lays out a bar a row, as long as the share of the way that is done, over a track that is all of it, and across it a line at the share
 * that is needed by now. What is behind is amber; what cannot be known has words in place of a bar.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_progress_layout (const LimaProgress *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
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
  drawing->height = MAX (drawing->height, height);
  return drawing;
}

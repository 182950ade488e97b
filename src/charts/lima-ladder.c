/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-ladder.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-chart-scale.h"

#define BAR_HEIGHT 16
#define ROW_PADDING 10
#define NAMES_GAP 16
#define FIGURES_GAP 20
#define MIN_PLOT 80
#define MIN_LENGTH 2
#define MAX_TICKS 6
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define SWATCH_GAP 8
#define LEGEND_GAP 20
#define BAND_GAP 18
#define HUNDRED 100
#define N_HEADINGS 4
#define N_LEGEND 3

typedef struct
{
  double here;
  double unsourced;
  double beyond;
  char *beyond_text;
  char *text;
  char *rule;
  gboolean is_firm;
} Rung;

typedef struct
{
  double low;
  double high;
  char *low_text;
  char *high_text;
  char *text;
} Band;

struct _LimaLadder
{
  LimaChartTable *table; /* names and the money at each rung, and all that stands around */
  GArray *rungs;         /* Rung, one for each row of it */
  char *headings[N_HEADINGS];
  char *legend[N_LEGEND];
  Band band;             /* none where it has no text */
};

typedef struct
{
  LimaChartPage page;
  const LimaLadder *chart;
  LimaChartScale scale;
  double plot_left;
  double plot_right;
  double here_x;   /* the right edge of the figures at a rung */
  double beyond_x; /* … and of those at it or beyond */
} Layout;

/* ---- What is shown ---- */

static void
rung_clear (gpointer data)
{
  Rung *rung = data;

  g_free (rung->beyond_text);
  g_free (rung->text);
  g_free (rung->rule);
}

static void
band_clear (Band *band)
{
  g_free (band->low_text);
  g_free (band->high_text);
  g_free (band->text);
}

static void
copy_words (char **to, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_free (to[i]);
      to[i] = g_strdup (words[i]);
    }
}

/**
 * lima_ladder_new:
 *
 * Returns: (transfer full): a ladder without rungs
 */
LimaLadder *
lima_ladder_new (void)
{
  LimaLadder *self = g_new0 (LimaLadder, 1);

  self->table = lima_chart_table_new ();
  self->rungs = g_array_new (FALSE, FALSE, sizeof (Rung));
  g_array_set_clear_func (self->rungs, rung_clear);
  return self;
}

void
lima_ladder_free (LimaLadder *self)
{
  if (self == NULL)
    return;
  lima_chart_table_free (self->table);
  g_array_unref (self->rungs);
  for (guint i = 0; i < N_HEADINGS; i++)
    g_free (self->headings[i]);
  for (guint i = 0; i < N_LEGEND; i++)
    g_free (self->legend[i]);
  band_clear (&self->band);
  g_free (self);
}

/**
 * lima_ladder_get_table:
 *
 * Returns: (transfer none): what stands around the rungs: title, footnotes, axis, the mark of illustrative data, the direction; rungs are
 *   added by lima_ladder_add()
 */
LimaChartTable *
lima_ladder_get_table (const LimaLadder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

/**
 * lima_ladder_set_headings:
 * @status: above the names
 * @plot: above the bars
 * @here: above the figures at a rung
 * @beyond: above those at it or beyond
 */
void
lima_ladder_set_headings (LimaLadder *self, const char *status, const char *plot, const char *here, const char *beyond)
{
  const char *words[N_HEADINGS] = { status, plot, here, beyond };

  g_return_if_fail (self != NULL && status != NULL && plot != NULL && here != NULL && beyond != NULL);

  copy_words (self->headings, words, N_HEADINGS);
}

/**
 * lima_ladder_set_legend:
 * @here: what the solid part of a bar is
 * @unsourced: what the hollow part is
 * @beyond: what the light part is
 */
void
lima_ladder_set_legend (LimaLadder *self, const char *here, const char *unsourced, const char *beyond)
{
  const char *words[N_LEGEND] = { here, unsourced, beyond };

  g_return_if_fail (self != NULL && here != NULL && unsourced != NULL && beyond != NULL);

  copy_words (self->legend, words, N_LEGEND);
}

/**
 * lima_ladder_add:
 * @rung: the next lower rung
 */
void
lima_ladder_add (LimaLadder *self, const LimaLadderRung *rung)
{
  Rung copy = { rung->here, rung->unsourced, rung->beyond, NULL, NULL, NULL, rung->is_firm };

  g_return_if_fail (self != NULL && rung->label != NULL && rung->here_text != NULL && rung->beyond_text != NULL && rung->text != NULL);
  g_return_if_fail (isfinite (rung->here) && isfinite (rung->unsourced) && isfinite (rung->beyond));

  copy.beyond_text = g_strdup (rung->beyond_text);
  copy.text = g_strdup (rung->text);
  copy.rule = g_strdup (rung->rule);
  lima_chart_table_add (self->table, LIMA_CHART_PLAIN, NULL, rung->label, rung->here, rung->here_text, NULL);
  g_array_append_val (self->rungs, copy);
}

/**
 * lima_ladder_set_band:
 * @low: times the grant that is signed
 * @high: times the grant that it may come to
 * @low_text, @high_text: the same for people
 * @text: the whole band as a screen reader says it
 */
void
lima_ladder_set_band (LimaLadder *self, double low, double high, const char *low_text, const char *high_text, const char *text)
{
  g_return_if_fail (self != NULL && low_text != NULL && high_text != NULL && text != NULL && isfinite (low) && isfinite (high));

  band_clear (&self->band);
  self->band = (Band) { low, high, g_strdup (low_text), g_strdup (high_text), g_strdup (text) };
}

/* ---- Where it stands ---- */

static const Rung *
nth (const Layout *self, guint i)
{
  return &g_array_index (self->chart->rungs, Rung, i);
}

static double
x_of (const Layout *self, double value)
{
  return self->plot_left + round (lima_chart_scale_get_position (&self->scale, value) * (self->plot_right - self->plot_left));
}

static void
set_scale (Layout *self)
{
  double low = 0, high = 0;

  for (guint i = 0; i < self->chart->rungs->len; i++)
    {
      low = fmin (low, fmin (nth (self, i)->here, nth (self, i)->beyond));
      high = fmax (high, fmax (nth (self, i)->here, nth (self, i)->beyond));
    }
  lima_chart_scale_init (&self->scale, low, high > low ? high : 1, MAX_TICKS, 0);
}

static double
width_of (Layout *self, LimaChartText *text)
{
  double width = ceil (lima_chart_page_width_of (&self->page, text));

  lima_chart_text_free (text);
  return width;
}

static LimaChartText *
heading_new (Layout *self, guint n)
{
  return lima_chart_text_new_bold (self->chart->headings[n], self->page.theme->note_size, LIMA_COLOUR_SECOND, FALSE);
}

static LimaChartText *
bold_new (Layout *self, const char *words)
{
  return lima_chart_text_new_bold (words, self->page.theme->text_size, LIMA_COLOUR_INK, FALSE);
}

/* Names to the left, two columns of figures to the right, what is left between them is the plot. */
static void
place_across (Layout *self)
{
  gboolean headed = self->chart->headings[0] != NULL;
  double names = headed ? width_of (self, heading_new (self, 0)) : 0, here = headed ? width_of (self, heading_new (self, 2)) : 0;
  double beyond = headed ? width_of (self, heading_new (self, 3)) : 0;

  for (guint i = 0; i < self->chart->rungs->len; i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->page.table, i);

      names = fmax (names, width_of (self, lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK)));
      here = fmax (here, width_of (self, lima_chart_page_number (&self->page, row->figure)));
      beyond = fmax (beyond, width_of (self, bold_new (self, nth (self, i)->beyond_text)));
    }
  self->beyond_x = self->page.right;
  self->here_x = self->beyond_x - beyond - FIGURES_GAP;
  self->plot_left = self->page.left + names + NAMES_GAP;
  self->plot_right = fmax (self->here_x - here - FIGURES_GAP, self->plot_left + MIN_PLOT);
}

/* ---- What is drawn ---- */

static void
add_word (Layout *self, LimaChartText *text, LimaAnchor anchor, double x, double middle)
{
  lima_drawing_add_text (self->page.drawing, -1, text, anchor, x, lima_chart_page_middle (&self->page, text->size, middle));
}

static void
add_headings (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), middle = self->page.y + line / 2;
  double room = self->here_x - self->plot_left;

  if (self->chart->headings[0] == NULL)
    return;
  add_word (self, heading_new (self, 0), LIMA_ANCHOR_LEFT, self->page.left, middle);
  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, heading_new (self, 1), fmin (room, self->plot_right - self->plot_left), 1),
                             LIMA_ANCHOR_LEFT, self->plot_left, self->page.y);
  add_word (self, heading_new (self, 2), LIMA_ANCHOR_RIGHT, self->here_x, middle);
  add_word (self, heading_new (self, 3), LIMA_ANCHOR_RIGHT, self->beyond_x, middle);
  self->page.y += line + 6;
}

static void
add_piece (Layout *self, guint index, double from, double to, double top, LimaFill fill)
{
  double start = x_of (self, from), end = x_of (self, to);

  if (from == to)
    return;
  if (fabs (end - start) < MIN_LENGTH)
    end = start + (to < from ? -MIN_LENGTH : MIN_LENGTH);
  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, (int) index, (LimaRect) { fmin (start, end), top, fabs (end - start), BAR_HEIGHT }, fill);
}

/* The line that parts what is signed from what is not, or what is talked of from what is not. */
static void
add_rule (Layout *self, const Rung *rung, double left, double right, double y)
{
  lima_drawing_add_line (self->page.drawing, left, y, right, y, 1, !rung->is_firm, LIMA_COLOUR_INK);
  if (rung->is_firm)
    lima_drawing_dash_last (self->page.drawing);
}

static void
add_rung (Layout *self, guint index)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, index);
  const Rung *rung = nth (self, index);
  double line = lima_chart_page_line_height (&self->page, self->page.theme->text_size), height = fmax (line, BAR_HEIGHT) + ROW_PADDING;
  double middle = self->page.y + round (height / 2), top = middle - BAR_HEIGHT / 2, sourced = rung->here - rung->unsourced;
  double overhang = fmin (self->page.theme->margin, LIMA_CHART_GAP), end = fmax (x_of (self, fmax (rung->here, rung->beyond)), self->plot_left + MIN_LENGTH);

  add_word (self, lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK), LIMA_ANCHOR_LEFT, self->page.left, middle);
  add_piece (self, index, rung->here, rung->beyond, top, LIMA_FILL_TINT);
  add_piece (self, index, 0, sourced, top, LIMA_FILL_PLAIN);
  add_piece (self, index, sourced, rung->here, top, LIMA_FILL_HOLLOW);
  add_word (self, lima_chart_page_number (&self->page, row->figure), LIMA_ANCHOR_RIGHT, self->here_x, middle);
  add_word (self, bold_new (self, rung->beyond_text), LIMA_ANCHOR_RIGHT, self->beyond_x, middle);
  lima_drawing_add_mark (self->page.drawing, (int) index,
                         (LimaRect) { self->page.left - overhang, self->page.y, self->page.right - self->page.left + 2 * overhang, height },
                         (LimaRect) { self->plot_left, top, end - self->plot_left, BAR_HEIGHT }, g_strdup (rung->text));
  self->page.y += height;
  if (rung->rule != NULL)
    add_rule (self, rung, self->page.left, self->page.right, self->page.y);
}

static void
add_grid (Layout *self)
{
  double row = fmax (lima_chart_page_line_height (&self->page, self->page.theme->text_size), BAR_HEIGHT) + ROW_PADDING;
  double bottom = self->page.y + row * self->chart->rungs->len;

  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double x = x_of (self, self->scale.ticks[i]);

      if (x >= self->plot_left && x <= self->plot_right)
        lima_drawing_add_line (self->page.drawing, x + 0.5, self->page.y, x + 0.5, bottom, 1, FALSE,
                               self->scale.ticks[i] == 0 ? LIMA_COLOUR_AXIS : LIMA_COLOUR_GRID);
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
      double x = x_of (self, self->scale.ticks[i]);
      g_autofree char *number = lima_chart_table_format_tick (self->page.table, self->scale.ticks[i], self->scale.places);

      if (x >= self->plot_left && x <= self->plot_right)
        add_word (self, lima_chart_page_number (&self->page, number), LIMA_ANCHOR_MIDDLE, x, self->page.y + line / 2);
    }
  self->page.y += line;
  if (title != NULL)
    self->page.y = lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, title), self->page.right - self->plot_left, 2),
                                              LIMA_ANCHOR_LEFT, self->plot_left, self->page.y);
  self->page.y += 8;
}

/* Words behind a sample, which is drawn at the place that is returned; @x moves on, to the next line where this one is full. */
static double
add_legend_words (Layout *self, const char *words, double *x)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), at;
  LimaChartText *text = lima_chart_page_note (&self->page, words);
  double width = SWATCH_WIDTH + SWATCH_GAP + ceil (lima_chart_page_width_of (&self->page, text));

  if (*x > self->page.left && *x + width > self->page.right)
    {
      *x = self->page.left;
      self->page.y += line + 4;
    }
  at = *x;
  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, self->page.right - at - SWATCH_WIDTH - SWATCH_GAP, 1),
                             LIMA_ANCHOR_LEFT, at + SWATCH_WIDTH + SWATCH_GAP, self->page.y);
  *x += width + LEGEND_GAP;
  return at;
}

static void
add_legend (Layout *self)
{
  static const LimaFill fills[N_LEGEND] = { LIMA_FILL_PLAIN, LIMA_FILL_HOLLOW, LIMA_FILL_TINT };
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), x = self->page.left, at;

  if (self->chart->legend[0] == NULL || (self->page.parts & LIMA_CHART_LEGEND) == 0)
    return;
  for (guint i = 0; i < N_LEGEND; i++)
    {
      at = add_legend_words (self, self->chart->legend[i], &x);
      lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_SWATCH, -1,
                             (LimaRect) { at, self->page.y + round ((line - SWATCH_HEIGHT) / 2), SWATCH_WIDTH, SWATCH_HEIGHT }, fills[i]);
    }
  for (guint i = 0; i < self->chart->rungs->len; i++)
    if (nth (self, i)->rule != NULL)
      {
        at = add_legend_words (self, nth (self, i)->rule, &x);
        add_rule (self, nth (self, i), at, at + SWATCH_WIDTH, self->page.y + round (line / 2));
      }
  self->page.y += line + 8;
}

/* ---- The band ---- */

/* Solid as far as it is signed, then an outline of dashes as far as it is only talked of. */
static LimaRect
add_band_bar (Layout *self, const LimaChartScale *scale, double top)
{
  const Band *band = &self->chart->band;
  double width = self->page.right - self->page.left;
  double zero = self->page.left, low = zero + round (lima_chart_scale_get_position (scale, band->low) * width);
  double high = zero + round (lima_chart_scale_get_position (scale, band->high) * width);

  if (low > zero)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, -1, (LimaRect) { zero, top, low - zero, BAR_HEIGHT }, LIMA_FILL_PLAIN);
  if (high > low)
    {
      const double corners[][2] = { { low, top }, { high, top }, { high, top + BAR_HEIGHT }, { low, top + BAR_HEIGHT } };

      for (guint i = 0; i + 1 < G_N_ELEMENTS (corners); i++)
        {
          lima_drawing_add_line (self->page.drawing, corners[i][0], corners[i][1], corners[i + 1][0], corners[i + 1][1], 1.5, FALSE, LIMA_COLOUR_MARK_LINE);
          lima_drawing_dash_last (self->page.drawing);
        }
    }
  return (LimaRect) { zero, top, fmax (high - zero, MIN_LENGTH), BAR_HEIGHT };
}

/* Times the grant: a number without a unit. */
static char *
write_ratio (Layout *self, const LimaChartScale *scale, double value)
{
  LimaFormat *format = lima_chart_table_get_format (self->page.table);
  LimaDecimal ratio = { .coef = (gint64) round (value * HUNDRED), .places = 2 };
  LimaSum sum = lima_sum_from_decimal (ratio);

  return lima_format_number (format, &sum, (int) scale->places);
}

static void
add_band_ticks (Layout *self, const LimaChartScale *scale)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), width = self->page.right - self->page.left;

  lima_drawing_add_line (self->page.drawing, self->page.left, self->page.y + 0.5, self->page.right, self->page.y + 0.5, 1, FALSE, LIMA_COLOUR_AXIS);
  self->page.y += 4;
  for (guint i = 0; i < scale->n_ticks; i++)
    {
      double position = lima_chart_scale_get_position (scale, scale->ticks[i]);
      g_autofree char *number = write_ratio (self, scale, scale->ticks[i]);
      LimaAnchor anchor = position <= 0 ? LIMA_ANCHOR_LEFT : position >= 1 ? LIMA_ANCHOR_RIGHT : LIMA_ANCHOR_MIDDLE;

      if (position >= 0 && position <= 1)
        add_word (self, lima_chart_page_number (&self->page, number), anchor, self->page.left + round (position * width), self->page.y + line / 2);
    }
  self->page.y += line + 8;
}

static void
add_band (Layout *self)
{
  const Band *band = &self->chart->band;
  double line = lima_chart_page_line_height (&self->page, self->page.theme->text_size), top;
  LimaChartScale scale;
  LimaRect bar;

  if (band->text == NULL)
    return;
  lima_chart_scale_init (&scale, 0, fmax (band->high, 1), MAX_TICKS, 0);
  self->page.y += BAND_GAP;
  top = self->page.y;
  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, bold_new (self, band->low_text), (self->page.right - self->page.left) / 2, 1),
                             LIMA_ANCHOR_LEFT, self->page.left, self->page.y);
  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, bold_new (self, band->high_text), (self->page.right - self->page.left) / 2, 1),
                             LIMA_ANCHOR_RIGHT, self->page.right, self->page.y);
  self->page.y += line + 4;
  bar = add_band_bar (self, &scale, self->page.y);
  self->page.y += BAR_HEIGHT + 4;
  lima_drawing_add_mark (self->page.drawing, (int) self->chart->rungs->len,
                         (LimaRect) { self->page.left, top, self->page.right - self->page.left, self->page.y - top }, bar, g_strdup (band->text));
  add_band_ticks (self, &scale);
}

/**
 * lima_ladder_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the rungs
 *
 * Lays out a bar a rung: solid for the money at it, hollow for the part of it without a source, light for what is further up. Below stands the
 * band of leverage.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_ladder_layout (const LimaLadder *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  Layout layout = { .chart = self };
  LimaDrawing *drawing;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  lima_chart_page_init (&layout.page, self->table, theme, width, parts);
  lima_chart_page_add_head (&layout.page);
  if (self->rungs->len > 0)
    {
      set_scale (&layout);
      place_across (&layout);
      add_headings (&layout);
      add_grid (&layout);
      for (guint i = 0; i < self->rungs->len; i++)
        add_rung (&layout, i);
      add_ticks (&layout);
      add_legend (&layout);
      add_band (&layout);
    }
  else
    lima_chart_page_add_empty (&layout.page);
  lima_chart_page_add_footnotes (&layout.page);
  drawing = lima_chart_page_finish (&layout.page);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}

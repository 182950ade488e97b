/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-ladder-private.h"

#include <math.h>

#include "lima-chart-scale.h"

#define ROW_PADDING 10
#define NAMES_GAP 16
#define FIGURES_GAP 20
#define MIN_PLOT 80
#define TICK_ROOM 48
#define TICK_GAP 6
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define SWATCH_GAP 8
#define LEGEND_GAP 20
#define PANEL_GAP 20
#define WIDE 760 /* from there on the band stands beside the rungs */
#define LEAST_PANEL 280
#define MOST_PANEL 380

typedef struct
{
  LimaChartPage page;
  const LimaLadder *chart;
  LimaChartScale scale;
  double plot_left;
  double plot_right;
  double here_x;   /* the right edge of the figures at a rung */
  double beyond_x; /* … and of those at it or beyond */
  gboolean has_here;
  gboolean has_shares;
} Layout;

/* ---- What is shown ---- */

static void
rung_clear (gpointer data)
{
  LimaLadderStep *rung = data;

  g_free (rung->beyond_text);
  g_free (rung->beyond_share);
  g_free (rung->text);
  g_free (rung->rule);
}

static void
band_clear (LimaLadderBand *band)
{
  g_free (band->low_text);
  g_free (band->high_text);
  g_free (band->text);
}

static void
fact_clear (gpointer data)
{
  LimaLadderFact *fact = data;

  g_free (fact->label);
  g_free (fact->figure);
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
  self->rungs = g_array_new (FALSE, FALSE, sizeof (LimaLadderStep));
  self->facts = g_array_new (FALSE, FALSE, sizeof (LimaLadderFact));
  g_array_set_clear_func (self->rungs, rung_clear);
  g_array_set_clear_func (self->facts, fact_clear);
  return self;
}

void
lima_ladder_free (LimaLadder *self)
{
  if (self == NULL)
    return;
  lima_chart_table_free (self->table);
  g_array_unref (self->rungs);
  g_array_unref (self->facts);
  for (guint i = 0; i < LIMA_LADDER_N_HEADINGS; i++)
    g_free (self->headings[i]);
  for (guint i = 0; i < LIMA_LADDER_N_LEGEND; i++)
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
  const char *words[LIMA_LADDER_N_HEADINGS] = { status, plot, here, beyond };

  g_return_if_fail (self != NULL && status != NULL && plot != NULL && here != NULL && beyond != NULL);

  copy_words (self->headings, words, LIMA_LADDER_N_HEADINGS);
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
  const char *words[LIMA_LADDER_N_LEGEND] = { here, unsourced, beyond };

  g_return_if_fail (self != NULL && here != NULL && unsourced != NULL && beyond != NULL);

  copy_words (self->legend, words, LIMA_LADDER_N_LEGEND);
}

/**
 * lima_ladder_add:
 * @rung: the next lower rung
 */
void
lima_ladder_add (LimaLadder *self, const LimaLadderRung *rung)
{
  LimaLadderStep copy = { .here = rung->here, .unsourced = rung->unsourced, .beyond = rung->beyond, .is_firm = rung->is_firm };

  g_return_if_fail (self != NULL && rung->label != NULL && rung->here_text != NULL && rung->beyond_text != NULL && rung->text != NULL);
  g_return_if_fail (isfinite (rung->here) && isfinite (rung->unsourced) && isfinite (rung->beyond));

  copy.beyond_text = g_strdup (rung->beyond_text);
  copy.beyond_share = g_strdup (rung->beyond_share);
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
  self->band = (LimaLadderBand) { low, high, g_strdup (low_text), g_strdup (high_text), g_strdup (text) };
}

/**
 * lima_ladder_add_fact:
 * @label: what it is
 * @figure: how much
 * @is_outside: whether it is no part of the band
 *
 * Adds a line below the band; those outside come last.
 */
void
lima_ladder_add_fact (LimaLadder *self, const char *label, const char *figure, gboolean is_outside)
{
  LimaLadderFact fact;

  g_return_if_fail (self != NULL && label != NULL && figure != NULL);

  fact = (LimaLadderFact) { g_strdup (label), g_strdup (figure), is_outside };
  g_array_append_val (self->facts, fact);
}

/* ---- Where it stands ---- */

static const LimaLadderStep *
nth (const Layout *self, guint i)
{
  return &g_array_index (self->chart->rungs, LimaLadderStep, i);
}

static double
x_of (const Layout *self, double value)
{
  return self->plot_left + round (lima_chart_scale_get_position (&self->scale, value) * (self->plot_right - self->plot_left));
}

/* After the plot has its place: numbers need some room below it. */
static void
set_scale (Layout *self)
{
  double low = 0, high = 0;
  guint max_ticks = (guint) CLAMP ((self->plot_right - self->plot_left) / TICK_ROOM, 2, LIMA_LADDER_MAX_TICKS);

  for (guint i = 0; i < self->chart->rungs->len; i++)
    {
      low = fmin (low, fmin (nth (self, i)->here, nth (self, i)->beyond));
      high = fmax (high, fmax (nth (self, i)->here, nth (self, i)->beyond));
    }
  lima_chart_scale_init (&self->scale, low, high > low ? high : 1, max_ticks, 0);
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
here_new (Layout *self, guint i)
{
  return lima_chart_page_text (&self->page, lima_chart_table_get_row (self->page.table, i)->figure,
                               nth (self, i)->here == 0 ? LIMA_COLOUR_SECOND : LIMA_COLOUR_INK);
}

/* Bold with a share behind it, as figures are; "none" is not one. */
static LimaChartText *
beyond_new (Layout *self, guint i)
{
  const LimaLadderStep *rung = nth (self, i);
  const LimaChartRow row = { .figure = rung->beyond_text, .share = self->has_shares ? rung->beyond_share : NULL };

  return rung->beyond == 0 ? lima_chart_page_text (&self->page, rung->beyond_text, LIMA_COLOUR_SECOND) : lima_chart_page_figure (&self->page, &row);
}

/* How wide the columns are: of names, of the money at a rung, of that at it or beyond. */
static void
measure (Layout *self, double widths[3])
{
  gboolean headed = self->chart->headings[0] != NULL;

  widths[0] = headed ? width_of (self, heading_new (self, 0)) : 0;
  widths[1] = headed ? width_of (self, heading_new (self, 2)) : 0;
  widths[2] = headed ? width_of (self, heading_new (self, 3)) : 0;
  for (guint i = 0; i < self->chart->rungs->len; i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->page.table, i);

      widths[0] = fmax (widths[0], width_of (self, lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK)));
      widths[1] = fmax (widths[1], width_of (self, here_new (self, i)));
      widths[2] = fmax (widths[2], width_of (self, beyond_new (self, i)));
    }
}

/*
 * Names to the left, two columns of figures to the right, what is left between them is the plot.
 *
 * | room | what is there |
 * |---|---|
 * | enough | both columns, with shares |
 * | less | both columns |
 * | little | what is at a rung or beyond; the rest is said by its mark |
 */
static void
place_across (Layout *self)
{
  double widths[3], room = self->page.right - self->page.left - NAMES_GAP - 2 * FIGURES_GAP - MIN_PLOT;

  self->has_here = self->has_shares = TRUE;
  measure (self, widths);
  if (widths[0] + widths[1] + widths[2] > room)
    {
      self->has_shares = FALSE;
      measure (self, widths);
    }
  self->has_here = widths[0] + widths[1] + widths[2] <= room;
  self->beyond_x = self->page.right;
  self->here_x = self->beyond_x - widths[2] - FIGURES_GAP;
  self->plot_left = self->page.left + widths[0] + NAMES_GAP;
  self->plot_right = fmax (self->has_here ? self->here_x - widths[1] - FIGURES_GAP : self->here_x, self->plot_left + 1);
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

  if (self->chart->headings[0] == NULL)
    return;
  add_word (self, heading_new (self, 0), LIMA_ANCHOR_LEFT, self->page.left, middle);
  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, heading_new (self, 1), self->plot_right - self->plot_left, 1),
                             LIMA_ANCHOR_LEFT, self->plot_left, self->page.y);
  if (self->has_here)
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
  if (fabs (end - start) < LIMA_LADDER_MIN_LENGTH)
    end = start + (to < from ? -LIMA_LADDER_MIN_LENGTH : LIMA_LADDER_MIN_LENGTH);
  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, (int) index, (LimaRect) { fmin (start, end), top, fabs (end - start), LIMA_LADDER_BAR_HEIGHT }, fill);
}

/* The line that parts what is signed from what is not, or what is talked of from what is not. */
static void
add_rule (Layout *self, const LimaLadderStep *rung, double left, double right, double y)
{
  lima_drawing_add_line (self->page.drawing, left, y, right, y, 1, !rung->is_firm, LIMA_COLOUR_INK);
  if (rung->is_firm)
    lima_drawing_dash_last (self->page.drawing);
}

static void
add_rung (Layout *self, guint index)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->page.table, index);
  const LimaLadderStep *rung = nth (self, index);
  double line = lima_chart_page_line_height (&self->page, self->page.theme->text_size), height = fmax (line, LIMA_LADDER_BAR_HEIGHT) + ROW_PADDING;
  double middle = self->page.y + round (height / 2), top = middle - LIMA_LADDER_BAR_HEIGHT / 2, sourced = rung->here - rung->unsourced;
  double overhang = fmin (self->page.theme->margin, LIMA_CHART_GAP), end = fmax (x_of (self, fmax (rung->here, rung->beyond)), self->plot_left + LIMA_LADDER_MIN_LENGTH);

  add_word (self, lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK), LIMA_ANCHOR_LEFT, self->page.left, middle);
  add_piece (self, index, rung->here, rung->beyond, top, LIMA_FILL_TINT);
  add_piece (self, index, 0, sourced, top, LIMA_FILL_PLAIN);
  add_piece (self, index, sourced, rung->here, top, LIMA_FILL_HOLLOW);
  if (self->has_here)
    add_word (self, here_new (self, index), LIMA_ANCHOR_RIGHT, self->here_x, middle);
  add_word (self, beyond_new (self, index), LIMA_ANCHOR_RIGHT, self->beyond_x, middle);
  lima_drawing_add_mark (self->page.drawing, (int) index,
                         (LimaRect) { self->page.left - overhang, self->page.y, self->page.right - self->page.left + 2 * overhang, height },
                         (LimaRect) { self->plot_left, top, end - self->plot_left, LIMA_LADDER_BAR_HEIGHT }, g_strdup (rung->text));
  self->page.y += height;
  if (rung->rule != NULL)
    add_rule (self, rung, self->page.left, self->page.right, self->page.y);
}

static void
add_grid (Layout *self)
{
  double row = fmax (lima_chart_page_line_height (&self->page, self->page.theme->text_size), LIMA_LADDER_BAR_HEIGHT) + ROW_PADDING;
  double bottom = self->page.y + row * self->chart->rungs->len;

  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double x = x_of (self, self->scale.ticks[i]);

      if (x >= self->plot_left && x <= self->plot_right)
        lima_drawing_add_line (self->page.drawing, x + 0.5, self->page.y, x + 0.5, bottom, 1, FALSE,
                               self->scale.ticks[i] == 0 ? LIMA_COLOUR_AXIS : LIMA_COLOUR_GRID);
    }
}

/* A number that would touch the one before it is left out. */
static void
add_ticks (Layout *self)
{
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), taken = -1;
  const char *title = lima_chart_table_get_axis_title (self->page.table);

  self->page.y += 4;
  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double x = x_of (self, self->scale.ticks[i]), half;
      g_autofree char *number = lima_chart_table_format_tick (self->page.table, self->scale.ticks[i], self->scale.places);

      half = width_of (self, lima_chart_page_number (&self->page, number)) / 2;
      if (x < self->plot_left || x > self->plot_right || x - half < taken)
        continue;
      add_word (self, lima_chart_page_number (&self->page, number), LIMA_ANCHOR_MIDDLE, x, self->page.y + line / 2);
      taken = x + half + TICK_GAP;
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
  static const LimaFill fills[LIMA_LADDER_N_LEGEND] = { LIMA_FILL_PLAIN, LIMA_FILL_HOLLOW, LIMA_FILL_TINT };
  double line = lima_chart_page_line_height (&self->page, self->page.theme->note_size), x = self->page.left, at;

  if (self->chart->legend[0] == NULL || (self->page.parts & LIMA_CHART_LEGEND) == 0)
    return;
  for (guint i = 0; i < LIMA_LADDER_N_LEGEND; i++)
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

/* ---- All of it ---- */

static void
add_rungs (Layout *self)
{
  place_across (self);
  set_scale (self);
  add_headings (self);
  add_grid (self);
  for (guint i = 0; i < self->chart->rungs->len; i++)
    add_rung (self, i);
  add_ticks (self);
  add_legend (self);
}

/* The title leads, then the rungs below it, then the band. */
static void
add_below_each_other (Layout *self)
{
  lima_chart_page_add_head (&self->page);
  if (self->chart->rungs->len == 0)
    {
      lima_chart_page_add_empty (&self->page);
      return;
    }
  add_rungs (self);
  lima_ladder_add_panel (self->chart, &self->page);
}

/* The title stands over the band that it tells of, beside the rungs. */
static void
add_beside_each_other (Layout *self)
{
  double left = self->page.left, right = self->page.right, top = self->page.y, below_title, bottom;
  double panel = round (CLAMP ((right - left) * 0.36, LEAST_PANEL, MOST_PANEL)), divide = right - panel - PANEL_GAP;

  self->page.left = right - panel;
  lima_chart_page_add_head (&self->page);
  below_title = self->page.y;
  self->page.left = left;
  self->page.right = divide - PANEL_GAP;
  self->page.y = top;
  add_rungs (self);
  bottom = self->page.y;
  self->page.left = right - panel;
  self->page.right = right;
  self->page.y = below_title;
  lima_ladder_add_panel (self->chart, &self->page);
  self->page.y = fmax (self->page.y, bottom);
  self->page.left = left;
  lima_drawing_add_line (self->page.drawing, divide + 0.5, top, divide + 0.5, self->page.y, 1, FALSE, LIMA_COLOUR_HAIR);
}

/**
 * lima_ladder_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the rungs
 *
 * Lays out a bar a rung: solid for the money at it, hollow for the part of it without a source, light for what is further up. Below stands the
 * band of leverage with its facts; beside, where there is room.
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
  if (self->rungs->len > 0 && layout.page.right - layout.page.left >= WIDE)
    add_beside_each_other (&layout);
  else
    add_below_each_other (&layout);
  lima_chart_page_add_footnotes (&layout.page);
  drawing = lima_chart_page_finish (&layout.page);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}

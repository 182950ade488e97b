/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-steps.h"

#include <math.h>

#include "lima-chart-steps-private.h"
#include "lima-i18n.h"

#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define SWATCH_GAP 8
#define ENTRY_GAP 20

/**
 * lima_chart_steps_set:
 * @bounds: (array fixed-size=4): from small to large
 * @texts: (array fixed-size=5): what each step holds, formatted and translated
 */
void
lima_chart_steps_set (LimaChartSteps *self, const double *bounds, const char *const *texts)
{
  g_return_if_fail (self != NULL && bounds != NULL && texts != NULL);

  lima_chart_steps_clear (self);
  for (guint i = 0; i + 1 < LIMA_FILL_N_STEPS; i++)
    self->bounds[i] = bounds[i];
  for (guint i = 0; i < LIMA_FILL_N_STEPS; i++)
    self->texts[i] = lima_chart_text_clean (texts[i]);
}

/**
 * lima_chart_steps_clear:
 * @self: steps to give up
 */
void
lima_chart_steps_clear (LimaChartSteps *self)
{
  for (guint i = 0; i < LIMA_FILL_N_STEPS; i++)
    g_clear_pointer (&self->texts[i], g_free);
}

/**
 * lima_chart_steps_get_fill:
 * @value: an amount; NaN where there is none
 *
 * Returns: how it is shaded; zero is the least step, and what is not known is empty
 */
LimaFill
lima_chart_steps_get_fill (const LimaChartSteps *self, double value)
{
  guint step = 0;

  if (!isfinite (value))
    return LIMA_FILL_EMPTY;
  if (value < 0)
    return LIMA_FILL_NEGATIVE;
  while (step + 1 < LIMA_FILL_N_STEPS && value > self->bounds[step])
    step++;
  return (LimaFill) ((guint) LIMA_FILL_STEP_1 + step);
}

/* ---- Legend ---- */

static void
add_entry (LimaChartPage *page, LimaFill fill, const char *words, double *x)
{
  double line = lima_chart_page_line_height (page, page->theme->note_size);
  double room = page->right - page->left - SWATCH_WIDTH - SWATCH_GAP;
  LimaChartText *text = lima_chart_text_new (words, page->theme->note_size, LIMA_COLOUR_INK, page->rtl);
  double width = SWATCH_WIDTH + SWATCH_GAP + fmin (ceil (lima_chart_page_width_of (page, text)), room);

  if (*x > page->left && *x + width > page->right)
    {
      *x = page->left;
      page->y += line + 4;
    }
  lima_drawing_add_rect (page->drawing, LIMA_ITEM_SWATCH, -1,
                         (LimaRect) { *x, page->y + round ((line - SWATCH_HEIGHT) / 2), SWATCH_WIDTH, SWATCH_HEIGHT }, fill);
  lima_chart_page_add_lines (page, -1, lima_chart_page_wrap (page, text, room, 1), LIMA_ANCHOR_LEFT, *x + SWATCH_WIDTH + SWATCH_GAP, page->y);
  *x += width + ENTRY_GAP;
}

/*
 * lima_chart_steps_add_legend:
 * @has_below: whether an amount is below zero
 * @has_none: whether somewhere nothing is recorded
 *
 * The steps, from the least to the most, in lines.
 */
void
lima_chart_steps_add_legend (const LimaChartSteps *self, LimaChartPage *page, gboolean has_below, gboolean has_none)
{
  double x = page->left;

  if ((page->parts & LIMA_CHART_LEGEND) == 0)
    return;
  for (guint i = 0; i < LIMA_FILL_N_STEPS; i++)
    if (self->texts[i] != NULL)
      add_entry (page, (LimaFill) ((guint) LIMA_FILL_STEP_1 + i), self->texts[i], &x);
  if (has_below)
    add_entry (page, LIMA_FILL_NEGATIVE, C_ ("chart", "below zero"), &x);
  if (has_none)
    add_entry (page, LIMA_FILL_EMPTY, C_ ("chart", "nothing recorded"), &x);
  page->y += lima_chart_page_line_height (page, page->theme->note_size) + 12;
}

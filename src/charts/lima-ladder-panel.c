/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside or below the rungs: the band of leverage, and what it is made of. */

#include "lima-ladder-private.h"

#include <math.h>

#include "lima-chart-scale.h"
#include "lima-i18n.h"

#define BAND_GAP 4
#define FACT_PADDING 6
#define FIGURE_GAP 12
#define HUNDRED 100

typedef struct
{
  LimaChartPage *page;
  const LimaLadder *chart;
} Panel;

/* ---- The band ---- */

/* Solid as far as it is signed, then an outline of dashes as far as it is only talked of. */
static LimaRect
add_band_bar (Panel *self, const LimaChartScale *scale, double top)
{
  const LimaLadderBand *band = &self->chart->band;
  double width = self->page->right - self->page->left;
  double zero = self->page->left, low = zero + round (lima_chart_scale_get_position (scale, band->low) * width);
  double high = zero + round (lima_chart_scale_get_position (scale, band->high) * width);

  if (low > zero)
    lima_drawing_add_rect (self->page->drawing, LIMA_ITEM_BAR, -1, (LimaRect) { zero, top, low - zero, LIMA_LADDER_BAR_HEIGHT }, LIMA_FILL_PLAIN);
  if (high > low)
    {
      const double corners[][2] = { { low, top }, { high, top }, { high, top + LIMA_LADDER_BAR_HEIGHT }, { low, top + LIMA_LADDER_BAR_HEIGHT } };

      for (guint i = 0; i + 1 < G_N_ELEMENTS (corners); i++)
        {
          lima_drawing_add_line (self->page->drawing, corners[i][0], corners[i][1], corners[i + 1][0], corners[i + 1][1], 1.5, FALSE,
                                 LIMA_COLOUR_MARK_LINE);
          lima_drawing_dash_last (self->page->drawing);
        }
    }
  return (LimaRect) { zero, top, fmax (high - zero, LIMA_LADDER_MIN_LENGTH), LIMA_LADDER_BAR_HEIGHT };
}

/* Times the grant: a number without a unit. */
static char *
write_ratio (Panel *self, const LimaChartScale *scale, double value)
{
  LimaFormat *format = lima_chart_table_get_format (self->page->table);
  LimaDecimal ratio = { .coef = (gint64) round (value * HUNDRED), .places = 2 };
  LimaSum sum = lima_sum_from_decimal (ratio);

  return lima_format_number (format, &sum, (int) scale->places);
}

static void
add_band_ticks (Panel *self, const LimaChartScale *scale)
{
  LimaChartPage *page = self->page;
  double line = lima_chart_page_line_height (page, page->theme->note_size), width = page->right - page->left;

  lima_drawing_add_line (page->drawing, page->left, page->y + 0.5, page->right, page->y + 0.5, 1, FALSE, LIMA_COLOUR_AXIS);
  page->y += 4;
  for (guint i = 0; i < scale->n_ticks; i++)
    {
      double position = lima_chart_scale_get_position (scale, scale->ticks[i]);
      g_autofree char *number = write_ratio (self, scale, scale->ticks[i]);
      LimaChartText *text = lima_chart_page_number (page, number);
      LimaAnchor anchor = position <= 0 ? LIMA_ANCHOR_LEFT : position >= 1 ? LIMA_ANCHOR_RIGHT : LIMA_ANCHOR_MIDDLE;

      if (position >= 0 && position <= 1)
        lima_drawing_add_text (page->drawing, -1, text, anchor, page->left + round (position * width),
                               lima_chart_page_middle (page, text->size, page->y + line / 2));
      else
        lima_chart_text_free (text);
    }
  page->y += line + 8;
}

static void
add_band_words (Panel *self, const char *words, LimaAnchor anchor, double x)
{
  LimaChartPage *page = self->page;
  LimaChartText *text = lima_chart_text_new_bold (words, page->theme->text_size, LIMA_COLOUR_INK, page->rtl);

  lima_chart_page_add_lines (page, -1, lima_chart_page_wrap (page, text, (page->right - page->left) / 2, 1), anchor, x, page->y);
}

static void
add_band (Panel *self)
{
  const LimaLadderBand *band = &self->chart->band;
  LimaChartPage *page = self->page;
  LimaChartScale scale;
  LimaRect bar;
  double top;

  if (band->text == NULL)
    return;
  lima_chart_scale_init (&scale, 0, fmax (band->high, 1), LIMA_LADDER_MAX_TICKS, 0);
  page->y += BAND_GAP;
  top = page->y;
  add_band_words (self, band->low_text, LIMA_ANCHOR_LEFT, page->left);
  add_band_words (self, band->high_text, LIMA_ANCHOR_RIGHT, page->right);
  page->y += lima_chart_page_line_height (page, page->theme->text_size) + 4;
  bar = add_band_bar (self, &scale, page->y);
  page->y += LIMA_LADDER_BAR_HEIGHT + 4;
  lima_drawing_add_mark (page->drawing, (int) self->chart->rungs->len, (LimaRect) { page->left, top, page->right - page->left, page->y - top }, bar,
                         g_strdup (band->text));
  add_band_ticks (self, &scale);
}

/* ---- Facts ---- */

static LimaChartText *
figure_new (Panel *self, const LimaLadderFact *fact)
{
  LimaChartPage *page = self->page;

  return fact->is_outside ? lima_chart_page_text (page, fact->figure, LIMA_COLOUR_SECOND)
                          : lima_chart_text_new_bold (fact->figure, page->theme->text_size, LIMA_COLOUR_INK, page->rtl);
}

static LimaChartText *
label_new (Panel *self, const LimaLadderFact *fact)
{
  LimaChartText *label = lima_chart_page_text (self->page, fact->label, fact->is_outside ? LIMA_COLOUR_SECOND : LIMA_COLOUR_INK);

  if (fact->is_outside)
    lima_chart_text_set_italic (label);
  return label;
}

/* The label takes what the figure leaves, on as many lines as that needs. */
static void
add_fact (Panel *self, guint index)
{
  const LimaLadderFact *fact = &g_array_index (self->chart->facts, LimaLadderFact, index);
  LimaChartPage *page = self->page;
  double width = page->right - page->left, top = page->y, end, bottom;
  LimaChartText *figure = figure_new (self, fact);
  double taken = fmin (ceil (lima_chart_page_width_of (page, figure)) + FIGURE_GAP, width * 2 / 3);
  /* Translators: a row of a chart and its figure, read out: "Asia: 49.9 M · 29.1 %" */
  g_autofree char *text = g_strdup_printf (C_ ("chart", "%1$s: %2$s"), fact->label, fact->figure);

  bottom = lima_chart_page_add_lines (page, -1, lima_chart_page_wrap (page, label_new (self, fact), width - taken, 3), LIMA_ANCHOR_LEFT, page->left,
                                      top + FACT_PADDING / 2);
  end = lima_chart_page_add_lines (page, -1, lima_chart_page_wrap (page, figure, taken, 3), LIMA_ANCHOR_RIGHT, page->right, top + FACT_PADDING / 2);
  page->y = fmax (bottom, end) + FACT_PADDING / 2;
  lima_drawing_add_mark (page->drawing, (int) (self->chart->rungs->len + 1 + index), (LimaRect) { page->left, top, width, page->y - top },
                         (LimaRect) { page->left, top, width, page->y - top }, g_steal_pointer (&text));
}

/*
 * lima_ladder_add_panel:
 * @page: where it stands: as wide as the page is now, from its place downwards
 */
void
lima_ladder_add_panel (const LimaLadder *self, LimaChartPage *page)
{
  Panel panel = { page, self };

  add_band (&panel);
  for (guint i = 0; i < self->facts->len; i++)
    {
      gboolean is_outside = g_array_index (self->facts, LimaLadderFact, i).is_outside;

      if (i > 0 && is_outside && !g_array_index (self->facts, LimaLadderFact, i - 1).is_outside)
        {
          lima_drawing_add_line (page->drawing, page->left, page->y + 4.5, page->right, page->y + 4.5, 1, FALSE, LIMA_COLOUR_HAIR);
          page->y += 8;
        }
      add_fact (&panel, i);
    }
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-thumbnail.h"

#include <math.h>

#include "lima-chart-scale.h"
#include "lima-drawing-private.h"

#define MOST_BARS 5
#define EDGE 2.0    /* around the frame */
#define INSET 16.0  /* of the bars */
#define GAP 0.28    /* of a bar, between two */
#define THICKEST 24.0
#define LEAST 2.0   /* so that an amount that is known is seen */
#define AXIS 3.0
#define FRAME 1.5

static gboolean
is_drawn (const LimaChartRow *row)
{
  return row->kind != LIMA_CHART_UNKNOWN && isfinite (row->value) && row->value != 0;
}

static LimaFill
fill_of (const LimaChartRow *row)
{
  switch (row->kind)
    {
    case LIMA_CHART_JOINT:
      return LIMA_FILL_JOINT;
    case LIMA_CHART_OTHERS:
      return LIMA_FILL_OTHERS;
    case LIMA_CHART_REMAINDER:
      return LIMA_FILL_REMAINDER;
    case LIMA_CHART_PLAIN:
    case LIMA_CHART_UNKNOWN:
    default:
      return row->value < 0 ? LIMA_FILL_NEGATIVE : LIMA_FILL_PLAIN;
    }
}

/* The first rows in the order of the table, and what the breakdown leaves over. */
static guint
choose (const LimaChartTable *table, const LimaChartRow **chosen)
{
  const LimaChartRow *last = NULL;
  guint n = 0;

  for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (table, i);

      if (is_drawn (row) && row->kind == LIMA_CHART_REMAINDER)
        last = row;
      else if (is_drawn (row) && n < MOST_BARS)
        chosen[n++] = row;
    }
  if (last != NULL)
    chosen[n == MOST_BARS ? MOST_BARS - 1 : n++] = last;
  return n;
}

static void
add_bar (LimaDrawing *self, const LimaChartRow *row, const LimaChartScale *scale, double y, double thick)
{
  const double width = LIMA_THUMBNAIL_SIDE - 2 * INSET;
  double zero = INSET + width * lima_chart_scale_get_position (scale, 0), end = INSET + width * lima_chart_scale_get_position (scale, row->value);
  double length = MAX (fabs (end - zero), LEAST);

  lima_drawing_add_rect (self, LIMA_ITEM_BAR, -1, (LimaRect) { row->value < 0 ? zero - length : zero, y, length, thick }, fill_of (row));
}

static void
add_frame (LimaDrawing *self)
{
  const double corners[][2] = { { EDGE, EDGE }, { LIMA_THUMBNAIL_SIDE - EDGE, EDGE }, { LIMA_THUMBNAIL_SIDE - EDGE, LIMA_THUMBNAIL_SIDE - EDGE },
                                { EDGE, LIMA_THUMBNAIL_SIDE - EDGE }, { EDGE, EDGE } };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (corners); i++)
    lima_drawing_add_line (self, corners[i][0], corners[i][1], corners[i + 1][0], corners[i + 1][1], FRAME, FALSE, LIMA_COLOUR_REST);
}

/**
 * lima_thumbnail_layout:
 * @table: what is drawn
 * @theme: how
 *
 * Lays out the first bars of a chart without a word, as the picture that stands for a file among others: it is to be told from them, not
 * to be read. What the breakdown leaves over is among the bars.
 *
 * Returns: (transfer full) (nullable): a square of %LIMA_THUMBNAIL_SIDE pixels; %NULL where no amount can be drawn
 */
LimaDrawing *
lima_thumbnail_layout (const LimaChartTable *table, const LimaChartTheme *theme)
{
  const LimaChartRow *rows[MOST_BARS];
  LimaDrawing *self;
  LimaChartScale scale;
  double low = 0, high = 0, pitch, thick, top, zero;
  guint n;

  g_return_val_if_fail (table != NULL && theme != NULL, NULL);

  n = choose (table, rows);
  if (n == 0)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, rows[i]->value);
      high = MAX (high, rows[i]->value);
    }
  lima_chart_scale_init (&scale, low, high, 2, 0);
  self = lima_drawing_new (theme, LIMA_THUMBNAIL_SIDE, lima_chart_table_get_rtl (table));
  lima_drawing_set_words (self, lima_chart_table_get_title (table), lima_chart_table_get_description (table), NULL);
  add_frame (self);
  thick = MIN (THICKEST, (LIMA_THUMBNAIL_SIDE - 2 * INSET) / (n + (n - 1) * GAP));
  pitch = thick * (1 + GAP);
  top = (LIMA_THUMBNAIL_SIDE - pitch * n + thick * GAP) / 2;
  for (guint i = 0; i < n; i++)
    add_bar (self, rows[i], &scale, top + i * pitch, thick);
  zero = INSET + (LIMA_THUMBNAIL_SIDE - 2 * INSET) * lima_chart_scale_get_position (&scale, 0);
  lima_drawing_add_line (self, zero, top - INSET / 3, zero, top + pitch * n - thick * GAP + INSET / 3, AXIS, FALSE, LIMA_COLOUR_AXIS);
  lima_drawing_freeze (self, LIMA_THUMBNAIL_SIDE);
  return self;
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing.h"

G_BEGIN_DECLS

#define LIMA_HATCH_PITCH 5 /* from line to line; along the mark they are the square root of 2 as far apart */

/**
 * LimaHatch:
 * @ground: what the mark is filled with
 * @outline: the line just inside its edge
 * @colour: the lines or dots on it
 * @outline_width: its width; half of it would stand out of the mark, were it not moved in
 * @line_width: their width; of dots their diameter
 * @dots: whether they are dots, lines without length and with round ends
 * @lines: (element-type LimaRect): from (x, y) by (width, height)
 *
 * The look of a mark as geometry, computed once for every painter: lines already cut to the mark, no bitmaps, no clipping.
 */
typedef struct
{
  LimaColour ground;
  LimaColour outline;
  LimaColour colour;
  double outline_width;
  double line_width;
  gboolean dots;
  GArray *lines;
} LimaHatch;

void lima_hatch_init  (LimaHatch             *self,
                       const LimaDrawingItem *item,
                       const LimaChartTheme  *theme);
void lima_hatch_clear (LimaHatch             *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaHatch, lima_hatch_clear)

G_END_DECLS

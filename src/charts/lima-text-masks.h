/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-text.h"

G_BEGIN_DECLS

/*< private >
 * LimaTextMask:
 * @surface: its letters, as so much of each pixel as they cover
 * @left: pixels from the point on the baseline to the left edge of @surface
 * @top: … to its upper edge
 *
 * A line of text as a picture without a colour.
 */
typedef struct
{
  cairo_surface_t *surface;
  double left;
  double top;
} LimaTextMask;

const LimaTextMask *lima_text_masks_get (LimaTexter           *texter,
                                         const LimaChartText  *text,
                                         const char           *font,
                                         double                pixels,
                                         double                scale);

G_END_DECLS

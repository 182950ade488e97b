/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-milestone-marks.h"

#include <math.h>

LimaFill
lima_milestone_box_fill (LimaTimelineLook look, gboolean is_marked)
{
  switch (look)
    {
    case LIMA_TIMELINE_HELD:
      return LIMA_FILL_TINT;
    case LIMA_TIMELINE_OVERDUE:
      return LIMA_FILL_DOUBTED;
    case LIMA_TIMELINE_CANCELLED:
      return LIMA_FILL_EMPTY;
    case LIMA_TIMELINE_PLANNED:
    default:
      return is_marked ? LIMA_FILL_DARK_HOLLOW : LIMA_FILL_HOLLOW;
    }
}

LimaFill
lima_milestone_mark_fill (LimaTimelineLook look)
{
  return look == LIMA_TIMELINE_HELD ? LIMA_FILL_PLAIN : lima_milestone_box_fill (look, FALSE);
}

void
lima_milestone_strike (LimaChartPage *page, const GPtrArray *lines, double x, double top)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const LimaChartText *text = lines->pdata[i];
      double height = lima_chart_page_line_height (page, text->size), y = round (top + height / 2) + 0.5;

      lima_drawing_add_line (page->drawing, x, y, x + lima_chart_page_width_of (page, text), y, 1, FALSE, LIMA_COLOUR_SECOND);
      top += height;
    }
}

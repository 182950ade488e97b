/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the signs of a plan mean. */
#include <math.h>

#include "lima-gantt-private.h"

static void
add_bar (LimaDrawing *drawing, const LimaRect *box, LimaFill done, LimaFill rest)
{
  LimaRect half = { box->x, box->y, box->width / 2, box->height };

  lima_drawing_add_rect (drawing, LIMA_ITEM_SWATCH, -1, *box, rest);
  if (done != rest)
    lima_drawing_add_rect (drawing, LIMA_ITEM_SWATCH, -1, half, done);
}

static void
add_clamp (LimaDrawing *drawing, const LimaRect *box)
{
  double height = round (box->height * 5 / 12);

  lima_drawing_add_rect (drawing, LIMA_ITEM_SWATCH, -1, (LimaRect) { box->x, box->y, box->width, height }, LIMA_FILL_SUMMARY);
  lima_drawing_add_triangle (drawing, (LimaRect) { box->x, box->y + height, height, height }, LIMA_POINTS_CORNER_LEFT, LIMA_COLOUR_SUMMARY);
  lima_drawing_add_triangle (drawing, (LimaRect) { box->x + box->width - height, box->y + height, height, height }, LIMA_POINTS_CORNER_RIGHT,
                             LIMA_COLOUR_SUMMARY);
}

static void
add_bracket (LimaDrawing *drawing, const LimaRect *box)
{
  double y = round (box->y + box->height / 2) + 0.5, right = box->x + box->width;

  lima_drawing_add_line (drawing, box->x, y, right, y, 1, FALSE, LIMA_COLOUR_AXIS);
  lima_drawing_add_line (drawing, box->x + 0.5, y - 2.5, box->x + 0.5, y + 2.5, 1, FALSE, LIMA_COLOUR_AXIS);
  lima_drawing_add_line (drawing, right - 0.5, y - 2.5, right - 0.5, y + 2.5, 1, FALSE, LIMA_COLOUR_AXIS);
}

static void
add_sign (LimaDrawing *drawing, int sign, const LimaRect *box)
{
  LimaRect diamond = { box->x + (box->width - box->height) / 2, box->y, box->height, box->height };
  double middle = floor (box->x + box->width / 2) + 0.5;

  switch ((LimaGanttSign) sign)
    {
    case LIMA_GANTT_SIGN_ACTIVITY:
      add_bar (drawing, box, LIMA_FILL_PLAIN, LIMA_FILL_TINT);
      break;
    case LIMA_GANTT_SIGN_CRITICAL:
      add_bar (drawing, box, LIMA_FILL_CRITICAL, LIMA_FILL_CRITICAL_TINT);
      break;
    case LIMA_GANTT_SIGN_UNCERTAIN:
      add_bar (drawing, box, LIMA_FILL_TINT, LIMA_FILL_TINT);
      lima_drawing_dash_last (drawing);
      break;
    case LIMA_GANTT_SIGN_MILESTONE:
      lima_drawing_add_diamond (drawing, -1, diamond, LIMA_FILL_PLAIN);
      break;
    case LIMA_GANTT_SIGN_BASELINE_MILESTONE:
      lima_drawing_add_diamond (drawing, -1, diamond, LIMA_FILL_EMPTY);
      break;
    case LIMA_GANTT_SIGN_SUMMARY:
      add_clamp (drawing, box);
      break;
    case LIMA_GANTT_SIGN_BASELINE:
      add_bracket (drawing, box);
      break;
    case LIMA_GANTT_SIGN_TODAY:
    default:
      lima_drawing_add_line (drawing, middle, box->y - 2, middle, box->y + box->height + 2, 1.5, FALSE, LIMA_COLOUR_INK);
      lima_drawing_dash_last (drawing);
      break;
    }
}

static gboolean
is_narrow (int sign)
{
  return sign == LIMA_GANTT_SIGN_MILESTONE || sign == LIMA_GANTT_SIGN_BASELINE_MILESTONE || sign == LIMA_GANTT_SIGN_TODAY;
}

static LimaSignLegend
get_legend (LimaGantt *self, const LimaChartTheme *theme)
{
  return (LimaSignLegend) { self->legend, theme, lima_gantt_get_rtl (self), is_narrow, add_sign };
}

/* As lima_sign_legend_place(). */
double
lima_gantt_place_legend (LimaGantt *self, const LimaChartTheme *theme, LimaDrawing *drawing, const LimaRect *room, gboolean is_shown)
{
  LimaSignLegend legend = get_legend (self, theme);

  return lima_sign_legend_place (&legend, drawing, room, is_shown);
}

/**
 * lima_gantt_layout_legend:
 * @width: pixels there are
 *
 * Returns: (transfer full): the legend alone, as high as it needs to be
 */
LimaDrawing *
lima_gantt_layout_legend (LimaGantt *self, const LimaChartTheme *theme, double width)
{
  LimaSignLegend legend;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  legend = get_legend (self, theme);
  return lima_sign_legend_layout (&legend, width);
}

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the signs of a timeline mean. */
#include <math.h>

#include "lima-timeline-private.h"

static void
add_pill (LimaDrawing *drawing, LimaRect box, LimaFill fill)
{
  lima_drawing_add_rect (drawing, LIMA_ITEM_PILL, -1, box, fill);
  lima_drawing_dash_last (drawing);
}

static void
add_slip (LimaDrawing *drawing, const LimaRect *box)
{
  double size = box->height, y = box->y + size / 2, arrow = round (size * 0.6), right = box->x + box->width;

  lima_drawing_add_line (drawing, box->x + size, y, right - arrow, y, 1.5, TRUE, LIMA_COLOUR_WARNING);
  lima_drawing_add_triangle (drawing, (LimaRect) { right - arrow, y - arrow / 2, arrow, arrow }, LIMA_POINTS_RIGHT, LIMA_COLOUR_WARNING);
  lima_drawing_add_diamond (drawing, -1, (LimaRect) { box->x, box->y, size, size }, LIMA_FILL_EMPTY);
}

static void
add_disputed (LimaDrawing *drawing, const LimaRect *box)
{
  double width = round (box->width * 0.38), y = box->y + box->height / 2, left = box->x + width, right = box->x + box->width - width;

  lima_drawing_add_line (drawing, left, y - 1.5, right, y - 1.5, 1, FALSE, LIMA_COLOUR_WARNING);
  lima_drawing_add_line (drawing, left, y + 1.5, right, y + 1.5, 1, FALSE, LIMA_COLOUR_WARNING);
  add_pill (drawing, (LimaRect) { box->x, box->y, width, box->height }, LIMA_FILL_DOUBTED);
  add_pill (drawing, (LimaRect) { right, box->y, width, box->height }, LIMA_FILL_DOUBTED);
}

static void
add_link (LimaDrawing *drawing, const LimaRect *box)
{
  double y = floor (box->y + box->height / 2) + 0.5, size = round (box->height * 0.6), right = box->x + box->width;

  lima_drawing_add_line (drawing, box->x, y, right - size / 2, y, 1, FALSE, LIMA_COLOUR_AXIS);
  lima_drawing_add_triangle (drawing, (LimaRect) { right - size, y - size / 2, size, size }, LIMA_POINTS_RIGHT, LIMA_COLOUR_AXIS);
}

/* What was called off has a line through it. */
static void
add_cancelled (LimaDrawing *drawing, const LimaRect *diamond)
{
  double y = floor (diamond->y + diamond->height / 2) + 0.5;

  lima_drawing_add_diamond (drawing, -1, *diamond, LIMA_FILL_EMPTY);
  lima_drawing_add_line (drawing, diamond->x - 2, y, diamond->x + diamond->width + 2, y, 1, FALSE, LIMA_COLOUR_AXIS);
}

static void
add_sign (LimaDrawing *drawing, int sign, const LimaRect *box)
{
  double size = box->height, middle = box->x + box->width / 2, x = floor (middle) + 0.5;
  LimaRect diamond = { middle - size / 2, box->y, size, size };

  switch ((LimaTimelineSign) sign)
    {
    case LIMA_TIMELINE_SIGN_HELD:
      lima_drawing_add_diamond (drawing, -1, diamond, LIMA_FILL_PLAIN);
      break;
    case LIMA_TIMELINE_SIGN_PLANNED:
      lima_drawing_add_diamond (drawing, -1, diamond, LIMA_FILL_HOLLOW);
      break;
    case LIMA_TIMELINE_SIGN_OVERDUE:
      lima_drawing_add_diamond (drawing, -1, diamond, LIMA_FILL_DOUBTED);
      break;
    case LIMA_TIMELINE_SIGN_CANCELLED:
      add_cancelled (drawing, &diamond);
      break;
    case LIMA_TIMELINE_SIGN_DAYS:
      lima_drawing_add_rect (drawing, LIMA_ITEM_SWATCH, -1, (LimaRect) { middle - size * 0.4, box->y, size * 0.8, size }, LIMA_FILL_PLAIN);
      break;
    case LIMA_TIMELINE_SIGN_FUZZY:
      add_pill (drawing, *box, LIMA_FILL_TINT);
      break;
    case LIMA_TIMELINE_SIGN_SLIP:
      add_slip (drawing, box);
      break;
    case LIMA_TIMELINE_SIGN_DISPUTED:
      add_disputed (drawing, box);
      break;
    case LIMA_TIMELINE_SIGN_LINK:
      add_link (drawing, box);
      break;
    case LIMA_TIMELINE_SIGN_PROGRAMME:
      lima_drawing_add_diamond (drawing, -1, (LimaRect) { middle - size * 0.375, box->y + size * 0.125, size * 0.75, size * 0.75 }, LIMA_FILL_SUMMARY);
      break;
    case LIMA_TIMELINE_SIGN_TODAY:
    default:
      lima_drawing_add_line (drawing, x, box->y - 2, x, box->y + box->height + 2, 1.5, FALSE, LIMA_COLOUR_INK);
      lima_drawing_dash_last (drawing);
      break;
    }
}

static gboolean
is_narrow (int sign)
{
  return sign != LIMA_TIMELINE_SIGN_FUZZY && sign != LIMA_TIMELINE_SIGN_SLIP && sign != LIMA_TIMELINE_SIGN_DISPUTED &&
         sign != LIMA_TIMELINE_SIGN_LINK;
}

static LimaSignLegend
get_legend (LimaTimeline *self, const LimaChartTheme *theme)
{
  return (LimaSignLegend) { self->legend, theme, lima_timeline_get_rtl (self), is_narrow, add_sign };
}

/* As lima_sign_legend_place(). */
double
lima_timeline_place_legend (LimaTimeline *self, const LimaChartTheme *theme, LimaDrawing *drawing, const LimaRect *room, gboolean is_shown)
{
  LimaSignLegend legend = get_legend (self, theme);

  return lima_sign_legend_place (&legend, drawing, room, is_shown);
}

/**
 * lima_timeline_layout_legend:
 * @width: pixels there are
 *
 * Returns: (transfer full): the legend alone, as high as it needs to be
 */
LimaDrawing *
lima_timeline_layout_legend (LimaTimeline *self, const LimaChartTheme *theme, double width)
{
  LimaSignLegend legend;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  legend = get_legend (self, theme);
  return lima_sign_legend_layout (&legend, width);
}

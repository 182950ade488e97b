/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the signs of a plan mean. */
#include <math.h>

#include "lima-gantt-private.h"

#define SIGN_WIDTH 34
#define SIGN_GAP 8
#define ENTRY_GAP 20
#define LINE_HEIGHT 22
#define EDGE 8 /* around the legend where it stands alone */

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
add_sign (LimaDrawing *drawing, LimaGanttSign sign, const LimaRect *box)
{
  LimaRect diamond = { box->x + (box->width - box->height) / 2, box->y, box->height, box->height };
  double middle = floor (box->x + box->width / 2) + 0.5;

  switch (sign)
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
is_narrow (LimaGanttSign sign)
{
  return sign == LIMA_GANTT_SIGN_MILESTONE || sign == LIMA_GANTT_SIGN_BASELINE_MILESTONE || sign == LIMA_GANTT_SIGN_TODAY;
}

/*
 * lima_gantt_place_legend:
 * @room: where it begins, and how wide it may be
 * @is_shown: whether it is added to @drawing; else only measured
 *
 * Entries follow each other, on the next line where one is full.
 *
 * Returns: the height it takes
 */
double
lima_gantt_place_legend (LimaGantt *self, const LimaChartTheme *theme, LimaDrawing *drawing, const LimaRect *room, gboolean is_shown)
{
  double unit = lima_chart_theme_to_pixels (theme, theme->note_size) / 12, x = room->x, y = room->y, line = round (LINE_HEIGHT * unit);

  for (guint i = 0; i < self->legend->len; i++)
    {
      const LimaGanttLegend *entry = &g_array_index (self->legend, LimaGanttLegend, i);
      g_autoptr (LimaChartText) whole = lima_chart_text_new (entry->text, theme->note_size, LIMA_COLOUR_INK, lima_gantt_get_rtl (self));
      double sign = (is_narrow (entry->sign) ? 14 : SIGN_WIDTH) * unit, before = sign + SIGN_GAP * unit;
      g_autoptr (GPtrArray) lines = lima_texter_wrap (drawing->texter, whole, room->width - before, 1);
      LimaChartText *text = g_ptr_array_index (lines, 0);
      double width = before + ceil (lima_texter_get_width (drawing->texter, text)), height = round (12 * unit);
      LimaRect box = { x, 0, sign, height };

      if (x > room->x && x + width > room->x + room->width)
        {
          box.x = x = room->x;
          y += line;
        }
      box.y = y + round ((line - height) / 2);
      if (is_shown)
        {
          add_sign (drawing, entry->sign, &box);
          lima_drawing_add_text (drawing, -1, g_ptr_array_steal_index (lines, 0), LIMA_ANCHOR_LEFT, x + before,
                                 y + line / 2 + 0.35 * 12 * unit);
        }
      x += width + ENTRY_GAP * unit;
    }
  return self->legend->len > 0 ? y + line - room->y : 0;
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
  LimaDrawing *drawing;
  double height;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  drawing = lima_drawing_new (theme, width, lima_gantt_get_rtl (self));
  drawing->section = LIMA_SECTION_NOTE;
  height = lima_gantt_place_legend (self, theme, drawing, &(LimaRect) { EDGE, EDGE / 2, width - 2 * EDGE, 0 }, TRUE);
  lima_drawing_freeze (drawing, height + EDGE);
  return drawing;
}

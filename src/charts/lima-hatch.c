/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-hatch.h"

#include <math.h>

#define INSET 1.0
#define THIN_BAR 12
#define JOINT_PITCH 8
#define LEVEL_PITCH 5
#define DOT_PITCH 6
#define DOT_SIZE 2

typedef enum
{
  PATTERN_NONE,
  PATTERN_REST,    /* slanted, as the theme has it */
  PATTERN_BACK,    /* slanted the other way */
  PATTERN_SLANTED,
  PATTERN_CROSSED, /* slanted both ways */
  PATTERN_LEVEL,
  PATTERN_UPRIGHT,
  PATTERN_DOTS,
} Pattern;

static const struct
{
  LimaColour ground;
  LimaColour outline;
  LimaColour colour;
  Pattern pattern;
  double line_width; /* of the pattern; of dots their diameter */
  double outline_width;
} looks[] = {
  [LIMA_FILL_EMPTY] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_AXIS, LIMA_COLOUR_AXIS, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_PLAIN] = { LIMA_COLOUR_MARK, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_MARK, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_JOINT] = { LIMA_COLOUR_MARK, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_GROUND, PATTERN_BACK, 1.6, 1 },
  [LIMA_FILL_OTHERS] = { LIMA_COLOUR_TINT, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_MARK_LINE, PATTERN_DOTS, 2, 1 },
  [LIMA_FILL_REMAINDER] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_REST, LIMA_COLOUR_REST, PATTERN_REST, 0, 1 },
  [LIMA_FILL_NEGATIVE] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_MARK, PATTERN_LEVEL, 1.4, 1 },
  [LIMA_FILL_FRAME] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_WARNING, LIMA_COLOUR_WARNING, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_TRACK] = { LIMA_COLOUR_GRID, LIMA_COLOUR_GRID, LIMA_COLOUR_GRID, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_SERIES_1] = { LIMA_COLOUR_MARK, LIMA_COLOUR_SERIES_LINE, LIMA_COLOUR_MARK, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_SERIES_2] = { LIMA_COLOUR_SERIES_2, LIMA_COLOUR_SERIES_LINE, LIMA_COLOUR_SERIES_LINE, PATTERN_SLANTED, 1, 1 },
  [LIMA_FILL_SERIES_3] = { LIMA_COLOUR_SERIES_3, LIMA_COLOUR_SERIES_LINE, LIMA_COLOUR_SERIES_LINE, PATTERN_DOTS, 2, 1 },
  [LIMA_FILL_SERIES_4] = { LIMA_COLOUR_SERIES_4, LIMA_COLOUR_SERIES_LINE, LIMA_COLOUR_SERIES_LINE, PATTERN_LEVEL, 1, 1 },
  [LIMA_FILL_SERIES_5] = { LIMA_COLOUR_SERIES_5, LIMA_COLOUR_SERIES_LINE, LIMA_COLOUR_SERIES_LINE, PATTERN_CROSSED, 1, 1 },
  [LIMA_FILL_SERIES_6] = { LIMA_COLOUR_SERIES_6, LIMA_COLOUR_SERIES_LINE, LIMA_COLOUR_SERIES_LINE, PATTERN_UPRIGHT, 1, 1 },
  [LIMA_FILL_TINT] = { LIMA_COLOUR_TINT, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_TINT, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_HOLLOW] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_GROUND, PATTERN_NONE, 0, 2 },
  [LIMA_FILL_CRITICAL] = { LIMA_COLOUR_CRITICAL, LIMA_COLOUR_CRITICAL_LINE, LIMA_COLOUR_CRITICAL_HATCH, PATTERN_SLANTED, 1.2, 1.8 },
  [LIMA_FILL_CRITICAL_TINT] = { LIMA_COLOUR_CRITICAL_TINT, LIMA_COLOUR_CRITICAL_LINE, LIMA_COLOUR_CRITICAL_LINE, PATTERN_SLANTED, 1.2, 1.8 },
  [LIMA_FILL_BEHIND] = { LIMA_COLOUR_BEHIND, LIMA_COLOUR_BEHIND_LINE, LIMA_COLOUR_BEHIND, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_SUMMARY] = { LIMA_COLOUR_SUMMARY, LIMA_COLOUR_SUMMARY, LIMA_COLOUR_SUMMARY, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_SELECTED] = { LIMA_COLOUR_SELECTED, LIMA_COLOUR_SELECTED, LIMA_COLOUR_SELECTED, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_GROUND] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_GROUND, LIMA_COLOUR_GROUND, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_SHADE] = { LIMA_COLOUR_SHADE, LIMA_COLOUR_SHADE, LIMA_COLOUR_SHADE, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_DOUBTED] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_WARNING, LIMA_COLOUR_GROUND, PATTERN_NONE, 0, 1.6 },
  [LIMA_FILL_DARK_HOLLOW] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_SUMMARY, LIMA_COLOUR_GROUND, PATTERN_NONE, 0, 1.6 },
  [LIMA_FILL_WINDOW] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_FOCUS, LIMA_COLOUR_GROUND, PATTERN_NONE, 0, 2 },
  [LIMA_FILL_STEP_1] = { LIMA_COLOUR_STEP_1, LIMA_COLOUR_STEP_LINE, LIMA_COLOUR_STEP_1, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_STEP_2] = { LIMA_COLOUR_STEP_2, LIMA_COLOUR_STEP_LINE, LIMA_COLOUR_STEP_2, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_STEP_3] = { LIMA_COLOUR_STEP_3, LIMA_COLOUR_STEP_LINE, LIMA_COLOUR_STEP_3, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_STEP_4] = { LIMA_COLOUR_STEP_4, LIMA_COLOUR_STEP_LINE, LIMA_COLOUR_STEP_4, PATTERN_NONE, 0, 1 },
  [LIMA_FILL_STEP_5] = { LIMA_COLOUR_STEP_5, LIMA_COLOUR_STEP_LINE, LIMA_COLOUR_STEP_5, PATTERN_NONE, 0, 1 },
};

/**
 * lima_fill_get_ink:
 * @fill: what lies behind words
 *
 * Returns: the colour of words on it that can be read: on the two darkest steps, and on plain marks, the ground's
 */
LimaColour
lima_fill_get_ink (LimaFill fill)
{
  return fill == LIMA_FILL_STEP_4 || fill == LIMA_FILL_STEP_5 || fill == LIMA_FILL_PLAIN || fill == LIMA_FILL_SERIES_1 ? LIMA_COLOUR_GROUND
                                                                                                                      : LIMA_COLOUR_INK;
}

/* Adds a line given from the corner where the hatch begins; u goes along the mark, v across. */
static void
add_line (LimaHatch *self, const LimaRect *box, gboolean flip_u, gboolean flip_v, double u1, double v1, double u2, double v2)
{
  double x1 = flip_u ? box->x + box->width - u1 : box->x + u1, x2 = flip_u ? box->x + box->width - u2 : box->x + u2;
  double y1 = flip_v ? box->y + box->height - v1 : box->y + v1, y2 = flip_v ? box->y + box->height - v2 : box->y + v2;
  LimaRect line = { x1, y1, x2 - x1, y2 - y1 };

  g_array_append_val (self->lines, line);
}

/* Lines u + v = c, cut where they leave the mark. */
static void
add_slanted (LimaHatch *self, const LimaRect *box, gboolean flip_u, gboolean flip_v, double pitch)
{
  double step = pitch * G_SQRT2, w = box->width, h = box->height;

  for (guint i = 1; i * step < w + h; i++)
    {
      double c = i * step, v1 = MIN (c, h), u2 = MIN (c, w);

      add_line (self, box, flip_u, flip_v, c - v1, v1, u2, c - u2);
    }
}

static void
add_level (LimaHatch *self, const LimaRect *box)
{
  for (guint i = 1; i * LEVEL_PITCH < box->height; i++)
    add_line (self, box, FALSE, FALSE, 0, i * LEVEL_PITCH, box->width, i * LEVEL_PITCH);
}

static void
add_upright (LimaHatch *self, const LimaRect *box, gboolean flip_u)
{
  for (guint i = 1; i * LEVEL_PITCH < box->width; i++)
    add_line (self, box, flip_u, FALSE, i * LEVEL_PITCH, 0, i * LEVEL_PITCH, box->height);
}

/* Two lines along the edge that goes up from the left: all that a diamond has room for. */
static void
add_in_diamond (LimaHatch *self, const LimaDrawingItem *item, const LimaRect *box)
{
  self->line_width = looks[item->fill].line_width;
  for (guint i = 1; i < 3; i++)
    {
      double u = box->width * i / 6, v = box->height * i / 6;

      add_line (self, box, item->mirrored, FALSE, u, box->height / 2 + v, box->width / 2 + u, v);
    }
}

/* Every second row of dots is moved by half. */
static void
add_dots (LimaHatch *self, const LimaRect *box, gboolean flip_u)
{
  double half = DOT_PITCH / 2.0, radius = DOT_SIZE / 2.0;

  for (guint row = 0; half + row * half <= box->height - radius; row++)
    for (double u = row % 2 == 0 ? half : 2 * half; u <= box->width - radius; u += DOT_PITCH)
      {
        double v = half + row * half;

        add_line (self, box, flip_u, FALSE, u, v, u, v);
      }
}

static void
add_lines (LimaHatch *self, const LimaDrawingItem *item, const LimaRect *box, const LimaChartTheme *theme)
{
  gboolean thin = item->box.height < THIN_BAR;
  Pattern pattern = looks[item->fill].pattern;

  self->line_width = looks[item->fill].line_width;
  switch (pattern)
    {
    case PATTERN_REST:
      self->line_width = thin ? 2 : theme->hatch_line;
      add_slanted (self, box, item->mirrored, FALSE, thin ? 5.5 : theme->hatch_pitch);
      break;
    case PATTERN_BACK:
      add_slanted (self, box, item->mirrored, TRUE, JOINT_PITCH);
      break;
    case PATTERN_SLANTED:
    case PATTERN_CROSSED:
      add_slanted (self, box, item->mirrored, FALSE, LIMA_HATCH_PITCH);
      if (pattern == PATTERN_CROSSED)
        add_slanted (self, box, item->mirrored, TRUE, LIMA_HATCH_PITCH);
      break;
    case PATTERN_LEVEL:
      add_level (self, box);
      break;
    case PATTERN_UPRIGHT:
      add_upright (self, box, item->mirrored);
      break;
    case PATTERN_DOTS:
      self->dots = TRUE;
      add_dots (self, box, item->mirrored);
      break;
    case PATTERN_NONE:
    default:
      break;
    }
}

/*
 * lima_hatch_init:
 * @self: (out caller-allocates): the look
 * @item: a rectangle or a diamond; a diamond has slanted lines or none
 * @theme: pitch and line of the remainder
 *
 * The lines end a pixel inside the mark, under its outline, so that their square ends never stand out.
 */
void
lima_hatch_init (LimaHatch *self, const LimaDrawingItem *item, const LimaChartTheme *theme)
{
  LimaRect box = { item->box.x + INSET, item->box.y + INSET, item->box.width - 2 * INSET, item->box.height - 2 * INSET };

  *self = (LimaHatch) { .ground = looks[item->fill].ground, .outline = looks[item->fill].outline, .colour = looks[item->fill].colour };
  self->outline_width = looks[item->fill].outline_width;
  self->lines = g_array_new (FALSE, FALSE, sizeof (LimaRect));
  if (box.width <= 0 || box.height <= 0)
    return;
  if (item->kind != LIMA_ITEM_DIAMOND)
    add_lines (self, item, &box, theme);
  else if (looks[item->fill].pattern == PATTERN_SLANTED)
    add_in_diamond (self, item, &box);
}

void
lima_hatch_clear (LimaHatch *self)
{
  g_array_unref (self->lines);
}

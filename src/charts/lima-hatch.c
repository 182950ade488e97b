/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-hatch.h"

#include <math.h>

#define INSET 1.0
#define THIN_BAR 12
#define JOINT_PITCH 8
#define JOINT_LINE 1.6
#define LEVEL_PITCH 5
#define LEVEL_LINE 1.4
#define DOT_PITCH 6
#define DOT_SIZE 2

static const struct
{
  LimaColour ground;
  LimaColour outline;
  LimaColour colour;
} looks[] = {
  [LIMA_FILL_EMPTY] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_AXIS, LIMA_COLOUR_AXIS },
  [LIMA_FILL_PLAIN] = { LIMA_COLOUR_MARK, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_MARK },
  [LIMA_FILL_JOINT] = { LIMA_COLOUR_MARK, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_GROUND },
  [LIMA_FILL_OTHERS] = { LIMA_COLOUR_TINT, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_MARK_LINE },
  [LIMA_FILL_REMAINDER] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_REST, LIMA_COLOUR_REST },
  [LIMA_FILL_NEGATIVE] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_MARK },
  [LIMA_FILL_FRAME] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_WARNING, LIMA_COLOUR_WARNING },
  [LIMA_FILL_TRACK] = { LIMA_COLOUR_GRID, LIMA_COLOUR_GRID, LIMA_COLOUR_GRID },
};

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

  switch (item->fill)
    {
    case LIMA_FILL_REMAINDER:
      self->line_width = thin ? 2 : theme->hatch_line;
      add_slanted (self, box, item->mirrored, FALSE, thin ? 5.5 : theme->hatch_pitch);
      break;
    case LIMA_FILL_JOINT:
      self->line_width = JOINT_LINE;
      add_slanted (self, box, item->mirrored, TRUE, JOINT_PITCH);
      break;
    case LIMA_FILL_NEGATIVE:
      self->line_width = LEVEL_LINE;
      add_level (self, box);
      break;
    case LIMA_FILL_OTHERS:
      self->line_width = DOT_SIZE;
      self->dots = TRUE;
      add_dots (self, box, item->mirrored);
      break;
    case LIMA_FILL_EMPTY:
    case LIMA_FILL_PLAIN:
    case LIMA_FILL_FRAME:
    case LIMA_FILL_TRACK:
    default:
      break;
    }
}

/*
 * lima_hatch_init:
 * @self: (out caller-allocates): the look
 * @item: a rectangle
 * @theme: pitch and line of the remainder
 *
 * The lines end a pixel inside the mark, under its outline, so that their square ends never stand out.
 */
void
lima_hatch_init (LimaHatch *self, const LimaDrawingItem *item, const LimaChartTheme *theme)
{
  LimaRect box = { item->box.x + INSET, item->box.y + INSET, item->box.width - 2 * INSET, item->box.height - 2 * INSET };

  *self = (LimaHatch) { looks[item->fill].ground, looks[item->fill].outline, looks[item->fill].colour, 0, FALSE, NULL };
  self->lines = g_array_new (FALSE, FALSE, sizeof (LimaRect));
  if (box.width > 0 && box.height > 0)
    add_lines (self, item, &box, theme);
}

void
lima_hatch_clear (LimaHatch *self)
{
  g_array_unref (self->lines);
}

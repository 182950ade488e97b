/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-theme.h"

#define FONT "Cantarell, Noto Sans, DejaVu Sans, sans-serif"

static const LimaChartTheme looks[] = {
  [LIMA_CHART_LIGHT] = {
    .colours = { 0xFFFFFF, 0x2E3436, 0x555A5D, 0x8B8681, 0xE4E0DC, 0xE6E2DE, 0x8B8681, 0x0072B2, 0x004F7C, 0x9ECAE6, 0x7A756F,
                 0x3584E4, 0x8F4A00, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x303030, 0xD55E00, 0xF6D3BB, 0x8F3F00, 0x8F3F00,
                 0xE69F00, 0x7A5300, 0x4A4F52, 0xD6E5F9, 0xBDB7B1, 0xF8F7F6,
                 0xE6F1F9, 0xABD1E9, 0x67AAD3, 0x1F6FA0, 0x003E63, 0x5B7F95 },
    .font = FONT, .title_size = 13, .text_size = 10, .note_size = 9, .text_scale = 1,
    .margin = 20, .strip_height = 14, .hatch_pitch = 7, .hatch_line = 1.2,
  },
  [LIMA_CHART_DARK] = {
    .colours = { 0x2D2D2D, 0xEEEEEC, 0xB9B9B6, 0x8F8F8C, 0x434343, 0x454545, 0x8F8F8C, 0x4A9FD6, 0x93CBEE, 0x2F6485, 0xA5A29D,
                 0x62A0EA, 0xF3B562, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x1E1E1E, 0xD55E00, 0x6E3A16, 0xF0A070, 0x5E2900,
                 0xE69F00, 0xF7CF7A, 0xC4C4C1, 0x1C4474, 0x62625F, 0x333333,
                 0x25333D, 0x284E66, 0x2C6D94, 0x6DB3DD, 0xC8E6F7, 0x8FB4C8 },
    .font = FONT, .title_size = 13, .text_size = 10, .note_size = 9, .text_scale = 1,
    .margin = 20, .strip_height = 14, .hatch_pitch = 7, .hatch_line = 1.2,
  },
  [LIMA_CHART_PAPER] = {
    .colours = { 0xFFFFFF, 0x000000, 0x333333, 0x555555, 0xCCCCCC, 0xDDDDDD, 0x555555, 0x0072B2, 0x00344F, 0x9ECAE6, 0x444444,
                 0x000000, 0x000000, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x303030, 0xD55E00, 0xF6D3BB, 0x7A3600, 0x7A3600,
                 0xE69F00, 0x7A5300, 0x333333, 0xE4ECF7, 0x999999, 0xF5F5F5,
                 0xE9F2F8, 0xAFD3E9, 0x6FAFD7, 0x23709E, 0x00395A, 0x3F6274 },
    .font = FONT, .title_size = 13, .text_size = 9.5, .note_size = 8, .text_scale = 1,
    .margin = 20, .strip_height = 13, .hatch_pitch = 6.67, .hatch_line = 1.2,
  },
};

/**
 * lima_chart_theme_init:
 * @self: (out caller-allocates): the theme
 * @look: which one
 */
void
lima_chart_theme_init (LimaChartTheme *self, LimaChartLook look)
{
  g_return_if_fail (self != NULL && look < G_N_ELEMENTS (looks));

  *self = looks[look];
}

static guint32
mix (guint32 a, guint32 b)
{
  guint32 result = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    result |= (((a >> shift & 0xff) + (b >> shift & 0xff)) / 2) << shift;
  return result;
}

/**
 * lima_chart_theme_init_high_contrast:
 * @self: (out caller-allocates): the theme
 * @ground: the desktop's ground, 0xRRGGBB
 * @ink: the desktop's text
 *
 * No colour carries anything here: marks are told apart by hatch and outline. Only the grid, the band of a selected row, what is behind
 * its pace and the steps of an amount are between ground and ink.
 */
void
lima_chart_theme_init_high_contrast (LimaChartTheme *self, guint32 ground, guint32 ink)
{
  static const LimaColour grounds[] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_TINT, LIMA_COLOUR_SERIES_2, LIMA_COLOUR_SERIES_3,
                                        LIMA_COLOUR_SERIES_4, LIMA_COLOUR_SERIES_5, LIMA_COLOUR_SERIES_6,
                                        LIMA_COLOUR_CRITICAL_TINT, LIMA_COLOUR_CRITICAL_HATCH, LIMA_COLOUR_SHADE };

  g_return_if_fail (self != NULL);

  *self = looks[LIMA_CHART_LIGHT];
  for (guint i = 0; i < LIMA_N_COLOURS; i++)
    self->colours[i] = ink;
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    self->colours[grounds[i]] = ground;
  self->colours[LIMA_COLOUR_GRID] = self->colours[LIMA_COLOUR_HAIR] = self->colours[LIMA_COLOUR_BEHIND] = mix (ground, ink);
  self->colours[LIMA_COLOUR_SELECTED] = mix (ground, mix (ground, ink));
  self->colours[LIMA_COLOUR_STEP_1] = ground;
  self->colours[LIMA_COLOUR_STEP_4] = mix (mix (ground, ink), ink);
  self->colours[LIMA_COLOUR_STEP_3] = mix (ground, self->colours[LIMA_COLOUR_STEP_4]);
  self->colours[LIMA_COLOUR_STEP_2] = mix (ground, self->colours[LIMA_COLOUR_STEP_3]);
  self->colours[LIMA_COLOUR_DIVIDE] = mix (mix (ground, ink), ink);
}

/**
 * lima_chart_theme_to_pixels:
 * @points: a size of type, from the theme
 *
 * Returns: the size in pixels, large text counted in
 */
double
lima_chart_theme_to_pixels (const LimaChartTheme *self, double points)
{
  return points * 96 / 72 * self->text_scale;
}

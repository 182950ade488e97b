/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaColour:
 *
 * What a colour is for. A drawing holds these; a theme gives each its value.
 */
typedef enum
{
  LIMA_COLOUR_GROUND,
  LIMA_COLOUR_INK,
  LIMA_COLOUR_SECOND,    /* second text */
  LIMA_COLOUR_RULE,
  LIMA_COLOUR_HAIR,
  LIMA_COLOUR_GRID,
  LIMA_COLOUR_AXIS,
  LIMA_COLOUR_MARK,
  LIMA_COLOUR_MARK_LINE, /* the outline of marks */
  LIMA_COLOUR_TINT,      /* the mark's light tint: others */
  LIMA_COLOUR_REST,      /* hatch and outline of the remainder */
  LIMA_COLOUR_FOCUS,
  LIMA_COLOUR_WARNING,
  LIMA_N_COLOURS,
} LimaColour;

typedef enum
{
  LIMA_CHART_LIGHT,
  LIMA_CHART_DARK,
  LIMA_CHART_PAPER, /* files and printing, always light */
} LimaChartLook;

/**
 * LimaChartTheme:
 * @colours: 0xRRGGBB
 * @font: families, in order of preference
 * @title_size: points, bold: the sentence
 * @text_size: points: names and figures
 * @note_size: points: axis, second lines, footnote
 * @text_scale: what the desktop's large text multiplies all sizes by
 * @margin: around the drawing
 * @strip_height: height of the strip of the whole
 * @hatch_pitch: from line to line of the remainder's hatch
 * @hatch_line: width of its lines
 *
 * Colours and sizes of a drawing. All lengths of the charts room are pixels of 1/96 inch; sizes of type are points of 1/72.
 */
typedef struct
{
  guint32 colours[LIMA_N_COLOURS];
  const char *font;
  double title_size;
  double text_size;
  double note_size;
  double text_scale;
  double margin;
  double strip_height;
  double hatch_pitch;
  double hatch_line;
} LimaChartTheme;

void   lima_chart_theme_init      (LimaChartTheme       *self,
                                   LimaChartLook         look);
void   lima_chart_theme_init_high_contrast
                                  (LimaChartTheme       *self,
                                   guint32               ground,
                                   guint32               ink);
double lima_chart_theme_to_pixels (const LimaChartTheme *self,
                                   double                points);

G_END_DECLS

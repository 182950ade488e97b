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
  LIMA_COLOUR_SERIES_2,      /* the first series has the mark's colour */
  LIMA_COLOUR_SERIES_3,
  LIMA_COLOUR_SERIES_4,
  LIMA_COLOUR_SERIES_5,
  LIMA_COLOUR_SERIES_6,
  LIMA_COLOUR_SERIES_LINE,   /* their outline and hatch */
  LIMA_COLOUR_CRITICAL,      /* on the critical path */
  LIMA_COLOUR_CRITICAL_TINT,
  LIMA_COLOUR_CRITICAL_LINE,
  LIMA_COLOUR_CRITICAL_HATCH, /* lines on the full colour; on the tint they are those of the outline */
  LIMA_COLOUR_BEHIND,        /* behind the pace that is needed */
  LIMA_COLOUR_BEHIND_LINE,
  LIMA_COLOUR_SUMMARY,       /* the clamp around a group, and what else is dark and plain */
  LIMA_COLOUR_SELECTED,      /* the band behind a row */
  LIMA_COLOUR_DIVIDE,        /* between parts of a grid: stronger than its lines */
  LIMA_COLOUR_SHADE,         /* the ground of every other lane */
  LIMA_COLOUR_STEP_1,        /* five steps of an amount, from nearly nothing to the most */
  LIMA_COLOUR_STEP_2,
  LIMA_COLOUR_STEP_3,
  LIMA_COLOUR_STEP_4,
  LIMA_COLOUR_STEP_5,
  LIMA_COLOUR_STEP_LINE,     /* the outline of what has the colour of a step */
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
 * @pixel_scale: pixels of the screen for each of ours, where it is painted to one and moved about; 0 elsewhere, as in files
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
  double pixel_scale;
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

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "lima-chart-text.h"
#include "lima-outline.h"

G_BEGIN_DECLS

/* All lengths are pixels of 1/96 inch, from the left and the top, also where the drawing runs from right to left. */
#define LIMA_PIXELS_FROM_MM(mm) ((mm) * 96.0 / 25.4)
#define LIMA_MM_FROM_PIXELS(pixels) ((pixels) * 25.4 / 96.0)

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} LimaRect;

/**
 * LimaFill:
 * @LIMA_FILL_EMPTY: ground and a hair outline: no figure
 * @LIMA_FILL_PLAIN: the mark's colour
 * @LIMA_FILL_JOINT: lines of the ground on the mark's colour
 * @LIMA_FILL_OTHERS: dots on the tint
 * @LIMA_FILL_REMAINDER: slanted lines on the ground
 * @LIMA_FILL_NEGATIVE: level lines on the ground
 * @LIMA_FILL_FRAME: an outline around words
 * @LIMA_FILL_TRACK: the grid's colour: the whole that a mark is a part of
 * @LIMA_FILL_SERIES_1: the first of six series: plain; the six differ in colour and in hatch, so that they stay apart in grey
 * @LIMA_FILL_SERIES_2: slanted lines
 * @LIMA_FILL_SERIES_3: dots
 * @LIMA_FILL_SERIES_4: level lines
 * @LIMA_FILL_SERIES_5: lines slanted both ways
 * @LIMA_FILL_SERIES_6: upright lines
 * @LIMA_FILL_TINT: the mark's tint: not done yet
 * @LIMA_FILL_HOLLOW: ground and a thick outline: something without a source
 * @LIMA_FILL_CRITICAL: slanted lines on orange: on the critical path
 * @LIMA_FILL_CRITICAL_TINT: slanted lines on its tint: there, and not done yet
 * @LIMA_FILL_BEHIND: amber: behind the pace that is needed
 * @LIMA_FILL_SUMMARY: dark grey: a group
 * @LIMA_FILL_SELECTED: the band behind a row
 * @LIMA_FILL_GROUND: nothing but the ground, over what lies below it
 * @LIMA_FILL_SHADE: nothing but the ground of every other lane
 * @LIMA_FILL_DOUBTED: ground and a thick outline in the colour of warnings: overdue, or sources differ
 * @LIMA_FILL_DARK_HOLLOW: ground and a thick dark outline: planned, of a programme
 * @LIMA_FILL_WINDOW: ground and a thick outline in the colour of the focus: what of a whole is seen
 * @LIMA_FILL_STEP_1: the first of five steps of an amount, nearly nothing; the text on it is in the colour that lima_fill_get_ink() says
 * @LIMA_FILL_STEP_2: more
 * @LIMA_FILL_STEP_3: more
 * @LIMA_FILL_STEP_4: more
 * @LIMA_FILL_STEP_5: the most
 */
typedef enum
{
  LIMA_FILL_EMPTY,
  LIMA_FILL_PLAIN,
  LIMA_FILL_JOINT,
  LIMA_FILL_OTHERS,
  LIMA_FILL_REMAINDER,
  LIMA_FILL_NEGATIVE,
  LIMA_FILL_FRAME,
  LIMA_FILL_TRACK,
  LIMA_FILL_SERIES_1,
  LIMA_FILL_SERIES_2,
  LIMA_FILL_SERIES_3,
  LIMA_FILL_SERIES_4,
  LIMA_FILL_SERIES_5,
  LIMA_FILL_SERIES_6,
  LIMA_FILL_TINT,
  LIMA_FILL_HOLLOW,
  LIMA_FILL_CRITICAL,
  LIMA_FILL_CRITICAL_TINT,
  LIMA_FILL_BEHIND,
  LIMA_FILL_SUMMARY,
  LIMA_FILL_SELECTED,
  LIMA_FILL_GROUND,
  LIMA_FILL_SHADE,
  LIMA_FILL_DOUBTED,
  LIMA_FILL_DARK_HOLLOW,
  LIMA_FILL_WINDOW,
  LIMA_FILL_STEP_1,
  LIMA_FILL_STEP_2,
  LIMA_FILL_STEP_3,
  LIMA_FILL_STEP_4,
  LIMA_FILL_STEP_5,
} LimaFill;

#define LIMA_FILL_N_STEPS 5

typedef enum
{
  LIMA_ITEM_BAR,    /* a rectangle: the mark of a row */
  LIMA_ITEM_TRACK,  /* a rectangle: the whole, below a mark */
  LIMA_ITEM_STRIP,  /* a rectangle: a part of the strip of the whole */
  LIMA_ITEM_SWATCH, /* a rectangle: of the legend, or around words */
  LIMA_ITEM_LINE,
  LIMA_ITEM_TEXT,
  LIMA_ITEM_DIAMOND,  /* a moment, in its box */
  LIMA_ITEM_TRIANGLE, /* plain, in its box */
  LIMA_ITEM_PILL,     /* a rectangle with round ends */
  LIMA_ITEM_SHAPE,    /* a closed outline: the mark of a row */
  LIMA_ITEM_COURSE,   /* an open outline: a line */
} LimaItemKind;

/* Where a triangle points to; the last two have a right angle at the top, on the side they name. */
typedef enum
{
  LIMA_POINTS_UP,
  LIMA_POINTS_DOWN,
  LIMA_POINTS_LEFT,
  LIMA_POINTS_RIGHT,
  LIMA_POINTS_CORNER_LEFT,
  LIMA_POINTS_CORNER_RIGHT,
} LimaDirection;

typedef enum
{
  LIMA_SECTION_TITLE,
  LIMA_SECTION_SUBTITLE,
  LIMA_SECTION_FIGURE,
  LIMA_SECTION_NOTE,
} LimaSection;

typedef enum
{
  LIMA_ANCHOR_LEFT,
  LIMA_ANCHOR_MIDDLE,
  LIMA_ANCHOR_RIGHT,
} LimaAnchor;

/**
 * LimaDrawingItem:
 * @kind: what it is
 * @section: the part of the drawing it belongs to
 * @row: the row of the table, or -1
 * @box: the rectangle; of a line from its start to its end, of a text what it covers
 * @fill: rectangles, pills, diamonds and shapes: their look
 * @mirrored: rectangles: whether the hatch leans the other way and begins at the right
 * @clear: shapes: whether what lies below is seen through it; it then has no hatch
 * @outline: (nullable): shapes and courses: what @box is around
 * @line_width: lines and courses
 * @dotted: lines and courses
 * @dashed: lines, and the outline of rectangles, pills and diamonds
 * @colour: lines, courses and triangles
 * @direction: triangles
 * @text: texts: the words and their style
 * @anchor: texts: which end of them is at @x
 * @x: texts
 * @baseline: texts
 *
 * One thing that is painted. Later items lie above earlier ones.
 */
typedef struct
{
  LimaItemKind kind;
  LimaSection section;
  int row;
  LimaRect box;
  LimaFill fill;
  gboolean mirrored;
  gboolean clear;
  LimaOutline *outline;
  double line_width;
  gboolean dotted;
  gboolean dashed;
  LimaColour colour;
  LimaDirection direction;
  LimaChartText *text;
  LimaAnchor anchor;
  double x;
  double baseline;
} LimaDrawingItem;

/**
 * LimaDrawingMark:
 * @row: the row of the table
 * @band: all of the row; the pointer is over it
 * @bar: its mark; the focus ring is around it
 * @outline: (nullable): the outline of its mark, where that is no rectangle: what the pointer has to be in, and what the focus ring follows
 * @line: where the row is told in words, away from a mark that is no rectangle; empty for none. The pointer may be over it as well
 * @text: says the whole row to a screen reader
 */
typedef struct
{
  int row;
  LimaRect band;
  LimaRect bar;
  const LimaOutline *outline;
  LimaRect line;
  char *text;
} LimaDrawingMark;

/**
 * LimaDrawing:
 *
 * A laid out chart: immutable, and the same for the screen, the printer, PDF, SVG and PNG. Its bytes depend on nothing but the
 * table, the theme, the size and the fonts. It may be laid out in one thread and painted in others.
 */
typedef struct _LimaDrawing LimaDrawing;

#define LIMA_DRAWING_ERROR (lima_drawing_error_quark ())

/**
 * LimaDrawingError:
 * @LIMA_DRAWING_ERROR_TOO_LARGE: no picture can have so many pixels
 * @LIMA_DRAWING_ERROR_FAILED: cairo could not write, as when memory is short
 */
typedef enum
{
  LIMA_DRAWING_ERROR_TOO_LARGE,
  LIMA_DRAWING_ERROR_FAILED,
} LimaDrawingError;

GQuark                 lima_drawing_error_quark   (void);

LimaColour             lima_fill_get_ink          (LimaFill           fill);

LimaDrawing           *lima_drawing_ref           (LimaDrawing       *self);
void                   lima_drawing_unref         (LimaDrawing       *self);
double                 lima_drawing_get_width     (LimaDrawing       *self);
double                 lima_drawing_get_height    (LimaDrawing       *self);
gboolean               lima_drawing_get_rtl       (LimaDrawing       *self);
guint                  lima_drawing_get_n_items   (LimaDrawing       *self);
const LimaDrawingItem *lima_drawing_get_item      (LimaDrawing       *self,
                                                   guint              i);

guint                  lima_drawing_get_n_marks   (LimaDrawing       *self);
const LimaDrawingMark *lima_drawing_get_nth_mark  (LimaDrawing       *self,
                                                   guint              i);
const LimaDrawingMark *lima_drawing_get_mark      (LimaDrawing       *self,
                                                   int                row);
int                    lima_drawing_hit           (LimaDrawing       *self,
                                                   double             x,
                                                   double             y);

void                   lima_drawing_paint         (LimaDrawing       *self,
                                                   cairo_t           *cr);
void                   lima_drawing_paint_state   (LimaDrawing       *self,
                                                   cairo_t           *cr,
                                                   int                hovered,
                                                   int                focused);
GString               *lima_drawing_write_svg     (LimaDrawing       *self);
GBytes                *lima_drawing_to_svg        (LimaDrawing       *self);
GBytes                *lima_drawing_to_pdf        (LimaDrawing       *self,
                                                   GError           **error);
GBytes                *lima_drawing_to_png        (LimaDrawing       *self,
                                                   double             scale,
                                                   GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaDrawing, lima_drawing_unref)

G_END_DECLS

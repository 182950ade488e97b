/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaOutlineVerb:
 * @LIMA_OUTLINE_MOVE: begins a piece
 * @LIMA_OUTLINE_LINE: a straight line
 * @LIMA_OUTLINE_CURVE: a cubic Bézier curve
 * @LIMA_OUTLINE_CLOSE: back to where the piece began
 */
typedef enum
{
  LIMA_OUTLINE_MOVE,
  LIMA_OUTLINE_LINE,
  LIMA_OUTLINE_CURVE,
  LIMA_OUTLINE_CLOSE,
} LimaOutlineVerb;

/**
 * LimaOutlineStep:
 * @verb: what it does
 * @points: its control points and its end; the end of all but curves is the first
 */
typedef struct
{
  LimaOutlineVerb verb;
  double points[3][2];
} LimaOutlineStep;

/**
 * LimaOutline:
 *
 * An outline of lines and curves, in pixels: what no rectangle is, as a ring's segment, a ribbon or the line of a course.
 */
typedef struct _LimaOutline LimaOutline;

LimaOutline           *lima_outline_new      (void);
void                   lima_outline_free     (LimaOutline       *self);
void                   lima_outline_move     (LimaOutline       *self,
                                              double             x,
                                              double             y);
void                   lima_outline_line     (LimaOutline       *self,
                                              double             x,
                                              double             y);
void                   lima_outline_curve    (LimaOutline       *self,
                                              double             x1,
                                              double             y1,
                                              double             x2,
                                              double             y2,
                                              double             x,
                                              double             y);
void                   lima_outline_arc      (LimaOutline       *self,
                                              double             x,
                                              double             y,
                                              double             radius,
                                              double             from,
                                              double             to);
void                   lima_outline_close    (LimaOutline       *self);
void                   lima_outline_mirror   (LimaOutline       *self,
                                              double             width);
guint                  lima_outline_get_n    (const LimaOutline *self);
const LimaOutlineStep *lima_outline_get      (const LimaOutline *self,
                                              guint              i);
void                   lima_outline_get_box  (const LimaOutline *self,
                                              double            *x,
                                              double            *y,
                                              double            *width,
                                              double            *height);
double                 lima_outline_get_area (const LimaOutline *self);
gboolean               lima_outline_contains (const LimaOutline *self,
                                              double             x,
                                              double             y);
void                   lima_outline_trace    (const LimaOutline *self,
                                              cairo_t           *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaOutline, lima_outline_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing.h"

G_BEGIN_DECLS

#define LIMA_DRAWING_CLEAR 0.42 /* how much of the colour of a shape that is seen through is seen */

/* Layouts work as if all ran from left to right; what they add is mirrored here, once, where it does not. */

struct _LimaDrawing
{
  gatomicrefcount refs;
  LimaChartTheme theme;
  double width;
  double height;
  gboolean rtl;
  LimaSection section;
  char *title;
  char *description;
  char *language;

  LimaTexter *texter; /* while it is laid out; it belongs to that thread */
  GArray *items; /* of LimaDrawingItem */
  GArray *marks; /* of LimaDrawingMark, in reading order */
};

LimaDrawing *lima_drawing_new         (const LimaChartTheme *theme,
                                       double                width,
                                       gboolean              rtl);
void         lima_drawing_freeze      (LimaDrawing          *self,
                                       double                height);
void         lima_drawing_set_words   (LimaDrawing          *self,
                                       const char           *title,
                                       const char           *description,
                                       const char           *language);
void         lima_drawing_add_rect    (LimaDrawing          *self,
                                       LimaItemKind          kind,
                                       int                   row,
                                       LimaRect              box,
                                       LimaFill              fill);
void         lima_drawing_add_line    (LimaDrawing          *self,
                                       double                x1,
                                       double                y1,
                                       double                x2,
                                       double                y2,
                                       double                line_width,
                                       gboolean              dotted,
                                       LimaColour            colour);
void         lima_drawing_add_diamond (LimaDrawing          *self,
                                       int                   row,
                                       LimaRect              box,
                                       LimaFill              fill);
void         lima_drawing_add_triangle (LimaDrawing         *self,
                                       LimaRect              box,
                                       LimaDirection         direction,
                                       LimaColour            colour);
void         lima_drawing_add_shape   (LimaDrawing          *self,
                                       int                   row,
                                       LimaOutline          *outline,
                                       LimaFill              fill,
                                       gboolean              clear);
void         lima_drawing_add_course  (LimaDrawing          *self,
                                       LimaOutline          *outline,
                                       double                line_width,
                                       gboolean              dotted,
                                       LimaColour            colour);
void         lima_drawing_mark_shape  (LimaDrawing          *self,
                                       char                 *text);
void         lima_drawing_tell_mark   (LimaDrawing          *self,
                                       int                   row,
                                       LimaRect              line);
void         lima_drawing_dash_last   (LimaDrawing          *self);
gboolean     lima_drawing_get_dashes  (const LimaDrawingItem *item,
                                       double                dashes[2],
                                       double               *offset);
void         lima_drawing_get_corners (const LimaDrawingItem *item,
                                       guint                *n,
                                       double                corners[4][2]);
void         lima_drawing_add_text    (LimaDrawing          *self,
                                       int                   row,
                                       LimaChartText        *text,
                                       LimaAnchor            anchor,
                                       double                x,
                                       double                baseline);
void         lima_drawing_add_measured (LimaDrawing         *self,
                                       int                   row,
                                       LimaChartText        *text,
                                       double                width,
                                       LimaAnchor            anchor,
                                       double                x,
                                       double                baseline);
void         lima_drawing_add_mark    (LimaDrawing          *self,
                                       int                   row,
                                       LimaRect              band,
                                       LimaRect              bar,
                                       char                 *text);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "lima-chart-theme.h"

G_BEGIN_DECLS

/**
 * LimaSpan:
 *
 * A piece of a text, from byte @start to before byte @end.
 */
typedef struct
{
  guint start;
  guint end;
} LimaSpan;

/**
 * LimaChartText:
 * @text: UTF-8 without line ends
 * @n_bold: how many pieces of it are bold
 * @bold: these pieces, in order
 * @size: points, before large text
 * @colour: of the letters
 * @italic: whether it is slanted
 * @rtl: whether it reads from right to left
 *
 * One line of text in its style.
 */
typedef struct
{
  char *text;
  guint n_bold;
  LimaSpan *bold;
  double size;
  LimaColour colour;
  gboolean italic;
  gboolean rtl;
} LimaChartText;

LimaChartText *lima_chart_text_new           (const char           *text,
                                              double                size,
                                              LimaColour            colour,
                                              gboolean              rtl);
LimaChartText *lima_chart_text_new_bold      (const char           *text,
                                              double                size,
                                              LimaColour            colour,
                                              gboolean              rtl);
void           lima_chart_text_free          (LimaChartText        *self);
void           lima_chart_text_append        (LimaChartText        *self,
                                              const char           *text,
                                              gboolean              bold);
void           lima_chart_text_embolden      (LimaChartText        *self,
                                              const char           *part);
void           lima_chart_text_set_italic    (LimaChartText        *self);
char          *lima_chart_text_clean         (const char           *text);

/**
 * LimaTexter:
 *
 * Measures, wraps and shapes texts, always at 96 pixels an inch and without hinting, so that a layout holds for every output.
 */
typedef struct _LimaTexter LimaTexter;

LimaTexter    *lima_texter_new               (const LimaChartTheme *theme);
void           lima_texter_free              (LimaTexter           *self);
void           lima_texter_paint_on          (LimaTexter           *self,
                                              cairo_t              *cr);
PangoLayout   *lima_texter_shape             (LimaTexter           *self,
                                              const LimaChartText  *text);
void           lima_texter_paint             (LimaTexter           *self,
                                              cairo_t              *cr,
                                              const LimaChartText  *text);
double         lima_texter_get_width         (LimaTexter           *self,
                                              const LimaChartText  *text);
GPtrArray     *lima_texter_wrap              (LimaTexter           *self,
                                              const LimaChartText  *text,
                                              double                width,
                                              guint                 max_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaChartText, lima_chart_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaTexter, lima_texter_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-text.h"

G_BEGIN_DECLS

/*
 * LimaTextWidths:
 *
 * Widths of texts, as they are in one font and size: each is measured once, as shaping text takes most of the time of a layout.
 */
typedef struct
{
  char *font;
  double pixels;
  GHashTable *texts; /* from a text, with its style before it, to its width */
} LimaTextWidths;

gboolean lima_text_widths_use_theme (LimaTextWidths       *self,
                                     const LimaChartTheme *theme);
double   lima_text_widths_get       (LimaTextWidths       *self,
                                     LimaTexter           *texter,
                                     const LimaChartText  *text);
void     lima_text_widths_clear     (LimaTextWidths       *self);

G_END_DECLS

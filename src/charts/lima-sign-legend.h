/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing-private.h"

G_BEGIN_DECLS

typedef struct
{
  int sign;
  char *text;
} LimaSignEntry;

/*
 * LimaSignLegend:
 * @entries: (element-type LimaSignEntry): what is explained, in order
 * @is_narrow: whether a sign takes little room
 * @add_sign: draws a sign in its box
 *
 * What the signs of a chart mean, while it is laid out.
 */
typedef struct
{
  GArray *entries;
  const LimaChartTheme *theme;
  gboolean rtl;
  gboolean (*is_narrow) (int sign);
  void (*add_sign) (LimaDrawing *drawing, int sign, const LimaRect *box);
} LimaSignLegend;

GArray      *lima_sign_entries_new   (void);
void         lima_sign_entries_add   (GArray               *entries,
                                      int                   sign,
                                      const char           *text);
double       lima_sign_legend_place  (const LimaSignLegend *self,
                                      LimaDrawing          *drawing,
                                      const LimaRect       *room,
                                      gboolean              is_shown);
LimaDrawing *lima_sign_legend_layout (const LimaSignLegend *self,
                                      double                width);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-drawing.h>

#include "lima-chart-tip.h"
#include "lima-chart-view.h"

G_BEGIN_DECLS

struct _LimaChartView
{
  GtkWidget parent_instance;

  /* owned: what is shown, a table or a chart of its own */
  LimaChartTable *table;
  LimaChartLayoutFunc layout;
  gpointer spec;
  GDestroyNotify free_spec;
  char *title;
  char *description;
  LimaChartViewKind kind;
  LimaChartParts parts;
  LimaChartRankFunc rank; /* of a mark of what is drawn, or NULL */
  GPtrArray *remarks;

  /* owned: as it is laid out */
  LimaDrawing *natural; /* as high as it needs to be */
  LimaDrawing *drawing; /* as it is allocated */
  int natural_width;
  LimaChartTheme theme;
  GPtrArray *tiles;     /* of GskRenderNode, from top to bottom; %NULL where it has to be painted anew */

  GMenuModel *offers; /* nullable: a menu of its own */

  /* owned: children */
  GtkWidget *tip;
  GtkWidget *menu;

  /* owned */
  GSignalGroup *scrolling; /* the adjustment that the chart is scrolled by */

  gint64 scrolled_at;
  double pointer_x;
  double pointer_y;
  int hovered;
  int focused;
};

void                   lima_chart_view_install_input  (GtkWidgetClass *klass);
void                   lima_chart_view_init_input     (LimaChartView  *self);
void                   lima_chart_view_dispose_input  (LimaChartView  *self);
void                   lima_chart_view_follow_scrolling
                                                      (LimaChartView  *self,
                                                       gboolean        shown);
void                   lima_chart_view_hover          (LimaChartView  *self,
                                                       int             row,
                                                       double          x);
const LimaChartRemark *lima_chart_view_get_remark     (LimaChartView  *self,
                                                       int             row);
void                   lima_chart_view_repaint_row    (LimaChartView  *self,
                                                       int             row);
void                   lima_chart_view_activate       (LimaChartView  *self,
                                                       int             row);
void                   lima_chart_view_emit_copy      (LimaChartView  *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-chart-layout.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_CHART_VIEW_BARS,    /* lima_bars_layout() */
  LIMA_CHART_VIEW_COLUMNS, /* lima_trend_layout() */
  LIMA_CHART_VIEW_COMPACT, /* lima_compact_layout() */
  LIMA_CHART_VIEW_DONUT,   /* lima_donut_layout() */
  LIMA_CHART_VIEW_TREEMAP, /* lima_treemap_layout() */
} LimaChartViewKind;

/**
 * LimaChartRemark:
 * @figure: (nullable): its exact amount and share
 * @rank: (nullable): which place it has, "first of 5"
 * @note: (nullable): a sentence
 *
 * What is known of a row of a chart and not drawn.
 */
typedef struct
{
  char *figure;
  char *rank;
  char *note;
} LimaChartRemark;

/**
 * LimaChartLayoutFunc:
 * @spec: what is drawn
 * @theme: colours and sizes
 * @width: pixels
 * @height: pixels, 0 for as many as are needed
 * @parts: what is drawn around the plot
 *
 * Returns: (transfer full): the chart
 */
typedef LimaDrawing *(*LimaChartLayoutFunc) (gconstpointer         spec,
                                             const LimaChartTheme *theme,
                                             double                width,
                                             double                height,
                                             LimaChartParts        parts);

/**
 * LimaChartRankFunc:
 * @spec: what is drawn
 * @row: of a mark
 *
 * Returns: (transfer full) (nullable): which place it has: "first of 5"
 */
typedef char *(*LimaChartRankFunc) (gconstpointer spec,
                                    int           row);

#define LIMA_TYPE_CHART_VIEW (lima_chart_view_get_type ())

/**
 * LimaChartView:
 *
 * Shows a chart, as high as it needs to be for its width. The pointer over a row, or arrow keys, Home and End move over the rows;
 * Enter, Space or a click emits "activate-row" with the row's key, which is %NULL for a row that no key names; Ctrl+C emits "copy".
 * A chart that is no table has marks for rows, and emits "activate-mark" with the row of the mark.
 * The property "focused-row" follows the keyboard. The menu offers those of the actions chart.show-projects, chart.copy,
 * chart.copy-picture, chart.expand, chart.compare, chart.print-profile and chart.export that the widgets around it have, unless it is given another one.
 */
G_DECLARE_FINAL_TYPE (LimaChartView, lima_chart_view, LIMA, CHART_VIEW, GtkWidget)

GtkWidget            *lima_chart_view_new             (void);
void                  lima_chart_view_set_menu        (LimaChartView     *self,
                                                       GMenuModel        *menu);
void                  lima_chart_view_set_table       (LimaChartView     *self,
                                                       LimaChartTable    *table,
                                                       LimaChartViewKind  kind,
                                                       LimaChartParts     parts);
void                  lima_chart_view_set_chart       (LimaChartView     *self,
                                                       LimaChartLayoutFunc layout,
                                                       gpointer           spec,
                                                       GDestroyNotify     free_spec,
                                                       const char        *title,
                                                       const char        *description,
                                                       LimaChartParts     parts);
void                  lima_chart_view_set_rank_func   (LimaChartView     *self,
                                                       LimaChartRankFunc  rank);
const LimaChartTable *lima_chart_view_get_table       (LimaChartView     *self);
void                  lima_chart_view_set_remarks     (LimaChartView     *self,
                                                       GPtrArray         *remarks);
LimaChartRemark      *lima_chart_remark_new           (const char        *figure,
                                                       const char        *rank,
                                                       const char        *note);
void                  lima_chart_remark_free          (LimaChartRemark   *remark);
int                   lima_chart_view_get_focused_row (LimaChartView     *self);
const char           *lima_chart_view_get_focused_text (LimaChartView *self);
void                  lima_chart_view_set_focused_row (LimaChartView     *self,
                                                       int                row);

G_END_DECLS

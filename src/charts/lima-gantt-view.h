/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing.h"
#include "lima-gantt.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_GANTT_WEEKS,    /* months over the days on which weeks begin */
  LIMA_GANTT_MONTHS,   /* years over months */
  LIMA_GANTT_QUARTERS, /* years over quarters */
  LIMA_GANTT_YEARS,    /* years */
} LimaGanttZoom;

/**
 * LimaGanttView:
 * @width: pixels of the drawing, the columns too
 * @height: pixels of the drawing, the head too
 * @zoom: what the head shows
 * @pixels_per_day: of the time axis, above 0
 * @left_day: the day, with a fraction, at the edge of the time axis
 * @scroll_y: pixels that the rows are moved up by
 * @name_width: pixels of the first column, 0 for what the names need
 * @with_columns: whether names and dates stand beside the time axis
 * @selected: the row that is marked, or -1
 *
 * What of a plan is seen. Everything but @width is as in a drawing from left to right, also where it runs from right to left.
 */
typedef struct
{
  double width;
  double height;
  LimaGanttZoom zoom;
  double pixels_per_day;
  double left_day;
  double scroll_y;
  double name_width;
  gboolean with_columns;
  int selected;
} LimaGanttView;

/**
 * LimaGanttGeometry:
 * @row_height: of each row
 * @head_height: of what stands above the rows
 * @top: where that begins
 * @columns: where each column begins and, behind the last one, ends: the time axis begins there
 * @axis_left: where the time axis begins, at the left day of the view
 * @axis_right: where it ends
 * @unit: 1, times what large text asks for
 * @view: what was measured
 * @rtl: whether it runs from right to left
 *
 * Where things are in a view. Lengths are pixels. Its functions speak of places in the drawing as it is seen, mirrored or not.
 */
typedef struct
{
  double row_height;
  double head_height;
  double top;
  double columns[LIMA_GANTT_N_COLUMNS + 1];
  double axis_left;
  double axis_right;
  double unit;
  LimaGanttView view;
  gboolean rtl;
} LimaGanttGeometry;

/**
 * LimaGanttPart:
 * @LIMA_GANTT_PART_BODY: a bar, or a milestone
 * @LIMA_GANTT_PART_START: the edge of a bar at which it starts
 * @LIMA_GANTT_PART_END: the edge at which it ends
 * @LIMA_GANTT_PART_EXPANDER: the triangle of a group
 * @LIMA_GANTT_PART_COLUMNS: elsewhere in the columns
 * @LIMA_GANTT_PART_DIVIDER: the edge of the column of names
 * @LIMA_GANTT_PART_HEAD: above the rows
 */
typedef enum
{
  LIMA_GANTT_PART_NOTHING,
  LIMA_GANTT_PART_BODY,
  LIMA_GANTT_PART_START,
  LIMA_GANTT_PART_END,
  LIMA_GANTT_PART_EXPANDER,
  LIMA_GANTT_PART_COLUMNS,
  LIMA_GANTT_PART_DIVIDER,
  LIMA_GANTT_PART_HEAD,
} LimaGanttPart;

void          lima_gantt_view_init        (LimaGanttView           *view);
double        lima_gantt_zoom_get_scale   (LimaGanttZoom            zoom,
                                           const LimaChartTheme    *theme);
LimaGanttZoom lima_gantt_zoom_for_scale   (double                   pixels_per_day,
                                           const LimaChartTheme    *theme);
void          lima_gantt_fit              (LimaGantt               *self,
                                           const LimaChartTheme    *theme,
                                           LimaGanttView           *view);

void          lima_gantt_measure          (LimaGantt               *self,
                                           const LimaChartTheme    *theme,
                                           const LimaGanttView     *view,
                                           LimaGanttGeometry       *geometry);
double        lima_gantt_get_rows_height  (LimaGantt               *self,
                                           const LimaGanttGeometry *geometry);
double        lima_gantt_get_x            (const LimaGanttGeometry *geometry,
                                           double                   day);
double        lima_gantt_get_day          (const LimaGanttGeometry *geometry,
                                           double                   x);
int           lima_gantt_get_row_at       (LimaGantt               *self,
                                           const LimaGanttGeometry *geometry,
                                           double                   y);
gboolean      lima_gantt_get_band         (LimaGantt               *self,
                                           const LimaGanttGeometry *geometry,
                                           guint                    row,
                                           LimaRect                *band);
gboolean      lima_gantt_get_bar          (LimaGantt               *self,
                                           const LimaGanttGeometry *geometry,
                                           guint                    row,
                                           LimaRect                *bar);
LimaGanttPart lima_gantt_get_part_at      (LimaGantt               *self,
                                           const LimaGanttGeometry *geometry,
                                           double                   x,
                                           double                   y,
                                           int                     *row);

LimaDrawing  *lima_gantt_layout           (LimaGantt               *self,
                                           const LimaChartTheme    *theme,
                                           const LimaGanttView     *view);
LimaDrawing  *lima_gantt_layout_legend    (LimaGantt               *self,
                                           const LimaChartTheme    *theme,
                                           double                   width);
GPtrArray    *lima_gantt_layout_pages     (LimaGantt               *self,
                                           const LimaChartTheme    *theme,
                                           double                   page_width,
                                           double                   page_height);

G_END_DECLS

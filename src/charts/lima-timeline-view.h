/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing.h"
#include "lima-timeline.h"

G_BEGIN_DECLS

#define LIMA_TIMELINE_LEAST_SCALE 0.02 /* pixels per day: fifty years in 365 pixels */
#define LIMA_TIMELINE_MOST_SCALE 40.0

/**
 * LimaTimelineView:
 * @width: pixels of the drawing, the lane titles too
 * @height: pixels of the drawing, the head too
 * @pixels_per_day: of the time axis
 * @left_day: the day, with a fraction, at the edge of the time axis
 * @scroll_y: pixels that the lanes are moved up by
 * @lane_width: pixels of the lane titles, 0 for what they need
 * @selected: the item that is marked, or -1
 *
 * What is seen. Everything but @width is as in a drawing from left to right, also where it runs from right to left.
 */
typedef struct
{
  double width;
  double height;
  double pixels_per_day;
  double left_day;
  double scroll_y;
  double lane_width;
  int selected;
} LimaTimelineView;

/**
 * LimaTimelineGeometry:
 * @head_height: of what stands above the lanes
 * @lanes_height: of all lanes together, at this scale
 * @axis_left: where the time axis begins, at the left day of the view
 * @axis_right: where it ends
 * @unit: 1, times what large text asks for
 * @view: what was measured
 * @rtl: whether it runs from right to left
 *
 * Where things are in a view, in pixels of the drawing as it is seen, mirrored or not.
 */
typedef struct
{
  double head_height;
  double lanes_height;
  double axis_left;
  double axis_right;
  double unit;
  LimaTimelineView view;
  gboolean rtl;
} LimaTimelineGeometry;

void         lima_timeline_view_init     (LimaTimelineView           *view);
void         lima_timeline_fit           (LimaTimeline               *self,
                                          const LimaChartTheme       *theme,
                                          LimaTimelineView           *view);
void         lima_timeline_zoom          (LimaTimelineView           *view,
                                          const LimaTimelineGeometry *geometry,
                                          double                      factor,
                                          double                      x);
void         lima_timeline_measure       (LimaTimeline               *self,
                                          const LimaChartTheme       *theme,
                                          const LimaTimelineView     *view,
                                          LimaTimelineGeometry       *geometry);
double       lima_timeline_get_x         (const LimaTimelineGeometry *geometry,
                                          double                      day);
double       lima_timeline_get_day       (const LimaTimelineGeometry *geometry,
                                          double                      x);
int          lima_timeline_get_item_at   (LimaTimeline               *self,
                                          const LimaTimelineGeometry *geometry,
                                          double                      x,
                                          double                      y);
int          lima_timeline_get_lane_at   (LimaTimeline               *self,
                                          const LimaTimelineGeometry *geometry,
                                          double                      y);
gboolean     lima_timeline_get_mark      (LimaTimeline               *self,
                                          const LimaTimelineGeometry *geometry,
                                          guint                       item,
                                          LimaRect                   *mark);
int          lima_timeline_get_neighbour (LimaTimeline               *self,
                                          const LimaTimelineGeometry *geometry,
                                          int                         item,
                                          LimaDirection               direction);
LimaDrawing *lima_timeline_layout        (LimaTimeline               *self,
                                          const LimaChartTheme       *theme,
                                          const LimaTimelineView     *view);
LimaDrawing *lima_timeline_layout_legend (LimaTimeline               *self,
                                          const LimaChartTheme       *theme,
                                          double                      width);
LimaDrawing *lima_timeline_layout_navigator (LimaTimeline            *self,
                                          const LimaChartTheme       *theme,
                                          double                      width,
                                          const LimaTimelineView     *view,
                                          const LimaTimelineGeometry *geometry);
double       lima_timeline_navigator_day (LimaTimeline               *self,
                                          double                      width,
                                          double                      x);
GPtrArray   *lima_timeline_layout_pages  (LimaTimeline               *self,
                                          const LimaChartTheme       *theme,
                                          double                      page_width,
                                          double                      page_height);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing-private.h"
#include "lima-format.h"
#include "lima-text-widths.h"

G_BEGIN_DECLS

/* What the two levels of the head show. */
typedef enum
{
  LIMA_TIME_DAYS,     /* months over days */
  LIMA_TIME_WEEKS,    /* months over the days on which weeks begin */
  LIMA_TIME_MONTHS,   /* years over months */
  LIMA_TIME_QUARTERS, /* years over quarters */
  LIMA_TIME_YEARS,    /* years, or as many of them at a time as have room */
} LimaTimeZoom;

/*
 * LimaTimeAxis:
 * @left: where the axis begins, at @left_day
 * @right: where it ends
 * @slack: how far beyond both ends the line of today is still drawn
 * @top: where the head begins
 * @bottom: where what stands below the head ends
 * @is_paper: whether a day at the end belongs to the next page
 * @today: the day at whose beginning the line stands, or %G_MININT32
 *
 * A time axis while it is laid out, from left to right: its head of two levels, the grid below it and the line of today.
 */
typedef struct
{
  LimaFormat *format;
  const LimaChartTheme *theme;
  LimaTextWidths *widths;
  LimaDrawing *drawing;
  LimaTimeZoom zoom;
  double left_day;
  double pixels_per_day;
  double left;
  double right;
  double slack;
  double top;
  double head_height;
  double bottom;
  double unit;
  gboolean rtl;
  gboolean is_paper;
  gint32 today;
  const char *today_text;
} LimaTimeAxis;

/* A part of the axis: years, a quarter, a month, a day; or a week, which is named by the day it begins on. */
typedef struct
{
  gint32 start;
  gint32 end;
  LimaDate name;
} LimaTimeCell;

double       lima_time_axis_get_unit   (const LimaChartTheme *theme);
LimaTimeZoom lima_time_zoom_for_scale  (double                pixels_per_day,
                                        double                unit);
double       lima_time_axis_place_x    (const LimaTimeAxis   *self,
                                        double                day);
void         lima_time_axis_get_days   (const LimaTimeAxis   *self,
                                        gint32               *first,
                                        gint32               *last);
LimaTimeCell lima_time_axis_find_years (const LimaTimeAxis   *self,
                                        gint32                day);
void         lima_time_axis_add_grid   (LimaTimeAxis         *self);
void         lima_time_axis_add_today  (LimaTimeAxis         *self);
void         lima_time_axis_add_head   (LimaTimeAxis         *self);

G_END_DECLS

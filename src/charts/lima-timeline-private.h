/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"
#include "lima-sign-legend.h"
#include "lima-text-widths.h"
#include "lima-time-axis.h"
#include "lima-timeline-view.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key;
  const char *title;
  const char *detail;
} LimaTimelineLane;

typedef struct
{
  guint from;
  guint to;
} LimaTimelineLink;

/* What is shown beside a mark: long words are cut. */
typedef struct
{
  const char *label;
  const char *note;
  double label_width;
  double note_width;
} LimaTimelineLabel;

/* Where an item stands, in pixels from 1970-01-01 on the axis: all of it, and its mark alone. */
typedef struct
{
  double left;
  double right;
  double mark_left;
  double mark_right;
  double label_left;
  guint row;
} LimaTimelinePlace;

/*
 * LimaTimelinePack:
 * @places: of #LimaTimelinePlace, by item
 * @order: items by row, each row from left to right
 * @row_starts: where in @order a row begins, and the last one ends
 * @lane_rows: the first row of each lane, and how many there are
 * @lane_tops: where each lane begins, and the last one ends
 *
 * Items in rows so that none covers another. It depends on the scale and the font, and not on what of it is seen.
 */
typedef struct
{
  double pixels_per_day;
  double unit;
  GArray *places;
  GArray *order;
  GArray *row_starts;
  GArray *lane_rows;
  GArray *lane_tops;
} LimaTimelinePack;

struct _LimaTimeline
{
  gatomicrefcount refs;
  LimaFormat *format;
  LimaChartTable *words; /* title, subtitle, the mark of illustrative data, footnotes, and what is said without items */
  GStringChunk *texts;
  GPtrArray *trails;
  GArray *lanes;         /* of LimaTimelineLane */
  GArray *items;         /* of LimaTimelineItem */
  GArray *links;         /* of LimaTimelineLink */
  GHashTable *keys;      /* from keys to items + 1 */
  GArray *legend;        /* of LimaSignEntry */
  gint32 today;
  char *today_text;

  gboolean is_sorted;    /* whether the next two hold */
  GArray *sorted;        /* of guint: items lane by lane, by time in each */
  GArray *lane_starts;   /* of guint: where in it a lane begins, and the last one ends */
  LimaTextWidths widths;
  GArray *labels;        /* of LimaTimelineLabel, by item; as long as the items when they are measured */
  double lane_width;     /* what the titles of lanes need */
  LimaTimelinePack pack;
};

/*
 * LimaTimelineCanvas:
 * @top: where the head begins
 * @left: the time axis begins here
 * @right: … and ends here
 * @lanes_left: the titles begin here
 * @bottom: where the lanes end
 * @first_row: the first row on it
 * @last_row: the row behind the last one
 * @is_paper: whether nothing covers what stands out
 *
 * A part of a timeline while it is laid out: all from left to right.
 */
typedef struct
{
  LimaTimeline *timeline;
  const LimaChartTheme *theme;
  LimaDrawing *drawing;
  LimaTimelineView view;
  double unit;
  double top;
  double head_height;
  double lanes_left;
  double left;
  double right;
  double bottom;
  guint first_row;
  guint last_row;
  gboolean rtl;
  gboolean is_paper;
} LimaTimelineCanvas;

/* Sizes for text without scaling, in pixels. */
#define LIMA_TIMELINE_ROW 28
#define LIMA_TIMELINE_LANE_PADDING 9 /* above and below the rows of a lane */
#define LIMA_TIMELINE_LABEL_GAP 8
#define LIMA_TIMELINE_NOTE_GAP 6
#define LIMA_TIMELINE_HEAD 46
#define LIMA_TIMELINE_PADDING 16     /* beside the titles of lanes */

#define LIMA_TIMELINE_ITEM(self, i) (&g_array_index ((self)->items, LimaTimelineItem, (i)))
#define LIMA_TIMELINE_PLACE(self, i) (&g_array_index ((self)->pack.places, LimaTimelinePlace, (i)))

void     lima_timeline_sort              (LimaTimeline           *self);
void     lima_timeline_measure_labels    (LimaTimeline           *self,
                                          const LimaChartTheme   *theme);
void     lima_timeline_pack              (LimaTimeline           *self,
                                          double                  pixels_per_day,
                                          double                  unit);
void     lima_timeline_pack_clear        (LimaTimelinePack       *self);
void     lima_timeline_place_span        (const LimaTimelineSpan *span,
                                          gboolean                is_small,
                                          double                  pixels_per_day,
                                          double                  unit,
                                          LimaRect               *box);
gboolean lima_timeline_is_moment         (const LimaTimelineSpan *span);
double   lima_timeline_row_top           (LimaTimeline           *self,
                                          guint                   row);
guint    lima_timeline_row_at            (LimaTimeline           *self,
                                          double                  y);
guint    lima_timeline_lane_of_row       (LimaTimeline           *self,
                                          guint                   row);
guint    lima_timeline_find_in_row       (LimaTimeline           *self,
                                          guint                   row,
                                          double                  x);
void     lima_timeline_get_range         (LimaTimeline           *self,
                                          gint32                 *start,
                                          gint32                 *end);
double   lima_timeline_find_scale        (LimaTimeline           *self,
                                          double                  unit,
                                          double                  width);

double   lima_timeline_canvas_x          (const LimaTimelineCanvas *self,
                                          double                  place);
double   lima_timeline_canvas_row_middle (const LimaTimelineCanvas *self,
                                          guint                   row);
LimaRect lima_timeline_canvas_mark       (const LimaTimelineCanvas *self,
                                          guint                   item);
double   lima_timeline_canvas_middle     (const LimaTimelineCanvas *self,
                                          double                  points,
                                          double                  centre);
gboolean lima_timeline_canvas_cut        (const LimaTimelineCanvas *self,
                                          LimaRect               *box);
void     lima_timeline_canvas_add        (LimaTimelineCanvas     *self);
void     lima_timeline_canvas_add_links  (LimaTimelineCanvas     *self);
void     lima_timeline_canvas_add_item   (LimaTimelineCanvas     *self,
                                          guint                   item,
                                          LimaFill                ground);
double   lima_timeline_place_legend      (LimaTimeline           *self,
                                          const LimaChartTheme   *theme,
                                          LimaDrawing            *drawing,
                                          const LimaRect         *room,
                                          gboolean                is_shown);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-format.h"

G_BEGIN_DECLS

#define LIMA_TIMELINE_NOWHERE G_MININT32 /* a day that isn't known */

/**
 * LimaTimelineSpan:
 * @start: its first day, from 1970-01-01, or %LIMA_TIMELINE_NOWHERE
 * @end: the day after its last one
 * @fuzzy_start: whether the start is known to a month, quarter or year only
 * @fuzzy_end: … the end
 *
 * Days of an item. One day is drawn as a diamond, several as a box, and what is fuzzy as a pill with dashed outline over all that it may be.
 */
typedef struct
{
  gint32 start;
  gint32 end;
  gboolean fuzzy_start;
  gboolean fuzzy_end;
} LimaTimelineSpan;

typedef enum
{
  LIMA_TIMELINE_PLANNED,   /* hollow */
  LIMA_TIMELINE_HELD,      /* filled */
  LIMA_TIMELINE_OVERDUE,   /* hollow, in the colour of warnings, and said so in its label's note */
  LIMA_TIMELINE_CANCELLED, /* faint and struck through */
} LimaTimelineLook;

/**
 * LimaTimelineItem:
 * @lane: the lane it is in
 * @key: names it to the caller
 * @label: what stands beside its mark
 * @note: (nullable): more of it, slanted
 * @sentence: says all of it to a screen reader
 * @look: how its last date looks
 * @is_marked: whether it is of a programme, drawn smaller and dark
 * @disputed: whether its dates are of sources that contradict each other: brown pills joined by a double line, no arrow
 * @span: the last date announced for it
 * @trail: (array length=n_trail) (nullable): the dates before that, from the first one on: hollow, joined by a dotted brown line with an arrow at the last
 * @n_trail: how many
 */
typedef struct
{
  guint lane;
  const char *key;
  const char *label;
  const char *note;
  const char *sentence;
  LimaTimelineLook look;
  gboolean is_marked;
  gboolean disputed;
  LimaTimelineSpan span;
  const LimaTimelineSpan *trail;
  guint n_trail;
} LimaTimelineItem;

/* What the legend explains. */
typedef enum
{
  LIMA_TIMELINE_SIGN_HELD,
  LIMA_TIMELINE_SIGN_PLANNED,
  LIMA_TIMELINE_SIGN_OVERDUE,
  LIMA_TIMELINE_SIGN_CANCELLED,
  LIMA_TIMELINE_SIGN_DAYS,
  LIMA_TIMELINE_SIGN_FUZZY,
  LIMA_TIMELINE_SIGN_SLIP,
  LIMA_TIMELINE_SIGN_DISPUTED,
  LIMA_TIMELINE_SIGN_LINK,
  LIMA_TIMELINE_SIGN_PROGRAMME,
  LIMA_TIMELINE_SIGN_TODAY,
} LimaTimelineSign;

/**
 * LimaTimeline:
 *
 * Milestones in lanes on one time axis. Texts arrive formatted and translated and are copied. Items without a place on the axis are not added:
 * the caller says how many those are. Counted; one thread at a time, drawings of it excepted.
 */
typedef struct _LimaTimeline LimaTimeline;

LimaTimeline           *lima_timeline_new           (LimaFormat             *format);
LimaTimeline           *lima_timeline_ref           (LimaTimeline           *self);
void                    lima_timeline_unref         (LimaTimeline           *self);

guint                   lima_timeline_add_lane      (LimaTimeline           *self,
                                                     const char             *key,
                                                     const char             *title,
                                                     const char             *detail);
guint                   lima_timeline_get_n_lanes   (LimaTimeline           *self);
const char             *lima_timeline_get_lane_key  (LimaTimeline           *self,
                                                     guint                   lane);
guint                   lima_timeline_add_item      (LimaTimeline           *self,
                                                     const LimaTimelineItem *item);
guint                   lima_timeline_get_n_items   (LimaTimeline           *self);
const LimaTimelineItem *lima_timeline_get_item      (LimaTimeline           *self,
                                                     guint                   item);
int                     lima_timeline_find_item     (LimaTimeline           *self,
                                                     const char             *key);
void                    lima_timeline_add_link      (LimaTimeline           *self,
                                                     guint                   from,
                                                     guint                   to);
gboolean                lima_timeline_get_span      (LimaTimeline           *self,
                                                     gint32                 *start,
                                                     gint32                 *end);

LimaFormat             *lima_timeline_get_format    (LimaTimeline           *self);
gboolean                lima_timeline_get_rtl       (LimaTimeline           *self);
void                    lima_timeline_set_rtl       (LimaTimeline           *self,
                                                     gboolean                rtl);
const char             *lima_timeline_get_title     (LimaTimeline           *self);
void                    lima_timeline_set_title     (LimaTimeline           *self,
                                                     const char             *title,
                                                     const char             *subtitle);
void                    lima_timeline_set_illustrative (LimaTimeline        *self,
                                                     const char             *mark);
void                    lima_timeline_set_today     (LimaTimeline           *self,
                                                     gint32                  day,
                                                     const char             *text);
gint32                  lima_timeline_get_today     (LimaTimeline           *self,
                                                     const char            **text);
void                    lima_timeline_set_empty_text (LimaTimeline          *self,
                                                     const char             *words);
void                    lima_timeline_add_legend    (LimaTimeline           *self,
                                                     LimaTimelineSign        sign,
                                                     const char             *text);
void                    lima_timeline_add_footnote  (LimaTimeline           *self,
                                                     const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaTimeline, lima_timeline_unref)

G_END_DECLS

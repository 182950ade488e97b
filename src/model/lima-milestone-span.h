/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-milestone.h"

G_BEGIN_DECLS

#define LIMA_MILESTONE_NEVER G_MININT32 /* a day that isn't known */

/**
 * LimaMilestoneSpan:
 * @start: the first day that it can be on, from 1970-01-01, or %LIMA_MILESTONE_NEVER
 * @end: the day after the last one that it can be on
 * @latest_start: the last day that it can start on: @start where the day is known
 * @fuzzy_start: whether the start is known to a month, quarter or year only
 * @fuzzy_end: … the end
 * @open_start: whether only the last day is named, so that it may start before @start too
 *
 * The days that a statement leaves open. A day is a day everywhere: there are no time zones.
 */
typedef struct
{
  gint32 start;
  gint32 end;
  gint32 latest_start;
  gboolean fuzzy_start;
  gboolean fuzzy_end;
  gboolean open_start;
} LimaMilestoneSpan;

gboolean                 lima_milestone_date_get_span (const LimaMilestoneDate *date,
                                                       LimaMilestoneSpan       *span);
gboolean                 lima_milestone_span_has_day  (const LimaMilestoneSpan *span,
                                                       gint32                   day);
gboolean                 lima_milestone_span_overlaps (const LimaMilestoneSpan *a,
                                                       const LimaMilestoneSpan *b);
gboolean                 lima_milestone_span_get_slip (const LimaMilestoneSpan *before,
                                                       const LimaMilestoneSpan *after,
                                                       gint32                  *least,
                                                       gint32                  *most);
GPtrArray               *lima_milestone_order_dates   (const LimaMilestone     *milestone);
const LimaMilestoneDate *lima_milestone_get_current   (const LimaMilestone     *milestone);

G_END_DECLS

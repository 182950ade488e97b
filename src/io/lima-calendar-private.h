/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-calendar.h"

G_BEGIN_DECLS

/*< private >
 * LimaCalendarDays:
 * @start: the first day, from 1970-01-01, or %G_MININT32
 * @end: the day after the last one
 *
 * The days of an event.
 */
typedef struct
{
  gint32 start;
  gint32 end;
} LimaCalendarDays;

LimaCalendarDays lima_calendar_days_of    (const LimaMilestone *milestone);
const char      *lima_calendar_status_of  (const LimaMilestone *milestone);
const char      *lima_calendar_last_status (const LimaMilestone *milestone);
const char      *lima_calendar_untitled   (void);
char            *lima_calendar_goal_label (const char          *code);
char            *lima_calendar_location_of (const LimaMilestone *milestone,
                                           const char          *language);
LimaDay          lima_calendar_day        (gint32               day);
gboolean         lima_calendar_has_title  (const LimaMilestone *milestone,
                                           const char          *summary);
LimaText        *lima_calendar_retitle    (const LimaText      *title,
                                           const char          *summary);

G_END_DECLS

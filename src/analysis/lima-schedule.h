/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-schedule-plan.h"

G_BEGIN_DECLS

#define LIMA_SCHEDULE_ERROR (lima_schedule_error_quark ())

/**
 * LimaScheduleError:
 * @LIMA_SCHEDULE_ERROR_CYCLE: tasks wait for each other
 * @LIMA_SCHEDULE_ERROR_NO_START: no date is given anywhere
 * @LIMA_SCHEDULE_ERROR_RANGE: it would end after the year 9999
 */
typedef enum
{
  LIMA_SCHEDULE_ERROR_CYCLE,
  LIMA_SCHEDULE_ERROR_NO_START,
  LIMA_SCHEDULE_ERROR_RANGE,
} LimaScheduleError;

/**
 * LimaScheduleTimes:
 * @early_start: the first day, as early as can be; days from 1970-01-01
 * @early_end: the last day, which belongs to it
 * @late_start: the first day that doesn't yet delay the end of the whole plan
 * @late_end: the last day, likewise
 * @duration: working days
 * @total_float: working days that it may come later without delaying the end of the plan
 * @free_float: … without delaying any task that waits for it either
 * @is_critical: whether @total_float is 0
 * @is_at_end: whether a task without days stands at the end of @early_start rather than at its beginning
 * @is_unknown: whether its duration is unknown, and taken as 0 days
 * @rests_on_unknown: whether that is so of something that it waits for, so that it may start later
 *
 * When a task is. What takes no days has one day for its start and its end.
 */
typedef struct
{
  gint32 early_start;
  gint32 early_end;
  gint32 late_start;
  gint32 late_end;
  gint32 duration;
  gint32 total_float;
  gint32 free_float;
  gboolean is_critical;
  gboolean is_at_end;
  gboolean is_unknown;
  gboolean rests_on_unknown;
} LimaScheduleTimes;

#define LIMA_DURATION_KEEP (-2)

/**
 * LimaSchedule:
 *
 * When the tasks of a plan can be, by the critical path method over a precedence diagram.
 */
typedef struct _LimaSchedule LimaSchedule;

GQuark            lima_schedule_error_quark (void);
LimaSchedule     *lima_schedule_new         (LimaSchedulePlan     *plan,
                                             GArray              **cycle,
                                             GError              **error);
LimaSchedule     *lima_schedule_new_from_programme (const LimaProgramme *programme,
                                             const char           *language,
                                             GError              **error);
void              lima_schedule_free        (LimaSchedule         *self);

LimaSchedulePlan *lima_schedule_get_plan    (const LimaSchedule   *self);
void              lima_schedule_get_times   (const LimaSchedule   *self,
                                             guint                 task,
                                             LimaScheduleTimes    *times);
gboolean          lima_schedule_get_span    (const LimaSchedule   *self,
                                             gint32               *start,
                                             gint32               *end);
gboolean          lima_schedule_can_link    (const LimaSchedule   *self,
                                             guint                 before,
                                             guint                 after);
gboolean          lima_schedule_move        (LimaSchedule         *self,
                                             guint                 task,
                                             LimaDate              start,
                                             gint32                duration,
                                             GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaSchedule, lima_schedule_free)

G_END_DECLS

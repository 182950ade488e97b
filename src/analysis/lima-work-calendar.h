/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-date.h>

G_BEGIN_DECLS

#define LIMA_WORK_CALENDAR_ERROR (lima_work_calendar_error_quark ())

/**
 * LimaWorkCalendarError:
 * @LIMA_WORK_CALENDAR_ERROR_WEEKDAY: a word is no day of the week
 * @LIMA_WORK_CALENDAR_ERROR_IDLE: nobody ever works
 */
typedef enum
{
  LIMA_WORK_CALENDAR_ERROR_WEEKDAY,
  LIMA_WORK_CALENDAR_ERROR_IDLE,
} LimaWorkCalendarError;

#define LIMA_WORK_WEEK_USUAL 0x1fu /* Monday is bit 0, Sunday bit 6 */

/**
 * LimaWorkCalendar:
 *
 * Which days are worked on, from 0001-01-01 to 9999-12-31. Days are days from 1970-01-01. Working days have numbers, the first of
 * all 0, so that reckoning in working days is reckoning in whole numbers. Immutable and counted.
 */
typedef struct _LimaWorkCalendar LimaWorkCalendar;

GQuark            lima_work_calendar_error_quark (void);
gboolean          lima_work_week_read            (const char             *text,
                                                  guint                  *week,
                                                  GError                **error);

LimaWorkCalendar *lima_work_calendar_new         (guint                   week,
                                                  const gint32           *holidays,
                                                  guint                   n_holidays,
                                                  GError                **error);
LimaWorkCalendar *lima_work_calendar_ref         (LimaWorkCalendar       *self);
void              lima_work_calendar_unref       (LimaWorkCalendar       *self);

gint32            lima_work_calendar_get_n       (const LimaWorkCalendar *self);
gint32            lima_work_calendar_get_number  (const LimaWorkCalendar *self,
                                                  gint32                  day);
gint32            lima_work_calendar_get_day     (const LimaWorkCalendar *self,
                                                  gint32                  number);
gboolean          lima_work_calendar_works_on    (const LimaWorkCalendar *self,
                                                  gint32                  day);
gint32            lima_work_calendar_count       (const LimaWorkCalendar *self,
                                                  gint32                  from,
                                                  gint32                  to);
gboolean          lima_work_calendar_add         (const LimaWorkCalendar *self,
                                                  gint32                  day,
                                                  gint32                  n,
                                                  gint32                 *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaWorkCalendar, lima_work_calendar_unref)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-calendar-line.h"
#include "lima-calendar-private.h"

G_BEGIN_DECLS

/* What the model does not hold. */
typedef enum
{
  LIMA_CALENDAR_DROPPED_TIME,
  LIMA_CALENDAR_DROPPED_REPETITION,
  LIMA_CALENDAR_DROPPED_ALARM,
  LIMA_CALENDAR_DROPPED_PERSON,
  LIMA_CALENDAR_N_DROPPED,
} LimaCalendarDropped;

/*< private >
 * LimaCalendarEvent:
 *
 * An event or a task. Texts are unescaped.
 */
typedef struct
{
  gboolean is_task;
  char *uid;
  char *summary;
  char *location;
  char *description;
  char *url;
  char *status;
  char **categories;
  char *record;
  LimaDate start;
  int start_time;        /* seconds of its day, -1 for a whole day */
  LimaDate end;          /* of the last day */
  gboolean end_is_next;  /* @end is the day after it */
  LimaDate due;
  gint64 duration;       /* seconds, 0 for none */
  LimaDate modified;
  gboolean is_exception; /* another day of an event that repeats */
} LimaCalendarEvent;

LimaCalendarEvent *lima_calendar_event_new            (gboolean                 is_task);
void               lima_calendar_event_free           (LimaCalendarEvent       *self);
void               lima_calendar_event_read           (LimaCalendarEvent       *self,
                                                       const LimaCalendarLine  *line,
                                                       guint                   *dropped);
LimaCalendarDays   lima_calendar_event_get_days       (const LimaCalendarEvent *self);
const char        *lima_calendar_event_get_status     (const LimaCalendarEvent *self);
LimaBlock         *lima_calendar_event_make_statement (const LimaCalendarEvent *self,
                                                       const char              *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaCalendarEvent, lima_calendar_event_free)

G_END_DECLS

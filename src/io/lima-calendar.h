/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-change.h>
#include <lima-snapshot.h>

G_BEGIN_DECLS

#define LIMA_CALENDAR_ERROR (lima_calendar_error_quark ())

/**
 * LimaCalendarError:
 * @LIMA_CALENDAR_ERROR_NOT_ONE: the bytes are no iCalendar stream
 * @LIMA_CALENDAR_ERROR_BROKEN: it is one and breaks off, or a line in it is none
 */
typedef enum
{
  LIMA_CALENDAR_ERROR_NOT_ONE,
  LIMA_CALENDAR_ERROR_BROKEN,
} LimaCalendarError;

/**
 * LimaCalendar:
 * @milestones: (element-type LimaBlock): what its events and tasks say, as milestones with the ids and processes of the portfolio that wrote them, or without
 * @uids: (element-type utf8): of each, what the calendar knows it by; %NULL where it does not say
 * @head: (nullable): what the portfolio that wrote it says of itself: its title and its agency
 * @processes: (element-type LimaBlock): the processes that they name
 * @dropped: (element-type utf8): what the model does not hold, a sentence with a count each: "4 repetitions", "2 times of day"
 *
 * A calendar that was read (RFC 5545).
 */
typedef struct
{
  GPtrArray *milestones;
  GPtrArray *uids;
  LimaBlock *head;
  GPtrArray *processes;
  GPtrArray *dropped;
} LimaCalendar;

GQuark         lima_calendar_error_quark (void);

GBytes        *lima_calendar_write       (const LimaSnapshot   *snapshot,
                                          const LimaAtom       *milestones,
                                          guint                 n);
LimaCalendar  *lima_calendar_read        (GBytes               *bytes,
                                          GError              **error);
void           lima_calendar_free        (LimaCalendar         *self);
LimaChangeSet *lima_calendar_merge       (const LimaCalendar   *self,
                                          LimaSnapshot         *snapshot,
                                          LimaDate              today,
                                          guint                *n_added,
                                          guint                *n_changed);
char          *lima_calendar_get_uid     (const LimaSnapshot   *snapshot,
                                          const LimaMilestone  *milestone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaCalendar, lima_calendar_free)

G_END_DECLS

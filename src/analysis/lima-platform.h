/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme.h>

#include "lima-party.h"

G_BEGIN_DECLS

#define LIMA_PLATFORM_SOON 30        /* days */
#define LIMA_PLATFORM_NOBODY G_MAXUINT /* in place of a member */

/**
 * LimaActionState:
 * @LIMA_ACTION_OVERDUE: not done, and the last day of its due date is over
 * @LIMA_ACTION_DUE_SOON: not done, due today or within %LIMA_PLATFORM_SOON days
 * @LIMA_ACTION_OPEN: not done, due later
 * @LIMA_ACTION_UNDATED: not done, without a due date that can be read
 * @LIMA_ACTION_DONE_LATE: done after the last day of its due date
 * @LIMA_ACTION_DONE: done, in time as far as one can know
 *
 * Where an action stands on a day, the most pressing first. A day of doing that has not come yet is none.
 */
typedef enum
{
  LIMA_ACTION_OVERDUE,
  LIMA_ACTION_DUE_SOON,
  LIMA_ACTION_OPEN,
  LIMA_ACTION_UNDATED,
  LIMA_ACTION_DONE_LATE,
  LIMA_ACTION_DONE,
} LimaActionState;

/**
 * LimaPlatformAction:
 * @body, @meeting, @decision: what it comes from
 * @state: where it stands
 * @days_late: from the last day of its due date to today, or to the day it was done; 0 unless it is overdue or was done late
 * @member: the member that is to do it, by its place in the members, %LIMA_PLATFORM_NOBODY where it names none that is there
 *
 * An action of a decision of a meeting.
 */
typedef struct
{
  const LimaProgrammeBody *body;
  const LimaProgrammeMeeting *meeting;
  const LimaProgrammeDecision *decision;
  const LimaProgrammeAction *action;
  LimaActionState state;
  gint32 days_late;
  guint member;
} LimaPlatformAction;

/**
 * LimaPlatformCount:
 * @done: in time or late
 * @open: neither done nor overdue
 * @overdue: not done in time
 */
typedef struct
{
  guint done;
  guint open;
  guint overdue;
} LimaPlatformCount;

/**
 * LimaPlatformMember:
 * @member: the first entry of it in a body
 * @party: by what it is known: the same organisation, or the same name, in several bodies is one member; key 0 for one without either
 * @actions: what it is to do
 * @meetings: held by the bodies that it is in
 * @present, @absent: of these, where it is recorded; the rest is unknown
 */
typedef struct
{
  const LimaProgrammeMember *member;
  LimaParty party;
  LimaPlatformCount actions;
  guint meetings;
  guint present;
  guint absent;
} LimaPlatformMember;

/**
 * LimaPlatformBody:
 * @body: the body
 * @held: meetings whose date is over, today included
 * @planned: meetings that may still come
 * @undated: meetings without a date that can be read
 * @last: the latest that was held, "no date" for none
 * @next: the earliest that is planned
 */
typedef struct
{
  const LimaProgrammeBody *body;
  guint held;
  guint planned;
  guint undated;
  LimaDate last;
  LimaDate next;
} LimaPlatformBody;

/**
 * LimaPlatform:
 * @actions: (element-type LimaPlatformAction): the most pressing first: overdue ones by days, then by due date, done ones last
 * @members: (element-type LimaPlatformMember): as they first come in the bodies
 * @bodies: (element-type LimaPlatformBody): as in the programme
 * @nobody: actions without a member
 * @all: of all actions
 *
 * What the coordination platform of a programme (¶17 of the report) came to by a day.
 */
typedef struct
{
  GArray *actions;
  GArray *members;
  GArray *bodies;
  LimaPlatformCount nobody;
  LimaPlatformCount all;
} LimaPlatform;

LimaPlatform   *lima_platform_new          (const LimaProgramme        *programme,
                                            LimaDate                    today);
void            lima_platform_free         (LimaPlatform               *self);
guint           lima_platform_count_held   (const LimaProgrammeBody    *body,
                                            LimaDate                    today,
                                            gint32                      from,
                                            gint32                      to);
LimaActionState lima_platform_judge_action (const LimaProgrammeAction  *action,
                                            LimaDate                    today,
                                            gint32                     *days_late);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaPlatform, lima_platform_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-platform.h>
#include <lima-snapshot.h>

G_BEGIN_DECLS

/**
 * LimaReportAction:
 * @body, @meeting, @decision, @action: the ids that lead to it in the programme
 * @state: where it stands
 * @state_words: the same in words: "Overdue"
 * @text: what is to be done
 * @owner: (nullable): who does it
 * @member: (nullable): the member that is to do it
 * @due: (nullable): by when
 * @late: (nullable): how late it is or was: "12 days late"
 * @from: the body, the day of the meeting and the decision
 * @sentence: all of it, for a screen reader
 */
typedef struct
{
  LimaAtom body;
  LimaAtom meeting;
  LimaAtom decision;
  LimaAtom action;
  LimaActionState state;
  const char *state_words;
  char *text;
  char *owner;
  char *member;
  char *due;
  char *late;
  char *from;
  char *sentence;
} LimaReportAction;

/**
 * LimaReportBody:
 * @body: its id
 * @name: what it is called
 * @tier: (nullable): its tier
 * @members: how many members: "3 members"
 * @meetings: how many were held and when: "2 meetings held, the last on 18 Sep 2024"
 * @next: (nullable): "the next on 3 Mar 2025"
 */
typedef struct
{
  LimaAtom body;
  char *name;
  const char *tier;
  char *members;
  char *meetings;
  char *next;
} LimaReportBody;

/**
 * LimaReportMember:
 * @name: what it is called; of actions without a member, the words for that
 * @group: (nullable): what kind of member it is
 * @is_nobody: whether it stands for actions without a member, which comes last
 * @actions: how many it has
 * @attendance: (nullable): at how many meetings it was, of how many where that is recorded, and how many where it isn't
 */
typedef struct
{
  char *name;
  const char *group;
  gboolean is_nobody;
  LimaPlatformCount actions;
  char *attendance;
} LimaReportMember;

/**
 * LimaReportPlatform:
 * @actions: (element-type LimaReportAction): the most pressing first
 * @bodies: (element-type LimaReportBody): as in the programme
 * @members: (element-type LimaReportMember): ministries first
 * @summary: "3 bodies, 12 meetings, 31 actions; 4 overdue"
 * @all: how many actions there are
 *
 * The coordination platform of a programme as texts, for the window and for paper.
 */
typedef struct
{
  GPtrArray *actions;
  GPtrArray *bodies;
  GPtrArray *members;
  char *summary;
  LimaPlatformCount all;
} LimaReportPlatform;

LimaReportPlatform *lima_report_platform_new         (LimaFormat                *format,
                                                      const LimaSnapshot        *snapshot,
                                                      const LimaProgramme       *programme,
                                                      LimaDate                   today);
void                lima_report_platform_free        (LimaReportPlatform        *self);
char               *lima_report_platform_member_name (LimaFormat                *format,
                                                      const LimaSnapshot        *snapshot,
                                                      const LimaProgrammeMember *member);
char               *lima_report_platform_describe_body (LimaFormat           *format,
                                                        const LimaReportBody *body);
char               *lima_report_platform_meeting_name (LimaFormat                 *format,
                                                       const LimaProgrammeMeeting *meeting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportPlatform, lima_report_platform_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-work-calendar.h"

#include <lima-programme.h>

G_BEGIN_DECLS

#define LIMA_DURATION_UNKNOWN (-1)

/**
 * LimaScheduleTask:
 * @id: what it is known by, 0 for nothing
 * @title: (nullable): what people call it; the plan has a copy
 * @is_milestone: whether it is a moment rather than work
 * @duration: whole working days, 0 or more, or %LIMA_DURATION_UNKNOWN; 0 for a milestone
 * @start: when it starts, where nothing has to be before it
 * @no_earlier: the day before which it must not start
 */
typedef struct
{
  LimaAtom id;
  char *title;
  gboolean is_milestone;
  gint32 duration;
  LimaDate start;
  LimaDate no_earlier;
} LimaScheduleTask;

typedef enum
{
  LIMA_LINK_FINISH_START,  /* FS: starts when the other one is done */
  LIMA_LINK_START_START,   /* SS */
  LIMA_LINK_FINISH_FINISH, /* FF */
  LIMA_LINK_START_FINISH,  /* SF: is done when the other one starts */
} LimaLinkKind;

/**
 * LimaScheduleLink:
 * @before: the number of the task that is looked at
 * @after: the number of the task that waits
 * @kind: what waits for what
 * @lag: working days in between, below 0 for a lead
 */
typedef struct
{
  guint before;
  guint after;
  LimaLinkKind kind;
  gint32 lag;
} LimaScheduleLink;

typedef enum
{
  LIMA_DOUBT_NO_ACTIVITY,    /* it waits for an activity that isn't there: the dependency is left out */
  LIMA_DOUBT_KIND,           /* a kind that nobody knows: taken as FS */
  LIMA_DOUBT_LAG,            /* a lag that can't be read or is beyond all years: taken as 0 */
  LIMA_DOUBT_DURATION,       /* no duration is known, or none that makes sense: it stands without any day */
  LIMA_DOUBT_PART_OF_DAY,    /* a duration or a lag has parts of a day: taken as the next whole day */
  LIMA_DOUBT_DATE,           /* a date that can't be read: taken as not given */
  LIMA_DOUBT_ROUGH_DATE,     /* a month, a quarter or a year is given: its first day was taken, or its last for an end */
  LIMA_DOUBT_NO_WORKING_DAY, /* between its start and its end nobody works */
  LIMA_DOUBT_HOLIDAY,        /* a holiday that is no day: left out; of the plan, not of a task */
} LimaDoubtKind;

/**
 * LimaScheduleDoubt:
 * @kind: what was settled, and how
 * @task: the task it is about; 0 where it is about the plan
 * @reference: for %LIMA_DOUBT_NO_ACTIVITY and %LIMA_DOUBT_KIND what was given
 */
typedef struct
{
  LimaDoubtKind kind;
  guint task;
  LimaAtom reference;
} LimaScheduleDoubt;

/**
 * LimaSchedulePlan:
 *
 * What a schedule is made from: tasks by number, links between them, a calendar, and the day on which it all may start. Counted;
 * not to be added to once a schedule has it.
 */
typedef struct _LimaSchedulePlan LimaSchedulePlan;

LimaSchedulePlan       *lima_schedule_plan_new       (LimaWorkCalendar        *calendar,
                                                      LimaDate                 start);
LimaSchedulePlan       *lima_schedule_plan_new_from_programme (const LimaProgramme *programme,
                                                      const char              *language,
                                                      GError                 **error);
LimaSchedulePlan       *lima_schedule_plan_ref       (LimaSchedulePlan        *self);
void                    lima_schedule_plan_unref     (LimaSchedulePlan        *self);

guint                   lima_schedule_plan_add       (LimaSchedulePlan        *self,
                                                      const LimaScheduleTask  *task);
void                    lima_schedule_plan_link      (LimaSchedulePlan        *self,
                                                      const LimaScheduleLink  *link);
void                    lima_schedule_plan_doubt     (LimaSchedulePlan        *self,
                                                      const LimaScheduleDoubt *doubt);

LimaWorkCalendar       *lima_schedule_plan_get_calendar (const LimaSchedulePlan *self);
LimaDate                lima_schedule_plan_get_start (const LimaSchedulePlan  *self);
guint                   lima_schedule_plan_get_n     (const LimaSchedulePlan  *self);
const LimaScheduleTask *lima_schedule_plan_get       (const LimaSchedulePlan  *self,
                                                      guint                    task);
int                     lima_schedule_plan_find      (const LimaSchedulePlan  *self,
                                                      LimaAtom                 id);
const LimaScheduleLink *lima_schedule_plan_get_links (const LimaSchedulePlan  *self,
                                                      guint                   *n);
const LimaScheduleDoubt *lima_schedule_plan_get_doubts (const LimaSchedulePlan *self,
                                                      guint                   *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaSchedulePlan, lima_schedule_plan_unref)

G_END_DECLS

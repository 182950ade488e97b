/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-document.h"

G_BEGIN_DECLS

/**
 * LimaMilestoneDate:
 *
 * A statement about when a milestone is: made on the day @announced, by @source. @end is the last day of it; without one it is as
 * long as the precision of @start says. What was said is never taken back: a later statement stands beside it.
 */
typedef struct
{
  LimaBlock head;
  LimaDay announced;
  LimaAtom status;
  LimaDay start;
  LimaDay end;
  LimaAtom source;
  char *paragraph;
  LimaText *note;
} LimaMilestoneDate;

/**
 * LimaMilestoneGoal:
 *
 * A goal of the 2030 Agenda, or a target of it, that a milestone is about.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom goal;
  LimaAtom target;
  LimaText *note;
} LimaMilestoneGoal;

/**
 * LimaMilestoneDependency:
 *
 * Another milestone that has to be before.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom milestone;
  LimaText *note;
} LimaMilestoneDependency;

/**
 * LimaMilestoneOutcome:
 *
 * What a milestone shall bring about or did, as it was called on a day: outcomes change their names on the way.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  LimaAtom status;
  LimaDay date;
  char *symbol;
  LimaAtom source;
  char *paragraph;
  LimaText *note;
} LimaMilestoneOutcome;

/**
 * LimaContribution:
 *
 * What the agency put in, and what came of it.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom kind;
  LimaText *title;
  LimaDay date;
  LimaText *partners;
  char *owner;
  LimaText *outcome;
  LimaItems *documents;
  LimaAtom source;
  char *paragraph;
  LimaText *note;
} LimaContribution;

/**
 * LimaMilestone:
 *
 * A dated step of a process. @uid is what calendars know it by; without one it is made of its id. @contradiction says what sources
 * contradict each other in, other than by dates.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  guint8 illustrative;
  LimaAtom process;
  LimaAtom kind;
  LimaItems *dates;
  LimaText *place;
  LimaAtom country;
  LimaText *description;
  LimaItems *goals;
  LimaItems *outcomes;
  LimaItems *contributions;
  LimaItems *dependencies;
  LimaItems *documents;
  LimaText *contradiction;
  char *owner;
  char *uid;
  LimaAtom source;
  char *paragraph;
  char *notes;
} LimaMilestone;

extern const LimaTable lima_milestone_date_table;
extern const LimaTable lima_milestone_goal_table;
extern const LimaTable lima_milestone_dependency_table;
extern const LimaTable lima_milestone_outcome_table;
extern const LimaTable lima_contribution_table;
extern const LimaTable lima_milestone_table;

enum
{
  LIMA_MILESTONE_DATE_ANNOUNCED,
  LIMA_MILESTONE_DATE_STATUS,
  LIMA_MILESTONE_DATE_START,
  LIMA_MILESTONE_DATE_END,
  LIMA_MILESTONE_DATE_SOURCE,
  LIMA_MILESTONE_DATE_PARAGRAPH,
  LIMA_MILESTONE_DATE_NOTE,
  LIMA_MILESTONE_DATE_N_FIELDS,
};

enum
{
  LIMA_MILESTONE_GOAL_GOAL,
  LIMA_MILESTONE_GOAL_TARGET,
  LIMA_MILESTONE_GOAL_NOTE,
  LIMA_MILESTONE_GOAL_N_FIELDS,
};

enum
{
  LIMA_MILESTONE_DEPENDENCY_MILESTONE,
  LIMA_MILESTONE_DEPENDENCY_NOTE,
  LIMA_MILESTONE_DEPENDENCY_N_FIELDS,
};

enum
{
  LIMA_MILESTONE_OUTCOME_TITLE,
  LIMA_MILESTONE_OUTCOME_STATUS,
  LIMA_MILESTONE_OUTCOME_DATE,
  LIMA_MILESTONE_OUTCOME_SYMBOL,
  LIMA_MILESTONE_OUTCOME_SOURCE,
  LIMA_MILESTONE_OUTCOME_PARAGRAPH,
  LIMA_MILESTONE_OUTCOME_NOTE,
  LIMA_MILESTONE_OUTCOME_N_FIELDS,
};

enum
{
  LIMA_CONTRIBUTION_KIND,
  LIMA_CONTRIBUTION_TITLE,
  LIMA_CONTRIBUTION_DATE,
  LIMA_CONTRIBUTION_PARTNERS,
  LIMA_CONTRIBUTION_OWNER,
  LIMA_CONTRIBUTION_OUTCOME,
  LIMA_CONTRIBUTION_DOCUMENTS,
  LIMA_CONTRIBUTION_SOURCE,
  LIMA_CONTRIBUTION_PARAGRAPH,
  LIMA_CONTRIBUTION_NOTE,
  LIMA_CONTRIBUTION_N_FIELDS,
};

enum
{
  LIMA_MILESTONE_TITLE,
  LIMA_MILESTONE_ILLUSTRATIVE,
  LIMA_MILESTONE_PROCESS,
  LIMA_MILESTONE_KIND,
  LIMA_MILESTONE_DATES,
  LIMA_MILESTONE_PLACE,
  LIMA_MILESTONE_COUNTRY,
  LIMA_MILESTONE_DESCRIPTION,
  LIMA_MILESTONE_GOALS,
  LIMA_MILESTONE_OUTCOMES,
  LIMA_MILESTONE_CONTRIBUTIONS,
  LIMA_MILESTONE_DEPENDENCIES,
  LIMA_MILESTONE_DOCUMENTS,
  LIMA_MILESTONE_CONTRADICTION,
  LIMA_MILESTONE_OWNER,
  LIMA_MILESTONE_UID,
  LIMA_MILESTONE_SOURCE,
  LIMA_MILESTONE_PARAGRAPH,
  LIMA_MILESTONE_NOTES,
  LIMA_MILESTONE_N_FIELDS,
};

G_END_DECLS

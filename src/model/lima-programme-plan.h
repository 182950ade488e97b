/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaProgrammeFocus:
 *
 * A sector that a programme works in.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom code;
  LimaAtom vocabulary;
  LimaText *name;
} LimaProgrammeFocus;

/**
 * LimaProgrammeStep:
 *
 * A phase of the life cycle that was reached, or an approval: when, by whom, and where that is said.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom phase;
  LimaDay date;
  LimaText *body;
  LimaAtom source;
  char *paragraph;
  LimaText *note;
} LimaProgrammeStep;

/**
 * LimaProgrammeCriterion:
 *
 * A screening criterion (¶13 of the report), its answer and what shows it.
 */
typedef struct
{
  LimaBlock head;
  LimaText *question;
  LimaAtom answer;
  LimaText *evidence;
  LimaAtom source;
  char *paragraph;
} LimaProgrammeCriterion;

/**
 * LimaProgrammeDependency:
 *
 * What has to be before, and how the two hang together. @activity is the place of another activity of the same programme: the ids of its
 * component, output and itself with slashes between, since ids are unique in their list only; within an output its id will do.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom activity;
  LimaAtom kind;
  LimaAmount lag;
} LimaProgrammeDependency;

/**
 * LimaProgrammeActivity:
 *
 * An activity of an output, or a milestone, which takes no time. Its days are those of the plan as it is now; @no_earlier is
 * the day before which it must not start.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  LimaAtom kind;
  char *owner;
  LimaDay start;
  LimaDay end;
  LimaAmount duration;
  LimaDay no_earlier;
  LimaAmount progress;
  LimaItems *dependencies;
  LimaText *note;
} LimaProgrammeActivity;

/**
 * LimaProgrammeOutput:
 *
 * What a component brings about.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  LimaText *description;
  char *owner;
  LimaItems *activities;
  LimaAtom source;
  char *paragraph;
} LimaProgrammeOutput;

/**
 * LimaProgrammeLink:
 *
 * A project of the portfolio that belongs to a component. Its money counts once, whatever it is linked to.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom project;
  LimaText *note;
} LimaProgrammeLink;

/**
 * LimaProgrammeComponent:
 *
 * A part of a programme, of a kind of ¶16 of the report or of its own.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom kind;
  LimaText *title;
  LimaText *description;
  char *owner;
  LimaItems *outputs;
  LimaItems *projects;
  LimaAtom source;
  char *paragraph;
} LimaProgrammeComponent;

/**
 * LimaProgrammeHoliday:
 *
 * A day on which nobody works, though it is a day of the working week.
 */
typedef struct
{
  LimaBlock head;
  LimaDay date;
  LimaText *name;
} LimaProgrammeHoliday;

/**
 * LimaProgrammeBaselineEntry:
 *
 * What an activity, a line of the budget or a target was when the baseline was taken. @item is its place: "2/1/3" for an activity, "budget/4",
 * "indicators/2/1".
 */
typedef struct
{
  LimaBlock head;
  LimaAtom item;
  LimaDay start;
  LimaDay end;
  LimaAmount value;
  LimaAtom currency;
} LimaProgrammeBaselineEntry;

/**
 * LimaProgrammeBaseline:
 *
 * Dates, money and targets together, frozen on a day.
 */
typedef struct
{
  LimaBlock head;
  LimaText *name;
  LimaDay date;
  LimaItems *entries;
} LimaProgrammeBaseline;

extern const LimaTable lima_programme_focus_table;
extern const LimaTable lima_programme_step_table;
extern const LimaTable lima_programme_criterion_table;
extern const LimaTable lima_programme_dependency_table;
extern const LimaTable lima_programme_activity_table;
extern const LimaTable lima_programme_output_table;
extern const LimaTable lima_programme_link_table;
extern const LimaTable lima_programme_component_table;
extern const LimaTable lima_programme_holiday_table;
extern const LimaTable lima_programme_baseline_entry_table;
extern const LimaTable lima_programme_baseline_table;

enum
{
  LIMA_PROGRAMME_FOCUS_CODE,
  LIMA_PROGRAMME_FOCUS_VOCABULARY,
  LIMA_PROGRAMME_FOCUS_NAME,
  LIMA_PROGRAMME_FOCUS_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_STEP_PHASE,
  LIMA_PROGRAMME_STEP_DATE,
  LIMA_PROGRAMME_STEP_BODY,
  LIMA_PROGRAMME_STEP_SOURCE,
  LIMA_PROGRAMME_STEP_PARAGRAPH,
  LIMA_PROGRAMME_STEP_NOTE,
  LIMA_PROGRAMME_STEP_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_CRITERION_QUESTION,
  LIMA_PROGRAMME_CRITERION_ANSWER,
  LIMA_PROGRAMME_CRITERION_EVIDENCE,
  LIMA_PROGRAMME_CRITERION_SOURCE,
  LIMA_PROGRAMME_CRITERION_PARAGRAPH,
  LIMA_PROGRAMME_CRITERION_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_DEPENDENCY_ACTIVITY,
  LIMA_PROGRAMME_DEPENDENCY_KIND,
  LIMA_PROGRAMME_DEPENDENCY_LAG,
  LIMA_PROGRAMME_DEPENDENCY_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_ACTIVITY_TITLE,
  LIMA_PROGRAMME_ACTIVITY_KIND,
  LIMA_PROGRAMME_ACTIVITY_OWNER,
  LIMA_PROGRAMME_ACTIVITY_START,
  LIMA_PROGRAMME_ACTIVITY_END,
  LIMA_PROGRAMME_ACTIVITY_DURATION,
  LIMA_PROGRAMME_ACTIVITY_NO_EARLIER,
  LIMA_PROGRAMME_ACTIVITY_PROGRESS,
  LIMA_PROGRAMME_ACTIVITY_DEPENDENCIES,
  LIMA_PROGRAMME_ACTIVITY_NOTE,
  LIMA_PROGRAMME_ACTIVITY_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_OUTPUT_TITLE,
  LIMA_PROGRAMME_OUTPUT_DESCRIPTION,
  LIMA_PROGRAMME_OUTPUT_OWNER,
  LIMA_PROGRAMME_OUTPUT_ACTIVITIES,
  LIMA_PROGRAMME_OUTPUT_SOURCE,
  LIMA_PROGRAMME_OUTPUT_PARAGRAPH,
  LIMA_PROGRAMME_OUTPUT_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_LINK_PROJECT,
  LIMA_PROGRAMME_LINK_NOTE,
  LIMA_PROGRAMME_LINK_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_COMPONENT_KIND,
  LIMA_PROGRAMME_COMPONENT_TITLE,
  LIMA_PROGRAMME_COMPONENT_DESCRIPTION,
  LIMA_PROGRAMME_COMPONENT_OWNER,
  LIMA_PROGRAMME_COMPONENT_OUTPUTS,
  LIMA_PROGRAMME_COMPONENT_PROJECTS,
  LIMA_PROGRAMME_COMPONENT_SOURCE,
  LIMA_PROGRAMME_COMPONENT_PARAGRAPH,
  LIMA_PROGRAMME_COMPONENT_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_HOLIDAY_DATE,
  LIMA_PROGRAMME_HOLIDAY_NAME,
  LIMA_PROGRAMME_HOLIDAY_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_BASELINE_ENTRY_ITEM,
  LIMA_PROGRAMME_BASELINE_ENTRY_START,
  LIMA_PROGRAMME_BASELINE_ENTRY_END,
  LIMA_PROGRAMME_BASELINE_ENTRY_VALUE,
  LIMA_PROGRAMME_BASELINE_ENTRY_CURRENCY,
  LIMA_PROGRAMME_BASELINE_ENTRY_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_BASELINE_NAME,
  LIMA_PROGRAMME_BASELINE_DATE,
  LIMA_PROGRAMME_BASELINE_ENTRIES,
  LIMA_PROGRAMME_BASELINE_N_FIELDS,
};

G_END_DECLS

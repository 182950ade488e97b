/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaProgrammePart:
 *
 * A part of a target and its actual value: women, men, youth, or one of its own.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom kind;
  LimaText *name;
  LimaAmount target;
  LimaAmount actual;
} LimaProgrammePart;

/**
 * LimaProgrammeTarget:
 *
 * What is to be reached by the end of a period, as it was first set and as it was revised, and what was.
 */
typedef struct
{
  LimaBlock head;
  LimaDay start;
  LimaDay end;
  LimaAmount target;
  LimaAmount revised;
  LimaDay revised_on;
  LimaText *reason;
  LimaText *target_text;
  LimaAmount actual;
  LimaAmount actual_of;
  LimaText *actual_text;
  LimaText *evidence;
  char *url;
  LimaItems *parts;
} LimaProgrammeTarget;

/**
 * LimaProgrammeIndicator:
 *
 * A measure of impact, outcome, output, leverage or coordination. A percentage has a numerator and a denominator (@baseline of
 * @baseline_of).
 */
typedef struct
{
  LimaBlock head;
  LimaAtom level;
  LimaAtom parent;
  LimaAtom component;
  LimaText *title;
  LimaAtom measure;
  LimaText *unit;
  guint8 descending;
  LimaAtom aggregation;
  LimaAtom goal_target;
  LimaAmount baseline;
  LimaAmount baseline_of;
  LimaText *baseline_text;
  LimaDay baseline_date;
  LimaText *baseline_source;
  LimaText *verification;
  LimaItems *targets;
  LimaText *note;
} LimaProgrammeIndicator;

extern const LimaTable lima_programme_part_table;
extern const LimaTable lima_programme_target_table;
extern const LimaTable lima_programme_indicator_table;

enum
{
  LIMA_PROGRAMME_PART_KIND,
  LIMA_PROGRAMME_PART_NAME,
  LIMA_PROGRAMME_PART_TARGET,
  LIMA_PROGRAMME_PART_ACTUAL,
  LIMA_PROGRAMME_PART_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_TARGET_START,
  LIMA_PROGRAMME_TARGET_END,
  LIMA_PROGRAMME_TARGET_TARGET,
  LIMA_PROGRAMME_TARGET_REVISED,
  LIMA_PROGRAMME_TARGET_REVISED_ON,
  LIMA_PROGRAMME_TARGET_REASON,
  LIMA_PROGRAMME_TARGET_TARGET_TEXT,
  LIMA_PROGRAMME_TARGET_ACTUAL,
  LIMA_PROGRAMME_TARGET_ACTUAL_OF,
  LIMA_PROGRAMME_TARGET_ACTUAL_TEXT,
  LIMA_PROGRAMME_TARGET_EVIDENCE,
  LIMA_PROGRAMME_TARGET_URL,
  LIMA_PROGRAMME_TARGET_PARTS,
  LIMA_PROGRAMME_TARGET_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_INDICATOR_LEVEL,
  LIMA_PROGRAMME_INDICATOR_PARENT,
  LIMA_PROGRAMME_INDICATOR_COMPONENT,
  LIMA_PROGRAMME_INDICATOR_TITLE,
  LIMA_PROGRAMME_INDICATOR_MEASURE,
  LIMA_PROGRAMME_INDICATOR_UNIT,
  LIMA_PROGRAMME_INDICATOR_DESCENDING,
  LIMA_PROGRAMME_INDICATOR_AGGREGATION,
  LIMA_PROGRAMME_INDICATOR_GOAL_TARGET,
  LIMA_PROGRAMME_INDICATOR_BASELINE,
  LIMA_PROGRAMME_INDICATOR_BASELINE_OF,
  LIMA_PROGRAMME_INDICATOR_BASELINE_TEXT,
  LIMA_PROGRAMME_INDICATOR_BASELINE_DATE,
  LIMA_PROGRAMME_INDICATOR_BASELINE_SOURCE,
  LIMA_PROGRAMME_INDICATOR_VERIFICATION,
  LIMA_PROGRAMME_INDICATOR_TARGETS,
  LIMA_PROGRAMME_INDICATOR_NOTE,
  LIMA_PROGRAMME_INDICATOR_N_FIELDS,
};

G_END_DECLS

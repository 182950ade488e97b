/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-indicator-value.h"

G_BEGIN_DECLS

/* Parts that may make a whole together. Young people are women or men as well, so kinds are judged apart. */
typedef enum
{
  LIMA_INDICATOR_PARTS_SEX,   /* women and men: a whole */
  LIMA_INDICATOR_PARTS_YOUTH, /* young people: part of a whole */
  LIMA_INDICATOR_PARTS_OWN,   /* own parts, and those that don't say what they are: they may overlap */
} LimaIndicatorPartsKind;

typedef enum
{
  LIMA_INDICATOR_PARTS_NONE,      /* there are none */
  LIMA_INDICATOR_PARTS_UNKNOWN,   /* the whole isn't known, no part is, or there is nothing left for parts that are not known */
  LIMA_INDICATOR_PARTS_UNLIKE,    /* percentages don't add up */
  LIMA_INDICATOR_PARTS_ADD_UP,
  LIMA_INDICATOR_PARTS_UNREVISED, /* they add up to the target as first set, not to the revised one */
  LIMA_INDICATOR_PARTS_REMAINDER, /* something is left over, for what isn't known or isn't listed */
  LIMA_INDICATOR_PARTS_OVERLAP,   /* own parts are more than the whole together, though none is alone */
  LIMA_INDICATOR_PARTS_BEYOND,    /* more than the whole */
} LimaIndicatorPartsState;

/**
 * LimaIndicatorParts:
 * @state: a #LimaIndicatorPartsState
 * @whole: what the parts are of: the target, the actual value, or the numerator of a percentage
 * @sum: the parts that are known
 * @remainder: what the parts leave over of @whole; below 0 where they are more; 0 unless both are known
 * @known: how many parts are known
 * @unknown: how many are not
 */
typedef struct
{
  LimaIndicatorPartsState state;
  LimaIndicatorValue whole;
  LimaSum sum;
  LimaSum remainder;
  guint known;
  guint unknown;
} LimaIndicatorParts;

LimaIndicatorParts lima_indicator_judge_target_parts (const LimaProgrammeIndicator *self,
                                                      const LimaProgrammeTarget    *item,
                                                      LimaIndicatorPartsKind        kind);
LimaIndicatorParts lima_indicator_judge_actual_parts (const LimaProgrammeIndicator *self,
                                                      const LimaProgrammeTarget    *item,
                                                      LimaIndicatorPartsKind        kind);

G_END_DECLS
